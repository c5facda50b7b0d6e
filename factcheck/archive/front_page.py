"""Whether a redirect answers, or leads to the front page of a site instead of the page that was asked for. Pure."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_FRONT = re.compile(
    r"(?:[^/]*/)?(?:index|home|default|start|main|welcome)(?:\.\w+)?|[a-z]{2}(?:[-_][a-z]{2,4})?",
    re.IGNORECASE,
)


def sent_home(asked: str, landed: str) -> str:
    """Why a redirect is no answer: a page was asked for, and the front page of its site came. "" when it is one.

    Sites do that instead of saying that a page is gone. Other names of the front page are none of these.
    """
    start, end = urlsplit(asked), urlsplit(landed)
    one, other = (f".{part.netloc.lower().removeprefix('www.')}" for part in (start, end))
    path = start.path.strip("/")
    elsewhere = not (one.endswith(other) or other.endswith(one))
    if elsewhere or not path or end.path.strip("/") or end.query or _FRONT.fullmatch(path):
        return ""
    return "soft 404: it leads to the front page of its site, not to the page asked for"
