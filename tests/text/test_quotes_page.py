"""What stands on a page between the words of a quote, the ways a proof can take, and links to the live page."""

from __future__ import annotations

from unittest.mock import patch
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.folding import fold
from factcheck.text.quotes.apparatus import apparatus, mask_page, mask_quote
from factcheck.text.quotes.proving import Proof, SourceText, prove, text_fragment


def body(text: str) -> str:
    masked = mask_page(text, apparatus(text))
    assert len(masked) == len(text)
    return fold(masked).text


@pytest.mark.parametrize(
    ("text", "without"),
    [
        (
            "so it went on\n\n\nSmith     Informational     [Page 1]\n\f\nRFC 9     Title     2024\n\n\nto the end",
            "",
        ),
        ("so it went on\n- 3 -\n\fto the end", ""),
        ("so it went on\n\fPage 4 of 9\nto the end", ""),
        ("so it went on\n\n12\n\fto the end", ""),
        ("so it went on\n\f\n  ANNUAL REPORT     13\n\nto the end", ""),
        ("so it went on\n\n\n\f\n\f\n to the end", ""),
        ("so it went on\n\f-2to the end", ""),
        ("so it went on\r\n2 | Report | Page 2\r\n\fto the end", ""),
        ("a first page\nTHE REPORT\n\fso it went on\nTHE REPORT\n\fto the end\nTHE REPORT", "a first page"),
        ("a first page\n7\n\fso it went on\n8\n\fto the end\n9", "a first page"),
    ],
)
def test_running_heads_and_feet_are_left_out(text: str, without: str) -> None:
    assert "so it went on to the end" in body(text)
    assert body(text).startswith(without)


@pytest.mark.parametrize(
    "text",
    [
        "the number of dead was\n12\n\fto the end",
        "he said this:\n\fTHE CASE\nwas closed",
        "so it went on\n\f-2 percent of it",
        "in the year\n2016\n\fit ended",
    ],
)
def test_a_line_that_may_be_text_is_kept(text: str) -> None:
    assert body(text) == fold(text).text


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("the policy[1] failed", "the policy failed"),
        ("the policy[1][23] failed", "the policy failed"),
        ("the policy [4]. It", "the policy. It"),
        ("the policy[1, 2–4] failed", "the policy failed"),
        ("the policy[citation needed] failed", "the policy failed"),
        ("the policy[note 3] failed[a]", "the policy failed"),
        ("the policy¹² failed³.", "the policy failed."),
        ("that’s² all† of* it", "that's all of it"),
        ("one:\n• two\n• three", "one: two three"),
        ("one:\n- two\n- three", "one: two three"),
        ("in 1937¹ and 1936–1938², May 1950³", "in 1937 and 1936-1938, May 1950"),
        ("cost 1,024\u200a² crowns, 40\u200a³", "cost 1,024 crowns, 40"),
        (
            "cost 1,024² crowns, 40 ³, 1024¹, $1937², in 1900²",
            "cost 1,024² crowns, 40 ³, 1024¹, $1937², in 1900²",
        ),
        ("an area of 5 km² or 10² or x³", "an area of 5 km² or 10² or x³"),
        ("see (note [3])", "see (note)"),
        ("[1] first of all", "[1] first of all"),
        ("a rise of 5\n- 3 of them", "a rise of 5 - 3 of them"),
        ("one\n1. two\n2. three", "one 1. two 2. three"),
        ("a [sic] b [not] c", "a [sic] b [not] c"),
    ],
)
def test_note_marks_and_bullets_are_left_out_but_no_number_of_the_text(text: str, without: str) -> None:
    assert body(text) == without


def test_a_bracket_of_a_quote_that_may_be_an_edit_is_kept() -> None:
    assert mask_quote("they walk[s] in [5] days") == "they walk[s] in [5] days"
    assert fold(mask_quote("the policy[1] failed² there")).text == "the policy failed there"


@given(
    st.lists(st.sampled_from([*"ab1 .\n\f[]-*", "¹", "[1]", "Page 2", "• ", "   ", "\r\n"]), max_size=40).map(
        "".join
    )
)
def test_masking_keeps_every_offset_and_every_word_it_does_not_cover(text: str) -> None:
    for masked in (mask_page(text, apparatus(text)), mask_quote(text)):
        assert len(masked) == len(text)
        assert all(a == b or b in "\n \u2060" for a, b in zip(text, masked, strict=True))


LINES = [
    "The commission met in the old town hall on the",
    "river, and it was agreed that a standing office would be founded for the fulltime staff of",
    "the council. It had been a long day, and many",
    "members were tired of the talk about the money",
    "that was missing. Some of them left before the",
    "vote was taken, others stayed until the morn",
    "ing came and the doors were opened once again.",
    "Nobody had expected that, the chairman wrote in",
    "a letter to his wife, who was then in the south",
    "of the country, where their daughter was living",
    "with her children and where it had not rained.",
]


