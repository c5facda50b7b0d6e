"""Taking an essay in and making the list of its claims: start, extract, and the human's hand on the list."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from factcheck.dossier import Anchor, Claim, Draft, Essay, Exclusion
from factcheck.errors import BadInput, Conflict
from factcheck.roles import Act, same_person
from factcheck.store import mirror
from factcheck.store.revisions import unmoved
from factcheck.store.schema import DEFAULT_POLICY, ESSAY, FORMAT, Record
from factcheck.text import anchors
from factcheck.text.claims import Part, Proposal, extract
from factcheck.text.folding import same_words
from factcheck.text.plain import plain
from factcheck.vocabulary import ClaimType, Origin, Risk
from factcheck.workflow import attributes
from factcheck.workflow.annotations import annotated
from factcheck.workflow.permission import require
from factcheck.workspace import RECORD, Workspace, text_hash

SAME_PLACE = 0.9  # spans that share this much of what they cover are the same words
MOST_TITLE = 1000


@dataclass(frozen=True, slots=True)
class Started:
    """What `start` made: the folder, and what was read from the essay when one was given."""

    folder: Path
    title: str
    words: int
    format: str
    unread: tuple[str, ...]


def start(
    folder: Path, essay: str, title: str = "", author: str = "", allow_hosts: frozenset[str] = frozenset()
) -> Started:
    """Start a fact-check in `folder`, with the essay (a file, a web address, or "") as its first draft.

    Raises Conflict when there is one already, BadInput when the essay cannot be read; then nothing is made.
    """
    if os.path.lexists(folder / RECORD):
        raise Conflict(f"{folder} is a fact-check already", "start in another folder, or go on with this one")
    workspace = Workspace(folder)
    if not essay:
        named = _title(title or folder.resolve().name)
        mirror.refuse({("essay", ""): ESSAY.write(Essay(named, author))})
        folder.mkdir(parents=True, exist_ok=True)
        attributes.tell(folder, attributes.BYTES)
        workspace.ledger.create(Record(FORMAT, Essay(named, author), DEFAULT_POLICY))
        return Started(folder, named, 0, "", ())
    online = essay.lower().startswith(("http://", "https://"))
    if online:
        data, manuscript = workspace.read_essay_at(essay, allow_hosts)
    else:
        data, manuscript = workspace.read_essay(Path(essay))
    name = plain(essay if online else Path(essay).name)[:300]
    named = _title(title or manuscript.title or PurePosixPath(name).stem)
    mirror.refuse({("essay", ""): ESSAY.write(Essay(named, author))})
    folder.mkdir(parents=True, exist_ok=True)
    suffix = f".{manuscript.format}" if online else PurePosixPath(name).suffix.lower() or ".txt"
    file = workspace.keep_draft(1, suffix, data, manuscript.text)
    words, digest = len(manuscript.text.split()), hashlib.sha256(data).hexdigest()
    draft = Draft(
        1, name, manuscript.format, workspace.now(), digest, text_hash(manuscript.text), words, file
    )
    attributes.tell(folder, attributes.BYTES)
    workspace.ledger.create(Record(FORMAT, Essay(named, author, drafts=(draft,)), DEFAULT_POLICY))
    return Started(folder, named, words, manuscript.format, manuscript.unread)


def _title(found: str) -> str:
    return plain(found)[:MOST_TITLE]


def _newest(essay: Essay) -> Draft:
    if essay.newest_draft is None:
        raise BadInput("there is no draft yet", "start with `factcheck init ESSAY`")
    return essay.newest_draft


@dataclass(frozen=True, slots=True)
class Extracted:
    """What `extract_claims` did: the new claims, and how many proposals were on the list already."""

    new: tuple[Claim, ...]
    known: int


def extract_claims(workspace: Workspace, dry_run: bool = False) -> Extracted:
    """Propose the claims of the newest draft. What is on the list already is neither repeated nor changed."""
    dossier = workspace.ledger.dossier()
    draft = _newest(dossier.essay)
    text = workspace.draft_text(draft)
    manuscript = workspace.manuscript(draft)
    parts = tuple(Part(p.kind.value, p.start, p.end, p.where) for p in manuscript.parts) if manuscript else ()
    proposals = extract(text, parts, dossier.essay.published or None)
    if dry_run:
        new = _unknown(proposals, dossier.claims, draft.number)
        made = [_claim(f"C{index:03d}", p, text, draft.number, "") for index, p in enumerate(new, 1)]
        return Extracted(tuple(made), len(proposals) - len(made))
    made = []
    notes = manuscript.notes if manuscript else ()
    with workspace.ledger.change("extract") as change:
        new = _unknown(proposals, change.claims(), draft.number)
        for proposal in new:
            claim = _claim(change.new_id("C"), proposal, text, draft.number, workspace.now())
            claim = annotated(change, claim, notes, workspace.now())
            change.put_claim(claim)
            made.append(claim)
    return Extracted(tuple(made), len(proposals) - len(made))


def _unknown(proposals: Sequence[Proposal], claims: Iterable[Claim], draft: int) -> list[Proposal]:
    """The proposals that no claim on the list already makes, at (nearly) the same words or in the same restatement."""
    taken = [(a.start, a.end) for claim in claims for a in claim.places(draft)]
    said = {" ".join(claim.restatement.split()).casefold() for claim in claims}
    return [
        p
        for p in proposals
        if " ".join(p.restatement.split()).casefold() not in said
        and not any(_shared((p.start, p.end), place) >= SAME_PLACE for place in taken)
    ]


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    """How much of the text that two spans cover together they both cover, 0 to 1."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return both / (max(one[1], other[1]) - min(one[0], other[0])) if both > 0 else 0.0


