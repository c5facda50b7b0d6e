"""The example that ships with the program: an essay, the sites it rests on, and the steps of its fact-check.

Place, people and events are invented.
"""
