"""Writers: a frozen dossier in, the bytes of a report out."""
