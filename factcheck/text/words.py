"""Where words begin and end, in scripts with and without spaces; and hyphens at line ends, which may be real."""

from __future__ import annotations

import re

# In scripts written without spaces a word is taken to be one character with the marks that belong to it.
_UNSPACED = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u2e80-\u2fff\u3005-\u3007"
    "\u3021-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf"
    "\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b2ff\U00020000-\U0003ffff"
)
_MARKS = (
    "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f71-\u0f84\u0f8d-\u0fbc"
    "\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
)
# What ends a word: white space, punctuation, symbols. Invisible characters that live inside words (soft hyphen,
# joiners, variation selectors) are not among them.
_BREAK = (
    r"\s\x00-/:-@\[-`{-\x9f\xa1-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u060c\u061b\u061f\u06d4"
    r"\u0964\u0965\u2000-\u200a\u2010-\u2029\u202f-\u205f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004"
    r"\u3008-\u3020\u3030\ufe10-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_LETTER = rf"[^{_BREAK}{_UNSPACED}]"
WORD = re.compile(rf"\d+(?:[.,:]\d+)+{_LETTER}*|[{_UNSPACED}][{_MARKS}]*|{_LETTER}+(?:['’ʼ]{_LETTER}+)*")

_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐]([ \t]*[\n\r\f\v\u2028\u2029]\s*)(?=[^\W\d_])")
_NOTHING = "\u2060"  # folded away


def with_hyphens_kept(text: str) -> str:
    """The text, no longer or shorter, so that folding takes every hyphen at a line end for a real one.

    "full-\\ntime" may be "fulltime" or "full-time"; folding alone reads the first.
    """
    return _LINE_END_HYPHEN.sub(lambda match: "-" + _NOTHING * len(match[1]), text)
