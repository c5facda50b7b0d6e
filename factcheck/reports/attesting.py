"""What all formats say, in the same words, of sign-offs and of the rules and people behind them.

Plain words: names in them are cleaned and not escaped.
"""

from __future__ import annotations

from factcheck import rules
from factcheck.dossier.signoff import SignOff
from factcheck.reports.escaping import plain
from factcheck.reports.phrasing import count, day
from factcheck.reports.statement import Statement
from factcheck.text.counting import listed
from factcheck.vocabulary import GRAVEST_FIRST

_UNKNOWN = "it was not looked at whether it still holds"


def standing(statement: Statement) -> str:
    """What the last sign-off is worth, in a sentence without its full stop; "" when there is none."""
    dossier = statement.dossier
    if not dossier.signoffs:
        return ""
    last = dossier.signoffs[-1]
    if dossier.signature is None:
        return f"{_last(last)}; {_UNKNOWN}"
    if dossier.signature.holds:
        return f"Signed off by {_who(last)}, and nothing has changed since"
    changed = "; ".join(map(plain, dossier.signature.changed))
    return f"{_last(last)}, is void. Changed since: {changed}"


def holds(statement: Statement) -> bool:
    """Whether the last sign-off is known to hold."""
    signature = statement.dossier.signature
    return signature is not None and signature.holds


def _last(signoff: SignOff) -> str:
    return f"The last sign-off, by {_who(signoff)}"


def _who(signoff: SignOff) -> str:
    return f"{plain(signoff.by)} on {day(signoff.at)}"


def decided(signoff: SignOff) -> str:
    """What was decided, about which draft."""
    return f"{signoff.decision.replace('-', ' ')}, draft {signoff.draft}"


def bound(signoff: SignOff) -> tuple[tuple[str, str], ...]:
    """What a sign-off is bound to: names and hashes."""
    return (
        ("the draft’s text", signoff.draft_sha256),
        ("the claims", signoff.claims),
        ("the evidence", signoff.evidence),
        ("the policy", signoff.policy),
    )


def audit(statement: Statement) -> tuple[tuple[str, str], ...]:
    """The rules the check was done under and the people it was done by, each with its name."""
    policy = statement.dossier.policy
    second = [risk.value for risk in GRAVEST_FIRST if risk in policy.second_reader]
    said = [
        ("Policy", f"version {policy.version}"),
        ("Rules of clearing", f"version {rules.VERSION}"),
        ("Second reader", f"for claims of {listed(second)} risk" if second else "for no claim"),
        ("May take a risk", _risk_takers(statement)),
    ]
    if not statement.edition.public:
        said.append(("People", _people(statement)))
    judged = [f"{by} ({count(number, 'verdict')})" for by, number in statement.readers.items()]
    said.append(("Judged by", ", ".join(judged) or "nobody yet"))
    return tuple(said)


def _risk_takers(statement: Statement) -> str:
    """The roles that may take a risk; roles count where people are named, and who is named is not public."""
    policy = statement.dossier.policy
    if not policy.people and not statement.edition.public:
        return "anybody"
    return listed([role.value for role in policy.accept_risk], "or") or "nobody"


def _people(statement: Statement) -> str:
    people = statement.dossier.policy.people
    named = [f"{plain(person.name)} ({listed([role.value for role in person.roles])})" for person in people]
    return ", ".join(named) or "nobody is named, so everyone may do everything but judge the own text"
