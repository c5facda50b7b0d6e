"""A decision on a claim that was changed since it was shown is refused, whatever state the log is in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.errors import Conflict
from factcheck.store import history, mirror
from factcheck.store.revisions import revision, unmoved
from tests.store import samples

SEEN, STANDING = samples.claim(1), samples.claim(1, note="added since")


def told(*changes: history.Edit) -> history.Line:
    return history.Line(samples.AT, "Ann", "test", "", changes, ())


def test_both_versions_are_told() -> None:
    line = told(history.Edit(("claims", "C001"), None, mirror.filed(SEEN)))
    with pytest.raises(Conflict, match="was changed since it was shown") as refused:
        unmoved(revision(SEEN), STANDING, [line])
    assert refused.value.details == ("note: was nothing, is now “added since”",)
    unmoved(revision(STANDING), STANDING, [line])


def test_of_what_was_added_to_only_the_new_is_told() -> None:
    (anchor,) = SEEN.anchors
    standing = replace(SEEN, anchors=(anchor, replace(anchor, draft=2, quote="as it is put now")))
    line = told(history.Edit(("claims", "C001"), None, mirror.filed(SEEN)))
    with pytest.raises(Conflict) as refused:
        unmoved(revision(SEEN), standing, [line])
    (said,) = refused.value.details
    assert said.startswith("anchors added: quote “as it is put now”, draft 2")


def test_a_log_that_does_not_add_up_tells_neither() -> None:
    line = told(history.Edit(("claims", "C001", "note", "x"), None, "y"))
    broken = replace(line, edits=(history.Edit(("claims", "C001", "note"), None, "x"), *line.edits))
    with pytest.raises(Conflict, match="was changed since it was shown") as refused:
        unmoved(revision(SEEN), STANDING, [broken])
    assert refused.value.details == ()
