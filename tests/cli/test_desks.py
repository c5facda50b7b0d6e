"""Three desks played from start to sign-off through the commands: one person, four people, an hour before print."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from factcheck.cli.boundary import main
from tests.cli.desk import Desk
from tests.conftest import Run

ESSAY = """\
The Bridge

The bridge opened on 14 June 1937. It is 1,204 metres long. The minister took a bribe from the builder.
"""
REGISTER = """\
Register of works, volume 4. The bridge opened on 14 June 1937 before a crowd.
The bridge is 1,204 metres long between its abutments. The court found that the minister took no bribe.
"""


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """A fact-check with three claims and one primary source, archived."""
    (tmp_path / "bridge.txt").write_text(ESSAY)
    (tmp_path / "register.txt").write_text(REGISTER)
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "bridge.txt"), "--author", "Ned Writer")
    made.does("add", "The bridge opened on 14 June 1937.", "--quote", "The bridge opened on 14 June 1937.")
    made.does(
        "add", "The bridge is 1,204 metres long.", "--quote", "It is 1,204 metres long.", "--type", "number"
    )
    made.does(
        "add",
        "The minister took a bribe from the builder.",
        "--quote",
        "The minister took a bribe from the builder.",
        "--risk",
        "legal",
    )
    made.does("attach-source", "C001", str(tmp_path / "register.txt"), "--tier", "primary")
    made.does("attach-source", "C002", str(tmp_path / "register.txt"))
    made.does("attach-source", "C003", str(tmp_path / "register.txt"))
    made.does("cite", "C001", "S001", "--quote", "The bridge opened on 14 June 1937")
    made.does("cite", "C002", "S001", "--quote", "The bridge is 1,204 metres long")
    made.does("cite", "C003", "S001", "--quote", "the minister took no bribe", "--stance", "contradicts")
    return made


def name_people(desk: Desk) -> None:
    """Put the people of the house into claims.yaml by hand."""
    people = "".join(
        f"    - name: {name}\n      roles:\n        - {role}\n"
        for name, role in (
            ("Ann", "checker"),
            ("Bo", "second-reader"),
            ("Cleo", "chief"),
            ("Ed", "editor"),
            ("Ned Writer", "author"),
        )
    )
    desk.edits("  second_reader: []\n", "  second_reader:\n    - legal\n  people:\n" + people)


def test_what_is_told_anew_of_a_source_is_said_with_the_claims_it_moves(desk: Desk) -> None:
    register = str(desk.folder / "register.txt")
    desk.does("verdict", "C001", "confirmed", "--because", "the register")
    assert desk.status("C001") == "cleared"
    again = desk.does("attach-source", "C002", register)
    assert "its tier" not in again.out
    told = desk.does("attach-source", "C002", register, "--tier", "wiki", "--title", "The register").out
    assert "its tier was primary, and is now wiki" in told
    assert "and is now The register" in told
    assert f"C001 was cleared, and is now {desk.status('C001')}" in told
    assert desk.status("C001") != "cleared"


def test_one_person(desk: Desk) -> None:
    desk.does("verdict", "C001", "confirmed", "--because", "the register")
    desk.does("verdict", "C002", "confirmed", "--because", "the register")
    desk.does("verdict", "C003", "wrong", "--because", "the court says otherwise")
    refused = desk.fails("sign-off", code=1)
    assert "not ready: 1 claim blocks it (1 checked)" in refused.err
    desk.does("resolve", "C003", "cut", "--because", "it is not so")
    assert "the newest draft still has the old words" in desk.fails("check", code=1).out
    draft = desk.folder / "bridge-2.txt"
    draft.write_text(ESSAY.replace(" The minister took a bribe from the builder.", ""))
    desk.does("update", str(draft))
    assert desk.status("C003") == "withdrawn"
    assert "Not signed off" in desk.fails("check", "--signed", code=1).out
    assert "READY" in desk.does("check").out
    signed = desk.does("sign-off", "--note", "good to go")
    assert "D001 draft 2 signed off by Ann" in signed.out
    assert "signed off already" in desk.fails("sign-off", code=2).err
    assert "Signed off: D001 by Ann" in desk.does("check", "--signed").out
    report = desk.does("report", "--stdout").out
    assert "ingle reader" in report
    assert "D001" in report
    assert desk.does("verify").out.startswith("Good")
    desk.does("edit", "C002", "--risk", "high")
    void = desk.fails("check", "--signed", code=1)
    assert "is void; changed since: the claims (C002)" in void.out


def test_checker_second_reader_and_editor_with_a_dispute(desk: Desk) -> None:
    name_people(desk)
    assert "version 2" in desk.does("policy").out
    desk.does("assign", "C001", "C002", "C003", "--to", "Ann", by="Cleo")
    desk.does("assign", "C003", "--to", "Bo", "--second", by="Cleo")
    assert "that is for chief or editor" in desk.fails("edit", "C003", "--risk", "low", by="Ann").err
    late = desk.folder / "letter.txt"
    late.write_text("Letter of the author to the desk, with a figure of one thousand and more.")
    assert "may not change claims" in desk.fails("edit", "C003", "--risk", "low", by="Ned Writer").err
    assert "never judges" in desk.fails("exclude", "C003", "--because", "taste", by="Ned Writer").err
    assert (
        "may not" in desk.fails("attach-source", "C003", str(late), "--tier", "primary", by="Ned Writer").err
    )
    desk.does("attach-source", "C003", str(late), by="Ned Writer")
    assert '"supplied_by": "author"' in desk.does("list", "--sources", "--format", "json").out
    assert "may not hand out the work" in desk.fails("assign", "C001", "--to", "Bo", by="Ann").err
    assert (
        "may not be the second reader"
        in desk.fails("assign", "C003", "--to", "Ann", "--second", by="Cleo").err
    )
    for claim in ("C001", "C002"):
        desk.does("verdict", claim, "confirmed", "--because", "the register", by="Ann")
    desk.does("verdict", "C003", "wrong", "--because", "a secret reason of the first reader", by="Ann")
    assert desk.status("C003") == "second-read"
    assert (
        "never judges" in desk.fails("verdict", "C003", "confirmed", "--because", "mine", by="Ned Writer").err
    )
    assert "not among the people" in desk.fails("verdict", "C003", "wrong", "--because", "x", by="Eve").err

    shown = desk.does("show", "C003", by="Bo").out
    assert "secret reason" not in shown
    assert "wrong" not in shown
    assert "contradicts" not in shown
    assert "E003 hidden until your verdict (capture 1)" in shown
    blind = json.loads(desk.does("show", "C003", "--format", "json", by="Bo").out)
    assert [entry["stance"] for entry in blind["evidence"]] == [None]
    assert "contradicts" not in desk.does("log", "C003", by="Bo").out
    listed = json.loads(desk.does("list", "--mine", "--format", "json", by="Bo").out)
    assert [(claim["id"], claim["verdicts"]) for claim in listed] == [("C003", [])]
    assert [entry["stance"] for entry in listed[0]["evidence"]] == [None]
    assert "secret reason" in desk.does("show", "C003", by="Ed").out

    desk.does("verdict", "C003", "conflicting", "--because", "two courts differ", by="Bo")
    assert desk.status("C003") == "disputed"
    assert "secret reason" in desk.does("show", "C003", by="Bo").out
    desk.does("verdict", "C003", "wrong", "--because", "one of the courts was quashed", by="Cleo")
    assert desk.status("C003") == "checked"
    assert (
        "may not give an opinion"
        in desk.fails("verdict", "C003", "confirmed", "--because", "x", "--overrule", by="Bo").err
    )
    desk.does("verdict", "C003", "needs-context", "--because", "the appeal is pending", "--overrule", by="Ed")
    assert "overruling" in desk.does("show", "C003", by="Ed").out
    assert (
        "that is for editor" in desk.fails("resolve", "C003", "accept-risk", "--because", "x", by="Ann").err
    )
    desk.does("resolve", "C003", "accept-risk", "--because", "the public interest", by="Ed")
    assert desk.status("C003") == "checked"
    assert "may not" in desk.fails("sign-off", by="Ann", code=2).err
    desk.edits(
        "    - name: Ned Writer\n",
        "    - name: Eve\n      roles:\n        - editor\n    - name: Ned Writer\n",
    )
    desk.does("resolve", "C003", "accept-risk", "--because", "so do I", by="Eve")
    assert desk.status("C003") == "cleared"
    assert "ready with accepted risk" in desk.does("sign-off", by="Ed").out
    assert "READY with accepted risk" in desk.does("check", "--signed").out
    assert [entry["verdict"] for entry in desk.claim("C003")["verdicts"]] == [
        "wrong",
        "conflicting",
        "wrong",
        "needs-context",
    ]
    assert desk.does("verify").out.startswith("Good")
    report = desk.does("report", "--stdout").out
    for words in (
        "secret reason",
        "two courts differ",
        "one of the courts was quashed",
        "the appeal is pending",
    ):
        assert words in report


def test_no_command_tells_a_second_reader_what_the_first_made_of_a_passage(desk: Desk) -> None:
    name_people(desk)
    assert "  policy second_reader added: legal\n" in desk.does("log").out
    (desk.folder / "said.txt").write_text(
        "The Bridge\n\n“The bridge is twelve hundred metres,” the mayor said.\n"
    )
    desk.does("update", str(desk.folder / "said.txt"))
    quote = "“The bridge is twelve hundred metres,” the mayor said."
    desk.does("add", "The mayor said so.", "--quote", quote, "--type", "quotation", "--risk", "legal")
    words = "The bridge is 1,204 metres long"
    desk.does("cite", "C004", "S001", "--quote", words, "--stance", "contradicts")
    desk.does("verdict", "C004", "wrong", "--because", "the register has 1,204")
    assert "  wrong  " in desk.does("list", "--second-reader", by="Ed").out
    assert "  wrong  " not in desk.does("list", "--second-reader", "--by", "Bo", by="Ed").out
    assert "contradicted" in desk.does("quotes", by="Ed").out
    told = desk.does("quotes", by="Bo").out
    assert "hidden until your verdict" in told
    assert "contradict" not in told + desk.does("quotes", "--format", "json", by="Bo").out
    cited = desk.does("cite", "C004", "S001", "--quote", words, by="Bo")
    assert "contradict" not in cited.out + cited.err
    filed = desk.does("verdict", "C004", "confirmed", "--because", "near enough", by="Bo").out
    assert "rests on E005" in filed
    assert "E004, cited as contradicting it, is left aside" in filed
    assert "hidden" not in desk.does("quotes", by="Bo").out


def test_a_refused_save_tells_a_second_reader_nothing_of_the_first_verdict(desk: Desk) -> None:
    name_people(desk)
    seen = json.loads(desk.does("show", "C003", "--format", "json", by="Bo").out)["revision"]
    desk.does("verdict", "C003", "wrong", "--because", "a secret reason of the first reader")
    for words in (
        ("verdict", "C003", "confirmed", "--because", "mine"),
        ("resolve", "C003", "keep", "--because", "mine"),
        ("edit", "C003", "--note", "mine"),
        ("exclude", "C003", "--because", "mine"),
    ):
        told = desk.fails(*words, "--seen", seen, by="Bo", code=4).err
        assert "C003 was changed since it was shown; nothing was recorded" in told
        assert "secret" not in told
        assert "wrong" not in told
        assert "secret reason" in desk.fails(*words, "--seen", seen, by="Ed", code=4).err


def test_a_reader_who_gives_way_ends_no_dispute(desk: Desk) -> None:
    desk.does("verdict", "C001", "wrong", "--because", "another page has 15 June", by="Ann")
    desk.does("verdict", "C001", "confirmed", "--because", "the register", by="Bo")
    assert desk.status("C001") == "disputed"
    desk.does("verdict", "C001", "confirmed", "--because", "all right then", by="Ann")
    told = (
        "readers differed (Ann: wrong, Bo: confirmed) and some changed sides since; a third person settles it"
    )
    assert f"disputed: {told}" in " ".join(desk.fails("check", code=1).out.split())
    desk.does("report", "--format", "csv")
    written = next((desk.folder / "reports").glob("*.csv")).read_text()
    assert '"disputed: wrong (Ann), confirmed (Bo), confirmed (Ann)"' in written
    desk.does("verdict", "C001", "confirmed", "--because", "the register it is", by="Cleo")
    assert desk.status("C001") == "cleared"


@pytest.mark.parametrize("word", ["needs-context", "wrong"])
def test_a_second_reader_asked_by_name_where_no_rule_waits_reads_blind(desk: Desk, word: str) -> None:
    desk.does("assign", "C003", "--to", "Bo", "--second")
    desk.does("verdict", "C003", word, "--because", "a secret reason of the first reader")
    status = desk.status("C003")
    assert status in ("checked", "cleared")
    for seen in (desk.does("show", "C003", by="Bo").out, desk.does("list", by="bo").out):
        assert "second-read" in seen
        assert not re.search(rf"secret|{word}|{status}|contradicts", seen), seen
    assert "secret" not in desk.does("log", "C003", by="Bo").out
    assert (
        desk.does("list", "--status", status, by="Bo").out
        == desk.does("list", "--verdict", word, by="Bo").out
    )
    (desk.folder / "log.jsonl").unlink()  # and the first line of the next one tells of whole claims
    shutil.rmtree(desk.folder / ".factcheck")
    told = desk.does("log", "C003", "--format", "json", by="Bo").out
    assert "restatement" in told
    assert not re.search(rf"secret|{word}|{status}|contradicts", told), told
    assert "secret reason" in desk.does("log", "C003", "--format", "json", by="Cy").out
    assert "secret reason" in desk.does("show", "C003", by="Cy").out
    assert word in desk.does("list", by="Ann").out
    desk.does("verdict", "C003", "unsupported", "--because", "nothing found", by="Bo")
    assert "secret reason" in desk.does("show", "C003", by="Bo").out


def test_a_new_draft_an_hour_before_print(desk: Desk) -> None:
    for claim in ("C001", "C002"):
        desk.does("verdict", claim, "confirmed", "--because", "the register")
    desk.does("exclude", "C003", "--because", "cut by agreement with the author")
    desk.does("sign-off")
    late = desk.folder / "late.txt"
    late.write_text(ESSAY.replace("1,204 metres", "1,240 metres") + "\nIt cost nine million.\n")
    revised = desk.does("update", str(late)).out
    assert "C002" in revised
    assert desk.status("C002") == "stale"
    assert desk.status("C001") == "cleared"
    void = desk.fails("check", "--signed", code=1).out
    assert "the draft: 1 was signed, 2 is the newest" in void
    assert "C002 normal" in void.splitlines()[0].replace("  ", " ")
    assert void.splitlines()[-1].startswith("Next: 1 claim: words or evidence changed, judge again (C002)")
    refused = desk.fails("sign-off", code=1).err
    assert (
        "draft 2 is not ready: 1 claim blocks it (1 stale); each with its reason: `factcheck check`"
        in refused
    )
    assert len(refused.splitlines()) == 1
    desk.does("query", "C002", "Which figure do you mean?", "--to", "author", "--due", "2999-01-01")
    desk.does("verdict", "C002", "wrong", "--because", "the register has 1,204")
    assert desk.status("C002") == "queried"
    desk.does("answer", "Q001", "1,204; a slip of the pen")
    desk.does("resolve", "C002", "change", "--to", "It is 1,204 metres long.", "--because", "the register")
    last = desk.folder / "last.txt"
    last.write_text(ESSAY + "\nIt cost nine million.\n")
    assert "C002" in desk.does("update", str(last)).out
    assert desk.status("C002") == "cleared"
    assert "READY" in desk.does("check").out
    assert "D002 draft 3 signed off" in desk.does("sign-off").out
    desk.does(
        "correct", "C001", "--cause", "overtaken", "--to", "It opened in May.", "--missed", "a later edition"
    )
    assert "1 overtaken" in desk.does("correct").out
    told = json.loads(desk.does("log", "C002", "--format", "json").out)
    assert [line["act"] for line in told if line["act"] in ("verdict", "resolve", "update")] == [
        "verdict",
        "update",
        "verdict",
        "resolve",
        "update",
    ]
    assert desk.does("verify").out.startswith("Good")
    put_right = desk.folder / "put-right.txt"
    put_right.write_text(ESSAY.replace("opened on 14 June 1937", "opened in May 1937"))
    desk.does("update", str(put_right))
    assert "opened on 14 June 1937" in desk.does("correct").out
    report = desk.does("report", "--stdout").out.split("## Corrections")[1].split("\n## ")[0]
    assert "opened on 14 June 1937.” is to read “It opened in May.”" in report


def test_an_exclusion_of_what_is_grave_takes_two(desk: Desk) -> None:
    name_people(desk)
    desk.does("exclude", "C003", "--because", "a matter of taste", by="Ann")
    waits = desk.fails("check", code=1).out
    assert "a second reader has to confirm the exclusion" in waits
    counted = ", 1 excluded, which does not count yet."
    assert counted in waits and counted in " ".join(desk.does("status").out.split())
    desk.does("report", "--format", "html", "--format", "md")
    for path in (desk.folder / "reports").glob("*.[hm]*"):
        report = path.read_text()
        assert counted in report
        assert "waits for: risk legal: a second reader has to confirm the exclusion" in report
    assert "Excluded, 1 claim, which does not count yet:" in desk.does("report", "--stdout").out
    assert "may not be the second reader" in desk.fails("exclude", "C003", "--confirm", by="Ann").err
    desk.does("exclude", "C003", "--confirm", by="Bo")
    assert "C003" not in desk.fails("check", code=1).out
    desk.does("exclude", "C001", "--because", "not a fact", by="Bo")
    assert "excluded C001" not in desk.does("exclude", "C001", "--undo", by="Bo").out
    desk.edits(
        "excluded:\n      reason: a matter of taste\n      by: Ann",
        "excluded:\n      reason: mine\n      by: Ned Writer",
    )
    assert "does not count" in desk.fails("check", code=1).out


def test_the_second_save_on_what_somebody_changed_is_refused(desk: Desk) -> None:
    seen = json.loads(desk.does("show", "C001", "--format", "json").out)["revision"]
    desk.does("edit", "C001", "--note", "mine", "--seen", seen)
    for words in (
        ("edit", "C001", "--note", "yours"),
        ("verdict", "C001", "wrong", "--because", "x"),
        ("resolve", "C001", "cut", "--because", "x"),
        ("accept", "C001"),
        ("exclude", "C001", "--because", "x"),
        ("exclude", "C001", "--confirm"),
        ("exclude", "C001", "--undo"),
    ):
        assert "changed since it was shown" in desk.fails(*words, "--seen", seen, code=4).err
    assert desk.claim("C001")["note"] == "mine"
    assert desk.claim("C001")["verdicts"] == []


@pytest.mark.parametrize(
    "words",
    [
        ("accept", "--all"),
        ("accept", "C001", "C002"),
        ("exclude", "C001", "C002", "--because", "x"),
        ("exclude", "C001", "--set-aside"),
    ],
)
def test_what_was_seen_is_one_claim(desk: Desk, words: tuple[str, ...]) -> None:
    before = (desk.folder / "claims.yaml").read_text()
    refused = desk.fails(*words, "--seen", "0" * 12, code=2)
    assert "--seen is the revision of one claim; name that one alone" in refused.err
    assert (desk.folder / "claims.yaml").read_text() == before


def test_questions_come_first_when_they_are_overdue(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.does("query", "C001", "Are you sure?", "--due", "2999-01-01")
    desk.edits('due: "2999-01-01"', 'due: "2001-01-01"')
    first = desk.does("list").out.splitlines()[0]
    assert first.startswith("OVERDUE Q001 C001 to author, due 2001-01-01: Are you sure?")
    assert [claim["id"] for claim in json.loads(desk.does("list", "--overdue", "--format", "json").out)] == [
        "C001"
    ]
    assert "1 question open, 1 overdue" in desk.does("query").out
    assert "is over" in desk.fails("query", "C001", "Now?", "--due", "2001-01-01", code=2).err
    assert "is no day" in desk.fails("query", "C001", "Now?", "--due", "tomorrow", code=2).err
    desk.does("answer", "Q001", "no answer in two weeks", "--outcome", "no-answer")
    assert "is no-answer already" in desk.fails("answer", "Q001", "late", code=2).err
    desk.does("answer", "Q001", "meant for another question", "--outcome", "open")
    assert "has no answer to take back" not in desk.does("answer", "Q001", "yes, I did").err
    assert "answered: yes, I did" in desk.does("show", "C001").out
    assert "meant for another question" in desk.does("log", "C001").out
    desk.does("answer", "Q001", "that was not it either", "--outcome", "open")
    assert "no answer to take back" in desk.fails("answer", "Q001", "x", "--outcome", "open").err
    desk.does("answer", "Q001", "no answer in two weeks", "--outcome", "no-answer")


@pytest.mark.parametrize(
    ("option", "found"),
    [
        (("--blocked-by", "no verdict"), ["C002", "C003"]),
        (("--assigned", "ann"), ["C002"]),
        (("--stale",), []),
        (("--second-reader",), []),
    ],
)
def test_a_queue_by_filters(desk: Desk, option: tuple[str, ...], found: list[str]) -> None:
    desk.does("verdict", "C001", "confirmed", "--because", "the register")
    desk.does("assign", "C002", "--to", "Ann")
    assert "is the checker of C002" in desk.fails("assign", "C002", "--to", "Ann", "--second").err
    assert [claim["id"] for claim in json.loads(desk.does("list", *option, "--format", "json").out)] == found


BAD_POLICIES = [
    (
        "  second_reader: []\n",
        "  second_reader: []\n  people:\n    - name: ned writer\n      roles: [editor]\n",
        "names no editor but the author, Ned Writer, who never signs off",
    ),
    (
        "  second_reader: []\n",
        (
            "  second_reader: [high]\n  people:\n    - name: Ed\n      roles: [editor]\n"
            "    - name: Ned Writer\n      roles: [chief]\n"
        ),
        "the only one in people is the author, Ned Writer",
    ),
    (
        "  second_reader: []\n",
        "  second_reader: []\n  accept_risk: [chief]\n  people:\n    - name: Ed\n      roles: [editor]\n",
        "leaves risks to chief, but nobody in people may take one",
    ),
    (
        "  second_reader: []\n",
        "  second_reader: []\n  people:\n    - name: Ann\n      roles: [checker]\n",
        "names no editor",
    ),
    ("    - wrong\n", "", "drops wrong, which V001 of C003 uses"),
    ("    - wrong\n", "    - wrong\n    - wrong\n", "wrong stands twice"),
    (
        "  second_reader: []\n",
        "  second_reader: [high]\n  people:\n    - name: Ed\n      roles: [editor]\n",
        "nobody in people is one",
    ),
    (
        "  second_reader: []\n",
        "  second_reader: []\n  people:\n    - name: Ed\n      roles: [editor, author]\n",
        "cannot have another role",
    ),
    (
        "  second_reader: []\n",
        "  second_reader: []\n  people:\n" + 2 * "    - name: Ed\n      roles: [editor]\n",
        "stands twice",
    ),
    (
        "  second_reader: []\n",
        '  second_reader: []\n  people:\n    - name: "E\\u001bd"\n      roles: [editor]\n',
        "control character",
    ),
]


@pytest.mark.parametrize(("old", "new", "said"), BAD_POLICIES)
def test_a_policy_that_contradicts_itself_is_refused_with_its_line(
    desk: Desk, old: str, new: str, said: str
) -> None:
    desk.does("verdict", "C003", "wrong", "--because", "x")
    desk.edits(old, new)
    refused = desk.fails("list", code=2).err
    assert said in refused
    assert "claims.yaml:" in refused


def test_a_protected_person_is_named_nowhere(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.pipes("Anna Berg\n+61 555 0123\n", "contact", "the clerk", "--protected", "--terms", "background")
    desk.does("talk", "the clerk", "The order was late.", "--how", "telephone", "--claim", "C001")
    desk.does("query", "C001", "Was it signed?", "--to", "the clerk")
    notes = desk.folder / "notes.txt"
    notes.write_text("The order was signed late, in the evening, by the harbour office.")
    desk.does("attach-source", "C001", str(notes), "--contact", "the clerk", "--tier", "secondary")
    desk.does("export", "--out", str(desk.folder / "all.wacz"))
    assert (
        "left out, a protected contact's: S002"
        in desk.does("export", "--out", str(desk.folder / "all.wacz")).out
    )
    assert (
        "never exported" in desk.fails("export", "S002", "--out", str(desk.folder / "one.wacz"), code=2).err
    )
    named = desk.folder.parent / "talk with anna-berg.txt"
    named.write_text("Words.")
    assert "is protected" in desk.fails("attach-source", "C001", str(named), code=2).err
    for words in (
        ("talk", "P001", "Anna Berg was sure."),
        ("edit", "C001", "--note", "ask ANNA  BERG"),
        ("verdict", "C001", "wrong", "--because", "Änna-Berg said so"),
        ("searched", "C001", "+61 555 0123", "--in", "the directory"),
        ("query", "C001", "Who is Anna Berg?"),
        ("add", "Anna Berg opened it.", "--quote", "The bridge opened"),
    ):
        assert "P001, who is protected" in desk.fails(*words, code=2).err
    desk.edits("restatement: The bridge opened on 14 June 1937.", "restatement: Anna Berg opened it.")
    assert "is protected" in desk.fails("list", code=2).err
    desk.edits("restatement: Anna Berg opened it.", "restatement: The bridge opened on 14 June 1937.")
    forms = ("md", "html", "docx", "csv", "json", "annotations")
    desk.does("report", *(word for form in forms for word in ("--format", form)))
    desk.does("report", "--edition", "public", *(word for form in forms for word in ("--format", form)))
    assert (desk.folder / "contacts.private.yaml").stat().st_mode & 0o077 == 0
    assert "/contacts.private.yaml" in (desk.folder / ".gitignore").read_text()
    for path in desk.folder.rglob("*"):
        if path.is_file() and path.name != "contacts.private.yaml":
            assert b"Anna Berg" not in path.read_bytes()
            assert b"555 0123" not in path.read_bytes()
    assert (
        "names this person already"
        in desk.pipes("metres long\n", "contact", "another", "--protected", code=2).err
    )


@pytest.mark.parametrize("piped", ["", "\n", "  \n\n"])
def test_a_protected_contact_without_a_name_is_refused(desk: Desk, piped: str) -> None:
    refused = desk.pipes(piped, "contact", "the clerk", "--protected", code=2)
    assert "needs a name to guard" in refused.err
    assert desk.does("contact").out == "0 contacts.\n"


@pytest.mark.parametrize("columns", [36, 44])
def test_what_blocks_is_broken_between_words(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    desk.does("verdict", "C003", "wrong", "--because", "the register")
    desk.does("query", "C003", "Where is the figure from?")
    whole = desk.fails("check", code=1).out
    assert any(len(line) > columns for line in whole.splitlines())
    monkeypatch.setenv("COLUMNS", str(columns))
    broken = desk.fails("check", code=1).out
    assert broken.split() == whole.split()
    assert all(len(line) <= columns for line in broken.splitlines())
    assert {line.index("open: ") for line in broken.splitlines() if "open: " in line} == {14}
    further = [line for line in broken.splitlines() if line.startswith(" " * 14)]
    assert further
    assert all(line[14] != " " for line in further)


def test_an_open_question_is_given_another_day(desk: Desk) -> None:
    desk.does("query", "C001", "Are you sure?", "--due", "2999-01-01")
    assert (
        desk.does("query", "q1", "--due", "2999-02-01").out
        == "Q001 C001 to author, due 2999-02-01: “Are you sure?”\n"
    )
    assert "2999-01-01 -> 2999-02-01" in " ".join(desk.does("log", "Q001").out.split())
    assert desk.does("query", "Q001", "--due", "").out == "Q001 C001 to author: “Are you sure?”\n"
    for words, said in (
        (("--due", "2001-01-01"), "is over"),
        ((), "only --due gives it another day"),
        (("Are you?", "--due", "2999-02-01"), "only --due gives it another day"),
    ):
        assert said in desk.fails("query", "Q001", *words).err
    assert "Q002" in desk.fails("query", "Q002", "--due", "2999-01-01").err
    desk.does("answer", "Q001", "yes")
    assert "Q001 is answered already" in desk.fails("query", "Q001", "--due", "2999-01-01").err


def test_what_was_asked_and_said_before_today_is_logged_with_its_day(desk: Desk) -> None:
    desk.does("query", "C001", "Who signed?", "--on", "2020-05-04", "--due", "2020-05-06")
    assert "OVERDUE" in desk.does("query").out
    assert desk.claim("C001")["queries"][0]["at"] == "2020-05-04T00:00:00Z"
    desk.does("contact", "the clerk")
    desk.does("talk", "the clerk", "The order was late.", "--on", "2020-05-04")
    (contact,) = json.loads(desk.does("contact", "--format", "json").out)
    assert contact["talks"][0]["at"] == "2020-05-04T00:00:00Z"
    for words, said in (
        (
            ("query", "C001", "Who?", "--on", "2020-05-04", "--due", "2020-05-03"),
            "give a day from 2020-05-04 on",
        ),
        (("query", "C001", "Who?", "--on", "2999-05-04"), "still to come"),
        (("talk", "the clerk", "Late.", "--on", "2999-05-04"), "still to come"),
        (("talk", "the clerk", "Late.", "--on", "Monday"), "is no day"),
    ):
        assert said in desk.fails(*words).err
    assert desk.does("verify").out.startswith("Good")


@pytest.mark.parametrize(
    ("claim", "words", "told"),
    [
        ("C001", ("Where is  the figure from?",), True),
        ("C001", ("where is the figure from?", "--to", "Author"), True),
        ("C001", ("Where is the figure from?", "--to", "Bo Harbour"), False),
        ("C001", ("Where is the day from?",), False),
        ("C002", ("Where is the figure from?",), False),
    ],
)
def test_who_asks_the_same_twice_is_told(desk: Desk, claim: str, words: tuple[str, ...], told: bool) -> None:
    desk.does("query", "C001", "Where is the figure from?")
    assert ("Q001 asked the same and is open" in desk.does("query", claim, *words).out) is told


def test_a_contact_on_record_is_given_the_name_to_guard(desk: Desk) -> None:
    desk.does("contact", "the clerk", "--terms", "background")
    desk.does("talk", "the clerk", "The order was late.")
    assert "--protected" in desk.fails("contact", "The Clerk").err
    desk.pipes("Anna Berg\n", "contact", "the clerk", "--protected")
    shown = json.loads(desk.does("contact", "--format", "json").out)
    assert [(c["id"], c["protected"], c["terms"], len(c["talks"])) for c in shown] == [
        ("P001", True, "background", 1)
    ]
    assert "P001, who is protected" in desk.fails("talk", "P001", "Anna Berg was sure.").err
    assert "protected already" in desk.pipes("Bo Berg\n", "contact", "the clerk", "--protected", code=2).err
    (desk.folder / "contacts.private.yaml").unlink()  # as in the clone of somebody else
    assert "`factcheck contact ALIAS --protected`" in desk.does("verify").out
    desk.pipes("Anna Berg\n", "contact", "the clerk", "--protected")
    assert "contacts.private.yaml" not in desk.does("verify").out


@pytest.mark.parametrize(
    ("contact", "told", "piped", "said"),
    [
        (("the clerk", "--name", "Anna Berg"), "The order was late.", "Anna Berg\n", "the log keeps what"),
        (("the clerk",), "Anna Berg signed it.", "Anna Berg\n", "names this person already"),
        (("the clerk",), "The order was late.", "The Clerk\n", "known by an alias only"),
    ],
)
def test_who_is_named_on_record_cannot_be_guarded(
    desk: Desk, contact: tuple[str, ...], told: str, piped: str, said: str
) -> None:
    desk.does("contact", *contact)
    desk.does("talk", "the clerk", told)
    assert said in desk.pipes(piped, "contact", "the clerk", "--protected", code=2).err
    assert not (desk.folder / "contacts.private.yaml").exists()


def test_the_name_of_the_program_alone_shows_its_help_laid_out(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    told = capfd.readouterr().err
    assert told.startswith("Usage: factcheck")
    assert "\nOptions:\n" in told


def test_history_edited_by_hand_is_found(desk: Desk) -> None:
    desk.does("verdict", "C001", "confirmed", "--because", "the register")
    log = desk.folder / "log.jsonl"
    whole = log.read_text()
    log.write_text(whole.replace("the register", "a hunch"))
    damaged = desk.fails("verify", code=1).out
    assert "was altered" in damaged
    log.write_text("".join(whole.splitlines(keepends=True)[:-1]))
    assert "the log does not tell of it" in desk.fails("verify", code=1).out
    log.write_text(whole)
    assert desk.does("verify").out.startswith("Good")


@pytest.mark.parametrize("by", ["Ned Writer", "Somebody Else"])
@pytest.mark.parametrize(
    "command",
    [
        ("add", "The bridge is long.", "--quote", "bridge"),
        ("accept", "--all"),
        ("query", "C001", "Really?"),
        ("query", "Q001", "--due", "2199-12-01"),
        ("answer", "Q001", "Nothing came.", "--outcome", "no-answer"),
        ("answer", "Q001", "Never mind.", "--outcome", "dropped"),
        ("correct", "C001", "--cause", "slip", "--to", "in 1931", "--missed", "the year"),
        ("edit", "C001", "--note", "x"),
        ("cite", "C001", "S001", "--quote", "x"),
        ("resolve", "C001", "keep", "--because", "x"),
        ("verdict", "C001", "confirmed", "--because", "x"),
    ],
)  # fmt: skip
def test_who_has_no_role_for_it_changes_no_list_and_asks_nothing(
    desk: Desk, by: str, command: tuple[str, ...]
) -> None:
    name_people(desk)
    desk.does("query", "C001", "Where is it from?", by="Ann")
    before = (desk.folder / "claims.yaml").read_bytes()
    refused = desk.fails(*command, by=by, code=2).err
    assert "may not" in refused or "never judges" in refused or "not among the people" in refused
    assert (desk.folder / "claims.yaml").read_bytes() == before
    desk.does("answer", "Q001", "From the register.", by=by)


@pytest.mark.parametrize("way", ["next command", "settle"])
def test_a_sign_off_under_another_policy_does_not_hold(desk: Desk, way: str) -> None:
    desk.does("verdict", "C001", "confirmed", "--because", "the register")
    desk.does("verdict", "C002", "confirmed", "--because", "the register")
    desk.does("exclude", "C003", "--because", "not for us")
    desk.does("sign-off")
    desk.does("check", "--signed")
    desk.edits("secondary_sources: 3", "secondary_sources: 2")
    if way == "settle":
        assert "it is version 2 now" in desk.does("settle", "--keep", "file").err
    void = desk.fails("check", "--signed", code=1)
    assert "is void; changed since: the policy, now version 2" in void.out
    desk.does("sign-off")
    desk.does("check", "--signed")
