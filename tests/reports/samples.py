"""Dossiers to render: an invented essay on an invented bridge, in several states, and one with 5,000 claims."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from factcheck.dossier import Dossier, Uncovered
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
from factcheck.dossier.signoff import Signature, SignOff
from factcheck.dossier.source import Capture, Contact, Source, Talk
from factcheck.dossier.tracked import Tracked, TrackedChange
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
    Scale,
    Stance,
    Status,
    Supplier,
    Tier,
)

CHECKER, SECOND, EDITOR = "Carla Checker", "Sam Second", "Edda Editor"
PEOPLE = (
    Person(CHECKER, (Role.CHECKER, Role.CHIEF)), Person(SECOND, (Role.SECOND_READER,)), Person(EDITOR, (Role.EDITOR,)),
)  # fmt: skip
POLICY = Policy(
    tuple(word.value for word in Scale), version=3, second_reader=(Risk.HIGH, Risk.LEGAL), people=PEOPLE
)
TEXT = (
    "The bridge over the Lunn opened on 4 May 1931, eleven months late. It cost 2.3 million crowns, twice what the "
    "city had planned. Mayor Irma Voss called it “the longest sentence this town has ever written”. It is the "
    "oldest steel arch in the country. Its builder, Anton Reck, took bribes from two suppliers. Nobody should "
    "have to pay to cross a river. About 40,000 people cross it every day, and the rust is worse than the "
    "ministry admits. A second bridge was promised in 1968; it never came. Reck died a poor man."
)


def digest(text: str) -> str:
    """A hash to stand for some content."""
    return sha256(text.encode()).hexdigest()


def anchor(quote: str, draft: int = 2) -> Anchor:
    """The anchor of words in TEXT."""
    start = TEXT.index(quote)
    end = start + len(quote)
    return Anchor(draft, start, end, quote, TEXT[max(0, start - 32) : start], TEXT[end : end + 32])


def evidence(
    number: int, source: str, stance: Stance, quote: str, page: int = 0, capture: int = 1
) -> Evidence:
    """A passage of capture `capture` of a source."""
    return Evidence(
        f"E{number:03}", source, capture, stance, quote, 100 * number, 100 * number + len(quote), "exact",
        digest(f"{source}/{capture}"), digest(f"{source}/{capture}/text"), CHECKER, "2026-03-04T10:12:00Z", page,
    )  # fmt: skip


def verdict(
    number: int, word: Scale, because: str, claim: Claim, on: tuple[Evidence, ...] = (), by: str = CHECKER
) -> Verdict:
    """A verdict on the claim as it stands."""
    relied = tuple(Reliance(entry.id, entry.capture_sha256) for entry in on)
    at = f"2026-03-{4 + number // 10:02}T11:{number:02}:00Z"
    return Verdict(
        f"V{number:03}",
        word.value,
        by,
        at,
        because,
        2,
        claim.words,
        claim.restatement,
        relied,
        seal=digest(because),
    )


def claim(
    number: int, kind: ClaimType, risk: Risk, quote: str, restatement: str, status: Status, *blockers: str
) -> Claim:
    """A claim about words of TEXT."""
    return Claim(
        f"C{number:03}", kind, risk, restatement, Origin.PERSON, (anchor(quote),), status, blockers,
        by=CHECKER, at="2026-03-02T09:00:00Z", accepted_by=CHECKER,
    )  # fmt: skip


def resolved(
    kind: ResolutionKind, because: str, about: Claim, text: str = "", by: str = EDITOR
) -> tuple[Resolution, ...]:
    """One decision about the words of a claim."""
    last = about.verdicts[-1].id if about.verdicts else ""
    return (
        *about.resolutions,
        Resolution(kind, by, "2026-03-06T15:30:00Z", because, about.words, last, text),
    )


def capture(source: str, number: int, at: str, outcome: Outcome = Outcome.OK, reason: str = "") -> Capture:
    """One attempt to archive a source."""
    if outcome not in (Outcome.OK, Outcome.CHANGED, Outcome.PARTIAL):
        return Capture(number, at, outcome, reason, http_status=403 if outcome is Outcome.BLOCKED else 0)
    folder = f"sources/{source}/{number}"
    content = digest(f"{source}/{number}")
    return Capture(
        number, at, outcome, reason, f"https://archive.example/{source}", 200, "text/html", 48_213, content,
        f"{folder}/capture.warc.gz", digest(f"{folder}/warc"), digest(f"{folder}/text"), f"Page {source}",
    )  # fmt: skip


def sources() -> tuple[Source, ...]:
    """The sources of the bridge."""
    day = "2026-03-03T08:30:00Z"
    return (
        Source("S001", "https://city.example/archive/1931/opening.html", title="Opening of the Lunn Bridge",
               publisher="City Archive", tier=Tier.PRIMARY, at=day, captures=(capture("S001", 1, day),)),
        Source("S002", "https://news.example/2019/bridge?id=7&page=2", title="Ninety years of rust",
               tier=Tier.SECONDARY, at=day,
               captures=(capture("S002", 1, day), capture("S002", 2, "2026-03-05T08:30:00Z", Outcome.CHANGED))),
        Source("S003", file="accounts-1931.pdf", title="Accounts of the bridge works", tier=Tier.PRIMARY,
               supplied_by=Supplier.AUTHOR, note="Scan from the author’s own copy.", at=day,
               captures=(replace(capture("S003", 1, day), final_url="", http_status=0, media_type="application/pdf"),)),
        Source("S004", "https://ministry.example/report", title="State of the bridges", tier=Tier.PRIMARY, at=day,
               captures=(capture("S004", 1, day, Outcome.BLOCKED, "a login page stands before it"),)),
        Source("S005", "https://encyclopaedia.example/wiki/Lunn_Bridge_(1931)", tier=Tier.WIKI, at=day,
               captures=(replace(capture("S005", 1, day, Outcome.PARTIAL, "cut after 20 MB"),
                                 flags=("text is much shorter than the page",)),)),
        Source("S006", "https://court.example/reck", title="Reck v. City", tier=Tier.PRIMARY, at=day),
        Source("S007", file="voss-family-ledger.pdf", title="The Voss family’s ledger", publisher="Voss & Sons",
               tier=Tier.PRIMARY, contact="P001", note="Handed over at the kitchen table.", at=day,
               captures=(replace(capture("S007", 1, day), final_url="", http_status=0, media_type="application/pdf"),)),
    )  # fmt: skip


def contacts() -> tuple[Contact, ...]:
    """Two human sources, one of them protected."""
    talks = (
        Talk("2026-03-03T16:00:00Z", CHECKER, "in person", "The sums were changed twice.", "C002"),
        Talk("2026-03-05T16:00:00Z", CHECKER, "telephone", "The second book exists."),
    )
    historian = Talk("2026-03-04T12:00:00Z", SECOND, "letter", "The list of 1950 leaves out Karsund.", "C004")
    return (
        Contact(
            "P001", "a clerk of the works", CHECKER, "2026-03-03T15:00:00Z", True, "", "on background", talks
        ),
        Contact(
            "P002", "the historian", SECOND, "2026-03-04T11:00:00Z", False, "Hanna Holm", "", (historian,)
        ),
    )


def query(number: int, to: str, question: str, due: str = "", **changes: object) -> Query:
    """A question that is out."""
    made = Query(f"Q{number:03}", to, question, CHECKER, f"2026-03-05T09:{number:02}:00Z", due=due)
    return replace(made, **changes)  # type: ignore[arg-type]


def signoff(number: int, draft: int, at: str, note: str = "") -> SignOff:
    """An editor's decision."""
    text, claims, held, policy = (
        digest(f"{number} {part}") for part in ("text", "claims", "evidence", "policy")
    )
    return SignOff(
        f"D{number:03}",
        EDITOR,
        at,
        Clearance.WITH_RISK,
        draft,
        text,
        claims,
        held,
        policy,
        "factcheck 0.1",
        note,
        digest(at),
    )


