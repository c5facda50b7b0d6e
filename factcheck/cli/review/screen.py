"""A terminal for a loop: one key at a time, a line that is typed and changed, and pages put in its place.

Between keys nothing is read; what is pasted comes as one piece, so that no pasted letter is taken for a command.
"""

from __future__ import annotations

import codecs
import os
import re
import select
import shutil
import signal
import sys
import termios
import time
import tty
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from factcheck.cli.review.line import BACKSPACE, PASTED, Line
from factcheck.text.plain import columns

ENTER, ESCAPE, TAB = "enter", "escape", "tab"
RESIZED, IDLE = "resized", "idle"

_SEQUENCE = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O[@-~])")
_PASTE, _PASTE_END = "\x1b[200~", "\x1b[201~"
_NAMED = {
    "\r": ENTER,
    "\n": ENTER,
    "\t": TAB,
    "\x7f": BACKSPACE,
    "\x08": BACKSPACE,
    "\x01": "home",
    "\x05": "end",
    "\x15": "clear",
    "\x17": "word-back",
    "\x1b[D": "left",
    "\x1b[C": "right",
    "\x1b[H": "home",
    "\x1b[F": "end",
    "\x1b[1~": "home",
    "\x1b[4~": "end",
    "\x1bOD": "left",
    "\x1bOC": "right",
    "\x1bOH": "home",
    "\x1bOF": "end",
    "\x1b[3~": "delete",
}
_ANEW = "\x0c"  # Ctrl-L: something else has written over the page
_ESCAPE_WAIT = 0.05  # seconds in which the rest of a key's sequence comes
_LOOK = 0.3  # seconds after which a change of size is noticed, and typed words are kept
_LONGEST_UNTOLD = 2.0  # seconds after which they are kept while somebody types without a pause


class Closed(Exception):
    """The terminal is gone."""


