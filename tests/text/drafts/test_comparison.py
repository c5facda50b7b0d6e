"""What becomes of claims when a draft changes: each kind of change, each trap, and the diff for people."""

from __future__ import annotations

import textwrap
import time

import pytest

from factcheck.text.drafts import Comparison, diff, new_passages, realign
from factcheck.text.sentences import Span
from factcheck.vocabulary import Placement
from tests.text.drafts.essay import ESSAY, PARAGRAPHS, SENTENCES, placed, revised, written

KEPT = {Placement.UNCHANGED, Placement.MOVED}


def test_nothing_changed() -> None:
    for sentence in SENTENCES:
        found, words = placed(ESSAY, ESSAY, sentence)
        assert (found.placement, words) == (Placement.UNCHANGED, sentence)
        assert found.edits == ()
    assert new_passages(ESSAY, ESSAY) == []


REWORDED = [
    ("1911", "1912"),
    ("four hundred men", "four hundred and fifty men"),
    ("Nobody recorded", "Nobody ever recorded"),
    ("was not repaired", "was repaired"),
    ("seven men", "Seven men"),
    ("the war.", "the war, in a roundabout way."),
    ("Trade doubled", "Trade tripled"),
    ("build.", "build?"),
    ("Nobody recorded how many workers were hurt.", "How many workers were hurt, nobody recorded."),
]


@pytest.mark.parametrize(("old", "new"), REWORDED)
def test_any_other_word_makes_it_reworded_in_its_place(old: str, new: str) -> None:
    draft = revised(old, new)
    sentence = next(sentence for sentence in SENTENCES if old in sentence)
    found, words = placed(ESSAY, draft, sentence)
    assert (found.placement, words) == (Placement.REWORDED, sentence.replace(old, new))
    assert found.edits
    for other in SENTENCES:
        if other != sentence:
            assert placed(ESSAY, draft, other)[0].placement is Placement.UNCHANGED


def test_the_changed_words_are_named() -> None:
    draft = revised("four hundred men eleven years", "four hundred women twelve years")
    found, _ = placed(ESSAY, draft, SENTENCES[1])
    changes = [(ESSAY[e.old.start : e.old.end], draft[e.new.start : e.new.end]) for e in found.edits]
    assert changes == [("men eleven", "women twelve")]


def test_a_changed_number_is_named_in_the_reason() -> None:
    found, _ = placed(ESSAY, revised("38 metres", "83 metres"), SENTENCES[11])
    assert found.reason == "other words in its place; numbers differ: 38 before, 83 now"


def test_a_deleted_sentence_is_nowhere() -> None:
    found, words = placed(ESSAY, revised(SENTENCES[5] + " ", ""), SENTENCES[5])
    assert (found.placement, words) == (Placement.DELETED, None)


@pytest.mark.parametrize(
    ("claim", "stands"),
    [
        ("The bridge was long", "The bridge was never long"),
        ("The bridge was long.", "The bridge was never long."),
        ("“The bridge was long.”", "“The bridge was never long.”"),
    ],
)
def test_a_reworded_sentence_leaves_out_the_marks_that_the_claim_left_out(claim: str, stands: str) -> None:
    old = "It rained. “The bridge was long.” Nobody crossed it on that day."
    new = "It rained. “The bridge was never long.” Nobody crossed it on that day."
    at = old.index(claim)
    [placed] = realign(old, new, [(at, at + len(claim))])
    assert placed.placement is Placement.REWORDED
    assert new[placed.start : placed.end] == stands


def test_a_moved_paragraph_moves_its_claims_even_the_reworded_one() -> None:
    moved = [PARAGRAPHS[1], PARAGRAPHS[2], PARAGRAPHS[3], PARAGRAPHS[0]]
    draft = written(moved).replace("eleven years", "twelve years")
    for sentence in SENTENCES[4:]:
        assert placed(ESSAY, draft, sentence)[0].placement is Placement.UNCHANGED
    for sentence in (SENTENCES[0], SENTENCES[2], SENTENCES[3]):
        found, words = placed(ESSAY, draft, sentence)
        assert (found.placement, words) == (Placement.MOVED, sentence)
    found, words = placed(ESSAY, draft, SENTENCES[1])
    assert (found.placement, words) == (Placement.REWORDED, SENTENCES[1].replace("eleven", "twelve"))


