"""New drafts: nothing is carried over to words it did not judge, and an undone edit brings verdicts back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Answer, Run

FIRST = """\
The bridge opened on 14 June 1937. It is 1,024 metres long.

Eleven workers died while it was built. The county paid for the bridge.

The minister promised that there would never be a toll on it.
"""


@pytest.fixture
def judged(tmp_path: Path, run: Run) -> Path:
    """A fact-check whose claims are all confirmed on one source."""
    (tmp_path / "essay.txt").write_text(FIRST)
    (tmp_path / "report.txt").write_text(f"The final report says this and more. {FIRST}")
    run("init", str(tmp_path / "essay.txt"))
    for quote in (
        "The bridge opened on 14 June 1937.",
        "It is 1,024 metres long.",
        "Eleven workers died while it was built.",
        "The county paid for the bridge.",
        "The minister promised that there would never be a toll on it.",
    ):
        run("add", quote, "--quote", quote)
    for number in range(1, 6):
        name = f"C{number:03d}"
        claim = json.loads(run("show", name, "--format", "json").out)
        run("attach-source", name, str(tmp_path / "report.txt"), "--tier", "primary")
        run("cite", name, "S001", "--quote", claim["anchors"][0]["quote"])
        run("verdict", name, "confirmed", "--because", "the report")
    assert run("check").code == 0
    return tmp_path


def revise(run: Run, folder: Path, text: str, *options: str) -> Answer:
    (folder / "next.txt").write_text(text)
    return run("update", str(folder / "next.txt"), *options)


def statuses(run: Run) -> dict[str, str]:
    return {claim["id"]: claim["status"] for claim in json.loads(run("list", "--format", "json").out)}


def test_one_changed_digit_makes_stale_and_the_gate_closes(run: Run, judged: Path) -> None:
    answer = revise(run, judged, FIRST.replace("1,024", "1,042"))
    assert answer.code == 0
    assert "C002  reworded  stale: V002" in answer.out
    assert answer.out.endswith("Next: factcheck review\n")
    assert "- It is 1,024 metres long." in answer.out
    assert "+ It is 1,042 metres long." in answer.out
    assert "“1,024” became “1,042”" in answer.out
    assert statuses(run) == {
        "C001": "cleared",
        "C002": "stale",
        "C003": "cleared",
        "C004": "cleared",
        "C005": "cleared",
    }
    assert run("check").code == 1
    assert run("verify").code == 0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("1,024 metres", "1,024 long metres", "“long” put in"),
        ("is 1,024 metres", "is metres", "“1,024” taken out"),
    ],
)
def test_words_put_in_and_taken_out_are_named_as_such(
    run: Run, judged: Path, old: str, new: str, said: str
) -> None:
    assert f"changed: {said}" in revise(run, judged, FIRST.replace(old, new)).out


def test_typography_and_layout_keep_every_verdict(run: Run, judged: Path) -> None:
    revise(run, judged, FIRST.replace(" on 14", "\non\u00a014").replace("1,024 metres", "1,024  metres"))
    assert set(statuses(run).values()) == {"cleared"}
    assert run("check").code == 0


def test_moved_words_keep_their_verdict(run: Run, judged: Path) -> None:
    parts = FIRST.strip().split("\n\n")
    answer = revise(run, judged, "\n\n".join([parts[2], parts[0], parts[1]]) + "\n")
    assert "moved" in answer.out
    assert set(statuses(run).values()) == {"cleared"}


def test_deleted_words_are_withdrawn_and_come_back(run: Run, judged: Path) -> None:
    revise(run, judged, FIRST.replace("Eleven workers died while it was built. ", ""))
    assert statuses(run)["C003"] == "withdrawn"
    assert run("check").code == 0
    answer = revise(run, judged, FIRST + "\nOne more sentence about the harbour office was written.\n")
    assert "C003" in answer.out
    assert "its words are back" in answer.out
    assert statuses(run)["C003"] == "cleared"
    assert "New text that no claim covers" in answer.out
    assert "harbour office" in answer.out


def test_how_a_persons_own_wording_is_told_now_is_said(run: Run, judged: Path) -> None:
    run("edit", "C002", "--restatement", "The bridge is 1,024 metres long, says the author.")
    answer = revise(run, judged, FIRST.replace("1,024", "1,042"))
    assert "    told as: The bridge is 1,042 metres long, says the author.\n" in answer.out


def test_an_edit_that_is_undone_brings_its_verdict_back(run: Run, judged: Path) -> None:
    revise(run, judged, FIRST.replace("1,024", "1,042"))
    assert statuses(run)["C002"] == "stale"
    revise(run, judged, FIRST + "\nAnd a last line that is new here.\n")
    assert statuses(run)["C002"] == "cleared"


def test_the_verdicts_that_a_draft_brings_back_are_named(run: Run, judged: Path) -> None:
    revise(run, judged, FIRST.replace("1,024", "1,042"))
    assert "C002  unchanged  V002 is back\n" in revise(run, judged, FIRST + "\n").out
    revise(run, judged, FIRST.replace("1,024", "1,042") + "\n")
    answer = revise(run, judged, FIRST + "\n\n", "--format", "json")
    assert [c["regained"] for c in json.loads(answer.out)["claims"] if c["regained"]] == ["V002"]
    revise(run, judged, FIRST.replace("Eleven workers died while it was built. ", ""))
    answer = revise(run, judged, FIRST + "\nAnd a last line that is new here.\n")
    assert "C003  unchanged  its words are back, with V003\n" in answer.out
    assert "\n1 verdict came back: C003.\n" in answer.out
    assert "came back" not in revise(run, judged, FIRST + "\nAnd a last line.\n").out


def test_a_claim_that_was_withdrawn_before_is_no_news(run: Run, judged: Path) -> None:
    shorter = FIRST.replace("Eleven workers died while it was built. ", "")
    assert ", 1 deleted and 0 ambiguous.\n" in revise(run, judged, shorter).out
    answer = revise(run, judged, shorter + "\nAnd a last line that is new here.\n")
    assert "C003" not in answer.out
    assert ", 0 deleted and 0 ambiguous; 1 withdrawn before.\n" in answer.out


TWICE = (
    "The town has 6,800 inhabitants. The house won no prize. It was opened in 1999 by the king.\n\n"
    "The mayor voted against the plan in 2019. The house won no prize. Eight people missed the ship in 1889.\n"
)


def test_a_claim_that_only_a_person_could_place_is_itself_again_once_its_words_are_back(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "twice.md").write_text(TWICE)
    for command in (["init", str(tmp_path / "twice.md")], ["extract"], ["accept", "--all"]):
        assert run(*command).code == 0
    run("verdict", "C002", "not-checkable", "--because", "what prizes?")
    before = statuses(run)
    answer = revise(run, tmp_path, "The house won no prize.\n")
    assert "what is left fits each of those places equally well" in answer.out
    assert statuses(run)["C002"] == "stale"
    again = revise(run, tmp_path, "The house won no prize.\n\n")
    assert "C002  ambiguous" in again.out
    assert "in draft 3 only a person can say" in run("show", "C002").out
    answer = revise(run, tmp_path, "Eleven ships came in 1900.\n\n" + TWICE)
    assert "C002  unchanged  its words are back, with V001" in answer.out
    assert statuses(run) == before
    assert "where “" not in run("show", "C002").out


def test_what_a_claim_leaves_open_comes_back_with_its_restatement(run: Run, tmp_path: Path) -> None:
    first = "The stationmaster, Karl Winge, refused to put up a second clock face."
    text = f'Railway time came in 1882. {first} "There is only one noon, and it comes by wire," he told a newspaper.\n'
    (tmp_path / "clocks.md").write_text(text)
    for command in (["init", str(tmp_path / "clocks.md")], ["extract"], ["accept", "--all"]):
        assert run(*command).code == 0

    def said() -> tuple[str, str, list[str]]:
        claims = json.loads(run("list", "--format", "json").out)
        (one,) = [claim for claim in claims if "only one noon" in claim["restatement"]]
        return one["id"], one["restatement"], one.get("unresolved", [])

    before = said()
    assert "he [Karl Winge]" in before[1] and not before[2]
    run("verdict", before[0], "unsupported", "--because", "not in the paper")
    revise(run, tmp_path, text.replace(f"{first} ", ""))
    assert said()[2] == ["he"]
    revise(run, tmp_path, text + "\n")
    assert said() == before


def test_new_text_beside_words_that_are_back_is_named(run: Run, judged: Path) -> None:
    short = FIRST.replace("Eleven workers died while it was built. ", "")
    revise(run, judged, short)
    sentence = "Two ships brought the steel from Lyon in 1935."
    answer = revise(run, judged, FIRST.replace("built. ", f"built. {sentence} ", 1))
    assert "C003  unchanged" in answer.out
    assert f"New text that no claim covers:\n    + {sentence}\n" in answer.out


def test_a_lookalike_elsewhere_inherits_nothing(run: Run, judged: Path) -> None:
    changed = FIRST.replace("Eleven workers died while it was built. ", "")
    revise(run, judged, changed + "\nEleven workers died while the harbour was built.\n")
    assert statuses(run)["C003"] in ("withdrawn", "stale")


def test_wording_that_was_proposed_is_recognised_and_has_to_be_read_again(run: Run, judged: Path) -> None:
    better = "It is 1,042 metres long between the abutments."
    run("verdict", "C002", "wrong", "--because", "the plate says otherwise")
    run("resolve", "C002", "change", "--to", better, "--because", "the plate")
    answer = revise(run, judged, FIRST.replace("It is 1,024 metres long.", better))
    assert "the wording proposed by Ann Example was put in: read it again" in answer.out
    claim = json.loads(run("show", "C002", "--format", "json").out)
    assert claim["status"] == "stale"
    assert "has to be read again" in " ".join(claim["blockers"])
    run("verdict", "C002", "confirmed", "--because", "read again")
    assert statuses(run)["C002"] == "cleared"


def test_a_draft_that_shares_nothing_leaves_nothing_cleared(run: Run, judged: Path) -> None:
    revise(run, judged, "Whales sing for hours in the warm waters of another hemisphere.\n")
    assert set(statuses(run).values()) == {"withdrawn"}


def test_a_draft_in_another_format_is_the_same_draft(run: Run, judged: Path) -> None:
    (judged / "next.html").write_text("".join(f"<p>{part}</p>" for part in FIRST.strip().split("\n\n")))
    assert run("update", str(judged / "next.html")).code == 0
    assert set(statuses(run).values()) == {"cleared"}


def test_a_dry_run_keeps_nothing(run: Run, judged: Path) -> None:
    before = {
        path: path.read_bytes()
        for path in judged.rglob("*")
        if path.is_file() and ".factcheck" not in path.parts
    }
    told = revise(run, judged, FIRST.replace("1,024", "1,042") + "\n\nIt burned in 1950.\n", "--dry-run").out
    assert "C002  reworded" in told
    assert "It burned in 1950." in told
    assert "Next:" not in told
    (judged / "next.txt").unlink()
    after = {
        path: path.read_bytes()
        for path in judged.rglob("*")
        if path.is_file() and ".factcheck" not in path.parts
    }
    assert after == before


def test_the_same_bytes_are_no_new_draft(run: Run, judged: Path) -> None:
    assert "is draft 1, byte for byte" in revise(run, judged, FIRST).err


def test_any_two_drafts_can_be_compared(run: Run, judged: Path) -> None:
    revise(run, judged, FIRST.replace("1,024", "1,042"))
    revise(run, judged, FIRST.replace("1,024", "1,042").replace("Eleven", "Twelve"))
    out = run("diff", "1", "3").out
    assert "- It is 1,024 metres long." in out
    assert "+ Twelve workers died while it was built." in out
    assert out.endswith("\n2 passages differ.\n")
    assert run("diff", "2", "3").out.endswith("\n1 passage differs.\n")
    assert run("diff").out == run("diff", "2", "3").out
    assert run("diff", "1").out == out
    assert "there is no draft 9" in run("diff", "1", "9").err


def test_quotations_are_listed_with_what_is_proved(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(
        '"There will never be a toll," he said. “We have built it well,” she said.\n'
    )
    (tmp_path / "paper.txt").write_text(
        "The minister spoke. “There will never be a toll,” said the minister to the crowd."
    )
    run("init", str(tmp_path / "essay.txt"))
    run(
        "add",
        "He said there would be no toll.",
        "--quote",
        '"There will never be a toll," he said.',
        "--type",
        "quotation",
    )
    run("attach-source", "C001", str(tmp_path / "paper.txt"), "--tier", "primary")
    run("cite", "C001", "S001", "--quote", "said the minister to the crowd")
    assert "quotation is not proved" in run("verdict", "C001", "confirmed", "--because", "x").out
    run("cite", "C001", "S001", "--quote", "There will never be a toll")
    assert "C001 is cleared" in run("verdict", "C001", "confirmed", "--because", "x").out
    found = json.loads(run("quotes", "--format", "json").out)
    assert [(q["claim"], q["evidence"], q["state"]) for q in found] == [
        ("C001", "E002", "proved"),
        ("", "", "in no claim"),
    ]


def test_all_claims_on_the_same_words_come_back_with_their_verdicts(run: Run, tmp_path: Path) -> None:
    before = "Ann Bell died in 1931. Otto Lind stole money. The harbour was closed.\n"
    (tmp_path / "essay.txt").write_text(before)
    run("init", str(tmp_path / "essay.txt"))
    run("extract")
    ours = [claim["id"] for claim in json.loads(run("list", "--format", "json").out)]
    quote = ("--quote", "Otto Lind stole money")
    assert run("add", "Otto Lind stole money from the till.", *quote).code == 0
    assert run("add", "Otto Lind was a thief.", *quote).code == 0
    names = list(statuses(run))
    assert ours, "the same words also have a proposal"
    assert run("verdict", names[-1], "wrong", "--because", "he was acquitted").code == 0
    kept = statuses(run)
    revise(run, tmp_path, before.replace("Otto Lind stole money. ", ""))
    assert list(statuses(run).values()).count("withdrawn") == len(names) - len(ours) + 1
    answer = revise(run, tmp_path, before + "A last line.\n")
    assert "not back" not in answer.out
    assert statuses(run) == kept
    assert run("check").code == 1


def test_a_withdrawn_claim_never_takes_the_place_of_another(run: Run, tmp_path: Path) -> None:
    said = "Otto Lind, the clerk of the harbour, stole money from the till."
    middle = (
        "A long winter came over the islands and nobody spoke of it.\n\nThe ferries lay still until March."
    )
    (tmp_path / "essay.txt").write_text(f"{said}\n\n{middle}\n\n{said}\n")
    run("init", str(tmp_path / "essay.txt"))
    run("add", "Lind stole.", "--quote", said, "--occurrence", "1")
    run("add", "Lind stole again.", "--quote", said, "--occurrence", "2")
    revise(run, tmp_path, f"{middle}\n\n{said}\n")
    assert statuses(run) == {"C001": "withdrawn", "C002": "open"}
    revise(run, tmp_path, f"{said}\n\n{middle}\n")
    assert statuses(run) == {"C001": "withdrawn", "C002": "open"}


PORT = """\
Harbor's people tried to buy the port in 2022 and lost the case. It was a long day for Marta Lund.

