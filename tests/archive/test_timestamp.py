"""Time stamps, against a responder on this machine made with openssl."""

from __future__ import annotations

import hashlib
import random
import re
import shutil
import ssl
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import certifi
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from rfc3161_client import HashAlgorithm, TimestampRequestBuilder, decode_timestamp_response

from factcheck.archive.captures import timestamp
from factcheck.archive.captures.der import in_order
from factcheck.archive.net.services import Services
from factcheck.archive.vault import Vault
from factcheck.errors import BadInput, Damage
from tests.archive.hostile_server import HostileServer, then_close
from tests.archive.local_service import Asked, LocalService, Reply, serving
from tests.archive.sample_visits import AT, derive, keep_visit, later, page
from tests.conftest import Run

OPENSSL = shutil.which("openssl") or "openssl"

CONFIGURATION = """
[req]
distinguished_name = name
prompt = no
[name]
CN = Authority of the test
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[stamping]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[elsewhere]
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
[responder]
serial = serial
signer_cert = leaf.pem
certs = between.pem
signer_key = leaf.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""


@dataclass(frozen=True)
class Responder:
    """A folder with an authority's certificates, and how to have something stamped there."""

    folder: Path

    @property
    def root(self) -> Path:
        return self.folder / "root.pem"

    @property
    def fingerprint(self) -> str:
        """Of the authority's certificate, as people compare it."""
        said = self.openssl("x509", "-in", "root.pem", "-noout", "-fingerprint", "-sha256").decode()
        return said.strip().partition("=")[2].replace(":", "").lower()

    def openssl(self, *arguments: str | Path) -> bytes:
        command = [OPENSSL, *arguments]
        return subprocess.run(command, cwd=self.folder, check=True, capture_output=True).stdout

    def reply(self, query: bytes) -> bytes:
        (self.folder / "query").write_bytes(query)
        self.openssl(
            "ts", "-reply", "-queryfile", "query", "-config", "conf", "-section", "responder", "-out", "r"
        )
        return (self.folder / "r").read_bytes()

    def answer(self, asked: Asked) -> Reply:
        assert asked.method == "POST"
        assert asked.headers["Content-Type"] == "application/timestamp-query"
        return Reply(self.reply(asked.body), headers={"Content-Type": "application/timestamp-reply"})


@pytest.fixture(scope="module")
def responder(tmp_path_factory: pytest.TempPathFactory) -> Responder:
    folder = tmp_path_factory.mktemp("authority")
    made = Responder(folder)
    (folder / "conf").write_text(CONFIGURATION)
    (folder / "serial").write_text("01\n")
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-config", "conf")
    made.openssl("req", "-x509", *key, "-keyout", "root.key", "-out", "root.pem", "-extensions", "authority")
    for name, issuer, kind in (("between", "root", "authority"), ("leaf", "between", "stamping")):
        made.openssl("req", *key, "-keyout", f"{name}.key", "-out", "request", "-subj", f"/CN=The {name}")
        signing = ("-CA", f"{issuer}.pem", "-CAkey", f"{issuer}.key", "-CAcreateserial", "-extfile", "conf")
        made.openssl("x509", "-req", "-in", "request", *signing, "-extensions", kind, "-out", f"{name}.pem")
    return made


@pytest.fixture
def service(responder: Responder) -> Iterator[LocalService]:
    with serving(responder.answer) as made:
        yield made


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    (tmp_path / "check").mkdir()
    vault = Vault(tmp_path / "check")
    keep_visit(vault, "S001", page(), AT, derive)
    return vault


def stamp(vault: Vault, service: LocalService, ca_file: Path | None) -> timestamp.Stamp:
    return vault.stamp(service.url, Services("", service.allowed), AT, ca_file)


