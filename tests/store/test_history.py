"""The log: what changed comes out of two states, goes back into one, and cannot be altered unseen."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import BadInput, Damage
from factcheck.store import history
from factcheck.store.history import Edit, Line, apply, broken, edits, merged, parse, restyled, state
from factcheck.store.ledger import Ledger
from factcheck.store.log import Log
from factcheck.store.schema import RECORD
from factcheck.store.yaml_reading import Tree
from tests.store import samples
from tests.store.samples import adds_up

AT = samples.AT


def _trees() -> st.SearchStrategy[Tree]:
    words: st.SearchStrategy[Tree] = st.text("ab", max_size=3)
    items: st.SearchStrategy[Tree] = st.dictionaries(st.sampled_from(["E0", "E1", "E2"]), words).map(
        lambda held: [{"id": name, "quote": said} for name, said in held.items()]
    )
    return st.recursive(
        words | items,
        lambda inner: (
            st.dictionaries(st.sampled_from("xyz"), inner, max_size=3) | st.lists(words, max_size=2)
        ),
        max_leaves=8,
    )


STATES = st.dictionaries(
    st.sampled_from(["essay", "claims", "sources"]),
    st.dictionaries(st.sampled_from(["C001", "C002", "title"]), _trees(), min_size=1, max_size=3),
    max_size=3,
)


def line(*changes: Edit, prev: tuple[str, ...] = (), by: str = "Ann") -> Line:
    return parse(Line(AT, by, "test", "", changes, prev).written())


@given(STATES, STATES)
def test_what_changed_leads_from_one_state_to_the_other(old: dict[str, Tree], new: dict[str, Tree]) -> None:
    kept = json.dumps(old)
    first, second = line(*edits({}, old)), line(*edits(old, new))
    assert apply({}, [first, second]) == {name: value for name, value in new.items() if value}
    assert json.dumps(old) == kept


def test_only_what_changed_is_said() -> None:
    one = state(RECORD.write(samples.full()))
    changed = replace(
        samples.full(), claims=(replace(samples.full().claims[0], note="new"), samples.full().claims[1])
    )
    assert list(edits(one, state(RECORD.write(changed)))) == [
        Edit(("claims", "C001", "note"), "A note:\n  with # signs", "new")
    ]


def chain(count: int, by: str = "Ann") -> list[Line]:
    lines: list[Line] = []
    for number in range(count):
        prev = (lines[-1].hash,) if lines else ()
        lines.append(line(Edit(("claims", "C001", "note"), str(number), str(number + 1)), prev=prev, by=by))
    return lines


def test_a_whole_chain_is_whole() -> None:
    assert list(broken(chain(4))) == []


@pytest.mark.parametrize("place", range(4))
def test_whatever_is_done_to_a_line_shows(place: int) -> None:
    lines = chain(5)
    altered = replace(lines[place], by="Eve")
    object.__setattr__(altered, "hash", lines[place].hash)
    assert list(broken([*lines[:place], altered, *lines[place + 1 :]]))
    assert list(broken([*lines[:place], parse(altered.written()), *lines[place + 1 :]]))
    assert list(broken([*lines[:place], *lines[place + 1 :]]))
    assert list(broken([*lines[:place], lines[place + 1], lines[place], *lines[place + 2 :]]))
    assert list(broken([*lines[: place + 1], lines[place], *lines[place + 1 :]]))


@pytest.mark.parametrize("new", ['"by": "Ann"', '"by":"A\\u006en"', '"by":"Eve","by":"Ann"'])
def test_a_line_that_says_the_same_but_is_written_otherwise_shows(new: str) -> None:
    written = [entry.written() for entry in chain(3)]
    written[1:] = [text.replace('"by":"Ann"', new) for text in written[1:]]
    lines = [parse(f"{text}\n") for text in written]
    assert list(broken(lines)) == []
    [(number, why)] = restyled(lines)
    assert number == 2 and "as were 1 more" in why


def test_two_histories_become_one_and_stay_provable() -> None:
    base = chain(2)
    ours = [*base, line(Edit(("claims", "C001", "note"), "2", "ours"), prev=(base[-1].hash,))]
    theirs = [*base, line(Edit(("claims", "C002", "note"), "2", "theirs"), prev=(base[-1].hash,), by="Bo")]
    both = merged(ours, theirs, AT, "Ann")
    assert list(broken(both)) == []
    assert [entry.hash for entry in both[:4]] == [*(entry.hash for entry in ours), theirs[-1].hash]
    assert both[-1].prev == (ours[-1].hash, theirs[-1].hash)
    assert merged(ours, base, AT, "Ann") == ours
    assert merged(base, theirs, AT, "Ann") == theirs
    assert list(broken([*ours, theirs[-1]]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"at": 1}',
        "[[[",
        '{"changes": [[1]]}',
        "[" * 100_000,
        '{"at":' + "9" * 9_000 + "}",
    ],
    ids=lambda text: text[:20],
)
def test_what_is_no_line_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match="is no line of a log"):
        parse(text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Ledger(tmp_path).create(samples.record((samples.claim(1), samples.claim(2)), (samples.source(1),)))
    return tmp_path


def note(folder: Path, text: str, by: str = "Ann", why: str = "") -> None:
    with Ledger(folder).change("edit", by, why) as change:
        change.put_claim(replace(change.claim("C001"), note=text))


def said(folder: Path) -> list[Line]:
    return list(Ledger(folder).chronicle.log.lines())


def test_every_change_is_in_the_log_with_old_and_new(folder: Path) -> None:
    note(folder, "first", "Ann", "because")
    note(folder, "second", "Bo")
    lines = said(folder)
    assert [(entry.act, entry.by, entry.why) for entry in lines[1:]] == [
        ("edit", "Ann", "because"),
        ("edit", "Bo", ""),
    ]
    assert lines[2].edits == (Edit(("claims", "C001", "note"), "first", "second"),)
    assert adds_up(folder)


def test_it_survives_the_loss_of_the_ledger(folder: Path) -> None:
    note(folder, "first")
    before = (folder / "log.jsonl").read_bytes()
    for path in (folder / ".factcheck").iterdir():
        path.unlink()
    Ledger(folder).dossier()
    assert (folder / "log.jsonl").read_bytes() == before
    note(folder, "second")
    assert adds_up(folder)


def test_an_edit_by_hand_is_in_the_log_once(folder: Path) -> None:
    note(folder, "first")
    file = folder / "claims.yaml"
    file.write_text(file.read_text().replace("note: first", "note: by hand"))
    Ledger(folder).dossier()
    Ledger(folder).dossier()
    assert [entry.act for entry in said(folder)] == [history.START, "edit", history.BY_HAND]
    assert adds_up(folder)


def test_a_comment_by_hand_is_no_change(folder: Path) -> None:
    note(folder, "first")
    file = folder / "claims.yaml"
    file.write_text("# mine\n" + file.read_text())
    note(folder, "second")
    assert [entry.act for entry in said(folder)] == [history.START, "edit", "edit"]
    assert adds_up(folder)


def test_what_somebody_else_recorded_and_logged_is_not_logged_again(folder: Path, tmp_path: Path) -> None:
    note(folder, "first")
    other = tmp_path / "other"
    other.mkdir()
    for name in ("claims.yaml", "log.jsonl"):
        (other / name).write_bytes((folder / name).read_bytes())
    note(other, "second", "Bo")
    for name in ("claims.yaml", "log.jsonl"):
        (folder / name).write_bytes((other / name).read_bytes())
    assert Ledger(folder).claim("C001").note == "second"
    assert [entry.by for entry in said(folder)[1:]] == ["Ann", "Bo"]
    note(folder, "third")
    assert adds_up(folder)


def test_a_record_without_a_log_gets_one(folder: Path) -> None:
    note(folder, "first")
    (folder / "log.jsonl").unlink()
    (folder / ".factcheck" / "ledger.db").unlink()
    note(folder, "second")
    assert [entry.act for entry in said(folder)] == [history.START, "edit"]
    assert adds_up(folder)


def test_a_log_that_lost_its_end_stops_the_next_change(folder: Path) -> None:
    note(folder, "first")
    note(folder, "second")
    log = folder / "log.jsonl"
    log.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:-1]))
    with pytest.raises(Damage, match="lacks what was added to it last"):
        note(folder, "third")


def test_a_line_that_was_cut_short_is_damage_and_named(folder: Path) -> None:
    note(folder, "first")
    log = folder / "log.jsonl"
    log.write_bytes(log.read_bytes()[:-30])
    with pytest.raises(Damage, match="whole line"):
        note(folder, "second")
    with pytest.raises(Damage, match=r"log\.jsonl:2"):
        said(folder)


def test_a_clock_set_back_stops_the_change(folder: Path) -> None:
    from datetime import UTC, datetime, timedelta

    note(folder, "first")
    past = Ledger(folder, lambda: datetime.now(UTC) - timedelta(days=1))
    with pytest.raises(BadInput, match="clock"), past.change("edit") as change:
        change.put_claim(replace(change.claim("C001"), note="second"))
    assert Ledger(folder).claim("C001").note == "first"
    skewed = Ledger(folder, lambda: datetime.now(UTC) - timedelta(minutes=2))
    with skewed.change("edit") as change:
        change.put_claim(replace(change.claim("C001"), note="second"))
    assert sorted(entry.at for entry in said(folder)) == [entry.at for entry in said(folder)]


def test_a_verdict_from_the_future_is_not_taken_in(folder: Path) -> None:
    from factcheck.dossier.claim import Verdict
    from factcheck.store import mirror

    Ledger(folder).dossier()
    record = Ledger(folder).filed()
    entry = Verdict("V001", "wrong", "Ann", "2999-01-01T00:00:00Z", "so", 1, ("it opened",), "It opened.")
    claim = replace(record.claims[0], verdicts=(entry,))
    (folder / "claims.yaml").write_text(mirror.write(replace(record, claims=(claim, *record.claims[1:]))))
    with pytest.raises(BadInput, match="in the future"):
        Ledger(folder).dossier()


@pytest.mark.parametrize("length", [1, 65_000, 65_536, 131_072, 300_000])
def test_the_last_line_is_found_whatever_its_length(tmp_path: Path, length: int) -> None:
    log = Log(tmp_path)
    assert log.tail() is None
    first = line(Edit(("essay", "title"), None, "x" * length))
    log.append(first.written())
    for last in (first, line(Edit(("essay", "title"), "x", "y" * length), prev=(first.hash,))):
        log.path.write_text(
            "".join(f"{held.written()}\n" for held in {first.hash: first, last.hash: last}.values())
        )
        tail = log.tail()
        assert tail is not None
        assert tail.hash == last.hash
        assert log.ends_with(last.written())