def test_a_hyphen_lost_where_a_reader_joined_a_line_is_accepted_with_a_warning() -> None:
    proof = prove("founded for the full-time staff of the council", SourceText("\n".join(LINES)))
    assert proof.accepted
    assert any("hyphen" in warning for warning in proof.warnings)


def test_a_hyphen_that_no_line_end_explains_is_refused() -> None:
    assert not prove("founded for the full-time staff of", SourceText(" ".join(LINES))).accepted
    assert not prove("that was mis-sing. Some of them left", SourceText("\n".join(LINES))).accepted


def test_a_paragraph_that_ends_short_of_the_width_is_seen() -> None:
    lines = [*LINES[:6], "That was all.", *LINES[6:]]
    proof = prove("until the morn That was all. ing came and the doors", SourceText("\n".join(lines)))
    assert any("paragraph" in warning for warning in proof.warnings)


def same(one: Proof, other: Proof) -> bool:
    return (one.status, one.passages, one.warnings) == (other.status, other.passages, other.warnings)


TEXT = (
    "It rained. He said: “We went home and never came back to that town again.” The workers’ wages fell by 5 per cent"
    " in the year before! Was it the end of all hope for them in those days? It was not what they had hoped for, she"
    " said.\n\nWe lost everything - our house and our land. “That is a very sad thing to say,” he said. “It is the"
    " truth and it is all.” We lost everything that we had owned. And we lost everything that we had owned."
)


@settings(deadline=None, max_examples=150)
@given(
    st.integers(0, len(TEXT) - 30),
    st.integers(20, 120),
    st.booleans(),
    st.sampled_from(["{}", "“{}”", "{}.", "{},"]),
)
def test_the_plain_way_never_says_anything_else_than_the_long_way(
    start: int, size: int, retype: bool, around: str
) -> None:
    quote = TEXT[start : start + size]
    if retype:
        quote = quote.replace("“", '"').replace("”", '"').replace("’", "'").replace("\n\n", " ")
    source = SourceText(TEXT)
    quick = prove(around.format(quote), source)
    with patch("factcheck.text.quotes.proving.plain_proof", return_value=None):
        assert same(quick, prove(around.format(quote), source))


@pytest.mark.parametrize("sentence", [part + "." for part in TEXT.split(". ") if len(part) > 30])
def test_the_plain_way_is_the_long_way_for_whole_sentences(sentence: str) -> None:
    source = SourceText(TEXT)
    quick = prove(sentence, source)
    with patch("factcheck.text.quotes.proving.plain_proof", return_value=None):
        assert same(quick, prove(sentence, source))


@pytest.mark.parametrize(
    ("url", "passage", "link"),
    [
        ("https://a.org/x", "a plain passage", "https://a.org/x#:~:text=a%20plain%20passage"),
        ("https://a.org/x#part", "a plain passage", "https://a.org/x#part:~:text=a%20plain%20passage"),
        ("https://a.org/x#:~:text=old", "new one", "https://a.org/x#:~:text=new%20one"),
        ("https://a.org/x?q=1", "well-known, R&D", "https://a.org/x?q=1#:~:text=well%2Dknown%2C%20R%26D"),
        (
            "https://a.org/x",
            "50% “so” é#",
            "https://a.org/x#:~:text=50%25%20%E2%80%9Cso%E2%80%9D%20%C3%A9%23",
        ),
        (
            "https://a.org/x",
            "one two\n three four five",
            "https://a.org/x#:~:text=one%20two,three%20four%20five",
        ),
        (
            "https://a.org/x",
            "soft\u00adly  spaced\u200b out",
            "https://a.org/x#:~:text=softly%20spaced%20out",
        ),
        ("https://a.org/x", "  ", "https://a.org/x"),
        ("https://a.org/x#:~:text=old", "", "https://a.org/x"),
    ],
)
def test_a_text_fragment_points_at_the_passage(url: str, passage: str, link: str) -> None:
    assert text_fragment(url, passage) == link


def test_a_long_passage_is_given_by_its_ends() -> None:
    passage = " ".join(f"word{i}" for i in range(60))
    link = text_fragment("https://a.org/", passage)
    assert link == (
        "https://a.org/#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59"
    )
    assert text_fragment("https://a.org/", "字" * 300).count(",") == 1


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@given(st.text(max_size=200))
def test_a_text_fragment_holds_nothing_but_the_passage(passage: str) -> None:
    link = text_fragment("https://a.org/x", passage)
    assert link.startswith("https://a.org/x")
    directive = link.removeprefix("https://a.org/x").removeprefix("#:~:text=")
    assert directive.isascii()
    assert not set(directive) & set(" -&#\n")
    assert directive.count(",") <= 1
    assert all(letters(unquote(part)) in letters(passage) for part in directive.split(","))
