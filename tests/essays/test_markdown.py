"""Markdown: the marks go, the words stay, and each knows where it stood."""

from __future__ import annotations

import pytest

from factcheck.errors import BadInput
from factcheck.essays.formats import read
from factcheck.essays.manuscript import locate, trace
from tests.essays.checked import lines, notes, read_checked


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("> [!NOTE]\n> The mine\n> closed.", [("paragraph", "The mine\nclosed.")]),
        ("> [!tip]\n>\n> It opened.\n> - One", [("paragraph", "It opened."), ("list-item", "One")]),
        ("> [!WARNING]- Beware\n> of it.", [("paragraph", "Beware\nof it.")]),
        ("> [!NOTE]\n> Smith wrote:\n> > It closed.", [("paragraph", "Smith wrote:"), ("blockquote", "It closed.")]),
        ("> Smith.\n\n> [!CAUTION]\n> Mine.\n\n> Smith.",
         [("blockquote", "Smith."), ("paragraph", "Mine."), ("blockquote", "Smith.")]),
        ("> [!REST] of it.", [("blockquote", "[!REST] of it.")]),
        ("> One.\n>\n> [!NOTE]\n> Two.", [("blockquote", "One."), ("blockquote", "[!NOTE]\nTwo.")]),
        ("[!NOTE]\nTwo.", [("paragraph", "[!NOTE]\nTwo.")]),
    ],
)  # fmt: skip
def test_callouts_are_the_authors_own(source: str, parts: list[tuple[str, str]]) -> None:
    assert lines(read_checked(source, "a.md")) == parts


def test_words_of_a_callout_lead_back() -> None:
    source = "Text.\n\n> [!NOTE]\n> The *mine* closed."
    manuscript = read_checked(source, "a.md")
    at = manuscript.text.index("mine")
    (piece,) = trace(manuscript, at, at + 4)
    assert source[piece.source_start : piece.source_end] == "mine"
    assert locate(manuscript, at, at + 4) == "line 4"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a **b** *c* __d__ _e_ ***f***", "a b c d e f"),
        (r"a \* b \_c\_ \\ d", r"a * b _c_ \ d"),
        ("a * b ** c _ d snake_case_word", "a * b ** c _ d snake_case_word"),
        ("AT&amp;T &copy; &#8212; &#x41; &nosuch;", "AT&T © — A &nosuch;"),
        ("`code * x` and `` a`b `` and ` c `", "code * x and a`b and c"),
        ("`code\nover lines`", "code over lines"),
        ("one\ntwo  \nthree\\\nfour", "one\ntwo\nthree\nfour"),
        ("has <bdo dir='rtl'>106</bdo> rivets", "has \u202e106\u202c rivets"),
        ("kept ~~struck~~ kept ~one~ two~~", "kept  kept ~one~ two~~"),
        ("a <b>bold</b> <!-- no --> x<br>y <del>gone</del>z", "a bold  x\ny z"),
        ("# Title #\n\nSetext\ntwo\n===\n\n### Third", "Title\n\nSetext\ntwo\n\nThird"),
        ("    indented by its author\n\ntext", "indented by its author\n\ntext"),
        ("- a\n- b\n\n  c\n\n1. d\n   - e", "a\n\nb\n\nc\n\nd\n\ne"),
        ("- [ ] It fell.\n- [x] It rose.\n\n[ ] No task.", "It fell.\n\nIt rose.\n\n[ ] No task."),
        ("> quoted\nlazily\n>\n> > deep", "quoted\nlazily\n\ndeep"),
        ("| a | b \\| c |\n|---|---|\n| *d* | |", "a\n\nb | c\n\nd"),
        ("***\n\ntext\n\n---", "text"),
        ("[a]: https://a.example/ 'title'\n\ntext [a] [b]", "text a [b]"),
        ("x\n\n```\ncode\n```\n\ny", "x\n\ny"),
        ("x\r\ny\r\rz", "x\ny\n\nz"),
        ("*a\nb* **c\n> d**", "a\nb **c\n\nd**"),
        ("![alt](x.png) after", "after"),
        ("<div>\nraw *x*\n</div>", "raw *x*"),
        ("<div hidden>\n\nnot shown\n\n</div>\n\nshown", "shown"),
        ("\\&amp; \\<b>", "&amp; <b>"),
        ("**bold**text**more** a*b*c", "boldtextmore abc"),
        ("[*a* `b`](https://x.example) c", "a b c"),
        ("\ttabbed\n\ttwice", "tabbed\ntwice"),
        ("-\ttab item\n\n\tsecond", "tab item\n\nsecond"),
    ],
)
def test_words(source: str, text: str) -> None:
    assert read_checked(source, "a.md").text == text


