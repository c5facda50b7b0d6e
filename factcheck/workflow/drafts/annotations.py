"""What the author and others wrote beside the text, taken in at the claims it stands at: links as sources, the rest
as notes. Nothing of it is dropped: what stands at no claim is put on record unattached, or told; what names somebody
protected is left out and told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.archive import address
from factcheck.archive.net.guard import AllowedHosts, objection
from factcheck.dossier.claim import Attachment, Claim
from factcheck.dossier.source import AUTHOR, Source
from factcheck.errors import BadInput
from factcheck.essays.manuscript import AuthorNote, Manuscript, NoteKind
from factcheck.essays.manuscript import locate as place_of
from factcheck.reports.remarks import is_ours
from factcheck.store.change import Change
from factcheck.store.history import START, Line
from factcheck.store.identities import Identity, named
from factcheck.text.plain import clipped, plain
from factcheck.vocabulary import Supplier

ACT = "extract"  # what the log calls the use case that takes annotations in
LONGEST_NOTE = 2_000
_LONGEST_NAME = 80
_FIRST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Homeless:
    """An annotation that stands at no claim: what it is, its place and first words; `source` is the id of the source
    its address is on record as, "" for none.
    """

    kind: NoteKind
    by: str
    where: str
    words: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Withheld:
    """An annotation that is not taken in, for it names somebody protected: what it is, its place, the words it stands
    at, and the id of that contact.
    """

    kind: NoteKind
    where: str
    words: str
    names: str


def without_names(
    manuscript: Manuscript, known: Sequence[Identity]
) -> tuple[Manuscript, tuple[Withheld, ...]]:
    """The manuscript with the annotations that name nobody of `known`, and what is left out so."""
    kept, withheld = [], []
    for note in manuscript.notes:
        if who := named(known, [note.text, note.author, note.address, note.answers or ""]):
            where = place_of(manuscript, note.start, note.end)
            words = clipped(plain(manuscript.text[note.start : note.end]), _FIRST_WORDS)
            withheld.append(Withheld(note.kind, where, "" if named(known, words) else words, who))
        else:
            kept.append(note)
    return replace(manuscript, notes=tuple(kept)), tuple(withheld)


def of_others(manuscript: Manuscript) -> tuple[Manuscript, int]:
    """The manuscript without the comments that a Word report put there, and how many these are.

    The author writes the next draft into the report and hands it in. What the desk said is no note of the author's,
    its addresses are no sources of the author's, and a second reader would see the first verdict in it.
    """
    kept = tuple(
        note for note in manuscript.notes if note.kind is not NoteKind.COMMENT or not is_ours(note.text)
    )
    return replace(manuscript, notes=kept), len(manuscript.notes) - len(kept)


class News:
    """Which annotations of a draft a claim on the list was never offered, by what the log tells.

    A claim is offered them once: taking them in again would undo what a person made of them. A claim added since
    is offered all; one that stood before, what the draft before did not have.
    """

    def __init__(self, log: Iterable[Line], before: Sequence[AuthorNote]) -> None:
        self._added: set[str] = set()
        self._offered = False
        self._before = frozenset(map(_said, before))
        for line in log:
            added = {edit.path[1] for edit in line.edits if _adds_claim(edit.path, edit.old)}
            if line.act == ACT or (line.act == START and added):  # a log begun anew begins with what there is
                self._offered = True
                self._added.clear()
            else:
                self._offered = self._offered and line.act != "update"
                self._added |= added

    def to(self, claim_id: str, note: AuthorNote) -> bool:
        """Whether the claim was never offered the annotation."""
        return claim_id in self._added or self.to_all(note)

    def to_all(self, note: AuthorNote) -> bool:
        """Whether nobody was."""
        return not self._offered and _said(note) not in self._before


def _adds_claim(path: Sequence[str], old: object) -> bool:
    return len(path) == 2 and path[0] == "claims" and old is None


def _said(note: AuthorNote) -> tuple[str, str, str, str]:
    return note.kind, note.text, note.address, note.author


def take_in(
    change: Change,
    manuscript: Manuscript,
    draft: int,
    standing: Sequence[Claim],
    made: Sequence[Claim],
    news: News,
    at: str,
    allowed: AllowedHosts,
) -> tuple[list[Claim], list[Homeless]]:
    """The claims `made`, and those `standing` that change, with the annotations of the draft; sources go on record.

    Also what stands at no claim; its address is on record as a source of nobody's. Addresses of hosts that are
    `allowed` by name are let through, those that were refused before, too.
    """
    from factcheck.workflow.drafts.homes import Homes  # brings the splitter, which nothing else here needs

    claims = [*standing, *made]
    homes = Homes(manuscript, [[(a.start, a.end) for a in claim.places(draft)] for claim in claims])
    register = _Register(change, at, allowed)
    growing: dict[int, _Growing] = {}
    homeless = []
    for note in manuscript.notes:
        found = homes.of(note.start, note.end)
        for index in found:
            if index >= len(standing) or news.to(claims[index].id, note) or register.lets_in(note):
                growing.setdefault(index, _Growing(claims[index])).add(note, register)
        if not found:
            taken = news.to_all(note) or register.lets_in(note)
            source = register.source(note) if taken else register.known(note)
            homeless.append(_homeless(manuscript, note, source))
    grown = {index: entry.claim() for index, entry in growing.items()}
    return [
        grown.get(index, claim)
        for index, claim in enumerate(claims)
        if index >= len(standing) or (index in grown and grown[index] != claim)
    ], homeless


def _homeless(manuscript: Manuscript, note: AuthorNote, source: Source | None) -> Homeless:
    return Homeless(
        note.kind,
        _by(note),
        place_of(manuscript, note.start, note.end),
        clipped(plain(manuscript.text[note.start : note.end]), _FIRST_WORDS),
        "" if note.kind is NoteKind.LINK else clipped(plain(note.text), _FIRST_WORDS),
        source.id if source else "",
    )


def _by(note: AuthorNote) -> str:
    """Whoever the document says wrote it; where it names nobody, the author did."""
    return _name(note.author)


def _name(written: str) -> str:
    return clipped(plain(written), _LONGEST_NAME) or AUTHOR


class _Growing:
    """A claim while annotations are added to it."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._said = claim.note.split("\n") if claim.note else []
        self._sources = {entry.source: entry for entry in claim.sources}

    def add(self, note: AuthorNote, register: _Register) -> None:
        """Add an annotation: its address as a source, its words as the reason or, without one, as a note."""
        words = " ".join(note.text.split())[:LONGEST_NOTE]
        source = register.source(note)
        refused = _no_source(note, words, register.refusal(note))
        if register.lets_in(note) and refused in self._said:
            self._said.remove(refused)
        if source is not None and source.id not in self._sources:
            why = f"{note.kind}: {words}" if words else ""
            self._sources[source.id] = Attachment(source.id, why, _by(note))
        elif source is None and note.address:
            self._say(refused)
        elif words and note.kind is not NoteKind.LINK:
            said = self._sources[source.id].why if source is not None else ""
            if said != f"{note.kind}: {words}":
                self._say(f"{_whose(note)}: {words}")

    def _say(self, line: str) -> None:
        if line not in self._said:
            self._said.append(line)

    def claim(self) -> Claim:
        """The claim with all that was added."""
        return replace(self._claim, note="\n".join(self._said), sources=tuple(self._sources.values()))


