"""Search services on this machine: each speaks its documented protocol, below a path of its own on one server."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

from factcheck.archive.search.protocols import variable
from factcheck.vocabulary import SearchService
from tests.archive.local_service import Asked, LocalService, Reply, serving

PAGE = "https://archive.example.org/karsund"
WIKIPEDIA = {
    "pages": [
        {
            "id": 7,
            "key": "Karsund_Bridge",
            "title": "Karsund Bridge",
            "excerpt": 'The <span class="searchmatch">bridge</span> is 1,204 metres &amp; opened in 1937',
            "matched_title": None,
            "description": "bridge in Norland",
            "thumbnail": None,
        },
        {"id": 8, "key": "Karsund", "title": "Karsund", "excerpt": "", "description": None},
    ]
}
CROSSREF = {
    "status": "ok",
    "message-type": "work-list",
    "message": {
        "total-results": 2,
        "items": [
            {
                "DOI": "10.5555/karsund.1",
                "URL": "https://doi.org/10.5555/karsund.1",
                "title": ["The <i>Karsund</i> Bridge"],
                "author": [{"given": "Ida", "family": "Falk"}, {"family": "Moss"}],
                "issued": {"date-parts": [[1938, 5]]},
                "container-title": ["Journal of Bridges"],
                "abstract": "<jats:title>Abstract</jats:title><jats:p>It was built by 312 workers.</jats:p>",
            },
            {"DOI": "10.5555/karsund.2", "title": [], "issued": {"date-parts": [[None]]}},
        ],
    },
}
GDELT = {
    "articles": [
        {
            "url": f"{PAGE}?utm_source=x",
            "title": "Karsund bridge turns ninety",
            "seendate": "20261101T120000Z",
            "domain": "archive.example.org",
            "language": "English",
            "sourcecountry": "Norland",
        }
    ]
}
SEARXNG = {
    "query": "q",
    "number_of_results": 0,
    "results": [
        {"url": PAGE, "title": "Karsund", "content": "the bridge", "publishedDate": "2025-03-04T00:00:00"},
        {"url": "javascript:alert(1)", "title": "x", "content": ""},
    ],
    "unresponsive_engines": [["z", "timeout"]],
}
OPENALEX = {
    "meta": {"count": 1},
    "results": [
        {
            "id": "https://openalex.org/W1",
            "doi": "https://doi.org/10.5555/karsund.1",
            "title": "The Karsund Bridge",
            "publication_date": "1938-05-02",
            "is_retracted": True,
            "primary_location": {"landing_page_url": None, "source": {"display_name": "Journal of Bridges"}},
            "abstract_inverted_index": {"workers": [1], "312": [0]},
        }
    ],
}
BRAVE = {
    "type": "search",
    "web": {
        "type": "search",
        "results": [
            {
                "title": "The <strong>bridge</strong>",
                "url": "https://brave.example.org/b",
                "description": "<strong>1,204</strong> metres",
                "page_age": "2026-01-01T00:00:00",
                "meta_url": {"hostname": "brave.example.org"},
            }
        ],
    },
}
TAVILY = {
    "query": "q",
    "answer": None,
    "results": [
        {"title": "Chunk", "url": "https://tavily.example.org/c", "content": "1,204 m", "score": 0.9}
    ],
}
GOOGLE = {
    "claims": [
        {
            "text": "The bridge is 1,240 metres long",
            "claimant": "A. Minister",
            "claimReview": [
                {
                    "publisher": {"name": "Checker", "site": "checker.example"},
                    "url": "https://checker.example.org/1",
                    "title": "How long is the bridge?",
                    "reviewDate": "2026-01-02T00:00:00Z",
                    "textualRating": "False",
                }
            ],
        }
    ]
}
USUAL: Mapping[SearchService, object] = {
    SearchService.WIKIPEDIA: WIKIPEDIA,
    SearchService.CROSSREF: CROSSREF,
    SearchService.GDELT: GDELT,
    SearchService.SEARXNG: SEARXNG,
    SearchService.OPENALEX: OPENALEX,
    SearchService.BRAVE: BRAVE,
    SearchService.TAVILY: TAVILY,
    SearchService.GOOGLE_FACTCHECK: GOOGLE,
}
NOTHING: Mapping[SearchService, object] = {
    SearchService.WIKIPEDIA: {"pages": []},
    SearchService.CROSSREF: {"status": "ok", "message": {"items": []}},
    SearchService.GDELT: {},
    SearchService.SEARXNG: {"results": [], "unresponsive_engines": []},
    SearchService.OPENALEX: {"meta": {"count": 0}, "results": []},
    SearchService.BRAVE: {"type": "search", "query": {}},
    SearchService.TAVILY: {"results": []},
    SearchService.GOOGLE_FACTCHECK: {},
}
PATHS: Mapping[SearchService, str] = {
    SearchService.WIKIPEDIA: "/w/rest.php/v1/search/page",
    SearchService.CROSSREF: "/works",
    SearchService.GDELT: "/api/v2/doc/doc",
    SearchService.SEARXNG: "/search",
    SearchService.OPENALEX: "/works",
    SearchService.BRAVE: "/res/v1/web/search",
    SearchService.TAVILY: "/search",
    SearchService.GOOGLE_FACTCHECK: "/v1alpha1/claims:search",
}
KEY = "tvly-a-secret"


def reply(value: object, status: int = 200, **headers: str) -> Reply:
    """An answer in JSON; bytes go as they are."""
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return Reply(body, status, {name.replace("_", "-"): said for name, said in headers.items()})


class Services:
    """Answers by the path a service is below; a service can be given other answers, one after the other."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Reply]] = {
            service.value: [reply(said)] for service, said in USUAL.items()
        }

    def answering(self, service: SearchService, *replies: object) -> None:
        """From now on a service gives these answers, the last one again and again."""
        made = [each if isinstance(each, Reply) else reply(each) for each in replies]
        self.answers[service.value] = made

    def __call__(self, asked: Asked) -> Reply:
        """The next answer of the service that is asked; 404 for any other path than its own."""
        _, name, *rest = urlsplit(asked.target).path.split("/")
        if "/" + "/".join(rest) != PATHS[SearchService._value2member_map_[name]]:  # type: ignore[index]
            return Reply(b"no such path", 404)
        replies = self.answers[name]
        return replies.pop(0) if len(replies) > 1 else replies[0]


def environment(at: str) -> dict[str, str]:
    """The variables by which every service is set up at an address."""
    named = {variable(service, "URL"): f"{at}/{service}" for service in SearchService}
    keys = {variable(service, "KEY"): KEY for service in SearchService}
    return {**named, **keys, "FACTCHECK_CONTACT": "desk@example.org"}


@contextmanager
def services() -> Iterator[tuple[Services, LocalService]]:
    """Serve them all."""
    made = Services()
    with serving(made) as local:
        yield made, local


def parameters(asked: Asked) -> dict[str, str]:
    """What stands in the query of a request."""
    return {name: said for name, (said, *_) in parse_qs(urlsplit(asked.target).query).items()}