def test_parts() -> None:
    source = """# Headline

*What it is about*

Text of the essay with a quotable line.

## Part one

> a quotable line

> Quite other words of someone.

- item

![The caption](x.png)

<aside>

Sidebar words.

</aside>
"""
    manuscript = read_checked(source, "a.md")
    assert lines(manuscript) == [
        ("headline", "Headline"),
        ("standfirst", "What it is about"),
        ("paragraph", "Text of the essay with a quotable line."),
        ("heading", "Part one"),
        ("pullquote", "a quotable line"),
        ("blockquote", "Quite other words of someone."),
        ("list-item", "item"),
        ("caption", "The caption"),
        ("paragraph", "Sidebar words."),
    ]
    assert [part.where for part in manuscript.parts[:3]] == ["line 1", "line 3", "line 5"]
    assert manuscript.unread == ("1 picture",)


def test_words_of_somebody_else_are_a_part_of_their_own() -> None:
    source = """Text.

> What she wrote
> to him.
>
> - a first thing
>
> # Her heading
>
> > What he had said.
>
> — Jane Smith, 1999

- item

  > in an item
"""
    manuscript = read_checked(source, "a.md")
    assert lines(manuscript) == [
        ("paragraph", "Text."),
        ("blockquote", "What she wrote\nto him."),
        ("blockquote", "a first thing"),
        ("blockquote", "Her heading"),
        ("blockquote", "What he had said."),
        ("blockquote", "— Jane Smith, 1999"),
        ("list-item", "item"),
        ("blockquote", "in an item"),
    ]
    start = manuscript.text.index("to him")
    assert locate(manuscript, start, start + 6) == "line 4, block quotation"


@pytest.mark.parametrize(
    ("matter", "published"),
    [
        ("date: 2024-03-01", "2024-03-01"),
        ('date: "2024-03"', "2024-03"),
        ("date: 2024 # the year", "2024"),
        ("date: 2024-03-01T09:30:00+01:00", "2024-03-01"),
        ("date: 2024-03-01 09:30:00 +0100", "2024-03-01"),
        ("date: 2024-02-01\npublishDate: 2024-03-01", "2024-03-01"),
        ("published: true\ndate: 2024-03-01", "2024-03-01"),
        ("date: 2024-13-01", ""),
        ("date: 2024-02-31", ""),
        ("date: March 1, 2024", ""),
        ("date: 2024-03-01-draft", ""),
        ("lastmod: 2024-03-01", ""),
    ],
)
def test_the_day_in_the_front_matter(matter: str, published: str) -> None:
    assert read_checked(f"---\n{matter}\n---\nText.", "a.md").published == published


def test_front_matter() -> None:
    source = '---\ntitle: "A: title"\nsubtitle: Its dek # note\ntags: [a, b]\n---\nText.'
    assert lines(read_checked(source, "a.md")) == [
        ("headline", "A: title"), ("standfirst", "Its dek"), ("paragraph", "Text."),
    ]  # fmt: skip
    assert lines(read_checked("+++\ntitle = 'T'\n+++\nText.", "a.md"))[0] == ("headline", "T")
    assert lines(read_checked("---\nText without an end of it", "a.md")) == [
        ("paragraph", "Text without an end of it")
    ]


def test_a_title_in_the_front_matter_and_at_the_head_of_the_text_is_read_once() -> None:
    matter = "---\ntitle: A title\nsubtitle: Its dek\n---\n\n"
    head = [("headline", "A title"), ("standfirst", "Its dek")]
    for body in ("# A title\n\n*Its dek.*\n\n", "# **A title**\n\n", "Its dek\n\n", ""):
        read = read_checked(f"{matter}{body}Text.\n\nIts dek", "a.md")
        assert lines(read) == [*head, ("paragraph", "Text."), ("paragraph", "Its dek")]


def test_footnotes() -> None:
    source = """One fact.[^a] Two^[see [Roe](https://roe.example/) now] facts[^b][^none].

[^a]: Doe *2020*, https://doe.example/1 and
lazily [more](https://doe.example/2).

    A second paragraph.

[^b]: https://only.example/address

Last.[^a]
"""
    manuscript = read_checked(source, "a.md")
    assert lines(manuscript) == [
        ("paragraph", "One fact. Two facts[^none]."),
        ("paragraph", "Last."),
        ("footnote", "Doe 2020, https://doe.example/1 and\nlazily more."),
        ("footnote", "A second paragraph."),
        ("footnote", "https://only.example/address"),
        ("footnote", "see Roe now"),
    ]
    doe = "Doe 2020, https://doe.example/1 and\nlazily more.\n\nA second paragraph."
    assert notes(manuscript) == [
        ("footnote", "fact.", doe, "https://doe.example/1"),
        ("link", "fact.", "more", "https://doe.example/2"),
        ("footnote", "Two", "see Roe now", "https://roe.example/"),
        ("footnote", "facts", "https://only.example/address", "https://only.example/address"),
        ("footnote", "Last.", doe, "https://doe.example/1"),
    ]
    assert manuscript.parts[2].where == "footnote 1, line 3"


