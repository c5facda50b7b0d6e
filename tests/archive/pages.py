"""Web pages made by script, each with the sentences of its main text: seven kinds, the same on every run."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

_SUBJECTS = [
    "The river board",
    "A former minister",
    "The city's water company",
    "Every second household",
    "The commission",
    "A team of engineers",
    "The museum in the old harbour",
    "Her grandmother",
    "The northern province",
    "A survey of farmers",
    "The railway museum",
    "One of the witnesses",
    "The school's headmaster",
    "The union of bakers",
    "A retired pilot",
]
_VERBS = [
    "reported",
    "denied",
    "measured",
    "announced",
    "had promised",
    "repaired",
    "sold",
    "described",
    "opened",
    "closed",
    "counted",
    "inherited",
    "photographed",
    "rebuilt",
    "forgot",
]
_OBJECTS = [
    "a loss of 4.2 million",
    "three bridges over the canal",
    "the longest drought since 1976",
    "a letter of two pages",
    "nearly 40 per cent of the crop",
    "the list of donors",
    "a house with blue shutters",
    "the first electric ferry",
    "an archive of glass plates",
    "twelve thousand signatures",
    "the winter timetable",
    "a recipe for rye bread",
    "the price of firewood",
    "seven of the nine wells",
    "a map without names",
]
_ENDINGS = [
    "in the spring of 2019",
    "before the vote was taken",
    "although nobody had asked for it",
    "on the advice of its lawyers",
    "while the market was still open",
    "according to the minutes",
    "and kept quiet about it",
    "for the second year running",
    "as the neighbours remember it",
    "in spite of heavy rain",
    "at a cost that was never published",
    "with borrowed tools",
]
_ARABIC = [
    "أعلنت اللجنة نتائج المسح السنوي",
    "افتتح المتحف أبوابه في الربيع",
    "وصل القطار الأول إلى المحطة القديمة",
    "ارتفع سعر الخبز في الأسواق",
    "كتب المهندس تقريرا عن الجسر",
    "زار الطلاب المكتبة الوطنية",
]


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page as bytes, and the sentences of its main text as a reader sees them."""

    name: str
    content: bytes
    declared_type: str
    sentences: tuple[str, ...]


class _Writer:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.sentences: list[str] = []

    def sentence(self) -> str:
        pick = self.random.choice
        words = f"{pick(_SUBJECTS)} {pick(_VERBS)} {pick(_OBJECTS)} {pick(_ENDINGS)}"
        return f"{words}, number {self.random.randrange(10_000)}."

    def marked(self, sentence: str) -> str:
        """The sentence in markup as editors write it: links, emphasis, references, broken lines."""
        style = self.random.randrange(6)
        self.sentences.append(sentence.replace("'", "\u2019") if style == 4 else sentence)
        words = sentence.split(" ")
        at = self.random.randrange(1, len(words) - 1)
        if style == 0:
            words[at] = (
                f'<a href="/topic/{self.random.randrange(900)}" class="link inline-link">{words[at]}</a>'
            )
        elif style == 1:
            words[at] = f"<em>{words[at][:1]}</em>{words[at][1:]}"
        elif style == 2:
            words[at] = f"<strong>{words[at]}</strong>"
        elif style == 3:
            words[at] += "\n            "
        return " ".join(words).replace("'", "&#8217;" if style == 4 else "'")

    def paragraph(self, count: int = 4) -> str:
        return " ".join(self.marked(self.sentence()) for _ in range(count))

    def spare(self, words: int = 6) -> str:
        """Words of menus and teasers: not main text."""
        return " ".join(
            self.random.choice(_OBJECTS).split(" ", 1)[-1].split(" ")[0] for _ in range(words)
        ).title()

    def chrome(self, links: int) -> str:
        items = "".join(
            f'<li class="menu__item menu__item--level-1"><a class="menu__link" href="/section/{n}" '
            f'data-track="nav:{n}"><span class="menu__label">{self.spare(2)}</span></a></li>'
            for n in range(links)
        )
        return f'<nav class="menu" aria-label="Sections"><ul class="menu__list">{items}</ul></nav>'

    def teasers(self, count: int) -> str:
        cards = "".join(
            f'<div class="card card--small"><a href="/story/{n}"><div class="card__image"><img src="/i/{n}.jpg" '
            f'srcset="/i/{n}-320.jpg 320w, /i/{n}-640.jpg 640w" alt="" loading="lazy" width="320" height="180"></div>'
            f'<h3 class="card__title">{self.spare(7)}</h3></a><p class="card__kicker">{self.spare(2)}</p></div>'
            for n in range(count)
        )
        return f'<aside class="related"><h2>More stories</h2><div class="cards">{cards}</div></aside>'

    def scripts(self, size: int) -> str:
        return (
            f"<script>window.__state={{{','.join(f'k{n}:{n * 7919}' for n in range(size // 12))}}};</script>"
        )


