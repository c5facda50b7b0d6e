"""Restatements: they stand alone, and say so where they do not."""

import pytest

from factcheck.text.claims import Proposal, extract
from factcheck.text.claims.grammar.dates import settle
from factcheck.text.claims.restating.restate import LED_BY_PRONOUN


def said(text: str, published: str | None = None) -> list[str]:
    return [p.restatement for p in extract(text, published=published)]


def only(text: str, quote: str) -> Proposal:
    return next(p for p in extract(text) if text[p.start : p.end] == quote)


@pytest.mark.parametrize(
    ("text", "restatement"),
    [
        ("The clergy declared Taqi an infidel and forced him to leave.", "The clergy forced him to leave."),
        ("Breck, the son of a miner, scored 214 goals.", "Breck was the son of a miner."),
        ("Breck, the son of a miner, scored 214 goals.", "Breck scored 214 goals."),
        ("The council closed the hall, which burned down in 1950.", "The hall burned down in 1950."),
        ("The council armed the militia, which Iran had founded.", "Iran had founded the militia."),
        ("They point to Easton, where rents have doubled.", "Rents have doubled (in Easton)."),
        (
            "The tax break for parking lots, which costs 3 million a year, was never debated.",
            "The tax break for parking lots costs 3 million a year.",
        ),
        (
            "Having been refused a loan by the bank, the club sold the ground.",
            "The club had been refused a loan by the bank.",
        ),
        (
            "In 2007 the board borrowed £3m, using the ground as security.",
            "In 2007 the board borrowed £3m, using the ground as security.",
        ),
        (
            "The county rebuilt the pier, at a cost of $3 million.",
            "The county rebuilt the pier, at a cost of $3 million.",
        ),
        ("The court convicted Moss, who ran the bank until 1990, of fraud.", "The court convicted Moss of fraud."),
        ("The state charged Kern, a clerk in Lund, with theft.", "The state charged Kern with theft."),
        ("Allegedly, Moss sold the mill twice.", "Allegedly, Moss sold the mill twice."),
        ("Often, the dam overflows in March.", "Often, the dam overflows in March."),
        ("Moreover, the dam overflowed in March.", "The dam overflowed in March."),
        ("The truth is that the firm lied, and was fined in May.", "The firm was fined in May."),
        ("In August the firm stopped selling it for 99¢.", "In August the firm stopped selling it for 99¢."),
        (
            "The firm closed the mine after the dam broke in May, flooding nine villages.",
            "The firm closed the mine after the dam broke in May, flooding nine villages.",
        ),
        (
            "The firm was founded by Ada Moss, with two clerks joining a year later.",
            "The firm was founded by Ada Moss, with two clerks joining a year later.",
        ),
        (
            "The pier was closed in May, with two of the gates locked by the council.",
            "The pier was closed in May, with two of the gates locked by the council.",
        ),
        ("Norda paid £212m, of which £190m was borrowed.", "£190m was borrowed (of £212m)."),
        ("Nearly half of the pilots lied and lost their pensions.", "Nearly half of the pilots lost their pensions."),
        ("The ward let 17 nurses go and cost the county $4 million.", "The ward cost the county $4 million."),
        ("Orr studied law in Turin, and in 1971 opened a cinema.", "Orr in 1971 opened a cinema."),
        (
            "Of every thousand who catch it, as many as three die, and some 50 get pneumonia.",
            "Some 50 get pneumonia (of every thousand who catch it).",
        ),
        ("Thirty shops closed, nine of them for good.", "Thirty shops closed."),
        (
            "The treaty, signed by envoys none of whom had seen the river, drew a line.",
            "None of the envoys had seen the river.",
        ),
        ("The sect, whom no court has yet recognised, met in May.", "No court has yet recognised the sect."),
        ("Critics argue that the mayor lied.", "The mayor lied (according to critics)."),
        ("The dam leaked. It was repaired in 1931.", "The dam was repaired in 1931."),
        ("Teresa Quill won the vote. She raised rents in May.", "Teresa Quill raised rents in May."),
        ("Marlow Rovers won in 1951. Their ground was sold.", "Marlow Rovers’ ground was sold."),
        (
            "The council adopted a diversification policy. This policy helped exporters.",
            "A diversification policy helped exporters.",
        ),
        ("Jimmy Breck played for Tannock. Breck scored 214 goals.", "Jimmy Breck scored 214 goals."),
        ("Legend has it that the mill burned twice.", "Legend has it that the mill burned twice."),
        ("I have taught in Dunmore for nine years.", "The author says: “I have taught in Dunmore for nine years”"),
        ("The fee was not paid, nor was the loan repaid.", "Nor was the loan repaid."),
        (
            "Dr. Dahl warned Ann Stein that two valves had failed and begged her to stop.",
            "Dr. Dahl begged her [Ann Stein] to stop.",
        ),
        (
            "In 1999 the nurses of Holm House, a home on the coast road, won a prize.",
            "Holm House was a home on the coast road.",
        ),
        ("As head of the union he robbed Ann Pike and blamed a clerk.", "What the text calls “he” blamed a clerk."),
        (
            "At Camp Holm, run by the state since 1990, a girl was tied to a chair.",
            "Camp Holm has been run by the state since 1990.",
        ),
        (
            "The welder told the judge that Ann Pike had lied, had stolen two horses, and had left.",
            "Ann Pike had stolen two horses, and had left (according to the welder).",
        ),
        ("That the tests were faked is known.", "That the tests were faked is known."),
        ("The ministry shut nine mines, among them Orrin.", "The ministry shut nine mines, among them Orrin."),
    ],
)  # fmt: skip
def test_a_statement_stands_alone(text: str, restatement: str) -> None:
    assert restatement in said(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It closed three mills in 1950.", "It"),
        ("They closed three mills in 1950.", "They"),
        ("Ann Pike and Joan Hall met. She left in 1950.", "She"),
        ("This event is known as the Crisis of 1946.", "This event"),
        ("We lost 40 nurses in 2019.", "we"),
        ("The council denied that this happened in 2019.", "this"),
    ],
)
def test_what_the_text_does_not_settle_is_marked_and_never_leads(text: str, word: str) -> None:
    last = extract(text)[-1]
    found = [p for p in extract(text) if word in p.unresolved]
    assert found, last
    assert not found[-1].restatement.startswith(("It ", "They ", "She ", "This ", "We "))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The receivers met in May. They've gone to the police.", "The receivers have gone to the police."),
        ("The mill burned. It’s been sold.", "The mill has been sold."),
        ("Ada Moss is a nurse. She'd sold it in 1990.", "Ada Moss had sold it in 1990."),
        ("Ada Moss is a nurse. She's married to a judge.", "Ada Moss is married to a judge."),
        ("Ada Moss left. Ada Moss's house burned.", "Ada Moss's house burned."),
    ],
)
def test_what_leans_on_a_pronoun_is_told_in_full(text: str, told: str) -> None:
    assert told in [proposal.restatement for proposal in extract(text)]


