"""What is proved while another process writes: its changes are no damage, and damage is found all the same."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import Answer, Run

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from factcheck.archive import derive as deriving
from factcheck.cli.boundary import main
folder = Path(sys.argv[1])
usual = deriving.derive
def other(content, declared, url, **more):
    found = usual(content, declared, url, **more)
    return replace(found, full_text=found.full_text + str(n), extractor=f"another {n}", offsets=(), main_offsets=())
deriving.derive = other
n = 0
while True:
    n += 1
    (folder / "more.txt").write_text(f"Register {n} says that the bridge is 1,204 metres long.")
    for words in (["reread", "S001"], ["attach-source", "C001", str(folder / "more.txt")]):
        code = main(["-C", str(folder), *words])
        if code:
            sys.exit(code)
    if n == 2:
        print("writing", flush=True, file=sys.stderr)
"""
CUT_OFF = """
import os, signal, sys
from factcheck.workflow.sources import rereading
rereading._put_on_record = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
"""
LOOKS = 5


@pytest.fixture
def cited(started: Path, run: Run) -> Path:
    """A claim that is cleared, by a passage of an archived file."""
    (started / "register.txt").write_text("The register says that the bridge is 1,204 metres long.\n")
    assert run("attach-source", "C001", str(started / "register.txt"), "--tier", "primary").code == 0
    assert run("cite", "C001", "S001", "--quote", "the bridge is 1,204 metres long").code == 0
    assert run("verdict", "C001", "confirmed", "--because", "the register").code == 0
    return started


@contextmanager
def written_to(folder: Path) -> Iterator[None]:
    """The folder, while another process exchanges texts and archives files in it, over and over."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    command = [sys.executable, "-c", WRITER, str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, text=True
    ) as writer:
        assert writer.stderr is not None
        try:
            assert writer.stderr.readline() == "writing\n"
            yield
            assert writer.poll() is None, writer.stderr.read()
        finally:
            writer.kill()


def damage(answer: Answer) -> set[str]:
    return {line for line in answer.out.splitlines() if line.startswith("damage:")}


def test_what_another_process_writes_meanwhile_is_no_damage(cited: Path, run: Run) -> None:
    with written_to(cited):
        proved = [run("verify") for _ in range(LOOKS)]
        checked = [json.loads(run("check", "--format", "json").out) for _ in range(LOOKS)]
    assert [damage(answer) for answer in proved] == [set()] * LOOKS
    assert {answer.code for answer in proved} == {0}
    assert [found["blocking"] for found in checked] == [[]] * LOOKS
    assert run("reread", "S001").code == 0  # settles what the writer had begun when it was killed
    assert run("verify").code == 0


def test_a_text_whose_exchange_was_cut_off_is_told_with_the_way_out(cited: Path, run: Run) -> None:
    """Between the archive and the record: neither is lost, they differ, and the same command goes on from there."""
    writer = CUT_OFF + WRITER.replace("while True:", "for _ in range(1):")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    ended = subprocess.run(
        [sys.executable, "-c", writer, str(cited)], capture_output=True, env=environment, check=False
    )
    assert ended.returncode == -signal.SIGKILL
    (amiss,) = (line for line in damage(run("verify")) if "S001 capture 1" in line)
    assert "`factcheck reread` settles what was cut off" in amiss
    assert run("reread", "S001").code == 0
    assert run("verify").code == 0


def test_damage_is_found_while_another_process_writes(cited: Path, run: Run) -> None:
    with written_to(cited):
        archive = cited / "sources/S002/1/capture.warc.gz"
        archive.write_bytes(archive.read_bytes()[:-1])
        proved = run("verify")
        log = (cited / "log.jsonl").read_bytes()
        assert damage(run("verify")) == damage(proved)
    assert proved.code == 1
    assert {line.partition(": it is not what was archived")[0] for line in damage(proved)} == {
        "damage: sources/S002/1/capture.warc.gz",
    }
    (cited / "log.jsonl").write_bytes(log[: log.rstrip().rindex(b"\n") + 1])
    assert any("lacks what was added to it last" in line for line in damage(run("verify")))
