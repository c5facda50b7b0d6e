"""Two copies of a record made into one: what each side did is there once, and what clashes is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dossier.claim import (
    Attachment,
    Claim,
    Correction,
    Evidence,
    Exclusion,
    Query,
    Reliance,
    Resolution,
    Search,
    Verdict,
)
from factcheck.dossier.signoff import SignOff
from factcheck.dossier.source import Contact, Talk
from factcheck.store import checks, history, mirror
from factcheck.store.joining import joined
from factcheck.store.merging import Merged, merge
from factcheck.store.numbering import align, renumbered
from factcheck.store.schema import RECORD, Record
from factcheck.store.seals import sealed
from factcheck.vocabulary import (
    Cause,
    ClaimType,
    Clearance,
    Origin,
    QueryState,
    ResolutionKind,
    Risk,
    Status,
    Tier,
)
from tests.store import samples
from tests.store.samples import AT, HASH, OTHER, claim, source

LATER, LAST = "2026-11-25T22:30:00Z", "2026-11-25T23:00:00Z"
BASE = samples.record((claim(1), claim(2)), (source(1), source(2)))


def verdict(number: int, by: str, at: str = AT, word: str = "wrong", evidence: str = "") -> Verdict:
    relied = (Reliance(evidence, HASH),) if evidence else ()
    made = Verdict(f"V{number:03d}", word, by, at, "so", 1, ("it opened",), "It opened.", relied)
    return sealed(made)


def evidence(number: int, by: str, source_id: str = "S001") -> Evidence:
    return replace(samples.EVIDENCE, id=f"E{number:03d}", source=source_id, by=by, lost_in=0, lost_at="")


def with_claim(record: Record, number: int, **changes: object) -> Record:
    name = f"C{number:03d}"
    claims = (replace(c, **changes) if c.id == name else c for c in record.claims)  # type: ignore[arg-type]
    return replace(record, claims=tuple(claims))


def with_source(record: Record, number: int, **changes: object) -> Record:
    name = f"S{number:03d}"
    sources = (replace(s, **changes) if s.id == name else s for s in record.sources)  # type: ignore[arg-type]
    return replace(record, sources=tuple(sources))


def adding(record: Record, *claims: Claim) -> Record:
    return replace(record, claims=(*record.claims, *claims))


def of(record: Record, name: str) -> Claim:
    return next(c for c in record.claims if c.id == name)


def one(merged: Merged) -> Record:
    """The record of a merge that has to come off, sound by all checks and the same when read again."""
    assert merged.clashes == ()
    assert merged.record is not None
    assert list(checks.problems(merged.record)) == []
    assert mirror.read(mirror.write(merged.record)) == merged.record
    return merged.record


def content(record: Record) -> history.State:
    """What a record holds, apart from the order of its sections and what is derived."""
    plain = tuple(replace(c, status=Status.PROPOSED) for c in record.claims)
    return history.state(RECORD.write(replace(record, claims=plain)))


def test_each_side_judges_another_claim() -> None:
    ours = with_claim(BASE, 1, verdicts=(verdict(1, "Ann"),))
    theirs = with_claim(BASE, 2, verdicts=(verdict(2, "Bo"),))
    made = one(merge(BASE, ours, theirs))
    assert [len(c.verdicts) for c in made.claims] == [1, 1]
    assert [c.status for c in made.claims] == [
        Status.STALE,
        Status.STALE,
    ]  # words judged: another restatement


def test_both_judge_the_same_claim_in_the_order_of_time() -> None:
    base = with_claim(BASE, 1, restatement="It opened.", verdicts=(verdict(1, "Cy", LAST),))
    ours = with_claim(base, 1, verdicts=(*of(base, "C001").verdicts, verdict(2, "Ann", LATER)))
    theirs = with_claim(base, 1, verdicts=(*of(base, "C001").verdicts, verdict(2, "Bo", AT, "confirmed")))
    made = one(merge(base, ours, theirs))
    said = [(v.id, v.by, v.at) for v in of(made, "C001").verdicts]
    assert said == [("V001", "Cy", LAST), ("V003", "Bo", AT), ("V002", "Ann", LATER)]
    assert of(made, "C001").verdicts[1] == sealed(replace(verdict(3, "Bo", AT, "confirmed"), seal=""))
    tied = with_claim(theirs, 1, verdicts=(*of(base, "C001").verdicts, verdict(2, "Bo", LATER)))
    for sides in ((ours, tied), (tied, ours)):
        on_a_tie = one(merge(base, *sides))
        assert [v.by for v in of(on_a_tie, "C001").verdicts] == ["Cy", "Ann", "Bo"]


def test_what_clashes_in_number_is_renumbered_wherever_it_is_named() -> None:
    base = replace(
        BASE,
        contacts=(Contact("P001", "the clerk", "Cy", AT),),
        sources=(source(1, captures=(samples.CAPTURE,)), source(2)),
    )

    def added(by: str, at: str) -> Record:
        made = claim(3, by=by, at=at, restatement=f"{by}.", evidence=(evidence(1, by),))
        full = replace(
            made,
            sources=(Attachment("S003", "", by),),
            verdicts=(verdict(1, by, at, evidence="E001"),),
            resolutions=(Resolution(ResolutionKind.KEEP, by, at, "so", ("it opened",), "V001"),),
            queries=(Query("Q001", "P002", "Is it?", by, at),),
            corrections=(Correction("K001", Cause.SLIP, "It is.", "it", by, at, ("E001",)),),
        )
        record = adding(base, full)
        record = replace(record, sources=(*base.sources, source(3, url=f"https://{by}.example/", by=by)))
        talk = Talk(at, by, "telephone", "It was.", "C003")
        contacts = (*base.contacts, Contact("P002", f"{by}'s", by, at, talks=(talk,)))
        signoff = sealed(SignOff("D001", by, at, Clearance.READY, 1, HASH, HASH, OTHER, OTHER, "factcheck 1"))
        excluded = Exclusion("merged into C003", by, at)
        note = "Split from C003.\nAs C003 says."
        record = adding(record, claim(4, by=by, at=at, excluded=excluded, note=note))
        return replace(record, contacts=contacts, signoffs=(signoff,))

    ours, theirs = added("Ann", AT), added("Bo", LATER)
    merged = merge(base, ours, theirs)
    made = one(merged)
    for name in ("C001", "C002", "C003", "C004"):
        assert replace(of(made, name), status=Status.OPEN) == replace(of(ours, name), status=Status.OPEN)
    theirs_now = of(made, "C005")
    assert [e.id for e in theirs_now.evidence] == ["E002"]
    assert [(v.id, v.evidence[0].evidence) for v in theirs_now.verdicts] == [("V002", "E002")]
    assert theirs_now.verdicts[0] == sealed(replace(theirs_now.verdicts[0], seal=""))
    assert theirs_now.resolutions[0].verdict == "V002"
    assert (theirs_now.queries[0].id, theirs_now.queries[0].to) == ("Q002", "P003")
    assert (theirs_now.corrections[0].id, theirs_now.corrections[0].evidence) == ("K002", ("E002",))
    assert theirs_now.sources[0].source == "S004"
    assert [s.url for s in made.sources if s.id == "S004"] == ["https://Bo.example/"]
    aside = of(made, "C006")
    assert aside.excluded is not None
    assert aside.excluded.reason == "merged into C005"
    assert aside.note == "Split from C005.\nAs C003 says."
    assert [(c.id, [t.claim for t in c.talks]) for c in made.contacts[1:]] == [
        ("P002", ["C003"]), ("P003", ["C005"]),
    ]  # fmt: skip
    assert [(s.id, s.by) for s in made.signoffs] == [("D001", "Ann"), ("D002", "Bo")]
    assert merged.renamed["C003"] == "C005"


def test_a_source_both_found_becomes_one() -> None:
    ours = with_claim(
        replace(BASE, sources=(*BASE.sources, source(3, url="https://a.example/"))),
        1, sources=(Attachment("S003", "the register", "Ann"), Attachment("S001", "also", "Ann")),
    )  # fmt: skip
    theirs = replace(
        BASE,
        sources=(
            *BASE.sources,
            source(3, url="https://b.example/", by="Bo"),
            source(4, url="https://a.example/", tier=Tier.UNKNOWN, title="T", by="Bo", at=LATER),
        ),
    )
    theirs = with_claim(theirs, 1, sources=(Attachment("S004", "the court", "Bo"),))
    theirs = with_claim(theirs, 2, sources=(Attachment("S004", "", "Bo"), Attachment("S003", "", "Bo")))
    made = one(merge(BASE, ours, theirs))
    assert [(s.id, s.url) for s in made.sources[2:]] == [
        ("S003", "https://a.example/"), ("S005", "https://b.example/"),
    ]  # fmt: skip
    both = made.sources[2]
    assert (both.tier, both.title, both.by, both.at) == (Tier.PRIMARY, "T", "Ann", AT)
    assert [(a.source, a.why, a.by) for a in of(made, "C001").sources] == [
        ("S003", "the register\nthe court", "Ann"), ("S001", "also", "Ann"),
    ]  # fmt: skip
    assert {a.source for a in of(made, "C002").sources} == {"S003", "S005"}


def test_the_same_claim_added_on_both_stays_two() -> None:
    made = one(merge(BASE, adding(BASE, claim(3)), adding(BASE, claim(3, by="Bo", at=LATER))))
    assert [c.id for c in made.claims] == ["C001", "C002", "C003", "C004"]
    assert of(made, "C003").anchors == of(made, "C004").anchors


def test_what_is_one_act_on_both_sides_stays_one() -> None:
    ours = with_claim(adding(BASE, claim(3), claim(4, by="Bo")), 1, verdicts=(verdict(1, "Ann"),))
    theirs = with_claim(
        adding(BASE, replace(claim(4, by="Bo"), id="C003"), replace(claim(3), id="C004")),
        1, verdicts=(verdict(2, "Ann"),),
    )  # fmt: skip
    made = one(merge(BASE, ours, theirs))
    assert content(made) == content(ours)


def test_lists_without_ids_are_added_to_at_their_ends() -> None:
    base = with_claim(BASE, 1, searches=(Search("the register", "bridge", "nothing", "Cy", AT),))
    old = of(base, "C001").searches

    def searched(by: str, *more: Search) -> Record:
        return with_claim(base, 1, searches=(*old, Search("the court", "toll", "nothing", by, LATER), *more))

    both = Search("the sea", "toll", "nothing", "Di", LAST)
    ours = searched("Ann", both)
    theirs = searched("Bo", both, Search("the press", "toll", "two", "Bo", LAST))
    made = of(one(merge(base, ours, theirs)), "C001").searches
    assert [(s.where, s.by) for s in made] == [
        ("the register", "Cy"), ("the court", "Ann"), ("the sea", "Di"), ("the court", "Bo"), ("the press", "Bo"),
    ]  # fmt: skip


def test_a_policy_neither_had_is_a_version_of_its_own() -> None:
    ours = replace(BASE, policy=replace(BASE.policy, version=2, second_reader=(Risk.LEGAL,)))
    theirs = replace(BASE, policy=replace(BASE.policy, version=3, secondary_sources=5))
    policy = one(merge(BASE, ours, theirs)).policy
    assert (policy.version, policy.second_reader, policy.secondary_sources) == (4, (Risk.LEGAL,), 5)
    same = replace(theirs, policy=replace(ours.policy, version=3))
    assert one(merge(BASE, ours, same)).policy == same.policy


def test_a_claim_added_while_a_draft_was_taken_in_is_not_withdrawn() -> None:
    second = replace(samples.DRAFT, number=2, sha256=OTHER)
    here = tuple(
        replace(c, anchors=(*c.anchors, replace(c.anchors[0], draft=2))) for c in BASE.claims[:1]
    )  # fmt: skip
    updated = replace(
        BASE, essay=replace(BASE.essay, drafts=(samples.DRAFT, second)), claims=(*here, BASE.claims[1])
    )
    added = adding(BASE, claim(3, by="Bo"))
    for made in (one(merge(BASE, updated, added)), one(merge(BASE, added, updated))):
        assert [c.status for c in made.claims] == [Status.OPEN, Status.WITHDRAWN, Status.STALE]
        assert made.claims[2].unplaced.startswith("where its words are in draft 2 only a person can say")
        assert made.claims[1].unplaced == ""
    assert one(merge(BASE, updated, BASE)).claims[1].unplaced == ""


def test_statuses_never_clash_and_are_derived_anew() -> None:
    ours = with_claim(BASE, 1, status=Status.CLEARED, assigned_to="Ann")
    theirs = with_claim(BASE, 1, status=Status.STALE)
    assert of(one(merge(BASE, ours, theirs)), "C001").status is Status.CHECKING


def test_what_ours_dropped_and_theirs_left_alone_is_dropped() -> None:
    ours = replace(BASE, claims=(BASE.claims[0], claim(3)), sources=(BASE.sources[0],))
    made = one(merge(BASE, ours, adding(BASE, claim(3, by="Bo"))))
    assert [(c.id, c.by) for c in made.claims] == [("C001", "Ann"), ("C003", "Ann"), ("C004", "Bo")]
    assert [s.id for s in made.sources] == ["S001"]


def test_a_number_ours_gave_away_anew_is_another_entry() -> None:
    ours = replace(BASE, claims=(BASE.claims[0], claim(2, by="Ann", at=LAST, restatement="Another.",
                                                      anchors=claim(7).anchors)))  # fmt: skip
    judged = with_claim(BASE, 2, verdicts=(verdict(1, "Bo"),))
    (clash,) = merge(BASE, ours, judged).clashes
    assert "dropped" in clash
    assert one(merge(BASE, ours, BASE)) == replace(ours, claims=one(merge(BASE, ours, ours)).claims)


def test_a_number_both_gave_up_and_theirs_gave_away_anew_is_free_for_neither() -> None:
    ours = replace(BASE, claims=BASE.claims[:1])
    theirs = replace(BASE, claims=(BASE.claims[0], claim(2, by="Bo", at=LATER, anchors=claim(7).anchors)))
    assert [(c.id, c.by) for c in one(merge(BASE, ours, theirs)).claims] == [("C001", "Ann"), ("C003", "Bo")]


def test_one_passage_cited_for_two_claims_at_once_is_not_mixed_up() -> None:
    base = _captured(BASE, 1, HASH)
    ours = with_claim(with_claim(base, 1, evidence=(evidence(1, "Ann"),)), 2, evidence=(evidence(2, "Ann"),))
    theirs = with_claim(
        with_claim(base, 1, evidence=(evidence(2, "Ann"),)), 2, evidence=(evidence(1, "Ann"),)
    )
    assert content(one(merge(base, ours, theirs))) == content(ours)


def test_resolutions_stand_in_the_order_of_time() -> None:
    def resolved(*made: tuple[str, str]) -> Record:
        entries = (Resolution(ResolutionKind.KEEP, by, at, "so", ("it opened",)) for by, at in made)
        return with_claim(BASE, 1, resolutions=tuple(entries))

    base = resolved(("Cy", LAST))
    ours = resolved(("Cy", LAST), ("Ann", LATER))
    theirs = resolved(("Cy", LAST), ("Bo", AT))
    made = of(one(merge(base, ours, theirs)), "C001").resolutions
    assert [entry.by for entry in made] == ["Cy", "Bo", "Ann"]


def test_work_is_carried_over_onto_what_was_renumbered_before() -> None:
    """As when commits are put one by one on top of somebody else's."""
    upstream = adding(BASE, claim(3, by="Ann"))
    first = adding(BASE, claim(3, by="Bo", at=LATER))
    second = with_claim(first, 3, verdicts=(verdict(1, "Bo", LATER),))
    onto = one(merge(BASE, upstream, first))
    made = one(merge(first, onto, second))
    assert [len(of(made, name).verdicts) for name in ("C003", "C004")] == [0, 1]
    assert len(made.claims) == 4


