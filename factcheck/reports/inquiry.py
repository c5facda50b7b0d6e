"""What all formats say, in the same words, of questions, searches, human sources and corrections.

Plain words: names and texts in them are cleaned and not escaped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.dossier.claim import TO_AUTHOR, Attachment, Claim, Correction, Evidence, Query, Search
from factcheck.dossier.source import Capture, Contact, Source, Talk, talks_about
from factcheck.reports.escaping import plain
from factcheck.reports.phrasing import count, day, quoted
from factcheck.reports.statement import Statement, replies
from factcheck.reports.wording import signed
from factcheck.text.counting import listed
from factcheck.text.quotes.links import text_fragment
from factcheck.vocabulary import Cause, QueryKind, QueryState, Risk, Scale

RIGHT_OF_REPLY = "right of reply"
NOBODY_ASKED = "nobody was given the right of reply"
KEPT_AT_THE_DESK = "what was said stays at the desk"
NO_SEARCH = "no search is on record"
_GAP = re.compile(r"\s*\[?\s*(?:…|\.\.\.)\s*\]?\s*")
_OUTCOMES = {
    QueryState.ANSWERED: "answered",
    QueryState.NO_ANSWER: "no answer came",
    QueryState.DROPPED: "no longer needed",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A query in words: to whom, what, when it is due, who asked and when, and what came of it.

    `what` is "" where an edition leaves it out; `reply` is set for a right of reply. What a protected contact
    answered is in no report.
    """

    id: str
    to: str
    what: str
    due: str
    by: str
    came: str
    answer: str
    reply: bool


def asked(query: Query, contacts: Mapping[str, Contact]) -> Asked:
    """What is said of a query."""
    answer = plain(query.answer)
    if query.state is QueryState.ANSWERED and query.to in contacts and contacts[query.to].protected:
        answer = KEPT_AT_THE_DESK
    return Asked(
        plain(query.id),
        to_whom(query.to, contacts),
        plain(query.question),
        plain(query.due),
        signed(query.by, query.at),
        _came(query),
        answer,
        query.kind is QueryKind.RIGHT_OF_REPLY,
    )


def _came(query: Query) -> str:
    if query.open:
        return f"open, due {plain(query.due)}" if query.due else "open, no day set"
    by = signed(query.answered_by, query.answered_at)
    return f"{_OUTCOMES[query.state]} ({by})" if by else _OUTCOMES[query.state]


def to_whom(to: str, contacts: Mapping[str, Contact]) -> str:
    """Whom a query is for: the author, a contact by alias, or whoever is named."""
    if to == TO_AUTHOR:
        return "the author"
    return contact_name(contacts[to]) if to in contacts else plain(to)


def contact_name(contact: Contact) -> str:
    """A contact's alias, with the name where it is not protected and the edition has it."""
    alias, name = plain(contact.alias) or contact.id, plain(contact.name)
    return f"{alias} ({name})" if name and name != alias and not contact.protected else alias


@dataclass(frozen=True, slots=True)
class Spoken:
    """A talk in words: with whom and on which terms, how, who heard it and when, about which claim, and what was said.

    `said` is "" where that stays at the desk: what a protected contact said is in no report.
    """

    contact: str
    who: str
    terms: str
    facts: str
    claim: str
    said: str

    @property
    def on_terms(self) -> str:
        """The terms with the facts."""
        return ", ".join(filter(None, (self.terms, self.facts)))


def spoken(contact: Contact, talk: Talk) -> Spoken:
    """What is said of a talk."""
    terms = f"terms: {plain(contact.terms)}" if contact.terms else ""
    facts = ", ".join(filter(None, (plain(talk.how), signed(talk.by, talk.at))))
    said = "" if contact.protected else plain(talk.said)
    return Spoken(contact.id, contact_name(contact), terms, facts, talk.claim, said)


def heard(statement: Statement, claim: Claim) -> list[Spoken]:
    """What human sources said of a claim, in the order of time; nothing of it is for readers outside."""
    if statement.edition.public:
        return []
    return [spoken(contact, talk) for contact, talk in talks_about(statement.contacts.values(), claim.id)]


