"""Who may do what, as a table: everything that is not allowed by name is refused."""

from __future__ import annotations

from itertools import product

import pytest

from factcheck.roles import Act, Desk, normal_name, same_person
from factcheck.vocabulary import Role

PEOPLE = Desk(
    {
        "ann": frozenset({Role.CHECKER}),
        "bo": frozenset({Role.SECOND_READER}),
        "cleo": frozenset({Role.CHIEF}),
        "ed": frozenset({Role.EDITOR}),
        "ned": frozenset({Role.AUTHOR}),
    },
    "ned",
)
ALLOWED = {
    "Ann": {Act.SHAPE, Act.ASK, Act.JUDGE, Act.RESOLVE},
    "Bo": {Act.SHAPE, Act.ASK, Act.JUDGE, Act.SECOND_READ, Act.RESOLVE},
    "Cleo": {
        Act.SHAPE,
        Act.ASK,
        Act.JUDGE,
        Act.SECOND_READ,
        Act.SETTLE,
        Act.LOWER_RISK,
        Act.RESOLVE,
        Act.ASSIGN,
    },
    "Ed": {
        Act.SHAPE,
        Act.ASK,
        Act.JUDGE,
        Act.SETTLE,
        Act.LOWER_RISK,
        Act.OVERRULE,
        Act.RESOLVE,
        Act.ASSIGN,
        Act.ACCEPT_RISK,
        Act.SIGN_OFF,
    },
    "Ned": set(),
    "Somebody": set(),
}


@pytest.mark.parametrize(("name", "act"), list(product(ALLOWED, Act)))
def test_only_what_is_allowed_by_name(name: str, act: Act) -> None:
    reason = PEOPLE.why_not(name, act)
    assert (not reason) is (act in ALLOWED[name])
    assert not reason or name in reason


@pytest.mark.parametrize("act", list(Act))
def test_a_house_without_names_leaves_all_to_everyone_but_deciding_on_the_own_text(act: Act) -> None:
    judging = act not in (Act.SHAPE, Act.ASK, Act.RESOLVE, Act.ASSIGN)
    alone = Desk(author="ned writer")
    assert alone.why_not("Ann", act) == ""
    assert bool(alone.why_not("Ned  WRITER", act)) is judging
    assert Desk().why_not("Ned Writer", act) == ""


@pytest.mark.parametrize(
    "act",
    [Act.JUDGE, Act.SECOND_READ, Act.SETTLE, Act.LOWER_RISK, Act.OVERRULE, Act.ACCEPT_RISK, Act.SIGN_OFF],
)
@pytest.mark.parametrize(
    "desk",
    [
        Desk({"ned": frozenset(Role) - {Role.AUTHOR}}, "ned"),  # by the essay alone
        Desk({"ned": frozenset(Role)}, "somebody else"),  # by the policy alone
    ],
)
def test_no_other_role_lets_the_author_decide_on_the_own_text(desk: Desk, act: Act) -> None:
    assert desk.why_not("Ned", act).startswith("Ned is the author, and ")


def test_who_may_accept_a_risk_is_the_houses_setting() -> None:
    by_chief = Desk(PEOPLE.roles, "", frozenset({Role.CHIEF}))
    assert by_chief.why_not("Cleo", Act.ACCEPT_RISK) == ""
    assert "that is for chief" in by_chief.why_not("Ed", Act.ACCEPT_RISK)
    assert "nobody" in Desk(PEOPLE.roles, "", frozenset()).why_not("Ed", Act.ACCEPT_RISK)


def test_names_are_compared_without_case_and_space() -> None:
    assert same_person(" Ann\tLEE ", "ann lee")
    assert same_person("A\u030angstrom", "\u00e5NGSTROM")
    assert same_person("Ann\u200b Lee", "\u202eAnn L\u00adee")
    assert not same_person("Ann", "Anne")
    assert normal_name("") == ""


def test_nobody_may_do_nothing_where_people_are_named() -> None:
    assert all("nobody is named" in PEOPLE.why_not(" ", act) for act in Act)