class Screen:
    """The terminal of this process while `open` lasts. Keys come as one character, or by name."""

    def __init__(self) -> None:
        self._in, self._out = sys.stdin.fileno(), sys.stdout
        self._dumb = os.environ.get("TERM", "dumb") in ("", "dumb")
        encoding = sys.stdin.encoding
        if codecs.lookup(encoding).name == "ascii":  # of a locale that says nothing of the terminal
            encoding = "utf-8"
        self._decode = codecs.getincrementaldecoder(encoding)("replace").decode
        self._typed = ""
        self._size = self.size
        self._shown: tuple[tuple[int, int], list[str]] | None = None
        self._drawn: tuple[str, str] | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""
        found = shutil.get_terminal_size((80, 24))
        return max(20, found.columns), max(8, found.lines)

    @contextmanager
    def open(self) -> Iterator[None]:
        """Take the terminal over, and give it back as it was, whatever happens."""
        self._usual = termios.tcgetattr(self._in)
        before = {
            number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
        }
        for number, usual in before.items():
            signal.signal(number, usual if usual is signal.SIG_IGN else _end)
        try:
            self._take()
            yield
        finally:
            self._give_back()
            for number, usual in before.items():
                signal.signal(number, usual)

    @contextmanager
    def away(self) -> Iterator[None]:
        """Lend the terminal to another program, such as an editor."""
        self._give_back()
        try:
            yield
        finally:
            self._take()

    def _take(self) -> None:
        tty.setcbreak(self._in, termios.TCSAFLUSH)  # keys pressed before there was a page mean nothing
        mode = termios.tcgetattr(self._in)
        mode[0] &= ~termios.IXON  # Ctrl-S would freeze it
        termios.tcsetattr(self._in, termios.TCSADRAIN, mode)
        signal.signal(signal.SIGTSTP, self._stop)
        signal.signal(signal.SIGCONT, self._go_on)
        self._shown = None
        self._send("" if self._dumb else "\x1b[?1049h\x1b[?2004h")

    def _stop(self, number: int, _: FrameType | None) -> None:
        """Give the terminal back while this is stopped: it would leave the shell with its screen."""
        self._give_back()
        os.kill(os.getpid(), number)  # goes on here, or right away where nobody could let it go on
        self._go_on()

    def _go_on(self, *_: object) -> None:
        """Take the terminal again: a shell has used it."""
        self._take()
        self._size = (0, 0)  # shows the page anew

    def _give_back(self) -> None:
        for number in (signal.SIGTSTP, signal.SIGCONT):
            signal.signal(number, signal.SIG_DFL)
        with _while_there():
            self._send("\n" if self._dumb else "\x1b[?2004l\x1b[?1049l")
            termios.tcsetattr(self._in, termios.TCSADRAIN, self._usual)

    def _send(self, text: str) -> None:
        encoding = self._out.encoding
        self._out.write(text.encode(encoding, "replace").decode(encoding))
        self._out.flush()

    def show(self, lines: Sequence[str]) -> None:
        """Put a page in place of the one before. The lines are safe to print and fit already.

        Only lines that are others are sent, and the last one, on which words may have been typed since.
        """
        self._size = self.size
        before = self._shown[1] if self._shown and self._shown[0] == self._size else []
        self._shown, self._drawn = (self._size, list(lines)), None
        if self._dumb or len(before) != len(lines):
            self._send(("\n" if self._dumb else "\x1b[H\x1b[2J") + "\n".join(lines))
            return
        changed = [row for row, line in enumerate(lines) if line != before[row] or row == len(lines) - 1]
        self._send("".join(f"\x1b[{row + 1}H\x1b[K{lines[row]}" for row in changed))

    def recording(self) -> None:
        """Say in the last line that something is being recorded, which takes a while where others are at work."""
        self._drawn = None
        self._send(("\n" if self._dumb else "\r\x1b[K") + "Recording …")

    def key(self, wait: float | None = None) -> str:
        """The next key; IDLE after `wait` seconds without one, RESIZED when the terminal has another size.

        Raises Closed when the terminal is gone.
        """
        until = None if wait is None else time.monotonic() + wait
        while True:
            if self._typed and (key := self._taken()):
                return key
            if select.select([self._in], [], [], _LOOK if wait is None else min(wait, _LOOK))[0]:
                self._receive()
            elif self.size != self._size:
                self._size = self.size
                return RESIZED
            elif until is not None and time.monotonic() >= until:
                return IDLE

    def forget(self) -> None:
        """Throw away what was typed so far: it was meant for the page before."""
        termios.tcflush(self._in, termios.TCIFLUSH)
        self._typed = ""

    def _receive(self) -> None:
        try:
            data = os.read(self._in, 65536)
        except OSError:
            data = b""
        if not data:
            raise Closed
        self._typed += self._decode(data)

    def _taken(self) -> str:
        """One key off what was typed; "" for what means nothing."""
        if self._typed.startswith(_PASTE):
            return self._paste()
        if self._typed[0] == "\x1b":
            return self._escaped()
        first, self._typed = self._typed[0], self._typed[1:]
        if first == _ANEW:
            self._shown = None
            return RESIZED
        return _NAMED.get(first, first if first.isprintable() else "")

    def _escaped(self) -> str:
        while not (whole := _SEQUENCE.match(self._typed)):
            if not select.select([self._in], [], [], _ESCAPE_WAIT)[0]:
                self._typed = self._typed[1:]
                return ESCAPE
            self._receive()
        if whole.group() == _PASTE:
            return self._paste()
        self._typed = self._typed[whole.end() :]
        return _NAMED.get(whole.group(), "")

    def _paste(self) -> str:
        while _PASTE_END not in self._typed:
            self._receive()
        pasted, _, self._typed = self._typed[len(_PASTE) :].partition(_PASTE_END)
        return PASTED + pasted

    def line(self, text: str, changed: Callable[[str], None] = lambda _: None) -> tuple[str, str]:
        """Let a line be typed at the bottom, starting from `text`.

        Return the key that ended it (ENTER, TAB, ESCAPE or RESIZED) and what it then says. `changed` is told of
        the text in every pause, every two seconds without one, and however this ends.
        """
        line, told, at = Line(text), text, time.monotonic()
        try:
            while True:
                self._draw(line)
                key = self.key(_LOOK)
                if key in (ENTER, TAB, ESCAPE, RESIZED):
                    return key, line.text
                line.press(key)
                if line.text != told and (key == IDLE or time.monotonic() > at + _LONGEST_UNTOLD):
                    told, at = line.text, time.monotonic()
                    changed(told)
        finally:
            if line.text != told:
                with _undisturbed():
                    changed(line.text)

    def _draw(self, line: Line) -> None:
        if self._typed:  # there is more to come first
            return
        room = self.size[0] - 3
        before, after = line.window(room)
        held, self._drawn = self._drawn, (before, after)
        if held == self._drawn:
            return
        if held and not after and not held[1] and before.startswith(held[0]):
            self._send(before.removeprefix(held[0]))
            return
        blank = " " * (room - columns(before + after))
        self._send(f"\r> {before}{after}{blank}\r> {before}")


def _end(number: int, _: FrameType | None) -> None:
    """End as a process ends that was told to, but with the terminal given back."""
    raise SystemExit(128 + number)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let no further signal end this: a terminal that is closed sends one, and its shell another."""
    came: list[int] = []
    before = {number: signal.getsignal(number) for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)}
    for number in before:
        signal.signal(number, lambda late, _: came.append(late))
    try:
        yield
    finally:
        for number, usual in before.items():
            signal.signal(number, usual)
        for late in came:
            signal.raise_signal(late)


@contextmanager
def _while_there() -> Iterator[None]:
    """Pass over what fails because the terminal is gone."""
    try:
        yield
    except (OSError, termios.error):
        return
