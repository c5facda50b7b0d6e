"""Word documents: the parts of the package, in the order in which people read them."""

from __future__ import annotations

import posixpath

from factcheck.docx.relations import Relations
from factcheck.docx.styles import Styles
from factcheck.errors import BadInput
from factcheck.essays.composer import Composer, Format
from factcheck.essays.docx_threads import Threads
from factcheck.essays.docx_walk import Walk
from factcheck.essays.manuscript import Manuscript
from factcheck.essays.notes import plain_comment
from factcheck.essays.passage import Passage
from factcheck.essays.zipped import Package, Title

FORMAT = Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")


def read_docx(data: bytes, name: str) -> Manuscript:
    """Return the manuscript in a Word document, tracked changes read as accepted. Raises BadInput."""
    package = Package(data, name)
    root = _relations(package, "")
    main = root.parts.get("officeDocument", ["word/document.xml"])[0]
    if main not in package:
        raise BadInput(f"{name} has no text part ({main[:80]})", "open it in Word and save it anew")
    relations = _relations(package, main)
    styles = Styles()
    for part in _present(package, relations, "styles"):
        package.parse(part, styles)
    composer = Composer(name)
    body = Walk(main, styles, relations.addresses, composer.take, composer.skip)
    package.parse(main, body)
    composer.tracked.number += body.changes.number
    for kind in ("footnotes", "endnotes"):
        for part in _present(package, relations, kind):
            addresses = _relations(package, part).addresses
            notes = Walk(part, styles, addresses, composer.take, composer.skip, body.numbers)
            package.parse(part, notes)
            composer.tracked.number += notes.changes.number
    _read_comments(package, relations, styles, composer)
    for kind in ("header", "footer"):
        for _ in relations.parts.get(kind, []):
            composer.skip(kind)
    for part in root.parts.get("core-properties", [])[:1]:
        if part in package:
            title = Title()
            package.parse(part, title)
            composer.fallback_title = title.text
    return composer.finish(FORMAT)


def _present(package: Package, relations: Relations, kind: str) -> list[str]:
    return [part for part in dict.fromkeys(relations.parts.get(kind, [])) if part in package]


def _relations(package: Package, part: str) -> Relations:
    folder, _, leaf = part.rpartition("/")
    relations = Relations(folder)
    path = posixpath.join(folder, "_rels", f"{leaf}.rels")
    if path in package:
        package.parse(path, relations)
    return relations


def _read_comments(package: Package, relations: Relations, styles: Styles, composer: Composer) -> None:
    threads = Threads()
    for part in _present(package, relations, "commentsExtended"):
        package.parse(part, threads)
    for part in _present(package, relations, "comments"):
        _read_comments_of(package, part, styles, threads, composer)


def _read_comments_of(
    package: Package, part: str, styles: Styles, threads: Threads, composer: Composer
) -> None:
    gathered: dict[str, list[Passage]] = {}

    def gather(passage: Passage) -> None:
        passage.close()
        gathered.setdefault(passage.owner, []).append(passage)

    walk = Walk(part, styles, _relations(package, part).addresses, gather, lambda what: None)
    package.parse(part, walk)
    by_paragraph = {paragraph: key for key, paragraph in walk.paragraphs.items() if paragraph}
    for key, (author, date) in walk.comments.items():
        answered, resolved = threads.of(walk.paragraphs.get(key, ""))
        asked = walk.comments.get(by_paragraph.get(answered, ""))
        passages = gathered.get(key, [])
        addresses = tuple(link.address for passage in passages for link in passage.links)
        text = "\n".join(passage.text for passage in passages)
        asker = asked[0] if asked else None
        composer.comment(key, plain_comment(text, author, date, addresses, resolved, asker))
