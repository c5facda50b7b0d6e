"""The example's web sites, served over real HTTP on 127.0.0.1 while the example runs: one port a site."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import ClassVar

from factcheck.demo import report_pdf


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site says to one path."""

    status: int
    body: bytes
    media_type: str = "text/html; charset=utf-8"
    location: str = ""


def _page(name: str) -> bytes:
    return (files("factcheck.demo") / "pages" / name).read_bytes()


def _sites() -> dict[str, dict[str, Answer]]:
    """The sites by name, and what each answers."""
    return {
        "county": {"/engineer/final-report-1937.pdf": Answer(200, report_pdf.build(), "application/pdf")},
        "museum": {
            "/people-who-built-the-bridge": Answer(200, _page("museum.html")),
            "/builders": Answer(301, b"", location="/people-who-built-the-bridge"),
        },
        "courier": {"/1937/06/15/nine-thousand": Answer(200, _page("newspaper.html"))},
        "roads": {"/traffic/karsund": Answer(200, _page("statistics.html"))},
        "court": {"/records/1938/dahl-and-sons": Answer(403, _page("wall.html"))},
    }


class _Handler(BaseHTTPRequestHandler):
    answers: ClassVar[dict[str, Answer]] = {}
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer from the table; everything else is not found."""
        answer = self.answers.get(self.path) or Answer(404, _page("missing.html"))
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(len(answer.body)))
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *_: object) -> None:
        """Say nothing: the screen belongs to the example."""


@contextmanager
def serving() -> Iterator[dict[str, str]]:
    """Serve all sites inside `with`; gives each one's address, http://127.0.0.1:PORT, by its name."""
    with ExitStack() as stack:
        addresses = {}
        for name, answers in _sites().items():
            handler = type("Handler", (_Handler,), {"answers": answers})
            server = stack.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), handler))
            server.daemon_threads = True
            thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
            thread.start()
            stack.callback(server.shutdown)
            addresses[name] = f"http://127.0.0.1:{server.server_port}"
        yield addresses
