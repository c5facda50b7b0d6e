"""What an Exif block, which is built like a TIFF file, says in words: who took a picture, of what and when."""

from __future__ import annotations

from typing import Final

DESCRIPTION: Final = 0x010E
CHANGED: Final = 0x0132  # by any program, DateTime
ARTIST: Final = 0x013B
TAKEN: Final = 0x9003  # DateTimeOriginal
DIGITIZED: Final = 0x9004
_WANTED: Final = frozenset([DESCRIPTION, CHANGED, ARTIST, TAKEN, DIGITIZED])
_TAKEN_WITH: Final = 0x8769  # where the entries on the taking of the picture are
_ENTRY: Final = 12  # bytes
_ENTRIES: Final = 500  # of one directory that are looked at; cameras write some sixty
_SHORT: Final = 4  # bytes that stand in the entry itself
_WORDS: Final = 2
_UTF_8: Final = 129
LONGEST: Final = 2_000  # bytes of words


def exif_words(block: bytes) -> dict[int, str]:
    """What the wanted entries say, by their tags; what lies outside the block is not there."""
    order: Final = {b"II*\x00": "little", b"MM\x00*": "big"}.get(block[:4])
    return _Block(block, little=order == "little").words() if order else {}


class _Block:
    def __init__(self, block: bytes, *, little: bool) -> None:
        self._block = block
        self._little = little
        self._found: dict[int, str] = {}

    def words(self) -> dict[int, str]:
        """What the first directory says, and the one on the taking that it leads to; nothing leads further."""
        taken_with = self._directory(self._number(4, 4))
        if taken_with:
            self._directory(taken_with)
        return self._found

    def _directory(self, start: int) -> int:
        """Take in a directory; return where the one on the taking begins."""
        further = 0
        for n in range(min(self._number(start, 2), _ENTRIES)):
            entry = start + 2 + n * _ENTRY
            tag, kind, count = self._number(entry, 2), self._number(entry + 2, 2), self._number(entry + 4, 4)
            if tag == _TAKEN_WITH:
                further = self._number(entry + 8, 4)
            elif tag in _WANTED and kind in (_WORDS, _UTF_8):
                self._found.setdefault(tag, self._words(entry + 8, count))
        return further

    def _words(self, at: int, count: int) -> str:
        """Words of so many bytes: there, or where the number there leads to; none where the block is cut off."""
        start = at if count <= _SHORT else self._number(at, 4)
        if start + count > len(self._block):
            return ""
        return decoded(self._block[start : start + min(count, LONGEST)].partition(b"\x00")[0])

    def _number(self, at: int, size: int) -> int:
        """A number; 0 where the block ends before it."""
        return int.from_bytes(self._block[at : at + size], "little" if self._little else "big")


def decoded(words: bytes) -> str:
    """Words that should be ASCII or Latin-1 and are, in practice, often UTF-8; of too many, the first."""
    try:
        return words.decode("utf-8")
    except UnicodeDecodeError as broken:
        if broken.start > LONGEST - 4 and broken.reason == "unexpected end of data":
            return words[: broken.start].decode("utf-8")
        return words.decode("latin-1")
