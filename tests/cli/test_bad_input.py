"""Every bad input: one clear line, exit code 2, and every file as it was."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from factcheck.workflow import chronicling
from factcheck.workflow.drafts.annotations import ACT as EXTRACT
from factcheck.workflow.sources.finding import ACT as FIND_SOURCES
from tests.conftest import Run


def state(folder: Path) -> dict[str, str]:
    """Every file of the folder but the ledger's own, with its hash."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and ".factcheck" not in path.parts
    }


def refused(run: Run, folder: Path, *arguments: str) -> str:
    before = state(folder)
    answer = run(*arguments, folder=folder)
    assert answer.code == 2, answer
    assert "Traceback" not in answer.err
    assert answer.err.startswith("factcheck: ")
    assert answer.out == ""
    assert state(folder) == before
    return answer.err


def test_not_a_fact_check_folder(run: Run, tmp_path: Path) -> None:
    assert "no claims.yaml" in refused(run, tmp_path, "list")


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    answer = run("list", folder=tmp_path / "nowhere")
    assert answer.code == 2
    assert "is no folder" in answer.err


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w>" + b"a" * 300_000_000)
    return data.getvalue()


ESSAYS: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\n \t",
    "binary.txt": bytes(range(256)) * 40,
    "latin.txt": "caf\xe9 na\xefve".encode("latin-1"),
    "nul.txt": b"one\x00two",
    "huge.txt": b"word " * 5_000_000,
    "picture.png": b"\x89PNG\r\n\x1a\n" + b"\x00" * 100,
    "broken.docx": b"PK\x03\x04 and nothing more",
    "old.doc": bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600,
}


@pytest.mark.parametrize("name", ESSAYS)
def test_an_essay_that_cannot_be_read(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(ESSAYS[name])
    assert name in refused(run, tmp_path, "init", str(tmp_path / name))


def test_a_bomb_of_an_essay(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bomb.docx").write_bytes(bomb())
    assert "bomb.docx" in refused(run, tmp_path, "init", str(tmp_path / "bomb.docx"))


def test_an_essay_that_is_not_there_or_no_file(run: Run, tmp_path: Path) -> None:
    refused(run, tmp_path, "init", str(tmp_path / "nothing.txt"))
    refused(run, tmp_path, "init", str(tmp_path))
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    refused(run, tmp_path, "init", str(tmp_path / "link.txt"))


RECORDS = {
    "malformed": "claims: [1,\n",
    "duplicate key": "format: 1\nformat: 1\n...\n",
    "tagged": "format: !!python/object/apply:os.system ['true']\n...\n",
    "alias bomb": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n...\n",
    "deeply nested": "a: " + "[" * 100_000,
    "truncated": "format: 1\nessay:\n  title: T\n",
    "conflict": "format: 1\n<<<<<<< HEAD\nessay: x\n=======\nessay: y\n>>>>>>> other\n...\n",
    "binary": "format: \x01\n...\n",
    "empty": "",
    "not a mapping": "- a\n...\n",
}


@pytest.mark.parametrize("name", RECORDS)
def test_a_bad_claims_yaml(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "claims.yaml").write_text(RECORDS[name])
    said = refused(run, tmp_path, "list")
    assert said.startswith("factcheck: claims.yaml:")


def test_a_claims_yaml_that_is_no_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").mkdir()
    assert "not an ordinary file" in run("list").err


@pytest.mark.parametrize(
    "typed",
    [("show", "C001"), ("evidence", "c001"), ("verdict", "C001", "wrong", "--because", "x")],
    ids=lambda typed: typed[0],
)
def test_a_claim_that_was_taken_out_by_hand_is_told_as_gone(
    run: Run, started: Path, typed: tuple[str, ...]
) -> None:
    record = started / "claims.yaml"
    before, _, rest = record.read_text().partition("claims:\n")
    after = re.sub(r"\A(?:[ -].*\n)+", "", rest)
    record.write_text(f"{before}claims: []\n{after}")
    assert run("list").code == 0  # which takes the edit in
    said = refused(run, started, *typed)
    assert "is no longer on record; `factcheck log C001` tells what became of it" in said
    assert "C001 removed" in run("log", "C001").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("show", "C009"), "did you mean C001"),
        (
            ("show", "S001"),
            "'S001' is no id of a claim: those begin with C; `factcheck log S001` tells what it is",
        ),
        (
            ("read", "c001"),
            "'c001' is no id of a source: those begin with S; `factcheck log C001` tells what it is",
        ),
        (("verdict", "C009", "confirmed", "--because", "x"), "there is no claim 'C009'"),
        (("attach-source", "C002", "https://example.org/"), "there is no claim 'C002'"),
        (("cite", "C001", "S001", "--quote", "a b c d e f g"), "there is no source 'S001'"),
        (("verdict", "C001", "confirmd", "--because", "x"), "did you mean confirmed"),
        (("verdict", "C001", "true", "--because", "x"), "the scale is confirmed,"),
        (("verdict", "C001", "confirmed", "--because", "  "), "needs its reasons"),
        (
            ("verdict", "C001", "wrong", "--because", "x", "--by", ""),
            "--by names nobody; give a name, or leave",
        ),
        (("exclude", "C001", "--because", "x", "--by", " "), "--by names nobody"),
        (
            ("verdict", "C001", "confirmed", "--because", "x", "--evidence", "E001"),
            "E001 is no evidence of C001",
        ),
        (("resolve", "C001", "change", "--because", "x"), "needs the new wording"),
        (("resolve", "C001", "keep", "--to", "y", "--because", "x"), "takes no new wording"),
        (("resolve", "C001", "accept-risk", "--because", "x"), "no verdict yet"),
        (("add", "Something.", "--quote", "words that are not there"), "not in draft 1"),
        (("add", "Something.", "--quote", ""), "not in draft 1"),
        (("add", "Something.", "--quote", "bridge"), "stand 2 times"),
        (("edit", "C001"), "nothing to change"),
        (("exclude", "C001"), "needs a reason"),
        (("accept",), "name claims"),
        (("fetch", "S007"), "there is no source 'S007'"),
        (("list", "--status", "done"), "is not one of"),
        (
            ("list", "--verdict", "confirmd"),
            "there is no verdict 'confirmd'; did you mean confirmed? there are",
        ),
        (("list", "--source", "s9"), "there is no source 'S009'; see `factcheck list --sources`"),
        (("list", "--assigned", "Ann"), "nobody called 'Ann' is on the desk; hand claims out with"),
        (("log", "--act", "verdicts"), "there is no act 'verdicts'; did you mean verdict? there are accept,"),
        (("log", "--by", "Nobody Here"), "nobody called 'Nobody Here' is in the log; known: "),
        (("log", "--since", "garbage"), "'garbage' is no day; give it like 2026-12-01"),
        (("log", "--since", "2026-99-99"), "'2026-99-99' is no day"),
        (("log", "--since", "28/11/2026"), "'28/11/2026' is no day"),
        (("lsit",), "No such command"),
    ],
)
def test_a_wrong_word(run: Run, started: Path, arguments: tuple[str, ...], message: str) -> None:
    assert message in refused(run, started, *arguments)


