"""Words that a statement does not settle are listed as open, also where they are no pronouns."""

import pytest

from factcheck.text.claims import extract

_OPEN = {
    "None of that can be laid at the door of Moss.": ("that",),
    "Between May and June 2019, 7 million people were thus left out.": ("thus",),
    "The Cup was sailed again in 2017, for the first time since.": ("since",),
    "The other, a Mr Pike, signed 1,140 reports in 2019.": ("The other",),
    "The one at Lund was sold to Tarn in 1990.": ("The one",),
    "Six in ten were about harassment by Moss.": ("Six in ten",),
    "By the Sunday morning nine had been abandoned off Lund.": ("nine",),
    "Moss found another 190 or so doing business with no licence.": ("another 190",),
    "Moss did that sum for the board of Lund in 1990.": ("that sum",),
    "The shares of Moss rose 4 per cent that afternoon.": ("that afternoon",),
    "There the clerks of Lund asked for 40 crowns.": ("There",),
    "Women there now give birth in Lund.": ("there",),
    "Nobody did, or nobody for five years.": ("did",),
    "The union of Lund has not said a word about it.": ("it",),
    "In 2019 the Tarn Authority changed the taste of what ran through it.": ("it",),
    "Not one was prosecuted in Lund.": ("Not one",),
    "A fifth, at Lund, vanished in 2019.": ("A fifth",),
    "The largest, of 4 million crowns, was made in Lund in May.": ("The largest",),
    "Both reports are in the archive of Lund.": ("Both reports",),
    "One of the two is Carl Moss.": ("the two",),
    "The law of Lund makes no such distinctions.": ("such distinctions",),
    "The load on these walls in Lund is changing.": ("these walls",),
    "Moss opposed this levy in 1990.": ("this levy",),
    "Replacing the one at Lund costs 4 million crowns.": ("the one",),
    "Moss had been saying so since the 1990s.": ("so",),
    "Moss did so in 1990.": ("so",),
    "The town of Lund hired one anyway in 2019.": ("one",),
    "Ada Moss sang hers to the judge in Lund.": ("hers",),
    "The cap has been waived by Moss every year since.": ("since",),
    "A footpath in Lund costs a sliver of that.": ("that",),
    "Parliament changed that with a bill in 1990.": ("that",),
    "Shopkeepers there fought the plan with 40 petitions.": ("there",),
    "Ada Moss tracked students there for ten years.": ("there",),
    "A bill has died quietly in each since 1990.": ("each",),
    "The clerks of Lund did examine this one in 1990.": ("this one",),
    "The present one has at least found 40 million crowns.": ("The present one",),
    "Many mills in Lund have never come close to meeting even that.": ("that",),
    "A survey in Lund found that one in sixteen had paid.": (),
    "Moss paid for 40 rooms in Lund with a bed in each.": (),
    "The board in Lund closed 40 mills there.": (),
    "Kern ensured that in May the mill paid 40 crowns.": (),
    "The mill in Lund does, however, have 40 doors.": (),
    "The man who found the mill in Lund did so in 1990.": (),
    "Moss kept one of the mills in Lund.": (),
    "Moss cited a case of 1978, in which the court had cited one of 1969.": (),
    "A fifth of the mills in Lund vanished in 2019.": (),
    "The largest mill in Lund was sold in 2019.": (),
    "Both Moss and Pike are in the archive of Lund.": (),
    "By 2021 only 14 percent of those affected had come to Lund.": (),
    "Moss kept those mills that Pike had built in 1990.": (),
    "In 1990 Lund had no such mills as those of Kern.": (),
    "The lift in Lund had a notice in it.": (),
    "Moss raised 208 crowns, a good part of it from Lund.": (),
    "Moss found that owners in Lund had lied.": (),
    "The one bombed Lund in 1990, and the other sold the mill.": (),
    "Moss found another 190 boats in Lund.": (),
    "Ada Moss has fished for hake here since 1988.": ("here",),
    "The firm of Moss denies this.": ("this",),
    "The Lund scheme of 2002 did exactly that.": ("that",),
    "Cigarettes kill 75,000 people a year in this country.": ("this country",),
    "Moss would not say how much of that sum had been set aside in 1990.": ("that sum",),
    "Seven players from that season described dinners in Lund.": ("that season",),
    "The board met in Lund in 2019.": ("The board",),
    "The contractor, Tarn Works, met Moss in 2019.": (),
    "The board of Tarn Works met in 2019.": (),
    "In that case Moss had to pay 40 crowns.": (),
    "Moss said in 1990 that Lund had burned, and Pike denied that.": (),
    "Here and there Moss found a coin of 1850.": (),
}


@pytest.mark.parametrize("text", _OPEN)
def test_what_is_not_settled_is_listed(text: str) -> None:
    assert extract(text)[0].unresolved == _OPEN[text]


def test_who_found_it_is_listed_with_the_words_of_the_text() -> None:
    found = {
        p.restatement: p.unresolved
        for p in extract("In a report of 2019 it found that Moss had sold 40 mills.")
    }
    assert found["Moss had sold 40 mills (in the text’s words: “In a report of 2019 it found that …”)."] == (
        "it",
    )


@pytest.mark.parametrize("place", ["Here", "There"])
def test_a_place_that_only_points_is_kept_and_open(place: str) -> None:
    told = extract(f"Tarn has grown since 1990. {place}, wages have fallen by a tenth.")[-1]
    assert told.restatement == f"{place}, wages have fallen by a tenth."
    assert told.unresolved == (place,)


def test_a_line_that_ends_behind_the_first_word_changes_nothing_of_what_is_meant() -> None:
    for first in ("Ninety-four people", "Chinese banks", "The nine men"):
        said = f"It began in 1887. {first} went in. Some of them knew that it cost 4 crowns."
        wrapped = said.replace(f"{first.split()[0]} ", f"{first.split()[0]}\n")
        assert [p.restatement for p in extract(wrapped)] == [p.restatement for p in extract(said)]
