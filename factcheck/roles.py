"""Who may do what. Pure; a house that names nobody leaves everything to everyone but judging one's own text,
taking its risks and deciding that it may run.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.vocabulary import Role, Word


class Act(Word):
    """What only some may do once a house has named its people."""

    SHAPE = "shape", "change claims, evidence and what is said about sources"
    ASK = "ask", "put a question that a claim waits for, or close one without an answer"
    JUDGE = "judge", "give a verdict"
    SECOND_READ = "second-read", "be the second reader of a claim"
    SETTLE = "settle", "settle a dispute between readers"
    LOWER_RISK = "lower-risk", "lower a risk so that no second reader is needed"
    OVERRULE = "overrule", "give an opinion that stands above all others"
    RESOLVE = "resolve", "say what happens to the text"
    ASSIGN = "assign", "hand out the work"
    ACCEPT_RISK = "accept-risk", "let a claim run at one's own risk"
    SIGN_OFF = "sign-off", "decide that a draft may run"


_WORK = frozenset({Act.SHAPE, Act.ASK, Act.JUDGE, Act.RESOLVE})  # what all do who check
_MAY: Mapping[Role, frozenset[Act]] = {
    Role.AUTHOR: frozenset(),
    Role.CHECKER: _WORK,
    Role.SECOND_READER: _WORK | {Act.SECOND_READ},
    Role.CHIEF: _WORK | {Act.SECOND_READ, Act.SETTLE, Act.LOWER_RISK, Act.ASSIGN},
    Role.EDITOR: _WORK | {Act.SETTLE, Act.LOWER_RISK, Act.OVERRULE, Act.ASSIGN, Act.SIGN_OFF},
}


def normal_name(name: str) -> str:
    """A name as it is compared: composed, case folded, white space squeezed, what is not seen left out."""
    seen = "".join(c for c in name if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", seen).casefold().split())


def same_person(one: str, other: str) -> bool:
    """Whether two names are the same person's."""
    return normal_name(one) == normal_name(other)


@dataclass(frozen=True, slots=True)
class Desk:
    """The people of one fact-check: roles by normal name, the author's normal name, who may take risks."""

    roles: Mapping[str, frozenset[Role]] = field(default_factory=dict)
    author: str = ""
    accept_risk: frozenset[Role] = frozenset({Role.EDITOR})

    def of(self, name: str) -> frozenset[Role]:
        """The roles of a person; everyone has all but the author's while the house has named nobody."""
        if not self.roles:
            everything = frozenset(Role) - {Role.AUTHOR}
            return frozenset({Role.AUTHOR}) if self._is_author(name) else everything
        return self.roles.get(normal_name(name), frozenset())

    def _is_author(self, name: str) -> bool:
        return bool(self.author) and normal_name(name) == self.author

    def why_not(self, name: str, act: Act) -> str:
        """Why this person may not do this, in words; "" when nothing stands against it."""
        held = self.of(name)
        if self._is_author(name) or Role.AUTHOR in held:
            if act in (Act.JUDGE, Act.SECOND_READ, Act.SETTLE, Act.OVERRULE):
                return f"{name} is the author, and the author never judges the author's own text"
            if act in (Act.LOWER_RISK, Act.ACCEPT_RISK, Act.SIGN_OFF):
                return f"{name} is the author, and may not {act.meaning}"
        if not self.roles:
            return ""
        if not name.strip():
            return "nobody is named, and this fact-check names who may do what"
        if not held:
            return f"{name} is not among the people of the policy"
        allowed = self.accept_risk & held if act is Act.ACCEPT_RISK else [r for r in held if act in _MAY[r]]
        if allowed:
            return ""
        return f"{name} is {_listed(held)} and may not {act.meaning}; that is for {self.who_may(act)}"

    def who_may(self, act: Act) -> str:
        """The roles that may do this, in words."""
        able = self.accept_risk if act is Act.ACCEPT_RISK else [r for r in Role if act in _MAY[r]]
        return _listed(frozenset(able)) if able else "nobody"


def _listed(roles: frozenset[Role]) -> str:
    return " or ".join(role.value for role in Role if role in roles)
