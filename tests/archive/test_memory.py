"""The memory of large answers, all together: bounded, never for ever in anybody's way, and free for small ones."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable

import pytest

from factcheck.archive.net.connections import Connections
from factcheck.archive.net.guard import AllowedHosts
from factcheck.archive.net.http import Fetcher
from factcheck.archive.net.memory import STEP, Metered, Room
from factcheck.archive.net.wire import Deadline, Limits
from factcheck.vocabulary import Outcome
from tests.archive.hostile_server import HostileServer, page
from tests.archive.netfixtures import Resolver


def beside(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def test_who_finds_no_room_waits_until_enough_was_given_back() -> None:
    room = Room(100)
    assert room.take(60) < 1
    taken, over = threading.Event(), threading.Event()

    def first() -> None:
        room.take(60)  # there is no room, but nobody else goes on without: this one may
        taken.set()
        over.wait(30)

    beside(first)
    assert taken.wait(5)
    waited: list[float] = []
    second = beside(lambda: waited.append(room.take(10)))
    second.join(0.2)
    assert second.is_alive()
    room.close()
    second.join(5)
    assert 0.1 < waited[0] < 5
    over.set()


def test_one_goes_on_whatever_there_is_and_then_the_next() -> None:
    room = Room(100)
    done: list[int] = []

    def large(number: int) -> None:
        for _ in range(20):
            room.take(20)
        done.append(number)
        room.give_back()

    for thread in [beside(lambda number=number: large(number)) for number in range(8)]:  # type: ignore[misc]
        thread.join(10)
    assert sorted(done) == list(range(8))
    room.give_back()  # of a thread that holds nothing


class Endless:
    """A stream that always has as much as is asked for."""

    def settimeout(self, value: float | None, /) -> None:
        pass

    def recv(self, bufsize: int, /) -> bytes:
        return bytes(bufsize)


def test_small_answers_are_not_counted_and_time_waited_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []

    def take(room: Room, size: int) -> float:
        taken.append(size)
        return 7.0

    monkeypatch.setattr(Room, "take", take)
    deadline = Deadline(10, lambda: 0.0)
    stream = Metered(Endless(), Room(), deadline)
    for _ in range(4):
        assert len(stream.recv(STEP // 4)) == STEP // 4
    assert (taken, deadline.left()) == ([], 10)
    stream.recv(STEP // 4)
    assert (taken, deadline.left()) == ([STEP + STEP // 4], 17)


def test_many_large_answers_come_through_a_narrow_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Room.__init__, "__defaults__", (2_000_000,))
    with HostileServer({f"/{number}": page(b"x" * 3_000_000) for number in range(4)}) as server:
        with Fetcher("", frozenset({server.host}), Limits(seconds=20)) as fetcher:
            got: list[Outcome] = []

            def visit(number: int) -> None:
                got.append(fetcher.visit(server.url(f"/{number}"), robots=False).outcome)
                fetcher.let_go()

            for thread in [beside(lambda number=number: visit(number)) for number in range(4)]:  # type: ignore[misc]
                thread.join(20)
        assert got == [Outcome.OK] * 4


def test_closing_lets_those_who_wait_go() -> None:
    lines = Connections(AllowedHosts(), Limits(), lambda address, cookie: b"", "")
    lines._room.take(10**9)
    beside(lambda: lines._room.take(10**9)).join(0.05)
    waiting = beside(lambda: lines._room.take(1))
    started = time.monotonic()
    lines.close()
    waiting.join(5)
    assert not waiting.is_alive()
    assert time.monotonic() - started < 5


def test_whoever_goes_on_without_room_never_waits_for_one_who_waits_for_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One that has taken all the room is sent on to a host whose turn another has, in the middle of its answer."""
    monkeypatch.setattr(Room.__init__, "__defaults__", (2_000_000,))
    names = ("first.example", "second.example")
    monkeypatch.setattr(socket, "getaddrinfo", Resolver({name: [["127.0.0.1"]] for name in names}))
    begun, filled = threading.Event(), threading.Event()

    def in_two_parts(connection: socket.socket) -> None:
        whole = page(b"x" * 3_000_000)
        connection.sendall(whole[:500_000])
        begun.set()
        filled.wait(10)
        time.sleep(0.2)  # until the other waits for its turn
        connection.sendall(whole[500_000:])

    with HostileServer({"/b": in_two_parts, "/c": page()}) as server:
        first, second = (f"http://{name}:{server.port}" for name in names)
        moved = page(b"x" * 3_000_000, f"Location: {second}/c", status="302 Found")

        def moves(connection: socket.socket) -> None:
            connection.sendall(moved)
            filled.set()

        server.answers["/a"] = moves
        allowed = frozenset(f"{name}:{server.port}" for name in names)
        with Fetcher("", allowed, Limits(seconds=10)) as fetcher:
            got: list[Outcome] = []

            def visit(url: str) -> None:
                got.append(fetcher.visit(url, robots=False).outcome)
                fetcher.let_go()

            other = beside(lambda: visit(f"{second}/b"))
            assert begun.wait(5)
            for thread in (beside(lambda: visit(f"{first}/a")), other):
                thread.join(10)
            assert got == [Outcome.OK] * 2
