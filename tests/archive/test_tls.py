"""TLS with real servers on this machine: chains that are accepted, chains that are refused, authorities added."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import ssl
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from factcheck.archive.net.http import Fetcher
from factcheck.archive.net.tls import Authorities, private_chain
from factcheck.archive.net.wire import Limits
from factcheck.archive.vault import Vault
from factcheck.archive.warc.reading import read_records
from factcheck.errors import BadInput
from factcheck.vocabulary import Outcome
from tests.archive.hostile_server import Answer, HostileServer, page, redirect
from tests.archive.netfixtures import Resolver, chained_tls, connects, server_tls
from tests.archive.sample_visits import AT, derive, keep_visit

QUICK = Limits(seconds=5, idle_seconds=1, backoff_seconds=0.01)
PAGES: dict[str, Answer] = {"/page": page()}
NOTE = "shown in a second handshake, without verification, in which nothing was asked"


def test_the_certificate_is_kept(tmp_path: Path) -> None:
    tls, certificate = server_tls(tmp_path, "IP:127.0.0.1")
    with (
        HostileServer(dict(PAGES), tls) as server,
        Fetcher("", frozenset({server.host}), QUICK, Authorities.read(certificate)) as fetcher,
    ):
        for _ in range(2):
            visit = fetcher.visit(server.url("/page"))
            assert (visit.outcome, visit.reason) == (Outcome.OK, "")
            (exchange,) = visit.exchanges
            assert exchange.response == PAGES["/page"]
            assert len(exchange.certificates) == 1
            assert b"test" in exchange.certificates[0]
        assert server.connections == 1


def test_the_chain_of_certificates_is_kept_up_to_the_trusted_one(tmp_path: Path) -> None:
    tls, root, chain = chained_tls(tmp_path, "IP:127.0.0.1")
    with (
        HostileServer(dict(PAGES), tls) as server,
        Fetcher("", frozenset({server.host}), QUICK, Authorities.read(root)) as fetcher,
    ):
        visit = fetcher.visit(server.url("/page"))
        assert (visit.outcome, visit.reason) == (Outcome.OK, "")
        assert list(visit.exchanges[0].certificates) == chain
        assert visit.exchanges[0].authority == hashlib.sha256(chain[-1]).hexdigest()


def test_a_python_that_does_not_tell_the_chain_is_not_asked_for_it() -> None:
    assert private_chain(object(), "x") == private_chain(None, "x") == ()


def expired_tls(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A server's TLS whose certificate was good until yesterday."""
    pytest.importorskip("cryptography")
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    _, certificate = server_tls(folder, "IP:127.0.0.1")
    signed = x509.load_pem_x509_certificate(certificate.read_bytes())
    key = serialization.load_pem_private_key((folder / "key.pem").read_bytes(), None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder().subject_name(signed.subject).issuer_name(signed.issuer)
    builder = builder.public_key(key.public_key()).serial_number(7)
    builder = builder.not_valid_before(now - timedelta(days=9)).not_valid_after(now - timedelta(days=1))
    for extension in signed.extensions:
        builder = builder.add_extension(extension.value, extension.critical)
    certificate.write_bytes(builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, folder / "key.pem")
    return context, certificate


@pytest.mark.parametrize("robots", [True, False])
@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("self-signed", "self.signed certificate"),
        ("name", "IP address mismatch"),
        ("expired", "certificate has expired"),
    ],
)
def test_a_certificate_that_is_refused_is_kept_with_the_reason(
    tmp_path: Path, kind: str, reason: str, robots: bool
) -> None:
    names = "DNS:other.example" if kind == "name" else "IP:127.0.0.1"
    tls, certificate = expired_tls(tmp_path) if kind == "expired" else server_tls(tmp_path, names)
    added = None if kind == "self-signed" else Authorities.read(certificate)
    with (
        HostileServer(dict(PAGES), tls) as server,
        Fetcher("", frozenset({server.host}), QUICK, added) as fetcher,
    ):
        visit = fetcher.visit(server.url("/page"), robots)
        assert server.requests == []
        assert server.connections == 2
    assert visit.outcome is Outcome.FAILED
    assert visit.reason.startswith("the certificate of 127.0.0.1 is not accepted: ")
    assert visit.reason.isprintable()
    (exchange,) = visit.exchanges
    assert (exchange.url, exchange.error, exchange.peer) == (server.url("/page"), visit.reason, server.host)
    assert exchange.certificates == (ssl.PEM_cert_to_DER_cert(certificate.read_text()),)
    assert (exchange.request, exchange.response, exchange.truncated) == (b"", b"", "")
    assert (exchange.certificates_note, exchange.authority) == (NOTE, "")
    assert reason.replace(".", " ") in visit.reason.replace("-", " ")