def test_a_footnote_in_a_code_block_is_none() -> None:
    assert read_checked("x[^1]\n\n```\n[^1]: no\n```", "a.md").text == "x[^1]"


def test_links() -> None:
    source = (
        '[a](https://a.example/x "t") <https://b.example/> https://c.example/d. [e][r] [f](#g) [h](/i)\n'
        '[j](javascript:alert(1)) <a href="https://k.example/?l=1&amp;m=2">n</a>\n\n[r]: <https://r.example/>'
    )
    manuscript = read_checked(source, "a.md")
    assert [(note.text, note.address) for note in manuscript.notes] == [
        ("a", "https://a.example/x"),
        ("https://b.example/", "https://b.example/"),
        ("https://c.example/d", "https://c.example/d"),
        ("e", "https://r.example/"),
        ("n", "https://k.example/?l=1&m=2"),
    ]


def test_the_map_leads_through_the_marks() -> None:
    source = "> - A **bold\n>   claim** of [two &amp; three](https://x.example).\n"
    manuscript = read_checked(source, "a.md")
    assert manuscript.text == "A bold\nclaim of two & three."
    start = manuscript.text.index("bold")
    pieces = trace(manuscript, start, manuscript.text.index(" three"))
    assert [source[piece.source_start : piece.source_end] for piece in pieces] == [
        "bold\n", "claim", " of ", "two ", "&amp;",
    ]  # fmt: skip


def test_html_within_a_line_is_read_as_html() -> None:
    source = "10<sup>6</sup>, the 19<sup>th</sup>, <q>Never *ever*</q>, <q>“x”</q> and <s>no</s>~~no~~<del>no</del>.\n"
    manuscript = read_checked(source, "a.md")
    assert manuscript.text == "10⁶, the 19th, “Never ever”, “x” and ."
    assert manuscript.unread == ("3 struck-out passages",)
    assert read_checked("</q>a</sup>6", "a.md").text == "a6"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (">" * 50_000 + " It fell.", "It fell."),
        ("> " * 9 + "It fell.\n" + "> " * 9 + "All *of* it.", "It fell.\nAll of it."),
        ("[" * 20_000 + " It fell.", "[" * 20_000 + " It fell."),
        ("- " * 30 + "It fell.", "- " * 20 + "It fell."),
        ("".join("  " * n + f"- a{n}\n" for n in range(9)), "\n\n".join(f"a{n}" for n in range(9))),
    ],
)
def test_what_nests_deep_is_read(source: str, text: str) -> None:
    assert read_checked(source, "a.md").text == text


def test_items_of_a_list_as_deep_as_anybody_writes_are_read() -> None:
    source = "".join("  " * n + f"- a{n}\n" for n in range(40)) + "\n> " + "> " * 30 + "said\n\nend\n"
    text = read_checked(source, "a.md").text
    assert [f"a{n}" in text.split() for n in range(40)] == [True] * 40
    assert text.endswith("said\n\nend")


def test_lines_of_many_marks_are_refused() -> None:
    with pytest.raises(BadInput, match="more than 150,000 marks"):
        read(("- " * 12 + "a\n").encode() * 20_000, "a.md")


def test_line_ends_of_an_editor_end_no_sentence() -> None:
    soft = read_checked("It sold in\n1999 the mill to\nMoss.", "a.md")
    hard = read_checked("It sold in  \n1999 the mill.\n\nBy Moss<br>Of Tarn", "a.md")
    assert [part.runs_on for part in soft.parts + hard.parts] == [True, False, False]
    assert soft.text == "It sold in\n1999 the mill to\nMoss."


def test_what_html_within_a_line_hides_is_not_read() -> None:
    source = (
        "It <span hidden>fell <span>or</span> </span>rose "
        "<b style='display: none'>not<br></b>in <i>1925</i>. <br hidden>"
    )
    manuscript = read_checked(source, "a.md")
    assert manuscript.text == "It rose in 1925."
    assert manuscript.unread == ("2 hidden passages",)


def test_words_in_a_block_of_html_stand_in_a_line() -> None:
    manuscript = read_checked("First.\n\n<div>\n<p>In a block.</p>\n<p>Below</p>\n</div>\n\nLast.", "a.md")
    assert [part.where for part in manuscript.parts] == ["line 1", "line 4", "line 5", "line 8"]