She was paid twelve million crowns.
"""


@pytest.fixture
def port(tmp_path: Path, run: Run) -> Path:
    """Two judged claims whose quotes do not name whom they speak of."""
    (tmp_path / "essay.txt").write_text(PORT)
    run("init", str(tmp_path / "essay.txt"))
    run("add", "Harbor's people lost the case.", "--quote", "lost the case")
    run("add", "Marta Lund was paid twelve million crowns.", "--quote", "She was paid twelve million crowns")
    for name in ("C001", "C002"):
        run("verdict", name, "on-author", "--because", "the author has the papers")
        run("resolve", name, "keep", "--because", "as the author says")
    assert set(statuses(run).values()) == {"checked"}
    return tmp_path


def restatement(run: Run, name: str) -> str:
    return str(json.loads(run("show", name, "--format", "json").out)["restatement"])


def test_a_verdict_does_not_move_to_another_subject(run: Run, port: Path) -> None:
    answer = revise(run, port, PORT.replace("Harbor's people", "The company's rivals"))
    assert "C001  reworded  stale: V001" in answer.out
    assert "“Harbor's people” became “The company's rivals”" in answer.out
    assert statuses(run) == {"C001": "stale", "C002": "checked"}
    assert restatement(run, "C001") == "The company's rivals lost the case."
    revise(run, port, PORT + "\nA last line.\n")
    assert statuses(run) == {"C001": "checked", "C002": "checked"}
    assert restatement(run, "C001") == "Harbor's people lost the case."


def test_a_pronoun_that_may_stand_for_another_is_for_a_person_to_say(run: Run, port: Path) -> None:
    answer = revise(run, port, PORT.replace("Lund.\n", "Lund. Eva Holm wept.\n"))
    assert "C002  reworded  stale: V002" in answer.out
    assert "read as speaking of “Holm” there, before of “Marta Lund”" in " ".join(answer.out.split())
    assert statuses(run) == {"C001": "checked", "C002": "stale"}
    run("edit", "C002", "--restatement", "Eva Holm was paid twelve million crowns.")
    assert statuses(run)["C002"] == "stale"
    run("verdict", "C002", "on-author", "--because", "it was Holm, the author says")
    assert statuses(run)["C002"] == "checked"


def test_an_edit_of_words_and_name_that_is_undone_brings_the_verdict_back(run: Run, port: Path) -> None:
    changed = PORT.replace("lost the case", "all but lost the case they had brought").replace(
        "Harbor", "Hull"
    )
    revise(run, port, changed)
    assert statuses(run)["C001"] == "stale"
    revise(run, port, PORT + "\nA last line.\n")
    assert statuses(run)["C001"] == "checked"
    assert restatement(run, "C001") == "Harbor's people lost the case."


def test_what_a_person_restated_since_stays(run: Run, port: Path) -> None:
    revise(run, port, PORT.replace("lost the case", "all but lost the case"))
    run("edit", "C001", "--restatement", "The case was all but lost.")
    revise(run, port, PORT + "\nA last line.\n")
    assert statuses(run)["C001"] == "stale"
    assert restatement(run, "C001") == "The case was all but lost."


MILL = """\
Anna Falk ran the laboratory in 1970. John Lee may have opened the mill in 1904.

