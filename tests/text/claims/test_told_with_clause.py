"""What a clause only says of another one is told with that: times, aims, what goes on behind it, and reasons."""

import pytest

from factcheck.text.claims import extract

# what must be among the restatements, and what none of them may begin with
_CASES = {
    "before, what had not come": (
        "Falk paid the firm 40 million marks before a single ton had been delivered.",
        ["Falk paid the firm 40 million marks before a single ton had been delivered."],
        ("A single ton",),
    ),
    "before, what came about": (
        "Twenty years went by before a jury in Lund found that Kern had been robbed.",
        ["A jury in Lund found that Kern had been robbed."],
        (),
    ),
    "before then": (
        "What left Norland before then is, for most museums, nobody's business.",
        ["What left Norland before then is, for most museums, nobody's business."],
        ("Then is",),
    ),
    "so that, of what is asked": (
        "The council should draw its checks by lot, so that nobody has a crown to gain by a ghost.",
        [],
        ("Nobody has",),
    ),
    "so that, of what came of it": (
        "Falk had moved the lamp, so that the crack at the hip fell into shadow.",
        ["The crack at the hip fell into shadow."],
        (),
    ),
    "by which time, of anybody": (
        "The disease takes forty years to show itself, by which time the child is a clerk in Lund.",
        ["The disease takes forty years to show itself, by which time the child is a clerk in Lund."],
        ("The child is",),
    ),
    "by which time, what had been": (
        "Kern got there at nine, by which time the clerks had run into the yard with forty blankets.",
        ["The clerks had run into the yard with forty blankets."],
        (),
    ),
    "when it had gone": (
        "The war came to Lund in May, and when the army had gone the mill had no roof.",
        ["When the army had gone the mill had no roof."],
        ("The army had gone the mill",),
    ),
    "until morning, and that": (
        (
            "The board records that Moss had asked the manager of the port for leave to wait until morning, and "
            "that the reply, sent at 9.12, consisted of three words."
        ),
        [
            (
                "Moss had asked the manager of the port for leave to wait until morning (according to the board)."
            ),
            "The reply, sent at 9.12, consisted of three words (according to the board).",
        ],
        ("Morning",),
    ),
    "and that, without a comma": (
        "The board found that Moss had sold the mill and that the reply, sent at noon, ran to three words.",
        [
            "Moss had sold the mill (according to the board).",
            "The reply, sent at noon, ran to three words (according to the board).",
        ],
        ("Ran to",),
    ),
    "and that, over years": (
        "Pike says that the mill burned and that, over nine years, forty men died.",
        ["The mill burned (according to Pike).", "Over nine years, forty men died (according to Pike)."],
        (),
    ),
    "since a year at least": (
        "Since 1980 at least 400 pilots in Norland have died, and the toll is rising.",
        ["Since 1980 at least 400 pilots in Norland have died."],
        ("1980",),
    ),
    "since the week after": (
        "Ada Moss has tuned pianos in Lund since the week after she left school in 1962.",
        [],
        ("The week after",),
    ),
    "for the rent, behind a time": (
        "Falk paid for the scan, then for the nurse, and then, when wages were five weeks late, for the rent.",
        ["Wages were five weeks late."],
        ("Wages were five weeks late, for",),
    ),
    "a second thing behind a reason": (
        "Ada Moss said that the trade had a season, because the buyers preferred to come in May, and a price.",
        [],
        ("The buyers preferred to come in May, and",),
    ),
    "when, and a clause behind what is set in": (
        (
            "When Ada Berg, a chemist at Lund, began testing wells by the thousand, she was told by one clerk, or so "
            "she used to say, that she was “defaming Lund”."
        ),
        [
            (
                "When Ada Berg, a chemist at Lund, began testing wells by the thousand, she was told by one clerk, "
                "or so she used to say, that she was “defaming Lund”."
            )
        ],
        ("Ada Berg, a chemist at Lund, began",),
    ),
    "a figure whose measure stands before": (
        "Bonds were down to 9 per cent of the fund in Lund, while shares and private credit made up 58.",
        [],
        ("Shares and private credit made",),
    ),
    "a figure of men": (
        "The board met in May 1990, when a fire in the mill at Lund killed nineteen.",
        ["A fire in the mill at Lund killed nineteen (in May 1990)."],
        (),
    ),
    "the last of so many times": (
        "Jan Falk, who has won the seat three times since he was charged in Lund, most recently with 58 votes, left.",
        [],
        ("Jan Falk was charged in Lund, most",),
    ),
    "because, and because": (
        "Clerks left because the fee had been frozen since 2009 and because the firm, short of cash, hired boys.",
        [
            "The fee had been frozen since 2009 (given as the reason for: Clerks left).",
            "The firm, short of cash, hired boys (given as the reason for: Clerks left).",
        ],
        (),
    ),
    "as it happens": (
        "Ada Moss had, as it happens, sold the mill in Lund.",
        [],
        ("What the text calls “it” happens",),
    ),
    "though not in the way": (
        "Falk came. It did help, though not in the way he meant.",
        [],
        ("Not in the way",),
    ),
    "told the board that it cost her": (
        "The toll was raised in May. Ada Moss told the board in June that it was costing her £1,650 a year.",
        ["What the text calls “it” was costing her [Ada Moss] £1,650 a year (according to Ada Moss)."],
        ("The board was",),
    ),
    "struck down the plan because it": (
        "In 2020 a court in Lund struck down the plan for the mill, because it violated Article 8 of the code.",
        [],
        ("A court in Lund violated",),
    ),
    "when clerks tested it": (
        "Falk did the arithmetic. When clerks tested it, the model did only half as well as a coin in Lund.",
        [],
        ("Clerks tested it [the arithmetic]",),
    ),
    "the towns that built them": (
        (
            "A survey by Jan Kern and Ada Moss found that mills have no effect on the price of land in the towns that "
            "built them."
        ),
        [],
        ("Mills have no effect on the price of land in the towns that built them [",),
    ),
    "a reason that the author gives for knowing": (
        "We know all this because a group of clerks in Lund obtained the list.",
        ["A group of clerks in Lund obtained the list."],
        (),
    ),
    "a reason for what somebody is said to have done": (
        "Jan Kern, who survived because he had gone indoors to find his pipe, has sold oil since 2016.",
        ["Jan Kern had gone indoors to find his pipe (given as the reason for: Jan Kern survived)."],
        (),
    ),
}


@pytest.mark.parametrize(("text", "told", "untold"), _CASES.values(), ids=_CASES)
def test_a_clause_is_told_by_itself_or_with_its_own(
    text: str, told: list[str], untold: tuple[str, ...]
) -> None:
    found = [p.restatement for p in extract(text) if p.checkable]
    assert [each for each in told if each not in found] == []
    assert not any(said.startswith(torn) for torn in untold for said in found)
