"""`find-sources`, typed at services on this machine: what is shown, put on record, kept, and put forward."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from factcheck.archive.search import asking
from factcheck.errors import BadInput
from factcheck.files import atomic_write
from factcheck.vocabulary import SearchService
from factcheck.workflow.sources import finding
from factcheck.workspace import Workspace
from tests.archive.local_service import LocalService, Reply
from tests.archive.search_services import NOTHING, PAGE, Services, environment, parameters, reply, services
from tests.cli.desk import Desk
from tests.conftest import Answer, Run

TEXT = "The bridge at Karsund is 1,204 metres long. The minister, Aksel Brandvold, was a forger. It was so.\n"
DOI = "https://doi.org/10.5555/karsund.1"
QUERY = "bridge Karsund 1,204 metres long"
NARROW = "bridge Karsund metres"  # for services that find only what has every word


class Searching(Desk):
    """A desk that may ask services on this machine."""

    made: Services
    local: LocalService

    def finds(self, *words: str, code: int = 0, by: str = "Ann") -> Answer:
        """The command, with leave to reach this machine."""
        host = f"127.0.0.1:{self.local.port}"
        return self.fails("find-sources", *words, "--allow-host", host, code=code, by=by)

    def data(self, *words: str, code: int = 0) -> dict[str, Any]:
        """The same for a program."""
        told: dict[str, Any] = json.loads(self.finds(*words, "--format", "json", code=code).out)
        return told

    def searches(self, claim: str = "C001") -> list[tuple[str, str, str, str]]:
        """What is on record of searches."""
        made = self.claim(claim)["searches"]
        return [(one["where"], one["words"], one["found"], one["by"]) for one in made]


@pytest.fixture
def desk(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Searching]:
    """Three claims, one of legal risk and one without words to look for."""
    monkeypatch.setattr(finding, "_wait", lambda _: True)
    for name in environment(""):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "bridge.txt").write_text(TEXT)
    made = Searching(run, tmp_path)
    made.does("init", str(tmp_path / "bridge.txt"))
    made.does("add", TEXT[:43], "--quote", "The bridge at Karsund is 1,204 metres long")
    made.does(
        "add", "The minister, Aksel Brandvold, was a forger.", "--quote", "was a forger", "--risk", "legal"
    )
    made.does("add", "It was so.", "--quote", "It was so.")
    with services() as (answering, local):
        object.__setattr__(made, "made", answering)
        object.__setattr__(made, "local", local)
        for name, value in environment(local.url).items():
            monkeypatch.setenv(name, value)
        yield made


def test_what_all_services_found_is_one_list_with_each_address_once(desk: Searching) -> None:
    told = desk.finds("C001").out
    assert (
        f"query:  {QUERY}\n   or:  {NARROW} (to wikipedia, gdelt, openalex, where every word has to be there)\n"
        in told
    )
    assert "2  The Karsund Bridge\n   Journal of Bridges · 1938-05 · crossref, openalex\n" in told
    assert f"   {DOI}\n   retracted, says OpenAlex\n" in told
    assert told.count(PAGE) == 1
    assert "gdelt             1 result   the last three months only\n" in told
    assert (
        "searxng           1 result   not asked by it: z: timeout; 1 without a public web address left out"
        in told
    )
    assert told.endswith("Next: factcheck find-sources C001 --attach N\n")
    sent = [words for asked in desk.local.asked for words in parameters(asked).values() if "bridge" in words]
    assert sent == [NARROW, QUERY, NARROW, QUERY, NARROW, QUERY, QUERY]


@pytest.mark.parametrize("width", [60, 80])
def test_what_a_service_did_not_look_at_is_told_in_full_on_a_narrow_terminal(
    desk: Searching, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    told = " ".join(desk.finds("C001", "--with", "searxng", "--with", "google-factcheck").out.split())
    assert "not asked by it: z: timeout; 1 without a public web address left out" in told


def test_prior_fact_checks_stand_apart_and_last(desk: Searching) -> None:
    head, _, prior = desk.finds("C001").out.partition("Prior fact-checks: what others made of it")
    assert "checker.example.org" not in head
    assert "8  How long is the bridge?" in prior
    assert "rated “False”" in prior


def test_what_one_service_knows_to_be_a_fact_check_is_one_for_all(desk: Searching) -> None:
    page = {"title": "Same", "url": "https://checker.example.org/1", "content": "x"}
    desk.made.answering(SearchService.TAVILY, {"results": [page]})
    found = desk.data("C001", "--with", "tavily", "--with", "google-factcheck")["candidates"]
    assert [(one["services"], one["prior_check"]) for one in found] == [
        (["tavily", "google-factcheck"], True)
    ]


def test_every_search_goes_on_record_with_its_number_and_for_whom(desk: Searching) -> None:
    desk.made.answering(SearchService.GDELT, NOTHING[SearchService.GDELT])
    desk.made.answering(SearchService.BRAVE, Reply(b"<html>", 500))
    desk.finds("C001", "--with", "wikipedia", "--with", "gdelt", "--with", "brave", "--limit", "2")
    host = f"127.0.0.1:{desk.local.port}"
    assert desk.searches() == [
        ("wikipedia (en, asked by find-sources)", NARROW, "2 results (no more were asked for)", "Ann"),
        ("gdelt (the last three months only, asked by find-sources)", NARROW, "nothing", "Ann"),
        ("brave (asked by find-sources)", QUERY, f"not searched: {host} answered 500", "Ann"),
    ]
    (line,) = [entry for entry in log(desk) if entry["act"] == "find-sources"]
    assert (line["by"], line["why"][:58]) == (
        "Ann",
        "C001: wikipedia: 2 results (no more were asked for); gdelt",
    )
    shown = " ".join(desk.does("show", "C001").out.split())
    assert f"not searched: brave (asked by find-sources) for “{QUERY}”: {host} answered 500 (Ann," in shown
    assert (
        f"searched gdelt (the last three months only, asked by find-sources) for “{NARROW}”: nothing" in shown
    )
    assert "Not searched: brave" in desk.does("report", "--stdout").out
    desk.does("verify")


def log(desk: Desk) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (desk.folder / "log.jsonl").read_text().splitlines()]


def test_nothing_found_is_told_and_ends_well(desk: Searching) -> None:
    for service, said in NOTHING.items():
        desk.made.answering(service, said)
    told = desk.finds("C001").out
    assert 'Nothing was found by these words; others: --query "..."' in told
    assert "crossref          nothing\n" in told
    assert {found for _, _, found, _ in desk.searches()} == {"nothing"}


def test_a_service_that_fails_is_not_searched_and_the_others_are_listed(desk: Searching) -> None:
    desk.made.answering(SearchService.CROSSREF, b"Please wait")
    data = desk.data("C001", "--with", "crossref", "--with", "tavily")
    assert [(one["service"], one["searched"], one["fault"]) for one in data["searches"]] == [
        ("crossref", False, "the answer is no JSON: “Please wait”"),
        ("tavily", True, ""),
    ]
    assert len(data["candidates"]) == 1


def test_when_all_fail_that_is_told_once_on_record_and_by_the_exit_code(desk: Searching) -> None:
    desk.made.answering(SearchService.CROSSREF, b"Please wait")
    told = desk.finds("C001", "--with", "crossref", code=1).out
    assert told.endswith("\n\nnot searched: crossref, the answer is no JSON: “Please wait”\n")
    assert "Nothing was found" not in told
    desk.finds("C001", "--with", "crossref", code=1)
    assert len(desk.searches()) == 1
    desk.does("verdict", "C001", "unsupported", "--because", "Looked for, not found.")
    assert "no search is on record" in desk.does("report", "--stdout").out.lower()


def test_asking_again_within_a_day_asks_nobody_and_is_no_new_search(
    desk: Searching, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = desk.data("C001")
    number = len(desk.local.asked)
    again = desk.data("C001")
    assert again["candidates"] == first["candidates"]
    assert all(one["kept"] for one in again["searches"])
    assert "kept answer of 20" in desk.finds("C001").out
    assert len(desk.local.asked) == number == len(SearchService)
    assert len(desk.searches()) == number
    time = Workspace.time
    monkeypatch.setattr(Workspace, "time", lambda place: time(place) + timedelta(days=1, seconds=9))
    assert not any(one["kept"] for one in desk.data("C001")["searches"])
    assert len(desk.local.asked) == 2 * number


@pytest.mark.parametrize("refusing", ["answer", "list"])
def test_what_cannot_be_kept_is_shown_and_on_record_and_no_number_means_the_list_before(
    desk: Searching, monkeypatch: pytest.MonkeyPatch, refusing: str
) -> None:
    def full(path: Path, data: bytes) -> None:
        if path.name.startswith(f"{refusing}-"):
            raise BadInput(f"cannot write {path.name}: No space left on device")
        atomic_write(path, data)

    desk.finds("C001", "--with", "tavily")
    monkeypatch.setattr("factcheck.archive.search.kept.atomic_write", full)
    monkeypatch.setattr("factcheck.workflow.sources.shown_list.atomic_write", full)
    told = desk.finds("C001", "--with", "crossref", code=2)
    assert "1  The Karsund Bridge" in told.out
    assert told.err.count("\n") == 1
    assert f"not all that was found is kept: cannot write {refusing}-" in told.err
    assert [where.split()[0] for where, *_ in desk.searches()] == ["tavily", "crossref"]
    desk.finds("C001", "--with", "crossref", "--attach", "1", code=2 if refusing == "list" else 0)
    assert len(desk.claim("C001")["sources"]) == (refusing != "list")


def test_a_disk_that_fills_between_two_services_takes_nothing_back_of_the_first(
    desk: Searching, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(path: Path, _: bytes) -> None:
        raise BadInput(f"cannot write {path.name}: No space left on device")

    def until_the_answer(path: Path, data: bytes) -> None:
        if path.name.startswith("answer-"):
            monkeypatch.setattr("factcheck.archive.search.kept.atomic_write", never)
            never(path, data)
        atomic_write(path, data)

    monkeypatch.setattr("factcheck.archive.search.kept.atomic_write", until_the_answer)
    told = desk.finds("C001", "--with", "crossref", "--with", "tavily", code=2)
    assert "cannot write host-" in told.err
    assert told.err.count("\n") == 1
    assert len(desk.local.asked) == 1
    assert [where for where, *_ in desk.searches()] == ["crossref (asked by find-sources)"]


def test_the_same_answer_goes_on_record_once_though_two_commands_come_with_it(
    desk: Searching, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = asking.Searching.search

    def overtaken(self: asking.Searching, *words: Any) -> asking.Searched:
        searched = search(self, *words)
        monkeypatch.setattr(asking.Searching, "search", search)
        desk.finds("C001", "--with", "crossref", by="Bo")
        return searched

    monkeypatch.setattr(asking.Searching, "search", overtaken)
    desk.finds("C001", "--with", "crossref")
    assert len(desk.local.asked) == 1
    assert len(desk.searches()) == 1


def test_of_a_claim_that_nobody_checks_nothing_is_sent(desk: Searching) -> None:
    desk.does("exclude", "C001", "--because", "a matter of taste")
    for words in ((), ("--query", "bridge"), ("--yes",)):
        refused = desk.finds("C001", *words, code=2)
        assert "C001 is excluded (a matter of taste); nothing was sent" in refused.err
        assert refused.err.count("\n") == 1
    desk.does("exclude", "C001", "--undo")
    (desk.folder / "bridge.txt").write_text(TEXT.replace(TEXT[:43], "The bridge is long."))
    desk.does("update", str(desk.folder / "bridge.txt"))
    desk.does("edit", "C001", "--gone")
    assert desk.claim("C001")["status"] == "withdrawn"
    assert "the words of C001 are no longer in the draft; nothing was sent" in desk.finds("C001", code=2).err
    assert desk.local.asked == []


def test_a_kept_answer_that_no_search_of_the_claim_tells_of_goes_on_record_with_its_time(
    desk: Searching,
) -> None:
    desk.finds("C001", "--with", "crossref")
    first = desk.claim("C001")["searches"]
    lines = len(log(desk))
    desk.finds("C003", "--with", "crossref", "--query", QUERY)
    assert len(desk.local.asked) == 1
    assert desk.claim("C003")["searches"] == first
    desk.finds("C003", "--with", "crossref", "--query", QUERY)
    assert len(desk.claim("C003")["searches"]) == 1
    assert len(log(desk)) == lines + 1


def test_a_number_puts_its_candidate_forward_and_nothing_is_fetched(desk: Searching) -> None:
    desk.finds("C001")
    asked = len(desk.local.asked)
    told = desk.finds("C001", "--attach", "2", "--attach", "8", "--attach", "2").out
    assert told == (
        f"S001 attached to C001: The Karsund Bridge\n  {DOI}\n"
        "S002 attached to C001: How long is the bridge?\n  https://checker.example.org/1\n"
        "Next: factcheck fetch S001 S002\n"
    )
    assert len(desk.local.asked) == asked
    claim = desk.claim("C001")
    assert [(one["source"]["id"], one["why"], one["by"]) for one in claim["sources"]] == [
        ("S001", f"crossref, openalex: {QUERY}", "Ann"),
        ("S002", f"google-factcheck: {QUERY}", "Ann"),
    ]
    held = {one["id"]: one for one in json.loads(desk.does("list", "--sources", "--format", "json").out)}
    told_of = ("supplied_by", "tier", "publisher", "note", "captures")
    assert [held["S001"][name] for name in told_of] == [
        "search",
        "unknown",
        "Journal of Bridges",
        "retracted, says OpenAlex",
        [],
    ]
    assert [held["S002"][name] for name in told_of[:3]] == ["search", "prior-check", "Checker"]
    assert (
        "2  The Karsund Bridge\n   Journal of Bridges · 1938-05 · crossref, openalex · attached as S001"
        in (desk.finds("C001").out)
    )
    desk.does("verify")


def test_a_source_on_record_keeps_what_is_said_of_it(desk: Searching) -> None:
    desk.does("attach-source", "C003", DOI, "--title", "Ours", "--tier", "primary")
    assert "· on record as S001" in desk.finds("C001", "--with", "crossref").out
    told = desk.finds("C001", "--attach", "1").out
    assert "S001 attached to C001: Ours (a source on record)" in told
    (held,) = json.loads(desk.does("list", "--sources", "--format", "json").out)
    assert [held[name] for name in ("title", "tier", "supplied_by", "publisher")] == [
        "Ours",
        "primary",
        "checker",
        "",
    ]
    assert "S001 was attached already to C001" in desk.finds("C001", "--attach", "1").out


def test_a_number_means_what_was_shown_last_though_a_service_would_answer_otherwise_now(
    desk: Searching,
) -> None:
    desk.made.answering(SearchService.WIKIPEDIA, Reply(b"", 500), reply({"pages": []}))
    shown = desk.data("C001", "--query", "karsund workers")["candidates"]
    desk.finds("C001", "--attach", "1")
    (held,) = json.loads(desk.does("list", "--sources", "--format", "json").out)
    assert held["url"] == shown[0]["url"]
    assert desk.claim("C001")["sources"][0]["why"].endswith(": karsund workers")


def test_why_a_candidate_was_put_forward_names_the_words_it_was_found_by(desk: Searching) -> None:
    desk.finds("C001", "--with", "gdelt")
    desk.finds("C001", "--attach", "1")
    assert desk.claim("C001")["sources"][0]["why"] == f"gdelt: {NARROW}"


def test_a_number_is_of_the_list_that_this_person_was_shown(desk: Searching) -> None:
    desk.finds("C001", "--with", "tavily")
    desk.finds("C001", "--with", "brave", by="Bo")
    desk.finds("C001", "--attach", "1")
    told = desk.finds("C001", "--attach", "1", by="Bo").out
    assert "S002 attached to C001: The bridge\n" in told
    assert [one["source"]["title"] for one in desk.claim("C001")["sources"]] == ["Chunk", "The bridge"]


@pytest.mark.parametrize(
    "other",
    [
        ("--with", "brave"),
        ("--query", "other words"),
        ("--limit", "1"),
        ("--language", "nb"),
    ],
)
def test_a_number_of_another_list_than_was_shown_puts_nothing_forward(
    desk: Searching, other: tuple[str, ...]
) -> None:
    desk.finds("C001", "--with", "searxng", "--limit", "2")
    asked = len(desk.local.asked)
    refused = desk.finds("C001", *other, "--attach", "1", code=2)
    assert "that Ann was shown last is of another query, service, limit or language" in refused.err
    assert (refused.out, desk.claim("C001")["sources"], len(desk.local.asked)) == ("", [], asked)
    desk.finds("C001", "--with", "searxng", "--limit", "2", "--attach", "1")
    assert len(desk.claim("C001")["sources"]) == 1


@pytest.mark.parametrize("by", ["Ann", "Bo"])
def test_a_number_that_this_person_was_not_shown_within_a_day_puts_nothing_forward(
    desk: Searching, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    desk.finds("C001", "--with", "tavily")
    time = Workspace.time
    if by == "Ann":
        monkeypatch.setattr(Workspace, "time", lambda place: time(place) + timedelta(days=1, seconds=9))
    refused = desk.finds("C001", "--attach", "1", "--format", "json", by=by, code=2)
    assert f"no list of candidates for C001 that {by} was shown within a day; look first: " in refused.err
    assert (refused.out, desk.claim("C001")["sources"], len(desk.local.asked)) == ("", [], 1)


def test_an_article_of_wikipedia_comes_in_as_that(desk: Searching) -> None:
    host = f"127.0.0.1:{desk.local.port}"
    desk.finds("C001", "--with", "wikipedia")
    desk.finds("C001", "--attach", "1")
    (held,) = json.loads(desk.does("list", "--sources", "--format", "json").out)
    assert (held["tier"], held["publisher"]) == ("wiki", "Wikipedia")
    assert held["url"] == f"http://{host}/wikipedia/wiki/Karsund_Bridge"


@pytest.mark.parametrize("number", ["0", "-1", "9", "x", "99999999999999999999"])
def test_a_number_that_is_not_on_the_list_puts_nothing_forward(desk: Searching, number: str) -> None:
    desk.finds("C001")
    desk.finds("C001", "--attach", "1", f"--attach={number}", code=2)
    assert desk.claim("C001")["sources"] == []


@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"format": "factcheck-candidates-1"}', "nonsense"])
def test_a_damaged_list_is_none_and_made_anew(desk: Searching, damage: str) -> None:
    desk.finds("C001", "--with", "crossref")
    (kept,) = (desk.folder / ".factcheck/search").glob("list-C001-*.json")
    kept.write_text(damage)
    desk.finds("C001", "--attach", "1", code=2)
    desk.finds("C001", "--with", "crossref")
    desk.finds("C001", "--attach", "1")
    assert [one["source"]["id"] for one in desk.claim("C001")["sources"]] == ["S001"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("C002",), "C002 is of legal risk: “minister Aksel Brandvold forger” would tell others"),
        (("C003",), "C003 has no words to look for by themselves; give them with --query"),
        (("C009",), "C009"),
        (("C001", "--query", " "), "the query is empty"),
        (("C001", "--query", "x" * 401), "more than 50 words or 400 characters"),
        (("C001", "--query", "x " * 51), "more than 50 words or 400 characters"),
        (("C001", "--with", "altavista"), "'altavista' is not one of 'wikipedia', 'crossref'"),
        (("C001", "--language", "../evil"), "'../evil' is no language"),
        (("C001", "--limit", "0"), "--limit"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_line_before_anything_is_sent(
    desk: Searching, words: tuple[str, ...], said: str
) -> None:
    refused = desk.finds(*words, code=2)
    assert said in refused.err
    assert refused.err.count("\n") == 1
    assert (desk.local.asked, refused.out) == ([], "")


@pytest.mark.parametrize(
    "service", sorted(set(SearchService) - {SearchService.CROSSREF, SearchService.GDELT})
)
def test_a_service_that_is_not_set_up_is_refused_when_named_and_else_left_out(
    desk: Searching, service: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    stem = "CONTACT" if service is SearchService.WIKIPEDIA else f"{service.value.split('-')[0].upper()}_KEY"
    name = "FACTCHECK_SEARXNG_URL" if service is SearchService.SEARXNG else f"FACTCHECK_{stem}"
    monkeypatch.delenv(name)
    refused = desk.finds("C001", "--with", service.value, code=2)
    assert f"{service} is not set up; set {name}" in refused.err
    told = desk.finds("C001")
    assert service not in [line.split()[0] for line in told.out.splitlines() if line]
    assert (f"note: {service} is left out: set {name}" in told.err) == (service is SearchService.WIKIPEDIA)


@pytest.mark.parametrize("leave", [("--yes",), ("--query", "forged permits 1937")])
def test_words_of_legal_risk_are_sent_when_a_person_says_so(desk: Searching, leave: tuple[str, ...]) -> None:
    desk.finds("C002", "--with", "crossref", *leave)
    sent = parameters(desk.local.asked[0])["query.bibliographic"]
    assert sent == ("minister Aksel Brandvold forger" if leave == ("--yes",) else leave[1])
    desk.finds("C002", "--attach", "1")


def test_a_protected_name_never_leaves_the_machine(desk: Searching) -> None:
    desk.pipes("Ida Falk\n", "contact", "the clerk", "--protected")
    refused = desk.finds("C001", "--query", "what Ida Falk said", code=2)
    assert "names somebody who is protected; nothing was sent" in refused.err
    assert desk.local.asked == []
    page = {"url": "https://example.org/a", "title": "Ida Falk speaks", "content": ""}
    desk.made.answering(SearchService.TAVILY, {"results": [page]})
    desk.finds("C001", "--with", "tavily")
    desk.finds("C001", "--attach", "1")
    assert "Ida Falk" not in (desk.folder / "claims.yaml").read_text()


def test_a_search_goes_on_record_though_the_service_names_somebody_who_is_protected(desk: Searching) -> None:
    desk.pipes("Ida Falk\n", "contact", "the clerk", "--protected")
    desk.made.answering(SearchService.TAVILY, reply({"detail": "Ida Falk is not allowed"}, 401))
    page = {"url": PAGE, "title": "x", "content": ""}
    engines = [["of Ida Falk", "timeout"]]
    desk.made.answering(SearchService.SEARXNG, {"results": [page], "unresponsive_engines": engines})
    told = desk.finds("C001", "--with", "tavily", "--with", "searxng").out
    assert [found for *_, found, _ in desk.searches()] == [
        "not searched: what it answered names somebody who is protected",
        "1 result; not asked by it: some of its own sources",
    ]
    assert "Ida Falk" not in told + (desk.folder / "log.jsonl").read_text()


def test_a_hostile_answer_is_inert_on_screen_and_on_record(desk: Searching) -> None:
    page = {
        "url": "https://evil.example.org/a",
        "title": "\x1b]0;owned\x07<script>alert(1)</script>A \u202etitle",
        "content": "=cmd|' /C calc'!A0 \x1b[2J" + "long " * 10_000,
    }
    others = ["http://169.254.169.254/latest", "file:///etc/passwd", "https://evil.example.org/\u202egpj.exe"]
    entries = [page, *({"url": url, "title": "x", "content": ""} for url in others)]
    desk.made.answering(SearchService.TAVILY, {"results": entries})
    told = desk.finds("C001", "--with", "tavily")
    assert not {"\x1b", "\u202e", "\x07"} & set(told.out + told.err)
    assert "3 without a public web address left out" in told.out
    assert max(map(len, told.out.splitlines())) <= 110
    desk.finds("C001", "--attach", "1")
    (held,) = json.loads(desk.does("list", "--sources", "--format", "json").out)
    assert held["title"] == "]0;owned A title"
    desk.does("verify")


def test_results_on_this_machine_alone_are_no_answer(desk: Searching) -> None:
    inside = {"url": "http://127.0.0.1:1/", "title": "Inside", "content": ""}
    desk.made.answering(SearchService.TAVILY, {"results": [inside]})
    told = desk.finds("C001", "--with", "tavily", code=1).out
    assert "not searched: tavily, none of its 1 results has a public address" in told


def test_an_interrupt_takes_nothing_back_of_what_was_asked(
    desk: Searching, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: float) -> bool:
        if len(desk.local.asked) == 1:
            raise KeyboardInterrupt
        return True

    monkeypatch.setattr(finding, "_wait", interrupted)
    desk.finds("C001", "--with", "crossref", "--with", "gdelt", code=130)
    assert [where for where, *_ in desk.searches()] == ["crossref (asked by find-sources)"]


@pytest.mark.parametrize("live", [True, False])
def test_whom_one_waits_for_is_told_on_a_terminal_only(
    desk: Searching, monkeypatch: pytest.MonkeyPatch, live: bool
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: live, raising=False)
    told = desk.finds("C001", "--with", "crossref", "--with", "gdelt").err
    assert ("1/2 services  asking crossref" in told) == live
    assert ("2/2 services  asking gdelt" in told) == live
    assert bool(told) == live


def test_all_of_it_is_there_for_a_program(desk: Searching) -> None:
    searches = desk.data("C001", "--with", "crossref")["searches"]
    data = desk.data("C001", "--attach", "1")
    assert list(data) == [
        "claim",
        "restatement",
        "query",
        "narrow_query",
        "searches",
        "candidates",
        "attached",
    ]
    assert (data["claim"], data["query"], data["narrow_query"]) == ("C001", QUERY, NARROW)
    assert [(one["service"], one["query"]) for one in searches] == [("crossref", QUERY)]
    assert data["searches"] == []
    assert data["candidates"][0] == {
        "number": 1,
        "url": DOI,
        "title": "The Karsund Bridge",
        "publisher": "Journal of Bridges",
        "date": "1938-05",
        "excerpt": "Ida Falk, Moss. It was built by 312 workers.",
        "note": "",
        "services": ["crossref"],
        "prior_check": False,
        "source": "S001",
        "attached": True,
    }
    assert data["attached"] == [{"source": "S001", "url": DOI, "new_source": True, "new_attachment": True}]
