"""fetch and attach-source as they are typed, against servers on this machine."""

from __future__ import annotations

import errno
import gzip
import json
import os
import random
import re
import resource
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from factcheck.archive.captures.intake import Intake, Parcel
from factcheck.archive.derived import Derived
from factcheck.errors import BadInput
from factcheck.workflow.sources import fetching
from factcheck.workspace import Workspace
from tests.archive.hostile_server import HostileServer, gzipped, page, redirect, then_close
from tests.archive.netfixtures import server_tls
from tests.archive.spreadsheets import formats, sheet, xlsx
from tests.conftest import Run
from tests.essays.office import docx, p, r

WORDS = b"<title>Report</title><p>The register says that the bridge is 1,024 metres long, measured twice.</p>"
LONG = page(b"busy", "Retry-After: 86400", status="503 Busy")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[HostileServer]:
    monkeypatch.setenv("FACTCHECK_CONTACT", "desk@example.org")
    with HostileServer({f"/{number}": page(WORDS) for number in range(5)}) as running:
        yield running


def fetch(run: Run, server: HostileServer, *arguments: str, code: int = 0) -> str:
    done = run("fetch", "--delay", "0", "--allow-host", server.host, *arguments)
    assert done.code == code, done
    return done.out


def captures(folder: Path) -> set[str]:
    """Source and number of all that is archived, as "S001/1"."""
    found = folder.glob("sources/S*/[0-9]*/capture.json")
    return {"/".join(path.parts[-3:-1]) for path in found}


def test_a_long_retry_after_leaves_the_others_of_the_host_unasked_and_unrecorded(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers["/long"] = LONG
    urls = [server.url(path) for path in ("/1", "/long", "/2", "/3")]
    out = fetch(run, server, *urls, code=1)
    assert (
        "S002 failed: the server answered 503 Service Unavailable and asks to come again after 24 hours"
        in out
    )
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).strftime("%Y-%m-%d ")
    assert f"S003 not asked: 127.0.0.1 asked to wait until {tomorrow}" in out
    assert "1 archived, 1 not usable, 2 not asked." in out
    for _ in range(2):  # before the time nobody is asked, and nothing is recorded
        out = fetch(run, server, code=1)
        assert "0 archived, 0 not usable, 3 not asked." in out
    told = json.loads(fetch(run, server, "--format", "json", code=1))
    assert {entry["source"]: entry["outcome"] for entry in told} == {
        "S002": "not asked",
        "S003": "not asked",
        "S004": "not asked",
    }
    assert server.asked() == ["/1", "/long"]
    assert captures(started) == {"S001/1", "S002/1"}
    later = datetime.now(UTC) + timedelta(days=1, minutes=1)
    monkeypatch.setattr(Workspace, "time", lambda self: later.replace(microsecond=0))
    out = fetch(run, server)
    assert "2 archived, 1 not usable." in out
    assert out.endswith("Next: factcheck fetch (asks again what failed)\n")
    assert server.asked()[2:] == [
        "/2",
        "/3",
        "/long",
    ]  # what was never asked before what closes the door again


def test_what_passes_is_asked_for_again(started: Path, run: Run, server: HostileServer) -> None:
    server.answers["/robots.txt"] = page(b"oops", status="500 Oops")
    out = fetch(run, server, server.url("/1"), code=1)
    assert "S001 failed: the robots.txt of" in out
    assert "could not be read: the server answered 500" in out
    server.answers["/robots.txt"] = page(b"")
    assert "1 archived" in fetch(run, server)


