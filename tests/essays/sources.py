"""Follows the pieces of a manuscript back into its document, the way a writer of comments would."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from itertools import pairwise

from lxml import etree

from factcheck.essays.decoding import decode
from factcheck.essays.manuscript import SEPARATOR, Manuscript, Piece

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_ELEMENTS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_PLACE = re.compile(r"(\S+) p\[(\d+)\]/(?:r|text\(\))\[(\d+)\]")


def check_invariants(manuscript: Manuscript) -> None:
    """Assert what every manuscript promises about its parts, pieces and notes."""
    text, parts, pieces = manuscript.text, manuscript.parts, manuscript.pieces
    assert parts
    assert parts[0].start == 0
    assert parts[-1].end == len(text)
    assert "\0" not in text
    assert "\r" not in text
    for part, following in pairwise(parts):
        assert text[part.end : following.start] == SEPARATOR
    for part in parts:
        assert part.start < part.end
        assert SEPARATOR not in text[part.start : part.end]
        assert text[part.start : part.end].strip(" \t\n\r") == text[part.start : part.end]
        assert part.where
    covered = [(piece.start, piece.end) for piece in pieces]
    assert all(left < right for left, right in covered)
    assert all(one[1] <= two[0] for one, two in pairwise(covered))
    assert sum(right - left for left, right in covered) == sum(part.end - part.start for part in parts)
    for note in manuscript.notes:
        assert 0 <= note.start < note.end <= len(text)
        assert note.address == "" or note.address.lower().startswith(("http://", "https://"))


def check_words(manuscript: Manuscript, data: bytes) -> None:
    """Assert that every piece leads to the words it stands for, white space counted as equal."""
    streams = Streams(data, manuscript.format)
    for piece in manuscript.pieces:
        words = manuscript.text[piece.start : piece.end]
        there = streams.words(piece)
        if there == words.strip("\u202c\u202d\u202e"):
            continue  # an override of direction that is markup in the source
        if len(there) == len(words):
            assert there.split() == words.split() or _hyphened(there) == _hyphened(_as_written(words)), (
                piece,
                there,
                words,
            )
        else:
            signs = manuscript.format == "docx" and there in _as_written(
                words
            )  # of a formula, beside its words
            assert not words.strip() or there.startswith("&") or _is_quote(there, words) or signs, (
                piece,
                there,
                words,
            )


_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-" * 2)


def _as_written(words: str) -> str:
    """Raised figures as the document has them."""
    return words.translate(_FIGURES)


def _hyphened(words: str) -> str:
    return words.replace("\u2212", "-").strip()


def _is_quote(there: str, words: str) -> bool:
    """Whether it is the mark that a browser sets where a short quotation begins or ends."""
    return there.lower().startswith(("<q", "</q")) and words in ("“", "”", "‘", "’")


class Streams:
    """The places pieces name, in the document itself."""

    def __init__(self, data: bytes, form: str) -> None:
        self._zip = zipfile.ZipFile(BytesIO(data)) if form in ("docx", "odt") else None
        self._source = "" if self._zip else decode(data, "draft", _charset(data) if form == "html" else "")
        self._paragraphs: dict[str, list[list[str]]] = {}

    def words(self, piece: Piece) -> str:
        """Return what stands at the piece's place."""
        if not piece.source:
            assert self._zip is None
            return self._source[piece.source_start : piece.source_end]
        match = _PLACE.fullmatch(piece.source)
        assert match
        if match[1] not in self._paragraphs:
            self._paragraphs[match[1]] = self._read(match[1])
        nodes = self._paragraphs[match[1]][int(match[2]) - 1]
        node = nodes[int(match[3]) - 1] if match[3] != "0" else ""
        assert piece.source_end <= len(node)
        return node[piece.source_start : piece.source_end]

    def _read(self, part: str) -> list[list[str]]:
        assert self._zip is not None
        root = etree.fromstring(self._zip.read(part))
        if part == "content.xml":
            return [_text_nodes(p) for p in root.iter(f"{_TEXT}p", f"{_TEXT}h")]
        return [
            [_run_words(r) for r in p.iter(f"{_W}r", f"{_M}r") if next(r.iterancestors(f"{_W}p")) is p]
            for p in root.iter(f"{_W}p")
        ]


def _run_words(run: etree._Element) -> str:
    words = ""
    for child in run:
        name = etree.QName(child).localname
        if name == "t":
            words += child.text or ""
        elif name == "sym":
            words += chr(int(child.get(f"{_W}char", "20"), 16))
        else:
            words += _ELEMENTS.get(name, "")
    return words


def _text_nodes(element: etree._Element) -> list[str]:
    """Return the text nodes below a paragraph that are in no other paragraph."""
    nodes = [element.text] if element.text else []
    for child in element:
        if child.tag not in (f"{_TEXT}p", f"{_TEXT}h"):
            nodes += _text_nodes(child)
        if child.tail:
            nodes.append(child.tail)
    return nodes


def _charset(data: bytes) -> str:
    match = re.search(rb"charset=[\"']?([\w-]+)", data[:1000])
    return match[1].decode() if match else ""
