"""Undo content codings within a cap, whatever the bytes are. Pure."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.archive.messages import brotli_coding, gzip_coding, zstd_coding

_LAYERS = 3  # codings on top of each other; more is an attack, not a page
_UNDO = {
    "gzip": gzip_coding.gunzip,
    "x-gzip": gzip_coding.gunzip,
    "deflate": gzip_coding.inflate,
    "br": brotli_coding.undo,
    "zstd": zstd_coding.undo,
}
_MAGIC = {"gzip": gzip_coding.MAGIC, "x-gzip": gzip_coding.MAGIC, "zstd": zstd_coding.MAGIC}
_NAMES = {"br": "Brotli", "zstd": "Zstandard"}


class Unpacked(NamedTuple):
    """Content with its codings undone, whether it is whole, the problem, and what followed the packed bytes.

    `lacking` names the coding that nothing here can undo for want of a library, "" when there is none.
    """

    content: bytes
    whole: bool = True
    problem: str = ""
    rest: bytes = b""
    lacking: str = ""


def decode(entity: bytes, coding: str, cap: int) -> Unpacked:
    """Undo content codings: at most `cap` bytes of content.

    `coding` is in lower case, "" for none, several joined by ", " in the order applied. gzip and deflate are undone,
    Brotli and Zstandard where their libraries are there, also on top of each other, each within the cap; another
    coding gives no content. What says that it was packed with gzip twice and was once is taken as that: some proxies
    say so.
    """
    if not coding:
        if len(entity) > cap:
            return Unpacked(entity[:cap], False, too_long(cap))
        return Unpacked(entity)
    layers = coding.split(", ")
    if not _UNDO.keys() >= set(layers) or len(layers) > _LAYERS:
        packed = f"packed {len(layers)} times, of which {_LAYERS} at most are undone"
        said = packed if len(layers) > _LAYERS else f"coded as {coding[:40]!r}, which was not asked for"
        return Unpacked(b"", False, f"the body is {said}; such a body is archived and not read")
    try:
        return _undone(entity, layers[::-1], cap)
    except ModuleNotFoundError:
        lacking = next(_NAMES[layer] for layer in reversed(layers) if layer in _NAMES)
        return Unpacked(b"", False, f"{without(lacking)}; factcheck reread reads it then", lacking=lacking)


def without(lacking: str) -> str:
    """What there is to say of a body that was not unpacked for want of a library."""
    return f"the body is packed with {lacking}, which takes a library: pip install 'factcheck[codings]'"


def _undone(entity: bytes, layers: list[str], cap: int) -> Unpacked:
    """Raises ModuleNotFoundError when the library of a coding is not there."""
    rest = b""
    for place, layer in enumerate(layers):
        if not entity or (place and not entity.startswith(_MAGIC.get(layer, b""))):
            break
        out = bytearray()
        end, trouble = _UNDO[layer](entity, cap, out)
        cut, entity, rest = len(out) > cap, bytes(out[:cap]), rest or entity[end:]
        if trouble or cut:
            return Unpacked(entity if place == len(layers) - 1 else b"", False, trouble or too_long(cap))
    return Unpacked(entity, True, "bytes follow the compressed content" if rest else "", rest)


def too_long(cap: int) -> str:
    """What there is to say of content that does not end within the cap."""
    return f"the decoded content is longer than {cap} bytes"
