"""Two people, two clones, one fact-check: `git merge` with the driver, and what it does with anything else."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.cli.boundary import main
from factcheck.dossier.claim import Attachment, Verdict
from factcheck.dossier.source import Contact
from factcheck.errors import BadInput
from factcheck.store import history, mirror
from factcheck.store.identities import Identities
from factcheck.store.joining import told
from factcheck.store.ledger import Ledger
from factcheck.store.log import Log
from factcheck.store.schema import RECORD
from tests.conftest import ESSAY, Answer, Run
from tests.store import samples
from tests.store.samples import AT, adds_up

ROOT = Path(__file__).parents[2]
Git = Callable[..., subprocess.CompletedProcess[str]]
Type = Callable[..., Answer]


def _environment(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """The git on the path calls this program as `factcheck`, with nobody's settings but ours."""
    program = folder / "bin" / "factcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m factcheck "$@"\n')
    program.chmod(0o755)
    patch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        patch.setenv(f"GIT_{role}_NAME", "Git")
        patch.setenv(f"GIT_{role}_EMAIL", "git@example.org")


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """The real git, whose driver is this program."""
    _environment(monkeypatch, tmp_path)
    return _git


@pytest.fixture
def typed(run: Run, monkeypatch: pytest.MonkeyPatch) -> Type:
    """Type a command as the person a folder is called after."""

    def call(folder: Path, *arguments: str) -> Answer:
        monkeypatch.setenv("FACTCHECK_BY", folder.name)
        return run(*arguments, folder=folder)

    return call


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two clones of a fact-check with two claims, each with the driver set up."""
    place = tmp_path_factory.mktemp("pair")
    ann, bo = place / "Ann", place / "Bo"
    ann.mkdir()
    (ann / "bridge.txt").write_text(ESSAY)
    (ann / ".gitignore").write_text(".factcheck/\n")
    with pytest.MonkeyPatch.context() as patch:
        _environment(patch, place)
        patch.setenv("FACTCHECK_BY", "Ann")
        _git(ann, "init", "-q", "-b", "main")
        assert main(["-C", str(ann), "init", str(ann / "bridge.txt")]) == 0
        for quote in ("It is 1,204 metres long.", "opened on 14 June 1937"):
            assert main(["-C", str(ann), "add", f"Claimed: {quote}", "--quote", quote]) == 0
        assert main(["-C", str(ann), "merge-driver", "--install"]) == 0
        commit(_git, ann)
        _git(place, "clone", "-q", str(ann), str(bo))
        assert main(["-C", str(bo), "merge-driver", "--install"]) == 0
    return place


@pytest.fixture
def clones(pair: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two clones to work in."""
    for name in ("Ann", "Bo"):
        shutil.copytree(pair / name, tmp_path / name)
    return tmp_path / "Ann", tmp_path / "Bo"


def done(answer: Answer) -> Answer:
    assert answer.code == 0, answer
    return answer


def add(typed: Type, folder: Path, quote: str) -> None:
    done(typed(folder, "add", f"Claimed: {quote}", "--quote", quote))


def judge(typed: Type, folder: Path, claim: str, word: str) -> None:
    done(typed(folder, "verdict", claim, word, "--because", f"{folder.name} read it."))


def commit(git: Git, folder: Path) -> None:
    git(folder, "add", "-A")
    assert git(folder, "commit", "-q", "-m", folder.name).returncode == 0


def judged(folder: Path) -> dict[str, list[str]]:
    """Who judged, by the words of the claim."""
    return {c.words[0]: [v.by for v in c.verdicts] for c in Ledger(folder).filed().claims}


