"""The quick ways to prove or refuse a quote never say anything else than the long way through the whole text."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.folding import exchanged, fold
from factcheck.text.quotes.proof import Unfound
from factcheck.text.quotes.proving import Proof, SourceText, Status, prove
from factcheck.text.quotes.quick import PlainProof
from factcheck.text.quotes.source import Reading

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


class WholeText(SourceText):
    """A source of which everything is read for every quote."""

    def page_around(self, wanted: bytes) -> list[Reading]:
        return [self.page]

    def body_around(self, wanted: bytes) -> list[Reading]:
        return [self.body]

    def body_near(self, several: list[bytes], gaps: int) -> list[Reading]:
        return []

    def may_hold(self, wanted: bytes) -> bool:
        return True


def proved_the_long_way(quote: str, text: str) -> Proof:
    with patch("factcheck.text.quotes.proving.plain_proof", return_value=None):
        proof = prove(quote, WholeText(text))
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


def test_a_place_is_found_that_begins_in_what_only_seems_to_be_one() -> None:
    half = "Nobody who had been told of it in time could say what it was that had to be done" * 4
    filler = "There was nothing else to be said about it. " * 20
    text = f"{filler}{half}, {half}. {half}. {filler}"
    proof = prove(f"{half}. {half}.", SourceText(text))
    assert proof.first is not None
    assert proof.first.start == text.index(f"{half}. {half}.")


@pytest.mark.parametrize("spaces", ["  ", "\n   ", " \n", "   "])
def test_a_place_hugs_the_words_whatever_space_is_between_others(spaces: str) -> None:
    sentence = "The fund paid it to “all” the men who came to the old inn in the end."
    for quote_spaces, page_spaces in ((spaces, " "), (" ", spaces), (spaces, spaces + " ")):
        for gap in ("all” the", "The fund", "old inn"):
            page = sentence.replace(gap, gap.replace(" ", page_spaces))
            text = f"It was so.  {page}  It was said."
            proof = prove(sentence.replace(gap, gap.replace(" ", quote_spaces)), SourceText(text))
            assert proof.first is not None
            assert text[proof.first.start : proof.first.end] == page


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


FILLER = (
    "Nothing of the kind had been seen before in that part of the country, where most of the land was poor and most"
    " of the houses were old, and nobody could say for certain what was to be done about it in the years to come"
)
HEADS = ["", "\n{} | Annual report\n", "\n\nSmith      Informational      [Page {}]\n", "\n- {} -\n"]
BETWEEN = st.sampled_from([" ", "\n", "[3] ", "[12][13]\n", "¹ ", " [note 2] ", "\n• ", "\f", "-\n"])


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_what_is_read_around_the_letters_says_what_the_whole_text_says(data: st.DataObject) -> None:
    head = data.draw(st.sampled_from(HEADS))
    pieces, page = [], 1
    for _ in range(data.draw(st.integers(1, 5))):
        pieces += [FILLER + ". "] * data.draw(st.integers(0, 3))
        words = data.draw(st.sampled_from(SENTENCES)).split(" ")
        at = data.draw(st.integers(1, len(words) - 1))
        between = data.draw(BETWEEN)
        if between == "\f":
            between, page = (
                head.format(page) + "\f" + data.draw(st.sampled_from(["\n", "12\n\n", ""])),
                page + 1,
            )
        pieces += [" ".join(words[:at]), between, " ".join(words[at:]), data.draw(GAPS)]
    text = "".join(pieces)
    quote = data.draw(CHANGES)(data.draw(st.sampled_from(SENTENCES)), data.draw(st.integers(0, 60)))
    quick, long = prove(quote, SourceText(text)), proved_the_long_way(quote, text)
    assert quick.accepted == long.accepted
    assert told(quick) == told(long)


@given(st.text("ab1-—–’“”‘ \n\xa0.'\"`…é\xad\t\x02\x1c", max_size=40))
def test_exchanged_text_folds_to_the_same(text: str) -> None:
    plain = exchanged(text)
    if plain is not None:
        assert plain.isascii()
        assert len(plain) == len(text)
        assert fold(plain).text == fold(text).text
