"""Sources: the only network, the address guard, WARC, text from captures, the vault that owns `sources/`."""
