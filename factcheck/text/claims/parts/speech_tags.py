"""'Ida Falk said', 'as the historian Moss concluded': who says it, which by itself states nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.pieces import FINITE, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import Token, tags, words_before
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.candidates import fits
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.sentences import Span

_SAYS: Final = listed(
    "say write note argue conclude add explain observe remark summarise summarize state declare recall continue "
    "insist warn claim comment point quip joke"
)
# behind a quotation also these
_TELLS: Final = _SAYS | REPORTING | listed("ask")
_MARKS: Final = frozenset('"“”«»,.!?:—–-')
# who says it, and the verb: 'Ida Falk, the mayor, has since pointed out in a letter of May'
_WHO: Final = "(?:O|D?[#NPA']*[NP](?:I[DNP#']+)?)"
_WHERE: Final = '(?:[IK][^,VBMHRSQ:"]*)?'
_TAG: Final = re.compile(
    f"[KSA]?{_WHO}(?:,[^,VBMQ]+,(?P<set_off>[VE])|[An]*B?[An]*(?P<verb>V|(?<=B)E|N$))A?{_WHERE}"
)
# behind a quotation: 'said Ida Falk, the mayor'
_TURNED: Final = re.compile(f"[VE]{_WHO}{_WHERE}")
_PLACED: Final = frozenset(("in", "on", "to", "out"))
_STATING: Final = (Joint.MAIN, Joint.COORDINATE, Joint.SUBORDINATE)


def is_speech_tag(words: Sequence[Token], around: Sequence[Token]) -> bool:
    """Whether words of a sentence, the tokens `around`, only tell who says what is quoted or follows beside them."""
    bare = _bare(words)
    found = _TAG.fullmatch(tags(bare))
    at = -1 if found is None else max(found.start("verb"), found.start("set_off"))
    if at < 0 or _verb(bare[at]) not in _SAYS or any(token.base in _SAYS for token in bare[:at]):
        return False
    behind = bare[at + 1 : at + 2]
    return (not behind or behind[0].lower in _PLACED) and _is_beside(bare, around)


def _verb(token: Token) -> str:
    """The base form of a verb; also that of 'notes', which may be a noun."""
    return token.lower.removesuffix("s") if token.tag == "N" and token.lower.endswith("s") else token.base


def _is_beside(tag: Sequence[Token], around: Sequence[Token]) -> bool:
    """Whether a colon, a quotation or 'as' stands beside the words of a tag."""
    first, last = tag[0].start, tag[-1].end
    before = next((token for token in reversed(around) if token.end <= first), None)
    after = next((token for token in around if token.start >= last), None)
    led = tag[0].lower == "as" or (before is not None and (before.lower == "as" or before.text in _QUOTES))
    return led or (after is not None and (after.text == ":" or after.text in _QUOTES))


_OPENING: Final = frozenset('"“«')
_QUOTES: Final = frozenset('"“”«»')


def _opens_tag(words: Sequence[Token]) -> bool:
    """Whether words behind a quotation begin with who speaks, whatever is told of him then."""
    bare = _bare(words)
    string = tags(bare)
    turned = _TURNED.match(string) is not None and bare[0].base in _TELLS
    found = _TAG.match(string)
    at = -1 if found is None else max(found.start("verb"), found.start("set_off"))
    return turned or (at > 0 and bare[at].base in _TELLS)


def _bare(words: Sequence[Token]) -> list[Token]:
    bare = [token for token in words if token.text not in _MARKS or token.text == ","]
    first = next((at for at, token in enumerate(bare) if token.text != ","), len(bare))
    end = next((at for at in range(len(bare), first, -1) if bare[at - 1].text != ","), first)
    return bare[first:end]


def without_tags(
    tokens: list[Token], made: Sequence[Item], quoted: Span | None
) -> tuple[list[Item], list[Token]]:
    """The items without those that only tell who speaks, and the words that tell it behind the quotation `quoted`.

    Who speaks is told with what is quoted, or with the clause.
    """
    kept: list[Item] = []
    tag: list[Token] = []
    first = made[0] if made else None
    if (
        first is not None
        and is_speech_tag(first.piece.tokens, tokens)
        and all(item.end <= first.end for item in made)
    ):
        return [first], []  # as Moss (in his book of 1990) notes
    for item in made:
        inner = _within(item, quoted) if quoted is not None else item
        behind = item.words[len(inner.words) :] if inner is not item else item.words
        lone = inner.piece.joint in _STATING and is_speech_tag(inner.words, tokens)
        lone = lone or (quoted is not None and _is_right_behind(tokens, item, quoted))
        if (inner is not item and inner.start == item.start) or lone:
            tag = tag or [token for token in behind if token.text[0].isalnum()]
        if not lone and inner.words:
            kept.append(inner)
    if not kept or tag == []:
        return list(made), []
    return _with_openers(tokens, made, kept), tag


def _is_right_behind(tokens: Sequence[Token], item: Item, quoted: Span) -> bool:
    """'said Ida Falk, the mayor' right behind a quotation that began in an earlier sentence."""
    between = [t for t in tokens if quoted.end <= t.start < item.start and t.text[0].isalnum()]
    behind = item.start >= quoted.end and not between
    return behind and _opens_tag(item.words) and len(FINITE.findall(tags(item.words))) == 1


def _within(item: Item, quoted: Span) -> Item:
    """An item without the words behind the quotation it stands in that tell who speaks."""
    led = words_before(quoted.start, item.words)
    if led and quoted.start < item.end < quoted.end and led[-1].text == ":" and not is_finite(led):
        words = item.words[len(led) :]  # in the words of a miner: “We were slaves. They
        return replace(item, words=words, piece=Piece(words, Joint.MAIN), start=words[0].start)
    inside = words_before(quoted.end, item.words)
    behind = item.words[len(inside) :]
    while inside and inside[-1].text in _MARKS:
        inside.pop()
    if not behind or item.start >= quoted.end:
        return item
    if not inside and not _opens_tag(behind):
        return replace(item, words=behind, start=behind[0].start)  # torn behind a mark
    if not _opens_tag(behind) or not _OPENING.isdisjoint(token.text for token in behind):
        return item
    end = inside[-1].end if inside else item.end
    return replace(item, words=inside, piece=replace(item.piece, tokens=inside), end=end)


def _with_openers(tokens: list[Token], made: Sequence[Item], kept: list[Item]) -> list[Item]:
    """'As Moss summarised, while the men sat there the mill burned': all of it, where only one item is left."""
    first = made[0]
    if first.piece.joint is not Joint.SUBORDINATE or len(kept) != 1 or kept[0].start < first.end:
        return kept
    start, end = tokens[0].start, kept[0].end
    words = words_before(end, tokens)
    return [Item(Piece(words, Joint.MAIN), words, start, end, kept[0].supposed)]


def only_person(pronoun: str, discourse: Discourse) -> str:
    """The name of the one person that 'she' of 'she said' can be: nobody else of her sex was spoken of for long."""
    woman = {"she": True, "he": False}.get(pronoun)
    if woman is None:
        return ""
    met = [mention for one in discourse.met for mention in one.mentions if fits(pronoun, mention, discourse)]
    heads = {mention.head for mention in met}
    known = any(woman in {mention.woman, discourse.women.get(mention.head)} for mention in met)
    head = heads.pop() if len(heads) == 1 and known else ""
    return discourse.full_names.get(met[0].words.split()[-1], "") if head else ""
