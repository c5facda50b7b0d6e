"""Text from outside made safe to print: one line, no control, format or direction characters."""

from __future__ import annotations

import re
import unicodedata

_SUSPECT = re.compile("[^ -~]")
_REMOVED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_ON_TOP = frozenset({"Mn", "Me"})  # marks that take no column of their own
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
UNRECORDABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # YAML has no place for these
_SPACES = re.compile(r"\s+")
_FORMULA = re.compile(r"(^|[;|])([\s\"']*)(?=[=+\-@＝＋－＠])")


def plain(text: str) -> str:
    """The text on one line, white space folded, without characters that move, hide or recolour other text."""
    return _SPACES.sub(" ", _SUSPECT.sub(_kept, text)).strip()


def _kept(match: re.Match[str]) -> str:
    character = match.group()
    if character in "\n\r\t\v\f\x85\u2028\u2029":
        return " "
    return "" if unicodedata.category(character) in _REMOVED else character


def spaced(line: str) -> str:
    """The line as `plain` leaves it, but for the spaces in it: they stay, each as one of the usual ones."""
    return "".join(" " if c.isspace() else c for c in _SUSPECT.sub(_kept, line)).rstrip()


def no_formula(line: str) -> str:
    """A line for one cell of a spreadsheet, never a formula.

    An apostrophe is put before a first `=`, `+`, `-` or `@`, full-width ones too; also after a semicolon or bar,
    which a spreadsheet may be told to take for the end of the cell.
    """
    return _FORMULA.sub(r"\1\2'", line)


def escaped(json: str) -> str:
    """JSON that says the same, with escapes for the characters that `plain` takes away."""
    return _SUSPECT.sub(_as_escape, json)


def _as_escape(match: re.Match[str]) -> str:
    character = match.group()
    if character == "\n" or unicodedata.category(character) not in _REMOVED:
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def stored(text: str) -> str:
    """The text with every control character but the line feed as a space, one for one: as it can be on record."""
    return _CONTROLS.sub(" ", text)


def clipped(text: str, width: int) -> str:
    """The text in at most `width` columns (wide characters count two), with an ellipsis where it was cut."""
    if text.isascii():
        return text if len(text) <= width else _cut(text[:width], width)
    used = 0
    for index, character in enumerate(text):
        used += columns(character)
        if used > width:
            return _cut(text[:index], width)
    return text


def _cut(text: str, width: int) -> str:
    while text and columns(text) > width - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def shortened(text: str, room: int = 60) -> str:
    """A text on one line, its middle left out where it has more characters than there is room for."""
    text = plain(text)
    if len(text) <= room:
        return text
    half = (room - 3) // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def cut_at_words(before: str, after: str, most: int) -> tuple[str, str]:
    """What stands before and after some words, without the word that was cut where it has `most` characters."""
    if len(before) == most:
        before = f"… {before.partition(' ')[2]}"
    if len(after) == most:
        after = f"{after.rpartition(' ')[0]} …"
    return before, after


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(c) in _ON_TOP else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def wrapped(text: str, room: int, whole: bool = False) -> list[str]:
    """Plain text in lines of at most `room` columns, broken between words, or within what is too long.

    With `whole` an address or another long word stays in one piece; writing of wide characters has no words to keep.
    """
    lines, line = [], ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if columns(joined) <= room:
            line = joined
            continue
        if line:
            lines.append(line)
        while columns(word) > room and not (whole and columns(word) == len(word)):
            head = _fitting(word, room)
            lines.append(head)
            word = word[len(head) :]
        line = word
    return [*lines, line] if line or not lines else lines


def _fitting(word: str, room: int) -> str:
    end = min(len(word), room)
    while end > 1 and columns(word[:end]) > room:
        end -= 1
    while end < len(word) and columns(word[: end + 1]) <= room:  # marks stay with their letter
        end += 1
    return word[:end]
