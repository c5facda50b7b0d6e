"""What happened since the last report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from factcheck.errors import BadInput
from factcheck.reports import html, markdown
from factcheck.reports.changes import History, advance, dump, load, since, snapshot, written
from factcheck.reports.statement import state
from factcheck.vocabulary import Status
from tests.reports import samples
from tests.reports.golden_files import check_golden
from tests.reports.hostile import hostile_text, poisoned
from tests.reports.rendering import RENDERERS, seen

EARLIER = written(History(snapshot(samples.untouched())), {"the-bridge-draft-1.md": "ab" * 32})


def moved() -> History:
    return advance(EARLIER, snapshot(samples.bridge()))


def groups(history: History) -> dict[str, dict[str, tuple[str, ...]]]:
    made = since(history)
    assert made is not None
    return {name: {move.claim: move.said for move in moves} for name, moves in made.groups}


def test_whole_section() -> None:
    text = markdown.render(samples.bridge(), made_since=since(moved()))
    start = text.index("## Since the last report")
    check_golden("bridge-since.md", text[start : text.index("\n## ", start)] + "\n")
    page = html.render(samples.bridge(), None, since=since(moved()))
    assert 'id="since"' in page
    assert "ab" * 32 in page


def test_claims_are_grouped_by_what_became_of_them() -> None:
    found = groups(moved())
    assert list(found) == ["Went stale", "Added", "Changed"]
    assert set(found["Went stale"]) == {"C007"}
    assert set(found["Added"]) == {"C001", "C006", "C008", "C010", "C011"}
    assert found["Changed"]["C002"] == (
        "status proposed → checked", "verdict none → wrong", "decision none → change", "other evidence",
        "questions or answers",
    )  # fmt: skip
    back = groups(advance(History(snapshot(samples.bridge())), snapshot(samples.untouched())))
    assert set(back["No longer on record"]) == {"C001", "C006", "C008", "C010", "C011"}


def test_cleared_and_mere_details() -> None:
    bridge = samples.bridge()
    claims = list(bridge.claims)
    at = next(n for n, claim in enumerate(claims) if claim.id == "C002")
    claims[at] = replace(claims[at], status=Status.CLEARED, blockers=())
    claims[0] = replace(claims[0], note="seen")
    found = groups(advance(History(snapshot(bridge)), snapshot(replace(bridge, claims=tuple(claims)))))
    assert found == {
        "Cleared": {"C002": ("status checked → cleared",)},
        "Changed": {claims[0].id: ("other details",)},
    }


def test_nothing_but_a_title() -> None:
    bridge = samples.bridge()
    history = advance(
        History(snapshot(bridge)), snapshot(replace(bridge, essay=replace(bridge.essay, title="New")))
    )
    assert "No claim and no source has changed." in markdown.render(bridge, made_since=since(history))


def test_reported_again_the_same_state_keeps_what_came_before() -> None:
    history = moved()
    again = advance(written(history, {"x.md": "cd" * 32}), snapshot(samples.bridge()))
    assert since(again) == since(history)
    assert since(History(snapshot(samples.bridge()))) is None
    assert advance(None, snapshot(samples.bridge())).before is None


def test_what_is_kept_comes_back() -> None:
    history = written(moved(), {"b.html": "cd" * 32, "a.md": "ef" * 32})
    assert load(dump(history)) == history


def test_what_an_older_version_kept_is_not_compared_with() -> None:
    for version in (b"1", b"2"):
        assert load(dump(EARLIER).replace(b'"version": 3', b'"version": ' + version)) is None


def test_a_new_draft_with_the_same_words_changes_no_claim() -> None:
    bridge = samples.bridge()
    claims = tuple(
        replace(claim, anchors=(*claim.anchors, *(replace(a, draft=3, start=a.start + 5, end=a.end + 5)
        for a in claim.newest_places)))
        for claim in bridge.claims
    )  # fmt: skip
    moved_on = advance(History(snapshot(bridge)), snapshot(replace(bridge, claims=claims)))
    assert groups(moved_on) == {}
    assert moved_on.before is not None


def test_questions_corrections_and_sign_offs_are_named() -> None:
    before, ready = History(snapshot(samples.bridge())), samples.ready()
    made = since(advance(before, snapshot(replace(samples.bridge(), signoffs=ready.signoffs))))
    assert made is not None
    assert made.signed == ("D002",)
    for report in (markdown.render(ready, made_since=made), html.render(ready, since=made)):
        assert "Signed off: D002." in report
        assert "No claim and no source has changed." not in report
    claims = tuple(replace(c, queries=(), searches=(), corrections=()) for c in samples.bridge().claims)
    found = groups(advance(before, snapshot(replace(samples.bridge(), claims=claims))))
    assert found == {
        "Changed": {
            "C001": ("corrected",), "C002": ("questions or answers",), "C003": ("questions or answers",),
            "C004": ("searches",), "C005": ("questions or answers",), "C008": ("searches",),
        }
    }  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        b"", b"[]", b"{}", b"null", b"\xff", b"[" * 100_000, dump(EARLIER)[:-30],
        dump(EARLIER).replace(b'"version": 3', b'"version": 4'),
        dump(EARLIER).replace(b'"draft": 2', b'"draft": "x"'),
        dump(EARLIER).replace(b"proposed ", b"proposed  x "),
        dump(EARLIER).replace(b'"claims": {', b'"claims": {"C": 3, '),
    ],
)  # fmt: skip
def test_anything_else_is_refused_in_one_line(data: bytes) -> None:
    assert data != dump(EARLIER)
    with pytest.raises(BadInput, match="is not what was written there"):
        load(data)


@settings(max_examples=15, deadline=None)
@given(hostile_text)
def test_hostile_records_and_histories_stay_text(text: str) -> None:
    bridge = poisoned(samples.bridge(), text)
    names = {text: text}
    history = advance(
        written(History(replace(snapshot(samples.untouched()), headline=text)), names), snapshot(bridge)
    )
    whole = markdown.render(bridge, made_since=since(history))
    plain = markdown.render(bridge)
    for render in RENDERERS:
        tags = seen(render(whole)).tags
        assert set(tags) <= set(seen(render(plain)).tags) | {"code"}
    page = html.render(bridge, None, since=since(history))
    assert page.count("<script>") == 1
    assert state(bridge).claims
