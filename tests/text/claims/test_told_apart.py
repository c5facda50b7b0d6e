"""What is set beside a noun, or into a clause, and is a claim of its own although it is brief: quote and statement."""

import pytest

from factcheck.text.claims import extract

# a long sentence, in which what is brief is else told with its clause
_BEFORE = "In May 2003 the mayor of Tarn asked the court for leave, and "
_BEHIND = ", and the port was closed in June."

_APART = {
    "what somebody did to a thing": (
        "the mill, which Kern had owned, was sold",
        "the mill, which Kern had owned",
        "Kern had owned the mill.",
    ),
    "what a named thing did": (
        "the mill, which went to Norland in 1980, was sold to a dealer",
        "the mill, which went to Norland in 1980",
        "The mill went to Norland in 1980.",
    ),
    "what somebody did": (
        "Emil Kern, who came back from the war, was sold a mill by the bank",
        "Emil Kern, who came back from the war",
        "Emil Kern came back from the war.",
    ),
    "when it was done": (
        "the toll act, passed in 1998, was upheld by the judges",
        "the toll act, passed in 1998",
        "The toll act was passed in 1998.",
    ),
    "who somebody is, with a name": (
        "Emil Kern, the clerk of Dray council, was sold a mill by the bank",
        "Emil Kern, the clerk of Dray council",
        "Emil Kern was the clerk of Dray council.",
    ),
    "who several are": (
        "two brokers, Emil Kern and Ida Falk, were sold a mill by the bank",
        "two brokers, Emil Kern and Ida Falk",
        "Emil Kern and Ida Falk were two brokers.",
    ),
    "a share": (
        "the bank sold forty houses, most of them in Lund",
        "forty houses, most of them in Lund",
        "The bank sold forty houses, most of them in Lund.",
    ),
    "a comparison": (
        "the bank sold forty houses, up from thirty in 2002",
        "up from thirty in 2002",
        "The bank sold forty houses, up from thirty in 2002.",
    ),
}


@pytest.mark.parametrize("name", _APART)
def test_what_is_brief_in_a_long_sentence_is_told_apart(name: str) -> None:
    clause, quote, told = _APART[name]
    text = f"{_BEFORE}{clause}{_BEHIND}"
    assert (quote, told) in [(text[p.start : p.end], p.restatement) for p in extract(text)]


_WITH_CLAUSE = {
    "what it did, without a name": "the mill, which was old, was sold by the bank",
    "how old somebody is": "Emil Kern, who was 52, was sold a mill by the bank",
    "what somebody is, without a name": "Emil Kern, the clerk, was sold a mill by the bank",
    "what narrows a noun": "the clerks named in the act were fined by the judges",
    "by when": "the bank had sold forty houses, for more than a year, to nobody",
}


@pytest.mark.parametrize("name", _WITH_CLAUSE)
def test_other_brief_words_are_told_with_their_clause(name: str) -> None:
    clause = _WITH_CLAUSE[name]
    text = f"{_BEFORE}{clause}{_BEHIND}"
    quotes = [text[p.start : p.end] for p in extract(text)]
    assert len([quote for quote in quotes if quote in clause]) == 1


_INSIDE = {
    "a share of the subject": (
        "Forty prisoners, most of them boys, were shot at the fort.",
        "Forty prisoners, most of them boys",
        [
            "Forty prisoners were shot at the fort.",
            "Forty prisoners, most of them boys, were shot at the fort.",
        ],
    ),
    "a share of the object": (
        "The bank lent 40 million crowns, a third of it to Norland, for a road that was never built.",
        "40 million crowns, a third of it to Norland",
        [
            "The bank lent 40 million crowns for a road that was never built.",
            "The bank lent 40 million crowns, a third of it to Norland, for a road that was never built.",
        ],
    ),
    "how many were there": (
        "The ferry, with 90 people on board, struck the pier.",
        "with 90 people on board",
        ["The ferry struck the pier.", "The ferry, with 90 people on board, struck the pier."],
    ),
    "somebody of that age": (
        "Ida Falk, a 71-year-old clerk from Tarn, was fined.",
        "Ida Falk, a 71-year-old clerk from Tarn",
        ["Ida Falk was fined.", "Ida Falk was a 71-year-old clerk from Tarn."],
    ),
    "the same in letters": (
        "Ida Falk, a seventy-year-old clerk from Tarn, was fined.",
        "Ida Falk, a seventy-year-old clerk from Tarn",
        ["Ida Falk was fined.", "Ida Falk was a seventy-year-old clerk from Tarn."],
    ),
    "what was done to the rest": (
        "The mill was sold in May, the rest having been scattered among the clerks.",
        "the rest having been scattered among the clerks",
        [
            "The mill was sold in May.",
            "The mill was sold in May, the rest having been scattered among the clerks.",
        ],
    ),
    "what they did meanwhile": (
        "Norland engineers, measuring 40 dams for a paper, reported cracks in nine.",
        "Norland engineers, measuring 40 dams for a paper",
        [
            "Norland engineers reported cracks in nine.",
            "Norland engineers, measuring 40 dams for a paper, reported cracks in nine.",
        ],
    ),
}


@pytest.mark.parametrize("name", _INSIDE)
def test_what_is_set_into_a_clause_is_told_apart(name: str) -> None:
    text, quote, told = _INSIDE[name]
    found = extract(text)
    assert [p.restatement for p in found] == told
    assert quote in [text[p.start : p.end] for p in found]


def test_one_is_told_by_his_name_and_age() -> None:
    text = "Nineteen clerks in Lund draw pay. One, a 24-year-old named Max Moss, said that it was theft."
    told = [p.restatement for p in extract(text)]
    assert "One, Max Moss, said that it was theft." in told
    assert "One was a 24-year-old named Max Moss." in told
