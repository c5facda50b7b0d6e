"""From archived bytes to texts, end to end through a real child: bad content is a flag, never an exception."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive import derive as module
from factcheck.archive.child import Answer, Job, Limits, Pool
from factcheck.archive.derive import derive
from factcheck.archive.derived import Derived, Stated
from factcheck.archive.readers.packing import pack, unpack
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from factcheck.vocabulary import Outcome
from tests.archive.hostile import (
    HOSTILE_KINDS,
    bomb_docx,
    bomb_pdf,
    deep_linked_data,
    docx,
    hostile_html,
    pdf,
)
from tests.archive.pages import made_page
from tests.archive.spreadsheets import many_cells, sheet, xlsx
from tests.essays.office import odt

URL = "https://example.org/story"
PEAK = 200_000  # kB of resident memory of a child: with the program itself a fetch stays below 300 MB


@pytest.fixture(scope="module", autouse=True)
def children() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        pool = Pool(1)
        patch.setattr(module, "_pools", [pool])
        yield
        pool.close()


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pool]:
    """A pool with a child of its own, whose memory is looked at."""
    pool = Pool(1)
    monkeypatch.setattr(module, "_pools", [pool])
    yield pool
    pool.close()


def test_the_same_as_without_a_child() -> None:
    for made in (made_page("news"), made_page("old"), made_page("right to left")):
        found = derive(made.content, made.declared_type, URL, 200)
        assert found == read(made.content, made.declared_type, URL, 200, Progress())


def test_documents_of_all_kinds() -> None:
    assert derive(pdf(["one", "two"]), "", URL).pages == (0, 4)
    assert derive(docx("<w:p><w:r><w:t>word</w:t></w:r></w:p>"), "", URL).full_text == "word"
    assert derive(b"plain\r\nwords", "text/plain", URL).full_text == "plain\nwords"
    assert derive(b"GIF89a\x01\x00\x01\x00", "image/gif", URL).kind == "image"
    assert derive(b"\x1f\x8b\x08", "", URL).flags == ("no text: no reader for application/gzip",)
    assert derive(b"", "", URL).kind == "other"


def test_what_hangs_on_time_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(made_page("wiki").content, "text/html", URL, 200, Progress())
    assert not whole.extractor.endswith(", cut short")
    monkeypatch.setattr("factcheck.archive.readers.html._MAIN_SHARE", -1.0)
    cut = read(made_page("wiki").content, "text/html", URL, 200, Progress())
    assert cut.extractor == "factcheck-html 13, cut short"
    assert cut.full_text == cut.main_text == whole.full_text
    assert cut.flags == ("main text: no time was left to tell it apart, the full text stands for it",)


def test_the_status_counts() -> None:
    assert derive(b"<p>words</p>", "text/html", URL, 404).verdict is Outcome.GONE
    assert derive(b"<p>words</p>", "text/html", URL).verdict is None


@pytest.mark.parametrize("kind", HOSTILE_KINDS)
def test_hostile_pages_end_in_flags_with_what_text_could_be_saved(kind: str) -> None:
    found = derive(hostile_html(kind, 0.01), "text/html", URL)
    assert found.kind == "html"
    assert found.full_text.startswith("Saved words.")
    assert found.main_text


def resident_peak(pool: Pool) -> int:
    """Peak resident memory in kB of the pool's only child, 0 where the system does not tell."""
    status = Path(f"/proc/{pool._idle[0].pid}/status") if pool._idle else Path("/nowhere")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


@pytest.mark.parametrize(
    ("content", "declared"),
    [
        (hostile_html("levels"), "text/html"),
        (("wörd " * 1_200_000).encode(), "text/plain"),
        (("<p>" + "汉字" * 1_200_000).encode(), "text/html; charset=latin-1"),
        (deep_linked_data(), "text/html"),
        (hostile_html("inline levels", 0.1), "text/html"),
        (many_cells(40_000, 25), ""),
    ],
    ids=[
        "a million levels",
        "huge text",
        "huge wide text, false charset",
        "deep data",
        "a parsed deep page",
        "a million cells",
    ],
)
def test_time_and_memory_are_bounded(content: bytes, declared: str, fresh: Pool) -> None:
    begun = time.monotonic()
    found = derive(content, declared, URL)
    assert time.monotonic() - begun < 20
    assert found.full_text
    assert resident_peak(fresh) < PEAK


