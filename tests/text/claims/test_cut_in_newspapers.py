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
    "often": (
        "Often, the mill in Lund is shut by nine in the morning.",
        ["Often, the mill in Lund is shut by nine in the morning."],
        "The mill in Lund is shut",
    ),
    "as are": (
        "The sales of the bank are listed in Lund – as are its losses of 2011.",
        ["The sales of the bank are listed in Lund."],
        "As are",
    ),
    "so many cents": (
        "In May the firm from Lund sold its maps for 99¢ in Tarn, claiming that clerks had asked for them.",
        ["In May the firm from Lund sold its maps for 99¢ in Tarn."],
        "99 in",
    ),
    "and another, by the way": (
        "Lund is a port – and a garrison, by the way.",
        [],
        "A port is",
    ),
    "which, behind a person": (
        "The news comes amid reports of rising debt under Mayor Ida Moss, which has led to protests in Lund.",
        [],
        "Moss has led",
    ),
    "a place it was like": (
        "In 1990 the yards of Lund resembled a fairground, where thefts that cost nine men their pay were common.",
        [],
        "(in a fairground)",
    ),
    "has received and considered": (
        "The board of Lund has already received and considered 40 letters on the dam.",
        ["The board of Lund has already received and considered 40 letters on the dam."],
        "already received.",
    ),
    "accused, who": (
        "Many clerks accuse the mayors of Lund, who held office from 2011 to 2013, of having been slow to act.",
        ["Many clerks accuse the mayors of Lund of having been slow to act."],
        "2013, of having",
    ),
    "after voting": (
        "In May clerks chose a council led by nine union men after breaking with Kern in 2011.",
        [],
        "was led by nine union men after",
    ),
    "a university": (
        "Ida Moss studies bees at the University of Norland, Tarn.",
        ["Ida Moss studies bees at the University of Norland, Tarn."],
        "Norland is Tarn",
    ),
    "and to see": (
        "The test could let clerks learn about the soil from which a spring rose, and to see whether it fell in 2011.",
        [],
        "A spring rose, and",
    ),
    "where it was found was": (
        "Moss notes that at the time the bell was cast and used, the field where it was found was at the edge of Lund.",
        [],
        "was found was",
    ),
    "a set": (
        "Moss found proof that Kern is gearing up to sell a real TV set by late 2012 and took a veiled shot at Lund.",
        [],
        "was set",
    ),
    "a hit song": (
        "In lieu of a hit movie, hit song or any of the usual roads to fame, Moss has won 40 prizes in Lund.",
        [
            "In lieu of a hit movie, hit song or any of the usual roads to fame, Moss has won 40 prizes in Lund."
        ],
        "of fame.",
    ),
    "which means that": (
        "The usual bill in Lund is $75 a month, which means that each year 83 homes pay $74,000 to the dam.",
        [],
        "$75 means",
    ),
    "the more, the more": (
        "The more clerks know about the dam of Lund, the less they tell the board in Tarn.",
        ["The more clerks know about the dam of Lund, the less they tell the board in Tarn."],
        "Lund.",
    ),
    "hours and minutes": (
        "The usual clerk in Lund watches 5 hours and 9 minutes of film a day, and boys of 18 see 3 hours on phones.",
        [],
        "watches 9 minutes",
    ),
    "who spoke": (
        "Speaking at the fair on Monday Ida Moss said the mill of Lund would close in May.",
        ["The mill of Lund would close in May (according to Ida Moss)."],
        "according to Speaking",
    ),
    "every move": (
        "Every move she makes, at home or in Lund, is recorded by the board.",
        ["Every move she makes, at home or in Lund, is recorded by the board."],
        "Every move is",
    ),
    "the bottom line": (
        "The bottom line is that Lund does not deny that the dam leaks, but is asking Tarn for 40 crowns a year.",
        ["Lund is asking Tarn for 40 crowns a year."],
        "line is asking",
    ),
    "hands who do": (
        "The law of 2011 is driving away many weavers, smiths and farm hands of Tarn who do work that Lund shuns.",
        [],
        "weavers, smiths.",
    ),
    "added a row": (
        "As the firm from Lund grew, it added a layer of clerks, people who could meet with Moss and sign for her.",
        ["The firm from Lund grew."],
        "The firm from Lund grew, it",
    ),
}


@pytest.mark.parametrize("name", _TOLD)
def test_what_papers_write_is_cut_where_a_clause_ends(name: str) -> None:
    text, told, never = _TOLD[name]
    found = said(text)
    assert set(told) <= set(found), found
    assert not [words for words in found if words != text and never in words], found
