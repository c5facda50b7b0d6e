"""Pages that ask for a proof of being human, and those that turn their reader away."""

from __future__ import annotations

from factcheck.archive.walls import CAPTCHA
from factcheck.archive.walls.answer import Answer
from factcheck.archive.walls.prose import size
from factcheck.archive.walls.structure import CHALLENGE_PARTS, CHALLENGES, FORM_TO_FILL
from factcheck.archive.walls.wordings import phrases

_TEXT = 2_000  # code points of text up to which a page can be such a wall
_BARE_TEXT = 300
# Prose from which a page is the document: besides what is about challenges, and in all; and from which a line is no
# heading of a server's own page.
_OTHER_PROSE = 250
_ALL_PROSE = 1_500
_PROSE_OF_NOTICE = 400
_LINE = r"(?:^|\n)\W{0,5}"

_SAID = phrases(
    "human|robot|captcha|unusual|checking|moment|interruption|attention required|automated|"
    "mensch|not a bot|robô|bot|"
    "zeichen|browser|verkehr|caractères|instant|trafic|humain|caracteres|tráfico|tráfego|navegador|"
    "ser humano|"
    "caratteri|traffico|essere umano|tekens|verkeer|mens bent|znaki|teckn|ruch|człowiek|chwilecz|tecken|"
    "trafik|människa|"
    "ögonblick|бот|символы|трафик|человек|браузер|karakter|insan|tarayıc|ボット|文字|トラフィック|人間|ブラウザ|"
    "روبوت|الأحرف|حركة مرور|إنسان|متصفح",
    r"verify (?:that )?you(?:'re|’re| are) (?:a )?human",
    r"are you a (?:human|robot)|(?:i am|i'm|i’m|you(?:'re|’re| are)) not a robot",
    r"unusual (?:traffic|activity) from|checking (?:your browser|if the site connection)",
    r"complete the captcha|please solve (?:this|the) captcha|enter the characters you see",
    r"pardon our interruption|attention required! \| cloudflare|just a moment\.\.\.",
    r"automated (?:access|requests|queries) (?:from|to|by)",
    r"(?:press|click) (?:&|and) hold[^.\n]{0,40}human|confirm (?:that )?you(?:'re|’re| are) (?:a )?human",
    r"making sure (?:that )?you(?:'re|’re| are) not a bot",
    r"(?:dass|ob) sie (?:ein mensch|kein (?:ro)?bot)|ich bin kein roboter|ungewöhnlichen (?:daten)?verkehr",
    r"zeichen (?:aus|in|auf) dem bild|überprüf[^.\n]{0,20} browser|browser (?:wird|werden) (?:ge|über)prüft",
    r"(?:n['’]êtes|je ne suis) pas un (?:ro)?bot|trafic (?:exceptionnel|inhabituel)"
    r"|(?:que )?vous êtes (?:un )?humain",
    r"les caractères de l['’]image|vérifi(?:ons|cation de) votre navigateur",
    r"\bno (?:eres|soy|es) un (?:ro)?bot|tráfico inusual|(?:que )?eres (?:un ser )?humano|caracteres que ves",
    r"comproba(?:ndo|mos) (?:tu|su) navegador",
    r"(?:non (?:essere|sono)|se sei) un (?:ro)?bot|traffico (?:insolito|anomalo)"
    r"|di essere (?:un (?:essere )?)?uman[oa]",
    r"caratteri (?:che vedi |mostrati )?nell['’]immagine|verificando il (?:tuo|suo) browser",
    r"não (?:é|sou) um (?:robô|bot)|tráfego (?:invulgar|incomum)|que é (?:um )?human[oa]"
    r"|caracteres (?:que vê |exibidos )?na imagem",
    r"a? ?verifica(?:r|ndo) o seu navegador",
    r"\b(?:u|je) (?:g?een) (?:ro)?bot bent|ik ben geen robot|ongewoon verkeer|dat (?:u|je) een mens bent",
    r"tekens in die (?:u|je) in de afbeelding|controleren (?:uw|je) browser",
    r"nie jes(?:teś|tem) (?:ro)?botem|nietypowy ruch|(?:czy|że) jesteś człowiekiem|znaki z obrazka",
    r"sprawdzamy (?:twoją|państwa) przeglądarkę",
    r"inte är en (?:ro)?bot|ovanlig trafik|att du är (?:en )?människa|tecknen som du ser i bilden",
    r"kontrollerar din webbläsare",
    r"вы не (?:ро)?бот|а не робот|вы (?:или )?робот|необычный трафик|что вы человек|символы с картинки",
    r"провер(?:яем|ка) (?:ваш )?браузер",
    r"\b(?:ro)?bot olmadığını|(?:sıra|olağan) ?dışı (?:bir )?trafik|insan olduğunuzu"
    r"|resimde gördüğünüz karakter",
    r"tarayıcınız (?:kontrol|doğrulan)",
    r"ロボットではありません|ボットでない(?:ことを)?|通常と異なるトラフィック|人間であることを確認|画像に表示されている文字|ブラウザを確認して",
    r"لست (?:برنامج )?روبوت|حركة مرور غير (?:معتادة|عادية)|أنك إنسان|الأحرف التي تراها|التحقق من متصفحك",
)
_REFUSED = phrases(
    "denied|blocked|forbidden",
    r"access denied.{0,400}?(?:reference|permission)|you have been blocked",
    r"your (?:ip|access|request) .{0,40}(?:blocked|denied)|^\W*403 forbidden"
    r"|access to this page has been denied",
)
# What a page says that turns its reader away; each begins a line, as in a heading.
_TURNED_AWAY = phrases(
    "too many requests|rate|legal reasons|18|21|legal age|legal drinking age|your country|your region|"
    "zugriff|zugang|"
    "accès|acceso|accesso|acesso|toegang|dostęp|åtkomst|доступ|erişim|アクセス|وصول|land|pays|país|paese|"
    "kraju|стран|"
    "ülke|地域|国|بلد",
    _LINE + r"(?:error )?(?:429\W{1,3})?too many requests\W*(?:\n|$)",
    _LINE + r"(?:you (?:have been|are being) rate[- ]limited|rate limit exceeded)",
    _LINE + r"(?:451\W{1,3})?unavailable (?:for|due to) legal reasons",
    _LINE + r"(?:this|our) (?:content|site|website|page|video) is (?:not available"
    r"|unavailable) in your (?:country|region)",
    _LINE
    + r"are you (?:(?:over|at least|above|older than) (?:18|21)|of legal (?:drinking )?age)[^.?\n]{0,30}\?",
    _LINE + r"you must be (?:at least|over) (?:18|21)[^.\n]{0,30} to "
    r"(?:enter|view|access|visit|use|see) (?:this|the|our) (?:site|website|page|content)",
    _LINE + r"(?:error |fehler |erreur )?(?:403\W{1,3})?(?:zugriff (?:verweigert|nicht erlaubt|verboten)"
    r"|accès (?:refusé|interdit)"
    r"|acceso (?:denegado|prohibido)|accesso (?:negato|vietato)|acesso (?:negado|proibido)"
    r"|toegang (?:geweigerd|verboden)"
    r"|odmowa dostępu|dostęp zabroniony|åtkomst (?:nekad|förbjuden)|доступ (?:запрещ[её]н|ограничен|закрыт)"
    r"|erişim (?:engellendi|reddedildi)|アクセスが(?:拒否|禁止)(?:されました|されています)?|アクセス拒否|تم رفض الوصول"
    r"|الوصول (?:مرفوض|محظور))\W*(?:\n|$)",
    _LINE
    + r"(?:ihr (?:zugriff|zugang) wurde (?:blockiert|gesperrt|verweigert)|votre accès a été (?:bloqué|refusé)"
    r"|tu acceso ha sido bloqueado|il tuo accesso è stato bloccato|o seu acesso foi bloqueado"
    r"|uw toegang is geblokkeerd"
    r"|(?:twój )?dostęp został zablokowany|din åtkomst har (?:blockerats|spärrats)"
    r"|(?:ваш )?доступ (?:был )?заблокирован"
    r"|erişiminiz (?:engellen|kısıtlan)|アクセスがブロック|تم حظر (?:وصولك|عنوان))",
    _LINE + r"(?:dieser inhalt|dieses video) ist in (?:ihrem|deinem) land (?:leider )?nicht",
    _LINE + r"(?:ce contenu|cette vidéo) n['’]est pas disponible dans votre (?:pays|région)",
    _LINE
    + r"este? (?:contenido|vídeo) no está disponible en (?:tu|su) país|"
    + _LINE
    + r"questo contenuto non è disponibile nel (?:tuo|suo) paese",
    _LINE
    + r"est[ea] conteúdo não está disponível no seu país|"
    + _LINE
    + r"deze (?:inhoud|content|video) is niet beschikbaar in (?:jouw|uw|je) land",
    _LINE
    + r"ta treść (?:nie jest dostępna|jest niedostępna) w twoim kraju|"
    + _LINE
    + r"det här innehållet är inte tillgängligt i ditt land",
    _LINE
    + r"этот контент недоступен в вашей стране|"
    + _LINE
    + r"bu içerik ülkenizde (?:kullanılam|izlenem|görüntülenem)",
    _LINE
    + r"このコンテンツはお(?:住まい|使い)の(?:国|地域)|"
    + _LINE
    + r"هذا المحتوى غير متاح في (?:بلدك|منطقتك)",
)
# What prose is about that belongs to a wall and not to the document behind it (lower case).
_ABOUT = (
    r"captcha|robot|\bbots?\b|human|mensch\b|humain|browser|javascript|cookies|(?:unusual"
    r"|network) traffic|automat"
    r"|\bip\b|secur|cloudflare|reference|request|block|access|website|server|verkehr|anfrage|trafic"
    r"|requête|tráfico"
    r"|solicitud|traffico|richiest|robô|bot|tráfego|pedido|verkeer|verzoek|ruch|żąda|trafik|begäran|робот"
    r"|трафик|запрос"
    r"|istek|ロボット|トラフィック|リクエスト|روبوت|الطلبات"
)


