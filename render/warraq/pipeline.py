"""The only place where kinds meet formats: a `Job` in, a `Result` out.

The command line, scripts that embed the package, and everything to come run this one function.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from warraq import theme as themes
from warraq.diagnostics import NOWHERE, Diagnostic, Diagnostics, Place, WarraqError
from warraq.document.bilingual import settle, side_by_side
from warraq.document.tree import Document
from warraq.document.values import OrganisationValue, PersonValue, TermValue
from warraq.document.walk import descend
from warraq.formats import Format, WriteContext
from warraq.kinds import BuildContext, Kind
from warraq.locale import LocaleContext, Profile, choose, localize
from warraq.locale.setting import Setting
from warraq.locale.words import word
from warraq.model.base import report_unknown
from warraq.model.content import Content
from warraq.model.fields import Audience, Classification
from warraq.model.meta import Output
from warraq.references import ContentReferences
from warraq.registry import format_names, get_format, get_kind, kind_names
from warraq.writing import save

__all__ = ["Job", "Result", "check_fields", "document", "languages_of", "run"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Everything that one output depends on; equal jobs give equal bytes.

    ``languages``, ``theme``, ``classification`` and ``audience`` are the content's own where they
    are empty; ``profiles`` override the content's. ``options`` are the format's.
    """

    content: Content
    kind: str
    format: str
    languages: tuple[str, ...] = ()
    profiles: Mapping[str, str] = field(default_factory=dict)
    theme: str = ""
    classification: Classification | None = None
    audience: Audience | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    today: date | None = None
    theme_folders: tuple[Path, ...] = ()
    template_folders: tuple[Path, ...] = ()
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """The bytes of an output, and what was found on the way (warnings and notes)."""

    data: bytes = field(repr=False)
    diagnostics: tuple[Diagnostic, ...]
    media_type: str
    suffix: str

    def save(self, path: str | Path) -> None:
        """Write the file whole or not at all; raises `WarraqError` where it cannot be written."""
        save(Path(path), self.data)


# --- the stages ------------------------------------------------------------------------------


def _resolve_names(job: Job, found: Diagnostics) -> tuple[Kind, Format]:
    if job.kind not in kind_names():
        report_unknown(found, "job.unknown-kind", job.kind, list(kind_names()), NOWHERE)
    if job.format not in format_names():
        report_unknown(found, "job.unknown-format", job.format, list(format_names()), NOWHERE)
    found.raise_errors()
    return get_kind(job.kind), get_format(job.format)


def _own_output(job: Job, languages: tuple[str, ...]) -> Output | None:
    """The content's output that the job is, if there is one and no other like it.

    What another output may show is no measure for this one, so nothing less than the same kind,
    format and languages will do.
    """
    same = [
        output
        for output in job.content.outputs
        if (output.kind, output.format, output.lang) == (job.kind, job.format, languages)
    ]
    return same[0] if len(same) == 1 else None


def languages_of(content: Content, kind: str, format: str) -> tuple[str, ...]:
    """The languages of a document where nobody names them: those of the content's output of this
    kind, of this format if there are several; else as many of the content's as the kind shows."""
    named = [output for output in content.outputs if output.kind == kind]
    named.sort(key=lambda output: output.format != format)
    return named[0].lang if named else content.meta.languages[: get_kind(kind).languages]


def check_fields(content: Content, kind: Kind, found: Diagnostics) -> None:
    """Record the kind's required fields that are missing, and those that it does not show."""
    for path in kind.requires:
        node: Any = content
        for step in path.split("."):
            node = getattr(node, "sender" if step == "from" else step)
        if node is None or node in ((), {}):
            found.add(
                "kind.missing-field",
                _place_of_missing(content, path),
                word=path,
                kind=kind.name,
            )
    known = {path.split(".")[0] for path in (*kind.requires, *kind.uses)}
    always = {"warraq", "organisations", "terms", "nouns", "footnotes", "outputs", "meta"}
    for name in sorted(content.model_fields_set - known - always):
        found.add("kind.ignored-field", content.where_is(name), word=name, kind=kind.name)


