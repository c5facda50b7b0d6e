"""Marks of arguing, and of where a sentence stands, each beside what has none."""

from collections.abc import Sequence

import pytest

from factcheck.text.claims import extract, statements
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.weighing.arguing import arguings
from factcheck.text.claims.weighing.company import Judged
from factcheck.text.claims.weighing.in_essays import Tenor, marks_of
from factcheck.text.claims.weighing.standing import standing


def met(text: str, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, set[str], tuple[str, ...]]]:
    """The statements of a text: the words, their marks of arguing, and those of where their sentence stands."""
    found: list[tuple[str, set[str], tuple[str, ...]]] = []

    def note(judged: Sequence[Judged], tokens: Sequence[Token], kind: str, tenor: Tenor) -> list[Judged]:
        for one in judged:
            words = one.item.piece.tokens
            found.append((words[0].text, set(arguings(words)), tenor.standing))
            assert set(dict(marks_of(one, tokens, kind, tenor))) >= found[-1][1].union(tenor.standing)
        return list(judged)

    monkeypatch.setattr(statements, "reweighed", note)
    extract(text)
    return found


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The two reasons for it are old.", {"names an argument", "its subject is an argument"}),
        ("The mayor gave two reasons for it.", {"names an argument"}),
        ("He was born in Lund.", {"opens with a pronoun"}),
        ("What the mill sold was flour.", {"opens with what"}),
        ("The mill is the oldest in Lund.", {"is a or the"}),
        ("It is cheaper to close the mill.", {"opens with a pronoun", "it is ... to or that"}),
        ("The mill was sold in 1990.", set()),
        ("The mill is older than the school.", set()),
    ],
)
def test_what_speaks_of_an_argument_is_met(
    text: str, marks: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert met(text, monkeypatch)[0][1] == marks


@pytest.mark.parametrize(
    ("at", "count", "share", "last", "marks"),
    [
        (0, 1, 0.1, False, ("a paragraph of its own",)),
        (0, 3, 0.1, False, ("opens its paragraph",)),
        (1, 3, 0.1, False, ()),
        (2, 3, 0.1, False, ("closes its paragraph",)),
        (1, 3, 0.8, False, ("late in the essay",)),
        (2, 3, 0.9, True, ("closes its paragraph", "late in the essay", "in the last paragraph")),
    ],
)
def test_where_a_sentence_stands(at: int, count: int, share: float, last: bool, marks: tuple[str]) -> None:
    assert standing(at, count, share, last) == marks


def test_the_standing_is_that_of_the_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    told = met(
        "The mill burned. The school flooded. The bank closed.\n\nLund paid.\n\n"
        "> The port froze.\n\nThe church fell. The fair ended.\n\n## Fell",
        monkeypatch,
    )
    assert [(word, stands) for word, _, stands in told[:4]] == [
        ("The", ("opens its paragraph",)),
        ("The", ()),
        ("The", ("closes its paragraph",)),
        ("Lund", ("a paragraph of its own",)),
    ]
    ending = [stands for _, _, stands in told if "in the last paragraph" in stands]
    assert ending == [
        ("opens its paragraph", "in the last paragraph"),
        ("closes its paragraph", "late in the essay", "in the last paragraph"),
    ]


def test_what_goes_on_from_what_is_only_ahead_is_set_aside_with_it() -> None:
    text = "If Lund sold the mill, the town of Tarn would gain a square, which would lower rents in Bergen."
    assert not any(one.checkable for one in extract(text))


def test_what_goes_on_from_a_fact_is_told() -> None:
    text = "Lund sold the mill to Tarn, which would lower rents in Bergen by 4 per cent in 1990."
    assert any(one.checkable and "lower" in text[one.start : one.end] for one in extract(text))
