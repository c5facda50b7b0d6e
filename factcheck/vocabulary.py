"""The words of the trade as enums: the value is what stands in claims.yaml, `meaning` is for people."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Word(StrEnum):
    """A closed set of words, each with its meaning in one sentence."""

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Word:
        """Make the member a plain string that also carries its meaning."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member


class Status(Word):
    """Where the work on a claim stands; always derived from the record, never set by hand."""

    PROPOSED = "proposed", "found by the extractor, not yet accepted by a person"
    OPEN = "open", "accepted, nothing judged yet"
    CHECKING = "checking", "assigned to a checker"
    QUERIED = "queried", "waiting for an answer from the author or a source"
    CHECKED = "checked", "has a current verdict that does not clear it yet"
    SECOND_READ = "second-read", "waiting for an independent second reader"
    DISPUTED = "disputed", "readers differ, and nobody entitled has settled it"
    CLEARED = "cleared", "the text may run as far as this claim goes"
    STALE = "stale", "its words or its evidence changed since the verdict"
    EXCLUDED = "excluded", "not checkable, with the reason on record"
    WITHDRAWN = "withdrawn", "no longer in the newest draft"


class Scale(Word):
    """The default verdict scale: what the evidence says about the claim as worded."""

    CONFIRMED = "confirmed", "right as worded, and the source rule is met"
    CONFIRMED_MINOR = "confirmed-minor", "right, with a small fix offered"
    NEEDS_CONTEXT = "needs-context", "literally right, but misleads or leaves out"
    WRONG = "wrong", "the evidence contradicts it"
    CONFLICTING = "conflicting", "good sources disagree"
    UNSUPPORTED = "unsupported", "searched for, and nothing adequate found"
    ON_AUTHOR = "on-author", "rests on the author's word alone"
    NOT_CHECKABLE = "not-checkable", "opinion, prediction or taste"


class ResolutionKind(Word):
    """What happens to the text."""

    KEEP = "keep", "runs as it stands"
    CHANGE = "change", "is to read differently"
    HEDGE = "hedge", "is to be said more carefully"
    CUT = "cut", "is to go"
    ACCEPT_RISK = "accept-risk", "runs at a named editor's risk"


class Risk(Word):
    """How bad it is if the claim is wrong."""

    LOW = "low", "an error would be embarrassing at most"
    NORMAL = "normal", "an error needs a correction"
    HIGH = "high", "an error harms a person, a group or the argument itself"
    LEGAL = "legal", "an error can end in court"


GRAVEST_FIRST = (Risk.LEGAL, Risk.HIGH, Risk.NORMAL, Risk.LOW)


class ClaimType(Word):
    """What kind of statement it is; decides what a checker must look at."""

    EVENT = "event", "something happened"
    NUMBER = "number", "a quantity, share or amount"
    DATE = "date", "when, how long, in which order"
    NAME = "name", "who or what someone or something is: names, titles, roles"
    QUOTATION = "quotation", "words in quotation marks given as somebody's"
    ATTRIBUTION = "attribution", "somebody is said to have said or thought it"
    CAUSE = "cause", "one thing is said to bring about another"
    COMPARISON = "comparison", "more, less, first, largest, only"
    CHARACTERISATION = "characterisation", "how someone or something is, in words that weigh"
    PREDICTION = "prediction", "what will or would be"
    OPINION = "opinion", "what ought to be, or taste"


class Stance(Word):
    """What a passage does to the claim."""

    SUPPORTS = "supports", "speaks for the claim as worded"
    CONTRADICTS = "contradicts", "speaks against it"
    CONTEXT = "context", "bears on it without deciding it"


class Tier(Word):
    """How near a source is to the thing itself."""

    PRIMARY = "primary", "the document, data or person itself"
    SECONDARY = "secondary", "an independent account of it"
    PRESS_RELEASE = "press-release", "an interested party's own announcement"
    WIKI = "wiki", "an encyclopaedia anyone can edit"
    MACHINE = "machine", "the answer of a model or another machine"
    AUTHOR = "author", "the author's own pages or word"
    PRIOR_CHECK = "prior-check", "somebody else's fact-check"
    UNKNOWN = "unknown", "nobody has said yet"


