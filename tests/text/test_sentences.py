import json
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.sentences import Span, blocks, split
from tests.beside import SHARED

CASES = [
    (
        "The mill closed.\u200b The owner fled.\u2060Nobody saw.",
        ["The mill closed.", "The owner fled.", "Nobody saw."],
    ),
    (
        "They took vitamin A. One of them was ill. It was drawn by Ada B. Moss for plan B. Nobody knew.",
        [
            "They took vitamin A.",
            "One of them was ill.",
            "It was drawn by Ada B. Moss for plan B.",
            "Nobody knew.",
        ],
    ),
    (
        "He lives at 3 Elm St. My house is near. He was born in St. Pike and saw Dr. He Lund.",
        ["He lives at 3 Elm St.", "My house is near.", "He was born in St. Pike and saw Dr. He Lund."],
    ),
    (
        "It was founded in 400 B.C. Rome was small. In 300 B.C. Rome was large.",
        ["It was founded in 400 B.C.", "Rome was small.", "In 300 B.C. Rome was large."],
    ),
    (
        "He left the mill at 6 p.m. Lund did not. He came at 5 p.m. Monday, and at 6 p.m. Lund slept.",
        [
            "He left the mill at 6 p.m.",
            "Lund did not.",
            "He came at 5 p.m. Monday, and at 6 p.m. Lund slept.",
        ],
    ),
    (
        "Chief Justice D.Y. Moss held it. It ended in the U.S. He left.",
        ["Chief Justice D.Y. Moss held it.", "It ended in the U.S.", "He left."],
    ),
    (
        "Then so did I. My dog ran. They came before I. Nobody saw it. Albert I. Jones did.",
        ["Then so did I.", "My dog ran.", "They came before I.", "Nobody saw it.", "Albert I. Jones did."],
    ),
    (
        "It fell short of the limiting mass. Landau saw it. She did not like modern art.",
        [
            "It fell short of the limiting mass.",
            "Landau saw it.",
            "She did not like modern art.",
        ],
    ),
    (
        "The dam opened in 1931.[3] It leaked.¹ The council knew.12 Nobody acted.",
        ["The dam opened in 1931.[3]", "It leaked.¹", "The council knew.12", "Nobody acted."],
    ),
    (
        "“Who paid?” she asked the clerk. “Nobody.” He left.",
        ["“Who paid?” she asked the clerk.", "“Nobody.”", "He left."],
    ),
    (
        "J. R. Hall met Sen. Ada Pike in the U.S. Senate. Dr. Ng did not.",
        ["J. R. Hall met Sen. Ada Pike in the U.S. Senate.", "Dr. Ng did not."],
    ),
    (
        "It cites State ex rel. Moss v. Bray. It lost.",
        ["It cites State ex rel. Moss v. Bray.", "It lost."],
    ),
    (
        "In cases from Lund v. Pike P.U. (2003) to Moss v. Kern (2021), the court has held so. It lost.",
        ["In cases from Lund v. Pike P.U. (2003) to Moss v. Kern (2021), the court has held so.", "It lost."],
    ),
    ("She moved to the U.S. Her sons stayed.", ["She moved to the U.S.", "Her sons stayed."]),
    (
        "It rose (the board denies this. We saw it.) to 3.5%. Then it fell.",
        ["It rose (the board denies this. We saw it.) to 3.5%.", "Then it fell."],
    ),
    ("The mill closed.Then the shops closed.", ["The mill closed.", "Then the shops closed."]),
    ("It was … odd. It was... Then it ended.", ["It was … odd.", "It was...", "Then it ended."]),
    ("Look at mill.example.org/a.B for it. Then go.", ["Look at mill.example.org/a.B for it.", "Then go."]),
    (
        "He asked: “Is it strong?” She replied that it was not.",
        ["He asked: “Is it strong?”", "She replied that it was not."],
    ),
    ("“Is it strong?” She replied.", ["“Is it strong?” She replied."]),
    (
        "“I regret it,” Moss said in May, “and so will you.” Kern said the mill shut.",
        ["“I regret it,” Moss said in May, “and so will you.”", "Kern said the mill shut."],
    ),
    (
        "Moss said that “it will hold.” Kern replied in the Post that it would not.",
        ["Moss said that “it will hold.”", "Kern replied in the Post that it would not."],
    ),
    ("“It will hold.” Kern said in May.", ["“It will hold.” Kern said in May."]),
    ("He called it “a scandal.” The firm paid.", ["He called it “a scandal.”", "The firm paid."]),
    (
        "She went to the bank. Then came the tax. In Poland. Nobody saw.",
        ["She went to the bank.", "Then came the tax.", "In Poland.", "Nobody saw."],
    ),
    ("He came at 5 p.m. The door was shut.", ["He came at 5 p.m.", "The door was shut."]),
    ("1. Mills\n2. Dams. Big ones", ["1. Mills", "2. Dams.", "Big ones"]),
    ("1) mills 2) dams", ["1) mills", "2) dams"]),
    (
        "A Heading\n\nA paragraph. It goes on.\n- an item\n- another",
        ["A Heading", "A paragraph.", "It goes on.", "- an item", "- another"],
    ),
    (
        "Some 392,000 bbl. were burned. of the rest nobody knew.",
        ["Some 392,000 bbl. were burned.", "of the rest nobody knew."],
    ),
    (
        "It was sold to Moss SRL. Near Lund it burned. It told the U.N. General Assembly and U.S. Senator Falk.",
        [
            "It was sold to Moss SRL.",
            "Near Lund it burned.",
            "It told the U.N. General Assembly and U.S. Senator Falk.",
        ],
    ),
    (
        'He said: "We go," said Kern."So it was." * * * They went. * * *',
        ['He said: "We go," said Kern.', '"So it was."', "* * * They went. * * *"],
    ),  # a mark alone is no sentence
    ("", []),
    (" \n\n … — ???", []),
]


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in split(text)] == sentences