def test_a_source_that_was_cut_short_is_asked_for_again_by_retry(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.archive.net.visiting.Course._worth_another", lambda *_: False)
    server.answers["/1"] = then_close(page(WORDS + b" " * 99)[:-50])
    out = fetch(run, server, server.url("/1"))
    assert "0 archived, 1 cut short, 0 not usable." in out
    assert "S001 partial: the connection ended before the announced end" in out
    server.answers["/1"] = page(WORDS)
    assert "Nothing to fetch" in fetch(run, server)
    assert "1 archived" in fetch(run, server, "--retry")
    assert "every address is archived (see --again)" in fetch(run, server, "--retry")


@pytest.mark.parametrize("packed", [False, True])
def test_what_is_larger_than_usual_is_taken_when_asked(
    started: Path, run: Run, server: HostileServer, packed: bool
) -> None:
    body = WORDS + b"<!--" + b"x" * 21_000_000 + b"-->"
    server.answers["/1"] = gzipped(body) if packed else page(body)
    out = fetch(run, server, server.url("/1"), code=0)
    assert out.endswith("Next: factcheck fetch --retry --largest 60 (also what was cut at its size)\n")
    assert "1 archived" in fetch(run, server, "--retry", "--largest", "22")
    assert json.loads((started / "sources/S001/2/capture.json").read_text())["content_size"] == len(body)
    assert run("verify").code == 0
    assert "1 archived" in fetch(run, server, "--again", "--largest", "30")
    assert run("verify").code == 0


def test_what_failed_or_went_after_it_was_archived_is_asked_for_again(
    started: Path, run: Run, server: HostileServer
) -> None:
    fetch(run, server, server.url("/1"))
    assert "every address is archived (see --again)" in fetch(run, server)
    server.answers["/1"] = page(b"oops", status="500 Oops")
    fetch(run, server, "S001", "--again", code=1)
    assert "0 archived, 1 not usable." in fetch(run, server, code=1)
    server.answers["/1"] = page(b"no", status="404 Not Found")
    assert "0 archived, 1 not usable." in fetch(run, server, code=1)
    said = "Nothing to fetch: every address is archived, or was blocked, refused, gone or cut short (see --retry)."
    assert said in fetch(run, server)
    server.answers["/1"] = page(WORDS)
    assert "1 archived" in fetch(run, server, "--retry")
    for options in ((), ("--retry",)):
        assert "every address is archived (see --again)" in fetch(run, server, *options)


def test_the_exit_code_tells_whether_the_fetch_brought_what_it_was_for(
    started: Path, run: Run, server: HostileServer
) -> None:
    fetch(run, server, server.url("/none"), code=1)
    fetch(run, server, server.url("/1"), server.url("/none"), code=1)
    fetch(run, server, server.url("/2"))
    fetch(run, server, "S003")
    run("attach-source", "C001", server.url("/3"), server.url("/nor"), "--allow-host", server.host)
    fetch(run, server)
    fetch(run, server, "--retry", code=1)


def test_who_archives_is_in_the_log_by_the_name_given(started: Path, run: Run, server: HostileServer) -> None:
    fetch(run, server, server.url("/1"), "--by", "Ida Falk")
    lines = [json.loads(line) for line in (started / "log.jsonl").read_text().splitlines()]
    assert [(line["act"], line["by"]) for line in lines[-2:]] == [
        ("attach-source", "Ida Falk"),
        ("fetch", "Ida Falk"),
    ]


def test_bad_lines_of_a_list_are_named_and_the_others_fetched(
    started: Path, run: Run, server: HostileServer
) -> None:
    listed = started / "list.txt"
    lines = [
        "\ufeff# ours",
        server.url("/1"),
        "no address",
        "",
        "http://10.0.0.1/",
        "S001",
        "S999",
        "http://[::1",
        "# caf\udce9",
        "http://example.org/caf\udce9",
    ]
    listed.write_bytes("\r\n".join(lines).encode("utf-8", "surrogateescape"))
    run("fetch", server.url("/2"), "--allow-host", server.host)
    done = run("fetch", "--from", str(listed), "--delay", "0", "--allow-host", server.host)
    assert (done.code, "1 archived, 0 not usable." in done.out) == (1, True), done
    said = [line.partition("list.txt, ")[2] for line in done.err.splitlines() if "list.txt" in line]
    assert [line.partition(":")[0] for line in said] == ["line 3", "line 5", "line 7", "line 8", "line 10"]
    assert "neither a web address nor a source on record" in said[0]
    assert "10.0.0.1 is not a public address" in said[1]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("http://example.org/\n".encode("utf-16"), "list.txt is no text in UTF-8"),
        ("http://example.org/\n".encode("utf-16-le"), "list.txt is no text in UTF-8"),
        (b"# caf\xe9\nhttp://example.org/\xb1\xff", "list.txt, line 2: bytes that are no UTF-8"),
        (b"http://example.org/\nhttp://example.net/\x00\n", "list.txt, line 2: a NUL character"),
        (b"#" * 21_000_000, "list.txt is larger than"),
        (b"nothing\nof it\n", "list.txt, line 2: of it is neither"),
        (b"", "list.txt names no address and no source"),
        (b"# later\n\n", "list.txt names no address and no source"),
    ],
)
def test_a_list_of_which_nothing_can_be_used_is_refused(
    started: Path, run: Run, data: bytes, said: str
) -> None:
    (started / "list.txt").write_bytes(data)
    done = run("fetch", "--from", str(started / "list.txt"))
    assert (done.code, said in done.err) == (2, True), done


