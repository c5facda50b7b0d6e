"""Sentences built otherwise than a subject and its verb: turned round, gapped, with a state beside them."""

import pytest

from factcheck.text.claims import extract

_TOLD = {
    "a state before the clause": (
        "His brother dead and his fortune spent, Hart returned to Dublin in 1852.",
        ["His brother dead and his fortune spent, Hart returned to Dublin in 1852."],
    ),
    "a state behind a date": (
        "In 1906, his patience exhausted, the tsar dissolved the parliament.",
        ["In 1906, his patience exhausted, the tsar dissolved the parliament."],
    ),
    "states behind the clause": (
        "Some 40 Greeks were expelled in 1964, their land seized and their shops given away.",
        [
            "Some 40 Greeks were expelled in 1964.",
            "Some 40 Greeks were expelled in 1964, their [some 40 Greeks’] land seized and their shops given away.",
        ],
    ),
    "a noun whose verb comes behind a clause about it": (
        "The judge, a former prosecutor appointed by the governor she was now asked to try, refused to stand down.",
        [
            "The judge refused to stand down.",
            "The judge was a former prosecutor appointed by the governor she was now asked to try.",
        ],
    ),
    "two adjuncts behind 'and'": (
        "Freud had four children and, in 1939, on the advice of Ernest Jones, left Vienna.",
        [
            "Freud had four children.",
            "Freud, in 1939, on the advice of Ernest Jones, left Vienna.",
        ],
    ),
    "the names of a row of persons": (
        "Two men and a woman, Per Falk, Max Lund and Ann Moss, were arrested in Lund.",
        [
            "Two men and a woman were arrested in Lund.",
            "Per Falk, Max Lund and Ann Moss were two men and a woman.",
        ],
    ),
    "who some of them are": (
        "Three of the four accused – a broker, his wife and an accountant – pleaded guilty in March.",
        [
            "Three of the four accused pleaded guilty in March.",
            "Three of the four accused were a broker, his wife and an accountant.",
        ],
    ),
    "a verb parted from its modal": (
        "Only once the war was over could the port, which had been mined, be opened.",
        ["Only once the war was over could the port be opened.", "The port had been mined."],
    ),
    "a verb parted from 'had'": (
        "Never had the town, which has 400 people, seen such a crowd.",
        ["Never had the town seen such a crowd.", "The town has 400 people."],
    ),
    "'never before'": (
        "Never before had a sitting judge been arrested in his own court.",
        ["Never before had a sitting judge been arrested in his own court."],
    ),
    "a reason put first": (
        "It was because the pump had failed that the mine flooded.",
        ["In the author’s words, it was because the pump had failed that the mine flooded."],
    ),
    "two figures of one 'was'": (
        "The bridge was 40 years old when it was first repaired and 60 when it fell.",
        [
            "The bridge was 40 years old when it was first repaired and 60 when it fell.",
            "The bridge fell.",
        ],
    ),
    "'there' behind a clause without a comma": (
        "Where the church once stood there is now a car park.",
        ["Where the church once stood there is now a car park.", "The church once stood."],
    ),
    "a lead, a date and a subject that waits": (
        "When the wall fell, on 9 November 1989, the man who had built it, Erich Honecker, had left office.",
        [
            "When the wall fell, on 9 November 1989, the man who had built it, Erich Honecker, had left office.",
            "The wall fell, on 9 November 1989.",
        ],
    ),
    "a state beside the subject": (
        "The senator, then 34 and newly married, was driving home.",
        ["The senator, then 34 and newly married, was driving home."],
    ),
    "what is so now of what once was otherwise": (
        "The lake, now a salt flat, once covered 68,000 square kilometres.",
        ["The lake once covered 68,000 square kilometres.", "The lake is now a salt flat."],
    ),
    "the one of a row who is named": (
        "Two resigned and one, Lars Holm, was jailed.",
        ["Two resigned.", "One, Lars Holm, was jailed."],
    ),
    "what those who say otherwise do": (
        "The minister admitted that those who said otherwise were lying.",
        [
            "The minister admitted that those who said otherwise were lying.",
            "The ones who said otherwise were lying (according to the minister).",
        ],
    ),
    "who found it out, or the drug": (
        "The doctor found that the drug was useless and stopped the trial.",
        [
            "The doctor found that the drug was useless and stopped the trial.",
            "The drug was useless (according to the doctor).",
        ],
    ),
    "who told him, and no fee": (
        "The clerk told Moss that the fee was due and sent a bill for 300 dollars.",
        [
            "The clerk told Moss that the fee was due and sent a bill for 300 dollars.",
            "The fee was due (according to the clerk).",
        ],
    ),
    "who promises": (
        "Norda said it had lost 3 million euros and promised to pay back another 2 million.",
        [
            "Norda said it had lost 3 million euros and promised to pay back another 2 million.",
            "Norda had lost 3 million euros (according to Norda).",
        ],
    ),
    "questions behind a colon": (
        "The inquiry asked three questions: who gave the order, who knew of the sale and who burned the files.",
        [
            "The inquiry asked three questions: who gave the order, who knew of the sale and who burned the files."
        ],
    ),
    "what is admitted behind a denial": (
        "After years of denying it, Kern admitted in 2004 that 92 children had been buried there in May.",
        [
            "After years of denying it, Kern admitted in 2004 that 92 children had been buried there in May.",
            "92 children had been buried there in May (according to Kern).",
        ],
    ),
    "two pairs that grow together": (
        "The less the men earned, the more they borrowed, and the more they borrowed, the more it took.",
        ["The less the men earned, the more they borrowed, and the more they borrowed, the more it took."],
    ),
    "whose word it is, with a clause about him": (
        "According to the prosecutor, who spoke for four hours, Kern and Falk had met in Lyon and bought the poison.",
        [
            "According to the prosecutor, Kern and Falk had met in Lyon.",
            "The prosecutor spoke for four hours.",
            "Kern and Falk bought the poison (according to the prosecutor).",
        ],
    ),
    "more than half of which": (
        "Moss wrote 40 books, more than half of which he burned.",
        ["Moss wrote 40 books.", "What the text calls “he” burned more than half of the 40 books."],
    ),
    "what a fame rests on": (
        "The two novels on which the poet’s fame rests were written in prison.",
        [
            "The two novels on which the poet’s fame rests were written in prison.",
            "The poet’s fame rests (on the two novels).",
        ],
    ),
    "two subjects, each with a clause": (
        "The judge, who was old, and the priest, who was ill, met in Lund.",
        ["The judge and the priest met in Lund.", "The judge was old.", "The priest was ill."],
    ),
    "a second subject that did something": (
        "Both the chairman, who had signed the accounts, and the auditor, who hid the book, were fined.",
        [
            "Both the chairman and the auditor were fined.",
            "The chairman had signed the accounts.",
            "The auditor hid the book.",
        ],
    ),
    "what a thing was meant to do": (
        "The law, which was meant to protect tenants, was repealed in 1990.",
        ["The law was repealed in 1990.", "The law was meant to protect tenants."],
    ),
    "two tellers of one 'say'": (
        "Norda says 900 of its clerks were locked out, the union that 300 stayed at home.",
        [
            "Norda says 900 of its clerks were locked out, the union that 300 stayed at home.",
            "900 of its clerks were locked out (according to Norda).",
        ],
    ),
    "most of whom are": (
        "In 1740 wolves were seen in Lund, and 31 people, most of them beggars, died.",
        [
            "In 1740 wolves were seen in Lund.",
            "31 people died (in 1740).",
            "31 people, most of them beggars, died (in 1740).",
        ],
    ),
    "the only one who": (
        "The cook, the only man who had a knife, drowned.",
        ["The cook drowned.", "The cook was the only man who had a knife."],
    ),
    "what a named thing has": (
        "The smallest bank, Norda, with 14 branches and 600 staff, made more in 2015.",
        [
            "The smallest bank, Norda, with 14 branches and 600 staff, made more in 2015.",
            "The smallest bank was Norda.",
        ],
    ),
    "the second of a gapped row": (
        "The first edition sold 600 copies, the second, with pictures, 60,000.",
        ["The first edition sold 600 copies, the second, with pictures, 60,000."],
    ),
    "the last of a gapped row, with a clause": (
        "He was jailed for six years, his wife for four and their son, who had kept the books, for two.",
        [
            "What the text calls “he” was jailed for six years, his wife for four and their son for two.",
            "What the text calls “their son” had kept the books.",
        ],
    ),
    "an object behind what is set in": (
        "The king took from them, in return, 40 marks a year.",
        ["The king took from them, in return, 40 marks a year."],
    ),
    "what had been so since": (
        "The pit, closed since the war, was reopened in 1951.",
        ["The pit, closed since the war, was reopened in 1951.", "The pit had been closed since the war."],
    ),
    "a place excepted": (
        "All the members signed, with the exception of Hungary, where the vote was put off until May.",
        [
            "All the members signed, with the exception of Hungary.",
            "The vote was put off until May (in Hungary).",
        ],
    ),
    "the same of another place": (
        "In Sweden one child in 400 dies before the age of five; in Chad, one in nine.",
        ["In Sweden one child in 400 dies before the age of five; in Chad, one in nine."],
    ),
}


@pytest.mark.parametrize("name", _TOLD)
def test_it_is_told_whole_and_apart_where_it_may(name: str) -> None:
    sentence, told = _TOLD[name]
    assert [p.restatement for p in extract(sentence) if p.checkable] == told
