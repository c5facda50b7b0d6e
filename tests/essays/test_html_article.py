"""A page of a paper is more than its article: what stands around that is no part of the draft."""

from __future__ import annotations

from functools import partial

import pytest

from factcheck.essays.formats import read
from factcheck.essays.html_article import of_article
from factcheck.essays.manuscript import Manuscript, PartKind
from factcheck.essays.passage import Passage

STORY = [
    f"In {year} the mill of Lund burned for the {year - 1900}th time, and its owner paid {year} crowns for a roof."
    for year in range(1950, 1962)
]
ARTICLE = "\n".join([*STORY[:6], "A new roof", *STORY[6:]])
MENU = "".join(
    f"<li><a href='/{word}'>{word}</a></li>" for word in ["News", "Sport", "Opinion", "Letters", "Weather"]
)
COMMENTS = "".join(
    f"<p>Nobody but number {at} asked the readers of this paper what they think of it all.</p>"
    for at in range(30)
)


def page(story: str, title: str = "The mill burns – The Lund Courier") -> bytes:
    return (
        f"<html><head><title>{title}</title></head><body><div><h1>The Lund Courier</h1><ul>{MENU}</ul>"
        f"<p>Subscribe to our letter, which tells you each morning what you need to know.</p>{story}"
        f"<h2>What readers say</h2>{COMMENTS}<p>Contact</p></div></body></html>"
    ).encode()


def told(*before: str, middle: str = "", behind: str = "") -> str:
    first, last = ("".join(f"<p>{line}</p>" for line in half) for half in (STORY[:6], STORY[6:]))
    return f"{''.join(before)}{first}{middle}<h2>A new roof</h2>{last}{behind}"


def as_read(story: str) -> Manuscript:
    return read(page(story), "page.html", article=lambda: ARTICLE)


def test_what_stands_around_the_article_is_not_read_and_counted() -> None:
    found = as_read(told("<h1>The mill burns</h1>"))
    assert found.text.split("\n\n") == ["The mill burns", *STORY[:6], "A new roof", *STORY[6:]]
    assert (found.title, found.parts[0].kind) == ("The mill burns", PartKind.HEADLINE)
    assert found.unread == ("39 surrounding passages",)
    assert [part.where for part in found.parts[:2]] == ["paragraph 1", "paragraph 2"]


@pytest.mark.parametrize(
    "middle",
    [
        "<p>The main text of the page does not hold this sentence, which is prose all the same.</p>",
        "<figure><figcaption>The mill</figcaption></figure>",
        "<blockquote>No more fires</blockquote>",
        "<table><tr><td>1950</td></tr></table>",
    ],
)
def test_within_the_article_what_may_be_the_authors_is_read(middle: str) -> None:
    assert len(as_read(told(middle=middle)).parts) == len(STORY) + 2


def test_labels_within_the_article_are_not_read() -> None:
    found = as_read(told(middle="<p>Share</p><p>Read more: Ten fires that shook the whole of Lund</p>"))
    assert len(found.parts) == len(STORY) + 1


def test_a_standfirst_and_footnotes_belong_to_the_article() -> None:
    story = told(
        "<h1>The mill burns</h1><p>How a miller paid for the same roof again and again, and why.</p>",
        middle="<p>So it went on in Lund for years<a href='#fn1'>1</a>, as the old miller told us.</p>",
        behind="<p>Contact us</p><div id='fn1'>1 A letter.</div>",
    )
    found = as_read(story)
    assert found.text.split("\n\n")[1].startswith("How a miller")
    assert [part.kind for part in found.parts][-1] is PartKind.FOOTNOTE


def test_a_page_that_is_little_more_than_its_article_is_read_whole() -> None:
    whole = "".join(f"<p>{line}</p>" for line in STORY) + "<p>By Ada Moss</p><p>Sources: a letter</p>"
    found = read(whole.encode(), "page.html", article=lambda: "\n".join(STORY))
    assert found.text.endswith("By Ada Moss\n\nSources: a letter")


TABLE = "<table>" + "".join(f"<tr><td>{1985 + at}</td><td>{at}00</td></tr>" for at in range(9)) + "</table>"
CAPTION = (
    "<figure><figcaption>The roof of the mill, as the miller drew it in his letter</figcaption></figure>"
)
QUOTED = "<blockquote><p>No more fires.</p><footer>— Ada Moss, 1962</footer></blockquote>"


@pytest.mark.parametrize("beside", [TABLE, CAPTION, QUOTED, CAPTION + QUOTED + TABLE])
@pytest.mark.parametrize("told_of", [2, 3])
def test_of_a_short_page_nothing_in_its_only_article_is_lost(beside: str, told_of: int) -> None:
    lines = "".join(f"<p>{line}</p>" for line in STORY[:3])
    source = f"<article><h1>The mill burns</h1>{lines}{beside}</article>".encode()
    found = read(source, "page.html", article=lambda: "\n".join(["The mill burns", *STORY[:told_of]]))
    assert found.text == read(source, "page.html").text
    assert not [each for each in found.unread if "surrounding" in each]


@pytest.mark.parametrize("beside", [TABLE, CAPTION, QUOTED])
@pytest.mark.parametrize("marked", ["article", "main"])
def test_what_stands_apart_from_the_words_of_an_only_article_is_read(marked: str, beside: str) -> None:
    source = page(f"<{marked}>{told(behind=COMMENTS + beside)}</{marked}>{CAPTION}")
    found = read(source, "page.html", article=lambda: ARTICLE)
    apart = [part for part in found.parts if part.kind not in (PartKind.PARAGRAPH, PartKind.HEADING)]
    expected = read(beside.encode(), "page.html").parts if marked == "article" else ()
    assert [part.kind for part in apart] == [part.kind for part in expected]
    assert "asked the readers" not in found.text


def test_an_article_that_the_main_text_stands_outside_of_is_none() -> None:
    source = page(f"{told()}<article>{CAPTION}</article>")
    assert "the miller drew" not in read(source, "page.html", article=lambda: ARTICLE).text


def test_a_page_whose_main_text_is_not_told_is_read_whole() -> None:
    for article in ("", "Something else that no passage of this page holds, in so many words."):
        found = read(page(told()), "page.html", article=partial(str, article))
        assert found.text.startswith("The Lund Courier")


def test_a_page_is_read_again_as_it_was_read_before() -> None:
    story = told("<h1>The mill burns</h1>", middle="<p>One line<br><br>and, below it, another.</p>")
    found = as_read(story)
    again = read(page(story), "page.html", before=found.text)
    assert (again.text, again.parts, again.notes) == (found.text, found.parts, found.notes)
    assert read(page(story), "page.html", before="Something else").text == read(page(story), "page.html").text


def test_only_pages_are_asked_for_their_main_text() -> None:
    def unasked() -> str:
        raise AssertionError

    assert read(b"A mill burned.", "essay.txt", article=unasked).text == "A mill burned."


def test_no_passages_have_no_article() -> None:
    assert of_article([], ARTICLE, "") == []
    assert of_article([Passage(PartKind.PARAGRAPH, "paragraph 1")], "", "") == []
