"""A quote is found again after any typographic noise, with the right span, and never after a changed word."""

from __future__ import annotations

import random
import re
import unicodedata
from time import process_time
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.quotes.proving import SourceText, prove

BEFORE = "Nothing was decided before that day. "
AFTER = " The meeting was closed at noon."
SENTENCES = [
    "The long-term office in Fairfield filed 1,204 full reports, “every one” of them read by Ms. Dufresne’s men",
    "It didn't cost less than $3.5 million in 2016, said Otto Fiffl, who has never been an officer of the fund",
    "Two of the café's first 36 workers—those who stayed—lost 12 percent of their wages; the rest lost nothing",
]
MARKS = [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“")]
BREAKS = [
    "\n\n\n     Smith & Jones     Informational     [Page 3]\n\f\nRFC 12      A Title      March 2020\n\n\n",
    "\n- 4 -\n\f\n",
    "\n\n17\n\f\n",
    "\n\f",
    "\nAnnual report | Page 9 of 30\n\fANNUAL REPORT     10\n\n",
]
NOTES = ["[3]", "[12][13]", "¹²", "³", "†", "[citation needed]", " [4]", "[note 2]", "[a]"]


class Noise:
    """Typographic noise for a sentence of the page; each draws where it strikes."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def gap(self, text: str) -> int:
        """The place of a space between two words of letters."""
        return self.chance.choice([m.start() for m in re.finditer(r"(?<=[a-z]) (?=[a-z])", text)])

    def spaces(self, text: str) -> str:
        return re.sub(
            " ", lambda _: self.chance.choice([" ", "  ", "\n", "\r\n   ", "\u00a0", "\u2009", "\t"]), text
        )

    def unseen(self, text: str) -> str:
        return re.sub(
            r"(?<=[a-z]{2})(?=[a-z])",
            lambda _: self.chance.choice(["", "", "\u00ad", "\u200b", "\u2060"]),
            text,
        )

    def divided(self, text: str) -> str:
        return re.sub(
            r"\b([a-z]{3})([a-z]{3,})\b",
            lambda m: m[1] + self.chance.choice(["-\n", "-\n  ", "\u00ad\n", ""]) + m[2],
            text,
        )

    def wrapped_at_hyphen(self, text: str) -> str:
        return re.sub(r"(?<=[a-z])-(?=[a-z])", "-\n", text)

    def straight(self, text: str) -> str:
        return text.translate(str.maketrans("“”’", '""\''))

    def marks(self, text: str) -> str:
        left, right = self.chance.choice(MARKS)
        return re.sub("“(.*?)”", lambda m: left + m[1] + right, text)

    def dashes(self, text: str) -> str:
        return text.replace("—", self.chance.choice(["–", " — ", "--", " - ", " – "]))

    def ligatures(self, text: str) -> str:
        return text.replace("ffi", "ﬃ").replace("ff", "ﬀ").replace("fi", "ﬁ")

    def decomposed(self, text: str) -> str:
        return unicodedata.normalize("NFD", text)

    def page_break(self, text: str) -> str:
        at = self.gap(text)
        return text[:at] + self.chance.choice(BREAKS) + text[at + 1 :]

    def note(self, text: str) -> str:
        at = self.gap(text)
        return text[:at] + self.chance.choice(NOTES) + text[at:]

    def bullet(self, text: str) -> str:
        at = self.gap(text)
        return text[:at] + "\n  • " + text[at + 1 :]


KINDS = [name for name in vars(Noise) if not name.startswith("_") and name != "gap"]
OF_CHARACTERS = ["unseen", "straight", "marks", "dashes", "ligatures", "decomposed", "divided"]
OF_THE_PAGE = ["spaces", "page_break", "note", "bullet", "wrapped_at_hyphen"]
BOTH_SIDES = ["spaces", "unseen", "straight", "marks", "dashes", "ligatures", "decomposed", "divided"]


@settings(deadline=None, max_examples=80)
@given(
    st.integers(),
    st.sampled_from(SENTENCES),
    st.sampled_from(OF_CHARACTERS),
    st.sampled_from(OF_THE_PAGE),
    st.sampled_from(BOTH_SIDES),
)
def test_found_again_after_any_noise_with_the_right_span(
    seed: int, sentence: str, characters: str, page: str, own: str
) -> None:
    noise = Noise(seed)
    passage = getattr(noise, page)(getattr(noise, characters)(sentence))
    quote = getattr(noise, own)(sentence)
    text = BEFORE + passage + "." + AFTER
    proof = prove(quote, SourceText(text))
    assert proof.accepted, (quote, passage, proof.reason)
    found = text[proof.passages[0].start : proof.passages[0].end]
    assert found == passage


@pytest.mark.parametrize("wrapping", ["“{}”", '"{}."', "‘{},’", "{}.", "…{}", "{} …", "“‘{}.’”", "« {} »"])
def test_marks_and_stops_around_a_quote_are_the_writers_own(wrapping: str) -> None:
    for sentence in SENTENCES:
        text = BEFORE + sentence + "." + AFTER
        proof = prove(wrapping.format(sentence), SourceText(text))
        assert proof.accepted
        assert text[proof.passages[0].start : proof.passages[0].end].rstrip(".") == sentence


@settings(deadline=None, max_examples=100)
@given(st.integers(), st.sampled_from(SENTENCES), st.sampled_from(["", *KINDS]), st.data())
def test_never_accepted_after_a_changed_letter_or_digit(
    seed: int, sentence: str, kind: str, data: st.DataObject
) -> None:
    noise = Noise(seed)
    passage = getattr(noise, kind)(sentence) if kind else sentence
    at = data.draw(st.sampled_from([i for i, c in enumerate(sentence) if c.isalnum()]))
    other = data.draw(
        st.sampled_from("0123456789") if sentence[at].isdigit() else st.sampled_from("aeikmrtuxAEN")
    )
    quote = sentence[:at] + other + sentence[at + 1 :]
    if quote != sentence:
        proof = prove(quote, SourceText(BEFORE + passage + "." + AFTER))
        assert not proof.accepted
        assert proof.closest is not None


@settings(deadline=None, max_examples=80)
@given(st.sampled_from(SENTENCES), st.data())
def test_never_accepted_after_a_dropped_added_or_exchanged_word(sentence: str, data: st.DataObject) -> None:
    words = sentence.split(" ")
    at = data.draw(st.integers(1, len(words) - 3))
    change = data.draw(st.sampled_from(["drop", "not", "never", "swap", "name"]))
    changed = (
        words[:at]
        + {
            "drop": [],
            "not": ["not", words[at]],
            "never": ["never", words[at]],
            "swap": [words[at + 1], words[at]],
            "name": ["Lorenz"],
        }[change]
    )
    changed += words[at + 2 if change == "swap" else at + 1 :]
    if changed != words:
        assert not prove(" ".join(changed), SourceText(BEFORE + sentence + "." + AFTER)).accepted


PAIRS = [
    ("3.5", "35"),
    ("1,204", "1.204"),
    ("1,204", "1204"),
    ("1 204", "1204"),
    ("10-12", "1012"),
    ("10–12", "10 12"),
    ("5%", "5 percentage points"),
    ("5 percent", "5 percentage points"),
    ("−5", "5"),
    ("-5", "+5"),
    ("−5", "—5"),
    ("$5", "€5"),
    ("$5", "5"),
    ("₦5", "5"),
    ("₹5", "₦5"),
    ("5 km", "5 miles"),
    ("5 million", "5 billion"),
    ("10²", "102"),
    ("5½", "51/2"),
    ("10:30", "1030"),
    ("<5", "5"),
    ("5°C", "5°F"),
    ("6'", '6"'),
    ("1990s", "1990"),
    (".5", "5"),
    ("5, 6", "5.6"),
    ("can", "can't"),
    ("able", "unable"),
    ("violent", "non-violent"),
    ("us", "US"),
    ("its", "it's"),
    ("resign", "re-sign"),
    ("every day", "everyday"),
    ("may be", "maybe"),
    ("all", "some"),
    ("was", "is"),
    ("U.S.", "us"),
]


@pytest.mark.parametrize("pair", PAIRS)
def test_never_accepted_with_another_number_sign_unit_or_negation(pair: tuple[str, str]) -> None:
    for one, other in (pair, pair[::-1]):
        sentence = "The committee held that {} of the workers had left the city by then"
        proof = prove(sentence.format(other), SourceText(BEFORE + sentence.format(one) + "." + AFTER))
        assert not proof.accepted, (one, other)
        assert proof.closest is not None


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80), st.text(max_size=200))
def test_any_text_gets_an_answer(quote: str, text: str) -> None:
    proof = prove(quote, SourceText(text))
    assert all(0 <= p.start < p.end <= len(text) for p in proof.passages)
    assert proof.accepted == bool(proof.passages)
    assert proof.accepted or (proof.reason and proof.hint)


PARTS = st.sampled_from(
    [*"aB1 .,'\"-—[]…()\n\f", "not ", "word ", "[x]", " ... ", "¹", "[1]", "-\n", "中", "e\u0301", "The "]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(PARTS, max_size=30).map("".join), st.lists(PARTS, max_size=30).map("".join))
def test_any_mixture_of_marks_gets_an_answer(quote: str, text: str) -> None:
    for source in (text, text + quote + text):
        proof = prove(quote, SourceText(source))
        assert all(0 <= p.start < p.end <= len(source) for p in proof.passages)
        assert proof.accepted or (proof.reason and proof.hint)


@settings(deadline=None, max_examples=150)
@given(
    st.integers(),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3),
    st.sampled_from(KINDS),
    st.sampled_from(BOTH_SIDES),
)
def test_the_quick_ways_change_no_answer(seed: int, sentences: list[str], kind: str, own: str) -> None:
    noise = Noise(seed)
    text = BEFORE + " ".join(getattr(noise, kind)(sentence) + "." for sentence in sentences) + AFTER
    words = sentences[0].split(" ")
    wrong = " ".join([*words[:5], "wrongly", *words[6:]])
    for quote in (
        sentences[0],
        sentences[0] + "?",
        getattr(noise, own)(sentences[0]),
        " ".join(words[2:9]),
        wrong,
    ):
        quick = prove(quote, SourceText(text))
        with patch("factcheck.text.quotes.proving.plain_proof", return_value=None):
            long = prove(quote, SourceText(text))
        assert (quick.status, quick.passages, quick.warnings) == (long.status, long.passages, long.warnings)


def test_a_megabyte_of_anything_is_answered_soon() -> None:
    short = SourceText("The committee found that the reform of 2010 had failed the people. " * 3)
    began = process_time()
    for text in (
        "a" * 10**6,
        "… " * 10**5,
        "[" * 10**5,
        "[a] " * 10**5,
        "'" * 10**5,
        "¹" * 10**5,
        "\f" * 10**4,
        "e" + "\u0301" * 10**5,
        "« " + " " * 10**6,
    ):
        assert not prove(text, short).accepted
        assert not prove("the reform of 2011 had failed the people " + text, SourceText(text)).accepted
    assert process_time() - began < 20


def test_a_note_mark_behind_a_word_with_a_soft_hyphen_is_no_exponent() -> None:
    page = BEFORE + "who has never been an of\xadfice\xadr³ of the fund." + AFTER
    assert prove("who has never been an officer of the fund", SourceText(page)).accepted
