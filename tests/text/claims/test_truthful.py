"""No restatement says of anybody what the text does not say; where that cannot be told, the text's own words stand."""

import unicodedata

import pytest

from factcheck.text.claims import Part, Proposal, extract
from factcheck.text.claims.grammar.tokens import cut_up
from factcheck.vocabulary import Risk


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


def last(text: str) -> Proposal:
    return max(extract(text), key=lambda p: p.start)


# what is told, what must be among the restatements, and what none of them may begin with
_ACCUSED = {
    "back behind a clause about a sum": (
        "The court fined the bank £4m, which is less than it earns in an hour, and let its owners go.",
        ["The court let its owners go.", "£4m is less than it earns in an hour."],
        ["£4m let"],
    ),
    "three deeds behind a clause about the subject": (
        "The senator, whose wife owns a mill, voted against the bill, missed the hearing, and told us lies.",
        ["The senator’s wife owns a mill."],
        ["The senator was voted"],
    ),
    "what was published in a month": (
        "The plan, published in April, names the eel once.",
        ["The plan was published in April."],
        ["The plan is"],
    ),
    "one doctor": (
        "The island has one doctor, who is 78, and no dentist.",
        ["One doctor is 78."],
        ["One doctor is 78, and"],
    ),
    "a second figure": (
        "The council counted about 48 cases and more than 630 deaths, most of them in Hale.",
        ["The council counted more than 630 deaths."],
        ["The council counted about 48 cases and more than 630 deaths, more"],
    ),
    "what was refused to be said": (
        "The council refused to admit that the water was unsafe.",
        ["The water was unsafe (in the text’s words: “The council refused to admit that …”)."],
        ["The water was unsafe (according"],
    ),
    "what was not shown": (
        "The report failed to show that children were harmed.",
        ["The report failed to show that children were harmed."],
        ["Children were harmed (according"],
    ),
    "had, and not would": (
        "They’d never told the council.",
        ["What the text calls “they” had never told the council."],
        ["What the text calls “they” would"],
    ),
    "what came of what followed": (
        "In the protests that followed three people were killed.",
        ["In the protests that followed three people were killed."],
        ["The protests followed"],
    ),
    "a clause of time without its comma": (
        "When prices fell in 2015 the country discovered that its reserves were gone.",
        [
            "When prices fell in 2015 the country discovered that its reserves were gone.",
            "Prices fell in 2015.",
        ],
        ["Prices fell in 2015 the"],
    ),
    "an end without its comma": (
        "After the war ended the men returned to a town that had no work.",
        ["After the war ended the men returned to a town that had no work."],
        ["The war ended the"],
    ),
    "a hotel in a town, owned by somebody": (
        "The money went to a hotel in Lisbon owned by the brother of the prefect.",
        ["A hotel in Lisbon was owned by the brother of the prefect."],
        ["Lisbon was"],
    ),
    "what a label says": (
        "The museum hung the mask next to a label that says the mask was a gift.",
        [
            "The mask was a gift (in the text’s words: “The museum hung the mask next to a label that says …”)."
        ],
        ["The mask was a gift (according"],
    ),
    "only one of them": (
        "Only one of the five candidates, a dentist from Lyon, had read the treaty.",
        ["Only one of the five candidates had read the treaty."],
        ["Only one of the five candidates was"],
    ),
    "a price, which is much": (
        "The owner paid the club £1.3m, which is more than it took at the gate.",
        ["£1.3m is more than it took at the gate."],
        ["The club"],
    ),
    "a cost behind a clause inside": (
        "The county rebuilt the pier after a fire broke out in the mill, at a cost of $3 million.",
        ["The county rebuilt the pier after a fire broke out in the mill, at a cost of $3 million."],
        ["A fire broke out in the mill, at"],
    ),
    "a share of what stands in a clause inside": (
        "The drug was withdrawn after the board linked it to the deaths of nine patients, all of them under six.",
        [],
        ["The drug was withdrawn, all"],
    ),
    "who in a place": (
        "A family in Norrland who followed the guide spent three nights in hospital in 1999.",
        [],
        ["Norrland followed"],
    ),
    "who at a college, and a second deed": (
        "Ann Pike cites an economist at the college who voted for the sale in 2013 and now regrets the vote.",
        [
            "An economist at the college voted for the sale in 2013.",
            "An economist at the college now regrets the vote.",
        ],
        ["The college"],
    ),
    "a second deed of either of two": (
        "They speak of the collapse of the plant in 1990, which killed 40 people and injured 90, and wait.",
        [],
        ["The collapse of the plant injured"],
    ),
    "according to papers disclosed": (
        "According to letters disclosed in a court in Lund in 2019, an engineer had warned the firm.",
        ["According to letters disclosed in a court in Lund in 2019, an engineer had warned the firm."],
        ["An engineer had"],
    ),
    "a name between what is said of whom": (
        "Ines Falk, the bank’s auditor, says the cashier, Ole Brandt, took 90,000 crowns.",
        [
            "The cashier, Ole Brandt, took 90,000 crowns (according to Ines Falk).",
            "The cashier is Ole Brandt.",
        ],
        ["Ines Falk took"],
    ),
    "a verb that could be a participle": (
        "Two nurses said the porter, a student, hit first.",
        ["The porter hit first (according to two nurses)."],
        ["Two nurses hit"],
    ),
    "a clause between": (
        "The memo states the bishop, who left in 1990, burned the letters.",
        ["The bishop burned the letters (according to the memo)."],
        ["The memo burned"],
    ),
    "an age between": (
        "The coroner found the boy, aged six, had been starved by his aunt, Greta Holm.",
        ["The boy, aged six, had been starved by his aunt, Greta Holm (according to the coroner)."],
        ["The coroner had", "The coroner aged"],
    ),
    "whom somebody told": (
        "Lodgers told police the landlord, a retired judge, set the fire.",
        ["The landlord set the fire (according to lodgers)."],
        ["Lodgers set", "Police"],
    ),
    "a second deed": (
        "Ines Falk says the cashier, Ole Brandt, took the money and fled to Malta.",
        ["The cashier, Ole Brandt, fled to Malta (according to Ines Falk)."],
        ["Ines Falk fled", "The cashier fled to Malta."],
    ),
    "what she was asked to do": (
        "Falk asked Ida Moss, who teaches law in Lund, to explain the rule to the town.",
        ["Falk asked Ida Moss to explain the rule to the town.", "Ida Moss teaches law in Lund."],
        ["Ida Moss teaches law in Lund, to"],
    ),
    "a law with 'and' in its name": (
        "Parliament passed the first National Card and Ballot Act in 2017, a law that made refusal a crime.",
        ["The first National Card and Ballot Act was a law that made refusal a crime."],
        ["Ballot Act was"],
    ),
    "a bank beside a name": (
        "Moss sold it to Kern and Tarn Bank, a lender in Lund.",
        ["Tarn Bank was a lender in Lund."],
        ["Kern and"],
    ),
    "a shed in a place": (
        "The shed stood on the quay at Lund, six storeys of brick with a pool on the roof.",
        ["The shed stood on the quay at Lund, six storeys of brick with a pool on the roof."],
        ["Lund was"],
    ),
    "a row behind a place": (
        "There were, on a packet from a shop in Lund, one sow, two oaks, a gate and a sunrise.",
        ["There were, on a packet from a shop in Lund, one sow, two oaks, a gate and a sunrise."],
        ["Lund was", "Lund is"],
    ),
    "those of whom a place has two": (
        "The shire that holds Lund has two, who share a barrow.",
        ["The shire that holds Lund has two, who share a barrow."],
        ["Lund share"],
    ),
    "how far a price fell": (
        "The price of rye had fallen to within £40 of where it stood before the war.",
        ["The price of rye had fallen to within £40 of where it stood before the war."],
        ["The price of rye stood"],
    ),
    "which ones": (
        "The four wards that need shops most are the four where Norland has not opened a shop.",
        ["The four wards that need shops most are the four where Norland has not opened a shop."],
        ["Norland has not"],
    ),
    "the case of a demand": (
        "Where a sentence rested on nine lies, it should fall.",
        [],
        ["A sentence rested"],
    ),
    "what a jury never did": (
        "On March 8, before the jury could come back, the parties settled: £22 million, over ten years.",
        ["On March 8, before the jury could come back, the parties settled: £22 million, over ten years."],
        ["The jury could"],
    ),
    "a second deed of either": (
        "The clerk said the dean was drunk, and drove home.",
        ["The clerk said the dean was drunk, and drove home."],
        ["The dean drove", "The clerk drove"],
    ),
    "a subject behind after": (
        "The strike ended after its leader, Jo Marsh, took £300.",
        [],
        ["The strike took"],
    ),
    "a name behind because": (
        "The barn burned because the groom, Tim Orr, was drunk.",
        ["The groom, Tim Orr, was drunk (given as the reason for: The barn burned)."],
        ["The barn burned, Tim"],
    ),
}
_TOLD_BY = {
    "what goes on with had": (
        "The audit found that clerks had booked it twice, dealt with three firms and hidden a loan.",
        ["Clerks had hidden a loan (according to the audit)."],
        ["The audit had"],
    ),
    "what had may go on with": (
        "The audit found that clerks had booked it twice, backdated three contracts and hidden a loan.",
        [],
        ["The audit backdated"],
    ),
    "a name beside two": (
        "The man accused of bribing the dean, Udo Reiss, died in 1990.",
        [],
        ["The dean was Udo"],
    ),
    "who is beside a name": (
        "Ada Sohn was married to Max Dorn, who beat her in 1929.",
        [],
        ["Ada Sohn beat"],
    ),
    "a suggestion": ("The suggestion that Reiss bribed the dean is absurd.", [], ["Reiss bribed"]),
    "a claim at the end": (
        "Reiss paid the dean £90 to lie, the widow claims.",
        [],
        ["Reiss paid the dean £90 to lie."],
    ),
    "not he": ("It was Reiss, not Bauer, who took the bribe.", [], ["Bauer took"]),
    "hoped": ("Reiss hoped that the boy had died.", [], ["The boy had died.", "The boy had died (according"]),
    "taken back": ("The paper apologised for claiming that Reiss shot the boy.", [], ["Reiss shot"]),
    "two, who": ("Reiss and Bauer, who took bribes, were fired.", [], ["Bauer took", "Reiss took"]),
    "whose teacher": (
        "The girl’s mother says her teacher, a man of forty, hit her.",
        [],
        ["The girl’s mother’s teacher"],
    ),
}
_DENIED = {
    "a cleft": (
        "It was not Moss who hit the boy but a guard, Jan Roe.",
        ["Jan Roe was a guard."],
        ["Moss hit"],
    ),
    "it is false": (
        "It is false that the dean took bribes.",
        ["The words “the dean took bribes” (in the sentence “It is false that the dean took bribes.”)."],
        ["The dean took"],
    ),
    "it is a lie": ("It is a lie that Moss sold the files in 1990.", [], ["Moss sold"]),
    "the claim is a lie": ("The claim that Moss beat the boy is a lie.", [], ["Moss beat"]),
    "a rumour": ("The rumour that Moss drugged the boys proved to be false.", [], ["Moss drugged"]),
    "hardly any": (
        "Hardly any of the 900 men who deserted in 1917 shot an officer.",
        [],
        ["The 900 men shot", "The 900 men deserted in 1917 shot", "Deserted in 1917 shot"],
    ),
    "none of": (
        "None of the nurses who drank the milk died.",
        [],
        ["The nurses died", "The nurses drank the milk died"],
    ),
    "no one": ("No firm which paid bribes in 1990 was fined.", [], ["No firm paid", "The firm paid"]),
    "every": ("Every firm which paid bribes in 1990 was fined.", [], ["Every firm paid"]),
    "denies": ("Ann Moss denies that she took the money.", [], ["Ann Moss took", "She took"]),
    "few believe": ("Few believe that Moss acted alone in 1990.", [], ["Moss acted"]),
    "no evidence": ("There is no evidence that Moss poisoned the well.", [], ["Moss poisoned"]),
    "a passive row": ("Moss was never convicted and sentenced to death.", [], ["Moss was sentenced"]),
}
_GRANTED: dict[str, tuple[str, list[str], list[str]]] = {
    "noticed": ("Nobody noticed that the patient had died.", ["The patient had died."], []),
    "true": ("It is true that Moss stole the files.", ["Moss stole the files."], []),
    "a scandal": (
        "It is a scandal that Moss stole the files in 1990.",
        ["Moss stole the files in 1990."],
        [],
    ),
}
_HEDGED = {
    "allegedly": (
        "Moss allegedly sold guns and killed two men.",
        ["Moss allegedly killed two men."],
        ["Moss killed"],
    ),
    "may have": (
        "Moss may have bribed the judge and burned the files.",
        ["Moss may have burned the files."],
        ["Moss burned"],
    ),
    "is said to": (
        "Moss is said to have beaten the boy and locked him in a shed.",
        ["Moss is said to have locked him [the boy] in a shed."],
        ["Moss locked"],
    ),
    "probably": ("The mayor probably knew of it and signed it.", [], ["The mayor signed"]),
    "perhaps": (
        "Perhaps Moss stole it and Hall knew in 1990.",
        ["Perhaps Hall knew in 1990."],
        ["Hall knew"],
    ),
    "I think": (
        "I think that Moss stole the files.",
        ["Moss stole the files (in the text’s words: “I think that …”)."],
        ["Moss stole the files."],
    ),
    "it is said": ("It is said that Moss shot the clerk.", [], ["Moss shot the clerk."]),
    "a condition": (
        "If Hall had not signed, the mill would have closed and 900 men would have starved.",
        ["If Hall had not signed, 900 men would have starved."],
        ["900 men would"],
    ),
    "according to": (
        "According to Hall, Moss drugged the boys and sold the film.",
        ["Moss sold the film (according to Hall)."],
        ["Moss sold the film."],
    ),
    "behind it all": (
        "Moss killed two men and buried them, prosecutors say.",
        ["Moss killed two men (prosecutors say)."],
        ["Moss killed two men."],
    ),
}
_ABOUT = {
    "had no": ("The dean, Ida Falk, had no licence.", ["The dean, Ida Falk, had no licence."], []),
    "had a": ("The general, who ruled until 1990, had a son.", ["The general had a son."], []),
    "a tax on sugar": ("They debated the tax on sugar, which Latvia abolished.",
        [],
        ["Latvia abolished sugar", "Latvia abolished (said"],
    ),
    "a villa in Lunz": ("Hall bought a villa in Lunz, which cost £2m.", [], ["Lunz cost", "A villa in Lunz cost"]),
    "a brother and his partner": (
        "Max Klein, who ran the bank until 2009, and his partner, the singer Ada Voss, were jailed.",
        ["Max Klein and his partner were jailed."],
        ["Max Klein was the singer", "Max Klein were"],
    ),
    "a passive row": (
        "The tenor, who was born in 1931, deported in 1949 and widowed at 30, never left the town.",
        ["The tenor was deported in 1949.", "The tenor was widowed at 30.", "The tenor never left the town."],
        ["The tenor deported"],
    ),
    "words of one quotation": (
        "“He asked in March,” she told the Courier, “and I said yes.”",
        [],
        ["The Courier was", "The Courier is"],
    ),
    "the name stays": (
        "The harbour master, Ole Brun, was dismissed in 1990.",
        ["The harbour master, Ole Brun, was dismissed in 1990."],
        [],
    ),
    "a year before a name": ("In 1998 Müller was fined. He left.", ["In 1998 Müller was fined."], ["1998"]),
    "money spent on it": (
        "The city of Lund spent £9m on a stadium in 1990. It was built by Norda.",
        ["What the text calls “it” was built by Norda."],
        ["The city of Lund was built"],
    ),
}  # fmt: skip
# where the verb of a subject stands behind a clause about it, and what 'and' joins
_VERBS = {
    "the verb behind who": (
        "The clerk who tried the boy for the Norda theft closed the file.",
        ["The clerk tried the boy for the Norda theft."],
        ["The clerk tried the boy for the Norda theft closed"],
    ),
    "the verb behind a row": (
        "The snow fell, and men who had heard the bell and climbed the tower were saved.",
        ["Men who had heard the bell and climbed the tower were saved."],
        ["Men had climbed the tower were", "The men in question had climbed the tower were"],
    ),
    "the verb behind at which": (
        "The session at which the board found that Dr. Moss had lied lasted an hour.",
        ["The board found that Dr. Moss had lied (at the session)."],
        ["The board found that Dr. Moss had lied lasted"],
    ),
    "and to which": (
        "The court, which sat from May until July and to which no woman was called, freed them.",
        ["The court sat from May until July.", "No woman was called (to the court)."],
        [],
    ),
    "and where": (
        "He bought the house in which Ann Moss died and where her sister ran a school in 1950.",
        ["Ann Moss’ sister ran a school in 1950 (in the house)."],
        ["Ann Moss died and"],
    ),
    "where there is none": (
        "The mine closed in 2011, and where there is no mine there is no school.",
        ["Where there is no mine there is no school."],
        ["There is no mine"],
    ),
    "bought and sold": (
        "The firm bought and sold 300 flats in 2011.",
        ["The firm bought and sold 300 flats in 2011."],
        ["The firm bought."],
    ),
    "so did": ("Milk grew dear in 1990, but so did a good deal else.", [], ["Milk so did"]),
    "would, on balance, have": (
        "The dam would, on balance, have saved 300 farms.",
        ["The dam would, on balance, have saved 300 farms."],
        ["The dam have"],
    ),
    "what he sold": (
        "What the firm sold, and nobody bought, was a drug.",
        ["What the firm sold, and nobody bought, was a drug."],
        ["What the firm sold.", "Nobody bought"],
    ),
    "what came after that": (
        "What ruined the town after that was the war of 1914.",
        ["What ruined the town after that was the war of 1914."],
        ["That was", "What the text calls"],
    ),
    "whose long and dear book": (
        "Ann Moss, whose long, dull and costly life of the king was printed in 1990, left the town.",
        ["Ann Moss left the town.", "Ann Moss’s long, dull and costly life of the king was printed in 1990."],
        ["Ann Moss dull"],
    ),
    "three clauses without and": (
        "The mill is here, the owner was here, the clerk was shot in 1990 in a hotel.",
        ["The owner was here.", "The clerk was shot in 1990 in a hotel."],
        [],
    ),
    "and for years": (
        "Ann Moss was elected in 1990, and for twenty years thereafter held the seat of Lund.",
        ["Ann Moss for twenty years thereafter held the seat of Lund."],
        ["For twenty years"],
    ),
    "a row about whoever lost it": (
        "You might think of Rui Paz of Lund, who lost it in 2017, raised it, lost it again in 2022, and left.",
        ["Rui Paz of Lund lost it again in 2022, and left."],
        ["You raised", "You lost", "You was"],
    ),
    "a row about a man who feared": (
        "The colony was run by a man who feared cats, wrapped his hat in silk, and had The Times burned.",
        ["A man wrapped his hat in silk.", "A man had The Times burned."],
        ["The colony wrapped", "The colony had"],
    ),
    "a row about either": (
        "Ann Moss praised Rui Paz, who left the army in 1990, built a mill, and sold it in 2020.",
        ["Rui Paz left the army in 1990."],
        ["Ann Moss built", "Ann Moss sold"],
    ),
    "a row about the first": (
        "Ann Moss fined the owner, who had lied, closed the mill, and moved to Spain.",
        ["Ann Moss closed the mill.", "Ann Moss moved to Spain."],
        [],
    ),
    "stood again": (
        "Ann Moss resigned her seat in 1990, stood again in the by-election, and took it with 70 per cent.",
        ["Ann Moss stood again in the by-election.", "Ann Moss took it with 70 per cent."],
        [],
    ),
    "two and a half years": (
        "The court sat for two and a half years, heard some 300 witnesses, and freed nobody.",
        ["The court heard some 300 witnesses."],
        [],
    ),
    "what was found of him": (
        "Ann Moss found that Rui Paz loved guns, hated every priest and had been in jail.",
        [],
        ["Ann Moss hated", "Ann Moss had been"],
    ),
    "guns and chains": (
        "Ann Moss noticed that the boats came in with coal and went out with guns and chains, and told the king.",
        ["The boats went out with guns and chains (according to Ann Moss)."],
        ["The boats chains", "The boats told"],
    ),
    "who asked her": (
        "Ann Moss said that a man had met her at the gate in 1990 and asked her for the key.",
        [],
        ["Ann Moss asked"],
    ),
    "had bodies dug out": (
        "The chief of the office, no doctor, set up a team, had nine bodies dug out, and held up a skull.",
        [
            "The chief of the office, no doctor, set up a team.",
            "The chief of the office had nine bodies dug out.",
        ],
        ["The chief of the office was set"],
    ),
}


