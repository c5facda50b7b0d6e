"""A statement as words with their part in it: enough grammar to find where one assertion ends.

Each word gets a tag of one letter, so that patterns over a sentence are patterns over a short string:

    D determiner   N noun or adjective   P proper name   # number   O pronoun   I preposition   T to
    C and, or, but S subordinator        K preposition or subordinator          R relative      H that
    M modal        B be, have, do        V finite verb   E participle (-ed)     G -ing          b base form
    A adverb       n not              W how, why, what
    ' possessive   " quotation mark   ( ) brackets       - dash                 , ; : . other punctuation
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.text.claims import words as w

_TOKEN = re.compile(
    r"[$£€¥]?\d+(?:[.,–:/-]\d+)*(?:%|[a-z]{1,3}\b)?"
    r"|(?:[A-Za-z]\.){2,}|\b[A-Z]\.(?=\s[A-Z])"
    r"|\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|St|Jr|Sr|No|Inc|Ltd|Co|Corp)\."
    r"|[^\W\d_]+(?:[’'ʼ-][^\W_]+)*"
    r"|--+|\.\.\.|\S"
)
_CLITIC = re.compile(r"(?:(?<=\w)n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_DASHES = frozenset(("—", "–", "--", "---", "―"))
_QUOTES = frozenset('"“”«»‘')
_OPEN = "*"
_REDUCED = w.listed("based located situated known rooted aimed compared")
_CHANGED = w.listed(
    "increased decreased reduced cut raised lowered declined dropped climbed expanded extended cut risen gained jumped"
)


@dataclass(slots=True)
class Token:
    """One word or mark: `text` as it stands, `lower` for look-up (apostrophes evened), its span, its tag."""

    text: str
    lower: str
    start: int
    end: int
    tag: str = "N"
    base: str = ""  # the base form when it is a verb


def tokenize(words: str, offset: int = 0) -> list[Token]:
    """The words and marks of a sentence that begins at `offset` of its text, tagged."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(words):
        tokens.extend(_parted(match.group(), match.start() + offset))
    _tag(tokens)
    return tokens


def tags(tokens: list[Token]) -> str:
    """The tags of some tokens as one string."""
    return "".join(token.tag for token in tokens)


def _parted(text: str, start: int) -> list[Token]:
    """A token, with a possessive or contracted ending as one of its own; n't stays with its verb."""
    lower = text.lower().replace("'", "’").replace("ʼ", "’")
    clitic = _CLITIC.search(text)
    if not clitic or lower.endswith("n’t") or clitic.start() == 0:
        return [Token(text, lower, start, start + len(text))]
    cut = clitic.start()
    return [
        Token(text[:cut], lower[:cut], start, start + cut),
        Token(text[cut:], lower[cut:], start + cut, start + len(text)),
    ]


def _closed_class(lower: str) -> str:
    """The tag of a word of a closed class, or an empty string."""
    for tag, members in _CLASSES:
        if lower in members:
            return tag
    return ""


_CLASSES: tuple[tuple[str, frozenset[str]], ...] = (
    ("T", frozenset(("to",))),
    ("H", frozenset(("that",))),
    ("D", w.DETERMINERS - {"that"}),
    ("O", w.SUBJECT_PRONOUNS | w.OBJECT_PRONOUNS),
    ("R", w.RELATIVES),
    ("C", w.CONJUNCTIONS),
    ("M", w.MODALS),
    ("B", w.BE | w.HAVE | w.DO),
    ("n", w.NEGATIONS),
    ("K", w.TWO_FACED),
    ("I", w.PREPOSITIONS),
    ("W", frozenset(("how", "why", "what", "whatever"))),
    ("S", w.SUBORDINATORS),
    ("A", w.ADVERBS),
    ("#", w.NUMBER_WORDS),
    ("b", frozenset(("be",))),
    ("E", frozenset(("been",))),
    ("G", frozenset(("being", "having", "doing"))),
)
_CLOSED = {word: _closed_class(word) for _, members in _CLASSES for word in members}


def _tag(tokens: list[Token]) -> None:
    for at, token in enumerate(tokens):
        token.tag = _first_guess(tokens, at)
    for at, token in enumerate(tokens):
        if token.tag == _OPEN:
            token.tag, token.base = _as_verb(tokens, at)
        elif token.lower == "because" and at + 1 < len(tokens) and tokens[at + 1].lower == "of":
            token.tag = "I"
    _mend_absolute(tokens)
    _mend_reduced(tokens)
    _mend_verbless(tokens)


