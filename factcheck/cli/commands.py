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

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by section."""
        room = formatter.width - 6 - max(map(len, _MODULES))
        for title, names in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(name, command(name).get_short_help_str(room)) for name in names])


def command(name: str) -> click.Command:
    """The command of that name, which has to be one."""
    attribute = _NAMED_OTHERWISE.get(name, name.replace("-", "_"))
    found = getattr(import_module(f"factcheck.cli.{_MODULES[name]}"), attribute)
    assert isinstance(found, click.Command)
    return found


@click.group(cls=Sections, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-C", "directory", type=PATH, metavar="DIR", help="Work in this folder.")
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
