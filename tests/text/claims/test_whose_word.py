"""On whose word, and in what likeness, a clause inside a clause is told."""

import pytest

from factcheck.text.claims import extract

_CASES = {
    "cited in order to argue": (
        "At least twenty papers have cited the bones, four of them to argue that feathers began in Lund in 1990.",
        ["Feathers began in Lund in 1990 (in the text’s words: “four of them to argue that …”)."],
        ("Feathers began in Lund in 1990 (according to",),
    ),
    "what the author only believes": (
        "The mill in Lund closed in 1990, and (I gather) Moss paid the fine.",
        ["The author says: “The mill in Lund closed in 1990, and (I gather) Moss paid the fine”"],
        ("Moss paid the fine",),
    ),
    "who was warned": (
        "The mill, warned that the dam in Lund was weak, closed the road in May.",
        ["The dam in Lund was weak (in the text’s words: “warned that …”)."],
        ("The dam in Lund was weak (according to",),
    ),
    "a reason within what was said": (
        "Moss told the court in May that, since a bone carved by Falk cannot be a fossil, Lund must pay.",
        [
            "A bone carved by Falk cannot be a fossil (in the text’s words: “Moss told the court in May that …”)."
        ],
        (),
    ),
    "a reason behind what was said": (
        "Moss explains that the levy was weak in 1990, since the firm sold less water in Lund.",
        ["The firm sold less water in Lund (in the text’s words: “Moss explains that …”)."],
        (),
    ),
    "a log, and what had come by then": (
        "The second shell fell, according to the log, at nine, by which time 40 clerks had run into the yard in Lund.",
        ["40 clerks had run into the yard in Lund."],
        ("40 clerks had run into the yard in Lund (according to",),
    ),
    "what she thought": (
        "She thought, until 2001, that Moss had been sent to Lund for talking back to the board of the mill.",
        [
            "Moss had been sent to Lund for talking back to the board of the mill (that is what “she” thought)."
        ],
        (),
    ),
    "a message that told somebody": (
        (
            "A message was sent to Ada Berg. It reached her at noon in May, purported to come from a bank, and "
            "told Moss that a letter from Lund had been delayed for 40 days."
        ),
        ["A letter from Lund had been delayed for 40 days (according to a message)."],
        (),
    ),
    "a study that predicts": (
        "Falk commissioned a study, at a cost of £40,000, predicting that trade in Lund would drop by a fifth.",
        ["Trade in Lund would drop by a fifth (according to a study)."],
        ("Trade in Lund would drop by a fifth (according to Falk",),
    ),
    "would have said, and it did": (
        (
            "Kern would have said that the mill put three boys through school, and it did, and that nobody in Lund "
            "drank from its hose in May."
        ),
        ["Nobody in Lund drank from its hose in May (in the text’s words: “Kern would have said that …”)."],
        (),
    ),
    "what somebody believed": (
        "For thirty years Kern believed that the woman in the picture was her own mother in Lund.",
        ["The woman in the picture was her own mother in Lund (that is what Kern believed)."],
        ("The woman in the picture was her own mother in Lund (according to",),
    ),
    "an answer that somebody gave": (
        "Kern's own answer, given over cake in 2023, was that Moss had earned less in a day at the mill.",
        [
            (
                "Moss had earned less in a day at the mill (in the text’s words: “Kern's own answer, given over "
                "cake in 2023, was that …”)."
            )
        ],
        ("Moss had earned less in a day at the mill.",),
    ),
    "right in two things": (
        "Pike is also correct that nowhere in Norland was the price so high, and that Lund has honoured more men.",
        ["Lund has honoured more men (in the text’s words: “Pike is also correct that …”)."],
        (),
    ),
    "what nobody says, and what else is tempting": (
        "The temptation for a critic is to say that Lund kept no books at all in 1990, and to go home humming.",
        [
            (
                "Lund kept no books at all in 1990 (in the text’s words: “The temptation for a critic is to "
                "say that …”)."
            )
        ],
        ("Lund kept no books at all in 1990, and",),
    ),
    "said in a quotation, and a deed": (
        "A man in the office said “call it a million” and then asked the clerks of Lund not to use his name.",
        ["A man in the office said “call it a million”"],
        ("“call it a million” and", "In the text’s words: “call it"),
    ),
    "a list of which something is said": (
        "Moss had a list that clerks on the quay of Lund said in 1990 they could see.",
        ["Moss had a list that clerks on the quay of Lund said in 1990 they could see."],
        ("What the text calls “they”", "They could"),
    ),
    "what the book shows instead": (
        "What the book of the mill shows instead is a bath in oil, given to 40 fish in May.",
        ["What the book of the mill shows instead is a bath in oil, given to 40 fish in May."],
        ("Instead is",),
    ),
    "told behind a pause": (
        (
            "The clerk, after a pause in which several men seemed to go missing, told me that Moss had sold the "
            "mill in Lund to a firm in which Falk held 40 shares."
        ),
        [
            (
                "Moss had sold the mill in Lund to a firm in which Falk held 40 shares (in the text’s words: “The "
                "clerk, after a pause in which several men seemed to go missing, told me that …”)."
            )
        ],
        ("Several men seemed to go missing, told",),
    ),
    "a source that a clause without a pronoun narrows": (
        "According to the ledgers the town handed over in May, after a lawsuit, Moss paid no rent in 2019.",
        ["According to the ledgers the town handed over in May, after a lawsuit, Moss paid no rent in 2019."],
        ("Moss paid", "According to the ledgers the town handed over in May, after a lawsuit."),
    ),
    "on paper, before what dashes set in": (
        "On paper — and the paper was good; I have seen worse — some 14 boats were sailing by 2021.",
        ["On paper some 14 boats were sailing by 2021."],
        ("The author says: “On paper", "Some 14"),
    ),
    "another figure by somebody else": (
        "Con Moss reckons he is down 88,000 crowns; his clerk, less hopeful, says 74,500.",
        ["Con Moss reckons he is down 88,000 crowns."],
        ("Con Moss reckons he is down 88,000 crowns (",),
    ),
    "what a share of those asked want": (
        "A survey by Kern found 61 percent of the clerks wanting the mill kept and the dam stopped.",
        ["A survey by Kern found 61 percent of the clerks wanting the mill kept and the dam stopped."],
        ("The dam stopped",),
    ),
    "that of those, found too": (
        "The audit found that 90 boats were sold and that of those 90 a third had leaked.",
        ["90 boats were sold and that of those 90 a third had leaked (according to the audit)."],
        ("What the text calls", "Of those 90"),
    ),
    "said she'd asked, again, and got": (
        "Ada Moss is the mayor. She said she'd asked for it in 2021, again in 2022, and got “a shrug and a nod”.",
        ["Ada Moss had got “a shrug and a nod” (according to Ada Moss)."],
        ("Ada Moss got", "Ada Moss 'd"),
    ),
    "a man the author has known, who said": (
        "Jan Pike, its president and a man I've known since he was a clerk in Lund, said his men are ill.",
        ["Jan Pike’s men are ill (according to Jan Pike)."],
        ("The author says: “said", "Said his"),
    ),
    "one of them told me, set in": (
        "The clerks had asked for a raise and dropped it, one of them told me, in May, when the firm paid 40 crowns.",
        [
            "The clerks had asked for a raise (one of them told the author).",
            "The firm paid 40 crowns (one of them told the author).",
        ],
        ("One of them",),
    ),
    "told me, and when": (
        "The mill was shut, Ada Moss told me, on the last night of May, when the river rose.",
        ["The river rose (Ada Moss told the author)."],
        ("The river rose.",),
    ),
    "those told that": (
        "The remedies are cheap. At Lund half of those told that their own well was bad had moved by May.",
        ["At Lund half of those told that their own well was bad had moved by May."],
        ("The remedies’", "Their"),
    ),
    "telling somebody which": (
        "Telling a man which well is clean costs 40 crowns, and at Lund half of the men told had moved.",
        ["Telling a man which well is clean costs 40 crowns.", "At Lund half of the men told had moved."],
        ("Telling a man which well is clean costs 40 crowns, at",),
    ),
    "who police say": (
        "Moss, who police say shot the guard, fled to Lund in 1990.",
        ["Moss, police say, shot the guard.", "Moss fled to Lund in 1990."],
        "Moss shot",
    ),
    "which engineers believe": (
        "The mill, which engineers believe was unsafe in 1990, burned down.",
        ["The mill, engineers believe, was unsafe in 1990.", "The mill burned down."],
        "The mill was unsafe",
    ),
    "who, set off, prosecutors allege": (
        "Kurt Lund, who, prosecutors allege, poisoned his wife, denies it.",
        ["Kurt Lund, prosecutors allege, poisoned his wife."],
        "Kurt Lund poisoned",
    ),
    "who according to": (
        "The judge, who according to a report of 1990 took 40 bribes, retired.",
        ["The judge, according to a report of 1990, took 40 bribes."],
        "The judge took",
    ),
    "that somebody claims, of which": (
        "The bank that Moss claims stole his money failed in 2008.",
        ["The bank that Moss claims stole his money failed in 2008."],
        "Moss claims stole",
    ),
    "who said it": (
        "The lawyer, who said that Moss shot the guard, left.",
        ["The lawyer said that Moss shot the guard."],
        "The lawyer, ",
    ),
    "said Ada Moss, behind what opens the sentence": (
        "In return, said Ada Moss, then the mayor, the firm would pay the fine.",
        ["In return, said Ada Moss, then the mayor, the firm would pay the fine."],
        "is said",
    ),
    "says one clause": (
        "Any quarrel, says one clause, shall be settled in Lund.",
        ["Any quarrel, says one clause, shall be settled in Lund."],
        "quarrel shall",
    ),
    "said to be his": (
        "The note, said to be a forgery, was sold in 1990.",
        ["The note, said to be a forgery, was sold in 1990."],
        "said the",
    ),
    "words that somebody said": (
        "The words that Moss said were recorded in 1990.",
        ["The words that Moss said were recorded in 1990."],
        "The words, ",
    ),
    "as though": (
        "The report treats Moss as though he had stolen the money.",
        ["The report treats Moss as though he had stolen the money."],
        ("What the text calls “he” had", "Moss had stolen"),
    ),
    "even though": (
        "The mine was kept open, even though it had flooded in 1990.",
        ["The mine had flooded in 1990."],
        "As ",
    ),
    "as the court found": (
        "The dam broke, as the court found in 1990.",
        ["The dam broke, as the court found in 1990."],
        "The court found",
    ),
    "as he had before": (
        "Moss lost the vote in 2002, as he had in 1998.",
        ["Moss lost the vote in 2002, as he had in 1998."],
        ("What the text calls “he” had", "Moss had in"),
    ),
    "as, of what was so": (
        "As the mine flooded in 1990, 40 men drowned.",
        ["The mine flooded in 1990."],
        "40 men drowned as",
    ),
    "supposing": (
        "Supposing the figures are right, Moss stole 40 million crowns.",
        ["Supposing the figures are right, Moss stole 40 million crowns."],
        "Moss stole",
    ),
    "assuming, at the end": (
        "Moss stole 40 million crowns, assuming the books are right.",
        ["Moss stole 40 million crowns, assuming the books are right."],
        "Assuming",
    ),
    "supposing, set in": (
        "The plan, supposing the bank agrees, costs 40 million crowns.",
        ["The plan, supposing the bank agrees, costs 40 million crowns."],
        ("The plan, supposing the bank costs", "The plan costs"),
    ),
    "assuming, which they did": (
        "The police raided the mill in 1990, assuming the guard slept.",
        ["The police raided the mill in 1990."],
        "The guard slept",
    ),
    "somebody says, if": (
        "Moss says that the state pays 40 crowns, if the mill is publicly owned.",
        ["Moss says that the state pays 40 crowns, if the mill is publicly owned."],
        (
            "Moss says that the state pays 40 crowns.",
            "The state pays 40 crowns (",
            "The state pays 40 crowns.",
        ),
    ),
    "who told the author, set in": (
        "The mill, its owners told me, was sold in 1990.",
        ["The mill, its owners told the author, was sold in 1990."],
        ("The mill, its owners told me", "The mill was sold in 1990."),
    ),
    "what the author supposes, set in": (
        "So, I suppose, was the raid on Dray.",
        ["The author says: “So, I suppose, was the raid on Dray”"],
        "So, I",
    ),
    "the author behind a month": (
        "In March I went to Dray in person.",
        ["The author says: “In March I went to Dray in person”"],
        "In March I",
    ),
    "what is the author’s": (
        "Kern’s list held 400 names; mine was burned in 1990, and ours was sold for £12.",
        ["The author’s was burned in 1990.", "The author says: “ours was sold for £12”"],
        ("Mine was", "Ours was"),
    ),
    "what she did not say, and what she did not say either": (
        "What Moss did not mention was that the board had seen the mill and found nine faults, and that it had shut.",
        ["What Moss did not mention was that the board had seen the mill and found nine faults."],
        "It had shut (according to the board",
    ),
    "what somebody promised": (
        "What Kern promised was that 400 jobs would come on top of the old ones.",
        [
            "400 jobs would come on top of the old ones (in the text’s words: “What Kern promised was that …”)."
        ],
        "400 jobs would come on top of the old ones.",
    ),
    "what may still be what he says": (
        "Kern fled. A patrol was fired on, he says, by sixty men; the band withdrew; two clerks were hurt in May.",
        ["The band withdrew (in one sentence with: “A patrol was fired on, he says, by sixty men”)."],
        ("The band withdrew.", "Two clerks were hurt in May."),
    ),
    "what was done, and had been": (
        "The board, which met in May, has confirmed that 40 clips could be seen by anyone, and had been since 1990.",
        ["40 clips could be seen by anyone, and had been since 1990 (according to the board)."],
        "The board had been",
    ),
    "who met, and founded": (
        "The ship sank. And it was for the poor that some clerks, cooks and bakers met in May and founded Lund Bank.",
        ["Some clerks, cooks and bakers founded Lund Bank."],
        ("The ship founded", "What the text calls “it” founded"),
    ),
    "if at all": (
        "Most papers, if they mention the fire at all, blame the mayor.",
        ["Most papers, if they mention the fire at all, blame the mayor."],
        "Most papers blame",
    ),
    "a row of what somebody says": (
        "Moss says the letters are forged, the clerk is a drunk, and the mill is a ruin.",
        ["The clerk is a drunk (according to Moss).", "The mill is a ruin (according to Moss)."],
        "The clerk is a drunk.",
    ),
    "because, he said": (
        "Ada Pike trusted the rolls because, she said, they could not be forged.",
        ["The rolls could not be forged (given as the reason for: Ada Pike trusted the rolls) (she said)."],
        "The rolls could not be forged (given as the reason for: Ada Pike trusted the rolls).",
    ),
    "an estimate": (
        "The board’s own estimate is that the order has shut 412 schools.",
        ["The order has shut 412 schools (in the text’s words: “The board’s own estimate is that …”)."],
        "The order has shut 412 schools.",
    ),
    "a crack in what is said": (
        "Moss said there was a crack hidden in the wall since 1968.",
        ["A crack has been hidden in the wall since 1968 (according to Moss)."],
        "A crack has been hidden in the wall since 1968.",
    ),
    "cases found": (
        "The audit of Lund found 2,318 cases in which the sums on the roll exceeded those in the bank.",
        [
            "The sums on the roll exceeded those in the bank (in 2,318 cases) (according to the audit of Lund)."
        ],
        "The sums on the roll exceeded those in the bank (in 2,318 cases).",
    ),
    "a tale of a father": (
        "In May Moss tells you about his father, a signalman who played chess for twenty years.",
        [],
        "What the text calls “his father” played chess for twenty years.",
    ),
    "noticed by somebody": (
        "Analysts at Tarn Bank had noticed that each point added 40 million crowns to the profit.",
        ["Each point added 40 million crowns to the profit (according to analysts at Tarn Bank)."],
        "Each point added 40 million crowns to the profit.",
    ),
    "what is known stands in an insertion": (
        "Falk wrote, in the one letter I know of, that the mill was shut in May.",
        [],
        "The mill was shut in May.",
    ),
    "behind what is reckoned with": (
        "The judge ruled that with the rolls lost, there was nothing to count.",
        ["With the rolls lost, there was nothing to count (according to the judge)."],
        "There was nothing",
    ),
    "who proposed it": (
        "In 2013 Ada Falk reported that two of the beams were behaving oddly and proposed that they be replaced.",
        [],
        "Two of the beams proposed",
    ),
    "dives that spring": (
        "Ada Pike’s dives that spring found 1,140 hectares of seagrass gone.",
        ["Ada Pike’s dives that spring found 1,140 hectares of seagrass gone."],
        "Spring found",
    ),
    "how the story goes": (
        "The story goes like this: Moss sold the mill in 1998.",
        ["Moss sold the mill in 1998 (in the text’s words: “The story goes like this: …”)."],
        "Moss sold the mill in 1998.",
    ),
    "what the author has heard": (
        "I have heard it in four church halls: rural clinics lose money.",
        ["Rural clinics lose money (in the text’s words: “I have heard it in four church halls: …”)."],
        "Rural clinics lose money.",
    ),
    "the last of a row without that": (
        "The union argues that the firm lied, that the mayor knew, and the court slept in 1998.",
        ["The court slept in 1998 (according to the union)."],
        "The court slept in 1998.",
    ),
    "a row that ends with that": (
        "Falk believes the court is corrupt, the police are paid, and that nobody cares.",
        ["The police are paid (according to Falk).", "Nobody cares (according to Falk)."],
        "The police are paid.",
    ),
    "cases where": (
        "The audit found 40 cases where the sums of 1998 differed.",
        ["The audit found 40 cases where the sums of 1998 differed."],
        "The sums",
    ),
    "by his account, in a row": (
        "By Kern’s account the mill burned, the clerk fled to Lund, and the money was lost.",
        ["The clerk fled to Lund (by Kern’s account).", "The money was lost (by Kern’s account)."],
        "The clerk fled to Lund.",
    ),
    "the case of the prosecution": (
        "The prosecution’s case is that Moss, who was paid in gold, burned the mill.",
        ["Moss burned the mill (in the text’s words: “The prosecution’s case is that …”)."],
        "Moss burned the mill.",
    ),
    "the trouble in this case": (
        "In this case the trouble is that the mill burned in 1998.",
        ["The mill burned in 1998."],
        "The mill burned in 1998 (",
    ),
    "what semicolons part": (
        "Rents are high in Lund; bread has doubled in price; every fourth child skips meals, according to the union.",
        ["Bread has doubled in price.", "Every fourth child skips meals, according to the union."],
        "Bread has doubled in price (",
    ),
    "behind a semicolon": (
        "Moss declared the interest, and left the room; so the minutes say.",
        ["Moss declared the interest (so the minutes say)."],
        "Moss declared the interest.",
    ),
}


