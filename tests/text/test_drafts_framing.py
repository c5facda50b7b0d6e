"""Claims whose words stand while what they stand in turns them, and changes nearby that turn nothing."""

from __future__ import annotations

import pytest

from factcheck.text.drafts import Comparison, Division, Placed, is_makeshift
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
        (DEATHS, table(("Town", "Deaths"), ("Bergen", "312"), ("Oslo", "11")), "312", "row or column"),
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
