"""A statement put so that it stands alone: whom and what it is about, and when."""
