"""Search services asked over real connections: what is sent, what is kept, and when nobody is asked."""

from __future__ import annotations

import base64
import json
import os
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from factcheck.archive.net.services import Services as Net
from factcheck.archive.net.wire import Limits
from factcheck.archive.search.asking import Searched, Searching
from factcheck.archive.search.kept import Kept
from factcheck.archive.search.protocols import PROTOCOLS, settings
from factcheck.errors import BadInput
from factcheck.files import atomic_write
from factcheck.vocabulary import SearchService
from tests.archive.local_service import LocalService, Reply
from tests.archive.search_services import (
    CROSSREF,
    KEY,
    NOTHING,
    PATHS,
    Services,
    environment,
    parameters,
    reply,
    services,
)

EVERY = sorted(SearchService)
QUERY = "bridge & Karsund 1,204 “metres”"
LIMITS = Limits(seconds=2.0, idle_seconds=0.5, wire_bytes=100_000, content_bytes=100_000)
BEGAN = 1_800_000_000.0
CROSSREF_ = SearchService.CROSSREF


@dataclass
class Time:
    """A clock that stands still except while somebody waits."""

    now: float = BEGAN
    waited: list[float] = field(default_factory=list)
    stopped: bool = False

    def wait(self, seconds: float) -> bool:
        if seconds:
            self.waited.append(seconds)
        self.now += seconds
        return not self.stopped

    def moment(self) -> datetime:
        return datetime(2026, 11, 1, tzinfo=UTC) + timedelta(seconds=self.now - BEGAN)


@dataclass
class Desk:
    """Services on this machine, a clock, and a folder in which answers are kept."""

    made: Services
    local: LocalService
    folder: Path
    time: Time = field(default_factory=Time)
    allowed: bool = True
    language: str = ""
    key: str = KEY

    def ask(self, service: SearchService, query: str = QUERY, most: int = 5, at: str = "") -> Searched:
        allowed = self.local.allowed if self.allowed else frozenset[str]()
        kept = Kept(self.folder / "search", self.time.moment, lambda: self.time.now)
        net = Net("desk@example.org", allowed, LIMITS)
        searching = Searching(net, kept, self.time.wait, self.time.moment, allowed)
        setting = settings(environment(at or self.local.url), self.language)[service]
        setting = replace(setting, key=setting.key and self.key)
        return searching.search(setting, query, most)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with services() as (made, local):
        yield Desk(made, local, tmp_path)


ASKED: dict[SearchService, dict[str, str]] = {
    SearchService.WIKIPEDIA: {"q": QUERY, "limit": "5"},
    SearchService.CROSSREF: {
        "query.bibliographic": QUERY,
        "rows": "5",
        "select": "DOI,title,author,issued,URL,container-title,abstract,score",
        "mailto": "desk@example.org",
    },
    SearchService.GDELT: {
        "query": QUERY,
        "maxrecords": "5",
        "mode": "artlist",
        "format": "json",
        "timespan": "3months",
        "sort": "hybridrel",
    },
    SearchService.SEARXNG: {"q": QUERY, "format": "json"},
    SearchService.OPENALEX: {"search": QUERY, "per_page": "5", "api_key": KEY},
    SearchService.BRAVE: {"q": QUERY, "count": "5"},
    SearchService.TAVILY: {},
    SearchService.GOOGLE_FACTCHECK: {"query": QUERY, "pageSize": "5", "key": KEY},
}


@pytest.mark.parametrize("service", EVERY)
def test_a_service_is_asked_as_it_documents(desk: Desk, service: SearchService) -> None:
    searched = desk.ask(service)
    assert (searched.fault, searched.kept, bool(searched.found.hits)) == ("", False, True)
    (asked,) = desk.local.asked
    assert asked.target.partition("?")[0] == f"/{service}{PATHS[service]}"
    assert parameters(asked) == ASKED[service]
    assert "factcheck/" in asked.headers["User-Agent"]
    assert "(+desk@example.org)" in asked.headers["User-Agent"]


