"""What long Word files cost: time and memory against the number of paragraphs and of rows.

``python -m tests.bench.word`` writes ``word.md`` beside this file, with versions. Seconds are those
of the processor, the least of several runs; memory is the peak of a process of its own, above what
one that makes a short file takes.
"""

from __future__ import annotations

import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from importlib.metadata import version
from pathlib import Path

from warraq import theme
from warraq.diagnostics import Diagnostics, Place
from warraq.document.tree import (
    Block,
    Column,
    Document,
    Furniture,
    Heading,
    Paragraph,
    Properties,
    Resolved,
    Row,
    Str,
    Table,
)
from warraq.document.values import NumberValue
from warraq.formats import WriteContext
from warraq.formats.docx import FORMAT, DocxOptions
from warraq.verify import checker

RESULTS = Path(__file__).with_name("word.md")
ROUNDS = 3
SIZES = {"paragraphs": (625, 1_250, 2_500, 5_000), "rows": (250, 500, 1_000, 2_000)}


def percentage(text: str) -> Resolved:
    return Resolved(f"{text}%", NumberValue(Decimal(text)), "ltr")


def document(*blocks: Block) -> Document:
    titles = {"ar": (Str("تقرير"),)}
    return Document(kind="briefing", languages=("ar",), properties=Properties(titles=titles),
                    furniture=Furniture(), blocks=blocks)  # fmt: skip


def paragraphs(count: int) -> Document:
    """Twenty paragraphs a heading, each with Latin words and a figure in it."""
    text = Str("باشرت الهيئة تنفيذ البرنامج في 3 مارس 2024، بالتعاون مع UNOCT وبكلفة تقل بنسبة ")
    blocks: list[Block] = []
    for n in range(count):
        if n % 20 == 0:
            content = (Str(f"باب {n}"),)
            blocks.append(Heading(id=f"h{n}", lang="ar", level=2, content=content))
        else:
            content_of = (text, percentage("3.5"), Str("."))
            blocks.append(Paragraph(id=f"p{n}", lang="ar", content=content_of))
    return document(*blocks)


def rows(count: int) -> Document:
    """One table of three columns, the last of them of decimals."""
    columns = (
        Column(head=(Str("م"),)),
        Column(head=(Str("الإقليم"),)),
        Column(head=(Str("النسبة"),), align="decimal"),
    )
    body = tuple(
        Row(cells=((Str(str(n)),), (Str("إقليم النخيل"),), (percentage("12.5"),)))
        for n in range(count)
    )
    return document(Table(id="t", lang="ar", columns=columns, rows=body))


MAKERS: dict[str, Callable[[int], Document]] = {"paragraphs": paragraphs, "rows": rows}


def write(made: Document) -> bytes:
    context = WriteContext(
        theme=theme.load("formal"), options=DocxOptions(), diagnostics=Diagnostics()
    )
    return FORMAT.write(made, context)


def verify(data: bytes) -> None:
    found = Diagnostics()
    reader = checker(".docx")
    assert reader is not None
    reader.verify(data, found, Place(), None)
    assert not len(found)


def least(run: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken)


def peak(what: str, count: int) -> float:
    """The most megabytes that a process takes which makes one file."""
    command = [sys.executable, "-m", "tests.bench.word", what, str(count)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Measure, and write the results."""
    table = ""
    for what, sizes in SIZES.items():
        base = peak(what, 10)
        for count in sizes:
            made = MAKERS[what](count)
            data = write(made)
            seconds, reading = least(partial(write, made)), least(partial(verify, data))
            memory = peak(what, count) - base
            table += (
                f"| {count:,} {what} | {seconds:.2f} | {seconds / count * 1e6:.0f} | "
                f"{reading:.2f} | {memory:.0f} | {len(data) / 1000:.0f} |\n"
            )
    text = (
        "# What long Word files cost\n\n"
        f"`python -m tests.bench.word`: Python {platform.python_version()}, "
        f"lxml {version('lxml')}.\n\n"
        "| | to write, s | each, µs | `warraq verify`, s | memory, MB | file, kB |\n"
        f"| --- | --: | --: | --: | --: | --: |\n{table}"
    )
    RESULTS.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        write(MAKERS[sys.argv[1]](int(sys.argv[2])))
        # The peak of this program alone; ru_maxrss would count the parent's too.
        status = Path("/proc/self/status").read_text(encoding="ascii")
        print(int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1000)
    else:
        main()
