"""Of several persons each is told of what the text says of him, and of nobody else; what points back is marked."""

import pytest

from factcheck.text.claims import extract

# what a text tells, and what it must not be taken to tell
_TOLD: dict[str, tuple[str, str]] = {
    "whose name stands behind": (
        "Robert Kell hired two clerks. Though he had promised a review, Paul Brandt denied on Tuesday that it was due.",
        "Though he had promised a review, Paul Brandt denied on Tuesday that it was due.",
    ),
    "one of two of a surname, the son with his mark": (
        "The act was signed by President Franklin Moss. James Moss Jr., his grandson, blasted it. Moss ran a mill.",
        "Moss ran a mill.",
    ),
    "though he: who is named behind": (
        "Robert Kell hired two clerks. The clerks left. Though he had promised a review, Paul Brandt denied it.",
        "Paul Brandt had promised a review.",
    ),
    "when he: nobody else was told of": (
        "When she kept nineteen goats, Jane Moss was fined for poaching.",
        "Jane Moss kept nineteen goats.",
    ),
    "when he: somebody else was told of": (
        "Robert Kell ran the mill for years. It grew. After he died, Paul Brandt sold it to a bank.",
        "What the text calls “he” died.",
    ),
    "the name behind in full": (
        "Jane Moss ran a shop in Lund. It closed. When she was nineteen, Moss was fined for poaching.",
        "When she was nineteen, Jane Moss was fined for poaching.",
    ),
    "a name and his clerks: of which of two": (
        "The bishop Karl Dray has ruled Otto Vane and his clerks were to blame for the fire.",
        "Otto Vane and his clerks were to blame for the fire (according to the bishop Karl Dray).",
    ),
    "his clerks: of the name right before": (
        "Jonas Hanning wrote it. Hannig and his clerks’ errors on the price of salt fill two pages.",
        "Hannig and his clerks’ errors on the price of salt fill two pages.",
    ),
    "with their lids: of the crates": (
        "The porters spoke to the court. A search of the barn found six crates with their lids nailed down.",
        "A search of the barn found six crates with their lids nailed down.",
    ),
    "whom the hired men guard": (
        "Paul Frey sold the club. Otto Lane hired two men to guard him.",
        "Otto Lane hired two men to guard him.",
    ),
    "somebody who was told of by what he owns": (
        "Judge Karl Dray heard the case. He fined the firm. The former mayor’s speech stung. He called it a farce.",
        "What the text calls “he” called it a farce.",
    ),
    "whom another one was offered something by": (
        "Otto Lane met the union’s Karl Frey at noon. Lane offered him a rise of 4 per cent. He refused it.",
        "What the text calls “he” refused it.",
    ),
    "who did it, behind a clause that leads": (
        "Otto Lane resigned. In 2016, after the Tarn Accord was adopted, he labeled the deal a fraud.",
        "In 2016, after the Tarn Accord was adopted, Otto Lane labeled the deal a fraud.",
    ),
    "a man by his given name": (
        "When Ian Dray of Lund College looked into it, he found that three of them were forged.",
        "Three of them were forged (according to Ian Dray).",
    ),
    "of whom the text goes on": (
        "Otto Lane keeps bees. His hives are nine. Lane has a stall on land of Karl Frey. Last year he took 90 jars.",
        "Last year Otto Lane took 90 jars.",
    ),
    "fires are not paid": (
        "As the Tarn and Lund fires burned, around a thousand of them were on the line. They were paid 9 dollars.",
        "What the text calls “they” were paid 9 dollars.",
    ),
    "a firm by what it lost": (
        "Vandel Brock lost its licence in May. Vandel Brock hired 300 people. It paid a fine of 2 million crowns.",
        "Vandel Brock paid a fine of 2 million crowns.",
    ),
    "a firm by its seat": (
        "Tarnow has its headquarters in Lund. Tarnow praised the pill. It knew by 1997 that it killed.",
        "Tarnow knew by 1997 that it killed.",
    ),
    "a firm by its kind": (
        "The taxi service Tarnow was sued in May. Tarnow tracked its drivers. It raised prices in the storm.",
        "Tarnow raised prices in the storm.",
    ),
    "a firm by what it is said to be": (
        "Glidehop is a taxi company. But Glidehop, as the clerks know, is dear. It fines its drivers.",
        "Glidehop fines its drivers.",
    ),
    "what was disliked": (
        "Vandel was founded by Ida Storr, who had been a clerk for years and disliked it.",
        "Ida Storr disliked it.",
    ),
    "scientists who found it": (
        "When scientists tested the wheat of Lund they found that half of it was sick.",
        "Half of it was sick (according to scientists).",
    ),
    "exports of which land": (
        "The Tarn Valley has been a testing ground for French guns. Its arms exports have doubled since 1990.",
        "What the text calls “its arms exports” have doubled since 1990.",
    ),
    "theirs in a new paragraph": (
        "The modern chains came last.\n\nThe size of trade meant that it had to grow as their home towns were small.",
        "The size of trade meant that it had to grow as their home towns were small.",
    ),
    "whose office": (
        "Mayor Otto Lane met the council. Lane denied the fraud. The speaker’s office said he stood by his account.",
        "The speaker’s office said he stood by his account.",
    ),
    "he who was open before": (
        "The clerk, Otto Lane, asked Marsh about it. Lane then showed him a bill. He shrugged. He said it was forged.",
        "What the text calls “he” said it was forged.",
    ),
    "ten women": (
        "Ten women sued the baker Otto Lane. They said he had read their letters.",
        "Otto Lane had read their [ten women’s] letters (according to ten women).",
    ),
    "left by his wife": (
        "Otto Lane was sued in Lund. Lane’s wife left him in May.",
        "Otto Lane’s wife left him in May.",
    ),
    "registered in a land": (
        "The new firm is registered in the Netherlands, and it has gone on to design the boats.",
        "The new firm has gone on to design the boats.",
    ),
    "a senator by her given name": (
        "Sen. Ellen Burk accused Sen. Ron Paxt of taking bribes. Burk said he had met the brewer in Reno.",
        "Sen. Ron Paxt had met the brewer in Reno (according to Sen. Ellen Burk).",
    ),
    "his lawyer, said he: of which of two": (
        "The bank lent Grant Moody 9 crowns. Moody’s lawyer, Seth Kirk, told the jury that he had lied about it.",
        "What the text calls “he” had lied about it (according to Moody’s lawyer).",
    ),
    "her lawyer, said she: of which of two": (
        "Dana Frost denied the charge. Her lawyer, Ellen Price, said she had told the court of it.",
        "What the text calls “she” had told the court of it (according to Dana Frost’s lawyer, Ellen Price).",
    ),
    "who rules has not been failed": (
        "Wendy Park sued the county. The county says Otto Park was drunk. A judge ruled that it had failed him.",
        "What the text calls “it” had failed him (according to a judge).",
    ),
    "years after he left": (
        "Two years after he left office, Mayor Harlan Reed was indicted in Lund.",
        "Two years after he left office, Mayor Harlan Reed was indicted in Lund.",
    ),
    "a newcomer who says so": (
        "Eve Stone sued the city. She had been in prison for 19 years. The clerk, Beth Cross, says she is guilty.",
        "What the text calls “she” is guilty (according to the clerk, Beth Cross).",
    ),
    "jobs earn no wages": (
        "Jobs at the new plant went to men of Lund. Their wages were cut in 2019.",
        "What the text calls “their wages” were cut in 2019.",
    ),
    "he who was open before, behind a date": (
        "Otto Price met Karl Lutz in Lund. Lutz taught him to read. In 2004 he won a prize. He now works in Tarn.",
        "What the text calls “he” now works in Tarn.",
    ),
    "whose it is": (
        "Ada Hall left in 1931. The firm took her back in May and kept her letters.",
        "The firm kept her [Ada Hall’s] letters.",
    ),
    "no name beside the name": (
        "Otto Lane spoke at noon. Lane, as is his habit, worked threats into his answers.",
        "Otto Lane, as is his habit, worked threats into his answers.",
    ),
    "such tools": (
        "Courts set bail by score. Such tools were banned in Lund in 2015.",
        "What the text calls “such tools” were banned in Lund in 2015.",
    ),
    "those tests": (
        "Courts set bail by score. Those tests were banned in Lund in 2015.",
        "The tests in question were banned in Lund in 2015.",
    ),
    "this form of trade": (
        "Courts set bail by score. This form of justice was banned in Lund in 2015.",
        "What the text calls “this form of justice” was banned in Lund in 2015.",
    ),
}


@pytest.mark.parametrize("name", _TOLD)
def test_each_is_told_of_what_the_text_says_of_him(name: str) -> None:
    text, words = _TOLD[name]
    assert words in [proposal.restatement for proposal in extract(text)]