def kept(vault: Vault) -> Path:
    """The one stamp, which is named by its hash."""
    (path,) = (vault.folder / "stamps").glob("000001-20260301T120000Z-*.tsr")
    assert path.stem.endswith(hashlib.sha256(path.read_bytes()).hexdigest()[:16])
    return path


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def findings(vault: Vault, level: str) -> list[str]:
    return [f"{f.where}: {f.message}" for f in vault.verify() if f.level == level]


def test_the_head_is_stamped_kept_and_proved(
    vault: Vault, service: LocalService, responder: Responder
) -> None:
    made = stamp(vault, service, responder.root)
    assert (made.head, made.authority, made.trusted) == (vault.standing().head, "CN=The leaf", True)
    keep_visit(vault, "S002", page(b"later"), later(1), derive)
    assert findings(vault, "damage") == []
    (proof,) = findings(vault, "note")
    assert proof == (
        f"sources/stamps/{kept(vault).name}: lines 1 to 1 existed on {made.at}: CN=The leaf, "
        "under an authority that nobody vouched for here: CN=Authority of the test, certificate SHA-256 "
        f"{responder.fingerprint}"
    )


def test_anybody_can_check_a_stamp_with_openssl(
    vault: Vault, service: LocalService, responder: Responder
) -> None:
    stamp(vault, service, responder.root)
    path = kept(vault)
    checking = ("ts", "-verify", "-in", path, "-CAfile", responder.root, "-digest")
    assert b"Verification: OK" in responder.openssl(*checking, vault.standing().head)
    with pytest.raises(subprocess.CalledProcessError):
        responder.openssl(*checking, hashlib.sha256(b"else").hexdigest())


def test_a_forged_vault_cannot_keep_the_stamp(
    vault: Vault, service: LocalService, responder: Responder, tmp_path: Path
) -> None:
    stamp(vault, service, responder.root)
    (tmp_path / "forged").mkdir()
    forged = Vault(tmp_path / "forged")
    keep_visit(forged, "S001", page(b"something else"), AT, derive)
    shutil.copytree(vault.folder / "stamps", forged.folder / "stamps")
    assert findings(forged, "damage") == [
        f"sources/stamps/{kept(vault).name}: the time stamp is not good: it is over something else"
    ]


def test_a_flipped_bit_is_found_where_no_signature_covers_it(
    vault: Vault, service: LocalService, responder: Responder
) -> None:
    stamp(vault, service, responder.root)
    path = kept(vault)
    good = path.read_bytes()
    chance = random.Random(7)
    for position in chance.sample(range(len(good) * 8), 25):
        path.write_bytes(flipped(good, position))
        assert findings(vault, "damage") == [
            f"sources/stamps/{path.name}: the time stamp is not good: it is not as it was kept"
        ]
    path.write_bytes(good)
    assert findings(vault, "damage") == []
    path.rename(path.with_name("000001-20260301T120000Z.tsr"))  # as an earlier version named it
    assert findings(vault, "damage") == []


def test_a_flipped_bit_in_a_stamp_is_found_or_harmless(
    vault: Vault, service: LocalService, responder: Responder
) -> None:
    made = stamp(vault, service, responder.root)
    path = kept(vault)
    good = path.read_bytes()
    roots = timestamp.read_authorities(responder.root)
    chance = random.Random(5)
    found = 0
    for position in chance.sample(range(len(good) * 8), 300):
        try:
            # what the signature does not cover (an unused certificate's bytes) may change; what it says may not
            again = timestamp.check(flipped(good, position), [made.head], roots)
            assert (again.head, again.at) == (made.head, made.at)
        except Damage:
            found += 1
    assert found > 250


def test_an_authority_that_nobody_trusts_is_refused(vault: Vault, service: LocalService) -> None:
    with pytest.raises(BadInput, match="under an authority that is not known here"):
        stamp(vault, service, None)
    assert not (vault.folder / "stamps").exists()


