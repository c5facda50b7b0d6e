"""Turns of phrase that sound like statements are set aside; the same words with something to look up are not."""

from collections.abc import Sequence

import pytest

from factcheck.text.claims import extract, statements
from factcheck.text.claims.weighing.company import Judged


@pytest.mark.parametrize(
    "sentence",
    [
        "She had the kind of voice that makes you sit up straight.",
        "The whole affair has the smell of a family quarrel.",
        "It is the kind of sentence that one reads twice.",
        "He looked, that evening, like a man who had mislaid his own name.",
        "It felt like the end of something.",
        "Like most miracles, it does not bear inspection.",
        "Nothing ages faster than a promise.",
        "There are worse things than silence.",
        "It was raining, of course.",
        "Everyone in this business has a cousin in the ministry.",
        "Something had been decided, and not by us.",
        "There are three ways to read this.",
        "Two things struck me.",
        "There are two, and they aren’t equal.",
        "A tax of 5 percent would be fairer.",
        "As if that were an answer.",
        "History will judge him more kindly than the newspapers did.",
    ],
)
def test_a_turn_of_phrase_is_set_aside_by_the_rules(sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def unweighed(judged: Sequence[Judged], *_: object) -> Sequence[Judged]:
        return judged

    monkeypatch.setattr(statements, "reweighed", unweighed)
    assert not any(proposal.checkable for proposal in extract(f"The town met in May. {sentence}")[1:])


@pytest.mark.parametrize(
    "sentence",
    [
        "She had the kind of licence that the Lund Act of 1990 abolished.",
        "Nothing in Lund is taller than the mill of 1870.",
        "There are three ways into the mill of Lund.",
        "Two points separate the clubs.",
        "Two children drowned.",
        "A tax of 5 percent would be unlawful under the Lund Act.",
        "It was raining in Lund on 4 May 1990.",
        "Someone had taken the slates from the porch.",
        "It was early detection that saved her.",
        "The boats were not open to inspection.",
        "The judge read his sentence aloud on 4 May.",
        "The film looks as if it had been cut, the court found.",
    ],
)
def test_what_can_be_looked_up_in_such_words_is_kept(sentence: str) -> None:
    assert any(proposal.checkable for proposal in extract(f"The town met in May. {sentence}")[1:])
