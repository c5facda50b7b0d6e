"""What stands beside a noun is told of what it describes: a title, a name, all of several; and is cut where it ends."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text) if p.checkable]


# what is told, what must be among the restatements, and what none of them may begin with
_TOLD = {
    "a book, behind its author and its title": (
        "“They are sold on within a week,” says Ada Kern, author of The Glass Harbour, a book examining the trade.",
        ["The Glass Harbour is a book examining the trade."],
        ["Author of"],
    ),
    "a strip of land, behind 'part of'": (
        "Since 1998 the farm has formed part of Zone B, a strip of Tarn run by the army.",
        ["Zone B is a strip of Tarn run by the army."],
        ["Part of"],
    ),
    "a firm, and a lawyer, behind the head of it": (
        "The head of Norda, a lawyer from Leeds, resigned in May. He is the head of Kern, a consultancy in Lund.",
        ["The head of Norda was a lawyer from Leeds.", "Kern is a consultancy in Lund."],
        ["Norda", "The head of Kern"],
    ),
    "a country, and a city, behind its capital": (
        "He left the capital of Malta, a country with two tongues, for the capital of Oman, a city of 90,000.",
        ["Malta was a country with two tongues."],
        ["The capital of Malta was a country", "Oman was"],
    ),
    "a lawyer, behind the wife of a man by name": (
        "It was written by the wife of Tom Kern, a lawyer who had defended the firm.",
        [],
        ["Tom Kern was", "The wife of Tom Kern was"],
    ),
    "two of a kind, by name, behind somebody else": (
        "Kern and two clerks, Ida Falk and Al Moss, left. Lund and three aides, Al Berg, Bo Dahl and Cy Lee, fled.",
        ["Ida Falk and Al Moss were two clerks.", "Al Berg, Bo Dahl and Cy Lee were three aides."],
        ["Kern and two clerks were", "Lund and three aides were"],
    ),
    "one of a kind, by name": (
        "One economist, Peter Lang, paid no tax for ten years. Two clerks, Ida Falk and Max Moss, left in 1990.",
        ["Peter Lang was an economist.", "Ida Falk and Max Moss were two clerks."],
        [],
    ),
    "one to come": (
        "Brandt wanted to be the next Max Moss, the miner who turned nine mills into a fortune.",
        ["Max Moss was the miner who turned nine mills into a fortune."],
        ["The next"],
    ),
    "where a place lies": (
        "He returned to the office in Santa Maria, Spain with good news for 40 clerks. Dayton, Ohio, was flooded.",
        [],
        ["Santa Maria was", "Dayton was Ohio", "Spain"],
    ),
    "two who both taught": (
        "The band was formed by Ann Moss and Max Kern (who both taught at Lund in 1990).",
        ["Ann Moss and Max Kern both taught at Lund in 1990."],
        ["Max Kern both", "Both"],
    ),
    "three who had met": (
        "The site was built by Ann Moss, Max Kern and Ida Falk (who had met each other at Norda in 1990).",
        ["Ann Moss, Max Kern and Ida Falk had met each other at Norda in 1990."],
        ["Ida Falk had"],
    ),
    "what a firm was, behind what is told of it as a firm": (
        "The bribes were paid through Kern Sands, a company that had served as a front for two brokers.",
        ["Kern Sands had served as a front for two brokers."],
        ["A company"],
    ),
    "a judge's deed, behind 'who' and a time": (
        "Judge Ida Falk, who has quarrelled with Moss throughout the hearing, at first tried to stop the speeches.",
        [
            "Judge Ida Falk has quarrelled with Moss throughout the hearing.",
            "Judge Ida Falk at first tried to stop the speeches.",
        ],
        [],
    ),
    "a second noun behind 'who'": (
        "Max Moss spent May attacking the prosecutor who brought the charges in 1990 and the judge hearing the case.",
        ["The prosecutor brought the charges in 1990."],
        ["The prosecutor brought the charges in 1990 and"],
    ),
    "what a firm is now called": (
        "Moss, the new head of the firm now called Kern SRL, has a long history with the union as well.",
        ["Moss is the new head of the firm now called Kern SRL."],
        ["Moss, the", "Moss has a long history with the union as well, the"],
    ),
    "what a thing does, behind what is told of it": (
        "The tool, sold as Grey Hawk, ranks clerks hired in Lund.",
        ["The tool is sold as Grey Hawk."],
        ["Ranks"],
    ),
    "over a cup of tea": (
        "“We are guests in our own town,” says Omar Haddad, over a glass of tea at his stall in Lund.",
        [],
        ["Omar Haddad is over"],
    ),
    "who was born and moved": (
        "Ida Falk was born in Lund and moved to Tarn in 1990.",
        ["Ida Falk moved to Tarn in 1990."],
        ["Ida Falk was moved"],
    ),
    "a port, behind its mayor": (
        "Kern, the mayor of Lund, a port of 90,000 people that has lost its ferry, resigned on Monday.",
        ["Lund is a port of 90,000 people that has lost its ferry.", "Lund has lost its ferry."],
        ["Kern is a port", "A port"],
    ),
    "a banker, behind a widow": (
        "Falk, the widow of Max Kern, a banker, died on Monday in Lund, aged 90.",
        ["Falk was the widow of Max Kern, a banker."],
        ["Falk, a banker", "Falk was a banker", "Max Kern was"],
    ),
    "a professor, one of several": (
        "Critics such as Max Lund, a professor at Tarn who helped draft the rules, call it a sham.",
        ["Max Lund is a professor at Tarn who helped draft the rules."],
        ["Critics such as Max Lund are"],
    ),
    "a chairman by name, behind 'whose'": (
        "Norda, whose chairman, Max Moss, is a cousin of the president, won the contract without a tender.",
        ["Norda’s chairman, Max Moss, is a cousin of the president."],
        ["Norda was Max", "Norda, Max"],
    ),
    "a port that others seized": (
        "Ships carrying grain from Tarn, the port Kern's army seized in March, have been sunk by 40 mines.",
        ["Ships carrying grain from Tarn have been sunk by 40 mines."],
        ["Ships carrying grain from Tarn are"],
    ),
    "whom others accuse": (
        "The senator's aide, Max Kern, whom prosecutors have accused of taking bribes, did not respond.",
        ["Prosecutors have accused the senator's aide of taking bribes."],
        ["The senator's aide, Max Kern, was"],
    ),
    "what a law was, behind somebody charged under it": (
        "The first person to be charged under the law, passed in May, was a student who had posted a poem.",
        [],
        ["The first person to be charged under the law was passed"],
    ),
    "a home run by monks": (
        "At the centre of the case is Dray House, a home for boys run by monks until 1994.",
        ["Dray House is a home for boys run by monks until 1994."],
        ["A home"],
    ),
    "a library founded after the war": (
        "The tax hit Kern Hall, a library founded after the war.",
        ["Kern Hall was a library founded after the war."],
        ["A library"],
    ),
    "what somebody does, behind what his firm does": (
        "She works for Kern & Sons, which makes saddles, and lives with her mother in Tarn.",
        ["Kern & Sons makes saddles."],
        ["Kern & Sons makes saddles, and", "Kern & Sons lives"],
    ),
    "from what it is known": (
        "The mayor has spent £90,000 on the case, emails obtained by the Herald show.",
        ["The mayor has spent £90,000 on the case, emails obtained by the Herald show."],
        ["Emails"],
    ),
    "who was caught, behind a share of them": (
        "Two of the men arrested, both in their 20s, were released on bail in May.",
        ["Two of the men arrested were released on bail in May."],
        ["Two of the men arrested."],
    ),
    "a head turned lobbyist": (
        "Max Moss, the former head of the agency turned lobbyist, met the minister four times.",
        ["Max Moss met the minister four times."],
        ["Max Moss, the former"],
    ),
    "who was ill, behind those who say so": (
        "Two clerks, who had met in May, said Falk, the firm's treasurer, was ill in 1990.",
        ["Two clerks had met in May.", "Falk was ill in 1990 (according to two clerks)."],
        ["Two clerks was", "Two clerks had met in May, said"],
    ),
    "a group, behind who speaks for it": (
        "A spokeswoman for Norda, the Swiss mining group that owns the site, declined to say who had been tested.",
        ["Norda is the Swiss mining group that owns the site."],
        ["A spokeswoman for Norda is"],
    ),
    "a firm registered and owned": (
        "The plane had been leased from a company registered in Malta and owned by Max Moss.",
        ["The plane had been leased from a company registered in Malta and owned by Max Moss."],
        ["The plane owned"],
    ),
    "what was filmed and shared": (
        "The video, filmed on a phone by a clerk and shared 40,000 times, appears to show a boy in chains.",
        ["The video was filmed on a phone by a clerk and shared 40,000 times."],
        ["The video, filmed on a phone by a clerk and shared 40,000 times."],
    ),
    "since when it has been so": (
        "The plane, a Kern 40 built in 1988, was sold. The Senate, controlled by one party since 2014, rejected it.",
        ["The plane was a Kern 40 built in 1988.", "The Senate has been controlled by one party since 2014."],
        ["The plane, a Kern 40 was"],
    ),
    "a clerk, behind a tape he made": (
        "The tape, made in secret by Pike, a clerk in the office of the mayor, shows Moss taking an envelope.",
        ["Pike is a clerk in the office of the mayor."],
        ["The tape is a clerk"],
    ),
    "a maker of pumps, behind a firm and its founder": (
        "The firm, founded by Moss, a maker of pumps, failed in 1990.",
        ["The firm was founded by Moss, a maker of pumps."],
        ["The firm was a maker", "Moss was a maker"],
    ),
    "a ferry built for some, in a clause with 'when'": (
        "Nine people were killed when the ferry, built for 40, sank off Tarn.",
        ["The ferry was built for 40."],
        ["Nine people were killed, built"],
    ),
    "what was told, behind what is said of the hearers": (
        "Ida Falk told the police, who did not believe her, that a red car had followed nine boys.",
        ["The police did not believe her [Ida Falk]."],
        ["The police did not believe her [Ida Falk], that", "The police did not believe her, that"],
    ),
    "firms, behind a share of them": (
        "Norda is one of nine firms, most of them owned by the army, that have been given land.",
        ["Nine firms have been given land."],
        ["The army"],
    ),
    "a study that closes the sentence": (
        "The vaccine is 90% effective, a study published on Friday in the Tarn Journal found.",
        ["The vaccine is 90% effective, a study published on Friday in the Tarn Journal found."],
        ["A study"],
    ),
    "two who lost family": (
        "Kern, a Catholic, and Moss, a Jew, both of whom lost family in the war, founded the school in 1950.",
        [],
        ["Both of"],
    ),
    "a war in which men were killed": (
        "It was a war against Tarn in which nine thousand men were killed.",
        ["Nine thousand men were killed (in a war against Tarn)."],
        [],
    ),
    "two parties, each with who leads it": (
        "The two parties, the Blues, led by Moss, and the Greens, led by Ida Falk, split in 1912.",
        ["The Blues were led by Moss.", "The Greens were led by Ida Falk."],
        ["The Blues were led by Ida", "The Blues were led by Moss, and"],
    ),
    "a committee, behind the town it sat in": (
        "In Tarn, a town of weavers, the committee, made up of delegates from the mills, seized the bank.",
        ["Tarn was a town of weavers.", "The committee was made up of delegates from the mills."],
        ["A town of weavers"],
    ),
    "a strike, behind the union it was of": (
        "The strike, the longest of the union, which dates from 1903, ended when its foes, most of whom fled, gave in.",
        [],
        ["The strike dates", "The strike was ended", "Most of the strike"],
    ),
    "files obtained, before a verb that looks like a noun": (
        "Obtained by nine papers, the Kern files detail an elaborate plot in which the firm spied on Moss.",
        ["The Kern files were obtained by nine papers."],
        ["The firm was obtained"],
    ),
    "mails obtained, where no verb is found": (
        "Obtained by the Herald, emails from the firm show how it paid nine spies.",
        [],
        ["Emails from the firm show how it were"],
    ),
    "an attack in which men died": (
        "The attack on the market, in which 40 died, was blamed on the army.",
        ["40 died (in the attack on the market)."],
        ["40 died (in the market)"],
    ),
    "a member of Congress": (
        "He met an American member of Congress who had been sent to Lund in 1990 by Ada Kern.",
        ["An American member of Congress had been sent to Lund in 1990 by Ada Kern."],
        ["Congress"],
    ),
    "papers that have been found false": (
        "Falk pressed Moss on his accounts of the sale, the financial documents that have been found to be false.",
        [],
        ["The financial documents"],
    ),
    "a share that goes on behind a bracket": (
        "Kern backed the raids, a policy expressed in practice as only around 20 (i.e., 5%) of them were stopped.",
        [],
        ["A policy was expressed in practice as only around 20."],
    ),
    "how somebody is used to do it": (
        "But Moss, as is his habit, put nine lies into his answers.",
        [],
        ["Moss, as is his habit."],
    ),
}


@pytest.mark.parametrize(("text", "told", "never"), _TOLD.values(), ids=_TOLD.keys())
def test_told_of_what_it_describes(text: str, told: list[str], never: list[str]) -> None:
    restated = said(text)
    assert [words for words in told if words not in restated] == [], restated
    assert [words for words in restated if words.startswith(tuple(never))] == []


_REFERRING = [
    "Profits fell because of the rising cost of coal (see section 3.2).",
    "The pressures caused the slump of 1931 (see chapter 4 for more details).",
    "Prices rose by a third that year (cf. Moss, The Long Strike, p. 90).",
]


@pytest.mark.parametrize("text", _REFERRING)
def test_a_reference_in_brackets_states_nothing(text: str) -> None:
    assert len([proposal for proposal in extract(text) if proposal.checkable]) == 1


def test_a_quotation_in_brackets_is_nothing_that_a_noun_is() -> None:
    restated = said(
        'The party turned to the Greens ("it launched slogans which had been theirs for years" [Kern, p. 9]) in 1990.'
    )
    assert not [words for words in restated if " was " in words and words.startswith("The Greens")]
    assert all(words.count("(") == words.count(")") for words in restated)


def test_a_bracket_at_the_end_is_closed() -> None:
    text = "The school grew out of work taught at Lund (using parts, wire, and 40 old boards)."
    assert [p for p in extract(text) if text[p.start : p.end] == text[:-1]]


def test_who_said_it_and_where_a_quotation_stands_state_nothing() -> None:
    text = (
        "“We lied and cheated.”\n\n— Ida Falk, Kern Station, TX, April 15, 2019\n\n"
        "The mill paid nothing to 40 widows. [quoted in Max Kern, The Long Strike, vol. 1, p. 146]\n"
    )
    assert said(text)[1:] == ["The mill paid nothing to 40 widows."]
