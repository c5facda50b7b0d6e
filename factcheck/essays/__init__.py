"""Readers of drafts: bytes in, text with a map back to where the words stood out."""
