"""Whole reports kept beside the tests; FACTCHECK_UPDATE_GOLDEN=1 writes them anew (see docs/reports.md)."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def check_golden(name: str, made: str) -> None:
    """Compare with the kept file of that name, byte for byte; or keep this one when told to update."""
    path = FOLDER / name
    data = made.encode()
    if os.environ.get("FACTCHECK_UPDATE_GOLDEN") == "1":
        path.write_bytes(data)
    assert path.read_bytes().decode() == made, f"{name} is no longer what the writers make"
