"""What settles a pronoun: who is shown to be a person, what a sentence is about, who cannot be meant in his clause."""

import pytest

from factcheck.text.claims import extract


def restated(text: str) -> list[str]:
    return [proposal.restatement for proposal in extract(text)]


_SETTLED = {
    "a bare name with who": (
        "Renska, who mends nets for four boats, buys her twine by the mile. She paid 40 crowns for it in June.",
        "Renska paid 40 crowns for it in June.",
    ),
    "beside his own broom": (
        (
            "The lawyer Tuomas Vane wrote a brief. He called it theft. I would ask anyone to stand for ten minutes "
            "beside Pentti Orr and his broom. He has spoken at 40 conferences."
        ),
        "Pentti Orr has spoken at 40 conferences.",
    ),
    "a people": (
        "The French mined the harbour in 1940. They lost nine ships.",
        "The French lost nine ships.",
    ),
    "what a people owns": (
        "The British built the dam in 1902, and their engineers drowned nine villages.",
        "The British’s engineers drowned nine villages.",
    ),
    "beside a city": (
        "Jon Rask left the mine for Calcutta. He was paid 40 crowns in June.",
        "Jon Rask was paid 40 crowns in June.",
    ),
    "a city that acts": (
        "Other towns have learnt it. Melbourne gave its trees addresses. It will plant 40 parks by 2040.",
        "Melbourne will plant 40 parks by 2040.",
    ),
    "a bare name with an age": (
        "Mirov, 34, a welder from Tarn, won the raffle. He gave 40 crowns to the chapel.",
        "Mirov gave 40 crowns to the chapel.",
    ),
    "who speaks behind the verb": (
        (
            "“It was cold,” says Signe Holt Brandt, who had asked the board to stop the takeover. She sued "
            "the port in May."
        ),
        "Signe Holt Brandt sued the port in May.",
    ),
    "one of some by name": (
        "One of the owners was Edna Rill, who kept bees. She was fined 40 crowns in May.",
        "Edna Rill was fined 40 crowns in May.",
    ),
    "one by name": (
        "Its treasurer, one Lena Voss, is thirty years old. She is also the mayor's cousin.",
        "Lena Voss is also the mayor's cousin.",
    ),
    "all that a subject was": (
        (
            "Its founder, Pavel Orr, was forty, a dropout from a school of mines, and the younger brother of"
            " a smith. He sold 40 pumps in May."
        ),
        "Pavel Orr sold 40 pumps in May.",
    ),
    "the author’s mother behind her kitchen": (
        (
            "My mother’s canteen closed in 1988. The pots were sold, and the soup came by van. She was "
            "offered a job at 40 crowns a day."
        ),
        "The author’s mother was offered a job at 40 crowns a day.",
    ),
    "the author’s grandfather in a new paragraph": (
        "My grandfather walked to Tarn in May 1931.\n\nHe was a clerk of the Tarn Bank.",
        "The author’s grandfather was a clerk of the Tarn Bank.",
    ),
    "another in the clause that says when": (
        "Jon Rask left the mine in May 1990, when a clerk saw the dates. He was paid 40 crowns in June.",
        "Jon Rask was paid 40 crowns in June.",
    ),
    "two clauses side by side": (
        "Orrin left his post in May with a cheque for 40 crowns, and he now works for a port in the north.",
        "Orrin now works for a port in the north.",
    ),
    "a name that tells of himself": (
        "Bev says that she paid 40 crowns. She fell on the steps in June.",
        "Bev fell on the steps in June.",
    ),
    "a name behind all that tells who": (
        "The surveyor named in the letter, Wim Orr, was heard by the board. He was paid 40 crowns in May.",
        "Wim Orr was paid 40 crowns in May.",
    ),
    "a name behind whom she accused": (
        "The man she accused, Dean Rill, a fitter of thirty, denies it. His trial was put off 5 times.",
        "Dean Rill’s trial was put off 5 times.",
    ),
    "a verb that was taken for a noun": (
        "In May the good people of Tarn Port sleep on. They paid 40 crowns for it in 1966.",
        "The good people of Tarn Port paid 40 crowns for it in 1966.",
    ),
    "a subject with a clause of its own": (
        "The bus that hit the bridge was in service for 40 years. It carried 400 people a day.",
        "The bus carried 400 people a day.",
    ),
    "what there is": (
        "There is a shelter on the green, put up to mark the old jubilee. It has 40 seats.",
        "A shelter on the green has 40 seats.",
    ),
    "the same verb": (
        "The ledger has no entry for Rask. It has 40 for the dog.",
        "The ledger has 40 for the dog.",
    ),
    "what the subject is": (
        "The crown was a small silver coin of the north. It bought 40 eggs in 1890.",
        "The crown bought 40 eggs in 1890.",
    ),
    "the same subject twice": (
        "So now there is a radar. It stands in a hangar in Tarn, and it cost 40 million crowns.",
        "A radar cost 40 million crowns.",
    ),
    "several bodies that act": (
        "The districts sold 40 old buses in May. They borrowed 30 million crowns in 1990.",
        "The districts borrowed 30 million crowns in 1990.",
    ),
    "a body that declines": (
        "The Tarn Regulator got a letter in March 2017. It has declined to publish 40 pages.",
        "The Tarn Regulator has declined to publish 40 pages.",
    ),
}


