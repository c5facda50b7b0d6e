"""The first draft of a fact-check: what it says of the essay, and taking it into a folder begun without one."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from factcheck.dossier.essay import Draft, Essay
from factcheck.store import mirror
from factcheck.store.change import Change
from factcheck.store.schema import ESSAY
from factcheck.text.plain import plain
from factcheck.workflow.drafts.handing_in import HandedIn
from factcheck.workspace import Workspace, text_hash

MOST_TITLE = 1000


def titled(found: str) -> str:
    """A title as the record has it."""
    return plain(found)[:MOST_TITLE]


class OwnAccount(NamedTuple):
    """What only the draft says of the essay: the day of publication, who wrote it; "" where a person said it."""

    published: str = ""
    author: str = ""


NOTHING_SAID = OwnAccount()


def described(folder: Path, standing: Essay, given: HandedIn) -> tuple[Essay, OwnAccount]:
    """The essay of a folder as it stands, completed by its first draft, and what of it only that says.

    What a person said of it goes before what the draft says; only the name of the folder stands for a title until a
    draft has one. Raises BadInput for what claims.yaml cannot hold.
    """
    told = "" if standing.title == titled(folder.resolve().name) else standing.title
    account = OwnAccount(
        "" if standing.published else given.manuscript.published,
        "" if standing.author else given.manuscript.author,
    )
    title = titled(told or given.manuscript.title or PurePosixPath(given.name).stem)
    published, author = standing.published or account.published, standing.author or account.author
    essay = replace(standing, title=title, published=published, author=author)
    mirror.refuse({("essay", ""): ESSAY.write(essay)})
    return essay, account


def draft_of(given: HandedIn, number: int, received: str, file: str = "") -> Draft:
    """A draft for the record; `file` is where in the folder its bytes are kept, "" where they are not."""
    text = given.manuscript.text
    sha256, text_sha256 = hashlib.sha256(given.data).hexdigest(), text_hash(text)
    words = len(text.split())
    return Draft(number, given.name, given.manuscript.format, received, sha256, text_sha256, words, file)


def kept(workspace: Workspace, given: HandedIn, number: int) -> Draft:
    """A draft with its bytes and its text put into the folder."""
    file = workspace.keep_draft(number, given.suffix, given.data, given.manuscript.text)
    return draft_of(given, number, workspace.now(), file)


def put_first(workspace: Workspace, change: Change, given: HandedIn) -> tuple[Essay, OwnAccount]:
    """Make this the first draft of a fact-check that has none; the essay, and what of it only the draft says.

    Raises BadInput for what claims.yaml cannot hold; then nothing is kept.
    """
    essay, account = described(workspace.root, change.essay, given)
    essay = replace(essay, drafts=(kept(workspace, given, 1),))
    change.put_essay(essay)
    return essay, account
