"""Sources and quotes for measuring speed, the same in every run: made up, or drawn from documents handed in."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

_ONSETS = [
    "b",
    "br",
    "c",
    "ch",
    "d",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
]
_VOWELS = ["a", "e", "i", "o", "u", "ea", "ou", "ai"]
_CODAS = ["", "", "n", "r", "s", "t", "l", "ck", "nd", "st", "ff"]
_COMMON = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "is",
    "that",
    "it",
    "was",
    "for",
    "on",
    "are",
    "with",
    "as",
    "they",
    "be",
    "at",
    "this",
    "have",
    "from",
    "or",
    "by",
    "not",
    "but",
    "what",
    "all",
    "were",
    "when",
]

_SENTENCE = re.compile(r"(?<=[.!?]\s)[A-Z][^.!?]{40,250}[.!?](?=\s)")


class Writer:
    """Writes prose of made-up words: sentences with names, numbers, marks and dashes, in paragraphs."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        words = {self._word() for _ in range(6000)}
        self._words = _COMMON + sorted(words)
        weights = [30 / (i + 1) for i in range(len(_COMMON))] + [9 / (i + 20) for i in range(len(words))]
        self._weights = list(accumulate(weights))

    def _word(self) -> str:
        pick = self.chance.choice
        return "".join(
            pick(_ONSETS) + pick(_VOWELS) + pick(_CODAS) for _ in range(self.chance.choice((1, 2, 2, 3)))
        )

    def sentence(self) -> str:
        """One sentence of 8 to 28 words."""
        chance = self.chance
        words = chance.choices(self._words, cum_weights=self._weights, k=chance.randint(8, 28))
        for i in range(2, len(words) - 2):
            turn = chance.random()
            if turn < 0.06:
                words[i] += ","
            elif turn < 0.1:
                words[i] = words[i].capitalize()
            elif turn < 0.13:
                words[i] = str(chance.randint(2, 3000))
            elif turn < 0.15:
                words[i] = f"“{words[i]}”"
            elif turn < 0.17:
                words[i] += "’s"
            elif turn < 0.18:
                words[i] += " —"
        return " ".join(words).capitalize() + "."

    def text(self, size: int) -> tuple[str, list[str]]:
        """A text of about `size` characters, and its sentences."""
        sentences: list[str] = []
        paragraphs: list[str] = []
        length = 0
        while length < size:
            new = [self.sentence() for _ in range(self.chance.randint(3, 8))]
            sentences += new
            paragraphs.append(" ".join(new))
            length += len(paragraphs[-1]) + 2
        return "\n\n".join(paragraphs), sentences

    def retyped(self, sentence: str) -> str:
        """The same words in other typography."""
        plain = sentence.replace("“", '"').replace("”", '"').replace("’", "'").replace("—", "-")
        return plain.replace(" ", "\n", 1) if plain == sentence else plain

    def falsified(self, sentence: str) -> str:
        """The sentence with one word or one digit changed."""
        words = sentence.split(" ")
        i = self.chance.randrange(1, len(words) - 1)
        numbers = [k for k, word in enumerate(words) if word.isdigit()]
        if numbers:
            i = numbers[0]
            words[i] = str(int(words[i]) + 1)
        else:
            words[i] = "wrongly" if words[i] != "wrongly" else "rightly"
        return " ".join(words)


def load(sources: int, size: int, quotes: int, seed: int = 1) -> tuple[list[str], list[tuple[int, str]]]:
    """Texts, and quotes with the number of their text: 70 % verbatim, 20 % retyped, 10 % false."""
    writer = Writer(seed)
    return _asked(writer, (writer.text(size) for _ in range(sources)), quotes // sources)


def draw(
    documents: Sequence[str], sources: int, size: int, quotes: int, seed: int = 1
) -> tuple[list[str], list[tuple[int, str]]]:
    """The same from real documents, put together at random until a text has `size` code points."""
    writer = Writer(seed)

    def text() -> tuple[str, list[str]]:
        joined = ""
        while len(joined) < size:
            joined += writer.chance.choice(documents) + "\n\n"
        return joined[:size], _SENTENCE.findall(joined[:size])

    return _asked(writer, (text() for _ in range(sources)), quotes // sources)


def _asked(
    writer: Writer, made: Iterable[tuple[str, list[str]]], each: int
) -> tuple[list[str], list[tuple[int, str]]]:
    """The texts, and `each` quotes from the sentences of each, in random order."""
    texts: list[str] = []
    asked: list[tuple[int, str]] = []
    for number, (text, sentences) in enumerate(made):
        texts.append(text)
        for k in range(each):
            sentence = writer.chance.choice(sentences)
            if k % 10 >= 9:
                sentence = writer.falsified(sentence)
            elif k % 10 >= 7:
                sentence = writer.retyped(sentence)
            asked.append((number, sentence))
    writer.chance.shuffle(asked)
    return texts, asked
