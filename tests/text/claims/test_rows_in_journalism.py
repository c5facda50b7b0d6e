"""Rows of clauses and verbs as papers write them: what is said, asked, let happen, and told on somebody's word."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may hold
_TOLD = {
    "a row of where most of it was from": (
        "The fund raised £3m in a year, most of it from clerks in Lund, Tarn and Dray.",
        [
            "The fund raised £3m in a year.",
            "The fund raised £3m in a year, most of it from clerks in Lund, Tarn and Dray.",
        ],
        "year Tarn",
    ),
    "a row of what was aboard": (
        "The ship left Lund in May, with nine men, ten oxen, 114 sheep, and a cow aboard, and sank.",
        [
            "The ship left Lund in May.",
            "The ship left Lund in May, with nine men, ten oxen, 114 sheep, and a cow aboard.",
            "The ship sank.",
        ],
        "May ten",
    ),
    "no row behind what was added": (
        "The firm hired nine men, most of them from Lund, and a cook.",
        [
            "The firm hired nine men and a cook.",
            "The firm hired nine men, most of them from Lund, and a cook.",
        ],
        "men, and",
    ),
    "a row of what is true": (
        "It is also true that Lund sold the mill, that Kern lent it £4m in May, and that no one has seen the deed.",
        [
            "Lund sold the mill.",
            "Kern lent it £4m in May (in the text’s words: “It is also true that …”).",
            "No one has seen the deed (in the text’s words: “It is also true that …”).",
        ],
        "mill, that",
    ),
    "a row of what turned out": (
        "It turned out that the clerk had left, that the safe was empty, and that nine ledgers had burned.",
        ["Nine ledgers had burned (in the text’s words: “It turned out that …”)."],
        "left, that",
    ),
    "a row of what the truth is": (
        "The truth is that the ward had no doctor, that nobody told the families for nine weeks.",
        ["Nobody told the families for nine weeks (in the text’s words: “The truth is that …”)."],
        "doctor, that",
    ),
    "whose matron did nothing": (
        "Complaints came from Tarn and, last May, from a ward whose matron, Ida Falk, had seen none and left.",
        [],
        "Complaints left",
    ),
    "then stops": (
        'Ida Falk says the dam is "safe", then stops and adds that she has not seen it since 1990.',
        ['The dam is "safe" (according to Ida Falk).'],
        "The dam adds",
    ),
    "only one on his word": (
        "The boat came from Lund, the engine was stolen in Tarn, and the sail, if the captain is right, is of 1890.",
        ["The boat came from Lund.", "The engine was stolen in Tarn."],
        "Lund (if",
    ),
    "all on her word": (
        "The owner, if the maid is right, burned the mill in 1990, took the money and fled to Spain.",
        ["The owner fled to Spain (if the maid is right)."],
        "fled to Spain.",
    ),
    "and, if she is right": (
        "The mill burned in 1990 and, if the maid is right, the owner fled to Spain.",
        ["The mill burned in 1990."],
        "The owner fled to Spain.",
    ),
    "and, when they came": (
        "The mill burned in 1990 and, when the police came, the owner fled to Spain.",
        ["The mill burned in 1990.", "When the police came, the owner fled to Spain."],
        "came.",
    ),
    "what it was given for": (
        'The park was left in 1931 by Ada Moss, a brewer’s widow, "for the poor of the town".',
        ["Ada Moss was a brewer’s widow."],
        "Moss was a brewer’s widow, ",
    ),
    "what was asked": (
        "The survey asked whether men were married, lived alone, belonged to a union or went to church.",
        ["The survey asked whether men were married, lived alone, belonged to a union or went to church."],
        "The survey belonged",
    ),
    "what was asked, with and": (
        "Kern asked whether the firm had sold the mill, fired the guards, and hid the money.",
        ["Kern asked whether the firm had sold the mill, fired the guards, and hid the money."],
        "Kern hid",
    ),
    "asked, and resigned": (
        "The inspectors checked whether the boats had nets, and fined the owners £400.",
        ["The inspectors fined the owners £400."],
        "nets, and",
    ),
    "so long that the judge": (
        "The town passed a tax, a law of such length that the clerk who read it to me dropped it, gave up, and left.",
        [],
        "The town left",
    ),
    "a cleft and its row": (
        "It was the bank which sank the mill at Lund, which fired 40 clerks, and whose head, Karl Moss, fled in 1990.",
        ["The bank fired 40 clerks.", "The bank’s head, Karl Moss, fled in 1990."],
        "Lund fired",
    ),
    "a cleft, and which of two": (
        "It was the bank which ran the mill at Lund, which burned in 1990.",
        [],
        "Lund burned",
    ),
    "took that debt": (
        "The firm that inherited that debt has been in Lund since 1990.",
        ["The firm that inherited that debt has been in Lund since 1990."],
        "The firm inherited that debt has",
    ),
    "heard that case": (
        "The court that heard that case was abolished in 1990.",
        ["The court that heard that case was abolished in 1990."],
        "That case was",
    ),
    "let the rule lapse": (
        "The ministers let the rule by which towns are paid rest on figures of 1990.",
        ["The ministers let the rule by which towns are paid rest on figures of 1990."],
        "Towns are paid rest",
    ),
    "made the clerk pay": (
        "The bank made the clerk who had signed the deed pay 400 crowns.",
        ["The bank made the clerk who had signed the deed pay 400 crowns."],
        "The clerk had signed the deed pay",
    ),
    "when, without a comma": (
        "When the clerk counted the votes and checked the rolls by hand the majority was nine, and Ida Falk resigned.",
        [
            "When the clerk counted the votes and checked the rolls by hand the majority was nine.",
            "Ida Falk resigned.",
        ],
        "The clerk counted the votes and checked the rolls by hand the",
    ),
    "when it was over": (
        "When the strike was over they sold the mill for £4m.",
        ["When the strike was over they sold the mill for £4m."],
        "The strike was over they",
    ),
    "a share, and what it is": (
        "The risk was 26 per cent, which is high and is nobody’s idea of safe.",
        [],
        "Cent is",
    ),
    "such years": (
        "Prices fell. Such years come once in a century.",
        ["What the text calls “such years” come once in a century."],
        "In such years",
    ),
    "on the Tuesday": (
        "On the Tuesday Moss called, the count for the river fields was 140,000 spores.",
        ["On the Tuesday Moss called, the count for the river fields was 140,000 spores."],
        "Tuesday Moss called.",
    ),
    "on the one occasion": (
        "The pumps were old, and on the one occasion they were needed, in May that year, they failed in two hours.",
        ["On the one occasion the pumps were needed, in May that year, they failed in two hours."],
        "year.",
    ),
    "by the time somebody": (
        "By the time Ada Kern reached the ward at Lund, her brother had been dead for two hours.",
        ["By the time Ada Kern reached the ward at Lund, her brother had been dead for two hours."],
        "Kern’s brother had been dead for two hours. ",
    ),
    "whose turn it was": (
        "The king built the fort. After the king it was the army’s turn.",
        ["After the king it was the army’s turn."],
        "what the text calls “it” was",
    ),
    "a person it was": (
        "It was a porter at the Lund branch, Denise, who in 2018 stopped a man with £9,000.",
        [
            "In the author’s words, it was a porter at the Lund branch, Denise, who in 2018 stopped a man with £9,000."
        ],
        "branch was Denise",
    ),
    "for what the money was": (
        "The deal was worth 90 million, for 12 boats to bring the mail, the doctor and the coal to the island.",
        ["The deal was worth 90 million."],
        "million the doctor",
    ),
    "nearly double": (
        "The firm charged the town $70 million, nearly double what a rival would for the same work.",
        ["The firm charged the town $70 million."],
        "The firm nearly double",
    ),
}


@pytest.mark.parametrize(("text", "told", "never"), _TOLD.values(), ids=_TOLD.keys())
def test_rows_are_told_of_whom_they_are(text: str, told: list[str], never: str) -> None:
    found = said(text)
    for restatement in told:
        assert restatement in found, found
    assert not [restatement for restatement in found if never in restatement]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mill burned. It’s moved.", "The mill’s moved."),
        ("It’s moved.", "What the text calls “it” is (or has) moved."),
        ("The mill burned. It’s closed now.", "The mill is closed now."),
        ("The mill burned. It’s been closed.", "The mill has been closed."),
        ("“The mill failed,” said Karl Moss. “It’s moved.”", "Karl Moss is quoted as saying: “It’s moved.”"),
    ],
)
def test_what_may_be_has_or_is_stays(text: str, told: str) -> None:
    assert told in said(text)


def test_a_question_turned_round_is_another_one() -> None:
    text = (
        "What is to be seen is whether the West will officially support the liberal opposition—the new generation of "
        "Constitutionalists—or will it insist on talks under the outdated terms of the plan."
    )
    assert [proposal for proposal in extract(text) if text[proposal.start :].startswith("will it insist")]