def _claim(claim_id: str, proposal: Proposal, text: str, draft: int, at: str) -> Claim:
    places = ((proposal.start, proposal.end), *proposal.more)
    return Claim(
        id=claim_id,
        type=proposal.type,
        risk=proposal.risk,
        restatement=proposal.restatement,
        origin=Origin.EXTRACTED,
        anchors=tuple(_anchor(text, start, end, draft) for start, end in places),
        at=at,
        score=round(proposal.score, 3),
        reasons=(*proposal.reasons, *proposal.risk_reasons),
        unresolved=proposal.unresolved,
        set_aside="" if proposal.checkable else proposal.set_aside,
    )


def _anchor(text: str, start: int, end: int, draft: int) -> Anchor:
    made = anchors.make(text, start, end, draft)
    return Anchor(draft, made.start, made.end, made.quote, made.prefix, made.suffix)


def _locate(workspace: Workspace, draft: Draft, quote: str, occurrence: int | None) -> Anchor:
    """The anchor of the words in a draft. Raises BadInput when they are not there, or there more than once."""
    text = workspace.draft_text(draft)
    found = anchors.places(text, quote)
    if not found:
        raise BadInput(
            f"those words are not in draft {draft.number}: {quote[:80]!r}", "give them as the draft has them"
        )
    if occurrence is None and len(found) > 1:
        lines = tuple(f"{i}: {text[max(0, s - 30) : e + 30]!r}" for i, (s, e) in enumerate(found, 1))
        hint = "give more of the words, or say which with --occurrence N"
        raise BadInput(f"those words stand {len(found)} times in draft {draft.number}", hint, lines[:10])
    index = (occurrence or 1) - 1
    if not 0 <= index < len(found):
        raise BadInput(f"those words stand {len(found)} times in draft {draft.number}, not {occurrence}")
    start, end = found[index]
    return _anchor(text, start, end, draft.number)


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
    """Put a claim on the list by hand, at these words of the newest draft."""
    with workspace.ledger.change("add", by) as change:
        anchor = _locate(workspace, _newest(change.essay), quote, occurrence)
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
    note: str | None = None
    occurrence: int | None = None
    gone: bool = False


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


