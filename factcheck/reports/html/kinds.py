"""How a claim is marked: a word, a sign and a tone; the tone is a colour that never stands alone."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.dossier.claim import Claim
from factcheck.reports.phrasing import STATUS_SIGNS, verdict_sign
from factcheck.reports.statement import SETTLED, runs_at_risk
from factcheck.vocabulary import Scale, Status

TONES = ("bad", "warn", "own", "open", "risk", "good", "off")
_BY_VERDICT = frozenset({Status.CHECKED, Status.SECOND_READ, Status.CLEARED})
_VERDICT_TONES = {
    Scale.CONFIRMED.value: "good",
    Scale.CONFIRMED_MINOR.value: "good",
    Scale.NEEDS_CONTEXT.value: "warn",
    Scale.WRONG.value: "bad",
    Scale.CONFLICTING.value: "warn",
    Scale.UNSUPPORTED.value: "warn",
    Scale.ON_AUTHOR.value: "warn",
    Scale.NOT_CHECKABLE.value: "off",
}
STATUS_TONES = {
    Status.PROPOSED: "open",
    Status.OPEN: "open",
    Status.CHECKING: "open",
    Status.QUERIED: "open",
    Status.CHECKED: "bad",
    Status.SECOND_READ: "open",
    Status.DISPUTED: "warn",
    Status.CLEARED: "good",
    Status.STALE: "warn",
    Status.EXCLUDED: "off",
    Status.WITHDRAWN: "off",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What a claim is marked as; `settled` when it does not stand in the way."""

    word: str
    sign: str
    tone: str
    settled: bool

    @property
    def classes(self) -> str:
        """The classes that give the mark its looks."""
        return f"t-{self.tone}" if self.settled else f"t-{self.tone} unsettled"


def kind(claim: Claim) -> Kind:
    """The verdict, where there is one that holds, with what goes against its looks in a word; else the status.

    Words that ran and were corrected since, and stand there still, are marked as that whatever was judged.
    """
    settled = claim.status in SETTLED and not claim.blockers
    if claim.verdict is None or claim.status not in _BY_VERDICT:
        return Kind(claim.status.value, STATUS_SIGNS[claim.status], STATUS_TONES[claim.status], settled)
    word = claim.verdict.verdict
    if any(claim.reads(entry.words or claim.words) for entry in claim.corrections):
        return Kind("corrected", verdict_sign(Scale.WRONG.value), "bad", settled)
    tone, besides = _VERDICT_TONES.get(word, "own"), ""
    if runs_at_risk(claim):
        tone, besides = "risk", ", risk accepted"
    elif tone == "good" and not settled:
        tone, besides = "warn", ", not cleared"
    return Kind(f"{word}{besides}", verdict_sign(word), tone, settled)
