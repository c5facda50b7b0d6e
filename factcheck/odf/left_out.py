"""What of an OpenDocument file is no part of its words."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.odf.names import attribute

# Deletions are kept in text:tracked-changes, apart from the text. Numbers of notes and lists are not words.
DROPPED = {
    "text:tracked-changes", "text:note-citation", "text:number", "text:ruby-text", "text:placeholder",
    "text:script", "office:forms", "office:scripts", "svg:title",
    "svg:desc", "office:automatic-styles", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
}  # fmt: skip
INDEXES = {
    "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index", "text:user-index",
    "text:alphabetical-index",
}  # fmt: skip
UNREAD = {"draw:image": "picture", "draw:object": "embedded object", "draw:plugin": "embedded object"}
_HIDING = {"text:hidden-text", "text:hidden-paragraph"}


def hides(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element says that it is not shown; one that hides on a condition is, if that does not hold."""
    if name in _HIDING:
        return attribute(attributes, "text:is-hidden") != "false"
    return attribute(attributes, "text:display") == "none"
