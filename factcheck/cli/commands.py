"""The `factcheck` command and all commands under it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from factcheck import __version__
from factcheck.cli import (
    asking_commands,
    closing_commands,
    demo_command,
    desk_commands,
    draft_commands,
    essay_commands,
    judging_commands,
    merging_command,
    preserving_commands,
    publishing_commands,
    review_command,
    showing_commands,
    source_commands,
)
from factcheck.cli.parameters import PATH

if TYPE_CHECKING:
    from pathlib import Path

SECTIONS: dict[str, tuple[click.Command, ...]] = {
    "Essay and claims": (
        essay_commands.init,
        essay_commands.extract,
        showing_commands.list_,
        showing_commands.show,
        essay_commands.accept,
        essay_commands.add,
        essay_commands.edit,
        essay_commands.split,
        essay_commands.merge,
        essay_commands.exclude,
    ),
    "Sources and evidence": (source_commands.attach_source, source_commands.fetch, source_commands.cite),
    "Judgement": (
        review_command.review,
        judging_commands.verdict,
        judging_commands.resolve,
        desk_commands.assign,
    ),
    "Questions": (
        asking_commands.query,
        asking_commands.answer,
        asking_commands.contact,
        asking_commands.talk,
        asking_commands.searched,
    ),
    "Drafts": (draft_commands.update, draft_commands.diff, draft_commands.quotes),
    "What goes out": (
        publishing_commands.status,
        publishing_commands.report,
        publishing_commands.check,
        closing_commands.sign_off,
        closing_commands.correct,
        publishing_commands.verify,
    ),
    "The archive": (preserving_commands.wayback, preserving_commands.timestamp, preserving_commands.export),
    "Housekeeping": (
        demo_command.demo,
        desk_commands.policy,
        desk_commands.log,
        publishing_commands.settle,
        merging_command.merge_driver,
        publishing_commands.completion,
    ),
}


class Sections(click.Group):
    """A group whose help lists the commands in the order of the work."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by section."""
        room = formatter.width - 6 - max(len(name) for name in self.commands)
        for title, commands in SECTIONS.items():
            rows = [(command.name or "", command.get_short_help_str(room)) for command in commands]
            with formatter.section(title):
                formatter.write_dl(rows)


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


for _commands in SECTIONS.values():
    for _command in _commands:
        factcheck.add_command(_command)