ADDRESSES = [
    "ftp://example.org/x",
    "file:///etc/passwd",
    "http://",
    "http:///x",
    "http://user:word@example.org/",
    "http://exam ple.org/",
    "http://example.org\\@127.0.0.1/",
    "http://example.org/\x1b[31m",
    "http://example.org/a\nb",
    "http://127.0.0.1/",
    "http://localhost/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://10.1.2.3/",
    "http://169.254.169.254/latest/meta-data",
    "http://example.org:22/",
    "http://intranet/",
    "javascript:alert(1)",
    "nothing-here.pdf",
    "https://example.org/" + "a" * 100_000,
]


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: ascii(address[:40]))
def test_an_address_that_is_refused(run: Run, started: Path, address: str) -> None:
    said = refused(run, started, "attach-source", "C001", address)
    assert "\x1b" not in said
    assert said.count("\n") == 1


_SECRET_ADDRESS = "https://ann:s3cretword@example.invalid/x"


@pytest.mark.parametrize(
    "arguments",
    [
        ("fetch", _SECRET_ADDRESS),
        ("attach-source", "C001", _SECRET_ADDRESS),
        ("attach-source", "C001", "ann:s3cretword@example.invalid"),
        ("update", _SECRET_ADDRESS),
        ("read", _SECRET_ADDRESS),
        ("detach", "C001", _SECRET_ADDRESS),
        ("accept", "C001", "--seen", "x", _SECRET_ADDRESS),
        ("fetch", "--allow-host", _SECRET_ADDRESS, "https://example.invalid/"),
        ("timestamp", _SECRET_ADDRESS),
    ],
    ids=lambda words: " ".join(words[:2]).partition(":")[0],
)
def test_no_password_of_an_address_is_printed(run: Run, started: Path, arguments: tuple[str, ...]) -> None:
    answer = run(*arguments)
    assert answer.code in (1, 2)
    assert answer.err
    assert "s3cretword" not in answer.out + answer.err


