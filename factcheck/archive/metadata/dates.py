"""Dates as pages state them, in numbers or with a month's name in one of thirteen languages. Pure."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_LONGEST = 100
_NAMES = (
    (
        "january jan janvier janv januar jänner jan. enero ene gennaio gen janeiro januari stycznia "
        "styczeń sty января янв "
        "ocak oca يناير جانفي"
    ),
    (
        "february feb février févr fév februar febrero febbraio fevereiro fev februari lutego luty "
        "lut февраля фев февр "
        "şubat şub فبراير شباط فيفري"
    ),
    "march mar mars märz mär mrz marzo março maart mrt marca marzec марта мар март mart مارس آذار",
    "april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апр nisan nis أبريل إبريل نيسان أفريل",
    "may mai mayo maggio mag maio mei maja maj мая май mayıs مايو أيار ماي",
    (
        "june jun juin juni junio giugno giu junho czerwca czerwiec cze июня июн июнь haziran haz يونيو "
        "حزيران جوان"
    ),
    (
        "july jul juillet juil juli julio luglio lug julho lipca lipiec lip июля июл июль temmuz tem "
        "يوليو تموز جويلية"
    ),
    (
        "august aug août aoû agosto ago augustus augusti sierpnia sierpień sie августа авг август "
        "ağustos ağu أغسطس آب أوت"
    ),
    (
        "september sept sep septembre septiembre setiembre settembre set setembro września wrzesień "
        "wrz сентября сен сент "
        "eylül eyl سبتمبر أيلول"
    ),
    (
        "october oct octobre oktober okt octubre ottobre ott outubro out października październik "
        "paź октября окт ekim eki "
        "أكتوبر"
    ),
    "november nov novembre noviembre novembro listopada listopad lis ноября ноя нояб kasım kas نوفمبر",
    (
        "december dec décembre déc dezember dez diciembre dic dicembre dezembro desember des "
        "grudnia grudzień gru декабря "
        "дек aralık ara ديسمبر"
    ),
)
# Names of two words, with which a date has a word more.
_LONG_NAMES = {"كانون الثاني": 1, "كانون الاول": 12, "تشرين الاول": 10, "تشرين الثاني": 11}


def _bare(word: str) -> str:
    """A word in lower case without the marks on its letters."""
    parts = unicodedata.normalize("NFKD", word.lower().replace("ı", "i"))
    return "".join(c for c in parts if not unicodedata.combining(c))


_MONTHS = {_bare(name): month for month, names in enumerate(_NAMES, 1) for name in names.split()}
_MONTHS |= {_bare(name): month for name, month in _LONG_NAMES.items()}
_ISO = re.compile(r"\s*((?:1[5-9]|20)\d\d)(?:(\d\d)(\d\d)|[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)")
_EAST_ASIAN = re.compile(
    r"\s*(?:(令和|平成|昭和)\s*)?(\d{1,4}|元)\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?"
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, None: 0}
# Day, month, year, where no other order is usual, and where only one can be meant.
_NUMBERS = re.compile(r"\s*(\d{1,2})([./])\s?(\d{1,2})\2\s?((?:1[5-9]|20)\d\d)(?!\d)")
_WEEKDAY = (
    r"(?:[^\W\d_]+[.,،、]+\s*|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei"
    r"|sams|sonn)tag"
    r"|mittwoch|sonnabend|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves"
    r"|viernes|sábado"
    r"|domingo|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta"
    r"|sexta)(?:-feira)?"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?"
    r"|poniedziałek|wtorek|środa"
    r"|czwartek|piątek|sobota|niedziela|ال(?:أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت)),?\s+)"
)
_WORD = r"[^\W\d_]+(?:\s[^\W\d_]+)?"
_WORDED = re.compile(
    rf"\W*{_WEEKDAY}?(?:(?:le|el|il|am|den|the|on|op|em|på|dnia|den)\s+)?"
    rf"(?:(\d{{1,2}})(?:\.|[°oa]|er|e|st|nd|rd|th|-го)?(?![^\W\d_]),?\s*(?:(?:de|of|di)\s+)?)?"
    rf"({_WORD}?)[.,]*\s*(?:(?:de|del|of|di)\s+)?(?:(\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?(\d{{4}})(?!\d)",
    re.IGNORECASE,
)

_LINES = 6  # below a heading in which a date may stand
_LINE = 80
_BELOW = 10_000  # characters
_DIGIT_OR_FIRST = re.compile(r"[\d元]")
_LABEL = re.compile(
    r"\W*(?:(?:first |erst)?(?:published|posted|veröffentlicht|erschienen|publiée?|publicado|pubblicato|gepubliceerd"
    r"|opublikowan[oy]|data publikacji|publicera[dt]|опубликовано|дата публикации|yayınlanma(?: tarihi)?"
    r"|公開日?|掲載日?"
    r"|تاريخ النشر|نشر(?: في)?|stand|date|datum|data|fecha)\b\s*[:：]?)\s*",
    re.IGNORECASE,
)
_WHOLE = len("2000-01-01")


def normal_date(value: str) -> str:
    """A date as YYYY, YYYY-MM or YYYY-MM-DD, as precise as `value` is; "" when it is none or could be two."""
    value = unicodedata.normalize("NFKC", value[:_LONGEST])
    if found := _EAST_ASIAN.match(value):
        number = 1 if found[2] == "元" else int(found[2])
        return valid(_ERAS[found[1]] + number, int(found[3]), int(found[4] or 0))
    if found := _ISO.match(value):
        year, *rest = (int(part) if part else 0 for part in found.groups())
        return valid(year, rest[0] or rest[2], rest[1] or rest[3])
    if found := _NUMBERS.match(value):
        return _by_numbers(int(found[1]), int(found[3]), int(found[4]), dots=found[2] == ".")
    if found := _WORDED.match(value):
        month = _MONTHS.get(_bare(found[2]), 0)
        return valid(int(found[4]), month, int(found[1] or found[3] or 0)) if month else ""
    return ""


def _by_numbers(first: int, second: int, year: int, *, dots: bool) -> str:
    if dots or first == second or first > 12:
        return valid(year, second, first)
    return valid(year, first, second) if second > 12 else ""


def is_month(word: str) -> bool:
    """Whether a word is the name of a month, in full or cut short."""
    return _bare(word.strip(".")) in _MONTHS


def valid(year: int, month: int, day: int) -> str:
    """The date as it is written, as far as its parts are not 0; "" when there is no such day."""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return ""
    if not 1500 <= year <= 2100:
        return ""
    return f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")


def pdf_date(value: str) -> str:
    """The day in a PDF date (D:YYYYMMDDHHmmSS), "" when there is none."""
    return normal_date(value.removeprefix("D:")[:8])


def dated_line(full: str, heading: str) -> str:
    """The date on a line of its own right below the heading, where articles have it; "" when there is none.

    Above it stands what day it is today, and further down what else is dated.
    """
    at = full.find(f"\n{heading}\n") if heading else -1
    lines = full[at + 1 : at + _BELOW].split("\n", 4 * _LINES)[1:] if at >= 0 else []
    for line in [line.strip() for line in lines if line.strip()][:_LINES]:
        if len(line) > _LINE or not _DIGIT_OR_FIRST.search(line):
            continue
        label = _LABEL.match(line)
        day = normal_date(line[label.end() :] if label else line)
        if len(day) == _WHOLE:
            return day
    return ""
