"""What is said in comments: of a claim beside its words (verdict, why, on what, what to do), of all before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.dossier.asked import asked_before
from factcheck.dossier.claim import Claim, Evidence, Query, Resolution
from factcheck.reports import attesting, inquiry, wording
from factcheck.reports.cautions import cautions
from factcheck.reports.escaping import plain, web_address
from factcheck.reports.phrasing import (
    STANCE_SIGNS,
    STATUS_SIGNS,
    day,
    opened,
    quoted,
    short,
    short_hash,
    verdict_sign,
)
from factcheck.reports.statement import Statement
from factcheck.vocabulary import ResolutionKind, Risk

NOBODY = "Fact-check"
_PASSAGE = 300  # characters of a passage in a comment; the whole one stands in the report
_NAMED = 20  # claims that wait for the same thing and are named at the beginning
_WHOLE = "Fact-check of draft"
_STATUSES = "|".join(re.escape(f"{sign} {status.value}") for status, sign in STATUS_SIGNS.items())
_OURS = re.compile(
    rf"(?:On [^\n]*\s)?C[0-9]{{3,}} (?:[^\n·]+ · )*(?:{_STATUSES}) · (?:{'|'.join(Risk)}) risk(?:\s|$)"
    rf"|{_WHOLE} [0-9]+: (?:NOT )?READY"
)


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on a claim: who judged it last and when ("" when nobody has), and its lines of plain text.

    Where readers differ it is nobody's own.
    """

    claim: str
    by: str
    at: str
    lines: tuple[str, ...]


def remark(statement: Statement, claim: Claim) -> Remark:
    """What is to be said of a claim where its words stand."""
    given = claim.verdict
    by, at = (plain(given.by) or NOBODY, given.at) if given else (NOBODY, "")
    if len(claim.views) > 1:
        by = NOBODY  # readers differ, and it is no one's word
    return Remark(claim.id, by, at, tuple(filter(None, map(plain, _lines(statement, claim)))))


def opening(statement: Statement, unplaced: Sequence[str]) -> Remark:
    """What is said at the beginning of the document: the decision, what is to be done, and the claims of `unplaced`,
    whose words were not found in it.
    """
    return Remark("", NOBODY, "", tuple(filter(None, map(plain, _opening(statement, unplaced)))))


def _opening(statement: Statement, unplaced: Sequence[str]) -> Iterator[str]:
    found = statement.decision
    yield f"{_WHOLE} {statement.dossier.essay.newest}: {found.headline}"
    said = [wording.cleared(statement.dossier.claims), wording.in_the_way(statement)]
    if found.with_risk:
        said.append(f"{wording.at_risk(statement)}: {', '.join(found.at_risk)}")
    said.append(wording.uncovered(statement))
    yield " ".join(f"{entry}." for entry in said if entry)
    if signed := attesting.standing(statement):
        yield f"{'✓' if attesting.holds(statement) else '⚠'} {signed}."
    yield from map("⚠ {}".format, (*found.lacking, *wording.reserved(statement)))
    if not statement.edition.public:
        for task, _, claims in wording.tasks(statement):
            more = f" and {len(claims) - _NAMED:,} more" if len(claims) > _NAMED else ""
            yield f"{task}: {', '.join(claim.id for claim in claims[:_NAMED])}{more}"
    if unplaced:
        yield f"⚠ Without a comment, for their words were not found in this document: {', '.join(unplaced)}"


def is_ours(comment: str) -> bool:
    """Whether a comment of a document is one that a report put there: such documents are edited and handed in again."""
    return bool(_OURS.match(comment))


def _lines(statement: Statement, claim: Claim) -> Iterator[str]:
    status = f"{STATUS_SIGNS[claim.status]} {claim.status.value}"
    judged = "".join(f"{verdict_sign(view.verdict)} {view.verdict} · " for view in claim.views)
    yield f"{claim.id} {judged}{status} · {claim.risk.value} risk"
    name, said = wording.said(claim)
    if said:
        yield f"{name}: {said}"
    for given in claim.views:
        above = ", overruling all others" if given.overrules else ""
        yield f"Why: {given.because} ({wording.signed(given.by, given.at)}{above})"
        if not claim.reads(given.words):
            yield f"⚠ Judged other words: {', '.join(quoted(plain(words)) for words in given.words)}"
    if claim.excluded is not None:
        yield f"Excluded: {claim.excluded.reason} ({wording.excluded(claim.excluded)})"
    yield from _on_the_text(claim)
    if claim.blockers:
        yield f"Waits for: {wording.reasons(claim)}"
    yield from map("⚠ {}".format, wording.revised(statement, claim))
    for query in claim.queries:
        yield from _asked(statement, query)
    for talk in inquiry.heard(statement, claim):
        said = quoted(talk.said) if talk.said else inquiry.KEPT_AT_THE_DESK
        yield f"Talk with {talk.contact} {talk.who} ({talk.on_terms}): {said}"
    for corrected in claim.corrections:
        ran = quoted(plain(inquiry.ran(claim, corrected)))
        to = quoted(plain(corrected.text))
        yield f"Correction {corrected.id}: {ran} is to read {to} ({inquiry.cause(corrected)})"
    for entry in claim.evidence:
        yield from _evidence(statement, entry)


def _asked(statement: Statement, query: Query) -> Iterator[str]:
    """A query that is open, or the outcome of a right of reply."""
    if statement.edition.public:
        yield opened(inquiry.neutral(query))
        return
    said = inquiry.asked(query, statement.contacts)
    if query.open or said.reply:
        kind = f", {inquiry.RIGHT_OF_REPLY}" if said.reply else ""
        answer = f": {said.answer}" if said.answer else ""
        yield f"{said.id}{kind} to {said.to} ({said.by}): {said.what}"
        yield f"{opened(said.came)}{answer}"


def _on_the_text(claim: Claim) -> Iterator[str]:
    """What was decided about the words, or is still asked for on earlier ones."""
    if claim.resolution is not None:
        yield _decided(claim.resolution)
    elif (earlier := asked_before(claim)) is not None:
        of = ", ".join(quoted(plain(words)) for words in earlier.words)
        yield f"⚠ {wording.EARLIER} {of}: {_decided(earlier)}"


def _decided(made: Resolution) -> str:
    signed = wording.signed(made.by, made.at)
    if made.resolution in (ResolutionKind.KEEP, ResolutionKind.ACCEPT_RISK):
        named = "Keep" if made.resolution is ResolutionKind.KEEP else "Risk accepted"
        return f"{named}: {made.because} ({signed})"
    to = ""
    if made.resolution is not ResolutionKind.CUT:
        to = f" to {quoted(plain(made.text))}" if made.text else f", {wording.NO_WORDING}"
    return f"{wording.AIMS[made.resolution]}{to}: {made.because} ({signed})"


def _evidence(statement: Statement, entry: Evidence) -> Iterator[str]:
    source = statement.sources.get(entry.source)
    page = f", page {entry.page}" if entry.page else ""
    named = f"{entry.source} {wording.title(source)}" if source else entry.source
    passage = quoted(short(entry.quote, _PASSAGE))
    yield f"{STANCE_SIGNS[entry.stance]} {entry.id} {entry.stance.value}, {named}{page}: {passage}"
    capture = source.capture(entry.capture) if source else None
    said = [f"archived {day(capture.at)}"] if capture else []
    said.append(f"SHA-256 {short_hash(entry.capture_sha256)}")
    said.append(web_address((capture.final_url if capture else "") or (source.url if source else "")))
    yield ", ".join(filter(None, said))
    for caution in cautions(entry, source):
        yield f"⚠ {caution}"
