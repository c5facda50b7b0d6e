"""Words of a draft that would give a protected contact away: they go into no reason, report or record."""

from __future__ import annotations

from factcheck.errors import BadInput
from factcheck.store.identities import Identities, named
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

    def safe(self, words: str) -> bool:
        """Whether words name nobody who is protected."""
        return self.readable and not (words and named(self._known, words))
