"""E-mail and pages saved as one file: what is shown is read, and nothing of the source is."""

from __future__ import annotations

import base64
import quopri
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.derived import Derived
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from factcheck.archive.readers.sniff import sniff

SAVED = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://bridges.example/cost\r\n"
    b"Subject: =?utf-8?Q?Br=C3=BCcke?=\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b"\r\n\r\n\r\n'
)
SHOWN = "<p>The bridge cost 4,512 crowns, said “the engineer” of Kärsund.</p>"
PAGE = (
    '<html><head><title>The bridge</title><link rel="stylesheet" type="text/css" href="cid:css-1@mhtml.blink" /></head>'
    f"<body>{SHOWN}<p class=n>Words that the page hides.</p><!-- words of a comment -->"
    "<script>var a = 'words of a script'</script></body></html>"
)
SHEET = b"Content-Type: text/css\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\n.n { display: none; }"
PICTURE = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(
    bytes(500)
)
FRAME = b"Content-Type: text/html\r\nContent-ID: <frame@x>\r\n\r\n<p>Words of a frame.</p>"
UNTRACED = (
    "which bytes of the file the text stands in cannot be told: it is packed there, or made out of parts"
)
SEEN = "The bridge cost 4,512 crowns, said “the engineer” of Kärsund."


def packed(content: str, how: str = "quoted-printable", kind: str = "text/html; charset=utf-8") -> bytes:
    data = content.encode()
    if how == "quoted-printable":
        data = quopri.encodestring(data)
    elif how == "base64":
        data = base64.encodebytes(data)
    return f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {how}\r\n\r\n".encode() + data


def parts(*sections: bytes, boundary: bytes = b"--b") -> bytes:
    return (
        b"".join(b"--" + boundary + b"\r\n" + section + b"\r\n" for section in sections)
        + b"--"
        + boundary
        + b"--\r\n"
    )


def told(content: bytes, declared: str = "message/rfc822") -> Derived:
    return read(content, declared, "file:///page", None, Progress())


@pytest.mark.parametrize("how", ["quoted-printable", "base64", "8bit"])
def test_a_saved_page_is_read_as_the_page_it_is(how: str) -> None:
    content = SAVED + parts(packed(PAGE, how), SHEET, PICTURE)
    found = told(content)
    assert found.kind == "mail"
    assert SEEN in found.full_text
    for unseen in ("comment", "script", "<p>", "=C3", "Blink"):
        assert unseen not in found.full_text
    assert (found.title.value, found.title.how) == ("The bridge", "stated: title element")
    assert found.flags[0] == "saved from https://bridges.example/cost, as the file says"
    assert [found.full_text[start:end] for start, end in found.unshown] == ["Words that the page hides."]
    assert UNTRACED in found.flags
    assert found.offsets == ()


def test_a_saved_page_that_is_not_packed_and_has_no_sheets_is_traced_to_its_bytes() -> None:
    content = SAVED + parts(packed(PAGE, "8bit"), PICTURE)
    found = told(content)
    start = found.full_text.index(SEEN)
    spans = [span for span in found.offsets if span[0] <= start < span[1]]
    assert [content[span[2] : span[3]].decode() for span in spans] == [SEEN]
    assert UNTRACED not in found.flags


def test_the_page_is_the_part_that_start_names_and_frames_are_told() -> None:
    page = b"Content-ID: <page@x>\r\n" + packed(PAGE)
    content = SAVED.replace(b'type="text/html"', b'start="<page@x>"') + parts(FRAME, page)
    found = told(content)
    assert SEEN in found.full_text
    assert "Words of a frame" not in found.full_text
    assert "1 part of it is not in the text: a frame" in found.flags


def test_parts_that_a_server_sends_are_a_saved_page() -> None:
    found = told(parts(packed(PAGE)), 'multipart/related; boundary="--b"')
    assert SEEN in found.full_text
    assert found.flags[0] == "the file does not say which page it is of"
    pushed = told(parts(packed(PAGE)), 'multipart/x-mixed-replace; boundary="--b"')
    assert (pushed.full_text, pushed.flags) == ("", ("no text: no reader for multipart/x-mixed-replace",))


HEAD = (
    b"Received: from a by b\r\nFrom: =?utf-8?q?Ann_M=C3=BCller?= <ann@example.org>\r\nTo: desk@example.org\r\n"
    b"Subject: =?utf-8?b?QnLDvGNrZQ==?=\r\nDate: Mon, 07 Sep 2009 16:45:00 +0000\r\nMIME-Version: 1.0\r\n"
)
FIELDS = (
    "Subject: Brücke\nFrom: Ann Müller <ann@example.org>\nTo: desk@example.org\n"
    "Date: Mon, 07 Sep 2009 16:45:00 +0000\n\n"
)
ATTACHED = (
    b"Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=costs.pdf\r\n\r\n%PDF-1.4"
)


@pytest.mark.parametrize(
    "body",
    [
        packed(SEEN, kind="text/plain; charset=utf-8"),
        packed(SEEN, "base64", "text/plain; charset=utf-8"),
        packed(f"<!-- a comment -->{SHOWN}<p style='display:none'>Hidden.</p>"),
        b'Content-Type: multipart/mixed; boundary="--b"\r\n\r\n' + parts(packed(SHOWN), ATTACHED),
        b'Content-Type: multipart/alternative; boundary="--b"\r\n\r\n'
        + parts(packed("Other words.", kind="text/plain"), packed(SHOWN)),
    ],
)
def test_a_message_is_its_fields_and_the_text_that_mail_programs_show(body: bytes) -> None:
    found = told(HEAD + body)
    assert found.full_text.strip() == FIELDS + SEEN
    assert (found.title.value, found.author.value) == ("Brücke", "Ann Müller <ann@example.org>")
    assert (found.date.value, found.date.how) == ("2009-09-07", "stated: e-mail Date")
    assert ("1 part of it is not in the text: costs.pdf (application/pdf)" in found.flags) is (
        b"costs" in body
    )


