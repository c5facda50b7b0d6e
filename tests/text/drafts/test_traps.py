"""Copies, lookalikes and parts of sentences: where a verdict could slip to words that it did not judge."""

from __future__ import annotations

import pytest

from factcheck.vocabulary import Placement
from tests.text.drafts.essay import ESSAY, PARAGRAPHS, SENTENCES, placed, revised, written

KEPT = {Placement.UNCHANGED, Placement.MOVED}


# ---------------------------------------------------------------- copies and lookalikes
COPY = SENTENCES[5]
TWICE = written([*PARAGRAPHS[:3], [*PARAGRAPHS[3], COPY]])


def test_the_untouched_copy_never_takes_the_place_of_the_edited_one() -> None:
    draft = TWICE.replace("Trade doubled", "Trade tripled", 1)
    first, words = placed(TWICE, draft, COPY, 0)
    assert (first.placement, words) == (Placement.REWORDED, COPY.replace("doubled", "tripled"))
    second, words = placed(TWICE, draft, COPY, 1)
    assert (second.placement, words) == (Placement.UNCHANGED, COPY)
    assert second.start == draft.rindex(COPY)


def test_the_untouched_copy_never_takes_the_place_of_the_deleted_one() -> None:
    draft = TWICE.replace(COPY + " ", "", 1)
    assert placed(TWICE, draft, COPY, 0)[0].placement is Placement.DELETED
    assert placed(TWICE, draft, COPY, 1)[0].placement is Placement.UNCHANGED


def test_of_two_copies_side_by_side_nobody_knows_which_is_left() -> None:
    old = ESSAY.replace(COPY, f"{COPY} {COPY}")
    for nth in (0, 1):
        found, _ = placed(old, ESSAY, COPY, nth)
        assert found.placement is Placement.AMBIGUOUS
        assert [ESSAY[start:end] for start, end in found.candidates] == [COPY]


def test_a_lookalike_elsewhere_inherits_nothing() -> None:
    lookalike = COPY.replace("a decade", "two decades")
    old = written([*PARAGRAPHS[:3], [*PARAGRAPHS[3], lookalike]])
    found, words = placed(old, old.replace(COPY + " ", ""), COPY)
    assert (found.placement, words) == (Placement.DELETED, None)
    found, words = placed(
        old, old.replace("Trade doubled within a decade", "Trade grew within a decade"), COPY
    )
    assert found.placement is Placement.REWORDED
    assert words == COPY.replace("doubled", "grew")


@pytest.mark.parametrize(
    "caption",
    ["Photo: Tagus ferries, Lisbon, Ana Ruiz.", "Crew, Tagus ferries, winter film, Lisbon, Ana Ruiz."],
)
def test_a_caption_with_the_names_of_a_deleted_sentence_is_no_rewording_of_it(caption: str) -> None:
    claim = (
        "For her second film, Ana Ruiz spent a winter in Lisbon with the night crew to show how the Tagus ferries "
        "are kept running."
    )
    old = f"The ferries leave at seven. {claim} Tickets are sold on board."
    assert placed(old, old.replace(claim, caption), claim, 0)[0].placement is Placement.DELETED


def test_a_sentence_edited_in_place_is_not_found_in_a_new_copy_far_away() -> None:
    draft = written([*PARAGRAPHS[:3], [*PARAGRAPHS[3], COPY]]).replace(
        "Trade doubled", "Trade nearly doubled", 1
    )
    found, words = placed(ESSAY, draft, COPY)
    assert found.placement is Placement.REWORDED
    assert words == COPY.replace("doubled", "nearly doubled")


# ---------------------------------------------------------------- a claim that is part of a sentence
def test_a_part_keeps_its_own_words_in_a_reworded_sentence() -> None:
    draft = revised("according to the customs books", "if the customs books are right")
    found, words = placed(ESSAY, draft, "Trade doubled within a decade")
    assert (found.placement, words) == (Placement.UNCHANGED, "Trade doubled within a decade")
    found, words = placed(ESSAY, draft, "according to the customs books")
    assert (found.placement, words) == (Placement.REWORDED, "if the customs books are right")


TURNED = [
    ("The wall is 38 metres long.", "38 metres", "The wall is -38 metres long."),
    ("The wall is 38 metres long.", "The wall is 38", "The wall is 38.5 metres long."),
    ("It cost 5 crowns a head then.", "It cost 5", "It cost 5 million crowns a head then."),
    (
        "She said the port was closed in May.",
        "the port was closed in May",
        "She denied the port was closed in May.",
    ),
    (
        "She said the port was closed in May.",
        "the port was closed",
        "She did not say the port was closed in May.",
    ),
    (
        "Denmark lost the war of 1864.",
        "Denmark lost the war of 1864.",
        "It is false that Denmark lost the war of 1864.",
    ),
    ("Denmark lost in 1864.", "Denmark lost in 1864.", "It is not true that\nDenmark lost in 1864."),
    ("Denmark lost the war.", "Denmark lost the war", "Denmark lost the war?"),
    ("Denmark lost the war.", "Denmark lost the war", "Denmark lost the war of words."),
    ("Denmark lost the war.", "Denmark lost the war.", "Denmark lost the war, some say."),
]


@pytest.mark.parametrize(("sentence", "claim", "changed"), TURNED)
def test_words_that_stand_but_are_turned_by_their_neighbours_are_reworded(
    sentence: str, claim: str, changed: str
) -> None:
    old, new = (written([*PARAGRAPHS[:2], [text], *PARAGRAPHS[2:]]) for text in (sentence, changed))
    found, _ = placed(old, new, claim)
    assert found.placement is Placement.REWORDED


def test_a_part_whose_sentence_lost_it_is_found_in_new_text_only() -> None:
    part = "the larger steamers had stopped calling at the port"
    gone = revised(f"By then {part}.", "By then everything was different, and quiet.")
    assert placed(ESSAY, gone, part)[0].placement not in KEPT
    moved = gone + f"\n\nHistorians agree on one point, that {part} long before anyone noticed."
    found, words = placed(ESSAY, moved, part)
    assert found.placement in {Placement.MOVED, Placement.REWORDED, Placement.AMBIGUOUS}
    assert words is None or found.placement is not Placement.MOVED or words == part


def test_a_part_that_stands_twice_in_its_sentence_is_followed_by_its_place() -> None:
    old = "He won the race and she won the race as well, although nobody had expected either."
    new = "He lost the race and she won the race as well, although nobody had expected either."
    assert placed(old, new, "won the race", 0)[0].placement is not Placement.UNCHANGED
    found, words = placed(old, new, "won the race", 1)
    assert (found.placement, words) == (Placement.UNCHANGED, "won the race")