def _check_only(content: Content, found: Diagnostics) -> None:
    """Record the kinds that ``only`` names and that there are not."""
    for block in content.body:
        for name in block.only:
            if name not in kind_names():
                place = block.where_is("only")
                report_unknown(found, "job.unknown-kind", name, list(kind_names()), place)


def _place_of_missing(content: Content, path: str) -> Place:
    """The key that the field should stand under, or the beginning of the content."""
    parent = path.rpartition(".")[0]
    place = content.where_is(parent) if parent else content.where
    return replace(place, field=path)


def _check_ids(built: Document, found: Diagnostics) -> None:
    """Record ids that stand twice: numbers, links and rows go by them."""
    seen: set[str] = set()
    twice: set[str] = set()
    for node in descend((built.furniture.masthead, built.blocks)):
        id = getattr(node, "id", "")
        if not id or isinstance(node, (PersonValue, OrganisationValue, TermValue)):
            continue
        if id in seen and not any(id.startswith(f"{other}.") for other in twice):
            found.add("content.duplicate-id", getattr(node, "place", NOWHERE), word=id)
            twice.add(id)
        seen.add(id)


def document(job: Job, found: Diagnostics) -> Document:
    """The localized Document of a job. Raises `WarraqError` with all that is wrong."""
    kind, _ = _resolve_names(job, found)
    content = job.content
    languages = job.languages or languages_of(content, job.kind, job.format)
    wanted = _own_output(job, languages)
    check_fields(content, kind, found)
    _check_only(content, found)
    profiles = choose(
        {**content.meta.profiles, **job.profiles}, languages, found, Place(field="meta.profiles")
    )
    contexts = [_context(job, kind, wanted, profiles[lang], lang, found) for lang in languages]
    references = ContentReferences(content, contexts[0])
    found.raise_errors()
    built = [kind.build(content, context) for context in contexts]
    for one in built:
        _check_ids(one, found)
    found.raise_errors()
    localized = localize(side_by_side(built), LocaleContext(profiles, references), found)
    found.raise_errors()
    return settle(localized)


def _context(
    job: Job, kind: Kind, wanted: Output | None, profile: Profile, lang: str, found: Diagnostics
) -> BuildContext:
    meta = job.content.meta
    audience = job.audience or (wanted and wanted.audience) or meta.audience or kind.audience
    own = wanted.classification if wanted else None
    references: Any = None
    setting = Setting(profile, references, found)
    return BuildContext(
        lang=lang,
        audience=audience,
        classification=job.classification or own or meta.classification,
        word=lambda key: word(key, setting),
        dual_dates=profile.calendar == "dual",
        folder=job.content.folder,
        today=job.today,
        diagnostics=found,
    )


def run(job: Job) -> Result:
    """Do the job. Raises `WarraqError` with everything that is wrong, warnings too if strict."""
    found = Diagnostics()
    _, chosen = _resolve_names(job, found)
    languages = job.languages or languages_of(job.content, job.kind, job.format)
    wanted = _own_output(job, languages)
    name = job.theme or (wanted and wanted.theme) or job.content.meta.theme or "formal"
    theme = themes.load(name, job.theme_folders)
    context = WriteContext(
        theme=theme,
        options=_options(chosen, job.options, found),
        diagnostics=found,
        template_folders=job.template_folders,
    )
    data = chosen.write(document(job, found), context)
    found.raise_errors()
    if job.strict and found.warnings:
        raise WarraqError(found)
    return Result(data, tuple(found), chosen.media_type, chosen.suffix)


def _options(chosen: Format, given: Mapping[str, Any], found: Diagnostics) -> Any:
    try:
        return chosen.options.model_validate(dict(given))
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            name = str(fault["loc"][0]) if fault["loc"] else ""
            if fault["type"] == "extra_forbidden":
                known = list(chosen.options.model_fields)
                report_unknown(found, "job.unknown-option", name, known, NOWHERE)
            else:
                found.add("job.option-value", None, word=name, text=fault["input"])
        found.raise_errors()
        raise
