"""The guided review in a terminal: pages, keys, and the questions that are asked."""
