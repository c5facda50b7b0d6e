"""Sentences that every format says in the same words. Plain words: names and titles in them are not escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Anchor, Claim, Evidence, Exclusion
from factcheck.dossier.policy import Policy
from factcheck.dossier.source import Source
from factcheck.dossier.tracked import all_under_revision, read_as_accepted, under_revision
from factcheck.reports.escaping import plain
from factcheck.reports.phrasing import count, day, quoted, short
from factcheck.reports.statement import Blocking, Statement
from factcheck.roles import same_person
from factcheck.text.counting import listed
from factcheck.vocabulary import GRAVEST_FIRST, ResolutionKind, Scale, Status

AIMS = {
    kind: kind.value.capitalize()
    for kind in (ResolutionKind.CHANGE, ResolutionKind.HEDGE, ResolutionKind.CUT)
}
NO_WORDING = "wording still to be found"
EARLIER = "Asked for on earlier words; judge again."
SINGLY = 20  # claims in the way that are named one by one; the others stand together

_BINDING = (
    "A verdict is a named person’s judgement. It is bound to the exact words it judged and to the exact archived"
    " bytes it relied on; when either changes, the claim is stale until somebody judges it again."
)
_QUOTES = (
    "Every passage given as evidence was found in the archived text of its source: character for character, or"
    " but for quotation marks, dashes, spaces and line breaks where it says “but for typography”."
)
_CAPTURES = (
    "A capture shows what one server sent to one reader at one time, kept byte for byte. It does not show that"
    " what was sent is true, that others were sent the same, or that it was there before or after."
)
_NO_SCORE = "Nothing here measures truth. Claims that nobody put on the list were not checked."
_OFFSETS = "Characters are counted as Unicode code points from the start of the text, the end not included."


def rules(policy: Policy) -> str:
    """The rules of the house."""
    primary = count(policy.primary_sources, "primary source")
    secondary = count(policy.secondary_sources, "independent secondary source")
    said = [f"a confirmed claim rests on a proved quote from {primary} or {secondary}"]
    if policy.second_reader:
        risks = [risk.value for risk in GRAVEST_FIRST if risk in policy.second_reader]
        said.append(f"claims of {listed(risks)} risk need a second reader")
    if policy.scale != tuple(word.value for word in Scale):
        said.append(f"verdicts of this house: {', '.join(map(plain, policy.scale))}")
    return "; ".join(said)


def uncounted(excluded: Sequence[Claim]) -> str:
    """Of how many excluded claims the exclusion does not count yet, to be put behind their number; "" for none."""
    waiting = sum(bool(claim.blockers) for claim in excluded)
    which = "which" if waiting == len(excluded) else f"{waiting:,} of which"
    return f", {which} {'does' if waiting == 1 else 'do'} not count yet" if waiting else ""


def cleared(claims: Sequence[Claim]) -> str:
    """How many claims of the draft are cleared, and how many were excluded: nobody checked those."""
    counted = Counter(claim.status for claim in claims)
    settled = sum(c.status in (Status.EXCLUDED, Status.WITHDRAWN) and not c.blockers for c in claims)
    in_draft = len(claims) - settled  # an exclusion that does not count is a claim to check
    excluded = [claim for claim in claims if claim.status is Status.EXCLUDED]
    out = f", {len(excluded):,} excluded{uncounted(excluded)}" if excluded else ""
    if not in_draft:
        return f"There is no claim to check{out}"
    return f"{counted[Status.CLEARED]:,} of {count(in_draft, 'claim')} cleared{out}"


def publication(dossier: Dossier) -> str:
    """What the day of publication is called: a plan while nothing on record is as late as that day.

    A report knows no clock; what was done last tells how late it is.
    """
    essay, claims = dossier.essay, dossier.claims
    done = [draft.received for draft in essay.drafts]
    done += [capture.at for source in dossier.sources for capture in source.captures]
    done += [given.at for claim in claims for given in claim.verdicts]
    done += [made.at for claim in claims for made in claim.resolutions]
    done += [entry.at for claim in claims for entry in claim.corrections]
    done += [signoff.at for signoff in dossier.signoffs]
    late = essay.published > max(done, default="")[: len(essay.published)]
    return "To be published" if late else "Published"


def in_the_way(statement: Statement) -> str:
    """How many claims block, by risk; "" when none does."""
    blocking = statement.decision.blocking
    if not blocking:
        return ""
    risks = Counter(entry.risk for entry in blocking)
    named = [f"{risks[risk]:,} {risk.value}" for risk in GRAVEST_FIRST if risks[risk]]
    return f"{count(len(blocking), 'claim is', 'claims are')} in the way: {listed(named)} risk"


def at_risk(statement: Statement) -> str:
    """How many claims run at an editor's risk; "" when none does."""
    number = len(statement.at_risk)
    return f"{count(number, 'claim runs', 'claims run')} at an editor’s risk" if number else ""


