"""The footnotes of a page, and the comments that Google Docs writes below it as if they were footnotes."""

from __future__ import annotations

import re

from factcheck.essays.composer import Composer
from factcheck.essays.html_tokens import Token
from factcheck.essays.notes import comment_end, footnote_mark, footnote_owner, plain_comment
from factcheck.essays.passage import Passage

_COMMENT = re.compile(r"cmnt\d{1,5}")
_OF_GOOGLE = re.compile(
    r"(?:ftnt|cmnt)\d{1,5}"
)  # such a note has an element of its own, which its anchor begins


class Marked:
    """The notes whose marks stood in the text so far, and what the comments among them say."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._said: dict[str, tuple[str, list[str]]] = {}

    def mark(self, passage: Passage, target: str) -> None:
        """The mark of the note that stands at `target` is at the end of the passage."""
        if _COMMENT.fullmatch(target):
            self._said.setdefault(target, ("", []))
            comment_end(passage, target)
        else:
            self._numbers.setdefault(target, len(self._numbers) + 1)
            footnote_mark(passage, target)

    def owner_at(self, token: Token) -> str:
        """The owner of the note that begins at a tag, "" where none does."""
        if not token.attributes or not (self._numbers or self._said):
            return ""
        ids = (token.get("id"), token.get("name"))
        return next((footnote_owner(each) for each in ids if each in self._numbers or each in self._said), "")

    def place(self, owner: str) -> str:
        """Where the words of a note stand, for people."""
        return f"footnote {self._numbers.get(_key(owner), 0)}"

    def has_own_element(self, owner: str) -> bool:
        """Whether all of the element that an anchor begins is this note."""
        return _OF_GOOGLE.fullmatch(_key(owner)) is not None

    def takes(self, passage: Passage, composer: Composer) -> bool:
        """Take a passage of a comment, which is none of the text; False for any other."""
        key = _key(passage.owner)
        if key not in self._said:
            return False
        passage.close()
        text, addresses = self._said[key]
        self._said[key] = text, addresses = f"{text}\n{passage.text.strip()}", addresses
        addresses.extend(link.address for link in passage.links)
        composer.comment(key, plain_comment(text, addresses=addresses))
        return True


def _key(owner: str) -> str:
    return owner.partition(":")[2]
