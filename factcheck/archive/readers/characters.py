"""The characters between two tags as text: white space collapsed, references resolved, control characters left out."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache
from html.entities import html5

from factcheck.archive.readers.tags import BLANK
from factcheck.archive.readers.textmap import Writer
from factcheck.text.directions import LEFT_TO_RIGHT, RIGHT_TO_LEFT, overridden

STRETCH = 200_000  # characters read between two looks at the clock
_ODD = re.compile(
    r"[^\S ]\s*+| \s++|&(?:\#[0-9]{1,9};?|\#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"
    "|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+"
)
_LITERAL = re.compile("([^\\s\x00-\x08\x0e-\x1f\x7f-\x9f]+)|\\s+|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+")
# Names that stand for a character without a semicolon, longest first ("notin" before "not").
_UNENDED = tuple(sorted((name for name in html5 if not name.endswith(";")), key=len, reverse=True))


class Characters:
    """Writes stretches of `source` as text; `out_of_time` is asked on the way through a very long one."""

    def __init__(self, source: str, writer: Writer, out_of_time: Callable[[int], bool]) -> None:
        self.dropped = 0  # control characters left out
        self._source = source
        self._writer = writer
        self._out_of_time = out_of_time
        self.pre = 0  # elements open whose line ends count
        self._raising: Callable[[str], str] | None = None  # what becomes of raised figures
        self._gap = ""  # before the next of them
        self._overrides: list[str] = []  # of the direction of words: those of the open elements for that
        self._usual = True  # whether white space is collapsed, and words are as they are written

    def preformatted(self, begins: bool) -> None:
        """Enter or leave an element whose line ends count."""
        self.pre = self.pre + 1 if begins else max(0, self.pre - 1)
        self._settle()

    @property
    def on_the_line(self) -> bool:
        """Whether figures are neither raised nor lowered."""
        return self._raising is None

    def raising(self, how: Callable[[str], str] | None, gap: str = "") -> None:
        """Raise or lower the figures that follow in this way, with this before them; None for no more."""
        self._raising, self._gap = how, gap
        self._settle()

    def overriding(self, direction: str | None) -> None:
        """Enter an element that shows its words in this direction ("rtl", "ltr", else as around it); None to leave."""
        above = self._overrides[-1] if self._overrides else ""
        if direction is not None:
            self._overrides.append({"rtl": RIGHT_TO_LEFT, "ltr": LEFT_TO_RIGHT}.get(direction, above))
        elif self._overrides:
            self._overrides.pop()
        self._settle()

    def _settle(self) -> None:
        self._usual = not self.pre and self._raising is None and not any(self._overrides[-1:])

    def write(self, start: int, end: int, text: str) -> None:
        """Write `text`, the characters between two tags: white space collapsed, references resolved."""
        if not self._usual:
            self._unusual(start, end, text)
            return
        inner = text.strip()
        writer = self._writer
        if not inner:
            writer.space(start if end - start == 1 else -1)
            return
        even = inner.replace("\n", " ")
        if "&" in even or not even.isprintable() or "  " in even:
            self._piecemeal(start, end)
            return
        size = len(inner)
        if size == end - start:
            writer.words(start, end, even)
            return
        first = end - len(text.lstrip())
        last = first + size
        if first > start:
            writer.space(start if first - start == 1 else -1)
        writer.words(first, last, even)
        if end > last:
            writer.space(last if end - last == 1 else -1)

    def literal(self, start: int, end: int) -> None:
        """Write characters as they stand, references too."""
        for found in _LITERAL.finditer(self._source, start, end):
            at, stop = found.span()
            if found[0].isspace():
                self._white_space(at, stop)
            elif found[1]:
                self._writer.copy(at, stop, found[0])
            else:
                self.dropped += stop - at

    def _unusual(self, start: int, end: int, text: str) -> None:
        if any(self._overrides[-1:]):
            self._overridden(start, text)
        elif self._raising is None:
            self._piecemeal(start, end)
        else:
            self._off_the_line(start, text)

    def _overridden(self, start: int, text: str) -> None:
        """Write words that are shown in another order, with the characters for that around them."""
        inner = text.strip()
        if inner != text[: len(inner)]:
            self._writer.space()
        words = " ".join(html.unescape(inner).split())
        if words:
            start += len(text) - len(text.lstrip())
            self._writer.insert(overridden(words, self._overrides[-1]), start, start + len(inner))
        if text[-1:].isspace():
            self._writer.space()

    def _piecemeal(self, start: int, end: int) -> None:
        """Write characters among which there are some that do not stand for themselves."""
        source, writer = self._source, self._writer
        position = start
        look = start + STRETCH
        for odd in _ODD.finditer(source, start, end):
            at = odd.start()
            if at > look:
                look = at + STRETCH
                if self._out_of_time(at):
                    return
            if at > position:
                writer.copy(position, at, source[position:at])
            position = odd.end()
            first = source[at]
            if first == "&":
                position = self._reference(at, position)
            elif first.isspace():
                self._white_space(at, position)
            else:
                self.dropped += position - at
        if position < end:
            writer.copy(position, end, source[position:end])

    def _off_the_line(self, start: int, text: str) -> None:
        """Write raised or lowered figures."""
        inner = text.strip()
        start += len(text) - len(text.lstrip())
        if inner and self._raising is not None:
            self._writer.insert(self._gap + self._raising(html.unescape(inner)), start, start + len(inner))
            self._gap = ""

    def _white_space(self, start: int, end: int) -> None:
        lines = self._source.count("\n", start, end) if self.pre else 0
        if lines:
            self._writer.line_break(min(lines, BLANK))
        else:
            self._writer.space(start if end - start == 1 else -1)

    def _reference(self, start: int, end: int) -> int:
        """Write a character reference; where to go on (a name may be only the head of what looked like one)."""
        raw = self._source[start:end]
        character, length = _resolved(raw)
        if character == raw:
            self._writer.copy(start, end, raw)
        elif character.isspace():
            self._writer.space()
        elif character >= " " and character != "\x7f":
            self._writer.insert(character, start, start + length)
        else:
            self.dropped += 1
        return start + length


@lru_cache(4096)
def _resolved(raw: str) -> tuple[str, int]:
    """The character that a reference stands for, and how much of `raw` is the reference; `raw` where it is none."""
    character = html.unescape(raw)
    if character == raw or raw.endswith(";") or raw[1] == "#":
        return character, len(raw)
    name = next(name for name in _UNENDED if raw.startswith(name, 1))
    return html5[name], 1 + len(name)