def test_the_stamps_own_certificates_are_not_trusted(responder: Responder) -> None:
    line = b"a line"
    query = TimestampRequestBuilder().data(line).hash_algorithm(HashAlgorithm.SHA256).build()
    data = responder.reply(query.as_bytes())
    response = decode_timestamp_response(in_order(data))
    assert len(response.signed_data.certificates) == 2
    with pytest.raises(Damage, match="not known here"):
        timestamp.check(data, [hashlib.sha256(line).hexdigest()], timestamp.read_authorities(None))


def test_without_the_kept_authority_a_stamp_is_not_proved(
    vault: Vault, service: LocalService, responder: Responder
) -> None:
    stamp(vault, service, responder.root)
    (kept,) = (vault.folder / "stamps").glob("*.pem")
    named = x509.load_pem_x509_certificate(kept.read_bytes()).public_bytes(serialization.Encoding.DER)
    misnamed = ssl.DER_cert_to_PEM_cert(named.replace(b"Authority of", b"Authorit\xb2 of"))
    for altered in (b"no certificate", misnamed.encode()):
        kept.write_bytes(altered)
        of_the_file, of_the_stamp = findings(vault, "damage")
        assert f"{kept.name}: is not the authority's certificate that was kept" in of_the_file
        assert "not known here" in of_the_stamp
    kept.unlink()
    [only] = findings(vault, "damage")
    assert "not known here" in only


