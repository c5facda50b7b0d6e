"""HTTP/1 messages as bytes, and what the network hands to the storing side: pure, no socket and no clock."""