def _drafted(name: str) -> Record:
    draft = replace(samples.DRAFT, number=2, name=name, sha256=(OTHER if name == "b.docx" else HASH))
    return replace(BASE, essay=replace(BASE.essay, drafts=(*BASE.essay.drafts, draft)))


def _captured(record: Record, number: int, digest: str) -> Record:
    capture = replace(samples.CAPTURE, sha256=digest, at=LATER if digest == OTHER else AT)
    return with_source(record, number, captures=(capture,))


def _found(number: int, url: str, by: str) -> Record:
    return replace(BASE, sources=(*BASE.sources, source(number, url=url, by=by)))


def _protected(by: str) -> Record:
    return replace(BASE, contacts=(Contact("P001", "the clerk", by, AT, protected=True),))


EXCLUDED = with_claim(BASE, 1, excluded=Exclusion("taste", "Ann", AT))
ANSWERED = with_claim(BASE, 1, queries=(Query("Q001", "author", "Is it?", "Cy", AT),))
JUDGED = with_claim(BASE, 1, verdicts=(verdict(1, "Cy"),))
PROPOSED = with_claim(BASE, 1, origin=Origin.MACHINE)
CITED = with_claim(_captured(BASE, 1, HASH), 1, evidence=(evidence(1, "Cy"),))
OTHER_SOURCE = (
    "theirs is another source than ours of that number, or ours has it as S004; "
    "it is archived under its number and cannot get another"
)
OTHER_CONTACT = (
    "both sides took in a protected contact of that number; "
    "who theirs is stands under that number in a private file that is not merged"
)
CLASHES: list[tuple[str, Record | None, Record, Record, list[str]]] = [
    (
        "the same key",
        BASE,
        with_claim(BASE, 1, risk=Risk.HIGH),
        with_claim(BASE, 1, risk=Risk.LEGAL),
        ['C001 risk: ours "high", theirs "legal"'],
    ),
    (
        "dropped and changed",
        BASE,
        replace(BASE, claims=BASE.claims[1:]),
        with_claim(BASE, 1, note="n"),
        ["C001: ours dropped it, theirs changed its note"],
    ),
    (
        "changed and dropped",
        BASE,
        with_source(BASE, 2, note="n", title="T"),
        replace(BASE, sources=BASE.sources[:1]),
        ["S002: theirs dropped it, ours changed its title, note"],
    ),
    (
        "a note taken away and changed",
        with_claim(BASE, 1, note="n"),
        BASE,
        with_claim(BASE, 1, note="m"),
        ['C001 note: ours dropped it, theirs changed it to "m"'],
    ),
    (
        "excluded and taken up",
        PROPOSED,
        with_claim(PROPOSED, 1, accepted_by="Ann", risk=Risk.LEGAL, note="alleges a crime", assigned_to="Ann"),
        with_claim(PROPOSED, 1, excluded=Exclusion("dull", "Bo", AT)),
        ['C001 excluded: theirs excluded it ("dull"), ours changed its accepted_by, risk, note, assigned_to'],
    ),
    (
        "excluded and judged",
        BASE,
        EXCLUDED,
        JUDGED,
        ['C001 excluded: ours excluded it ("taste"), theirs changed its verdicts'],
    ),
    (
        "a note changed otherwise than by what is added",
        with_claim(BASE, 1, note="n"),
        with_claim(BASE, 1, note="n\nm"),
        with_claim(BASE, 1, note="o"),
        ['C001 note: ours "n m", theirs "o"'],
    ),
    (
        "two reasons to leave a claim out",
        BASE,
        EXCLUDED,
        with_claim(BASE, 1, excluded=Exclusion("opinion", "Bo", AT)),
        [f'C001 excluded: ours "taste {AT} Ann", theirs "opinion {AT} Bo"'],
    ),
    (
        "two answers",
        ANSWERED,
        with_claim(ANSWERED, 1, queries=(replace(of(ANSWERED, "C001").queries[0], state=QueryState.ANSWERED,
                                                 answer="Yes.", answered_by="Ann", answered_at=AT),)),
        with_claim(ANSWERED, 1, queries=(replace(of(ANSWERED, "C001").queries[0], state=QueryState.ANSWERED,
                                                 answer="No.", answered_by="Ann", answered_at=AT),)),
        ['C001 queries Q001 answer: ours "Yes.", theirs "No."'],
    ),
    (
        "two drafts",
        BASE,
        _drafted("a.docx"),
        _drafted("b.docx"),
        [f'essay drafts 2: both sides took in a draft of that number: ours "a.docx {AT}", theirs "b.docx {AT}"'],
    ),
    (
        "one source archived twice",
        BASE,
        _captured(BASE, 1, HASH),
        _captured(BASE, 1, OTHER),
        [f'S001 captures 1: both sides archived it under that number: ours "ok {AT}", theirs "ok {LATER}"'],
    ),
    (
        "two archived sources of one number",
        BASE,
        _captured(_found(3, "https://a.example/", "Ann"), 3, HASH),
        _captured(_found(3, "https://b.example/", "Bo"), 3, OTHER),
        [f"S003: {OTHER_SOURCE}"],
    ),
    (
        "two sources of one number, of which theirs alone is archived",
        BASE,
        _found(3, "https://a.example/", "Ann"),
        _captured(_found(3, "https://b.example/", "Bo"), 3, OTHER),
        [f"S003: {OTHER_SOURCE}; ours is not archived and can: let them merge ours first, then pull that"],
    ),
    (
        "two protected contacts of one number",
        BASE,
        _protected("Ann"),
        _protected("Bo"),
        [f"P001: {OTHER_CONTACT}"],
    ),
    (
        "lists changed in their middle",
        BASE,
        replace(BASE, policy=replace(BASE.policy, scale=("wrong", "right"))),
        replace(BASE, policy=replace(BASE.policy, scale=("wrong", "open"))),
        ['policy scale: ours "wrong, right", theirs "wrong, open"'],
    ),
    (
        "relied on and taken away",
        CITED,
        with_claim(CITED, 1, evidence=()),
        with_claim(CITED, 1, verdicts=(verdict(1, "Bo", evidence="E001"),)),
        ["C001 verdicts V001 evidence E001: E001 is no evidence of C001"],
    ),
    (
        "cited and taken away",
        _captured(BASE, 1, HASH),
        replace(_captured(BASE, 1, HASH), sources=BASE.sources[1:]),
        CITED,
        ["C001 evidence E001 source: S001 is no source here"],
    ),
    (
        "a word off the scale and in use",
        BASE,
        with_claim(BASE, 1, verdicts=(verdict(1, "Ann", word="on-author"),)),
        replace(BASE, policy=replace(BASE.policy, scale=("wrong", "confirmed"))),
        ["policy scale: drops on-author, which V001 of C001 uses; keep it on the scale"],
    ),
    (
        "no common ancestor",
        None,
        with_claim(BASE, 1, assigned_to="a"),
        with_claim(BASE, 1, assigned_to="b"),
        ['C001 assigned_to: ours "a", theirs "b"'],
    ),
    (
        "history first, then by risk, then sources",
        with_claim(BASE, 2, risk=Risk.LEGAL),
        with_source(with_claim(with_claim(_drafted("a.docx"), 1, assigned_to="a"), 2, assigned_to="a",
                               risk=Risk.LEGAL), 1, title="a"),
        with_source(with_claim(with_claim(_drafted("b.docx"), 1, assigned_to="b"), 2, assigned_to="b",
                               risk=Risk.LEGAL), 1, title="b"),
        [f'essay drafts 2: both sides took in a draft of that number: ours "a.docx {AT}", theirs "b.docx {AT}"',
         'C002 assigned_to: ours "a", theirs "b"', 'C001 assigned_to: ours "a", theirs "b"',
         'S001 title: ours "a", theirs "b"'],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "said"), [case[1:] for case in CLASHES], ids=[case[0] for case in CLASHES]
)
def test_what_clashes_is_said_and_nothing_chosen(
    base: Record | None, ours: Record, theirs: Record, said: list[str]
) -> None:
    merged = merge(base, ours, theirs)
    assert list(merged.clashes) == said
    assert merged.record is None


