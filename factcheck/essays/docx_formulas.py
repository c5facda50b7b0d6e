"""A formula in a Word document: its words with their places, and the signs that its markup stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.docx.formulas import Formulas, is_one
from factcheck.essays.passage import Passage


@dataclass(slots=True)
class _Words:
    """What `Passage.add` is given; a sign of the markup stands at the words behind it, the last one before it."""

    signs: str
    text: str
    start: int
    end: int
    source: str


class Formula:
    """The formula that is open, if any. Its words are held back until it ends: only then all its signs are known."""

    def __init__(self) -> None:
        self._formulas = Formulas()
        self._passage: Passage | None = None
        self._words: list[_Words] = []
        self._held: list[int] = []  # parts that may want brackets: at which of the words each begins
        self._before = ""

    def start(self, name: str, attributes: Mapping[str, str], passage: Passage | None) -> None:
        """An element of a formula opens in this passage."""
        if self._passage is None:
            self._passage = passage
        self._say(self._formulas.start(name, attributes, self._behind))
        if self._formulas.holds(name):
            self._held.append(len(self._words))

    def end(self, name: str) -> None:
        """An element of a formula closes."""
        closing = ""
        if self._formulas.holds(name) and self._held:
            first = self._held.pop()
            part = self._words[first:]
            whole = "".join(f"{words.signs}{words.text}" for words in part)
            if part and not is_one(whole.removeprefix(part[0].signs)):
                part[0].signs += "("
                closing = ")"
        self._say(closing + self._formulas.end(name))
        if name == "m:oMath":
            self.settle()

    def add(self, passage: Passage, text: str, start: int, end: int, source: str) -> bool:
        """Take in words; False for those that are not the formula's."""
        if passage is not self._passage:
            return False
        if self._formulas.ended and text[0].isdigit() and self._behind.isdigit():
            self._before += " "
        self._formulas.ended = False
        how = self._formulas.how
        self._words.append(_Words(self._before, how(text) if how else text, start, end, source))
        self._before = ""
        return True

    def settle(self) -> None:
        """The formula, or the paragraph around it, ends: its words become those of the passage."""
        for words in self._words:
            if self._passage is not None:
                self._passage.add(f"{words.signs}{words.text}", words.start, words.end, words.source)
        self._words, self._held, self._before, self._passage = [], [], "", None

    @property
    def _behind(self) -> str:
        if self._before or self._words:
            return (self._before or self._words[-1].text)[-1:]
        return self._passage.last_character if self._passage else ""

    def _say(self, sign: str) -> None:
        if self._words and not self._before and sign != "(":
            self._words[-1].text += sign
        else:
            self._before += sign
