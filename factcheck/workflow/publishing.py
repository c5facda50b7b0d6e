"""What goes out: the reports, and whether this exact draft may be printed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.dossier import Dossier
from factcheck.errors import BadInput
from factcheck.files import read_regular
from factcheck.reports import claimreview, csv, html, json, markdown, webannotation
from factcheck.reports.changes import FILE as HISTORY
from factcheck.reports.changes import History, Since, advance, dump, load, since, snapshot, written
from factcheck.reports.claimants import read_claimants
from factcheck.reports.claimreview import Refusal
from factcheck.reports.editions import public
from factcheck.reports.naming import file_stem
from factcheck.reports.statement import EDITORS, Decision, Edition, decision, state
from factcheck.reports.summary import Summary, lines, next_line, summarise
from factcheck.reports.wording import cleared
from factcheck.store.signing import signed
from factcheck.workflow import word_report
from factcheck.workflow.audit.standing import as_it_stands
from factcheck.workflow.page_text import page_text
from factcheck.workflow.ruling import ruled
from factcheck.workspace import Workspace

LOOKS = 4  # at the record and the folder, while something is amiss and other commands go on writing
MOST_SIDE_FILE_BYTES = 1_000_000
MOST_HISTORY_BYTES = 200_000_000
NOT_FOR_READERS = "it is of legal risk, and the public edition leaves these out"
READ_BY_EDITORS = ("md", "html", "docx")
ENDINGS = {
    "md": ".md",
    "html": ".html",
    "docx": ".docx",
    "csv": ".csv",
    "json": ".json",
    "claimreview": ".claimreview.json",
    "annotations": ".annotations.json",
}


@dataclass(frozen=True, slots=True)
class Order:
    """Which reports are wanted: the formats, for readers outside or not, the file that names
    claimants, and the house's own layout of the Markdown report.
    """

    formats: tuple[str, ...] = ("md",)
    public: bool = False
    claimants: Path | None = None
    template: Path | None = None


@dataclass(slots=True)
class Published:
    """The reports written, each with where and what, and what could not be said in them.

    `unplaced` are the ids of claims whose words were not found in the Word document.
    """

    written: list[tuple[Path, bytes]] = field(default_factory=list)
    refused: tuple[Refusal, ...] = ()
    unplaced: tuple[str, ...] = ()


def compile_reports(workspace: Workspace, order: Order) -> Published:
    """Write the reports on the newest draft to reports/: all that are wanted, or none.

    Raises BadInput when a format has nothing to say or lacks what it needs, and when the record names somebody who is
    protected here.
    """
    if named := workspace.ledger.naming():
        raise BadInput(named, "no report is made of it")
    record = _signed(workspace)
    dossier, edition = public(record) if order.public else (record, EDITORS)
    history = None if order.public else _history(workspace, record)
    made_since = since(history) if history else None
    published = Published()
    writers: dict[str, Callable[[], str | bytes]] = {
        "md": lambda: _markdown(order, dossier, edition, made_since),
        "html": lambda: _page(workspace, dossier, edition, made_since),
        "docx": lambda: _word(workspace, dossier, edition, published),
        "csv": lambda: csv.render(dossier),
        "json": lambda: json.render(dossier, edition),
        "claimreview": lambda: _claim_review(record, dossier, order, published),
        "annotations": lambda: webannotation.render(dossier),
    }
    stem = file_stem(dossier.essay.title, dossier.essay.newest) + ("-public" if order.public else "")
    made: dict[str, bytes] = {}
    for form in dict.fromkeys(order.formats):
        content = writers[form]()
        made[f"{stem}{ENDINGS[form]}"] = content.encode() if isinstance(content, str) else content
    published.written = list(zip(workspace.keep_reports(made), made.values(), strict=True))
    _keep_history(workspace, history, made)
    return published


def _page(workspace: Workspace, dossier: Dossier, edition: Edition, made_since: Since | None) -> str:
    text, shapes = page_text(workspace, dossier)
    return html.render(dossier, text, edition, made_since, shapes)


def _markdown(order: Order, dossier: Dossier, edition: Edition, made_since: Since | None) -> str:
    if order.template is None:
        return markdown.render(dossier, edition, made_since)
    try:
        from factcheck.reports import house
    except ModuleNotFoundError as missing:
        if missing.name != "jinja2":
            raise
        raise BadInput(
            "--template needs Jinja2", "install it with `pip install 'factcheck[templates]'`"
        ) from None
    name = order.template.name
    try:
        source = read_regular(order.template, MOST_SIDE_FILE_BYTES).decode()
    except UnicodeDecodeError:
        raise BadInput(f"{name} is not UTF-8", "save it as UTF-8") from None
    return house.render(source, name, dossier, edition, made_since)


def _history(workspace: Workspace, record: Dossier) -> History:
    """What was reported before, with this state of the record as the last."""
    path = workspace.root / "reports" / HISTORY
    kept = load(read_regular(path, MOST_HISTORY_BYTES)) if path.exists() else None
    return advance(kept, snapshot(record))


def _keep_history(workspace: Workspace, history: History | None, made: Mapping[str, bytes]) -> None:
    """Remember which reports editors were given of this state."""
    reports = {
        name: hashlib.sha256(data).hexdigest()
        for name, data in made.items()
        if name.endswith(tuple(ENDINGS[form] for form in READ_BY_EDITORS))
    }
    if history is not None and reports:
        workspace.keep_reports({HISTORY: dump(written(history, reports))})


def _word(workspace: Workspace, dossier: Dossier, edition: Edition, published: Published) -> bytes:
    annotated = word_report.commented(workspace, state(dossier, edition))
    published.unplaced = annotated.unplaced
    return annotated.data


def _claim_review(record: Dossier, dossier: Dossier, order: Order, published: Published) -> str:
    if order.claimants is None:
        raise BadInput(
            "a check of the essay's own claims is no ClaimReview",
            "name with --claimants FILE who published which claim where; see docs/reports.md",
        )
    name = order.claimants.name
    data = read_regular(order.claimants, MOST_SIDE_FILE_BYTES)
    publisher, claimants = read_claimants(data, name, frozenset(claim.id for claim in record.claims))
    reviews = claimreview.render(dossier, publisher, claimants)
    held = {claim.id for claim in dossier.claims}
    left_out = [Refusal(claim, NOT_FOR_READERS) for claim in claimants if claim not in held]
    published.refused = tuple(
        refusal for refusal in (*reviews.refused, *left_out) if refusal.claim in claimants
    )
    if len(published.refused) == len(claimants):
        raise BadInput(
            f"no claim named in {name} can have a ClaimReview",
            _said(published.refused) or "name one under [claims.C001]",
        )
    return reviews.text


def _said(refused: Sequence[Refusal]) -> str:
    shown = "; ".join(f"{refusal.claim}: {refusal.reason}" for refusal in refused[:3])
    return f"{shown}; and {len(refused) - 3} more" if len(refused) > 3 else shown


def _signed(workspace: Workspace) -> Dossier:
    """The dossier as the folder bears it out, with what its last sign-off is worth.

    Something may seem amiss because another command has exchanged texts and then written that down. So whoever
    writes is waited for, and if the record has moved, it is looked at again.
    """
    dossier = _on_record(workspace)
    workspace.ledger.tell(workspace.ledger.naming())
    for _ in range(LOOKS):
        found = as_it_stands(workspace, dossier)
        if (found.claims, found.sources) == (dossier.claims, dossier.sources):
            break
        with workspace.ledger.still():
            pass
        now = _on_record(workspace)
        if now == dossier:
            break
        dossier = now
    return found


def _on_record(workspace: Workspace) -> Dossier:
    dossier = ruled(workspace, workspace.ledger.dossier())
    return signed(dossier, workspace.ledger.chronicle.log.lines())


def gate(workspace: Workspace) -> tuple[Dossier, Decision]:
    """Whether the newest draft is ready, and everything that stands in the way."""
    dossier = _signed(workspace)
    return dossier, decision(dossier)


def cleared_of(dossier: Dossier) -> str:
    """How many claims of a dossier are cleared and how many were excluded, in words that go on a sentence."""
    said = cleared(dossier.claims)
    return said[:1].lower() + said[1:]


def next_of(workspace: Workspace, dossier: Dossier) -> str:
    """What is to be done first for a dossier that `gate` gave, in a line with the command that begins it."""
    return next_line(summarise(dossier, workspace.now()[:10]))


def summary_of(workspace: Workspace, width: int) -> tuple[Dossier, Summary, tuple[str, ...]]:
    """The whole fact-check, the same in numbers, and these as lines for a terminal of that width."""
    dossier = _signed(workspace)
    summary = summarise(dossier, workspace.now()[:10])
    return dossier, summary, lines(summary, width)
