"""The list of candidates that was last shown: read as it was kept, or not at all."""

from __future__ import annotations

import json
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.vocabulary import SearchService
from factcheck.workflow.sources.candidates import Candidate
from factcheck.workflow.sources.shown_list import Shown, load, save

AT = datetime(2026, 11, 1, 12, tzinfo=UTC)
SHOWN = Shown(
    "some words",
    "words",
    (SearchService.BRAVE, SearchService.GDELT),
    5,
    "nb",
    "2026-11-01T12:00:00Z",
    (
        Candidate(1, "https://example.org/", "A", "B", "2026", "C", "D", (SearchService.BRAVE,), True),
        Candidate(2, "https://example.org/2", "A", "", "", "", "", (SearchService.GDELT,), False),
    ),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.sampled_from(["brave", "gdelt"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def test_a_list_is_kept_for_a_day(tmp_path: Path) -> None:
    folder = tmp_path / "private" / "search"
    assert load(folder, "C001", "Ann", AT) is None
    save(folder, "C001", "Ann", SHOWN)
    assert load(folder, "C001", "Ann", AT) == SHOWN
    assert load(folder, "C001", "Ann", AT + timedelta(hours=23, minutes=59)) == SHOWN
    assert load(folder, "C001", "Ann", AT + timedelta(days=1)) is None
    assert load(folder, "C001", "Ann", AT - timedelta(seconds=1)) is None
    assert load(folder, "C002", "Ann", AT) is None
    assert load(folder, "C001", "Bo", AT) is None
    assert load(folder, "C001", " ann", AT) == SHOWN


@given(st.data())
def test_what_is_no_list_is_none(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "private" / "search"
        save(folder, "C001", "Ann", SHOWN)
        (path,) = folder.glob("list-*.json")
        held: dict[str, Any] = json.loads(path.read_text())
        where = data.draw(st.sampled_from(sorted(held)))
        other = data.draw(JSON)
        if data.draw(st.booleans()):
            held[where] = other
        else:
            held["candidates"][0][data.draw(st.sampled_from(sorted(held["candidates"][0])))] = other
        path.write_text(json.dumps(held))
        found = load(folder, "C001", "Ann", AT)
    assert found is None or (
        all(isinstance(text, str) for text in (found.query, found.narrow, found.language))
        and [one.number for one in found.candidates] == list(range(1, len(found.candidates) + 1))
        and all(isinstance(one.url, str) and isinstance(one.prior_check, bool) for one in found.candidates)
    )
