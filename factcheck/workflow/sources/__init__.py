"""Sources from the address to the second copy: what of them is archived, can be quoted, and still says the same."""
