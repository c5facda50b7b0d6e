"""How values are said to people, the same in every format. Plain words: nothing here is escaped."""

from __future__ import annotations

import re

from factcheck.reports.escaping import plain
from factcheck.vocabulary import Scale, Stance, Status

STATUS_SIGNS = {
    Status.PROPOSED: "·",
    Status.OPEN: "○",
    Status.CHECKING: "◔",
    Status.QUERIED: "?",
    Status.CHECKED: "◐",
    Status.SECOND_READ: "◑",
    Status.DISPUTED: "≠",
    Status.CLEARED: "✓",
    Status.STALE: "↻",
    Status.EXCLUDED: "–",
    Status.WITHDRAWN: "×",
}
VERDICT_SIGNS = {
    Scale.CONFIRMED.value: "✓",
    Scale.CONFIRMED_MINOR.value: "≈",
    Scale.NEEDS_CONTEXT.value: "◐",
    Scale.WRONG.value: "✗",
    Scale.CONFLICTING.value: "≠",
    Scale.UNSUPPORTED.value: "?",
    Scale.ON_AUTHOR.value: "“",
    Scale.NOT_CHECKABLE.value: "–",
}
STANCE_SIGNS = {Stance.SUPPORTS: "▲", Stance.CONTRADICTS: "▼", Stance.CONTEXT: "◇"}
CONTEXT = 48  # characters shown before and after words that are quoted where they stand
SHORT = 120  # characters of a claim in a list
_PARAGRAPHS = "\n\n"  # between two of them
_UNKNOWN_SIGN = "▪"
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?Z", re.ASCII)


def verdict_sign(verdict: str) -> str:
    """The sign of a verdict; a house's own word gets the sign of the unknown."""
    return VERDICT_SIGNS.get(verdict, _UNKNOWN_SIGN)


def count(number: int, noun: str, several: str = "") -> str:
    """`1 claim`, `12 claims`, `4,712 people` (with `several` given)."""
    return f"{number:,} {noun if number == 1 else several or noun + 's'}"


def moment(time: str) -> str:
    """`2026-11-25 22:04 UTC` for 2026-11-25T22:04:08Z; anything else as it is."""
    found = _MOMENT.fullmatch(time)
    return f"{found[1]} {found[2]} UTC" if found else time


def day(time: str) -> str:
    """`2026-11-25` for 2026-11-25T22:04:08Z; anything else as it is."""
    found = _MOMENT.fullmatch(time)
    return found[1] if found else time


def short_hash(sha256: str) -> str:
    """The first 12 digits of a hash; what stands in its place as it is."""
    return sha256 if sha256.startswith("(") else sha256[:12]


def short(text: str, most: int) -> str:
    """At most `most` characters of the text on one line, cut at a word, the cut marked with an ellipsis."""
    line = plain(text)
    if len(line) <= most:
        return line
    cut = line.rfind(" ", most // 2, most)
    return line[: cut if cut > 0 else most - 1].rstrip(" ,;:–—-") + "…"


def beside(prefix: str, suffix: str) -> tuple[str, str]:
    """What is shown before and after words that are quoted where they stand: of their own paragraph, cut with "…"."""
    _, parted, before = prefix[-CONTEXT:].rpartition(_PARAGRAPHS)
    after, ends_there, _ = suffix[:CONTEXT].partition(_PARAGRAPHS)
    left, right = "" if parted else "…", "" if ends_there else "…"
    return left + before if before else "", after + right if after else ""


_OPENING = tuple('“„«‘"')
_CLOSING = tuple('”“»’"')


def ends(text: str) -> str:
    """Text on one line; of much of it the beginning and the end, for a place where the whole stands beside."""
    line = plain(text)
    if len(line) <= 2 * SHORT:
        return line
    _, _, last = line[-SHORT:].partition(" ")
    return f"{short(line, SHORT)} {last or line[-SHORT:]}"


def quoted(text: str) -> str:
    """The words in quotation marks, their own where they have them."""
    return text if text.startswith(_OPENING) and text.endswith(_CLOSING) else f"“{text}”"


def opened(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def size(octets: int) -> str:
    """`512 bytes`, `14 KB`, `2.3 MB` (thousands of bytes)."""
    if octets < 1_000:
        return count(octets, "byte")
    if octets < 999_500:
        return f"{round(octets / 1_000)} KB"
    return f"{octets / 1_000_000:.1f} MB"


def bar(part: int, whole: int, width: int = 30) -> str:
    """A text bar, `width` blocks for the whole; a part that is there is never drawn as nothing."""
    return "█" * max(round(width * part / whole), 1) if part else ""
