"""The fact-check on one screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from factcheck.dossier import Dossier
from factcheck.reports.escaping import clean
from factcheck.reports.statement import decision
from factcheck.reports.summary import lines, summarise
from factcheck.text.plain import columns
from factcheck.vocabulary import Status
from tests.reports import samples
from tests.reports.golden_files import check_golden
from tests.reports.hostile import hostile_text, poisoned

SAMPLES: list[Callable[[], Dossier]] = [samples.bridge, samples.ready, samples.untouched, samples.empty]


def test_whole_screens() -> None:
    screens = ["\n".join(lines(summarise(sample()))) for sample in SAMPLES]
    check_golden("status.txt", "\n\n----\n\n".join(screens) + "\n")


@pytest.mark.parametrize("sample", SAMPLES)
def test_numbers_add_up_and_every_claim_in_the_way_has_a_step(sample: Callable[[], Dossier]) -> None:
    dossier = sample()
    summary = summarise(dossier)
    assert sum(sum(row.values()) for row in summary.claims.values()) == len(dossier.claims)
    assert sum(summary.sources.values()) == len(dossier.sources)
    assert summary.overdue == ()
    stepped = [claim for step in summary.next for claim in step.claims]
    assert sorted(stepped) == sorted(entry.claim for entry in decision(dossier).blocking)
    assert summary.ready == decision(dossier).ready
    assert set(summary.claims) <= {status.value for status in Status}


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("sample", [*SAMPLES, lambda: samples.large(400)])
def test_it_fits_the_screen(sample: Callable[[], Dossier], width: int) -> None:
    drawn = lines(summarise(sample(), "2027-01-01"), width)
    assert max(map(columns, drawn)) <= width
    assert " ".join(" ".join(drawn).split()).count("Next") == 1


@settings(max_examples=25, deadline=None)
@given(hostile_text)
def test_nothing_moves_the_terminal(text: str) -> None:
    drawn = lines(summarise(poisoned(samples.bridge(), text)))
    assert all(clean(line) == line for line in drawn)
    assert all(len(line) <= 150 for line in drawn)


def test_what_is_overdue_depends_on_the_day() -> None:
    for today, overdue in (("2026-03-08", ()), ("2026-03-09", ("Q001",)), ("2026-03-10", ("Q001", "Q003"))):
        summary = summarise(samples.bridge(), today)
        assert summary.queries == ("Q001", "Q003")
        assert summary.overdue == overdue
        drawn = "\n".join(lines(summary))
        assert (f"2 open queries, {len(overdue)} overdue" in drawn) == bool(overdue)
        assert ("an answer is overdue (Q001" in drawn) == bool(overdue)


def test_sign_off_and_corrections_are_on_it() -> None:
    assert summarise(samples.ready()).signed.startswith("Signed off by Edda Editor")
    assert summarise(samples.bridge()).corrections == {"source-missed": 1}
    assert summarise(samples.empty()).signed == ""


def test_when_nothing_is_in_the_way_the_sign_off_comes_next() -> None:
    ready = samples.ready()
    mark = ready.signature
    assert mark is not None
    assert summarise(ready).next[-1].command == "factcheck report"
    for worth in (None, replace(mark, changed=("the claims (C001)",))):
        assert summarise(replace(ready, signature=worth)).next[-1].command == "factcheck sign-off"


def test_it_stays_one_screen() -> None:
    assert len(lines(summarise(samples.large(400)))) <= 40