def essay() -> Essay:
    """Two drafts of the essay."""
    drafts = tuple(
        Draft(
            n,
            f"bridge-v{n}.md",
            "markdown",
            f"2026-03-0{n}T09:00:00Z",
            digest(f"draft {n}"),
            digest(TEXT),
            96,
        )
        for n in (1, 2)
    )
    return Essay("The Bridge over the Lunn", "Anna Author", drafts=drafts)


def settled() -> tuple[Claim, ...]:
    """Claims that are cleared, excluded or withdrawn."""
    opened = claim(1, ClaimType.DATE, Risk.NORMAL, "opened on 4 May 1931", "The Lunn Bridge opened on 4 May 1931.",
                   Status.CLEARED)  # fmt: skip
    found = evidence(1, "S001", Stance.SUPPORTS, "The bridge was opened to traffic on Monday, 4 May 1931.")
    opened = replace(
        opened, evidence=(found,), sources=(Attachment("S001", "the city’s own notice", CHECKER),)
    )
    opened = replace(
        opened, verdicts=(verdict(1, Scale.CONFIRMED, "The city’s notice gives the day.", opened, (found,)),)
    )
    opened = replace(opened, corrections=(
        Correction("K001", Cause.SOURCE_MISSED, "opened on 6 May 1931", "The notice was for a day put off by rain.",
                   EDITOR, "2026-04-02T08:00:00Z", ("E001",)),
    ))  # fmt: skip
    toll = claim(6, ClaimType.OPINION, Risk.LOW, "Nobody should have to pay to cross a river",
                 "Nobody should have to pay to cross a river.", Status.EXCLUDED)  # fmt: skip
    toll = replace(toll, excluded=Exclusion("an opinion", CHECKER, "2026-03-02T10:00:00Z", SECOND))
    rust = claim(8, ClaimType.COMPARISON, Risk.NORMAL, "the rust is worse than the ministry admits",
                 "The rust on the Lunn Bridge is worse than the ministry admits.", Status.CLEARED)  # fmt: skip
    seen = evidence(8, "S005", Stance.CONTEXT, "“Rust was reported in 2017.”")
    seen = replace(seen, match="normalized", passage='"Rust was reported in 2017."')
    rust = replace(rust, evidence=(seen,))
    rust = replace(
        rust,
        verdicts=(verdict(8, Scale.UNSUPPORTED, "The ministry’s report is behind a login.", rust, (seen,)),),
    )
    rust = replace(
        rust, resolutions=resolved(ResolutionKind.ACCEPT_RISK, "We have seen the photographs.", rust)
    )
    looked = Search(
        "the ministry’s register",
        "Lunn bridge rust",
        "two reports, both closed",
        CHECKER,
        "2026-03-04T13:00:00Z",
    )
    rust = replace(rust, searches=(looked,))
    gone = replace(
        claim(10, ClaimType.EVENT, Risk.LOW, "Reck died a poor man", "Reck died poor.", Status.WITHDRAWN),
        anchors=(anchor("Reck died a poor man", 1),),
    )
    return opened, toll, rust, gone


