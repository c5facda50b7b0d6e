"""What would be asked of search services for a claim: which of them, and with which words. Nothing is sent here."""

from __future__ import annotations

import os
from dataclasses import dataclass

from factcheck.archive.search.protocols import CONTACT, PROTOCOLS, Setting, settings
from factcheck.dossier.claim import Claim
from factcheck.errors import BadInput
from factcheck.text.plain import plain
from factcheck.text.search_query import narrowed
from factcheck.text.search_query import query as query_of
from factcheck.vocabulary import Risk, SearchService, Status
from factcheck.workspace import Workspace

MOST_CHARACTERS, MOST_WORDS = 400, 50  # of a query, as the service takes that takes least
USUAL = 5  # results of each service


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants looked for: None and "" leave it to what is usual.

    `agreed` says that the words of a claim of legal risk may be sent as they are.
    """

    services: tuple[SearchService, ...] = ()
    query: str = ""
    limit: int | None = None
    language: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What is going to be asked; `narrow` are the words for services that find only what has every one of them.

    `unready` are services that would be asked as well if something were set, and what.
    """

    claim: Claim
    query: str
    narrow: str
    settings: tuple[Setting, ...]
    limit: int
    language: str
    unready: tuple[tuple[SearchService, str], ...] = ()

    def words(self, service: SearchService) -> str:
        """Return what this service is asked."""
        return self.narrow if PROTOCOLS[service].strict else self.query

    @property
    def strict(self) -> tuple[SearchService, ...]:
        """The services that are asked other words than the rest."""
        asked = (setting.service for setting in self.settings)
        return tuple(service for service in asked if self.words(service) != self.query)


def plan(workspace: Workspace, claim_id: str, wanted: Wanted) -> Plan:
    """Return what would be asked for a claim; nothing is sent yet.

    Raises BadInput for a claim that nobody checks, for a service that is not set up, for a query that is none or may
    not be sent, and when the words of a claim of legal risk would be sent that nobody gave or agreed to.
    """
    claim = workspace.ledger.claim(claim_id)
    _is_checked(claim)
    ready = settings(os.environ, wanted.language)
    chosen = [ready[service] for service in dict.fromkeys(wanted.services)]
    for setting in chosen:
        if setting.lacks:
            raise BadInput(f"{setting.service} is not set up", f"set {_explained(setting.lacks)}")
    usual = [setting for setting in ready.values() if not setting.lacks]
    unready = [] if chosen else [(s.service, s.lacks) for s in ready.values() if s.lacks == CONTACT]
    words = _words(workspace, claim, wanted)
    limit = wanted.limit or USUAL
    narrow = words if plain(wanted.query) else narrowed(words, claim.restatement)
    return Plan(claim, words, narrow, tuple(chosen or usual), limit, wanted.language, tuple(unready))


def _is_checked(claim: Claim) -> None:
    """Raise BadInput for a claim that is not to be checked: for that no words of an unpublished text are told."""
    if claim.excluded:
        raise BadInput(
            f"{claim.id} is excluded ({claim.excluded.reason}); nothing was sent",
            f"take that back first: factcheck exclude {claim.id} --undo",
        )
    if claim.status is Status.WITHDRAWN:
        raise BadInput(
            f"the words of {claim.id} are no longer in the draft; nothing was sent",
            f'say where it stands: factcheck edit {claim.id} --quote "..."',
        )


def _explained(name: str) -> str:
    return f"{name} to an e-mail or web address of yours" if name == CONTACT else name


def _words(workspace: Workspace, claim: Claim, wanted: Wanted) -> str:
    """The query. Raises BadInput for one that may not, or cannot, be sent."""
    said = plain(wanted.query)
    if wanted.query and not said:
        raise BadInput("the query is empty", "give words to look for")
    if len(said) > MOST_CHARACTERS or len(said.split()) > MOST_WORDS:
        raise BadInput(
            f"the query has more than {MOST_WORDS} words or {MOST_CHARACTERS} characters",
            "services take no longer ones; give fewer words",
        )
    words = said or query_of(claim.restatement, claim.unresolved)
    if not words:
        raise BadInput(f"{claim.id} has no words to look for by themselves", "give them with --query")
    if not workspace.ledger.chronicle.unguarded(words):
        raise BadInput("the query names somebody who is protected; nothing was sent", "leave the name out")
    if claim.risk is Risk.LEGAL and not said and not wanted.agreed:
        raise BadInput(
            f"{claim.id} is of legal risk: “{words}” would tell others what is alleged of whom; nothing was sent",
            "give words that may be sent with --query, or send these with --yes",
        )
    return words
