"""The rules of the house that clearing depends on, and who works on the fact-check."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.vocabulary import Risk, Role


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works on this fact-check, by name, and what for."""

    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of the house that clearing depends on; `version` goes up with every change to them.

    While `people` is empty everyone may do everything, save that the author never judges. `accept_risk` are
    the roles that may take a risk.
    """

    scale: tuple[str, ...]
    version: int = 1
    primary_sources: int = 1
    secondary_sources: int = 3
    second_reader: tuple[Risk, ...] = ()
    accept_risk: tuple[Role, ...] = (Role.EDITOR,)
    people: tuple[Person, ...] = ()
