"""Where one claim of the old draft stands in the new one, given which sentences became which.

A verdict may stay only where the claim's own words stand in the sentence that its own sentence became, and nothing
beside them turned what they say. Everything else is reworded, deleted, or for a person to say.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.text.drafts.alignment import FAINT, Alignment, Group
from factcheck.text.drafts.context import turned
from factcheck.text.drafts.edits import edits
from factcheck.text.drafts.following import followed, together
from factcheck.text.drafts.framing import Framing
from factcheck.text.drafts.leaning import Leaned, Leaning
from factcheck.text.drafts.placed import Placed, ambiguous, fits_several
from factcheck.text.drafts.wording import outside, same_wording, trimmed, verbatim, what_differs
from factcheck.text.drafts.words import Draft, opens
from factcheck.text.folding import fold
from factcheck.text.house_style import places_anyhow
from factcheck.text.sentences import Span
from factcheck.vocabulary import Placement

_AROUND = 8  # units without a link that may belong to the sentence beside them
TELLING = 6  # words that hardly stand in another sentence by chance
GONE = 0.25  # of a claim of several sentences most are gone, and the rest is hardly alike


@dataclass(frozen=True, slots=True)
class _Claim:
    """A span of the old draft, its words and its units; `whole` when it holds every word of them."""

    span: Span
    first: int
    last: int
    units: range
    whole: bool


class Placing:
    """Places the claims of one pair of drafts."""

    def __init__(self, alignment: Alignment, framing: Framing) -> None:
        self.alignment = alignment
        self.old = alignment.old
        self.new = alignment.new
        self._linked = {new for group in alignment.groups for new in group.news}
        self._new_free: list[tuple[Span, str]] | None = None
        self._old_text: str | None = None
        self.leaning, self._framing = Leaning(alignment), framing

    def place(self, start: int, end: int, told: str = "") -> Placed:
        """Find `old.text[start:end]` in the new draft; `told` is how the claim is restated.

        Raises ValueError when the span is empty or not inside the old draft.
        """
        placed = self._place(start, end)
        leaned = self._leaned(Span(start, end), placed, told) if told else None
        return replace(placed, leaned=leaned) if leaned else placed

    def _leaned(self, quote: Span, placed: Placed, told: str) -> Leaned | None:
        if placed.start is None or placed.end is None:
            return None
        found = Span(placed.start, placed.end)
        if placed.placement is not Placement.REWORDED:
            return self.beside(quote, found, told)
        anew = self.leaning.retold(quote, found, placed.edits, told)
        return Leaned(placed.reason, anew, placed.edits)

    def beside(self, quote: Span, found: Span, told: str) -> Leaned | None:
        """What changed beside words at `quote` in the old draft and `found` in the new; signs alone have no such."""
        if not (self.old.says(*quote) and self.new.says(*found)):
            return None
        claim, now = Span(*self.old.words_in(*quote)), Span(*self.new.words_in(*found))
        if framed := self._framing.changed(claim, now, told):
            return self.leaning.doubted(framed.reason, found, framed.context, framed.edits)
        headed = self._framing.same_cell(claim) == now
        return self.leaning.changed(quote, found, told, headed=headed)

    def put(self, quote: Span, found: Span, told: str) -> Leaned | None:
        """The same of words that a person put at `found`, and whether they are turned there."""
        if why := turned(self.old, quote, self.new, found):
            return self.leaning.doubted(why, found)
        return self.beside(quote, found, told)

    def _place(self, start: int, end: int) -> Placed:
        if not 0 <= start < end <= len(self.old.text) or not self.old.text[start:end].strip():
            raise ValueError(f"no words at {start}-{end} in a draft of {len(self.old.text)} characters")
        claim = self._claim(start, end)
        if not claim.units:
            return self._wordless(claim)
        if cell := self._framing.same_cell(Span(claim.first, claim.last)):
            return self._in_cell(claim, cell)
        doubtful = [unit for unit in claim.units if unit in self.alignment.doubtful]
        if doubtful:
            candidates = tuple(map(self._unit_span, self.alignment.doubtful[doubtful[0]]))
            return fits_several(candidates)
        groups = list(dict.fromkeys(filter(None, map(self.alignment.group_of.get, claim.units))))
        if not groups:
            return self._elsewhere(claim)
        return self._in_place(claim, groups)

    def _claim(self, start: int, end: int) -> _Claim:
        old = self.old
        start, end = trimmed(old.text, start, end)
        first, last = old.words_in(start, end)
        units = old.units_in(first, last) if first < last else range(0)
        whole = bool(units) and first <= old.units[units[0]].first and old.units[units[-1]].last <= last
        return _Claim(Span(start, end), first, last, units, whole)

    def _in_cell(self, claim: _Claim, cell: Span) -> Placed:
        """A claim that fills a cell, in the cell with the same heads: rows and columns may have moved."""
        where = Span(self.new.starts[cell.start], self.new.ends[cell.end - 1])
        quote = self.old.text[claim.span.start : claim.span.end]
        hits = verbatim(quote, self.new, self._stretch(self.new, cell))
        if hits and not turned(self.old, claim.span, self.new, hits[0]):
            return self._kept(claim, hits[0], moved=False)
        return self._reworded(claim, where, "", 1.0)

    def _in_place(self, claim: _Claim, groups: list[Group]) -> Placed:
        """The claim in what its own sentences became."""
        news = together([new for group in groups for new in group.news])
        olds = sorted(old for group in groups for old in group.olds)
        old_words = Span(
            min(claim.first, self.old.units[olds[0]].first), max(claim.last, self.old.units[olds[-1]].last)
        )
        new_words = Span(self.new.units[news[0]].first, self.new.units[news[-1]].last)
        its_words = self._followed(claim, old_words, new_words)
        likeness = self._likeness(claim)
        hits = self._standing(claim, old_words, self._with_free(news), its_words)
        if claim.last - claim.first < TELLING:  # few words may stand in a sentence next to its own by chance
            hits = [hit for hit in hits if self._overlap(hit, new_words)]
        if len(hits) > 1:
            return ambiguous("its words stand more than once in what its sentence became", tuple(hits))
        if hits and likeness < FAINT and claim.last - claim.first < TELLING:
            return ambiguous("its few words stand in a sentence that is hardly alike", tuple(hits), likeness)
        if hits:
            changed = turned(self.old, claim.span, self.new, hits[0])
            if not changed:
                return self._kept(claim, hits[0], moved=any(group.moved for group in groups))
            return self._reworded(claim, self._sentence(hits[0]), changed, likeness)
        if claim.whole:
            where = self._without_what_it_left_out(claim, news)
        elif its_words is None:
            return self._elsewhere(claim)
        else:
            where = Span(self.new.starts[its_words.start], self.new.ends[its_words.end - 1])
        if likeness < GONE:
            return self._elsewhere(claim)
        if likeness < FAINT:
            return ambiguous("what stands in its place is hardly alike", (where,), likeness)
        return self._reworded(claim, where, "", likeness)

    def _without_what_it_left_out(self, claim: _Claim, news: list[int]) -> Span:
        """These units whole, but for marks at their ends that stood around the claim and were no part of it."""
        before = self.old.text[self.old.units[claim.units[0]].start : claim.span.start].strip()
        behind = self.old.text[claim.span.end : self.old.units[claim.units[-1]].end].strip()
        text = self.new.text
        start, end = trimmed(text, self.new.units[news[0]].start, self.new.units[news[-1]].end)
        if text.startswith(before, start, end):
            start += len(before)
        if text.endswith(behind, start, end):
            end -= len(behind)
        return trimmed(text, start, end)

    def _likeness(self, claim: _Claim) -> float:
        """How alike the claim's sentences and what they became are; one that became nothing counts as 0."""
        alike = words = 0.0
        for unit in claim.units:
            group = self.alignment.group_of.get(unit)
            length = self.old.units[unit].length
            alike += length * group.likeness if group else 0.0
            words += length
        return alike / words

    def _followed(self, claim: _Claim, old_words: Span, new_words: Span) -> Span | None:
        """The words of the new draft that stand for those of the claim; None when nothing does."""
        found = followed(
            self.old.keys[old_words.start : old_words.end],
            self.new.keys[new_words.start : new_words.end],
            claim.first - old_words.start,
            claim.last - old_words.start,
        )
        return Span(new_words.start + found.start, new_words.start + found.end) if found else None

    def _standing(
        self, claim: _Claim, old_words: Span, new_words: Span, its_words: Span | None
    ) -> list[Span]:
        """Where the claim's very words stand among `new_words`; of several places that of `its_words`."""
        quote = self.old.text[claim.span.start : claim.span.end]
        cut, opening = outside(self.old, claim.span), opens(self.old, claim.first)
        hits = verbatim(quote, self.new, self._stretch(self.new, new_words), cut, opening=opening)
        copies = verbatim(quote, self.old, self._stretch(self.old, old_words), cut)
        if len(hits) == 1 and len(copies) == 1:
            return hits
        return [hit for hit in hits if its_words and Span(*self.new.words_in(*hit)) == its_words]

    def _with_free(self, news: list[int]) -> Span:
        """The words of these units and of those around them that belong to no old sentence: lines end anywhere."""
        first, last = news[0], news[-1]
        while first > max(0, news[0] - _AROUND) and first - 1 not in self._linked:
            first -= 1
        while last < min(len(self.new.units) - 1, news[-1] + _AROUND) and last + 1 not in self._linked:
            last += 1
        return Span(self.new.units[first].first, self.new.units[last].last)

    def _overlap(self, hit: Span, words: Span) -> bool:
        first, last = self.new.words_in(*hit)
        return first < words.end and words.start < last

    def _stretch(self, draft: Draft, words: Span) -> Span:
        """The text of a range of words with the marks around it."""
        start = draft.ends[words.start - 1] if words.start else 0
        end = draft.starts[words.end] if words.end < len(draft.starts) else len(draft.text)
        return Span(start, end)

    def _elsewhere(self, claim: _Claim) -> Placed:
        """A claim whose own sentence is gone, or no longer holds it: only new sentences may hold it now."""
        quote = self.old.text[claim.span.start : claim.span.end]
        wanted = fold(quote).text.strip()
        if claim.last - claim.first < TELLING or len(list(places_anyhow(wanted, self._old_folded()))) != 1:
            return Placed(Placement.DELETED, None, None, "it is no longer there")
        regions = [region for region, folded in self._free() if any(places_anyhow(wanted, folded))]
        hits = [
            hit
            for region in regions
            for hit in verbatim(quote, self.new, region, opening=opens(self.old, claim.first))
        ]
        if len(hits) == 1 and not turned(self.old, claim.span, self.new, hits[0]):
            return self._kept(claim, hits[0], moved=not self._in_order(claim, hits[0]))
        if hits:
            return ambiguous("its own sentence is gone, and its words stand in a new one", tuple(hits))
        return Placed(Placement.DELETED, None, None, "it is no longer there")

    def _in_order(self, claim: _Claim, hit: Span) -> bool:
        """Whether a place lies behind what came before the claim and before what came behind it."""
        for units, earlier in (
            (range(claim.units[0] - 1, -1, -1), True),
            (range(claim.units[-1] + 1, len(self.old.units)), False),
        ):
            groups = (self.alignment.group_of.get(unit) for unit in units)
            beside = next((group for group in groups if group and not group.moved), None)
            if beside and (self.new.units[beside.news[0]].start < hit.start) is not earlier:
                return False
        return True

    def _free(self) -> list[tuple[Span, str]]:
        """The stretches of the new draft that no old sentence became, and their folded text."""
        if self._new_free is None:
            text = self.new.text
            self._new_free = [
                (span, fold(text[span.start : span.end]).text) for span in self.alignment.new_text()
            ]
        return self._new_free

    def _old_folded(self) -> str:
        if self._old_text is None:
            self._old_text = fold(self.old.text).text
        return self._old_text

    def _kept(self, claim: _Claim, where: Span, *, moved: bool) -> Placed:
        placement = Placement.MOVED if moved else Placement.UNCHANGED
        quote, words = self.old.text[claim.span.start : claim.span.end], self.new.text[slice(*where)]
        if not same_wording(quote, words):  # found by its words, and not the very ones that were judged
            joined = quote.endswith(".") and not words.endswith(".")
            return self._reworded(claim, self._sentence(where) if joined else where, "", 1.0)
        reason = placement.meaning
        if quote != words:
            reason += "; typography differs"
        return Placed(placement, *where, reason, likeness=1.0)

    def _reworded(self, claim: _Claim, where: Span, reason: str, likeness: float) -> Placed:
        changes = edits(self.old.text, claim.span, self.new.text, where)
        quote, wording = self.old.text[claim.span.start : claim.span.end], self.new.text[slice(*where)]
        return Placed(
            Placement.REWORDED, *where, reason or what_differs(quote, wording), changes, (), likeness
        )

    def _sentence(self, hit: Span) -> Span:
        """The sentences around a place, whole."""
        units = self.new.units_in(*self.new.words_in(*hit))
        return Span(
            min(hit.start, self.new.units[units[0]].start), max(hit.end, self.new.units[units[-1]].end)
        )

    def _unit_span(self, unit: int) -> Span:
        return Span(self.new.units[unit].start, self.new.units[unit].end)

    def _wordless(self, claim: _Claim) -> Placed:
        """A claim of signs only is found where it stands once before and once now."""
        quote = self.old.text[claim.span.start : claim.span.end]
        count = self.new.text.count(quote)
        if not count:
            return Placed(Placement.DELETED, None, None, "it is no longer there")
        if count == 1 and self.old.text.count(quote) == 1:
            at = self.new.text.index(quote)
            return self._kept(claim, Span(at, at + len(quote)), moved=False)
        return ambiguous("it holds no words, and its signs stand more than once", ())
