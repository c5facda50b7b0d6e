"""What the markup of an OpenDocument file means for its words: which of them are shown, and how."""
