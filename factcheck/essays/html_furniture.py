"""What of a page belongs to the site and not to the essay: advertisements, links for sharing and finding one's way.

Told by what the tags say and by nothing else, and cautiously: a text that is read too much can be set aside, one that
is not read is lost.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from factcheck.essays.html_rules import Setting
from factcheck.essays.html_tokens import Token, tokens
from factcheck.essays.passage import Passage

_AD_NAMES = frozenset((
    "ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising", "ad-banner", "ad-container",
    "ad-placeholder", "ad-slot", "ad-unit", "ad-wrapper", "adsbygoogle", "adslot", "dfp-ad", "google-ad", "gpt-ad",
    # for the page's own newsletter, as Substack, Ghost, WordPress and Mailchimp set them into a text
    "subscription-widget", "subscription-widget-wrap", "subscription-widget-wrap-editor", "kg-signup-card",
    "wp-block-jetpack-subscriptions", "jetpack_subscription_widget", "mc_embed_signup", "newsletter-signup",
))  # fmt: skip
_AD_ELEMENTS = frozenset(("div", "aside", "section", "ins", "span", "p", "figure", "li"))
_AD_LABELS = frozenset((
    "advertisement", "advertisements", "story continues below advertisement",
    "article continues below advertisement", "advertisement - continue reading below",
))  # fmt: skip
_AD_LENGTH = 10_000  # characters of source in which an advertisement ends
_AD_WORDS = 60  # more words than that are no advertisement, whatever their element is called

_SITE_NAMES = frozenset((
    "a2a_kit", "addtoany", "addtoany_share_save_container", "breadcrumb", "breadcrumbs", "newsletter",
    "newsletter-signup", "pagination", "related", "related-articles", "related-links", "related-posts", "sd-sharing",
    "share", "share-bar", "share-buttons", "share-links", "share-tools", "sharedaddy", "sharing", "social",
    "social-buttons", "social-icons", "social-links", "social-media", "social-share", "social-sharing", "tag-links",
    "tag-list", "tags",
))  # fmt: skip
_SITE_ELEMENTS = frozenset(("div", "ul", "ol", "li", "section", "p", "span", "aside", "nav", "footer"))
_SOURCES = re.compile(r"note|source|reference|bibliograph|citation|doc-", re.IGNORECASE)
# Where a link of these hosts and beginnings of paths leads, something is posted, not read.
_SHARING = re.compile(
    r"(?:facebook\.com/(?:sharer|share|dialog/(?:share|feed|send))|(?:twitter|x)\.com/(?:intent|share)"
    r"|linkedin\.com/(?:sharearticle|sharing|cws/share)|pinterest\.[a-z.]{2,6}/pin/create|reddit\.com/submit"
    r"|wa\.me/?\?|(?:api|web)\.whatsapp\.com/send|(?:t|telegram)\.me/share|tumblr\.com/(?:share|widgets/share)"
    r"|bsky\.app/intent|threads\.net/intent|news\.ycombinator\.com/submitlink|getpocket\.com/(?:save|edit)"
    r"|vk\.com/share|addtoany\.com/(?:share|add_to)|addthis\.com/bookmark|plus\.google\.com/share"
    r"|share\.flipboard\.com|flipboard\.com/bookmarklet)",
    re.IGNORECASE,
)
_NETWORKS = {
    "facebook": "facebook.com", "twitter": "twitter.com", "x": "x.com", "linkedin": "linkedin.com",
    "instagram": "instagram.com", "youtube": "youtube.com", "whatsapp": "whatsapp.com", "bluesky": "bsky.app",
    "tiktok": "tiktok.com", "threads": "threads.net", "pinterest": "pinterest.com", "telegram": "t.me",
}  # fmt: skip
_WAYS = re.compile(
    r"share(?: (?:this|on|via|with|by)\b.*)?|tweet(?: this)?|pin it|follow us(?: on .*)?|subscribe(?: now| to .*)?"
    r"|sign (?:up|in)(?: .*)?|log ?in|skip to (?:main )?content|back to (?:the )?top|read more|continue reading"
    r"|(?:previous|next) (?:post|article|page|story)|leave a (?:comment|reply)|(?:privacy|cookie) (?:policy|settings)"
)
LONGEST_WAY = 60  # characters that the words of such a link have at most


def says_advertisement(token: Token) -> bool:
    """Whether the tag says that its element is an advertisement."""
    if token.name not in _AD_ELEMENTS or not token.attributes:
        return False
    return token.get("aria-label").strip().casefold() in _AD_LABELS or bool(_names(token) & _AD_NAMES)


def is_short(token: Token, source: str) -> bool:
    """Whether the element that the tag begins is no longer than an advertisement; the look is a short one too."""
    depth, words, is_text = 1, 0, True
    for each in tokens(source, token.end, min(len(source), token.end + _AD_LENGTH)):
        if not each.name:
            words += len(source[each.start : each.end].split()) if is_text else 0
        elif each.name == token.name:
            depth += -1 if each.closing else 1
        is_text = each.name not in ("script", "style") or each.closing
        if not depth or words > _AD_WORDS:
            return words <= _AD_WORDS
    return False


def is_advertisement_label(passage: Passage) -> bool:
    """Whether a paragraph says nothing but that an advertisement stands there."""
    if passage.length > LONGEST_WAY:
        return False
    return " ".join(passage.text.split()).casefold().strip(" .") in _AD_LABELS


def holds_site_links(token: Token, around: str) -> bool:
    """Whether the links in an element are the site's and no sources; `around` names the element it stands in."""
    if _SOURCES.search(f"{token.get('class')} {token.get('id')} {token.get('role')}"[:500]):
        return False
    if token.name == "aside" or (token.name == "footer" and around != "blockquote"):
        return True
    if token.name not in _SITE_ELEMENTS or not token.attributes:
        return False
    return token.get("role") == "navigation" or bool(_names(token) & _SITE_NAMES)


def is_source(address: str, setting: Setting) -> bool:
    """Whether a link to a web address, in that setting, may be a source of the author's."""
    return (setting.links or bool(setting.owner)) and not _is_sharing(address)


def _is_sharing(address: str) -> bool:
    """Whether the address is one to post the page at."""
    _, _, rest = address[:300].partition("//")
    return bool(_SHARING.match(rest.removeprefix("www.").removeprefix("m.")))


def is_way(words: str, address: str) -> bool:
    """Whether a link of these words leads around the site, or to the site's page in a network."""
    said = " ".join(words.split()).casefold()
    if _WAYS.fullmatch(said):
        return True
    network = _NETWORKS.get(said)
    return network is not None and _host(address).endswith(network)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _names(token: Token) -> set[str]:
    return set(f"{token.get('class')[:500]} {token.get('id')[:100]}".casefold().split())
