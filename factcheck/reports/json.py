"""Everything on record as JSON, for other tools. The shape is that of the dossier; `schema` describes it."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

from factcheck.dossier import Dossier, Uncovered
from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.dossier.relying import Reservation
from factcheck.dossier.signoff import Signature, SignOff
from factcheck.dossier.source import Contact, Source
from factcheck.dossier.tracked import UnderRevision, all_under_revision
from factcheck.reports.shielding import shielded
from factcheck.reports.statement import EDITORS, Blocking, Edition, decision
from factcheck.vocabulary import Word

NAME = "factcheck-report"
VERSION = 2

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]


def render(dossier: Dossier, edition: Edition = EDITORS) -> str:
    """The decision and the record as JSON in ASCII, one claim, source, contact and sign-off a line.

    Of protected contacts and their documents it holds what any report may: see `shielding`.
    Texts are exact, with every character outside ASCII escaped, so that nothing in them can move a terminal.
    The same dossier gives the same text.
    """
    dossier = shielded(dossier)
    verdict = decision(dossier, edition.waiting)
    head: dict[str, Value] = {
        "format": NAME,
        "version": VERSION,
        "decision": {
            "headline": verdict.headline,
            "ready": verdict.ready,
            "with_risk": verdict.with_risk,
            "lacking": list(verdict.lacking),
            "blocking": [value(entry) for entry in verdict.blocking],
            "at_risk": list(verdict.at_risk),
            "reservations": [value(entry) for entry in verdict.reservations],
        },
        "essay": value(dossier.essay),
        "policy": value(dossier.policy),
        "signature": value(dossier.signature),
        "uncovered": value(dossier.uncovered),
        "tracked_changes": dossier.tracked.number,
        "under_revision": value(all_under_revision(dossier.claims, dossier.essay.newest, dossier.tracked)),
    }
    parts = [f"{json.dumps(key)}: {json.dumps(held)}" for key, held in head.items()]
    several = {
        "claims": dossier.claims,
        "sources": dossier.sources,
        "contacts": dossier.contacts,
        "signoffs": dossier.signoffs,
    }
    for key, entries in several.items():
        lines = ",\n".join(json.dumps(value(entry)) for entry in entries)
        parts.append(f'"{key}": [\n{lines}\n]' if lines else f'"{key}": []')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def value(held: object) -> Value:
    """Part of a dossier as plain values."""
    if isinstance(held, str):
        return str(held)
    if held is None or isinstance(held, bool | int | float):
        return held
    if isinstance(held, tuple):
        return [value(entry) for entry in held]
    return {name: value(getattr(held, name)) for name in _keys(type(held))}


_KEYS: dict[type, tuple[str, ...]] = {}


def _keys(kind: type) -> tuple[str, ...]:
    if kind not in _KEYS:
        if not is_dataclass(kind):
            raise TypeError(f"a dossier holds no {kind.__name__}")
        _KEYS[kind] = tuple(field.name for field in fields(kind))
    return _KEYS[kind]


def schema() -> dict[str, Value]:
    """The format as JSON Schema (2020-12)."""
    texts: Value = {"type": "array", "items": {"type": "string"}}
    verdict: dict[str, Value] = {
        "headline": {"enum": ["READY", "READY WITH ACCEPTED RISK", "NOT READY"]},
        "ready": {"type": "boolean"},
        "with_risk": {"type": "boolean"},
        "lacking": texts,
        "blocking": {"type": "array", "items": _described(Blocking)},
        "at_risk": texts,
        "reservations": {"type": "array", "items": _described(Reservation)},
    }
    whole: dict[str, Value] = {
        "format": {"const": NAME},
        "version": {"const": VERSION},
        "decision": _object(verdict, list(verdict)),
        "essay": _described(Essay),
        "policy": _described(Policy),
        "signature": _described(Signature | None),
        "uncovered": {"type": ["array", "null"], "items": _described(Uncovered)},
        "tracked_changes": {"type": "integer"},
        "under_revision": {"type": "array", "items": _described(UnderRevision)},
        "claims": {"type": "array", "items": _described(Claim)},
        "sources": {"type": "array", "items": _described(Source)},
        "contacts": {"type": "array", "items": _described(Contact)},
        "signoffs": {"type": "array", "items": _described(SignOff)},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A report of factcheck as JSON",
        "description": "Offsets are Unicode code points, end exclusive; times are UTC; hashes are SHA-256.",
        **_object(whole, list(whole)),
    }


def _object(properties: dict[str, Value], required: list[str]) -> dict[str, Value]:
    return {
        "type": "object",
        "properties": properties,
        "required": list[Value](required),
        "additionalProperties": False,
    }


_SIMPLE: dict[object, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    NoneType: "null",
}


def _described(kind: object) -> dict[str, Value]:
    """The schema of values of a type as the dossier declares it."""
    if kind in _SIMPLE:
        return {"type": _SIMPLE[kind]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _described(get_args(kind)[0])}
    if isinstance(kind, UnionType):
        return {"anyOf": [_described(part) for part in get_args(kind)]}
    if isinstance(kind, type) and issubclass(kind, Word):
        return {"enum": [word.value for word in kind]}
    if isinstance(kind, type) and is_dataclass(kind):
        properties: dict[str, Value] = {name: _described(hint) for name, hint in get_type_hints(kind).items()}
        return _object(properties, list(properties))
    raise TypeError(f"a dossier declares no {kind}")
