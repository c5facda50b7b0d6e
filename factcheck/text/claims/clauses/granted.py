"""What is so whoever says it: 'Nobody noticed that', 'It is a scandal that'; and what somebody only holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from factcheck.text.claims.clauses.going_round import TALES
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags, word_at
from factcheck.text.claims.grammar.verbs import REPORTING, is_past
from factcheck.text.claims.grammar.words import NOBODY, listed

DENIALS: Final = NOBODY | listed("hardly scarcely barely rarely seldom few little neither nor without")
_DENYING: Final = listed(
    "deny doubt dispute refute reject rebut question disprove contradict debunk dismiss retract withdraw "
    "recant apologise apologize pretend dream imagine invent fabricate wrongly falsely mistakenly incorrectly"
)
FALSE: Final = listed(
    "false untrue wrong lie lies myth myths hoax fiction falsehood slander libel fabrication nonsense doubtful "
    "unlikely impossible inconceivable unproven unproved untruth"
)
SO: Final = listed(
    "true clear certain obvious known evident plain undisputed fact scandal shame pity disgrace tragedy outrage secret "
    "irony wonder coincidence miracle surprise"
)
_GIVEN: Final = SO | listed(
    "problem problems trouble difficulty reason result upshot effect consequence discovery truth flaw catch snag point "
    "drawback advantage news circumstance memory knowledge"
)
# what is known, noticed or forgotten is so, whoever knows it, and even when nobody does
_FACTIVE: Final = listed(
    "know notice realise realize remember recall forget regret resent ignore overlook discover"
)
_KNOWN: Final = _FACTIVE | listed("learn prove demonstrate mean")
# what is claimed, told or feared, and need not be so
CLAIMED: Final = listed(
    "claim claims evidence report reports news argument belief rumour rumor rumours rumors allegation allegations idea "
    "view sign signs notion lie lies myth theory theories suspicion suspicions accusation accusations story stories "
    "suggestion suggestions insinuation insinuations contention speculation assumption assumptions hypothesis "
    "falsehood assertion assertions charge proof hint legend charge fear fears hope doubt doubts "
    "ground grounds complaint complaints tale tales legends charges gossip"
)
_ARGUED: Final = listed(
    "estimate estimates defence defense plea pleas forecast forecasts prediction predictions projection guess "
    "calculation reckoning opinion contention account version explanation excuse conclusion verdict thesis impression "
    "case finding findings testimony statement submission position stance reply reasoning expectation suspicion fears "
    "philosophy feeling feelings doctrine creed ideology message warning hunch attitude premise motto dogma teaching "
    "worry concern prophecy boast diagnosis"
)
_HELD: Final = CLAIMED | TALES | _ARGUED
SAYING_SO: Final = listed(
    "say tell claim argue insist allege report maintain believe estimate calculate add admit warn write note recall "
    "suspect think complain concede testify swear state assert explain"
)
_PROMISING: Final = listed("promise pledge vow threaten predict")


def denies_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` denies or doubts what its clause says."""
    token = tokens[at]
    if token.tag in "PQ":
        return False
    before = tokens[at - 1].lower if at else ""
    after = word_at(tokens, at + 1)
    if token.tag == "n" and before == "," and tags(tokens[at + 1 : at + 3]) == "A,":
        return False  # he added, not unkindly, that
    if (token.lower in {"few", "little"} and before == "a") or (token.lower == "not" and after == "only"):
        return False
    word = token.lower in DENIALS or token.lower in FALSE or token.lower.endswith("n’t")
    return (
        word
        or (token.base in _DENYING and token.tag in "VEbG")
        or (token.tag == "A" and token.lower in _DENYING)
    )


def takes_for_granted(matrix: Sequence[Token]) -> bool:
    """'Nobody noticed that', 'He did not mention that': so all the same."""
    verbs = {token.base for token in _without_insertion(matrix) if token.tag in "VEb"}
    unsaid = "mention" in verbs and any(token.lower in DENIALS or token.tag == "n" for token in matrix)
    return unsaid or not _FACTIVE.isdisjoint(verbs)


def is_asked_as_known(content: Piece, sentence: Sequence[Token]) -> bool:
    """'When did the mayor learn that it was poisoned?', 'Did you know that it weighs 40 tons?': a fact, known or not.

    Not 'How do you know that he is honest?', 'Do we know that it works?'.
    """
    words = content.tokens
    verb = main_verb(words)
    if content.joint is not Joint.CONTENT or verb is None or words[0].lower in {"i", "we"}:
        return False
    before = [token for token in sentence if token.end <= words[0].start]
    last = {token.base for token in before[-3:]}
    past = words[verb].tag != "M" and is_past(words[verb])
    hard = past or any(token.tag == "#" for token in words)
    sure = "learn" in last or (bool(before) and before[0].lower in _ASKING)
    return sentence[-1].text == "?" and hard and sure and not (_FACTIVE | {"learn"}).isdisjoint(last)


