"""claims.yaml: the whole record as text. Reading names every bad line; writing changes what must change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as Map
from itertools import pairwise

from factcheck.dossier.claim import Claim
from factcheck.dossier.signoff import SignOff
from factcheck.dossier.source import Contact, Source
from factcheck.errors import BadInput
from factcheck.store import checks, yaml_reading, yaml_writing
from factcheck.store.kinds import Path, Problem
from factcheck.store.schema import (
    CLAIM,
    CONTACT,
    ESSAY,
    NAME,
    POLICY,
    RECORD,
    SECTIONS,
    SIGNOFF,
    SOURCE,
    Record,
)
from factcheck.store.splicing import identity, splice
from factcheck.store.yaml_reading import Mapping, Node, Sequence, Tree, YamlProblem
from factcheck.text.plain import clipped

MOST_SHOWN = 20

_HEADER = """\
# The record of this fact-check: read it, edit it, keep it in git. Derived by the program: status, seal.
"""
_CONFLICT = re.compile(r"^(<{7}|[|]{7}|={7}|>{7})( |$)", re.MULTILINE)

Changes = Map[tuple[str, str], Tree | None]


def conflicts(text: str) -> list[int]:
    """The lines, from 1, at which the places of a merge conflict begin that are still to be settled."""
    starts = [found.start() for found in _CONFLICT.finditer(text) if found[1][0] == "<"]
    return [text.count("\n", 0, start) + 1 for start in starts]


def decode(data: bytes) -> str:
    """The text of the file. Raises BadInput when it is no UTF-8 or still holds a merge conflict."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(f"{NAME}:{line}: is not UTF-8", "save it as UTF-8, then try again") from None
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        left = len(conflicts(text))
        places = f" in {left} places, this the first" if left > 1 else ""
        raise BadInput(
            f"{NAME}:{line}: holds a merge conflict{places}", "settle it with your merge tool, then try again"
        )
    return text


def read(text: str) -> Record:
    """The record a text holds. Raises BadInput with every problem and its line; then nothing is taken in."""
    try:
        value = yaml_reading.load(text)
        found: list[Problem] = []
        record = RECORD.read(value, (), found)
        if not found:
            found = list(checks.problems(record))
    except YamlProblem as problem:
        where = f"{NAME}:{problem.line}:{problem.column}"
        raise BadInput(f"{where}: {problem.message}", "correct it and run the command again") from None
    if found:
        raise refusal(text, found)
    assert isinstance(record, Record)
    return record


def refuse(changes: Changes) -> None:
    """Raise BadInput for entries that `read` would not take as they are about to be written."""
    if problems := list(_unreadable(changes)):
        raise BadInput(
            f"{problems[0]}; nothing was recorded", "say it otherwise", tuple(problems[1:MOST_SHOWN])
        )


def _unreadable(changes: Changes) -> Iterator[str]:
    for (section, name), tree in changes.items():
        entity = SECTIONS[section] if name else {"essay": ESSAY, "policy": POLICY}[section]
        found: list[Problem] = []
        if tree is not None:
            entity.read(tree, (name or section,), found)
        for problem in found:
            steps = (f"entry {step + 1}" if isinstance(step, int) else step for step in problem.path)
            yield f"{' '.join(steps)}: {problem.message}"


def refusal(text: str, found: list[Problem]) -> BadInput:
    """The problems as one error: a line each, with the line number and the entry they stand in."""
    root = yaml_reading.parse(text)
    lines = sorted(
        (_line(root, problem.path), _place(root, problem.path), problem.message) for problem in found
    )
    shown = [f"{NAME}:{line}: {place}{message}" for line, place, message in lines]
    more = [f"and {len(shown) - MOST_SHOWN} more"] if len(shown) > MOST_SHOWN else []
    hint = "nothing was taken in; correct it and run the command again"
    return BadInput(shown[0], hint, tuple(shown[1:MOST_SHOWN] + more))


def _line(root: Node, path: Path) -> int:
    """The line of the deepest node on the path."""
    node, line = root, 1
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            line = node.entries[step][0].line
            node = node.entries[step][1]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line = node.line
        else:
            break
    return line


def _place(root: Node, path: Path) -> str:
    """The entry for people: `C007 anchors 2 end: `."""
    names: list[str] = []
    node: Node | None = root
    for step in path:
        if isinstance(step, int):
            node = node.items[step] if isinstance(node, Sequence) and step < len(node.items) else None
            named = identity(yaml_reading.tree(node)) if node is not None else None
            names.append(named or f"entry {step + 1}")
        else:
            found = node.entries.get(step) if isinstance(node, Mapping) else None
            node = found[1] if found else None
            names.append(step)
    if len(names) > 1 and names[0] in SECTIONS:
        names = names[1:]
    return " ".join(clipped(name, 60) for name in names) + ": " if names else ""


_ENTITIES = {Claim: CLAIM, Source: SOURCE, Contact: CONTACT, SignOff: SIGNOFF}


