"""What the commands do."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from warraq.checks import check_texts, told_once
from warraq.cli.command_options import BuildOptions, CheckOptions, KindOptions
from warraq.cli.fix import fix_texts, ignored_codes
from warraq.cli.options import EmbedOptions
from warraq.cli.outputs import STDOUT, choose_format, file_name, make_folder
from warraq.cli.readback import follow_up
from warraq.cli.sending import write_report
from warraq.cli.session import Session
from warraq.diagnostics import Diagnostics, Place
from warraq.fixing import Fixes
from warraq.model.base import report_unknown
from warraq.outputs import possible_jobs, wanted_jobs
from warraq.pipeline import Job, languages_of
from warraq.registry import get_format

__all__ = ["build", "check", "check_choices", "one", "with_options"]


def one(kind: str, options: KindOptions) -> int:
    """Make one document of a kind."""
    session = Session(options)
    with session.collecting():
        format = choose_format(kind, options.format, options.output, session.found)
        _check_standard_output(session, options, format)
        check_choices(session)
        job = Job(
            content=session.content,
            kind=kind,
            format=format,
            languages=session.choices.languages or languages_of(session.content, kind, format),
            layout=session.choices.layout,
        )
        path = options.output or Path()
        if path != STDOUT and path.is_dir():
            path /= file_name(job)
        _spare_content(path, options.content, session.found)
        session.write(with_options(job, session), job.languages, path)
    return session.finish()


def build(options: BuildOptions) -> int:
    """Make all that the content's ``outputs`` name. One that fails does not stop the others."""
    session = Session(options)
    wanted: dict[str, Job] = {}
    made: dict[str, bytes] = {}
    with session.collecting():
        if options.output == STDOUT:
            session.found.add("cli.folder-wanted", Place(field="--output"))
            session.found.raise_errors()
        check_choices(session)
        named = dict(_named(_wanted(session), session))
        make_folder(options.output)
        wanted = named
    for name, job in wanted.items():
        with session.collecting():
            path = options.output / name
            result = session.write(job, job.languages, path)
            made[name] = result.data
            follow_up(
                job, result, path, session.found, record=options.record, verify=options.verify
            )
    if options.report and made:
        with session.collecting():
            write_report(session, wanted.items(), made, options.output)
    return session.finish()


def check(options: CheckOptions) -> int:
    """Find everything that ``build`` would find, and how texts are typed; write nothing, but for
    what ``--fix`` puts right first."""
    session = Session(options)
    wanted: list[Job] = []
    fixes: Fixes | None = None
    with session.collecting():
        check_choices(session)
        ignored = ignored_codes(options, session.found)
        fixes = fix_texts(session, ignored) if options.fix else None
        content = session.content
        named = {**content.meta.profiles, **session.choices.profiles}
        folders = tuple(options.profile_folder or ())
        check_texts(content, named, folders, session.found, ignored=ignored)
        wanted = _wanted(session) if content.outputs else list(possible_jobs(content))
        wanted = [with_options(job, session) for job in wanted]
    for job in wanted:
        with session.collecting():
            session.run(replace(job, strict=False))
    session.found = told_once(session.found)
    return session.finish_check(fixes)


# --- what is wanted --------------------------------------------------------------------------


def _wanted(session: Session) -> list[Job]:
    """A job for each of the content's outputs, with what the options say."""
    content, found = session.content, session.found
    if not content.outputs:
        found.add("cli.no-outputs", Place(file=content.where.file))
    made = wanted_jobs(content, found)
    found.raise_errors()
    _check_format_options({job.format for job in made}, session)
    _check_embedding({job.format for job in made}, session)
    chosen = session.choices.languages
    made = tuple(replace(job, languages=chosen or job.languages) for job in made)
    return [with_options(job, session, known_only=True) for job in made]


def _named(wanted: list[Job], session: Session) -> Iterator[tuple[str, Job]]:
    """The jobs with their file names; two of one name are an error."""
    seen: set[str] = set()
    for job in wanted:
        name = file_name(job)
        if name in seen:
            session.found.add("cli.same-name", Place(file=job.content.where.file), name=name)
        seen.add(name)
        yield name, job
    session.found.raise_errors()


def with_options(job: Job, session: Session, *, known_only: bool = False) -> Job:
    """The job with what the options say; of the format's, those that it knows, if so wished."""
    options, chosen = session.options, session.choices
    given: dict[str, Any] = dict(chosen.format_options)
    if known_only:
        known = get_format(job.format).options.model_fields
        given = {name: value for name, value in given.items() if name in known}
    embeds, embeds_classified = _embedding(job, session, known_only)
    return replace(
        job,
        profiles=chosen.profiles,
        theme=options.theme or job.theme,
        layout=chosen.layout or job.layout,
        classification=chosen.classification or job.classification,
        audience=chosen.audience or job.audience,
        options=given,
        today=chosen.today,
        theme_folders=tuple(options.theme_folder or ()),
        profile_folders=tuple(options.profile_folder or ()),
        template_folders=tuple(options.template_folder or ()),
        strict=options.strict,
        embed_source=embeds,
        embed_classified=embeds_classified,
    )


def _embedding(job: Job, session: Session, known_only: bool) -> tuple[bool, bool]:
    """Whether the source is to travel, and a classified one; among several outputs, in those whose
    format carries it."""
    options = session.options
    if not isinstance(options, EmbedOptions):
        return False, False
    if options.embed_source and known_only and not get_format(job.format).embeds:
        name = file_name(job)
        session.found.add("bundle.format-left-out", Place(field="--embed-source"), name=name)
        return False, False
    return options.embed_source, options.embed_classified


# --- wrong usage -----------------------------------------------------------------------------


def check_choices(session: Session) -> None:
    """Raise what is wrong with the options before anything is read."""
    assert session.choices is not None


def _check_standard_output(session: Session, options: KindOptions, format: str) -> None:
    if options.output != STDOUT:
        return
    if options.as_json:
        session.found.add("cli.stdout-twice", Place(field="--json"))
    if sys.stdout.isatty() and not get_format(format).media_type.startswith("text/"):
        session.found.add("cli.terminal", Place(field="--output"), format=format)


def _spare_content(path: Path, content: Path, found: Diagnostics) -> None:
    if path.exists() and content.exists() and path.samefile(content):
        found.add("cli.overwrites-content", Place(field="--output"), name=path.name)
        found.raise_errors()


def _check_embedding(formats: set[str], session: Session) -> None:
    """One output at least has to carry the source that is to travel."""
    options = session.options
    wanted = isinstance(options, EmbedOptions) and options.embed_source
    if wanted and not any(get_format(format).embeds for format in formats):
        place = Place(field="--embed-source")
        session.found.add("bundle.format", place, format=", ".join(sorted(formats)))
        session.found.raise_errors()


def _check_format_options(formats: set[str], session: Session) -> None:
    """Among several formats each takes the options that it knows; one that none knows is wrong."""
    known = {name for format in formats for name in get_format(format).options.model_fields}
    for name in session.choices.format_options:
        if name not in known:
            place = Place(field="--option")
            report_unknown(session.found, "job.unknown-option", name, sorted(known), place)
    session.found.raise_errors()
