"""Small pictures in SVG: claims by status and risk, what happened when, and how the claims cover the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.reports.html.building import NOTHING, Html, html, joined, tag
from factcheck.reports.html.kinds import STATUS_TONES
from factcheck.reports.html.manuscript import Manuscript, Paragraph
from factcheck.reports.phrasing import STATUS_SIGNS, count
from factcheck.vocabulary import GRAVEST_FIRST, Status

WIDTH = 600
_BUCKETS = 60
_TIMELINE_ROWS = ("drafts", "captures", "failed captures", "verdicts", "decisions")


def state_table(claims: Sequence[Claim]) -> Html:
    """A bar of claims by status for each risk, with the numbers beside it in words."""
    if not claims:
        return NOTHING
    rows = []
    for name, held in [
        ("all", claims),
        *((risk.value, [c for c in claims if c.risk is risk]) for risk in GRAVEST_FIRST),
    ]:
        if not held:
            continue
        counted = Counter(claim.status for claim in held)
        said = joined(
            [
                tag("span", f"{counted[status]:,} {STATUS_SIGNS[status]} {status.value}")
                for status in Status
                if counted[status]
            ],
            ", ",
        )
        cells = [tag("th", name, scope="row"), tag("td", _stacked(counted), class_="bar"), tag("td", said)]
        rows.append(tag("tr", cells))
    head = tag("tr", [tag("th", name, scope="col") for name in ("Risk", "Share", "Claims by status")])
    return tag("table", [tag("thead", head), tag("tbody", rows)], class_="state")


def _stacked(counted: Counter[Status]) -> Html:
    whole = counted.total()
    parts, left = [], 0.0
    for status in Status:
        width = WIDTH * counted[status] / whole
        if width:
            named = tag("title", f"{counted[status]:,} {status.value}")
            parts.append(_rectangle(left, 0, max(width - 2, 1), 16, f"f-{STATUS_TONES[status]}", named))
        left += width
    return _picture(parts, 16, "share of each status")


def timeline(dossier: Dossier) -> Html:
    """When drafts came, sources were archived, verdicts and decisions were made, in equal spans of time."""
    events = [(when, row) for text, row in _events(dossier) if (when := _moment(text)) is not None]
    if not events:
        return NOTHING
    first, last = min(when for when, _ in events), max(when for when, _ in events)
    span = (last - first).total_seconds() or 1.0
    buckets = Counter(
        (row, min(int((when - first).total_seconds() / span * _BUCKETS), _BUCKETS - 1))
        for when, row in events
    )
    rows = []
    for name in _TIMELINE_ROWS:
        held = {bucket: number for (row, bucket), number in buckets.items() if row == name}
        if held:
            cells = [tag("th", name, scope="row"), tag("td", _histogram(held, name), class_="bar")]
            rows.append(tag("tr", [*cells, tag("td", f"{sum(held.values()):,}", class_="number")]))
    said = f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}"
    days = f"From {said[0]} to {said[1]}, in UTC." if said[0] != said[1] else f"On {said[0]}, in UTC."
    head = tag("tr", [tag("th", name, scope="col") for name in ("What", "When", "Number")])
    return html([tag("p", days), tag("table", [tag("thead", head), tag("tbody", rows)], class_="state")])


def _events(dossier: Dossier) -> Iterable[tuple[str, str]]:
    for draft in dossier.essay.drafts:
        yield draft.received, "drafts"
    for source in dossier.sources:
        for capture in source.visits:
            yield capture.at, "captures" if capture.usable else "failed captures"
    for claim in dossier.claims:
        for verdict in claim.verdicts:
            yield verdict.at, "verdicts"
        for resolution in claim.resolutions:
            yield resolution.at, "decisions"


def _moment(text: str) -> datetime | None:
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)


def _histogram(held: dict[int, int], name: str) -> Html:
    most = max(held.values())
    step = WIDTH / _BUCKETS
    tone = "f-bad" if name.startswith("failed") else "f-open"
    parts = []
    for bucket, number in sorted(held.items()):
        height = max(round(16 * number / most), 3)
        parts.append(
            _rectangle(bucket * step, 16 - height, step - 2, height, tone, tag("title", f"{number:,} {name}"))
        )
    return _picture(parts, 16, f"{name} over time")


def coverage_map(manuscript: Manuscript) -> Html:
    """A line for each paragraph, as long as it is, coloured where claims stand; each leads to its paragraph."""
    longest = max((p.end - p.start for p in manuscript.paragraphs), default=1)
    lines = [_coverage_line(manuscript, paragraph, longest) for paragraph in manuscript.paragraphs]
    return tag("ol", lines, class_="coverage")


def _coverage_line(manuscript: Manuscript, paragraph: Paragraph, longest: int) -> Html:
    scale = WIDTH / longest
    parts = [_rectangle(0, 3, (paragraph.end - paragraph.start) * scale, 4, "f-none")]
    for piece in paragraph.pieces:
        if piece.claims:
            tone = manuscript.kinds[piece.claims[0]].tone
            left = (piece.start - paragraph.start) * scale
            parts.append(_rectangle(left, 0, max((piece.end - piece.start) * scale, 2), 10, f"f-{tone}"))
    number = len({claim for piece in paragraph.pieces for claim in piece.claims})
    said = f"Paragraph {paragraph.number}: {count(number, 'claim') if number else 'no claim'}"
    return tag("li", tag("a", _picture(parts, 10, said), href=f"#p{paragraph.number}", title=said))


def _rectangle(x: float, y: float, width: float, height: float, class_: str, content: Html = NOTHING) -> Html:
    return tag(
        "rect",
        content,
        x=_number(x),
        y=_number(y),
        width=_number(width),
        height=_number(height),
        class_=class_,
    )


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _picture(parts: Iterable[Html], height: int, said: str) -> Html:
    return tag(
        "svg",
        joined(parts, ""),
        viewBox=f"0 0 {WIDTH} {height}",
        preserveAspectRatio="none",
        role="img",
        aria_label=said,
    )