@pytest.mark.parametrize(
    ("before", "ours", "theirs", "both"),
    [
        ({}, {"accepted_by": "Ann"}, {"accepted_by": "Bo"}, {"accepted_by": "Ann"}),
        ({}, {"note": "a"}, {"note": "b"}, {"note": "a\nb"}),
        ({"note": "n"}, {"note": "n\na"}, {"note": "n\na\nb"}, {"note": "n\na\nb"}),
        (
            {"excluded": Exclusion("taste", "Cy", AT)},
            {"excluded": None, "accepted_by": "Ann"},
            {"excluded": Exclusion("taste", "Cy", AT), "note": "n"},
            {"excluded": None, "accepted_by": "Ann", "note": "n"},
        ),
        (
            {},
            {"excluded": Exclusion("taste", "Ann", AT)},
            {"type": ClaimType.PREDICTION},
            {"excluded": Exclusion("taste", "Ann", AT), "type": ClaimType.PREDICTION},
        ),
    ],
)
def test_what_two_people_say_of_one_claim_stands_together(
    before: dict[str, object], ours: dict[str, object], theirs: dict[str, object], both: dict[str, object]
) -> None:
    base = with_claim(PROPOSED, 1, **before)
    merged = merge(base, with_claim(base, 1, **ours), with_claim(base, 1, **theirs))
    assert merged.clashes == ()
    assert merged.record is not None
    found = of(merged.record, "C001")
    assert {name: getattr(found, name) for name in both} == both


