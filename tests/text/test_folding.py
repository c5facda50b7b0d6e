"""What folds, what does not, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.folding import fold, same_words

FOLDS = [
    ("a  b\n\n\tc\u00a0d\u2009e\f f", "a b c d e f"),
    ("  both ends \n", "both ends"),
    ("infor-\n   mation", "information"),
    ("infor\u00ad\nmation re\u00adsign", "information resign"),
    ("infor\u0002\r\nmation", "information"),
    ("Anglo-\nSaxon", "Anglo-Saxon"),
    ("COVID-\n19", "COVID-19"),
    ("word —\nnext", "word - next"),
    ("word—\nnext", "word- next"),
    ("“it’s” „so‟ ‚so‘ `so´", "\"it's\" \"so\" 'so' 'so'"),
    ("``so''", '"so"'),
    ("« mot »", '"mot"'),
    ("6′2″", "6'2\""),
    ("a–b—c−d‑e--f---g", "a-b-c-d-e-f-g"),
    ("wait… then . . . and ....", "wait... then ... and ...."),
    ("eﬃcient ﬁsh", "efficient fish"),
    ("cafe\u0301 e\u0323\u0302", "café ệ"),
    ("\u1112\u1161\u11ab", "한"),
    ("Ｆｕｌｌ１２", "Full12"),
    ("𝑥𝟏", "x1"),
    ("zero\u200bwidth\u2060 \ufeffx", "zerowidth x"),
    ("\u200ea \u202ab\u202c \u2067c\u2069\u200f", "a b c"),
    ("a \u202e12 3\u202c b\u202c", "a \u202e12\u202c \u202e3\u202c b"),
    ("1\u202d23\u202c4", "1\u202d23\u202c4"),
    ("\u202ea \u202ab\u202c c\nd", "\u202ea\u202c b \u202ec\u202c d"),
    ("\u2066\u202ea\u2069 b \u202e \u202c c", "\u202ea\u202c b c"),
    ("中\n文 字", "中文 字"),
    ("\u212b", "Å"),
]

STAYS = [
    "Case",
    "us US",
    "10² km²",
    "½ 5½",
    "①",
    "1,000.5",
    "5%",
    "don't",
    "(x) [y]",
    "a_b*c",
    "no, not",
    "x₂",
]


@pytest.mark.parametrize(("text", "folded"), FOLDS)
def test_these_differences_are_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize("text", STAYS)
def test_nothing_else_is_folded(text: str) -> None:
    assert fold(text).text == text


@pytest.mark.parametrize(
    ("text", "word", "original"),
    [
        ("see  the\n infor-\n mation here", "information", "infor-\n mation"),
        ("an eﬃcient ﬁsh", "fish", "ﬁsh"),
        ("an eﬃcient ﬁsh", "efficient", "eﬃcient"),
        ("x \u200b y  z", "y", "y"),
        ("so\u00ad\u00adft and  wait…", "wait...", "wait…"),
        ("un cafe\u0301, oui", "café", "cafe\u0301"),
        ("a\u0002\nb  cd", "cd", "cd"),
    ],
)
def test_a_folded_span_leads_back_to_the_text_as_it_stood(text: str, word: str, original: str) -> None:
    folded = fold(text)
    start = folded.text.index(word)
    begin, end = folded.original(start, start + len(word))
    assert text[begin:end] == original


def test_a_span_hugs_the_words() -> None:
    folded = fold("one \n two\u200b  three")
    start = folded.text.index(" two ")
    begin, end = folded.original(start, start + len(" two "))
    assert folded.source[begin:end] == "two"


def test_an_empty_text_and_an_empty_span() -> None:
    assert fold("").text == fold(" \n\u200b ").text == ""
    assert fold("ab").original(1, 1) == (1, 1)
    assert fold("ab ").original(2, 2) == (2, 2)


@pytest.mark.parametrize("span", [(-1, 1), (0, 9), (2, 1)])
def test_a_span_outside_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="outside"):
        fold("abc").original(*span)


PIECES = st.sampled_from(
    [
        *"aZé1.-\"' \n\t",
        "\u00a0",
        "\u200b",
        "\u00ad",
        "ﬁ",
        "…",
        "e\u0301",
        "--",
        "''",
        "-\n",
        ". . ",
        "«",
        "»",
        "中",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_character_leads_back_inside_and_in_order(text: str) -> None:
    folded = fold(text)
    ends = 0
    for i, character in enumerate(folded.text):
        begin, end = folded.original(i, i + 1)
        assert 0 <= begin <= end <= len(text)
        if character != " ":
            assert begin < end
            assert begin >= ends or text[begin:end] == text[begin:ends]  # the parts of one ligature share it
            ends = end
        if character.isascii() and character.isalnum() and end - begin == 1 and text[begin] != "ﬁ":
            assert text[begin] == character


@given(st.lists(PIECES, max_size=40).map("".join))
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    if "''" not in once and "--" not in once and ". ." not in once:
        assert fold(once).text == once


@given(st.text(max_size=60))
def test_any_text_folds_and_leads_back(text: str) -> None:
    folded = fold(text)
    begin, end = folded.original(0, len(folded.text))
    assert 0 <= begin <= end <= len(text)
    assert fold(text[begin:end]).text == folded.text


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("it’s “so”", 'it\'s "so"'),
        ("full-\ntime work", "full-time  work"),
        ("infor-\nmation", "information"),
        ("a fall of −5%", "a fall of -5%"),
        ("pages 5–7", "pages 5-7"),
        ("one — two", "one - two"),
    ],
)
def test_typography_keeps_the_words(a: str, b: str) -> None:
    assert same_words(a, b)
    assert same_words(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("rose 5%", "rose -5%"),
        ("was —5%", "was -5%"),
        ("about −$5", "about —$5"),
        ("1,000", "1.000"),
        ("1,000", "1000"),
        ("10²", "102"),
        ("5½", "51/2"),
        ("for us", "for US"),
        ("can't", "cant"),
        ("He did.", "He did"),
        ("unable", "able"),
        ("re-sign", "resign"),
        ("a\0b", "a-b"),
        ("full-\ntime", "full time"),
    ],
)
def test_anything_else_does_not(a: str, b: str) -> None:
    assert not same_words(a, b)
    assert not same_words(b, a)