def test_the_whole_chain_that_was_shown_is_kept(tmp_path: Path) -> None:
    tls, _, chain = chained_tls(tmp_path, "IP:127.0.0.1")
    with HostileServer(dict(PAGES), tls) as server, Fetcher("", frozenset({server.host}), QUICK) as fetcher:
        (exchange,) = fetcher.visit(server.url("/page")).exchanges
    assert list(exchange.certificates) == chain[:2]  # a server does not show the root


def test_a_redirect_to_a_certificate_that_is_refused_keeps_both_hops(tmp_path: Path) -> None:
    tls, _ = server_tls(tmp_path, "IP:127.0.0.1")
    with HostileServer(dict(PAGES), tls) as secure, HostileServer({}) as server:
        server.answers["/old"] = redirect(secure.url("/page"))
        with Fetcher("", frozenset({server.host, secure.host}), QUICK) as fetcher:
            visit = fetcher.visit(server.url("/old"))
    assert [bool(exchange.response) for exchange in visit.exchanges] == [True, False]
    assert (visit.outcome, visit.final_url) == (Outcome.FAILED, secure.url("/page"))
    assert visit.exchanges[1].certificates != ()


def test_a_refused_certificate_is_in_the_archive_and_proved(tmp_path: Path) -> None:
    tls, certificate = server_tls(tmp_path, "IP:127.0.0.1")
    with HostileServer(dict(PAGES), tls) as server, Fetcher("", frozenset({server.host}), QUICK) as fetcher:
        visit = fetcher.visit(server.url("/page"))
    vault = Vault(tmp_path / "desk")
    vault.folder.parent.mkdir()
    record = keep_visit(vault, "S001", visit, AT, derive)
    fingerprint = hashlib.sha256(ssl.PEM_cert_to_DER_cert(certificate.read_text())).hexdigest()
    assert (record.outcome, record.reason) == (Outcome.FAILED, visit.reason)
    assert (record.status, record.wire_size, record.text) == (0, 0, None)
    (hop,) = record.hops
    assert (hop.certificate_sha256, hop.error, hop.authority) == (fingerprint, visit.reason, "")
    assert b"authority" not in record.to_json()
    *_, about = read_records(vault.warc(record))
    assert about.kind == "metadata"
    assert f"certificate-note: {NOTE}\r\ncertificate-sha256: {fingerprint}\r\n".encode() in about.block
    assert f"error: {visit.reason}\r\n".encode() in about.block
    assert list(vault.verify(derive=derive)) == []


def test_a_second_handshake_that_fails_is_said(tmp_path: Path) -> None:
    tls, _ = server_tls(tmp_path, "IP:127.0.0.1")

    class Once(HostileServer):
        def _serve(self, connection: socket.socket) -> None:
            if self.connections > 1:
                connection.close()
            else:
                super()._serve(connection)

    with Once(dict(PAGES), tls) as server, Fetcher("", frozenset({server.host}), QUICK) as fetcher:
        (exchange,) = fetcher.visit(server.url("/page"), robots=False).exchanges
    assert exchange.certificates == ()
    assert exchange.certificates_note.startswith("not shown in a second handshake: ")
    assert "is not accepted" in exchange.error


def test_a_second_handshake_that_never_ends_ends_with_the_visit(tmp_path: Path) -> None:
    tls, _ = server_tls(tmp_path, "IP:127.0.0.1")

    class Slow(HostileServer):
        def _serve(self, connection: socket.socket) -> None:
            if self.connections > 1:
                with connection:
                    connection.recv(1)
                    self._stopped.wait(10)
            else:
                super()._serve(connection)

    limits = Limits(seconds=1, idle_seconds=1)
    with Slow(dict(PAGES), tls) as server, Fetcher("", frozenset({server.host}), limits) as fetcher:
        began = time.monotonic()
        (exchange,) = fetcher.visit(server.url("/page"), robots=False).exchanges
        assert time.monotonic() - began < 8
    assert exchange.certificates == ()


