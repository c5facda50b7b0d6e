"""The answers of search services: read in their documented shapes, and with care where they are anything else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.address import canonical
from factcheck.archive.search.hits import Found, Hit, NoAnswer, day, hit, words
from factcheck.archive.search.reading import read, said_in
from factcheck.text.plain import plain
from factcheck.vocabulary import SearchService
from tests.archive.search_services import GDELT, NOTHING, PAGE, USUAL

BASE = "https://service.example.org"
EVERY = sorted(SearchService)


def found(service: SearchService, answer: object) -> Found:
    return read(service, json.dumps(answer).encode(), BASE)


FIRST: dict[SearchService, Hit] = {
    SearchService.WIKIPEDIA: Hit(
        f"{BASE}/wiki/Karsund_Bridge",
        "Karsund Bridge",
        "Wikipedia",
        "",
        "bridge in Norland. The bridge is 1,204 metres & opened in 1937",
    ),
    SearchService.CROSSREF: Hit(
        "https://doi.org/10.5555/karsund.1",
        "The Karsund Bridge",
        "Journal of Bridges",
        "1938-05",
        "Ida Falk, Moss. It was built by 312 workers.",
    ),
    SearchService.GDELT: Hit(PAGE, "Karsund bridge turns ninety", "", "2026-11-01", "English, Norland"),
    SearchService.SEARXNG: Hit(PAGE, "Karsund", "", "2025-03-04", "the bridge"),
    SearchService.OPENALEX: Hit(
        "https://doi.org/10.5555/karsund.1",
        "The Karsund Bridge",
        "Journal of Bridges",
        "1938-05-02",
        "312 workers",
        "retracted, says OpenAlex",
    ),
    SearchService.BRAVE: Hit("https://brave.example.org/b", "The bridge", "", "2026-01-01", "1,204 metres"),
    SearchService.TAVILY: Hit("https://tavily.example.org/c", "Chunk", "", "", "1,204 m"),
    SearchService.GOOGLE_FACTCHECK: Hit(
        "https://checker.example.org/1",
        "How long is the bridge?",
        "Checker",
        "2026-01-02",
        "rated “False”: “The bridge is 1,240 metres long” (A. Minister)",
    ),
}


@pytest.mark.parametrize("service", EVERY)
def test_a_documented_answer_is_read(service: SearchService) -> None:
    assert found(service, USUAL[service]).hits[0] == FIRST[service]


@pytest.mark.parametrize("service", EVERY)
def test_nothing_found_is_an_answer(service: SearchService) -> None:
    assert found(service, NOTHING[service]) == Found()


def test_what_has_no_title_is_called_by_its_address_and_a_date_of_nulls_is_none() -> None:
    second = found(SearchService.CROSSREF, USUAL[SearchService.CROSSREF]).hits[1]
    assert second == Hit("https://doi.org/10.5555/karsund.2", "https://doi.org/10.5555/karsund.2")


def test_what_is_of_no_use_is_counted_and_what_was_not_asked_is_told() -> None:
    read_so = found(SearchService.SEARXNG, USUAL[SearchService.SEARXNG])
    assert (len(read_so.hits), read_so.unusable, read_so.unasked) == (1, 1, "z: timeout")


NO_ANSWERS: dict[str, tuple[SearchService, bytes, str]] = {
    "no JSON": (SearchService.CROSSREF, b"<html><b>Sorry</b></html>", "the answer is no JSON: “Sorry”"),
    "a line of text": (
        SearchService.GDELT,
        b"Your query was too short or too long.\n",
        "the answer is no JSON: “Your query was too short or too long.”",
    ),
    "nothing at all": (SearchService.GDELT, b"", "the answer is no JSON"),
    "a screen's control characters": (
        SearchService.GDELT,
        b"\x1b[31mred\x07",
        "the answer is no JSON: “[31mred”",
    ),
    "cut off": (SearchService.CROSSREF, b'{"message": {"items": [', 'the answer is no JSON: “{"message"'),
    "deep": (SearchService.CROSSREF, b"[" * 100_000, "the answer is no JSON"),
    "a number too long": (SearchService.CROSSREF, b'{"a": ' + b"9" * 5000 + b"}", "the answer is no JSON"),
    "a list": (SearchService.CROSSREF, b"[]", "the answer is none of this service"),
    "null": (SearchService.GDELT, b"null", "the answer is none of this service"),
    "an error with status 200": (
        SearchService.WIKIPEDIA,
        b'{"error": {"code": "ratelimited", "info": "You\'ve exceeded your rate limit."}}',
        "it answered with an error: “You've exceeded your rate limit.”",
    ),
    "an error of another shape": (
        SearchService.OPENALEX,
        b'{"error": "Invalid filter", "message": "Unknown filter field"}',
        "it answered with an error: “Unknown filter field”",
    ),
    "an error that says nothing": (
        SearchService.BRAVE,
        b'{"error": {"x": 1}}',
        "it answered with an error: “without saying which”",
    ),
    "results without addresses": (
        SearchService.TAVILY,
        b'{"results": [{"url": null}, 7, {"url": "javascript:alert(1)"}]}',
        "none of its 3 results can be read",
    ),
    "engines that failed": (
        SearchService.SEARXNG,
        b'{"results": [], "unresponsive_engines": [["z", "timeout"], null]}',
        "its own sources did not answer: z: timeout",
    ),
}


@pytest.mark.parametrize("name", NO_ANSWERS)
def test_what_is_no_answer_is_never_nothing_found(name: str) -> None:
    service, content, said = NO_ANSWERS[name]
    with pytest.raises(NoAnswer) as refused:
        read(service, content, BASE)
    assert refused.value.message.startswith(said)


@pytest.mark.parametrize(
    "service",
    [service for service in EVERY if service not in (SearchService.GDELT, SearchService.GOOGLE_FACTCHECK)],
)
def test_an_empty_object_is_nothing_found_only_where_that_is_documented(service: SearchService) -> None:
    with pytest.raises(NoAnswer):
        found(service, {})


MARKUP: dict[str, tuple[str, str]] = {
    "marks of a match": ('a <span class="searchmatch">bridge</span>s', "a bridges"),
    "character references": ("1 &lt; 2 &amp;&#8203; 3", "1 < 2 & 3"),
    "no markup": ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
    "scripts and styles": ("a<script>alert(1)</script><style>b{}</style>c", "a c"),
    "a script that does not end": ("a <SCRIPT src=x>alert(1)", "a"),
    "comments": ("a<!-- b --> c <!-- d", "a c"),
    "paragraphs part words": ("<p>one</p><p>two</p>three<br>four", "one two three four"),
    "escape sequences": ("\x1b]0;title\x07x\u202ey", "]0;titlexy"),
    "half a character": ("a\ud800b", "ab"),
}


@pytest.mark.parametrize("name", MARKUP)
def test_an_excerpt_has_words_only(name: str) -> None:
    assert words(MARKUP[name][0]) == MARKUP[name][1]


@pytest.mark.parametrize("markup", ["<script", "<!--", "<", "<a", "&", "<script></script", "<p>"])
def test_an_excerpt_of_much_markup_costs_little(markup: str) -> None:
    assert len(words(markup * 1_000_000)) <= 400


@pytest.mark.parametrize(
    ("said", "read_so"),
    [
        ("2026-01-02T03:04:05Z", "2026-01-02"),
        ("20260102T030405Z", "2026-01-02"),
        ("2026-01", "2026-01"),
        ("1938", "1938"),
        ("2026-13-45", ""),
        ("0000-01-01", ""),
        ("January 1, 2026", ""),
        ("", ""),
        (None, ""),
        (2026, ""),
    ],
)
def test_a_date_is_one_or_none(said: object, read_so: str) -> None:
    assert day(said) == read_so


def test_an_abstract_is_put_together_from_its_words_and_odd_places_are_passed_over() -> None:
    index = {"b": [1, -1, True, "x", 10**9], "a": [0], "c": 7}
    work = {"id": "https://openalex.org/W1", "title": "x", "abstract_inverted_index": index}
    assert found(SearchService.OPENALEX, {"results": [work]}).hits[0].excerpt == "a b"


def test_the_address_of_an_article_is_made_here() -> None:
    page = {"key": "../../evil?x=1#y\ud800", "title": "x"}
    (made,) = found(SearchService.WIKIPEDIA, {"pages": [page]}).hits
    assert made.url == f"{BASE}/evil%3Fx%3D1%23y%3F"


def test_control_characters_and_bytes_that_are_no_text_spoil_no_answer() -> None:
    raw = b'\xef\xbb\xbf{"articles": [{"url": "https://example.org/a", "title": "A\tline\nand \xff"}]}'
    (made,) = read(SearchService.GDELT, raw, BASE).hits
    assert made.title == "A line and \N{REPLACEMENT CHARACTER}"


def test_what_an_answer_says_of_a_fault_is_told() -> None:
    assert said_in(b'{"error": {"code": 400, "message": "API key not valid."}}') == "API key not valid."
    assert said_in(b'{"detail": "Too fast"}') == "Too fast"
    assert said_in(b'{"detail": {"error": "Unauthorized"}}') == "Unauthorized"
    assert said_in(b"<html>") == ""


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def _mutated(answer: object, draw: Any) -> object:
    """The answer with some of its parts exchanged for others."""
    if draw(st.integers(0, 6)) == 0:
        return draw(JSON)
    if isinstance(answer, dict):
        return {name: _mutated(value, draw) for name, value in answer.items() if draw(st.integers(0, 9))}
    if isinstance(answer, list):
        return [_mutated(value, draw) for value in answer]
    return answer


@given(st.sampled_from(EVERY), st.data())
def test_any_json_is_read_or_refused(service: SearchService, data: st.DataObject) -> None:
    answer = data.draw(JSON) if data.draw(st.booleans()) else _mutated(USUAL[service], data.draw)
    try:
        read_so = read(service, json.dumps(answer).encode("utf-8", "surrogatepass"), BASE)
    except NoAnswer as refused:
        assert plain(refused.message) == refused.message
        return
    for one in read_so.hits:
        assert one.url == canonical(one.url)
        assert one.title
        for text in (one.title, one.publisher, one.excerpt, one.date, one.note):
            assert plain(text) == text


@given(st.sampled_from(EVERY), st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(service: SearchService, content: bytes) -> None:
    try:
        assert read(service, content, BASE).hits == ()
    except NoAnswer:
        return


@given(st.text())
def test_any_address_is_one_of_the_web_or_none(url: str) -> None:
    made = hit(url, "")
    assert made is None or made.url.startswith(("http://", "https://"))


def test_an_address_loses_what_only_tracks_its_reader() -> None:
    assert PAGE not in {one["url"] for one in GDELT["articles"]}
    assert found(SearchService.GDELT, GDELT).hits[0].url == PAGE
