"""Taking an essay in, and proposing the claims of its newest draft."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path

from factcheck.archive.net.guard import AllowedHosts
from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Draft, Essay
from factcheck.dossier.tracked import (
    UNTOUCHED,
    Tracked,
    UnderRevision,
    all_under_revision,
    read_as_accepted,
)
from factcheck.errors import Conflict
from factcheck.essays.manuscript import Manuscript
from factcheck.store import mirror
from factcheck.store.schema import DEFAULT_POLICY, ESSAY, FORMAT, Record
from factcheck.text.claims import Proposal
from factcheck.text.sentences import Span
from factcheck.vocabulary import Origin
from factcheck.workflow import attributes
from factcheck.workflow.claims.covering import near
from factcheck.workflow.claims.known import Known
from factcheck.workflow.claims.placing import anchored, newest
from factcheck.workflow.claims.restating import read_claims
from factcheck.workflow.discretion import Discretion, discretion, unnamed
from factcheck.workflow.drafts.annotations import (
    ACT,
    Homeless,
    News,
    Withheld,
    of_others,
    take_in,
    without_names,
)
from factcheck.workflow.drafts.first_draft import NOTHING_SAID, OwnAccount, described, kept, put_first, titled
from factcheck.workflow.drafts.handing_in import HandedIn, hand_in
from factcheck.workflow.drafts.tracking import guarded
from factcheck.workflow.drafts.unsaid import Unsaid, naming_sentences, stands_in, unsaid
from factcheck.workspace import RECORD, Workspace

TAKEN_IN = "update"  # what the log calls the taking in of a draft


@dataclass(frozen=True, slots=True)
class Started:
    """What `start` made: the folder, and what was read from the essay when one was given.

    `account` is what only the essay says of itself; `tracked` says how many tracked changes were read as accepted, ""
    for none.
    """

    folder: Path
    title: str
    words: int
    format: str
    unread: tuple[str, ...]
    account: OwnAccount = NOTHING_SAID
    tracked: str = ""


def start(
    folder: Path,
    essay: str,
    title: str = "",
    author: str = "",
    allow_hosts: frozenset[str] = frozenset(),
    published: str = "",
) -> Started:
    """Start a fact-check in `folder`, with the essay (a file, a web address, or "") as its first draft.

    `published` is the day (or month, or year) that "a month ago" counts from; without it the one that the essay
    gives itself does.
    A fact-check that was begun without an essay gets it by this; what was said of it then stays, unless it is said
    anew. Raises Conflict when there is any other already, or what one recorded, BadInput when the essay cannot be read;
    then nothing is made.
    """
    if os.path.lexists(folder / RECORD):
        return _begin(Workspace(folder), essay, Essay(title, author, published), allow_hosts)
    workspace = Workspace(folder)
    workspace.ledger.unused()
    begun = Essay(titled(title or folder.resolve().name), author, published)
    if not essay:
        mirror.refuse({("essay", ""): ESSAY.write(begun)})
        folder.mkdir(parents=True, exist_ok=True)
        attributes.tell(folder, attributes.BYTES)
        workspace.ledger.create(Record(FORMAT, begun, DEFAULT_POLICY))
        return Started(folder, begun.title, 0, "", ())
    given = hand_in(workspace, essay, allow_hosts)
    begun, account = described(folder, begun, given)
    folder.mkdir(parents=True, exist_ok=True)
    begun = replace(begun, drafts=(kept(workspace, given, 1),))
    attributes.tell(folder, attributes.BYTES)
    workspace.ledger.create(Record(FORMAT, begun, DEFAULT_POLICY))
    return _started(folder, begun, given, account)


def _started(folder: Path, essay: Essay, given: HandedIn, account: OwnAccount) -> Started:
    (draft,) = essay.drafts
    tracked = read_as_accepted(given.manuscript.tracked.number)
    return Started(folder, essay.title, draft.words, draft.format, given.manuscript.unread, account, tracked)


def _begin(workspace: Workspace, essay: str, told: Essay, allow_hosts: frozenset[str]) -> Started:
    """Give a fact-check that was begun without an essay its first draft. Raises Conflict for any other."""
    already = f"{workspace.root.resolve()} is a fact-check already"
    standing = workspace.ledger.dossier().essay
    if standing.drafts:
        raise Conflict(
            already, "take in a new draft with `factcheck update DRAFT`, or start in another folder"
        )
    if not essay:
        raise Conflict(already, "take in its first draft with `factcheck init ESSAY`")
    given = hand_in(workspace, essay, allow_hosts)
    with workspace.ledger.change(TAKEN_IN) as change:
        if change.essay.drafts:
            raise Conflict(f"{already}, with a draft by now", "see `factcheck status`")
        was = change.essay
        change.put_essay(
            replace(
                was,
                title=titled(told.title) or was.title,
                author=told.author or was.author,
                published=told.published or was.published,
            )
        )
        begun, account = put_first(workspace, change, given)
    return _started(workspace.root, begun, given, account)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What `extract_claims` did: the new claims, and how many proposals were on the list already.

    `homeless` are the annotations of the draft that stand at no claim, `withheld` those left out because they name
    somebody protected, `ours` the number of those that a Word report put there, `unsaid` the sentences that name
    somebody protected. `misread` says that the kept draft reads
    otherwise now than when it was taken in: then its annotations cannot be placed. `tracked` is what of it is under
    revision, `revised` the new claims whose words that touches. `sources` are the ids of those that its addresses made.
    """

    new: tuple[Claim, ...]
    known: int
    homeless: tuple[Homeless, ...] = ()
    misread: bool = False
    tracked: Tracked = UNTOUCHED
    revised: tuple[UnderRevision, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    unsaid: tuple[Unsaid, ...] = ()
    ours: int = 0
    sources: tuple[str, ...] = ()


def extract_claims(
    workspace: Workspace, dry_run: bool = False, allow_hosts: frozenset[str] = frozenset()
) -> Extracted:
    """Propose the claims of the newest draft. What is on the list already is neither repeated nor changed.

    Sentences that name somebody protected are left out, and told by their places. The draft's links to `allow_hosts`
    become sources although they are private or on an unusual port. Raises BadInput for one that is no host.
    """
    allowed = AllowedHosts.of(allow_hosts)
    dossier = workspace.ledger.dossier()
    draft = newest(dossier.essay)
    text = workspace.draft_text(draft)
    manuscript = workspace.manuscript(draft)
    misread = manuscript is not None and manuscript.text != text
    ours = 0
    if misread:
        manuscript = None
    elif manuscript:
        manuscript, ours = of_others(manuscript)
    proposals = read_claims(text, manuscript, dossier.essay.published)
    private = discretion(workspace, text)
    naming = naming_sentences(private)
    left_out = unsaid(private, naming, proposals, manuscript)
    skipped = sum(stands_in(proposal, naming) for proposal in proposals)
    places = [(proposal.start, proposal.end) for proposal in proposals]
    make = partial(_made, proposals, private, naming, draft=draft.number)
    if dry_run:
        ids = count(1)
        made = make(Known(dossier.claims, draft.number, places), at="", new_id=lambda: f"C{next(ids):03d}")
        known = len(proposals) - len(made) - skipped
        found = Extracted(tuple(made), known, misread=misread, unsaid=left_out, ours=ours)
        return _told(workspace, found, manuscript, draft)
    news = _news(workspace, dossier.essay, draft) if manuscript and manuscript.notes else None
    homeless: list[Homeless] = []
    withheld: tuple[Withheld, ...] = ()
    if manuscript:
        manuscript, withheld = without_names(manuscript, workspace.ledger.chronicle.guarded())
        manuscript = replace(manuscript, text=private.masked)
    with workspace.ledger.change(ACT) as change:
        standing, now = change.claims(), workspace.now()
        before = frozenset(source.id for source in change.sources())
        made = make(Known(standing, draft.number, places), at=now, new_id=lambda: change.new_id("C"))
        changed = made
        if manuscript and news:
            changed, homeless = take_in(change, manuscript, draft.number, standing, made, news, now, allowed)
        for claim in changed:
            change.put_claim(claim)
        sources = tuple(source.id for source in change.sources() if source.id not in before)
    taken = {claim.id: claim for claim in changed}
    made = [taken[claim.id] for claim in made]
    done = Extracted(
        tuple(made),
        len(proposals) - len(made) - skipped,
        tuple(homeless),
        misread,
        withheld=withheld,
        unsaid=left_out,
        ours=ours,
        sources=sources,
    )
    return _told(workspace, done, manuscript, draft)


def _told(workspace: Workspace, found: Extracted, manuscript: Manuscript | None, draft: Draft) -> Extracted:
    """The same, with what of the draft is under revision."""
    if manuscript is None or not manuscript.tracked.number:
        return found
    tracked = guarded(workspace, manuscript.tracked)
    return replace(found, tracked=tracked, revised=all_under_revision(found.new, draft.number, tracked))


def _news(workspace: Workspace, essay: Essay, draft: Draft) -> News:
    """Which annotations of the draft are news to the claims on the list."""
    earlier = [one for one in essay.drafts if one.number < draft.number]
    before = workspace.manuscript(max(earlier, key=lambda one: one.number)) if earlier else None
    return News(workspace.ledger.chronicle.log.lines(), before.notes if before else ())


def _made(
    proposals: Sequence[Proposal],
    private: Discretion,
    left_out: Sequence[Span],
    known: Known,
    *,
    draft: int,
    at: str,
    new_id: Callable[[], str],
) -> list[Claim]:
    """The claims that the proposals not on the list yet make, in their order."""
    made: dict[int | None, Claim] = {}
    for index, proposal in enumerate(proposals):
        if stands_in(proposal, left_out):
            continue
        places = ((proposal.start, proposal.end), *proposal.more)
        if left := known.left(places, proposal.restatement):
            like = known.said_by(proposal.restatement) or made.get(proposal.duplicate_of)
            reasons = (near(like.id),) if like else ()
            made[index] = unnamed(_claim(new_id(), proposal, left, private.text, draft, at, reasons), private)
    return list(made.values())


def _claim(
    claim_id: str,
    proposal: Proposal,
    places: Sequence[tuple[int, int]],
    text: str,
    draft: int,
    at: str,
    reasons: tuple[str, ...],
) -> Claim:
    return Claim(
        id=claim_id,
        type=proposal.type,
        risk=proposal.risk,
        restatement=proposal.restatement,
        origin=Origin.EXTRACTED,
        anchors=tuple(anchored(text, start, end, draft) for start, end in places),
        at=at,
        score=round(proposal.score, 3),
        reasons=(*proposal.reasons, *proposal.risk_reasons, *reasons),
        unresolved=proposal.unresolved,
        set_aside="" if proposal.checkable else proposal.set_aside,
    )