def test_an_empty_list_does_not_fetch_all_that_is_attached(
    started: Path, run: Run, server: HostileServer
) -> None:
    server.answers["/1"] = page(WORDS)
    assert run("attach-source", "C001", server.url("/1"), "--allow-host", server.host).code == 0
    (started / "list.txt").write_bytes(b"# none yet\n")
    assert run("fetch", "--from", str(started / "list.txt"), "--allow-host", server.host).code == 2
    assert server.asked() == []
    done = run(
        "fetch", "--from", str(started / "list.txt"), "S001", "--delay", "0", "--allow-host", server.host
    )
    assert (done.code, server.asked()) == (0, ["/1"])


def test_a_list_without_end_is_not_read_for_ever(started: Path, run: Run) -> None:
    done = run("fetch", "--from", "/dev/zero")
    assert (done.code, "/dev/zero is larger than" in done.err) == (2, True), done


def test_the_name_of_a_file_is_looked_at_before_anything_is_archived(started: Path, run: Run) -> None:
    broken = started / "two\nlines.txt"
    broken.write_text("words")
    whole = started / "whole.txt"
    whole.write_text("other words")
    for arguments in (
        (str(whole), str(broken)),
        (str(whole), "--title", "two\nlines"),
        (str(whole), "--why", "a\x1bb"),
    ):
        done = run("attach-source", "C001", *arguments)
        assert done.code == 2, done
        assert not list(started.glob("sources/*"))


def test_a_name_in_another_encoding_is_kept_as_far_as_it_can_be_read(started: Path, run: Run) -> None:
    path = started / os.fsdecode(b"r\xe9sum\xe9.txt")
    path.write_bytes(b"words")
    done = run("attach-source", "C001", str(path), str(path))
    assert (done.code, done.out.splitlines()[0]) == (0, "S001 attached to C001: r\ufffdsum\ufffd.txt")
    assert captures(started) == {"S001/1"}
    assert run("verify").code == 0


def test_flags_and_reasons_are_told_in_full(started: Path, run: Run, server: HostileServer) -> None:
    (started / "broken.pdf").write_bytes(b"%PDF-1.7\nno more of it")
    out = run("attach-source", "C001", str(started / "broken.pdf")).out
    assert "\nS001 ok: " in out
    longest = "/" + "x" * 300
    server.answers["/broken.pdf"] = page(b"%PDF-1.7\nnothing follows")
    out = fetch(run, server, server.url("/broken.pdf"), server.url(longest), code=1)
    assert "\nS002 ok: " in out
    assert "\nS003 gone: the server answered 404 Not Found\n" in out


def test_why_there_is_nothing_to_fetch_is_said(started: Path, run: Run, server: HostileServer) -> None:
    for arguments in ((), ("--relied",), ("--retry",)):
        assert "there is no source yet" in fetch(run, server, *arguments)
    fetch(run, server, server.url("/1"))
    assert "no verdict relies on" in fetch(run, server, "--relied")


def test_a_refused_address_says_how_to_allow_it(started: Path, run: Run) -> None:
    done = run("fetch", "http://127.0.0.1:8080/a")
    assert (done.code, "--allow-host 127.0.0.1:8080" in done.err) == (2, True), done


