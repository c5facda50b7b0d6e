"""What in a statement can be counted: what speaks for checking it, and what would do harm."""