# what is set into a clause, or only looks like one: the text, what must be told, what nothing may begin with
_SET_IN = {
    "a condition inside a list": (
        "The fort is ringed with ditches, barbed wire and, if the shepherds are right, a thousand mines.",
        [
            "The fort is ringed with ditches, barbed wire and, if the shepherds are right, a thousand mines.",
        ],
        ["The fort is ringed with ditches, barbed wire and, if the shepherds are right.", "A thousand"],
    ),
    "a source between verb and object": (
        "The abbot spent, by the bailiff’s count, over ninety crowns on candles.",
        ["The abbot spent, by the bailiff’s count, over ninety crowns on candles."],
        ["Over ninety"],
    ),
    "a reason that is denied": (
        "The critic stopped counting at forty, and not, you may be sure, because the closures had ended.",
        ["The critic stopped counting at forty, and not, you may be sure, because the closures had ended."],
        ["The closures had"],
    ),
    "a clause inside an adjunct": (
        "The archive records, with a care that does it credit, three centuries of floods.",
        ["The archive records, with a care that does it credit, three centuries of floods."],
        ["Three centuries"],
    ),
    "how it was is no item": (
        "No parent came, none having been invited, and the two who had complained were named in the minutes.",
        ["No parent came, none having been invited."],
        ["None having"],
    ),
    "withdrawn hours before": (
        "A second auction failed a year later, its catalogue withdrawn hours before it was to open.",
        [
            (
                "A second auction failed a year later, its [a second auction’s] catalogue withdrawn hours before it "
                "was to open."
            ),
        ],
        ["The catalogue"],
    ),
    "which is to say": (
        "The tannery belongs to Brandt and to Olsen Holdings, which is to say that the river is owned by polluters.",
        ["The tannery belongs to Brandt and to Olsen Holdings.", "The river is owned by polluters."],
        ["Olsen Holdings is"],
    ),
    "as bargains go": (
        "As bargains go it was not even cheap, and it cost nine crowns.",
        ["As bargains go it was not even cheap."],
        ["Bargains go"],
    ),
    "and yet for decades": (
        "The river froze in 1963, and yet for decades the ferries ran as late as December.",
        ["The river froze in 1963.", "For decades the ferries ran as late as December."],
        ["Decades the"],
    ),
    "since a month": (
        "The ministry has since March 2021 required that every ewe be weighed twice a year.",
        ["The ministry has since March 2021 required that every ewe be weighed twice a year."],
        ["March 2021 required"],
    ),
    "of course": (
        "The clerk replied that of course Brandt had misread the treaty.",
        ["Of course Brandt had misread the treaty (according to the clerk)."],
        ["What the text calls “that”"],
    ),
    "that year": (
        "The treasury added forty crowns, and that year more than nine million farmers drew a wage.",
        ["In that year more than nine million farmers drew a wage."],
        ["Year more"],
    ),
    "hidden from somebody": (
        "The clerk had hidden from Lisbon that the land belonged to his brother.",
        ["The clerk had hidden from Lisbon that the land belonged to his brother."],
        ["The land"],
    ),
    "a machine that calculates": (
        "The deacon had it copied on a calculating machine that Brandt himself had built in 1921.",
        ["Brandt himself had built a calculating machine in 1921."],
        [],
    ),
    "put, behind an adjunct": (
        "The bishop, for his part, put the ledger in a vault, built in 1904, and walked away from Cork.",
        ["The bishop walked away from Cork."],
        ["The bishop was put"],
    ),
    "said, behind a clause": (
        "A surveyor named Ivar Dahl, who had spent nine years on that very question, said so and drew a map of Bergen.",
        ["A surveyor named Ivar Dahl drew a map of Bergen."],
        ["A surveyor named Ivar Dahl had spent nine years on that very question, said"],
    ),
    "had it longest": (
        "Ida Moen, who signed the lease in 2015, had it longest, and spent nine million on lawyers.",
        ["Ida Moen signed the lease in 2015.", "Ida Moen spent nine million on lawyers."],
        ["It longest"],
    ),
    "a lay sister": (
        "The hospice, run by a Dominican lay sister, took in nine men or injured boys in 1871.",
        ["The hospice was run by a Dominican lay sister."],
        ["The hospice was run by a Dominican."],
    ),
    "a name that ends in First": (
        "The group Harbour First, which sued the council in 2019, had nine members.",
        ["The group Harbour First sued the council in 2019."],
        ["The group Harbour sued"],
    ),
    "a month and its year": (
        "The liner left Bergen on the last day of June, 1911, in fog so thick that two tugs collided.",
        ["The liner left Bergen on the last day of June, 1911, in fog so thick that two tugs collided."],
        ["The last day"],
    ),
    "a town and its state": (
        "Olsen’s uncle, a dentist in Salem, Oregon, who owned four boats, sold one in 1988.",
        ["Olsen’s uncle was a dentist in Salem, Oregon.", "Olsen’s uncle owned four boats."],
        ["Olsen’s uncle is Oregon", "Olsen’s uncle was Oregon", "Olsen’s uncle, Oregon"],
    ),
    "so much a man": (
        "The tickets cost $60 a head, which was more than a week’s wages.",
        ["$60 a head was more than a week’s wages."],
        ["A head"],
    ),
    "those of us": (
        "Those of us who bought a flat in 1996 paid 40,000 pounds.",
        [],
        ["Us bought", "The author says: “us bought"],
    ),
    # where the old reading is the right one
    "a condition with had": (
        "Had it rained, the bridge would have stood, and the war ended after the harvest failed in 1816.",
        ["The harvest failed in 1816."],
        ["The bridge would have stood"],
    ),
    "what a noun in a month did": (
        "The shop said that November sales fell by nine percent.",
        ["November sales fell by nine percent (according to the shop)."],
        [],
    ),
    "a figure in an absolute": (
        "The court fined four mills in Bergen, the largest fine being £9m.",
        ["The court fined four mills in Bergen."],
        ["Bergen"],
    ),
}


