"""The declared edits in a quote: ellipses and brackets, and the pieces between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.text.quotes.search import Piece, Side, piece

MOST_JOINTS = 40
_DOTS = r"(?:…\.?|\.{3,}|\.(?:\s\.){2,3})"
_JOINT = re.compile(rf"[\[(]\s*{_DOTS}\s*[\])]|{_DOTS}|\[(?P<words>[^\[\]]{{1,200}})\]")
_DOTS_APART = re.compile(r"\.\s\.")
_CASE = re.compile(r"(?<!\w)\[([^\W\d_])\](?=\w)")
_EDITORIAL = re.compile(
    r"sic!?|!|\?|(?:my |our )?(?:emphasis|italics|boldface)(?: (?:added|mine|ours|in (?:the )?original))?"
    r"|(?:laughs|laughter|applause|pause|crosstalk|inaudible)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Joint:
    """What stands between two pieces: an ellipsis, words in brackets, or both.

    `glued` when the bracket is part of a word ("walk[ed]").
    """

    ellipsis: bool
    words: tuple[str, ...] = ()
    glued: bool = False

    @property
    def side(self) -> Side:
        """What the pieces beside it border on."""
        if self.ellipsis:
            return Side.OUTER
        return Side.IN_WORD if self.glued else Side.BRACKET

    @property
    def edits(self) -> tuple[str, ...]:
        """The bracketed words that replace or add something; remarks such as [sic] do not."""
        return tuple(w for w in self.words if not _EDITORIAL.fullmatch(w.strip()))


@dataclass(frozen=True, slots=True)
class Patchwork:
    """A quote as pieces with a joint between each two; a bracket at its beginning or end replaces what is there.

    `cased` are the letters whose case the writer says to have changed: "[t]he".
    """

    pieces: tuple[Piece, ...]
    joints: tuple[Joint, ...]
    first: Joint | None
    last: Joint | None
    cased: tuple[str, ...] = ()


def may_be_patched(quote: str) -> bool:
    """Whether a quote may hold ellipses or brackets."""
    return "[" in quote or "…" in quote or ".." in quote or _DOTS_APART.search(quote) is not None


def patchworks(quote: str) -> list[Patchwork]:
    """The ways to read a quote that holds ellipses or brackets; none when it holds neither.

    A single letter in brackets at the beginning of a word is first read in the other case, then as it is.
    """
    if not may_be_patched(quote):
        return []
    cased = tuple(match.group() + _rest(quote, match.end()) for match in _CASE.finditer(quote))
    texts = (
        [_CASE.sub(lambda m: m[1].swapcase(), quote), _CASE.sub(lambda m: m[1], quote)] if cased else [quote]
    )
    read = (_read(text, cased) for text in texts)
    return [p for p in read if p is not None and (cased or p.joints or p.first or p.last)]


def _rest(quote: str, start: int) -> str:
    match = re.compile(r"\w*").match(quote, start)
    return match[0] if match else ""


def _read(quote: str, cased: tuple[str, ...]) -> Patchwork | None:
    """Cut a quote at its joints; None when there is nothing between them or they are too many."""
    marks = list(_JOINT.finditer(quote))
    if len(marks) > MOST_JOINTS:
        return None
    pieces: list[Piece] = []
    between: list[list[Joint]] = [[]]
    done = 0
    side = Side.OUTER
    for mark in marks:
        joint = _joint(quote, mark)
        part = piece(quote[done : mark.start()], side, joint.side)
        side = joint.side
        if not part.empty:
            pieces.append(part)
            between.append([])
        between[-1].append(joint)
        done = mark.end()
    part = piece(quote[done:], side)
    if not part.empty:
        pieces.append(part)
        between.append([])
    if not pieces:
        return None
    joints = [_merge(joints) for joints in between]
    inner = tuple(joint for joint in joints[1:-1] if joint is not None)
    return Patchwork(tuple(pieces), inner, joints[0], joints[-1], cased)


def _joint(quote: str, mark: re.Match[str]) -> Joint:
    words = mark["words"]
    if words is None:
        return Joint(ellipsis=True)
    before, after = quote[mark.start() - 1 : mark.start()], quote[mark.end() : mark.end() + 1]
    return Joint(ellipsis=False, words=(words,), glued=before.isalnum() or after.isalnum())


def _merge(joints: list[Joint]) -> Joint | None:
    """Joints with nothing between them are one; an ellipsis at the edge of a quote says nothing."""
    if not joints:
        return None
    return Joint(
        ellipsis=any(joint.ellipsis for joint in joints),
        words=tuple(word for joint in joints for word in joint.words),
        glued=any(joint.glued for joint in joints),
    )
