"""Whether a file is an e-mail or a page saved as one (MHTML): told from the fields that it begins with."""

from __future__ import annotations

import re

MAIL = "message/rfc822"
MHTML = "multipart/related"
_LOOKED_AT = 16_384
_FIELD = re.compile(rb"([!-9;-~]{1,80}):([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)\r?\n")
_SENT = frozenset([b"to", b"cc", b"received", b"message-id", b"delivered-to"])


def mail_type(content: bytes, declared: str) -> str:
    """MAIL or MHTML, another multipart type without a reader, or "" where it is none of them.

    `declared` is the media type that the server told. What it calls plain text is shown as it stands.
    """
    if declared.startswith("multipart/") and content[:2] == b"--":
        return declared
    if declared == "text/plain":
        return ""
    fields = _fields(content[:_LOOKED_AT])
    mime = b"mime-version" in fields and b"content-type" in fields
    sent = b"from" in fields and bool(_SENT & fields.keys())
    if not (mime or (sent and (declared == MAIL or b"received" in fields or b"message-id" in fields))):
        return ""
    page = (
        fields.get(b"content-type", b"").strip().lower().startswith(MHTML.encode())
        or b"content-location" in fields
    )
    return MHTML if page and not _SENT & fields.keys() else MAIL


def _fields(head: bytes) -> dict[bytes, bytes]:
    fields: dict[bytes, bytes] = {}
    at = 0
    while found := _FIELD.match(head, at):
        fields.setdefault(found[1].lower(), found[2])
        at = found.end()
    return fields
