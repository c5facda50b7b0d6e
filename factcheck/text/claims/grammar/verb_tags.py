"""Whether a word that can be a verb is one here, told from its neighbours."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.grammar import verbs
from factcheck.text.claims.grammar.base_forms import bare, is_year_told
from factcheck.text.claims.grammar.left_of import left_of
from factcheck.text.claims.grammar.pieces import MEASURES, TIMES, is_finite
from factcheck.text.claims.grammar.plurals import TAKING_BASE, is_joined_noun, is_plural_form
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE, NOUNLIKE, TAKEN_AWAY, TWO_OBJECTS
from factcheck.text.claims.grammar.words import NOT_GERUNDS, NOUN_GERUNDS, listed

UNTOLD: Final = "*"  # the tag of a word whose neighbours must tell
_REDUCED: Final = listed(
    "based located situated known rooted aimed compared combined concerned involved included"
)
_CHANGED: Final = listed(
    "increased decreased reduced cut raised lowered declined dropped climbed expanded extended risen gained jumped"
)
_UP_TO: Final = listed("as up more almost nearly about some at over around roughly just")  # by as much as 4%
_AMOUNTS: Final = listed("average mean median total factor margin estimated third quarter half")
_OWNING: Final = listed("the his her its their")
_PLAINLY: Final = listed("says pays becomes includes remains seems depends provides allows contains")
_POINTING: Final = listed("this that these those both neither either each all many most few several another")
_ACTIVE: Final = listed("refuse decline fail try attempt threaten decide begin continue vow offer manage")


def as_verb(tokens: list[Token], at: int) -> tuple[str, str]:
    """The tag and base of a word that can be a verb, told from what stands before and after it."""
    token = tokens[at]
    kinds = verbs.verb_forms().get(token.lower) or {"p": token.lower, "q": token.lower}
    left = left_of(tokens, at)
    if left >= 0 and tokens[left].lower == "whose":
        return "N", ""
    before = tokens[left].tag if left >= 0 else ""
    after = tokens[at + 1].tag if at + 1 < len(tokens) else "."
    if "g" in kinds:
        return _gerund(token, before, after), kinds["g"]
    if "p" in kinds or "q" in kinds:
        tag = _past(kinds, before, after, tokens, at, left)
        return tag, kinds.get("p") or kinds["q"]
    if "s" in kinds:
        finite = _third_person_is_verb(tokens, at, before, after, kinds["s"])
        finite = finite and not (before == "C" and after in {",", ".", ";"} and is_joined_noun(tokens, at))
        return ("V" if finite else "N"), kinds["s"] if finite else ""
    tag = bare(tokens, at, left, before, after, kinds["b"])
    return tag, kinds["b"] if tag != "N" else ""


def _gerund(token: Token, before: str, after: str) -> str:
    noun = token.lower in NOT_GERUNDS
    noun = noun or (
        token.lower in NOUN_GERUNDS
        and before != "B"
        and after not in {"D", "O", "P", "T", "#"}
        and not (after == "A" and before == ",")  # killing at least nine
        and not (after == "H" and before in {",", "b", "V", "E"})
    )
    return "N" if noun else "G"


def _past(kinds: dict[str, str], before: str, after: str, tokens: list[Token], at: int, left: int) -> str:
    """V for a finite past, E for a participle, N for one that stands as an adjective before its noun."""
    lower = tokens[left].lower if left >= 0 else ""
    if before == "B" or lower in {"be", "been", "being", "having"}:
        return "b" if "b" in kinds and lower.startswith(("do", "did")) else "E"
    if tokens[at].lower == "found" and before == "" and after not in {"D", "O"}:
        return "E"  # found dead in May; nobody is told to found
    if "b" in kinds and (before in {"T", "M", ""} or before + after in {":D", ":O"}):
        return "b"  # this much: cut the rents
    if before == "R" or (tokens[at].lower == "used" and after == "T"):
        return "V"
    if before == "#" and after == "N" and not is_year_told(tokens, left):
        return "N"  # forty promised clinics
    if "p" not in kinds:
        plural = left >= 0 and before in {"N", "P", "O"} and is_plural_form(lower)
        return "V" if "b" in kinds and (plural or lower in TAKING_BASE) else "E"
    if before in {"D", "'", "I"}:
        return _past_in_phrase(kinds, before, after, lower)
    return "V" if "q" not in kinds else _past_or_participle(kinds, before, after, tokens, at, left)


def _past_or_participle(
    kinds: dict[str, str], before: str, after: str, tokens: list[Token], at: int, left: int
) -> str:
    """V or E for a form that can be both."""
    token = tokens[at]
    if kinds["p"] in INTRANSITIVE or (after == "T" and kinds["p"] in _ACTIVE):
        return "V"
    if token.lower in _REDUCED and after in {"I", ".", ","} and before in {"N", "P"}:
        return "E"
    if token.lower == "compared" and after == "T":
        return "E" if is_finite(tokens[:at]) else "V"
    if before in {"N", "P", "#", "G"} and (by_somebody(tokens, at) or _gives_a_name(tokens, at)):
        return "E"
    if before == "N" and after in {".", ",", ";"} and _is_absolute(tokens, at):
        return "E"
    if tokens[at - 1].lower == "as" and after == ",":
        return "E"  # in the hall as built, it had two
    if before == "," and tokens[at - 1].lower == "never" and after in {"D", "O", "#", "P"}:
        return "V"  # the owner, who was poor, never left the town
    if before in {"", ",", "-", "(", ";", ":"}:
        told = kinds["p"] == "tell" and after == "O"  # the clerk, after a pause, told me
        return "V" if before == "," and (told or _takes_object(tokens, at, kinds)) else "E"
    if before == "C" and left > 0:
        timed = any(near.lower in TIMES for near in tokens[at + 1 : at + 4])
        spent = timed and kinds["p"] in {"serve", "spend"}  # was convicted and served four years
        return (
            "V" if spent else _like_its_sister(tokens, left, "A" if timed and after in {"D", "#"} else after)
        )
    return "V"


def _past_in_phrase(kinds: dict[str, str], before: str, after: str, lower: str) -> str:
    """'the wounded mill' and 'in ranked hospitals', but 'that this happened' and 'St Aldhelm's came'."""
    leads_noun = after in set("NPE#*")
    if before == "D" and lower in _POINTING and not leads_noun:
        return "V"
    if "q" not in kinds:
        return "N" if before == "D" else "V"
    return "N" if leads_noun or before in "D'" else "E"


