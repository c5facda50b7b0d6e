"""A row of nouns, or a noun beside another, is told of what it is a row of, and a row is told whole."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may begin with
_ROWS = {
    "what a firm is, behind who owns it": (
        "He drove a lorry for the owner of Alder Foods, a retailer with forty shops in Lund.",
        ["Alder Foods was a retailer with forty shops in Lund."],
        ["The owner of Alder Foods was"],
    ),
    "what a firm or a person may be, behind who leads it": (
        "She was the cook of the director of Norda Mills, a supplier of flour to the army.",
        [],
        ["The director of Norda Mills was", "The cook was"],
    ),
    "things done in several places": (
        "Changes go from cuts in Spain to beer taxes in Norway, water metering in Malta and rent caps in Lund.",
        [],
        ["Norway is"],
    ),
    "names behind a single noun that they are not": (
        "They beat three Danish clubs in the qualifier and second round — Odense, Aarhus and Randers — to reach Lund.",
        [],
        ["The qualifier and second round", "Second round"],
    ),
    "names behind a pair": (
        "The court jailed a pair from Lund, Ann Speirs and Max Doig.",
        [],
        ["Lund was"],
    ),
    "now, before a name": (
        "Now Ada Kern, head clerk and co-founder of the mill, has published a letter from 1990.",
        ["Ada Kern is head clerk and co-founder of the mill."],
        ["Now Ada Kern is"],
    ),
    "mine and I": (
        "The judge can see why the town was angry, and my brother and I are sorry for the loss of 40 jobs in 1990.",
        [],
        ["The author says: “I are"],
    ),
    "either or both": (
        "Those fined in May were behind with their rent, they had lost their licence, or both.",
        ["The ones fined in May were behind with their rent, they had lost their licence, or both."],
        ["What the text calls “they” had lost"],
    ),
    "several of two kinds": (
        "The union is negotiating with several major rail and cast iron works, such as Kern Steel, about pay in 1990.",
        [],
        ["The union cast"],
    ),
    "towns other than one": (
        "Half of the mills stand in towns other than Lund, which includes the three mills of Kern.",
        [],
        ["Lund includes"],
    ),
    "a further guest, behind what is told of the one before": (
        "Guests included Jonas Kern, who owns the mill and the brewery, and Bishop Ada Falk.",
        ["Guests included Jonas Kern and Bishop Ada Falk.", "Jonas Kern owns the mill and the brewery."],
        [],
    ),
    "a second one who is thanked, behind what the first one did": (
        "They sued the retired harbour pilot who raised the alarm in 1990 and the young clerk manning the radio.",
        ["The retired harbour pilot raised the alarm in 1990."],
        [],
    ),
    "what was hit, before the verb of what hit it": (
        "Kern says the flood that hit mills, farms and two market towns seems to have been the worst of 1990.",
        [],
        ["Farms and two market towns"],
    ),
    "the verb of those who had joined, behind when they had": (
        "Villages that stood until the dam broke vanished in 1963.",
        [],
        ["The dam broke vanished"],
    ),
    "what was done with a thing the day it was sold": (
        "The strike of 1990 began the day the council sold the yard and used it for its own cars.",
        ["The strike of 1990 began the day the council sold the yard and used it for its own cars."],
        ["The strike used", "The strike of 1990 used"],
    ),
    "a fee that was, and what it will be": (
        "Since 2012, Norda charged the fee on fuel and power, but will widen it to cover all its yards.",
        ["Norda will widen it to cover all its yards."],
        [],
    ),
    "what is denied of a thing, and what is not": (
        "The first talk in May came when Kern spoke with a plan which did not win the vote, but did split the board.",
        [],
        ["The first talk in May did", "The first talk did", "Kern did"],
    ),
    "the oldest of which, behind who runs them": (
        "The firm, which runs 12 mills, the oldest of which was built in 1890, closed in May.",
        [],
        ["The oldest of the firm"],
    ),
    "what was killed in each of three places": (
        "The virus killed chickens in Norland, ducks in Tarn and pigs in Lund.",
        [],
        ["The virus ducks"],
    ),
    "them, behind what several persons own": (
        "The storm of 1990 flooded the farmers’ barns, and the council gave them 300 crowns each.",
        ["The council gave them 300 crowns each."],
        ["The council gave them ["],
    ),
}


@pytest.mark.parametrize(("text", "told", "never"), _ROWS.values(), ids=_ROWS.keys())
def test_rows_are_told_of_what_they_are_rows_of(text: str, told: list[str], never: list[str]) -> None:
    found = said(text)
    assert set(told) <= set(found)
    assert not [one for one in found if never and one.startswith(tuple(never))]
