"""Showing how the archiving of sources went: every reason and flag in full, whatever the width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from factcheck.cli import copies, output
from factcheck.cli.parameters import LARGEST, MEGABYTE
from factcheck.dossier.source import NOT_PUBLIC
from factcheck.text.plain import plain
from factcheck.vocabulary import WHOLE, Outcome
from factcheck.workflow.sources.fetching import Fetched, NotAsked, NotKept, Result
from factcheck.workflow.sources.preserving import Copied
from factcheck.workflow.sources.relied import SAME_TEXT


def as_json(results: Sequence[Result], found: Sequence[Copied] = ()) -> None:
    """The captures as data, each with its source, what verdicts rely on, the evidence it lacks, and a copy of it."""
    elsewhere = {copied.source.id: {"copy": copies.entry(copied)} for copied in found}
    output.as_json([{**_data(result), **elsewhere.get(result.source.id, {})} for result in results])


def _data(result: Result) -> dict[str, object]:
    entry: dict[str, object] = {"source": result.source.id, "url": result.source.url}
    if isinstance(result, NotAsked):
        return {**entry, "outcome": "not asked", "reason": _waits(result)}
    if isinstance(result, NotKept):
        return {**entry, "outcome": "not kept", "reason": result.why}
    drift = {how or "the same": verdicts for how, verdicts in result.drift.items()}
    about = {"final_url": result.final_url, "lost": result.lost, "back": result.back, "relied": drift}
    about |= {"turned": dict(result.turned), "same_page": result.same_page}
    return {**entry, **output.values(result.capture)[0], **about}


def show(results: Sequence[Result], found: Sequence[Copied] = ()) -> None:
    """A table, then what there is to say of single sources, then the sum, and copies that were looked up."""
    ordered = sorted(results, key=lambda result: result.source.id)
    output.table(("ID", "OUTCOME", "HTTP", "SIZE", "SOURCE"), [_row(result) for result in ordered])
    output.say()
    for result in ordered:
        for line in _said(result):
            output.say(line)
    output.say(f"{counted(results)}.")
    if found:
        output.say()
        copies.show(found)
    if hosts := _private(results):
        allowed = " ".join(f"--allow-host {host}" for host in hosts)
        output.say(f"Hosts that are not public are let through by name: factcheck fetch {allowed}")
    if steps := _next(results, bool(found)):
        output.say(f"Next: {'; '.join(steps)}")


def _next(results: Sequence[Result], looked_up: bool) -> list[str]:
    """What can be done for what did not come whole."""
    ended = {result.capture.outcome for result in results if isinstance(result, Fetched)}
    gone = bool(ended & {Outcome.GONE, Outcome.SOFT_404})
    cut = [size for result in results if isinstance(result, Fetched) and (size := _cut_at(result))]
    steps = {
        "factcheck fetch (asks again what failed)": Outcome.FAILED in ended,
        "factcheck fetch --retry (also what was blocked, gone or cut short)": gone
        or Outcome.BLOCKED in ended
        or (Outcome.PARTIAL in ended and not cut),
        "factcheck wayback (copies elsewhere of what is gone)": gone and not looked_up,
        f"factcheck fetch --retry --largest {LARGEST} (also what was cut at its size)": bool(cut)
        and min(cut) < LARGEST * MEGABYTE,
        "factcheck attach-source CLAIM FILE (a copy saved with a browser)": Outcome.BLOCKED in ended
        or any(size >= LARGEST * MEGABYTE for size in cut),
    }
    return [step for step, wanted in steps.items() if wanted]


def _cut_at(result: Fetched) -> int:
    """How many bytes there were when an answer turned out too large, or 0."""
    found = next(filter(None, map(_CUT.fullmatch, result.capture.flags)), None)
    return int(found[1]) if found and result.capture.outcome is Outcome.PARTIAL else 0


_CUT: Final = re.compile(r"(\d+) bytes (?:on the wire|decoded)")


def _private(results: Sequence[Result]) -> list[str]:
    """The hosts of sources that were not asked, as they are not public; not those that a page only sends on to."""
    refused = [
        result.source.url
        for result in results
        if isinstance(result, Fetched)
        and result.capture.reason.startswith(f"{result.source.url} refused")
        and result.capture.reason.endswith(NOT_PUBLIC)
    ]
    return list(dict.fromkeys(plain(urlsplit(url).netloc) for url in refused))


def counted(results: Sequence[Result]) -> str:
    """How many sources went how: `3 archived, 1 not usable`."""
    fetched = [result for result in results if isinstance(result, Fetched)]
    whole = sum(1 for result in fetched if result.capture.outcome in WHOLE)
    cut = sum(1 for result in fetched if result.archived) - whole
    unkept = sum(1 for result in results if isinstance(result, NotKept))
    left = len(results) - len(fetched) - unkept
    refused = sum(1 for result in fetched if not result.capture.asked)
    parts = [
        f"{whole} archived",
        f"{cut} cut short" if cut else "",
        f"{len(fetched) - whole - cut - refused} not usable",
        f"{refused} refused" if refused else "",
        f"{unkept} not kept" if unkept else "",
    ]
    return ", ".join(filter(None, [*parts, f"{left} not asked" if left else ""]))


def _row(result: Result) -> tuple[str, ...]:
    about = result.source.title or result.source.url
    if isinstance(result, NotAsked):
        return (result.source.id, "not asked", "", "", about)
    if isinstance(result, NotKept):
        return (result.source.id, "not kept", "", "", about)
    capture = result.capture
    status = str(capture.http_status or "")
    return (result.source.id, capture.outcome, status, _size(capture.size), about)


def _said(result: Result) -> list[str]:
    name = result.source.id
    if isinstance(result, NotAsked):
        return [f"{name} not asked: {_waits(result)}; the next fetch after that asks it"]
    if isinstance(result, NotKept):
        return [f"{name} not kept: {plain(result.why)}"]
    lines = []
    capture = result.capture
    if about := "; ".join(plain(note) for note in (capture.reason, *capture.flags) if note):
        lines.append(f"{name} {capture.told}: {about}")
    if result.same_page:
        lines.append(f"{name} leads to the page of {result.same_page}: the two count as one source")
    on = {footing.verdict: footing.claim for footing in result.relied}
    for how, verdicts in result.drift.items():
        lines += _drifted(name, how, ", ".join(f"{each} on {on[each]}" for each in verdicts), capture.outcome)
    turned = dict(result.turned)
    where = f"capture {capture.number} of {name}"
    for each, words in turned.items():
        lines.append(f"the words around {each} changed in {where}: {plain(words)}")
    if gone := [each for each in result.lost if each not in turned]:
        lost = ", ".join(gone)
        lines.append(f"{where} no longer has the passage of {lost}; the old capture keeps its proof.")
    if result.back:
        lines.append(f"capture {capture.number} of {name} has the passage of {', '.join(result.back)} again.")
    return lines


def _drifted(name: str, how: str, verdicts: str, outcome: Outcome) -> list[str]:
    if how == SAME_TEXT:
        return [f"{name} has {SAME_TEXT} since {verdicts} relied on it."]
    if how:
        return [f"{name} is {how} since {verdicts} relied on it."]
    return [f"{name} is again as it was when {verdicts} relied on it."] if outcome is Outcome.CHANGED else []


def _waits(result: NotAsked) -> str:
    return f"{result.host} asked to wait until {result.until[:16].replace('T', ' ')} UTC"


def _size(count: int) -> str:
    if not count:
        return ""
    if count < 1000:
        return f"{count} B"
    return f"{count / 1000:.1f} kB" if count < 1_000_000 else f"{count / 1e6:.1f} MB"
