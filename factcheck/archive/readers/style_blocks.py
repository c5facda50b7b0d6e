"""The rules of a style sheet one after another: what stands before a block, what is in it, if it may not hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.archive.readers.selectors import MOST

_DEEPEST = 50  # blocks within blocks
_MOST_PAIRS = 20
_STRING = r"\"[^\"\n]*+\"|'[^'\n]*+'"
# A rule with nothing but declarations in it, or what stands before the next mark.
_PART = re.compile(
    rf"([^{{}};\"'@]*+)\{{((?:[^{{}}\"']++|{_STRING})*+)\}}"
    r"|((?:[^{};\"']++|\"[^\"\n]*+\"?|'[^'\n]*+'?)*+)([{};]|\Z)"
)
_AT = re.compile(r"@(?:-\w+-)?([\w-]+)")
_ALWAYS = re.compile(r"(?:only\s+)?(?:all|screen)?")
_NEVER = re.compile(r"(?:only\s+)?(?:print|speech|aural|braille|embossed|tty)\b[^,]*|not\s+(?:all|screen)")
_GROUPS = frozenset(["supports", "layer", "container", "scope", "starting-style", "document"])

# A block that has begun: its selector ("" for a group, "@" for what is not read), if it is open, its declarations.
_Begun = tuple[str, bool, list[str]]
_UNREAD: _Begun = ("@", False, [])


def medium(condition: str) -> bool | None:
    """Whether it is open if a medium is the one the page is read on; None when it is not."""
    found = [part.strip() for part in condition.split(",")]
    if any(_ALWAYS.fullmatch(part) for part in found):
        return False
    return None if all(_NEVER.fullmatch(part) for part in found) else True


def blocks(css: str, bears: Callable[[str], bool], *, is_open: bool) -> Iterator[tuple[str, str, bool]]:
    """The rules of a style sheet: what stands before the block, the block, whether it is open that it holds.

    A rule within a rule comes with the selectors of both. Those whose block does not bear on what is asked for are left
    out.
    """
    around: list[_Begun] = []
    broken = False
    for part in _PART.finditer(css):
        prelude, now_open, lines = around[-1] if around else ("", is_open, [])
        if part[2] is not None or part[4] == "{":
            read = part[2] is None or bears(part[2])
            text = "@" if broken else (part[1] or part[3] or "").strip()
            begun = _begun(text, prelude, now_open) if read else _UNREAD
            broken = False
            if len(around) >= _DEEPEST:
                yield "@deeper", "", now_open
                return
            if part[2] is None:
                around.append(begun)
            elif begun[0] not in ("", "@"):
                yield begun[0], part[2], begun[1]
        elif not around:
            broken = part[4] == "}" or (broken and part[4] != ";")
            if part[4] == ";" and part[3].strip().startswith("@import"):
                yield "@import", "", now_open
        else:
            lines.append(part[3])
            if part[4] != ";":
                around.pop()
                block = ";".join(lines)
                if prelude not in ("", "@") and bears(block):
                    yield prelude, block, now_open
    yield from (rule for rule in _unended(around) if bears(rule[1]))


def _unended(around: list[_Begun]) -> Iterator[tuple[str, str, bool]]:
    """What is open where a sheet ends is closed by that."""
    for prelude, is_open, lines in around:
        if prelude not in ("", "@"):
            yield prelude, ";".join(lines), is_open


def _within(inner: str, outer: str) -> str:
    """The selectors of a rule that stands within another; "@" for too many."""
    if len(inner) + len(outer) > MOST or inner.count(",") * outer.count(",") > _MOST_PAIRS:
        return "@"
    pairs = ((one, other) for one in outer.split(",") for other in inner.split(","))
    return ",".join(other.replace("&", one) if "&" in other else f"{one} {other}" for one, other in pairs)


def _begun(text: str, outer: str, is_open: bool) -> _Begun:
    """What a block that begins is, given what stands before it and the one it stands in."""
    at = _AT.match(text)
    if outer == "@" or (at and at[1] not in _GROUPS and at[1] != "media"):
        return "@", is_open, []
    if at is None:
        return _within(text, outer) if outer else text, is_open, []
    named = medium(text[at.end() :].strip()) if at[1] == "media" else True
    return "@" if named is None else outer, is_open or named is True, []