def test_a_figure_that_begins_a_wrapped_line_is_no_mark_of_an_item() -> None:
    wrapped = "Ada Moss of the mill died in Weyburn in February, at the age of\n81. Perhaps she was ill."
    assert [wrapped[s.start : s.end] for s in split(wrapped)] == [
        wrapped.rpartition(" Perhaps")[0],
        "Perhaps she was ill.",
    ]
    rules = "Rules of the house at the mill in the far north\n1. Pay the rent to the steward\n2. Keep the door shut"
    assert [rules[s.start : s.end] for s in split(rules)] == rules.split("\n")


def test_lines_wrapped_at_a_margin_are_one_paragraph() -> None:
    text = (
        "The council closed the bridge to lorries in spring, and\n"
        "the bakery says its deliveries are late. Nobody on the\n"
        "council has denied it.\n- The mayor did not answer."
    )
    assert [text[a:b].count("\n") for a, b in split(text)] == [1, 1, 0]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It was sold in 1901 to the council, and\nit burned down in 1902. Nobody was\nkilled.", True),
        ("The council met in spring\nand fined the owner, Ada\nMoss, three times.", True),
        ("Roses were red in Tarn\nViolets were blue\nThe mill was sold.", False),
        ("Ada Moss\n14 Mill Lane\nTarn 3051", False),
        ("milk\neggs\nbread", False),
        ("He kept bees.\nHe died in 1903.", False),
    ],
)
def test_short_lines_are_one_paragraph_if_sentences_go_over_their_ends(text: str, whole: bool) -> None:
    assert (len(blocks(text)) == 1) is whole


def test_long_lines_are_blocks_of_their_own() -> None:
    text = "A title\n" + "The council closed the bridge to lorries in spring. " * 5 + "\nAnother paragraph"
    assert [text[a:b][:7] for a, b in blocks(text)] == ["A title", "The cou", "Another"]


WRAPPED_AND_EDITED = (
    "A group of citizens has collected names, and it is said that some\n"
    "2,311 stand there by now. Long before this the mayor,\n"
    "Berit Lund, promised an answer, as she told the town newspaper, before\n1 June 2026. She voted against it."
)
PUT_IN = "as she told the newspaper of the town and all its readers once more on a Monday in May, "


@pytest.mark.parametrize("words", ["", PUT_IN, PUT_IN * 2])
def test_words_put_into_one_line_do_not_end_the_sentences_around_it(words: str) -> None:
    text = WRAPPED_AND_EDITED.replace("as she told", f"{words}as she told")
    assert [text[a:b].split()[-1] for a, b in split(text)] == ["now.", "2026.", "it."]


def test_a_long_line_goes_on_in_a_word_that_begins_small() -> None:
    text = "The mayor has\npromised " + "that there is an answer, " * 6 + "and means\nto give it soon."
    assert len(split(text)) == 1


@pytest.mark.parametrize(
    "above", ["The bell that nobody has rung since the war", "Bells of the west coast, " * 4 + "a list"]
)
def test_a_line_above_a_long_one_is_no_part_of_it(above: str) -> None:
    text = f"{above}\n{'It hangs in a glass house. ' * 8}\nabout us"
    assert [text[a:b][:8] for a, b in blocks(text)] == [above[:8], "It hangs", "about us"]


HOSTILE = st.text(
    st.sampled_from("ab AZ.?!…()[]1²“”\"'\n\r\t\u2028\u202e\u0661א*•-,") | st.characters(codec="utf-8"),
    max_size=120,
)


@given(HOSTILE)
def test_spans_are_ordered_apart_and_leave_out_no_letter(text: str) -> None:
    end = 0
    covered = ""
    for span in split(text):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        assert any(c.isalnum() for c in text[span.start : span.end])
        covered += text[span.start : span.end]
        end = span.end
    assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize(
    "text",
    [
        "(a. B " * 20_000,
        ".¹" * 50_000,
        "A. " * 30_000,
        "a\n" * 30_000,
        "“.” " * 30_000,
        "[1]" * 50_000,
        "1) a " * 20_000,
    ],
)
def test_hostile_repetition_takes_no_long_time(text: str) -> None:
    began = process_time()
    for a, b in split(text):
        assert b > a
    assert process_time() - began < 10


def test_the_splitter_is_loaded_only_when_used() -> None:
    code = "import sys, factcheck.text.sentences; sys.exit('nupunkt' in sys.modules)"
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


def golden() -> list[tuple[str, list[str]]]:
    path = SHARED / "data" / "claims" / "golden_rules_en.jsonl"
    if not path.exists():
        pytest.skip("there is no folder with the golden rules")
    rules = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(rule["text"], rule["sentences"]) for rule in rules]


def test_most_golden_rules_hold() -> None:
    rules = golden()
    kept = sum([text[a:b] for a, b in split(text)] == sentences for text, sentences in rules)
    assert kept >= 46
    assert isinstance(split("One. Two.")[0], Span)
