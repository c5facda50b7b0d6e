"""Questions out to the author, a source or somebody accused; people who are sources; searches that were made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from factcheck.dossier import Dossier
from factcheck.dossier.claim import TO_AUTHOR, Claim, Query, Search
from factcheck.dossier.source import Contact, Talk
from factcheck.errors import BadInput
from factcheck.roles import same_person
from factcheck.store.change import Change
from factcheck.store.identities import Identities
from factcheck.text.folding import same_words
from factcheck.vocabulary import QueryKind, QueryState
from factcheck.workspace import Workspace

_T = TypeVar("_T")


def ask(
    workspace: Workspace,
    claim_id: str,
    to: str,
    question: str,
    by: str,
    kind: QueryKind = QueryKind.QUESTION,
    due: str = "",
    on: str = "",
) -> tuple[Query, Query | None]:
    """Record a question about a claim: to "author", to a contact (alias or id), or to whoever is named.

    `due` is a day (2026-12-01), `on` the day the question was put, "" for now. Return it with the last question on
    the claim that asked the same person the same. Raises BadInput for a day that is none, for one that is due before
    it is asked or was asked in the future, and for no question.
    """
    _needed(question, "a query needs its question")
    put = _moment(on, workspace.now())
    with workspace.ledger.change("query", by, question) as change:
        claim = change.claim(claim_id)
        query = Query(
            id=change.new_id("Q"),
            to=_addressee(change, to),
            question=question.strip(),
            by=by,
            at=put,
            kind=kind,
            due=_due(due, put[:10]),
        )
        change.put_claim(replace(claim, queries=(*claim.queries, query)))
    return query, next((held for held in reversed(claim.queries) if _asks_the_same(held, query)), None)


def _asks_the_same(one: Query, other: Query) -> bool:
    said = [" ".join(query.question.casefold().split()) for query in (one, other)]
    return same_person(one.to, other.to) and same_words(*said)


def postpone(workspace: Workspace, query_id: str, due: str, by: str) -> tuple[Claim, Query]:
    """Give an open question another day, or none (""); the log keeps the one it had.

    Raises BadInput for a question that is closed, and for a day that is none or lies behind.
    """
    day = _due(due, workspace.now()[:10])
    with workspace.ledger.change("query", by) as change:
        claim, query = _put(change, query_id)
        if not query.open:
            raise BadInput(
                f"{query_id} is {query.state} already", "no answer is waited for; see `factcheck query`"
            )
        query = replace(query, due=day)
        change.put_claim(_with(claim, query))
    return claim, query


def _put(change: Change, query_id: str) -> tuple[Claim, Query]:
    claim = change.holder(query_id)
    query = next((entry for entry in claim.queries if entry.id == query_id), None)
    if query is None:
        raise BadInput(f"{query_id!r} is no query", f"see `factcheck show {claim.id}`")
    return claim, query


def _with(claim: Claim, query: Query) -> Claim:
    """The claim with the query in the place of what that was."""
    return replace(claim, queries=tuple(query if held.id == query.id else held for held in claim.queries))


def _needed(text: str, message: str) -> None:
    if not text.strip():
        raise BadInput(message, "say it in words")


def _day(told: str) -> str:
    try:
        return date.fromisoformat(told).isoformat()
    except ValueError:
        raise BadInput(f"{told!r} is no day", "give it like 2026-12-01") from None


def _due(told: str, asked: str) -> str:
    """The day an answer is due, not before the one the question is asked on."""
    day = _day(told) if told else ""
    if day and day < asked:
        raise BadInput(f"{day} is over", f"give a day from {asked} on")
    return day


def _moment(told: str, now: str) -> str:
    """The moment of what happened on the day that is told: its beginning where that is behind, now otherwise."""
    day = _day(told) if told else now[:10]
    if day > now[:10]:
        raise BadInput(f"{day} is still to come", f"give the day it was, {now[:10]} at the latest")
    return now if day == now[:10] else f"{day}T00:00:00Z"


def _addressee(change: Change, to: str) -> str:
    """ "author", the id of a contact, or the name as it was given."""
    name = " ".join(to.split())
    _needed(name, "a query needs somebody to answer it")
    if same_person(name, TO_AUTHOR) or same_person(name, change.essay.author):
        return TO_AUTHOR
    contact = change.known_contact(name)
    return contact.id if contact else name


def answer(
    workspace: Workspace, query_id: str, text: str, by: str, state: QueryState = QueryState.ANSWERED
) -> tuple[Claim, Query]:
    """Record what became of a query, or open it again (`state` open) because what was recorded is not so.

    Raises BadInput when it has its answer already, or has none to take back, or when `text` is missing: the answer,
    or why it is taken back, which the log keeps with it.
    """
    opens = state is QueryState.OPEN
    _needed(text, "say what was answered, or why nothing came of it, or why the query is open again")
    with workspace.ledger.change("answer", by, text) as change:
        claim, query = _put(change, query_id)
        if opens and query.open:
            raise BadInput(f"{query_id} is open", "it has no answer to take back")
        if not opens and not query.open:
            hint = (
                "if that was a mistake, take it back with --outcome open; to ask for more, `factcheck query`"
            )
            raise BadInput(f"{query_id} is {query.state} already", hint)
        what, who, when = ("", "", "") if opens else (text.strip(), by, workspace.now())
        closed = replace(query, state=state, answer=what, answered_by=who, answered_at=when)
        change.put_claim(_with(claim, closed))
    return workspace.ledger.claim(claim.id), closed


@dataclass(frozen=True, slots=True)
class Outstanding:
    """An open query with the claim it is about; `overdue` when its day is behind."""

    claim: str
    query: Query
    to: str
    overdue: bool


def outstanding(dossier: Dossier, today: str) -> list[Outstanding]:
    """Every open query, the overdue ones first, then by due day; those without one come last."""
    found = [
        Outstanding(
            claim.id, query, called(dossier.contacts, query.to), bool(query.due) and query.due < today
        )
        for claim in dossier.claims
        for query in claim.queries
        if query.open
    ]
    return sorted(found, key=lambda entry: (not entry.overdue, entry.query.due or "9999", entry.query.id))


def called(contacts: Sequence[Contact], to: str) -> str:
    """How the addressee of a query is called: a contact by the alias."""
    return next((contact.alias for contact in contacts if contact.id == to), to)


def search_log(workspace: Workspace, claim_id: str, where: str, words: str, found: str, by: str) -> Claim:
    """Record that something was looked for, where, with which words, and what came of it ("" is nothing)."""
    _needed(where, "say where it was looked for")
    _needed(words, "say what was looked for")
    with workspace.ledger.change("searched", by, found) as change:
        claim = change.claim(claim_id)
        made = Search(where.strip(), words.strip(), found.strip() or "nothing", by, workspace.now())
        claim = replace(claim, searches=(*claim.searches, made))
        change.put_claim(claim)
    return claim


def add_contact(
    workspace: Workspace, alias: str, by: str, terms: str = "", name: str = "", secret: Sequence[str] = ()
) -> Contact:
    """Put a human source on record under an alias, or guard the one who stands there without a name.

    `secret` are the words that would give a protected person away (the name, a number, an address): they go
    into the private file alone, and from then on nothing that holds them gets on record. Raises BadInput when
    the alias is taken and its person guarded or named already, when it is the name itself, or when the record names
    the person already.
    """
    alias = " ".join(alias.split())
    _needed(alias, "a contact needs an alias")
    if secret and (name or any(same_person(alias, word) for word in secret)):
        raise BadInput(
            "a protected contact is known by an alias only", "choose an alias that is not the name"
        )
    identities = Identities(workspace.root)
    with workspace.ledger.change("contact", by) as change:
        standing = next((held for held in change.contacts() if same_person(alias, held.alias)), None)
        if standing is None:
            made = Contact(change.new_id("P"), alias, by, workspace.now())
            contact = replace(made, protected=bool(secret), name=name.strip(), terms=terms.strip())
        else:
            _see_unguarded(standing, identities, bool(secret))
            contact = replace(standing, protected=True, terms=terms.strip() or standing.terms)
        if secret:
            workspace.ledger.unnamed(secret)
            identities.add(contact, secret)
        change.put_contact(contact)
    return contact


def _see_unguarded(standing: Contact, identities: Identities, guarding: bool) -> None:
    """Raise BadInput unless a name is given to guard the contact that stands under this alias, and none is kept."""
    if not guarding:
        raise BadInput(
            f"there is a contact {standing.alias!r} already",
            "choose another alias; or give the name that is to be guarded behind this one with --protected",
        )
    if standing.name:
        raise BadInput(
            f"{standing.id} is on record with a name, and the log keeps what was recorded",
            "choose another alias",
        )
    if standing.protected and not identities.lacking([standing]):
        raise BadInput(f"{standing.id} {standing.alias!r} is protected already", "choose another alias")


def talked(
    workspace: Workspace, contact: str, how: str, said: str, by: str, claim_id: str = "", on: str = ""
) -> Contact:
    """Record that somebody spoke or wrote with a contact, on the day `on`, "" for now.

    Raises BadInput for an unknown contact or claim, and for a day that is none or still to come.
    """
    _needed(said, "say what was said")
    spoke = _moment(on, workspace.now())
    with workspace.ledger.change("talk", by, said) as change:
        found = change.contact(contact)
        if claim_id:
            change.claim(claim_id)
        talk = Talk(spoke, by, how.strip() or "spoken", said.strip(), claim_id)
        found = replace(found, talks=(*found.talks, talk))
        change.put_contact(found)
    return found


def untalked(workspace: Workspace, contact: str, said: str, because: str, by: str) -> Contact:
    """Take back what a contact is on record as having said, in these words; the log keeps it, with the reason.

    Raises BadInput without a reason, or when nothing on record has these words.
    """
    _needed(because, "say why it is taken back")
    with workspace.ledger.change("talk --undo", by, because) as change:
        found = change.contact(contact)
        talks = _without_last(found.talks, [talk.said == said.strip() for talk in found.talks])
        if talks is None:
            raise BadInput(
                f"{found.id} is not on record with these words", "see `factcheck contact --format json`"
            )
        found = replace(found, talks=talks)
        change.put_contact(found)
    return found


def unsearched(workspace: Workspace, claim_id: str, where: str, words: str, because: str, by: str) -> Claim:
    """Take back a search for these words in that place; the log keeps it, with the reason. Raises BadInput as above."""
    _needed(because, "say why it is taken back")
    with workspace.ledger.change("searched --undo", by, because) as change:
        claim = change.claim(claim_id)
        wanted = (where.strip(), words.strip())
        meant = [(made.where, made.words) == wanted for made in claim.searches]
        searches = _without_last(claim.searches, meant)
        if searches is None:
            raise BadInput(
                f"{claim.id} has no search for these words in that place", f"see `factcheck show {claim.id}`"
            )
        claim = replace(claim, searches=searches)
        change.put_claim(claim)
    return workspace.ledger.claim(claim_id)


def _without_last(entries: tuple[_T, ...], meant: Sequence[bool]) -> tuple[_T, ...] | None:
    """The entries without the last one that is meant; None where none is."""
    at = max((place for place, is_meant in enumerate(meant) if is_meant), default=-1)
    return None if at < 0 else (*entries[:at], *entries[at + 1 :])
