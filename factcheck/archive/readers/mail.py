"""E-mail (RFC 5322, MIME) and pages saved as one file (MHTML, RFC 2557): the part that is shown, read as what it is."""

from __future__ import annotations

import contextlib
import copy
import email
import re
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime

from factcheck.archive.derived import Derived, Span, Stated
from factcheck.archive.readers.html import read_html
from factcheck.archive.readers.mail_signs import MHTML
from factcheck.archive.readers.mail_styles import with_styles
from factcheck.archive.readers.plain import read_plain
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.sniff import bare_type
from factcheck.text.counting import counted

_NAME = "factcheck-mail 4"
_SHOWN = ("Subject", "From", "To", "Cc", "Date")
_FIELD = 1_000  # characters of a field that are kept
_AS_THEY_STAND = ("", "7bit", "8bit", "binary")
_MOST = 1_000  # parts looked at
_NAMED = 5  # parts left out that are named
_ADVICE = "save what it shows as a web page or as PDF, and attach that file"
_UNTRACED = (
    "which bytes of the file the text stands in cannot be told: it is packed there, or made out of parts"
)
_HEAD = 65_536  # bytes in which the fields of the whole stand
_PART_HEAD = re.compile(rb"[^\n]*\n(?:[^\r\n][^\n]*\n){1,100}\r?\n")
_TYPE = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)
_WITH_TEXT = re.compile(
    rb"^content-type:\s*(?:text/|application/xhtml|multipart/|message/)",
    re.IGNORECASE | re.MULTILINE,
)
_Part = Message


def read_mail(content: bytes, declared_type: str, media_type: str, url: str, progress: Progress) -> Derived:
    """Read a message or a saved page: fields that a mail program shows, and its text; no part is run or opened.

    `media_type` is what the bytes were told to be. Where the server named the parts' boundary, they begin at once.
    """
    head = (
        b"Content-Type: %s\r\n\r\n" % declared_type.encode("ascii", "ignore") if content[:2] == b"--" else b""
    )
    try:
        message = email.message_from_bytes(_without_pictures(head + content))
    except (ValueError, LookupError):  # names of charsets that the library cannot take
        message = Message()
    parts = [part for _, part in zip(range(_MOST), message.walk(), strict=False)]
    saved = media_type == MHTML
    shown = _root(message, parts) if saved else _body(parts)
    empty = Derived("mail", media_type, _NAME, flags=_said(message, parts, shown, saved=saved))
    if shown is None:
        return empty
    fields = "" if saved else _fields(message)

    payload = _payload(shown)
    page = with_styles(payload, _sheets(parts)) if saved else payload
    begin = _offset(shown, content) if page == payload else None

    def within(found: Derived) -> Derived:
        """What was read out of the part, as what was read out of the whole."""
        return _whole(found, empty, message, fields, begin)

    inner = copy.copy(progress)
    inner.keep = lambda so_far: progress.keep(within(so_far))
    found = within(_read(shown, page, url, inner))
    progress.cut_short |= inner.cut_short
    return found


def _without_pictures(content: bytes) -> bytes:
    """The file without the contents of its outermost parts that are no text: they may be most of it."""
    boundary = BytesHeaderParser().parsebytes(content[:_HEAD]).get_boundary("")
    if not boundary:
        return content
    mark = b"\n--" + boundary.encode("utf-8", "surrogateescape")
    first, *sections = content.split(mark, _MOST)
    kept = [first]
    for section in sections[: _MOST - 1]:
        head = _PART_HEAD.match(section)
        plain = head is None or _TYPE.search(head[0]) is None or _WITH_TEXT.search(head[0]) is not None
        kept.append(section if plain or head is None else head[0])
    return mark.join(kept)


def _sheets(parts: list[_Part]) -> dict[str, bytes]:
    sheets = (part for part in parts if part.get_content_type() == "text/css")
    return {str(part.get("Content-Location", "")).strip(): _payload(part) for part in sheets}


def _read(part: _Part, payload: bytes, url: str, progress: Progress) -> Derived:
    said = _field(part, "Content-Type")
    if part.get_content_type() in ("text/html", "application/xhtml+xml"):
        return read_html(payload, said, url, None, progress)
    return read_plain(payload, said, "text/plain")


def _payload(part: _Part) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_text(part: _Part, *kinds: str) -> bool:
    attached = part.get_content_disposition() == "attachment"
    return (
        not part.is_multipart()
        and part.get_content_type() in kinds
        and not attached
        and bool(_payload(part).strip())
    )


def _root(message: _Part, parts: list[_Part]) -> _Part | None:
    """The page that was saved: the part that `start` names, or the first one that is a page."""
    start = message.get_param("start")
    pages = [part for part in parts if _is_text(part, "text/html", "application/xhtml+xml")]
    named = [part for part in pages if isinstance(start, str) and _field(part, "Content-ID") == start.strip()]
    return next(iter(named or pages), None)