def _head(title: str, extra: str = "") -> str:
    rules = "".join(
        f".c{n} > .menu__item:hover{{display:flex;margin:{n}px auto;color:#{n * 4099 % 0xFFFFFF:06x}}}"
        for n in range(90)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/s.css">'
        f"<style>{rules}</style>{extra}</head>"
    )


def _body_footer(w: _Writer) -> str:
    links = "".join(f'<li><a href="/about/{n}">{w.spare(2)}</a></li>' for n in range(20))
    return f'<footer class="footer"><ul>{links}</ul><p>Copyright 2024 The Example. All rights reserved.</p></footer>'


def news(w: _Writer) -> str:
    extra = (
        '<meta property="og:title" content="The river that moved"><meta property="og:site_name" content="The Example">'
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":'
        '"The river that moved","datePublished":"2023-05-04T06:00:00+02:00","author":[{"@type":"Person","name":'
        '"Ada Example"}],"publisher":{"@type":"Organization","name":"The Example"}}</script>'
    )
    paragraphs = "".join(
        f'<p class="article__text">{w.paragraph()}</p>\n<div class="ad" id="ad{n}"></div>' for n in range(16)
    )
    return (
        f"{_head('The river that moved | The Example', extra)}<body>{w.scripts(18_000)}"
        f'<header class="site"><a href="/">The Example</a>{w.chrome(40)}</header><main><article class="article">'
        f'<h1>The river that moved</h1><p class="byline">By <a rel="author" href="/a">Ada Example</a></p>{paragraphs}'
        f"</article></main>{w.teasers(24)}{_body_footer(w)}{w.scripts(9_000)}</body></html>"
    )


def wiki(w: _Writer) -> str:
    sections = "".join(
        f'<div class="mw-heading"><h2 id="s{n}">{w.spare(2)}</h2><span class="mw-editsection">[<a href="/e">edit</a>]'
        f"</span></div>" + "".join(f"<p>{w.paragraph(3)}</p>" for _ in range(4))
        for n in range(8)
    )
    references = "".join(f'<li id="r{n}"><span class="cite">{w.spare(9)}</span></li>' for n in range(60))
    box = "".join(f"<tr><th>{w.spare(1)}</th><td>{w.spare(3)}</td></tr>" for _ in range(14))
    return (
        f"{_head('River - Examplepedia')}<body>{w.scripts(24_000)}{w.chrome(50)}"
        f'<div id="content"><h1>River</h1>'
        f'<div class="mw-parser-output"><table class="infobox">{box}</table>{sections}'
        f'<ol class="references">{references}</ol></div></div>'
        f"{_body_footer(w)}</body></html>"
    )


def forum(w: _Writer) -> str:
    posts = "".join(
        f'<div class="post" id="p{n}"><div class="post-head"><a href="/u/{n}">user{n}</a> <span class="date">'
        f"2022-03-{n % 27 + 1:02d}</span></div>"
        f'<div class="post-body">{"<br><br>".join(w.paragraph(2) for _ in range(3))}</div></div>'
        for n in range(14)
    )
    return (
        f"{_head('Which river? - Example forum')}<body>{w.scripts(24_000)}{w.chrome(30)}"
        f"<div id='thread'><h1>Which river?</h1>"
        f"{posts}</div>{_body_footer(w)}</body></html>"
    )


