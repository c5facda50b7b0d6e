"""What walls and error pages say, in the languages and from the services met most often.

The phrases are the fixed wordings of the big services' own pages and the usual ones of publishing systems.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Phrases:
    """Wordings to look for; `stems` (lower case) are looked for first, as that is ten times faster."""

    stems: tuple[str, ...]
    wordings: str  # a regular expression in lower case

    def said(self, text: str) -> str:
        """The first wording found in `text`, "" when there is none."""
        low = text.lower()
        if not any(stem in low for stem in self.stems):
            return ""
        # Compiled when first needed: most pages need none of them. In lower case, as case makes it ten times as slow.
        even = len(low) == len(text)
        flags = re.DOTALL if even else re.DOTALL | re.IGNORECASE
        found = re.compile(self.wordings, flags).search(low if even else text)
        return " ".join(text[found.start() : found.end()].split())[:_SHOWN] if found else ""


def _phrases(stems: str, *wordings: str) -> Phrases:
    return Phrases(tuple(stems.split("|")), "|".join(wordings))


# Marks of captcha and bot-check services in the markup.
CHALLENGES = (
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
CHALLENGED = _phrases(
    "human|robot|captcha|unusual|checking|moment...|interruption|attention required|automated|ein mensch",
    r"verify (?:that )?you(?:'re|’re| are) (?:a )?human",
    r"are you a (?:human|robot)|(?:i am|i'm|i’m|you(?:'re|’re| are)) not a robot",
    r"unusual (?:traffic|activity) from|checking (?:your browser|if the site connection)",
    r"complete the captcha|please solve (?:this|the) captcha|enter the characters you see",
    r"pardon our interruption|attention required! \| cloudflare|just a moment\.\.\.",
    r"automated (?:access|requests|queries) (?:from|to|by)",
    r"bestätigen sie, dass sie (?:ein mensch|kein roboter)|je ne suis pas un robot|no soy un robot",
)
REFUSED = _phrases(
    "denied|blocked|forbidden",
    r"access denied.{0,400}?(?:reference|permission)|you have been blocked",
    r"your (?:ip|access|request) .{0,40}(?:blocked|denied)|^\W*403 forbidden",
)
CONSENT_ADDRESS = re.compile(
    r"^https?://(?:consent|guce|cmp|privacy-mgmt)\.|[/?&](?:consent|collectconsent)\b", re.IGNORECASE
)
CONSENT = _phrases(
    "before you continue|privacy|cookies|privatsphäre|fortfahren|vie privée|avant de continuer|privacidad|werbung",
    r"before you continue|we value your privacy|your privacy (?:choices|matters|is important)",
    r"we (?:and our (?:\d+ )?partners )?(?:use|store).{0,40}cookies|ihre privatsphäre|bevor sie fortfahren",
    r"nous respectons votre vie privée|avant de continuer|valoramos tu privacidad|mit werbung .{0,20}(?:weiter|lesen)",
)
CHOICE = _phrases(
    "accept|agree|reject|decline|manage|akzeptieren|refuser|aceptar|rechazar",
    r"\b(?:accept|agree|reject|decline|manage) (?:all|cookies|and continue|options|to all)|i agree\b",
    r"alle[s]? akzeptieren|akzeptieren und|tout (?:accepter|refuser)|(?:aceptar|rechazar) todo",
)
LOGIN_TITLE = _phrases(
    "log|sign|anmeld|connect|connexion|sesi|acced",
    r"\b(?:log ?in|sign ?in|log on|anmelden|anmeldung|einloggen|se connecter|connexion|iniciar sesi[oó]n|accedi)\b",
)
LOGIN = _phrases(
    "log|sign|password|passwort|passe",
    r"(?:you must|please|you need to|you have to) (?:log ?in|sign ?in|be logged in|be signed in)",
    r"(?:log ?in|sign ?in) to (?:continue|view|read|see|access)",
    r"forgot(?:ten)? (?:your )?password|passwort vergessen|mot de passe oublié",
)
LOGIN_ADDRESS = re.compile(
    r"^https?://[^/]+/(?:[^?#]*/)?(?:log-?in|sign-?in|auth|sso)(?:[/?#.]|$)", re.IGNORECASE
)
PAYWALL = _phrases(
    "subscri|abonn|suscript|weiterlesen|unlock|free articles|free stories|continue reading|keep reading",
    r"subscribe (?:now )?to (?:(?:continue|keep)(?: reading)?|read|unlock|get full access)",
    r"to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign up|register|create|become)",
    r"(?:for|to) subscribers only|subscribers? only|subscriber[- ]exclusive",
    r"this (?:article|content|story) is (?:for|available to|reserved for|exclusive to) (?:\w+ ){0,3}"
    r"(?:subscribers|members)",
    r"already (?:a|have a) (?:subscriber|subscription|member)",
    r"you(?:'ve|’ve| have) (?:reached|read|used) (?:your|all).{0,40}free (?:articles|stories)",
    r"unlock (?:this|the full) (?:article|story)|weiterlesen mit|jetzt weiterlesen|nur für abonnenten",
    r"réservé aux abonnés|il vous reste .{0,20}% de cet article|contenido exclusivo para suscriptores",
)
# Complete statements about a page, not single words: an ordinary text may be about something that no longer exists.
_NO_PAGE = (
    (
        r"(?:diese[rn]?|d(?:ie|er) (?:angeforderte|gesuchte|gewünschte)) (?:web)?(?:seite|artikel|beitrag|inhalt)\b"
        r"[^.\n]{0,40}(?:(?:gibt es|existiert)[^.\n]{0,20}nicht|(?:ist|wurde|konnte)[^.\n]{0,20}"
        r"(?:nicht (?:mehr )?(?:verfügbar|vorhanden|erreichbar|gefunden)|entfernt|gelöscht))"
    ),
    r"(?:diese|die) (?:seite|artikel|inhalte) (?:gibt es|existiert|existieren) (?:leider )?nicht",
    (
        r"cette page n['’]existe (?:pas|plus)|(?:la page|l['’]article) que vous (?:re)?cherchez [^.\n]{0,20}"
        r"(?:n['’](?:existe|est)|a été (?:supprimé|déplacé))|cet article (?:n['’]est plus disponible|a été supprimé)"
    ),
    r"(?:est[ae]|la|el) (?:página|artículo)[^.\n]{0,30} (?:ya )?no (?:existe|está disponible|se (?:ha |pudo )?encontr)",
    r"no (?:se (?:ha |pudo )?encontr(?:ado|ó|ar)|hemos encontrado|encontramos) (?:la|esta) página",
    r"(?:deze|de) (?:pagina|artikel)[^.\n]{0,30} (?:bestaat niet(?: meer)?|is niet (?:meer )?(?:gevonden|beschikbaar))",
    r"(?:siden|artikkelen|artiklen)(?: du (?:leter|leder) etter)? (?:finnes|eksisterer|findes) ikke",
    r"(?:siden|artikkelen|artiklen) (?:er|ble|blev) (?:ikke funnet|ikke fundet|fjernet|slettet|flyttet)",
    r"(?:fant|finner|kunne) ikke (?:finne |finde )?(?:siden|artikkelen)|vi fandt ikke siden",
    r"(?:sidan|artikeln) (?:finns|hittades|existerar) (?:inte|ej)|(?:hittade|hittar) inte sidan",
    r"(?:questa|la) pagina (?:che (?:cerchi|stai cercando) )?non (?:esiste|è (?:più )?disponibile|è stata trovata)",
    r"(?:est[ae]|a|o) (?:página|artigo) (?:que procura )?não (?:existe|está (?:mais )?disponível|foi encontrad)",
    r"strona (?:nie istnieje|nie została (?:znaleziona|odnaleziona))|nie znaleziono strony",
)
_NO_PAGE_STEMS = (
    "nicht|gelöscht|entfernt|n'existe|n’existe|n'est|n’est|a été|no existe|no está|no se |encontr|bestaat|is niet|"
    "ikke|fjernet|slettet|flyttet|inte|hittades|non esiste|non è|não|nie istnieje|nie zosta|nie znal"
)
MISSING_TITLE = _phrases(
    "404|found|exist|available|gefunden|trouv|trovata|gevonden|найден|見つかりません|不存在|未找到|موجودة|"
    + _NO_PAGE_STEMS,
    r"^\W*(?:(?:error|erreur|fehler|fout|feil|fejl|fel|errore|erro) )?404\b|\b404\b[^\n]{0,20}(?:not found|error|page)",
    r"(?:page|file|article|content|site|document)(?: (?:was|is|could|can))? ?(?:not| no longer)(?: be)? "
    r"(?:found|available|exist)",
    r"^\W*not found\W*$|nothing found|page (?:doesn['’]t|does not) exist|seite (?:wurde )?nicht gefunden",
    r"page (?:non trouvée|introuvable)|página no encontrada|pagina non trovata|página não encontrada",
    r"pagina niet gevonden|страница не найдена|ページが見つかりません|页面不存在|页面未找到|الصفحة غير موجودة",
    *_NO_PAGE,
)
MISSING = _phrases(
    "found|exist|available|removed|moved|deleted|find|oops|" + _NO_PAGE_STEMS,
    r"the (?:page|article|content|document|file) (?:you|that you) (?:requested|are looking for|were looking for|tried)"
    r"[^.]{0,60}(?:not|n['’]t|no longer|removed|moved|deleted)",
    r"(?:this|the) (?:page|article|content|document|file) (?:is|was|has been) (?:no longer|removed|deleted|moved)",
    r"we (?:can['’]t|cannot|couldn['’]t|could not) find (?:the|that|this|a) (?:page|article|content)",
    r"nothing (?:was )?found here|oops!? .{0,40}(?:page|not found)",
    r"die (?:von ihnen )?(?:angeforderte |gesuchte )?seite [^.\n]{0,60}nicht",
    r"der (?:artikel|beitrag|inhalt) (?:wurde|ist)[^.\n]{0,30}(?:entfernt|gelöscht|nicht mehr)",
    *_NO_PAGE,
)
