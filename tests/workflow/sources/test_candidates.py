"""What several services found, as one list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.search.hits import Hit
from factcheck.vocabulary import SearchService
from factcheck.workflow.sources.candidates import numbered

BRAVE, TAVILY, GOOGLE = SearchService.BRAVE, SearchService.TAVILY, SearchService.GOOGLE_FACTCHECK


def result(name: str, **told: str) -> Hit:
    return Hit(f"https://{name}.example.org/", name, **told)


def test_the_first_of_each_service_comes_before_the_second_of_any() -> None:
    found = numbered({BRAVE: [result("a"), result("b")], TAVILY: [result("c"), result("a")]})
    assert [(one.number, one.title, one.services) for one in found] == [
        (1, "a", (BRAVE, TAVILY)),
        (2, "c", (TAVILY,)),
        (3, "b", (BRAVE,)),
    ]


def test_what_one_service_leaves_out_another_may_say() -> None:
    told = {"date": "2026", "excerpt": "words", "note": "retracted"}
    (one,) = numbered({BRAVE: [result("a")], TAVILY: [result("a", **told)]})
    assert (one.date, one.excerpt, one.note) == ("2026", "words", "retracted")


@pytest.mark.parametrize(
    ("url", "prior"),
    [
        ("https://www.snopes.com/x", True),
        ("https://factcheck.afp.com/doc", True),
        ("https://www.reuters.com/fact-check/x", True),
        ("https://apnews.com/ap-fact-check", True),
        ("https://news.example/faktencheck/x", True),
        ("https://www.factcheck.org", True),
        ("https://notsnopes.com/x", False),
        ("https://snopes.com.example.org/x", False),
        ("https://example.org/artifact-checks-out", False),
        ("https://example.org/a?q=snopes.com", False),
    ],
)
def test_an_address_may_say_that_it_is_a_fact_check(url: str, prior: bool) -> None:
    first = Hit("https://example.org/z", "z")
    found = numbered({BRAVE: [Hit(url, "x"), first]})
    assert [one.prior_check for one in found] == ([False, True] if prior else [False, False])
    assert found[-1].title == ("x" if prior else "z")


@given(
    st.dictionaries(
        st.sampled_from(sorted(SearchService)),
        st.lists(st.sampled_from("abcdef").map(result), max_size=6),
    )
)
def test_every_address_stands_once_under_a_number_of_its_own(
    found: dict[SearchService, list[Hit]],
) -> None:
    made = numbered(found)
    assert [one.number for one in made] == list(range(1, len(made) + 1))
    assert sorted(one.url for one in made) == sorted({one.url for each in found.values() for one in each})
    lanes = [one.prior_check for one in made]
    assert lanes == sorted(lanes)
    for one in made:
        assert set(one.services) == {s for s, each in found.items() if any(r.url == one.url for r in each)}
        assert one.prior_check == (GOOGLE in one.services)
