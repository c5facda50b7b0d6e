"""A clause is told whole, of its own noun, with what it hangs on: insertions, leads and gaps do not tear it."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may hold
_TOLD = {
    "the place it was seen from": (
        "Men saw the smoke from the Tarn side, where a crowd parked its cars in 1990.",
        ["A crowd parked its cars in 1990 (on the Tarn side)."],
        "(in the",
    ),
    "where, before what": (
        "There is a square in Lund, just before the bridge, where a man sold fish in 1990.",
        ["A man sold fish in 1990 (before the bridge)."],
        "(in the",
    ),
    "born there, and then a deed": (
        "Moss was born in Lund in 1932, the son of a smith, and studied in Tarn.",
        ["Moss was born in Lund in 1932.", "Moss studied in Tarn."],
        "was studied",
    ),
    "and where, with what was done to it": (
        "The wall has not been built, and in the plan, published in June, Lund has put it under 2031.",
        ["The wall has not been built."],
        "built, and",
    ),
    "when there was what, behind an aside": (
        (
            "The bus was parked where the road runs out, behind the ring in Lund, and by nine at night "
            "there were forty men around it."
        ),
        [
            "By nine at night there were forty men around it.",
        ],
        "The road runs out, behind the ring in Lund, and",
    ),
    "years counted to a time, and then when": (
        (
            "I heard it at Lund in July 1997, two winters after the lake had begun to fill, when a "
            "clerk named Ada Moss led me down into the mine."
        ),
        [
            "A clerk named Ada Moss led the author down into the mine.",
        ],
        "Two winters after the lake had begun to fill, when",
    ),
    "a deed behind and, when": (
        "Moss sold the mill and, when the council asked in 1990, left for Lund.",
        [
            "Moss sold the mill.",
            "Moss, when the council asked in 1990, left for Lund.",
        ],
        "The council asked in 1990, left",
    ),
    "what clerks and cooks had left": (
        "Falk was paid to read whatever paper the clerks, the cooks and the grooms had left behind in May.",
        [
            (
                "Falk was paid to read whatever paper the clerks, the cooks and the grooms had left behind "
                "in May."
            ),
        ],
        "whatever paper the clerks.",
    ),
    "and that what it owed": (
        "The bank said that the mill had closed, and that what Moss owed had been paid in May.",
        [
            "The mill had closed (according to the bank).",
            "What Moss owed had been paid in May (according to the bank).",
        ],
        "closed, and that",
    ),
    "and that clerks, knowing it": (
        (
            "An inquiry found the same: that mills had closed because coal was dear, and that clerks, "
            "knowing as much, had fled."
        ),
        [
            "Clerks, knowing as much, had fled (according to an inquiry).",
        ],
        "dear, and that",
    ),
    "whose plan is to be watched": (
        "And watch Norland, whose plan to sell its own salt at $30 a bag is late.",
        [
            "Norland’s plan to sell its own salt at $30 a bag is late.",
        ],
        "Watch Norland’s",
    ),
    "a clause in which nobody acts": (
        "The name may be put into a clause in which 40 men are present and nobody acts.",
        [
            "Nobody acts (in a clause).",
        ],
        "Nobody acts.",
    ),
    "so it was": (
        "The warning was printed. So it was, in eight-point grey, in English.",
        [
            (
                "So the warning was, in eight-point grey, in English (behind the sentence “The warning was "
                "printed.”)."
            ),
        ],
        "calls “it”",
    ),
    "told, and not asked": (
        "Who gains from a boy like Kern, whose contract pays him 40 pounds a month?",
        [
            "Kern’s contract pays him [a boy] 40 pounds a month.",
        ],
        "a month?",
    ),
    "a copy of a contract": (
        (
            "Who gains from a boy like Kern, whose contract, a copy of which was shown to me in May, "
            "pays him 40 pounds a month?"
        ),
        [],
        "A copy of Kern was",
    ),
    "convictions and sentences": (
        "The board has referred 40 convictions and sentences to the court in Lund since 1999.",
        [
            "The board has referred 40 convictions and sentences to the court in Lund since 1999.",
        ],
        "board sentences",
    ),
    "sweet, ruined breath": (
        "Falk came in with a sugar of 940 and the sweet, ruined breath that 40 nurses fear.",
        [
            "Falk came in with a sugar of 940 and the sweet, ruined breath that 40 nurses fear.",
        ],
        "Falk ruined",
    ),
    "an object that stands far off": (
        "The ward had two men to clean 160 pits, most of them dug for cattle in the 1970s, and one van.",
        [
            "The ward had two men to clean 160 pits, most of them dug for cattle in the 1970s, and one van.",
        ],
        "160 pits and one van",
    ),
    "a good many of them": (
        "The museum keeps 400 coins, a good many of them gold.",
        [
            "The museum keeps 400 coins, a good many of them [400 coins] gold.",
        ],
        "is a good many",
    ),
    "two kinds, five boxes": (
        "The pills, two kinds, five boxes a month, cost £1,378 at the counter.",
        [
            "The pills, two kinds, five boxes a month, cost £1,378 at the counter.",
        ],
        "two kinds cost",
    ),
    "the last of a row behind a clause": (
        "There was a print on a bottle, a sighting by a driver who needed new glasses, and Tarn.",
        [
            "There was a print on a bottle, a sighting by a driver who needed new glasses, and Tarn.",
        ],
        "A driver needed new glasses, and",
    ),
    "after one thing and before another": (
        (
            "They recorded 40 thefts, most of them in the weeks after the army came through and before "
            "a council had been set up."
        ),
        [],
        "A council had been",
    ),
    "on whose word a second clause is told": (
        (
            "According to the report, which ran to 94 pages, two charges were dropped, and a sergeant "
            "wrote to the mayor."
        ),
        [
            "A sergeant wrote to the mayor (according to the report).",
        ],
        "A sergeant wrote to the mayor.",
    ),
    "again, on the same word": (
        "Dray Bank says it wrote to Moss in 2001 and again in 2005.",
        [
            "Dray Bank wrote to Moss in 2001, and again in 2005 (according to Dray Bank).",
        ],
        "again in 2005.",
    ),
    "of whom some are told": (
        (
            "It was printed for the benefit of clerks of whom, by the bank's own count, 71 per cent "
            "were from Lund."
        ),
        [
            "By the bank's own count, 71 per cent were from Lund (of clerks).",
        ],
        "of the benefit",
    ),
    "which of a department": (
        "There are 700 dams listed with the Department of Roads and Water, of which the town owns 350.",
        [
            "The town owns 350 (of 700 dams).",
        ],
        "of the Department of Roads and Water)",
    ),
    "it that helped nobody": (
        "It may have helped that Moss had been a judge.",
        [
            "In the author’s words, it may have helped that Moss had been a judge.",
        ],
        "What the text calls",
    ),
    "a deed that somebody else did": (
        "If Falk did not do it, somebody else did, and has had nineteen years' start.",
        [
            "Somebody has had nineteen years' start (if Falk did not do it).",
        ],
        "Somebody has had nineteen years' start.",
    ),
    "dates with their days": (
        "Moss worked without rest between Thursday, Aug. 3, and Sunday, Aug. 6, 2023.",
        ["Moss worked without rest between Thursday, Aug. 3, and Sunday, Aug. 6, 2023."],
        "Aug. 6.",
    ),
    "a second thing accepted": (
        "The council, which voted four to three in May to accept 40 crowns and a 10 percent share, met.",
        ["The council voted four to three in May to accept a 10 percent share."],
        "voted a 10 percent share",
    ),
    "a list, or half of it": (
        "Falk arrived with a list, or half of the list, typed on a card in 1990.",
        [],
        "Falk typed",
    ),
    "a survey, so many pages long": (
        "The survey, 40 pages from a firm called Kern Group, cost 90 crowns and named nobody.",
        ["The survey, 40 pages from a firm called Kern Group, named nobody."],
        "Kern Group named",
    ),
    "a second clause behind what narrows its subject": (
        "It pays nothing for the mill, and the grant, for which a town must lose 40 men, stops after 12 months.",
        ["The grant, for which a town must lose 40 men, stops after 12 months."],
        "for the mill, and the grant.",
    ),
    "a clerk who was found strangled": (
        (
            "Falk was convicted of killing Mary Kern, a 38-year-old clerk found strangled in a lane, "
            "and was sent to prison."
        ),
        [
            "Mary Kern was a 38-year-old clerk found strangled in a lane.",
            "Falk was sent to prison.",
        ],
        "found strangled in a lane, and",
    ),
    "what was supposed to have gone": (
        "The drug is Tarn, a cheap cousin of Lund that was supposed to have gone out of fashion.",
        [
            "Tarn is a cheap cousin of Lund that was supposed to have gone out of fashion.",
        ],
        "A cheap cousin of Lund that",
    ),
    "who ran it": (
        "The firm that ran it had been told by the council in 2020 to stop.",
        [
            "The firm that ran it had been told by the council in 2020 to stop.",
        ],
        "The firm ran it had",
    ),
    "a lead that is a time": (
        (
            "By the end of 2020, helped by rains that had filled the lakes, the mill was grinding 40 "
            "tons a day."
        ),
        [
            "The mill was helped by rains that had filled the lakes.",
        ],
        "The end of 2020 was",
    ),
    "a date before which": (
        "She joined Dray Earn, launched in March 2021, which invited helpers to leave their wages with it.",
        [
            "Dray Earn invited helpers to leave their wages with it.",
        ],
        "March 2021 invited",
    ),
    "where a firm is based": (
        "They sold it to Kern Steel, based in Lund, which closed the mill in 2004.",
        [],
        "Lund closed",
    ),
    "shortly after six": (
        (
            "Shortly after six on 11 May 2022, a dam at Lund, in the north, burst and sent mud through "
            "the town, sweeping away 40 houses."
        ),
        [
            (
                "Shortly after six on 11 May 2022, a dam at Lund, in the north, burst and sent mud through "
                "the town, sweeping away 40 houses."
            ),
        ],
        "2022 in the north",
    ),
    "one that is told of as several": (
        "The town held a hearing by a judge. Those hearings were closed to the press.",
        [
            "The hearings by a judge were closed to the press.",
        ],
        "A hearing by a judge were",
    ),
    "that letter": (
        "Falk spoke. I have read that letter. It runs to two pages.",
        [],
        "Letter runs",
    ),
    "a house with its number": (
        "9 Dray Street, the house of the whips, was built in 1682.",
        ["9 Dray Street was the house of the whips."],
        "words 9",
    ),
    "those of a kind in question": (
        "Brokers, who like to think that 40 pits are safe, bought the mill.",
        ["The brokers in question like to think that 40 pits are safe."],
        "The Brokers",
    ),
    "a committee that several led": (
        "The deal signed in May 1990 with the board, which was co-chaired by Tarn, Holm and Porto, did not pay.",
        [
            "The deal was signed in May 1990 with the board.",
            "The board was co-chaired by Tarn, Holm and Porto.",
        ],
        "Porto, did not",
    ),
    "one of those who say so": (
        "Friends of the deal, including Senator Cal Kern, who leads the board, say that the county has no choice.",
        ["Senator Cal Kern leads the board.", "The county has no choice (according to friends of the deal)."],
        "the board, say",
    ),
    "by how much it dropped": (
        "The pits go down; between 2008 and 2022, by Kern’s count, the beds dropped by an average of 3 metres.",
        ["Between 2008 and 2022, by Kern’s count, the beds dropped by an average of 3 metres."],
        "The words",
    ),
    "a row behind what the bank was doing": (
        "In 2019 the Lund Bank, by then losing £300,000 a month, fired its clerks and painted its 40 shops green.",
        ["The Lund Bank painted its 40 shops green (in 2019)."],
        "The words",
    ),
    "what they like to speak of": (
        "Diplomats like to speak of the treaty of 1990; Kern tore it up in 1995.",
        ["Diplomats like to speak of the treaty of 1990."],
        "The words",
    ),
    "what was examined, and when": (
        "Of 40 licences that auditors in Lund examined in 1990, nine came from Dray.",
        ["Auditors in Lund examined 40 licences in 1990."],
        "said of",
    ),
    "what they used to cross": (
        "Forty miles off, across a strait that the men of Dray used to cross in a day, 40 died.",
        ["The men of Dray used to cross a strait in a day."],
        "said of",
    ),
    "how wide it is": (
        "The Dray Strait, some 21 nautical miles wide in May, has been shut since 1990.",
        ["The Dray Strait is some 21 nautical miles wide in May."],
        "The words",
    ),
    "with what it was set up": (
        "Ann Moss told Kern that the Lund pool, set up with £60m of tax in 1990, would pay for any hull.",
        ["The Lund pool was set up with £60m of tax in 1990."],
        "The words",
    ),
    "a row of deeds behind who somebody was": (
        ("Ann Moss, a clerk who had been called back to run Lund in 1911, read of the plague in the paper, shut the "
        "port, and set 400 men to watching the shores of Dray by night."),
        [
            "Ann Moss was a clerk who had been called back to run Lund in 1911.",
            "Ann Moss shut the port.",
            "Ann Moss set 400 men to watching the shores of Dray by night.",
        ],
        "paper, shut the port.",
    ),
    "who had which office then": (
        "In June 2002 Ann Moss, then prime minister, went to Dray.",
        ["Ann Moss was then prime minister."],
        "The words",
    ),
    "whom a colon tells of": (
        "The book gave Dray a heroine: the nurse who hid a deserter in 1911, fought Kern and burned 40 letters.",
        ["The nurse burned 40 letters."],
        "The words",
    ),
    "a party that did two things": (
        "The Mau, the party that in the late 1920s refused to pay £9 and wore white, is led by Kern.",
        ["The Mau wore white."],
        "that in the late 1920s wore",
    ),
    "a month before a name": (
        "In March TARN, the Lund messaging service through which the banks talk to one another, cut off 30 firms.",
        [
            "TARN was the Lund messaging service through which the banks talk to one another.",
            "The banks talk to one another (through the Lund messaging service).",
        ],
        "The words",
    ),
    "among them, behind a clause of time": (
        "On 28 May 1929, when the Lund police fired on a mob and shot nine men, among them Kern, 40 clerks left.",
        ["The Lund police shot nine men, among them Kern."],
        "The words",
    ),
    "with it what narrows a noun": (
        "A fifth of the coal goes through Dray, and with it nearly all the iron that Lund sells.",
        ["A fifth of the coal goes through Dray, and with it nearly all the iron that Lund sells."],
        "With it",
    ),
    "something between dashes": (
        "Lund was offered 40 ships—something Dray had refused for years—in exchange for the port.",
        ["Lund was offered 40 ships, something Dray had refused for years, in exchange for the port."],
        "Something Dray had refused for years.",
    ),
    "who went under": (
        "What the tax did was change Dray: brokers who had paid it went under, and Kern took 40 of their shops.",
        ["Brokers who had paid it [the tax] went under."],
        "The words",
    ),
    "a speaker with an office before the name": (
        "“You all,” the late Lund ambassador Ada Moss said to 40 clerks at the inn in Dray, “have a key with no door.”",
        [],
        "The words",
    ),
    "what is set beside it, and its verb": (
        "The target, printed in the book that Moss updates every May, is one nurse to five.",
        ["The target, printed in the book that Moss updates every May, is one nurse to five."],
        "every May.”",
    ),
    "whose letters they are": (
        "Kern found the letters of a man who believed that the mill had burned in 1911.",
        ["The mill had burned in 1911 (that is what a man believed)."],
        "according to the letters",
    ),
    "a ward where somebody works": (
        "Pike told the court that Tarn West, the ward of the hospital where she has worked since 1990, had 34 beds.",
        ["Tarn West had 34 beds (according to Pike)."],
        "1990, had",
    ),
    "why a rate was not another": (
        "In May the board met Kern and asked him why the rate he had told the bank of, nine, was not that of 1990.",
        [],
        "was not that of 1990.” (",
    ),
    "where those that were lost went": (
        "In three years Dray lost 23 clerks, four to Lund, six to the mills and most of the rest to drink.",
        ["In three years Dray lost 23 clerks, four to Lund, six to the mills and most of the rest to drink."],
        "was four",
    ),
    "and so did others": (
        "Of the 31 clerks, 24 died, and so did half of the Lund porters.",
        ["Of the 31 clerks, 24 died, and so did half of the Lund porters."],
        "24 so",
    ),
    "where that was the case": (
        "Where the aim was to weaken a bank, the fine was £400.",
        ["Where the aim was to weaken a bank, the fine was £400."],
        "The aim was",
    ),
    "how much it is put at": (
        "The Dray Centre has put the bill, across the county, at £9.2 billion.",
        ["The Dray Centre has put the bill, across the county, at £9.2 billion."],
        "county.",
    ),
    "how it was said": (
        "Kern added, not unkindly, that the mill had lost £4m in 1950.",
        ["The mill had lost £4m in 1950 (according to Kern)."],
        "The words",
    ),
    "one of two kinds": (
        "Dray had 34 patients and four registered nurses, one of whom was born in Lund.",
        ["Dray had 34 patients and four registered nurses."],
        "One of the nurses",
    ),
    "more than doubled": (
        "Rents in Dray rose by 9 percent, and the price of coal in Lund, according to Kern, more than doubled in 1950.",
        ["The price of coal in Lund, according to Kern, more than doubled in 1950."],
        "Lund, according to Kern.",
    ),
    "that light": (
        "In October 1898, nine weeks before the wreck, that light had been altered to a single flash.",
        ["In October 1898, nine weeks before the wreck, the light had been altered to a single flash."],
        "Light had",
    ),
    "of every thousand": (
        "In the Lund trial, of every thousand people scanned, about eighteen died of the plague.",
        ["In the Lund trial, of every thousand people scanned, about eighteen died of the plague."],
        "About eighteen",
    ),
    "what they like to believe": (
        "Brokers, who like to think that the pits are safe, bought 400 shares.",
        ["The pits are safe (according to brokers)."],
        "Like to think",
    ),
    "whereupon": (
        "In 1950 the Dray Company shut the pit, whereupon 400 men left Lund.",
        ["In 1950 the Dray Company shut the pit.", "400 men left Lund (in 1950)."],
        "Whereupon",
    ),
    "by which time": (
        "The doctor came to Dray at noon, by which time Kern, who was 86 in May, had tried to reach the door.",
        ["Kern had tried to reach the door."],
        "by which time Kern.",
    ),
    "the treaty of a month": (
        "The treaty of July 1950 capped the tolls at £3, and the Board, in report after report, found that Lund paid.",
        ["The Board, in report after report, found that Lund paid."],
        "£3, and the Board, in report after report.",
    ),
    "once done": (
        "A serum she had once ordered by wire from Lund could be had only from a man in Dray.",
        ["A serum she had once ordered by wire from Lund could be had only from a man in Dray."],
        "Ordered by wire",
    ),
    "what an object is by now": (
        "Dray Quarries blames a haulier, now bankrupt.",
        ["Dray Quarries blames a haulier, now bankrupt."],
        "Quarries now",
    ),
    "a contract that was signed": (
        "Meals are cooked by Orla’s, the bakery chain, under a contract worth £9m, which was signed without a bid.",
        ["Orla’s is the bakery chain.", "A contract worth £9m was signed without a bid."],
        "£9m was signed (",
    ),
    "since a month": (
        "Since March 2019 they have been guarded by Orla Watch, a private firm.",
        ["Orla Watch is a private firm."],
        "they have been guarded by Orla Watch is",
    ),
    "a man behind a second 'that'": (
        (
            "The audit found that nine clerks were dead before the date of their oath, and that one was Kern’s "
            "cook, a man named Udo Reiss who, I can confirm, has two houses."
        ),
        ["Nine clerks were dead before the date of their oath (according to the audit)."],
        "oath has",
    ),
    "what we call it": (
        "The Norland Relief Fund, which we all call the Purse, released £9m to the town for a school and two wells.",
        ["The Norland Relief Fund released £9m to the town for a school and two wells."],
        "the Purse, released",
    ),
    "a band and its captains": (
        (
            "When the last company left Dray in 1993, its band playing a march and its captains, by all "
            "accounts, rather drunk, a baker named Una Falk stood on the bridge and counted all the carts that left."
        ),
        ["A baker named Una Falk counted all the carts that left."],
        "captains counted",
    ),
    "where a university and a court lie": (
        (
            "In May the bureau charged the bursar of the Royal University, Dray, Doctor Emil Kern, with nine "
            "counts of fraud before Judge Una Falk of the Royal High Court, Lund."
        ),
        ["The bursar of the Royal University was Doctor Emil Kern."],
        " is Lund",
    ),
    "two aldermen and no newspaper": (
        "According to the Courier, two aldermen who changed their votes that weekend work for Dray Transit.",
        [],
        "Courier is",
    ),
    "the firm and no board": (
        "Two men sit on the board of Dray Transit, the firm that runs the ferry.",
        ["Dray Transit is the firm that runs the ferry."],
        "board of Dray Transit is",
    ),
    "the last of the years": (
        "The chief was a miner for thirty years, the last six of them in charge.",
        ["The chief was a miner for thirty years, the last six of them in charge."],
        "was the last six",
    ),
    "a ruling by four votes": (
        (
            "In May the court issued a ruling that holds, by four votes to three, that a curfew lasts as long as "
            "it likes."
        ),
        [
            (
                "In May the court issued a ruling that holds, by four votes to three, that a curfew lasts as long as "
                "it likes."
            ),
        ],
        "ruling that holds (",
    ),
    "what must come first": (
        "Open the file, and let Kern, until a judge has heard him, go home to his garden.",
        [],
        "A judge has",
    ),
    "how things stood then": (
        "The mayor, who backed the limit when he was a clerk and the governor was a Liberal, opposed it in 2019.",
        ["The mayor backed the limit when he was a clerk and the governor was a Liberal."],
        "The governor was",
    ),
    "a row in a condition": (
        (
            "If the mayor is the judge of the start, the middle and the end, then the council, which wrote in "
            "1990 that a curfew “shall end when the danger ends,” wrote those words in vain."
        ),
        ["The council wrote in 1990 that a curfew “shall end when the danger ends”."],
        "A curfew “shall end when the danger ends,” wrote",
    ),
    "an object that no court examined": (
        "Guards took part in the murder of 600 miners in 1941, a crime that no Norland court examined until 1998.",
        ["No Norland court examined the crime in question until 1998."],
        "examined until 1998 (said",
    ),
    "an object with a price": (
        "Kern was offered £9,000 for a pit that two valuers priced at more than £200,000.",
        ["Two valuers priced a pit at more than £200,000."],
        "(said of a pit)",
    ),
    "an object behind a particle": (
        "Una Falk signed the plan which the engineers had drawn up in 1998.",
        ["The engineers had drawn up the plan in 1998."],
        "(said of the plan)",
    ),
    "an object behind a preposition": (
        "Lund repealed a law that nobody had voted for in 1990.",
        ["Nobody had voted for the law in question in 1990."],
        "voted the law",
    ),
    "no object of a way": (
        "The paper praised the way that Kern had fought in 1990.",
        [],
        "fought the way",
    ),
    "a firm registered to somebody": (
        "Two years later a firm registered in Malta to the bishop’s wife, Ida Falk, received 4 million crowns.",
        ["The bishop’s wife was Ida Falk."],
        "A firm received",
    ),
    "a number behind a lead": (
        "After the port was closed, about 40,000 dockers, most of them born in the town, were denied a pension.",
        ["The port was closed."],
        "closed, about 40,000 dockers, most of them born in the town.",
    ),
    "what pupils told": (
        "The number of pupils who told their teachers they were hungry rose from 90 to 500 in 2020.",
        [],
        "hungry rose from 90 to 500 in 2020 (",
    ),
    "a comma inside a quotation": (
        "Kern said that he had “no hand in, or gain from,” Dray Shipping, and that he would sue.",
        [],
        "gain from,” (",
    ),
    "a court that considers": (
        "In 1924 the Norland High Court, considering a law passed during the war, held that a curfew may lapse.",
        ["A curfew may lapse (according to the Norland High Court)."],
        "according to the war",
    ),
    "a study with a row": (
        (
            "A Lund study published in 2021, which gathered letters and test scores from nine towns, concluded "
            "that the mills were safe."
        ),
        ["The mills were safe (according to a Lund study published in 2021)."],
        "according to test scores",
    ),
    "who sued": (
        "Kern resigned when the clerk quit in 2018 and the judge fell ill, and sued the county in 2019.",
        ["Kern sued the county in 2019."],
        "The judge sued",
    ),
    "a count with its source": (
        "Of the nineteen high courts that have met the case since 2020, by the tally of Lund, fourteen said so.",
        ["Of the nineteen high courts that have met the case since 2020, by the tally of Lund, fourteen said so."],
        "Fourteen said so (",
    ),
    "what only dates": (
        "It was the third fire since the tax was cut.",
        ["What the text calls “it” was the third fire since the tax was cut."],
        "The tax was cut",
    ),
    "what is taken back": (
        "Ida Falk, who plays cards with Kern, or did until May, closed the file in 2019.",
        ["Ida Falk closed the file in 2019."],
        "plays cards with Kern.",
    ),
    "what follows a colon": (
        "She signed away one thing: the right to decide who may anchor in the bay.",
        ["What the text calls “she” signed away one thing: the right to decide who may anchor in the bay."],
        "The words “the right",
    ),
    "a list with its last price": (
        "Places were sold in May, Law at £900, and Fisheries, which nobody wanted, at £80.",
        [],
        "The words “at £80",
    ),
    "a title that is shortened": (
        "In May, at a hearing, a Kern vice-president, Atty. Ida Falk, admitted that the firm had sold nine mills.",
        ["Atty. Ida Falk was a Kern vice-president."],
        "Atty is",
    ),
    "who it was, and what she was": (
        "The Danes have Kern. It was Ida Falk, a general’s daughter of twenty, who made peace possible.",
        ["Ida Falk was a general’s daughter of twenty."],
        "The Danes was",
    ),
    "the last of its kind behind a clause that leads": (
        "Falk had sailed to Lund, and when the cook and two of the clerks stayed at Tarn, the last port, she wept.",
        ["Falk had sailed to Lund."],
        "Lund, the last port",
    ),
    "how much for each": (
        "The bill is a plan to train a million men by 2028, for which the council paid £740 million, or £740 each.",
        ["The bill is a plan to train a million men by 2028."],
        "2028 or",
    ),
    "one verb for two": ("The tax is one, the night watch another.", [], "is the night watch"),
    "only five of how many": (
        "Of the ten men on board only five, by our count, had sailed, and no one had packed a lemon.",
        ["The author says: “no one had packed a lemon” (by our count)."],
        "(of the",
    ),
    "the same date put otherwise": (
        "The last entry, for 3 Mord 1378 (that is, July 25, 1999), gives a flow at Lund of 214 tons.",
        ["3 Mord 1378 is July 25, 1999."],
        "calls “that”",
    ),
    "what some of them said": (
        "The clerks had been waiting, some of them said, for a key.",
        ["The clerks had been waiting, some of them said, for a key."],
        "Some of",
    ),
    "have and its verb, parted": (
        "The board opened a case in April and has, at this writing, summoned nobody.",
        ["The board has, at this writing, summoned nobody."],
        "at this writing.",
    ),
    "a clause behind a year and no comma": (
        "When Moss was working in Lund in 2018 a tram driver told him that the mill was shut.",
        ["Moss was working in Lund in 2018.", "The mill was shut (according to a tram driver)."],
        "2018 a tram driver told him that …",
    ),
    "a clause behind a passive, a year and no comma": (
        "Since the canal was filled in during 1931 the town has had no port, and its chandlers have left.",
        ["The canal was filled in during 1931.", "What the text calls “its chandlers” have left."],
        "1931 the town has had no port (",
    ),
    "a clause behind a deed, a year and no comma": (
        "When the court listed it in 1984 the owner appealed.",
        ["When the court listed it in 1984 the owner appealed."],
        "1984 the owner appealed (",
    ),
    "closed, in a year and without a comma": (
        "After the brewery closed in 1994 the parish lost 900 jobs.",
        ["The brewery closed in 1994.", "After the brewery closed in 1994 the parish lost 900 jobs."],
        "was closed",
    ),
    "born there, and then moved, inside a clause": (
        "Ada Falk, who was born in Lund in 1931 and moved to Tarn in 1950, wrote the ballad.",
        ["Ada Falk was born in Lund in 1931.", "Ada Falk moved to Tarn in 1950."],
        "(wrote",
    ),
    "what anybody could have told you": (
        "In 1884 they signed a lease, and a lease, any clerk could have told you, is no bill of sale.",
        ["A lease, any clerk could have told you, is no bill of sale."],
        "Any clerk",
    ),
    "what the judges reasoned": (
        "A lease with children, the judges reasoned, was void in Lund by 1990.",
        ["A lease with children, the judges reasoned, was void in Lund by 1990."],
        "was the judges",
    ),
    "never once": (
        "Moss left in 1966 after the board had stopped paying her, and she never once saw the hall.",
        ["The board had stopped paying her."],
        "paying her, and",
    ),
    "where he went, beside who he was": (
        "Jan Moss, the clerk who ran the inn after being shipped off to Norland, where he saw a mill, grasped it.",
        ["Jan Moss saw a mill (in Norland)."],
        "(in Jan Moss)",
    ),
    "and, to somebody's surprise": (
        "Ada Falk rose and, to the surprise of the court, thanked the clerks of Lund.",
        ["Ada Falk, to the surprise of the court, thanked the clerks of Lund."],
        "rose and, to the surprise of the court.",
    ),
    "found that, while": (
        "The survey found that 40 mills had closed in Lund, while nine had opened.",
        ["Nine had opened (in the text’s words: “The survey found that …”)."],
        "“nine",
    ),
    "ordered in a year, and delivered late": (
        "New trains, ordered from Kern Steel in 2018 and delivered a year late, run from Lund to Tarn.",
        ["New trains were ordered from Kern Steel in 2018.", "New trains were delivered a year late."],
        "are delivered",
    ),
    "some weeks ago, and why": (
        "Moss drives for Pike, and a few weeks ago, out of spite, the firm shut his account.",
        ["Moss drives for Pike."],
        "out of spite.",
    ),
    "after so many of these and of those": (
        "The board, which sat for two years after twenty men and six boys were killed in Lund, looked at all of it.",
        ["The board sat for two years after twenty men and six boys were killed in Lund."],
        "twenty men.",
    ),
    "who was fined how much": (
        "The union, the county wage board, fined Kern £1 million in 2014, has never drawn it, and now sues Kern.",
        ["The union fined Kern £1 million in 2014."],
        "was fined Kern",
    ),
    "before one does what": (
        "Before you sell a mill, drive to the end of Dray Road.",
        ["Before you sell a mill, drive to the end of Dray Road."],
        "You sell",
    ),
    "an order behind when": ("When a rat laughs at a cat, look for the hole nearby.", [], "A rat laughs"),
    "any firm that has done so": (
        "Let no sale to a firm that has been found to burn mills go forward until both houses have voted for it.",
        [],
        "A firm has",
    ),
    "the one at a place": (
        "The pit is old, and the one at Tarn, which Kern listed in 2016 with ten others, has been open for years.",
        ["Kern listed the one at Tarn in 2016 with ten others."],
        "listed Tarn",
    ),
    "the log, or the extract from it": (
        "Moss asked for the extract from the log which Falk had carried out in a tin, and found that it was torn.",
        ["Moss found that it was torn."],
        "carried out the log",
    ),
    "who did what next in a row": (
        "Then Pike told us of the script, which in his day ran to 340 pages, told you when to laugh, and ended.",
        [],
        "Pike told you",
    ),
    "what comes of it, on whose word": (
        "A study reckoned that a third of jobs are at risk, but that half of those would be shared, sparing 14 firms.",
        ["Half of those would be shared, sparing 14 firms (according to a study)."],
        "14 firms.",
    ),
    "to do much the same": (
        "A bill to do much the same, sponsored by Ann Moss, Mike Lund and Bern Falk, was tabled in July 2021.",
        [
            "A bill to do much the same, sponsored by Ann Moss, Mike Lund and Bern Falk, was tabled in July 2021.",
            "A bill to do much the same was sponsored by Ann Moss, Mike Lund and Bern Falk.",
        ],
        "The words",
    ),
    "places that end a clause about a noun": (
        "The council had decided that the jobs we are urged to protect in Lund and Tarn are the very ones it moved.",
        [],
        "Tarn are the very ones it moved.",
    ),
    "a contract of ten years among other things": (
        "Two clerks say that the deal includes kits, forty-eight engines and a ten-year contract.",
        ["The deal includes kits, forty-eight engines and a ten-year contract (according to two clerks)."],
        "(said of this",
    ),
    "what an agency was set up for": (
        "HYKAR, the agency set up to clean the place, has since had a million crowns, three heads and two vans.",
        ["HYKAR is the agency set up to clean the place."],
        "the agency has",
    ),
    "the trade and which it is": (
        "Today the trade that we call hauling, as if it were a sport, employs 400 men and brings in £9m a year.",
        ["The author says: “the trade that we call hauling … brings in £9m a year”"],
        "that we …",
    ),
    "how many of those asked": (
        "A survey found that of 3,420 weavers who had lost their jobs since 2023, only 18 percent had found work.",
        ["A survey found that of 3,420 weavers who had lost their jobs since 2023, only 18 percent had found work."],
        "Only 18",
    ),
    "the river below": (
        "Kern proposed a blanket of clay, which dissolved in May, and the Tarn below is now salt enough to kill palms.",
        ["The Tarn below is now salt enough to kill palms."],
        "palms” (in",
    ),
    "what he wrote, and for whom": (
        "Moss only wrote down, in a clear hand and for anyone who cared to look, that the rivers were drying up.",
        ["Moss only wrote down, in a clear hand and for anyone who cared to look, that the rivers were drying up."],
        "cared to look.",
    ),
    "one of the tellings of it": (
        "Moss died in 1921, of typhus according to one version, according to another when a train blew up in Tarn.",
        ["Moss died in 1921, of typhus according to one version, according to another when a train blew up in Tarn."],
        "A train",
    ),
    "what the office never published": (
        "Arms were sold, and the office whose clerks drew the line in 1990 never published where it ran.",
        ["The office’s clerks drew the line in 1990."],
        "it” ran",
    ),
    "a canopy hired for it": (
        "On the last Friday of May, under a canopy hired from Tarn, a man in a suit read out the terms of the deal.",
        ["On the last Friday of May, under a canopy hired from Tarn, a man in a suit read out the terms of the deal."],
        ", under a canopy hired from Tarn.",
    ),
    "how a river was spoken to": (
        "Moss drove out to look at the Karn, which was broad and brown, and which he addressed as one does a judge.",
        ["The Karn was broad and brown."],
        "Which he",
    ),
    "which firm in this case": (
        "Kern sells its pits to a firm — in this case Dray Energy, set up in 2022, whose capital is £10 million.",
        ["Dray Energy’s capital is £10 million."],
        "case Dray Energy’s",
    ),
    "letters and digits in a row": (
        "Moss kept a photograph of a bomb, with a row of letters and digits stencilled on it in black.",
        [],
        "Digits stencilled",
    ),
    "now in front of a name": (
        "And now Kern is going. It is selling its pits.",
        ["Now Kern is going."],
        "[now",
    ),
    "whose own board said so": (
        "The Lund State council did not sue, although its own board, led by Ida Falk, had said that £12m was lost.",
        ["£12m was lost (according to the Lund State council’s own board)."],
        "“its",
    ),
    "two of them said so": (
        "Clerks may not complain. Two of them, both old, told us that the mill was shut, and that it had been sold.",
        ["The mill was shut (in the text’s words: “Two of them, both old, told us that …”)."],
        "according to “them”",
    ),
    "how a ruling left it": (
        "Under the Act of 1976, as the court’s ruling in Tarn left it, a sale goes through if the council says so.",
        ["Under the Act of 1976, as the court’s ruling in Tarn left it, a sale goes through if the council says so."],
        "The court’s ruling",
    ),
    "a school that is called Our Lady": (
        "The rule is kept because of places like Our Lady of the Hills, in Tarn.",
        ["The rule is kept because of places like Our Lady of the Hills, in Tarn."],
        "The author says",
    ),
    "by its own admission": (
        "Kern shut the mill, sold the pits, and by its owner’s own admission goes about in boats that Moss lends it.",
        [],
        "By its",
    ),
    "a state behind its town, and the verb": (
        "The board, which sat until nine boys were killed in Dayton, Ohio, looked at everything and blamed a door.",
        ["The board looked at everything."],
        "The board, Ohio",
    ),
    "whom a firm was hiring": (
        "By May the firm was hiring weavers because buyers wanted them.",
        ["Buyers wanted them [weavers] (given as the reason for: By May the firm was hiring weavers)."],
        "[hiring",
    ),
    "separate sales": (
        "The rule was changed so that nine separate sales, worth about £8m, could skip review.",
        [],
        "worth about £8m.",
    ),
    "a subject, part of which is told, behind and": (
        "The frost had cut the crop by a fifth, and cheap Dray sugar, imports of which tripled in 1990, was sold.",
        ["The frost had cut the crop by a fifth.", "Cheap Dray sugar was sold."],
        "and cheap Dray sugar.",
    ),
    "how it can be told, set in behind and": (
        "Tarn FC has had two petitions since May, and its men, to judge by what their union let slip, were paid late.",
        ["Tarn FC has had two petitions since May."],
        "Tarn FC were",
    ),
    "a number set in behind and": (
        "Moss was paid in June, and the school parties, some 20,000 children a year, keep coming.",
        ["Moss was paid in June.", "The school parties keep coming."],
        "and the school parties.",
    ),
    "what others did, beside what ought to be": (
        "The mill should stay open until ten, as the Tarn one has done since 1990.",
        ["The mill should stay open until ten, as the Tarn one has done since 1990."],
        "done since 1990.",
    ),
    "a second thing that ought to be": (
        "The mayor should raise the rate, as the Tarn Board advised in 1990, and link it to wages.",
        [
            "The mayor should raise the rate and link it to wages, as the Tarn Board advised in 1990.",
        ],
        "advised in 1990, and link",
    ),
    "a quotation that ends what a clause is about": (
        'Pike was told to "ask the old man", by which the board meant its founder.',
        ['The board meant its founder (by "ask the old man").'],
        "old man)",
    ),
    "what something is called, and what that is": (
        "The report calls this “a gross lapse”, which under Dray law is a crime.",
        ["“a gross lapse” under Dray law is a crime."],
        "this” “",
    ),
    "a title and what came of it": (
        "“The Pit”, which Ida Pike dictated to her son in 1962 and which has, ten years on, been sold in Dray, is odd.",
        ["Ida Pike dictated “The Pit” to her son in 1962.", "“The Pit” has, ten years on, been sold in Dray."],
        "was been",
    ),
    "a date with the day before the year": (
        "On May 9, 1990, the city engineer, Ruth Pike, wrote to the mayor that the slip was 22 feet deep.",
        ["On May 9, 1990, the city engineer, Ruth Pike, wrote to the mayor that the slip was 22 feet deep."],
        "1990 wrote",
    ),
    "a house, a shop, goats and a pew": (
        "Moss owns a house in Dray, a shop, two goats and a place in the pew that Kern built in 1911.",
        ["Moss owns a house in Dray, a shop, two goats and a place in the pew that Kern built in 1911."],
        "Dray is",
    ),
    "what was said on the other side of who said it": (
        "“Nobody reads them,” Kern said, when Moss asked how he had sold 400 in May, “they burn.”",
        [],
        "in May, “they burn",
    ),
    "what was done to find it": (
        "The city owes £3m, and to find it the council has closed two stations and put off the mains in Dray.",
        ["The council has closed two stations.", "The council has put off the mains in Dray."],
        "The city has put",
    ),
    "only reasons": (
        "Why did it fail? Because the office shuts at four in Dray, and most of the 900 came after five.",
        ["The office shuts at four in Dray.", "Most of the 900 came after five."],
        "given as the reason",
    ),
    "what the law calls it": (
        "The Lund Act calls detention exceptional, allows it for a year, and reserves it for 40 offences.",
        ["The Lund Act reserves it for 40 offences."],
        "exceptional reserves",
    ),
    "went back and practised": (
        "Falk was sent home in April for theft and practised in Dray until 1978.",
        ["Falk practised in Dray until 1978."],
        "was practised",
    ),
    "of how many, with a name set in": (
        "The shops sold vials; of twenty that a colleague, Ada Pike, had tested in Lund, six held no salt at all.",
        ["Of twenty that a colleague, Ada Pike, had tested in Lund, six held no salt at all."],
        "of twenty that a colleague)",
    ),
    "by its own account, before what it earned": (
        "Kern made a choice about a product that earned him, by his own account, 2 per cent of his income.",
        ["Kern made a choice about a product that earned him, by his own account, 2 per cent of his income."],
        "by his own account.",
    ),
    "a place where something had been": (
        "Kern went back to Dray in May, to the hill where the graves had been.",
        [],
        "The graves had been.",
    ),
    "word for word": (
        "Kern laid the letter over the log in May and found that, word for word, the two were the same.",
        ["Kern found that, word for word, the two were the same."],
        "word for word.",
    ),
    "three deeds of one man": (
        "Kern passed out of the Academy in 1940, escaped to Dray in 1941 and landed in Java in 1946.",
        ["Kern passed out of the Academy in 1940.", "Kern escaped to Dray in 1941.", "Kern landed in Java in 1946."],
        "Academy escaped",
    ),
    "how late it was": (
        "Five years later, according to the figures filed in March, nine weeks late, the debts stood at £31.7m.",
        ["Five years later, according to the figures filed in March, nine weeks late, the debts stood at £31.7m."],
        "filed in March.",
    ),
    "who was chief among them": (
        "Public funders, the Lund Board chief among them, spent £160m on it.",
        ["Public funders spent £160m on it."],
        "were the Lund Board",
    ),
    "and what others say of a second count": (
        "Of the men in the yard four were tried in July, and the fines, says Moss, went up by half.",
        ["The fines, says Moss, went up by half."],
        "(of the men",
    ),
    "a request behind so": (
        "Kern has held a share for twenty-six years, so do not look to him for help.",
        ["Kern has held a share for twenty-six years."],
        "Kern so do",
    ),
    "a row behind a colon": (
        "Kern blamed the board: a lax mayor, clerks who had been told in writing.",
        [],
        "A lax mayor, clerks",
    ),
    "one finds nothing, the other a little": (
        "Two books remain: one finds no loss of jobs, the other a small one, of 800 jobs, half of them back by May.",
        [
            (
                "One finds no loss of jobs, the other a small one, of 800 jobs (in the sentence “Two books remain: one "
                "finds no loss of jobs, the other a small one, of 800 jobs, half of them back by May.”)."
            )
        ],
        "were the other",
    ),
    "what an act of a day calls it": (
        "The Act of 9 May 1990 calls bail exceptional, allows it for a year, and reserves it for 40 crimes.",
        ["The Act of 9 May 1990 reserves it for 40 crimes."],
        "exceptional reserves",
    ),
    "with what, in a row": (
        "The board has refused Moss twice, on each day with the same form, the same box ticked, and the same fee kept.",
        [],
        "The same box ticked",
    ),
    "what was recorded, and by no court": (
        "The court heard a tape, recorded two months after the fall, in which a clerk says that Moss knew.",
        ["The court heard a tape, recorded two months after the fall."],
        "court recorded",
    ),
    "a warning in a paper read somewhere": (
        "Ada Moss warned in 1981, in a paper read at a school, that salt was getting into the cables.",
        ["Salt was getting into the cables (according to Ada Moss)."],
        "at a school.",
    ),
    "more for this and that than": (
        "The board paid $40 million more for wheat and rye flour than the prices of that May would have required.",
        [],
        "Rye flour than",
    ),
    "between the one and the other": (
        "The mills supplied between a fifth and a third of all the flour sold in Tarn before 1830.",
        [],
        "A third",
    ),
    "whose name somebody withholds": (
        "By late 2022 a second mill, whose name the audit withholds, was offering flour at $1.65.",
        ["By late 2022 a second mill was offering flour at $1.65."],
        "’s name",
    ),
    "one should say before others do": (
        "Nobody, I should say before the clerks do, has been accused of theft.",
        ["The author says: “Nobody, I should say before the clerks do, has been accused of theft”"],
        "clerks do.",
    ),
    "what a page turns up as": (
        "Falk copies it twice, so that what was the plan on page three turns up as the map on page seven.",
        ["What was the plan on page three turns up as the map on page seven."],
        "So ",
    ),
    "when a survey was published": (
        "The ministry’s own survey, published this March, put the cost of the mills at 29 million.",
        ["The ministry’s own survey, published this March, put the cost of the mills at 29 million."],
        "own survey, published this March.",
    ),
    "sums in naira": (
        "Mrs Moss applied for N25,000, got N19,500 in May, and paid N25,750 in June.",
        ["Mrs Moss got N19,500 in May."],
        "was 000",
    ),
    "a sum in rand": (
        "Dray paid R2.2 billion in 1990, and the mill cost R1.4 billion.",
        ["Dray paid R2.2 billion in 1990.", "The mill cost R1.4 billion."],
        "R2 .",
    ),
    "how many of them were held": (
        "Moss hired nine men, three of them held without trial, and sold two farms.",
        ["Moss hired nine men.", "Moss sold two farms."],
        "Three of them held",
    ),
    "how many of them, so called": (
        "Falk cited the mill for eleven faults, three of them in the class called grave danger.",
        ["Falk cited the mill for eleven faults."],
        "Three of them in",
    ),
    "which one of these": (
        "One of these, a mild and quiet man named Jonas Falk, turned out to be sixty people.",
        ["One of these, a mild and quiet man named Jonas Falk, turned out to be sixty people."],
        "Falk.",
    ),
    "who was there at the sitting": (
        "In 2020, in a late sitting attended by 19 of the 82 members, the word was changed.",
        ["In 2020, in a late sitting attended by 19 of the 82 members, the word was changed."],
        "members.",
    ),
    "how a case is put": (
        "The case against Moss, as set out in the report that Kern released on 14 May, is simple to state.",
        ["The case against Moss, as set out in the report that Kern released on 14 May, is simple to state."],
        "released on 14 May, is",
    ),
    "not what is now asked for": (
        "The council demands a full year, not the sixty days now required, before a ward is shut.",
        ["The council demands a full year, not the sixty days now required, before a ward is shut."],
        "Not the sixty",
    ),
    "had since been told": (
        "Dale Pike has since told the Herald that the mill is shut.",
        ["Dale Pike has since told the Herald that the mill is shut."],
        "Told the Herald",
    ),
    "a second clause about the deed": (
        "The case rested on the Dray deed, which nobody saw until 2016, and under which the state must pay Moss.",
        ["The state must pay Moss (under the Dray deed)."],
        "Under which",
    ),
    "a second clause behind another": (
        "The bill went to Falk Stay, which won in 2019, when it was small, and which last year took £4m from Lund.",
        ["Falk Stay last year took £4m from Lund."],
        "and which last year",
    ),
    "could not or would not": (
        "The clerk could not, or would not, remember from which room.",
        ["The clerk could not, or would not, remember from which room."],
        "could not.",
    ),
    "and been filed": (
        "The register had raised the rating, lowered it again after the bank asked a question, and been filed.",
        ["The register had been filed."],
        "The bank asked a question, and",
    ),
    "bought and handed back": (
        "The mill was a ruin, bought for $6m in May 2021, when it was half empty, and handed back to the bank in 2024.",
        [],
        "The mill handed",
    ),
    "and so it was": (
        "Historians call the affair a squabble between clerks, and so in part it was.",
        ["Historians call the affair a squabble between clerks, and so in part it was."],
        "So in part",
    ),
    "a sum in won": (
        "A new survey, held in May, put the bill at 29 trillion won, a record, in a year when births had dropped.",
        [],
        "Put the bill",
    ),
    "whose own clerk": (
        "The case against the Fund, as set out in the report that its own clerk wrote, is plain.",
        ["The case against the Fund, as set out in the report that its own clerk wrote, is plain."],
        "Fund’s own",
    ),
    "what it was found to be": (
        "Bit by bit it was found: wheat bought low at mills, the gain put with Falk Grain, which sold 300 tons in May.",
        ["Falk Grain sold 300 tons in May."],
        "Wheat bought",
    ),
    "what took place": (
        "The book tells what took place: the game that was lost in May, two trains from Lund which met at six.",
        ["The game was lost in May."],
        "The game that was lost",
    ),
    "a row in a bracket": (
        "Kern's methods (loans that could not be refused, clerks quartered on the house) were less pretty.",
        ["Kern's methods were loans that could not be refused, clerks quartered on the house."],
        "Clerks quartered",
    ),
    "a measure in a bracket": (
        "Radar measures height over a pixel (ninety metres on a side, in the case of the model Kern used).",
        ["A pixel is ninety metres on a side, in the case of the model Kern used."],
        "Ninety metres",
    ),
    "records show": (
        "The state did nothing; the clerk assigned to Lund, records show, spent nine hours on the deal.",
        ["The clerk assigned to Lund, records show, spent nine hours on the deal."],
        "records show.",
    ),
    "what emerged": (
        "It emerged in April, when a clerk handed 300 letters to Moss, that the mill had paid Kern.",
        ["A clerk handed 300 letters to Moss."],
        "A clerk handed 300 letters to Moss, that",
    ),
    "promised to do it": (
        "Moss had promised, as a condition of the lease, to deepen the port from 11 metres to 14.",
        ["Moss had promised, as a condition of the lease, to deepen the port from 11 metres to 14."],
        "lease.",
    ),
    "on what it depends": (
        "The pension of a driver in Tarn came to depend, in a small way, on what is paid to berth a ship.",
        ["The pension of a driver in Tarn came to depend, in a small way, on what is paid to berth a ship."],
        "small way.",
    ),
    "into what it was turned": (
        "The fund was set up to turn oil, which will run out, into bonds, which need not.",
        ["The fund was set up to turn oil, which will run out, into bonds, which need not."],
        "oil.",
    ),
    "where it was found": (
        "On 14 May 1935, nine days before the trial, the body of Kern was found under the bridge, and Moss left Lund.",
        ["Moss left Lund."],
        "bridge, and",
    ),
    "a date before a subject": (
        "Under a reform passed in 2021 the charge of neglect will lapse next May.",
        ["A reform was passed in 2021."],
        "2021 the charge of neglect.",
    ),
    "after a bare noun": (
        "After emancipation the South was growing more cotton than it had ever grown with slaves.",
        ["After emancipation the South was growing more cotton than it had ever grown with slaves."],
        "Emancipation the",
    ),
    "the year of an act": (
        "The charge is made under Section 7 of the Prevention of Theft Act, 1988, and the trial begins in May.",
        [],
        "was 1988",
    ),
    "stocks ran out": (
        "Norland paid the old prices, and in Ghana, where Moss fell behind in 2023, stocks of several drugs ran out.",
        ["Norland paid the old prices.", "In Ghana, stocks of several drugs ran out."],
        "and in Ghana.",
    ),
    "so much to each": (
        "Kern attributes 2 billion to markets, 1 billion to fees, and the rest, just over 3 billion, to four deals.",
        ["Kern attributes 2 billion to markets, 1 billion to fees, and the rest, just over 3 billion, to four deals."],
        "the rest.",
    ),
    "fitted to whom": (
        "The joint was a Corvane, made by Moss and fitted, between 2006 and 2014, to about 93,000 people.",
        [],
        "2014.",
    ),
    "which share rose": (
        "Staff rose to 140, and the share of the fund held in bonds, for which there is no market, went to 46%.",
        ["The share of the fund held in bonds went to 46%."],
        "bonds.",
    ),
    "an idea tried before": (
        "Falk sold a ball of steel, an idea first tried in the 1950s and abandoned in the 1970s because it wore.",
        [],
        "An idea abandoned",
    ),
    "lists as its head": (
        "In 2010 the Lund joint registry, which has followed every case in that town since 1999, was reporting losses.",
        ["In 2010 the Lund joint registry was reporting losses."],
        "1999, was reporting",
    ),
    "part of a name": (
        "Gate 9 of the Mill do Lund, in Tarn, is three metres wide.",
        ["Gate 9 of the Mill do Lund, in Tarn, is three metres wide."],
        "Tarn.",
    ),
    "one lodge": (
        "The tale was told in four churches and one Elks lodge: mills lose money.",
        ["The tale was told in four churches and one Elks lodge."],
        "One Elks lodge.",
    ),
    "the level at which": (
        "The water held 64 grams of lead, nine times the level at which the Lund board advises care.",
        [],
        "(at the level)",
    ),
    "behind so that": (
        "Half of Moss belonged to Lund, so that the pension of a driver came to depend, in a small way, on its ships.",
        ["The pension of a driver came to depend, in a small way, on its ships."],
        "small way.",
    ),
    "now listed and worth": (
        "Kern is a firm founded in Tarn by Ada Falk and Ida Moss, now listed in Dray and worth, in May, $31 billion.",
        [],
        "Kern now listed",
    ),
    "what it leaves unsaid": (
        "The firm will not “own songs,” a formula which lawyers admired for the number of things it leaves undenied.",
        ["Lawyers admired a formula for the number of things it leaves undenied."],
        "it leaves.",
    ),
    "which in his book": (
        "They tell a tale which rests on a page by Kern and which in Kern concerns silk winders who are said to lie.",
        ["A tale in Kern concerns silk winders who are said to lie."],
        "Which in",
    ),
    "what the register lists": (
        "Moss said no; the Swiss register, which costs nothing to read, lists as its head the brother of Falk.",
        ["The Swiss register lists as its head the brother of Falk."],
        "Swiss register costs nothing to read, lists",
    ),
    "more than something": (
        "A family in Lund lays out £676 a month, more than it spends on food, and a family in Tarn £205.",
        ["A family in Lund lays out £676 a month."],
        "More than it",
    ),
    "behind what is said of her": (
        "Ada Moss, a former banker whose thrift was famous – she flew economy – kept costs low and bought two mills.",
        ["Ada Moss flew economy."],
        "famous kept",
    ),
    "thought it likely": (
        "The clerks, in a report that was finished in May and released, after a fight, in June, thought it likely.",
        ["The clerks, in a report that was finished in May and released, after a fight, in June, thought it likely."],
        "June, thought it likely, and",
    ),
    "a condition inside": (
        "Falk paid £58m (on a Friday in May) to a firm that employs, if its return is to be believed, seven men.",
        [],
        "employs.",
    ),
    "but that where": (
        "The court held that a sale may stand, but that where fraud is so deep that none can be freed, the sale falls.",
        [],
        "The sale falls.",
    ),
    "what they were made to do": (
        "The clerk, Ada Moss, flew economy and made her aides do the same.",
        ["The clerk, Ada Moss, made her aides do the same."],
        "Made her",
    ),
    "how many letters there were": (
        "Instead there were letters: eleven of them between May and June, of which Moss has seen nine.",
        ["Instead there were letters."],
        "Eleven of them",
    ),
    "that is a slap": (
        "In the mild dialect of the courts, that is a slap.",
        [],
        "The mild dialect",
    ),
    "two of them in a bracket": (
        "Kern trained a generation of traders (two of whom now work for Moss).",
        ["Two of the traders now work for Moss."],
        "Two of whom",
    ),
    "put last spring": (
        "The defence, put with care over three days last spring, is that the beam was old.",
        ["The defence was put with care over three days last spring."],
        "is put",
    ),
    "who was aboard her": (
        "Cormac Kern was aboard Lund II, which was last seen at four by a coaster, some eleven miles south of Moss.",
        ["Lund II was last seen at four by a coaster, some eleven miles south of Moss."],
        "Aboard Lund",
    ),
    "where the author was last Easter": (
        "Last Easter I came home, and found at the mill a gate, eight feet high and padlocked.",
        [
            "The author says: “Last Easter I came home”",
            "The author says: “[I] found at the mill a gate, eight feet high and padlocked”",
        ],
        "“Easter I",
    ),
    "what the author did in a town": (
        "In Dray I met Kern and bought the mill.",
        ["The author says: “[I] bought the mill”"],
        "Dray I bought",
    ),
    "two of the engineers who signed it": (
        "Moss ordered that it be sealed, and two of the five engineers who signed it asked for their names.",
        ["Two of the five engineers who signed it asked for their names."],
        "engineers signed it asked",
    ),
    "how far to the right": (
        "The tower was urged on Lund by an officer so far to the right that his own club was in the end disowned.",
        [],
        "disowned the right",
    ),
    "to a king and to a lottery": (
        "Dray owes its towers to a Norland king who had never seen it and to a lottery.",
        [],
        "seen it and to",
    ),
    "by Pike and by the town": (
        "The bridge was paid for by Pike, who had made his money in coal, and by the town.",
        ["The bridge was paid for by Pike and by the town.", "Pike had made his money in coal."],
        "coal, and by",
    ),
    "first, second and third": (
        ("Dr Moss said, first, that the sum was clean; second, that Kern knew it; and third, a week later, that a "
        "gift of 40 crowns has no sender."),
        ["A gift of 40 crowns has no sender (according to Dr Moss)."],
        "Third, a week",
    ),
    "three things argued": (
        ("Mr Pike argued three things: that the path had been drawn in 1953, that Lund had moved it in 1971, and that "
        "walkers had scared the sheep in May."),
        [
            "The path had been drawn in 1953 (according to Mr Pike).",
            "Lund had moved it in 1971 (according to Mr Pike).",
            "Walkers had scared the sheep in May (according to Mr Pike).",
        ],
        "That the path",
    ),
    "what else the audit found": (
        ("The audit found that the roof now costs 90 million, that the lead was bought from a firm in which Kern holds "
        "a quarter, and that no one, in eight years, had asked Falk for its accounts."),
        [
            "The lead was bought from a firm in which Kern holds a quarter (according to the audit).",
            "No one, in eight years, had asked Falk for its accounts (according to the audit).",
        ],
        "quarter, and that",
    ),
    "round the back": (
        "Kern had gone round the back because the front of the mill has a moat.",
        ["The front of the mill has a moat (given as the reason for: Kern had gone round the back)."],
        "round the)",
    ),
    "what hardly anybody knows about": (
        "Kern served the writ which the Act of 1980 allows, and which hardly anybody knows about.",
        ["Hardly anybody knows about the writ."],
        "(said of",
    ),
    "whichever is greater": (
        "The penalty is 10 million crowns or 2 per cent of sales in 2019, whichever is greater.",
        ["The penalty is 10 million crowns or 2 per cent of sales in 2019, whichever is greater."],
        "Whichever",
    ),
    "one thing and another": (
        "But helping Moss is one thing and blackmail in 1990 is another.",
        ["Helping Moss is one thing and blackmail in 1990 is another."],
        "Blackmail",
    ),
    "after two years and three letters": (
        "Kern wrote to the board, and after two years, three letters and a visit to Lund, the mayor signed the writ.",
        ["After two years, three letters and a visit to Lund, the mayor signed the writ."],
        "board, and after two",
    ),
    "set, scrapped, and set again": (
        ("The deadline for the old ways that never got on to the map, which was to have been 2026, has been set, "
        "scrapped, and set again for 2031."),
        [],
        "scrapped.",
    ),
    "what many had done by then": (
        "There were 800 of them because a great many, having read the letter of 1990, went home.",
        [],
        "There had",
    ),
    "a row that semicolons part": (
        ("What should be done is not hard: a count in the 312 towns named by Moss, paid for by the firm that failed "
        "them; a law to forbid any cut after the year has begun; and a term of 4 years for the head of the board."),
        [],
        "A count in",
    ),
    "what followed by 1990": (
        "What followed was a park, then a mill, and, after 1990, a branch of a furniture chain that failed in 2009.",
        [],
        "After 1990, a branch",
    ),
    "rules that every club has pinned up": (
        "The men wrote it down, in the rules about ropes and rafts that every club in Lund has pinned inside the door.",
        [],
        "according to the men",
    ),
    "what is remarked before a verb": (
        "Pike, it should in fairness be said, commuted nine of the ten sentences.",
        ["Pike, it should in fairness be said, commuted nine of the ten sentences."],
        "be said.",
    ),
    "when it turned out": (
        "The two lamps, it turned out when Moss was at last heard, had been found in a drawer in Lund.",
        ["The two lamps, it turned out when Moss was at last heard, had been found in a drawer in Lund."],
        "it had been",
    ),
    "nowhere, let it be said": (
        "Nowhere, let it be said, does the contract mortgage the port of Tarn.",
        ["Nowhere, let it be said, does the contract mortgage the port of Tarn."],
        "be said.",
    ),
    "names behind a participle": (
        "Pike hired 40 men, half of them brought from Lund, Tarn and Dray.",
        ["Pike hired 40 men."],
        "Lund was",
    ),
    "gamblers flown in": (
        "The profit came from 40 gamblers, most of them flown in from Lund, Tarn and Dray by agents.",
        ["The profit came from 40 gamblers."],
        "gamblers Tarn",
    ),
    "and if it closed, to sue": (
        "Moss vowed to stay in Lund, and if the mill closed, to sue the bank.",
        ["Moss vowed to stay in Lund, and if the mill closed, to sue the bank."],
        "Lund if",
    ),
    "and when a bank wrote": (
        "Guests had paid 40 crowns, and when Norda, a bank, wrote to Lund, a clerk replied that the guests had left.",
        [
            "Guests had paid 40 crowns.",
            "When Norda, a bank, wrote to Lund, a clerk replied that the guests had left.",
        ],
        "and when Norda, a bank, wrote to Lund.",
    ),
    "a bill like that": (
        "When Norda asked whether anybody could run up a bill like that, a clerk replied that the guests had left.",
        ["The guests had left (according to a clerk)."],
        "in the text’s words",
    ),
    "what it cost, in brackets": (
        "Pike printed all nine pages at a shop on Kern Street (cost: 35 crowns) and read them.",
        ["Pike printed all nine pages at a shop on Kern Street."],
        "Kern Street was",
    ),
    "farms excepted": (
        "The Lund act says that all mills must pay the levy, hill farms and dairies excepted.",
        ["All mills must pay the levy, hill farms and dairies excepted (according to the Lund act)."],
        "Hill farms",
    ),
    "a farmer who has paid must be let off": (
        "Under Section 12 a farmer who has paid a third of the levy must be let off the rest.",
        ["Under Section 12 a farmer who has paid a third of the levy must be let off the rest."],
        "A farmer has paid",
    ),
    "a clerk who had robbed must have known": (
        "In 1990 a clerk who had robbed the bank of Lund must have known of it.",
        ["A clerk had robbed the bank of Lund."],
        "must have known.",
    ),
    "what this did": (
        "The clinic opened in 1990. This saved lives. This built schools and won votes.",
        ["What the text calls “this” saved lives.", "What the text calls “this” built schools and won votes."],
        "The saved",
    ),
    "employed 900 people behind a passive": (
        "Norda was founded in 1903, employed 900 people, and closed in 1931.",
        ["Norda employed 900 people."],
        "was employed",
    ),
    "not fell": (
        "The price rose in 1990, not fell. The mill was shut, not sold, in 1991.",
        ["The price rose in 1990, not fell.", "The mill was shut, not sold, in 1991."],
        "price not",
    ),
    "and not fell": (
        "The fee rose in 1990 (not fell). The fine rose, and not fell.",
        ["The fee rose in 1990.", "The fine rose, and not fell."],
        "fine not",
    ),
    "what somebody is asked, behind who it is": (
        "Pike asked Ada Moss, sacked in 1990, why she left. Ask Lund, who was jailed in 2009, what he owes.",
        ["Ada Moss was sacked in 1990.", "Lund was jailed in 2009.", "Ask Lund what he owes."],
        "was sacked in 1990, why",
    ),
    "whom a request names": (
        "Take Ada Moss, jailed in 1990 for theft. Ask Otto Falk, fined in 2009, what he owes.",
        ["Ada Moss was jailed in 1990 for theft.", "Otto Falk was fined in 2009."],
        "was fined in 2009, what",
    ),
    "by the time, with what came between": (
        "But by the time Ada Moss had left, without having paid, the mill belonged to Otto Falk.",
        ["By the time Ada Moss had left, without having paid, the mill belonged to Otto Falk."],
        "By the time Ada Moss had left, without having paid.",
    ),
    "on the day": (
        "On the day the Lund mill closed, it had killed nine men. The year Ada Moss died, the war was over.",
        [
            "On the day the Lund mill closed, it had killed nine men.",
            "The year Ada Moss died, the war was over.",
        ],
        "On the day the Lund mill closed.",
    ),
    "what it is like, before which": (
        "In Lund was ASFA, a device from 1970, honest and cheap, which checks each signal twice.",
        ["In Lund was ASFA, a device from 1970, honest and cheap, which checks each signal twice."],
        "Honest and cheap checks",
    ),
    "what parts not from its verb": (
        "The gas is N8, nitric acid, a chain that helped Moss and that does not, in any year of war, break down.",
        ["The gas is N8, nitric acid."],
        "N8 is nitric acid in",
    ),
    "what would have been found": (
        "To sort it would have meant finding that some men had been shot.",
        [
            "Some men had been shot (in the text’s words: “To sort it would have meant finding that …”).",
        ],
        "said of finding",
    ),
    "and the woman who": (
        "It covered the man who had hidden a taxi business in 1990 and the woman who had sold a bank in Lund.",
        ["The man had hidden a taxi business in 1990."],
        "The man had hidden a taxi business in 1990 and the",
    ),
    "who did not post it has": (
        "The coward who did not post it in Lund has since been given 200 crowns.",
        [],
        "The coward did not post it in Lund has",
    ),
    "a man who smelt of mint, that": (
        "I was told by a man who had smelt of mint since 1990, that a pipe took five minutes off a life.",
        ["A man had smelt of mint since 1990."],
        "A man had smelt of mint since 1990, that",
    ),
    "fingers that lost a tip, is": (
        "What Ada Moss minds, turning a hammer in fingers that have lost a tip to a saw, is the noise.",
        ["The fingers in question have lost a tip to a saw."],
        "The fingers in question have lost a tip to a saw, is",
    ),
    "so badly and so often that": (
        "Lund was robbed so badly and so often that its monks speak of thefts as others speak of snow.",
        ["Lund was robbed so badly and so often that its monks speak of thefts as others speak of snow."],
        "So often",
    ),
    "a letter read so often that": (
        "Otto Pike told them in a letter that has been read 340,000 times that the shot was poison.",
        ["A letter has been read 340,000 times."],
        "A letter has been read 340,000 times that",
    ),
    "she had been told was": (
        "Ada Moss met a woman who had lit a lamp every May for a girl she had been told was buried in Lund.",
        ["A woman had lit a lamp every May for a girl she had been told was buried in Lund."],
        "A woman had lit a lamp every May for a girl she had been told.",
    ),
    "what they had to clear after": (
        "The wall, which the clerks of Lund had to clear after Dray had called, is 40 pages long.",
        ["The wall is 40 pages long."],
        "had called the wall",
    ),
    "a firm that says it sells": (
        (
            "Norda is made by Dray Group, a Norland firm that says it sells only to governments and only for the "
            "pursuit of thieves."
        ),
        [
            "Norda is made by Dray Group.",
            (
                "Dray Group is a Norland firm that says it sells only to governments and only for the pursuit "
                "of thieves."
            ),
        ],
        "A Norland firm that says",
    ),
    "fewer than the bank had assumed": (
        "In 1991 the town was told that it had 88.9 million, some 20 million fewer than the Dray Bank had assumed.",
        ["In 1991 the town was told that it had 88.9 million."],
        "Some 20 million fewer",
    ),
    "the first time such a thing had been done": (
        "Lund had its council dissolved in April 2006, the first time such a thing had been done in Norland.",
        ["Lund had its council dissolved in April 2006."],
        "The first time",
    ),
    "even two hours after he has gone": (
        "It is so catching that nine in ten will have it, even two hours after the patient has gone home.",
        [],
        "Even two hours",
    ),
    "a list that porters said they saw": (
        "The ship left Lund, with a storm signal hoisted over the strait and a list that porters said they saw.",
        ["The ship left Lund, with a storm signal hoisted over the strait and a list that porters said they saw."],
        "A list that",
    ),
    "no longer opened": (
        "The court, which had left the Council in 2019 and no longer opened its letters, was to pay 900 crowns.",
        ["The court no longer opened its letters.", "The court was to pay 900 crowns."],
        "No longer opened",
    ),
    "every December": (
        "Falk taught infants in Lund, ran the choir, and every December stapled snow to the walls.",
        ["Falk every December stapled snow to the walls."],
        "Every December stapled",
    ),
    "stopped pumping": (
        "Dray was sued by Lund over its wells, and stopped pumping there in 2019.",
        ["Dray stopped pumping there in 2019."],
        "was stopped",
    ),
    "issued 40 penalty notices": (
        "The lamp spent nine weeks counting cars as they left, and issued 40 penalty notices to clerks.",
        ["The lamp issued 40 penalty notices to clerks."],
        "Issued 40",
    ),
    "it is worth recalling": (
        "Lund, it is worth recalling, paid £900 for all this in February 2003.",
        ["Lund, it is worth recalling, paid £900 for all this in February 2003."],
        "Lund, it paid",
    ),
    "told me, behind a clause": (
        "The clerk, after a pause in which nine words seemed to go missing, told Moss and me that Dray had left.",
        ["Nine words seemed to go missing (in a pause)."],
        "Nine words seemed to go missing, told",
    ),
    "two verbs behind who": (
        "The Lunds, who have carried nine notes across that water since May than anyone, offered to host the talks.",
        [],
        "The Lunds have carried nine notes across that water since May than anyone, offered",
    ),
    "spends on each, before she calls": (
        'A clerk told Moss that she has 140 files and spends on each of them, before she calls, "nine minutes".',
        [],
        'calls, "nine',
    ),
    "a copy of which I have kept": (
        "The brochure, a copy of which I have kept since 1990, promised nine active years.",
        ["The brochure promised nine active years."],
        "a [copy",
    ),
    "a clause up to its year, and the next without a comma": (
        "Since the yard was moved in 1974 the town has had 9,000 people, and it pays no rates.",
        ["The yard was moved in 1974."],
        "The yard was moved in 1974 the town",
    ),
    "a past form up to its year": (
        "When the town bought the hall in 2003 the roof was leaking.",
        ["The town bought the hall in 2003."],
        "hall in 2003 the roof",
    ),
    "closed up to its year": (
        "After the mill closed in 1982 Lund lost a third of its people.",
        ["The mill closed in 1982."],
        "was closed in",
    ),
    "and, according to what it filed": (
        "Marsh Lane Estates bought it in 2009 for £2 million and, according to the accounts it filed, owes £7 million.",
        ["Marsh Lane Estates bought it in 2009 for £2 million."],
        "million and, according",
    ),
    "and, while they were at lunch": (
        "When Lund listed it in 2015 the firm appealed, lost, and, while the judges were at lunch, the roof fell in.",
        ["While the judges were at lunch, the roof fell in."],
        "the firm appealed, lost, and, while",
    ),
    "the last of a row of what is said, of a dated deed": (
        "Lund argues that 40,000 pupils see it, and that its founding deed of 1911 forbids the sale.",
        ["40,000 pupils see it (according to Lund)."],
        "see it, and that",
    ),
    "something called": (
        "The yard was offered to Lund as a school, a clinic and something called a skills hub, and has burned down.",
        ["The yard was offered to Lund as a school, a clinic and something called a skills hub."],
        "Something",
    ),
    "reported behind what narrows its subject": (
        "Nurses who examined a fever chart used by hundreds of British clinics reported in 2011 that it had failed.",
        ["The nurses in question examined a fever chart used by hundreds of British clinics."],
        "was used by hundreds of British clinics reported",
    ),
    "had, behind who did": (
        "The inquiry found that the alarm had missed two of the boys who drowned and had rung for nobody in 2011.",
        ["The alarm had rung for nobody in 2011 (according to the inquiry)."],
        "The boys had",
    ),
    "has done in a row": (
        "The bank has bought the yard, brought in nine new cranes, moved its seat to Leeds, and shut its mill in Lund.",
        ["The bank has brought in nine new cranes.", "The bank has moved its seat to Leeds."],
        "yard, moved",
    ),
    "sold so many, and was": (
        "The Long Field, her third, sold 5,200 copies in a year, was taken up by the book clubs, and won a prize.",
        ["The Long Field sold 5,200 copies in a year."],
        "The Long Field was her third, sold",
    ),
    "fined, and then what it did": (
        "Lund was fined £3 million in 2011, lost its licence, and sold the works to a firm from Tarn.",
        ["Lund was fined £3 million in 2011.", "Lund lost its licence."],
        "Lund was fined £3 million in 2011, lost",
    ),
    "hit, and then what it lost": (
        "Lund was hit in May 2019, lost the use of its mail, refused a bid of £3 million and was then sold to Tarn.",
        ["Lund was hit in May 2019.", "Lund lost the use of its mail."],
        "2019, refused",
    ),
    "ruled that a thing was so, and ordered": (
        "The judge ruled that the sale was void and ordered the firm to pay back 40,000 crowns.",
        ["The sale was void (according to the judge).", "The judge ordered the firm to pay back 40,000 crowns."],
        "The sale ordered",
    ),
    "found that a thing was so, and fined": (
        "The court found that the contract was void and fined the bank 3 million crowns.",
        ["The court fined the bank 3 million crowns."],
        "The contract fined",
    ),
    "bought, and so did what was bought": (
        "Moss said that the museum bought the canvas and sold it in 1950.",
        ["The museum sold it in 1950 (according to Moss)."],
        "Moss sold it",
    ),
    "lost one of three": (
        "Men who had lost a son, a brother or a house were given 50 crowns by the parish.",
        ["The men in question had lost a son, a brother or a house."],
        "lost a son.",
    ),
    "served in one of three": (
        "Clerks who had served in the army, the navy or the police were given 50 crowns by the parish.",
        ["The clerks in question had served in the army, the navy or the police."],
        "served in the army.",
    ),
    "could buy one of three, behind and": (
        "Lund had no water, and the only clerks who could buy bread, batteries or a bus ticket were those with coins.",
        [
            "Lund had no water.",
            "The only clerks who could buy bread, batteries or a bus ticket were those with coins.",
        ],
        "buy bread.",
    ),
    "sold all three, behind and": (
        "The war ended, and traders who had sold bread, soap and candles were fined 50 crowns.",
        ["The war ended.", "Traders who had sold bread, soap and candles were fined 50 crowns."],
        "sold bread.",
    ),
    "who sold it, and two more": (
        "The man who sold the mill, his wife and a clerk were tried in Lund.",
        ["The man who sold the mill, his wife and a clerk were tried in Lund."],
        "The man sold the mill, his wife",
    ),
    "the one so many, the other so many": (
        "The Danes lost 3,000 men and the Swedes 5,000.",
        ["The Danes lost 3,000 men and the Swedes 5,000."],
        "lost the Swedes",
    ),
    "which, behind who led it": (
        "There was a strike in Lund in 1909, led by a docker named Holm, which lasted eleven weeks.",
        ["A strike lasted eleven weeks."],
        "Holm lasted",
    ),
    "of whom, and their names": (
        "The paper printed the names of the 23 men, of whom nine were still in prison.",
        ["Nine were still in prison (of the 23 men)."],
        "(of the names",
    ),
    "who, behind both of them": (
        "There remained only two witnesses, both of them over eighty, who had seen the fire.",
        ["Two witnesses had seen the fire."],
        "Both of them had seen",
    ),
    "had him flogged, with his name": (
        "Kern let the strikers go, but had their leader, Johan Ek, flogged in the square.",
        ["Kern had their leader, Johan Ek, flogged in the square."],
        "Ek, flogged in the square was",
    ),
    "where it was written, and sold": (
        "The house where Moss wrote her last poems was sold in 1903 to a baker.",
        ["The house where Moss wrote her last poems was sold in 1903 to a baker."],
        "(according to Moss)",
    ),
    "made him swear, and sent": (
        "The bishop made the clerk swear an oath and sent the books to Berlin.",
        ["The bishop made the clerk swear an oath.", "The bishop sent the books to Berlin."],
        "made the clerk sent",
    ),
    "made him swear, in a row": (
        "Kern had the letters copied, made the clerk swear an oath and sent them to Berlin.",
        ["Kern made the clerk swear an oath.", "Kern sent them to Berlin."],
        "Made the clerk",
    ),
    "made it, and cut": (
        "Towns that have made the change cut their fees by 2 percent in 1990.",
        ["Towns that have made the change cut their fees by 2 percent in 1990."],
        "The towns in question",
    ),
    "one says so, and his wife otherwise": (
        "Kern says the money was a loan, his wife that it was a gift, and the bank that it never existed.",
        ["The money was a loan (according to Kern)."],
        "gift (according",
    ),
    "a list behind a colon": (
        "The mayor has three sons: Per, a lawyer; Jan, who farms in Lund; and Olof.",
        ["The mayor has three sons: Per, a lawyer; Jan, who farms in Lund; and Olof."],
        "sons: Per",
    ),
    "a list of things that were built": (
        "The fleet had three ships: the Vega, built in Lund; the Lena, built in Tarn; and the Express, a tanker.",
        ["The fleet had three ships: the Vega, built in Lund; the Lena, built in Tarn; and the Express, a tanker."],
        "ships: the Vega",
    ),
    "a list, each with its clause": (
        "The group owned two firms: Kern Steel, which failed in 1990; and Moss Ltd, which sold 40 shops in 1995.",
        ["Kern Steel failed in 1990.", "Moss Ltd sold 40 shops in 1995."],
        "; and",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", _TOLD)
def test_no_clause_is_torn(name: str) -> None:
    text, told, never = _TOLD[name]
    found = said(text)
    assert set(told) <= set(found)
    assert not [words for words in found if words != text and never in words]
