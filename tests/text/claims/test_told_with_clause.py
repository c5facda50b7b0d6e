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
