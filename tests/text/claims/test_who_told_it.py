"""What somebody says whom a clause narrows is an item: 'Clerks who saw the list said the town had paid twice'."""

import pytest

from factcheck.text.claims import extract


@pytest.mark.parametrize(
    ("who", "what"),
    [
        ("Pilots who asked to stay unnamed said", "the ferry had lost both anchors"),
        ("Nurses who joined the march said", "wages had fallen by a tenth"),
        ("Two clerks who saw the list said", "the town had paid twice"),
        ("Villagers who left the valley say", "soldiers burned nine barns"),
        ("A mason who checked the wall in June told the board", "the arch was cracked"),
        ("Chemists who tested the well say", "lead levels have doubled since 1990"),
    ],
)
def test_what_is_told_by_whom_a_clause_narrows_is_an_item(who: str, what: str) -> None:
    told = [p.restatement for p in extract(f"{who} {what}.")]
    assert f"{what[0].upper()}{what[1:]} (in the text’s words: “{who} …”)." in told
    assert not any(line.endswith((" said the ferry.", " say lead levels.")) for line in told)


def test_what_whoever_wrote_did_nothing_itself() -> None:
    told = [p.restatement for p in extract("Whoever wrote the notice escaped.")]
    assert told == ["Whoever wrote the notice escaped."]
