"""Captures handed on: a WACZ of what is archived, and second copies that are never confused with silence."""

from __future__ import annotations

import io
import json
import shutil
import sys
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from factcheck.archive.net.services import Answer, Services
from factcheck.workflow.sources import preserving
from tests.archive.local_service import Asked, Reply, serving
from tests.conftest import Run


@pytest.fixture(autouse=True)
def no_pause_between_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody outside is asked here, so nobody has to be spared."""
    monkeypatch.setattr(preserving, "second_copies", partial(preserving.second_copies, interval=0.0))


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
    first = run("export", "--out", str(out))
    assert (first.code, "in place of" in first.out) == (0, False)
    with zipfile.ZipFile(out) as package:
        names = package.namelist()
        assert "archive/s001-1.warc.gz" in names
        assert (
            package.read("archive/s001-1.warc.gz")
            == (archived / "sources/S001/1/capture.warc.gz").read_bytes()
        )
    before = out.read_bytes()
    assert "1 page, in place of the package that was there" in run("export", "S001", "--out", str(out)).out
    assert out.read_bytes() == before
    assert run("export", "S009", "--out", str(out)).code == 2


@pytest.mark.parametrize("named", [(), ("S001",)])
def test_an_export_without_a_capture_that_is_on_record_is_refused(
    run: Run, archived: Path, named: tuple[str, ...]
) -> None:
    (archived / "other.txt").write_text("Another register.")
    run("attach-source", "C001", str(archived / "other.txt"))
    shutil.rmtree(archived / "sources/S001")
    out = archived / "evidence.wacz"
    refused = run("export", *named, "--out", str(out))
    assert (refused.code, "on record, but not there: sources/S001/1;" in refused.err) == (1, True)
    assert not out.exists()
    assert run("export", "S003", "--out", str(out)).code == 0


@pytest.mark.parametrize("held", [b"", b"my notes", b"PK\x03\x04 no archive"])
def test_an_export_takes_the_place_of_no_other_file(run: Run, archived: Path, held: bytes) -> None:
    out = archived / "notes.wacz"
    out.write_bytes(held)
    refused = run("export", "--out", str(out))
    assert (refused.code, "is no WACZ" in refused.err) == (2, True)
    assert out.read_bytes() == held


@pytest.mark.parametrize("name", ["evidence.zip", "evidence", "wacz"])
def test_an_export_has_the_ending_that_readers_go_by(run: Run, archived: Path, name: str) -> None:
    refused = run("export", "--out", str(archived / name))
    assert (refused.code, "ends in .wacz" in refused.err) == (2, True)
    assert not (archived / name).exists()


def test_a_service_that_cannot_be_asked_is_not_an_archive_without_a_copy(
    run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Services, "get", lambda *_: Answer(error="archive.org does not answer"))
    answer = run("wayback", "S002", "--format", "json")
    assert answer.code == 1
    assert [entry["state"] for entry in json.loads(answer.out)] == ["not asked"]
    assert "not asked" in run("wayback", "S002").out
    assert "Second copy" not in (archived / "claims.yaml").read_text()
    assert told(archived)[-1] == ("wayback", "S002: not asked, archive.org does not answer")
    assert run("verify").code == 0


def told(folder: Path) -> list[tuple[str, str]]:
    """What the log says was done, and why."""
    lines = map(json.loads, (folder / "log.jsonl").read_text().splitlines())
    return [(line["act"], line["why"]) for line in lines]


@pytest.mark.parametrize("names", [("S099",), ("nonsense", "http://x.example/"), ("S002", "S099"), ("S001",)])
@pytest.mark.parametrize("save", [(), ("--save",)])
def test_what_is_no_source_at_an_address_is_refused_before_anything_is_sent(
    run: Run,
    archived: Path,
    monkeypatch: pytest.MonkeyPatch,
    names: tuple[str, ...],
    save: tuple[str, ...],
) -> None:
    keep_keys(monkeypatch)
    asked = no_network(monkeypatch)
    answer = run("wayback", *names, *save)
    assert (answer.code, answer.out, asked) == (2, "", [])


def keep_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ACCESS", "SECRET"):
        monkeypatch.setenv(f"FACTCHECK_WAYBACK_{name}", "key")


def no_network(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Orders that were sent; each is refused."""
    sent: list[str] = []

    def post(_: Services, __: str, body: bytes, ___: object) -> Answer:
        sent.append(parse_qs(body.decode())["url"][0])
        return Answer(200, b'{"message": "too many"}')

    monkeypatch.setattr(Services, "post", post)
    monkeypatch.setattr(Services, "get", lambda *_: Answer(error="not to be asked"))
    return sent