def overruled() -> Claim:
    """A claim that runs on the editor's word against the checker's."""
    late = claim(11, ClaimType.NUMBER, Risk.NORMAL, "eleven months late",
                 "The Lunn Bridge opened eleven months late.", Status.CLEARED)  # fmt: skip
    planned = evidence(11, "S001", Stance.SUPPORTS, "to be opened in June 1930")
    late = replace(late, evidence=(planned,))
    above = verdict(13, Scale.CONFIRMED, "June to May is eleven months.", late, (planned,), EDITOR)
    by_checker = verdict(12, Scale.WRONG, "Ten, counted from the contract.", late, (planned,))
    return replace(late, verdicts=(by_checker, replace(above, overrules=True)))


def unsettled() -> tuple[Claim, ...]:
    """Claims that block, each in its own way."""
    cost = claim(2, ClaimType.NUMBER, Risk.NORMAL, "2.3 million crowns", "The bridge cost 2.3 million crowns.",
                 Status.CHECKED, "change is decided, but the newest draft still has the old words")  # fmt: skip
    sum_up = evidence(2, "S003", Stance.CONTRADICTS, "Total of works: 3,214,880 crowns", page=4)
    cost = replace(cost, evidence=(sum_up,))
    cost = replace(
        cost, verdicts=(verdict(2, Scale.WRONG, "The accounts add up to 3.2 million.", cost, (sum_up,)),)
    )
    cost = replace(cost, sources=(Attachment("S003"), Attachment("S007", "the second book", CHECKER)), queries=(
        query(2, "author", "Which book of accounts is this from?", state=QueryState.ANSWERED,
              answer="The first one.", answered_by=CHECKER, answered_at="2026-03-05T11:00:00Z"),
        query(3, "P001", "Is there a third book?", "2026-03-09"),
    ))  # fmt: skip
    cost = replace(
        cost, resolutions=resolved(ResolutionKind.CHANGE, "Accounts are final.", cost, "3.2 million crowns")
    )
    voss = claim(3, ClaimType.QUOTATION, Risk.HIGH, "“the longest sentence this town has ever written”",
                 "Mayor Irma Voss called the bridge the longest sentence the town has ever written.", Status.DISPUTED,
                 "readers differ (Carla Checker: confirmed, Sam Second: wrong); a third person settles it")  # fmt: skip
    said = evidence(3, "S002", Stance.SUPPORTS, "the longest sentence this town has written", capture=1)
    voss = replace(voss, evidence=(said,))
    voss = replace(voss, verdicts=(
        verdict(3, Scale.CONFIRMED, "Printed in 2019.", voss, (said,)),
        verdict(4, Scale.WRONG, "“ever” is not in the quotation.", voss, (said,), SECOND),
    ))  # fmt: skip
    voss = replace(voss, assigned_to=CHECKER, second_reader=SECOND, queries=(
        query(4, "the office of Irma Voss", "Did she say “ever”?", kind=QueryKind.RIGHT_OF_REPLY,
              state=QueryState.NO_ANSWER, answered_by=CHECKER, answered_at="2026-03-06T10:00:00Z"),
    ))  # fmt: skip
    oldest = claim(4, ClaimType.COMPARISON, Risk.NORMAL, "oldest steel arch in the country",
                   "The Lunn Bridge is the oldest steel arch bridge in the country.", Status.CHECKED,
                   "verdict conflicting: needs a resolution (change, hedge, cut or accept-risk)")  # fmt: skip
    oldest = replace(
        oldest, sources=(Attachment("S005"), Attachment("S004", "lists all bridges by age", CHECKER))
    )
    oldest = replace(
        oldest,
        searches=(
            Search(
                "the register of bridges",
                "steel arch 1925..1931",
                "two entries",
                CHECKER,
                "2026-03-04T14:00:00Z",
            ),
            Search("a letter to the historian", "steel arch", "no list", SECOND, "2026-03-04T15:00:00Z"),
        ),
    )
    oldest = replace(oldest, verdicts=(verdict(5, Scale.CONFLICTING, "Two lists, two answers.", oldest),))
    bribes = replace(
        claim(5, ClaimType.EVENT, Risk.LEGAL, "took bribes from two suppliers",
              "Anton Reck took bribes from two suppliers.", Status.OPEN, "no verdict yet"),
        sources=(Attachment("S006", "the judgment itself", CHECKER),), unresolved=("two suppliers",),
        queries=(query(1, "the heirs of Anton Reck", "Did he take money from the suppliers?", "2026-03-08",
                       kind=QueryKind.RIGHT_OF_REPLY),),
    )  # fmt: skip
    people = claim(7, ClaimType.NUMBER, Risk.NORMAL, "40,000 people cross it every day",
                   "About 40,000 people cross the Lunn Bridge every day.", Status.STALE,
                   "capture 1 of S002 was replaced by other content")  # fmt: skip
    number = evidence(7, "S002", Stance.SUPPORTS, "some 40,000 crossings a day")
    people = replace(people, evidence=(number,))
    people = replace(
        people, verdicts=(verdict(7, Scale.CONFIRMED, "The paper counts crossings.", people, (number,)),)
    )
    second = replace(
        claim(9, ClaimType.DATE, Risk.LOW, "was promised in 1968",
              "A second bridge over the Lunn was promised in 1968.",
              Status.CHECKED, "verdict confirmed-minor: needs a resolution (keep, or change to the better wording)"),
    )  # fmt: skip
    second = replace(
        second, verdicts=(verdict(9, Scale.CONFIRMED_MINOR, "Promised in 1967, voted in 1968.", second),)
    )
    return cost, voss, oldest, bribes, people, second


