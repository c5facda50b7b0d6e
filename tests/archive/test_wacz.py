"""WACZ packages: what is in them, that all of it is hashed, and that what they index is there."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from factcheck.archive.captures.manifest import read_chain
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.wacz import sort_key
from factcheck.archive.vault import Vault
from factcheck.errors import Damage
from tests.archive.sample_visits import (
    AT,
    PAGE,
    RESPONSES,
    chunked,
    derive,
    exchange,
    keep_visit,
    later,
    visit,
    whole,
)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """A redirect, the same body again, a file, a coded page, a failure, a cut page, a page that is gone."""
    vault = Vault(tmp_path)
    moved = exchange(whole(b"moved", status=b"301 Moved"), "http://www.example.org/old", certificates=())
    keep_visit(vault, "S001", visit(moved, exchange(chunked(PAGE))), AT, derive)
    keep_visit(vault, "S001", visit(exchange(chunked(PAGE), started=later(1))), later(1), derive)
    vault.keep_file("S002", b"%PDF-1.7 minutes", "minutes.pdf", AT, derive)
    keep_visit(
        vault, "S003", visit(exchange(RESPONSES["gzip"], "https://example.org/gz?b=1&A=2")), AT, derive
    )
    keep_visit(vault, "S004", visit(exchange(b"", error="refused")), AT, derive)
    cut = exchange(RESPONSES["plain"][:-30], "https://example.org/cut", truncated="disconnect")
    keep_visit(vault, "S005", visit(cut), AT, derive)
    return vault


def export(vault: Vault, records: list[CaptureRecord] | None = None) -> zipfile.ZipFile:
    out = io.BytesIO()
    vault.export(vault.all() if records is None else records, out, "A fact-check", AT)
    return zipfile.ZipFile(out)


def read_index(package: zipfile.ZipFile) -> list[tuple[str, str, dict[str, str]]]:
    lines = package.read("indexes/index.cdx").decode().splitlines()
    return [(key, stamp, json.loads(rest)) for key, stamp, rest in (line.split(" ", 2) for line in lines)]


def test_every_file_is_described_with_its_hash(vault: Vault) -> None:
    package = export(vault)
    described = json.loads(package.read("datapackage.json"))
    assert (described["profile"], described["wacz_version"]) == ("data-package", "1.1.1")
    assert described["title"] == "A fact-check"
    listed = {each["path"]: each for each in described["resources"]}
    assert set(package.namelist()) - {"datapackage.json", "datapackage-digest.json"} == set(listed)
    for path, each in listed.items():
        data = package.read(path)
        assert each["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()
        assert each["bytes"] == len(data)
    digest = json.loads(package.read("datapackage-digest.json"))
    assert digest["hash"] == "sha256:" + hashlib.sha256(package.read("datapackage.json")).hexdigest()


def test_archives_are_stored_as_they_are(vault: Vault) -> None:
    package = export(vault)
    for record in vault.all():
        name = f"archive/{record.source.lower()}-{record.number}.warc.gz"
        assert package.read(name) == vault.warc(record)
        assert package.getinfo(name).compress_type == zipfile.ZIP_STORED


def test_the_index_leads_to_the_records(vault: Vault) -> None:
    package = export(vault)
    index = read_index(package)
    assert [key for key, _, _ in index] == [
        "file:///minutes.pdf",
        "org,example)/cut",
        "org,example)/gz?a=2&b=1",
        "org,example)/old",
        "org,example)/tides",
        "org,example)/tides",
    ]
    for _, _, fields in index:
        warc = package.read(f"archive/{fields['filename']}")
        start = int(fields["offset"])
        member = warc[start : start + int(fields["length"])]
        assert fields["recordDigest"] == "sha256:" + hashlib.sha256(member).hexdigest()
        assert f"WARC-Target-URI: {fields['url']}\r\n" in gzip.decompress(member).decode("latin-1")
    assert [fields.get("status") for _, _, fields in index] == [None, "200", "200", "301", "200", "200"]


def test_a_body_that_came_again_has_one_digest(vault: Vault) -> None:
    first, again = (fields for key, _, fields in read_index(export(vault)) if key == "org,example)/tides")
    assert again["mime"] == "warc/revisit"
    assert first["digest"] == again["digest"]


def test_what_a_capture_refers_to_goes_along(vault: Vault) -> None:
    package = export(vault, [vault.capture("S001", 2)])
    assert [name for name in package.namelist() if name.startswith("archive/")] == [
        "archive/s001-1.warc.gz",
        "archive/s001-2.warc.gz",
    ]


def test_pages_are_what_was_received(vault: Vault) -> None:
    lines = [json.loads(line) for line in export(vault).read("pages/pages.jsonl").splitlines()]
    assert lines[0]["format"] == "json-pages-1.0"
    assert [line["id"] for line in lines[1:]] == ["S001-1", "S001-2", "S002-1", "S003-1", "S005-1"]
    assert lines[1]["url"] == "https://example.org/tides"
    assert (lines[1]["ts"], lines[2]["ts"]) == ("2026-03-01T12:00:00Z", "2026-03-02T12:00:00Z")
    assert lines[1]["title"] == "Tides"


def test_the_records_can_be_checked_against_the_manifest(vault: Vault) -> None:
    package = export(vault)
    chain = read_chain(package.read("records/manifest.txt"))
    assert chain.hashes == vault.standing().hashes
    for entry in chain.entries:
        record = package.read(f"records/{entry.source.lower()}-{entry.number}.json")
        assert hashlib.sha256(record).hexdigest() == entry.record_sha256


def test_the_same_captures_give_the_same_bytes(vault: Vault) -> None:
    one, two = io.BytesIO(), io.BytesIO()
    vault.export(vault.all(), one, "x", AT)
    vault.export(list(reversed(vault.all())), two, "x", AT)
    assert one.getvalue() == two.getvalue()


def test_nothing_to_pack_is_an_empty_package(tmp_path: Path) -> None:
    package = export(Vault(tmp_path))
    assert read_index(package) == []


def test_an_altered_archive_is_not_packed(vault: Vault) -> None:
    path = vault.folder / "S003/1/capture.warc.gz"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(Damage, match="not what was archived"):
        export(vault)


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://www.example.org/A?b=2&a=1", "org,example)/a?a=1&b=2"),
        ("https://example.org", "org,example)/"),
        ("https://example.org:8443/x", "org,example:8443)/x"),
        ("https://example.org:443/x/", "org,example)/x/"),
        ("file:///a%20b.pdf", "file:///a%20b.pdf"),
        ("https://[bad", "https://[bad"),
        ("https://example.org:x/", "https://example.org:x/"),
    ],
)
def test_the_index_is_sorted_by_host_from_its_end(url: str, key: str) -> None:
    assert sort_key(url) == key


def test_the_format_has_its_own_validator(vault: Vault, tmp_path: Path) -> None:
    validator = shutil.which("wacz")
    if validator is None:
        pytest.skip("the `wacz` command is not installed")
    with (tmp_path / "x.wacz").open("wb") as out:
        vault.export(vault.all(), out, "A fact-check", AT)
    said = subprocess.run(
        [validator, "validate", "-f", tmp_path / "x.wacz"], capture_output=True, text=True, check=False
    )
    assert (said.returncode, "is valid" in said.stdout) == (0, True), said.stdout
