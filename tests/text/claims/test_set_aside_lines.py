"""Lines that state nothing: notes that only cite, the head and the end of a message, what heads a table."""

from __future__ import annotations

import pytest

from factcheck.text.claims import Part, Proposal, extract
from factcheck.text.claims.parts.citing import CITES
from factcheck.text.claims.weighing.mood import HEADING
from factcheck.text.letters import MESSAGE, SIGNED, is_signed, message_head

_HEAD = (
    "From: Ann Moss <ann@a.example>\nTo: Bob Hill\nDate: Mon, 3 Mar 2025 10:12:00 +0000\nSubject: The hole\n"
)


def note(words: str) -> tuple[Proposal, ...]:
    text = f"It fell.\n\n{words}"
    return tuple(p for p in extract(text, [Part("footnote", 10, len(text))]) if p.part == "footnote")


@pytest.mark.parametrize(
    "words",
    [
        "Court of Tarn, roll 14, 1925; see https://a.example/x",
        "Report of the Ministry of Trade, 1889.",
        "Lund Annals, 1460.",
        "Smith, How the West Was Won (London, 1999), p. 4.",
        "“The men who sold the town”, Tarn Times, 3 May 1925, accessed 4 June 2020.",
        "Ibid., p. 4.",
        "See the letters of Hall, Tarn Archive, box 12; cf. Moss, Works, vol. 3, p. 9.",
        "https://a.example/who-said-it",
    ],
)
def test_a_note_that_only_cites_is_set_aside_in_its_own_words(words: str) -> None:
    (one,) = note(words)
    assert (one.checkable, one.set_aside, one.restatement) == (False, CITES, words.rstrip(".") + ".")


@pytest.mark.parametrize(
    "words",
    [
        "The court fined him 400 pounds in 1925; see Tarn Archive, box 12.",
        "Killed by a mob in Tarn, 1925.",
        "Four dead, 3 May 1925.",
        "Hall (1889–1925), mayor of Tarn.",
        "A church built by Hill, 1889.",
        "Hall said so in the Tarn Times, 3 May 1925.",
        "Population 1,200 in 1925.",
    ],
)
def test_a_note_that_states_something_is_a_statement(words: str) -> None:
    assert all(p.set_aside != CITES for p in note(words))


def test_only_notes_are_citations() -> None:
    assert all(p.set_aside != CITES for p in extract("Lund Annals, 1460."))


_WORKS = (
    "Moss, Ada. 1999. The Mill. Tarn: River Press.",
    "Tate, Ida. 2001. “The Inn.” Journal of Inns 4 (2): 12–40. https://doi.org/10.1000/183.",
    'Kern, B., and A. Lund, "How the mill burned," River Review 12, no. 3 (1987), pp. 4–9.',
    "Smith J. The history of mills. Lancet 2019;393:1234-40.",
    "Office for National Statistics. 2019. Mills in Wales. London: ONS.",
    "World Bank (2019), Mills, Washington, DC.",
)


@pytest.mark.parametrize("head", ["Bibliography", "4. References", "WORKS CITED", "Selected bibliography:"])
def test_works_listed_below_their_heading_state_nothing(head: str) -> None:
    told = "Ada Moss sold 40,000 copies of her book in 1999."
    blocks = [("heading", head), *(("list-item", work) for work in _WORKS), ("paragraph", told)]
    blocks += [("heading", "Notes on method"), ("paragraph", "Tarn, 1999: forty mills.")]
    text = "\n\n".join(words for _, words in blocks)
    starts = [text.index(words) for _, words in blocks]
    parts = [Part(kind, at, at + len(words)) for (kind, words), at in zip(blocks, starts, strict=True)]
    found = extract(text, parts)
    listed = [p for p in found if starts[1] <= p.start < starts[len(_WORKS) + 1]]
    assert {p.set_aside for p in listed} == {CITES}
    assert next(p.restatement for p in found if p.checkable) == told
    assert all(p.set_aside != CITES for p in found if p.start >= starts[-1])


@pytest.mark.parametrize("apart", ["", "\n"])
def test_the_head_of_a_message_is_set_aside(apart: str) -> None:
    found = extract(_HEAD.replace("\n", f"\n{apart}") + "\nHe dug 90 metres deep in 1999.")
    assert {p.set_aside for p in found[:-1]} == {MESSAGE}
    assert found[-1].checkable
    assert not found[-1].restatement.startswith("Bob")


@pytest.mark.parametrize(
    ("text", "rest", "subject"),
    [
        (f"{_HEAD}\nText.", "\nText.", "The hole"),
        (f"{_HEAD}Text.", "Text.", "The hole"),
        ("To: Bob\nX-Mailer: Pine\nCc: Ann\n a continued line\nText.", "Text.", ""),
        ("From: Ann\n\nTo: Bob\n\nNote: it fell.", "\nNote: it fell.", ""),
    ],
)
def test_where_the_head_of_a_message_ends(text: str, rest: str, subject: str) -> None:
    end, said = message_head(text)
    assert (text[end:], said) == (rest, subject)