def test_history_that_one_side_altered_clashes_with_the_other() -> None:
    ours = with_claim(JUDGED, 1, verdicts=(verdict(1, "Cy", word="confirmed"),))
    theirs = with_claim(JUDGED, 1, verdicts=(verdict(1, "Cy", word="unsupported"),))
    assert merge(JUDGED, ours, theirs).clashes == (
        f'C001 verdicts V001: ours "confirmed {AT} Cy", theirs "unsupported {AT} Cy"',
    )


# Work as two people do it: each step is a change to a record as some command makes it.
Step = Callable[[Record, str, str], Record]


def next_number(record: Record, letter: str) -> int:
    used = {
        "C": [c.id for c in record.claims],
        "S": [s.id for s in record.sources],
        "E": [e.id for c in record.claims for e in c.evidence],
        "V": [v.id for c in record.claims for v in c.verdicts],
        "Q": [q.id for c in record.claims for q in c.queries],
    }[letter]
    return max((int(name[1:]) for name in used), default=0) + 1


def _add_claim(record: Record, by: str, at: str) -> Record:
    return adding(record, claim(next_number(record, "C"), by=by, at=at))


def _add_source(record: Record, by: str, at: str) -> Record:
    number = next_number(record, "S")
    url = f"https://example.org/{by if number % 2 else 'both'}/{number}"
    return replace(record, sources=(*record.sources, source(number, url=url, by=by, at=at)))


