"""What the marks of a statement weigh where an essay is read, and whom the weights may not overrule."""

from collections.abc import Sequence

import pytest

from factcheck.text.claims import extract, statements
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.weighing import in_essays, mood
from factcheck.text.claims.weighing.company import Judged
from factcheck.text.claims.weighing.essay_weights import WEIGHTS
from factcheck.text.claims.weighing.in_essays import Tenor

MEMOIR = "I loved that house. I was happy there. I had a dog and I had a swing. "
REPORT = "The council sold the mill in 1990. It cost 40 crowns. The mayor resigned on 4 May 1991. "


def judged_in(text: str, monkeypatch: pytest.MonkeyPatch) -> list[Judged]:
    """The statements of a text as the rules judge them."""
    found: list[Judged] = []

    def note(judged: Sequence[Judged], tokens: Sequence[Token], kind: str, tenor: Tenor) -> list[Judged]:
        found.extend(judged)
        return list(judged)

    monkeypatch.setattr(statements, "reweighed", note)
    extract(text)
    return found


def score_behind(before: str) -> float:
    return extract(f"{before}The house had been sold to a stranger.")[-1].score


def test_a_statement_behind_a_report_is_surer_than_behind_a_memoir() -> None:
    assert score_behind(REPORT) > score_behind(MEMOIR)


def test_the_tenor_fades_and_begins_as_in_the_mean_of_essays(monkeypatch: pytest.MonkeyPatch) -> None:
    tenor = Tenor()
    first = tenor.level
    [told] = judged_in("The council sold the mill of Lund on 4 May 1990 for 40 crowns.", monkeypatch)
    tenor.hear([told], [])
    surest = tenor.level
    assert surest > first
    for _ in range(20):
        tenor.hear([told._replace(score=0.5)], [])
    assert abs(tenor.level) < 0.2 < surest


def test_the_tenor_knows_a_memoir_by_its_author(monkeypatch: pytest.MonkeyPatch) -> None:
    levels: list[float] = []

    def note(judged: Sequence[Judged], tokens: Sequence[Token], kind: str, tenor: Tenor) -> list[Judged]:
        levels.append(tenor.author)
        tenor.hear(judged, tokens)
        return list(judged)

    monkeypatch.setattr(statements, "reweighed", note)
    extract("I had a swing. I was happy. “I sold it,” said Kern. The mill burned.\n\nIt was dark.")
    assert levels[0] < levels[1] < levels[2] > levels[3] > levels[4]


@pytest.mark.parametrize("score", [0.0, 1.0])
def test_a_score_at_either_end_is_no_error(score: float, monkeypatch: pytest.MonkeyPatch) -> None:
    [told] = judged_in("The council sold the mill of Lund.", monkeypatch)
    tenor = Tenor()
    [weighed] = in_essays.reweighed([told._replace(score=score)], told.item.piece.tokens, "paragraph", tenor)
    assert 0 <= weighed.score <= 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Should the council of Lund sell the mill for 40 crowns on 4 May 1990?", mood.QUESTION),
        ("Sell the mill of Lund to the council for 40 crowns.", mood.REQUEST),
        ("The council of Lund should sell the mill of 1870 for 40 crowns.", mood.ADVICE),
    ],
)
def test_what_asks_is_set_aside_however_much_stands_in_it(text: str, why: str) -> None:
    assert [(p.checkable, p.set_aside) for p in extract(text)] == [(False, why)]


@pytest.mark.parametrize(
    "text",
    [
        "I have been a nurse for twenty-two years.",
        "I was a guest of the mayor.",
        "I translated the book.",
        "I should say at once that he took it.",
        "We must not forget that the commander ordered the retreat.",
        "The Council may annul the refusal but may not grant the visa.",
    ],
)
def test_what_tells_of_a_fact_all_the_same_is_kept_however_low_its_score(text: str) -> None:
    assert all(p.checkable for p in extract(text))


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("If the motion passes, the county takes 12 per cent of the rents.", ""),
        ("If the motion had passed, the county would have had 12 per cent of the rents.", mood.SUPPOSED),
    ],
)
def test_a_sure_score_overrules_a_condition_but_no_unreal_one(
    text: str, aside: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    [told] = judged_in(text, monkeypatch)
    monkeypatch.setattr(in_essays, "WEIGHTS", {"base": 3.0})
    [weighed] = in_essays.reweighed(
        [told._replace(mood=mood.SUPPOSED, aside=mood.SUPPOSED)],
        told.item.piece.tokens,
        "paragraph",
        Tenor(),
    )
    assert weighed.aside == aside


def test_what_is_only_supposed_is_not_told_beside_a_surer_statement(monkeypatch: pytest.MonkeyPatch) -> None:
    main, other = judged_in("The council sold the mill in May, and the town kept the wheel.", monkeypatch)
    monkeypatch.setattr(in_essays, "WEIGHTS", {"base": 2.0, "joint: coordinate": -0.5})
    untold = other._replace(mood=mood.SUPPOSED, aside=mood.SUPPOSED)
    together = in_essays.reweighed([main, untold], main.item.piece.tokens, "paragraph", Tenor())
    assert [one.aside for one in together] == ["", mood.SUPPOSED]


def test_what_stands_beside_a_surer_statement_has_to_be_surer_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    main, other = judged_in("The council sold the mill in May, and the town kept the wheel.", monkeypatch)
    monkeypatch.setattr(in_essays, "WEIGHTS", {"joint: main": 2.0, "joint: coordinate": -0.5})
    words = main.item.piece.tokens
    together = in_essays.reweighed([main, other], words, "paragraph", Tenor())
    alone = in_essays.reweighed([other], words, "paragraph", Tenor())
    assert [one.aside for one in together] == ["", in_essays.UNLIKELY]
    assert [one.aside for one in alone] == [""]


def test_what_does_harm_is_kept_beside_a_surer_statement(monkeypatch: pytest.MonkeyPatch) -> None:
    [harm] = judged_in("He beat his wife.", monkeypatch)
    [tame] = judged_in("He met his wife.", monkeypatch)
    [sure] = judged_in("He sold the mill to his wife and to her uncle.", monkeypatch)
    monkeypatch.setattr(in_essays, "WEIGHTS", {"base": -3.0, "words": 0.9})
    together = [one._replace(held=False, aside="") for one in (sure, harm, tame)]
    weighed = in_essays.reweighed(together, sure.item.piece.tokens, "paragraph", Tenor())
    assert [one.aside for one in weighed] == ["", "", in_essays.UNLIKELY]


def test_every_weight_is_of_a_mark_that_is_met(monkeypatch: pytest.MonkeyPatch) -> None:
    moods = {
        f"mood: {value}" for name, value in vars(mood).items() if name.isupper() and isinstance(value, str)
    }
    named = {name for name in WEIGHTS if name.startswith("mood: ")}
    assert named <= moods