@pytest.mark.parametrize(
    "text", ["From: the council\n\nIt fell.", "Note: one\nDate: two", f"Text.\n\n{_HEAD}", ""]
)
def test_one_field_or_one_further_down_is_no_head(text: str) -> None:
    assert message_head(text) == (0, "")


@pytest.mark.parametrize(
    "words",
    ["Best, Bob", "Yours sincerely,\nAnn Moss", "Kind regards – Ann.", "Thanks, Ann B. Moss", "Cheers, Bob!"],
)
def test_who_signs_states_nothing(words: str) -> None:
    assert is_signed(words)
    found = extract(f"The hole was 90 metres deep in 1999.\n\n{words}")
    assert [p.checkable for p in found[1:]] == [False] * len(found[1:])


def test_a_signature_on_lines_of_its_own_is_set_aside_whole() -> None:
    for gap in ("", "\n"):
        found = extract(
            f"Dear Bob,\n\nThe hole was 90 metres deep in 1999.\n\nRegards,\n{gap}Ann Moss\nMayor of Tarn\n"
        )
        assert [p.restatement for p in found if p.checkable] == ["The hole was 90 metres deep in 1999."]
        assert found[-1].set_aside == SIGNED


def test_the_foot_of_a_message_and_the_head_of_one_passed_on_are_set_aside() -> None:
    passed_on = (
        "-----Original Message-----\nFrom: Ann Moss\nSent: Monday, 3 March 2025 10:12\nSubject: The hole"
    )
    foot = "-- \nAnn Moss\nThe Tarn Paper, founded in 1899\nIt has 40,000 readers."
    deep = "The hole was 90 metres deep in 1999."
    found = extract(f"{deep}\n\n{foot}\n\n{passed_on}\n\nMoss dug it in 1899.")
    assert [p.restatement for p in found if p.checkable] == [deep, "Moss dug it in 1899."]
    assert any(
        p.checkable for p in extract(f"{deep}\n\n{foot.replace('-- ', '--')}") if "40,000" in p.restatement
    )
    head = f"---------- Forwarded message ---------\n{_HEAD}"
    assert message_head(f"{head}\n{deep}") == (len(head), "The hole")


@pytest.mark.parametrize(
    "words", ["Thanks,\nAnn Moss won 300 pounds in 1999.", "Thanks.\n\nHall won 300 pounds in 1999."]
)
def test_what_follows_thanks_may_be_a_statement(words: str) -> None:
    assert any(p.checkable for p in extract(f"It fell.\n\n{words}") if "300" in p.restatement)


def test_a_signed_line_has_its_own_reason() -> None:
    assert extract("Best, Bob")[-1].set_aside == SIGNED


@pytest.mark.parametrize(
    "words", ["Best, Bob Hill won 300 pounds", "Thanks to Bob, it fell", "Best of all, Bob", "Bob"]
)
def test_what_only_looks_signed(words: str) -> None:
    assert not is_signed(words)


def test_the_head_of_a_column_is_told_as_it_stands_and_a_caption_heads_a_table() -> None:
    text, parts = "Johann Berg died in 1935.", []
    for words, where in (
        ("Works of Berg by year, 1888 to 1911", ""),
        ("Year", "table 1, row 1, cell 1"),
        ("Berg", "table 1, row 1, cell 2"),
        ("1888", "table 1, row 2, cell 1"),
        ("12", "table 1, row 2, cell 2"),
    ):
        text += "\n\n"
        parts.append(Part("table-cell" if where else "caption", len(text), len(text) + len(words), where))
        text += words
    found = {p.restatement: p.set_aside for p in extract(text, parts)}
    assert found["Works of Berg by year, 1888 to 1911."] == found["Berg."] == HEADING
    assert found["Berg, 1888: 12."] == ""
    assert found["1888."] == HEADING


def test_a_head_with_its_unit_is_no_statement() -> None:
    cells = ["Year", "Salt shipped (tonnes)", "1923", "48,000"]
    text = "\n\n".join(cells)
    parts = []
    for number, words in enumerate(cells):
        start = text.index(words)
        where = f"table 1, row {number // 2 + 1}, cell {number % 2 + 1}"
        parts.append(Part("table-cell", start, start + len(words), where))
    told = {claim.restatement: claim.checkable for claim in extract(text, parts)}
    assert told["Salt shipped (tonnes)."] is False
    assert told["Salt shipped (tonnes), 1923: 48,000."] is True


def test_a_paragraph_that_names_itself_a_table_is_its_caption() -> None:
    (caption,) = extract("Table 1. Salt and debt at Bergen, 1923–1930.")
    assert caption.restatement == "Table 1. Salt and debt at Bergen, 1923–1930."
    assert not caption.checkable
    assert extract("Table 1 shows that 40 people died in 1930.")[-1].checkable


def test_a_caption_that_tells_something_is_a_statement() -> None:
    text = "Table 2. The mine closed in 1989."
    assert extract(text, [Part("caption", 0, len(text))])[-1].checkable
