"""Pages that ask who is there before they show anything."""

from __future__ import annotations

import re

from factcheck.archive.walls.answer import SHORT_TEXT, Answer
from factcheck.archive.walls.structure import LOGIN_FORMS
from factcheck.archive.walls.wordings import phrases

_TEXT = 2_500  # code points of text up to which a page can be such a wall
# Prose besides (see `prose`) from which a page is the document: with and without the title of a login page.
_OTHER_PROSE = 250
_OTHER_PROSE_OF_LOGIN = 1_200
_HEADINGS = 3  # lines of the main text that may be headings of a login page

_TITLE = phrases(
    "log|sign|anmeld|connect|connexion|identifi|sesi|acced|sess|entra|inlog|aanmeld|вход|войти|авториз|"
    "giriş|oturum|"
    "ログイン|サインイン|دخول",
    r"\b(?:log ?in|sign ?in|log on|anmelden|anmeldung|einloggen|se connecter|connexion|identifi(?:ez"
    r"|cation|carse)\b"
    r"|identifier\b|iniciar sesi[oó]n|acceder|accedi|^\W*entrar?\b|iniciar sessão|inloggen|aanmelden)\b",
    r"\b(?:zaloguj|logowanie|logga in|inloggning|вход|войти|авторизация)\b|giriş yap|oturum aç|ログイン|サインイン",
    r"تسجيل الدخول|^\W*الدخول",
)
_FORGOTTEN = phrases(
    "passwor|passwort|kennwort|passe|contraseña|clave|senha|wachtwoord|hasł|lösenord|парол|parola|şifre|"
    "パスワード|كلمة",
    r"forgot(?:ten)? (?:your )?password|(?:passwor[td]|kennwort) (?:vergessen|zurücksetzen)",
    r"mot de passe (?:oublié|perdu)|oublié (?:mon|votre) mot de passe",
    r"(?:olvid|recuper|perd)[^\n]{0,20}(?:contraseña|clave)|password dimenticata"
    r"|dimenticato la (?:tua )?password",
    r"(?:esquec|perd|recuper)[^\n]{0,20}(?:senha|palavra-passe)|wachtwoord (?:vergeten|kwijt|opvragen)",
    r"(?:nie pamięta|zapomnia|odzyska|resetuj)[^\n]{0,12}hasł|glömt (?:ditt )?lösenord",
    r"(?:забыли|восстанов\w+|напомнить) пароль|(?:şifre|parola)[^\n]{0,12}unut",
    r"パスワードを(?:お)?忘れ|نسي?ت كلمة",
)
# Not before what is asked of those who want to write there; what is asked follows on the same line.
_ANSWERING = (
    r"(?![^\n]{0,60}(?:\bto (?:post|leave|add|write|reply|comment|vote|rate|like|follow|save)\b|komm?ent"
    r"|comment"
    r"|commenta|coment|reactie|yorum|комментар|コメント|تعليق))"
)
_ASKED = phrases(
    "log|sign|meld|angemeldet|connect|identifi|sesión|accesso|sessão|inlog|zalog|войти|войдите|авториз|"
    "giriş|oturum|"
    "ログイン|サインイン|دخول",
    r"(?:you must|please|you need to|you have to) (?:log ?in|sign ?in|be logged in|be signed in)"
    + _ANSWERING,
    r"(?:log ?in|sign ?in) to (?:continue|view|read|see|access)",
    r"(?:sie müssen|du musst) (?:sich |dich )?(?:angemeldet|eingeloggt|anmelden|einloggen)" + _ANSWERING,
    r"bitte (?:melden sie sich|melde dich|loggen sie sich)[^\n.]{0,10}(?:an|ein)\b" + _ANSWERING,
    r"(?:vous devez|veuillez) (?:être connecté|vous (?:connecter|identifier))" + _ANSWERING,
    r"(?:debes?|tienes que|necesitas) (?:iniciar sesión|identificarte|acceder)" + _ANSWERING,
    r"inicia sesión para (?:continuar|ver|leer|acceder)",
    r"(?:devi|è necessario|occorre) (?:effettuare (?:l['’]accesso|il login)|accedere)" + _ANSWERING,
    r"effettua (?:il login|l['’]accesso) per|faça (?:o )?login para (?:continuar|ver|ler|aceder)",
    r"(?:tem de|precisa de?|deve) (?:iniciar sessão|fazer login|estar logado)" + _ANSWERING,
    r"(?:moet|dient) (?:zijn )?(?:ingelogd|inloggen|in te loggen)" + _ANSWERING,
    r"log in om (?:verder|door|deze|dit)|logga in för att (?:fortsätta|läsa|se)",
    r"musisz (?:się zalogować|być zalogowan)"
    + _ANSWERING
    + r"|zaloguj się,? (?:aby|żeby) (?:kontynuować|zobacz|czyta)",
    r"du måste (?:vara inloggad|logga in)" + _ANSWERING,
    r"(?:вы должны|необходимо|нужно|чтобы) [^\n.,]{0,20}(?:войти|авторизоваться)" + _ANSWERING,
    r"(?:войдите|авторизуйтесь),? чтобы (?:продолжить|чита|увидеть|просм)",
    r"(?:giriş yapmalısınız|giriş yapmanız|oturum açmalısınız)|devam etmek için (?:oturum aç|giriş yap)",
    r"(?:閲覧|続ける|表示)[^\n]{0,6}(?:ログイン|サインイン)",
    r"(?:يجب|يرجى) (?:عليك )?تسجيل الدخول" + _ANSWERING + r"|سجل الدخول للمتابعة",
)
_ANSWER_ASKED = re.compile(r"komm?ent|comment|coment|reactie|yorum|комментар|コメント|تعليق")
_ADDRESS = re.compile(r"^https?://[^/]+/(?:[^?#]*/)?(?:log-?in|sign-?in|auth|sso)(?:[/?#.]|$)", re.IGNORECASE)
_ABOUT = (
    r"\blog(?:ged|ging)?[ -]?(?:in|on)\b|sign(?:ed|ing)?[ -]?(?:in|up)\b|passwor[dt]|account|regist"
    r"|e-?mail|cookie"
    r"|browser|\buser|benutzer|\bkonto\b|anmeld|angemeldet|eingelogg|kennwort|mot de passe|\bcomptes?\b"
    r"|connecté|identifi"
    r"|contraseña|clave\b|cuenta|sesión|accesso|login|sessão|senha|palavra|conta\b|ingelogd|inlog"
    r"|wachtwoord|zalog"
    r"|hasł|inlogg|lösenord|парол|войти|войдите|авториз|аккаунт|giriş|oturum|parola|şifre|hesab|ログイン|サインイン"
    r"|パスワード|アカウント|الدخول|كلمة|حساب"
)


