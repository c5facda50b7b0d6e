"""Prove that a quote stands in a source: by equality after stated folding, or with declared edits, or not at all.

Accepted is a quote that
- equals a stretch of the page once typography is folded (see `folding`) and, where that is not enough, once page
  furniture, note marks and bullets are left out (`apparatus`) and what stands between the same letters
  differs in the allowed ways only (`gaps`);
- or consists of such stretches in order and near each other, joined by ellipses, or with brackets in between that
  change no number, no name and no negation (`joints`, `edits`). Such a quote always carries warnings;
- or does one of both in the text without words that are struck out, not shown or beside it (`left_out`).
Everything else is refused; likeness only serves to show the passage that was probably meant (`closest`).
"""

from __future__ import annotations

import re

from factcheck.text.quotes.apparatus import mask_quote
from factcheck.text.quotes.case import written_otherwise
from factcheck.text.quotes.chains import Chain, chains, reach, why_not
from factcheck.text.quotes.closest import Closest, closest
from factcheck.text.quotes.context import hit_warnings
from factcheck.text.quotes.differing import Difference
from factcheck.text.quotes.edits import Gap, Refused, judge, judge_edge
from factcheck.text.quotes.gaps import Stretch
from factcheck.text.quotes.joints import Patchwork, patchworks
from factcheck.text.quotes.letters import sought
from factcheck.text.quotes.links import text_fragment
from factcheck.text.quotes.proof import Outcome, Passage, Proof, Settled, Status, Unfound
from factcheck.text.quotes.quick import LONG_ENOUGH, fitted, plain_proof
from factcheck.text.quotes.search import Found, Piece, Search, piece
from factcheck.text.quotes.source import Reading, SourceText
from factcheck.text.typography import UNSPACED

__all__ = ["Closest", "Difference", "Passage", "Proof", "SourceText", "Status", "prove", "text_fragment"]

LEAST_CHARACTERS = 12
LEAST_WORDS = 3
_LONG = 200
_ALIKE = 0.9  # a passage less like a quote than this is not shown where one differs in capitals alone
_WORDS = re.compile(r"\w+")


def prove(quote: str, source: SourceText) -> Proof:
    """Prove a quote, as its author wrote it (with or without its quotation marks), against a source.

    Never raises for any text: what cannot be proved comes back refused, with the reason.
    """
    proof = _prove_in(quote, source)
    for other, warning in () if proof.accepted else source.lesser:
        found = _prove_in(quote, other)
        if found.accepted:
            return _warned(found, warning)
    return proof


def _prove_in(quote: str, source: SourceText) -> Proof:
    return plain_proof(quote, source, _prove_closely, _refusal) or _prove_closely(quote, source)


def _warned(proof: Proof, warning: str) -> Proof:
    return Settled(proof.status, proof.passages, (*proof.warnings, warning)) if warning else proof


def _prove_closely(quote: str, source: SourceText) -> Proof:
    """The proof with every step that any quote may need."""
    whole = piece(quote)
    if refused := _unfit(whole, source):
        return Settled(*refused)
    search = Search(whole, source.in_joined_line)
    if found := search.literal(source.page_around(sought(whole.plain))):
        return _accept_found(quote, whole, found, source, [])
    masked = mask_quote(quote)
    bare = whole if masked == quote else piece(masked)
    search_body = Search(bare, source.in_joined_line)
    readings = [] if bare.empty else source.body_around(sought(bare.plain))
    if found := search_body.literal(readings) or search_body.loose(readings):
        warnings = ["note marks in the quote were left out of account"] if masked != quote else []
        return _accept_found(masked, bare, found, source, warnings)
    if patched := _prove_patched(quote, source):
        return patched
    if faults := search.faults + search_body.faults:
        place, reason = faults[0]
        return _refused_at(*place.span, f"the quote is cut so that {reason}", 1.0)
    return Unfound(quote, source, _refusal)


