"""Putting sources forward: addresses, to be archived later, and files, archived at once."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.archive import address
from factcheck.errors import BadInput
from factcheck.files import read_regular
from factcheck.roles import Act, same_person
from factcheck.vocabulary import Supplier
from factcheck.workflow.permission import require
from factcheck.workflow.sources.captured import settle
from factcheck.workflow.sources.forward import (
    Attached,
    File,
    OnRecord,
    Particulars,
    nobody_named,
    put_forward,
    web_address,
)
from factcheck.workspace import Workspace

MOST_FILE_BYTES = 100_000_000
MOST_LIST_BYTES = 20_000_000
_BREAKS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029]"
)  # what makes a name more than one line, or acts on a screen
_SOURCE_ID = re.compile(r"S0*([0-9]{1,9})", re.IGNORECASE)


def attach(
    workspace: Workspace,
    claim_id: str | None,
    documents: Sequence[str],
    by: str,
    why: str = "",
    particulars: Particulars | None = None,
    allow_hosts: frozenset[str] = frozenset(),
) -> list[Attached]:
    """Put documents (addresses, files, ids of sources on record) forward for a claim, or for none yet.

    Files are archived at once. The same document under two spellings of its address, or in two copies of a file, is one
    source; what is told of one on record takes the place of what was. Raises BadInput for anything that is none of
    these; nothing is attached then.
    """
    told = particulars or Particulars()
    prepared = [_prepare(workspace, document, allow_hosts) for document in documents]
    said = "\n".join((told.title, told.publisher, told.group, told.note, why))
    if not workspace.ledger.chronicle.unguarded(said):
        raise BadInput("what is said of the source names somebody who is protected", "use the alias instead")
    if prepared and any(isinstance(p, File) for p in prepared):
        settle(workspace)
    with workspace.ledger.change("attach-source", by, why) as change:
        if told.tier or told.group or told.contact:
            require(change.policy, change.essay, by, Act.SHAPE)
        if told.supplied_by is None and same_person(by, change.essay.author):
            told = replace(told, supplied_by=Supplier.AUTHOR)
        if told.contact:
            told = replace(told, contact=change.contact(told.contact).id)
        if claim_id is not None:
            change.claim(claim_id)
        return put_forward(workspace, change, claim_id, prepared, by, why, told)


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list of addresses and sources holds: `bad` tells each line that is neither, with its number."""

    addresses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()


def read_list(workspace: Workspace, data: bytes, name: str, allow_hosts: frozenset[str]) -> Listed:
    """Read a list with one address, or id of a source, a line; lines that begin with # are none.

    Raises BadInput, with `name`, for more than MOST_LIST_BYTES and for what is no text in UTF-8; single lines that are
    not are bad lines.
    """
    if len(data) > MOST_LIST_BYTES:
        raise BadInput(f"{name} is larger than {MOST_LIST_BYTES:,} bytes", "give a list of addresses")
    text = data.decode("utf-8-sig", "surrogateescape")
    if text.count("\0") * 4 > len(text):  # UTF-16 has one beside each letter
        raise BadInput(f"{name} is no text in UTF-8", "save it as UTF-8, then try again")
    if "\0" in text:
        before = text[: text.index("\0")]
        raise BadInput(
            f"{name}, line {before.count(chr(10)) + 1}: a NUL character, which no list of addresses has",
            "take it out",
        )
    known = {source.id for source in workspace.ledger.dossier().sources}
    addresses, sources, bad = [], [], []
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        try:
            if any("\udc80" <= each <= "\udcff" for each in line):
                raise BadInput("bytes that are no UTF-8")
            if "://" in line:
                addresses.append(web_address(workspace, line, allow_hosts))
            else:
                sources.append(_source_id(line, known))
        except BadInput as error:
            bad.append(f"{name}, line {number}: {error.message}")
    return Listed(tuple(addresses), tuple(sources), tuple(bad))


def _named(match: re.Match[str]) -> str:
    """The id in its usual spelling: s2 is S002."""
    return f"S{int(match[1]):03d}"


def _source_id(given: str, known: set[str]) -> str:
    match = _SOURCE_ID.fullmatch(given)
    name = _named(match) if match else ""
    if name not in known:
        raise BadInput(f"{address.shown(given)} is neither a web address nor a source on record")
    return name


def _prepare(workspace: Workspace, document: str, allow_hosts: frozenset[str]) -> str | File | OnRecord:
    """The id of a source, the canonical address, or the bytes of the file. Raises BadInput."""
    if match := _SOURCE_ID.fullmatch(document):
        return OnRecord(_named(match))
    if "://" in document or document.lower().startswith(("http:", "https:")):
        return web_address(workspace, document, allow_hosts)
    path = Path(document)
    if not path.is_file():
        shown = address.shown(document) or "an empty name"
        raise BadInput(
            f"{shown} is neither a file nor a web address", "web addresses start with http:// or https://"
        )
    data = read_regular(path, MOST_FILE_BYTES)
    if not data:
        raise BadInput(f"{address.shown(document)} is empty", "give the file with its content")
    # a name in another encoding is kept as far as it can be read
    name = os.fsencode(path.name).decode("utf-8", "replace")
    if _BREAKS.search(name):
        hint = "give it a name on one line, without control characters"
        raise BadInput(f"the name of {address.shown(document)} cannot be put on record", hint)
    nobody_named(workspace, name)
    return File(name, data, hashlib.sha256(data).hexdigest())
