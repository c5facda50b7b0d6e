"""Words of a draft that would give a protected contact away: they go into no reason, report or record."""

from __future__ import annotations

from functools import lru_cache

from factcheck.errors import BadInput
from factcheck.store.identities import Identities, Identity, hints_at, named
from factcheck.workspace import Workspace

WITHHELD = "[…]"


class Withholding:
    """Asks the private file of one folder; where that cannot be read, nobody can tell, and all is withheld."""

    def __init__(self, workspace: Workspace) -> None:
        try:
            self._known = Identities(workspace.root).all()
            self.readable = True
        except BadInput:
            self._known, self.readable = (), False
        self._named_in = lru_cache(maxsize=8)(self._look_for)

    def safe(self, words: str, *texts: str) -> bool:
        """Whether words name nobody who is protected.

        Where these were made of `texts` and one of them does name somebody, no part of that name may be in them:
        what changed between two drafts, or is cut to fit a line, may be half of it.
        """
        if not words or not self.readable:
            return self.readable
        there = tuple(one for text in texts for one in self._named_in(text))
        return not named(self._known, words) and not hints_at(there, words)

    def _look_for(self, text: str) -> tuple[Identity, ...]:
        return tuple(one for one in self._known if named([one], text))