def filed(entry: Claim | Source | Contact | SignOff) -> dict[str, Tree]:
    """What the file says of an entry of a section."""
    value = _ENTITIES[type(entry)].write(entry)
    assert isinstance(value, dict)
    return value


def write(record: Record) -> str:
    """A whole new text."""
    return _render(RECORD.write(record))


def _render(value: Tree) -> str:
    return _HEADER + yaml_writing.dump(value) + "...\n"


def bring(text: str, record: Record) -> str:
    """`text` with whatever differs from `record` changed, and nothing else."""
    return _ended_alike(text, _careful(text, RECORD.write(record)))


def rewrite(text: str, changes: Changes, before: Changes) -> str:
    """`text` with some entries changed; keys are (section, id) or (section, ""), None drops the entry.

    `before` holds what the changed entries are in `text`. Only their lines are parsed when they are where
    they seem to be; otherwise the whole text is.
    """
    quick = _quick(text, changes, before)
    new = quick if quick is not None else _careful(text, _changed(yaml_reading.load(text), changes))
    return _ended_alike(text, new)


def _ended_alike(text: str, new: str) -> str:
    """The new text with its lines ended as all of the old one's are, where that is as Windows does it."""
    windows = text.count("\r\n")
    return re.sub("\r?\n", "\r\n", new) if windows and windows == text.count("\n") else new


def _changed(value: Tree, changes: Changes) -> Tree:
    assert isinstance(value, dict)
    whole = dict(value)
    sections: dict[str, dict[str, Tree | None]] = {}
    for (section, name), inner in changes.items():
        if name:
            sections.setdefault(section, {})[name] = inner
        else:
            assert inner is not None
            whole[section] = inner
    for section, named in sections.items():
        present = whole.get(section, [])
        assert isinstance(present, list)
        held = [(identity(item) or "", item) for item in present]
        new = named.keys() - {name for name, _ in held}
        kept = [named.get(name, item) for name, item in held]
        kept += [inner for name, inner in named.items() if name in new]
        whole[section] = [item for item in kept if item is not None]
    return whole


def _careful(text: str, wanted: Tree) -> str:
    """Splice into the parsed whole; if what comes out should not hold exactly `wanted`, write it all anew."""
    new = splice(text, yaml_reading.parse(text), wanted)
    try:
        if yaml_reading.load(new) == wanted:
            return new
    except YamlProblem:
        pass
    return _render(wanted)


_SECTION = re.compile(r"^(?:([a-z_]+):|\.\.\.)", re.MULTILINE)


def _quick(text: str, changes: Changes, before: Changes) -> str | None:
    """The same by looking only at the lines of the changed entries; None when anything is not as it seems."""
    sections = list(_SECTION.finditer(text))
    spans = {m.group(1): (m.end(), n.start()) for m, n in pairwise(sections)}
    edits: list[tuple[int, int, str]] = []
    for section in sorted({section for section, _ in changes}):
        named = {name: inner for (where, name), inner in changes.items() if where == section}
        chunks = _chunks(text, *spans[section]) if section in spans and "" not in named else {}
        new = [inner for name, inner in named.items() if (section, name) not in before and inner is not None]
        last = list(chunks)[-1] if chunks else None
        if last is None:
            return None
        for name in {name for name in named if (section, name) in before} | ({last} if new else set()):
            start, end = chunks.get(name, (0, 0))
            old = before.get((section, name))
            chunk = _spliced(text[start:end], old, named.get(name, old), new if name == last else [])
            if chunk is None:
                return None
            edits.append((start, end, chunk))
    pieces, at = [], 0
    for start, end, chunk in sorted(edits):
        pieces += [text[at:start], chunk]
        at = end
    return "".join([*pieces, text[at:]])


_ITEM = re.compile(r"^( *)- ", re.MULTILINE)


def _chunks(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """What look like the items of a section: their id and the lines they take, in order."""
    first = _ITEM.search(text, start, end)
    if first is None:
        return {}
    starts = [m.start() for m in re.compile(rf"^{first.group(1)}- ", re.MULTILINE).finditer(text, start, end)]
    named = re.compile(r"id: ([A-Z][0-9]+)[ \r]*$", re.MULTILINE)
    found = [(named.search(text, a, b), a, b) for a, b in zip(starts, [*starts[1:], end], strict=True)]
    return {match.group(1): (a, b) for match, a, b in found if match}


def _spliced(chunk: str, old: Tree | None, wanted: Tree | None, new: list[Tree]) -> str | None:
    """One item's lines changed, with new items behind it; None when they do not hold what they should."""
    if wanted is None or not chunk.strip():
        return None
    try:
        node = yaml_reading.parse(chunk, end_mark=False)
        held = yaml_reading.tree(node)
        if old is not None and held != [old]:
            return None
        whole = [wanted, *new] if old is not None else [*held, *new] if isinstance(held, list) else []
        changed = splice(chunk, node, whole)
        return changed if yaml_reading.tree(yaml_reading.parse(changed, end_mark=False)) == whole else None
    except YamlProblem:
        return None
