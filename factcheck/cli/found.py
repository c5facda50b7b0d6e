"""Candidates from search services, shown: the query, the list, and how each service went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from factcheck.cli import output
from factcheck.text.plain import clipped, plain, wrapped

if TYPE_CHECKING:
    from factcheck.workflow.sources.candidates import Candidate
    from factcheck.workflow.sources.finding import Asked, Listing
    from factcheck.workflow.sources.forward import Attached
    from factcheck.workflow.sources.search_plan import Plan

_EXCERPT_LINES = 2
_READABLE = 30  # columns by which a note is read at the side
_PRIOR = "Prior fact-checks: what others made of it, no evidence of its own"


def show_query(planned: Plan) -> None:
    """The claim and the words that are sent, before anything is."""
    for line in output.titled(planned.claim.id, planned.claim.restatement):
        output.say(line)
    told = [("query:", planned.query)]
    if planned.strict:
        told.append(
            ("   or:", f"{planned.narrow} (to {', '.join(planned.strict)}, where every word has to be there)")
        )
    for head, words in told:
        for line in output.titled(head, words):
            output.say(line)


def show(listing: Listing) -> None:
    """The candidates, prior fact-checks apart, how each service went, and what to do next."""
    candidates = [one for one in listing.candidates if not one.prior_check]
    prior = [one for one in listing.candidates if one.prior_check]
    indent = len(str(len(listing.candidates))) + 2
    for one in candidates:
        _candidate(one, indent)
    if prior:
        output.say(f"\n{output.strong(_PRIOR)}")
    for one in prior:
        _candidate(one, indent)
    _services(listing.asked)
    if any(not one.attached for one in listing.candidates):
        output.say(f"Next: factcheck find-sources {listing.claim.id} --attach N")
    elif not listing.candidates and not listing.failed:
        output.say('Nothing was found by these words; others: --query "..."')


def _candidate(one: Candidate, indent: int) -> None:
    """One document in a few lines: its title, where it is from, its address, and a piece of it."""
    room = min(output.width(), output.WIDTH) - indent
    first, *rest = _lines(one.title, room, 2)
    output.say(f"\n{output.strong(str(one.number).ljust(indent))}{first}")
    services = ", ".join(one.services)
    about = " · ".join(filter(None, (_publisher(one), one.date, services, _standing(one))))
    excerpt = _lines(one.excerpt, room, _EXCERPT_LINES) if one.excerpt else []
    address = plain(one.url) if one.title != one.url else ""
    for line in (*rest, clipped(about, room), address, plain(one.note), *excerpt):
        if line:
            output.say(" " * indent + line)


def _publisher(one: Candidate) -> str:
    """Who publishes it; the site's name where no service says."""
    return plain(one.publisher) or plain(urlsplit(one.url).hostname or "")


def _standing(one: Candidate) -> str:
    if one.attached:
        return f"attached as {one.source}"
    return f"on record as {one.source}" if one.source else ""


def _lines(text: str, room: int, most: int) -> list[str]:
    lines = wrapped(plain(text), max(20, room))
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], clipped(" ".join(lines[most - 1 :]), max(20, room))]


def _services(asked: Sequence[Asked]) -> None:
    """How each service went; what it did not look at, or why it was not searched, stands there in full."""
    output.say()
    if searched := [_row(one) for one in asked if one.searched]:
        room = output.width() - 4 - sum(max(len(row[at]) for row in searched) for at in (0, 1))
        output.table(("SERVICE", "FOUND", ""), [line for row in searched for line in _in_full(row, room)])
    for one in asked:
        if not one.searched:
            output.say(output.wrapped(f"not searched: {one.service}, {one.fault}", ""))


def _in_full(row: tuple[str, str, str], room: int) -> list[tuple[str, str, str]]:
    """A row with as many more beneath as its last column takes; where that is too little, the table puts it beneath."""
    if room < _READABLE:
        return [row]
    first, *rest = wrapped(row[2], room) or [""]
    return [(row[0], row[1], first), *(("", "", line) for line in rest)]


def _row(asked: Asked) -> tuple[str, str, str]:
    """A service that was searched, and what was found."""
    came = output.counted(asked.results, "result") if asked.results else "nothing"
    told = (
        asked.reach,
        f"kept answer of {asked.at}" if asked.kept else "",
        f"not asked by it: {asked.unasked}" if asked.unasked else "",
        f"{asked.unusable} without a public web address left out" if asked.unusable else "",
    )
    return (asked.service, came, "; ".join(filter(None, told)))


def show_attached(listing: Listing, attached: Sequence[Attached]) -> None:
    """What was put forward, and the way on."""
    for done in attached:
        state = "attached" if done.new_attachment else "was attached already"
        new = "" if done.new_source else " (a source on record)"
        output.say(f"{done.source.id} {state} to {listing.claim.id}: {plain(done.source.called)}{new}")
        output.say(f"  {plain(done.source.url)}")
    if wanting := [done.source.id for done in attached if not done.source.captures]:
        output.say(f"Next: factcheck fetch {' '.join(wanting)}")


def as_json(listing: Listing, attached: Sequence[Attached]) -> None:
    """All of it for a program."""
    data: dict[str, Any] = {
        "claim": listing.claim.id,
        "restatement": listing.claim.restatement,
        "query": listing.query,
        "narrow_query": listing.narrow,
        "searches": output.values(*listing.asked),
        "candidates": output.values(*listing.candidates),
        "attached": [
            {
                "source": done.source.id,
                "url": done.source.url,
                "new_source": done.new_source,
                "new_attachment": done.new_attachment,
            }
            for done in attached
        ],
    }
    output.as_json(data)
