"""Who stands behind the protected aliases: in a file of its own that never goes into git, a report or an export.

What is in here must be nowhere else on record; the ledger asks `named` before it writes anything.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.dossier.claim import Anchor, Claim
from factcheck.dossier.source import Contact
from factcheck.errors import BadInput
from factcheck.files import atomic_write, read_regular
from factcheck.store import yaml_reading, yaml_writing
from factcheck.store.kinds import Entity, Problem, Several
from factcheck.store.scalars import Text
from factcheck.store.schema import CONTACT_ID
from factcheck.store.yaml_reading import Tree, YamlProblem

NAME = "contacts.private.yaml"
IGNORED = ".gitignore"
MOST_BYTES = 1_000_000
LEAST = 4  # letters; a shorter name would be found in ordinary words

_HEADER = "# Who stands behind the protected contacts. Never put this into git, a mail or a report.\n"


@dataclass(frozen=True, slots=True)
class Identity:
    """A contact's id with the words that would give the person away: names, addresses, numbers."""

    id: str
    words: tuple[str, ...]


_IDENTITY = Entity(Identity, id=CONTACT_ID, words=Several(Text(300), 1))


class Identities:
    """The private file of one folder; a folder without protected contacts has none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.path = folder / NAME

    def all(self) -> tuple[Identity, ...]:
        """Everybody in the file. Raises BadInput, with the line, when it cannot be read."""
        if not self.path.exists():
            return ()
        try:
            tree = yaml_reading.load(read_regular(self.path, MOST_BYTES).decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise BadInput(f"{NAME}: is not UTF-8", "save it as UTF-8") from None
        except YamlProblem as problem:
            raise BadInput(f"{NAME}:{problem.line}: {problem.message}", "correct it") from None
        problems: list[Problem] = []
        held = tree.get("contacts", []) if isinstance(tree, dict) else tree
        found: tuple[Identity, ...] = Several(_IDENTITY).read(held, ("contacts",), problems)
        if problems:
            where = " ".join(str(step) for step in problems[0].path)
            raise BadInput(f"{NAME}: {where}: {problems[0].message}", "correct it")
        return found

    def lacking(self, contacts: Iterable[Contact]) -> list[str]:
        """The ids of the protected ones whose names nothing here guards. Raises BadInput as `all` does."""
        known = {entry.id for entry in self.all()}
        return [contact.id for contact in contacts if contact.protected and contact.id not in known]

    def add(self, contact: Contact, words: Sequence[str]) -> None:
        """Note who a protected contact is; the file is readable for its owner only, and git is told to pass it by.

        Raises BadInput, which repeats nothing of it, for words that cannot be guarded or kept.
        """
        said = tuple(dict.fromkeys(" ".join(word.split()) for word in words if word.strip()))
        short = [word for word in said if len(word) < LEAST]
        if not said or short:
            raise BadInput(
                f"a protected name needs at least {LEAST} letters",
                "give the full name, so that it can be guarded",
            )
        added = _IDENTITY.write(Identity(contact.id, said))
        problems: list[Problem] = []
        _IDENTITY.read(added, (), problems)
        if problems:  # nobody could read the file any more
            raise BadInput(
                f"a protected name {problems[0].message}",
                "give it as text in UTF-8, a line for each word or number",
            )
        kept = [entry for entry in self.all() if entry.id != contact.id]
        tree: Tree = {"contacts": [*map(_IDENTITY.write, kept), added]}
        self._ignore()
        atomic_write(self.path, (_HEADER + yaml_writing.dump(tree) + "...\n").encode(), private=True)

    def _ignore(self) -> None:
        path = self._folder / IGNORED
        lines, ours = read_regular(path, MOST_BYTES) if path.exists() else b"", f"/{NAME}".encode()
        if ours not in lines.splitlines():
            end = b"" if not lines or lines.endswith(b"\n") else b"\n"
            atomic_write(path, b"%b%b%b\n" % (lines, end, ours))


def named(identities: Sequence[Identity], value: Tree | None) -> str:
    """The id of the protected contact whose words stand somewhere in the value; "" when none does.

    Also with the parts of a name in another order ("Lee, Ann"), or run together as in a file's name.
    """
    if not identities or value is None:
        return ""
    said = [_plain(text) for text in _texts(value)]
    for identity in identities:
        for word in identity.words:
            sought = _plain(word)
            if any(_stands(sought, text) for text in said):
                return identity.id
    return ""


@dataclass(frozen=True, slots=True)
class Naming:
    """Words at `start`:`end` of a text that name somebody protected, and the id of that contact."""

    start: int
    end: int
    who: str


def places(identities: Sequence[Identity], text: str) -> tuple[Naming, ...]:
    """Where a text names protected contacts, as `named` finds them, in its order; what overlaps is one."""
    if not named(identities, text):
        return ()
    words = list(_words(text))
    plain = [word for _, _, word in words]
    found: list[Naming] = []
    for identity in identities:
        for sought in map(_plain, identity.words):
            for first, last in _stretches(sought, plain):
                found.append(Naming(words[first][0], words[last][1], identity.id))
    joined: list[Naming] = []
    for naming in sorted(found, key=lambda one: (one.start, one.end)):
        if joined and naming.start < joined[-1].end:
            joined[-1] = replace(joined[-1], end=max(joined[-1].end, naming.end))
        else:
            joined.append(naming)
    return tuple(joined)


def _stretches(sought: Sequence[str], text: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and last part of each place in the text where these parts stand, as `_stands` has it."""
    wanted, count = sorted(sought), len(sought)
    for at, word in enumerate(text):
        if count > 1 and word == "".join(sought):
            yield at, at
        elif count and sorted(text[at : at + count]) == wanted:
            yield at, at + count - 1


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    """The parts that `_plain` makes of a text, with where each stands."""
    start, said = 0, ""
    for at, character in enumerate(text):
        parts = _plain_of(character)
        if parts is None:
            if said:
                yield start, at, said
            said = ""
        elif parts:
            start, said = (start, said + parts) if said else (at, parts)
    if said:
        yield start, len(text), said