_GROUPS = (_ACCUSED, _TOLD_BY, _DENIED, _GRANTED, _HEDGED, _ABOUT, _VERBS, _SET_IN)


@pytest.mark.parametrize(
    ("text", "kept", "never"),
    [case for group in _GROUPS for case in group.values()],
    ids=[name for group in _GROUPS for name in group],
)
def test_nothing_is_told_that_the_text_does_not_say(text: str, kept: list[str], never: list[str]) -> None:
    found = said(text)
    assert set(kept) <= set(found)
    for words in found:
        if words != text:
            assert not words.startswith(tuple(never)), words


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        (
            "Mia Roth told them: “The dean lied. I locked them in. I killed those men.”",
            "Mia Roth is quoted as saying: “I ",
        ),
        (
            "“I stole it,” Kern’s lawyer told the court. “I burned the books.”",
            "Kern’s lawyer is quoted as saying: “I ",
        ),
        ("“I killed those men,” she said. “I burned the books in 1990.”", "Said in a quotation: “I "),
        ("> The brakes failed. I sold the cars anyway.", "Said in a quotation: “I "),
    ],
)
def test_whoever_is_quoted_is_not_the_author(text: str, voice: str) -> None:
    found = [p for p in extract(text) if "“I " in p.restatement and not p.restatement.startswith("“I ")]
    assert found
    assert all(p.restatement.startswith(voice) and p.checkable for p in found)
    assert not any("author" in p.set_aside for p in found)