def test_keys_that_go_into_a_header_go_nowhere_else(desk: Desk) -> None:
    desk.ask(SearchService.BRAVE)
    desk.ask(SearchService.TAVILY)
    brave, tavily = desk.local.asked
    assert brave.headers["X-Subscription-Token"] == KEY
    assert tavily.headers["Authorization"] == f"Bearer {KEY}"
    assert json.loads(tavily.body) == {"query": QUERY, "max_results": 5, "include_raw_content": False}
    assert KEY not in brave.target + tavily.target + tavily.body.decode()


@pytest.mark.parametrize("service", EVERY)
def test_an_answer_is_kept_for_a_day_and_no_key_with_it(desk: Desk, service: SearchService) -> None:
    first = desk.ask(service)
    desk.time.now += 86_399
    again = desk.ask(service)
    assert (again.found, again.at, again.kept) == (first.found, first.at, True)
    assert len(desk.local.asked) == 1
    assert not any(KEY.encode() in said for said in _kept(desk))
    desk.time.now += 1
    assert not desk.ask(service).kept
    assert len(desk.local.asked) == 2


def _kept(desk: Desk) -> list[bytes]:
    """All that is kept, answers as they came."""
    files = [path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()]
    answers = [json.loads(path.read_bytes())["content"] for path in desk.folder.rglob("answer-*.json")]
    return [*files, *map(base64.b64decode, answers)]


KEYED = [service for service in EVERY if PROTOCOLS[service].keyed]


@pytest.mark.parametrize("status", [200, 401])
@pytest.mark.parametrize("service", KEYED)
def test_a_key_that_a_service_repeats_is_struck_out(desk: Desk, service: SearchService, status: int) -> None:
    desk.made.answering(service, reply({"error": {"message": f"no such key: {KEY}"}}, status))
    assert "“no such key: ***”" in desk.ask(service).fault


@pytest.mark.parametrize(("key", "spelled"), [(KEY, KEY), ('a/b "c" d+e', "a%2Fb%20%22c%22%20d%2Be")])
def test_a_key_that_stands_in_a_result_is_struck_out_however_it_is_spelled(
    desk: Desk, key: str, spelled: str
) -> None:
    page = {"url": f"https://example.org/?k={spelled}", "title": f"of {key}", "content": ""}
    desk.made.answering(SearchService.TAVILY, {"results": [page]})
    desk.key = key
    (hit,) = desk.ask(SearchService.TAVILY).found.hits
    assert (hit.url, hit.title) == ("https://example.org/?k=***", "of ***")
    assert not any(said.encode() in each for each in _kept(desk) for said in (key, spelled))


def test_a_key_of_a_letter_or_two_strikes_out_nothing(desk: Desk) -> None:
    desk.key = "1"
    assert "1,204 m" in desk.ask(SearchService.TAVILY).found.hits[0].excerpt


def test_other_words_and_another_number_are_another_question(desk: Desk) -> None:
    for query, most in (("a b", 5), ("a c", 5), ("a b", 6)):
        assert not desk.ask(CROSSREF_, query, most).kept
    assert len(desk.local.asked) == 3


def test_no_more_than_was_asked_for_is_taken_of_a_service_that_sends_more(desk: Desk) -> None:
    assert [len(desk.ask(CROSSREF_, most=most).found.hits) for most in (1, 2, 3)] == [1, 2, 2]


def test_an_answer_that_is_too_old_is_dropped_with_the_next_one(desk: Desk) -> None:
    desk.ask(CROSSREF_, "a")
    (old,) = (desk.folder / "search").glob("answer-*.json")
    os.utime(old, (desk.time.now, desk.time.now))
    desk.time.now += 86_400
    desk.ask(CROSSREF_, "b")
    assert old.exists()
    desk.time.now += 2
    desk.ask(CROSSREF_, "c")
    assert not old.exists()


def test_what_cannot_be_dropped_is_passed_by(desk: Desk) -> None:
    desk.ask(CROSSREF_, "a")
    gone, folder = (desk.folder / "search" / f"answer-{name}.json" for name in ("gone", "folder"))
    gone.symlink_to(desk.folder / "nowhere")
    folder.mkdir()
    os.utime(folder, (0, 0))
    assert desk.ask(CROSSREF_, "b").fault == ""


