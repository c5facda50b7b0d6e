"""Putting a source forward from within the guided review."""

from __future__ import annotations

from factcheck.cli.review import page
from factcheck.cli.review.judging import ReviewChair
from factcheck.cli.review.page import Section
from factcheck.cli.review.screen import ENTER, ESCAPE
from factcheck.cli.review.talk import Compose
from factcheck.errors import FactcheckError
from factcheck.text.plain import plain, wrapped
from factcheck.vocabulary import Tier
from factcheck.workflow.review.guide import Sheet
from factcheck.workflow.sources import sourcing
from factcheck.workflow.sources.forward import Attached, Particulars

_TIERS = {
    "p": Tier.PRIMARY,
    "s": Tier.SECONDARY,
    "r": Tier.PRESS_RELEASE,
    "w": Tier.WIKI,
    "m": Tier.MACHINE,
    "a": Tier.AUTHOR,
    "k": Tier.PRIOR_CHECK,
}


def attach(chair: ReviewChair, sheet: Sheet) -> str:
    """Ask for an address, a file or a source on record, and how near it is, and put it forward for the claim."""
    given = ""
    while True:
        label = "A source for this claim: its web address, a file, or the id of one on record"
        asked = chair.talk.ask(chair.head(sheet), chair.body(sheet), label, given)
        if asked is None:
            return ""
        given = asked
        key = chair.talk.choose(
            chair.head(sheet),
            _given(given),
            [("Enter", "not said"), *((key, tier.value) for key, tier in _TIERS.items()), ("Esc", "back")],
            (ENTER, *_TIERS, ESCAPE),
            "How near is it to the thing itself?",
        )
        if key == ESCAPE:
            continue
        chair.talk.screen.recording()
        try:
            (done,) = sourcing.attach(
                chair.place,
                sheet.claim.id,
                [given],
                chair.name,
                particulars=Particulars(tier=_TIERS.get(key)),
            )
        except FactcheckError as error:
            chair.talk.tell([error.message, error.hint, "", *error.details])
            continue
        return _said(done)


def _given(document: str) -> Compose:
    def compose(width: int) -> list[Section]:
        return [Section("source", tuple(wrapped(plain(document), width - page.GUTTER)))]

    return compose


def _said(done: Attached) -> str:
    state = "attached" if done.new_attachment else "was attached already"
    was = done.before.tier
    if was is not done.source.tier:  # it counts otherwise now, for every claim that rests on it
        state += f", its tier was {was}"
    following = "" if done.source.captures else "; it is archived by factcheck fetch"
    return f"{done.source.id} {state}: {plain(done.source.called)}{following}"
