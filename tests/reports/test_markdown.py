"""The report in Markdown: whole files, order, links within, and that nothing in it comes alive."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from factcheck.dossier import Dossier, Uncovered
from factcheck.reports import markdown
from factcheck.reports.escaping import plain
from tests.reports import samples
from tests.reports.golden_files import check_golden
from tests.reports.hostile import hostile_text, poisoned
from tests.reports.rendering import RENDERERS, Renderer, seen

SAMPLES: dict[str, Callable[[], Dossier]] = {
    "bridge": samples.bridge,
    "ready": samples.ready,
    "untouched": samples.untouched,
    "empty": samples.empty,
}


@pytest.mark.parametrize("name", SAMPLES)
def test_whole_reports(name: str) -> None:
    check_golden(f"{name}.md", markdown.render(SAMPLES[name]()))


def test_sections_stand_in_order_and_only_when_they_have_something_to_say() -> None:
    assert _headings(markdown.render(samples.bridge())) == [
        "Decision: NOT READY", "Changes required", "Open queries", "Decisions needed", "Not stood up", "Open work",
        "Corrections", "Accepted risks and overrules", "High-risk and legal claims", "Coverage", "Claims", "Sources",
        "Method and limits", "Sign-off and audit",
    ]  # fmt: skip
    assert _headings(markdown.render(samples.ready())) == [
        "Decision: READY WITH ACCEPTED RISK", "Corrections", "Accepted risks and overrules", "Coverage", "Claims",
        "Sources", "Method and limits", "Sign-off and audit",
    ]  # fmt: skip
    assert _headings(markdown.render(samples.empty())) == [
        "Decision: NOT READY",
        "Method and limits",
        "Sign-off and audit",
    ]


def _headings(report: str) -> list[str]:
    return re.findall(r"^## (.*)$", report, re.MULTILINE)


def test_gravest_claim_comes_first() -> None:
    decision = markdown.render(samples.bridge()).split("## ")[1]
    assert re.findall(r"^\| \[(C\d+)\]", decision, re.MULTILINE) == [
        "C005",
        "C003",
        "C002",
        "C004",
        "C007",
        "C009",
    ]


def test_what_no_claim_covers_is_a_list_by_itself() -> None:
    record = replace(samples.bridge(), uncovered=(Uncovered(0, 5, "Words", ""),))
    report = markdown.render(record).split("## Coverage")[1].split("## ")[0]
    before, after = report.split("1 passage of the draft has no claim; nobody has looked at what it says:")
    assert "- Cleared on one reader" in before
    assert after.split("\n\n")[1] == "- “Words” (characters 0–5)"
    assert not after.split("\n\n")[2].startswith("- ")


@pytest.mark.parametrize("name", SAMPLES)
def test_every_link_within_leads_to_exactly_one_heading(name: str) -> None:
    report = markdown.render(SAMPLES[name]())
    headings = re.findall(r"^###? (.*)$", report, re.MULTILINE)
    targets = Counter(heading.lower().replace(" ", "-") for heading in headings)
    links = {
        link[1:] for renderer in RENDERERS for link in seen(renderer(report)).links if link.startswith("#")
    }
    assert all(number == 1 for number in targets.values())
    assert links <= set(targets)


def test_every_claim_source_and_failure_is_in_the_report() -> None:
    dossier = samples.bridge()
    report = markdown.render(dossier)
    ids = [claim.id for claim in dossier.claims] + [source.id for source in dossier.sources]
    assert all(f"### {identifier}\n" in report for identifier in ids)
    assert "**blocked** (a login page stands before it)" in report
    assert "Not fetched yet" in report
    assert "⚠ later capture 2 has other content" in report
    assert "⚠ the capture was cut short" in report


def test_the_way_claims_came_in_changes_nothing_but_their_order() -> None:
    dossier = samples.bridge()
    shuffled = list(dossier.claims)
    random.Random(4).shuffle(shuffled)
    again = replace(dossier, claims=tuple(sorted(shuffled, key=lambda claim: claim.anchors[0].start)))
    assert markdown.render(again) == markdown.render(dossier)


def test_a_long_list_of_blockers_is_complete_and_short() -> None:
    dossier = samples.large(400)
    section = markdown.render(dossier).split("## ")[1]
    named = re.findall(r"\(#(c\d+)\)", section)
    blocking = [claim.id.lower() for claim in dossier.claims if claim.blockers]
    assert sorted({*named} & {*blocking}) == sorted(blocking)
    assert len(section.splitlines()) < 60


def test_a_verdict_on_other_words_or_bytes_says_so() -> None:
    claim = samples.bridge().claims[0]
    verdict = claim.verdicts[0]
    other = replace(verdict, words=("opened in 1930",), restatement="It opened in 1930.")
    moved = replace(claim, verdicts=(other,), evidence=(replace(claim.evidence[0], capture_sha256="0" * 64),))
    report = markdown.render(samples.dossier((moved,)))
    assert "⚠ Judged other words, those of draft 2: “opened in 1930”" in report
    assert "⚠ Judged as saying: It opened in 1930." in report
    assert "⚠ Relied on other bytes than E001 now has" in report
    assert "⚠ the capture's bytes are not those the passage was taken from" in report


def test_an_author_who_judges_the_own_text_is_named() -> None:
    dossier = samples.ready()
    own = replace(dossier, essay=replace(dossier.essay, author=" carla  CHECKER"))
    assert "The author judged the author’s own text: 2 verdicts." in markdown.render(own)
    assert "judged the author’s own text" not in markdown.render(dossier)


@pytest.mark.parametrize("renderer", RENDERERS)
def test_nothing_in_a_report_comes_alive(renderer: Renderer) -> None:
    @settings(max_examples=25, deadline=None)
    @given(hostile_text.filter(lambda text: len(plain(text)) > 0 and len(plain(text)) < 40))
    def check(text: str) -> None:
        lines = "\n".join(
            "word" if plain(line) else "" for line in text.split("\n")
        )  # notes stand line by line
        tame = seen(renderer(markdown.render(poisoned(samples.bridge(), lines))))
        page = seen(renderer(markdown.render(poisoned(samples.bridge(), text))))
        assert _structure(page.tags) == _structure(tame.tags)
        assert page.attributes <= tame.attributes
        assert all(link.startswith(("#", "https://e.example/")) for link in page.links)
        assert plain(text) in page.line

    check()


def _structure(tags: list[str]) -> list[str]:
    """The tags without those that only set letters differently."""
    return [tag for tag in tags if tag not in ("code", "strong")]
