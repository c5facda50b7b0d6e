"""The proof: whatever is done to what is stored is found, whole stores are accepted, nothing is repaired."""

from __future__ import annotations

import base64
import errno
import gzip
import hashlib
import json
import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.archive.captures.manifest import CAPTURED, DERIVED, Manifest, News
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.derived import Derived
from factcheck.archive.vault import Vault
from factcheck.errors import Damage
from tests.archive.sample_visits import (
    AT,
    PAGE,
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

FILES = ("capture.warc.gz", "capture.json", "text.full.txt", "text.main.txt", "text.map.json")


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """Two sources: one with a redirect and captured twice with the same bytes, one file handed in."""
    vault = Vault(tmp_path)
    moved = exchange(whole(b"moved", status=b"301 Moved"), "http://example.org/old", certificates=())
    response = exchange(chunked(PAGE, 20))
    keep_visit(vault, "S001", visit(moved, response), AT, derive)
    keep_visit(vault, "S001", visit(moved, response), later(1), derive)
    vault.keep_file("S002", b"%PDF-1.7 minutes of the meeting", "minutes.pdf", later(2), derive)
    return vault


def test_a_whole_store_is_proved(vault: Vault) -> None:
    assert list(vault.verify()) == []
    assert list(vault.verify(derive)) == []


def test_an_empty_store_is_whole(tmp_path: Path) -> None:
    assert list(Vault(tmp_path).verify(derive)) == []
    assert damage(Vault(tmp_path), "0" * 64) != []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("capture", ["S001/1", "S001/2", "S002/1"])
@pytest.mark.parametrize("name", FILES)
def test_one_flipped_bit_is_found_wherever_it_is(vault: Vault, capture: str, name: str) -> None:
    path = vault.folder / capture / name
    good = path.read_bytes()
    chance = random.Random(f"{capture}/{name}")
    for _ in range(12):
        position = chance.randrange(len(good) * 8)
        bad = bytearray(good)
        bad[position // 8] ^= 1 << position % 8
        path.write_bytes(bad)
        found = damage(vault)
        assert any(line.startswith(f"sources/{capture}") for line in found), position
        assert path.read_bytes() == bad  # the proof repairs nothing
    path.write_bytes(good)
    assert damage(vault) == []


def test_one_flipped_bit_in_the_manifest_is_found_without_knowing_its_head(vault: Vault) -> None:
    path = vault.folder / "manifest.jsonl"
    good = path.read_bytes()
    last = good.rindex(b"\n", 0, -1) + 1
    chance = random.Random(3)
    anywhere = chance.sample(range(last * 8), 30)
    for position in (*anywhere, *chance.sample(range(last * 8, len(good) * 8), 90)):
        bad = bytearray(good)
        bad[position // 8] ^= 1 << position % 8
        path.write_bytes(bad)
        assert damage(vault), position
    for bit in range(8):
        path.write_bytes(good[:-1] + bytes([good[-1] ^ 1 << bit]))
        assert damage(vault), f"the line end, bit {bit}"


def test_a_manifest_that_contradicts_the_records_is_found_though_its_chain_is_whole(vault: Vault) -> None:
    path = vault.folder / "manifest.jsonl"
    good = path.read_bytes()
    for field, value in (("at", "2019-01-01T00:00:00Z"), ("warc_sha256", "0" * 64), ("event", DERIVED)):
        path.unlink()
        for line in good.splitlines():
            news = {name: json.loads(line)[name] for name in News._fields}
            Manifest(path).append([News(**{**news, field: value})])
        assert len([line for line in damage(vault) if "of the manifest" in line]) == 3, field


def test_a_capture_that_others_know_of_must_be_on_the_manifest(vault: Vault) -> None:
    known = {("S001", 1), ("S002", 1)}
    path = vault.folder / "manifest.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    assert not [f for f in vault.verify(on_record=known) if f.level == "damage"]
    path.write_bytes(b"".join(lines[:-1]))
    found = [(f.level, f.where) for f in vault.verify(on_record=known)]
    assert found == [("damage", "sources/S002/1")]
    with pytest.raises(Damage, match="lacks captures that are on record: S002/1"):
        vault.settle(known)
    with pytest.raises(Damage, match=r"lacks captures that are on record: S002/1 and 1 more$"):
        vault.settle({*known, ("S003", 1)})
    assert path.read_bytes() == b"".join(lines[:-1])
    assert [record.key for record in vault.settle()] == ["S002/1"]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kept", [0, 1, -1])
def test_a_clipped_file_is_found(vault: Vault, name: str, kept: int) -> None:
    path = vault.folder / "S001/1" / name
    path.write_bytes(path.read_bytes()[:kept])
    assert damage(vault)


@pytest.mark.parametrize("name", FILES)
def test_a_removed_file_or_a_link_in_its_place_is_found(vault: Vault, name: str, tmp_path: Path) -> None:
    path = vault.folder / "S002/1" / name
    path.rename(tmp_path / "elsewhere")
    assert damage(vault)
    path.symlink_to(tmp_path / "elsewhere")
    assert damage(vault)


def test_a_removed_capture_is_found(vault: Vault) -> None:
    shutil.rmtree(vault.folder / "S002/1")
    assert damage(vault) == ["sources/S002/1: the capture is on the manifest, but was removed"]
    shutil.rmtree(vault.folder / "S001")
    assert len(damage(vault)) == 3


def test_a_capture_that_was_moved_is_told_with_its_new_place(vault: Vault) -> None:
    (vault.folder / "S002").rename(vault.folder / "S009")
    assert damage(vault)[0] == (
        "sources/S002/1: the capture is on the manifest, but was moved: it is in sources/S009/1; "
        "give that folder its name back"
    )


def test_a_link_in_the_place_of_a_capture_is_told_as_one(vault: Vault, tmp_path: Path) -> None:
    (vault.folder / "S002/1").rename(tmp_path / "away")
    (vault.folder / "S002/1").symlink_to(tmp_path / "away")
    (line,) = damage(vault)
    assert line.startswith("sources/S002/1: ")
    assert "is a symbolic link; put the folder that it points to in its place" in line


def test_a_removed_original_is_found_also_from_the_capture_that_refers_to_it(vault: Vault) -> None:
    shutil.rmtree(vault.folder / "S001/1")
    found = damage(vault)
    assert len(found) == 2
    assert "sources/S001/1 is missing" in found[1]


def test_a_capture_that_nobody_may_look_at_is_not_called_missing(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    lstat, closed = os.lstat, str(vault.folder / "S001/1")

    def refusing(path: str | Path) -> os.stat_result:
        if str(path) == closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), closed)
        return lstat(path)

    monkeypatch.setattr(os, "lstat", refusing)
    with pytest.raises(Damage, match="S001/1 cannot be read: Permission denied"):
        vault.capture("S001", 1)


def test_exchanged_captures_are_found(vault: Vault) -> None:
    one, other = vault.folder / "S001/1", vault.folder / "S002/1"
    one.rename(vault.folder / "aside")
    other.rename(one)
    (vault.folder / "aside").rename(other)
    assert len(damage(vault)) >= 2


def test_a_removed_last_capture_with_its_line_is_found_by_the_head(vault: Vault) -> None:
    head = head_of(vault)
    shutil.rmtree(vault.folder / "S002")
    lines = (vault.folder / "manifest.jsonl").read_bytes().splitlines(keepends=True)
    (vault.folder / "manifest.jsonl").write_bytes(b"".join(lines[:-1]))
    assert damage(vault) == []
    assert f"head {head[:16]}: is neither of this manifest" in damage(vault, head)[0]


def test_an_older_head_is_a_note_and_not_damage(vault: Vault) -> None:
    head = head_of(vault)
    keep_visit(vault, "S003", page(), later(3), derive)
    assert [(f.level, f.message) for f in proved(vault, head)] == [
        ("note", "lines 1 to 3 are those of the head given; the 1 after it are newer")
    ]


def forge(vault: Vault, root: Path) -> Vault:
    """Make the whole store anew with another figure in the page, everything else as it was."""
    root.mkdir()
    forged = Vault(root)
    for record in vault.all():
        data = vault.document(record)
        altered = data.content.replace(b"4.2", b"9.9")
        at = later(record.number - 1)
        if record.hops:
            keep_visit(forged, record.source, visit(exchange(chunked(altered, 20))), at, derive)
        else:
            forged.keep_file(record.source, altered, record.name, at, derive)
    return forged


def test_a_consistent_forgery_is_found_by_the_head_and_by_nothing_else(vault: Vault, tmp_path: Path) -> None:
    forged = forge(vault, tmp_path / "forged")
    assert "9.9" in forged.text(forged.captures("S001")[0])
    assert damage(forged) == []
    assert damage(forged, head_of(forged)) == []
    (found,) = damage(forged, head_of(vault))
    assert found.endswith(
        "is neither of this manifest nor of this log: what it stood for was altered or removed"
    )


def rewrite(vault: Vault, change: Callable[[dict[str, object]], None]) -> None:
    """Alter the record of S001/1 and put it on the manifest, hashes and all."""
    path = vault.folder / "S001/1/capture.json"
    fields = json.loads(path.read_bytes())
    change(fields)
    record = CaptureRecord.from_json(json.dumps(fields).encode(), "x")
    path.write_bytes(record.to_json())
    (vault.folder / "manifest.jsonl").unlink()
    manifest = Manifest(vault.folder / "manifest.jsonl")
    for made in vault.all():
        digest = hashlib.sha256(made.to_json()).hexdigest()
        manifest.append([News(CAPTURED, made.source, made.number, made.at, made.warc_sha256, digest)])


LIES: dict[str, Callable[[dict[str, object]], None]] = {
    "content hash": lambda fields: fields.update(content_sha256="0" * 64),
    "entity hash": lambda fields: fields.update(entity_sha256="0" * 64),
    "wire hash": lambda fields: fields.update(wire_sha256="0" * 64),
    "size": lambda fields: fields.update(content_size=1),
    "archive": lambda fields: fields.update(warc_sha256="0" * 64),
    "record id": lambda fields: fields.update(record_id="<urn:uuid:00000000-0000-4000-8000-000000000000>"),
    "no hops": lambda fields: fields.update(hops=[]),
    "status of a hop": lambda fields: _hops(fields)[0].update(status=200),
    "certificate of a hop": lambda fields: _hops(fields)[1].update(certificate_sha256="0" * 64),
    "address of a hop": lambda fields: _hops(fields)[1].update(peer="203.0.113.8:443"),
    "bytes of a hop": lambda fields: _hops(fields)[0].update(wire_sha256="0" * 64),
    "address asked for of a hop": lambda fields: _hops(fields)[0].update(url="http://example.org/other"),
    "time of a hop": lambda fields: _hops(fields)[1].update(at="2019-01-01T00:00:00Z"),
    "error of a hop": lambda fields: _hops(fields)[1].update(error="it broke"),
    "time": lambda fields: fields.update(at="2019-01-01T00:00:00Z"),
    "truncation": lambda fields: _hops(fields)[0].update(truncated="time"),
}


def _hops(fields: dict[str, object]) -> list[dict[str, object]]:
    hops = fields["hops"]
    assert isinstance(hops, list)
    return hops


@pytest.mark.parametrize("name", LIES)
def test_a_record_that_contradicts_its_archive_is_found_although_the_manifest_vouches(
    vault: Vault, name: str
) -> None:
    rewrite(vault, lambda fields: None)
    assert damage(vault) == []
    rewrite(vault, LIES[name])
    assert any(line.startswith("sources/S001/1") for line in damage(vault))


HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"


@pytest.fixture
def hinted(tmp_path: Path) -> Vault:
    """A visit whose redirect and whose page came after interim answers, made twice."""
    vault = Vault(tmp_path)
    moved = exchange(HINTS + whole(b"moved", status=b"301 Moved"), "http://example.org/a", certificates=())
    made = visit(moved, exchange(HINTS + HINTS + whole(PAGE)))
    keep_visit(vault, "S001", made, AT, derive)
    keep_visit(vault, "S001", made, later(1), derive)
    return vault


def test_interim_answers_are_kept_and_proved(hinted: Vault) -> None:
    assert damage(hinted) == []
    for held in hinted.captures("S001"):
        assert [hop.status for hop in held.hops] == [301, 200]
        assert hinted.document(held).wire == HINTS + HINTS + whole(PAGE)


@pytest.mark.parametrize("place", [0, 1])
def test_altered_interim_answers_are_found_although_archive_and_record_agree(
    hinted: Vault, place: int
) -> None:
    path = hinted.folder / "S001/1/capture.warc.gz"
    block = (HINTS, HINTS + HINTS)[place]
    other = block.replace(b"</a>", b"</b>")
    members = re.split(rb"(?=WARC/1\.1\r\n)", gzip.decompress(path.read_bytes()))[1:]
    old, new = (b"base64: " + base64.b64encode(each) + b"\r\n" for each in (block, other))
    [at] = [n for n, member in enumerate(members) if old in member]
    head, mark, about = members[at].partition(b"\r\n\r\n")
    made = about.replace(old, new)
    was, now = (hashlib.sha256(each[:-4]).hexdigest().encode() for each in (about, made))
    assert was in head
    members[at] = head.replace(was, now) + mark + made
    path.write_bytes(b"".join(map(gzip.compress, members)))
    size, digest = path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest()
    rewrite(hinted, lambda fields: fields.update(warc_size=size, warc_sha256=digest))
    assert any("not the one on record" in line for line in damage(hinted))


def test_an_altered_archive_with_its_own_digests_made_anew_is_found(vault: Vault) -> None:
    path = vault.folder / "S002/1/capture.warc.gz"
    old = hashlib.sha256(b"%PDF-1.7 minutes of the meeting").hexdigest()
    new = hashlib.sha256(b"%PDF-1.7 minutes of the Meeting").hexdigest()
    data = gzip.decompress(path.read_bytes())
    altered = data.replace(b"the meeting", b"the Meeting").replace(old.encode(), new.encode())
    assert altered != data
    path.write_bytes(gzip.compress(altered))
    assert any("not what was archived" in line for line in damage(vault))


def test_texts_that_the_archived_bytes_do_not_give_are_found(vault: Vault) -> None:
    def other(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        return Derived("html", "text/html", "sample 1", full_text="something else")

    found = [f.message for f in vault.verify(derive=other)]
    assert found == ["its texts are not those that its archived bytes give"] * 3


def test_texts_of_another_extractor_are_a_note(vault: Vault) -> None:
    def newer(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        return Derived("html", "text/html", "sample 2", full_text="something else")

    assert {(f.level, f.message) for f in vault.verify(derive=newer)} == {
        ("note", "texts made by sample 1; sample 2 may differ")
    }


def test_strange_files_and_leftovers_are_notes(vault: Vault) -> None:
    (vault.folder / "S001/1/notes.txt").write_bytes(b"mine")
    (vault.folder / "S001/.9.partial").mkdir()
    found = [(f.level, f.where) for f in vault.verify()]
    assert found == [("note", "sources/S001/1/'notes.txt'"), ("note", "sources/S001/.9.partial")]


def test_a_manifest_that_cannot_be_read_is_damage(vault: Vault, tmp_path: Path) -> None:
    (vault.folder / "manifest.jsonl").rename(tmp_path / "elsewhere")
    (vault.folder / "manifest.jsonl").symlink_to(tmp_path / "elsewhere")
    assert "symbolic link" in damage(vault)[0]