def login_wall(answer: Answer) -> str:
    """Why a page is one, "" when it is none."""
    if len(answer.full) > _TEXT or not answer.full:
        return ""
    other = answer.prose_besides(_ABOUT)
    named = _TITLE.said(answer.title) if other < _OTHER_PROSE_OF_LOGIN else ""
    asked = _asked(answer) if other < _OTHER_PROSE else ""
    if answer.passwords and (reason := _with_field(answer, named, asked)):
        return reason
    if (said := named or asked) and _ADDRESS.search(answer.url):
        return f"login wall: the address is that of a login page, and it says {said!r}"
    if asked and len(answer.main) <= SHORT_TEXT:
        return f"login wall: the page says {asked!r} and little else"
    if named and not answer.sentences_besides(_ABOUT) and LOGIN_FORMS.search(answer.low_markup):
        return f"login wall: a form for a user's name, and the title says {named!r}"
    return ""


def _with_field(answer: Answer, named: str, asked: str) -> str:
    """Why a page with a password field is a login wall."""
    alone = not answer.sentences_besides(_ABOUT)
    said = named or asked or (alone and (_FORGOTTEN.said(answer.full) or _heading(answer)))
    if said:
        return f"login wall: a password field, and the page says {said!r}"
    if alone and len(answer.main) <= SHORT_TEXT and (form := LOGIN_FORMS.search(answer.low_markup)):
        return f"login wall: a password field in a login form ({form[0]}) and little else"
    return ""


def _asked(answer: Answer) -> str:
    """What the page says when it asks its reader to log in, to read and not to write."""
    said = _ASKED.said(answer.full)
    at = answer.full.lower().find(said.lower()) if said else -1
    line = answer.full[answer.full.rfind("\n", 0, at) + 1 :].split("\n", 1)[0].lower() if at >= 0 else ""
    return "" if _ANSWER_ASKED.search(line) else said


def _heading(answer: Answer) -> str:
    """The heading of a login page that has another page's title, "" when there is none."""
    lines = [line for line in answer.main.split("\n") if line.strip()][:_HEADINGS]
    return next((said for line in lines if (said := _TITLE.said(line))), "")