def test_two_people_work_and_git_puts_it_together(clones: tuple[Path, Path], git: Git, typed: Type) -> None:
    ann, bo = clones
    judge(typed, bo, "C001", "wrong")
    add(typed, bo, "never need a toll")
    judge(typed, bo, "C003", "unsupported")
    done(typed(bo, "attach-source", "C003", "https://example.org/toll"))
    commit(git, bo)
    judge(typed, ann, "C001", "confirmed")
    judge(typed, ann, "C002", "confirmed")
    add(typed, ann, "most beautiful bridge")
    done(typed(ann, "attach-source", "C003", "https://example.org/fair"))
    done(typed(ann, "attach-source", "C002", "https://example.org/toll"))
    commit(git, ann)

    merged = git(ann, "pull", "-q", "--no-rebase", str(bo), "main")
    assert merged.returncode == 0, merged
    assert "C003 of theirs is C004 now" in merged.stdout + merged.stderr
    assert adds_up(ann)
    assert "\nGood; " in f"\n{typed(ann, 'verify').out}"
    for _ in range(2):
        done(typed(ann, "list"))
        assert done(typed(ann, "verify")).out.startswith("Good; ")
    assert git(ann, "status", "--porcelain").stdout == ""
    assert {words: sorted(by) for words, by in judged(ann).items()} == {
        "It is 1,204 metres long.": ["Ann", "Bo"],
        "opened on 14 June 1937": ["Ann"],
        "most beautiful bridge": [],
        "never need a toll": ["Bo"],
    }
    assert [s.url[-4:] for s in Ledger(ann).filed().sources] == ["fair", "toll"]

    # Whose verdicts were renumbered gets the merge back, and goes on.
    assert git(bo, "pull", "-q", "--ff-only", str(ann), "main").returncode == 0
    assert "\nGood; " in f"\n{done(typed(bo, 'verify')).out}"
    judge(typed, bo, "C002", "confirmed")
    assert done(typed(bo, "verify")).out.startswith("Good; ")
    assert adds_up(bo)
    assert judged(bo) == judged(ann) | {"opened on 14 June 1937": ["Ann", "Bo"]}


def test_line_ends_that_git_changed_are_told_and_undone(
    cited: tuple[Path, Path], git: Git, typed: Type, tmp_path: Path
) -> None:
    ann, _ = cited
    (ann / ".gitattributes").unlink()
    commit(git, ann)
    cy = tmp_path / "Cy"
    git(tmp_path, "-c", "core.autocrlf=true", "clone", "-q", str(ann), str(cy))
    git(cy, "config", "core.autocrlf", "true")
    damaged = typed(cy, "verify")
    (step,) = [line for line in damaged.out.splitlines() if line.startswith("Next: ")]
    assert (damaged.code, "Next: git changed the line ends of these files" in step) == (1, True), step
    done(typed(cy, "merge-driver", "--install"))
    git(cy, "add", ".gitattributes")
    git(cy, "commit", "-q", "-m", "bytes", ".gitattributes")
    git(cy, "rm", "-rq", "--cached", ".")
    assert git(cy, "reset", "-q", "--hard").returncode == 0
    assert done(typed(cy, "verify")).out.startswith("Good; ")


def test_numbers_that_both_gave_are_told_apart_where_a_merge_stops(
    clones: tuple[Path, Path], git: Git, typed: Type
) -> None:
    ann, bo = clones
    for folder, claim, risk in ((ann, "C001", "high"), (bo, "C002", "legal")):
        judge(typed, folder, claim, "confirmed")
        judge(typed, folder, "C001", "wrong")
        done(typed(folder, "edit", "C001", "--risk", risk))
        commit(git, folder)
    merged = git(ann, "pull", "-q", "--no-rebase", str(bo), "main")
    said = merged.stdout + merged.stderr
    assert (
        merged.returncode == 1
        and "claims.yaml: V001 of theirs is V003 now, V002 of theirs is V004 now\n" in said
    ), said
    file = ann / "claims.yaml"
    file.write_text(
        re.sub("<<<<<<< .*\n((?:.*\n)*?)=======\n(?:.*\n)*?>>>>>>> .*\n", r"\1", file.read_text())
    )
    done(typed(ann, "list"))
    assert {c.id: [v.id for v in c.verdicts] for c in Ledger(ann).filed().claims} == {
        "C001": ["V001", "V002", "V004"],
        "C002": ["V003"],
    }
    checked = done(typed(ann, "verify")).out
    assert checked.startswith("Good; ")
    commit(git, ann)
    assert git(bo, "pull", "-q", "--no-rebase", str(ann), "main").returncode == 0
    assert judged(ann) == judged(bo)
    done(typed(bo, "list"))


