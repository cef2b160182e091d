"""What a node is *for*: the one registry of roles.

A role without a style of its own takes its parent's. Formats turn a role into a CSS class
(``memo-field``) or a Word style, themes give it its looks, and nobody invents a role elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["ROLES", "lineage"]

#: role → parent; the roots have none.
ROLES: dict[str, str] = {
    # text
    "paragraph": "",
    "paragraph.lead": "paragraph",
    "heading": "",
    "heading.1": "heading",
    "heading.2": "heading",
    "heading.3": "heading",
    "title": "heading",
    "subtitle": "paragraph",
    "kind": "paragraph",
    "list": "",
    "list.item": "paragraph",
    "clauses": "list",
    "clause": "list.item",
    "quote": "paragraph",
    "quote.attribution": "paragraph",
    "quote.pull": "paragraph",
    "quote.pull.attribution": "quote.attribution",
    "callout": "group",
    "callout.title": "paragraph",
    "table": "",
    "table.caption": "caption",
    "table.head": "paragraph",
    "table.cell": "paragraph",
    "table.section": "table.cell",
    "table.total": "table.cell",
    "table.note": "small",
    "figure": "",
    "figure.caption": "caption",
    "caption": "paragraph",
    "small": "paragraph",
    "note": "small",
    "note.marker": "",
    "fields": "",
    "fields.label": "paragraph",
    "fields.value": "paragraph",
    "group": "",
    "space": "",
    "page-break": "",
    "contents": "group",
    "contents.title": "heading.1",
    "contents.entry": "paragraph",
    "contents.entry.1": "contents.entry",
    "contents.entry.2": "contents.entry",
    "parallel": "",
    # marks and furniture
    "mark": "paragraph",
    "mark.classification": "mark",
    "mark.urgency": "mark",
    "watermark": "mark",
    "running": "small",
    "running.head": "running",
    "running.foot": "running",
    "letterhead": "group",
    "letterhead.issuer": "group",
    "letterhead.name": "paragraph",
    "letterhead.line": "paragraph",
    "letterhead.emblem": "group",
    "letterhead.fields": "fields",
    "cover": "group",
    "cover.issuer": "group",
    "cover.name": "letterhead.name",
    "cover.line": "letterhead.line",
    "cover.titles": "group",
    "cover.kind": "kind",
    "cover.title": "title",
    "cover.title.other": "paragraph",
    "cover.subtitle": "subtitle",
    "cover.status": "paragraph",
    "cover.foot": "group",
    "cover.fields": "fields",
    "masthead": "group",
    "masthead.kicker": "paragraph",
    "masthead.title": "title",
    "masthead.title.other": "paragraph",
    "masthead.subtitle": "subtitle",
    # briefing
    "addressee": "paragraph",
    "details": "fields",
    "summary": "group",
    "summary.title": "heading.2",
    "summary.list": "list",
    "summary.item": "list.item",
    "request": "group",
    "participants": "table",
    "decisions": "list",
    "actions": "table",
    "events": "fields",
    "direction": "group",
    "direction.title": "heading.3",
    "attachments": "group",
    "annex": "group",
    "annex.title": "heading.1",
    # memo
    "basmala": "paragraph",
    "memo.fields": "fields",
    "memo.salutation": "paragraph",
    "memo.closing": "paragraph",
    "memo.tail": "fields",
    "signature": "group",
    "signature.position": "paragraph",
    "signature.name": "paragraph",
    # fact sheet
    "keyfigures": "group",
    "keyfigure": "group",
    "keyfigure.value": "paragraph",
    "keyfigure.words": "keyfigure.value",
    "keyfigure.label": "paragraph",
    "keyfigure.note": "small",
    "person": "group",
    "person.name": "paragraph",
    "person.position": "paragraph",
    "side": "heading.3",
    "contact": "person",
    "contact.name": "person.name",
    "contact.way": "person.position",
    "sources": "list",
    "source": "list.item",
    "foot": "group",
    "foot.text": "group",
    "link": "small",
    "qr": "figure",
    "as-of": "small",
}


def lineage(role: str) -> Iterator[str]:
    """The role, its parent, its parent's parent …

    Raises `KeyError` for a role that is not registered.
    """
    while role:
        parent = ROLES[role]
        yield role
        role = parent