def _cite(place: int) -> Step:
    def step(record: Record, by: str, at: str) -> Record:
        entry = record.claims[place % len(record.claims)]
        made = replace(evidence(next_number(record, "E"), by), at=at)
        return with_claim(record, int(entry.id[1:]), evidence=(*entry.evidence, made))

    return step


def _judge(place: int) -> Step:
    def step(record: Record, by: str, at: str) -> Record:
        entry = record.claims[place % len(record.claims)]
        relied = entry.evidence[-1].id if entry.evidence else ""
        made = verdict(next_number(record, "V"), by, at, evidence=relied)
        return with_claim(record, int(entry.id[1:]), verdicts=(*entry.verdicts, made))

    return step


def _ask(place: int) -> Step:
    def step(record: Record, by: str, at: str) -> Record:
        entry = record.claims[place % len(record.claims)]
        made = Query(f"Q{next_number(record, 'Q'):03d}", "author", f"Is it, {at}?", by, at)
        return with_claim(record, int(entry.id[1:]), queries=(*entry.queries, made))

    return step


def _attach(place: int) -> Step:
    def step(record: Record, by: str, at: str) -> Record:
        entry = record.claims[place % len(record.claims)]
        free = [s.id for s in record.sources if s.id not in {a.source for a in entry.sources}]
        if not free:
            return record
        made = Attachment(free[-1], f"{by} {at}", by)
        return with_claim(record, int(entry.id[1:]), sources=(*entry.sources, made))

    return step


