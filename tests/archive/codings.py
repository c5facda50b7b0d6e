"""Brotli and Zstandard for tests: packing, and a machine on which nothing can unpack them."""

from __future__ import annotations

import sys

import brotli
import pytest

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    import backports.zstd as zstd


def packed(coding: str, data: bytes) -> bytes:
    """Return `data` packed as a server does, quickly."""
    return brotli.compress(data, quality=4) if coding == "br" else zstd.compress(data)


def take_away(patch: pytest.MonkeyPatch) -> None:
    """Have Python find no library for them."""
    for name in ("brotli", "backports.zstd", "compression.zstd"):
        patch.setitem(sys.modules, name, None)