def test_work_is_put_on_top_of_somebody_elses(clones: tuple[Path, Path], git: Git, typed: Type) -> None:
    ann, bo = clones
    add(typed, ann, "most beautiful bridge")
    judge(typed, ann, "C003", "not-checkable")
    commit(git, ann)
    add(typed, bo, "never need a toll")
    commit(git, bo)
    judge(typed, bo, "C003", "unsupported")
    commit(git, bo)
    rebased = git(bo, "pull", "-q", "--rebase", str(ann), "main")
    assert rebased.returncode == 0, rebased
    assert done(typed(bo, "list")).code == 0
    assert done(typed(bo, "verify")).out.startswith("Good; ")
    assert adds_up(bo)
    found = judged(bo)
    assert (found["most beautiful bridge"], found["never need a toll"]) == (["Ann"], ["Bo"])
    assert len(found) == 4


def test_what_both_changed_stops_the_merge_and_all_commands_until_it_is_settled(
    clones: tuple[Path, Path], git: Git, typed: Type
) -> None:
    ann, bo = clones
    done(typed(bo, "edit", "C001", "--risk", "legal", "--note", "b"))
    judge(typed, bo, "C002", "confirmed")
    commit(git, bo)
    done(typed(ann, "edit", "C001", "--risk", "high"))
    commit(git, ann)
    merged = git(ann, "pull", "-q", "--no-rebase", str(bo), "main")
    assert merged.returncode == 1
    said = merged.stdout + merged.stderr
    assert 'claims.yaml: C001 risk: ours "high", theirs "legal"\n' in said
    assert "factcheck: 1 conflict in claims.yaml; 1 place is marked in it: settle all of them" in said
    text = (ann / "claims.yaml").read_text()
    assert git(ann, "diff", "--name-only", "--diff-filter=U").stdout == "claims.yaml\n"
    line = text.splitlines().index("<<<<<<< ours") + 1
    for command in (("list",), ("verify",), ("check",), ("verdict", "C001", "wrong", "--because", "so")):
        refused = typed(ann, *command)
        assert (refused.code, f"claims.yaml:{line}: holds a merge conflict" in refused.err) == (2, True)
    settled = re.sub("<{7} ours\n(.*?)={7}\n.*?>{7} theirs\n", r"\1", text, flags=re.DOTALL)
    (ann / "claims.yaml").write_text(settled)
    done(typed(ann, "list"))
    commit(git, ann)
    assert done(typed(ann, "verify")).out.startswith("Good; ")
    assert adds_up(ann)
    assert judged(ann)["opened on 14 June 1937"] == ["Bo"]


def test_it_is_said_how_many_places_are_left_to_settle(
    clones: tuple[Path, Path], git: Git, typed: Type
) -> None:
    ann, bo = clones
    for place, words, risk in ((bo, "never need a toll", "legal"), (ann, "most beautiful bridge", "high")):
        add(typed, place, words)  # what does not clash has no marks
        done(typed(place, "edit", "C001", "--risk", risk))
        done(typed(place, "edit", "C002", "--risk", risk))
        commit(git, place)
    merged = git(ann, "pull", "-q", "--no-rebase", str(bo), "main")
    file = ann / "claims.yaml"
    starts = [n for n, line in enumerate(file.read_text().splitlines(), 1) if line == "<<<<<<< ours"]
    assert len(starts) == 2
    said = f"2 conflicts in claims.yaml; {len(starts)} places are marked in it: settle all of them"
    assert said in merged.stdout + merged.stderr
    for left in range(len(starts), 0, -1):
        refused = typed(ann, "list").err
        assert f"claims.yaml:{starts[0]}: holds a merge conflict" in refused
        assert (f" in {left} places, this the first" in refused) is (left > 1)
        one = re.compile("<{7} ours\n(.*?)={7}\n.*?>{7} theirs\n", re.DOTALL)
        file.write_text(one.sub(r"\1", file.read_text(), count=1))
        starts = [n for n, line in enumerate(file.read_text().splitlines(), 1) if line == "<<<<<<< ours"]
    assert "merge conflict" not in typed(ann, "list").err


