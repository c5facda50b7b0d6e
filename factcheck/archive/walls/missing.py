"""What pages say that stand where another was: that it is not there, or that nothing is.

The phrases are complete statements in the languages met most often, and the fixed wordings of servers.
"""

from __future__ import annotations

from factcheck.archive.walls.answer import SHORT_TEXT, Answer
from factcheck.archive.walls.prose import size
from factcheck.archive.walls.structure import ERROR_PAGES
from factcheck.archive.walls.wordings import phrases

_TEXT = 1_200  # code points of main text up to which a page can be one of an error
_PROSE_OF_NOTICE = 400  # from which a line reads like the heading of an article
_OTHER_PROSE = 100  # besides what is about pages and links, where a page tells of an error and is none

_NO_PAGE = (
    (
        r"(?:diese[rn]?|d(?:ie|er) (?:angeforderte|gesuchte|gewünschte)) (?:web)?(?:seite|artikel|beitrag"
        r"|inhalt)\b"
        r"[^.\n]{0,40}(?:(?:gibt es|existiert)[^.\n]{0,20}nicht|(?:ist|wurde|konnte)[^.\n]{0,20}"
        r"(?:nicht (?:mehr )?(?:verfügbar|vorhanden|erreichbar|gefunden)|entfernt|gelöscht))"
    ),
    r"(?:diese|die) (?:seite|artikel|inhalte) (?:gibt es|existiert|existieren) (?:leider )?nicht",
    (
        r"cette page n['’]existe (?:pas|plus)|(?:la page|l['’]article) que vous (?:re)?cherchez [^.\n]{0,20}"
        r"(?:n['’](?:existe|est)|a été (?:supprimé|déplacé))|cet article (?:n['’]est plus disponible"
        r"|a été supprimé)"
    ),
    (
        r"(?:est[ae]|la|el) (?:página|artículo)[^.\n]{0,30} (?:ya )?no (?:existe|está disponible|se (?:ha "
        r"|pudo )?encontr)"
    ),
    r"no (?:se (?:ha |pudo )?encontr(?:ado|ó|ar)|hemos encontrado|encontramos) (?:la|esta) página",
    (
        r"(?:deze|de) (?:pagina|artikel)[^.\n]{0,30} (?:bestaat niet(?: meer)?|is niet (?:meer )?(?:gevonden"
        r"|beschikbaar))"
    ),
    r"(?:siden|artikkelen|artiklen)(?: du (?:leter|leder) etter)? (?:finnes|eksisterer|findes) ikke",
    r"(?:siden|artikkelen|artiklen) (?:er|ble|blev) (?:ikke funnet|ikke fundet|fjernet|slettet|flyttet)",
    r"(?:fant|finner|kunne) ikke (?:finne |finde )?(?:siden|artikkelen)|vi fandt ikke siden",
    r"(?:sidan|artikeln) (?:finns|hittades|existerar) (?:inte|ej)|(?:hittade|hittar) inte sidan",
    (
        r"(?:questa|la) pagina (?:che (?:cerchi|stai cercando) )?non (?:esiste|è (?:più )?disponibile"
        r"|è stata trovata)"
    ),
    (
        r"(?:est[ae]|a|o) (?:página|artigo) (?:que procura )?não (?:existe|está (?:mais )?disponível"
        r"|foi encontrad)"
    ),
    r"(?:sidan|artikeln) (?:kunde|kan) (?:inte|ej) hittas|(?:kunde|kan) inte hitta sidan",
    r"(?:etsimääsi )?sivua ei (?:löytynyt|löydy|voitu löytää|ole olemassa)",
    r"etsimäsi sivu[^.\n]{0,20} ei (?:löydy|ole olemassa)",
    (
        r"(?:požadovaná |hledaná )?str[aá]nka (?:nebyla nalezena|nenalezena|neexistuje|sa nenašla"
        r"|nebola nájdená)"
    ),
    r"(?:aradığınız )?sayfa bulunam(?:adı|ıyor)|(?:böyle bir sayfa|aradığınız sayfa) (?:yok|mevcut değil)",
    r"η σελίδα (?:που (?:ζητήσατε|ψάχνετε|αναζητάτε) )?δε(?:ν)? (?:βρέθηκε|υπάρχει)",
    r"(?:הדף|העמוד)(?: המבוקש| שחיפשת)? (?:לא נמצא|אינו קיים|לא קיים)",
    r"페이지를 찾을 수 없(?:습니다|어요|음)|존재하지 않는 페이지|페이지가 존재하지 않습니다",
    r"(?:az?|ez az?) (?:keresett |kért )?oldal nem (?:található|létezik|elérhető)",
    r"сторінк[ау] не (?:знайден[ао]|існує)|страницата не (?:е намерена|беше намерена|съществува)",
    r"(?:такой|запрашиваемая|запрошенная|эта) страниц[аы] (?:не (?:найдена|существует)|нет)",
    r"pagina (?:nu a fost găsită|nu există|căutată nu)|stranica nije pronađena",
    r"找不到(?:该|您要的|此)?(?:页面|頁面|網頁|网页)|頁面不存在|ページは(?:存在しません|見つかりませんでした)",
    r"لم يتم العثور على الصفحة|halaman tidak ditemukan|không tìm thấy trang",
    (
        r"(?:strona|artykuł)[^.\n]{0,30} (?:nie istnieje|(?:jest )?już niedostępn|nie została (?:znaleziona"
        r"|odnaleziona))"
    ),
    r"nie (?:znaleziono|można (?:znaleźć|odnaleźć)) (?:tej |żądanej )?strony",
    (
        r"(?:von ihnen )?(?:aufgerufene|angeforderte|gesuchte) (?:seite|artikel"
        r"|beitrag)[^.\n]{0,30}nicht mehr (?:zur verf|verf|vorh)"
    ),
    r"an dieser stelle nichts gefunden|hier ist (?:leider )?nichts zu finden",
    (
        r"page (?:demandée )?(?:n['’]a pas (?:pu être|été) trouvée|est introuvable)"
        r"|rien n['’]ait été trouvé à cet emplacement"
    ),
    (
        r"l['’]article que vous (?:demandez|(?:re)?cherchez)[^.\n]{0,20}(?:n['’]existe|n['’]est)"
        r"|nous ne trouvons pas ce que vous"
    ),
    r"esa página no (?:se encuentra|existe)|no se (?:ha )?encontr\w+ nada en esta ubicación",
    r"la (?:noticia|página|nota) (?:que buscas|solicitada) (?:ya )?no (?:está|existe)",
    (
        r"impossibile trovare (?:la|questa) pagina|pagina richiesta non (?:è stata trovata|esiste)"
        r"|trovato nulla in questa posizione"
    ),
    r"l['’]articolo che (?:cerchi|stai cercando) non è più",
    r"(?:não (?:foi )?possível|não conseguimos) encontrar (?:essa|esta|a) página|página solicitada não foi",
    r"a (?:notícia|página) que procura (?:já )?não (?:está|existe)|nada foi encontrado neste local",
    (
        r"pagina (?:kan|kon) niet worden gevonden|(?:pagina|artikel) (?:dat|die) (?:u"
        r"|je) zoekt[^.\n]{0,12}niet meer"
    ),
    r"artikeln du söker finns inte|den (?:begärda )?sidan (?:kunde|kan) inte hittas",
    r"(?:эта )?(?:статья|страница) (?:больше )?(?:не доступна|недоступна|удалена)|по этому адресу ничего нет",
    r"(?:istenen|bu) sayfa bulunamadı|aradığınız (?:haber|sayfa)[^.\n]{0,12}(?:yayında değil|kaldırıl)",
    r"(?:ページ|記事)は[^\n]{0,20}(?:削除されました|見つかりません|存在しません|公開を終了)|掲載期間が終了",
    (
        r"(?:لا يمكن|تعذر|لم يتم) العثور على (?:هذه )?(?:ال)?صفحة|(?:المقال|الصفحة)[^.\n]{0,20}لم (?:يعد"
        r"|تعد) (?:متاح|موجود)"
    ),
)
_NO_PAGE_STEMS = (
    "nicht|gelöscht|entfernt|n'existe|n’existe|n'est|n’est|a été|no existe|no está|no se |encontr|"
    "bestaat|is niet|"
    "ikke|fjernet|slettet|flyttet|inte|hittades|non esiste|non è|não|nie istnieje|nie zosta|nie znal|hitta|"
    "sivua|sivu|nenalez|nalezena|neexist|nenašla|nebola|bulunam|mevcut|yok|βρέθηκε|υπάρχει|נמצא|קיים|"
    "찾을 수|존재하지|"
    "nem található|nem létez|nem elérh|не знайден|не існує|намерена|съществува|не найден|не существ|"
    "страницы нет|"
    "nu a fost|nu există|căutată|nije pronađ|找不到|不存在|存在しません|見つかりません|العثور|ditemukan|tìm thấy|"
    "niedostępn|znaleźć|nichts|introuvable|trouvée|ne trouvons|rien n|no se encuentra|impossibile|"
    "trovat|possível|"
    "nada|kan niet|kon niet|zoekt|söker|hittas|недоступн|не доступна|удалена|ничего|değil|kaldır|削除|終了|"
    "يعد|تعد"
)
_TITLE = phrases(
    "404|found|exist|available|fehler|err|fout|błąd|fel|ошибка|hata|エラー|خطأ|gefunden|trouv|trovata|"
    "gevonden|найден|見つかりません|不存在|未找到|موجودة|" + _NO_PAGE_STEMS,
    r"^\W*(?:(?:error|erreur|fehler|fout|feil|fejl|fel|errore|erro) )?404\b"
    r"|\b404\b[^\n]{0,20}(?:not found|error|page)",
    r"(?:page|file|article|content|site|document)(?: (?:was|is|could|can))? ?(?:not| no longer)(?: be)? "
    r"(?:found|available|exist)",
    r"^\W*not found\W*$|nothing found|page (?:doesn['’]t|does not) exist|seite (?:wurde )?nicht gefunden",
    r"page (?:non trouvée|introuvable)|página no encontrada|pagina non trovata|página não encontrada",
    r"pagina niet gevonden|страница не найдена|ページが見つかりません|页面不存在|页面未找到|الصفحة غير موجودة",
    *_NO_PAGE,
    r"^\W*(?:fehler|erreur|error|errore|erro|fout|błąd|fel|ошибка|hata|エラー|خطأ)\W*(?:[-–|·][^\n]{0,40})?$",
)
_SAID = phrases(
    "404|found|exist|available|removed|moved|deleted|find|oops|" + _NO_PAGE_STEMS,
    r"the (?:page|article|content|document|file) (?:you|that you) (?:requested|are looking for"
    r"|were looking for|tried)"
    r"[^.]{0,60}(?:not|n['’]t|no longer|removed|moved|deleted)",
    r"(?:this|the) (?:page|article|content|document|file) (?:is|was|has been) (?:no longer|removed"
    r"|deleted|moved)",
    r"we (?:can['’]t|cannot|couldn['’]t|could not) find (?:the|that|this|a) (?:page|article|content)",
    r"(?:^|\n)\W*404\W*(?:\n|$)|nothing (?:was )?found here|oops!? .{0,40}(?:page|not found)",
    r"die (?:von ihnen )?(?:angeforderte |gesuchte )?seite [^.\n]{0,60}nicht",
    r"der (?:artikel|beitrag|inhalt) (?:wurde|ist)[^.\n]{0,30}(?:entfernt|gelöscht|nicht mehr)",
    *_NO_PAGE,
)
# What stands where a page was that is no more, or not yet; each begins a line, as in a heading.
_LINE = r"(?:^|\n)\W{0,5}"
_DEAD = phrases(
    "video|domain|suspended|nginx|apache|default page|it works|web server|database|fatal error|be back|"
    "maintenance",
    _LINE
    + r"video unavailable|"
    + _LINE
    + r"(?:this|the) video is (?:no longer available|unavailable|private)",
    _LINE
    + r"(?:buy )?this domain(?: name)? (?:is|may be) (?:available )?for sale|"
    + _LINE
    + r"domain for sale\b",
    _LINE + r"the domain (?:name )?[\w.-]{3,60} is (?:available )?for sale",
    _LINE + r"diese domain (?:steht zum verkauf|ist zu verkaufen)|" + _LINE + r"ce domaine est à vendre",
    _LINE + r"(?:this )?account (?:has been |is )?suspended\W*(?:\n|$|contact)",
    _LINE + r"welcome to nginx|" + _LINE + r"apache2? (?:\w+ )?default page|" + _LINE + r"it works!?\s*$",
    _LINE + r"test page for the [^\n]{0,40}(?:http|web) ?server|" + _LINE + r"iis windows server\W*(?:\n|$)",
    _LINE + r"error establishing a database connection|" + _LINE + r"(?:php )?fatal error: ",
    _LINE
    + r"we(?:'|’)?(?:ll| will) be back (?:soon|shortly)|"
    + _LINE
    + r"(?:the |this |our )?(?:site|website) "
    r"(?:is )?(?:currently |temporarily )?(?:under|down for|undergoing) (?:scheduled )?maintenance",
)

