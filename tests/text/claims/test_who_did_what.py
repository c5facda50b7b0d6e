"""Contrasts, inversions, gaps, rows of names: nothing is told of one that the text tells of the other."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may hold
_TOLD = {
    "what is sworn of it later": (
        "Kern shouted at her, as Ms Pike later swore to the court, that he would burn the mill, and hit the clerk.",
        [],
        "Pike hit",
    ),
    "whose life it was": (
        "In the life of Ada Pike, the Lund poet who drowned in 1926, there were eleven such years.",
        ["Ada Pike was the Lund poet who drowned in 1926.", "Ada Pike drowned in 1926."],
        "The life of Ada Pike was",
    ),
    "who told the second one": (
        "Kern told the bank that it belonged to a niece, and told the court in 1990 that he had no niece.",
        ["Kern told the court in 1990 that he had no niece."],
        "The words “told the court",
    ),
    "who goes on behind what is told of a thing": (
        "Ms Moss left the house, which came with the post, and lives now in Dray.",
        ["Ms Moss lives now in Dray."],
        "The house lives",
    ),
    "a deed behind what is told of a thing": (
        "He sold the mill, which had failed in 1940, and moved to Dray in 1950.",
        ["The mill had failed in 1940."],
        "The mill moved",
    ),
    "a body goes on as it did": (
        "The board bought the mill, which burned in 1911, and was sold in 1920.",
        ["The mill was sold in 1920."],
        "The board was sold",
    ),
    "which behind a pronoun": (
        "Kern believed her, which was the worst of his errors in 1990.",
        ["Kern believed her."],
        "“her” was",
    ),
    "which behind an aim": (
        "Kern tried to sell the port, which would have ruined 40 firms.",
        [],
        "The port would",
    ),
    "which is why": ("Kern burned the mill, which is why Dray has no work.", ["Kern burned the mill."], "The mill is"),
    "which behind two things": (
        "The ship was the Tarn, a steamer belonging to the Dray Company, which left Lund on 3 May 1911.",
        ["The ship was the Tarn, a steamer belonging to the Dray Company."],
        "Company left",
    ),
    "a row of names before its verb": (
        "Kern reckoned that 600 men from Lund, Dray, Holm, Tarn and Porto had died in the pits.",
        ["Kern reckoned that 600 men from Lund, Dray, Holm, Tarn and Porto had died in the pits."],
        "Tarn and Porto had died (",
    ),
    "a row of persons before its verb": (
        "The court found that two mayors, a clerk and three brokers had stolen £4m.",
        ["The court found that two mayors, a clerk and three brokers had stolen £4m."],
        "Two mayors.",
    ),
    "two persons with what they did before the verb": (
        "Kern says that Moss, who ran the mill, and Pike, who kept the books, fled in 1990.",
        ["Kern says that Moss and Pike fled in 1990."],
        "Kern says that Moss.",
    ),
    "a row that ends in a clause of time": (
        "Nine of the firms had been searched by the bank, the union or the police in the year before they fell.",
        ["Nine of the firms had been searched by the bank, the union or the police in the year before they fell."],
        "The union or the police",
    ),
    "rather than": (
        "It was Dahl, rather than Moss, who first mapped the coast.",
        [],
        "“Moss",
    ),
    "a verb of saying behind a quotation": (
        "Pell said the second count had been “rushed” and denied that it had been stopped.",
        ["The second count had been “rushed” (according to Pell).", "Pell denied that it had been stopped."],
        "according to the second count",
    ),
    "a verb of fearing behind a hope": (
        "Pell hoped that the rents would fall and feared that the mill would close.",
        ["Pell feared that the mill would close."],
        "The rents feared",
    ),
    "a deed behind what would be": (
        "Pell said the mill would fail and sold 300 shares.",
        ["Pell sold 300 shares."],
        "The mill sold",
    ),
    "an it that says nothing": (
        "Pell told the court that it was safe and denied that it had burned.",
        ["Pell denied that it had burned."],
        "“it” denied",
    ),
    "what could be either's": (
        "Pell said that the mill burned and closed in 1904.",
        ["The mill closed in 1904 (according to Pell)."],
        "Pell closed",
    ),
    "a lapse with a name in it": (
        "The mill shut on 4 May 1921, less than a month after the sheriff, Per Lind, searched it.",
        ["The sheriff was Per Lind."],
        "The mill searched",
    ),
    "unlike somebody": (
        "Unlike his cousin Per, who drowned in 1911, Nils crossed the ocean and became a baker.",
        ["Nils became a baker."],
        "Per Nils",
    ),
    "only after": (
        "Only after the flood did the county concede that 14 dams had cracked.",
        [
            "Only after the flood did the county concede that 14 dams had cracked.",
            "14 dams had cracked (according to the county).",
        ],
        "according to the flood",
    ),
    "never had": (
        "Never had the county paid 40 crowns for a wolf.",
        ["Never had the county paid 40 crowns for a wolf."],
        "The county paid",
    ),
    "only as a number": (
        "Only 40 of the dams had been mended.",
        ["Only 40 of the dams had been mended."],
        "the dams had been mended, ",
    ),
    "for itself": (
        "A third survey, which the county paid for itself, found 12 cracks.",
        ["A third survey found 12 cracks."],
        "(said of",
    ),
    "a row without its verb": (
        "The inn burned in 1881, the forge in 1884 and the mill, which had stood empty, in 1890.",
        ["The inn burned in 1881, the forge in 1884 and the mill in 1890.", "The mill had stood empty."],
        "empty, in 1890",
    ),
    "told to reporters": (
        "Catches fell, Ms. Dahl told reporters, because the river was warm.",
        ["The river was warm (given as the reason for: Catches fell, Ms. Dahl told reporters)."],
        "reason for: Ms. Dahl",
    ),
    "a row of names": (
        "Only three towns, Hale, Marlow and Lund, kept their mills.",
        ["Only three towns kept their mills.", "Hale, Marlow and Lund were three towns."],
        "were Hale.",
    ),
    "a figure behind a clause": (
        "Rents fell 2 percent in 1931, 4 percent in 1932 and, after the bank failed, 8 percent in 1933.",
        ["Rents fell 4 percent in 1932.", "Rents fell 8 percent in 1933."],
        "The bank failed, 8",
    ),
    "figures of what was named before": (
        "The yard sold 40 hulls in 1931, 60 in 1932, and 90 in 1933.",
        ["The yard sold 40 hulls in 1931, 60 in 1932, and 90 in 1933."],
        "sold 60",
    ),
    "a claim of somebody's": (
        "The sheriff denied Moss’s claim that he had been beaten in 1931.",
        [],
        "he [the sheriff]",
    ),
    "whose market": (
        "The price of dried cod fell in 1881. The dealers in Lund, its largest market, had closed.",
        ["The dealers in Lund, its largest market, had closed."],
        "[the price",
    ),
    "whose scores": (
        "Smoke in a kitchen harms children’s lungs, lowers their scores and, in winter, kills.",
        ["Smoke in a kitchen harms children’s lungs.", "Smoke in a kitchen, in winter, kills."],
        "lungs, in winter",
    ),
    "neither nor": (
        "The county neither mended nor sold the dam of 1911.",
        ["The county neither mended nor sold the dam of 1911."],
        "neither mended.",
    ),
    "contrary to": (
        "Contrary to what Moss wrote, the dam was finished in 1911.",
        ["Contrary to what Moss wrote, the dam was finished in 1911."],
        "wrote.",
    ),
    "whose idea": (
        "The sheriff, whose idea it was, left in 1911.",
        ["The sheriff left in 1911."],
        "sheriff’s idea it was",
    ),
    "a row of one word": (
        "In 1931 Moss sued the county for slander, lost, and appealed to the king.",
        ["In 1931 Moss sued the county for slander, lost.", "Moss appealed to the king."],
        "The county lost",
    ),
    "a state of one word": (
        "Moss left the army, wounded, and returned in 1919.",
        ["Moss left the army, wounded."],
        "Moss wounded",
    ),
    "a fourth": (
        "Three brothers were bakers; a fourth, Per Lind, was a sheriff.",
        ["A fourth, Per Lind, was a sheriff."],
        "was a fourth",
    ),
    "at least": (
        "The map holds at least four errors, two of which were never mended.",
        ["Two of at least four errors were never mended."],
        "of four errors",
    ),
    "said somebody": (
        "The flood of 1931 took the bridge, said Per Lind, the county sheriff.",
        ["The flood of 1931 took the bridge, said Per Lind, the county sheriff."],
        "was said",
    ),
    "a charge": (
        "Moss was accused of arson in 1931, a charge he still disputes.",
        ["Moss was accused of arson in 1931, a charge he still disputes."],
        "said of this",
    ),
    "called something": (
        "The pier that surveyors had called rotten fell in 1931.",
        ["The pier that surveyors had called rotten fell in 1931."],
        "Surveyors had called rotten (",
    ),
    "called something themselves": (
        "The carriers, who are called porters, were paid 40 crowns.",
        ["The carriers are called porters."],
        "The words",
    ),
    "contrary to, set in": (
        "The pier, contrary to what Moss wrote, was built in 1911.",
        ["The pier, contrary to what Moss wrote, was built in 1911."],
        "Moss was built",
    ),
    "a deed done to what was told of": (
        "The county said the well was foul and closed it in 1931.",
        ["The well was foul (according to the county).", "The county closed it in 1931."],
        "The well closed",
    ),
    "an inversion with words set in": (
        "Only later did the county, under pressure from the town, admit that 14 men had died.",
        ["Only later did the county, under pressure from the town, admit that 14 men had died."],
        "died admit",
    ),
    "a row behind 'and' and a comma": (
        "Hale won in 1911, Lund in 1912, and Marlow, which had never won before, in 1913.",
        ["Hale won in 1911, Lund in 1912, and Marlow in 1913.", "Marlow had never won before."],
        "before, in 1913",
    ),
    "a clause between 'and' and its verb": (
        "Rents rose 4 percent in 1928, fell 2 percent in 1929 and, when the mill closed, fell 9 percent in 1930.",
        ["Rents fell 2 percent in 1929.", "Rents, when the mill closed, fell 9 percent in 1930."],
        "closed.",
    ),
    "more than a number": (
        "More than 40 barges, six of which were lost, sailed in 1911.",
        ["More than 40 barges sailed in 1911.", "Six of more than 40 barges were lost."],
        "lost, sailed",
    ),
    "ordinals without their verb": (
        "The first barge left in 1851, the second in 1852 and the third, which carried coal, in 1853.",
        ["The first barge left in 1851, the second in 1852 and the third in 1853."],
        "third carried coal, in 1853",
    ),
    "after somebody with a name": (
        "After the sheriff, Per Lind, resigned, the county sold the dam in 1911.",
        ["The sheriff, Per Lind, resigned.", "The sheriff was Per Lind."],
        "After the sheriff, Per Lind, resigned.",
    ),
    "after something, without a comma": (
        "After the flood the dam cracked, and Moss left.",
        ["Moss left."],
        "The flood the dam",
    ),
    "words as they stand": (
        "In Sept. 1881 Lund Bros. Shipping sold 200-ton hulls by the list in vol. 3.",
        ["In Sept. 1881 Lund Bros. Shipping sold 200-ton hulls by the list in vol. 3."],
        "Sept 1881",
    ),
    "a question": (
        "The flood took 40 houses. Will the next one?",
        ["Will the next one?"],
        "one.",
    ),
    "marks in pairs": (
        "> The crew was silent. “Nobody asked me about the valve,” wrote the stoker.",
        ["Said in a quotation: “‘Nobody asked me about the valve,’ wrote the stoker.”"],
        "“Nobody",
    ),
    "a body with and in its name": (
        "Exporters complained to the Tarn Food and Drug Commission, which took Moss Ltd to court in 2019.",
        ["The Tarn Food and Drug Commission took Moss Ltd to court in 2019."],
        "Drug Commission, which",
    ),
    "a law with a bracket in its name": (
        "Parliament passed the Public Works (Prevention of Fraud) Act in 2024, which allows a fine of 900 crowns.",
        ["The Public Works (Prevention of Fraud) Act allows a fine of 900 crowns."],
        "Works Act",
    ),
    "who pocketed it": (
        "The council sold the hall and the ground under it to a trust in Lund, pocketed 31 million, and left in May.",
        ["The council pocketed 31 million.", "The council left in May."],
        "The ground",
    ),
    "so long as": (
        "So long as three colleges sell the good jobs, a parent who gives in has lost.",
        [],
        "Three colleges sell the good jobs.",
    ),
    "what nobody was shown until then": (
        "The case rested on clause 14 of the deed, which the public was not shown until a clerk found it in 2016.",
        [],
        "shown the deed",
    ),
    "what would have to be done first": (
        "A model suggests that the old fund, left alone in a cupboard, would be worth 11 billion more.",
        [],
        "The old fund would be worth",
    ),
    "a condition behind a charge": (
        "The court held that a clerk may threaten a man with jail for declining a plea, if the charge is just.",
        ["The court held that a clerk may threaten a man with jail for declining a plea, if the charge is just."],
        "A clerk may threaten a man with jail for declining a plea (according",
    ),
    "which is more than": (
        "The song was played 148 million times on Pike, which is more than the Lund Concert has managed.",
        [],
        "Pike is more",
    ),
    "which is a scandal": (
        "The loans cost 900 million ringgit, which is a scandal; the fees cost more.",
        [],
        "900 million ringgit is",
    ),
    "who picks it up": (
        "People who find money lying in the road generally pick it up.",
        [],
        "Money lying",
    ),
    "in the third row": (
        "They met Ann Moss, in the third row, who had sold the mill in 1990.",
        ["Ann Moss had sold the mill in 1990."],
        "The third row",
    ),
    "with whom": (
        "A nurse in Tarn, with whom Moss spoke by telephone in May, is angry.",
        ["Moss spoke by telephone in May (with a nurse)."],
        "(with Tarn)",
    ),
    "all of which": (
        "Moss is charged with fraud, with arson, and with forging the ledger, all of which the clerk denies.",
        [],
        "All of the ledger",
    ),
    "tickets from neighbours, of which": (
        "Ada Pike collected tickets from her neighbours, of which by August the bank had 637.",
        ["By August the bank had 637 (of tickets)."],
        "(of her neighbours)",
    ),
    "an office in a town": (
        "Moss may not call without leave from a regional office in Lund, where nobody worked after six.",
        ["Nobody worked after six (in a regional office in Lund)."],
        "(in Lund)",
    ),
    "a measure in the second thing said": (
        "The board said that the plume had sunk, and that the loss of grass, some 310 acres, had been made good.",
        [],
        "The plume had sunk, some",
    ),
    "a date is no part of what it was": (
        "The clerk filed the first writ in December 2020; it was adjourned on 38 occasions.",
        ["The first writ was adjourned on 38 occasions."],
        "in December was",
    ),
    "defendants and their lawyers": (
        "The Falks met the clerk. The trial opened in May, no hall being large enough for 47 men and their lawyers.",
        [],
        "[the Falks]",
    ),
    "what a licence says": (
        "The licence says the firm may take its costs from it before it takes a profit.",
        [],
        "it [the licence]",
    ),
    "the tape in which he says it": (
        "In May the court heard a tape, made two months after the collapse, in which Moss says that it was shut.",
        [],
        "(in the collapse)",
    ),
    "to whom and for what": (
        "The rolls recorded what the board had paid, to whom and for what grade, for every bushel since 1931.",
        ["The rolls recorded what the board had paid, to whom and for what grade, for every bushel since 1931."],
        "(to the board)",
    ),
    "in a tin": (
        "Her daughter sent Moss the ring, which Ada Pike had asked to keep, in a biscuit tin.",
        [],
        "said of",
    ),
    "I am glad to report": (
        "The Tarn Opera, I am glad to report, is bearing up, having received 22 million over two years.",
        ["The Tarn Opera had received 22 million over two years."],
        "I [had]",
    ),
    "stocks of flour": (
        "Norland and Tarn budgeted for it, and in Tarn, where the bank failed in 2023, stocks of flour ran out in May.",
        ["In Tarn, stocks of flour ran out in May."],
        "Norland and Tarn stocks",
    ),
    "in the village": (
        "Moss drove to Gorna Tarn, one of the villages on the list, where the union had spent 3,700 crowns.",
        ["The union had spent 3,700 crowns (in Gorna Tarn)."],
        "(on the list)",
    ),
    "what radar records": (
        "Radar records the height of a field averaged over a square and over snow the beam does not stop at the top.",
        [],
        "(according to radar)",
    ),
    "one of the mills": (
        "Moss sent a crew to one of the mills, Dray Mill, 40 times.",
        ["Dray Mill was one of the mills."],
        "The mills were",
    ),
    "a ledger from a town": (
        "In May Moss had a letter of thanks and, in 1960, from a sender in Lund, a green ledger wrapped in paper.",
        [],
        "Lund was",
    ),
    "who pocketed it, behind a state": (
        "Moss sold the hall and the ground under it to a trust in Duluth, Minnesota, pocketed 31 million, and left.",
        [],
        "The ground",
    ),
    "noticed, whatever stands between": (
        "Analysts at Tarn Bank had noticed, as the board had not, that each point added 40 million to the profit.",
        ["Each point added 40 million to the profit (according to analysts at Tarn Bank)."],
        "to the profit. ",
    ),
    "sales elsewhere": (
        "Sales in Norland stopped. In Tarn they went on for four more years.",
        ["In Tarn sales went on for four more years."],
        "sales in Norland went",
    ),
    "people call it": (
        "Children play at the mill. They call it the Nest.",
        [],
        "Children call",
    ),
    "out they come": (
        "The doors open at ten. Out they come, all at once, in May.",
        [],
        "the doors]",
    ),
    "a form of credit": (
        "Respect is a form of credit, and the board extended it without security in May.",
        [],
        "[Respect]",
    ),
    "tried it": (
        "The town fought the school. The mayor tried it in May 1980.",
        [],
        "[the school]",
    ),
    "sold on no condition": (
        "The mill was sold, and if it stands empty the town loses 40 crowns a day.",
        ["The mill was sold.", "If the mill stands empty the town loses 40 crowns a day."],
        "sold if",
    ),
    "older than a century": (
        "Moss bought the old mill, which is more than a century old.",
        ["The old mill is more than a century old."],
        "Moss is",
    ),
    "of the 400 men, 40": (
        "The court held that of the 400 men, 40 had died.",
        ["Of the 400 men, 40 had died (according to the court)."],
        "of the 400 men.",
    ),
    "how it works": (
        "It works like this: the mill pumps water from the Tarn into 40 tanks.",
        ["The mill pumps water from the Tarn into 40 tanks."],
        "in the text’s words: “It works",
    ),
    "where, behind what he had": (
        "Dray was taken to the hospital in Lund with a fever, where Ada Moss died on the ninth.",
        ["Ada Moss died on the ninth (in the hospital in Lund)."],
        "in a fever",
    ),
    "where, at St Anne's": (
        "Dray spent five years at St Anne's in Lund, where Ada Moss taught Greek.",
        ["Ada Moss taught Greek (at St Anne's in Lund)."],
        "(in Lund)",
    ),
    "two countries on a sea in which": (
        "Dray left two countries on the Black Sea in which the couple are its parents from birth.",
        ["The couple are its parents from birth (in two countries on the Black Sea)."],
        "(in the Black Sea)",
    ),
    "it was such signals that": (
        "It was precisely such signals, bowled at Lund in August 2010, that sent Otto Pike to prison.",
        [],
        "Lund sent",
    ),
    "a boy, I noticed": (
        "A boy in Year Four, I noticed when I was there last week, has drawn a face on the wall.",
        [],
        "[I] has",
    ),
    "several of which he corrected": (
        "Otto Dray made nine mistakes, several of which Ida Moss corrected in the edition of 1982.",
        ["Ida Moss corrected several of the nine mistakes in the edition of 1982."],
        "Several of",
    ),
    "a widow who is owed a sum and does not": (
        "The same 315 rules might have found the widow who is owed 900 crowns and does not know it.",
        [],
        "rules does not",
    ),
    "a guest from the Gulf, who paid": (
        "Dray dined in Lund with a guest from the Gulf, who admired the run in May and paid £900 for it.",
        [],
        "The Gulf paid",
    ),
    "met a widow who is owed and does not": (
        "Dray met the widow who is owed 900 crowns and does not know it.",
        [],
        "Dray does not",
    ),
    "a man, then a strip, then eight men": (
        (
            "First, in 2009, there was a man with a book; then, in 2011, nine signs; then a ploughed strip; and at "
            "last, in May 2013, eight men who built a wall. He was ill in June."
        ),
        [],
        "A man was ill",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", _TOLD)
def test_nothing_is_told_of_the_other(name: str) -> None:
    text, told, never = _TOLD[name]
    found = said(text)
    assert set(told) <= set(found)
    assert not [words for words in found if words != text and never in words]
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("By then the dam had cracked.", "By then"),
        ("The rents for that year were never paid.", "that year"),
        ("The following spring the dam cracked.", "The following spring"),
        ("Forty cows had drowned the year before.", "the year before"),
        ("Moss declined to speak when asked about this in May.", "this"),
        ("In 1931 it cracked, and by then the county had sold it.", "it"),
        ("The dealers in Lund, its largest market, had closed.", "its"),
        ("By 1911, when the mine shut, it employed 40 men.", "it"),
    ],
)
def test_what_points_back_is_marked(text: str, time: str) -> None:
    assert time in {mark for p in extract(text) for mark in p.unresolved}


@pytest.mark.parametrize(
    "text",
    [
        "The dam was sold the year before the war.",
        "In 1931 the dam was sold, mended the following year and sold again.",
        "It happened at the time of the flood of 1931.",
    ],
)
def test_a_time_that_the_statement_names_itself_is_not_marked(text: str) -> None:
    assert not [m for p in extract(text) for m in p.unresolved if "year" in m or "time" in m]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The order that ran St Anne's sold a field in May.", "The order that ran St Anne's sold a field in May."),
        (
            "The inquiry into schools run by orders, published in May, recorded nine deaths.",
            "The inquiry into schools run by orders, published in May, recorded nine deaths.",
        ),
        ("The clinics run by Kern, a charity, recorded nine deaths.", "The clinics were run by Kern."),
        ("Rates cut by the bank rose nine points.", "Rates cut by the bank rose nine points."),
        ("Strictly speaking the bishop left in May. His brother paid Moss.", "The bishop’s brother paid Moss."),
        ("The clerk said that Br. Tuohy left in May.", "The clerk said that Br. Tuohy left in May."),
    ],
)  # fmt: skip
def test_a_verb_is_found_behind_a_saint_an_order_or_a_manner_of_speaking(text: str, told: str) -> None:
    assert told in {proposal.restatement for proposal in extract(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army lied. The army says that the plane circled the mill after it fired.",
            "What the text calls “it” fired (according to the army).",
        ),
        (
            "The Lund Rules, which Dray ratified in 1959, protect the wounded.",
            "The Lund Rules protect the wounded.",
        ),
        (
            "Six of the eleven dead, among them a chemist, Leila Pike, and a baker, were killed by that bomb.",
            "Six of the eleven dead, among them a chemist, Leila Pike, and a baker, were killed by that bomb.",
        ),
    ],
)
def test_nothing_is_told_of_who_only_says_it_or_is_only_named_among_others(text: str, told: str) -> None:
    assert told in {proposal.restatement for proposal in extract(text)}
