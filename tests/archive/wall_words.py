"""What walls and honest pages say in twelve languages, a row for each language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """What pages in one language say."""

    consent: tuple[str, str, str, str]  # heading, text, the button that consents, the one that does not
    login: tuple[str, str, str]  # heading and button, what is forgotten, what is asked
    captcha: str
    paywall: str
    missing: str
    denied: str
    story: tuple[str, str, str]  # paragraphs of an article
    about: tuple[str, str]  # paragraphs that quote what walls say
    notice: str
    help: str  # how to log in
    outage: str  # a note on a site that was not there
    comment: str  # what is asked of those who want to comment
    label: str  # of other articles that are to be paid for


WORDS = {
    "de": Words(
        consent=(
            "Wir schätzen Ihre Privatsphäre",
            (
                "Wir und unsere 214 Partner speichern und/oder greifen auf Informationen auf einem Gerät "
                "zu, z. B. auf eindeutige Kennungen in Cookies, um personenbezogene Daten zu verarbeiten."
            ),
            "Alle akzeptieren",
            "Alle ablehnen",
        ),
        login=(
            "Anmelden",
            "Passwort vergessen?",
            "Bitte melden Sie sich an, um diesen Inhalt zu sehen.",
        ),
        captcha="Bitte bestätigen Sie, dass Sie kein Roboter sind.",
        paywall=(
            "Sie möchten den Artikel lesen? Jetzt freischalten und 4 Wochen für 1 Euro testen. Sie "
            "haben bereits ein Abo? Hier anmelden"
        ),
        missing="Der von Ihnen aufgerufene Artikel steht leider nicht mehr zur Verfügung.",
        denied="Zugriff verweigert",
        story=(
            (
                "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss bis zum Herbst "
                "zu sperren."
            ),
            (
                "Von 900 Pfählen waren nach Angaben des Ingenieurs nur 312 in den Grund gerammt worden, "
                "als das Hochwasser kam."
            ),
            (
                "Das Holz stammte zum großen Teil aus dem Norden, und einiges davon war noch feucht, "
                "sagte die Sprecherin."
            ),
        ),
        about=(
            (
                "„Jetzt weiterlesen mit dem Probeabo“ oder „Nur für Abonnenten“: Solche Sätze kennt "
                "jeder, der im Netz Zeitung liest."
            ),
            (
                "Auch die Abfrage „Bitte bestätigen Sie, dass Sie kein Roboter sind“ gehört inzwischen "
                "zum Alltag, ebenso Cookie-Banner mit dem Knopf „Alle akzeptieren“."
            ),
        ),
        notice="Das Bürgerbüro bleibt am Montag, dem 4. März, wegen einer Fortbildung geschlossen.",
        help=(
            "Klicken Sie auf der Startseite auf „Anmelden“ und dann auf „Passwort vergessen?“. Sie "
            "erhalten innerhalb weniger Minuten eine E-Mail mit einem Link. Der Link gilt 24 "
            "Stunden. Kommt keine E-Mail an, sehen Sie bitte im Spam-Ordner nach oder rufen Sie uns "
            "unter 030 123456 an. Unser Kundendienst ist werktags von 8 bis 18 Uhr erreichbar."
        ),
        outage=(
            "Wer am Montag die Website der Stadt aufrief, las nur: „Seite nicht gefunden“. Nach "
            "Angaben des Rathauses war ein Server ausgefallen. Erst am Abend waren die Formulare "
            "wieder erreichbar, teilte ein Sprecher mit."
        ),
        comment="Sie müssen angemeldet sein, um einen Kommentar abzugeben.",
        label="Nur für Abonnenten",
    ),
    "fr": Words(
        consent=(
            "Nous respectons votre vie privée",
            (
                "Avec votre accord, nos 812 partenaires et nous utilisons des cookies ou technologies "
                "similaires pour stocker, accéder à des informations personnelles comme votre visite sur "
                "ce site."
            ),
            "Accepter & Fermer",
            "Continuer sans accepter",
        ),
        login=(
            "Connexion",
            "Mot de passe oublié ?",
            "Vous devez être connecté pour consulter cette page.",
        ),
        captcha="Veuillez confirmer que vous n'êtes pas un robot.",
        paywall="Cet article est réservé aux abonnés. Déjà abonné ? Connectez-vous",
        missing="Désolé, l'article que vous demandez n'existe plus ou a été déplacé.",
        denied="Accès refusé",
        story=(
            ("Le conseil municipal a décidé mardi de fermer le vieux pont sur le fleuve jusqu'à l'automne."),
            (
                "Sur 900 pieux, 312 seulement avaient été enfoncés lorsque la crue est arrivée, selon "
                "l'ingénieur."
            ),
            (
                "Le bois venait en grande partie du nord et une partie était encore verte, a indiqué la "
                "porte-parole."
            ),
        ),
        about=(
            (
                "« La suite est réservée aux abonnés », « Il vous reste 80 % de cet article à lire » : "
                "ces phrases sont devenues familières aux lecteurs."
            ),
            (
                "Les messages « Je ne suis pas un robot » et les bandeaux « Tout accepter » font eux "
                "aussi partie du quotidien."
            ),
        ),
        notice="La mairie sera fermée le lundi 4 mars en raison d'une formation du personnel.",
        help=(
            "Sur la page d'accueil, cliquez sur « Se connecter », puis sur « Mot de passe oublié ? "
            "». Vous recevrez un courriel avec un lien dans les minutes qui suivent. Ce lien est "
            "valable 24 heures. Si rien n'arrive, regardez dans vos courriers indésirables ou "
            "appelez-nous au 01 23 45 67 89. Notre service est ouvert en semaine de 8 h à 18 h."
        ),
        outage=(
            "Les habitants qui consultaient lundi le site de la ville ne voyaient qu'un message : « "
            "Page introuvable ». Selon la mairie, un serveur était tombé en panne. Les formulaires "
            "n'ont été rétablis que dans la soirée, a indiqué un porte-parole."
        ),
        comment="Vous devez être connecté pour publier un commentaire.",
        label="Réservé aux abonnés",
    ),
    "es": Words(
        consent=(
            "Valoramos tu privacidad",
            (
                "Nosotros y nuestros 842 socios almacenamos y/o accedemos a la información de un "
                "dispositivo, como las cookies, y tratamos datos personales."
            ),
            "Aceptar y cerrar",
            "Rechazar",
        ),
        login=(
            "Acceder",
            "¿Has olvidado tu contraseña?",
            "Debes iniciar sesión para ver esta página.",
        ),
        captcha="Por favor, confirma que no eres un robot.",
        paywall="Para seguir leyendo, hazte Premium. ¿Ya eres suscriptor? Inicia sesión",
        missing="Lo sentimos, la noticia que buscas ya no está disponible.",
        denied="Acceso denegado",
        story=(
            "El ayuntamiento decidió el martes cerrar el viejo puente sobre el río hasta el otoño.",
            ("De los 900 pilotes solo se habían hincado 312 cuando llegó la crecida, según el ingeniero."),
            (
                "La madera procedía en su mayor parte del norte y parte de ella aún estaba verde, dijo "
                "la portavoz."
            ),
        ),
        about=(
            (
                "«Contenido exclusivo para suscriptores», «Suscríbete para seguir leyendo»: cualquiera "
                "que lea prensa en la red conoce estas frases."
            ),
            (
                "También los avisos «No soy un robot» y los botones «Aceptar todo» forman parte de la "
                "vida diaria."
            ),
        ),
        notice="La oficina permanecerá cerrada el lunes 4 de marzo por un curso del personal.",
        help=(
            "En la portada, pulsa «Iniciar sesión» y después «¿Has olvidado tu contraseña?». En "
            "pocos minutos recibirás un correo con un enlace. El enlace es válido durante 24 horas. "
            "Si no llega nada, mira en la carpeta de correo no deseado o llámanos al 91 123 45 67. "
            "Atendemos de lunes a viernes de 8 a 18 horas."
        ),
        outage=(
            "Quien entraba el lunes en la web municipal solo leía: «Página no encontrada». Según el "
            "ayuntamiento, había fallado un servidor. Los formularios no volvieron hasta la noche, "
            "informó un portavoz."
        ),
        comment="Debes iniciar sesión para publicar un comentario.",
        label="Solo para suscriptores",
    ),
    "it": Words(
        consent=(
            "Rispettiamo la tua privacy",
            (
                "Noi e i nostri 823 partner archiviamo e/o accediamo alle informazioni su un "
                "dispositivo, come i cookie, e trattiamo i dati personali."
            ),
            "Accetta e continua",
            "Rifiuta e abbonati",
        ),
        login=(
            "Accedi",
            "Password dimenticata?",
            "Devi effettuare l'accesso per visualizzare questa pagina.",
        ),
        captcha="Conferma di non essere un robot.",
        paywall="Per continuare a leggere questo articolo abbonati a 1 € al mese.",
        missing="Spiacenti, l'articolo che cerchi non è più disponibile.",
        denied="Accesso negato",
        story=(
            (
                "Il consiglio comunale ha deciso martedì di chiudere il vecchio ponte sul fiume fino "
                "all'autunno."
            ),
            "Dei 900 pali solo 312 erano stati piantati quando arrivò la piena, secondo l'ingegnere.",
            ("Il legno veniva in gran parte dal nord e una parte era ancora verde, ha detto la portavoce."),
        ),
        about=(
            (
                "«Questo contenuto è riservato agli abbonati», «Abbonati per continuare a leggere»: chi "
                "legge i giornali in rete conosce queste frasi."
            ),
            (
                "Anche «Non sono un robot» e i pulsanti «Accetta tutti» fanno ormai parte della vita "
                "quotidiana."
            ),
        ),
        notice="L'ufficio resterà chiuso lunedì 4 marzo per un corso di formazione del personale.",
        help=(
            "Nella pagina iniziale fai clic su «Accedi» e poi su «Password dimenticata?». Riceverai "
            "in pochi minuti un'email con un link. Il link vale 24 ore. Se non arriva nulla, "
            "controlla la posta indesiderata o chiamaci allo 06 123456. Il nostro servizio risponde "
            "nei giorni feriali dalle 8 alle 18."
        ),
        outage=(
            "Chi lunedì apriva il sito del Comune leggeva soltanto: «Pagina non trovata». Secondo il "
            "municipio si era guastato un server. I moduli sono tornati solo in serata, ha detto un "
            "portavoce."
        ),
        comment="Devi effettuare l'accesso per pubblicare un commento.",
        label="Riservato agli abbonati",
    ),
    "pt": Words(
        consent=(
            "Valorizamos a sua privacidade",
            (
                "Nós e os nossos 800 parceiros armazenamos e/ou acedemos a informações num dispositivo, "
                "tais como cookies, e processamos dados pessoais."
            ),
            "Aceitar e fechar",
            "Recusar",
        ),
        login=(
            "Iniciar sessão",
            "Perdeu a senha?",
            "Tem de iniciar sessão para ver esta página.",
        ),
        captcha="Confirme que não é um robô.",
        paywall="Para continuar a ler este artigo, assine já.",
        missing="Lamentamos, a notícia que procura já não está disponível.",
        denied="Acesso negado",
        story=(
            ("A câmara municipal decidiu na terça-feira fechar a velha ponte sobre o rio até ao outono."),
            "Das 900 estacas só 312 tinham sido cravadas quando chegou a cheia, segundo o engenheiro.",
            "A madeira vinha em grande parte do norte e alguma ainda estava verde, disse a porta-voz.",
        ),
        about=(
            (
                "«Conteúdo exclusivo para assinantes», «Assine para continuar a ler»: quem lê jornais na "
                "rede conhece estas frases."
            ),
            ("Também os avisos «Não sou um robô» e os botões «Aceitar tudo» fazem já parte do dia a dia."),
        ),
        notice="O balcão estará encerrado na segunda-feira, 4 de março, por motivo de formação.",
        help=(
            "Na página inicial, clique em «Iniciar sessão» e depois em «Esqueceu-se da "
            "palavra-passe?». Receberá dentro de minutos um email com uma ligação. A ligação é "
            "válida por 24 horas. Se nada chegar, veja o correio não solicitado ou ligue para o 21 "
            "123 4567. Atendemos nos dias úteis das 8 às 18 horas."
        ),
        outage=(
            "Quem abria na segunda-feira o site da câmara lia apenas: «Página não encontrada». "
            "Segundo a autarquia, um servidor tinha falhado. Os formulários só voltaram à noite, "
            "disse um porta-voz."
        ),
        comment="Tem de iniciar sessão para publicar um comentário.",
        label="Exclusivo para assinantes",
    ),
    "nl": Words(
        consent=(
            "Wij waarderen uw privacy",
            (
                "Wij en onze 790 partners slaan informatie op een apparaat op en/of openen deze, zoals "
                "cookies, en verwerken persoonsgegevens."
            ),
            "Akkoord",
            "Weigeren",
        ),
        login=(
            "Inloggen",
            "Wachtwoord vergeten?",
            "U moet ingelogd zijn om deze pagina te bekijken.",
        ),
        captcha="Bevestig dat u geen robot bent.",
        paywall="Verder lezen? Word abonnee vanaf 1 euro per week.",
        missing="Sorry, het artikel dat u zoekt is niet meer beschikbaar.",
        denied="Toegang geweigerd",
        story=(
            ("De gemeenteraad heeft dinsdag besloten de oude brug over de rivier tot de herfst te sluiten."),
            "Van de 900 palen waren er volgens de ingenieur pas 312 geslagen toen het hoogwater kwam.",
            "Het hout kwam grotendeels uit het noorden en een deel was nog nat, zei de woordvoerster.",
        ),
        about=(
            (
                "‘Dit artikel is exclusief voor abonnees’ of ‘Al abonnee? Log in’: wie online de krant "
                "leest kent zulke zinnen."
            ),
            (
                "Ook de vraag ‘Bevestig dat u geen robot bent’ en de knop ‘Alles accepteren’ horen bij "
                "het dagelijks leven."
            ),
        ),
        notice="Het loket is op maandag 4 maart gesloten wegens een cursus van het personeel.",
        help=(
            "Klik op de startpagina op ‘Inloggen’ en daarna op ‘Wachtwoord vergeten?’. U krijgt "
            "binnen enkele minuten een e-mail met een link. De link is 24 uur geldig. Komt er niets, "
            "kijk dan in de map met ongewenste post of bel 020 1234567. Wij zijn op werkdagen van 8 "
            "tot 18 uur bereikbaar."
        ),
        outage=(
            "Wie maandag de website van de gemeente bezocht, las alleen: ‘Pagina niet gevonden’. "
            "Volgens het stadhuis was een server uitgevallen. Pas ’s avonds werkten de formulieren "
            "weer, zei een woordvoerder."
        ),
        comment="Je moet ingelogd zijn om een reactie te plaatsen.",
        label="Alleen voor abonnees",
    ),
    "pl": Words(
        consent=(
            "Cenimy Twoją prywatność",
            (
                "My i nasi partnerzy (801) przechowujemy informacje na urządzeniu lub uzyskujemy do nich "
                "dostęp, np. pliki cookie, oraz przetwarzamy dane osobowe."
            ),
            "Akceptuję i przechodzę do serwisu",
            "Nie wyrażam zgody",
        ),
        login=(
            "Zaloguj się",
            "Nie pamiętasz hasła?",
            "Musisz się zalogować, aby zobaczyć tę stronę.",
        ),
        captcha="Potwierdź, że nie jesteś robotem.",
        paywall="Pozostało 85% tekstu. Aby czytać dalej, kup dostęp.",
        missing="Przepraszamy, artykuł, którego szukasz, jest już niedostępny.",
        denied="Odmowa dostępu",
        story=(
            "Rada miasta postanowiła we wtorek zamknąć stary most na rzece do jesieni.",
            "Z 900 pali wbito zaledwie 312, gdy nadeszła powódź, twierdzi inżynier budowy.",
            (
                "Drewno pochodziło w większości z północy, a część była jeszcze mokra, powiedziała "
                "rzeczniczka."
            ),
        ),
        about=(
            (
                "„Artykuł dostępny tylko dla prenumeratorów” albo „Kup dostęp”: każdy, kto czyta prasę w "
                "sieci, zna takie zdania."
            ),
            (
                "Także prośba „Potwierdź, że nie jesteś robotem” i przycisk „Akceptuj wszystko” należą "
                "już do codzienności."
            ),
        ),
        notice="W poniedziałek 4 marca biuro będzie nieczynne z powodu szkolenia pracowników.",
        help=(
            "Na stronie głównej kliknij „Zaloguj się”, a potem „Nie pamiętasz hasła?”. W ciągu kilku "
            "minut otrzymasz wiadomość z odnośnikiem. Odnośnik jest ważny 24 godziny. Jeśli nic nie "
            "przyjdzie, sprawdź folder ze spamem albo zadzwoń pod numer 22 123 45 67. Pracujemy w "
            "dni robocze od 8 do 18."
        ),
        outage=(
            "Kto w poniedziałek otwierał stronę miasta, widział tylko napis: „Nie znaleziono "
            "strony”. Według ratusza zawiódł serwer. Formularze wróciły dopiero wieczorem, "
            "poinformował rzecznik."
        ),
        comment="Musisz się zalogować, aby móc dodać komentarz.",
        label="Tylko dla prenumeratorów",
    ),
    "sv": Words(
        consent=(
            "Vi värnar om din integritet",
            (
                "Vi och våra 780 partner lagrar och/eller får åtkomst till information på en enhet, "
                "exempelvis cookies, och behandlar personuppgifter."
            ),
            "Godkänn alla",
            "Avvisa alla",
        ),
        login=(
            "Logga in",
            "Glömt ditt lösenord?",
            "Du måste vara inloggad för att se den här sidan.",
        ),
        captcha="Bekräfta att du inte är en robot.",
        paywall="Läs vidare – bli prenumerant för 1 krona första månaden.",
        missing="Tyvärr, artikeln du söker finns inte längre.",
        denied="Åtkomst nekad",
        story=(
            ("Kommunfullmäktige beslutade på tisdagen att stänga den gamla bron över älven till hösten."),
            "Av 900 pålar hade bara 312 slagits ned när floden kom, enligt ingenjören.",
            (
                "Virket kom till största delen från norr och en del av det var fortfarande fuktigt, sade "
                "talespersonen."
            ),
        ),
        about=(
            (
                "”Det här är en artikel för dig som är prenumerant” eller ”Logga in för att läsa "
                "vidare”: den som läser tidningar på nätet känner igen orden."
            ),
            (
                "Även frågan ”Bekräfta att du inte är en robot” och knappen ”Godkänn alla” hör numera "
                "till vardagen."
            ),
        ),
        notice="Kontoret är stängt måndagen den 4 mars på grund av en kurs för personalen.",
        help=(
            "Klicka på ”Logga in” på startsidan och sedan på ”Glömt ditt lösenord?”. Inom några "
            "minuter får du ett mejl med en länk. Länken gäller i 24 timmar. Kommer inget mejl, "
            "titta i skräpposten eller ring 08-123 456. Vi svarar på vardagar mellan 8 och 18."
        ),
        outage=(
            "Den som i måndags besökte kommunens webbplats läste bara: ”Sidan kunde inte hittas”. "
            "Enligt kommunen hade en server gått sönder. Först på kvällen fungerade blanketterna "
            "igen, uppgav en talesperson."
        ),
        comment="Du måste vara inloggad för att kommentera.",
        label="Endast för prenumeranter",
    ),
    "ru": Words(
        consent=(
            "Мы ценим вашу конфиденциальность",
            (
                "Мы и наши партнеры храним и/или получаем доступ к информации на устройстве, например "
                "файлам cookie, и обрабатываем персональные данные."
            ),
            "Принять все",
            "Отклонить все",
        ),
        login=(
            "Вход",
            "Забыли пароль?",
            "Вы должны войти, чтобы просматривать эту страницу.",
        ),
        captcha="Подтвердите, что запросы отправляли вы, а не робот.",
        paywall="Оформите подписку, чтобы читать дальше.",
        missing="К сожалению, эта статья больше не доступна.",
        denied="Доступ запрещён",
        story=(
            "Городской совет решил во вторник закрыть старый мост через реку до осени.",
            "Из 900 свай к началу паводка было забито только 312, сообщил инженер.",
            (
                "Лес в основном привезли с севера, и часть его была ещё сырой, сказала представительница "
                "компании."
            ),
        ),
        about=(
            (
                "«Статья доступна только подписчикам», «Оформите подписку, чтобы читать дальше»: эти "
                "слова знакомы каждому, кто читает прессу в сети."
            ),
            (
                "Просьба «Подтвердите, что вы не робот» и кнопка «Принять все» тоже стали частью "
                "повседневной жизни."
            ),
        ),
        notice="В понедельник, 4 марта, приёмная закрыта: сотрудники на учёбе.",
        help=(
            "На главной странице нажмите «Войти», затем «Забыли пароль?». В течение нескольких минут "
            "вы получите письмо со ссылкой. Ссылка действует 24 часа. Если письма нет, проверьте "
            "папку со спамом или позвоните по телефону 123-45-67. Мы работаем по будням с 8 до 18 "
            "часов."
        ),
        outage=(
            "Те, кто в понедельник открывал сайт города, видели лишь надпись «Страница не найдена». "
            "По словам мэрии, отказал сервер. Бланки снова заработали только вечером, сообщил "
            "представитель."
        ),
        comment="Чтобы оставить комментарий, необходимо войти на сайт.",
        label="Только для подписчиков",
    ),
    "tr": Words(
        consent=(
            "Gizliliğinize değer veriyoruz",
            (
                "Biz ve 805 iş ortağımız, bir cihazda çerezler gibi bilgileri depolar ve/veya bunlara "
                "erişir ve kişisel verileri işleriz."
            ),
            "Kabul ediyorum",
            "Reddet",
        ),
        login=(
            "Giriş yap",
            "Parolanızı mı unuttunuz?",
            "Bu sayfayı görmek için giriş yapmalısınız.",
        ),
        captcha="Lütfen robot olmadığınızı doğrulayın.",
        paywall="Haberin devamını okumak için abone olun.",
        missing="Üzgünüz, aradığınız haber artık yayında değil.",
        denied="Erişim engellendi",
        story=(
            (
                "Belediye meclisi salı günü nehrin üzerindeki eski köprüyü sonbahara kadar kapatmaya "
                "karar verdi."
            ),
            "Mühendise göre sel geldiğinde 900 kazıktan yalnızca 312'si çakılmıştı.",
            "Kerestenin büyük bölümü kuzeyden geliyordu ve bir kısmı hâlâ yaştı, dedi sözcü.",
        ),
        about=(
            (
                "“Bu içerik abonelere özeldir”, “Okumaya devam etmek için abone olun”: internette gazete "
                "okuyan herkes bu cümleleri bilir."
            ),
            (
                "“Robot olmadığınızı doğrulayın” isteği ve “Tümünü kabul et” düğmesi de artık gündelik "
                "hayatın parçası."
            ),
        ),
        notice="Büromuz 4 Mart Pazartesi günü personel eğitimi nedeniyle kapalıdır.",
        help=(
            "Ana sayfada “Giriş yap”a, ardından “Şifremi unuttum”a tıklayın. Birkaç dakika içinde "
            "bağlantı içeren bir e-posta alırsınız. Bağlantı 24 saat geçerlidir. Bir şey gelmezse "
            "istenmeyen posta klasörüne bakın veya 0212 123 45 67'yi arayın. Hafta içi 8 ile 18 "
            "arasında hizmet veriyoruz."
        ),
        outage=(
            "Pazartesi günü belediyenin sitesini açanlar yalnızca “Sayfa bulunamadı” yazısını gördü. "
            "Belediyeye göre bir sunucu arızalanmıştı. Formlar ancak akşam geri geldi, dedi bir "
            "sözcü."
        ),
        comment="Yorum yapabilmek için giriş yapmalısınız.",
        label="Abonelere özel",
    ),
    "ja": Words(
        consent=(
            "お客様のプライバシーを尊重します",
            (
                "当社と805社のパートナーは、クッキーなどの情報をデバイスに保存またはアクセスし、"
                "個人データを処理します。"
            ),
            "すべて同意する",
            "すべて拒否する",
        ),
        login=(
            "ログイン",
            "パスワードをお忘れですか？",
            "このページを閲覧するにはログインが必要です。",
        ),
        captcha="私はロボットではありません",
        paywall="この記事は有料会員限定記事です。残り1234文字（全文2000文字）",
        missing="この記事は掲載期間が終了したため、削除されました。",
        denied="アクセスが拒否されました",
        story=(
            "市議会は火曜日、川に架かる古い橋を秋まで閉鎖することを決めた。",
            "技師によると、洪水が来たとき900本の杭のうち打ち込まれていたのは312本だけだった。",
            "木材の大半は北部から運ばれ、一部はまだ湿っていたと広報担当者は述べた。",
        ),
        about=(
            (
                "「この記事は有料会員限定記事です」「続きを読むには会員登録が必要です」。"
                "ネットで新聞を読む人なら誰でも知っている文句だ。"
            ),
            (
                "「私はロボットではありません」という確認や「すべて同意する」というボタンも、"
                "いまや日常の一部になった。"
            ),
        ),
        notice="三月四日の月曜日は職員研修のため窓口を休みます。",
        help=(
            "トップページの「ログイン」を押し、次に「パスワードをお忘れですか？」を押してください。"
            "数分以内にリンクの入ったメールが届きます。リンクは24時間有効です。"
            "届かない場合は迷惑メールのフォルダをご確認いただくか、03-1234-5678までお電話ください。"
            "受付は平日の八時から十八時までです。"
        ),
        outage=(
            "月曜日に市のサイトを開いた人には「ページが見つかりません」とだけ表示された。"
            "市役所によるとサーバーの故障が原因だった。"
            "申請書が再び使えるようになったのは夜になってからだと担当者は述べた。"
        ),
        comment="コメントを投稿するにはログインしてください。",
        label="会員限定",
    ),
    "ar": Words(
        consent=(
            "نحن نقدر خصوصيتك",
            (
                "نقوم نحن وشركاؤنا بتخزين المعلومات على الجهاز أو الوصول إليها، مثل ملفات تعريف "
                "الارتباط، ومعالجة البيانات الشخصية."
            ),
            "قبول الكل",
            "رفض الكل",
        ),
        login=(
            "تسجيل الدخول",
            "هل نسيت كلمة المرور؟",
            "يجب عليك تسجيل الدخول لعرض هذه الصفحة.",
        ),
        captcha="يرجى التأكد من أنك لست برنامج روبوت.",
        paywall="اشترك لمتابعة القراءة.",
        missing="عذرا، المقال الذي تبحث عنه لم يعد متاحا.",
        denied="تم رفض الوصول",
        story=(
            "قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم فوق النهر حتى الخريف.",
            "ومن بين 900 ركيزة لم تغرس سوى 312 عندما جاء الفيضان، بحسب المهندس.",
            "وجاء معظم الخشب من الشمال وكان بعضه لا يزال رطبا، كما قالت المتحدثة.",
        ),
        about=(
            (
                "«هذا المحتوى متاح للمشتركين فقط» و«اشترك لمتابعة القراءة»: عبارات يعرفها كل من يقرأ "
                "الصحف على الشبكة."
            ),
            "كما أصبح طلب «أنا لست برنامج روبوت» وزر «قبول الكل» جزءا من الحياة اليومية.",
        ),
        notice="يغلق المكتب يوم الاثنين 4 مارس بسبب دورة تدريبية للموظفين.",
        help=(
            "في الصفحة الرئيسية اضغط على «تسجيل الدخول» ثم على «هل نسيت كلمة المرور؟». ستصلك خلال "
            "دقائق رسالة فيها رابط. الرابط صالح لمدة 24 ساعة. إذا لم يصلك شيء فابحث في البريد غير "
            "المرغوب فيه أو اتصل بنا على الرقم 123456. نعمل في أيام الأسبوع من الثامنة حتى السادسة."
        ),
        outage=(
            "من فتح موقع البلدية يوم الاثنين لم ير سوى عبارة «الصفحة غير موجودة». وبحسب البلدية تعطل "
            "أحد الخوادم. ولم تعد النماذج إلا في المساء، كما قال متحدث."
        ),
        comment="يجب تسجيل الدخول لإضافة تعليق.",
        label="للمشتركين فقط",
    ),
}
