"""The options, each said once.

A command takes one value: a dataclass that holds its options. `spread` shows typer a function with
a parameter for each field.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import MISSING, dataclass, fields
from functools import partial
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar, get_type_hints

import typer

__all__ = [
    "BuildOptions", "CheckOptions", "DiffOptions", "EmbedOptions", "ExtractOptions",
    "KindOptions", "Options", "VerifyOptions", "spread",
]  # fmt: skip

_WHAT = "What is made"
_LOOKS = "How it looks"
_REPORT = "What is told"


def _known_themes() -> Iterable[str]:
    from warraq import assets

    return sorted(path.stem for path in assets.path("templates", "themes").glob("*.toml"))


def _known_formats() -> Iterable[str]:
    from warraq.registry import format_names

    return format_names()


def _known_kinds() -> Iterable[str]:
    from warraq.registry import kind_names

    return kind_names()


def _known_layouts() -> Iterable[str]:
    from warraq.model.fields import Layout

    return list(Layout)


def _known_codes() -> Iterable[str]:
    from warraq.lint._parity import CODES
    from warraq.lint._rules import customs
    from warraq.lint._terms import CODE

    return (*customs(), CODE, *CODES)


def _known_profiles() -> Iterable[str]:
    from warraq.locale.profile import load, profiles

    return [f"{load(name).language}={name}" for name in profiles()]


def _completer(known: Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    def complete(incomplete: str) -> list[str]:
        return [name for name in known() if name.startswith(incomplete)]

    return complete


def _option(*names: str, panel: str, **said: Any) -> Any:
    return typer.Option(*names, rich_help_panel=panel, **said)


#: What several commands take.
_Folder = Annotated[
    Path,
    _option(
        "--output",
        "-o",
        panel=_WHAT,
        metavar="DIR",
        help="The folder to write to; it is made where there is none.",
    ),
]
_KindOfFile = Annotated[
    str,
    _option(
        "--kind",
        "-k",
        panel=_WHAT,
        metavar="KIND",
        autocompletion=_completer(_known_kinds),
        help="Which document of the content it is, where its name does not say so.",
    ),
]
_AsJson = Annotated[
    bool, _option("--json", panel=_REPORT, help="Tell the result as JSON on standard output.")
]
_Messages = Annotated[
    str,
    _option(
        "--messages",
        panel=_REPORT,
        metavar="en|ar",
        help="The language of what is told; the environment's unless given.",
    ),
]
_Quiet = Annotated[bool, _option("--quiet", "-q", panel=_REPORT, help="Tell nothing but errors.")]
_Debug = Annotated[
    bool, _option("--debug", panel=_REPORT, help="Show where an internal fault happened.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What every command takes."""

    content: Annotated[
        Path,
        typer.Argument(
            help="The content file: .yaml, .json or .md; - reads YAML from standard input.",
        ),
    ]
    lang: Annotated[
        str,
        _option(
            "--lang",
            "-l",
            panel=_WHAT,
            metavar="LANG",
            help="Languages: ar, en, or ar+en side by side. The first decides the direction.",
        ),
    ] = ""
    layout: Annotated[
        str,
        _option(
            "--layout",
            panel=_LOOKS,
            metavar="LAYOUT",
            autocompletion=_completer(_known_layouts),
            help="Several languages: parallel (side by side) or sequential (one after the other).",
        ),
    ] = ""
    profile: Annotated[
        list[str] | None,
        _option(
            "--profile",
            panel=_WHAT,
            metavar="LANG=NAME",
            autocompletion=_completer(_known_profiles),
            help="How a jurisdiction writes a language: ar=qatar. Repeatable.",
        ),
    ] = None
    classification: Annotated[
        str,
        _option(
            "--classification",
            panel=_WHAT,
            metavar="RUNG",
            help="public, restricted, confidential, secret or top-secret. "
            "Content that outranks it is an error.",
        ),
    ] = ""
    audience: Annotated[
        str,
        _option(
            "--audience",
            panel=_WHAT,
            metavar="RUNG",
            help="public, internal or leadership. What is for others is left out.",
        ),
    ] = ""
    today: Annotated[
        str,
        _option(
            "--today",
            panel=_WHAT,
            metavar="YYYY-MM-DD",
            help="The day to work with; otherwise no date is made up.",
        ),
    ] = ""
    theme: Annotated[
        str,
        _option(
            "--theme",
            "-t",
            panel=_LOOKS,
            metavar="NAME|FILE.toml",
            autocompletion=_completer(_known_themes),
            help="Colours, fonts and sizes.",
        ),
    ] = ""
    theme_folder: Annotated[
        list[Path] | None,
        _option(
            "--theme-folder",
            panel=_LOOKS,
            metavar="DIR",
            help="Look for themes here first. Repeatable.",
        ),
    ] = None
    profile_folder: Annotated[
        list[Path] | None,
        _option(
            "--profile-folder",
            panel=_WHAT,
            metavar="DIR",
            help="Look for profiles here first. Repeatable.",
        ),
    ] = None
    template_folder: Annotated[
        list[Path] | None,
        _option(
            "--template-folder",
            panel=_LOOKS,
            metavar="DIR",
            help="Templates here replace ours, file by file. Repeatable.",
        ),
    ] = None
    reference_doc: Annotated[
        Path | None,
        _option(
            "--reference-doc",
            panel=_LOOKS,
            metavar="FILE.docx",
            help="Word: styles, headers, footers and page from this file.",
        ),
    ] = None
    pdf_variant: Annotated[
        str,
        _option(
            "--pdf-variant",
            panel=_LOOKS,
            metavar="VARIANT",
            help="PDF: a-3a or a-2a, both with PDF/UA-1, or ua-1 alone; a-3a unless given.",
        ),
    ] = ""
    option: Annotated[
        list[str] | None,
        _option(
            "--option",
            panel=_LOOKS,
            metavar="NAME=VALUE",
            help="An option of the format: size=large-print for PDF, embed_fonts=false for HTML. "
            "Repeatable.",
        ),
    ] = None
    strict: Annotated[bool, _option("--strict", panel=_REPORT, help="Warnings fail.")] = False
    as_json: _AsJson = False
    messages: _Messages = ""
    quiet: _Quiet = False
    verbose: Annotated[bool, _option("--verbose", "-v", panel=_REPORT, help="Tell notes too.")] = (
        False
    )
    time_limit: Annotated[
        float | None,
        _option(
            "--time-limit",
            panel=_REPORT,
            metavar="SECONDS",
            min=0.001,
            help="Give up on a document that takes longer.",
        ),
    ] = None
    debug: _Debug = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedOptions(Options):
    """What a command takes besides that makes files."""

    embed_source: Annotated[
        bool,
        _option(
            "--embed-source",
            panel=_WHAT,
            help="Put all files that are read, comments included, into the PDF or Word file; "
            "`warraq extract` restores them.",
        ),
    ] = False
    embed_classified: Annotated[
        bool,
        _option(
            "--embed-classified",
            panel=_WHAT,
            help="With --embed-source: also what is classified or for other readers.",
        ),
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOptions(EmbedOptions):
    """What the command of a kind takes besides."""

    output: Annotated[
        Path | None,
        _option(
            "--output",
            "-o",
            panel=_WHAT,
            metavar="FILE",
            help="Where to; the suffix says the format. - is standard output. "
            "KIND.LANGUAGES.SUFFIX in this folder unless given.",
        ),
    ] = None
    format: Annotated[
        str,
        _option(
            "--format",
            "-f",
            panel=_WHAT,
            metavar="FORMAT",
            autocompletion=_completer(_known_formats),
            help="pdf, docx, html or text.",
        ),
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions(EmbedOptions):
    """What ``build`` takes besides."""

    output: _Folder = Path()
    verify: Annotated[
        bool,
        _option(
            "--verify", panel=_REPORT, help="Read PDF and Word files back; lost words are errors."
        ),
    ] = False
    record: Annotated[
        bool,
        _option(
            "--record",
            panel=_WHAT,
            help="Keep what each file says beside it, as plain text, for `warraq verify`.",
        ),
    ] = False
    report: Annotated[
        bool,
        _option(
            "--report",
            panel=_REPORT,
            help="Write report.html and report.json beside the files: each name, date and figure "
            "with where it stands, what was found, what stayed out, and pictures of the pages.",
        ),
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions(Options):
    """What ``check`` takes besides."""

    fix: Annotated[
        bool,
        _option(
            "--fix",
            panel=_WHAT,
            help="Put right in the content and its Markdown files how texts are typed, where that "
            "is safe, and tell what is left.",
        ),
    ] = False
    ignore: Annotated[
        list[str] | None,
        _option(
            "--ignore",
            panel=_REPORT,
            metavar="CODE",
            autocompletion=_completer(_known_codes),
            help="Do not tell, and do not fix, this warning about texts: lint.tatweel, "
            "parity.missing. Repeatable.",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyOptions(Options):
    """What ``verify`` takes besides; the content may be left out."""

    file: Annotated[
        Path,
        typer.Argument(help="The file to read back: .pdf or .docx."),
    ]
    content: Annotated[
        Path | None,
        typer.Argument(
            help="What it should say: its content file, or a record that `build --record` wrote.",
        ),
    ] = None  # type: ignore[assignment]
    kind: _KindOfFile = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffOptions(Options):
    """What ``diff`` takes besides, after the content."""

    first: ClassVar[tuple[str, ...]] = ("content",)

    file: Annotated[
        Path,
        typer.Argument(help="The Word file that came back."),
    ]
    apply: Annotated[
        bool,
        _option(
            "--apply",
            panel=_WHAT,
            help="Write changed words back into the content, if all changes can be; tracked ones "
            "count as accepted.",
        ),
    ] = False
    partial: Annotated[
        bool,
        _option(
            "--partial",
            panel=_WHAT,
            help="With --apply: write what can be written, and tell what is left.",
        ),
    ] = False
    kind: _KindOfFile = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractOptions:
    """What ``extract`` takes."""

    file: Annotated[
        Path,
        typer.Argument(help="A .pdf or .docx file that was made with --embed-source."),
    ]
    output: _Folder
    force: Annotated[
        bool, _option("--force", panel=_WHAT, help="Replace files that are there already.")
    ] = False
    as_json: _AsJson = False
    messages: _Messages = ""
    quiet: _Quiet = False
    debug: _Debug = False


O = TypeVar("O", bound=Options | ExtractOptions)  # noqa: E741


def spread(model: type[O], command: Callable[[O], int]) -> Callable[..., Callable[[], int]]:
    """A function with a parameter for each field of ``model``, which gives the work to be done.

    The work is not done inside typer, which has answers of its own to interrupts and closed pipes.
    """

    def spread_out(**given: Any) -> Callable[[], int]:
        return partial(command, model(**given))

    hints = get_type_hints(model, include_extras=True)
    first = getattr(model, "first", ())
    own = set(hints) - {field.name for field in fields(Options)}
    parameters = [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            annotation=hints[field.name],
            **({} if field.default is MISSING else {"default": field.default}),
        )
        # A command's own options are the first that its help shows, after what it puts first.
        for field in sorted(
            fields(model), key=lambda one: (one.name not in first, one.name not in own)
        )
    ]
    spread_out.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    spread_out.__annotations__ = {one.name: one.annotation for one in parameters}
    return spread_out