@pytest.mark.parametrize(
    ("contact", "mailto"),
    [
        ("desk@example.org", "desk@example.org"),
        ("mailto:desk@example.org", "desk@example.org"),
        ("https://example.org/about", None),
        ("", None),
    ],
)
def test_crossref_gets_a_mailbox_only(contact: str, mailto: str | None) -> None:
    setting = settings({"FACTCHECK_CONTACT": contact})[CROSSREF_]
    asked = parse_qs(urlsplit(PROTOCOLS[CROSSREF_].ask(setting, "a", 5).url).query)
    assert asked.get("mailto") == ([mailto] if mailto else None)


def test_nothing_found_is_kept_and_a_failure_is_not(desk: Desk) -> None:
    desk.made.answering(CROSSREF_, b"<html>", NOTHING[CROSSREF_])
    assert desk.ask(CROSSREF_).fault == "the answer is no JSON"
    assert desk.ask(CROSSREF_).fault == ""
    assert desk.ask(CROSSREF_).kept
    assert len(desk.local.asked) == 2


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"[]", b'{"format": "factcheck-search-1", "asked": 1}', b"\xff", b"{" * 9999]
)
def test_a_damaged_kept_answer_is_asked_for_again(desk: Desk, damage: bytes) -> None:
    desk.ask(CROSSREF_)
    for path in (desk.folder / "search").glob("*.json"):
        path.write_bytes(damage)
    searched = desk.ask(CROSSREF_)
    assert (searched.kept, searched.fault, len(desk.local.asked)) == (False, "", 2)


def test_a_kept_answer_of_the_wrong_shape_is_asked_for_again(desk: Desk) -> None:
    desk.ask(CROSSREF_)
    (path,) = (desk.folder / "search").glob("answer-*.json")
    path.write_text(json.dumps({**json.loads(path.read_text()), "content": "e30="}))
    assert (desk.ask(CROSSREF_).fault, len(desk.local.asked)) == ("", 2)


def test_between_two_questions_to_a_host_its_interval_passes(desk: Desk) -> None:
    gdelt = SearchService.GDELT
    desk.ask(gdelt, "a")
    assert desk.time.waited == []
    desk.time.now += 1.5
    desk.ask(gdelt, "b")
    assert desk.time.waited == [PROTOCOLS[gdelt].interval - 1.5]


def test_a_clock_that_was_set_back_is_waited_for_no_longer_than_that(desk: Desk) -> None:
    desk.ask(CROSSREF_, "a")
    desk.time.now -= 5_000_000
    desk.ask(CROSSREF_, "b")
    assert desk.time.waited == [PROTOCOLS[CROSSREF_].interval]


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_host_is_asked_again_when_it_said(desk: Desk, status: int) -> None:
    desk.made.answering(CROSSREF_, reply({}, status, Retry_After="20"), CROSSREF)
    assert desk.ask(CROSSREF_).fault == ""
    assert (desk.time.waited, len(desk.local.asked)) == ([20.0], 2)


def test_a_host_that_is_busy_again_is_left_alone(desk: Desk) -> None:
    desk.made.answering(CROSSREF_, reply({}, 429, Retry_After="20"))
    fault = desk.ask(CROSSREF_).fault
    assert fault == f"127.0.0.1:{desk.local.port} answered 429, and asks to be left alone for 20 seconds"
    assert len(desk.local.asked) == 2


@pytest.mark.parametrize(
    ("headers", "seconds"), [({"Retry_After": "3600"}, 3600), ({}, 60), ({"Retry_After": "soon"}, 60)]
)
def test_nobody_is_asked_sooner_than_told_not_even_by_the_next_command(
    desk: Desk, headers: dict[str, str], seconds: int
) -> None:
    desk.made.answering(CROSSREF_, reply({}, 429, **headers), CROSSREF)
    assert "answered 429" in desk.ask(CROSSREF_).fault
    desk.time.now += seconds - 31
    fault = desk.ask(CROSSREF_).fault
    assert fault == f"127.0.0.1:{desk.local.port} asked not to be asked for another 31 seconds"
    assert len(desk.local.asked) == 1
    desk.time.now += 1
    assert desk.ask(CROSSREF_).fault == ""
    assert desk.time.waited == [30.0]


