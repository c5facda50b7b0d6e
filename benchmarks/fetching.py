"""Archiving pages, side by side on this machine: CPU per page, and how near the rate comes to the ideal.

    python benchmarks/fetching.py [cpu|rate|delay]...      all three when none is named

Needs wget, and warcio as a library. The pages are made here, of the sizes and kinds of real ones; a server in
a process of its own serves the same bytes to everybody from 127.0.0.1 and its neighbours. Linux only, because
only there 127.0.0.2 and so on are addresses of the machine. A line of JSON comes last.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from pydoc_data.topics import topics

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

PAGES = 1000
ROUNDS = 3
HOSTS = 50
LATENCY = 0.1
EACH = 40
DELAY, DELAY_EACH = 0.5, 12


CARD = """<article class="card card--river js-card" data-id="{id}" data-track="river|{place}|{id}">
  <figure class="card__media"><picture><source type="image/webp" srcset="/img/{id}-640.webp 640w">
    <img class="card__image lazyload" loading="lazy" width="640" height="360" src="/img/{id}-640.jpg" alt="{alt}">
  </picture></figure>
  <h3 class="card__title"><a class="card__link" href="/{slug}-{id}.html">{title}</a></h3>
  <p class="card__text">{text}</p>
  <ul class="card__meta"><li class="card__meta-item">{alt}</li>
    <li class="card__meta-item"><time datetime="2026-03-{day:02}T12:00:00Z">{day} March</time></li></ul>
</article>
"""


def pages() -> list[tuple[str, bytes]]:
    """Type and body of a thousand documents of 20 to 160 KB: 80 % markup with text, the rest incompressible.

    The markup packs about as well as that of news pages does (4.5 to 1).
    """
    chance = random.Random(1)
    words = " ".join(topics.values()).split()
    made = []
    for number in range(PAGES):
        size = chance.randint(20_000, 160_000)
        if number % 5 == 4:
            kind = "application/pdf" if number % 20 == 4 else "image/jpeg"
            made.append((kind, chance.randbytes(size)))
            continue
        parts = [f"<!DOCTYPE html>\n<html><head><title>Page {number}</title></head>\n<body>\n"]
        while sum(map(len, parts)) < size:
            first = chance.randrange(len(words) - 60)
            parts.append(_block(words[first : first + 60], len(parts), chance))
        made.append(("text/html; charset=utf-8", "".join(parts).encode()))
    return made


def _block(words: list[str], place: int, chance: random.Random) -> str:
    if place % 3 == 0:
        return f"<p>{' '.join(words)}</p>\n"
    return CARD.format(
        id=chance.randrange(10**6),
        place=place,
        alt=" ".join(words[:3]),
        slug="-".join(words[3:7]),
        title=" ".join(words[8:15]),
        text=" ".join(words[15:35]),
        day=chance.randrange(1, 29),
    )


def serve(latency: float) -> None:
    """Serve the pages as /0 ... /999 on all addresses of the machine; print the port; never return."""
    head = "HTTP/1.1 200 OK\r\nDate: Sun, 01 Mar 2026 12:00:00 GMT\r\nServer: bench\r\nCache-Control: max-age=60\r\n"
    answers = [
        f'{head}Content-Type: {kind}\r\nETag: "{number}"\r\nContent-Length: {len(body)}\r\n\r\n'.encode()
        + body
        for number, (kind, body) in enumerate(pages())
    ]
    nothing = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"

    class Serving(asyncio.Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            assert isinstance(transport, asyncio.Transport)
            self.transport = transport
            self.received = b""

        def data_received(self, data: bytes) -> None:
            *requests, self.received = (self.received + data).split(b"\r\n\r\n")
            for request in requests:
                path = request.split(b" ", 2)[1][1:]
                answer = answers[int(path) % PAGES] if path.isdigit() else nothing
                asyncio.get_running_loop().call_later(latency, self.transport.write, answer)

    async def forever() -> None:
        server = await asyncio.get_running_loop().create_server(Serving, "0.0.0.0", 0, backlog=500)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()

    asyncio.run(forever())


@contextmanager
def serving(latency: float) -> Iterator[int]:
    """The port of a server process."""
    command = [sys.executable, __file__, "--serve", str(latency)]
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
    """Our own way: visits by the schedule, each kept in the vault with its hashes and its manifest line."""
    from factcheck.archive.address import parse
    from factcheck.archive.exchange import Visit
    from factcheck.archive.http import Fetcher
    from factcheck.archive.schedule import Job, run_keeping
    from factcheck.archive.vault import Vault

    vault = Vault(folder)
    jobs = [Job(parse(url).netloc, (f"S{number:04}", url)) for number, url in enumerate(urls)]

    def keep(job: tuple[str, str], visit: Visit) -> str:
        assert visit.outcome == "ok", visit.reason
        return vault.keep_visit(job[0], visit, datetime.now(UTC), None).outcome

    with Fetcher("desk@example.org", frozenset(job.host for job in jobs)) as fetcher:
        run = run_keeping(jobs, lambda job: fetcher.visit(job[1]), keep, delay=lambda host: delay)
        assert sum(1 for _ in run) == len(urls)


def capture_http(urls: list[str], folder: Path, threads: int = 1) -> None:
    """requests with warcio's capture_http; a file per thread, since one shared file comes out broken."""
    from warcio.capture_http import capture_http as capture

    import requests  # isort: skip - must come after warcio has patched http.client

    def part(number: int) -> None:
        with capture(str(folder / f"{number}.warc.gz")), requests.Session() as session:
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


