"""The extractor as a whole: exact words, parts, duplicates, coverage, determinism, hostile input."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import BadInput
from factcheck.text.claims import NOT_TAKEN_APART, Part, Proposal, extract
from factcheck.text.claims.extract import MAX_LENGTH, MAX_MARKS, MAX_SENTENCES
from factcheck.text.claims.statements import Reading, statements_of
from factcheck.text.sentences import Span, split
from tests.text.claims.gold import ESSAYS, read

TEXT = (
    "Rents have doubled in Marlow\n\n"
    "The council froze rents in 2019. Nobody was asked, and 300 families left.\n\n"
    "Shame!\n\n"
    "Source: the Harrow Institute counted 300 families in 2020."
)


def quotes(text: str, proposals: tuple[Proposal, ...]) -> list[str]:
    return [text[p.start : p.end] for p in proposals]


def test_every_quote_is_the_exact_words_and_inside_one_sentence() -> None:
    assert quotes(TEXT, extract(TEXT)) == [
        "Rents have doubled in Marlow",
        "The council froze rents in 2019",
        "Nobody was asked",
        "300 families left",
        "Shame",
        "Source: the Harrow Institute counted 300 families in 2020",
    ]


def test_parts_stand_on_their_own_and_are_named() -> None:
    at = TEXT.index("Source")
    parts = [Part("headline", 0, 28), Part("footnote", at, len(TEXT))]
    assert [p.part for p in extract(TEXT, parts)] == [
        "headline", "paragraph", "paragraph", "paragraph", "paragraph", "footnote"
    ]  # fmt: skip


def test_a_figure_in_a_table_is_told_with_what_heads_it() -> None:
    rows = [["Village", "Deaths 1914"], ["Holm", "1,204"], ["Orrin", "88 %"]]
    text, parts = "", []
    for row, cells in enumerate(rows, 1):
        for cell, words in enumerate(cells, 1):
            parts.append(
                Part("table-cell", len(text), len(text) + len(words), f"table 1, row {row}, cell {cell}")
            )
            text += f"{words}\n\n"
    found = extract(text, parts)
    assert [p.restatement for p in found if p.checkable] == [
        "Deaths 1914, Holm: 1,204.",
        "Deaths 1914, Orrin: 88 %.",
    ]
    assert quotes(text, tuple(p for p in found if p.checkable)) == ["1,204", "88 %"]
    assert [p.checkable for p in extract("Born in Holm.\n\n1932", [Part("table-cell", 15, 19)])] == [
        True,
        False,
    ]


def test_a_cell_whose_place_is_not_known_is_told_as_it_stands() -> None:
    assert [p.restatement for p in extract("1,204", [Part("table-cell", 0, 5)])] == ["1,204."]


def test_a_short_block_without_a_stop_is_taken_for_a_heading() -> None:
    assert extract(TEXT)[0].part == "heading"


def test_the_same_fact_is_one_claim_with_several_places() -> None:
    text = "The council froze rents in Marlow in 2019. It rained. In 2019 the council froze rents in Marlow."
    found = extract(text)
    assert found[0].more == ((text.index("In 2019 the"), len(text) - 1),)
    assert len(found) == 2


def test_nearly_the_same_fact_is_flagged() -> None:
    text = "The council froze all rents in Marlow in 2019. It rained. Marlow council froze all rents in Easton in 2019."
    assert [p.duplicate_of for p in extract(text)] == [None, None, 0]


def test_a_denial_is_no_duplicate_of_what_it_denies() -> None:
    text = (
        "The council froze all rents in Marlow in 2019. The council never froze all rents in Marlow in 2019."
    )
    assert [p.duplicate_of for p in extract(text)] == [None, None]


@pytest.mark.parametrize("path", sorted(ESSAYS.glob("*.gold")), ids=lambda path: path.stem)
def test_the_same_essay_gives_the_same_list(path: Path) -> None:
    text, _ = read(path)
    assert extract(text) == extract(text)


def test_an_essay_without_sentences_has_no_claims() -> None:
    assert extract("") == ()
    assert extract(" \n\n … — ??? \x00 \u202e") == ()


LINE = " the council/ who/ that/ and/ said/ it/ voted/ because/ 2019/ Ada/ which/ when/ should/ his/ this/ closed"
PIECES = LINE.split("/")
WORDS = st.sampled_from([*"abA .?!,;:—-()“”\"'’\n\r\t\u2028\u202e\x001²$%א*•", *PIECES])
HOSTILE = st.lists(WORDS | st.characters(codec="utf-8"), max_size=40).map("".join)


SENTENCES = [
    sentence
    for path in sorted(ESSAYS.glob("*.gold"))
    for text in (read(path)[0],)
    for sentence in (text[start:end] for start, end in split(text))
]
SPARE = sorted({word for sentence in SENTENCES for word in sentence.split()})
SLIPS = st.lists(st.tuples(st.integers(0, 60), st.sampled_from(["", *SPARE]), st.booleans()), max_size=4)


@settings(deadline=None)
@given(st.sampled_from(SENTENCES), SLIPS)
def test_no_slip_of_the_pen_breaks_it(sentence: str, slips: list[tuple[int, str, bool]]) -> None:
    """Real sentences with words left out, put in and exchanged have shapes that nobody thinks of."""
    words = sentence.split()
    for at, word, instead in slips:
        at = min(at, len(words))
        words[at : at + instead] = [word] if word else []
    assert all(proposal.restatement for proposal in extract(" ".join(words)))


@pytest.mark.parametrize(
    "sentence",
    [
        "This lets us show a row of their faces more easily, even open up a list of our team.",
        "We've had weeks in which the mayor has been what's good for Hull.",
    ],
)
def test_rare_shapes_are_read(sentence: str) -> None:
    assert any(proposal.checkable for proposal in extract(sentence))


@settings(deadline=None)
@given(HOSTILE)
def test_no_text_breaks_it_and_every_span_holds(text: str) -> None:
    proposals = extract(text, published="2024-02-30")
    for proposal in proposals:
        assert 0 <= proposal.start < proposal.end <= len(text)
        assert 0 <= proposal.score <= 1
        assert proposal.restatement
        assert proposal.checkable == (not proposal.set_aside)
        assert proposal.duplicate_of is None or 0 <= proposal.duplicate_of < len(proposals)
        for start, end in proposal.more:
            assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 20_000,
        "the council voted and " * 3_000,
        "said that " * 3_000,
        "(the council (voted " * 2_000,
        "council — " * 3_000,
        "a, " * 6_000,
        "who the man " * 2_000,
        "’s" * 6_000,
        "“a” " * 4_000,
        "1 2 3. " * 1_500,
        "\ud800 a. " * 500,
        "צ א. " * 1_500,
    ],
)
def test_hostile_repetition_is_answered_in_time(text: str) -> None:
    assert isinstance(extract(text), tuple)


def test_work_grows_with_the_length_of_the_text() -> None:
    text, _ = read(ESSAYS / "economy.gold")
    once, often = (
        len(extract(text)),
        len(extract("\n\n".join(text.replace("Marlow", f"Marlow{i}") for i in range(9)))),
    )
    assert often >= 8 * once * 0.5


def test_nothing_of_it_is_loaded_before_it_is_used() -> None:
    code = (
        "import sys, factcheck.text.claims; sys.exit('nupunkt' in sys.modules or 'rapidfuzz' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3], check=False).returncode
        == 0
    )


def test_a_role_without_a_name_is_never_taken_for_a_surname() -> None:
    text = "The leading counsel was a judge. Even judge after judge gave him the prize, and he took it."
    assert next(p.restatement for p in extract(text)) == "The leading counsel was a judge."


@pytest.mark.parametrize(
    "text",
    [
        "word " * 100_000 + "x " * 6_000,
        "x" * (MAX_LENGTH + 1),
        "A b.\n\n" * (MAX_SENTENCES + 1),
        "Ann, " * (MAX_MARKS + 1),
    ],
    ids=["words", "characters", "sentences", "marks"],
)
def test_what_no_essay_is_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        extract(text)
    assert "too large" in refused.value.message
    assert refused.value.hint


def test_a_sentence_without_end_is_read_as_far_as_sentences_go() -> None:
    text = "the council voted and " * 20_000
    (only,) = extract(text)
    assert 0 < only.end - only.start <= 10_000


@pytest.mark.parametrize(
    "draft",
    [
        "Now there is a smarter way: a patient and disciplined plan that uses every means.",
        "He sold the mill, or, the yard, and left, or -- you know, or, and.",
        "And, or, but, who, and.",
        "She had a feeling that by, the end of the night, she would be gone.",
    ],
)
def test_broken_speech_is_read_to_its_end(draft: str) -> None:
    extract(draft)


def test_where_a_word_may_be_broken_is_no_part_of_it() -> None:
    told = extract("The mill em\u00adployed 300 peo\u00adple in 1904. It cl\u200bosed in 1979.")
    assert [p.restatement for p in told] == [
        "The mill employed 300 people in 1904.",
        "The mill closed in 1979.",
    ]


def test_of_two_years_with_between_neither_is_a_subject() -> None:
    text = "One in ten of the houses built between 1919 and 1939 had no bath."
    assert next(p.restatement for p in extract(text)) == text


def test_a_cell_with_a_name_is_told_with_its_row_and_column() -> None:
    cells = ["Bank", "Chairs killed", "Chairman", "Holm", "12", "Sir Piers Vane"]
    text, parts = "", []
    for at, cell in enumerate(cells):
        parts.append(
            Part(
                "table-cell",
                len(text),
                len(text) + len(cell),
                f"table 1, row {at // 3 + 1}, cell {at % 3 + 1}",
            )
        )
        text += cell + "\n\n"
    told = {text[p.start : p.end]: p for p in extract(text, parts)}
    assert told["Sir Piers Vane"].restatement == "Chairman, Holm: Sir Piers Vane."
    assert told["12"].restatement == "Chairs killed, Holm: 12."
    assert not told["Chairs killed"].checkable


def test_what_answers_another_sentence_is_told_with_it() -> None:
    told = [p.restatement for p in extract("The museum paid nothing. Nor had the Louvre. The bank did not.")]
    assert told[1:] == [
        "Nor had the Louvre (behind the sentence “The museum paid nothing.”).",
        "The bank did not (behind the sentence “Nor had the Louvre.”).",
    ]
    text = "Neither the bank nor the broker was fined; the client was."
    assert [p.restatement for p in extract(text)][-1] == text
    assert [p.restatement for p in extract("The owner was here.")] == ["The owner was here."]


_CLERKS = (
    "Clerks, many of whom come from the mills and hope to go back to it, rarely object. ‘ He told it to the board in "
    "Tarn in 2018, and half of them wept."
)
_CIRCLE = (
    "is 15 percent for a fortnight, or, as federal law week has required somebody to print in 12 In May the same year, "
    "having persuaded himself that the monks of Tarn, Lund's house, revered most had hidden the men, Falk"
)
_BIDS = (
    "She and eleven — others filed the million first bid in May 2020; it was held up on 38 But a leak earns nothing, "
    "a million meter, under formula that Moss agreed in 2019, counts as a sum which the per owners are allowed."
)


@pytest.mark.parametrize(
    "text",
    [
        "What followed was a shop, then a mill, and, now her stall.",
        "What followed was a mill, then a better mill, and, after 1990, a branch.",
        _CLERKS,
        _CIRCLE,
        _BIDS,
    ],
)
def test_words_that_make_no_sentence_are_read_all_the_same(text: str) -> None:
    assert extract(text)


_WORDS = [
    *(
        "the",
        "of",
        "and",
        "who",
        "which",
        "that",
        "not",
        "he",
        "it",
        "they",
        "had",
        "was",
        "is",
        "to",
        "in",
        "by",
        "as",
    ),
    *(
        "than",
        "once",
        "now",
        "one",
        "both",
        "said",
        "if",
        "when",
        "because",
        "there",
        "what",
        "whose",
        "with",
        "from",
    ),
    *(
        "a",
        "his",
        "its",
        "this",
        "those",
        "nor",
        "or",
        "but",
        "so",
        "has",
        "been",
        "would",
        "may",
        ",",
        "—",
        ";",
        ":",
    ),
    *(
        "“",
        "”",
        "(",
        ")",
        ".",
        "?",
        "’s",
        "…",
        "‘",
        '."',
        "1990",
        "12",
        "per",
        "cent",
        "$4",
        "million",
        "May",
        "Mr",
        "Moss",
    ),
    *("Ada", "Lund", "mill", "clerk", "sold", "burned", "paid", "many", "most", "regulators"),
]


MARKS = {'."', "…", "‘", "“", "”", "—", "(", ")"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(("", " "))), min_size=1, max_size=30))
def test_any_words_in_any_order_are_read(words: list[tuple[str, str]]) -> None:
    text = "".join(word + (gap if word in MARKS else " ") for word, gap in words)
    assert all(text[p.start : p.end].strip() and p.restatement for p in extract(text))


def test_a_sentence_that_cannot_be_read_is_listed_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(reading: Reading, span: Span, kind: str) -> list[Proposal]:
        if "Moss" in reading.text[slice(*span)]:
            raise IndexError("list index out of range")
        return statements_of(reading, span, kind)

    monkeypatch.setattr(sys.modules["factcheck.text.claims.extract"], "statements_of", fails)
    text = "Falk sold the mill in 1990. Moss, who ran it, was jailed. Pike left."
    whole = extract(text, lenient=True)[1]
    assert (whole.checkable, whole.reasons) == (True, (NOT_TAKEN_APART,))
    assert whole.restatement == text[whole.start : whole.end] + "." == "Moss, who ran it, was jailed."
    with pytest.raises(IndexError):
        extract(text)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Ada Kern, who is 52, sold the mill to a firm in Lund.", "Ada Kern, who is 52"),
        ("The Helga, a barge of 90 tons, sank off Tarn in 1931.", "The Helga, a barge of 90 tons"),
        ("She moved to Tarn, which has no road.", "Tarn, which has no road"),
    ],
)
def test_a_few_words_about_a_noun_are_quoted_with_it(text: str, quote: str) -> None:
    assert quote in [text[proposal.start : proposal.end] for proposal in extract(text)]


def test_many_words_about_a_noun_are_quoted_by_themselves() -> None:
    text = "Ada Kern, who in 1990 had lent the council nine thousand pounds of her own, died."
    quotes = [text[proposal.start : proposal.end] for proposal in extract(text)]
    assert "in 1990 had lent the council nine thousand pounds of her own" in quotes


def test_no_two_statements_quote_the_same_words() -> None:
    text = (
        "A firm which hardly anyone in Tarn trusted could not pay. Sellers, Buyers, Lenders. Kern, a miller."
    )
    spans = [(proposal.start, proposal.end) for proposal in extract(text)]
    assert len(spans) == len(set(spans))


def test_a_part_that_runs_on_is_not_cut_at_its_line_ends() -> None:
    text = "The mill at Tarn employed\n340 workers in 1871 and sold its paper to\nHenry Moss."
    told = [
        p.restatement for p in extract(text, (Part("paragraph", 0, len(text), runs_on=True),)) if p.checkable
    ]
    assert told == [
        "The mill at Tarn employed 340 workers in 1871.",
        "The mill at Tarn sold its paper to Henry Moss.",
    ]


def test_a_stop_at_a_line_end_of_a_part_that_runs_on_ends_a_sentence() -> None:
    text = "The mill at Tarn opened in 1871.\nIn 1925 the river rose 4 metres"
    told = [p.restatement for p in extract(text, (Part("paragraph", 0, len(text), runs_on=True),))]
    assert told == ["The mill at Tarn opened in 1871.", "In 1925 the river rose 4 metres."]