def _first_guess(tokens: list[Token], at: int) -> str:
    """The tag a word has by itself; _OPEN when it may be a verb and its neighbours must tell."""
    text, lower = tokens[at].text, tokens[at].lower
    if text[-1].isdigit() or text[0].isdigit() or (text[0] in "$£€¥" and len(text) > 1):
        return "#"
    if not text[0].isalnum():
        return _mark(tokens, at)
    closed = _CLOSED.get(lower, "")
    if text == "I" and at and tokens[at - 1].tag == "P":
        return "P"  # World War I
    if lower == "such" and at + 1 < len(tokens) and tokens[at + 1].lower == "as":
        return "I"
    if text[0].isupper() and text != "I" and _is_name(tokens, at, closed):
        return "P"
    if closed == "A" and lower in _ORDINALS and at and tokens[at - 1].tag == "D":
        return "N"
    if closed:
        return closed
    return _open_class(tokens, at)


_ORDINALS = w.listed("first last second latter former")


def _is_name(tokens: list[Token], at: int, closed: str) -> bool:
    """Whether a capital is that of a name: inside a sentence, or at its start before another capital."""
    if at == 0:
        return not closed and _is_name_start(tokens)
    if tokens[at - 1].tag in '":' and closed:
        return False
    return not closed or tokens[at].lower in {"may", "will", "us"}


def _open_class(tokens: list[Token], at: int) -> str:
    lower = tokens[at].lower
    if lower in w.verb_forms():
        return _OPEN
    if lower.endswith("s") and at and tokens[at - 1].lower in {"he", "she", "it", "who"}:
        return "V"
    if lower.split("-")[0] in w.NUMBER_WORDS:
        return "#"
    return _by_ending(lower)


def _is_name_start(tokens: list[Token]) -> bool:
    """Whether the capital of the first word belongs to a name and not to the sentence."""
    lower = tokens[0].lower
    if lower in w.verb_forms() or _by_ending(lower) != "N":
        return False
    after = tokens[1] if len(tokens) > 1 else None
    return after is not None and (
        after.text[0].isupper() or after.lower in {"’s", "’"} or tokens[0].text.isupper()
    )


def _by_ending(lower: str) -> str:
    if len(lower) > 4 and lower.endswith("ly") and lower not in w.NOT_ADVERBS:
        return "A"
    if len(lower) > 4 and lower.endswith("ed") and lower not in w.NOT_PARTICIPLES:
        return _OPEN
    if len(lower) > 5 and lower.endswith("ing") and lower not in w.NOT_GERUNDS:
        return "G"
    return "N"


def _mark(tokens: list[Token], at: int) -> str:
    text, lower = tokens[at].text, tokens[at].lower
    if text in _DASHES:
        return "-"
    if text in _QUOTES:
        return '"'
    if text in "([{":
        return "("
    if text in ")]}":
        return ")"
    if lower == "’s":
        before = tokens[at - 1].lower if at else ""
        return "B" if before in {"it", "he", "she", "that", "there", "what", "who", "here", "where"} else "'"
    if lower in {"’", "'"}:
        return "'"
    if lower in {"’re", "’ve", "’m"}:
        return "B"
    if lower in {"’ll", "’d"}:
        return "M"
    return text if text in ",;:.?!" else "."


def _as_verb(tokens: list[Token], at: int) -> tuple[str, str]:
    """The tag and base of a word that can be a verb, told from what stands before and after it."""
    token = tokens[at]
    kinds = w.verb_forms().get(token.lower) or {"p": token.lower, "q": token.lower}
    left = _left(tokens, at)
    before = tokens[left].tag if left >= 0 else ""
    after = tokens[at + 1].tag if at + 1 < len(tokens) else "."
    if "g" in kinds:
        return _gerund(token, before, after), kinds["g"]
    if "p" in kinds or "q" in kinds:
        tag = _past(kinds, before, after, tokens, at, left)
        return tag, kinds.get("p") or kinds["q"]
    if "s" in kinds:
        finite = _third_person_is_verb(tokens, at, before, after, kinds["s"])
        return ("V" if finite else "N"), kinds["s"] if finite else ""
    tag = _bare(tokens, at, left, before, after, kinds["b"])
    return tag, kinds["b"] if tag != "N" else ""


def _gerund(token: Token, before: str, after: str) -> str:
    noun = token.lower in w.NOT_GERUNDS
    noun = noun or (
        token.lower in w.NOUN_GERUNDS and before != "B" and after not in {"D", "O", "P", "T", "#"}
    )
    return "N" if noun else "G"


def _left(tokens: list[Token], at: int) -> int:
    """The nearest word to the left that is no adverb and no negation."""
    left = at - 1
    while left >= 0 and tokens[left].tag in "An":
        left -= 1
    return left


