"""From bytes to characters, whatever the document says about its charset, and back to byte positions."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.readers.charset import decode
from factcheck.archive.readers.charset_labels import known_codec
from factcheck.archive.readers.letters import written
from factcheck.archive.readers.sniff import sniff

RUSSIAN = "Река поднялась выше моста, и рынок закрыли до весны. Комиссия сообщила об этом вчера вечером. " * 8
JAPANESE = "川の水位は橋を越え、市場は春まで閉鎖された。委員会は昨日の夜にこれを発表した。" * 8
CZECH = "Řeka vystoupila nad most a tržiště zůstalo zavřené až do jara, jak včera večer oznámila komise. " * 8
GERMAN = "Der Fluss stieg über die Brücke – und der Markt blieb geschlossen, „bis März“, wie es hieß. " * 8

DECLARED = [
    ("byte order mark of UTF-8", codecs.BOM_UTF8 + "é".encode(), "text/html; charset=latin-1", "é", "utf-8"),
    ("byte order mark of UTF-16", codecs.BOM_UTF16_BE + "é".encode("utf-16-be"), "", "é", "utf-16-be"),
    (
        "the server",
        "é".encode("cp1251", "replace") + "я".encode("cp1251"),
        "text/html; charset=windows-1251",
        "?я",
        "cp1251",
    ),
    ("latin-1 means windows-1252", "“é”".encode("cp1252"), "text/html;charset=ISO-8859-1", "“é”", "cp1252"),
    ("quoted, upper case", "ё".encode("koi8-r"), 'text/html; CHARSET="KOI8-R"', "ё", "koi8-r"),
    ("gb2312 means gb18030", "汉字𠀀".encode("gb18030"), "text/html; charset=gb2312", "汉字𠀀", "gb18030"),
    ("a name of Windows", "川".encode("cp932"), "text/html; charset=x-sjis", "川", "cp932"),
    (
        "the document",
        b'<meta charset="iso-8859-2">' + "č".encode("iso8859-2"),
        "",
        '<meta charset="iso-8859-2">č',
        "iso8859-2",
    ),
    ("UTF-16 that is not", b"<meta charset=utf-16>\xc3\xa9", "", "<meta charset=utf-16>é", "utf-8"),
    ("UTF-8 whatever was said", "Füße".encode(), "text/html; charset=iso-8859-1", "Füße", "utf-8"),
    ("nothing said, UTF-8", "Füße".encode(), "text/html", "Füße", "utf-8"),
]


@pytest.mark.parametrize(
    ("content", "declared", "text", "codec"),
    [case[1:] for case in DECLARED],
    ids=[case[0] for case in DECLARED],
)
def test_declared(content: bytes, declared: str, text: str, codec: str) -> None:
    decoded = decode(content, declared, markup=True)
    assert (decoded.text, decoded.codec) == (text, codec)


@pytest.mark.parametrize(
    "label", ["utf-7", "zlib", "rot13", "unicode_escape", "idna", "hex", "../x", "\x00", "mbcs", "undefined"]
)
def test_unsafe_codecs_are_never_used(label: str) -> None:
    assert known_codec(label) == ""
    decoded = decode(b"a+AGI-b", f"text/html; charset={label}", markup=True)
    assert decoded.text == "a+AGI-b"


def test_a_false_declaration_is_flagged() -> None:
    assert decode("Füße".encode(), "text/html; charset=latin-1", markup=True).flags == (
        "declared latin-1 (the server), but the bytes are UTF-8",
    )
    assert "unknown or unsafe" in decode(b"x", "text/html; charset=zlib", markup=True).flags[0]


@pytest.mark.parametrize(
    ("text", "codec", "used"),
    [
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (JAPANESE, "cp932", "cp932"),
        (JAPANESE, "euc_jp", "euc_jp"),
        (GERMAN, "cp1252", "cp1252"),
        ("<p>café naïve", "cp1252", "cp1252"),
        (CZECH, "cp1250", "cp1250"),
        (GERMAN, "utf-16-le", "utf-16-le"),
    ],
)
def test_detection_when_nothing_is_said(text: str, codec: str, used: str) -> None:
    decoded = decode(text.encode(codec), "", markup=True)
    assert decoded.text == text
    assert decoded.codec == used


def test_undecodable_bytes_are_kept_and_counted() -> None:
    decoded = decode(b"good \xff\xfe text" + b" more" * 100, "text/html; charset=utf-8", markup=True)
    assert decoded.text.startswith("good \udcff\udcfe text")
    assert decoded.flags == ("2 bytes are not valid utf-8 and read as replacement characters",)


def test_a_page_cut_within_a_character_is_still_utf8() -> None:
    decoded = decode("Füße über Füße é".encode()[:-1], "text/html; charset=latin-1", markup=True)
    assert decoded.codec == "utf-8"


PIECES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=9), min_size=1, max_size=9)


@given(
    PIECES,
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "gb18030", "cp1252", "cp932", "euc_jp"]),
    st.booleans(),
)
def test_byte_positions_are_exact(parts: list[str], codec: str, bom: bool) -> None:
    parts = [part.encode(codec, "ignore").decode(codec) for part in parts]
    marks = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    mark = marks.get(codec, b"") if bom or codec.startswith("utf-16") else b""
    content = mark + "".join(parts).encode(codec)
    decoded = decode(content, f"text/html; charset={codec}", markup=False)
    if decoded.codec != codec:  # what looks like UTF-8 is read as UTF-8
        return
    pieces, at = [], 0
    for part in parts:
        pieces.append([at, at + len(part), at, at + len(part)])
        at += len(part)
    for (first, last, begin, end), part in zip(decoded.spans(pieces), parts, strict=True):
        assert content[begin:end] == part.encode(codec)
        assert decoded.text[first:last] == part


@given(
    st.binary(max_size=200),
    st.sampled_from(["", "utf-8", "cp1251", "gb18030", "euc_jp", "utf-16-le", "shift_jis"]),
)
def test_any_bytes_are_read_and_counted(content: bytes, charset: str) -> None:
    decoded = decode(content, f"text/html; charset={charset}", markup=True)
    if decoded.codec in ("utf-8", "cp1251", "cp1252"):
        assert decoded.size(0, len(decoded.text)) == len(content) - decoded.start


def test_replacement_characters_of_the_document_are_no_damage() -> None:
    decoded = decode("Die Br\ufffdcke über den Fluss".encode(), "text/html; charset=utf-8", markup=True)
    assert decoded.flags == ()
    broken = "Die Br\ufffdcke über ".encode() + b"\xff den Fluss"
    decoded = decode(broken, "text/html; charset=utf-8", markup=True)
    assert decoded.flags == ("1 byte is not valid utf-8 and read as replacement characters",)


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1252", "Borgmästaren sade att bron över sundet kostade för mycket år 1937. Åsa höll med på ön."),
        ("cp1252", "A câmara disse que não há dinheiro para a construção da ponte. São três opções."),
        ("cp1250", "Powiedział, że życie jest piękne. Są też łąki, gdzie każdy może iść."),
        ("cp1250", "Starosta řekl, že most přes řeku stál příliš mnoho. Kůň úpěl ďábelské ódy."),
        ("cp1250", "Az őszi idő és a hűvös levegő jót tesz, mondta a polgármester az új hídról."),
    ],
)
def test_western_letters_are_preferred_unless_they_are_plainly_central_european(
    codec: str, text: str
) -> None:
    assert decode(f"<p>{text}</p>".encode(codec), "text/html", markup=True).codec == codec


SHORT = [
    ("cp1252", "L'été dernier, la préfète a été reçue à l'hôtel de ville, où elle a dû s'expliquer."),
    ("cp1252", "Le maire a déclaré « c'est prêt »."),
    ("cp1252", "Où va le fleuve ? Là-bas, près du pôle."),
    ("cp1252", "Les bandeaux « Tout accepter » font partie du quotidien…"),
    ("cp1252", "Der Bürgermeister heißt Müller."),
    ("cp1252", "La construcción del puente costó más de lo previsto, según el ingeniero."),
    ("cp1252", "A câmara não aprovou a construção, disse o engenheiro."),
    ("cp1252", "Virket kom från norr och var fuktigt, sade hon på tisdagen."),
    ("cp1252", "Áin flæddi yfir bakka sína í vor og brúin er enn lokuð, sagði bæjarstjórinn."),
    ("cp1252", "Veðrið var gott þá."),
    ("cp1250", "Drewno pochodziło w większości z północy, a część była jeszcze mokra."),
    ("iso8859-2", "Drewno pochodziło w większości z północy, a część była jeszcze mokra."),
    ("cp1250", "Dřevo pocházelo většinou ze severu a část byla ještě vlhká."),
    ("iso8859-2", "Dřevo pocházelo většinou ze severu a část byla ještě vlhká."),
    ("cp1250", "A fa nagyrészt északról érkezett, és őszig nedves volt."),
    ("cp1254", "Soruşturma haziranda sonuçsuz kapandı, evrakı belediyede duruyor."),
    ("cp1254", "Eğer yağmur yağarsa köprü kapanır."),
    ("cp1254", "Kâtibin kâğıdı rüzgârda kayboldu."),
    ("cp1257", "Šogad gājēji tiltā būs mazāk."),
    ("cp1257", "Pilsētas dome otrdien nolēma līdz rudenim slēgt veco tiltu pār upi."),
    ("cp1257", "Miesto taryba antradienį nusprendė iki rudens uždaryti senąjį tiltą per upę."),
    ("cp1251", "Весной река поднялась снова и унесла леса."),
    ("koi8-r", "Весной река поднялась снова и унесла леса; новые оплатила область."),
    ("cp932", "市議会は火曜日、川に架かる古い橋を秋まで閉鎖することを決めた。"),
    ("euc_jp", "調査は六月に結論のないまま終わり、書類は市役所に保管されている。"),
    ("cp1256", "وانتهى التحقيق في يونيو من دون نتيجة، وأوراقه محفوظة في البلدية."),
    ("cp1251", "Новости дня"),
    ("cp1251", "Что будет дальше — неизвестно."),
    ("cp1251", "ЦЕНЫ НА ХЛЕБ ВЫРОСЛИ"),
    ("koi8-r", "В 1937 году мост был открыт мэром."),
    ("koi8-r", "Жители требуют объяснений."),
    ("iso8859-5", "Река вышла из берегов."),
    ("cp866", "Глава города отказался отвечать на вопросы."),
    ("cp1251", "Його довжина становить 1204 метри, а ґанок їх закрито."),
    ("koi8-u", "Жителі вимагають пояснень, але їх немає."),
    ("cp1251", "Кметът отказа да отговори на въпросите."),
    ("cp1251", "Градоначелник је одбио да одговори на питања."),
    ("cp1251", "Рака выйшла з берагоў."),
    ("cp1255", "הגשר סגור עד הסתיו."),
    ("cp1255", "ירושלים, 5 במאי."),
    ("iso8859-8", "בשנת 1937 נחנך הגשר בידי ראש העיר."),
    ("cp1253", "Ειδήσεις της ημέρας"),
    ("iso8859-7", "Ο δήμαρχος αρνήθηκε να απαντήσει στις ερωτήσεις."),
    ("cp1256", "فاض النهر عن ضفتيه."),
    ("cp874", "นายกเทศมนตรีปฏิเสธที่จะตอบคำถาม"),
    ("cp932", "橋は秋まで閉鎖される。"),
    ("cp949", "시장은 기자들의 질문에 답변을 거부했다."),
    ("gb18030", "市长拒绝回答记者的问题。"),
    ("big5hkscs", "市長拒絕回答記者的問題。"),
]
VIETNAMESE = [
    "Con sông đã tràn bờ.",
    "Tòa án bác đơn kiện.",
    "Thị trưởng từ chối trả lời các câu hỏi của báo chí.",
    "Chiều dài của cây cầu là 1204 mét.",
    "Năm 1937, cây cầu được khánh thành.",
]
TONES = "\u0300\u0301\u0303\u0309\u0323"


@pytest.mark.parametrize(("codec", "text"), SHORT)
@pytest.mark.parametrize("times", [1, 3])
def test_one_sentence_tells_its_charset(codec: str, text: str, times: int) -> None:
    page = f"<title>X</title><p>{' '.join([text] * times)}</p>"
    assert decode(page.encode(codec), "text/html", markup=True).text == page


@pytest.mark.parametrize("text", VIETNAMESE)
def test_a_vietnamese_sentence_tells_its_charset(text: str) -> None:
    """Its tones are signs of their own there, behind the letter, unless Western languages have the letter too."""
    content = b""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        western = letter.encode("cp1258", "ignore")
        content += western or (bare + "".join(part for part in parts if part in TONES)).encode("cp1258")
    found = decode(b"<p>%b</p>" % content, "text/html", markup=True)
    assert (unicodedata.normalize("NFC", found.text), found.codec) == (f"<p>{text}</p>", "cp1258")


@pytest.mark.parametrize(
    "text",
    [
        "Perché può costare così? Più là che qua, e giù.",
        "L'été à l'hôtel, l'élève a vu l'âne.",
        "À bientôt, dit Müller à l'élève ; où est Åsa ?",
        "O avô já não põe a mão.",
    ],
)
def test_accents_alone_are_not_vietnamese(text: str) -> None:
    assert decode(f"<p>{text}</p>".encode("cp1252"), "text/html", markup=True).text == f"<p>{text}</p>"


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp932", "ALTER OPERATOR FAMILYではSTORAGEを指定できません"),
        ("gb18030", "E352: 不能在当前的 'foldmethod' 下删除 fold"),
        ("cp949", "inputrestore()가 inputsave()보다 많이 불려졌습니다"),
        ("cp874", "GNU Lesser General Public License รุ่นที่ 3 เท่านั้น"),
    ],
)
def test_what_is_no_alphabet_is_not_taken_for_one(codec: str, text: str) -> None:
    assert written(text.encode(codec)) == ""


@given(st.binary(max_size=200))
def test_any_letters_are_looked_at_without_complaint(sample: bytes) -> None:
    found = written(sample)
    assert not found or sample.decode(found, "replace")


def test_utf_16_that_only_the_server_tells_of() -> None:
    found = decode("<p>Åsa".encode("utf-16-be"), "text/html; charset=utf-16be", markup=True)
    assert (found.text, found.flags) == ("<p>Åsa", ())


FRENCH = "<p>L’ingénieur a mesuré la longueur du pont à 1 024 mètres, où onze ouvriers ont péri près de la culée.</p>"
EMOJI = b"\xed\xa0\xbd\xed\xb8\x80"  # one, as two surrogates that are coded each
SHOUTED = GERMAN + "Im «CAFÉ» der «CITÉ» rief sie: „OLÉ“ und „AHÄ“, „DÖ“. "
NOT_UTF_8 = "declared utf-8 (the server), but the bytes are not"


@pytest.mark.parametrize("declared", ["text/html; charset=utf-8", "text/html"])
@pytest.mark.parametrize(
    ("content", "bad"),
    [
        (FRENCH.encode() * 8 + EMOJI, 6),
        (b"<p>Only signs of ASCII, and one more " + EMOJI, 6),
        (FRENCH.encode() + EMOJI * 30, 180),
        (FRENCH.encode() * 40 + "déjà été né".encode("cp1252"), 5),
        (RUSSIAN.encode() + b"\xff\xfe\xfd" * 3, 9),
        (JAPANESE.encode() + JAPANESE.encode()[:2] + b"<p>", 2),
    ],
    ids=[
        "an emoji",
        "an emoji and nothing else",
        "many emoji",
        "a note in another charset",
        "rubbish",
        "a cut",
    ],
)
def test_what_is_utf_8_but_for_a_little_stays_so(content: bytes, bad: int, declared: str) -> None:
    decoded = decode(content, declared, markup=True)
    assert decoded.codec == "utf-8"
    assert decoded.text == content.decode("utf-8", "surrogateescape")
    assert decoded.flags == (f"{bad} bytes are not valid utf-8 and read as replacement characters",)


def test_a_quarter_in_another_charset_leaves_the_rest_what_it_was_said_to_be() -> None:
    content = FRENCH.encode() * 8 + FRENCH.replace("’", "").encode("cp1252") * 3
    assert decode(content, "text/html; charset=utf-8", markup=True).codec == "utf-8"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (SHOUTED, "cp1252"),
        (GERMAN, "cp1252"),
        (RUSSIAN.replace("Река", "Пётр"), "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        ("河水涨过桥面，市场关闭至春天。委员会昨天晚上宣布了这一消息。" * 8, "gb18030"),
        ("แม่น้ำขึ้นสูงกว่าสะพานและตลาดปิดจนถึงฤดูใบไม้ผลิ ราคาสินค้าเพิ่มขึ้นร้อยละสิบ " * 8, "cp874"),
    ],
)
@pytest.mark.parametrize("declared", ["text/html; charset=utf-8", "text/html"])
def test_what_has_pairs_that_look_like_utf_8_does_not_become_it(text: str, codec: str, declared: str) -> None:
    decoded = decode(text.encode(codec), declared, markup=True)
    assert decoded.codec == codec
    assert decoded.text == text
    assert (NOT_UTF_8 in decoded.flags) is ("utf-8" in declared)


ORDERLESS = "charset 'utf-16' (the server) does not say the order of its bytes: it is guessed"


@pytest.mark.parametrize(
    ("label", "written", "flags"),
    [
        ("utf-16", "utf-16-be", ()),
        ("utf-16", "utf-16-le", ()),
        ("unicode", "utf-16-be", ()),
        ("utf-16le", "utf-16-le", ()),
        ("utf-16be", "utf-16-be", ()),
        ("UTF-16LE", "utf-16-be", ("declared UTF-16LE (the server), but the bytes are utf-16-be",)),
        ("utf-16be", "utf-16-le", ("declared utf-16be (the server), but the bytes are utf-16-le",)),
    ],
)
@pytest.mark.parametrize("text", ["<p>Åsa mätte bron.", "<p>河水涨过桥面，<b>市场</b>关闭至春天。</p>"])
def test_the_bytes_tell_the_order_of_utf_16(
    label: str, written: str, flags: tuple[str, ...], text: str
) -> None:
    content = text.encode(written)
    decoded = decode(content, f"text/html; charset={label}", markup=True)
    assert (decoded.text, decoded.codec, decoded.flags) == (text, written, flags)
    assert sniff(content, f"text/html; charset={label}").kind == "html"


def test_an_order_that_neither_label_nor_bytes_tell_is_a_guess() -> None:
    content = "ĀĀ\x01Ȁ".encode("utf-16-be") * 9
    assert decode(content, "text/plain; charset=utf-16", markup=False).flags[0] == ORDERLESS
    decoded = decode(content, "text/plain; charset=utf-16be", markup=False)
    assert (decoded.codec, decoded.flags) == ("utf-16-be", ())


@pytest.mark.parametrize("written", ["utf-16-be", "utf-16-le"])
@pytest.mark.parametrize("declared", ["", "utf-8", "windows-1252", "no-such-charset"])
@pytest.mark.parametrize(
    "text", ["<html><title>Tides</title><p>The tide rose.</p>", "<p>Åsa mätte bron på nytt."]
)
def test_plain_utf_16_is_read_whatever_was_declared(text: str, declared: str, written: str) -> None:
    said = f"text/html; charset={declared}" if declared else "text/html"
    decoded = decode(text.encode(written), said, markup=True)
    assert (decoded.text, decoded.codec, decoded.how) == (text, written, "the bytes")
    wrong = f"declared {declared} (the server), but the bytes are {written}"
    assert decoded.flags == ((wrong,) if declared else ())
    assert sniff(text.encode(written), said).kind == "html"


def test_few_nuls_make_no_utf_16() -> None:
    assert decode(b"a\x00b The tide rose.", "text/plain", markup=False).codec == "utf-8"
