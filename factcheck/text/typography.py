"""The passes of folding: each exchanges characters one for one, or changes lengths and leaves a shift to go back by.

Which passes a text needs follows from the characters in it beyond ASCII; that is decided once per set of them.
No pass looks at single characters in a loop: a text of 50,000 characters folds in about half a millisecond.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from factcheck.text.directions import PARTS, Scope, overrides
from factcheck.text.shifts import Work

_EXCHANGED = (
    dict.fromkeys("‘’‚‛‹›′‵ʹʻʼʽˈ´", "'")
    | dict.fromkeys("“”„‟«»″‶ʺ〝〞〟", '"')
    | dict.fromkeys("‐‑﹣－", "-")
    | dict.fromkeys(
        "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    )
    | dict.fromkeys("\x85\u2028\u2029", "\n")
)
COMMONEST = (
    ("’", "'"),
    ("“", '"'),
    ("”", '"'),
    ("‘", "'"),
    ("\xa0", " "),
)  # tried before anything is counted
COMMONEST_DASHES = ("—", "–")
_DASHES = frozenset("‒–—―⸺⸻﹘−")
_ASCII_SPACES = "\n\t\r\v\f\x1c\x1d\x1e\x1f"
_LINE_HYPHENS = "\xad\x02\ufffe"  # the soft hyphen, and what PDF readers put where a line was divided
_INVISIBLE = re.compile(
    "[\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_SHAPES = re.compile(  # compatibility forms that are another shape of the same letters and digits
    "[\u00b5\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\u1e9b\u2102\u210a-\u2115\u2119-\u211d"
    "\u2124\u2126-\u2131\u2133-\u2139\u2160-\u217f\uf900-\ufaff\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdfb\ufe70-\ufefc"
    "\uff01-\uffdc\U0001d400-\U0001d7ff\U0002f800-\U0002fa1d]"
)
_ASCII = bytes(range(128))
UNSPACED = re.compile(  # letters of scripts without spaces
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
_BREAK = "\n\r\f\v"
# Patterns begin with one literal where they can, so that the search skips quickly from one to the next.
LINE_END = re.compile(rf"-[^\S{_BREAK}]*[{_BREAK}]\s*")
_SOFT_LINE_END = re.compile(rf"[\xac{_LINE_HYPHENS}]\s*[{_BREAK}]\s*")
_SOFT_HYPHENS = re.compile(f"[{_LINE_HYPHENS}]+")
_SOFT = frozenset("\xac\xad\ufffe")
_SPACE_RUN = re.compile(r"\s+")
_DASH_RUN = re.compile("--+")
_DOTS_APART = re.compile(r"\.(?:\s\.){2,}")
_RARE = 128  # code points from one mark to the next
_DOUBLED_MARK = re.compile("''")
_LEADING = re.compile(r"\A +")


def beyond_ascii(text: str | bytes) -> frozenset[str]:
    """The different characters of a text, or of its UTF-8, that are not ASCII."""
    encoded = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return frozenset(encoded.translate(None, _ASCII).decode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Plan:
    """What the characters beyond ASCII in a text make necessary."""

    invisible: str = ""
    exchanged: tuple[tuple[str, str], ...] = ()
    dashes: tuple[str, ...] = ()
    longer: re.Pattern[str] | None = None
    composed: bool = False
    unspaced: bool = False
    french: bool = False
    soft: bool = False
    dots: bool = False
    overrides: bool = False


_ASCII_PLAN = Plan()
_DASHED_PLAN = Plan(dashes=COMMONEST_DASHES)


def exchange_commonest(work: Work) -> Plan:
    """Exchange the marks that most texts have, and find out what else is necessary: in many texts nothing is."""
    if work.text.isascii():
        return _ASCII_PLAN
    for character, plain in COMMONEST:
        work.text = work.text.replace(character, plain)
    rest = work.text
    for dash in COMMONEST_DASHES:
        rest = rest.replace(dash, "-")
    if rest.isascii():
        return _ASCII_PLAN if rest is work.text else _DASHED_PLAN
    return plan_for(beyond_ascii(work.text))


@lru_cache(maxsize=1024)
def plan_for(characters: frozenset[str]) -> Plan:
    """Decide once for all texts that have the same characters beyond ASCII."""
    shapes = {c: unicodedata.normalize("NFKC", c) for c in filter(_SHAPES.match, characters)}
    exchanged = {c: plain for c, plain in shapes.items() if len(plain) == 1}
    exchanged |= {c: _EXCHANGED[c] for c in characters & _EXCHANGED.keys()}
    longer = "".join(sorted(c for c, plain in shapes.items() if len(plain) > 1))
    overridden = overrides(characters)
    invisible = "".join(sorted(filter(_INVISIBLE.match, characters)))
    if overridden:  # whose end ends words of another direction: it is left where it counts
        invisible = invisible.replace("\u202c", "")
    seen = characters.difference(invisible)
    return Plan(
        invisible,
        tuple(exchanged.items()),
        tuple(characters & _DASHES),
        re.compile(f"[{longer}]") if longer else None,
        composed=any(map(_may_compose, seen.union(*shapes.values()))),
        unspaced=any(map(UNSPACED.match, characters)),
        french="«" in characters or "»" in characters,
        soft=not characters.isdisjoint(_SOFT),
        dots="…" in characters,
        overrides=overridden,
    )


def fold_forms(work: Work, plan: Plan) -> None:
    """Fold Unicode forms, invisible characters, marks and spaces; not yet dashes and line ends."""
    if plan is _ASCII_PLAN or plan is _DASHED_PLAN:
        return
    if plan.overrides:
        work.edit(PARTS, Scope().marked)
    if len(plan.invisible) == 1:
        work.replace_literal(plan.invisible, "")
    elif plan.invisible:
        work.replace(re.compile(f"[{re.escape(plan.invisible)}]+"), "")
    if plan.french:
        work.edit(_SPACE_RUN, _inside_french)
    if plan.unspaced:
        work.edit(_SPACE_RUN, _join_unspaced)
    for character, plain in plan.exchanged:
        work.text = work.text.replace(character, plain)
    if plan.longer:
        work.edit(plan.longer, lambda match: unicodedata.normalize("NFKC", match[0]))
    if plan.composed and not unicodedata.is_normalized("NFC", work.text):
        _compose(work)


def _may_compose(character: str) -> bool:
    """Whether a character can be part of a composed one, or is composed of others."""
    return (
        character >= "\u0300"
        and (unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff")
    ) or not unicodedata.is_normalized("NFC", character)


def _compose(work: Work) -> None:
    """Bring letters with their marks, and Korean syllables, into composed form."""
    present = set(work.text)
    marks = [c for c in present if unicodedata.category(c)[0] == "M" or "\u1160" <= c <= "\u11ff"]
    alone = [c for c in present if unicodedata.normalize("NFC", c) != c and c not in marks]
    several = f"[^{''.join(marks)}]?[{''.join(marks)}]+" if marks else ""
    single = f"[{''.join(alone)}]" if alone else ""
    pattern = re.compile("|".join(filter(None, (several, single))))
    work.edit(pattern, lambda match: unicodedata.normalize("NFC", match[0]))


def fold_lines(work: Work, plan: Plan) -> None:
    """Fold line ends and dashes: hyphenation first, while line ends and kinds of dash can be told."""
    if plan.soft or "\x02" in work.text:
        work.edit(_SOFT_LINE_END, _join_line)
        work.replace(_SOFT_HYPHENS, "")
    if "-" in work.text and LINE_END.search(work.text):
        work.edit(LINE_END, _join_line)
    for dash in plan.dashes:
        work.text = work.text.replace(dash, "-")
    if not work.text.isprintable():
        for space in _ASCII_SPACES:
            work.text = work.text.replace(space, " ")
    if "`" in work.text:
        work.text = work.text.replace("`", "'")


def fold_runs(work: Work, plan: Plan) -> None:
    """Fold runs of dashes, dots, marks and spaces, once each of these is one kind of character."""
    if _doubled("-", work.text):
        work.replace(_DASH_RUN, "-")
    if ". . ." in work.text:
        work.replace(_DOTS_APART, "...")
    if plan.dots:
        work.replace_literal("…", "...")
    if _doubled("'", work.text):
        work.replace(_DOUBLED_MARK, '"')
    work.text = work.text.rstrip(" ")
    if work.text[:1] == " ":
        work.replace(_LEADING, "")
    work.even_blanks()


def _doubled(mark: str, text: str) -> bool:
    """Whether two of these marks stand together; from one rare mark to the next is quicker than a search for two."""
    if text.count(mark) * _RARE > len(text):
        return mark + mark in text
    at = text.find(mark)
    while at >= 0:
        following = text.find(mark, at + 1)
        if following == at + 1:
            return True
        at = following
    return False


def _join_line(match: re.Match[str]) -> str | None:
    """What becomes of a hyphen with the line end after it."""
    text, (start, end) = match.string, match.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    if match[0][0] in _LINE_HYPHENS:
        return ""
    if not (before.isalnum() and after.isalnum()):
        return None
    return "" if before.isalpha() and after.isalpha() and not after.isupper() else "-"


def _inside_french(match: re.Match[str]) -> str | None:
    """Space inside French marks counts as nothing."""
    text, (start, end) = match.string, match.span()
    return "" if text[start - 1 : start] == "«" or text[end : end + 1] == "»" else None


def _join_unspaced(match: re.Match[str]) -> str | None:
    """A line end between two letters of scripts without spaces counts as nothing."""
    text, (start, end) = match.string, match.span()
    if not any(c in match[0] for c in _BREAK):
        return None
    beside = (text[start - 1 : start], text[end : end + 1])
    return "" if all(map(UNSPACED.match, beside)) else None
