"""Two words that an en dash without blanks joins into one: 'the north–south divide', 'the Lund–Oslo railway'."""

from __future__ import annotations

import re
from typing import Final

# words that open what is set in or added behind a dash, and are never the second half of such a word
_OPENING: Final = (
    "and|but|or|nor|so|yet|for|which|who|whose|whom|where|when|while|that|this|these|those|there|he|she|it|they|we|i|you|his|"
    "her|its|our|their|my|your|the|an?|not|no|never|in|on|at|of|to|by|with|without|from|as|if|because|since|after|before|"
    "until|though|although|unless|is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|may|might|must|"
    "including|especially|even|just|only|all|some|many|most|one|perhaps|what|how|why"
)
_TIGHT: Final = re.compile(rf"(?<=[^\W\d_])–(?=[^\W\d_])(?!(?i:{_OPENING})\b)")
_NAMES: Final = re.compile(r"\b[A-Z][^\W_]*–(?=[A-Z])")
_ANY: Final = re.compile(r"(?<=\w)–(?=\w)(?!(?<=\d.)\d)")


def hyphened(words: str) -> str:
    """A sentence with a hyphen for each such dash, as long as before.

    Between two names a dash joins; between other words only the one dash of its sentence does, since two of them set in
    what stands between: 'The mill–built in 1901–burned'.
    """
    if len(_ANY.findall(words)) == 1:
        return _TIGHT.sub("-", words)
    return _NAMES.sub(lambda found: found.group()[:-1] + "-", words)
