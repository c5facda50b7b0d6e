"""The relationships of a part of a Word file: where its links and its other parts lead."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping


def part_at(folder: str, target: str) -> str:
    """The name of the part that the target of a relationship of a part in this folder stands for."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


class Relations:
    """The relationships of a part: ids to web addresses, ids and kinds to the parts they lead to."""

    def __init__(self, base: str) -> None:
        self._base = base
        self.addresses: dict[str, str] = {}
        self.parts: dict[str, list[str]] = {}
        self.named: dict[str, str] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in an element of a .rels part."""
        target = attributes.get("Target", "")
        kind = attributes.get("Type", "").rpartition("/")[2]
        if attributes.get("TargetMode") == "External":
            self.addresses[attributes.get("Id", "")] = target
        elif kind and target:
            path = part_at(self._base, target)
            self.parts.setdefault(kind, []).append(path)
            self.named[attributes.get("Id", "")] = path

    def end(self, tag: str) -> None:
        """Relationships are flat."""

    def data(self, text: str) -> None:
        """Relationships have no text."""
