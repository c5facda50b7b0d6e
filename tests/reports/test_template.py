"""Layouts of the house: what they can do, and that hostile ones and hostile records come to nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings

from factcheck.errors import BadInput
from factcheck.reports import house, markdown
from factcheck.reports.changes import History, advance, since, snapshot
from factcheck.reports.editions import public
from factcheck.reports.statement import EDITORS, state
from factcheck.reports.template import Written
from tests.reports import samples
from tests.reports.golden_files import check_golden
from tests.reports.hostile import hostile_text, poisoned
from tests.reports.rendering import RENDERERS, seen

LAYOUT = """\
# {{ essay.title }}: {{ decision.headline }}

{% for claim in claims if claim.status in ['checked', 'stale'] %}
{{ loop.index }}. {{ reference(claim.id) }} {{ sign(claim.status) }}: {{ short(claim.restatement, 60) }}
{% set last = claim.verdict %}
{% if last %}   {{ sign(last.verdict) }} by {{ last.by|upper }}, {{ day(last.at) }}
{% endif %}
{% endfor %}

{{ claims|map(attribute='id')|join(', ') }}; {{ sources|selectattr('url')|list|length }} with an address.
{{ link(sources[0].url, sources[0].title) }}, {{ code(sources[0].captures[0].sha256) }}

{{ section('grave') }}

{{ section('method') }}
"""


def made(source: str) -> str:
    return house.render(source, "house.md.j2", samples.bridge())


def test_whole_file() -> None:
    check_golden("bridge-house.md", made(LAYOUT))


def test_all_sections_together_are_the_programs_own_report() -> None:
    dossier = samples.bridge()
    history = since(advance(History(snapshot(samples.ready())), snapshot(dossier)))
    for shown, edition in ((dossier, EDITORS), public(dossier)):
        own = markdown.render(shown, edition, history)
        names = markdown.sections(state(shown, edition), history)
        layout = "".join(
            f"{{% set s = section('{name}') %}}{{% if s %}}{{{{ s }}}}\n\n{{% endif %}}" for name in names
        )
        assert house.render(layout, "a", shown, edition, history).rstrip("\n") == own.rstrip("\n")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ claims.__class__ }}", "unsafe"),
        ("{{ claims['__class__'] }}", "unsafe"),
        ("{{ essay.__init__.__globals__ }}", "unsafe"),
        ("{{ day.__globals__ }}", "unsafe"),
        ("{{ ''.join(claims) }}", "only these can be called"),
        ("{{ '{0.__class__}'.format(claims) }}", "only these can be called"),
        ("{{ claims[0].places(1) }}", "only these can be called"),
        ("{{ range(10) }}", "only these can be called"),
        ("{{ lipsum() }}", "only these can be called"),
        ("{{ day(*claims) }}", "one by one"),
        ("{% include '/etc/passwd' %}", "know no Include"),
        ("{% extends 'x' %}", "know no Extends"),
        ("{% import 'x' as y %}", "know no Import"),
        ("{% from 'x' import y %}", "know no FromImport"),
        ("{% macro a() %}x{% endmacro %}", "know no"),
        ("{% autoescape false %}x{% endautoescape %}", "know no"),
        ("{% set x %}y{% endset %}", "know no"),
        ("{{ 'a' * 1000000000 }}", "know no Mul"),
        ("{{ 9 ** 999999999 }}", "know no Pow"),
        ("{{ 'a' ~ 'b' }}", "know no Concat"),
        ("{{ 'x'|center(999999999) }}", "no filter center"),
        ("{{ essay.title|safe }}", "no filter safe"),
        ("{{ '%s'|format(essay) }}", "no filter format"),
        ("{{ claims|map('safe')|list }}", "No filter named"),
        ("{% set day = 1 %}", "name of the program's"),
        ("{% for section in claims %}{% endfor %}", "name of the program's"),
        ("{{ counted }}", "name of the program's"),
        ("{% set a = [1] %}{% set b = [a, a] %}", "plain words and numbers"),
        ("{{ claims }}", "cannot be printed"),
        ("{{ claims|map('upper')|join }}", "cannot be printed"),
        ("{{ claims + claims }}", "for short texts"),
        ("{{ 999999999999999999 + 1 }}", "for short texts"),
        ("{{ 1 in claims }}", "is for a list of words"),
        ("{{ nobody }}", "'nobody' is undefined"),
        ("{{ essay.nothing }}", "nothing"),
        ("\n{% if %}", "house.md.j2, line 2: "),
        ("{{ section('x') }}", "there is no section x"),
        ("{{ 1 + 'a' }}", "for short texts"),
        ("{% for a in claims recursive %}{{ loop(claims) }}{% endfor %}", "cannot call themselves"),
        ("(" * 5 + "{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}", "nested too deeply"),
        ("{% for a in claims %}" * 40 + "x" + "{% endfor %}" * 40, "nested too deeply"),
        ("{{ essay.title" + "|upper" * 20_000 + " }}", "nested too deeply"),
        ("x" * 1_000_001, "is longer than"),
    ],
)
def test_hostile_templates_end_in_one_line(source: str, said: str) -> None:
    with pytest.raises(BadInput) as raised:
        made(source)
    assert said in raised.value.message
    assert "\n" not in raised.value.message


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in claims %}" * 12 + "{% endfor %}" * 12,
        "{% for a in claims %}" * 12 + "{{ a.id }}" + "{% endfor %}" * 12,
        "{% for a in claims|list %}" * 9 + "{{ claims|sort(attribute='id')|length }}" + "{% endfor %}" * 9,
        "{% for a in [1, 2, 3, 4, 5, 6, 7, 8, 9] %}" * 12 + "{% set x = 1 %}" + "{% endfor %}" * 12,
        "{% for a in claims %}" * 8 + "{{ section('claims') }}" + "{% endfor %}" * 8,
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a + a %}" * 60,
    ],
)
def test_nothing_goes_on_for_ever(source: str) -> None:
    began = time.process_time()
    with pytest.raises(BadInput, match=r"it does too much|it writes more than|for short texts"):
        made(source)
    assert time.process_time() - began < 30


@settings(max_examples=25, deadline=None)
@given(hostile_text)
def test_hostile_records_stay_text(text: str) -> None:
    dossier = poisoned(samples.bridge(), text)
    layout = "".join(
        f"x {{{{ {name} }}}} y\n\n"
        for name in (
            "essay.title", "claims[0].restatement", "claims[0].restatement|upper", "claims[0].note|trim",
            "claims|map(attribute='note')|join(' ')", "sources[0].title + essay.title", "short(essay.author, 30)",
            "link(sources[0].url, sources[0].title)", "code(essay.title)", "quoted(claims[0].note)",
        )
    )  # fmt: skip
    written = house.render(layout, "a", dossier)
    for render in RENDERERS:
        found = seen(render(written))
        assert set(found.tags) <= {"p", "a", "code"}
        assert found.tags.count("p") == 10


def test_only_the_program_can_write_markup() -> None:
    assert made("{{ '*a*' }} {{ '<b>' }}") == "\\*a\\* \\<b>"
    assert not isinstance("" + Written("*"), Written)
