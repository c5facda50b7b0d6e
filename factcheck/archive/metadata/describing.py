"""Title, author, publisher and date of a page, each with how it was got: stated by the page, or inferred.

Structured data comes first (JSON-LD, then meta elements), then what is marked in the text, then the address.
Date guessers answer where there is no date, so a guess is called one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factcheck.archive.derived import Stated
from factcheck.archive.metadata.bylines import bare_title, host_of, name_in
from factcheck.archive.metadata.dates import normal_date, valid
from factcheck.archive.metadata.linked_data import objects, with_references

_ARTICLES = (
    "newsarticle",
    "article",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "opinionnewsarticle",
    "backgroundnewsarticle",
    "reviewnewsarticle",
    "liveblogposting",
    "blogposting",
    "socialmediaposting",
    "discussionforumposting",
    "scholarlyarticle",
    "techarticle",
    "report",
    "medicalscholarlyarticle",
    "book",
    "dataset",
)
_PAGES = ("webpage", "aboutpage", "faqpage", "qapage", "itempage", "creativework")
_TITLE_METAS = (
    "og:title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "twitter:title",
    "headline",
    "title",
)
_AUTHOR_METAS = (
    "citation_author",
    "author",
    "article:author",
    "article_author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_PUBLISHER_METAS = (
    "og:site_name",
    "citation_publisher",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "application-name",
)
_DATE_METAS = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
    "date",
    "og:published_time",
    "article.published",
    "rnews:datepublished",
)
_VALUE = 500
_LINES = 3  # of an element that is marked as the author's
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)")


@dataclass(frozen=True, slots=True)
class Clues:
    """What a page says about itself, as its reader collected it."""

    title: str = ""
    metas: tuple[tuple[str, str], ...] = ()  # name in lower case, content
    linked_data: tuple[str, ...] = ()  # JSON-LD as it stands
    times: tuple[tuple[str, str], ...] = ()  # datetime attribute, all attributes
    authors: Iterable[str] = ()  # text of elements marked as naming the author, gone through once at most
    url: str = ""
    heading: str = ""  # the first one, where there is no title


NOTHING = Stated()


@dataclass(frozen=True, slots=True)
class Description:
    """Who published what and when, as far as a document says."""

    title: Stated = NOTHING
    author: Stated = NOTHING
    publisher: Stated = NOTHING
    date: Stated = NOTHING


def describe(clues: Clues) -> Description:
    """Title, author, publisher and date, each empty when the page does not say."""
    first = _article(clues.linked_data)
    metas: dict[str, str] = {}
    for name, content in clues.metas:
        if content:
            metas.setdefault(name, content)
    host = host_of(clues.url)
    publisher = _publisher(first, metas, host)
    return Description(
        title=_title(first, metas, clues, publisher.value, host),
        author=_author(first, metas, clues, publisher.value),
        publisher=publisher,
        date=_date(first, metas, clues),
    )


def _clean(value: str) -> str:
    """A value on one line, without characters that nobody sees."""
    return " ".join(_UNSEEN.sub("", html.unescape(value[: 10 * _VALUE])).split())[:_VALUE]


def _article(linked_data: tuple[str, ...]) -> Mapping[str, object]:
    """The JSON-LD object that describes the document, {} when there is none."""
    page: Mapping[str, object] = {}
    for node in objects(linked_data):
        kinds = node.get("@type")
        names = [str(k).lower() for k in (kinds if isinstance(kinds, list) else [kinds])[:20]]
        if any(name in _ARTICLES for name in names):
            return with_references(node, linked_data)
        if not page and any(name in _PAGES for name in names):
            page = node
    return with_references(page, linked_data)


def _names(value: object, depth: int = 0) -> list[str]:
    """The names in a JSON-LD value: a string, an object with a name, or a list of either."""
    if isinstance(value, str):
        return [name] if (name := _clean(value)) and not name.lower().startswith(("http:", "https:")) else []
    if isinstance(value, dict) and depth < 4:
        return _names(value.get("name"), depth + 1)
    if isinstance(value, list) and depth < 4:
        return [name for item in value[:50] for name in _names(item, depth + 1)]
    return []


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> Stated:
    for name in names:
        value = _clean(metas.get(name, ""))
        if value and not value.lower().startswith(("http:", "https:")):
            return Stated(value, f"stated: meta {name}")
    return Stated()


def _title(
    article: Mapping[str, object], metas: Mapping[str, str], clues: Clues, publisher: str, host: str
) -> Stated:
    for key in ("headline", "name") if article else ():
        names = _names(article.get(key))
        if names and (key == "headline" or len(names[0]) > 3):
            return Stated(names[0], f"stated: JSON-LD {key}")
    found = _first(metas, _TITLE_METAS)
    if found.value:
        return Stated(bare_title(found.value, publisher, host), found.how)
    shown = _clean(clues.title)
    if shown:
        return Stated(bare_title(shown, publisher, host), "stated: title element")
    heading = _clean(clues.heading)
    return Stated(heading, "inferred: the first heading") if heading else Stated()


def _author(article: Mapping[str, object], metas: Mapping[str, str], clues: Clues, publisher: str) -> Stated:
    """Who wrote it; a house that names itself as the author does so only where the page names no person."""
    house = Stated()
    for found in _authors(article, metas, clues):
        if found.value.casefold() != publisher.casefold():
            return found
        house = house if house.value else found
    return house


def _authors(article: Mapping[str, object], metas: Mapping[str, str], clues: Clues) -> Iterator[Stated]:
    names = list(dict.fromkeys(_names(article.get("author"))))
    if names:
        yield Stated("; ".join(names)[:_VALUE], "stated: JSON-LD author")
    for name in _AUTHOR_METAS:
        values = [v for key, content in clues.metas if key == name and (v := _clean(content))]
        values = [
            v for v in dict.fromkeys(values) if not v.lower().startswith(("http:", "https:", "www.", "@"))
        ]
        if values:
            yield Stated("; ".join(values)[:_VALUE], f"stated: meta {name}")
    for line in (line for marked in clues.authors for line in marked.split("\n")[:_LINES]):
        if name := name_in(_clean(line)):
            yield Stated(name, "inferred: an element marked as the author's")


def _publisher(article: Mapping[str, object], metas: Mapping[str, str], host: str) -> Stated:
    names = _names(article.get("publisher"))
    if names:
        return Stated(names[0], "stated: JSON-LD publisher")
    found = _first(metas, _PUBLISHER_METAS)
    if found.value:
        return found
    return Stated(host, "inferred: the host in the address") if host else Stated()


def _date(article: Mapping[str, object], metas: Mapping[str, str], clues: Clues) -> Stated:
    for key in ("datePublished", "dateCreated", "uploadDate"):
        value = article.get(key)
        if isinstance(value, str) and (day := normal_date(value)):
            return Stated(day, f"stated: JSON-LD {key}")
    for name in _DATE_METAS:
        if day := normal_date(metas.get(name, "")):
            return Stated(day, f"stated: meta {name}")
    for value, attributes in clues.times:
        marked = re.search(r"pubdate|datepublished|publish", attributes, re.IGNORECASE)
        if marked and (day := normal_date(value)):
            return Stated(day, "stated: time element marked as the publication date")
    found = _ADDRESS_DATE.search(clues.url)
    if found and (day := valid(int(found[1]), int(found[2]), int(found[3]))):
        return Stated(day, "inferred: the address")
    return Stated()
