"""The network: connections through the address guard, one visit with its manners, and many hosts at once."""
