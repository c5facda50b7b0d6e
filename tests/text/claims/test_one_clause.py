"""What is no clause from end to end is told by its sentence; what is no sentence, as the author's words."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text) if p.checkable]


# a sentence, what must be among the restatements (its own words where empty), and how none of them may begin and end
_WHOLE = {
    "a noun, a comma, and what was done to it": (
        (
            "The clinics rest on a count: 640 nurses, asked in May 2021 how they came to work, of whom half said they "
            "drove."
        ),
        "",
        "640 nurses, asked",
        "came to work.",
    ),
    "its verb in the clause inside": (
        (
            "The claim, brought in 1702 against the heirs of the reeve Max Boll, who had sold slate meant for the "
            "roof, lasted nine years."
        ),
        "The claim lasted nine years.",
        "The claim, brought",
        "Max Boll.",
    ),
    "soaked and baked": (
        (
            "In 1990 a road was built, and the wall, no longer washed on one side and baked on the other, has stopped "
            "cracking."
        ),
        "",
        "The wall, no longer",
        "one side.",
    ),
    "to where, behind when": (
        "The poor went to Riga and the rest, when times were bad, to Oslo.",
        "",
        "Times were bad, to",
        "Times were bad, to Oslo.",
    ),
    "and where, on what day": (
        (
            "The clerk lives in Lund, where the usual flat sold last year for 90,000 crowns and where, on a Sunday "
            "in May, you can hear nine bells."
        ),
        "The clerk lives in Lund.",
        "The usual flat",
        "Sunday in May.",
    ),
    "how old when": (
        "Kern was 23 when he sailed, 26 when the ship sank.",
        "Kern was 23 when he sailed, 26 when the ship sank.",
        "What the text",
        "he sailed.",
    ),
    "who named them, behind a hearing": (
        "Moss fled when the bank fell, and at the second court hearing named three others.",
        "",
        "At the second",
        "no end",
    ),
    "so did the other": (
        "The cottages were let; so, in 1911, was the mill.",
        "So, in 1911, was the mill.",
        "In 1911, was",
        "no end",
    ),
    "a verb taken over": (
        "Moss was warned and her pension cut from forty to thirty crowns.",
        "",
        "Her pension",
        "no end",
    ),
    "no miles flood": (
        "They dug two wells, nine miles apart, which flood in April.",
        "",
        "Nine miles",
        "no end",
    ),
    "no town met": (
        "The plan came from Ada Kern and Max Bell, both then at Leeds, who had met in 1931.",
        "",
        "Leeds",
        "no end",
    ),
    "on how many of those": (
        "The clinic opened in 1990, and on three of those occasions sent its nurses home.",
        "The clinic on three of those occasions sent its nurses home.",
        "On three",
        "no end",
    ),
    "not only": (
        "Not only did the toll fail to raise the money, but it drove out 400 of the firms that had paid the old one.",
        "",
        "no beginning",
        "raise the money.",
    ),
    "the fewer the pumps": (
        "The more the port spent on clerks, the less it had for pumps, and the fewer the pumps, the deeper the water.",
        "",
        "no beginning",
        "the fewer the pumps.",
    ),
    "one, behind one": (
        (
            "Of the four, one died in 1990, one is in Lund, one, the only one to have been tried, is in Tarn, and "
            "nobody met the fourth."
        ),
        "Of the four, one died in 1990.",
        "no beginning",
        "is in Lund, one (of the four).",
    ),
    "of how many": (
        "Of every ten crowns spent on the canal three went to lawyers, two to the duke and one to a dancer in Riga.",
        "",
        "Every ten crowns were spent",
        "no end",
    ),
    "when, when and when": (
        "Asked twice, once in March and once in May, whether she had met him, Moss said no.",
        "",
        "In March and",
        "no end",
    ),
    "left behind it": (
        "Founded by two brothers, the firm left behind it debts of £4m, a shed and a smell.",
        "The firm was founded by two brothers.",
        "The firm left behind it was",
        "no end",
    ),
    "several of one noun": (
        "Six diesel pumps, each the size of a car, lifted nine tons a second.",
        "Six diesel pumps lifted nine tons a second.",
        "Six diesel lifted",
        "no end",
    ),
    "copies of them": (
        "The notes went to Lund; and copies of them, luckily, to Riga.",
        "",
        "Copies of them",
        "no end",
    ),
    "asked about it, he said": (
        (
            "Asked about the gap – for May the office gives 41 deaths, Moss 90 – a clerk said that the state counts "
            "its own."
        ),
        "",
        "no beginning",
        "(according to Asked about the gap a clerk).",
    ),
}


@pytest.mark.parametrize(("text", "told", "begins", "ends"), _WHOLE.values(), ids=_WHOLE.keys())
def test_what_is_torn_is_told_by_its_sentence(text: str, told: str, begins: str, ends: str) -> None:
    every = said(text)
    torn = [words for words in every if words != text and (words.startswith(begins) or words.endswith(ends))]
    assert not torn
    assert not told or told in every


@pytest.mark.parametrize(
    "fragment",
    [
        "Not by night, for the eels of Lund were asleep.",
        "Of war, of rents not paid, of a job that a machine might do.",
        "Same hall, same clerk, same nine crowns.",
        "Or was, until Ada Kern, in search of a will, opened a trunk and found nine letters.",
    ],
)
def test_what_is_no_sentence_is_told_as_words_of_the_author(fragment: str) -> None:
    told = said(f"The mill at Lund closed in 1990. {fragment}")[1]
    assert told.startswith(f"The author says: “{fragment.rstrip('.')}”")
    assert told.endswith("(behind the sentence “The mill at Lund closed in 1990.”).")


@pytest.mark.parametrize(
    "sentence",
    [
        "Never before had so many clerks been fined.",
        "Six clerks handle all of it.",
        "Not one of the clerks was fined.",
        "The tablets, found in Lund, name a queen.",
        "Of the ninety who came, in 1990, four stayed.",
    ],
)
def test_a_sentence_is_told_as_one(sentence: str) -> None:
    assert said(sentence)[:1] == [sentence]


def test_the_rest_are_told_of_whom() -> None:
    told = said("Of its crew, forty drowned, nine swam to Lund, and the rest were never found.")
    assert "The rest were never found (of its crew)." in told
    alone = said("The ferry sank in 1911; ninety were saved, and the rest drowned.")
    assert alone[-1].startswith("The rest drowned (in the sentence “The ferry sank in 1911;")


def test_that_sounds_like_it() -> None:
    assert said("A fee of 90 crowns was paid. That sounds like a lot to a man on £90 a week.")[1].startswith(
        "What the text calls “that” sounds like"
    )
