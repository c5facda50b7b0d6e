"""Who published what and when, as far as a document says."""
