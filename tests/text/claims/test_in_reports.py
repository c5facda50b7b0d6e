"""What reporters write and essays rarely do: places before a noun, journals with 'and' in them, who says so behind."""

import pytest

from factcheck.text.claims import extract


def told(text: str) -> list[str]:
    return [proposal.restatement for proposal in extract(text)]


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        (
            "Moss, a Dayton, New Jersey, native, once sat at the desk that Kern now owns.",
            ["Moss once sat at the desk that Kern now owns.", "Moss was a Dayton, New Jersey, native."],
            "Moss is New Jersey",
        ),
        (
            "Falk, an Austin, Texas-based surgeon, filed the suit in May.",
            ["Falk filed the suit in May.", "Falk was an Austin, Texas-based surgeon."],
            "was an Austin.",
        ),
        (
            "But unlike her rivals, Moss, a former dentist, has published her tax returns.",
            ["Unlike her rivals, Moss has published her tax returns.", "Moss is a former dentist."],
            "rivals has",
        ),
        (
            "The sum of how much sewage the Tarn Water board pumped into the lake last year is out.",
            ["The sum of how much sewage the Tarn Water board pumped into the lake last year is out."],
            "was pumped",
        ),
        (
            "Nine in ten nurses of Lund are paid in cash, says a report calling for a ban of “bare wages” by 2030.",
            [
                "Nine in ten nurses of Lund are paid in cash, says a report calling for a ban of “bare wages” by 2030.",
            ],
            "Lund says a report",
        ),
        (
            "Another 400 families were in hostels and so are not counted in the survey.",
            [
                "Another 400 families were in hostels.",
                "Another 400 families are not counted in the survey.",
            ],
            "families so",
        ),
        (
            "A study published in Advances in Soil and Water journal found that the lake of Tarn is shrinking.",
            [
                "A study published in Advances in Soil and Water journal found that the lake of Tarn is shrinking.",
                "A study was published in Advances in Soil and Water journal.",
            ],
            "Advances in Soil.",
        ),
        (
            "From the letters he got from nine towns, which hold a third of the farms, the board drew up a map.",
            ["From the letters he got from nine towns, the board drew up a map."],
            "he” got from nine towns.",
        ),
        (
            "The way they farm, heat their homes, and cook, has changed since 1990.",
            ["The way they farm, heat their homes, and cook, has changed since 1990."],
            "The way has",
        ),
        (
            "It is 9 a.m. in Lund and the mill of Kern is shut.",
            ["The mill of Kern is shut."],
            "calls “it”",
        ),
        (
            "The act named after Ada Moss, who was twenty when she died, gives the poor of Lund bread.",
            ["The act named after Ada Moss gives the poor of Lund bread."],
            "Ada Moss, who",
        ),
        (
            "Kern Lane is to be cut into Moss Street and Tarn Street, named after a clerk and a strike of 1905.",
            [],
            "Kern Lane named",
        ),
        (
            "The salt reached Lund and the port of Tarn, carried on mules by women from the hills.",
            [],
            "salt carried",
        ),
        (
            "The mill shut in May and the cannery, which fed the town, closed its doors.",
            ["The cannery closed its doors."],
            "mill closed",
        ),
        (
            "Kern said wages rose 4% whilst rents declined by 6% in Lund.",
            ["Rents declined by 6% in Lund (according to Kern)."],
            "whilst rents were",
        ),
        (
            "The deed was found in the mine owned by Moss and her brothers.",
            ["The mine was owned by Moss and her brothers."],
            "by Moss.",
        ),
        (
            "They were crossed by men armed by Moss and their officers were shot.",
            ["Men were armed by Moss."],
            "and their officers.",
        ),
        (
            "The book tells of the arrest of Peter Kern, a lapsed Catholic who ran the mill.",
            ["Peter Kern is a lapsed Catholic who ran the mill."],
            "The arrest of Peter Kern is",
        ),
        (
            "The grant went to the Verein Alte Tore in Lund (Society of Old Gates in Lund) in 1990.",
            ["The Verein Alte Tore in Lund was Society of Old Gates in Lund."],
            "Lund is Society",
        ),
        (
            "Kern spoke of the mill on “Look, Look … Who Is Here!” in May.",
            ["Kern spoke of the mill on “Look, Look … Who Is Here!” in May."],
            "was Look",
        ),
        (
            "Kern was fined in a dispute over hours and pay between the union and the town.",
            ["Kern was fined in a dispute over hours and pay between the union and the town."],
            "Kern pay",
        ),
        (
            "Overall, the dairy farms, which shrank by a third, feed 9 million people.",
            ["The dairy farms feed 9 million people.", "The dairy farms shrank by a third."],
            "Overall shrank",
        ),
    ],
)
def test_no_name_or_clause_of_a_report_is_torn(sentence: str, right: list[str], wrong: str) -> None:
    found = told(sentence)
    assert set(right) <= set(found)
    assert not any(wrong in words for words in found)


def test_those_look_so_and_have_no_look() -> None:
    assert not any("look in question" in words for words in told("For the moment, those look locked in."))


def test_what_was_said_as_something_was_done_is_no_aside() -> None:
    found = told(
        "As Kern stood in the dock waiting for the verdict, Moss said, “You will see your son again.”"
    )
    assert found[-1] == "Kern stood in the dock waiting for the verdict."
