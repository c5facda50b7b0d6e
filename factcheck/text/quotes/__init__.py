"""Whether a quote stands in a source, word for word: `proving.prove` says so, the other modules are its steps."""
