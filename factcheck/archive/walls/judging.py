"""Whether an answer is the document asked for, or a wall or an error page served in its place.

Told from the status, the markup of the services that put walls up, and the words on the page. A wall is short, and what
it says is about itself: a page with a few sentences about something else is the document, whatever stands around it,
and what a text quotes it does not say. Of an article that is cut short for payment there may be more. Each finding
names what it was told from.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.archive.walls.answer import Answer
from factcheck.archive.walls.challenge import challenge
from factcheck.archive.walls.consent import consent_wall
from factcheck.archive.walls.front_page import sent_home
from factcheck.archive.walls.login import login_wall
from factcheck.archive.walls.missing import missing
from factcheck.archive.walls.paywall import paywall
from factcheck.vocabulary import Outcome

_STATUS = {
    401: (Outcome.BLOCKED, "login wall: the server asks for credentials (401)"),
    402: (Outcome.BLOCKED, "paywall: the server asks for payment (402)"),
    403: (Outcome.BLOCKED, "the server refuses access (403)"),
    404: (Outcome.GONE, "the server says it is not there (404)"),
    407: (Outcome.BLOCKED, "a proxy asks for credentials (407)"),
    410: (Outcome.GONE, "the server says it is gone (410)"),
    429: (Outcome.BLOCKED, "the server says there were too many requests (429)"),
    451: (Outcome.BLOCKED, "the server refuses for legal reasons (451)"),
}


def judge(answer: Answer) -> tuple[Outcome | None, str]:
    """What the answer itself says about the outcome, with the reason; None and "" when it is a document."""
    if reason := challenge(answer):
        return Outcome.BLOCKED, reason
    if answer.status in _STATUS:
        return _STATUS[answer.status]
    if reason := missing(answer):
        return Outcome.SOFT_404, reason
    for look in (login_wall, consent_wall, paywall):
        if reason := look(answer):
            return Outcome.BLOCKED, reason
    return None, ""


def in_place_of(verdict: Outcome | None, reason: str, asked: Sequence[str]) -> tuple[Outcome | None, str]:
    """What came in the place of the document, with the reason; None and "" when it is the document itself.

    `verdict` and `reason` are those of the page itself, `asked` the addresses of the visit, the one wanted first and
    then those it was sent on to.
    """
    if verdict is not None:
        return verdict, reason
    if len(asked) > 1 and (home := sent_home(asked[0], asked[-1])):
        return Outcome.SOFT_404, home
    return None, ""
