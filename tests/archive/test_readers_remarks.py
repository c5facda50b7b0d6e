"""Who commented on a page is not taken for its author, whatever marks them; who wrote a comment piece is."""

from __future__ import annotations

from time import process_time

import pytest

from factcheck.archive.readers.html import read_html
from factcheck.archive.readers.progress import Progress

TEXT = "<p>The bridge is 1,204 metres long and was opened by the mayor in 1904, the register says.</p>" * 3
BYLINE = "<p class=byline>By Ann Poe</p>"
COMMENTS = {
    "wp-classic": (
        '<div id="comments" class="comments-area"><ol class="comment-list">'
        '<li id="comment-5" class="comment even depth-1">'
        '<article id="div-comment-5" class="comment-body"><footer class="comment-meta">'
        '<div class="comment-author vcard"><b class="fn">'
        '<a class="url" rel="external nofollow ugc" href="/b">Bob Reader</a></b> '
        '<span class="says">says:</span></div></footer><div class="comment-content"><p>No, it is not.'
        "</p></div></article></li></ol></div>"
    ),
    "wp-block": (
        '<div class="wp-block-comments"><ol class="wp-block-comment-template">'
        '<li id="comment-2" class="comment"><div class="wp-block-comment-author-name">'
        '<a rel="external nofollow ugc" href="/b">Bob Reader</a></div>'
        '<div class="wp-block-comment-content"><p>No.</p></div></li></ol></div>'
    ),
    "wp-theme": (
        '<ol class="commentlist"><li class="comment"><div class="vcard author">'
        '<cite class="fn author">Bob Reader</cite></div><p>No.</p></li></ol>'
    ),
    "movable-type": (
        '<div id="comments" class="comments"><div class="comments-content">'
        '<div id="comment-1" class="comment"><div class="inner"><div class="comment-header">'
        '<div class="asset-meta"><span class="byline"><span class="vcard author"><a href="/b">Bob Reader'
        '</a></span> | 3 March</span></div></div><div class="comment-content"><p>No.</p></div></div>'
        "</div></div></div>"
    ),
    "blogger": (
        '<section class="comments" id="comments"><ol id="top-ra"><li class="comment">'
        '<div class="comment-block"><div class="comment-header"><cite class="user author">'
        '<a rel="nofollow author" href="/b">Bob Reader</a></cite></div><p class="comment-content">No.'
        "</p></div></li></ol></section>"
    ),
    "drupal": (
        '<section class="field--type-comment"><h2>Comments</h2>'
        '<article role="article" class="js-comment" about="/comment/7" typeof="schema:Comment"><footer>'
        '<p>Submitted by <span rel="schema:author">'
        '<span lang="" typeof="schema:Person" property="schema:name">Bob Reader</span></span></p>'
        "</footer><p>No.</p></article></section>"
    ),
    "squarespace": (
        '<div class="squarespace-comments"><div class="comment-list"><div class="comment">'
        '<div class="comment-header"><span class="author-name"><a>Bob Reader</a></span></div><p>No.</p>'
        "</div></div></div>"
    ),
    "ghost-native": (
        '<section id="ghost-comments-root"><div class="gh-comments">'
        '<div data-testid="comment-component" class="flex"><h4 class="author">Bob Reader</h4><p>No.</p>'
        "</div></div></section>"
    ),
    "substack": (
        '<div class="comments-section"><div class="comment-list"><div class="comment">'
        '<div class="comment-meta"><a class="commenter author" href="/b">Bob Reader</a></div><p>No.</p>'
        "</div></div></div>"
    ),
    "microdata": (
        '<div><div itemprop="comment" itemscope itemtype="https://schema.org/Comment">'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person">'
        '<span itemprop="name">Bob Reader</span></span><p itemprop="text">No.</p></div></div>'
    ),
    "usercomments": (
        '<div><div itemprop="comment" itemscope itemtype="http://schema.org/UserComments">'
        '<p itemprop="creator">By <b class=author>Bob Reader</b></p></div></div>'
    ),
    "webmentions": (
        '<div class="webmentions"><div class="u-comment h-cite">'
        '<a class="p-author h-card" href="/b">Bob Reader</a><p class="p-content">No.</p></div></div>'
    ),
    "css-modules": (
        '<section class="CommentsSection_root__a1"><div class="Comment_item__x9">'
        '<div class="author">Bob Reader</div><p>No.</p></div></section>'
    ),
    "german": (
        '<section id="kommentare"><div class="beitrag"><span class="autor">Bob Leser</span><p>Nein.</p>'
        "</div></section>"
    ),
    "french": (
        '<section class="liste-commentaires"><div><p class="auteur">Par Bob Lecteur</p><p>Non.</p></div>'
        "</section>"
    ),
    "dutch": ('<div id="reacties"><div><p class="auteur">Bob Lezer</p><p>Nee.</p></div></div>'),
    "old-table": ('<table id="comments"><tr><td class="author">Bob Reader</td><td>No.</td></tr></table>'),
    "definition-list": ('<dl id="comments-block"><dt class="author">Bob Reader said</dt><dd>No.</dd></dl>'),
    "review": (
        '<div itemprop="review" itemscope itemtype="https://schema.org/Review">'
        '<span itemprop="author">Bob Reader</span><p>Good.</p></div>'
    ),
    "pingbacks": ('<ul class="pingbacks"><li><span class="author">Bob Blog</span></li></ul>'),
    "recent-comments": (
        '<ul id="recentcomments"><li><span class="author">Bob Reader</span> on The bridge</li></ul>'
    ),
    "unclosed": (
        "<ul class=comments><li class=comment><p class=author>Bob Reader<p>No.<li class=comment>"
        "<p class=author>Eve Reader<p>Yes.</ul>"
    ),
    "replies": ('<div class="replies"><div class="reply"><span class="author">Bob Reader</span></div></div>'),
}


