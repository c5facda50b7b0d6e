"""Whether a redirect answers, or leads to the front page of a site instead of the page that was asked for. Pure."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_FRONT = re.compile(
    r"(?:[^/]*/)?(?:index|home|default|start|main|welcome)(?:\.\w+)?|[a-z]{2}(?:[-_][a-z]{2,4})?",
    re.IGNORECASE,
)
# Languages of the web, by the codes that front pages in several languages are usually kept under (ISO 639-1).
_LANGUAGE = (
    "(?:ar|bg|ca|cs|da|de|el|en|es|et|eu|fa|fi|fr|ga|gl|he|hi|hr|hu|id|is|it|ja|ko|lt|lv|mk|ms|nb|nl|nn|"
    "no|pl|pt|ro|ru"
    "|sk|sl|sq|sr|sv|th|tr|uk|vi|zh)(?:[-_][a-z]{2,4})?"
)
_HOME = re.compile(
    rf"(?:{_LANGUAGE}/)?(?:index|home|default)(?:\.(?:html?|php|aspx?|jsp))?|{_LANGUAGE}", re.IGNORECASE
)
_ERROR_PAGE = re.compile(
    r"(?:[^/]+/){0,2}(?:(?:error|page)[-_/]?)?(?:404|not[-_]?found)(?:[-_]?(?:error|page))?(?:\.\w+)?"
    r"|error(?:\.\w+)?",
    re.IGNORECASE,
)


def sent_home(asked: str, landed: str) -> str:
    """Why a redirect is no answer: a page was asked for, and the front or the error page of its site came.

    Sites do that instead of saying that a page is gone. "" when it is an answer; other names of the front page are.
    """
    start, end = urlsplit(asked), urlsplit(landed)
    one, other = (f".{part.netloc.lower().removeprefix('www.')}" for part in (start, end))
    path, came = start.path.strip("/"), end.path.strip("/")
    elsewhere = not (one.endswith(other) or other.endswith(one))
    if elsewhere or not path or _FRONT.fullmatch(path):
        return ""
    if _ERROR_PAGE.fullmatch(came) and not _ERROR_PAGE.fullmatch(path):
        return "soft 404: it leads to an error page, not to the page asked for"
    if end.query or (came and not _HOME.fullmatch(came)) or path.lower().startswith(f"{came.lower()}."):
        return ""
    return "soft 404: it leads to the front page of its site, not to the page asked for"
