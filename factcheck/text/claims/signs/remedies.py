"""What is said to bring on an illness, to heal it or to ward it off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import LOWER_OF, Token
from factcheck.text.claims.grammar.words import listed

_ACTING: Final = listed("cure heal prevent treat reverse cause trigger stop protect guard")
_ILLNESSES: Final = listed(
    "aids alzheimer’s alzheimers anaemia anemia arthritis asthma autism blindness bronchitis burns cancer cancers "
    "cholera colds covid covid-19 deafness dementia depression diabetes diphtheria disease diseases ebola eczema "
    "epilepsy flu gout hepatitis herpes hiv hypertension impotence infection infections infertility influenza leprosy "
    "leukaemia leukemia malaria measles migraine migraines obesity pneumonia polio psychosis rabies schizophrenia "
    "scurvy stroke strokes syphilis tetanus tuberculosis tumour tumours tumor tumors typhoid ulcers virus viruses"
)
_REACH: Final = 4  # words behind the verb


def tells_of_remedy(tokens: Sequence[Token]) -> bool:
    """'Garlic cures malaria', 'Vaccines do not cause autism': few words, and somebody may act on them."""
    if _ILLNESSES.isdisjoint(map(LOWER_OF, tokens)):
        return False
    return any(
        token.tag in "Vb"
        and token.base in _ACTING
        and any(map(_is_illness, tokens[at + 1 : at + 1 + _REACH]))
        for at, token in enumerate(tokens)
    )


def _is_illness(token: Token) -> bool:
    return token.lower in _ILLNESSES
