"""The folder of captures: filled aside, put in place, listed on the manifest, proved, and read again."""
