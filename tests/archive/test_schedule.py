"""Scheduling: order, pauses, no idle host, no blocking by a slow one, and a clean stop.

Between the start that the schedule notes and the first line of the work a thread may be held up by a busy machine.
So no test measures from where work says that it began to a bound that is met exactly: pauses are counted from a
moment that surely lies before the noted start, and what must go on at the same time waits for one another.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack, closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive.messages.exchange import Visit
from factcheck.archive.net.handover import Failed, Handover
from factcheck.archive.net.http import Fetcher
from factcheck.archive.net.schedule import Job, run
from factcheck.vocabulary import Outcome
from tests.archive.scheduled import flat, outcomes


def jobs(hosts: int, each: int) -> list[Job[int]]:
    return [Job(f"host-{number % hosts}", number) for number in range(hosts * each)]


def no_delay(host: str) -> float:
    return 0.0


def wait_until(reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not reached() and time.monotonic() < deadline:
        time.sleep(0.002)


def test_every_job_is_done_once_and_in_order_within_its_host() -> None:
    order: dict[int, list[int]] = defaultdict(list)

    def work(number: int) -> int:
        order[number % 7].append(number)
        return number * 2

    done = list(outcomes(jobs(7, 20), work, delay=no_delay))
    assert sorted(job.payload for job, _ in done) == list(range(140))
    assert all(result == job.payload * 2 for job, result in done)
    assert all(numbers == sorted(numbers) for numbers in order.values())


def test_nothing_to_do() -> None:
    assert list(outcomes([], lambda number: number)) == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 4), max_size=30), st.integers(1, 6))
def test_any_mix_of_hosts_and_workers_is_finished(hosts: list[int], workers: int) -> None:
    todo = [Job(str(host), number) for number, host in enumerate(hosts)]
    done = [job.payload for job, _ in outcomes(todo, lambda number: number, workers=workers, delay=no_delay)]
    assert sorted(done) == list(range(len(hosts)))


def test_a_host_is_asked_one_at_a_time_and_with_a_pause_between_starts() -> None:
    spans: dict[int, list[tuple[float, float]]] = defaultdict(list)

    def work(number: int) -> None:
        started = time.monotonic()
        time.sleep(0.03 if number % 2 else 0.001)
        spans[number % 4].append((started, time.monotonic()))

    begun = time.monotonic()
    list(outcomes(jobs(4, 6), work, delay=lambda host: 0.02))
    assert len(spans) == 4
    for starts, ends in (zip(*of_host, strict=True) for of_host in spans.values()):
        assert all(following >= end for end, following in zip(ends, starts[1:], strict=False))
        not_before = [begun, *ends[:-1]]  # each start was noted after the job before it had ended
        for earlier, later in combinations(range(6), 2):
            assert starts[later] - not_before[earlier] >= 0.02 * (later - earlier)


def test_a_delay_may_change_meanwhile() -> None:
    started: list[float] = []
    delays = {"a": 60.0}

    def work(number: int) -> None:
        started.append(time.monotonic())
        delays["a"] = 0.2 if number else 0.0

    list(outcomes([Job("a", number) for number in range(3)], work, delay=delays.__getitem__))
    assert started[1] - started[0] < 30
    assert started[2] - started[0] >= 0.2


def test_a_slow_host_holds_up_nobody() -> None:
    release = threading.Event()

    def work(number: int) -> int:
        if number == 0:
            release.wait(20)
        return number

    todo = [Job("slow", 0), *[Job(f"host-{number % 5}", number) for number in range(1, 51)]]
    with closing(outcomes(todo, work, workers=6, delay=no_delay)) as results:
        fast = [next(results)[1] for _ in range(50)]
        assert sorted(fast) == list(range(1, 51))
        release.set()
        assert next(results)[1] == 0


def test_no_host_waits_while_it_may_be_asked() -> None:
    together = threading.Barrier(20)
    count = sum(1 for _ in outcomes(jobs(20, 6), lambda number: together.wait(20), delay=lambda host: 0.02))
    assert count == 120  # each host's turn came while those of all others were under way


def test_a_host_is_asked_when_it_is_due_though_the_wait_was_for_a_later_one() -> None:
    delays = {"late": 60.0, "soon": 0.05}
    todo = [Job("late", 0), Job("late", 1), *[Job("soon", number) for number in range(2, 5)]]
    with closing(
        outcomes(todo, lambda number: time.sleep(0.02 * number), delay=delays.__getitem__)
    ) as results:
        assert {next(results)[0].payload for _ in range(4)} == {0, 2, 3, 4}


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_fewer_workers_than_hosts_serve_them_all_in_turn(workers: int) -> None:
    begun: list[int] = []
    lock = threading.Lock()

    def work(number: int) -> None:
        with lock:
            begun.append(number % 10)
        time.sleep(0.002)

    list(outcomes(jobs(10, 3), work, workers=workers, delay=lambda host: 0.01))
    in_turn = 11 - workers  # each of the other workers may be held up with a job it has taken
    assert len(set(begun[:in_turn])) == in_turn
    assert sorted(begun) == sorted(3 * list(range(10)))


def test_many_waiting_workers_cost_nothing() -> None:
    started = time.process_time()
    list(outcomes(jobs(64, 3), lambda number: None, workers=64, delay=lambda host: 0.3))
    assert time.process_time() - started < 0.5


def test_an_exception_of_the_work_comes_out_and_stops_the_run() -> None:
    begun: list[int] = []

    def work(number: int) -> None:
        begun.append(number)
        if number == 3:
            raise LookupError("broken")
        time.sleep(0.01)

    with pytest.raises(LookupError, match="broken"):
        list(outcomes([Job("a", number) for number in range(100)], work, delay=no_delay))
    assert len(begun) < 100


def test_an_interrupt_starts_nothing_more_and_ends_what_is_under_way() -> None:
    before = threading.active_count()
    stopped = threading.Event()
    begun: list[int] = []

    def work(number: int) -> int:
        begun.append(number)
        if number >= 3:
            stopped.wait(20)
        return number

    results = outcomes(jobs(3, 10), work, delay=no_delay, on_stop=stopped.set)
    given = []
    with pytest.raises(KeyboardInterrupt), closing(results):
        for job, _ in results:
            given.append(job.payload)
            if len(given) == 3:
                wait_until(lambda: len(begun) == 6)
                raise KeyboardInterrupt
    assert threading.active_count() == before  # nobody waits for the end of work that was not told to stop
    time.sleep(0.05)
    assert len(begun) == 6
    assert sorted(given) == [0, 1, 2]


def test_a_finished_run_does_not_call_the_stop() -> None:
    calls: list[int] = []
    list(outcomes(jobs(3, 3), lambda number: number, delay=no_delay, on_stop=lambda: calls.append(1)))
    assert calls == []


def test_results_that_nobody_takes_hold_the_work_back() -> None:
    begun: list[int] = []
    with closing(outcomes(jobs(4, 100), begun.append, workers=4, delay=no_delay)) as results:
        next(results)
        time.sleep(0.1)
        assert len(begun) < 100  # of 400


def test_an_exception_of_keeping_comes_out() -> None:
    class Full(Handover[Job[int], int]):
        def put(self, tag: Job[int], result: int) -> None:
            if self.enter():
                self.give([(tag, Failed(OSError("disk full")) if tag.payload == 7 else result)])

    with pytest.raises(OSError, match="disk full"):
        list(flat(run(jobs(3, 30), lambda number: number, Full(8), delay=no_delay)))


def test_what_is_done_at_the_same_time_comes_at_once_and_a_failure_in_its_turn() -> None:
    handover: Handover[str, int] = Handover(10)
    for number in range(4):
        handover.put(str(number), number)
    handover.give([("x", Failed(LookupError("broken"))), ("5", 5)])
    assert handover.take() == [(str(number), number) for number in range(4)]
    with pytest.raises(LookupError, match="broken"):
        handover.take()
    assert handover.take() == [("5", 5)]
    absolute: Handover[Job[int], int] = Handover(16)
    sizes = [len(done) for done in run(jobs(9, 9), abs, absolute, delay=no_delay)]
    assert sum(sizes) == 81


def test_one_who_is_busy_takes_in_bunches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.net.handover.BUNCH", 3)
    monkeypatch.setattr("factcheck.archive.net.handover.BUNCH_SECONDS", 30.0)
    handover: Handover[int, int] = Handover(10)

    def bring() -> None:
        for number in range(1, 4):
            handover.put(number, number)

    handover.put(0, 0)
    bringing = threading.Thread(target=bring)
    bringing.start()
    taken = handover.take()
    bringing.join()
    assert taken[:3] == [(number, number) for number in range(3)]
    if len(taken) == 3:
        monkeypatch.setattr("factcheck.archive.net.handover.BUNCH_SECONDS", 0.01)
        assert handover.take() == [(3, 3)]  # what there is, when no more comes


def test_what_was_taken_is_in_between_until_the_taker_comes_back() -> None:
    handover: Handover[int, int] = Handover(1)
    handover.put(0, 0)
    assert handover.take() == [(0, 0)]
    bringing = threading.Thread(target=handover.put, args=(1, 1))
    bringing.start()
    bringing.join(0.05)
    assert bringing.is_alive()
    assert handover.take() == [(1, 1)]
    bringing.join()


def test_the_jobs_of_a_host_that_is_closed_for_long_are_left_and_the_others_done() -> None:
    shut: set[str] = set()
    left: list[int] = []

    def work(number: int) -> int:
        if number == 5:
            shut.add("host-1")
        return number

    handover: Handover[Job[int], int] = Handover(16)
    rounds = run(
        jobs(4, 5),
        work,
        handover,
        delay=no_delay,
        closed=lambda host: 1e6 if host in shut else 0.0,
        leave=lambda job: left.append(job.payload),
    )
    done = sorted(job.payload for together in rounds for job, _ in together)
    assert sorted(left) == [9, 13, 17]
    assert done == sorted(set(range(20)) - {9, 13, 17})


def test_when_all_is_left_the_run_ends() -> None:
    left: list[int] = []
    handover: Handover[Job[int], int] = Handover(16)
    closed = {"closed": 1e6}
    rounds = run(
        jobs(3, 3),
        abs,
        handover,
        closed=lambda host: closed["closed"],
        leave=lambda job: left.append(job.payload),
    )
    assert list(rounds) == []
    assert sorted(left) == list(range(9))


def test_a_host_that_is_closed_for_a_moment_is_waited_for_and_keeps_its_order() -> None:
    begun = time.monotonic()
    opening = begun + 0.2
    started: list[tuple[int, float]] = []
    asked: list[str] = []

    def work(number: int) -> None:
        started.append((number, time.monotonic()))

    def closed(host: str) -> float:
        """The first host opens when its time has come and all of the other's jobs were begun."""
        asked.append(host)
        if host != "host-0":
            return 0.0
        others = sum(number % 2 for number, _ in started)
        return max(0.0 if others == 3 else 0.01, opening - time.monotonic())

    handover: Handover[Job[int], None] = Handover(16)
    rounds = run(jobs(2, 3), work, handover, delay=no_delay, closed=closed)
    assert sum(len(done) for done in rounds) == 6
    assert [number for number, _ in started] == [1, 3, 5, 0, 2, 4]
    assert all(at >= opening for number, at in started if number % 2 == 0)
    assert len(asked) <= 6 + (time.monotonic() - begun) / 0.01


