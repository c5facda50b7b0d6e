"""The extractor: an essay in, proposals out; pure, local, the same essay gives the same list."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.claims.features import count, reasons
from factcheck.text.claims.items import Item, items
from factcheck.text.claims.model import Part, Proposal
from factcheck.text.claims.mood import GRANTED, HEADING, QUESTION, SUPPOSED, set_aside
from factcheck.text.claims.pieces import Joint
from factcheck.text.claims.score import total, weigh
from factcheck.text.claims.tagging import Token
from factcheck.text.sentences import Span, blocks, split_block
from factcheck.vocabulary import ClaimType, Risk


def extract(text: str, parts: Sequence[Part] = (), published: str | None = None) -> tuple[Proposal, ...]:
    """The statements of `text`, in order, checkable or set aside; `text[p.start:p.end]` is the quote.

    `parts` names stretches that stand on their own; what none names is a paragraph. `published`
    (YYYY-MM-DD) is what relative dates are counted from.
    """
    found: list[Proposal] = []
    for part in _parts(text, parts):
        for sentence in split_block(text, Span(part.start, part.end)):
            found.extend(_proposals(text, sentence, part.kind))
    return tuple(found)


def _parts(text: str, parts: Sequence[Part]) -> list[Part]:
    """Every block of the text with its kind; a short block without a full stop is a heading."""
    found = []
    for block in blocks(text):
        kind = next((part.kind for part in parts if part.start <= block.start < part.end), "")
        found.append(Part(kind or _guess(text, block), block.start, block.end))
    return found


def _guess(text: str, block: Span) -> str:
    words = text[block.start : block.end]
    bare = len(words) < 120 and words[-1] not in '.!?…:;"”’)]' and len(words.split()) < 15
    return "heading" if bare else "paragraph"


def _proposals(text: str, sentence: Span, kind: str) -> list[Proposal]:
    tokens, made = items(text, sentence)
    whole = total(count(tokens))
    told: dict[int, bool] = {}
    found = []
    for item in made:
        score, met = weigh(item.piece.tokens, whole)
        aside = set_aside(item.piece.tokens, met, score, _place(item, tokens, kind, told))
        told[id(item.piece)] = not aside
        found.append(
            Proposal(
                start=item.start,
                end=item.end,
                restatement=text[item.start : item.end],
                unresolved=(),
                type=ClaimType.EVENT,
                score=score,
                reasons=reasons(met),
                risk=Risk.NORMAL,
                risk_reasons=(),
                checkable=not aside,
                set_aside=aside,
                part=kind,
            )
        )
    return found


def _place(item: Item, tokens: Sequence[Token], kind: str, told: dict[int, bool]) -> str:
    """The mood that the place of an item imposes on it, whatever its own words."""
    if tokens[-1].text == "?":
        return QUESTION
    if item.supposed:
        return SUPPOSED
    if kind in {"heading", "headline"}:
        return HEADING
    leans = item.piece.joint in {Joint.APPOSITION, Joint.PARTICIPLE, Joint.RELATIVE, Joint.CONTENT}
    governor = item.piece.governor
    if leans and governor is not None and not told.get(id(governor), True):
        return GRANTED
    return ""
