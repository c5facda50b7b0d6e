"""How something is said: marks that speak against a fact, requests and sayings, each beside what tells something."""

from collections.abc import Sequence

import pytest

from factcheck.text.claims import extract, statements
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.weighing import mood as m
from factcheck.text.claims.weighing.company import Judged
from factcheck.text.claims.weighing.in_essays import Tenor
from factcheck.text.claims.weighing.manner import manners


def read(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Judged], set[str]]:
    """The statements of a text as the rules judge them, and the manners of the first one."""
    found: list[Judged] = []
    marks: list[str] = []

    def note(judged: Sequence[Judged], tokens: Sequence[Token], kind: str, tenor: Tenor) -> list[Judged]:
        found.extend(judged)
        marks.extend(manners(judged[0].item.piece.tokens, tokens))
        return list(judged)

    monkeypatch.setattr(statements, "reweighed", note)
    extract(text)
    return found, set(marks)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("She told me of the fire in May.", "the author in its sentence"),
        ("My mother sold the mill.", "the author’s kin"),
        ("The mill, which Kern built, was sold.", "a name beside it"),
        ("But the mill was sold.", "begins with but"),
        ("The mill was never sold.", "never or ever"),
        ("The mayor spoke as if nobody lived there.", "likens in passing"),
        ("The report came in like a tide.", "likens in passing"),
        ("He waits the way a child waits.", "likens in passing"),
        ("It is true in the sense that a wall is a door.", "likens in passing"),
        ("Meanwhile the mill was sold.", "leads over"),
        ("The mill is a special case.", "calls it a case"),
        ("There is a case for it.", "calls it a case"),
        ("Somebody has to mend it.", "somebody or nobody"),
        ("The mill was only rented.", "only that"),
        ("A system with slack in it forgives.", "of any such thing"),
        ("A clerk who takes 40 crowns from Kern will take 50.", "of any such thing"),
        ("The owners do not fear a fine.", "says what is not"),
        ("The mill isn’t lost.", "says what is not"),
        ("It would pay the clerks.", "he may or would"),
        ("But they may sell it.", "he may or would"),
        ("Kern’s mill was sold.", "a name before its verb"),
    ],
)
def test_the_manner_of_a_statement_is_met(text: str, mark: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert mark in read(text, monkeypatch)[1]


@pytest.mark.parametrize(
    "text",
    [
        "The mill was sold to the council.",
        "The council did not sell the mill in 1990.",
        "Her mother sold the mill.",
        "The mill is full of rats.",
        "The clerks may sell it.",
        "A clerk burned the letters.",
        "The council likes the plan.",
    ],
)
def test_a_plain_report_has_none_of_these_marks(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not read(text, monkeypatch)[1]


def test_the_author_within_a_quotation_is_somebody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = read("“I sold my mill,” said Ada Moss.", monkeypatch)[1]
    assert "the author in its sentence" not in marks


def test_a_name_or_a_figure_in_its_sentence_ties_a_statement_down(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "somebody or nobody" not in read("Somebody sold 40 mills.", monkeypatch)[1]
    assert "only that" not in read("The mill of Kern was only rented.", monkeypatch)[1]


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Freeze hiring for a year.", m.REQUEST),
        ("So be kind to the frightened.", m.REQUEST),
        ("Build on the parking lots.", m.REQUEST),
        ("But leave the law aside.", m.REQUEST),
        ("By all means prosecute the thieves.", m.REQUEST),
        ("Publish test results on the day they come in.", m.REQUEST),
        ("I would publish every contract of the council.", m.ADVICE),
        ("What interests me is less the crime than the panic.", m.OWN_VIEW),
        ("A system in which clerks guard the till is not a safeguard.", m.DEFINES),
        ("A public inquiry is a peculiar art form.", m.DEFINES),
        ("There is an honourable alternative.", m.JUDGEMENT),
    ],
)
def test_what_asks_or_says_a_saying_tells_nothing(
    text: str, mood: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read(text, monkeypatch)[0][0].mood == mood


@pytest.mark.parametrize(
    "text",
    [
        "Bury were relegated in 1974.",
        "Harbour Town’s owner has found a new way to insult Kern.",
        "Help came from Lund in 1990.",
        "And work stopped at Pike’s mill.",
        "What struck the mill was lightning.",
        "A mill that Pike sold is a museum.",
        "There is a new road behind the mill.",
    ],
)
def test_what_only_looks_like_it_tells_something(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not read(text, monkeypatch)[0][0].mood


def test_what_is_held_no_more_is_not_said_to_be_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("I used to think that the mill paid.", "One would like to believe that Kern paid."):
        assert read(text, monkeypatch)[0][-1].mood == m.SUPPOSED
    assert not read("Kern used to think that the mill paid.", monkeypatch)[0][-1].mood


def test_what_narrows_a_saying_says_no_more_than_it(monkeypatch: pytest.MonkeyPatch) -> None:
    found, _ = read("A council is not a shop that has lost its way.", monkeypatch)
    assert [one.mood for one in found] == [m.DEFINES, m.LIKE_ITS_CLAUSE]
