"""Walls and error pages served in place of the document, and the ordinary pages that are none."""

from __future__ import annotations

import pytest

from factcheck.archive.walls import Answer, judge
from factcheck.vocabulary import Outcome
from tests.archive.pages import KINDS, made_page

URL = "https://example.org/story"
ARTICLE = "The river moved in the night, and the board denied it. " * 80
MENU = "Home News Sport Subscribe Log in Newsletter Search Help Contact " * 20
BLOCKED, MISSING, GONE = Outcome.BLOCKED, Outcome.SOFT_404, Outcome.GONE


def answer(
    full: str,
    title: str = "",
    status: int | None = 200,
    main: str | None = None,
    markup: str = "",
    **more: object,
) -> Answer:
    passwords, url = more.get("passwords", 0), more.get("url", URL)
    assert isinstance(passwords, int)
    assert isinstance(url, str)
    return Answer(status, title, full, full if main is None else main, markup, passwords, url)


WALLS = [
    (
        "no right",
        answer("Unauthorized", status=401),
        BLOCKED,
        "login wall: the server asks for credentials (401)",
    ),
    ("payment", answer("", status=402), BLOCKED, "paywall: the server asks for payment (402)"),
    ("refused", answer("Forbidden", status=403), BLOCKED, "the server refuses access (403)"),
    ("not there", answer("x", status=404), GONE, "the server says it is not there (404)"),
    ("gone", answer("x", status=410), GONE, "the server says it is gone (410)"),
    ("too many", answer("x", status=429), BLOCKED, "the server says there were too many requests (429)"),
    (
        "a bot check",
        answer("Checking your browser before accessing example.org", "Just a moment...", 503),
        BLOCKED,
        "captcha wall: the page says 'Just a moment...'",
    ),
    (
        "a bot check with success",
        answer("", "example.org", markup="<script src='/cdn-cgi/challenge-platform/x.js'>"),
        BLOCKED,
        "captcha wall: the page carries '/cdn-cgi/challenge-platform/' and little else",
    ),
    (
        "a captcha",
        answer("Please verify you are a human to continue.", "example.org"),
        BLOCKED,
        "captcha wall: the page says 'verify you are a human'",
    ),
    (
        "a captcha in French",
        answer("Cochez la case : je ne suis pas un robot"),
        BLOCKED,
        "captcha wall: the page says 'je ne suis pas un robot'",
    ),
    (
        "access denied",
        answer("You don't have permission. Reference #18.2f", "Access Denied"),
        BLOCKED,
        'the server refuses access: the page says "Access Denied You don\'t have permission"',
    ),
    (
        "a login page",
        answer("Email Password Forgot password? Sign in", "Sign in - Example", passwords=1),
        BLOCKED,
        "login wall: a password field, and the page says 'Sign in'",
    ),
    (
        "a redirect to a login page",
        answer("Welcome back", "Log in", url="https://example.org/login?next=/story"),
        BLOCKED,
        "login wall: the address is that of a login page, and it says 'Log in'",
    ),
    (
        "members only",
        answer("You must be logged in to read this thread."),
        BLOCKED,
        "login wall: the page says 'You must be logged in' and little else",
    ),
    (
        "a consent page",
        answer(
            "Before you continue to Example. " + "We use cookies. " * 60,
            url="https://consent.example.com/m?x",
        ),
        BLOCKED,
        "consent wall: the address is that of a consent page, and it says 'Before you continue'",
    ),
    (
        "a consent layer and nothing else",
        answer("We value your privacy. We and our 812 partners store data. Manage options Accept all"),
        BLOCKED,
        "consent wall: the page says 'We value your privacy' and little else",
    ),
    (
        "a paywall",
        answer(
            MENU + "The river moved in the night. Subscribe to continue reading.",
            main="The river moved in the night.",
        ),
        BLOCKED,
        "paywall: the page says 'Subscribe to continue reading'",
    ),
    (
        "a paywall in German",
        answer("Der Fluss stieg. Jetzt weiterlesen mit dem Probeabo."),
        BLOCKED,
        "paywall: the page says 'Jetzt weiterlesen'",
    ),
    (
        "a declared paywall",
        answer("The river moved.", markup='{"isAccessibleForFree": "False"}'),
        BLOCKED,
        "paywall: the page declares that it is not free to read, and shows little text",
    ),
    (
        "a soft 404 by its title",
        answer(MENU, "Page not found | Example", main="Try the search."),
        MISSING,
        "soft 404: the title says 'Page not found'",
    ),
    ("a bare 404", answer("x", "404"), MISSING, "soft 404: the title says '404'"),
    (
        "a soft 404 by its words",
        answer("Oops! That page went for a walk. Home", "Example"),
        MISSING,
        "soft 404: the page says 'Oops! That page'",
    ),
    (
        "a removed article",
        answer("The article you are looking for is no longer available.", "Example"),
        MISSING,
        "soft 404: the page says 'The article you are looking for is no longer'",
    ),
    (
        "a soft 404 in Russian",
        answer("x", "Страница не найдена"),
        MISSING,
        "soft 404: the title says 'Страница не найдена'",
    ),
]


@pytest.mark.parametrize(("page", "outcome", "reason"), [w[1:] for w in WALLS], ids=[w[0] for w in WALLS])
def test_walls(page: Answer, outcome: Outcome, reason: str) -> None:
    assert judge(page) == (outcome, reason)


DOCUMENTS = [
    ("an article", answer(ARTICLE, "The river")),
    ("a short notice", answer("The office is closed on Monday.", "Notice")),
    ("an article about captchas", answer("Are you a robot? " + ARTICLE, "Why you must verify you are human")),
    ("an article about error 404", answer(ARTICLE, "404: the story of an error page")),
    (
        "an article with a login in its menu",
        answer("Log in Forgot password? " + ARTICLE, "The river", passwords=1),
    ),
    ("an article with a cookie banner", answer("We value your privacy Accept all " + ARTICLE, "The river")),
    ("an article with an offer below it", answer(ARTICLE + "Subscribe to continue reading.", "The river")),
    (
        "an article that is declared not free but is there",
        answer(ARTICLE, markup='"isAccessibleForFree":false'),
    ),
    ("a page with a captcha in its form", answer(ARTICLE, markup="<div class='g-recaptcha'>")),
    ("a short page with a contact form", answer("Write to us. " * 40, markup="<div class='g-recaptcha'>")),
    (
        "an address with auth in it",
        answer("The author's page.", "Ann", url="https://example.org/authors/ann"),
    ),
    ("an unknown status", answer(ARTICLE, "The river", None)),
    ("nothing at all", answer("")),
]


@pytest.mark.parametrize("page", [d[1] for d in DOCUMENTS], ids=[d[0] for d in DOCUMENTS])
def test_ordinary_pages_are_no_walls(page: Answer) -> None:
    assert judge(page) == (None, "")


@pytest.mark.parametrize("kind", KINDS)
def test_made_pages_are_no_walls(kind: str) -> None:
    made = made_page(kind)
    text = " ".join(made.sentences)
    assert judge(answer(text, markup=made.content.decode("utf-8", "replace"))) == (None, "")


def test_long_hostile_text_is_looked_at_quickly() -> None:
    nasty = "the page you requested " * 50_000 + "access denied " * 50_000
    assert judge(answer(nasty, nasty[:1000])) == (None, "")
