"""What authors propose, guess or recommend: their own mind, whatever figures and names stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import is_past
from factcheck.text.claims.grammar.words import BE, listed
from factcheck.text.claims.weighing.hindsight import could_then

_WONTED: Final = listed("often sometimes always whenever when daily")
_GUESSES: Final = listed(
    "guess hunch bet wager hope fear wish advice proposal suggestion view opinion plea request"
)
_ASKED: Final = listed("ask want propose suggest urge recommend advise demand")
_EASY: Final = listed(
    "fashionable tempting easy customary comforting convenient flattering pleasant usual nice"
)
_SUPPOSING: Final = listed("say think believe suppose imagine pretend conclude assume")


def would_do(tokens: Sequence[Token], at: int) -> bool:
    """'I would rescind the vote, and open it to bids'; not 'I would walk there each morning'."""
    subject = [token.lower for token in tokens[:at] if token.tag not in "CAn,"]
    if tokens[at].lower not in {"would", "’d"} or subject != ["i"]:
        return False
    then = any(is_past(token) for token in tokens) or _is_wonted(tokens)
    done = tokens[at + 1 : at + 2]
    return tags(done) == "b" and done[0].lower != "be" and not then  # I would be wary of the deal


def _is_wonted(tokens: Sequence[Token]) -> bool:
    """'each morning', 'often'; not 'every contract'."""
    after = zip(tokens, [*tokens[1:], None], strict=True)
    return any(
        token.lower in _WONTED
        and (token.lower not in _EACH or then is None or then.lower in TIMES or then.tag == "P")
        for token, then in after
    )


_EACH: Final = frozenset(("each", "every"))


def proposes(tokens: Sequence[Token], at: int) -> bool:
    """'The board could publish the list', 'A line might be added to the Act': a step that is held out to somebody.

    Not 'Until 1975 a bank could refuse', 'The mill could lose its licence', 'nobody could pay'.
    """
    ahead = [token for token in tokens[at + 1 : at + 5] if token.tag not in "A"]
    if tokens[at].lower not in {"could", "might"} or tags(ahead[:1]) != "b" or could_then(tokens, at):
        return False
    if not _NOBODYS.isdisjoint(map(LOWER_OF, tokens[:at])) or _is_of_past(tokens):
        return False
    done = tags(ahead[:2]) == "bE" and ahead[0].lower == "be"
    return ahead[1].base in _STEPS if done else ahead[0].lower in _STEPS


def _is_of_past(tokens: Sequence[Token]) -> bool:
    """'a line that was not announced' says which line; any other past says when it could be done."""
    told = any(is_past(token) and not _NARROWS.search(tags(tokens[:at])) for at, token in enumerate(tokens))
    return told or any(token.lower in {"until", "once", "then"} for token in tokens)


_NARROWS: Final = re.compile("[NP][RH][An]*$")


_NOBODYS: Final = listed("i you nobody none no neither nor few only hardly who which that")
_STEPS: Final = listed(
    "publish require ask let give set spend begin start try consider insist allow forbid ban cap freeze limit pay fund "
    "go stop offer adopt copy follow legislate abolish scrap add amend repeal extend introduce oblige release appoint "
    "commission invite print post grant"
)


def would_be_better(tokens: Sequence[Token], at: int) -> bool:
    """'A tax of 5 percent would be fairer': what is held to be better, whatever figure it has."""
    return (
        tokens[at].lower in {"would", "’d"}
        and [token.lower for token in tokens[at + 1 : at + 2]] == ["be"]
        and not _BETTER.isdisjoint(map(LOWER_OF, tokens[at + 2 : at + 4]))
    )


def would_be_easy(tokens: Sequence[Token], at: int) -> bool:
    """'It would be easy, too, to blame the clerks': what the author holds back from."""
    said = [token for token in tokens if token.tag not in "AC,"][:6]
    led = [token.lower for token in said[:3]] in (["it", "would", "be"], ["it", "’d", "be"])
    easy = any(token.lower in _EASY | _IDLE for token in said[3:4])
    return led and tokens[at].tag == "M" and easy and tags(said[4:5]) == "T"


_IDLE: Final = listed("wrong unfair churlish rude foolish unkind naive absurd simple fun idle")
_BETTER: Final = listed(
    "better fairer wiser saner kinder simpler safer worse preferable sensible fair wise best ideal"
)


def gives_view(tokens: Sequence[Token], verb: int) -> bool:
    """'My guess is that more will be found', 'What I mind is the word', 'It is time we left'."""
    if tokens[verb].lower not in BE:
        return False
    if is_easily_said(tokens):
        return True
    words, behind = (
        [token.lower for token in tokens[:4] if token.tag not in "CA,"],
        tokens[verb + 1 : verb + 3],
    )
    if [token.lower for token in behind[:1]] == ["best"]:
        return tags(behind[1:]) in {"V", "E"}
    said = [token.lower for token in behind]
    timely = words[:1] == ["it"] and said[:1] == ["time"] and said[1:] not in (["that"], ["."], [])
    led = tokens[0].lower == "here" and (said[:1] == ["my"] or said == ["what", "i"])
    mind = words[:2] == ["what", "i"] and not _MINDING.isdisjoint(words[2:3])
    mind = mind or (words[:1] == ["what"] and tokens[1].base in _STRIKING and words[2:3] == ["me"])
    mine = tokens[0].lower == "my" and not _GUESSES.isdisjoint(words[1:2]) and tags(behind[:1]) in {"H", "T"}
    return timely or led or mind or mine


_MINDING: Final = listed(
    "ask want object mind like dislike fear hope propose miss love hate need mean resent"
)


_STRIKING: Final = listed("strike bother interest trouble worry puzzle move annoy sadden please alarm irk")


def asks_for_what_follows(tokens: Sequence[Token]) -> bool:
    """'What I ask is duller: that a licence carry a bond, that no hospital sell its walls'."""
    words = [token.lower for token in tokens[:3]]
    return words[:2] == ["what", "i"] and not _ASKED.isdisjoint(words[2:])


def is_easily_said(said: Sequence[Token]) -> bool:
    """'It is fashionable to say that everybody knew': said by nobody in particular."""
    words = [token.lower for token in said if token.tag not in "A,"]
    easy = words[:1] == ["it"] and not _EASY.isdisjoint(words[2:3])
    return easy and words[3:4] == ["to"] and not _SUPPOSING.isdisjoint(words[4:5])


def is_held_no_more(said: Sequence[Token]) -> bool:
    """'I used to think that it held', 'One would like to believe that': what follows is not said to be so."""
    words = [token.lower for token in said if token.tag not in "CA,"]
    if words[:1] not in (["i"], ["we"], ["one"], ["you"]):
        return False
    once = words[1:3] == ["used", "to"]
    liked = words[2:4] == ["like", "to"] and words[1] in _WISHING
    return (once or liked) and not _BELIEVING.isdisjoint(words[3:5])


_WISHING: Final = listed("would should ’d")
_BELIEVING: Final = listed("think believe suppose imagine hope assume")