def talks_with(statement: Statement, contact: Contact) -> list[Spoken]:
    """The talks with a contact; `claim` is "" for a claim that is not in the report, to which nothing can lead."""
    said = [spoken(contact, talk) for talk in contact.talks]
    return [talk if talk.claim in statement.claims else replace(talk, claim="") for talk in said]


def neutral(query: Query) -> str:
    """That somebody was given the right of reply, and what came of it, for readers outside."""
    began = day(query.at)
    if query.open:
        return f"{RIGHT_OF_REPLY}: given on {began}, no answer yet"
    return f"{RIGHT_OF_REPLY}: given on {began}, {_OUTCOMES[query.state]}"


def reply_state(claim: Claim) -> str:
    """How far the right of reply has come for a claim; "" where there is nothing to say."""
    held = Counter("no answer yet" if query.open else _OUTCOMES[query.state] for query in replies(claim))
    if not held:
        return f"⚠ {NOBODY_ASKED}" if claim.risk is Risk.LEGAL else ""
    return listed(
        [f"{number:,} {came}" if len(held) > 1 or number > 1 else came for came, number in held.items()]
    )


def searched(search: Search) -> str:
    """Where something was looked for, with which words, and what was found or why it could not be looked for."""
    words = f" for {quoted(plain(search.words))}" if search.words else ""
    found = f": {plain(search.came)}" if search.found else ""
    by = signed(search.by, search.at)
    return f"{plain(search.where)}{words}{found}" + (f" ({by})" if by else "")


def search_head(search: Search) -> str:
    """How a search is introduced: one that a service did not answer was none."""
    return "Searched" if search.made else "Not searched"


def lacks_search(claim: Claim) -> bool:
    """Whether nothing adequate is said to have been found, and no search is on record that could be made."""
    given = claim.verdict
    searched = any(search.made for search in claim.searches)
    return given is not None and given.verdict == Scale.UNSUPPORTED and not searched


def counted(statement: Statement) -> str:
    """How many corrections there were, by cause."""
    causes = Counter(entry.cause for _, entry in statement.corrections)
    named = [f"{causes[cause]:,} {cause.value}" for cause in Cause if causes[cause]]
    return f"{count(len(statement.corrections), 'correction')} after publication: {listed(named)}"


def ran(claim: Claim, entry: Correction) -> str:
    """The words that ran, where a claim first stood; those it has now for a correction that does not say."""
    return (entry.words or claim.words)[0]


def cause(entry: Correction) -> str:
    """Why a claim that ran was wrong."""
    return f"{entry.cause.value}: {entry.cause.meaning}"


def grounds(
    statement: Statement, claim: Claim, entry: Correction
) -> list[tuple[str, tuple[Evidence, Source] | None]]:
    """The evidence a correction rests on, by id: each passage with its source, None where they are not on record."""
    held = {evidence.id: evidence for evidence in claim.evidence}
    found: list[tuple[str, tuple[Evidence, Source] | None]] = []
    for identifier in entry.evidence:
        evidence = held.get(identifier)
        source = statement.sources.get(evidence.source) if evidence else None
        found.append((identifier, (evidence, source) if evidence and source else None))
    return found


def unquoted(statement: Statement, claim: Claim) -> list[tuple[Attachment, Source | None]]:
    """Sources put forward for the claim that nothing was quoted from; None for one that is not on record."""
    quoted_from = {entry.source for entry in claim.evidence}
    return [
        (put, statement.sources.get(put.source)) for put in claim.sources if put.source not in quoted_from
    ]


def passage_address(entry: Evidence, capture: Capture | None, source: Source | None) -> str:
    """Where a browser opens the page as it is today at the passage; "" when there is no address.

    A passage with words left out is named by what stands before the first gap and after the last; a page of a
    PDF by its number.
    """
    url = (capture.final_url if capture else "") or (source.url if source else "")
    if not url:
        return ""
    if entry.page:
        return url if "#" in url else f"{url}#page={entry.page}"
    passage = entry.passage or entry.quote
    if not entry.passage and ("…" in passage or "..." in passage):
        pieces = [piece for piece in _GAP.split(passage) if piece]
        passage = "\n".join([pieces[0], pieces[-1]] if len(pieces) > 1 else pieces)
    return text_fragment(url, passage)