def test_a_merge_is_taken_back_whole_and_a_verdict_thrown_away_in_settling_is_found(
    clones: tuple[Path, Path], git: Git, typed: Type
) -> None:
    ann, bo = clones
    done(typed(bo, "edit", "C001", "--risk", "legal"))
    judge(typed, bo, "C002", "confirmed")
    commit(git, bo)
    done(typed(ann, "edit", "C001", "--risk", "high"))
    commit(git, ann)
    assert git(ann, "pull", "-q", "--no-rebase", str(bo), "main").returncode == 1
    assert git(ann, "merge", "--abort").returncode == 0
    assert done(typed(ann, "verify")).out.startswith("Good; ")
    assert git(ann, "pull", "-q", "--no-rebase", str(bo), "main").returncode == 1
    git(ann, "checkout", "--ours", "claims.yaml")
    commit(git, ann)
    answer = typed(ann, "verify")
    assert answer.code == 1
    assert "C002 verdicts: claims.yaml does not have what the log says was recorded" in answer.out


# The driver alone, called as git calls it.


@pytest.fixture
def sides(tmp_path: Path) -> Callable[..., list[Path]]:
    """Three files as git hands them over."""

    def written(*texts: bytes | str) -> list[Path]:
        paths = [tmp_path / name for name in ("base", "ours", "theirs")]
        for path, text in zip(paths, texts, strict=True):
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        return paths

    return written


def driven(run: Run, paths: list[Path], name: str = "claims.yaml") -> Answer:
    return run("merge-driver", "--", *map(str, paths), name)


BASE = samples.record((samples.claim(1), samples.claim(2)), (samples.source(1),))
TEXT = mirror.write(BASE)
NOTED = mirror.write(replace(BASE, claims=(samples.claim(1, note="seen"), BASE.claims[1])))


def test_our_order_and_comments_stay(run: Run, sides: Callable[..., list[Path]]) -> None:
    ours = TEXT.replace("claims:\n", "# by hand\nclaims:\n").replace(
        "risk: normal", "risk: 'normal' # for now"
    )
    paths = sides(TEXT, ours, NOTED)
    assert driven(run, paths, "a folder/claims.yaml").code == 0
    made = paths[1].read_text()
    assert "    note: seen\n" in made
    assert made.replace("    note: seen\n", "") == ours
    assert sorted(path.name for path in paths[1].parent.iterdir()) == ["base", "ours", "theirs"]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((TEXT, TEXT, NOTED.encode().replace(b"seen", b"s\xffn")), "theirs: claims.yaml:44: is not UTF-8"),
        ((TEXT, TEXT.replace("claims:", "claims: ["), NOTED), "ours: claims.yaml:29:3: is not YAML"),
        ((TEXT.replace("...\n", ""), NOTED, TEXT), "the common ancestor: claims.yaml"),
        ((TEXT, NOTED, TEXT.replace("risk: normal", "risk: huge")), "theirs: claims.yaml:"),
        ((TEXT, NOTED, "<<<<<<< ours\n" + TEXT), "theirs: claims.yaml:1: holds a merge conflict"),
        ((TEXT, NOTED, b"\x00" * 9000), "theirs: claims.yaml:1:"),
        ((TEXT, NOTED, b""), "is empty on one side"),
        ((b"", NOTED, TEXT.replace("normal", "legal", 1)), 'C001 risk: ours "normal", theirs "legal"'),
        ((TEXT, NOTED, "..." + "[" * 100_000), "theirs: claims.yaml:"),
    ],
)
def test_what_cannot_be_merged_is_said_and_marked(
    run: Run, sides: Callable[..., list[Path]], texts: tuple[bytes | str, ...], said: str
) -> None:
    paths = sides(*texts)
    kept = paths[1].read_bytes()
    answer = driven(run, paths)
    assert answer.code == 1
    assert said in answer.err
    assert "Traceback" not in answer.err
    left = paths[1].read_bytes()
    assert left != kept
    assert b"\n<<<<<<< ours\n" in b"\n" + left
    assert b"\n>>>>>>> theirs\n" in left
    assert left.endswith(b"\n")


