"""An essay at a web address, in the charset its server names."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factcheck.workspace import Workspace
from tests.workflow.sources.test_fetching import Site, run, site

__all__ = ["site"]

PAGE = "<html><head><title>Über die Brücke</title></head><body><p>Die Brücke öffnete 1937.</p></body></html>"


class Latin(Site):
    """One page in Latin-1, as its server says and the page does not."""

    def do_GET(self) -> None:
        body = PAGE.encode("latin-1")
        self.send_response(200 if self.path == "/essay" else 404)
        self.send_header("Content-Type", 'text/html; charset="iso-8859-1"')
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def test_an_essay_is_taken_in_from_the_web(
    tmp_path: Path, site: tuple[str, type[Site]], monkeypatch: pytest.MonkeyPatch
) -> None:
    host, handler = site
    monkeypatch.setattr(handler, "do_GET", Latin.do_GET)
    assert "Brücke" in run(tmp_path, "init", f"http://{host}/essay", "--allow-host", host)
    assert (tmp_path / "essay" / "draft-1.text.txt").read_text() == "Die Brücke öffnete 1937."
    run(tmp_path, "init", f"http://{host}/gone", "--allow-host", host, code=4)


def test_an_essay_that_is_not_there_makes_nothing(tmp_path: Path, site: tuple[str, type[Site]]) -> None:
    host, _ = site
    run(tmp_path, "init", f"http://{host}/gone", "--allow-host", host, code=2)
    run(tmp_path, "init", f"http://{host}/page/1", code=2)
    assert list(tmp_path.iterdir()) == []


def test_a_new_draft_is_taken_in_from_the_web(
    tmp_path: Path, site: tuple[str, type[Site]], monkeypatch: pytest.MonkeyPatch
) -> None:
    host, handler = site
    monkeypatch.setattr(handler, "do_GET", Latin.do_GET)
    (tmp_path / "first.txt").write_text("Die Brücke öffnete 1936.\n")
    run(tmp_path, "init", str(tmp_path / "first.txt"))
    run(tmp_path, "update", f"http://{host}/essay", code=2)
    run(tmp_path, "update", f"http://{host}/gone", "--allow-host", host, code=2)
    assert "Draft 2: 4 words" in run(tmp_path, "update", f"http://{host}/essay", "--allow-host", host)
    assert (tmp_path / "essay" / "draft-2.html").read_bytes() == PAGE.encode("latin-1")
    assert (tmp_path / "essay" / "draft-2.text.txt").read_text() == "Die Brücke öffnete 1937."


@pytest.mark.parametrize("word", ["init", "update"])
def test_an_address_of_another_kind_is_named_as_given(
    tmp_path: Path, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if word == "update":
        (tmp_path / "first.txt").write_text("Die Brücke öffnete 1936.\n")
        run(tmp_path, "init", str(tmp_path / "first.txt"))
    run(tmp_path, word, "ftp://files.example/essay.txt", code=2)
    said = capsys.readouterr().err
    assert "ftp://files.example/essay.txt is no address of a page" in said
    assert "give a file, or an address that begins with https:// or http://" in said


WALLS = {
    "consent": (
        (
            "<title>Before you continue</title><div id='onetrust-banner-sdk'><h2>We value your privacy</h2><p>We and"
            " our 812 partners use cookies. Accept all cookies to go on.</p><button>Accept all</button></div>"
        ),
        "blocked, consent wall: ",
    ),
    "login": (
        "<title>Log in</title><h1>Log in to continue</h1><form><input name=user><input type=password name=p></form>",
        "blocked, login wall: ",
    ),
    "captcha": (
        "<title>Just a moment...</title><p>Checking your browser before accessing the site.</p>",
        "blocked, captcha wall: ",
    ),
    "missing": ("<title>Page not found</title><h1>Page not found</h1>", "soft-404, "),
}


class Walls(Site):
    """Pages that stand in the place of the text, each answered with success."""

    def do_GET(self) -> None:
        name = self.path.strip("/")
        page = f"<!doctype html>{WALLS[name][0] if name in WALLS else '<h1>The Courier</h1>'}".encode()
        self.send_response(302 if name == "moved/story" else 200)
        if name == "moved/story":
            self.send_header("Location", "/")
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@pytest.mark.parametrize("name", [*WALLS, "moved/story"])
@pytest.mark.parametrize("word", ["init", "update"])
def test_a_page_in_the_place_of_the_text_is_no_draft(
    tmp_path: Path,
    site: tuple[str, type[Site]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    word: str,
) -> None:
    host, handler = site
    monkeypatch.setattr(handler, "do_GET", Walls.do_GET)
    folder = tmp_path / "check"
    folder.mkdir()
    if word == "update":
        (tmp_path / "first.txt").write_text("Die Brücke öffnete 1936.\n")
        run(folder, "init", str(tmp_path / "first.txt"))
    before = sorted(folder.rglob("essay/*"))
    run(folder, word, f"http://{host}/{name}", "--allow-host", host, code=2)
    said = capsys.readouterr().err
    what = WALLS[name][1] if name in WALLS else "soft-404, soft 404: it leads to the front page of its site"
    assert f"factcheck: http://{host}/{name} cannot be read: {what}" in said
    assert ("save the page, or its text, from a browser and give that file" in said) == ("blocked" in what)
    assert sorted(folder.rglob("essay/*")) == before


def test_a_wall_given_as_a_file_is_what_somebody_hands_in(tmp_path: Path) -> None:
    (tmp_path / "wall.html").write_text(WALLS["login"][0])
    assert "Draft 1: " in run(tmp_path, "init", str(tmp_path / "wall.html"))


STORY = [
    f"In {year} the mill of Lund burned down again, and its owner, Ada Moss, paid {year} crowns for a new roof."
    for year in range(1950, 1962)
]
MENU = "".join(
    f"<li><a href='/{word}'>{word}</a></li>" for word in ["News", "Sport", "Opinion", "Letters", "Weather"]
)
TEASERS = "".join(f"<li><a href='/{at}'>Ten things that {at} readers never knew</a></li>" for at in range(30))
PAPER = f"""<html><head><title>The mill burns - The Courier</title></head><body><div><h1>The Courier</h1>
<ul>{MENU}</ul></div><div><h2>The mill burns</h2>{"".join(f"<p>{line}</p>" for line in STORY)}</div>
<div><h3>Most read</h3><ul>{TEASERS}</ul></div></body></html>"""


class Paper(Site):
    """A page of a paper, with a menu before its article and teasers behind it."""

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/essay" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(PAPER)))
        self.end_headers()
        self.wfile.write(PAPER.encode())


def test_of_a_page_of_a_paper_the_article_is_the_essay(
    tmp_path: Path, site: tuple[str, type[Site]], monkeypatch: pytest.MonkeyPatch
) -> None:
    host, handler = site
    monkeypatch.setattr(handler, "do_GET", Paper.do_GET)
    said = run(tmp_path, "init", f"http://{host}/essay", "--allow-host", host)
    assert "“The mill burns”" in said
    assert "Not read: 37 surrounding passages" in said
    kept = (tmp_path / "essay" / "draft-1.text.txt").read_text()
    assert kept.split("\n\n") == ["The mill burns", *STORY]
    assert (tmp_path / "essay" / "draft-1.html").read_text() == PAPER
    extracted = run(tmp_path, "extract")
    assert "reads otherwise now" not in extracted
    assert "(paragraph 2)" in run(tmp_path, "show", "C002")


@pytest.mark.parametrize("whole", [False, True])
def test_a_page_that_goes_by_mail_is_read_as_it_was_read_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: bool
) -> None:
    page, folder = tmp_path / "paper.html", tmp_path / "check"
    page.write_text(PAPER)
    folder.mkdir()
    with monkeypatch.context() as patch:
        if whole:  # as by a version that knew no articles
            patch.setattr(Workspace, "main_text", lambda *_: "")
        run(folder, "init", str(page))
    shutil.rmtree(folder / "essay")
    (folder / "essay").mkdir()
    page.rename(folder / "essay" / "paper.html")
    run(folder, "extract")
    assert ("Ten things" in run(folder, "list")) == whole
