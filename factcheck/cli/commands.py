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

# Under each head of the help the commands in the order of the work, each with the module it stands in and its line of
# the help: that help loads none of the modules.
SECTIONS: dict[str, dict[str, tuple[str, str]]] = {
    "Essay and claims": {
        "init": ("essay_commands", "Start a fact-check in this folder with an essay."),
        "extract": ("essay_commands", "Propose the claims of the newest draft."),
        "list": ("listing_commands", "List the claims, the sources, or what no claim covers."),
        "show": ("showing_commands", "Show all that is on record for one claim."),
        "accept": ("selecting_commands", "Accept proposals as claims to be checked."),
        "add": ("essay_commands", "Add a claim by hand."),
        "edit": ("essay_commands", "Change a claim."),
        "split": ("essay_commands", "Split a claim in parts."),
        "merge": ("essay_commands", "Merge claims into one."),
        "exclude": ("selecting_commands", "Exclude claims as not checkable, with the reason."),
    },
    "Sources and evidence": {
        "attach-source": ("source_commands", "Put sources forward for a claim: addresses or files."),
        "find-sources": ("finding_command", "Propose candidates from search services."),
        "fetch": ("fetch_command", "Archive the sources that are not archived yet."),
        "read": ("read_command", "Read the archived text of a source."),
        "evidence": ("consulting_commands", "Show the passages that matter most for a claim."),
        "cite": ("source_commands", "Record a proved quote from a source as evidence."),
        "detach": ("detach_command", "Take back evidence or sources of a claim."),
    },
    "Judgement": {
        "review": ("review_command", "Go through what needs you, claim by claim."),
        "verdict": ("judging_commands", "Record a verdict on a claim, with reasons."),
        "reaffirm": ("reaffirm_command", "Give your verdicts again where only house style changed."),
        "resolve": ("judging_commands", "Record what happens to the text of a claim."),
        "assign": ("desk_commands", "Hand claims to a checker, or to a second reader."),
    },
    "Questions": {
        "query": ("asking_commands", "Ask about a claim, or list what is still open."),
        "answer": ("asking_commands", "Record the answer to a question, or that none came."),
        "contact": ("asking_commands", "Put a human source on record, or list them."),
        "talk": ("asking_commands", "Record what a contact said, and how it was said."),
        "searched": ("asking_commands", "Record a search, above all one that found nothing."),
    },
    "Drafts": {
        "update": ("draft_commands", "Take in a new draft."),
        "diff": ("draft_commands", "Compare two drafts, sentence by sentence."),
        "quotes": ("draft_commands", "List the quotations of the essay and what is proved."),
    },
    "What goes out": {
        "status": ("publishing_commands", "Show where the fact-check stands, and what is next."),
        "report": ("publishing_commands", "Write the report of the newest draft."),
        "check": ("publishing_commands", "The gate: exit 0 only if this draft is ready."),
        "sign-off": ("closing_commands", "Sign off this exact state."),
        "correct": ("closing_commands", "Record a correction after publication, or list them."),
        "verify": ("proving_commands", "Prove every hash, anchor, quote and line again."),
    },
    "The archive": {
        "wayback": ("preserving_commands", "Look up copies in the Wayback Machine, or order them."),
        "timestamp": ("preserving_commands", "Have the captures time-stamped."),
        "export": ("preserving_commands", "Write captures as one WACZ package."),
        "reread": ("rereading_command", "Derive the texts of captures again."),
    },
    "Housekeeping": {
        "demo": ("demo_command", "Run a whole fact-check on an example."),
        "policy": ("desk_commands", "Show the rules of the house."),
        "log": ("desk_commands", "Show every change: who, when, what and why."),
        "settle": ("proving_commands", "Settle a conflict: claims.yaml and the ledger both moved."),
        "merge-driver": ("merging_command", "Merge two people's records, for git."),
        "completion": ("publishing_commands", "Print the shell's completion script."),
    },
}
_COMMANDS = {name: place for commands in SECTIONS.values() for name, place in commands.items()}
_BEHIND = "behind"
_NAMED_OTHERWISE = {"list": "list_"}


class Sections(click.Group):
    """A group that loads a command when it is asked for, and lists them all in the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None when there is none."""
        return command(cmd_name) if cmd_name in _COMMANDS else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed; an unknown one is refused with the nearest there is."""
        near = "" if args[0].startswith("-") or args[0] in _COMMANDS else _nearest(args[0])
        if near:
            ctx.fail(f"No such command {args[0]!r}. (Did you mean {near!r}?)")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by section."""
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(name, line) for name, (_, line) in commands.items()])


def _nearest(typed: str) -> str:
    """The command whose name begins with what was typed, else the one spelled most like it; "" when none is."""
    from difflib import get_close_matches

    begun = [name for name in _COMMANDS if len(typed) > 2 and name.startswith(typed.casefold())]
    return next(iter(begun or get_close_matches(typed.casefold(), _COMMANDS, 1)), "")


def command(name: str) -> click.Command:
    """The command of that name, which has to be one."""
    attribute = _NAMED_OTHERWISE.get(name, name.replace("-", "_"))
    module, line = _COMMANDS[name]
    found = getattr(import_module(f"factcheck.cli.{module}"), attribute)
    assert isinstance(found, click.Command)
    found.short_help = line
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
