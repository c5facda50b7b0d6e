"""A sentence taken apart into its assertions."""
