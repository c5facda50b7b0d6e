"""The first letter of a phrase where it comes to stand inside a sentence, or begins one."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.grammar.countries import DEMONYMS, PLACES
from factcheck.text.claims.grammar.words import listed

_OWN: Final = listed(
    "January February March April June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Ramadan I "
    "Arabs Britons Brits Bosniaks Croats Danes Dutchmen Englishmen Finns Frenchmen Irishmen Kurds Poles Scots Serbs "
    "Slovaks Slovenes Spaniards Swedes Tatars Turks Uighurs Uyghurs Welshmen Yazidis Native Aboriginal "
    "Buddhists Catholics Christians Hindus Jews Mormons Muslims Protestants Quakers Shia Shias Shiites Sikhs Sunnis "
    "Buddhist Catholic Christian Hindu Jewish Mormon Muslim Protestant Quaker Shiite Sikh Sunni Islamist Islamists "
    "Communists Conservatives Democrats Democratic Labour Liberals Nazis Nazi Republicans Republican Tories Tory "
    "Soviets"
)


def within(words: str) -> str:
    """The phrase as it reads inside a sentence: 'The banks' becomes 'the banks', 'Chinese banks' and 'IBM' stay."""
    first = next(iter(words.split(None, 1)), "")  # a line may end behind it
    bare = first.rstrip(",;:").removesuffix("’s").removesuffix("'s")
    if any(map(str.isupper, first[1:])) or not _OWN.isdisjoint((bare, bare.split("-")[0])):
        return words
    if bare in PLACES or not DEMONYMS.isdisjoint((bare, bare.removesuffix("s"), bare.split("-")[0])):
        return words
    return words[:1].lower() + words[1:]


def capitalised(words: str) -> str:
    """The phrase as it reads where a sentence begins: 'the banks' becomes 'The banks', 'eBay' stays."""
    first = next(iter(words.split(None, 1)), "")  # a line may end behind it
    if first[:1].islower() and first.isalpha() and any(map(str.isupper, first[1:])):
        return words
    return words[:1].upper() + words[1:]
