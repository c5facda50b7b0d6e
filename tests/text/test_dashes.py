"""Dashes between words are the same however they are spaced; hyphens within words and minus signs are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.drafts import Comparison
from factcheck.text.folding import same_words
from factcheck.vocabulary import Placement

SAME = [
    ("Lae - a Dane - won", "Lae—a Dane—won"),
    ("Lae - a Dane - won", "Lae — a Dane – won"),
    ("Lae – a Dane – won", "Lae—a Dane—won"),
    ("Lae —a Dane", "Lae— a Dane"),
    ("Lae—\na Dane", "Lae - a Dane"),
    ("“Lae” — a Dane", '"Lae"—a Dane'),
    ("he left, - then", "he left,—then"),
    ("of 1914–18", "of 1914 – 18"),
    ("of 1914-18", "of 1914 – 18"),
    ("rose 5%–10% - at last", "rose 5% – 10%—at last"),
    ("an Anglo-Saxon - in 1914-18 - won", "an Anglo‑Saxon—in 1914–18—won"),
    ("the full-\ntime job - it ended", "the full-time job—it ended"),
    ("in 1914 - a Dane", "in 1914—a Dane"),
    ("won—18 men", "won — 18 men"),
    ("fell by -5 - a shock", "fell by −5—a shock"),
]
OTHER = [
    ("re-sign", "re - sign"),
    ("re–sign", "re – sign"),
    ("London–Paris", "London — Paris"),
    ("pre- and post-war", "pre - and post-war"),
    ("COVID-19", "COVID - 19"),
    ("fell to - 5", "fell to—5"),
    ("fell to – 5", "fell to–5"),
    ("fell to -5", "fell to - 5"),
    ("fell to -5 - a shock", "fell to —5—a shock"),
    ("8 − 5", "8−5"),
    ("in 1914 — 18 men", "in 1914–18 men"),
    ("in 1914 - 18 men", "in 1914–18 men"),
    ("of 1914–18", "of 1914—\n\n18"),
    ("an end\n\n— a start", "an end—a start"),
    ("an end\n- a start", "an end—a start"),
    ("Lae - a Dane", "Lae a Dane"),
    ("Lae - a Dane - won", "Lae—a Dane, won"),
    ("(-5)", "( - 5)"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_a_dash_between_words_is_the_same_however_spaced(a: str, b: str) -> None:
    assert same_words(a, b)
    assert same_words(b, a)


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_a_hyphen_and_a_minus_are_not(a: str, b: str) -> None:
    assert not same_words(a, b)
    assert not same_words(b, a)


WORDS = st.lists(
    st.sampled_from(["Lae", "a Dane", "re-sign", "1914–18", "won, then", "(so)", "-5 °C"]), min_size=2
)
DASHES = st.sampled_from([" - ", " – ", "—", " — ", "— ", " —", "—\n"])


@given(WORDS, st.data())
def test_a_copy_desk_may_set_all_dashes_anew(words: list[str], data: st.DataObject) -> None:
    def set_with(dashes: st.SearchStrategy[str]) -> str:
        return words[0] + "".join(data.draw(dashes) + word for word in words[1:])

    words = [word for word in words if word != "-5 °C"] or ["so"]
    words = [word if not word[0].isdigit() else f"of {word}" for word in words]
    assert same_words(set_with(DASHES), set_with(DASHES))


@given(st.text(alphabet="ab5-–—− \n", max_size=20), st.text(alphabet="ab5-–—− \n", max_size=20))
def test_whatever_is_the_same_has_the_same_letters_and_minus_signs(a: str, b: str) -> None:
    if same_words(a, b):
        assert [c for c in a if c.isalnum()] == [c for c in b if c.isalnum()]
        assert same_words(b, a)


DRAFT = "The harbor was small. Lae - a Dane - ran it in 1914–18 and left. Nobody wrote it down."
SET_ANEW = DRAFT.replace(" - ", "—").replace("1914–18", "1914 – 18")


@pytest.mark.parametrize(
    "quote", ["Lae - a Dane - ran it in 1914–18 and left", "Lae - a Dane", "it in 1914–18 and left."]
)
def test_a_claim_is_found_where_its_dashes_are_set_anew(quote: str) -> None:
    for old, new in ((DRAFT, SET_ANEW), (SET_ANEW, DRAFT)):
        words = quote if old is DRAFT else quote.replace(" - ", "—").replace("1914–18", "1914 – 18")
        start = old.index(words)
        placed = Comparison(old, new).place(start, start + len(words))
        assert placed.placement is Placement.UNCHANGED
        assert new[placed.start : placed.end].replace("—", " - ").replace("4 – 1", "4–1") == quote


def test_a_hyphen_taken_for_a_dash_is_other_words() -> None:
    old, new = "They will re-sign the treaty today.", "They will re - sign the treaty today."
    assert Comparison(old, new).place(0, len(old)).placement is Placement.REWORDED
