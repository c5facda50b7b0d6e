"""Claims whose words stand while what they stand in turns them, and changes nearby that turn nothing."""

from __future__ import annotations

import pytest

from factcheck.text.drafts import Comparison, Division, Placed, is_makeshift
from factcheck.text.sentences import Span
from factcheck.vocabulary import Placement

Q = "Aas sold the farm to the county"
OPENING, ENDING = (
    "Bystander words stand here for a paragraph before.\n\n",
    "\n\nA last paragraph speaks of rain.\n",
)
KEEPING = (Placement.UNCHANGED, Placement.MOVED)


def place(old: str, new: str, quote: str = Q, told: str = "") -> Placed:
    old, new = f"{OPENING}{old}{ENDING}", f"{OPENING}{new}{ENDING}"
    start = old.index(quote)
    return Comparison(old, new).place(start, start + len(quote), told or f"{quote}.")


def stands(placed: Placed) -> bool:
    """Whether a verdict stays."""
    return placed.placement in KEEPING and placed.leaned is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"According to the file, {Q}.", f"Contrary to the file, {Q}."),
        (f"It is clear that {Q}.", f"It is unclear whether {Q}."),
        (f"He proved that {Q}.", f"He doubted that {Q}."),
        (f"Bea was angry because {Q}.", f"Bea would be angry if {Q}."),
        (f"The war began when {Q}.", f"The war began before {Q}."),
        (f"{Q} when the war began.", f"{Q} before the war began."),
        (f"Only the deed shows {Q}.", f"Not even the deed shows {Q}."),
        (f"Lee told us: {Q}.", f"The liar Bloom told us: {Q}."),
        (f"{Q} and kept the barn.", f"{Q} and not the barn."),
        (f"{Q}.", f"A lie: {Q}."),
        (f"{Q}.", f"❌ {Q}."),
        (f"It was claimed by fools.\n\n{Q}.", f"It was claimed by fools: {Q}."),
        (f"{Q}.", f"Mrs. {Q}."),
        (f"- [x] {Q}.", f"- [ ] {Q}."),
        (f"{Q}. It rained.", f"{Q}. That is false."),
        (f"{Q}.", f"{Q}. (False.)"),
        (f"{Q}.", f"{Q}. Not."),
        (f"{Q}.", f"{Q}. So the rumour went."),
        (f"{Q}.", f"{Q}.\n\nNone of this is true."),
        (f"{Q}.", f"Debunked claims\n\n{Q}."),
        (f"{Q}.", f"“{Q}.”"),
        (f"He said “{Q}.”", f"He said {Q}."),
        (f'He said "{Q}."', f"He said {Q}."),
    ],
)
def test_what_turns_a_claim(old: str, new: str) -> None:
    placed = place(old, new)
    assert not stands(placed)
    if placed.leaned and placed.leaned.doubtful:
        assert is_makeshift(placed.leaned.told)
    assert not stands(place(new, old)), "nor does it stand the other way"


@pytest.mark.parametrize(
    ("old", "new", "quote"),
    [
        (
            "In 1936 the rail came. That year the mill closed.",
            "In 1938 the rail came. That year the mill closed.",
            "year",
        ),
        (
            "It was 1936. The year before, the mill closed.",
            "It was 1946. The year before, the mill closed.",
            "The year b",
        ),
        ("Ann and Bea fought. The latter won.", "Bea and Ann fought. The latter won.", "The latter won"),
        (
            "Of 312 workers all came. Eleven of them died.",
            "Of 312 soldiers all came. Eleven of them died.",
            "Eleven",
        ),
        (
            "Eva sang all night. She won the prize.",
            "Ida sang all night. She won the prize.",
            "She won the prize",
        ),
        (
            "The mayor sang all night. She won the prize.",
            "The cook sang all night. She won the prize.",
            "She won",
        ),
    ],
)
def test_what_points_back_is_bound_to_what_it_points_at(old: str, new: str, quote: str) -> None:
    sentence = old[old.index(". ") + 2 : -1]
    assert quote in sentence
    assert not stands(place(old, new, sentence))


JARS = "Ruth Lind filled three jars. One of them held arsenic. The board met. She told them so."
FIFTH = "Bills fell by a fifth."


