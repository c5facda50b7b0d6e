"""Orders, advice and steps held out to somebody are set aside; what is told beside them is kept."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.grammar.orders import order_at
from factcheck.text.claims.grammar.tagging import tokenize


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Charge ten per cent above that, and let heirs pay over ten years.", "Charge"),
        ("Pick fewer lines and run them properly.", "Pick"),
        ("And publish every month what was paid.", "publish"),
        ("Attach limits to the money, pay clerks what judges earn, and forgive the debts.", "Attach"),
        ("Scrap leases, refund tenants and sell the freeholds.", "Scrap"),
        ("Next, hire 300 nurses.", "hire"),
        ("Build up, along the rail lines.", "Build"),
        ("Fund the nurses the mill has gone without.", "Fund"),
        ("Look at the mill.", "Look"),
    ],
)
def test_a_bare_verb_that_could_be_a_noun_gives_an_order(sentence: str, verb: str) -> None:
    tokens = tokenize(sentence)
    at = order_at(tokens)
    assert at is not None
    assert (tokens[at].text, tokens[at].tag) == (verb, "b")
    assert not any(proposal.checkable for proposal in extract(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Fund managers in Lund charge 2 percent a year.",
        "Trade unions and charities pay nothing.",
        "Police raids close shops and leave families poor.",
        "Charge sheets run to 400 pages.",
        "Last fall a jury in Lund took forty minutes.",
        "Note 17 says that the firm owes £3m.",
        "Nor need a ban be harsh.",
        "Slow trains, late buses and closed stations.",
        "Market stalls, and a bandstand where Ada Moss sang.",
        "Study after study found the same.",
        "Second homes let by the week cost more.",
    ],
)
def test_a_noun_that_opens_a_sentence_gives_no_order(sentence: str) -> None:
    assert order_at(tokenize(sentence)) is None


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ring Ada Moss, who was fined in 1990, and ask her what she knew.", "Ada Moss was fined in 1990."),
        ("Let the banks, which took £3m in 1990, pay for the road.", "The banks took £3m in 1990."),
        ("Sack the manager, who was fined twice in 2019, and hire somebody honest.",
         "The manager was fined twice in 2019."),
        ("Let the county assembly, which approved every payment and whose clerk spent eight days in Tarn, resign.",
         "The county assembly approved every payment."),
        ("Ask the kids, because 64 percent of them qualify for free lunches.",
         "64 percent of them [the kids] qualify for free lunches."),
        ("Look at Tarn: the council sold the hall in 2004.", "The council sold the hall in 2004."),
    ],
)  # fmt: skip
def test_what_is_told_beside_an_order_is_kept(sentence: str, told: str) -> None:
    kept = [proposal.restatement for proposal in extract(sentence) if proposal.checkable]
    assert told in kept
    assert not any("ask her" in one or "hire" in one for one in kept)


@pytest.mark.parametrize(
    "sentence",
    [
        "Put the transfers on the telephone, as Kern does with its pension.",
        "Retire the oldest plants, as was done with five of the mills in 2024.",
        "Let him bring his wife, as Norland has begun, very cautiously, to allow a few hundred to do.",
        "The town should ban the trucks, as Lund has since 2004.",
        "Start with the old, as the royal commission urged.",
    ],
)
def test_what_was_done_elsewhere_is_told_with_the_order_it_is_cited_for(sentence: str) -> None:
    kept = [proposal.restatement for proposal in extract(sentence) if proposal.checkable]
    assert kept == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pay dentists for the healthy, as we do with family doctors.",
        "End the scheme, as the others did, without delay.",
        "Treat the river as it was treated in 1990.",
        "Adopt one rule: whoever asks pays.",
        "Imagine this: the mill lost £3m in 1990.",
    ],
)
def test_what_nobody_named_did_goes_with_the_order(sentence: str) -> None:
    assert not any(proposal.checkable for proposal in extract(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The board could publish the list every month.",
        "A line could be added to the Act next year.",
        "The N.I.H. could set aside one dollar in a hundred to test what it has bought.",
        "I would publish every contract over $50,000.",
        "The premier should write to Kern and say that we will play in Tarn for ten years.",
        "Let a minister stand up and say that the state has considered the matter.",
        "No dividend until a firm has gone a year without a spill; personal liability for directors who sign.",
    ],
)
def test_a_step_held_out_to_somebody_is_advice(sentence: str) -> None:
    assert not any(proposal.checkable for proposal in extract(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Until 1975 a bank could ask a wife for her husband’s signature.",
        "The mill could lose its licence of 1990.",
        "No doctor in Tarn until Ada Moss came in 1990.",
        "Tell your readers that the mill was sold in 2019.",
        "So do the banks of Tarn, which charge 4 percent.",
        "In those months, say the families, eight patients fell ill.",
    ],
)
def test_what_looks_like_advice_tells_all_the_same(sentence: str) -> None:
    assert any(proposal.checkable for proposal in extract(sentence))


def test_who_gives_an_order_is_nobody_who_says_something() -> None:
    told = [proposal.restatement for proposal in extract("Tell your readers that the mill was sold in 2019.")]
    assert told[-1] == "The mill was sold in 2019 (in the text’s words: “Tell your readers that …”)."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The tax the council levied in 1990 was repealed.", []),
        ("The men the mill hired in 1990 were fined.", []),
        ("He told the board the hall built in 1990 was unsafe.", ["The hall was built in 1990 (according to “he”)."]),
    ],
)  # fmt: skip
def test_what_somebody_did_to_a_noun_was_not_done_to_him(sentence: str, told: list[str]) -> None:
    assert [one.restatement for one in extract(sentence) if " was levied" in one.restatement
            or " was hired" in one.restatement or " was built" in one.restatement] == told  # fmt: skip


def test_the_letter_says_so_and_not_who_wrote_it() -> None:
    told = extract("The letter the clerk wrote in 1990 said that the mill was sold.")[-1].restatement
    assert told.endswith("(in the text’s words: “The letter the clerk wrote in 1990 said that …”).")


@pytest.mark.parametrize("sentence", ["It would be easy, too, to blame the callers.",
                                      "Every dollar a home pays to its owners should be posted in the lobby.",
                                      "Give it a year and the list will hold people who argued about a refund.",
                                      "But consider who those forty people were."])  # fmt: skip
def test_further_advice_is_set_aside(sentence: str) -> None:
    assert not any(proposal.checkable for proposal in extract(sentence))


@pytest.mark.parametrize(
    "sentence", ["Bail itself has become a means test.", "Ring the nurses who left in 1990."]
)
def test_what_is_no_order_or_is_told_in_one_is_kept(sentence: str) -> None:
    assert any(proposal.checkable for proposal in extract(sentence))


def test_a_second_deed_in_a_bare_form_is_told() -> None:
    kept = [
        one.restatement
        for one in extract("The clerks keep half and send the rest on to the county court.")
        if one.checkable
    ]
    assert "The clerks send the rest on to the county court." in kept


@pytest.mark.parametrize("sentence", ["It is late, so let us go.", "Keep half of it and send the rest on."])
def test_a_second_order_is_none(sentence: str) -> None:
    assert not any(proposal.checkable for proposal in extract(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "It would be.",
        "Or the Post, which in 1981 handed back a prize for a boy who did not exist, and let",
    ],
)
def test_what_breaks_off_is_read_all_the_same(sentence: str) -> None:
    assert extract(sentence)
