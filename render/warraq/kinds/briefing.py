"""مذكرة إحاطة: what a decision-maker must know, with page 1 enough on its own."""

from __future__ import annotations

from warraq.document.tree import Block, Blocks, Document, Field, Group, Inlines, Space
from warraq.kinds import BuildContext, Kind
from warraq.kinds._annexes import annexes, attachments
from warraq.kinds._builder import Builder, label
from warraq.kinds._cover import cover
from warraq.kinds._furniture import document, letterhead
from warraq.kinds._sections import actions, decisions, events, participants_table, sources
from warraq.model.content import Content
from warraq.model.fields import Audience

__all__ = ["KIND"]

_SUMMARY_POINTS = 5


def _details(build: Builder) -> list[Field]:
    meta = build.content.meta
    mode: Inlines = (label(f"mode.{meta.mode}"),) if meta.mode else ()
    return [
        build.field("addressee", build.text(meta.addressee)),
        build.field("place", build.text(meta.place)),
        build.field("mode", mode),
    ]


def _opening(build: Builder) -> Blocks:
    meta = build.content.meta
    return (
        *build.paragraph((label("kind.briefing"),), "kind", "kind"),
        build.heading(build.text(meta.title), "title", 0, numbered=False, role="title"),
        *build.paragraph(build.text(meta.subtitle), "subtitle", "subtitle"),
        *build.fields("details", _details(build)),
    )


def _summary(build: Builder) -> Blocks:
    """The box that is read first; more points than five are too many for it."""
    points = build.content.summary
    if not points:
        return ()
    if len(points) > _SUMMARY_POINTS:
        place = points[_SUMMARY_POINTS].place
        build.context.diagnostics.add("kind.summary-long", place, count=len(points))
    title = build.heading(
        (label("summary"),), "section.summary", 1, numbered=False, role="summary.title"
    )
    items = build.listing(build.texts(points), "summary", "summary.list", "summary.item")
    return build.group("summary", (title, *items), "summary.box")


def _direction(build: Builder) -> Blocks:
    """Room for the reader's own decision, where the profile has it."""
    if not build.context.word("direction"):
        return ()
    title: Block = build.heading(
        (label("direction"),), "section.direction", 1, numbered=False, role="direction.title"
    )
    room = Space(id="direction.room", lang=build.lang, height=24)
    return (
        Group(id="direction", role="direction", lang=build.lang, blocks=(title, room), keep=True),
    )


def build(content: Content, context: BuildContext) -> Document:
    """The briefing in one language."""
    make = Builder(content, context, "briefing")
    front = cover(make, _details(make))
    blocks = (
        *(make.contents() if front else _opening(make)),
        *make.section("purpose", make.prose(content.purpose, "purpose")),
        *_summary(make),
        *(() if front else make.contents()),
        *make.section("request", make.prose(content.request, "request")),
        *make.body(),
        *make.section("participants", participants_table(make)),
        *make.section("events", events(make)),
        *make.section("decisions", decisions(make)),
        *make.section("actions", actions(make)),
        *make.section("position", make.prose(content.position, "position")),
        *make.section("attachments", attachments(make), numbered=False),
        *make.section("sources", sources(make), numbered=False),
        *_direction(make),
        *annexes(make),
    )
    return document(make, "briefing", blocks, () if front else letterhead(make), front)


KIND = Kind(
    name="briefing",
    requires=("meta.title", "purpose", "summary"),
    uses=(
        "meta", "request", "body", "people", "participants", "sides", "events", "decisions",
        "actions", "position", "attachments", "annexes",
        "sources",
    ),
    audience=Audience.LEADERSHIP,
    build=build,
)  # fmt: skip
