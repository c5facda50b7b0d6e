"""What a checker must look at for each type of claim, and for an allegation besides."""

from __future__ import annotations

from factcheck.vocabulary import ClaimType, Risk

_CHECKLISTS: dict[ClaimType, tuple[str, ...]] = {
    ClaimType.EVENT: (
        "Did it happen, and did it happen so?",
        "Who did it, to whom, where and when: each against a source close to it.",
        "Does the verb say more than the source does (was accused, was convicted)?",
    ),
    ClaimType.NUMBER: (
        "The figure itself, in the document that first gave it.",
        "Unit, base and period: of what, counted how, from when to when.",
        "Is it still the newest figure, and is the rounding fair?",
        "Work out again every share, sum and growth rate.",
    ),
    ClaimType.DATE: (
        "Day, month and year against a document of the time.",
        "Relative dates counted from the day of publication.",
        "Does the order of events hold, and are spans counted right?",
    ),
    ClaimType.NAME: (
        "Spelling of every name, against the person's or body's own use.",
        "Title, office and affiliation, as of the time spoken of.",
        "Is it the right person or place of that name?",
    ),
    ClaimType.QUOTATION: (
        "Every word and mark inside the quotation marks, against a recording or document.",
        "Who said it, to whom, when and where; was it said or written?",
        "Does the context bear the meaning given, and are cuts marked?",
    ),
    ClaimType.ATTRIBUTION: (
        "Did that person or body say it, and so strongly (said, claimed, proved)?",
        "An unnamed source: who is it, and how many are they?",
        "What is said, checked as a claim of its own.",
    ),
    ClaimType.CAUSE: (
        "Did both things happen, and in that order?",
        "Who says that one brought about the other, and on what evidence?",
        "Other explanations that a fair reader would want to know of.",
    ),
    ClaimType.COMPARISON: (
        "Both sides of the comparison, by the same measure and for the same time.",
        "First, largest, only: among what, and according to whom?",
        "A case that would break it.",
    ),
    ClaimType.CHARACTERISATION: (
        "Which facts the description rests on, each checked.",
        "Would the person or group described, or a neutral expert, accept the words?",
        "How widely it is shared, if it is put as common knowledge.",
    ),
    ClaimType.PREDICTION: (
        "Present facts that it takes for granted.",
        "Whose forecast it is, and how sure they were.",
    ),
    ClaimType.OPINION: (
        "Facts that the opinion takes for granted.",
        "Is it plain to the reader that this is opinion?",
    ),
}


_OF_ALLEGATIONS = (
    "What is alleged: by whom, and what came of it (accused, charged, convicted, acquitted, settled)?",
    "Was whoever it is about asked, and is the answer in the text?",
)


def checklist(kind: ClaimType, risk: Risk = Risk.NORMAL) -> tuple[str, ...]:
    """What a checker must look at for a claim of that type and risk, one plain line each."""
    return (*_CHECKLISTS[kind], *(_OF_ALLEGATIONS if risk is Risk.LEGAL else ()))
