"""Every format of a report, as text to look for words in."""

from __future__ import annotations

import io
import zipfile
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar

from factcheck.dossier import Dossier
from factcheck.reports import claimreview, csv, house, html, json, markdown, webannotation, word
from factcheck.reports.changes import History, advance, dump, since, snapshot
from factcheck.reports.claimreview import Claimant, Publisher
from factcheck.reports.editions import public
from factcheck.reports.remarks import remark
from factcheck.reports.statement import EDITORS, state
from factcheck.reports.summary import lines, summarise
from tests.reports import samples

Value = TypeVar("Value")
Fields = dict[type, tuple[str, ...]]
EVERYTHING = """
{% for claim in claims %}{{ claim.id }} {{ claim.note }} {{ claim.assigned_to }} {{ claim.second_reader }}
{% for query in claim.queries %}{{ query.to }} {{ query.question }} {{ query.answer }} {{ query.by }}{% endfor %}
{% for search in claim.searches %}{{ search.where }} {{ search.words }} {{ search.found }}{% endfor %}{% endfor %}
{% for source in sources %}{{ source.title }} {{ source.url }} {{ source.file }} {{ source.independence }}
{% for capture in source.captures %}{{ capture.title }} {{ capture.final_url }}{% endfor %}{% endfor %}
{% for contact in contacts %}{{ contact.name }} {{ contact.terms }}
{% for talk in contact.talks %}{{ talk.said }} {{ talk.how }} {{ talk.by }}{% endfor %}{% endfor %}
{% for person in policy.people %}{{ person.name }}{% endfor %}{% for entry in signoffs %}{{ entry.note }}{% endfor %}
{% if signature %}{{ signature.signoff.note }} {{ signature.changed|join }}{% endif %}
{{ find_source('S007').title }} {{ find_contact('P001').name }}
"""


def written(record: Dossier, outside: bool) -> dict[str, str]:
    """What is made of a record for readers outside or for editors, by the name of the format."""
    dossier, edition = public(record) if outside else (record, EDITORS)
    statement = state(dossier, edition)
    spot = word.Spot("word/document.xml p[1]/r[1]", 0), word.Spot("word/document.xml p[1]/r[1]", 1)
    comments = [word.Comment(remark(statement, claim), "x", *spot) for claim in statement.dossier.claims]
    document = word.annotate(word.compose("x", [word.Paragraph("x")]), comments).data
    history = advance(History(snapshot(samples.untouched())), snapshot(dossier))
    claimants = {claim.id: Claimant("Somebody", "https://outside.example/") for claim in dossier.claims}
    layout = EVERYTHING if "S007" in statement.sources and "P001" in statement.contacts else ""
    return {
        "md": markdown.render(dossier, edition, since(history)),
        "html": html.render(dossier, samples.TEXT, edition, since(history)),
        "docx": _unzipped(document),
        "csv": csv.render(dossier),
        "json": json.render(dossier, edition),
        "annotations": webannotation.render(dossier),
        "claimreview": claimreview.render(dossier, Publisher("R", "https://r.example/"), claimants).text,
        "house": house.render(layout, "house", dossier, edition),
        "history": dump(history).decode(),
        "status": "\n".join(lines(summarise(dossier, "2027-01-01"))),
    }


def _unzipped(document: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


class Marker:
    """Puts a word of its own into each text it is told to; `made` are the words."""

    def __init__(self, stem: str) -> None:
        self.stem, self.made = stem, list[str]()

    def word(self) -> str:
        """The next word."""
        self.made.append(f"{self.stem}{len(self.made)}q")
        return self.made[-1]

    def put(self, value: Value, where: Fields) -> Value:
        """The same values with a word in each field named for its type, wherever in them it stands."""
        changes: dict[str, object] = {}
        for field in fields(value):  # type: ignore[arg-type]  # every value of a dossier is a dataclass
            held: object = getattr(value, field.name)
            if field.name in where.get(type(value), ()):
                changes[field.name] = self._marked(field.name, held)
            elif isinstance(held, tuple) and any(map(is_dataclass, held)):
                changes[field.name] = tuple(self.put(entry, where) for entry in held)
            elif is_dataclass(held) and not isinstance(held, type):
                changes[field.name] = self.put(held, where)
        return replace(value, **changes)  # type: ignore[type-var]

    def _marked(self, name: str, held: object) -> object:
        if isinstance(held, tuple):
            return (self.word(), self.word())
        assert isinstance(held, str) and not isinstance(held, Enum)
        if name in ("url", "final_url"):
            return f"https://{self.word()}.example/{self.word()}" if held else ""
        return self.word()
