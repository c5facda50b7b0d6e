"""What HTML's elements mean for a reader of drafts: blocks, hidden things, headlines, captions, footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from factcheck.essays.html_tokens import Token, tokens
from factcheck.essays.manuscript import PartKind
from factcheck.text.directions import LEFT_TO_RIGHT, RIGHT_TO_LEFT, overridden
from factcheck.text.raised import raised

VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "caption",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
DROPPED = frozenset((
    "script", "style", "template", "noscript", "iframe", "object", "audio", "video", "canvas", "svg", "nav", "button",
    "select", "textarea", "datalist", "noembed", "noframes", "rt", "rp", "del", "s", "strike", "math", "xmp",
))  # fmt: skip
COUNTED = {
    "img": "picture", "svg": "drawing", "nav": "navigation block", "math": "formula", "video": "video",
    "audio": "recording", "iframe": "embedded page", "object": "embedded object",
    **dict.fromkeys(("del", "s", "strike"), "struck-out passage"),
}  # fmt: skip

# A block that begins ends the first, if they are open within the nearest of the second.
ENDS_PARAGRAPH = (
    frozenset(("p",)),
    frozenset(("table", "td", "th", "li", "blockquote", "div", "section", "article", "aside")),
)
_TABLE = frozenset(("table",))
_ITEMS = (frozenset(("li",)), frozenset(("ul", "ol", "menu")))
_TERMS = (frozenset(("dd", "dt")), frozenset(("dl",)))
_CELLS = (frozenset(("td", "th")), _TABLE)
ENDS_OPEN = {
    "li": _ITEMS,
    "dd": _TERMS,
    "dt": _TERMS,
    "td": _CELLS,
    "th": _CELLS,
    "tr": (frozenset(("tr", "caption")), _TABLE),
    "tbody": (frozenset(("thead", "tbody", "caption")), _TABLE),
}

NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,4}|[ivxlc]{1,7}|[a-z]|[*†‡§¶]{1,4})[\])]?\s*", re.IGNORECASE)
NOTE_TARGET = re.compile(r"#\S{0,100}?(?:fn|ftn|note|edn|cite|ref|cmnt)\S{0,100}", re.IGNORECASE)

_KINDS = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), PartKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), PartKind.LIST_ITEM),
    **dict.fromkeys(("td", "th"), PartKind.TABLE_CELL),
    **dict.fromkeys(("figcaption", "caption"), PartKind.CAPTION),
    "blockquote": PartKind.BLOCKQUOTE,
}
_LASTING = (PartKind.PULLQUOTE, PartKind.CAPTION, PartKind.STANDFIRST, PartKind.FOOTNOTE)
_QUOTED = ("li", "dt", "dd", "h2", "h3", "h4", "h5", "h6")  # in a quotation these are its words
_TOLD = re.compile(
    r"(?:^|[\s_-])(?:(?P<head>(?:Mso)?title(?:-western)?)|(?P<pull>pull[_-]?quote)|(?P<stand>standfirst|dek|deck|(?:Mso)?sub-?title(?:-western)?|subheadline)"
    r"|(?P<caption>(?:Mso)?caption))(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDING = re.compile(
    r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)", re.I
)


_STRIKING = re.compile(r"text-decoration(?:-line)?\s{0,9}:[^;]{0,99}\bline-through\b", re.I)
_OVERRIDING = re.compile(r"unicode-bidi\s{0,9}:\s{0,9}(?:isolate-)?(?:bidi-)?override\b", re.I)
_FROM_RIGHT = re.compile(r"direction\s{0,9}:\s{0,9}rtl\b|;rtl$", re.I)
_RAISING = re.compile(r"vertical-align\s{0,9}:\s{0,9}(?:(super)|sub|baseline)\b", re.I)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the open elements together make of the text in them."""

    kind: PartKind = PartKind.PARAGRAPH
    dropped: bool = False
    hidden: bool = False  # dropped because the tag says so
    repeatable: bool = False
    verbatim: bool = False
    raised: bool = False
    override: str = ""  # of the direction of its words
    links: bool = True  # whether links in it may be sources
    owner: str = ""
    inside: bool = True  # the element the draft stands in, where the page has one

    def shown(self, text: str) -> str:
        """Text as it is shown here: raised, its direction overridden."""
        return overridden(raised(text) if self.raised else text, self.override)