UNCOVERED = (
    Uncovered(301, 324, "Nobody *asked* the heirs"),
    Uncovered(400, 410, "he did not", "Reck promised to | publish <b>his</b> accounts; he did not."),
)

_COST = TEXT.index("2.3 million")
TRACKED = Tracked(2, (TrackedChange(_COST, _COST + 11, "2.1 | *million*", "2.3 million", CHECKER),))


def dossier(claims: tuple[Claim, ...]) -> Dossier:
    """A dossier of these claims in essay order."""
    in_order = tuple(sorted(claims, key=lambda c: c.anchors[0].start))
    return Dossier(
        essay(),
        POLICY,
        in_order,
        sources(),
        contacts(),
        uncovered=UNCOVERED,
        alike=((in_order[-1].id, in_order[0].id),),
        tracked=TRACKED,
    )


def bridge() -> Dossier:
    """A fact-check in the middle, with a claim of nearly every kind; the draft before was signed off."""
    signed = signoff(1, 1, "2026-03-01T18:00:00Z", "Good enough for the printer’s proof.")
    changed = ("the draft: 1 was signed, 2 is the newest", "the claims (C002, C005)")
    made = dossier((*settled(), overruled(), *unsettled()))
    return replace(made, signoffs=(signed,), signature=Signature(signed, changed))


