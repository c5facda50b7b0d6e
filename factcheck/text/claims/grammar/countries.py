"""Names of countries: what 'the country' can stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.text.claims.grammar.persons import NOT_PERSONAL
from factcheck.text.claims.grammar.signals import TITLES
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import listed

COUNTRIES: Final = listed(
    "Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas "
    "Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil "
    "Britain Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Congo Croatia "
    "Cuba Cyprus Czechia Denmark Djibouti Ecuador Egypt Eritrea Estonia Ethiopia Fiji Finland France "
    "Gabon Gambia Georgia Germany Ghana Greece Guatemala Guinea Guyana Haiti Honduras Hungary Iceland "
    "India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kosovo Kuwait "
    "Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Madagascar "
    "Malawi Malaysia Mali Malta Mauritania Mauritius Mexico Moldova Monaco Mongolia Montenegro Morocco "
    "Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palestine "
    "Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia "
    "Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan "
    "Tanzania Thailand Togo Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay Uzbekistan Venezuela "
    "Vietnam Yemen Zambia Zimbabwe"
) | {
    "United States",
    "United Kingdom",
    "Soviet Union",
    "Saudi Arabia",
    "South Africa",
    "South Korea",
    "North Korea",
    "New Zealand",
    "Sri Lanka",
    "Costa Rica",
    "El Salvador",
    "Dominican Republic",
    "Ivory Coast",
    "Sierra Leone",
    "Burkina Faso",
    "Arab Emirates",
}


# what is told with 'the'
WITH_ARTICLE: Final = listed("Bahamas Congo Gambia Maldives Netherlands Philippines") | {
    "Arab Emirates",
    "Dominican Republic",
    "Ivory Coast",
    "Soviet Union",
    "United Kingdom",
    "United States",
}
# those of the United States with a name of one word
STATES: Final = listed(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana "
    "Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana "
    "Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming"
) | frozenset(
    f"{first} {second}"
    for first, second in (
        *(("New", name) for name in ("Jersey", "Mexico", "Hampshire")),
        *((side, name) for side in ("North", "South") for name in ("Carolina", "Dakota")),
        ("Rhode", "Island"),
        ("West", "Virginia"),
    )
)
# large cities, and parts of countries, that are no common word in English
CITIES: Final = listed(
    "Aberdeen Abuja Accra Adelaide Alberta Amman Amsterdam Ankara Antwerp Asunción Athens Atlanta Auckland "
    "Baghdad Bali Baltimore Bamako Bangalore Bangkok Barcelona Bavaria Beijing Beirut Belfast Belgrade Bengaluru "
    "Berlin Birmingham Bogotá Bombay Bordeaux Boston Bratislava Brisbane Bristol Brooklyn Brussels Bucharest "
    "Budapest Cairo Calcutta Calgary Canberra Caracas Cardiff Catalonia Chennai Chicago Cincinnati Cleveland "
    "Colombo Copenhagen Cornwall Dakar Dallas Damascus Delhi Denver Detroit Dhaka Dubai Dublin Dundee Durban "
    "Edinburgh England Europe Frankfurt Gdansk Geneva Glasgow Gothenburg Guangzhou Gujarat Hamburg Hanoi Harare "
    "Havana Helsinki Houston Hyderabad Islamabad Istanbul Jakarta Jerusalem Johannesburg Kabul Kampala Kano "
    "Karachi Kashmir Kathmandu Kent Kerala Khartoum Kigali Kingston Kinshasa Kolkata Kraków Lagos Lahore "
    "Lancashire Leeds Leicester Leipzig Lima Lisbon Liverpool Ljubljana London Luanda Lusaka Lyon Madrid "
    "Maharashtra Manchester Manhattan Manila Manitoba Marseille Melbourne Memphis Miami Milan Milwaukee "
    "Minneapolis Mombasa Montevideo Montreal Moscow Mumbai Munich Nairobi Naples Newcastle Nottingham Odesa "
    "Ontario Osaka Oslo Ottawa Oxford Paris Perth Philadelphia Pittsburgh Portland Prague Pretoria Punjab "
    "Pyongyang Quebec Quito Rajasthan Reykjavik Riga Riyadh Rome Rotterdam Sacramento Saskatchewan Scotland "
    "Seattle Seoul Seville Shanghai Sheffield Siberia Sicily Sofia Southampton Stockholm Sydney Taipei Tallinn "
    "Tanzania Tasmania Tbilisi Tehran Tokyo Toronto Tripoli Tunis Turin Tuscany Ulster Vancouver Venice Victoria "
    "Vienna Vilnius Wales Warsaw Washington Wellington Winnipeg Yangon Yerevan Yorkshire Zagreb Zurich"
)
LANDS: Final = listed("country nation state republic kingdom province county region territory island")
TOWNS: Final = listed(
    "town village city port hamlet suburb district parish harbour harbor resort borough neighbourhood "
    "neighborhood"
)
KINDS_OF_PLACE: Final = LANDS | TOWNS | listed("capital community enclave outpost settlement stronghold")
PLACES: Final = COUNTRIES | STATES | CITIES
# what is of a country, a people or a part of the world, and keeps its capital
DEMONYMS: Final = listed(
    "Afghan African Albanian Algerian American Arab Argentine Armenian Asian Australian Austrian Baltic Bangladeshi "
    "Basque Belgian Bolivian Bosnian Brazilian British Bulgarian Burmese Cambodian Canadian Caribbean Catalan Chilean "
    "Chinese Christian Colombian Congolese Croatian Cuban Cypriot Czech Danish Dutch Eastern Egyptian English "
    "Estonian Ethiopian European Finnish Flemish French Georgian German Ghanaian Greek Hungarian Icelandic Indian "
    "Indonesian Iranian Iraqi Irish Islamic Israeli Italian Japanese Jewish Jordanian Kenyan Korean Kurdish Kuwaiti "
    "Latvian Lebanese Libyan Lithuanian Malaysian Maltese Mexican Mongolian Moroccan Muslim Nepali Nigerian Nordic "
    "Northern Norwegian Pakistani Palestinian Persian Peruvian Polish Portuguese Roman Romanian Russian Saudi "
    "Scottish Serbian Singaporean Slovak Slovenian Somali Southern Soviet Spanish Sudanese Swedish Swiss Syrian "
    "Taiwanese Thai Tunisian Turkish Ukrainian Venezuelan Vietnamese Welsh Western"
)
# 'the Dutch': all of a people, who have no other plural, or one of its own
PEOPLES: Final = listed(
    "British Burmese Chinese Dutch English Flemish French Irish Japanese Lebanese Maltese Portuguese Scottish "
    "Senegalese Spanish Sudanese Swiss Taiwanese Vietnamese Welsh Congolese Nepalese Sinhalese Danes Finns Swedes "
    "Poles Turks Serbs Croats Kurds Scots Spaniards Slovaks Czechs Slovenes Bulgars Greeks Magyars Jews Tatars "
    "Uyghurs Sikhs Hindus Britons Afghans Cossacks Celts Basques Catalans Zulus Hutus Tutsis Tibetans Maoris Incas "
    "Aztecs Vikings Moors Huns Goths"
)

_FIRST: Final = frozenset(name.partition(" ")[0] for name in COUNTRIES) | COUNTRIES


def countries_in(tokens: Sequence[Token]) -> frozenset[str]:
    """The countries that are named among the words."""
    found = set()
    for at, token in enumerate(tokens):
        if token.text not in _FIRST or _is_part_of_name(tokens, at):
            continue
        pair = f"{token.text} {tokens[at + 1].text}" if at + 1 < len(tokens) else ""
        if pair in COUNTRIES:
            found.add(pair)
        elif token.text in COUNTRIES:
            found.add(token.text)
    return frozenset(found)


def _is_part_of_name(tokens: Sequence[Token], at: int) -> bool:
    """'Chad Moss', 'Max Jordan', 'the shelter in Peru Street': a person or a building called like a country."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.tag != "P":
        return False
    kept = after.lower in TITLES | NOT_PERSONAL or after.text in DEMONYMS
    return after.lower in _BUILT or (tokens[at].text in _GIVEN and not kept)


_GIVEN: Final = frozenset(("Chad", "Jordan"))  # given names as well
_BUILT: Final = listed(
    "street road avenue lane boulevard hospital church prison penitentiary bridge creek hill"
)


def called_like_country(tokens: Sequence[Token]) -> Iterator[str]:
    """'the prison, also known as Angola': the country that lends its name to what is none."""
    for at, token in enumerate(tokens[2:], 2):
        if token.text in COUNTRIES and tokens[at - 1].lower == "as" and tokens[at - 2].lower in _CALLED:
            yield token.text


_CALLED: Final = frozenset(("known", "nicknamed"))


def is_country(tokens: Sequence[Token], at: int) -> bool:
    """Whether 'the country' stands at `at`, with nothing behind it that says which."""
    if at + 1 >= len(tokens) or tokens[at + 1].lower not in _KINDS:
        return False
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    return after is None or not (after.tag in "NP#RH" or after.lower in {"of", "where"})


_KINDS: Final = frozenset(("country", "nation"))
