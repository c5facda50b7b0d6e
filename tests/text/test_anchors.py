"""The words around a quote, and the places where its words stand: all of them, or none."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.anchors import CONTEXT, context, places
from factcheck.text.folding import fold
from factcheck.text.sentences import Span
from tests.text.drafts.essay import ESSAY

TEXTS = st.text(
    st.sampled_from("aAbé\u0301 .,\n\t’'“-–5९中文\u0e01\u0e34👩\u200d🦰🇩🇰\ud83d\r"), min_size=1, max_size=80
)


def around(text: str, quote: str) -> tuple[str, str]:
    at = text.index(quote)
    return context(text, at, at + len(quote))


def test_the_words_around_a_quote() -> None:
    before, after = around(ESSAY, "eleven years to build")
    assert before == "1911. It took four hundred men "
    assert after == ". The stone came from a quarry"


@given(TEXTS, st.data())
def test_every_span_with_words_can_be_anchored_and_is_found_where_it_stands(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if not text[start:end].strip():
        with pytest.raises(ValueError, match="no words"):
            context(text, start, end)
        return
    before, after = context(text, start, end)
    assert len(before) <= CONTEXT
    assert len(after) <= CONTEXT
    assert text[:start].endswith(before)
    assert text[end:].startswith(after)
    assert text[start:end] in [text[s:e] for s, e in places(text, text[start:end], parts_of_words=True)]


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (5, 4), (0, 999), (3, 4)])
def test_a_span_without_words_cannot_be_anchored(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        context("abc def", start, end)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("e\u0301" * 40, "e\u0301" * 40),
        ("🇩🇰" * 40, "🇩🇰" * 40),
        ("👩\u200d🦰" * 40, "👩\u200d🦰" * 40),
        ("กิ" * 40, "กิ" * 40),
        ("👍🏽" * 40, "👍🏽" * 40),
        ("\r\n" * 40, "\r\n" * 40),
    ],
)
def test_context_divides_nothing_that_is_read_as_one(before: str, after: str) -> None:
    text = f"{before}the quote{after}"
    prefix, suffix = around(text, "the quote")
    size = len(before) // 40
    assert prefix and len(prefix) % size == 0
    assert suffix and len(suffix) % size == 0


def test_context_is_cut_between_words() -> None:
    text = "interminable preliminaries precede the quote and consequences succeed afterwards"
    assert around(text, "the quote") == ("preliminaries precede ", " and consequences succeed")


FOUND = [
    ("the same words", "He said the same words twice.", ["the same words"]),
    ("the 'same' words", "He said the “same” words. And the ‘same’ words.", ["the ‘same’ words"]),
    ("self-made men", "They were self‑made men.", ["self‑made men"]),
    ("an office block", "It was an of\u00adfice\nblock, no more.", ["an of\u00adfice\nblock"]),
    ("full-time staff", "They hired full-\ntime staff.", ["full-\ntime staff"]),
    ("an example", "It was an exam-\nple.", ["an exam-\nple"]),
    ("art", "The party made art out of artichokes.", ["art"]),
    ("9", "It cost 9.2 million in 1999, or 9 a head.", ["9"]),
    ("cost 9", "It cost 9.2 million.", []),
    ("-5 degrees", "It fell to 5 degrees.", []),
    ("five", "Fifty-five and FIVE.", ["five"]),
    ("人口", "北京的人口很多，人口。", ["人口", "人口"]),
    ("10 km", "Some 10² km away.", []),
    ("not here", "Nothing of the kind.", []),
    ("  ", "a  b", []),
]


@pytest.mark.parametrize(("quote", "text", "found"), FOUND)
def test_places(quote: str, text: str, found: list[str]) -> None:
    spans = places(text, quote)
    assert [text[start:end] for start, end in spans] == found


def test_words_inside_a_word_are_found_when_asked_for() -> None:
    assert places("the unthinkable happened", "think") == []
    assert places("the unthinkable happened", "think", parts_of_words=True) == [Span(6, 11)]


def noisy(text: str, seed: int) -> str:
    """The text with other typography: white space, line ends, quotation marks, dashes, forms."""
    dice = random.Random(seed)
    out: list[str] = []
    for character, after in zip(text, text[1:] + " ", strict=True):
        if character == " ":
            out.append(dice.choice([" ", "  ", "\n", "\u00a0", " \t"]))
        elif character == "'":
            out.append(dice.choice("'’‘`"))
        elif character == '"':
            out.append(dice.choice('"“”„'))
        elif character == "-":
            out.append(dice.choice("-‐‑–"))
        elif character.isalpha() and after.isalpha() and dice.random() < 0.1:
            out.append(character + dice.choice(["\u00ad", "\u200b", "\u2060"]))
        else:
            out.append(character)
    return "".join(out)


@given(st.integers(0, 10_000))
def test_found_again_under_typographic_noise_and_never_with_another_digit(seed: int) -> None:
    dice = random.Random(seed)
    text = 'He was 21 - "no more" - and it\'s said that 3,400 of them came in May. Well-known facts, all 7 of them.'
    words = text.split(" ")
    first = dice.randrange(len(words) - 4)
    quote = " ".join(words[first : dice.randrange(first + 3, len(words)) + 1])
    changed = noisy(text, seed)
    spans = places(changed, quote)
    assert len(spans) == 1
    assert fold(changed[spans[0].start : spans[0].end]).text == fold(quote).text
    digits = [at for at, character in enumerate(quote) if character.isdigit()]
    if digits:
        at = dice.choice(digits)
        other = quote[:at] + str((int(quote[at]) + dice.randint(1, 9)) % 10) + quote[at + 1 :]
        assert places(changed, other) == []


def test_a_hostile_text_costs_no_more_than_its_length() -> None:
    text = "a" * 20_000 + " " + "aa " * 5_000
    assert len(places(text, "aa")) == 5_000
    assert places(text, "aab") == []
    assert context(text, 10_000, 10_001)
