"""The page of one claim in the guided review: what there is to see, cut to the room there is. Draws nothing itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from factcheck.cli import output, talks
from factcheck.text.passages import terms
from factcheck.text.plain import clipped, columns, cut_at_words, plain, wrapped

if TYPE_CHECKING:
    from factcheck.dossier.claim import Claim
    from factcheck.workflow.review.guide import Found, Progress, Sheet
    from factcheck.workflow.review.places import Place

GUTTER = 12
MARKS = (">>", "<<")  # around the words of the claim, so that they are seen without colour too
# stand for the marks while lines are broken: private characters, which no text from outside keeps
_OPEN, _CLOSE = "\ue000", "\ue001"
_SIGNS = re.compile(f"([{_OPEN}{_CLOSE}])")


Part = tuple[str, Callable[[str], str]]  # words of a line, and how they are shown


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading; when there is no room for all, those around line `middle` are kept."""

    heading: str
    lines: tuple[str, ...]
    middle: int = 0
    weight: int = 1


def sections(sheet: Sheet, width: int) -> list[Section]:
    """All there is to see of a claim, in the order a checker needs it."""
    room = width - GUTTER
    claim = sheet.claim
    found = [
        standing(sheet.place, room),
        itemised("means", [claim.restatement], room, 2),
        itemised("filled in", output.filling_words(claim), room),
        excluded(claim, room),
        itemised("blocks", claim.blockers, room, 2),
        itemised("queries", _queries(sheet), room),
        itemised("talks", (talks.line(contact, talk) for contact, talk in sheet.talks), room),
        itemised("judged", _judged(sheet), room, 2),
        itemised("check", sheet.checklist, room),
        itemised("sources", _sources(sheet), room),
        itemised("cited", _cited(sheet), room, 2),
        _passages(sheet, room),
        itemised("note", claim.note.splitlines(), room),
        itemised("unclear", claim.unresolved, room),
    ]
    return [section for section in found if section.lines]


def excluded(claim: Claim, room: int) -> Section:
    """Why the claim is not checked, and who says so; no lines when it is."""
    said = f"{claim.excluded.reason} ({claim.excluded.by})" if claim.excluded else ""
    return itemised("excluded", [said], room, 2)


def standing(place: Place, room: int) -> Section:
    """The words of a claim in their paragraph."""
    marked, middle = _marked(place, room)
    more = f"also in {output.counted(place.others, 'other place')}" if place.others else ""
    beside = [*filter(None, [more]), *place.revised]
    return Section("text", (*marked, *(line for said in beside for line in wrapped(said, room))), middle, 3)


def itemised(heading: str, items: Iterable[str], room: int, weight: int = 1) -> Section:
    """Items under a heading, each begun on a line of its own."""
    lines = [line for item in items if plain(item) for line in hanging(plain(item), room)]
    return Section(heading, tuple(lines), 0, weight)


def hanging(text: str, room: int) -> list[str]:
    """The text in lines, all but the first a little further in."""
    first, *rest = wrapped(text, room - 2)
    return [first, *(f"  {line}" for line in rest)]


def _marked(place: Place, room: int) -> tuple[list[str], int]:
    """The paragraph in lines with the words marked, and the number of the line where they begin."""
    before, words, after = (plain(part) for part in (place.before, place.words, place.after))
    before += " " if place.before[-1:].isspace() else ""
    after = (" " if place.after[:1].isspace() else "") + after
    lines = wrapped(f"{before}{_OPEN}{words}{_CLOSE}{after}".strip(), room - 4)
    middle = next((number for number, line in enumerate(lines) if _OPEN in line), 0)
    styled, inside = [], False
    for line in lines:
        text, inside = _styled(line, inside)
        styled.append(text)
    return styled, middle


def _styled(line: str, inside: bool) -> tuple[str, bool]:
    """A line with its marks in place, and whether the words go on in the next one."""
    text = ""
    for part in _SIGNS.split(line):
        if part in (_OPEN, _CLOSE):
            text += _strong(MARKS[part == _CLOSE])
            inside = part == _OPEN
        elif part:
            text += _strong(part) if inside else part
    return text, inside


def _strong(text: str) -> str:
    return click.style(text, bold=True, underline=True) if output.coloured() else text


def _queries(sheet: Sheet) -> list[str]:
    said = []
    for query in sheet.claim.queries:
        due = f", due {query.due}" if query.due and query.open else ""
        answer = f" - {query.answer}" if query.answer else ""
        said.append(f"{query.id} to {query.to} ({query.state}{due}): {query.question}{answer}")
    return said


def _judged(sheet: Sheet) -> list[str]:
    verdicts = [f"{v.verdict} by {v.by}, {v.at[:10]}: {v.because}" for v in sheet.claim.verdicts]
    decided = [
        f"{entry.resolution}{f' to “{entry.text}”' if entry.text else ''} by {entry.by}: {entry.because}"
        for entry in sheet.claim.resolutions
    ]
    return [*reversed(verdicts), *reversed(decided)]


