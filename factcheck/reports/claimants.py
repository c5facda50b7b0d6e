"""The file that says who made claims outside the essay, and who publishes the reviews of them.

[publisher]
name = "The Lunn Review"
url = "https://review.example/bridge-check"

[claims.C007]
name = "Ministry of Works"
appearance = "https://ministry.example/report"
published = 2026-03-04
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date

from factcheck.errors import BadInput
from factcheck.reports.claimreview import Claimant, Publisher
from factcheck.reports.escaping import plain
from factcheck.reports.phrasing import short

_CLAIM = re.compile(r"C[0-9]{3,9}", re.ASCII)


def read_claimants(data: bytes, name: str, known: frozenset[str]) -> tuple[Publisher, dict[str, Claimant]]:
    """The publisher, and by claim id who made it, from the bytes of a TOML file called `name`.

    `known` are the ids on record. Raises BadInput for anything but exactly what the file is to hold.
    """
    try:
        held = tomllib.loads(data.decode())
    except UnicodeDecodeError:
        raise BadInput(f"{name} is not UTF-8", "save it as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise BadInput(
            f"{name} is no TOML: {short(str(error), 120)}", "see `Outside claims` in docs/reports.md"
        ) from None
    _only(held, {"publisher", "claims"}, name)
    publisher = _table(held.get("publisher"), "publisher", name)
    _only(publisher, {"name", "url"}, f"{name}, publisher")
    claims = _table(held.get("claims"), "claims", name)
    return (
        Publisher(
            _text(publisher, "name", f"{name}, publisher"), _text(publisher, "url", f"{name}, publisher")
        ),
        {key: _claimant(key, entry, name, known) for key, entry in claims.items()},
    )


def _claimant(key: str, entry: object, name: str, known: frozenset[str]) -> Claimant:
    if not _CLAIM.fullmatch(key) or key not in known:
        raise BadInput(f"{name}: no claim {short(key, 40)} is on record", "`factcheck list` shows the ids")
    where = f"{name}, claims.{key}"
    table = _table(entry, f"claims.{key}", name)
    _only(table, {"name", "appearance", "published"}, where)
    published = table.get("published", "")
    if isinstance(published, date):
        published = published.isoformat()
    elif not isinstance(published, str) or (published and not _is_date(published)):
        raise BadInput(f"{where}: published is no date", "write it as 2026-03-04")
    return Claimant(_text(table, "name", where), _text(table, "appearance", where), published)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _table(held: object, key: str, name: str) -> Mapping[str, object]:
    if not isinstance(held, dict):
        raise BadInput(f"{name} has no table [{key}]", "see `Outside claims` in docs/reports.md")
    return held


def _text(table: Mapping[str, object], key: str, where: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not plain(value):
        raise BadInput(f"{where}: {key} is not there or no text", f'write {key} = "..."')
    return value


def _only(table: Mapping[str, object], keys: set[str], where: str) -> None:
    for key in table:
        if key not in keys:
            raise BadInput(f"{where} knows no {short(key, 40)}", f"it may hold {', '.join(sorted(keys))}")
