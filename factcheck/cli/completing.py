"""What the shell may complete: ids, addresses and words of the record, read off claims.yaml without the ledger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

_ENTRY = re.compile(r"^ *- id: ([CSEVQKPD][0-9]+)\s*$", re.MULTILINE)
_HELD = re.compile(r"^ +- (?:id: (E[0-9]+)|source: (S[0-9]+))\s*$", re.MULTILINE)  # by a claim
_ADDRESS = re.compile(r"^    url: \"?(\S+?)\"?\s*$", re.MULTILINE)
_SCALE = re.compile(r"^  scale:\n((?:  +- .*\n)+)", re.MULTILINE)
_DRAFTS = re.compile(r"^  drafts:\n((?:    .*\n)+)", re.MULTILINE)
_NUMBER = re.compile(r"^    - number: ([0-9]+)\s*$", re.MULTILINE)


def _record(ctx: click.Context) -> str:
    """The text of the fact-check's claims.yaml; "" when there is none."""
    from pathlib import Path

    start = Path(ctx.find_root().params.get("directory") or ".").resolve()
    for place in (start, *start.parents):
        record = place / "claims.yaml"
        if record.is_file():
            return record.read_text("utf-8", "replace")
    return ""


def starting_so(words: Iterable[str], incomplete: str) -> list[CompletionItem]:
    """Those of the words that start so, upper and lower case alike, each once."""
    from click.shell_completion import CompletionItem

    wanted = incomplete.casefold()
    return [CompletionItem(word) for word in dict.fromkeys(words) if word.casefold().startswith(wanted)]


def ids(ctx: click.Context, letters: str) -> list[str]:
    """The ids on record that begin with one of these letters."""
    return [name for name in _ENTRY.findall(_record(ctx)) if name[0] in letters]


def of_ids(letters: str, *besides: str) -> Completer:
    """Complete ids that begin with one of these letters, and these words."""

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return starting_so((*besides, *ids(ctx, letters)), incomplete)

    return complete


def held(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the ids of the evidence and the sources of the claim that was typed; of all claims where none was."""
    # behind an option whose value is still to come click leaves the arguments as they were typed
    claim = ctx.params.get("claim") or next(iter(ctx.args), "")
    named = re.escape(claim) or "C[0-9]+"
    entry = re.compile(rf"^  - id: {named}\s*\n((?:    .*\n|\s*\n)*)", re.MULTILINE)
    found = (
        name for said in entry.findall(_record(ctx)) for pair in _HELD.findall(said) for name in pair if name
    )
    wanted = found if param.name == "names" else (name for name in found if name[0] == "E")
    return starting_so(sorted(wanted), incomplete)


def sources(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the ids of sources and their addresses."""
    text = _record(ctx)
    named = [name for name in _ENTRY.findall(text) if name[0] == "S"]
    return starting_so((*named, *_ADDRESS.findall(text)), incomplete)


def documents(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the same, and files: what is to say so comes first, or a shell would forget the others."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file"), *sources(ctx, param, incomplete)]


def verdicts(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the verdicts of the house."""
    scale = _SCALE.search(_record(ctx))
    return starting_so(re.findall(r"- ([a-z-]+)", scale[1]) if scale else (), incomplete)


def drafts(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the numbers of the drafts."""
    held = _DRAFTS.search(_record(ctx))
    return starting_so(_NUMBER.findall(held[1]) if held else (), incomplete)
