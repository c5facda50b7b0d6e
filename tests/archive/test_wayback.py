"""The second copy elsewhere, against a service on this machine that speaks the archive's protocol."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest

from factcheck.archive.net.services import Services
from factcheck.archive.wayback import Doors, Keys, SecondCopy, State, Wayback, read_keys
from factcheck.errors import BadInput
from tests.archive.local_service import Asked, LocalService, Reply, serving
from tests.archive.sample_visits import AT

PAGE = "http://example.org/tides?a=1&b=2"
KEYS = Keys("access", "secret")
FIELDS = ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"]


def row(stamp: str, status: str = "200", digest: str = "A", original: str = PAGE) -> list[str]:
    return ["org,example)/tides", stamp, original, "text/html", status, digest, "99"]


def closest(
    stamp: str = "20260227000000", status: str = "200", available: bool = True, of: str = PAGE
) -> dict[str, object]:
    address = f"http://web.archive.org/web/{stamp}/{of}"
    found = {"available": available, "url": address, "timestamp": stamp, "status": status}
    return {"url": PAGE, "archived_snapshots": {"closest": found}}


NOTHING = {"url": PAGE, "archived_snapshots": {}}
TIMEMAP = (
    f'<{PAGE}>; rel="original",\n<http://x/timemap>; rel="self"; type="application/link-format",\n'
    f'<http://web.archive.org/web/20250101000000/{PAGE}>; rel="first memento"; '
    'datetime="Wed, 01 Jan 2025 00:00:00 GMT",\n'
    f'<http://web.archive.org/web/20260301000000/{PAGE}>; rel="last memento"; '
    'datetime="Sun, 01 Mar 2026 00:00:00 GMT"\n'
)
ONE_COPY = (
    f'<{PAGE}>; rel="original",\n'
    f'<http://web.archive.org/web/timemap/link/{PAGE}>; rel="self"; type="application/link-format"; '
    'from="Wed, 01 Jan 2020 00:00:00 GMT",\n<http://web.archive.org>; rel="timegate",\n'
    f'<http://web.archive.org/web/20200101000000/{PAGE}>; rel="first last memento"; '
    'datetime="Wed, 01 Jan 2020 00:00:00 GMT"'
)


class Time:
    """A clock that stands still except while somebody waits."""

    def __init__(self, stops_after: int = 1000) -> None:
        self.now = 1000.0
        self.waited: list[float] = []
        self._left = stops_after

    def wait(self, seconds: float) -> bool:
        self.waited.append(seconds)
        self.now += seconds
        self._left -= 1
        return self._left >= 0


def reply(value: object, status: int = 200, **headers: str) -> Reply:
    return Reply(json.dumps(value).encode(), status, headers)


class Archive:
    """Answers by door, one reply after the other; the last one is repeated."""

    def __init__(self, **doors: object) -> None:
        self.left = {name: list(made) if isinstance(made, list) else [made] for name, made in doors.items()}

    def __call__(self, asked: Asked) -> Reply:
        door = next(
            name for name in ("available", "cdx", "timemap", "status", "save") if name in asked.target
        )
        replies = self.left.get(door) or [Reply(b"", 500)]
        made = replies.pop(0) if len(replies) > 1 else replies[0]
        return made if isinstance(made, Reply) else reply(made)


@contextmanager
def wayback(archive: Archive, time: Time | None = None) -> Iterator[tuple[Wayback, LocalService]]:
    time = time or Time()
    with serving(archive) as service:
        at = service.url
        doors = Doors(
            f"{at}/available",
            f"{at}/cdx",
            f"{at}/timemap/link/",
            f"{at}/save",
            "https://web.archive.org/web/",
        )
        services = Services("desk@example.org", service.allowed)
        yield Wayback(services, time.wait, lambda: time.now, doors), service


def look_up(archive: Archive, url: str = PAGE) -> SecondCopy:
    with wayback(archive) as (made, _):
        return made.look_up(url, AT)


def test_the_nearest_copy_is_found_at_the_first_door() -> None:
    with wayback(Archive(available=closest())) as (made, service):
        found = made.look_up(PAGE, AT)
    assert found.state is State.FOUND
    assert found.memento is not None
    assert found.memento.url == f"https://web.archive.org/web/20260227000000/{PAGE}"
    assert found.memento.at == "2026-02-27T00:00:00Z"
    (asked,) = service.asked
    assert parse_qs(urlsplit(asked.target).query) == {"url": [PAGE], "timestamp": ["20260301120000"]}
    assert "factcheck/" in asked.headers["User-Agent"]
    assert "desk@example.org" in asked.headers["User-Agent"]
    assert "Authorization" not in asked.headers


@pytest.mark.parametrize(
    "first",
    [
        NOTHING,
        closest(status="404"),
        closest(available=False),
        closest(stamp="2026"),
        closest(of="http://example.org/"),
        closest(of="http://other.example/tides?a=1&b=2"),
        closest(of="javascript:alert(1)"),
    ],
)
def test_no_copy_at_the_first_door_is_confirmed_at_the_second(first: object) -> None:
    assert look_up(Archive(available=first, cdx=[reply([])])) == SecondCopy(
        State.NONE, None, "the archive has no copy"
    )
    found = look_up(Archive(available=first, cdx=[[FIELDS, row("20260101000000"), row("20260228000000")]]))
    assert found.memento is not None
    assert found.memento.at == "2026-02-28T00:00:00Z"


CDX: dict[str, tuple[list[object], str]] = {
    "an unchanged page counts": ([row("20250101000000"), row("20260301000000", "-")], "2026-03-01T00:00:00Z"),
    "unchanged of what was never usable": (
        [row("20250101000000", "404", "B"), row("20260301000000", "-", "B")],
        "",
    ),
    "unchanged of what is not listed": ([row("20260301000000", "-", "B")], "2026-03-01T00:00:00Z"),
    "unchanged of an error page, beside another copy": (
        [row("20250101000000"), row("20250201000000", "404", "B"), row("20260301000000", "-", "B")],
        "2025-01-01T00:00:00Z",
    ),
    "a redirect is no copy": ([row("20260301000000", "301")], ""),
    "the key of the next part": (
        [row("20250101000000"), [], ["org%2Cexample+2026%21"]],
        "2025-01-01T00:00:00Z",
    ),
    "a moment that is none": ([row("20261399000000"), row("20250101000000")], "2025-01-01T00:00:00Z"),
    "a line about another page": ([row("20260301000000", original="http://example.org/other")], ""),
    "lines of nonsense": ([[1, None], "x", {"a": 1}, row("20250101000000")], "2025-01-01T00:00:00Z"),
}


@pytest.mark.parametrize("name", CDX)
def test_lines_of_the_index_are_read_with_care(name: str) -> None:
    rows, at = CDX[name]
    found = look_up(Archive(available=NOTHING, cdx=[reply([FIELDS, *rows])]))
    assert (found.memento.at if found.memento else "") == at
    assert found.state is (State.FOUND if at else State.NONE)


def test_the_third_door_is_asked_when_the_others_fail() -> None:
    found = look_up(Archive(available=Reply(b"", 500), cdx=Reply(b"<html>"), timemap=Reply(TIMEMAP.encode())))
    assert found.memento is not None
    assert found.memento.at == "2026-03-01T00:00:00Z"


SAME = [
    ("https://www.Example.org/a?b=1", "http://example.org:80/a?b=1", True),
    ("example.org/a/", "http://example.org/a", True),
    ("http://example.org/%C3%A9", "http://example.org/é", True),
    ("http://example.org/a?utm_source=x", "http://example.org/a", True),
    ("http://example.org/a", "http://example.org/b", False),
    ("http://example.org/a?b=1", "http://example.org/a", False),
    ("http://example.org/", "http://example.org.evil.example/", False),
    ("http://[", "http://[", True),
    ("http://[", "http://example.org/", False),
]


@pytest.mark.parametrize(("held", "asked", "same"), SAME)
def test_a_copy_counts_only_when_it_is_of_the_page_asked_for(held: str, asked: str, same: bool) -> None:
    archive = Archive(available=closest(of=held), cdx=[reply([])])
    with wayback(archive) as (made, _):
        assert (made.look_up(asked, AT).state is State.FOUND) is same


def test_a_timemap_of_another_page_was_not_an_answer() -> None:
    other = TIMEMAP.replace(PAGE, "http://other.example/")
    mixed = TIMEMAP.replace(f"0000/{PAGE}", "0000/http://other.example/")
    for text, state in ((other, State.UNKNOWN), (mixed, State.NONE)):
        found = look_up(Archive(available=NOTHING, cdx=Reply(b"", 500), timemap=Reply(text.encode())))
        assert found.state is state


@pytest.mark.parametrize("at", ["Fri, 31 Dec 9999 23:59:59 -1200", "Thu, 01 Jan 0999 00:00:00 GMT", "soon"])
def test_a_memento_of_no_moment_is_none(at: str) -> None:
    text = TIMEMAP.replace("Wed, 01 Jan 2025 00:00:00 GMT", at)
    found = look_up(Archive(available=NOTHING, cdx=Reply(b"", 500), timemap=Reply(text.encode())))
    assert found.memento is not None
    assert found.memento.at == "2026-03-01T00:00:00Z"


def test_an_index_that_is_not_read_to_its_beginning_does_not_say_that_there_is_no_copy() -> None:
    errors = [FIELDS, *(row("20260101000000", "404") for _ in range(2000))]
    found = look_up(Archive(available=NOTHING, cdx=reply(errors), timemap=Reply(TIMEMAP.encode())))
    assert found.state is State.FOUND
    found = look_up(Archive(available=NOTHING, cdx=reply(errors), timemap=Reply(b"", 500)))
    assert found.state is State.UNKNOWN


BROKEN = {
    "errors": Reply(b"", 500),
    "a page": Reply(b"<html>we are down for maintenance</html>"),
    "other JSON": reply({"error": "quota"}),
    "deep JSON": Reply(b"[" * 100_000),
    "a redirect": Reply(b"", 302, {"Location": "http://127.0.0.1:1/"}),
    "a list of something else": reply([{"error": "quota"}]),
    "a list of words": reply(["org,example)/tides 20260101000000"]),
    "lines without the names of their fields": reply([row("20260101000000", "404")]),
    "lines of other fields": reply(
        [["urlkey", "timestamp", "length"], ["org,example)/tides", "20260101000000", "1"]]
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_archive_that_fails_was_not_asked(name: str) -> None:
    broken = BROKEN[name]
    found = look_up(Archive(available=broken, cdx=broken, timemap=broken))
    assert found.state is State.UNKNOWN
    assert found.reason
    assert "no copy" not in found.reason


def test_an_archive_that_is_not_there_was_not_asked() -> None:
    time = Time()
    doors = Doors(*["http://127.0.0.1:9/x"] * 5)
    found = Wayback(Services("", frozenset({"127.0.0.1:9"})), time.wait, lambda: time.now, doors).look_up(
        PAGE, AT
    )
    assert found.state is State.UNKNOWN


def test_a_page_is_saved_with_the_users_keys_and_followed_until_it_is_done() -> None:
    done = {"status": "success", "timestamp": "20260301120500", "original_url": PAGE, "job_id": "spn2-1"}
    pending = {"status": "pending", "job_id": "spn2-1"}
    archive = Archive(save={"url": PAGE, "job_id": "spn2-1"}, status=[pending, pending, done])
    with wayback(archive) as (made, service):
        saved = made.save(PAGE, KEYS)
    assert saved.state is State.FOUND
    assert saved.memento is not None
    assert saved.memento.url == f"https://web.archive.org/web/20260301120500/{PAGE}"
    order, *asking = service.asked
    assert (order.method, order.headers["Authorization"]) == ("POST", "LOW access:secret")
    assert order.headers["Accept"] == "application/json"
    assert parse_qs(order.body.decode())["url"] == [PAGE]
    assert [asked.target for asked in asking] == ["/save/status/spn2-1"] * 3


@pytest.mark.parametrize("status", [404, 503, 403, 301, "500"])
def test_an_error_page_that_was_saved_is_no_second_copy(status: object) -> None:
    done = {"status": "success", "timestamp": "20260301120500", "original_url": PAGE, "http_status": status}
    with wayback(Archive(save={"job_id": "j"}, status=done)) as (made, _):
        saved = made.save(PAGE, KEYS)
    assert (saved.state, saved.reason) == (State.REFUSED, f"the archive kept a page of status {status}")
    assert saved.memento is not None and saved.memento.at == "2026-03-01T12:05:00Z"


@pytest.mark.parametrize("status", [200, 203, "200", None])
def test_a_page_that_answered_is_a_second_copy(status: object) -> None:
    done = {"status": "success", "timestamp": "20260301120500", "original_url": PAGE, "http_status": status}
    with wayback(Archive(save={"job_id": "j"}, status=done)) as (made, _):
        assert made.save(PAGE, KEYS).state is State.FOUND


ORDERS: dict[str, tuple[Archive, State, str]] = {
    "refused at once": (
        Archive(save={"message": "You are blocked\x1b[31m", "status": "error"}),
        State.REFUSED,
        "You are blocked [31m",
    ),
    "wrong keys": (Archive(save=Reply(b"", 401)), State.REFUSED, "answered 401"),
    "refused later": (
        Archive(save={"job_id": "j"}, status={"status": "error", "message": "captured too many times today"}),
        State.REFUSED,
        "captured too many times today",
    ),
    "refused without a word": (
        Archive(save={"job_id": "j"}, status={"status": "error", "status_ext": "error:no-access"}),
        State.REFUSED,
        "error:no-access",
    ),
    "never done": (
        Archive(save={"job_id": "j"}, status={"status": "pending"}),
        State.PENDING,
        "not done yet",
    ),
    "fails while asked": (
        Archive(save={"job_id": "j"}, status=Reply(b"", 502)),
        State.UNKNOWN,
        "answered 502",
    ),
    "fails at once": (Archive(save=Reply(b"", 500)), State.UNKNOWN, "answered 500"),
    "says nothing": (Archive(save={}), State.UNKNOWN, "did not say"),
    "a job that climbs": (Archive(save={"job_id": "../../x"}), State.UNKNOWN, "did not say"),
    "another page": (
        Archive(
            save={"job_id": "j"},
            status={
                "status": "success",
                "timestamp": "20260301120500",
                "original_url": "http://other.example/",
            },
        ),
        State.REFUSED,
        "saved another page: http://other.example/",
    ),
    "no time": (
        Archive(save={"job_id": "j"}, status={"status": "success", "timestamp": "now"}),
        State.UNKNOWN,
        "did not say when",
    ),
}


@pytest.mark.parametrize("name", ORDERS)
def test_what_becomes_of_an_order_is_told_apart(name: str) -> None:
    archive, state, said = ORDERS[name]
    with wayback(archive) as (made, _):
        saved = made.save(PAGE, KEYS)
    assert saved.state is state
    assert said in saved.reason
    assert saved.memento is None


def test_there_is_a_pause_between_two_requests() -> None:
    time = Time()
    with wayback(Archive(available=closest()), time) as (made, _):
        made.look_up(PAGE, AT)
        made.look_up(PAGE, AT)
    assert time.waited == [0.0, 4.0]


def test_a_busy_archive_is_given_the_time_it_asks_for() -> None:
    time = Time()
    busy = Reply(b"", 429, {"Retry-After": "30"})
    with wayback(Archive(available=[busy, reply(closest())]), time) as (made, _):
        assert made.look_up(PAGE, AT).state is State.FOUND
    assert time.waited == [0.0, 30.0]


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"Retry-After": "3600"}, "asks to be left alone"),
        ({"Retry-After": "5"}, "asks to be left alone"),
        ({}, "stays busy"),
    ],
)
def test_an_archive_that_stays_busy_is_left_alone(asked: dict[str, str], why: str) -> None:
    busy = Reply(b"", 429, asked)
    with wayback(Archive(available=busy, cdx=busy, timemap=busy, save=busy)) as (made, service):
        assert made.look_up(PAGE, AT).state is State.UNKNOWN
        count = len(service.asked)
        again = made.look_up(PAGE, AT)
        saved = made.save(PAGE, KEYS)
        assert len(service.asked) == count <= 2
    assert (again.state, saved.state) == (State.UNKNOWN, State.UNKNOWN)
    assert f"the archive {why}" in again.reason


def test_stopping_ends_the_asking() -> None:
    with wayback(Archive(available=NOTHING, cdx=[reply([])]), Time(stops_after=1)) as (made, service):
        found = made.look_up(PAGE, AT)
    assert (found.state, len(service.asked)) == (State.UNKNOWN, 1)
    assert "stopped" in found.reason


@pytest.mark.parametrize("given", ["", "access", "access:", ":secret", "ac\ncess:secret", "ä:b"])
def test_keys_that_are_none_are_refused_without_repeating_them(given: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_keys(given)
    assert not given.strip(":") or given not in caught.value.message + caught.value.hint
    assert read_keys(" access:secret\n") == KEYS


def test_the_documented_answers_are_understood() -> None:
    """Whole answers in the shapes of the services' public documentation, with what nobody reads of them."""
    asked = {"url": PAGE, "timestamp": "20200101"}
    assert look_up(Archive(available={**closest(), **asked})).state is State.FOUND
    none = {**NOTHING, **asked}
    assert look_up(Archive(available=none, cdx=reply([]))).state is State.NONE
    seen_again = ["org,example)/tides", "20200102000000", PAGE, "warc/revisit", "-", "A", "500"]
    resuming = ["org%2Cexample%29%2Ftides+20200102000000%21"]
    index = [FIELDS, row("20200101000000"), seen_again, [], resuming]
    found = look_up(Archive(available=none, cdx=reply(index)))
    assert found.memento is not None
    assert found.memento.at == "2020-01-02T00:00:00Z"
    found = look_up(Archive(available=none, timemap=Reply(ONE_COPY.encode())))
    assert found.memento is not None
    assert found.memento.at == "2020-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("ended", "state"),
    [
        (
            {
                "status": "success",
                "original_url": PAGE,
                "timestamp": "20260101000000",
                "http_status": 200,
                "duration_sec": 6.2,
                "outlinks": [],
                "counters": {"embeds": 1, "outlinks": 0},
            },
            State.FOUND,
        ),
        (
            {
                "status": "error",
                "exception": "...",
                "status_ext": "error:too-many-daily-captures",
                "message": "This URL has been already captured too many times today.",
            },
            State.REFUSED,
        ),
    ],
    ids=["success", "error"],
)
def test_the_documented_answers_to_an_order_are_understood(ended: dict[str, object], state: State) -> None:
    job = {"job_id": "spn2-0000000000000000", "resources": []}
    answers = [reply({"status": "pending", **job}), reply({**ended, **job})]
    with wayback(Archive(save=reply({"url": PAGE, **job}), status=answers)) as (made, _):
        assert made.save(PAGE, KEYS).state is state
