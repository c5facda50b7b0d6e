"""WARC files: written byte for byte, and read as strictly as any input."""
