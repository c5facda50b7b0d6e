"""What commands cost: CPU seconds of whole processes, as ratios to importing what they stand on, in one run.

    python benchmarks/commands.py [--repeat 5]

Each figure is the least of several interleaved runs of a fresh process (user + system time of the child).
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.dossier.claim import Anchor, Attachment, Claim
from factcheck.dossier.essay import Draft, Essay
from factcheck.dossier.source import Source
from factcheck.store import mirror
from factcheck.store.schema import DEFAULT_POLICY, FORMAT, NAME, Record
from factcheck.vocabulary import ClaimType, Origin, Risk, Status, Tier

AT = "2026-11-25T22:04:08Z"
HASH = "0" * 63 + "1"


def record(count: int) -> Record:
    """A record of that many claims, each with an anchor, reasons and a source."""
    sources = tuple(
        Source(
            f"S{n:03d}", f"https://example.org/{n}", title=f"Report {n}", tier=Tier.PRIMARY, by="Ann", at=AT
        )
        for n in range(1, count // 5 + 2)
    )
    claims = tuple(
        Claim(
            id=f"C{n:03d}",
            type=ClaimType.NUMBER,
            risk=Risk.NORMAL,
            restatement=f"The bridge over strait number {n} was opened in 1937 and is 1,024 metres long.",
            origin=Origin.PERSON,
            anchors=(
                Anchor(
                    1, n * 100, n * 100 + 20, "is 1,024 metres long", "opened in 1937 and ", ". It was built"
                ),
            ),
            status=Status.OPEN,
            by="Ann",
            at=AT,
            reasons=("states a number", "names a place"),
            sources=(Attachment(sources[n % len(sources)].id, "the engineer's own figures", "Ann"),),
        )
        for n in range(1, count + 1)
    )
    essay = Essay("The Bridges", drafts=(Draft(1, "essay.txt", "txt", AT, HASH, HASH, count * 15),))
    return Record(FORMAT, essay, replace(DEFAULT_POLICY), claims, sources)


def cpu(*arguments: str, folder: Path, environment: dict[str, str] | None = None) -> float:
    """CPU seconds of one child process, which may keep its compiled modules as installed programs do."""
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        arguments,
        cwd=folder,
        env=around | (environment or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(cases: dict[str, Callable[[], float]], repeat: int) -> dict[str, float]:
    """The least of `repeat` interleaved runs of each case."""
    least: dict[str, float] = {}
    for _ in range(repeat):
        for name, case in cases.items():
            seconds = case()
            least[name] = min(least.get(name, seconds), seconds)
    return least


def cases(folders: dict[int, Path]) -> dict[str, Callable[[], float]]:
    """What is measured, by name; `folders` has a fact-check for each number of claims."""

    def plain(code: str) -> Callable[[], float]:
        return lambda: cpu(sys.executable, "-c", code, folder=folders[50])

    def command(count: int, *arguments: str, **environment: str) -> Callable[[], float]:
        words = (sys.executable, "-m", "factcheck", *arguments)
        return lambda: cpu(*words, folder=folders[count], environment=environment or None)

    def build(count: int) -> Callable[[], float]:
        def run() -> float:
            shutil.rmtree(folders[count] / ".factcheck", ignore_errors=True)
            return command(count, "show", "C001")()

        return run

    verdict = ("verdict", "C042", "unsupported", "--because", "looked", "--by", "Ann")
    completing = {
        "_FACTCHECK_COMPLETE": "bash_complete",
        "COMP_WORDS": "factcheck show C00",
        "COMP_CWORD": "2",
    }
    return {
        "import click": plain("import click"),
        "import click, sqlalchemy": plain("import click, sqlalchemy"),
        "--help": command(50, "--help"),
        "completion": command(50, **completing),
        "build 5,000": build(5_000),
        "build 10,000": build(10_000),
        "show, 5,000": command(5_000, "show", "C001"),
        "list, 50": command(50, "list"),
        "list, 5,000": command(5_000, "list"),
        "verdict, 50": command(50, *verdict),
        "verdict, 5,000": command(5_000, *verdict),
    }


# What is told, its case, what that is held against ("" nothing, "s" seconds), how the ratio is said, the limit.
ROWS = (
    ("`factcheck --help`", "--help", "import click", "x `import click`", "2x"),
    ("completion of an id", "completion", "import click", "x `import click`", "2x"),
    ("`list`, 50 claims", "list, 50", "import click, sqlalchemy", "x `import click, sqlalchemy`", "1.5x"),
    ("`list`, 5,000 claims", "list, 5,000", "import click, sqlalchemy", "x of the same", "3x"),
    ("a verdict, 50 claims", "verdict, 50", "", "", ""),
    ("a verdict, 5,000 claims", "verdict, 5,000", "verdict, 50", "x of 50", "3x"),
    ("ledger built, 5,000 claims (whole process)", "build 5,000", "s", " s", "2 s"),
    ("ledger built, 10,000 claims", "build 10,000", "build 5,000", "x of 5,000", "2.3x"),
)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    with tempfile.TemporaryDirectory() as made:
        folders = {count: Path(made) / str(count) for count in (50, 5_000, 10_000)}
        for count, folder in folders.items():
            folder.mkdir()
            (folder / NAME).write_text(mirror.write(record(count)))
        found = measure(cases(folders), repeat)
    load = os.getloadavg()[0]
    click, base = found["import click"], found["import click, sqlalchemy"]
    print(f"CPU of whole processes, least of {repeat}; load average {load:.1f} on {os.cpu_count()} cores;")
    print(f"import click {click:.3f} s, import click, sqlalchemy {base:.3f} s\n")
    print("| what | CPU s | measured | at most |\n|---|---|---|---|")
    for what, case, against, said, limit in ROWS:
        ratio = found[case] / found.get(against, 1.0)
        measured = f"{ratio:.2f}{said}" if against else ""
        print(f"| {what} | {found[case]:.3f} | {measured} | {limit} |")


if __name__ == "__main__":
    main()