def challenge(answer: Answer) -> str:
    """Why a page is a wall that nobody passes who is taken for a machine or is not let in, "" when it is none."""
    if len(answer.full) > _TEXT:
        return ""
    return _asked_to_prove(answer) or _refused(answer)


def _asked_to_prove(answer: Answer) -> str:
    said = _SAID.said(answer.words)
    if said and not _is_about_walls(answer):
        return f"{CAPTCHA}: the page says {said!r}"
    bare = len(answer.full) <= _BARE_TEXT and not answer.passwords
    if bare or answer.status in (403, 429, 503):
        mark = _mark(answer)
        if mark:
            return f"{CAPTCHA}: the page carries {mark!r} and little else"
    return ""


def _mark(answer: Answer) -> str:
    """What in the markup is that of a challenge; what forms have too counts where there is nothing else."""
    markup = answer.low_markup
    sure = next((mark for mark in CHALLENGES if mark in markup), "")
    if sure or answer.sentences_besides(_ABOUT) or FORM_TO_FILL.search(markup):
        return sure
    return next((mark for mark in CHALLENGE_PARTS if mark in markup), "")


def _refused(answer: Answer) -> str:
    said = _REFUSED.said(answer.words)
    if said and _is_about_walls(answer):
        said = ""
    if not said and size(answer.paragraphs) < _PROSE_OF_NOTICE:
        said = _TURNED_AWAY.said(answer.words)
    return f"the server refuses access: the page says {said!r}" if said else ""


def _is_about_walls(answer: Answer) -> bool:
    """Whether a page that has the words of a challenge is a text in which they occur."""
    return size(answer.paragraphs) >= _ALL_PROSE or answer.prose_besides(_ABOUT) >= _OTHER_PROSE
