"""What holds for all drafts: typography changes nothing, a digit changes everything, and spans stay inside."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.drafts import Comparison, realign
from factcheck.text.folding import same_words
from factcheck.text.sentences import split
from factcheck.vocabulary import Placement
from tests.text.drafts.essay import ESSAY, PARAGRAPHS, SENTENCES, written
from tests.text.test_anchors import noisy

KEPT = {Placement.UNCHANGED, Placement.MOVED}
SPANS = [tuple(span) for span in split(ESSAY)]


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10_000))
def test_typographic_noise_keeps_every_claim(seed: int) -> None:
    draft = noisy(ESSAY, seed)
    for (start, end), found in zip(SPANS, realign(ESSAY, draft, [(a, b) for a, b in SPANS]), strict=True):
        assert found.placement is Placement.UNCHANGED
        assert found.start is not None
        assert same_words(ESSAY[start:end], draft[found.start : found.end])


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10_000))
def test_a_changed_digit_is_never_kept(seed: int) -> None:
    dice = random.Random(seed)
    at = dice.choice([place for place, character in enumerate(ESSAY) if character.isdigit()])
    digit = str((int(ESSAY[at]) + dice.randint(1, 9)) % 10)
    draft = noisy(ESSAY[:at] + digit + ESSAY[at + 1 :], seed)
    start, end = next(span for span in SPANS if span[0] <= at < span[1])
    first = ESSAY.rfind(" ", start, at) + 1 if dice.random() < 0.5 else start
    for claim in [(start, end), (max(first, start), end)]:
        [found] = realign(ESSAY, draft, [claim])
        assert found.placement not in KEPT


@st.composite
def revisions(draw: st.DrawFn) -> str:
    """A draft made from the essay by deleting, repeating, moving and rewording sentences, and adding others."""
    sentences = [*SENTENCES]
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(sentences) - 1))
        match draw(st.sampled_from(["delete", "repeat", "move", "reword", "negate", "add"])):
            case "delete" if len(sentences) > 1:
                del sentences[at]
            case "repeat":
                sentences.insert(draw(st.integers(0, len(sentences))), sentences[at])
            case "move":
                sentences.insert(draw(st.integers(0, len(sentences) - 1)), sentences.pop(at))
            case "reword":
                words = sentences[at].split(" ")
                words[draw(st.integers(0, len(words) - 1))] = draw(st.sampled_from(["salt", "1920", "never"]))
                sentences[at] = " ".join(words)
            case "negate":
                sentences[at] = sentences[at].replace(" was ", " was not ", 1)
            case _:
                sentences.insert(
                    at, draw(st.sampled_from(["It rained.", "Nobody recorded the weather either."]))
                )
    return written([sentences[:5], sentences[5:]])


@settings(deadline=None, max_examples=40)
@given(revisions(), revisions())
def test_whatever_is_kept_stands_there_word_for_word(old: str, new: str) -> None:
    comparison = Comparison(old, new)
    for start, end in split(old):
        found = comparison.place(start, end)
        if found.placement in KEPT:
            assert found.start is not None
            assert same_words(old[start:end], new[found.start : found.end])
        elif found.placement is Placement.REWORDED:
            assert found.start is not None
            assert found.end is not None
            assert 0 <= found.start < found.end <= len(new)
            assert not same_words(old[start:end], new[found.start : found.end])
        else:
            assert (found.start, found.end) == (None, None)
        for candidate in found.candidates:
            assert 0 <= candidate.start < candidate.end <= len(new)


@settings(deadline=None, max_examples=40)
@given(revisions(), revisions())
def test_no_two_sentences_keep_the_same_place(old: str, new: str) -> None:
    comparison = Comparison(old, new)
    places = [comparison.place(start, end) for start, end in split(old)]
    kept = [(found.start, found.end) for found in places if found.placement in KEPT]
    assert len(kept) == len(set(kept))


@settings(deadline=None, max_examples=40)
@given(revisions(), revisions())
def test_the_diff_holds_all_of_the_new_draft_in_order_and_all_of_the_old(old: str, new: str) -> None:
    passages = Comparison(old, new).passages()
    shown = [passage.new for passage in passages if passage.new]
    assert "".join("".join(new[a:b] for a, b in shown).split()) == "".join(new.split())
    places = sorted(passage.old for passage in passages if passage.old)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert {at for a, b in places for at in range(a, b) if not old[at].isspace()} == {
        at for at, character in enumerate(old) if not character.isspace()
    }


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_any_two_texts_can_be_compared(old: str, new: str, data: st.DataObject) -> None:
    comparison = Comparison(old, new)
    comparison.passages()
    comparison.new_passages()
    if old.strip():
        start = data.draw(st.integers(0, len(old) - 1))
        end = data.draw(st.integers(start + 1, len(old)))
        if old[start:end].strip():
            found = comparison.place(start, end)
            if found.placement in KEPT:
                assert found.start is not None
                assert same_words(old[start:end].strip(), new[found.start : found.end])


def test_paragraphs_are_the_essay() -> None:
    assert written(PARAGRAPHS) == ESSAY
    assert [ESSAY[start:end] for start, end in SPANS] == SENTENCES
