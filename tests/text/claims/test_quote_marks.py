"""Quotations between single marks are read as those between double ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.claims import extract
from factcheck.text.claims.parts.quote_marks import with_double_marks


@pytest.mark.parametrize(
    ("text", "double"),
    [
        ("‘We saw it,’ Ada Hale said, ‘and it’s gone.’", "“We saw it,” Ada Hale said, “and it’s gone.”"),
        ("‘He told me “no” twice,’ she said.", "“He told me ‘no’ twice,” she said."),
        ("'I don't know,' she said.", "“I don't know,” she said."),
        ("the ‘one-off’ event’s end", "the “one-off” event’s end"),
        ("He called it ‘the dogs’ dinner’ and left.", "He called it “the dogs’ dinner” and left."),
        ("the bosses’ ‘friends’ said", "the bosses’ “friends” said"),
    ],
)
def test_single_marks_around_a_quotation_become_double(text: str, double: str) -> None:
    assert with_double_marks(text) == double


@pytest.mark.parametrize(
    "text",
    [
        "“She said ‘no’ to me,” he said.",
        "the workers’ pay of the ’90s and rock 'n' roll",
        "In the ‘90s it was the workers’ turn",
        "‘Left open at the end of what he said",
        "“It goes on here, with ‘no’ in it,\n\n“and ends here.”",
        "no marks",
    ],
)
def test_apostrophes_and_what_stands_between_double_marks_stay(text: str) -> None:
    assert with_double_marks(text) == text


@given(st.text(alphabet="ab s,.\n‘’'“”\"-", max_size=40))
def test_every_character_but_marks_stays_where_it_is(text: str) -> None:
    read = with_double_marks(text)
    assert len(read) == len(text)
    assert all(
        before == after or {before, after} <= set("‘’'“”\"") for before, after in zip(text, read, strict=True)
    )


def test_a_quotation_in_single_marks_is_its_speaker_s() -> None:
    text = "‘We saw a partner,’ Denise Orrell, who was then the mayor, told the Echo, ‘and it works.’"
    told = {claim.restatement for claim in extract(text)}
    assert "“We saw a partner,” Denise Orrell told the Echo, “and it works.”" in told
    assert "Denise Orrell was then the mayor." in told
