"""How stored numbers stand in the cells of a spreadsheet."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.readers.number_format import BUILT_IN, number_format

ACCOUNTING = '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'
FIGURES = [
    ("General", "12", "12"),
    ("General", "0.30000000000000004", "0.3"),
    ("General", "1234567.891234", "1234567.891"),
    ("General", "123456789012", "123456789012"),
    ("General", "-3.25", "-3.25"),
    ("General", "1.5E+20", "1.5E+20"),
    ("General", "0.0000123456", "1.23456E-05"),
    ("General", "-0", "0"),
    ('General" kg"', "5.5", "5.5 kg"),
    ("0", "1234.5", "1235"),
    ("0", "-0.5", "-1"),
    ("0.00", "1.0049999999999999", "1.01"),
    ("0.0", "2.45", "2.5"),
    ("#,##0", "1234567.5", "1,234,568"),
    ("#,##0", "-1234567", "-1,234,567"),
    ("#,##0", "0", "0"),
    ("#,##0.0", "999.95", "1,000.0"),
    ("#,##0_);(#,##0)", "-1234", "(1,234)"),
    (ACCOUNTING, "1234", "1,234"),
    (ACCOUNTING, "0", "-"),
    ("0.0%", "0.1234", "12.3%"),
    ("0%", "-0.05", "-5%"),
    ('0"%"', "5", "5%"),
    ('"$"#,##0.00', "-5", "-$5.00"),
    ("[$€-407] #,##0", "1234", "€ 1,234"),
    ("#,##0\\ [$kr-41D]", "1234", "1,234 kr"),
    ("#,##0,", "1234567", "1,235"),
    ('#,##0.0,,"M"', "1234567", "1.2M"),
    ("0.00E+00", "12345", "1.23E+04"),
    ("0.0E-0", "0.00012", "1.2E-4"),
    ("00000", "123", "00123"),
    ("#\\ ##0", "1234567", "1234 567"),
    ("# ##0", "999", "999"),
    ("# ##0", "1000", "1 000"),
    ("#\\ ###\\ ##0.0", "-1234567.89", "-1 234 567.9"),
    ("#\u00a0##0\\ [$kr-414]", "0", "0 kr"),
    ('# ##0" t"', "12345", "12 345 t"),
    ("#.##", "5", "5."),
    ("0.0#", "2.5", "2.5"),
    ("#", "0", ""),
    ("[Red]0.0;[Blue]-0.0", "-2.55", "-2.6"),
    ('[=0]"-";#,##0', "0", "-"),
    ('[=0]"-";#,##0', "1234", "1,234"),
    ('[<1]"under 1";0', "0.4", "under 1"),
    ("0;-0;", "0", ""),
    (";;;", "5", ""),
    ("@", "5", "5"),
    ("Q0", "5", "Q5"),
    ("0.0", "words", "words"),
    ("0.0", "", ""),
    ("0.0", "NaN", "NaN"),
]
DATES = [
    ("yyyy-mm-dd", "43831", "2020-01-01"),
    ("dd/mm/yyyy hh:mm", "43831.5", "01/01/2020 12:00"),
    ("mmm yyyy", "43831", "Jan 2020"),
    ("dddd, d mmmm yy", "43831", "Wednesday, 1 January 20"),
    ("mmmmm", "43831", "J"),
    ("[$-409]d-mmm-yy;@", "43831", "1-Jan-20"),
    ("[$-40C]dd/mm/yyyy", "43831", "01/01/2020"),
    ('yyyy"年"m"月"d"日"', "43831", "2020年1月1日"),
    ("d.m.yyyy", "1", "1.1.1900"),
    ("d.m.yyyy", "61", "1.3.1900"),
    ("h:mm AM/PM", "0.75", "6:00 PM"),
    ("h:mm a/p", "0.01", "12:14 A"),
    ("[h]:mm", "1.5", "36:00"),
    ("[mm]:ss", "0.0625", "90:00"),
    ("[ss]", "0.5", "43200"),
    ("mm:ss.0", "0.00001", "00:00.8"),
    ("h:mm:ss", "0.9999999", "0:00:00"),
    (BUILT_IN[14], "43831", "2020-01-01"),
    (BUILT_IN[22], "43831.75", "2020-01-01 18:00"),
    ("[$-F800]dddd, mmmm dd, yyyy", "43831", "2020-01-01"),
]
NOT_FOLLOWED = [
    ("# ?/?", "0.5", "0.5"),
    ("000-00", "12345", "12345"),
    ("##0.0E+0", "12345", "12345"),
    ("#\\ ##0,", "1234567", "1234567"),
    ("0.0 0", "1.25", "1.25"),
    ("0 0E+00", "12345", "12345"),
    ("[DBNum1]0", "5", "5"),
    ("[>5]0;[<-5]0", "-9", "-9"),
    ("[>5]0;[<-5]0", "1", "1"),
    ("0.0", "1E+300", "1E+300"),
    ("[$-40C]mmm yyyy", "43831", "2020-01-01"),
    ("[$-2010000]yyyy/mm/dd", "43831.25", "2020-01-01 06:00"),
    ("ggge", "43831", "2020-01-01"),
    ("yyyy", "-5", "-5"),
    ("d.m.yyyy", "60", "1900-03-01"),
    ("d.m.yyyy", "0.5", "0.5"),
    ("d.m.yyyy", "2958466", "2958466"),
]


@pytest.mark.parametrize(("code", "stored", "shown"), FIGURES + DATES)
def test_a_plain_format_is_followed(code: str, stored: str, shown: str) -> None:
    followed = number_format(code)
    assert followed.number(stored) == (shown, True)
    assert followed.plainly(stored) in (shown, None)


@pytest.mark.parametrize(("code", "stored", "shown"), NOT_FOLLOWED)
def test_another_format_is_told(code: str, stored: str, shown: str) -> None:
    assert number_format(code).number(stored) == (shown, False)


def test_days_may_count_from_1904() -> None:
    assert number_format("yyyy-mm-dd").number("0", base_1904=True) == ("1904-01-01", True)
    assert number_format("yyyy-mm-dd").number("42369", base_1904=True) == ("2020-01-01", True)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", "words"),
        ("0.0;-0.0;0;@", "words"),
        ('0;-0;0;"x "@', "x words"),
        (";;;", ""),
        ("@", "words"),
    ],
)
def test_words_have_a_format_of_their_own(code: str, shown: str) -> None:
    assert number_format(code).text("words") == shown


@given(st.dates(date(1900, 3, 1), date(9999, 12, 31)))
def test_any_day_is_the_day_that_it_stands_for(day: date) -> None:
    serial = (day - date(1899, 12, 30)) // timedelta(days=1)
    assert number_format("yyyy-mm-dd").number(str(serial)) == (day.isoformat(), True)


@given(st.decimals(-(10**9), 10**9, allow_nan=False, places=5), st.integers(0, 3), st.booleans())
def test_quickly_told_is_what_the_code_says(value: Decimal, places: int, grouped: bool) -> None:
    code = ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")
    shown = number_format(code).number(str(value))[0]
    exact = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert Decimal(shown.replace(",", "")) == exact
    assert number_format(code).plainly(str(value)) in (shown, None)
    assert number_format("General").plainly(str(value)) in (
        number_format("General").number(str(value))[0],
        None,
    )


@given(st.text('0#?.,;%E+-@"\\[]<>=$ymdhs/ _*apAG', max_size=30), st.text("0123456789.-+eE", max_size=12))
def test_any_code_gives_something(code: str, stored: str) -> None:
    shown, _ = number_format(code).number(stored)
    assert len(shown) < 400
    number_format(code).text("words")
