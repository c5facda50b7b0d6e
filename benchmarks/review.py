"""How soon the next claim of the guided review is there, in a folder of 500 claims and 1,000 archived sources.

    python benchmarks/review.py [--claims 500] [--sources 1000] [--pages 150]
    python benchmarks/review.py --passages DIR

Folder, essay and texts are made, the same in every run: a claim has two to six sources attached, a source holds 20,000
characters of prose, every fortieth 400,000. Measured inside one process, CPU seconds (user and system): from the key to
the finished page of the next claim at 120 columns and 40 lines, every claim's sources being new to the session; and
the recording of a verdict in between.

With --passages: how often a sentence that bears on a claim is among the first shown, on the retrieval data in
DIR (score_retrieval.py there defines the marks).
"""

from __future__ import annotations

import argparse
import gc
import importlib.util
import os
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, cast

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.archive.derived import Derived
from factcheck.archive.vault import Vault
from factcheck.checklists import checklist
from factcheck.cli.review import page as review_page
from factcheck.dossier.claim import Anchor, Attachment, Claim
from factcheck.dossier.essay import Draft, Essay
from factcheck.dossier.policy import Person
from factcheck.dossier.source import Source
from factcheck.store.ledger import Ledger
from factcheck.store.schema import DEFAULT_POLICY, FORMAT, Record
from factcheck.text.passages import best, read
from factcheck.vocabulary import ClaimType, Origin, Risk, Role, Status, Tier
from factcheck.workflow import judging
from factcheck.workflow.review.guide import Review, Wanted
from factcheck.workflow.sources.captured import capture_of
from factcheck.workspace import Workspace, text_hash

AT = datetime(2026, 11, 25, 22, 4, 8, tzinfo=UTC)
STAMP = "2026-11-25T22:04:08Z"
WIDTH, HEIGHT, FOOT = 120, 40, 7
USUAL, LONG, EVERY = 20_000, 400_000, 40
SYLLABLES = "ka lo mer tin dra bo sul fen gri va no pel hus mar ti ro den kol sa vi".split()  # noqa: SIM905
RISKS = (Risk.NORMAL, Risk.LOW, Risk.NORMAL, Risk.HIGH, Risk.NORMAL, Risk.LEGAL)


def vocabulary(dice: random.Random, size: int = 4_000) -> list[str]:
    """Made words, the first ones the most frequent when drawn by `prose`."""
    return ["".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(size)]


def prose(dice: random.Random, words: list[str], size: int) -> str:
    """Sentences in paragraphs, with a number in every third; word frequencies fall as in language."""
    paragraphs: list[str] = []
    length = 0
    while length < size:
        sentences = []
        for _ in range(dice.randint(2, 6)):
            drawn = [words[int(dice.paretovariate(0.6)) % len(words)] for _ in range(dice.randint(8, 28))]
            if dice.random() < 1 / 3:
                drawn[dice.randrange(len(drawn))] = f"{dice.randint(1, 99_999):,}"
            sentences.append(" ".join(drawn).capitalize() + ".")
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def derive_plain(data: bytes, _: str, __: str, *, seconds: float = 15.0) -> Derived:
    """The text as it is, in this process: reading documents is not measured here."""
    text = data.decode()
    return Derived(
        kind="text", extractor="made", full_text=text, main_text=text, offsets=(), sniffed_type="text/plain"
    )


def build(folder: Path, claims: int, sources: int) -> None:
    """The folder: essay, archive, record."""
    dice = random.Random(1937)
    words = vocabulary(dice)
    vault = Vault(folder)
    held = []
    for number in range(1, sources + 1):
        text = prose(dice, words, LONG if number % EVERY == 0 else USUAL)
        name = f"S{number:03d}"
        record = vault.keep_file(name, text.encode(), f"{name}.txt", AT, derive_plain)
        held.append(
            Source(
                name,
                file=f"{name}.txt",
                tier=Tier.PRIMARY,
                by="Ann",
                at=STAMP,
                captures=(capture_of(record),),
            )
        )
    text, made = essay(dice, words, claims, held)
    (folder / "essay").mkdir()
    (folder / "essay" / "draft-1.text.txt").write_text(text)
    draft = Draft(1, "essay.txt", "txt", STAMP, text_hash(text), text_hash(text), len(text.split()))
    people = (
        Person("Ann", (Role.CHECKER,)),
        Person("Bo", (Role.SECOND_READER,)),
        Person("Ed", (Role.EDITOR,)),
    )
    policy = replace(DEFAULT_POLICY, second_reader=(Risk.HIGH, Risk.LEGAL), people=people)
    Ledger(folder).create(
        Record(FORMAT, Essay("Made", "A. Author", drafts=(draft,)), policy, tuple(made), tuple(held))
    )


def essay(
    dice: random.Random, words: list[str], count: int, sources: list[Source]
) -> tuple[str, list[Claim]]:
    """A text whose every paragraph holds one claim, and the claims."""
    text, claims = "", []
    for number in range(1, count + 1):
        before, said, after = (prose(dice, words, 1).split("\n")[0] for _ in range(3))
        start = len(text) + len(before) + 1
        text += f"{before} {said} {after}\n\n"
        attached = dice.sample(sources, dice.randint(2, 6))
        claims.append(
            Claim(
                id=f"C{number:03d}",
                type=dice.choice(list(ClaimType)),
                risk=RISKS[number % len(RISKS)],
                restatement=said,
                origin=Origin.PERSON,
                anchors=(Anchor(1, start, start + len(said), said),),
                status=Status.OPEN,
                by="Ann",
                at=STAMP,
                sources=tuple(Attachment(source.id) for source in attached),
            )
        )
    return text, claims


