"""Sections that several kinds show: people, figures, events, decisions, actions, contacts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from warraq.document.tree import (
    Block,
    Blocks,
    Column,
    Field,
    Group,
    Inlines,
    Link,
    Row,
    Str,
    Table,
    Typed,
)
from warraq.document.values import (
    AddressValue,
    CodeValue,
    NumberValue,
    OrganisationValue,
    PersonValue,
)
from warraq.kinds._builder import Builder, join, label, typed
from warraq.model.facts import KeyFigure, Source
from warraq.model.people import Contact, Person
from warraq.model.text import Text

__all__ = ["actions", "contacts", "decisions", "events", "key_figures", "participants_table",
           "people_by_side", "persons", "sources"]  # fmt: skip

_SPACE: Inlines = (Str(" "),)


# --- people ---


def people_by_side(build: Builder) -> Iterator[tuple[Text | None, str, list[Person]]]:
    """``(name of the side, its id, its people)`` in the order of ``sides``; before them those of
    none, whom a reader would otherwise take to be of the last.

    Within a side the chair comes first, and those in attendance last; in each, those with a
    precedence before the others, which keep the file's order.
    """
    seen = [person for _, person in build.seen(build.content.taking_part)]
    sides: list[tuple[Text | None, str]] = [(t, i) for i, t in build.content.sides.items()]
    for name, side in [(None, ""), *sides]:
        known = [i for _, i in sides]
        members = [p for p in seen if (p.side if p.side in known else "") == side]
        if members:
            yield name, side, sorted(members, key=_precedence)


def _precedence(person: Person) -> tuple[int, int]:
    roles = ("chair", "participant", "attending")
    last = 10**6
    return roles.index(person.role), person.precedence if person.precedence is not None else last


def _role(person: Person) -> Inlines:
    """``(رئاسة الاجتماع)`` after those who chaired; taking part needs no remark."""
    return (Str("("), label("role.chair"), Str(")")) if person.role == "chair" else ()


def _post(person: Person) -> Inlines:
    """Posts as the author wrote them, the organisation where it is named apart, the role."""
    posts: Inlines = ()
    if person.positions:
        posts = (typed(PersonValue(person.id, "positions"), person.where),)
    if person.organisation:
        body: Inlines = (typed(OrganisationValue(person.organisation), person.where),)
        posts = join([posts, body], (label("separator"),))
    return join([posts, _role(person)], _SPACE)


def participants_table(build: Builder) -> Blocks:
    """Serial number, name and post, a section for each side."""
    rows: list[Row] = []
    serial = 0
    for name, side, members in people_by_side(build):
        if name is not None:
            rows.append(Row(id=f"side.{side}", kind="section", cells=(build.text(name),)))
        for person in members:
            serial += 1
            cells: tuple[Inlines, ...] = (
                (typed(NumberValue(Decimal(serial))),),
                (typed(PersonValue(person.id), person.where),),
                _post(person),
            )
            rows.append(Row(id=f"person.{person.id}", cells=cells))
    if not rows:
        return ()
    columns = (
        Column(head=(label("serial"),), align="center", width=0.07),
        Column(head=(label("name"),), width=0.41),
        Column(head=(label("post"),), width=0.52),
    )
    return (
        Table(
            id="participants", role="participants", lang=build.lang, columns=columns,
            rows=tuple(rows), caption=(label("participants"),), numbered=True, header_columns=2,
        ),
    )  # fmt: skip


def persons(build: Builder) -> Blocks:
    """One small block a person, below the name of the side."""
    out: list[Block] = []
    for name, side, members in people_by_side(build):
        if name is not None:
            heading = build.heading(
                build.text(name), f"side.{side}", 2, numbered=False, role="side"
            )
            out.append(heading)
        for person in members:
            id = f"person.{person.id}"
            who = build.paragraph(
                (typed(PersonValue(person.id), person.where),), f"{id}.name", "person.name"
            )
            post = build.paragraph(_post(person), f"{id}.position", "person.position")
            out.extend(build.group("person", who + post, id, keep=True))
    return tuple(out)


# --- facts ---


def key_figures(build: Builder) -> Blocks:
    """Tiles: the value, its label, and a note or trend."""
    tiles: list[Block] = []
    for n, figure in build.seen(build.content.key_figures):
        tiles.append(_tile(build, figure, figure.id or f"key-figure.{n}"))
    return build.group("keyfigures", tuple(tiles), layout="tiles", keep=True)


def _tile(build: Builder, figure: KeyFigure, id: str) -> Group:
    value = figure.value
    shown: Inlines = (typed(value, figure.where),) if value else build.text(figure.words)
    role = "keyfigure.value" if value else "keyfigure.words"
    if figure.unit is not None:
        shown = join([shown, build.text(figure.unit)], _SPACE)
    note = join(
        [
            build.text(figure.note),
            (label(f"trend.{figure.trend}"),) if figure.trend else (),
        ],
        (Str(" · "),),
    )
    blocks = (
        *build.paragraph(shown, f"{id}.value", role),
        *build.paragraph(build.text(figure.label), f"{id}.label", "keyfigure.label"),
        *build.paragraph(note, f"{id}.note", "keyfigure.note"),
    )
    return Group(id=id, role="keyfigure", lang=build.lang, blocks=blocks, keep=True)


def events(build: Builder) -> Blocks:
    """Each event's date beside what happened; those without a date have an empty date."""
    items = []
    for n, event in build.seen(build.content.events):
        when: Inlines = (typed(event.date, event.where),) if event.date else ()
        id = event.id or f"event.{n}"
        items.append(Field(id=id, label=when, value=build.text(event.text)))
    return build.fields("events", items)


