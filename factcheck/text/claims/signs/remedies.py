"""What is said to bring on an illness, to heal it or to ward it off, and what something does to the body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import BE, listed

_ACTING: Final = listed(
    "cure heal prevent avoid avert treat reverse cause trigger stop protect guard worsen aggravate ease relieve spread"
)
_ILLNESSES: Final = listed(
    "aids allergy allergies anaphylaxis alzheimer’s alzheimers anaemia anemia arthritis asthma autism blindness "
    "botulism bronchitis burns cancer cancers cholera colds covid covid-19 deafness dementia depression diabetes "
    "diphtheria disease diseases ebola eczema epilepsy flu gout hepatitis herpes hiv hypertension impotence infection "
    "infections infertility influenza leprosy leukaemia leukemia malaria measles migraine migraines obesity pneumonia "
    "polio psychosis rabies schizophrenia scurvy sepsis stroke strokes syphilis tetanus tuberculosis tumour tumours "
    "tumor tumors typhoid ulcers clots virus viruses"
)
_GERMS: Final = listed("bacteria bacterium germs parasite parasites fungus fungi bug bugs") | _ILLNESSES
_MEDICINES: Final = listed("drug drugs antibiotic antibiotics medicine medicines treatment penicillin")
_NUTRIENTS: Final = listed(
    "iron zinc calcium magnesium potassium iodine vitamin vitamins protein proteins gluten lactose fructose starch "
    "starches fibre fiber fat fats sugar sugars"
)
_ORGANS: Final = listed(
    "liver kidney kidneys lung lungs stomach stomachs gut guts bowel bowels brain brains skin eyes teeth gums bones "
    "nerves joints arteries"
)
_MEASURES: Final = listed("cholesterol insulin immunity fertility") | {"blood"}
# what something does to each of them
_DOING: Final = (
    (listed("raise lower increase reduce cut boost thin thicken"), _MEASURES),
    (listed("damage harm upset irritate poison weaken strengthen scar inflame clog rot ruin"), _ORGANS),
    (listed("absorb digest"), _NUTRIENTS),
)
_MORE_SO: Final = listed("harder easier worse better milder deadlier likelier likely rarer commoner")
_REACH: Final = 4  # words behind the verb


def tells_of_remedy(tokens: Sequence[Token]) -> bool:
    """'Garlic cures malaria', 'Vaccines do not cause autism', 'Gum disease makes diabetes worse', 'It rots the teeth'.

    Few words, and somebody may act on them.
    """
    acts = any(_acts(tokens, at) for at, token in enumerate(tokens) if token.tag in "Vb")
    return acts or any(_is_safe(tokens, at) for at, token in enumerate(tokens) if token.lower in BE)


def _is_safe(tokens: Sequence[Token], at: int) -> bool:
    """'It is safe to eat raw', 'The drug is not addictive', 'Coffee is bad for the heart': whether it does harm."""
    said = [token.lower for token in tokens[at + 1 : at + 6] if token.tag not in "An"]
    if said[:1] and said[0] in _GOOD and said[1:2] == ["for"] and not _BODY.isdisjoint(said[2:]):
        return True
    if said[:1] and said[0] in _DOES_HARM:
        return True
    return said[:1] in (["safe"], ["unsafe"]) and said[1:2] == ["to"] and not _TAKEN.isdisjoint(said[2:3])


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb `at` tells what something does to an illness, a germ, an organ or a food."""
    base, near = tokens[at].base, [token.lower for token in tokens[at + 1 : at + 1 + _REACH]]
    if base in _ACTING:
        return not _ILLNESSES.isdisjoint(near)
    if base == "make":
        return _makes(tokens, at)
    if base == "give":  # can give a baby botulism; not 'give cancer patients hope'
        ends = [i for i in range(at + 1, min(at + 1 + _REACH, len(tokens))) if _is_illness(tokens[i])]
        return any(tags(tokens[i + 1 : i + 2]) != "N" for i in ends)
    if base == "resist":
        return not _MEDICINES.isdisjoint(near) and not _GERMS.isdisjoint(map(LOWER_OF, tokens[:at]))
    return any(base in doing and not what.isdisjoint(near) for doing, what in _DOING)


def _makes(tokens: Sequence[Token], at: int) -> bool:
    """'makes asthma worse', 'makes the iron in the flour easier to absorb'."""
    behind = [token.lower for token in tokens[at + 1 :]]
    more = next((i for i, word in enumerate(behind) if word in _MORE_SO), 0)
    what = behind[:more]
    fed = not _NUTRIENTS.isdisjoint(what) and not {"absorb", "digest"}.isdisjoint(behind[more:])
    return fed or not _ILLNESSES.isdisjoint(what)


def _is_illness(token: Token) -> bool:
    return token.lower in _ILLNESSES and token.lower not in {"burns", "depression"}


_DOES_HARM: Final = listed(
    "addictive habit-forming poisonous carcinogenic curable incurable treatable hereditary life-threatening"
)
_GOOD: Final = listed("good bad healthy dangerous harmless harmful better worse")
_BODY: Final = _ORGANS | {"heart"}
_TAKEN: Final = listed("eat drink swallow breathe touch inhale bathe")
