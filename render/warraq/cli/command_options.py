"""The options that commands have besides those of all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar

import typer

from warraq.cli.options import (
    REPORT,
    WHAT,
    AsJson,
    Debug,
    EmbedOptions,
    Folder,
    KindOfFile,
    Messages,
    Options,
    Quiet,
    completer,
    known_codes,
    known_formats,
    option,
)

__all__ = [
    "BuildOptions", "CheckOptions", "DiffOptions", "ExtractOptions", "KindOptions", "VerifyOptions",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOptions(EmbedOptions):
    """What the command of a kind takes besides."""

    output: Annotated[
        Path | None,
        option(
            "--output",
            "-o",
            panel=WHAT,
            metavar="FILE",
            help="Where to; the suffix says the format. - is standard output. "
            "KIND.LANGUAGES.SUFFIX in this folder unless given.",
        ),
    ] = None
    format: Annotated[
        str,
        option(
            "--format",
            "-f",
            panel=WHAT,
            metavar="FORMAT",
            autocompletion=completer(known_formats),
            help="pdf, docx, html or text.",
        ),
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions(EmbedOptions):
    """What ``build`` takes besides."""

    output: Folder = Path()
    verify: Annotated[
        bool,
        option(
            "--verify", panel=REPORT, help="Read PDF and Word files back; lost words are errors."
        ),
    ] = False
    record: Annotated[
        bool,
        option(
            "--record",
            panel=WHAT,
            help="Keep what each file says beside it, as plain text, for `warraq verify`.",
        ),
    ] = False
    report: Annotated[
        bool,
        option(
            "--report",
            panel=REPORT,
            help="Write report.html and report.json beside the files: each name, date and figure "
            "with where it stands, what was found, what stayed out, and pictures of the pages.",
        ),
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions(Options):
    """What ``check`` takes besides."""

    fix: Annotated[
        bool,
        option(
            "--fix",
            panel=WHAT,
            help="Put right in the content and its Markdown files how texts are typed, where that "
            "is safe, and tell what is left.",
        ),
    ] = False
    ignore: Annotated[
        list[str] | None,
        option(
            "--ignore",
            panel=REPORT,
            metavar="CODE",
            autocompletion=completer(known_codes),
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
    kind: KindOfFile = ""


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
        option(
            "--apply",
            panel=WHAT,
            help="Write changed words back into the content, if all changes can be; tracked ones "
            "count as accepted.",
        ),
    ] = False
    partial: Annotated[
        bool,
        option(
            "--partial",
            panel=WHAT,
            help="With --apply: write what can be written, and tell what is left.",
        ),
    ] = False
    kind: KindOfFile = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractOptions:
    """What ``extract`` takes."""

    file: Annotated[
        Path,
        typer.Argument(help="A .pdf or .docx file that was made with --embed-source."),
    ]
    output: Folder
    force: Annotated[
        bool, option("--force", panel=WHAT, help="Replace files that are there already.")
    ] = False
    as_json: AsJson = False
    messages: Messages = ""
    quiet: Quiet = False
    debug: Debug = False
