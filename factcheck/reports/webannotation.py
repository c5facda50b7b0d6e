"""The claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), for annotation tools.

What an annotation is about is a text or a capture named by its SHA-256 (RFC 6920), or an archived page by its
address and the time of archiving. Positions are code points, as the W3C model counts them, end exclusive.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from uuid import NAMESPACE_URL, uuid5

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Anchor, Claim, Evidence
from factcheck.dossier.source import Source
from factcheck.reports.escaping import web_address
from factcheck.reports.json import Value
from factcheck.reports.shielding import shielded
from factcheck.reports.untraceable import LEFT_OUT

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"


def render(dossier: Dossier) -> str:
    """All claims as one AnnotationPage in JSON-LD, one claim a line, in ASCII.

    An annotation has a target for each place of the claim in the draft it last stood in; its bodies are the
    last verdict with its reason, the words for it as tags, and the passages the claim has as evidence: each in
    words with what it does to the claim, and, unless it would find a document that may not be found, its place.
    """
    dossier = shielded(dossier)
    texts = {draft.number: draft.text_sha256 for draft in dossier.essay.drafts}
    sources = {source.id: source for source in dossier.sources}
    items = [_annotation(claim, texts, sources) for claim in dossier.claims if _anchored(claim, texts)]
    page = _identity("page", *texts.values())
    lines = ",\n".join(json.dumps(item) for item in items)
    head = f'"@context": "{CONTEXT}",\n"id": "{page}",\n"type": "AnnotationPage",\n"startIndex": 0'
    return f'{{\n{head},\n"items": [\n{lines}\n]\n}}\n' if lines else f'{{\n{head},\n"items": []\n}}\n'


def _anchored(claim: Claim, texts: Mapping[int, str]) -> bool:
    return any(anchor.draft in texts for anchor in claim.newest_places)


def _annotation(claim: Claim, texts: Mapping[int, str], sources: Mapping[str, Source]) -> dict[str, Value]:
    given = claim.verdict
    by, at = (given.by, given.at) if given else (claim.by, claim.at)
    if len(claim.views) > 1:
        by = ""  # readers differ, and it is nobody's own
    targets: list[Value] = [
        _target(anchor, texts[anchor.draft]) for anchor in claim.newest_places if anchor.draft in texts
    ]
    made: dict[str, Value] = {
        "id": _identity(claim.id, *(texts.get(anchor.draft, "") for anchor in claim.newest_places[:1])),
        "type": "Annotation",
        "motivation": "assessing",
        "creator": {"type": "Person", "name": by},
        "created": at,
        "body": _bodies(claim, sources),
        "target": targets,
    }
    return {key: value for key, value in made.items() if key not in ("creator", "created") or (by and at)}


def _bodies(claim: Claim, sources: Mapping[str, Source]) -> list[Value]:
    bodies: list[Value] = [_text(claim.restatement, "describing")]
    for given in claim.views:
        bodies += [_text(given.because, "assessing"), _text(given.verdict, "tagging")]
    bodies += [_text(claim.status.value, "tagging"), _text(f"{claim.risk.value} risk", "tagging")]
    for entry in claim.evidence:
        words = "" if entry.quote == LEFT_OUT else f": {entry.quote}"
        bodies.append(_text(f"{entry.stance.value}{words}", "describing"))
        if entry.end:
            bodies.append(_passage(entry, sources.get(entry.source)))
    return bodies


def _text(value: str, purpose: str) -> dict[str, Value]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _target(anchor: Anchor, text_sha256: str) -> dict[str, Value]:
    quote: dict[str, Value] = {"type": "TextQuoteSelector", "exact": anchor.quote}
    around = {"prefix": anchor.prefix, "suffix": anchor.suffix}
    quote |= {name: said for name, said in around.items() if said}
    position: dict[str, Value] = {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
    return {"type": "SpecificResource", "source": named_by(text_sha256), "selector": [quote, position]}


def _passage(entry: Evidence, source: Source | None) -> dict[str, Value]:
    """A passage as a body: the archived page with its time where it has an address, else the content by its hash."""
    capture = source.capture(entry.capture) if source else None
    url = web_address((capture.final_url if capture else "") or (source.url if source else ""))
    selectors: list[Value] = [
        {"type": "TextQuoteSelector", "exact": entry.quote},
        {"type": "TextPositionSelector", "start": entry.start, "end": entry.end},
    ]
    if entry.quote == LEFT_OUT:
        del selectors[0]
    if entry.page:
        selectors.append(
            {"type": "FragmentSelector", "conformsTo": PDF_FRAGMENTS, "value": f"page={entry.page}"}
        )
    made: dict[str, Value] = {
        "type": "SpecificResource",
        "purpose": "linking",
        "source": url or named_by(entry.capture_sha256),
        "selector": selectors,
    }
    if url and capture is not None and capture.at:
        made["state"] = {"type": "TimeState", "sourceDate": capture.at}
    return made


def named_by(sha256: str) -> str:
    """The name that RFC 6920 gives to content with this SHA-256 (hexadecimal)."""
    digest = urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _identity(*parts: str) -> str:
    """The same name for the same claim in the same text, wherever it is made."""
    return uuid5(NAMESPACE_URL, "/".join(parts)).urn