CONTENDERS: dict[str, Callable[[list[str], Path], None]] = {
    "factcheck": archive,
    "factcheck with a delay": lambda urls, folder: archive(urls, folder, DELAY),
    "requests + capture_http": capture_http,
    "32 threads of requests + capture_http": lambda urls, folder: capture_http(urls, folder, 32),
    "50 threads of requests, nothing stored": plain_pool,
}


def measured(name: str, urls: list[str]) -> dict[str, float]:
    """CPU and wall-clock seconds of one contender in a process of its own, its start and imports left out."""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "urls.txt"
        listed.write_text("\n".join(urls))
        if name == "wget --warc-file":
            before, started = os.times(), time.monotonic()
            options = ["-q", "--warc-file", f"{folder}/pages", "-P", f"{folder}/pages", "-i", str(listed)]
            subprocess.run(["wget", *options], check=True)
            after = os.times()
            cpu = after.children_user + after.children_system - before.children_user - before.children_system
            return {"cpu": cpu, "wall": time.monotonic() - started}
        command = [sys.executable, __file__, "--run", name, str(listed), folder]
        result: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
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


def best(names: list[str], urls: list[str], key: str) -> dict[str, float]:
    """The least of several interleaved rounds, in seconds."""
    rounds = [{name: measured(name, urls)[key] for name in names} for _ in range(ROUNDS)]
    return {name: min(each[name] for each in rounds) for name in names}


def cpu_per_page() -> dict[str, float]:
    with serving(0) as port:
        seconds = best(["wget --warc-file", "requests + capture_http", "factcheck"], one_host(port), "cpu")
    print(f"\nCPU per archived page, {PAGES} pages, one host, no text")
    for name, least in seconds.items():
        factor = f"{least / seconds['factcheck']:6.2f} x" if name != "factcheck" else ""
        print(f"  {name:40} {least / PAGES * 1000:7.3f} ms {factor}")
    return {f"cpu ms, {name}": round(least / PAGES * 1000, 4) for name, least in seconds.items()}


def rate() -> dict[str, float]:
    names = ["factcheck", "32 threads of requests + capture_http", "50 threads of requests, nothing stored"]
    with serving(LATENCY) as port:
        urls = many_hosts(port, EACH)
        seconds = best(names, urls, "wall")
    ideal = EACH * LATENCY
    print(
        f"\n{HOSTS} hosts, {LATENCY:g} s per answer, {EACH} pages each; ideal {HOSTS / LATENCY:.0f} pages/s"
    )
    return _rates(seconds, len(urls), ideal)


def delayed() -> dict[str, float]:
    with serving(0.02) as port:
        urls = many_hosts(port, DELAY_EACH)
        seconds = best(["factcheck with a delay"], urls, "wall")
    ideal = (DELAY_EACH - 1) * DELAY + 0.02
    print(
        f"\n{HOSTS} hosts, a delay of {DELAY:g} s, {DELAY_EACH} pages each; ideal {HOSTS / DELAY:.0f} pages/s"
    )
    return _rates(seconds, len(urls), ideal)


def _rates(seconds: dict[str, float], count: int, ideal: float) -> dict[str, float]:
    for name, least in seconds.items():
        print(f"  {name:40} {count / least:7.1f} pages/s {ideal / least:7.1%} of the ideal")
    return {f"share of the ideal, {name}": round(ideal / least, 4) for name, least in seconds.items()}


PARTS = {"cpu": cpu_per_page, "rate": rate, "delay": delayed}


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--serve"]:
        serve(float(arguments[1]))
    elif arguments[:1] == ["--run"]:
        run_one(*arguments[1:])
    else:
        found: dict[str, float] = {}
        for part in arguments or PARTS:
            found |= PARTS[part]()
        print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
