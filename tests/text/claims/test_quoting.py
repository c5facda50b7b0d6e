"""Quotations, references and editors' brackets as papers and political prose set them."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.parts.citing import CITES


def told(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


def kept(text: str) -> list[str]:
    return [p.restatement for p in extract(text) if p.checkable]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The guild was oppos[ing] the new tax in 1840.",
            ["The guild was oppos[ing] the new tax in 1840."],
        ),
        (
            "Dunn noted that the mottoes [were] painted by the guild in 1840.",
            [
                "Dunn noted that the mottoes [were] painted by the guild in 1840.",
                "The mottoes [were] painted by the guild in 1840 (according to Dunn).",
            ],
        ),
        (
            "“[F]rom the first day they were armed,” he wrote.",
            ["“[F]rom the first day they were armed,” he wrote."],
        ),
        (
            "[They] called for a strike in 1910.",
            ["What the text calls “[They]” called for a strike in 1910."],
        ),
    ],
)
def test_what_an_editor_changed_stays_in_the_word(text: str, statements: list[str]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize(
    ("text", "statements", "references"),
    [
        (
            "The mill was sold in 1990 (see chapter 7 for more) and was shut in 1999.",
            ["The mill was sold in 1990.", "The mill was shut in 1999."],
            ["see chapter 7 for more"],
        ),
        (
            "Wages in Lund fell (Moss 1999; Falk et al., 2003, p. 4), and rents rose by 4%.",
            ["Wages in Lund fell.", "Rents rose by 4%."],
            ["Moss 1999; Falk et al., 2003, p. 4"],
        ),
        (
            'Dunn had "made a throne for himself in 1840!" [quoted by Moss, The Guilds, p. 40] The guild shut in 1850.',
            ['Dunn had "made a throne for himself in 1840!".', "The guild shut in 1850."],
            ["quoted by Moss, The Guilds, p. 40"],
        ),
        ("The mill was sold (see how they voted) in 1990.", ["The mill was sold in 1990."], []),
    ],
)
def test_references_are_no_words_of_a_statement(
    text: str, statements: list[str], references: list[str]
) -> None:
    found = extract(text)
    assert [p.restatement for p in found if p.checkable] == statements
    cited = [p for p in found if p.set_aside == CITES]
    assert [text[p.start : p.end] for p in cited] == references


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The mill was sold in 1911 to Ada Moss², who closed it³ in 1925.⁴ The town paid 400 crowns for it.",
            [
                "The mill was sold in 1911 to Ada Moss.",
                "Ada Moss closed it [the mill] in 1925.",
                "The town paid 400 crowns for it.",
            ],
        ),
        ("The mill has 5 km² of land.", ["The mill has 5 km² of land."]),
        (
            "The mill was sold in 1911.¹\n\n¹ Moss, The Mill, p. 40.\n² The deed of 1911 names two buyers.",
            ["The mill was sold in 1911.", "Moss, The Mill, p. 40.", "The deed of 1911 names two buyers."],
        ),
    ],
)
def test_the_marks_of_footnotes_are_no_words_of_a_statement(text: str, statements: list[str]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            'Moss told the court that the mill was "a cold place in 1990. It was shut by the town." He left.',
            [
                'Moss told the court that the mill was "a cold place in 1990."',
                'The mill was "a cold place in 1990" (according to Moss).',
                "Moss is quoted as saying: “It was shut by the town.”",
                "What the text calls “he” left.",
            ],
        ),
        (
            "Falk states that “the dam does not hold the river. It was built in 1930.”",
            [
                "Falk states that “the dam does not hold the river.”",
                "Falk is quoted as saying: “the dam does not hold the river.”",
                "Falk is quoted as saying: “It was built in 1930.”",
            ],
        ),
    ],
)
def test_a_quotation_that_goes_on_is_closed(text: str, statements: list[str]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "“The mill burned for ten days. Men died in 1890,” Per Lind said.",
            [
                "Per Lind is quoted as saying: “The mill burned for ten days.”",
                "Per Lind is quoted as saying: “Men died in 1890.”",
            ],
        ),
        (
            "“It burned. It was built in 1890,” said Per Lind, a fellow of the Mill Fund. “Forty men died in it.”",
            [
                "Per Lind is quoted as saying: “It burned.”",
                "Per Lind is quoted as saying: “It was built in 1890.”",
                "Per Lind was a fellow of the Mill Fund.",
                "Per Lind is quoted as saying: “Forty men died in it.”",
            ],
        ),
        (
            (
                "The dam “holds the river, and it might burst,” Ann Pohl, the author of the report, said in May. "
                "“It was built in 1930.”"
            ),
            [
                "The dam “holds the river, and it might burst,” Ann Pohl said in May.",
                "Ann Pohl was the author of the report.",
                "Ann Pohl is quoted as saying: “It was built in 1930.”",
            ],
        ),
        (
            "As the historian Ada Dunn summarised, while the men sat idle the Lund mill was burned.",
            ["As the historian Ada Dunn summarised, while the men sat idle the Lund mill was burned."],
        ),
        (
            "The plan was old. As Mary Brunt concluded:\n\n“The mill was sold twice. It burned in 1890.”",
            [
                "The plan was old.",
                "Mary Brunt concluded: “The mill was sold twice. It burned in 1890.”",
                "Mary Brunt is quoted as saying: “The mill was sold twice.”",
                "Mary Brunt is quoted as saying: “[The mill] burned in 1890.”",
            ],
        ),
    ],
)
def test_who_speaks_is_told_with_what_is_said(text: str, statements: list[str]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "In a statement, Norland said: “We check every boat. All 40 boats sailed in May.”",
            [
                "In a statement, Norland said: “We check every boat. All 40 boats sailed in May.”",
                "Norland is quoted as saying: “We check every boat.”",
                "Norland is quoted as saying: “All 40 boats sailed in May.”",
            ],
        ),
        (
            "“It burned,” said one nurse, who asked not to be named. “Forty men died.”",
            [
                "In the text’s words: “It burned,” said one nurse.",
                "One nurse asked not to be named.",
                "One nurse is quoted as saying: “Forty men died.”",
            ],
        ),
        (
            "“He is in Lund,” his lawyer, Ida Falk, told the court. “Forty men died.”",
            [
                "In the text’s words: “He is in Lund,” his lawyer, Ida Falk, told the court.",
                "What the text calls “his lawyer” was Ida Falk.",
                "Ida Falk is quoted as saying: “Forty men died.”",
            ],
        ),
        (
            'Kern said Lund was a "drain on all that our fathers built. We paid for it in 1990."',
            [
                'Kern said Lund was a "drain on all that our fathers built."',
                "Kern is quoted as saying: “We paid for it in 1990”",
            ],
        ),
        (
            "In the words of one miner: “We were slaves. They paid us £2 a day.”",
            [
                "In the words of one miner: “We were slaves.”",
                "One miner is quoted as saying: “They paid us £2 a day”",
            ],
        ),
        (
            "“Did it burn?” asked Judge Ann Moss. “Forty men died.”",
            [
                "“Did it burn?” asked Judge Ann Moss.",
                "Judge Ann Moss is quoted as saying: “Forty men died.”",
            ],
        ),
    ],
)
def test_who_speaks_on_is_named(text: str, statements: list[str]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Anna Berg sold 40 boats in May.", "Anna Berg is quoted as saying"),
        ("Anna Berg met Ada Moss in May.", "Said in a quotation"),
        ("Anna Berg met a woman in May.", "Said in a quotation"),
        ("Per Lind sold 40 boats in May.", "Said in a quotation"),
    ],
)
def test_who_is_meant_by_she_said_where_only_one_can_be(before: str, speaker: str) -> None:
    said = told(f"{before}\n\n“The mill burned. Forty men died,” she said. “Nobody was charged.”")
    assert said[-3:] == [
        f"{speaker}: “The mill burned.”",
        f"{speaker}: “Forty men died.”",
        f"{speaker}: “Nobody was charged.”",
    ]


def test_who_speaks_is_no_statement() -> None:
    assert kept("As Ada Dunn (in her study of the mills) notes:") == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Today, in a paper published in Lund, Moss brings a warning: The rivers lose 4% a year.",
            (
                "The rivers lose 4% a year (in the text’s words: “Today, in a paper published in Lund, Moss "
                "brings a warning: …”)."
            ),
        ),
        (
            "The bank’s philosophy is that life belongs to the rich – and so, by implication, the rich own Lund.",
            "By implication, the rich own Lund (in the text’s words: “The bank’s philosophy is that …”).",
        ),
        (
            "My feeling is that the men knew, and that the fire was planned in 1990.",
            "The fire was planned in 1990 (according to the author’s feeling).",
        ),
        (
            "Falk’s book seems to imply that the mills were imposed upon the town.",
            "The mills were imposed upon the town (in the text’s words: “Falk’s book seems to imply that …”).",
        ),
        (
            "The wells are old, but the town could in May 1990 repair them, says Li.",
            "The town could in May 1990 repair them [the wells], says Li.",
        ),
        (
            "New research shows that walls of mud fell in 1990.",
            "Walls of mud fell in 1990 (according to new research).",
        ),
    ],
)
def test_what_is_only_held_is_told_so(text: str, statement: str) -> None:
    assert statement in kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "1. The quiet approach.",
        "Monday, 6 January 2020.",
        "Lund, Ohio, April 15, 2019.",
        "[Read: Why Lund suffers from floods]",
        "The facts are these.",
        "On Behalf of “Really”",
        "Problems in the town hall (2011)",
        "One of the lessons of Lund is this.",
        "Example: “It was so cold I literally died.”",
        "Or: “My head is so big it literally cannot get in.”",
    ],
)
def test_heads_dates_and_pointers_are_no_statements(text: str) -> None:
    assert kept(f"The mill burned in 1990.\n\n{text}") == ["The mill burned in 1990."]


@pytest.mark.parametrize(
    "line", ["LUND — ", "LUND (May 13) -- ", "LUND, Ohio – ", "Lund (Reuters) - ", "Lund (AP) — "]
)
def test_where_a_report_was_sent_from_is_no_word_of_it(line: str) -> None:
    assert kept(f"{line}The mill burned in 1990.") == ["The mill burned in 1990."]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Forty houses were burned and two bridges of oak destroyed in May 1990.",
            [
                "Forty houses were burned.",
                "Forty houses were burned and two bridges of oak destroyed in May 1990.",
            ],
        ),
        (
            "The second test — talks with the guilds — cost 40 crowns.",
            ["The second test cost 40 crowns."],
        ),
        (
            "Instead of conducting night raids to gain knowledge, Norland can fly 40 drones.",
            ["Instead of conducting night raids to gain knowledge, Norland can fly 40 drones."],
        ),
        (
            "The firm announced that it would charge $40 for a ride, and fares increased by as much as a third.",
            [
                "The firm announced that it would charge $40 for a ride.",
                "The firm would charge $40 for a ride (according to the firm).",
                "Fares increased by as much as a third.",
            ],
        ),
        (
            "In case you missed the story, the mayor of Lund was jailed in May.",
            ["In case you missed the story, the mayor of Lund was jailed in May."],
        ),
        (
            "When you say a ship sank, you speak of 40 drowned men.",
            ["When you say a ship sank, you speak of 40 drowned men."],
        ),
    ],
)
def test_half_of_a_sentence_is_told_with_the_other(text: str, statements: list[str]) -> None:
    assert kept(text) == statements


def test_a_sentence_of_references_alone_is_read_at_once() -> None:
    text = "(see A b c) " * 5_000 + "."
    assert [proposal.checkable for proposal in extract(text)] == [False] * 5_000
