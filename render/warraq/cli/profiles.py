"""``warraq profiles``: which there are; ``warraq profiles show un``: all that one states."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from warraq.cli import report
from warraq.diagnostics import Diagnostics, Place, WarraqError
from warraq.document.marks import FSI, LRI, PDI, RLI

__all__ = ["as_text", "command"]

#: Columns of a terminal.
WIDTH = 80

_Folders = Annotated[
    list[Path] | None,
    typer.Option("--profile-folder", metavar="DIR", help="Profiles of a house. Repeatable."),
]
_Json = Annotated[bool, typer.Option("--json", help="As JSON.")]


def _known() -> Iterable[str]:
    from warraq.locale import profiles

    return profiles()


def _complete(incomplete: str) -> list[str]:
    return [name for name in _known() if name.startswith(incomplete)]


def command(epilog: Callable[[Sequence[str]], str]) -> typer.Typer:
    """The command with what it shows; each function gives the work to be done (see `spread`)."""
    app = typer.Typer(
        invoke_without_command=True,
        help="List the profiles: how jurisdictions write. `show` tells all that one states.",
        epilog=epilog(("warraq profiles", "warraq profiles show un", "warraq profiles --json")),
    )

    @app.callback()
    def listed(profile_folder: _Folders = None, as_json: _Json = False) -> Callable[[], int]:
        return partial(_list, tuple(profile_folder or ()), as_json)

    @app.command(
        help="Tell all that a profile states, with samples.",
        epilog=epilog(
            (
                "warraq profiles show qatar",
                "warraq profiles show house --profile-folder house/profiles",
                "warraq profiles show un --json",
            )
        ),
    )
    def show(
        name: Annotated[
            str, typer.Argument(help="The name of a profile: qatar.", autocompletion=_complete)
        ],
        profile_folder: _Folders = None,
        as_json: _Json = False,
    ) -> Callable[[], int]:
        return partial(_show, name, tuple(profile_folder or ()), as_json)

    return app


# --- what they do ----------------------------------------------------------------------------


def _list(folders: tuple[Path, ...], as_json: bool) -> int:
    from warraq.locale import load, profiles

    found = Diagnostics()
    rows = []
    for name in profiles(folders):
        try:
            profile = load(name, folders=folders)
        except WarraqError as error:
            found.extend(error.diagnostics)
            continue
        rows.append({"name": name, "language": profile.language, "about": profile.about})
    if as_json:
        report.print_json(rows)
    else:
        width = max(len(row["name"]) for row in rows)
        for row in rows:
            about = _isolated(row["about"], FSI)
            report.write(f"{row['name']:<{width}}  {row['language']:<3}  {about}", sys.stdout)
    # One that is wrong does not hide the others.
    found.raise_errors()
    return 0


def _show(name: str, folders: tuple[Path, ...], as_json: bool) -> int:
    from warraq.locale import load
    from warraq.locale.shown import sections

    profile = load(name, Place(field="NAME"), folders)
    if as_json:
        said: dict[str, Any] = {"name": name}
        for section in sections(profile):
            said[section.name] = {line.name: line.text.text for line in section.lines}
        report.print_json(said)
        return 0
    for line in as_text(name, profile):
        report.write(line, sys.stdout)
    return 0


# --- telling ---------------------------------------------------------------------------------


def as_text(name: str, profile: Any) -> Iterator[str]:
    """What ``show`` prints, line by line, each within `WIDTH` columns."""
    from warraq.locale.shown import sections

    yield name
    for section in sections(profile):
        yield from ("", section.name)
        width = max(len(line.name) for line in section.lines)
        for line in section.lines:
            first, *more = _wrapped(line.text, WIDTH - width - 4) or [""]
            mark = _mark(line.text, profile.direction)
            yield f"  {line.name:<{width}}  {_isolated(first, mark)}".rstrip()
            yield from (f"{'':<{width}}    {_isolated(text, mark)}" for text in more)


def _wrapped(text: Any, width: int) -> list[str]:
    """The text in lines; parts that are isolated for themselves keep their marks."""
    parts = [f"{FSI}{p.text}{PDI}" if p.isolate else p.text for p in text.pieces]
    return textwrap.wrap("".join(parts) or text.text, width, break_on_hyphens=False)


def _mark(text: Any, base: Any) -> str:
    """The isolate of a line's direction: its own, that of foreign words, else the profile's."""
    from warraq.locale.isolation import of_text

    return LRI if (text.isolate or of_text(text.text, base) or base) == "ltr" else RLI


def _isolated(text: str, mark: str) -> str:
    return f"{mark}{text}{PDI}" if text else ""
