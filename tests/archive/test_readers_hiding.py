"""What of a page its reader does not see: left out where that is certain, marked where something may show it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.derived import Derived
from factcheck.archive.readers.hiding import hidden, joined
from factcheck.archive.readers.markup import read_markup
from factcheck.archive.readers.nesting import extents
from factcheck.archive.readers.open_elements import VOID, OpenElements
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read

SCRIPT = "<script src=a.js></script>"
X = "<p class=x>x</p>"
NOT = "<text>no</text>"

# [x] is text that is marked as not shown when the page opens; "no" must never be read.
CASES = {
    # by the element itself
    "hidden": ("<p hidden>no</p>yes", "yes"),
    "hidden in upper case": ("<P HIDDEN>no</P>yes", "yes"),
    "hidden with any value": ('<p hidden="false">no</p>yes', "yes"),
    "hidden until it is found": ("<p hidden=until-found>x</p>yes", "[x]\n\nyes"),
    "display": ('<p style="display:none">no</p>yes', "yes"),
    "display without quotation marks": ("<p style=display:none>no</p>yes", "yes"),
    "display in upper case": ('<p STYLE="DISPLAY : NONE !IMPORTANT">no</p>yes', "yes"),
    "display with a comment": ('<p style="dis/**/play:x;display/**/:/*block*/none">no</p>yes', "yes"),
    "display with escapes": (r'<p style="d\69 s\70lay:n\6F ne">no</p>yes', "yes"),
    "an escape that means another letter": (r'<p style="disp\6cay:none">yes</p>', "yes"),
    "display by character references": ('<p style="d&#105;splay&colon;none">no</p>yes', "yes"),
    "the last declaration counts": ('<p style="display:none;display:block">yes</p>', "yes"),
    "but not one that is none": ('<p style="display:none;display:blocc;display:block block">no</p>yes', "yes"),
    "nor one that is less important": ('<p style="display:none!important;display:block">no</p>yes', "yes"),
    "nor one with a hack": ('<p style="display:none;display:block !ie;*display:block">no</p>yes', "yes"),
    "nor one in brackets": ('<p style="display:none;x:(;display:block;)">no</p>yes', "yes"),
    "nor one in a string": ("<p style='display:none;content:\";display:block\"'>no</p>yes", "yes"),
    "a declaration in a block": ('<p style="color:red;{display:none}">yes</p>', "yes"),
    "another attribute says it": ('<p title="style=display:none hidden" data-hidden>yes</p>', "yes"),
    "the first of two attributes counts": ('<p style="color:red" style="display:none">yes</p>', "yes"),
    "visibility": ('<p style="visibility:hidden">no<b>no</b></p>yes', "yes"),
    "visibility taken back within": (
        '<p style="visibility:hidden">x<b style="visibility:visible">y</b></p>yes', "[xy]\n\nyes",
    ),
    "content-visibility": ('<p style="content-visibility:hidden">no</p>yes', "yes"),
    "opacity": ('<p style="opacity:.0">no</p><p style="opacity:0%">no</p>yes', "yes"),
    "some opacity": ('<p style="opacity:.5">yes</p>', "yes"),
    "hardly any opacity": ('<p style="opacity:1e-9">x</p>yes', "[x]\n\nyes"),
    "a value that is not known": ('<p style="display:var(--a)">x</p>yes', "[x]\n\nyes"),
    "what a drawing defines": (
        f"<p><svg><defs>{NOT}</defs><symbol>{NOT}</symbol><clipPath>{NOT}</clipPath><mask>{NOT}</mask></svg>yes", "yes",
    ),
    "and draws": (f"<p><svg><symbol><text>x</text></symbol><clipPath>{NOT}</clipPath><use href='#a'/></svg>", "[x]"),
    "outside of a drawing": ("<p><symbol>yes</symbol>", "yes"),
    "styles in what a drawing defines": (
        "<p><svg><defs><style>.x{display:none}</style></defs></svg><p class=x>no</p>yes", "yes",
    ),
    "display of a drawing": ('<p><svg><text display="none">no</text></svg>yes', "yes"),
    "visibility of a drawing": (f'<p><svg><g visibility="hidden">{NOT}</g></svg>yes', "yes"),
    "opacity of a drawing": ('<p><svg><text opacity="0">no</text></svg>yes', "yes"),
    "words without a filling": ('<p><svg><text fill="none">x</text></svg>', "[x]"),
    "but with a line": ('<p><svg><text fill="none" stroke="red">yes</text></svg>', "yes"),
    "against which a rule counts more": (
        '<style>text{display:inline}</style><p><svg><text display="none">yes</text></svg>', "yes",
    ),
    "attributes of what is no drawing": ('<p><svg></svg><b display="none" opacity="0">yes</b>', "yes"),
    "what ends within a line": ("<p>yes <abbr hidden>no</abbr>yes <mark hidden>no</mark>yes", "yes yes yes"),
    "no size": ('<p style="font-size:0">x</p><p style="font:0/0 a">y</p>yes', "[x]\n\n[y]\n\nyes"),
    "off the page": ('<p style="position:absolute;left:-9999px">x</p>yes', "[x]\n\nyes"),
    "off by an indent": ('<p style="text-indent:-999em">x</p>yes', "[x]\n\nyes"),
    "off by a move": ('<p style="transform:translateX(-100vw)">x</p>yes', "[x]\n\nyes"),
    "moved a little": ('<p style="position:absolute;left:-9px;margin-left:-50%">yes</p>', "yes"),
    "cut away": ('<p style="clip:rect(0 0 0 0)">x</p><p style="height:0;overflow:hidden">y</p>', "[x]\n\n[y]"),
    "no colour": ('<p style="color:transparent">x</p><p style="color:rgba(0,0,0,0)">y</p>', "[x]\n\n[y]"),
    "the colour of the ground": ('<p style="color:#fff;background:WHITE">x</p>yes', "[x]\n\nyes"),
    "another colour": ('<p style="color:#fff;background:black">yes</p>', "yes"),
    # elements
    "templates": ("<template>no</template>yes", "yes"),
    "noscript": ("<noscript>x</noscript>yes", "[x]\nyes"),
    "dialogs": ("<dialog>no</dialog><dialog open>yes</dialog>", "yes"),
    "popovers": ("<div popover>no</div>yes", "yes"),
    "popovers with a button": ("<div popover id=x>x</div><button popovertarget=x>b</button>", "[x]\nb"),
    "what is played or drawn": ("<video>no</video><audio>no</audio><canvas>no</canvas>yes", "yes"),
    "details can be opened": ("<details><summary>a</summary>b</details>", "a\nb"),
    "what is hidden from screen readers is seen": ("<p aria-hidden=true>yes</p>", "yes"),
    "choices and fields": ("<select><option>a<option>b</select><input type=hidden value=no>", "a\nb"),
    # rules
    "a class": (f"<style>.x{{display:none}}</style>{X}yes", "yes"),
    "a rule that comes later": (f"{X}yes<style>.x{{display:none}}</style>", "yes"),
    "an id": ("<style>#x{display:none}</style><p id=x>no</p>yes", "yes"),
    "a name and a class": ("<style>p.x{visibility:hidden}</style><p class=x>no</p><b class=x>yes</b>", "yes"),
    "everything": ("<style>*{display:none}</style>no", "no"),  # text right in no element; a browser makes one
    "an attribute": ("<style>[data-x^=a]{display:none}</style><p data-x=ab>no</p><p data-x=b>yes</p>", "yes"),
    "a negation": (f"<style>p:not(.y){{display:none}}</style>{X}<p class=y>yes</p>", "yes"),
    "a negation of what is nowhere": ("<style>p:not(.z){display:none}</style><p>no</p><b>yes</b>", "yes"),
    "an escaped name": (r"<style>.sm\:x{display:none}</style><p class='sm:x'>no</p>yes", "yes"),
    "a class by character references": ("<style>.x{display:none}</style><p class='&#120;'>no</p>yes", "yes"),
    "a stronger rule": (f"<style>.x{{display:none}}p.x{{display:block}}</style>{X}", "x"),
    "a weaker rule": ("<style>#x{display:none}p.x{display:block}</style><p id=x class=x>no</p>yes", "yes"),
    "a later rule": (f"<style>.x{{display:none}}.x{{display:block}}</style>{X}", "x"),
    "an important rule": (f"<style>.x{{display:none!important}}.x{{display:block}}</style>{X}yes", "yes"),
    "a rule shows what is hidden": ("<style>[hidden]{display:block}</style><p hidden>yes</p>", "yes"),
    "the attribute is stronger": ("<style>.x{display:block}</style><p class=x style=display:none>no</p>yes", "yes"),
    "but for what is important": (
        "<style>.x{display:block!important}</style><p class=x style=display:none>yes</p>", "yes",
    ),
    "in print": (f"<style>@media print{{.x{{display:none}}}}</style>{X}", "x"),
    "for print": (f"<style media=print>.x{{display:none}}</style>{X}", "x"),
    "on narrow screens": (f"<style>@media (max-width:9em){{.x{{display:none}}}}</style>{X}", "x"),
    "on screens": (f"<style>@media only screen{{.x{{display:none}}}}</style>{X}yes", "yes"),
    "shown on some screens": (
        f"<style>.x{{display:none}}@media (max-width:9em){{.x{{display:block}}}}</style>{X}", "[x]",
    ),
    "in a state": (f"<style>.x:hover{{display:none}}</style>{X}", "x"),
    "shown in a state": (f"<style>.x{{display:none}}.x:target{{display:block}}</style>{X}", "[x]"),
    "around": (f"<style>.a .x{{display:none}}</style>{X}<div class=a><p class=x>y</p></div>", "x\n\n[y]"),
    "not around any more": (f"<style>.a .x{{display:none}}</style><div class=a></div>{X}", "x"),
    "around, unless": (f"<html class=a><style>html:not(.js) .x{{display:none}}</style>{X}", "[x]"),
    "beside": (f"<style>input:checked~.x{{display:none}}</style><input>{X}", "[x]"),
    "what is beside shows it": (
        f"<style>.x{{display:none}}input:checked~.x{{display:block}}</style><input>{X}", "[x]",
    ),
    "what is put before it": (f"<style>.x:before,.x::after{{display:none}}</style>{X}", "x"),
    "rules that are none": (
        f"<style>.x{{display:none}} }} .x{{display:block}} .x,%{{display:block}}</style>{X}yes", "yes",
    ),
    "a list with one that is none": (
        f"<style>.x{{display:none}}.x,.z%{{display:block}}.x,.z,{{display:block}}</style>{X}", "",
    ),
    "rules in comments and strings": (
        f"<style>.x{{display:none}}/*.x{{display:block}}*/a{{b:'}}.x{{display:block}}'}}</style>{X}yes", "yes",
    ),
    "rules within rules": (
        f"<style>.a{{a:b;.x,&.y{{display:none}}}}</style>{X}<p class='a y'>no</p><p class=a><b class=x>y</b>",
        "x\n\n[y]",
    ),
    "a list of rules": (f"<style>@supports (x:y){{.x{{display:none}}}}</style>{X}", "x"),
    "frames of an animation": (f"<style>@keyframes a{{from{{display:none}}}}</style>{X}", "x"),
    "a sheet that does not end": (f"<style>.x{{display:none</style>{X}yes", "yes"),
    "a sheet of another kind": (f"<style type=text/less>.x{{display:none}}</style>{X}", "x"),
    "a sheet that is not used": (f"<noscript><style>.x{{display:none}}</style></noscript>{X}", "x"),
    "a sheet in a title": (f"<i title='<style>.x{{display:none}}</style>'></i>{X}", "x"),
    "a sheet elsewhere may show it": (f"<link rel=stylesheet><style>.x{{display:none}}</style>{X}", "[x]"),
    "imported rules may show it": (f"<style>@import 'a';.x{{display:none}}</style>{X}", "[x]"),
    "hidden for the eyes": (f"<style>.x{{position:absolute;clip:rect(1px,1px,1px,1px)}}</style>{X}", "[x]"),
    # what may be shown
    "a script may show it": (f"{SCRIPT}<style>.x{{display:none}}</style>{X}", "[x]"),
    "a script finds it": (f"{SCRIPT}<p id=a style=display:none>x</p><p class=b hidden>y</p>", "[x]\n\n[y]"),
    "a script would hardly find it": (f"{SCRIPT}<p style=display:none>no</p>yes", "yes"),
    "a script goes from one to the next": (f"{SCRIPT}<ul><li>a<li style=display:none>x</ul>", "a\n[x]"),
    "a handler may show it": ("<p onclick=f()>a<p id=b hidden>x</p>", "a\n\n[x]"),
    "data is no script": ("<script type=application/ld+json>{}</script><p id=a hidden>no</p>yes", "yes"),
    "all of the page": (f"{SCRIPT}<body style=opacity:0>yes", "yes"),
    "all of the page, for good": ("<body style=opacity:0>no", ""),
    # where it ends
    "items": ("<ul><li hidden>no<li>yes</ul>", "yes"),
    "paragraphs": ("<p hidden>no<div>yes</div>", "yes"),
    "other end tags": ("<div hidden>no</section>no</p>no</span>no</div>yes", "yes"),
    "an end tag of what is around": ("<section><div hidden>no</section>yes", "yes"),
    "the same within": ("<div hidden>no<div>no</div>no</div>yes", "yes"),
    "an inline element around a block": ("<span hidden>no<div>no</span>no</div>no</span>yes", "yes"),
    "formatting goes on": ("<p><b hidden>no</p><p>no</b>yes</p>", "yes"),
    "an end tag in a cell": ("<div hidden>no<table><td>no</div>no</table>no</div>yes", "yes"),
    "rows": ("<table><tr hidden><td>no<td>no<tr><td>yes</table>", "yes"),
    "a cell without a table is none": ("<td hidden>yes", "yes"),
    "the end of the body ends nothing": ("<body><div hidden>no</body></html>no", ""),
    "never ended": ("yes<div hidden>no<p>no", "yes"),
    "a slash ends nothing": ("<div hidden />no</div>yes", "yes"),
    "an element without content": ("<img hidden><br hidden>yes", "yes"),
    "a comment within": ("<p hidden>no<!-- </p> -->no</p>yes", "yes"),
    "a script within": ("<p hidden>no<script type=application/ld+json>'</p>'</script>no</p>yes", "yes"),
    "within one that may be shown": (f"{SCRIPT}<div id=a hidden>x<p hidden>no</p>y</div>", "[xy]"),
    "in the middle of a line": ("a<span hidden> no </span>b <i hidden>no</i> c", "ab c"),
}  # fmt: skip


def read_page(source: str) -> Derived:
    return read(source.encode(), "text/html", "https://example.org/", 200, Progress())


def marked(found: Derived) -> str:
    """The full text with what is marked in brackets."""
    text = found.full_text
    for start, end in reversed(found.unshown):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize("name", CASES)
def test_what_is_not_shown(name: str) -> None:
    source, expected = CASES[name]
    found = read_page(source)
    assert marked(found) == expected


def test_what_is_left_out_or_mostly_hidden_is_told() -> None:
    assert read_page("<p hidden>no way</p><p>yes</p>").flags == (
        "6 characters of text that the page never shows were left out",
    )
    flags = read_page(f"{SCRIPT}<div id=a hidden>what a script shows later on</div>yes").flags
    assert flags[-1] == "most of the text is not shown when the page opens, as far as its markup tells"
    flags = read_page(f"{SCRIPT}<html class=a style='visibility:hidden'><p>yes").flags
    assert flags[-1] == "the page hides all of its text until a script or a style sheet shows it"


def test_main_text_has_nothing_of_it_and_what_the_page_says_of_itself_is_kept() -> None:
    words = "This sentence is long enough to be told from a menu, and says something of the bridge. "
    page = (
        "<html><head><title>The bridge</title></head><body><article><h1>The bridge</h1>"
        f"<p>{words * 3}</p><p style=display:none>Forged: {words * 3}</p><p>{words * 4}</p>"
        "<div style=display:none>By <span itemprop=author>Ada Example</span></div></article></body></html>"
    )
    found = read_page(page)
    assert found.author.value == "Ada Example"
    assert found.main_text.count("This sentence") == 7
    for text, offsets in ((found.full_text, found.offsets), (found.main_text, found.main_offsets)):
        assert "Forged" not in text
        for start, end, first, last in offsets:
            assert text[start:end].split() == page[first:last].split()


NAMES = ["p", "div", "span", "b", "a", "li", "ul", "h2", "button", "table", "tr", "td", "br", "svg", "form"]
TAGS = st.lists(st.tuples(st.sampled_from(["", "/"]), st.sampled_from(NAMES)), max_size=24)


@given(TAGS)
def test_what_is_followed_from_its_start_tag_ends_where_all_tags_say(tags: list[tuple[str, str]]) -> None:
    listed = [(closing, name, "", number, number) for number, (closing, name) in enumerate(tags)]
    wanted = [n for n, (closing, name) in enumerate(tags) if not closing and name not in VOID]
    whole = OpenElements(listed, wanted).extents
    assert whole.keys() == set(wanted)
    assert all(number <= end.last <= len(tags) for number, end in whole.items())
    for number in wanted:
        assert extents(listed, [number])[number].last == whole[number].last


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9)), max_size=20))
def test_joined_stretches_are_apart_and_cover_the_same(found: list[tuple[int, int]]) -> None:
    stretches = [(start, start + size) for start, size in found]
    together = joined(stretches)
    assert all(first[1] < second[0] for first, second in pairwise(together))
    covered = {place for start, end in stretches for place in range(start, end)}
    assert covered == {place for start, end in together for place in range(start, end)}


HOSTILE: dict[str, Callable[[int], str]] = {
    "hidden levels": lambda n: "<div hidden>x" * n,
    "levels that may be shown": lambda n: SCRIPT + "<div id=a hidden>x" * n,
    "formatting that never ends": lambda n: SCRIPT + "<p><b id=a hidden>x</p>" * n,
    "inline elements between formatting and blocks": lambda n: "<b hidden>" + "<span hidden><div></b>" * n,
    "end tags that end nothing": lambda n: "<p hidden>" + "<div><span hidden></p></section>x" * n,
    "cells": lambda n: "<table>" + "<tr hidden><td hidden>x" * n,
    "forms": lambda n: "<form hidden><div></form>x" * n,
    "invisible levels": lambda n: "<div style=visibility:hidden>x" * n,
    "rules": lambda n: "<style>" + "".join(f".x{i} .y{i},#z{i}{{display:none}}" for i in range(n)) + "</style>x",
    "rules for one class": lambda n: (
        "<style>" + "".join(f".x.y{i}{{display:none}}" for i in range(n)) + "</style>"
        + "".join(f"<p class='x a{i}'>x" for i in range(n))
    ),
    "classes": lambda n: "<style>.x{display:none}</style>" + "".join(f"<p class='a{i} x'>x" for i in range(n)),
    "rules around": lambda n: "<style>.a .x{display:none}</style>" + "<div class=a><p class=x>x" * n,
    "one long selector": lambda n: f"<style>{'a>b+c~d .e,' * n}x{{display:none}}</style><p class=e>x",
    "one long negation": lambda n: f"<style>{':not(' * n}x{{display:none}}</style><p>x",
    "open brackets": lambda n: f"<style>{'{(' * n}</style><p style='{'({[' * n}'>x",
    "quotation marks": lambda n: f"<style>{chr(39) * n}{{</style><p style=\"{chr(39) * n}\">x",
    "escapes": lambda n: f"<style>{chr(92) * n}</style><p style='{chr(92) * n}'>x",
    "comments": lambda n: f"<style>{'/*' * n}</style><p style='{'/*' * n}'>x",
    "declarations": lambda n: f"<p style='{'display:none;' * n}'>x",
    "one long class": lambda n: f"<style>.x{{display:none}}</style><p class='{'a ' * n}x'>x",
}  # fmt: skip


def calls(work: Callable[[], object]) -> int:
    """How many functions were called in `work`: as many on every machine, however busy it is."""
    count = 0

    def counted(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("kind", HOSTILE)
def test_work_is_in_proportion(kind: str) -> None:
    def spent(count: int) -> int:
        page = read_markup(HOSTILE[kind](count), Progress())
        text = page.writer.text()
        return calls(lambda: hidden(page, text))

    assert spent(4_000) < 4 * 1.5 * spent(1_000) + 1_000


def test_pages_of_a_million_levels_and_a_megabyte_of_rules_are_read_to_the_end() -> None:
    rules = "".join(f".x{i}{{color:red;display:none}}.y{i}{{display:block}}" for i in range(10_000))
    found = read_page(f"<style>{rules}</style><p>one</p><p class=x9>two</p>")
    assert "the page has too many style rules: what they hide was not told apart" in found.flags
    assert marked(found) == "[one]"
    deep = read_page("<p>one" + "<div>" * 300_000 + "two<p style=display:none>three")
    assert marked(deep) == "one[\ntwo\n\nthree]"


@pytest.mark.parametrize(
    "element", ["<svg><clippath id=x{}><path d='M0 0'/>w</clippath></svg>", "<div popover id=x{}>w</div>"]
)
def test_a_page_is_looked_through_once_for_what_may_show_much_that_is_hidden(element: str) -> None:
    begun = time.process_time()
    found = read_page("<p>The mill burned.</p>" + "".join(map(element.format, range(6_000))))
    assert time.process_time() - begun < 6
    assert found.full_text == "The mill burned."


def test_what_cannot_be_told_apart_in_time_or_memory_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<p>{'one ' * 60_000}<p hidden>two"
    kept: list[Derived] = []
    read(page.encode(), "text/html", "https://example.org/", 200, Progress(kept.append))
    assert kept[0].unshown == ((0, len(kept[0].full_text)),)
    assert kept[1].unshown == ()
    assert "two" not in kept[1].full_text
    monkeypatch.setattr("factcheck.archive.readers.html._AGAIN_SHARE", -1.0)
    late = read_page("<p>one<p hidden>two")
    assert marked(late) == "one\n\n[two]"
    assert late.flags[0] == "what of the text is not shown was not told apart"
    assert late.extractor.endswith(", cut short")


def test_rules_without_end_are_not_told_apart() -> None:
    for style in ("<style>" + ".a{" * 60 + "</style>", "<style>.x{display:none}</style>" * 1_001):
        found = read_page(f"{style}<p>one")
        assert marked(found) == "[one]"
        assert found.flags[0] == "the page has too many style rules: what they hide was not told apart"


def test_what_stands_behind_too_many_tags_is_marked_if_anything_could_hide_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("factcheck.archive.readers.markup.MOST_TAGS", 4)
    monkeypatch.setattr("factcheck.archive.readers.markup.STRETCH", 1)
    page = "<p hidden>one</p><p>two</p><p>three</p>"
    assert marked(read_page(page)) == "two\n\nthree"
    assert marked(read_page(page + "<p hidden>four")) == "two\n\nthree[\n\nfour]"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (f"<style>i{{{'margin:0 ' * 25_000}}}</style>1<i>2</i>", "12"),
        (f"<p {' '.join(f'a{n}=1' for n in range(60_000))}>The mill burned.</p>", "The mill burned."),
    ],
    ids=["a rule", "a start tag"],
)
def test_what_is_endless_costs_time_in_proportion(page: str, text: str) -> None:
    begun = time.process_time()
    found = read_page(page)
    assert time.process_time() - begun < 4
    assert found.full_text == text


@pytest.mark.parametrize("end", ["!", "]", '"', "i]", "b c]"])
def test_a_selector_with_much_white_space_costs_nothing(end: str) -> None:
    began = time.monotonic()
    style = f"<style>[a={chr(10) * 1_900}{end}{{display:none}}</style>"
    found = read_page(f"{style}<p>The bridge is long.</p>")
    assert found.full_text.strip() == "The bridge is long."
    assert time.monotonic() - began < 5
