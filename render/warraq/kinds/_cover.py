"""The cover: who issues the document, what it is, and to whom it goes."""

from __future__ import annotations

from collections.abc import Iterable

from warraq.document.tree import Blocks, Field, Group
from warraq.kinds._builder import Builder, label
from warraq.kinds._furniture import reference_fields

__all__ = ["cover"]


def cover(build: Builder, fields: Iterable[Field] = ()) -> Blocks:
    """Issuer and emblem at the top, the title in the middle, at the foot what letterheads give (how
    much is enclosed, the text tells) and the ``fields`` of the kind. Nothing where the author wants
    no cover."""
    if not build.content.meta.cover:
        return ()
    given = (field for field in reference_fields(build) if field.id != "attachments-count")
    return build.group(
        "cover",
        (
            *_issuer(build),
            *build.group("cover.titles", _titles(build), keep=True),
            *build.group("cover.foot", build.fields("cover.fields", (*given, *fields))),
        ),
    )


def _issuer(build: Builder) -> Blocks:
    issuer = build.content.meta.issuer
    if issuer is None:
        return build.group("cover.issuer", (_emblem(build, ()),))
    names = build.paragraph(build.text(issuer.name), "issuer.name", "cover.name")
    for n, line in enumerate(issuer.lines, 1):
        names += build.paragraph(build.text(line), f"issuer.line.{n}", "cover.line")
    inside = build.paragraph(build.text(issuer.emblem), "issuer.emblem", "letterhead.line")
    return build.group("cover.issuer", (_emblem(build, inside), *names))


def _emblem(build: Builder, inside: Blocks) -> Group:
    """Also where it holds no words: the theme may have a logo."""
    return Group(id="letterhead.emblem", role="letterhead.emblem", lang=build.lang, blocks=inside)


def _titles(build: Builder) -> Blocks:
    meta = build.content.meta
    status = (label("draft"),) if meta.status == "draft" else ()
    return (
        *build.paragraph((label(f"kind.{build.kind}"),), "kind", "cover.kind"),
        build.heading(build.text(meta.title), "title", 0, numbered=False, role="cover.title"),
        *build.paragraph(build.text(meta.subtitle), "subtitle", "cover.subtitle"),
        *build.paragraph(status, "status", "cover.status"),
    )
