"""Who could do what is told: a bill is passed by a council and by no street, a letter is written by clerks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from factcheck.text.claims.grammar.countries import COUNTRIES, PEOPLES, PLACES, STATES
from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.persons import PEOPLE, PERSONS, is_agent
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verb_lists import DEEDS
from factcheck.text.claims.grammar.words import BE, listed
from factcheck.text.claims.restating.discourse import BODIES, FIRMS
from factcheck.text.claims.restating.owners import singular

# what a report or a law does as well
_OF_PAPER: Final = listed(
    "find found call claim argue warn recommend propose insist admit point conclude note complain condemn criticise "
    "criticize accuse blame reply respond confirm estimate advise instruct urge request rule state"
)
_OF_PERSONS: Final = listed(
    "tell think write drink eat marry walk sleep weep wear pray disagree quarrel argue sing shout whisper laugh cry "
    "smile cook dance queue march protest read listen watch wait notice guess study talk found swear"
)
_OFFICES: Final = listed(
    "chief chairman chairwoman chair president director directors spokesman spokeswoman spokesperson mayor members "
    "staff employees workers shareholders lawyers accounts headquarters founder founders board executives tenants "
    "clients customers creditors voters ministers"
)
_BODIES: Final = (
    BODIES
    | FIRMS
    | listed(
        "authority district regulator "
        "government parliament senate congress cabinet regulator state city county province church charity army navy "
        "treasury administration legislature embassy utility hospital newspaper broadcaster assembly tribunal "
        "consultancy coalition mission"
    )
)


def is_body(mention: Mention) -> bool:
    """'The council', 'Norland', 'Alder Bank': what can act like a person."""
    named = mention.words.split()[-1][:1].isupper() and (bool(mention.name) or " " not in mention.words)
    named = named and not (_is_by_the_way(mention) or mention.nobody)
    return mention.head in _BODIES or mention.words in PLACES or named


def _is_explained(mention: Mention) -> bool:
    """'Norda, a firm in Lund': a name told together with what it is."""
    return mention.end - mention.start > len(mention.words)


def _is_by_the_way(mention: Mention) -> bool:
    return mention.oblique and not _is_explained(mention)


def may_be_anybody(mention: Mention) -> bool:
    """'Kern': a bare name, of a person, a firm or a place; not 'Norland', if that is a country, nor 'Pilots'."""
    bare = mention.words.isalpha() and mention.words[0].isupper() and not mention.many
    bare = bare and not _is_explained(mention)
    return bare and mention.words not in COUNTRIES | STATES and mention.head not in _BODIES


def are_bodies(mention: Mention) -> bool:
    """'The councils', 'districts', 'nine water companies': several that act like a person each."""
    return mention.plural and singular(mention.head) in _BODIES


def are_persons(mention: Mention) -> bool:
    """'The pilots', 'two officials', 'people', 'the Dutch'; not 'the mills'."""
    one = singular(mention.head)
    people = mention.head in PEOPLE or mention.words.split()[-1] in PEOPLES
    return mention.plural and (people or one in PERSONS or is_agent(one))


def _are_doers(mention: Mention) -> bool:
    return are_persons(mention) or are_bodies(mention)


def _is_judged(words: Sequence[Token]) -> bool:
    """'It was in part illegal', 'they were void', 'it is falling': of no body that judges or says so."""
    found = next((at for at, token in enumerate(words) if token.lower in _FOUND_TO_BE), 0)
    between = words[1:found]
    plain = all(token.tag in "AnBMIN" or token.lower == "been" for token in between)
    return plain and any(token.lower in BE | {"be", "been"} for token in between)


def able_to(deed: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Those that a deed can be told of: no court is void."""
    judged = deed == JUDGED
    return [one for one in mentions if not (judged and (one.person or is_body(one) or one.head in _JUDGES))]


def acts_for_itself(tokens: Sequence[Token], at: int) -> str:
    """What the pronoun at `at` does that no thing does: 'deed', 'word' where a paper may say it too, or nothing.

    LIVED where no body of people does it either; JUDGED where it is found to be what nobody who judges is.
    """
    if tokens[at].lower in {"its", "their"}:
        return "deed" if any(token.lower in _OFFICES for token in tokens[at + 1 : at + 3]) else ""
    ahead = [token for token in tokens[at + 1 : at + 7] if token.tag not in "An"]
    if _is_judged(tokens[at : at + 7]):
        return JUDGED
    verb = next((token for token in ahead if token.tag not in "BM" and token.lower not in BE), None)
    if verb is None or verb.tag not in "VEb" or not verb.base:
        return ""
    passive = verb.tag == "E" and any(
        token.lower in BE | {"been", "be"} for token in ahead[: ahead.index(verb)]
    )
    if passive:
        return "deed" if verb.base in _TOLD else ""
    if verb.base in _OF_PAPER or verb.base == "say":
        return "word"
    behind = tokens[tokens.index(verb) + 1 : tokens.index(verb) + 1 + _AHEAD]
    if verb.base in _REPORTING_SUMS and any(token.lower in _SUMS for token in behind):
        return "deed"  # it reported a profit
    if verb.base in DEEDS:
        return "deed"
    return LIVED if tokens[at].lower == "they" and verb.base in _OF_PERSONS else ""


JUDGED: Final = "judged"
LIVED: Final = "lived"
_FOUND_TO_BE: Final = listed(
    "falling rising increasing decreasing soaring plummeting "
    "illegal unlawful lawful legal void invalid valid unconstitutional constitutional inadmissible admissible "
    "defamatory libellous libelous unenforceable enforceable"
)
_JUDGES: Final = listed(
    "judge judges court courts tribunal tribunals jury juries ombudsman watchdog inquiry commission panel magistrate "
    "magistrates bench"
)
_AHEAD: Final = 4  # words
_REPORTING_SUMS: Final = listed("report post make earn turn declare")
_SUMS: Final = listed("profit profits loss losses revenue revenues turnover earnings surplus deficit")
PAPERS: Final = SIGNALS["record"] | listed(
    "leaflet label plaque contract clause act bill law ordinance deed treaty resolution article book essay column map "
    "sign poster notice petition statement manifesto website page footnote answer reply speech sentence line word "
    "summary digest outline guide manual list table transcript file log brief briefing bulletin prospectus preface "
    "diary memoir newspaper memorandum minute entry register ledger caption headline slogan telegram licence permit "
    "verse film song chapter brochure advertisement ruling judgment verdict text passage draft code charter review"
)
_TOLD: Final = listed("tell ask order sue pay advise warn persuade sentence jail promise")


def the_doer(word: str, deed: str, fitting: Sequence[Mention], things: Collection[str]) -> Mention | None:
    """The one of those who may be meant that can do a deed; a subject, where others can as well.

    `things` are the heads of names that are of no person.
    """
    many = word in {"they", "their"}
    can = (are_persons if deed == LIVED else _are_doers) if many else is_body
    if deed == "word" and any(singular(mention.head) in PAPERS for mention in fitting):
        return None  # the council printed a summary: it says
    able = [mention for mention in fitting if can(mention)]
    subjects = [mention for mention in able if mention.subject]
    rivals = [mention for mention in able if not mention.subject and not mention.oblique]
    alone = (
        able
        if len(able) == 1 and not _is_by_the_way(able[0])
        else subjects
        if len(subjects) == 1 and not rivals
        else []
    )
    known = bool(alone) and (alone[0].head in things or not may_be_anybody(alone[0]))
    return alone[0] if known else None
