"""The common case at once: whole words that stand on the page as they are, or that are nowhere in the source.

Nothing is decided here that the long way would decide otherwise; whatever needs a second look takes that way.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.text.folding import exchanged, fold
from factcheck.text.quotes.apparatus import may_be_marked
from factcheck.text.quotes.context import several
from factcheck.text.quotes.gaps import SIGNED
from factcheck.text.quotes.joints import may_be_patched
from factcheck.text.quotes.letters import letters, sought
from factcheck.text.quotes.proof import Outcome, Passage, Proof, Status, Unfound
from factcheck.text.quotes.source import SourceText

LONG_ENOUGH = re.compile(r"(?=.{12})\W{0,20}\w+\W+\w+\W+\w", re.DOTALL)  # twelve characters, three words
_FEWEST = 12  # letters of ASCII
_AROUND = " \n\t\"'“”‘’.,;:…-–—"  # what around a quote is the writer's own, as it stands before folding
_STOPS = frozenset("!?")
_DIGITS = frozenset("0123456789")
_LAST = _STOPS | _DIGITS | {")"}  # what a plain quote can end in, but for a letter
_NUMBER_GOES_ON = re.compile(r"[.,]\d|\s*[%‰]")
_SPACES = frozenset(" \n")
_MOST_SPACES = 40
_FEW = 20  # places
_ENDED = frozenset(".!?:")
_CLOSING = frozenset("\"'”’)]")
_QUIET_BEFORE = frozenset(",;") | _ENDED | _CLOSING
_QUIET_AFTER = frozenset(("", " ", "\n", ".", ",", ";", "!", "?", ")"))
_SENTENCE_AFTER = frozenset(("", ".", "!"))
_SECOND_LOOK = re.compile(r"\f|\n[^\S\n]*\n|[.!?][\"”’]?\n")  # a page, a paragraph, a sentence at a line end
_TAIL = 24  # code points of a quote that hardly stand twice within some hundred
_MARK = re.compile(r"[^\w ,;:().]+")
_MARKS = " \n\t\"'“”‘’„«»"
_DOUBLE = re.compile(r"[\"“”„«»]")

Closely = Callable[[str, SourceText], Proof]
Refusal = Callable[[str, SourceText], Outcome]


class PlainProof(Proof):
    """The proof of a quote whose first place is plain; whether there are others, or warnings, is not yet known.

    The first reading of `passages` or `warnings` finds that out. It holds on to the source.
    """

    __slots__ = (
        "_at",
        "_closely",
        "_core",
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
        core: str,
        at: int,
        wanted: bytes,
        start: int,
        end: int,
        verbatim: bool,
        closely: Closely,
    ) -> None:
        self._quote = quote
        self._source = source
        self._core = core
        self._at = at
        self._wanted = wanted
        self._start = start
        self._end = end
        self._verbatim = verbatim
        self._closely = closely
        self._known: Outcome | None = None

    @property
    def accepted(self) -> bool:
        """True."""
        return True

    @property
    def status(self) -> Status:
        """`exact` or `normalized`, for the first place."""
        return self._place()[0]

    @property
    def first(self) -> Passage:
        """The first place."""
        return self._place()[1]

    def _place(self) -> tuple[Status, Passage]:
        if self._known is not None:
            return self._known.status, self._known.passages[0]
        verbatim, first = self._fitted(self._start)
        return Status.EXACT if verbatim else Status.NORMALIZED, first

    def _fitted(self, start: int) -> tuple[bool, Passage]:
        """Whether the quote is verbatim at a place that begins there, and the place with the marks around it."""
        quote, core, end = self._quote, self._core, start + self._end - self._start
        if quote == core:
            return self._verbatim, Passage(start, end)
        begin = quote.find(core)
        text = self._source.text
        verbatim, start, end = fitted(quote, begin, begin + len(core), start, end, self._verbatim, text)
        return verbatim, Passage(start, end)

    def _outcome(self) -> Outcome:
        if self._known is None:
            status, first = self._place()
            others = self._others()
            if others is not None and _is_quiet(self._source.text, self._start, self._end, self._quote):
                self._known = Outcome(status, (first, *others), tuple(several(1 + len(others))))
            else:
                proof = self._closely(self._quote, self._source)
                self._known = Outcome(status, proof.passages, proof.warnings)
        return self._known

    def _others(self) -> list[Passage] | None:
        """The other places, if each is plainly like the first one; None if that is not seen at once."""
        letters, text, wanted = self._source.letters, self._source.text, self._wanted
        there, end = text[self._start : self._end], self._end
        at = letters.all.find(wanted, self._at + len(wanted))
        found: list[Passage] = []
        while at >= 0:
            start = letters.verbatim(there, at, wanted, behind=end)
            end = start + len(there)
            if start < 0 or len(found) == _FEW or not _is_apart(text, start, end):
                return None
            found.append(self._fitted(start)[1])
            at = letters.all.find(wanted, at + len(wanted))
        return found


def plain_proof(quote: str, source: SourceText, closely: Closely, refusal: Refusal) -> Proof | None:
    """The proof of a quote that stands plainly on the page, or is nowhere; None when neither is seen at once.

    `closely` is how to prove it with all places and warnings, `refusal` how to say what is near.
    """
    core = quote.strip(_AROUND)
    if not (core[:1].isalpha() and (core[-1].isalpha() or core[-1] in _LAST)):
        return None
    plain = exchanged(core)
    folded = fold(core).text if plain is None else plain
    wanted = letters(folded) if plain is not None else sought(folded)
    if not LONG_ENOUGH.match(folded) or len(wanted) < (_FEWEST if plain is not None else 4 * _FEWEST):
        return None
    at = source.letters.all.find(wanted)
    if at < 0:
        nowhere = not (may_be_marked(quote) or may_be_patched(quote) or source.may_join(wanted))
        return Unfound(quote, source, refusal) if nowhere else None
    start = source.letters.verbatim(core, at, wanted)
    end = start + len(core)
    verbatim = start >= 0
    if not verbatim:
        start, end = _place(source, at, wanted, core, plain)
        there = source.text[start:end]
        verbatim = there == core
        if not verbatim and (SIGNED.search(folded) or not _same(core, plain, there)):
            return None
    if not _is_apart(source.text, start, end):
        return None
    return PlainProof(quote, source, core, at, wanted, start, end, verbatim, closely)


def _place(source: SourceText, at: int, wanted: bytes, core: str, plain: str | None) -> tuple[int, int]:
    """The span of the page with these letters, and with the marks that the quote has behind its last letter.

    First it is tried where the end of the quote stands as it is, then where its longest stretch without marks does.
    """
    if plain is not None:
        start = _aligned(source, at, wanted, core, plain, core[-_TAIL:])
        if start < 0:
            start = _aligned(source, at, wanted, core, plain, max(_MARK.split(core), key=len))
        if start >= 0:
            return start, start + len(core)
    start, end = source.letters.span(at, len(wanted))
    return start, end + len(core) - len(core.rstrip("!?)"))


def _aligned(source: SourceText, at: int, wanted: bytes, core: str, plain: str, stretch: str) -> int:
    """Where the quote begins if this stretch of it shows where it is, and it is as long on the page; else -1."""
    start = source.letters.verbatim(stretch, at, wanted, core.rfind(stretch))
    there = source.text[start : start + len(core)] if start >= 0 else ""
    at_words = there[:1] == core[0] and there[-1:] == core[-1]
    return start if at_words and _same(core, plain, there) else -1


def _same(core: str, plain: str | None, there: str) -> bool:
    """Whether a passage of the page surely folds to the same as the quote, which holds no sign."""
    page = None if plain is None else exchanged(there)
    if plain is None or page is None:
        return fold(core).text == fold(there).text
    return plain == page or plain.split() == page.split()


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether a passage surely begins and ends with whole words of the page."""
    if text[end : end + 1] not in _QUIET_AFTER or (
        text[end - 1] in _DIGITS and _NUMBER_GOES_ON.match(text, end)
    ):
        return False
    if text[start - 1 : start] == " " and text[start - 2 : start - 1] in _QUIET_BEFORE:
        return True  # as it mostly is
    at = _behind_spaces(text, start)
    return not at or (at < start and (text[at - 1] in _QUIET_BEFORE or text[at - 1].isalnum()))


