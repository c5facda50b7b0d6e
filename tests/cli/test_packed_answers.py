"""Answers packed with Brotli or Zstandard: read where that can be done, and later where it could not be then."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archive.codings import packed, take_away
from tests.archive.hostile_server import HostileServer, page
from tests.conftest import Run

WORDS = b"<title>Register</title><p>The register says that the bridge is 1,204 metres long.</p>"
QUOTE = "the bridge is 1,204 metres long"
coding = pytest.mark.parametrize("coding", ["br", "zstd"])


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer({"/robots.txt": page(b"", status="404 Not Found")}) as server:
        yield server


def fetch(run: Run, server: HostileServer, *arguments: str) -> str:
    return run("fetch", "--delay", "0", "--allow-host", server.host, *arguments).out


def capture(run: Run) -> dict[str, object]:
    (source,) = json.loads(run("list", "--sources", "--format", "json").out)
    found: dict[str, object] = source["captures"][0]
    return found


@coding
def test_a_packed_page_is_archived_as_it_came_and_read(
    started: Path, run: Run, server: HostileServer, coding: str
) -> None:
    server.answers["/1"] = page(packed(coding, WORDS), f"Content-Encoding: {coding}")
    assert "1 archived" in fetch(run, server, server.url("/1"))
    assert (started / "sources/S001/1/text.full.txt").read_text().strip().endswith(f"{QUOTE}.")
    assert run("verify").out.startswith("Good")


@coding
def test_what_could_not_be_unpacked_says_what_is_lacking_and_is_read_once_it_is_there(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch, coding: str
) -> None:
    server.answers["/1"] = page(packed(coding, WORDS), f"Content-Encoding: {coding}")
    server.answers["/2"] = page(b"", status="404 Not Found")
    with monkeypatch.context() as bare:
        take_away(bare)
        out = fetch(run, server, server.url("/1"))
        name = "Brotli" if coding == "br" else "Zstandard"
        said = f"the body is packed with {name}, which takes a library: pip install 'factcheck[codings]'"
        assert f"S001 failed: {said}; factcheck reread reads it then" in out
        assert run("verify").out.startswith("Good")
        told = run("reread")
        assert (told.code, told.out.splitlines()[0]) == (1, f"S001 capture 1 not read: {said}")
    archive = started / "sources/S001/1/capture.warc.gz"
    was = archive.read_bytes()
    told = run("reread")
    assert (told.code, told.out.splitlines()[0]) == (0, "S001 capture 1 read for the first time")
    assert archive.read_bytes() == was
    assert run("verify").out.startswith("Good")
    found = capture(run)
    assert (found["outcome"], found["size"], found["title"]) == ("ok", len(WORDS), "Register")
    assert run("cite", "C001", "S001", "--quote", QUOTE).code == 0
    assert run("reread").out == "1 capture with text: 1 as it was.\n"
    with monkeypatch.context() as bare:
        take_away(bare)
        proved = run("verify")
        assert (
            proved.code,
            f"its texts were not compared with it: {said.partition(':')[0]}" in proved.out,
        ) == (0, True)
        assert run("reread").code == 1
    assert run("verify").out.startswith("Good")


@coding
def test_what_was_not_unpacked_then_is_judged_by_what_is_in_it(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch, coding: str
) -> None:
    body = packed(coding, b"<title>404</title><h1>Page not found</h1>")
    server.answers["/1"] = page(body, f"Content-Encoding: {coding}")
    with monkeypatch.context() as bare:
        take_away(bare)
        fetch(run, server, server.url("/1"))
    assert capture(run)["outcome"] == "failed"
    assert run("reread").code == 0
    assert capture(run)["outcome"] == "soft-404"
    assert run("verify").out.startswith("Good")


def test_a_page_with_a_wrong_checksum_is_read_and_said_to_be_damaged(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers["/1"] = page(gzip.compress(WORDS)[:-8] + bytes(8), "Content-Encoding: gzip")
    assert "S001 partial: the compressed content is damaged" in fetch(run, server, server.url("/1"))
    assert (started / "sources/S001/1/text.full.txt").read_text().strip().endswith(f"{QUOTE}.")
    assert run("verify").out.startswith("Good")


def test_of_what_is_damaged_an_earlier_version_had_less_on_record(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = b"".join(
        b"<p>Line %d of %d says something else, %x.</p>" % (n, n * n, n**9) for n in range(9_000)
    )
    body = gzip.compress(words)[:-8] + bytes(8)
    server.answers["/1"] = page(body, "Content-Encoding: gzip")
    with monkeypatch.context() as earlier:
        earlier.setattr("factcheck.archive.messages.gzip_coding._up_to_the_fault", lambda *_: None)
        fetch(run, server, server.url("/1"))
    assert 0 < int(str(capture(run)["size"])) < len(words)
    assert run("verify").out.startswith("Good")
    assert run("reread").code == 0


def test_what_a_robots_txt_forbids_that_cannot_be_unpacked_is_not_known(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers["/1"] = page(WORDS)
    server.answers["/robots.txt"] = page(packed("br", b"User-agent: *\nDisallow: /"), "Content-Encoding: br")
    with monkeypatch.context() as bare:
        take_away(bare)
        out = fetch(run, server, server.url("/1"))
    assert "could not be read: the body is packed with Brotli" in out
    assert "forbids it" in fetch(run, server)
    assert not any(request.startswith(b"GET /1 ") for request in server.requests)