def test_the_second_handshake_goes_where_the_first_went(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tls, _ = server_tls(tmp_path, "DNS:other.example")
    resolver = Resolver({"site.example": [["127.0.0.1"], ["10.0.0.1"]]})
    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    with HostileServer(dict(PAGES), tls) as server, connects() as seen:
        host = f"site.example:{server.port}"
        with Fetcher("", frozenset({host}), QUICK) as fetcher:
            visit = fetcher.visit(f"https://{host}/page", robots=False)
    assert len(visit.exchanges[0].certificates) == 1
    assert resolver.questions == ["site.example"]
    assert seen == [("127.0.0.1", server.port)] * 2


def test_nothing_of_the_environment_is_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tls, certificate = server_tls(tmp_path, "IP:127.0.0.1")
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, str(certificate))
    with HostileServer(dict(PAGES), tls) as server, Fetcher("", frozenset({server.host}), QUICK) as fetcher:
        assert fetcher.visit(server.url("/page")).outcome is Outcome.FAILED
        assert server.requests == []


def test_the_authority_between_may_be_trusted_alone(tmp_path: Path) -> None:
    tls, _, chain = chained_tls(tmp_path, "IP:127.0.0.1")
    added = Authorities.read(tmp_path / "between.pem")
    with (
        HostileServer(dict(PAGES), tls) as server,
        Fetcher("", frozenset({server.host}), QUICK, added) as fetcher,
    ):
        visit = fetcher.visit(server.url("/page"))
    assert visit.outcome is Outcome.OK
    assert visit.exchanges[0].authority == hashlib.sha256(chain[1]).hexdigest()


def test_that_an_added_authority_was_needed_is_in_the_archive_and_proved(tmp_path: Path) -> None:
    tls, root, chain = chained_tls(tmp_path, "IP:127.0.0.1")
    with HostileServer(dict(PAGES), tls) as server, HostileServer(dict(PAGES)) as plain:
        allowed = frozenset({server.host, plain.host})
        with Fetcher("", allowed, QUICK, Authorities.read(root)) as fetcher:
            visits = [fetcher.visit(server.url("/page")), fetcher.visit(plain.url("/page"))]
    vault = Vault(tmp_path / "desk")
    vault.folder.parent.mkdir()
    needed, not_needed = (
        keep_visit(vault, f"S00{n}", visit, AT, derive) for n, visit in enumerate(visits, 1)
    )
    fingerprint = hashlib.sha256(chain[-1]).hexdigest()
    assert (needed.authority, not_needed.authority) == (fingerprint, "")
    assert vault.captures("S001") == [needed]
    said = f"certificate-accepted-under: {fingerprint}, an authority added by hand\r\n".encode()
    assert said in [*read_records(vault.warc(needed))][-1].block
    assert list(vault.verify(derive=derive)) == []
    path = vault.folder / "S001/1/capture.json"
    for forged in (path.read_bytes().replace(fingerprint.encode(), b"0" * 64), _without_authority(path)):
        path.write_bytes(forged)
        found = [finding.message for finding in vault.verify() if finding.level == "damage"]
        assert "the authority that a certificate was accepted under is not the one on record" in found


def _without_authority(path: Path) -> bytes:
    members = json.loads(path.read_bytes())
    del members["hops"][0]["authority"]
    return json.dumps(members).encode()


def test_a_file_of_several_authorities_is_read_once_each_even_through_a_link(tmp_path: Path) -> None:
    _, certificate = server_tls(tmp_path, "IP:127.0.0.1")
    pem = certificate.read_text()
    (tmp_path / "both.pem").write_text(f"# mine\n{pem}\nand again\n{pem}")
    (tmp_path / "link.pem").symlink_to("both.pem")
    assert Authorities.read(tmp_path / "link.pem").certificates == (ssl.PEM_cert_to_DER_cert(pem),)


BROKEN = "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"words",
        b"\x00\xff" * 1000,
        BROKEN.format("AAAA").encode(),
        BROKEN.format("A").encode(),
        b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        b"-----BEGIN CERTIFICATE-----\nAAAA",
        b"x" * 2_000_000,
    ],
)
def test_a_file_without_certificates_is_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ca.pem"
    path.write_bytes(content)
    with pytest.raises(BadInput) as refused:
        Authorities.read(path)
    assert "\n" not in refused.value.message
    assert "ca.pem" in refused.value.message


def test_a_good_certificate_beside_a_broken_one_is_refused_too(tmp_path: Path) -> None:
    _, certificate = server_tls(tmp_path, "IP:127.0.0.1")
    (tmp_path / "ca.pem").write_text(certificate.read_text() + BROKEN.format("AAAA"))
    with pytest.raises(BadInput, match="a broken one"):
        Authorities.read(tmp_path / "ca.pem")


def test_what_is_no_file_is_one_line(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to("circle")
    for name in ("missing.pem", "pipe", "circle", "."):
        with pytest.raises(BadInput):
            Authorities.read(tmp_path / name)