def cpu(*work: Callable[[], object]) -> float:
    """CPU seconds of some calls, one after the other."""
    before = time.process_time()
    for each in work:
        each()
    return time.process_time() - before


def page(way: Review) -> None:
    """The page of the claim the review is at, composed to the last line."""
    sheet = way.sheet()
    if sheet is None:
        raise SystemExit("there are fewer claims than pages to measure")
    shown = review_page.header(sheet, way.progress, "Ann", WIDTH)
    shown += review_page.fitted(review_page.sections(sheet, WIDTH), HEIGHT - FOOT)
    if not sheet.passages:
        raise SystemExit("a page without passages is not what is to be measured")


def judge(place: Workspace, way: Review) -> None:
    """Record a verdict on the claim the review is at."""
    sheet = way.sheet()
    assert sheet is not None
    judging.give_verdict(place, sheet.claim.id, "wrong", "so", "Ann", seen=sheet.revision)
    way.recorded(sheet.claim.id)


def said(name: str, figures: list[float]) -> None:
    """One row of the table."""
    ordered = sorted(figures)
    median, late = statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))]
    print(f"| {name} | {len(ordered)} | {median:.3f} | {late:.3f} | {ordered[-1]:.3f} |")


class Scorer(Protocol):
    """What is used of score_retrieval.py."""

    SCENARIOS: tuple[str, ...]

    def read(self, name: str) -> list[dict[str, Any]]: ...
    def score(
        self, gold: list[list[int]], ranking: list[int], passages: list[dict[str, Any]]
    ) -> dict[str, float]: ...


def shown(row: dict[str, Any]) -> list[int]:
    """The passages of a row in the order in which they would be shown, each by its number."""
    texts: dict[str, str] = {}
    starts: dict[str, list[tuple[int, int]]] = {}
    for number, passage in enumerate(row["passages"]):
        source = str(passage["s"])
        text = texts.get(source, "")
        starts.setdefault(source, []).append((len(text), number))
        texts[source] = f"{text}{passage['t']}\n\n"
    found = best(row["claim"], {source: read(text) for source, text in texts.items()}, 30)
    numbers = [
        starts[p.source][bisect_right(starts[p.source], (p.start, len(row["passages"]))) - 1][1]
        for p in found
    ]
    return list(dict.fromkeys(numbers))


def overlap(row: dict[str, Any]) -> list[int]:
    """The passages with the most words of the claim first."""
    claim = set(row["claim"].lower().split())
    shared = [len(claim & set(passage["t"].lower().split())) for passage in row["passages"]]
    return sorted(range(len(shared)), key=lambda number: -shared[number])


def full_text(row: dict[str, Any]) -> list[int]:
    """SQLite's full-text search over the passages, any word of the claim, best first."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE held USING fts5(words, tokenize='porter unicode61')")
    base.executemany("INSERT INTO held VALUES (?)", [(passage["t"],) for passage in row["passages"]])
    wanted = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", row["claim"]))
    found = base.execute("SELECT rowid - 1 FROM held WHERE held MATCH ? ORDER BY rank LIMIT 30", (wanted,))
    ranking = [number for (number,) in found]
    base.close()
    return ranking


def passages(folder: Path) -> None:
    """Print how good the first passages are."""
    spec = importlib.util.spec_from_file_location("score_retrieval", folder / "score_retrieval.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    quality(cast(Scorer, scorer))


def quality(scorer: Scorer) -> None:
    """The table: each way of ranking on the same claims."""
    marks = ("hit@1", "hit@3", "hit@5", "full@5")
    print(
        "| claims | ranking | "
        + " | ".join(marks)
        + " | CPU ms |\n|---|---"
        + "|---" * (len(marks) + 1)
        + "|"
    )
    for scenario in scorer.SCENARIOS:
        rows = scorer.read(scenario)
        for name, rank in (
            ("word overlap", overlap),
            ("SQLite FTS5, porter", full_text),
            ("factcheck", shown),
        ):
            before = time.process_time()
            rankings = [rank(row) for row in rows]
            spent = 1_000 * (time.process_time() - before) / len(rows)
            scores = [
                scorer.score(row["gold"], ranking, row["passages"])
                for row, ranking in zip(rows, rankings, strict=True)
            ]
            means = [f"{statistics.fmean(score[mark] for score in scores):.3f}" for mark in marks]
            print(f"| {len(rows)} {scenario} | {name} | {' | '.join(means)} | {spent:.1f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=500)
    parser.add_argument("--sources", type=int, default=1_000)
    parser.add_argument("--pages", type=int, default=150)
    parser.add_argument("--passages", type=Path, metavar="DIR")
    options = parser.parse_args()
    if options.passages:
        passages(options.passages)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder, options.claims, options.sources)
        gc.set_threshold(100_000, 20, 20)  # as the command has it
        checklist(ClaimType.EVENT)
        place = Workspace(folder)
        print(f"{options.claims} claims, {options.sources} sources; load {os.getloadavg()[0]:.1f}\n")
        print("| what | times | median | 95 % | most |\n|---|---|---|---|---|")
        before = time.process_time()
        way = Review(place, "Ann", Wanted())
        page(way)
        said("the record read, the first page", [time.process_time() - before])
        nexts, records = [], []
        for number in range(options.pages):
            if number % 3 == 0:
                records.append(cpu(lambda: judge(place, way)))
            nexts.append(cpu(way.onward if number % 3 == 0 else way.skip, lambda: page(way)))
        said("the next page, its sources not read before", nexts)
        said("a page again (back)", [cpu(way.back, lambda: page(way)) for _ in range(options.pages // 3)])
        said("a verdict recorded", records)


if __name__ == "__main__":
    main()
