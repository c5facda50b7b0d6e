"""`factcheck demo`: runs the example's steps as the commands they are, and shows what each answers."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import click

from factcheck.cli import output
from factcheck.cli.parameters import PATH, folder

if TYPE_CHECKING:
    from pathlib import Path


@click.command
@click.argument("target", required=False, type=PATH, metavar="[DIR]")
def demo(target: Path | None) -> None:
    """Run a whole fact-check, start to report, on an example that ships with the program.

    The example's web sites are served over real HTTP on this machine while it runs. Every step is shown as
    the command a user would type and what it answers. The folder (factcheck-demo, or the next free
    number of it, unless DIR is given) is left to look around in. Place, people and events are invented.

    \b
    Example:
      factcheck demo
    """
    from importlib.resources import files

    from factcheck.demo.sites import serving
    from factcheck.demo.steps import CHECKER, STEPS
    from factcheck.errors import BadInput
    from factcheck.workspace import BY_VARIABLE

    place = folder() / target if target else _free(folder() / "factcheck-demo")
    if place.exists() and any(place.iterdir()):
        raise BadInput(f"{place} is not empty", "give another folder: factcheck demo DIR")
    place.mkdir(parents=True, exist_ok=True)
    (place / "essay.md").write_bytes((files("factcheck.demo") / "essay.md").read_bytes())
    before = os.environ.get(BY_VARIABLE)
    os.environ[BY_VARIABLE] = CHECKER
    try:
        output.say(output.strong(f'$ export {BY_VARIABLE}="{CHECKER}"'))
        with serving() as sites:
            for step in STEPS:
                _run(place, step.command, step.about, step.code, sites)
    finally:
        os.environ.pop(BY_VARIABLE, None)
        if before is not None:
            os.environ[BY_VARIABLE] = before
    reports = sorted((place / "reports").glob("*.md"))
    output.say(f"\nThe report: {reports[0]}\nThe folder is yours to explore: cd {place} && factcheck list")


def _free(wanted: Path) -> Path:
    """The folder, or the first numbered one beside it that is not there yet."""
    place, number = wanted, 1
    while place.exists():
        number += 1
        place = wanted.with_name(f"{wanted.name}-{number}")
    return place


def _run(place: Path, template: str, about: str, code: int, sites: dict[str, str]) -> None:
    """One step: shown, run in the example's folder, and held to the exit code it is meant to have."""
    import shlex

    command = _filled(place, template, sites)
    if about:
        output.say(f"\n{output.strong('# ' + about)}")
    output.say(f"{output.strong('$ factcheck ' + command)}")
    arguments = shlex.split(command)
    allowed = [x for address in sites.values() for x in ("--allow-host", address.removeprefix("http://"))]
    if arguments[0] in ("attach-source", "fetch"):
        arguments += allowed
    if arguments[0] == "init":
        arguments[1] = str(place / arguments[1])
    ended = click.get_current_context().obj(["-C", str(place), *arguments])
    if ended != code:
        raise RuntimeError(f"the example's step `{command}` ended with {ended} instead of {code}")


_BLANK = re.compile(r"\{(?:(C|S|Q):([^}]*)|([a-z]+))\}")


def _filled(place: Path, template: str, sites: dict[str, str]) -> str:
    """The command with the ids and addresses of this run."""
    from factcheck.workspace import Workspace

    if not _BLANK.search(template):
        return template
    dossier = Workspace.find(place).ledger.dossier()

    def fill(match: re.Match[str]) -> str:
        letter, words, site = match.groups()
        if letter == "C":
            return next(c.id for c in dossier.claims if any(words in quote for quote in c.words))
        if letter == "Q":
            return next(q.id for c in dossier.claims for q in c.queries if words in q.question)
        if letter == "S":
            wanted = sites.get(words, words)
            return next(s.id for s in dossier.sources if wanted in s.url)
        return sites[site]

    return _BLANK.sub(fill, template)
