"""Whether an answer is the document asked for, or a wall or an error page served in its place.

Told from the status, the words on the page and its markup. A wall is short, and what it says is about itself: a page
with a few sentences about something else is the document, whatever stands around it. Of an article that is
cut short for payment there may be more. Each finding names what it was told from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from factcheck.archive.walls import CAPTCHA
from factcheck.archive.walls.missing import DEAD, MISSING, MISSING_TITLE
from factcheck.archive.walls.phrases import (
    ABOUT_CHALLENGES,
    ABOUT_CONSENT,
    ABOUT_LOGIN,
    CHALLENGED,
    CHALLENGES,
    CHOICE,
    CONSENT,
    CONSENT_ADDRESS,
    LOGIN,
    LOGIN_ADDRESS,
    LOGIN_TITLE,
    OFFER,
    PAYWALL,
    REFUSED,
    TURNED_AWAY,
)
from factcheck.archive.walls.prose import paragraphs, size
from factcheck.vocabulary import Outcome

# Text lengths (code points) up to which a page can be a wall; the limits of the kinds differ because login and
# captcha pages carry almost nothing, while a paywall shows a teaser and an error page may carry the site's menus.
_CHALLENGE_TEXT = 2_000
_BARE_CHALLENGE_TEXT = 300
_LOGIN_TEXT = 2_500
_CONSENT_TEXT = 6_000
_BARE_CONSENT_TEXT = 2_000
_TEASER_TEXT = 3_000
_SHORT_TEASER_TEXT = 1_500
_OFFER_TEXT = 1_000
_ERROR_TEXT = 1_200
_SHORT_ERROR_TEXT = 600
# Prose (characters, see `prose`) from which a page is the document: where it is about something else than the wall,
# where the title is that of a login page, where all counts, where a line reads like the heading of a server's own page.
_OTHER_PROSE = 250
_OTHER_PROSE_OF_LOGIN = 1_200
_ALL_PROSE = 1_500
_PROSE_OF_NOTICE = 400
_HEADINGS = 3  # lines of the main text that may be headings of a login page
_MARKUP_SEEN = 400_000  # characters of markup looked at
_FREE = '"isAccessibleForFree"'
_NOT_FREE = re.compile(rf'{_FREE}\s*:\s*"?(?i:false)')

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


@dataclass(frozen=True)
class Answer:
    """What is looked at: `main` is the main text, or the full text when there is no better."""

    status: int | None
    title: str
    full: str
    main: str
    markup: str = ""
    passwords: int = 0  # password fields
    url: str = ""

    @cached_property
    def words(self) -> str:
        """Title and full text."""
        return f"{self.title}\n{self.full}"

    @cached_property
    def paragraphs(self) -> list[str]:
        """The lines of prose, in lower case."""
        return paragraphs(self.full.lower())

    def prose_besides(self, about: str) -> int:
        """How much prose there is in lines that the expression is not found in."""
        return size(line for line in self.paragraphs if not re.search(about, line))


def judge(answer: Answer) -> tuple[Outcome | None, str]:
    """What the answer itself says about the outcome, with the reason; None and "" when it is a document."""
    challenge = _challenge(answer)
    if challenge:
        return Outcome.BLOCKED, challenge
    if answer.status in _STATUS:
        return _STATUS[answer.status]
    missing = _missing(answer)
    if missing:
        return Outcome.SOFT_404, missing
    for look in (_login, _consent, _paywall):
        reason = look(answer)
        if reason:
            return Outcome.BLOCKED, reason
    return None, ""


def _challenge(answer: Answer) -> str:
    if len(answer.full) > _CHALLENGE_TEXT:
        return ""
    return _asked_to_prove(answer) or _refused(answer)


def _asked_to_prove(answer: Answer) -> str:
    said = CHALLENGED.said(answer.words)
    if said and not _is_about_walls(answer):
        return f"{CAPTCHA}: the page says {said!r}"
    bare = len(answer.full) <= _BARE_CHALLENGE_TEXT and not answer.passwords
    if bare or answer.status in (403, 429, 503):
        markup = answer.markup[:_MARKUP_SEEN].lower()
        mark = next((mark for mark in CHALLENGES if mark in markup), "")
        if mark:
            return f"{CAPTCHA}: the page carries {mark!r} and little else"
    return ""


def _refused(answer: Answer) -> str:
    said = REFUSED.said(answer.words)
    if said and _is_about_walls(answer):
        said = ""
    if not said and size(answer.paragraphs) < _PROSE_OF_NOTICE:
        said = TURNED_AWAY.said(answer.words)
    return f"the server refuses access: the page says {said!r}" if said else ""


def _is_about_walls(answer: Answer) -> bool:
    """Whether a page that has the words of a challenge is a text in which they occur."""
    return size(answer.paragraphs) >= _ALL_PROSE or answer.prose_besides(ABOUT_CHALLENGES) >= _OTHER_PROSE


def _missing(answer: Answer) -> str:
    if len(answer.main) > _ERROR_TEXT:
        return ""
    said = MISSING_TITLE.said(answer.title)
    if said:
        return f"soft 404: the title says {said!r}"
    if size(answer.paragraphs) >= _PROSE_OF_NOTICE:
        return ""
    said = DEAD.said(answer.words)
    if not said and len(answer.main) <= _SHORT_ERROR_TEXT:
        said = MISSING_TITLE.said(answer.main[:300]) or MISSING.said(answer.main)
    return f"soft 404: the page says {said!r}" if said else ""


def _login(answer: Answer) -> str:
    if len(answer.full) > _LOGIN_TEXT or not answer.full:
        return ""
    other = answer.prose_besides(ABOUT_LOGIN)
    named = LOGIN_TITLE.said(answer.title) if other < _OTHER_PROSE_OF_LOGIN else ""
    asked = LOGIN.said(answer.full) if other < _OTHER_PROSE else ""
    if answer.passwords and (said := named or asked or _login_heading(answer, other)):
        return f"login wall: a password field, and the page says {said!r}"
    if (said := named or asked) and LOGIN_ADDRESS.search(answer.url):
        return f"login wall: the address is that of a login page, and it says {said!r}"
    if asked and len(answer.main) <= _SHORT_ERROR_TEXT:
        return f"login wall: the page says {asked!r} and little else"
    return ""


def _login_heading(answer: Answer, other: int) -> str:
    """The heading of a login page that has another page's title, "" when there is none."""
    lines = [] if other else [line for line in answer.main.split("\n") if line.strip()][:_HEADINGS]
    return next((said for line in lines if (said := LOGIN_TITLE.said(line))), "")


def _consent(answer: Answer) -> str:
    if len(answer.main) > _CONSENT_TEXT:
        return ""
    said = CONSENT.said(answer.words[:4_000])
    if not said:
        return ""
    if CONSENT_ADDRESS.search(answer.url):
        return f"consent wall: the address is that of a consent page, and it says {said!r}"
    little = len(answer.full) <= _BARE_CONSENT_TEXT and answer.prose_besides(ABOUT_CONSENT) < _OTHER_PROSE
    if little and CHOICE.said(answer.full):
        return f"consent wall: the page says {said!r} and little else"
    return ""


def _paywall(answer: Answer) -> str:
    if len(answer.main) > _TEASER_TEXT:
        return ""
    short = len(answer.main) <= _SHORT_TEASER_TEXT
    closed = _FREE in answer.markup and _NOT_FREE.search(answer.markup) is not None
    if not (short or closed):
        return ""
    offered = closed or size(answer.paragraphs) < _OFFER_TEXT
    said = PAYWALL.said(answer.full) or (OFFER.said(answer.full) if offered else "")
    if said:
        return f"paywall: the page says {said!r}"
    if closed and short:
        return "paywall: the page declares that it is not free to read, and shows little text"
    return ""