def bomb_xlsx(size: int) -> bytes:
    """A workbook whose shared strings unpack to `size` bytes."""
    return xlsx(sheet("<c><v>1</v></c>"), strings="<si><t>ab</t></si>" * (size // 18))


@pytest.mark.parametrize("make", [bomb_pdf, bomb_docx, bomb_xlsx], ids=["pdf", "docx", "xlsx"])
def test_bombs_end_in_flags(make: object, fresh: Pool) -> None:
    assert callable(make)
    begun = time.monotonic()
    found = derive(make(100_000_000), "", URL)
    assert time.monotonic() - begun < 20
    assert found.flags
    assert resident_peak(fresh) < PEAK


@settings(max_examples=40, deadline=None)
@given(
    st.one_of(st.binary(max_size=300), st.binary(max_size=60).map(lambda b: b"<html>" + b)),
    st.text(max_size=20),
)
def test_any_bytes_are_read_without_complaint(content: bytes, declared: str) -> None:
    found = read(content, declared, URL, None, Progress())
    assert unpack(pack(found)) == found


@pytest.mark.parametrize(
    "document",
    [
        pdf(["Words to read."] * 3, compressed=True),
        docx("<w:p><w:r><w:t>word</w:t></w:r></w:p>"),
        xlsx(sheet("<c><v>1</v></c>")),
        odt("<text:p>word</text:p>"),
    ],
)
def test_a_flipped_byte_anywhere_ends_in_an_answer(document: bytes) -> None:
    for at in range(0, len(document), max(1, len(document) // 25)):
        broken = document[:at] + bytes([document[at] ^ 0x55]) + document[at + 1 :]
        assert isinstance(derive(broken, "", URL), Derived)


class _Answering:
    """A pool that gives this answer."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def ask(self, _: Job) -> Answer:
        return self.answer


HALF = Derived(
    "html", "text/html", "x", "full text", offsets=((0, 9, 3, 12),), title=Stated("T", "stated: x")
)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            Answer(pack(HALF), "it took more than 15 seconds"),
            replace(
                HALF,
                extractor="x, cut short",
                main_text="full text",
                main_offsets=HALF.offsets,
                flags=("the document could not be read whole: it took more than 15 seconds",),
            ),
        ),
        (
            Answer(b"", "the reader crashed"),
            Derived(
                "html",
                "text/html",
                "none, cut short",
                flags=("the document could not be read whole: the reader crashed",),
            ),
        ),
        (
            Answer(b'{"kind": "html"}'),
            Derived(
                "html",
                "text/html",
                "none, cut short",
                flags=("the document could not be read whole: the reader crashed",),
            ),
        ),
    ],
    ids=["half an answer", "no answer", "an answer that is none"],
)
def test_a_reader_that_fails_is_a_flag(
    answer: Answer, expected: Derived, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_pools", [_Answering(answer)])
    assert derive(b"<html>x", "text/html", URL) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no limits on processes")
def test_the_full_text_survives_a_parser_that_does_not_come_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pool = Pool(1, Limits(cpu_seconds=2, wall_seconds=8))
    monkeypatch.setattr(module, "_pools", [pool])
    page = "<article>" + "<p>Words <b>of</b> some length, and more.</p>" * 25_000
    found = derive(page.encode(), "text/html", URL)
    pool.close()
    assert found.full_text.startswith("Words of some length, and more.\n\n")
    assert found.main_text == found.full_text
    assert found.flags[-1].startswith("the document could not be read whole: it took more than")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        pack(HALF).replace(b'"full_text":9', b'"full_text":"9"'),
        pack(HALF).replace(b'"full_text":9', b'"full_text":8'),
        pack(HALF).replace(b'"full_text":9', b'"full_text":-1'),
        pack(HALF).replace(b'"verdict":null', b'"verdict":"fine"'),
        pack(HALF).replace(b'"flags":[]', b'"flags":[1]'),
        pack(HALF).replace(b'"offsets":16', b'"offsets":20') + b"AAAA",
        pack(HALF)[:-1],
        pack(HALF) + b"A",
        pack(HALF).replace(b'"pages":[]', b'"pages":["x"]'),
        b"[" * 100_000,
    ],
)
def test_an_answer_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        unpack(data)


def test_many_threads() -> None:
    made = made_page("news")
    expected = derive(made.content, made.declared_type, URL)
    found: list[Derived] = []
    threads = [
        threading.Thread(target=lambda: found.append(derive(made.content, made.declared_type, URL)))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 6


def test_nothing_in_the_folder_is_taken_for_a_module(tmp_path: Path) -> None:
    for name in ("lxml", "json", "re", "trafilatura", "factcheck"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('taken for a module')\n")
    code = "from factcheck.archive.derive import derive; print(derive(b'<p>x', 'text/html', 'http://e.org/').full_text)"
    root = Path(module.__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=tmp_path,
        env={"PYTHONPATH": str(root)},
    )
    assert done.stdout == "x\n"


def test_no_parser_is_loaded_by_the_program_itself() -> None:
    code = (
        "import sys; from factcheck.archive.derive import derive; derive(b'<p>x', 'text/html', 'http://e.org/');"
        "print(sorted(m for m in ('lxml', 'trafilatura', 'htmldate', 'pypdfium2', 'bs4') if m in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
