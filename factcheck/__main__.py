"""`python -m factcheck` and the `factcheck` command."""

from __future__ import annotations

import gc
import sys


def run() -> None:
    """Run the command line and end the process with its exit code."""
    # Commands are short and build large immutable records; collecting cycles at every 700 objects doubles that.
    gc.set_threshold(100_000, 20, 20)
    from factcheck.cli.boundary import main

    sys.exit(main())


if __name__ == "__main__":
    run()
