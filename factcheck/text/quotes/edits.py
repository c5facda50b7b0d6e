"""Judge declared edits: what an ellipsis left out and what a bracket put in, against what the page has there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.text.quotes.edges import LIMIT, NEGATION, NUMBER
from factcheck.text.quotes.joints import Joint

_SHOWN = 200
_MARKS = " ,;-'\""
_MOST_WORDS = 8  # that a bracket may stand for
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_SPEAKER = re.compile(
    r"(?:\A|\n)[ \t]*(?!(?:Note|Warning|Example|Update|Source|Figure|Table|Box|Editor)\b)"
    r"(?:[A-Z][\w.'’-]*(?:[ \t]+(?:[A-Z(][\w.'’)-]*|de|van|von|of|the)){0,4})[ \t]*:\s+\S"
)
_OUT_AND_IN = re.compile(r"(?:\A|[\w.,!?…])[\"”](?=[\s—–-]).*[\s(—–-][\"“](?=\w|\Z)", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?][\"')]*\s+(?=[A-Z\"'])")
_NAME = re.compile(r"\b[A-Z][\w'-]*")
_NO_NAME = re.compile(
    r"(?:I|The|An?|This|That|These|Those|He|She|It|They|We|You|His|Her|Its|Their|Our|Your|My|In|On|At|But|And|Or|If"
    r"|As|When|While|For|By|Of|To|From|With|There|Here|Mr|Mrs|Ms|Dr)"
)
_DIGITS = re.compile(r"\d[\d.,]*")
_NEGATING_PARTS = frozenset(("un", "in", "im", "il", "ir", "non", "dis", "anti", "less"))


class Refused(Exception):
    """A ruling that a declared edit changes what the page says; it never leaves the proof of quotes."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What the page has between two pieces: `raw` as it stood, `words` folded."""

    raw: str
    words: str


def judge(joint: Joint, gap: Gap) -> list[str]:
    """Warnings for a joint between two pieces; raises Refused when the edit changes what the page says."""
    if not joint.ellipsis:
        return _judge_bracket(joint, gap.words)
    if gap.words.strip(" '\"-,;") == "...":
        return []
    if _SPEAKER.search(gap.raw):
        raise Refused("the ellipsis joins words of two speakers")
    warnings = [_left_out(gap.words)]
    for pattern, what in ((NEGATION, "a negation"), (NUMBER, "a number"), (LIMIT, "a word that limits")):
        if match := pattern.search(gap.words):
            warnings.append(f'what the ellipsis leaves out holds {what} ("{match[0]}")')
    if _PARAGRAPH.search(gap.raw):
        warnings.append("the ellipsis reaches over a paragraph break")
    if _OUT_AND_IN.search(gap.raw):
        warnings.append(
            "the ellipsis passes from one quoted statement to another: did the same person say both?"
        )
    return warnings + [f'"[{words}]" was put in beside an ellipsis' for words in joint.edits]


def _left_out(words: str) -> str:
    shown = words.strip()
    if not shown:
        return "the ellipsis leaves nothing out"
    return f'left out at the ellipsis: "{shown[:_SHOWN]}{" …" if len(shown) > _SHOWN else ""}"'


def _judge_bracket(joint: Joint, words: str) -> list[str]:
    replaced = words.strip(_MARKS)
    if not joint.edits:
        if re.search(r"\w", replaced):
            raise Refused(f'"[{joint.words[0]}]" stands where the page has "{replaced}"')
        return [f'"[{words}]" is not on the page' for words in joint.words]
    put_in = " ".join(joint.edits).strip(_MARKS)
    if replaced in (put_in, f"[{put_in}]"):
        if words.strip(" '\"") not in (put_in, f"[{put_in}]"):
            raise Refused(f'beside "[{put_in}]" the page has other punctuation')
        return []
    if len(replaced.split()) > _MOST_WORDS or _SENTENCE_END.search(words):
        raise Refused(f'"[{put_in}]" stands where the page has more than a few words')
    _keep_numbers(put_in, replaced)
    _keep_negations(put_in, replaced, glued=joint.glued)
    _keep_names(put_in, replaced)
    if not replaced:
        return [f'"[{put_in}]" was put in: the page has nothing there' + _carries(put_in)]
    return [f'"[{put_in}]" stands where the page has "{replaced}"' + _carries(put_in)]


def _carries(put_in: str) -> str:
    """Name what a bracket must not carry in unseen."""
    if _DIGITS.search(put_in):
        return "; the number in it is the writer's"
    return "; the name in it is the writer's" if _names(put_in) else ""


def _keep_numbers(put_in: str, replaced: str) -> None:
    here, there = ([n.rstrip(".,").casefold() for n in NUMBER.findall(text)] for text in (put_in, replaced))
    if there and not set(there) <= set(here):
        raise Refused(f'"[{put_in}]" stands where the page has a number ("{replaced}")')


def _keep_negations(put_in: str, replaced: str, *, glued: bool) -> None:
    here, there = ({word.casefold() for word in NEGATION.findall(text)} for text in (put_in, replaced))
    if here != there or (glued and put_in.strip().casefold() in _NEGATING_PARTS):
        raise Refused(f'"[{put_in}]" turns the meaning: the page has "{replaced}"')


def _keep_names(put_in: str, replaced: str) -> None:
    here, there = _names(put_in), _names(replaced)
    if here and there and not here & there:
        raise Refused(f'"[{put_in}]" puts another name where the page has "{replaced}"')


def _names(words: str) -> set[str]:
    return {name for name in _NAME.findall(words) if not _NO_NAME.fullmatch(name)}


def judge_edge(joint: Joint, beside: str) -> list[str]:
    """Warnings for brackets at the beginning or end of a quote; `beside` are the page's words there."""
    if not joint.edits:
        return [f'"[{words}]" is not on the page' for words in joint.words]
    put_in = " ".join(joint.edits)
    near = beside.strip(" .,;:-'\"")
    if near.casefold() == put_in.casefold() and near:
        return [f'"[{put_in}]" is "{near}" on the page'] if near != put_in else []
    if NUMBER.search(put_in) and NUMBER.search(near):
        raise Refused(f'"[{put_in}]" stands beside a number of the page ("{near}")')
    negating = joint.glued and put_in.casefold() in _NEGATING_PARTS
    if negating or (NEGATION.search(put_in) and not NEGATION.search(near)):
        raise Refused(f'"[{put_in}]" puts a negation beside the quote')
    return [f'"[{put_in}]" was put in; the page has "{near}" there' + _carries(put_in)]
