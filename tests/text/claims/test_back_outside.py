"""What stands behind a clause that was set in: whose deed it is, and what is no statement of its own."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract


def told(text: str) -> list[str]:
    return [p.restatement for p in extract(text) if p.checkable]


@pytest.mark.parametrize(
    ("text", "restated"),
    [
        ("Norda owns the mill, which opened in 1921, and sold the farm in 1950.", "Norda sold the farm in 1950."),
        ("Norda bought the mills, which opened in 1921, and will close them in 2030.",
         "Norda will close them [the mills] in 2030."),
        ("Norda runs two mills, which opened in 1921, and has sued the Herald.", "Norda has sued the Herald."),
        ("Norda runs two mills, which opened in 1921, and have burned twice.", "Two mills have burned twice."),
        ("Kern lost 40 notes, which were burned in 1921, and could not be replaced.",
         "40 notes could not be replaced."),
        ("Kern works for Norda, which sold 40 shops in 2019, and has closed 12.", "Norda has closed 12."),
        ("Ida Falk married Petra Moss, who had spent ten years in Lund, and went on farming.",
         "Ida Falk went on farming."),
        ("Ida Falk met Kern, who sold mills, and married him in 1950.", "Ida Falk married him [Kern] in 1950."),
        ("Ask Ida Falk, who is 17, and has given up her place in Lund.",
         "Ida Falk has given up her place in Lund."),
        ("Kern – whose father founded the paper in 1921 – sold it in 1950.",
         "Kern’s father founded the paper in 1921."),
        ("The mill (most of whose owners live in Lund) closed in 2012.",
         "Most of the mill’s owners live in Lund."),
        ("The rate is now 4.2m, the highest since records began.",
         "The rate is now 4.2m, the highest since records began."),
        ("The rate was 4% in 2019. Norda says it has been rising since.",
         "The rate has been rising since (according to Norda)."),
        ("Poverty was spoken of in 2019. The council of Lund insists it is falling.",
         "What the text calls “it” is falling (according to the council of Lund)."),
        ("Kern, who lives in Lund, a town of 40,000, sold it in 1950.", "Lund is a town of 40,000."),
        ("Kern, who lives in Lund, a clerk of 40, sold it in 1950.", "Kern was a clerk of 40."),
        ("The council, which relies on the Farmers, a party with 40 seats, fell in 2019.",
         "The Farmers are a party with 40 seats."),
        ("In Tarn, a suburb of Lund, clerks told the Herald that 40 men had left.",
         "40 men had left (according to clerks)."),
        ("The probe, a project of NASA, ESA and the Lund Agency begun in 1990, has found ice.",
         "The probe has found ice."),
        ("Norda has closed 40 mills in Lund, the first time it has done so.",
         "Norda has closed 40 mills in Lund, the first time it [Norda] has done so."),
        ("In Moss v Lund, decided in 2019, the court of Tarn freed 40 men.", "Moss v Lund was decided in 2019."),
        ("Leaked letters show that Norda sold 40 mills.", "Norda sold 40 mills (according to leaked letters)."),
        ("Ada Moss lived in Lund. Born Ada Falk in 1923, she sold 40 mills.", "Ada Moss was born Ada Falk in 1923."),
        ("Fire broke out in Norda Tower, a 24-storey block in west Lund refurbished a year earlier at a cost of £8m.",
         "Norda Tower was a 24-storey block in west Lund refurbished a year earlier at a cost of £8m."),
        ("The council's plan to send clerks to Lund, estimated to cost £3m even if nobody is sent, was unlawful.",
         "The council's plan to send clerks to Lund was estimated to cost £3m even if nobody is sent."),
        ("Kern resigned last week after the Herald revealed that Falk had claimed £18,000.",
         "Falk had claimed £18,000 (according to the Herald)."),
        ("Kern left three days after the Herald revealed that Falk had claimed £18,000.",
         "Falk had claimed £18,000 (according to the Herald)."),
        ("Norda recalled 40 cars in 2023 after clerks found that Kern had lied in 2019.",
         "Kern had lied in 2019 (according to clerks)."),
        ("Figures from the union show that 40 men died.", "40 men died (according to figures from the union)."),
        ("Norda said Wednesday its profits rose 12%.", "Norda’s profits rose 12% (according to Norda)."),
        ("Kern left in 2019. Those involved went on to work at 12 mills.",
         "The ones involved went on to work at 12 mills."),
        ("Norda, once valued at $9bn, collapsed in 2018.", "Norda was once valued at $9bn."),
        ("The mill, now owned by Norda, closed in 2018.", "The mill is now owned by Norda."),
        ("The bridge, first proposed in 1930, opened in 1950.", "The bridge was first proposed in 1930."),
    ],
)  # fmt: skip
def test_whose_deed_it_is(text: str, restated: str) -> None:
    assert restated in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kern, who lives in Lund, a town of 40,000, sold it in 1950.",
        "Seven voted for it in 2019; two, Ada Moss and Ida Falk, wanted no change.",
        "The ministry rejected a claim by the union that 40 nurses had left.",
        "The man who shot the mayor of Lund, Ida Falk, was jailed in 2019.",
        "The lawyer for the mayor, Ida Falk, was jailed in 2019.",
        "Norda closed 40 mills in Lund, the first time it had done so.",
        "The board, which bought a mill, a wreck of 40 rooms, sold it in 1950.",
    ],
)
def test_nobody_is_what_was_told_of_something_else(text: str) -> None:
    wrong = (
        "Kern is a town",
        "Lund is the first",
        "Lund was the first",
        "left the union",
        "was two",
        "board is a wreck",
        "board was a wreck",
    )
    assert not any(words in " ".join(told(text)) for words in wrong)


def test_what_could_be_of_the_teller_or_of_whom_he_tells_is_told_in_the_authors_words() -> None:
    text = "Kern said his son owns 12 mills, which opened in 2003, and sold the farm in 2006."
    assert not any(words.startswith(("Kern sold", "12 mills sold", "The mills sold")) for words in told(text))
