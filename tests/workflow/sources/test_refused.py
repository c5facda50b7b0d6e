"""What was refused before anything was asked says nothing of its source: neither that it changed nor that it died."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archive.hostile_server import HostileServer, page, redirect
from tests.conftest import Run

REGISTER = page(b"<title>Register</title><p>The register says that the bridge is 1,204 metres long.</p>")
FREE, CLOSED = page(b"", status="404 Not Found"), page(b"User-agent: *\nDisallow: /\n")


@pytest.fixture
def server() -> Iterator[HostileServer]:
    with HostileServer({"/robots.txt": FREE, "/1": REGISTER}) as server:
        yield server


@pytest.fixture
def judged(started: Path, run: Run, server: HostileServer) -> Path:
    """A source with a passage cited from its first capture and a verdict that rests on it."""
    run("attach-source", "C001", server.url("/1"), "--tier", "primary", "--allow-host", server.host)
    fetch(run, server)
    run("cite", "C001", "S001", "--quote", "the bridge is 1,204 metres long")
    assert run("verdict", "C001", "confirmed", "--because", "the register").code == 0
    return started


def fetch(run: Run, server: HostileServer, *arguments: str, allowed: bool = True) -> tuple[int, str]:
    host = ("--allow-host", server.host) if allowed else ()
    done = run("fetch", "--delay", "0", *host, *arguments)
    return done.code, done.out


def listed(run: Run) -> str:
    return run("list", "--sources").out.splitlines()[1]


@pytest.mark.parametrize("rule", ["guard", "robots"])
def test_a_refused_source_stands_as_it_was_when_it_was_asked(
    judged: Path, run: Run, server: HostileServer, rule: str
) -> None:
    before = run("show", "C001").out
    if rule == "robots":
        server.answers["/robots.txt"] = CLOSED
    code, out = fetch(run, server, "--relied", allowed=rule == "robots")
    said = {
        "guard": f"S001 refused, nothing was asked: {server.url('/1')} refused: 127.0.0.1 is not a public address",
        "robots": f"S001 refused, nothing was asked: the robots.txt of {server.host} forbids it",
    }[rule]
    assert (code, said in out.splitlines(), "0 archived, 0 not usable, 1 refused." in out) == (1, True, True)
    assert "since V001" not in out
    assert run("show", "C001").out == before
    assert listed(run).split()[:5] == ["S001", "ok", "primary", "127.0.0.1", "1"]
    assert said in run("list", "--sources").out.splitlines()
    assert "1 source: 1 ok" in run("status").out
    assert "Nothing" in run("wayback").out
    assert fetch(run, server)[1].startswith("Nothing to fetch")
    run("report", "--format", "md", "--format", "html")
    report = (next((judged / "reports").glob("*.md"))).read_text()
    assert "Attempt 2" in report
    assert "**refused, nothing was asked**" in report
    assert "last attempt" not in report
    assert run("verify").out.startswith("Good")


def test_what_was_never_asked_is_refused_until_it_is_allowed(
    started: Path, run: Run, server: HostileServer
) -> None:
    run("attach-source", "C001", server.url("/1"), "--allow-host", server.host)
    assert fetch(run, server, allowed=False)[0] == 1
    assert listed(run).split()[:5] == ["S001", "refused", "unknown", "127.0.0.1", "0"]
    refused = run("cite", "C001", "S001", "--quote", "bridge")
    assert "S001 has no text to quote from; nothing was asked" in refused.err
    assert "Nothing" in run("wayback").out
    assert "1 archived" in fetch(run, server)[1]
    assert listed(run).split()[:5] == ["S001", "ok", "unknown", "127.0.0.1", "1"]


def test_what_robots_txt_forbids_is_asked_about_again_by_retry_alone(
    started: Path, run: Run, server: HostileServer
) -> None:
    server.answers["/robots.txt"] = CLOSED
    fetch(run, server, server.url("/1"))
    assert "was blocked, refused, gone" in fetch(run, server)[1]
    server.answers["/robots.txt"] = FREE
    assert "1 archived" in fetch(run, server, "--retry")[1]


def test_a_refusal_whose_record_is_damaged_is_tried_again_and_the_damage_told(
    started: Path, run: Run, server: HostileServer
) -> None:
    server.answers["/robots.txt"] = CLOSED
    fetch(run, server, server.url("/1"))
    (started / "sources/S001/1/capture.json").write_text("{}")
    code, out = fetch(run, server)
    assert (code, "S001 not kept: " in out, "S001/1/capture.json" in out) == (1, True, True)


def test_a_source_that_sends_on_to_what_is_refused_was_asked(
    judged: Path, run: Run, server: HostileServer
) -> None:
    server.answers["/1"] = redirect("http://10.0.0.1/")
    code, out = fetch(run, server, "--relied")
    assert (code, "S001 is failed since V001 on C001 relied on it." in out) == (1, True)
    captures = json.loads(run("list", "--sources", "--format", "json").out)[0]["captures"]
    assert [capture["outcome"] for capture in captures] == ["ok", "failed"]


@pytest.mark.parametrize("rule", ["guard", "robots"])
def test_nobody_waits_between_addresses_that_are_refused_unasked(
    started: Path, run: Run, server: HostileServer, rule: str
) -> None:
    if rule == "robots":
        server.answers["/robots.txt"] = CLOSED
    urls = [server.url(f"/{number}") for number in range(1, 7)]
    run("attach-source", "C001", *urls, "--allow-host", server.host)
    allowed = ("--allow-host", server.host) if rule == "robots" else ()
    began = time.monotonic()
    done = run("fetch", "--delay", "9", *allowed)
    assert "0 archived, 0 not usable, 6 refused." in done.out
    assert time.monotonic() - began < 9


def test_what_was_asked_before_a_refusal_is_still_spared(
    run: Run, started: Path, server: HostileServer
) -> None:
    server.answers["/robots.txt"] = page(b"User-agent: *\nDisallow: /closed\n")
    server.answers["/2"] = REGISTER
    began = time.monotonic()
    run("fetch", "--delay", "1.5", "--allow-host", server.host, *map(server.url, ("/1", "/closed", "/2")))
    assert time.monotonic() - began >= 1.5


def test_a_refusal_that_bears_a_number_is_told_apart(judged: Path, run: Run, server: HostileServer) -> None:
    assert "capture 1 of 1, " in run("read", "S001").out
    fetch(run, server, "--relied", allowed=False)
    server.answers["/1"] = page(
        b"<title>Register</title><p>The bridge opened in 1937, says the register.</p>"
    )
    fetch(run, server, "--relied")
    assert "capture 3 of 3 (1 refused, nothing was asked), " in run("read", "S001").out
    assert json.loads(run("read", "S001", "--format", "json").out)["refused"] == 1
    assert listed(run).split()[4] == "2"
