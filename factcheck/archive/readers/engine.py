"""The engine for main text: trafilatura, which tells it apart, and htmldate, which infers a date.

Both look at the attributes of every element. Their answers do not change when elements without attributes are
not looked at, nor when attributes in which nothing stands that they look for never reach them (see `sought`); most
of their time goes when both are so. trafilatura's lists of expressions are changed in place for that, once a process:
the one that reads documents does nothing else.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.archive.derived import Stated

if TYPE_CHECKING:
    from lxml.etree import XPath, _Element
    from lxml.html import HtmlElement
    from trafilatura.settings import Extractor

_BLOCKS = frozenset(["p", "head", "item", "quote", "code", "list", "table", "row", "lb"])
_ANY, _WITH_ATTRIBUTES = ".//*[", ".//*[@*]["
_DATING, _COPYING = "htmldate.core", "deepcopy"
_BASELINE, _CLEANING = "trafilatura.baseline", "BASIC_CLEAN_XPATH"
# Elements that an expression must leave alone when they have no attributes, or it stays as it is.
_BARE = "article details div item li list main ol p section span table td ul"
_REGULAR = "http://exslt.org/regular-expressions"
_UNUSED = re.compile(r"(?:AUTHOR|CATEGORIES|COMMENTS|PRECISION|TAGS|TITLE)_")
# What is looked for without an expression, or as the name of an attribute; digits that may be a date.
_IN_CODE = (
    r"w3-code|highlight|hljs|schema-faq|data-|role|itemprop|dat[eu]|meta|time|publi|info|post|block-content|line"
    r"|submit|creat|aut[oh]|field|fa-c|fecha|parution|wm-ipp|lastmod|foot|\d[./-]\d|\d\d\d\d"
)
# A test by regular expression is a call back into Python, ten times as dear as asking whether the attribute is there.
_TESTED = re.compile(r"re:test\((@[\w:@|-]+),\s*(?:'([^']*)'|\"([^\"]*)\")(?:,\s*'i')?\)")
_STRING = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_TRANSLATION = re.compile(r"translate\(([^,()]*),[^()]*\)")
_FLAG = re.compile(r", *'i'(?= *\))")
_ALTERNATIVE = re.compile(r"(?:[^|()]|\((?:[^()]|\([^()]*\))*\))+")
_PLAIN = re.compile(r"[\w :-]+")
_DOUBLE = re.compile(r"\[(\w)\1\]")  # "[Cc]" in lower case
_CHOICE = re.compile(r"\(\?:((?:[^()]|\([^()]*\))*)\)")
_SURROGATE = re.compile("[\ud800-\udfff]")
# What a tree takes in and does not give out again: whoever moves the text that holds it ends in an error. Some of these
# bytes are white space to the reader of pages, and the others are left out there too.
_BLANK = bytes.maketrans(b"\x0b\x0c\x1c\x1d\x1e\x1f", b"      ")
_LEFT_OUT = bytes((*range(0x09), *range(0x0E, 0x1C)))
_REFERENCE = re.compile(
    rb"&#(?:0*(?:[1-8]|1[124-9]|2\d|3[01]|6553[45])(?!\d)|[xX]0*(?:[1-8bBcCeEfF]|1[\da-fA-F]|[fF]{3}[eEfF])(?![\da-fA-F]));?"
)
_NAME = re.compile(r"@([\w-]+)")
_USUAL = frozenset(["id", "class", "style", "role", "itemprop"])


def parsed(source: str) -> HtmlElement | None:
    """The tree of a page, None when there is none."""
    from lxml.etree import ElementDefaultClassLookup, HTMLParser, LxmlError
    from lxml.html import HtmlElement, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # One class for all elements, as the engine asks nothing special of forms and inputs: none is looked up by name.
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    try:
        return document_fromstring(_encoded(source), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def _encoded(source: str) -> bytes:
    """The source in UTF-8, with what the reader of pages makes of control characters and of what is no character."""
    source = source.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    try:
        octets = source.encode("utf-8")
    except UnicodeEncodeError:
        octets = _SURROGATE.sub("\ufffd", source).encode("utf-8")
    octets = octets.translate(_BLANK, _LEFT_OUT)
    return _REFERENCE.sub(b"", octets) if b"&#" in octets else octets


def without_data(tree: HtmlElement) -> HtmlElement:
    """The tree, its scripts taken out: an article in JSON-LD is text to trafilatura."""
    from lxml.etree import strip_elements

    strip_elements(tree, "script", with_tail=False)
    return tree


def chosen(tree: HtmlElement, url: str) -> list[str]:
    """The blocks of main text as trafilatura tells them, [] when it finds none; raises MemoryError."""
    import trafilatura
    from lxml.etree import LxmlError

    try:
        found = trafilatura.bare_extraction(tree, url=url or None, options=_options())
    except LxmlError as problem:
        raise MemoryError from problem  # libxml2 says no more than that when it has none left
    body = getattr(found, "body", None)
    return [] if body is None else _lines(body)


@cache
def name(*, rules: bool = False) -> str:
    """What chose the main text, with its version: the engine, or its rules only."""
    import trafilatura

    return f"{'rules of ' if rules else ''}trafilatura {trafilatura.__version__} fast"


@cache
def sought() -> re.Pattern[str]:
    """What an attribute may say, in lower case, for the answers to depend on it: more than is looked for."""
    looked_for = [*_cleaning(), *(item for expressions in expression_lists() for item in expressions)]
    return words_of(looked_for, _IN_CODE.split("|"))


def words_of(expressions: Iterable[XPath], more: Iterable[str] = ()) -> re.Pattern[str]:
    """What expressions look for in attributes, in lower case, or as the name of a rare one."""
    words = set(more)
    for expression in expressions:
        path = _FLAG.sub("", _TRANSLATION.sub(r"\1", expression.path)).lower()
        for first, second in _STRING.findall(path):
            words.update(_ALTERNATIVE.findall((first or second).replace("^", "")))
        words.update(name for name in _NAME.findall(path) if name not in _USUAL)
    words = {branch for word in words for branch in _branches(word)}
    plain = {word for word in words if _PLAIN.fullmatch(word)}
    words -= {word for word in plain if any(other in word and other != word for other in plain)}
    by_first: dict[str, list[str]] = {}
    for word in sorted(words):
        by_first.setdefault(word[0] if _PLAIN.fullmatch(word[:2]) else "", []).append(word)
    # Branches that begin alike are tried together: three times as quick.
    branches = by_first.pop("", [])
    branches += [f"{first}(?:{'|'.join(word[1:] for word in words)})" for first, words in by_first.items()]
    return re.compile("|".join(branches))


def _branches(word: str) -> list[str]:
    """A pattern as several that begin with a letter each, where it begins with a choice: tried more quickly."""
    word = _DOUBLE.sub(r"\1", word)
    choice = _CHOICE.match(word)
    return [first + word[choice.end() :] for first in _ALTERNATIVE.findall(choice[1])] if choice else [word]


def inferred_date(tree: HtmlElement | None, url: str, *, spent: bool = False) -> Stated:
    """What htmldate makes of a page that does not state its date, "" when it finds nothing.

    It copies the tree that it prunes, unless that is needed no more (`spent`).
    """
    import htmldate

    if tree is None:
        return Stated()
    core = import_module(_DATING)
    copying = getattr(core, _COPYING, None)
    if spent and copying is not None:
        setattr(core, _COPYING, _itself)
    try:
        found = htmldate.find_date(tree, extensive_search=False, original_date=True, url=url or None)
    finally:
        if copying is not None:
            setattr(core, _COPYING, copying)
    return Stated(found, "inferred: htmldate") if found else Stated()


def _itself(tree: HtmlElement) -> HtmlElement:
    return tree


@cache
def _options() -> Extractor:
    from trafilatura.settings import Extractor

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    for expressions in expression_lists():
        expressions[:] = map(quicker, expressions)
    for expression in _cleaning():
        setattr(import_module(_BASELINE), _CLEANING, quicker(expression))
    return Extractor(output_format="txt", fast=True, comments=False, tables=True)


def expression_lists() -> list[list[XPath]]:
    """trafilatura's lists of expressions that tell elements apart by their attributes."""
    from lxml.etree import XPath
    from trafilatura import xpaths

    return [
        found
        for name, found in vars(xpaths).items()
        if isinstance(found, list)
        and not _UNUSED.match(name)
        and all(isinstance(item, XPath) for item in found)
    ]


