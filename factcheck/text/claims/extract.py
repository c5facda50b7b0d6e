"""The extractor: an essay in, proposals out; pure, local, the same essay gives the same list."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.claims.model import Part, Proposal
from factcheck.text.claims.score import judge
from factcheck.text.sentences import split
from factcheck.vocabulary import ClaimType, Risk


def extract(text: str, parts: Sequence[Part] = (), published: str | None = None) -> tuple[Proposal, ...]:
    """The statements of `text`, in order, checkable or set aside; `text[p.start:p.end]` is the quote.

    `parts` names stretches that stand on their own; what none names is a paragraph. `published`
    (YYYY-MM-DD) is what relative dates are counted from.
    """
    found = []
    for start, end in split(text):
        words = text[start:end]
        judgement = judge(words)
        kind = next((part.kind for part in parts if part.start <= start < part.end), "paragraph")
        found.append(
            Proposal(
                start=start,
                end=end,
                restatement=words,
                unresolved=(),
                type=ClaimType.EVENT,
                score=judgement.score,
                reasons=judgement.reasons,
                risk=Risk.NORMAL,
                risk_reasons=(),
                checkable=judgement.checkable,
                set_aside="" if judgement.checkable else "nothing in it can be looked up",
                part=kind,
            )
        )
    return tuple(found)
