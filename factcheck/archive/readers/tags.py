"""What each HTML element means for the text on a page."""

from __future__ import annotations

import re

NOTED, INLINE, LINE, BLANK, OTHER, SPACE, LINK, FIELD, FORMULA = range(-1, 8)

# "/" or "", name in lower case, inside after the name, text length there, start in the source
Tag = tuple[str, str, str, int, int]


def _names(text: str) -> list[str]:
    return text.split()


class _Actions(dict[str, tuple[int, str]]):
    """What to do at a tag, by its name in any case, and the name in lower case.

    Names that are not known are inline, custom elements noted.
    """

    def __missing__(self, name: str) -> tuple[int, str]:
        low = name.lower()
        if len(low) != len(name):  # no name that means anything
            low = name
        return self.get(low) or (NOTED if "-" in name else INLINE, low)


class _FieldActions(dict[str, tuple[int, str]]):
    """The same for XML that is no page: what has no meaning of its own or stands in a line is a field."""

    def __missing__(self, name: str) -> tuple[int, str]:
        action, low = ACTIONS[name]
        bare = name.rpartition(":")[2]
        if bare != name and ACTIONS[bare][0] == FORMULA:
            action, low = ACTIONS[bare]
        self[name] = found = (FIELD if action in (NOTED, INLINE, LINK) else action), low
        return found


def _actions(**names: str) -> _Actions:
    actions = _Actions()
    for meaning, action in (
        ("inline", INLINE),
        ("line", LINE),
        ("blank", BLANK),
        ("other", OTHER),
        ("space", SPACE),
        ("noted", NOTED),
        ("link", LINK),
        ("formula", FORMULA),
    ):
        for name in _names(names[meaning]):
            actions[name] = actions[name.upper()] = action, name
    return actions


ACTIONS = _actions(
    inline="""abbr acronym b bdi big cite code col colgroup data dfn em font g i img ins kbd mark meter nobr
        output path picture progress rect samp slot small source strong tt u use var
        wbr""",
    line="""address article aside audio body br canvas caption center dd details dialog dir div dt fieldset
        figcaption footer form frameset head header hgroup hr legend li main menu nav object optgroup option search
        section select summary table tbody tfoot thead tr video""",
    blank="blockquote dl figure h1 h2 h3 h4 h5 h6 ol p ul",
    other="""annotation annotation-xml base bdo button datalist del desc frame html iframe input link listing meta
        metadata noembed noframes noscript plaintext pre q rb rp rt rtc ruby s script strike style sub sup svg template
        text textarea time title tspan xmp""",
    space="label td th",
    noted="clippath defs marker mask pattern span symbol",
    link="a",
    formula="""math menclose merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom
        mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none
        semantics""",
)
FIELDS = _FieldActions()
UNSEEN = frozenset(_names("script style iframe noembed noframes datalist rp annotation annotation-xml"))
UNSEEN_IN_SVG = frozenset(_names("title desc metadata"))
CHARACTER_DATA = frozenset(_names("title textarea"))
LITERAL = frozenset(_names("xmp plaintext"))  # in which there are no references either
ENDS = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in UNSEEN | UNSEEN_IN_SVG | CHARACTER_DATA | LITERAL
}
PREFORMATTED = frozenset(_names("pre listing xmp plaintext"))
# Elements around the document proper; the engine for main text removes them, so they need not reach it.
AROUND = frozenset(_names("nav footer aside select noscript button dialog menu svg ul ol"))
STRUCK = frozenset(_names("del s strike"))
RUBY = frozenset(_names("rb rt rtc ruby"))
IN_LINE = STRUCK | RUBY | frozenset(_names("bdo q sub sup text tspan"))
MORE_LINES = frozenset(_names("frame html noscript"))
