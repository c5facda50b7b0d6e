"""How each search service is asked: its address, its key, and what it wants of those who ask. Pure.

Settings come from a mapping like the environment: `FACTCHECK_CROSSREF_URL` names another address that speaks a
service's protocol, `FACTCHECK_BRAVE_KEY` holds a key.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from factcheck.archive.address import parse
from factcheck.errors import BadInput
from factcheck.vocabulary import SearchService

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,12})*")
_MOST_REVIEWS = 10  # that one answer of Google's has
_JSON = {"Accept": "application/json"}
_MAILBOX = re.compile(r"(?:mailto:)?([!-~]+@[!-~]+\.[!-~]+)")


@dataclass(frozen=True, slots=True)
class Question:
    """One request: where, with which headers, and the body of a POST. `public` is all of it but the key."""

    url: str
    public: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """How a service is set up here. `language` is "" when nobody said one."""

    service: SearchService
    base: str
    key: str = field(default="", repr=False)
    contact: str = ""
    language: str = ""

    @property
    def lacks(self) -> str:
        """The variable of the environment that has to be set before it can be asked, "" when none."""
        protocol = PROTOCOLS[self.service]
        if not self.base:
            return variable(self.service, "URL")
        if protocol.keyed and not self.key:
            return variable(self.service, "KEY")
        return CONTACT if protocol.contact and not self.contact else ""


Asking = Callable[[Setting, str, int], Question]
CONTACT = "FACTCHECK_CONTACT"
LANGUAGE = "FACTCHECK_LANGUAGE"


@dataclass(frozen=True, slots=True)
class Protocol:
    """What a service is like: how it is asked, and how many seconds have to be between two questions.

    `keyed` says that it wants a key, `contact` that it wants to know whom to turn to, `strict` that it finds only what
    has every word of a query.
    """

    ask: Asking
    base: str = ""
    interval: float = 1.0
    keyed: bool = False
    contact: bool = False
    strict: bool = False
    reach: str = ""  # what it does not look at


def variable(service: SearchService, what: str) -> str:
    """Return the name of a service's setting: `what` is URL or KEY."""
    return f"FACTCHECK_{service.value.partition('-')[0].upper()}_{what}"


def settings(environment: Mapping[str, str], language: str = "") -> dict[SearchService, Setting]:
    """Return how each service is set up. Raises BadInput for an address, key or language that is none."""
    spoken = (language or environment.get(LANGUAGE, "")).strip().lower()
    if spoken and not _LANGUAGE.fullmatch(spoken):
        raise BadInput(f"{spoken[:40]!r} is no language", "give its code, like en, nb or zh-yue")
    contact = environment.get(CONTACT, "").strip()
    made = {}
    for service, protocol in PROTOCOLS.items():
        named = variable(service, "URL")
        given = environment.get(named, "").strip().rstrip("/")
        if given:
            _checked(named, given)
        base = given or protocol.base.format(language=spoken or "en")
        key = _key(variable(service, "KEY"), environment) if protocol.keyed else ""
        made[service] = Setting(service, base, key, contact, spoken)
    return made


def _key(name: str, environment: Mapping[str, str]) -> str:
    key = environment.get(name, "").strip()
    if not (key.isascii() and key.isprintable()):
        raise BadInput(f"{name} holds characters that no key has", "set it to the key, or to nothing")
    return key


def _checked(name: str, url: str) -> None:
    try:
        parse(url)
    except BadInput:
        raise BadInput(f"{name} is no web address", "set it to a web address, or to nothing") from None
    if "?" in url or "#" in url:
        raise BadInput(f"{name} has a query", "give the address that the service's paths are below")


def _get(url: str, asked: Mapping[str, str], secret: Mapping[str, str] | None = None) -> Question:
    """A GET of what is asked; what is secret goes into the address last."""
    public = f"{url}?{urlencode({name: value for name, value in asked.items() if value})}"
    return Question(f"{public}&{urlencode(secret)}" if secret else public, public, _JSON)


def _wikipedia(at: Setting, query: str, most: int) -> Question:
    return _get(f"{at.base}/w/rest.php/v1/search/page", {"q": query, "limit": str(most)})


def _crossref(at: Setting, query: str, most: int) -> Question:
    mailbox = _MAILBOX.fullmatch(at.contact)
    asked = {
        "query.bibliographic": query,
        "rows": str(most),
        "select": "DOI,title,author,issued,URL,container-title,abstract,score",
        "mailto": mailbox[1] if mailbox else "",
    }
    return _get(f"{at.base}/works", asked)


def _gdelt(at: Setting, query: str, most: int) -> Question:
    asked = {"query": query, "maxrecords": str(most), "timespan": "3months", "sort": "hybridrel"}
    return _get(f"{at.base}/api/v2/doc/doc", {**asked, "mode": "artlist", "format": "json"})


def _searxng(at: Setting, query: str, _: int) -> Question:
    return _get(f"{at.base}/search", {"q": query, "format": "json", "language": at.language})


def _openalex(at: Setting, query: str, most: int) -> Question:
    return _get(f"{at.base}/works", {"search": query, "per_page": str(most)}, {"api_key": at.key})


def _brave(at: Setting, query: str, most: int) -> Question:
    made = _get(f"{at.base}/res/v1/web/search", {"q": query, "count": str(most)})
    return replace(made, headers={**_JSON, "X-Subscription-Token": at.key})


def _tavily(at: Setting, query: str, most: int) -> Question:
    url = f"{at.base}/search"
    body = json.dumps({"query": query, "max_results": most, "include_raw_content": False})
    headers = {**_JSON, "Content-Type": "application/json", "Authorization": f"Bearer {at.key}"}
    return Question(url, f"{url} {body}", headers, body.encode())


def _google(at: Setting, query: str, most: int) -> Question:
    asked = {"query": query, "pageSize": str(min(most, _MOST_REVIEWS)), "languageCode": at.language}
    return _get(f"{at.base}/v1alpha1/claims:search", asked, {"key": at.key})


PROTOCOLS: Mapping[SearchService, Protocol] = {
    SearchService.WIKIPEDIA: Protocol(
        _wikipedia, "https://{language}.wikipedia.org", contact=True, strict=True
    ),
    SearchService.CROSSREF: Protocol(_crossref, "https://api.crossref.org"),
    SearchService.GDELT: Protocol(
        _gdelt, "https://api.gdeltproject.org", interval=6.0, strict=True, reach="the last three months only"
    ),
    SearchService.SEARXNG: Protocol(_searxng),
    SearchService.OPENALEX: Protocol(_openalex, "https://api.openalex.org", keyed=True, strict=True),
    SearchService.BRAVE: Protocol(_brave, "https://api.search.brave.com", interval=1.1, keyed=True),
    SearchService.TAVILY: Protocol(_tavily, "https://api.tavily.com", keyed=True),
    SearchService.GOOGLE_FACTCHECK: Protocol(
        _google, "https://factchecktools.googleapis.com", keyed=True, reach="prior fact-checks only"
    ),
}
