"""Which sentences are put first, and that what is given is always a piece of the text it is said to be from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.passages import LONGEST, best, best_of_each, numbers, read, terms, unseen_numbers

REGISTER = """\
The register of public works

The bridge at Karsund is 1,204 metres long and was opened to traffic on 14 June 1937. It was built by the province.
Costs came to 38.7 million crowns, of which the ministry bore a quarter. Dr. Dahl drew the bridge in 1935.

Menu
Bridge
"""
COURIER = """\
Nine thousand came to see the ribbon cut. The minister, Aksel Brandvold, told the crowd that the bridge will never
need a toll. There was music until the evening. The weather was fair, and the trains to Karsund ran late.
"""


def shown(claim: str, most: int = 5, **texts: str) -> list[str]:
    readings = {source: read(text) for source, text in texts.items()}
    found = best(claim, readings, most)
    return [readings[passage.source].text[passage.start : passage.end] for passage in found]


@pytest.mark.parametrize(
    ("claim", "first"),
    [
        ("The bridge is 1204 metres long.", "The bridge at Karsund is 1,204 metres long"),
        ("It opened on 14 June 1937.", "The bridge at Karsund is 1,204 metres long"),
        ("The province paid 38.7 million for its building.", "Costs came to 38.7 million crowns"),
        ("Dahl was drawing bridges from 1935.", "Dr. Dahl drew the bridge in 1935."),
        ("The minister promised that no tolls would be needed.", "The minister, Aksel Brandvold"),
        ("Thousands came.", "Nine thousand came"),
    ],
)
def test_the_sentence_that_bears_on_the_claim_comes_first(claim: str, first: str) -> None:
    assert shown(claim, S001=REGISTER, S002=COURIER)[0].startswith(first)


def test_sentences_are_cut_where_sentences_end() -> None:
    assert "Dr. Dahl drew the bridge in 1935." in shown("Dahl drew it in 1935.", S001=REGISTER)


def test_the_row_of_a_table_is_shown_however_short() -> None:
    rows = "Town 1980 2019\nVardal 4,484 3,812\nKarsund 9,100 8,744"
    table = f"Population\n\n{rows}\n\nCounted on 1 January of each year."
    assert shown("Vardal has 3,812 inhabitants.", S001=table)[:1] == ["Vardal 4,484 3,812"]
    assert shown("Karsund has many inhabitants.", S001=table) == []  # a name alone may be a menu


def test_headings_and_menus_are_not_shown_nor_what_has_nothing_of_the_claim() -> None:
    assert all("Menu" not in words for words in shown("The menu of the bridge", S001=REGISTER))
    assert shown("Penguins in Antarctica", S001=REGISTER, S002=COURIER) == []
    assert shown("", S001=REGISTER) == []
    assert shown("The bridge") == []
    assert shown("The bridge", S001="") == []


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("It was rung until 1943.", True), ("満潮", True), ("潮風", False), ("鐘の重さ", True), ("ระฆัง", False)],
)
def test_a_sentence_without_spaces_is_found_by_its_numbers_and_by_what_words_share(
    asked: str, shown: bool
) -> None:
    text = "港の鐘\n1943年まで満潮のたびに鳴らされた。鐘の重さは1540キログラムである。"
    found = best(asked, {"S001": read(text)})
    assert [text[passage.start : passage.end][:5] for passage in found] == ["1943年"] * shown


def test_the_same_sentence_is_shown_once() -> None:
    found = shown("The bridge is 1,204 metres long.", S001=REGISTER, S002=REGISTER)
    assert len(found) == len(set(found))


TITLED = "The bridge at Karsund opens\n\n"
TOLD = "The bridge at Karsund opens to traffic on Monday, the ministry said."


@pytest.mark.parametrize(
    ("text", "claim", "offered"),
    [
        (f"{TITLED * 2}{TOLD}", "The bridge at Karsund opens.", [TOLD]),
        (f"{TITLED * 2}It has a bridge or two.", "The bridge at Karsund.", ["It has a bridge or two."]),
        (f"The bridge at Karsund opens | Post\n\n{TITLED}{TOLD}", "It opens.", [TOLD, "The bridge at Ka"]),
        (f"Post\n\n{TITLED * 2}{TOLD}", "The Karsund bridge.", [TOLD]),
        (f"Post\n\n{TITLED * 2}It has a bridge or two.", "The Karsund bridge.", ["The bridge", "It has"]),
        (f"{TITLED * 2}Nothing is said of it here.", "The Karsund bridge.", ["The bridge"]),
        (f"{TITLED}It has a bridge or two.", "The Karsund bridge.", ["The bridge", "It has"]),
    ],
    ids=[
        "a title with a sentence that has its words",
        "a title with any other sentence",
        "a heading in a longer title",
        "a repeated line whose words stand elsewhere",
        "a repeated line that alone has a word",
        "a title with nothing else",
        "a title that stands once",
    ],
)
def test_what_stands_several_times_is_left_out_where_another_serves(
    text: str, claim: str, offered: list[str]
) -> None:
    found = shown(claim, S001=text)
    assert len(found) == len(offered)
    assert all(any(words.startswith(begin) for words in found) for begin in offered)


def test_one_source_does_not_crowd_out_the_others() -> None:
    many = " ".join(f"The bridge of Karsund in note {number} is long." for number in range(20))
    readings = {"S001": read(many), "S002": read("A bridge was mentioned there, in passing.")}
    found = best("The bridge of Karsund is long.", readings, 5)
    assert {passage.source for passage in found} == {"S001", "S002"}
    assert len(found) == 5


def test_numbers_that_no_text_has() -> None:
    held = [read(REGISTER), read(COURIER)]
    assert unseen_numbers("It is 1204 metres long, cost 40 million, in 1937.", held) == ["40"]
    assert numbers("1,204 m, then 38.7 and 1,204") == ["1,204", "38.7"]


def test_what_is_too_long_is_cut_at_words_around_the_middle() -> None:
    row = "alpha beta gamma bridge delta " * 200
    (found,) = shown("The bridge.", 1, S001=row)
    assert len(found) <= LONGEST
    assert set(found.split()) <= set(row.split())


@pytest.mark.parametrize(("one", "other"), [("opened", "opening"), ("bridges", "bridge"), ("cities", "city")])
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    assert terms(one) == terms(other) != []


PIECES = [
    "bridge",
    "Bridge.",
    "opened",
    "1,204",
    "1937",
    "the",
    "of?",
    "a!",
    "“said”",
    "é",
    "東京",
    "\n\n",
    ".",
]
WORDS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


@given(st.dictionaries(st.sampled_from(["S001", "S002", "S003"]), WORDS), WORDS, st.integers(1, 6))
def test_passages_are_pieces_of_their_texts_and_do_not_depend_on_order(
    texts: dict[str, str], claim: str, most: int
) -> None:
    readings = {source: read(text) for source, text in texts.items()}
    found = best(claim, readings, most)
    assert found == best(claim, dict(reversed(readings.items())), most)
    assert len(found) <= most
    wanted = set(terms(claim))
    for passage in found:
        text = texts[passage.source]
        assert 0 <= passage.start < passage.end <= len(text)
        assert not text[passage.start].isspace()
        assert wanted & set(terms(text))


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_can_be_read_and_asked(text: str, claim: str) -> None:
    for passage in best(claim, {"S001": read(text)}):
        assert 0 <= passage.start < passage.end <= len(text)


def test_the_best_of_each_text_come_with_the_text_that_has_the_best_of_all_first() -> None:
    texts = {"S001": COURIER, "S002": REGISTER, "S003": "Penguins live in Antarctica, not here."}
    readings = {source: read(text) for source, text in texts.items()}
    found = best_of_each("The bridge is 1,204 metres long.", readings, 1)
    assert {source: len(passages) for source, passages in found.items()} == {"S002": 1, "S001": 1}
    assert list(found) == ["S002", "S001"]
    assert found["S002"] == best("The bridge is 1,204 metres long.", readings, 1)
    assert len(best_of_each("The bridge is 1,204 metres long.", readings, 2)["S002"]) == 2
    assert best_of_each("The volcano", readings) == {}
