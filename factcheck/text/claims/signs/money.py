"""Which figures are sums of money, in the currencies and shorthands of many Englishes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.grammar.tokens import Token, word_at
from factcheck.text.claims.grammar.words import listed

_CURRENCIES: Final = listed(
    "dollar dollars pound pounds euro euros crown crowns franc francs ruble rubles rouble roubles yen pence cent cents "
    "rupee rupees shilling shillings naira rand peso pesos kronor kroner krona krone korunas forint forints zloty "
    "zlotys lira liras dinar dinars dirham dirhams riyal riyals ringgit baht yuan renminbi reais guilders shekels "
    "hryvnia kwacha cedi cedis birr taka rupiah guineas florins quid"
)
# R860 million, N25 billion; Sh 487, Rs 40, KSh 3: letters that stand for a currency before a figure
_LETTERS: Final = frozenset(
    (
        "R",
        "N",
        "K",
        "Sh",
        "KSh",
        "Ksh",
        "KES",
        "TSh",
        "USh",
        "Rs",
        "Tk",
        "RM",
        "EUR",
        "USD",
        "GBP",
        "CHF",
        "SEK",
    )
)
_LETTERED: Final = re.compile(rf"(?:{'|'.join(sorted(_LETTERS))})\d+(?:\.\d+)?")
_LARGE: Final = listed("million billion trillion bn crore lakh")
# 'lost 14 million', and no more: what is lost is money
_COSTING: Final = listed(
    "lose cost pay spend owe earn borrow lend repay donate steal embezzle invest fine charge budget"
)
_KILLING: Final = listed("war wars famine plague epidemic battle genocide purges")
_NEAR: Final = 5  # words before the figure


def is_sum(tokens: Sequence[Token], at: int) -> bool:
    """Whether the figure or name `at` tells of a sum: '$5', '40 rupees', 'R860 million', 'cost 14 million'."""
    token, after = tokens[at], word_at(tokens, at + 1)
    if token.tag == "P":
        return after in _LARGE and _LETTERED.fullmatch(token.text) is not None
    if token.text[0] in currency.SIGNS or after in _CURRENCIES or currency.LETTERED.fullmatch(token.text):
        return True
    if at and tokens[at - 1].text in _LETTERS and tokens[at - 1].end in (token.start, token.start - 1):
        return True
    return token.lower in _LARGE and (after == "won" or _is_bare(tokens, at))


def _is_bare(tokens: Sequence[Token], at: int) -> bool:
    """'The bakeries lost 14 million in May', 'cost them 789 million'; not 'lost 14 million people'."""
    counted = any(token.tag in "NPAGE" or token.lower == "of" for token in tokens[at + 1 : at + 2])
    lives = any(token.lower in _KILLING for token in tokens[at:])  # lost six million in the war
    return not (counted or lives) and any(
        token.tag in "VEGb" and token.base in _COSTING for token in tokens[max(0, at - _NEAR) : at]
    )