class _Site(ThreadingHTTPServer):
    """A host of its own: /goto leads to another one, /hold answers once somebody asked for /call."""

    def __init__(self, host: str, called: threading.Event, target: str = "") -> None:
        self.called, self.target, self.held = called, target, list[bool]()
        super().__init__((host, 0), _Answers)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def netloc(self) -> str:
        return f"{self.server_address[0]!s}:{self.server_port}"


class _Answers(BaseHTTPRequestHandler):
    server: _Site

    def do_GET(self) -> None:
        if self.path == "/goto":
            self.send_response(302)
            self.send_header("Location", f"http://{self.server.target}/hold")
        else:
            self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", "8")
        if self.path == "/hold":
            self.server.held.append(self.server.called.wait(20))
        elif self.path == "/call":
            self.server.called.set()
        self.end_headers()
        self.wfile.write(b"It hails")

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def test_visits_that_wait_for_a_host_they_were_sent_on_to_hold_up_nobody() -> None:
    called = threading.Event()
    slow = _Site("127.0.0.2", called)
    sites = [slow, *(_Site(f"127.0.0.{number}", called, slow.netloc) for number in range(3, 8))]
    allowed = frozenset(site.netloc for site in sites)
    with ExitStack() as stack, Fetcher("desk@example.org", allowed) as fetcher:
        for site in sites:
            stack.callback(site.server_close)
            stack.callback(site.shutdown)
        todo = [Job(str(site.server_address[0]), f"http://{site.netloc}/goto") for site in sites[1:-1]]
        todo.append(Job("127.0.0.7", f"http://{sites[-1].netloc}/call"))
        handover: Handover[Job[str], Visit] = Handover(16)

        def work(url: str) -> Visit:
            return fetcher.visit(url, robots=False)

        rounds = run(todo, work, handover, 2, lambda host: 0.0, relief=fetcher.relieved_by)
        visits = [visit for _, visit in flat(rounds)]
    assert slow.held == [True] * 4
    assert [visit.outcome for visit in visits] == [Outcome.OK] * 5