Was the mill closed in 1979?
"""


def test_a_proposal_says_what_its_new_words_say(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(MILL)
    run("init", str(tmp_path / "essay.txt"))
    run("extract")
    run("edit", "C002", "--restatement", "Lee is said to have opened it.")
    changed = MILL.replace("ran the", "stole from the").replace("may have opened", "opened")
    revise(run, tmp_path, changed)
    assert restatement(run, "C001") == "Anna Falk stole from the laboratory in 1970."
    assert json.loads(run("show", "C001", "--format", "json").out)["risk"] != "normal", (
        "as it would be proposed"
    )
    told = "The words are now “John Lee opened the mill in 1904” (told before as: Lee is said to have opened it.)"
    assert restatement(run, "C002") == told, "what a person said of other words is kept beside the new ones"


def test_an_exclusion_is_of_the_words_it_was_made_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(MILL)
    run("init", str(tmp_path / "essay.txt"))
    run("extract")
    run("exclude", "--set-aside")
    asked = next(name for name, status in statuses(run).items() if status == "excluded")
    answer = revise(
        run, tmp_path, MILL.replace("Was the mill closed in 1979?", "The mill was closed in 1979.")
    )
    assert "it was excluded for what its words were: look again" in answer.out
    assert statuses(run)[asked] == "proposed"
    assert restatement(run, asked) == "The mill was closed in 1979."


DASHED = "The mayor - a Dane - opened the bridge in spring. It was planned in 1914–18 by the county.\n"


def test_dashes_set_anew_by_a_copy_desk_leave_verdicts_as_they_are(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(DASHED)
    (tmp_path / "report.txt").write_text(f"The final report says this and more. {DASHED}")
    run("init", str(tmp_path / "essay.txt"))
    quotes = ("The mayor - a Dane - opened the bridge", "It was planned in 1914–18 by the county.")
    for number, quote in enumerate(quotes, 1):
        run("add", quote, "--quote", quote)
        run("attach-source", f"C00{number}", str(tmp_path / "report.txt"), "--tier", "primary")
        run("cite", f"C00{number}", "S001", "--quote", quote)
        run("verdict", f"C00{number}", "confirmed", "--because", "the report")
    assert run("check").code == 0
    revise(run, tmp_path, DASHED.replace(" - ", "—").replace("1914–18", "1914 – 18"))
    assert set(statuses(run).values()) == {"cleared"}
    revise(run, tmp_path, DASHED.replace(" - ", "-"))
    assert statuses(run)["C001"] != "cleared"


def test_a_doubt_counts_for_claims_that_are_as_proposed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(
        "The crane fell into the dock in 1985.\n\nThe ferries lay still until March.\n"
    )
    run("init", str(tmp_path / "essay.txt"))
    run("extract")
    run("accept", "--all")
    run("verdict", "C001", "on-author", "--because", "he saw it")
    text = "The crane fell into the dock in 1985. That is false.\n\nThe ferries lay still until March.\n"
    assert "stale: V001" in revise(run, tmp_path, text).out
    assert statuses(run)["C001"] == "stale"
    revise(run, tmp_path, text.replace(" That is false.", "") + "\nA last line.\n")
    assert statuses(run)["C001"] == "checked"
    assert restatement(run, "C001") == "The crane fell into the dock in 1985."


AUDIT = (
    "# The audit\n\n| Town | Deaths |\n|---|---|\n| Oslo | 312 |\n| Bergen | 11 |\n\nThat is all there is.\n"
)


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        (AUDIT.replace("Deaths", "Births"), "the head of their row or column changed"),
        (
            AUDIT.replace("312", "x").replace("11", "312").replace("x", "11"),
            "“312” became “11”",
        ),
        (AUDIT.replace("| Oslo | 312 |\n", "").replace("11", "312"), "the figure now stands elsewhere"),
    ],
    ids=["another head", "another row", "no such row"],
)
def test_a_figure_is_bound_to_its_row_and_column(run: Run, tmp_path: Path, changed: str, wanted: str) -> None:
    (tmp_path / "essay.md").write_text(AUDIT)
    run("init", str(tmp_path / "essay.md"))
    for figure in ("312", "11"):
        run("add", f"Deaths: {figure}.", "--quote", figure)
    for name in ("C001", "C002"):
        run("verdict", name, "on-author", "--because", "his count")
    (tmp_path / "next.md").write_text(changed)
    assert wanted in run("update", str(tmp_path / "next.md")).out
    assert set(statuses(run).values()) == {"stale"}


TARN = (
    "The company said that it will sue Thomas Eric Duncan of Tarn.\n\nPatrick Sawyer, a clerk, had said nothing.\n\n",
    "Duncan lives in Lund.\n\n",
    "Until early September, he had worked as a driver for Safeway Cargo. He did not work for the mill.\n\n",
)


def driver(run: Run, folder: Path, draft: str, *edit: str) -> str:
    """A fact-check of this draft whose claim on the driver is confirmed; its id."""
    (folder / "a.txt").write_text(draft)
    words = "Until early September, he had worked as a driver for Safeway Cargo"
    (folder / "s.txt").write_text(f"The court found it. {words}. It said no more.")
    run("init", str(folder / "a.txt"))
    run("extract")
    run("accept", "--all")
    listed = json.loads(run("list", "--format", "json").out)
    name = next(claim["id"] for claim in listed if "had worked as" in claim["restatement"])
    if edit:
        assert run("edit", name, *edit).code == 0
    run("attach-source", name, str(folder / "s.txt"), "--tier", "primary")
    run("cite", name, "S001", "--quote", words)
    assert run("verdict", name, "confirmed", "--because", "the court").out.endswith("is cleared.\n")
    return str(name)


def test_a_verdict_is_stale_where_the_draft_is_read_as_speaking_of_somebody_else(
    run: Run, tmp_path: Path
) -> None:
    name = driver(run, tmp_path, "".join(TARN))
    answer = revise(run, tmp_path, TARN[0] + TARN[2] + TARN[1])
    assert f"{name}  reworded  stale: V001" in answer.out
    told = " ".join(answer.out.split())
    assert "now read as speaking of “Patrick Sawyer” there, before of “Thomas Eric Duncan”" in told
    assert statuses(run)[name] == "stale"
    claim = json.loads(run("show", name, "--format", "json").out)
    assert (
        claim["restatement"]
        == "Until early September, Patrick Sawyer had worked as a driver for Safeway Cargo."
    )
    (tmp_path / "next.txt").write_text("".join(TARN) + "The end.\n")
    run("update", str(tmp_path / "next.txt"))
    assert statuses(run)[name] == "cleared"  # undone, the verdict is back


def test_a_meaning_that_a_person_gave_is_bound_to_what_stood_around(run: Run, tmp_path: Path) -> None:
    """`edit --means` settles whom "he" means in this draft, not in another one."""
    head = (
        "They will sue the patient Thomas Eric Duncan.\n\n"
        "The outbreak has killed many.\n\n"
        "Duncan is in a hospital in Dallas.\n\n"
    )
    tail = "Four people stayed at home.\n\nTom Hale met Duncan, who saw Carl Berg leave with Ned Orr.\n\n"
    name = driver(run, tmp_path, head + tail + TARN[2], "--means", "he", "Thomas Eric Duncan")
    revise(run, tmp_path, head + TARN[2] + tail)
    assert statuses(run)[name] == "cleared"
    revise(run, tmp_path, head + "Patrick Sawyer died in Lagos in July.\n\n" + TARN[2] + tail)
    assert statuses(run)[name] == "stale"


def test_one_draft_alone_has_nothing_to_be_compared_with(run: Run, started: Path) -> None:
    for words in ((), ("--format", "json")):
        refused = run("diff", *words)
        assert (refused.code, refused.out) == (2, "")
        assert "there is one draft only; `factcheck update NEW-DRAFT` takes in the next" in refused.err
    assert run("diff", "1", "1").out == "The same words.\n"


@pytest.mark.parametrize(
    ("before", "after", "left_over", "in_what"),
    [
        (
            "Kern resigned in May, moved to Lund and founded a bank.",
            "Kern founded a bank in Lund after resigning in May.",
            "Kern resigned in May.",
            "Kern founded a bank in Lund after resigning in May",
        ),
        (
            "Petrobras and the Foreign Ministry also are affected, and both have disconnected computers.",
            "Petrobras and the Foreign Ministry disconnected computers.",
            "Petrobras and the Foreign Ministry also are affected.",
            "Petrobras and the Foreign Ministry disconnected computers",
        ),
    ],
)
@pytest.mark.parametrize("accepted", [True, False])
def test_a_piece_that_states_nothing_is_no_claim(
    run: Run, tmp_path: Path, before: str, after: str, left_over: str, in_what: str, accepted: bool
) -> None:
    (tmp_path / "essay.txt").write_text(f"{before}\n")
    run("init", str(tmp_path / "essay.txt"))
    run("extract")
    if accepted:
        run("accept", "--all")
    told = revise(run, tmp_path, f"{after}\n").out
    assert "what is left of them states nothing by itself" in told
    assert f"? {in_what}" in told
    run("extract")
    listed = {c["restatement"]: c for c in json.loads(run("list", "--format", "json").out)}
    assert listed[left_over]["status"] == "stale"
    assert "only a person can say" in listed[left_over]["blockers"][0]
    assert not {"Kern.", "Petrobras and the Foreign Ministry."} & set(listed)


def test_a_shorter_statement_is_still_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(
        "The mayor took 5,000 kronor from the builder, and lied to the court.\n"
    )
    run("init", str(tmp_path / "essay.txt"))
    run("extract")
    told = revise(run, tmp_path, "The mayor took money from the builder and lied.\n").out
    assert "told as: The mayor lied." in told
    assert "0 ambiguous" in told
