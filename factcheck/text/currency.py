"""The signs and letters that stand before a sum of money."""

from __future__ import annotations

import re
from typing import Final

# the block of currency signs in Unicode, and those that stand elsewhere for reasons of history
SIGNS: Final = "$£€¥¢৳฿؋" + "".join(map(chr, range(0x20A0, 0x20C1))).replace("€", "")
# N25,000 naira, R2,000 rand, KSh3,500 shillings: told from a name with a number by its groups of three
LETTERED: Final = re.compile(r"[A-Z][A-Za-z]{0,3}\d{1,3}(?:,\d{3})+(?:\.\d+)?")
