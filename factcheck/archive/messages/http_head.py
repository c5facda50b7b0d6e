"""Status line and headers of an HTTP/1 answer, and what they say about where its body ends. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

_STATUS = re.compile(r"HTTP/(\d)(?:\.(\d))? ++([1-9]\d\d)(?: (.*))?\s*\Z", re.ASCII)
_HEADER = re.compile(r"^([!#$%&'*+.^_`|~0-9A-Za-z-]++)[ \t]*+:(.*)$", re.MULTILINE)
_NO_CODINGS = frozenset(
    {"identity", "none", "binary", "7bit", "8bit", "utf-8", "utf8", "iso-8859-1", "text/html"}
)
_LENGTH = re.compile(r"\d{1,15}\Z", re.ASCII)


class Head(NamedTuple):
    """Status line and headers of one answer, and how its body is delimited.

    `start` and `end` are offsets into the raw bytes: where the final status line begins (after interim
    1xx answers) and where the body begins. `length` is the announced size of the body in bytes, or None
    when it is chunked or ends with the connection.
    """

    version: tuple[int, int]
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    start: int
    end: int
    chunked: bool
    length: int | None
    problem: str
    by_name: dict[str, list[str]]  # values by lower-case name

    def header(self, name: str) -> str:
        """The first value of a header, whatever its case; "" when there is none."""
        return next(iter(self.values(name)), "")

    def values(self, name: str) -> list[str]:
        """All values of a header in order, one per line it stood on."""
        return self.by_name.get(name.lower(), [])

    @property
    def coding(self) -> str:
        """What the body is coded with, in lower case, joined by ", " in the order applied; "" for nothing.

        Content codings, then transfer codings other than the last `chunked`. Words that servers put there and
        that name no coding are passed over, as browsers do.
        """
        if "content-encoding" not in self.by_name and "transfer-encoding" not in self.by_name:
            return ""
        names = ("content-encoding", "transfer-encoding")
        codings = [coding for name in names for coding in _listed(self.by_name.get(name, []))]
        if self.chunked:
            codings.pop()
        return ", ".join(coding for coding in codings if coding not in _NO_CODINGS)


def _listed(values: list[str]) -> list[str]:
    return [part.strip().lower() for value in values for part in value.split(",") if part.strip()]


def parse_head(raw: bytes, offset: int = 0) -> Head:
    """Read a status line and headers; `offset` is where `raw` stands in the whole answer.

    Lines without a colon are passed over and named in `problem`; folded lines are joined by one space.
    """
    end = offset + len(raw)
    first, _, rest = raw.decode("latin-1").partition("\n")
    status = _STATUS.match(first)
    if status is None:
        return Head((0, 0), 0, "", (), offset, end, False, None, "the status line is no HTTP", {})
    found = _HEADER.findall(rest)
    problem = ""
    if len(found) != rest.count("\n") - 1:  # the blank line apart, something is folded or malformed
        found, problem = _unfolded(rest)
    headers = []
    by_name: dict[str, list[str]] = {}
    for name, spaced in found:
        value, key = spaced.strip(" \t\r"), name.lower()
        headers.append((name, value))
        if key in by_name:
            by_name[key].append(value)
        else:
            by_name[key] = [value]
    major, minor, digits, reason = status.groups("")
    code = int(digits)
    chunked, length = _delimited(code, by_name)
    version = (int(major), int(minor or 0))
    return Head(version, code, reason.strip(), tuple(headers), offset, end, chunked, length, problem, by_name)


def head_end(raw: bytes | bytearray, start: int = 0) -> int:
    """Return the offset after the first blank line from `start` on, where a head ends; -1 when there is none.

    Lines may end in a line feed alone.
    """
    regular = raw.find(b"\n\r\n", start)
    bare = raw.find(b"\n\n", start, regular + 2 if regular >= 0 else len(raw))
    if bare >= 0:
        return bare + 2
    return regular + 3 if regular >= 0 else -1


def _unfolded(lines: str) -> tuple[list[tuple[str, str]], str]:
    """Headers with their continuation lines joined to them, and what is wrong with the other lines."""
    headers: list[tuple[str, list[str]]] = []
    problem = ""
    for line in lines.split("\n"):
        found = _HEADER.match(line)
        if found is not None:
            headers.append((found[1], [found[2].strip(" \t\r")]))
        elif line[:1] in (" ", "\t") and headers:
            headers[-1][1].append(line.strip(" \t\r"))
        elif line not in ("", "\r"):
            problem = "a header line is malformed"
    return [(name, " ".join(values)) for name, values in headers], problem


def _delimited(status: int, by_name: dict[str, list[str]]) -> tuple[bool, int | None]:
    """Whether the body is chunked, and its announced length (-1: contradictory, None: not announced)."""
    if status in (204, 304) or status < 200:
        return False, 0
    codings = _listed(by_name["transfer-encoding"]) if "transfer-encoding" in by_name else []
    if codings == [
        "identity"
    ]:  # the first edition of the standard had it; servers that send it announce a length
        codings = []
    if codings:
        return codings[-1] == "chunked", None
    announced = by_name.get("content-length")
    if announced is None:
        return False, None
    value = announced[0]
    if len(announced) == 1 and len(value) <= 15 and value.isascii() and value.isdigit():
        return False, int(value)
    lengths = {part.strip() for value in announced for part in value.split(",")}
    if len(lengths) > 1 or not _LENGTH.match(next(iter(lengths))):
        return False, -1
    return False, int(next(iter(lengths)))