def author(before: str, byline: str, after: str, around: str = "post has-comments") -> str:
    page = (
        f"<!doctype html><html lang=en><title>The bridge</title><body class='single comments-open'>{before}"
        f"<article class='{around}'><h1>The bridge</h1>{byline}{TEXT}{after}</article>"
    )
    found = read_html(page.encode(), "text/html; charset=utf-8", "https://example.org/x", 200, Progress())
    return found.author.value


@pytest.mark.parametrize("system", sorted(COMMENTS))
def test_who_commented_is_not_the_author(system: str) -> None:
    comments = COMMENTS[system]
    assert author("", "", comments) == ""
    assert author("", BYLINE, comments) == author(comments, BYLINE, "") == "Ann Poe"


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=firma_comentarios><span class=author>Ann Poe</span> 3 comentarios</div>",
        "<div class=ArticleHeaderComment_metaData><span class=author>Ann Poe</span></div>",
        "<div class='post-meta comments-count'><span class=author>Ann Poe</span> 12 comments</div>",
        "<div class=meta><i class='fa fa-comment'>0</i> <span class=author>Ann Poe</span></div>",
        "<p class=author>Ann Poe, commentator</p>",
    ],
)
def test_an_author_beside_a_count_of_comments_is_one(byline: str) -> None:
    assert author("", byline, COMMENTS["wp-theme"]).startswith("Ann Poe")


@pytest.mark.parametrize("around", ["comments", "post comment", "comments-page", "responses"])
def test_what_holds_the_heading_is_the_page_and_no_comment(around: str) -> None:
    assert author("", BYLINE, "", around) == "Ann Poe"


def test_in_a_forum_who_asks_is_the_author() -> None:
    said = '<script type="application/ld+json">{"@type": "DiscussionForumPosting", "headline": "The bridge"}</script>'
    opened = "<div class=comments><div class=comment><b class=author>Ann Poe</b></div></div>"
    assert author(said, "", opened) == "Ann Poe"
    assert author("", "", opened) == ""


def test_many_marks_take_no_long_time() -> None:
    began = process_time()
    assert author("", BYLINE, "<div class=comment>" * 3_000) == "Ann Poe"
    assert author("", BYLINE, "<!-- comment -->" * 20_000 + "comment " * 20_000) == "Ann Poe"
    assert process_time() - began < 10
