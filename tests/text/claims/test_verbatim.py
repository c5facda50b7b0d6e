"""What stands between quotation marks in a restatement: the text's own words, and in brackets what is not."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.claims import extract
from factcheck.text.claims.restating.verbatim import in_marks
from tests.text.claims.gold import ESSAYS, read

_OWN = {
    "a pronoun put in": (
        "The mill burned. My uncle, who sold coal, was asked in 1990 and paid us nothing.",
        "The author says: “My uncle … paid us nothing”",
    ),
    "a name that owns": (
        "The auditor, Ada Falk, took a year to find out, and her report is among the best things I have read.",
        "The author says: “[Ada Falk’s] report is among the best things I have read”",
    ),
    "words cut out": (
        "Our mayor, a baker, sold the hall in 1990.",
        "The author says: “Our mayor, a baker, sold the hall in 1990”",
    ),
    "a name before a comma": (
        "Elias Falk left in 1990. Elias, I'm told, swears by tea.",
        "The author says: “[Elias Falk], I'm told, swears by tea”",
    ),
    "a verb put in": (
        "In 1990 they closed our mill, the last one in Holm.",
        "The author says: “our mill [was] the last one in Holm”",
    ),
    "a name put in": (
        "Ann Moss ran the mill. In 1990 she told us that it was safe.",
        "The author says: “In 1990 [Ann Moss] told us that it was safe”",
    ),
    "a reason behind it": (
        "The mill shut because I sold the coal in 1990.",
        "The author says: “I sold the coal in 1990” (given as the reason for: The mill shut).",
    ),
    "a denial kept": (
        "Nor did my uncle, who sold coal, pay us in 1990.",
        "The author says: “Nor did my uncle … pay us in 1990”",
    ),
    "somebody quoted": (
        "Ann Moss told the court: “The mill burned. Kurt Lund, who sold coal, paid nothing in 1990.”",
        "Ann Moss is quoted as saying: “Kurt Lund … paid nothing in 1990.”",
    ),
}


def test_a_quotation_opens_where_it_opened() -> None:
    told = '"I saw it," she [Eva Falk] told me'
    assert in_marks(told, 'In May "I saw it," she told me.') == '“"I saw it," she [Eva Falk] told me”'


@pytest.mark.parametrize(("text", "told"), _OWN.values(), ids=_OWN)
def test_what_is_left_out_or_put_in_shows(text: str, told: str) -> None:
    assert told in [proposal.restatement for proposal in extract(text)]


def _even(words: str) -> str:
    return " ".join(re.sub("[“”‘’\"']", " ", words).lower().split()).strip(" .,")


def _is_verbatim(told: str, text: str) -> bool:
    """Whether the stretches of `told` between brackets and dots stand in `text`, in that order."""
    at = 0
    for part in filter(None, map(_even, re.split(r"\[[^\]]*\]|…", told))):
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def _texts() -> dict[str, str]:
    found = {path.stem: read(path)[0] for path in sorted(ESSAYS.glob("*.gold"))}
    demo = (files("factcheck.demo") / "essay.md").read_text(encoding="utf-8")
    return found | {"demo": demo} | {name: text for name, (text, _) in _OWN.items()}


@pytest.mark.parametrize("text", _texts().values(), ids=_texts())
def test_between_quotation_marks_stand_the_words_of_the_text(text: str) -> None:
    whole = _even(text)
    told = [proposal.restatement for proposal in extract(text)]
    assert not [
        said for said in told for inside in re.findall("“([^“”]+)”", said) if not _is_verbatim(inside, whole)
    ]


_SOME = ("the", "mill", "he", "paid", "us", "“twice”", "(once)", "[so]", "it,", "burned.", "Moss’s")
_WORDS = st.lists(st.sampled_from(_SOME), max_size=12)


@given(said=_WORDS, source=_WORDS)
def test_whatever_is_said_its_words_are_those_of_the_text_or_in_brackets(
    said: list[str], source: list[str]
) -> None:
    text = " ".join(source)
    quoted = in_marks(" ".join(said), text)
    inside = quoted[1 : quoted.index("”")]
    assert _is_verbatim(inside, _even(text))
