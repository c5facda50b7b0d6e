"""Texts derived again from the archived bytes: what is lost comes back, what evidence stands in does not move."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.archive import derive as deriving
from factcheck.archive.derived import Derive, Derived
from tests.conftest import Run

PAGE = "<title>Register</title><p>The register says that the bridge is 1,204 metres long.</p>"
QUOTE = "the bridge is 1,204 metres long"


@pytest.fixture
def cited(started: Path, run: Run) -> Path:
    """A capture with a passage cited from it, and a verdict that rests on that."""
    (started / "register.html").write_text(PAGE)
    assert run("attach-source", "C001", str(started / "register.html"), "--tier", "primary").code == 0
    assert run("cite", "C001", "S001", "--quote", QUOTE).code == 0
    assert run("verdict", "C001", "confirmed", "--because", "the register").code == 0
    return started


def status(run: Run) -> str:
    found: str = json.loads(run("show", "C001", "--format", "json").out)["status"]
    return found


def read_as(monkeypatch: pytest.MonkeyPatch, before: str = "", after: str = "") -> None:
    """Have pages read by another version of the program, with words more at the beginning or at the end."""
    usual: Derive = deriving.derive

    def other(content: bytes, declared: str, url: str, *, seconds: float = 15.0) -> Derived:
        from dataclasses import replace

        found = usual(content, declared, url)
        text = before + found.full_text + after
        return replace(found, full_text=text, extractor="another", offsets=(), main_offsets=())

    monkeypatch.setattr(deriving, "derive", other)


def test_nothing_changes_where_nothing_is_amiss(cited: Path, run: Run) -> None:
    before = (cited / "claims.yaml").read_bytes()
    done = run("reread")
    assert (done.code, done.out) == (0, "1 capture with text: 1 as it was.\n")
    assert (cited / "claims.yaml").read_bytes() == before


@pytest.mark.parametrize("name", ["text.full.txt", "text.main.txt", "text.map.json"])
@pytest.mark.parametrize("damage", ["gone", "altered"])
def test_a_text_that_is_lost_comes_back(cited: Path, run: Run, name: str, damage: str) -> None:
    path = cited / "sources" / "S001" / "1" / name
    was = path.read_bytes()
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(was.replace(b"1", b"2", 1) + b" ")
    assert run("verify").code == 1
    done = run("reread", "S001")
    assert (done.code, done.out.splitlines()[0]) == (0, "S001 capture 1 restored")
    assert path.read_bytes() == was
    assert run("verify").code == 0
    assert status(run) == "cleared"


def test_a_new_text_with_the_passages_at_their_places_is_taken(
    cited: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_as(monkeypatch, after="More words.\n")
    done = run("reread")
    assert (done.code, done.out.splitlines()[0]) == (0, "S001 capture 1 renewed")
    assert (cited / "sources" / "S001" / "1" / "text.full.txt").read_text().endswith("More words.\n")
    assert run("verify").code == 0
    assert status(run) == "cleared"
    assert run("reread").out == "1 capture with text: 1 as it was.\n"


def test_a_new_text_that_would_move_a_passage_is_left_alone(
    cited: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = (cited / "sources" / "S001" / "1" / "text.full.txt").read_bytes()
    read_as(monkeypatch, before="Words before. ")
    done = run("reread")
    assert "S001 capture 1 left alone: E001 would not stand where it stands" in done.out
    assert (cited / "sources" / "S001" / "1" / "text.full.txt").read_bytes() == was
    assert status(run) == "cleared"


def test_an_exchange_that_was_cut_short_is_put_on_record_by_the_next(
    cited: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.workflow.sources import rereading

    read_as(monkeypatch, after="More words.\n")
    with monkeypatch.context() as patch:
        patch.setattr(rereading, "_put_on_record", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        assert run("reread").code == 130
    assert status(run) == "cleared"
    assert run("verify").code == 1
    assert run("reread").code == 0
    assert run("verify").code == 0


def test_altered_bytes_are_not_read(cited: Path, run: Run) -> None:
    warc = cited / "sources" / "S001" / "1" / "capture.warc.gz"
    data = bytearray(warc.read_bytes())
    data[len(data) // 2] ^= 1
    warc.write_bytes(data)
    done = run("reread", "--format", "json")
    (reading,) = json.loads(done.out)
    assert (done.code, reading["came"]) == (1, "not read")
    assert run("reread", "S009").code == 2


def test_what_no_reader_was_there_for_is_read_once_there_is_one(
    started: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (started / "register.html").write_text(PAGE)
    (started / "photo.gif").write_bytes(b"GIF89a\x00\x02\x00\x01")

    def none(content: bytes, declared: str, url: str, *, seconds: float = 15.0) -> Derived:
        return Derived("other", "text/html", "none", flags=("no text: no reader for text/html",))

    with monkeypatch.context() as earlier:
        earlier.setattr(deriving, "derive", none)
        files = (str(started / name) for name in ("register.html", "photo.gif"))
        assert run("attach-source", "C001", *files).code == 0
    assert "no reader for text/html" in run("read", "S001").err
    done = run("reread")
    assert (done.code, done.out) == (
        0,
        "S001 capture 1 read for the first time\n1 capture with text: 1 read for the first time.\n",
    )
    assert run("reread").out == "1 capture with text: 1 as it was.\n"
    assert run("cite", "C001", "S001", "--quote", QUOTE).code == 0
    assert "damage" not in run("verify").out
