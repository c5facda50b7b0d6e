"""What a site's robots.txt lets us ask for (RFC 9309), read with protego. Pure: it is not fetched here."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

from factcheck.archive.net.agent import AGENT

SIZE_CAP = 512 * 1024
"""Bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB."""

_LONGEST_DELAY = 60.0
_LONGEST_LINE = 2_000


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site for us; `unreachable`: "" or why they could not be read (nothing is allowed)."""

    parsed: Protego | None = None
    unreachable: str = ""

    def allow(self, url: str) -> bool:
        """Whether this address may be asked for."""
        if self.unreachable:
            return False
        return self.parsed is None or bool(self.parsed.can_fetch(url, AGENT))

    def delay(self) -> float:
        """Seconds between two requests that the site asks for; 0.0 when it does not ask."""
        asked = self.parsed.crawl_delay(AGENT) if self.parsed is not None else None
        return min(float(asked), _LONGEST_DELAY) if asked and asked > 0 else 0.0


def read(status: int, content: bytes) -> Rules:
    """The rules that an answer to a request for robots.txt amounts to (RFC 9309 section 2.3.1).

    2xx: what it says; 4xx, and redirects that lead nowhere: there are none, all is allowed; the rest, 429
    included: unreachable.
    """
    if 200 <= status < 300:
        return Rules(Protego.parse(_plain(content)))
    if 300 <= status < 500 and status != 429:
        return Rules()
    return Rules(unreachable=f"the server answered {status}")


def _plain(content: bytes) -> str:
    """Text that is safe to hand to a parser: capped, without overlong lines, undecodable bytes replaced."""
    text = content[:SIZE_CAP].decode("utf-8-sig", "replace")
    return "\n".join(line for line in text.splitlines() if len(line) <= _LONGEST_LINE)
