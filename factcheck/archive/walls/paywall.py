"""Articles that are cut short until somebody pays or registers."""

from __future__ import annotations

import re

from factcheck.archive.walls.answer import Answer
from factcheck.archive.walls.prose import sentences, size
from factcheck.archive.walls.structure import PAYWALLS
from factcheck.archive.walls.wordings import phrases

_TEASER_TEXT = 3_000  # code points of main text up to which a page can be a teaser
_SHORT_TEASER_TEXT = 1_500
_OFFER_TEXT = 700
# of the words in an element for what is to be paid; more is the article, which some sites put there
_OFFER_SIZE = 800
_FREE = '"isAccessibleForFree"'
_NOT_FREE = re.compile(rf'{_FREE}\s*:\s*"?(?i:false)')

# What an offer names: subscriptions, accounts, access, prices.
_TO_BE_PAID = re.compile(
    r"abon|\babo\b|subscr|suscri|assin|abbon|prenum|подпис|会員|購読|登録|اشترا|مشترك|regist|premium|unlock"
    r"|zugang|accès"
    r"|acceso|accesso|acesso|toegang|dostęp|доступ|erişim|account|\bkonto\b|[€$£₽₺¥]\s?\d|\d\s?(?:€|kr\b"
    r"|zł|₽|tl\b|円)"
)
_SAID = phrases(
    "subscri|abonn|suscri|weiterlesen|freischalten|unlock|free articles|free stories|continue reading|"
    "keep reading|"
    "abbonat|assin|abonne|prenumer|subskry|dostęp|tekstu|abonament|подписк|подписчик|abone|会員|続きを|有料|購読|"
    "للمشتركين|اشترا|اشترك|полный текст|üyelik|premium|abo weiter",
    r"(?:create (?:a|your) (?:free )?account|(?:register|sign up)(?: now)?(?: for free)?) to (?:continue"
    r"|keep) reading",
    r"subscribe (?:now )?to (?:(?:continue|keep)(?: reading)?|read|unlock|get full access)",
    r"to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign up|register|create|become)",
    r"this (?:article|content|story) is (?:for|available to|reserved for|exclusive to) (?:\w+ ){0,3}"
    r"(?:subscribers|members)",
    r"you(?:'ve|’ve| have) (?:reached|read|used) (?:your|all).{0,40}free (?:articles|stories)",
    r"unlock (?:this|the full) (?:article|story)|weiterlesen mit|jetzt (?:weiterlesen|freischalten)",
    r"artikel (?:ist )?(?:nur|exklusiv) für (?:unsere )?abonnent|artikel (?:jetzt )?freischalten"
    r"|mit (?:\w+ ){1,3}(?:digital|probe)?abo weiter",
    r"(?:la suite|article|contenu) (?:est )?réservée? (?:aux|à nos) abonnés"
    r"|il vous reste .{0,20}% (?:de cet article|à (?:lire|découvrir))",
    r"pour lire la suite[^.\n]{0,30}abonnez|(?:débloquez|lisez) [^.\n]{0,40}abonn"
    r"|abonnez-vous pour (?:lire|continuer)",
    r"(?:contenido|artículo) (?:es )?(?:exclusivo|solo|sólo) para suscriptores"
    r"|suscríbete para (?:seguir|continuar) leyendo",
    r"para seguir leyendo,? (?:hazte|suscríbete|regístrate)",
    r"(?:contenuto|articolo) (?:è )?riservat[oa] agli abbonati"
    r"|per continuare a leggere[^.\n]{0,30}(?:abbona|registra)|sblocca (?:l['’]"
    r"|questo )articolo",
    r"(?:conteúdo|artigo) (?:é )?exclusivo (?:para|a) assinantes"
    r"|para continuar a ler[^.\n]{0,30}(?:assin|registe)"
    r"|desbloqueie (?:este|o) artigo",
    r"artikel is (?:exclusief|alleen) voor (?:onze )?abonnees|verder lezen\? |ontgrendel dit artikel"
    r"|lees verder met een abonnement",
    r"(?:artykuł|treść) (?:jest )?(?:dostępn\w )?tylko dla (?:naszych )?(?:prenumerator|subskrybent)"
    r"|pozostało \d+ ?% (?:tekstu|artykułu)",
    r"(?:tylko z|wykup\w*|kup) (?:subskrypcj|prenumerat|dostęp)\w*[^.\n]{0,20}(?:czyta|\W*$)?",
    r"aby czytać dalej|för dig som är prenumerant|artikeln är (?:exklusiv|endast"
    r"|bara) för (?:våra )?prenumeranter"
    r"|läs vidare[^.\n]{0,8}bli",
    r"lås upp (?:artikeln|hela)|доступ\w* только (?:для )?подписчик|(?:оформите|купите) подписку,? чтобы",
    r"продолжение (?:статьи )?доступно|(?:içerik|haber|yazı|makale) (?:sadece "
    r"|yalnızca )?abonelere özel|(?:sadece|yalnızca) abone",
    r"devamını okumak için[^.\n]{0,12}abone|この記事は[^\n]{0,8}会員限定|続きを(?:読む|お読み)[^\n]{0,12}"
    r"(?:登録|会員|購読|ログイン)",
    r"(?:dalsz\w+ część|pełn\w+ (?:tekst|treść))[^.\n]{0,40}(?:abonament|subskrypcj|prenumerat|dostęp)",
    r"(?:полный текст|весь текст|продолжение)[^.\n]{0,40}(?:купи\w+ доступ|подписк)",
    r"(?:tamamın[ıa]|devamını)[^.\n]{0,30}(?:üyelik|abone)|(?:النص الكامل|بقية المقال)[^.\n]{0,30}اشتراك",
    r"残り ?\d+文字|(?:المحتوى|المقال) (?:حصري|متاح) للمشتركين|اشترك (?:الآن )?(?:لمتابعة|لمواصلة|لإكمال)",
)
# What marks one article among others as well: it counts once on a page, and where there is not more than a teaser.
_MARKED = phrases(
    "subscriber|abonn|suscriptores|abbonati|assinantes|prenumer|subskryb|подписчик|abone|会員限定|購読者限定|"
    "للمشتركين",
    r"(?:for|to) subscribers only|subscribers? only|subscriber[- ]exclusive",
    r"(?:nur|exklusiv) für (?:unsere )?abonnent|réservée? (?:aux|à nos) abonnés",
    r"(?:exclusivo|solo|sólo) para suscriptores|riservat[oa] agli abbonati|exclusivo (?:para|a) assinantes",
    r"(?:exclusief|alleen) voor (?:onze )?abonnees|tylko dla (?:naszych )?(?:prenumerator|subskrybent)",
    r"(?:exklusiv|endast) för (?:våra )?prenumeranter|только (?:для )?подписчик|abonelere özel",
    r"会員限定|購読者限定|للمشتركين فقط",
)
_OFFER = phrases(
    "already|bereits|déjà|ya |già|já |al abonnee|heb |masz|redan|уже|zaten|すで|بالفعل",
    r"already (?:a|have a) (?:subscriber|subscription|member)",
    r"bereits (?:ein (?:digital)?abo|abonnent|kunde)|déjà (?:un[e]? )?(?:abonnée?|abonnement)",
    r"\bya (?:eres suscript|tienes (?:una )?suscripción|estás suscrit)|già (?:un )?abbona",
    r"já (?:é|sou) assinante|\bal (?:een )?abonnee|masz już (?:prenumeratę|subskrypcję|dostęp)"
    r"|redan prenumerant",
    r"уже (?:есть подписка|подписаны)|zaten abone|すでに会員|مشترك بالفعل",
)


