"""A draft as it is handed in: a file, or a page at a web address, with what was read from it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.errors import BadInput
from factcheck.files import read_regular
from factcheck.text.plain import plain
from factcheck.vocabulary import Outcome
from factcheck.workspace import MOST_ESSAY_BYTES, Workspace, main_text_of

if TYPE_CHECKING:
    from factcheck.archive.messages.exchange import Visit
    from factcheck.essays.manuscript import Manuscript

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
_NO_PAGES = frozenset(_SUFFIXES.values()) - {".html"}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_INSTEAD = {
    Outcome.BLOCKED: "save the page, or its text, from a browser and give that file in place of the address"
}


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A draft as it came: its bytes, what was read from them, what it is called, and the end of its file's name."""

    data: bytes
    manuscript: Manuscript
    name: str
    suffix: str


def hand_in(workspace: Workspace, essay: str, allow_hosts: frozenset[str] = frozenset()) -> HandedIn:
    """A draft from a file or from a web address.

    Raises BadInput when it is neither or cannot be read, and for a page that stands in the place of the text (a wall,
    "not found"), with what it is.
    """
    from factcheck.essays.formats import read

    if essay.lower().startswith(("http://", "https://")):
        data, manuscript = _read_at(workspace, essay, allow_hosts)
        return HandedIn(data, manuscript, plain(essay)[:300], f".{manuscript.format}")
    if _SCHEME.match(essay):
        hint = "give a file, or an address that begins with https:// or http://"
        raise BadInput(f"{plain(essay)} is no address of a page", hint)
    data = read_regular(Path(essay), MOST_ESSAY_BYTES)
    manuscript = read(data, Path(essay).name, article=partial(workspace.main_text, data))
    name = plain(Path(essay).name)[:300]
    return HandedIn(data, manuscript, name, PurePosixPath(name).suffix.lower() or ".txt")


def _read_at(workspace: Workspace, url: str, allow_hosts: frozenset[str]) -> tuple[bytes, Manuscript]:
    from factcheck.archive.messages.http_message import parse_response
    from factcheck.essays.formats import read

    with workspace.fetcher(allow_hosts) as fetcher:
        visit = fetcher.visit(url)
    if visit.outcome is not Outcome.OK:
        raise _no_text(url, visit.outcome, visit.reason)
    response = parse_response(visit.exchanges[-1].response)
    declared = response.header("Content-Type")
    kind, _, parameters = declared.partition(";")
    kind, (_, _, charset) = kind.strip().lower(), parameters.partition("charset=")
    suffix = _SUFFIXES.get(kind, PurePosixPath(urlsplit(visit.final_url).path).suffix or ".html")
    article: Callable[[], str] = str
    if suffix.lower() not in _NO_PAGES:
        article = partial(str, _article(workspace, url, visit, response.content, declared))
    return response.content, read(response.content, f"page{suffix}", charset.strip(" \"';"), article)


def _article(workspace: Workspace, url: str, visit: Visit, page: bytes, declared: str) -> str:
    """The main text of a page. Raises BadInput for a page in the place of the one that was asked for."""
    from factcheck.archive.walls.judging import in_place_of

    found = workspace.page(page, declared, visit.final_url)
    asked = [visit.exchanges[0].url, visit.final_url] if len(visit.exchanges) > 1 else []
    verdict, reason = (found.verdict, found.reason) if found else (None, "")
    outcome, why = in_place_of(verdict, reason, asked)
    if outcome is not None:
        raise _no_text(url, outcome, why)
    return main_text_of(found)


def _no_text(url: str, outcome: Outcome, why: str) -> BadInput:
    from factcheck.archive.address import shown

    return BadInput(
        f"{shown(url)} cannot be read: {outcome}, {why}", _INSTEAD.get(outcome, "give the essay as a file")
    )