def test_hedges_are_not_lost() -> None:
    restatement = said("Moreover, the firm appears to be using stolen parts, and it may have known.")
    assert "appears to be using" in restatement[0]
    assert "may have known" in restatement[1]


def test_it_is_the_subject_of_the_sentence_before_or_stays_open() -> None:
    assert (
        said("The bank sued the mill. The dam leaked. It was closed in 1950.")[-1]
        == "The dam was closed in 1950."
    )
    assert extract("The dam leaked and the mill burned. It was closed in 1950.")[-1].unresolved == ("It",)


@pytest.mark.parametrize(
    ("words", "published", "settled", "left"),
    [
        ("last year", "2024-05-02", "last year [2023]", ()),
        ("a month ago", "2022-04-10", "a month ago [about March 2022]", ()),
        ("a month ago", "2022-01-10", "a month ago [about December 2021]", ()),
        ("a decade ago", "2023-10-10", "a decade ago [about 2013]", ()),
        ("last spring", "2025-07-01", "last spring [spring 2025]", ()),
        ("last spring", "2025-04-01", "last spring [spring 2024]", ()),
        ("next autumn", "2025-04-01", "next autumn [autumn 2025]", ()),
        ("last March", "2025-02-01", "last March [March 2024]", ()),
        ("last month", "2025-01-20", "last month [December 2024]", ()),
        ("this summer", "2025", "this summer [summer 2025]", ()),
        ("last year", None, "last year", ("last year",)),
        ("on Monday", "2025-04-01", "on Monday", ("on Monday",)),
        ("last year", "soon", "last year", ("last year",)),
    ],
)
def test_dates_count_from_the_day_of_publication(
    words: str, published: str | None, settled: str, left: tuple[str, ...]
) -> None:
    assert settle(words, published, lambda _: "", lambda phrase: "") == (settled, left)


def test_later_counts_from_the_last_year_named() -> None:
    assert settle("Four decades later", None, lambda _: "1906–07", lambda phrase: "") == (
        "Four decades later [about 1946, counted from 1906–07]",
        (),
    )
    assert settle("Four decades later", None, lambda _: "", lambda phrase: "") == (
        "Four decades later",
        ("Four decades later",),
    )