def paywall(answer: Answer) -> str:
    """Why a page is one, "" when it is none."""
    if len(answer.main) > _TEASER_TEXT:
        return ""
    short = len(answer.main) <= _SHORT_TEASER_TEXT
    closed = _FREE in answer.markup and _NOT_FREE.search(answer.markup) is not None
    if not (short or closed):
        return ""
    offered = closed or size(answer.paragraphs) < _OFFER_TEXT
    said = _SAID.said(answer.full) or (_offer(answer.full) if offered else "")
    if said:
        return f"paywall: the page says {said!r}"
    if closed and short:
        return "paywall: the page declares that it is not free to read, and shows little text"
    return _shown_offer(answer) if short and offered else ""


def _offer(full: str) -> str:
    """What is offered below the first sentence; above it stand the site's own menus, on every page."""
    lines = full.split("\n")
    told = (
        n for n, line in enumerate(lines) if sentences(line) and not (_OFFER.said(line) or _MARKED.said(line))
    )
    first = next(told, 0)
    below = "\n".join(lines[first:])
    if said := _OFFER.said(below):
        return said
    said = _MARKED.said(below)
    return said if said and below.lower().count(said.lower()) == 1 else ""


def _shown_offer(answer: Answer) -> str:
    """Whether an element for what is to be paid has words in it, and less than an article."""
    within, outside, mark = answer.parted(PAYWALLS)
    if not (sentences(outside) and size([within]) <= _OFFER_SIZE and _TO_BE_PAID.search(within.lower())):
        return ""
    return f"paywall: the page shows an offer in place of the rest ({' '.join(mark.split())[:60]})"
