"""No words without a verb of their own are told as a statement: they stay with the clause that they hang on."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text) if p.checkable]


# what is told, what must be among the restatements, and what none of them may begin or end with
_TOLD = {
    "behind and, when": (
        "In 2017, Lund had 60% women tutors and in 2018, Tarn had 63%.",
        ["In 2017, Lund had 60% women tutors.", "In 2018, Tarn had 63%."],
        "and in 2018.",
    ),
    "and that by then": (
        (
            "Kern Ltd said on Monday it aims to cut more jobs than it made by 2030 and that by 2050, it hopes "
            "to have cut half."
        ),
        ["Kern Ltd said on Monday it aims to cut more jobs than it made by 2030."],
        "2050.",
    ),
    "but following what": (
        "In Lund, chess saw a decline in the war, but following this period, the game returned to the schools.",
        [
            "In Lund, chess saw a decline in the war.",
            "Following this period, the game returned to the schools.",
        ],
        "period.",
    ),
    "and, doing what": (
        "The firm was told to pay and, citing its own figures from June, the council raised the fine.",
        [
            "The firm was told to pay.",
            "Citing its own figures from June, the council raised the fine.",
        ],
        "June.",
    ),
    "a row of places, and who says so": (
        "Prices rose by 4% in Norland and by 6% in Sudland, the bank estimates.",
        ["Prices rose by 4% in Norland and by 6% in Sudland, the bank estimates."],
        "By 6%",
    ),
    "a row of things that were made so": (
        "In 1990 the town bought carts for the fair, lamps wrapped in paper and boats made out of tin.",
        [
            "In 1990 the town bought carts for the fair, lamps wrapped in paper and boats made out of tin.",
        ],
        "Lamps",
    ),
    "beside a name, what was made when": (
        "The Lister, an engine sold in 1912, is kept in Lund.",
        ["The Lister is an engine sold in 1912.", "The Lister is kept in Lund."],
        "The Lister, an",
    ),
    "what was done, and further in another thing": (
        "Karl Moss has a vineyard in Lund, planted by his father in 1967 with vines carried over the ridge.",
        ["Karl Moss has a vineyard in Lund."],
        "Planted",
    ),
    "what it leads to": (
        "The vote split the council in 1990, leading one clerk turned writer to say that Kern had bought it.",
        [
            "The vote split the council in 1990.",
            "The vote split the council in 1990, leading one clerk turned writer to say that Kern had bought it.",
        ],
        "Leading",
    ),
    "although, behind a dash": (
        "Kern sold the mill in 1990 – although it is not clear if that meant that the board approved.",
        ["Kern sold the mill in 1990."],
        "Although",
    ),
    "when, before its clause": (
        "The mill was sold in 1990; when Moss tells them she was there, her sons laugh.",
        ["The mill was sold in 1990."],
        "When Moss tells them she was there.",
    ),
    "that, with something set in": (
        "That the play, by June, had earned more than £2m in Lund and beaten every other one, makes Moss famous.",
        [],
        "in Lund.",
    ),
    "if, before a dash": (
        "If the clerk does not answer the letter – and most do not – the court fines him £40.",
        [],
        "and most do not.",
    ),
    "while found, beside its clause": (
        "Kern bought a grape in 1990 known as Tarn Red in Lund while found now and then in other valleys of Norland.",
        [],
        "Found",
    ),
    "where somebody comes in": (
        "Lund has 40 clubs for the deaf. That’s where the guild of 1990 comes in.",
        [],
        "The guild of 1990 comes in.",
    ),
    "a noun, and who warns of it": (
        "The bank kept rates at zero in 1990 – a policy that hurts savers and could feed a bubble, Moss warns.",
        ["The bank kept rates at zero in 1990 (Moss warns)."],
        "A policy",
    ),
    "done it": ("Moss sold the mill. She’s done it twice.", [], "is done it twice."),
}


@pytest.mark.parametrize("told", _TOLD)
def test_no_fragment_is_told(told: str) -> None:
    text, meant, never = _TOLD[told]
    restated = said(text)
    assert set(meant) <= set(restated)
    assert not any(one.startswith(never) or one.endswith(never) for one in restated)
