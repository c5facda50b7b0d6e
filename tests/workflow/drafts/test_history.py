"""One essay through eleven drafts: what happened to each claim's words at each step, and to its verdict."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from tests.conftest import Run

CLAIMS = {
    "opened": "On 14 June 1937, some nine thousand people walked across the Karsund Strait",
    "ferry": "which carried 86,000 passengers in 1936",
    "length": "The bridge they walked on is 1,204 metres long.",
    "died": "Eleven of those workers died",
    "first": "She was the first woman in the country to lead the building of a bridge",
    "toll": "In 1951 the county began to charge two crowns for a car",
    "rust": "In 2019 inspectors found rust in 40 of its 212 hangers",
    "vote": "In March 2024 the county council voted by 23 to 18",
    "buried": "She is buried across the strait",
}
CUT = (
    "Eleven of those workers died, most of them in the winter of 1935, when a caisson flooded "
    "below the eastern tower. "
)
WHEN = "on the side from which you can see both towers at once"

# Each step: what the author changed, and the claims whose placement is not simply unchanged.
STEPS: list[tuple[str, list[tuple[str, str]], dict[str, str]]] = [
    ("a digit", [("1,204 metres", "1,024 metres")], {"length": "reworded"}),
    ("typography only", [('"This bridge', "“This bridge"), ('a toll,"', "a toll,”"), ("1,024 m", "1,024\u00a0m")], {}),
    ("a negation", [("She is buried across", "She is not buried across")], {"buried": "reworded"}),
    ("undone", [("She is not buried across", "She is buried across")], {"buried": "reworded"}),
    ("a neighbour reworded", [("steam ferry *Skarven*", "old steam ferry *Skarven*")], {}),
    ("one sentence cut", [(CUT, "")], {"died": "deleted"}),
    ("a lookalike put elsewhere", [(WHEN, f"{WHEN}, and eleven of those sailors drowned")], {}),
    ("a name and a number", [("voted by 23 to 18", "voted by 24 to 17")], {"vote": "reworded"}),
    ("a word swapped", [("first woman in the country", "first engineer in the country")], {"first": "reworded"}),
    ("the sentence put back", [("There is no memorial", f"{CUT}There is no memorial")], {}),
]  # fmt: skip


def test_ten_revisions_step_by_step(run: Run, tmp_path: Path) -> None:
    text = (files("factcheck.demo") / "essay.md").read_text()
    (tmp_path / "draft.md").write_text(text)
    assert run("init", str(tmp_path / "draft.md")).code == 0
    names = {}
    for number, (name, quote) in enumerate(CLAIMS.items(), 1):
        names[f"C{number:03d}"] = name
        assert run("add", quote, "--quote", quote).code == 0
        assert run("verdict", f"C{number:03d}", "unsupported", "--because", "looked").code == 0
    stale: set[str] = set()
    for about, changes, wanted in STEPS:
        for old, new in changes:
            assert text.count(old) == 1, (about, old)
            text = text.replace(old, new)
        (tmp_path / "draft.md").write_text(text)
        revision = json.loads(run("update", str(tmp_path / "draft.md"), "--format", "json").out)
        found = {
            names[c["claim"]["id"]]: c["placement"]
            for c in revision["claims"]
            if c["placement"] != "unchanged"
        }
        if about == "the sentence put back":
            assert [names[c["claim"]["id"]] for c in revision["claims"] if c["returned"]] == ["died"]
        elif "died" in found and "died" not in wanted:
            assert found.pop("died") == "deleted", about  # gone before, and still gone
        assert found == wanted, about
        stale = (stale | {n for n, p in wanted.items() if p == "reworded"}) - (
            {"buried"} if about == "undone" else set()
        )
        statuses = {names[c["id"]]: c["status"] for c in json.loads(run("list", "--format", "json").out)}
        assert {n for n, s in statuses.items() if s == "stale"} == stale, about
    assert len(list((tmp_path / "essay").glob("draft-*.text.txt"))) == 11
    assert run("verify").code == 0
    assert "1,204" in run("diff", "1", "11").out
