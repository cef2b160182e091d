"""The options that commands share, each said once.

A command takes one value: a dataclass that holds its options; those of single commands are in
`warraq.cli.command_options`. `warraq.cli.spread` shows them to typer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

__all__ = [
    "REPORT", "WHAT", "AsJson", "Debug", "EmbedOptions", "Folder", "KindOfFile", "Messages",
    "Options", "Quiet", "completer", "known_codes", "known_formats", "option",
]  # fmt: skip

WHAT = "What is made"
_LOOKS = "How it looks"
REPORT = "What is told"


def _known_themes() -> Iterable[str]:
    from warraq import assets

    return sorted(path.stem for path in assets.path("templates", "themes").glob("*.toml"))


def known_formats() -> Iterable[str]:
    """The names of the formats that there are."""
    from warraq.registry import format_names

    return format_names()


def _known_kinds() -> Iterable[str]:
    from warraq.registry import kind_names

    return kind_names()


def _known_layouts() -> Iterable[str]:
    from warraq.model.fields import Layout

    return list(Layout)


def known_codes() -> Iterable[str]:
    """The codes of the customs that may be silenced."""
    from warraq.lint._parity import CODES
    from warraq.lint._rules import customs
    from warraq.lint._terms import CODE

    return (*customs(), CODE, *CODES)


def _known_profiles() -> Iterable[str]:
    from warraq.locale.profile import load, profiles

    return [f"{load(name).language}={name}" for name in profiles()]


def completer(known: Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    """What completes a word in a shell, out of the words that are known then."""

    def complete(incomplete: str) -> list[str]:
        return [name for name in known() if name.startswith(incomplete)]

    return complete


def option(*names: str, panel: str, **said: Any) -> Any:
    """An option of typer in one of the parts of the help."""
    return typer.Option(*names, rich_help_panel=panel, **said)


#: What several commands take.
Folder = Annotated[
    Path,
    option(
        "--output",
        "-o",
        panel=WHAT,
        metavar="DIR",
        help="The folder to write to; it is made where there is none.",
    ),
]
KindOfFile = Annotated[
    str,
    option(
        "--kind",
        "-k",
        panel=WHAT,
        metavar="KIND",
        autocompletion=completer(_known_kinds),
        help="Which document of the content it is, where its name does not say so.",
    ),
]
AsJson = Annotated[
    bool, option("--json", panel=REPORT, help="Tell the result as JSON on standard output.")
]
Messages = Annotated[
    str,
    option(
        "--messages",
        panel=REPORT,
        metavar="en|ar",
        help="The language of what is told; the environment's unless given.",
    ),
]
Quiet = Annotated[bool, option("--quiet", "-q", panel=REPORT, help="Tell nothing but errors.")]
Debug = Annotated[
    bool, option("--debug", panel=REPORT, help="Show where an internal fault happened.")
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
        option(
            "--lang",
            "-l",
            panel=WHAT,
            metavar="LANG",
            help="Languages: ar, en, or ar+en side by side. The first decides the direction.",
        ),
    ] = ""
    layout: Annotated[
        str,
        option(
            "--layout",
            panel=_LOOKS,
            metavar="LAYOUT",
            autocompletion=completer(_known_layouts),
            help="Several languages: parallel (side by side) or sequential (one after the other).",
        ),
    ] = ""
    profile: Annotated[
        list[str] | None,
        option(
            "--profile",
            panel=WHAT,
            metavar="LANG=NAME",
            autocompletion=completer(_known_profiles),
            help="How a jurisdiction writes a language: ar=qatar. Repeatable.",
        ),
    ] = None
    classification: Annotated[
        str,
        option(
            "--classification",
            panel=WHAT,
            metavar="RUNG",
            help="public, restricted, confidential, secret or top-secret. "
            "Content that outranks it is an error.",
        ),
    ] = ""
    audience: Annotated[
        str,
        option(
            "--audience",
            panel=WHAT,
            metavar="RUNG",
            help="public, internal or leadership. What is for others is left out.",
        ),
    ] = ""
    today: Annotated[
        str,
        option(
            "--today",
            panel=WHAT,
            metavar="YYYY-MM-DD",
            help="The day to work with; otherwise no date is made up.",
        ),
    ] = ""
    theme: Annotated[
        str,
        option(
            "--theme",
            "-t",
            panel=_LOOKS,
            metavar="NAME|FILE.toml",
            autocompletion=completer(_known_themes),
            help="Colours, fonts and sizes.",
        ),
    ] = ""
    theme_folder: Annotated[
        list[Path] | None,
        option(
            "--theme-folder",
            panel=_LOOKS,
            metavar="DIR",
            help="Look for themes here first. Repeatable.",
        ),
    ] = None
    profile_folder: Annotated[
        list[Path] | None,
        option(
            "--profile-folder",
            panel=WHAT,
            metavar="DIR",
            help="Look for profiles here first. Repeatable.",
        ),
    ] = None
    template_folder: Annotated[
        list[Path] | None,
        option(
            "--template-folder",
            panel=_LOOKS,
            metavar="DIR",
            help="Templates here replace ours, file by file. Repeatable.",
        ),
    ] = None
    reference_doc: Annotated[
        Path | None,
        option(
            "--reference-doc",
            panel=_LOOKS,
            metavar="FILE.docx",
            help="Word: styles, headers, footers and page from this file.",
        ),
    ] = None
    pdf_variant: Annotated[
        str,
        option(
            "--pdf-variant",
            panel=_LOOKS,
            metavar="VARIANT",
            help="PDF: a-3a or a-2a, both with PDF/UA-1, or ua-1 alone; a-3a unless given.",
        ),
    ] = ""
    option: Annotated[
        list[str] | None,
        option(
            "--option",
            panel=_LOOKS,
            metavar="NAME=VALUE",
            help="An option of the format: size=large-print for PDF, embed_fonts=false for HTML. "
            "Repeatable.",
        ),
    ] = None
    strict: Annotated[bool, option("--strict", panel=REPORT, help="Warnings fail.")] = False
    as_json: AsJson = False
    messages: Messages = ""
    quiet: Quiet = False
    verbose: Annotated[bool, option("--verbose", "-v", panel=REPORT, help="Tell notes too.")] = (
        False
    )
    time_limit: Annotated[
        float | None,
        option(
            "--time-limit",
            panel=REPORT,
            metavar="SECONDS",
            min=0.001,
            help="Give up on a document that takes longer.",
        ),
    ] = None
    debug: Debug = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedOptions(Options):
    """What a command takes besides that makes files."""

    embed_source: Annotated[
        bool,
        option(
            "--embed-source",
            panel=WHAT,
            help="Put all files that are read, comments included, into the PDF or Word file; "
            "`warraq extract` restores them.",
        ),
    ] = False
    embed_classified: Annotated[
        bool,
        option(
            "--embed-classified",
            panel=WHAT,
            help="With --embed-source: also what is classified or for other readers.",
        ),
    ] = False