def _takes_object(tokens: list[Token], at: int, kinds: dict[str, str]) -> bool:
    """'kept notes, published her counts, and warned': behind a finite past, a form with an object is finite too."""
    if at + 1 >= len(tokens) or tokens[at + 1].tag not in "DO#" or kinds["p"] in TWO_OBJECTS:
        return False
    before = next((i for i in range(at - 1, -1, -1) if tokens[i].tag in "VBMERGSH;("), -1)
    if before < 0 or (tokens[before].lower == tokens[before].base and not _is_past_of_one(tokens, before)):
        return False
    if tokens[before].tag == "B":  # told them it was a sin, moved the priest
        return any(token.tag == "V" for token in tokens[:before])
    acts = tokens[before].tag == "E" and tokens[before].base not in TWO_OBJECTS
    spent = (TIMES | MEASURES).intersection(token.lower for token in tokens[at + 2 : at + 4])
    counted = tokens[at + 1].tag == "#" and not spent  # was built in 1903, employed 900 people
    acts = acts and before > 0 and (counted or tokens[before + 1].tag in "DON")
    return tokens[before].tag == "V" or acts


def _is_past_of_one(tokens: list[Token], at: int) -> bool:
    """'The firm cut costs': a past form like its base, since the firm is one."""
    one = at > 0 and tokens[at - 1].tag in "NP" and not is_plural_form(tokens[at - 1].lower)
    return one and "p" in verbs.verb_forms().get(tokens[at].lower, {})


def _is_absolute(tokens: list[Token], at: int) -> bool:
    """'a letter with her name misspelled', 'fled, his licence revoked': what has no finite verb of its own."""
    for near in range(at - 1, max(-1, at - 6), -1):
        if tokens[near].lower == "with":
            return tokens[near + 1].tag in "D'P"
        if tokens[near].tag not in "NPD'#A":
            break
    return tokens[at].lower in TAKEN_AWAY and tokens[at - 2].lower in {"his", "her", "their", "its"}


_WRITTEN: Final = listed("published printed released issued written conducted commissioned")


def by_somebody(tokens: list[Token], at: int) -> bool:
    """Whether 'by' and a noun follow soon: 'a tank funded in part by builders', not 'rose by 3', 'won by cheating'."""
    # a study published last May in the Lund Annals by Ada Moss; not 'published a report by Ada Moss'
    far = tokens[at].lower in _WRITTEN and [token.lower for token in tokens[at + 1 : at + 2]] not in _SOME
    for near in range(at + 1, min(at + (14 if far else 8), len(tokens) - 1)):
        if tokens[near].lower == "by":
            ahead = tokens[near + 1 : near + (6 if tokens[near + 1].lower in _UP_TO else 2)]
            figure = any(token.tag == "#" or token.lower in _AMOUNTS for token in ahead)
            measured = tokens[at].lower in _CHANGED and figure
            measured = measured or any(token.lower in _AMOUNTS for token in tokens[near + 2 : near + 3])
            return not measured and not tokens[near + 1].lower.endswith("ing")
        placed = tokens[near].tag == "D" and tokens[near - 1].tag == "I"  # chaired at the time by a dealer
        if not placed and tokens[near].tag not in ("INAPD#" if far else "INA") + UNTOLD:
            return False
    return False