def test_a_pull_quote_speaks_for_nobody_in_particular() -> None:
    text = "I burned the books in 1990."
    (one,) = extract(text, [Part("pullquote", 0, len(text))])
    assert one.restatement.startswith("Said in a quotation: “I burned")


@pytest.mark.parametrize(
    ("quote", "home", "more"),
    [
        ("The mine closed in 1989", "The mine closed in 1989", ["The mine closed in 1989"]),
        ("‘12 MEN drowned in it.’", "12 men drowned in it", ["12 MEN drowned in it"]),
        ("“We knew nothing of it.”", "“We knew nothing of it,” the mayor said", ["We knew nothing of it"]),
        ("The mine … 12 men drowned in it", "12 men drowned in it", []),
        ("The mine closed … 12 men drowned in it", "12 men drowned in it", ["12 men drowned in it"]),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_pull_quote_is_a_second_place_of_what_it_repeats(
    quote: str, home: str, more: list[str], first: bool
) -> None:
    body = "The mine closed in 1989 and 12 men drowned in it. “We knew nothing of it,” the mayor said."
    before, after = (quote, body) if first else (body, quote)
    text = f"{before}\n\n{after}"
    middle = len(before)
    kinds = ("pullquote", "paragraph") if first else ("paragraph", "pullquote")
    found = extract(text, [Part(kinds[0], 0, middle), Part(kinds[1], middle + 2, len(text))])
    assert [text[s.start : s.end] for p in found if text[p.start : p.end] == home for s in p.more] == more
    assert any(p.part == "pullquote" for p in found) is (not more)


def test_a_pull_quote_that_stands_nowhere_else_is_the_authors() -> None:
    text = "The shaft fell in on 3 May 1990."
    assert [p.restatement for p in extract(text, [Part("pullquote", 0, len(text))])] == [text]


def test_a_pull_quote_with_a_name_below_is_a_block_quotation() -> None:
    text = "The shaft fell in on 3 May 1990. — Ann Moss"
    first, second = extract(text, [Part("pullquote", 0, len(text))])
    assert first.restatement == "Ann Moss is quoted as saying: “The shaft fell in on 3 May 1990.”"
    assert second.restatement == "“The shaft fell in on 3 May 1990.” are the words of Ann Moss."


def test_a_quotation_does_not_speak_of_its_speaker() -> None:
    text = "The witness, Dana Holm, said: “He showed me the knife. He hit Ann Pike.” She left in 1990."
    assert not any(
        "Dana Holm showed" in words or "Pike left" in words or "Holm left" in words for words in said(text)
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In January 2024 she told parliament that the dam was safe.", "she"),
        ("The writer later called her a friend.", "her"),
        ("Hall and Moss signed. The latter was fined in 1990.", "The latter"),
        ("Hall and Moss took bribes. Neither has been sued.", "Neither"),
        ("Hall and Moss were asked. Both declined to answer.", "Both"),
        ("The clerk resigned. The minister did not.", "did not"),
        ("The state paid 90 million for the bridge, 71 million of it to Norda.", "it"),
    ],
)
def test_what_points_to_something_else_is_marked(text: str, word: str) -> None:
    assert word in last(text).unresolved


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Hall was elected in 2016 and dismissed four years later.", "2020"),
        ("The dam broke in 1994. The dam, begun in 1931, was finished nine years later.", "1940"),
        ("Hall was born in 1950. In 1975 he married; two years later he fled.", "1977"),
        ("The mill was sold in 1990. A year later it burned.", "1991"),
        ("The bank, founded in 1880, was fined and two years later failed.", ""),
        ("Hall, who was born in 1944, was a judge from 1980. Five years later she resigned.", ""),
        ("Hall, who was born in 1950, was fined. Two years later he fled.", ""),
        ("The mill opened in 1990. It closed a decade later than planned.", ""),
        ("Hall married in 1975. Two years later, in 1978, he fled.", ""),
    ],
)
def test_a_date_is_reckoned_only_from_a_year_that_is_settled(text: str, year: str) -> None:
    words = " ".join(p.restatement for p in extract(text))
    assert (f"[about {year}" in words) if year else ("[about" not in words)


@pytest.mark.parametrize("word", ["Muñoz", "Zoë", "Dvořák", "قَالَ", "हिन्दी"])
def test_marks_belong_to_their_letters(word: str) -> None:
    apart = unicodedata.normalize("NFD", word)
    assert [token.text for token in cut_up(f"x {apart} y", 0)] == ["x", apart, "y"]
    assert said(f"Jo {apart} was fined in 1990.") == [f"Jo {apart} was fined in 1990."]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hall was fined in May 2023.",
        "Ann Hall left on 4 May.",
        "Ann Hall, thanks to the mayor, got 900 votes.",
        "According to Ann Hall, the dam led to 40 deaths.",
    ],
)
def test_a_month_is_no_modal_and_a_preposition_no_aim(text: str) -> None:
    spoken = {reason for p in extract(text) for reason in p.reasons}
    assert not spoken & {"speaks of what might be", "speaks of an aim", "is a courtesy"}


