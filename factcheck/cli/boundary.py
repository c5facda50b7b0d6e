"""The one place where errors end: a line for people and an exit code; never a traceback, never a lost defect."""

from __future__ import annotations

import errno
import os
import re
import sys
from contextlib import suppress

import click

from factcheck import __version__
from factcheck.errors import BadInput, FactcheckError
from factcheck.text.plain import plain

UNEXPECTED = 3
INTERRUPTED = 130
_PASSWORD = re.compile(r"(?<=//)[^/?#\s]*@")
_ESCAPED = re.compile("[\udc80-\udcff]")  # how Python has bytes that are no UTF-8
_IN_THE_WAY = {errno.EEXIST, errno.EISDIR, errno.ENOTDIR}  # a file where a folder should be, or the reverse
_OF_THE_SYSTEM = _IN_THE_WAY | {  # what a full disk, a lock or an impossible name gives: no defect of ours
    errno.EACCES,
    errno.EDQUOT,
    errno.EFBIG,
    errno.EIO,
    errno.ELOOP,
    errno.EMFILE,
    errno.ENAMETOOLONG,
    errno.ENFILE,
    errno.ENOSPC,
    errno.EPERM,
    errno.EROFS,
}


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return its exit code.

    0 good, 1 findings (also where nobody reads on to the end), 2 usage or bad input, 3 a defect of the program,
    4 conflict or busy, 130 interrupted.
    """
    _open_closed_streams()
    try:
        from factcheck.cli.commands import factcheck  # takes long enough to be interrupted

        code = factcheck.main(args=arguments, prog_name="factcheck", standalone_mode=False, obj=main)
        sys.stdout.flush()
    except FactcheckError as error:
        return report(error)
    except click.exceptions.NoArgsIsHelpError as error:
        _say(error.format_message())  # the help as it is laid out: no complaint, and not one line
        return 2
    except click.UsageError as error:
        return _usage(error)
    except click.ClickException as error:
        _complain(error.format_message())
        return 2
    except (click.Abort, KeyboardInterrupt):
        _complain("interrupted; what was recorded so far is kept")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader went away, as `| head` does: nothing more may be written. What the command found was not read to
        # its end, so this is never the "good" of `check`. Where it writes itself, click ends likewise.
        _drop_output()
        return 1
    except Exception as error:  # noqa: BLE001
        return _unforeseen(error, arguments)
    return code if isinstance(code, int) else 0


def _unforeseen(error: Exception, arguments: list[str] | None) -> int:
    """What no family of errors tells of: a refusal of the system, or of what was given, else a defect."""
    if isinstance(error, OSError) and error.errno in _OF_THE_SYSTEM:
        return _refused_by_the_system(error)
    if isinstance(error, FileNotFoundError) and _folder_is_gone():
        return report(BadInput("the folder that this is run in was removed", "change to another"))
    if isinstance(error, UnicodeEncodeError) and (given := _no_text(arguments)):
        return report(BadInput(f"{given} is no text in UTF-8", "give it in UTF-8"))
    return _unexpected(error)


def _no_text(arguments: list[str] | None) -> str:
    """What was typed, or set for this program, and is no UTF-8: it may name a file and can be put on no record."""
    said = [*(sys.argv[1:] if arguments is None else arguments)]
    said += [value for name, value in os.environ.items() if name.startswith("FACTCHECK_")]
    return next((given.encode("utf-8", "replace").decode() for given in said if _ESCAPED.search(given)), "")


def _folder_is_gone() -> bool:
    try:
        os.getcwd()  # noqa: PTH109 - asks the system, which is what is to be known
    except FileNotFoundError:
        return True
    return False


def _open_closed_streams() -> None:
    """Give a process that was started with its input or output closed (`>&-`) one that is empty, or drops all."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - until it ends


def _drop_output() -> None:
    """Send what is still to be written nowhere, so that ending the process does not fail on it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused_by_the_system(error: OSError) -> int:
    if error.filename is None:
        _drop_output()
        _complain(f"cannot write the output: {error.strerror}; what was recorded is kept")
    else:
        name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else error.filename
        shown = f"{name!s:.200}"
        way_out = "; move it away, then try again" if error.errno in _IN_THE_WAY else ""
        _complain(f"cannot use {shown}: {error.strerror}{way_out}; what was recorded is kept")
    return 2


def report(error: FactcheckError) -> int:
    """Say an error on standard error; return its exit code."""
    hint = f"; {error.hint}" if error.hint else ""
    _complain(f"{error.message}{hint}")
    for detail in error.details:
        _say(f"  {_told(detail)}")
    return error.exit_code


def _usage(error: click.UsageError) -> int:
    command = error.ctx.command_path if error.ctx else "factcheck"
    _complain(f"{error.format_message().rstrip('.')}; see `{command} --help`")
    return 2


def _complain(message: str) -> None:
    _say(click.style("factcheck: ", fg="red", bold=True) + _told(message))


def _say(line: str) -> None:
    with suppress(OSError):  # of a terminal that is gone; the exit code tells
        click.echo(line, err=True, color=_colour())


def _told(text: str) -> str:
    """What may be printed of a message: inert, and no password of an address that somebody typed."""
    return _PASSWORD.sub("***@", plain(text))


def _colour() -> bool | None:
    from factcheck.cli.output import styled

    return None if styled() else False


def _unexpected(error: Exception) -> int:
    """A defect: the traceback goes into a file that can be sent along, not onto the screen."""
    import tempfile
    import traceback

    kind = type(error).__name__
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="factcheck-", suffix=".log", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as log:
            log.write(f"factcheck {__version__}, Python {sys.version}\n")
            traceback.print_exception(error, file=log)
    except OSError as refused:
        at = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(at.filename)}, line {at.lineno}"  # noqa: PTH119
        _complain(
            f"unexpected {kind} in {where}; nothing half-written; no log could be kept: {refused.strerror}; please "
            "report it"
        )
        return UNEXPECTED
    _complain(f"unexpected {kind}; nothing half-written; please report it with {log.name}")
    return UNEXPECTED
