"""What a rule demands of anybody of a kind, and what somebody has to bear, is a fact; what ought to be done is none."""

import pytest

from factcheck.text.claims import extract

_BEFORE = (
    "The town of Lund has nine thousand people. It built a new hall in 1998 on the site of the old mill. "
)


def is_kept(text: str) -> bool:
    return any(p.checkable for p in extract(f"{_BEFORE}{text} The hall was sold.") if p.start == len(_BEFORE))


@pytest.mark.parametrize(
    "text",
    [
        "The employer must house the worker.",
        "A crew must get ten minutes’ rest in every hour.",
        "Landlords must lodge the deposit with a third party within thirty days.",
        "A shop may not sell knives to anyone under eighteen.",
        "A tenant has to be given two months’ notice.",
        "Drivers over seventy have to renew their licence every three years.",
        "Any firm with more than fifty workers must publish its pay gap.",
        "Judges have to retire at seventy.",
        "Voters must show a passport at the polling station.",
        "Every hen must have 550 square centimetres.",
        "The minister must answer within twenty-one days.",
        "Importers must pay a duty of 12 per cent.",
        "Owners of dogs have to pay a tax of 60 crowns a year.",
        "The insurer may not ask about a family illness.",
        "Since 1990 every new house must have two exits.",
        "Mothers in the valley have to drive sixty miles to give birth.",
    ],
)
def test_what_a_rule_demands_is_told(text: str) -> None:
    assert is_kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "A city must have a heart.",
        "Every school must have a library.",
        "A newspaper must tell the truth.",
        "Parents must talk to their children for at least ten minutes a day.",
        "Countries must cut emissions by 40 per cent.",
        "The government must build 40,000 homes a year.",
        "The employer must think again.",
        "A state that locks people up has to pay for the whole of it, not just the half with the badge.",
        "A poet has to wait for the second line.",
        "The rich must pay.",
        "We must give them at least one reason to stay.",
    ],
)
def test_what_the_author_demands_is_not(text: str) -> None:
    assert not is_kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "You will find no chemist between Tarn and the coast.",
        "You cannot vote in Norland if you have been in prison.",
        "In Tarn you can be fined for feeding pigeons.",
        "You can buy one for under 10 crowns in most branches of Norda.",
        "The council will decide in the spring on three more sheds.",
        "The ministry will review its guidance in the autumn.",
        "You may fix your blender in Norland, but not the thing you make your living with.",
    ],
)
def test_what_anybody_can_do_in_a_place_and_what_is_on_an_agenda_is_told(text: str) -> None:
    assert is_kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "You cannot fix this with a fair.",
        "You cannot make a feast from cucumbers.",
        "You may quarrel with the figures.",
        "The young will decide in the end.",
        "A better city will begin with benches in the spring.",
    ],
)
def test_what_anybody_can_think_is_not(text: str) -> None:
    assert not is_kept(text)
