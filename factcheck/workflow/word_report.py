"""The Word report: the draft with a comment at the words of each claim, and one at its beginning with the decision."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from factcheck.dossier.claim import Anchor
from factcheck.dossier.essay import Draft
from factcheck.errors import BadInput, Damage
from factcheck.essays.manuscript import Manuscript, PartKind, trace
from factcheck.files import read_regular
from factcheck.reports import word
from factcheck.reports.remarks import opening, remark
from factcheck.reports.statement import Statement
from factcheck.reports.word.composing import MAIN
from factcheck.workflow.discretion import OUT
from factcheck.workflow.page_text import row_of
from factcheck.workspace import MOST_ESSAY_BYTES, Workspace, text_hash

Spots = Callable[[Anchor], tuple[word.Spot, word.Spot]]


def commented(workspace: Workspace, statement: Statement) -> word.Annotated:
    """The draft as a Word document with a comment at each place of each claim, and before them the decision.

    Readers outside get a new document of the text alone: the author's own holds what the newsroom wrote into it
    (comments, tracked changes, names in its properties, hidden words), in more places than can be surely emptied.
    Raises BadInput where there is no draft, or where it names somebody protected.
    """
    dossier, edition = statement.dossier, statement.edition
    draft = dossier.essay.newest_draft
    if draft is None:
        raise BadInput("there is no draft to put comments in", "take one in with `factcheck update DRAFT`")
    if dossier.naming:
        raise BadInput(
            "the draft names somebody who is protected, and a Word report is made of the draft",
            f"choose other formats; or {OUT}",
        )
    text = workspace.draft_text(draft)
    manuscript = workspace.manuscript(draft)
    if manuscript is not None and text_hash(manuscript.text) != draft.text_sha256:
        manuscript = None
    if manuscript is not None and manuscript.format == "docx" and not edition.public:
        document, spots = _own_document(workspace, draft, manuscript)
    else:
        document, spots = _new_document(dossier.essay.title, text, manuscript)
    comments, astray = [], []
    for claim in dossier.claims:
        for anchor in claim.places(draft.number):
            if anchor.quote and text[anchor.start : anchor.end] == anchor.quote:
                comments.append(word.Comment(remark(statement, claim), anchor.quote, *spots(anchor)))
            else:
                astray.append(claim.id)
    first = re.search(r"\S[^\n]*", text)
    begins = Anchor(draft.number, first.start(), first.end(), first[0]) if first else None

    def annotated(unplaced: Sequence[str]) -> word.Annotated:
        said = opening(statement, unplaced)
        lead = [word.Comment(said, begins.quote, *spots(begins))] if begins else []
        return word.annotate(document, [*lead, *comments])

    made = annotated(astray)
    unplaced = tuple(dict.fromkeys(filter(None, [*astray, *made.unplaced])))
    return word.Annotated((annotated(unplaced) if any(made.unplaced) else made).data, unplaced)


def _own_document(workspace: Workspace, draft: Draft, manuscript: Manuscript) -> tuple[bytes, Spots]:
    """The author's document, and where in it the words of an anchor stand."""
    document = read_regular(workspace.root / draft.file, MOST_ESSAY_BYTES)
    if hashlib.sha256(document).hexdigest() != draft.sha256:
        raise Damage(f"{draft.file} is not the draft that was taken in")

    def spots(anchor: Anchor) -> tuple[word.Spot, word.Spot]:
        pieces = trace(manuscript, anchor.start, anchor.end)
        if not pieces:
            return word.Spot("", 0), word.Spot("", 0)
        first, last = pieces[0], pieces[-1]
        return word.Spot(first.source, first.source_start), word.Spot(last.source, last.source_end)

    return document, spots


_STYLES: dict[PartKind, word.Style] = {
    PartKind.HEADLINE: "Title",
    PartKind.STANDFIRST: "Subtitle",
    PartKind.HEADING: "Heading1",
    PartKind.BLOCKQUOTE: "Quote",
    PartKind.PULLQUOTE: "Quote",
    PartKind.LIST_ITEM: "ListBullet",
    PartKind.CAPTION: "Caption",
}


def _new_document(title: str, text: str, manuscript: Manuscript | None) -> tuple[bytes, Spots]:
    """A new document with the text, and where in it the words of an anchor stand."""
    parts: list[tuple[int, int, word.Style, str]]
    if manuscript is not None:
        parts = [
            (part.start, part.end, _STYLES.get(part.kind, "Normal"), row_of(part))
            for part in manuscript.parts
        ]
    else:
        ends = [match.start() for match in re.finditer("\n\n+", text)]
        starts = [0, *(match.end() for match in re.finditer("\n\n+", text))]
        parts = [(start, end, "Normal", "") for start, end in zip(starts, [*ends, len(text)], strict=True)]
    document = word.compose(
        title, [word.Paragraph(text[start:end], style, row) for start, end, style, row in parts]
    )
    begins = [start for start, *_ in parts]

    def spot(offset: int, at: int) -> word.Spot:
        start, end, *_ = parts[at]
        return word.Spot(f"{MAIN} p[{at + 1}]/r[1]", min(max(offset, start), end) - start)

    def spots(anchor: Anchor) -> tuple[word.Spot, word.Spot]:
        first = max(bisect_right(begins, anchor.start) - 1, 0)
        last = max(bisect_right(begins, anchor.end - 1) - 1, first)
        return spot(anchor.start, first), spot(anchor.end, last)

    return document, spots
