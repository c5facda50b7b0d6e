"""The ledger (SQLAlchemy) and its mirror, claims.yaml. No other package knows either of them."""
