"""The report as one HTML page: whole file, the marked text, and that only its own script can ever run."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dossier.claim import Anchor, Claim
from factcheck.reports import html, markdown, wording
from factcheck.reports.escaping import plain
from factcheck.reports.html.building import Html, link, tag
from factcheck.reports.html.kinds import STATUS_TONES, TONES, kind
from factcheck.reports.html.manuscript import SHOWN_AT_ONCE, lay_out, text_section
from factcheck.reports.html.style import STYLE
from factcheck.reports.statement import state
from factcheck.vocabulary import Risk, Status
from tests.reports import samples
from tests.reports.golden_files import check_golden
from tests.reports.hostile import hostile_text, poisoned
from tests.reports.rendering import Seen, seen

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def test_whole_pages() -> None:
    check_golden("bridge.html", html.render(samples.bridge(), samples.TEXT))
    check_golden("empty.html", html.render(samples.empty()))


def test_the_page_allows_its_own_style_and_script_and_nothing_else() -> None:
    page = html.render(samples.bridge(), samples.TEXT)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    for kind_of in ("style", "script"):
        inner = re.findall(f"<{kind_of}>(.*?)</{kind_of}>", page, re.DOTALL)
        assert len(inner) == 1
        assert (
            f"{kind_of}-src &#x27;sha256-{b64encode(sha256(inner[0].encode()).digest()).decode()}&#x27;"
            in policy[1]
        )
    assert policy[1].startswith("default-src &#x27;none&#x27;;")
    assert "unsafe" not in policy[1]
    assert " style=" not in page
    assert " src=" not in page


def test_links_within_lead_somewhere() -> None:
    for page in (html.render(samples.bridge(), samples.TEXT), html.render(samples.untouched())):
        ids = re.findall(r' id="([^"]+)"', page)
        assert all(number == 1 for number in Counter(ids).values())
        assert {target[1:] for target in seen(page).links if target.startswith("#")} <= set(ids)


def test_every_claim_has_a_panel_and_a_badge() -> None:
    page = html.render(samples.bridge(), samples.TEXT)
    for claim in samples.bridge().claims:
        marked = kind(claim)
        assert f'id="{claim.id.lower()}"' in page
        badge = f'href="#{claim.id.lower()}" aria-label="{claim.id}, {marked.word}"'
        assert (badge in page) == (claim.status is not Status.WITHDRAWN)


def test_marks_have_sign_and_colour() -> None:
    assert set(STATUS_TONES) == set(Status)
    for claim in samples.bridge().claims:
        marked = kind(claim)
        assert marked.sign
        assert marked.tone in TONES
    kinds = {claim.id: kind(claim) for claim in samples.bridge().claims}
    assert (kinds["C001"].word, kinds["C001"].tone, kinds["C001"].settled) == (
        "corrected",
        "bad",
        True,
    )
    assert (kinds["C002"].word, kinds["C002"].tone, kinds["C002"].settled) == ("wrong", "bad", False)
    assert (kinds["C003"].word, kinds["C003"].sign) == ("disputed", "≠")
    assert (kinds["C008"].word, kinds["C008"].tone) == ("unsupported, risk accepted", "risk")


def test_a_confirmed_claim_that_blocks_does_not_look_settled() -> None:
    confirmed = next(claim for claim in samples.bridge().claims if claim.id == "C001")
    blocking = replace(
        confirmed, status=Status.CHECKED, blockers=("checked: no source that counts",), corrections=()
    )
    marked = kind(blocking)
    assert (marked.word, marked.sign, marked.tone) == ("confirmed, not cleared", "✓", "warn")


def test_what_runs_at_risk_or_was_corrected_says_so_and_does_not_only_look_so() -> None:
    taken = next(claim for claim in samples.ready().claims if claim.id == "C008")
    assert (kind(taken).word, kind(taken).tone) == ("unsupported, risk accepted", "risk")
    ran = next(claim for claim in samples.ready().claims if claim.corrections)
    entry = ran.corrections[0]
    assert (kind(ran).word, kind(ran).tone, kind(ran).settled) == ("corrected", "bad", True)
    mended = replace(ran, corrections=(replace(entry, words=("what ran",)),))
    assert (kind(mended).word, kind(mended).tone) == ("confirmed", "good")


def test_a_long_list_of_blockers_is_complete_and_short() -> None:
    dossier = samples.large(400)
    page = html.render(dossier)
    section = page[page.index('id="in-the-way"') : page.index("</section>", page.index('id="in-the-way"'))]
    assert section.count("<tr>") == wording.SINGLY + 1
    named = set(re.findall(r'href="#(c\d+)"', section))
    assert named == {claim.id.lower() for claim in dossier.claims if claim.blockers}
    assert f"And {len(named) - wording.SINGLY} more:" in section


def test_what_must_change_is_shown_where_it_stands() -> None:
    page = html.render(samples.bridge(), samples.TEXT)
    section = page[page.index('id="changes"') : page.index("</section>", page.index('id="changes"'))]
    (claim,) = state(samples.bridge()).changes
    assert f"<strong>{claim.words[0]}</strong>" in section
    assert wording.place(claim.newest_places[0]) in section
    assert '<a href="#changes">1 change required</a>' in page


def test_a_right_of_reply_has_a_column_where_there_is_one() -> None:
    bridge = samples.bridge()
    silent = replace(bridge, claims=tuple(replace(c, queries=(), risk=Risk.HIGH) for c in bridge.claims))
    for made in (html.render(bridge), markdown.render(bridge)):
        assert re.search('Read by(</th><th scope="col">| \\| )Right of reply', made)
    for made in (html.render(silent), markdown.render(silent)):
        assert not re.search('Read by(</th><th scope="col">| \\| )Right of reply', made)


def test_building() -> None:
    assert tag("p", "a < b & “c”") == "<p>a &lt; b &amp; “c”</p>"
    assert tag("a", ["x", Html("<b>y</b>")], href='"><script>', data_c="1") == (
        '<a href="&quot;&gt;&lt;script&gt;" data-c="1">x<b>y</b></a>'
    )
    assert tag("input", type="checkbox", checked=True, disabled=False) == '<input type="checkbox" checked>'
    assert link("javascript:alert(1)", "x") == "x"
    assert link("https://e.example/<b>", "x") == (
        '<a href="https://e.example/%3Cb%3E" rel="noreferrer noopener nofollow">x</a>'
    )


@given(hostile_text, hostile_text)
def test_text_and_attributes_never_become_markup(text: str, value: str) -> None:
    page = seen(tag("p", text, title=value))
    assert page.tags == ["p"]
    assert page.attributes <= {"title"}
    assert page.line == plain(text)


@settings(max_examples=25, deadline=None)
@given(hostile_text.filter(lambda text: 0 < len(plain(text)) < 40))
def test_nothing_on_a_page_comes_alive(text: str) -> None:
    tame = seen(html.render(poisoned(samples.bridge(), "word"), samples.TEXT))
    page = seen(html.render(poisoned(samples.bridge(), text), text * 3))
    assert Counter(page.tags)["script"] == Counter(page.tags)["style"] == 1
    assert page.attributes <= tame.attributes
    assert not {name for name in page.attributes if name.startswith("on")}
    assert all(target.startswith(("#", "https://e.example/")) for target in page.links)
    assert plain(text) in page.line


def _claims(text: str, spans: list[tuple[int, int]]) -> tuple[Claim, ...]:
    model = samples.bridge().claims[0]
    return tuple(
        replace(model, id=f"C{n:03}", anchors=(Anchor(2, start, end, text[start:end]),))
        for n, (start, end) in enumerate(spans)
    )


_TEXTS = st.text(st.sampled_from("ab .\n\n"), max_size=60)
_SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8)


@given(_TEXTS, _SPANS)
def test_the_pieces_are_the_text_and_cover_each_claim(text: str, spans: list[tuple[int, int]]) -> None:
    claims = _claims(text, [span for span in spans if span[0] < span[1]])
    laid = lay_out(text, claims, 2)
    for paragraph in laid.paragraphs:
        assert (
            "".join(text[piece.start : piece.end] for piece in paragraph.pieces)
            == text[paragraph.start : paragraph.end]
        )
        assert all(before.end == after.start for before, after in pairwise(paragraph.pieces))
    assert "\n".join(text[p.start : p.end] for p in laid.paragraphs) == "\n".join(
        filter(str.strip, text.split("\n"))
    )
    placed = [claim for claim in claims if claim.id not in laid.missing]
    assert {claim.id for claim in placed} == {
        c for p in laid.paragraphs for ended in p.ending.values() for c in ended
    }
    for paragraph in laid.paragraphs:
        for piece in paragraph.pieces:
            over = {c.id for c in placed if c.anchors[0].start < piece.end and c.anchors[0].end > piece.start}
            assert set(piece.claims) <= over
            assert len(piece.claims) == min(len(over), SHOWN_AT_ONCE)


@given(hostile_text, _SPANS)
def test_the_text_is_shown_as_it_is(text: str, spans: list[tuple[int, int]]) -> None:
    laid = lay_out(text, _claims(text, [span for span in spans if span[0] < span[1]]), 2)
    shown = _Unbadged()
    shown.feed(text_section(laid))
    shown.close()
    assert " ".join(shown.text.split()) == plain(text)


class _Unbadged(Seen):
    """What is seen of the text when the badges are taken away."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "a"
        if tag == "p":
            self.text += " "

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if not getattr(self, "inside", False):
            super().handle_data(data)