def test_a_sentence_that_is_split_with_other_words_is_reworded_and_so_are_two_that_were_merged() -> None:
    split = revised("1911.", "1911.").replace(
        "The wall was not repaired until a flood broke it open in 1954.",
        "The wall was not repaired for decades. Then a flood broke it open in 1954.",
    )
    found, words = placed(ESSAY, split, SENTENCES[10])
    assert found.placement is Placement.REWORDED
    assert words is not None
    assert "1954" in words
    merged = revised(
        f"{SENTENCES[8]} {SENTENCES[9]}",
        "By then the larger steamers had stopped calling at the port, and most families that stayed turned to "
        "farming or left for the cities.",
    )
    for sentence in SENTENCES[8:10]:
        found, words = placed(ESSAY, merged, sentence)
        assert found.placement is Placement.REWORDED
        assert words is not None
        assert sentence.rstrip(".").lower() in words.lower()


# ---------------------------------------------------------------- other formats and scripts
def test_another_format_changes_no_claim() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 40) for paragraph in ESSAY.split("\n\n"))
    curly = ESSAY.replace(" ", "\u00a0 ").replace("\n\n", "\r\n\r\n")
    for draft in (wrapped, curly):
        for sentence in SENTENCES:
            found, _ = placed(ESSAY, draft, sentence)
            assert found.placement is Placement.UNCHANGED
        assert new_passages(ESSAY, draft) == []


SCRIPTS = [
    "港口在一九一一年建成。四百人用了十一年。石头来自峡湾对岸。没有人记录多少工人受伤。贸易在十年内翻了一番。",
    "港は千九百十一年に完成した。四百人が十一年かけて造った。石は対岸から運ばれた。負傷者の記録はない。",
    "ท่าเรือสร้างเสร็จในปี 1911 ใช้คนสี่ร้อยคนสร้างสิบเอ็ดปี หินมาจากอีกฝั่งของฟยอร์ด ไม่มีใครบันทึกว่ามีคนงานบาดเจ็บกี่คน",
    "बंदरगाह 1911 में बनकर तैयार हुआ। इसे बनाने में ग्यारह साल लगे। पत्थर खाड़ी के पार से आया।",
]


@pytest.mark.parametrize("text", SCRIPTS)
def test_scripts_without_spaces(text: str) -> None:
    size = len(text)
    spans = [(at, min(at + 9, size)) for at in range(0, size - 9, 9)]
    for found, (start, end) in zip(realign(text, text, spans), spans, strict=True):
        assert found.placement in {Placement.UNCHANGED, Placement.AMBIGUOUS}
        if found.start is not None:
            assert text[found.start : found.end] == text[start:end].strip()


def test_one_changed_character_in_a_script_without_spaces() -> None:
    old = SCRIPTS[0]
    new = old.replace("十一年。石", "十二年。石")
    sentences = [sentence + "。" for sentence in old.split("。") if sentence]
    placements = [placed(old, new, sentence)[0].placement for sentence in sentences]
    assert placements == [
        Placement.UNCHANGED,
        Placement.REWORDED,
        Placement.UNCHANGED,
        Placement.UNCHANGED,
        Placement.UNCHANGED,
    ]


def test_a_draft_that_shares_nothing() -> None:
    other = "Quite unrelated thoughts follow. They concern beekeeping.\n\nBees dance. Honey keeps for years."
    for sentence in SENTENCES:
        assert placed(ESSAY, other, sentence)[0].placement is Placement.DELETED
    assert [other[start:end] for start, end in new_passages(ESSAY, other)] == [other]


@pytest.mark.parametrize("new", ["", " \n", "…", "###"])
def test_a_draft_with_no_words(new: str) -> None:
    assert placed(ESSAY, new, SENTENCES[0])[0].placement is Placement.DELETED
    assert new_passages(ESSAY, new) == []


def test_a_claim_without_words_is_found_only_where_it_is_alone() -> None:
    assert placed("A … b.", "B … a.", "…")[0].placement is Placement.UNCHANGED
    assert placed("A … b.", "B … a … c.", "…")[0].placement is Placement.AMBIGUOUS
    assert placed("A … b.", "A b.", "…")[0].placement is Placement.DELETED
    assert placed("A \u00ad b.", "A b.", "\u00ad")[0].placement not in KEPT