def _body(parts: list[_Part]) -> _Part | None:
    """The text that mail programs show: the first one, as a page where there is one."""
    own = []
    for part in parts:
        if part.get_content_maintype() == "message":
            break  # a message within the message
        own.append(part)
    pages = (part for part in own if _is_text(part, "text/html"))
    return next(pages, None) or next((part for part in own if _is_text(part, "text/plain")), None)


def _whole(found: Derived, empty: Derived, message: _Part, fields: str, begin: int | None) -> Derived:
    """What was read out of a part that stands at byte `begin` (None: packed), with the fields before it."""
    size = len(fields)
    traced = begin is not None
    saved = not fields
    return replace(
        found,
        kind=empty.kind,
        sniffed_type=empty.sniffed_type,
        extractor=f"{_NAME}, {found.extractor}",
        full_text=fields + found.full_text,
        offsets=_moved(found.offsets, size, begin or 0) if traced else (),
        main_offsets=_moved(found.main_offsets, 0, begin or 0) if traced else (),
        unshown=tuple((start + size, end + size) for start, end in found.unshown),
        struck=tuple((start + size, end + size) for start, end in found.struck),
        title=found.title if saved and found.title.value else _stated(message, "Subject"),
        author=found.author if saved else _stated(message, "From"),
        date=found.date if saved else _dated(message),
        flags=(*empty.flags, *(() if traced else (_UNTRACED,)), *found.flags),
    )


def _moved(spans: tuple[Span, ...], characters: int, size: int) -> tuple[Span, ...]:
    return tuple((a + characters, b + characters, c + size, d + size) for a, b, c, d in spans)


def _offset(part: _Part, content: bytes) -> int | None:
    """Where a part that is not packed stands in the file, None when it is or when that is not plain."""
    if _field(part, "Content-Transfer-Encoding").lower() not in _AS_THEY_STAND:
        return None
    payload = _payload(part)
    begin = content.find(payload)
    return begin if begin >= 0 and content.find(payload, begin + 1) < 0 else None


def _fields(message: _Part) -> str:
    lines = [f"{name}: {value}" for name in _SHOWN if (value := _field(message, name))]
    return "\n".join([*lines, "", ""]) if lines else "\n"


def _field(message: _Part, name: str) -> str:
    """The value of a field as it is shown, on one line."""
    value = str(message.get(name, ""))[:_FIELD]
    with contextlib.suppress(ValueError, LookupError, MessageError):  # else as it stands
        value = str(make_header(decode_header(value)))
    return _line(value)[:_FIELD]


def _line(value: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in value).split())


def _stated(message: _Part, name: str) -> Stated:
    value = _field(message, name)
    return Stated(value[:500], f"stated: e-mail {name}") if value else Stated()


def _dated(message: _Part) -> Stated:
    try:
        day = parsedate_to_datetime(_field(message, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return Stated()
    return Stated(day, "stated: e-mail Date")


def _said(message: _Part, parts: list[_Part], shown: _Part | None, *, saved: bool) -> tuple[str, ...]:
    """What is to be told of a message or a saved page besides its text."""
    flags = []
    page = _field(message, "Snapshot-Content-Location") or _field(shown or message, "Content-Location")
    if saved:
        flags.append(
            f"saved from {page[:200]}, as the file says"
            if page
            else "the file does not say which page it is of"
        )
    if shown is None:
        held = ", ".join(sorted({bare_type(part.get_content_type()) for part in parts})[:_NAMED])
        flags.append(f"no text: no part of it can be read (it holds {held}); {_ADVICE}")
    elif any(part.defects for part in {id(message): message, id(shown): shown}.values()):
        flags.append("the file is damaged or ends before its last part does: some of it may be missing")
    left = [part for part in parts if part is not shown and _is_left(part, saved=saved)]
    if left:
        named = ", ".join(_called(part, saved=saved) for part in left[:_NAMED])
        more = f" and {len(left) - _NAMED} more" if len(left) > _NAMED else ""
        is_not = "is not" if len(left) == 1 else "are not"
        flags.append(f"{counted(len(left), 'part')} of it {is_not} in the text: {named}{more}")
    cut = [name for name in _SHOWN if not saved and len(str(message.get(name, ""))) > _FIELD]
    if cut:
        flags.append(f"of {' and '.join(cut)} only the first {_FIELD:,} characters are read")
    return tuple(flags)


def _is_left(part: _Part, *, saved: bool) -> bool:
    """Whether a part that is not the text is worth a word: of a saved page only other pages (frames) are."""
    if part.is_multipart():
        return part.get_content_maintype() == "message"
    if saved:
        return part.get_content_type() == "text/html"
    return part.get_content_maintype() != "image" or part.get_content_disposition() == "attachment"


def _called(part: _Part, *, saved: bool) -> str:
    name = ""
    with contextlib.suppress(ValueError, LookupError):
        name = _line(str(part.get_filename("")))
    kind = "a frame" if saved else bare_type(part.get_content_type())
    return f"{name[:80]} ({kind})" if name else kind
