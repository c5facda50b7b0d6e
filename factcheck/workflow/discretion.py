"""Where a draft's own text names somebody protected: what is kept back of it, and what is said instead.

The draft stays as it was handed in. Nothing that would name the person goes on record or into a report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.dossier.claim import Anchor, Claim
from factcheck.store.identities import Identity, Naming, named, places
from factcheck.workspace import Workspace

OUT = "take the name out and hand the draft in again with `factcheck update`"
NOT_READY = "the draft names somebody who is protected; `factcheck extract` says where"  # and no report does
_MOST_NAMED = 6
_MASK = "▒"


@dataclass(frozen=True, slots=True)
class Discretion:
    """What one text says of protected people: where it names them, and what may be said of it."""

    text: str
    found: tuple[Naming, ...]
    known: Sequence[Identity]

    @property
    def masked(self) -> str:
        """The text with each name hidden; as long as it was, so that everything else stands where it stood."""
        pieces, at = [], 0
        for naming in self.found:
            pieces += [self.text[at : naming.start], _MASK * (naming.end - naming.start)]
            at = naming.end
        return "".join([*pieces, self.text[at:]])

    def who(self, start: int, end: int) -> str:
        """The id of who is named within these places or across their edge; "" for nobody."""
        return next((one.who for one in self.found if one.start < end and start < one.end), "")

    def told(self, draft: int) -> str:
        """Which words of a draft name somebody protected, for whoever works on it; "" when none do."""
        if not self.found:
            return ""
        at = ", ".join(f"{one.start}-{one.end}" for one in self.found[:_MOST_NAMED])
        more = f" and {len(self.found) - _MOST_NAMED} more" if len(self.found) > _MOST_NAMED else ""
        who = " and ".join(dict.fromkeys(one.who for one in self.found))
        return f"draft {draft} names {who}, who is protected, at characters {at}{more}; {OUT}"


def discretion(workspace: Workspace, text: str) -> Discretion:
    """What this text says of protected people. Raises BadInput when the list of their names cannot be read."""
    known = workspace.ledger.chronicle.guarded()
    return Discretion(text, places(known, text), known)


def masked(workspace: Workspace, text: str) -> str:
    """The text with the names of protected people hidden, as long as it was."""
    return discretion(workspace, text).masked


def unnamed(claim: Claim, of: Discretion) -> Claim:
    """The claim, told in its own words alone where what was made of them from elsewhere names somebody protected."""
    known = of.known
    if not known or not named(known, [claim.restatement, *claim.unresolved, *claim.reasons, claim.set_aside]):
        return claim
    reasons = tuple(reason for reason in claim.reasons if not named(known, reason))
    words = claim.words[0].rstrip(".")
    return replace(claim, restatement=f"{words[:1].upper()}{words[1:]}.", unresolved=(), reasons=reasons)


def kept_back(anchors: Sequence[Anchor], of: Discretion) -> str:
    """Why a claim cannot stand at these places of the text; "" when it can."""
    named_there = any(of.who(anchor.start, anchor.end) for anchor in anchors)
    return f"its words in draft {anchors[0].draft} cannot go on record; {OUT}" if named_there else ""