def test_without_git_what_clashes_is_named_and_both_versions_stay(
    run: Run, sides: Callable[..., list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = TEXT.replace("normal", "legal", 1)
    paths = sides(TEXT, TEXT.replace("normal", "high", 1), theirs)
    ours = paths[1].read_text()
    monkeypatch.setattr(shutil, "which", lambda name: None)
    answer = driven(run, paths)
    assert (answer.code, 'C001 risk: ours "high", theirs "legal"' in answer.err) == (1, True)
    assert paths[1].read_text() == f"<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n"
    with pytest.raises(BadInput, match="holds a merge conflict"):
        mirror.decode(paths[1].read_bytes())


def test_a_clash_that_git_sees_no_line_of_stands_at_the_top(
    run: Run, sides: Callable[..., list[Path]]
) -> None:
    ours = replace(BASE, sources=())
    attached = samples.claim(1, sources=(Attachment("S001", "", "Bo"),))
    theirs = replace(BASE, claims=(attached, BASE.claims[1]))
    paths = sides(*(mirror.write(record) for record in (BASE, ours, theirs)))
    answer = driven(run, paths)
    reason = "C001 sources S001 source: S001 is no source here"
    assert (answer.code, reason in answer.err) == (1, True)
    left = paths[1].read_text()
    head = f"<<<<<<< ours\n# {reason}\n=======\n>>>>>>> theirs\n"
    assert left.startswith(head)
    with pytest.raises(BadInput, match="yaml:1: holds a merge conflict"):
        mirror.decode(left.encode())
    assert "- source: S001" in left.removeprefix(head)


@pytest.mark.parametrize("first", ["list", "report"])
def test_a_protected_name_recorded_in_a_clone_is_told_where_it_is_kept(
    clones: tuple[Path, Path], git: Git, typed: Type, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    ann, bo = clones
    monkeypatch.setattr("sys.stdin", io.StringIO("Joanna Quiet\n"))
    done(typed(ann, "contact", "the clerk", "--protected"))
    commit(git, ann)
    assert git(bo, "pull", "-q", "--ff-only", str(ann), "main").returncode == 0
    unkept = "the name of P001 “the clerk” is not kept here"
    for words, warned in (
        (("edit", "C001", "--risk", "high"), False),
        (("talk", "the clerk", "Joanna Quiet says 1998.", "--claim", "C001"), True),
        (("list",), False),
    ):
        assert (unkept in done(typed(bo, *words)).err) is warned, words
    commit(git, bo)
    # nothing of Ann's moved meanwhile, so git asks no driver
    assert git(ann, "pull", "-q", "--ff-only", str(bo), "main").returncode == 0
    told = "claims.yaml names P001, who is protected; take that merge or pull back"
    for command in (first, "status", "check"):
        assert told in typed(ann, command).err, command
    for edition in ("editors", "public"):
        refused = typed(ann, "report", "--edition", edition)
        assert (refused.code, told in refused.err, "Joanna" in refused.err) == (2, True, False)
    proved = typed(ann, "verify")
    assert (proved.code, "damage: claims.yaml: names P001" in proved.out) == (1, True)
    assert "damage: log.jsonl: names P001" in proved.out
    assert not list((ann / "reports").glob("*"))


def test_a_protected_name_that_comes_from_the_other_side_stops_the_merge(
    run: Run, sides: Callable[..., list[Path]], tmp_path: Path
) -> None:
    Identities(tmp_path).add(Contact("P001", "the clerk", "Ann", AT, protected=True), ["Bo Berg"])
    told = mirror.write(replace(BASE, claims=(samples.claim(1, note="asked Bo  BERG"), BASE.claims[1])))
    paths = sides(TEXT, TEXT, told)
    answer = driven(run, paths, str(tmp_path / "claims.yaml"))
    assert (answer.code, "theirs names P001, who is protected; take the name out" in answer.err) == (1, True)
    paths = sides(lines(), lines("a"), lines("bo berg", "nobody"))
    answer = driven(run, paths, str(tmp_path / "log.jsonl"))
    assert (answer.code, "theirs names P001, who is protected; take the name out" in answer.err) == (1, True)
    paths = sides(lines(), lines("a"), lines("harmless", why="as Berg, Bo told us"))
    answer = driven(run, paths, str(tmp_path / "log.jsonl"))
    assert (answer.code, "theirs names P001, who is protected; take the name out" in answer.err) == (1, True)
    assert driven(run, sides(TEXT, TEXT, NOTED), str(tmp_path / "claims.yaml")).code == 0


def test_not_every_new_number_is_said(run: Run, sides: Callable[..., list[Path]]) -> None:
    def more(by: str) -> str:
        added = (samples.claim(number, by=by) for number in range(3, 23))
        return mirror.write(replace(BASE, claims=(*BASE.claims, *added)))

    answer = driven(run, sides(TEXT, more("Ann"), more("Bo")))
    assert answer.out.startswith("claims.yaml: C003 of theirs is C023 now, C004 of theirs is C024 now, ")
    assert answer.out.endswith(", C014 of theirs is C034 now, and 8 more\n")


def test_files_that_are_not_ours_to_merge(run: Run, sides: Callable[..., list[Path]], tmp_path: Path) -> None:
    paths = sides(TEXT, TEXT, NOTED)
    for name, said in (("essay/notes.yaml", "is not merged here"), ("", "is not merged here")):
        answer = driven(run, paths, name)
        assert (answer.code, said in answer.err) == (2, True)
    paths[2].unlink()
    answer = driven(run, paths)
    assert (answer.code, "there is no file" in answer.err) == (2, True)
    for arguments in ((), ("a", "b"), ("--install", "a", "b", "c", "d")):
        assert run("merge-driver", *arguments).code == 2
    assert paths[1].read_text() == TEXT


def test_what_is_too_large_is_left_alone(
    run: Run, sides: Callable[..., list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.workflow.merging.MOST_BYTES", 100)
    paths = sides(TEXT, TEXT, NOTED)
    answer = driven(run, paths)
    assert (answer.code, "is larger than 100 bytes" in answer.err) == (2, True)
    assert paths[1].read_text() == TEXT


def lines(*notes: str, by: str = "Ann", why: str = "") -> str:
    """A log of a record and of notes on it."""
    made = [
        history.Line(
            AT, "Cy", history.START, "", tuple(history.edits({}, history.state(RECORD.write(BASE)))), ()
        )
    ]
    for note in notes:
        edit = history.Edit(("claims", "C001", "note"), None, note)
        made.append(history.Line(AT, by, "edit", why, (edit,), (history.parse(made[-1].written()).hash,)))
    return "".join(line.written() + "\n" for line in made)


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        (lines("a"), lines("b", by="Bo")[:-1], "theirs: log.jsonl:2: is cut short"),
        (lines("a"), lines("b").replace('"Ann"', '"Eve"'), "theirs: log.jsonl:2: this line was altered"),
        (lines("a") + "{}\n", lines("b"), "ours: log.jsonl:3: is no line of a log"),
        (lines("a"), "[" * 100_000 + "\n", "theirs: log.jsonl:1:"),
        (lines("a"), lines("b").replace("Cy", "Di"), "theirs: log.jsonl:1: this line was altered"),
        (
            lines("a"),
            history.Line(AT, "Di", history.START, "", (), ()).written() + "\n",
            "ours has no beginning in common with theirs; keep one of them whole",
        ),
    ],
)
def test_a_log_that_cannot_be_joined_is_said_and_marked(
    run: Run, sides: Callable[..., list[Path]], ours: str, theirs: str, said: str
) -> None:
    paths = sides(lines(), ours, theirs)
    answer = driven(run, paths, "log.jsonl")
    assert (answer.code, said in answer.err) == (1, True), answer
    assert "<<<<<<< ours\n" in paths[1].read_text()


def test_lines_of_a_log_stay_as_they_were_written(run: Run, sides: Callable[..., list[Path]]) -> None:
    ours, theirs = lines("a"), lines("b", by="Bo").replace('"at":', '"at": ')
    paths = sides(lines(), ours, theirs)
    assert driven(run, paths, "log.jsonl").code == 0
    text = paths[1].read_text()
    assert text.startswith(ours + theirs.splitlines(keepends=True)[1])
    assert text.count("\n") == 4


def test_a_log_does_not_vouch_for_a_verdict_that_got_lost(tmp_path: Path) -> None:
    verdict = Verdict("V001", "wrong", "Ann", AT, "so", 1, ("it opened",), "It opened.")
    standing = replace(BASE, claims=(replace(BASE.claims[0], verdicts=(verdict,)), BASE.claims[1]))
    states = [history.state(RECORD.write(record)) for record in (standing, BASE)]
    first = history.Line(AT, "Ann", history.START, "", tuple(history.edits({}, states[0])), ())
    head = history.parse(first.written()).hash
    second = history.Line(AT, "Ann", "edit", "", tuple(history.edits(states[0], states[1])), (head,))
    log = Log(tmp_path)
    log.append(first.written())
    log.append(second.written())
    assert told(log, head, BASE, lambda: BASE)
    assert not told(log, head, BASE, lambda: standing)
    assert not told(log, head, standing, lambda: BASE)
    assert not told(log, "0" * 64, BASE, lambda: BASE)
    assert not told(log, "", BASE, lambda: BASE)


def test_set_up_is_done_once_and_leaves_what_is_there(
    tmp_path: Path, git: Git, run: Run, started: Path
) -> None:
    refused = run("merge-driver", "--install")
    assert (refused.code, "start with `git init`" in refused.err) == (2, True)
    git(started, "init", "-q")
    (started / ".gitattributes").write_text("*.docx binary")
    assert run("merge-driver", "--install").out.count("\n") == 9
    kept = (started / ".gitattributes").read_text()
    assert kept.startswith("*.docx binary\n/claims.yaml -text\n")
    assert kept.endswith("/reports/** -text\nclaims.yaml merge=factcheck\nlog.jsonl merge=factcheck\n")
    again = run("merge-driver", "--install")
    assert (again.code, again.out) == (0, "it was set up already\n")
    assert (started / ".gitattributes").read_text() == kept
    asked = git(started, "config", "--get", "merge.factcheck.driver").stdout
    assert asked == "factcheck merge-driver -- %O %A %B %P\n"


def test_git_keeps_every_byte_and_passes_by_what_is_rebuilt(
    tmp_path: Path, git: Git, run: Run, started: Path
) -> None:
    source = started / "report.txt"
    source.write_text("The report says:\nIt is 1,204 metres long.\n")
    run("attach-source", "C001", str(source), "--tier", "primary")
    run("cite", "C001", "S001", "--quote", "It is 1,204 metres long.")
    run("verdict", "C001", "confirmed", "--because", "the report")
    run("report")
    git(started, "init", "-q")
    git(started, "add", "-A")
    git(started, "commit", "-q", "-m", "all")
    assert ".factcheck/" not in git(started, "ls-files").stdout
    clone = tmp_path / "elsewhere"
    git(started, "clone", "-q", "-c", "core.autocrlf=true", "-c", "core.eol=crlf", ".", str(clone))
    assert b"\r\n" in (clone / "report.txt").read_bytes()  # git does what it is told with all other files
    assert run("check", folder=clone).code == 0
    checked = run("verify", folder=clone)
    assert (checked.code, checked.out.startswith("Good")) == (0, True), checked.out


NOTE = "The bridge is 1,024 metres long. It was opened by the minister of works on a Monday."
LONG, OPENED = "The bridge is 1,024 metres long", "It was opened by the minister of works"


@pytest.fixture
def cited(clones: tuple[Path, Path], git: Git, typed: Type) -> tuple[Path, Path]:
    """Two clones whose claims have one archived source; E001 is cited from it for the first."""
    ann, bo = clones
    (ann.parent / "note.txt").write_text(NOTE)
    done(typed(ann, "attach-source", "C001", str(ann.parent / "note.txt")))
    done(typed(ann, "attach-source", "C002", "S001"))
    done(typed(ann, "cite", "C001", "S001", "--quote", LONG))
    commit(git, ann)
    assert git(bo, "pull", "-q", "--no-rebase", str(ann), "main").returncode == 0
    return ann, bo


def quoted(folder: Path) -> dict[str, list[tuple[str, str]]]:
    return {c.id: [(e.id, e.quote) for e in c.evidence] for c in Ledger(folder).filed().claims}


@pytest.mark.parametrize("taken_back_by", ["ours", "theirs"])
@pytest.mark.parametrize("judged_on", [False, True])
def test_an_id_one_took_back_and_the_other_gave_is_told(
    cited: tuple[Path, Path], git: Git, typed: Type, taken_back_by: str, judged_on: bool
) -> None:
    ann, bo = cited
    slip, other = (ann, bo) if taken_back_by == "ours" else (bo, ann)
    done(typed(slip, "cite", "C001", "S001", "--quote", OPENED))
    done(typed(slip, "detach", "C001", "E002"))
    done(typed(other, "cite", "C002", "S001", "--quote", LONG))
    if judged_on:
        judge(typed, other, "C002", "confirmed")
    commit(git, slip)
    commit(git, other)
    assert git(ann, "pull", "-q", "--no-rebase", str(bo), "main").returncode == 0
    assert quoted(ann) == {"C001": [("E001", LONG)], "C002": [("E002", LONG)]}
    done(typed(ann, "status"))
    (said,) = [line for line in done(typed(ann, "verify")).out.splitlines() if "E002" in line]
    assert re.match(r"note: E002: log\.jsonl:\d+ took back another E002; ", said), said
    if judged_on:
        assert said.endswith("what the log says of E002 may be of either")
        return
    assert said.endswith("; for an id of its own: factcheck detach C002 E002, and cite it again")
    done(typed(ann, "detach", "C002", "E002"))
    assert done(typed(ann, "cite", "C002", "S001", "--quote", LONG)).out.startswith("E003 ")
    assert done(typed(ann, "verify")).out.startswith("Good")


@pytest.mark.parametrize("taken_back_by", ["ours", "theirs"])
def test_the_last_evidence_of_a_claim_is_taken_back_while_other_evidence_is_cited(
    cited: tuple[Path, Path], git: Git, typed: Type, taken_back_by: str
) -> None:
    ann, bo = cited
    slip, other = (ann, bo) if taken_back_by == "ours" else (bo, ann)
    done(typed(slip, "detach", "C001", "E001"))
    done(typed(other, "cite", "C001", "S001", "--quote", OPENED))
    commit(git, slip)
    commit(git, other)
    assert git(ann, "pull", "-q", "--no-rebase", str(bo), "main").returncode == 0
    assert quoted(ann)["C001"] == [("E002", OPENED)]
    done(typed(ann, "status"))
    assert done(typed(ann, "verify")).out.startswith("Good")


def test_logs_that_were_merged_line_by_line_are_joined_when_somebody_says_so(
    clones: tuple[Path, Path], git: Git, typed: Type
) -> None:
    ann, bo = clones
    git(ann, "config", "--remove-section", "merge.factcheck")
    judge(typed, bo, "C002", "wrong")
    done(typed(ann, "edit", "C001", "--note", "read twice"))
    for folder in (bo, ann):
        commit(git, folder)
    assert git(ann, "pull", "-q", "--no-rebase", str(bo), "main").returncode == 1
    log = ann / "log.jsonl"
    number = log.read_text().splitlines().index("<<<<<<< HEAD") + 1
    for command in (("list",), ("log",), ("edit", "C001", "--risk", "high")):
        refused = typed(ann, *command)
        assert (refused.code, f"log.jsonl:{number}: holds a merge conflict; take" in refused.err) == (1, True)
    log.write_text(re.sub("^[<=>]{7}.*\n", "", log.read_text(), flags=re.MULTILINE))
    apart = typed(ann, "verify")
    assert apart.code == 1
    assert "two histories stand side by side, not merged; `factcheck settle --keep file` joins" in apart.out
    done(typed(ann, "settle", "--keep", "file"))
    assert done(typed(ann, "verify")).out.startswith("Good; ")
    commit(git, ann)
    assert git(bo, "pull", "-q", str(ann), "main").returncode == 0
    done(typed(bo, "list"))
    assert done(typed(bo, "verify")).out.startswith("Good; ")
    assert judged(bo)["opened on 14 June 1937"] == ["Bo"]


def test_a_commit_is_not_picked_without_what_was_judged_before_it(
    clones: tuple[Path, Path], git: Git, typed: Type
) -> None:
    ann, bo = clones
    judge(typed, bo, "C002", "wrong")
    commit(git, bo)
    add(typed, bo, "never need a toll")
    commit(git, bo)
    done(typed(ann, "edit", "C001", "--note", "read twice"))
    commit(git, ann)
    git(ann, "fetch", "-q", str(bo), "main")
    picked = git(ann, "cherry-pick", "FETCH_HEAD")
    assert picked.returncode == 1
    assert "log.jsonl: the verdict by Bo of " in picked.stderr + picked.stdout
    assert "is not here; pick that commit first, or merge the branch" in picked.stderr + picked.stdout
    assert git(ann, "cherry-pick", "--abort").returncode == 0
    for commit_id in ("FETCH_HEAD~1", "FETCH_HEAD"):
        assert git(ann, "cherry-pick", commit_id).returncode == 0
    done(typed(ann, "list"))
    assert done(typed(ann, "verify")).out.startswith("Good; ")
    assert judged(ann)["opened on 14 June 1937"] == ["Bo"]
