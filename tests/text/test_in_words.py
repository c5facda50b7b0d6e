"""Values of the record as people read them."""

from __future__ import annotations

import pytest

from factcheck.text.in_words import briefly, in_words, put_behind


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("open", "open"),
        ("a" * 64, "a" * 64),
        (["one", "two words"], "one; two words"),
        (
            [{"id": "V006", "draft": "1", "seal": "0" * 64, "because": "the register", "verdict": "wrong"}],
            "V006: verdict wrong, because “the register”, draft 1",
        ),
        ({"reason": "opinion", "by": "Bo"}, "reason opinion, by Bo"),
        (
            {"id": "V1", "evidence": [{"evidence": "E004", "sha256": "b" * 64}]},
            "V1: evidence (evidence E004)",
        ),
        ({"text": "“It was 3 m”, he said"}, "text “It was 3 m”, he said"),
        ([], ""),
    ],
)
def test_what_an_entry_says_comes_first_and_no_digest(value: object, said: str) -> None:
    assert in_words(value) == said


def test_what_was_only_added_to_is_told_by_what_was_added() -> None:
    assert put_behind(["a"], ["a", "b"]) == ["b"]
    assert put_behind(["a"], ["b"]) == put_behind(["a"], ["a"]) == put_behind(None, ["a"]) == []


def test_a_value_is_told_briefly_and_a_text_in_quotation_marks() -> None:
    assert [briefly(value) for value in (None, "so", [{"by": "Bo"}])] == ["nothing", "“so”", "by Bo"]
    assert briefly("x" * 300) == f"“{'x' * 197}...”"