def ready() -> Dossier:
    """Nothing in the way, one claim at an editor's risk, signed off; corrected after it was published."""
    signed = signoff(1, 1, "2026-03-01T18:00:00Z"), signoff(2, 2, "2026-03-07T18:00:00Z", "Run it.")
    return replace(dossier(settled()), signoffs=signed, signature=Signature(signed[1]))


def untouched() -> Dossier:
    """Claims proposed, nothing fetched, nothing judged."""
    claims = tuple(
        replace(entry, status=Status.PROPOSED, blockers=("neither accepted nor excluded by a person",),
                evidence=(), verdicts=(), resolutions=(), queries=(), searches=(), second_reader="",
                accepted_by="", reasons=("a number", "a name"))
        for entry in unsettled()
    )  # fmt: skip
    return replace(dossier(claims), sources=tuple(replace(entry, captures=()) for entry in sources()))


def empty() -> Dossier:
    """A folder just begun."""
    return Dossier(Essay("The Bridge over the Lunn"), POLICY, (), ())


def large(number: int) -> Dossier:
    """`number` claims, no two alike, with two pieces of evidence each, and one source to a claim."""
    made = (*settled(), overruled(), *unsettled())
    claims = []
    for n in range(number):
        pair = tuple(
            replace(
                evidence(1, f"S{n:04}", Stance.SUPPORTS, f"passage {n}: {TEXT[n % 300 : n % 300 + 150]}"),
                id=f"E{2 * n + k:05}",
            )
            for k in (0, 1)
        )
        claims.append(_numbered(replace(made[n % len(made)], id=f"C{n:04}", evidence=pair), n))
    sources_held = tuple(
        replace(entry, id=f"S{n:04}", title=f"Page {n}", url=f"https://news.example/{n}/page?id={n}")
        for n, entry in enumerate([sources()[1]] * number)
    )
    return Dossier(essay(), POLICY, tuple(claims), sources_held, contacts())


def _numbered(model: Claim, n: int) -> Claim:
    """The claim with words of its own."""
    anchors = tuple(
        replace(entry, quote=f"{entry.quote} {n}", prefix=f"{n} {entry.prefix}") for entry in model.anchors
    )
    words = tuple(entry.quote for entry in anchors)
    return replace(
        model,
        anchors=anchors,
        restatement=f"{model.restatement} That is number {n}.",
        verdicts=tuple(
            replace(v, words=words, because=f"{v.because} So it is in {n} cases.") for v in model.verdicts
        ),
        resolutions=tuple(
            replace(r, words=words, because=f"{r.because} Number {n}.") for r in model.resolutions
        ),
    )