PLACES = st.integers(0, 5)
STEPS = st.lists(
    st.one_of(
        st.just(_add_claim), st.just(_add_source), PLACES.map(_cite), PLACES.map(_judge), PLACES.map(_ask),
        PLACES.map(_attach),
    ),
    max_size=7,
)  # fmt: skip
START = _captured(BASE, 1, HASH)


def worked(record: Record, steps: list[Step], by: str) -> Record:
    for number, step in enumerate(steps):
        record = step(record, by, f"2026-11-26T10:{number:02d}:00Z")
    return record


def _judged(record: Record) -> Counter[object]:
    """Every claim, verdict, query and piece of evidence with the claim it is of, by who made it and when."""
    found: Counter[object] = Counter()
    for entry in record.claims:
        birth = (entry.by, entry.at, entry.restatement)
        quoted = {e.id: (e.by, e.at) for e in entry.evidence}
        found[("claim", birth)] += 1
        for e in entry.evidence:
            found[("evidence", birth, e.by, e.at, e.quote)] += 1
        for v in entry.verdicts:
            relied = tuple(quoted[r.evidence] for r in v.evidence)
            found[("verdict", birth, v.by, v.at, v.verdict, relied)] += 1
        for q in entry.queries:
            found[("query", birth, q.by, q.at, q.question)] += 1
    return found


