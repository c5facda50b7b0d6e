"""Words that a page's style writes are told of, where the page has what they stand beside."""

from __future__ import annotations

import pytest

from factcheck.archive.readers.html import read_html
from factcheck.archive.readers.made_words import FLAG
from factcheck.archive.readers.progress import Progress

CASES = [
    ("words", ".n::before{content:'not '}", True),
    ("figures", 'a{x:y}/* b */p .n:after , q{color:red;content : "3,"}', True),
    ("marks", ".n::before{content:'» '}", False),
    ("signs of a font", ".n::before{content:'\\f101'}", False),
    ("beside what is not there", ".other::before{content:'not'}", False),
    ("beside no such element", "h2.n::before{content:'not'}", False),
    ("no words beside", ".n{content:'not'}", False),
    ("at another rule", ".n::before{content:''} .x{quotes:'not'}", False),
]


@pytest.mark.parametrize(("css", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_words_that_a_style_writes(css: str, told: bool) -> None:
    page = f"<style>{css}</style><p>He is <b class=n>guilty</b> of it.".encode()
    found = read_html(page, "text/html", "https://www.example.org/a", 200, Progress())
    assert (FLAG in found.flags) is told
