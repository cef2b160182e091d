"""What travels in an output must not say more than its readers may know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from warraq.diagnostics import Diagnostics, Place
from warraq.job import Job
from warraq.model.base import Model
from warraq.model.fields import Audience, Classification
from warraq.model.guarded import Guarded

__all__ = ["check_secrecy"]


def check_secrecy(job: Job, found: Diagnostics) -> None:
    """Record why the source of a settled job may not travel in its output: something in it is
    classified, or is for others than the output's readers. Where that is forced, it is told."""
    assert job.audience is not None
    assert job.classification is not None
    meta = job.content.meta
    reasons = list(_hidden(job.content, job.audience))
    highest = max((job.classification, meta.classification), key=list(Classification).index)
    if highest.outranks(Classification.PUBLIC):
        reasons.insert(0, (meta.where_is("classification"), highest))
    if job.embed_classified:
        if reasons:
            found.add("bundle.forced", Place(file=job.content.where.file), count=len(reasons))
        return
    for place, rung in reasons:
        found.add("bundle.classified", place, rung=rung)


def _hidden(node: Any, audience: Audience) -> Iterator[tuple[Place, str]]:
    """The nodes that are classified, or for a narrower audience, and which of both they are."""
    if isinstance(node, Guarded):
        if node.classification.outranks(Classification.PUBLIC):
            yield node.where, node.classification
        elif node.audience.outranks(audience):
            yield node.where, node.audience
    for child in _children(node):
        yield from _hidden(child, audience)


def _children(node: Any) -> Iterable[Any]:
    if isinstance(node, Model):
        # What an output is allowed says nothing of the content.
        return [getattr(node, name) for name in type(node).model_fields if name != "outputs"]
    if isinstance(node, dict):
        return node.values()
    return node if isinstance(node, tuple | list) else ()
