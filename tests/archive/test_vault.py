"""The vault: captures whole or not at all, the same bytes once, what changed, what a kill leaves."""

from __future__ import annotations

import gzip
import json
import os
import random
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck.archive.captures.manifest import Manifest
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.derived import Derive, Derived
from factcheck.archive.vault import Vault
from factcheck.errors import BadInput, Damage
from factcheck.vocabulary import Outcome
from tests.archive.sample_visits import (
    AT,
    CERTIFICATES,
    PAGE,
    RESPONSES,
    answer,
    chunked,
    damage,
    derive,
    exchange,
    head_of,
    keep_visit,
    later,
    page,
    proved,
    visit,
    whole,
)

KEEPER = """
import sys
from pathlib import Path
from factcheck.archive.vault import Vault
from tests.archive.sample_visits import AT, derive, keep_visit, page
vault = Vault(Path(sys.argv[1]))
vault.settle()
print("ready", flush=True)
number = 0
while True:
    number += 1
    record = keep_visit(vault, f"S{number % 3:03}", page(b"page %d " % number * 2000), AT, derive)
    print(record.key, flush=True)
"""


def reread(vault: Vault, record: CaptureRecord, derive: Derive) -> CaptureRecord:
    """The texts of a capture derived again and put in place; what is then on record."""
    again = vault.read_again(record, derive)
    assert again is not None
    if again.record != record or not vault.is_whole(record):
        vault.exchange(record, again)
    return again.record


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_page_is_kept_with_everything_on_record(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    moved = exchange(whole(b"moved", b"Location: /tides", status=b"301 Moved"), "http://example.org/old")
    last = exchange(
        whole(gzip.compress(PAGE, mtime=0), b"Content-Encoding: gzip", b"Content-Type: text/html")
    )
    record = keep_visit(vault, "S003", visit(moved, last), AT, derive)
    assert (record.key, record.outcome, record.reason) == ("S003/1", Outcome.OK, "")
    assert (record.requested, record.final_url) == ("http://example.org/old", "https://example.org/tides")
    assert [(hop.status, hop.peer) for hop in record.hops] == [
        (301, "203.0.113.7:443"),
        (200, "203.0.113.7:443"),
    ]
    assert (record.status, record.declared_type, record.sniffed_type) == (200, "text/html", "text/html")
    assert (record.at, record.seconds, record.robots) == ("2026-03-01T12:00:00Z", 0.5, "allowed")
    assert record.content_size == len(PAGE)
    assert record.certificate_sha256 == record.hops[0].certificate_sha256 != ""
    assert record.text is not None
    assert record.text.title.value == "Tides"
    assert vault.captures("S003") == vault.all() == [record]
    assert vault.text(record) == PAGE.decode()
    assert vault.text(record, main=True) == PAGE.decode()[6:]
    assert vault.text_map(record).offsets == ((0, len(PAGE), 0, len(PAGE)),)
    assert vault.document(record).content == PAGE
    assert names(tmp_path / "sources") == ["S003", "manifest.jsonl"]
    assert names(tmp_path / "sources/S003") == ["1"]
    assert damage(vault) == []


@pytest.mark.parametrize("name", RESPONSES)
def test_every_kind_of_answer_is_kept_byte_for_byte(tmp_path: Path, name: str) -> None:
    vault = Vault(tmp_path)
    record = keep_visit(vault, "S001", visit(exchange(RESPONSES[name])), AT, derive)
    again = keep_visit(vault, "S001", visit(exchange(RESPONSES[name])), later(1), derive)
    assert vault.document(record).wire == RESPONSES[name]
    assert vault.document(again).wire == RESPONSES[name]
    assert damage(vault) == []


def test_a_failure_is_kept_too(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    refused = exchange(b"", request=b"", peer="", certificates=(), error="connection refused")
    record = keep_visit(
        vault, "S001", visit(refused, outcome=Outcome.FAILED, reason="connection refused"), AT, derive
    )
    nothing = keep_visit(vault, "S002", visit(outcome=Outcome.FAILED, reason="no such host"), AT, derive)
    assert (record.outcome, record.reason, record.status) == (Outcome.FAILED, "connection refused", 0)
    assert record.hops[0].error == "connection refused"
    assert (nothing.hops, nothing.text) == ((), None)
    assert vault.text(record) == ""
    assert vault.document(nothing).content == b""
    assert damage(vault) == []


def test_a_cut_answer_is_kept_and_marked(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    cut = exchange(answer(PAGE[:20], b"Content-Length: 80"), truncated="disconnect", error="connection lost")
    record = keep_visit(vault, "S001", visit(cut, outcome=Outcome.PARTIAL, reason="cut"), AT, derive)
    assert (record.outcome, record.truncated, record.content_size) == (Outcome.PARTIAL, "disconnect", 20)
    assert b"WARC-Truncated: disconnect" in gzip.decompress(vault.warc(record))
    assert damage(vault) == []


def test_what_the_page_says_decides_when_the_visit_went_well(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    wall = keep_visit(vault, "S001", page(b"<p>please log in</p>"), AT, derive)
    assert (wall.outcome, wall.reason) == (Outcome.BLOCKED, "asks for a login")
    gone = visit(exchange(whole(b"please log in", status=b"410 Gone")), outcome=Outcome.GONE, reason="410")
    assert keep_visit(vault, "S001", gone, AT, derive).outcome is Outcome.GONE


def test_other_content_is_a_change_and_a_failure_between_is_passed_over(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    assert keep_visit(vault, "S001", page(b"one page"), AT, derive).outcome is Outcome.OK
    down = visit(exchange(whole(b"", status=b"503 Busy")), outcome=Outcome.FAILED, reason="503")
    keep_visit(vault, "S001", down, later(1), derive)
    changed = keep_visit(vault, "S001", page(b"two pages"), later(2), derive)
    assert (changed.outcome, changed.reason) == (
        Outcome.CHANGED,
        "other content than in S001/1 of 2026-03-01T12:00:00Z",
    )
    assert keep_visit(vault, "S001", page(b"two pages"), later(3), derive).outcome is Outcome.OK
    assert keep_visit(vault, "S001", page(b"one page"), later(4), derive).outcome is Outcome.CHANGED
    assert [record.previous for record in vault.captures("S001")] == [
        "",
        *(record.warc_sha256 for record in vault.captures("S001")[:-1]),
    ]


def test_other_bytes_with_the_same_text_are_said_to_be_that(tmp_path: Path) -> None:
    vault = Vault(tmp_path)

    def same_text(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        return derive(b"always the same", declared_type, url)

    keep_visit(vault, "S001", page(b"<p id=1>"), AT, same_text)
    changed = keep_visit(vault, "S001", page(b"<p id=2>"), later(1), same_text)
    assert (changed.outcome, changed.reason[:30]) == (Outcome.CHANGED, "other bytes with the same text")


@pytest.mark.parametrize("response", [whole(PAGE * 50), chunked(PAGE * 50)])
def test_the_same_bytes_again_are_referred_to_and_not_copied(tmp_path: Path, response: bytes) -> None:
    vault = Vault(tmp_path)
    first = keep_visit(vault, "S001", visit(exchange(response)), AT, derive)
    newer = response.replace(b"200 OK\r\n", b"200 OK\r\nDate: later\r\n")
    again = keep_visit(vault, "S001", visit(exchange(newer)), later(1), derive)
    third = keep_visit(vault, "S001", visit(exchange(response)), later(2), derive)
    assert (first.body_in, again.body_in, third.body_in) == (1, 1, 1)
    warc = gzip.decompress(vault.warc(again))
    assert b"WARC-Type: revisit" in warc
    assert b"The tide rose" not in warc
    assert f"WARC-Refers-To: {first.record_id}".encode() in warc
    assert vault.document(again).wire == newer
    assert vault.document(third).content == PAGE * 50
    assert damage(vault) == []


def test_other_framing_of_the_same_content_is_stored_whole(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    keep_visit(vault, "S001", visit(exchange(chunked(PAGE, 10))), AT, derive)
    again = keep_visit(vault, "S001", visit(exchange(chunked(PAGE, 11))), later(1), derive)
    assert (again.outcome, again.body_in) == (Outcome.OK, 2)


def test_a_cut_answer_is_never_referred_to(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    cut = exchange(answer(PAGE, b"Connection: close"), truncated="time")
    keep_visit(vault, "S001", visit(cut, outcome=Outcome.PARTIAL, reason="cut"), AT, derive)
    again = keep_visit(vault, "S001", visit(cut, outcome=Outcome.PARTIAL, reason="cut"), AT, derive)
    assert again.body_in == 2


def test_a_file_is_kept_under_a_hash_and_not_under_its_name(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    record = vault.keep_file("S002", b"%PDF-1.7 minutes", "../../etc/minutes\n.pdf", AT, derive)
    assert record.name == "../../etc/minutes\n.pdf"
    assert record.final_url == "file:///..%2F..%2Fetc%2Fminutes%0A.pdf"
    assert (record.declared_type, record.outcome) == ("application/pdf", Outcome.OK)
    assert names(tmp_path) == [".factcheck", "sources"]
    assert vault.document(record).content == b"%PDF-1.7 minutes"
    assert vault.keep_file("S002", b"%PDF-1.7 minutes", "minutes.pdf", later(1), derive) == record
    other = vault.keep_file("S002", b"%PDF-1.7 corrected", "minutes.pdf", later(1), derive)
    assert (other.number, other.outcome) == (2, Outcome.CHANGED)
    empty = vault.keep_file("S009", b"", "empty", AT, derive)
    assert (empty.content_size, empty.text) == (0, None)
    assert damage(vault) == []


def test_the_archive_is_on_the_disk_before_anything_is_derived(tmp_path: Path) -> None:
    seen: list[bytes] = []

    def look(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        (aside,) = (tmp_path / "sources/S001").iterdir()
        seen.append(gzip.decompress((aside / "capture.warc.gz").read_bytes()))
        return derive(content, declared_type, url)

    keep_visit(Vault(tmp_path), "S001", page(), AT, look)
    assert PAGE in seen[0]


def test_a_derivation_that_dies_leaves_nothing_half(tmp_path: Path) -> None:
    vault = Vault(tmp_path)

    def die(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        keep_visit(vault, "S001", page(), AT, die)
    assert names(tmp_path / "sources/S001") == []
    assert keep_visit(vault, "S001", page(), AT, derive).number == 1


def test_text_that_cannot_be_written_keeps_its_offsets(tmp_path: Path) -> None:
    vault = Vault(tmp_path)

    def surrogate(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        return Derived("text", "text/plain", "sample 1", full_text="a\ud800b\r\nc")

    record = keep_visit(vault, "S001", page(), AT, surrogate)
    assert vault.text(record) == "a?b\r\nc"


@pytest.mark.parametrize(
    "source", ["", "..", "../x", "S 1", "s003", "S003/1", "S003\n", "/tmp", "S" * 40, "Ŝ1"]
)
def test_what_is_no_id_gets_no_folder(tmp_path: Path, source: str) -> None:
    with pytest.raises(BadInput, match="no id of a source"):
        keep_visit(Vault(tmp_path), source, page(), AT, derive)


def test_nothing_is_written_through_links(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "a/sources").mkdir(parents=True)
    (tmp_path / "a/sources/S001").symlink_to(outside)
    (tmp_path / "b").mkdir()
    (tmp_path / "b/sources").symlink_to(outside)
    for folder in ("a", "b"):
        with pytest.raises(Damage, match="is a symbolic link"):
            keep_visit(Vault(tmp_path / folder), "S001", page(), AT, derive)
    assert names(outside) == []


def test_the_number_of_a_removed_capture_is_not_given_again(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    keep_visit(vault, "S001", page(), AT, derive)
    removed = tmp_path / "sources/S001/1"
    for path in removed.iterdir():
        path.unlink()
    removed.rmdir()
    assert keep_visit(vault, "S001", page(), AT, derive).number == 2


def test_a_full_disk_is_one_line_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = Vault(tmp_path)
    keep_visit(vault, "S001", page(), AT, derive)
    head = head_of(vault)
    calls = 0

    def fails_at(point: int) -> None:
        def fail(descriptor: int) -> None:
            nonlocal calls
            calls += 1
            if calls == point:
                raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", fail)

    for point in range(1, 8):
        calls = 0
        fails_at(point)
        with pytest.raises(BadInput, match="No space left on device"):
            keep_visit(vault, "S001", page(b"another page"), AT, derive)
        monkeypatch.undo()
        vault.settle()
        assert damage(vault, head) == []
        assert [name for name in names(tmp_path / "sources/S001") if "partial" in name] == []


def test_a_record_read_back_is_the_record_and_anything_else_is_refused(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    record = keep_visit(vault, "S001", page(), AT, derive)
    data = record.to_json()
    assert CaptureRecord.from_json(data, "x") == record
    good = json.loads(data)
    for name in good:
        without = {key: value for key, value in good.items() if key != name}
        with pytest.raises(Damage, match=f'x: "{name}" is missing'):
            CaptureRecord.from_json(json.dumps(without).encode(), "x")
        for wrong in ({"a": 1}, True, -1, [1], "what"):
            if type(wrong) is not str or type(good[name]) is not str or name in ("format", "outcome"):
                with pytest.raises(Damage, match="x"):
                    CaptureRecord.from_json(json.dumps({**good, name: wrong}).encode(), "x")
    for when in ("soon", "2026-13-01T00:00:00Z", "2026-03-01", "2026-03-01T00:00:00+00:00", ""):
        for altered in ({"at": when}, {"hops": [{**good["hops"][0], "at": when}]}):
            with pytest.raises(Damage, match='"at" is missing or not what it should be'):
                CaptureRecord.from_json(json.dumps({**good, **altered}).encode(), "x")
    for broken in (
        b"",
        b"[]",
        b"{",
        b"[" * 100_000,
        data + data,
        b"\xff",
        data.replace(b"{", b'{"format": 1,', 1),
    ):
        with pytest.raises(Damage, match="x cannot be read"):
            CaptureRecord.from_json(broken, "x")
    with pytest.raises(Damage, match='"extra" does not belong there'):
        CaptureRecord.from_json(json.dumps({**good, "extra": 1}).encode(), "x")


def test_an_altered_text_is_not_handed_out(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    record = keep_visit(vault, "S001", page(), AT, derive)
    path = tmp_path / "sources/S001/1/text.full.txt"
    path.write_bytes(path.read_bytes().replace(b"4.2", b"9.9"))
    with pytest.raises(Damage, match="not the text on record"):
        vault.text(record)
    path.unlink()
    with pytest.raises(Damage, match="no file"):
        vault.text(record)


def newer(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
    """Another extractor, with other texts."""
    return Derived("html", "text/html", "sample 2", full_text="read anew", main_text="anew")


def test_texts_are_derived_again_and_the_archive_stays(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    record = keep_visit(vault, "S001", page(), AT, derive)
    later_one = keep_visit(vault, "S001", page(b"another"), later(1), None)
    head = head_of(vault)
    assert reread(vault, record, derive) == record
    assert head_of(vault) == head
    renewed = reread(vault, record, newer)
    assert vault.text(renewed) == "read anew"
    assert (renewed.warc_sha256, renewed.outcome) == (record.warc_sha256, record.outcome)
    assert later_one.text is None
    assert vault.text(reread(vault, later_one, newer), main=True) == "anew"
    assert [f.level for f in proved(vault, head, newer)] == ["note"]
    assert list(vault.verify(newer)) == []


@pytest.mark.parametrize("call", ["rename", "append", "rmdir"])
@pytest.mark.parametrize("times", [0, 1, 2, 3])
def test_a_stop_while_texts_are_exchanged_leaves_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, times: int
) -> None:
    vault = Vault(tmp_path)
    record = keep_visit(vault, "S001", page(), AT, derive)
    owner = Manifest if call == "append" else Path
    real = getattr(owner, call)
    count = 0

    def stop(*arguments: object) -> object:
        nonlocal count
        count += 1
        if count > times:
            raise KeyboardInterrupt
        return real(*arguments)

    monkeypatch.setattr(owner, call, stop)
    stopped = False
    try:
        reread(vault, record, newer)
    except KeyboardInterrupt:
        stopped = True
    monkeypatch.undo()
    assert stopped or (call != "rename" and times > 0)
    vault = Vault(tmp_path)
    assert {f.level for f in vault.verify()} <= {"note"}
    vault.settle()
    (settled,) = vault.captures("S001")
    assert vault.text(settled) == (PAGE.decode() if call == "append" and times == 0 else "read anew")
    assert names(vault.folder / "S001/1") == sorted(
        ["capture.json", "capture.warc.gz", "text.full.txt", "text.main.txt", "text.map.json"]
    )
    assert list(vault.verify()) == []


def test_many_threads_and_vaults_lose_nothing(tmp_path: Path) -> None:
    vaults = [Vault(tmp_path), Vault(tmp_path)]

    def keep(number: int) -> str:
        vault = vaults[number % 2]
        return keep_visit(vault, f"S{number % 5:03}", page(b"page %d" % number), AT, derive).key

    with ThreadPoolExecutor(8) as pool:
        keys = list(pool.map(keep, range(60)))
    assert len(set(keys)) == 60
    assert {record.key for record in vaults[0].all()} == set(keys)
    assert len((tmp_path / "sources/manifest.jsonl").read_bytes().splitlines()) == 60
    assert damage(vaults[0], head_of(vaults[1])) == []


def test_the_order_of_the_calls_survives_a_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Contents and their folder before the name, the name before the manifest's line."""
    vault = Vault(tmp_path)
    keep_visit(vault, "S001", page(), AT, None)
    calls: list[str] = []
    real_sync, real_rename = os.fsync, os.rename

    def sync(descriptor: int) -> None:
        calls.append("flush " + Path(f"/proc/self/fd/{descriptor}").readlink().name)
        real_sync(descriptor)

    def rename(source: str, target: str) -> None:
        calls.append("rename")
        real_rename(source, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(os, "rename", rename)
    keep_visit(vault, "S001", page(b"other"), AT, derive)
    before, after = calls[: calls.index("rename")], calls[calls.index("rename") + 1 :]
    assert before[0] == "flush capture.warc.gz"  # before anything is derived from it
    files = ("capture.json", "capture.warc.gz", "text.full.txt", "text.main.txt", "text.map.json")
    assert {f"flush {name}" for name in files} < set(before)
    assert before[-1] == "flush .2.partial"
    assert after[-1] == "flush manifest.jsonl"
    assert set(after[:-1]) == {"flush S001", "flush sources"}


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    code = KEEPER.replace("while True:", "while number < 20:")
    writers = [
        subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE, text=True)
        for _ in "ab"
    ]
    kept = [writer.communicate()[0].split()[1:] for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert len(set(kept[0] + kept[1])) == 40
    vault = Vault(tmp_path)
    assert {record.key for record in vault.all()} == set(kept[0] + kept[1])
    assert list(vault.verify(derive)) == []


def test_many_threads_can_be_the_first(tmp_path: Path) -> None:
    for round_ in range(20):
        root = tmp_path / str(round_)
        root.mkdir()
        vault = Vault(root)
        ready = threading.Barrier(4)

        def first(number: int, vault: Vault = vault, ready: threading.Barrier = ready) -> None:
            ready.wait()
            keep_visit(vault, f"S00{number % 2}", page(), AT, None)

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(first, range(4)))
        assert len(vault.all()) == 4


def test_a_capture_that_never_reached_the_manifest_is_adopted(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    first = keep_visit(vault, "S001", page(), AT, derive)
    head = head_of(vault)
    manifest = tmp_path / "sources/manifest.jsonl"
    lines = manifest.read_bytes()
    second = keep_visit(vault, "S002", page(), AT, derive)
    manifest.write_bytes(lines)
    assert [f.message for f in proved(vault, head)] == [
        "whole, but not on the manifest; the next command that archives adds it",
        "lines 1 to 1 are those of the head given",
    ]
    assert Vault(tmp_path).settle() == [second]
    assert vault.settle() == []
    assert vault.all() == [first, second]
    assert damage(vault, head) == []


def test_a_living_writer_is_left_alone(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    inside, go = threading.Event(), threading.Event()

    def slow(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        inside.set()
        go.wait(10)
        return derive(content, declared_type, url)

    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(keep_visit, vault, "S001", page(), AT, slow)
        inside.wait(10)
        (tmp_path / "sources/S001/.7.partial").mkdir()
        Vault(tmp_path).settle()
        assert names(tmp_path / "sources/S001") == [".1.partial"]
        other = keep_visit(vault, "S001", page(), AT, derive)
        go.set()
        assert {job.result().key, other.key} == {"S001/1", "S001/2"}
    assert damage(vault) == []


def test_a_kill_leaves_whole_captures_only_and_loses_no_acknowledged_one(tmp_path: Path) -> None:
    acknowledged: set[str] = set()
    chance = random.Random(7)
    for round_ in range(5):
        with subprocess.Popen([sys.executable, "-c", KEEPER, tmp_path], stdout=subprocess.PIPE) as keeper:
            assert keeper.stdout is not None
            keeper.stdout.readline()
            started = time.monotonic()
            acknowledged |= {keeper.stdout.readline().decode().strip() for _ in range(round_)}
            time.sleep(chance.uniform(0, time.monotonic() - started))
            keeper.kill()
            acknowledged |= set(keeper.stdout.read().decode().split("\n")[:-1])
        assert damage(Vault(tmp_path)) == []
    vault = Vault(tmp_path)
    vault.settle()
    assert len(acknowledged) >= 5
    assert acknowledged <= {record.key for record in vault.all()}
    assert list(vault.verify(derive)) == []
    assert not list(tmp_path.rglob("*partial*"))


def test_the_certificates_are_in_the_archive(tmp_path: Path) -> None:
    record = keep_visit(Vault(tmp_path), "S001", page(), AT, derive)
    warc = gzip.decompress(Vault(tmp_path).warc(record))
    assert warc.count(b"certificate-der-base64: ") == len(CERTIFICATES)
    assert record.certificate_sha256.encode() in warc
