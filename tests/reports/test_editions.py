"""The public edition: what must not be in it is in no format of it, and it never says READY when it is not."""

from __future__ import annotations

import io
from dataclasses import replace

import docx

from factcheck.dossier import Dossier
from factcheck.dossier.source import Contact
from factcheck.reports import csv, html, json, markdown, webannotation, word
from factcheck.reports.changes import advance, since, snapshot
from factcheck.reports.editions import public
from factcheck.reports.remarks import remark
from factcheck.reports.statement import decision, state
from factcheck.reports.untraceable import LEFT_OUT
from factcheck.vocabulary import Risk, Status
from tests.reports import samples
from tests.reports.golden_files import check_golden

SECRET = "Zeppelinstrasse"


def marked() -> Dossier:
    """The bridge with a word that must not get out wherever the public edition leaves something out."""
    dossier = samples.bridge()
    claims = tuple(
        replace(
            claim,
            note=SECRET,
            assigned_to=SECRET,
            by=SECRET,
            accepted_by=SECRET,
            reasons=(SECRET,),
            set_aside=SECRET,
            blockers=tuple(SECRET for _ in claim.blockers),
            restatement=SECRET if claim.risk is Risk.LEGAL else claim.restatement,
            sources=tuple(replace(put, why=SECRET, by=SECRET) for put in claim.sources),
            evidence=tuple(
                replace(e, note=SECRET, by=SECRET)
                if e.source != "S003"
                else replace(
                    e, note=SECRET, by=SECRET, quote=SECRET, passage=SECRET,
                    warnings=(f'cut before "but": the page goes on "… {SECRET}"',),
                )
                for e in claim.evidence
            ),
            resolutions=tuple(replace(r, by=SECRET, because=SECRET, text=SECRET) for r in claim.resolutions),
        )
        for claim in dossier.claims
    )  # fmt: skip
    sources = tuple(
        replace(s, note=SECRET, by=SECRET)
        if s.url
        else replace(
            s, title=SECRET, file=SECRET, publisher=SECRET, note=SECRET, group=SECRET,
            captures=tuple(replace(c, title=SECRET, reason=SECRET) for c in s.captures),
        )
        for s in dossier.sources
    )  # fmt: skip
    return replace(dossier, claims=claims, sources=sources)


def test_whole_file() -> None:
    check_golden("bridge-public.md", markdown.render(*public(samples.bridge())))


def test_what_is_left_out_is_in_no_format() -> None:
    assert SECRET in markdown.render(marked())
    dossier, edition = public(marked())
    statement = state(dossier, edition)
    spot = word.Spot("word/document.xml p[1]/r[1]", 0), word.Spot("word/document.xml p[1]/r[1]", 1)
    comments = [word.Comment(remark(statement, claim), "x", *spot) for claim in dossier.claims]
    document = word.annotate(word.compose("x", [word.Paragraph("x")]), comments).data
    made = [
        markdown.render(dossier, edition),
        html.render(dossier, samples.TEXT, edition),
        csv.render(dossier),
        json.render(dossier, edition),
        webannotation.render(dossier),
        *(comment.text for comment in docx.Document(io.BytesIO(document)).comments),
    ]
    for text in made:
        assert SECRET not in text
        assert "C005" not in text  # the claim of legal risk
        assert "S006" not in text  # used for nothing else
    assert "what weakens it is not in the public edition" in made[0]
    assert LEFT_OUT not in made[4]


def test_sections_for_editors_are_not_in_it() -> None:
    dossier, edition = public(samples.bridge())
    text = markdown.render(dossier, edition)
    for name in (
        "Changes required",
        "Accepted risks",
        "High-risk",
        "Open work",
        "Decisions needed",
        "Not stood up",
        "Open queries",
    ):
        assert name not in text
    page = html.render(dossier, samples.TEXT, edition)
    assert "Changes required" not in page
    assert 'id="grave"' not in page
    assert "It leaves out notes, questions and answers, decisions on the text" in text


def test_a_claim_left_out_still_stands_in_the_way() -> None:
    held = tuple(c for c in samples.bridge().claims if c.risk is Risk.LEGAL or c.status is Status.CLEARED)
    dossier, edition = public(samples.dossier(held))
    assert all(not claim.blockers for claim in dossier.claims)
    assert decision(dossier, edition.waiting).headline == "NOT READY"
    assert "left out of this edition and not settled: 1" in markdown.render(dossier, edition)


def test_an_accepted_risk_is_said_without_whose_and_why() -> None:
    text = markdown.render(*public(samples.ready()))
    assert "READY WITH ACCEPTED RISK" in text
    assert samples.EDITOR not in text.split("### C008")[1].split("### ")[0]
    assert "risk accepted** by the editor, 2026-03-06 15:30 UTC: (not in the public edition)" in text


def test_what_changed_is_not_for_readers_outside() -> None:
    history = advance(advance(None, snapshot(samples.untouched())), snapshot(samples.bridge()))
    dossier, edition = public(samples.bridge())
    assert "Since the last report" not in markdown.render(dossier, edition, since(history))
    assert "Since the last report" not in html.render(dossier, None, edition, since(history))


def test_a_document_of_a_contact_cannot_be_found_again_by_what_is_printed() -> None:
    whole = samples.bridge()
    (given,) = (source for source in whole.sources if source.id == "S003")
    told = replace(
        given,
        contact="P001",
        captures=tuple(replace(c, size=4_711_042, sha256=f"{c.number:064x}") for c in given.captures),
    )
    sources = tuple(told if source.id == "S003" else source for source in whole.sources)
    contact = Contact("P001", "the clerk", samples.EDITOR, "2026-03-01T09:00:00Z", protected=True)
    resting = {e.id: e for claim in whole.claims for e in claim.evidence if e.source == "S003"}
    assert resting
    dossier, edition = public(replace(whole, sources=sources, contacts=(contact,)))
    hashes = {c.sha256 for c in (*told.captures, *given.captures)} | {
        e.capture_sha256 for e in resting.values()
    }
    hashes |= {e.text_sha256 for e in resting.values()} | {c.text_sha256 for c in given.captures}
    hashes |= {c.warc_sha256 for c in given.captures}
    seals = {
        v.seal
        for claim in whole.claims
        for v in claim.verdicts
        if v.seal and any(r.evidence in resting for r in v.evidence)
    }
    for text in (
        markdown.render(dossier, edition),
        html.render(dossier, samples.TEXT, edition),
        json.render(dossier, edition),
        webannotation.render(dossier),
        *("\n".join(remark(state(dossier, edition), claim).lines) for claim in dossier.claims),
    ):
        assert not [held for held in hashes | seals if held and held[:12] in text]
        assert "4711042" not in text
        assert "4.7 MB" not in text
    (shown,) = (source for source in dossier.sources if source.id == "S003")
    assert shown.at == ""
    assert all(
        c.at == LEFT_OUT and c.usable == held.usable
        for c, held in zip(shown.captures, told.captures, strict=True)
    )