@settings(max_examples=60)
@given(STEPS, STEPS, STEPS)
def test_nothing_either_side_added_is_lost_or_there_twice(
    before: list[Step], here: list[Step], there: list[Step]
) -> None:
    base = worked(START, before, "Cy")
    ours, theirs = worked(base, here, "Ann"), worked(base, there, "Bo")
    made = one(merge(base, ours, theirs))
    assert _judged(made) == _judged(ours) | _judged(theirs)
    addresses = {s.url for record in (ours, theirs) for s in record.sources}
    assert sorted(s.url for s in made.sources) == sorted(addresses)
    other = one(merge(base, theirs, ours))
    assert _judged(other) == _judged(made)
    # Each having merged the other's, there is nothing left to merge.
    assert content(one(merge(base, made, ours))) == content(made)


@settings(max_examples=40)
@given(STEPS, STEPS)
def test_one_side_alone_is_taken_as_it_is(before: list[Step], here: list[Step]) -> None:
    base = worked(START, before, "Cy")
    changed = worked(base, here, "Ann")
    for made in (merge(base, changed, base), merge(base, base, changed), merge(base, changed, changed)):
        assert content(one(made)) == content(changed)


def test_every_key_comes_through() -> None:
    full = samples.full()
    bare = samples.record()
    for made in (merge(bare, full, bare), merge(bare, bare, full), merge(None, full, full)):
        assert content(one(made)) == content(full)


