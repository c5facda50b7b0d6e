"""One function per use case; what the command line and any other entrance share."""
