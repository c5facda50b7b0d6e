"""Overrides of direction: what is written 123 within one is shown 321, so the words are not those that people see.

The characters are those of Unicode's bidirectional algorithm (https://www.unicode.org/reports/tr9/): U+202D and
U+202E override, U+202C ends them, other embeddings and isolates within them let the words stand in their order.
"""

from __future__ import annotations

import re
import unicodedata

RIGHT_TO_LEFT = "\u202e"
LEFT_TO_RIGHT = "\u202d"
END = "\u202c"

_OVERRIDES = LEFT_TO_RIGHT + RIGHT_TO_LEFT
_EMBEDDINGS = "\u202a\u202b"
_ISOLATES = "\u2066\u2067\u2068"
_END_OF_ISOLATE = "\u2069"
PARTS = re.compile(
    r"[\u202a-\u202e\u2066-\u2069\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|"
    r"[^\s\u202a-\u202e\u2066-\u2069\x1c-\x1f\x85]+"
)


def overrides(characters: str | frozenset[str]) -> bool:
    """Whether one of these characters overrides the direction of words."""
    return RIGHT_TO_LEFT in characters or LEFT_TO_RIGHT in characters


def overridden(text: str, override: str) -> str:
    """Return the text between an override and its end; as it is without an override or without words."""
    return f"{override}{text}{END}" if override and not text.isspace() else text


class Scope:
    """Follows a text from match to match of `PARTS`, and says of each word whether its direction is overridden."""

    def __init__(self) -> None:
        self._open: list[str] = []

    @property
    def override(self) -> str:
        """The override in force here, or ""."""
        return self._open[-1] if self._open and self._open[-1] in _OVERRIDES else ""

    def marked(self, part: re.Match[str]) -> str | None:
        """What to read for this part: a word in an override has it and its end about it, other words stay (None)."""
        text = part[0]
        if text in _OVERRIDES or text in _EMBEDDINGS or text in _ISOLATES:
            self._open.append(text)
        elif text == END:
            if self._open and self._open[-1] not in _ISOLATES:
                self._open.pop()
        elif text == _END_OF_ISOLATE:
            self._end_isolate()
        elif text.isspace():
            self._open.clear()
            return None
        else:
            return overridden(text, self.override) if self.override and _is_seen(text) else None
        return ""

    def _end_isolate(self) -> None:
        if not any(each in _ISOLATES for each in self._open):
            return
        while self._open.pop() not in _ISOLATES:
            pass


def _is_seen(text: str) -> bool:
    return any(unicodedata.category(character) not in ("Cf", "Mn") for character in text)


def veiled(text: str) -> str:
    """Return the text, no longer or shorter, with other characters for words whose direction is overridden.

    A page does not show these words as they are written, so that nothing written can be proved by them.
    """
    if not overrides(text):
        return text
    scope = Scope()

    def veil(part: re.Match[str]) -> str:
        marked = scope.marked(part)
        return part[0] if marked is None else ("\ufffd" if marked else "\u2060") * len(part[0])

    return PARTS.sub(veil, text)


def override_at(text: str, position: int) -> str:
    """The override in force at a place of the text, opened since the last empty line; "" where there is none."""
    if not overrides(text):
        return ""
    scope = Scope()
    start = max(text.rfind("\n\n", 0, position), 0)
    for part in PARTS.finditer(text[start:position].replace("\n", " ")):
        scope.marked(part)
    return scope.override
