"""What scripts call: see `warraq` for the names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic_core import PydanticCustomError

from warraq.checks import check_texts, told_once
from warraq.diagnostics import Diagnostic, Diagnostics, WarraqError
from warraq.limits import Limits, run_within
from warraq.loading import load
from warraq.model.base import report_unknown
from warraq.model.content import Content
from warraq.model.fields import Audience, Classification, Layout, parse_languages
from warraq.outputs import possible_jobs, wanted_jobs
from warraq.pipeline import Job, Result, run

__all__ = ["check", "load", "render"]

Folders = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
Source = str | os.PathLike[str] | Mapping[str, Any] | Content


def render(  # noqa: PLR0913 - the one public call; all but the first four are by name
    content: Source,
    kind: str,
    format: str = "pdf",
    lang: str | tuple[str, ...] = "",
    *,
    profiles: Mapping[str, str | Mapping[str, Any]] | None = None,
    layout: str | None = None,
    theme: str = "",
    classification: str | None = None,
    audience: str | None = None,
    options: Mapping[str, Any] | None = None,
    today: date | None = None,
    theme_folders: Folders = (),
    profile_folders: Folders = (),
    template_folders: Folders = (),
    embed_source: bool = False,
    embed_classified: bool = False,
    strict: bool = False,
    limits: Limits | None = None,
) -> Result:
    """One document, as bytes.

    ``content``: loaded content, or what `load` takes. ``kind``: ``briefing``, ``memo``,
    ``factsheet``. ``format``: ``pdf``, ``docx``, ``html``, ``text``. ``lang``: ``ar``, ``en``, or
    ``ar+en`` for both; the content's first language where it is empty. ``layout`` of several:
    ``parallel`` (side by side) or ``sequential`` (one after the other). ``profiles``
    override the content's, language by language: a name, or a mapping that ``extends`` one and
    gives single values. ``options`` are the format's own. ``theme_folders``, ``profile_folders``
    and ``template_folders``: one folder or several, the first of them first. ``embed_source`` puts
    the files that were read into a PDF or Word file, for ``warraq extract``; a source that is
    classified, or holds what the output's readers may not see, only with ``embed_classified``.

    Gives a `Result` with ``data``, ``diagnostics`` (warnings and notes) and ``save(path)``.
    Raises `WarraqError` with everything that is wrong. May be called from several threads at once,
    and after a fork; it changes nothing of the process that it runs in.
    """
    found = Diagnostics()
    job = Job(
        content=load(content, diagnostics=found),
        kind=kind,
        format=format,
        languages=_languages(lang, found),
        profiles=dict(profiles or {}),
        layout=_rung(Layout, layout, found),
        theme=theme,
        classification=_rung(Classification, classification, found),
        audience=_rung(Audience, audience, found),
        options=dict(options or {}),
        today=today,
        theme_folders=_folders(theme_folders),
        profile_folders=_folders(profile_folders),
        template_folders=_folders(template_folders),
        embed_source=embed_source,
        embed_classified=embed_classified,
        strict=strict,
    )
    if strict and found.warnings:
        raise WarraqError(found)
    result = run_within(job, limits or Limits())
    return replace(result, diagnostics=tuple(Diagnostics([*found, *result.diagnostics])))


def _folders(given: Folders) -> tuple[Path, ...]:
    if isinstance(given, str | os.PathLike):
        return (Path(given),)
    return tuple(Path(folder) for folder in given)


def _languages(lang: str | tuple[str, ...], found: Diagnostics) -> tuple[str, ...]:
    try:
        return parse_languages(lang) if lang else ()
    except PydanticCustomError as fault:
        found.add(fault.type, None, **(fault.context or {}))
        raise WarraqError(found) from None


def _rung(ladder: Any, name: str | None, found: Diagnostics) -> Any:
    if name is None:
        return None
    if name not in list(ladder):
        report_unknown(found, "content.not-one-of", name, [str(rung) for rung in ladder], None)
        found.raise_errors()
    return ladder(name)


def check(content: Source) -> tuple[Diagnostic, ...]:
    """Everything that can be found without writing a file: what `load` finds, how texts are typed,
    and what the making of each of the content's ``outputs`` finds (of each kind that it could be,
    where it names none). Raises nothing: errors are among what it gives back."""
    found = Diagnostics()
    try:
        loaded = load(content, diagnostics=found)
    except WarraqError as error:
        found.extend(error.diagnostics)
        return tuple(found)
    check_texts(loaded, loaded.meta.profiles, (), found)
    for job in wanted_jobs(loaded, found) if loaded.outputs else possible_jobs(loaded):
        try:
            found.extend(run(job).diagnostics)
        except WarraqError as error:
            found.extend(error.diagnostics)
    return tuple(told_once(found))
