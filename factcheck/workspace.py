"""The composition root: finds the folder of a fact-check and hands out ledger, vault, clock, fetcher and drafts.

What a command does not use is not imported: `list` needs the ledger and nothing of the network.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from factcheck.dossier.moments import stamp
from factcheck.errors import BadInput, Damage, FactcheckError
from factcheck.files import aside, atomic_write, read_regular, swept

if TYPE_CHECKING:
    from factcheck.archive.derived import Derive, Derived
    from factcheck.archive.net.http import Fetcher
    from factcheck.archive.net.services import Services
    from factcheck.archive.net.tls import Authorities
    from factcheck.archive.vault import Vault
    from factcheck.dossier.essay import Draft
    from factcheck.essays.manuscript import Manuscript
    from factcheck.store.ledger import Ledger

RECORD = "claims.yaml"
_BESIDE_IT = (".factcheck/ledger.db", "essay/draft-1.text.txt")
MOST_ESSAY_BYTES = 20_000_000
_MOST_PAGE_BYTES = 4_000_000
_PAGE_SECONDS = 5.0  # a page of a paper takes a hundredth of that
BY_VARIABLE = "FACTCHECK_BY"
CONTACT_VARIABLE = "FACTCHECK_CONTACT"

Clock = Callable[[], datetime]


def _utc() -> datetime:
    return datetime.now(UTC)


class Workspace:
    """One fact-check: a folder that holds claims.yaml."""

    def __init__(self, root: Path, clock: Clock = _utc) -> None:
        self.root = root
        self._clock = clock

    @classmethod
    def find(cls, start: Path, without_record: bool = False) -> Workspace:
        """The fact-check `start` is in: the nearest folder at or above it that holds claims.yaml.

        Raises BadInput when there is none, and, unless `without_record`, at a folder that holds all of one but that
        file.
        """
        if not start.is_dir():
            raise BadInput(f"{start} is no folder", "give the folder of a fact-check with -C")
        here = start.resolve()
        for folder in (here, *here.parents):
            if os.path.lexists(folder / RECORD):
                return cls(folder)
            if any((folder / kept).exists() for kept in _BESIDE_IT):
                if without_record:
                    return cls(folder)
                raise _without_record(folder)
        raise BadInput(
            f"not in a fact-check folder: no {RECORD} in {here} or above", "start one with `factcheck init`"
        )

    @cached_property
    def ledger(self) -> Ledger:
        """The record, settled with claims.yaml whenever it is opened."""
        from factcheck.store.ledger import Ledger

        return Ledger(self.root, self._clock, self.whoever)

    @cached_property
    def vault(self) -> Vault:
        """The archived sources."""
        from factcheck.archive.vault import Vault

        return Vault(self.root)

    @property
    def derive(self) -> Derive:
        """How text is read out of archived bytes."""
        from factcheck.archive.derive import derive

        return derive

    def fetcher(
        self, allow_hosts: frozenset[str] = frozenset(), added: Authorities | None = None, largest: int = 0
    ) -> Fetcher:
        """The network, for visits to public addresses and to the hosts allowed by name.

        `added` are certificate authorities to trust besides the usual ones, `largest` are the bytes of one answer
        that are taken, 0 for the usual number.
        """
        from factcheck.archive.net.http import Fetcher
        from factcheck.archive.net.wire import Limits

        limits = Limits.up_to(largest) if largest else Limits()
        return Fetcher(os.environ.get(CONTACT_VARIABLE, ""), allow_hosts, limits, added)

    def authorities(self, path: Path | None) -> Authorities | None:
        """The certificates of a file that a person trusts for visits. Raises BadInput when there are none."""
        from factcheck.archive.net.tls import Authorities

        return None if path is None else Authorities.read(path)

    def services(self, allow_hosts: frozenset[str] = frozenset()) -> Services:
        """Services to ask over the same guarded connections."""
        from factcheck.archive.net.services import Services

        return Services(os.environ.get(CONTACT_VARIABLE, ""), allow_hosts)

    def ask(self, url: str, question: bytes, key: str, allow_hosts: frozenset[str]) -> tuple[object, str]:
        """What a service answers to a JSON question, as data, and "" or why there is no answer."""
        headers = {"Content-Type": "application/json"}
        if key:
            headers["Authorization"] = f"Bearer {key}"
        answer = self.services(allow_hosts).post(url, question, headers)
        if answer.error:
            return None, answer.error
        said = answer.json()
        return said, "the answer is no JSON" if said is None or isinstance(said, str) else ""

    def time(self) -> datetime:
        """This moment, in UTC, to the second."""
        return self._clock().replace(microsecond=0)

    def now(self) -> str:
        """This moment as it stands in the record: 2026-11-25T22:04:08Z."""
        return stamp(self.time())

    def reviewer(self, given: str = "") -> str:
        """Who is at work: the name given, else the environment's, else git's. Raises BadInput when nobody is named."""
        named = given or os.environ.get(BY_VARIABLE, "") or _git_name(self.root)
        name = " ".join(named.split())
        if not name:
            raise BadInput(
                "nobody is named", f'say who you are with --by "Your Name", {BY_VARIABLE} or git\'s user.name'
            )
        if not name.isprintable() or len(name) > 300:
            raise BadInput("that name holds control characters or is too long", "give a plain name with --by")
        return name

    def whoever(self) -> str:
        """Who is at work, "" when nobody is named."""
        try:
            return self.reviewer()
        except BadInput:
            return ""

    def draft_text(self, draft: Draft) -> str:
        """The text of a draft. Raises BadInput when it is not kept in this folder, Damage when it was altered."""
        path = self.text_path(draft.number)
        if not path.exists():
            return self._put_back(draft).text
        text = read_regular(path, 8 * MOST_ESSAY_BYTES).decode("utf-8", "replace")
        if text_hash(text) != draft.text_sha256:
            raise Damage(
                f"{path.relative_to(self.root)} is not the text that was read from draft {draft.number}"
            )
        return text

    def has_text(self, draft: Draft) -> bool:
        """Whether the text of a draft is in this folder."""
        return self.text_path(draft.number).exists() or self._own_name(draft).is_file()

    def _own_name(self, draft: Draft) -> Path:
        """Where the file of a draft lies that somebody put back into essay/ under its own name."""
        return self.root / "essay" / PurePosixPath(draft.name).name

    def _put_back(self, draft: Draft) -> Manuscript:
        """What is read from such a file: a record goes by git, and the draft by mail. Raises BadInput without it."""
        from factcheck.essays.formats import read

        path = self._own_name(draft)
        if not draft.name or not path.is_file():
            raise BadInput(
                f"the text of draft {draft.number} is not in this folder",
                f"put {draft.name} back into essay/",
            )
        data = read_regular(path, MOST_ESSAY_BYTES)
        if hashlib.sha256(data).hexdigest() == draft.sha256:
            for article in (str, partial(self.main_text, data)):  # read whole, or as an article
                found = read(data, path.name, article=article)
                if text_hash(found.text) == draft.text_sha256:
                    return found
        raise BadInput(
            f"essay/{path.name} is not what was handed in as draft {draft.number}",
            "put that very file back into essay/",
        )

    def text_path(self, number: int) -> Path:
        """Where the text of a draft is kept."""
        return self.root / "essay" / f"draft-{number}.text.txt"

    def page(self, data: bytes, declared_type: str, url: str) -> Derived | None:
        """What is read out of a page as of a source; None of what is larger than any page."""
        if len(data) > _MOST_PAGE_BYTES:
            return None
        return self.derive(data, declared_type, url, seconds=_PAGE_SECONDS)

    def main_text(self, data: bytes) -> str:
        """The main text of a page that is kept as a file; "" where it could not be told apart."""
        return main_text_of(self.page(data, "", ""))

    def manuscript(self, draft: Draft) -> Manuscript | None:
        """What was read from a kept draft, read again; None when its bytes are not in this folder."""
        from factcheck.essays.formats import read

        if not draft.file:
            return self._put_back(draft) if self._own_name(draft).is_file() else None
        path = self.root / draft.file
        if not path.exists():
            return None
        text = self.text_path(draft.number)
        before = read_regular(text, 8 * MOST_ESSAY_BYTES).decode("utf-8", "replace") if text.exists() else ""
        return read(read_regular(path, MOST_ESSAY_BYTES), draft.name, before=before)

    def as_read(self, draft: Draft | None) -> Manuscript | None:
        """A draft read again; None where it is not in this folder as it was read, which `check` and `verify` say."""
        try:
            found = self.manuscript(draft) if draft else None
        except (FactcheckError, OSError):
            return None
        return found if draft and found and text_hash(found.text) == draft.text_sha256 else None

    def keep_draft(self, number: int, suffix: str, data: bytes, text: str) -> str:
        """Keep a draft's bytes and text under essay/; return the path of the bytes inside the folder."""
        folder = swept(self.root / "essay")
        kept = folder / f"draft-{number}{suffix}"
        atomic_write(kept, data)
        atomic_write(self.text_path(number), text.encode())
        return kept.relative_to(self.root).as_posix()

    def keep_reports(self, reports: Mapping[str, bytes]) -> list[Path]:
        """Put reports, by their names, into reports/: all of them, each whole, or none; return where."""
        folder = swept(self.root / "reports")
        with ExitStack() as unfinished:
            for name, data in reports.items():
                file = unfinished.enter_context(aside(folder / name))
                file.write(data)
                file.flush()  # what the disk does not take stops here, before the first has its name
        return [folder / name for name in reports]


def main_text_of(page: Derived | None) -> str:
    """The main text of a page, "" where it could not be read whole or is all there is."""
    if page is None or page.kind != "html" or page.main_text == page.full_text:
        return ""
    return page.main_text


def check_hosts(names: Iterable[str]) -> None:
    """Raise BadInput for what is no host, or host and port, that the address guard could let through."""
    from factcheck.archive.net.guard import AllowedHosts

    AllowedHosts.of(frozenset(names))


def _without_record(folder: Path) -> BadInput:
    """What to say at a folder whose claims.yaml is gone: whether the ledger can give it back."""
    if (folder / _BESIDE_IT[0]).exists():
        return BadInput(
            f"{RECORD} is missing in {folder}; nothing acknowledged is lost",
            "`factcheck settle --keep ledger` writes it back; or take it from git or a copy",
        )
    return BadInput(f"{RECORD} is missing in {folder}", "take it from git or a copy")


def text_hash(text: str) -> str:
    """SHA-256 of a text as UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def _git_name(folder: Path) -> str:
    """Who git says is at work in that folder; bytes that are no UTF-8 are told as such, and refused as a name."""
    try:
        asked = subprocess.run(
            ["git", "config", "user.name"],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            timeout=5,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip()
