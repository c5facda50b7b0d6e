"""Reading, writing and splicing YAML: nothing misread, nothing touched that need not be."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.store import yaml_reading
from factcheck.store.splicing import splice
from factcheck.store.yaml_reading import Tree, YamlProblem, load, parse, tree
from factcheck.store.yaml_writing import Bare, dump, scalar

REFUSED = [
    ("a: &x 1\n...\n", 1, "anchors"),
    ("a: 1\nb: *x\n...\n", 2, "aliases"),
    ("a: !!int 3\n...\n", 1, "tags"),
    ("a: !python/object:os.system 3\n...\n", 1, "tags"),
    ("a: 1\nb: 2\na: 3\n...\n", 3, "stands twice (first on line 1)"),
    ("a: 1\nb: {<<: {c: 1}}\n...\n", 2, "merge keys"),
    ("a: 1\n", 2, "no end mark"),
    ("a: ! x\n...\n", 1, "tags (!)"),
    ("a: 1\n---\nb: 2\n...\n", 2, "goes on after a line `---`"),
    ("a: 1\n---\nb: [\n", 2, "goes on after a line `---`"),
    ("a: 1\n...\n---\nb: 2\n...\n", 3, "goes on after the end mark"),
    ("a: 1\n...\n\nb: 2\n", 4, "goes on after the end mark"),
    ("[" * 100_000, 1, "nest"),
    ("- " * 30 + "x\n...\n", 1, "nested more than 20 deep"),
    ("a: [1,\n", 2, "not YAML"),
    ("a: é–\n\nb: \x07\n...\n", 3, "holds U+0007, which YAML forbids"),
    ("a: é–\nb: \x00\n...\n", 2, "holds U+0000, which YAML forbids"),
    ("a: 1\nb: x\u2028y\nc: [\n", 2, "holds U+2028, which nobody sees"),
    ("a: 1 # x\x85b: 2\n...\n", 1, "holds U+0085"),
    ("a: 1\n\ufeffb: 2\n...\n", 2, "holds U+FEFF"),
    ("", 1, "holds nothing"),
    ("# only this\n", 1, "holds nothing"),
    ("? [a]\n: b\n...\n", 1, "key has to be one word"),
    ("a:\n\tb: 1\n...\n", 2, "not YAML"),
]


@pytest.mark.parametrize(("text", "line", "message"), REFUSED)
def test_what_the_record_has_no_use_for_is_refused_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(YamlProblem) as caught:
        load(text)
    assert message in caught.value.message
    assert caught.value.line == line


def test_an_alias_bomb_is_refused_at_once() -> None:
    bomb = "a: &a [x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
    )
    with pytest.raises(YamlProblem):
        load(bomb + "...\n")


@pytest.mark.parametrize(
    "word", ["NO", "0123", "12:30:45", "2026-11-25", "~", "null", "1e3", ".inf", "0x1F", "=", ""]
)
def test_scalars_stay_as_they_were_written(word: str) -> None:
    assert load(f"a: {word}\n...\n") == {"a": word}


texts = st.text(st.characters(codec="utf-8"), max_size=40)
trees = st.recursive(
    texts,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(texts.filter(lambda t: t != "<<"), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.from_regex("[a-z]{1,6}", fullmatch=True), trees, min_size=1, max_size=5))
def test_whatever_is_written_is_read_back(value: dict[str, Tree]) -> None:
    text = dump(value) + "...\n"
    assert load(text) == value
    assert tree(parse(text)) == value


HARD = [
    "no",
    "Yes",
    "0123",
    "1_000",
    "1e3",
    "12:30",
    "2026-11-25",
    "~",
    "null",
    "- x",
    "a: b",
    "a #b",
    "#",
    "'",
    '"',
    "\\",
    "|",
    ">",
]


@given(st.one_of(texts, st.sampled_from(HARD)))
def test_other_readers_take_every_string_for_the_same_string(text: str) -> None:
    written = f"a: {scalar(text)}\n"
    assert yaml.safe_load(written) == {"a": text}
    assert yaml.load(written, Loader=yaml.CSafeLoader) == {"a": text}


def test_numbers_are_plain_and_texts_that_look_like_them_are_not() -> None:
    assert scalar(Bare("12")) == "12"
    assert scalar("12") == '"12"'


HAND = """\
# made by hand
a: 1   # one
list:
  # about the first
  - id: x
    text: 'single quoted'
    odd: [p, q]

  - id: y   # the second
    text: |
      several
      lines
    # trailing thought
