"""What goes on record of answers that are no document: pages that are gone, challenges, front pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.archive.derived import Derived
from factcheck.archive.messages.exchange import Visit
from factcheck.archive.vault import Vault
from factcheck.archive.walls.answer import Answer
from factcheck.archive.walls.front_page import sent_home
from factcheck.archive.walls.judging import judge
from factcheck.vocabulary import Outcome
from tests.archive.sample_visits import AT, exchange, keep_visit, visit, whole

ARTICLE = "The river moved in the night, and the board denied it. " * 80
BLOCKED, MISSING = Outcome.BLOCKED, Outcome.SOFT_404


def answer(full: str, title: str = "", status: int | None = 200) -> Answer:
    return Answer(status, title, full, full)


GONE_PAGES = [
    ("Zeitung", "Diese Seite gibt es nicht mehr\nDer Artikel wurde entfernt.", "Diese Seite gibt es nicht"),
    (
        "Zeitung",
        "Hoppla\nDer gesuchte Artikel existiert leider nicht mehr.",
        "Der gesuchte Artikel existiert leider nicht",
    ),
    ("Zeitung", "Der Beitrag wurde gelöscht.", "Der Beitrag wurde gelöscht"),
    ("Erreur 404", "Page introuvable\nLa page que vous cherchez n'existe pas.", "Erreur 404"),
    ("Journal", "Page introuvable\nRetour à l'accueil", "Page introuvable"),
    ("Journal", "La page que vous recherchez n’existe plus.", "La page que vous recherchez n’existe"),
    ("Diario", "La página que buscas ya no existe.", "La página que buscas ya no existe"),
    ("Diario", "Lo sentimos, no se ha encontrado la página.", "no se ha encontrado la página"),
    ("Krant", "Deze pagina bestaat niet meer.", "Deze pagina bestaat niet meer"),
    ("Avisen", "Siden finnes ikke\nGå til forsiden", "Siden finnes ikke"),
    ("Avisen", "Beklager, vi fant ikke siden du leter etter.", "fant ikke siden"),
    ("Avisen", "Artiklen er slettet.", "Artiklen er slettet"),
    ("Tidningen", "Sidan hittades inte", "Sidan hittades inte"),
    ("Giornale", "La pagina che cerchi non esiste.", "La pagina che cerchi non esiste"),
    ("Jornal", "Esta página não está mais disponível.", "Esta página não está mais disponível"),
    ("Gazeta", "Strona nie istnieje", "Strona nie istnieje"),
]


@pytest.mark.parametrize(("title", "words", "said"), GONE_PAGES)
def test_a_page_that_says_in_its_own_language_that_there_is_none(title: str, words: str, said: str) -> None:
    outcome, reason = judge(answer(words, title))
    assert outcome is MISSING
    assert reason.endswith(f"says {said!r}")
    assert judge(answer(f"{words} {ARTICLE}", "Example")) == (None, "")


HOME = "https://www.example.org/"


@pytest.mark.parametrize(
    ("asked", "landed", "sent"),
    [
        ("https://example.org/2024/01/story.html", HOME, True),
        ("http://news.example.org/story", HOME, True),
        ("https://example.org/story/", "https://m.example.org", True),
        ("https://example.org/story", "https://example.org/story-2", False),
        ("https://example.org/story", "https://example.org/?p=12", False),
        ("https://short.example/x1", HOME, False),
        ("https://notexample.org/story", HOME, False),
        ("https://example.org", HOME, False),
        ("https://example.org/index.html", HOME, False),
        ("https://example.org/en/home", HOME, False),
        ("https://example.org/de", HOME, False),
        ("https://example.org/?p=7", HOME, False),
        ("https://example.org/2024/story", f"{HOME}index.html", True),
        ("https://example.org/2024/story", f"{HOME}en/", True),
        ("https://example.org/en/story", f"{HOME}en-gb/index.php", True),
        ("https://example.org/story", f"{HOME}story/index.html", False),
        ("https://example.org/story", f"{HOME}index.php?id=4", False),
        ("https://example.org/tv/story", f"{HOME}tv/", False),
        ("https://example.org/story", f"{HOME}404.html", True),
        ("https://example.org/story", f"{HOME}en/page-not-found?from=story", True),
        ("https://example.org/story", f"{HOME}error", True),
        ("https://example.org/help/404", f"{HOME}help/404.html", False),
        ("https://example.org/bus/404-timetable", f"{HOME}lines/404-timetable", False),
    ],
)
def test_a_page_that_leads_to_the_front_page_is_not_there(asked: str, landed: str, sent: bool) -> None:
    assert bool(sent_home(asked, landed)) is sent


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Der Laden", "Den Laden gibt es nicht mehr, sagt der Wirt."),
        ("Broen", "Broen finnes ikke lenger, sier ordføreren."),
        ("Le pont", "Le pont n'existe plus depuis 1944."),
        ("Het pand", "De pagina is niet gratis te lezen."),
        ("Silta", "Sivua ei ole päivitetty vuoden 1998 jälkeen."),
    ],
)
def test_a_short_note_about_something_that_is_gone_is_a_document(title: str, words: str) -> None:
    assert judge(answer(words, title)) == (None, "")


def kept(tmp_path: Path, made: Visit) -> tuple[Outcome, str]:
    """What goes on record of a visit, its page read as pages are."""
    record = keep_visit(Vault(tmp_path), "S001", made, AT, read)
    return record.outcome, record.reason


def read(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
    text = content.decode()
    verdict, reason = judge(answer(text, status=None))
    return Derived("html", "text/html", "sample 1", full_text=text, verdict=verdict, reason=reason)


@pytest.mark.parametrize("status", ["503 Service Unavailable", "429 Too Many Requests"])
def test_a_challenge_under_a_status_of_failure_is_a_wall(tmp_path: Path, status: str) -> None:
    said = f"the server answered {status}"
    page = b"Just a moment... Checking your browser before you go on."
    made = visit(exchange(whole(page, status=status.encode())), outcome=Outcome.FAILED, reason=said)
    assert kept(tmp_path, made) == (BLOCKED, f"{said}: captcha wall: the page says 'Just a moment...'")


def test_a_failure_with_other_words_stays_a_failure(tmp_path: Path) -> None:
    page = b"Please log in to continue, once our service is back."
    made = visit(exchange(whole(page, status=b"503 Busy")), outcome=Outcome.FAILED, reason="busy")
    assert kept(tmp_path, made) == (Outcome.FAILED, "busy")


@pytest.mark.parametrize(
    ("landed", "outcome"), [("https://example.org/", MISSING), ("https://example.org/tides-2", Outcome.OK)]
)
def test_a_redirect_to_the_front_page_goes_on_record_as_a_soft_404(
    tmp_path: Path, landed: str, outcome: Outcome
) -> None:
    moved = exchange(whole(b"", b"Location: " + landed.encode(), status=b"301 Moved"))
    assert kept(tmp_path, visit(moved, exchange(whole(b"Welcome to our site."), landed)))[0] is outcome