def is_hidden(token: Token) -> bool:
    """Whether the tag itself says that its element is not shown."""
    return bool(token.attributes) and (
        token.has("hidden") or bool(_HIDING.search(token.get("style")[:2_000]))
    )


class Hiding:
    """Follows the tags within a line: whether they hide what stands there."""

    def __init__(self) -> None:
        self._open: list[str] = []  # the element that hides, and those of its name inside it

    @property
    def now(self) -> bool:
        """Whether what stands here is hidden."""
        return bool(self._open)

    def takes(self, tag: str, skip: Callable[[str], None]) -> bool:
        """Take in a tag; return whether it hides something or stands in what is hidden, which is told to `skip`."""
        token = next(tokens(tag, 0, len(tag)), None)
        if token is None or not token.name:
            return self.now
        if not self._open:
            if token.closing or token.name in VOID or not is_hidden(token):
                return False
            skip("hidden passage")
            self._open.append(token.name)
        elif token.name == self._open[0] and token.closing:
            self._open.pop()
        elif token.name == self._open[0]:
            self._open.append(token.name)
        return True


def counted(token: Token) -> str:
    """What an element is that is not read, "" for one that is read or that nobody misses."""
    return COUNTED.get(token.name, "struck-out passage" if is_struck(token) else "")


def is_struck(token: Token) -> bool:
    """Whether the tag itself says that the words of its element are struck through."""
    return bool(token.attributes) and bool(_STRIKING.search(token.get("style")[:2_000]))


def shown_by(token: Token, above: Setting) -> Setting:
    """The setting `above` with what the tag itself says of how its words are shown: raised, in which direction."""
    raised_here, override = _is_raised(token, above.raised), _override_of(token, above.override)
    if raised_here == above.raised and override == above.override:
        return above
    return replace(above, raised=raised_here, override=override)


def _is_raised(token: Token, above: bool) -> bool:
    """Whether the words of an element stand raised; `above` says whether those around it do."""
    if token.name in ("sup", "sub"):
        return token.name == "sup"
    told = _RAISING.search(token.get("style")[:2_000]) if token.attributes else None
    return bool(told[1]) if told else above


def _override_of(token: Token, above: str) -> str:
    """The override of direction that the tag itself says (bdo, or its own style), else `above`, that around it."""
    if not token.attributes:
        return above
    if token.name == "bdo":
        return RIGHT_TO_LEFT if token.get("dir").strip().lower() == "rtl" else LEFT_TO_RIGHT
    style = token.get("style")[:2_000]
    if not _OVERRIDING.search(style):
        return above
    return RIGHT_TO_LEFT if _FROM_RIGHT.search(f"{style};{token.get('dir')}") else LEFT_TO_RIGHT


def kind_of(token: Token, around: str, kind: PartKind, has_headline: bool) -> PartKind:
    """Return what a block's text is; `around` names the element it stands in, `kind` is what text is there."""
    if token.name == "h1" and kind not in (PartKind.FOOTNOTE, PartKind.BLOCKQUOTE):
        return PartKind.HEADING if has_headline else PartKind.HEADLINE
    told = _TOLD.search(f"{token.get('class')[:500]} {token.get('role')[:50]}") if token.attributes else None
    if told:
        if told["pull"]:
            return PartKind.PULLQUOTE
        if told["stand"] or told["caption"]:
            return PartKind.STANDFIRST if told["stand"] else PartKind.CAPTION
        titled = token.name == "p" and kind is not PartKind.BLOCKQUOTE  # what word processors make of a title
        if titled and not has_headline:
            return PartKind.HEADLINE
    if token.name == "p" and around == "hgroup":
        return PartKind.STANDFIRST
    if token.name == "figcaption" and around == "blockquote" and kind is not PartKind.PULLQUOTE:
        return PartKind.BLOCKQUOTE
    quoted = kind is PartKind.BLOCKQUOTE and token.name in _QUOTED
    return kind if quoted or kind in _LASTING else _KINDS.get(token.name, kind)


def spanned(token: Token, name: str) -> int:
    """Return how many rows or columns a cell says it takes ("rowspan", "colspan"): 1 to 1,000."""
    value = token.get(name).strip()[:5] if token.attributes else ""
    return min(max(int(value), 1), 1_000) if value.isascii() and value.isdigit() else 1
