"""Whatever stands in a field that the public edition leaves out is in no format of it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Attachment, Claim, Correction, Evidence, Query, Resolution, Search
from factcheck.dossier.policy import Person
from factcheck.dossier.signoff import Signature, SignOff
from factcheck.dossier.source import Contact, Source, Talk
from factcheck.reports import html, markdown
from factcheck.reports.editions import public
from factcheck.reports.escaping import plain
from factcheck.vocabulary import QueryKind, QueryState, Risk
from tests.reports import samples
from tests.reports.formats import Fields, Marker, written
from tests.reports.hostile import hostile_text, poisoned
from tests.reports.rendering import RENDERERS, seen
from tests.reports.test_shielding import TELLING, stems

OUT: Fields = {
    Claim: (
        "by", "at", "accepted_by", "assigned_to", "second_reader", "reasons", "unresolved", "set_aside", "unplaced",
        "note", "blockers",
    ),
    Attachment: ("why", "by"),
    Evidence: ("note", "by"),
    Resolution: ("by", "because", "text"),
    Query: ("to", "question", "due", "by", "answer", "answered_by"),
    Search: ("by",),
    Correction: ("by",),
    Source: ("note", "by"),
    Contact: ("name", "terms", "by", "at"),
    Talk: ("at", "by", "how", "said"),
    Person: ("name",),
    SignOff: ("note",),
    Signature: ("changed",),
}  # fmt: skip
IN_LEGAL: Fields = {
    Claim: ("restatement",),
    Correction: ("text", "missed"),
    Search: ("where", "words", "found"),
}


def _marked(record: Dossier, marker: Marker) -> Dossier:
    made = marker.put(record, OUT)
    hidden = {source.id for source in made.sources if not source.url or source.contact}
    return replace(
        made,
        claims=tuple(_claim(claim, marker, hidden) for claim in made.claims),
        sources=tuple(marker.put(s, TELLING) if s.id in hidden else s for s in made.sources),
    )


def _claim(claim: Claim, marker: Marker, hidden: set[str]) -> Claim:
    if claim.risk is Risk.LEGAL:
        claim = marker.put(claim, IN_LEGAL)
    evidence = tuple(
        replace(entry, quote=marker.word(), passage=marker.word()) if entry.source in hidden else entry
        for entry in claim.evidence
    )
    return replace(claim, evidence=evidence)


@st.composite
def _records(draw: st.DrawFn) -> Dossier:
    """The bridge with its risks, queries and contacts dealt out anew."""
    record = samples.ready() if draw(st.booleans()) else samples.bridge()
    asked = st.builds(
        samples.query, st.integers(10, 99), st.sampled_from(["author", "P001", "P002", "somebody"]), st.just("?"),
        kind=st.sampled_from(QueryKind), state=st.sampled_from(QueryState), answer=st.just("!"),
    )  # fmt: skip
    claims = tuple(
        replace(c, risk=draw(st.sampled_from(Risk)), queries=tuple(draw(st.lists(asked, max_size=2))))
        for c in record.claims
    )
    contacts = st.sampled_from(["", "", "P001", "P002", "P009"])
    sources = tuple(replace(source, contact=draw(contacts)) for source in record.sources)
    return replace(record, claims=claims, sources=sources)


@settings(max_examples=40, deadline=None)
@given(_records(), stems)
def test_no_word_of_it_gets_out(record: Dossier, stem: str) -> None:
    marker = Marker(stem)
    shown = written(_marked(record, marker), outside=True)
    assert len(marker.made) > 100
    for name, text in shown.items():
        if name != "history":  # it is not written for readers outside
            assert not [word for word in marker.made if word in text], name


def test_the_same_words_are_in_the_editors_edition() -> None:
    marker = Marker("zeditx")
    whole = "".join(written(_marked(samples.bridge(), marker), outside=False).values())
    assert sum(word in whole for word in marker.made) > len(marker.made) * 3 // 4


@settings(max_examples=20, deadline=None)
@given(
    stems,
    st.sampled_from(["{}", "a call to {}", "{}’s papers", "Dr\u200b {}", "ask  {} again"]),
    st.integers(0, 3),
)
def test_a_search_that_names_a_contact_is_kept_back(stem: str, said: str, which: int) -> None:
    marker = Marker(stem)
    contact = Contact("P005", "the man at the toll", "", "", name=f"Otto {stem.upper()} Kern")
    called = said.format((contact.alias.upper(), contact.name, stem, contact.id)[which])
    search = Search(called, marker.word(), marker.word(), samples.CHECKER, "2026-03-04T14:00:00Z")
    other = Search("the register", "toll", "a page kept", samples.CHECKER, "2026-03-04T14:00:00Z")
    record = samples.bridge()
    first = replace(record.claims[0], searches=(search, other), risk=Risk.LOW)
    record = replace(record, claims=(first, *record.claims[1:]), contacts=(*record.contacts, contact))
    for name, text in written(record, outside=True).items():
        assert not [word for word in marker.made if word in text], name
        if name in ("md", "html", "json"):
            assert "a page kept" in text


@settings(max_examples=8, deadline=None)
@given(hostile_text.filter(lambda text: 0 < len(plain(text)) < 40))
def test_nothing_in_it_comes_alive(text: str) -> None:
    tame, edition = public(poisoned(samples.bridge(), "word"))
    shown, _ = public(poisoned(samples.bridge(), text))
    for render in RENDERERS:
        quiet, found = (
            seen(render(markdown.render(tame, edition))),
            seen(render(markdown.render(shown, edition))),
        )
        assert set(found.tags) <= {*quiet.tags, "code", "strong"}
        assert found.attributes <= quiet.attributes
    page = seen(html.render(shown, text * 3, edition))
    assert page.tags.count("script") == page.tags.count("style") == 1
    assert page.attributes <= seen(html.render(tame, samples.TEXT, edition)).attributes


def test_what_stays() -> None:
    record = samples.bridge()
    shown, _ = public(record)
    made = written(record, outside=True)
    assert "the historian" not in made["md"]  # no document of theirs is used
    assert "Hanna Holm" not in "".join(made.values())
    for name in ("md", "html", "json", "csv", "docx"):
        assert "opened on 6 May 1931" in made[name], name
    for name in ("md", "html", "docx"):
        assert "Right of reply: given on 2026-03-05, no answer came" in made[name], name
    assert "Signed off by Edda Editor on 2026-03-07" in written(samples.ready(), outside=True)["md"]
    assert [query.id for claim in shown.claims for query in claim.queries] == ["Q004"]


def test_an_alias_that_gives_the_name_away_is_an_id() -> None:
    told = Contact("P001", "old Hanna", "", "", name="Hanna Holm")
    kept = Contact("P001", "the clerk", "", "", name="Hanna Holm")
    record = samples.bridge()
    for contact, alias in ((told, "P001"), (kept, "the clerk")):
        shown, _ = public(replace(record, contacts=(contact,)))
        assert [entry.alias for entry in shown.contacts] == [alias]
        assert next(s.title for s in shown.sources if s.id == "S007") == f"document from {alias}"