@pytest.mark.parametrize(
    "deed",
    [
        "beat his wife",
        "slapped the boy",
        "groped a nurse",
        "plagiarised his thesis",
        "was drunk at the wheel",
        "is an alcoholic",
        "never paid his taxes",
        "abandoned his children",
        "poisoned the river",
    ],
)
def test_what_is_held_against_somebody_by_name_is_libellous(deed: str) -> None:
    assert last(f"Jan Moss {deed} in 1990.").risk is Risk.LEGAL


def test_what_nobody_noticed_is_put_to_a_checker_and_a_lie_is_not() -> None:
    assert last("Nobody noticed that the patient had died in 1990.").checkable
    assert not last("It is a lie that the dean took £90.").checkable


def test_an_illness_is_grave_and_a_lost_match_is_not() -> None:
    assert last("Jan Moss has HIV.").risk is Risk.HIGH
    assert last("Jan Moss beat Max Hall in the final.").risk is Risk.NORMAL


@pytest.mark.parametrize(
    "text",
    ["https://pike.example/2009/a.pdf", "2009.", "Photo: J. Pike.", "Source: https://pike.example/a.pdf."],
)
def test_addresses_and_credits_are_no_claims(text: str) -> None:
    assert [p.checkable for p in extract(text)] == [False]


def test_the_same_short_statement_is_one_claim() -> None:
    text = "Kern died in 2004.\n\nThe mill was sold by Ann Moss.\n\nKern died in 2004."
    found = [p for p in extract(text) if "Kern" in p.restatement]
    assert [len(p.more) for p in found] == [1]
    open_ = extract("It was sold.\n\nThe dam broke.\n\nIt was sold.")
    assert len(open_) == 3


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            "In 2010 the law cut the gap between powder and crack from 100 to 1.",
            "In 2010 the law cut the gap between powder and crack from 100 to 1",
        ),
        (
            "The firm’s machine had put its name, or rather other people’s names, to more than 9,000 titles.",
            "The firm’s machine had put its name, or rather other people’s names, to more than 9,000 titles",
        ),
        (
            "Nor do lectures mend the roads that cost the country 40 billion crowns in 1950.",
            "Nor do lectures mend the roads that cost the country 40 billion crowns in 1950",
        ),
    ],
)
def test_statements_are_not_cut_in_the_middle(sentence: str, kept: str) -> None:
    text = f"A headline\n\n{sentence}\n"
    assert kept in [text[claim.start : claim.end] for claim in extract(text) if claim.checkable]


