"""``warraq verify``: what a finished file says, against what it should say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from warraq.cli.command_options import VerifyOptions
from warraq.cli.commands import check_choices, with_options
from warraq.cli.outputs import BETWEEN, format_with
from warraq.cli.readback import RECORD_SUFFIX, discreet, expected, pointed
from warraq.cli.session import Session
from warraq.diagnostics import Diagnostic, Diagnostics, Place
from warraq.limits import call_within
from warraq.model.fields import Layout
from warraq.outputs import wanted_jobs
from warraq.pipeline import Job
from warraq.registry import is_kind, kind_names
from warraq.source.files import read_bytes, read_source
from warraq.verify import Expected, checker, findings, suffixes

__all__ = ["job_of", "verify"]


def verify(options: VerifyOptions) -> int:
    """Read a file back, and compare it with the content or the record that it was made from."""
    session = Session(options)
    with session.collecting():
        check_choices(session)
        suffix = options.file.suffix
        _check_suffix(options.file, session.found)
        data = read_bytes(options.file, session.found)
        job = _job(session, options)
        wanted = expected(job) if job else _recorded(session, options)
        place = Place(file=str(options.file))
        found = call_within(options.time_limit, findings, suffix, data, place, wanted)
        session.found.extend(_told(found, options, job, wanted))
    return session.finish_check()


def _told(
    found: Diagnostics, options: VerifyOptions, job: Job | None, said: Expected | None
) -> Iterable[Diagnostic]:
    if job is not None:
        return discreet(found, job)
    reader = checker(options.file.suffix)
    if options.content is None or said is None or (reader is not None and reader.tells_secrecy):
        return found
    return pointed(found, options.content, said)


def _check_suffix(file: Path, found: Diagnostics) -> None:
    if checker(file.suffix) is None:
        if file.is_dir():
            read_bytes(file, found)  # which says so
        known = ", ".join(suffixes())
        found.add("verify.unknown-suffix", Place(str(file)), suffix=file.suffix, known=known)
        found.raise_errors()


def _job(session: Session, options: VerifyOptions) -> Job | None:
    """What the file was made by, where a content is given."""
    if options.content is None or options.content.suffix.lower() == RECORD_SUFFIX:
        return None
    format = format_with(options.file.suffix.lower())
    job = job_of(session, options.file, options.kind, format)
    return with_options(job, session, known_only=True)


def _recorded(session: Session, options: VerifyOptions) -> Expected | None:
    if options.content is None:
        return None
    return tuple(read_source(options.content, session.found).text.splitlines())


def job_of(session: Session, file: Path, named: str, format: str) -> Job:
    """The job that made a file: of the kind that is ``named``, else that the file's name says, else
    the content's only output of its format."""
    found, content = session.found, session.content
    kind, languages, layout = _named(file)
    if named:
        is_kind(named, found, Place(field="--kind"))
        found.raise_errors()
    kind = named or kind
    if not kind:
        outputs = [job for job in wanted_jobs(content, found) if job.format == format]
        if len(outputs) != 1:
            found.add("verify.which-job", Place(str(file)), name=file.name)
        found.raise_errors()
        return _as_chosen(outputs[0], session)
    job = Job(content=content, kind=kind, format=format, languages=languages, layout=layout)
    return _as_chosen(job, session)


def _as_chosen(job: Job, session: Session) -> Job:
    chosen = session.choices
    return replace(
        job, languages=chosen.languages or job.languages, layout=chosen.layout or job.layout
    )


def _named(file: Path) -> tuple[str, tuple[str, ...], Layout | None]:
    """``briefing.ar-en.pdf``, as `warraq.cli.outputs.file_name` has it; empty if it is not so."""
    kind, _, rest = file.stem.partition(".")
    if kind not in kind_names() or not rest or "." in rest:
        return "", (), None
    layout = Layout.SEQUENTIAL if BETWEEN[Layout.SEQUENTIAL] in rest else None
    return kind, tuple(rest.split(BETWEEN[layout or Layout.PARALLEL])), layout