def expressions(name: str) -> list[XPath]:
    """One of trafilatura's lists of expressions, quicker; [] when this version has none of that name."""
    from trafilatura import xpaths

    _options()
    return list(getattr(xpaths, name, []))


def found_by(expression: XPath, root: _Element) -> list[_Element]:
    """The elements that an expression finds."""
    from lxml.etree import _Element

    found = expression(root)
    return [item for item in found if isinstance(item, _Element)] if isinstance(found, list) else []


def _cleaning() -> list[XPath]:
    """The expression for what is left out when little was found, if this version has it."""
    from lxml.etree import XPath

    expression = getattr(import_module(_BASELINE), _CLEANING, None)
    return [expression] if isinstance(expression, XPath) else []


def quicker(expression: XPath) -> XPath:
    """An expression that finds the same in less time."""
    return of_those_with_attributes(of_attributes_that_are_there(expression))


def of_attributes_that_are_there(expression: XPath) -> XPath:
    """The same expression, its regular expressions not tried on attributes that an element does not have."""
    from lxml.etree import XPath

    def guarded(test: re.Match[str]) -> str:
        pattern = test[2] if test[2] is not None else test[3]
        return test[0] if re.search(pattern, "") else f"({test[1]} and {test[0]})"

    path = _TESTED.sub(guarded, expression.path)
    return expression if path == expression.path else XPath(path, namespaces={"re": _REGULAR})


