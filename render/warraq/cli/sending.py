"""``warraq build --report``: what whoever sends the files should know."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from warraq.checks import check_texts
from warraq.cli.session import Session
from warraq.diagnostics import Diagnostics
from warraq.pipeline import Job
from warraq.report import Made, as_html, as_json, gather
from warraq.writing import save

__all__ = ["write_report"]


def write_report(
    session: Session, jobs: Iterable[tuple[str, Job]], made: dict[str, bytes], folder: Path
) -> None:
    """Write ``report.html`` and ``report.json`` beside the outputs. Raises `WarraqError`.

    It tells what ``check`` would tell, too.
    """
    content = session.content
    found = Diagnostics(session.found)
    named = {**content.meta.profiles, **session.choices.profiles}
    check_texts(content, named, tuple(session.options.profile_folder or ()), found)
    outputs = [Made(name, job, made.get(name)) for name, job in jobs]
    report = gather(content, outputs, found)
    language = session.language
    for suffix, data in (
        ("html", as_html(report, language)),
        ("json", as_json(report, language)),
    ):
        path = folder / f"report.{suffix}"
        save(path, data)
        session.wrote(path, "report", suffix, (language,), data)
