"""What tells who a protected person is gets into no report, whoever it is for."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Attachment, Claim, Evidence, Query
from factcheck.dossier.source import Capture, Contact, Source, Talk
from factcheck.reports import markdown
from factcheck.reports.shielding import shielded
from factcheck.vocabulary import QueryState
from tests.reports import samples
from tests.reports.formats import Fields, Marker, written

TELLING: Fields = {
    Source: ("url", "file", "title", "publisher", "group", "note"),
    Capture: ("title", "final_url", "reason", "flags"),
    Contact: ("name",),
    Talk: ("how", "said"),
    Attachment: ("why",),
    Evidence: ("note",),
    Query: ("answer",),
}
stems = st.text("abcdefghijklmnopqrstuvwxyz", min_size=6, max_size=12).map(lambda text: f"z{text}x")


def _theirs(record: Dossier, marker: Marker, sources: frozenset[str], contact: str) -> Dossier:
    """The record with these sources as a contact's, and a word in all that tells who that is."""
    held = tuple(
        replace(marker.put(source, TELLING), contact=contact) if source.id in sources else source
        for source in record.sources
    )
    people = tuple(marker.put(entry, TELLING) if entry.id == contact else entry for entry in record.contacts)
    claims = tuple(_said_of(claim, marker, sources, contact) for claim in record.claims)
    return replace(record, sources=held, contacts=people, claims=claims)


def _said_of(claim: Claim, marker: Marker, sources: frozenset[str], contact: str) -> Claim:
    """The claim with a word in what was said of these sources and in what this contact answered."""
    return replace(
        claim,
        sources=tuple(marker.put(put, TELLING) if put.source in sources else put for put in claim.sources),
        evidence=tuple(
            marker.put(entry, TELLING) if entry.source in sources else entry for entry in claim.evidence
        ),
        queries=tuple(
            marker.put(query, TELLING) if query.to == contact else query for query in claim.queries
        ),
    )


@settings(max_examples=15, deadline=None)
@given(
    stems,
    st.frozensets(st.sampled_from([f"S00{n}" for n in range(1, 8)]), min_size=1),
    st.sampled_from(["P001", "P009"]),
    st.booleans(),
)
def test_it_is_in_no_format_of_any_edition(
    stem: str, sources: frozenset[str], contact: str, outside: bool
) -> None:
    marker = Marker(stem)
    record = _theirs(samples.bridge(), marker, sources, contact)
    assert len(marker.made) >= 5 * len(sources)
    for name, text in written(record, outside).items():
        assert not [word for word in marker.made if word in text], name


def test_words_put_there_would_be_found() -> None:
    """The same marks on sources of nobody under protection are seen by the same search."""
    marker = Marker("zseenx")
    record = _theirs(samples.bridge(), marker, frozenset({"S001"}), "")
    shown = written(record, outside=False)
    assert all(
        any(word in text for word in marker.made) for text in (shown["md"], shown["html"], shown["json"])
    )
    assert all(any(word in text for word in marker.made) for text in (shown["docx"], shown["house"]))


def test_a_document_is_from_an_alias() -> None:
    report = markdown.render(samples.bridge())
    assert "document from a clerk of the works · **primary** · counts as S007" in report
    assert "voss-family-ledger" not in report
    nobody = replace(samples.bridge(), contacts=())
    assert "document from an unnamed source" in markdown.render(nobody)


def test_shielded_twice_is_shielded_once() -> None:
    once = shielded(samples.bridge())
    assert shielded(once) == once
    plainly = replace(samples.empty(), sources=samples.sources()[:6])
    assert shielded(plainly) is plainly


def test_documents_that_count_as_one_still_do() -> None:
    held = samples.sources()
    both = tuple(replace(held[n], contact="P001", group="the works") for n in (5, 6))
    alone = replace(held[2], contact="P001")
    shown = shielded(replace(samples.bridge(), sources=(*both, alone))).sources
    assert [source.independence for source in shown] == ["S006", "S006", "S003"]


def test_what_a_protected_contact_answered_stays_at_the_desk() -> None:
    record = samples.bridge()
    asked = next(query for claim in record.claims for query in claim.queries if query.to == "P001")
    told = replace(
        asked,
        state=QueryState.ANSWERED,
        answer="In the safe of room 4.",
        answered_by="Ann Lee",
        answered_at=asked.at,
    )
    claims = tuple(
        replace(claim, queries=tuple(told if query == asked else query for query in claim.queries))
        for claim in record.claims
    )
    shown = written(replace(record, claims=claims), outside=False)
    assert "Answered (Ann Lee, 2026-03-05): what was said stays at the desk" in shown["md"]
    assert not [name for name, text in shown.items() if "room 4" in text]


def test_hashes_and_times_stay() -> None:
    source = next(source for source in shielded(samples.bridge()).sources if source.id == "S007")
    assert source.captures[0].sha256 == samples.digest("S007/1")
    assert source.captures[0].at == "2026-03-03T08:30:00Z"
    assert source.tier == "primary"
