"""What a block of style declarations hides, as far as its words alone tell.

The grammar is that of CSS Syntax Level 3: comments, escapes, nested brackets, the last valid declaration of a property
wins. What is not a value of a property is passed over as browsers do, so that `display:none;display:nothing` hides.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

MOST = 100_000  # characters of a style attribute that are read

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\r\n\f])?|\r\n|[\r\n\f]|(.))", re.DOTALL)
_STRING = r"\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)"
_INNER = rf"(?:[^()\[\]{{}}\"']++|{_STRING})*+"
_NESTED = rf"[(\[{{](?:{_INNER}(?:[(\[{{]{_INNER}[)\]}}])?+)*+(?:[)\]}}]|\Z)"
_DECLARATION = re.compile(rf"(?:[^;\"'(\[{{]++|{_STRING}|{_NESTED}|[(\[{{\"'])++")
_LENGTH = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?)([a-z%]*)")
_IMPORTANT = re.compile(r"\s*!\s*important\s*\Z")
_ZERO_SCALE = re.compile(r"scale[xy3d]*\(\s*0(?:\.0+)?\s*[,)]")
_FAR_TRANSLATION = re.compile(r"translate[xyz3d]*\([^)]*-\d{3,}")
_SMALL_CLIP = re.compile(r"rect\(\s*(?:[01](?:px|em)?[\s,]+){3}[01](?:px|em)?\s*\)")
_ALL_INSET = re.compile(r"inset\(\s*(?:[5-9]\d|\d{3,})(?:\.\d+)?%|circle\(\s*0")
_NO_OPACITY = re.compile(r"opacity\(\s*0?(?:\.0+)?%?\s*\)")
_CLEAR = re.compile(
    r"transparent|#[0-9a-f]{3}0|#[0-9a-f]{6}00|(?:rgba|hsla)?\([^)]*[,/]\s*0?(?:\.0+)?%?\s*\)"
)
_OPEN = r"(?:var|env|attr|if)\("
_SMALLEST_SIZE = r"\s*:\s*[01](?:px|[;\s!\"']|\Z)"
# What may hide words: a word that is quickly looked for, and what has to stand there.
_HIDING = tuple(
    (word, re.compile(pattern).search)
    for word, pattern in (
        ("display", rf"display\s*:\s*(?:none|{_OPEN})"),
        ("visibility", rf"visibility\s*:\s*(?:hidden|collapse|{_OPEN})"),
        ("opacity", r"opacity(?:\s*:|\()"),
        ("font", r"font(?:-size)?\s*:\s*(?:[01.]|\d(?:\.\d+)?%)"),
        ("color", r"fill-color|color\s*:\s*(?:rgb|hsl|#\w{4}\b|#\w{8}\b)"),
        ("height", rf"height{_SMALLEST_SIZE}"),
        ("width", rf"width{_SMALLEST_SIZE}"),
        ("(", r"rect\(|inset\(|circle\("),
        ("scale", r"scale(?:[xy3d]*\(|\s*:)"),
        ("transparent", r"transparent"),
        ("/", r"0(?<=\s0)(?:px|em|pt|%)?/"),
        ("-", r"-\d\d"),
    )
)
_COLOUR = re.compile(r"(?<![\w-])color\s*:\s*([^;!\s\"']+)")
_GROUND = re.compile(r"background(?:-color)?\s*:\s*([^;!\s\"']+)")
_UNKNOWN = re.compile(r"var\(|env\(|attr\(|calc\(|min\(|max\(|clamp\(|if\(")

_OUTER = frozenset(["block", "inline"])
_INNER_DISPLAY = frozenset(["flow", "flow-root", "table", "flex", "grid", "ruby", "math"])
_GLOBAL = frozenset(["initial", "inherit", "unset", "revert", "revert-layer"])
_DISPLAYS = frozenset(
    [
        *(*_OUTER, *_INNER_DISPLAY, *_GLOBAL, "contents", "list-item", "ruby-text"),
        *("inline-block", "inline-flex", "inline-grid", "inline-table", "table-cell", "table-row"),
        *("table-caption", "table-column", "table-column-group", "table-row-group"),
        *("table-header-group", "table-footer-group"),
        *("-webkit-box", "-webkit-inline-box", "-webkit-flex", "-webkit-inline-flex"),
    ]
)
_COLOURS = {"white": "#ffffff", "black": "#000000", "red": "#ff0000", "transparent": "#00000000"}
_FAR = 100.0  # an indent of so many pixels, ems or per cent to the left is outside of what is shown
_FAR_OFF = 500.0  # and so is an element moved by so many pixels,
_FAR_IN_UNITS = {
    "em": 10.0,
    "rem": 10.0,
    "%": 5.0,
    "vw": 5.0,
    "vh": 5.0,
    "vmin": 5.0,
    "vmax": 5.0,
}  # in each of these
_FAINT = 0.1
_SMALLEST = {"": 0.0, "px": 1.0, "pt": 1.0, "em": 0.1, "rem": 0.1, "%": 10.0}  # of sizes that are not read

SHOWN, UNSURE, HIDDEN = range(3)
DECIDED = ("display", "visibility", "opacity", "content-visibility")
"""The properties that hide what is in an element without a trick."""


class Declared(NamedTuple):
    """What declarations say of DECIDED properties, each with whether it is marked as important, and whether they hide
    words by a trick: too small, too far off, cut away, without a colour."""

    values: dict[str, tuple[int, bool]]
    tricked: bool = False

    @property
    def hides(self) -> bool:
        """Whether anything of it may hide words."""
        return self.tricked or any(how != SHOWN for how, _ in self.values.values())


NOTHING = Declared({})


def plain(css: str) -> str:
    """Style text without comments and escapes, in lower case."""
    if "/*" in css:
        css = _COMMENT.sub(" ", css)
    if "\\" in css:
        css = _ESCAPE.sub(_unescaped, css)
    return css.lower()


def _unescaped(found: re.Match[str]) -> str:
    if found[1]:
        code = int(found[1], 16)
        character = chr(code) if 0 < code < 0x110000 else "\ufffd"
    else:
        character = found[2] or ""
    # What an escape stands for is part of a name, never a mark of the grammar.
    return character if character.isalnum() or character in "-_" else "\ufffd"


@lru_cache(4096)
def declared(style: str) -> Declared:
    """What the text of a style attribute, or of one block of a style sheet, says."""
    said: dict[str, tuple[str, bool]] = {}
    for one in _DECLARATION.finditer(plain(style[:MOST])):
        name, colon, value = one[0].partition(":")
        name = name.strip()
        important = _IMPORTANT.search(value)
        value = (value[: important.start()] if important else value).strip()
        if not colon or not value or "!" in value or (name in DECIDED and _meaning(name, value) is None):
            continue
        if important or not said.get(name, ("", False))[1]:
            said[name] = value, important is not None
    values: dict[str, tuple[int, bool]] = {}
    for name in DECIDED:
        if name in said:
            value, urgent = said[name]
            meaning = _meaning(name, value)
            if meaning is not None:
                values[name] = meaning, urgent
    return Declared(values, _is_trick({name: value for name, (value, _) in said.items()}))


def _meaning(name: str, value: str) -> int | None:
    """What a value makes of the words in an element; None when it is no value of the property."""
    if _UNKNOWN.search(value):
        return UNSURE
    if name == "display":
        if value == "none":
            return HIDDEN
        return SHOWN if value in _DISPLAYS or _is_display(value.split()) else None
    if value in _GLOBAL:
        return SHOWN
    if name == "visibility":
        return HIDDEN if value in ("hidden", "collapse") else SHOWN if value == "visible" else None
    if name == "opacity":
        return _opacity(value)
    return HIDDEN if value == "hidden" else SHOWN if value in ("visible", "auto") else None


def _is_display(words: list[str]) -> bool:
    """Whether several words are one kind of display: an outer one, an inner one, and that of a list's item."""
    kinds = [
        next((n for n, k in enumerate((_OUTER, _INNER_DISPLAY, ("list-item",))) if word in k), 9)
        for word in words
    ]
    return 9 not in kinds and len(set(kinds)) == len(kinds)


