"""What is said of questions, searches, human sources, corrections and sign-offs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from factcheck.dossier.claim import Claim, Query, Search
from factcheck.dossier.signoff import Signature
from factcheck.reports import attesting, html, inquiry, markdown
from factcheck.reports.editions import public
from factcheck.reports.escaping import web_address
from factcheck.reports.inquiry import (
    asked,
    lacks_search,
    neutral,
    passage_address,
    reply_state,
    search_head,
    searched,
    to_whom,
)
from factcheck.reports.statement import state
from factcheck.vocabulary import QueryKind, QueryState, Risk, Scale
from tests.reports import samples
from tests.reports.hostile import hostile_text

CONTACTS = {contact.id: contact for contact in samples.contacts()}
REPLY = samples.query(1, "the minister", "Did you?", "2026-03-09", kind=QueryKind.RIGHT_OF_REPLY)


def ended(state: QueryState, answer: str = "") -> Query:
    return replace(REPLY, state=state, answer=answer, answered_by="Ann", answered_at="2026-03-08T10:00:00Z")


def graver(claim: Claim, risk: Risk, *queries: Query) -> Claim:
    return replace(claim, risk=risk, queries=queries)


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("author", "the author"),
        ("P001", "a clerk of the works"),
        ("P002", "the historian (Hanna Holm)"),
        ("P404", "P404"),
        ("the minister", "the minister"),
    ],
)
def test_to_whom(to: str, said: str) -> None:
    assert to_whom(to, CONTACTS) == said


def test_a_protected_name_is_not_said_even_when_it_is_on_record() -> None:
    wrong = {"P001": replace(CONTACTS["P001"], name="Bruno Kessler")}
    assert to_whom("P001", wrong) == "a clerk of the works"


@pytest.mark.parametrize(
    ("query", "came", "outside"),
    [
        (REPLY, "open, due 2026-03-09", "given on 2026-03-05, no answer yet"),
        (replace(REPLY, due=""), "open, no day set", "given on 2026-03-05, no answer yet"),
        (ended(QueryState.ANSWERED, "No."), "answered (Ann, 2026-03-08)", "given on 2026-03-05, answered"),
        (
            ended(QueryState.NO_ANSWER),
            "no answer came (Ann, 2026-03-08)",
            "given on 2026-03-05, no answer came",
        ),
        (
            replace(REPLY, state=QueryState.DROPPED),
            "no longer needed",
            "given on 2026-03-05, no longer needed",
        ),
    ],
)
def test_what_came_of_a_query(query: Query, came: str, outside: str) -> None:
    assert asked(query, CONTACTS).came == came
    assert neutral(query) == f"right of reply: {outside}"


def test_how_far_the_right_of_reply_has_come() -> None:
    claim = samples.bridge().claims[0]
    assert reply_state(graver(claim, Risk.LEGAL)) == "⚠ nobody was given the right of reply"
    assert reply_state(graver(claim, Risk.HIGH)) == ""
    mere = replace(REPLY, kind=QueryKind.QUESTION)
    assert reply_state(graver(claim, Risk.LEGAL, mere)) == "⚠ nobody was given the right of reply"
    assert reply_state(graver(claim, Risk.LEGAL, REPLY)) == "no answer yet"
    assert reply_state(graver(claim, Risk.LEGAL, REPLY, REPLY)) == "2 no answer yet"
    several = (REPLY, ended(QueryState.ANSWERED), ended(QueryState.ANSWERED))
    assert reply_state(graver(claim, Risk.HIGH, *several)) == "1 no answer yet and 2 answered"


def test_a_legal_claim_about_which_nobody_was_asked_says_so() -> None:
    for risk, said in ((Risk.LEGAL, True), (Risk.HIGH, False)):
        dossier = samples.dossier((graver(samples.bridge().claims[0], risk),))
        report, page = markdown.render(dossier), html.render(dossier)
        assert ("[C001](#c001) ⚠ Nobody was given the right of reply" in report) == said
        assert ("⚠ Nobody was given the right of reply" in page) == said


def test_searches() -> None:
    search = Search("the register", "bridge", "nothing", "Ann", "2026-03-04T10:00:00Z")
    assert searched(search) == "the register for “bridge”: nothing (Ann, 2026-03-04)"
    assert searched(Search("the register", "", "", "", "")) == "the register"
    claim = next(claim for claim in samples.bridge().claims if claim.id == "C008")
    failed = Search("gdelt", "bridge", "not searched: no answer", "Ann", "2026-03-04T10:00:00Z")
    assert searched(failed) == "gdelt for “bridge”: no answer (Ann, 2026-03-04)"
    assert [search_head(one) for one in (search, failed)] == ["Searched", "Not searched"]
    assert lacks_search(replace(claim, searches=(failed,)))
    assert not lacks_search(replace(claim, searches=(failed, search)))
    assert not lacks_search(claim)
    assert lacks_search(replace(claim, searches=()))
    other = replace(claim.verdicts[0], verdict=Scale.CONFLICTING.value)
    assert not lacks_search(replace(claim, searches=(), verdicts=(other,)))
    open_again = replace(
        claim, searches=(), status=samples.unsettled()[0].status, resolutions=(), blockers=("x",)
    )
    for report in (
        markdown.render(samples.dossier((open_again,))),
        html.render(samples.dossier((open_again,))),
    ):
        assert "⚠ No search is on record" in report


def test_what_a_contact_said_of_a_claim_stands_there_and_a_protected_one_is_not_repeated() -> None:
    dossier = samples.bridge()
    for write in (markdown.render, html.render):
        page = write(dossier)
        assert "The list of 1950 leaves out Karsund." in page
        assert "The sums were changed twice." not in page
        assert "The second book exists." not in page
        assert "in person" not in page
        assert "what was said stays at the desk" in page
        shown, edition = public(dossier)
        outside = write(shown, edition=edition)
        assert "The list of 1950 leaves out Karsund." not in outside
        assert "Talk" not in outside


def test_a_talk_in_words() -> None:
    protected, historian = CONTACTS["P001"], next(c for c in CONTACTS.values() if not c.protected)
    said = inquiry.spoken(historian, historian.talks[0])
    assert said.facts == f"letter, {samples.SECOND}, 2026-03-04"
    assert (said.claim, said.said) == ("C004", "The list of 1950 leaves out Karsund.")
    kept = inquiry.spoken(protected, protected.talks[0])
    assert (kept.terms, kept.said) == ("terms: on background", "")


def test_a_talk_about_a_claim_that_is_not_in_the_report_is_told_with_the_contact() -> None:
    made = samples.dossier((next(claim for claim in samples.bridge().claims if claim.id == "C008"),))
    historian = next(c for c in CONTACTS.values() if not c.protected)
    page = markdown.render(replace(made, contacts=(historian,)))
    assert "The list of 1950 leaves out Karsund." in page
    assert "about [C004]" not in page


@pytest.mark.parametrize(
    ("quote", "page", "url", "address"),
    [
        ("It opened.", 0, "https://e.example/a", "https://e.example/a#:~:text=It%20opened."),
        ("It opened, and […] closed again.", 0, "https://e.example/", "https://e.example/#:~:text=It%20opened%2C%20and,closed%20again."),
        ("one ... two … three", 0, "https://e.example/", "https://e.example/#:~:text=one,three"),
        ("…", 0, "https://e.example/", "https://e.example/"),
        ("It opened.", 4, "https://e.example/a.pdf", "https://e.example/a.pdf#page=4"),
        ("It opened.", 4, "https://e.example/a.pdf#x", "https://e.example/a.pdf#x"),
        ("It opened.", 0, "", ""),
    ],
)  # fmt: skip
def test_where_the_page_opens(quote: str, page: int, url: str, address: str) -> None:
    entry = replace(samples.bridge().claims[0].evidence[0], quote=quote, page=page)
    source = replace(samples.sources()[0], url=url)
    assert passage_address(entry, None, source) == address
    if url and not page:
        archived = replace(entry, quote="cited so", passage="It stands so")
        assert passage_address(archived, None, source) == f"{url}#:~:text=It%20stands%20so"
    assert web_address(address) == address


@given(hostile_text)
def test_a_passage_never_breaks_out_of_its_address(text: str) -> None:
    entry = replace(samples.bridge().claims[0].evidence[0], quote=text)
    address = web_address(passage_address(entry, None, samples.sources()[0]))
    assert address.startswith("https://city.example/archive/1931/opening.html")
    assert address.isascii()
    assert not set(address) & set(" <>\"'()[]\\`|\n")


def test_what_the_last_sign_off_is_worth() -> None:
    ready = samples.ready()
    assert (
        attesting.standing(state(ready))
        == "Signed off by Edda Editor on 2026-03-07, and nothing has changed since"
    )
    assert attesting.holds(state(ready))
    void = replace(ready, signature=Signature(ready.signoffs[-1], ("the claims (C003)", "the policy")))
    said = attesting.standing(state(void))
    assert said.endswith("is void. Changed since: the claims (C003); the policy")
    assert not attesting.holds(state(void))
    unproved = replace(ready, signature=None)
    assert attesting.standing(state(unproved)).endswith("; it was not looked at whether it still holds")
    assert not attesting.holds(state(unproved))
    assert attesting.standing(state(samples.empty())) == ""


def test_a_void_sign_off_is_said_where_the_decision_is() -> None:
    for report in (markdown.render(samples.bridge()), html.render(samples.bridge())):
        assert "The last sign-off, by Edda Editor on 2026-03-01, is void." in report.split("C005")[0]


def test_roles_limit_who_takes_a_risk_only_where_people_are_named() -> None:
    named = samples.bridge()
    alone = replace(named, policy=replace(named.policy, people=()))
    told = [
        dict(attesting.audit(one))["May take a risk"]
        for one in (state(named), state(alone), state(*public(named)))
    ]
    assert told == ["editor", "anybody", "editor"]
