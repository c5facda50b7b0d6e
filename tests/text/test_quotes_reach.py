"""A word such as "not" before a cut alarms when it reaches over the cut, not when it belongs to another clause."""

from __future__ import annotations

import pytest

from factcheck.text.quotes.proving import prove
from factcheck.text.quotes.source import SourceText

ANOTHER_CLAUSE = [
    ("She did not attend, but the mayor opened the bridge.", "the mayor opened the bridge"),
    ("It was not cheap; the bridge cost nine million crowns.", "the bridge cost nine million crowns"),
    ("Although he did not sign, the treaty was ratified in May.", "the treaty was ratified in May"),
    ("The engineer, who did not live to see it, designed the bridge.", "designed the bridge"),
    ("Whether or not it rains, the fair opens on Monday.", "the fair opens on Monday"),
    ("Not only was it long, it was also the oldest bridge.", "it was also the oldest bridge"),
    ("The town, not the state, paid for the bridge.", "paid for the bridge"),
    (
        "The bridge has no toll and it carries nine thousand cars a day.",
        "it carries nine thousand cars a day",
    ),
    ("The report does not say so: the bridge was safe.", "the bridge was safe"),
    ("It was not a bridge - it was a dam.", "it was a dam"),
    ("It was not a bridge – it was a dam.", "it was a dam"),
    ("Mr Holm (who had not been asked) opened the bridge.", "opened the bridge"),
    ("He did not come, and he did not write, but the bridge opened on time.", "the bridge opened on time"),
    ("The bridge, which nobody wanted, cost nine million crowns.", "cost nine million crowns"),
    ("Nicht der Staat, sondern die Stadt bezahlte die Brücke.", "die Stadt bezahlte die Brücke"),
    ("We doubt it, but the bridge was safe.", "the bridge was safe"),
    ("The mayor, not having been asked, opened the bridge.", "opened the bridge"),
    ("Far from it, the bridge was safe.", "the bridge was safe"),
    ("He did not stay; nor did she, and the bridge was shut.", "the bridge was shut"),
    ("No bridge is safe, and the mayor was told so.", "the mayor was told so"),
    ("He did not sleep, and there was no water in the house.", "there was no water in the house"),
    ("No one paid, so the bridge was sold to the state.", "the bridge was sold to the state"),
    ("He refused to pay; the bridge was sold to the state.", "the bridge was sold to the state"),
    ("Because he did not pay, the bridge was sold to the state.", "the bridge was sold to the state"),
    ("He was not able to come, and the plan was given up.", "the plan was given up"),
    ("Almost nobody came, and the bridge was opened at noon.", "the bridge was opened at noon"),
]

