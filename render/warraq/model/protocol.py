"""Who is who at the date of a document, and who takes part: people may stand in a book that many
contents share, with titles and posts that change in the course of time."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

from warraq.diagnostics import Diagnostics
from warraq.document.values import DateValue
from warraq.model.base import report_unknown
from warraq.model.people import Participant, Period, Person

__all__ = ["at", "check_participants", "check_people", "taking_part"]


def at(people: Iterable[Person], day: DateValue | None) -> tuple[Person, ...]:
    """The people with the titles and posts that they had on a day.

    What a period says takes the place of what is said of the person as a whole.
    """
    return tuple(_on(person, day.date if day else None) for person in people)


def _on(person: Person, day: date | None) -> Person:
    if not person.periods:
        return person
    held = [p for p in person.periods if day and _start(p) <= day <= _end(p)]
    said = {
        name: getattr(period, name)
        for period in held[:1]
        for name in period.model_fields_set
        if name not in ("since", "until")
    }
    resolved = person.model_copy(update=said)
    resolved._is_dated = bool(held)
    return resolved


def _start(period: Period) -> date:
    return period.since.date if period.since else date.min


def _end(period: Period) -> date:
    """The last day: all of a month or year that is named counts."""
    end = period.until
    if end is None:
        return date.max
    month = end.month or 12
    return date(end.year, month, end.day or monthrange(end.year, month)[1])


def check_people(people: Iterable[Person], found: Diagnostics) -> None:
    """Ids of their own, and periods of which no two hold on one day."""
    seen: set[str] = set()
    for person in people:
        if person.id in seen:
            found.add("content.duplicate-id", person.where_is("id"), word=person.id)
        seen.add(person.id)
        _check_periods(person, found)


def _check_periods(person: Person, found: Diagnostics) -> None:
    sound = []
    for period in person.periods:
        if _end(period) < _start(period):
            found.add("content.period-order", period.where_is("until"), word=person.id)
        else:
            sound.append(period)
    sound.sort(key=_start)
    for earlier, later in pairwise(sound):
        if _start(later) <= _end(earlier):
            line = earlier.where.line
            place = later.where_is("since")
            found.add("content.period-overlap", place, word=person.id, line=line)


def check_participants(
    people: Iterable[Person],
    participants: Iterable[Participant] | None,
    sides: Mapping[str, object],
    found: Diagnostics,
) -> None:
    """Participants are people that there are, each once, on sides that there are."""
    known = {person.id: person for person in people}
    seen: set[str] = set()
    if participants is None:
        _check_sides(known.values(), sides, found)
        return
    for one in participants:
        if one.person not in known:
            place = one.where_is("person")
            report_unknown(found, "locale.unknown-person", one.person, list(known), place)
        elif one.person in seen:
            found.add("content.duplicate-id", one.where_is("person"), word=one.person)
        elif "side" not in one.model_fields_set:
            _check_side_of_book(known[one.person], sides, found)
        seen.add(one.person)
    _check_sides(participants, sides, found)


def _check_side_of_book(person: Person, sides: Mapping[str, object], found: Diagnostics) -> None:
    """A book that contents share may name a side of another one; that is no fault of either."""
    if sides and person.side is not None and person.side not in sides:
        place = person.where_is("side")
        found.add("content.side-elsewhere", place, person=person.id, word=person.side)


def _check_sides(
    nodes: Iterable[Person | Participant], sides: Mapping[str, object], found: Diagnostics
) -> None:
    for node in nodes:
        if node.side is not None and node.side not in sides:
            place = node.where_is("side")
            report_unknown(found, "content.unknown-side", node.side, list(sides), place)


def taking_part(
    people: Iterable[Person], participants: Iterable[Participant] | None
) -> tuple[Person, ...]:
    """The people of a document's list: those that ``participants`` names, as it has them there;
    all where it is not given."""
    if participants is None:
        return tuple(people)
    known = {person.id: person for person in people}
    return tuple(
        known[one.person].model_copy(
            update={name: getattr(one, name) for name in one.model_fields_set - {"person"}}
        )
        for one in participants
        if one.person in known
    )