def decisions(build: Builder) -> Blocks:
    """What was decided, as a list."""
    seen = [decision for _, decision in build.seen(build.content.decisions)]
    texts, ids = build.texts(d.text for d in seen), [d.id for d in seen]
    return build.listing(texts, "decisions", "decisions", counter="decimal", ids=ids)


def actions(build: Builder) -> Blocks:
    """What is to be done, who does it, by when; columns that nobody filled are left out."""
    seen = build.seen(build.content.actions)
    rows = [(n, a, build.text(a.what), build.text(a.who)) for n, a in seen]
    if not rows:
        return ()
    with_who = any(who for *_, who in rows)
    with_due = any(action.by for _, action, *_ in rows)
    columns = [
        Column(head=(label("serial"),), align="center", width=0.07),
        Column(head=(label("action"),)),
    ]
    columns += [Column(head=(label("responsible"),))] if with_who else []
    columns += [Column(head=(label("due"),))] if with_due else []
    out = []
    for serial, (n, action, what, who) in enumerate(rows, 1):
        cells: list[Inlines] = [(typed(NumberValue(Decimal(serial))),), what]
        cells += [who] if with_who else []
        cells += [(typed(action.by, action.where),) if action.by else ()] if with_due else []
        out.append(Row(id=action.id or f"action.{n}", cells=tuple(cells)))
    table = Table(
        id="actions", role="actions", lang=build.lang, columns=tuple(columns), rows=tuple(out),
        header_columns=2,
    )  # fmt: skip
    return (table,)


# --- where to turn ---


def contacts(build: Builder) -> Blocks:
    """A small block a contact: the name, and below it each way to reach it."""
    out: Blocks = ()
    for n, contact in build.seen(build.content.contacts):
        id = f"contact.{n}"
        blocks = build.paragraph(build.text(contact.name), f"{id}.name", "contact.name")
        if contact.organisation:
            body: Inlines = (typed(OrganisationValue(contact.organisation), contact.where),)
            blocks += build.paragraph(body, f"{id}.organisation", "contact.way")
        for way, reach in enumerate(_ways(contact), 1):
            blocks += build.paragraph(reach, f"{id}.{way}", "contact.way")
        out += build.group("contact", blocks, id, keep=True)
    return out


def _ways(contact: Contact) -> list[Inlines]:
    ways: list[Inlines] = []
    if contact.phone is not None:
        ways.append((Link(contact.phone.uri, (typed(contact.phone, contact.where),)),))
    addresses = (f"mailto:{contact.email}" if contact.email else None, contact.url)
    ways += [(Typed(AddressValue(address)),) for address in addresses if address]
    return ways


def sources(build: Builder) -> Blocks:
    """Where the facts come from."""
    seen = [source for _, source in build.seen(build.content.sources)]
    texts, ids = [_source(build, source) for source in seen], [source.id for source in seen]
    return build.listing(texts, "sources", "sources", "source", ids=ids)


def _source(build: Builder, source: Source) -> Inlines:
    parts: list[Inlines] = [build.text(source.title)]
    if source.reference:
        parts.append((typed(CodeValue(source.reference), source.where),))
    if source.date:
        parts.append((typed(source.date, source.where),))
    if source.url:
        parts.append((Typed(AddressValue(source.url)),))
    return join(parts, (label("separator"),))
