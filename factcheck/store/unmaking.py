"""What one line of the log did to claims, undone while nothing has been made of it since."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass

from factcheck.dossier.claim import Claim
from factcheck.errors import BadInput, Damage
from factcheck.store import history, log, mirror
from factcheck.store.history import Edit, Line
from factcheck.store.kinds import Problem
from factcheck.store.schema import CLAIM
from factcheck.store.yaml_reading import Tree

_DERIVED = "status"
_EXCLUSION = ("excluded", "accepted_by", "set_aside")  # what taking one back alters
_JUDGED = ("verdicts", "resolutions")


@dataclass(frozen=True, slots=True)
class Made:
    """The claims that one change touched, by id: as they were before ({} for one that was not there) and after."""

    before: dict[str, dict[str, Tree]]
    after: dict[str, dict[str, Tree]]

    @property
    def new(self) -> list[str]:
        """The ids of the claims that it put on the list."""
        return [name for name, tree in self.before.items() if not tree]


def made_by(act: str, claim_id: str, lines: Iterable[Line]) -> list[Made]:
    """What each change of that act did that touched the claim, the latest last. Raises Damage for a log that does not
    add up.
    """
    state: history.State = {}
    found = []
    for line in lines:
        mine = tuple(edit for edit in line.edits if edit.path[0] == "claims")
        names = list(dict.fromkeys(edit.path[1] for edit in mine if len(edit.path) > 1))
        wanted = line.act == act and claim_id in names
        before = _claims(state, names) if wanted else {}
        if mine:
            state = _after(state, mine)
        if wanted:
            found.append(Made(before, _claims(state, names)))
    return found


def _after(state: history.State, edits: tuple[Edit, ...]) -> history.State:
    try:
        return history.apply(state, [Line("", "", "", "", edits, ())])
    except ValueError as error:
        raise Damage(f"{log.NAME}: {error}", "see `factcheck verify`") from None


def _claims(state: history.State, names: Iterable[str]) -> dict[str, dict[str, Tree]]:
    claims = state.get("claims")
    held = claims if isinstance(claims, dict) else {}
    trees = {name: held.get(name) for name in names}
    return {name: deepcopy(tree) if isinstance(tree, dict) else {} for name, tree in trees.items()}


def untouched(standing: Claim, made: Made) -> None:
    """Raise BadInput when a claim that the change put on the list is not as that left it."""
    now, after = mirror.filed(standing), made.after[standing.id]
    _refuse(standing.id, [key for key in now | after if now.get(key) != after.get(key)])


def restored(standing: Claim, made: Made) -> Claim:
    """The claim with what the change altered as it was before. Raises BadInput when that was altered since, or when
    somebody has judged the claim since. An exclusion that was itself taken back since stays so.
    """
    now, before, after = mirror.filed(standing), made.before[standing.id], made.after[standing.id]
    included = "excluded" in after and standing.excluded is None  # the exclusion was taken back since
    aside = (_DERIVED, *_EXCLUSION) if included else (_DERIVED,)
    altered = [key for key in before | after if key not in aside and before.get(key) != after.get(key)]
    if altered and all(now.get(key) == before.get(key) for key in altered):
        raise BadInput(f"{standing.id} is as it was before", "nothing is to be taken back")
    _refuse(standing.id, [key for key in (*altered, *_JUDGED) if now.get(key) != after.get(key)])
    tree = {key: value for key, value in now.items() if key not in altered}
    tree |= {key: before[key] for key in altered if key in before}
    problems: list[Problem] = []
    claim: Claim | None = CLAIM.read(tree, (), problems)
    if claim is None:
        raise BadInput(f"{standing.id} cannot be put back: {problems[0].message}", "see `factcheck verify`")
    return claim


def _refuse(claim_id: str, keys: Iterable[str]) -> None:
    changed = [key for key in dict.fromkeys(keys) if key != _DERIVED]
    if not changed:
        return
    judged = [key for key in changed if key in _JUDGED]
    what = "was judged since" if judged else f"was changed since ({', '.join(changed)})"
    raise BadInput(
        f"{claim_id} {what}: that would be undone, too",
        f"set it right with `factcheck edit`, `split` or `merge`; `factcheck log {claim_id}` tells what was",
    )