def _unfit(whole: Piece, source: SourceText) -> Outcome | None:
    """The refusal of a quote that could prove nothing wherever it stood."""
    if whole.empty:
        return Outcome(
            Status.ABSENT, reason="the quote is empty", hint="give the words as they stand in the source"
        )
    if _too_short(whole.plain):
        return Outcome(
            Status.ABSENT,
            reason=f'"{whole.plain}" is too short to prove anything',
            hint=f"quote at least {_least(whole.plain)}: take in words around it",
        )
    if len(sought(whole.plain)) > len(source.letters.all):
        return Outcome(
            Status.ABSENT,
            reason="the quote is longer than the whole text of the source",
            hint="check that this is the source it was taken from, or quote less",
        )
    return None


def _least(text: str) -> str:
    if UNSPACED.search(text):
        return f"{LEAST_CHARACTERS // 2} characters"  # each of them counts as two
    return f"{LEAST_WORDS} words and {LEAST_CHARACTERS} characters"


def _too_short(text: str, *, either: bool = True) -> bool:
    """Whether a stretch lacks characters or words (`either`), or both.

    A character of a script without spaces counts as one word and two characters.
    """
    if LONG_ENOUGH.match(text):
        return False
    dense = len(UNSPACED.findall(text[:_LONG]))
    few_characters = len(text) + dense < LEAST_CHARACTERS
    few_words = len(_WORDS.findall(text[:_LONG])) + dense < LEAST_WORDS
    return few_characters or few_words if either else few_characters and few_words


def _accept_found(
    quote: str, wanted: Piece, found: list[Found], source: SourceText, warnings: list[str]
) -> Proof:
    """The proof of a quote that stands at these places in one piece, with what a reviewer has to see about them."""
    warnings += hit_warnings(quote, found, source)
    begin, end = wanted.folded.original(wanted.start, wanted.end)
    return _accept(quote, begin, end, [place.span for place in found], source, warnings)


def _accept(
    quote: str,
    begin: int,
    end: int,
    spans: list[tuple[int, int]],
    source: SourceText,
    warnings: list[str],
) -> Proof:
    """The proof of a quote of which what counts (`begin`-`end`, without marks and stops around) stands at `spans`."""
    places: list[Passage] = []
    status = Status.EXACT
    for span in spans:
        same = source.text[slice(*span)] == quote[begin:end]
        verbatim, first, last = fitted(quote, begin, end, *span, same, source.text)
        if not (places or verbatim):
            status = Status.NORMALIZED
        places.append(Passage(first, last))
    return Settled(status, tuple(places), tuple(warnings))


def _prove_patched(quote: str, source: SourceText) -> Proof | None:
    """The proof or the reasoned refusal of a quote with ellipses or brackets; None when its words are not there."""
    refusal = None
    for patchwork in patchworks(quote):
        proof = _prove_patchwork(patchwork, source)
        if proof is not None and proof.accepted:
            return proof
        refusal = refusal or proof
    return refusal


def _prove_patchwork(patchwork: Patchwork, source: SourceText) -> Proof | None:
    if reason := _too_thin(patchwork):
        return Settled(Status.ABSENT, reason=reason, hint="quote more words on either side of the ellipsis")
    wanted = [sought(part.plain) for part in patchwork.pieces]
    if not all(map(source.may_hold, wanted)):
        return None
    searches = [Search(part, source.in_joined_line) for part in patchwork.pieces]
    near = source.body_near(wanted, sum(map(reach, patchwork.joints)))
    linked = _linked([search.literal(near) for search in searches], near, patchwork)
    if not linked:
        places = [search.literal([source.body]) or search.loose([source.body]) for search in searches]
        if not all(places):
            return None
        linked = chains(places, patchwork.joints)
    if not linked:
        spans = [found[0].span for found in places]
        return _refused_at(min(s for s, _ in spans), max(e for _, e in spans), why_not(places), 0.0)
    return _judged(patchwork, linked, source)


def _linked(places: list[list[Found]], readings: list[Reading], patchwork: Patchwork) -> list[Chain]:
    """The chains in each of these readings; none when a piece is in none of them."""
    linked: list[Chain] = []
    for reading in readings if all(places) else ():
        here = [[place for place in found if place.reading is reading] for found in places]
        if all(here):
            linked += chains(here, patchwork.joints)
    return linked


