"""What a clause lacks is put there, or the clause is told with the words around it: its place, its object, its verb."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may hold
_TOLD = {
    "what somebody is asked about": (
        "Somebody in Lund always asks where the money of Kern went in 1990.",
        ["Somebody in Lund always asks where the money of Kern went in 1990."],
        "The money of Kern went",
    ),
    "where it stood": (
        "In most states the rate is still well above where it stood in 2019.",
        ["In most states the rate is still well above where it stood in 2019."],
        "calls “it” stood",
    ),
    "whom somebody told where it was": (
        "Moss told the clerk where the bank had hidden 40 million crowns.",
        ["Moss told the clerk where the bank had hidden 40 million crowns."],
        "The bank had hidden",
    ),
    "where, of a place": (
        "Moss moved to the hill, where Kern had built a fort in 1911.",
        ["Kern had built a fort in 1911 (in the hill)."],
        "asks",
    ),
    "what a fund is to do": (
        "Let the Lund trust fund, which ticket taxes have filled since 1990, pay wages until May.",
        ["Ticket taxes have filled the Lund trust fund since 1990."],
        "fund since 1990, pay",
    ),
    "what a house was let answer for": (
        "Moss let the house, which cost 40 crowns, answer for the debt of Kern.",
        ["Moss let the house answer for the debt of Kern.", "The house cost 40 crowns."],
        "crowns, answer",
    ),
    "what was created and enlarged": (
        "The standard, which Congress created in 2005 and greatly enlarged in 2007, names 40 fuels.",
        ["Congress created the standard in 2005.", "Congress greatly enlarged the standard in 2007."],
        "enlarged in",
    ),
    "what was bought and driven into the sea": (
        "Kern was forgiven the lorry he had bought in 1990 and driven into the sea off Lund.",
        [],
        "Kern had driven",
    ),
    "a second deed with its own object": (
        "Kern sold the mill he had built in 1990 and bought a farm in Lund.",
        ["Kern sold the mill he had built in 1990.", "Kern bought a farm in Lund."],
        "mill and bought",
    ),
    "what could not be built": (
        "The Crown says Kern took deposits on houses he knew he could not build in 1990.",
        ["Kern took deposits on houses he knew he could not build in 1990 (according to the Crown)."],
        "“he” could not build",
    ),
    "what was known of what a clause is no gap of": (
        "Moss told the clerk Kern knew the mill had closed in 1990.",
        [],
        "mill knew",
    ),
    "what a school is, and of what colour": (
        "The Lund Primary School is two rooms and a veranda, painted the regulation yellow.",
        ["The Lund Primary School is two rooms and a veranda, painted the regulation yellow."],
        "School painted",
    ),
    "what the timber was": (
        "The timber was rimu, pit-sawn in Lund and hauled by bullock.",
        ["The timber was rimu, pit-sawn in Lund and hauled by bullock."],
        "timber hauled",
    ),
    "who was a doctor and published": (
        "Ada Moss was a doctor and published three books in 1990.",
        ["Ada Moss was a doctor.", "Ada Moss published three books in 1990."],
        "doctor and",
    ),
    "a study published and led": (
        "A study published in 2022 in the Tarn Review, led by Ada Moss of Lund, concluded that it was worse.",
        ["A study was published in 2022 in the Tarn Review."],
        "A study published in 2022 in the Tarn Review.",
    ),
    "a mill that closed": (
        "The mill closed in 2022, the largest in Lund, and burned in 2023.",
        ["The mill closed in 2022.", "The mill burned in 2023."],
        "was closed",
    ),
    "years in a row": (
        "The contracts signed under the rules of 1994, 2002 and 2015 oblige Lund to pay 40 crowns.",
        ["The contracts signed under the rules of 1994, 2002 and 2015 oblige Lund to pay 40 crowns."],
        "2015 oblige Lund to pay 40 crowns (",
    ),
    "a year that was bad": (
        "The mill burned in 1990 and 2015 was a bad year.",
        ["The mill burned in 1990.", "2015 was a bad year."],
        "1990 and",
    ),
    "it, behind when and this summer": (
        "When the bond was split among 117 men this summer it came to 12 cents, and those who had sold got nothing.",
        ["When the bond was split among 117 men this summer it came to 12 cents."],
        "The bond was split among 117 men this summer it",
    ),
    "who was right to say": (
        "Farmers in Lund will say, and they are right, that the Tarn board designed the plan in 1990.",
        [
            "Farmers in Lund will say, and they are right, that the Tarn board designed the plan in 1990.",
            (
                "The Tarn board designed the plan in 1990 "
                "(in the text’s words: “Farmers in Lund will say, and they are right, that …”)."
            ),
        ],
        "will say.",
    ),
    "let me say": (
        "Most growers in Lund, let me say at once, have paid 40 crowns to Kern.",
        ["The author says: “Most growers in Lund, let me say at once, have paid 40 crowns to Kern”"],
        "at once”",
    ),
    "what a mother liked to say": (
        "The church had a million members, and opened, my mother liked to say, 40 halls in 1990.",
        ["The church opened, the author’s mother liked to say, 40 halls in 1990."],
        "mother liked to say, 40 halls in 1990 (",
    ),
    "or so she told": (
        "Ada Moss was not a believer, or so she told me once in the car, at the crossing in Lund.",
        ["Ada Moss was not a believer, or so she told the author once in the car, at the crossing in Lund."],
        "So Ada Moss told",
    ),
    "because, somebody said": (
        "Moss closed the mill in 1990, because, Kern said, the dam in Lund leaked.",
        ["The dam in Lund leaked (given as the reason for: Moss closed the mill in 1990) (Kern said)."],
        "Kern said (given",
    ),
    "who hurt whom by a clause of its own": (
        "One, a clerk, bled on the shoulder of the road while a guard, Dale Pike, held a torch in 1990.",
        [],
        "Dale Pike, was bled",
    ),
    "until recently": (
        "The mill was old, and until very recently some of the equipment in Lund took floppy disks.",
        ["Until very recently some of the equipment in Lund took floppy disks."],
        "Very recently",
    ),
    "according to what was obtained": (
        "The county is run by Kern, and according to invoices I obtained in 1990, Moss billed it 40 crowns.",
        ["The author says: “according to invoices I obtained in 1990, Moss billed it 40 crowns”"],
        "in 1990”",
    ),
    "a quotation that ends in a comma": (
        'The firms in Lund call the plan "engagement," and the clerks call it theft.',
        ['The firms in Lund call the plan "engagement".'],
        '," ',
    ),
    "a figure of what": (
        "A case of murder, the panel in Lund found, needs 248 hours, and even a minor theft needs nearly 14.",
        [
            "A case of murder, the panel in Lund found, needs 248 hours, and even a minor theft needs nearly 14."
        ],
        "Even a minor theft needs nearly 14.",
    ),
    "put, or meant to put": (
        "A couple from Tarn mean to keep the windows and put a kitchen worth £4,000 in the hall in Lund.",
        ["A couple from Tarn mean to keep the windows and put a kitchen worth £4,000 in the hall in Lund."],
        "Tarn put a kitchen",
    ),
    "a noun and what narrows it": (
        "Kern got £120 million in 2021 after a scandal the regulator in Lund had missed.",
        ["Kern got £120 million in 2021 after a scandal the regulator in Lund had missed."],
        "A scandal the regulator",
    ),
    "after a deed": (
        "Kern left Lund in 2021 after the mill Moss had built burned.",
        ["The mill Moss had built burned."],
        "The mill Moss had built.",
    ),
    "here is": (
        "Here, then, is a state product that pays the rich of Lund 40 crowns.",
        ["Here, then, is a state product that pays the rich of Lund 40 crowns."],
        "Is a state",
    ),
    "for three years": (
        "The church lies in Lund, and for the first three years of her rest the planes came in over the 40 graves.",
        ["For the first three years of her rest the planes came in over the 40 graves."],
        "The first three",
    ),
    "does, however, have": (
        "The mill does, however, have 40 doors in Lund.",
        ["The mill does, however, have 40 doors in Lund."],
        "The mill have",
    ),
    "what nobody has said yet": (
        "Pass the Lund bill, put a fine in it, and tell the banks that a machine in Lund costs 40 crowns.",
        [],
        "according to the Lund bill",
    ),
    "who says both": (
        "The Crown says Kern took 40 deposits he knew he could not return, and that $700,000 went on a boat.",
        ["$700,000 went on a boat (according to the Crown)."],
        "boat.",
    ),
    "what the league did then": (
        "You can do as Lund did in 1990, when the league brought back scores, kept no ladder, and swapped players.",
        ["The league kept no ladder, and swapped players."],
        "You kept",
    ),
    "by whose count": (
        "By the count of the Lund Bureau, 40 men were jailed in 2022, and 11,000 more had been inside for years.",
        ["11,000 more had been inside for years (by the count of the Lund Bureau)."],
        "(by the count)",
    ),
    "found, behind an aim": (
        "Kern drove to Lund to see it and found that the mill had burned in 1990.",
        ["Kern found that the mill had burned in 1990."],
        "see it and",
    ),
}


@pytest.mark.parametrize(("text", "told", "never"), _TOLD.values(), ids=_TOLD)
def test_nothing_is_told_that_lacks_a_part(text: str, told: list[str], never: str) -> None:
    found = said(text)
    assert [statement for statement in told if statement not in found] == []
    assert [statement for statement in found if never in statement] == []


_OF_WHOM = {
    "boys, not the pocket they were in": (
        "There were kids parked in the back pocket from April to June who never laid a hand on the ball.",
        "The back pocket",
    ),
    "a clerk, not the town he was hired in": (
        "The jury heard a clerk hired in Lund in May who had stolen 40 crowns.",
        "Lund had",
    ),
    "a man, not his institute": (
        "Nat Kern, of the Tarn Institute, who has counted them since 2010, found 40 errors.",
        "The Tarn Institute",
    ),
    "names in a row": (
        "Two in three of the prisoners come from the Lund Clans, the Tarn Clans or the Other Clans.",
        "The Lund Clans",
    ),
    "towns in a row": ("Kern asks what it is when it happens in Kipling, Lund, Tarn and here.", "Lund is"),
    "something that is one": ("The Gunns had one, a Lister, and charged two rupees.", "The Gunns was"),
    "what had not happened": (
        "Kern had run out of hymn books in 1990, which had not happened since the war.",
        "The hymn books in question",
    ),
    "what the complaint is": (
        "The trouble in Lund is that it makes children soft, which is the complaint of men from 1983.",
        "Children soft",
    ),
    "nobody met": ("I have yet to meet the driver who was pining for a fuel in 1990.", "The driver was"),
    "whose law it was": (
        "Last year's big law makes Lund vote on 40 schools and pays a bonus to those who stay.",
        "Year's big",
    ),
    "what a cleft tells": (
        "In 1990 it was ten of the clerks that shut the port and ended the strike in Lund.",
        "What the text calls “it” ended",
    ),
    "two firms": (
        "Most payments run on the rails of Visa and Mastercard, two American firms.",
        "Mastercard is",
    ),
    "two lands": ("Rates ended in England and Wales in 2021, which was a sensible reform.", "Wales was"),
    "what is counted": (
        "A survey by the Tarn Board in 2019 found 40 men; among those in Lund it was two in five.",
        "Among those in Lund a survey",
    ),
    "who was cross-examined": (
        "Cross-examined, Ms Vance agreed that her boss had put 40 crowns into Lund.",
        "What the text calls “her boss”",
    ),
    "whose chairman": (
        "A bill by Ada Moss died in committee in 1990; its chairman, Ole Kern, told Lund that it was bad.",
        "A bill by Ada Moss’s chairman",
    ),
}


@pytest.mark.parametrize(("text", "never"), _OF_WHOM.values(), ids=_OF_WHOM)
def test_nothing_is_told_of_what_stands_nearer(text: str, never: str) -> None:
    assert [statement for statement in said(text) if statement.startswith(never)] == []


_MEANT = {
    "one, by his name": (
        "Nineteen clerks in Lund draw pay. One, a 24-year-old named Cody Moss, said he had got 40 crowns.",
        "One, Cody Moss, said he had got 40 crowns.",
    ),
    "a fire chief": (
        "Fire Chief Denise Kern gave Lund a list of 40 mills, and she says the crews have quit.",
        "Chief Denise Kern says the crews have quit.",
    ),
    "a man beside an elevator": (
        "Lyle Kern hauled 40 sacks to the Lund elevator in 2022. He had done the same for 31 years.",
        "Lyle Kern had done the same for 31 years.",
    ),
    "those who sleep in trees": (
        "In the villages north of Lund the farmers sleep in trees. They build a platform of 40 poles.",
        "The farmers build a platform of 40 poles.",
    ),
    "Mum": ("Mum made the tea in Lund. She sang 40 hymns in 1990.", "Mum sang 40 hymns in 1990."),
    "whose corn": (
        "Lyle Kern left. Kern trucks his corn to Lund. He asks for 40 crowns.",
        "Lyle Kern asks for 40 crowns.",
    ),
    "a bill, behind a place": (
        "After Lund, Senators Ada Moss and Ole Kern wrote a rail bill together. It cleared committee in 2023.",
        "A rail bill cleared committee in 2023.",
    ),
    "those who say it": (
        "Farmers in Lund will say, and they are right, that Kern built it. They paid 40 crowns in 1990.",
        "Farmers in Lund paid 40 crowns in 1990.",
    ),
}


@pytest.mark.parametrize(("text", "told"), _MEANT.values(), ids=_MEANT)
def test_who_is_meant_is_told(text: str, told: str) -> None:
    assert told in said(text)
