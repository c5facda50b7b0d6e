"""`report` and `status` as they are typed."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from factcheck.essays.docx import read_docx
from factcheck.essays.markdown import read_markdown
from tests.conftest import ESSAY, Run

CLAIMANTS = """\
[publisher]
name = "The Lunn Review"
url = "https://review.example/bridge"

[claims.C001]
name = "Ministry of Works"
appearance = "https://ministry.example/report"
published = 2026-03-04
"""


@pytest.fixture
def judged(started: Path, run: Run) -> Path:
    """A folder with one claim that is judged wrong."""
    assert run("verdict", "C001", "wrong", "--because", "The plans say 1,024.").code == 0
    return started


def test_markdown_when_nothing_is_said(run: Run, started: Path) -> None:
    done = run("report")
    assert (done.code, done.out) == (0, "wrote reports/the-bridge-draft-1.md\n")
    assert (
        (started / "reports" / "the-bridge-draft-1.md").read_text().startswith("# Fact-check: The Bridge\n")
    )


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_a_report_as_the_first_command_of_a_folder_leaves_a_ledger(
    run: Run, tmp_path: Path, form: str
) -> None:
    (tmp_path / "bridge.md").write_text(ESSAY)
    assert run("init", str(tmp_path / "bridge.md")).code == 0
    for _ in range(2):  # as it was begun, and as a fresh clone of it
        done = run("report", "--format", form)
        assert (done.code, done.err) == (0, "")
        assert run("verify").code == 0
        shutil.rmtree(tmp_path / ".factcheck")


def test_several_formats_at_once_and_again_the_same(run: Run, judged: Path) -> None:
    forms = [part for form in ("md", "html", "csv", "json", "annotations") for part in ("--format", form)]
    assert run("report", *forms).code == 0
    reports = {path.name: path.read_bytes() for path in (judged / "reports").iterdir()}
    names = {
        f"the-bridge-draft-1{ending}" for ending in (".md", ".html", ".csv", ".json", ".annotations.json")
    }
    assert names <= set(reports)
    assert b'class="m ' in reports["the-bridge-draft-1.html"]  # the text stands in it
    assert run("report", *forms).code == 0
    assert reports == {path.name: path.read_bytes() for path in (judged / "reports").iterdir()}


def test_stdout_is_for_markdown(run: Run, started: Path) -> None:
    refused = run("report", "--stdout", "--format", "json")
    assert refused.code == 2
    assert "--stdout prints the Markdown report" in refused.err
    assert run("report", "--stdout", "--format", "json", "--format", "md").out.startswith("# Fact-check")


def test_claim_review_needs_a_claimant_from_outside(run: Run, judged: Path) -> None:
    refused = run("report", "--format", "claimreview", "--format", "md")
    assert refused.code == 2
    assert refused.err.startswith("factcheck: a check of the essay's own claims is no ClaimReview")
    assert refused.err.count("\n") == 1
    assert not (judged / "reports").exists()
    file = judged / "claimants.toml"
    file.write_text(CLAIMANTS)
    assert run("report", "--format", "claimreview", "--claimants", str(file)).code == 0
    made = json.loads((judged / "reports" / "the-bridge-draft-1.claimreview.json").read_text())
    assert made[0]["itemReviewed"]["author"]["name"] == "Ministry of Works"


def test_one_file_of_claimants_serves_both_editions(run: Run, judged: Path) -> None:
    file = judged / "claimants.toml"
    file.write_text(CLAIMANTS)
    assert run("edit", "C001", "--risk", "legal").code == 0
    refused = run("report", "--edition", "public", "--format", "claimreview", "--claimants", str(file))
    assert refused.code == 2
    assert "C001: it is of legal risk, and the public edition leaves these out" in refused.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[publisher", "is no TOML"),
        ("claims = 3\n[publisher]\nname = 'A'\nurl = 'https://a.example'", "no table [claims]"),
        (CLAIMANTS.replace("C001", "C099"), "no claim C099"),
        (CLAIMANTS.replace("Ministry of Works", " "), "name is not there"),
        (CLAIMANTS + "colour = 'red'\n", "knows no colour"),
        (CLAIMANTS.replace("2026-03-04", "'soon'"), "published is no date"),
        (CLAIMANTS.replace("https://review.example/bridge", "ftp://x"), "not a web address"),
        (CLAIMANTS.replace("https://ministry", "ministry"), "no claim named in claimants.toml"),
        ("a = " + "[" * 100_000, "is no TOML"),
    ],
)
def test_claimants_are_read_strictly(run: Run, judged: Path, text: str, said: str) -> None:
    file = judged / "claimants.toml"
    file.write_text(text)
    refused = run("report", "--format", "claimreview", "--claimants", str(file))
    assert refused.code == 2
    assert said in refused.err
    assert "Traceback" not in refused.err


def test_status_is_one_screen_and_the_same_as_json(run: Run, judged: Path) -> None:
    shown = run("status")
    assert shown.code == 0
    assert shown.out.startswith("The Bridge, draft 1\n\nNOT READY. 0 of 1 claim cleared.")
    assert "factcheck resolve C001" in shown.out
    held = json.loads(run("status", "--format", "json").out)
    assert held["claims"] == {"checked": {"legal": 0, "high": 0, "normal": 1, "low": 0}}
    assert held["next"][0]["claims"] == ["C001"]


def test_status_of_a_folder_just_begun(run: Run, tmp_path: Path) -> None:
    assert run("init").code == 0
    shown = run("status")
    assert (shown.code, "no draft is on record" in shown.out) == (0, True)


def test_word_for_an_essay_in_text_is_a_new_document(run: Run, judged: Path) -> None:
    assert run("report", "--format", "docx").code == 0
    data = (judged / "reports" / "the-bridge-draft-1.docx").read_bytes()
    read = docx.Document(io.BytesIO(data))
    assert [p.text for p in read.paragraphs] == ESSAY.strip().split("\n\n")
    opening, comment = read.comments
    assert (opening.author, opening.text.split("\n")) == (
        "Fact-check",
        [
            "Fact-check of draft 1: NOT READY",
            "0 of 1 claim cleared. 1 claim is in the way: 1 normal risk. 4 passages of the draft have no claim.",
            "1 decision needed: C001",
        ],
    )
    assert comment.author == "Ann Example"
    assert comment.text.startswith("C001 ✗ wrong · ◐ checked · normal risk\n")
    assert run("report", "--format", "docx").code == 0
    assert (judged / "reports" / "the-bridge-draft-1.docx").read_bytes() == data


def test_a_new_word_document_keeps_what_the_parts_of_the_draft_are(run: Run, tmp_path: Path) -> None:
    source = "# Mill\n\n*Its story*\n\nOne.\n\n## Who\n\n- Riber;\n- Moe.\n\n> It bit hard.\n\n![The gate](a.png)\n"
    (tmp_path / "e.md").write_text(source)
    run("init", str(tmp_path / "e.md"))
    assert run("report", "--format", "docx").code == 0
    made = next((tmp_path / "reports").glob("*.docx")).read_bytes()
    read = read_docx(made, "a.docx")
    assert [part.kind for part in read.parts] == [
        part.kind for part in read_markdown(source.encode(), "e.md").parts
    ]


def test_word_gives_the_authors_document_back(run: Run, tmp_path: Path) -> None:
    draft = docx.Document()
    paragraph = draft.add_paragraph("The bridge ")
    paragraph.add_run("opened on 14 June 1937").bold = True
    paragraph.add_run(" before nine thousand people.")
    draft.core_properties.title = "The Bridge"
    path = tmp_path / "bridge.docx"
    draft.save(str(path))
    assert run("init", str(path)).code == 0
    words = "bridge opened on 14 June 1937 before"
    assert run("add", "The bridge opened on 14 June 1937.", "--quote", words, "--type", "date").code == 0
    assert run("report", "--format", "docx").code == 0
    data = next((tmp_path / "reports").glob("*.docx")).read_bytes()
    read = docx.Document(io.BytesIO(data))
    assert [p.text for p in read.paragraphs] == [paragraph.text]
    assert [(r.text, r.bold) for r in read.paragraphs[0].runs if r.text] == [
        ("The ", None), ("bridge ", None), ("opened on 14 June 1937", True), (" before", None),
        (" nine thousand people.", None),
    ]  # fmt: skip
    assert [comment.text.split()[0] for comment in read.comments] == ["Fact-check", "C001"]
    kept = tmp_path / "essay" / "draft-1.docx"
    kept.write_bytes(kept.read_bytes() + b" ")
    damaged = run("report", "--format", "docx")
    assert (damaged.code, "is not the draft that was taken in" in damaged.err) == (1, True)


def test_what_the_report_said_is_no_comment_of_the_author_who_hands_it_in_again(
    run: Run, judged: Path, tmp_path: Path
) -> None:
    assert run("report", "--format", "docx").code == 0
    report = next((judged / "reports").glob("*.docx"))
    draft = docx.Document(str(report))
    draft.add_comment(draft.paragraphs[0].runs[0], "I have it from https://works.example/1937.", author="Rae")
    returned = tmp_path / "returned.docx"
    draft.save(str(returned))
    assert run("update", str(returned)).code == 0
    before = json.loads(run("show", "C001", "--format", "json").out)["note"]
    read = run("extract")
    assert "note: 2 comments of a Word report in the draft are passed by: they are the desk's own" in read.err
    assert json.loads(run("show", "C001", "--format", "json").out)["note"] == before
    sources = json.loads(run("list", "--sources", "--format", "json").out)
    assert [source["url"] for source in sources if "works.example" in source["url"]] == [
        "https://works.example/1937"
    ]


def test_the_public_word_edition_is_a_new_document_of_the_text_alone(run: Run, tmp_path: Path) -> None:
    draft = docx.Document()
    paragraph = draft.add_paragraph("The bridge opened in ")
    for tag, words in (("del", "1995"), ("ins", "1999")):
        run_ = paragraph.add_run(words)
        change = run_._element.makeelement(qn(f"w:{tag}"), {qn("w:id"): "7", qn("w:author"): "Rae Writer"})
        run_._element.addprevious(change)
        change.append(run_._element)
        if tag == "del":
            run_._element[-1].tag = qn("w:delText")
    last = paragraph.add_run(" before 9,000 people.")
    draft.add_comment(last, "Legal: he denies it. Ask Joanna Quiet first.", author="Dana Desk")
    draft.core_properties.author = "Rae Writer"
    draft.save(str(tmp_path / "bridge.docx"))
    assert run("init", str(tmp_path / "bridge.docx")).code == 0
    assert run("add", "It opened in 1999.", "--quote", "opened in 1999", "--type", "date").code == 0
    assert run("report", "--edition", "public", "--format", "docx").code == 0
    data = next((tmp_path / "reports").glob("*-public.docx")).read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        held = b" ".join(parts.read(name) for name in parts.namelist()).decode()
    assert [p.text for p in docx.Document(io.BytesIO(data)).paragraphs] == [
        "The bridge opened in 1999 before 9,000 people."
    ]
    assert [c.text.split()[0] for c in docx.Document(io.BytesIO(data)).comments] == ["Fact-check", "C001"]
    for word in ("1995", "Legal", "Joanna", "Dana", "Rae", "w:ins", "w:del"):
        assert word not in held


def test_what_changed_since_the_last_report_and_the_same_bytes_when_nothing_did(
    run: Run, started: Path
) -> None:
    first = run("report", "--stdout").out
    assert "Since the last report" not in first
    assert run("report", "--stdout").out == first
    file = started / "reports" / "the-bridge-draft-1.md"
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert run("verdict", "C001", "wrong", "--because", "The plans say 1,024.").code == 0
    second = run("report", "--stdout", "--format", "md", "--format", "html").out
    assert f"`the-bridge-draft-1.md`, SHA-256 `{digest}`" in second
    assert "status open → checked, verdict none → wrong" in second
    assert run("report", "--stdout").out == second
    assert run("report", "--format", "json").code == 0
    assert run("report", "--stdout").out == second
    (started / "reports" / "last-reports.json").write_text("{}")
    damaged = run("report")
    assert (damaged.code, "last-reports.json is not what was written" in damaged.err) == (2, True)


def test_what_several_people_noted_stands_line_by_line(run: Run, judged: Path) -> None:
    for said in ("first, by Ann", "second, by Bo"):
        assert run("edit", "C001", "--note", said).code == 0
    assert "  note: first, by Ann\n  note: second, by Bo\n" in run("show", "C001").out
    report = run("report", "--stdout", "--format", "md", "--format", "html").out
    assert "- Note: first, by Ann\n- Note: second, by Bo\n" in report
    page = next((judged / "reports").glob("*.html")).read_text()
    assert all(f"<b>Note: </b>{said}</p>" in page for said in ("first, by Ann", "second, by Bo"))


def test_the_public_edition_stands_beside_the_editors(run: Run, judged: Path) -> None:
    assert run("edit", "C001", "--note", "ask the county again").code == 0
    assert run("report").code == 0
    before = {path.name: path.read_bytes() for path in (judged / "reports").iterdir()}
    done = run("report", "--edition", "public", "--format", "md", "--format", "html")
    assert (
        done.out
        == "wrote reports/the-bridge-draft-1-public.md\nwrote reports/the-bridge-draft-1-public.html\n"
    )
    assert "ask the county" in before["the-bridge-draft-1.md"].decode()
    for path in (judged / "reports").glob("*-public.*"):
        assert "ask the county" not in path.read_text()
    assert before.items() <= {path.name: path.read_bytes() for path in (judged / "reports").iterdir()}.items()


def test_a_layout_of_the_house(run: Run, judged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layout = judged / "house.md.j2"
    layout.write_text("# {{ essay.title }}\n\n{{ decision.headline }}\n")
    assert run("report", "--template", str(layout)).code == 0
    assert (judged / "reports" / "the-bridge-draft-1.md").read_text() == "# The Bridge\n\nNOT READY\n"
    layout.write_text("a\n{{ essay.titel }}\n")
    refused = run("report", "--template", str(layout))
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert "titel" in refused.err
    assert run("report", "--template", str(layout), "--format", "csv").code == 2
    layout.write_bytes(b"\xff")
    assert "is not UTF-8" in run("report", "--template", str(layout)).err


def test_without_jinja_the_command_says_what_to_install(
    run: Run, judged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "jinja2"]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("factcheck.reports.house", "factcheck.reports.template"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    monkeypatch.delattr("factcheck.reports.house", raising=False)
    (judged / "house.md.j2").write_text("x")
    refused = run("report", "--template", str(judged / "house.md.j2"))
    assert (refused.code, "--template needs Jinja2" in refused.err) == (2, True)


def test_all_reports_that_are_asked_for_are_written_or_none(run: Run, started: Path) -> None:
    stem = "the-bridge-draft-1"
    folder = started / "reports"
    (folder / f"{stem}.html").mkdir(parents=True)
    wanted = ("report", "--format", "md", "--format", "html")
    answer = run(*wanted)
    assert (answer.code, f"{stem}.html is not an ordinary file" in answer.err) == (2, True)
    assert [path.name for path in folder.iterdir()] == [f"{stem}.html"]
    (folder / f"{stem}.html").rmdir()
    assert run(*wanted).code == 0
    assert {f"{stem}.html", f"{stem}.md"} < {path.name for path in folder.iterdir()}


def test_what_was_excluded_is_counted_beside_what_is_cleared(run: Run, judged: Path) -> None:
    quote = "never need a toll"
    assert run("add", "It will never need a toll.", "--quote", quote, "--type", "prediction").code == 0
    assert run("exclude", "C002", "--because", "an outlook").code == 0
    said = "0 of 1 claim cleared, 1 excluded"
    assert f"NOT READY: 1 of 2 claims blocks draft 1; {said}.\n" in run("check").out
    assert f"NOT READY. {said}. " in run("status").out
    assert f"**{said}.**" in run("report", "--stdout").out
    assert run("exclude", "C001", "--because", "dull").code == 0
    assert run("exclude", "C001", "--confirm", "--by", "Bo").code == 0
    assert run("check").out.startswith(
        "READY: draft 1, there is no claim to check, 2 excluded; none blocks.\n"
    )