@pytest.mark.parametrize("name", _SETTLED)
def test_a_pronoun_is_told_as_what_alone_it_can_be(name: str) -> None:
    text, told = _SETTLED[name]
    assert told in restated(text)


_OPEN = {
    "beside a preposition in his own clause": (
        (
            "The match was in May. Against Anton Rill he lost by 40 points, and he told a clerk in Tarn that"
            " it was fair."
        ),
        "Anton Rill told",
    ),
    "behind what an open pronoun did": (
        (
            "Mira Hossa sells fish. A crate, she says, cost her 40 crowns when Hakane Lissim was elected in "
            "2021. “They sold the port,” she says."
        ),
        "Hakane Lissim] says",
    ),
    "the one of some who says so": (
        (
            "Ron Rask sold the corn in May. He lied to the bank. Two clerks were heard in Tarn. One, a "
            "24-year-old named Cody Brill, said he had been paid 200 crowns a night."
        ),
        "Ron Rask had been paid",
    ),
    "one of whom": (
        (
            "The director is Luc Baar. The sum went to two agents, one of whom, reached in Tarn, swears that"
            " he never had a crown and that the signature is not his."
        ),
        "Luc Baar’s]",
    ),
    "one more": (
        (
            "Gil Rask told the port that he bore no ill will. Forty men died that day, and a twelfth never "
            "woke from his coma."
        ),
        "Gil Rask’s] coma",
    ),
    "whose father's name it is": (
        (
            "I went to Tarn with my father's photographs. An old grocer, Abu Rill, took them up. “Mick,” he "
            "said, which was not my father's name. He paid 40 crowns for one."
        ),
        "author’s father paid",
    ),
    "a firm among firms": (
        (
            "The port is in talks with 40 television providers, such as Time Holden, to sell the rights. "
            "“The work is done,” he said."
        ),
        "Time Holden]",
    ),
    "who asked another": (
        "Mr Rill asked whether he had ever been to Tarn; he had not. He was paid 40 crowns in May.",
        "Mr Rill was paid",
    ),
    "years": (
        (
            "In the summers of 1966, 1967 and 1968 a nurse sang at the mill, and they came down from 40 "
            "camps to hear her."
        ),
        "1967 and 1968 came",
    ),
    "a weight": (
        (
            "There are roughly eighty kilograms of it in a car of the usual kind. Nobody in Tarn wants the "
            "mine shut. They want 40 wells."
        ),
        "kilograms want",
    ),
    "the breaks of nurses": (
        "She timed the nurses' breaks in May. They were getting 11 minutes.",
        "breaks were getting",
    ),
    "what a review recommends": (
        "The tax was new in 1990. A review by the council said that it should go in 2010.",
        "review by the council should go",
    ),
    "a year that it was": (
        "The curate was moved to Tarn, twice, and it was 1996 before a court gave him 9 years.",
        "The curate was 1996",
    ),
    "both of two": (
        (
            "The state has blamed the rain, the port has blamed 40 plastic bags, and the union has blamed "
            "both of them."
        ),
        "[40 plastic bags]",
    ),
    "what has it worse": (
        "The newest radar is bigger. Small ports have it worse: a team counted 40 faults in May.",
        "[the newest radar]",
    ),
    "a country for what is grown": (
        (
            "The United States is the port's biggest customer. When soybeans go round by sea, a farmer gets "
            "40 crowns less for them."
        ),
        "[the United States]",
    ),
    "an indefinite team": (
        (
            "A team that sees a fever once a year is slow. The comparison they draw is with a hospital of "
            "400 beds in Tarn."
        ),
        "[a team]",
    ),
    "who is quoted": (
        "Chairman Art Rill left in May. “Tim’s 13 years at the port were good, and he has shown talent,” Rill said.",
        "Art Rill has shown",
    ),
    "a man who is only supposed": (
        "My uncle sold the mill. Such a mind can end with a man outside a school shouting.\n\nHe died in 2011.",
        "A man outside a school died",
    ),
    "what is asked for": (
        "Let the people decide whether the Tarn paper lives. It would cost 40 million crowns in 2010.",
        "The Tarn paper would cost",
    ),
    "what nobody did": (
        "Making room is the older custom. I could have stayed. It cost 40 crowns a year in 1990.",
        "Making room] cost",
    ),
    "what this is": (
        "You can make this into a story about faith, but by 1990 it was told in 40 towns.",
        "A story about faith was told",
    ),
    "what is true": (
        "Norda Mail will tell you that it was hers. Strictly speaking, it is true: 40 clerks left in May.",
        "Norda Mail is true",
    ),
    "a verb for a name": (
        "Did Sir Julian know? He says that 40 clerks left in May.",
        "Julian know says",
    ),
    "who it was": (
        "But a hard life is no licence, and it was Brian Rill, on 700 crowns a day, who had the harder one.",
        "A hard life was Brian Rill",
    ),
    "men south of a river": (
        "Fitters south of the Tarn have mended the third rail for about 90 years. It was cheaper than wire.",
        "Fitters south of the Tarn was",
    ),
    "where a hand was put": (
        "I put a hand on the lamp. It was made in Tarn in 1920.",
        "A hand on the lamp was",
    ),
    "a share of some": (
        "About 2 per cent of the clerks admitted to altered books, and 14 per cent said they knew a clerk who had.",
        "Altered books knew",
    ),
    "whose rent it is": (
        "Mrs Rill's rent goes up by 4 crowns in May, and she has told the board that 40 clerks left.",
        "Rill's rent has told",
    ),
    "another beside the clause before": (
        "Kern called Max Rill in May, and he sold 40 pumps.",
        "Kern sold",
    ),
    "whom the seat is of": (
        "The rule punished the man who left. A member who leaves may lose the seat to which 40 towns sent him.",
        "him [the man]",
    ),
    "whom a judge jailed": ("The judge jailed Kern for 4 years, and he died in May 1990.", "The judge died"),
    "another woman told of before": (
        "My grandmother lived in Lund. The nurse came twice a day. She died in 1990.",
        "The nurse died",
    ),
    "a firm of consultants": (
        "The Harlow County Council hired Brightway Consulting in May. It charged £40,000 for a report.",
        "Council charged",
    ),
    "whose kin is told of": (
        (
            "Mr Lars Rill chairs the mill. He sold 40 pumps in May. He is less sure about the buyer. Its directors "
            "include Mr Rill's brother-in-law. He says he told the board of 40 pumps."
        ),
        "Rill says he told",
    ),
    "those whom councils chose": (
        "The councils chose medical students by a draw for years. They scrapped the draw in 2013.",
        "students by a draw scrapped",
    ),
    "vines that were told": (
        "The maps showed nine vines. “They are real,” Ann Rask told them in May 1990.",
        "[nine vines]",
    ),
    "a tone that was said": (
        "Only a fool takes that tone. Ann Rask of the Moss Trust said it on the steps of the bank in May.",
        "[that tone]",
    ),
    "a manager who is named": (
        (
            "The firm's managing partner, Giles Orr, spoke for ten minutes. He said that the chain had lost "
            "40 shops when he bought it."
        ),
        "[the firm's managing partner]",
    ),
}


@pytest.mark.parametrize("name", _OPEN)
def test_nobody_is_put_in_the_place_of_another(name: str) -> None:
    text, wrong = _OPEN[name]
    assert not [told for told in restated(text) if wrong.lower() in told.lower()]


def test_what_a_subject_makes_is_its_own_way() -> None:
    text = "The union closed the mill in 1990. One of the rules forced its way into 40 contracts."
    assert "One of the rules forced its way into 40 contracts." in restated(text)


@pytest.mark.parametrize("when", ["February 1994", "July"])
def test_a_month_is_nothing_that_was_told_of(when: str) -> None:
    text = f"Rask closed the mill. It was {when}, and 40 clerks had left the port."
    assert not [told for told in restated(text) if "The mill was" in told]
