"""Essays labelled claim by claim, and how well a list of proposals does on them.

A `.gold` file holds an invented essay, one sentence a line, an empty line between paragraphs. The first character says
whether the sentence asserts something about the past or present that outside evidence could decide: `+` yes, `-` no;
`?` and `~` are yes and no where reasonable checkers differ. Below a sentence stand its claims: how serious an error
would be (or `presupposed`), the type, and the exact words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.text.claims import Proposal

ESSAYS = Path(__file__).parent / "essays"
_MARKS = {"+": (True, False), "?": (True, True), "-": (False, False), "~": (False, True)}


@dataclass
class GoldClaim:
    """A labelled claim: its words' place, and how serious an error would be."""

    start: int
    end: int
    serious: str


@dataclass
class GoldSentence:
    """A labelled sentence with its claims."""

    start: int
    end: int
    checkable: bool
    borderline: bool
    claims: list[GoldClaim] = field(default_factory=list)


def read(path: Path, essay: str | None = None) -> tuple[str, list[GoldSentence]]:
    """The text and the labelled sentences of a gold file; with `essay`, the sentences are found in that text."""
    text, gap = essay or "", ""
    found: list[GoldSentence] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            gap = "\n\n" if text else ""
        elif line.startswith("  "):
            serious, _, quote = (part.strip() for part in line.split("|", 2))
            last = found[-1]
            at = text.index(quote, last.start, last.end)
            last.claims.append(GoldClaim(at, at + len(quote), serious))
        else:
            checkable, borderline = _MARKS[line[0]]
            if essay is None:
                text += (gap or (" " if text else "")) + line[2:]
            start = text.index(line[2:], found[-1].end if found else 0)
            found.append(GoldSentence(start, start + len(line) - 2, checkable, borderline))
            gap = ""
    return text, found


@dataclass
class Figures:
    """Counts over one or more essays."""

    flagged: list[tuple[bool, bool, float]] = field(default_factory=list)  # label, kept, best score
    strict: list[tuple[bool, bool, float]] = field(default_factory=list)
    claims: int = 0
    covered: int = 0
    own_item: int = 0
    high: int = 0
    high_covered: int = 0
    kept: int = 0

    def recall(self, strict: bool = False) -> float:
        """Share of the checkable sentences with a kept item."""
        rows = [kept for label, kept, _ in (self.strict if strict else self.flagged) if label]
        return sum(rows) / max(1, len(rows))

    def specificity(self, strict: bool = False) -> float:
        """Share of the sentences that are not checkable and have no kept item."""
        rows = [kept for label, kept, _ in (self.strict if strict else self.flagged) if not label]
        return 1 - sum(rows) / max(1, len(rows))

    def average_precision(self) -> float:
        """How well the scores put checkable sentences first; equal scores count as one step."""
        return average_precision(
            [label for label, _, _ in self.flagged], [score for _, _, score in self.flagged]
        )

    def split_recall(self) -> float:
        """Share of the claims with a kept item of their own."""
        return self.own_item / max(1, self.claims)

    def ratio(self) -> float:
        """Kept items for each true claim."""
        return self.kept / max(1, self.claims)


def average_precision(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """Area under precision and recall; equal scores are one step, so that the order of the text cannot help."""
    order = sorted(range(len(labels)), key=lambda i: -scores[i])
    hits, area, at = 0, 0.0, 0
    while at < len(order):
        end = at
        while end < len(order) and scores[order[end]] == scores[order[at]]:
            end += 1
        new = sum(labels[i] for i in order[at:end])
        hits += new
        area += new * hits / end
        at = end
    return area / max(1, sum(labels))


def measure(figures: Figures, gold: Sequence[GoldSentence], proposals: Sequence[Proposal]) -> None:
    """Add one essay to the figures. A sentence is flagged by a kept span that shares half of the shorter of the two;
    a claim is covered by a kept span that holds 60 % of its words."""
    kept = [p for p in proposals if p.checkable]
    figures.kept += len(kept)
    for sentence in gold:
        here = [p for p in proposals if _shares(p, sentence)]
        best = max((p.score for p in here), default=float("-inf"))
        row = (sentence.checkable, any(p.checkable for p in here), best)
        figures.flagged.append(row)
        if not sentence.borderline:
            figures.strict.append(row)
    claims = [claim for sentence in gold if sentence.checkable for claim in sentence.claims]
    used: set[int] = set()
    for claim in sorted(claims, key=lambda c: c.end - c.start):
        covering = [i for i, p in enumerate(kept) if _overlap(p, claim) >= 0.6 * (claim.end - claim.start)]
        figures.claims += 1
        figures.covered += bool(covering)
        figures.high += claim.serious == "high"
        figures.high_covered += claim.serious == "high" and bool(covering)
        free = [i for i in covering if i not in used]
        if free:
            used.add(min(free, key=lambda i: kept[i].end - kept[i].start))
            figures.own_item += 1


def _overlap(one: Proposal, other: GoldClaim | GoldSentence) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _shares(proposal: Proposal, sentence: GoldSentence) -> bool:
    shorter = min(proposal.end - proposal.start, sentence.end - sentence.start)
    return _overlap(proposal, sentence) >= 0.5 * shorter
