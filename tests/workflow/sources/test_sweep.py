"""When a source changes: the old capture keeps its proof, and what no longer holds is named."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workflow.sources.test_fetching import Site, folder, run, site

__all__ = ["folder", "site"]

FIRST = "<title>Report</title><p>The register says that the bridge is 1,024 metres long. It was measured twice.</p>"


class Changing(Site):
    """One page that a test can change."""

    pages: dict[str, tuple[int, str]]

    def do_GET(self) -> None:
        status, page = self.pages.get(self.path, (404, "gone"))
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page.encode())))
        self.end_headers()
        self.wfile.write(page.encode())


@pytest.fixture
def judged(
    folder: Path, site: tuple[str, type[Site]]
) -> Iterator[tuple[Path, str, dict[str, tuple[int, str]]]]:
    host, handler = site
    pages = {"/report": (200, FIRST)}
    handler.pages = pages  # type: ignore[attr-defined]
    handler.do_GET = Changing.do_GET  # type: ignore[assignment]
    run(folder, "attach-source", "C001", f"http://{host}/report", "--tier", "primary", "--allow-host", host)
    run(folder, "fetch", "--allow-host", host)
    run(folder, "cite", "C001", "S001", "--quote", "the bridge is 1,024 metres long")
    run(folder, "verdict", "C001", "confirmed", "--because", "the register")
    yield folder, host, pages


def sweep(folder: Path, host: str, code: int = 0) -> str:
    return run(folder, "fetch", "--relied", "--delay", "0", "--allow-host", host, code=code)


def claim(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(run(folder, "show", "C001", "--format", "json"))
    return found


def test_the_same_bytes_again_change_nothing(judged: tuple[Path, str, dict[str, tuple[int, str]]]) -> None:
    folder, host, _ = judged
    out = sweep(folder, host)
    assert "S001  ok" in out
    assert claim(folder)["status"] == "cleared"
    warc = folder / "sources" / "S001"
    assert (warc / "2" / "capture.warc.gz").stat().st_size < (
        warc / "1" / "capture.warc.gz"
    ).stat().st_size + 200


def test_other_bytes_that_still_have_the_passage_keep_the_verdict(
    judged: tuple[Path, str, dict[str, tuple[int, str]]],
) -> None:
    folder, host, pages = judged
    pages["/report"] = (200, FIRST.replace("measured twice", "measured three times"))
    out = sweep(folder, host)
    assert "S001 is changed since V001 on C001 relied on it." in out
    assert claim(folder)["status"] == "cleared"


def test_a_passage_that_is_gone_makes_stale_and_the_old_proof_stays(
    judged: tuple[Path, str, dict[str, tuple[int, str]]],
) -> None:
    folder, host, pages = judged
    pages["/report"] = (200, FIRST.replace("1,024", "1,042"))
    out = sweep(folder, host, code=1)
    assert "capture 2 of S001 no longer has the passage of E001" in out
    shown = claim(folder)
    assert shown["status"] == "stale"
    assert "no longer has the passage of E001" in str(shown["blockers"])
    assert shown["passages"] == {"E001": "the bridge is 1,024 metres long"}
    assert run(folder, "verify").startswith("Good")
    run(folder, "verdict", "C001", "confirmed", "--because", "the register of the day of the capture")
    assert claim(folder)["status"] == "cleared"


@pytest.mark.parametrize("again", [FIRST, FIRST.replace("twice", "thrice")])
def test_a_passage_that_comes_back_brings_its_verdict_back(
    judged: tuple[Path, str, dict[str, tuple[int, str]]], again: str
) -> None:
    folder, host, pages = judged
    lacking = FIRST.replace("1,024", "1,042")
    for page, status in ((lacking, "stale"), (lacking + "<p>More.</p>", "stale"), (again, "cleared")):
        pages["/report"] = (200, page)
        out = sweep(folder, host, code=int(status == "stale"))
        assert ("capture 4 of S001 has the passage of E001 again." in out) == (status == "cleared")
        assert claim(folder)["status"] == status
    pages["/report"] = (200, lacking)
    assert "capture 5 of S001 no longer has the passage of E001" in sweep(folder, host, code=1)
    assert claim(folder)["status"] == "stale"
    assert run(folder, "verify").startswith("Good")


def test_a_visit_that_brings_no_whole_page_brings_no_passage_back(
    judged: tuple[Path, str, dict[str, tuple[int, str]]],
) -> None:
    folder, host, pages = judged
    pages["/report"] = (200, FIRST.replace("1,024", "1,042"))
    sweep(folder, host, code=1)
    pages["/report"] = (404, FIRST)
    assert "again" not in sweep(folder, host, code=1)
    assert claim(folder)["status"] == "stale"


def test_what_is_cited_from_an_older_capture_is_told_to_be_gone_from_the_newest(
    judged: tuple[Path, str, dict[str, tuple[int, str]]],
) -> None:
    folder, host, pages = judged
    for page in (FIRST.replace("1,024", "1,042"), FIRST.replace("1,024", "1,043")):
        pages["/report"] = (200, page)
        sweep(folder, host, code=1)
    quote = "that the bridge is 1,024 metres long"
    cited = run(folder, "cite", "C001", "S001", "--capture", "1", "--quote", quote)
    assert "capture 2 of S001" in cited and "no longer has the passage as it stood" in cited
    run(folder, "verdict", "C001", "confirmed", "--because", "so it was", "--evidence", "E002")
    assert "E002: capture 2 of S001" in run(folder, "check")
    pages["/report"] = (200, FIRST)
    sweep(folder, host)
    run(folder, "cite", "C001", "S001", "--capture", "1", "--quote", "It was measured twice")
    assert [entry.get("lost_in") for entry in claim(folder)["evidence"]] == [0, 0, 0]  # type: ignore[attr-defined]


LOSS = re.compile(r" +lost_(in|at): .*\n")


def test_a_loss_that_a_verdict_is_stale_by_cannot_be_taken_out_by_hand(
    judged: tuple[Path, str, dict[str, tuple[int, str]]],
) -> None:
    folder, host, pages = judged
    pages["/report"] = (200, FIRST.replace("1,024", "1,042"))
    sweep(folder, host, code=1)
    file = folder / "claims.yaml"
    was = file.read_text()
    for now in (LOSS.sub("", was), re.sub(r"lost_at: .*", 'lost_at: "2020-01-01T00:00:00Z"', was)):
        file.write_text(now)
        assert "E001 was altered, and a recorded verdict relies on it" in run(folder, "verify", code=1)
        run(folder, "list", code=2)
        shutil.rmtree(folder / ".factcheck")
        run(folder, "list", code=2)
        file.write_text(was)
        assert claim(folder)["status"] == "stale"


def test_a_loss_that_the_record_lacks_is_damage_and_comes_back_with_reread(
    judged: tuple[Path, str, dict[str, tuple[int, str]]],
) -> None:
    folder, host, pages = judged
    run(folder, "cite", "C001", "S001", "--quote", "It was measured twice")
    pages["/report"] = (200, FIRST.replace("measured twice", "measured three times"))
    sweep(folder, host, code=1)
    file = folder / "claims.yaml"
    was = file.read_text()
    file.write_text(LOSS.sub("", was))
    lacking = "E002 of C001: the record lacks that capture 2 no longer has it as it stood"
    assert f"damage: {lacking}" in run(folder, "verify", code=1)
    assert "S001 capture 2 lacks a passage: E002\n2 captures with text" in run(folder, "reread")
    assert file.read_text() == was and run(folder, "verify").startswith("Good")
    assert "lacks" not in run(folder, "reread")


def test_a_verdict_on_a_passage_that_another_clone_saw_lost_does_not_clear(
    judged: tuple[Path, str, dict[str, tuple[int, str]]],
) -> None:
    folder, host, pages = judged
    run(folder, "cite", "C001", "S001", "--quote", "It was measured twice")
    pages["/report"] = (200, FIRST.replace("measured twice", "measured three times"))
    sweep(folder, host, code=1)
    file = folder / "claims.yaml"
    file.write_text(LOSS.sub("", file.read_text()))  # as where one clone fetched and the other cited
    run(folder, "verdict", "C001", "confirmed", "--because", "so it says", "--evidence", "E002")
    lost = "no longer has the passage of E002 as it stood: “It was measured twice”"
    checked = " ".join(run(folder, "check", code=1).split())
    assert "stale: capture 2 of S001" in checked and lost in checked
    assert "`factcheck reread S001` puts that on record" in checked
    run(folder, "reread")
    assert claim(folder)["status"] == "stale" and lost in str(claim(folder)["blockers"])
    run(folder, "verdict", "C001", "confirmed", "--because", "so it said", "--evidence", "E002")
    assert claim(folder)["status"] == "cleared"


def test_a_verdict_that_was_superseded_does_not_come_back_with_its_passage(
    judged: tuple[Path, str, dict[str, tuple[int, str]]],
) -> None:
    folder, host, pages = judged
    pages["/report"] = (200, FIRST.replace("1,024", "1,042"))
    sweep(folder, host, code=1)
    run(folder, "verdict", "C001", "wrong", "--because", "the register was put right")
    pages["/report"] = (200, FIRST)
    sweep(folder, host)
    assert (claim(folder)["status"], len(list(claim(folder)["verdicts"]))) == ("checked", 2)  # type: ignore[call-overload]


def test_a_page_that_died_is_named(judged: tuple[Path, str, dict[str, tuple[int, str]]]) -> None:
    folder, host, pages = judged
    pages.clear()
    assert "S001 is gone since V001 on C001 relied on it." in sweep(folder, host, code=1)
    assert claim(folder)["status"] == "cleared"


def test_every_sweep_compares_with_what_the_verdict_relied_on(
    judged: tuple[Path, str, dict[str, tuple[int, str]]],
) -> None:
    folder, host, pages = judged
    pages["/report"] = (200, FIRST.replace("1,024", "1,042"))
    for number in (2, 3):
        out = sweep(folder, host, code=1)
        assert "S001 is changed since V001 on C001 relied on it." in out
        assert f"capture {number} of S001 no longer has the passage of E001" in out
    pages["/report"] = (200, FIRST)
    out = sweep(folder, host)
    assert "S001 is again as it was when V001 on C001 relied on it." in out
    assert "is changed since" not in out
    pages["/report"] = (200, FIRST.replace("<p>", "<p >"))
    out = sweep(folder, host)
    assert "S001 has other bytes with the same text since V001 on C001 relied on it." in out


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("The register", "Nobody may think that the register", "Nobody may think that"),
        (
            "<p>The",
            "<p>Correction: the figure below is wrong.</p><p>The",
            "Correction: the figure below is wrong.",
        ),
        (
            "The register says that the bridge is 1,024 metres long",
            "<del>{}</del>",
            "it is struck out or hidden now",
        ),
    ],
)
def test_a_passage_that_other_words_turn_is_lost_until_it_stands_as_it_did(
    judged: tuple[Path, str, dict[str, tuple[int, str]]], before: str, after: str, said: str
) -> None:
    folder, host, pages = judged
    pages["/report"] = (200, FIRST.replace(before, after.replace("{}", before)))
    out = sweep(folder, host, code=1)
    assert f"the words around E001 changed in capture 2 of S001: {said}" in out
    assert claim(folder)["status"] == "stale"
    pages["/report"] = (200, FIRST)
    assert "has the passage of E001 again" in sweep(folder, host)
    assert claim(folder)["status"] == "cleared"
