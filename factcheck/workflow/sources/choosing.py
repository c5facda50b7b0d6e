"""Which sources a fetch goes for, and why there may be none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from factcheck.archive.messages.exchange import Robots
from factcheck.dossier import Dossier
from factcheck.dossier.source import Capture, Source
from factcheck.errors import Damage
from factcheck.vocabulary import WHOLE, Outcome
from factcheck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Selection:
    """Which sources to archive: those never asked, and those whose last visit failed; also (`retry`) those that
    were blocked, gone or cut short then, or that robots.txt forbade; all of them `again`; or again those that a
    verdict relied on.
    """

    ids: tuple[str, ...] = ()
    retry: bool = False
    again: bool = False
    relied: bool = False


def _waiting(workspace: Workspace, sources: Sequence[Source], selection: Selection) -> list[Source]:
    """The sources a fetch would go for, in the order of the record."""
    found = []
    for source in sources:
        if not source.url or (selection.ids and source.id not in selection.ids):
            continue
        if selection.again or _missing(workspace, source, selection.retry):
            found.append(source)
    return found


def _missing(workspace: Workspace, source: Source, retry: bool) -> bool:
    """Whether the last visit to a source, if any, is to be made again; `retry` says wherever it brought no whole page.

    What earlier visits brought does not count: whoever asked for a source once more wanted what it says now. A rule of
    our own that refused it may be lifted by now, so it is tried again; what its site forbids is left to `retry`.
    """
    last = source.newest
    if last is None or last.outcome is Outcome.FAILED:
        return True
    if retry:
        return last.outcome not in WHOLE
    return last.outcome is Outcome.REFUSED and not _disallowed(workspace, source, last)


def _disallowed(workspace: Workspace, source: Source, refused: Capture) -> bool:
    """Whether it was the site's robots.txt that refused a visit, as far as the archive can still tell."""
    with suppress(Damage):  # for `verify` to report
        return workspace.vault.capture(source.id, refused.number).robots is Robots.DISALLOWED
    return False


def chosen(
    workspace: Workspace, dossier: Dossier, selection: Selection, relied: Mapping[str, object]
) -> list[Source]:
    """The sources to go for, those `relied` on alone where that is asked for: first what was never asked, then what
    was asked longest ago.

    So a host that lets only a few through, and then asks to be left alone, comes to all its sources in the end.
    Raises BadInput for an id that is none.
    """
    dossier.sources_of(selection.ids)
    named = selection.ids or relied
    found = (
        [source for source in dossier.sources if source.url and source.id in relied and source.id in named]
        if selection.relied
        else _waiting(workspace, dossier.sources, selection)
    )
    return sorted(found, key=_asked)


def _asked(source: Source) -> str:
    """When a source was last to be archived; "" for never, which comes before every time."""
    return source.last_attempt.at if source.last_attempt else ""


def nothing_to_fetch(workspace: Workspace, selection: Selection) -> str:
    """Why there was nothing to do."""
    sources = workspace.ledger.dossier().sources
    if not sources:
        return "Nothing to fetch: there is no source yet (see attach-source, or give an address)."
    if not any(source.url for source in sources):
        return "Nothing to fetch: all sources are files, and those are archived already."
    if selection.relied:
        return "Nothing to fetch: no verdict relies on a source at a web address."
    if not _waiting(workspace, sources, replace(selection, retry=True)):
        return "Nothing to fetch: every address is archived (see --again)."
    return "Nothing to fetch: every address is archived, or was blocked, refused, gone or cut short (see --retry)."
