"""A grave deed that a sentence takes for granted is told, whatever else the sentence asks, advises or wishes."""

import pytest

from factcheck.text.claims import extract


def is_kept(text: str) -> bool:
    return any(proposal.checkable for proposal in extract(text))


@pytest.mark.parametrize(
    "text",
    [
        "We should be ashamed that nine prisoners died in that van.",
        "You would never guess that the owner of the hotel was jailed for trafficking.",
        "The minister should resign for having lied to the house about the tapes.",
        "Perhaps the mayor will one day explain why he hid the deaths.",
        "Whoever covered up the fire should be named.",
        "If Pike had not bribed the inspector, the bridge would have been closed.",
        "I wish the bishop had not hidden the letters.",
        "The firm must stop poisoning the river.",
        "When will Kern stop robbing the widows?",
        "Crooks like Kern should not lecture us.",
        "Let the council, which approved every one of the loans, look for the money.",
        "Lund should go, and Ada Moss, who chaired that meeting, should go first.",
    ],
)
def test_grave_deed_is_told(text: str) -> None:
    assert is_kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "We should be ashamed that nobody came.",
        "You would never guess that the hall was built in a week.",
        "Nobody should be punished for telling the truth.",
        "A doctor should not resign for having been kind.",
        "If the police had not come, the party would have gone on.",
        "If nobody had died, we would be laughing.",
        "I wish I had not lied to my mother.",
        "I wish Lund had not lost the match.",
        "The police must keep fighting crime.",
        "The mayor must stop smiling.",
        "Stop lying.",
        "Poets like Kern should be read aloud.",
        "Who would trust the man who built this bench?",
        "Those who lie should be ashamed.",
    ],
)
def test_what_is_not_grave_or_of_nobody_is_set_aside(text: str) -> None:
    assert not is_kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gum disease makes diabetes harder to control.",
        "It also makes the iron and zinc in flour easier to absorb.",
        "A virus that is badly treated learns to resist the drugs.",
        "The syrup upsets the stomach.",
        "A child who swallows one of these can die within two hours.",
        "A dose of that size will kill a man.",
        "Honey can give a baby botulism.",
        "Lead harms the brain.",
        "It is safe to eat them raw.",
        "The fund is empty.",
        "The council must find £11 million before April.",
        "The filter should have been changed after nine years.",
        "It is within the rules, or near enough.",
        "The law requires no inspection; a school that takes the money may turn away a child.",
        "Where a record is lost, the clerks meet, and if they cannot agree, the conviction may have to be set aside.",
    ],
)
def test_what_bodies_and_laws_do_is_told(text: str) -> None:
    assert is_kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "The tax makes life harder.",
        "Greed damages the heart of the city.",
        "I hope that thrift cures poverty.",
        "Give cancer patients hope.",
        "It is safe to say that.",
        "His promise is worthless.",
        "The council must find £11 million for the pool.",
        "The cuts will kill patients.",
        "This budget will burn a hole in our pockets.",
        "The mill should have been shut in 1990.",
        "His view is within the bounds of reason.",
        "If they cannot agree, the plan must be dropped.",
    ],
)
def test_what_only_sounds_like_it_is_set_aside(text: str) -> None:
    assert not is_kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "Had the pilot obeyed the tower, the plane would not have crashed.",
        "If the gates had been open, nine people would not have died.",
        "If the alarm had worked, the factory would not have burned.",
    ],
)
def test_what_would_not_have_happened_did(text: str) -> None:
    assert [proposal.restatement for proposal in extract(text) if proposal.checkable] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "If we had been wiser, we would not have lost our way.",
        "Had he asked, nobody would have said no.",
        "If the sun had shone, the plan would have failed.",
    ],
)
def test_what_would_have_happened_did_not(text: str) -> None:
    assert not any(proposal.checkable for proposal in extract(text))
