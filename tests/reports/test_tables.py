"""JSON and CSV: everything on record, exact in the one and harmless in the other."""

from __future__ import annotations

import csv as stdlib_csv
import io
import json as stdlib_json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

from factcheck.dossier import Dossier
from factcheck.reports import csv, json
from factcheck.reports.escaping import cell, plain
from factcheck.reports.shielding import shielded
from tests.reports import samples
from tests.reports.golden_files import check_golden
from tests.reports.hostile import FRAGMENTS, hostile_text, poisoned

SAMPLES: list[Callable[[], Dossier]] = [samples.bridge, samples.ready, samples.untouched, samples.empty]
SCHEMA = Path(__file__).parents[2] / "docs" / "report.schema.json"


def test_whole_files() -> None:
    check_golden("bridge.json", json.render(samples.bridge()))
    check_golden("bridge.csv", csv.render(samples.bridge()))


def test_the_schema_in_the_manual_is_the_programs() -> None:
    assert stdlib_json.loads(SCHEMA.read_text(encoding="utf-8")) == json.schema()
    jsonschema.Draft202012Validator.check_schema(json.schema())


@pytest.mark.parametrize("sample", SAMPLES)
def test_json_holds_the_whole_record_and_keeps_to_its_schema(sample: Callable[[], Dossier]) -> None:
    dossier = sample()
    read = stdlib_json.loads(json.render(dossier))
    jsonschema.Draft202012Validator(json.schema()).validate(read)
    shown = asdict(shielded(dossier))
    for key in ("essay", "policy", "claims", "sources", "contacts", "signoffs", "signature"):
        assert read[key] == stdlib_json.loads(stdlib_json.dumps(shown[key]))
    assert read["decision"]["ready"] == (read["decision"]["headline"] != "NOT READY")


@settings(max_examples=25, deadline=None)
@given(hostile_text)
def test_json_is_exact_and_ascii(text: str) -> None:
    dossier = poisoned(samples.bridge(), text)
    made = json.render(dossier)
    assert made.isascii()
    assert made.replace("\n", "").isprintable()
    assert stdlib_json.loads(made)["claims"][0]["restatement"] == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ordinary, “text” - 3 = 3", "ordinary, “text” - 3 = 3"),
        ("=1+1", "'=1+1"),
        (" \t=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("\u200b=1", "'=1"),
        ("a;=1", "a;'=1"),
        ('a; "=1', "a; \"'=1"),
        ("'=1", "''=1"),
        ("a;b", "a;b"),
        ("", ""),
    ],
)
def test_cells(text: str, shown: str) -> None:
    assert cell(text) == shown


@settings(max_examples=60, deadline=None)
@given(hostile_text)
def test_no_cell_begins_a_formula_whatever_the_separator(text: str) -> None:
    made = csv.render(poisoned(samples.bridge(), text))
    for separator in ",;|":
        for row in stdlib_csv.reader(
            io.StringIO(made.removeprefix("\ufeff"), newline=""), delimiter=separator
        ):
            assert not [
                held
                for held in row
                if held.lstrip("'\" \t")[:1] in set("=+-@") and held[:1] != "'" and "'" not in held
            ]


@settings(max_examples=25, deadline=None)
@given(hostile_text)
def test_every_claim_is_one_row_with_every_column(text: str) -> None:
    dossier = poisoned(samples.bridge(), text)
    rows = list(stdlib_csv.reader(io.StringIO(csv.render(dossier).removeprefix("\ufeff"), newline="")))
    assert rows[0] == list(csv.COLUMNS)
    assert [len(row) for row in rows] == [len(csv.COLUMNS)] * (len(dossier.claims) + 1)
    assert {row[5].replace("'", "") for row in rows[1:]} == {plain(text).replace("'", "")}


@pytest.mark.skipif(shutil.which("localc") is None, reason="LibreOffice Calc is not installed")
def test_libreoffice_sees_text_and_no_formula(tmp_path: Path) -> None:
    """Split at comma, semicolon and tab; a file with a bare formula shows that one would be seen."""
    formulas = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "=cmd|'/c calc'!A1",
        "a;=1+1",
        "\t=1+1",
        "＝1+1",
        *FRAGMENTS,
    ]
    first = samples.bridge().claims[0]
    made = csv.render(samples.dossier(tuple(poisoned(first, formula) for formula in formulas)))
    (tmp_path / "claims.csv").write_bytes(made.encode())
    (tmp_path / "bare.csv").write_text('"a","=1+1"\r\n')
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "fods",
    ]
    command += ["--infilter=CSV:44/59/9,34,76,1,,1033,false,true,false", "--outdir", str(tmp_path)]
    command += [str(tmp_path / "claims.csv"), str(tmp_path / "bare.csv")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert "table:formula" in (tmp_path / "bare.fods").read_text(encoding="utf-8")
    assert "table:formula" not in (tmp_path / "claims.fods").read_text(encoding="utf-8")
