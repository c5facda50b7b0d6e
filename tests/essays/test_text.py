"""Plain text: paragraphs, headings, lists and footnotes."""

from __future__ import annotations

import pytest

from factcheck.essays.manuscript import locate
from tests.essays.checked import lines, notes, read_checked


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("One.\nStill one.\n\nTwo.", [("paragraph", "One.\nStill one."), ("paragraph", "Two.")]),
        ("One.\n \t\nTwo.\n\n\n\nThree.", [("paragraph", "One."), ("paragraph", "Two."), ("paragraph", "Three.")]),
        (f"{'long ' * 40}end.\nNext.", [("paragraph", f"{'long ' * 40}end."), ("paragraph", "Next.")]),
        ("The headline\n\nText.\n\nA heading\n\nText.",
         [("headline", "The headline"), ("paragraph", "Text."), ("heading", "A heading"), ("paragraph", "Text.")]),
        ("it began small\n\nText.", [("paragraph", "it began small"), ("paragraph", "Text.")]),
        ("Text.\n\nLast line without an end", [("paragraph", "Text."), ("paragraph", "Last line without an end")]),
        ("Only line", [("paragraph", "Only line")]),
        ("Text:\n- one\n- two\n  more\n\n1) first\n• dot",
         [("paragraph", "Text:"), ("list-item", "one"), ("list-item", "two\n  more"), ("list-item", "first"),
          ("list-item", "dot")]),
        ("Text.\n\n- 5 percent fell, he said.", [("paragraph", "Text."), ("list-item", "5 percent fell, he said.")]),
        ("  indented.\n\n\ttabbed.", [("paragraph", "indented."), ("paragraph", "tabbed.")]),
    ],
)  # fmt: skip
def test_parts(source: str, parts: list[tuple[str, str]]) -> None:
    assert lines(read_checked(source, "a.txt")) == parts


def test_footnotes_need_a_mark_and_a_body() -> None:
    manuscript = read_checked(
        "It fell.[1] It rose [2]. See [3].\n\n[1] Doe 2020, https://a.example/x.\n[2]: Roe.", "a.txt"
    )
    assert lines(manuscript) == [
        ("paragraph", "It fell. It rose. See [3]."),
        ("footnote", "Doe 2020, https://a.example/x."),
        ("footnote", "Roe."),
    ]
    assert notes(manuscript) == [
        ("footnote", "fell.", "Doe 2020, https://a.example/x.", "https://a.example/x"),
        ("footnote", "rose", "Roe.", ""),
    ]
    assert manuscript.parts[1].where == "footnote 1, line 3"


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("see https://a.example/x.", "https://a.example/x"),
        ("(http://a.example/x_(y))", "http://a.example/x_(y)"),
        ("“https://a.example/?q=1&r=2”, he", "https://a.example/?q=1&r=2"),
        ("HTTPS://A.example/!?", "HTTPS://A.example/"),
        ("https://[::1]:80/x]", "https://[::1]:80/x"),
    ],
)
def test_addresses_written_out_are_links(words: str, address: str) -> None:
    (note,) = read_checked(words, "a.txt").notes
    assert (note.text, note.address) == (address, address)


@pytest.mark.parametrize(
    "words", ["ftp://a.example", "javascript:alert(1)", "https://", "https:// x", "www.a.example"]
)
def test_nothing_else_is_a_link(words: str) -> None:
    assert read_checked(words, "a.txt").notes == ()


def test_places_are_lines() -> None:
    manuscript = read_checked("One\ntwo.\n\n\nThree\nfour five.", "a.txt")
    text = manuscript.text
    assert locate(manuscript, text.index("two"), text.index("two") + 3) == "line 2"
    assert locate(manuscript, text.index("five"), text.index("five") + 4) == "line 6"
    assert locate(manuscript, 0, len(text)) == "line 1 to line 6"
    with pytest.raises(ValueError, match="no such span"):
        locate(manuscript, 3, 3)
    with pytest.raises(ValueError, match="no such span"):
        locate(manuscript, 0, len(text) + 1)
