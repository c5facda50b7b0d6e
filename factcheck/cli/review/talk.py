"""Asking in the terminal: a page with a foot, a choice by key, a text typed or written in the user's editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import click

from factcheck.cli.review import foot, page
from factcheck.cli.review.page import Section
from factcheck.cli.review.screen import ENTER, ESCAPE, RESIZED, TAB, Screen
from factcheck.text.plain import clipped, plain, wrapped

Head = Callable[[int], Sequence[str]]  # lines that fit into so many columns
Compose = Callable[[int], Sequence[Section]]  # the sections of a page that is so many columns wide

_BODY = 3  # what part of the lines a page's body takes at the least, if anything gives way to it


class Talk:
    """Pages and questions on one screen."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen

    def page(self, head: Head, body: Compose, below: Head) -> list[str]:
        """Show a page: the head on top, `below` at the bottom, the body cut to what is left; return that.

        Where hardly anything is left, the head is no more than which claim it is.
        """
        width, height = self.screen.size
        top, bottom = [*head(width)], [*below(width)]
        if height - len(top) - len(bottom) < height // _BODY:
            top = top[1:2]
        rows = max(0, height - len(top) - len(bottom))
        middle = page.fitted(body(width), rows)
        self.screen.show([*top, *middle, *[""] * (rows - len(middle)), *bottom][-height:])
        return middle

    def choose(
        self,
        head: Head,
        body: Compose,
        entries: Sequence[tuple[str, str]],
        keys: Iterable[str],
        said: str = "",
    ) -> str:
        """Show a page until one of `keys` is pressed; `entries` are the keys as the foot names them."""
        wanted = frozenset(keys)
        while True:
            self.page(head, body, _foot(entries, said))
            key = self.screen.key()
            while key not in wanted and key != RESIZED:
                key = self.screen.key()
            if key != RESIZED:
                return key

    def ask(
        self,
        head: Head,
        body: Compose,
        label: str,
        text: str = "",
        changed: Callable[[str], None] = lambda _: None,
    ) -> str | None:
        """Have a text typed in one line, or written in the editor; None when the person goes back."""
        said = ""
        if "\n" in text:
            text = self._written(text, label)[0] or text
            if "\n" in text:
                changed(text)
                return text
        while True:
            self.page(head, body, _asking(said or label))
            key, text = self.screen.line(text, changed)
            if key == ESCAPE:
                return None
            if key == ENTER and text.strip():
                self.screen.forget()  # a terminal that marks no paste sends further lines of one as keys
                return text.strip()
            if key in (ENTER, TAB):
                written, said = self._written(text, label)
                if written:
                    changed(written)
                    return written

    def _written(self, text: str, about: str) -> tuple[str, str]:
        """What the person wrote in the editor, "" when nothing was saved; and why that failed, "" if it did not."""
        template = f"{text}\n\n# {plain(about)}\n# Lines that begin with # are left out.\n"
        try:
            with self.screen.away():
                edited = click.edit(template, extension=".txt")
        except click.ClickException as error:
            return "", f"{plain(error.format_message())}; type it here, or set EDITOR"
        except (OSError, ValueError) as error:  # the file is gone, is no UTF-8, or the command cannot be read
            return "", f"{_editor_failed(error)}; type it here, or set EDITOR"
        kept = [line for line in (edited or "").splitlines() if not line.startswith("#")]
        return "\n".join(kept).strip(), ""

    def tell(self, lines: Sequence[str], entries: Mapping[str, str] | None = None) -> str:
        """Show some plain lines until a key is pressed (one of `entries`, if there are any); return it."""
        named = entries or {ENTER: "go on"}
        keys = [("Enter" if key == ENTER else key, said) for key, said in named.items()]
        accepted = [*named, ENTER, ESCAPE, " "] if entries is None else [*named, ESCAPE]
        return self.choose(lambda _: [], _paragraphs(lines), keys, accepted)

    def read(self, lines: Callable[[int], Sequence[str]]) -> None:
        """Show lines page by page until the end is passed or the person goes back."""
        top = 0
        while True:
            width, height = self.screen.size
            held, room = [*lines(width)], height - 2
            top = max(0, min(top, len(held) - 1))
            shown = held[top : top + room]
            upto = min(top + room, len(held))
            entries = [("space", "on"), ("b", "back"), ("q", f"return   {upto} of {len(held)} lines")]
            named = foot.keys(entries, width)[:1]
            self.screen.show([*shown, *[""] * (room - len(shown)), page.rule(width), *named])
            key = self.screen.key()
            if key in ("q", ESCAPE, "v", "?") or (key in (" ", ENTER, "right") and upto == len(held)):
                return
            step = room if key in (" ", ENTER, "right") else -room if key in ("b", "left") else 0
            top = max(0, top + step)


def _editor_failed(error: OSError | ValueError) -> str:
    if isinstance(error, OSError):
        return f"what the editor wrote cannot be read: {error.strerror}"
    if isinstance(error, UnicodeDecodeError):
        return "what the editor wrote is no UTF-8"
    return f"the command in VISUAL or EDITOR cannot be read: {plain(str(error)).lower()}"


def _foot(entries: Sequence[tuple[str, str]], said: str) -> Callable[[int], list[str]]:
    return lambda width: [
        page.rule(width),
        *([clipped(plain(said), width)] if said else []),
        *foot.keys(entries, width),
    ]


def _asking(label: str) -> Callable[[int], list[str]]:
    return lambda width: [
        page.rule(width),
        *wrapped(label, width),
        *foot.keys([("Enter", "done"), ("Tab", "editor"), ("Esc", "back")], width),
        "> ",
    ]


def _paragraphs(lines: Sequence[str]) -> Compose:
    def compose(width: int) -> list[Section]:
        broken = [part for line in lines for part in wrapped(plain(line), width - page.GUTTER)]
        return [Section("", tuple(broken))]

    return compose
