"""Proving the record again, reading only: `verifying` does all of it, `standing` what every gate asks for."""
