"""What is only part of another clause is told with it, and of nobody whom the text does not say it of."""

import pytest

from factcheck.text.claims import extract

# what is told, what must be among the restatements, and what none of them may begin with
_TOLD = {
    "a clause that runs into the one it leads": (
        "When the frost came in he waited for a week, then sold the herd, and sold the land with it.",
        [],
        "The frost",
    ),
    "since, and no clause": (
        "Milk is dear, and since the 1970s a few dairy farmers in Kern have been selling cheese to the towns.",
        [],
        "The 1970s",
    ),
    "before, and no clause": (
        "Six weeks before the auction Ms. Kern agreed to split the farm for houses.",
        [],
        "The auction",
    ),
    "for, and no clause": (
        "They argued over it, and for a year or so the two of them were rivals in Lund.",
        [],
        "A year or so",
    ),
    "what followed of itself": (
        "Deaths on the line have fallen, and since the brake followed in 1908 the railway has lost no train.",
        [],
        "The brake",
    ),
    "a size beside its noun": (
        "It began in 1945, when a boat the size of a large barge went down at Tarn River.",
        ["A boat the size of a large barge went down at Tarn River (in 1945)."],
        "The size",
    ),
    "having seen": (
        ("She sold 40 acres in Kern, and she has no regrets about neighbours, having seen a good many of them lose "
        "theirs."),
        [],
        "Having",
    ),
    "so that": (
        "He has the plan: that a bank should be like a well, so that when you come to a town you are owed 40 crowns.",
        [],
        "So that",
    ),
    "by so much": (
        "The larger the herds have grown, the worse the pastures of Kern have become.",
        ["The larger the herds have grown, the worse the pastures of Kern have become."],
        "The worse",
    ),
    "which is to say": ("Now to the debt, which is to say to Alder Stone of Lund.", [], "The debt is"),
    "that, of a second noun": (
        "The result is a law that gives every town its court and a railway that no longer carries the coal of Kern.",
        [],
        "No longer",
    ),
    "on when, and on and": (
        "The rot comes from a worm that lives in the straw when days are warm and there has been rain.",
        ["The rot comes from a worm that lives in the straw when days are warm and there has been rain."],
        "There has been",
    ),
    "on if, and on and": (
        "The second reason is that if you tax the ferries they will leave and the harbour will close.",
        [],
        "The harbour will close",
    ),
    "a second thing described": (
        "The teacher described a town that had given up bread and a child sung to sleep by a machine in Lund.",
        [],
        "A child",
    ),
    "whose owners bought two things": (
        "Firms whose owners once bought bakeries and dairies now buy 40 ferries a year in Norland.",
        [],
        "Dairies",
    ),
    "nearly so many": (
        "At that time some 300 sailors had the fever, and about 50 were drinking the water of Kern.",
        [],
        "Some 300 sailors about",
    ),
    "again and again": (
        "Surveys have found again and again that Lund was safer than Kern in 1931.",
        ["Lund was safer than Kern in 1931 (according to surveys)."],
        "Again",
    ),
    "who narrows, and goes on": (
        ("There is something mean in a council that built a bath in every street of Lund and now sells the baths to "
        "Alder Stone."),
        [],
        "There now",
    ),
    "somebody else than I": (
        "I think of it whenever a mayor stands before a board and says that the mill lost 40 men.",
        [],
        "The author says: “[I] says",
    ),
    "a blue apron": (
        "What I met was one girl, in a blue apron, who had sold 40 loaves.",
        [],
        "A blue apron",
    ),
    "most of them from a town": (
        ("The pickers come from Norland, most of them from Tarn, who for years came on boats and were counted in law "
        "as sailors."),
        [],
        "Tarn for",
    ),
    "done at a place": (
        "The figure comes from a study made at the University of Kern, in 1931, which tested 40 loaves.",
        [],
        "The University of Kern tested",
    ),
    "it was failing": (
        "The Kern board said in 1931 that it was failing to sell the bread, and said so again in 1935.",
        ["The Kern board was failing to sell the bread (according to the Kern board)."],
        "In the author’s words",
    ),
    "it is tempting": (
        "It is tempting to conclude that the law has failed.",
        [],
        "What the text calls",
    ),
    "the third": (
        ("Ada Moss met Karl Alder in Lund in 1931. The third, a tall sailor named Bob Kern, said in court that he had "
        "been given 40 crowns."),
        [],
        "Karl Alder had",
    ),
    "a street is no building": (
        "By 1931 they had been waiting in the Kern station on Mill Street, a brick building of 1841 with 40 rooms.",
        [],
        "Mill Street",
    ),
    "a branch of a bank": (
        "Last year 33 farms went to Tarn Lake Dairies, a branch of Alder Stone, the bank best known for its loans.",
        ["Alder Stone was the bank best known for its loans."],
        "A branch",
    ),
    "two who": (
        "Ada Moss and Karl Kern, two clerks who worked in Lund in 1931, counted 40 maps.",
        [],
        "Karl Kern was two",
    ),
    "what was built": (
        ("It went up in May from Lund aboard Alder 4, a Norland ship built to carry cattle over the sea, and it sank "
        "in June."),
        [],
        "A Norland ship built",
    ),
    "most of them sent": (
        ("By May well over 400 had been freed, most of them sent instead to the mines of Kern, and the mayor of Lund "
        "wept."),
        [],
        "Most of them",
    ),
    "until then": (
        ("Until May 1931 it was a crime in Norland to sell bread on a Sunday, and the only legal loaf was a roll from "
        "the station."),
        ["The only legal loaf was a roll from the station (until May 1931)."],
        "Until May 1931 it was a crime in Norland to sell bread on a Sunday, and",
    ),
    "two places": (
        "The dam was built in 1931, and Ada and Norland have laws of their own.",
        ["Ada and Norland have laws of their own."],
        "Ada Norland",
    ),
    "his own": (
        "A boy sang in May 1931, and they went on until the crier of Lund began his own.",
        ["The crier of Lund began his own."],
        "The crier of Lund began his [",
    ),
    "spoken aloud": (
        "The board's view, never quite spoken aloud, is that 40 ferries are a luxury in Kern.",
        [],
        "The board's view, never quite spoken aloud.",
    ),
    "published early": (
        "A study of 30 schools in Lund, published early in 1935, found no difference between boys and girls.",
        ["A study of 30 schools in Lund was published early in 1935."],
        "A study of 30 schools in Lund, published early in 1935.",
    ),
    "by her and colleagues": (
        ("A study published last year in the Annals of the Kern Academy of Ships by Ada Moss and colleagues at Lund "
        "University found that the harbour had lost 40 boats."),
        [],
        "Colleagues",
    ),
    "a watching board": (
        "The law provides for a watching board chaired by the mayor of Lund, to meet in May.",
        ["A watching board is chaired by the mayor of Lund."],
        "Board",
    ),
    "had taken out": (
        "A smith in Kern was more likely in 1931 to have had teeth taken out than a clerk in Lund.",
        [],
        "Teeth",
    ),
    "news of which": (
        "They tried to share news of which road was open in Kern in August 2023.",
        [],
        "Road",
    ),
    "a town in a state": ("For 31 years the people of Ashby, Ohio, paid in advance.", [], "Ashby was"),
    "a row of lands": ("Britain, France, Germany and Norway had the thing in 1931.", [], "Britain was"),
    "sold, and not the deed": (
        "The play came out in May 1931, when the deed had been done, and sold for 40 crowns in Lund.",
        [],
        "The deed",
    ),
    "some of them from towns": (
        ("I sat with sons and daughters, some of them from farming towns, who had lost 40 acres and did not know where "
        "to go."),
        [],
        "Towns",
    ),
    "in a place I": (
        "In Thar I once sold 40 loaves to the mayor.",
        ["The author says: “In Thar I once sold 40 loaves to the mayor”"],
        "In Thar",
    ),
    "on the way to a place I": (
        "On the road down to Thar I counted 40 loaves.",
        ["The author says: “On the road down to Thar I counted 40 loaves”"],
        "On the road",
    ),
    "whom I shall call": (
        "A clerk of mine, whom I shall call Karl, sold 40 loaves in 1931 and left.",
        [],
        "A clerk of the author’s, whom I",
    ),
    "a week or so": (
        "They were flown out, and for a week or so were the best known sailors in Norland.",
        [],
        "A week",
    ),
    "58, of taking it": (
        ("In May a jury in Lund convicted Ada Moss, 58, the former head of the dairy, of taking 40 crowns from its "
        "till."),
        [],
        "Ada Moss was 58 of",
    ),
    "with their own boats": (
        ("The search of 1931 was done by Norland sailors and clerks from Lund with their own boats, who hung nets over "
        "the pier and sailed back and forth."),
        [],
        "What the text calls “their own boats”",
    ),
    "not merely": (
        "It would carry fines that are felt in Lund and Kern in 2031, not merely minuted there.",
        [],
        "What the text calls “it” not",
    ),
    "so clear that": (
        ("In May 1931 she struck the Stags in a moderate breeze and on a night so clear that the keeper at Kern Head "
        "could read the time by the moon."),
        [],
        "What the text calls “she” on",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", _TOLD)
def test_part_of_another_is_told_with_it(name: str) -> None:
    text, told, never = _TOLD[name]
    found = [proposal.restatement for proposal in extract(text)]
    assert set(told) <= set(found)
    assert not [words for words in found if words.startswith(never)]


def test_whose_party_it_is_stays_open_before_the_verb() -> None:
    found = extract("The mayor fined a clerk in May 1931, while members of his own party kept their carts.")
    assert found[-1].restatement == "Members of his own party kept their carts."
    assert found[-1].unresolved == ("his",)
