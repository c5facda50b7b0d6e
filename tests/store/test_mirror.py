"""claims.yaml: complete, strict, and changed no more than it must be."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import BadInput
from factcheck.store import mirror
from factcheck.store.kinds import Problem
from factcheck.store.schema import CLAIM, RECORD, json_schema
from factcheck.store.splicing import identity
from factcheck.store.yaml_reading import Tree
from factcheck.store.yaml_writing import Bare, dump
from tests.store import samples

SCHEMA_FILE = Path(mirror.__file__).with_name("claims.schema.json")
VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def test_dump_of_load_is_the_same() -> None:
    text = mirror.write(samples.full())
    assert mirror.read(text) == samples.full()
    assert mirror.write(mirror.read(text)) == text


def test_the_sample_uses_every_key() -> None:
    text = mirror.write(samples.full())
    assert {name for name in _names(json_schema()) if f"{name}:" not in text} == {"published"}


def test_editors_take_every_score_that_is_read() -> None:
    taken = jsonschema.Draft202012Validator(CLAIM.kinds["score"].schema())
    assert all(taken.is_valid(thousandths / 1000) for thousandths in range(1001))


def _names(schema: object) -> set[str]:
    found: set[str] = set()
    if isinstance(schema, dict):
        found |= set(schema.get("properties", {}))
        for inner in schema.values():
            found |= _names(inner)
    return found


BROKEN = [
    ("status: checked", "status: checkd", "C001 status: has to be one of"),
    ("risk: legal", "risk: huge", "C001 risk: has to be one of"),
    ("score: 0.875", "score: 8", "a number from 0 to 1"),
    ("format: 1", "format: 2", "this program reads format 1"),
    ("start: 100", "start: 101", "the quote has 9"),
    ("start: 100", "start: -1", "has to be a whole number"),
    ("draft: 1\n        start", "draft: 7\n        start", "there is no draft 7"),
    ('at: "2026-11-25T22:04:08Z"', 'at: "2026-13-25T22:04:08Z"', "has to be a moment"),
    ("id: C002", "id: C001", "C001 stands twice"),
    ("id: C002", "id: claim2", "a claim id like C007"),
    ("  - id: S002", "  - id: S001", "S001 stands twice"),
    (
        "because: |-\n          Because:",
        "because: |-\n          As:",
        "V001 was altered after it was recorded",
    ),
    ("https://example.org/1", "http://[::1", "S001 url: is no web address"),
    ("note: x", "nota: x", "S001 nota: is not known here"),
    ("file: note.txt", 'file: note.txt\n    url: "https://example.org/2"', "needs either url or file"),
    ("number: 1\n        at", "number: 2\n        at", "S001 has no capture 1"),
    ("file: essay/draft-1.docx", "file: ../../etc/passwd", "a path inside the folder"),
    ("title: The Bridge", 'title: "The\\u0000Bridge"', "holds a control character"),
]


ELSEWHERE = {"S001 has no capture 1"}  # the evidence that refers to it is named


@pytest.mark.parametrize(("old", "new", "message"), BROKEN)
def test_a_mistake_is_named_with_its_line(old: str, new: str, message: str) -> None:
    text = mirror.write(samples.full())
    assert old in text
    broken = text.replace(old, new, 1)
    with pytest.raises(BadInput) as caught:
        mirror.read(broken)
    said = [caught.value.message, *caught.value.details]
    named = [int(line.split(":")[1]) for line in said if message in line]
    assert named, said
    if message not in ELSEWHERE:
        assert abs(named[0] - (text[: text.index(old)].count("\n") + 1)) <= 4


def test_all_mistakes_are_named_at_once_and_in_order() -> None:
    text = (
        mirror.write(samples.full()).replace("risk: legal", "risk: x").replace("type: quotation", "type: y")
    )
    with pytest.raises(BadInput) as caught:
        mirror.read(text)
    lines = [int(said.split(":")[1]) for said in (caught.value.message, *caught.value.details)]
    assert len(lines) == 2
    assert lines == sorted(lines)


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "||||||| base", "=======", ">>>>>>> other"])
def test_a_merge_conflict_is_named(mark: str) -> None:
    text = mirror.write(samples.full()).replace("claims:\n", f"claims:\n{mark}\n")
    with pytest.raises(BadInput, match="merge conflict"):
        mirror.decode(text.encode())


def test_what_is_no_utf8_is_named_with_its_line() -> None:
    with pytest.raises(BadInput, match=r"claims.yaml:2: is not UTF-8"):
        mirror.decode(b"a: 1\nb: \xff\n...\n")


def test_a_file_cut_at_any_line_end_is_refused() -> None:
    lines = mirror.write(samples.full()).splitlines(keepends=True)
    for count in range(1, len(lines)):
        with pytest.raises(BadInput):
            mirror.read("".join(lines[:count]))


COMMENTED = re.sub(
    r"(?m)^(  - id: C002)$", r"  # Bo asked about this one\n\1   # see mail", mirror.write(samples.full())
)


def test_an_edit_changes_only_its_lines_and_keeps_comments() -> None:
    record = samples.full()
    second = replace(record.claims[1], note="new note")
    before = {("claims", "C002"): mirror.filed(record.claims[1])}
    new = mirror.rewrite(COMMENTED, {("claims", "C002"): mirror.filed(second)}, before)
    assert set(new.splitlines()) - set(COMMENTED.splitlines()) == {"    note: new note"}
    assert set(COMMENTED.splitlines()) <= set(new.splitlines())
    assert mirror.read(new).claims[1].note == "new note"


def test_a_new_entry_goes_behind_the_others() -> None:
    third = samples.claim(3)
    new = mirror.rewrite(COMMENTED, {("claims", "C003"): mirror.filed(third)}, {})
    assert [claim.id for claim in mirror.read(new).claims] == ["C001", "C002", "C003"]
    assert set(COMMENTED.splitlines()) <= set(new.splitlines())


def test_the_work_of_adding_entries_grows_with_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    def counted(value: Tree) -> str | None:
        nonlocal asked
        asked += 1
        return identity(value)

    monkeypatch.setattr(mirror, "identity", counted)
    full = samples.full()
    claims = tuple(replace(full.claims[0], id=f"C{100 + n}") for n in range(200))
    new = {("claims", claim.id): CLAIM.write(claim) for claim in claims}
    text = mirror.rewrite(mirror.write(replace(full, claims=())), new, {})
    assert text == mirror.write(replace(full, claims=claims))
    assert asked <= 2 * len(claims)


def test_many_entries_are_changed_dropped_and_added_at_once() -> None:
    full = samples.full()
    template = full.claims[0]
    claims = tuple(replace(template, id=f"C{100 + n}") for n in range(60))
    after = [replace(claim, note="read") for claim in claims if claim.id != "C107"]
    after.append(replace(template, id="C900"))
    changes = {("claims", claim.id): CLAIM.write(claim) for claim in after}
    before = {("claims", claim.id): CLAIM.write(claim) for claim in claims}
    text = mirror.write(replace(full, claims=claims))
    wanted = mirror.write(replace(full, claims=tuple(after)))
    assert mirror.rewrite(text, {**changes, ("claims", "C107"): None}, before) == wanted
    kept = [claim if claim.id != "C107" else claims[7] for claim in (*after[:7], claims[7], *after[7:])]
    assert mirror.rewrite(text, changes, before) == mirror.write(replace(full, claims=tuple(kept)))


def test_entries_that_are_not_where_they_seem_to_be_are_found_by_the_careful_way() -> None:
    record = samples.full()
    flow = COMMENTED.replace("claims:\n", "claims: # all of them\n").replace(
        "    note: x\n", "    note: >-\n      x\n"
    )
    changes: dict[tuple[str, str], Tree | None] = {
        ("sources", "S001"): mirror.filed(replace(record.sources[0], note="y"))
    }
    new = mirror.rewrite(flow, changes, {("sources", "S001"): mirror.filed(record.sources[0])})
    assert mirror.read(new).sources[0].note == "y"
    assert "# see mail" in new


names = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=30
)


@settings(max_examples=100)
@given(st.lists(st.tuples(st.integers(1, 8), names), max_size=6), names)
def test_any_rewrite_holds_what_it_should(pairs: list[tuple[int, str]], title: str) -> None:
    record = samples.full()
    text = COMMENTED
    standing = {claim.id: claim for claim in record.claims}
    for number, note in pairs:
        name = f"C{number:03d}"
        changed = replace(standing.get(name, samples.claim(number)), note=note)
        before = {("claims", name): mirror.filed(standing[name])} if name in standing else {}
        text = mirror.rewrite(text, {("claims", name): mirror.filed(changed)}, before)
        standing[name] = changed
    assert list(mirror.read(text).claims) == list(standing.values())
    assert "# Bo asked about this one" in text
    essay = replace(record.essay, title=title)
    wanted = RECORD.write(replace(record, essay=essay))
    assert isinstance(wanted, dict)
    new = mirror.rewrite(COMMENTED, {("essay", ""): wanted["essay"]}, {})
    assert mirror.read(new).essay.title == title


def test_the_shipped_schema_is_the_programs() -> None:
    assert json.loads(SCHEMA_FILE.read_text()) == json_schema()


def _valid_for_editors(text: str) -> bool:
    return bool(VALIDATOR.is_valid(yaml.load(text, Loader=yaml.CSafeLoader)))


def _valid_here(text: str) -> bool:
    try:
        mirror.read(text)
    except BadInput:
        return False
    return True


def test_schema_and_program_accept_the_whole_sample() -> None:
    text = mirror.write(samples.full())
    assert _valid_for_editors(text)
    assert _valid_here(text)


def _paths(value: Tree, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [path] if path else []
    for key, child in inner:
        found += _paths(child, (*path, key))
    return found


MUTANTS: list[Tree] = ["x y z!", "", "-1", "0", [], {"odd": "1"}, ["q"]]


@pytest.mark.parametrize("mutant", [*MUTANTS, None])
def test_schema_and_program_agree_on_every_value_made_wrong(mutant: Tree | None) -> None:
    """Each value in turn is replaced (None: its key dropped): what the schema refuses, the program refuses too.

    The other way round the program may refuse more: references, offsets and seals are beyond a schema.
    """
    whole = RECORD.write(samples.full())
    refused = 0
    for path in _paths(whole):
        text = dump(_with(whole, path, mutant)) + "...\n"
        if not _valid_for_editors(text):
            refused += 1
            assert not _valid_here(text), path
    assert refused > 20


def _with(value: Tree, path: tuple[str | int, ...], mutant: Tree | None) -> Tree:
    head, *rest = path
    if isinstance(value, dict):
        assert isinstance(head, str)
        if rest:
            return {**value, head: _with(value[head], tuple(rest), mutant)}
        if mutant is None:
            return {key: inner for key, inner in value.items() if key != head}
        return {**value, head: _mutated(value[head], mutant)}
    assert isinstance(value, list)
    assert isinstance(head, int)
    made = _with(value[head], tuple(rest), mutant) if rest else _mutated(value[head], mutant or "")
    return [*value[:head], made, *value[head + 1 :]]


def _mutated(old: Tree, mutant: Tree) -> Tree:
    """A number is replaced by a number: the program reads every scalar as text, quoted or not."""
    return Bare(mutant) if isinstance(old, Bare) and isinstance(mutant, str) else mutant


def test_the_projects_own_record_is_valid_for_both() -> None:
    text = (Path(__file__).parents[2] / "claims.yaml").read_text()
    assert _valid_for_editors(text)
    assert _valid_here(text)


@pytest.mark.parametrize(
    "many", ["claims:\n" + "  - id: X\n" * 20_000, "".join(f"k{n}: 1\n" for n in range(20_000))]
)
def test_a_file_of_nothing_but_problems_does_not_gather_them_all(
    many: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[int] = []

    def refusal(_: str, found: list[Problem]) -> BadInput:
        kept.append(len(found))
        return BadInput("refused")

    monkeypatch.setattr(mirror, "refusal", refusal)
    with pytest.raises(BadInput, match="refused"):
        mirror.read(many + "...\n")
    assert kept[0] < 1100


def test_a_name_as_long_as_a_page_makes_no_error_of_that_length() -> None:
    with pytest.raises(BadInput) as caught:
        mirror.read(f"claims:\n  - id: C{'9' * 9000}\n    {'k' * 900}: 1\n...\n")
    assert all(len(line) < 500 for line in (caught.value.message, *caught.value.details))
