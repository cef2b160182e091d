"""One call of the command line: what it reads, does, writes, finds and tells."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from warraq.cli import faults, report
from warraq.cli.choices import Choices, choices
from warraq.cli.exits import Exit, exit_for
from warraq.cli.options import Options
from warraq.cli.outputs import STDOUT, write_stdout
from warraq.cli.stdin import read_stdin
from warraq.diagnostics import Diagnostic, Diagnostics, Severity, WarraqError
from warraq.fixing import Fixes
from warraq.limits import Limits, run_within
from warraq.loading import load, load_text
from warraq.model.content import Content
from warraq.pipeline import Job, Result

__all__ = ["Session"]


@dataclass
class Session:
    """Collects what was found and written, and tells it all at the end."""

    options: Options
    found: Diagnostics = field(default_factory=Diagnostics)
    written: list[dict[str, Any]] = field(default_factory=list)

    @cached_property
    def choices(self) -> Choices:
        """What the options say, checked. Raises `WarraqError`."""
        return choices(self.options, self.found)

    @cached_property
    def content(self) -> Content:
        """The content, loaded. Raises `WarraqError`, under ``--strict`` for warnings too."""
        if self.options.content == STDOUT:
            text = read_stdin(self.found)
            content = load_text(text, folder=Path.cwd(), diagnostics=self.found)
        else:
            content = load(self.options.content, diagnostics=self.found)
        if self.options.strict and self.found.warnings:
            raise WarraqError(self.found)
        return content

    @contextmanager
    def collecting(self) -> Iterator[None]:
        """What goes wrong inside is recorded, and the call goes on after it."""
        try:
            yield
        except WarraqError as error:
            self.found.extend(error.diagnostics)
        except BrokenPipeError:
            raise
        except Exception as error:
            if self.options.debug:
                traceback.print_exc()
            self.found.extend([faults.diagnostic(error)])

    def run(self, job: Job) -> Result:
        """Do a job, and record what it finds. Raises `WarraqError`."""
        limits = Limits(seconds=self.options.time_limit)
        if job.format == "pdf" and limits.seconds is None:
            from warraq.cli.fast_import import import_weasyprint

            import_weasyprint()
        result = run_within(job, limits)
        self.found.extend(result.diagnostics)
        return result

    def write(self, job: Job, languages: tuple[str, ...], path: Path) -> Result:
        """Do a job and write what it gives. Raises `WarraqError`."""
        result = self.run(job)
        if path == STDOUT:
            write_stdout(result.data)
            return result
        result.save(path)
        self.wrote(path, job.kind, job.format, languages, result.data)
        return result

    def wrote(
        self, path: Path, kind: str, format: str, languages: Iterable[str], data: bytes
    ) -> None:
        """Record a file that was written."""
        self.written.append(
            {
                "path": str(path),
                "kind": kind,
                "format": format,
                "languages": list(languages),
                "size": len(data),
            }
        )

    # --- telling ---

    @property
    def status(self) -> Exit:
        """The exit code that what was found calls for."""
        return exit_for(self.found, strict=self.options.strict)

    def finish(self) -> Exit:
        """Tell what was written and found; give back the exit code."""
        status = self.status
        if self.options.as_json:
            report.print_json(
                {"outputs": self.written, "diagnostics": self.as_dicts(), "exit": int(status)}
            )
            return status
        if not self.options.quiet:
            for output in self.written:
                report.write(output["path"], sys.stdout)
        self.tell()
        return status

    def finish_check(self, fixes: Fixes | None = None) -> Exit:
        """The same where the findings are what was asked for: all of them, on standard output."""
        status = self.status
        if self.options.as_json:
            report.print_json(self.as_dicts() if fixes is None else self._with_fixes(fixes, status))
        else:
            if fixes is not None and not self.options.quiet:
                report.print_fixes(fixes, self.language, sys.stdout)
            self._tell(True, sys.stdout)
        return status

    def _with_fixes(self, fixes: Fixes, status: Exit) -> dict[str, Any]:
        return {
            "fixed": [one.as_dict(self.language) for one in fixes.diagnostics],
            "files": list(fixes.files),
            "diagnostics": self.as_dicts(),
            "exit": int(status),
        }

    @property
    def language(self) -> str:
        """What messages are told in."""
        return report.language_for(self.options.messages)

    def as_dicts(self) -> list[dict[str, Any]]:
        """What was found, for JSON."""
        return [one.as_dict(self.language) for one in self.found]

    def tell(self) -> None:
        """Tell what was found, on standard error."""
        self._tell(self.options.verbose, sys.stderr)

    def _tell(self, notes: bool, stream: Any) -> None:
        shown = [one for one in self.found if self._is_shown(one, notes)]
        report.print_diagnostics(shown, self.language, stream)
        if (shown or notes) and not self.options.quiet:
            report.write(report.counts(self.found, self.language), stream)

    def _is_shown(self, one: Diagnostic, notes: bool) -> bool:
        if self.options.quiet:
            failed = self.options.strict and one.severity is Severity.WARNING
            return one.severity is Severity.ERROR or failed
        return notes or one.severity is not Severity.NOTE
