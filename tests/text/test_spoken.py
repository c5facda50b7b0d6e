"""What a draft has between quotation marks: over sentences and paragraphs, and never by an apostrophe or an inch."""

from __future__ import annotations

import pytest

from factcheck.text.spoken import spoken, within

TWO = "We closed it. Nobody was hurt."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f'Moss said: "{TWO}"', [TWO]),
        (f"Moss said: “{TWO}”", [TWO]),
        (f"Moss said: ‘{TWO}’", [TWO]),
        (f"Moss said: „{TWO}“", [TWO]),
        (f"Moss said: «{TWO}»", [TWO]),
        ("“He told me “go home now” and left. I did.” Then.", ["He told me “go home now” and left. I did."]),
        ("‘It’s the dogs’ home. Nobody’s hurt.’ He left.", ["It’s the dogs’ home. Nobody’s hurt."]),
        ("“One two three.\n\n“Four five six.” Then.", ["One two three.", "Four five six."]),
        ('"One two three.\n\n"Four five six." Then.', ["One two three.", "Four five six."]),
        ('"One two three.\n\n"Four."', ["One two three.", "Four."]),
        ('An odd " mark here.\n\nNo more of it here.', []),
        ('Moss, 6\'2" tall, ate. "We closed it now." He left.', ["We closed it now."]),
        ('"He is 6\'2" tall. He eats."', ["He is 6'2\" tall. He eats."]),
        ('A 12" gun was used. "We closed it now."', ["We closed it now."]),
        ("In the ‘90s it was ‘We closed it now.’", ["We closed it now."]),
        ('The "experts" left. A film called "Jaws" was shown.', []),
        ('The mayor called it a "disaster". He left.', ["disaster"]),
        ("A mark “without its fellow here.\n\nMore of it.", ["without its fellow here."]),
    ],
)
def test_what_stands_between_marks(text: str, found: list[str]) -> None:
    assert [text[q.start : q.end] for q in spoken(text)] == found


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("We closed it", ["We closed it"]),
        ('Moss said: "We closed it', ["We closed it"]),
        ("Nobody was hurt.", ["Nobody was hurt."]),
        ('Moss said: "We closed it. Nobody was hurt."', []),
        ("Moss said", []),
    ],
)
def test_the_quoted_words_of_a_stretch_that_does_not_hold_both_marks(words: str, quoted: list[str]) -> None:
    text = f'Ada Moss said: "{TWO}" He left.'
    start = text.index(words)
    assert list(within(text, start, start + len(words), spoken(text))) == quoted
