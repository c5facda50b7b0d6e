"""A line of text that is typed and changed, key by key, and the part of it that a narrow terminal shows."""

from __future__ import annotations

from factcheck.text.plain import columns, plain

BACKSPACE = "backspace"
PASTED = "pasted:"  # what was pasted follows


class Line:
    """A line of text with a place in it."""

    def __init__(self, text: str) -> None:
        self.text, self._at = text, len(text)

    def press(self, key: str) -> None:
        """Do what a key stands for."""
        if key.startswith(PASTED):
            self._put(plain(key.removeprefix(PASTED)))
        elif len(key) == 1:
            self._put(key)
        else:
            self._move(key)

    def _put(self, words: str) -> None:
        self.text = self.text[: self._at] + words + self.text[self._at :]
        self._at += len(words)

    def _move(self, key: str) -> None:
        moves = {
            "left": max(0, self._at - 1),
            "right": min(len(self.text), self._at + 1),
            "home": 0,
            "end": len(self.text),
        }
        if key in moves:
            self._at = moves[key]
            return
        word = len(self.text[: self._at].rstrip().rpartition(" ")[0])
        cuts = {
            BACKSPACE: (max(0, self._at - 1), self._at),
            "delete": (self._at, self._at + 1),
            "clear": (0, self._at),
            "word-back": (word + 1 if word else 0, self._at),
        }
        if key in cuts:
            start, end = cuts[key]
            self.text, self._at = self.text[:start] + self.text[end:], start

    def window(self, room: int) -> tuple[str, str]:
        """What fits into `room` columns of what stands before and after the place."""
        before = _inert(self.text[max(0, self._at - room) : self._at])
        while columns(before) > room - 1:
            before = before[1:]
        after = _inert(self.text[self._at : self._at + room])
        while columns(before + after) > room:
            after = after[:-1]
        return before, after


def _inert(text: str) -> str:
    """Text safe to print, with as many characters as it had."""
    return "".join(plain(character) or " " for character in text)
