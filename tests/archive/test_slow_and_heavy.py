"""A page that comes slowly and is heavy to read: both together end within the time of one fetch."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from factcheck.archive.captures import intake
from factcheck.archive.captures.intake import reading_seconds
from factcheck.archive.derive import derive
from factcheck.archive.derived import READING_SECONDS, Derived
from factcheck.archive.net.http import Fetcher
from factcheck.archive.net.wire import Limits
from factcheck.archive.vault import Vault
from factcheck.vocabulary import Outcome
from tests.archive.hostile_server import HostileServer, page
from tests.archive.netfixtures import offline
from tests.archive.sample_visits import AT, keep_visit

__all__ = ["offline"]

HEAVY = b"<article>" + b"<p>Words <b>of</b> some <i>length</i>, and more.</p>" * 120_000
SLOW_SECONDS = 2.0


@pytest.mark.parametrize(
    ("took", "left"), [(0.0, 15.0), (-0.1, 15.0), (13.0, 15.0), (14.26, 13.7), (20.0, 8.0), (31.0, 8.0)]
)
def test_reading_has_what_the_visit_left_of_the_time(took: float, left: float) -> None:
    assert reading_seconds(took) == left


def test_the_longest_visit_and_its_reading_stay_below_half_a_minute() -> None:
    longest = Limits().seconds
    assert longest + reading_seconds(longest) < 30


def slowly(connection: socket.socket) -> None:
    answer = page(HEAVY)
    connection.sendall(answer[:-100_000])
    time.sleep(SLOW_SECONDS)
    connection.sendall(answer[-100_000:])


def test_a_slow_and_heavy_page_is_read_in_the_time_that_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_TOGETHER", 4.0)
    monkeypatch.setattr(intake, "_READING_AT_LEAST", 1.0)
    given: list[float] = []

    def reading(content: bytes, declared_type: str, url: str, *, seconds: float = READING_SECONDS) -> Derived:
        given.append(seconds)
        return derive(content, declared_type, url, seconds=min(seconds, 4.0))

    vault = Vault(tmp_path)
    with (
        HostileServer({"/heavy": slowly}) as server,
        Fetcher("", frozenset({server.host}), Limits(seconds=15)) as fetcher,
    ):
        begun = time.monotonic()
        made = fetcher.visit(server.url("/heavy"))
        record = keep_visit(vault, "S001", made, AT, reading)
        took = time.monotonic() - begun
    assert record.outcome is Outcome.OK
    assert made.seconds >= SLOW_SECONDS
    assert given == [pytest.approx(max(1.0, 4.0 - made.seconds), abs=0.06)]
    assert took < made.seconds + given[0] + 3  # a machine under load may flush slowly
    assert record.text is not None
    assert record.text.extractor.endswith(", cut short")
    assert any("read whole" in flag or "in the time allowed" in flag for flag in record.text.flags)
    vault.read_again(record, reading)  # nothing was waited for: all the time of a document
    assert given[1] == READING_SECONDS
