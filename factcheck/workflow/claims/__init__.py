"""The list of claims: what is put on it, how its claims are worded and cut, and what it leaves out."""
