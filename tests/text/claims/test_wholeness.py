"""What is told is a sentence: words without a verb of their own are told in their clause, or behind another one."""

import pytest

from factcheck.text.claims import extract

# what is told, what must be among the restatements, and what none of them may hold
_TOLD = {
    "no more than up to a semicolon": (
        "The mail that crosses oceans goes by ship; nine men died in it.",
        ["The mail that crosses oceans goes by ship."],
        "ship; nine",
    ),
    "a hole in the ground": (
        "A deep well, sunk in 1990, costs 40 crowns and is safe nine times in ten.",
        ["A deep well is safe nine times in ten."],
        "A deep is",
    ),
    "what is done to them": (
        "Boats do, however, get patched and painted.",
        ["Boats do, however, get patched and painted."],
        "Get patched",
    ),
    "a verb behind how often": (
        "A child of the town had, more often than not, drunk from the pond.",
        ["A child of the town had, more often than not, drunk from the pond."],
        "than not.",
    ),
    "whom it is according to": (
        "According to the sheets the town handed over last month, after 14 months, Moss slept in Lund.",
        ["According to the sheets the town handed over last month, after 14 months, Moss slept in Lund."],
        "after 14 months.",
    ),
    "a letter, behind whom it is to": (
        "In a letter to the board dated 4 May 2012, Smith sold 30 mills.",
        ["In a letter to the board dated 4 May 2012, Smith sold 30 mills."],
        "dated 4 May 2012.",
    ),
    "how it was, set in before the verb": (
        "The door, its hinge rimmed with dirt, was painted by Ida Pike.",
        ["The door, its hinge rimmed with dirt, was painted by Ida Pike."],
        "its hinge was",
    ),
    "and who, with when": (
        "Pike wrote to Judge Allan Moss, who said that he was deaf and who, in 1991, threw out the claim.",
        ["Judge Allan Moss, in 1991, threw out the claim."],
        "said of",
    ),
    "what answers in a word": (
        "Who bids against whom? Nobody: the mill was empty.",
        ["The mill was empty."],
        "Nobody: the",
    ),
    "a verb far behind its subject": (
        "The water, promised to every home under the Dray Act, which claims to have reached half, has come.",
        ["The water is promised to every home under the Dray Act."],
        "The Dray Act has come",
    ),
    "what has no verb, behind what it answers": (
        "Who bought the mill? Forty men in Lund, whose names are in the report.",
        [
            "Forty men in Lund, whose names are in the report (behind the sentence “Who bought the mill?”).",
        ],
        "Forty men in Lund.",
    ),
    "a list without a verb": (
        "Consider the mill. Stone house, Lund; bought in 1890 by Ida Moss; the owner.",
        [
            "Stone house, Lund; bought in 1890 by Ida Moss; the owner (behind the sentence “Consider the mill.”).",
        ],
        "The owner",
    ),
    "what stands inside the clause it is said of": (
        "The killing of rooks, some 60 a year, is giving way to netting.",
        ["The killing of rooks, some 60 a year, is giving way to netting."],
        "(said of",
    ),
    "a second name, with when and as what": (
        "Until 2018 the house was listed as a barn, and before that, when Ada Moss rebuilt it, as a ruin.",
        ["Until 2018 the house was listed as a barn, and before that, when Ada Moss rebuilt it, as a ruin."],
        "Before that",
    ),
    "to whom, behind a dash": (
        "The board can only ask — to a council whose chair, Ida Falk, has already said that the road will be built.",
        [
            "The board can only ask — to a council whose chair, Ida Falk, has already said that the road will be built."
        ],
        "To a council",
    ),
    "when it is so, in a row of clauses": (
        'A claim, once proved, does not lapse through want of use; "once a debt, always a debt", the judges say.',
        ["A claim, once proved, does not lapse through want of use (the judges say)."],
        "A claim, does",
    ),
    "what was taken from somebody": (
        "In March Dr Kern fled, his licence revoked.",
        ["In March Dr Kern fled, his licence revoked."],
        "the text calls",
    ),
    "what a witness told, in a request": (
        "Consider Kern, who told the court that Dray had been robbed in May, had been beaten in June.",
        [
            "Dray had been robbed in May (according to Kern).",
            "Dray had been beaten in June (according to Kern).",
        ],
        "Consider Kern had",
    ),
    "what somebody did, in a request": (
        "Ask Pike, who ran the mill for nine years, was sacked in 2011 and lives in Lund.",
        ["Pike ran the mill for nine years.", "Pike was sacked in 2011.", "Pike lives in Lund."],
        "Ask Pike lives",
    ),
    "a sum that somebody speaks of": (
        "The firm was fined £60,000, a sum that Moss says was for work on an unrelated bridge.",
        ["The firm was fined £60,000, a sum that Moss says was for work on an unrelated bridge."],
        "A sum that",
    ),
}


@pytest.mark.parametrize("name", sorted(_TOLD))
def test_what_is_told_is_a_sentence(name: str) -> None:
    text, told, never = _TOLD[name]
    found = [proposal.restatement for proposal in extract(text)]
    assert set(told) <= set(found)
    assert not [words for words in found if never in words]
