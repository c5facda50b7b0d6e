"""The map beside the texts: what is written is read back, and anything else is damage."""

from __future__ import annotations

import json

import pytest

from factcheck.archive.captures.text_files import MAP, TextMap, files_of, read_map
from factcheck.archive.derived import Derived
from factcheck.errors import Damage

WORD = Derived(
    "docx",
    "x/y",
    "e 1",
    "abc",
    "a",
    parts=((0, "word/document.xml"), (2, "word/footer1.xml")),
    offsets=((0, 1, 5, 6), (2, 3, 4, 5)),
    main_offsets=((0, 1, 5, 6),),
)
PAGE = Derived("html", "x/y", "e 1", "abcdef", "a", unshown=((1, 2), (4, 6)))
PDF = Derived("pdf", "x/y", "e 1", "abc", "abc", pages=(0, 2))


@pytest.mark.parametrize("derived", [WORD, PAGE, PDF, Derived("other", "x/y", "none")])
def test_the_map_comes_back(derived: Derived) -> None:
    found = read_map(files_of(derived).contents[MAP], "m")
    assert found == TextMap(
        derived.pages, derived.parts, derived.offsets, derived.main_offsets, derived.unshown
    )


@pytest.mark.parametrize(
    ("derived", "changed"),
    [
        (WORD, {"format": "factcheck-map-1"}),
        (PDF, {"format": "factcheck-map-2"}),
        (PAGE, {"format": "factcheck-map-1"}),
        (PAGE, {"unshown": [[1]]}),
        (PAGE, {"unshown": [[1, "2"]]}),
        (PDF, {"unshown": [[1, 2]]}),
        (PDF, {"parts": [[0, "a"]]}),
        (WORD, {"parts": [[-1, "a"]]}),
        (WORD, {"parts": [["0", "a"]]}),
        (WORD, {"parts": [[True, "a"]]}),
        (WORD, {"parts": [[0, 1]]}),
        (WORD, {"parts": [[0, "a", 2]]}),
        (WORD, {"parts": {"0": "a"}}),
        (WORD, {"offsets": [[1, 2, 3]]}),
        (WORD, {"more": 1}),
    ],
)
def test_any_other_map_is_damage(derived: Derived, changed: dict[str, object]) -> None:
    members = {**json.loads(files_of(derived).contents[MAP]), **changed}
    with pytest.raises(Damage, match="m is not a map of a text"):
        read_map(json.dumps(members).encode(), "m")
