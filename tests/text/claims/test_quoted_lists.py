"""A quotation that goes on over the items of a list; bullets are no words."""

from factcheck.text.claims import extract

MEMO = """A source gave the paper a memo with the points, which are:

• "The council sold the mill of Lund in 1990 for 40 crowns.

• "The mill is 75 years old. It was built in 1870.

• If the council had won, the town would have lost 3 million crowns in 1995.

• The clerks saved the bridge in 1991."

Besides the memo, the mayor resigned in 1999.
"""


def told(text: str) -> dict[str, str]:
    return {text[p.start : p.end]: p.restatement for p in extract(text) if p.checkable}


def test_the_items_of_a_quoted_list_are_said_in_a_quotation() -> None:
    found = told(MEMO)
    assert found["The clerks saved the bridge in 1991"].startswith("Said in a quotation: “")
    assert found["It was built in 1870"].startswith("Said in a quotation: “")
    lost = next(words for quote, words in found.items() if "lost 3 million" in quote)
    assert lost.startswith("Said in a quotation: “If the council")
    assert found["Besides the memo, the mayor resigned in 1999"].startswith("Besides the memo")


def test_the_items_of_another_list_are_the_authors() -> None:
    text = MEMO.replace('1991."', "1991.")
    assert told(text)["The clerks saved the bridge in 1991"] == "The clerks saved the bridge in 1991."


def test_no_restatement_begins_with_a_bullet() -> None:
    text = "The plan:\n\n• If the mill is sold, Lund pays 40 crowns, as in 1990.\n\n▪ The bridge was sold in 1992.\n"
    assert not any(words[0] in "•▪" or quote[0] in "•▪" for quote, words in told(text).items())