def test_that_nobody_is_named_to_the_sites_is_said_once(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "FACTCHECK_CONTACT" not in run("fetch", server.url("/1"), "--allow-host", server.host).err
    monkeypatch.delenv("FACTCHECK_CONTACT")
    urls = [server.url("/2"), server.url("/3")]
    done = run("fetch", *urls, "--delay", "0", "--allow-host", server.host)
    assert (done.code, done.err.count("FACTCHECK_CONTACT")) == (0, 1)


def test_a_certificate_that_is_refused_is_archived_until_its_authority_is_added(
    started: Path, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("authority")
    tls, certificate = server_tls(folder, "IP:127.0.0.1")
    with HostileServer({"/1": page(WORDS)}, tls) as server:
        out = fetch(run, server, server.url("/1"), code=1)
        assert "S001 failed: the certificate of 127.0.0.1 is not accepted: self" in out
        assert "it opens on nothing" in run("export", "--out", str(folder / "none.wacz")).out
        assert captures(started) == {"S001/1"}
        assert run("verify").code == 0
        assert "1 archived" in fetch(run, server, "--ca-file", str(certificate))
    kept = [json.loads((started / f"sources/S001/{n}/capture.json").read_text())["hops"] for n in (1, 2)]
    fingerprint = kept[0][0]["certificate_sha256"]
    assert [hops[0].get("authority") for hops in kept] == [None, fingerprint]
    assert f"accepted under an authority added by hand, SHA-256 {fingerprint}" in (
        run("list", "--sources", "--format", "json").out + run("report").out
    )
    assert run("verify").code == 0
    done = run("export", "--out", str(folder / "all.wacz"))
    assert (done.code, "it opens on nothing" in done.out) == (0, False)


def test_a_bad_file_of_authorities_stops_before_anything_is_done(
    started: Path, run: Run, server: HostileServer
) -> None:
    (started / "ca.pem").write_text("words")
    done = run("fetch", "--ca-file", str(started / "ca.pem"), server.url("/1"))
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "ca.pem holds no certificates in PEM" in done.err
    assert server.connections == 0
    assert "S001" not in (started / "claims.yaml").read_text()


def test_a_quote_from_a_word_file_leads_to_the_bytes_of_its_part(started: Path, run: Run) -> None:
    body = p("The bridge is long.") + p("Measured: ", r("1,024 metres", "<w:b/>"), " in all.")
    body += p(r("Never shown: 9,999 metres.", "<w:vanish/>"), "<w:del>" + r("1,204 metres") + "</w:del>")
    (started / "report.docx").write_bytes(docx(body))
    assert run("attach-source", "C001", str(started / "report.docx")).code == 0
    done = run("cite", "C001", "S001", "--quote", "Measured: 1,024 metres in all.")
    assert done.code == 0, done
    found = re.search(r"^  in word/document.xml, bytes (\d+)-(\d+)$", done.out, re.MULTILINE)
    assert found is not None, done.out
    part = zipfile.ZipFile(started / "report.docx").read("word/document.xml")
    words = re.sub(rb"<[^>]*>", b"", part[int(found[1]) : int(found[2])])
    assert words == b"Measured: 1,024 metres in all."
    for hidden in ("9,999 metres", "1,204 metres"):
        assert run("cite", "C001", "S001", "--quote", hidden).code == 2
    assert run("verify").code == 0


def test_a_row_of_a_workbook_is_cited_as_it_stands(started: Path, run: Run) -> None:
    cells = (
        '<c t="str"><v>Bridges of Lund</v></c>',
        "<c><v>2019</v></c>",
        '<c s="1"><v>1024.4</v></c>',
        "<c><v>9</v></c>",
    )
    made = sheet("".join(cells), before='<cols><col min="4" max="4" hidden="1"/></cols>')
    (started / "table.xlsx").write_bytes(xlsx(made, styles=formats("#,##0")))
    assert run("attach-source", "C001", str(started / "table.xlsx")).code == 0
    done = run("cite", "C001", "S001", "--quote", "Bridges of Lund 2019 1,024")
    assert done.code == 0, done
    assert "in sheet “Data”, xl/worksheets/sheet1.xml, bytes" in done.out
    assert "not shown" not in done.out
    hidden = run("cite", "C001", "S001", "--quote", "Bridges of Lund 2019 1,024 9")
    assert hidden.code == 0, hidden
    assert "not show" in hidden.out + hidden.err
    assert run("verify").code == 0


def test_as_data_the_address_that_answered_is_always_told(
    started: Path, run: Run, server: HostileServer
) -> None:
    server.answers["/old"] = redirect("/1")
    told = json.loads(fetch(run, server, server.url("/old"), server.url("/2"), "--format", "json"))
    assert {entry["source"]: entry["final_url"] for entry in told} == {
        "S001": server.url("/1"),
        "S002": server.url("/2"),
    }


def test_a_redirect_to_a_page_on_record_is_told(started: Path, run: Run, server: HostileServer) -> None:
    server.answers |= {
        "/old": redirect("/1"),
        "/older": redirect("/old"),
        "/a": redirect("/b"),
        "/c": redirect("/b"),
    }
    server.answers["/b"] = page(
        b"<p>A page that nobody attached under its own address, with a sentence or two.</p>"
    )
    said = fetch(run, server, *map(server.url, ("/old", "/1", "/2", "/older", "/a", "/c")))
    *known, last = re.findall(r"S\d+ leads .*", said)
    assert known == [
        "S001 leads to the page of S002: the two count as one source",
        "S004 leads to the page of S002: the two count as one source",
    ]
    assert last in {  # which of the two is kept first is not settled
        f"{one} leads to the page of {other}: the two count as one source"
        for one, other in (("S005", "S006"), ("S006", "S005"))
    }
    again = json.loads(fetch(run, server, "S004", "S006", "S003", "--again", "--format", "json"))
    assert {each["source"]: each["same_page"] for each in again} == {
        "S004": "S002",
        "S006": "S005",
        "S003": "",
    }


def test_a_quote_that_an_earlier_capture_has_is_told_with_its_number(
    started: Path, run: Run, server: HostileServer
) -> None:
    server.answers["/x"] = page(b"<p>The bridge cost three million crowns, as the minister said.</p>")
    fetch(run, server, server.url("/x"))
    server.answers["/x"] = page(b"<p>The bridge cost five million crowns, as the minister said.</p>")
    fetch(run, server, "S001", "--again")
    quote = ("C001", "S001", "--quote", "cost three million crowns")
    refused = run("cite", *quote)
    assert (refused.code, "it stands in capture 1 of 20" in refused.err) == (2, True), refused
    assert run("cite", *quote, "--capture", "1").code == 0
    assert "it stands in" not in run("cite", "C001", "S001", "--quote", "cost nine million crowns").err


@pytest.mark.parametrize("option", ["--contact", "--group", "--title", "--publisher", "--why"])
def test_an_option_without_words_is_refused(started: Path, run: Run, option: str) -> None:
    refused = run("attach-source", "C001", "https://example.org/a", option, " ")
    assert (refused.code, f"{option} is empty" in refused.err) == (2, True)
    assert "example.org/a" not in (started / "claims.yaml").read_text()


@pytest.mark.parametrize("delay", ["nan", "NaN", "inf", "-inf", "1e999", "-1", "soon"])
def test_a_delay_that_is_no_time_is_refused(
    started: Path, run: Run, server: HostileServer, delay: str
) -> None:
    refused = run("fetch", "--delay", delay, "--allow-host", server.host, server.url("/1"))
    assert (refused.code, refused.out, server.requests) == (2, "", [])
    assert "--delay" in refused.err


@pytest.mark.parametrize(
    ("host", "said"),
    [("http://x.example/", "no host"), ("127.0.0.1:99999", "there is no port 99999"), ("a b", "no host")],
)
def test_what_is_no_host_is_refused_even_when_there_is_nothing_to_fetch(
    started: Path, run: Run, host: str, said: str
) -> None:
    refused = run("fetch", "--allow-host", host)
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err


def test_what_an_earlier_version_could_not_unpack_is_no_damage(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers["/1"] = page(gzip.compress(WORDS), "Content-Encoding: gzip")
    with monkeypatch.context() as earlier:
        earlier.setattr("factcheck.archive.messages.content_coding._UNDO", {})
        out = fetch(run, server, server.url("/1"), code=1)
    assert "S001 failed: the body is coded as 'gzip', which was not asked for" in out
    assert run("verify").out.startswith("Good")
    assert "1 archived" in fetch(run, server)
    assert run("verify").out.startswith("Good")


def refuse(monkeypatch: pytest.MonkeyPatch, place: Path, code: int) -> None:
    """Have the system refuse new folders in one folder."""
    usual = os.mkdir

    def mkdir(path: str | Path, *arguments: int) -> None:
        if Path(path).parent == place:
            raise OSError(code, os.strerror(code), str(path))
        usual(path, *arguments)

    monkeypatch.setattr(os, "mkdir", mkdir)


def test_a_folder_that_cannot_be_written_to_keeps_its_own_source_from_being_archived_and_no_other(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch(run, server, server.url("/1"))
    refuse(monkeypatch, started / "sources/S001", errno.EACCES)
    out = fetch(run, server, "--again", "S001", server.url("/2"), code=1)
    assert f"S001 not kept: cannot write {started}/sources/S001/.2.partial: Permission denied; " in out
    assert "1 archived, 0 not usable, 1 not kept." in out
    told = json.loads(fetch(run, server, "--again", "--format", "json", "S001", code=1))
    assert [(entry["source"], entry["outcome"]) for entry in told] == [("S001", "not kept")]
    assert captures(started) == {"S001/1", "S002/1"}
    monkeypatch.undo()
    assert "Good; looked at 2 captures" in run("verify").out


def test_a_disk_that_takes_no_more_ends_the_fetch(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch(run, server, server.url("/1"))
    refuse(monkeypatch, started / "sources/S001", errno.ENOSPC)
    done = run("fetch", "--delay", "0", "--allow-host", server.host, "--again", "S001", server.url("/2"))
    assert (done.code, "sources/S001/.2.partial: No space left on device; make room" in done.err) == (2, True)


def test_a_file_above_the_limit_of_the_system_is_named_and_the_others_are_fetched(
    started: Path, run: Run, server: HostileServer
) -> None:
    server.answers["/big"] = page(random.Random(1).randbytes(900_000).hex().encode())
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, limit[1]))
    try:
        out = fetch(run, server, server.url("/big"), server.url("/1"), code=1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert "sources/S001/.1.partial/capture.warc.gz: File too large; raise the limit" in out
    assert captures(started) == {"S002/1"}


def test_a_link_in_the_place_of_a_folder_is_called_one(
    started: Path, run: Run, server: HostileServer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    fetch(run, server, server.url("/1"), server.url("/2"))
    aside = tmp_path_factory.mktemp("aside")
    (started / "sources/S002").rename(aside / "S002")
    (started / "sources/S002").symlink_to(aside / "S002")
    said = "sources/S002 is a symbolic link; put the folder that it points to in its place, or mount it there"
    out = fetch(run, server, "--again", "S001", "S002", server.url("/3"), code=1)
    assert said in out
    assert "2 archived, 0 not usable, 1 not kept." in out
    proved = run("verify")
    assert (proved.code, said in proved.out, "removed" in proved.out) == (1, True, False)
    (started / "sources/S002").unlink()
    (aside / "S002").rename(started / "sources/S002")
    (started / "sources").rename(aside / "sources")
    (started / "sources").symlink_to(aside / "sources")
    said = "sources is a symbolic link; put the folder that it points to in its place, or mount it there"
    done = run("fetch", "--allow-host", server.host, server.url("/4"))
    assert (done.code, said in done.err) == (1, True)
    proved = run("verify")
    assert (proved.code, said in proved.out, "removed" in proved.out) == (1, True, False)
    (started / "sources").unlink()
    (aside / "sources").rename(started / "sources")
    assert "Good; looked at 4 captures" in run("verify").out


def test_what_is_archived_and_not_on_record_is_told_and_taken_in(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(fetching, "_put_on_record", stopped)
    with monkeypatch.context() as impatient:  # who presses the keys again while it ends
        taking: Iterator[Callable[[Workspace], object]] = iter([fetching.take_in, stopped])
        impatient.setattr(fetching, "take_in", lambda place: next(taking)(place))
        assert run("fetch", "--allow-host", server.host, server.url("/1")).code == 130
    monkeypatch.setenv("FACTCHECK_BY", "Ann Example")
    proved = run("verify")
    assert (
        "note: sources/S001/1: archived, but not in claims.yaml yet; the next `factcheck fetch`" in proved.out
    )
    assert "Good; looked at 1 capture," in proved.out
    done = run("fetch", "--allow-host", server.host)
    assert "put on record what an earlier command had archived: S001/1" in done.err
    assert "not in claims.yaml" not in run("verify").out
    ended = run("fetch", "--allow-host", server.host, server.url("/2"))
    said = "0 archived, 0 not usable before the interrupt, and put on record as it ended: S002/1."
    assert (ended.code, ended.err) == (
        130,
        f"\n{said}\nfactcheck: interrupted; what was recorded so far is kept\n",
    )
    assert "S002  ok " in run("list", "--sources").out
    assert "not in claims.yaml" not in run("verify").out


def test_what_was_archived_before_the_disk_was_full_is_told(
    started: Path, run: Run, server: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish = Intake.finish

    def full(intake: Intake, parcel: Parcel, derived: Derived | None) -> object:
        if parcel.slot.source == "S002":
            raise BadInput("cannot write it: No space left on device")
        return finish(intake, parcel, derived)

    monkeypatch.setattr(Intake, "finish", full)
    ended = run(
        "fetch", "--delay", "0.5", "--allow-host", server.host, *(server.url(f"/{n}") for n in (1, 2, 3))
    )
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "1 archived, 0 not usable before what follows.\nfactcheck: cannot write it: No space left on device\n"
    )


@pytest.mark.parametrize("name", ["example.org/page", "www.example.org", "S001.html"])
def test_an_address_without_its_beginning_is_told_as_that(started: Path, run: Run, name: str) -> None:
    assert run("fetch", name).err == (
        f"factcheck: {name} is neither a web address nor a source on record; an address begins with https:// or "
        "http://; for ids see `factcheck list --sources`\n"
    )


RETRY = "factcheck fetch --retry (also what was blocked, gone or cut short)"


@pytest.mark.parametrize(
    ("status", "steps"),
    [
        ("500 Oops", ["factcheck fetch (asks again what failed)"]),
        ("403 No", [RETRY, "factcheck attach-source CLAIM FILE (a copy saved with a browser)"]),
        ("404 No", [RETRY, "factcheck wayback (copies elsewhere of what is gone)"]),
    ],
)
def test_what_can_be_done_for_what_did_not_come_is_told(
    started: Path, run: Run, server: HostileServer, status: str, steps: list[str]
) -> None:
    server.answers["/1"] = page(b"<p>Sorry.", status=status)
    assert fetch(run, server, server.url("/1"), code=1).endswith(f"not usable.\nNext: {'; '.join(steps)}\n")
    server.answers["/1"] = page(WORDS)
    assert "Next:" not in fetch(run, server, "--retry")


def test_a_source_is_not_called_by_what_came_in_its_place(
    started: Path, run: Run, server: HostileServer
) -> None:
    gone = page(b"<title>404 Not found</title><p>There is nothing here.</p>", status="404 Not Found")
    server.answers["/1"] = gone
    url = server.url("/1")
    run("attach-source", "C001", url, "--allow-host", server.host)
    fetch(run, server, code=1)
    for command in (
        ("list", "--sources"),
        ("show", "C001"),
        ("evidence", "C001"),
        ("report", "--stdout"),
    ):
        answer = run(*command)
        assert (answer.code, "404 Not found" in answer.out) == (0, False), command
    assert url in run("evidence", "C001").out
    server.answers["/1"] = page(WORDS)
    assert "1 archived" in fetch(run, server, "--retry")
    assert "S001  Report" in run("show", "C001").out
    server.answers["/1"] = gone
    fetch(run, server, "--again", "S001", code=1)
    assert "S001  Report" in run("show", "C001").out


def test_a_source_on_record_is_attached_by_its_id(started: Path, run: Run, server: HostileServer) -> None:
    assert run("add", "It opened.", "--quote", "The bridge opened on 14 June 1937").code == 0
    url = server.url("/1")
    first = run("attach-source", "C001", url, "--allow-host", server.host)
    assert first.out == f"S001 attached to C001: {url}\nNext: factcheck fetch\n"
    answer = run("attach-source", "C002", "s1", "--why", "it says when")
    assert (answer.code, answer.out) == (0, f"S001 attached to C002: {url} (a source on record)\n")
    again = run("attach-source", "C002", "S001", "S1")
    assert again.out.count("S001 was attached already to C002") == 2
    (claim,) = [c for c in json.loads(run("list", "--format", "json").out) if c["id"] == "C002"]
    assert [(entry["source"], entry["why"]) for entry in claim["sources"]] == [("S001", "it says when")]
    unknown = run("attach-source", "C002", "S009")
    assert (unknown.code, "S009" in unknown.err) == (2, True)
    assert "S001" in run("attach-source", "C002", url, "S001", "--allow-host", server.host).out


def test_hosts_that_are_not_public_are_told_how_to_let_through(
    started: Path, run: Run, server: HostileServer
) -> None:
    server.answers["/1"] = page(WORDS)
    run("attach-source", "C001", server.url("/1"), "--allow-host", server.host)
    way = f"factcheck fetch --allow-host {server.host}"
    assert way in run("fetch").out
    assert "--allow-host" not in fetch(run, server)
