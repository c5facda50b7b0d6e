"""A merge or a split taken back, as long as nobody has built on it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dossier.claim import MERGED, Claim
from factcheck.dossier.source import talks_about
from factcheck.errors import BadInput
from factcheck.roles import Act
from factcheck.store.unmaking import Made, made_by, restored, untouched
from factcheck.workflow.permission import require
from factcheck.workspace import Workspace


def unmerge(workspace: Workspace, claim_id: str, others: Sequence[str], by: str) -> list[Claim]:
    """Take back that `others` were merged into a claim: places, sources and evidence are again with whom they were.

    Raises BadInput when they were not, or were together with others, or when one of them was judged or changed since.
    """
    named = list(dict.fromkeys(others))
    with workspace.ledger.change("merge --undo", by) as change:
        require(change.policy, change.essay, by, Act.SHAPE)
        for name in (claim_id, *named):
            change.claim(name)
        made = _merge(workspace, claim_id, named)
        done = [restored(change.claim(name), made) for name in (claim_id, *named)]
        for claim in done:
            change.put_claim(claim)
    return [workspace.ledger.claim(claim.id) for claim in done]


def merges(workspace: Workspace, claim_ids: Sequence[str]) -> list[tuple[str, str]]:
    """Those of the claims that are excluded because they were merged, each with the claim that took over from it."""
    claims = [workspace.ledger.claim(name) for name in dict.fromkeys(claim_ids)]
    return [
        (claim.id, claim.excluded.reason.removeprefix(MERGED))
        for claim in claims
        if claim.excluded and claim.excluded.reason.startswith(MERGED)
    ]


def _merge(workspace: Workspace, claim_id: str, others: Sequence[str]) -> Made:
    """The last merge of these into the claim."""
    for made in reversed(made_by("merge", claim_id, workspace.ledger.chronicle.log.lines())):
        taken = [name for name in made.after if name != claim_id and _says_merged(made, name, claim_id)]
        if set(taken) == set(others):
            return made
        if set(taken) & set(others):
            raise BadInput(
                f"{', '.join(taken)} were merged into {claim_id} together",
                f"take all of it back: `factcheck merge {claim_id} {' '.join(taken)} --undo`",
            )
    raise BadInput(
        f"{', '.join(others)} {'was' if len(others) == 1 else 'were'} not merged into {claim_id}",
        f"see `factcheck log {claim_id} --act merge`",
    )


def _says_merged(made: Made, name: str, claim_id: str) -> bool:
    excluded, before = made.after[name].get("excluded"), made.before[name].get("excluded")
    said = excluded.get("reason") if isinstance(excluded, dict) else None
    return excluded != before and said == f"{MERGED}{claim_id}"


def unsplit(workspace: Workspace, claim_id: str, by: str) -> tuple[Claim, list[str]]:
    """Take back the last split of a claim: it says again what it said, and its other parts are off the list; their ids
    are never given again. Return the claim and the ids of those parts.

    Raises BadInput when it was never split, or when one of the parts was judged, changed or spoken about since.
    """
    with workspace.ledger.change("split --undo", by) as change:
        require(change.policy, change.essay, by, Act.SHAPE)
        claim = change.claim(claim_id)
        splits = made_by("split", claim_id, workspace.ledger.chronicle.log.lines())
        own = [made for made in splits if claim_id not in made.new]
        standing = {entry.id for entry in change.claims()}
        if not own or not standing.issuperset(own[-1].new):
            raise BadInput(
                f"{claim_id} has no split to take back", f"see `factcheck log {claim_id} --act split`"
            )
        for name in own[-1].new:
            untouched(change.claim(name), own[-1])
            if told := talks_about(change.contacts(), name):
                raise BadInput(
                    f"{told[0][0].id} is on record with what was said of {name}",
                    "take that back first: `factcheck talk ... --undo`",
                )
        change.put_claim(restored(claim, own[-1]))
        for name in own[-1].new:
            change.drop("claims", name)
    return workspace.ledger.claim(claim_id), own[-1].new
