"""Walls and error pages as they are served in twelve languages, and the honest pages that look like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.archive.derived import Derived
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from factcheck.archive.walls.wordings import phrases
from factcheck.vocabulary import Outcome
from tests.archive.wall_words import WORDS, Words

BLOCKED, MISSING = Outcome.BLOCKED, Outcome.SOFT_404
MENU = "<nav><a>Home</a> <a>Sport</a> <a>Login</a></nav>"
LANGUAGES = sorted(WORDS)


def seen(body: str, title: str = "Example", head: str = "", attributes: str = "") -> Derived:
    page = f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body {attributes}>{body}</body></html>"
    return read(
        page.encode(), "text/html; charset=utf-8", "https://example.org/x", 200, Progress(lambda _: None)
    )


def told(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def dialog(words: Words, attributes: str = "") -> str:
    heading, text, yes, no = words.consent
    return (
        f"<div {attributes}><h2>{heading}</h2><p>{text}</p><button>{yes}</button><button>{no}</button></div>"
    )


def form(words: Words, attributes: str = "") -> str:
    button, forgotten, _ = words.login
    fields = "<input name=u><input type=password name=p>"
    return f"<form {attributes}>{fields}<button>{button}</button><a>{forgotten}</a></form>"


def article(*lines: str, beside: str = "") -> str:
    return f"{MENU}<main><article><h1>Karsund</h1>{told(*lines)}</article></main>{beside}"


def related(words: Words) -> str:
    items = "".join(f"<li><a>{line[:40]}</a> <b>{words.label}</b></li>" for line in words.story)
    return f"<section><ul>{items}</ul></section>"


ROLE = "role=dialog aria-modal=true"
WALLS: dict[str, tuple[Outcome, str, Callable[[Words], Derived]]] = {
    "a consent dialog and nothing else": (BLOCKED, "consent wall", lambda w: seen(MENU + dialog(w, ROLE))),
    "a page that asks for consent": (BLOCKED, "consent wall", lambda w: seen(dialog(w))),
    "a login page": (BLOCKED, "login wall", lambda w: seen(MENU + form(w), w.login[0])),
    "a login page with another title": (BLOCKED, "login wall", lambda w: seen(MENU + form(w))),
    "what is for those who log in": (BLOCKED, "login wall", lambda w: seen(MENU + told(w.login[2]))),
    "a captcha": (BLOCKED, "captcha wall", lambda w: seen(told(w.captcha))),
    "a paywall": (BLOCKED, "paywall", lambda w: seen(article(*w.story[:2], beside=told(w.paywall)))),
    "access denied": (BLOCKED, "the server refuses", lambda w: seen(f"<h1>{w.denied}</h1>", w.denied)),
    "no article any more": (MISSING, "soft 404", lambda w: seen(MENU + told(w.missing))),
}  # fmt: skip
HONEST: dict[str, Callable[[Words], Derived]] = {
    "a short article under a consent dialog": lambda w: seen(article(*w.story, beside=dialog(w, ROLE))),
    "a short article under another consent dialog": lambda w: seen(
        dialog(w, "id=onetrust-banner-sdk") + article(*w.story)
    ),
    "a notice under a consent dialog": lambda w: seen(article(w.notice, beside=dialog(w, "id=didomi-host"))),
    "a notice under a dialog of nobody's": lambda w: seen(article(w.notice, beside=dialog(w, ROLE))),
    "a notice with a login form in its head": lambda w: seen(form(w) + article(w.notice)),
    "an article about walls": lambda w: seen(article(*w.about)),
    "an article about walls under a dialog": lambda w: seen(article(*w.about, beside=dialog(w, ROLE))),
    "help with the login": lambda w: seen(article(w.help), w.login[1]),
    "a note on a site that was not there": lambda w: seen(article(w.outage)),
    "a notice to comment on": lambda w: seen(article(w.notice, beside=told(w.comment))),
    "a short article above others that are paid for": lambda w: seen(article(*w.story, beside=related(w))),
}


@pytest.mark.parametrize("kind", sorted(WALLS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_walls_in_their_languages(language: str, kind: str) -> None:
    outcome, reason, made = WALLS[kind]
    found = made(WORDS[language])
    assert (found.verdict, found.reason[: len(reason)]) == (outcome, reason)


@pytest.mark.parametrize("kind", sorted(HONEST))
@pytest.mark.parametrize("language", LANGUAGES)
def test_honest_pages_in_their_languages(language: str, kind: str) -> None:
    found = HONEST[kind](WORDS[language])
    assert (found.verdict, found.reason) == (None, "")


NOTICE = WORDS["de"].notice
# Words that nobody knows: what is told, is told from the markup.
SERVICES = [
    ("consent wall", '<div id="onetrust-banner-sdk"><p>Xu xu xu.</p><button>Xa</button></div>'),
    ("consent wall", '<div id="didomi-host"><div class="didomi-popup-container">Xu xu.</div></div>'),
    ("consent wall", '<div id="sp_message_container_1"><div class="message-component">Xu</div></div>'),
    ("consent wall", '<div id="CybotCookiebotDialog">Xu xu</div>'),
    ("consent wall", '<div class="qc-cmp2-container">Xu xu</div>'),
    ("consent wall", '<div class="fc-consent-root"><div>Xu xu</div></div>'),
    ("login wall", '<form id="kc-form-login"><input name=u>Xu<input type="password">Xo<button>Xa</button></form>'),
    ("login wall", '<form>Xu<input type=password autocomplete="current-password"></form>'),
    ("captcha wall", '<script>window._cf_chl_opt={cType:"managed"}</script><p>Xu xu xu</p>'),
    ("captcha wall", '<script>var dd={"host":"geo.captcha-delivery.com"}</script><p>Xu</p>'),
    ("captcha wall", '<div id="px-captcha"></div>'),
    ("captcha wall", '<div id="sec-if-cpt-container"></div>'),
    ("captcha wall", '<iframe src="/_Incapsula_Resource?SWUDNSAI=31&amp;incident_id=2"></iframe>'),
    ("captcha wall", '<script>window.gokuProps={"key":"A"}</script>'),
    ("captcha wall", '<p>Xu</p><script id="anubis_challenge" type="application/json">{}</script>'),
    ("captcha wall", '<form><div class="g-recaptcha"></div><button>Xa</button></form>'),
]  # fmt: skip
AROUND = [
    '<div id="onetrust-banner-sdk"><p>Xu xu xu.</p><button>Xa</button></div>',
    '<form id="loginform"><input name=u><input type="password"><button>Xa</button></form>',
    "<script>d.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script>",
    '<script src="https://js.datadome.co/tags.js"></script>',
    '<script src="/_Incapsula_Resource?SWJIYLWA=71"></script>',
    '<form><textarea></textarea><div class="g-recaptcha"></div><button>Xa</button></form>',
    '<div id="piano-container"></div><div id="poool-widget"></div>',
]


@pytest.mark.parametrize(("reason", "markup"), SERVICES)
def test_walls_of_services_in_any_language(reason: str, markup: str) -> None:
    found = seen(markup)
    assert (found.verdict, found.reason[: len(reason)]) == (BLOCKED, reason)


@pytest.mark.parametrize("markup", AROUND)
def test_the_same_services_around_a_notice(markup: str) -> None:
    assert seen(article(NOTICE, beside=markup)).verdict is None
    assert seen(markup + article(NOTICE)).verdict is None


def test_a_challenge_part_in_a_form_to_fill_in_is_no_wall() -> None:
    page = '<h1>Xu</h1><form><input type="email"><textarea></textarea><div class="h-captcha"></div></form>'
    assert seen(page).verdict is None


PAYWALLS = [
    '<div class="paywall"><p>Xu xu xu 1 €</p></div>',
    '<div id="poool-widget"><p>Xu xu abonnement</p></div>',
    '<div class="tp-container-inner"><p>Xu premium</p></div>',
    '<div id="steady_paywall">Xu 5 €</div>',
    '<div class="mepr-unauthorized-message">Xu account</div>',
]


@pytest.mark.parametrize("markup", PAYWALLS)
def test_an_offer_in_the_element_of_a_paywall(markup: str) -> None:
    teaser = WORDS["de"].story[:2]
    assert seen(article(*teaser, beside=markup)).reason.startswith("paywall: the page shows an offer")
    assert seen(article(*teaser)).verdict is None


def test_an_article_in_the_element_of_a_paywall_is_there() -> None:
    story = told(*WORDS["de"].story)
    assert seen(f'<main><h1>Karsund</h1><div class="paywall">{story}</div></main>').verdict is None


@pytest.mark.parametrize(
    "attributes",
    ['class="error404 wp-theme"', 'class="path-system-404"', 'id="page-not-found"', 'class="x error-404"'],
)
def test_an_error_page_by_its_markup(attributes: str) -> None:
    assert seen("<h1>Xu xu</h1><p>Xu xu xu xu.</p>", attributes=attributes).verdict is MISSING
    assert seen(article(*WORDS["de"].story * 3), attributes=attributes).verdict is None


@pytest.mark.parametrize("title", ["Fehler", "Erreur – Journal", "Błąd", "エラー"])
def test_an_error_page_by_its_bare_title(title: str) -> None:
    assert seen("<h1>Xu xu</h1><p>Xu xu xu xu.</p>", title).verdict is MISSING
    assert seen(article(NOTICE), f"{title.split()[0]} in der Verwaltung").verdict is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Weiterlesen mit dem Abo", True),
        ("„Weiterlesen mit dem Abo“, steht da.", False),
        ("« Weiterlesen mit dem Abo »", False),
        ("”Weiterlesen mit dem Abo” står det", False),
        ("‘Weiterlesen mit dem Abo’, staat er", False),
        ("「Weiterlesen mit」と", False),
        ("Das ist „gut“. Weiterlesen mit dem Abo", True),
        ("L’abonné d’hier : Weiterlesen mit dem Abo, c’est dit", True),
        ("„Gut“ steht da\nWeiterlesen mit dem Abo", True),
    ],
)  # fmt: skip
def test_what_a_page_quotes_it_does_not_say(text: str, found: bool) -> None:
    page = seen(article(*WORDS["de"].story[:2], beside=told(*text.split("\n"))))
    assert (page.verdict is BLOCKED) is found


@pytest.mark.parametrize("before", [0, 500, 5_000])
@pytest.mark.parametrize("after", [0, 500, 5_000])
def test_a_wording_is_found_wherever_it_stands_in_a_long_text(before: int, after: int) -> None:
    wanted = phrases("wall|gate", r"(?:^|\n)the wall is \w+\b", r"gate.{0,120}?shut\W*$")
    lines = "The river rose.\n" * before, "\nThe road is dry." * after
    assert wanted.said(f"{lines[0]}The Wall is high{lines[1]}") == "The Wall is high"
    assert wanted.said(f"{lines[0]}Gate{'!' * 100} shut.") == f"Gate{'!' * 100}"[:80]
    assert wanted.said(f"{lines[0]}“The wall” is high{lines[1]}") == ""
