"""Walls and error pages served in place of the document, and the ordinary pages that are none."""

from __future__ import annotations

from time import process_time

import pytest

from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from factcheck.archive.walls.answer import Answer
from factcheck.archive.walls.judging import judge
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
    began = process_time()
    assert judge(answer(nasty, nasty[:1000])) == (None, "")
    assert process_time() - began < 10


def story(number: int) -> str:
    """Paragraphs of an article, a line each, about something else than any wall."""
    told = (
        "The board met on Tuesday and heard that 312 of its 900 piles had been driven. The engineer was absent.",
        "Most of the timber had come from the north, and some of it was green. Nobody had been told, she said.",
        "In the spring the river rose again and took the scaffold with it. A new one was paid for by the county.",
        "By then the contractor had left, and the books could not be found. The audit of 1938 says so plainly.",
        "The last witness spoke for two hours. He had seen the men go down, and he had counted those who came up.",
        "The inquiry closed in June without a finding. Its papers are kept in the town hall, in eleven boxes.",
        "A stone with their names was put up on the east bank, and it stands there to this day, if one looks.",
        "The bridge was opened by the king, who crossed it on foot, and it has carried the railway ever since.",
        "What it had cost was never added up. The figure that is usually given is that of the first estimate.",
        "A second inquiry was asked for in 1951 and again in 1974, both times by the daughter of the foreman.",
        "She was heard for the first time in 1980, by a committee of the council that had no powers at all.",
    )
    return "\n".join(told[:number])


LOGIN_FORM = "E-mail\nPassword\nSign in\nForgot your password?"
COOKIES = "We use cookies. Accept all cookies to continue.\nAccept all\nReject"
PRIVACY = (
    "We value your privacy\nWe and our partners store and access information on a device, such as cookies and process "
    "personal data. With your permission we may use precise location data. Click to consent.\nAccept all\nOptions"
)
BESIDE_AN_ARTICLE = [
    ("a login form", LOGIN_FORM, 3, 1),
    ("a cookie bar", COOKIES, 3, 0),
    ("a privacy dialog", PRIVACY, 3, 0),
    ("what a captcha asks", "To verify you are a human, the site shows a puzzle.", 3, 0),
    ("an offer to subscribers", "Already a subscriber? Log in. Subscribe now from 1 euro a month.", 11, 0),
    ("a place for comments", "You must be logged in to post a comment.", 1, 0),
]


@pytest.mark.parametrize(
    ("words", "number", "passwords"),
    [b[1:] for b in BESIDE_AN_ARTICLE],
    ids=[b[0] for b in BESIDE_AN_ARTICLE],
)
def test_what_stands_around_a_short_article_does_not_make_it_a_wall(
    words: str, number: int, passwords: int
) -> None:
    for text in (f"The bridge\n{words}\n{story(number)}", f"The bridge\n{story(number)}\n{words}"):
        assert judge(answer(text, "The bridge", passwords=passwords)) == (None, "")


@pytest.mark.parametrize(
    ("words", "passwords"),
    [b[1::2] for b in BESIDE_AN_ARTICLE[:-1]],
    ids=[b[0] for b in BESIDE_AN_ARTICLE[:-1]],
)
def test_the_same_alone_is_a_wall(words: str, passwords: int) -> None:
    assert judge(answer(f"The bridge\n{words}", "The bridge", passwords=passwords))[0] is BLOCKED


@pytest.mark.parametrize(
    "offer",
    [
        "Subscribe to continue reading.",
        "Create a free account to continue reading this article.",
        "Already a subscriber? Log in",
    ],
)
def test_a_teaser_is_no_article(offer: str) -> None:
    assert judge(answer(f"The bridge\n{story(2)}\n{offer}", "The bridge"))[0] is BLOCKED