@pytest.mark.parametrize("name", ["FACTCHECK_CROSSREF_URL", "FACTCHECK_WAYBACK_URL"])
def test_no_password_of_a_setting_is_printed(
    run: Run, started: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, _SECRET_ADDRESS)
    command = (
        ("find-sources", "C001") if "CROSSREF" in name else ("fetch", "--wayback", "https://example.invalid/")
    )
    answer = run(*command)
    assert name in answer.err
    told = answer.out + answer.err + (started / "claims.yaml").read_text()
    assert "s3cretword" not in told


def test_no_password_of_an_assistant_goes_on_record(run: Run, started: Path) -> None:
    answer = run("extract", "--assist", _SECRET_ADDRESS, "--model", "m")
    told = (
        answer.out + answer.err + (started / "log.jsonl").read_text() + (started / "claims.yaml").read_text()
    )
    assert "must not carry a user name" in told
    assert "s3cretword" not in told


def test_one_bad_document_attaches_none_of_them(run: Run, started: Path) -> None:
    refused(run, started, "attach-source", "C001", "https://example.org/good", "http://127.0.0.1/bad")


def test_nobody_is_named(run: Run, started: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_BY")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    monkeypatch.chdir(started)
    assert "nobody is named" in refused(run, started, "verdict", "C001", "confirmed", "--because", "x")


def test_a_quote_that_is_not_in_the_capture(run: Run, started: Path) -> None:
    (started / "note.txt").write_text("The register says that the bridge is 1,024 metres long.")
    assert run("attach-source", "C001", str(started / "note.txt"), "--tier", "primary").code == 0
    said = refused(run, started, "cite", "C001", "S001", "--quote", "the bridge is 1,204 metres long")
    assert 'you quoted "1,204", the page says "1,024"' in said


def test_an_unexpected_error_leaves_a_log_and_no_traceback(
    run: Run, started: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.workflow import reading

    def broken(*_: object) -> None:
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr(reading, "listing", broken)
    answer = run("list")
    assert answer.code == 3
    assert "Traceback" not in answer.err
    log = Path(answer.err.rsplit(" ", 1)[1].strip())
    assert "a defect" in log.read_text()
    log.unlink()


@pytest.mark.parametrize(
    "arguments",
    [
        ("searched", "C001", "words", "--in", "the\x1b[31m register"),
        ("searched", "C001", "two\nlines", "--in", "the register"),
        ("contact", "the\nclerk", "--terms", "background"),
        ("contact", "the clerk", "--terms", "x" * 100_000),
        ("assign", "C001", "--to", "An\x07n"),
        ("verdict", "C001", "unsupported", "--because", "it \x00 was \x1b[2J"),
        ("verdict", "C001", "unsupported", "--because", "looked", "--by", "An\u2028n"),
        ("query", "C001", "what\x08?"),
        ("attach-source", "C001", "https://example.org/a", "--title", "a\u202eb\x07"),
        ("attach-source", "C001", "https://example.org/a", "--publisher", "a\nb"),
        ("edit", "C001", "--note", "\x9b31m"),
        ("edit", "C001", "--restatement", "It\x1bopened."),
        ("add", "The\x00bridge", "--quote", "The bridge"),
    ],
)
def test_no_command_writes_what_the_next_cannot_read(
    run: Run, started: Path, arguments: tuple[str, ...]
) -> None:
    before = state(started)
    answer = run(*arguments)
    assert "unexpected" not in answer.err
    assert answer.code in (0, 2)
    if answer.code == 2:
        assert state(started) == before
    assert run("list").code == 0
    assert run("verify").code == 0


ODD = (
    "The bridge\x0c opened\x1c in 1937\x85 and cost\u2028 4 million\x07 kroner. "
    "Its mayor was \x1b[31mjailed\x1b[0m in 1951.\ufffe"
)


@pytest.mark.parametrize(
    ("name", "essay"),
    [
        ("essay.txt", ODD),
        ("essay.md", f"# A\x07 title\n\n{ODD} [^1]\n\n[^1]: See\x1b https://example.org/a\n"),
        ("essay.html", f"<title>A\x1b title</title><p>{ODD} <a href='https://example.org/b'>a\x0cb</a></p>"),
        ("a\nb\x07.txt", ODD),
    ],
)
def test_an_essay_full_of_control_characters_is_a_fact_check_like_any_other(
    run: Run, tmp_path: Path, name: str, essay: str
) -> None:
    folder = tmp_path / "check"
    folder.mkdir()
    (folder / name).write_text(essay)
    assert run("init", str(folder / name), "--title", "A\x1b title\n", folder=folder).code == 0
    (folder / name).write_text(essay.replace("kroner", "crowns"))
    for command in ("extract", "accept --all", "list", "check", "report", "verify"):
        assert run(*command.split(), folder=folder).code in (0, 1), command
    assert run("update", str(folder / name), folder=folder).code == 0
    assert run("verify", folder=folder).code == 0
    kept = b"".join((folder / file).read_bytes() for file in ("claims.yaml", "log.jsonl"))
    assert not set(kept) & {0x07, 0x1B, 0x0C, 0x1C}


@pytest.mark.parametrize("score", ["nan", "inf", "-0.1", "1.01", "high"])
def test_a_score_that_is_none_is_refused(run: Run, started: Path, score: str) -> None:
    assert "--score" in refused(run, started, "accept", "--score", score)


@pytest.mark.parametrize("name", ["S999", "c999", "nothing"])
def test_a_log_of_what_is_not_on_record_is_refused(run: Run, started: Path, name: str) -> None:
    said = refused(run, started, "log", name)
    assert f"there is nothing called '{name.replace('c', 'C')}' in the log" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("log", "--act", "verdict"),
        ("log", "--since", "2999-01-01"),
        ("log", "C001", "--since", "2999-01-01T00:00:00Z"),
        ("log", "c1", "--act", "sign-off"),
        ("list", "--verdict", "unsupported"),
        ("list", "--mine", "--by", "Somebody New"),
    ],
)
def test_what_is_known_and_not_there_is_answered_with_nothing(
    run: Run, started: Path, arguments: tuple[str, ...]
) -> None:
    assert run(*arguments, folder=started).out in ("0 changes.\n", "0 of 1 claims.\n")


