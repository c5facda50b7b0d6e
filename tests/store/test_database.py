"""The ledger's file itself: where it may lie, and what is said of one that is not as this program left it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.store.ledger import Ledger
from tests.store import samples


@pytest.mark.parametrize("name", ["What? Why", "50%41 off", "C#", "a:b", ":memory:"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    Ledger(folder).create(samples.record((samples.claim(1),)))
    with Ledger(folder).change("test") as change:
        change.put_source(samples.source(1))
    assert [source.id for source in Ledger(folder).dossier().sources] == ["S001"]
    assert [found.name for found in tmp_path.iterdir()] == [name]
