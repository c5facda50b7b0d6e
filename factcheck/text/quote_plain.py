"""The common case at once: a whole sentence that stands on the page as it is, with nothing about it to look at twice.

Nothing is decided here that the long way would decide otherwise; whatever needs a second look takes that way.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.text.folding import Folded, exchanged, fold, is_folded
from factcheck.text.quote_gaps import GAP_CHARACTERS, SIGNED
from factcheck.text.quote_proof import Outcome, Passage, Proof, Status, Unfound
from factcheck.text.quote_search import AROUND
from factcheck.text.quote_source import SourceText

_BEFORE = frozenset((". ", "! ", "? "))
_NEXT = frozenset((".", "!", ""))
_NEXT_TO_STOP = frozenset((" ", ""))
_NOTHING: frozenset[str] = frozenset()
_STOPS = frozenset("!?")
_SECOND_LOOK = re.compile(r"\f|\n[^\S\n]*\n|[.!?][\"”’]?\n")  # a page, a paragraph, a sentence at a line end
LONG_ENOUGH = re.compile(r"(?=.{12})\W{0,20}\w+\W+\w+\W+\w", re.DOTALL)  # twelve characters, three words
_MARKS = " \n\t\"'“”‘’„«»"
_DOUBLE = re.compile(r"[\"“”„«»]")


Closely = Callable[[str, SourceText], Proof]
Refusal = Callable[[str, SourceText], Outcome]


class PlainProof(Proof):
    """The proof of a quote whose first place is plain: nothing to warn of there, further places not yet looked for.

    The first reading of `passages` or `warnings` looks for them. It holds on to the source.
    """

    __slots__ = (
        "_after",
        "_closely",
        "_end",
        "_known",
        "_quote",
        "_source",
        "_start",
        "_verbatim",
        "_wanted",
    )

    def __init__(
        self,
        quote: str,
        source: SourceText,
        verbatim: bool,
        start: int,
        end: int,
        wanted: str,
        after: int,
        closely: Closely,
    ) -> None:
        self._quote = quote
        self._source = source
        self._verbatim = verbatim
        self._start = start
        self._end = end
        self._wanted = wanted
        self._after = after
        self._closely = closely
        self._known: Outcome | None = None

    @property
    def accepted(self) -> bool:
        """True."""
        return True

    @property
    def status(self) -> Status:
        """`exact` or `normalized`, for the first place."""
        return Status.EXACT if self._verbatim else Status.NORMALIZED

    @property
    def first(self) -> Passage:
        """The first place."""
        return Passage(self._start, self._end)

    def _outcome(self) -> Outcome:
        if self._known is None:
            if self._source.page.plain.find(self._wanted, self._after) < 0:
                self._known = Outcome(self.status, (self.first,))
            else:
                proof = self._closely(self._quote, self._source)
                self._known = Outcome(self.status, proof.passages, proof.warnings)
        return self._known


def plain_proof(quote: str, source: SourceText, closely: Closely, refusal: Refusal) -> Proof | None:
    """The proof of a quote that stands plainly on the page, or is nowhere; None when neither is seen at once.

    `closely` is how to prove it with all places, `refusal` how to say what is near, if that is asked for.
    """
    folded = exchanged(quote)
    if folded is not None:
        marked = folded.replace('"', "'") if '"' in folded else folded
        wanted = marked.strip(AROUND)
        behind = _behind_sentence(wanted)  # before the search, which drives all else out of the fast memory
        begin = marked.find(wanted)
        start = source.page.plain.find(wanted) if wanted else -1
        if start >= 0:
            return _proof_at(start, behind, wanted, begin, quote, folded, source, closely)
        if is_folded(folded):
            source.page.absent = wanted
            return Unfound(quote, source, refusal) if _is_nowhere(quote, folded, source) else None
    return _proof_after_folding(quote, source, closely)


def _proof_after_folding(quote: str, source: SourceText, closely: Closely) -> Proof | None:
    """The same for a quote that takes more steps to fold."""
    whole = fold(quote)
    marked = whole.text.replace('"', "'")
    wanted = marked.strip(AROUND)
    start = source.page.plain.find(wanted) if wanted else -1
    if start < 0:
        source.page.absent = wanted
        return None
    behind = _behind_sentence(wanted)
    return _proof_at(start, behind, wanted, marked.find(wanted), quote, whole.text, source, closely, whole)


def _proof_at(
    start: int,
    behind: frozenset[str],
    wanted: str,
    begin: int,
    quote: str,
    folded: str,
    source: SourceText,
    closely: Closely,
    whole: Folded | None = None,
) -> Proof | None:
    """The proof of a quote of which `wanted` first stands at `start` of the folded page, if that is plain.

    That takes one of `behind` behind it there. `wanted` begins at `begin` of the folded quote; `whole` is the way
    back from there, where offsets changed.
    """
    page, raw = source.page.folded, source.text
    after, end = start + len(wanted), begin + len(wanted)
    text = source.page.plain
    if text[after : after + 1] not in behind or (start and text[start - 2 : start] not in _BEFORE):
        return None
    first, last = page.original_words(start, after)
    marked = slice(begin, end)
    if whole is not None:
        begin, end = whole.original(begin, end)
    verbatim = last - first == end - begin and raw.startswith(quote[begin:end], first)
    if "'" in wanted and not (
        (verbatim or page.text[start:after] == folded[marked]) and _stays_in_statement(raw, first, last)
    ):
        return None
    if (not verbatim or "\n" in quote) and _runs_on(raw, first, last):
        return None
    if begin or end < len(quote):
        verbatim, first, last = fitted(quote, begin, end, first, last, verbatim, raw)
    return PlainProof(quote, source, verbatim, first, last, wanted, after, closely)


def fitted(
    quote: str, begin: int, end: int, first: int, last: int, verbatim: bool, text: str
) -> tuple[bool, int, int]:
    """The place of a quote with the marks and stops around it taken in as far as the page has the same.

    What counts of the quote is `begin`-`end`, its place `first`-`last`. Before the place is said whether the quote
    is verbatim with what is around it, if it is without.
    """
    after = quote[end:]
    if after == "." and not begin:
        taken = text[last : last + 1] == "."
        return verbatim and taken, first, last + taken
    before, after = quote[:begin].lstrip(), after.rstrip()
    if before and text[max(0, first - len(before)) : first] == before:
        first -= len(before)
        before = ""
    taken_in = 0
    for character in after:
        if text[last : last + 1] != character:
            break
        last += 1
        taken_in += 1
    return verbatim and not before.strip(_MARKS) and not after[taken_in:].strip(_MARKS), first, last


def _is_nowhere(quote: str, folded: str, source: SourceText) -> bool:
    """Whether a quote of which nothing was found so far is not there in any allowed form either.

    It has nothing that may be left out or edited, and its letters are not in the source.
    """
    if not folded.isascii() or "[" in folded or ".." in folded or "*" in folded:
        return False
    if not quote.isprintable() or quote[1:2] == " ":
        return False
    letters = folded.strip(GAP_CHARACTERS)
    return bool(letters) and not source.body.letters.find_unbroken(letters)


def _behind_sentence(wanted: str) -> frozenset[str]:
    """What may stand behind a stretch of a folded page if it is to be a whole sentence; nothing if it cannot be."""
    if not wanted[:1].isalpha() or not LONG_ENOUGH.match(wanted) or ("-" in wanted and SIGNED.search(wanted)):
        return _NOTHING
    return _NEXT if wanted[-1].isalpha() else _NEXT_TO_STOP if wanted[-1] in _STOPS else _NOTHING


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a passage may run over the end of a page, a paragraph, or a sentence at a line end."""
    return text.find("\n", start, end) >= 0 and _SECOND_LOOK.search(text, start, end) is not None


def _stays_in_statement(text: str, start: int, end: int) -> bool:
    """Whether the first double mark of a passage surely closes nothing that was opened before it."""
    mark = _DOUBLE.search(text, start, end)
    if mark is None:
        return True
    return mark[0] not in "”»" and (mark[0] != '"' or text[mark.start() - 1].isspace())
