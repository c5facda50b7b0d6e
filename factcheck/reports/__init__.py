"""Writers: a frozen dossier in, the bytes of a report out."""

from factcheck.reports.naming import file_stem

__all__ = ["file_stem"]