def test_words_that_do_not_stand_where_they_should_are_named() -> None:
    page = html.render(samples.bridge(), f"x{samples.TEXT}")
    assert "⚠ Not where they should stand in this text: " in page
    assert 'class="m ' not in page
    assert "⚠ Not where" not in html.render(samples.bridge(), samples.TEXT)


def test_the_gravest_claim_colours_what_several_cover() -> None:
    text = "one two three"
    good, bad = _claims(text, [(0, 13), (4, 7)])
    bad = replace(bad, status=Status.STALE, blockers=("x",))
    pieces = lay_out(text, (good, bad), 2).paragraphs[0].pieces
    assert [piece.claims for piece in pieces] == [("C000",), ("C001", "C000"), ("C000",)]


@pytest.mark.parametrize(
    ("places", "ends"),
    [
        ([(0, 10), (12, 21)], [21]),
        ([(0, 3), (12, 21)], [3, 21]),
        ([(0, 10), (22, 30)], [10, 30]),
        ([(0, 21), (4, 10)], [21]),
    ],
    ids=["neighbours", "words between them", "another paragraph", "one within the other"],
)
def test_neighbouring_places_of_a_claim_have_its_number_once(
    places: list[tuple[int, int]], ends: list[int]
) -> None:
    text = "In harvest, it opened\nto boats."
    (claim,) = _claims(text, [places[0]])
    claim = replace(claim, anchors=tuple(Anchor(2, start, end, text[start:end]) for start, end in places))
    laid = lay_out(text, (claim,), 2)
    assert [end for paragraph in laid.paragraphs for end in sorted(paragraph.ending)] == ends
    assert text_section(laid).count("aria-label") == len(ends)


