"""Whether an answer is the document asked for, or a wall or an error page served in its place.

Told from the status, the words on the page and its markup. A wall is short: a page that carries a full
article is never called one, whatever else stands on it. Each finding names what it was told from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.vocabulary import Outcome

# Text lengths (code points) up to which a page can be a wall; the limits of the kinds differ because login and
# captcha pages carry almost nothing, while a paywall shows a teaser and an error page may carry the site's menus.
_CHALLENGE_TEXT = 2_000
_LOGIN_TEXT = 2_500
_CONSENT_TEXT = 6_000
_TEASER_TEXT = 3_000
_ERROR_TEXT = 1_200
_MARKUP_SEEN = 400_000  # characters of markup looked at

_STATUS = {
    401: (Outcome.BLOCKED, "login wall: the server asks for credentials (401)"),
    402: (Outcome.BLOCKED, "paywall: the server asks for payment (402)"),
    403: (Outcome.BLOCKED, "the server refuses access (403)"),
    404: (Outcome.GONE, "the server says it is not there (404)"),
    407: (Outcome.BLOCKED, "a proxy asks for credentials (407)"),
    410: (Outcome.GONE, "the server says it is gone (410)"),
    429: (Outcome.BLOCKED, "the server says there were too many requests (429)"),
    451: (Outcome.BLOCKED, "the server refuses for legal reasons (451)"),
}
_CHALLENGE_MARKUP = (
    "cf-challenge",
    "/cdn-cgi/challenge-platform/",
    "cf_chl_opt",
    "captcha-delivery.com",
    "px-captcha",
    "_incapsula_resource",
    "awswafintegration",
    "g-recaptcha",
    "h-captcha",
    "hcaptcha.com",
    "challenges.cloudflare.com/turnstile",
    "geetest",
    "friendlycaptcha",
)
_CHALLENGE_WORDS = re.compile(
    r"verify (?:that )?you(?:'re|’re| are) (?:a )?human|are you a (?:human|robot)|(?:i am|i'm|you(?:'re| are)) not a robot"
    r"|unusual (?:traffic|activity) from|checking (?:your browser|if the site connection)|complete the captcha"
    r"|pardon our interruption|attention required! \| cloudflare|just a moment\.\.\.|please solve (?:this|the) captcha"
    r"|bestätigen sie, dass sie (?:ein mensch|kein roboter)|je ne suis pas un robot|no soy un robot",
    re.IGNORECASE,
)
_REFUSED_WORDS = re.compile(
    r"access denied.{0,400}(?:reference|permission)|you have been blocked|your (?:ip|access) .{0,40}(?:blocked|denied)",
    re.IGNORECASE | re.DOTALL,
)
_CONSENT_ADDRESS = re.compile(
    r"^https?://(?:consent|guce|cmp|privacy-mgmt)\.|[/?&](?:consent|collectconsent)\b", re.I
)
_CONSENT_WORDS = re.compile(
    r"before you continue|we value your privacy|we (?:and our \d* ?partners )?(?:use|store).{0,40}cookies"
    r"|ihre privatsphäre|bevor sie fortfahren|nous respectons votre vie privée|avant de continuer"
    r"|valoramos tu privacidad|mit werbung .{0,20}(?:weiter|lesen)",
    re.IGNORECASE,
)
_CONSENT_CHOICE = re.compile(
    r"\b(?:accept|agree|reject|decline|manage) (?:all|cookies|and continue|options|to all)|i agree\b|alle akzeptieren"
    r"|alles akzeptieren|akzeptieren und|tout accepter|tout refuser|aceptar todo|rechazar todo",
    re.IGNORECASE,
)
_LOGIN_TITLE = re.compile(
    r"\b(?:log ?in|sign ?in|log on|anmelden|anmeldung|einloggen|se connecter|connexion|iniciar sesi[oó]n|accedi)\b",
    re.IGNORECASE,
)
_LOGIN_WORDS = re.compile(
    r"(?:you must|please|you need to) (?:log ?in|sign ?in|be logged in)|(?:log ?in|sign ?in) to (?:continue|view|read|see)"
    r"|forgot(?:ten)? (?:your )?password|passwort vergessen|mot de passe oublié",
    re.IGNORECASE,
)
_LOGIN_ADDRESS = re.compile(
    r"^https?://[^/]+/(?:[^?#]*/)?(?:log-?in|sign-?in|auth|sso)(?:[/?#.]|$)", re.IGNORECASE
)
_PAYWALL_WORDS = re.compile(
    r"subscribe (?:now )?to (?:continue|keep|read|unlock|get full access)|to (?:continue|keep) reading,? (?:please )?"
    r"(?:subscribe|sign up|register|create|become)|(?:for|to) subscribers only|subscribers? only|subscriber[- ]exclusive"
    r"|this (?:article|content|story) is (?:for|available to|reserved for|exclusive to) (?:\w+ ){0,3}(?:subscribers|members)"
    r"|already (?:a|have a) (?:subscriber|subscription|member)|you(?:'ve|’ve| have) (?:reached|read|used) (?:your|all)"
    r".{0,40}free (?:articles|stories)|unlock (?:this|the full) (?:article|story)|weiterlesen mit|jetzt weiterlesen"
    r"|nur für abonnenten|réservé aux abonnés|il vous reste .{0,20}% de cet article|contenido exclusivo para suscriptores",
    re.IGNORECASE,
)
_NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)
_MISSING_TITLE = re.compile(
    r"^\W*(?:error )?404\b|\b404\b.{0,20}(?:not found|error|page)|(?:page|file|article|content|site|document)"
    r"(?: (?:was|is|could|can))?(?: ?not| no longer)(?: be)? (?:found|available|exist)|^\W*not found\W*$|nothing found"
    r"|page (?:doesn['’]t|does not) exist|seite (?:wurde )?nicht gefunden|page (?:non trouvée|introuvable)"
    r"|página no encontrada|pagina non trovata|página não encontrada|pagina niet gevonden|страница не найдена"
    r"|ページが見つかりません|页面不存在|页面未找到|الصفحة غير موجودة",
    re.IGNORECASE,
)
_MISSING_WORDS = re.compile(
    r"(?:the )?(?:page|article|content|document|file) (?:you (?:requested|are looking for|were looking for|tried)"
    r"[^.]{0,60} )?(?:(?:was|is|could|can|does|has|may have)(?: not|n['’]t| no longer| been)?[^.]{0,20} )"
    r"(?:be found|found|exist|available|moved|removed|deleted)|we (?:can['’]t|cannot|couldn['’]t|could not) find"
    r"|nothing (?:was )?found here|oops!? .{0,40}(?:page|not found)|die (?:von ihnen )?(?:angeforderte )?seite .{0,60}nicht"
    r"|cette page n['’]existe pas",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is looked at: `main` is the main text, or the full text when there is no better."""

    status: int | None
    title: str
    full: str
    main: str
    markup: str = ""
    passwords: int = 0
    url: str = ""


