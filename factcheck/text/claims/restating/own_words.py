"""What is told of somebody or something by 'my' alone is told of the author: 'My mother' is the author’s mother.

Where the author is whom it is told of ('I saw', 'we have'), it stays as his words.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

_MEANT: Final = {"my": "the author’s", "mine": "the author’s", "our": "the author’s", "me": "the author"}
_QUOTED: Final = re.compile('(“[^”]*”|"[^"]*"|‘[^’]*’(?!\\w)|«[^»]*»)')
_OWN: Final = re.compile(
    r"\b([Mm]y|[Oo]ur|me|(?:(?<=of )|(?<=were )|(?<=was )|(?<=is )|(?<=are )|(?<=not )|^)[Mm]ine)\b"
)
# 'our' of one household; any other may be the reader's too, or a country's
_AT_HOME: Final = re.compile(
    r"\b[Oo]ur\b(?! (?:own |old |new |first |last |younger |elder |eldest |youngest |next-door )?"
    r"(?:house|home|flat|garden|kitchen|street|wedding|marriage|residence|neighbours?|neighbors?|daughters?|sons?|"
    r"child|children|parents|grandparents|landlord|landlady)\b)"
)
_TO_READERS: Final = re.compile(
    r"\b(?:let|forgive|excuse|pardon|trust|believe|spare|allow|permit|bear with|grant|remind|tell|show|give|ask) me\b"
    r"|, my (?:dear )?(?:friends?|reader|lords?|boy|dear),",
    re.IGNORECASE,
)


def of_author(said: str, own: Collection[str]) -> str:
    """A statement in which the author is meant by the words `own`, told of him; empty where it has to stay his words.

    >>> of_author("My mother has been to Lund once", {"my"})
    'the author’s mother has been to Lund once'
    >>> of_author("I sold my house", {"i", "my"})
    ''
    """
    parts = _QUOTED.split(said)
    plain = " ".join(parts[::2])
    if not _MEANT.keys() >= set(own) or _AT_HOME.search(plain) or _TO_READERS.search(plain):
        return ""
    if "mine" in own and not any(word.lower() == "mine" for word in _OWN.findall(plain)):
        return ""  # hers is older than mine

    def told(met: re.Match[str]) -> str:
        return _MEANT[met[1].lower()] if met[1].lower() in own else met[1]

    parts[::2] = [_OWN.sub(told, part) for part in parts[::2]]
    return "".join(parts)
