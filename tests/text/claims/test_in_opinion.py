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
    "both conditions": (
        "Banks earn when the host builds nothing and the board has nowhere else to go.",
        ["Banks earn when the host builds nothing and the board has nowhere else to go."],
        "nothing.",
    ),
    "in a year, when": (
        "His father bought the well in 1957, when the water stood 61 feet below the grass.",
        ["The water stood 61 feet below the grass (in 1957)."],
        "in 1957 when",
    ),
    "what sort they were": (
        "The biggest filers were limited liability companies owned by funds in Texas, Ohio and, in one case, Lund.",
        [],
        "ompanies were",
    ),
    "what would be so": (
        "A young man might stay, but he would go to Lund because he wished to see it.",
        [],
        "given as the reason",
    ),
    "this one of two": (
        "The club won two cups in 1990. This cup was made of tin.",
        ["The cup was made of tin."],
        "Two cups was",
    ),
    "the court of another country": (
        "The Constitutional Court sits in May. In Ghana, in 2020, the court ordered the vote to be held again.",
        ["In Ghana, in 2020, the court ordered the vote to be held again."],
        "Ghana, in 2020, the Constitutional",
    ),
    "no real terms": (
        "Their grant has fallen by a third in real terms since 2010, the roof at one of them is held up by poles.",
        [],
        "[real terms]",
    ),
    "no sizes": (
        "Farm sizes have doubled since 1990 while the families on them have left.",
        [],
        "[farm sizes]",
    ),
    "any such system": (
        "A system in which the thief guards the money of 40 towns is no safeguard.",
        [],
        "(in a system)",
    ),
    "says, smiles and leaves": (
        "Every year the bank reports that profits rose, raises its fees and closes ten branches.",
        ["The bank raises its fees.", "The bank closes ten branches."],
        "rose, raises",
    ),
    "has put, bought and kept": (
        "Since 2007 the money has put iron on roofs, bought outboard motors and kept girls in college in Lund.",
        ["The money has bought outboard motors (since 2007)."],
        "roofs, bought",
    ),
    "told to do two things": (
        "The clerks told the board to take its games, already awarded to Kent for 1976, and put them elsewhere.",
        ["The clerks told the board to take its games, and put them elsewhere."],
        "clerks put",
    ),
    "and in May, facing a strike": (
        "The bank sold the loans, and in May, facing a strike, Kern closed the branch.",
        ["The bank sold the loans.", "In May, facing a strike, Kern closed the branch."],
        "loans, and",
    ),
    "then with two brothers": (
        "Falk bought old cars, cut them into parts, and then with two brothers sold the parts in Kent.",
        ["Falk then with two brothers sold the parts in Kent."],
        "Then",
    ),
    "by his own admission": (
        "Moss trained a girl from Lund who now works in Oslo and who is, by his own admission, better than he was.",
        [],
        "admission.",
    ),
    "at twice the level": (
        "Kern's tests found lead at twice the level allowed in water.",
        ["Kern's tests found lead at twice the level allowed in water."],
        "according",
    ),
    "that I have ever seen": (
        "A carter named Alf is mentioned in no book that I have ever seen.",
        [],
        "“I have ever",
    ),
    "the rest only painted": (
        "The last pan stands there with nineteen of its notes in and the rest only painted.",
        ["The last pan stands there with nineteen of its notes in and the rest only painted."],
        "notes in.",
    ),
    "so that if this or that": (
        "The worker is tied to one firm, so that if it fails, or the fees rise by half, he owes it £400.",
        [],
        "half.",
    ),
    "a plural behind its lead": (
        "When the tax was cut in 2010, visits to the shops that had closed rose by half within a year.",
        [],
        "The shops",
    ),
    "who have read and report": (
        "Economists at Kent who have followed the accounts back to 1960 report that every fair ran over budget.",
        ["The economists at Kent in question have followed the accounts back to 1960."],
        "question have followed the accounts back to 1960 report",
    ),
    "and again": (
        "The premier Karl Moss offered a site near Lund in 1976, and again after the strike of 1980.",
        ["The premier Karl Moss offered a site near Lund in 1976, and again after the strike of 1980."],
        "1976, again",
    ),
    "what they propose": (
        "The clerks wrote to the Herald, and what they propose is that owners should be charged £20.",
        [],
        "Owners should be charged £20.",
    ),
    "that is itself owned": (
        "The last bill, from Kern plc, a subsidiary of a holding company in Lund that is itself owned by Norda, is £9.",
        [],
        "A subsidiary",
    ),
    "whoever does so": (
        "From afar a clerk who answers the telephone looks like order. Norway had order until 2014, when he fled.",
        [],
        "A clerk who answers the telephone fled",
    ),
    "in real terms": (
        "Every fair ran over budget, by an average, in real terms, of more than 150 percent.",
        ["Every fair ran over budget, by an average, in real terms, of more than 150 percent."],
        "in real terms.",
    ),
}


@pytest.mark.parametrize("name", _TOLD)
def test_what_opinion_pages_write_is_told_of_whom_it_is_about(name: str) -> None:
    text, told, never = _TOLD[name]
    found = said(text)
    assert set(told) <= set(found), found
    assert not [words for words in found if words != text and never in words], found