def test_a_thousand_claims_on_the_same_words_stay_small() -> None:
    text = "word " * 200
    page = text_section(lay_out(text, _claims(text, [(n % 100, 999 - n % 50) for n in range(1000)]), 2))
    assert len(page) < 400_000


def test_paper_is_white_whatever_the_screen() -> None:
    assert STYLE.count("prefers-color-scheme") == STYLE.count("@media screen and (prefers-color-scheme") == 1


def test_a_number_beside_arabic_words_keeps_its_direction() -> None:
    assert re.search(r"^\.b\{[^}]*unicode-bidi:isolate\}", STYLE, re.MULTILINE)


def test_what_cannot_be_told_from_the_words_alone_is_said_where_somebody_decides() -> None:
    model = next(claim for claim in samples.bridge().claims if claim.id == "C002")
    judged = (replace(model.verdicts[0], verdict="needs-context"),)
    cell = replace(
        model, restatement="Cost in 1931, in crowns: 2.3 million.", verdicts=judged, resolutions=()
    )
    record = replace(samples.bridge(), claims=(cell,))
    head = html.render(record).split('id="undecided"')[1].split("</section>")[0]
    assert "Says: </b>Cost in 1931, in crowns: 2.3 million." in head
    report = markdown.render(record).split("## Decisions needed")[1].split("## ")[0]
    assert "\n  - Says: Cost in 1931, in crowns: 2.3 million." in report


def test_paragraphs_without_claims_are_counted() -> None:
    page = html.render(samples.bridge(), f"{samples.TEXT}\n\nNothing is claimed here.\n")
    assert "1 of 2 paragraphs have no claim." in page
    assert 'title="Paragraph 2: no claim"' in page
    assert 'title="Paragraph 1: 10 claims"' in page


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_in_a_browser_only_the_pages_own_script_runs(tmp_path: Path) -> None:
    owning = "document.title='owned'"
    evil = f'</title></script></style><script>{owning}</script><img src=x onerror="{owning}">'
    page = html.render(poisoned(samples.bridge(), evil), samples.TEXT)
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    command = [
        str(CHROMIUM),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-sync",
    ]
    command += [
        "--disable-background-networking",
        "--disable-component-update",
        f"--user-data-dir={tmp_path}/profile",
    ]
    command += ["--virtual-time-budget=2000", "--dump-dom", f"file://{tmp_path}/page.html"]
    shown = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout.decode()
    assert '<html lang="en" class="js">' in shown
    assert "11 of 11 claims shown" in shown
    assert "<title>Fact-check: " in shown
    assert "<title>owned" not in shown
    assert "<img" not in shown
