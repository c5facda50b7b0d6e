"""What stands beside the text of a draft gets on record: at its claim, near it, or by itself; once, with its name."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.essays.manuscript import Manuscript, Part, PartKind
from factcheck.workflow.drafts.homes import Homes
from tests.conftest import Run
from tests.essays.office import docx, odt, p, r

TEXT = """\
# The tax

The mayor raised the tax to 9 percent in 2004, and he then, [after a row](https://a.example/row)[^1], lost an election.

He [wept](https://lone.example/wept).

So be [it](https://lone.example/it).

Odd [men](http://localhost/x) paid 5 crowns.

[^1]: See https://b.example/f.
"""


def claims(run: Run) -> dict[str, dict[str, object]]:
    return {c["restatement"]: c for c in json.loads(run("list", "--format", "json").out)}


def attached(run: Run, restatement: str) -> list[dict[str, str]]:
    found = {c["restatement"]: c["sources"] for c in json.loads(run("list", "--format", "json").out)}
    entries: list[dict[str, str]] = found[restatement]
    return entries


def sources(run: Run) -> dict[str, dict[str, object]]:
    return {s["url"]: s for s in json.loads(run("list", "--sources", "--format", "json").out)}


def take(run: Run, folder: Path, name: str, content: str | bytes) -> None:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    assert run("init", str(path)).code == 0


def test_what_stands_at_no_claim_goes_to_its_sentence(run: Run, tmp_path: Path) -> None:
    take(run, tmp_path, "essay.md", TEXT)
    told = run("extract").out
    assert (
        "The draft brought 4 sources of its author's (S001, S002, S003, S004): factcheck list --sources"
        in told
    )
    assert "brought" not in run("extract").out
    at = {entry["source"] for words in claims(run) for entry in attached(run, words)}
    known = sources(run)
    assert {known["https://a.example/row"]["id"], known["https://b.example/f"]["id"]} <= at
    assert known["https://a.example/row"]["supplied_by"] == "author"


def test_an_address_that_may_not_be_fetched_is_kept_as_a_note(run: Run, tmp_path: Path) -> None:
    take(run, tmp_path, "essay.md", TEXT)
    run("extract")
    (paid,) = (c for words, c in claims(run).items() if "5 crowns" in words)
    assert str(paid["note"]).startswith("The author's link, no source (")
    assert str(paid["note"]).endswith(": http://localhost/x")


def test_a_comment_and_a_footnote_with_such_an_address_say_why_it_is_no_source(
    run: Run, tmp_path: Path
) -> None:
    said = p("From the mill, http://localhost/x") + "</w:comment>"
    word = docx(p('<w:commentRangeStart w:id="1"/>', r("The bridge opened in 1937."), '<w:commentRangeEnd w:id="1"/>'),
                comments='<w:comment w:id="1" w:author="Editor Bob">' + said)  # fmt: skip
    take(run, tmp_path, "essay.docx", word)
    run("extract")
    (opened,) = claims(run).values()
    told = "Comment of Editor Bob, no source ("
    assert str(opened["note"]).startswith(told)
    assert str(opened["note"]).endswith("): From the mill, http://localhost/x")
    run("extract", "--allow-host", "localhost")
    (opened,) = claims(run).values()
    assert opened["note"] == ""
    (source,) = sources(run).values()
    (entry,) = attached(run, str(opened["restatement"]))
    assert (entry["source"], entry["why"]) == (source["id"], "comment: From the mill, http://localhost/x")


@pytest.mark.parametrize("before", [True, False])
def test_a_link_to_a_host_that_is_allowed_by_name_is_a_source(run: Run, tmp_path: Path, before: bool) -> None:
    take(run, tmp_path, "essay.md", TEXT)
    if before:  # an extract that refused it is no reason to refuse it for good
        run("extract")
        run("edit", "C001", "--note", "Asked twice.\n\nAsked twice.")
    assert run("extract", "--allow-host", "localhost").code == 0
    (paid,) = (c for words, c in claims(run).items() if "5 crowns" in words)
    source = sources(run)["http://localhost/x"]
    assert source["id"] in {entry["source"] for entry in attached(run, str(paid["restatement"]))}
    assert "no source" not in str(paid["note"])
    record = (tmp_path / "claims.yaml").read_bytes()
    assert run("extract").code == run("extract", "--allow-host", "localhost").code == 0
    assert (tmp_path / "claims.yaml").read_bytes() == record
    assert run("extract", "--allow-host", "a b").code == 2


def test_what_has_no_claim_in_its_paragraph_is_on_record_and_told(run: Run, tmp_path: Path) -> None:
    word = docx(p('<w:commentRangeStart w:id="1"/>', r("* * *"), '<w:commentRangeEnd w:id="1"/>',
                  '<w:commentRangeStart w:id="2"/>', r(" *"), '<w:commentRangeEnd w:id="2"/>')
                + p("The bridge opened in 1937."),
                comments='<w:comment w:id="1" w:author="Editor Bob">' + p("Really? https://x.example/1")
                + '</w:comment><w:comment w:id="2">' + p("Stars!") + "</w:comment>")  # fmt: skip
    take(run, tmp_path, "essay.docx", word)
    told = run("extract")
    assert "2 annotations of the draft stand at no claim:" in told.err
    source = sources(run)["https://x.example/1"]
    assert source["by"] == "Editor Bob"
    assert (
        f"paragraph 1, “* * *”: comment by Editor Bob “Really? https://x.example/1”; on record as {source['id']}"
        in told.err
    )
    assert "comment by the author “Stars!”" in told.err
    before = (tmp_path / "claims.yaml").read_bytes()
    assert "2 annotations" in run("extract").err
    assert (tmp_path / "claims.yaml").read_bytes() == before


def test_comments_keep_the_name_of_who_wrote_them(run: Run, tmp_path: Path) -> None:
    evil = "Ann\u202e&#10;" + "x" * 500
    body = p(*(f'<w:commentRangeStart w:id="{n}"/>' for n in "123"), r("The bridge opened in 1937."),
             *(f'<w:commentRangeEnd w:id="{n}"/>' for n in "123"))  # fmt: skip
    comments = "".join(
        f'<w:comment w:id="{n}"{who}>{p(words)}</w:comment>'
        for n, who, words in (
            ("1", ' w:author="Editor Bob"', "Sure?"),
            ("2", f' w:author="{evil}"', "See https://b.example/f"),
            ("3", "", "Mine."),
        )
    )
    take(run, tmp_path, "essay.docx", docx(body, comments=comments))
    run("extract")
    ((words, claim),) = claims(run).items()
    assert claim["note"] == "Comment of Editor Bob: Sure?\nThe author's comment: Mine."
    (entry,) = attached(run, words)
    assert entry["why"] == "comment: See https://b.example/f"
    assert entry["by"].startswith("Ann xxx")
    assert len(entry["by"]) == 80
    assert entry["by"].isprintable()


def test_extracting_again_leaves_what_a_person_made_of_it(run: Run, tmp_path: Path) -> None:
    body = p(
        '<w:commentRangeStart w:id="1"/>', r("The bridge opened in 1937."), '<w:commentRangeEnd w:id="1"/>'
    )
    said = f'<w:comment w:id="1" w:author="Bob">{p("Sure?")}</w:comment>'
    take(run, tmp_path, "essay.docx", docx(body, comments=said))
    run("extract")
    run("edit", "C001", "--note", "Asked Bob: he is.")
    run("extract")
    assert claims(run)["The bridge opened in 1937."]["note"] == "Comment of Bob: Sure?\nAsked Bob: he is."
    new = said + f'<w:comment w:id="2" w:author="Eve">{p("No.")}</w:comment>'
    body = body.replace(
        '<w:commentRangeEnd w:id="1"/>',
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="2"/></w:r>',
    )
    (tmp_path / "new.docx").write_bytes(docx(body, comments=new))
    assert run("update", str(tmp_path / "new.docx")).code == 0
    for _ in range(2):
        run("extract")
        assert claims(run)["The bridge opened in 1937."]["note"] == (
            "Comment of Bob: Sure?\nAsked Bob: he is.\nComment of Eve: No."
        )


def test_a_claim_added_by_hand_is_offered_what_stands_at_it(run: Run, tmp_path: Path) -> None:
    take(run, tmp_path, "essay.md", "He [wept](https://w.example/1). The bridge opened in 1937.\n")
    run("add", "Ann wept.", "--quote", "He wept")
    run("extract")
    assert [entry["why"] for entry in attached(run, "Ann wept.")] == ["link: wept"]


def test_a_log_begun_anew_tells_that_claims_were_offered_theirs(run: Run, tmp_path: Path) -> None:
    take(run, tmp_path, "essay.md", "The bridge opened in 1937.^[Doe says so.]\n")
    run("extract")
    run("edit", "C001", "--note", "")
    run("edit", "C001", "--note", "Seen.")
    (tmp_path / "log.jsonl").unlink()
    for private in (tmp_path / ".factcheck").iterdir():
        private.unlink()
    assert run("extract").code == 0
    assert claims(run)["The bridge opened in 1937."]["note"] == "Seen."


def test_many_annotations_take_no_long(run: Run, tmp_path: Path) -> None:
    links = "".join(f"[{n}](https://a{n % 50}.example/{n}) " for n in range(400))
    take(run, tmp_path, "essay.md", f"The bridge opened in 1937. {links}\n")
    assert run("extract", "--dry-run").code == 0
    assert run("extract").code == 0
    assert len(sources(run)) == 400


def test_what_stands_in_an_insertion_goes_to_the_claim_that_tells_it(run: Run, tmp_path: Path) -> None:
    take(
        run,
        tmp_path,
        "essay.md",
        "The mill, [a gift of the Finns](https://g.example/), was [opened](https://o.example/) by Queen Ada.\n",
    )
    run(
        "add",
        "The mill was opened by Queen Ada.",
        "--quote",
        "The mill, a gift of the Finns, was opened by Queen Ada",
    )
    run("add", "The mill was a gift of the Finns.", "--quote", "a gift of the Finns")
    run("extract")
    assert [entry["why"] for entry in attached(run, "The mill was opened by Queen Ada.")] == ["link: opened"]
    assert [entry["why"] for entry in attached(run, "The mill was a gift of the Finns.")] == [
        "link: a gift of the Finns"
    ]


SPANS = st.lists(
    st.tuples(st.integers(0, 59), st.integers(1, 20)).map(lambda s: (s[0], min(60, s[0] + s[1])))
)


@given(SPANS, st.integers(0, 59), st.integers(1, 10))
def test_homes_are_the_closest_at_the_words_if_there_are_any(
    places: list[tuple[int, int]], start: int, length: int
) -> None:
    end = min(60, start + length)
    text = "The bay is wide. The sea is deep." + "\n\n" + "The men are few, aren't they"[:25]
    assert len(text) == 60
    parts = (Part(PartKind.PARAGRAPH, 0, 33, "one"), Part(PartKind.PARAGRAPH, 35, 60, "two"))
    found = Homes(Manuscript(text, "", "", "", parts, (), ()), [[span] for span in places]).of(start, end)
    at_words = [n for n, (left, right) in enumerate(places) if left < end and right > start]
    if at_words:
        assert found
        assert set(found) <= set(at_words)
        left_out = [places[n] for n in set(at_words) - set(found)]
        for left, right in left_out:  # for one that lies inside it and holds all of the stretch as well
            assert any(left <= a <= start and end <= b <= right for a, b in (places[n] for n in found))
    mine = [part for part in parts if part.start < end and part.end > start]
    reach = (mine[0].start, mine[-1].end) if mine else (0, 0)
    near = {n for n, (left, right) in enumerate(places) if left < reach[1] and right > reach[0]}
    assert set(found) <= near | set(at_words)
    assert found or not any(reach[0] <= left for left, _ in (places[n] for n in near))


def test_a_draft_that_reads_otherwise_now_is_said(run: Run, tmp_path: Path) -> None:
    take(run, tmp_path, "essay.md", "The bridge [opened](https://a.example/) in 1937.\n")
    (tmp_path / "essay" / "draft-1.md").write_text("So the bridge [opened](https://a.example/) in 1937.\n")
    told = run("extract")
    assert told.code == 0
    assert "the draft reads otherwise now than when it was taken in" in told.err
    assert sources(run) == {}


def test_who_put_a_source_forward_is_shown(run: Run, tmp_path: Path) -> None:
    body = p(
        '<w:commentRangeStart w:id="1"/>', r("The bridge opened in 1937."), '<w:commentRangeEnd w:id="1"/>'
    )
    said = f'<w:comment w:id="1" w:author="Editor Bob">{p("See https://b.example/f")}</w:comment>'
    take(run, tmp_path, "essay.docx", docx(body, comments=said))
    run("extract")
    assert "  from the author, put forward by Editor Bob\n" in run("show", "C001").out
    run("attach-source", "C001", "https://c.example/")
    assert "  put forward by Ann Example\n" in run("show", "C001").out
    heads, bob, ann = run("list", "--sources").out.splitlines()[:3]
    assert "FROM" in heads
    assert "author, Editor Bob" in bob
    assert "checker, Ann Example" in ann
    assert "author, Editor Bob" in run("list", "--sources", "--format", "csv").out


def test_the_author_is_not_named_twice(run: Run, tmp_path: Path) -> None:
    take(run, tmp_path, "essay.md", "The bridge [opened in 1937](https://b.example/f).\n")
    run("extract")
    assert "  from the author\n" in run("show", "C001").out
    assert "the author" not in run("list", "--sources").out


def test_an_annotation_that_names_somebody_protected_is_left_out_alone(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = python_docx.Document()
    paragraph = draft.add_paragraph("The bridge opened in 1999. ")
    cost = paragraph.add_run("It cost 5 million kronor.")
    draft.add_comment(cost, "Joanna Quiet says so", author="Dana Desk")
    draft.add_comment(cost, "see the ledger of 1999", author="Dana Desk")
    draft.save(str(tmp_path / "bridge.docx"))
    assert run("init", str(tmp_path / "bridge.docx")).code == 0
    monkeypatch.setattr("sys.stdin", io.StringIO("Joanna Quiet\n"))
    assert run("contact", "the clerk", "--protected").code == 0
    told = run("extract")
    said = "“It cost 5 million kronor.”: a comment names P001, who is protected, and is left out"
    assert (told.code, said in told.err, "Joanna" in told.err + told.out) == (0, True, False)
    notes = [claim["note"] for claim in json.loads(run("list", "--format", "json").out)]
    assert notes == ["", "Comment of Dana Desk: see the ledger of 1999"]


def test_a_resolved_comment_and_a_reply_are_notes_that_say_so(run: Run, tmp_path: Path) -> None:
    def comment(who: str, more: str, said: str) -> str:
        who = f"<dc:creator>{who}</dc:creator>" if who else ""
        return f"<office:annotation {more}>{who}<text:p>{said}</text:p></office:annotation>"

    sure = comment("", 'office:name="a" loext:resolved="true"', "Sure?")
    yes = comment("Ada", 'loext:parent-name="a"', "Yes.")
    end = '<office:annotation-end office:name="a"/>'
    take(run, tmp_path, "essay.odt", odt(f"<text:p>{sure}The bridge opened in 1937{end}{yes}.</text:p>"))
    run("extract")
    ((_, claim),) = claims(run).items()
    assert claim["note"] == (
        "The author's comment, resolved: Sure?\nComment of Ada in answer to the author, resolved: Yes."
    )
