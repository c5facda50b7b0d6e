"""Which quotes are accepted, which are refused, and what is said about them."""

from __future__ import annotations

import pytest

from factcheck.text.quotes.proving import Proof, SourceText, Status, prove

PAGE = """The Report

On Monday the minister said that unemployment fell by 3.5 percent in 2016, to 1,200 people. He was not
able to say why. “We did it,” said Smith. “We can't do it again,” replied Jones, who lives in the US.

The temperature was −5 degrees, about 5–7 degrees less than in 2015. "Nobody told us," he said. A 6'2" man
can't be unable to pay $5 million, or 5% of it. The non-violent protest hardly mattered. The plan works only if
everybody pays. It cost km² and 10² units; the House of Representatives voted.

JONES: I never said that the money was mine to keep.
SMITH: The money was taken from the poor and given to the rich.

The committee found that the “so-called ‘reform’ of 2010” had failed the people of the country. Those people are
poor, sick, and tired. In a long-term view, the full-time workers—those who stayed—lost 12 percent. Is it true
that he won the election twice? Nobody knows. At the end of the day they walked home, and it rained for an hour.
"""
SOURCE = SourceText(PAGE)


def passages(proof: Proof) -> list[str]:
    return [PAGE[passage.start : passage.end] for passage in proof.passages]


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("unemployment fell by 3.5 percent in 2016, to 1,200 people", None),
        ("“In a long-term view, the full-time workers—those who stayed—lost 12 percent.”", None),
        ("In a long-term view, the full-time workers - those who stayed - lost 12 percent,", None),
        ("The committee found that the “so-called ‘reform’ of 2010” had failed", None),
        ("'Nobody told us,' he said. A 6'2\" man can't be unable", None),
        ("The temperature was -5 degrees, about 5-7 degrees less than in 2015", None),
        ("the House of Representatives voted", None),
        ("at the end of the day", "refused"),
        ("At the\n end  of the\u00a0day they walked home", None),
        ("... the money was taken", "refused"),
        ("The money was taken from the poor…", "The money was taken from the poor"),
    ],
)
def test_equality_after_folding_accepts_and_nothing_else(quote: str, passage: str | None) -> None:
    proof = prove(quote, SOURCE)
    assert proof.accepted == (passage != "refused")
    assert len(proof.passages) == (1 if proof.accepted else 0)
    if passage not in (None, "refused"):
        assert passages(proof) == [passage]


def test_a_verbatim_quote_is_exact_with_or_without_marks_of_its_own() -> None:
    words = "The money was taken from the poor and given to the rich."
    for quote in (words, f"“{words}”", f' "{words}" '):
        proof = prove(quote, SOURCE)
        assert proof.status is Status.EXACT
        assert passages(proof) == [words]
        assert not proof.warnings


def test_a_stop_or_typography_of_the_writer_makes_it_normalized() -> None:
    proof = prove("The money was taken from the poor.", SOURCE)
    assert proof.status is Status.NORMALIZED
    assert passages(proof) == ["The money was taken from the poor"]
    assert prove("found that the 'so-called \"reform\" of 2010'", SOURCE).status is Status.NORMALIZED


@pytest.mark.parametrize(
    ("quote", "difference"),
    [
        ("unemployment fell by 35 percent in 2016", 'you quoted "35", the page says "3.5"'),
        ("fell by 3.5 percent in 2016, to 1.200 people", 'you quoted "1.200", the page says "1,200"'),
        ("fell by 3.5 percent in 2017, to 1,200 people", 'you quoted "2017", the page says "2016"'),
        ("“We can do it again,” replied Jones", 'you quoted "can", the page says "can\'t"'),
        ("We can't do it again, replied Smith, who lives", 'you quoted "Smith", the page says "Jones"'),
        ("replied Jones, who lives in the us", 'you quoted "us", the page says "US"'),
        ("The temperature was 5 degrees, about 5", 'you quoted "5", the page says "-5"'),
        ("The temperature was —5 degrees, about 5–7 degrees", 'you quoted "—5", the page says "−5"'),
        ("A 6'2' man can't be unable to pay", 'you quoted "6\'2\'", the page says "6\'2""'),
        ("can't be unable to pay 5 million", 'the page has "$", which you left out'),
        ("It cost km² and 102 units", 'you quoted "102", the page says "10²"'),
        ("Those people are poor, sick and tired", 'you quoted "sick", the page says "sick,"'),
        ("In a long term view, the full-time workers", 'you quoted "long term", the page says "long-term"'),
        ("the money was not mine to keep, I said", 'you quoted "not", which the page does not have'),
        ("that the money was to keep", 'the page has "mine", which you left out'),
        ("those who stayed—lost 12 percent!", 'you quoted "percent!", the page says "percent"'),
        ("they walk home, and it rained for an hour", 'you quoted "walk", the page says "walked"'),
    ],
)
def test_a_changed_quote_is_refused_with_the_difference(quote: str, difference: str) -> None:
    proof = prove(quote, SOURCE)
    assert proof.status is Status.MISQUOTE
    assert difference in proof.reason
    assert proof.closest is not None
    assert proof.closest.end - proof.closest.start >= len(quote) // 2


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ("unemployment fell by 3.5 percent in 20", "ends inside a word or a number"),
        ("200 people. He was not able to say why", '"1,"'),
        ("able to pay $5 million, or", "begins inside a word"),
        ("unable to pay $5 million, or 5", '"%"'),
        ("5 million, or 5% of it", '"$"'),
        ("violent protest hardly mattered", '"non-"'),
        ("5 degrees, about 5–7 degrees less", "minus sign"),
        ("it again,” replied Jones, who lives in the U", "ends inside a word"),
    ],
)
def test_a_cut_through_a_word_or_a_number_is_refused(quote: str, reason: str) -> None:
    proof = prove(quote, SOURCE)
    assert proof.status is Status.MISQUOTE
    assert reason in proof.reason