@pytest.mark.parametrize("charset", ["utf-é", "nonsense", "utf\x00-8", "*", "x" * 200])
def test_a_subject_in_a_charset_that_is_none_stands_as_it_is(charset: str) -> None:
    head = HEAD.replace(b"=?utf-8?b?", f"=?{charset}?b?".encode())
    found = told(head + packed(SEEN, "8bit", "text/plain; charset=utf-8"))
    assert found.full_text.endswith(SEEN)
    assert found.title.value


def test_a_message_that_is_not_packed_is_traced_to_its_bytes() -> None:
    content = HEAD + packed(SEEN, "8bit", "text/plain; charset=utf-8")
    found = told(content)
    assert [content[begin:stop].decode() for _, _, begin, stop in found.offsets] == [SEEN]
    assert [found.full_text[start:end] for start, end, _, _ in found.offsets] == [SEEN]
    assert [found.main_text[start:end] for start, end, _, _ in found.main_offsets] == [SEEN]


def test_what_cannot_be_read_gives_no_text_and_advice() -> None:
    body = b'Content-Type: multipart/encrypted; boundary="--b"\r\n\r\n' + parts(
        b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
        b"Content-Type: application/octet-stream\r\n\r\nx",
    )
    found = told(HEAD + body)
    assert found.full_text == ""
    assert found.flags[0].startswith("no text: no part of it can be read (it holds application/octet-stream")
    assert found.flags[0].endswith("save what it shows as a web page or as PDF, and attach that file")


def test_a_file_that_was_cut_short_says_so() -> None:
    flags = told(SAVED + parts(packed(PAGE))[:-400]).flags
    assert "the file is damaged or ends before its last part does: some of it may be missing" in flags


@given(st.lists(st.sampled_from([*b"\x00\xff\"=?;'*%<>,:\r\n -b", 300]), max_size=12), st.integers(0, 2_000))
def test_damaged_files_are_read_without_an_exception(noise: list[int], at: int) -> None:
    content = HEAD + b'Content-Type: multipart/mixed; boundary="--b"\r\n\r\n' + parts(packed(SHOWN), ATTACHED)
    put = b"".join(b"\r\n--" if byte > 255 else bytes([byte]) for byte in noise)
    assert told(content[:at] + put + content[at:]).sniffed_type


def test_many_parts_and_large_pictures_are_not_gone_through() -> None:
    large = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + b"QUJD" * 2_000_000
    assert SEEN in told(SAVED + parts(packed(PAGE), large)).full_text
    progress = Progress()
    body = b'Content-Type: multipart/mixed; boundary="--b"\r\n\r\n' + parts(*[b"\r\nx"] * 100_000)
    found = read(HEAD + body, "message/rfc822", "", None, progress)
    assert any("995 more" in flag or "993 more" in flag for flag in found.flags)
    assert progress.spent() < 0.5


@pytest.mark.parametrize(
    "subject", [b"long " * 320_000, b"long words\r\n " * 130_000, b"=?utf-8?q?l=C3=A9ng?=\r\n " * 60_000]
)
@pytest.mark.parametrize("declared", ["message/rfc822", ""])
def test_a_subject_of_a_megabyte_does_not_make_a_message_plain_text(subject: bytes, declared: str) -> None:
    content = (
        b"From: a@example.org\r\nTo: b@example.org\r\nSubject: " + subject + b"end\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" + SHOWN.encode()
    )
    found = told(content, declared)
    assert (found.kind, found.sniffed_type) == ("mail", "message/rfc822")
    assert found.full_text.endswith(SEEN)
    assert len(found.full_text) < 2_000
    assert found.flags[-1] == "of Subject only the first 1,000 characters are read"


@pytest.mark.parametrize(
    "content",
    [b"a:" + b"x" * 20_000_000, b"a: b\n" * 4_000_000, b"a: b\n" + b" c\n" * 6_000_000, b"a:\n" * 9],
)
def test_looking_for_fields_costs_little(content: bytes) -> None:
    begun = time.process_time()
    assert sniff(content, "message/rfc822").kind == "text"
    assert time.process_time() - begun < 1.0


POSTMARKED = (
    b"From a@example.org Mon Jan  1 10:00:00 2024\nFrom: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n"
    + packed(SHOWN).replace(b"\r\n", b"\n")
)


@pytest.mark.parametrize("declared", ["application/mbox", "message/rfc822", "application/octet-stream"])
def test_a_mailbox_of_one_message_is_that_message(declared: str) -> None:
    found = told(POSTMARKED, declared)
    assert (found.kind, found.sniffed_type) == ("mail", "message/rfc822")
    assert found.full_text.endswith(SEEN)
    assert not any(flag.startswith("declared") for flag in found.flags)


def test_a_mailbox_of_several_messages_is_none_of_them_and_says_what_to_do() -> None:
    found = told(POSTMARKED + b"\n\n" + POSTMARKED, "application/mbox")
    assert found.kind == "text"
    assert found.flags[0] == (
        "a mailbox of several messages, shown as they are stored: save the message as .eml, and attach that file"
    )