_ASKING: Final = listed("who did does didn’t doesn’t have has had haven’t why when")


def _without_insertion(matrix: Sequence[Token]) -> Sequence[Token]:
    """'She wrote' of 'She wrote, in the one letter I know of, that': what stands between commas knows nothing."""
    if len(matrix) < _FEWEST or (matrix[-1].tag, matrix[-2].text) != ("H", ","):
        return matrix
    opens = next((at for at in range(len(matrix) - 3, 0, -1) if matrix[at].text == ","), len(matrix))
    verb = any(token.base in REPORTING | _ANSWERING and token.tag in "VEbG" for token in matrix[:opens])
    return matrix[:opens] if verb else matrix


_FEWEST: Final = 4
_ANSWERS: Final = listed("answer answers response responses reaction retort")
_OWNERS: Final = listed("his her their its my")
_ANSWERING: Final = frozenset(("answer", "respond"))


_CASES: Final = frozenset((("this", "case"), ("that", "case"), ("each", "case")))


def _is_known_to_all(matrix: Sequence[Token], verb: Token) -> bool:
    """'Everybody knew that': what all take for known may be told for the sake of denying it."""
    who = list(takewhile(lambda token: token.tag not in "VBM", matrix))
    denied = any(token.tag == "n" or token.lower in {"not", "almost"} for token in who)
    return verb.base == "know" and not denied and any(token.lower in _EVERYBODY for token in who)


_EVERYBODY: Final = listed("everybody everyone all schoolchild schoolboy schoolgirl")


def _is_aim(matrix: Sequence[Token], verb: Token) -> bool:
    """'wanted to prove that': it may not have been."""
    trying = any(token.base in _TRYING for token in matrix if token.start < verb.start)
    return trying and verb.tag == "b"


_TRYING: Final = listed("want hope try seek wish plan aim attempt")
_WHAT_THEY_SAY: Final = re.compile(",CW[^,VBMRHSC]*V[^,VBMRHSC]*BH$")  # '..., and what they propose is that'
_PROPOSING: Final = listed("propose suggest recommend demand urge ask advise argue")
_FINDING: Final = listed("find conclude rule decide establish")  # what the inquiry found was that


def is_told_as_so(content: Piece, matrix: Sequence[Token]) -> bool:
    """Whether the words before what is said make it a fact: 'It is a scandal that', 'Nobody noticed that'."""
    matrix = _without_insertion(matrix)
    verb = next(
        (token for token in reversed(matrix) if token.base in REPORTING and token.tag in "VEbG"), None
    )
    if content.marker in {"noun", "it"}:
        before = [
            token.lower
            for last, token in pairwise((*matrix[:1], *matrix))
            if token.tag == "N" and (last.lower, token.lower) not in _CASES
        ]
        what = matrix[0].tag == "W" or _WHAT_THEY_SAY.search(tags(matrix)) is not None
        said = what and any(token.base in SAYING_SO | _PROMISING | _FINDING | _PROPOSING for token in matrix)
        owned = any(token.tag == "'" or token.lower in _OWNERS for token in matrix)
        claimed = said or any(word in _HELD or (owned and word in _ANSWERS) for word in before)
        if content.marker == "noun" and main_verb(matrix) is None:
            return not _GIVEN.isdisjoint(before)  # the prosecution's case, that he had killed her, collapsed
        return any(word in SO for word in before) or (content.marker == "noun" and not claimed)
    known = verb is not None and verb.base in _KNOWN and not _is_aim(matrix, verb)
    if known and verb is not None and _is_known_to_all(matrix, verb):
        return False
    if (
        verb is not None
        and verb.base == "notice"
        and not any(denies_at(matrix, at) or token.lower == "less" for at, token in enumerate(matrix))
    ):
        return False  # whoever noticed it says so
    return takes_for_granted(matrix) or (known and not any(token.tag == "M" for token in matrix))


def is_required(matrix: Sequence[Token]) -> bool:
    """'The act requires a judge to believe that', 'asks a clerk to swear that': what is to be said is not said."""
    verbs = [token for token in matrix if token.tag in "VEbG"]
    to_be_said = len(verbs) > 1 and verbs[-1].tag == "b" and matrix[matrix.index(verbs[-1]) - 1].tag == "T"
    return to_be_said and verbs[-2].base in _REQUIRING


_REQUIRING: Final = listed("require oblige")
