"""One module a step, named by the schema version it leads to."""
