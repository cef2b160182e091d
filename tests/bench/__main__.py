"""What a document costs, beside plain WeasyPrint on the same page.

Prints ratios, and writes them to ``results.md`` beside this file with the versions of all that took
part. Commands are timed in turns, so that a machine whose speed drifts is unfair to nobody.
"""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import warraq

CHECKOUT = Path(__file__).resolve().parents[2]
CONTENT = CHECKOUT / "examples" / "strategic-dialogue" / "content.yaml"
RESULTS = Path(__file__).with_name("results.md")
BIN = Path(sys.executable).parent
ROUNDS = 7

Run = Callable[[], object]


def times(runs: dict[str, Run]) -> dict[str, float]:
    """The median seconds of each, measured in turns after a turn that does not count."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(ROUNDS + 1):
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            if turn:
                taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in taken.items()}


def command(*arguments: object) -> Run:
    def run() -> None:
        subprocess.run([str(a) for a in arguments], check=True, capture_output=True)

    return run


def weasyprint_alone(page: Path) -> Run:
    from weasyprint import HTML

    return lambda: HTML(page).write_pdf()


def table(title: str, measured: dict[str, float], unit: str) -> str:
    base = measured[unit]
    rows = "".join(
        f"| {name} | {s / base:.2f} | {s * 1000:.0f} |\n" for name, s in measured.items()
    )
    return f"## {title}\n\n| | against {unit} | ms |\n| --- | --: | --: |\n{rows}\n"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder, "briefing.html"), Path(folder, "out")
        warraq.render(CONTENT, "briefing", "html", "ar").save(page)
        make = {
            f"warraq {kind} .{suffix}": command(
                BIN / "warraq", kind, CONTENT, "-o", f"{out}.{suffix}", "--lang", lang, "--quiet"
            )
            for kind, suffix, lang in (
                ("briefing", "pdf", "ar"),
                ("memo", "docx", "ar"),
                ("factsheet", "pdf", "ar+en"),
            )
        }
        cold = times(
            {"weasyprint briefing.html": command(BIN / "weasyprint", page, f"{out}.pdf"), **make}
        )
        content = warraq.load(CONTENT)
        warm = times(
            {
                "WeasyPrint": weasyprint_alone(page),
                "briefing, PDF": lambda: warraq.render(content, "briefing", "pdf", "ar"),
                "memo, Word": lambda: warraq.render(content, "memo", "docx", "ar"),
                "fact sheet, PDF": lambda: warraq.render(content, "factsheet", "pdf", "ar+en"),
                "briefing, HTML": lambda: warraq.render(content, "briefing", "html", "ar"),
            }
        )
    packages = ("weasyprint", "python-docx", "Babel", "pydantic", "fonttools")
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    text = (
        f"# What a document costs\n\n`make bench`: medians of {ROUNDS} runs in turns. Python "
        f"{platform.python_version()}, warraq {warraq.__version__}, {versions}.\n\n"
        + table("A command, from the start of the process", cold, "weasyprint briefing.html")
        + table("A call, in a process that has made one before", warm, "WeasyPrint")
    )
    RESULTS.write_text(text.rstrip() + "\n", encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
