"""The report as a page for people and as data for programs."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from warraq import assets
from warraq.diagnostics import Diagnostic, Severity, printable
from warraq.document.marks import FSI, PDI
from warraq.document.tree import direction
from warraq.report.facts import GROUPS
from warraq.report.gather import Report

__all__ = ["as_html", "as_json"]


def as_html(report: Report, language: str = "en") -> bytes:
    """One page that needs nothing but itself, in a language of the messages (``en``, ``ar``)."""
    folder = assets.path("templates", "report")
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = files("warraq") / "report" / "words" / f"{language}.toml"
    counts = Counter(one.severity for one in report.findings)
    page = environment.get_template("report.html").render(
        report=report,
        groups=GROUPS,
        words=tomllib.loads(words.read_text(encoding="utf-8")),
        language=language,
        direction=direction,
        findings=[_finding(one, language) for one in sorted(report.findings, key=_weight)],
        counts={str(severity): counts[severity] for severity in Severity},
    )
    return page.encode()


def as_json(report: Report, language: str = "en") -> bytes:
    """The same for programs, without the pictures."""
    data = {
        "warraq-report": 1,
        "classification": report.classification,
        "titles": report.titles,
        "outputs": [
            {
                "file": one.name, "kind": one.kind, "format": one.format,
                "languages": one.languages, "audience": one.audience,
                "classification": one.classification, "size": one.size, "pages": len(one.pages),
                "withheld": [
                    {"field": printable(each.field), "id": each.id, "audience": each.audience,
                     "classification": each.classification}
                    for each in one.withheld
                ],
            }
            for one in report.outputs
        ],
        "facts": {group: [_fact(one) for one in report.facts[group]] for group in GROUPS},
        "findings": [one.as_dict(language) for one in report.findings],
    }  # fmt: skip
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _finding(one: Diagnostic, language: str) -> dict[str, Any]:
    """With each quoted word isolated: it may run the other way."""
    message, hint = one.message(language, _isolated), one.hint(language, _isolated)
    return {**one.as_dict(language), "message": message, "hint": hint}


def _isolated(text: str) -> str:
    return f"{FSI}{text}{PDI}"


def _weight(one: Diagnostic) -> int:
    """Errors come first."""
    return list(Severity).index(one.severity)


def _fact(fact: Any) -> dict[str, Any]:
    keys = ("output", "language", "text", "count", "sections", "places")
    stands = [{key: getattr(one, key) for key in keys} for one in fact.stands]
    return {"value": fact.value, "stands": stands}