@pytest.mark.parametrize(
    ("old", "new", "quote", "told"),
    [
        (JARS, JARS.replace("Lind", "Berg"), "She told them so", "What the text calls “she” told them so."),
        (
            "The troops came. Through the clergy, they ruled.",
            "The villagers came. Through the clergy, they ruled.",
            "Through the clergy, they ruled",
            "Through the clergy, what the text calls “they” ruled.",
        ),
        (
            "Jews voted. The troops beat them.",
            "Christians voted. The troops beat them.",
            "The troops beat them",
            "",
        ),
        (
            "It annexed the province. This event is the Crisis.",
            "It annexed the province. In the south, tribes rose. This event is the Crisis.",
            "This event is the Crisis",
            "The event is the Crisis.",
        ),
        (
            "Only in 1991 did it rain. That summer Ann came.",
            "Only in 1990 did it rain. That summer Ann came.",
            "That s",
            "",
        ),
        (
            "It lapsed in 1995. By then Ann had moved.",
            "It lapsed in 1996. By then Ann had moved.",
            "By then A",
            "",
        ),
        (
            "It closed in July. By then Ann had moved.",
            "It closed in May. By then Ann had moved.",
            "By then A",
            "",
        ),
        (
            "She lost her house in 2010 and died the following year.",
            "She lost her house in 2011 and died the following year.",
            "died the following year",
            "Edith Lund died the following year.",
        ),
        (
            "In 1906 it began. The king fled. Ann left. Four decades later, the wall fell.",
            "In 1916 it began. The king fled. Ann left. Four decades later, the wall fell.",
            "Four decades later, the wall fell",
            "",
        ),
        (
            "The brig Lowe was old. Like many others she carried people west.",
            "The brig Howe was old. Like many others she carried people west.",
            "Like many others she carried people west",
            "",
        ),
        (
            "Isaac Lund lived. He swore that the master drank.",
            "Isaac Berg lived. He swore that the master drank.",
            "the master drank",
            "The master drank (according to “he”).",
        ),
        (FIFTH, f"{FIFTH} That, at least, is what the brochure says.", FIFTH[:-1], ""),
        (FIFTH, f"{FIFTH} Or so the company says.", FIFTH[:-1], ""),
        (
            "Three things the firm could have done:\n\n- tell us\n\nIt did none of them. It paid instead.",
            "Three things the council could have done:\n\n- tell us\n\nIt did none of them. It paid instead.",
            "It paid instead",
            "What the text calls “it” paid instead.",
        ),
    ],
)
def test_what_is_left_open_is_bound_to_what_says_it(old: str, new: str, quote: str, told: str) -> None:
    (before, olds), (after, news) = divided(listed(old)), divided(listed(new))
    start = before.index(quote)
    end = start + len(quote)
    assert stands(Comparison(before, before, olds, olds).place(start, end, told or f"{quote}."))
    assert not stands(Comparison(before, after, olds, news).place(start, end, told or f"{quote}."))


def listed(text: str) -> list[tuple[str, str, str]]:
    """The paragraphs and the items of a text."""
    parts = text.split("\n\n")
    return [
        ("list-item" if part.startswith("- ") else "paragraph", part.removeprefix("- "), "") for part in parts
    ]


@pytest.mark.parametrize(
    ("old", "new", "quote"),
    [
        (f"{Q}.\n\nIt rained.", f"{Q}.\n\nShowing up in a war that far from home was a mistake.", Q),
        (
            "The king fled. Sects such as these stayed.",
            "The queen fled. Sects such as these stayed.",
            "Sects such as t",
        ),
        (
            "The price was £1. Nobody knew. Why would they?",
            "The price was £1, and nobody knew. Why would they?",
            "Why w",
        ),
        (
            "The price was £1. Hardly a soul knew.",
            "The price was £1, and hardly a soul knew.",
            "The price was £1",
        ),
        (
            "I laughed. One of those people was Ann.",
            "One of those people was Ann.",
            "One of those people was Ann",
        ),
    ],
)
def test_what_says_nothing_of_a_claim(old: str, new: str, quote: str) -> None:
    assert stands(place(old, new, quote))


