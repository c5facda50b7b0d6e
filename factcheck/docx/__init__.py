"""What the markup of a Word file means for its words: which of them are shown, and where its parts are."""
