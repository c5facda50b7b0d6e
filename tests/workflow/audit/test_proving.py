"""The proof as a user sees it: what is on record is on the manifest, what vouches from outside, and what is said."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck.archive.vault import Vault
from tests.conftest import Run

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Path:
    """A folder with two documents archived and on record."""
    (tmp_path / "essay.txt").write_text("The bridge opened in 1937 and has been open ever since.\n")
    run("init", str(tmp_path / "essay.txt"))
    run("add", "The bridge opened in 1937.", "--quote", "The bridge opened in 1937")
    attach(run, tmp_path, "one")
    attach(run, tmp_path, "two")
    assert run("verify").out.startswith("Good; looked at 2 captures")
    return tmp_path


def attach(run: Run, folder: Path, name: str, code: int = 0) -> str:
    (folder / f"{name}.txt").write_text(f"Register {name} says that it opened in 1937, on a Monday.")
    answer = run("attach-source", "C001", str(folder / f"{name}.txt"))
    assert answer.code == code, answer
    return answer.err


def manifest(folder: Path) -> Path:
    return folder / "sources/manifest.jsonl"


LOSSES: dict[str, Callable[[Path], object]] = {
    "removed": Path.unlink,
    "emptied": lambda path: path.write_bytes(b""),
    "clipped": lambda path: path.write_bytes(path.read_bytes()[:-30]),
    "last line taken out": lambda path: path.write_bytes(path.read_bytes().splitlines(keepends=True)[0]),
}


@pytest.mark.parametrize("name", LOSSES)
def test_a_manifest_that_lacks_what_is_on_record_is_damage_and_is_not_made_anew(
    run: Run, desk: Path, name: str
) -> None:
    good = manifest(desk).read_bytes()
    LOSSES[name](manifest(desk))
    left = manifest(desk).read_bytes() if manifest(desk).exists() else None
    answer = run("verify")
    assert answer.code == 1
    assert "sources/S002/1: it is on record, but its line was taken out of the manifest" in answer.out
    assert "lacks captures that are on record: S00" in attach(run, desk, "three", code=1)
    assert "lacks captures that are on record" in run("fetch").err
    assert (manifest(desk).read_bytes() if manifest(desk).exists() else None) == left
    manifest(desk).write_bytes(good)
    assert run("verify").code == 0
    attach(run, desk, "three")


def test_a_last_line_without_its_end_is_damage_and_loses_nothing(run: Run, desk: Path) -> None:
    good = manifest(desk).read_bytes()
    manifest(desk).write_bytes(good[:-1])
    answer = run("verify")
    assert (answer.code, answer.out.count("damage:")) == (1, 1)
    assert "the last line has lost its end" in answer.out
    attach(run, desk, "three")
    assert manifest(desk).read_bytes().startswith(good)
    assert run("verify").code == 0


def test_a_log_without_its_last_end_is_damage_to_whoever_proves_and_whoever_writes(
    run: Run, desk: Path
) -> None:
    log = desk / "log.jsonl"
    good = log.read_bytes()
    log.write_bytes(good[:-1])
    answer = run("verify")
    assert (answer.code, answer.out.count("damage:")) == (1, 1)
    assert "the last line has lost its end" in answer.out
    assert "does not end with a whole line" in run("attach-source", "C001", "https://example.org/x").err
    log.write_bytes(good)
    assert run("verify").code == 0
    attach(run, desk, "three")


def test_a_manifest_is_put_together_anew_only_when_somebody_says_so_and_that_stays_known(
    run: Run, desk: Path
) -> None:
    manifest(desk).unlink()
    answer = run("settle", "--keep", "captures")
    assert (answer.code, answer.out) == (0, "Put 2 captures on the manifest: S001/1, S002/1.\n")
    proved = run("verify")
    assert proved.code == 0
    assert "note: log.jsonl:5: the manifest was put together anew: S001/1, S002/1" in proved.out
    assert run("settle", "--keep", "captures").out == "Put 0 captures on the manifest.\n"


def test_what_another_branch_archived_is_put_on_our_manifest(run: Run, desk: Path) -> None:
    manifest(desk).write_bytes(manifest(desk).read_bytes().splitlines(keepends=True)[0])
    assert run("settle", "--keep", "captures").out == "Put 1 capture on the manifest: S002/1.\n"
    attach(run, desk, "three")
    assert run("verify").code == 0


def test_a_capture_taken_out_of_claims_yaml_and_the_manifest_is_known_from_the_log(
    run: Run, desk: Path
) -> None:
    record = desk / "claims.yaml"
    text = record.read_text()
    cut = text.index("    captures:", text.index("  - id: S002"))
    record.write_text(f"{text[:cut]}...\n")
    manifest(desk).write_bytes(manifest(desk).read_bytes().splitlines(keepends=True)[0])
    answer = run("verify")
    assert answer.code == 1, answer
    assert "sources/S002/1: it is on record, but its line was taken out of the manifest" in answer.out


def test_a_capture_on_record_that_is_nowhere_cannot_be_put_on_the_manifest(run: Run, desk: Path) -> None:
    manifest(desk).unlink()
    shutil.rmtree(desk / "sources/S002")
    answer = run("settle", "--keep", "captures")
    assert answer.code == 1
    assert "on record: S002/1" in answer.err


def test_what_a_killed_command_archived_is_a_note_and_is_adopted(run: Run, desk: Path) -> None:
    good = manifest(desk).read_bytes()
    Vault(desk).keep_file("S009", b"never acknowledged", "late.txt", AT, None)
    manifest(desk).write_bytes(good)
    answer = run("verify")
    assert answer.code == 0
    assert "note: sources/S009/1: whole, but not on the manifest" in answer.out
    attach(run, desk, "three")
    assert b'"S009"' in manifest(desk).read_bytes()
    assert run("verify").code == 0


def test_a_manifest_with_other_times_and_the_chain_made_anew_is_found(run: Run, desk: Path) -> None:
    lines, previous = [], ""
    for line in manifest(desk).read_text().splitlines():
        fields = {**json.loads(line), "at": "2019-01-01T00:00:00Z", "previous": previous}
        lines.append(json.dumps(fields))
        previous = hashlib.sha256(lines[-1].encode()).hexdigest()
    manifest(desk).write_text("\n".join(lines) + "\n")
    answer = run("verify")
    assert (answer.code, answer.out.count("damage:")) == (1, 2)
    assert "line 1 of the manifest says 2019-01-01T00:00:00Z; the record says 20" in answer.out


def test_a_capture_dated_otherwise_in_claims_yaml_is_found(run: Run, desk: Path) -> None:
    record = desk / "claims.yaml"
    at = str(json.loads(manifest(desk).read_text().splitlines()[1])["at"])
    head, _, rest = record.read_text().partition("captures:")
    record.write_text(f"{head}captures:{rest.replace(at, '2019-01-01T00:00:00Z')}")
    answer = run("verify")
    assert answer.code == 1
    assert "S002 capture 1: at: claims.yaml says 2019-01-01T00:00:00Z, the archive 20" in answer.out


def heads(run: Run) -> tuple[str, str]:
    said = json.loads(run("verify", "--format", "json").out)
    return said["manifest"]["head"], said["log"]["head"]


def test_what_is_proved_and_what_not_is_said_with_the_heads_to_keep(run: Run, desk: Path) -> None:
    out = run("verify").out
    last = manifest(desk).read_bytes().splitlines()[-1]
    assert f"Manifest head, 2 lines: {hashlib.sha256(last).hexdigest()}\n" in out
    assert f"Log head, 4 lines: {heads(run)[1]}\n" in out
    assert out.index("Proved:") < out.index("Not shown by this:") < out.index("Time stamp: none.")
    said = json.loads(run("verify", "--format", "json").out)
    assert len(said["covers"]) >= 5
    assert "made all of it anew" in said["does_not_cover"][0]
    assert "put it back to how it was" in said["does_not_cover"][0]
    (desk / "essay/draft-1.text.txt").write_text("other words")
    damaged = run("verify")
    assert damaged.code == 1
    assert "Proved:" not in damaged.out
    assert json.loads(run("verify", "--format", "json").out)["covers"] == []


def test_heads_that_were_kept_elsewhere_are_looked_for(run: Run, desk: Path) -> None:
    kept = heads(run)
    attach(run, desk, "three")
    answer = run("verify", "--head", kept[0], "--head", kept[1].upper())
    assert answer.code == 0
    assert "sources/manifest.jsonl: lines 1 to 2 are those of the head given; the 1 after it are newer" in (
        answer.out
    )
    assert "log.jsonl: lines 1 to 4 are those of the head given; the 1 after it are newer" in answer.out
    other = run("verify", "--head", "ab" * 32)
    assert other.code == 1
    assert "damage: head abababababababab: is neither of this manifest nor of this log" in other.out
    assert run("verify", "--head", "abc").code == 2


def test_a_folder_made_anew_as_a_whole_is_found_by_a_head(run: Run, desk: Path, tmp_path: Path) -> None:
    kept = heads(run)
    shutil.rmtree(desk / "sources")
    shutil.rmtree(desk / ".factcheck")
    for name in ("claims.yaml", "log.jsonl"):
        (desk / name).unlink()
    run("init", str(tmp_path / "essay.txt"))
    run("add", "The bridge opened in 1937.", "--quote", "The bridge opened in 1937")
    attach(run, desk, "forged")
    assert run("verify").code == 0
    assert [run("verify", "--head", head).code for head in kept] == [1, 1]


def test_a_folder_put_back_as_a_whole_is_found_by_a_head(run: Run, desk: Path) -> None:
    files = [desk / name for name in ("claims.yaml", "log.jsonl")]
    was = [file.read_bytes() for file in files]
    run("verdict", "C001", "wrong", "--because", "It opened in 1938.")
    kept = heads(run)[1]
    for file, data in zip(files, was, strict=True):
        file.write_bytes(data)
    assert "lacks what was added to it last" in run("verify").out
    shutil.rmtree(desk / ".factcheck")
    assert [run("verify").code, run("verify", "--head", kept).code] == [0, 1]


def test_files_that_are_nobodys_are_noted(run: Run, desk: Path) -> None:
    (desk / "sources/page.html").write_text("<p>It opened in 1938.")
    (desk / "sources/S001/notes.txt").write_text("It opened in 1938.")
    answer = run("verify")
    assert answer.code == 0
    assert "note: sources/'page.html': nobody knows this file" in answer.out
    assert "note: sources/'S001/notes.txt': nobody knows this file" in answer.out


def test_a_document_without_a_reader_is_said_to_be_one_when_it_is_cited(run: Run, desk: Path) -> None:
    (desk / "list.rtf").write_text("{\\rtf1 It opened in 1937.}")
    assert run("attach-source", "C001", str(desk / "list.rtf")).code == 0
    refused = run("cite", "C001", "S003", "--quote", "It opened in 1937")
    assert refused.code == 2
    assert "S003 has no text to quote from; no text: no reader for application/rtf" in refused.err
    assert "saved as PDF or HTML" in refused.err and "fetch" not in refused.err


@pytest.mark.parametrize(
    ("alter", "said"),
    [
        (lambda data: data.replace(b"\n", b"\r\n"), "log.jsonl:1: was altered in its blanks"),
        (lambda data: data + data.splitlines(keepends=True)[-1], "log.jsonl:5: this line stands there twice"),
        (lambda data: data + b"{x}\n", "log.jsonl:5: is no line of a log (no JSON from its character 2 on)"),
        (lambda data: data + b"\xff\n", "log.jsonl:5: is not UTF-8"),
        (lambda data: data + b"<<<<<<< HEAD\n", "log.jsonl:5: holds a merge conflict"),
    ],
)
def test_a_log_that_is_not_as_it_was_written_is_damage(
    alter: Callable[[bytes], bytes], said: str, run: Run, desk: Path
) -> None:
    log = desk / "log.jsonl"
    log.write_bytes(alter(log.read_bytes()))
    answer = run("verify")
    assert (answer.code, answer.out.count("damage:")) == (1, 1)
    assert f"damage: {said}" in answer.out


def test_that_nothing_keeps_a_protected_name_out_is_said(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Herta Vogelsang\n"))
    assert run("contact", "the clerk", "--protected").code == 0
    assert "contacts.private.yaml" not in run("verify").out
    private = desk / "contacts.private.yaml"
    private.write_text(private.read_text()[:-4])
    damaged = run("verify")
    assert damaged.code == 1
    assert "damage: contacts.private.yaml:6: has no end mark" in damaged.out
    private.unlink()
    missing = run("verify")
    assert missing.code == 0
    assert "note: contacts.private.yaml: does not have P001: nothing here keeps" in missing.out


def test_a_folder_without_claims_yaml_is_not_looked_past(run: Run, desk: Path) -> None:
    (desk / "inner").mkdir()
    (desk / "inner" / "essay.txt").write_text("Another bridge opened in 1938.\n")
    inner = desk / "inner"
    assert run("init", str(inner / "essay.txt"), folder=inner).code == 0
    (inner / "claims.yaml").unlink()
    refused = run("verify", folder=inner)
    assert refused.code == 2
    assert f"claims.yaml is missing in {inner}; take it from git or a copy" in refused.err


def test_a_lost_claims_yaml_is_written_back(run: Run, desk: Path) -> None:
    assert run("list").code == 0
    file = desk / "claims.yaml"
    said = file.read_bytes()
    assert (
        run("settle", "--keep", "file").out
        == "Nothing to settle: claims.yaml, the ledger and the log agree.\n"
    )
    assert not list(desk.glob("claims.*-version.yaml"))
    file.unlink()
    refused = run("list")
    assert refused.code == 2
    assert "nothing acknowledged is lost; `factcheck settle --keep ledger` writes it back" in refused.err
    anew = run("init", "--title", "Anew")
    assert (anew.code, "settle --keep ledger" in anew.err) == (4, True)
    assert "Wrote claims.yaml back from the ledger." in run("settle", "--keep", "ledger").out
    assert file.read_bytes() == said
    assert run("verify").code == 0


@pytest.mark.parametrize(
    ("file", "step"),
    [
        (
            "sources/S001/1/text.full.txt",
            "factcheck reread S001 (makes the texts again from the archived bytes)",
        ),
        ("sources/S001/1/capture.warc.gz", "bring what is named here back from git or a copy"),
        ("log.jsonl", "bring what is named here back from git or a copy"),
        (
            "sources/manifest.jsonl",
            "bring sources/manifest.jsonl back from git or a copy; without one, factcheck settle",
        ),
    ],
)
def test_damage_is_told_with_what_to_do_next(run: Run, desk: Path, file: str, step: str) -> None:
    (desk / file).write_bytes(b"" if file.endswith("manifest.jsonl") else b"other words")
    answer = run("verify")
    (said,) = (line for line in answer.out.splitlines() if line.startswith("Next: "))
    assert (answer.code, said.startswith(f"Next: {step}")) == (1, True), said