# what is told, and what none of the restatements may say
_NOT_THEM = {
    "votes given to somebody": (
        "They gave their votes to Rui Paz, who had spent ten years in a cell.",
        "Rui Paz had spent ten years in a cell.",
        "votes had spent",
    ),
    "a person in a place": (
        "It was sold to the richest surgeon in the county, who was in prison.",
        "The richest surgeon was in prison.",
        "county was in",
    ),
    "the absence of somebody": (
        "The pact was signed in the absence of Rui Paz, the most popular politician of the north.",
        "Rui Paz was the most popular politician of the north.",
        "absence of Rui Paz was",
    ),
    "a view set in": (
        "That, I have come to think, was its genius.",
        "The author says: “That, I have come to think, was its genius”",
        "I was",
    ),
    "what one might say": (
        "Kern’s heirs, one might say, mistook a windfall for a fortune.",
        "Kern’s heirs, one might say, mistook a windfall for a fortune.",
        "one mistook",
    ),
    "a name set off": (
        "At the prison called, with a straight face, Liberty, the inmates were beaten.",
        "At the prison called, with a straight face, Liberty, the inmates were beaten.",
        "was a straight face",
    ),
    "a court with a case between": (
        "In a case brought by the poet Rui Paz, whose daughter had been sold, it held that no vote could free them.",
        "The poet Rui Paz’s daughter had been sold.",
        "according to Rui Paz",
    ),
    "most of them": (
        "The unions struck in May.\n\nThe other side’s dead numbered two hundred, most of them shot at the river.",
        "The unions struck in May.",
        "the unions]",
    ),
    "workers of a firm": (
        "It was made by workers in Porto, employed by a firm called Moss, who read descriptions of murder.",
        "The workers in question read descriptions of murder.",
        "Moss read",
    ),
    "a source set in behind that": (
        "Moss was fined for idling, a thing that, according to a note she showed me, includes naps.",
        "Moss was fined for idling, a thing that, according to a note she showed the author, includes naps.",
        "Moss includes",
    ),
    "a reply with an aside": (
        "The usual reply, and I can already hear it coming, is that the mill was sold in 1912.",
        "The author says: “The usual reply, and I can already hear it coming, is that the mill was sold in 1912”",
        "I is",
    ),
    "sorry to say": (
        "This newspaper, I am sorry to say, had no one in the room, having sacked its reporter in 2023.",
        "The newspaper had sacked its reporter in 2023.",
        "I had",
    ),
    "what it comes to": (
        "The town borrowed all of it at 4 percent, which works out to 90,000 crowns a year.",
        "The town borrowed all of it at 4 percent.",
        "percent works",
    ),
    "under a rule": (
        "Lund has the rule that six of the richest towns already had, under which no judge voted on his own case.",
        "Lund has the rule that six of the richest towns already had.",
        "(under the",
    ),
    "guests of a hotel": (
        "The hotel put up two governors, Rui Paz and, according to a plaque, a congress of button makers.",
        "The hotel put up two governors, Rui Paz and, according to a plaque, a congress of button makers.",
        "governors were",
    ),
    "back to the row": (
        "The first patient, a sailor, fell ill in May, although the doctors had been warning him, and died in June.",
        "The first patient died in June.",
        "doctors died",
    ),
    "a title between": (
        "They found none, and their note, published in “The Day”, said that the mill was empty.",
        "The mill was empty (according to what the text calls “their note”).",
        "according to the Day",
    ),
    "the only part": (
        "She walked to the pharmacy, which is the only part of the plan that Moss kept.",
        "What the text calls “she” walked to the pharmacy.",
        "pharmacy is",
    ),
    "two towns": (
        "Mr Moss, who is 46, made his money in hotels in Lund and Holm, drove a car, and told us that he would go.",
        "The author says: “Mr Moss … told us that he would go”",
        "Holm drove",
    ),
    "one of two bidders": (
        "The receivers are in touch with two bidders, one of whom is said to be in prison.",
        "One of the two bidders is said to be in prison.",
        "One of touch",
    ),
    "as the phrase went": (
        "They read the treaty, as the phrase went, creatively, admitting the ships of Lund.",
        "What the text calls “they” read the treaty, as the phrase went, creatively, admitting the ships of Lund.",
        "The phrase",
    ),
    "trade with a country": (
        "The firm lives by its trade with Norland, which stood at 9 million in 1999.",
        "The firm lives by its trade with Norland.",
        "Norland stood",
    ),
    "a place and who came from it": (
        "Rui Paz was an accountant from Lund, which is in Sweden now, who had been jailed in Porto and stayed there.",
        "An accountant had been jailed in Porto.",
        "Sweden had",
    ),
    "and who": (
        "The founder was Rui Paz, who was born in Lund, which is in Sweden, and who had been jailed in Porto.",
        "Rui Paz had been jailed in Porto.",
        "Lund had been",
    ),
    "and had": (
        "Ann Moss was born in Lund, which is in Sweden now, and had been jailed in Porto.",
        "Ann Moss had been jailed in Porto.",
        "Lund had",
    ),
    "towns of origin": (
        "They were Greeks from Smyrna, Serbs from Mostar, Jews from Corfu and Poles from Lublin.",
        "What the text calls “they” were Greeks from Smyrna, Serbs from Mostar, Jews from Corfu and Poles from Lublin.",
        "Smyrna was",
    ),
    "made a judge and hanged people": (
        "Moss was made a judge in 1910 and hanged people for ten years.",
        "Moss hanged people for ten years.",
        "was hanged",
    ),
    "that November that": (
        "A committee under Ann Moss concluded that November that the trial was unfair, and blamed it.",
        "A committee under Ann Moss concluded that November that the trial was unfair, and blamed it.",
        "November that the trial was unfair (",
    ),
    "what a file records": (
        "The file on Moss recorded that he had brown eyes and was left-handed.",
        "What the text calls “he” had brown eyes (according to the file on Moss).",
        "file on Moss was",
    ),
    "a woman and a man": (
        "Rui Paz sold the mill. George Ross wrote to the papers. Then a servant complained that he had robbed her.",
        "George Ross wrote to the papers.",
        "her [George",
    ),
    "all three of them": (
        "The guides would have you believe that all three of them lived in the hotel.",
        "All three of them lived in the hotel (in the text’s words: “The guides would have you believe that …”).",
        "[the guides]",
    ),
    "a name and what was done": (
        "The court barred Mr Moss from standing. In July his party was dissolved.",
        "In July Mr Moss’ party was dissolved.",
        "standing’s",
    ),
    "a place is nobody": (
        "Ada Holm told us about the mine at Dorn Hausa. In May he sent 900 men across the river.",
        "In May what the text calls “he” sent 900 men across the river.",
        "Hausa]",
    ),
    "a name with a numeral": (
        "The firm paid for the mine at Dorn Hausa. Omar II understood them. In May he sent 900 men across.",
        "In May Omar II sent 900 men across.",
        "Hausa]",
    ),
    "a firm is nobody": (
        "General Motors sold 900 cars to drivers in Lund. His insurance had gone up by 90 crowns.",
        "What the text calls “his insurance” had gone up by 90 crowns.",
        "Motors’ insurance",
    ),
    "one of many": (
        "Salford Combined Housing sacked 90 people. One mother told the court she had been moved to Lund.",
        "One mother had been moved to Lund (according to one mother).",
        "Housing had been",
    ),
    "two who were just named": (
        "The printers were no braver. Ada Moss showed the letter to Ida Falk, and both of them thought it a lie.",
        "Both of them thought it a lie.",
        "[the printers]",
    ),
    "a chief and an Ed": (
        "The chief of the office set up a team under a Dr Rui Paz in 1999. She counted 900 deaths.",
        "What the text calls “she” counted 900 deaths.",
        "Paz counted",
    ),
    "who was named long before": (
        "Rui Paz called it a swindle. A mill burned. Lund has two. The port has three. His son was fined 900 crowns.",
        "What the text calls “his son” was fined 900 crowns.",
        "Paz’s son",
    ),
    "who owns what was told of": (
        "Rui Paz was arrested in Lund. Ada Moss sold the mill. Falk’s eyes were blue, and he was not the man.",
        "What the text calls “he” was not the man.",
        "Paz was not Paz]",
    ),
    "a name that could be a word": (
        "Rui Paz was building a coil. Lodov thought that he was hearing storms in 1895.",
        "What the text calls “he” was hearing storms in 1895 (that is what Lodov thought).",
        "Paz was hearing",
    ),
    "one verb misread": (
        "I don’t blame the judge. I don’t, in this matter, blame Rui. He taught history in Lund in 1999.",
        "What the text calls “he” taught history in Lund in 1999.",
        "judge taught",
    ),
    "this bridge that fed them": (
        "When the flood of May 1999 hit us, it was this fund that fed us, and the mayor added 90 crowns to its budget.",
        "The mayor added 90 crowns to its budget.",
        "[the flood",
    ),
    "most of the banks": (
        "The fines have been huge, but the town that polices most of the banks is one whose taxes depend on them.",
        "The fines have been huge.",
        "[the fines]",
    ),
    "no person is a country": (
        "In 1999 the team got there, to Lund, under Leo Falk, the smallest country ever to qualify.",
        "In 1999 the team got there, to Lund, under Leo Falk, the smallest country ever to qualify.",
        "Falk was the smallest",
    ),
    "from here to there, a wall": (
        "The wall runs for 900 miles from the south of Norland to the Skagerrak, a bank of sand and stone.",
        "The wall runs for 900 miles from the south of Norland to the Skagerrak.",
        "The Skagerrak is",
    ),
    "only the second to become one": (
        "In 1934 Moss was a Fellow of Trinity, only the second Dane to become one.",
        "Moss was only the second Dane to become one.",
        "Fellow of Trinity was",
    ),
    "whose very name": (
        "A truce in 1991, supervised by a mission whose very name, NORMA, contains the word, has held.",
        "A truce in 1991, supervised by a mission whose very name, NORMA, contains the word, has held.",
        "NORMA is",
    ),
    "the leader, into a hospital": (
        "After the council had let Bram Falk, the party’s ailing leader, into a hospital in Lund, the guards left.",
        "The council had let Bram Falk, the party’s ailing leader, into a hospital in Lund.",
        "let Bram Falk.",
    ),
    "lawyer and historian": (
        "Ed Moss, the Danish veteran, lawyer and historian, went out in 1890.",
        "Ed Moss was the Danish veteran, lawyer and historian.",
        "was lawyer",
    ),
    "three things of a kind in a row": (
        "Moss took up the motions of stars, the scattering of light, the stability of fluids.",
        "Moss took up the motions of stars, the scattering of light, the stability of fluids.",
        "said of this",
    ),
    "a firm behind a participle": (
        "A company belonging to the family, Norda Travel, was reselling 900 tickets.",
        "Norda Travel was a company belonging to the family.",
        "The words",
    ),
    "a founder behind a quotation": (
        "“We have 900 writers on our list,” its founder, Rui Paz, told the magazine.",
        "What the text calls “its founder” was Rui Paz.",
        "The words",
    ),
    "seven of whom": (
        "Two hundred Danes had been shown behind a fence, seven of whom lie in the churchyard.",
        "Two hundred Danes had been shown behind a fence.",
        "Seven of a fence",
    ),
    "a panel from the hospital": (
        "A panel from the Lund General Hospital, who looked through 14 records, found nothing.",
        "A panel looked through 14 records.",
        "Hospital looked",
    ),
    "who is and who had been": (
        "Ada Moss sued a student from Lund who is herself a Dane and who had been in the class in 1999.",
        "A student had been in the class in 1999.",
        "Lund had been",
    ),
    "what did not happen": (
        "The number is made up of deaths from famine and births that did not occur in 1904.",
        "The number is made up of deaths from famine and births that did not occur in 1904.",
        "Famine and births did",
    ),
    "three books in a trunk": (
        "Moss had three books in a trunk, of which one was a Bible of 1611.",
        "One was a Bible of 1611 (of three books).",
        "(of a trunk)",
    ),
    "which makes it odd": (
        "Moss knows this and says so, which makes it odd that the book of 1999 does not.",
        "Moss knows this and says so.",
        "Moss makes it",
    ),
    "the day on which": (
        "Moss published the paper on 1 September 1939, the day on which Norland invaded Lund.",
        "Moss published the paper on 1 September 1939.",
        "Day on Norland",
    ),
    "told by nobody": (
        "Explorers were lodged in the palace in 1876 and told that the aim was to end slavery.",
        "The aim was to end slavery (in the text’s words: “told that …”).",
        "according to",
    ),
    "its own studio": (
        "Its own studio was ready to drop it in 1999.",
        "What the text calls “its own studio” was ready to drop it in 1999.",
        "The own",
    ),
    "an it that stands for nothing": (
        "The army has never said so. It would be pleasant to end there.",
        "In the author’s words, it would be pleasant to end there.",
        "army would",
    ),
    "a quotation resumed behind a name": (
        "“I will sell them my mill,” Kern told a young clerk, Rui Paz, “but nobody may ask me why.”",
        "“I will sell them my mill,” Kern told a young clerk, Rui Paz, “but nobody may ask me why.”",
        "is Rui Paz, “but",
    ),
    "a book beside its writer": (
        "“It was rubbish,” said the mayor, Ed Falk, the author of “Mills and Men of the North”.",
        "Ed Falk is the author of “Mills and Men of the North”",
        "Falk “Mills",
    ),
    "what a convict served": (
        "Ola Berg was convicted of fraud in 1931 and served four years in Oslo.",
        "Ola Berg served four years in Oslo.",
        "Ola Berg was served",
    ),
    "who told, behind a quotation": (
        "“It paid,” Kern told Ann Hall, a nurse, and left in 1999.",
        "Kern left in 1999.",
        "paid,” Kern left",
    ),
    "a share of those who agreed": (
        "The share of Danes who strongly agreed that vaccines are safe had been 93 per cent.",
        "Vaccines are safe (in the text’s words: “The share of Danes who strongly agreed that …”).",
        "according to",
    ),
    "voters who said so": (
        "Voters who said that the tax was unfair in 1999 rose to nine per cent.",
        "The tax was unfair in 1999 (in the text’s words: “said that …”).",
        "according to",
    ),
    "the clerk who found it": (
        "The clerk who found that the mill had lost 9 million is gone.",
        "The mill had lost 9 million (according to the clerk).",
        "text’s words",
    ),
    "whoever says so": (
        "Anyone who tells you that the mill owed 9 million is a fool.",
        "Anyone who tells you that the mill owed 9 million is a fool.",
        "million (",
    ),
    "it emerged that the phone had been": (
        "In May it emerged that the phone of the mayor had been infected, in 1999, and relieved of 400 files.",
        "The phone of the mayor had been relieved of 400 files.",
        "“it”",
    ),
    "its, in a second clause told": (
        "The Court of Lund held that West Norland is free and that its fish cannot be sold.",
        "What the text calls “its fish” cannot be sold (according to the Court of Lund).",
        "Court of Lund’s",
    ),
    "a cause that is no thing": (
        "The hospital sent a panel in 1999. It found nine deaths, perhaps two because of it failing.",
        "The hospital sent a panel in 1999.",
        "because of it [",
    ),
    "it was so many degrees": (
        "The mill closed in 1999. It was forty degrees and raining.",
        "In the author’s words, it was forty degrees and raining.",
        "mill was forty",
    ),
    "this one": (
        "Stories fade. In the end this one was tuned in 1990.",
        "In the end what the text calls “this one” was tuned in 1990.",
        "“this”",
    ),
    "it was dark": (
        "The mill closed in 1999. It was dark in the yard by then.",
        "In the author’s words, it was dark in the yard by then.",
        "mill was dark",
    ),
    "it turned out a man had": (
        "The mill burned. It turned out the owner had sold 9 looms.",
        "In the author’s words, it turned out the owner had sold 9 looms.",
        "mill turned",
    ),
    "whoever built her": (
        "The Vasa, built by Isambard Moss, sank in 1628. She was 69 metres long.",
        "What the text calls “she” was 69 metres long.",
        "Moss was 69",
    ),
    "whoever built what was sold": (
        "The Vasa, built by Isambard Moss, sank in 1628. Ida Kern sold her for 900 crowns.",
        "Ida Kern sold her for 900 crowns.",
        "her [",
    ),
    "a woman who built it": (
        "The mill, designed by Ida Moss, burned in 1904. She died in 1951.",
        "Ida Moss died in 1951.",
        "text calls",
    ),
    "they are no fathoms": (
        "In May the cable sank in 2,500 fathoms. They grappled for nine days.",
        "What the text calls “they” grappled for nine days.",
        "fathoms grappled",
    ),
    "it became possible": (
        "The mill burned. It became possible to see the harbour of Lund.",
        "In the author’s words, it became possible to see the harbour of Lund.",
        "mill became",
    ),
    "it became clear in May that": (
        "The mill burned in 1904. It became clear in May that Moss had left.",
        "In the author’s words, it became clear in May that Moss had left.",
        "mill became",
    ),
    "it proved hard for whom": (
        "The mill burned in 1904. It proved hard for the crew to leave.",
        "In the author’s words, it proved hard for the crew to leave.",
        "mill proved",
    ),
    "it remained unclear whether": (
        "The mill burned in 1904. It remained unclear whether Moss had signed.",
        "In the author’s words, it remained unclear whether Moss had signed.",
        "mill remained",
    ),
    "it became so hot that": (
        "The mill burned in 1904. It became so hot that two men left.",
        "The mill became so hot that two men left.",
        "author",
    ),
    "it proved able to": (
        "The kite broke in 1904. It proved able to fly.",
        "The kite proved able to fly.",
        "author",
    ),
    "it remained unpaid because": (
        "The mill burned in 1904. It remained unpaid because Moss had left.",
        "The mill remained unpaid because Moss had left.",
        "author",
    ),
    "it turned out to be": (
        "The mill burned. It turned out to be a school of 1904.",
        "The mill turned out to be a school of 1904.",
        "author",
    ),
    "it took three of them seven years": (
        "The society sent nine clerks. It took three of them seven years.",
        "In the author’s words, it took three of them seven years.",
        "society took",
    ),
    "it took eight years": (
        "The trial began in 1999. It took eight years.",
        "The trial took eight years.",
        "author",
    ),
    "it is a share of others": (
        "The college opened in 1999. It is 29 per cent of surgeons now.",
        "What the text calls “it” is 29 per cent of surgeons now.",
        "college is",
    ),
    "a state with a plural's ending": (
        "Wales, hardly a nest of spies, got 4 million from Norland in 1999.",
        "Wales was hardly a nest of spies.",
        "Wales were",
    ),
    "nurses": (
        "Nurses, hardly a nest of spies, got 4 million from Norland in 1999.",
        "Nurses were hardly a nest of spies.",
        "Nurses was",
    ),
    "asked, is said to have": (
        "Bram Falk, asked in 1999 how he had done it, is said to have named a nurse.",
        "Bram Falk was asked in 1999 how he had done it.",
        "Falk is asked",
    ),
    "a straight apostrophe": (
        "The report of the state's own unit, whose clerk left in 1999, is lost.",
        "The report of the state's own unit is lost.",
        " 's",
    ),
    "this winter": (
        "This winter the rains in Lund were good. That winter Falk died.",
        "In what the text calls “this winter” the rains in Lund were good.",
        "In this",
    ),
    "that winter": (
        "This winter the rains in Lund were good. That winter Falk died.",
        "In that winter Falk died.",
        "In this",
    ),
    "behind the flags came the army": (
        "The band stood in the square, and behind the flags, farther east, where no clerk stood, came the army.",
        "Behind the flags, farther east came the army.",
        "band came",
    ),
    "in May come the lamps": (
        "Then, in May 1876, come the lamps and the Congress.",
        "In May 1876, come the lamps and the Congress.",
        "The words",
    ),
    "with his brother came the money": (
        "Kern left Lund in 1904, and with his brother, a clerk, came the money.",
        "Kern left Lund in 1904, and with his brother, a clerk, came the money.",
        "Kern came",
    ),
    "tired, came home": (
        "Kern left Lund in 1904, and in the spring, tired of the sea, came home.",
        "Kern came home.",
        "The words",
    ),
    "a paper by name, which he held up": (
        "In 1999 Moss read a piece from a weekly paper, The Bee, which he held up to the clerks.",
        "In 1999 Moss read a piece from a weekly paper.",
        "said of the Bee",
    ),
    "the first to be of stone": (
        "Moss drew a plan for seven mills on the sites of old yards, the first to be built by 1935, which he costed.",
        "Moss drew a plan for seven mills on the sites of old yards.",
        "costed the sites",
    ),
    "a firm between commas, which": (
        "Norda, a firm in Lund, which failed in 1999, had sold 9 mills.",
        "Norda failed in 1999.",
        "The words",
    ),
    "now draws": (
        "South Norland, which shut its last mill in 1999 and was mocked by Falk when it broke, now draws 9 per cent.",
        "South Norland now draws 9 per cent.",
        "The words",
    ),
    "who left, wrote": (
        "The prize goes to Rui Paz, who left the army, wrote a book and died in 1999.",
        "Rui Paz wrote a book.",
        "prize wrote",
    ),
    "him, of a book by somebody": (
        "Bram Falk was a clerk in Lund. Rui Paz's book, sold in 1904, made him a knight in 1911.",
        "Rui Paz's book, sold in 1904, made him a knight in 1911.",
        "[Bram Falk]",
    ),
    "precisely none": (
        "The war was watched by a mission, and Norland paid for a board which has organised, in nine years, no vote.",
        "The war was watched by a mission.",
        "A board has organised.",
    ),
    "by her account": (
        "Every child, by Hall’s account, had bled in 1999, and every one had been killed by the drug.",
        "Every one had been killed by the drug (by Hall’s account).",
        "drug.)",
    ),
    "a count of one thing only": (
        "Nine clerks lost their work in 1999, by Hall’s count, and four mills were shut in Lund.",
        "Four mills were shut in Lund.",
        "shut in Lund (by",
    ),
    "that, behind a name": (
        "Moss wrote to the health minister, Ada Hall, that in men who’d never seen it the cough might kill.",
        "The health minister was Ada Hall.",
        "was Ada Hall, that",
    ),
    "it's true that": (
        "It's true that farmers in Lund were fined in 1999.",
        "Farmers in Lund were fined in 1999.",
        "What the text calls",
    ),
    "he's bought": (
        "Ann Hall left in 1999. She's bought a boat since.",
        "Ann Hall has bought a boat since.",
        "is bought",
    ),
    "signed by chiefs": (
        "Then Stanley Moss, with his four hundred treaties, signed by chiefs in 1884.",
        "Then Stanley Moss, with his four hundred treaties, signed by chiefs in 1884.",
        "Moss signed",
    ),
    "ended by decree": (
        "Bram Falk, a farmer, dissolved the council by decree in 1973.",
        "Bram Falk, a farmer, dissolved the council by decree in 1973.",
        "Falk is dissolved",
    ),
    "the morning the police came": (
        "A child who was born on the morning the Norland police came for Falk is at school.",
        "A child who was born on the morning the Norland police came for Falk is at school.",
        "the Norland police.",
    ),
    "some of it because": (
        "A quarter of the fleet was out of action in 1999, some of it because it was old and wet.",
        "A quarter of the fleet was out of action in 1999.",
        "reason for: some",
    ),
    "at which time": (
        "Norland paid the board until 1989, at which time, it should be said, there was still a law in Lund.",
        "Norland paid the board until 1989.",
        "Time, it",
    ),
    "for those who'd had it": (
        "For those who’d had it before, and in Lund that’s nine men in ten, the drug did what Moss had said in 1999.",
        "For those who’d had it before, and in Lund that’s nine men in ten, the drug did what Moss had said in 1999.",
        "In Lund that",
    ),
    "when somebody by name told them": (
        "When the manager of Norda, one Rui Paz, told a hall that “the road is coming,” he lost four buyers.",
        "The manager of Norda told a hall that “the road is coming”.",
        "The manager of Norda told a hall that “the road is coming,” he",
    ),
    "what was told, and what the author says": (
        "The lawyer told the Lund Bee that “every dollar is in order,” and the clerk left in 1999.",
        "The clerk left in 1999.",
        "in order,” and",
    ),
    "neither proves nor refutes": (
        "Falk says that he was never paid, and the ledger, which has no page for May, neither proves nor refutes that.",
        "The ledger neither proves nor refutes that.",
        "paid, and the ledger",
    ),
    "our own closed season": (
        "Our own closed port, which the mayor's uncle built against the advice of Lund, brought back the herring.",
        "The author says: “Our own closed port … brought back the herring”",
        "said of",
    ),
    "whose clerks I have met": (
        "Norland, whose clerks I have seldom heard called lazy, lost 40 ships in 1999.",
        "Norland lost 40 ships in 1999.",
        "norland’s clerks I",
    ),
    "who explained it, by name": (
        "“Nobody has ever complained,” the deputy mayor, Ida Falk, explained to the board in 1999.",
        "“Nobody has ever complained,” the deputy mayor, Ida Falk, explained to the board in 1999.",
        "complained,” explained",
    ),
    "the larger for a fine": (
        "Both cases were settled in Lund in 1999, the larger for a fine of £400.",
        "Both cases were settled in Lund in 1999, the larger for a fine of £400.",
        "said of this",
    ),
    "the last one between two towns": (
        "In 1999 the board shut the swing bridge, the last one between Lund and the sea.",
        "The swing bridge was the last one between Lund and the sea.",
        "said of this",
    ),
    "who proposed it is not what was approved": (
        "The League of Pilots proposed exactly that in 1999, and the harbour board approved it by six votes to two.",
        "The harbour board approved it by six votes to two.",
        "it [the League",
    ),
    "all of them": (
        "The police at Lund closed the case, and the pilots, all one hundred and ten of them, were dismissed in 1999.",
        "The pilots, all one hundred and ten of them, were dismissed in 1999.",
        "them [",
    ),
    "whose director is a cousin": (
        "The shed belongs to a firm whose director is Dr. Falk's cousin. He says that he learned of it in 1999.",
        "The shed belongs to a firm whose director is Dr. Falk's cousin.",
        "Director ",
    ),
    "one of them, by name": (
        "They sailed. One of them, Otto Lind, a graduate of thirty who had been filming the crew, vanished in 1999.",
        "One of them, Otto Lind, was a graduate of thirty who had been filming the crew.",
        "One of them was a",
    ),
    "and that many of them": (
        "Others point out that boats grew after 1999 and that many of them fish with nets.",
        "Many of them [boats] fish with nets (in the text’s words: “Others point out that …”).",
        "1999 and that many of them fish with nets (",
    ),
    "to his credit": (
        "A nurse told the manager that a wall “hung open,” and the manager, to his credit, fled and sued Lund in 1999.",
        "The manager sued Lund in 1999.",
        "open,” and the",
    ),
    "convicted no one": (
        "The court at Lund convicted no one, found the theft too old to try and ordered the town to pay in 1999.",
        "The court at Lund found the theft too old to try.",
        "The words",
    ),
}


