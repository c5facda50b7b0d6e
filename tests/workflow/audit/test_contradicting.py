"""A record that was changed by hand and says of a source what its archive does not: found, told, and not relied on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import Run

WORDS = "The ferry carried 412 people in May"
PAGE = (
    f"<title>Ferries</title><p>{WORDS}. <s>It carried 400 in June.</s></p><p>So says the harbour office.</p>"
)
WALL = "<title>Sign in</title><p>Sign in to read on.</p>"


class Site(BaseHTTPRequestHandler):
    """/old leads to /page; /wall wants a login."""

    def do_GET(self) -> None:
        status = {"/old": 302, "/wall": 401, "/page": 200}.get(self.path, 404)
        body = (PAGE if status == 200 else WALL).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if status == 302:
            self.send_header("Location", "/page")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def cited(site: str, tmp_path: Path, run: Run) -> Path:
    """S001 is reached by a redirect, relied on by a verdict, S002 stands behind a login, S003 is a file."""
    (tmp_path / "essay.txt").write_text(f"{WORDS}.\n")
    (tmp_path / "list.html").write_text(PAGE)
    assert run("init", str(tmp_path / "essay.txt")).code == 0
    run("add", f"{WORDS}.", "--quote", WORDS)
    local = ("--allow-host", site)
    for name in (f"http://{site}/old", f"http://{site}/wall", str(tmp_path / "list.html")):
        assert run("attach-source", "C001", name, "--tier", "primary", *local).code == 0
    run("fetch", *local)
    assert run("cite", "C001", "S001", "--quote", WORDS).code == 0
    assert run("verdict", "C001", "confirmed", "--because", "they say so").code == 0
    assert run("cite", "C001", "S003", "--quote", "It carried 400 in June").code == 0
    assert run("verify").code == run("check").code == 0
    return tmp_path


def rewrite(folder: Path, old: str, new: str) -> None:
    record = folder / "claims.yaml"
    head, mark, sources = record.read_text().partition("\nsources:\n")
    assert old in sources
    record.write_text(head + mark + sources.replace(old, new, 1))


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("url", 'url: "http://{site}/old"', 'url: "https://www.gov.example/report"'),
        ("url", 'url: "http://{site}/old"', "url: gov"),
        ("final_url", 'final_url: "http://{site}/page"', 'final_url: "https://www.gov.example/report"'),
        ("final_url", '        final_url: "http://{site}/page"\n', ""),
        ("http_status", "http_status: 200", "http_status: 203"),
        ("media_type", "media_type: text/html", "media_type: application/pdf"),
        ("title", "        title: Ferries", "        title: Ministry of Ferries"),
        ("title", "        title: Ferries\n", ""),
        ("warc", "sources/S001/1/capture.warc.gz", "sources/S009/1/capture.warc.gz"),
    ],
)
def test_a_value_that_the_archive_has_otherwise_is_damage_and_clears_nothing(
    field: str, old: str, new: str, site: str, cited: Path, run: Run
) -> None:
    rewrite(cited, old.format(site=site), new.format(site=site))
    assert run("edit", "C001", "--note", "x").code == 0
    proof = run("verify")
    assert proof.code == 1 and proof.out.count("damage:") == 1
    assert f"damage: S001 capture 1: {field}: claims.yaml says " in proof.out
    assert run("check").code == 1
    assert run("report", "--format", "md").code == 0
    [report] = (cited / "reports").glob("*.md")
    said = report.read_text()
    assert "the archive does not bear out the record" in said
    assert f"- Address: <http://{site}/old>" in said and f"- Came from: <http://{site}/page>" in said
    refused = run("cite", "C001", "S001", "--quote", "So says the harbour office")
    assert refused.code == 1 and f"S001 capture 1: {field}: " in refused.err


def test_what_a_page_behind_a_login_says_cannot_be_made_evidence(cited: Path, run: Run) -> None:
    rewrite(cited, "outcome: blocked", "outcome: ok")
    assert run("edit", "C001", "--note", "x").code == 0
    refused = run("cite", "C001", "S002", "--quote", "Sign in to read on")
    assert refused.code == 1 and "outcome: claims.yaml says ok, the archive blocked" in refused.err
    assert "S002 capture 1: outcome: claims.yaml says ok, the archive blocked" in run("verify").out


def test_the_reason_of_a_failure_and_the_name_of_a_file_are_compared_too(cited: Path, run: Run) -> None:
    rewrite(cited, "        reason: ", "        reason: nothing, or ")
    rewrite(cited, "    file: list.html", "    file: memo.html")
    assert run("edit", "C001", "--note", "x").code == 0
    out = run("verify").out
    assert "S002 capture 1: reason: claims.yaml says nothing, or " in out
    assert "S003 capture 1: file: claims.yaml says memo.html, the archive list.html" in out


def test_what_a_person_says_of_a_source_may_be_changed_by_hand(cited: Path, run: Run) -> None:
    rewrite(cited, "    title: Ferries", "    title: The office's figures\n    publisher: Harbour office")
    rewrite(cited, "    tier: primary", "    tier: secondary\n    group: harbour\n    note: from the office")
    assert run("edit", "C001", "--note", "x").code == 0
    assert run("verify").code == 0


def test_a_warning_taken_out_is_damage_and_comes_back_with_reread(cited: Path, run: Run) -> None:
    record = cited / "claims.yaml"
    was = record.read_text()
    warning = "        warnings:\n          - the page has struck out some of these words\n"
    assert was.count(warning) == 1
    record.write_text(was.replace(warning, ""))
    assert run("edit", "C001", "--note", "x").code == 0
    lacking = "E002 of C001: the record lacks its warning: the page has struck out some of these words"
    assert f"damage: {lacking}" in run("verify").out
    assert run("reread").code == 0
    assert warning in record.read_text()
    assert run("verify").code == 0


def test_a_warning_of_what_a_verdict_relies_on_cannot_be_taken_out(cited: Path, run: Run) -> None:
    assert run("verdict", "C001", "confirmed", "--because", "on both").code == 0
    record = cited / "claims.yaml"
    was = record.read_text()
    record.write_text(
        was.replace("          - the page has struck out some of these words\n", "          - none\n")
    )
    refused = run("edit", "C001", "--note", "x")
    assert refused.code == 2 and "E002 was altered, and a recorded verdict relies on it" in refused.err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("match: exact", "match: normalized", "match: claims.yaml says normalized, proved again it is exact"),
        ("match: exact\n", "match: exact\n        page: 3\n", "page: claims.yaml says 3, the archive 0"),
    ],
)
def test_what_is_said_of_a_passage_is_proved_again(
    old: str, new: str, said: str, cited: Path, run: Run
) -> None:
    record = cited / "claims.yaml"
    head, mark, rest = record.read_text().partition("      - id: E002\n")
    record.write_text(head + mark + rest.replace(old, new, 1))
    answer = run("verify")
    assert answer.code == 1 and f"E002 of C001: {said}" in answer.out


def test_a_text_that_is_not_the_one_on_record_is_told_without_the_way_to_the_folder(
    cited: Path, run: Run
) -> None:
    (cited / "sources/S001/1/text.full.txt").write_text("other words")
    answer = run("verify")
    said = "E001 of C001: sources/S001/1/text.full.txt is not the text on record"
    assert answer.code == 1 and f"damage: {said}" in answer.out
