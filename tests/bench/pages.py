"""Time and memory by the number of pages: ``python -m tests.bench.pages``, results in ``pages.md``.

A briefing with a table of contents, tables over pages and a footnote in each section, each size in
a process of its own.
"""

from __future__ import annotations

import io
import json
import platform
import resource
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

import warraq

RESULTS = Path(__file__).with_name("pages.md")
#: Sections: each makes a page and a little more.
SIZES = (24, 48, 95, 190)

_TEXT = (
    "كلّفت الهيئة فريقاً من خبرائها بمراجعة شبكة المياه في الواحة، فقاس الضغط في كل خط وسجّل "
    "مواضع التسرب، ثم قدّر كلفة الإصلاح وما يوفّره من الماء والطاقة خلال السنوات الخمس المقبلة. "
)


def content(sections: int) -> dict[str, Any]:
    body: list[dict[str, Any]] = []
    for number in range(1, sections + 1):
        body += [
            {"heading": f"القسم {number}"},
            {"paragraph": f"{_TEXT}[^note-{number}] {_TEXT}"},
            {"paragraph": _TEXT * 3},
            _table(number),
        ]
    return {
        "warraq": 1,
        "meta": {"title": "تقرير طويل", "languages": ["ar"], "contents": "yes"},
        "purpose": "قياس.",
        "summary": ["تقرير طويل."],
        "body": body,
        "footnotes": {
            f"note-{number}": f"ملاحظة القسم {number}." for number in range(1, sections + 1)
        },
    }


def _table(number: int) -> dict[str, Any]:
    rows = [[f"خط {number}-{row}", str(row * 7), f"{row}.5"] for row in range(1, 13)]
    columns = [
        {"label": "الخط"},
        {"label": "الكمية", "type": "number"},
        {"label": "التغير", "type": "percent"},
    ]
    return {"table": {"caption": f"خطوط القسم {number}", "columns": columns, "rows": rows}}


def measure(sections: int) -> dict[str, float]:
    """In this process: pages, seconds, megabytes."""
    import pypdf

    loaded = warraq.load(content(sections))
    warraq.render(content(1), "briefing", "pdf", "ar")
    start = time.process_time()
    data = warraq.render(loaded, "briefing", "pdf", "ar").data
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages = len(pypdf.PdfReader(io.BytesIO(data)).pages)
    return {"pages": pages, "seconds": seconds, "memory": memory, "size": len(data) / 1024}


def main() -> None:
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(measure(int(sys.argv[1]))))
        return
    rows = []
    for size in SIZES:
        command = [sys.executable, "-m", "tests.bench.pages", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found = json.loads(done.stdout)
        rows.append(
            f"| {found['pages']:.0f} | {found['seconds']:.1f} "
            f"| {found['seconds'] / found['pages'] * 1000:.0f} | {found['memory']:.0f} "
            f"| {found['size']:.0f} |\n"
        )
    text = (
        "# Long documents\n\nA briefing with contents, tables over pages and footnotes, by "
        "`make bench NAME=pages`: processor time of the call, greatest memory of the process. "
        f"Python {platform.python_version()}, weasyprint {version('weasyprint')}.\n\n"
        "| pages | seconds | ms a page | MB | kB of file |\n| --: | --: | --: | --: | --: |\n"
    )
    RESULTS.write_text(text + "".join(rows), encoding="utf-8")
    sys.stdout.write(text + "".join(rows))


if __name__ == "__main__":
    main()
