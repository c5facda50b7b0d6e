"""The quick ways to prove or refuse a quote never say anything else than the long way."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text import quote_letters
from factcheck.text.folding import exchanged, fold, is_folded
from factcheck.text.quote_plain import PlainProof
from factcheck.text.quote_proof import Unfound
from factcheck.text.quotes import Proof, SourceText, Status, prove

SENTENCES = [
    "It was a very bad year for the workers.",
    "“We lost everything,” he said to the court.",
    "They had never been told about it, and it wasn’t their fault!",
    "The fund paid 1,204 dollars to 36 men — not a cent more.",
    "He said: “It was a very bad year for the workers.",
    "Was it the end of all hope for the long-term staff?",
    "The temperature fell to −5 degrees in the café of the old inn.",
    "The workers [3] went home and the office of the fund was closed.",
    "She said that it was a very bad year for the workers. It was so.",
    "* The men of the old inn were paid by the fund in the end.",
]
Change = Callable[[str, int], str]
GAPS = st.sampled_from([" ", "\n", "\n\n", "  ", " \n", "\n\f\n", "\n- 3 -\n\f\n", "\n• "])
CHANGES: st.SearchStrategy[Change] = st.sampled_from(
    [
        lambda quote, _: quote,
        lambda quote, _: quote.replace("“", '"').replace("”", '"').replace("’", "'").replace("—", "-"),
        lambda quote, _: quote.replace("“", "'").replace("”", "'"),
        lambda quote, at: quote.replace(" ", "\n", 1) if at % 2 else re.sub("(?<=t) ", "  ", quote),
        lambda quote, at: quote[at % 9 : len(quote) - at % 7],
        lambda quote, at: quote[: at % len(quote)] + quote[at % len(quote) + 1 :],
        lambda quote, at: quote.replace(quote.split()[at % 5], "wrongly"),
        lambda quote, at: quote.replace(",", "" if at % 2 else ";").replace("6", "7"),
        lambda quote, _: quote.rstrip(".!?"),
        lambda quote, _: f"“{quote}”",
        lambda quote, _: (
            quote.replace("é", "e\u0301").replace("−", "-").replace("fi", "ﬁ").replace("...", "…")
        ),
        lambda quote, at: quote.replace(" ", "… " if at % 2 else " [the] ", 1),
        lambda quote, at: f"{quote} {SENTENCES[at % len(SENTENCES)]}",
    ]
)


def told(proof: Proof) -> tuple[object, ...]:
    closest = proof.closest and (proof.closest.start, proof.closest.end)
    return proof.status, proof.accepted, proof.first, proof.passages, proof.warnings, proof.reason, closest


def proved_the_long_way(quote: str, text: str) -> Proof:
    with patch("factcheck.text.quotes.plain_proof", return_value=None):
        proof = prove(quote, SourceText(text))
        told(proof)
    return proof


@settings(deadline=None, max_examples=200)
@given(
    st.lists(
        st.tuples(st.sampled_from(SENTENCES), CHANGES, GAPS, st.integers(0, 60)), min_size=1, max_size=6
    ),
    CHANGES,
    st.integers(0, 60),
)
def test_quick_and_long_way_agree_in_everything_they_say(
    page: list[tuple[str, Change, str, int]], change: Change, at: int
) -> None:
    text = "".join(alter(sentence, where) + gap for sentence, alter, gap, where in page)
    quote = change(page[at % len(page)][0], at)
    quick, long = prove(quote, SourceText(text)), proved_the_long_way(quote, text)
    assert quick.accepted == long.accepted  # asked first: it is what a quick way settles
    assert told(quick) == told(long)


def test_quick_and_long_way_agree_on_thousands_of_pages() -> None:
    chance = random.Random(3)
    quick_ways = {PlainProof: 0, Unfound: 0}
    plain = str.maketrans("“”’\n", '""\' ')
    for _ in range(40):
        parts = [chance.choice(SENTENCES) + chance.choice([" ", " ", "\n", "\n\n"]) for _ in range(8)]
        text = "".join(part.translate(plain) if chance.random() < 0.4 else part for part in parts)
        source = SourceText(text)
        for sentence in SENTENCES:
            words = sentence.split(" ")
            words[chance.randrange(len(words))] = "wrongly"
            for quote in (sentence, sentence.translate(plain), " ".join(words)):
                quick = prove(quote, source)
                quick_ways[type(quick)] = quick_ways.get(type(quick), 0) + 1
                assert told(quick) == told(proved_the_long_way(quote, text))
    assert min(quick_ways[PlainProof], quick_ways[Unfound]) > 100


def test_the_status_is_that_of_the_first_place() -> None:
    curly, straight = "“We lost it all,” he said to them.", "'We lost it all,' he said to them."
    for text, status in ((f"{curly} {straight}", Status.EXACT), (f"{straight} {curly}", Status.NORMALIZED)):
        proof = prove(curly, SourceText(text))
        assert proof.status is status
        assert proof.first == proof.passages[0]
        assert len(proof.passages) == 2
        assert any("2 times" in warning for warning in proof.warnings)


def test_a_refusal_says_what_is_near_when_it_is_asked() -> None:
    proof = prove("It was a very good year for the workers.", SourceText(" ".join(SENTENCES)))
    assert isinstance(proof, Unfound)
    assert not proof.accepted
    assert proof.first is None
    assert proof.status is Status.MISQUOTE
    assert 'you quoted "good", the page says "bad"' in proof.reason


@given(st.text("ab1-–—’“”‘ \n\xa0.'\"`…é\xad\t", max_size=40))
def test_exchanged_text_is_folded_where_nothing_more_is_to_be_done(text: str) -> None:
    at_once = exchanged(text)
    if at_once is not None and is_folded(at_once):
        folded = fold(text)
        assert at_once == folded.text
        assert folded.same_offsets


@settings(max_examples=150)
@given(
    st.lists(st.sampled_from([*"ab1-—’“”' \n\xa0.\"`…\xad\t中é\u0301«»", "ﬁ", "a-\nb", "''"]), max_size=25),
    st.integers(0, 25),
    st.integers(1, 25),
)
def test_what_stands_in_a_folded_text_when_exchanged_is_the_folded_text(
    parts: list[str], start: int, size: int
) -> None:
    page = fold("".join(parts)).text
    for text in ("".join(parts[start : start + size]), page[start : start + size]):
        at_once = exchanged(text)
        if at_once and at_once in page:
            assert at_once.strip() == fold(text).text


@given(st.text("ab1 .,'\"-(", max_size=40))
def test_the_longest_run_of_words_is_the_same_in_ascii_and_beyond(text: str) -> None:
    stretch = re.sub("  +", " ", text).strip(" .,'\"-(")
    long_way = max(quote_letters._BETWEEN_RUNS.split(stretch), key=len)
    assert quote_letters._longest_run(stretch) == long_way
