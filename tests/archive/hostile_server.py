"""A server on 127.0.0.1 that does what no server should: each path is one way to misbehave.

Answers are raw bytes, or functions that write to the connection as they please.
"""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from types import TracebackType
from typing import Self

Behaviour = Callable[[socket.socket], None]
Answer = bytes | Behaviour

CALM = b"<html><body><p>An ordinary page.</p></body></html>"


def page(body: bytes = CALM, *headers: str, status: str = "200 OK") -> bytes:
    """An ordinary answer with its length announced."""
    lines = [f"HTTP/1.1 {status}", "Content-Type: text/html; charset=utf-8", *headers]
    return "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]).encode() + body


def redirect(location: str, status: str = "302 Found") -> bytes:
    return page(b"moved", f"Location: {location}", status=status)


def chunked(*chunks: bytes, trailer: bytes = b"") -> bytes:
    framed = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + framed + b"0\r\n" + trailer + b"\r\n"


class HostileServer:
    """Serves `answers` by path and notes the requests; a path that is not there answers 404.

    After an answer given as bytes the connection stays open; after a function has run it is closed.
    """

    def __init__(self, answers: dict[str, Answer], tls: ssl.SSLContext | None = None) -> None:
        self.answers = answers
        self.requests: list[bytes] = []
        self.connections = 0
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self._stopped = threading.Event()
        self._threads: list[threading.Thread] = []
        self.port: int = self._listener.getsockname()[1]
        self.host = f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        return f"{'http' if self._tls is None else 'https'}://{self.host}{path}"

    def asked(self) -> list[str]:
        """The targets asked for so far, robots.txt left out."""
        targets = [request.split(b" ")[1].decode() for request in self.requests]
        return [target for target in targets if target != "/robots.txt"]

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _start(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopped.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.add(connection)
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), contextlib.closing(connection):
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
                self._open.add(connection)
            with contextlib.closing(connection):
                while self._answer(connection):
                    pass

    def _answer(self, connection: socket.socket) -> bool:
        request = b""
        while b"\r\n\r\n" not in request:
            data = connection.recv(65536)
            if not data:
                return False
            request += data
            if request.startswith(b"\x16"):  # TLS where none is spoken
                connection.sendall(page(b"speak HTTP", status="400 Bad Request"))
                return False
        self.requests.append(request)
        path = request.split(b" ")[1].decode().partition("?")[0]
        answer = self.answers.get(path, page(b"nothing here", status="404 Not Found"))
        if callable(answer):
            answer(connection)
            return False
        connection.sendall(answer)
        return True


def then_close(raw: bytes) -> Behaviour:
    """Send so much and hang up."""
    return lambda connection: connection.sendall(raw)


def then_reset(raw: bytes) -> Behaviour:
    """Send so much and break the connection off."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(raw)
        time.sleep(0.05)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")

    return behave


def then_silence(raw: bytes, seconds: float = 30.0) -> Behaviour:
    """Send so much and then nothing, without hanging up."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(raw)
        connection.settimeout(seconds)
        connection.recv(1)

    return behave


def drip(start: bytes, piece: bytes, pause: float) -> Behaviour:
    """Send a piece at a time, for ever."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(start)
        while True:
            connection.sendall(piece)
            time.sleep(pause)

    return behave


def endless(start: bytes, piece: bytes) -> Behaviour:
    """Send pieces as fast as they are taken, for ever."""

    def behave(connection: socket.socket) -> None:
        connection.sendall(start)
        while True:
            connection.sendall(piece)

    return behave


def gzip_bomb(megabytes: int) -> bytes:
    """So many decoded megabytes in about a thousandth of them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    nothing = bytes(1_000_000)
    return b"".join(packer.compress(nothing) for _ in range(megabytes)) + packer.flush()


def gzipped(body: bytes) -> bytes:
    return page(gzip.compress(body, mtime=0), "Content-Encoding: gzip")
