"""The map as JSON: it comes back the same, and nothing else is taken for one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from factcheck.errors import Damage
from factcheck.essays.formats import read
from factcheck.essays.mapping import from_json, to_json
from tests.essays.office import docx, p

_MARKDOWN = (
    b"# Title\n\nOne **two** [three](https://a.example/) four.[^1]\n\n[^1]: Note \xe2\x80\x9cx\xe2\x80\x9d\n"
)


@pytest.mark.parametrize(
    ("data", "name"),
    [(_MARKDOWN, "a.md"), (b"Just text.", "a.txt"), (docx(p("One ", "two.") + p("Three.")), "a.docx")],
)
def test_it_comes_back_the_same(data: bytes, name: str) -> None:
    manuscript = read(data, name)
    assert from_json(to_json(manuscript), manuscript.text) == manuscript
    assert to_json(read(data, name)) == to_json(manuscript)


def _set(key: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda content: content.__setitem__(key, value)


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content.pop("title"),
        _set("more", 1),
        _set("version", 2),
        _set("title", 3),
        _set("sha256", "0" * 64),
        _set("parts", {}),
        _set("parts", [["paragraph", 0, 5]]),
        _set("parts", [["stanza", 0, 5, "line 1"]]),
        _set("parts", [["paragraph", 5, 5, "line 1"]]),
        _set("parts", [["paragraph", True, 5, "line 1"]]),
        _set("parts", [["paragraph", -1, 5, "line 1"]]),
        _set("parts", [["paragraph", 0, 5, "line 1"], ["paragraph", 3, 7, "line 1"]]),
        _set("parts", [["paragraph", 0, 500, "line 1"]]),
        _set("pieces", [[0, 1, 0, 1, 9]]),
        _set("pieces", [[0, 1, 3, 1, 0]]),
        _set("pieces", [[0, 1, 1.0, 2, 0]]),
        _set("notes", [["link", 0, 400, "", "", "", ""]]),
        _set("notes", [["link", 0, 4, "", "", ""]]),
        _set("unread", [1]),
    ],
)
def test_anything_else_is_damage(change: Callable[[dict[str, Any]], None]) -> None:
    manuscript = read(_MARKDOWN, "a.md")
    content = json.loads(to_json(manuscript))
    change(content)
    with pytest.raises(Damage):
        from_json(json.dumps(content), manuscript.text)


@pytest.mark.parametrize("data", ["", "{", "[]", "[" * 100_000, "null", "1" * 5_000])
def test_what_is_no_map_is_damage(data: str) -> None:
    with pytest.raises(Damage):
        from_json(data, "text")


def test_another_text_is_damage() -> None:
    manuscript = read(_MARKDOWN, "a.md")
    with pytest.raises(Damage):
        from_json(to_json(manuscript), manuscript.text.replace("One", "Two"))
