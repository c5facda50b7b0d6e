"""The human's hand on one claim: put it on the list, change its wording, place, type, risk or note."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Draft, Essay
from factcheck.errors import BadInput
from factcheck.roles import Act
from factcheck.text.folding import same_words
from factcheck.text.plain import plain
from factcheck.text.settling import settled, stands_untold
from factcheck.vocabulary import ClaimType, Origin, Risk
from factcheck.workflow.blinding import still_as_seen
from factcheck.workflow.claims.placing import locate, newest, put_by_hand
from factcheck.workflow.claims.restating import Restating
from factcheck.workflow.permission import require
from factcheck.workspace import Workspace


def add_claim(
    workspace: Workspace,
    restatement: str,
    quote: str,
    by: str,
    type_: ClaimType,
    risk: Risk,
    note: str = "",
    occurrence: int | None = None,
) -> Claim:
    """Put a claim on the list by hand, at these words of the newest draft; `occurrence` says which, where they recur.

    Raises BadInput when the words do not stand there, or more than once and it is not said which, and when `by` may
    not shape the list.
    """
    with workspace.ledger.change("add", by) as change:
        require(change.policy, change.essay, by, Act.SHAPE)
        anchor = locate(workspace, newest(change.essay), quote, occurrence)
        claim = Claim(
            id=change.new_id("C"),
            type=type_,
            risk=risk,
            restatement=restatement.strip() or anchor.quote,
            origin=Origin.PERSON,
            anchors=(anchor,),
            by=by,
            at=workspace.now(),
            note=note,
        )
        change.put_claim(claim)
    return claim


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to be different about a claim; None leaves it."""

    restatement: str | None = None
    quote: str | None = None
    type: ClaimType | None = None
    risk: Risk | None = None
    # a line to be added, as what stands there may be the author's own comment; "" empties it
    note: str | None = None
    occurrence: int | None = None
    gone: bool = False
    means: tuple[tuple[str, str], ...] = ()  # words the restatement leaves open, each with what it stands for


def _without_place(claim: Claim, draft: Draft) -> Claim:
    """The claim as no longer in the draft.

    Raises BadInput when it never stood anywhere else, or when the draft still has its very words.
    """
    before = [anchor.quote for anchor in claim.anchors if anchor.draft != draft.number]
    for anchor in () if claim.unplaced else claim.places(draft.number):
        if any(same_words(anchor.quote, words) for words in before):
            raise BadInput(
                f"the words of {claim.id} stand in draft {draft.number}, characters {anchor.start}-{anchor.end}",
                "exclude it, with the reason, or say with --quote where it stands",
            )
    others = tuple(anchor for anchor in claim.anchors if anchor.draft != draft.number)
    if not others:
        raise BadInput(f"{claim.id} stands in draft {draft.number} only", "exclude it instead")
    return replace(claim, anchors=others, unplaced="")


def _told(workspace: Workspace, essay: Essay, claim: Claim, word: str, meaning: str) -> Claim:
    """The claim with a word that it left open told where it stands first; where it stands again it is left open.

    A `meaning` of one digit is one of those `show` numbers.
    """
    if word.lower() not in map(str.lower, claim.unresolved):
        left = ", ".join(f"“{one}”" for one in claim.unresolved) or "nothing"
        raise BadInput(f"{claim.id} does not leave “{plain(word)}” open", f"it leaves open: {plain(left)}")
    if len(meaning.strip()) == 1 and meaning.strip().isdecimal():  # no year
        meaning = _numbered(workspace, essay, claim, word, int(meaning))
    said = settled(claim.restatement, word, meaning.strip()) if meaning.strip() else ""
    if not said:
        raise BadInput(
            f"“{plain(word)}” cannot be told by that in {claim.id}",
            'give the whole wording with --restatement "..."',
        )
    left_open = tuple(
        one for one in claim.unresolved if one.lower() != word.lower() or stands_untold(said, one)
    )
    return replace(claim, restatement=said, unresolved=left_open)


def _numbered(workspace: Workspace, essay: Essay, claim: Claim, word: str, number: int) -> str:
    offered = Restating(workspace, essay).could_mean(claim).get(word.lower(), ())
    if not 1 <= number <= len(offered):
        raise BadInput(
            f"{claim.id} has no meaning {number} for “{plain(word)}”",
            f"`factcheck show {claim.id}` numbers them",
        )
    return offered[number - 1]


def _noted(before: str, line: str | None) -> str | None:
    """A note with a line added, unless it has that line, or emptied by ""; None where it stays as it is."""
    if line is None or (line.strip() and line.strip() in before.split("\n")):
        return None
    if not line.strip():
        return ""
    return f"{before}\n{line.strip()}" if before else line.strip()


def edit_claim(workspace: Workspace, claim_id: str, edit: Edit, seen: str = "", by: str = "") -> Claim:
    """Change a claim's wording, place, type or risk, or add to its note. What was judged before goes stale by itself.

    `by` is who does it, else whoever is at work. Raises Conflict when the claim was changed since `seen`, its
    revision.
    """
    by = by or workspace.whoever()
    with workspace.ledger.change("edit", by) as change:
        claim = change.claim(claim_id)
        still_as_seen(workspace, change, claim, seen, by)
        require(change.policy, change.essay, by, Act.SHAPE)
        grave = change.policy.second_reader
        if edit.risk is not None and claim.risk in grave and edit.risk not in grave:
            require(
                change.policy, change.essay, by, Act.LOWER_RISK
            )  # it would spare the claim its second reader
        if edit.quote is not None:
            draft = newest(change.essay)
            anchor = locate(workspace, draft, edit.quote, edit.occurrence)
            others = tuple(a for a in claim.anchors if a.draft != draft.number)
            claim = replace(claim, anchors=(*others, anchor), unplaced="")
            claim = put_by_hand(workspace, change.essay, claim, anchor)
        if edit.gone:
            claim = _without_place(claim, newest(change.essay))
        if edit.restatement is not None:
            claim = replace(claim, restatement=edit.restatement.strip(), unresolved=())
        for word, meaning in edit.means:
            claim = _told(workspace, change.essay, claim, word, meaning)
        wanted = {"type": edit.type, "risk": edit.risk, "note": _noted(claim.note, edit.note)}
        claim = replace(claim, **{name: value for name, value in wanted.items() if value is not None})  # type: ignore[arg-type]
        change.put_claim(claim)
    return claim
