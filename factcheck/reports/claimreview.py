"""ClaimReview (https://schema.org/ClaimReview) for claims that somebody outside published elsewhere.

A check of the house's own essay is not a ClaimReview: most claims are refused, each with the reason. The
requirements are those of Google's page on fact-check structured data.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.errors import BadInput
from factcheck.reports.escaping import plain, web_address
from factcheck.reports.json import Value
from factcheck.reports.statement import runs_at_risk
from factcheck.roles import same_person
from factcheck.vocabulary import ClaimType, Scale, Status

MOST = 74  # characters of `claimReviewed`
_HOLDING = frozenset({Status.CHECKED, Status.CLEARED})
_SAID = frozenset({ClaimType.ATTRIBUTION, ClaimType.QUOTATION})
_RATINGS: dict[str, tuple[str, int]] = {
    Scale.CONFIRMED.value: ("True", 5),
    Scale.CONFIRMED_MINOR.value: ("Mostly true", 4),
    Scale.NEEDS_CONTEXT.value: ("Half true", 3),
    Scale.WRONG.value: ("False", 1),
    Scale.CONFLICTING.value: ("Mixture", 0),
    Scale.UNSUPPORTED.value: ("Unproven", 0),
}


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who made a claim outside the essay, at which address, and when (`2026-11-25`, "" when not known)."""

    name: str
    appearance: str
    published: str = ""


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the review, and at which address it can be read."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A claim that gets no ClaimReview, and why."""

    claim: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reviews:
    """The reviews as JSON-LD (a list, empty when all are refused), and the claims refused."""

    text: str
    refused: tuple[Refusal, ...]


def render(dossier: Dossier, publisher: Publisher, claimants: Mapping[str, Claimant]) -> Reviews:
    """A ClaimReview for each claim with an outside claimant and a public rating; the rest is refused.

    `claimants` has the claimant of a claim by the claim's id. In the text `<`, `>` and `&` are escaped, so that
    it can be put into a script element as it is. Raises BadInput when the publisher's address is not on the web.
    """
    if not web_address(publisher.url):
        raise BadInput("the address of the review is not a web address", "give one that begins with https://")
    reviews: list[Value] = []
    refused = []
    for claim in dossier.claims:
        claimant = claimants.get(claim.id)
        reason = _refusal(dossier, publisher, claim, claimant)
        if reason or claimant is None or claim.verdict is None:
            refused.append(Refusal(claim.id, reason))
        else:
            reviews.append(_review(publisher, claim, claimant, claim.verdict.verdict, claim.verdict.at))
    text = json.dumps(reviews, indent=1)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Reviews(f"{text}\n", tuple(refused))


def _refusal(dossier: Dossier, publisher: Publisher, claim: Claim, claimant: Claimant | None) -> str:
    """Why there is no review of a claim; "" when there is one."""
    if claimant is None:
        return "the essay's own claim: nobody outside is named who made it"
    return _wrong_claimant(dossier, publisher, claimant) or _wrong_claim(claim)


def _wrong_claimant(dossier: Dossier, publisher: Publisher, claimant: Claimant) -> str:
    if not plain(claimant.name):
        return "the claimant has no name"
    own = (dossier.essay.author, publisher.name)
    if any(same_person(plain(claimant.name), plain(name)) for name in own):
        return "the claimant is the author or the publisher of the review"
    if not web_address(claimant.appearance):
        return "where the claim was published is not a web address"
    if _host(claimant.appearance) == _host(publisher.url):
        return "the claim was published on the site of the review"
    return ""


def _host(url: str) -> str:
    return (urlsplit(web_address(url)).hostname or "").removeprefix("www.")


def _wrong_claim(claim: Claim) -> str:
    verdict = claim.verdict
    if verdict is None or claim.status not in _HOLDING or not claim.reads(verdict.words):
        return f"no verdict that holds (status {claim.status.value})"
    if claim.type in _SAID:
        return "the verdict is on whether it was said, not on what was said"
    if runs_at_risk(claim):
        return "it runs at an editor's risk"
    if verdict.verdict not in _RATINGS:
        return f"verdict {verdict.verdict} has no public rating"
    if len(plain(claim.restatement)) > MOST:
        return f"its restatement is longer than {MOST} characters"
    return ""


def _review(publisher: Publisher, claim: Claim, claimant: Claimant, verdict: str, at: str) -> Value:
    name, value = _RATINGS[verdict]
    rating: dict[str, Value] = {"@type": "Rating", "alternateName": name}
    if value:
        rating |= {"ratingValue": value, "worstRating": 1, "bestRating": 5}
    item: dict[str, Value] = {
        "@type": "Claim",
        "author": {"@type": "Thing", "name": plain(claimant.name)},
        "appearance": {"@type": "CreativeWork", "url": web_address(claimant.appearance)},
    }
    if claimant.published:
        item["datePublished"] = plain(claimant.published)
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"{web_address(publisher.url).split('#')[0]}#{claim.id.lower()}",
        "datePublished": at[:10],
        "claimReviewed": plain(claim.restatement),
        "author": {"@type": "Organization", "name": plain(publisher.name)},
        "itemReviewed": item,
        "reviewRating": rating,
    }