@pytest.mark.parametrize(
    ("text", "restatement"),
    [
        ("Dahl & Sons built the pier. Sons of miners came.", "Dahl & Sons built the pier."),
        (
            "The agreement with the city, signed in 1998, requires a vote.",
            "The agreement with the city was signed in 1998.",
        ),
        (
            "Rents fell to 640, a figure the city disputes.",
            "Rents fell to 640, a figure the city disputes.",
        ),
        ("It carried 640 people in 1950, a third more than in 1940.", None),
        ("Nobody at St Mary’s, which employs 900 people, was asked.", "St Mary’s employs 900 people."),
        ("The figures come from a consultancy, Norda.", "Norda is a consultancy."),
        ("The mill was built by 312 men, and eleven of them died.", "Eleven of them [312 men] died."),
        ("The contractor of 1933, Dahl & Sons, was fined.", "The contractor of 1933 was Dahl & Sons."),
        ("She used advisers from countries that had not lied.", None),
        ("Brandl had been tried, it said, in his absence, sentenced to death, and struck from the rolls.", None),
        (
            "Ann Moss, who runs the mill, said that the dam leaked in 1950.",
            "The dam leaked in 1950 (according to Ann Moss).",
        ),
        ("Ann Moss knew by May that the money was gone.", "The money was gone."),
        (
            "Parents had been told by Ann Moss that the mill was safe.",
            "The mill was safe (in the text’s words: “Parents had been told by Ann Moss that …”).",
        ),
        ("Its engineer was Ada Hall. She left Marlow in 1931. She was paid in 1932.", "Ada Hall was paid in 1932."),
        ("Ada Hall left in 1931. The firm praised her work in May.", "The firm praised her [Ada Hall’s] work in May."),
        (
            "The Marlow Provident Society failed in 1950. The society owed £900.",
            "The Marlow Provident Society owed £900.",
        ),
        ("Two towns lost. Marlow chose Glide, a firm registered in Malta. The firm owes £90.", "Glide owes £90."),
    ],
)  # fmt: skip
def test_what_is_told_of_whom(text: str, restatement: str | None) -> None:
    found = said(text)
    assert restatement is None or restatement in found
    assert not [words for words in found if LED_BY_PRONOUN.match(words)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ann Pike told Joan Hall of it in 1950. She left.", "She"),
        ("The council bought the mill in 1950. It was sold in 1960.", "It"),
        ("Fish shed skin and scales in May, and their traces remained in the lake.", "their"),
        ("The committee met in 1950. It was an act of vandalism in 1951.", "It"),
        ("He published the diary of a violinist in 1950. He had owned a Guarneri.", "He"),
        ("Ann Pike sued him in 1950. He left.", "He"),
        ("She sold the mill in 1950. The judge read the memo aloud. She won in 1951.", "She"),
        ("Ann Pike wrote to a dealer in 1950. She left.", "She"),
        ("A reasonable council would ask. This council lost 90 jobs in 1950.", "This council"),
        ("Supporters came to Marlow in 1950. They say the country lost 90 jobs.", "the country"),
    ],
)
def test_a_near_miss_is_left_open(text: str, word: str) -> None:
    assert word in {mark for p in extract(text) for mark in p.unresolved}


def test_the_country_is_the_one_that_is_spoken_of() -> None:
    text = "Norway joined in 1949. Two ships left the country in 1950."
    assert said(text)[-1] == "Two ships left the country [Norway] in 1950."


def test_a_quotation_that_begins_with_a_pronoun_does_not_lead() -> None:
    assert said("“It will never need a toll,” the minister told the crowd in 1937.") == [
        "In the text’s words: “It will never need a toll,” the minister told the crowd in 1937."
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Moss retired in 1990. That year the mill closed.", "In that year [1990] the mill closed."),
        (
            "Ada Moss retired in 1990. The following year she died.",
            "The following year [1991] Ada Moss died.",
        ),
        ("Ada Moss retired in May 1990. The year before, she wed.", "The year before [1989], Ada Moss wed."),
        (
            "Ida Moss spoke in March 2021. That same month Pike left.",
            "In that same month [March 2021] Pike left.",
        ),
        ("On 3 May 2011 the dam broke. That day Moss left.", "On that day [3 May 2011] Moss left."),
        ("The dam broke in June 2011. That spring Moss left.", "In that spring [spring 2011] Moss left."),
        # two years, none, or less than is asked
        ("Moss was hired in 1985 and jailed in 1990. That year Pike died.", "In that year Pike died."),
        ("The mill closed in May. That year Moss died.", "In that year Moss died."),
        ("The mill closed in 1990. That month Moss died.", "In that month Moss died."),
        ("On 3 May 2011 the dam broke. The following day Moss left.", "The following day Moss left."),
    ],
)
def test_a_time_points_back_to_the_only_date_before_it(text: str, told: str) -> None:
    assert told in [proposal.restatement for proposal in extract(text)]
