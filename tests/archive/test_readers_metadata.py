"""Title, author, publisher and date, each with how it was got."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive.derived import Stated
from factcheck.archive.metadata.bylines import bare_title, name_in
from factcheck.archive.metadata.dates import dated_line, normal_date, pdf_date
from factcheck.archive.metadata.describing import Clues, describe
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read

URL = "https://www.example.org/2021/03/04/story.html"
ARTICLE = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Site"},
        {
            "@type": ["Article", "NewsArticle"],
            "headline": "The &amp; headline",
            "author": [
                {"@type": "Person", "name": "Ann A."},
                {"name": ["Bob B."]},
                "Ann A.",
                "https://x.org/cy",
            ],
            "publisher": {"@type": "Organization", "name": "The Paper"},
            "datePublished": "2020-01-02T03:04:05Z",
        },
    ],
}


def test_structured_data_comes_first() -> None:
    metas = (("og:title", "Other"), ("author", "Other"), ("og:site_name", "Other"), ("date", "1999-01-01"))
    found = describe(Clues("Other", metas, (json.dumps(ARTICLE),), url=URL))
    assert found.title == Stated("The & headline", "stated: JSON-LD headline")
    assert found.author == Stated("Ann A.; Bob B.", "stated: JSON-LD author")
    assert found.publisher == Stated("The Paper", "stated: JSON-LD publisher")
    assert found.date == Stated("2020-01-02", "stated: JSON-LD datePublished")


def test_meta_elements_come_next() -> None:
    metas = (
        ("citation_author", "Ann"),
        ("citation_author", "Bob"),
        ("og:title", "A title | The Paper"),
        ("og:site_name", "The Paper"),
        ("article:author", "https://social.example/x"),
        ("citation_publication_date", "2019/05/06"),
    )
    found = describe(Clues("A title", metas, url=URL))
    assert found.title == Stated("A title", "stated: meta og:title")
    assert found.author == Stated("Ann; Bob", "stated: meta citation_author")
    assert found.publisher == Stated("The Paper", "stated: meta og:site_name")
    assert found.date == Stated("2019-05-06", "stated: meta citation_publication_date")


def test_then_what_is_marked_in_the_text_and_the_address() -> None:
    found = describe(Clues("My title", authors=("Photo by Bob", "By\nAnn Example\nReporter", "x"), url=URL))
    assert found.title == Stated("My title", "stated: title element")
    assert found.author == Stated("Ann Example", "inferred: an element marked as the author's")
    assert found.publisher == Stated("example.org", "inferred: the host in the address")
    assert found.date == Stated("2021-03-04", "inferred: the address")
    times = (("2018-01-01", "class=updated"), ("2017-01-01T10:00", 'pubdate class="x"'))
    assert describe(Clues(times=times, url=URL)).date == Stated(
        "2017-01-01", "stated: time element marked as the publication date"
    )


def test_nothing_is_made_up() -> None:
    found = describe(Clues())
    assert (found.title, found.author, found.publisher, found.date) == (
        Stated(),
        Stated(),
        Stated(),
        Stated(),
    )


@pytest.mark.parametrize(
    ("title", "publisher", "kept"),
    [
        ("A title - The Paper", "The Paper", "A title"),
        ("A title: The Paper", "The Paper", "A title"),
        ("A title about The Paper", "The Paper", "A title about The Paper"),
        ("The Paper", "The Paper", "The Paper"),
        ("| The Paper", "The Paper", "| The Paper"),
        ("The Paper | A title", "The Paper", "A title"),
        ("A title -", "The Paper", "A title"),
        ("A title | Part two", "The Paper", "A title | Part two"),
        ("A title - example", "", "A title"),
        ("Example.ORG: news | A title", "", "Example.ORG: news | A title"),
        ("A title | Example.org", "", "A title"),
        ("A title » news.example.org", "", "A title"),
        ("Example | A title | example.org", "", "A title"),
        ("-", "The Paper", "-"),
        ("A title - org", "", "A title - org"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_a_title(title: str, publisher: str, kept: str) -> None:
    clues = Clues(title, (("og:site_name", publisher),), url="https://news.example.org/a")
    assert describe(clues).title.value == kept


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("By Ann Poe", "Ann Poe"),
        ("Von Änne Pö, Berlin", "Änne Pö, Berlin"),
        ("Posted by: Ann Poe on 3 May 2021", "Ann Poe"),
        ("by Ann Poe - Apr 16, 2015 8:02 pm UTC", "Ann Poe"),
        ("Ann Poe March 18 at 12:22 PM Follow @AnnPoe", "Ann Poe"),
        ("Ann Poe•15 January 2020", "Ann Poe"),
        ("/ Ann Poe / 10:08 am Fri Jul 19, 2013", "Ann Poe"),
        ("Ann Poe — 2013-09-29— in Code — Permalink", "Ann Poe"),
        ("John Poe -", "John Poe"),
        ("Ann-Marie O'Poe, MA", "Ann-Marie O'Poe, MA"),
        ("June May", "June May"),
        ("Parker Diaz", "Parker Diaz"),
        ("川上 花", "川上 花"),
        ("王伟", "王伟"),
        ("2021-03-04", ""),
        ("By", ""),
        ("Story by", ""),
        ("Autoren", ""),
        ("Authors:", ""),
        ("Autor: Änne Pö", "Änne Pö"),
        ("Veröffentlicht von Änne Pö", "Änne Pö"),
        ("Ann Poe Tuesday", "Ann Poe"),
        ("Authors Ann Poe", "Authors Ann Poe"),
        ("Text Ann", "Text Ann"),
        ("Photo by Ann Poe", ""),
        ("Foto: Änne Pö", ""),
        ("Von Änne Pö", "Änne Pö"),
        ("Ein Kommentar von Änne Pö", "Änne Pö"),
        ("Eine Analyse von Änne Pö, 3. März 2024", "Änne Pö"),
        ("Von Änne Pö, veröffentlicht am 3. März 2024", "Änne Pö"),
        ("Von Änne von Pö - Aktualisiert am 03.03.2024 - 10:00 Uhr", "Änne von Pö"),
        ("Autorin: Änne Pö", "Änne Pö"),
        ("Par Anne Pô", "Anne Pô"),
        ("Par Anne Pô et Jean Pô, publié le 3 mars 2024", "Anne Pô et Jean Pô"),
        ("Publié par Anne Pô le 3 mars 2024", "Anne Pô"),
        ("Propos recueillis par Anne Pô", "Anne Pô"),
        ("Por Ana Pó", "Ana Pó"),
        ("Escrito por Ana Pó el 3 de marzo de 2024", "Ana Pó"),
        ("Texto: Ana Pó", "Ana Pó"),
        ("di Anna Pò", "Anna Pò"),
        ("a cura di Anna Pò - aggiornato il 3 marzo 2024", "Anna Pò"),
        ("Door Anna Poe", "Anna Poe"),
        ("Geschreven door: Anna Poe op 3 maart 2024", "Anna Poe"),
        ("Autor: Anna Pó, 3 marca 2024", "Anna Pó"),
        ("Opracowała Anna Pó", "Anna Pó"),
        ("Av Anna Pö", "Anna Pö"),
        ("Text: Anna Pö publicerad 3 mars 2024", "Anna Pö"),
        ("Автор: Анна По", "Анна По"),
        ("Анна По 3 марта 2024", "Анна По"),
        ("Yazan: Ayşe Pö", "Ayşe Pö"),
        ("Ayşe Pö 3 Mart 2024 Pazar", "Ayşe Pö"),
        ("文・川上 花", "川上 花"),
        ("執筆：川上花", "川上花"),
        ("川上花 2024年3月3日", "川上花"),
        ("بقلم: آنا مثال", "آنا مثال"),
        ("كتبت آنا مثال", "آنا مثال"),
        ("Avi Porat", "Avi Porat"),
        ("Dianne Poe", "Dianne Poe"),
        ("Vonda Parr", "Vonda Parr"),
        ("Im Handel: März 2024", ""),
        ("Presseschau : Anna Pö", ""),
        ("L'AUTEUR", ""),
        ("L’auteure : Anne Pô", "Anne Pô"),
        ("About the author", ""),
        ("Über die Autorin", ""),
        ("Author · Ann Poe", "Ann Poe"),
        ("Ann Poe, author", "Ann Poe, author"),
        ("Autor/in: Änne Pö", "Änne Pö"),
        ("von Autor: Änne Pö", "Änne Pö"),
        ("durch Änne Pö", "Änne Pö"),
        ("By Di Poe", "Di Poe"),
        ("Analysis by Ann Poe", "Ann Poe"),
        ("Interview: Änne Pö", "Änne Pö"),
        ("Text: Änne Pö, Fotos: Jan Pö", "Änne Pö"),
        ("By Ann Poe: our reporter", "Ann Poe"),
        ("June 5, 2019", ""),
        ("Juin 5", ""),
        ("Mon 5 June", ""),
        ("June Poe 5 June", "June Poe"),
        ("Print", ""),
        ("Printa Poe", "Printa Poe"),
        ("Share this article", ""),
        ("Artikel empfehlen:", ""),
        ("Submitted on 3 March", ""),
        ("Submitted by Ann Poe", "Ann Poe"),
        ("x" * 200, ""),
        ("", ""),
    ],
)
def test_a_byline_is_read_as_far_as_it_names(byline: str, name: str) -> None:
    assert name_in(byline) == name


@given(st.text(alphabet="By nA-–|/@1 on", max_size=60))
def test_any_byline_is_read_without_complaint(byline: str) -> None:
    assert len(name_in(byline)) <= 80
    assert len(bare_title(byline, "By", "by.an")) <= len(byline)


def test_a_house_is_the_author_where_no_person_is_named() -> None:
    article = json.dumps({"@type": "Article", "author": "The Paper", "publisher": {"name": "The Paper"}})
    found = describe(Clues(linked_data=(article,), metas=(("author", "@paper"),), authors=("By Ann Poe",)))
    assert found.author == Stated("Ann Poe", "inferred: an element marked as the author's")
    found = describe(Clues(linked_data=(article,), metas=(("author", "@paper"),)))
    assert found.author == Stated("The Paper", "stated: JSON-LD author")


@pytest.mark.parametrize(
    "block",
    [
        "",
        "no json",
        "[" * 50_000,
        '{"@type": "Article"' + ', "a": {"@type": "Article"' * 50,
        "9" * 5_000,
        "null",
        '"x"',
    ],
)
def test_broken_linked_data_is_passed_over(block: str) -> None:
    assert describe(Clues("T", linked_data=(block, json.dumps(ARTICLE)))).title.value == "The & headline"


def test_linked_data_of_a_million_objects_is_not_walked_through() -> None:
    many = json.dumps([{"@type": "Thing", "x": [{}] * 10} for _ in range(4_000)])
    assert describe(Clues("T", linked_data=(many,))).title.value == "T"


@settings(max_examples=40)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["@type", "@graph", "author", "name", "headline", "datePublished"]), inner
            )
        ),
        max_leaves=12,
    )
)
def test_any_linked_data_is_read_without_complaint(data: object) -> None:
    found = describe(
        Clues(
            linked_data=(json.dumps({"@type": "Article", "author": data, "headline": data}), json.dumps(data))
        )
    )
    assert isinstance(found.author.value, str)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021-03-04T23:59:00+14:00", "2021-03-04"),
        ("2021-03", "2021-03"),
        ("2021", "2021"),
        ("20210304", "2021-03-04"),
        ("2021/3/4", "2021-03-04"),
        ("March 4, 2021", "2021-03-04"),
        ("Mar. 4th, 2021 at 10:00", "2021-03-04"),
        ("Thu, 04 Mar 2021 10:00:00 GMT", "2021-03-04"),
        ("4 March 2021", "2021-03-04"),
        ("March 2021", "2021-03"),
        ("03/04/2021", ""),  # two days it could be
        ("25/12/2021", "2021-12-25"),
        ("12/25/2021 10:00", "2021-12-25"),
        ("5/5/2021", "2021-05-05"),
        ("13/13/2021", ""),
        ("03.04.2021", "2021-04-03"),  # with dots the day is first
        ("3. 4. 2021, 10:00 Uhr", "2021-04-03"),
        ("3. März 2024", "2024-03-03"),
        ("Sonntag, 3. März 2024, 10:00 Uhr", "2024-03-03"),
        ("So., 03. Mrz. 2024", "2024-03-03"),
        ("am 3. Jänner 2024", "2024-01-03"),
        ("le 3 mars 2024", "2024-03-03"),
        ("dimanche 3 mars 2024 à 10h00", "2024-03-03"),
        ("1er août 2024", "2024-08-01"),
        ("12 févr. 2024", "2024-02-12"),
        ("3 de marzo de 2024", "2024-03-03"),
        ("domingo, 3 de marzo de 2024", "2024-03-03"),
        ("3 de março de 2024", "2024-03-03"),
        ("terça-feira, 5 de março de 2024", "2024-03-05"),
        ("domenica 3 marzo 2024", "2024-03-03"),
        ("1° giugno 2024", "2024-06-01"),
        ("1º de junho de 2024", "2024-06-01"),
        ("zondag 3 maart 2024", "2024-03-03"),
        ("3 mrt. 2024", "2024-03-03"),
        ("3 marca 2024", "2024-03-03"),
        ("niedziela, 3 października 2021 r.", "2021-10-03"),
        ("den 3 mars 2024", "2024-03-03"),
        ("söndag 3 maj 2020 kl. 10", "2020-05-03"),
        ("3 марта 2024 г.", "2024-03-03"),
        ("воскресенье, 3 мая 2020", "2020-05-03"),
        ("3 Mart 2024 Pazar", "2024-03-03"),
        ("3 Ağustos 2024", "2024-08-03"),
        ("2024年3月3日(日) 10時00分", "2024-03-03"),
        ("令和6年3月3日", "2024-03-03"),
        ("令和元年5月", "2019-05"),
        ("2024년 3월 3일", "2024-03-03"),
        ("الأحد 3 مارس 2024", "2024-03-03"),
        ("٣ مارس ٢٠٢٤", "2024-03-03"),
        ("3 كانون الثاني 2024", "2024-01-03"),
        ("mars 2024", "2024-03"),
        ("Marathon 2021", ""),
        ("Sieg 3 Marketing 2021", ""),
        ("Mayor 3 2021", ""),
        ("2021-13-04", ""),
        ("2021-02-30", ""),
        ("0001-01-01", ""),
        ("9999999", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates_are_as_precise_as_they_are_given(value: str, day: str) -> None:
    assert normal_date(value) == day


def test_dates_of_pdf_files() -> None:
    assert pdf_date("D:20200102030405+01'00'") == "2020-01-02"
    assert pdf_date("D:19") == ""


@given(st.text(max_size=40))
def test_any_date_is_read_without_complaint(value: str) -> None:
    assert normal_date(value) == "" or normal_date(value)[:4].isdigit()


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("Mittwoch, 6. März 2024\n\nThe river\n\n3. März 2024\n\nThe river moved.", "2024-03-03"),
        (
            "x\nThe river\nVon Änne Pö\nVeröffentlicht: 3. März 2024, 10:00 Uhr\nThe river moved.",
            "2024-03-03",
        ),
        ("x\nThe river\nPublié le 3 mars 2024\nThe river moved.", "2024-03-03"),
        ("x\nThe river\nPublicado: 3 de marzo de 2024\nThe river moved.", "2024-03-03"),
        ("x\nThe river\nData publikacji: 3 marca 2024\nThe river moved.", "2024-03-03"),
        ("x\nThe river\n公開日：2024年3月3日\nThe river moved.", "2024-03-03"),
        ("x\nThe river\nAktualisiert am 3. März 2024\nThe river moved.", ""),
        ("Mittwoch, 6. März 2024\n\nThe river\n\nThe river moved.", ""),
        ("x\nThe river\nMärz 2024\n2024", ""),
        ("x\nThe river\na\nb\nc\nd\ne\nf\n3. März 2024", ""),
        ("3. März 2024", ""),
    ],
)
def test_a_date_on_a_line_below_the_heading(page: str, day: str) -> None:
    assert dated_line(page, "The river") == day
    assert dated_line(page, "") == ""


def test_the_words_of_a_time_element_are_its_date_where_its_attributes_have_none() -> None:
    for element, day in (
        ("<time class=published>le 3 mars 2024</time>", "2024-03-03"),
        ("<time class=published datetime=2024-03-04>le 3 mars 2024</time>", "2024-03-04"),
        ("<time>le 3 mars 2024</time>", "2024-03-03"),
        ("<b>le 3 mars 2024</b>", "2024-03-03"),
        ("", ""),
    ):
        page = f"<title>Le fleuve</title><h1>Le fleuve</h1><p class=auteur>Par Anne Pô</p>{element}<p>Il monte.</p>"
        found = read(page.encode(), "text/html; charset=utf-8", "https://example.org/x", 200, Progress())
        assert (found.author.value, found.date.value) == ("Anne Pô", day)


@pytest.mark.parametrize(
    ("language", "mark", "name"),
    [
        ("", "autor", "Ana Pó"),
        ("", "auteur", "Ana Pó"),
        (" lang=es-MX", "autor", "Ana Pó"),
        (" class=page lang='fr'", "auteur", "Ana Pó"),
        (" lang=en", "author", "Ana Pó"),
        (" lang=pt", "author", "Ana Pó"),
        (" lang=nl", "byline", "Ana Pó"),
        (" lang=eo", "autor", "Ana Pó"),
        (" lang=en", "tutor", ""),
        ("", "tutor", ""),
        ("", "hauteur", ""),
    ],
)
def test_authors_are_marked_in_the_language_of_the_page(language: str, mark: str, name: str) -> None:
    page = f"<!doctype html><html{language}><title>Rio</title><h1>Rio</h1><p class={mark}>Ana Pó</p><p>O rio subiu.</p>"
    found = read(page.encode(), "text/html; charset=utf-8", "https://example.org/", 200, Progress())
    assert found.author.value == name


def test_an_article_of_an_author_is_not_the_author() -> None:
    page = '<title>Fluss</title><article class="text author-poe">Jun 17 Fluss<p class=author>Änne Pö</p></article>'
    found = read(page.encode(), "text/html; charset=utf-8", "https://example.org/", 200, Progress())
    assert found.author.value == "Änne Pö"


def test_an_author_that_json_ld_names_elsewhere_in_its_graph() -> None:
    graph = (
        '{"@graph": [{"@type": "NewsArticle", "headline": "The river", "author": {"@id": "#ann"}, '
        '"publisher": [{"@id": "#paper"}, {"@id": "#none"}]}, {"@id": "#paper", "name": "The Paper"}, '
        '{"@type": "Person", "@id": "#ann", "name": "Ann Example"}]}'
    )
    found = describe(Clues("", (), (graph,), (), (), "https://example.org/", ""))
    assert (found.author.value, found.author.how) == ("Ann Example", "stated: JSON-LD author")
    assert found.publisher.value == "The Paper"
