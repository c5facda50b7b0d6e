"""The human's hand on the list, the author's annotations, and the text no claim covers."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Run

TEXT = "The bridge was built by 312 workers and eleven of them died. It opened in 1937. Nobody wrote a song about it.\n"


def start(run: Run, folder: Path, name: str = "essay.txt", text: str = TEXT) -> None:
    (folder / name).write_text(text)
    assert run("init", str(folder / name)).code == 0


def claims(run: Run) -> dict[str, dict[str, object]]:
    return {claim["id"]: claim for claim in json.loads(run("list", "--format", "json").out)}


def test_split_keeps_the_id_for_the_first_part_and_the_sources_for_all(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    run(
        "add",
        "312 built it, eleven died.",
        "--quote",
        "The bridge was built by 312 workers and eleven of them died.",
    )
    run("attach-source", "C001", "https://example.org/report")
    done = run(
        "split",
        "C001",
        "--quote",
        "built by 312 workers",
        "--quote",
        "eleven of them died",
        "--as",
        "312 built it.",
        "--as",
        "Eleven died.",
    )
    assert done.code == 0
    found = claims(run)
    assert [c["restatement"] for c in found.values()] == ["312 built it.", "Eleven died."]
    for claim in found.values():
        anchor = claim["anchors"][0]  # type: ignore[index]
        assert TEXT[anchor["start"] : anchor["end"]] == anchor["quote"]
        assert claim["sources"][0]["source"] == "S001"  # type: ignore[index]
    assert run("verify").code == 0
    assert run("split", "C001", "--quote", "built by", "--quote", "not in it").code == 2


def test_a_first_part_that_is_the_whole_claim_splits_nothing(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    whole = "The bridge was built by 312 workers and eleven of them died."
    run("add", "312 built it, eleven died.", "--quote", whole)
    before = (tmp_path / "claims.yaml").read_bytes()
    parts = ("--quote", whole, "--quote", "eleven of them died")
    done = run("split", "C001", *parts, "--as", "312 built it, eleven died.", "--as", "Eleven died.")
    assert done.code == 2 and "the first part is C001 as it stands" in done.err
    assert (tmp_path / "claims.yaml").read_bytes() == before
    assert run("split", "C001", *parts, "--as", "312 built it.", "--as", "Eleven died.").code == 0
    assert run("split", "C001", "--undo").code == 0


def test_a_split_makes_an_old_verdict_stale(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    run("add", "Both.", "--quote", "The bridge was built by 312 workers and eleven of them died.")
    run("verdict", "C001", "unsupported", "--because", "looked")
    run("split", "C001", "--quote", "built by 312 workers", "--quote", "eleven of them died")
    assert [claim["status"] for claim in claims(run).values()] == ["stale", "open"]


def test_merge_takes_over_places_and_excludes_the_other(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path, text=TEXT + "\nThe opening was in 1937.\n")
    run("add", "It opened in 1937.", "--quote", "It opened in 1937.")
    run("add", "The opening was in 1937.", "--quote", "The opening was in 1937.")
    run("attach-source", "C002", "https://example.org/report")
    assert "C001 stands at 2 places now" in run("merge", "C001", "C002").out
    found = claims(run)
    assert found["C002"]["status"] == "excluded"
    assert found["C001"]["sources"][0]["source"] == "S001"  # type: ignore[index]
    assert run("merge", "C001", "C001").code == 2


def test_a_proposal_that_takes_over_from_an_accepted_claim_is_accepted(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path, text=TEXT + "\nThe opening was in 1937.\n")
    run("extract")
    run("add", "The opening was in 1937.", "--quote", "The opening was in 1937.")
    mine = next(name for name, claim in claims(run).items() if claim["status"] == "open")
    one, other = [name for name, claim in claims(run).items() if claim["status"] == "proposed"][:2]
    assert "stands at 2 places now; proposed" in run("merge", one, other).out
    assert "stands at 3 places now; open" in run("merge", one, mine).out
    assert claims(run)[one]["status"] == "open"


def test_what_no_claim_covers_is_listed(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    run("add", "It opened in 1937.", "--quote", "It opened in 1937.")
    found = [entry["words"] for entry in json.loads(run("list", "--uncovered", "--format", "json").out)]
    assert found == [
        "The bridge was built by 312 workers and eleven of them died.",
        "Nobody wrote a song about it.",
    ]
    assert "2 passages no claim covers." in run("list", "--uncovered").out


def test_the_authors_links_and_footnotes_come_with_the_claim(run: Run, tmp_path: Path) -> None:
    text = (
        "# The Bridge\n\nThe bridge was built by [312 workers](https://example.org/wages?utm_source=x) in four "
        "years.[^1]\n\n"
        "It opened on 14 June 1937 before nine thousand people.[^2]\n\n"
        "[^1]: From the wage books of the county museum.\n\n[^2]: See http://127.0.0.1/private for more.\n"
    )
    start(run, tmp_path, "essay.md", text)
    run("extract")
    sources = json.loads(run("list", "--sources", "--format", "json").out)
    assert [(s["url"], s["supplied_by"]) for s in sources] == [("https://example.org/wages", "author")]
    found = list(claims(run).values())
    built = next(c for c in found if "312 workers" in c["anchors"][0]["quote"])  # type: ignore[index]
    assert built["sources"][0]["by"] == "the author"  # type: ignore[index]
    assert any("wage books" in str(c["note"]) for c in found)
    assert any("127.0.0.1" in str(c["note"]) for c in found)


def test_the_parts_of_a_split_proposal_are_alike(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path, text="Otto Lind built the bridge in 1937 and sold it in 1940.\n")
    run("extract")
    name = next(name for name, claim in claims(run).items() if claim["status"] == "proposed")
    quote = claims(run)[name]["anchors"][0]["quote"]  # type: ignore[index]
    first, _, last = str(quote).rstrip(".").partition(" in ")
    assert run("split", name, "--quote", first, "--quote", last.split()[0]).code == 0
    assert {claim["status"] for claim in claims(run).values() if claim["origin"] == "person"} == {"open"}
    assert claims(run)[name]["status"] == "open"
    assert claims(run)[name]["accepted_by"] == "Ann Example"


def test_a_split_does_not_call_what_it_accepted_a_proposal(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    run("extract")
    words = str(next(c for c in claims(run).values() if "1937" in str(c["restatement"]))["id"])
    assert "still a proposal" not in run("split", words, "--quote", "It opened", "--quote", "in 1937").out
    assert claims(run)[words]["status"] == "open"


def test_two_claims_at_the_very_same_words_are_said_twice(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    run("add", "The bridge dates from 1937.", "--quote", "It opened in 1937.")
    run("add", "Traffic began in that year.", "--quote", "It opened in 1937.")
    run("add", "Eleven workers died.", "--quote", "eleven of them died")
    told = run("list", "--duplicates").out
    assert "C001" in told
    assert "C002" in told
    assert "C003" not in told


def test_the_parts_of_a_split_stand_alone_where_the_extractor_can_say_how(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path, text="Otto Lind built the bridge in 1937 and was convicted of theft in 1951.\n")
    run("add", "Both.", "--quote", "Otto Lind built the bridge in 1937 and was convicted of theft in 1951.")
    done = run("split", "C001", "--quote", "in 1937", "--quote", "was convicted of theft in 1951.")
    assert [c["restatement"] for c in claims(run).values()] == [
        "in 1937",
        "Otto Lind was convicted of theft in 1951.",
    ]
    assert done.out.count("read by its own words") == 1
    assert 'factcheck edit C001 --restatement "..."' in done.out


def test_the_parts_of_a_split_have_types_of_their_own(run: Run, tmp_path: Path) -> None:
    words = "Ebola has killed 3,338 in Guinea, prompting several countries to closely monitor travelers"
    start(run, tmp_path, text=f"{words}.\n")
    run("add", words, "--quote", words, "--type", "number")
    first, last = words.split(", ")
    assert run("split", "C001", "--quote", first, "--quote", last).code == 0
    assert [claim["type"] == "number" for claim in claims(run).values()] == [True, False]


def test_a_split_says_which_words_are_wanted(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path, text="Duncan came. He said no and denied it. It rained, and it snowed.\n")
    run("add", "Duncan said no and Duncan denied it.", "--quote", "He said no and denied it")
    filled = run("split", "C001", "--quote", "said no", "--quote", "Duncan denied it")
    assert filled.code == 2
    assert "is how C001 is told, with words filled in" in filled.err
    assert "out of “He said no and denied it”" in filled.err
    other = run("split", "C001", "--quote", "said no", "--quote", "the moon")
    assert "“the moon” does not stand in the words of C001" in other.err


def test_a_note_is_added_to_and_nothing_that_stands_there_is_lost(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    run(
        "add", "It opened in 1937.", "--quote", "It opened in 1937.", "--note", "Comment of Editor Bob: sure?"
    )
    for _ in range(2):  # said twice, it stands once
        run("edit", "C001", "--note", "my note")
    assert claims(run)["C001"]["note"] == "Comment of Editor Bob: sure?\nmy note"
