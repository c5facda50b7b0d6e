"""Addresses: what counts as one, and which spellings are the same document."""

from __future__ import annotations

import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.address import LONGEST, canonical, follow, numeric_ipv4, parse, shown
from factcheck.errors import BadInput

SAME = [
    ("http://EXAMPLE.org", "http://example.org/"),
    ("HTTPS://Example.org:443/a", "https://example.org/a"),
    ("http://example.org:80/", "http://example.org/"),
    ("http://example.org:/", "http://example.org/"),
    ("http://example.org./a", "http://example.org/a"),
    ("http://example.org/a/./b/../c", "http://example.org/a/c"),
    ("http://example.org/a/b/..", "http://example.org/a/"),
    ("http://example.org/../../a", "http://example.org/a"),
    ("http://example.org/a/%2e%2E/b", "http://example.org/b"),
    ("http://example.org/a#part", "http://example.org/a"),
    ("http://example.org/a#:~:text=words", "http://example.org/a"),
    ("http://example.org/?", "http://example.org/"),
    ("http://example.org/%7euser/%C3%a9", "http://example.org/~user/é"),
    ("http://example.org/100%", "http://example.org/100%25"),
    ("http://example.org/?q=a|b", "http://example.org/?q=a%7Cb"),
    ("http://bücher.example/", "http://xn--bcher-kva.example/"),
    ("http://BÜCHER.example/", "http://xn--bcher-kva.example/"),
    ("http://example.org/a?utm_source=x&b=2&UTM_Medium=y&a=1", "http://example.org/a?b=2&a=1"),
    ("http://example.org/a?fbclid=1&gclid=2", "http://example.org/a"),
    ("http://0x7f.1/", "http://127.0.0.1/"),
    ("http://2130706433/", "http://127.0.0.1/"),
    ("http://[0:0::1]/", "http://[::1]/"),
]

OTHER = [
    ("http://example.org/a", "https://example.org/a"),
    ("http://example.org/a", "http://example.org/A"),
    ("http://example.org/a", "http://example.org/a/"),
    ("http://example.org/a//b", "http://example.org/a/b"),
    ("http://example.org/?a=1&b=2", "http://example.org/?b=2&a=1"),
    ("http://example.org/a%2Fb", "http://example.org/a/b"),
    ("http://example.org/?a=%26", "http://example.org/?a=&"),
    ("http://example.org/?q=a+b", "http://example.org/?q=a%2Bb"),
    ("http://www.example.org/", "http://example.org/"),
    ("http://example.org:8080/", "http://example.org/"),
    ("http://example.org/?id=utm_source", "http://example.org/"),
]

ARCHIVED = [
    "https://web.archive.org/web/2020/http://x.example/a?utm_source=1&b=2",
    "https://web.archive.org/web/20200101000000id_/http://X.example/a/../%7eb//c",
    "https://archive.example/https://x.example/?q=%2f",
]

