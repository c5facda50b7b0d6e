"""What turns a passage that a page still has, and what does not."""

from __future__ import annotations

import pytest

from factcheck.text.passage_context import turned_around
from factcheck.text.sentences import Span

SAID = "the ferry sank off Tarn Head in March 1911"
OLD = f"Home\nNews\n\nA ferry is lost\n\nThe sea was calm. They say that {SAID}. Nobody drowned.\n\nAbout us"
ALONE = OLD.replace("They say that the", "The")
BEGUN = "The" + SAID[3:]


def spans(text: str, words: str) -> list[Span]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def turned(old: str, new: str, words: str) -> str:
    return turned_around(old, spans(old, words)[0], new, spans(new, words))


@pytest.mark.parametrize(
    "new",
    [
        OLD.replace("They say", "It is not true"),
        OLD.replace("They say that", "The owners deny that"),
        OLD.replace("They say that", "Did you think that").replace("1911.", "1911?"),
        OLD.replace("1911.", "1911, which is a tale."),
        OLD.replace("1911.", "1911?"),
        OLD.replace("The sea was", "Correction: what follows is wrong. The sea was"),
        OLD.replace(
            "The sea was calm.", "CORRECTION\n\nWhat this report says is false.\n\nThe sea was calm."
        ),
        OLD.replace("Nobody drowned.", "That is untrue."),
        OLD.replace("Nobody drowned.", "That is not true."),
        OLD.replace("Nobody drowned.", "This never happened."),
        OLD.replace("Nobody drowned.", "The story of the ferry was later discredited."),
        OLD.replace("They say that", "They may say that"),
        OLD.replace("They say that", "They say that in 1911, 12 men died when"),
        OLD.replace("Nobody drowned.", "Nobody drowned. This report has been retracted."),
        OLD.replace(SAID, "the ferry came home") + f"\n\nComments\n\nTom: no, {SAID}, surely",
    ],
)
def test_what_turns_a_passage(new: str) -> None:
    assert turned(OLD, new, SAID)
    assert not turned(new, new, SAID)


@pytest.mark.parametrize(
    "new",
    [
        OLD,
        OLD.replace("News", "News\nCorrections\nReport a correction"),
        OLD.replace("A ferry is lost", "A ferry is lost\n\nUpdated 4 May 2026, 10:15\n\n1,204 views"),
        OLD.replace("Nobody drowned.", "Nobody drowned.\n\nAdvertisement\n\nBuy new boots now!"),
        OLD.replace("They say that", "They  say\nthat").replace("calm", "grey"),
        OLD.replace("Nobody drowned.", "All were saved."),
        OLD.replace("Nobody drowned.", "Nobody drowned.\n\nWearing the wrong glasses?"),
        OLD.replace("Nobody drowned.", "Nobody drowned.\n\nMinister denies tax plan, aides tell us."),
        OLD.replace("About us", f"Others write that {SAID}."),
    ],
)
def test_what_does_not_turn_it(new: str) -> None:
    assert not turned(OLD, new, SAID)


@pytest.mark.parametrize(("end", "other"), [("lost 12 comments", False), ("12 comments lost", True)])
def test_only_at_the_end_of_a_sentence_pages_put_their_counters(end: str, other: bool) -> None:
    old, new = (OLD.replace("1911.", f"1911 with nobody {words}.") for words in ("lost", end))
    assert bool(turned(old, new, SAID)) is other


@pytest.mark.parametrize(
    ("new", "other"),
    [
        (ALONE.replace("The sea was calm.\u0020", "4 May 2026 12 comments "), False),
        (ALONE.replace("The sea was calm. ", "Share\nPrint\n\n"), False),
        (ALONE.replace("The sea was calm. ", "Wrong: "), True),
        (ALONE.replace(BEGUN, f"Some write: {BEGUN}"), True),
    ],
)
def test_a_passage_that_is_a_sentence(new: str, other: bool) -> None:
    assert bool(turned(ALONE, new, BEGUN)) is other
