"""Asking a search service: from here or from what is kept, never sooner than it allows, and saying how it went."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import quote, quote_plus

from factcheck.archive.address import parse
from factcheck.archive.net.guard import AllowedHosts, exposed, objection
from factcheck.archive.net.services import Answer, Services
from factcheck.archive.net.visiting import BUSY, spelled
from factcheck.archive.search.hits import Found, NoAnswer
from factcheck.archive.search.kept import Kept
from factcheck.archive.search.protocols import PROTOCOLS, Question, Setting
from factcheck.archive.search.reading import read, said_in
from factcheck.errors import BadInput, Busy
from factcheck.vocabulary import SearchService

PATIENCE = 30.0  # seconds that are waited for a host; one that asks for more is left alone
_UNTOLD = 60.0  # seconds for which a host is left alone that is busy and does not say for how long
_SHORTEST_KEY = 8  # characters; what is shorter is no secret, and may stand in any answer
_EXPOSED = "its key is not sent over a connection that is not encrypted, but to a host allowed by name (--allow-host)"
_JSON_WANTED = "is json among the search.formats of its settings?"


@dataclass(frozen=True, slots=True)
class Searched:
    """How asking one service went: `fault` is "" or why it was not searched, one line.

    `at` is when the answer came, which is earlier for one that was `kept`; None when there is none. `unkept` is "" or
    why the answer could not be kept.
    """

    service: SearchService
    found: Found = field(default_factory=Found)
    fault: str = ""
    at: datetime | None = None
    kept: bool = False
    unkept: str = ""


class Searching:
    """Asks services. `wait` waits some seconds and says False when everything is to stop."""

    def __init__(
        self,
        services: Services,
        kept: Kept,
        wait: Callable[[float], bool],
        now: Callable[[], datetime],
        allow_hosts: frozenset[str] = frozenset(),
    ) -> None:
        self._services, self._kept, self._wait, self._now = services, kept, wait, now
        self._allowed = AllowedHosts.of(allow_hosts)

    def search(self, setting: Setting, query: str, most: int) -> Searched:
        """Return what a service has for a query, or why it was not searched; never raises for what it answers.

        Raises BadInput, and asks nobody, when the disk does not take that somebody is asked.
        """
        question = PROTOCOLS[setting.service].ask(setting, query, most)
        if held := self._held(setting, question, most):
            return held
        if self._exposed(setting):
            return Searched(setting.service, fault=_EXPOSED)
        host = parse(question.url).netloc
        try:
            with self._kept.alone(host):  # another command may have asked the same meanwhile
                return self._held(setting, question, most) or self._anew(setting, question, host, most)
        except Busy:
            busy = Answer(error=f"another command is asking {host}", refused=True)
            return Searched(setting.service, fault=_told(setting, busy))

    def _held(self, setting: Setting, question: Question, most: int) -> Searched | None:
        """What is kept of an answer; None where nothing is, or nothing that can be read."""
        held = self._kept.answer(question.public)
        if held is None:
            return None
        try:
            return Searched(setting.service, self._read(setting, held.content, most), "", held.at, kept=True)
        except NoAnswer:
            return None

    def _anew(self, setting: Setting, question: Question, host: str, most: int) -> Searched:
        """Ask when it is time, over one connection; once more where a busy host says that it will not be for long."""
        answer = self._ask(setting, question, host)
        if _worth_another(answer):
            answer = self._ask(setting, question, host)
        if answer.error:
            return Searched(setting.service, fault=_told(setting, answer))
        try:
            found = self._read(setting, answer.content, most)
        except NoAnswer as error:
            return Searched(setting.service, fault=error.message)
        asked = Searched(setting.service, found, "", self._now())
        try:
            self._kept.keep(question.public, answer.content)
        except BadInput as error:  # it was searched all the same
            return replace(asked, unkept=error.message)
        return asked

    def _read(self, setting: Setting, content: bytes, most: int) -> Found:
        """What an answer holds that may be put forward. Raises NoAnswer where it held something, and none of it may."""
        found = read(setting.service, content, setting.base)
        usable = tuple(one for one in found.hits if not objection(parse(one.url), self._allowed))
        if found.hits and not usable:
            raise NoAnswer(f"none of its {len(found.hits) + found.unusable} results has a public address")
        return Found(usable[:most], found.unusable + len(found.hits) - len(usable), found.unasked)

    def _exposed(self, setting: Setting) -> bool:
        return bool(setting.key) and exposed(parse(setting.base), self._allowed)

    def _ask(self, setting: Setting, question: Question, host: str) -> Answer:
        left = self._kept.pause_left(host, PROTOCOLS[setting.service].interval)
        if left > PATIENCE:
            return Answer(error=f"{host} asked not to be asked for another {spelled(left)}")
        if not self._wait(left):
            return Answer(error="stopped before it was asked")
        self._kept.note(host, 0.0)  # so that nobody is asked of whom it cannot be noted
        if question.body is None:
            answer = self._services.get(question.url, question.headers)
        else:
            answer = self._services.post(question.url, question.body, question.headers)
        answer = replace(answer, content=_without(setting.key, answer.content))
        untold = _UNTOLD if answer.status in BUSY and not answer.pause else 0.0
        with suppress(BadInput):  # a disk that is full by now takes nothing back of what was asked
            self._kept.note(host, max(answer.pause, untold))
        return answer


def _without(key: str, content: bytes) -> bytes:
    """An answer without the key it was got with: services repeat it (“incorrect key: ...”), and answers are kept."""
    if len(key) < _SHORTEST_KEY:
        return content
    for spelled_out in {key, quote(key, safe=""), quote_plus(key), json.dumps(key)[1:-1], html.escape(key)}:
        content = content.replace(spelled_out.encode(), b"***")
    return content


def _worth_another(answer: Answer) -> bool:
    return answer.status in BUSY and 0 < answer.pause <= PATIENCE


def _told(setting: Setting, answer: Answer) -> str:
    """Why there is no answer, with what the service itself says and what can be done."""
    said = said_in(answer.content) if answer.status else ""
    pause = (
        f", and asks to be left alone for {spelled(answer.pause)}"
        if answer.status in BUSY and answer.pause
        else ""
    )
    told = f"{answer.error}{pause}" + (f": “{said}”" if said else "")
    if answer.status == 403 and setting.service is SearchService.SEARXNG:
        return f"{told}; {_JSON_WANTED}"
    if answer.refused and "refused" in answer.error:
        return f"{told}; allow it by name with --allow-host {parse(setting.base).netloc}"
    return told
