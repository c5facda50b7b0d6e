"""Clearing, checked as a model: whatever people do in whatever order, only the allow-list clears.

The oracle below says in its own words when a claim may be cleared; it shares no code with the rules.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from factcheck.dossier.claim import Anchor, Claim, Exclusion, Query, Reliance, Resolution, Verdict
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Person, Policy
from factcheck.store.deriving import derived
from factcheck.store.schema import DEFAULT_POLICY
from factcheck.vocabulary import QueryState, ResolutionKind, Risk, Role, Scale, Stance, Status, Tier
from tests.store import samples

AT = samples.AT
AUTHOR = "Ned"
PEOPLE = (
    Person("Ann", (Role.CHECKER,)),
    Person("Bo", (Role.SECOND_READER,)),
    Person("Cleo", (Role.CHIEF,)),
    Person("Ed", (Role.EDITOR,)),
    Person("Eve", (Role.EDITOR,)),
    Person(AUTHOR, (Role.AUTHOR,)),
)
NAMES = [person.name for person in PEOPLE] + ["Stranger"]
WORDS = ["it opened in 1937", "it opened in 1938"]
VERDICTS = [*(word.value for word in Scale), "unheard-of"]
SOURCE = samples.source(1, captures=(samples.CAPTURE,))
PROOF = replace(samples.EVIDENCE, stance=Stance.SUPPORTS, lost_in=0, lost_at="")
POLICIES = {
    (named, second): replace(
        DEFAULT_POLICY,
        people=PEOPLE if named else (),
        second_reader=(Risk.HIGH, Risk.LEGAL) if second else (),
    )
    for named, second in product((False, True), repeat=2)
}


def may_judge(name: str, policy: Policy) -> bool:
    return name != AUTHOR and (not policy.people or name != "Stranger")


def may_overrule(name: str, policy: Policy) -> bool:
    return may_judge(name, policy) and (not policy.people or name in ("Ed", "Eve"))


def may_take_risks(name: str, policy: Policy) -> bool:
    return not policy.people or name in ("Ed", "Eve")


def may_resolve(name: str, policy: Policy) -> bool:
    return not policy.people or name not in (AUTHOR, "Stranger")


def takers(claim: Claim, made: list[Resolution], policy: Policy) -> set[str]:
    """Who took the risk last, knowing the last verdict, without anything else decided since."""
    found = set()
    for entry in reversed(made):
        informed = entry.verdict == claim.verdicts[-1].id
        if entry.resolution is not ResolutionKind.ACCEPT_RISK or not informed:
            break
        if not may_take_risks(entry.by, policy):
            break
        found.add(entry.by)
    return found


def quarrel(counting: list[Verdict], policy: Policy) -> bool:
    """Whether two who judged differed once and neither an outsider who may settle nor an overrule ended it since."""
    parties: set[str] = set()
    said: dict[str, str] = {}
    words: set[str] = set()
    for verdict in counting:
        said.pop(verdict.by, None)
        said[verdict.by] = verdict.verdict
        outside = not policy.people or verdict.by in ("Cleo", "Ed", "Eve")
        if verdict.overrules or (outside and verdict.by not in parties and verdict.verdict in words):
            parties, words = set(), set()
        elif not parties and len(set(said.values())) > 1:
            sided = len(said) > 2 and outside and verdict.verdict in list(said.values())[:-1]
            parties, words = (set(), set()) if sided else (set(said), set(said.values()))
    return bool(parties)


def allowed(claim: Claim, policy: Policy, tier: Tier) -> bool:
    """Whether this claim, in the newest draft, may be cleared, by the letter of the rule."""
    now = claim.words
    counting = [
        v
        for v in claim.verdicts
        if (may_overrule if v.overrules else may_judge)(v.by, policy)
        and v.words == now
        and v.restatement == claim.restatement
    ]
    if not counting or claim.unplaced or any(q.open for q in claim.queries):
        return False
    latest: dict[str, Verdict] = {}
    for verdict in counting:
        latest.pop(verdict.by, None)
        latest[verdict.by] = verdict
    readers = list(latest.values())
    last = readers[-1]
    if last.verdict == "unheard-of":
        return False
    made = [entry for entry in claim.resolutions if entry.words == now]
    risk_takers = takers(claim, made, policy)
    grave = last.verdict == "wrong" or claim.risk is Risk.LEGAL
    if len(risk_takers) >= (2 if grave else 1):
        return True
    agreed = len({reader.verdict for reader in readers}) == 1
    third = (
        len(readers) > 2
        and last.verdict in {reader.verdict for reader in readers[:-1]}
        and (not policy.people or last.by in ("Cleo", "Ed", "Eve"))
    )
    if not (agreed or third or last.overrules) or quarrel(counting, policy):
        return False
    if claim.risk in policy.second_reader and not any(
        not policy.people or reader.by in ("Bo", "Cleo") for reader in readers[1:]
    ):
        return False
    if made and (made[-1].resolution is not ResolutionKind.KEEP or not may_resolve(made[-1].by, policy)):
        return False
    kept = bool(made) and made[-1].verdict == claim.verdicts[-1].id
    sourced = tier is Tier.PRIMARY and any(reliance.evidence == "E001" for reliance in last.evidence)
    good = last.verdict == "confirmed" or (kept and last.verdict == "confirmed-minor")
    return good and sourced


class People(RuleBasedStateMachine):
    """People do whatever they like to one claim, by the rules or by hand in the file."""

    def __init__(self) -> None:
        super().__init__()
        self.claim = replace(samples.claim(1), evidence=(PROOF,), anchors=(Anchor(1, 0, 17, WORDS[0]),))
        self.policy = POLICIES[True, True]
        self.tier = Tier.PRIMARY
        self.draft = 1

    @rule(named=st.booleans(), second=st.booleans())
    def change_the_policy(self, named: bool, second: bool) -> None:
        self.policy = POLICIES[named, second]

    @rule(risk=st.sampled_from(Risk))
    def set_the_risk(self, risk: Risk) -> None:
        self.claim = replace(self.claim, risk=risk)

    @rule(tier=st.sampled_from([Tier.PRIMARY, Tier.SECONDARY, Tier.WIKI]))
    def set_the_tier(self, tier: Tier) -> None:
        self.tier = tier

    @rule(
        name=st.sampled_from(NAMES),
        verdict=st.sampled_from(["confirmed", "confirmed-minor", "wrong", "unheard-of"]),
        proved=st.booleans(),
        overrules=st.booleans(),
    )
    def judge(self, name: str, verdict: str, proved: bool, overrules: bool) -> None:
        resting = (Reliance("E001", samples.HASH),) if proved else ()
        number = f"V{len(self.claim.verdicts) + 1:03d}"
        words, said = self.claim.words, self.claim.restatement
        entry = Verdict(number, verdict, name, AT, "so", self.draft, words, said, resting, overrules)
        self.claim = replace(self.claim, verdicts=(*self.claim.verdicts, entry))

    @rule(name=st.sampled_from(NAMES), kind=st.sampled_from(ResolutionKind))
    def resolve(self, name: str, kind: ResolutionKind) -> None:
        last = self.claim.verdicts[-1].id if self.claim.verdicts else ""
        entry = Resolution(kind, name, AT, "so", self.claim.words, last, "other words")
        self.claim = replace(self.claim, resolutions=(*self.claim.resolutions, entry))

    @rule(words=st.sampled_from(WORDS))
    def hand_over_a_draft(self, words: str) -> None:
        self.draft += 1
        anchor = Anchor(self.draft, 0, 17, words)
        self.claim = replace(self.claim, anchors=(*self.claim.anchors, anchor))

    @rule()
    def restate(self) -> None:
        self.claim = replace(self.claim, restatement=self.claim.restatement + " Again.")

    @rule()
    def ask(self) -> None:
        entry = Query(f"Q{len(self.claim.queries) + 1:03d}", "author", "Really?", "Ann", AT)
        self.claim = replace(self.claim, queries=(*self.claim.queries, entry))

    @rule()
    def answer(self) -> None:
        closed = tuple(replace(query, state=QueryState.ANSWERED) for query in self.claim.queries)
        self.claim = replace(self.claim, queries=closed)

    @rule(why=st.sampled_from(["", "two places are alike"]))
    def lose_its_place(self, why: str) -> None:
        self.claim = replace(self.claim, unplaced=why)

    @invariant()
    def only_the_allow_list_clears(self) -> None:
        essay = Essay("T", AUTHOR, drafts=(replace(samples.DRAFT, number=self.draft),))
        fresh = derived(self.claim, {"S001": replace(SOURCE, tier=self.tier)}, self.policy, essay)
        assert (fresh.status is Status.CLEARED) == (not fresh.blockers)
        assert (fresh.status is Status.CLEARED) == allowed(self.claim, self.policy, self.tier), fresh.blockers


People.TestCase.settings = settings(max_examples=150, stateful_step_count=18, deadline=None)
TestPeople = People.TestCase


def test_every_combination_of_facts_has_one_status_and_clears_only_by_the_list() -> None:
    essay = Essay("T", AUTHOR, drafts=(samples.DRAFT,))
    base = replace(samples.claim(1), evidence=(PROOF,), anchors=(Anchor(1, 0, 17, WORDS[0]),))
    asked = Query("Q001", "author", "Really?", "Ann", AT)
    seen = cleared = 0
    for verdict, second, kind, risk, queried, tier, (named, policy) in product(
        [None, *VERDICTS],
        [None, "confirmed", "wrong"],
        [None, *ResolutionKind],
        Risk,
        (False, True),
        (Tier.PRIMARY, Tier.WIKI),
        POLICIES.items(),
    ):
        given = [(word, by) for word, by in ((verdict, "Ann"), (second, "Bo")) if word]
        verdicts = tuple(
            Verdict(
                f"V{n:03d}",
                word,
                by,
                AT,
                "so",
                1,
                base.words,
                base.restatement,
                (Reliance("E001", samples.HASH),),
            )
            for n, (word, by) in enumerate(given, 1)
        )
        last = verdicts[-1].id if verdicts else ""
        resolutions = (Resolution(kind, "Ed", AT, "so", base.words, last),) if kind else ()
        claim = replace(
            base, risk=risk, verdicts=verdicts, resolutions=resolutions, queries=(asked,) if queried else ()
        )
        fresh = derived(claim, {"S001": replace(SOURCE, tier=tier)}, policy, essay)
        assert (fresh.status is Status.CLEARED) == allowed(claim, policy, tier), (claim, named)
        assert (fresh.status is Status.CLEARED) == (not fresh.blockers)
        seen += 1
        cleared += fresh.status is Status.CLEARED
    assert seen == 10 * 3 * 6 * 4 * 2 * 2 * 4
    assert 0 < cleared < seen / 4


def test_what_is_excluded_or_gone_does_not_block() -> None:
    essay = Essay("T", drafts=(samples.DRAFT, replace(samples.DRAFT, number=2)))
    out = replace(samples.claim(1), excluded=Exclusion("taste", "Ann", AT))
    assert derived(out, {}, DEFAULT_POLICY, essay).blockers == ()
    assert derived(samples.claim(1), {}, DEFAULT_POLICY, essay).status is Status.WITHDRAWN