@pytest.mark.parametrize(
    ("quote", "warning"),
    [
        ("able to say why. “We did it,” said Smith", 'cut after "not"'),
        ("be unable to pay $5 million", 'cut after "n\'t"'),
        ("be unable to pay $5", 'cut before "million"'),
        ("hardly mattered. The plan works", 'cut before "only if"'),
        ("7 degrees less than in 2015", 'cut inside a compound after "5-"'),
        ("lives in the US. The temperature was −5 degrees", "runs over a paragraph break"),
        ("did it,” said Smith. “We can't do it again", "begins inside a quoted statement"),
        ("that he won the election twice.", "the sentence is a question on the page"),
        ("The Report On Monday the minister said", "runs over a paragraph break"),
    ],
)
def test_a_cut_that_may_turn_the_meaning_is_warned_of(quote: str, warning: str) -> None:
    proof = prove(quote, SOURCE)
    assert proof.accepted
    assert any(warning in said for said in proof.warnings), proof.warnings


@pytest.mark.parametrize(
    ("quote", "warning"),
    [
        ("the vessel would have stayed afloat", 'leaves out the condition: the sentence begins with "If"'),
        ("opened the valve before the alarm", 'cut after "may"'),
        ("300 seamen lost their lives", 'cut after "nearly"'),
        ("He will resign", 'cut before "if"'),
        ("the crew had been drinking all day", 'cut after "reportedly"'),
    ],
)
def test_a_condition_or_a_hedge_left_outside_is_warned_of(quote: str, warning: str) -> None:
    page = SourceText(
        "If the pumps had been started within ten minutes of the first alarm, the vessel would have stayed afloat. "
        "Holm may have opened the valve before the alarm. Nearly 300 seamen lost their lives. He will resign if he is "
        "convicted. There, reportedly, the crew had been drinking all day."
    )
    proof = prove(quote, page)
    assert proof.accepted
    assert any(warning.lower() in said.lower() for said in proof.warnings), proof.warnings


def test_the_month_of_may_is_no_hedge() -> None:
    page = SourceText(
        "The mole was opened on 3 May 1911 by the Prime Minister, Mr Blehr, and closed in June."
    )
    assert not any("cut after" in said for said in prove("by the Prime Minister, Mr Blehr", page).warnings)


@pytest.mark.parametrize("dots", [" … ", "…", " ... ", " . . . ", " [...] ", " […] ", " (…) ", " .... "])
def test_an_ellipsis_joins_parts_in_order_and_shows_what_it_leaves_out(dots: str) -> None:
    proof = prove(f"The committee found{dots}had failed the people", SOURCE)
    assert proof.status is Status.NORMALIZED
    assert 'left out at the ellipsis: "that the "so-called \'reform\' of 2010""' in proof.warnings
    assert 'what the ellipsis leaves out holds a number ("2010")' in proof.warnings
    (passage,) = proof.passages
    assert [PAGE[start:end] for start, end in passage.pieces] == [
        "The committee found",
        "had failed the people",
    ]
    assert (passage.start, passage.end) == (passage.pieces[0][0], passage.pieces[1][1])


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ("had failed the people … The committee found that", "do not stand in this order"),
        ("On Monday the minister said … In a long-term view", "too far apart"),
        ("He was … say why", "too short"),
        ("I never said … from the poor and given", "two speakers"),
        ("The committee learned … had failed the people", "the page says"),
    ],
)
def test_an_ellipsis_that_joins_what_does_not_belong_together_is_refused(quote: str, reason: str) -> None:
    proof = prove(quote, SOURCE)
    assert not proof.accepted
    assert reason in proof.reason