SHORT_PAGES = [
    (BLOCKED, "Press & Hold to confirm you are a human (and not a bot).", "Access to this page has been denied"),
    (BLOCKED, "Making sure you're not a bot!\nThe keeper of this website has set up a test of its visitors.", ""),
    (BLOCKED, "Wir, Yahoo, sind Teil der Yahoo-Markenfamilie.\nAlle akzeptieren\nAlle ablehnen", ""),
    (BLOCKED, "If you click “Accept all”, we and our partners look at what you read.\nAccept all\nReject all", ""),
    (BLOCKED, "Are you over 18?\nYes, enter", "Age check"),
    (BLOCKED, "You must be at least 18 years old to enter this site.", ""),
    (BLOCKED, "Too many requests\nPlease try again later.", ""),
    (BLOCKED, "You have been rate limited.", ""),
    (BLOCKED, "451: Unavailable due to legal reasons", ""),
    (BLOCKED, "This content is not available in your country.", ""),
    (MISSING, "Video unavailable\nIts account has been closed.", "Videos"),
    (MISSING, "This domain is for sale!\nMake an offer.", "bridges.example"),
    (MISSING, "bridges.example\nDiese Domain steht zum Verkauf", ""),
    (MISSING, "Account Suspended\nContact your hosting provider for more information.", ""),
    (MISSING, "Welcome to nginx!\nIf you see this page, the web server is successfully installed and working.", ""),
    (MISSING, "It works!", ""),
    (MISSING, "Error establishing a database connection", "Database Error"),
    (MISSING, "Fatal error: Uncaught Error: Call to undefined function in /var/www/index.php:12", ""),
    (MISSING, "We’ll be back soon!\nSorry for the inconvenience.", ""),
    (MISSING, "This site is under maintenance", ""),
]  # fmt: skip


@pytest.mark.parametrize(("outcome", "words", "title"), SHORT_PAGES)
def test_the_wordings_of_walls_and_dead_pages_count_where_there_is_no_article(
    outcome: Outcome, words: str, title: str
) -> None:
    assert judge(answer(words, title))[0] is outcome
    assert judge(answer(f"{words}\n{story(5)}", "The bridge")) == (None, "")
    told = words.split("\n")[0]
    note = f"The bridge\nThe notice on the door of the office, “{told}”, was put up in 1938, said the clerk on Monday."
    if outcome is MISSING:
        assert judge(answer(note, "The bridge")) == (None, "")


@pytest.mark.parametrize(
    "title",
    [
        "Sidan kunde inte hittas",
        "Sivua ei löytynyt",
        "Stránka nenalezena",
        "Stránka sa nenašla",
        "Sayfa bulunamadı",
        "Η σελίδα δεν βρέθηκε",
        "הדף לא נמצא",
        "페이지를 찾을 수 없습니다",
        "Az oldal nem található",
        "Сторінку не знайдено",
        "Страницата не е намерена",
        "Pagina nu a fost găsită",
        "找不到页面",
        "お探しのページは存在しません",
        "لم يتم العثور على الصفحة",
    ],
)
def test_soft_404s_in_more_languages(title: str) -> None:
    assert judge(answer(f"{title}\nx", title))[0] is MISSING
    assert judge(answer(f"{title}\n{story(11)}\n{story(11)}", "The bridge")) == (None, "")


def test_a_login_page_that_has_the_title_of_the_article() -> None:
    page = answer("Home News\nLog in\nUser\nPassword", "The bridge of Karsund", passwords=1)
    assert judge(page) == (BLOCKED, "login wall: a password field, and the page says 'Log in'")
    beside = answer(f"Home News Log in\nUser\nPassword\nThe bridge\n{story(1)}", "The bridge", passwords=1)
    assert judge(beside) == (None, "")


def test_a_page_as_it_comes_with_forms_and_dialogs_around_a_short_article() -> None:
    told = "".join(f"<p>{line}</p>" for line in story(4).split("\n"))
    form = "<form>E-mail <input name=e> Password <input type=password><a>Forgot your password?</a></form>"
    dialog = (
        "<div id=cmp><h2>We value your privacy</h2><p>We use cookies.</p><button>Accept all</button></div>"
    )
    page = f"<html><title>The bridge</title><body>{form}{dialog}<h1>The bridge</h1>{told}</body></html>"
    found = read(page.encode(), "text/html", URL, 200, Progress(lambda so_far: None))
    assert (found.verdict, found.reason) == (None, "")
