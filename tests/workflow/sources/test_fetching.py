"""Archiving through the program: real HTTP, failures on record, and a kill in the middle."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from unittest.mock import patch

import pytest

from factcheck.archive.child import Answer, Child
from factcheck.cli.boundary import main
from factcheck.errors import BadInput
from factcheck.workflow.sources.choosing import Selection
from factcheck.workflow.sources.fetching import Manner, fetch
from factcheck.workflow.sources.sourcing import attach
from factcheck.workspace import Workspace

PAGE = "<html><head><title>Page {0}</title></head><body><p>This is what page {0} has to say about it.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    """Pages by number; /slow/N waits, /gone is gone, /wall wants a login."""

    asked: list[str]
    pause = 0.0

    def do_GET(self) -> None:
        self.asked.append(self.path)
        time.sleep(self.pause if self.path.startswith("/page") else 0)
        status = {"/gone": 404, "/wall": 403, "/robots.txt": 404, "/broken": 500}.get(self.path, 200)
        body = PAGE.format(self.path.rpartition("/")[2]).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[tuple[str, type[Site]]]:
    handler = type("Handler", (Site,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"127.0.0.1:{server.server_port}", handler
    server.shutdown()
    server.server_close()
    thread.join()


def command(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "factcheck", "-C", str(folder), *arguments]


def run(folder: Path, *arguments: str, code: int = 0) -> str:
    """Type a command; what it printed."""
    printed = io.StringIO()
    with redirect_stdout(printed), patch.dict(os.environ, {"FACTCHECK_BY": "Ann"}):
        ended = main(["-C", str(folder), *arguments])
    assert ended == code, printed.getvalue()
    return printed.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "essay.txt").write_text("The bridge opened in 1937 and has been open ever since, they say.\n")
    run(tmp_path, "init", str(tmp_path / "essay.txt"))
    run(tmp_path, "add", "The bridge opened in 1937.", "--quote", "The bridge opened in 1937")
    return tmp_path


def outcomes(folder: Path) -> dict[str, str]:
    sources = json.loads(run(folder, "list", "--sources", "--format", "json"))
    return {
        s["url"].rpartition("/")[2]: (s["captures"] or [{"outcome": "-"}])[-1]["outcome"] for s in sources
    }


def test_failures_are_recorded_and_the_rest_goes_on(folder: Path, site: tuple[str, type[Site]]) -> None:
    host, handler = site
    paths = ["page/1", "gone", "wall", "page/2"]
    urls = [f"http://{host}/{path}" for path in paths]
    run(folder, "attach-source", "C001", *urls, "http://127.0.0.1:9/refused", "--allow-host", "127.0.0.1")
    out = run(folder, "fetch", "--delay", "0", "--allow-host", host)
    assert "2 archived, 2 not usable, 1 refused" in out
    assert "S002 gone: the server answered 404 Not Found" in out.splitlines()
    assert outcomes(folder) == {"1": "ok", "2": "ok", "gone": "gone", "wall": "blocked", "refused": "refused"}
    assert run(folder, "show", "C001").count("ok, 20") == 2
    handler.asked.clear()
    run(folder, "fetch", "--delay", "0", "--allow-host", host, code=1)
    assert [path for path in handler.asked if path != "/robots.txt"] == []
    run(folder, "fetch", "--delay", "0", "--allow-host", host, "--retry", code=1)
    assert sorted(path for path in handler.asked if path != "/robots.txt") == ["/gone", "/wall"]
    assert run(folder, "verify").startswith("Good")


def test_a_kill_in_the_middle_is_made_good_by_the_next_fetch(
    folder: Path, site: tuple[str, type[Site]]
) -> None:
    host, handler = site
    handler.pause = 0.25
    count = 16
    run(
        folder,
        "attach-source",
        "C001",
        *(f"http://{host}/page/{n}" for n in range(count)),
        "--allow-host",
        host,
    )
    process = subprocess.Popen(
        command(folder, "fetch", "--delay", "0", "--allow-host", host), stdout=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 30
    while len(captured(folder)) < 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = captured(folder)
    assert 2 <= len(kept) < count
    received = len(list(folder.glob("sources/S*/.*.partial/visit.json")))
    handler.asked.clear()
    run(folder, "fetch", "--delay", "0", "--allow-host", host)
    assert set(outcomes(folder).values()) == {"ok"}
    assert run(folder, "verify").startswith("Good")
    # a set: the server may hear of what was killed only now
    asked = len({path for path in handler.asked if path.startswith("/page")})
    assert count - len(kept) - received <= asked <= count - len(kept)


def captured(folder: Path) -> set[str]:
    """The sources that have a whole capture on the disk."""
    found = folder.glob("sources/S*/*/capture.json")
    return {path.parts[-3] for path in found if path.parent.name.isdigit()}


def _interruptible() -> None:
    """A shell that started the tests in the background has told them to ignore interrupts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_an_interrupt_leaves_everything_consistent(folder: Path, site: tuple[str, type[Site]]) -> None:
    host, handler = site
    handler.pause = 0.3
    run(
        folder, "attach-source", "C001", *(f"http://{host}/page/{n}" for n in range(20)), "--allow-host", host
    )
    process = subprocess.Popen(
        command(folder, "fetch", "--delay", "0", "--allow-host", host),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        preexec_fn=_interruptible,
    )
    deadline = time.monotonic() + 30
    while len(handler.asked) < 3 and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130, said
    late = rb"(?:, and put on record as it ended: [S0-9/, ]+)?"
    assert re.search(
        rb"^\d+ archived, 0 not usable before the interrupt" + late + rb"\.$", said, re.MULTILINE
    )
    assert b"Traceback" not in said
    assert run(folder, "verify").startswith("Good")
    assert not list(folder.rglob("*.tmp"))


