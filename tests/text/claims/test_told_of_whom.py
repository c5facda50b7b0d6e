"""Restatements that would be of another noun, another time or nobody: cases from columns written for the purpose."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract

TOLD = {
    "a story, which nobody invents as an object": (
        "The story that the shot causes autism was invented in 1998 by a British doctor.",
        ["The story that the shot causes autism was invented in 1998 by a British doctor."],
    ),
    "a library in a city": (
        "The town paid for a library in the middle of Helsinki that had 3.1 million visitors in 2019.",
        [
            "The town paid for a library in the middle of Helsinki that had 3.1 million visitors in 2019.",
            "A library in the middle of Helsinki had 3.1 million visitors in 2019.",
        ],
    ),
    "what is not said either": (
        "They do not say that visits fell, nor that scores did.",
        [
            "What the text calls “they” do not say that visits fell.",
            "The words “visits fell” (in the sentence “They do not say that visits fell, nor that scores did.”).",
            "The words “scores did” (in the sentence “They do not say that visits fell, nor that scores did.”).",
        ],
    ),
    "what it took to find out": (
        "It took the town four years, three trials and 14 million euros to arrive at a law.",
        [
            "In the author’s words, it took the town four years, three trials and 14 million euros to arrive at a law."
        ],
    ),
    "what it cost to learn": (
        "It cost the town 3 million euros to learn that the river floods.",
        ["In the author’s words, it cost the town 3 million euros to learn that the river floods."],
    ),
    "what something cost to build": (
        "It cost 3 million euros to build.",
        ["What the text calls “it” cost 3 million euros to build."],
    ),
    "a trade and a rare name": (
        "The bricklayer Oreste Binda saw the bridge in 1967. He told a reporter that the mill was shut.",
        [
            "The bricklayer Oreste Binda saw the bridge in 1967.",
            "Oreste Binda told a reporter that the mill was shut.",
            "The mill was shut (according to Oreste Binda).",
        ],
    ),
    "where they trained, not where they won": (
        "The club trained fourteen swimmers, three of whom won medals, in a pool that was 24.2 metres long.",
        [
            "The club trained fourteen swimmers in a pool that was 24.2 metres long.",
            "Three of the fourteen swimmers won medals.",
            "A pool was 24.2 metres long.",
        ],
    ),
    "when she married": (
        "Ida Moss married Otto Kern, who had a mill, in 1990.",
        ["Ida Moss married Otto Kern in 1990.", "Otto Kern had a mill."],
    ),
    "what the neighbours did": (
        "The noise was so loud that the neighbours sued the club, won, and moved to Lund in 1990.",
        [
            "The noise was so loud that the neighbours sued the club, won.",
            "The neighbours moved to Lund in 1990.",
        ],
    ),
    "a well with something in it": (
        "The water that Ida Moss drew from the well contained 0.9 milligrams of uranium.",
        [
            "The water that Ida Moss drew from the well contained 0.9 milligrams of uranium.",
            "Ida Moss drew the water from the well.",
        ],
    ),
    "banks that are no deed": (
        "Since then, banks in Denmark, Finland and the Netherlands, have lost 40 million.",
        ["Since then, banks in Denmark, Finland and the Netherlands, have lost 40 million."],
    ),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_it_is_told_of_what_it_is_so_of(text: str, told: list[str]) -> None:
    assert [proposal.restatement for proposal in extract(text)] == told


def test_of_whom_is_of_persons() -> None:
    text = "There are children whose homes hold fewer than ten books, of whom there are, says the trust, 410,000."
    assert "There are, says the trust, 410,000 (of children)." in [p.restatement for p in extract(text)]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The mill was sold in 2012. Brusa had earned 6 million the year before.", True),
        ("The mill was sold in 2012.\n\nBrusa had earned 6 million the year before.", False),
        ("The mill was sold in 2012. Kern charged Moss, who had earned 6 million the year before.", False),
    ],
)
def test_the_year_before_is_dated_by_the_deed_it_was_before(text: str, dated: bool) -> None:
    last = extract(text)[-1]
    assert ("the year before [2011]" in last.restatement) is dated
    assert ("the year before" in last.unresolved) is not dated


def test_whose_name_is_told_is_who_the_text_goes_on_about() -> None:
    text = "A man died in the county jail in 2019. His name was Dale Pruitt. He was 34."
    assert extract(text)[-1].restatement == "Dale Pruitt was 34."
