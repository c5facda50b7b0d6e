"""The public edition: what a house may show of a fact-check, made from the record by leaving out the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Attachment, Claim, Evidence, Query, Resolution, Search
from factcheck.dossier.signoff import Signature, SignOff
from factcheck.dossier.source import Contact, Source
from factcheck.dossier.tracked import UNTOUCHED
from factcheck.reports import untraceable
from factcheck.reports.escaping import plain
from factcheck.reports.shielding import document_from, withheld
from factcheck.reports.statement import Edition, blocks, runs_at_risk
from factcheck.reports.untraceable import LEFT_OUT
from factcheck.roles import normal_name
from factcheck.vocabulary import QueryKind, QueryState, Risk

_DOCUMENT = "a document that was handed over"
_EDITOR = "the editor"
_WARNED = "what weakens it is not in the public edition"
_LEAST_NAME = 3  # letters of a part of a name that is looked for


def public(dossier: Dossier) -> tuple[Dossier, Edition]:
    """The dossier for readers outside, and how much of the record is not in it.

    Left out: claims of legal risk; sources used for nothing else; names, passages and warnings of documents that
    were handed over or come from a contact, of the latter also hashes, sizes, times and places of passages; notes,
    assignments, people and their roles, words that no claim stands in, what is said twice, tracked changes, questions
    and answers but for the outcome of a right of reply, searches that name a contact, talks, what is waited for, and
    decisions on the text but for the fact that a risk was accepted.
    Reasons of verdicts and corrections stay as they were written.
    """
    naming = _naming(dossier.contacts)
    contacts = {contact.id: _contact(contact) for contact in dossier.contacts}
    kept = tuple(claim for claim in dossier.claims if claim.risk is not Risk.LEGAL)
    used = {name for claim in kept for name in claim.consulted}
    hidden = frozenset(source.id for source in dossier.sources if not source.url or source.contact)
    given = untraceable.contents(dossier.sources)
    sources = tuple(
        _source(source, source.id in hidden, contacts.get(source.contact))
        for source in dossier.sources
        if source.id in used
    )
    gone = [claim for claim in dossier.claims if claim.risk is Risk.LEGAL]
    edition = Edition(True, len(gone), sum(map(blocks, gone)), len(dossier.sources) - len(sources))
    named = {source.contact for source in sources}
    shown = replace(
        dossier,
        policy=replace(dossier.policy, people=()),
        claims=tuple(untraceable.claim(_claim(claim, hidden, naming), given) for claim in kept),
        sources=sources,
        contacts=tuple(contact for contact in contacts.values() if contact.id in named),
        signoffs=tuple(map(_signoff, dossier.signoffs)),
        signature=_signature(dossier.signature),
        uncovered=(),
        alike=(),
        tracked=UNTOUCHED,
        naming="the draft is to be changed" if dossier.naming else "",
    )
    return shown, edition


def _claim(claim: Claim, hidden: frozenset[str], naming: re.Pattern[str] | None) -> Claim:
    return replace(
        claim,
        blockers=("not settled",) if claim.blockers else (),
        by="",
        at="",
        accepted_by="",
        assigned_to="",
        second_reader="",
        score=None,
        reasons=(),
        unresolved=(),
        set_aside="",
        unplaced="",
        note="",
        sources=tuple(Attachment(put.source) for put in claim.sources),
        evidence=tuple(_evidence(entry, entry.source in hidden) for entry in claim.evidence),
        resolutions=_risk_taken(claim),
        queries=tuple(_replies(claim.queries)),
        searches=tuple(_search(entry, naming) for entry in claim.searches),
        corrections=tuple(replace(entry, by="") for entry in claim.corrections),
    )


def _risk_taken(claim: Claim) -> tuple[Resolution, ...]:
    made = claim.resolution
    if made is None or not runs_at_risk(claim):
        return ()
    return (replace(made, by=_EDITOR, because=LEFT_OUT, text=""),)


def _replies(queries: Iterable[Query]) -> Iterator[Query]:
    """That somebody was asked for a reply and what came of it, without who, what and by whom."""
    for query in queries:
        if query.kind is QueryKind.RIGHT_OF_REPLY and query.state is not QueryState.DROPPED:
            yield Query(
                query.id, "", "", "", query.at, query.kind, "", query.state, "", "", query.answered_at
            )


def _search(search: Search, naming: re.Pattern[str] | None) -> Search:
    said = normal_name(plain(" ".join((search.where, search.words, search.found))))
    if naming is not None and naming.search(said):
        return Search(LEFT_OUT, "", "", "", search.at)
    return replace(search, by="")


def _naming(contacts: Iterable[Contact]) -> re.Pattern[str] | None:
    """What finds a contact named in a text: its id, its alias, its name or a part of that."""
    named: set[str] = set()
    for contact in contacts:
        name = normal_name(plain(contact.name))
        named |= {contact.id.casefold(), normal_name(plain(contact.alias)), name}
        named |= {part for part in re.findall(r"\w+", name) if len(part) >= _LEAST_NAME}
    named.discard("")
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(named)))})(?!\w)") if named else None


def _evidence(entry: Evidence, hidden: bool) -> Evidence:
    if hidden:
        warned = (_WARNED,) if entry.warnings else ()  # they repeat what stands around the passage
        return replace(entry, note="", by="", quote=LEFT_OUT, passage="", warnings=warned)
    return replace(entry, note="", by="")


def _source(source: Source, hidden: bool, contact: Contact | None) -> Source:
    if not hidden:
        return replace(source, note="", by="")
    title = document_from(contact) if source.contact else _DOCUMENT
    bare = replace(withheld(source, title, ""), by="")
    return untraceable.source(bare) if source.contact else bare


def _contact(contact: Contact) -> Contact:
    """A contact by its alias; by its id where the alias gives the name away."""
    naming = _naming([replace(contact, id="", alias="")])
    told = naming is not None and naming.search(normal_name(plain(contact.alias)))
    return Contact(contact.id, contact.id if told else contact.alias, "", "", contact.protected)


def _signoff(signoff: SignOff) -> SignOff:
    return replace(signoff, note="", seal="")


def _signature(signature: Signature | None) -> Signature | None:
    if signature is None:
        return None
    return Signature(_signoff(signature.signoff), ("the record",) if signature.changed else ())
