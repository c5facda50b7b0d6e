"""Whether a file is an e-mail or a page saved as one (MHTML): told from the fields that it begins with."""

from __future__ import annotations

import re

MAIL = "message/rfc822"
MHTML = "multipart/related"
MAILBOX = "application/mbox"
_LOOKED_AT = 4_000_000
_MOST_FIELDS = 300  # before the text; one of them may be very long
_VALUE = 1_000  # bytes of one that are looked at
_FIELD = re.compile(rb"([!-9;-~]{1,80}):([^\r\n]*+(?:\r?\n[ \t][^\r\n]*+)*+)\r?\n")
_POSTMARK = re.compile(rb"From [^\r\n]{1,998}\r?\n")  # what a mailbox has before each message
_NEXT = re.compile(rb"\n\r?\nFrom [^\r\n]{1,998}\r?\n[!-9;-~]{1,80}:")
_SENT = frozenset([b"to", b"cc", b"received", b"message-id", b"delivered-to"])


def mail_type(content: bytes, declared: str) -> str:
    """MAIL or MHTML, another multipart type without a reader, or "" where it is none of them.

    `declared` is the media type that the server told. What it calls plain text is shown as it stands.
    """
    if declared.startswith("multipart/") and content[:2] == b"--":
        return declared
    if declared == "text/plain":
        return ""
    fields = _fields(content)
    mime = b"mime-version" in fields and b"content-type" in fields
    sent = b"from" in fields and bool(_SENT & fields.keys())
    if not (mime or (sent and (declared == MAIL or b"received" in fields or b"message-id" in fields))):
        return ""
    page = (
        fields.get(b"content-type", b"").strip().lower().startswith(MHTML.encode())
        or b"content-location" in fields
    )
    return MHTML if page and not _SENT & fields.keys() else MAIL


def _fields(content: bytes) -> dict[bytes, bytes]:
    """The first value of each field by its name in lower case, the beginning of it.

    A mailbox of one message is that message; one of several has no fields of its own.
    """
    fields: dict[bytes, bytes] = {}
    postmark = _POSTMARK.match(content)
    if postmark is not None and _NEXT.search(content, postmark.end()) is not None:
        return fields
    at = postmark.end() if postmark is not None else 0
    for _ in range(_MOST_FIELDS):
        found = _FIELD.match(content, at, _LOOKED_AT)
        if found is None:
            break
        begin, end = found.span(2)
        fields.setdefault(found[1].lower(), content[begin : min(end, begin + _VALUE)])
        at = found.end()
    return fields
