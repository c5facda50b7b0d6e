"""Who is offered what in which order, what a blind reader may see, and where a person goes on."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive.derived import Derived
from factcheck.archive.vault import Vault
from factcheck.dossier import Dossier
from factcheck.dossier.claim import Attachment, Claim, Evidence, Query, Resolution, Search, Verdict
from factcheck.dossier.policy import Person
from factcheck.dossier.source import Source
from factcheck.errors import BadInput, Conflict
from factcheck.roles import Act
from factcheck.store.deriving import derived
from factcheck.store.ledger import Ledger
from factcheck.store.schema import DEFAULT_POLICY
from factcheck.vocabulary import Origin, ResolutionKind, Risk, Role, Stance, Status
from factcheck.workflow import judging
from factcheck.workflow.claims.editing import Edit, edit_claim
from factcheck.workflow.review.guide import Review
from factcheck.workflow.review.kept import Kept, Pending, file_of, load, save
from factcheck.workflow.review.queue import Need, Wanted, as_seen, blind, finished, need, queue, seat
from factcheck.workflow.review.sheet import Sheet, Shelf
from factcheck.workflow.sources.captured import capture_of
from factcheck.workspace import Workspace
from tests.store.samples import AT, HASH, claim, record, source

HOUSE = replace(
    DEFAULT_POLICY,
    second_reader=(Risk.HIGH, Risk.LEGAL),
    people=(
        Person("Ann", (Role.CHECKER,)),
        Person("Bo", (Role.SECOND_READER,)),
        Person("Cy", (Role.CHIEF,)),
        Person("Ed", (Role.EDITOR,)),
        Person("A. Author", (Role.AUTHOR,)),
    ),
)


def judged(made: Claim, *opinions: tuple[str, str], words: str = "it opened") -> Claim:
    """The claim with verdicts on these words, (who, which) each."""
    verdicts = tuple(
        Verdict(f"V{number:03d}", what, who, AT, "so", 1, (words,), made.restatement)
        for number, (who, what) in enumerate(opinions, 1)
    )
    return replace(made, verdicts=verdicts)


def dossier(*claims: Claim, sources: tuple[Source, ...] = ()) -> Dossier:
    """A fact-check with these claims, their status derived."""
    essay = record().essay
    known = {entry.id: entry for entry in sources}
    return Dossier(essay, HOUSE, tuple(derived(c, known, HOUSE, essay) for c in claims), sources)


def needs(made: Claim) -> dict[str, Need]:
    """What a claim needs of whom."""
    held = dossier(made)
    asked = {
        name: need(held.claims[0], seat(held, name))
        for name in ("Ann", "Bo", "Cy", "Ed", "A. Author", "Nobody")
    }
    return {name: what for name, what in asked.items() if what}


HIGH = claim(1, risk=Risk.HIGH)
ALL = ("Ann", "Bo", "Cy", "Ed")
TABLE: dict[str, tuple[Claim, dict[str, Need]]] = {
    "open": (claim(1), dict.fromkeys(ALL, Need.JUDGE)),
    "assigned": (claim(1, assigned_to="ann"), {"Ann": Need.JUDGE}),
    "proposed": (claim(1, origin=Origin.EXTRACTED), {}),
    "judged, nothing more": (judged(claim(1), ("Ann", "wrong")), {}),
    "waiting for a second reader": (
        judged(HIGH, ("Ann", "confirmed")),
        {"Bo": Need.SECOND, "Cy": Need.SECOND},
    ),
    "the chief judged first": (judged(HIGH, ("Cy", "confirmed")), {"Bo": Need.SECOND}),
    "a named second reader": (
        judged(replace(HIGH, second_reader="Cy"), ("Ann", "confirmed")),
        {"Cy": Need.SECOND},
    ),
    "asked for by name, and by no rule": (
        judged(claim(1, second_reader="Bo"), ("Ann", "wrong")),
        {"Bo": Need.SECOND},
    ),
    "asked for by name, and given": (
        judged(claim(1, second_reader="Bo"), ("Ann", "wrong"), ("Bo", "wrong")),
        {},
    ),
    "disputed": (judged(HIGH, ("Ann", "wrong"), ("Bo", "confirmed")), {"Cy": Need.SETTLE, "Ed": Need.SETTLE}),
    "stale": (judged(claim(1), ("Ann", "wrong"), words="it closed"), dict.fromkeys(ALL, Need.AGAIN)),
    "stale, assigned": (
        judged(claim(1, assigned_to="Bo"), ("Ann", "wrong"), words="it closed"),
        {"Bo": Need.AGAIN},
    ),
    "nobody knows where": (claim(1, unplaced="two places are alike"), {}),
    "a question is out": (claim(1, queries=(Query("Q001", "author", "When?", "Ann", AT),)), {}),
}


@pytest.mark.parametrize("case", TABLE)
def test_who_is_asked_for_what(case: str) -> None:
    made, expected = TABLE[case]
    assert needs(made) == expected


def test_everyone_but_the_author_while_the_house_names_nobody() -> None:
    held = replace(dossier(claim(1)), policy=DEFAULT_POLICY)
    for name, expected in (("Whoever", Need.JUDGE), ("a.  author", None)):
        assert need(held.claims[0], seat(held, name)) is expected


def test_the_gravest_first_then_the_order_of_the_essay() -> None:
    risks = (Risk.LOW, Risk.NORMAL, Risk.LEGAL, Risk.HIGH, Risk.NORMAL, Risk.LEGAL)
    held = dossier(*(claim(number, risk=risk) for number, risk in enumerate(risks, 1)))
    chair = seat(held, "Ann")
    assert queue(held.claims, chair, Wanted()) == ["C003", "C006", "C004", "C002", "C005", "C001"]
    assert queue(held.claims, chair, Wanted(risks=(Risk.LOW, Risk.HIGH))) == ["C004", "C001"]


def test_mine_and_second() -> None:
    held = dossier(
        claim(1),
        claim(2, assigned_to="Bo"),
        judged(claim(3, risk=Risk.HIGH), ("Ann", "wrong")),
        judged(claim(4, risk=Risk.HIGH, second_reader="Bo"), ("Ann", "wrong")),
        judged(claim(5, risk=Risk.HIGH), ("Ann", "wrong"), ("Bo", "wrong")),
        judged(claim(6, risk=Risk.HIGH), ("Bo", "wrong"), ("Cy", "wrong")),
    )
    bo = seat(held, "Bo")
    assert queue(held.claims, bo, Wanted(mine=True)) == ["C004", "C002"]
    assert queue(held.claims, bo, Wanted(second=True)) == ["C003", "C004"]
    assert finished(held.claims, bo, Wanted()) == 2
    assert finished(held.claims, bo, Wanted(second=True)) == 1
    assert finished(held.claims, bo, Wanted(mine=True)) == 0


SECRETS = ("by", "because", "reason", "note", "decided", "wording", "why", "searched", "added", "answer")
WORD = st.text("qzxjk", min_size=8, max_size=12)


@given(
    st.lists(WORD, min_size=len(SECRETS), max_size=len(SECRETS), unique=True),
    st.sampled_from(list(HOUSE.scale)),
)
def test_a_blind_reader_sees_no_word_of_the_first_verdict(words: list[str], verdict: str) -> None:
    secret = dict(zip(SECRETS, words, strict=True))
    first = replace(
        judged(HIGH, ("Ann", verdict)),
        by=secret["added"],
        accepted_by=secret["by"],
        assigned_to=secret["by"],
        note=secret["note"],
        sources=(Attachment("S001", secret["why"], secret["by"]),),
        evidence=(
            Evidence(
                "E001", "S001", 1, Stance.CONTRADICTS, "it opened", 0, 9, "exact", HASH, HASH, secret["by"], AT,
                note=secret["note"],
            ),
        ),
        resolutions=(
            Resolution(
                ResolutionKind.HEDGE, secret["by"], AT, secret["decided"], ("it opened",), "V001", secret["wording"],
            ),
        ),
        queries=(Query("Q001", "author", "When?", secret["by"], AT, answered_by=secret["by"]),),
        searches=(Search(secret["searched"], "bridge", "nothing", secret["by"], AT),),
    )  # fmt: skip
    first = replace(
        first,
        verdicts=tuple(
            replace(entry, by=secret["by"], because=secret["because"]) for entry in first.verdicts
        ),
    )
    people = (*HOUSE.people, Person(secret["by"], (Role.CHECKER,)))
    attached = source(1, by=secret["by"], note=secret["note"])
    held = replace(dossier(claim(2), sources=(attached,)), policy=replace(HOUSE, people=people))
    made = replace(first, status=Status.SECOND_READ, blockers=(f"{secret['by']}: {verdict}",))
    bo = seat(held, "Bo")
    assert blind(made, bo)
    sheet = Shelf(Workspace(Path("nowhere"))).sheet(made, held.essay, bo)
    seen = repr(sheet)
    assert sheet.blind
    assert [word for word in words if word in seen] == []
    assert not sheet.claim.verdicts
    assert not sheet.claim.resolutions
    assert {entry.stance for entry in sheet.claim.evidence} == {Stance.CONTEXT}
    assert as_seen(made, seat(held, "Cy")) == sheet.claim
    assert as_seen(made, seat(held, secret["by"])) == made


def test_what_a_blind_reader_may_see_of_an_entry_was_thought_of() -> None:
    """A new field of these is shown to blind readers unless it is blanked: decide, then name it here."""
    known = {
        Attachment: "source why by",
        Query: "id to question by at kind due state answer answered_by answered_at",
        Evidence: "id source capture stance quote start end match capture_sha256 text_sha256 by at page warnings "
        "note lost_in lost_at passage",
    }
    for kind, names in known.items():
        assert {field.name for field in fields(kind)} <= set(names.split())


def test_the_own_verdict_opens_the_eyes_and_a_dispute_is_seen_whole() -> None:
    both = judged(HIGH, ("Ann", "wrong"), ("Bo", "confirmed"))
    held = dossier(both)
    for name in ("Bo", "Cy"):
        assert as_seen(held.claims[0], seat(held, name)).verdicts == both.verdicts


def test_no_blindness_where_no_second_reading_is_asked_for() -> None:
    held = dossier(judged(claim(1), ("Ann", "wrong")))
    assert not blind(held.claims[0], seat(held, "Bo"))


# --- the way through, on a real ledger


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    claims = tuple(claim(number, risk=Risk.HIGH if number == 3 else Risk.NORMAL) for number in range(1, 5))
    Ledger(tmp_path).create(record(claims, (source(1),), HOUSE))
    return Workspace(tmp_path)


def at(way: Review) -> str:
    sheet = way.sheet()
    return sheet.claim.id if sheet else ""


def judge(place: Workspace, way: Review, verdict: str = "wrong", by: str = "Ann") -> list[str]:
    sheet = way.sheet()
    assert sheet is not None
    judging.give_verdict(place, sheet.claim.id, verdict, "so", by, seen=sheet.revision)
    claim_now = way.recorded(sheet.claim.id)
    outcome = way.outcome(claim_now) if sheet.blind else []
    way.onward()
    return outcome


def test_skip_back_and_go_on_later(place: Workspace) -> None:
    way = Review(place, "Ann", Wanted())
    assert at(way) == "C003"
    way.skip()
    judge(place, way)
    assert at(way) == "C002"
    assert way.back()
    assert at(way) == "C001"
    assert way.back()
    assert at(way) == "C003"
    assert not way.back()
    way.skip()
    assert at(way) == "C002"
    later = Review(place, "Ann", Wanted())
    assert at(later) == "C002"
    assert later.progress == way.progress
    assert (later.progress.done, later.progress.total, later.progress.skipped) == (1, 4, 1)
    later.skip()
    later.skip()
    assert at(later) == ""
    assert later.again()
    assert at(later) == "C003"
    assert later.progress.skipped == 0


def test_what_was_begun_is_there_again(place: Workspace) -> None:
    way = Review(place, "Ann", Wanted())
    way.skip()
    sheet = way.sheet()
    assert sheet is not None
    way.begin(Pending("C001", "wrong", sheet.revision, "the register\nsays é"))
    later = Review(place, "ANN", Wanted())
    assert at(later) == "C001"
    assert later.pending == Pending("C001", "wrong", sheet.revision, "the register\nsays é")
    assert Review(place, "Bo", Wanted()).pending is None
    later.skip()
    assert Review(place, "Ann", Wanted()).pending is None


def test_what_was_recorded_just_before_a_kill_is_not_asked_for_again(place: Workspace) -> None:
    way = Review(place, "Ann", Wanted())
    sheet = way.sheet()
    assert sheet is not None
    way.begin(Pending("C003", "wrong", sheet.revision, "so "))
    judging.give_verdict(place, "C003", "wrong", "so ", "Ann", seen=sheet.revision)
    later = Review(place, "Ann", Wanted())
    assert later.pending is None
    assert at(later) == "C001"


def test_what_others_do_meanwhile_is_seen(place: Workspace, tmp_path: Path) -> None:
    way = Review(place, "Ann", Wanted())
    assert at(way) == "C003"
    judging.give_verdict(Workspace(tmp_path), "C003", "wrong", "so", "Cy")
    sheet = way.sheet()
    assert sheet is not None
    assert sheet.need is None
    assert way.progress.total == 3
    way.onward()
    assert at(way) == "C001"


def test_a_claim_that_an_older_program_cleared_is_offered_as_the_rules_now_have_it(
    place: Workspace, tmp_path: Path
) -> None:
    place.ledger.dossier()
    with closing(sqlite3.connect(tmp_path / ".factcheck" / "ledger.db")) as ledger, ledger:
        ledger.execute("UPDATE claims SET status = 'cleared', blockers = '[]'")
    assert Review(place, "Ann", Wanted()).progress.total == 4


def refused(place: Workspace, way: Review, sheet: Sheet, by: str) -> str:
    """What is said when a verdict on what was changed meanwhile is refused."""
    with pytest.raises(Conflict) as conflict:
        judging.give_verdict(place, sheet.claim.id, "wrong", "mine", by, seen=sheet.revision)
    return " ".join(way.meanwhile(sheet.claim.id, sheet.blind, conflict.value.details))


def test_both_versions_of_what_was_changed_meanwhile(place: Workspace, tmp_path: Path) -> None:
    way = Review(place, "Ann", Wanted(risks=(Risk.NORMAL,)))
    sheet = way.sheet()
    assert sheet is not None
    change = Edit(restatement="The bridge was opened twice.")
    edit_claim(Workspace(tmp_path), "C001", change, by="Cy")
    said = refused(place, way, sheet, "Ann")
    assert "The bridge opened 1 times." in said
    assert "The bridge was opened twice." in said
    shown = way.sheet()
    assert shown is not None
    assert shown.claim.restatement == "The bridge was opened twice."


def test_a_record_that_goes_meanwhile_is_told(place: Workspace) -> None:
    way = Review(place, "Ann", Wanted())
    place.ledger.file.unlink()
    with pytest.raises(BadInput, match=r"claims\.yaml"):
        way.sheet()


def test_to_a_blind_reader_a_change_says_nothing(place: Workspace, tmp_path: Path) -> None:
    judging.give_verdict(place, "C003", "wrong", "the first reason", "Ann")
    way = Review(place, "Bo", Wanted(second=True))
    sheet = way.sheet()
    assert sheet is not None
    assert sheet.blind
    judging.give_verdict(Workspace(tmp_path), "C003", "confirmed", "the other reason", "Ann")
    said = refused(place, way, sheet, "Bo")
    assert said
    assert not any(word in said for word in ("wrong", "confirmed", "reason", "Ann"))


@pytest.mark.parametrize(("verdict", "end"), [("wrong", "You agree."), ("confirmed", "You differ")])
def test_the_outcome_is_shown_after_the_own_verdict(place: Workspace, verdict: str, end: str) -> None:
    judging.give_verdict(place, "C003", "wrong", "the register", "Ann")
    way = Review(place, "Bo", Wanted(second=True))
    first, last = judge(place, way, verdict, "Bo")
    assert first == "Ann had said wrong: the register"
    assert last.startswith(end)
    assert at(way) == ""


def read_as_text(data: bytes, _: str, __: str, *, seconds: float = 15.0) -> Derived:
    """The archived bytes as they are."""
    return Derived(kind="text", sniffed_type="text/plain", extractor="test", full_text=data.decode())


def test_passages_come_from_the_archived_texts_which_are_read_ahead(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 25, tzinfo=UTC)
    sources = []
    for number, text in enumerate(
        ("The bridge opened 2 times, says he.", "It rained on the bridge all day."), 1
    ):
        kept = Vault(tmp_path).keep_file(f"S{number:03d}", text.encode(), "n.txt", moment, read_as_text)
        sources.append(source(number, captures=(capture_of(kept),)))
    both = tuple(Attachment(entry.id) for entry in sources)
    claims = (claim(1), claim(2, sources=both), claim(3, sources=(*both, Attachment("S003"))))
    Ledger(tmp_path).create(record(claims, (*sources, source(3)), HOUSE))
    way = Review(Workspace(tmp_path), "Ann", Wanted())
    assert at(way) == "C001"
    assert [way.ahead() for _ in range(3)] == [True, True, False]
    way.skip()
    assert not way.ahead()
    sheet = way.sheet()
    assert sheet is not None
    assert [(found.source, found.words) for found in sheet.passages] == [
        ("S001", "The bridge opened 2 times, says he."),
        ("S002", "It rained on the bridge all day."),
    ]
    assert sheet.unseen_numbers == ()
    way.skip()
    last = way.sheet()
    assert last is not None
    assert [(held.source.id, held.usable) for held in last.sources] == [
        ("S001", True),
        ("S002", True),
        ("S003", False),
    ]
    assert last.sources[2].state == "not fetched yet"
    assert last.unseen_numbers == ("3",)
    (tmp_path / "sources" / "S002" / "1" / "text.full.txt").write_text("It was altered.")
    fresh = Review(Workspace(tmp_path), "Bo", Wanted())
    fresh.skip()
    damaged = fresh.sheet()
    assert damaged is not None
    assert damaged.sources[1].state.startswith("cannot be read: ")
    assert [found.source for found in damaged.passages] == ["S001"]


def test_who_may_not_judge_is_told_so(place: Workspace) -> None:
    for name in ("A. Author", "Nobody"):
        with pytest.raises(BadInput, match=name):
            Review(place, name, Wanted())
    assert Review(place, "Ann", Wanted()).why_not(Act.SETTLE)


# --- the kept place


def test_the_kept_place_is_the_persons_own(tmp_path: Path) -> None:
    names = ("Ann Example", "ann  example", "Änn Example", "東京", "../../x", "Bo")
    files = [file_of(tmp_path, name) for name in names]
    assert files[0] == files[1]
    assert len(set(files)) == len(names) - 1
    assert all(path.parent == tmp_path / ".factcheck" and path.name.startswith("review-") for path in files)


@settings(max_examples=25)  # each is flushed to the disk
@given(at=st.text(), skipped=st.lists(st.text(), max_size=3), because=st.text(), wording=st.text())
def test_what_is_kept_comes_back(
    tmp_path_factory: pytest.TempPathFactory, at: str, skipped: list[str], because: str, wording: str
) -> None:
    kept = Kept(at, tuple(skipped), Pending("C001", "wrong", "0", because, True, wording))
    path = tmp_path_factory.getbasetemp() / ".factcheck" / "review-x.json"
    save(path, kept)
    assert load(path) == kept


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b'{"format":"factcheck-review-1"}',
        b'{"format":"factcheck-review-1","at":1,"skipped":[],"pending":null}',
        b'{"format":"factcheck-review-1","at":"","skipped":[[]],"pending":null}',
        b'{"format":"factcheck-review-1","at":"","skipped":[],"pending":[]}',
        b'{"format":"factcheck-review-1","at":"\\ud800","skipped":[],"pending":null}',
        b"[" * 100_000,
    ],
)
def test_a_kept_place_that_cannot_be_read_is_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "review-x.json"
    path.write_bytes(data)
    assert load(path) == Kept()


def test_deleting_the_kept_place_loses_only_the_place(place: Workspace) -> None:
    way = Review(place, "Ann", Wanted())
    judge(place, way)
    way.skip()
    file_of(place.root, "Ann").unlink()
    again = Review(place, "Ann", Wanted())
    assert (again.progress.done, again.progress.skipped) == (1, 0)
    assert at(again) == "C001"


def test_a_kept_place_of_a_claim_that_is_gone(place: Workspace) -> None:
    path = file_of(place.root, "Ann")
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        json.dumps(
            {
                "format": "factcheck-review-1",
                "at": "C099",
                "skipped": ["C098"],
                "pending": {
                    "claim": "C099", "word": "wrong", "seen": "", "because": "", "resolves": False, "wording": "",
                },
            }
        )
    )  # fmt: skip
    way = Review(place, "Ann", Wanted())
    assert at(way) == "C003"
    assert way.pending is None
