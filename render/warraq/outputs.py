"""The jobs that a content asks for by its ``outputs``, or could be asked for."""

from __future__ import annotations

from warraq.checks import check_fields
from warraq.diagnostics import Diagnostics
from warraq.model.content import Content
from warraq.pipeline import Job
from warraq.registry import get_kind, is_format, is_kind, kind_names

__all__ = ["possible_jobs", "wanted_jobs"]


def wanted_jobs(content: Content, found: Diagnostics) -> tuple[Job, ...]:
    """A job for each of the content's ``outputs``, with their own classification and theme.

    An output of a kind or format that there is not is recorded and left out.
    """
    jobs = []
    for output in content.outputs:
        known = is_kind(output.kind, found, output.where.child("kind"))
        if is_format(output.format, found, output.where.child("format")) and known:
            jobs.append(
                Job(
                    content=content,
                    kind=output.kind,
                    format=output.format,
                    languages=output.lang,
                    theme=output.theme or "",
                    layout=output.layout or content.meta.layout,
                    pages=output.pages,
                    # Settled here, so that two outputs which differ in nothing else stay apart.
                    classification=output.classification or content.meta.classification,
                    audience=output.audience
                    or content.meta.audience
                    or get_kind(output.kind).audience,
                )
            )
    return tuple(jobs)


def possible_jobs(content: Content) -> tuple[Job, ...]:
    """For content that names no outputs: the kinds whose fields it has, or all if it has none's."""
    fitting = [name for name in kind_names() if not _lacks(content, name)]
    return tuple(
        Job(content=content, kind=kind, format="text", languages=content.meta.languages)
        for kind in fitting or kind_names()
    )


def _lacks(content: Content, kind: str) -> bool:
    found = Diagnostics()
    check_fields(content, get_kind(kind), found)
    return bool(found.errors)
