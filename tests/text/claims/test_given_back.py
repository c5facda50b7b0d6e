"""What only its sentence could tell is no statement of its own: it is told with the clause it belongs to."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text) if p.checkable]


# all that is told of a text
_WITH_ITS_CLAUSE = {
    "nobody knows of which noun": (
        "In its place came the return of the fever, which cripples the hands of weavers.",
        ["In its place came the return of the fever, which cripples the hands of weavers."],
    ),
    "a deed of either": (
        "The clerk said the dean was drunk, and drove home.",
        [
            "The clerk said the dean was drunk, and drove home.",
            "The dean was drunk (according to the clerk).",
        ],
    ),
    "words without a verb": (
        "The fee is €90; insurance; translation; and the night bus.",
        ["The fee is €90; insurance; translation; and the night bus."],
    ),
    "what the author came to call it": (
        "Moss answered nine pupils in a way that I have come to call wise.",
        ["The author says: “Moss answered nine pupils in a way that I have come to call wise”"],
    ),
}

# what is told beside others: with a name or a figure it stays an item
_WITHIN_ITS_CLAUSE = {
    "the firm or its town": (
        "The figure comes from Kern Advisory, a consultancy in Lund, which was commissioned by the guild in May 2019.",
        (
            "The figure comes from Kern Advisory, a consultancy in Lund, which was commissioned by the guild in May "
            "2019."
        ),
    ),
    "one of many": (
        "Lund appointed a panel of three, one of whom had once taught with the head.",
        "Lund appointed a panel of three, one of whom had once taught with the head.",
    ),
    "a stay set in": (
        "Clerks of the Tarn Board, visiting the shed on Mill Road in May 2019, found eleven crates.",
        "Clerks of the Tarn Board, visiting the shed on Mill Road in May 2019, found eleven crates.",
    ),
    "a cost behind another clause": (
        "The county rebuilt the pier after a fire broke out in the mill, at a cost of $3 million.",
        "The county rebuilt the pier after a fire broke out in the mill, at a cost of $3 million.",
    ),
}

# what neither stands alone nor beside a clause: all that its sentence says
_IN_ITS_SENTENCE = [
    "As the joint committee of the council has pointed out, the law would be used to find the sources of the paper.",
    "The second way out was a shaft: 105 metres of ladder, which some clerks tried in a drill that May and left.",
    "By May, in Tarn, Falk had talked two towns into a paper that spoke of water without saying where or from whom.",
    "Moss stopped buying because the fee had been frozen since 2009 and because clerks, short of money, left.",
]

_WHOLE_CLAUSES = [
    "At Lund, two trams were told by the same man to use one track within a minute of each other",
    "a second board found in May that plates had been forged in six of the nine books it looked at",
    "the report describes “a stray clerk” who “left the path” in May",
    "some other boy, clean and forgotten, was sixth that July and ought to have been fifth",
    "Moss was asked lately whether he’d do it again",
    "the living wait longer",
    "pear juice escapes",
    "a day with an ankle tag costs between €20 and €25",
    "Swedish ships, from that May, brought 15,000 tons of wheat",
    "most firms stop at the first adjective",
]


@pytest.mark.parametrize("name", _WITH_ITS_CLAUSE)
def test_what_cannot_be_told_alone_is_told_with_its_clause(name: str) -> None:
    text, told = _WITH_ITS_CLAUSE[name]
    assert said(text) == told


@pytest.mark.parametrize("name", _WITHIN_ITS_CLAUSE)
def test_a_name_or_a_figure_is_told_within_the_clause_around_it(name: str) -> None:
    text, told = _WITHIN_ITS_CLAUSE[name]
    found = said(text)
    assert told in found
    assert not [words for words in found if words.startswith("The words")]


@pytest.mark.parametrize("text", _IN_ITS_SENTENCE)
def test_what_only_its_sentence_can_tell_is_told_as_the_sentence(text: str) -> None:
    found = said(text)
    assert found.count(text) == 1
    assert not [words for words in found if words.startswith("The words")]


@pytest.mark.parametrize("clause", _WHOLE_CLAUSES)
def test_a_clause_that_lacks_nothing_is_told_as_it_stands(clause: str) -> None:
    assert f"{clause[0].upper()}{clause[1:]}." in said(f"Kern sold the mill in 1990; {clause}.")


def test_only_the_first_of_two_relative_pronouns_is_the_noun() -> None:
    found = said(
        "Compare Norland, whose regulator ruled in 2019 that a child who depends upon a school is not free."
    )
    assert "Norland’s regulator ruled in 2019 that a child who depends upon a school is not free." in found


@pytest.mark.parametrize(
    "text",
    [
        "The figure has been quoted in Parliament, on the radio, by two unions and by the minister.",
        "Roy Falk told the board in 2003, in 2011 and again in 2016.",
        "The men of Tarn were paid late in May, in June, again in July.",
        "Malawi received a single cargo, of 3,000 tonnes, in May 1990.",
        "Ada Falk came back to Lund for a wedding, for two births, for a funeral.",
        "The army carried off the oil, the currants, the tobacco and the trucks in the spring of 1941.",
    ],
)
def test_a_row_is_told_once_and_whole(text: str) -> None:
    assert said(text) == [text]
