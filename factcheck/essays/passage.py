"""One part of the text while a reader is still gathering it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from factcheck.errors import BadInput
from factcheck.essays.manuscript import PartKind

MAX_CHARACTERS = 5_000_000  # some 800,000 words: far beyond any book
MAX_SPANS = 100_000  # of one paragraph
MAX_MARKS = 20_000  # links, footnotes and ends of comments in one paragraph

# A web address written out in the text. What may close the sentence or the bracket around it is cut off after.
_BARE_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]{3,2000}", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f<>\"\\]{1,2000}", re.IGNORECASE)
_LED_THROUGH = re.compile(
    r"https?://(?:www\.google\.[a-z.]{2,6}/url|\w+\.safelinks\.protection\.outlook\.com/|lm?\.facebook\.com/l\.php"
    r"|l\.instagram\.com/)\?(?:[^#&]{0,500}&)*?(?:q|u|url)=(https?(?::|%3A)[^&#]+)",
    re.IGNORECASE,
)


class Outsized(BadInput):
    """A paragraph no draft has; the message does not name the document yet."""


@dataclass(slots=True)
class Span:
    """`text[start:end]` of a passage and where it stood; start and end count within the passage."""

    start: int
    end: int
    source_start: int
    source_end: int
    source: str


@dataclass(slots=True)
class Link:
    """Words of a passage that carry an address."""

    start: int
    end: int
    address: str


@dataclass(slots=True)
class Change:
    """A tracked change: it put in the words `[start:end]`, or took `was` out there, where start and end are one."""

    start: int
    end: int
    was: str
    by: str

    @property
    def put_in(self) -> bool:
        """Whether it put words in."""
        return self.start < self.end


@dataclass(slots=True)
class Passage:
    """What a reader has gathered of one paragraph: words, where they stood, links and marks in them.

    `owner` is the key of the footnote or comment this passage is the body of, "" for the draft itself.
    `repeatable` says that the passage was set apart as a quotation: it counts as a pull quote if its words
    stand elsewhere in the draft too, for that is what a pull quote is. `runs_on` says that its line ends are only
    where an editor broke the lines, and mean no more than a space.
    """

    kind: PartKind
    where: str
    owner: str = ""
    repeatable: bool = False
    runs_on: bool = False
    spans: list[Span] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    length: int = 0
    _texts: list[str] = field(default_factory=list)
    _open_links: list[tuple[int, str]] = field(default_factory=list)
    _cut_at: int = 0

    @property
    def text(self) -> str:
        """The words so far, not yet trimmed."""
        if len(self._texts) > 1:
            self._texts = ["".join(self._texts)]
        return self._texts[0] if self._texts else ""

    @property
    def last_character(self) -> str:
        """The last character so far, "" at the beginning."""
        return self._texts[-1][-1:] if self._texts else ""

    def add(self, text: str, source_start: int, source_end: int, source: str = "") -> None:
        """Append words that stood at `source_start:source_end` of `source` (see `Piece`)."""
        if not text:
            return
        start, end = self.length, self.length + len(text)
        if end > MAX_CHARACTERS or len(self.spans) >= MAX_SPANS:
            raise self._too_large()
        last = self.spans[-1] if self.spans else None
        if (
            last is not None
            and last.source_end == source_start
            and last.source == source
            and last.end - last.start == last.source_end - last.source_start
            and end - start == source_end - source_start
        ):
            last.end, last.source_end = end, source_end
        else:
            self.spans.append(Span(start, end, source_start, source_end, source))
        self._texts.append(text)
        self.length = end

    def _too_large(self) -> Outsized:
        place = f" ({self.where})" if self.where else ""
        return Outsized(f"holds a paragraph larger than any draft has{place}", "check it chapter by chapter")

    def begin_cut(self) -> None:
        """Remember this place: the words from here on may turn out to be none of the text."""
        self._cut_at = self.length

    def since_cut(self) -> str:
        """Return the words added since."""
        return self.text[self._cut_at :]

    def cut(self) -> None:
        """Take them out again."""
        self._texts = [self.text[: self._cut_at]] if self._cut_at else []
        self.length = self._cut_at
        while self.spans and self.spans[-1].end > self.length:
            last = self.spans.pop()
            if last.start < self.length:
                kept = self.length - last.start
                self.spans.append(
                    Span(last.start, self.length, last.source_start, last.source_start + kept, last.source)
                )

    def mark(self, key: str) -> None:
        """Remember that `key` (a footnote, a comment's start or end) stands here."""
        if len(self.marks) >= MAX_MARKS:
            raise self._too_large()
        self.marks.append((self.length, key))

    def changed(self, start: int, was: str, by: str) -> bool:
        """Remember a tracked change: `was` was taken out at the end as it is now, or, if "", what stands from `start`
        on was put in. Return whether it is one of its own, and does not go on with the one before.
        """
        change = Change(start, self.length, was, by)
        last = self.changes[-1] if self.changes else None
        if last and last.put_in == change.put_in and last.by == by and last.end == start:
            last.end, last.was = change.end, last.was + was
            return False
        if len(self.changes) >= MAX_MARKS:
            raise self._too_large()
        self.changes.append(change)
        return True

    def open_link(self, address: str) -> None:
        """Say that the words from here on are a link; addresses that are not of the web are let go."""
        if len(self._open_links) + len(self.links) >= MAX_MARKS:
            raise self._too_large()
        self._open_links.append((self.length, web_address(address)))

    def close_link(self) -> None:
        """End the link opened last."""
        if self._open_links:
            start, address = self._open_links.pop()
            if address:
                self.links.append(Link(start, self.length, address))

    def open_link_words(self, most: int) -> str | None:
        """Return the words of the link opened last so far, None if there is none or they are more than `most` long."""
        if not self._open_links or self.length - self._open_links[-1][0] > most:
            return None
        wanted, words = self.length - self._open_links[-1][0], ""
        for text in reversed(self._texts):
            if len(words) >= wanted:
                break
            words = text[-most:] + words
        return words[len(words) - wanted :]

    def drop_link(self) -> None:
        """End the link opened last as if it were none."""
        if self._open_links:
            self._open_links.pop()

    def close_links(self) -> None:
        """End the links that are still open."""
        while self._open_links:
            self.close_link()

    def close(self) -> None:
        """End what is still open, and take addresses written out in the words as links."""
        self.close_links()
        if "://" in self.text:
            taken = [(link.start, link.end) for link in self.links]
            for start, end in _bare_addresses(self.text):
                if not any(left < end and start < right for left, right in taken):
                    self.links.append(Link(start, end, web_address(self.text[start:end])))
        self.links.sort(key=lambda link: (link.start, link.end))


def web_address(candidate: str) -> str:
    """Return `candidate` without surrounding spaces if it is an http or https address, else "".

    Where a program leads all links through an address of its own (Google Docs, Outlook), it is the one behind that.
    """
    candidate = candidate.strip()
    if not _ADDRESS.fullmatch(candidate):
        return ""
    through = _LED_THROUGH.match(candidate)
    behind = unquote(through[1]) if through else ""
    return behind if _ADDRESS.fullmatch(behind) else candidate


def _bare_addresses(text: str) -> list[tuple[int, int]]:
    """Return the spans of the web addresses written out in `text`."""
    found = []
    for match in _BARE_ADDRESS.finditer(text):
        address = match[0].rstrip(".,;:!?'’…*_|")
        while address.endswith((")", "]", "}")):
            closing = address[-1]
            if address.count(closing) <= address.count({")": "(", "]": "[", "}": "{"}[closing]):
                break
            address = address[:-1].rstrip(".,;:!?'’…*_|")
        if web_address(address):
            found.append((match.start(), match.start() + len(address)))
    return found
