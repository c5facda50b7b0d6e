"""Block quotations: which paragraphs are one, whose words they are said to be, and the line that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from factcheck.text.claims.grammar.first_letters import capitalised
from factcheck.text.claims.grammar.persons import PERSONS, is_agent
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.model import Part, Proposal
from factcheck.text.claims.signs.features import FEATURES, reasons
from factcheck.text.claims.signs.risk import MOUTH
from factcheck.text.claims.weighing.score import total, weigh
from factcheck.text.sentences import Span
from factcheck.vocabulary import ClaimType, Risk

KIND: Final = "blockquote"
_LONGEST: Final = (
    120  # code points of a line that says whose words they are, and of the words told of a quotation
)
_MOST_WORDS: Final = 15
_BEHIND: Final = frozenset(("paragraph", "caption", KIND))  # what the line may be where it stands behind
_DASHED: Final = re.compile(r"(?:>\s*)?(?:[—–―]|--)\s*(?=[^\W_])")
# behind the last words, on the same line or on one of its own
_AT_END: Final = re.compile(
    r"(?:\n[ \t>]{0,9}|(?<=[.!?…”\"’»)])[ \t\n\xa0]{1,9})(?:[—–―]|--)\s*(?=[A-Z])(?P<who>[^\n]{2,120})$"
)
_QUOTE_MARKS: Final = re.compile(r"^[ \t]{0,9}>+", re.MULTILINE)
_IN_MARKS: Final = re.compile('^[“„«"]([^“”„«»"]*)[”“»"]$')
_NAME: Final = re.compile(r"[^,;(:\n\d]+")
_SMALL: Final = listed("of the and de la le van von der den ter bin al el du da di y")
_OPENING: Final = re.compile(
    r"(?:According to|In the words of) (?P<who>[^:;,]{2,60}):$"
    r"|\bwhat (?P<teller>(?:[A-Z]|the )[^:;]{2,60}?),? (?:said|says|told|wrote|writes)\b"
    r"|\bAs (?P<name>(?:(?:the )?[a-z]+ )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,4})(?: \([^()]*\))?(?:,[^,:]{2,60},)? "
    r"(?:notes?|states?|remarks?|comments?|summarises?|summarizes?)\b[^:]{0,60}:$"
)


_SHORT: Final = FEATURES["short"].reason
_QUOTES: Final = reasons({"quotation": 1})


@dataclass(frozen=True, slots=True)
class Quotation:
    """A block quotation: where its words stand, who is named at its end (or ''), and the line that names them."""

    start: int
    end: int
    speaker: str = ""
    credit: Span | None = None

    def words(self, text: str) -> str:
        """What it says, or how it begins, to be told within a statement."""
        said = " ".join(_QUOTE_MARKS.sub("", text[self.start : self.end]).split())
        said = _IN_MARKS.sub(r"\1", said).replace("“", "‘").replace("”", "’")
        if len(said) > _LONGEST:
            said = said[:_LONGEST].rpartition(" ")[0].rstrip(",;:—– ") + " …"
        return f"“{said}”"


def quotations_apart(text: str, blocks: Sequence[Part]) -> dict[int, Quotation]:
    """The block quotations among the blocks of a text, by where each of their blocks starts.

    Blocks that follow one another are one quotation, up to the line that says whose words they are.
    """
    found: dict[int, Quotation] = {}
    run: list[Part] = []
    credit: Span | None = None
    for block, after in zip(blocks, [*blocks, None][1:], strict=True):
        further = bool(run) and credit is None
        last = after is None or after.kind != KIND
        set_apart = block.kind == KIND and not names_speaker(text, block.start, block.end)
        own = _credit(text, block, further, last) if set_apart or further else None
        if run and not (further and (set_apart or own)):
            found.update(_made(text, run, credit))
            run = []
        if set_apart or own:
            run.append(block)
        credit = own
    return {**found, **_made(text, run, credit)}


def names_speaker(text: str, start: int, end: int) -> bool:
    """Whether a block begins with a quotation and says itself who speaks: '“I was never there,” said Kerr.'"""
    return _SPOKEN.match(text, start, end) is not None


_SPOKEN: Final = re.compile(
    r"[>\s]*[“\"«][^“”\"«»]{1,400}[,.!?][”\"»] (?:(?:said|says|wrote|writes|told|asked|replied) "
    r"|(?:[A-Z][\w’-]+ ){1,4}(?:said|says|wrote|writes|told|asked|replied)\b)"
)


def _made(text: str, run: Sequence[Part], credit: Span | None) -> dict[int, Quotation]:
    if not run:
        return {}
    end = credit.start if credit is not None else run[-1].end
    while end > run[0].start and text[end - 1].isspace():
        end -= 1
    name = _NAME.match(_DASHED.sub("", text[credit.start : credit.end], count=1)) if credit else None
    one = Quotation(run[0].start, end, name[0].strip(" .") if name else "", credit)
    return {block.start: one for block in run}


def _credit(text: str, block: Part, further: bool, last: bool) -> Span | None:
    """Where a block says whose words stand before it, or in it: as a whole if it is a `further` one, or at its end."""
    words = text[block.start : block.end]
    dash = _DASHED.match(words)
    behind = further and block.kind in _BEHIND and (dash or (last and block.kind == KIND))
    if behind and _is_credit(words[dash.end() :] if dash else words, alone=bool(dash)):
        return Span(block.start, block.end)
    at_end = _AT_END.search(words) if block.kind == KIND else None
    if at_end is None or not _is_credit(at_end["who"], alone=False):
        return None
    return Span(block.end - len(at_end[0].lstrip(" \t\n>")), block.end)


def credit_in(text: str, block: Part) -> Span | None:
    """Where a block says behind a dash, at its end or as a whole, whose words are quoted."""
    return _credit(text, block._replace(kind=KIND), further=True, last=False)


def _is_credit(words: str, alone: bool) -> bool:
    """Whether words are a name with what belongs to it; on a line of its own behind a dash also 'the mayor'."""
    name = _NAME.match(words)
    if name is None or len(words) > _LONGEST or len(words.split()) > _MOST_WORDS or words[-1] in "!?:;…":
        return False
    said = name[0].split()
    if alone and words[-1] != ".":
        return len(said) <= _MOST_WORDS // 2
    return bool(said) and said[0][0].isupper() and all(w[0].isupper() or w in _SMALL for w in said)


def named_in(introduction: str) -> str:
    """Who is named by 'According to the inquiry:' and 'Here is what Hall told the court:', or an empty string."""
    found = _OPENING.search(introduction)
    return (found["who"] or found["teller"] or found["name"]) if found else ""


_BEHIND_IT: Final = re.compile(
    r"\s{1,9}(?P<line>(?:(?:So|Thus) (?:said|says|spoke|speaks|wrote|writes|ran|runs|reads?)"
    r"|(?:Those|These) (?:were|are) the words of|(?:The speaker|The writer) was) "
    r"(?P<who>(?:(?:the|a|an|his|her|their|its|one) )?[\w’.-][^.,;:“”\"]{1,50}?"
    r"(?:, [A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3}(?=[.,]))?)"
    r"(?=[.,;:]| (?:in|to|at|on|when|after|before|during|under|last)\b)"
    r"|(?:That|This) (?:is|was) (?:what|how) (?P<teller>[\w’.-][^.,;:“”\"]{1,50}?) (?:told|said|wrote|put)\b)"
)


def named_behind(text: str, quoted: Span, end: int) -> tuple[int, Quotation] | None:
    """Who is named right behind a quotation by a sentence of its own, and where that begins: 'So said Per Lind.'

    `end` is that of the block. None where nobody is.
    """
    if text[quoted.end - 2 : quoted.end - 1] not in set(".!?…"):
        return None
    found = _BEHIND_IT.match(text, quoted.end, end)
    if found is None:
        return None
    who = found["who"] or found["teller"]
    return found.start("line"), Quotation(quoted.start, quoted.end, who)


_SAYS: Final = (
    r"(?:(?:\w+ly|also|later|then) )?(?:said|says|wrote|writes|added|adds|explained|explains|argued|argues|told|tells|"
    r"recalled|recalls|remembers|noted|notes|continued|continues|insisted|insists|warned|warns|claimed|claims|declared|"
    r"concluded|asked|asks|replied|replies|admitted|admits)\b"
)
_FULL: Final = (
    r"(?!(?:He|She|They|We|It|I|The|This|That) )[A-Z][\w’'.-]*"
    r"(?: (?:(?:of|de|van|von|al|bin) )?[A-Z][\w’'.-]*){0,6}"
)
_TAG: Final = re.compile(
    rf"\s{{1,9}}(?:{_SAYS} (?P<who>{_FULL})|(?P<teller>{_FULL})(?:, [^,.;:“”\"]{{3,90}},)? {_SAYS})"
)


def tagged_behind(text: str, quoted: Span, end: int) -> str:
    """Who is named right behind a quotation in its last sentence: '“..., and it burned,” Ida Falk said'; or ''."""
    if text[quoted.end - 2 : quoted.end - 1] not in set(",!?…—–"):
        return ""
    found = _TAG.match(text, quoted.end, end)
    if found is None:
        return ""
    office = _OFFICE.match(text, found.end(), end) if found["who"] else None
    held = office is not None and any(
        is_agent(word) or word in PERSONS | _HEADS for word in office["role"].split()
    )
    if office is not None and held:
        return f"{found['who']}{office[0]}".rstrip(".")
    return (found["who"] or found["teller"]).rstrip(".")


_HEADS: Final = frozenset(("head", "boss", "star", "chair"))
# 'said Navy | chief Ida Falk'; not 'said Falk in a letter to editor Max Moss'
_OFFICE: Final = re.compile(
    rf" (?P<role>(?!(?:in|on|at|to|of|as|for|from|with|by|after|and) )[a-z]+(?: [a-z]+)?) {_FULL}"
)


def told_behind(text: str, proposals: Sequence[Proposal], quotation: Quotation) -> list[Proposal]:
    """The statements of such a sentence: what it says of the quotation is told with its words."""
    first, rest = proposals[0], proposals[1:]
    who = quotation.speaker + ("," if "," in quotation.speaker else "")
    one = replace(first, restatement=f"{capitalised(who)} said.", unresolved=())
    others = [other for other in rest if other.start >= first.end or other.type is ClaimType.NAME]
    return [introducing(text, one, quotation, who), *others]


def credited(text: str, quotation: Quotation, line: Span) -> Proposal:
    """The statement that a line at the end of a quotation makes: these are the words of whoever it names."""
    words = _DASHED.sub("", text[line.start : line.end], count=1)
    found = {"quotation": 1, "name": 1, "reporting": 1}
    return Proposal(
        start=line.end - len(words),
        end=line.end,
        restatement=f"{quotation.words(text)} are the words of {words.rstrip('.')}.",
        unresolved=(),
        type=ClaimType.QUOTATION,
        score=weigh(found, total(found)),
        reasons=reasons(found),
        risk=Risk.HIGH,
        risk_reasons=(MOUTH,),
        checkable=True,
        part=KIND,
    )


def introducing(text: str, proposal: Proposal, quotation: Quotation, speaker: str) -> Proposal:
    """A statement that ends with the colon before a quotation, told with its words."""
    if not proposal.restatement.endswith("."):
        return proposal
    grave = proposal.risk_reasons if MOUTH in proposal.risk_reasons else (*proposal.risk_reasons, MOUTH)
    kept = proposal.checkable or bool(speaker)
    return replace(
        proposal,
        restatement=f"{proposal.restatement[:-1]}: {quotation.words(text)}",
        type=ClaimType.QUOTATION,
        reasons=tuple(dict.fromkeys((*(why for why in proposal.reasons if why != _SHORT), *_QUOTES))),
        risk=proposal.risk if proposal.risk is Risk.LEGAL else Risk.HIGH,
        risk_reasons=grave,
        checkable=kept,
        set_aside="" if kept else proposal.set_aside,
    )


def led_up_to(text: str, proposal: Proposal, quotation: Quotation, speaker: str) -> Proposal:
    """A statement of the sentence in which a quotation begins, told with its words if it stands right before it."""
    between = text[proposal.end : quotation.start].strip(' “"«')
    return introducing(text, proposal, quotation, speaker) if between == ":" else proposal