def test_an_ellipsis_out_of_one_statement_into_another_is_warned_of() -> None:
    proof = prove("We did it … We can't do it again", SOURCE)
    assert any("did the same person say both" in warning for warning in proof.warnings)


@pytest.mark.parametrize(
    ("quote", "warning"),
    [
        (
            "[t]he committee found that the “so-called",
            '"[t]he": the page has the first letter in the other case',
        ),
        ("[Those] people are poor, sick, and tired", None),
        ("[The voters] are poor, sick, and tired", "was put in"),
        (
            "of the country. [The voters] are poor, sick",
            '"[The voters]" stands where the page has "Those people"',
        ),
        ("those [sic] who stayed—lost 12 percent", '"[sic]" is not on the page'),
        ("those who stayed—lost [about] 12 percent", '"[about]" was put in'),
        ("those who stay[ed]—lost 12 percent", None),
        ("the end of the day they walk[ed] home", None),
        ("of the day [Smith and Jones] walked home", "the name in it is the writer's"),
        ("the workers of the day", "refused"),
    ],
)
def test_a_bracket_is_a_declared_edit(quote: str, warning: str | None) -> None:
    proof = prove(quote, SOURCE)
    assert proof.accepted == (warning != "refused")
    if warning not in (None, "refused"):
        assert any(warning in said for said in proof.warnings), proof.warnings


@pytest.mark.parametrize(
    "quote",
    [
        "those who stayed—lost [15] percent",
        "unemployment fell by [3.6] percent in 2016",
        "[5] people. He was not able",
        "He was [now] able to say why",
        "In a long-term view [not] the full-time workers",
        "it again,” replied [Smith], who lives in the US",
        "the [reform] had failed the people",
        "He was [hardly] able to say why",
        "Those people [sic] poor, sick, and tired",
        "Those people are poor [or] sick, and tired. In a short-term view",
    ],
)
def test_a_bracket_that_changes_what_the_page_says_is_refused(quote: str) -> None:
    assert not prove(quote, SOURCE).accepted


@pytest.mark.parametrize(
    ("quote", "status", "reason"),
    [
        ("", Status.ABSENT, "empty"),
        (" \n“” …", Status.ABSENT, "empty"),
        ("it", Status.ABSENT, "too short"),
        ("the end", Status.ABSENT, "too short"),
        ("an hour of", Status.ABSENT, "too short"),
        ("unemployment fell", Status.ABSENT, "too short"),
        ("word " * 2000, Status.ABSENT, "longer than the whole text"),
        ("Elephants seldom travel to Antarctica by train", Status.ABSENT, "nor anything like it"),
        ("…" * 50, Status.ABSENT, "empty"),
        ("[a] " * 60, Status.ABSENT, ""),
    ],
)
def test_a_quote_that_proves_nothing_is_refused_with_a_hint(quote: str, status: Status, reason: str) -> None:
    proof = prove(quote, SOURCE)
    assert proof.status is status
    assert reason in proof.reason
    assert proof.hint


def test_every_place_is_reported_and_several_are_warned_of() -> None:
    text = "It was a very bad year. Others disagree. It was a very bad year. And so on."
    proof = prove("It was a very bad year.", SourceText(text))
    assert [(p.start, p.end) for p in proof.passages] == [(0, 23), (41, 64)]
    assert any("2 times" in warning for warning in proof.warnings)


def test_an_empty_source_proves_nothing() -> None:
    assert prove("It was a very bad year.", SourceText("")).status is Status.ABSENT
    assert prove("It was a very bad year.", SourceText(" \n\f ")).status is Status.ABSENT


@pytest.mark.parametrize(
    ("text", "quote", "accepted"),
    [
        ("委员会发现,二〇一〇年的改革失败了。\n人民很失望。", "二〇一〇年的改革失败了", True),
        ("委员会发现,二〇一〇年的改\n革失败了。", "二〇一〇年的改革失败了", True),
        ("委员会发现,二〇一〇年的改革失败了。", "二〇一一年的改革失败了", False),
        ("委员会发现,改革没有失败。", "改革失败", False),
        ("ประเทศไทยมีประชากรหกสิบเก้าล้านคน", "มีประชากรหกสิบเก้าล้านคน", True),
        ("इस समिति ने पाया कि सुधार विफल रहा।", "पाया कि सुधार विफल रहा", True),
        ("Комиссия установила, что реформа провалилась.", "что реформа провалилась", True),
        ("قالت اللجنة إن الإصلاح قد فشل", "إن الإصلاح قد فشل", True),
    ],
)
def test_scripts_with_and_without_spaces(text: str, quote: str, accepted: bool) -> None:
    proof = prove(quote, SourceText(text))
    assert proof.accepted == accepted
    if accepted:
        (passage,) = proof.passages
        assert text[passage.start : passage.end].replace("\n", "") == quote


