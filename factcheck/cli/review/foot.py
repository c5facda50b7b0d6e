"""The foot of a page in a guided pass: its keys, which they are, and what each of them does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.cli import output
from factcheck.text.plain import clipped, columns


def keys(entries: Sequence[tuple[str, str]], width: int, rows: int = 0) -> list[str]:
    """Keys with what they do, in as few lines as they fit into.

    In more than `rows` lines, if any are given, none but the first and the last two are named as far as there is room:
    the last two explain all keys, and stop.
    """
    lines = _in_lines(entries, width)
    while rows and len(lines) > rows and len(entries) > 2:
        entries = [*entries[:-3], *entries[-2:]]
        lines = _in_lines(entries, width)
    return ["  ".join(f"{output.strong(key)} {said}" for key, said in line) for line in lines]


def _in_lines(entries: Sequence[tuple[str, str]], width: int) -> list[list[tuple[str, str]]]:
    lines: list[list[tuple[str, str]]] = [[]]
    used = 0
    for key, whole in entries:
        said = clipped(whole, max(1, width - columns(key) - 1))
        size = columns(key) + 1 + columns(said)
        if lines[-1] and used + 2 + size > width:
            lines.append([])
            used = 0
        used += size + (2 if lines[-1] else 0)
        lines[-1].append((key, said))
    return lines


def digits(number: int) -> str:
    """The keys of so many numbered things: 1-3."""
    return "1" if number == 1 else f"1-{min(number, 9)}"


def explained(commands: Mapping[str, tuple[str, str]]) -> list[str]:
    """What the keys are called and what they do, a line each."""
    return [f"{key}  {name}: {what}" for key, (name, what) in commands.items()]


def verdict_keys(scale: Sequence[str], taken: Iterable[str]) -> dict[str, str]:
    """A key for each verdict of the house: the first letter of a word of it that is free, else any free one.

    First come those whose first letter is free, so that most keys are first letters; the same scale always has
    the same keys. Verdicts for which no key is left have none.
    """
    used = set(taken)
    given: dict[str, str] = {}
    for pick in (_first, _initials, _letters, _anything):
        for verdict in scale:
            if verdict not in given.values():
                key = next((letter for letter in pick(verdict) if letter not in used), "")
                if key:
                    used.add(key)
                    given[key] = verdict
    return {key: verdict for verdict in scale for key, named in given.items() if named == verdict}


def _first(verdict: str) -> str:
    return verdict[:1].lower()


def _initials(verdict: str) -> str:
    return "".join(part[:1].lower() for part in verdict.replace("_", "-").split("-"))


def _letters(verdict: str) -> str:
    return "".join(letter for letter in verdict.lower() if letter.isalpha())


def _anything(_: str) -> str:
    return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
