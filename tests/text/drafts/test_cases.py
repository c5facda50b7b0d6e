"""The promise on real revisions, where a folder of cases is at hand: no verdict kept on changed words."""

from __future__ import annotations

import json
from collections import defaultdict

import pytest

from factcheck.text.drafts import realign
from factcheck.vocabulary import Placement
from tests.beside import SHARED

CASES = SHARED / "data" / "anchor"


@pytest.mark.skipif(not CASES.exists(), reason="there is no folder with cases")
def test_no_verdict_is_kept_on_changed_words_and_few_claims_are_lost() -> None:
    docs = json.loads((CASES / "anchor_docs.json").read_text("utf-8"))
    pairs = defaultdict(list)
    for line in (CASES / "anchor_cases.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if not case.get("soft") and not case.get("markup_only"):
            pairs[case["old"], case["new"]].append(case)
    carried = right = total = 0
    for (old, new), cases in pairs.items():
        spans = [(case["start"], case["end"]) for case in cases]
        for case, found in zip(cases, realign(docs[old], docs[new], spans), strict=True):
            kept = found.placement in {Placement.UNCHANGED, Placement.MOVED}
            should_be_kept = case["gold"] in {"unchanged", "moved"}
            carried += kept and not should_be_kept
            right += kept if should_be_kept else str(found.placement) == case["gold"]
            total += 1
    assert total > 100
    assert carried == 0
    assert right / total > 0.98
