"""Limited children: whatever happens to one, the asker gets an answer and the next document is read."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from factcheck.archive.child import Answer, Job, Limits, Pool

LIMITS = Limits(cpu_seconds=1, wall_seconds=30.0, documents=50)
HASTY = Limits(cpu_seconds=1, wall_seconds=3.0)
needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="the system has no limits on processes")


@pytest.fixture
def pool() -> Iterator[Pool]:
    pool = Pool(1, LIMITS, "tests.archive.misbehaving")
    yield pool
    pool.close()


@pytest.fixture
def hasty() -> Iterator[Pool]:
    """A pool whose children have little time on the clock."""
    pool = Pool(1, HASTY, "tests.archive.misbehaving")
    yield pool
    pool.close()


def ask(pool: Pool, what: str, content: bytes = b"content ") -> Answer:
    return pool.ask(Job(content, "", what))


def child_of(answer: Answer) -> bytes:
    assert answer.failure == ""
    return answer.packed.rpartition(b" ")[2]


def test_one_child_reads_many_documents(pool: Pool) -> None:
    children = {child_of(ask(pool, "fine")) for _ in range(5)}
    assert len(children) == 1
    assert int(children.pop()) != os.getpid()


def test_large_documents_pass(pool: Pool) -> None:
    content = b"x" * 5_000_000 + b" "
    assert ask(pool, "fine", content).packed.startswith(content)


@needs_limits
@pytest.mark.parametrize(
    ("what", "failure"),
    [
        ("spin", "it took more than 1 seconds of computing"),
        ("kill", "the reader crashed"),
        ("leave", "the reader crashed"),
        ("hush", "the reader crashed"),
        ("garbage", "the reader crashed"),
        ("half", "the reader crashed"),
    ],
)
def test_a_child_that_goes_wrong_is_replaced(pool: Pool, what: str, failure: str) -> None:
    first = child_of(ask(pool, "fine"))
    begun = time.monotonic()
    assert ask(pool, what) == Answer(b"", failure)
    assert time.monotonic() - begun < 25
    assert child_of(ask(pool, "fine")) != first


def test_what_stood_so_far_is_kept(pool: Pool) -> None:
    assert ask(pool, "so far,kill") == Answer(b"what stood", "the reader crashed")


def test_a_child_that_takes_too_long_is_ended(hasty: Pool) -> None:
    begun = time.monotonic()
    assert ask(hasty, "so far,sleep") == Answer(b"what stood", "it took more than 3 seconds")
    assert time.monotonic() - begun < 10


def test_a_job_may_have_less_time_than_others_and_never_more(hasty: Pool, pool: Pool) -> None:
    assert pool.ask(Job(b"", "", "so far,sleep", seconds=1.5)).failure == "it took more than 1.5 seconds"
    assert hasty.ask(Job(b"", "", "so far,sleep", seconds=30.0)).failure == "it took more than 3 seconds"


def test_nothing_of_one_document_is_left_for_the_next(pool: Pool) -> None:
    ask(pool, "so far,kill")
    assert ask(pool, "kill") == Answer(b"", "the reader crashed")


@needs_limits
def test_memory_is_limited(pool: Pool) -> None:
    assert ask(pool, "memory") == Answer(b"", "out of memory")
    assert ask(pool, "fine").failure == ""


@needs_limits
def test_no_file_can_be_written(pool: Pool) -> None:
    assert ask(pool, "write").failure == "no file can be written"


def test_the_environment_is_not_handed_on(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "x")
    names = json.loads(ask(pool, "environment").packed)
    assert "SECRET_TOKEN" not in names
    assert "HOME" not in names


def test_a_child_is_retired_after_so_many_documents() -> None:
    pool = Pool(1, Limits(documents=2), "tests.archive.misbehaving")
    children = [child_of(ask(pool, "fine")) for _ in range(5)]
    pool.close()
    assert len(set(children)) == 3
    assert children[0] == children[1]


def test_many_threads_share_a_few_children() -> None:
    pool = Pool(2, LIMITS, "tests.archive.misbehaving")
    answers: list[Answer] = []

    def work(number: int) -> None:
        answers.extend(ask(pool, "fine" if number % 3 else "kill", f"{number} ".encode()) for _ in range(5))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    pool.close()
    assert len(answers) == 30
    assert sum(answer.failure == "the reader crashed" for answer in answers) == 10
    assert all(answer.packed for answer in answers if not answer.failure)


def children_of(pool: Pool, jobs: int, what: str) -> set[bytes]:
    """The children that answered when so many asked at once."""
    answers: list[Answer] = []
    threads = [
        threading.Thread(target=lambda: answers.append(ask(pool, what, b"content "))) for _ in range(jobs)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    pool.close()
    assert len(answers) == jobs
    return {child_of(answer) for answer in answers}


def test_a_second_child_is_started_when_waiting_costs_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.child._START_SECONDS", 30.0)
    assert len(children_of(Pool(2, LIMITS, "tests.archive.misbehaving"), 12, "fine")) == 1
    monkeypatch.setattr("factcheck.archive.child._START_SECONDS", 0.2)
    assert len(children_of(Pool(2, LIMITS, "tests.archive.misbehaving"), 12, "pause")) == 2


def test_an_interrupt_spoils_the_child_and_not_the_pool(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    first = child_of(ask(pool, "fine"))

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("factcheck.archive.child.Child._answer", interrupted)
        with pytest.raises(KeyboardInterrupt):
            ask(pool, "fine", b"stale ")
    answer = ask(pool, "fine", b"fresh ")
    assert answer.packed.startswith(b"fresh ")
    assert child_of(answer) != first


def test_a_closed_pool_starts_again(pool: Pool) -> None:
    first = child_of(ask(pool, "fine"))
    pool.close()
    assert child_of(ask(pool, "fine")) != first


def test_children_end_with_their_parent(pool: Pool) -> None:
    child = int(child_of(ask(pool, "fine")))
    pool.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
