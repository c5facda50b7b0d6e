"""Who a name or a pronoun stands for is told where the text settles it, and left open in the text's words elsewhere."""

import pytest

from factcheck.text.claims import Part, Proposal, extract


def listed_in(text: str, *parts: Part) -> list[Proposal]:
    return list(extract(text, parts))


def restated(text: str) -> list[str]:
    return [proposal.restatement for proposal in extract(text)]


@pytest.mark.parametrize(
    "line",
    [
        "By Marek Oduya",
        "By Marek Oduya, our man in Riga",
        "By Marek Oduya and Lise Tann, 3 May 2021",
        "Words: Marek Oduya",
        "Words and pictures by Marek Oduya",
        "Words Marek Oduya | Pictures Lise Tann",
        "Photographs by Marek Oduya",
        "Translated by Marek Oduya",
        "Marek Oduya",
    ],
)
def test_who_made_the_text_is_nobody_it_speaks_of(line: str) -> None:
    text = f"{line}\n\nHe was a smuggler. He served four years for fraud."
    credit, *told = listed_in(
        text, Part("paragraph", 0, len(line)), Part("paragraph", len(line) + 2, len(text))
    )
    assert not credit.checkable
    assert [p.restatement for p in told] == [
        "What the text calls “he” was a smuggler.",
        "What the text calls “he” served four years for fraud.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By Marek Oduya’s count, ten men died.",
        "Marek Oduya is a writer in Riga.",
        "By Christmas 1944 the town was lost.",
        "Pictures by Marek Oduya hang in ten museums.",
    ],
)
def test_a_sentence_that_opens_like_a_credit_is_a_statement(line: str) -> None:
    (told,) = listed_in(line, Part("paragraph", 0, len(line)))
    assert told.checkable
    assert told.restatement == line