last: "end"
...
"""


def changed(**changes: Tree) -> str:
    wanted = load(HAND)
    assert isinstance(wanted, dict)
    return splice(HAND, parse(HAND), {**wanted, **changes})


def differing_lines(old: str, new: str) -> tuple[int, int]:
    a, b = old.splitlines(), new.splitlines()
    return len([line for line in a if line not in b]), len([line for line in b if line not in a])


def test_nothing_wanted_nothing_changed() -> None:
    assert changed() == HAND


def test_one_value_changes_one_line_and_its_comment_stays() -> None:
    new = changed(a="2")
    assert differing_lines(HAND, new) == (1, 1)
    assert 'a: "2"   # one' in new


def test_an_item_is_found_by_its_id_and_comments_around_it_stay() -> None:
    items: list[Tree] = [
        {"id": "x", "text": "single quoted", "odd": ["p", "q"]},
        {"id": "y", "text": "now one line"},
        {"id": "z", "text": "new"},
    ]
    new = changed(list=items)
    assert tree(parse(new)) == {"a": "1", "list": items, "last": "end"}
    assert "# about the first" in new
    assert "# trailing thought" in new
    assert "'single quoted'" in new


def test_an_item_is_dropped_with_its_own_lines_only() -> None:
    new = changed(list=[{"id": "y", "text": "several\nlines\n"}])
    assert "# made by hand" in new
    assert "id: x" not in new
    assert load(new) == {"a": "1", "list": [{"id": "y", "text": "several\nlines\n"}], "last": "end"}


keys = st.sampled_from(["id", "text", "by", "note", "list"])
items = st.dictionaries(keys, st.one_of(texts, st.lists(texts, max_size=3)), max_size=4)
lists = st.lists(st.tuples(st.sampled_from("abcdef"), items), max_size=5, unique_by=lambda pair: pair[0])


def _as_items(pairs: list[tuple[str, dict[str, Tree]]]) -> list[Tree]:
    return [{"id": name, **{k: v for k, v in inner.items() if k != "id"}} for name, inner in pairs]


@settings(max_examples=300)
@given(lists, lists)
def test_splicing_any_list_into_any_other_gives_exactly_that(
    old: list[tuple[str, dict[str, Tree]]], new: list[tuple[str, dict[str, Tree]]]
) -> None:
    before: Tree = {"head": "h", "claims": _as_items(old), "tail": "t"}
    after: Tree = {"head": "h", "claims": _as_items(new), "tail": "t"}
    text = dump(before) + "...\n"
    assert load(splice(text, parse(text), after)) == after


def test_json_strings_are_a_subset_of_what_is_written() -> None:
    assert json.loads(scalar('a "quoted" word: #1')) == 'a "quoted" word: #1'


@pytest.mark.parametrize("read", [load, parse])
@pytest.mark.parametrize("text", ["- [a, b, c]\n- d\n...\n", "a: {b: c, d: e}\nf: g\nh: i\n...\n"])
def test_a_text_of_too_many_values_is_refused_where_they_begin(
    read: Callable[[str], object], text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_reading, "MOST_VALUES", 6)
    read(text)
    monkeypatch.setattr(yaml_reading, "MOST_VALUES", 2)
    with pytest.raises(YamlProblem, match="holds more than 2 values"):
        read(text)


@pytest.mark.parametrize(
    "text", ["&{} a", "*{}", "!{} a", "{}: a\n{}: b"], ids=["anchor", "alias", "tag", "key twice"]
)
def test_no_name_in_a_text_makes_an_error_long(text: str) -> None:
    with pytest.raises(YamlProblem) as caught:
        load(text.replace("{}", "k" * 900) + "\n...\n")
    assert len(caught.value.message) < 150
