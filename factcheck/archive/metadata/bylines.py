"""What a byline says and what a title says, without what stands beside it: days, shares, the name of the site."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from factcheck.archive.metadata.dates import is_month

_LONGEST = 80
_HOST = 253
_AUTHOR = r"author|autor(?:in|a|e)?|auteure?|автор|yazar"
_ENDS = r"s|es|en|nen|ы|i|[/:*_]in(?:nen)?"
_BY = re.compile(
    r"^\W*(?:(?:(?:posted|submitted|written|published|reported|story|(?:an )?analysis|opinion|review|interview|column"
    r"|commentary|geschrieben|verfasst|veröffentlicht|publié|écrit|escrito"
    r"|publicado|scritto|pubblicato|geschreven|skriven|propos recueillis|a cura|texto?"
    r"|eine? (?:kommentar|analyse|gastbeitrag|interview|bericht|reportage|kolumne|essay)) )?"
    r"(?:by|von|par|por|di|door|av)|a cura di|opracował[ai]?|كتب(?:ت)?|بقلم"
    r"|durch|(?:(?:the|der|die|das|el|la|il|os?|as?|de) |l['’])?"
    rf"(?:{_AUTHOR}|texte?|testo|texto|tekst|interview|интервью|текст|yazan|haber|إعداد)"
    rf"(?=(?:{_ENDS})?\s*(?::|$))(?:{_ENDS})?)(?:\s*:\s*|\s+|$)"
    r"|^\W*(?:取材・文|文|執筆(?:者)?|著者|筆者|記者)\s*[・＝=：:／/]\s*",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"^\W*(?:photo|foto|image|bild|illustration|immagin|zdjęci|фото|写真|撮影|تصوير)", re.IGNORECASE
)
# What stands in such elements and names nobody: buttons, counts, headings; a month or a weekday that a day is cut from.
_NO_NAME = re.compile(
    rf"(?:print|share|e-?mail|save|comments?|fans|followers|subscribe|drucken|teilen|imprimer|partager|imprimir"
    r"|compartir|stampa|condividi)(?:(?: this)?(?: article| page| story))?"
    rf"|(?:[^,]*\s)?(?:{_AUTHOR})(?:{_ENDS})?|.*\b(?:empfehlen|drucken|teilen|partager|compartir|condividi)"
    r"|submitted(?: on.*)?",
    re.IGNORECASE,
)
_PUT_IN = frozenset(
    [
        *("untitled", "untitled document", "untitled-1", "title", "document", "document1", "no title"),
        *("anonymous", "unspecified", "unknown", "author", "user", "windows user", "microsoft office user"),
        *(
            "olympus digital camera",
            "minolta digital camera",
            "konica minolta digital camera",
            "digital camera",
        ),
        *("sony dsc", "dsc", "exif_jpeg_picture", "picasa"),
        *("admin", "administrator", "owner", "python-docx", "apache poi", "openpyxl", "none"),
    ]
)
_WEEKDAYS = frozenset(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(r"\s*[|•·/]\s*|\s+[-–—]+\s*|[-–—]+\s+")
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_STATED = (
    r"updated|published|posted|veröffentlicht|aktualisiert|publiée?|mis à jour|modifié|publicado|actualizado|atualizado"
    r"|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowan[oy]|aktualizacja|publicera[dt]|uppdatera[dt]|опубликовано"
    r"|обновлено|yayınlan\w*|güncellen\w*|公開|更新|掲載|نشر|تحديث"
)
# Where the name ends: at a day or an hour, at an account's name, at a button.
_AFTER = re.compile(
    rf",?\s+(?:(?:on|at|am|vom|le|el|il)\s+)?(?:{_MONTH})\.?\s+\d.*|,?\s*(?:\b(?:on|at|am|vom|le|el|il|op|em|den)\s+)?\d.*"
    r"|\s*@\w.*|\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*"
    rf"|,?\s+(?:follow|share|read more)\b.*|,?\s+(?:{_STATED})\b.*",
    re.IGNORECASE,
)
_MARKS = "-|–—:·»•"
_BETWEEN = re.compile(rf"\s+[{_MARKS}]\s+|\s*\|\s*")
_LABEL = 3  # letters of a part of a host that may name the site


def said(value: str) -> str:
    """A title or author of a file as its properties have it; "" for what programs put where nobody said anything."""
    return "" if value.strip("()[] ").lower() in _PUT_IN else value


def name_in(byline: str) -> str:
    """The first name in a line of text that is marked as naming the author, "" when it holds none."""
    begun = _BY.sub("", byline.strip())
    for n, part in enumerate(_PARTS.split("" if _OTHERS.match(byline) else begun)):
        by = _BY.sub("", part) if n or ":" in part else part  # "by Di Bo" is no Bo
        name = _unlabelled(_AFTER.sub("", by).strip(" ,;:|·*"), named=begun != byline.strip())
        letters = sum(map(str.isalpha, name))
        if letters < (3 if name.isascii() else 2) or len(name) > _LONGEST or _NO_NAME.fullmatch(name):
            continue
        if not (_DIGIT.search(by) and (is_month(name) or name.lower() in _WEEKDAYS)):
            return name
    return ""


def _unlabelled(name: str, *, named: bool) -> str:
    """A name without what a colon parts from it; "" where what stands before the colon may be the label of another."""
    label, colon, _ = name.partition(":")
    if not colon:
        return name
    return label.rpartition(", ")[0] or (label.strip() if named else "")


def bare_title(title: str, publisher: str, host: str) -> str:
    """A title without the site's own name at either end, and without what parted the two."""
    title = title.strip().rstrip("|-–—·»• ") or title
    title = _without_end(title, publisher)
    names = {_squeezed(name) for name in (publisher, host, *_labels(host))} - {""}
    marks = list(_BETWEEN.finditer(title))
    if marks and _squeezed(title[marks[-1].end() :]) in names:
        title = title[: marks[-1].start()] or title
        marks.pop()
    if marks and _squeezed(title[: marks[0].start()]) in names:
        title = title[marks[0].end() :] or title
    return title


def host_of(url: str) -> str:
    """The host in an address without "www.", "" when there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")[:_HOST]
    except ValueError:
        return ""


def _without_end(title: str, publisher: str) -> str:
    head, mark, tail = title.rpartition(publisher) if publisher else (title, "", "")
    if mark and not tail.strip() and (bare := head.rstrip()) and bare[-1] in _MARKS:
        return bare[:-1].rstrip() or title
    return title


def _labels(host: str) -> list[str]:
    """What may be the site's name in a host: its labels but the last, and those from each label on."""
    labels = host.lower().removeprefix("www.").split(".")[:10]
    ends = [".".join(labels[n:]) for n in range(len(labels) - 1)]
    return [label for label in labels[:-1] if len(label) >= _LABEL] + ends


def _squeezed(name: str) -> str:
    return "".join(filter(str.isalnum, name[:200].lower()))
