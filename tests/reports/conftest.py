"""The kept files name a version of the rules; they stay as they are when the rules go on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factcheck import rules


@pytest.fixture(scope="package", autouse=True)
def version_of_the_rules() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "VERSION", 2)
        yield
