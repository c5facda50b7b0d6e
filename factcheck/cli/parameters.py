"""What commands share: the folder, who is at work, output formats, and completion of ids."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from factcheck.cli.completing import ids, starting_so
from factcheck.errors import BadInput
from factcheck.text.plain import plain
from factcheck.vocabulary import Word

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

    from factcheck.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])
W = TypeVar("W", bound=Word)


def workspace(without_record: bool = False) -> Workspace:
    """The fact-check the command is for, `without_record` also one that has lost its claims.yaml; what had to be
    said of taking in that file is said when the command ends.
    """
    from factcheck.workspace import Workspace

    place = Workspace.find(folder(), without_record)
    click.get_current_context().call_on_close(partial(_tell_notices, place))
    return place


def _tell_notices(place: Workspace) -> None:
    if "ledger" in vars(place):
        for notice in place.ledger.notices:
            click.echo(f"note: {plain(notice)}", err=True)


def folder() -> Path:
    """The folder of -C, or the working folder."""
    from pathlib import Path

    chosen = click.get_current_context().find_root().params.get("directory")
    return Path(chosen) if chosen else Path()


class PathType(click.Path):
    """A path, given as one; what nobody gives a path for need not know what paths are."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path."""
        from pathlib import Path

        return Path(os.fsdecode(super().convert(value, param, ctx)))


PATH = PathType()
LARGEST = 60  # MB of one answer that `fetch` can be asked to take; what is larger is saved by hand
MEGABYTE = 1_000_000
MOST_AT_ONCE = 100_000  # ids in one range; more are a slip of the finger


class NumberRange(click.FloatRange):
    """A number in a range; what is no number at all ("nan"), and so in no range, is refused."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number."""
        number = float(super().convert(value, param, ctx))
        if not math.isfinite(number):
            self.fail(f"{value} is no number", param, ctx)
        return number


class WordType(click.Choice[str]):
    """One word of a closed set, given as the enum's member."""

    def __init__(self, words: type[Word]) -> None:
        super().__init__([word.value for word in words], case_sensitive=False)
        self._words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The member of the enum."""
        return self._words._value2member_map_[super().convert(str(value), param, ctx)]


class IdType(click.ParamType[str]):
    """An id like C007, with one of some letters; completed from claims.yaml without opening the ledger."""

    name = "id"

    def __init__(self, letters: str) -> None:
        self._letters = letters
        self._letter = rf"[{letters}]" + ("?" if len(letters) == 1 else "")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The id in its usual spelling: c7 is C007, and so is 7 where only a claim can be meant."""
        text = str(value).strip()
        match = re.fullmatch(rf"({self._letter})0*([0-9]{{1,9}})", text, re.IGNORECASE)
        return self._named(match[1] or self._letters, int(match[2])) if match else text

    @staticmethod
    def _named(letter: str, number: int) -> str:
        return f"{letter.upper()}{number:03d}"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The ids that start so."""
        return starting_so(ids(ctx, self._letters), incomplete)


class IdsType(IdType):
    """One id, or all from one to another: C007-C012."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The ids, each in its usual spelling."""
        number = rf"{self._letter}([0-9]{{1,9}})"
        match = re.fullmatch(rf"\s*{number}\s*-\s*{number}\s*", str(value), re.IGNORECASE)
        if not match:
            return [super().convert(value, param, ctx)]
        first, last = int(match[1]), int(match[2])
        if not 0 <= last - first < MOST_AT_ONCE:
            self.fail(f"{value} is not from a lower number to a higher one", param, ctx)
        return [self._named(self._letters, at) for at in range(first, last + 1)]


def ids_argument(name: str, letter: str, required: bool = False) -> Callable[[F], F]:
    """An argument of any number of ids of one letter, ranges among them, each id once."""
    return click.argument(name, nargs=-1, required=required, type=IdsType(letter), callback=_each_once)


def _each_once(_: click.Context, __: click.Parameter, given: tuple[list[str], ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for some in given for one in some))


CLAIM, SOURCE, EVIDENCE, QUERY = IdType("C"), IdType("S"), IdType("E"), IdType("Q")
ANY_ID = IdType("CSEVQKPD")
CLAIM_OR_QUERY = IdType("CQ")
CORRECTION = IdType("K")


def by_option(command: F) -> F:
    """--by: who is at work."""
    text = "Who is at work (else FACTCHECK_BY, else git's user.name)."
    return click.option("--by", "by", default="", metavar="NAME", help=text, callback=_somebody)(command)


def filled(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The words given. Empty ones (a script's unset variable) are refused: nothing would be on record of them."""
    if ctx.get_parameter_source(param.name or "") is ParameterSource.COMMANDLINE and not value.strip():
        what = param.human_readable_name if isinstance(param, click.Argument) else param.opts[0]
        raise BadInput(f"{what} is empty", "say something" + ("" if param.required else ", or leave it out"))
    return value


def _somebody(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The name given. An empty one (a script's unset variable) is refused: the act would be on record as another's."""
    typed = ctx.get_parameter_source(param.name or "") is ParameterSource.COMMANDLINE
    if typed and not value.strip():
        raise BadInput("--by names nobody", "give a name, or leave --by out")
    return value


def format_option(*formats: str) -> Callable[[F], F]:
    """--format: how to print."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How to print.",
    )


def seen_option(command: F) -> F:
    """--seen: the revision of the claim that the person looked at."""
    text = "Refuse when the claim is no longer at this revision (see `show --format json`)."
    return click.option("--seen", default="", metavar="REVISION", help=text)(command)


def _hosts(_: click.Context, __: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The hosts as they were given. Raises BadInput for what is none, whether or not anything will be asked."""
    if names:
        from factcheck.workspace import check_hosts

        check_hosts(names)
    return names


def allow_option(command: F) -> F:
    """--allow-host: hosts the address guard lets through by name."""
    return click.option(
        "--allow-host",
        "allow",
        multiple=True,
        callback=_hosts,
        metavar="NAME[:PORT]",
        help="Let this host through although it is private or on an unusual port. Repeatable.",
    )(command)
