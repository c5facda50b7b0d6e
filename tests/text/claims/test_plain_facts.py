"""Plain facts that only look like conditions, orders, questions or judgements, and what is none of them."""

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.grammar.name_starts import names_of
from factcheck.text.claims.grammar.tagging import tokenize
from factcheck.text.claims.grammar.tokens import tags
from factcheck.text.claims.signs.features import count
from factcheck.text.claims.weighing import mood as m
from factcheck.text.claims.weighing.mood import mood_of
from factcheck.text.sentences import split


def kept(sentence: str) -> list[str]:
    return [sentence[p.start : p.end] for p in extract(sentence) if p.checkable]


def mood(sentence: str) -> str:
    tokens = tokenize(sentence)
    return mood_of(tokens, count(tokens))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The mill was sold in 1990, and if it stands empty, the town will pay.", "The mill was sold in 1990"),
        ("The board sold 40 farms in 1990, and if the talk in Lund is any guide it will pass.",
         "The board sold 40 farms in 1990"),
        ("Lund has had 40 buses since 1990, so why does Tarn not?", "Lund has had 40 buses since 1990"),
        ("Let him go, as Kern did in 1990.", "Kern did in 1990"),
    ],
)  # fmt: skip
def test_what_stands_before_a_condition_or_a_question_is_told(sentence: str, told: str) -> None:
    assert told in kept(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill will reopen if the bank pays, and if the council agrees.",
        "The mill will close, but only if the council agrees.",
        "So why has Lund had a bus and Tarn none?",
    ],
)
def test_conditions_and_questions_stay_what_they_are(sentence: str) -> None:
    assert not kept(sentence)


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("So do people who never paid.", False),
        ("So do it now.", True),
        ("So do your sums.", True),
        ("Then come the makers of resin, engines and cranes for the whole of Lund.", False),
        ("Bail itself has become a test.", False),
        ("And ask the clerks of the mill.", True),
        ("Free power is draining Tarn.", False),
        ("Fix the pipes.", True),
    ],
)
def test_what_only_looks_like_an_order(sentence: str, asks: bool) -> None:
    assert (mood(sentence) == m.REQUEST) is asks


@pytest.mark.parametrize(
    ("sentence", "judges"),
    [
        ("Lund clears its roads.", False),
        ("It is clear that he lied.", True),
        ("Magistrates try the great bulk of offences.", False),
        ("It was a great day.", True),
        ("Gum disease makes gout harder to treat.", False),
        ("It is hard to think of a better one.", True),
        ("More of the best drugs are sold to farms.", False),
        ("The best drugs are a scandal.", True),
        ("The receipt is real.", False),
        ("The fear is real.", True),
        ("It is among the lowest on earth.", False),
        ("He thought that an error was a moral fact.", False),
        ("Mr Pike thinks it a disgrace.", False),
    ],
)
def test_what_only_looks_like_a_judgement(sentence: str, judges: bool) -> None:
    assert (mood(sentence) == m.JUDGEMENT) is judges


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("Entry is free.", ""),
        ("The mind is free.", m.LIKE),
        ("It is within the rules.", ""),
        ("Almost nobody keeps score now.", ""),
        ("Nobody needs the height.", m.TOO_LITTLE),
        ("No one is quite sure why.", ""),
        ("Tarn has none.", ""),
        ("You can see the wall from the club.", ""),
        ("You can see the point of it from the club.", m.POSSIBLE),
        ("We have hardly any cinemas in the whole of the county.", ""),
        ("We have welded it shut.", m.FOR_US),
    ],
)
def test_what_can_be_looked_up_all_the_same(sentence: str, of: str) -> None:
    assert mood(sentence) == of


@pytest.mark.parametrize(
    ("sentence", "string"),
    [
        ("Teachers like it more.", "NVOA."),
        ("He despised men like him.", "OVNKO."),
        ("Larks nest there now.", "NVOA."),
        ("The Dutch manage without it.", "DPVIO."),
        ("The Dutch trade grew.", "DPNV."),
        ("It was done by Kern.", "OBEIP."),
        ("As long ago as 2018 Kern left.", "AAAA#PV."),
    ],
)
def test_verbs_told_from_their_neighbours(sentence: str, string: str) -> None:
    assert tags(tokenize(sentence)) == string


def test_a_name_is_one_wherever_it_stands() -> None:
    assert names_of("Tarn pays. The clerk of Tarn left. Mills close. The Mills of Lund are mills.") == {
        "Tarn",
        "Lund",
    }
    assert tokenize("Norway plows its roads.")[0].tag == "P"


def test_a_sentence_goes_on_behind_a_closing_quote_and_a_comma() -> None:
    assert len(split('Moss wrote "Who says this?", and left. Kern stayed.')) == 2


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Every morning my grandfather would walk nine miles to the pit at Lund.", ""),
        ("Each winter she would sell 40 boats.", ""),
        ("On Sundays he would walk to chapel in Tarn.", ""),
        ("Every morning he would be glad of it.", m.POSSIBLE),
        ("Every year it would save Lund 40 crowns.", m.POSSIBLE),
    ],
)
def test_what_somebody_would_do_again_and_again_is_told(sentence: str, reason: str) -> None:
    assert mood(sentence) == reason