ANSWERS = {
    "an error": (Reply(b"", 500), "answered 500"),
    "many choices": (Reply(b"", 300), "answered 300"),
    "a redirect": (Reply(b"", 302, {"Location": "http://example.org/"}), "answered 302"),
    "no stamp": (Reply(b"<html>try again</html>"), "it is no time stamp"),
    "nothing": (Reply(b""), "it is no time stamp"),
    "a refusal": (Reply(bytes.fromhex("30173015020102300c0c0a746f6f206f6674656e2103020005")), "too often!"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_service_that_fails_is_one_line(vault: Vault, responder: Responder, name: str) -> None:
    reply, said = ANSWERS[name]
    with serving(lambda asked: reply) as service, pytest.raises(BadInput, match=said):
        stamp(vault, service, responder.root)
    assert not (vault.folder / "stamps").exists()


@pytest.mark.parametrize(
    "headers", ["Content-Length: 500", "Content-Length: 1\r\nContent-Length: 2", "Transfer-Encoding: chunked"]
)
def test_an_answer_that_is_not_whole_is_said_to_be_none(vault: Vault, headers: str) -> None:
    broken = f"HTTP/1.1 200 OK\r\n{headers}\r\n\r\nhalf of it".encode()
    with HostileServer({"/": then_close(broken)}) as server:
        services = Services("", frozenset({server.host}))
        answer = services.get(server.url("/"))
        with pytest.raises(BadInput, match=re.escape(answer.error)):
            vault.stamp(server.url("/"), services, AT)
    assert (answer.status, bool(answer.error)) == (200, True)


def test_a_stamp_of_another_request_is_refused(vault: Vault, responder: Responder) -> None:
    line = (vault.folder / "manifest.jsonl").read_bytes().strip()
    query = TimestampRequestBuilder().data(line).hash_algorithm(HashAlgorithm.SHA256).build()
    old = responder.reply(query.as_bytes())
    with serving(lambda asked: Reply(old)) as service, pytest.raises(BadInput, match="another request"):
        stamp(vault, service, responder.root)


def test_an_empty_vault_has_nothing_to_stamp(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nothing is archived yet"):
        Vault(tmp_path).stamp("http://127.0.0.1/", Services(""), AT)


def test_services_inside_the_house_are_not_asked(vault: Vault) -> None:
    with pytest.raises(BadInput, match=r"127\.0\.0\.1 refused"):
        vault.stamp("http://127.0.0.1/", Services(""), AT)


def test_a_file_without_certificates_is_refused(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "x.pem").write_bytes(b"no certificate")
    with pytest.raises(BadInput, match="holds no certificates"):
        vault.stamp("http://127.0.0.1/", Services(""), AT, tmp_path / "x.pem")


@pytest.mark.parametrize(
    "data",
    [b"", b"\x30", b"\x30\x80", b"\x30\x84\xff\xff\xff\xff", b"\x30\x02\x30", b"\x1f\x00", b"\x30" * 999],
)
def test_what_is_no_stamp_is_left_as_it_is(data: bytes) -> None:
    assert in_order(data) == data


def stamped(run: Run, folder: Path, service: LocalService, responder: Responder) -> str:
    """A folder with one document archived and stamped; what the command said."""
    (folder / "essay.txt").write_text("The bridge opened in 1937 and has been open ever since.\n")
    (folder / "note.txt").write_text("The register says that it opened in 1937.")
    run("init", str(folder / "essay.txt"))
    run("add", "The bridge opened in 1937.", "--quote", "The bridge opened in 1937")
    run("attach-source", "C001", str(folder / "note.txt"))
    allow = ("--allow-host", *service.allowed)
    answer = run("timestamp", f"{service.url}/", "--ca-file", str(responder.root), *allow)
    assert answer.code == 0, answer
    return answer.out


def test_a_stamp_is_on_record_so_that_it_is_missed_when_it_is_removed(
    run: Run, tmp_path: Path, service: LocalService, responder: Responder
) -> None:
    said = stamped(run, tmp_path, service, responder)
    head = Vault(tmp_path).standing().head
    assert f"manifest head {head}\n" in said
    assert f"certificate SHA-256 {responder.fingerprint}" in said
    proved = run("verify")
    assert proved.code == 0
    last = proved.out.splitlines()[-1]
    assert last.startswith("Time stamp: lines 1 to 1 of 1 existed on 20")
    assert "an authority that nobody vouched for here: CN=Authority of the test" in last
    shutil.rmtree(tmp_path / "sources/stamps")
    missed = run("verify")
    assert missed.code == 1
    assert (
        "damage: log.jsonl:4: a time stamp is on record, but no good one of it is in sources/stamps"
        in missed.out
    )
    (tmp_path / "sources/manifest.jsonl").unlink()
    assert "the manifest no longer has the line that it was over" in run("verify").out


def test_who_verifies_says_which_authority_is_trusted(
    run: Run, tmp_path: Path, service: LocalService, responder: Responder
) -> None:
    stamped(run, tmp_path, service, responder)
    trusted = run("verify", "--authority", str(responder.root))
    assert trusted.code == 0
    assert "CN=The leaf, under the authority CN=Authority of the test, certificate" in trusted.out
    other = tmp_path / "other.pem"
    other.write_bytes(Path(certifi.where()).read_bytes())
    assert "nobody vouched for here" in run("verify", "--authority", str(other)).out
    for held in (b"", b"no certificate"):
        other.write_bytes(held)
        refused = run("verify", "--authority", str(other))
        assert (refused.code, refused.out) == (2, "")


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "ftp://stamps.example/", "nonsense"])
def test_an_address_that_is_refused_is_not_to_be_tried_again(
    run: Run, tmp_path: Path, service: LocalService, responder: Responder, url: str
) -> None:
    stamped(run, tmp_path, service, responder)
    refused = run("timestamp", url)
    assert refused.code == 2
    assert "again later" not in refused.err


def test_without_the_extra_stamps_are_not_checked_and_not_missed(
    run: Run, tmp_path: Path, service: LocalService, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamped(run, tmp_path, service, responder)
    monkeypatch.setitem(sys.modules, "rfc3161_client", None)
    for name in ("stamps", "timestamp"):
        monkeypatch.delitem(sys.modules, f"factcheck.archive.captures.{name}")
    monkeypatch.delattr("factcheck.archive.captures.stamps", raising=False)
    proved = run("verify")
    assert proved.code == 0
    assert "note: sources/stamps: the time stamps were not checked" in proved.out
    assert run("verify", "--authority", str(responder.root)).code == 2
