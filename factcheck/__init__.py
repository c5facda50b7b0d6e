"""Claim-by-claim fact-checking: verdicts bound to exact words and exact bytes."""

__version__ = "0.1.0"
