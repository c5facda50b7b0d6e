"""Where a sentence ends that a general splitter lets go on: footnote marks, glued words, a street, a year B.C.

The splitter learnt from official papers; these rules are for what edited essays hold beside that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_lowercase

from factcheck.text.initials import AUXILIARY

MARK = r"(?:\[(?:\^?\w{1,4}|[*†‡§])\]|[¹²³⁰⁴-⁹*†‡])"
CLOSERS = "\"'”’»›)]}"
OPENERS = "\"'“‘«‹([{"
# after the stop: closing marks, footnote marks, then white space or the glued beginning of the next sentence
_FOOTNOTED = re.compile(
    rf"(?:[.!?…][{re.escape(CLOSERS)}]*|[{re.escape(CLOSERS)}][.!?…])(?:{MARK})+(?P<gap>\s*)"
    rf"(?=[{re.escape(OPENERS)}]*[A-Z0-9])"
)
_PLAIN_NUMBER_MARK = re.compile(r"[.!?](?<=[a-z)\"”’].)[\"”’)]*\d{1,3}(?P<gap>\s+)(?=[“\"‘(]?[A-Z])")
_GLUED = re.compile(r"[.!?](?<=[a-z]{3}.)[\"”’)]?(?P<gap>)(?=[“\"‘]?[A-Z][a-z]+(?:[ ,’']|$))")
_QUOTE_END = re.compile(r"[.!?](?<=\w.)[”\"](?P<gap>\s*)(?=[“\"]?[A-Z])")
_STARTER = (
    r"(?:The|A|He|She|It|They|We|You|But|And|In|On|At|His|Her|Its|Their|Our|My|Nobody|Then|This|That|These|Did|Do|Does|Was|"
    r"Were|Is|Are|Have|Had|When|If|How)\b"
)
_CLOCK_END = re.compile(rf"\b[aApP]\.?[mM]\.(?P<gap>\s+)(?={_STARTER})")
_HOUR_END = re.compile(  # ends 'left at 6 p.m. Lund did', and neither 'so at 6 p.m. Lund' nor 'at 6 p.m. London time'
    r"\b(?!(?:and|as|because|but|if|just|only|or|so|that|then|when|where|while) )[a-z]+"
    r" (?:at|by|until) (?:about )?\d{1,2}(?:[.:]\d\d)? [aApP]\.[mM]\.(?P<gap>\s+)"
    r"(?=[A-Z])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]\w+ (?:[Ss]tandard )?[Tt]ime\b|[A-Z]{2,})"
)
_I_END = re.compile(rf"\b(?:(?:{AUXILIARY}) I[.](?=\s+[A-Z])|[a-z]+ I[.](?=\s+{_STARTER}))(?P<gap>\s+)")
_ACRONYM_END = re.compile(rf"\b(?:[A-Z]\.){{2,}}(?P<gap>\s+)(?={_STARTER})")
_LETTERS_END = re.compile(
    r"(?<![.\w-])(?P<letters>[A-Z]{2,6})\.(?P<gap>\s+)(?=[A-Z][a-z]+ )"
)  # to Moss SRL. Somewhere
_LETTER_END = re.compile(  # 'They took vitamin A. One was ill': a kind, and no initial
    r"\b(?:block|category|class|exhibit|form|gate|grade|group|hepatitis|influenza|level|option|plan|platform|schedule|"
    r"section|stage|team|type|unit|vitamin|ward|wing) [A-Z]\.(?P<gap>\s+)(?=[A-Z][a-z]+)"
)
_STREET_END = re.compile(  # Dr. He is a person, 3 Elm Dr. a street
    r"\b(?:(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th)) St|\d+ (?:[A-Z][a-z]+ ){1,2}Dr)\."
    rf"(?P<gap>\s+)(?={_STARTER})"
)
# 'It was founded in 400 B.C. Rome was small' ends with the year, 'In 400 B.C. Rome was small' opens with it
_ERA_END = re.compile(
    r"\b(?:[a-z]{2,}ed|began|born|built|came|died|fell|held|lost|made|rose|sank|stood|won|written|wrote)"
    r" (?:in|by|around|about|before|after|until|till|since) (?:about |around |c\. ?)?\d+ (?:B\.C|A\.D|C\.E|B\.C\.E)\."
    r"(?P<gap>\s+)(?=[A-Z][a-z])"
)
_WORD_END = re.compile(r"[.!?](?<=[a-z].)[”’\")]{0,2}(?P<gap>\s+)(?=[“\"‘(\[]{0,2}[A-Z])")
_WORD = re.compile(r"\b[A-Za-z][a-z]+")
# each rule with what a text must hold for it to find anything: a look that saves the search
_ADDED = (
    (_FOOTNOTED, re.compile(r"[\[¹²³⁰⁴-⁹*†‡]")),
    (_PLAIN_NUMBER_MARK, re.compile(r"[.!?][\"”’)]*\d")),
    (_GLUED, re.compile(r"[.!?][\"”’)]?[“\"‘]?[A-Z]")),
    (_QUOTE_END, re.compile(r"[.!?][”\"]")),
    (_CLOCK_END, re.compile(r"[mM]\.\s")),
    (_HOUR_END, re.compile(r"[mM]\.\s")),
    (_I_END, re.compile(r" I\.")),
    (_LETTER_END, re.compile(r"[a-z] [A-Z]\.\s")),
    (_STREET_END, re.compile(r"(?:St|Dr)\.\s")),
    (_ERA_END, re.compile(r"\d (?:[BA]\.|C\.E)")),
    (_ACRONYM_END, re.compile(r"[A-Z]\.[A-Z]\.")),
)

# the splitter learnt from official papers and takes many plain words for abbreviations: these alone may be
_ABBREVIATIONS = re.compile(
    r"(?i:adm|al|approx|ariz|assn|assoc|aug|ave|avg|bldg|blvd|brig|bros|ca|calif|capt|cf|ch|cmdr|co|col|conn|corp|"
    r"cpl|dec|dept|ed|eds|eg|est|esq|etc|ex|excl|ext|feb|fl|fr|ft|gen|gov|govt|hon|hrs?|ibid|ie|inc|incl|insp|"
    r"jan|jr|jul|jun|lbs?|lt|ltd|maj|messrs|mich|min|minn|mo|mrs?|ms|mt|mx|nos|nov|oct|okla|op|oz|para|"
    r"penn|pp|pres|prof|rd|rep|rev|rt|sec|sen|sept?|sgt|sr|ste?|supt|tel|tenn|trans|univ|viz|vol|vs|yrs?)"
    r"|Art|Figs?|Mar|Mass|No|Wash"  # in small letters these are words: a limiting mass
)


def further_ends(words: str) -> Iterator[int]:
    """Offsets in `words` at which, by one of these rules, a sentence begins."""
    for rule, hint in _ADDED:
        if hint.search(words):
            yield from (match.end("gap") for match in rule.finditer(words))
    for match in _LETTERS_END.finditer(words):
        if not _ABBREVIATIONS.fullmatch(match["letters"]):
            yield match.end("gap")
    yield from _word_ends(words)


def ends_with_street(words: str, edge: int) -> bool:
    """Whether what stands before `edge` is the short name of a street, and what follows it begins a sentence."""
    return any(match.end() == edge for match in _STREET_END.finditer(words, max(0, edge - 60), edge + 20))


def _word_ends(words: str) -> Iterator[int]:
    for match in _WORD_END.finditer(words):
        end = match.start()
        start = end
        while start and words[start - 1] in ascii_lowercase:
            start -= 1
        word = _WORD.fullmatch(words, start, end) or _WORD.fullmatch(words, max(0, start - 1), end)
        if word and not _ABBREVIATIONS.fullmatch(word[0]):
            yield match.end("gap")


def tells_of_quotation(before: str, after: str) -> bool:
    """Whether a sentence goes on behind a quotation that ends it with who said it: '“It will hold.” Kern said so'."""
    if not _QUOTE_CLOSED.search(before[-60:]) or not _SAYING.match(after):
        return False
    return not (_TOLD_ALREADY.search(before) or (before[-2] == "." and _SAYS_THAT.match(after)))


_SAYING = re.compile(
    r"(?:(?:he|she|they|it|we|I|one|(?!So |Thus )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|the [\w’'-]+) )?"
    r"(?:said|says|asked|asks|wrote|writes|added|replied|told|claimed|declared|cried|shouted|wondered|answered|insisted)\b"
    r"(?! that\b)"  # “Is it strong?” She replied that it was not.
)
_QUOTE_CLOSED = re.compile(r"[?!…,.—–-][”\"’'»]$")
# “I regret it,” Moss said, “and so will you.” Kern said he did not.
_TOLD_ALREADY = re.compile(r",[”\"’'][^“\"‘”]*[“\"‘][^“\"”]*[.!?][”\"’']$")
# “It will hold.” Kern replied in the Post that it would not: behind a comma the quotation would be Kern's
_SAYS_THAT = re.compile(r"[A-Z][^“\"‘.?!]* that\b")
