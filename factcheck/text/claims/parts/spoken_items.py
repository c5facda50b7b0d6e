"""Items that stand inside a quotation of several sentences: told on the word of whoever is quoted."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.pieces import Joint
from factcheck.text.claims.model import Proposal
from factcheck.text.claims.parts.voices import voiced, why_aside
from factcheck.text.claims.restating.verbatim import with_both_marks
from factcheck.text.sentences import Span


def closed_at(text: str, sentence: Span, quoted: Span | None) -> str:
    """`text` with a mark that can only close, where a quotation ends that began before the sentence."""
    if quoted is None or not quoted.start < sentence.start < quoted.end < sentence.end:
        return text
    at = quoted.end - 1
    return f"{text[:at]}”{text[at + 1 :]}" if text[at] == '"' else text


def in_voice(
    text: str, sentence: Span, quoted: Span, item: Item, proposal: Proposal, speaker: str
) -> Proposal:
    """What is told of an item that begins inside the quotation `quoted`, told as said by the `speaker`."""
    if any(token.start >= quoted.end and token.text[0].isalnum() for token in item.words):
        # it goes on with words of the author: 'and it burned” as “the men slept”'
        mark = '"' if text[quoted.end - 1] == '"' else "“"
        return replace(proposal, restatement=f"In the text’s words: {mark}{text[item.start : item.end]}.")
    source, words = text[slice(*sentence)], proposal.restatement
    over = item.piece.governor if item.piece.joint is Joint.CONTENT else None
    if speaker and over is not None and over.tokens[0].start < quoted.start:
        words = _SOURCE.sub("", words)  # Moss states that “it burned”: told so already
    aside = why_aside(proposal.set_aside)
    words = voiced(words, speaker, source)
    words = _TORN.sub("“", words)
    if item.start == quoted.start and not text.startswith("‘", quoted.start + 1):
        words = words.replace("“‘", "“", 1)  # its own mark
    return replace(proposal, restatement=words, set_aside=aside, checkable=not aside)


_TORN: Final = re.compile(
    r"“(?:the|an?|his|her|its|their|these|those) \"(?=\w)", re.IGNORECASE
)  # the "mottoes
_SOURCE: Final = re.compile(r" \((?:according to|in the text’s words:) ?[^()]*\)(?=\.?$)")


def with_marks(text: str, sentence: Span, proposal: Proposal) -> Proposal:
    """What is told by the author, with the closing mark of a quotation that goes on behind the sentence."""
    told = with_both_marks(proposal.restatement, text[slice(*sentence)])
    return proposal if told == proposal.restatement else replace(proposal, restatement=told)
