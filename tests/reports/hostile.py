"""Strings that try to be more than text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar

from hypothesis import strategies as st

Value = TypeVar("Value")

FRAGMENTS = (
    "**", "*", "__", "_", "`", "```", "~~~", "~~", "~", "[x](http://e.example)", "![x](http://e.example/p.png)",
    "[x]", "[x][y]", "[x]: http://e.example", "[^1]", "[ ] ", "<script>alert(1)</script>", "<b>", "</td></table>",
    "<!--", "-->", "<?php", "<![CDATA[", "<http://e.example>", "<a@b.example>", "|", "||", "|---|", "\\", "\\\\",
    "&amp;", "&lt;", "&#60;", "&#x3c;", "&copy", "&", "http://", "https://e.example/a_b", "HTTP://E.EXAMPLE",
    "www.", "www.e.example", "WWW.1.com", "ftp://e.example", "mailto:", "xmpp:", "a@b.example", "a.b+c@d-e.co.uk",
    "é@b.example", "@", "@user", "//", "//localhost", "//e.com", "e.com", "e.example", "xn--p1ai", "1.com", "$", "$x$",
    "$$", "$`x`$", "# ", "## ", "#", " #", "- ", "+ ", "* ", "1. ", "12) ", "123456789. ", "> ", "---", "***", "===",
    ":", "::", ":---", ": x", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "\v", "\u0085", "\u2028", "\u00a0", "\u3000",
    "\u202e",
    "\u2066", "\u200b", "\u200d", "\ufeff", "\u00ad", "\x00", "\x1b[31m", "\x9b", "\x7f", "\ud800", "\ufffe",
    "{{ 7*7 }}", "{% x %}", "${x}", "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1", '"', "'", ",", ";", "“", "”",
    "javascript:alert(1)", "data:text/html,x", "x", "word", "Ünï", "日本", "العربية", "🧱", "e\u0301", ".", "!",
    "(", ")", " ",
    "\u2067", "]]>", "</style>", "</script>", "onload=", "%", "%0a", "^", "==", "++", ":smile:", "\ue000",
)  # fmt: skip

hostile_text = st.lists(
    st.one_of(
        st.sampled_from(FRAGMENTS), st.text(max_size=4), st.text("`*_[]<>~|\\&#@.:/$!- \n", max_size=6)
    ),
    min_size=1,
    max_size=7,
).map("".join)


_OWN = {  # what the program makes and checks itself, and what has a fixed shape
    "id", "source", "evidence", "scale", "verdict", "sha256", "text_sha256", "capture_sha256", "warc_sha256", "warc",
    "seal", "match", "at", "received", "published", "contact", "due", "answered_at", "draft_sha256", "claims", "policy",
}  # fmt: skip
_ADDRESSES = frozenset({"url", "final_url"})


def poisoned(value: Value, text: str) -> Value:
    """The same values with `text` in every field that people, pages or servers fill."""
    changes: dict[str, object] = {}
    for field in fields(value):  # type: ignore[arg-type]  # every value of a dossier is a dataclass
        held: object = getattr(value, field.name)
        if field.name not in _OWN or _values(held):
            changes[field.name] = _poisoned(field.name, held, text)
    return replace(value, **changes)  # type: ignore[type-var]


def _values(held: object) -> bool:
    """Whether this is a dataclass or a tuple of them."""
    return is_dataclass(held) or (isinstance(held, tuple) and any(map(is_dataclass, held)))


def _poisoned(name: str, held: object, text: str) -> object:
    if isinstance(held, Enum):
        return held
    if isinstance(held, str):
        return f"https://e.example/{text}" if name in _ADDRESSES and held else text if held else held
    if isinstance(held, tuple):
        return tuple(_poisoned(name, entry, text) for entry in held)
    return poisoned(held, text) if is_dataclass(held) and not isinstance(held, type) else held
