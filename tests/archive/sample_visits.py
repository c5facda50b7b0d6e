"""Visits and a derivation made up for the tests of the storing side."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta

from factcheck.archive.captures.chain_proof import Finding
from factcheck.archive.captures.intake import Arrived
from factcheck.archive.captures.keeping import Keeper, Kept, Unkept
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.derived import Derive, Derived, Stated
from factcheck.archive.messages.exchange import Exchange, Robots, Visit
from factcheck.archive.vault import Vault
from factcheck.vocabulary import Outcome
from factcheck.workflow.vouching import heads

AT = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
PAGE = b"<html><title>Tides</title><body><p>The tide rose by 4.2 metres.</p></body></html>"
CERTIFICATES = (b"leaf certificate", b"issuing certificate")


def answer(body: bytes, *headers: bytes, status: bytes = b"200 OK") -> bytes:
    return b"\r\n".join((b"HTTP/1.1 " + status, *headers, b"", b"")) + body


def whole(body: bytes, *headers: bytes, status: bytes = b"200 OK") -> bytes:
    return answer(body, b"Content-Length: %d" % len(body), *headers, status=status)


def chunked(body: bytes, size: int = 10) -> bytes:
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    framed = b"".join(b"%x;x=y\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return answer(
        framed + b"0\r\nX-Trailer: end\r\n\r\n", b"Transfer-Encoding: chunked", b"tRailer:  X-Trailer"
    )


def exchange(response: bytes, url: str = "https://example.org/tides", **more: object) -> Exchange:
    fields: dict[str, object] = {
        "started": AT,
        "seconds": 0.25,
        "peer": "203.0.113.7:443",
        "certificates": CERTIFICATES,
        "request": b"GET /tides HTTP/1.1\r\nHost: example.org\r\nACCEPT: */*\r\n\r\n",
        "truncated": "",
        "error": "",
        **more,
    }
    return Exchange(url=url, response=response, **fields)  # type: ignore[arg-type]


def visit(*exchanges: Exchange, outcome: Outcome = Outcome.OK, reason: str = "") -> Visit:
    url = exchanges[0].url if exchanges else "https://example.org/tides"
    return Visit(url, url, exchanges, outcome, reason, Robots.ALLOWED)


def keep_visit(vault: Vault, source: str, made: Visit, at: datetime, derive: Derive | None) -> CaptureRecord:
    """Archive one visit by itself."""
    keeper: Keeper[None] = vault.keeper(derive)
    try:
        keeper.put(None, Arrived(source, made, at))
        [(_, kept)] = keeper.take()
        return record_of(kept)
    finally:
        keeper.close()


def record_of(kept: Kept) -> CaptureRecord:
    """The record of what was kept; raises why it was not."""
    if isinstance(kept, Unkept):
        raise kept.error
    return kept


def page(body: bytes = PAGE) -> Visit:
    return visit(exchange(whole(body, b"Content-Type: text/html", b"Date: now")))


RESPONSES = {
    "plain": whole(PAGE, b"X-CASE:  kept ", b"Set-Cookie: a=1", b"Set-Cookie: b=2"),
    "chunked with a trailer": chunked(PAGE),
    "gzip": whole(gzip.compress(PAGE, mtime=0), b"Content-Encoding: gzip"),
    "error page": whole(b"<h1>nothing here</h1>", status=b"404 Not Found"),
    "odd reason": whole(PAGE, status=b"200 \xff\xfe oui"),
    "no reason": whole(PAGE, status=b"200"),
    "interim answer": b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + whole(PAGE),
    "bytes after the end": whole(PAGE) + b"surplus",
    "ends with the connection": answer(PAGE, b"Connection: close"),
    "line feeds only": b"HTTP/1.1 200 OK\nContent-Length: %d\n\n" % len(PAGE) + PAGE,
    "folded header": answer(PAGE, b"X-Long: one", b"  two", b"Content-Length: %d" % len(PAGE)),
    "header without a colon": whole(PAGE, b"not a header"),
    "header in UTF-8": whole(PAGE, "Título: ñ".encode()),
    "two lengths": answer(PAGE, b"Content-Length: 3", b"Content-Length: 4"),
    "no content": answer(b"", status=b"204 No Content"),
    "empty page": whole(b""),
    "not HTTP": b"\x00\x01 garbage \r\n\r\n more",
    "head cut off": b"HTTP/1.1 200 OK\r\nContent-Le",
}


def derive(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
    """Take the content itself for its text; pages that say so are walls."""
    text = content.decode("utf-8", "replace")
    wall = Outcome.BLOCKED if "please log in" in text else None
    return Derived(
        kind="html",
        sniffed_type="text/html",
        extractor="sample 1",
        full_text=text,
        main_text=text[6:],
        offsets=((0, len(text), 0, len(content)),),
        main_offsets=((0, max(0, len(text) - 6), 6, len(content)),) if len(text) > 6 else (),
        title=Stated("Tides", "stated: title"),
        verdict=wall,
        reason="asks for a login" if wall else "",
    )


def later(days: int) -> datetime:
    return AT + timedelta(days=days)


def proved(vault: Vault, head: str | None = None, derive: Derive = derive) -> list[Finding]:
    """What `verify` says of a store, and of a head of its manifest that was written down elsewhere."""
    given = [] if head is None else list(heads([head], vault.standing(), ()))
    return [*vault.verify(derive), *given]


def head_of(vault: Vault) -> str:
    """The head of the manifest, as `verify` prints it."""
    return vault.standing().head


def damage(vault: Vault, head: str | None = None) -> list[str]:
    """What of it is damage, in words."""
    return [f"{f.where}: {f.message}" for f in proved(vault, head) if f.level == "damage"]