@pytest.mark.parametrize("name", _NOT_THEM)
def test_nothing_is_told_of_a_bystander(name: str) -> None:
    text, told, never = _NOT_THEM[name]
    assert told in said(text)
    assert not [words for words in said(text) if never in words]


_AWAITED = {
    "only when": (
        "In Norland a treaty binds the courts only when Parliament has ratified it and the King has signed it.",
        "Parliament has ratified",
    ),
    "only after": ("A clerk may pay the firm only after the mayor has signed.", "The mayor has signed"),
    "not until": ("The mill cannot open until the inspector has sealed the dam.", "The inspector has"),
    "once": ("The bank pays the heirs once the court has ruled in Lund.", "The court has ruled"),
    "whenever": ("Whenever the tide has breached the wall, Lund is flooded.", "The tide has"),
    "led by only when": ("Only when a judge has signed the order can police search a house.", "A judge has"),
}


@pytest.mark.parametrize("name", _AWAITED)
def test_what_must_come_first_is_not_told_to_have_come(name: str) -> None:
    text, never = _AWAITED[name]
    found = said(text)
    assert text in found
    assert not [words for words in found if words.startswith((never, "The King"))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They paid the men only after the mayor had died.", "The mayor had died."),
        ("The mill works again only after Kern rebuilt it in 1990.", "Kern rebuilt it [the mill] in 1990."),
        ("The mill stood empty until Kern had sold the dam.", "Kern had sold the dam."),
    ],
)
def test_what_came_first_is_told(text: str, told: str) -> None:
    assert told in said(text)