@pytest.mark.parametrize(("text", "told", "never"), _CASES.values(), ids=_CASES)
def test_what_is_told_on_somebodys_word_keeps_it(
    text: str, told: list[str], never: str | tuple[str, ...]
) -> None:
    found = [proposal.restatement for proposal in extract(text)]
    assert set(told) <= set(found)
    assert not [said for said in found if said.startswith(never)]


_POINTING = {
    "both": (
        "Two men were tried in Lund. Both were hanged in 1990.",
        "Both were hanged in 1990 (behind the sentence “Two men were tried in Lund.”).",
    ),
    "the latter": (
        "The mine and the mill closed in 1990. The latter reopened in 2000.",
        "The latter reopened in 2000 (behind the sentence “The mine and the mill closed in 1990.”).",
    ),
    "both, of what stands before it": (
        "Two suits came; both were settled in 1990.",
        "Both were settled in 1990 (in the sentence “Two suits came; both were settled in 1990.”).",
    ),
    "both, behind neither": (
        "Two men were tried in Lund. Neither was jailed, and both fled in 1990.",
        "Both fled in 1990 (behind the sentence “Two men were tried in Lund.”).",
    ),
    "both men": ("Two clerks fled. Both men were shot in 1990.", "Both men were shot in 1990."),
    "the former mayor": ("Two clerks fled. The former mayor was shot.", "The former mayor was shot."),
}


