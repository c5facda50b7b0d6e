"""Records to test with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factcheck.dossier.claim import (
    Anchor,
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
from factcheck.dossier.essay import Draft, Essay
from factcheck.dossier.policy import Person, Policy
from factcheck.dossier.signoff import SignOff
from factcheck.dossier.source import Capture, Contact, Source, Talk
from factcheck.store import history
from factcheck.store.ledger import Ledger
from factcheck.store.schema import DEFAULT_POLICY, FORMAT, RECORD, Record
from factcheck.store.seals import cited, sealed
from factcheck.vocabulary import (
    Cause,
    ClaimType,
    Clearance,
    Origin,
    Outcome,
    QueryKind,
    QueryState,
    ResolutionKind,
    Risk,
    Role,
    Stance,
    Status,
    Supplier,
    Tier,
)

AT = "2026-11-25T22:04:08Z"
HASH, OTHER = "a" * 64, "b" * 64
DRAFT = Draft(1, "bridge.docx", "docx", AT, HASH, OTHER, 600, "essay/draft-1.docx")


def claim(number: int, **changes: object) -> Claim:
    """A claim as a person adds it."""
    start = number * 100
    made = Claim(
        id=f"C{number:03d}",
        type=ClaimType.EVENT,
        risk=Risk.NORMAL,
        restatement=f"The bridge opened {number} times.",
        origin=Origin.PERSON,
        anchors=(Anchor(1, start, start + 9, "it opened", "and then ", " at last"),),
        status=Status.OPEN,
        by="Ann",
        at=AT,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def source(number: int, **changes: object) -> Source:
    """A source nobody fetched yet."""
    made = Source(f"S{number:03d}", url=f"https://example.org/{number}", tier=Tier.PRIMARY, by="Ann", at=AT)
    return replace(made, **changes)  # type: ignore[arg-type]


def record(
    claims: tuple[Claim, ...] = (), sources: tuple[Source, ...] = (), policy: Policy = DEFAULT_POLICY
) -> Record:
    """A record with one draft."""
    return Record(FORMAT, Essay("The Bridge", "A. Author", drafts=(DRAFT,)), policy, claims, sources)


CAPTURE = Capture(
    1,
    AT,
    Outcome.OK,
    "",
    "https://example.org/1/",
    200,
    "text/html",
    512,
    HASH,
    "sources/S001/1/capture.warc.gz",
    OTHER,
    HASH,
    "A title",
    ("charset guessed",),
)
EVIDENCE = Evidence(
    "E001",
    "S001",
    1,
    Stance.SUPPORTS,
    "it opened…",
    5,
    16,
    "normalized",
    HASH,
    HASH,
    "Ann",
    AT,
    2,
    ("left out: not",),
    "n",
    2,
    AT,
    "it opened at last",
)


def full() -> Record:
    """A record that uses every key there is."""
    verdict = sealed(
        Verdict(
            "V001",
            "wrong",
            "Ann",
            AT,
            "Because:\nit did not.",
            1,
            ("it opened",),
            "It opened.",
            (Reliance("E001", HASH, cited(EVIDENCE), 2),),
            overrules=True,
        )
    )
    rich = claim(
        1,
        status=Status.CHECKED,
        type=ClaimType.QUOTATION,
        risk=Risk.LEGAL,
        restatement="It opened.",
        origin=Origin.EXTRACTED,
        accepted_by="Ann",
        assigned_to="Bo",
        second_reader="Cy",
        score=0.875,
        reasons=("states a date", "names a court"),
        unresolved=("it",),
        note="A note:\n  with # signs",
        unplaced="two places are alike",
        sources=(Attachment("S001", "the register", "Ann"),),
        evidence=(EVIDENCE,),
        verdicts=(verdict,),
        resolutions=(Resolution(ResolutionKind.CHANGE, "Ed", AT, "so", ("it opened",), "V001", "it closed"),),
        queries=(
            Query(
                "Q001",
                "P001",
                "Did it?",
                "Ann",
                AT,
                QueryKind.RIGHT_OF_REPLY,
                "2026-12-01",
                QueryState.ANSWERED,
                "It did.",
                "Ann",
                AT,
            ),
        ),
        searches=(Search("the register", "bridge opening", "nothing", "Ann", AT),),
        corrections=(
            Correction("K001", Cause.SLIP, "It closed.", "the date", "Ed", AT, ("E001",), ("It opened.",)),
        ),
    )
    aside = claim(
        2, status=Status.EXCLUDED, set_aside="opinion", excluded=Exclusion("taste", "Ann", AT, "Bo")
    )
    first = source(
        1, title="T", publisher="P", group="g", supplied_by=Supplier.AUTHOR, note="x", captures=(CAPTURE,)
    )
    people = (Person("Ann", (Role.CHECKER, Role.CHIEF)), Person("Ed", (Role.EDITOR,)))
    policy = replace(
        DEFAULT_POLICY, version=2, second_reader=(Risk.LEGAL,), accept_risk=(Role.CHIEF,), people=people
    )
    talk = Talk(AT, "Ann", "telephone", "It was late.", "C001")
    contact = Contact("P001", "the clerk", "Ann", AT, True, "", "background", (talk,))
    signoff = sealed(
        SignOff("D001", "Ed", AT, Clearance.READY, 1, HASH, HASH, OTHER, OTHER, "factcheck 1", "it is good")
    )
    made = record((rich, aside), (first, source(2, url="", file="note.txt", contact="P001")), policy)
    return replace(
        made, contacts=(contact, Contact("P002", "B", "Ann", AT, name="Bo Berg")), signoffs=(signoff,)
    )


def adds_up(folder: Path) -> bool:
    """Whether the log of a folder is whole and its changes lead to what claims.yaml says."""
    lines = list(Ledger(folder).chronicle.log.lines())
    filed = history.state(RECORD.write(Ledger(folder).filed()))
    return history.apply({}, lines) == filed and not list(history.broken(lines))
