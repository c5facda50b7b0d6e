"""Whose words a quotation is, where a sentence behind it says so; names without their date; who only resigned."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract
from factcheck.vocabulary import ClaimType, Risk


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("So said the foreman, Per Lind.", "The foreman, Per Lind,"),
        ("So wrote Ann Pike in 1999.", "Ann Pike"),
        ("Those were the words of Per Lind, the foreman.", "Per Lind"),
        ("That is what the clerk told the court.", "The clerk"),
        ("This was how Ann Pike put it.", "Ann Pike"),
        ("The speaker was Per Lind.", "Per Lind"),
    ],
)
@pytest.mark.parametrize(
    "quoted", ["I burned the books in 1990.", "We lost 40 men. I burned the books in 1990."]
)
def test_a_sentence_behind_a_quotation_says_whose_words_it_is(quoted: str, behind: str, speaker: str) -> None:
    text = f"“{quoted}” {behind}"
    found = extract(text)
    said = [p.restatement for p in found if "burned" in p.restatement and p.type is not ClaimType.QUOTATION]
    assert said == [f"{speaker} is quoted as saying: “I burned the books in 1990”"]
    (told,) = [p for p in found if p.type is ClaimType.QUOTATION]
    assert told.restatement == f"{speaker} said: “{quoted}”"
    assert text[told.start : told.end] == behind.rstrip(".")
    assert told.checkable
    assert told.risk is Risk.HIGH


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned. “It was dry in there. I saw it,” said Hall. So said the mayor in 1990.",
        "“We lost 40 men. I burned the books.” The mill was sold.",
        "He called it “a farce” So said the mayor.",
    ],
)
def test_no_other_sentence_does(text: str) -> None:
    assert not any(
        "mayor is quoted" in p.restatement or "mill is quoted" in p.restatement for p in extract(text)
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In 2010 congress met. In 1986 it cut the fund.", "In 1986 congress cut the fund."),
        ("By 2010 parliament had failed. It cut taxes in 1986.", "Parliament cut taxes in 1986."),
        ("In March 2010 parliament met. It cut taxes in 1986.", "Parliament cut taxes in 1986."),
    ],
)
def test_what_a_name_is_put_for_has_no_date_in_it(text: str, said: str) -> None:
    assert said in [p.restatement for p in extract(text)]


@pytest.mark.parametrize("text", ["Mayor Ann Pike resigned.", "Ann Pike resigned in 1990 after nine years."])
def test_whoever_resigns_has_done_no_wrong(text: str) -> None:
    assert all(p.risk is Risk.HIGH and "wrongdoing" not in " ".join(p.risk_reasons) for p in extract(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Pike resigned over the loans.",
        "Ann Pike resigned in disgrace.",
        "Ann Pike was forced to resign in 1990.",
    ],
)
def test_whoever_was_driven_out_may_have(text: str) -> None:
    assert [p.risk for p in extract(text)] == [Risk.LEGAL]