def _past(kinds: dict[str, str], before: str, after: str, tokens: list[Token], at: int, left: int) -> str:
    """V for a finite past, E for a participle, N for one that stands as an adjective before its noun."""
    token = tokens[at]
    lower = tokens[left].lower if left >= 0 else ""
    if before == "B" or lower in {"be", "been", "being", "having"}:
        return "b" if "b" in kinds and lower.startswith(("do", "did")) else "E"
    if "b" in kinds and before in {"T", "M", ""}:
        return "b"
    if "p" not in kinds:
        return "E"
    if "q" not in kinds:
        return "N" if before == "D" else "V"
    if before in {"D", "'", "I"}:
        return "N" if after in set("NPE#*") or before in "D'" else "E"
    if token.lower in _REDUCED and after == "I" and before in {"N", "P"}:
        return "E"
    if before in {"N", "P"} and (_by_somebody(tokens, at) or _gives_a_name(tokens, at)):
        return "E"
    if before in {"", ",", "-", "(", ";", ":"}:
        return "E"
    if before == "C" and left > 0:
        return _like_its_sister(tokens, left, after)
    return "V"


def _by_somebody(tokens: list[Token], at: int) -> bool:
    """Whether 'by' and a noun follow soon: 'a tank funded in part by builders', not 'rose by 3', 'won by cheating'."""
    for near in range(at + 1, min(at + 4, len(tokens) - 1)):
        if tokens[near].lower == "by":
            measured = tokens[near + 1].tag == "#" and tokens[at].lower in _CHANGED
            return not measured and not tokens[near + 1].lower.endswith("ing")
        if tokens[near].tag not in "INA" + _OPEN:
            return False
    return False


def _gives_a_name(tokens: list[Token], at: int) -> bool:
    """'a fund called Lode Capital' is no clause of its own when the sentence had a verb before."""
    if tokens[at].lower not in {"called", "named", "dubbed", "titled", "nicknamed"} or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].tag in 'P"' and any(token.tag in "VBM" for token in tokens[:at])


def _like_its_sister(tokens: list[Token], conjunction: int, after: str) -> str:
    """A past form behind 'and' is what the nearest verb before it is: executed, imprisoned, or forced into exile.

    With an object behind it the passive has ended: 'were cheered, and founded a club'.
    """
    for at in range(conjunction - 1, -1, -1):
        if tokens[at].tag in {"V", "E"}:
            return "V" if after in {"D", "O"} else tokens[at].tag
        if tokens[at].tag in "B;":
            return "V"
    return "V"


def _third_person_is_verb(tokens: list[Token], at: int, before: str, after: str, base: str) -> bool:
    token = tokens[at]
    if token.lower in {
        "says",
        "becomes",
        "includes",
        "remains",
        "seems",
        "depends",
        "provides",
        "allows",
        "contains",
    }:
        return True
    if before in {"D", "'", "T", "M", "G", "B", "I", "#"}:
        return False
    if before in {"R", "O"}:
        return True
    if base not in w.NOUNLIKE:
        return before in {"N", "P", ",", "C", "H", ")", "-", '"', "S", "E", "K"} and before != ""
    opens_object = after in {"D", "O", "T", "H", "P", "A", "#", "G"}
    if before in {"P", ",", ")", "-", "H"}:
        return opens_object or (after == "I" and before in ",)-")
    if before == "N":
        return opens_object and after != "P"
    if before == "C":
        return opens_object
    return tokens[at - 1].tag == "A" and opens_object if at else False


def _bare(tokens: list[Token], at: int, left: int, before: str, after: str, base: str) -> str:
    if before in {"T", "M"}:
        return "b"
    if before == "B" and tokens[left].lower.startswith(("do", "did")):
        return "b"
    if before == "" or (before in {'"', ":"} and after in {"D", "O", "P"}):
        return "b" if base not in w.NOUNLIKE or after in {"D", "O", "'"} else "N"
    opens_object = after in {"D", "O", "T", "H", "A", "I", "#", "G", "P"}
    if before == "R" or (before == "O" and tokens[left].lower in {"i", "we", "they", "you"}):
        return "V"
    if before == "C":
        return _bare_behind_and(tokens, left, base, opens_object)
    if before not in {"N", "P", "#"}:
        return "N"
    plural = _is_plural(tokens[left].lower) or _is_joint(tokens, left)
    if plural and base not in w.NOUNLIKE:
        return "V"
    certain = plural or base not in w.NOUNLIKE
    return "V" if certain and after in {"D", "O", "T", "H", "A", "#"} else "N"


def _bare_behind_and(tokens: list[Token], conjunction: int, base: str, opens_object: bool) -> str:
    """'to build and sell', 'residents want it and pay for it', but 'trade and work'."""
    for at in range(conjunction - 1, -1, -1):
        if tokens[at].tag == "b":
            return "b" if base not in w.NOUNLIKE or opens_object else "N"
        if tokens[at].tag == "V":
            return "V" if tokens[at].lower == tokens[at].base and opens_object else "N"
    return "N"


