"""What stands around the text: letterhead, running lines, marks, properties of the file."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from warraq.document.tree import (
    Band,
    Block,
    Blocks,
    Document,
    Field,
    Fields,
    Furniture,
    Group,
    Inlines,
    PageCount,
    PageNumber,
    Properties,
    Str,
)
from warraq.document.values import CodeValue, NumberValue
from warraq.kinds._builder import Builder, join, label, typed
from warraq.model.fields import Classification

__all__ = ["document", "letterhead", "reference_fields"]

_DOT: Inlines = (Str(" · "),)


def letterhead(build: Builder) -> Blocks:
    """Issuer at the start, emblem in the middle, number and date at the end; these alone where
    nobody issues the document."""
    meta = build.content.meta
    if meta.issuer is None:
        return build.fields("letterhead.fields", reference_fields(build))
    lines: Blocks = build.paragraph(build.text(meta.issuer.name), "issuer.name", "letterhead.name")
    for n, line in enumerate(meta.issuer.lines, 1):
        lines += build.paragraph(build.text(line), f"issuer.line.{n}", "letterhead.line")
    emblem = build.paragraph(build.text(meta.issuer.emblem), "issuer.emblem", "letterhead.line")
    # The cells keep their places even where one of them is empty.
    cells: Blocks = (
        Group(id="letterhead.issuer", role="letterhead.issuer", lang=build.lang, blocks=lines),
        Group(id="letterhead.emblem", role="letterhead.emblem", lang=build.lang, blocks=emblem),
        *(build.fields("letterhead.fields", reference_fields(build)) or (_empty_fields(build),)),
    )
    return build.group("letterhead", cells, layout="row", keep=True)


def _empty_fields(build: Builder) -> Block:
    return Fields(id="letterhead.fields", role="letterhead.fields", lang=build.lang, items=())


def reference_fields(build: Builder) -> list[Field]:
    """Number, dates, attachments and urgency; those without a value are to be left out."""
    meta, content = build.content.meta, build.content
    reference: Inlines = (typed(CodeValue(meta.reference)),) if meta.reference else ()
    first, second = _dates(build)
    count = len(content.attachments) or len(build.annexed)
    attached: Inlines = (typed(NumberValue(Decimal(count))),) if count else ()
    urgency: Inlines = (label(f"urgency.{meta.urgency}"),) if meta.urgency != "normal" else ()
    return [
        build.field("number", reference, "reference"),
        build.field("date", first),
        build.field("corresponding", second),
        build.field("attachments", attached, "attachments-count"),
        build.field("urgency", urgency),
    ]


def _dates(build: Builder) -> tuple[Inlines, Inlines]:
    """The date in the calendar of the profile's letterheads; where those give two, one each."""
    meta = build.content.meta
    date = meta.date
    if date is None:
        return (), ()
    place = meta.where_is("date")
    forms = build.context.date_forms if date.day else ("",)
    first, *second = (typed(replace(date, form=form), place) for form in forms)
    return (first,), tuple(second)


def _page_of_pages() -> Inlines:
    return (
        label("page"), Str(" "), PageNumber(), Str(" "), label("of"), Str(" "), PageCount(),
    )  # fmt: skip


def _furniture(build: Builder, masthead: Blocks, cover: Blocks = ()) -> Furniture:
    """Running lines and marks by the document's own data; a kind without a cover tells so."""
    meta, context = build.content.meta, build.context
    reference: Inlines = (typed(CodeValue(meta.reference)),) if meta.reference else ()
    mark: Inlines = ()
    if context.classification.outranks(Classification.PUBLIC):
        mark = (label(f"classification.{context.classification}"),)
    if meta.cover and not cover:
        build.context.diagnostics.add("kind.no-cover", meta.where_is("cover"), kind=build.kind)
    return Furniture(
        cover=cover,
        masthead=masthead,
        head=Band(start=build.text(meta.title), end=reference),
        foot=Band(start=reference, center=_page_of_pages(), end=_release(build)),
        mark=mark,
        watermark=(label("draft"),) if meta.status == "draft" else (),
    )


def _release(build: Builder) -> Inlines:
    """``For release``, or until when the document is under embargo."""
    meta, context = build.content.meta, build.context
    if meta.embargo and not (context.today and context.today >= meta.embargo.date):
        return (label("embargo"), Str(" "), typed(meta.embargo, meta.where_is("embargo")))
    if build.kind == "factsheet" and context.classification is Classification.PUBLIC:
        return (label("for-release"),)
    return ()


def _properties(build: Builder) -> Properties:
    """What a reader's program shows about the file."""
    meta = build.content.meta
    described = {build.lang: build.text(meta.description)} if meta.description else {}
    kind = (label(f"kind.{build.kind}"),)
    return Properties(
        titles={build.lang: join([kind, build.text(meta.title)], (Str(": "),))},
        descriptions=described,
        author=build.text(meta.issuer.name) if meta.issuer else (),
        identifier=meta.reference or "",
        date=meta.date,
        classification=str(build.context.classification),
    )


def document(
    build: Builder, kind: str, blocks: Blocks, masthead: Blocks, cover: Blocks = ()
) -> Document:
    """The document of one language: its blocks, and what stands around them."""
    return Document(
        kind=kind,
        languages=(build.lang,),
        properties=_properties(build),
        furniture=_furniture(build, masthead, cover),
        blocks=blocks,
        remarks=tuple(build.remarks),
    )
