"""What an answer amounts to under a status that promises a page. Pure."""

from __future__ import annotations

from contextlib import suppress

from factcheck.archive.address import canonical, follow, parse, shown, spelling
from factcheck.archive.messages.http_head import Head
from factcheck.archive.messages.http_message import Response
from factcheck.errors import BadInput
from factcheck.vocabulary import Outcome

PAGES = (200, 203)
"""Statuses under which what comes is the page that was asked for."""

_BLANK = 4_096  # bytes up to which an answer can be nothing but blanks


def judged(response: Response, error: str, url: str) -> tuple[Outcome, str]:
    """Return outcome and reason of an answer with one of PAGES, `error` being what went wrong on the wire, or "".

    `url` is the address that answered.
    """
    trouble = error or (response.surplus if response.complete else response.problem)
    sent = _sent_on(response.head, url)
    if not response.content_size:
        return Outcome.FAILED, trouble or ", and ".join(filter(None, ("the answer is empty", sent)))
    if response.content_size <= _BLANK and not response.content.strip():
        return Outcome.FAILED, trouble or "the answer has nothing but blanks"
    if trouble:
        return Outcome.PARTIAL, trouble
    return Outcome.OK, "; ".join(filter(None, (response.padding, sent and f"the answer {sent}")))


def _sent_on(head: Head, url: str) -> str:
    """What there is to say of a Refresh header that leads to another page; "" when there is none."""
    onward = head.header("refresh").partition("=")[2].strip(" \t'\"")
    if not onward:
        return ""
    with suppress(BadInput):  # what is no address is told as it stands
        if spelling(follow(parse(url), onward)) == canonical(url):
            return ""
    return f"sends readers on to {shown(onward)}"
