"""Readers of archived bytes, run in a limited child process: bytes in, what was read out of them out."""
