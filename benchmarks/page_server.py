"""Made-up pages of real sizes, served on all addresses of this machine: `page_server.py LATENCY`."""

from __future__ import annotations

import asyncio
import random
import sys
from pydoc_data.topics import topics

COUNT = 1000

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
    for number in range(COUNT):
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
                answer = answers[int(path) % COUNT] if path.isdigit() else nothing
                asyncio.get_running_loop().call_later(latency, self.transport.write, answer)

    async def forever() -> None:
        server = await asyncio.get_running_loop().create_server(Serving, "0.0.0.0", 0, backlog=500)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()

    asyncio.run(forever())


if __name__ == "__main__":
    serve(float(sys.argv[1]))
