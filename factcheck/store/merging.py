"""Two copies of a record, worked on apart since a common ancestor, made into one: three-way, entry by entry.

What one side added, changed or dropped is taken; what both changed otherwise is a clash, and nothing is chosen
for anybody. Statuses are derived anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.store import checks
from factcheck.store.apart import both_say, both_stand, excluded_apart
from factcheck.store.deriving import derived
from factcheck.store.kinds import Path, Problem
from factcheck.store.numbering import Alignment, Names, align, renumbered
from factcheck.store.schema import RECORD, Record
from factcheck.store.splicing import identity
from factcheck.store.yaml_reading import Tree
from factcheck.vocabulary import GRAVEST_FIRST, Status

# Entries of these lists are one statement each: they are taken whole or not at all.
_WHOLE = frozenset({"drafts", "people", "evidence", "verdicts", "corrections", "captures", "signoffs"})
_BY_TIME = frozenset({"verdicts", "resolutions", "signoffs"})
_HISTORY = frozenset({"drafts", *_BY_TIME})
_RISKS = tuple(risk.value for risk in GRAVEST_FIRST)
_LEFT_BEHIND = (
    "where its words are in draft {} only a person can say: the claim was added while that draft was taken in"
)

_Where = tuple[str, ...]
_Map = dict[str, Tree]


@dataclass(frozen=True, slots=True)
class Merged:
    """One record of two, or why there is none: `clashes` are lines for people, most serious first.

    `renamed` are the ids that entries of theirs bear otherwise now. `either` is all that both recorded, once with what
    ours has wherever they clash and once with what theirs has; () where one of these is no record.
    """

    record: Record | None
    clashes: tuple[str, ...]
    renamed: Names
    either: tuple[Record, ...] = ()


def merge(base: Record | None, ours: Record, theirs: Record) -> Merged:
    """The two as one; `base` is their common ancestor, None when they have none."""
    before, here, there = (_tree(record) for record in (base, ours, theirs))
    names = align(before, here, there)
    trees = (renumbered(before, names.base), here, renumbered(there, names.theirs))
    new = {names.theirs.get(claim.id, claim.id) for claim in theirs.claims}
    sides = ((ours.essay.newest, {claim.id for claim in ours.claims}), (theirs.essay.newest, new))
    walk = _Walk()
    whole = walk.value((), *trees)
    record, found = _read(whole, sides)
    clashes = [*_fixed(names, ours), *walk.clashes]
    if not clashes and record is not None:
        return Merged(record, (), names.theirs)
    if not clashes:
        clashes = [_Clash(_named(whole, problem.path), problem.message) for problem in found]
    ranked = sorted(clashes, key=lambda clash: _rank(clash.where, here))
    leaning = None if names.fixed else _read(_Walk(theirs_counts=True).value((), *trees), sides)[0]
    either = (record, _of_status(leaning, record)) if record and leaning else ()
    return Merged(None, tuple(map(_line, ranked)), names.theirs, either)


def _of_status(record: Record, other: Record) -> Record:
    """A record with the statuses of another: nobody has to settle what is derived."""
    known = {claim.id: claim.status for claim in other.claims}
    claims = (replace(claim, status=known.get(claim.id, claim.status)) for claim in record.claims)
    return replace(record, claims=tuple(claims))


def _tree(record: Record | None) -> Tree:
    """A record without what is derived; {} for none."""
    if record is None:
        return {}
    undecided = tuple(replace(claim, status=Status.PROPOSED) for claim in record.claims)
    return _texts(RECORD.write(replace(record, claims=undecided)))


def _texts(value: Tree) -> Tree:
    """The same with numbers and truth values as a reader of the file has them: as texts."""
    if isinstance(value, dict):
        return {key: _texts(inner) for key, inner in value.items()}
    return [_texts(inner) for inner in value] if isinstance(value, list) else str(value)


@dataclass(frozen=True, slots=True)
class _Clash:
    where: _Where
    message: str


class _Walk:
    """One way through three trees at once; `clashes` collects where they cannot be one, and what comes out has there
    what ours has, or theirs where that counts.
    """

    def __init__(self, theirs_counts: bool = False) -> None:
        self.clashes: list[_Clash] = []
        self._theirs_counts = theirs_counts

    def value(self, where: _Where, base: Tree | None, ours: Tree | None, theirs: Tree | None) -> Tree | None:
        """The value at one place; None when it is not to be there."""
        if ours == theirs or theirs == base:
            return ours
        if ours == base:
            return theirs
        if isinstance(ours, dict) and isinstance(theirs, dict) and not _taken_whole(where):
            return self._mapping(where, base if isinstance(base, dict) else None, ours, theirs)
        before, here, there = (side if isinstance(side, list) else [] for side in (base, ours, theirs))
        keyed = all(_key(where, item) for item in (*before, *here, *there))
        if isinstance(ours, list) and isinstance(theirs, list):
            return (self._keyed if keyed else self._free)(where, before, ours, theirs)
        if keyed and before:  # one side took out the last entry, and the list with it
            return self._keyed(where, before, here, there) or None
        stands = both_stand(where[-1], base, ours, theirs) if where[:1] in (("claims",), ("sources",)) else ""
        return stands or self._clash(where, base, ours, theirs)

    def _clash(self, where: _Where, base: Tree | None, ours: Tree | None, theirs: Tree | None) -> Tree | None:
        self.clashes.append(_Clash(where, both_say(where, base, ours, theirs)))
        return theirs if self._theirs_counts else ours

    def _mapping(self, where: _Where, base: _Map | None, ours: _Map, theirs: _Map) -> _Map:
        if base is None and where[-2:-1] == ("sources",):
            ours, theirs = _added_twice(ours, theirs)
        before = base or {}
        if where[:-1] == ("claims",):
            apart = excluded_apart(before, ours, theirs)
            self.clashes += [_Clash((*where, "excluded"), message) for message in apart]
        merged = {
            key: self.value((*where, key), before.get(key), ours.get(key), theirs.get(key))
            for key in dict.fromkeys((*ours, *theirs))
            if (where, key) != (("policy",), "version")
        }
        made = {key: value for key, value in merged.items() if value is not None}
        if where == ("policy",):
            made["version"] = _version(made, ours, theirs)
        return made

    def _keyed(
        self, where: _Where, base: Sequence[Tree], ours: Sequence[Tree], theirs: Sequence[Tree]
    ) -> Tree:
        """A list whose entries have ids: what is ours in our order, then what is only theirs."""
        before, here, there = ({_key(where, item): item for item in items} for items in (base, ours, theirs))
        made: _Map = {}
        for name in dict.fromkeys((*here, *there)):
            value = self.value((*where, name), before.get(name), here.get(name), there.get(name))
            if value is not None:
                made[name] = value
        if where[-1] not in _BY_TIME:
            return list(made.values())
        old = [made[name] for name in before if name in made]
        return [*old, *_by_time([value for name, value in made.items() if name not in before])]

    def _free(
        self, where: _Where, base: Sequence[Tree], ours: Sequence[Tree], theirs: Sequence[Tree]
    ) -> Tree | None:
        """A list without ids: what both added to its end is added, anything else clashes."""
        count = len(base)
        if list(ours[:count]) != list(base) or list(theirs[:count]) != list(base):
            return self._clash(where, list(base), list(ours), list(theirs))
        added = list(ours[count:])
        added += [item for item in theirs[count:] if item not in added]
        return [*base, *(_by_time(added) if where[-1] in _BY_TIME else added)]


def _taken_whole(where: _Where) -> bool:
    return where[-1:] == ("excluded",) or bool(_WHOLE.intersection(where[-2:-1]))


def _key(where: _Where, item: Tree) -> str:
    """What tells an entry of a list from the others; "" when nothing does."""
    if where[-1] == "people" and isinstance(item, dict):
        return str(item["name"])
    return identity(item) or ""


def _by_time(entries: list[Tree]) -> list[Tree]:
    """New entries of a history, in the order they were made; within one second by the name of who made them, so that
    it is all one who merges.
    """
    return sorted(entries, key=lambda entry: (entry["at"], entry["by"]) if isinstance(entry, dict) else ())


def _added_twice(ours: _Map, theirs: _Map) -> tuple[_Map, _Map]:
    """A source both added, or both attached to a claim: by whoever was first, for the reasons of both."""
    first = min((ours, theirs), key=lambda entry: str(entry.get("at", "")))
    said: _Map = {key: first[key] for key in ("by", "at") if key in first}
    here, there = (str(entry.get("why", "")) for entry in (ours, theirs))
    if here or there:
        said["why"] = here if there in here else there if here in there else f"{here}\n{there}"
    made = ("by", "at", "why")
    left, right = ({key: value for key, value in e.items() if key not in made} for e in (ours, theirs))
    return left | said, right | said


def _version(made: _Map, ours: _Map, theirs: _Map) -> str:
    """A policy that neither had is a new version; else it is the version of whoever had it."""
    same = [
        int(str(side.get("version", 1)))
        for side in (ours, theirs)
        if {key: value for key, value in side.items() if key != "version"} == made
    ]
    return str(max(same) if same else 1 + max(int(str(side.get("version", 1))) for side in (ours, theirs)))


def _read(whole: Tree | None, sides: Sequence[tuple[int, set[str]]]) -> tuple[Record | None, list[Problem]]:
    """The record with its statuses; or what is wrong with the two put together.

    `sides` are the newest draft and the claims of each.
    """
    assert isinstance(whole, dict)
    found: list[Problem] = []
    record = RECORD.read(whole, (), found)
    if not found:
        found = list(checks.problems(record))
    if found:
        return None, found
    assert isinstance(record, Record)
    newest = record.essay.newest
    followed = {name for draft, names in sides for name in names if draft == newest}
    sources = {source.id: source for source in record.sources}
    claims = []
    for claim in record.claims:
        if claim.id not in followed and not claim.places(newest):
            # Without this it would count as withdrawn from a draft that nobody looked for it in.
            claim = replace(claim, unplaced=_LEFT_BEHIND.format(newest))
        status = derived(claim, sources, record.policy, record.essay).status
        claims.append(replace(claim, status=status))
    return replace(record, claims=tuple(claims)), []


def _fixed(names: Alignment, ours: Record) -> Iterator[_Clash]:
    """Entries of theirs that would need another number and cannot get one."""
    archived = {source.id for source in ours.sources if source.captures}
    for name in names.fixed:
        new = names.theirs[name]
        if name.startswith("S"):
            why = "it is archived under its number and cannot get another"
            if not archived & {name, new}:
                why += "; ours is not archived and can: let them merge ours first, then pull that"
            message = f"theirs is another source than ours of that number, or ours has it as {new}; {why}"
            yield _Clash(("sources", name), message)
        else:
            why = "who theirs is stands under that number in a private file that is not merged"
            yield _Clash(("contacts", name), f"both sides took in a protected contact of that number; {why}")


def _line(clash: _Clash) -> str:
    where = clash.where[1:] if clash.where[:1] in (("claims",), ("sources",), ("contacts",)) else clash.where
    return f"{' '.join(where)}: {clash.message}" if where else clash.message


def _rank(where: _Where, ours: Tree) -> tuple[int, int]:
    """History first, then rules and claims by their risk, then what they rest on."""
    if _HISTORY & set(where):
        return 0, 0
    if where[:1] != ("claims",) or not isinstance(ours, dict):
        return (1 if where[:1] in (("essay",), ("policy",)) else 3), 0
    claims = ours.get("claims", [])
    risks = [str(c["risk"]) for c in claims if isinstance(c, dict) and c["id"] in where[1:2]]
    return 2, _RISKS.index(risks[0]) if risks else len(_RISKS)


def _named(whole: Tree | None, path: Path) -> _Where:
    """A path with the ids of entries instead of their numbers."""
    names: list[str] = []
    node: Tree | None = whole
    for step in path:
        if isinstance(step, int):
            node = node[step] if isinstance(node, list) and step < len(node) else None
            names.append((identity(node) if node is not None else None) or f"entry {step + 1}")
        else:
            node = node.get(step) if isinstance(node, dict) else None
            names.append(step)
    return tuple(names)
