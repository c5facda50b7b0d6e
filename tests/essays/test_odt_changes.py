"""Tracked changes of an OpenDocument text: how many there are, and which words of the text they made."""

from __future__ import annotations

import pytest

from factcheck.dossier.tracked import TrackedChange
from tests.essays.checked import read_checked
from tests.essays.office import odt

_INFO = "<office:change-info><dc:creator>{}</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info>"


def p(*inside: str) -> str:
    return f"<text:p>{''.join(inside)}</text:p>"


def region(key: str, *kinds: str) -> str:
    return f'<text:changed-region xml:id="{key}" text:id="{key}">{"".join(kinds)}</text:changed-region>'


def putting_in(by: str = "Bo") -> str:
    return f"<text:insertion>{_INFO.format(by)}</text:insertion>"


def taking_out(*paragraphs: str, by: str = "Bo") -> str:
    return f"<text:deletion>{_INFO.format(by)}{''.join(p(words) for words in paragraphs)}</text:deletion>"


def text(regions: str, body: str) -> bytes:
    return odt(f"<text:tracked-changes>{regions}</text:tracked-changes>{body}")


def new(words: str, key: str = "i") -> str:
    return f'<text:change-start text:change-id="{key}"/>{words}<text:change-end text:change-id="{key}"/>'


_GONE = '<text:change text:change-id="d"/>'
_IN = region("i", putting_in())


@pytest.mark.parametrize(
    ("regions", "body", "number", "made"),
    [
        ("", p("One two."), 0, []),
        (region("d", taking_out("3,338")) + _IN, p("killed ", _GONE, new("3,439"), " in"), 2, [("3,338", "3,439")]),
        (region("d", taking_out("338")) + _IN, p("killed 3,", _GONE, new("439"), " in"), 2, [("3,338", "3,439")]),
        (_IN, p("a dog", new("s"), " bark"), 1, [("dog", "dogs")]),
        (region("d", taking_out("not ")), p("it is ", _GONE, "so"), 1, [("not", "")]),
        (_IN + region("j", putting_in("Al")), p("it is ", new("a "), new("big ", "j"), "dog"), 2,
         [("", "a"), ("", "big")]),
        (_IN, p('One. <text:change-start text:change-id="i"/>Two.') + p("Three.")
         + p('Four<text:change-end text:change-id="i"/> five.'), 1, [("", "Two."), ("", "Three."), ("", "Four")]),
        (region("d", taking_out("A heading", "")), p(_GONE, "Kept."), 1, []),
        (region("d", taking_out("A heading", "Not ")), p(_GONE, "kept."), 1, [("Not", "")]),
        (region("d", taking_out(" one.", "Two ")), p("It was ", _GONE, "three."), 1, [("one. Two", "")]),
        (region("d", taking_out("", "")), p("One ", _GONE, "two."), 0, []),
        (region("d", taking_out("x "), putting_in()), p("a ", _GONE, "c"), 1, []),
        (region("d", taking_out("gone")), _GONE + p("Kept."), 1, []),
        (_IN, p("a", new("  "), "b"), 0, []),
        (region("f", "<text:format-change/>"), p("a ", new("bold", "f")), 0, []),
        ("", p("a ", _GONE, new("b")), 0, []),
        (region("d", taking_out("its mark is missing")), p("Kept."), 0, []),
        (region("d", taking_out('1<text:note text:id="n"><text:note-citation>1</text:note-citation><text:note-body>'
                                + p("Aside.") + "</text:note-body></text:note>")), p(_GONE, "9 of them"), 1,
         [("19", "9")]),
    ],
)  # fmt: skip
def test_what_is_under_revision(regions: str, body: str, number: int, made: list[tuple[str, str]]) -> None:
    manuscript = read_checked(text(regions, body), "a.odt")
    assert manuscript.tracked.number == number
    assert [(change.was, change.now) for change in manuscript.tracked.changes] == made
    for change in manuscript.tracked.changes:
        assert manuscript.text[change.start : change.end] == change.now


def test_a_change_says_where_it_stands_and_who_made_it() -> None:
    body = p("One.") + p("  killed 3,", _GONE, new("439"), " in")
    regions = region("d", taking_out("338", by="Al")) + region("i", putting_in("Al"))
    assert read_checked(text(regions, body), "a.odt").tracked.changes == (
        TrackedChange(13, 18, "3,338", "3,439", "Al"),
    )


def test_changes_in_a_footnote_count() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        + p("In ", _GONE, new("1933"), ".") + "</text:note-body></text:note>"
    )  # fmt: skip
    tracked = read_checked(text(region("d", taking_out("1932")) + _IN, p("One", note, ".")), "a.odt").tracked
    assert tracked.number == 2
    assert [(change.was, change.now) for change in tracked.changes] == [("1932", "1933")]