# What is said beside it that no page is there.
_ABOUT = (
    r"page|link|url|address|404|search|home|moved|seite|adresse|suche|gefunden|start|lien|recherche"
    r"|accueil|trouv|página"
    r"|enlace|búsqueda|portada|encontr|pagina|collegamento|ricerca|trovat|ligação|pesquisa|zoek|gevonden"
    r"|stron|odnośnik"
    r"|wyszuk|znalez|sidan|länk|sök|hitta|страниц|ссылк|поиск|найден|sayfa|bağlantı|arama|bulun|ページ|リンク"
    r"|検索|アドレス"
    r"|صفح|رابط|بحث|العثور"
)


def missing(answer: Answer) -> str:
    """Why a page says that there is none, "" when it does not."""
    if len(answer.main) > _TEXT:
        return ""
    said = _TITLE.said(answer.title)
    if said:
        return f"soft 404: the title says {said!r}"
    if size(answer.paragraphs) >= _PROSE_OF_NOTICE:
        return ""
    short = len(answer.main) <= SHORT_TEXT
    if short and (mark := ERROR_PAGES.search(answer.low_markup)):
        return f"soft 404: the markup is that of an error page ({mark[0][-60:]})"
    said = _DEAD.said(answer.words)
    if not said and short and answer.prose_besides(_ABOUT) < _OTHER_PROSE:
        said = _TITLE.said(answer.main[:300]) or _SAID.said(answer.main)
    return f"soft 404: the page says {said!r}" if said else ""
