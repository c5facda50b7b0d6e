"""The pass through the proposals without its screen: in which order, what is shown of each, where a person goes on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.dossier.claim import Claim, Exclusion
from factcheck.errors import Conflict
from factcheck.store.ledger import Ledger
from factcheck.store.schema import DEFAULT_POLICY
from factcheck.vocabulary import Origin, Risk, Status
from factcheck.workflow import judging
from factcheck.workflow.claims import restating, selecting
from factcheck.workflow.claims.covering import near, near_to
from factcheck.workflow.claims.editing import Edit, edit_claim
from factcheck.workflow.drafts import intake
from factcheck.workflow.review.guide import Review
from factcheck.workflow.review.kept import Pending, file_of
from factcheck.workflow.review.proposals import (
    EXCLUDE,
    MEANING,
    WORDING,
    LeftOpen,
    Proposal,
    Proposals,
    Tally,
)
from factcheck.workflow.review.queue import Wanted
from factcheck.workspace import Workspace
from tests.store.samples import AT, claim, record

SOLD = "Ada Moss met Ida Falk in Lund. She sold it to the minister, Aksel Brandvold, for 40 crowns in 1951.\n"


def proposed(number: int, **changes: object) -> Claim:
    return claim(number, **({"origin": Origin.EXTRACTED, "score": 0.5, "by": ""} | changes))


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    """Five proposals, the third of a model, the fourth set aside; between them two claims of a person."""
    claims = (
        proposed(5),
        claim(2),
        proposed(3, origin=Origin.MACHINE),
        proposed(1, risk=Risk.HIGH),
        proposed(4, set_aside="an opinion", risk=Risk.LOW),
        claim(6),
        proposed(7, reasons=("states a number", near("C001"))),
    )
    Ledger(tmp_path).create(record(claims))
    return Workspace(tmp_path)


def shown(way: Proposals) -> Proposal:
    sheet = way.sheet()
    assert sheet is not None
    return sheet


def at(way: Proposals) -> str:
    sheet = way.sheet()
    return sheet.claim.id if sheet else ""


def accept(place: Workspace, way: Proposals) -> None:
    sheet = shown(way)
    selecting.accept_claims(place, [sheet.claim.id], "Ann", seen=sheet.revision)
    way.decided(sheet.claim.id)


def exclude(place: Workspace, way: Proposals) -> None:
    sheet = shown(way)
    selecting.exclude_claims(place, [sheet.claim.id], "taste", "Ann", seen=sheet.revision)
    way.decided(sheet.claim.id)


def test_in_the_order_of_the_essay_with_what_was_set_aside(place: Workspace) -> None:
    way = Proposals(place, "Ann")
    order = []
    while at(way):
        order.append(at(way))
        accept(place, way)
    assert order == ["C001", "C003", "C004", "C005", "C007"]
    assert way.tally == Tally(5, 0, 0)
    assert all(c.status is Status.OPEN for c in place.ledger.dossier().claims)


@pytest.mark.parametrize(
    ("risks", "expected"),
    [
        ((Risk.HIGH,), ["C001"]),
        ((Risk.LOW, Risk.HIGH), ["C001", "C004"]),
        ((Risk.LEGAL,), []),
    ],
)
def test_of_some_risks_alone(place: Workspace, risks: tuple[Risk, ...], expected: list[str]) -> None:
    way = Proposals(place, "Ann", risks)
    assert way.progress.total == len(expected)
    order = []
    while at(way):
        order.append(at(way))
        way.skip()
    assert order == expected


def test_skip_back_decide_otherwise_and_go_on_later(place: Workspace) -> None:
    way = Proposals(place, "Ann")
    accept(place, way)
    way.skip()
    exclude(place, way)
    assert (at(way), way.tally) == ("C005", Tally(1, 1, 3))
    assert way.back()
    assert at(way) == "C004"
    sheet = shown(way)
    assert sheet.claim.excluded is not None
    selecting.include_claims(place, ["C004"], "Ann", sheet.revision)
    way.decided("C004")
    assert (at(way), way.tally) == ("C005", Tally(2, 0, 3))
    later = Proposals(place, "Ann")
    assert at(later) == "C005"
    assert (later.progress.done, later.progress.total, later.progress.skipped) == (2, 5, 1)
    assert later.tally == Tally(0, 0, 3)
    later.skip()
    later.skip()
    assert at(later) == ""
    assert later.again()
    assert at(later) == "C003"


def test_the_place_is_kept_apart_from_that_of_the_review(place: Workspace) -> None:
    way, review = Proposals(place, "Ann"), Review(place, "Ann", Wanted())
    way.skip()
    review.skip()
    assert at(Proposals(place, "Ann")) == "C003"
    sheet = Review(place, "Ann", Wanted()).sheet()
    assert sheet is not None
    assert sheet.claim.id == "C006"
    kinds = {file_of(place.root, "Ann", kind).name.partition("-")[0] for kind in ("proposals", "review")}
    assert kinds == {"proposals", "review"}


def test_whoever_says_nearly_the_same_is_shown(place: Workspace) -> None:
    way = Proposals(place, "Ann")
    first = shown(way)
    assert first.near is None
    for _ in range(4):
        way.skip()
    last = shown(way)
    assert last.claim.id == "C007"
    assert last.near == first.claim


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        ((), ""),
        (("says nearly what he says", "so"), "he"),
        (("states a number", near("C012")), "C012"),
        (("says nearly",), ""),
    ],
)
def test_the_reason_names_whoever_says_nearly_the_same(reasons: tuple[str, ...], expected: str) -> None:
    assert near_to(proposed(1, reasons=reasons)) == expected


ON_RECORD: dict[str, tuple[Pending, dict[str, object], bool]] = {
    "excluded so": (Pending("C001", EXCLUDE, "", " taste "), {"excluded": Exclusion("taste", "Ann", AT)}, True),
    "excluded otherwise": (Pending("C001", EXCLUDE, "", "mine"), {"excluded": Exclusion("taste", "Bo", AT)}, False),
    "says so": (Pending("C001", WORDING, "", "It opened."), {"restatement": "It opened."}, True),
    "says something else": (Pending("C001", WORDING, "", "It opened."), {}, False),
    "nothing was typed": (Pending("C001", EXCLUDE, "", ""), {}, True),
    "told, perhaps": (Pending("C001", MEANING, "of another moment", "Ada"), {}, True),
    "a claim that is gone": (Pending("C099", EXCLUDE, "", "taste"), {}, True),
}  # fmt: skip


@pytest.mark.parametrize("case", ON_RECORD)
def test_what_was_recorded_just_before_a_kill_is_not_asked_for_again(tmp_path: Path, case: str) -> None:
    pending, changes, on_record = ON_RECORD[case]
    Ledger(tmp_path).create(record((proposed(1, **changes), proposed(2))))
    way = Proposals(Workspace(tmp_path), "Ann")
    way.begin(pending)
    later = Proposals(Workspace(tmp_path), "Ann")
    assert (later.pending is None) == on_record
    assert at(later) == ("C002" if changes.get("excluded") and on_record else "C001")


def test_a_meaning_that_was_begun_is_there_again(place: Workspace) -> None:
    way = Proposals(place, "Ann")
    begun = Pending("C001", MEANING, shown(way).revision, "Ada")
    way.begin(begun)
    assert Proposals(place, "Ann").pending == begun


@pytest.mark.parametrize("act", ["accept", "exclude", "include"])
def test_nothing_is_decided_on_what_was_changed_meanwhile(place: Workspace, tmp_path: Path, act: str) -> None:
    if act == "include":
        selecting.exclude_claims(place, ["C001"], "taste", "Ann")
    way = Proposals(place, "Ann", (Risk.HIGH,))
    sheet = shown(way) if act != "include" else None
    seen = sheet.revision if sheet else "0" * 12
    edit_claim(Workspace(tmp_path), "C001", Edit(restatement="It was opened twice."), by="Cy")
    before = place.ledger.claim("C001")
    acts = {
        "accept": lambda: selecting.accept_claims(place, ["C001"], "Ann", seen=seen),
        "exclude": lambda: selecting.exclude_claims(place, ["C001"], "taste", "Ann", seen=seen),
        "include": lambda: selecting.include_claims(place, ["C001"], "Ann", seen),
    }
    with pytest.raises(Conflict, match="C001 was changed since it was shown") as conflict:
        acts[act]()
    assert place.ledger.claim("C001") == before
    if sheet:
        assert "It was opened twice." in " ".join(way.meanwhile("C001", False, conflict.value.details))
        assert shown(way).claim.restatement == "It was opened twice."


def test_what_others_decide_meanwhile_is_seen(place: Workspace, tmp_path: Path) -> None:
    way = Proposals(place, "Ann")
    assert at(way) == "C001"
    selecting.accept_claims(Workspace(tmp_path), ["C001", "C003"], "Cy")
    assert shown(way).claim.accepted_by == "Cy"
    assert (way.progress.done, way.progress.total) == (2, 5)
    way.skip()
    assert at(way) == "C004"
    assert way.progress.skipped == 0


def test_a_second_reader_is_told_nothing_of_a_verdict_given_meanwhile(tmp_path: Path) -> None:
    house = replace(DEFAULT_POLICY, second_reader=(Risk.HIGH,))
    Ledger(tmp_path).create(record((proposed(1, risk=Risk.HIGH),), policy=house))
    place = Workspace(tmp_path)
    way = Proposals(place, "Bo")
    seen = shown(way).revision
    selecting.accept_claims(place, ["C001"], "Ann")
    judging.give_verdict(place, "C001", "wrong", "the register", "Ann")
    with pytest.raises(Conflict) as conflict:
        selecting.accept_claims(place, ["C001"], "Bo", seen=seen)
    assert "wrong" in repr(conflict.value.details)
    assert "wrong" not in repr(way.meanwhile("C001", False, conflict.value.details))
    sheet = shown(way)
    assert sheet.blind
    assert not sheet.claim.verdicts


def test_the_draft_is_read_once_for_all_words_left_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "essay.txt").write_text(SOLD)
    intake.start(tmp_path / "made", str(tmp_path / "essay.txt"))
    place = Workspace(tmp_path / "made")
    intake.extract_claims(place)
    read: list[str] = []

    def counted(text: str, *others: object) -> object:
        read.append(text)
        return genuine(text, *others)  # type: ignore[arg-type]

    genuine = restating.read_claims
    monkeypatch.setattr(restating, "read_claims", counted)
    way = Proposals(place, "Ann")
    assert read == []
    assert not way.ahead()
    assert not way.ahead()
    edit_claim(Workspace(tmp_path / "made"), at(way), Edit(note="seen"), by="Cy")
    left_open = _all_left_open(way)
    assert len(read) == 1
    assert LeftOpen("She", ("Ada Moss", "Ida Falk")) in left_open
    place.text_path(1).write_text("It was altered.")
    again = Proposals(place, "Ann")
    again.again()
    assert not again.ahead()
    assert {word.meanings for word in _all_left_open(again)} == {()}


def _all_left_open(way: Proposals) -> list[LeftOpen]:
    found: list[LeftOpen] = []
    while at(way):
        found += shown(way).left_open
        way.skip()
    return found


def test_digits_are_for_the_first_word_that_has_meanings(place: Workspace) -> None:
    sheet = shown(Proposals(place, "Ann"))
    assert sheet.to_choose is None
    words = (LeftOpen("we", ()), LeftOpen("she", ("Ada",)), LeftOpen("it", ("the bridge",)))
    assert replace(sheet, left_open=words).to_choose == words[1]
