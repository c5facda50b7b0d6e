"""Archiving pages, side by side on this machine: CPU per page, and how near the rate comes to the ideal.

    python benchmarks/fetching.py [cpu|rate|delay]...      all three when none is named

Needs wget, and warcio as a library. The pages are made here, of the sizes and kinds of real ones; a server in
a process of its own serves the same bytes to everybody from 127.0.0.1 and its neighbours. Linux only, because
only there 127.0.0.2 and so on are addresses of the machine. A line of JSON comes last.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

if TYPE_CHECKING:
    from factcheck.archive.captures.keeping import Keeper
    from factcheck.archive.messages.exchange import Visit
    from factcheck.archive.net.http import Fetcher
    from factcheck.archive.net.schedule import Job, Keeping

R = TypeVar("R")
K = TypeVar("K")

PAGES = 1000
ROUNDS = 3
HOSTS = 50
LATENCY = 0.1
EACH = 40
DELAY, DELAY_EACH = 0.5, 24


@contextmanager
def serving(latency: float) -> Iterator[int]:
    """The port of a server process."""
    command = [sys.executable, str(HERE / "page_server.py"), str(latency)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield int(server.stdout.readline())
        finally:
            server.terminate()


def one_host(port: int) -> list[str]:
    return [f"http://127.0.0.1:{port}/{number}" for number in range(PAGES)]


def many_hosts(port: int, each: int) -> list[str]:
    """Addresses on fifty hosts, each host in turn."""
    return [
        f"http://127.0.0.{host}:{port}/{number * HOSTS + host}"
        for number in range(each)
        for host in range(1, HOSTS + 1)
    ]


def archive(urls: list[str], folder: Path, delay: float = 0.0) -> None:
    """Our own way: visits by the schedule, each kept in the vault: a folder, a record, a line of the manifest."""
    from factcheck.archive.captures.intake import Arrived
    from factcheck.archive.captures.record import CaptureRecord
    from factcheck.archive.vault import Vault

    numbers = {url: f"S{number:04}" for number, url in enumerate(urls)}

    def work(fetcher: Fetcher, url: str) -> Arrived:
        return Arrived(numbers[url], fetcher.visit(url), datetime.now(UTC))

    keeper: Keeper[Job[str]] = Vault(folder).keeper(None)
    kept = [each for each in scheduled(urls, work, keeper, delay) if isinstance(each, CaptureRecord)]
    assert [record.outcome for record in kept] == ["ok"] * len(urls)


def one_file(urls: list[str], folder: Path) -> None:
    """The same visits and records, but written as the others do: one after another into one file.

    One host is asked in a plain loop, as the others ask it, many hosts by the schedule.
    """
    from factcheck.archive.net.handover import BUNCH, Handover
    from factcheck.archive.warc.writing import write_visit

    def work(fetcher: Fetcher, url: str) -> Visit:
        return fetcher.visit(url)

    handover: Handover[Job[str], Visit] = Handover(BUNCH)
    alone = len(hosts_of(urls)) == 1
    visits = in_a_loop(urls) if alone else scheduled(urls, work, handover, 0.0)
    with Path(folder, "all.warc.gz").open("wb") as file:
        for visit in visits:
            written = write_visit(visit, datetime.now(UTC), os.urandom(16), "factcheck", None)
            file.write(written.data)
            assert visit.outcome == "ok"


def hosts_of(urls: list[str]) -> frozenset[str]:
    return frozenset(url.split("/")[2] for url in urls)


def in_a_loop(urls: list[str]) -> Iterator[Visit]:
    from factcheck.archive.net.http import Fetcher

    with Fetcher("desk@example.org", hosts_of(urls)) as fetcher:
        yield from map(fetcher.visit, urls)


def scheduled(
    urls: list[str], work: Callable[[Fetcher, str], R], keeping: Keeping[Job[str], R, K], delay: float
) -> Iterator[K]:
    from factcheck.archive.net.http import Fetcher
    from factcheck.archive.net.schedule import Job, run

    jobs = [Job(url.split("/")[2], url) for url in urls]
    with Fetcher("desk@example.org", hosts_of(urls)) as fetcher:
        fetcher.paced_by(lambda host: delay)
        for done in run(jobs, partial(work, fetcher), keeping, delay=lambda host: delay):
            yield from (kept for _, kept in done)


def capture_http(urls: list[str], folder: Path, threads: int = 1) -> None:
    """requests with warcio's capture_http; a file per thread, since one shared file comes out broken."""
    from warcio.capture_http import capture_http as capture

    import requests  # isort: skip - must come after warcio has patched http.client

    def part(number: int) -> None:
        with capture(str(folder / f"{number}.warc.gz")), requests.Session() as session:
            session.mount("http://", requests.adapters.HTTPAdapter(pool_connections=HOSTS))
            for url in urls[number::threads]:
                assert session.get(url, timeout=20).status_code == 200

    if threads == 1:
        part(0)
        return
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(part, range(threads)))


def plain_pool(urls: list[str], folder: Path) -> None:
    """A pool of as many threads as there are hosts, with requests, in which nothing is stored."""
    import requests

    with requests.Session() as session, ThreadPoolExecutor(HOSTS) as pool:
        session.mount("http://", requests.adapters.HTTPAdapter(pool_connections=HOSTS, pool_maxsize=HOSTS))
        assert all(pool.map(lambda url: session.get(url, timeout=20).content, urls))


def with_zlib(contender: Callable[[list[str], Path], None]) -> Callable[[list[str], Path], None]:
    """The same as if isal were not installed."""

    def contend(urls: list[str], folder: Path) -> None:
        sys.modules["isal"] = None  # type: ignore[assignment]
        contender(urls, folder)

    return contend