_SOME: Final = (["a"], ["an"], ["the"], ["his"], ["her"], ["its"], ["their"])


def _gives_a_name(tokens: list[Token], at: int) -> bool:
    """'a fund called Lode Capital' is no clause of its own when the sentence had a verb before."""
    if tokens[at].lower not in {"called", "named", "dubbed", "titled", "nicknamed"} or at + 1 >= len(tokens):
        return False
    some = any(token.lower in {"a", "an"} for token in tokens[max(0, at - 5) : at])
    return tokens[at + 1].tag in 'P"' and (some or is_finite(tokens[:at]))


def _like_its_sister(tokens: list[Token], conjunction: int, after: str) -> str:
    """A past form behind 'and' is what the nearest verb before it is: executed, imprisoned, or forced into exile.

    With an object behind it the passive has ended: 'were cheered, and founded a club'.
    """
    joined = tokens[conjunction].lower == "or" and tokens[conjunction - 1].tag == "N"
    if joined and after in {",", ".", ";"}:
        return "N"  # deaf or disabled
    for at in range(conjunction - 1, -1, -1):
        if tokens[conjunction - 1].tag + tokens[at].tag + tokens[at - 1].tag == ",E,":
            continue  # resigned, accused of fraud, and moved
        if tokens[at].tag in {"V", "E"}:
            return "V" if after in {"D", "O", "#"} else tokens[at].tag
        if tokens[at].tag in "B;":
            return "V"
    return "V"


def _third_person_is_verb(tokens: list[Token], at: int, before: str, after: str, base: str) -> bool:
    token = tokens[at]
    if token.lower in _PLAINLY:
        return not (after == "I" and at and tokens[at - 1].lower in _OWNING)  # the remains of a house
    if before in {"#", "D"} and _goes_with_one(tokens, at, base):
        return True
    if before in {"D", "'", "T", "M", "G", "B", "I", "#"}:
        return False
    if (
        _is_asked(tokens, at, after)
        or before in {"R", "O"}
        or (before in {"N", "P"} and tokens[at - 1].tag == "A")
    ):
        return True
    if base not in NOUNLIKE:
        return before in {"N", "P", ",", "C", "H", ")", "-", '"', "S", "E", "K"} and before != ""
    opens_object = after in {"D", "O", "T", "H", "P", "A", "#", "G"}
    if before in {"P", ",", ")", "-", "H"} and not (before == "P" and after in {",", ".", ";"}):
        return opens_object or (after == "I" and before in ",)-")
    if before in {"N", "P"} and after in {",", ".", ";"} and _ends_relative(tokens, at):
        return True
    if before == "N":
        return (opens_object and after != "P") or after == '"'
    if before == "C":
        sister = next((token for token in reversed(tokens[:at]) if token.tag in "VBM;"), None)
        like = sister is not None and sister.tag == "V" and sister.lower == verbs.third_person(sister.base)
        return opens_object or tokens[at - 1].tag == "A" or (like and after in {"I", "T", "N", UNTOLD})
    return tokens[at - 1].tag == "A" and opens_object if at else False


def _is_asked(tokens: list[Token], at: int, after: str) -> bool:
    """'What gets lost', 'What works is', 'What costs the town'; not 'What works are'."""
    if at == 0 or tokens[at - 1].lower != "what" or at + 1 == len(tokens):
        return False
    behind = tokens[at + 1].lower
    return (
        after in {"E", "D", "O", "b"} or behind in {"is", "was"} or "q" in verbs.verb_forms().get(behind, {})
    )


def _goes_with_one(tokens: list[Token], at: int, base: str) -> bool:
    """'one family in five now skips', 'only one survives', 'this one forfeits it', 'this helps'; not 'one hears'."""
    if tokens[at - 1].tag == "D":
        return tokens[at - 1].lower in {"this", "that"}  # no plural stands behind these
    if base in NOUNLIKE or at < 2:
        return False
    return tokens[at - 1].tag == "A" or (tokens[at - 1].lower == "one" and tokens[at - 2].tag in "AD")


def _ends_relative(tokens: list[Token], at: int) -> bool:
    """'half the rate that Corvane pays,': behind 'that' and its subject."""
    start = at - 1
    while start > 0 and tokens[start].tag in "DNP'" and at - start < 4:
        start -= 1
    return start > 0 and start < at - 1 and tokens[start].tag == "H" and tokens[start - 1].tag in "NP"