def test_only_dead_or_changed_sources_are_ordered_unless_they_are_named(
    run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_keys(monkeypatch)
    sent = no_network(monkeypatch)

    def reply(asked: Asked) -> Reply:
        status = 404 if asked.target in ("/robots.txt", "/dead") else 200
        return Reply(b"<p>The bridge opened in 1937, says this page.</p>", status)

    with serving(reply) as site:
        allow = ("--allow-host", *site.allowed)
        run("fetch", f"{site.url}/well", f"{site.url}/dead", "--delay", "0", *allow)
        answer = run("wayback", "--save")
        assert (answer.code, sent) == (1, [f"{site.url}/dead"])
        assert "S004  refused" in answer.out
        assert told(archived)[-1] == ("wayback", "S004: refused, too many")
        run("wayback", "s003", "--save")
        assert sent[1:] == [f"{site.url}/well"]


@pytest.mark.parametrize(
    ("answer", "came"),
    [
        (Answer(404, error="archive.org does not answer, S003: nothing"), "not asked"),
        (Answer(200, b"[]"), "no copy"),
    ],
)
def test_what_came_of_asking_stands_in_the_log_under_the_sources_id(
    run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch, answer: Answer, came: str
) -> None:
    monkeypatch.setattr(Services, "get", lambda *_: answer)
    run("wayback", "S002")
    lines = json.loads(run("log", "S002", "--format", "json").out)
    assert [(line["act"], line["why"][: 6 + len(came)]) for line in lines][-1] == ("wayback", f"S002: {came}")
    assert "S002: " in run("log", "S002", "--act", "wayback").out
    assert "wayback" not in run("log", "S001").out


def test_captures_put_back_on_the_manifest_stand_in_the_log_under_the_sources_id(
    run: Run, archived: Path
) -> None:
    manifest = archived / "sources" / "manifest.jsonl"
    manifest.write_bytes(b"".join(manifest.read_bytes().splitlines(keepends=True)[:-1]))
    restored = run("settle", "--keep", "captures")
    assert restored.code == 0, restored.err
    last = told(archived)[-1]
    source = last[1].partition("/")[0]
    lines = json.loads(run("log", source, "--format", "json").out)
    assert (lines[-1]["act"], lines[-1]["why"]) == last


def test_the_address_of_a_protected_contacts_source_is_never_sent(
    run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_keys(monkeypatch)
    sent = no_network(monkeypatch)
    monkeypatch.setattr("sys.stdin", io.StringIO("Anna Berg\n"))
    assert run("contact", "the clerk", "--protected", "--terms", "background").code == 0
    url = "https://example.org/private"
    assert run("attach-source", "C001", url, "--contact", "the clerk", "--tier", "secondary").code == 0
    answer = run("wayback", "S003", "--save")
    assert (answer.code, sent) == (2, [])
    assert "is never sent" in answer.err


def test_a_time_stamp_without_what_it_needs_says_how_to_get_it(
    run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "factcheck.archive.captures.stamps", None)
    monkeypatch.delattr("factcheck.archive.captures.stamps", raising=False)  # where it was imported already
    told = run("timestamp", "https://stamps.example/tsr")
    assert told.code == 2
    assert "pip install 'factcheck[timestamps]'" in told.err


def test_nothing_to_look_up_is_all_right(run: Run, archived: Path) -> None:
    answer = run("wayback")
    assert (answer.code, answer.out) == (0, "Nothing to look up: no source is dead or changed.\n")


def test_saving_without_keys_is_refused(run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_WAYBACK_ACCESS", raising=False)
    answer = run("wayback", "S002", "--save")
    assert answer.code == 2
    assert "FACTCHECK_WAYBACK_ACCESS" in answer.err


@pytest.fixture
def dying(run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dying]:
    """A site that loses a page between two visits, and beside it an archive that may have a copy of that page."""
    with serving(site := Dying()) as service:
        site.url, site.allow = service.url, ("--delay", "0", "--allow-host", *service.allowed)
        monkeypatch.setenv("FACTCHECK_WAYBACK_URL", f"{service.url}/desk/")
        pages = (f"{site.url}/well", f"{site.url}/lost")
        assert run("fetch", *pages, *site.allow).code == 0
        site.alive = False
        yield site


class Dying:
    alive, kept = True, True
    url = ""
    allow: tuple[str, ...] = ()
    asked_of: list[str]

    def __init__(self) -> None:
        self.asked_of = []

    def __call__(self, asked: Asked) -> Reply:
        if asked.target.startswith("/desk/"):
            return self.archive(asked.target)
        if asked.target == "/robots.txt" or (asked.target == "/lost" and not self.alive):
            return Reply(b"<p>Not here.</p>", 404)
        return Reply(b"<p>The bridge opened in 1937, says this page.</p>", 200)

    def archive(self, target: str) -> Reply:
        self.asked_of.append(target)
        if not self.kept:
            return Reply(b"", 503)
        address = f"{self.url}/desk/web/20200101000000/{self.url}/lost"
        there = {"available": True, "url": address, "timestamp": "20200101000000", "status": "200"}
        return Reply(json.dumps({"archived_snapshots": {"closest": there}}).encode(), 200)


def test_a_fetch_looks_for_copies_of_what_it_finds_dead_and_of_nothing_else(
    run: Run, archived: Path, dying: Dying
) -> None:
    again = ("fetch", "S003", "S004", "--again", "--wayback", *dying.allow)
    answer = run(*again)
    assert "S004  found  2020-01-01" in answer.out
    assert f"{dying.url}/desk/web/20200101000000/{dying.url}/lost" in answer.out
    assert "factcheck wayback" not in answer.out
    assert {target.partition("?")[0] for target in dying.asked_of} == {"/desk/wayback/available"}
    assert all("lost" in target for target in dying.asked_of)
    assert told(archived)[-1][0] == "wayback"
    held = json.loads(run(*again, "--format", "json").out)
    assert [entry.get("copy", {}).get("state") for entry in held] == [None, "found"]


def test_a_fetch_whose_archive_fails_says_that_it_was_not_asked(
    run: Run, archived: Path, dying: Dying
) -> None:
    dying.kept = False
    answer = run("fetch", "--again", "--relied", "--wayback", *dying.allow)
    assert (answer.code, dying.asked_of) == (0, [])
    answer = run("fetch", "S004", "--again", "--wayback", *dying.allow)
    assert (answer.code, "S004  not asked" in answer.out) == (1, True)


@pytest.mark.parametrize("named", ["nonsense", "file:///etc", "ftp://example.org"])
def test_an_archive_that_is_no_web_address_is_refused(
    run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("FACTCHECK_WAYBACK_URL", named)
    refused = run("wayback", "S002")
    assert (refused.code, refused.out, "FACTCHECK_WAYBACK_URL" in refused.err) == (2, "", True)


def test_keys_are_sent_to_nobody_who_can_be_listened_to(
    run: Run, archived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_WAYBACK_ACCESS", "access")
    monkeypatch.setenv("FACTCHECK_WAYBACK_SECRET", "hush-hush")
    with serving(lambda asked: Reply(b"{}", 400)) as service:
        monkeypatch.setenv("FACTCHECK_WAYBACK_URL", "http://archive.example.org/")
        refused = run("wayback", "S002", "--save")
        assert (refused.code, refused.out, "not encrypted" in refused.err) == (2, "", True)
        assert "hush" not in refused.err
        monkeypatch.setenv("FACTCHECK_WAYBACK_URL", service.url)
        allow = [f"--allow-host={host}" for host in service.allowed]
        assert run("wayback", "S002", "--save", *allow).code == 1
        assert service.asked[0].headers["Authorization"] == "LOW access:hush-hush"
