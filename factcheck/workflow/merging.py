"""Two people's work put together by git: the merge driver for claims.yaml and log.jsonl, and its set-up."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from factcheck.errors import BadInput
from factcheck.files import atomic_write, read_regular
from factcheck.store import history, joining, log, merging, mirror
from factcheck.store.identities import Identities, named
from factcheck.store.numbering import Names
from factcheck.store.schema import MOST_BYTES, NAME, RECORD, Record
from factcheck.store.yaml_reading import Tree
from factcheck.workflow import attributes
from factcheck.workspace import Workspace

DRIVER = "factcheck merge-driver -- %O %A %B %P"
MOST_LOG_BYTES = 1 << 30
MOST_NAMED = 12

_SETTINGS = {
    "merge.factcheck.name": "claims.yaml and log.jsonl of factcheck, entry by entry",
    "merge.factcheck.driver": DRIVER,
}
_SIDES = ("the common ancestor", "ours", "theirs")


@dataclass(frozen=True, slots=True)
class FileMerge:
    """What came of a merge: why there is none, most serious first, and what a person should know of one.

    `places` counts those in the file that are marked, to be settled by hand: clashes that stand together are one.
    """

    clashes: tuple[str, ...] = ()
    places: int = 0
    notes: tuple[str, ...] = ()


class _Apart(Exception):
    """The two cannot be put together: a line for people for each reason.

    `texts` are the two of them with all that does not clash in both, where that can be had; `notes` what to say of it.
    """

    def __init__(self, lines: Sequence[str], texts: Sequence[bytes] = (), notes: Sequence[str] = ()) -> None:
        super().__init__(*lines[:1])
        self.lines, self.texts, self.notes = tuple(lines), tuple(texts), tuple(notes)


def merge(workspace: Workspace, base: Path, ours: Path, theirs: Path, path: str) -> FileMerge:
    """Merge the file that git calls `path`; what comes out replaces `ours`, with conflict markers if need be.

    `workspace` is the folder that `path` is in; nothing in it is opened but the list of who is protected.
    Raises BadInput for a file that is neither claims.yaml nor log.jsonl or too large to be read.
    """
    name = PurePosixPath(path).name
    kinds: dict[str, tuple[_Putting, int]] = {
        NAME: (_records, MOST_BYTES),
        log.NAME: (_logs, MOST_LOG_BYTES),
    }
    if name not in kinds:
        raise BadInput(f"{path!r} is not merged here", f"only {NAME} and {log.NAME} are; see .gitattributes")
    put_together, most = kinds[name]
    data = [read_regular(side, most) for side in (base, ours, theirs)]
    try:
        made, notes = put_together(workspace, data)
    except _Apart as apart:
        marked = _marked([b"", *apart.texts] if apart.texts else data, apart.lines)
        atomic_write(ours, marked, replaces=data[1])
        places = len(mirror.conflicts(marked.decode("utf-8", "replace")))
        return FileMerge(apart.lines, places, apart.notes)
    atomic_write(ours, made, replaces=data[1])
    return FileMerge(notes=tuple(notes))


_Putting = Callable[[Workspace, Sequence[bytes]], tuple[bytes, list[str]]]


def _records(workspace: Workspace, data: Sequence[bytes]) -> tuple[bytes, list[str]]:
    """claims.yaml: our text with what theirs adds, and what to say about it."""
    base, ours, theirs = (_record(side, held) for side, held in zip(_SIDES, data, strict=True))
    if ours is None or theirs is None:
        raise _Apart([f"{NAME} is empty on one side"])
    merged = merging.merge(base, ours, theirs)
    notes = [_renamed(merged.renamed)] if merged.renamed else []
    made = (merged.record,) if merged.record else merged.either
    _guard(workspace, map(RECORD.write, made))
    texts = [mirror.bring(mirror.decode(data[1]), record).encode() for record in made]
    if merged.record is None:
        raise _Apart(merged.clashes, texts, notes if texts else ())
    return texts[0], notes


def _renamed(names: Names) -> str:
    """What is called otherwise now, claims and sources first."""
    pairs = sorted(names.items(), key=lambda pair: "CSPVEQKD".index(pair[0][0]))
    said = [f"{old} of theirs is {new} now" for old, new in pairs[:MOST_NAMED]]
    more = f", and {len(pairs) - MOST_NAMED} more" if len(pairs) > MOST_NAMED else ""
    return f"{', '.join(said)}{more}"


def _guard(workspace: Workspace, said: Iterable[Tree | None]) -> None:
    """Stop at a name that is protected here: theirs was written without knowing that it is."""
    known = Identities(workspace.root).all()
    for tree in said if known else ():
        if found := named(known, tree):
            how = "take the name out of their branch, its log and its history, before you merge it"
            raise _Apart([f"theirs names {found}, who is protected; {how}"])


def _record(side: str, data: bytes) -> Record | None:
    """The record of one side, None when there is none: the side had no such file."""
    if not data:
        return None
    try:
        return mirror.read(mirror.decode(data))
    except BadInput as error:
        raise _Apart([f"{side}: {line}" for line in (error.message, *error.details)]) from None


def _logs(workspace: Workspace, data: Sequence[bytes]) -> tuple[bytes, list[str]]:
    """log.jsonl: our lines as they are, the lines that only theirs has, and one that follows both."""
    ours, theirs = (_lines(side, held) for side, held in zip(_SIDES[1:], data[1:], strict=True))
    here, there = ([line for line, _ in side] for side in (ours, theirs))
    _see_grounds(data[0], here)
    try:
        lines = joining.joined(here, there, workspace.now(), workspace.whoever())
    except ValueError as error:
        how = f"keep one of them whole with `git checkout --ours {log.NAME}`"
        raise _Apart([f"{log.NAME}: ours {error}; {how}"]) from None
    _guard(workspace, (said for line in lines[len(here) :] for said in _told(line)))
    raw = {line.hash: held for line, held in (*theirs, *ours)}
    return b"".join(raw.get(line.hash) or line.written().encode() + b"\n" for line in lines), []


def _told(line: history.Line) -> Iterator[Tree | None]:
    """All that a line puts into words: the new values, the reasons, and who gave them."""
    yield from (edit.new for edit in line.edits)
    yield from (line.why, line.by)


def _see_grounds(base: bytes, here: Sequence[history.Line]) -> None:
    """Stop where one commit is picked out of a branch, and what was judged there before it is not here.

    In a merge and in a rebase all lines of the base are ours, too.
    """
    try:
        before = [line for line, _ in _lines(_SIDES[0], base)]
    except _Apart:  # a base that git put together itself
        return
    held = {line.hash for line in here}
    for line in before:
        undone = (history.Edit(edit.path, edit.new, edit.old) for edit in line.edits)
        if line.hash not in held and any(map(history.takes_back, undone)):
            left_out = f"the {line.act} by {line.by} of {line.at} was recorded before it, and is not here"
            raise _Apart([f"{log.NAME}: {left_out}; pick that commit first, or merge the branch"])


def _lines(side: str, data: bytes) -> list[tuple[history.Line, bytes]]:
    """The lines of one side's log, each with its bytes."""
    lines = []
    for number, held in enumerate(data.splitlines(keepends=True), 1):
        try:
            if not held.endswith(b"\n"):
                raise ValueError("is cut short")
            lines.append((history.parse(held.decode()), held))
        except (ValueError, RecursionError) as error:
            raise _Apart([f"{side}: {log.NAME}:{number}: {error}"]) from None
    broken = list(history.broken([line for line, _ in lines])) if lines else []
    if broken:
        raise _Apart([f"{side}: {log.NAME}:{number}: this line {why}" for number, why in broken])
    return lines


