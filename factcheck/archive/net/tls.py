"""TLS: which authorities are trusted, and which certificates a server shows, whether they are accepted or not."""

from __future__ import annotations

import _ssl
import hashlib
import os
import re
import socket
import ssl
import sys
from pathlib import Path
from typing import NamedTuple

from urllib3.util.ssl_ import create_urllib3_context

from factcheck.errors import BadInput
from factcheck.files import read_regular

_LIMIT = 1_000_000  # bytes of a file of certificates
_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----")


class Authorities(NamedTuple):
    """Certificates that a person trusts besides those of the usual authorities, as DER."""

    certificates: tuple[bytes, ...] = ()

    @classmethod
    def read(cls, path: Path) -> Authorities:
        """Read a PEM file. Raises BadInput when it cannot be read or holds no certificates."""
        pem = read_regular(Path(os.path.realpath(path)), _LIMIT)
        try:
            found = [ssl.PEM_cert_to_DER_cert(block.decode("ascii")) for block in _PEM.findall(pem)]
            if found:
                ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=b"".join(found))
        except (ValueError, ssl.SSLError):  # no Base64; no certificate
            found = []
        if not found:
            raise BadInput(
                f"{path} holds no certificates in PEM, or a broken one", "give the authority's certificate"
            )
        return cls(tuple(dict.fromkeys(found)))

    def vouched(self, chain: tuple[bytes, ...]) -> str:
        """The SHA-256 of the one that a verified chain ends in; "" when that is one of the usual authorities."""
        return hashlib.sha256(chain[-1]).hexdigest() if chain and chain[-1] in self.certificates else ""


def verifying(usual: str, added: Authorities) -> ssl.SSLContext:
    """How servers are verified: under the authorities in the file `usual`, and under those added.

    An added certificate ends a chain, whether it signed itself or not: an organisation may hand out the one
    between, or that of the site alone.
    """
    context = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED)
    context.load_verify_locations(cafile=usual)
    if added.certificates:
        context.load_verify_locations(cadata=b"".join(added.certificates))
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return context


def verified_chain(connected: socket.socket) -> tuple[bytes, ...]:
    """The verified chain as DER, leaf first, up to the authority that is trusted; () without TLS."""
    if not isinstance(connected, ssl.SSLSocket):
        return ()
    if sys.version_info >= (3, 13):
        return tuple(connected.get_verified_chain())
    return private_chain(getattr(connected, "_sslobj", None), "get_verified_chain") or _leaf(connected)


def shown_chain(connected: socket.socket, host: str, seconds: float) -> tuple[bytes, ...]:
    """The certificates that a server shows, as DER, leaf first, as they come: nothing is verified.

    `connected` is a fresh connection, on which nothing but the handshake is done; it is closed. For looking at
    a certificate that was refused, never for asking anything. Raises OSError.
    """
    context = create_urllib3_context(cert_reqs=ssl.CERT_NONE)
    context.check_hostname = False
    with connected:
        connected.settimeout(seconds)
        with context.wrap_socket(connected, server_hostname=host) as secured:
            if sys.version_info >= (3, 13):
                return tuple(secured.get_unverified_chain())
            inner = getattr(secured, "_sslobj", None)
            return private_chain(inner, "get_unverified_chain") or _leaf(secured)


def _leaf(connected: ssl.SSLSocket) -> tuple[bytes, ...]:
    leaf = connected.getpeercert(binary_form=True)
    return (leaf,) if leaf else ()


def private_chain(connected: object, name: str) -> tuple[bytes, ...]:
    """The chain where Python has it up to 3.12: under a private name. () where it is not there."""
    read = getattr(connected, name, None)
    chain = read() if read is not None else None
    return tuple(each.public_bytes(_ssl.ENCODING_DER) for each in chain or ())
