"""Sentences as opinion pages have them: what may be so, whom a relative clause is about, rows of bare numbers."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may hold
_TOLD = {
    "it may be that": (
        "It may well be that the guards slept and missed the alarm.",
        ["The guards missed the alarm (in the text’s words: “It may well be that …”)."],
        "“it”",
    ),
    "true that, that and that": (
        "It is also true that Lund was the only town bidding, that no rival came, and that it owned its hall.",
        [
            "Lund was the only town bidding.",
            "No rival came (in the text’s words: “It is also true that …”).",
        ],
        "bidding, that",
    ),
    "a past behind a present": (
        "The paper has interviewed a clerk who copied the files in 2015, and sent them to a rival firm.",
        ["A clerk sent them [the files] to a rival firm."],
        "The paper sent",
    ),
    "some members who": (
        "The board has three members who voted against the sale, and left in May.",
        ["Three members left in May."],
        "The board left",
    ),
    "who somebody has met": (
        "He has met the clerk who copied the files, and wrote about him in 2015.",
        ["What the text calls “he” wrote about him in 2015."],
        "The clerk wrote",
    ),
    "a row of bare numbers": (
        "Kern noticed that the last digits run 2, 4, 6, 8, 2 and 4.",
        ["The last digits run 2, 4, 6, 8, 2 and 4 (according to Kern)."],
        "run 2 (",
    ),
    "had one, a clerk": (
        "Falk had no lawyer. Norda had one, a pleasant young man named Karl, who was handling 19 cases that day.",
        ["A pleasant young man named Karl was handling 19 cases that day."],
        "Norda was",
    ),
    "some from here and one from there": (
        "Engineers came in 1994, three from Kent and one from a college in Lund, who measured the cracks.",
        [],
        "A college",
    ),
    "a sum that is so much": (
        "A couple will spend £90 to see a show, which is nearly half a week's wage.",
        ["A couple will spend £90 to see a show, which is nearly half a week's wage."],
        "A show is",
    ),
    "any that is sold there": (
        "A ticket sold in Lund bears a tax of 7.5 per cent.",
        ["A ticket sold in Lund bears a tax of 7.5 per cent."],
        "is sold",
    ),
    "taken somewhere": (
        "The guards carried Adam Moss, who was reading law, as far as the chapel, which was shut.",
        ["The guards carried Adam Moss as far as the chapel.", "Adam Moss was reading law."],
        "law, as",
    ),
    "driven somewhere": (
        "Her son drove Ida Falk, who was ill, to the hospital in Lund.",
        ["Ida Falk was ill."],
        "ill, to",
    ),
    "what a law was changed for": (
        "The law was amended in 1990, in a session that few attended, to let banks own mills.",
        [],
        "attended the session in question, to",
    ),
}


@pytest.mark.parametrize("name", _TOLD)
def test_what_opinion_pages_write_is_told_of_whom_it_is_about(name: str) -> None:
    text, told, never = _TOLD[name]
    found = said(text)
    assert set(told) <= set(found), found
    assert not [words for words in found if words != text and never in words], found