def test_a_pause_of_years_is_kept_for_a_day(desk: Desk) -> None:
    desk.made.answering(CROSSREF_, reply({}, 429, Retry_After="999999999"), CROSSREF)
    desk.ask(CROSSREF_)
    desk.time.now += 86_400
    assert desk.ask(CROSSREF_).fault == ""


def test_who_is_to_stop_asks_nobody(desk: Desk) -> None:
    desk.time.stopped = True
    assert desk.ask(CROSSREF_).fault == "stopped before it was asked"
    assert desk.local.asked == []


FAULTS: dict[str, tuple[SearchService, Reply, str]] = {
    "a refused key": (
        SearchService.GOOGLE_FACTCHECK,
        reply({"error": {"code": 400, "message": "API key not valid."}}, 400),
        "answered 400: “API key not valid.”",
    ),
    "JSON not switched on": (SearchService.SEARXNG, reply(b"<html>", 403), "search.formats"),
    "a redirect": (CROSSREF_, Reply(b"", 302, {"Location": "http://127.0.0.1:1/"}), "answered 302"),
    "a server's defect": (CROSSREF_, Reply(b"oops", 500), "answered 500"),
    "a huge answer": (CROSSREF_, Reply(b'{"a": "' + b"x" * 200_000 + b'"}'), "100000 bytes"),
    "a coding nobody asked for": (CROSSREF_, Reply(b"x", 200, {"Content-Encoding": "compress"}), "compress"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_goes_wrong_is_told_and_nothing_was_searched(desk: Desk, name: str) -> None:
    service, answer, said = FAULTS[name]
    desk.made.answering(service, answer)
    searched = desk.ask(service)
    assert said in searched.fault
    assert "\n" not in searched.fault
    assert (searched.found.hits, searched.at) == ((), None)
    assert len(desk.local.asked) == 1


@contextmanager
def talking(said: bytes, hold: bool) -> Iterator[int]:
    """A server that says this to one who asks, and then closes or says nothing more."""
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            line, _ = server.accept()
            with line:
                line.recv(65_536)
                line.sendall(said)
                if hold:
                    done.wait(20)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield int(server.getsockname()[1])
        finally:
            done.set()
            thread.join()


@pytest.mark.parametrize(
    ("said", "hold", "fault"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{", True, "nothing came for 0.5 seconds"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{}", False, "before the announced end"),
        (b"", True, "nothing came for 0.5 seconds"),
        (b"", False, "without an answer"),
        (b"nonsense\r\n\r\n", False, ""),
    ],
)
def test_a_stall_a_cut_and_nonsense_are_faults(desk: Desk, said: bytes, hold: bool, fault: str) -> None:
    with talking(said, hold) as port:
        desk.local.port = port
        searched = desk.ask(CROSSREF_)
    assert fault in searched.fault
    assert searched.fault


def test_an_address_of_this_machine_is_asked_only_when_allowed_by_name(desk: Desk) -> None:
    desk.allowed = False
    for service in (SearchService.SEARXNG, CROSSREF_):
        allow = f"allow it by name with --allow-host 127.0.0.1:{desk.local.port}"
        assert desk.ask(service).fault.endswith(allow)
    assert desk.local.asked == []


def test_a_key_is_not_sent_where_it_can_be_read_on_the_way(desk: Desk) -> None:
    desk.allowed = False
    fault = desk.ask(SearchService.BRAVE, at="http://search.example.org").fault
    assert fault.startswith("its key is not sent over a connection that is not encrypted")


def test_a_host_is_asked_by_one_command_at_a_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.search.kept._LOCK_SECONDS", 0.05)
    kept = Kept(desk.folder / "search", desk.time.moment, lambda: desk.time.now)
    host = f"127.0.0.1:{desk.local.port}"
    with kept.alone(host):
        assert desk.ask(CROSSREF_).fault == f"another command is asking {host}"
    assert desk.local.asked == []
    assert desk.ask(CROSSREF_).fault == ""


def test_two_commands_with_the_same_question_ask_once(desk: Desk) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = [*pool.map(desk.ask, [CROSSREF_] * 4)]
    assert len(desk.local.asked) == 1
    assert sorted(one.kept for one in found) == [False, True, True, True]
    assert len({one.found for one in found}) == 1


def test_a_disk_that_fills_while_a_service_answers_takes_nothing_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        if desk.local.asked:
            raise BadInput(f"cannot write {path.name}: full")
        atomic_write(path, data)

    monkeypatch.setattr("factcheck.archive.search.kept.atomic_write", full)
    searched = desk.ask(CROSSREF_)
    assert (searched.fault, len(searched.found.hits)) == ("", 2)
    assert searched.unkept.startswith("cannot write answer-")
    assert not [*(desk.folder / "search").glob("answer-*.json")]


def test_on_a_full_disk_nobody_is_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _: bytes) -> None:
        raise BadInput(f"cannot write {path.name}: full")

    monkeypatch.setattr("factcheck.archive.search.kept.atomic_write", full)
    with pytest.raises(BadInput, match="cannot write host-"):
        desk.ask(CROSSREF_)
    assert desk.local.asked == []


def test_a_language_is_asked_of_those_that_have_them(desk: Desk) -> None:
    desk.language = "nb"
    for service in (SearchService.SEARXNG, SearchService.GOOGLE_FACTCHECK):
        desk.ask(service)
    assert [
        parameters(asked).get("language") or parameters(asked).get("languageCode")
        for asked in desk.local.asked
    ] == ["nb", "nb"]
    assert settings({}, "nb")[SearchService.WIKIPEDIA].base == "https://nb.wikipedia.org"
    assert settings({})[SearchService.WIKIPEDIA].base == "https://en.wikipedia.org"
    assert settings({"FACTCHECK_LANGUAGE": "DE"})[SearchService.WIKIPEDIA].base == "https://de.wikipedia.org"


@pytest.mark.parametrize("language", ["e", "en.evil.example", "en/", "../x", "-en", "ÅÅ"])
def test_what_is_no_language_is_refused(language: str) -> None:
    with pytest.raises(BadInput, match="is no language"):
        settings({}, language)


@pytest.mark.parametrize(
    "url", ["example.org", "ftp://example.org", "http://a b", "https://example.org/?q=1"]
)
def test_what_is_no_address_of_a_service_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="FACTCHECK_CROSSREF_URL"):
        settings({"FACTCHECK_CROSSREF_URL": url})


