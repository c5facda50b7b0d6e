"""Time stamps (RFC 3161): an outside authority signs that the manifest's last line existed at a moment.

The stamp is over the line itself, so that what it attests is the line's SHA-256: the manifest's head. Because
each line holds the hash of the line before, one stamp covers every capture up to it. Anybody can check one
without this program: `openssl ts -verify -digest HEAD -in STAMP -CAfile AUTHORITY`.
"""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

import certifi
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.utils import CryptographyDeprecationWarning
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from factcheck.archive.captures.der import in_order
from factcheck.archive.net.services import Services
from factcheck.archive.warc.writing import one_line
from factcheck.errors import BadInput, Damage
from factcheck.files import read_regular

LIMIT = 1_000_000  # bytes of one stamp, or of a file of certificates
_SHA256 = x509.ObjectIdentifier("2.16.840.1.101.3.4.2.1")
_GRANTED = 0
_PUBLIC = "give the address of a public service, or name the host of your own with --allow-host"


@dataclass(frozen=True, slots=True)
class Stamp:
    """One time stamp, checked: what it attests, when, and who says so.

    `trusted` says that it is signed under an authority trusted here; otherwise it is signed under one whose
    certificate is only kept beside it, as anybody can put one there.
    """

    head: str  # SHA-256 of the manifest line it is over
    at: str  # ISO 8601, UTC, whole seconds
    authority: str  # the signing certificate's name
    trusted: bool
    root: str  # the name of the authority it is signed under
    root_sha256: str  # of that authority's certificate (DER)

    @property
    def attested(self) -> str:
        """Who says so, and who vouches for them, in words."""
        kind = "the authority" if self.trusted else "an authority that nobody vouched for here:"
        return f"{self.authority}, under {kind} {self.root}, certificate SHA-256 {self.root_sha256}"


def read_authorities(ca_file: Path | None) -> list[x509.Certificate]:
    """Return the certificates of a PEM file; without one, of the authorities that come with certifi.

    Raises BadInput when the file cannot be read or holds no certificates.
    """
    return certificates_in(read_regular(ca_file or Path(certifi.where()), LIMIT), str(ca_file))


def certificates_in(pem: bytes, where: str) -> list[x509.Certificate]:
    """Return the certificates of a PEM text. Raises BadInput, naming `where`, when there are none."""
    try:
        with warnings.catch_warnings():
            # an old authority has the serial number zero: for its successors to worry about
            warnings.simplefilter("ignore", CryptographyDeprecationWarning)
            found = list(dict.fromkeys(x509.load_pem_x509_certificates(pem)))
            for certificate in found:
                _name(
                    certificate
                )  # one that cannot be told would end the verifier, which has no error for it
            return found
    except ValueError:
        raise BadInput(f"{where} holds no certificates in PEM", "give the authority's certificate") from None


def ask(
    line: bytes, url: str, services: Services, trusted: Sequence[x509.Certificate]
) -> tuple[bytes, Stamp]:
    """Have a manifest line stamped by the service at `url`; return the stamp as it came, and what it says.

    Raises BadInput when the service refuses, fails, or answers with a stamp that is not one of this line, not
    fresh, or not signed under a trusted authority.
    """
    builder = TimestampRequestBuilder().data(line).hash_algorithm(HashAlgorithm.SHA256)
    request = builder.cert_request(cert_request=True).nonce(nonce=True).build()
    headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
    answer = services.post(url, request.as_bytes(), headers)
    if answer.error:
        again = "try again later, or another service"
        raise BadInput(
            f"no time stamp: {answer.error}",
            _PUBLIC if answer.refused else again,
        )
    try:
        if _decoded(answer.content).tst_info.nonce != request.nonce:
            raise Damage("it answers another request")
        stamp = check(answer.content, [bytes(request.message_imprint.message).hex()], trusted)
    except Damage as damage:
        hint = "try another service, or give the authority's certificate as a file in PEM"
        raise BadInput(f"no good time stamp from {url}: {damage.message}", hint) from None
    return answer.content, stamp


def check(
    data: bytes,
    heads: Sequence[str],
    trusted: Sequence[x509.Certificate],
    kept: Sequence[x509.Certificate] = (),
) -> Stamp:
    """Prove a stamp: that it is over one of `heads` and rightly signed, under an authority trusted or kept.

    Raises Damage.
    """
    response = _decoded(data)
    head = bytes(response.tst_info.message_imprint.message).hex()
    if head not in heads:
        raise Damage("it is over something else")
    is_trusted = _is_signed_under(response, trusted, head)
    root = _root(response, trusted if is_trusted else kept, head)
    if root is None:
        raise Damage("its signature is not good, or under an authority that is not known here")
    at = response.tst_info.gen_time.astimezone(UTC).isoformat()[:19] + "Z"
    der = root.public_bytes(serialization.Encoding.DER)
    with _read():
        signer = _signer(response)
    return Stamp(head, at, signer, is_trusted, _name(root), hashlib.sha256(der).hexdigest())


def _decoded(data: bytes) -> TimeStampResponse:
    with _read():
        response = decode_timestamp_response(in_order(data))
        if response.status != _GRANTED:
            said = one_line("; ".join(response.status_string))[:200]
            raise Damage(f"the service refused ({said or response.status})")
        if response.tst_info.message_imprint.hash_algorithm != _SHA256:
            raise Damage("it is not over a SHA-256")
    return response


@contextmanager
def _read() -> Iterator[None]:
    """Raise Damage for whatever the libraries make of bytes that are no stamp: also panics of what is Rust in them."""
    try:
        yield
    except ValueError:
        raise Damage("it is no time stamp") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # which nobody can import
            raise
        raise Damage("it is no time stamp that can be read") from None


def _is_signed_under(response: TimeStampResponse, roots: Sequence[x509.Certificate], head: str) -> bool:
    """Say whether it is rightly signed, under one of `roots`, by a certificate made for time stamps.

    The certificates in the stamp itself serve as links only: given to the verifier they would be trusted.
    """
    if not roots:
        return False
    try:
        with _read():
            return VerifierBuilder(roots=list(roots)).build().verify(response, bytes.fromhex(head))
    except (VerificationError, Damage):
        return False


def _root(
    response: TimeStampResponse, roots: Sequence[x509.Certificate], head: str
) -> x509.Certificate | None:
    """The authority it is signed under; None when it is none of them. Halved again and again: each look costs."""
    while len(roots) > 1 and _is_signed_under(response, roots, head):
        half = roots[: len(roots) // 2]
        roots = half if _is_signed_under(response, half, head) else roots[len(half) :]
    return roots[0] if roots and _is_signed_under(response, roots, head) else None


def _name(certificate: x509.Certificate) -> str:
    return one_line(certificate.subject.rfc4514_string())[:200]


def _signer(response: TimeStampResponse) -> str:
    signers = {(info.issuer, info.serial_number) for info in response.signed_data.signer_infos}
    for der in sorted(response.signed_data.certificates):
        certificate = x509.load_der_x509_certificate(bytes(der))
        if (certificate.issuer, certificate.serial_number) in signers:
            return _name(certificate)
    return "an unnamed authority"
