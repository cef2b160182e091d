"""The only place where kinds meet formats: a `Job` in, a `Result` out.

The command line, scripts that embed the package, and everything to come run this one function.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError

from warraq import theme as themes
from warraq.checks import check_fields, check_ids, check_only, check_texts
from warraq.diagnostics import NOWHERE, Diagnostic, Diagnostics, WarraqError
from warraq.document.bilingual import side_by_side
from warraq.document.contents import with_contents
from warraq.document.sequence import one_after_other
from warraq.document.settling import settle
from warraq.document.tree import Document
from warraq.folder import reads_recorded
from warraq.formats import Format, SettingOptions, WriteContext
from warraq.job import Job
from warraq.kinds import BuildContext, Kind
from warraq.locale import LocaleContext, Profile, choose, localize
from warraq.locale.calendars import letterhead_forms
from warraq.locale.setting import Setting
from warraq.locale.words import word
from warraq.model.base import report_unknown
from warraq.model.content import Content
from warraq.model.fields import Layout
from warraq.references import ContentReferences
from warraq.registry import get_format, get_kind, is_format, is_kind
from warraq.writing import save

__all__ = ["Job", "Result", "document", "languages_of", "run", "settled"]


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
    is_kind(job.kind, found)
    is_format(job.format, found)
    found.raise_errors()
    return get_kind(job.kind), get_format(job.format)


def languages_of(content: Content, kind: str, format: str) -> tuple[str, ...]:
    """The languages of a document where nobody names them: those of the content's output of this
    kind, of this format if there are several; else as many of the content's as the kind shows."""
    named = [output for output in content.outputs if output.kind == kind]
    named.sort(key=lambda output: output.format != format)
    return named[0].lang if named else content.meta.languages[: get_kind(kind).languages]


def settled(job: Job) -> Job:
    """The job with what it leaves open taken from the content, else from its kind.

    A job that is one of the content's ``outputs``, and the only one of that kind, format,
    languages and layout, takes what that output says. What another may show is no measure for it.
    """
    content, meta, kind = job.content, job.content.meta, get_kind(job.kind)
    languages = job.languages or languages_of(content, job.kind, job.format)
    itself = (job.kind, job.format, languages)
    same = [o for o in content.outputs if (o.kind, o.format, o.lang) == itself]
    if job.layout:
        same = [o for o in same if (o.layout or meta.layout) == job.layout]
    own = same[0] if len(same) == 1 else None
    return replace(
        job,
        languages=languages,
        profiles={**meta.profiles, **job.profiles},
        theme=job.theme or (own and own.theme) or meta.theme or "formal",
        classification=job.classification or (own and own.classification) or meta.classification,
        audience=job.audience or (own and own.audience) or meta.audience or kind.audience,
        layout=job.layout or (own and own.layout) or meta.layout,
        pages=job.pages or (own.pages if own else None),
    )


def document(job: Job, found: Diagnostics) -> Document:
    """The localized Document of a job. Raises `WarraqError` with all that is wrong."""
    kind, _ = _resolve_names(job, found)
    job = settled(job)
    content = job.content
    check_fields(content, kind, found)
    check_only(content, found)
    check_texts(content, job.profiles, job.profile_folders, found, errors_of=job.languages)
    named = replace(content.meta.where_is("profiles"), field="meta.profiles")
    profiles = choose(job.profiles, job.languages, found, named, job.profile_folders)
    # A fault is one in the profile of a language, too, that this job does not show.
    others = Diagnostics()
    choose(job.profiles, set(job.profiles) - set(profiles), others, named, job.profile_folders)
    found.extend(others.errors)
    contexts = [_context(job, profiles[lang], lang, found) for lang in job.languages]
    references = ContentReferences(content, contexts[0])
    found.raise_errors()
    built = [kind.build(content, context) for context in contexts]
    for one in built:
        check_ids(one, found)
    found.raise_errors()
    wholes = [[one] for one in built] if job.layout is Layout.SEQUENTIAL else [built]
    context = LocaleContext(profiles, references)
    localized = [localize(side_by_side(whole), context, found) for whole in wholes]
    found.raise_errors()
    return with_contents(one_after_other([settle(one) for one in localized]), found)


def _context(job: Job, profile: Profile, lang: str, found: Diagnostics) -> BuildContext:
    assert job.audience is not None
    assert job.classification is not None
    references: Any = None
    setting = Setting(profile, references, found)
    return BuildContext(
        lang=lang,
        audience=job.audience,
        classification=job.classification,
        word=lambda key: word(key, setting),
        date_forms=letterhead_forms(profile),
        folder=job.content.folder,
        today=job.today,
        diagnostics=found,
        languages=job.languages,
    )


def run(job: Job) -> Result:
    """Do the job. Raises `WarraqError` with everything that is wrong, warnings too if strict."""
    found = Diagnostics(clean=job.content.secrecy.clean)
    _, chosen = _resolve_names(job, found)
    given, job = job, settled(job)
    _check_embedding(job, chosen, found)
    with reads_recorded() as theme_reads:
        theme = themes.load(job.theme, job.theme_folders)
    options = _options(chosen, job.options, found)
    if isinstance(options, SettingOptions):
        theme = options.applied(theme)
    if job.pages and not chosen.fits:
        found.add("job.pages-not-kept", None, format=job.format)
    with reads_recorded() as reads:
        localized = document(job, found)
    source = b""
    if job.embed_source:
        # Few outputs carry their source.
        from warraq.bundle import Reads, pack_source

        source = pack_source(
            given,
            job,
            Reads(
                theme=theme_reads,
                logo=theme.letterhead.logo,
                others=reads,
                templates=chosen.templates,
                options={name: getattr(options, name) for name in job.options},
            ),
            found,
        )
    localized = _with_remarks_if_wanted(localized, options, found)
    context = WriteContext(
        theme=theme,
        options=options,
        diagnostics=found,
        template_folders=job.template_folders,
        source=source,
        pages=job.pages,
    )
    data = chosen.write(localized, context)
    found.raise_errors()
    if job.strict and found.warnings:
        raise WarraqError(found)
    return Result(data, tuple(found), chosen.media_type, chosen.suffix)


def _with_remarks_if_wanted(localized: Document, options: Any, found: Diagnostics) -> Document:
    """What reviewers say stays inside the house, unless somebody asks for it."""
    remarks = sum(len(part.remarks) for part in localized.parts)
    if not remarks or getattr(options, "review", False):
        return localized
    found.add("job.review-left-out", None, count=remarks)
    first, *others = (replace(part, remarks=()) for part in localized.parts)
    return replace(first, others=tuple(others))


def _check_embedding(job: Job, chosen: Format, found: Diagnostics) -> None:
    if job.embed_source and not chosen.embeds:
        found.add("bundle.format", None, format=job.format)
    if job.embed_classified and not job.embed_source:
        found.add("bundle.nothing-embedded")
    found.raise_errors()


def _possible(annotation: Any) -> tuple[str, ...]:
    """The words that an option takes, where they can be counted."""
    if annotation is bool:
        return ("true", "false")
    arguments = get_args(annotation)
    if get_origin(annotation) is Literal:
        return tuple(map(str, arguments))
    return tuple(word for one in arguments for word in _possible(one))


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
                words = ", ".join(_possible(chosen.options.model_fields[name].annotation))
                said = {"word": name, "text": fault["input"], "known": words}
                found.add("job.option-value", None, hint="hint.one-of" if words else "", **said)
        found.raise_errors()
        raise
