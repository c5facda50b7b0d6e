"""The signs that stand before a sum of money."""

from __future__ import annotations

from typing import Final

# the block of currency signs in Unicode, and those that stand elsewhere for reasons of history
SIGNS: Final = "$£€¥¢৳฿؋" + "".join(map(chr, range(0x20A0, 0x20C1))).replace("€", "")