def _plain_of(character: str) -> str | None:
    """What a character adds to the part it stands in, None where it ends one."""
    whole = unicodedata.normalize("NFKD", character.casefold())
    seen = [c for c in whole if not unicodedata.combining(c) and unicodedata.category(c) != "Cf"]
    return "".join(seen) if all(c.isalnum() or c in "@+" for c in seen) else None


def hints_at(identities: Sequence[Identity], words: str) -> bool:
    """Whether words told of a text that names these people hold a part of a name, or what an ellipsis left of one."""
    parts = _parts(identities)
    for start, end, word in _words(words):
        if word in parts:
            return True
        if words[end:].lstrip()[:1] == "…" and any(part.startswith(word) for part in parts):
            return True
        if words[:start].rstrip()[-1:] == "…" and any(part.endswith(word) for part in parts):
            return True
    return False


def _parts(identities: Sequence[Identity]) -> frozenset[str]:
    """The parts of all names, and each name run together."""
    names = [_plain(word) for identity in identities for word in identity.words]
    return frozenset(part for name in names for part in (*name, "".join(name)))


def discreet(claim: Claim, identities: Sequence[Identity]) -> Claim:
    """The claim without what stands around its words where that would name somebody, in whole or in part.

    A name that the edge of the context cuts in two is told by what is left of it.
    """
    if not identities or not any(anchor.prefix or anchor.suffix for anchor in claim.anchors):
        return claim
    parts = _parts(identities)
    anchors = tuple(_in_private(anchor, identities, parts) for anchor in claim.anchors)
    return claim if anchors == claim.anchors else replace(claim, anchors=anchors)


def _in_private(anchor: Anchor, identities: Sequence[Identity], parts: Collection[str]) -> Anchor:
    prefix, suffix = anchor.prefix, anchor.suffix
    if found := places(identities, prefix):
        prefix = prefix[found[-1].end :]
    if found := places(identities, suffix):
        suffix = suffix[: found[0].start]
    words = list(_words(prefix))
    while words and any(part.endswith(words[0][2]) for part in parts):
        prefix = prefix[words[0][1] :]
        words = list(_words(prefix))
    words = list(_words(suffix))
    while words and any(part.startswith(words[-1][2]) for part in parts):
        suffix = suffix[: words[-1][0]]
        words = list(_words(suffix))
    prefix = "" if named(identities, prefix + anchor.quote) else prefix
    suffix = "" if named(identities, prefix + anchor.quote + suffix) else suffix
    return replace(anchor, prefix=prefix, suffix=suffix)


def _stands(sought: Sequence[str], text: Sequence[str]) -> bool:
    """Whether these parts stand side by side in the text in any order, or as one word."""
    wanted, count = sorted(sought), len(sought)
    if not set(wanted) <= set(text):
        return count > 1 and "".join(sought) in text
    return count > 0 and any(sorted(text[at : at + count]) == wanted for at in range(len(text) - count + 1))


def _plain(text: str) -> list[str]:
    """The words as they are compared: case, accents and what is not seen aside, hyphens and dots as spaces."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    seen = (c for c in parts if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    return "".join(c if c.isalnum() or c in "@+" else " " for c in seen).split()


def _texts(value: Tree) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    else:
        for inner in value:
            yield from _texts(inner)
