"""The first lines of entries: what they are, in colour, and plain words behind it."""

from __future__ import annotations

import click

from factcheck.cli import output
from factcheck.text.plain import wrapped


def headed(head: str, rest: str, indent: int = 6) -> str:
    """A head, in colour or not, and plain words on the same line: broken between words where lines have an end."""
    bare = click.unstyle(head)
    first, *others = wrapped(bare + rest, output.width()) if output.has_edge() else [bare + rest]
    if not first.startswith(bare):
        return head + rest
    others = wrapped(" ".join(others), max(20, output.width() - indent)) if others else []
    return ("\n" + " " * indent).join([head + first[len(bare) :], *others])