# what is told, and what must be told of it, with what the text leaves open
_MEANT: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "whose report: of the town, or of whom it hired": (
        "The town hired a firm in May. Its report cost 40 crowns.",
        "What the text calls “its report” cost 40 crowns.",
        ("Its",),
    ),
    "the nation that it was lost to": (
        "The destination was given as Chile. The court may save it for the nation in May 1990.",
        "The court may save it for the nation in May 1990.",
        ("The court", "the nation"),
    ),
    "the country it happened in": (
        "In Chile the mines closed. Falk sold 40 boats to the country.",
        "Falk sold 40 boats to the country [Chile].",
        (),
    ),
    "a second bearer": (
        "Lord Piers Vane ran the mill.\n\nTess Vane led the union. Vane forged a vote.",
        "Tess Vane forged a vote.",
        (),
    ),
    "by a given name": (
        "Ada Moss ran the mill. Two men drowned. Ada was jailed.",
        "Ada Moss was jailed.",
        (),
    ),
    "either by a given name": ("Ada Moss and Ada Blum ran the mill. Ada was jailed.", "Ada was jailed.", ()),
    "a name beside a month": (
        "In May the court heard Tess Vane. She was jailed in 1999.",
        "Tess Vane was jailed in 1999.",
        (),
    ),
    "a name beside a place": (
        "The court in Lund heard Tess Vane. She was jailed.",
        "Tess Vane was jailed.",
        (),
    ),
    "my father": (
        "My father ran a mill. He was jailed in 1999.",
        "The author’s father was jailed in 1999.",
        (),
    ),
    "somebody’s father": (
        "“My father ran a mill.” He was jailed in 1999.",
        "What the text calls “he” was jailed in 1999.",
        ("He",),
    ),
    "asked behind the subject": (
        "The fair drew a crowd. The clerk, when she was asked, blamed the dean.",
        "The clerk, when she was asked, blamed the dean.",
        (),
    ),
    "named as what he is": ("A roofer named Carl Moss fell. He was 40.", "Carl Moss was 40.", ()),
    "who is named behind his office": (
        "The coroner, Agnes Blum, sat in May. She found that the log was forged.",
        "Agnes Blum found that the log was forged.",
        (),
    ),
    "a rank before a name": (
        "The court heard Senior Sergeant Craig Moss. Two men wept. Moss was jailed in 1999.",
        "Craig Moss was jailed in 1999.",
        (),
    ),
    "who was meant in the sentence before": (
        "Hugh Vane was the judge. The log, he said, had been forged by Dr Moss. He gave it to the court.",
        "What the text calls “he” gave it [the log] to the court.",
        ("He",),
    ),
    "her in a chain": (
        "Agnes Blum sat in May. A court agreed with her in 1999. She was jailed in 2001.",
        "Agnes Blum was jailed in 2001.",
        (),
    ),
    "once in a statement": (
        "Agnes Blum sat in May. The town praised her courage, her wit and her memoirs.",
        "The town praised her [Agnes Blum’s] courage, her wit and her memoirs.",
        (),
    ),
    "nobody’s answer": (
        "Hugh Vane led the union. Its answer shook Dr Vane. He left in 1999.",
        "Dr Vane left in 1999.",
        (),
    ),
    "the ministry by its name": (
        "Ann Pike wrote to the Ministry of Justice in 1990. The ministry burned the files.",
        "The Ministry of Justice burned the files.",
        (),
    ),
    "a council and its pages": (
        "Ann Pike sent the Governing Council with nine pages a fish. The council set up a panel in May.",
        "The Governing Council set up a panel in May.",
        (),
    ),
    "a firm that is called so": (
        "A firm called Glide paid ten critics. The firm sold 40 boats in 1990.",
        "Glide sold 40 boats in 1990.",
        (),
    ),
    "a firm beside another": (
        "A firm called Glide paid ten critics. Norda complained in May. The company sold 40 boats in 1990.",
        "The company sold 40 boats in 1990.",
        ("The company",),
    ),
    "what was told of a pit": (
        "The state took a gravel pit in 1990. The pit is forty miles from Lund.",
        "The gravel pit is forty miles from Lund.",
        (),
    ),
    "many of what one was": (
        "A Ghanaian observer drowned in 1990. The observers were withdrawn in May.",
        "The observers were withdrawn in May.",
        (),
    ),
    "either bearer": (
        "Lord Piers Vane ran the mill.\n\nTess Vane led the union.\n\nVane was jailed in 1999.",
        "Vane was jailed in 1999.",
        ("Vane",),
    ),
    "both in a paragraph": (
        "Piers Vane and Tess Vane ran the mill. Vane was jailed in 1999. He died in 2001.",
        "Vane was jailed in 1999.",
        ("Vane",),
    ),
    "who he is, of two": (
        "Piers Vane and Tess Vane ran the mill. Vane was jailed in 1999. He died in 2001.",
        "Vane died in 2001.",
        ("Vane",),
    ),
    "as an object": (
        "Lord Piers Vane ran the mill.\n\nTess Vane led the union.\n\nThe court fined Vane.",
        "The court fined Vane.",
        ("The court", "Vane"),
    ),
    "a couple": ("Otto and Ines Vane kept geese. Vane died in 1990.", "Vane died in 1990.", ("Vane",)),
    "one under two titles": (
        "Lord Piers Vane ran the mill. Piers Vane drank. Vane forged a vote.",
        "Lord Piers Vane forged a vote.",
        (),
    ),
    "one of two joined": (
        "Nora Blum and Tess Vane ran the mill. Blum left in 1990.",
        "Nora Blum left in 1990.",
        (),
    ),
    "whose mother": (
        "His mother confessed within the hour.",
        "What the text calls “his mother” confessed within the hour.",
        ("His",),
    ),
    "whose sister by name": (
        "His sister Una Falk bought the ship in 1990.",
        "Una Falk (“his sister”) bought the ship in 1990.",
        ("His",),
    ),
    "whose clerk by name": (
        "His clerk, Eve Blum, left.",
        "What the text calls “his clerk” was Eve Blum.",
        ("His",),
    ),
    "no son of things": (
        "Blank cards cut from 90 books vanished. Their son Marek ran the shop.",
        "What the text calls “their son Marek” ran the shop.",
        ("Their",),
    ),
    "a doctor by a man’s name": (
        "Dr Hugh Vane ran the ward. The board did not sack her.",
        "The board did not sack her.",
        ("The board", "her"),
    ),
    "the subject of the clause around it": (
        "The bank hired an auditor.\n\nTess Vane claims that her uncle beat her.",
        "Tess Vane claims that her uncle beat her.",
        (),
    ),
    "and his brother": (
        "Lord Piers Vane ran the mill.\n\nBill Blum and his brother ran the pit.",
        "Bill Blum and his brother ran the pit.",
        (),
    ),
    "somebody of the paragraph before": (
        "Piers Vane took the money.\n\nNobody saw Tess Blum push him.",
        "Nobody saw Tess Blum push him.",
        ("him",),
    ),
    "this killed": ("This killed thousands.", "What the text calls “this” killed thousands.", ("This",)),
    "it emerged": (
        "The fire was out. The dean sold the bell, it emerged in 1880, to a dealer from Ghent.",
        "The dean sold the bell, it emerged in 1880, to a dealer from Ghent.",
        (),
    ),
    "it was found, long ago, that": (
        "A bankruptcy law exists for banks. It was found, long ago, that creditors would rather have all of nothing.",
        "In the author’s words, it was found, long ago, that creditors would rather have all of nothing.",
        (),
    ),
    "had it not been for": (
        "The board met in May. Had it not been for the fog, the ship would have been seen.",
        "Had it not been for the fog, the ship would have been seen.",
        (),
    ),
    "a capital that stays": (
        "Norwegian miners came in 1990. They struck in May.",
        "Norwegian miners struck in May.",
        (),
    ),
    "what somebody spoke of": (
        "Ann Pike sued. The second charge was that it leaked.",
        "What the text calls “it” leaked (in the text’s words: “The second charge was that …”).",
        ("it",),
    ),
    "one who is another": (
        "The dean, Sergeant Falk, met the clerk in May 1990; he gave her a pass.",
        "What the text calls “he” gave her a pass.",
        ("he", "her"),
    ),
    "a man in passing": (
        "Carl Moss ran the mill. He wrote the letters of a man who drank. Ann Pike begged him for bread in May.",
        "Ann Pike begged him for bread in May.",
        ("him",),
    ),
    "a woman by her husband": (
        "Tariqa Lund waited for her husband. He had built 40 boats.",
        "What the text calls “he” had built 40 boats.",
        ("He",),
    ),
    "some of a list": (
        "Glass, rubble, boats on wheels: all of them cost more in 1990.",
        "Glass, rubble, boats on wheels: all of them cost more in 1990.",
        ("them",),
    ),
    "two lines": (
        "The old line took ten hours. The state planned a Ghanaian line in May. The line carried 900 tons in 1990.",
        "The line carried 900 tons in 1990.",
        (),
    ),
    "two banks": (
        "The Alder Bank warned of fraud. Clerks of the State Bank of Norland struck. The bank sold 40 boats in May.",
        "The bank sold 40 boats in May.",
        ("The bank",),
    ),
    "the agency by its name": (
        "Two men from the Harbour Agency came in May. Ann Pike wept. The agency sold 40 boats in 1990.",
        "The Harbour Agency sold 40 boats in 1990.",
        (),
    ),
    "done again": (
        "The bridge was opened in 1990. The council did it again in May.",
        "The council did it again in May.",
        ("The council", "it"),
    ),
    "its own tenants": (
        "Kern waived the rent; Alder Norland did not, and billed its tenants for 400 euros in 1990.",
        "Alder Norland billed its tenants for 400 euros in 1990.",
        (),
    ),
    "on which day": (
        "The log was handed to the provost on Monday. She burned it in May.",
        "The provost burned it [the log] in May.",
        (),
    ),
    "behind a time": (
        "Within a week two pilots had left. They were jailed in 1990.",
        "Two pilots were jailed in 1990.",
        (),
    ),
    "a man whose name holds my": (
        "Jimmy Falk ran the mill. He was jailed in 1999.",
        "Jimmy Falk was jailed in 1999.",
        (),
    ),
    "my aunt": (
        "My aunt Falk queued for a cylinder of gas. She was 74, a retired nurse, and she had paid 40 bills.",
        "The author’s aunt Falk had paid 40 bills.",
        (),
    ),
    "a place of that name": (
        "The Blue Fork Detention Center burned. The auditor found that Blue Fork was empty. She blamed the dean.",
        "The auditor blamed the dean.",
        (),
    ),
    "the mother of a man": (
        "Hugh Falk drowned. Falk’s mother runs a mill in Lund. She left in May.",
        "Falk’s mother left in May.",
        (),
    ),
    "who is named behind his work": (
        "A spokesman for the Ministry of Mines, Teo Lund, wrote in May; he denied 40 deaths.",
        "Teo Lund denied 40 deaths.",
        (),
    ),
    "what he once was": (
        "In May the court heard Hugh Falk, once the owner of a mill. He was jailed.",
        "Hugh Falk was jailed.",
        (),
    ),
    "a woman beside a dealer": (
        "Ada Falk wrote a book in May with the broker. She was jailed in 1999.",
        "Ada Falk was jailed in 1999.",
        (),
    ),
    "whose death": (
        "Hugh Falk ran a mill. Falk’s death was told in May. His house was sold.",
        "Hugh Falk’s house was sold.",
        (),
    ),
    "whose book": (
        "Ada Falk ran a mill. She sold it. Eve Moss’s book of 1989 shook the town. She was jailed in 1999.",
        "What the text calls “she” was jailed in 1999.",
        ("She",),
    ),
    "what a council does": (
        "The council cut the grants for two schools and a mill in May. It promised 40 jobs.",
        "The council promised 40 jobs.",
        (),
    ),
    "what either council could do": (
        "The council met the union in May. It wanted 40 jobs.",
        "What the text calls “it” wanted 40 jobs.",
        ("It",),
    ),
    "whose chairman": (
        "The club lost its ground in 1990. Its chairman left in May.",
        "The club’s chairman left in May.",
        (),
    ),
    "what farmers do": (
        "Farmers bought tractors in 1990. They paid 40 euros.",
        "Farmers paid 40 euros.",
        (),
    ),
    "what defects do": (
        "Engineers logged 40 defects in 1990. They were fixed in May.",
        "What the text calls “they” were fixed in May.",
        ("They",),
    ),
    "a name that may be anybody’s": (
        "Kern wrote to the ministry in 1990. It denied the fraud.",
        "What the text calls “it” denied the fraud.",
        ("It",),
    ),
    "nothing else in the sentence": (
        "In 1990 I bought a mill in Lund, and it has tripled in price.",
        "A mill in Lund has tripled in price.",
        (),
    ),
    "what only says who she is": (
        "Ada Falk, who has a tidy mind, showed me hers: it is signed.",
        "What the text calls “it” is signed.",
        ("it",),
    ),
    "it turns out": (
        "Ada Falk recalls no warning; her office, it turns out, printed 40 pages in May.",
        "Ada Falk’s office, it turns out, printed 40 pages in May.",
        (),
    ),
    "what was not cut": (
        "The deal of 1990 did not cut a loan: it trimmed the interest.",
        "The deal of 1990 trimmed the interest.",
        (),
    ),
    "somebody new": (
        "Hugh Falk ran a mill. He sold it in 1990. A baker in Lund paid 40 euros. He was jailed in May.",
        "A baker in Lund was jailed in May.",
        (),
    ),
    "who spoke, behind what he said": (
        "“Chess,” said Otto Moss, “is not my strength. My strength is players.” He is 61. A clerk sued him.",
        "A clerk sued him [Otto Moss].",
        (),
    ),
    "he, and two by the way": (
        "Otto Falk sang. Falk, who is seventy, was the son of an inspector and an organist. He had a choir at thirty.",
        "Otto Falk had a choir at thirty.",
        (),
    ),
    "she, by the name she is given": (
        "A baker’s wife asked how. Her name was Ada Falk. In May she hauled wheat. She wrote to the mayor.",
        "Ada Falk wrote to the mayor.",
        (),
    ),
    "he, beneath a picture of another": (
        "Otto Moss rode for Tarn. The mayor sat beneath a picture of Otto Moss. “It rains,” he said. He knew nothing.",
        "What the text calls “he” knew nothing.",
        ("He",),
    ),
    "a lease that was read": (
        "Ada Moss has read the lease. It lets the council end it in May.",
        "The lease lets the council end it in May.",
        (),
    ),
    "a study, and what it is of": (
        "The members had been shown a study, of course. It was prepared by Kern.",
        "A study was prepared by Kern.",
        (),
    ),
    "a thing brought up, and a new paragraph": (
        "Ada Moss has read the lease.\n\nIt ended in May.",
        "What the text calls “it” ended in May.",
        ("It",),
    ),
    "a thing brought up, and one pointed at": (
        "Ada Moss has read the lease to them. It ended in May.",
        "What the text calls “it” ended in May.",
        ("It",),
    ),
    "a firm by what it is": (
        "The gas was billed through Norda, a company in Lund. It reported a profit in May.",
        "Norda reported a profit in May.",
        (),
    ),
    "what a government vetoes": (
        "The government has signed a contract with Norda, and it did not veto the tax.",
        "The government did not veto the tax.",
        (),
    ),
    "what a part of a law sets out": (
        "Schedule 11 sets out the fines. They are capped at 900 crowns.",
        "The fines are capped at 900 crowns.",
        (),
    ),
    "somebody new beside him": (
        "Hugh Falk ran a mill. He sold it in 1990. The judge fined a baker. He was jailed in May.",
        "What the text calls “he” was jailed in May.",
        ("He",),
    ),
    "she, of whom all is told": (
        "Ada Falk kept a lock. She sold fish. Two men told her in May that she had lied. Her boat was burned in 1990.",
        "Ada Falk’s boat was burned in 1990.",
        (),
    ),
    "whose trouble it is": (
        "Ada Falk wrote to Eve Moss. Falk’s trouble is that she lied to 40 clerks in 1990.",
        "Ada Falk’s trouble is that she lied to 40 clerks in 1990.",
        (),
    ),
    "what most thought": (
        "When the University of Lund polled 40 clerks in 1990, most of the town thought that it had cut rents.",
        "When the University of Lund polled 40 clerks in 1990, most of the town thought that it had cut rents.",
        (),
    ),
    "what comes out of it": (
        "The sand was laid down at the Kern pit in 1990. Nothing that comes out of it may be owned.",
        "Nothing that comes out of it may be owned.",
        ("it",),
    ),
    "men whose sons": (
        "I drank with men whose sons built ships, and one of them was jailed in 1990.",
        "One of them was jailed in 1990.",
        ("them",),
    ),
    "four of them": (
        "Most were sold. Four of them are now in a museum.",
        "Four of them are now in a museum.",
        ("them",),
    ),
    # who is a person, and what is not
    "a colonel": (
        "At the inn a retired colonel from Lund told the court that he had marched in 1992.",
        "A retired colonel from Lund had marched in 1992 (according to a retired colonel from Lund).",
        (),
    ),
    "a boy with a tremor": (
        "A boy with a tremor was marked in 1990. He was jailed for nine years.",
        "A boy was jailed for nine years.",
        (),
    ),
    "the builder by name": (
        "The club, which is run by the builder Tarn Moss, was sold in 1990. He lost nine million pounds.",
        "Tarn Moss lost nine million pounds.",
        (),
    ),
    "a girl named": (
        "The essay is by a girl named Nadia. Nadia got her grade in 1990. She read law in Lund.",
        "Nadia read law in Lund.",
        (),
    ),
    "a ship named": (
        "The film is of a ship named Nadia, and she sank in 1990.",
        "What the text calls “she” sank in 1990.",
        ("she",),
    ),
    "van Dray": (
        "General Cornelis van Dray wrote a book. Critics hurried; van Dray lingered, and he won nine prizes.",
        "General Cornelis van Dray won nine prizes.",
        (),
    ),
    "the widow of Dray": (
        "Dray’s widow came in 1990. She was paid nine pounds.",
        "Dray’s widow was paid nine pounds.",
        (),
    ),
    "the teacher of Dray": (
        "Dray’s teacher came in 1990. She was paid nine pounds.",
        "What the text calls “she” was paid nine pounds.",
        ("She",),
    ),
    "aimed at one man": (
        "Every blade is aimed at one man. When R. Ward Lund published his list in 1999, he named 57 pictures.",
        "When R. Ward Lund published his list in 1999, he named 57 pictures.",
        ("his", "he"),
    ),
    "Norland and its clerks": (
        "Arms went to Russia. The Norland Republic and its clerks shipped them in 1990.",
        "The Norland Republic and its clerks shipped them [arms] in 1990.",
        (),
    ),
    "two of its clauses": (
        "The treaty of Lund was signed in 1856. An envoy changed two of its clauses.",
        "An envoy changed two of its [the treaty of Lund] clauses.",
        (),
    ),
    # a person beside names that may be places, a woman beside somebody
    "a house in Lund Green": (
        "The house was in Lund Green, and it was Nadia Falk’s. Her father died in 1990.",
        "Nadia Falk’s father died in 1990.",
        (),
    ),
    "an engineer in the department": (
        "The word is that of Kaveh Falk. He came home in 1990 to be the head in Tarn. Within nine years he left.",
        "Within nine years Kaveh Falk left.",
        (),
    ),
    "the engineer wrote to the mayor": (
        "The engineer, Nadia Moss, wrote to the mayor that the slip was deep. She put the cost at 9 million pounds.",
        "Nadia Moss put the cost at 9 million pounds.",
        (),
    ),
    "the mayor wrote to the engineer": (
        "The mayor wrote to the engineer, Nadia Moss, that the slip was deep. She put the cost at 9 million pounds.",
        "What the text calls “she” put the cost at 9 million pounds.",
        ("She",),
    ),
    "one of the clerks": (
        "Nadia Moss left in 1990. One of the Lund clerks, who asked me not to give her name, was jailed in 1991.",
        "One of the Lund clerks was jailed in 1991.",
        (),
    ),
    "one of the clerks, and her mother": (
        "Nadia Moss left in 1990. One of the Lund clerks said that her mother had been jailed in 1991.",
        "What the text calls “her mother” had been jailed in 1991 (according to one of the Lund clerks).",
        ("her",),
    ),
    # who can say something
    "the treasury says": (
        "The treasury will reply that candour harms the market. It said in 1990 that nine banks had failed.",
        "The treasury said in 1990 that nine banks had failed.",
        (),
    ),
    "the report says": (
        "The treasury printed a report. It said in 1990 that nine banks had failed.",
        "What the text calls “it” said in 1990 that nine banks had failed.",
        ("It",),
    ),
    "a share of them": (
        "Of the 900 clerks 58 per cent said that they had changed how they sit.",
        "Of the 900 clerks 58 per cent said that they had changed how they sit.",
        (),
    ),
    "the summary says": (
        "The treasury printed a summary of the trial. It says that nine banks failed in 1990.",
        "What the text calls “it” says that nine banks failed in 1990.",
        ("It",),
    ),
    "the study found": (
        "The university printed a study. It found in 1990 that nine banks had failed.",
        "What the text calls “it” found in 1990 that nine banks had failed.",
        ("It",),
    ),
    # a later clause of the sentence
    "went and went": (
        "The inspectors went on board nine ships at dawn, and they went in fours in 1990.",
        "The inspectors went in fours in 1990.",
        (),
    ),
    "sold and sank": (
        "The inspectors sold nine ships at dawn, and they sank in 1990.",
        "What the text calls “they” sank in 1990.",
        ("they",),
    ),
    "has and has": (
        "The town has a school; it has a clinic with 90 beds.",
        "The town has a clinic with 90 beds.",
        (),
    ),
    "by the way": (
        "The bank was founded in Lund by two men who had sold a mill, and it now runs 900 branches.",
        "The bank now runs 900 branches.",
        (),
    ),
    "pays no crown": (
        "The firm did not pay a crown; it kept the money in 1990.",
        "The firm kept the money in 1990.",
        (),
    ),
    "bought and fell": (
        "The firm that ran the mill bought a bridge, and it fell down in 1990.",
        "What the text calls “it” fell down in 1990.",
        ("it",),
    ),
    "has and was": (
        "The town has a church, and it was built in 1200.",
        "What the text calls “it” was built in 1200.",
        ("it",),
    ),
    "said that and was": (
        "The bank said that the mill was old, and it was closed in 1990.",
        "What the text calls “it” was closed in 1990.",
        ("it",),
    ),
    "no bank": (
        "No bank has ever lent to the mill; it was closed in 1990.",
        "What the text calls “it” was closed in 1990.",
        ("it",),
    ),
    # what a sentence brings up to tell of
    "there is a permit": (
        "There is a permit for the mill. It is signed by a clerk who was jailed in 1990.",
        "A permit is signed by a clerk who was jailed in 1990.",
        (),
    ),
    "there is no permit": (
        "There is no permit for the mill. It is signed by a clerk who was jailed in 1990.",
        "What the text calls “it” is signed by a clerk who was jailed in 1990.",
        ("It",),
    ),
    "an act by the way": (
        "There is a regulator, created by the Lund Act of 2025. It fined nine firms.",
        "A regulator fined nine firms.",
        (),
    ),
    "as for": (
        "As for the mill, it burned down in 1990.",
        "As for the mill, it burned down in 1990.",
        (),
    ),
    # a noun with its clause, and words that are no nouns
    "the clerks who": (
        "The clerks who drew up the list came to Lund in 1990. Their wages had been cut.",
        "The clerks’ wages had been cut.",
        (),
    ),
    "the cure that I": (
        "The cure that I would urge is a plain one, and it costs nine pounds.",
        "The cure costs nine pounds.",
        (),
    ),
    "my mother, I should say": (
        "My mother, I should say, is seventy; she owns a mill in Lund.",
        "The author’s mother owns a mill in Lund.",
        (),
    ),
    "longer": (
        "A new label would be longer. It might say that 900 people died in 1942.",
        "A new label might say that 900 people died in 1942.",
        (),
    ),
    "hiss at": (
        "The company is no villain that one can hiss at. It sold 900 drugs in 1990.",
        "The company sold 900 drugs in 1990.",
        (),
    ),
    "hers as well": (
        "The aunt who taught the boy to sing was hers as well. She wrote nine books.",
        "What the text calls “she” wrote nine books.",
        ("She",),
    ),
    "in brackets": (
        "At ports (that is, cranes, lights, the things that matter in fog) they fell to nil in 1990.",
        "At ports what the text calls “they” fell to nil in 1990.",
        ("they",),
    ),
    "a crime to": (
        "A law passed in 1924 was mild, and later laws made it a crime to sell bones.",
        "Later laws made it a crime to sell bones.",
        (),
    ),
    "a name that tells no sex": (
        "Zadran Moss, who sells mats, lost 900 crowns. The court told her so in May. She left Lund in 1990.",
        "Zadran Moss left Lund in 1990.",
        (),
    ),
    "a name that is no woman's": (
        "Ermanno Moss, who sells mats, lost 900 crowns. The court told her so in May. She left Lund in 1990.",
        "What the text calls “she” left Lund in 1990.",
        ("She",),
    ),
    "a given name alone": (
        "I went to see Ray, who ran a mill. He left Lund in 1990.",
        "Ray left Lund in 1990.",
        (),
    ),
    "a man who may be a team": (
        "The directeur of Team Lund, Zadran Moss, read a paper. He left Lund in 1990.",
        "Zadran Moss left Lund in 1990.",
        (),
    ),
    "a grower by his name": (
        "In the yard of Zadran Moss, a jute grower of 52 who sells mats, I saw nine pumps. He left Lund in 1990.",
        "Zadran Moss left Lund in 1990.",
        (),
    ),
    "how it feels": (
        "Lund should not feel smug, for it has nine mills.",
        "Lund has nine mills.",
        (),
    ),
    "even useful": (
        "The mill, at first, was honest and even useful: it fed 900 people in 1990.",
        "The mill fed 900 people in 1990.",
        (),
    ),
    "faster than": (
        "The inquiry went faster than the trial had gone. It heard 114 people.",
        "The inquiry heard 114 people.",
        (),
    ),
    "the wire and the crews": (
        "The board bought a fence. The wire and the crews that mend it took half.",
        "The wire and the crews that mend it took half.",
        (),
    ),
    "a man by his jumper": (
        "What became of the man in the Tigers jumper? Ada Moss had seen him in Lund.",
        "Ada Moss had seen him [the man in the Tigers jumper] in Lund.",
        (),
    ),
    "no architect is finished": (
        "The architect, Karl Dray, was paid 900 crowns. He never saw it finished.",
        "Karl Dray never saw it finished.",
        ("it",),
    ),
    "thousands of them: of no committee": (
        "The technical committee met in May. Falk saw several thousand of them in a shed in Kern.",
        "Falk saw several thousand of them in a shed in Kern.",
        ("them",),
    ),
    "them whom others should have sunk": (
        "Of the sixty-two boats, eleven were still whole, since the men who should have sunk them were in Kern.",
        "The men who should have sunk them were in Kern.",
        ("them",),
    ),
    "one who is called like a country": (
        "Chad Moss runs a mill. Chad pays 40 clerks. The tax is the highest in the country.",
        "The tax is the highest in the country.",
        ("the country",),
    ),
    "a prison that is called like a country": (
        "The prison, known as Angola, holds 40 men. Angola has the oldest chapel in the country.",
        "Angola has the oldest chapel in the country.",
        ("the country",),
    ),
    "a street that is called like a country": (
        "The shelter in Peru Street holds 40 men. Moss owns the oldest mill in the country.",
        "Moss owns the oldest mill in the country.",
        ("the country",),
    ),
    "a bare name that was acted upon": (
        "President Max Falk made Rask a judge and President Jan Kern picked him for the High Court in 1990.",
        "President Jan Kern picked him for the High Court in 1990.",
        ("him",),
    ),
    "one academic": (
        "Ada Moss, the mayor, read the report. One academic told the board how she had been fired in May.",
        "One academic told the board how she had been fired in May.",
        (),
    ),
    "a country that is told with its article": (
        "The United States jailed 40 men in 1990. The country’s prisons are full.",
        "The United States’ prisons are full.",
        (),
    ),
    "whose answer was told": (
        "My uncle’s answer was to sell the boats. He went to Lund in 1940.",
        "The author’s uncle went to Lund in 1940.",
        (),
    ),
}


