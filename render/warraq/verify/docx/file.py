"""Rules for the whole file: what its defaults and settings say of right-to-left text."""

from __future__ import annotations

from typing import Any

from warraq.document.tree import direction
from warraq.opc import Package
from warraq.verify.docx.report import Report
from warraq.verify.docx.runs import halves, spaced
from warraq.wordml import Styles, W, find, value

__all__ = ["check_file", "check_styles", "first", "is_secret"]

# compatibilityMode: the layout of Word 2013 and later, and of a file that does not say.
_MODERN, _UNSAID = 15, "12"
_SECRET = ("confidential", "secret", "top-secret")


def first(package: Package, kind: str) -> tuple[str, Any]:
    """The part of this kind that the document has one of, and its root; empty and None if none."""
    name = next(package.related(package.main(), kind), "")
    return name, package.xml(name) if name else None


def is_secret(package: Package) -> bool:
    """Whether the file says of itself that its words are not for everybody."""
    core = next(package.related("", "core-properties"), "")
    category = _local(package.xml(core), "category") if core else ""
    return category.strip().lower() in _SECRET


def check_file(package: Package, styles: Styles, report: Report) -> None:
    part, _ = first(package, "styles")
    fonts = _defaults(styles, "rFonts")
    if not any(one.get(f"{W}cs") or one.get(f"{W}cstheme") for one in fonts):
        report.add("rtl.default-font", part)
    languages = [one.get(f"{W}bidi", "") for one in _defaults(styles, "lang")]
    if not any(tag and direction(tag) == "rtl" for tag in languages):
        report.add("rtl.default-language", part)
    for said, missing in halves(find(styles.document, "rPrDefault/rPr")):
        report.add("rtl.half-style", part, style="docDefaults", said=said, missing=missing)
    _settings(package, report)
    core = next(package.related("", "core-properties"), "")
    if not core or not _local(package.xml(core), "language"):
        report.add("rtl.language", core or "docProps/core.xml")


def _settings(package: Package, report: Report) -> None:
    part, settings = first(package, "settings")
    language = find(settings, "themeFontLang")
    if language is None or direction(language.get(f"{W}bidi") or "und") != "rtl":
        report.add("rtl.theme-language", part)
    modes = [
        value(one)
        for one in (settings.iter(f"{W}compatSetting") if settings is not None else ())
        if one.get(f"{W}name") == "compatibilityMode"
    ]
    mode = modes[0] if modes else _UNSAID
    if not mode.isdecimal() or int(mode) < _MODERN:
        report.add("rtl.compatibility", part, mode=mode)


def check_styles(part: str, used: list[Any], styles: Styles, report: Report) -> None:
    """The styles of right-to-left text, each once, with those that they are based on."""
    for style in used:
        name = value(style, "name") or style.get(f"{W}styleId", "")
        for properties in style.iter(f"{W}rPr"):
            for said, missing in halves(properties, styles.above(style)):
                report.add("rtl.half-style", part, style=name, said=said, missing=missing)
            if spaced(properties):
                report.add("rtl.spacing-style", part, style=name)


def _defaults(styles: Styles, name: str) -> list[Any]:
    """What the defaults and the style of all paragraphs say."""
    chain = styles.chain(styles.defaults.get("paragraph", ""))
    found = [find(styles.document, f"rPrDefault/rPr/{name}")]
    found += [find(style, f"rPr/{name}") for style in chain]
    return [one for one in found if one is not None]


def _local(root: Any, name: str) -> str:
    return next((one.text or "" for one in root.iter(f"{{*}}{name}")), "")
