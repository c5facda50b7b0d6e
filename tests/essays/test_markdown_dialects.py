"""Markdown as Obsidian, Pandoc and others write it."""

from __future__ import annotations

import pytest

from tests.essays.checked import lines, notes, read_checked


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("See [[Mill fire|the fire]], [[Tarn#History]], [[The *inn*]].", "See the fire, Tarn, The *inn*."),
        ("The mill ![[pic.png]] burned.", "The mill  burned."),
        ("It had ==**14** wheels==, a == b, c ==d.", "It had 14 wheels, a == b, c ==d."),
        ("H~2~O, 40 km^2^, the 19^th^, 2^3 and ~40~ men, ~~not~~ 4", "H2O, 40 km², the 19th, 2^3 and ~40~ men,  4"),
        ("It burned %%in 1899?%% twice.", "It burned  twice."),
        ("It burned. ^fire-1", "It burned."),
        ("A [link](#x){.big} {: .note} and {this}.", "A link  and {this}."),
        ("::: warning\nIt burned.\n:::", "It burned."),
        ("::::{.note data-x=1}\nIt burned.\n::::", "It burned."),
        ("The HTML burned.\n\n*[HTML]: Hyper Text", "The HTML burned."),
        ("`[[a|b]] ==c==`", "[[a|b]] ==c=="),
        ("==a `b==` c\n\na == b == c", "a b== c\n\na == b == c"),
        ("100%% of 5%% [[", "100%% of 5%% [["),
    ],
)  # fmt: skip
def test_marks_within_lines(source: str, text: str) -> None:
    assert read_checked(source, "a.md").text == text


def test_definitions_are_items() -> None:
    source = (
        "Mill\n: A *building* with 14 wheels.\n: A firm.\n\nWeir\n\n:   The dam,\n    of 1875.\n\n12: none\n"
    )
    assert lines(read_checked(source, "a.md")) == [
        ("paragraph", "Mill"),
        ("list-item", "A building with 14 wheels."),
        ("list-item", "A firm."),
        ("paragraph", "Weir"),
        ("list-item", "The dam,\nof 1875."),
        ("paragraph", "12: none"),
    ]


def test_a_caption_below_a_table_has_no_mark() -> None:
    source = "| Year | Men |\n|---|---|\n| 1880 | 12 |\n\n: Men at the mill {#tbl:men}\n"
    assert lines(read_checked(source, "a.md"))[-1] == ("paragraph", "Men at the mill")


def test_what_is_hidden_or_shown_elsewhere_is_said() -> None:
    manuscript = read_checked("A ![[b.png]] %%c%% d [e][1]\n\n[1]: https://a.example\n", "a.md")
    assert manuscript.unread == ("1 picture", "1 hidden passage")
    assert notes(manuscript) == [("link", "e", "e", "https://a.example")]