def judge(answer: Answer) -> tuple[Outcome | None, str]:
    """What the answer itself says about the outcome, with the reason; None and "" when it looks like a document."""
    challenge = _challenge(answer)
    if challenge:
        return Outcome.BLOCKED, challenge
    if answer.status in _STATUS:
        return _STATUS[answer.status]
    for outcome, look in (
        (Outcome.SOFT_404, _missing),
        (Outcome.BLOCKED, _login),
        (Outcome.BLOCKED, _consent),
    ):
        reason = look(answer)
        if reason:
            return outcome, reason
    reason = _paywall(answer)
    return (Outcome.BLOCKED, reason) if reason else (None, "")


def _quoted(found: re.Match[str]) -> str:
    return " ".join(found[0].split())[:80]


def _challenge(answer: Answer) -> str:
    if len(answer.full) > _CHALLENGE_TEXT:
        return ""
    markup = answer.markup[:_MARKUP_SEEN].lower()
    marker = next((m for m in _CHALLENGE_MARKUP if m in markup), "")
    words = _CHALLENGE_WORDS.search(f"{answer.title}\n{answer.full}")
    if words:
        return f"captcha wall: the page says {_quoted(words)!r}"
    if marker and (answer.status in (403, 429, 503) or len(answer.full) < 300) and not answer.passwords:
        return f"captcha wall: the page carries {marker!r} and little else"
    refused = _REFUSED_WORDS.search(f"{answer.title}\n{answer.full}")
    return f"the server refuses access: the page says {_quoted(refused)!r}" if refused else ""


def _missing(answer: Answer) -> str:
    if len(answer.main) > _ERROR_TEXT:
        return ""
    titled = _MISSING_TITLE.search(answer.title)
    if titled:
        return f"soft 404: the title says {_quoted(titled)!r}"
    said = _MISSING_TITLE.search(answer.main[:300]) or _MISSING_WORDS.search(answer.main[:600])
    if said and len(answer.main) < _ERROR_TEXT // 2:
        return f"soft 404: the page says {_quoted(said)!r}"
    return ""


def _login(answer: Answer) -> str:
    if len(answer.full) > _LOGIN_TEXT or not answer.full:
        return ""
    title = _LOGIN_TITLE.search(answer.title)
    words = _LOGIN_WORDS.search(answer.full)
    if answer.passwords and (title or words):
        return (
            f"login wall: a password field, and the page says {_quoted(title or words)!r}"
            if title or words
            else ""
        )
    if _LOGIN_ADDRESS.search(answer.url) and (answer.passwords or title or words):
        return "login wall: the address is that of a login page"
    if words and len(answer.main) < _ERROR_TEXT // 2 and "password" not in _quoted(words).lower():
        return f"login wall: the page says {_quoted(words)!r}"
    return ""


def _consent(answer: Answer) -> str:
    if len(answer.main) > _CONSENT_TEXT:
        return ""
    words = _CONSENT_WORDS.search(answer.full[:4000])
    if _CONSENT_ADDRESS.search(answer.url) and words:
        return f"consent wall: the address is that of a consent page, and it says {_quoted(words)!r}"
    if words and _CONSENT_CHOICE.search(answer.full) and len(answer.full) < _CONSENT_TEXT // 3:
        return f"consent wall: the page says {_quoted(words)!r} and little else"
    return ""


def _paywall(answer: Answer) -> str:
    if len(answer.main) > _TEASER_TEXT:
        return ""
    words = _PAYWALL_WORDS.search(answer.full)
    closed = _NOT_FREE.search(answer.markup)
    if words and (closed or len(answer.main) < _TEASER_TEXT // 2):
        return f"paywall: the page says {_quoted(words)!r}"
    if closed and len(answer.main) < _TEASER_TEXT // 2:
        return "paywall: the page declares that it is not free to read, and shows little text"
    return ""