def _is_joint(tokens: list[Token], last: int) -> bool:
    """Whether the noun that ends at `last` is the second of two joined by 'and', at the start of a clause."""
    at = last
    while at > 0 and tokens[at].tag in "NPD":
        at -= 1
    return 0 < at < last and tokens[at].lower == "and" and tokens[at - 1].tag in "NP" and at <= 4


def _is_plural(lower: str) -> bool:
    irregular = {
        "people",
        "police",
        "men",
        "women",
        "children",
        "others",
        "most",
        "many",
        "few",
        "some",
        "those",
    }
    return lower in irregular or (lower.endswith("s") and not lower.endswith(("ss", "us", "is")))


def _mend_reduced(tokens: list[Token]) -> None:
    """Of two past forms with nothing between them that opens a clause one is a participle.

    'The policy adopted in 1990 failed', but 'the freeze covered buildings put up before'; a verb that
    reports keeps its clause: 'he said prices fell'.
    """
    first: tuple[int, Token] | None = None
    for at, token in enumerate(tokens):
        if token.tag in ',;:C-RSHK()."W':
            first = None
        elif token.tag in "VBM":
            if first is not None and first[1].base not in w.REPORTING:
                _reduce_one(tokens, first[0], at)
            first = (at, token) if token.tag == "V" else None


def _mend_absolute(tokens: list[Token]) -> None:
    """'With half the town vaccinated, the council reopened': what 'with' opens has no finite verb."""
    if not tokens or tokens[0].lower != "with":
        return
    comma = next((i for i, token in enumerate(tokens) if token.tag == ","), len(tokens))
    if any(token.tag in "VBM" for token in tokens[comma:]):
        for token in tokens[:comma]:
            if token.tag == "V" and _both_forms(token.lower):
                token.tag = "E"


def _reduce_one(tokens: list[Token], first: int, second: int) -> None:
    has_object = tokens[first + 1].tag in "DNP#OA'"
    second_is_last = second + 1 >= len(tokens) or tokens[second + 1].tag not in "DO#TH.A"
    doubtful = tokens[second].tag == "V" and _both_forms(tokens[second].lower)
    if doubtful and (has_object or second_is_last or not _both_forms(tokens[first].lower)):
        tokens[second].tag = "E"
    elif _both_forms(tokens[first].lower):
        tokens[first].tag = "E"


def _mend_verbless(tokens: list[Token]) -> None:
    """A sentence needs a finite verb: where none was found, the likeliest form is taken for it.

    'The militia — backed from abroad — smuggled arms': a past form behind a subject; 'Its members advocate reform':
    a base form behind a plural.
    """
    end = next((i for i in range(1, len(tokens)) if _ends_main(tokens, i)), len(tokens))
    if end < 4 or any(token.tag in "VBM" for token in tokens[:end]) or tokens[0].tag in "SKGEbCW":
        return
    for at in range(1, end):
        kinds = w.verb_forms().get(tokens[at].lower, {})
        left = _left(tokens, at)
        if tokens[at].tag == "E" and "p" in kinds and left >= 0 and _subject_side(tokens, left, at):
            tokens[at].tag = "V"
            return
    for wanted in ("s", "b"):
        for at in range(1, end - 1):
            kinds = w.verb_forms().get(tokens[at].lower, {})
            if tokens[at].tag == "N" and wanted in kinds and _verb_fits(tokens, at, wanted):
                tokens[at].tag, tokens[at].base = "V", kinds[wanted]
                return


def _subject_side(tokens: list[Token], left: int, at: int) -> bool:
    return tokens[left].tag in "NPO)-,'" and not _by_somebody(tokens, at)


def _verb_fits(tokens: list[Token], at: int, form: str) -> bool:
    """Whether a noun could be the verb: behind a subject of its number, before an object or adjunct."""
    left = _left(tokens, at)
    agrees = form == "s" or (left >= 0 and (_is_plural(tokens[left].lower) or _is_joint(tokens, left)))
    return agrees and tokens[at - 1].tag in "NP)-A'" and tokens[at + 1].tag in "DIKTH#A"


def _ends_main(tokens: list[Token], at: int) -> bool:
    if tokens[at].tag in ";:SRH":
        return True
    return tokens[at].tag == "," and at + 1 < len(tokens) and tokens[at + 1].tag in "CRS"


def _both_forms(lower: str) -> bool:
    kinds = w.verb_forms().get(lower)
    return kinds is None or ("p" in kinds and "q" in kinds)
