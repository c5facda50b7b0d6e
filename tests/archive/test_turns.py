"""Redirects from many hosts to one: it is visited with the pause between, and its robots.txt asked for once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest

from factcheck.archive.messages.exchange import Visit
from factcheck.archive.net.handover import Handover
from factcheck.archive.net.http import Fetcher
from factcheck.archive.net.schedule import Job, run
from factcheck.archive.net.turns import Pace, Turns
from factcheck.archive.net.wire import Deadline
from factcheck.vocabulary import Outcome

GAP = 0.25


class Site(ThreadingHTTPServer):
    """A host that notes when it was asked for what, and leads everything to `target` where it has one."""

    def __init__(self, host: str, target: str = "") -> None:
        super().__init__((host, 0), Answers)
        self.host, self.target = host, target
        self.netloc = f"{host}:{self.server_port}"
        self.asked: list[tuple[str, float]] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.shutdown()
        self.server_close()


class Answers(BaseHTTPRequestHandler):
    """Says little, and robots.txt slowly."""

    server: Site

    def do_GET(self) -> None:
        self.server.asked.append((self.path, time.monotonic()))
        if self.path == "/robots.txt":
            time.sleep(2 * GAP)
        moved = self.server.target and self.path != "/robots.txt"
        self.send_response(302 if moved else 200)
        if moved:
            self.send_header("Location", f"http://{self.server.target}{self.path}")
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", "8")
        self.end_headers()
        self.wfile.write(b"It hails")

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture
def sites() -> Iterator[list[Site]]:
    """One host, and six that lead to it."""
    with ExitStack() as stack:
        made = [Site("127.0.0.31")]
        made += [Site(f"127.0.0.{number}", made[0].netloc) for number in range(32, 38)]
        for site in made:
            stack.callback(site.stop)
        yield made


def test_a_host_is_paced_however_one_comes_to_it(sites: list[Site]) -> None:
    target, *others = sites
    with Fetcher("desk@example.org", frozenset(site.netloc for site in sites)) as fetcher:
        fetcher.paced_by(lambda host: GAP)
        jobs = [Job(site.host, f"http://{site.netloc}/from-{site.host}") for site in others]
        jobs += [Job(target.host, f"http://{target.netloc}/{number}") for number in range(3)]
        handover: Handover[Job[str], Visit] = Handover(16)
        done = list(run(jobs, fetcher.visit, handover, 2, lambda host: GAP, relief=fetcher.relieved_by))
    assert [visit.outcome for batch in done for _, visit in batch] == [Outcome.OK] * 9
    asked = sorted(at for path, at in target.asked if path != "/robots.txt")
    assert len(asked) == 9
    assert min(b - a for a, b in pairwise(asked)) > 0.8 * GAP
    assert [path for path, _ in target.asked].count("/robots.txt") == 1
    assert all(visit.seconds < 7 * GAP for batch in done for _, visit in batch)


def test_a_place_is_a_gap_behind_the_one_before() -> None:
    pace = Pace()
    waits = [pace.place("a.example", 10.0) for _ in range(3)]
    assert waits == pytest.approx([0.0, 10.0, 20.0], abs=1.0)
    assert pace.place("b.example", 10.0) == 0.0


def test_waiting_for_a_turn_costs_no_time_of_the_visit_and_is_said_before() -> None:
    relieved = threading.Event()
    turns: Turns[str] = Turns(relieved.set)
    deadline = Deadline(1.0)
    left: list[float] = []

    def second() -> None:
        with turns.of("a", deadline):
            left.append(deadline.left())

    with turns.of("a", Deadline(1.0)), turns.of("b", Deadline(1.0)):
        assert not relieved.is_set()
        waiting = threading.Thread(target=second)
        waiting.start()
        assert relieved.wait(5)
        time.sleep(0.3)
        assert not left
    waiting.join(5)
    assert left[0] > 0.8
