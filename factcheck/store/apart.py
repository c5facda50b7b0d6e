"""What two people did to one claim apart from each other: where both can stand though they touched the same key, and
where they cannot though they touched different ones; and what each says where they clash.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.store.splicing import identity
from factcheck.store.yaml_reading import Tree

# What a person did to a claim that is to be checked. Where its words stand follows from drafts and is no such work.
_WORK = (
    "accepted_by", "risk", "restatement", "note", "assigned_to", "second_reader",
    "sources", "evidence", "searches", "queries", "verdicts", "resolutions", "corrections",
)  # fmt: skip
_SHOWN = ("verdict", "resolution", "name", "quote", "reason", "outcome", "cause", "at", "received", "by")
_MOST = 60


def both_stand(key: str, base: Tree | None, ours: Tree | None, theirs: Tree | None) -> str:
    """One value of two that do not deny each other; "" when they do.

    A proposal that both accepted was accepted: by ours, and the log has the other. Of a note that both only added to,
    the lines of both.
    """
    if not isinstance(ours, str) or not isinstance(theirs, str) or not ours or not theirs:
        return ""
    if key == "accepted_by" and not base:
        return ours
    if key == "note" and (base is None or isinstance(base, str)):
        return _grown(base or "", ours, theirs)
    return ""


def _grown(base: str, ours: str, theirs: str) -> str:
    """The lines of a note that stood before, then those that ours and theirs added; "" unless both only added."""
    before, here, there = (side.split("\n") if side else [] for side in (base, ours, theirs))
    if here[: len(before)] != before or there[: len(before)] != before:
        return ""
    return "\n".join([*here, *(line for line in there[len(before) :] if line not in here[len(before) :])])


def excluded_apart(
    base: Mapping[str, Tree], ours: Mapping[str, Tree], theirs: Mapping[str, Tree]
) -> Iterator[str]:
    """That one side excluded the claim while the other worked on it, and how."""
    if "excluded" in base:
        return
    for excluding, working, said in (
        (ours, theirs, "ours excluded it ({}), theirs changed its {}"),
        (theirs, ours, "theirs excluded it ({}), ours changed its {}"),
    ):
        done = [key for key in _WORK if _more(base.get(key), working.get(key))]
        if "excluded" in excluding and "excluded" not in working and done:
            yield said.format(_why(excluding["excluded"]), ", ".join(done))


def _more(base: Tree | None, new: Tree | None) -> bool:
    """Whether a value says something that it did not say before; an entry that is known by an id is the same."""
    if not isinstance(new, list):
        return bool(new) and new != base
    before = base if isinstance(base, list) else []
    known = {identity(item) for item in before}
    return any(identity(item) not in known if identity(item) else item not in before for item in new)


def _why(excluded: Tree) -> str:
    reason = excluded.get("reason", "") if isinstance(excluded, dict) else ""
    return f'"{reason}"' if len(str(reason)) <= 60 else f'"{str(reason)[:59]}…"'


def both_say(where: Sequence[str], base: Tree | None, ours: Tree | None, theirs: Tree | None) -> str:
    """What the two say of one place."""
    if ours is None:
        return f"ours dropped it, theirs changed {_changed(base, theirs)}"
    if theirs is None:
        return f"theirs dropped it, ours changed {_changed(base, ours)}"
    said = f"ours {_short(ours)}, theirs {_short(theirs)}"
    if where[-2:-1] == ("drafts",):
        return f"both sides took in a draft of that number: {said}"
    if where[-2:-1] == ("captures",):
        return f"both sides archived it under that number: {said}"
    return said


def _changed(base: Tree | None, new: Tree | None) -> str:
    """What was changed about an entry, by name; of a plain value, to what."""
    if not isinstance(base, dict) or not isinstance(new, dict):
        return f"it to {_short(new)}"
    return "its " + ", ".join(key for key in dict.fromkeys((*base, *new)) if base.get(key) != new.get(key))


def _short(value: Tree | None) -> str:
    words = " ".join(_words(value or "").split())
    return f'"{words if len(words) <= _MOST else words[: _MOST - 1] + "…"}"' if value else "nothing"


def _words(value: Tree) -> str:
    if isinstance(value, dict):
        return " ".join(str(value[key]) for key in _SHOWN if isinstance(value.get(key), str))
    return ", ".join(map(_words, value)) if isinstance(value, list) else value
