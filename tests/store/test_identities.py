"""Protected names are found however they are written; what is only like them is not."""

from __future__ import annotations

import pytest

from factcheck.store.identities import Identity, named

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
