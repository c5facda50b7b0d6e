"""One numbering for two copies of a record that were worked on apart: the same thing bears one id in both, and
two things never share one.

Ids are compared by what bears them: who made it and when, and what does not change about it afterwards.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.store.seals import digest
from factcheck.store.yaml_reading import Tree

Names = dict[str, str]
Entry = Mapping[str, Tree]

# What tells entries of one kind apart, besides who made them and when; the letter is that of their ids.
_OWN = {
    "S": ("url", "file"),
    "P": ("alias",),
    "D": ("decision", "draft", "claims", "evidence", "policy", "note"),
    "C": ("origin", "anchors"),
    "E": ("quote", "start", "end", "capture_sha256"),
    "V": ("verdict", "because", "draft", "words", "restatement"),
    "Q": ("question",),
    "K": ("cause", "text"),
}
_ROOMS = {"S": "sources", "P": "contacts", "D": "signoffs", "C": "claims"}
_INSIDE = {"E": "evidence", "V": "verdicts", "Q": "queries", "K": "corrections"}
_FIXED = {"S": "captures", "P": "protected"}
_NAMING = frozenset({"id", "source", "evidence", "verdict", "claim", "contact", "to"})
_SAID = re.compile(r"\b(Split from|merged into) (C[0-9]{3,9})\b")  # as `split` and `merge` put it


@dataclass(frozen=True, slots=True)
class Alignment:
    """New ids for entries of the common ancestor and of theirs, so that they bear what they bear in ours.

    `fixed` are ids of theirs that would have to change and cannot: sources with captures, which are in a folder
    of that name, and protected contacts, who are called so in a file that is not shared.
    """

    base: Names
    theirs: Names
    fixed: tuple[str, ...]


def align(base: Tree, ours: Tree, theirs: Tree) -> Alignment:
    """How entries of base and theirs (whole records as trees, base {} when there is none) are to be called."""
    made = Alignment({}, {}, ())
    for letter in _OWN:
        _align_kind(letter, made, (base, ours, theirs))
    held = {letter: _entries(theirs, letter) for letter in _FIXED}
    fixed = [
        name
        for letter, key in _FIXED.items()
        for name, (_, entry) in held[letter].items()
        if name in made.theirs and entry.get(key)
    ]
    return Alignment(made.base, made.theirs, tuple(fixed))


def _align_kind(letter: str, made: Alignment, records: tuple[Tree, Tree, Tree]) -> None:
    before, here, there = (_entries(record, letter) for record in records)
    highest = max((int(name[1:]) for name in (*before, *here, *there)), default=0)
    free = (f"{letter}{number:03d}" for number in range(highest + 1, highest + 10**9))
    kept = {name for name in before if name in here and _same(letter, before[name][1], here[name][1])}
    twins = {_birth(letter, owner, entry): name for name, (owner, entry) in here.items() if name not in kept}
    for name, (owner, entry) in before.items():
        if name not in kept:
            twin = twins.pop(_birth(letter, made.base.get(owner, owner), entry), "")
            _call(made.base, name, twin or (next(free) if name in here else name))
    for name, (owner, entry) in there.items():
        if name in before and _same(letter, before[name][1], entry):
            _call(made.theirs, name, made.base.get(name, name))
        else:
            twin = twins.pop(_birth(letter, made.theirs.get(owner, owner), entry), "")
            taken = name in here or name in before
            _call(made.theirs, name, twin or (next(free) if taken else name))


def _call(names: Names, name: str, new: str) -> None:
    if new != name:
        names[name] = new


def _entries(record: Tree, letter: str) -> dict[str, tuple[str, Entry]]:
    """The entries whose ids begin with this letter, by id, each with the id of the claim it is in or ""."""
    if letter in _ROOMS:
        found = [("", entry) for entry in _items(record, _ROOMS[letter])]
    else:
        found = [
            (str(claim["id"]), entry)
            for claim in _items(record, "claims")
            for entry in _items(claim, _INSIDE[letter])
        ]
    return dict(sorted(((str(entry["id"]), (owner, entry)) for owner, entry in found), key=_number))


def _number(item: tuple[str, object]) -> tuple[int, str]:
    return int(item[0][1:]), item[0]


def _items(holder: Tree | Entry, key: str) -> Iterator[Entry]:
    held = holder.get(key) if isinstance(holder, Mapping) else None
    yield from (item for item in held if isinstance(item, dict)) if isinstance(held, list) else ()


def _same(letter: str, old: Entry, new: Entry) -> bool:
    """Whether an entry is what bore its id in the common ancestor, maybe changed since."""
    by, at = (not old.get(key) or not new.get(key) or old[key] == new[key] for key in ("by", "at"))
    return (by and at) or ((by or at) and content(letter, old) == content(letter, new))


def content(letter: str, entry: Entry) -> list[Tree | None]:
    """What does not change about an entry; of a claim's places the first, later drafts add others."""
    lasting: list[Tree | None] = []
    for key in _OWN[letter]:
        value = entry.get(key)
        lasting.append(value[:1] if key == "anchors" and isinstance(value, list) else value)
    return lasting


def _birth(letter: str, owner: str, entry: Entry) -> str:
    """What two entries made apart have in common only when they are one: a source is its address."""
    made = [] if entry.get("url") else [entry.get("by"), entry.get("at")]
    return json.dumps([owner, *made, *content(letter, entry)])


def renumbered(value: Tree, names: Names) -> Tree:
    """A record's tree with other ids, wherever they are referred to; what bears a seal is sealed anew."""
    if not names or isinstance(value, str):
        return value
    if isinstance(value, list):
        return [renumbered(item, names) for item in value]
    new = {key: _reworded(key, inner, names) for key, inner in value.items()}
    if "seal" in value and new != value:
        new["seal"] = digest({key: inner for key, inner in new.items() if key != "seal"})
    return new


def _reworded(key: str, value: Tree, names: Names) -> Tree:
    if isinstance(value, str):
        if key in _NAMING:
            return names.get(value, value)
        if key in ("note", "reason"):
            return _SAID.sub(lambda found: f"{found[1]} {names.get(found[2], found[2])}", value)
        return value
    if key == "evidence" and isinstance(value, list):
        value = [names.get(item, item) if isinstance(item, str) else item for item in value]
    return renumbered(value, names)
