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
    "three deeds": (
        "The council closed two schools, dismissed clerks and sold the hall.",
        ["The council closed two schools.", "The council dismissed clerks.", "The council sold the hall."],
        "schools, dismissed",
    ),
    "three deeds, the last in another place": (
        "Moss left Tarn at 19, joined Kern's band and settled in Lund in 1950.",
        ["Moss left Tarn at 19.", "Moss joined Kern's band.", "Moss settled in Lund in 1950."],
        "19, joined",
    ),
    "no deeds, but what was sold": (
        "The clerk sold eggs, used cars and painted plates.",
        ["The clerk sold eggs, used cars and painted plates."],
        "The clerk used",
    ),
    "deeds of whom the book tells": (
        "The paper gave Lund a hero: the clerk who hid a letter, caught Kern and burned nine tapes.",
        ["The clerk burned nine tapes."],
        "The paper b",
    ),
    "whose further deeds they are is open": (
        "The mayor thanked a guard who closed the gate, warned the bank and saved the hall.",
        [],
        "The mayor warned",
    ),
    "three clauses": (
        "Wages fell, rents rose and nine shops closed in 1982.",
        ["Wages fell.", "Rents rose.", "Nine shops closed in 1982."],
        "fell, rents",
    ),
    "to whom it went": (
        "The fund gave 9m to Tarn, 4m to the town of Lund and 2m to Kern.",
        ["The fund gave 4m to the town of Lund.", "The fund gave 2m to Kern."],
        "Tarn, 4m to the town of Lund.",
    ),
    "two reasons before": (
        "Because the wall was thin and because no mason had seen it since 1970, the hall fell.",
        [
            "The wall was thin (given as the reason for: the hall fell).",
            "No mason had seen it since 1970 (given as the reason for: the hall fell).",
        ],
        "thin and",
    ),
    "one of two reasons": (
        "The clerk left because he was ill or because the bank had found his letters.",
        ["The clerk left because he was ill or because the bank had found his letters."],
        "ill (given",
    ),
    "two with their names": (
        "The judge, Karl Rudd, and his sister, Eva Rudd, both own land in Tarn.",
        ["The judge, Karl Rudd, and his sister, Eva Rudd, both own land in Tarn."],
        "his sister.",
    ),
    "two with their names, and what was done to them": (
        "Karl Rudd, the judge, and his clerk, Ole Moss, were fined in 1987.",
        ["Karl Rudd, the judge, and his clerk, Ole Moss, were fined in 1987."],
        "his clerk were",
    ),
    "what it does now, and what else": (
        "Salt raises pressure, and it hardens arteries in two men of three.",
        ["Salt raises pressure."],
        "pressure, and it hardens",
    ),
    "what a rule forbids, and what else": (
        "The rule bans singing, and it fines clubs that permit it.",
        ["The rule bans singing.", "The rule fines clubs that permit it."],
        "singing, and",
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
