"""Web addresses: what counts as one, how it is sent, and which spelling stands for the document.

Parsers of addresses disagree about hosts, so the host is taken from one parser only (urllib3's, the one that
connects), and everything that parsers disagree about (backslashes, white space, control characters,
user-info) is refused before. Pure: no name is resolved here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address

from factcheck.errors import BadInput

LONGEST = 8000
"""Characters after which an address is absurd: servers give up at about 8 KB."""

ORDINARY_PORTS = {"http": 80, "https": 443}

_REFUSED = re.compile(
    r"[\x00-\x20\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ud800-\udfff\\]"
)
_SPLIT = re.compile(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<authority>[^/?#]*)(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?"
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*\Z")
_NUMBER = re.compile(r"0[xX][0-9a-fA-F]*\Z|[0-9]+\Z")
_EMBEDDED = re.compile(r"/https?:/", re.IGNORECASE)
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_STRAY = re.compile(r"%(?![0-9A-Fa-f]{2})")
# who asks and with which password: up to the last @ before the path, beyond it where that can be no port, and without
# a scheme
_SECRET = re.compile(
    r"(?<=//)(?:[^/?#]*|[^/?#:\[]*:(?!\d*(?:[/?#]|\Z)).*)@|\A[^/?#:\s]+:[^/?#\s]*@", re.DOTALL
)
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ALLOWED = _UNRESERVED | frozenset(b"!$&'()*+,;=:@/?%")

_TRACKING = re.compile(
    r"(?:utm_|mtm_|pk_|piwik_|matomo_|hsa_|fb_action_|oly_|vero_|__hs).*"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|gad_source|gad_campaignid|srsltid|msclkid|yclid|ysclid|twclid"
    r"|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|fb_source|fb_ref|_ga|_gl"
    r"|_openstat|wickedid|rb_clickid|s_kwcid|ef_id|epik|irclickid|ndclid|scclid|at_medium|at_campaign|xtor",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Address:
    """A web address taken apart; all parts are ASCII and safe to put on the wire.

    `host` is a lower-case name (IDNA), a dotted IPv4 address, or an IPv6 address without brackets.
    `target` is path and query as they are sent.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def netloc(self) -> str:
        """Host and, unless it is the scheme's own, port: what the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == ORDINARY_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address as it is asked for; a fragment is never sent and so not part of it."""
        return f"{self.scheme}://{self.netloc}{self.target}"


def shown(address: str) -> str:
    """An address as it may stand in a one-line message: inert, not longer than a line, no password in it."""
    before, at, after = address.rpartition(
        "@"
    )  # behind the last one, a search for another would take for ever
    inert = "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for character in _SECRET.sub("***@", before + at) + after
    )
    return inert if len(inert) <= 200 else f"{inert[:199]}\N{HORIZONTAL ELLIPSIS}"


def parse(address: str) -> Address:
    """Take a web address apart; raises BadInput, in one line, for what is none."""
    if len(address) > LONGEST:
        raise BadInput(
            f"{shown(address)[:80]}: an address of {len(address)} characters", f"{LONGEST} at most"
        )
    refused = _REFUSED.search(address)
    if refused:
        raise BadInput(
            f"{shown(address)}: no web address: {_named(refused.group())} at character {refused.start() + 1}",
            "copy the address again, without spaces and control characters",
        )
    parts = _SPLIT.match(address)
    if parts is None or parts["scheme"].lower() not in ORDINARY_PORTS:
        raise BadInput(f"{shown(address)}: no web address", "give one that begins with https:// or http://")
    scheme = parts["scheme"].lower()
    host, port = _host_and_port(scheme, parts["authority"], address)
    path = _encoded(parts["path"]) or "/"
    if not _EMBEDDED.search(path):
        path = _without_dots(path)
    query = parts["query"]
    target = path if query is None else f"{path}?{_encoded(query)}"
    return Address(scheme, host, port, target)


def follow(base: Address, location: str) -> Address:
    """The address that a redirect at `base` names (RFC 3986 section 5.2); raises BadInput for none.

    `location` is the header's value as Latin-1. Spaces within it are encoded, as browsers do.
    """
    octets = location.strip(" \t").encode("latin-1", "replace")
    try:
        reference = octets.decode("utf-8")
    except UnicodeDecodeError:
        reference = "".join(chr(octet) if octet < 128 else f"%{octet:02X}" for octet in octets)
    reference = reference.partition("#")[0].replace(" ", "%20")
    if "\\" in reference:
        raise BadInput(f"{shown(reference)}: no web address: a backslash")
    if _SCHEME.match(reference):
        return parse(reference)
    if reference.startswith("//"):
        return parse(f"{base.scheme}:{reference}")
    path, mark, query = base.target.partition("?")
    if reference.startswith("/"):
        target = reference
    elif reference.startswith("?"):
        target = path + reference
    elif reference:
        target = path[: path.rindex("/") + 1] + reference
    else:
        target = path + mark + query
    return parse(f"{base.scheme}://{base.netloc}{target}")


