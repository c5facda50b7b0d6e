"""OpenDocument texts."""

from __future__ import annotations

from factcheck.errors import BadInput
from factcheck.essays.composer import Composer, Format
from factcheck.essays.manuscript import Manuscript
from factcheck.essays.odt_styles import Styles
from factcheck.essays.odt_walk import Walk
from factcheck.essays.zipped import Package, Title, locked

FORMAT = Format("odt", "application/vnd.oasis.opendocument.text")


def read_odt(data: bytes, name: str) -> Manuscript:
    """Return the manuscript in an OpenDocument text, tracked changes read as accepted. Raises BadInput."""
    package = Package(data, name)
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.head("META-INF/manifest.xml"):
        raise locked(name)
    if "content.xml" not in package:
        raise BadInput(f"{name} has no text part (content.xml)", "open it and save it anew")
    composer = Composer(name)
    styles = Styles()
    if "styles.xml" in package:
        package.parse("styles.xml", styles)
    walk = Walk(styles, composer)
    package.parse("content.xml", walk)
    walk.finish()
    for furniture in styles.furniture:
        composer.skip(furniture)
    if "meta.xml" in package:
        title = Title()
        package.parse("meta.xml", title)
        composer.fallback_title = title.text
    return composer.finish(FORMAT)