@pytest.mark.parametrize("span", [(-1, 3), (3, 3), (5, 2), (0, 10_000), (62, 63)])
def test_a_span_outside_of_the_draft_is_refused(span: tuple[int, int]) -> None:
    assert ESSAY[62:63] == " "
    with pytest.raises(ValueError, match="no words at"):
        realign(ESSAY, ESSAY, [span])


# ---------------------------------------------------------------- what is new, and the diff
def test_new_text_is_named() -> None:
    added = "The Danish army burned the lighthouse in protest."
    draft = revised(SENTENCES[6], f"{SENTENCES[6]} {added}")
    assert [draft[start:end] for start, end in new_passages(ESSAY, draft)] == [added]


def test_the_diff_shows_every_kind_of_change_once() -> None:
    paragraphs = [
        PARAGRAPHS[0],
        PARAGRAPHS[2],
        PARAGRAPHS[1],
        [*PARAGRAPHS[3], "A museum keeps the old plans."],
    ]
    draft = written(paragraphs).replace("1911", "1912").replace(SENTENCES[3], "").replace(" \n", "\n")
    shown = diff(ESSAY, draft)
    kinds = [passage.placement for passage in shown]
    assert kinds == [
        Placement.REWORDED,
        Placement.UNCHANGED,
        Placement.DELETED,
        Placement.MOVED,
        Placement.UNCHANGED,
        None,
    ] or kinds == [
        Placement.REWORDED,
        Placement.UNCHANGED,
        Placement.DELETED,
        Placement.UNCHANGED,
        Placement.MOVED,
        Placement.UNCHANGED,
        None,
    ]
    first = shown[0]
    assert [(ESSAY[e.old.start : e.old.end], draft[e.new.start : e.new.end]) for e in first.edits] == [
        ("1911", "1912")
    ]
    covered = [draft[passage.new.start : passage.new.end] for passage in shown if passage.new]
    assert "".join("".join(covered).split()) == "".join(draft.split())


def test_a_comparison_is_asked_as_often_as_needed() -> None:
    comparison = Comparison(ESSAY, revised("1911", "1912"))
    assert comparison.place(0, len(SENTENCES[0])).placement is Placement.REWORDED
    assert comparison.place(0, len(SENTENCES[0])) == comparison.place(0, len(SENTENCES[0]))
    assert comparison.new_passages() == []
    assert len(comparison.passages()) == 2


# ---------------------------------------------------------------- cost
REPETITIVE = [
    ("The cat sat on the mat. " * 2_000, "The cat sat on the mat. " * 1_990 + "A dog barked twice."),
    ("word " * 10_000, "word " * 9_990),
    ("港口建成。" * 2_000, "港口建成。" * 1_990),
    ("x" * 120_000, "x" * 119_999 + "y"),
    (
        " ".join("abcde"[n * n % 5] for n in range(10_000)),
        " ".join("abcde"[n * n * n % 5] for n in range(10_000)),
    ),
]


@pytest.mark.parametrize(
    ("old", "new"), REPETITIVE, ids=["sentences", "words", "characters", "one word", "letters"]
)
def test_repetitive_text_does_not_blow_up(old: str, new: str) -> None:
    began = time.process_time()
    size = len(old) // 40
    realign(old, new, [(at, at + size) for at in range(0, len(old) - size, size)])
    assert time.process_time() - began < 10


@pytest.mark.parametrize("signs", ["???", "\u200b", "\u200b\u2060"], ids=ascii)
@pytest.mark.parametrize(
    "around",
    ["The bridge opened in 1932.\n\n{}", "{}", "{} The bridge opened in 1932.", "It fell. {} It opened."],
)
def test_signs_without_words_are_told_in_their_own_way_wherever_they_stand(around: str, signs: str) -> None:
    draft = around.format(signs)
    span = Span(draft.index(signs), draft.index(signs) + len(signs))
    compared = Comparison(draft, draft.replace("1932", "1933"))
    found = compared.place(*span, "Nobody knows.")
    assert (found.placement, found.leaned) == (Placement.UNCHANGED, None)
    assert Comparison(draft, "The end.").put(span, Span(0, 3), "Nobody knows.") is None
    assert Comparison("The end.", draft).put(Span(0, 3), span, "Nobody knows.") is None
    assert compared.put(span, span, "Nobody knows.") is None
    assert compared.beside(span, span, "Nobody knows.") == ""
