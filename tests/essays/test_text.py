"""Plain text: paragraphs, headings, lists and footnotes."""

from __future__ import annotations

import pytest

from factcheck.errors import BadInput
from factcheck.essays.manuscript import locate, trace
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
        ("To do:\n- [ ] one\n- [x] two",
         [("paragraph", "To do:"), ("list-item", "one"), ("list-item", "two")]),
        ("Text.\n\n- 5 percent fell, he said.", [("paragraph", "Text."), ("list-item", "5 percent fell, he said.")]),
        ("  indented.\n\n\ttabbed.", [("paragraph", "indented."), ("paragraph", "tabbed.")]),
    ],
)  # fmt: skip
def test_parts(source: str, parts: list[tuple[str, str]]) -> None:
    assert lines(read_checked(source, "a.txt")) == parts


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("> On Monday you wrote that it was\n> 90 metres deep.\n\nIt was not.",
         [("blockquote", "On Monday you wrote that it was\n90 metres deep."), ("paragraph", "It was not.")]),
        ("Hill wrote:\n> One.\n>\n> Two\n>three.\nNo.",
         [("paragraph", "Hill wrote:"), ("blockquote", "One."), ("blockquote", "Two\nthree."), ("paragraph", "No.")]),
        ("Hill wrote:\n>> One.\n> > Two.\n> Three.",
         [("paragraph", "Hill wrote:"), ("blockquote", "One.\nTwo."), ("blockquote", "Three.")]),
        ("> - one\n> 2. two\n> — Ann Moss\n> – Ann Moss",
         [("blockquote", "one"), ("blockquote", "two\n— Ann Moss"), ("blockquote", "– Ann Moss")]),
        (f"{'long ' * 40}end.\n> One\n> two.",
         [("paragraph", f"{'long ' * 40}end."), ("blockquote", "One\ntwo.")]),
        ("More than half,\n>50 percent, left.", [("paragraph", "More than half,\n>50 percent, left.")]),
        ("As Tate wrote in 1891:\n\n    The railway\n  left us.\n\n\tThen it came.\n\nIt closed.",
         [("paragraph", "As Tate wrote in 1891:"), ("blockquote", "The railway\nleft us."),
          ("blockquote", "Then it came."), ("paragraph", "It closed.")]),
        ("As Tate wrote:\n  The railway\n  left us.\nIt closed.",
         [("paragraph", "As Tate wrote:"), ("blockquote", "The railway\nleft us."), ("paragraph", "It closed.")]),
        ("  As Tate wrote:\n\n  It left us.", [("paragraph", "As Tate wrote:"), ("paragraph", "It left us.")]),
        ("As Tate wrote:\n\n  It left us\nwith a shed.",
         [("paragraph", "As Tate wrote:"), ("paragraph", "It left us\nwith a shed.")]),
        ("Three were sold:\n\n    The mill.", [("paragraph", "Three were sold:"), ("paragraph", "The mill.")]),
        ("As Tate wrote:\n\n    - It left us.", [("paragraph", "As Tate wrote:"), ("list-item", "It left us.")]),
    ],
)  # fmt: skip
def test_quotations_set_apart(source: str, parts: list[tuple[str, str]]) -> None:
    assert lines(read_checked(source, "a.txt")) == parts


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("line", ["It fell.", f"{'long ' * 40}end."])
def test_the_head_of_a_message_is_a_part_of_its_own(gap: str, line: str) -> None:
    manuscript = read_checked(f"From: Ann\nDate: Mon, 3 Mar 2025\nSubject: The hole\n{gap}{line}", "a.txt")
    assert lines(manuscript) == [
        ("paragraph", "From: Ann\nDate: Mon, 3 Mar 2025\nSubject: The hole"),
        ("paragraph", line),
    ]
    assert manuscript.title == "The hole"


@pytest.mark.parametrize(
    ("source", "firsts"),
    [
        ("  It fell in\n1911.\n  It rose\nin 1912.\n  “So.”\n  It is.", ["It fell", "It rose", "“So.”", "It is."]),
        ("It fell.\n  It rose\n  in 1912.\n  It is.", ["It fell"]),
        ("It fell\nand.\n  It rose\nin 1912 and\n  It is.", ["It fell", "It rose"]),
        ("1. It fell.\n   It rose.\nin 1912.\n\nNo.\n   It was\nhere.", ["It fell", "No.", "It was"]),
        ("Moss.\n  Tarn.\nTate.\n  Lund.", ["Moss.\n "]),
    ],
)  # fmt: skip
def test_paragraphs_that_begin_further_in(source: str, firsts: list[str]) -> None:
    assert [words[: len(first)] for (_, words), first in zip(
        lines(read_checked(source, "a.txt")), firsts, strict=True)] == firsts  # fmt: skip


def test_words_put_into_one_line_leave_the_other_lines_of_their_paragraphs_together() -> None:
    wrapped = "The town has had a bell since the days\nof the war, and a mayor to ring it at\nnoon. She will not.\n\n"
    long = "She has, " + "as she told the town, " * 8 + "no time\nfor it. The bell is silent these days.\n"
    assert [kind for kind, _ in lines(read_checked(wrapped + long, "a.txt"))] == ["paragraph"] * 2


def test_a_text_with_a_line_for_each_paragraph_keeps_its_short_ones_apart() -> None:
    short = "It has been silent since the war, all of them say."
    source = f"{short}\n{'It is old. ' * 20}\n{short}\nSo did she."
    assert len(lines(read_checked(source, "a.txt"))) == 4


