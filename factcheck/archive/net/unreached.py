"""Why there is no connection, in words, and whether trying again may help."""

from __future__ import annotations

import socket
import ssl

import urllib3.exceptions
from urllib3.util.ssl_match_hostname import CertificateError

from factcheck.archive.address import Address
from factcheck.archive.net.guard import Refused
from factcheck.archive.net.wire import plain


def why_unreached(address: Address, error: Exception) -> str:
    """Why there is no connection, in one line."""
    host = address.host
    if isinstance(error, Refused):
        return f"{address.netloc} refused: {error}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the certificate of {host} is not accepted: {' '.join(error.verify_message.split())}"
    if isinstance(error, ssl.SSLError | CertificateError | urllib3.exceptions.SSLError):
        reason = getattr(error, "reason", None) or str(error)
        return (
            f"no secure connection to {host}: {' '.join(str(reason).replace('_', ' ').lower().split())[:200]}"
        )
    if isinstance(error, TimeoutError):
        return f"no connection to {host} in time"
    if isinstance(error, OSError):
        return f"no connection to {host}: {plain(error)}"
    return f"no connection to {host}: {type(error).__name__}"


def may_pass(error: Exception) -> bool:
    """Whether trying again may help: not for a refusal, a bad certificate or a name that does not exist."""
    if isinstance(error, socket.gaierror):
        return error.errno == socket.EAI_AGAIN
    return isinstance(error, OSError) and not isinstance(error, ssl.SSLError)