def reserved(statement: Statement) -> tuple[str, ...]:
    """What is to be known of cleared claims, a line each; none in an edition for the public."""
    if statement.edition.public:
        return ()
    return tuple(
        f"{entry.claim} is cleared; note: {'; '.join(map(plain, entry.words))}"
        for entry in statement.decision.reservations
    )


def tracked(statement: Statement) -> str:
    """How many tracked changes the draft has and which claims they touch; "" when it has none."""
    dossier = statement.dossier
    touched = all_under_revision(dossier.claims, dossier.essay.newest, dossier.tracked)
    return read_as_accepted(dossier.tracked.number, [entry.claim for entry in touched])


def revised(statement: Statement, claim: Claim) -> tuple[str, ...]:
    """What tracked changes did to the words of a claim, a line each."""
    found = under_revision(claim, statement.dossier.essay.newest, statement.dossier.tracked)
    return tuple(map(plain, found))


def uncovered(statement: Statement) -> str:
    """How much of the draft has no claim; "" when all has."""
    if statement.dossier.uncovered is None:
        return "The text of the draft is not at hand: whether claims cover it was not looked at"
    number = len(statement.dossier.uncovered)
    return (
        f"{count(number, 'passage')} of the draft {'has' if number == 1 else 'have'} no claim"
        if number
        else ""
    )


def nobody_looked(statement: Statement) -> str:
    """What leads to the passages without a claim."""
    one = len(statement.dossier.uncovered or ()) == 1
    return f"{uncovered(statement)}; nobody has looked at what {'it says' if one else 'they say'}:"


def sources(statement: Statement) -> str:
    """How many sources there are and how far their archiving has come."""
    held = statement.dossier.sources
    archived_, failed_ = sum(bool(source.best) for source in held), sum(map(failed, held))
    untried = len(held) - archived_ - failed_
    said = [f"{count(len(held), 'source')}: {archived_:,} archived with text to quote from"]
    said += [f"{untried:,} not fetched yet"] if untried else []
    said += [f"{failed_:,} without a usable capture"] if failed_ else []
    return ", ".join(said)


def method(statement: Statement) -> tuple[str, ...]:
    """How the check was done, and its limits in this case, a sentence or two each."""
    dossier = statement.dossier
    return (
        _BINDING,
        *([_QUOTES] if any(claim.evidence for claim in dossier.claims) else []),
        *([_CAPTURES] if any(source.captures for source in dossier.sources) else []),
        *_edition(statement),
        *_readers(statement),
        _NO_SCORE,
        _OFFSETS,
    )


def _edition(statement: Statement) -> list[str]:
    edition = statement.edition
    if not edition.public:
        return []
    said = "This is the public edition. It leaves out notes, questions and answers, decisions on the text and their"
    said += " reasons, and the names and passages of documents that were handed over or come from a contact"
    left = [count(edition.claims, "claim")] if edition.claims else []
    left += [count(edition.sources, "source")] if edition.sources else []
    return [f"{said}; and {listed(left)} altogether." if left else f"{said}."]


def _readers(statement: Statement) -> list[str]:
    readers = statement.readers
    if not readers:
        return ["Nobody has judged anything yet."]
    said = []
    if len(readers) == 1:
        said.append(f"Single reader: every verdict is {next(iter(readers))}’s, read by nobody else.")
    author = plain(statement.dossier.essay.author)
    own = sum(number for by, number in readers.items() if same_person(by, author))
    if own:
        said.append(f"The author judged the author’s own text: {count(own, 'verdict')}.")
    return said


