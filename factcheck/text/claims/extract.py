"""The extractor: an essay in, proposals out; pure, local, the same essay gives the same list."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.claims.duplicates import settle
from factcheck.text.claims.features import count, reasons
from factcheck.text.claims.items import Item, items
from factcheck.text.claims.kinds import type_of
from factcheck.text.claims.mentions import Discourse, Mention, mention_of, mentions
from factcheck.text.claims.model import Part, Proposal
from factcheck.text.claims.mood import (
    FORECAST,
    GRANTED,
    HEADING,
    POSSIBLE,
    QUESTION,
    SUPPOSED,
    main_verb,
    mood_of,
    set_aside,
)
from factcheck.text.claims.pieces import Joint, subject_of
from factcheck.text.claims.restate import restate, with_dates
from factcheck.text.claims.risk import names_person, risk_of
from factcheck.text.claims.score import total, weigh
from factcheck.text.claims.tokens import Token
from factcheck.text.sentences import Span, blocks, split_block


def extract(text: str, parts: Sequence[Part] = (), published: str | None = None) -> tuple[Proposal, ...]:
    """The statements of `text`, in order, checkable or set aside; `text[p.start:p.end]` is the quote.

    `parts` names stretches that stand on their own; what none names is a paragraph. `published`
    (YYYY-MM-DD) is what relative dates are counted from.
    """
    discourse = Discourse()
    found: list[Proposal] = []
    for part in _parts(text, parts):
        for sentence in split_block(text, Span(part.start, part.end)):
            found.extend(_proposals(text, sentence, part.kind, discourse, published))
    return settle(found)


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


_AHEAD = frozenset((FORECAST, POSSIBLE, SUPPOSED))
_ASIDE = frozenset((Joint.RELATIVE, Joint.APPOSITION, Joint.CONTENT, Joint.PARTICIPLE))
_WHOLE = frozenset((Joint.MAIN, Joint.COORDINATE))


def _proposals(
    text: str, sentence: Span, kind: str, discourse: Discourse, published: str | None
) -> list[Proposal]:
    tokens, made = items(text, sentence)
    features = count(tokens)
    whole = total(features)
    told: dict[int, bool] = {}
    around = mentions(text, tokens, discourse.full_names)
    subjects: list[Mention] = []
    found = []
    for item in made:
        met = features if len(item.piece.tokens) >= len(tokens) - 1 else count(item.piece.tokens)
        score = weigh(met, whole)
        whole_clause = item.piece.joint in _WHOLE
        mood = _place(item, tokens, kind, told) or mood_of(item.piece.tokens, met, whole_clause)
        aside = set_aside(item.piece.tokens, score, mood)
        claim_type = type_of(item.piece, met, mood if aside or mood in _AHEAD else "")
        told[id(item.piece)] = not aside
        before = [mention for mention in around if mention.end <= item.start]
        before += [*_lead_subjects(text, item, made, discourse), *subjects]
        said = restate(text, item.piece, item.words, discourse, around, before)
        said = with_dates(said, published, discourse)
        person = said.subject is not None and said.subject.person
        risk, risk_reasons = risk_of(
            item.piece.tokens, met, claim_type, person or names_person(around, item.start, item.end)
        )
        if said.subject is not None and item.piece.joint not in _ASIDE:
            subjects.append(said.subject)
        found.append(
            Proposal(
                start=item.start,
                end=item.end,
                restatement=said.words,
                unresolved=said.unresolved,
                type=claim_type,
                score=score,
                reasons=reasons(met),
                risk=risk,
                risk_reasons=risk_reasons,
                checkable=not aside,
                set_aside=aside,
                part=kind,
            )
        )
    discourse.add(tokens, around, subjects)
    return found


def _lead_subjects(text: str, item: Item, made: Sequence[Item], discourse: Discourse) -> list[Mention]:
    """Subjects of clauses inside the words of an item before its own subject: 'Ironically, as Ada won, she ...'."""
    words = subject_of(item.piece.tokens)
    if not words:
        return []
    inner = (other.piece for other in made if other is not item and item.start < other.start < words[0].start)
    found = (subject_of(piece.tokens) for piece in inner)
    return [mention_of(text, subject, True, discourse.full_names) for subject in found if subject]


def _place(item: Item, tokens: Sequence[Token], kind: str, told: dict[int, bool]) -> str:
    """The mood that the place of an item imposes on it, whatever its own words."""
    if tokens[-1].text == "?":
        return QUESTION
    if item.supposed:
        return SUPPOSED
    if kind in {"heading", "headline"}:
        return HEADING
    if item.piece.joint is Joint.CONTENT and _is_modal(item):
        return SUPPOSED
    leans = item.piece.joint in {Joint.APPOSITION, Joint.PARTICIPLE, Joint.RELATIVE, Joint.CONTENT}
    governor = item.piece.governor
    if leans and governor is not None and not told.get(id(governor), True):
        return GRANTED
    return ""


def _is_modal(item: Item) -> bool:
    """Whether what is said to be so is only said to be possible, due or to come."""
    verb = main_verb(item.piece.tokens)
    return verb is not None and item.piece.tokens[verb].tag == "M"