def test_words_of_a_quotation_lead_back_to_their_lines() -> None:
    source = "As Tate wrote:\n\n    It left us\n    with a shed.[1]\n\n> And\n> a bridge.\n\n[1] Tate 1891."
    manuscript = read_checked(source, "a.txt")
    for words in ("us\nwith a", "And\na"):
        at = manuscript.text.index(words)
        pieces = trace(manuscript, at, at + len(words))
        assert [source[p.source_start : p.source_end] for p in pieces] == [
            manuscript.text[p.start : p.end] for p in pieces
        ]
    at = manuscript.text.index("bridge")
    assert locate(manuscript, at, at + 6) == "line 7, block quotation"
    assert notes(manuscript) == [("footnote", "shed.", "Tate 1891.", "")]


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
    ("source", "text", "notes_"),
    [
        ("Moss¹ sold it.² It is 5 km² by 10² m.\n\n¹ The deed.\n² A roll of 3 km².",
         "Moss sold it. It is 5 km² by 10² m.", [("Moss", "The deed."), ("it.", "A roll of 3 km².")]),
        ("It fell in 1911¹ there.\n\n¹Moss,\nTarn.", "It fell in 1911 there.", [("1911", "Moss,\nTarn.")]),
        ("It is 5 m² by 10².\n\n² A roll.", "It is 5 m² by 10².", []),
        ("It fell.¹\n\nMore.", "It fell.¹", []),
        ("It fell* and rose.**\n\n* Moss.\n** Tate.", "It fell and rose.", [("fell", "Moss."), ("rose.", "Tate.")]),
        ("It fell† then.\n\n† Moss.", "It fell then.", [("fell", "Moss.")]),
        ("It *fell* there:\n\n* a mill", "It *fell* there:", []),
        ("A 5* inn, a 4* inn.\n\n* Moss.", "A 5* inn, a 4* inn.", []),
        ("* Moss.\n\nIt fell*.", "Moss.", []),
        ("Moss.1 It cost 4.2 million; No.2 fell2 in 1961.3\n\n---\n1 The deed.\n2. Tate,\n40 pages.\n3) Roe.",
         "Moss. It cost 4.2 million; No.2 fell in 1961.",
         [("Moss.", "The deed."), ("fell", "Tate,\n40 pages."), ("1961.", "Roe.")]),
        ("Moss.1 Then two fell.\n\nNotes\n\n1 The deed.\n\n2 Tate.", "Moss.1 Then two fell.", []),
        ("Moss.1 It fell.\n\n1 The deed.", "Moss.1 It fell.", []),
        ("It fell [1, 2] and [1, 3] rose.\n\n[1] Moss.\n[2] Tate.", "It fell  and [1, 3] rose.",
         [("fell", "Moss."), ("fell", "Tate.")]),
        ("It fell.[1] So¹ it was.\n\n[1] Moss.\n¹ Tate.", "It fell. So¹ it was.", [("fell.", "Moss.\n¹ Tate.")]),
        ("It fell.\n\n[1]\n\n[1] Moss.", "It fell.", []),
    ],
)  # fmt: skip
def test_footnotes_without_brackets(source: str, text: str, notes_: list[tuple[str, str]]) -> None:
    manuscript = read_checked(source, "a.txt")
    assert lines(manuscript)[0][1] == text
    assert [note[1:3] for note in notes(manuscript)] == notes_


def test_comments_as_google_docs_writes_them() -> None:
    body = "[a]Sure?\n[b]See https://a.example/x.\n_Marked as resolved_\n[c]No.\n\nNo."
    source = f"It fell.[a][b] It rose[c] [d].\n\n{body}"
    manuscript = read_checked(source, "a.txt")
    assert manuscript.text == "It fell. It rose [d]."
    assert notes(manuscript) == [
        ("comment", "fell.", "Sure?", ""),
        ("comment", "fell.", "See https://a.example/x.", "https://a.example/x"),
        ("comment", "rose", "No.\n\nNo.", ""),
    ]
    assert [note.resolved for note in manuscript.notes] == [False, True, False]


@pytest.mark.parametrize("source", ["It fell.[a]\n\n[b]Sure?", "It fell.\n\n[a]Sure?", "[a]Sure?\n[b]So?"])
def test_lines_in_brackets_without_their_mark_are_no_comments(source: str) -> None:
    assert read_checked(source, "a.txt").text == source


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


@pytest.mark.parametrize("mark", [b"\xff\xfe", b""], ids=["with its mark", "without"])
def test_damaged_utf16_is_not_taken_for_a_windows_text(mark: bytes) -> None:
    data = mark + "Die Brücke öffnete 1937, sagt man.".encode("utf-16-le") + b"."
    with pytest.raises(BadInput, match="is not UTF-16-LE") as found:
        read_checked(data, "a.txt")
    assert "iconv -c -f UTF-16LE -t UTF-8" in found.value.hint
    assert "WINDOWS" not in found.value.hint


def test_a_windows_text_is_told_how_to_be_converted() -> None:
    with pytest.raises(BadInput, match="is not UTF-8") as found:
        read_checked("Die Brücke öffnete 1937.".encode("cp1252"), "a.txt")
    assert "iconv -f WINDOWS-1252" in found.value.hint


def test_lines_that_hang_from_their_mark_run_on() -> None:
    source = (
        "It rained.[1]\n\n1. The mill burned with\n   300 tonnes.\n2. It fell\nMoss\n\n[1] Roll,\n    1899."
    )
    parts = [(part.kind.value, part.runs_on) for part in read_checked(source, "a.txt").parts]
    assert parts == [("paragraph", False), ("list-item", True), ("list-item", False), ("footnote", True)]


def test_a_sentence_with_a_footnote_is_no_heading() -> None:
    source = "The Mill [1]\n\nThe river rose 4 metres.[1]\n\nMore. [1]\n\n[1] Roll."
    assert [kind for kind, _ in lines(read_checked(source, "a.txt"))][:3] == [
        "headline",
        "paragraph",
        "paragraph",
    ]
