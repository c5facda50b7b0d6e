"""Cases that do not come with the program: where FACTCHECK_SHARED says, else in `shared` beside the project."""

import os
from pathlib import Path

SHARED = Path(os.environ.get("FACTCHECK_SHARED", Path(__file__).resolve().parents[2] / "shared"))
