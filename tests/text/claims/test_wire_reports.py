"""Sentences as agencies and sports pages write them: who says so at the end, scores, dashes, when and where."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may hold or begin with
_TOLD = {
    "a committee of clerks said today": (
        "Long neglect of the wards has undermined trust in the service, a committee of clerks said today.",
        [],
        "A committee",
    ),
    "who told reporters": (
        "The number of thefts rose by a third last year, one of the officials told reporters.",
        [],
        "One of the officials told reporters.",
    ),
    "on condition of anonymity": (
        "The ship sank within an hour, a coastguard official said on condition of anonymity.",
        [],
        "A coastguard official",
    ),
    "said on Monday, and nothing done to them": (
        "Long neglect of the wards has undermined trust in the health service, a group of doctors said on Monday.",
        [],
        "trust in the health service.",
    ),
    "still a clause": (
        "Rents rose by a third, and landlords of the old town said nothing.",
        ["Rents rose by a third.", "Landlords of the old town said nothing."],
        "third, and",
    ),
    "fewer than one in six mentioned it": (
        "In a study of Danish sites, which a student of mine made, fewer than one in six mentioned it.",
        ["In a study of Danish sites, fewer than one in six mentioned it."],
        "never",
    ),
    "scores": (
        "Carl Stroud was beaten by 24th-seeded Tom Wells of Tarn 3-6, 6-4, 6-7 (4), 6-1 on Wednesday.",
        ["Carl Stroud was beaten by 24th-seeded Tom Wells of Tarn 3-6, 6-4, 6-7, 6-1 on Wednesday."],
        "6-4.",
    ),
    "a dash in a name": (
        "The Lund–Oslo railway, which cost $3 billion, has not run since 2010.",
        ["The Lund–Oslo railway cost $3 billion.", "The Lund–Oslo railway has not run since 2010."],
        "the Lund.",
    ),
    "a dash between nouns": (
        "The north–south divide has grown since 2010.",
        ["The north–south divide has grown since 2010."],
        "South",
    ),
    "dashes that set in": (
        "The mill–built in 1901–burned in 1950.",
        ["The mill burned in 1950."],
        "mill–built",
    ),
    "a dash that goes on": (
        "The firm moved to Lund–and it paid $3 million.",
        [],
        "Lund–and it paid $3 million.",
    ),
    "planets orbit": (
        "The newly found planets, officially named K2-293b and K2-294b, orbit stars and are both larger than Earth.",
        [
            "The newly found planets are officially named K2-293b and K2-294b.",
            "The newly found planets are both larger than Earth.",
        ],
        "Orbit",
    ),
    "not thorough or honest": (
        "The reports were not thorough or honest and some of those responsible were allowed to leave.",
        ["The reports were not thorough or honest."],
        "Honest",
    ),
    "the north and far north": (
        "Flooding continued to hit the state’s north and far north with warnings remaining in place as a road opened.",
        [],
        "Far north",
    ),
    "after talks are over": (
        "The minister of Lund said on Monday that he would take steps after the talks of 2019 are over.",
        [],
        "The talks of 2019 are over",
    ),
    "what they are not": (
        "The mayor said that the strikers were not vandals but had broken the law, suggesting they might be fined.",
        [],
        "[vandals]",
    ),
    "miles from there, where": (
        "Some 20 people were injured in Puerto Blanco, just nine miles from the quake’s centre, where two hotels fell.",
        ["Two hotels fell (in Puerto Blanco)."],
        "(in the quake",
    ),
    "less than a day after": (
        "Less than a day after the mill in Lund burned, Moss sold it for $3 million.",
        ["The mill in Lund burned."],
        "A day after",
    ),
    "said, in a note, that": (
        "When prices fell, the bank said, in a note to the town, that the yield of 2010 was low.",
        ["Prices fell.", "The yield of 2010 was low (according to the bank)."],
        "fell, the bank said, in a note to the town.",
    ),
    "told, behind dashes": (
        "When the law passed, Moss – then a clerk in Lund – told the board that the mill would close.",
        ["The mill would close (according to Moss)."],
        "Moss told the board that the mill)",
    ),
    "a letter saying that": (
        "He cited a letter signed by Ida Falk saying that the mill had failed in 2010.",
        ["A letter was signed by Ida Falk."],
        "Falk saying.",
    ),
    "a report by somebody claiming that": (
        "The board published a report by Ida Falk claiming that wells in Lund had failed twice.",
        [],
        "according to the board",
    ),
    "a letter saying that, before its verb": (
        "A letter from Moss claiming that Kern had stolen $40,000 was burned in May.",
        ["Kern had stolen $40,000 (in the text’s words: “A letter from Moss claiming that …”)."],
        "$40,000 was burned in May (",
    ),
    "where that is concerned": (
        "The party has lost 40 seats where growth is concerned and is now led by Ida Falk.",
        ["The party is now led by Ida Falk."],
        "Growth is",
    ),
    "how hard it is": (
        "Growers in Tarn have one fear: we see in the figures of 2019 how hard it is for heirs to buy a farm.",
        [],
        "it [",
    ),
    "both made by Kern": (
        "The two drugs, both made by Kern, cost $90 and $2,000 a dose.",
        ["The two drugs cost $90 and $2,000 a dose."],
        "both made by Kern.",
    ),
    "test scores show": (
        "Half the pupils cannot read at grade level, the test scores show, and a third left in 2019.",
        ["Half the pupils cannot read at grade level, the test scores show."],
        "at grade level.",
    ),
    "most of them": (
        "The authors, led by Ida Falk, bought 400 teeth, most of them from children of Lund.",
        ["The authors bought 400 teeth, most of them from children of Lund."],
        "[",
    ),
    "in return for": (
        "Kern paid $1.2 million to Moss, who was then in charge of buying, in return for contracts worth $30 million.",
        ["Moss was then in charge of buying."],
        "buying, in return for",
    ),
    "a price": (
        "Moss sold the mill to Kern, who lived in Lund, for $3 million.",
        ["Kern lived in Lund."],
        "Lund, for",
    ),
    "the tallest when it was built": (
        "The dam, the tallest in the country when it was finished in 1962, supplies a third of the city.",
        [],
        "text calls",
    ),
    "children pay nothing": (
        "Admission is free on Tuesdays, and children under 12 pay nothing on any day.",
        ["Children under 12 pay nothing on any day."],
        "never",
    ),
    "wholly owned": (
        "The farm, wholly owned by Moss, sells milk.",
        ["The farm is wholly owned by Moss."],
        "was",
    ),
    "built once": (
        "The ferries, built in Lund, link the islands.",
        ["The ferries were built in Lund."],
        "are built",
    ),
}


@pytest.mark.parametrize("name", _TOLD)
def test_what_agencies_write_is_told_whole(name: str) -> None:
    text, told, never = _TOLD[name]
    found = said(text)
    assert set(told) <= set(found), found
    assert not [words for words in found if words != text and never in words], found


def test_an_agencys_dateline_may_have_no_blank_behind_its_dash() -> None:
    found = said("OSLO (Reuters) -Three men were held in Tarn on Monday.")
    assert "Three men were held in Tarn on Monday." in found


# who says something at the end of a sentence, and what the next one tells of him
_SPEAKERS = {
    "according to": (
        "Crews rescued a farmer, according to Tim Wells, a chief officer. He said that rain had fallen for nine hours.",
        "Tim Wells said that rain had fallen for nine hours.",
    ),
    "said": (
        "A guard was stabbed by a prisoner, warden Ole Kern said. He added that two doors had been left open.",
        "Ole Kern added that two doors had been left open.",
    ),
    "no name": (
        "A spokesman for the county said a teacher had been held in Tarn. He said the man had stolen $40,000.",
        "A spokesman for the county said the man had stolen $40,000.",
    ),
}


@pytest.mark.parametrize("name", _SPEAKERS)
def test_whoever_told_a_sentence_at_its_end_goes_on_to_speak(name: str) -> None:
    text, told = _SPEAKERS[name]
    assert told in said(text), said(text)
