"""The guided review without its screen: `guide` leads through the claims, the other modules are what it goes by."""