def edit_claim(workspace: Workspace, claim_id: str, edit: Edit, seen: str = "", by: str = "") -> Claim:
    """Change a claim's wording, place, type, risk or note. What was judged before goes stale by itself.

    `by` is who does it, else whoever is at work. Raises Conflict when the claim was changed since `seen`, its
    revision.
    """
    by = by or workspace.whoever()
    with workspace.ledger.change("edit", by) as change:
        claim = change.claim(claim_id)
        unmoved(seen, claim, workspace.ledger.chronicle.log.lines())
        require(change.policy, change.essay, by, Act.SHAPE)
        grave = change.policy.second_reader
        if edit.risk is not None and claim.risk in grave and edit.risk not in grave:
            require(change.policy, change.essay, by, Act.SETTLE)  # it would spare the claim its second reader
        if edit.quote is not None:
            draft = _newest(change.essay)
            anchor = _locate(workspace, draft, edit.quote, edit.occurrence)
            others = tuple(a for a in claim.anchors if a.draft != draft.number)
            claim = replace(claim, anchors=(*others, anchor), unplaced="")
        if edit.gone:
            claim = _without_place(claim, _newest(change.essay))
        if edit.restatement is not None:
            claim = replace(claim, restatement=edit.restatement.strip(), unresolved=())
        wanted = {"type": edit.type, "risk": edit.risk, "note": edit.note}
        claim = replace(claim, **{name: value for name, value in wanted.items() if value is not None})  # type: ignore[arg-type]
        change.put_claim(claim)
    return claim


def accept_claims(
    workspace: Workspace,
    claim_ids: Sequence[str],
    by: str,
    score: float | None = None,
    everything: bool = False,
) -> list[Claim]:
    """Accept proposals as claims: these, or all that were not set aside, or those from a score on."""
    with workspace.ledger.change("accept", by) as change:
        if claim_ids:
            chosen = [change.claim(name) for name in claim_ids]
        else:
            least = 0.0 if everything else score if score is not None else 2.0
            chosen = [c for c in change.claims() if not c.set_aside and (c.score or 0.0) >= least]
        accepted = [
            replace(claim, accepted_by=by, set_aside="")
            for claim in chosen
            if claim.origin is not Origin.PERSON and not claim.accepted_by and claim.excluded is None
        ]
        for claim in accepted:
            change.put_claim(claim)
    return accepted


def exclude_claims(
    workspace: Workspace, claim_ids: Sequence[str], reason: str, by: str, set_aside: bool = False
) -> list[Claim]:
    """Exclude claims as not checkable, with the reason; `set_aside` takes all that the extractor set aside.

    Somebody else's exclusion is confirmed by it. Raises BadInput without a reason, or for one who may not.
    """
    with workspace.ledger.change("exclude", by, reason) as change:
        require(change.policy, change.essay, by, Act.JUDGE)
        chosen = [change.claim(name) for name in claim_ids]
        if set_aside:
            chosen += [
                c for c in change.claims() if c.set_aside and c.excluded is None and c.id not in claim_ids
            ]
        done = []
        for claim in chosen:
            why = reason or claim.set_aside
            if not why:
                raise BadInput(f"{claim.id} needs a reason to be excluded", 'say why with --because "..."')
            done.append(replace(claim, excluded=Exclusion(why, by, workspace.now())))
            change.put_claim(done[-1])
    return done


def confirm_exclusions(workspace: Workspace, claim_ids: Sequence[str], by: str) -> list[Claim]:
    """Confirm somebody else's exclusions, as their second reader. Raises BadInput for others, or one's own."""
    with workspace.ledger.change("exclude --confirm", by) as change:
        require(change.policy, change.essay, by, Act.SECOND_READ)
        done = []
        for claim in map(change.claim, claim_ids):
            if claim.excluded is None:
                raise BadInput(f"{claim.id} is not excluded", "there is nothing to confirm")
            if same_person(claim.excluded.by, by):
                raise BadInput(f"{by} excluded {claim.id}", "it takes somebody else to confirm it")
            done.append(replace(claim, excluded=replace(claim.excluded, seconded_by=by)))
            change.put_claim(done[-1])
    return done


def include_claims(workspace: Workspace, claim_ids: Sequence[str], by: str) -> list[Claim]:
    """Take exclusions back."""
    with workspace.ledger.change("exclude --undo", by) as change:
        require(change.policy, change.essay, by, Act.SHAPE)
        done = [
            replace(change.claim(name), excluded=None, accepted_by=by, set_aside="") for name in claim_ids
        ]
        for claim in done:
            change.put_claim(claim)
    return done
