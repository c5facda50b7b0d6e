"""The words of spreadsheets: strings of one or several runs, with what is struck out or raised in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from factcheck.archive.readers.packaged import Refused
from factcheck.archive.readers.textmap import TEXT_LIMIT
from factcheck.docx.names import Names, is_on_value
from factcheck.text.raised import is_figures, lower_figures, raise_figures

NAMES = Names(
    {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x:",
        "http://purl.oclc.org/ooxml/spreadsheetml/main": "x:",
    }
)
_MOST_STRINGS = 1_000_000
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_GONE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_LINE_END = re.compile("\r\n?")


class Words(NamedTuple):
    """Some words of a string, and whether they are struck out: None where that is for the cell to say."""

    text: str
    struck: bool | None = None


String = tuple[Words, ...]


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a switch such as x:strike is on: it is, unless its value says otherwise."""
    return is_on_value(attributes.get("val", "1"))


def cleaned(text: str) -> str:
    """Return text as it is shown: line ends as such, characters that XML cannot hold (_x000D_) read or left out."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda found: _character(int(found[1], 16)), text)
    return text if text.isprintable() else _GONE.sub("", _LINE_END.sub("\n", text).replace("\t", " "))


def _character(code: int) -> str:
    return "" if 0xD800 <= code < 0xE000 else chr(code)


class Runs:
    """A string that is being read, run by run; readings of characters (x:rPh) are no part of it."""

    def __init__(self) -> None:
        self._words: list[Words] = []
        self._pieces: list[str] = []  # of the words that are being read
        self._struck_so: bool | None = None  # whether those are struck out
        self._in_text = False
        self._reading = False  # in what says how characters are spoken
        self._struck: bool | None = None
        self._height = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        if name == "x:t":
            self._in_text = not self._reading
        elif name == "x:rPh":
            self._reading = True
        elif name == "x:r":
            self._struck, self._height = False, ""
        elif name == "x:strike":
            self._struck = is_on(attributes)
        elif name == "x:vertAlign":
            self._height = attributes.get("val", "")

    def end(self, name: str) -> None:
        """Take in that it closes."""
        if name == "x:t":
            self._in_text = False
        elif name == "x:rPh":
            self._reading = False
        elif name == "x:r":
            self._struck, self._height = None, ""

    def data(self, text: str) -> None:
        """Take in text."""
        if not self._in_text:
            return
        if self._height:
            behind = (
                self._pieces[-1][-1:] if self._pieces else self._words[-1].text[-1:] if self._words else ""
            )
            text = self._on_its_height(text, behind)
        if self._pieces and self._struck_so != self._struck:
            self._settle()
        self._struck_so = self._struck
        self._pieces.append(text)

    def taken(self) -> String:
        """The string, at whose end another begins."""
        self._settle()
        words, self._words = self._words, []
        self._struck, self._height, self._reading = None, "", False
        return tuple(Words(cleaned(text), struck) for text, struck in words)

    def _settle(self) -> None:
        """What was taken in since the last time is one as far as it is struck out or not."""
        if self._pieces:
            self._words.append(Words("".join(self._pieces), self._struck_so))
            self._pieces.clear()

    def _on_its_height(self, text: str, behind: str) -> str:
        """Figures that are raised or lowered as such, so that they do not join the number before them."""
        if not is_figures(text.strip()):
            return text
        if self._height == "superscript":
            return raise_figures(text)
        return lower_figures(text) if behind.isdigit() and self._height == "subscript" else text


class Strings:
    """The strings that the cells of all sheets refer to by number."""

    def __init__(self) -> None:
        self.found: list[str | String] = []  # a str where nothing is said of it, as of most
        self._runs = Runs()
        self._length = 0

    def place(self, at: int) -> None:
        """Where they stand in their part is not kept: a cell's text is traced to the cell."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        name = NAMES[tag]
        if name != "x:si":
            self._runs.start(name, attributes)

    def end(self, tag: str) -> None:
        """Take in that it closes."""
        name = NAMES[tag]
        if name != "x:si":
            self._runs.end(name)
            return
        string = self._runs.taken()
        plain = len(string) == 1 and string[0].struck is None
        self.found.append(string[0].text if plain else string)
        self._length += sum(len(words.text) for words in string)
        if self._length > 4 * TEXT_LIMIT or len(self.found) > _MOST_STRINGS:
            raise Refused("the sheets share more text than is kept: the rest was not read")

    def data(self, text: str) -> None:
        """Take in text."""
        self._runs.data(text)