def test_every_act_of_the_log_can_be_asked_for() -> None:
    """Each name under which a change is written; those given by a constant are read where it is."""
    written = set()
    for module in (Path(__file__).parents[2] / "factcheck").rglob("*.py"):
        for call in re.findall(r"ledger\.change\(([^)]*)", module.read_text("utf-8")):
            written |= set(re.findall(r'"([a-z -]+)"', call.partition(",")[0]))
    assert {"verdict", "overrule", "cite"} < written
    assert written | {EXTRACT, FIND_SOURCES} <= set(chronicling.ACTS)


def test_a_time_stamp_of_a_private_service_says_how_to_allow_it(run: Run, started: Path) -> None:
    (started / "note.txt").write_text("It opened in 1937.")
    run("attach-source", "C001", str(started / "note.txt"))
    assert "--allow-host" in refused(run, started, "timestamp", "http://127.0.0.1:9/tsr")


def test_words_that_are_not_in_the_draft_are_told_with_the_closest(run: Run, started: Path) -> None:
    quote = "It is 1,240 metres long."
    said = refused(run, started, "edit", "C001", "--quote", quote)
    assert "those words are not in draft 1" in said
    assert "closest words: “It is 1,204 metres long”" in said
    assert "closest" not in refused(run, started, "edit", "C001", "--quote", "zebras graze in pink pyjamas")


def test_an_unknown_source_is_told_with_the_list_of_sources(run: Run, started: Path) -> None:
    assert "see `factcheck list --sources`" in refused(run, started, "attach-source", "C001", "S009")


@pytest.mark.parametrize("name", ["reports", "sources", ".factcheck", "log.jsonl", "essay", "claims.yaml"])
def test_what_stands_in_the_way_is_named_and_left(run: Run, started: Path, name: str) -> None:
    letter = started / "letter.txt"
    letter.write_text("The bridge is 1,204 metres long.")
    assert run("attach-source", "C001", str(letter)).code == 0
    other = started / "other.txt"
    other.write_text("Another draft of the bridge.")
    path = started / name
    file = path.is_file()
    shutil.rmtree(path, ignore_errors=True)
    path.unlink(missing_ok=True)
    if file:
        path.mkdir()
    else:
        path.write_text("in the way")
    said = ""
    for words in (("list",), ("report",), ("update", str(other)), ("contact", "x"), ("verify",)):
        answer = run(*words)
        assert answer.code in (0, 1, 2), answer
        assert "unexpected" not in answer.err
        said += answer.err
    assert path.is_dir() if file else path.read_text() == "in the way"
    assert name in said


def test_words_that_stand_more_than_once_are_shown_in_their_places(run: Run, tmp_path: Path) -> None:
    (tmp_path / "e.txt").write_text(
        "The mill.\n\nA paper mill by the river stood here before\nthe war began.\n"
    )
    run("init", str(tmp_path / "e.txt"), folder=tmp_path)
    said = refused(run, tmp_path, "add", "There was a mill.", "--quote", "mill")
    assert "  1: The mill. A paper mill by the river…\n" in said
    assert "  2: The mill. A paper mill by the river stood here before…\n" in said
