"""A desk to play: commands typed by named people, and what is then on record."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Answer, Run


@dataclass(frozen=True)
class Desk:
    """People at work in one folder."""

    run: Run
    folder: Path

    def _typed(self, words: tuple[str, ...], by: str) -> Answer:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("FACTCHECK_BY", by)
            return self.run(*words)

    def does(self, *words: str, by: str = "Ann") -> Answer:
        """A command that has to succeed."""
        answer = self._typed(words, by)
        assert answer.code == 0, (words, answer)
        return answer

    def fails(self, *words: str, by: str = "Ann", code: int = 2) -> Answer:
        """A command that has to end with this code."""
        answer = self._typed(words, by)
        assert answer.code == code, (words, answer)
        return answer

    def pipes(self, said: str, *words: str, by: str = "Ann", code: int = 0) -> Answer:
        """A command that is given words on its standard input."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("sys.stdin", io.StringIO(said))
            answer = self._typed(words, by)
        assert answer.code == code, (words, answer)
        return answer

    def edits(self, old: str, new: str) -> None:
        """An edit of claims.yaml by hand."""
        file = self.folder / "claims.yaml"
        said = file.read_text()
        assert old in said, said
        file.write_text(said.replace(old, new, 1))

    def claim(self, name: str) -> dict[str, Any]:
        """What is on record for a claim, as the editor sees it."""
        found: dict[str, Any] = json.loads(self.does("show", name, "--format", "json", by="Ed").out)
        return found

    def status(self, name: str) -> str:
        """The status of a claim."""
        return str(self.claim(name)["status"])
