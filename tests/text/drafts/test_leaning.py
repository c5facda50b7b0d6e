"""Words outside its quote that a claim is told with: a claim that stands is another one when they change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.drafts import Comparison, Placed
from factcheck.vocabulary import Placement

PORT = (
    "The port of Hull\n\nHarbor's people tried to buy the port in 2022 and lost the case. It was a long day for Marta "
    "Lund, who had sold the port to Denmark. She was paid twelve million crowns.\n"
)
LOST = ("lost the case", "Harbor's people lost the case.")
SOLD = ("who had sold the port to Denmark", "Marta Lund had sold the port to Denmark.")
PAID = ("She was paid twelve million crowns", "Marta Lund was paid twelve million crowns.")
SUED = "The bank sued Lund in March and won the case.\n"
WON = ("won the case", "The bank won the case.")


def place(old: str, new: str, quote: str, told: str) -> Placed:
    start = old.index(quote)
    return Comparison(old, new).place(start, start + len(quote), told)


@pytest.mark.parametrize(
    ("old", "new", "claim", "told"),
    [
        pytest.param(
            PORT,
            PORT.replace("Harbor's people", "The company's rivals"),
            LOST,
            "The company's rivals lost the case.",
            id="the subject of an earlier verb",
        ),
        pytest.param(
            PORT,
            PORT.replace("Lund", "Berg"),
            SOLD,
            "Marta Berg had sold the port to Denmark.",
            id="before a relative",
        ),
        pytest.param(
            PORT,
            PORT.replace("Lund", "Berg"),
            PAID,
            "Marta Berg was paid twelve million crowns.",
            id="behind a pronoun",
        ),
        pytest.param(
            PORT,
            PORT.replace("Marta L", "Eva K. L"),
            PAID,
            "Eva K. Lund was paid twelve million crowns.",
            id="a longer name",
        ),
        pytest.param(
            "The report, by Ann Bell, was late.\n",
            "The report, by Ann Berg, was late.\n",
            ("was late", "Ann Bell's report was late."),
            "Ann Berg's report was late.",
            id="an owner in the restatement only",
        ),
        pytest.param(
            "Lund's mill was shut and burned down.\n",
            "Berg's mill was shut and burned down.\n",
            ("burned down", "The mill of Lund burned down."),
            "The mill of Berg burned down.",
            id="an owner in the draft only",
        ),
        pytest.param(
            "Of 900 workers most were young and had no papers.\n",
            "Of 700 workers most were young and had no papers.\n",
            (
                "had no papers",
                "The words “had no papers” (in the sentence “Of 900 workers most were young and had no papers.”).",
            ),
            "The words “had no papers” (in the sentence “Of 700 workers most were young and had no papers.”).",
            id="told in its sentence",
        ),
        pytest.param(
            "In May the mill closed. Later the owner, a Dane, sold it and left the town.\n",
            "In May the yard closed. Later the owner, a Dane, sold it and left the town.\n",
            ("sold it", "The owner sold the mill."),
            "The owner sold the yard.",
            id="what a pronoun stands for",
        ),
    ],
)
def test_what_a_claim_is_told_with_changed(old: str, new: str, claim: tuple[str, str], told: str) -> None:
    there = place(old, new, *claim)
    assert there.placement is Placement.UNCHANGED
    assert there.leaned is not None
    assert there.leaned.told == told
    back = place(new, old, claim[0], told)
    assert back.leaned is not None
    assert back.leaned.told == claim[1], "undone, it is told as before"


@pytest.mark.parametrize(
    ("old", "new", "claim", "why"),
    [
        pytest.param(
            PORT,
            PORT.replace(" She was", " Eva Holm objected. She was"),
            PAID,
            "now stand between",
            id="somebody else between",
        ),
        pytest.param(
            PORT,
            PORT.replace("It was a long day for Marta Lund, who had sold the port to Denmark. ", ""),
            PAID,
            "no longer stands by them",
            id="the sentence that names her is gone",
        ),
        pytest.param(
            SUED,
            "Lund sued the bank in March and won the case.\n",
            WON,
            "no longer stands by them",
            id="who did it and to whom changed places",
        ),
        pytest.param(
            "The bank in Oslo fell. It had lent too much.\n",
            "The bank of Bergen in Oslo fell. It had lent too much.\n",
            ("It had lent too much", "The bank had lent too much."),
            "no longer stands by them",
            id="narrowed",
        ),
        pytest.param(
            "Marta Lund sold the port.\n\nIt rained.\n\nShe was paid at once for the port and the quay.\n",
            "She was paid at once for the port and the quay.\n\nMarta Lund sold the port.\n\nIt rained.\n",
            (
                "She was paid at once for the port and the quay",
                "Marta Lund was paid at once for the port and the quay.",
            ),
            "no longer stands before them",
            id="moved before the name",
        ),
    ],
)
def test_only_a_person_can_say_of_whom_it_is_told(
    old: str, new: str, claim: tuple[str, str], why: str
) -> None:
    there = place(old, new, *claim)
    assert there.placement in (Placement.UNCHANGED, Placement.MOVED)
    assert there.leaned is not None
    assert why in there.leaned.reason
    assert there.leaned.doubtful
    assert there.leaned.told.startswith(f"The words “{claim[0]}” (in the sentence “")


@pytest.mark.parametrize(
    ("new", "claim"),
    [
        pytest.param(PORT, LOST, id="nothing"),
        pytest.param(PORT.replace("2022", "2021"), LOST, id="another statement of the sentence"),
        pytest.param(PORT.replace("Harbor's", "Harbor’s"), LOST, id="typography"),
        pytest.param(PORT.replace("Harbor's", "In spring Harbor's"), LOST, id="words before the subject"),
        pytest.param(PORT.replace("a long day", "an even longer day"), SOLD, id="words before the name"),
        pytest.param(
            PORT.replace(" She was", " It rained. She was"), PAID, id="a sentence without a name between"
        ),
        pytest.param(PORT.replace("Denmark. She", "Denmark.\n\nShe"), PAID, id="a paragraph between"),
        pytest.param(f"A new first line, on Eva Holm.\n\n{PORT}", PAID, id="a name before both"),
        pytest.param(f"{PORT}\nEva Holm objected to it.\n", PAID, id="a name behind both"),
        pytest.param(
            PORT,
            ("lost the case", "The plaintiffs, as judges held, lost the case."),
            id="words found nowhere",
        ),
        pytest.param(PORT, ("lost the case", ""), id="no restatement"),
    ],
)
def test_what_does_not_touch_a_claim(new: str, claim: tuple[str, str]) -> None:
    there = place(PORT, new, *claim)
    assert there.placement is Placement.UNCHANGED
    assert there.leaned is None


@pytest.mark.parametrize(
    ("new", "claim", "told"),
    [
        pytest.param(
            PORT.replace("twelve million", "thirty").replace("Lund", "Berg"),
            PAID,
            "Marta Berg was paid thirty crowns.",
            id="words of its own and others",
        ),
        pytest.param(
            PORT.replace("twelve", "some twelve"),
            PAID,
            "Marta Lund was paid some twelve million crowns.",
            id="put in",
        ),
        pytest.param(PORT.replace(" to Denmark", ""), SOLD, "Marta Lund had sold the port.", id="taken out"),
        pytest.param(
            PORT.replace("was paid", "never was paid"),
            ("She was paid", "Lund got money."),
            "The words are now “She never was paid” (told before as: Lund got money.)",
            id="no place for them",
        ),
    ],
)
def test_a_reworded_claim_is_told_with_its_new_words(new: str, claim: tuple[str, str], told: str) -> None:
    there = place(PORT, new, *claim)
    assert there.placement is Placement.REWORDED
    assert (there.leaned.told if there.leaned else "") == told


WORDS = st.lists(
    st.sampled_from(
        [
            *("Lund's", "the", "bank", "of", "Hull", "sold", "it", ".", "She", "1937", "was", "paid", ","),
            *("“so”", "(in", "the", "sentence", "“It", "is", "so”)"),
            "\n\n",
        ]
    ),
    min_size=1,
    max_size=30,
).map(" ".join)


@settings(deadline=None)
@given(WORDS, WORDS, WORDS, st.data())
def test_no_texts_break_it(old: str, new: str, told: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    if not old[start:end].strip():
        return
    there = Comparison(old, new).place(start, end, told)
    bare = Comparison(old, new).place(start, end)
    assert (there.placement, there.start, there.end) == (bare.placement, bare.start, bare.end)
    if there.placement is Placement.UNCHANGED and old == new:
        assert there.leaned is None, "nothing changed"


TWO = (
    "The firm will sue Thomas Duncan of Tarn. Patrick Sawyer, a clerk, said nothing. Duncan lives in Lund. "
    "In May he had worked at the mill.\n"
)
WORKED = ("In May he had worked at the mill", "In May Thomas Duncan had worked at the mill.")


@pytest.mark.parametrize(
    ("new", "stands"),
    [
        pytest.param(
            "The firm will sue Thomas Duncan of Tarn. Patrick Sawyer, a clerk, said nothing. "
            "In May he had worked at the mill. Duncan lives in Lund.\n",
            False,
            id="the nearest sentence that names him went behind",
        ),
        pytest.param(
            TWO.replace("Duncan lives in Lund. ", ""), False, id="the nearest sentence that names him went"
        ),
        pytest.param(TWO.replace("Lund. In", "Lund; in"), True, id="joined to the nearest sentence"),
        pytest.param(TWO.replace("Duncan lives", "Mr. Duncan lives"), True, id="named with a title"),
        pytest.param(TWO.replace("The firm", "Mary Holt saw it. The firm"), True, id="another, farther off"),
        pytest.param(
            TWO.replace("Patrick Sawyer, a clerk, said nothing. ", ""), True, id="the other one went"
        ),
        pytest.param(
            TWO.replace("Lund. In", "Lund. Patrick Sawyer died. In"), False, id="another came between"
        ),
    ],
)
def test_who_is_meant_is_bound_to_the_nearest_sentence_that_names(new: str, stands: bool) -> None:
    placed = place(TWO, new, *WORKED)
    told = placed.leaned.told if placed.leaned else WORKED[1]
    assert (placed.start is not None and told == WORKED[1]) is stands


def test_a_paragraph_moved_behind_a_new_sentence_about_another_is_doubted() -> None:
    paragraph = "In May he had worked at the mill.\n\n"
    head = "They will sue the patient Thomas Duncan.\n\nThe rain has killed many.\n\nDuncan is in a hospital.\n\n"
    tail = "Four were told to stay.\n\nA source close to Duncan spoke.\n\n"
    old = head + tail + paragraph + "The end.\n"
    for new, stands in (
        (head + "Patrick Sawyer died in July.\n\n" + paragraph + tail + "The end.\n", False),
        (head + paragraph + tail + "The end.\n", True),
        (head.replace("Duncan is", "Duncan and Sawyer are") + paragraph + tail + "The end.\n", False),
    ):
        assert (place(old, new, *WORKED).leaned is None) is stands, new


BUILT = (
    "Ida Moss moved to Lund in 1950. There she built a theatre. Otto Kern had sold it in 1940. It seats 900. "
    "The insurance paid 1.2 million. "
    "Half of that went to the builders. Two people were hurt in the fire. One of them, the driver, lost a leg. "
    "There was a fire.\n"
)


@pytest.mark.parametrize(
    ("was", "now", "quote", "told"),
    [
        ("a theatre", "a prison", "It seats 900", "A theatre seats 900."),
        ("1.2 million", "1.2 billion", "Half of that went to the builders", "Half of that went to the builders."),
        ("insurance", "council", "Half of that went to the builders", "Half of that went to the builders."),
        ("Two people", "Nine people", "One of them, the driver, lost a leg",
         "One of them [two people], the driver, lost a leg."),
        ("Two people", "Two horses", "One of them, the driver, lost a leg",
         "One of them [two people], the driver, lost a leg."),
        ("theatre", "mill", "Otto Kern had sold it in 1940", "Otto Kern had sold it in 1940."),
        ("to Lund", "to Hull", "There she built a theatre", "There she [Ida Moss] built a theatre."),
    ],
)  # fmt: skip
def test_what_a_share_a_place_or_a_plain_noun_was_taken_from_binds(
    was: str, now: str, quote: str, told: str
) -> None:
    assert place(BUILT, BUILT.replace(was, now), quote, told).leaned is not None


@pytest.mark.parametrize(
    ("was", "now", "quote"),
    [
        ("a theatre", "a prison", "The insurance paid 1.2 million"),
        ("to Lund", "to Hull", "Half of that went to the builders"),
        ("to Lund", "to Hull", "There was a fire"),
        ("hurt", "injured", "There was a fire"),
    ],
)
def test_what_is_told_without_them_stays(was: str, now: str, quote: str) -> None:
    assert place(BUILT, BUILT.replace(was, now), quote, f"{quote}.").leaned is None