def _judged(patchwork: Patchwork, linked: list[Chain], source: SourceText) -> Proof:
    """The proof or the reasoned refusal of a quote whose pieces stand in these chains."""
    accepted, refusals = [], []
    for chain in linked:
        try:
            accepted.append((chain, _judge(patchwork, chain, source)))
        except Refused as ruling:
            refusals.append((chain, str(ruling)))
    if not accepted:
        chain, reason = refusals[0]
        return _refused_at(chain[0].span[0], chain[-1].span[1], reason, 0.9)
    warnings = accepted[0][1] + hit_warnings("", [c[0] for c, _ in accepted], source, accepted[0][0][-1])
    return Settled(Status.NORMALIZED, tuple(_passage(chain) for chain, _ in accepted), tuple(warnings))


def _too_thin(patchwork: Patchwork) -> str:
    """Why the pieces are too short to prove anything, if they are."""
    parts = [patchwork.pieces[0].plain]
    for joint, following in zip(patchwork.joints, patchwork.pieces[1:], strict=True):
        if joint.ellipsis:
            parts.append(following.plain)
        else:
            parts[-1] += " " + following.plain
    thin = [part for part in parts if _too_short(part, either=False)]
    if thin:
        return f'"{thin[0]}" is too short to be told from other places'
    return "the quote is too short to prove anything" if _too_short(" ".join(parts)) else ""


def _judge(patchwork: Patchwork, chain: Chain, source: SourceText) -> list[str]:
    """The warnings for one way to put a patched quote together; raises Refused when an edit is none."""
    folded = chain[0].reading.folded
    warnings = [f'"{cased}": the page has the first letter in the other case' for cased in patchwork.cased]
    for joint, one, other in zip(patchwork.joints, chain, chain[1:], strict=False):
        raw = source.masked_part(one.span[1], other.span[0])
        warnings += judge(joint, Gap(raw, folded.text[one.end : other.start]))
    if patchwork.first:
        count = len(" ".join(patchwork.first.edits).split()) or 1
        before = folded.text[max(0, chain[0].start - 80) : chain[0].start]
        warnings += judge_edge(patchwork.first, " ".join(before.split()[-count:]))
    if patchwork.last:
        count = len(" ".join(patchwork.last.edits).split()) or 1
        after = folded.text[chain[-1].end : chain[-1].end + 80]
        warnings += judge_edge(patchwork.last, " ".join(after.split()[:count]))
    for place in chain:
        warnings += [f"a hyphen at {at} of the page is taken as lost at a line end" for at in place.lost]
    return warnings


def _passage(chain: Chain) -> Passage:
    spans = tuple(place.span for place in chain)
    return Passage(spans[0][0], spans[-1][1], spans if len(spans) > 1 else ())


def _refused_at(start: int, end: int, reason: str, likeness: float) -> Proof:
    return Settled(
        Status.MISQUOTE,
        reason=reason,
        hint="quote the passage as it stands, or each part by itself",
        closest=Closest(start, end, likeness, ()),
    )


def _refusal(quote: str, source: SourceText) -> Outcome:
    """What is said of a quote that is nowhere in the source: why it proves nothing, or the passage most like it."""
    whole = piece(quote)
    if unfit := _unfit(whole, source):
        return unfit
    near = closest(Stretch(whole.folded, whole.start, whole.end), source)
    if (near is None or near.likeness < _ALIKE) and (found := written_otherwise(whole.plain, source)):
        there = Closest(found.start, found.end, 1.0, ())
        return Outcome(Status.MISQUOTE, reason=found.how, hint=found.hint, closest=there)
    if near is None:
        return Outcome(
            Status.ABSENT,
            reason="neither the quote nor anything like it is in the source",
            hint="check that this is the source it was taken from",
        )
    shown = "; ".join(map(str, near.differences[:3]))
    return Outcome(Status.MISQUOTE, reason=shown, hint="quote the passage as it stands", closest=near)
