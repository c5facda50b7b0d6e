"""A clause is told of the noun it is about, and never of a bystander that only stands nearer."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may begin with
_OF_WHOM = {
    "who had lost, behind what was theirs": (
        "The fire took the savings of widows who had lost their sons in 1917.",
        ["The widows in question had lost their sons in 1917."],
        ["The savings"],
    ),
    "what opened, behind the places it leads to": (
        "The canal from Lund to Tarn, which opened in 1890, carries no ships.",
        ["The canal from Lund to Tarn opened in 1890."],
        ["Tarn opened"],
    ),
    "where it lies, behind the road there": (
        "The road from Lund to Tarn, which lies in Norland, carries 900 cars.",
        ["Tarn lies in Norland."],
        ["The road from Lund to Tarn lies"],
    ),
    "who left, behind a child of two": (
        "She is the gifted child of two clerks, who left for Lund in 1990.",
        [],
        ["Two clerks"],
    ),
    "a field that somebody bought, behind the town it lay at": (
        "Brandt farms forty acres outside Lund which Kern bought in 1990 from a baker.",
        ["Kern bought forty acres outside Lund in 1990 from a baker."],
        ["Lund", "Kern bought Lund"],
    ),
    "a mill that had burned, behind the town it stood in": (
        "Inspectors found a mill in Port Dray that had paid for more ploughs in 1990 than it had hands.",
        ["A mill in Port Dray had paid for more ploughs in 1990 than it had hands."],
        ["Port Dray had"],
    ),
    "one of whose partners, behind a firm with its town": (
        "The consultant was Lund Advisory, of Toronto, one of whose two partners had met Pike in 1990.",
        ["One of Lund Advisory’s two partners had met Pike in 1990."],
        ["One of Toronto"],
    ),
    "a panel that met, elected, and adjourned": (
        "The Ministry has appointed a panel, which met once, in June, elected a chairman, and adjourned in May.",
        ["A panel met once, in June.", "A panel elected a chairman.", "A panel adjourned in May."],
        ["The Ministry adjourned"],
    ),
    "who drank, behind those who learned from the book": (
        (
            "Jan Moss, author of the book from which two schools learned what a limit is, had sat in Lund, drunk our "
            "gin, and gone home to write that Pike was weak."
        ),
        [],
        ["Two schools had"],
    ),
    "she, behind any woman of that age": (
        "Ada Moss joined the board in 1990. A woman my age knows what thanks mean. On May 5 she resigned.",
        ["Ada Moss joined the board in 1990.", "On May 5 what the text calls “she” resigned."],
        ["On May 5 a woman"],
    ),
    "he, behind what one is likened to": (
        "Karl Moss owns the mill. I have run at the pace of a man looking for his car. He sold it in 1990.",
        ["Karl Moss owns the mill."],
        ["A man"],
    ),
    "a sum between two figures, which": (
        "Moss put the loss at between 3 and 4 million euros over two years, which the mills deduct.",
        [],
        ["The mills deduct 3 and"],
    ),
    "a sum in a bank, which": (
        "The Tarn Trust had £2 million in the bank, which for a small charity is a fair cushion.",
        ["The Tarn Trust had £2 million in the bank, which for a small charity is a fair cushion."],
        ["The bank for"],
    ),
    "what it costs to keep": (
        "Moss paid 300 euros, roughly what it takes to feed a horse.",
        ["Moss paid 300 euros, roughly what it takes to feed a horse."],
        ["Moss paid 300 euros, roughly what it ["],
    ),
    "what stands inside what is whose": (
        "The shop belongs to Brett Moss, whose first firm, an app that counted laps, failed in 2020.",
        ["Brett Moss’s first firm failed in 2020."],
        ["Brett Moss whose"],
    ),
    "to which, behind who founded it": (
        "Norda paid Kern, a firm founded in 1990 by two traders, to which the city lent £900.",
        ["The city lent £900 (to a firm founded in 1990 by two traders)."],
        ["The city lent £900 (to two"],
    ),
    "which failed, and nobody did": (
        "Kern is a firm founded by two traders, which failed.",
        ["A firm founded by two traders failed."],
        ["Two traders"],
    ),
    "the last of what stands last in a row": (
        "A fair, a market, a walk to Lund, then two concerts in the park, the last of which drew 400 men.",
        ["The last of the two concerts drew 400 men."],
        ["The last of a fair"],
    ),
    "whose sons do what": (
        "Ada Moss, the nurse who ran the ward and whose sons farm land near Lund, told Kern that it burned.",
        ["The nurse’s sons farm land near Lund.", "Ada Moss told Kern that it burned."],
        ["The nurse’s sons farm land near Lund, told"],
    ),
    "a witness by name": (
        "The last witness for the Union, Ada Falk, who was ninety and owned a mill, spoke in 1990.",
        ["Ada Falk was ninety.", "Ada Falk owned a mill."],
        ["The Union"],
    ),
    "a woman named inside a clause about a mill": (
        "The mill, which feeds Ada Moss, who is ninety, closed in 1990.",
        ["Ada Moss is ninety."],
        ["The mill is ninety"],
    ),
    "whom it is less than": (
        "The court acted, less to save the town, which is poor, than to help Mrs Moss, who is ninety.",
        ["Mrs Moss is ninety.", "The town is poor."],
        ["The town is ninety", "The town is poor, than"],
    ),
    "the brother of a person, not of a bank": (
        "The club sacked Ivo Kern, a cashier with Alder Bank, whose brother had robbed a train in 1921.",
        ["Ivo Kern’s brother had robbed a train in 1921."],
        ["Alder Bank’s", "A cashier"],
    ),
    "who sailed": (
        "In May Una Falk, a geologist at the University of Lund who had come to Norland to climb, found the well.",
        ["Una Falk had come to Norland to climb."],
        ["The University"],
    ),
    "the head of a body": (
        "He wrote to Ada Moss, head of the Lund Observatory in Tarn, who printed the letter in May.",
        ["Ada Moss printed the letter in May."],
        ["Observatory printed"],
    ),
    "who it is that asked": (
        "They gave it to Max Dahl, a former driver with a medal for services to physics, who sold it in 1990.",
        ["Max Dahl sold it in 1990."],
        ["Physics", "The physics"],
    ),
    "one person before a body": (
        "The union backed a nurse at Norland Hospital, whose husband had forged a passport in 1950.",
        ["A nurse’s husband had forged a passport in 1950."],
        ["Norland Hospital’s husband"],
    ),
    "a bank fails": (
        "They sued Ivo Kern, a director of Alder Bank, which had failed in 1990.",
        ["Alder Bank had failed in 1990."],
        ["Ivo Kern had failed"],
    ),
    "the head of either": (
        "They sued Ivo Kern, a director of Alder Bank, whose chairman had been jailed in 1990.",
        [],
        ["Ivo Kern’s", "Alder Bank’s"],
    ),
    "no woman hangs himself": (
        "Ada Moss, daughter of the grocer Hans Moss, who hanged himself in 1930, built the chapel.",
        ["Ada Moss built the chapel."],
        ["Ada Moss hanged"],
    ),
    "a picture that burned": (
        "Kern owned two landscapes by Olga Ferrand that burned in Lund in 1943.",
        ["Two landscapes by Olga Ferrand burned in Lund in 1943."],
        ["Olga Ferrand"],
    ),
    "both places": (
        "The firm shipped 400 tons of steel to Lund and Dray, where it was paid £9 for each.",
        ["The firm was paid £9 for each (in Lund and Dray)."],
        ["The firm was paid £9 for each (in Dray)"],
    ),
    "a firm and where it is at home": (
        "In May 2017 the city hired Pike Partners, of Lund Point, which promised 62 calls by 2023.",
        ["Pike Partners promised 62 calls by 2023."],
        ["Lund Point promised"],
    ),
    "passengers, and no year": (
        "Kern promised 62 calls a year by 2023 and 41,000 passengers, each of whom would spend £134 on shore.",
        ["Each of the 41,000 passengers would spend £134 on shore."],
        ["Each of a year"],
    ),
    "at the head of": (
        "Kern landed in Dray in 1946 at the head of a battalion, most of whose men had never seen a hill.",
        ["Most of a battalion’s men had never seen a hill."],
        ["Most of the head"],
    ),
    "the oldest of so many": (
        "Moss had flagged nineteen more of Falk's papers, the oldest of which dated from 2004.",
        ["The oldest of nineteen more of Falk's papers dated from 2004."],
        ["The oldest of Falk's papers"],
    ),
    "deeds done to what it is about": (
        "The sum comes from a trial in six schools, in Lund and Dray, which Tarn designed, ran and wrote up by itself.",
        [],
        ["Dray, which", "The sum comes from a trial in six schools, in Lund."],
    ),
    "any man": (
        "A man who was convicted of nothing in 1990 should sleep in his own bed.",
        [],
        ["A man was convicted"],
    ),
    "any heir": (
        "An heir who has never worked in the mill of 1990 has probably never paid for it.",
        [],
        ["An heir has never"],
    ),
    "the verb behind the clause": (
        "The bank that Moss ran lends 900 crowns to the poor.",
        ["The bank that Moss ran lends 900 crowns to the poor."],
        ["Moss ran lends"],
    ),
    "the verb behind the clause with its date": (
        "The firm that Moss founded in 1990 makes glass.",
        ["Moss founded the firm in 1990."],
        ["in 1990 makes"],
    ),
    "persuaded that": (
        "Kern persuaded a part of the field that the fever of 1990, from which 300 people died, had one cause.",
        [],
        ["The fever of 1990 had one cause"],
    ),
    "the mains and where they lie": (
        "The council put off the new water mains in Lund Park, where a third of the pipes are still lead.",
        ["A third of the pipes are still lead (in Lund Park)."],
        ["A third of the pipes are still lead (in the new"],
    ),
    "the first, the second, and both": (
        "Dutch planners drew the dam. The first mill was built in 1990, the second a year later, and they light Dray.",
        ["What the text calls “they” light Dray."],
        ["Dutch planners light"],
    ),
    "a country named behind it alone": (
        "Kern lived in Belgium in 1990. He paid £40 to enter the country in which he was born, as Cameroon asked.",
        [],
        ["He paid £40 to enter the country [Belgium"],
    ),
    "a school that is somebody’s": (
        "My sister's school burned in 1990. The school lost 400 books.",
        ["The school lost 400 books."],
        ["The author’s lost"],
    ),
    "a country named behind it": (
        "Italy held most of the country, and Bulgaria took the mills of the north in 1941.",
        ["Italy held most of the country."],
        ["Italy held most of the country [Bulgaria"],
    ),
    "a band that sang": (
        "Kern heard a song by the Lund Singers who had been banned in 1943.",
        [],
        ["A song by"],
    ),
    "the town, not its people": (
        "Barely a third of the people of Tarnhof, a town of 38,000 on the Dray, could read in 1870.",
        ["Tarnhof is a town of 38,000 on the Dray."],
        ["Barely a third of the people of Tarnhof is", "Barely a third of the people of Tarnhof was"],
    ),
    "the baker, not her picture": (
        "A photograph of Mrs Ada Pike, a caterer in Falkton, reached 212 people in May.",
        ["Mrs Ada Pike was a caterer in Falkton."],
        ["A photograph of Mrs Ada Pike was"],
    ),
    "the firm, not where it sits": (
        "Kern is owned by Alder Credit Limited, of Moss Road, Lund, whose two owners live in Spain.",
        ["Alder Credit Limited’s two owners live in Spain."],
        ["Lund’s", "Moss Road"],
    ),
    "all of the crews": (
        "He praised the conduct of the boat crews of Lund, Kern and Dray, who were out for fifty hours in 1990.",
        ["The boat crews of Lund, Kern and Dray were out for fifty hours in 1990."],
        ["Kern and Dray", "The conduct"],
    ),
    "the youngest of nine": (
        "Nine people, the youngest of them a boy of twelve, were dead.",
        ["Nine people were dead.", "The youngest of the nine people was a boy of twelve."],
        ["Nine people were the"],
    ),
    "the oldest of those who swam": (
        "Moss had letters from people who had used the pool, the oldest of them a woman of ninety called Ada Pike.",
        ["The oldest of the people who had used the pool was a woman of ninety called Ada Pike."],
        ["The pool"],
    ),
    "so much of the money": (
        "The law set aside £9 million for the work, of which Lund has applied for nothing.",
        ["Lund has applied for nothing (of £9 million)."],
        ["Lund has applied for nothing (of the work)"],
    ),
    "nothing fell": (
        (
            "The first stone was laid in 1902. It fell to a clerk on the Lund Times, Ida Falk, who was twenty and had "
            "been sent to write about the organ, to look Kern up."
        ),
        [
            "In the author’s words, it fell to a clerk on the Lund Times, Ida Falk, to look Kern up.",
            "Ida Falk had been sent to write about the organ.",
        ],
        ["The first stone fell"],
    ),
    "no address marks a house": (
        "Mapway was bought in 2019. In Lund, where a road is a luxury, it lost 40 million in 2020.",
        ["In Lund, Mapway lost 40 million in 2020."],
        ["In Lund, a road lost"],
    ),
    "what was wise": (
        "The vote was put off to 2021 by the plague, which was reasonable, and to 2022 by the mayor.",
        ["The vote was put off to 2021 by the plague and to 2022 by the mayor."],
        ["The plague was", "2021 was"],
    ),
    "who locks what": (
        "Last Easter I came home, and found at the field a gate, eight feet high and padlocked, with a sign on it.",
        [
            "The author says: “[I] found at the field a gate, eight feet high and padlocked, with a sign on it”",
        ],
        ["Easter I"],
    ),
    "how one of three was brought": (
        "The crew brought back thirty people, two dogs, and, tied to a plank, the body of Ada Moss.",
        ["The crew brought back thirty people, two dogs, and, tied to a plank, the body of Ada Moss."],
        ["The crew tied"],
    ),
    "no testimony": (
        "The older men had thought that the lesson was learned.",
        ["The lesson was learned (that is what the older men had thought)."],
        ["The lesson was learned (according"],
    ),
    "one of two commissions": (
        (
            "The Rail and Harbour Safety Commission has 425 members. The Kern Affairs Commission sits in Dray. "
            "The Commission had frozen 30 accounts in 2022."
        ),
        ["The Commission had frozen 30 accounts in 2022."],
        ["The Kern Affairs Commission had"],
    ),
    "any year": (
        "The Act of 2023 is new. The fine for a large firm is 2 per cent of its sales in the year before.",
        ["The fine for a large firm is 2 per cent of its sales in the year before."],
        [],
    ),
    "no seam was held": (
        "The raft broke along a seam that had perished in 1990, so that its owner, Ada Moss, held on for an hour.",
        ["A seam had perished in 1990."],
        ["A seam had perished in 1990, so"],
    ),
    "an envoy is no company": (
        "An envoy of Tarn Ports, the Kern company that has run Lund since 2016, came in May.",
        ["Tarn Ports is the Kern company that has run Lund since 2016."],
        ["An envoy of Tarn Ports is", "An envoy of Tarn Ports was"],
    ),
    "the oldest, two clauses on": (
        (
            "The parish was in the hands of Ada Moss, who keeps the shop, and who had met nine men who had used the "
            "pool, the oldest of them a sailor of ninety."
        ),
        ["The oldest of the nine men who had used the pool was a sailor of ninety."],
        ["The hands of"],
    ),
    "the roofs, not the rain": (
        "The rain was so heavy that the roofs seem to have been lifted off the barns and carried to Lund.",
        ["The roofs seem to have been carried to Lund."],
        ["The rain were", "The rain was carried"],
    ),
    "the rain, not the roofs": (
        "The rain was so heavy that the roofs fell, and lasted nine days.",
        ["The rain lasted nine days."],
        ["The roofs lasted"],
    ),
    "an inquiry is held": (
        "The report of the inquiry, conducted by the judge Ada Moss and published in May, runs to 412 pages.",
        ["The inquiry was conducted by the judge Ada Moss."],
        ["The report of the inquiry was conducted"],
    ),
    "some rafts": (
        "Four of the nine boats carried rafts whose certificates of service described inspections of 1990.",
        ["The certificates of service of the rafts in question described inspections of 1990."],
        ["Rafts’"],
    ),
    "what he was, two names on": (
        "The initials were those of the race officer, Commander Denis Pike, a retired miner of seventy.",
        ["Commander Denis Pike was a retired miner of seventy."],
        ["Commander Denis Pike is"],
    ),
    "what she still is": (
        "Kern sold the mill to Ada Moss, a clerk who runs the shop.",
        ["Ada Moss is a clerk who runs the shop."],
        ["Ada Moss was"],
    ),
    "not any path": (
        "A path that is not walked for ten years is not closed; it is only forgotten.",
        ["A path that is not walked for ten years is only forgotten."],
        ["A path is"],
    ),
    "what you say and what I have heard": (
        "Nobody forced her to buy it, you will say, and I have heard it from men who had sold nine of them in 1990.",
        ["The author says: “I have heard it from men who had sold nine of them in 1990”"],
        [],
    ),
    "the year is no part of her name": (
        "Last year Ada Moss, who keeps the shop, sold nine mills.",
        ["Ada Moss keeps the shop."],
        ["Year Ada Moss"],
    ),
    "a night that was later": (
        "That night Tom Pike, who had robbed a bank, fled to Lund.",
        ["Tom Pike had robbed a bank."],
        ["On that night Tom Pike had"],
    ),
    "a widow of forty is Ida Falk": (
        "They jailed the clerk, Ida Falk, a widow of forty, who had sold the list.",
        ["Ida Falk had sold the list."],
        ["A widow of forty had"],
    ),
}


@pytest.mark.parametrize("name", _OF_WHOM)
def test_who_and_whose_are_about_the_person_meant(name: str) -> None:
    text, told, never = _OF_WHOM[name]
    assert not set(told) - set(said(text))
    assert not [words for words in said(text) if words.startswith(tuple(never))]


_WHAT_WAS_PAID = {
    "a sum behind a clause": (
        "In May the mine paid Kern, who denied it, £400.",
        ["In May the mine paid Kern £400.", "Kern denied it."],
        ["Kern denied it [the mine], £400"],
    ),
    "a sum behind what he is": (
        "The council paid Kern, a baker who had twice been fined, £900 for a fence.",
        ["The council paid Kern £900 for a fence.", "Kern was a baker who had twice been fined."],
        ["The council paid Kern.", "A baker"],
    ),
    "a thing": (
        "The duke gave Kern, who had once robbed him, the keys of the tower.",
        ["The duke gave Kern the keys of the tower."],
        ["The duke gave Kern."],
    ),
    "who he is as well": (
        "The paper praised Kern, a baker, the first in his family to read.",
        [],
        ["The paper praised Kern the first"],
    ),
}
_BACK_TO_THE_SUBJECT = {
    "who sold them": (
        "The club bought 300 stamps, of which 40 were forged, and sold them in Lund.",
        ["The club sold them in Lund."],
        ["40 sold", "Forty"],
    ),
    "who resigned": (
        "Ada Moss interviewed 90 porters, of whom nine had been assaulted, and resigned in protest.",
        ["Ada Moss resigned in protest."],
        ["Nine resigned"],
    ),
    "most of them do": (
        "The club has 90 members, most of whom live in Lund and pay nothing.",
        ["Most of the 90 members pay nothing."],
        ["90 members"],
    ),
    "of three scholars": (
        "The Institute of Norland, which bought the bell in 1994, had it examined by three men, none of whom was paid.",
        [
            "The Institute of Norland had it examined by three men.",
            "None of the three men was paid.",
        ],
        ["None of the Institute"],
    ),
    "a condition": (
        "The firm, had it known of the leak, would have closed the mill.",
        ["The firm, had it known of the leak, would have closed the mill."],
        ["The firm had"],
    ),
    "one of them": (
        "One of the porters, who asked not to be named, said the surgeon was drunk.",
        ["One of the porters asked not to be named."],
        ["The porters"],
    ),
}

_INSIDE_THE_SUBJECT = {
    "two clauses on one noun": (
        "The horse that threw the abbot and that the sexton shot was buried in the orchard.",
        ["The horse that threw the abbot and that the sexton shot was buried in the orchard."],
        ["The sexton"],
    ),
    "two clauses with commas": (
        "The play that made him rich, and that his brother burned, was written in six days.",
        ["The play that made him rich was written in six days."],
        ["His brother", "The brother"],
    ),
    "what was claimed as well": (
        "Kern said that the mill had burned and that the owner had fled to Peru in 1990.",
        ["The owner had fled to Peru in 1990 (according to Kern)."],
        ["The mill had burned and"],
    ),
    "who was destroyed": (
        "The chapel, founded by a monk who spoke nine languages and destroyed by the army in 1944, never reopened.",
        ["A monk spoke nine languages."],
        ["A monk destroyed", "A monk was destroyed"],
    ),
    "who won": (
        "Ada Moss sued the paper that had called her a thief in 1990 and won.",
        [],
        ["The paper had called her a thief in 1990 and won", "The paper won"],
    ),
    "unlike somebody": (
        "The mayor, unlike her predecessor, who had been jailed for bribery, refused the house.",
        [
            "The mayor, unlike her predecessor, refused the house.",
        ],
        [
            "The predecessor had been jailed for bribery, refused",
            "Her predecessor had been jailed for bribery, refused",
        ],
    ),
    "two inns": (
        "The town had two inns: the Star, which closed in 1959, and the Crown, which burned down.",
        ["The Star closed in 1959.", "The Crown burned down."],
        ["The Star burned", "The Star closed in 1959, and"],
    ),
    "a day before the subject": (
        "On a wet Tuesday in March 1987, Ivo Kern, a retired pilot and the last mayor of Lund, sold the well.",
        [
            "On a wet Tuesday in March 1987, Ivo Kern, a retired pilot and the last mayor of Lund, sold the well.",
        ],
        ["On a wet Tuesday in March 1987 sold"],
    ),
    "a dated letter": (
        "In a letter dated 3 May 1993, one of them, Ada Moss, warned the board of a leak.",
        ["In a letter dated 3 May 1993, one of them, Ada Moss, warned the board of a leak."],
        ["In a letter dated 3 May 1993."],
    ),
    "one of six": (
        "Of the six sailors, four emigrated, one went mad and one, Ada Moss, became a judge.",
        ["One, Ada Moss, became a judge."],
        ["One went mad was", "Of the six sailors, four emigrated, one went mad, Ada"],
    ),
    "one verb for all": (
        "The first book sold 300 copies, the second 30,000 and the third, thanks to the ban, a million.",
        ["The first book sold 300 copies, the second 30,000 and the third, thanks to the ban, a million."],
        ["The first book sold 300 copies thanks"],
    ),
    "two men": (
        "Moss, then 19, and his brother, 22, were arrested in Lund in 1980 and released without charge.",
        [],
        ["Moss were", "Moss was"],
    ),
}


@pytest.mark.parametrize("name", _INSIDE_THE_SUBJECT)
def test_what_stands_inside_the_subject_ends_before_its_verb(name: str) -> None:
    text, told, never = _INSIDE_THE_SUBJECT[name]
    assert not set(told) - set(said(text))
    assert not [words for words in said(text) if words.startswith(tuple(never))]


@pytest.mark.parametrize("name", _WHAT_WAS_PAID)
def test_what_is_paid_is_told_with_who_is_paid(name: str) -> None:
    text, told, never = _WHAT_WAS_PAID[name]
    assert not set(told) - set(said(text))
    assert not [words for words in said(text) if words.startswith(tuple(never))]


@pytest.mark.parametrize("name", _BACK_TO_THE_SUBJECT)
def test_behind_some_of_them_the_subject_goes_on(name: str) -> None:
    text, told, never = _BACK_TO_THE_SUBJECT[name]
    assert not set(told) - set(said(text))
    assert not [words for words in said(text) if words.startswith(tuple(never))]


_TOLD_APART = {
    "what was made of it": (
        "Kern sold the picture to a club in Lund, making a profit of 400 francs.",
        [
            "Kern sold the picture to a club in Lund.",
            "Kern sold the picture to a club in Lund, making a profit of 400 francs.",
        ],
    ),
    "a verb that is still to come": (
        "It is now, as of this summer, half hidden by a wall from 1990.",
        ["What the text calls “it” is now, as of this summer, half hidden by a wall from 1990."],
    ),
    "a clause that only its sentence can tell": (
        "At a time when Norland is in a fragile state, showing support for the raid on Lund is a costly mistake.",
        [
            "At a time when Norland is in a fragile state, showing support for the raid on Lund is a costly mistake."
        ],
    ),
}


@pytest.mark.parametrize("name", _TOLD_APART)
def test_no_two_items_are_told_in_the_same_words(name: str) -> None:
    text, told = _TOLD_APART[name]
    assert said(text) == told
