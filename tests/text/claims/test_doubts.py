"""What is told on somebody's word, on a condition or as a doubt is never told without it."""

import pytest

from factcheck.text.claims import Part, extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


def kept(text: str) -> list[str]:
    return [p.restatement for p in extract(text) if p.checkable]


# what is told, what must be among the restatements, and what none of them may be
_DOUBTED = {
    "it is alleged": (
        "Karl Vogt strangled his niece, it is alleged.",
        ["Karl Vogt strangled his niece, it is alleged."],
        ["Karl Vogt strangled his niece."],
    ),
    "both deeds are alleged": (
        "Karl Vogt shot his niece and drowned the dog, it is alleged.",
        ["Karl Vogt shot his niece (it is alleged)."],
        ["Karl Vogt shot his niece."],
    ),
    "it was rumoured, and": (
        "Nora Beck stole the crown, it was rumoured, and sold it in Graz.",
        ["Nora Beck sold it in Graz (it was rumoured)."],
        ["Nora Beck stole the crown."],
    ),
    "or so": (
        "The bishop gambled, or so his cook claimed.",
        ["The bishop gambled, or so his cook claimed."],
        ["The bishop gambled."],
    ),
    "so the legend goes": (
        "The queen drowned her heir, so the legend goes.",
        ["The queen drowned her heir, so the legend goes."],
        ["The queen drowned her heir."],
    ),
    "it seems, and": (
        "The wardens sold the coal, it seems, and burned the lists.",
        ["The wardens burned the lists (it seems)."],
        ["The wardens burned the lists."],
    ),
    "who testified": (
        "Ivo Lang beat the boy, his aunt testified, and locked the barn.",
        ["Ivo Lang locked the barn (his aunt testified)."],
        ["Ivo Lang locked the barn."],
    ),
    "by an account set in": (
        "Ivo Lang robbed the inn, by the cook’s account, and burned the barn.",
        ["Ivo Lang burned the barn (by the cook’s account)."],
        ["Ivo Lang burned the barn."],
    ),
    "a case": (
        "The crown's case, that Ada Rudd had drugged the clerk and driven him to Hull, collapsed.",
        ["Ada Rudd had drugged the clerk (in the text’s words: “The crown's case …”)."],
        ["Ada Rudd had drugged the clerk.", "Ada Rudd had driven him to Hull."],
    ),
    "a problem is so": (
        "The second problem, that the dam leaked, was known in 1970.",
        ["The dam leaked."],
        [],
    ),
    "a claim that somebody made": (
        "The claim, made by Kuhn, that Ada Rudd stole the seal has been withdrawn.",
        ["The claim was made by Kuhn."],
        ["Ada Rudd stole the seal."],
    ),
    "a ground": (
        "Rudd was dismissed on the ground that she had lied to the board.",
        [],
        ["She had lied to the board."],
    ),
    "if somebody is to be believed": (
        "If the steward is to be believed, Holt forged the deeds, bribed a judge and fled to Chile.",
        [
            "Holt bribed a judge (if the steward is to be believed).",
            "Holt fled to Chile (if the steward is to be believed).",
        ],
        ["Holt bribed a judge.", "Holt fled to Chile."],
    ),
    "if somebody is right, behind": (
        "Vera Holm forged the will and burned the letters, if the cook is right.",
        ["Vera Holm forged the will (if the cook is right)."],
        ["Vera Holm forged the will."],
    ),
    "not only but": (
        "If the coroner is right, Vera Holm not only hid the knife but stabbed the guard.",
        ["Vera Holm stabbed the guard (if the coroner is right)."],
        ["Vera Holm stabbed the guard."],
    ),
    "not only knew but": (
        "Ann Roth not only knew that the bond was false but helped to print it.",
        ["Ann Roth helped to print it.", "The bond was false."],
        ["The bond helped to print it."],
    ),
    "a further predicate of what is supposed": (
        "Unless the tax falls, the mill closes and Ann Roth loses the house and pays the fine.",
        [],
        ["Ann Roth pays the fine.", "The mill closes."],
    ),
    "and past": (
        "If the board knew, it said nothing and sold the shares.",
        ["The board sold the shares (if the board knew)."],
        ["The board sold the shares."],
    ),
    "believed that he had and": (
        "Detectives believed Lang had shot his aunt and burned the coat.",
        [],
        ["Detectives burned the coat."],
    ),
    "believed he had killed and buried": (
        "Detectives believed Lang had strangled his aunt and buried her in the orchard.",
        ["Lang had strangled his aunt and buried her in the orchard (that is what detectives believed)."],
        ["Detectives buried her in the orchard.", "Lang buried her in the orchard."],
    ),
    "the court fined it": (
        "The court held that the mill had lied and fined it £900.",
        ["The court fined it £900."],
        [],
    ),
    "the mayor resigned": (
        "The mayor said that the mill had burned and resigned.",
        ["The mayor resigned."],
        [],
    ),
    "a row of what is believed": (
        "Police think the same woman shot the guard, robbed the bank and burned the van.",
        [
            "The same woman robbed the bank (according to police).",
            "The same woman burned the van (according to police).",
        ],
        ["The same woman burned the van."],
    ),
    "a row with what is known": (
        "He knows that she lied, forgave her and left.",
        [],
        ["What the text calls “she” forgave her and left."],
    ),
    "which was to and did not": (
        "The canal, which was to have reached Ghent in 1890 but did not, cost £4m.",
        ["The canal was to have reached Ghent in 1890 but did not."],
        ["The canal was to have reached Ghent in 1890."],
    ),
    "prevented": (
        "Norris planned to sell the quarry in 1960 but was prevented by the council.",
        ["Norris planned to sell the quarry in 1960 but was prevented by the council."],
        ["Norris was prevented by the council."],
    ),
    "he would but did not": (
        "The clerk said that he would resign in May but did not.",
        ["The clerk would resign in May (according to the clerk)."],
        ["The clerk would resign in May but did not (according to the clerk)."],
    ),
    "those that but had": (
        "The forger copied those that were known from letters but had been lost.",
        ["The forger copied those that were known from letters but had been lost."],
        ["The forger had been lost."],
    ),
    "it is claimed, in a row": (
        "It is claimed that Lang shot the guard, robbed the inn and fled to Peru.",
        ["Lang robbed the inn (in the text’s words: “It is claimed that …”)."],
        ["What the text calls “it” robbed the inn.", "Lang robbed the inn."],
    ),
    "what somebody alleged": (
        "What Roth alleged was that Lang had shot the guard.",
        ["Lang had shot the guard (in the text’s words: “What Roth alleged was that …”)."],
        ["Lang had shot the guard."],
    ),
    "accused of having": (
        "Roth accused Lang of having shot the guard and robbed the inn.",
        ["Roth accused Lang of having shot the guard and robbed the inn."],
        ["Roth robbed the inn."],
    ),
    "denied having": (
        "Lang denied having taken the money and burned the books.",
        [],
        ["Lang burned the books."],
    ),
    "in brackets": (
        "Lang took the plate (it is alleged) and sold it in Kiel.",
        ["Lang sold it in Kiel (it is alleged)."],
        ["Lang took the plate.", "Lang sold it in Kiel."],
    ),
    "between dashes": (
        "Lang took the plate — or so his cook claimed — in 1990.",
        [],
        ["Lang took the plate."],
    ),
    "it is thought, and a verb like a participle": (
        "Lang, it is thought, robbed the inn; nobody saw him.",
        ["Lang, it is thought, robbed the inn."],
        [],
    ),
    "said of both": (
        "Lang shot the guard, police say, and two clerks burned the van.",
        ["Two clerks burned the van (police say)."],
        ["Two clerks burned the van."],
    ),
    "he says of himself": (
        "The tax is a curse, he says, and he has paid it for 40 years.",
        [],
        ["What the text calls “he” has paid it for 40 years (he says)."],
    ),
    "in a version": (
        "In Roth’s version, Lang shot the guard and burned the van.",
        ["Lang burned the van (in Roth’s version)."],
        ["Lang burned the van."],
    ),
    "a story that": (
        "The story that Lang shot the guard is old.",
        [],
        ["Lang shot the guard.", "Lang shot the guard (said of the story)."],
    ),
    "swore": (
        "Lang, his aunt swore, took the plate and sold it in Kiel.",
        [],
        ["Lang sold it in Kiel.", "Lang took the plate."],
    ),
    "claims that": (
        "The owners claim that the dam was safe.",
        ["The dam was safe (according to the owners)."],
        ["The dam was safe."],
    ),
    "it may be": (
        "Nobody lied, it may be; each hand rubbed out a word.",
        ["Nobody lied, it may be."],
        ["Nobody lied."],
    ),
    "either or": (
        "The union has 140 letters on file, so either Kern cannot count or he has not asked.",
        ["So either Kern cannot count or he has not asked."],
        ["So either Kern cannot count.", "Kern has not asked."],
    ),
    "had it been": (
        "Lund had nineteen ships, which is to say that each of the ships, had it been charged, would have paid.",
        ["Each of the ships, had it been charged, would have paid."],
        ["Lund would have paid."],
    ),
    "and had she been": (
        "Pike ran the mill in 1990, and had she been fined for it, the mill would have closed.",
        ["Pike ran the mill in 1990."],
        ["Pike had she been fined for it."],
    ),
    "only where": (
        "The Dray Act allows it only where it is “needed for the town”.",
        ["The Dray Act allows it only where it is “needed for the town”"],
        ["What the text calls “it” is “needed for the town”"],
    ),
    "until a few years ago": (
        "Until a few years ago most of Dray had power for six hours a day.",
        ["Until a few years ago most of Dray had power for six hours a day."],
        ["A few years ago most of Dray had power for six hours a day."],
    ),
    "before they do": (
        "Papers should ask Kern for his files before they print it in May.",
        [],
        ["Papers print it in May.", "They print it in May.", "What the text calls “they” print it in May."],
    ),
    "or not by more": (
        "None of the 40 got better, or not by more than the nine on the placebo.",
        ["None of the 40 got better, or not by more than the nine on the placebo."],
        ["None of the 40 got better."],
    ),
}


