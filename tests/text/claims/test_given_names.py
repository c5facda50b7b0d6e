"""Whether a full name is a woman's or a man's, in many languages; what stands alone may be a surname."""

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.grammar.given_names import MEN, WOMEN
from factcheck.text.claims.grammar.names_of_men import OF_MEN
from factcheck.text.claims.grammar.names_of_women import OF_WOMEN
from factcheck.text.claims.grammar.sexes import sex_of_given, sex_of_name

_WOMEN = "Yewande Osagie, Thandeka Rask, Aoife Moss, Päivi Orr, Wanjiru Kern, Zeynep Moss, Małgorzata Kern, Sunita Orr"
_MEN = (
    "Anup Moss, Tuomas Rask, Zurab Kern, Chukwuma Orr, Otieno Moss, Süleyman Kern, Grzegorz Orr, Hideyo Moss"
)


@pytest.mark.parametrize("name", _WOMEN.split(", "))
def test_of_women(name: str) -> None:
    assert sex_of_name(name) is True


@pytest.mark.parametrize("name", _MEN.split(", "))
def test_of_men(name: str) -> None:
    assert sex_of_name(name) is False


@pytest.mark.parametrize("name", ["Kelechi Moss", "Robin Kern", "Andrea Orr", "Gurpreet Moss"])
def test_names_that_both_bear_tell_nothing(name: str) -> None:
    assert sex_of_name(name) is None


def test_what_stands_alone_may_be_a_surname() -> None:
    assert sex_of_given("Adeyemi") is None
    assert sex_of_given("Ada") is True


def test_no_name_is_a_mans_and_a_womans_or_stands_twice() -> None:
    men, women = MEN | OF_MEN, WOMEN | OF_WOMEN
    assert not men & women
    assert not (MEN & OF_MEN or WOMEN & OF_WOMEN)
    assert all(name == name.lower() for name in men | women)


def test_whose_name_tells_is_told() -> None:
    text = (
        "Dr Anup Moss, who was the medical officer in charge, wrote to the Chief District Medical Officer in February "
        "2023. He was moved to Tarn in May."
    )
    assert "Dr Anup Moss was moved to Tarn in May." in [told.restatement for told in extract(text)]