@pytest.mark.parametrize("key", ["ab\ncd", "kéy", "a\x00b"])
def test_what_is_no_key_is_refused_without_telling_it(key: str) -> None:
    with pytest.raises(BadInput, match="FACTCHECK_BRAVE_KEY holds characters") as refused:
        settings({"FACTCHECK_BRAVE_KEY": key})
    assert key not in str(refused.value)


def test_what_a_service_lacks_is_named() -> None:
    lacking = {service: setting.lacks for service, setting in settings({}).items() if setting.lacks}
    assert lacking == {
        SearchService.WIKIPEDIA: "FACTCHECK_CONTACT",
        SearchService.SEARXNG: "FACTCHECK_SEARXNG_URL",
        SearchService.OPENALEX: "FACTCHECK_OPENALEX_KEY",
        SearchService.BRAVE: "FACTCHECK_BRAVE_KEY",
        SearchService.TAVILY: "FACTCHECK_TAVILY_KEY",
        SearchService.GOOGLE_FACTCHECK: "FACTCHECK_GOOGLE_KEY",
    }


def test_a_key_is_shown_nowhere() -> None:
    setting = settings(environment("https://example.org"))[SearchService.BRAVE]
    assert KEY not in repr(setting)
    for service in EVERY:
        made = settings(environment("https://example.org"))[service]
        assert KEY not in PROTOCOLS[service].ask(made, "a", 5).public
