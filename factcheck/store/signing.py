"""What a sign-off is bound to, as hashes, and whether what stands now is still that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck import rules
from factcheck.dossier import Dossier
from factcheck.dossier.signoff import Signature, SignOff
from factcheck.roles import Act
from factcheck.store import mirror
from factcheck.store.deriving import desk
from factcheck.store.history import Line
from factcheck.store.schema import POLICY
from factcheck.store.seals import digest

# What says how the work is going or what came after it, and nothing about what was found.
_ASIDE = frozenset({"status", "assigned_to", "second_reader", "note", "evidence", "corrections"})
MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Parts:
    """The hashes of what is signed: the draft's text, the claims, the evidence with its sources, the policy."""

    draft: int
    draft_sha256: str
    claims: str
    evidence: str
    policy: str


def parts(dossier: Dossier) -> Parts:
    """What the record is now, in the terms of a sign-off."""
    newest = dossier.essay.newest_draft
    claims = [
        {name: value for name, value in mirror.filed(claim).items() if name not in _ASIDE}
        for claim in sorted(dossier.claims, key=lambda claim: claim.id)
    ]
    sources = {source.id: source for source in dossier.sources}
    evidence = []
    for claim in sorted(dossier.claims, key=lambda claim: claim.id):
        for value in mirror.filed(claim).get("evidence", []):
            assert isinstance(value, dict)
            source = sources[str(value["source"])]
            evidence.append([value, source.tier.value, source.independence])
    return Parts(
        newest.number if newest else 0,
        newest.text_sha256 if newest else "",
        digest(claims),
        digest(evidence),
        digest({"policy": POLICY.write(dossier.policy), "rules": str(rules.VERSION)}),
    )


def signed(dossier: Dossier, lines: Iterable[Line]) -> Dossier:
    """The dossier with what its last sign-off is worth; `lines` is the log, looked at only when it is void."""
    if not dossier.signoffs:
        return dossier
    last, now = dossier.signoffs[-1], parts(dossier)
    changed = []
    if barred := desk(dossier.policy, dossier.essay).why_not(last.by, Act.SIGN_OFF):
        changed.append(f"who signs: {barred}")
    if (last.draft, last.draft_sha256) != (now.draft, now.draft_sha256):
        changed.append(f"the draft: {last.draft} was signed, {now.draft} is the newest")
    names = [name for name in ("claims", "evidence", "policy") if getattr(last, name) != getattr(now, name)]
    since = _since(last, lines) if names else []
    if "claims" in names:
        changed.append(f"the claims{_named(since, 'claims', _ASIDE)}")
    if "evidence" in names:
        changed.append(f"the evidence{_named(since, 'claims', frozenset())}")
    if "policy" in names:
        changed.append(f"the policy, now version {dossier.policy.version}")
    return replace(dossier, signature=Signature(last, tuple(changed)))


def _since(signoff: SignOff, lines: Iterable[Line]) -> Sequence[Line]:
    """The lines of the log after the one that recorded the sign-off."""
    found: list[Line] = []
    for line in lines:
        found.append(line)
        if any(edit.path[:2] == ("signoffs", signoff.id) for edit in line.edits):
            found.clear()
    return found


def _named(lines: Sequence[Line], section: str, aside: frozenset[str]) -> str:
    """The entries that changed, for a sentence: " (C003, C007)"; "" when the log does not tell."""
    names = {
        edit.path[1]: None
        for line in lines
        for edit in line.edits
        if edit.path[0] == section and len(edit.path) > 1 and not (set(edit.path[2:3]) & aside)
    }
    shown = sorted(names)[:MOST_NAMED]
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f" ({', '.join(shown)}{more})" if names else ""
