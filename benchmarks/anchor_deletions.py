"""Deletions made at random in revisions that people wrote: is each claim whose sentence is gone called deleted?

    python benchmarks/anchor_deletions.py DIR [DRAWS]

DIR holds anchor_cases.jsonl and anchor_docs.json, as for anchors.py.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path
from typing import cast

from anchors import Claim, cases_in, ours

BUILT = ("argr_", "adv_")  # sets of cases that no person wrote, or of parts of sentences


def deletions(folder: Path, draws: int = 4) -> None:
    """Print how deletions fare that are made at random in revisions people wrote, with and without a stand-in.

    Of the sentences that survived such a revision word for word one in eight is taken out of the new draft; or a
    sentence of another draft of the same collection is put in its place.
    """
    docs, pairs = cases_in(folder)
    counts = {"nothing": Counter[str](), "another sentence": Counter[str]()}
    for seed in range(1, draws + 1):
        for put_in, counted in counts.items():
            dice = random.Random(seed)
            for (old, new), every in pairs.items():
                if cases := [case for case in every if not str(case["corpus"]).startswith(BUILT)]:
                    others = [c["claim"] for c in dice.choice(list(pairs.values())) if c["old"] != old]
                    stand_in = str(dice.choice(others)) if others and put_in != "nothing" else ""
                    counted.update(_deleted(docs[old], docs[new], cases, stand_in, dice))
    print("\n| put in the place of a deleted sentence | deletions | called deleted | ambiguous | other |")
    print("|---|---|---|---|---|")
    for put_in, counted in counts.items():
        deleted, doubted = counted["deleted"], counted["ambiguous"]
        print(
            f"| {put_in} | {counted.total()} | {deleted} | {doubted} | {counted.total() - deleted - doubted} |"
        )


def _deleted(
    old: str, new: str, cases: list[dict[str, object]], stand_in: str, dice: random.Random
) -> list[str]:
    """What is said of claims whose sentences were taken out of `new`, or exchanged for `stand_in`."""
    found = [
        (str(case["claim"]), cast(Claim, case)) for case in cases if case["gold"] in ("unchanged", "moved")
    ]
    once = [
        (words, claim)
        for words, claim in dict(found).items()
        if len(words.split()) >= 4 and words in new and old.count(words) == new.count(words) == 1
    ]
    gone = dice.sample(once, min(len(once), max(1, len(found) // 8)))
    for words, _ in gone:
        new = new.replace(words, stand_in)
    return [result["status"] for result in ours(old, new, [claim for _, claim in gone])]


if __name__ == "__main__":
    deletions(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 4)