def _behind_spaces(text: str, start: int) -> int:
    """Where the spaces and line ends before an offset begin, if they are not many."""
    at = start
    least = max(0, start - _MOST_SPACES)
    while at > least and text[at - 1] in _SPACES:
        at -= 1
    return at


def _is_quiet(text: str, start: int, end: int, quote: str) -> bool:
    """Whether there is surely nothing to warn of at a passage: it is a whole sentence and runs over nothing."""
    at = _behind_spaces(text, start)
    ended = not at or text[at - 1] in _ENDED or (text[at - 1] in _CLOSING and text[at - 2 : at - 1] in _ENDED)
    if not ended or not (text[end - 1] in _STOPS or text[end : end + 1] in _SENTENCE_AFTER):
        return False
    if (
        "\n" not in quote.strip()
        and text.find("\n", start, end) >= 0
        and _SECOND_LOOK.search(text, start, end)
    ):
        return False
    return _stays_in_statement(text, start, end)


def _stays_in_statement(text: str, start: int, end: int) -> bool:
    """Whether the first double mark of a passage surely closes nothing that was opened before it."""
    mark = _DOUBLE.search(text, start, end)
    if mark is None:
        return True
    return mark[0] not in "”»" and (mark[0] != '"' or text[mark.start() - 1].isspace())


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