@pytest.mark.parametrize("name", _DOUBTED)
def test_no_doubt_is_lost(name: str) -> None:
    text, among, never = _DOUBTED[name]
    told = said(text)
    assert [one for one in among if one not in told] == []
    assert [one for one in told if one in never] == []


@pytest.mark.parametrize(
    "text",
    [
        "Vera Holm forged the will, if the cook is right.",
        "If Kern had signed, the bank would have failed, the court heard.",
        "He married the widow, or so the verger said.",
    ],
)
def test_what_is_doubted_or_told_by_another_is_kept(text: str) -> None:
    assert len(kept(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kern denied that he took the money and burned the books.",
        "It is not true that Kern lied and stole the ring.",
        "The claim, made by Roth, that Kern stole the ring and sold it, was false.",
    ],
)
def test_what_goes_on_with_what_is_denied_is_denied(text: str) -> None:
    told = {"The claim was made by Roth."}
    assert [one for one in kept(text) if one not in told] == kept(text)[:1]


def test_a_will_is_no_auxiliary() -> None:
    assert "The widow burned the will in 1990." in kept("The widow burned the will in 1990.")
    assert not kept("The will be done.")


def test_who_is_resolved_as_speaker_speaks_on() -> None:
    told = said(
        "Eva Lind has studied the mine for years. "
        "“The leak is never one man’s doing,” she wrote. “It seems that two clerks hid the report in 1990.”"
    )
    assert "Eva Lind is quoted as saying: “It seems that two clerks hid the report in 1990.”" in told


@pytest.mark.parametrize("mark", ["", "> "])
def test_a_block_quotation_that_names_its_own_speaker(mark: str) -> None:
    blocks = [
        "As the historian Eva Lind wrote in 1891:",
        f"{mark}The earl was a thief. He stole the plate in 1540.",
        f"{mark}“I was never there,” said Norris. “My brother took £40.”",
    ]
    text = "\n\n".join(blocks)
    starts = [text.index(block) for block in blocks]
    parts = [
        Part("blockquote", at, at + len(block)) for at, block in zip(starts[1:], blocks[1:], strict=True)
    ]
    told = [p.restatement for p in extract(text, parts)]
    assert "“I was never there,” said Norris." in told
    assert "Norris is quoted as saying: “My brother took £40”" in told
    assert "The historian Eva Lind is quoted as saying: “The earl was a thief.”" in told
