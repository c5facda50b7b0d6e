"""What elements are to the engine for main text, and which of them an end tag or a start tag closes."""

from __future__ import annotations

from factcheck.archive.readers.tags import ACTIONS

# What a block is to the engine. From FIGURE on it is left out, and at EMPTY the kinds begin that are no blocks.
OTHER, DIVISION, SECTION, LIST, ITEM, PARAGRAPH, HEADING, QUOTE, CODE = range(9)
TABLE, ROW, CELL, CAPTION, SPAN, FORM, FIGURE, LEFT_OUT, LEFT_OUT_OF_LINES = range(9, 18)
EMPTY, LINK, BREAK = range(18, 21)
_NAMES = {
    OTHER: "html body header center dir",
    DIVISION: "div details",
    SECTION: "article main section",
    LIST: "ul ol dl",
    ITEM: "li dd dt",
    PARAGRAPH: "p",
    HEADING: "h1 h2 h3 h4 h5 h6 summary",
    QUOTE: "blockquote",
    CODE: "pre",
    TABLE: "table",
    ROW: "tr",
    CELL: "td th",
    CAPTION: "caption",
    SPAN: "span",
    FORM: "form",
    FIGURE: "figure picture",
    LEFT_OUT: "aside audio dialog fieldset footer head legend marquee menu nav object optgroup option title video",
    LEFT_OUT_OF_LINES: "button canvas datalist label map math noscript output progress rp rt select svg textarea time",
    LINK: "a",
    BREAK: "br hr",
}


FRAMES = frozenset(name for kind in (DIVISION, SECTION, LIST) for name in _NAMES[kind].split())


class _Kinds(dict[str, int]):
    """Kinds by name in any case, OTHER for custom elements; -1 for an element that is no block."""

    def __missing__(self, name: str) -> int:
        return self.get(name.lower(), OTHER if "-" in name else -1)


KINDS = _Kinds((name, -1) for name in ACTIONS if name.islower())
KINDS.update((name, kind) for kind, names in _NAMES.items() for name in names.split())
CLOSE_A_PARAGRAPH = frozenset(
    [DIVISION, LIST, PARAGRAPH, HEADING, ITEM, QUOTE, CODE, TABLE, ROW, CELL, CAPTION, FORM]
)
# An end tag closes no open element that weighs more than its own.
WEIGHT = {DIVISION: 2, CELL: 3, ROW: 4, TABLE: 5}
CLOSE_A_HEADING = frozenset([PARAGRAPH, ITEM, TABLE, FORM])
# What else a start tag closes when it is open last, innermost first.
_CELLS = ("td", "th")
CLOSED_BY = {
    "li": (("li",),),
    "dd": (("dt",),),
    "dt": (("dd",),),
    "td": (_CELLS,),
    "th": (_CELLS,),
    "tr": (_CELLS, ("tr",)),
}
