"""The manifest: a chain of lines that cannot be altered unseen, and appending that survives a kill."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from factcheck.archive.captures.manifest import CAPTURED, DERIVED, Manifest, News, read_chain
from factcheck.errors import Damage


def filled(path: Path, count: int = 3) -> Manifest:
    manifest = Manifest(path)
    for number in range(1, count + 1):
        manifest.append([News(CAPTURED, "S001", number, "2026-03-01T12:00:00Z", "a" * 64, f"{number}" * 64)])
    return manifest


def test_each_line_holds_the_hash_of_the_line_before(tmp_path: Path) -> None:
    manifest = filled(tmp_path / "m")
    lines = (tmp_path / "m").read_bytes().splitlines()
    chain = read_chain((tmp_path / "m").read_bytes())
    assert [entry.previous for entry in chain.entries] == [
        "",
        *(hashlib.sha256(x).hexdigest() for x in lines[:2]),
    ]
    assert chain.hashes[-1] == manifest.head == hashlib.sha256(lines[2]).hexdigest()
    assert (chain.problems, chain.tail) == ((), b"")


def test_an_empty_manifest_has_no_head(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path / "m")
    manifest.refresh()
    assert manifest.head == ""
    assert read_chain(b"").hashes == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'"number": 2', b'"number": 9', "line 3 does not continue"),
        (b'"n": 3', b'"n": 4', "says that it is number 4"),
        (b'"event": "captured"', b'"event": "forged"', "event is unknown"),
        (b'"at":', b'"AT":', '"at" is missing'),
        (b'"n": 1,', b'"n": 1, "n": 1,', "cannot be read"),
        (b"{", b"", "cannot be read"),
    ],
)
def test_an_altered_line_is_found(tmp_path: Path, old: bytes, new: bytes, said: str) -> None:
    filled(tmp_path / "m")
    data = (tmp_path / "m").read_bytes()
    altered = data.replace(old, new, 1)
    assert altered != data
    assert said in " / ".join(read_chain(altered).problems)
    (tmp_path / "m").write_bytes(altered)
    with pytest.raises(Damage):
        Manifest(tmp_path / "m").refresh()


@pytest.mark.parametrize("removed", [0, 1])
def test_a_removed_line_is_found(tmp_path: Path, removed: int) -> None:
    filled(tmp_path / "m")
    lines = (tmp_path / "m").read_bytes().splitlines(keepends=True)
    del lines[removed]
    assert read_chain(b"".join(lines)).problems


def test_the_last_line_removed_is_found_by_the_head_alone(tmp_path: Path) -> None:
    head = filled(tmp_path / "m").head
    lines = (tmp_path / "m").read_bytes().splitlines(keepends=True)
    chain = read_chain(b"".join(lines[:-1]))
    assert not chain.problems
    assert head not in chain.hashes


def test_a_line_cut_by_a_kill_is_replaced_by_the_next(tmp_path: Path) -> None:
    filled(tmp_path / "m")
    whole = (tmp_path / "m").read_bytes()
    (tmp_path / "m").write_bytes(whole + b'{"n": 4, "event": "capt')
    assert read_chain((tmp_path / "m").read_bytes()).tail
    Manifest(tmp_path / "m").append([News(CAPTURED, "S002", 1, "2026-03-01T12:00:00Z", "b" * 64, "c" * 64)])
    data = (tmp_path / "m").read_bytes()
    assert data.startswith(whole)
    assert len(read_chain(data).entries) == 4


def test_a_whole_last_line_without_its_end_is_kept(tmp_path: Path) -> None:
    filled(tmp_path / "m")
    (tmp_path / "m").write_bytes((tmp_path / "m").read_bytes().rstrip(b"\n"))
    Manifest(tmp_path / "m").append([News(DERIVED, "S001", 1, "2026-03-01T12:00:00Z", "b" * 64, "c" * 64)])
    chain = read_chain((tmp_path / "m").read_bytes())
    assert not chain.problems
    assert [entry.n for entry in chain.entries] == [1, 2, 3, 4]


def test_lines_of_others_are_seen(tmp_path: Path) -> None:
    one, two = filled(tmp_path / "m"), Manifest(tmp_path / "m")
    two.append([News(CAPTURED, "S002", 7, "2026-03-01T12:00:00Z", "b" * 64, "c" * 64)])
    assert one.find("S002", 7) is None
    one.refresh()
    assert one.head == two.head
    assert one.find("S002", 7) == two.find("S002", 7)
    assert (one.highest("S002"), one.highest("S003")) == (7, 0)


def test_a_manifest_exchanged_meanwhile_is_read_anew(tmp_path: Path) -> None:
    manifest = filled(tmp_path / "m")
    filled(tmp_path / "other", 1)
    (tmp_path / "other").rename(tmp_path / "m")
    manifest.refresh()
    assert manifest.head == read_chain((tmp_path / "m").read_bytes()).hashes[-1]
    assert manifest.find("S001", 3) is None
    (tmp_path / "m").unlink()
    manifest.refresh()
    assert manifest.head == ""


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    filled(tmp_path / "m")
    (tmp_path / "link").symlink_to(tmp_path / "m")
    with pytest.raises(Damage, match="cannot be read"):
        Manifest(tmp_path / "link").refresh()