@pytest.mark.parametrize(("text", "told"), _POINTING.values(), ids=_POINTING)
def test_what_points_back_to_two_is_told_with_them_and_is_no_repeat(text: str, told: str) -> None:
    (found,) = [proposal for proposal in extract(text) if proposal.restatement == told]
    assert found.duplicate_of is None


# text, what is told, and what may begin nothing that is told
_OF_ANOTHER = {
    "what proof is asked for": (
        "The board has written to Moss twice to ask for proof that she owns the mill in Lund.",
        "The board has written to Moss twice to ask for proof that she owns the mill in Lund.",
        ("Moss owns", "What the text calls “she” owns"),
    ),
    "thirty-one of them, behind one": (
        "The cheques to Moss, thirty-one of them, were signed by Lund in 1990.",
        "The cheques to Moss were signed by Lund in 1990.",
        "Moss was thirty-one",
    ),
    "two of them, behind several": (
        "The clerks, two of them lawyers, were jailed in 1990.",
        "The clerks were jailed in 1990.",
        "The clerks were two",
    ),
    "by a person, which": (
        "The novel was The Mill, by Ann Pike, which had won the state prize in 1971.",
        "The novel was The Mill, by Ann Pike.",
        "Ann Pike had won",
    ),
    "among them one whose": (
        "Her friends, among them the critic Kurt Lund, whose own book on mills praises her, say that she paid.",
        "The critic Kurt Lund’s own book on mills praises her.",
        "Her friends’ own book",
    ),
    "do behind could": (
        "The clerk set an alarm, so that he could get up, do forty squats and keep his job.",
        "The clerk set an alarm, so that he could get up.",
        "The clerk do",
    ),
    "what somebody sold": (
        "What Moss sold in 1990 was a mill and cost the town 40 million crowns.",
        "What Moss sold in 1990 cost the town 40 million crowns.",
        "Moss was sold",
    ),
    "what somebody knew": (
        "What Moss knew was that the dam had burst in 1990, and could swim.",
        "The dam had burst in 1990.",
        "What Moss knew could",
    ),
    "arms folded": (
        "Moss sat in the court, arms folded, and said nothing about the 40 dead.",
        "Moss said nothing about the 40 dead.",
        "Arms",
    ),
    "of which two": (
        "Moss kept nine books with a rabbit on the cover, of which the police have read two.",
        "The police have read two (of nine books).",
        "The police have read two (of the cover)",
    ),
    "what pleased them": (
        "The law passed in May, which pleased the bishops of Lund.",
        "The law passed in May, which pleased the bishops of Lund.",
        "The law pleased",
    ),
    "what was cited as proof": (
        "Loans fell by half in five years, which the council then cited as proof that Lund was dying.",
        "Loans fell by half in five years, which the council then cited as proof that Lund was dying.",
        "cited loans",
    ),
    "what was confirmed": (
        "Two of the men still serve in the palace guard, which the ministry confirmed in March.",
        "Two of the men still serve in the palace guard, which the ministry confirmed in March.",
        "said of",
    ),
    "what many regret": (
        "Lund lost its school, which many regret.",
        "Lund lost its school, which many regret.",
        "said of",
    ),
    "what a report showed": (
        "Moss wrote the report, which showed that the dam was weak.",
        "The report showed that the dam was weak.",
        "Moss wrote the report, which",
    ),
    "to whose minister": (
        "The mill was sold – to a cabinet whose resources minister, Ada Moss, left in 1990.",
        "The mill was sold – to a cabinet whose resources minister, Ada Moss, left in 1990.",
        "To a cabinet",
    ),
    "one after another": (
        "For eight years one Lund minister after another stood up to explain that the mill was sound.",
        "The mill was sound (according to one Lund minister after another).",
        "Lund minister",
    ),
    "writing in the paper": (
        "Writing in the Tarn Post, Kern claimed that the dam was cracked and that nobody had been told.",
        "Nobody had been told (according to Kern).",
        "Nobody had been told (according to Writing",
    ),
    "not the clerks": (
        "It was the mayor, not the clerks who had fled, whom the press hunted.",
        "In the author’s words, it was the mayor, not the clerks who had fled, whom the press hunted.",
        "Whom",
    ),
    "four other farmers": (
        "Pike knew four other farmers, none of whom owned a tractor.",
        "None of the four other farmers owned a tractor.",
        "None of other",
    ),
    "on being cross-examined": (
        "Falk volunteered on being cross-examined that Kern had been buried in July.",
        "Falk volunteered on being cross-examined that Kern had been buried in July.",
        "Kern had been buried in July (said of",
    ),
    "the most the law allowed": (
        "The fine was 100 million crowns, the most the new law allowed.",
        "The fine was 100 million crowns, the most the new law allowed.",
        "The most",
    ),
    "an exclamation is nothing": (
        "The mill was sold. Ha! It had been worth 40 crowns.",
        "The mill had been worth 40 crowns.",
        "Ha had",
    ),
    "as it happens": (
        "Then there is money. Pike, as it happens, was granted bail.",
        "Pike, as it happens, was granted bail.",
        "Pike, as it [",
    ),
    "had climbed by then": (
        "The rate stood near zero when the ink was wet and had climbed past five by the time the loan ran out.",
        "The rate had climbed past five by the time the loan ran out.",
        "The ink had",
    ),
    "a rate that had climbed": (
        "The loan was dear, being priced at a rate that was low when the ink was wet and had doubled by May 1990.",
        "The loan was priced at a rate that was low when the ink was wet and had doubled by May 1990.",
        "The ink",
    ),
    "anything but": (
        "The other half was anything but, being priced at 3 per cent.",
        "The other half was priced at 3 per cent.",
        "The other half was anything.",
    ),
    "which one loves and which a book made famous": (
        "The tale, which Lund loves and which a book by Kern made famous in 1990, is false.",
        "A book by Kern made the tale famous in 1990.",
        "Lund loves and",
    ),
    "and what she saw was": (
        "Moss came home, and what Kern saw, in the light of a lamp, was a thief.",
        "What Kern saw, in the light of a lamp, was a thief.",
        "Moss was",
    ),
    "what the inquiry found was that": (
        "What the inquiry found was that the dam leaked in 1990.",
        "The dam leaked in 1990 (in the text’s words: “What the inquiry found was that …”).",
        "The dam leaked in 1990.",
    ),
    "the odd soldier": (
        "Lund had guards: the police, the Tarn Commission, the odd soldier.",
        "Lund had guards: the police, the Tarn Commission, the odd soldier.",
        "The Tarn Commission was",
    ),
    "what is to be sworn": (
        "The form requires the clerk to swear that the mill was closed in 1990.",
        "The form requires the clerk to swear that the mill was closed in 1990.",
        "The mill",
    ),
    "what he was doing is no source": (
        "Speaking through an interpreter Moss said the mill burned in 1990.",
        "The mill burned in 1990 (according to Moss).",
        "What the text",
    ),
    "said and hinted": (
        "Falk said that the economy was weak and hinted that 40 men would go.",
        "The economy was weak (according to Falk).",
        ("The economy hinted", "40 men would go (according to the economy"),
    ),
    "it appears more men leave": (
        "The mayor of Tarn was wrong in 1990, and it appears more men are moving to Lund.",
        "In the author’s words, it appears more men are moving to Lund.",
        "What the text",
    ),
    "when people say": (
        "When people say that the mill is old, they forget the fire of 1990.",
        "When people say that the mill is old, they forget the fire of 1990.",
        "The mill is old",
    ),
    "a president of a bank": (
        "Federal Bank of Tarn City President Ida Falk said so. Falk, who’s dissented since May, lost in 1990.",
        "Ida Falk has dissented since May.",
        ("Tarn City", "President"),
    ),
    "who the source is": (
        "According to his biographer, Walter Moss, the founder burned 2,000 lamps, and he spent days on the case.",
        "What the text calls “he” spent days on the case (according to his biographer).",
        "Walter Moss",
    ),
    "an office before a name": (
        "“The fleet is too old,” said Navy chief Marit Vale on Monday. “Half of the ships leak.”",
        "Navy chief Marit Vale is quoted as saying: “Half of the ships leak.”",
        "Navy is",
    ),
    "clerks point out": (
        "Clerks argue that the law is unfair and point out that it failed in 1990.",
        "The law failed in 1990 (according to clerks).",
        "The law point",
    ),
    "had met and told him": (
        "The White House said the president had met Falk and told him that the mill was shut in 1990.",
        "The president had met Falk (according to the White House).",
        "The White House told",
    ),
    "a spokesman for the minister": (
        "A spokesman for the minister said he was in Lund in May 1990.",
        "What the text calls “he” was in Lund in May 1990 (according to a spokesman for the minister).",
        "A spokesman for the minister was",
    ),
    "the message was blunt": (
        "The message from the bank was blunt: the firm had hidden 40 loans.",
        "The firm had hidden 40 loans (in the text’s words: “The message from the bank was blunt: …”).",
        "The firm had hidden 40 loans.",
    ),
    "the end of a quotation": (
        "“I was tired,” said Moss. “He sang all night in 1990. It was hard to hear,” he said to laughter.",
        "“I was tired,” said Moss.",
        "In the author",
    ),
    "by a fifth": (
        "Rents fell by a fifth, which hurt Moss in 1990.",
        "Rents fell by a fifth.",
        "A fifth",
    ),
}


@pytest.mark.parametrize(("text", "told", "never"), _OF_ANOTHER.values(), ids=_OF_ANOTHER)
def test_nothing_is_told_of_what_only_stands_near(text: str, told: str, never: str | tuple[str, ...]) -> None:
    found = [proposal.restatement for proposal in extract(text)]
    assert told in found
    assert not [said for said in found if said.startswith(never)]
