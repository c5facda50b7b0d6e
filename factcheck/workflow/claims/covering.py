"""What the list leaves out and what it says twice: words no claim covers, and claims that say nearly the same."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.dossier import Dossier, Uncovered
from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Draft
from factcheck.errors import BadInput, Damage
from factcheck.text.claims import repeats, sentences_in, uncovered
from factcheck.text.sentences import Span
from factcheck.vocabulary import Origin, Status
from factcheck.workflow.claims.placing import newest
from factcheck.workflow.claims.restating import parts_of
from factcheck.workflow.discretion import Discretion, discretion, masked
from factcheck.workspace import Workspace

_MARKS = re.compile(r"[\s,;:—–]+")  # a dash for a comma makes no other statement
_OFF_THE_LIST = frozenset({Status.EXCLUDED, Status.WITHDRAWN})
_NEAR = re.compile(r"says nearly what (\S+) says")


def near(claim_id: str) -> str:
    """The reason that a proposal is given for saying nearly what a claim says."""
    return f"says nearly what {claim_id} says"


def near_to(claim: Claim) -> str:
    """The id of the claim that a proposal says nearly the same as, by its own reasons; "" for none."""
    return next((found[1] for found in map(_NEAR.fullmatch, claim.reasons) if found), "")


def bare(workspace: Workspace, dossier: Dossier) -> tuple[Uncovered, ...]:
    """What of the newest draft no claim covers, in order. Raises BadInput without a draft's text."""
    draft = newest(dossier.essay)
    text = workspace.draft_text(draft)
    return _bare(dossier, text, _sentences(workspace, draft, text), masked(workspace, text))


def alike(workspace: Workspace, dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Pairs of claims of the newest draft that say nearly the same, the later one first.

    Two claims of one sentence are none, for one is often told within the other; unless they say the very same, or a
    person added one at the very words of the other.
    Raises BadInput without a draft's text.
    """
    draft = newest(dossier.essay)
    return _alike(dossier, _sentences(workspace, draft, workspace.draft_text(draft)))


def gone_over(
    workspace: Workspace, dossier: Dossier
) -> tuple[tuple[Uncovered, ...] | None, tuple[tuple[str, str], ...]]:
    """Both for whatever goes out: nothing where there is no list yet, None where there is no text to look at."""
    draft = dossier.essay.newest_draft
    if draft is None or not dossier.claims:
        return (), ()
    try:
        text = workspace.draft_text(draft)
    except (BadInput, Damage):
        return None, ()
    sentences = _sentences(workspace, draft, text)
    private = discretion(workspace, text)
    holes = _bare(dossier, text, sentences, text)
    told = tuple(hole for hole in holes if not _is_private(hole, private, sentences))
    return told, _alike(dossier, sentences)


def _sentences(workspace: Workspace, draft: Draft, text: str) -> list[Span]:
    return sentences_in(text, parts_of(workspace.as_read(draft)))


def _is_private(hole: Uncovered, private: Discretion, sentences: Sequence[Span]) -> bool:
    """Whether a hole stands in a sentence that names somebody protected: its words may go nowhere."""
    around = [span for span in sentences if span.start < hole.end and hole.start < span.end]
    return any(private.who(span.start, span.end) for span in around) if private.found else False


def _bare(dossier: Dossier, text: str, sentences: Sequence[Span], shown: str) -> tuple[Uncovered, ...]:
    """The holes of the text; `shown` is what may be said of it."""
    number = dossier.essay.newest
    spans = [(anchor.start, anchor.end) for claim in dossier.claims for anchor in claim.places(number)]
    return tuple(
        Uncovered(
            hole.start,
            hole.end,
            shown[hole.start : hole.end],
            "" if hole == sentence else shown[sentence.start : sentence.end],
        )
        for hole, sentence in uncovered(text, spans, sentences)
    )


def _alike(dossier: Dossier, sentences: Sequence[Span]) -> tuple[tuple[str, str], ...]:
    number = dossier.essay.newest
    standing = [claim for claim in dossier.claims if _counts(claim) and claim.places(number)]
    starts = [sentence.start for sentence in sentences]
    at = [bisect_right(starts, claim.places(number)[0].start) for claim in standing]
    repeated = repeats([claim.restatement for claim in standing], at)
    said: dict[str, int] = {}
    placed: dict[tuple[int, int], int] = {}
    found = []
    for index, (claim, of) in enumerate(zip(standing, repeated, strict=True)):
        same = said.setdefault(_MARKS.sub(" ", claim.restatement).strip().casefold(), index)
        of = same if of is None and same != index else of
        place = (claim.places(number)[0].start, claim.places(number)[0].end)
        there = placed.setdefault(place, index)
        of = there if of is None and there != index and claim.origin is Origin.PERSON else of
        if of is not None:
            found.append((claim.id, standing[of].id))
    return tuple(found)


def _counts(claim: Claim) -> bool:
    aside = claim.set_aside and not claim.accepted_by
    return claim.status not in _OFF_THE_LIST and not aside
