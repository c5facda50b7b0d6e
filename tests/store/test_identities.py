"""Protected names are found however they are written; what is only like them is not."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from factcheck.dossier.claim import Anchor
from factcheck.dossier.source import Contact
from factcheck.errors import BadInput
from factcheck.store.identities import NAME, Identities, Identity, discreet, named, places
from tests.store import samples

WHO = (Identity("P001", ("Åse Lindqvist", "+47 555 01 234")),)


@pytest.mark.parametrize(
    "text",
    [
        "met Åse Lindqvist today",
        "ASE-LINDQVIST",
        "Lindqvist, Åse",
        "lindqvist_ase.pdf",
        "AseLindqvist.txt",
        "A\u030ase Lindq\u00advist",
        "\u00c5\u200bse Lind\u200dqvist",
        "call +47 555 01 234",
    ],
)
def test_a_protected_name_is_found(text: str) -> None:
    assert named(WHO, {"note": ["nothing", text]}) == "P001"


@pytest.mark.parametrize(
    "text", ["", "Åse", "Åse Lindqvists", "Åse and Lindqvist", "555", "Lindqvist Lindqvist"]
)
def test_what_is_only_like_it_is_not(text: str) -> None:
    assert named(WHO, text) == ""


def test_words_without_a_letter_guard_nothing() -> None:
    assert named((Identity("P001", ("----",)),), "anything") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("met Åse Lindqvist today", ["Åse Lindqvist"]),
        ("Lindqvist, Åse; and AseLindqvist.txt", ["Lindqvist, Åse", "AseLindqvist"]),
        ("Lindqvist Åse Lindqvist", ["Lindqvist Åse Lindqvist"]),
        ("A\u030ase Lindq\u00advist rang +47 555 01 234.", ["A\u030ase Lindq\u00advist", "+47 555 01 234"]),
        ("Åse and Lindqvist", []),
    ],
)
def test_where_a_protected_name_stands(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in places(WHO, text)] == found
    assert bool(found) is bool(named(WHO, text))


@pytest.mark.parametrize(
    ("prefix", "quote", "suffix", "kept"),
    [
        ("As Åse Lindqvist, a clerk, ", "said", " so.", (", a clerk, ", " so.")),
        ("qvist, a clerk, ", "said", " so.", (", a clerk, ", " so.")),
        ("se Lindqvist, a clerk, ", "said", " so.", (", a clerk, ", " so.")),
        ("The clerk ", "said", " so. Then Åse Lind", ("The clerk ", " so. Then ")),
        ("Then Åse ", "Lindqvist said", " so.", ("", " so.")),
        ("The clerk, ", "said", " so, and Berg too", ("The clerk, ", " so, and Berg too")),
    ],
)
def test_what_stands_around_a_claim_names_nobody(
    prefix: str, quote: str, suffix: str, kept: tuple[str, str]
) -> None:
    claim = samples.claim(1, anchors=(Anchor(1, 50, 50 + len(quote), quote, prefix, suffix),))
    (anchor,) = discreet(claim, WHO).anchors
    assert (anchor.prefix, anchor.suffix) == kept
    assert discreet(claim, ()) is claim


CLERK = Contact("P001", "the clerk", "Ann", samples.AT, protected=True)


@pytest.mark.parametrize("word", ["M\udcfcller", "x" * 301, "Ann\x1bLee", "Ann\x00Lee", "Ann\ufffeLee"])
def test_what_could_not_be_read_again_is_not_kept(tmp_path: Path, word: str) -> None:
    held = Identities(tmp_path)
    held.add(CLERK, ["Bo Berg"])
    before = held.path.read_bytes()
    with pytest.raises(BadInput) as refused:
        held.add(Contact("P002", "another", "Ann", "2026-03-01T12:00:00Z"), ["Cy Dahl", word])
    assert "Cy" not in refused.value.message + refused.value.hint
    assert held.path.read_bytes() == before
    assert held.all() == (Identity("P001", ("Bo Berg",)),)


def test_what_git_passes_by_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_bytes(b"/M\xfcller\r\n*.bak")
    for _ in range(2):
        Identities(tmp_path).add(CLERK, ["Bo Berg"])
    assert (tmp_path / ".gitignore").read_bytes() == b"/M\xfcller\r\n*.bak\n/%b\n" % NAME.encode()


def test_the_private_file_is_for_its_owner_alone_also_where_it_was_not(tmp_path: Path) -> None:
    identities = Identities(tmp_path)
    for mode in (None, 0o644):
        if mode:
            identities.path.chmod(mode)
        identities.add(CLERK, ["Åse Lindqvist"])
        assert identities.path.stat().st_mode & 0o777 == 0o600
    assert identities.all() == (Identity("P001", ("Åse Lindqvist",)),)


def test_a_full_disk_leaves_no_empty_private_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    identities = Identities(tmp_path)
    (tmp_path / ".gitignore").write_text("/contacts.private.yaml\n")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(BadInput, match="No space left"):
            identities.add(CLERK, ["Åse Lindqvist"])
    assert identities.all() == ()
