"""Block quotations: whose words they are, and that nobody's 'I' becomes the author's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.claims import Part, Proposal, extract
from factcheck.vocabulary import ClaimType, Risk

_LOST = "We lost 40 men at the bridge. I burned the books in 1990."


def read(*blocks: str) -> tuple[str, tuple[Proposal, ...]]:
    """The proposals of paragraphs, those that begin with '>' block quotations, as a reader hands them over."""
    text, parts = "", []
    for block in blocks:
        kind, words = ("blockquote", block[1:].strip()) if block[0] == ">" else ("paragraph", block)
        start = len(text) + 2 * bool(text)
        text += ("\n\n" if text else "") + words
        parts.append(Part(kind, start, len(text)))
    return text, extract(text, parts)


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Jane Smith led the inquiry. As Smith wrote in 1999:", "Jane Smith"),
        ("Jane Smith led the inquiry. She wrote to her sister in 1999:", "Jane Smith"),
        ("According to the inquiry:", "The inquiry"),
        ("In the words of Judge Hall:", "Judge Hall"),
        ("Here is what the clerk, Ann Pike, told the court:", "The clerk, Ann Pike,"),
        ("The report puts it plainly:", "The report"),
        ("On 2 Mar 2025, Bob Hill wrote:", "Bob Hill"),
        ("On Mon, 3 Mar 2025 at 10:12, Bob Hill <bob@example.org> wrote:", "Bob Hill"),
    ],
)
def test_who_is_introduced_speaks(before: str, speaker: str) -> None:
    text, found = read(before, f"> {_LOST}")
    quoted = [p for p in found if p.part == "blockquote"]
    assert [p.restatement for p in quoted] == [
        f"{speaker} is quoted as saying: “We lost 40 men at the bridge”",
        f"{speaker} is quoted as saying: “I burned the books in 1990”",
    ]
    assert [text[p.start : p.end] for p in quoted] == [
        "We lost 40 men at the bridge",
        "I burned the books in 1990",
    ]
    assert all(p.checkable for p in quoted)


def test_short_lines_are_one_sentence_and_a_stop_ends_it() -> None:
    _, found = read("Smith wrote:", "> The hole was\n90 metres deep.\nIt was dug\nin 1990.")
    assert [p.restatement for p in found if p.part == "blockquote"] == [
        "Smith is quoted as saying: “The hole was 90 metres deep.”",
        "Smith is quoted as saying: “[The hole] was dug in 1990.”",
    ]


def test_what_introduces_a_quotation_is_told_with_its_words() -> None:
    text, found = read("Jane Smith ran the mill. As Smith wrote in 1999:", f"> {_LOST}")
    (one,) = [p for p in found if p.type is ClaimType.QUOTATION]
    assert text[one.start : one.end] == "Smith wrote in 1999"
    assert one.restatement == f"Jane Smith wrote in 1999: “{_LOST}”"
    assert one.risk is Risk.HIGH
    assert "puts words in somebody’s mouth" in one.risk_reasons
    assert one.checkable


@pytest.mark.parametrize(
    ("blocks", "name"),
    [
        ((f"> {_LOST}", "> — Jane Smith, 1999"), "Jane Smith, 1999"),
        ((f"> {_LOST}\n— Jane Smith, 1999",), "Jane Smith, 1999"),
        ((f"> {_LOST} — Jane Smith, Letters (1999)",), "Jane Smith, Letters (1999)"),
        ((f"> “{_LOST}” -- Jane Smith",), "Jane Smith"),
        ((f"> {_LOST}", "– Jane Smith, owner of the mill"), "Jane Smith, owner of the mill"),
        ((f"> {_LOST}", "> Jane Smith, 1999"), "Jane Smith, 1999"),
    ],
)
def test_a_line_at_the_end_says_whose_words_they_are(blocks: tuple[str, ...], name: str) -> None:
    text, found = read("The mill burned down.", *blocks, "It was never rebuilt.")
    (line,) = [p for p in found if p.type is ClaimType.QUOTATION]
    assert text[line.start : line.end] == name
    assert line.restatement == f"“{_LOST}” are the words of {name}."
    voiced = [p.restatement for p in found if "“I burned" in p.restatement and p is not line]
    assert voiced == ["Jane Smith is quoted as saying: “I burned the books in 1990”"]


@pytest.mark.parametrize(
    "blocks",
    [
        ("The mill burned down.", f"> {_LOST}"),
        (f"> {_LOST}", "> He fled – Nobody came."),
        ("The mill was sold (it is told below):", f"> {_LOST}"),
    ],
)
def test_nobody_is_named_where_the_text_names_nobody(blocks: tuple[str, ...]) -> None:
    _, found = read(*blocks)
    voiced = [p for p in found if p.part == "blockquote"]
    assert voiced
    assert all(p.restatement.startswith("Said in a quotation: “") for p in voiced)
    assert not any("author" in p.set_aside or "The author" in p.restatement for p in voiced)


def test_all_its_paragraphs_are_said_by_one_and_what_follows_is_not() -> None:
    _, found = read(
        "Jane Smith ran the mill. Smith told the court:",
        "> We lost 40 men.",
        "> The mayor knew. He did nothing.",
        "I left in 1990. The state fined her in 1991.",
    )
    said = [p.restatement for p in found]
    assert "Jane Smith is quoted as saying: “[The mayor] did nothing.”" in said
    assert "The author says: “I left in 1990”" in said
    assert not any("Smith is quoted" in p.restatement for p in found if p.part == "paragraph")


def test_a_line_ends_a_quotation_and_the_next_is_said_by_another() -> None:
    _, found = read(f"> {_LOST}", "> — Jane Smith", "> The state paid 90 million for it.", "> — Per Lind")
    assert [p.restatement.partition(" is ")[0] for p in found if "is quoted" in p.restatement] == [
        "Jane Smith",
        "Jane Smith",
        "Per Lind",
    ]


def test_a_quotation_is_marked_in_plain_text_too() -> None:
    found = extract("As Ann Pike wrote in 1999:\n\n> The brakes failed. I sold the cars anyway.")
    assert "Ann Pike is quoted as saying: “I sold the cars anyway”" in [p.restatement for p in found]


_WORDS = st.sampled_from(
    [
        "Ann Pike",
        "said:",
        "—",
        "“",
        "”",
        "wrote",
        "The mill burned.",
        "1999",
        ">",
        "she",
        "I",
        ":",
        ".",
        "\n",
        "(",
        "--",
    ]
)


@given(st.lists(st.tuples(st.booleans(), st.lists(_WORDS, min_size=1, max_size=8)), min_size=1, max_size=5))
def test_no_quotation_breaks_it_and_every_span_holds(blocks: list[tuple[bool, list[str]]]) -> None:
    words = [("> " if quoted else "") + " ".join(said) for quoted, said in blocks]
    words = [said for said in words if said[1:].strip()]
    if words:
        text, found = read(*words)
        assert all(0 <= p.start < p.end <= len(text) and p.restatement for p in found)
