"""The example's fact-check as the commands a user would type, in order.

`{C:words}` stands for the id of the claim whose quote holds the words, `{S:words}` for the source whose address
or file holds them, `{Q:words}` for the question that holds them, `{site}` for a site's address: none of them is known before the example runs.
"""

from __future__ import annotations

from dataclasses import dataclass

CHECKER = "Example Checker"


@dataclass(frozen=True, slots=True)
class Step:
    """One command with what it shows; `code` is the exit code it is meant to end with."""

    command: str
    about: str
    code: int = 0


STEPS: tuple[Step, ...] = (
    Step("init essay.md", "An essay comes in."),
    Step("extract", "Its claims are proposed, with the words they stand on."),
    Step("accept --score 0.5", "The likely ones are accepted at once."),
    Step("exclude --set-aside", "What is opinion is put aside, by name and with the reason."),
    Step(
        'edit {C:chief engineer was Ingrid Solheim} --restatement "The chief engineer of the Karsund Bridge was Ingrid '
        'Solheim."',
        "What the program left vague a person puts right.",
    ),
    Step(
        "attach-source {C:1,204 metres} {county}/engineer/final-report-1937.pdf --tier primary --group county "
        '--why "the engineer\'s own figures"',
        "Sources are put forward.",
    ),
    Step(
        "attach-source {C:Eleven of those workers died} {museum}/builders {county}/engineer/final-report-1937.pdf",
        "One document for two claims is one source.",
    ),
    Step(
        "attach-source {C:Eleven of those workers died} {museum}/builders --tier secondary --group museum",
        "Said again.",
    ),
    Step(
        "attach-source {C:This bridge will never need a toll} {courier}/1937/06/15/nine-thousand?utm_source=mail "
        '--tier secondary --group courier --why "printed the speech the next day"',
        "",
    ),
    Step("attach-source {C:14,900} {roads}/traffic/karsund --tier primary --group roads", ""),
    Step(
        "attach-source {C:fined in 1938} {court}/records/1938/dahl-and-sons {court}/records/1938/fines.html "
        "--tier primary --group court",
        "",
    ),
    Step("fetch --delay 0.2", "They are archived byte for byte; two of them cannot be."),
    Step(
        'cite {C:14,900} {S:roads} --quote "an average of 14,900 vehicles crossed the bridge each day, against 7,400 in 2000"',
        "A quote is proved against the archived text.",
    ),
    Step(
        'verdict {C:14,900} confirmed --because "The Roads Office\'s own yearly averages."',
        "A verdict is bound to it.",
    ),
    Step(
        "cite {C:1,204 metres} {S:final-report} --stance contradicts "
        '--quote "Its length between the abutments is 1,024 metres"',
        "",
    ),
    Step(
        'verdict {C:1,204 metres} wrong --because "The engineer\'s report gives 1,024 metres."', "An error."
    ),
    Step(
        'resolve {C:1,204 metres} change --to "The bridge they walked on is 1,024 metres long." --because "two digits swapped"',
        "",
    ),
    Step(
        'cite {C:This bridge will never need a toll} {S:nine-thousand} --quote "This bridge will never need a toll"',
        "A misquotation is refused, and the words that were said are shown.",
        2,
    ),
    Step(
        "cite {C:This bridge will never need a toll} {S:nine-thousand} --stance contradicts "
        '--quote "This bridge will need no toll as long as I am minister"',
        "",
    ),
    Step(
        'verdict {C:This bridge will never need a toll} wrong --because "Misquoted: he promised it for his own time only."',
        "",
    ),
    Step(
        'resolve {C:This bridge will never need a toll} change --to "“This bridge will need no toll as long as I am '
        'minister,” he told the crowd" --because "as printed the next day"',
        "",
    ),
    Step(
        'cite {C:Eleven of those workers died} {S:final-report} --quote "Eleven of them lost their lives"', ""
    ),
    Step('verdict {C:Eleven of those workers died} confirmed --because "The county\'s final report."', ""),
    Step(
        'searched {C:fined in 1938} "Dahl & Sons, fine, 1938" --in "the Courier\'s index of 1938"',
        "A search that found nothing goes on record,",
    ),
    Step(
        'query {C:fined in 1938} "Where is the fine from?" --to author',
        "and so does a question to the author.",
    ),
    Step('answer {Q:Where is the fine from} "From memory."', "The answer is no help."),
    Step(
        'verdict {C:fined in 1938} unsupported --because "The court record is behind a login and the list of fines is gone."',
        "What could not be found is said.",
    ),
    Step("list", "Where the work stands."),
    Step("show {C:1,204 metres}", "All that is on record for one claim."),
    Step("log {C:1,204 metres}", "Who changed what, and why."),
    Step("report", "The report for the editor."),
    Step("check", "The gate: not ready, and why.", 1),
    Step("verify", "Everything is proved again."),
)
