"""Questions out to the author, a source or somebody accused; searches that were made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.dossier import Dossier
from factcheck.dossier.claim import TO_AUTHOR, Claim, Query, Search
from factcheck.dossier.source import Contact
from factcheck.errors import BadInput
from factcheck.roles import Act, same_person
from factcheck.store.change import Change
from factcheck.text.folding import same_words
from factcheck.vocabulary import QueryKind, QueryState
from factcheck.workflow.permission import require
from factcheck.workflow.told import day_told, moment, needed, without_last
from factcheck.workspace import Workspace


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
    it is asked or was asked in the future, for no question, and when `by` may ask none.
    """
    needed(question, "a query needs its question")
    put = moment(on, workspace.now())
    with workspace.ledger.change("query", by, question) as change:
        require(change.policy, change.essay, by, Act.ASK)
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

    Raises BadInput for a question that is closed, for a day that is none or lies behind, and when `by` may ask none.
    """
    day = _due(due, workspace.now()[:10])
    with workspace.ledger.change("query", by) as change:
        require(change.policy, change.essay, by, Act.ASK)
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


def _due(told: str, asked: str) -> str:
    """The day an answer is due, not before the one the question is asked on."""
    day = day_told(told) if told else ""
    if day and day < asked:
        raise BadInput(f"{day} is over", f"give a day from {asked} on")
    return day


def _addressee(change: Change, to: str) -> str:
    """ "author", the id of a contact, or the name as it was given."""
    name = " ".join(to.split())
    needed(name, "a query needs somebody to answer it")
    if same_person(name, TO_AUTHOR) or same_person(name, change.essay.author):
        return TO_AUTHOR
    contact = change.known_contact(name)
    return contact.id if contact else name


def answer(
    workspace: Workspace, query_id: str, text: str, by: str, state: QueryState = QueryState.ANSWERED
) -> tuple[Claim, Query]:
    """Record what became of a query, or open it again (`state` open) because what was recorded is not so.

    Raises BadInput when it has its answer already, or has none to take back, or when `text` is missing: the answer,
    or why it is taken back, which the log keeps with it. Anybody may answer; what else becomes of a query is for
    those who may ask one.
    """
    opens = state is QueryState.OPEN
    needed(text, "say what was answered, or why nothing came of it, or why the query is open again")
    with workspace.ledger.change("answer", by, text) as change:
        if state is not QueryState.ANSWERED:
            require(change.policy, change.essay, by, Act.ASK)
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
    needed(where, "say where it was looked for")
    needed(words, "say what was looked for")
    with workspace.ledger.change("searched", by, found) as change:
        claim = change.claim(claim_id)
        made = Search(where.strip(), words.strip(), found.strip() or "nothing", by, workspace.now())
        claim = replace(claim, searches=(*claim.searches, made))
        change.put_claim(claim)
    return claim


def unsearched(workspace: Workspace, claim_id: str, where: str, words: str, because: str, by: str) -> Claim:
    """Take back a search for these words in that place; the log keeps it, with the reason. Raises BadInput as above."""
    needed(because, "say why it is taken back")
    with workspace.ledger.change("searched --undo", by, because) as change:
        claim = change.claim(claim_id)
        wanted = (where.strip(), words.strip())
        meant = [(made.where, made.words) == wanted for made in claim.searches]
        searches = without_last(claim.searches, meant)
        if searches is None:
            raise BadInput(
                f"{claim.id} has no search for these words in that place", f"see `factcheck show {claim.id}`"
            )
        claim = replace(claim, searches=searches)
        change.put_claim(claim)
    return workspace.ledger.claim(claim_id)
