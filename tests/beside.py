"""Cases that do not come with the program: in the folder FACTCHECK_SHARED names, else in `shared` beside the project."""

import os
from pathlib import Path

SHARED = Path(os.environ.get("FACTCHECK_SHARED", Path(__file__).resolve().parents[2] / "shared"))