def docs(w: _Writer) -> str:
    sections = "".join(
        f'<section id="s{n}"><h2>{w.spare(3)}<a class="headerlink" href="#s{n}">¶</a></h2><p>{w.paragraph(3)}</p>'
        f'<div class="highlight"><pre><span></span><span class="kn">import</span> <span class="nn">river{n}</span>\n'
        f'<span class="n">flow</span> <span class="o">=</span> <span class="mi">{n}</span>\n</pre></div>'
        f"<ul>{''.join(f'<li><p>{w.paragraph(1)}</p></li>' for _ in range(4))}</ul></section>"
        for n in range(14)
    )
    return (
        f"{_head('Rivers - Example 1.0 documentation')}<body>{w.scripts(24_000)}"
        f'<div class="sidebar">{w.chrome(90)}</div>'
        f'<div class="document"><div class="body" role="main"><h1>Rivers</h1>{sections}</div></div></body></html>'
    )


def tables(w: _Writer) -> str:
    rows = "".join(
        f"<tr><td>{n}</td><td>{w.spare(2)}</td><td>{w.random.randrange(10**6):,}</td>"
        f"<td>{w.random.random():.3f}</td></tr>\n"
        for n in range(300)
    )
    text = "".join(f"<p>{w.paragraph()}</p>" for _ in range(6))
    return (
        f"{_head('Rivers by length')}<body>{w.scripts(24_000)}{w.chrome(20)}"
        f"<main><h1>Rivers by length</h1>{text}<table>"
        f"<caption>Lengths</caption><thead><tr><th>No</th><th>Name</th><th>Length</th><th>Share</th></tr></thead><tbody>{rows}</tbody></table></main>"
        f"{_body_footer(w)}</body></html>"
    )


def right_to_left(w: _Writer) -> str:
    paragraphs = []
    for _ in range(30):
        said = [f"{w.random.choice(_ARABIC)} رقم {w.random.randrange(10_000)}." for _ in range(4)]
        w.sentences.extend(said)
        paragraphs.append(f'<p dir="rtl">{" ".join(said).replace("رقم", "<b>رقم</b>")}</p>')
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>النهر</title></head>'
        f"<body>{w.scripts(24_000)}{w.chrome(30)}<article><h1>النهر</h1>{''.join(paragraphs)}</article>{_body_footer(w)}</body></html>"
    )


def old(w: _Writer) -> str:
    """The markup of 1998: upper case, tables for layout, nothing closed, windows-1252 without saying so."""
    paragraphs = "<P>".join(f"{w.paragraph(3)}" for _ in range(30))
    menu = "".join(
        f"<TR><TD BGCOLOR=#ffffcc><FONT SIZE=2><A HREF=p{n}.html>{w.spare(2)}</A></FONT>" for n in range(25)
    )
    return (
        "<HTML><HEAD><TITLE>My river page</TITLE></HEAD><BODY BGCOLOR=white TEXT=black><CENTER>"
        f"<H1>My river page – for all</H1></CENTER><TABLE BORDER=0><TR><TD VALIGN=top><TABLE>{menu}</TABLE><TD>"
        f"<FONT FACE=Arial>{paragraphs}</FONT></TABLE><HR><ADDRESS>Last changed 3 May 1998</ADDRESS></BODY></HTML>"
    )


KINDS: dict[str, tuple[Callable[[_Writer], str], str, str]] = {
    "news": (news, "utf-8", "text/html; charset=utf-8"),
    "wiki": (wiki, "utf-8", "text/html; charset=UTF-8"),
    "forum": (forum, "utf-8", "text/html"),
    "docs": (docs, "utf-8", "text/html"),
    "tables": (tables, "utf-8", "text/html; charset=utf-8"),
    "right to left": (right_to_left, "utf-8", "text/html"),
    "old": (old, "cp1252", "text/html"),
}


def made_page(kind: str, seed: int = 1) -> MadePage:
    """One page of a kind; the same for the same seed."""
    build, charset, declared = KINDS[kind]
    writer = _Writer(seed)
    content = build(writer).encode(charset, "xmlcharrefreplace")
    return MadePage(f"{kind} {seed}", content, declared, tuple(writer.sentences))