BELL = (
    "鐘は1731年にオランダ人の船長から贈られた。重さは1540キログラムである。1943年まで満潮のたびに鳴らされた。\n"
    "ภาษาไทยไม่มีช่องว่างระหว่างคำ ระฆังหนัก ๑๕๔๐ กิโลกรัม"
)


@pytest.mark.parametrize(
    ("quote", "passage", "difference"),
    [
        (
            "重さは1450キログラムである",
            "重さは1540キログラムである",
            'you quoted "1450", the page says "1540"',
        ),
        (
            "1943年まで干潮のたびに鳴らされた",
            "1943年まで満潮のたびに鳴らされた",
            'you quoted "干", the page says "満"',
        ),
        (
            "オランダ人の船長から借りられた",
            "オランダ人の船長から贈られた",
            'you quoted "借り", the page says "贈"',
        ),
        ("ระฆังหนัก ๑๔๕๐ กิโลกรัม", "ระฆังหนัก ๑๕๔๐ กิโลกรัม", 'you quoted "๑๔๕๐", the page says "๑๕๔๐"'),
        ("新しい鉄道が首都まで建設された", None, "neither the quote nor anything like it"),
    ],
)
def test_the_closest_passage_is_found_where_no_spaces_part_words(
    quote: str, passage: str | None, difference: str
) -> None:
    proof = prove(quote, SourceText(BELL))
    assert not proof.accepted and difference in proof.reason
    assert (proof.closest and BELL[proof.closest.start : proof.closest.end]) == passage


def test_how_much_is_to_be_quoted_is_said_for_the_script() -> None:
    assert "at least 6 characters:" in prove("満潮のたび", SourceText(BELL)).hint
    assert prove("満潮のたびに", SourceText(BELL)).accepted
    assert "at least 3 words and 12 characters:" in prove("the bell", SourceText("the bell rang")).hint


def test_a_negation_before_the_cut_is_seen_without_spaces_too() -> None:
    proof = prove("失败因为人民支持它", SourceText("委员会发现改革没有失败因为人民支持它。"))
    assert any("cut after" in warning for warning in proof.warnings)


@pytest.mark.parametrize(
    ("quote", "page", "turns"),
    [
        ("1943年まで満潮のたびに鳴らされた", "鐘は1943年まで満潮のたびに鳴らされたことはない。", "ない"),
        ("1943年まで満潮のたびに鳴らされた", "鐘は1943年まで満潮のたびに鳴らされた。今は鳴らない。", None),
        ("ระฆังถูกยึดในสงคราม", "ไม่มีใครรู้ว่าระฆังถูกยึดในสงคราม", "ไม่"),
    ],
)
def test_a_negation_outside_the_cut_is_seen_where_the_script_has_no_spaces(
    quote: str, page: str, turns: str | None
) -> None:
    warnings = [warning for warning in prove(quote, SourceText(page)).warnings if warning.startswith("cut ")]
    assert len(warnings) == bool(turns)
    assert all(f'"{turns}"' in warning for warning in warnings)


@pytest.mark.parametrize(
    ("quote", "page", "passage"),
    [
        ("THE MINISTER DID NOT SAY THAT", "Ä, then.\nThe minister\n did not say that, she wrote.", None),
        ("The road is too long", "İt is: THE\nROAD IS TOO LONG. She said so.", "THE\nROAD IS TOO LONG"),
        ("DIE STRASSE IST ZU LANG", "Ja. Die Straße ist zu lang, sagt er.", "Die Straße ist zu lang"),
        ("die straße ist zu lang", "JA. DIE STRASSE IST ZU LANG.", "DIE STRASSE IST ZU LANG"),
    ],
)
def test_a_quote_in_other_letters_is_refused_and_told_from_one_that_is_not_there(
    quote: str, page: str, passage: str | None
) -> None:
    proof = prove(quote, SourceText(page))
    assert (proof.accepted, proof.status) == (False, Status.MISQUOTE)
    assert proof.reason == "only capitals and small letters differ, or ß and ss"
    assert proof.closest is not None
    shown = page[proof.closest.start : proof.closest.end]
    assert shown == (passage or "The minister\n did not say that")


@pytest.mark.parametrize(
    "page", ["Of T h e  o l d  b r i d g e  o f  1 9 3 7 only.", "Of T-h-e-o-l-d-b-r-i-d-g-e of 19 37"]
)
def test_letters_that_the_text_has_apart_are_told_from_other_letters(page: str) -> None:
    proof = prove("The old bridge of 1937", SourceText(page))
    assert (proof.accepted, proof.status) == (False, Status.MISQUOTE)
    assert proof.reason == "the text has the same letters with other spaces or signs between them"
    assert proof.closest is not None and page[proof.closest.start] == "T"