def _sources(sheet: Sheet) -> list[str]:
    if not sheet.sources:
        return ["none; a puts one forward"]
    said = []
    for held in sheet.sources:
        why = f" ({held.why})" if held.why else ""
        said.append(f"{held.source.id} {held.source.tier}, {held.state}: {held.title}{why}")
    return said


def _cited(sheet: Sheet) -> list[str]:
    said = []
    for entry in sheet.claim.evidence:
        stance = "" if sheet.blind else f" {entry.stance}"
        said.append(f"{entry.id}{stance}, {entry.source}: {output.quoted(entry.quote)}")
        said += [f"  warning: {warning}" for warning in entry.warnings]
        if entry.lost_at:
            said.append(f"  warning: no longer in capture {entry.lost_in} ({entry.lost_at[:10]})")
    return said


def _passages(sheet: Sheet, room: int) -> Section:
    items = [f"{number} {found.source}: {found.words}" for number, found in enumerate(sheet.passages, 1)]
    if sheet.unseen_numbers:
        items.insert(0, f"in none of the texts: {', '.join(sheet.unseen_numbers)}")
    told = itemised("passages", items, room, 3)
    wanted = frozenset(terms(f"{sheet.claim.restatement} {' '.join(sheet.claim.words)}"))
    return replace(told, lines=tuple(output.lit(line, wanted) for line in told.lines))


def around(found: Found, width: int) -> list[str]:
    """A passage marked in what stands around it."""
    from factcheck.workflow.review.guide import AROUND
    from factcheck.workflow.review.places import Place

    before, after = cut_at_words(found.before, found.after, AROUND)
    return _marked(Place(before, found.words, after), width)[0]


def fitted(found: Sequence[Section], rows: int) -> list[str]:
    """The sections in at most `rows` lines: each keeps a line while there is one, the weightier ones more."""
    given = [0] * len(found)
    for _ in range(rows):
        open_ = [i for i, section in enumerate(found) if given[i] < len(section.lines)]
        if not open_:
            break
        given[min(open_, key=lambda i: (given[i] > 0, given[i] / found[i].weight, i))] += 1
    return [
        line for section, count in zip(found, given, strict=True) if count for line in _headed(section, count)
    ]


def _headed(section: Section, count: int) -> list[str]:
    total = len(section.lines)
    start = max(0, min(section.middle - (count - 1) // 2, total - count))
    heads = [section.heading, *[""] * (count - 1)]
    left_out = total - count
    if left_out and count > 1:
        heads[-1] = f"+{left_out} more"
    elif left_out:
        heads[0] = f"{section.heading} +{left_out}"
    shown = section.lines[start : start + count]
    return [output.dim(head.ljust(GUTTER)) + line for head, line in zip(heads, shown, strict=True)]


def shows(lines: Sequence[str], words: str) -> bool:
    """Whether lines of `fitted` have these words, however they are broken."""
    shown = "".join(click.unstyle(line)[GUTTER:] for line in lines)
    return "".join(words.split()) in "".join(shown.split())


def header(sheet: Sheet, progress: Progress, name: str, width: int) -> list[str]:
    """Who is at work and how far, and which claim this is: two lines and a rule."""
    claim = sheet.claim
    wanted = f"{sheet.need}" if sheet.need else "nothing more of you"
    parts = [*which(claim), (f"{claim.type}, risk ", as_is), (claim.risk, output.word)]
    asked = f"{wanted}, blind" if sheet.blind else wanted
    return headed(
        "factcheck review", [*parts, ("  to do: ", as_is), (asked, output.strong)], progress, name, width
    )


def as_is(text: str) -> str:
    """The words without a style."""
    return text


def which(claim: Claim) -> list[Part]:
    """The id of a claim, and where it stands."""
    return [(claim.id, output.strong), ("  ", as_is), (claim.status, output.word), ("  ", as_is)]


def headed(title: str, parts: Sequence[Part], progress: Progress, name: str, width: int) -> list[str]:
    """The head of a page: who is at work and how far, what is told in `parts`, and a rule."""
    skipped = f", {progress.skipped} skipped" if progress.skipped else ""
    far = f"{progress.done} of {progress.total} done{skipped}"
    who = clipped(f"{title} - {plain(name)}", max(0, width - len(far) - 2))
    gap = " " * max(1, width - columns(who) - len(far))
    told, left = "", width
    for text, styled in parts:
        shown = clipped(text, left) if left else ""
        told += styled(shown) if shown else ""
        left = left - columns(shown) if shown == text else 0
    return [output.dim(who + gap) + clipped(far, width - columns(who + gap)), told, rule(width)]


def rule(width: int) -> str:
    """A line across."""
    return output.dim("-" * width)
