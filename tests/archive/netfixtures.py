"""What the network tests share: connects seen below the program, a scripted resolver, certificates."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_watchers: list[list[tuple[str, int]]] = []


def _note_connect(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect" and _watchers:
        where = arguments[1]
        if isinstance(where, tuple):
            for seen in _watchers:
                seen.append((str(where[0]), int(where[1])))


sys.addaudithook(_note_connect)


@contextmanager
def connects() -> Iterator[list[tuple[str, int]]]:
    """All addresses that this process tries to connect to meanwhile, seen by the interpreter itself."""
    seen: list[tuple[str, int]] = []
    _watchers.append(seen)
    try:
        yield seen
    finally:
        _watchers.remove(seen)


class Resolver:
    """Answers names from a script, one list of addresses per question, and counts the questions."""

    def __init__(self, script: dict[str, list[list[str]]]) -> None:
        self.script = script
        self.questions: list[str] = []
        self._real = socket.getaddrinfo

    def __call__(
        self, host: str, port: int, *arguments: int, **options: int
    ) -> list[tuple[int, int, int, str, tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]]]:
        self.questions.append(host)
        if host not in self.script:
            return [
                (int(family), int(kind), protocol, name, where)
                for family, kind, protocol, name, where in self._real(
                    host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
                )
            ]
        answers = self.script[host]
        addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        return [
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", (address, port, 0, 0))
            if ":" in address
            else (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in addresses
        ]


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse, below the program, every connection that would leave this machine."""
    real = socket.socket.connect

    def connect(self: socket.socket, where: tuple[str, int]) -> None:
        if not str(where[0]).startswith("127."):
            raise ConnectionRefusedError(111, "no network in tests")
        real(self, where)

    monkeypatch.setattr(socket.socket, "connect", connect)


def server_tls(folder: Path, names: str) -> tuple[ssl.SSLContext, Path]:
    """A server's TLS for these subject alternative names, self-signed with openssl, and its certificate."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    command = (
        f"{openssl} req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test"
    )
    command += f" -addext subjectAltName={names} -addext keyUsage=digitalSignature,keyCertSign"
    paths = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*command.split(), *paths], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context, certificate


def chained_tls(folder: Path, names: str) -> tuple[ssl.SSLContext, Path, list[bytes]]:
    """TLS under a root and an authority between: the server's side, the root's file, and the chain as DER."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    issuer, made = "", {}
    for name in ("root", "between", "server"):
        rest = (
            ["-CA", str(folder / f"{issuer}.pem"), "-CAkey", str(folder / f"{issuer}.key")] if issuer else []
        )
        command = [
            openssl,
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
        ]
        command += ["-days", "2", "-subj", f"/CN={name}", "-keyout", str(folder / f"{name}.key")]
        command += ["-out", str(folder / f"{name}.pem"), *rest]
        command += ["-addext", "keyUsage=digitalSignature,keyCertSign"]
        if name == "server":
            command += ["-addext", f"subjectAltName={names}"]
        done = subprocess.run(command, capture_output=True)
        if done.returncode:
            pytest.skip("this openssl cannot sign in one step")
        made[name] = (folder / f"{name}.pem").read_text()
        issuer = name
    (folder / "shown.pem").write_text(made["server"] + made["between"])
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "shown.pem", folder / "server.key")
    chain = [ssl.PEM_cert_to_DER_cert(made[name]) for name in ("server", "between", "root")]
    return context, folder / "root.pem", chain
