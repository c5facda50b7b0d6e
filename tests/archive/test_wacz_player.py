"""An exported package opens in ReplayWeb.page, in a real browser, with nothing but this machine to ask.

Needs Chromium and the component's two files: `npm pack replaywebpage`, unpack it, and name the folder that holds
ui.js and sw.js in FACTCHECK_REPLAYWEB.
"""

from __future__ import annotations

import gzip
import json
import os
import queue
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest

from factcheck.archive.vault import Vault
from tests.archive.sample_visits import AT, answer, derive, exchange, keep_visit, later, visit, whole

PLAYER = Path(os.environ.get("FACTCHECK_REPLAYWEB") or "player")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
SECONDS = 60.0
APP = b'<!doctype html><script src="/ui.js"></script><replay-app-main></replay-app-main>'
HTML = b"Content-Type: text/html; charset=utf-8"

pytestmark = [
    pytest.mark.skipif(not BROWSER, reason="no Chromium"),
    pytest.mark.skipif(not (PLAYER / "ui.js").is_file(), reason="FACTCHECK_REPLAYWEB names no component"),
]

# The replayed page is in a frame within a frame, all of one origin, some of them in shadow trees.
SCRIPT = """
const wanted = %s;
function frames(root) {
  let found = [...root.querySelectorAll("iframe")];
  for (const each of root.querySelectorAll("*")) if (each.shadowRoot) found = found.concat(frames(each.shadowRoot));
  return found;
}
function text(root) {
  let said = "";
  for (const frame of frames(root)) {
    const inside = frame.contentDocument;
    if (inside && inside.body) {
      if (frame.contentWindow.location.pathname.includes("mp_/")) said += inside.body.innerText;
      said += text(inside);
    }
  }
  return said;
}
setInterval(() => {
  const said = text(document);
  if (said.includes(wanted)) fetch("/seen", {method: "POST", body: said});
}, 200);
"""


def page(number: int) -> bytes:
    return (
        b"<html><title>Tides</title><body><p>On day %d the tide rose by 4.2 metres.</p></body></html>"
        % number
    )


@pytest.fixture
def package(tmp_path: Path) -> bytes:
    """Pages sent whole, in chunks, packed, after a redirect, and unchanged since."""
    vault = Vault(tmp_path)
    site = "https://example.org"
    body = page(2)
    chunks = b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (20, body[:20], len(body) - 20, body[20:])
    moved = exchange(whole(b"moved", b"Location: /5", status=b"301 Moved"), f"{site}/4")
    packed = whole(gzip.compress(page(3), mtime=0), HTML, b"Content-Encoding: gzip")
    visits = {
        "S001": visit(exchange(whole(page(1), HTML), f"{site}/1")),
        "S002": visit(exchange(answer(chunks, HTML, b"Transfer-Encoding: chunked"), f"{site}/2")),
        "S003": visit(exchange(packed, f"{site}/3")),
        "S004": visit(moved, exchange(whole(page(5), HTML), f"{site}/5")),
    }
    for source, made in visits.items():
        keep_visit(vault, source, made, AT, derive)
    keep_visit(
        vault, "S001", visit(exchange(whole(page(1), HTML), f"{site}/1", started=later(1))), later(1), derive
    )
    with (tmp_path / "out.wacz").open("wb") as out:
        vault.export(vault.all(), out, "A fact-check", AT)
    return (tmp_path / "out.wacz").read_bytes()


@contextmanager
def player(package: bytes) -> Iterator[tuple[str, queue.Queue[str]]]:
    """Serve the component and the package; the address of the page, and what the page says it sees."""
    seen: queue.Queue[str] = queue.Queue()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, _, query = self.path.partition("?")
            name = path.rsplit("/", 1)[-1]
            if name in ("ui.js", "sw.js"):
                self.reply((PLAYER / name).read_bytes(), "text/javascript")
            elif name == "out.wacz":
                self.reply(package, "application/wacz")
            elif path == "/":
                url, wanted = (part.partition("=")[2] for part in query.split("&"))
                self.reply(top(url, int(wanted)), "text/html")
            elif path == "/replay/":  # asked of us only where the service worker is not up yet
                self.reply(APP, "text/html")
            else:
                self.send_error(404)

        do_HEAD = do_GET

        def do_POST(self) -> None:
            seen.put(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.reply(b"", "text/plain")

        def reply(self, data: bytes, media_type: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", seen
    finally:
        server.shutdown()
        server.server_close()


def top(url: str, number: int) -> bytes:
    """The page that embeds the component, showing `url`, and tells when it sees the words of that day."""
    return (
        '<!doctype html><script src="/ui.js"></script><replay-web-page source="/out.wacz" '
        f'url="https://example.org/{url}" embed="replayonly" replayBase="/replay/"></replay-web-page>'
        f"<script>{SCRIPT % json.dumps(f'On day {number} the tide rose')}</script>"
    ).encode()


@contextmanager
def browser(address: str) -> Iterator[None]:
    """Chromium without a window, on a profile of its own, that resolves no name."""
    # Its processes write to the profile until the last one has ended.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [
                BROWSER,
                "--headless",
                "--no-sandbox",
                "--no-first-run",
                "--disable-gpu",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--remote-debugging-port=0",
                f"--user-data-dir={profile}",
                address,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.mark.parametrize(
    ("url", "number"),
    [("1", 1), ("2", 2), ("3", 3), ("4", 5)],
    ids=["whole", "in chunks", "packed", "redirected"],
)
def test_a_page_of_the_package_is_shown(package: bytes, url: str, number: int) -> None:
    with player(package) as (address, seen), browser(f"{address}?url={quote(url)}&wanted={number}"):
        assert f"On day {number} the tide rose by 4.2 metres." in seen.get(timeout=SECONDS)