_KEPT_WITHIN = {
    "which firm": (
        "The pier belongs to a firm whose owner is Mr. Kern’s nephew.",
        "The pier belongs to a firm whose owner is Mr. Kern’s nephew.",
        "A firm’s",
    ),
    "someone": (
        "A mill should be seen by someone who did not build it and does not own the next.",
        "A mill should be seen by someone who did not build it and does not own the next.",
        "Someone does",
    ),
    "on which islands": (
        "Norland keeps schools on islands where barely ten children are born in a year.",
        "Norland keeps schools on islands where barely ten children are born in a year.",
        "Barely ten",
    ),
    "of any such thing": (
        "A debt shared among ten people weighs less than one.",
        "A debt shared among ten people weighs less than one.",
        "A debt is",
    ),
    "of the three boats": (
        "But of the three boats bought with such fees in 2015, two have no engine.",
        "Of the three boats bought with such fees in 2015, two have no engine.",
        "Two have",
    ),
    "as built": (
        "In the hall as built, the roof had two plates.",
        "In the hall as built, the roof had two plates.",
        "The roof had",
    ),
}


@pytest.mark.parametrize("name", _KEPT_WITHIN)
def test_what_tells_which_one_is_kept(name: str) -> None:
    text, told, never = _KEPT_WITHIN[name]
    assert told in said(text)
    assert not [words for words in said(text) if words.startswith(never)]


def test_whose_director_it_is_of_a_named_firm() -> None:
    told = said("The survey was done by Norcon, a company whose director is Mr. Kern’s nephew.")
    assert "Norcon’s director is Mr. Kern’s nephew." in told


def test_a_number_without_its_noun_is_told_within_its_sentence() -> None:
    found = said("Kern hauled two hundred pans in 1990; last week Kern landed four.")
    assert "Kern hauled two hundred pans in 1990; last week Kern landed four." in found
    assert "The roof weighs nine." in said("The roof weighs nine.")


@pytest.mark.parametrize(
    "call", ["Dear, tired, honest Falk.", "Respected, yes, as a goat is respected at Easter."]
)
def test_a_call_states_nothing(call: str) -> None:
    assert not last(call).checkable


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("The mill in Lund closed in 1990. Ten men worked there until May.", ("there",)),
        ("Nobody in Lund said that there was a fire.", ()),
    ],
)
def test_a_there_whose_place_is_not_told_is_open(text: str, open_: tuple[str, ...]) -> None:
    assert last(text).unresolved == open_
