"""The letters of a text, and where they stood."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.folding import fold
from factcheck.text.quotes import letters

PARTS = st.sampled_from(
    [
        *"aB1 .-'\n中éß한\xa0\u2009\xad\u200b\xac…ﬁＡ¹•",
        "e\u0301",
        "\u0301",
        "\u1112\u1161",
        "-\n",
        "--",
        "the ",
        "\xac\n",
    ]
)


@settings(deadline=None, max_examples=200)
@given(st.lists(PARTS, max_size=50).map("".join), st.data())
def test_letters_are_those_of_the_folded_text_and_lead_back_in_order(text: str, data: st.DataObject) -> None:
    folded = fold(text).text
    unmarked = "".join(c for c in folded if c not in letters.NO_LETTERS)
    with patch.object(letters, "_BLOCK", data.draw(st.sampled_from([4, 16, 1024]))):
        of_page, of_folded = letters.Letters(text), letters.Letters(folded, folded=True)
    assert of_page.all == letters.letters(unmarked) == letters.sought(text)
    assert of_folded.all == letters.letters(folded)
    for found, stood in ((of_page, text), (of_folded, folded)):
        begins = ends = 0
        for position in range(len(found.all)):
            start, end = found.place(position)
            assert begins <= start < end <= len(stood)
            assert ends <= end
            begins, ends = start, end
            letter = found.all[position : position + 1]
            if letter.isalnum() and end == start + 1 and stood[start].isascii():
                assert stood[start] == letter.decode()


@settings(deadline=None, max_examples=100)
@given(st.text("ab1 é[]-", max_size=60), st.lists(st.integers(0, 60), max_size=6))
def test_letters_cut_out_leave_the_others_where_they_were(text: str, ends: list[int]) -> None:
    ends = sorted({min(end, len(text)) for end in ends})
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    inside = {i for start, end in spans for i in range(start, end)}
    left = [i for i, c in enumerate(text) if i not in inside for _ in letters.letters(c)]
    with patch.object(letters, "_BLOCK", 8):
        rest = letters.Letters(text).without(spans)
        assert [rest.place(position)[0] for position in range(len(rest.all))] == left
        for offset in range(len(text) + 1):
            assert rest.count_spans([(offset, offset)])[0][0] == sum(i < offset for i in left)


@given(st.text("ab 中é-", max_size=60), st.data())
def test_a_span_reaches_from_its_first_letter_to_its_last(text: str, data: st.DataObject) -> None:
    found = letters.Letters(text)
    if found.all:
        begins = [p for p in range(len(found.all)) if not p or found.place(p) != found.place(p - 1)]
        position = data.draw(st.sampled_from(begins))
        size = data.draw(st.integers(1, len(found.all) - position))
        assert found.span(position, size) == (found.place(position)[0], found.place(position + size - 1)[1])


def test_a_stretch_that_stands_twice_nearby_is_not_clearly_there() -> None:
    found = letters.Letters("She said no. But then she said no again.")
    assert found.verbatim("But then", found.all.find(b"Butthen"), b"Butthen") == 13
    assert found.verbatim("then", found.all.find(b"Butthen"), b"Butthen", 4) == 13
    assert found.verbatim("said no", found.all.find(b"saidno"), b"saidno") == -1
    assert found.verbatim("But now", found.all.find(b"Butthen"), b"Butthen") == -1