CONTENDERS: dict[str, Callable[[list[str], Path], None]] = {
    "factcheck": archive,
    "factcheck, one WARC file": one_file,
    "factcheck, zlib": with_zlib(archive),
    "factcheck, one WARC file, zlib": with_zlib(one_file),
    "factcheck with a delay": lambda urls, folder: archive(urls, folder, DELAY),
    "requests + capture_http": capture_http,
    "32 threads of requests + capture_http": lambda urls, folder: capture_http(urls, folder, 32),
    "50 threads of requests, nothing stored": plain_pool,
}

OURS = ["factcheck, one WARC file", "factcheck"]
PLAIN = ["factcheck, one WARC file, zlib", "factcheck, zlib"]
OTHERS = ["wget --warc-file", "requests + capture_http"]


@cache
def room() -> tempfile.TemporaryDirectory[str]:
    """The folder for what all contenders store, removed when the program ends and not before.

    ext4 passes over files deleted in the last minutes one by one whenever a new one is created, so that removing
    one contender's thousands would cost the next half a millisecond for each of its own.
    """
    return tempfile.TemporaryDirectory(ignore_cleanup_errors=True)


def measured(name: str, urls: list[str]) -> dict[str, float]:
    """CPU and wall-clock seconds of one contender in a process of its own, its start and imports left out."""
    folder = tempfile.mkdtemp(dir=room().name)
    listed = Path(folder) / "urls.txt"
    listed.write_text("\n".join(urls))
    os.sync()  # nobody has to flush what others left
    if name == "wget --warc-file":
        before, started = os.times(), time.monotonic()
        options = ["-q", "--warc-file", f"{folder}/pages", "-P", f"{folder}/pages", "-i", str(listed)]
        subprocess.run(["wget", *options], check=True)
        after = os.times()
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        return {"cpu": cpu, "wall": time.monotonic() - started}
    command = [sys.executable, __file__, "--run", name, str(listed), folder]
    result: dict[str, float] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return result


def run_one(name: str, listed: str, folder: str) -> None:
    """Run one contender here. A first page, not counted, makes it import and connect what it needs."""
    urls = Path(listed).read_text().split()
    for part in ("first", "all"):
        Path(folder, part).mkdir()
    CONTENDERS[name](urls[:1], Path(folder, "first"))
    cpu, wall = time.process_time(), time.monotonic()
    CONTENDERS[name](urls, Path(folder, "all"))
    print(json.dumps({"cpu": time.process_time() - cpu, "wall": time.monotonic() - wall}))
    stored = sum(_responses(path) for path in Path(folder, "all").rglob("*.warc.gz"))
    assert stored >= len(urls) or CONTENDERS[name] is plain_pool, "a tool that stored nothing is no contender"


def _responses(warc: Path) -> int:
    with gzip.open(warc) as file:
        return file.read().count(b"\r\nWARC-Type: response\r\n")


def best(names: list[str], urls: list[str], key: str) -> dict[str, float]:
    """The least of several interleaved rounds, in seconds."""
    rounds = [{name: measured(name, urls)[key] for name in names} for _ in range(ROUNDS)]
    return {name: min(each[name] for each in rounds) for name in names}


def cpu_per_page() -> dict[str, float]:
    with serving(0) as port:
        seconds = best([*OTHERS, *OURS, *PLAIN], one_host(port), "cpu")
    print(f"\nCPU per archived page, {PAGES} pages, one host, no text")
    print(f"{'times less than':>63} {' / '.join(OTHERS)}")
    for name, least in seconds.items():
        factors = "".join(f"{seconds[other] / least:8.2f}" for other in OTHERS) if name not in OTHERS else ""
        print(f"  {name:40} {least / PAGES * 1000:7.3f} ms {factors}")
    return {f"cpu ms, {name}": round(least / PAGES * 1000, 4) for name, least in seconds.items()}


def rate() -> dict[str, float]:
    names = [*OURS, "32 threads of requests + capture_http", "50 threads of requests, nothing stored"]
    with serving(LATENCY) as port:
        urls = many_hosts(port, EACH)
        seconds = best(names, urls, "wall")
    print(
        f"\n{HOSTS} hosts, {LATENCY:g} s an answer, {EACH} pages each; ideal {HOSTS / LATENCY:.0f} a second"
    )
    return _rates(seconds, {name: EACH + (name in OURS) for name in names}, LATENCY)


def delayed() -> dict[str, float]:
    with serving(0.02) as port:
        urls = many_hosts(port, DELAY_EACH)
        seconds = best(["factcheck with a delay"], urls, "wall")
    print(
        f"\n{HOSTS} hosts, a delay of {DELAY:g} s, {DELAY_EACH} pages each; ideal {HOSTS / DELAY:.0f} a second"
    )
    return _rates(seconds, dict.fromkeys(seconds, DELAY_EACH - 1), DELAY)


def _rates(seconds: dict[str, float], each: dict[str, int], ideal: float) -> dict[str, float]:
    """Answers per second against the ideal, in which a host gives `each` answers, one per `ideal` seconds."""
    shares = {name: each[name] * ideal / least for name, least in seconds.items()}
    for name, share in shares.items():
        print(f"  {name:40} {share * HOSTS / ideal:7.1f} a second, {share:7.1%} of the ideal")
    return {f"share of the ideal, {name}": round(share, 4) for name, share in shares.items()}


PARTS = {"cpu": cpu_per_page, "rate": rate, "delay": delayed}


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--run"]:
        run_one(*arguments[1:])
    else:
        found: dict[str, float] = {}
        for part in arguments or PARTS:
            found |= PARTS[part]()
        print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
