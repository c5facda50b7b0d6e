"""What was asked for on words that the draft no longer has: an edit fulfils it, or leaves it to be judged again."""

from __future__ import annotations

from textwrap import shorten

from factcheck.dossier.claim import Claim, Resolution, Verdict, same_wording
from factcheck.rules import HARMLESS
from factcheck.vocabulary import ResolutionKind, Status

ALTERING = frozenset({ResolutionKind.CHANGE, ResolutionKind.HEDGE, ResolutionKind.CUT})
_TOLD = 120  # characters of a proposed wording that a reason quotes


def put_in(claim: Claim) -> Resolution | None:
    """The last resolution whose proposed wording is what the claim says now; None when there is none."""
    proposed = [entry for entry in claim.resolutions if entry.text and not claim.reads(entry.words)]
    if not proposed:
        return None
    from factcheck.text.folding import fold  # loaded where a wording was proposed

    said = [fold(words).text for words in claim.words]
    for entry in reversed(proposed):
        wanted = fold(entry.text).text
        if wanted and any(words in wanted or wanted in words for words in said):
            return entry
    return None


def asked_before(claim: Claim) -> Resolution | None:
    """The change, hedge or cut decided last, on other words than those of now, that nobody has answered since.

    It is answered by its own wording in the draft, by a later decision, and by a verdict on later words, unless
    readers differ on these. None when there is none.
    """
    made = claim.resolutions[-1] if claim.resolutions else None
    if made is None or made.resolution not in ALTERING or claim.reads(made.words):
        return None
    if put_in(claim) is made:
        return None
    known = [verdict.id for verdict in claim.verdicts]
    since = claim.verdicts[known.index(made.verdict) + 1 :] if made.verdict in known else claim.verdicts
    judged = any(not same_wording(given.words, made.words) for given in since)
    judged = judged or any(claim.reads(given.words) for given in claim.verdicts)
    return None if judged and claim.status is not Status.DISPUTED else made


def found_wanting_before(claim: Claim) -> Verdict | None:
    """The last verdict, where it found earlier words wanting, nobody decided on it and nobody has judged those of now;
    None otherwise.
    """
    last = claim.verdict
    if last is None or last.verdict in HARMLESS or put_in(claim) is not None:
        return None
    if any(made.verdict == last.id for made in claim.resolutions):
        return None
    return None if any(claim.reads(given.words) for given in claim.verdicts) else last


def still_asked(claim: Claim) -> str:
    """What was asked for or found wanting on earlier words, while it is to be judged again; "" when nothing was."""
    made = asked_before(claim)
    if made is None:
        wanting = found_wanting_before(claim)
        return f"judged {wanting.verdict} on earlier words ({wanting.by}): judge again" if wanting else ""
    to = f" to “{shorten(made.text, _TOLD, placeholder=' …')}”" if made.text else ""
    return f"{made.resolution}{to} was asked for on earlier words ({made.by}): judge again"
