"""The little DER (X.690) that is needed to put the certificates of a time stamp in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_SEQUENCE, _CERTIFICATES = 0x30, 0xA0


class Element(NamedTuple):
    """One element: its tag, and offsets of its start, its value and its end."""

    tag: int
    start: int
    value: int
    end: int


def in_order(response: bytes) -> bytes:
    """Return a time stamp with its certificates in the order that DER asks of a set.

    Common responders send them unordered, and strict readers refuse that. The signature does not cover them.
    Bytes that are no time stamp come back as they are.
    """
    try:
        outer = _child(response, Element(0, 0, 0, len(response)), 0)
        token = _child(response, outer, 1)
        signed = _child(response, _child(response, token, 1), 0)
        certificates = _child(response, signed, 3)
    except ValueError:
        return response
    if certificates.tag != _CERTIFICATES or signed.tag != _SEQUENCE:
        return response
    try:
        each = sorted(response[e.start : e.end] for e in _children(response, certificates))
    except ValueError:
        return response
    return response[: certificates.value] + b"".join(each) + response[certificates.end :]


def _child(data: bytes, parent: Element, index: int) -> Element:
    for number, element in enumerate(_children(data, parent)):
        if number == index:
            return element
    raise ValueError("there is no such element")


def _children(data: bytes, parent: Element) -> Iterator[Element]:
    position = parent.value
    while position < parent.end:
        element = _element(data, position)
        if element.end > parent.end:
            raise ValueError("an element is longer than what holds it")
        yield element
        position = element.end


def _element(data: bytes, start: int) -> Element:
    head = data[start : start + 2]
    if len(head) < 2 or head[0] & 0x1F == 0x1F:
        raise ValueError("an element is cut short, or has a long tag")
    value, length = start + 2, head[1]
    if length & 0x80:
        count = length & 0x7F
        if not 1 <= count <= 4:
            raise ValueError("the length is not one of DER")
        length = int.from_bytes(data[value : value + count], "big")
        value += count
    if value + length > len(data):
        raise ValueError("an element is cut short")
    return Element(head[0], start, value, value + length)