def _marked(data: Sequence[bytes], reasons: Sequence[str]) -> bytes:
    """Both versions with git's conflict markers, so that none of them passes for the whole; `data` is what both began
    from, ours and theirs. Without the first, what is alike in both stands outside the markers.

    Without git, which finds the places, or where it finds none, one stands whole behind the other.
    """
    labels = ("-L", "ours", "-L", "common ancestor", "-L", "theirs")
    style = () if data[0] else ("-c", "merge.conflictStyle=merge")  # the others do not look for what is alike
    found = None
    if shutil.which("git"):
        with TemporaryDirectory() as folder:
            base, ours, theirs = sides = [Path(folder) / name for name in ("base", "ours", "theirs")]
            for side, held in zip(sides, data, strict=True):
                side.write_bytes(held)
            found = _git(*style, "merge-file", "-p", *labels, *map(str, (ours, base, theirs)))
    if found is not None and 0 < found.returncode < 128:
        return found.stdout
    if found is not None and found.returncode == 0:
        # Line by line there is nothing to settle, which is not what we found: the file has to say so.
        said = "".join(f"# {' '.join(reason.split())}\n" for reason in reasons).encode()
        return b"<<<<<<< ours\n" + said + b"=======\n>>>>>>> theirs\n" + found.stdout
    ends = [held if held.endswith(b"\n") else held + b"\n" for held in data[1:]]
    return b"<<<<<<< ours\n" + ends[0] + b"=======\n" + ends[1] + b">>>>>>> theirs\n"


def install(workspace: Workspace) -> list[str]:
    """Have git use the driver in this folder; return what was set up, nothing when all was there.

    Raises BadInput when the folder is in no git repository, or its .gitattributes cannot be written.
    """
    done = []
    for key, value in _SETTINGS.items():
        if (
            _git("config", "--local", "--get", key, folder=workspace.root)
            .stdout.decode("utf-8", "replace")
            .strip()
            != value
        ):
            found = _git("config", "--local", key, value, folder=workspace.root)
            if found.returncode:
                said = found.stderr.decode("utf-8", "replace").strip()
                raise BadInput(f"git does not take its set-up: {said}", "start with `git init`")
            done.append(f"git config {key}")
    told = attributes.tell(workspace.root, (*attributes.BYTES, *attributes.MERGED))
    return done + [f"{attributes.FILE}: {line}" for line in told]


def _git(*arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise BadInput("there is no git on the path", "install git, then try again")
    command = [program, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603