@pytest.mark.parametrize("name", _MEANT)
def test_nobody_is_told_of_in_the_place_of_another(name: str) -> None:
    text, words, left_open = _MEANT[name]
    told = {proposal.restatement: proposal.unresolved for proposal in extract(text)}
    assert words in told
    assert told[words] == left_open


def test_who_stands_in_a_table_is_a_bearer_of_the_name() -> None:
    text = "Vale\n\nSir Piers Vane\n\nTess Vane led the union.\n\nVane was jailed in 1999."
    cell = text.index("Sir"), text.index("Vane") + 4
    told = extract(text, [Part("table-cell", *cell, "table 1, row 2, cell 2")])
    assert told[-1].restatement == "Vane was jailed in 1999."
    assert told[-1].unresolved == ("Vane",)


_OF_KERN = (
    "Mr Kern closed the path. He paid a fine in May. He told his story to the clerks, and half of them wept. "
)


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        (
            "His sister says that their father drove a truck. He was a strong player.",
            "Mr Kern was a strong player.",
        ),
        (
            "He had a friend, one Lieutenant Rask, who asked eleven questions. He was arrested in June.",
            "What the text calls “he” was arrested in June.",
        ),
        (
            "When the chair asked Penner, he said that it had. Asked for the books, he left.",
            "Asked for the books, what the text calls “he” left.",
        ),
    ],
)
def test_the_text_goes_on_about_one_person_unless_another_is_named(behind: str, told: str) -> None:
    assert told in restated(_OF_KERN + behind)


def test_what_an_open_pronoun_most_likely_is_counts_for_nobody() -> None:
    told = restated(
        "Piers Kern was a dealer. He took tapes. He washed the hiss away. It was a student, Ida Moss, who caught him. "
        "By June 61 tapes had been traced to Rask. One critic said that Rask had chosen them. I went quiet for a year. "
        "What did he know? He died in 2019."
    )
    assert told[-1] == "What the text calls “he” died in 2019."
