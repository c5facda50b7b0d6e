"""Links that open the live page at a passage: the `#:~:text=` directive of the URL Fragment Text Directives draft."""

from __future__ import annotations

import re
from urllib.parse import quote as percent_encoded

_DIRECTIVE = ":~:"
_WHOLE = 120  # code points; a longer passage is given by its beginning and end
_EDGE_WORDS = 5
_UNSPACED_EDGE = 12  # code points of a passage without spaces that make its beginning and end
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001b]")


def text_fragment(url: str, passage: str) -> str:
    """The address of a page with a directive that makes a browser scroll to `passage` and mark it.

    In goes the address as it is and the passage as the page has it; a directive already there gives way, another
    fragment stays. A passage that is long or runs over a line end is given by its first and last words, since no
    browser finds one text across two blocks. An empty passage leaves the address without a directive.
    """
    address = url.split(_DIRECTIVE)[0]
    lines = [line.split() for line in re.split(r"\n\s*", _UNSEEN.sub("", passage)) if line.strip()]
    words = [word for line in lines for word in line]
    if not words:
        return address.removesuffix("#") if _DIRECTIVE in url else address
    text = " ".join(words)
    if len(lines) == 1 and len(text) <= _WHOLE:
        parts = [text]
    elif len(words) >= 2:
        parts = [" ".join(lines[0][:_EDGE_WORDS]), " ".join(lines[-1][-_EDGE_WORDS:])]
        if len(words) < 2 * _EDGE_WORDS and len(lines) == 1:
            parts = [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]
    else:
        parts = [text[:_UNSPACED_EDGE], text[-_UNSPACED_EDGE:]]
    separator = "" if "#" in address else "#"
    return f"{address}{separator}{_DIRECTIVE}text={','.join(_encoded(part) for part in parts)}"


def _encoded(text: str) -> str:
    """Percent-encoded, with "-" too: the directive gives it, "," and "&" a meaning of its own."""
    return percent_encoded(text, safe="", errors="replace").replace("-", "%2D")