NO_ADDRESS = [
    "",
    "example.org/page",
    "ftp://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "mailto:desk@example.org",
    "//example.org/",
    "http:/example.org/",
    "http:example.org",
    "http://",
    "http:///path",
    "http://?query",
    "http://#fragment",
    " http://example.org/",
    "http://example.org/\n",
    "http://exa mple.org/",
    "http://example.org/a b",
    "http://example.org/a\tb",
    "http://example.org/\x00",
    "http://example.org/\x1b[31m",
    "http://example.org/\u202egpj.exe",
    "http://example.org/\u200b",
    "http://example.org/\ud800",
    "http://example.org\\@other.example/",
    "http://example.org/\\..",
    "http://user@example.org/",
    "http://user:word@example.org/",
    "http://example.org:x/",
    "http://example.org:0/",
    "http://example.org:65536/",
    "http://example.org:-1/",
    "http://exa%6dple.org/",
    "http://example..org/",
    "http://-example.org/",
    "http://exa<mple.org/",
    "http://exa'mple.org/",
    f"http://{'a' * 64}.example/",
    f"http://{'a.' * 130}example/",
    "http://256.1.1.1/",
    "http://1.2.3.4.5/",
    "http://08.8.8.8/",
    "http://example.1/",
    "http://１２７.0.0.1/",
    "http://127。0。0。1/",
    "http://[::1/",
    "http://[1::2::3]/",
    "http://[fe80::1%25eth0]/",
    "http://[fe80::1%eth0]/",
    "http://[v1.x]/",
    "http://example.org/" + "a" * LONGEST,
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_are_one_document(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_documents_stay_two(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize("address", ARCHIVED)
def test_an_address_within_an_address_is_kept(address: str) -> None:
    assert canonical(address) == address
    assert parse(address).url == address


@pytest.mark.parametrize("address", NO_ADDRESS)
def test_what_is_no_web_address_is_refused_in_one_inert_line(address: str) -> None:
    with pytest.raises(BadInput) as refused:
        canonical(address)
    message = refused.value.message + refused.value.hint
    assert message.isprintable()
    assert len(message) < 400


def test_what_is_sent_is_what_was_given_as_far_as_http_allows() -> None:
    address = parse("http://example.org/%7ea/%e4/%zz?utm_source=x&q=a|é#part")
    assert address.target == "/%7ea/%e4/%zz?utm_source=x&q=a%7C%C3%A9"


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/x", "http://example.org/x"),
        ("x", "http://example.org/a/x"),
        ("../x", "http://example.org/x"),
        ("?x", "http://example.org/a/b?x"),
        ("", "http://example.org/a/b?q"),
        ("#x", "http://example.org/a/b?q"),
        ("//other.example/x", "http://other.example/x"),
        ("https://other.example", "https://other.example/"),
        (" /a b ", "http://example.org/a%20b"),
        ("/\xc3\xa9", "http://example.org/%C3%A9"),
        ("/\xe9", "http://example.org/%E9"),
    ],
)
def test_a_redirect_leads_where_browsers_would_go(location: str, target: str) -> None:
    assert follow(parse("http://example.org/a/b?q"), location).url == target


def test_a_relative_redirect_keeps_the_two_slashes_of_an_inner_address() -> None:
    base = parse("https://web.archive.org/web/2020/http://x.example/a")
    assert follow(base, "b").url == "https://web.archive.org/web/2020/http://x.example/b"


@pytest.mark.parametrize(
    "location",
    [
        "javascript:1",
        "file:///etc/passwd",
        "//user@other.example/",
        "http://a\\@b.example/",
        "/a\x00b",
        "/\r\nX: y",
    ],
)
def test_a_redirect_to_what_is_no_web_address_is_refused(location: str) -> None:
    with pytest.raises(BadInput):
        follow(parse("http://example.org/"), location)


@pytest.mark.parametrize(
    ("host", "means"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("127.0.1", "127.0.0.1"),
        ("0177.0.0.01", "127.0.0.1"),
        ("0x7f.0.0.0x1", "127.0.0.1"),
        ("0X7F000001", "127.0.0.1"),
        ("017700000001", "127.0.0.1"),
        ("0", "0.0.0.0"),
        ("0x", "0.0.0.0"),
        ("4294967295", "255.255.255.255"),
        ("4294967296", None),
        ("1.2.3.256", None),
        ("1.2.65536", None),
        ("256.1", None),
        ("09.1", None),
        ("a.1", None),
        ("1..1", None),
        ("", None),
    ],
)
def test_numbers_mean_what_a_resolver_makes_of_them(host: str, means: str | None) -> None:
    found = numeric_ipv4(host)
    assert (str(found) if found else None) == means


PATHS = st.text(string.ascii_letters + string.digits + "/.%~-_é ü&;=+", max_size=30).map(
    lambda text: text.replace(" ", "")
)


@given(PATHS, PATHS)
def test_the_canonical_spelling_is_its_own(path: str, query: str) -> None:
    once = canonical(f"http://example.org/{path}?{query}#f")
    assert canonical(once) == once
    assert once.isascii()


@given(st.text())
def test_any_text_is_an_address_or_refused(text: str) -> None:
    for address in (text, f"http://{text}", f"http://example.org/{text}", f"http://example.org:{text}"):
        try:
            parsed = parse(address)
        except BadInput as refused:
            assert refused.message.isprintable()
        else:
            assert parsed.url.isascii()
            assert parse(parsed.url) == parsed


@given(st.text(max_size=400))
def test_a_shown_address_is_inert(text: str) -> None:
    assert shown(text).isprintable()
    assert len(shown(text)) <= 200


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://ann:s3cret@example.org/x", "https://***@example.org/x"),
        ("ftp://s3cret@example.org/", "ftp://***@example.org/"),
        ("https://ann:s3@cret@example.org:80/@x", "https://***@example.org:80/@x"),
        ("https://ann:s3 cret@example.org", "https://***@example.org"),
        ("https://ann:s3/cr?e#t@example.org/x", "https://***@example.org/x"),
        ("ann:s3cret@example.org/x", "***@example.org/x"),
        ("//ann:s3cret@example.org/x", "//***@example.org/x"),
        ("https://example.org/@ann:s3", "https://example.org/@ann:s3"),
        ("https://example.org:8080/@ann", "https://example.org:8080/@ann"),
        ("https://[::1]:8080/@ann", "https://[::1]:8080/@ann"),
        ("notes/ann@home.txt", "notes/ann@home.txt"),
        (f"https://{'s' * 300}@example.org", "https://***@example.org"),
    ],
)
def test_no_password_is_shown(address: str, expected: str) -> None:
    assert shown(address) == expected


@pytest.mark.parametrize("piece", ["//a:x", "//a:x@", "//a", "a:", "//a:x\n"])
@pytest.mark.parametrize("end", ["", "@", "\n@b.example/"])
def test_a_very_long_address_is_shown_at_once(piece: str, end: str) -> None:
    began = time.monotonic()
    assert len(shown(piece * 60_000 + end)) <= 200
    assert time.monotonic() - began < 5
