"""What real programs make of hostile text: a browser, a word processor, a spreadsheet."""

from __future__ import annotations

import csv as stdlib_csv
import io
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from factcheck.dossier import Dossier
from factcheck.reports import csv, html, word
from factcheck.reports.escaping import plain
from factcheck.reports.remarks import remark
from factcheck.reports.statement import state
from tests.reports import samples
from tests.reports.hostile import FRAGMENTS, hostile_text, poisoned
from tests.reports.rendering import seen

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
OFFICE = shutil.which("soffice") or ""
needs_chromium = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
needs_office = pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
needs_calc = pytest.mark.skipif(not (OFFICE and shutil.which("localc")), reason="Calc is not installed")

LOADING = (
    '<img src="http://e.example/i.png">', "<iframe src=http://e.example/f></iframe>",
    "<link rel=stylesheet href=http://e.example/s.css>", "<svg onload=\"document.title='owned'\"></svg>",
    "<script src=//e.example/s.js></script>", "<base href=http://e.example/>", "<form action=//e.example><button>",
    '"><script>document.title="owned"</script>', "</title><script>document.title='owned'</script>",
    "</style></script><meta http-equiv=refresh content='0;url=http://e.example/'>",
)  # fmt: skip
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

# Starting a program takes seconds, so that each start gets many texts and there are few of them.
few = settings(
    max_examples=3, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
texts = st.lists(hostile_text.filter(lambda text: 0 < len(plain(text)) < 40), min_size=30, max_size=30)


def _dossier(every: list[str]) -> Dossier:
    """A record with a text in every field of a claim, one claim for each text."""
    model = samples.bridge()
    claims = tuple(
        replace(poisoned(model.claims[n % len(model.claims)], text), id=f"C{n + 1:03}")
        for n, text in enumerate(every)
    )
    return replace(poisoned(model, every[-1]), claims=claims)


@pytest.fixture(scope="module")
def profile() -> Iterator[Path]:
    """A folder in which programs keep what they want to keep."""
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


def _browsed(page: str, profile: Path) -> tuple[str, str]:
    """What a page is after its scripts ran, as markup, and what the browser noted down about the network."""
    (profile / "page.html").write_text(page, encoding="utf-8")
    done = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", f"--user-data-dir={profile}/chromium",
         f"--log-net-log={profile}/net.json", "--virtual-time-budget=2000", "--dump-dom",
         f"file://{profile}/page.html"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return done.stdout.decode(), (profile / "net.json").read_text(errors="replace")


@needs_chromium
def test_the_browsers_notes_would_show_a_request(profile: Path) -> None:
    _, notes = _browsed('<img src="http://e.example/i.png">', profile)
    assert "//e.example/i.png" in notes


@needs_chromium
@few
@given(made=texts)
def test_in_a_browser_hostile_text_is_shown_runs_nothing_and_loads_nothing(
    profile: Path, made: list[str]
) -> None:
    every = [*made, *LOADING, *(text for text in FRAGMENTS if plain(text))]
    tame = seen(html.render(_dossier(["word"] * len(every)), samples.TEXT))
    dom, notes = _browsed(html.render(_dossier(every), samples.TEXT), profile)
    page = seen(dom)
    assert f"{len(every)} of {len(every)} claims shown" in page.line  # the page's own script ran
    assert "owned" not in dom[dom.index("<title>") : dom.index("</title>")].replace(plain(every[-1]), "")
    assert Counter(page.tags)["script"] == Counter(page.tags)["style"] == 1
    assert set(page.tags) <= set(tame.tags)
    assert page.attributes <= tame.attributes
    assert "e.example" not in notes
    assert not [text for text in every if plain(text) not in page.line]


def _opened(
    files: dict[str, bytes], ending: str, place: Path, read_as: str = ""
) -> dict[str, etree._Element]:
    """What LibreOffice makes of the files, each as one flat XML document."""
    shutil.rmtree(place / "files", ignore_errors=True)
    (place / "files").mkdir()
    for name, data in files.items():
        (place / "files" / name).write_bytes(data)
    command = [OFFICE, f"-env:UserInstallation=file://{place}/office", "--headless", "--convert-to", ending]
    command += [f"--infilter={read_as}"] if read_as else []
    command += ["--outdir", str(place / "files"), *(str(place / "files" / name) for name in files)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    parser = etree.XMLParser(huge_tree=True)
    return {
        name: etree.parse(place / "files" / f"{Path(name).stem}.{ending}", parser).getroot() for name in files
    }


def _paragraphs(element: etree._Element, path: str) -> list[str]:
    return ["".join(map(str, line.itertext())) for line in element.iterfind(path)]


@needs_office
@few
@given(made=texts)
def test_in_a_word_processor_hostile_text_is_the_text_of_comments(profile: Path, made: list[str]) -> None:
    every = [*made, *FRAGMENTS]
    statement = state(_dossier(every))
    document = word.compose("Title", [word.Paragraph("x")])
    spot = word.Spot("word/document.xml p[1]/r[1]", 0), word.Spot("word/document.xml p[1]/r[1]", 1)
    remarks = [remark(statement, claim) for claim in statement.dossier.claims]
    data = word.annotate(document, [word.Comment(said, "x", *spot) for said in remarks]).data
    root = _opened({"a.docx": data}, "fodt", profile)["a.docx"]
    found = [_paragraphs(entry, "{*}p") for entry in root.iterfind(".//{*}annotation")]
    assert sorted(found) == sorted([*said.lines] for said in remarks)
    assert not [tag for tag in ("a", "script", "dde-connection") if list(root.iter(f"{_TEXT}{tag}"))]


@needs_calc
@few
@given(made=texts)
def test_in_a_spreadsheet_every_cell_is_the_text_of_the_file(profile: Path, made: list[str]) -> None:
    text = csv.render(_dossier([*made, *FRAGMENTS]))
    rows = list(stdlib_csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    as_text = "CSV:44,34,76,1,,1033,true,false,false"  # comma, quotation mark, UTF-8, quoted cells are text
    root = _opened({"a.csv": text.encode()}, "fods", profile, as_text)["a.csv"]
    shown: list[set[str]] = []
    for line in root.iterfind(".//{*}table-row"):
        cells = {" ".join(_paragraphs(cell, "{*}p")) for cell in line.iterfind("{*}table-cell")} - {""}
        shown += [cells] * int(line.get(f"{_TABLE}number-rows-repeated", "1"))
    assert shown[: len(rows)] == [set(filter(None, row)) for row in rows]
    assert "formula" not in {etree.QName(name).localname for cell in root.iter() for name in cell.attrib}
