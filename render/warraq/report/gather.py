"""All that the report tells, out of the outputs as they were made."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from warraq.diagnostics import NOWHERE, Diagnostic, Diagnostics, Place
from warraq.document.plain import plain
from warraq.locale import choose
from warraq.model.base import Model
from warraq.model.content import Content
from warraq.model.fields import Audience, Classification
from warraq.model.guarded import Guarded
from warraq.pipeline import Job, document, settled
from warraq.report.facts import GROUPS, Group, Standing, standings
from warraq.report.plainly import Words

__all__ = ["Fact", "Made", "Output", "Report", "Stand", "Withheld", "gather"]

#: Enough to see how a page lies, not to read its small print.
_PIXELS_PER_POINT = 1.0


@dataclass(frozen=True, slots=True)
class Made:
    """An output: its file name, its job, and its bytes; None where it could not be made."""

    name: str
    job: Job
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Withheld:
    """A node that an output keeps from its readers: its place and, unless it is
    classified higher than the report, its id; no word of it."""

    field: str
    id: str
    audience: Audience
    classification: Classification


@dataclass(frozen=True, slots=True)
class Output:
    """An output, what it holds back, and pictures of its pages as ``data:`` addresses."""

    name: str
    kind: str
    format: str
    languages: tuple[str, ...]
    audience: Audience
    classification: Classification
    size: int | None
    pages: tuple[str, ...] = ()
    withheld: tuple[Withheld, ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a value stands in an output: as it is shown, how often, below which headings."""

    output: str
    language: str
    text: str
    count: int
    sections: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, and all places where it stands."""

    value: str
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What is known of the outputs of one content before they are sent."""

    titles: dict[str, str]
    classification: Classification
    outputs: tuple[Output, ...]
    facts: dict[Group, tuple[Fact, ...]]
    findings: tuple[Diagnostic, ...] = field(default=())


def gather(content: Content, made: Iterable[Made], found: Iterable[Diagnostic]) -> Report:
    """The report of all outputs of a content; ``found`` is what was found on the way.

    What stands in an output that could not be made is not told.
    """
    every = tuple(made)
    outputs = _discreet(tuple(_output(one) for one in every))
    shown = [(one.name, list(_standings(one))) for one in every if one.data is not None]
    titles: dict[str, str] = {}
    for one in every:
        if one.data is not None:
            titles = {**_titles(one.job), **titles}
    return Report(
        titles=titles,
        classification=_highest(outputs),
        outputs=outputs,
        facts={group: _facts(group, shown) for group in GROUPS},
        findings=tuple(Diagnostics(found, clean=content.secrecy.clean)),
    )


def _highest(outputs: tuple[Output, ...]) -> Classification:
    rungs = [one.classification for one in outputs]
    return max(rungs, key=lambda one: one.rank, default=Classification.PUBLIC)


def _discreet(outputs: tuple[Output, ...]) -> tuple[Output, ...]:
    """Without the ids of what is classified higher than the report will be: they are words, too."""
    highest = _highest(outputs)
    return tuple(
        replace(
            one,
            withheld=tuple(
                replace(each, id="") if each.classification.outranks(highest) else each
                for each in one.withheld
            ),
        )
        for one in outputs
    )


def _output(made: Made) -> Output:
    job = settled(made.job)
    assert job.audience is not None
    assert job.classification is not None
    is_pdf = made.data is not None and job.format == "pdf"
    return Output(
        name=made.name, kind=job.kind, format=job.format, languages=job.languages,
        audience=job.audience, classification=job.classification,
        size=None if made.data is None else len(made.data),
        pages=tuple(_pictures(made.data or b"")) if is_pdf else (),
        withheld=tuple(_withheld(job.content, "", job.audience)),
    )  # fmt: skip


def _standings(made: Made) -> Iterator[Standing]:
    # What is remarkable was told when the file was made.
    job = settled(made.job)
    profiles = choose(job.profiles, job.languages, Diagnostics(), NOWHERE, job.profile_folders)
    yield from standings(document(job, Diagnostics()), Words(job.content, profiles))


def _titles(job: Job) -> dict[str, str]:
    titles = document(job, Diagnostics()).properties.titles
    return {language: plain(title) for language, title in titles.items()}


def _facts(group: Group, shown: list[tuple[str, list[Standing]]]) -> tuple[Fact, ...]:
    places: dict[str, dict[tuple[str, str, str], list[Standing]]] = {}
    for output, several in shown:
        for one in several:
            if one.group == group:
                key = (output, one.language, one.text)
                places.setdefault(one.value, {}).setdefault(key, []).append(one)
    return tuple(
        Fact(value, tuple(_stand(key, found) for key, found in stands.items()))
        for value, stands in places.items()
    )


def _stand(key: tuple[str, str, str], found: list[Standing]) -> Stand:
    output, language, text = key
    sections = tuple(dict.fromkeys(one.section for one in found if one.section))
    places = tuple(dict.fromkeys(_short(one.place) for one in found if str(one.place)))
    return Stand(output, language, text, len(found), sections, places)


def _short(place: Place) -> str:
    """A place without the folders that its file lies in: they are nobody's business."""
    if not place.file:
        return place.field
    name = Path(place.file).name
    return f"{name}:{place.line}" if place.line else name


# --- what stays out --------------------------------------------------------------------------


def _withheld(node: Any, path: str, audience: Audience) -> Iterator[Withheld]:
    if isinstance(node, Guarded) and node.audience.outranks(audience):
        id = getattr(node, "id", None) or ""
        yield Withheld(path, str(id), node.audience, node.classification)
    elif isinstance(node, Model):
        for name, info in type(node).model_fields.items():
            key = info.alias or name
            below = f"{path}.{key}" if path else key
            yield from _withheld(getattr(node, name), below, audience)
    elif isinstance(node, dict):
        for key, child in node.items():
            yield from _withheld(child, f"{path}.{key}", audience)
    elif isinstance(node, tuple):
        for index, child in enumerate(node):
            yield from _withheld(child, f"{path}[{index}]", audience)


# --- pictures --------------------------------------------------------------------------------


def _pictures(data: bytes) -> Iterator[str]:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    try:
        for page in pdf:
            bitmap = page.render(scale=_PIXELS_PER_POINT)
            buffer = BytesIO()
            # A palette is enough for a page, and a third of the size.
            bitmap.to_pil().convert("RGB").quantize(64).save(buffer, "PNG", optimize=True)
            yield "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()
    finally:
        pdf.close()
