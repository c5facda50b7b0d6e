"""Who bears a surname: what a text calls 'Moss' is told of one of two Mosses only where it settles which."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.persons import NOT_PERSONAL, PERSONS
from factcheck.text.claims.grammar.sexes import is_given, sex_of_name
from factcheck.text.claims.grammar.signals import TITLES

_MOST: Final = 8  # of one surname; more of them settle nothing


@dataclass(slots=True)
class Bearers:
    """The full names of a text by surname, and which surnames several people in it bear."""

    known: dict[str, list[str]] = field(default_factory=dict)
    in_block: dict[str, list[str]] = field(default_factory=dict)  # those a block has named
    full: dict[str, str] = field(default_factory=dict)  # the surname itself where it is open whose it is
    shared: set[str] = field(default_factory=set)
    given: dict[str, str] = field(default_factory=dict)  # by given name; empty where several bear it

    def enter(self) -> None:
        """Begin a block: who was named in the one before is no longer nearer than the others."""
        self.in_block.clear()
        for surname in self.shared:
            self.full[surname] = surname

    def learn(self, name: str, apart: bool = False) -> None:
        """Take in a name in full, or the surname of nobody knows whom.

        One that stands `apart`, in a heading or a cell, is only a rival.
        """
        surname = _without_suffix(name)[-1]
        self._learn_given(name, surname)
        known = self.known.setdefault(surname, [])
        alike = [other for other in known if _may_be_one(other, name)]
        one = alike[0] if len(alike) == 1 else name
        if not alike and surname != name and len(known) < _MOST:
            known.append(name)
        near = self.in_block.setdefault(surname, [])
        if not apart and one not in near and len(near) < _MOST:
            near.append(one)
        if len(known) > 1:
            self.shared.add(surname)
            self.full[surname] = near[0] if len(near) == 1 else surname
        elif not apart and known:
            self.full[surname] = one

    def _learn_given(self, name: str, surname: str) -> None:
        """'Ada Moss' may be called Ada from then on, unless another Ada is named or somebody bears that surname."""
        given = name.partition(" ")[0]
        if given == surname or not is_given(given):
            return
        one = self.given.setdefault(given, name)
        if one and _without_suffix(one)[-1] != surname:
            self.given[given] = one = ""
        if given not in self.known:
            self.full[given] = one or given

    def is_open(self, surname: str) -> bool:
        """Whether several bear it, and nothing tells which of them is meant."""
        return surname in self.shared and self.full[surname] == surname


def _without_suffix(name: str) -> list[str]:
    """The words of a name up to the surname: 'James Moss Jr.' is a Moss."""
    words = name.split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return words


_SUFFIXES: Final = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"))


def _may_be_one(name: str, other: str) -> bool:
    """'Sir Ian Moss', 'Ian Moss' and 'Mr Moss'; not 'Ann Moss', nor 'Mrs Moss'."""
    given, others = _given(name), _given(other)
    if not given or not others:
        return not {True, False} <= {sex_of_name(name), sex_of_name(other)}
    return any(one.startswith(two) or two.startswith(one) for one in given for two in others)


def _given(name: str) -> list[str]:
    words = [word.rstrip(".").lower() for word in _without_suffix(name)[:-1]]
    return [word for word in words if word not in TITLES and word not in PERSONS]


def names_in(mention: Mention) -> list[str]:
    """The names of persons in a mention: its own, both of 'Nora Berg and Lise Dahl', 'Karl and Eva Lindt'."""
    if mention.person and mention.name:
        return [mention.name]
    if not mention.plural or " and " not in mention.words:
        return []
    parts = [part.split() for part in mention.words.split(" and ")]
    surname = parts[-1][-1]
    of_one = all(len(part) > 1 and part[-1] == surname for part in parts)
    parts = [[*part, surname] if len(part) == 1 < len(parts[-1]) else part for part in parts]
    if not of_one and all(sex_of_name(" ".join(part)) is None for part in parts):
        return []
    known = [part for part in parts if NOT_PERSONAL.isdisjoint(map(str.lower, part))]
    return [
        " ".join(part) for part in known if len(part) < 4 and all(word[:1].isupper() for word in part[1:])
    ]
