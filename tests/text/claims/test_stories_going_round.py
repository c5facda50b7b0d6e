"""What a text tells as a story, in doubt or of a time that is not named: no restatement makes it a fact."""

import pytest

from factcheck.text.claims import extract

_STORIES = {
    "as the story goes": (
        "As the story goes, Ada Moss, a baker, was running a ferry and lost her licence because she could not swim.",
        [
            "Ada Moss lost her licence because she could not swim (in the text’s words: “As the story goes …”)."
        ],
    ),
    "who it was is no story": (
        "As the story goes, Ada Moss, a retired baker, was running a ferry and lost her licence.",
        ["Ada Moss was a retired baker."],
    ),
    "as legend has it": (
        "As local legend would have it, the mayor drank the whole cask, and the general spared the town.",
        ["The general spared the town (in the text’s words: “As local legend would have it …”)."],
    ),
    "rumour has it that": (
        "Rumour has it that the singer bought the castle in 2019 and sold it to a bank.",
        [
            "The singer bought the castle in 2019 (in the text’s words: “Rumour has it that …”).",
            "The singer sold it to a bank (in the text’s words: “Rumour has it that …”).",
        ],
    ),
    "the story goes that, further on": (
        (
            "The dish was brought to Lund by soldiers, and the tale goes that there was a cook hiding in a barn, "
            "and Falk found him in 1990."
        ),
        [
            "There was a cook hiding in a barn (in the text’s words: “the tale goes that …”).",
            "Falk found him [a cook] in 1990 (in the text’s words: “the tale goes that …”).",
        ],
    ),
    "lore says": (
        "Local lore says the house was built by a widow, and her ghost still walks the stairs.",
        ["A widow’s ghost still walks the stairs (in the text’s words: “Local lore says …”)."],
    ),
    "the word is that": (
        "The word is that Falk sold his shares in May and bought a farm.",
        ["Falk bought a farm (in the text’s words: “The word is that …”)."],
    ),
    "behind a semicolon": (
        "As the story goes, the queen hid here; the mill was built in 1840.",
        ["The mill was built in 1840."],
    ),
    "a hedge in brackets": (
        "The bonds were (reportedly) sold in May, and the bank (allegedly) kept the proceeds.",
        ["The bonds were (reportedly) sold in May.", "The bank (allegedly) kept the proceeds."],
    ),
}


@pytest.mark.parametrize(("text", "told"), _STORIES.values(), ids=_STORIES)
def test_what_is_told_as_a_story_is_told_as_one(text: str, told: list[str]) -> None:
    found = [proposal.restatement for proposal in extract(text)]
    assert [each for each in told if each not in found] == []


_AWAITED = {
    "after, now": ("After the form is signed, the bank sends a letter.", "The form is signed."),
    "after, once": ("After the form was signed, the bank sent a letter.", ""),
    "after, dated": ("After the king dies in 1066, Harold takes the crown.", ""),
    "when she was of an age": ("When Ada Moss was 14, her father sold the mill.", "Ada Moss was 14."),
    "when she was old enough": (
        "When Ada Moss was only nine years old, her father sold the mill.",
        "Ada Moss was only nine years old.",
    ),
    "when he was a child": (
        "When Karl Falk was a child, the mill employed 400 people.",
        "Karl Falk was a child.",
    ),
    "when something stood at a figure": ("When inflation was 2 percent, the bank cut its rate.", ""),
}


@pytest.mark.parametrize(("text", "untold"), _AWAITED.values(), ids=_AWAITED)
def test_what_only_says_when_is_told_with_its_clause(text: str, untold: str) -> None:
    found = [proposal.restatement for proposal in extract(text) if proposal.checkable]
    assert text in found
    assert untold not in found
    assert len(found) == (1 if untold else 2)


_LED = {
    "after it opened": (
        "The council said that after the bridge opened, buses ran every ten minutes.",
        "After the bridge opened, buses ran every ten minutes (according to the council).",
        ("The council said that after the bridge opened.", "Buses ran", "The bridge opened."),
    ),
    "after a noun": (
        "Falk told reporters in Lund that after the vote, the council sacked him and sold the mill.",
        "The council sold the mill (according to Falk).",
        ("The council sold the mill.", "Falk told reporters in Lund that after the vote."),
    ),
    "until, and a quotation": (
        'The minister said that until Peru pays its debts, "it would be foolish to lend it money."',
        'The minister said that until Peru pays its debts, "it would be foolish to lend it money."',
        ("Peru pays",),
    ),
    "following": (
        "Police said that following the robbery, the man fled to Lund.",
        "Following the robbery, the man fled to Lund (according to police).",
        ("The man fled", "Police said that following the robbery."),
    ),
    "by doing so": (
        "Falk argued that by hiding its losses, the bank broke the law.",
        "By hiding its losses, the bank broke the law (according to Falk).",
        ("The bank broke", "Falk argued that by hiding its losses."),
    ),
    "between commas": (
        "The firm said that, following a review, it had cut 40 jobs.",
        "The firm said that, following a review, it had cut 40 jobs.",
        ("The firm said that, following a review.",),
    ),
    "as of May": (
        "The firm said that as of May, it had cut 40 jobs.",
        "The firm said that as of May, it had cut 40 jobs.",
        ("The firm had cut", "The firm said that as of May."),
    ),
}


@pytest.mark.parametrize(("text", "told", "never"), _LED.values(), ids=_LED)
def test_what_leads_what_is_said_does_not_part_it_from_its_speaker(
    text: str, told: str, never: tuple[str, ...]
) -> None:
    found = [proposal.restatement for proposal in extract(text)]
    assert told in found
    assert not [said for said in found if said.startswith(never) and said != told]


def test_anybody_of_whom_something_is_to_be_proved_did_nothing() -> None:
    text = "The lawyer said the law would make it hard to prove that a man who was fined for theft had been warned."
    assert "A man was fined for theft." not in [proposal.restatement for proposal in extract(text)]


def test_a_condition_ends_at_no_ending_of_a_file() -> None:
    text = "The program skips a letter if its name ends in .bak or .tmp and its size is over 20 MB."
    assert [proposal.restatement for proposal in extract(text)] == [text]