def _no_source(note: AuthorNote, words: str, why: str) -> str:
    """The line for an address that may not be fetched; the words of a comment or footnote have it in them."""
    said = plain(note.address)[:LONGEST_NOTE] if note.kind is NoteKind.LINK or not words else words
    return f"{_whose(note)}, no source ({why}): {said}"


def _whose(note: AuthorNote) -> str:
    by = _by(note)
    whose = f"The author's {note.kind}" if by == AUTHOR else f"{note.kind.capitalize()} of {by}"
    if note.answers is not None:
        asked = _name(note.answers)
        whose += f" in answer to {'the author' if asked == AUTHOR else asked}"
    return f"{whose}, resolved" if note.resolved else whose


class _Register:
    """The sources on record by their address, and what became of each address of the draft."""

    def __init__(self, change: Change, at: str, allowed: AllowedHosts) -> None:
        self._change = change
        self._at = at
        self._allowed = allowed
        self._sources: dict[str, Source] = {}
        for source in change.sources():
            self._sources.setdefault(source.url, source)
        self._before = frozenset(self._sources)
        self._looked_at: dict[str, tuple[str, str]] = {}

    def known(self, note: AuthorNote) -> Source | None:
        """The source on record at the annotation's address."""
        url, _ = self._look_at(note.address)
        return self._sources.get(url) if url else None

    def source(self, note: AuthorNote) -> Source | None:
        """The same, put on record if there is none; None where there is no address that may be fetched."""
        url, _ = self._look_at(note.address)
        if url and url not in self._sources:
            source = Source(
                self._change.new_id("S"), url=url, supplied_by=Supplier.AUTHOR, by=_by(note), at=self._at
            )
            self._change.put_source(source)
            self._sources[url] = source
        return self._sources.get(url) if url else None

    def refusal(self, note: AuthorNote) -> str:
        """Why the address is none that may be fetched, or none but for being allowed by name."""
        return self._look_at(note.address)[1]

    def lets_in(self, note: AuthorNote) -> bool:
        """Whether the address is let through by name alone, and was no source yet."""
        url, refused = self._look_at(note.address)
        return bool(url and refused) and url not in self._before

    def _look_at(self, written: str) -> tuple[str, str]:
        """The address in its one spelling, "" where it may not be fetched; and why not, but for being allowed."""
        if written not in self._looked_at:
            self._looked_at[written] = _looked_at(written, self._allowed) if written else ("", "")
        return self._looked_at[written]


def _looked_at(written: str, allowed: AllowedHosts) -> tuple[str, str]:
    try:
        found = address.parse(written)
        refused = plain(objection(found, AllowedHosts()))
        return "" if objection(found, allowed) else address.canonical(written), refused
    except BadInput as error:
        return "", plain(error.message)
