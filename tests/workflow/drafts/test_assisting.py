"""Proposals from a model over a real connection: a service that lies, stalls, cuts off or returns nonsense."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import Answer, Run

TEXT = "The bridge was built by 312 workers. It opened in 1937. It opened again, they say. It opened again, they say.\n"


class Service(BaseHTTPRequestHandler):
    """Answers every question with what `reply` makes of it."""

    reply: Callable[[dict[str, object]], bytes]
    seen: list[tuple[dict[str, object], str]]

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.seen.append((asked, self.headers.get("Authorization", "")))
        body = type(self).reply(asked)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body) + (100 if body == CUT else 0)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *_: object) -> None:
        pass


CUT = b'{"choices": [{"message": {"content": "'


def said(*claims: object) -> bytes:
    return json.dumps({"choices": [{"message": {"content": json.dumps({"claims": list(claims)})}}]}).encode()


def claim(quote: str, restatement: str = "It was so.", kind: str = "number") -> dict[str, str]:
    return {"quote": quote, "restatement": restatement, "type": kind}


@pytest.fixture
def service() -> Iterator[type[Service]]:
    handler = type("Handler", (Service,), {"seen": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    handler.host = f"127.0.0.1:{server.server_port}"  # type: ignore[attr-defined]
    yield handler
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def folder(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "essay.txt").write_text(TEXT)
    run("init", str(tmp_path / "essay.txt"))
    run("add", "It opened in 1937.", "--quote", "It opened in 1937.")
    return tmp_path


def ask(run: Run, service: type[Service], reply: Callable[[dict[str, object]], bytes]) -> Answer:
    service.reply = staticmethod(reply)
    host = service.host  # type: ignore[attr-defined]
    return run("extract", "--assist", f"http://{host}/v1", "--model", "a-model", "--allow-host", host)


def machine(run: Run) -> list[dict[str, object]]:
    return [c for c in json.loads(run("list", "--format", "json").out) if c["origin"] == "machine"]


def test_what_a_claim_says_already_at_these_words_is_known(
    run: Run, folder: Path, service: type[Service], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_ASSIST_KEY", "a-key")
    run("extract")
    answer = ask(
        run,
        service,
        lambda _: said(claim("built by 312 workers", "312 workers built the bridge, says a model.")),
    )
    assert answer.code == 0
    assert "0 more proposed by a-model; 1 known." in answer.err


def test_only_what_is_in_the_draft_is_kept_and_never_more_than_proposed(
    run: Run, folder: Path, service: type[Service], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_ASSIST_KEY", "a-key")
    run("extract")
    before = len(json.loads(run("list", "--format", "json").out))
    answer = ask(
        run,
        service,
        lambda _: said(
            claim("built by 312 workers", "The builders were strangers to the county."),
            claim("built by 900 workers"),
            claim("It opened again, they say."),
            claim("It opened in 1937.", "It opened in 1937."),
            {"quote": 7},
            "nonsense",
        ),
    )
    assert answer.code == 0
    found = machine(run)
    assert (
        f"1 more proposed by a-model: {found[0]['id']}; 1 known. "
        "Refused: 1 not in the draft, 1 there more than once, 2 nonsense." in answer.err
    )
    assert f"{found[0]['id']}" in answer.out
    assert found[0]["reasons"][0] == "proposed by the model a-model"  # type: ignore[index]
    assert [c["status"] for c in found] == ["proposed"]
    assert found[0]["accepted_by"] == ""
    assert len(json.loads(run("list", "--format", "json").out)) == before + 1
    asked, key = service.seen[0]
    assert asked["model"] == "a-model"
    assert key == "Bearer a-key"
    assert "a-key" not in (folder / "claims.yaml").read_text()


NONSENSE: dict[str, bytes] = {
    "no json": b"<html>busy</html>",
    "another shape": b'{"answer": 42}',
    "a list": b"[]",
    "content that is no json": b'{"choices": [{"message": {"content": "Here are your claims!"}}]}',
    "claims that are no list": json.dumps(
        {"choices": [{"message": {"content": '{"claims": "all"}'}}]}
    ).encode(),
    "deep": b"[" * 100_000,
    "cut off": CUT,
    "empty": b"",
}


@pytest.mark.parametrize("kind", NONSENSE)
def test_nonsense_is_said_and_changes_nothing(
    run: Run, folder: Path, service: type[Service], kind: str
) -> None:
    answer = ask(run, service, lambda _: NONSENSE[kind])
    assert answer.code == 2
    assert machine(run) == []
    assert "nothing came of asking a-model: " in answer.err
    assert "claims proposed" in answer.out
    assert "Traceback" not in answer.err
    last = json.loads((folder / "log.jsonl").read_text().splitlines()[-1])
    assert last["act"] == "extract --assist"
    assert last["why"].startswith("1 of 1 pieces brought no answer: the ")
    assert last["changes"] == []
    assert run("verify").code == 0
    assert "brought no answer" in run("log").out


def test_a_service_that_is_not_there_or_not_allowed_is_said(run: Run, folder: Path) -> None:
    gone = run("extract", "--assist", "http://127.0.0.1:9/v1", "--model", "m", "--allow-host", "127.0.0.1:9")
    assert gone.code == 2
    assert "nothing came of asking m: " in gone.err
    assert "claims proposed" in gone.out
    refused = run("extract", "--assist", "http://127.0.0.1:9/v1", "--model", "m")
    assert refused.code == 2
    assert "refused" in refused.err
    assert run("extract", "--assist", "http://127.0.0.1:9/v1").code == 2


def test_a_service_that_stalls_is_given_up(
    run: Run, folder: Path, service: type[Service], monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.archive.net import services
    from factcheck.archive.net.wire import Limits

    monkeypatch.setattr(services.Services.__init__, "__defaults__", (frozenset(), Limits(seconds=0.5), None))

    def stall(_: dict[str, object]) -> bytes:
        time.sleep(3)
        return said()

    answer = ask(run, service, stall)
    assert answer.code == 2
    assert "nothing came of asking a-model" in answer.err
    assert machine(run) == []


def test_a_piece_that_brought_nothing_is_said_and_logged(
    run: Run, tmp_path: Path, service: type[Service]
) -> None:
    (tmp_path / "essay.txt").write_text(
        "The bridge was built by 312 workers.\n\n" + "and so on " * 597 + "\n"
    )
    run("init", str(tmp_path / "essay.txt"))
    answers = iter([said(claim("built by 312 workers", "Men built it.")), b"<html>"])
    answer = ask(run, service, lambda _: next(answers))
    assert answer.code == 0
    assert "note: 1 of 2 pieces of the draft brought no answer: the answer is no JSON" in answer.err
    assert (
        '"why":"1 of 2 pieces brought no answer: the answer is no JSON"'
        in (tmp_path / "log.jsonl").read_text()
    )


def test_a_service_that_fails_twice_running_is_left_alone(
    run: Run, tmp_path: Path, service: type[Service]
) -> None:
    (tmp_path / "essay.txt").write_text(
        "\n\n".join(f"In {n} " + "and so on " * 597 for n in range(1990, 1997))
    )
    run("init", str(tmp_path / "essay.txt"))
    answers = iter([b"<html>", said(claim("In 1991", "It was so.")), b"<html>", b"<html>"])
    answer = ask(run, service, lambda _: next(answers))
    assert len(service.seen) == 4
    assert "note: 3 of 7 pieces of the draft brought no answer: the answer is no JSON" in answer.err
    assert "note: 3 of 7 pieces of the draft brought no answer: not asked, as the two before" in answer.err
    assert len(machine(run)) == 1


@pytest.mark.parametrize(
    "content",
    [
        "```json\n%s\n```",
        "Sure!\n```json\n%s\n```\nAnything else?",
        "```\n%s",
        "Here they are: %s",
        "<think>Let {me} see [1].</think> %s",
        "%s\n\nThat is all.",
    ],
)
def test_an_answer_in_a_fence_is_read(run: Run, folder: Path, service: type[Service], content: str) -> None:
    listed = json.dumps({"claims": [claim("built by 312 workers", "Men built it.")]})
    for written in (listed, listed[len('{"claims": ') : -1]):
        body = {"choices": [{"message": {"content": content % written}}]}
        answer = ask(run, service, lambda _, body=body: json.dumps(body).encode())  # type: ignore[misc]
        if written == listed or "```" in content or content.startswith("%s"):
            assert answer.code == 0
    assert [c["restatement"] for c in machine(run)] == ["Men built it."]


def test_what_a_model_says_of_a_person_is_at_the_risk_the_rules_give_it(
    run: Run, tmp_path: Path, service: type[Service]
) -> None:
    (tmp_path / "essay.txt").write_text("And then, of all things, hers was the theft; nine died of it.\n")
    run("init", str(tmp_path / "essay.txt"))
    ask(
        run,
        service,
        lambda _: said(
            claim("hers was the theft", "Karin Holt stole the stadium and killed nine people.", "event"),
            claim("died of it", "A river is wide.", "statistic\u202e"),
            {"quote": "of all things", "restatement": "A lake is deep.", "type": []},
        ),
    )
    found = {c["restatement"]: c for c in machine(run)}
    assert found["Karin Holt stole the stadium and killed nine people."]["risk"] == "legal"
    assert found["A river is wide."]["risk"] == "high"  # its words speak of deaths
    assert len(found) == 3


def test_what_a_model_proposed_is_accepted_by_name_alone(
    run: Run, folder: Path, service: type[Service]
) -> None:
    ask(run, service, lambda _: said(claim("built by 312 workers", "Men built it.")))
    (made,) = machine(run)
    for wish in (("--all",), ("--score", "0")):
        answer = run("accept", *wish)
        assert answer.code == 0
        assert f"Proposed by a model, to be accepted by name: {made['id']}" in answer.out
        assert machine(run)[0]["status"] == "proposed"
    assert run("accept", str(made["id"])).out == "1 accepted.\n"
    assert machine(run)[0]["status"] == "open"


def test_a_models_name_is_plain_and_short(run: Run, folder: Path, service: type[Service]) -> None:
    service.reply = staticmethod(lambda _: said(claim("built by 312 workers", "Men built it.")))
    host = service.host  # type: ignore[attr-defined]
    evil = "m\x1b[31m\u202e" + "x" * 500
    answer = run("extract", "--assist", f"http://{host}/v1", "--model", evil, "--allow-host", host)
    assert answer.code == 0
    (made,) = machine(run)
    assert made["reasons"][0] == "proposed by the model m[31m" + "x" * 74 + "…"  # type: ignore[index]
    assert "\x1b" not in answer.err
