"""Pages that ask for consent to cookies before they show anything."""

from __future__ import annotations

import re

from factcheck.archive.walls.answer import Answer
from factcheck.archive.walls.prose import sentences, size
from factcheck.archive.walls.structure import CONSENT_DIALOGS, DIALOGS
from factcheck.archive.walls.wordings import phrases

_TEXT = 6_000  # code points of main text up to which a page can be such a wall
_BARE_TEXT = 2_000
_OTHER_PROSE = 250  # from which a page is about something else
_LABEL = 100  # code points of a line up to which it is buttons
_HEADINGS = 2  # lines that are headings, beside a dialog and the labels of menus
_HEADING = 35  # code points from which such a line is no label

_ADDRESS = re.compile(
    r"^https?://(?:consent|guce|cmp|privacy-mgmt|myprivacy)\.|[/?&](?:consent|collectconsent|zustimmung)\b",
    re.IGNORECASE,
)
_SAID = phrases(
    "before you continue|privacy|cookie|privatsphäre|fortfahren|weitergehen|weiterlesen|vie privée|"
    "avant d|privacidad|"
    "werbung|yahoo|akzeptieren|accept all|antes de|prima di|privacidade|kakor|voordat je|"
    "prywatno|plik|rodo|integritet|"
    "innan du|конфиденциальн|файл|куки|прежде чем|персональн|gizlil|çerez|google'a|クッキー|プライバシー|"
    "アクセスする前|"
    "خصوصيتك|ملفات|قبل المتابعة",
    r"before you continue|we value your privacy|your privacy (?:choices|matters|is important)",
    r"we (?:and our (?:\d+ )?partners )?(?:use|store).{0,40}cookies|ihre privatsphäre"
    r"|bevor sie (?:fortfahren|zu google)",
    r"votre vie privée|avant d['’]accéder à google|avant de continuer|(?:tu|su) privacidad|antes de (?:ir"
    r"|continuar)",
    r"mit werbung .{0,20}(?:weiter|lesen)|weiter(?:lesen)? mit werbung",
    r"(?:ist|sind) teil der yahoo[ -]markenfamilie|(?:is|are) part of the yahoo family of brands",
    r"wenn sie (?:auf )?\W?alle akzeptieren|if you (?:click|choose|select) (?:to )?\W?accept all",
    r"la tua privacy|prima di continuare|(?:uw|je|jouw) privacy|voordat je verdergaat",
    r"(?:twoj|państwa)[aąe]? prywatnoś|zanim przejdziesz|\brodo\b|din integritet|innan du fortsätter",
    r"вашу конфиденциальность|прежде чем перейти|gizliliğinize|google['’]a (?:gitmeden|devam)|プライバシーを尊重",
    r"アクセスする前に|خصوصيتك|قبل المتابعة إلى",
    # Whatever is said of them: that the page asks about them is told from its buttons.
    r"(?<![a-z])cookies?(?![a-z])|\bkakor\b|куки|çerez|クッキー|ملفات تعريف الارتباط|ملفات الإعلانات",
)
# Labels that are told as such in a line with other words, and beginnings of labels in a line of nothing else.
_LABELS = phrases(
    "accept|agree|reject|decline|manage|akzept|tout|todo|accett|godkänn|hyväksy|akceptuj",
    r"\b(?:accept|agree|reject|decline|manage) (?:all|cookies|and continue|options|to all)|i agree\b",
    r"alle[s]? akzeptieren|tout (?:accepter|refuser)|(?:aceptar|rechazar) todo|accetta tutt|alles accepteren",
    r"godkänn alla|hyväksy kaikki|akceptuj wszystk",
)
_CHOICE = re.compile(
    r"\b(?:akzeptier|zustimm|einverstanden|alle[s]? (?:zulassen|annehmen)|accepter|j['’]accepte|acept"
    r"|aceit|accett"
    r"|akkoord|accepteren|toestaan|akcept|zaakcept|zgadzam|wyrażam zgod|godkänn|acceptera|samtyck|tillåt"
    r"|hyväksy"
    r"|приня|согласен|согласит|разреш|kabul et|kabul ediyorum|izin ver|onayl)"
    r"|同意する|許可する|受け入れ|承諾|قبول الكل|أوافق|موافق|السماح"
)
_ABOUT = (
    r"cookie|consent|partner|personal (?:data|information)|privacy|\bdevice|personali[sz]|\bads?\b"
    r"|advertis|track"
    r"|purposes|akzeptier|einwillig|datenschutz|privatsphäre|zweck|werbung|verarbeit|consentement"
    r"|confidentialité"
    r"|vie privée|publicit|données|consentimiento|privacidad|finalidad|publicid|dati personali|gegevens|yahoo"
    r"|datos personales|dados pessoais|persoonsgegevens|dane osobow|danych osobow|personuppgift"
    r"|персональн|данны"
    r"|kişisel veri|個人データ|البيانات|privacidade|prywatnoś|integritet|\bkakor|annons|reklam|реклам"
    r"|конфиденциальн"
    r"|gizlilik|çerez|クッキー|広告|プライバシー|ملفات|إعلان|خصوصي|advertent|zgod|personaliz"
)


def consent_wall(answer: Answer) -> str:
    """Why a page is one, "" when it is none."""
    addressed = _ADDRESS.search(answer.url) is not None
    bare = 0 < len(answer.full) <= _BARE_TEXT
    if len(answer.main) > _TEXT or not (addressed or bare):
        return ""
    said = _SAID.said(answer.words[:4_000])
    if said and addressed:
        return f"consent wall: the address is that of a consent page, and it says {said!r}"
    if not bare:
        return ""
    within, outside, mark = answer.parted(CONSENT_DIALOGS)
    if mark:
        alone = within.strip() and not _document_in(outside)
        return (
            f"consent wall: the page shows a dialog of a consent service ({mark}) and little else"
            if alone
            else ""
        )
    if not (said and _asks(answer.full)):
        return ""
    within, outside, mark = answer.parted(DIALOGS)
    other = _document_in(outside) if _asks(within) else answer.prose_besides(_ABOUT) >= _OTHER_PROSE
    return "" if other else f"consent wall: the page says {said!r} and little else"


def _asks(text: str) -> bool:
    """Whether a line of buttons offers to consent."""
    if _LABELS.said(text):
        return True
    lines = (line for line in text.lower().split("\n") if len(line) <= _LABEL and not sentences(line))
    return any(_CHOICE.search(line) for line in lines)


def _document_in(outside: str) -> bool:
    """Whether there is a sentence in what stands outside a dialog, or more headings than the site's own."""
    lines = outside.lower().split("\n")
    headings = sum(size([line]) >= _HEADING for line in lines)
    return (
        size(line for line in sentences(outside.lower()) if not re.search(_ABOUT, line)) > 0
        or headings > _HEADINGS
    )
