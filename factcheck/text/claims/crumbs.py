"""What ends with a stop and states nothing: an address, a number alone, the credit of a picture."""

from __future__ import annotations

import re
from typing import Final

CRUMB: Final = "an address, a number or a credit, and no statement"
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\bdoi:\s*\S+", re.IGNORECASE)
_CREDIT: Final = re.compile(
    r"\W*(?:photo(?:graph|graphs|s)?|image|picture|illustration|graphic|credit|source|copyright|courtesy|isbn|issn|doi|"
    r"tel|phone|e-?mail|contact)(?:\s*[:©]|\s+(?:by|of|©)\b|\s+[\d-]{6,})|\W*©",
    re.IGNORECASE,
)
_NUMBERS: Final = re.compile(
    r"(?:[\W\d_]|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)*",
    re.IGNORECASE,
)


def is_crumb(words: str, verbless: bool) -> bool:
    """Whether a sentence is nothing but that; `verbless` says that it has no finite verb."""
    if not verbless and len(words) > _LONG:
        return False
    rest = _ADDRESS.sub(" ", words)
    if _NUMBERS.fullmatch(rest):
        return True
    addressed = rest != words and len(rest.split()) < _FEW
    return verbless and (addressed or bool(_CREDIT.match(words)))


_FEW: Final = 5  # words
_LONG: Final = 40  # code points of a sentence with a verb that may still be an address
