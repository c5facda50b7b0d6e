"""`python -m factcheck` and the `factcheck` command."""

from __future__ import annotations

import gc
import signal
import sys


def run() -> None:
    """Run the command line and end the process with its exit code."""
    # Commands are short and build large immutable records; collecting cycles at every 700 objects doubles that.
    gc.set_threshold(100_000, 20, 20)
    try:
        from factcheck.cli.boundary import main  # takes long enough to be interrupted

        code = main()
    except KeyboardInterrupt:
        sys.stderr.write("factcheck: interrupted; what was recorded so far is kept\n")
        code = 130
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # how it ends is settled
    eval("0")  # noqa: S307 - makes Python forget an interrupt within `exec`, for which it would end by the signal
    sys.exit(code)


if __name__ == "__main__":
    run()
