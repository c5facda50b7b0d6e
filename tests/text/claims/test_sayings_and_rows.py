"""What is said by several, behind a clause about them or between their words, and what stands in a row."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may hold
_TOLD = {
    "who they are, and what they say": (
        "Clerks who worked in secret said the vault had held nine coins.",
        ["The vault had held nine coins (in the text’s words: “Clerks who worked in secret said …”)."],
        "secret said the vault.",
    ),
    "who saw it, and what they told whom": (
        "Farmers who left the valley told reporters the army had burned nine barns.",
        [
            (
                "The army had burned nine barns (in the text’s words: “Farmers who left the valley told "
                "reporters …”)."
            )
        ],
        "valley told reporters.",
    ),
    "what they heard says nothing": (
        "Guests who heard the bang said the guards came after nine minutes.",
        [("The guards came after nine minutes (in the text’s words: “Guests who heard the bang said …”).")],
        "The bang said",
    ),
    "a quotation behind who says it": (
        "According to Karl Rudd, who kept the mill until 1982, “the wheel was rotten”.",
        [
            "According to Karl Rudd, who kept the mill until 1982, “the wheel was rotten”.",
            "Karl Rudd kept the mill until 1982.",
        ],
        "1982, “the wheel",
    ),
    "two quotations behind whose view it is": (
        "For Eva Moss, who taught there, “the hall was cold” and “the roof leaked”.",
        ["Eva Moss taught there."],
        "there, “",
    ),
    "a quotation that goes on behind who says it": (
        "“The barn,” he said, “was built in 1920. It fell in 1980.”",
        ["“The barn,” he said, “was built in 1920.”", "Said in a quotation: “It fell in 1980.”"],
        "“The barn,” he said.",
    ),
    "the same, of somebody with an office": (
        "“The barn,” the owner, Eva Moss, told reporters, “was built in 1920. It fell in 1980.”",
        ["“The barn,” the owner, Eva Moss, told reporters, “was built in 1920.”"],
        "saying: “was",
    ),
    "who is told is nobody spoken of": (
        "“The barn,” Eva Moss told farmers, “was sold by thieves. They took nine crowns.”",
        ["Eva Moss is quoted as saying: “They took nine crowns.”"],
        "[Farmers]",
    ),
    "said to be something": (
        "The man who sold the ring said to be hers was jailed in Lund.",
        [],
        "The ring said",
    ),
}


@pytest.mark.parametrize("name", _TOLD)
def test_sayings_and_rows_are_told_whole(name: str) -> None:
    text, told, never = _TOLD[name]
    found = said(text)
    assert set(told) <= set(found), found
    assert not [words for words in found if words != text and never in words], found
