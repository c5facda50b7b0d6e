"""What walls say, in the languages and from the services met most often.

The phrases are the fixed wordings of the big services' own pages and the usual ones of publishing systems.
"""

from __future__ import annotations

import re

from factcheck.archive.walls.wordings import phrases

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
CHALLENGED = phrases(
    "human|robot|captcha|unusual|checking|moment...|interruption|attention required|automated|ein mensch|not a bot",
    r"verify (?:that )?you(?:'re|’re| are) (?:a )?human",
    r"are you a (?:human|robot)|(?:i am|i'm|i’m|you(?:'re|’re| are)) not a robot",
    r"unusual (?:traffic|activity) from|checking (?:your browser|if the site connection)",
    r"complete the captcha|please solve (?:this|the) captcha|enter the characters you see",
    r"pardon our interruption|attention required! \| cloudflare|just a moment\.\.\.",
    r"automated (?:access|requests|queries) (?:from|to|by)",
    r"(?:press|click) (?:&|and) hold[^.\n]{0,40}human|confirm (?:that )?you(?:'re|’re| are) (?:a )?human",
    r"making sure (?:that )?you(?:'re|’re| are) not a bot",
    r"bestätigen sie, dass sie (?:ein mensch|kein roboter)|je ne suis pas un robot|no soy un robot",
)
REFUSED = phrases(
    "denied|blocked|forbidden",
    r"access denied.{0,400}?(?:reference|permission)|you have been blocked",
    r"your (?:ip|access|request) .{0,40}(?:blocked|denied)|^\W*403 forbidden|access to this page has been denied",
)
# What a page says that turns its reader away; each begins a line, as in a heading.
TURNED_AWAY = phrases(
    "too many requests|rate|legal reasons|18|21|legal age|legal drinking age|your country|your region",
    r"(?:^|\n)\W{0,5}(?:error )?(?:429\W{1,3})?too many requests\W*(?:\n|$)",
    r"(?:^|\n)\W{0,5}(?:you (?:have been|are being) rate[- ]limited|rate limit exceeded)",
    r"(?:^|\n)\W{0,5}(?:451\W{1,3})?unavailable (?:for|due to) legal reasons",
    r"(?:^|\n)\W{0,5}(?:this|our) (?:content|site|website|page|video) is (?:not available|unavailable) in your "
    r"(?:country|region)",
    r"(?:^|\n)\W{0,5}are you (?:(?:over|at least|above|older than) (?:18|21)|of legal (?:drinking )?age)"
    r"[^.?\n]{0,30}\?",
    r"(?:^|\n)\W{0,5}you must be (?:at least|over) (?:18|21)[^.\n]{0,30} to "
    r"(?:enter|view|access|visit|use|see) (?:this|the|our) (?:site|website|page|content)",
)
CONSENT_ADDRESS = re.compile(
    r"^https?://(?:consent|guce|cmp|privacy-mgmt)\.|[/?&](?:consent|collectconsent)\b", re.IGNORECASE
)
CONSENT = phrases(
    "before you continue|privacy|cookies|privatsphäre|fortfahren|vie privée|avant de continuer|privacidad|werbung|"
    "yahoo|akzeptieren|accept all",
    r"before you continue|we value your privacy|your privacy (?:choices|matters|is important)",
    r"we (?:and our (?:\d+ )?partners )?(?:use|store).{0,40}cookies|ihre privatsphäre|bevor sie fortfahren",
    r"nous respectons votre vie privée|avant de continuer|valoramos tu privacidad|mit werbung .{0,20}(?:weiter|lesen)",
    r"(?:ist|sind) teil der yahoo[ -]markenfamilie|(?:is|are) part of the yahoo family of brands",
    r"wenn sie (?:auf )?\W?alle akzeptieren|if you (?:click|choose|select) (?:to )?\W?accept all",
)
CHOICE = phrases(
    "accept|agree|reject|decline|manage|akzeptieren|refuser|aceptar|rechazar|accett|godkänn|hyväksy|akceptuj",
    r"\b(?:accept|agree|reject|decline|manage) (?:all|cookies|and continue|options|to all)|i agree\b",
    r"alle[s]? akzeptieren|akzeptieren und|tout (?:accepter|refuser)|(?:aceptar|rechazar) todo",
    r"accetta tutt|alles accepteren|godkänn alla|hyväksy kaikki|akceptuj wszystk",
)
LOGIN_TITLE = phrases(
    "log|sign|anmeld|connect|connexion|sesi|acced",
    r"\b(?:log ?in|sign ?in|log on|anmelden|anmeldung|einloggen|se connecter|connexion|iniciar sesi[oó]n|accedi)\b",
)
LOGIN = phrases(
    "log|sign|password|passwort|passe",
    r"(?:you must|please|you need to|you have to) (?:log ?in|sign ?in|be logged in|be signed in)"
    r"(?! to (?:post|leave|add|write|reply|comment|vote|rate|like|follow|save)\b)",
    r"(?:log ?in|sign ?in) to (?:continue|view|read|see|access)",
    r"forgot(?:ten)? (?:your )?password|passwort vergessen|mot de passe oublié",
)
LOGIN_ADDRESS = re.compile(
    r"^https?://[^/]+/(?:[^?#]*/)?(?:log-?in|sign-?in|auth|sso)(?:[/?#.]|$)", re.IGNORECASE
)
PAYWALL = phrases(
    "subscri|abonn|suscript|weiterlesen|unlock|free articles|free stories|continue reading|keep reading",
    r"(?:create (?:a|your) (?:free )?account|(?:register|sign up)(?: now)?(?: for free)?) to (?:continue|keep) reading",
    r"subscribe (?:now )?to (?:(?:continue|keep)(?: reading)?|read|unlock|get full access)",
    r"to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign up|register|create|become)",
    r"(?:for|to) subscribers only|subscribers? only|subscriber[- ]exclusive",
    r"this (?:article|content|story) is (?:for|available to|reserved for|exclusive to) (?:\w+ ){0,3}"
    r"(?:subscribers|members)",
    r"you(?:'ve|’ve| have) (?:reached|read|used) (?:your|all).{0,40}free (?:articles|stories)",
    r"unlock (?:this|the full) (?:article|story)|weiterlesen mit|jetzt weiterlesen|nur für abonnenten",
    r"réservé aux abonnés|il vous reste .{0,20}% de cet article|contenido exclusivo para suscriptores",
)
OFFER = phrases("already", r"already (?:a|have a) (?:subscriber|subscription|member)")
# What prose is about that belongs to a wall and not to the document behind it (regular expressions, lower case).
ABOUT_CHALLENGES = (
    r"captcha|robot|\bbots?\b|human|mensch\b|humain|browser|javascript|cookies|(?:unusual|network) traffic|automat"
    r"|\bip\b|secur|cloudflare|reference|request|block|access|website|server"
)
ABOUT_CONSENT = (
    r"cookie|consent|partner|personal (?:data|information)|privacy|\bdevice|personali[sz]|\bads?\b|advertis|track"
    r"|purposes|akzeptier|einwillig|datenschutz|privatsphäre|zweck|werbung|verarbeit|consentement|confidentialité"
    r"|vie privée|publicit|données|consentimiento|privacidad|finalidad|publicid|dati personali|gegevens"
)
ABOUT_LOGIN = (
    r"\blog(?:ged|ging)?[ -]?(?:in|on)\b|sign(?:ed|ing)?[ -]?(?:in|up)\b|passwor[dt]|account|regist|e-?mail|cookie"
    r"|browser|\buser|benutzer|konto|anmeld|mot de passe|compte|contraseña|cuenta"
)
