"""What a law allows or demands is put to a checker; what somebody would have done is set aside."""

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.weighing import mood as m


def kept(text: str) -> list[str]:
    return [proposal.restatement for proposal in extract(text) if proposal.checkable]


@pytest.mark.parametrize(
    "sentence",
    [
        "Under section 9, any tenant may ask the board to mend the roof.",
        "The ombudsman may quash the refusal.",
        "The tribunal may not hear the appeal.",
        "A prisoner who has served half his sentence must be released on parole.",
        "If the dust exceeds 40 milligrams, the mill has to close the line.",
        "If the dose is over 5 grays, the hospital must tell the regulator.",
        "The inspector who must first sign the permit is the district inspector.",
        "A right of way, once proved, does not lapse through want of use.",
        "A debt does not lapse when the debtor dies.",
        "The bill would let employers read the files.",
        "Norland’s new Harbour Act will oblige towns to count their boats.",
        "Lenders must disclose the whole cost of a loan before it is signed.",
        "A lift in a hotel must be inspected twice a year by an engineer.",
        "A carrier of explosives must notify the port of Lund.",
        "At 35 degrees a crew must get ten minutes’ rest every two hours.",
        "After four hours drivers must rest for 45 minutes.",
        "A ward must have at least two nurses at night.",
        "Anybody may inspect the register of voters in the town hall.",
        "Nobody under 16 may buy a knife.",
        "The owners of the market replied that anyone may rent a stall.",
        "Under the Lund Agreement any dam across the river must go through a first consultation.",
    ],
)
def test_what_a_law_allows_or_demands_is_told(sentence: str) -> None:
    assert kept(sentence) == [sentence]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The council must act.", m.ADVICE),
        ("The court must think again.", m.ADVICE),
        ("The council must grant Pike a licence.", m.ADVICE),
        ("A judge must be brave.", m.ADVICE),
        ("The council must build at least 500 homes a year.", m.ADVICE),
        ("A choice must be made every two years.", m.ADVICE),
        ("A promise must be kept by those who gave it.", m.ADVICE),
        ("Landlords must be made to pay for what they did.", m.ADVICE),
        ("Any teacher may notice a change in the class.", m.POSSIBLE),
        ("The council may not like it.", m.POSSIBLE),
        ("A court may yet save the mill.", m.POSSIBLE),
        ("If the tax is over 5 per cent, we have to protest.", m.SUPPOSED),
    ],
)
def test_what_ought_to_be_done_is_no_law(sentence: str, reason: str) -> None:
    assert [proposal.set_aside for proposal in extract(sentence)] == [reason]


def test_a_rule_goes_on_with_its_second_verb() -> None:
    assert kept("The Council may annul the refusal but may not grant the visa.") == [
        "The Council may annul the refusal.",
        "The Council may not grant the visa.",
    ]


def test_what_a_section_gives_is_told_beside_the_advice_to_invoke_it() -> None:
    assert kept("Tenants should write under section 12, which gives any tenant a right to see the file.") == [
        "Section 12 gives any tenant a right to see the file."
    ]