def test_one_changed_byte_of_a_capture_is_found(folder: Path, site: tuple[str, type[Site]]) -> None:
    host, _ = site
    run(folder, "attach-source", "C001", f"http://{host}/page/1", "--allow-host", host)
    run(folder, "fetch", "--allow-host", host)
    warc = folder / "sources" / "S001" / "1" / "capture.warc.gz"
    data = bytearray(warc.read_bytes())
    data[len(data) // 2] ^= 1
    warc.write_bytes(data)
    assert "damage: " in run(folder, "verify", code=1)


def test_one_changed_word_of_the_draft_is_found(folder: Path) -> None:
    text = folder / "essay" / "draft-1.text.txt"
    text.write_text(text.read_text().replace("1937", "1938"))
    assert "damage: draft 1" in run(folder, "verify", code=1)


def test_a_stranger_address_is_fetched_at_once(folder: Path, site: tuple[str, type[Site]]) -> None:
    host, _ = site
    assert "1 archived" in run(folder, "fetch", f"http://{host}/page/7", "--allow-host", host)
    assert outcomes(folder) == {"7": "ok"}


NAMED = "<html><head><title>Talks with Jan Hemmelig</title></head><body><p>He said what he said.</p></body></html>"


def test_a_title_that_names_a_protected_contact_stays_off_the_record(
    folder: Path, site: tuple[str, type[Site]], monkeypatch: pytest.MonkeyPatch
) -> None:
    host, _ = site
    monkeypatch.setattr(sys.modules[__name__], "PAGE", NAMED)
    done = subprocess.run(
        command(folder, "contact", "the clerk", "--protected", "--terms", "background"),
        input="Jan Hemmelig\n\n\n",
        capture_output=True,
        text=True,
        env={**os.environ, "FACTCHECK_BY": "Ann"},
        check=False,
    )
    assert done.returncode == 0, done
    (folder / "page.html").write_text(NAMED.replace("said", "wrote"))
    run(folder, "attach-source", "C001", str(folder / "page.html"))
    run(folder, "fetch", f"http://{host}/page/1", "--delay", "0", "--allow-host", host)
    sources = json.loads(run(folder, "list", "--sources", "--format", "json"))
    assert [(entry["title"], len(entry["captures"])) for entry in sources] == [("", 1), ("", 1)]
    assert not any(b"Hemmelig" in (folder / name).read_bytes() for name in ("claims.yaml", "log.jsonl"))
    assert run(folder, "verify").startswith("Good")


def test_an_id_that_the_archive_knows_is_not_given_to_another_document(
    folder: Path, site: tuple[str, type[Site]]
) -> None:
    host, _ = site
    run(folder, "fetch", f"http://{host}/page/2", "--delay", "0", "--allow-host", host)
    record = folder / "claims.yaml"
    head, _, rest = record.read_text().partition("\nsources:\n")
    assert "S001" in rest
    record.write_text(head + "\n...\n")  # a person takes the source off the record
    run(folder, "fetch", f"http://{host}/page/1", "--delay", "0", "--allow-host", host)
    sources = json.loads(run(folder, "list", "--sources", "--format", "json"))
    assert [(entry["id"], entry["title"], len(entry["captures"])) for entry in sources] == [
        ("S002", "Page 1", 1)
    ]


def test_nothing_is_archived_while_the_clock_is_behind_the_record(
    folder: Path, site: tuple[str, type[Site]]
) -> None:
    host, handler = site
    run(folder, "attach-source", "C001", f"http://{host}/page/1", "--allow-host", host)
    behind = Workspace(folder, lambda: datetime(2020, 1, 1, tzinfo=UTC))
    with pytest.raises(BadInput, match="clock says 2020-01-01T00:00:00Z, but the record already goes to"):
        list(fetch(behind, Selection(), Manner(frozenset([host]))))
    with pytest.raises(BadInput, match="clock says 2020"):
        attach(behind, "C001", [str(folder / "essay.txt")], "Ann")
    assert handler.asked == []
    assert not (folder / "sources").exists()


def test_a_text_that_its_reader_did_not_come_back_with_is_read_again(
    folder: Path,
    site: tuple[str, type[Site]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    host, _ = site
    with monkeypatch.context() as patched:
        patched.setattr(Child, "ask", lambda *_: Answer(b"", "the reader crashed"))
        run(folder, "fetch", f"http://{host}/page/1", "--delay", "0", "--allow-host", host)
    run(folder, "read", "S001", code=2)
    assert "the reader crashed; run `factcheck reread S001`, or attach a copy" in capsys.readouterr().err
    run(folder, "reread", "S001")
    assert "what page 1 has to say" in run(folder, "read", "S001")


def test_a_list_of_addresses_that_is_no_text_is_refused(folder: Path) -> None:
    (folder / "list.txt").write_bytes("http://example.org/\n".encode("utf-16"))
    run(folder, "fetch", "--from", str(folder / "list.txt"), code=2)


def test_what_a_server_says_of_an_answer_cannot_stop_the_others(
    folder: Path, site: tuple[str, type[Site]], monkeypatch: pytest.MonkeyPatch
) -> None:
    host, handler = site
    usual = handler.do_GET

    def odd(self: Site) -> None:
        if self.path != "/odd":
            usual(self)
            return
        self.send_response(503, "Sor\x07ry " + "y" * 3000)
        self.send_header("Content-Type", "text/ht\x1bml" + "x" * 500)
        self.send_header("Content-Length", "0")
        self.end_headers()

    monkeypatch.setattr(handler, "do_GET", odd)
    urls = [f"http://{host}/odd", f"http://{host}/page/1"]
    run(folder, "fetch", *urls, "--delay", "0", "--allow-host", host, code=1)
    assert outcomes(folder) == {"odd": "failed", "1": "ok"}
    assert run(folder, "verify").startswith("Good")
