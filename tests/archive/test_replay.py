"""Replay: pywb, where it is installed, gives back what was archived, byte for byte."""

from __future__ import annotations

import gzip
import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator

import pytest

from factcheck.archive.vault import Vault
from tests.archive.sample_visits import (
    AT,
    PAGE,
    RESPONSES,
    chunked,
    derive,
    exchange,
    keep_visit,
    later,
    visit,
    whole,
)

MANAGER, SERVER = shutil.which("wb-manager"), shutil.which("wayback")

pytestmark = pytest.mark.skipif(not (MANAGER and SERVER), reason="pywb is not installed")

# pywb takes trailers for content, so there are none here
CHUNKED = chunked(PAGE).replace(b"X-Trailer: end\r\n", b"")
PAGES = {
    "plain": (RESPONSES["plain"], PAGE),
    "gzip": (RESPONSES["gzip"], gzip.compress(PAGE, mtime=0)),
    "chunked": (CHUNKED, PAGE),
    "closing": (RESPONSES["ends with the connection"], PAGE),
    "folded": (RESPONSES["folded header"], PAGE),
    "hints": (RESPONSES["interim answer"], PAGE),
    "gone": (RESPONSES["error page"], b"<h1>nothing here</h1>"),
}


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Serve the captures of a vault with pywb."""
    root = tmp_path_factory.mktemp("replay")
    vault = Vault(root)
    for number, (name, (response, _)) in enumerate(PAGES.items(), 1):
        made = visit(exchange(response, f"http://example.org/{name}"))
        keep_visit(vault, f"S{number:03}", made, AT, derive)
    for moment in (AT, later(1)):
        again = visit(exchange(CHUNKED, "http://example.org/again", started=moment))
        keep_visit(vault, "S100", again, moment, derive)
    moved = exchange(
        whole(b"moved", b"Location: /plain", status=b"301 Moved"), "http://example.org/old", certificates=()
    )
    keep_visit(vault, "S101", visit(moved), AT, derive)
    files = []
    for record in vault.all():
        files.append(root / f"{record.source}-{record.number}.warc.gz")
        files[-1].write_bytes(vault.warc(record))
    assert MANAGER and SERVER
    subprocess.run([MANAGER, "init", "all"], cwd=root, check=True, capture_output=True)
    subprocess.run([MANAGER, "add", "all", *files], cwd=root, check=True, capture_output=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = int(probe.getsockname()[1])
    command = [SERVER, "-b", "127.0.0.1", "-p", str(free)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(free)
            yield free
        finally:
            server.terminate()


def wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("pywb does not start")


def replay(port: int, stamp: str, url: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", f"/all/{stamp}id_/{url}", headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    result = response.status, dict(response.getheaders()), response.read()
    connection.close()
    return result


@pytest.mark.parametrize("name", PAGES)
def test_a_page_comes_back(port: int, name: str) -> None:
    status, _, body = replay(port, "20260301120000", f"http://example.org/{name}")
    assert (status, body) == (404 if name == "gone" else 200, PAGES[name][1])


def test_a_body_that_came_again_comes_back_from_the_capture_that_holds_it(port: int) -> None:
    status, _, body = replay(port, "20260302120000", "http://example.org/again")
    assert (status, body) == (200, PAGE)


def test_a_redirect_comes_back_with_its_own_body(port: int) -> None:
    status, headers, body = replay(port, "20260301120000", "http://example.org/old")
    assert (status, body) == (301, b"moved")
    assert headers["Location"].endswith("/plain")