def test_renumbering_reaches_no_words() -> None:
    tree = RECORD.write(samples.full())
    assert renumbered(tree, {}) is tree
    names = {"S001": "S009", "E001": "E009", "V001": "V009", "C001": "C009", "P001": "P009"}
    problems: list[object] = []
    again = RECORD.read(_texts(renumbered(tree, names)), (), problems)  # type: ignore[arg-type]
    assert problems == []
    assert list(checks.problems(again)) == []
    assert {"wrong"} == {v.verdict for v in again.claims[0].verdicts}
    assert align(tree, tree, tree).theirs == {}


def _texts(value: object) -> object:
    if isinstance(value, dict):
        return {key: _texts(inner) for key, inner in value.items()}
    return [_texts(inner) for inner in value] if isinstance(value, list) else str(value)


# Logs.


def line(*records: Record, prev: tuple[str, ...] = (), at: str = AT, by: str = "Cy") -> history.Line:
    old, new = (history.state(RECORD.write(r)) if r else {} for r in (None, *records)[-2:])
    edits = tuple(history.edits(old, new))
    return history.parse(history.Line(at, by, "test", "", edits, prev).written())


def logs(ours: Record, theirs: Record) -> tuple[list[history.Line], list[history.Line]]:
    first = line(BASE)
    return (
        [first, line(BASE, ours, prev=(first.hash,), by="Ann")],
        [first, line(BASE, theirs, prev=(first.hash,), by="Bo", at=LAST)],
    )


def test_the_joint_log_adds_up_to_the_merged_record() -> None:
    ours = adding(with_claim(BASE, 1, verdicts=(verdict(1, "Ann", LAST),)), claim(3))
    theirs = adding(with_claim(BASE, 1, verdicts=(verdict(1, "Bo"),)), claim(3, by="Bo"))
    lines = joined(*logs(ours, theirs), LATER, "Ann")
    assert [entry.act for entry in lines] == ["test", "test", "test", history.MERGE]
    assert list(history.broken(lines)) == []
    assert lines[-1].at == LAST  # not before what it follows
    made = one(merge(BASE, ours, theirs))
    assert history.apply({}, lines) == history.state(RECORD.write(made))


def test_logs_of_records_that_clash_are_joined_all_the_same() -> None:
    lines = joined(
        *logs(with_claim(BASE, 1, assigned_to="a"), with_claim(BASE, 1, assigned_to="b")), LATER, "Ann"
    )
    assert list(history.broken(lines)) == []
    told = {edit.path[-1]: edit.new for edit in lines[-1].edits}
    assert told["assigned_to"] == "a"


def test_a_log_that_only_goes_on_is_taken_as_it_is() -> None:
    ours, _ = logs(adding(BASE, claim(3)), BASE)
    assert joined(ours[:1], ours, LATER, "Ann") == ours
    assert joined(ours, ours[:1], LATER, "Ann") == ours
    assert joined([], ours, LATER, "Ann") == ours


def test_logs_without_a_common_beginning_are_not_joined() -> None:
    ours, theirs = [line(BASE)], [line(samples.record())]
    with pytest.raises(ValueError, match="no beginning in common"):
        joined(ours, theirs, LATER, "Ann")
