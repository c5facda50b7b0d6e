"""Sentences as papers write them: where a clause ends, and which word is a verb."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may hold
_TOLD = {
    "that, before a thing": (
        "Hall predicts that bridge will become a burden for Lund.",
        ["Hall predicts that bridge will become a burden for Lund."],
        "Hall). Bridge",
    ),
    "how long that": (
        "Nobody knows how long that buried waste will stay warm or whether the clay beneath it could crack in 2030.",
        [],
        "Buried waste will",
    ),
    "a quality, and no deed": (
        "Ada Moss runs her club with pride and limited funds in the style of Lund.",
        ["Ada Moss runs her club with pride and limited funds in the style of Lund."],
        "Moss limited",
    ),
    "turns out two things": (
        "But it turns out the tunnel and the bridge might be unsafe.",
        ["In the author’s words, it turns out the tunnel and the bridge might be unsafe."],
        "turns out the tunnel.",
    ),
    "who signed it": (
        "Kern said that the school reform bill President Ida Moss signed into law in May may not have ended the fight.",
        [],
        "was signed",
    ),
    "when, and when": (
        "Ida Moss knew Karl Kern when he taught in Lund and when he was with the choir of Tarn.",
        ["Ida Moss knew Karl Kern when he taught in Lund and when he was with the choir of Tarn."],
        "Kern taught in Lund and",
    ),
    "a deed between dashes": (
        "The clerks whom the act names – but does not fine – earn 900 crowns in Lund.",
        [],
        "Does not fine",
    ),
    "what was done, between semicolons": (
        (
            "Auditors found that 70% of the grain had been sold, burned or buried; eaten by rats; been spoiled by "
            "rain; or lost or stolen on the way to Lund."
        ),
        [
            (
                "70% of the grain had been sold, burned or buried; eaten by rats; been spoiled by rain; or lost or "
                "stolen on the way to Lund (according to auditors)."
            )
        ],
        "Lost or stolen",
    ),
    "another town, which": (
        "The same holds for Tarn, another town run by Kern, which also will lose nine schools.",
        ["Tarn is another town run by Kern."],
        "Another town run by Kern also",
    ),
    "the scene of it last time, which": (
        "Then there is Lund, home of a great riot last time, which is set to lose two schools.",
        ["Lund is set to lose two schools."],
        "Then there is Lund.",
    ),
    "the smallest of them": (
        "Some of the largest towns are growing while some of the smallest that backed Moss are set to lose 40 schools.",
        [],
        "Some of the smallest that backed",
    ),
    "what a message says": (
        "Though the report was short, the message from the board of Lund was plainer: the dam was safe.",
        [
            (
                "The dam was safe (in the text’s words: “Though the report was short, the message from the board of "
                "Lund was plainer: …”)."
            )
        ],
        "The dam was safe.",
    ),
}


@pytest.mark.parametrize("name", _TOLD)
def test_what_papers_write_is_cut_where_a_clause_ends(name: str) -> None:
    text, told, never = _TOLD[name]
    found = said(text)
    assert set(told) <= set(found), found
    assert not [words for words in found if words != text and never in words], found