@pytest.mark.parametrize(
    ("old", "new", "quote"),
    [
        (
            "The price was £1. Hardly a soul knew.",
            "The price was £1, and hardly a soul knew.",
            "Hardly a soul knew",
        ),
        ("Although the town fell, Ann stayed.", "The town fell. Ann stayed.", "the town fell"),
        (
            "The town fell to the Danes in spring, and the king fled to Oslo.",
            "The town fell to the Danes in spring. The king fled to Oslo.",
            "the king fled to Oslo",
        ),
    ],
)
def test_a_capital_that_came_or_went_is_all_that_joining_and_parting_changed(
    old: str, new: str, quote: str
) -> None:
    found = place(old, new, quote)
    assert found.placement is Placement.REWORDED
    assert found.leaned is None or found.leaned.told.lower() == f"{quote}.".lower()
    words = f"{OPENING}{new}{ENDING}"[found.start : found.end]
    assert words != quote
    assert words.lower() == quote.lower()


def test_a_sentence_joined_to_what_turns_it_does_not_stay() -> None:
    for new in (f"It was claimed, if {Q}.", f"It was claimed that {Q}.", f"It was claimed ({Q})."):
        assert not stands(place(f"It was claimed. {Q}.", new))
    assert not stands(place(f"{Q}. It rained.", f"{Q} if it rained."))


def test_a_figure_is_found_by_its_row_and_column() -> None:
    old = table(("Town", "Deaths", "Births"), ("Oslo", "312", "9"), ("Bergen", "11", "7"))
    new = table(("Town", "Births", "Deaths"), ("Bergen", "7", "11"), ("Oslo", "9", "312"))
    (before, olds), (after, news) = divided(old), divided(new)
    comparison = Comparison(before, after, olds, news)
    for figure in ("312", "9", "11", "7"):
        start = before.index(figure)
        placed = comparison.place(start, start + len(figure), f"{figure}.")
        assert stands(placed)
        assert placed.start is not None
        assert after[placed.start : placed.end] == figure


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"In 1903, it rained, and {Q}.", f"In 1904, it rained, and {Q}."),
        (f"The old county was rich. {Q}.", f"The old county was very rich. {Q}."),
        (f"{Q}. He went to Oslo.", f"{Q}. He went to Bergen in 1903."),
        (f"{Q}, and the barn went to Bea.", f"{Q}, and the barn went to Cora."),
        (f"A new man said much. {Q}.", f"{Q}."),
        (f"{Q}.", f"*{Q}.*"),
        (f"It rained—{Q}.", f"It rained — {Q}."),
        (f"“It rained,” she said. {Q}.", f'"It rained," she said. {Q}.'),
        (f"They don't say. {Q}.", f"They don’t say. {Q}."),
        (f'A 5" pipe burst. {Q}.', f"A pipe burst. {Q}."),
    ],
)
def test_what_turns_nothing(old: str, new: str) -> None:
    assert stands(place(old, new))


def test_a_date_that_changes_does_not_touch_what_it_only_says_of_a_bridge() -> None:
    old, new = (
        "The bridge opened on 14 June. It is 90 metres long.",
        "The bridge opened on 15 June. It is 90 metres long.",
    )
    assert stands(place(old, new, "It is 90 metres long"))


def divided(parts: list[tuple[str, str, str]]) -> tuple[str, list[Division]]:
    """A text of these parts (kind, words, where), and its divisions."""
    text, divisions = "", []
    for kind, words, where in parts:
        text += "\n\n" if text else ""
        divisions.append(Division(kind, len(text), len(text) + len(words), where))
        text += words
    return text, divisions


def table(*rows: tuple[str, ...]) -> list[tuple[str, str, str]]:
    return [
        ("table-cell", words, f"table 1, row {row}, cell {cell}")
        for row, cells in enumerate(rows, 1)
        for cell, words in enumerate(cells, 1)
    ]


LIST = [("paragraph", "These are true:", ""), ("list-item", f"{Q}.", ""), ("list-item", "Rain fell.", "")]
DEATHS = table(("Town", "Deaths"), ("Oslo", "312"), ("Bergen", "11"))


