"""Change only the lines that must change: a parsed text and the tree it should hold give a new text.

Equal values are not touched, so whatever a person wrote there (order of keys and items, comments, quoting,
blank lines) stays. Items of a list are told apart by their identity key.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.store import yaml_writing
from factcheck.store.yaml_reading import Mapping, Node, Scalar, Sequence, Tree, tree

IDENTITY = ("id", "number", "source", "evidence")


@dataclass(slots=True)
class _Edits:
    text: str
    made: list[tuple[int, int, str]] = field(default_factory=list)

    def line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Just after the line break at or behind `offset`."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found + 1

    def apply(self) -> str:
        pieces, at = [], 0
        for start, end, replacement in sorted(self.made, key=lambda edit: (edit[0], edit[1])):
            before = self.text[at:start]
            if replacement and before and start == len(self.text) and not before.endswith("\n"):
                before += "\n"
            pieces += [before, replacement]
            at = max(at, end)
        return "".join([*pieces, self.text[at:]])


def splice(text: str, node: Node, wanted: Tree) -> str:
    """`text` with `node` (its parse, or a part of it) made to hold `wanted`."""
    edits = _Edits(text)
    if isinstance(node, Mapping) and isinstance(wanted, dict) and node.block:
        _mapping(edits, node, wanted)
    elif isinstance(node, Sequence) and isinstance(wanted, list) and node.block:
        _sequence(edits, node, wanted)
    elif tree(node) != wanted:
        edits.made.append(
            (edits.line_start(node.start), edits.line_end(_last(node)), yaml_writing.dump(wanted))
        )
    return edits.apply()


def _last(node: Node) -> int:
    """The offset just behind the last content of a node; comments after it are not its own."""
    if isinstance(node, Scalar) or not node.block:
        return node.end
    if isinstance(node, Sequence):
        return _last(node.items[-1]) if node.items else node.end
    key, value = list(node.entries.values())[-1]
    return max(key.end, _last(value))


def _end_of_lines(edits: _Edits, node: Node) -> int:
    """Just behind the last line that holds content of the node."""
    last = _last(node)
    trimmed = len(edits.text[:last].rstrip())
    return edits.line_end(trimmed)


def _mapping(edits: _Edits, node: Mapping, wanted: dict[str, Tree]) -> None:
    for key, (key_node, value) in node.entries.items():
        if key not in wanted:
            edits.made.append((*_entry_lines(edits, key_node, value), ""))
        else:
            _value(edits, node, key, wanted[key])
    anchor = None
    for key, inner in wanted.items():
        if key in node.entries:
            anchor = key
            continue
        at = _insertion(edits, node, anchor)
        edits.made.append((at, at, yaml_writing.entry(key, inner, node.column)))


def _insertion(edits: _Edits, node: Mapping, anchor: str | None) -> int:
    """Where a new entry goes: behind the entry `anchor`, or behind the first one (an item's id leads it)."""
    key, value = node.entries[anchor] if anchor else next(iter(node.entries.values()))
    return max(_end_of_lines(edits, value), edits.line_end(key.end))


def _entry_lines(edits: _Edits, key: Scalar, value: Node) -> tuple[int, int]:
    end = max(_end_of_lines(edits, value), edits.line_end(key.end))
    return edits.line_start(key.start), end


def _value(edits: _Edits, parent: Mapping, key: str, wanted: Tree) -> None:
    key_node, value = parent.entries[key]
    if tree(value) == wanted:
        return
    if isinstance(value, Scalar) and isinstance(wanted, str) and value.one_line and "\n" not in wanted:
        lead = "" if value.start > key_node.end + 1 or value.end > value.start else " "
        edits.made.append((value.start, value.end, lead + yaml_writing.scalar(wanted)))
    elif isinstance(value, Mapping) and isinstance(wanted, dict) and value.block and wanted:
        _mapping(edits, value, wanted)
    elif isinstance(value, Sequence) and isinstance(wanted, list) and value.block and wanted and value.items:
        _sequence(edits, value, wanted)
    else:
        start, end = _entry_lines(edits, key_node, value)
        lines = yaml_writing.entry(key, wanted, parent.column)
        # An item's first key shares its line with the dash, which has to stay.
        lead = edits.text[start : key_node.start]
        edits.made.append((start, end, lead + lines[parent.column :] if lead.strip() else lines))


def identity(value: Tree) -> str | None:
    """What tells an item of a list from the others: its id, number or source; None for plain values."""
    if isinstance(value, dict):
        for key in IDENTITY:
            if isinstance(value.get(key), str):
                return str(value[key])
    return None


def _sequence(edits: _Edits, node: Sequence, wanted: list[Tree]) -> None:
    names = [identity(item) for item in wanted]
    standing = [identity(tree(item)) for item in node.items]
    unique = len(set(names)) == len(names) and len(set(standing)) == len(standing)
    if None in names or None in standing or not unique or not _same_order(standing, names):
        _replace_items(edits, node, wanted)
        return
    by_name = dict(zip(names, wanted, strict=True))
    for name, item in zip(standing, node.items, strict=True):
        inner = by_name.get(name)
        if inner is None:
            edits.made.append((*_item_lines(edits, item), ""))
        elif isinstance(item, Mapping) and isinstance(inner, dict) and item.block:
            _mapping(edits, item, inner)
        elif tree(item) != inner:
            edits.made.append((*_item_lines(edits, item), yaml_writing.item(inner, node.column)))
    at = node.items[0]
    known = dict(zip(standing, node.items, strict=True))
    position = _item_lines(edits, at)[0]
    for name, inner in zip(names, wanted, strict=True):
        if name in known:
            position = _item_lines(edits, known[name])[1]
        else:
            edits.made.append((position, position, yaml_writing.item(inner, node.column)))


def _same_order(standing: list[str | None], names: list[str | None]) -> bool:
    """Whether the items that stay, stay in their order."""
    wanted, present = set(names), set(standing)
    return [n for n in standing if n in wanted] == [n for n in names if n in present]


def _item_lines(edits: _Edits, item: Node) -> tuple[int, int]:
    return edits.line_start(item.start), _end_of_lines(edits, item)


def _replace_items(edits: _Edits, node: Sequence, wanted: list[Tree]) -> None:
    if tree(node) == wanted:
        return
    start = edits.line_start(node.items[0].start)
    edits.made.append((start, _end_of_lines(edits, node), yaml_writing.dump(wanted, node.column)))