class Supplier(Word):
    """Who put a source forward."""

    CHECKER = "checker", "found by the desk"
    AUTHOR = "author", "handed over by the author"
    SEARCH = "search", "proposed by a search service"


class SearchService(Word):
    """Where candidates for sources can be looked for."""

    WIKIPEDIA = "wikipedia", "articles of one language's Wikipedia"
    CROSSREF = "crossref", "scholarly works by what is registered with their DOI"
    GDELT = "gdelt", "news of the last three months, in many languages"
    SEARXNG = "searxng", "the web, through an instance of your own"
    OPENALEX = "openalex", "scholarly works, with whether they were retracted"
    BRAVE = "brave", "the web, by an index of its own"
    TAVILY = "tavily", "the web, in extracts made for machines"
    GOOGLE_FACTCHECK = "google-factcheck", "what others have checked already"


class Outcome(Word):
    """How one attempt to archive a source went."""

    OK = "ok", "archived whole"
    PARTIAL = "partial", "archived, but cut short"
    BLOCKED = "blocked", "a wall (login, consent, captcha, payment, robots rule on the way) stood before it"
    GONE = "gone", "the server says it is not there (404, 410)"
    SOFT_404 = "soft-404", "answered with success, but the page says it is not there"
    CHANGED = "changed", "archived whole, with other content than the capture before"
    FAILED = "failed", "no usable answer: connection, time, size, protocol"
    REFUSED = "refused", "nothing was asked: a rule of our own or its site's robots.txt forbids it"


WHOLE: Final = (Outcome.OK, Outcome.CHANGED)
"""Of what the archive holds all there was."""


class Role(Word):
    """What a person is for in a fact-check; a house that names nobody leaves every role to everyone."""

    AUTHOR = "author", "wrote the text: supplies sources and answers questions, never judges it"
    CHECKER = "checker", "judges claims, asks, says what is to happen to the text"
    SECOND_READER = "second-reader", "reads a judged claim again without seeing the first verdict"
    CHIEF = "chief", "hands out the work, settles disputes"
    EDITOR = "editor", "decides about the text, takes risks, overrules, signs off"


class QueryKind(Word):
    """What is asked for."""

    QUESTION = "question", "something only the author or a source can say"
    RIGHT_OF_REPLY = "right-of-reply", "what someone the text accuses has to say to it"


class QueryState(Word):
    """What became of a query."""

    OPEN = "open", "waiting for an answer"
    ANSWERED = "answered", "the answer is on record"
    NO_ANSWER = "no-answer", "asked, and nothing came"
    DROPPED = "dropped", "no longer needed"


class Clearance(Word):
    """What an editor decides with a sign-off."""

    READY = "ready", "the draft may run: every claim is cleared"
    WITH_RISK = "ready-with-accepted-risk", "the draft may run, some of it at a named editor's risk"


class Cause(Word):
    """Why a claim that ran was wrong."""

    NOT_CHECKED = "not-checked", "nobody had looked at it"
    SOURCE_WRONG = "source-wrong", "the source itself was wrong"
    SOURCE_MISREAD = "source-misread", "the source was right, and was misread"
    SOURCE_MISSED = "source-missed", "a source that says otherwise was not found"
    CHANGED_LATER = "changed-later", "the text changed after it was checked"
    RISK_TAKEN = "risk-taken", "it ran at an editor's risk"
    SLIP = "slip", "a name, number or word was mistyped or mixed up"
    OVERTAKEN = "overtaken", "it was right when it ran; the facts moved on"


class Origin(Word):
    """Where a claim on the list came from."""

    EXTRACTED = "extracted", "proposed by the extractor"
    PERSON = "person", "put there by a person"
    MACHINE = "machine", "proposed by a model and found in the draft"


class Placement(Word):
    """What became of an anchor's words in another draft."""

    UNCHANGED = "unchanged", "the same words in the same place"
    MOVED = "moved", "the same words elsewhere"
    REWORDED = "reworded", "other words in its place"
    DELETED = "deleted", "no longer there"
    AMBIGUOUS = "ambiguous", "a person must say"
