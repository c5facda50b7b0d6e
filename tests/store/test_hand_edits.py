"""What a person may do to claims.yaml by hand, and what comes of it in the ledger and the log."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.dossier.claim import Claim, Query
from factcheck.dossier.policy import Person
from factcheck.errors import BadInput
from factcheck.store import mirror
from factcheck.store.ledger import Ledger
from factcheck.store.schema import Record
from factcheck.vocabulary import Risk, Role
from tests.store import samples
from tests.store.samples import adds_up

ASKED = Query("Q001", "author", "Where from?", "Ann", samples.AT)
CITED = replace(samples.EVIDENCE, lost_in=0, lost_at="")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    source = samples.source(1, captures=(samples.CAPTURE,))
    claims = (samples.claim(1, evidence=(CITED,)), samples.claim(2, queries=(ASKED,)))
    Ledger(tmp_path).create(samples.record(claims, (source,)))
    Ledger(tmp_path).dossier()
    return tmp_path


def typed(folder: Path, *claims: Claim, **others: object) -> None:
    """Write the file as a person may, with these claims and whatever else is to be otherwise."""
    record = replace(Ledger(folder).filed(), claims=claims, **others)  # type: ignore[arg-type]
    (folder / "claims.yaml").write_text(mirror.write(record))


def stands(folder: Path) -> Record:
    ledger = Ledger(folder)
    ledger.dossier()
    found = ledger.standing()
    assert found is not None
    return found


def test_a_claim_can_be_given_another_id_with_all_that_it_holds(folder: Path) -> None:
    first, second = Ledger(folder).filed().claims
    typed(folder, replace(first, id="C003"), second)
    assert [(c.id, [e.id for e in c.evidence]) for c in stands(folder).claims] == [
        ("C003", ["E001"]),
        ("C002", []),
    ]
    assert adds_up(folder)


def test_evidence_can_be_moved_to_another_claim_while_its_own_goes(folder: Path) -> None:
    first, second = Ledger(folder).filed().claims
    source = samples.source(1, captures=(samples.CAPTURE,), group="one desk")
    typed(folder, replace(second, evidence=first.evidence), sources=(source,))
    assert [(c.id, [e.id for e in c.evidence]) for c in stands(folder).claims] == [("C002", ["E001"])]
    assert adds_up(folder)


@pytest.mark.parametrize("with_ledger", [True, False])
def test_a_question_that_was_put_does_not_go_with_its_claim(folder: Path, with_ledger: bool) -> None:
    first, _ = Ledger(folder).filed().claims
    typed(folder, first)
    if not with_ledger:
        shutil.rmtree(folder / ".factcheck")
    with pytest.raises(BadInput, match=r"C002.* has recorded queries and cannot be dropped; exclude it"):
        Ledger(folder).dossier()


@pytest.mark.parametrize("with_ledger", [True, False])
def test_a_signoff_added_by_hand_is_sealed(tmp_path: Path, with_ledger: bool) -> None:
    Ledger(tmp_path).create(samples.full())
    Ledger(tmp_path).dossier()
    record = Ledger(tmp_path).filed()
    added = replace(record.signoffs[-1], id="D002", seal="")
    typed(tmp_path, *record.claims, signoffs=(*record.signoffs, added))
    if not with_ledger:
        shutil.rmtree(tmp_path / ".factcheck")
    Ledger(tmp_path).dossier()
    assert all(signoff.seal for signoff in Ledger(tmp_path).filed().signoffs)
    assert adds_up(tmp_path)


@pytest.mark.parametrize(
    ("with_ledger", "typed_version", "version"), [(True, 1, 2), (False, 1, 2), (False, 5, 5)]
)
def test_a_policy_changed_by_hand_gets_the_next_version_once(
    folder: Path, with_ledger: bool, typed_version: int, version: int
) -> None:
    before = Ledger(folder).filed()
    policy = replace(before.policy, second_reader=(Risk.LEGAL,), version=typed_version)
    typed(folder, *before.claims, policy=policy)
    if not with_ledger:
        shutil.rmtree(folder / ".factcheck")
    ledger = Ledger(folder)
    assert ledger.dossier().policy == replace(policy, version=version)
    assert ledger.filed().policy.version == version
    assert ledger.notices == [f"the policy changed: it is version {version} now"]
    shutil.rmtree(folder / ".factcheck")
    assert Ledger(folder).dossier().policy.version == version
    assert adds_up(folder)


def test_a_policy_that_nobody_can_keep_is_refused_when_typed_and_read_when_on_record(tmp_path: Path) -> None:
    record = samples.record((samples.claim(1),))
    ed = Person("Ed", (Role.EDITOR,))
    essay = replace(record.essay, author="Ed")
    Ledger(tmp_path).create(replace(record, essay=essay, policy=replace(record.policy, people=(ed,))))
    assert Ledger(tmp_path).dossier().policy.people == (ed,)
    typed(tmp_path, samples.claim(1, risk=Risk.HIGH))
    assert Ledger(tmp_path).dossier().claims[0].risk is Risk.HIGH
    typed(tmp_path, samples.claim(1), policy=replace(record.policy, people=(ed,), accept_risk=(Role.CHIEF,)))
    with pytest.raises(BadInput, match="leaves risks to chief") as refused:
        Ledger(tmp_path).dossier()
    assert any("names no editor but the author, Ed" in line for line in refused.value.details)