REACHES = [
    ("If not for the flood, the bridge would stand.", "the bridge would stand"),
    ("He said he did not believe that the bridge was safe.", "the bridge was safe"),
    ("He said he did not believe the bridge was safe.", "the bridge was safe"),
    ("There is no evidence that vaccines cause autism.", "vaccines cause autism"),
    ("It is not true, he said, that the bridge was safe.", "the bridge was safe"),
    ("It is not the case, according to the report, that the bridge was safe.", "the bridge was safe"),
    ("The company did not, in its own words, break the law.", "break the law"),
    ("He was not, however, guilty of fraud.", "guilty of fraud"),
    ("No one believes, or says, that he stole it from the bank.", "he stole it from the bank"),
    ("They did not win, lose or draw the game.", "draw the game"),
    ("He never smoked, drank or gambled all his money away.", "gambled all his money away"),
    ("He did not smoke, and never drank with the other men.", "drank with the other men"),
    ("The bridge was not built in 1937, 1938 or 1939 by the town itself.", "1939 by the town itself"),
    (
        "Neither the mayor nor the engineer, it said, took bribes from the suppliers.",
        "took bribes from the suppliers",
    ),
    ("It was not until 1937, a year late, that the bridge opened.", "the bridge opened"),
    ("Without the loan, the bridge would have failed.", "the bridge would have failed"),
    ("Nobody, the report says, was killed in the great flood.", "was killed in the great flood"),
    ("He denied that the bridge was unsafe.", "the bridge was unsafe"),
    ("He denied the bridge was unsafe.", "the bridge was unsafe"),
    ("He did not know that the bridge had fallen.", "the bridge had fallen"),
    ("They could not say whether the bridge had fallen.", "the bridge had fallen"),
    ("He did not sleep because the bridge had fallen.", "the bridge had fallen"),
    ("No bridge, however long, lasts for ever.", "lasts for ever"),
    ("I do not think, and nobody does, that it works in the winter.", "it works in the winter"),
    ("He did not come and open the bridge.", "open the bridge"),
    ("Nearly half, or 300, of them died.", "300, of them died"),
    ("He reportedly drank, gambled and lied to the court.", "lied to the court"),
    ("Allegedly, he drank, and he lied to the court.", "he lied to the court"),
    ("If the pumps had worked, the ship would have stayed afloat.", "the ship would have stayed afloat"),
    ("He may have lied, stolen and cheated all his friends.", "cheated all his friends"),
    ("Unless it rains, the bridge opens at noon.", "the bridge opens at noon"),
    ("It does not follow, as some claim, that the bridge was safe.", "the bridge was safe"),
    ("Contrary to what he said, it is not so that, after all, the bridge was safe.", "the bridge was safe"),
    ("Er sagte nicht, dass die Brücke sicher ist.", "die Brücke sicher ist"),
    ("Il n'est pas vrai que le pont était sûr.", "le pont était sûr"),
    ("No es verdad, dijo, que nunca, jamás, el puente fuera seguro.", "el puente fuera seguro"),
    ("She did not agree with what he wrote, that the bridge was safe.", "the bridge was safe"),
    ("It was not so much a bridge as a dam of earth and stone.", "a dam of earth and stone"),
    ("This is not to say that the bridge was safe.", "the bridge was safe"),
    ("He did not believe he was ill, and he was right about the bridge.", "he was right about the bridge"),
    ("The company did not — as it said — break the law of the land.", "break the law of the land"),
    ("They did not say whether or not the bridge was safe.", "the bridge was safe"),
    ("Nobody, although he was not asked, believed that the bridge was safe.", "the bridge was safe"),
    ("He did not, although he was ill, open the bridge to the public.", "open the bridge to the public"),
    ("It is not, though the mayor says so, the oldest bridge.", "the oldest bridge"),
    ("No minister, who had been there, opened the bridge to the public.", "opened the bridge to the public"),
    ("She was not there, or the mayor was wrong about it.", "the mayor was wrong about it"),
    ("He did not pay, as he was told, the rent of the bridge.", "the rent of the bridge"),
    ("He did not (so he says) open the bridge to the public.", "open the bridge to the public"),
    ("He refused to pay, and the bridge was sold to the state.", "the bridge was sold to the state"),
    (
        "Had he not paid, the bridge would have been sold to the state.",
        "the bridge would have been sold to the state",
    ),
    ("He did not invite the bishop, and the minister of works.", "the minister of works"),
    ("It was not paid for: the dam; the bridge of 1937.", "the bridge of 1937"),
]


def _alarms(page: str, quote: str) -> list[str]:
    proof = prove(quote, SourceText(f"{page} It rained."))
    assert proof.accepted
    return [said for said in proof.warnings if said.startswith(("cut after", "leaves out the condition"))]


@pytest.mark.parametrize(("page", "quote"), ANOTHER_CLAUSE)
def test_a_word_of_another_clause_does_not_alarm(page: str, quote: str) -> None:
    assert _alarms(page, quote) == []


@pytest.mark.parametrize(("page", "quote"), REACHES)
def test_a_word_that_turns_what_is_quoted_alarms(page: str, quote: str) -> None:
    assert _alarms(page, quote)
