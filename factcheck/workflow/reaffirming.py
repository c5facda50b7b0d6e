"""Giving one's own verdicts again where the house's style sheet, and nothing else, changed the words they judged.

Never by itself: a person looks at each change and says so, by name; what is recorded is a verdict like any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim, Verdict
from factcheck.errors import BadInput
from factcheck.roles import Act, same_person
from factcheck.store.deriving import HOUSE_STYLE, judges_as_told, rewording, stale_reasons
from factcheck.store.revisions import revision, unmoved
from factcheck.store.schema import PROSE
from factcheck.workflow.claims.since_judged import SinceJudged
from factcheck.workflow.permission import require
from factcheck.workflow.ruling import as_ruled, ruled
from factcheck.workspace import Workspace

_AGAIN = re.compile(rf"{HOUSE_STYLE}.*?\. The reasons of V\d+: (?P<because>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Restyled:
    """A claim, a person's own verdict on its words before, and how these became the words now."""

    claim: Claim
    verdict: Verdict
    changed: str

    @property
    def because(self) -> str:
        """The reasons of the verdict when it is given again: what was spelled otherwise, and those of before."""
        before = self.verdict
        again = _AGAIN.fullmatch(before.because)
        reasons = again["because"] if again else before.because
        return f"{self.changed}. The reasons of {before.id}: {reasons}"


def restyled(workspace: Workspace, by: str) -> tuple[Restyled, ...]:
    """The claims of which nothing but the spelling changed since this person judged them, in the order of the essay.

    That is: of their words and what they are told as; what they stand in says the same, and the evidence is as it was.
    Raises BadInput or Damage when a draft that was judged is not to be had.
    """
    dossier = ruled(workspace, workspace.ledger.dossier())
    desk = _Desk(workspace, dossier, by)
    return tuple(one for claim in dossier.claims if isinstance(one := desk.look(claim), Restyled))


def reaffirm(
    workspace: Workspace, by: str, claim_ids: Sequence[str] = ()
) -> tuple[tuple[Claim, Verdict], ...]:
    """Record a person's own verdicts again on the words as they are now: of these claims, or of all `restyled`.

    Each is a verdict and an entry of the log of its own; its reasons name the verdict before and what was spelled
    otherwise. Returns the claims as they stand then, with the new verdicts.

    Raises BadInput, before anything is recorded, for a claim that is not among them, with why, and for a person who may
    not judge; Conflict when somebody changes one of them meanwhile: those before it are recorded then.
    """
    dossier = ruled(workspace, workspace.ledger.dossier())
    desk = _Desk(workspace, dossier, by)
    known = {claim.id: claim for claim in dossier.claims}
    for unknown in (name for name in claim_ids if name not in known):
        workspace.ledger.claim(unknown)  # refuses it, naming the nearest
    looked = [desk.look(known[name]) for name in dict.fromkeys(claim_ids or known)]
    if claim_ids and (refused := [one for one in looked if isinstance(one, str)]):
        raise BadInput(
            f"nothing was recorded: {refused[0]}",
            "judge it again (`factcheck verdict`, `factcheck review`)",
            tuple(refused[1:]),
        )
    return tuple(_given_again(workspace, one, by) for one in looked if isinstance(one, Restyled))


class _Desk:
    """Looks at claims for one person, in one state of the record."""

    def __init__(self, workspace: Workspace, dossier: Dossier, by: str) -> None:
        require(dossier.policy, dossier.essay, by, Act.JUDGE)
        self._by, self._policy, self._essay = by, dossier.policy, dossier.essay
        self._sources = {source.id: source for source in dossier.sources}
        self._since = SinceJudged(workspace, dossier.essay)

    def look(self, claim: Claim) -> Restyled | str:
        """The claim as it can be given again, or why it cannot."""
        own = [verdict for verdict in claim.verdicts if same_person(verdict.by, self._by)]
        if not own:
            return f"{claim.id} has no verdict of {self._by}: nobody gives another's again"
        last = own[-1]
        if judges_as_told(last, claim):
            return f"{claim.id}: the words are those that {last.id} judged"
        if claim.excluded or claim.unplaced or not claim.places(self._essay.newest):
            return f"{claim.id} is {claim.status}: its words do not stand in the newest draft for checking"
        if not self._since.stands(claim, last):
            why = "; ".join(claim.blockers)
            return f"{claim.id}: more than the spelling changed since {last.id}{f': {why}' if why else ''}"
        if reasons := self._evidence(claim, last):
            return f"{claim.id}: {reasons[0]}"
        if last.verdict not in self._policy.scale:
            return f"{claim.id}: {last.verdict} of {last.id} is not on the scale any more"
        found = Restyled(claim, last, rewording(last, claim))
        if len(found.because) > PROSE.most:
            return f"{claim.id}: the reasons of {last.id} are too long to be given again with what changed"
        return found

    def _evidence(self, claim: Claim, verdict: Verdict) -> tuple[str, ...]:
        """Why the evidence of a verdict no longer carries it, whatever its words are now."""
        as_now = replace(verdict, words=claim.words, restatement=claim.restatement)
        return stale_reasons(as_now, claim, self._sources)


def _given_again(workspace: Workspace, one: Restyled, by: str) -> tuple[Claim, Verdict]:
    before = one.verdict
    with workspace.ledger.change("reaffirm", by, one.because) as change:
        claim = change.claim(one.claim.id)
        unmoved(revision(one.claim), claim, workspace.ledger.chronicle.log.lines())
        require(change.policy, change.essay, by, Act.OVERRULE if before.overrules else Act.JUDGE)
        entry = replace(
            before,
            id=change.new_id("V"),
            by=by,
            at=workspace.now(),
            because=one.because,
            draft=change.essay.newest,
            words=claim.words,
            restatement=claim.restatement,
            evidence=tuple(replace(relied, cited="") for relied in before.evidence),
            seal="",
        )
        change.put_claim(replace(claim, verdicts=(*claim.verdicts, entry)))
    return as_ruled(workspace, one.claim.id), entry