def canonical(address: str) -> str:
    """The spelling under which two addresses are the same document; raises BadInput as `parse` does.

    Made equal: case of scheme and host, default port, trailing dot of the host, dot segments, fragment,
    percent-encoding, parameters that only track the reader, an empty query. Everything else, and the
    order of parameters, is kept. An address that has another one inside (web.archive.org/web/...) keeps
    the inner one as it is.
    """
    return spelling(parse(address))


def spelling(address: Address) -> str:
    """The canonical spelling, as `canonical` has it, of an address taken apart already."""
    start = f"{address.scheme}://{address.netloc}"
    path, _, query = address.target.partition("?")
    embedded = _EMBEDDED.search(path)
    if embedded:
        return start + _normal(address.target[: embedded.start()]) + address.target[embedded.start() :]
    kept = "&".join(part for part in query.split("&") if not _tracks(part)) if query else ""
    return start + _without_dots(_normal(path)) + (f"?{_normal(kept)}" if kept else "")


def numeric_ipv4(host: str) -> IPv4Address | None:
    """The address that a host of numbers means to a resolver, in any of the spellings of inet_aton.

    One to four parts, each decimal, octal (leading 0) or hexadecimal (0x); the last fills what is left.
    None when the host is no such spelling.
    """
    parts = host.split(".")
    if len(parts) > 4 or not all(_NUMBER.match(part) for part in parts):
        return None
    try:
        numbers = [_number(part) for part in parts]
    except ValueError:
        return None
    *leading, last = numbers
    if any(number > 255 for number in leading) or last >= 256 ** (4 - len(leading)):
        return None
    value = last
    for index, number in enumerate(leading):
        value += number << (8 * (3 - index))
    return IPv4Address(value)


def _number(part: str) -> int:
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    return int(part, 8) if part.startswith("0") else int(part)


def _named(character: str) -> str:
    names = {" ": "a space", "\\": "a backslash", "\t": "a tab", "\n": "a line break", "\r": "a line break"}
    return names.get(character, f"the character U+{ord(character):04X}")


def _host_and_port(scheme: str, authority: str, address: str) -> tuple[str, int]:
    if "@" in authority:
        raise BadInput(
            f"{shown(address)}: an address must not carry a user name", "leave out all before the @"
        )
    if "%" in authority:
        raise BadInput(f"{shown(address)}: no web address: an escape in the host")
    try:
        return _read_authority(scheme, authority)
    except _Unread as error:
        raise BadInput(f"{shown(address)}: no web address: {error}") from None


class _Unread(ValueError):
    """What is wrong with a host or port."""


@lru_cache(maxsize=1024)
def _read_authority(scheme: str, authority: str) -> tuple[str, int]:
    """Host and port; raises _Unread. Remembered, because a run asks the same hosts again and again."""
    from urllib3.exceptions import (
        LocationParseError,
    )  # here, because commands that read no address start sooner
    from urllib3.util.url import parse_url

    try:
        parsed = parse_url(f"{scheme}://{authority}/")
    except LocationParseError:
        raise _Unread("the host or port cannot be read") from None
    host = (parsed.host or "").lower()
    port = ORDINARY_PORTS[scheme] if parsed.port is None else parsed.port
    if not 0 < port < 65536:
        raise _Unread(f"there is no port {port}")
    if host.startswith("["):
        return IPv6Address(host.strip("[]")).compressed, port
    host = host.removesuffix(".")
    if len(host) > 253 or not _NAME.match(host):
        raise _Unread("no host" if not host else "no valid host name")
    if _NUMBER.match(host.rpartition(".")[2]):
        numeric = numeric_ipv4(host)
        if numeric is None:
            raise _Unread("the host is neither a name nor an IP address")
        host = str(numeric)
    return host, port


def _encoded(part: str) -> str:
    """Percent-encode what may not stand in a path or query; what is encoded already stays as it is."""
    if part.isascii() and _ALLOWED.issuperset(part.encode()):
        return part
    return "".join(chr(octet) if octet in _ALLOWED else f"%{octet:02X}" for octet in part.encode("utf-8"))


def _normal(part: str) -> str:
    """The normal form of percent-encoding: unreserved characters plain, the rest in upper case."""

    def decided(escape: re.Match[str]) -> str:
        octet = int(escape.group(1), 16)
        return chr(octet) if octet in _UNRESERVED else f"%{octet:02X}"

    return _ESCAPE.sub(decided, _STRAY.sub("%25", part)) if "%" in part else part


def _without_dots(path: str) -> str:
    """Remove dot segments (RFC 3986 section 5.2.4), and nothing else: empty segments stay."""
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")[1:]
    for index, segment in enumerate(segments):
        last = index == len(segments) - 1
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
            continue
        if last:
            kept.append("")
    return "/" + "/".join(kept)


def _tracks(parameter: str) -> bool:
    return _TRACKING.fullmatch(parameter.partition("=")[0]) is not None
