"""Words and their part in a sentence: the cases on which clauses turn."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.claims.grammar.tagging import tokenize
from factcheck.text.claims.grammar.tokens import UNSEEN, tags
from factcheck.text.claims.grammar.verbs import gerund, past_of, third_person, verb_forms


def tagged(sentence: str) -> dict[str, str]:
    return {token.text: token.tag for token in tokenize(sentence)}


@pytest.mark.parametrize(
    ("sentence", "word", "tag"),
    [
        ("The policy adopted in 1990 failed.", "adopted", "E"),
        ("The policy adopted in 1990 failed.", "failed", "V"),
        ("They do, however, get paid.", "get", "b"),
        ("They wrote to a cabinet whose resources minister, Ada Moss, has resigned.", "minister", "N"),
        ("The freeze covered only buildings put up before 1985.", "put", "E"),
        ("Landlords responded by converting flats.", "responded", "V"),
        ("A petition signed by 18,000 people was read.", "signed", "E"),
        ("Prices increased by 3,000 crowns.", "increased", "V"),
        ("The board borrowed money from a fund called Lode Capital.", "called", "E"),
        ("They were cheered, and founded a club.", "founded", "V"),
        ("They were executed, imprisoned, or forced into exile.", "forced", "E"),
        ("Russia made last-minute demands during the talks.", "demands", "N"),
        ("The country projects the image of a friend.", "projects", "V"),
        ("Most residents want to keep it.", "want", "V"),
        ("The median rent for a flat stands at $1,840.", "stands", "V"),
        ("The median rent for a flat stands at $1,840.", "rent", "N"),
        ("With half the town vaccinated, the council reopened.", "vaccinated", "E"),
        ("The ministry’s own advisers agreed.", "’s", "'"),
        ("It’s late.", "’s", "B"),
        ("He fought in World War I and lost.", "I", "P"),
        ("He fought for King August I and lost.", "I", "P"),
        ("In August I lost.", "I", "O"),
        ("Minorities such as Jews were spared.", "such", "I"),
        ("The tax break for parking lots costs money.", "parking", "N"),
        ("It cost $2.7m in all.", "$2.7m", "#"),
        ("The town didn’t vote.", "vote", "b"),
        ("Who pays?", "Who", "R"),
        ("The plan names the eel once, in May.", "once", "A"),
        ("The plant uses as much water as a town and pays little.", "uses", "V"),
        ("The paper misspells its own name.", "misspells", "V"),
        ("A thaw rotted the beams.", "thaw", "N"),
        ("A man with the remains of a beard stepped out.", "remains", "N"),
        ("A man with the remains of a beard stepped out.", "stepped", "V"),
        ("It remains of interest.", "remains", "V"),
    ],
)
def test_a_word_gets_the_part_it_plays(sentence: str, word: str, tag: str) -> None:
    assert tagged(sentence)[word] == tag


def test_possessives_and_contractions_are_parted() -> None:
    assert [t.text for t in tokenize("Ada’s mill isn’t J. R. Hall's")] == [
        "Ada",
        "’s",
        "mill",
        "isn’t",
        "J.",
        "R.",
        "Hall",
        "'s",
    ]


@given(st.text(st.sampled_from("Ab ’'s.,-—“”()1$%é\u202e\n") | st.characters(codec="utf-8"), max_size=60))
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = tokenize(text, 7)
    stood = [text[t.start - 7 : t.end - 7] for t in tokens]
    assert [words.translate(UNSEEN) or words for words in stood] == [
        t.text.translate(UNSEEN) or t.text for t in tokens
    ]
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    assert len(tags(tokens)) == len(tokens)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("carry", ("carries", "carrying", "carried")),
        ("stop", ("stops", "stopping", "stopped")),
        ("open", ("opens", "opening", "opened")),
        ("make", ("makes", "making", "maked")),
        ("visit", ("visits", "visiting", "visited")),
        ("lie", ("lies", "lying", "lied")),
        ("pass", ("passes", "passing", "passed")),
    ],
)
def test_regular_forms(base: str, forms: tuple[str, str, str]) -> None:
    assert (third_person(base), gerund(base), past_of(base)) == forms


def test_irregular_verbs_keep_their_own_past() -> None:
    assert verb_forms()["made"] == {"p": "make", "q": "make"}
    assert "maked" not in verb_forms()


def test_a_comma_between_figures_is_no_comma() -> None:
    words = [token.text for token in tokenize("It cost R4,7 billion, and F16, F18 and R4,700 more.")]
    assert "R4,7" in words
    assert "R4,700" in words
    assert "F16" in words
