"""صحيفة وقائع: the facts on one or two pages, for readers outside the house."""

from __future__ import annotations

import io

from warraq.document.tree import Blocks, Document, Figure, Image, Inlines, Link, Str
from warraq.document.values import CodeValue
from warraq.kinds import BuildContext, Kind
from warraq.kinds._builder import Builder, join, label, typed
from warraq.kinds._furniture import document
from warraq.kinds._sections import contacts, decisions, events, key_figures, persons, sources
from warraq.model.content import Content
from warraq.model.fields import Audience

__all__ = ["KIND"]

#: Side of the code in millimetres; smaller ones are hard to scan from paper.
QR_SIZE = 20
#: The blank modules around it (ISO/IEC 18004, 9.1).
_QUIET = 4


def _masthead(build: Builder) -> Blocks:
    meta = build.content.meta
    issuer = build.text(meta.issuer.name) if meta.issuer else ()
    when: Inlines = (typed(meta.date, meta.where_is("date")),) if meta.date else ()
    kicker = join([(label("kind.factsheet"),), issuer, when], (Str(" · "),))
    blocks: Blocks = (
        *build.paragraph(kicker, "kicker", "masthead.kicker"),
        build.heading(build.text(meta.title), "title", 0, numbered=False, role="masthead.title"),
        *build.paragraph(build.text(meta.subtitle), "subtitle", "masthead.subtitle"),
    )
    return build.group("masthead", blocks, keep=True)


def _foot(build: Builder) -> Blocks:
    """Where to turn and the as-of date; beside them, where there is a link, its code."""
    meta = build.content.meta
    blocks = build.section("contacts", contacts(build), numbered=False)
    as_of = meta.as_of or meta.date
    if as_of:
        place = meta.where_is("as_of" if meta.as_of else "date")
        stamp: Inlines = (label("as-of"), Str(" "), typed(as_of, place))
        blocks += build.paragraph(stamp, "as-of", "as-of")
    if not meta.link:
        return blocks
    address: Inlines = (Link(meta.link, (typed(CodeValue(meta.link)),)),)
    blocks += build.paragraph(address, "link", "link")
    text = build.group("foot.text", blocks)
    return build.group("foot", text + _code(build, meta.link), layout="row", keep=True)


def _code(build: Builder, link: str) -> Blocks:
    import segno

    out = io.BytesIO()
    code = segno.make(link, error="m", micro=False)
    code.save(out, kind="svg", border=_QUIET, xmldecl=False, svgns=True, omitsize=True, dark="#000")
    side = int(code.symbol_size(border=_QUIET)[0])
    image = Image(out.getvalue(), "image/svg+xml", side, side)
    address: Inlines = (typed(CodeValue(link)),)
    return (
        Figure(
            id="qr",
            role="qr",
            lang=build.lang,
            image=image,
            alt=address,
            width=QR_SIZE * side / (side - 2 * _QUIET),
        ),
    )


def build(content: Content, context: BuildContext) -> Document:
    """The fact sheet in one language."""
    make = Builder(content, context, "factsheet")
    blocks = (
        *key_figures(make),
        *make.contents(),
        *make.section("overview", make.prose(content.overview, "overview"), numbered=False),
        *make.body(named_only=True),
        *make.section("participants", persons(make), numbered=False),
        *make.section("events", events(make), numbered=False),
        *make.section("decisions", decisions(make), numbered=False),
        *make.section("sources", sources(make), numbered=False),
        *_foot(make),
    )
    return document(make, "factsheet", blocks, _masthead(make))


KIND = Kind(
    name="factsheet",
    requires=("meta.title", "overview", "key_figures"),
    uses=(
        "meta", "body", "people", "participants", "sides", "events", "decisions", "contacts",
        "sources",
    ),
    audience=Audience.PUBLIC,
    build=build,
    languages=2,
)  # fmt: skip
