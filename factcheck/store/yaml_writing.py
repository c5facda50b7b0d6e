"""A tree of strings, lists and dicts to YAML that every reader takes for the same strings.

Plain only where no YAML version reads anything but a string or a plain number; a literal block for several
lines; else double quotes with JSON's escapes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.store.yaml_reading import Tree


INDENT = 2

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./(][A-Za-z0-9_./()-]*)*")
_BARE = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,12})?|true|false")
_READ_AS_VALUES = frozenset(
    {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"}
)
_HASH = re.compile(r"[0-9a-f]{32,}")
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class Bare(str):
    """A number or truth value, written as it is; a text that only looks like one is quoted."""

    __slots__ = ()


def scalar(text: str) -> str:
    """One value on one line."""
    if isinstance(text, Bare) and _BARE.fullmatch(text):
        return str(text)
    if _PLAIN.fullmatch(text) and text.lower() not in _READ_AS_VALUES and not _HASH.fullmatch(text):
        return text
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _SHORT.get(character) or f"\\u{ord(character):04x}"


def dump(value: Tree, indent: int = 0) -> str:
    """A whole tree as block-style lines, each ended, indented by `indent` spaces."""
    return "".join(_lines(value, indent))


def entry(key: str, value: Tree, indent: int) -> str:
    """`key: value` as whole lines at that indentation."""
    lead = " " * indent + scalar(key) + ":"
    if isinstance(value, str):
        return f"{lead} {_text(value, indent + INDENT)}\n"
    if not value:
        return f"{lead} {'[]' if isinstance(value, list) else '{}'}\n"
    return f"{lead}\n" + dump(value, indent + INDENT)


def item(value: Tree, indent: int) -> str:
    """`- value` as whole lines at that indentation."""
    lead = " " * indent + "- "
    if isinstance(value, str):
        return f"{lead}{_text(value, indent + INDENT)}\n"
    if not value:
        return f"{lead}{'[]' if isinstance(value, list) else '{}'}\n"
    body = dump(value, indent + INDENT)
    return lead + body[indent + INDENT :]


def _lines(value: Tree, indent: int) -> list[str]:
    if isinstance(value, dict):
        return [entry(key, inner, indent) for key, inner in value.items()]
    if isinstance(value, list):
        return [item(inner, indent) for inner in value]
    return [" " * indent + _text(value, indent) + "\n"]


def _text(text: str, indent: int) -> str:
    """A scalar, as a literal block where that shows several lines exactly."""
    if not _literal(text):
        return scalar(text)
    head = "|" if text.endswith("\n") else "|-"
    margin = " " * indent
    body = "\n".join(margin + line if line else "" for line in text.removesuffix("\n").split("\n"))
    return f"{head}\n{body}"


def _literal(text: str) -> bool:
    """Whether a literal block gives exactly this text back in every reader."""
    lines = text.removesuffix("\n").split("\n")
    if len(lines) < 2 or not lines[0] or not lines[-1] or lines[0][0] in " \t":
        return False
    return all(
        line == line.rstrip() and not _ESCAPED.search(line.replace('"', "").replace("\\", ""))
        for line in lines
    )
