"""The `factcheck` command and all commands under it; a command's module is loaded when the command is asked for."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

import click

from factcheck import __version__
from factcheck.cli.parameters import PATH

if TYPE_CHECKING:
    from pathlib import Path

# Under each head of the help the commands in the order of the work, each with the module it stands in.
SECTIONS: dict[str, dict[str, str]] = {
    "Essay and claims": {
        "init": "essay_commands",
        "extract": "essay_commands",
        "list": "listing_commands",
        "show": "showing_commands",
        "accept": "selecting_commands",
        "add": "essay_commands",
        "edit": "essay_commands",
        "split": "essay_commands",
        "merge": "essay_commands",
        "exclude": "selecting_commands",
    },
    "Sources and evidence": {
        "attach-source": "source_commands",
        "find-sources": "finding_command",
        "fetch": "fetch_command",
        "read": "read_command",
        "evidence": "consulting_commands",
        "cite": "source_commands",
        "detach": "detach_command",
    },
    "Judgement": {
        "review": "review_command",
        "verdict": "judging_commands",
        "reaffirm": "reaffirm_command",
        "resolve": "judging_commands",
        "assign": "desk_commands",
    },
    "Questions": {
        "query": "asking_commands",
        "answer": "asking_commands",
        "contact": "asking_commands",
        "talk": "asking_commands",
        "searched": "asking_commands",
    },
    "Drafts": {"update": "draft_commands", "diff": "draft_commands", "quotes": "draft_commands"},
    "What goes out": {
        "status": "publishing_commands",
        "report": "publishing_commands",
        "check": "publishing_commands",
        "sign-off": "closing_commands",
        "correct": "closing_commands",
        "verify": "proving_commands",
    },
    "The archive": {
        "wayback": "preserving_commands",
        "timestamp": "preserving_commands",
        "export": "preserving_commands",
        "reread": "rereading_command",
    },
    "Housekeeping": {
        "demo": "demo_command",
        "policy": "desk_commands",
        "log": "desk_commands",
        "settle": "proving_commands",
        "merge-driver": "merging_command",
        "completion": "publishing_commands",
    },
}
_MODULES = {name: module for commands in SECTIONS.values() for name, module in commands.items()}
_BEHIND = "behind"
_NAMED_OTHERWISE = {"list": "list_"}


class Sections(click.Group):
    """A group that loads a command when it is asked for, and lists them all in the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None when there is none."""
        module = _MODULES.get(cmd_name)
        return command(cmd_name) if module else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed; an unknown one is refused with the nearest there is."""
        near = "" if args[0].startswith("-") or args[0] in _MODULES else _nearest(args[0])
        if near:
            ctx.fail(f"No such command {args[0]!r}. (Did you mean {near!r}?)")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by section."""
        room = formatter.width - 6 - max(map(len, _MODULES))
        for title, names in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(name, command(name).get_short_help_str(room)) for name in names])


def _nearest(typed: str) -> str:
    """The command whose name begins with what was typed, else the one spelled most like it; "" when none is."""
    from difflib import get_close_matches

    begun = [name for name in _MODULES if len(typed) > 2 and name.startswith(typed.casefold())]
    return next(iter(begun or get_close_matches(typed.casefold(), _MODULES, 1)), "")


def command(name: str) -> click.Command:
    """The command of that name, which has to be one."""
    attribute = _NAMED_OTHERWISE.get(name, name.replace("-", "_"))
    found = getattr(import_module(f"factcheck.cli.{_MODULES[name]}"), attribute)
    assert isinstance(found, click.Command)
    if all(param.name != _BEHIND for param in found.params):
        found.params.append(_elsewhere())
    return found


def _elsewhere() -> click.Option:
    """-C behind a command, where hands put it; it says what it says before the command, and is explained there."""
    return click.Option(
        ["-C", _BEHIND], type=PATH, metavar="DIR", hidden=True, expose_value=False, callback=_work_there
    )


def _work_there(ctx: click.Context, _: click.Parameter, value: Path | None) -> None:
    root = ctx.find_root().params
    if value is None:
        return
    if root.get("directory") not in (None, value):
        raise click.UsageError(f"two folders are given: -C {root['directory']} and -C {value}", ctx)
    root["directory"] = value


@click.group(cls=Sections, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-C", "directory", type=PATH, metavar="DIR", help="Work in this folder; also behind the command."
)
@click.version_option(__version__, prog_name="factcheck")
@click.pass_context
def factcheck(ctx: click.Context, directory: Path | None) -> None:
    """Check an essay claim by claim before it is published.

    Every verdict is bound to the exact words it judged and the exact bytes it relied on; change either and
    it goes stale.

    \b
    Example:
      factcheck demo                 a whole fact-check, to look around in
      factcheck init essay.docx      start your own
    """
    if os.environ.get("NO_COLOR"):
        ctx.color = False
