"""What goes into the log, and whether the log still holds what this ledger knows of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.dossier.moments import stamp
from factcheck.errors import BadInput, Damage
from factcheck.store.log import Log

if TYPE_CHECKING:
    from factcheck.dossier.policy import Policy
    from factcheck.dossier.source import Contact
    from factcheck.store.history import Edit, Line, State
    from factcheck.store.identities import Identity
    from factcheck.store.schema import Record

_DISAGREE = (
    "take both files from git or a copy; if claims.yaml is right as it is, `factcheck settle --keep file`"
)
MOST_CLOCK_SKEW = timedelta(minutes=5)


class Chronicle:
    """The log of one folder with the clock and the person that its lines name."""

    def __init__(self, folder: Path, clock: Callable[[], datetime], who: Callable[[], str]) -> None:
        self.log = Log(folder)
        self._folder, self._clock, self._who = folder, clock, who

    @property
    def latest(self) -> str:
        """The latest moment an entry may bear without lying in the future."""
        return stamp(self._clock() + MOST_CLOCK_SKEW)

    @property
    def head(self) -> str:
        """The hash of the last line, "" when there is none."""
        tail = self.log.tail()
        return tail.hash if tail else ""

    def catch_up(self, line: str, known: str = "", differing: Callable[[], Iterable[str]] = tuple) -> None:
        """Add a line that a cut-off command did not come to add; one that is there is not added twice.

        Raises Damage, as `holds` does, when the log no longer holds the line `known` before it.
        """
        if line and not self.log.ends_with(line):
            if known and not self.log.has(known):
                raise self._lacking(differing)
            self.log.append(line)

    def holds(self, known: str, differing: Callable[[], Iterable[str]] = tuple) -> bool:
        """Whether there is a log. Raises Damage when it no longer holds the line of the hash `known`, with what
        `differing` then says that the files have otherwise.
        """
        tail = self.log.tail()
        current = tail is not None and tail.hash == known
        if known and not current and all(line.hash != known for line in self.log.lines()):
            raise self._lacking(differing)
        return tail is not None

    def _lacking(self, differing: Callable[[], Iterable[str]]) -> Damage:
        return Damage(
            f"{self.log.path.name} lacks what was added to it last",
            "another branch, a stash or a reset? Go back to it; or go on from the files as they are with "
            "`factcheck settle --keep file`, from what was recorded here with `--keep ledger`",
            tuple(differing()),
        )

    def start(self, record: Record, text: str) -> None:
        """Write the first line: the record as it is."""
        from factcheck.store import history
        from factcheck.store.schema import RECORD

        edits = history.edits({}, history.state(RECORD.write(record)))
        self.log.append(self.line(history.START, "", "", edits, text).written())

    def untold(self, record: Callable[[], Record], text: str, act: str = "") -> str:
        """The line for whatever the record has and the log does not say; "" when they agree.

        `record` gives the record, and is asked only when the last line was not written with this very text.
        `act` is what is said to have been done, an edit by hand if nothing is; with one, the line also follows
        every history that stands beside the last. Raises Damage when the changes in the log do not fit together.
        """
        from factcheck.store import history
        from factcheck.store.schema import RECORD

        tail = self.log.tail()
        heads = history.heads(self.log.lines()) if act else ()
        if len(heads) < 2 and tail is not None and tail.file == _hash(text):
            return ""
        edits = tuple(history.edits(self._said(), history.state(RECORD.write(record()))))
        if len(heads) < 2 and not edits:
            return ""
        did = (act or history.BY_HAND) if tail else history.START
        line = self.line(did, "", "", edits, text)
        return (replace(line, prev=heads) if heads else line).written()

    def agrees(self, record: Record, text: str) -> None:
        """See that a record with no ledger beside it has all that the log says was recorded, and no more.

        Raises BadInput where a verdict, resolution or sign-off was altered or taken out, or is there with its
        seal though the log does not tell of it, where that was altered which a verdict relies on, and where a new one
        bears a date that cannot be.
        """
        from factcheck.store import dating, grounds, history, joining, mirror
        from factcheck.store.schema import RECORD

        tail = self.log.tail()
        if tail is None or tail.file == _hash(text):
            return
        said = self._said()
        edits = list(history.edits(said, history.state(RECORD.write(record))))
        for edit in edits:
            where = " ".join(edit.path[1:4])
            if history.takes_back(edit):
                why = f"claims.yaml does not have what {self.log.path.name} says was recorded: {where}"
                raise BadInput(why, _DISAGREE)
            if history.tells_sealed(edit):
                raise BadInput(
                    f"{where} is sealed as recorded, but {self.log.path.name} does not tell of it", _DISAGREE
                )
        told = joining.record_of(said)
        for name, problem in grounds.amiss(told, record) if edits else ():
            raise BadInput(f"claims.yaml, {name}: {problem}", _DISAGREE)
        if told and (found := list(dating.misdated(record, told, self.latest))):
            raise mirror.refusal(text, found)

    def policy(self, text: str) -> Policy | None:
        """The rules of the house as the log tells them; None when it tells none, or its last line goes with this text.

        Raises Damage when the changes in the log do not fit together.
        """
        from factcheck.store import joining

        tail = self.log.tail()
        if tail is None or tail.file == _hash(text):
            return None
        told = joining.record_of(self._said())
        return told.policy if told else None

    def _said(self) -> State:
        """What the log tells, put together."""
        from factcheck.store import history

        try:
            return history.apply({}, self.log.lines())
        except ValueError as error:
            raise Damage(f"{self.log.path.name}: {error}", "see `factcheck verify`") from None

    def due(self) -> str:
        """When the next line is of. Raises BadInput when the clock is behind the last one."""
        tail, at = self.log.tail(), stamp(self._clock())
        if tail is None or tail.at <= at:
            return at
        if tail.at > self.latest:
            raise BadInput(
                f"this machine's clock says {at}, but the record already goes to {tail.at}",
                "set the clock right, then try again",
            )
        return tail.at

    def line(self, act: str, by: str, why: str, edits: Iterable[Edit], text: str) -> Line:
        """The next line, for the text that claims.yaml is to have.

        Raises BadInput when the clock is behind the last line, or when a protected person would be named.
        """
        from factcheck.store.history import Line

        tail, at = self.log.tail(), self.due()
        line = Line(at, by or self._who(), act, why, tuple(edits), (tail.hash,) if tail else (), _hash(text))
        self._guard(line)
        return line

    def guarded(self) -> Sequence[Identity]:
        """Everybody whose name this folder keeps. Raises BadInput, with the line, when its list cannot be read."""
        from factcheck.store.identities import Identities

        return Identities(self._folder).all()

    def naming(self) -> str:
        """That the log names somebody whose name this folder guards, "" when it does not."""
        from factcheck.store import guarding

        who = guarding.in_log(self.guarded(), self.log.lines())
        return guarding.says(self.log.path.name, who) if who else ""

    def unkept(self, line: Line, contacts: Callable[[], Iterable[Contact]]) -> str:
        """What to say of a line with words in it where the name of a protected contact is not kept; "" if nothing."""
        from factcheck.store import guarding

        return guarding.unkept(contacts(), self.guarded(), line.by, line.why, line.edits)

    def unguarded(self, words: str) -> bool:
        """Whether words name nobody who is protected."""
        from factcheck.store.identities import named

        return not named(self.guarded(), words)

    def _guard(self, line: Line) -> None:
        from factcheck.store.identities import named

        known = self.guarded()
        for edit in line.edits if known else ():
            if found := named(known, edit.new):
                where = " ".join(edit.path[1:3] if len(edit.path) > 1 else edit.path)
                message = f"{where} would name {found}, who is protected; nothing was recorded"
                raise BadInput(message, "use the alias instead")
        if found := named(known, [line.why, line.by]):
            raise BadInput(
                f"the reasons name {found}, who is protected; nothing was recorded", "use the alias"
            )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
