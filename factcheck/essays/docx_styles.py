"""What a paragraph of a Word draft is to its reader, told from its style."""

from __future__ import annotations

from factcheck.docx.styles import Styles
from factcheck.essays.manuscript import PartKind


def kind_of(
    styles: Styles, style_id: str, outline: int | None, numbered: bool | None
) -> tuple[PartKind | None, bool]:
    """Return what a paragraph is, None for an entry of a table of contents; and if it is set apart.

    `outline` and `numbered` are what the paragraph itself says, None where it is silent.
    """
    chain = styles.chain(style_id)
    for style in chain:
        if style.name.startswith("toc ") or style.name == "table of figures":
            return None, False
        known = _kind_of_name(style.name)
        if known is not None:
            return known, False
        if "quot" in style.name or style.name == "block text":
            return PartKind.BLOCKQUOTE, True
    levels = [outline, *(style.outline for style in chain)]
    if next((found for found in levels if found is not None), 9) < 9:
        return PartKind.HEADING, False
    numbers = [numbered, *(style.numbered for style in chain)]
    if next((found for found in numbers if found is not None), False):
        return PartKind.LIST_ITEM, False
    return PartKind.PARAGRAPH, False


def _kind_of_name(name: str) -> PartKind | None:
    if name.startswith("heading ") and name[8:].isdigit():
        return PartKind.HEADING
    if name.startswith(("list bullet", "list number")):
        return PartKind.LIST_ITEM
    if "pull quote" in name or "pullquote" in name:
        return PartKind.PULLQUOTE
    return _KINDS.get(name)


_KINDS = {
    "title": PartKind.HEADLINE,
    "headline": PartKind.HEADLINE,
    "subtitle": PartKind.STANDFIRST,
    "standfirst": PartKind.STANDFIRST,
    "dek": PartKind.STANDFIRST,
    "deck": PartKind.STANDFIRST,
    "caption": PartKind.CAPTION,
}
