"""The command line: parse, call one use case, show. Everything heavy is imported inside the commands.

`factcheck --help` and completion import nothing but click: keep imports at the top of these modules to click,
the vocabulary and each other.
"""