@pytest.mark.parametrize(
    ("old", "new", "quote", "why"),
    [
        (LIST, [("paragraph", "These were invented:", ""), *LIST[1:]], Q, "list"),
        (LIST[1:], [("paragraph", "Wholly made up:", ""), *LIST[1:]], Q, "list"),
        (LIST[1:], [("heading", "Myths", ""), *LIST[1:]], Q, ""),
        (LIST[1:2], [("blockquote", f"{Q}.", "")], Q, "block quotation"),
        (DEATHS, table(("Town", "Births"), ("Oslo", "312"), ("Bergen", "11")), "312", "row or column"),
        (DEATHS, table(("Town", "Deaths"), ("Bergen", "312"), ("Oslo", "11")), "312", "11 now"),
    ],
)
def test_what_a_claim_stands_under(
    old: list[tuple[str, str, str]], new: list[tuple[str, str, str]], quote: str, why: str
) -> None:
    (before, olds), (after, news) = divided(old), divided(new)
    start = before.index(quote)
    placed = Comparison(before, after, olds, news).place(start, start + len(quote), f"{quote}.")
    assert not stands(placed)
    assert placed.leaned is None or why in placed.leaned.reason


def test_another_item_and_another_cell_change_nothing() -> None:
    items = [*LIST[:2], ("list-item", "Snow fell.", "")]
    for old, new, quote in (
        (LIST, items, Q),
        (DEATHS, table(("Town", "Deaths"), ("Oslo", "312"), ("Bergen", "12")), "312"),
    ):
        (before, olds), (after, news) = divided(old), divided(new)
        start = before.index(quote)
        assert stands(Comparison(before, after, olds, news).place(start, start + len(quote), f"{quote}."))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (f"It is clear that {Q}.", f"It is unclear whether {Q}.", "“clear that” became “unclear whether”"),
        (f"{Q}.", f"Mrs. {Q}.", "“Mrs.” put in"),
        (f"{Q}.", f"❌ {Q}.", "“❌” put in"),
        (f"- [x] {Q}.", f"- [ ] {Q}.", "“[x]” became “[ ]”"),
        (f"{Q}. It rained.", f"{Q}. That is false.", "“That is false.” put in"),
        (f"{Q}.", f"“{Q}.”", "they now stand in quotation marks"),
        (f"“{Q}.”", f"{Q}.", "they no longer stand in quotation marks"),
        (f"That is a lie. {Q}.", f"That is true. {Q}.", ""),
    ],
)
def test_the_reason_names_what_changed(old: str, new: str, said: str) -> None:
    placed = place(old, new)
    assert said in (placed.leaned.reason if placed.leaned else placed.reason)


@pytest.mark.parametrize(
    ("old", "new", "quote", "said"),
    [
        ("Lund sued. She won.", "Berg sued. She won.", "She won", "“Lund” became “Berg”"),
        ("It was 1921. That year it snowed.", "It was 1922. That year it snowed.", "That year it snowed", "“1921”"),
    ],
)  # fmt: skip
def test_the_reason_names_what_it_points_back_to(old: str, new: str, quote: str, said: str) -> None:
    placed = place(old, new, quote)
    assert placed.leaned is not None
    assert said in placed.leaned.reason


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"Mr. Lee said that {Q}.", f"Mr Lee said that {Q}."),
        (f"In the U.S. it is known that {Q}.", f"In the US it is known that {Q}."),
        (f"At a cost of 3bn {Q}.", f"At a cost of 3 billion {Q}."),
    ],
)
def test_what_is_only_spelled_otherwise_beside_a_claim_is_no_change(old: str, new: str) -> None:
    then, now = old.index(Q), new.index(Q)
    comparison = Comparison(old, new)
    assert comparison.beside(Span(then, then + len(Q)), Span(now, now + len(Q)), f"{Q}.") == ""
    other = new.replace("that", "not that").replace("cost", "loss")
    now = other.index(Q)
    assert Comparison(old, other).beside(Span(then, then + len(Q)), Span(now, now + len(Q)), f"{Q}.")


def test_of_many_changes_in_a_sentence_the_one_that_turns_it_is_named() -> None:
    old = f"In a cold May, near a big mill by an old port, it was denied that {Q}, and a bell rang."
    new = f"In a mild May, near a tall mill by a new port, it was shown that {Q}, and two bells rang."
    placed = place(old, new)
    assert placed.leaned is not None
    assert "“denied” became “shown”" in placed.leaned.reason