def of_those_with_attributes(expression: XPath) -> XPath:
    """The same expression, not tried on elements without attributes, where it cannot hold for one."""
    from lxml.etree import Element, SubElement, XPath

    bare = Element("body")
    for tag in _BARE.split():
        SubElement(bare, tag)
    start, found, rest = expression.path.partition(_ANY)
    if not found or "@" not in rest or expression(bare):
        return expression
    return XPath(f"{start}{_WITH_ATTRIBUTES}{rest}", namespaces={"re": _REGULAR})


def _lines(body: _Element) -> list[str]:
    """The text of trafilatura's result, one string for each block."""
    lines: list[str] = []
    words: list[str] = []

    def end_block() -> None:
        line = " ".join("".join(words).split())
        if line:
            lines.append(line)
        words.clear()

    from lxml.etree import iterwalk

    words.append(body.text or "")
    for top in body:
        if top.tag in _BLOCKS and not len(top):  # most are
            end_block()
            words.append(top.text or "")
            end_block()
            words.append(top.tail or "")
            continue
        for event, element in iterwalk(top, events=("start", "end")):
            if element.tag == "cell":
                words.append(" ")
            elif element.tag in _BLOCKS and (element is top or not _within_a_line(element)):
                end_block()
            words.append((element.text if event == "start" else element.tail) or "")
    end_block()
    return lines


def _within_a_line(element: _Element) -> bool:
    """Whether an element inside a block is code in the middle of a sentence."""
    return element.tag == "code" and "\n" not in (element.text or "") and not len(element)


def is_button(line: str) -> bool:
    """Whether a line is what the engine takes for a button and leaves out."""
    pattern = _buttons()
    return pattern is not None and any(map(pattern.match, line.splitlines()))


@cache
def _buttons() -> re.Pattern[str] | None:
    """The engine's pattern for the words of buttons, None when this version has none."""
    found = getattr(import_module("trafilatura.utils"), "RE_FILTER", None)
    return found if isinstance(found, re.Pattern) else None
