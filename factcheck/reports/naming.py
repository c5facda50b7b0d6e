"""File names of reports."""

from __future__ import annotations

import re
import unicodedata

MOST = 60
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i"}
)


def file_stem(title: str, draft: int) -> str:
    """A file name without its ending for the reports on one draft: `the-bridge-draft-2`.

    Lower-case ASCII letters, digits and single hyphens, never empty, at most about 75 characters; the draft
    in it keeps it from ever being a name that an operating system reserves for a device. A title without a
    Latin letter or digit gives `essay`.
    """
    folded = unicodedata.normalize("NFKD", title[: 20 * MOST].lower().translate(_LETTERS))
    ascii_only = "".join(c for c in folded if not unicodedata.combining(c))
    words = re.findall(r"[a-z0-9]+", re.sub(r"(?<=\w)['’](?=\w)", "", ascii_only))
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:MOST]
        if len(longer) > MOST:
            break
        name = longer
    return f"{name or 'essay'}-draft-{draft}"
