"""The answers of search services, each in its documented shape. Pure; what is no answer raises NoAnswer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import quote

from factcheck.archive.search.hits import Found, Hit, NoAnswer, entries, first, hit, members, parts, words
from factcheck.vocabulary import SearchService

_SAID = 160  # characters of a service's own words that are repeated
_LONGEST_ABSTRACT = 2_000  # words

Reader = Callable[[Mapping[str, object], str], Found]


def read(service: SearchService, content: bytes, base: str) -> Found:
    """Return what a service's answer with a good status holds; `base` is the address it was asked at.

    Raises NoAnswer for anything but an answer of that service, also for one whose entries are all of no use.
    """
    try:
        # as lenient as can be with the text of titles; GDELT leaves control characters in them as they are
        answer = json.loads(content.decode("utf-8-sig", "replace"), strict=False)
    except (ValueError, RecursionError):
        raise NoAnswer(_told("the answer is no JSON", content.decode("utf-8", "replace"))) from None
    if not isinstance(answer, dict):
        raise NoAnswer("the answer is none of this service")
    if said := complaint(answer):
        raise NoAnswer(_told("it answered with an error", said))
    found = _READERS[service](answer, base)
    if found.unusable and not found.hits:
        raise NoAnswer(f"none of its {found.unusable} results can be read")
    if found.unasked and not found.hits:
        raise NoAnswer(f"its own sources did not answer: {found.unasked}")
    return found


def complaint(answer: Mapping[str, object]) -> str:
    """Return what an answer says went wrong, "" where it says nothing of an error."""
    error = answer.get("error") or answer.get("errorKey")
    if not error:
        return ""
    inner = members(error)
    told = (inner.get("info"), inner.get("message"), answer.get("message"), error, inner.get("code"))
    return next((said for each in told if (said := words(each, _SAID))), "without saying which")


def said_in(content: bytes) -> str:
    """Return what an answer of any kind says went wrong, in a few words; "" where it says nothing."""
    try:
        answer = members(json.loads(content))
    except (ValueError, RecursionError):
        return ""
    told = complaint(answer) or complaint(members(answer.get("detail")))
    return told or words(answer.get("message") or answer.get("detail"), _SAID)


def _told(fault: str, said: str) -> str:
    shown = words(said, _SAID)
    return f"{fault}: “{shown}”" if shown else fault


def _listed(answer: Mapping[str, object], name: str) -> list[object]:
    """The entries of a list that has to be there."""
    if not isinstance(answer.get(name), list):
        raise NoAnswer("the answer is none of this service")
    return entries(answer[name])


def _found(made: Iterable[Hit | None], unasked: str = "") -> Found:
    each = list(made)
    hits = tuple(one for one in each if one is not None)
    return Found(hits, len(each) - len(hits), unasked)


def _wikipedia(answer: Mapping[str, object], base: str) -> Found:
    return _found(_article(members(entry), base) for entry in _listed(answer, "pages"))


def _article(page: Mapping[str, object], base: str) -> Hit | None:
    key = page.get("key")
    if not isinstance(key, str) or not key:
        return None
    address = f"{base}/wiki/{quote(key.encode('utf-8', 'replace'), safe=':/(),!*')}"
    about = ". ".join(filter(None, (words(page.get("description")), words(page.get("excerpt")))))
    return hit(address, page.get("title") or key, "Wikipedia", "", about)


def _crossref(answer: Mapping[str, object], _: str) -> Found:
    held = members(answer.get("message"))
    return _found(_work(members(entry)) for entry in _listed(held, "items"))


def _work(item: Mapping[str, object]) -> Hit | None:
    at = parts(first(members(item.get("issued")).get("date-parts")))
    abstract = words(item.get("abstract")).removeprefix("Abstract ")
    about = ". ".join(filter(None, (_names(item.get("author")), abstract)))
    address = item.get("URL") or _doi(item.get("DOI"))
    return hit(address, first(item.get("title")), first(item.get("container-title")), at, about)


def _doi(value: object) -> str:
    return (
        f"https://doi.org/{quote(value.encode('utf-8', 'replace'))}"
        if isinstance(value, str) and value
        else ""
    )


def _names(authors: object) -> str:
    """The first authors of a work."""
    held = [members(entry) for entry in entries(authors)]
    named = [
        " ".join(filter(None, (words(a.get(part)) for part in ("given", "family", "name")))) for a in held
    ]
    shown = [name for name in named if name]
    return ", ".join(shown[:3]) + " and others" * (len(shown) > 3)


def _gdelt(answer: Mapping[str, object], _: str) -> Found:
    if not answer:  # its way to say that nothing matched
        return Found()
    return _found(_news(members(entry)) for entry in _listed(answer, "articles"))


def _news(article: Mapping[str, object]) -> Hit | None:
    told = ", ".join(filter(None, (words(article.get(name)) for name in ("language", "sourcecountry"))))
    return hit(article.get("url"), article.get("title"), "", article.get("seendate"), told)


def _searxng(answer: Mapping[str, object], _: str) -> Found:
    engines = [map(words, entries(each)) for each in entries(answer.get("unresponsive_engines"))]
    unasked = ", ".join(filter(None, (": ".join(filter(None, told)) for told in engines)))[:_SAID]
    return _found((_page(members(entry), "publishedDate") for entry in _listed(answer, "results")), unasked)


def _page(result: Mapping[str, object], dated: str, told: str = "content") -> Hit | None:
    return hit(result.get("url"), result.get("title"), "", result.get(dated), result.get(told))


def _tavily(answer: Mapping[str, object], _: str) -> Found:
    return _found(_page(members(entry), "published_date") for entry in _listed(answer, "results"))


def _brave(answer: Mapping[str, object], _: str) -> Found:
    if "web" not in answer and answer.get("type") == "search":  # no page of the web is among what was found
        return Found()
    held = members(answer.get("web"))
    return _found(_page(members(entry), "page_age", "description") for entry in _listed(held, "results"))


def _openalex(answer: Mapping[str, object], _: str) -> Found:
    return _found(_paper(members(entry)) for entry in _listed(answer, "results"))


def _paper(work: Mapping[str, object]) -> Hit | None:
    location = members(work.get("primary_location"))
    address = work.get("doi") or location.get("landing_page_url") or work.get("id")
    venue = members(location.get("source")).get("display_name")
    about = _abstract(members(work.get("abstract_inverted_index")))
    note = "retracted, says OpenAlex" if work.get("is_retracted") is True else ""
    return hit(
        address,
        work.get("title") or work.get("display_name"),
        venue or "",
        work.get("publication_date"),
        about,
        note,
    )


def _abstract(index: Mapping[str, object]) -> str:
    """The beginning of a text that is given as its words, each with the places where it stands."""
    places = {
        place: word
        for word, held in index.items()
        for place in entries(held)
        if type(place) is int and 0 <= place < _LONGEST_ABSTRACT
    }
    return " ".join(places[place] for place in sorted(places))


def _google(answer: Mapping[str, object], _: str) -> Found:
    if not answer:  # its way to say that nothing matched
        return Found()
    return _found(
        _review(members(claim), members(review))
        for claim in _listed(answer, "claims")
        for review in entries(members(claim).get("claimReview")) or [None]
    )


def _review(claim: Mapping[str, object], review: Mapping[str, object]) -> Hit | None:
    publisher = members(review.get("publisher"))
    rating, said = words(review.get("textualRating"), 80), words(claim.get("text"))
    who = words(claim.get("claimant"), 80)
    about = (
        f"{f'rated “{rating}”: ' if rating else ''}{f'“{said}”' if said else ''}{f' ({who})' if who else ''}"
    )
    return hit(
        review.get("url"),
        review.get("title") or claim.get("text"),
        publisher.get("name") or publisher.get("site"),
        review.get("reviewDate"),
        about,
    )


_READERS: Mapping[SearchService, Reader] = {
    SearchService.WIKIPEDIA: _wikipedia,
    SearchService.CROSSREF: _crossref,
    SearchService.GDELT: _gdelt,
    SearchService.SEARXNG: _searxng,
    SearchService.OPENALEX: _openalex,
    SearchService.BRAVE: _brave,
    SearchService.TAVILY: _tavily,
    SearchService.GOOGLE_FACTCHECK: _google,
}