def _opacity(value: str) -> int | None:
    found = _LENGTH.fullmatch(value)
    if found is None or found[2] not in ("", "%"):
        return None
    number = float(found[1]) / (100 if found[2] else 1)
    return HIDDEN if number <= 0 else UNSURE if number < _FAINT else SHOWN


def _is_trick(said: dict[str, str]) -> bool:
    """Whether words are made too small, moved off, cut away, or given no colour of their own."""
    return bool(said) and (_is_small(said) or _is_far(said) or _is_cut(said) or _is_clear(said))


def _least(said: dict[str, str], *names: str) -> float:
    """The least of these lengths, in pixels or so; a large one when none of them is there."""
    found = (_LENGTH.match(said[name]) for name in names if name in said)
    return min((float(one[1]) * _FAR_IN_UNITS.get(one[2], 1.0) for one in found if one), default=9e9)


def _is_small(said: dict[str, str]) -> bool:
    size = _LENGTH.fullmatch(said.get("font-size", ""))
    if size is not None and float(size[1]) <= _SMALLEST.get(size[2], 0.0):
        return True
    sizes = (word.partition("/")[0] for word in said.get("font", "").split())
    return any(word in ("0", "0px", "0em", "0pt", "0%") for word in sizes)


def _is_far(said: dict[str, str]) -> bool:
    if _least(said, "text-indent") <= -_FAR or _least(said, "margin-left", "margin-top") <= -_FAR_OFF:
        return True
    placed = said.get("position", "static") in ("absolute", "fixed", "relative")
    if placed and _least(said, "left", "top", "right", "bottom") <= -_FAR_OFF:
        return True
    moved = said.get("transform", "") + said.get("-webkit-transform", "")
    return bool(_ZERO_SCALE.search(moved) or _FAR_TRANSLATION.search(moved)) or said.get("scale") == "0"


def _is_cut(said: dict[str, str]) -> bool:
    if _SMALL_CLIP.match(said.get("clip", "")) or _ALL_INSET.match(said.get("clip-path", "")):
        return True
    cuts = any(said.get(name, "visible") != "visible" for name in ("overflow", "overflow-x", "overflow-y"))
    return cuts and 0 <= _least(said, "height", "max-height", "width", "max-width") <= 1


def _is_clear(said: dict[str, str]) -> bool:
    for name in ("-webkit-text-fill-color", "color"):
        colour = said.get(name, "")
        if colour and _CLEAR.fullmatch(colour):
            return True
    if _NO_OPACITY.search(said.get("filter", "")):
        return True
    ground = said.get("background-color") or said.get("background", "")
    return bool(said.get("color") and ground) and _colour(said["color"]) == _colour(ground)


def may_hide(block: str) -> bool:
    """Whether plain declarations hold any that may hide words: quickly told, and of more than do."""
    for word, search in _HIDING:
        if word in block and search(block):
            return True
    if "color" not in block or "background" not in block:
        return False
    colour, ground = _COLOUR.search(block), _GROUND.search(block)
    return colour is not None and ground is not None and _colour(colour[1]) == _colour(ground[1])


def _colour(value: str) -> str:
    """A colour in its longest notation."""
    value = _COLOURS.get(value, value)
    if value.startswith("#") and len(value) in (4, 5):
        value = "#" + "".join(digit * 2 for digit in value[1:])
    return value.replace(" ", "")
