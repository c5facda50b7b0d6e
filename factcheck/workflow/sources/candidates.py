"""Candidates for a claim's sources: what several services found, as one numbered list. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.dossier.claim import Claim
from factcheck.dossier.source import Source
from factcheck.vocabulary import SearchService

if TYPE_CHECKING:
    from factcheck.archive.search.hits import Hit

_PRIOR_SERVICES = frozenset({SearchService.GOOGLE_FACTCHECK})
# houses that do little else, and what others call the part of their site where they do
_PRIOR_ADDRESS = re.compile(
    r"//(?:[^/]+\.)?(?:snopes\.com|politifact\.com|factcheck\.org|fullfact\.org|leadstories\.com|africacheck\.org"
    r"|checkyourfact\.com|faktisk\.no|maldita\.es|newtral\.es|chequeado\.com|boomlive\.in)(?:[:/]|\Z)"
    r"|[/.-](?:ap-)?fact-?check(?:s|ing)?(?:[/.-]|\Z)|[/.]faktencheck",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document that was found, under the number by which it is put forward; `services` are those that found it.

    `prior_check` says that it is somebody else's fact-check: it stands in a list of its own and is no evidence.
    `source` is its id where it is on record, and `attached` says whether it is put forward for this claim.
    """

    number: int
    url: str
    title: str
    publisher: str
    date: str
    excerpt: str
    note: str
    services: tuple[SearchService, ...]
    prior_check: bool
    source: str = ""
    attached: bool = False


def numbered(found: Mapping[SearchService, Sequence[Hit]]) -> tuple[Candidate, ...]:
    """Return what was found as one list, the first of each service before the second of any; an address stands once.

    Prior fact-checks come last, under numbers that go on. What any service knows to be one is one, and what its address
    says to be one.
    """
    merged: dict[str, Candidate] = {}
    for service, hit in _in_turn(found):
        known = merged.get(hit.url)
        merged[hit.url] = _first(service, hit) if known is None else _joined(known, service, hit)
    ordered = sorted(merged.values(), key=lambda candidate: candidate.prior_check)
    return tuple(replace(candidate, number=number) for number, candidate in enumerate(ordered, 1))


def known(candidates: Sequence[Candidate], sources: Sequence[Source], claim: Claim) -> tuple[Candidate, ...]:
    """Return the same with what is on record: which are sources already, and which are put forward for the claim."""
    ids = {source.url: source.id for source in sources if source.url}
    return tuple(
        replace(one, source=ids.get(one.url, ""), attached=ids.get(one.url) in claim.consulted)
        for one in candidates
    )


def _in_turn(found: Mapping[SearchService, Sequence[Hit]]) -> Iterator[tuple[SearchService, Hit]]:
    for rank in zip_longest(*found.values()):
        for service, hit in zip(found, rank, strict=True):
            if hit is not None:
                yield service, hit


def _first(service: SearchService, hit: Hit) -> Candidate:
    told = (hit.title, hit.publisher, hit.date, hit.excerpt, hit.note)
    prior_check = service in _PRIOR_SERVICES or bool(_PRIOR_ADDRESS.search(hit.url))
    return Candidate(0, hit.url, *told, (service,), prior_check)


def _joined(candidate: Candidate, service: SearchService, hit: Hit) -> Candidate:
    """What one service left out another may say."""
    return replace(
        candidate,
        date=candidate.date or hit.date,
        excerpt=candidate.excerpt or hit.excerpt,
        note=candidate.note or hit.note,
        services=tuple(dict.fromkeys((*candidate.services, service))),
        prior_check=candidate.prior_check or service in _PRIOR_SERVICES,
    )
