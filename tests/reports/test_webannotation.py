"""The claims as Web Annotations: the selectors find the words again, whatever the words are."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings

from factcheck.dossier.claim import Anchor
from factcheck.reports import webannotation
from tests.reports import samples
from tests.reports.golden_files import check_golden
from tests.reports.hostile import hostile_text, poisoned


def test_whole_file() -> None:
    check_golden("bridge.annotations.json", webannotation.render(samples.bridge()))


def test_every_claim_is_annotated_where_it_last_stood() -> None:
    dossier = samples.bridge()
    page = json.loads(webannotation.render(dossier))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert len(page["items"]) == len(dossier.claims)
    for claim, item in zip(dossier.claims, page["items"], strict=True):
        (target,) = item["target"]
        quote, position = target["selector"]
        assert quote["type"] == "TextQuoteSelector"
        assert samples.TEXT[position["start"] : position["end"]] == quote["exact"] == claim.words[0]
        assert target["source"].startswith("ni:///sha-256;")
    assert len({item["id"] for item in page["items"]}) == len(page["items"])


def test_names_of_content() -> None:
    # the example of RFC 6920, section 8.2, with its hash in hexadecimal
    digest = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069"
    assert webannotation.named_by(digest) == "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"


def test_evidence_is_a_body_with_page_and_time_of_archiving() -> None:
    page = json.loads(webannotation.render(samples.bridge()))
    of = {item["target"][0]["selector"][0]["exact"]: item["body"] for item in page["items"]}
    passage = next(body for body in of["opened on 4 May 1931"] if body["type"] == "SpecificResource")
    assert passage["source"] == "https://archive.example/S001"
    assert passage["state"] == {"type": "TimeState", "sourceDate": "2026-03-03T08:30:00Z"}
    filed = next(body for body in of["2.3 million crowns"] if body["type"] == "SpecificResource")
    assert filed["source"].startswith("ni:///sha-256;")
    assert filed["selector"][2]["value"] == "page=4"


def test_what_a_passage_does_to_the_claim_is_said() -> None:
    page = json.loads(webannotation.render(samples.bridge()))
    for claim, made in zip(samples.bridge().claims, page["items"], strict=True):
        said = [body["value"] for body in made["body"] if body.get("purpose") == "describing"]
        assert said[1:] == [f"{entry.stance.value}: {entry.quote}" for entry in claim.evidence]


def test_a_claim_in_two_places_has_two_targets() -> None:
    claim = samples.bridge().claims[0]
    twice = replace(claim, anchors=(claim.anchors[0], Anchor(2, 0, 3, "The")))
    page = json.loads(webannotation.render(samples.dossier((twice,))))
    assert [target["selector"][0]["exact"] for target in page["items"][0]["target"]] == [
        "The",
        "opened on 4 May 1931",
    ]


def test_nothing_to_annotate() -> None:
    assert json.loads(webannotation.render(samples.empty()))["items"] == []


@settings(max_examples=25, deadline=None)
@given(hostile_text)
def test_words_are_exact(text: str) -> None:
    made = webannotation.render(poisoned(samples.bridge(), text))
    assert made.isascii()
    items = json.loads(made)["items"]
    assert {item["target"][0]["selector"][0]["exact"] for item in items} == {text}
