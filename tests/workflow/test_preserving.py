"""Captures handed on: a WACZ of what is archived, and second copies that are never confused with silence."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.fixture
def archived(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "essay.txt").write_text("The bridge opened in 1937 and has been open ever since.\n")
    (tmp_path / "note.txt").write_text("The register says that it opened in 1937, on a Monday.")
    run("init", str(tmp_path / "essay.txt"))
    run("add", "The bridge opened in 1937.", "--quote", "The bridge opened in 1937")
    run("attach-source", "C001", str(tmp_path / "note.txt"), "https://example.org/gone")
    return tmp_path


def test_an_export_holds_the_captures_and_is_the_same_again(run: Run, archived: Path) -> None:
    out = archived / "evidence.wacz"
    assert run("export", "--out", str(out)).code == 0
    with zipfile.ZipFile(out) as package:
        names = package.namelist()
        assert "archive/s001-1.warc.gz" in names
        assert (
            package.read("archive/s001-1.warc.gz")
            == (archived / "sources/S001/1/capture.warc.gz").read_bytes()
        )
    before = out.read_bytes()
    run("export", "S001", "--out", str(out))
    assert out.read_bytes() == before
    assert run("export", "S009", "--out", str(out)).code == 2


@pytest.mark.parametrize("held", [b"", b"my notes", b"PK\x03\x04 no archive"])
def test_an_export_takes_the_place_of_no_other_file(run: Run, archived: Path, held: bytes) -> None:
    out = archived / "notes.txt"
    out.write_bytes(held)
    refused = run("export", "--out", str(out))
    assert (refused.code, "is no WACZ" in refused.err) == (2, True)
    assert out.read_bytes() == held


def test_a_service_that_cannot_be_asked_is_not_an_archive_without_a_copy(
    run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.archive.services import Answer, Services

    monkeypatch.setattr(Services, "get", lambda *_: Answer(error="archive.org does not answer"))
    found = json.loads(run("wayback", "S002", "--format", "json").out)
    assert [entry["state"] for entry in found] == ["unknown"]
    assert "not asked" in run("wayback", "S002").out
    assert "Second copy" not in (archived / "claims.yaml").read_text()


def test_saving_without_keys_is_refused(run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_WAYBACK_ACCESS", raising=False)
    answer = run("wayback", "S002", "--save")
    assert answer.code == 2
    assert "FACTCHECK_WAYBACK_ACCESS" in answer.err
