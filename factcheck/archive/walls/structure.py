"""Where in the text the elements stand that services put in the place of a document. Pure.

What services are called in their markup is the same in every language, so these marks are looked for before words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# "/" or "", name, inside after the name, length of the text there, start in the source
Tag = tuple[str, str, str, int, int]

_BLOCKS = frozenset(["div", "section", "aside", "dialog", "form", "article", "main", "p", "body"])


@dataclass(frozen=True, slots=True)
class Marks:
    """What marks elements; `stems` are looked for first, as that is several times faster. All in lower case."""

    stems: tuple[str, ...]
    pattern: re.Pattern[str]

    def first(self, markup: str) -> str:
        """The first mark in the markup, "" when there is none."""
        found = self.pattern.search(markup) if any(stem in markup for stem in self.stems) else None
        return found[0] if found else ""


def _marks(stems: str, pattern: str) -> Marks:
    return Marks(tuple(stems.split("|")), re.compile(pattern))


# Elements of consent services and of dialogs that are said to be some.
CONSENT_DIALOGS = _marks(
    "onetrust-|didomi-|sp_message_|message-component|usercentrics-|uc-banner|cybotcookie|qc-cmp2|fc-consent|borlabs|"
    "iubenda-|cky-consent|cmplz-|cmpbox|tarteaucitron|klaro|axeptio_|truste-|trustarc-|cookie-law-|ez-cookie|consent.google|"
    "consent.youtube",
    r"onetrust-(?:consent-sdk|banner-sdk)|didomi-(?:host|popup|notice)\b|sp_message_container_"
    r"|message-component|"
    r"usercentrics-(?:root|cmp-ui)|uc-banner-content|cybotcookiebotdialog|qc-cmp2-container|fc-consent-root|"
    r"borlabscookiebox|iubenda-cs-banner|cky-consent-container|cmplz-cookiebanner|cmpbox\b|tarteaucitronroot|"
    r"klaro\b[^>]{0,40}cookie|axeptio_overlay|truste-consent|trustarc-banner|cookie-law-info-bar"
    r"|ez-cookie-dialog|"
    r"consent\.google\.\w+/save|consent\.youtube\.com/save",
)
DIALOGS = _marks("dialog|aria-modal", r"role\s*=\s*[\"']?(?:alert)?dialog|aria-modal")
# What only a challenge is served with; the same services put other marks on the pages behind it.
CHALLENGES = (
    "cf-challenge",
    "cf_chl_opt",
    "/cdn-cgi/challenge-platform/h/",
    "geo.captcha-delivery.com",
    "ct.captcha-delivery.com",
    "px-captcha",
    "_incapsula_resource?swudnsai",
    "gokuprops",
    "sec-if-cpt-container",
    "/_sec/cp_challenge/",
    "ddos-guard/js-challenge",
    "/.well-known/vercel/security/",
    "anubis_challenge",
    "/checkcaptcha?",
    "sucuri_cloudproxy_js",
)
# What forms of ordinary pages have too; a challenge where there is nothing to read or to write into.
CHALLENGE_PARTS = (
    "captcha-delivery.com",
    "_incapsula_resource",
    "awswafintegration",
    "g-recaptcha",
    "h-captcha",
    "hcaptcha.com",
    "challenges.cloudflare.com/turnstile",
    "geetest",
    "friendlycaptcha",
    "frc-captcha",
    "kpsdk",
    "altcha-widget",
    "/cdn-cgi/challenge-platform/",
)
FORM_TO_FILL = re.compile(r"<textarea|type\s*=\s*[\"']?(?:email|tel|password|search)\b")
LOGIN_FORMS = re.compile(
    r"kc-form-login|id=[\"']?loginform\b|tx-felogin|user-login-form|autocomplete=[\"']?(?:username"
    r"|current-password)\b"
)
PAYWALLS = _marks(
    "wall|poool|tp-container|piano-|mepr-|leaky_|qiota_|tinypass",
    r"(?:id|class)\s*=\s*[\"'](?:[^\"'>]*[\s_-])?(?:(?:pay|reg(?:istration)?-?)wall|poool-widget"
    r"|tp-container-inner|"
    r"piano-container|steady[-_]paywall|mepr-unauthorized-message|leaky_paywall_message|qiota_reserve"
    r"|tinypass)"
    r"(?:[\s_-][^\"'>]*)?[\"']",
)
ERROR_PAGES = re.compile(
    r"<(?:html|body|main|section|article|div)\b[^>]{0,300}\b(?:class|id)\s*=\s*[\"'](?:[^\"'>]{0,300}\s)?"
    r"(?:error-?404|error-?page-?404|page-?404|path-system-404|page-not-found|not-found-page|http-?404"
    r"|template-404|"
    r"is-404|error-404)(?:\s[^\"'>]*)?[\"']"
)


def marked(tags: Sequence[Tag], marks: Marks) -> list[tuple[int, int]]:
    """Stretches of the text that stand in block elements whose start tags the expression (lower case) is found in.

    Outermost elements only; one that never closes goes on to the last tag.
    """
    return [stretch for stretch in _marked(tags, marks.pattern) if stretch[0] < stretch[1]]


def _marked(tags: Sequence[Tag], marks: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    inside, depth, begun, last = "", 0, 0, 0
    for closing, name, attributes, length, _ in tags:
        last = length
        if inside:
            depth += 0 if name != inside else -1 if closing else 1
            if not depth:
                yield begun, length
                inside = ""
        elif not closing and name in _BLOCKS and attributes and marks.search(attributes.lower()):
            inside, depth, begun = name, 1, length
    if inside:
        yield begun, last
