"""The cookies of one visit: kept in memory while its redirects are followed, and forgotten with it.

Whom a cookie goes back to is for http.cookiejar to say (Domain, Path, Secure, Expires); nothing is taken from the
environment and nothing is written.
"""

from __future__ import annotations

import re
from email.message import Message
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.request import Request

from factcheck.archive.address import Address
from factcheck.archive.messages.http_head import Head

_MOST = 50  # cookies in all
_MOST_LINES = 20  # Set-Cookie lines that are read of one answer
_LONGEST_LINE = 4_096
_LONGEST_SENT = 8_192  # servers refuse longer headers anyway
# A Max-Age that is no number of seconds, or an absurd one: by the standard it says nothing (RFC 6265 section 5.2.2),
# while the jar ends in an error at it and drops the whole answer's cookies
_NO_AGE = re.compile(r";\s*max-age\s*(?:=(?!\s*-?[0-9]{1,12}\s*(?:;|\Z))[^;]*)?(?=;|\Z)", re.IGNORECASE)


class _Answer:
    """The part of an answer that a cookie jar looks at."""

    def __init__(self, lines: list[str]) -> None:
        self._message = Message()
        for line in lines:
            self._message["Set-Cookie"] = line

    def info(self) -> Message:
        """Its headers that set cookies."""
        return self._message


def _asking(address: Address) -> Request:
    return Request(address.url)  # noqa: S310 - nothing is opened: the jar wants to be asked so


class Cookies:
    """What the hosts of one chain of redirects asked to have back."""

    def __init__(self) -> None:
        self._jar: CookieJar | None = None  # most chains set none

    def take(self, address: Address, head: Head) -> None:
        """Keep what an answer from this address sets, as far as it may; what is absurd or no plain text is left out."""
        if "set-cookie" not in head.by_name:
            return
        lines = [_NO_AGE.sub("", line) for line in head.values("set-cookie") if _fit(line)][:_MOST_LINES]
        if self._jar is None:
            self._jar = CookieJar(DefaultCookiePolicy(strict_domain=True))
        if len(self._jar) < _MOST:
            # of an answer the jar calls nothing but info()
            self._jar.extract_cookies(_Answer(lines), _asking(address))  # type: ignore[arg-type]

    def header(self, address: Address) -> str:
        """The value of the Cookie header for a request to this address; "" for none."""
        if self._jar is None:
            return ""
        request = _asking(address)
        self._jar.add_cookie_header(request)
        value = request.get_header("Cookie", "")
        return value if _fit(value, _LONGEST_SENT) else ""


def _fit(value: str, longest: int = _LONGEST_LINE) -> bool:
    return len(value) <= longest and not any(
        ord(character) < 32 or ord(character) == 127 for character in value
    )
