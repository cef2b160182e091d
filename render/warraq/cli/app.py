"""The commands, as typer shows them."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Annotated, Any

import typer

from warraq import __version__
from warraq.cli import faults, profiles, report
from warraq.cli.command_options import (
    BuildOptions,
    CheckOptions,
    DiffOptions,
    ExtractOptions,
    KindOptions,
    VerifyOptions,
)
from warraq.cli.exits import exit_for
from warraq.cli.spread import spread
from warraq.diagnostics import WarraqError
from warraq.registry import kind_names

__all__ = ["application", "run"]

# Typer carries a click of its own; the base of what it raises for wrong usage is reached by this.
_UsageError: Any = typer.BadParameter.__base__

_HELP = "One content file, every document that you need of it, right in each language."

_EXITS = (
    "Exit codes: 0 done; 1 the content has errors (--strict: or warnings); 2 wrong usage; "
    "3 a file cannot be read or written, or a system library is missing; 4 the time limit was "
    "exceeded; 5 a file does not say what it should; 70 an internal fault; 130 interrupted; 141 "
    "nobody reads the output any more."
)

_KINDS = {
    "briefing": "Make a briefing: the summary and the request first; PDF unless you say otherwise.",
    "factsheet": "Make a fact sheet, in two languages side by side; PDF unless you say otherwise.",
    "memo": "Make a memo, addressed and signed; Word unless you say otherwise.",
}

_BUILD_EXAMPLES = (
    "warraq build content.yaml -o out",
    "warraq build content.yaml -o out --classification public --audience public",
    "warraq build content.yaml -o out --theme house.toml --strict",
    "warraq build content.yaml -o out --verify --record",
    "warraq build content.yaml -o out --report --messages ar",
    "warraq build content.yaml -o out --json > result.json",
)
_CHECK_EXAMPLES = (
    "warraq check content.yaml",
    "warraq check content.yaml --strict --messages ar",
    "warraq check content.yaml --json",
    "warraq check content.yaml --fix",
    "cat content.yaml | warraq check -",
)
_VERIFY_EXAMPLES = (
    "warraq verify briefing.ar.pdf",
    "warraq verify briefing.ar.pdf content.yaml",
    "warraq verify briefing.ar.pdf briefing.ar.pdf.txt",
    "warraq verify out.pdf content.yaml --kind briefing --lang ar",
)
_DIFF_EXAMPLES = (
    "warraq diff content.yaml memo.ar.docx",
    "warraq diff content.yaml returned.docx --kind memo --lang ar",
    "warraq diff content.yaml memo.ar.docx --apply",
    "warraq diff content.yaml memo.ar.docx --apply --partial",
    "warraq diff content.yaml memo.ar.docx --json",
)
_EXTRACT_EXAMPLES = (
    "warraq briefing content.yaml -o briefing.pdf --embed-source",
    "warraq extract briefing.pdf -o restored",
    "warraq extract memo.docx -o restored --force",
)


def _kind_examples(kind: str) -> tuple[str, ...]:
    return (
        f"warraq {kind} content.yaml",
        f"warraq {kind} content.yaml -o {kind}.pdf --lang ar --profile ar=qatar",
        f"warraq {kind} content.yaml -o {kind}.html --lang ar+en --option embed_fonts=false",
        f"cat content.yaml | warraq {kind} - -o - --format text",
    )


def _epilog(examples: Sequence[str]) -> str:
    lines = "\n".join(("Examples:", *(f"  {one}" for one in examples)))
    return f"{lines}\n\n{_EXITS}"


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"warraq {__version__}")
        raise typer.Exit


def _top(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    pass


def application() -> typer.Typer:
    """The application, with a command for each kind that there is."""
    app = typer.Typer(
        name="warraq",
        help=_HELP,
        epilog=_epilog(
            (
                "warraq check content.yaml",
                "warraq build content.yaml -o out",
                "warraq memo content.yaml -o memo.docx --lang ar",
            )
        ),
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_top)
    for kind in kind_names():
        _add(app, kind, KindOptions, partial(_one, kind), _kind_help(kind), _kind_examples(kind))
    _add(app, "build", BuildOptions, _build, "Make all that `outputs:` names.", _BUILD_EXAMPLES)
    _add(app, "check", CheckOptions, _check, "Tell everything that is wrong.", _CHECK_EXAMPLES)
    _add(app, "verify", VerifyOptions, _verify, "Read a finished file back.", _VERIFY_EXAMPLES)
    _add(
        app,
        "diff",
        DiffOptions,
        _diff,
        "Tell, and take over, what changed in a Word file.",
        _DIFF_EXAMPLES,
    )
    _add(app, "extract", ExtractOptions, _extract, "Restore an embedded source.", _EXTRACT_EXAMPLES)
    app.add_typer(profiles.command(_epilog), name="profiles")
    return app


def _kind_help(kind: str) -> str:
    return _KINDS.get(kind, f"Make a document of the kind {kind}.")


def _add(
    app: typer.Typer, name: str, model: Any, does: Any, purpose: str, examples: tuple[str, ...]
) -> None:
    app.command(name, help=purpose, epilog=_epilog(examples))(spread(model, does))


def _one(kind: str, options: KindOptions) -> int:
    from warraq.cli import commands

    return commands.one(kind, options)


def _build(options: BuildOptions) -> int:
    from warraq.cli import commands

    return commands.build(options)


def _check(options: CheckOptions) -> int:
    from warraq.cli import commands

    return commands.check(options)


def _verify(options: VerifyOptions) -> int:
    from warraq.cli import verify

    return verify.verify(options)


def _diff(options: DiffOptions) -> int:
    from warraq.cli import diff

    return diff.diff(options)


def _extract(options: ExtractOptions) -> int:
    from warraq.cli import extract

    return extract.extract(options)


def run(arguments: list[str]) -> int:
    """Parse the arguments and do what they say; give back the exit code."""
    try:
        command = typer.main.get_command(application())
        work = command.main(arguments, prog_name="warraq", standalone_mode=False)
        return int(work() if callable(work) else work or 0)
    except SystemExit as end:  # typer's own, after completion or where nobody reads the help
        if isinstance(end.__context__, BrokenPipeError):
            raise end.__context__ from None
        return int(end.code or 0)
    except _UsageError as error:
        return _wrong_usage(error)
    except BrokenPipeError:
        raise
    except Exception as error:
        return _failed(error, debug="--debug" in arguments)


def _wrong_usage(error: Any) -> int:
    likely = getattr(error, "possibilities", None)
    if likely:
        error.message += f". Did you mean {', '.join(sorted(likely))}?"
        error.possibilities = None
    error.show()
    return int(error.exit_code)


def _failed(error: Exception, *, debug: bool) -> int:
    """Tell what nobody could tell before: a fault of ours, or output that cannot be written."""
    if debug:
        traceback.print_exc()
    found = error.diagnostics if isinstance(error, WarraqError) else (faults.diagnostic(error),)
    with suppress(WarraqError):
        report.print_diagnostics(found, report.message_language(os.environ), sys.stderr)
    return exit_for(found)