def tasks(statement: Statement) -> list[tuple[str, str, Sequence[Claim]]]:
    """What is to be done before the draft can run, in numbers, each with the heading it stands under and its claims."""
    changes, decisions = statement.changes, statement.undecided
    numbered = (
        (count(len(changes), "change required", "changes required"), "Changes required", changes),
        (count(len(decisions), "decision needed", "decisions needed"), "Decisions needed", decisions),
        (f"{len(statement.not_stood_up):,} not stood up", "Not stood up", statement.not_stood_up),
        (f"{len(statement.work):,} still to be checked", "Open work", statement.work),
    )
    return [task for task in numbered if task[2]]


def together(blocking: Iterable[Blocking], claims: Mapping[str, Claim]) -> list[tuple[str, list[str]]]:
    """Claims in the way that wait for the same thing: their number, risk and reason, and their ids."""
    groups: dict[tuple[str, str], list[str]] = {}
    for entry in blocking:
        groups.setdefault((entry.risk.value, reasons(claims[entry.claim])), []).append(entry.claim)
    return [(f"{len(ids):,} of {risk} risk, {why}", ids) for (risk, why), ids in groups.items()]


def _outdated(claim: Claim) -> bool:
    """Whether the claim's words have changed since it was judged and what it says was not put anew."""
    given = claim.verdict
    return given is not None and not claim.reads(given.words) and given.restatement == claim.restatement


def called(claim: Claim) -> str:
    """What a claim is called in a line, not shortened: what it says, or its words where that is of older ones."""
    return quoted(plain(claim.words[0])) if _outdated(claim) else claim.restatement


def said(claim: Claim) -> tuple[str, str]:
    """What a claim says and what to call that; twice nothing when it is but its words and the full stop after them."""
    if _outdated(claim):
        return "Said of the earlier words", claim.restatement
    bare = plain(claim.restatement).rstrip(".")
    if any(plain(words).rstrip(".") == bare for words in claim.words):
        return "", ""
    return "Says", claim.restatement


def verdict_head(claim: Claim) -> str:
    """What a verdict on a claim is called: where readers differ it is one of several."""
    return "Verdict, disputed" if len(claim.views) > 1 else "Verdict"


def reasons(claim: Claim) -> str:
    """What a claim waits for."""
    said = [plain(blocker) for blocker in claim.blockers]
    return "; ".join(said) or f"status {claim.status.value}"


def place(anchor: Anchor) -> str:
    """Where the words of a claim stand."""
    return f"draft {anchor.draft}, characters {anchor.start:,}–{anchor.end:,}"


def signed(by: str, at: str) -> str:
    """Who said so and on what day."""
    return ", ".join(filter(None, (plain(by), day(at))))


def excluded(why: Exclusion) -> str:
    """Who said that a claim is not for checking, on what day, and who confirmed it."""
    return ", ".join(filter(None, (signed(why.by, why.at), _confirmed(why))))


def _confirmed(why: Exclusion) -> str:
    return f"confirmed by {plain(why.seconded_by)}" if why.seconded_by else ""


def title(source: Source) -> str:
    """What a source is called: its title, else its file name, else its address."""
    return short(source.called, 90)


def failed(source: Source) -> bool:
    """Whether it was tried to archive the source, and nothing usable came of it."""
    return bool(source.captures) and source.best is None


def notes(note: str) -> list[str]:
    """A note as it was put together: each person's lines by themselves."""
    return [line for line in note.split("\n") if plain(line)]


def archived(source: Source) -> str:
    """How far the archiving of a source has come."""
    if source.best is not None:
        return f"archived {day(source.best.at)}"
    if source.newest is None:
        return "not archived yet"
    return f"not archived: {source.newest.outcome.value}"


def found(entry: Evidence) -> str:
    """How and where a passage was found in the archived text."""
    match = "word for word" if entry.match == "exact" else "word for word but for typography"
    return f"found {match}" + (f", characters {entry.start:,}–{entry.end:,}" if entry.end else "")
