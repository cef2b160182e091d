"""Make the files, read them, compare, and write ``results.md``."""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from tests.bench.textlayer import tools
from tests.bench.textlayer.engines import ENGINES, plain, warraq
from tests.bench.textlayer.nearness import nearness
from tests.bench.textlayer.pictures import pictures
from tests.bench.textlayer.readers import READERS, read
from tests.bench.textlayer.score import Score, normal, score
from tests.bench.textlayer.texts import CASES, Text, texts

RESULTS = Path(__file__).with_name("results.md")
ROUNDS = 15
#: What a ratio of times is taken on.
TIMED = ("Declaration, Arabic", "vocalised")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one reader made of one file; ``exact`` counts the cases that came back to the letter."""

    text: str
    font: str
    engine: str
    reader: str
    score: Score
    exact: int


def bare(paragraph: str) -> str:
    return re.sub("</?[abi]>", "", paragraph)


def outcomes(folder: Path, quoted: Path | None) -> list[Outcome]:
    found = []
    for text in texts(quoted):
        for font in text.fonts:
            files = made(text, font, folder)
            for reader in READERS:
                pages = read(reader, list(files.values()))
                for engine, file in files.items():
                    found.append(judged(text, font, engine, reader, pages[str(file)]))
            sys.stderr.write(f"{text.name}, {font}\n")
    return found


def made(text: Text, font: str, folder: Path) -> dict[str, Path]:
    files = {}
    for name, engine in ENGINES.items():
        file = folder / f"{name}-{text.name}-{font}.pdf".replace(" ", "_").replace(",", "")
        try:
            engine(text, font, file)
        except (subprocess.SubprocessError, OSError) as error:
            sys.stderr.write(f"{name} cannot set {text.name} in {font}: {error}\n")
            continue
        files[name] = file
    return files


def judged(text: Text, font: str, engine: str, reader: str, pages: list[str]) -> Outcome:
    paragraphs = [bare(one) for one in text.paragraphs]
    exact = 0
    if text.name == "hard cases":
        for paragraph, shown in zip(paragraphs[1::3], pages, strict=False):
            exact += f" {normal(paragraph, reader)} " in f" {normal(shown, reader)} "
    scored = score(" ".join(paragraphs), " ".join(pages), reader)
    return Outcome(text.name, font, engine, reader, scored, exact)


# --- tables ----------------------------------------------------------------------------------


def percent(value: float) -> str:
    return f"{100 * value:.1f}"


def summary(found: list[Outcome]) -> str:
    """A row for each engine: the mean of words found, and of the hard cases that came back."""
    rows = []
    for engine in dict.fromkeys(one.engine for one in found):
        cells = []
        for reader in READERS:
            here = [one for one in found if (one.engine, one.reader) == (engine, reader)]
            exact = [one.exact for one in here if one.text == "hard cases"]
            recall = statistics.fmean(one.score.recall for one in here)
            cells.append(f"{percent(recall)} · {statistics.fmean(exact):.1f}" if exact else "–")
        rows.append(f"| {engine} | {' | '.join(cells)} |")
    head = f"| all texts | {' | '.join(READERS)} |\n| --- |{' --: |' * len(READERS)}\n"
    said = (
        "Words found, the mean of all texts and fonts, and hard cases exact, the mean of all fonts."
    )
    return f"## In short\n\n{said}\n\n{head}" + "\n".join(rows) + "\n\n"


def behind(found: list[Outcome]) -> str:
    """Where another engine's file is read better than ours: by words (with what is excused), their
    order, characters, or cases to the letter."""
    ours = {(one.text, one.font, one.reader): one for one in found if one.engine == "Warraq"}
    rows, count = [], 0
    for one in found:
        mine = ours.get((one.text, one.font, one.reader))
        if mine is None or one is mine:
            continue
        pairs = zip(_measures(mine), _measures(one), strict=True)
        better = [name for (name, a), (_, b) in pairs if round(b, 3) > round(a, 3)]
        count += len(_measures(one))
        if better:
            where = f"{one.text} | {one.font} | {one.reader} | {one.engine}"
            rows.append(f"| {where} | {', '.join(better)} |")
    lost = sum(row.rsplit("|", 2)[1].count(",") + 1 for row in rows)
    head = "| text | font | reader | engine | better in |\n| --- | --- | --- | --- | --- |\n"
    said = (
        f"Ours is first or equal in {count - lost} of {count} comparisons (words with what is "
        "excused, order, characters, and hard cases exact; to a tenth of a per cent). The others:"
    )
    return f"{said}\n\n{head}" + "\n".join(rows) + f"\n\n{BEHIND}\n\n"


def _measures(one: Outcome) -> list[tuple[str, float]]:
    score = one.score
    measures: list[tuple[str, float]] = [
        ("words", score.recall + score.excused), ("order", score.order),
        ("characters", -score.errors),
    ]  # fmt: skip
    return [*measures, ("cases", one.exact)] if one.text == "hard cases" else measures


def table(found: list[Outcome], text: str, font: str) -> str:
    engines = list(dict.fromkeys(one.engine for one in found))
    by = {(one.engine, one.reader): one for one in found if (one.text, one.font) == (text, font)}
    rows = []
    for engine in engines:
        cells = [cell(by.get((engine, reader))) for reader in READERS]
        rows.append(f"| {engine} | {' | '.join(cells)} |")
    head = f"| {font} | {' | '.join(READERS)} |\n| --- |{' --: |' * len(READERS)}\n"
    return head + "\n".join(rows) + "\n"


def cell(one: Outcome | None) -> str:
    if one is None:
        return "–"
    shown = (
        f"{percent(one.score.recall)} / {percent(one.score.order)} / {percent(one.score.errors)}"
    )
    excused = f" (+{percent(one.score.excused)})" if one.score.excused else ""
    return shown + excused + (f" · {one.exact}" if one.text == "hard cases" else "")


def costs() -> str:
    """Time of processor and size of the file, against plain WeasyPrint on the same page."""
    rows = []
    for text in texts():
        if text.name not in TIMED:
            continue
        for font in text.fonts:
            with tempfile.TemporaryDirectory() as folder:
                files = [Path(folder, name) for name in ("plain.pdf", "ours.pdf")]
                taken: dict[Path, list[float]] = defaultdict(list)
                for _ in range(ROUNDS):
                    for engine, file in zip((plain, warraq), files, strict=True):
                        start = time.process_time()
                        engine(text, font, file)
                        taken[file].append(time.process_time() - start)
                before, after = (min(taken[file]) for file in files)
                sizes = [file.stat().st_size for file in files]
                rows.append(
                    f"| {text.name} | {font} | {after / before:.2f} | {sizes[1] / sizes[0]:.2f} |"
                )
    return "| text | font | time | size |\n| --- | --- | --: | --: |\n" + "\n".join(rows) + "\n"


def versions() -> str:
    """What took part, as far as it says its version."""
    found = [f"WeasyPrint {version('weasyprint')}"]
    packages = ("pypdf", "pypdfium2", "pymupdf", "typst")
    script = "import importlib.metadata as m; print(*(f'{n} {m.version(n)}' for n in %r), sep=', ')"
    commands: dict[str, list[object]] = {
        "": [tools.PYTHON, "-c", script % (packages,)],
        "Chromium": ["chromium", "--version"],
        "LibreOffice": ["soffice", "--version"],
        "XeTeX": ["xelatex", "--version"],
        "pdftotext": ["pdftotext", "-v"],
        "pdf.js": ["node", "-p", "require('pdfjs-dist/package.json').version"],
    }
    for name, command in commands.items():
        try:
            done = subprocess.run(
                [str(one) for one in command], cwd=tools.TOOLS, capture_output=True, text=True,
                check=False, timeout=60,
            )  # fmt: skip
        except OSError:
            continue
        lines = (done.stdout or done.stderr).splitlines()
        said = lines[0].strip() if lines else ""
        found.append(said if not name or name.lower() in said.lower() else f"{name} {said}")
    return ", ".join(dict.fromkeys(found))


HEAD = """# The text of PDFs, read back

`python -m tests.bench.textlayer`. Each cell: words found / words in order / characters wrong, in
per cent; in brackets what is lost by a fault of the reader that meets everybody's files
([faults.toml](faults.toml) lists them; brackets that PDFium mirrors count as right); for the
{cases} hard cases also how many came back to the letter. Marks of direction, joiners and soft
hyphens are passed over in whoever's file. Each hard case stands on a page of its own between two
lines; three of them quote {whose}.

{versions}.

"""


BEHIND = """Why:

- Noto Sans Hebrew has no punctuation, which comes from another font then. pypdf and pdf.js give
  what changes its font in the order of the file, so that ours has that of the text; MuPDF then
  begins a line with each of them. WeasyPrint's run from left to right, which MuPDF alone reads:
  98.9 of a hundred words there, but 74 and 72 in pypdf and pdf.js, where ours has 99 and 100.
- MuPDF and pypdf: numbers in lines from the right stand in the order of the file, in
  everybody's. Where one divides a line, all of the words to its left are moved in ours, which
  counts for each of their characters; Typst's lines lose marks and spaces instead: 9 (Amiri)
  and 4 of a hundred words more.
- pypdf settles on a direction anew for each line, by what came before: one word more of the
  briefing, and four of the Declaration in Hebrew, stand on the wrong side of their full stop or
  colon; which ones is another matter with every break of lines."""

PICTURES = """The first page. Outlines: how far a contour stands at most from its place, read out
of both files (half a unit of the font is the least that a composite can say). Drawn from
outlines: by PDFium at 800 dpi, made smaller to 100, for large letters are not set to whole
points. pdftoppm at 100 dpi sets letters to whole and quarter points, a composite at one go and
its parts each for itself: that is the renderer's. PDFium passes over numbers at the end of a TJ's
operand, so that it sets words of WeasyPrint's justified lines too close; the plain files were
mended for it."""


NEARNESS = """The first page at 100 dpi, as four renderers draw it, against what it should be:
the plain file at 1600 dpi, each point the mean of 256. Mean difference of the points that are
not white, of 255: plain / ours. Where ours differs from plain WeasyPrint's, it is as far from
what it should be as that is. PDFium hands on what it rounds from one letter of an operand to the
next, so that long ones end a point too far to the left; ours have an operand for each word."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.textlayer")
    parser.add_argument("--quote", type=Path, help="an Arabic text for the cases that quote one")
    quoted: Path | None = parser.parse_args().quote
    tools.set_up()
    with tempfile.TemporaryDirectory() as folder:
        found = outcomes(Path(folder), quoted)
    whose = "a published statement, given by its file" if quoted else "sentences of our own"
    parts = [
        HEAD.format(versions=versions(), cases=len(CASES), whose=whose),
        summary(found),
        behind(found),
    ]
    for text in dict.fromkeys(one.text for one in found):
        parts.append(f"## {text[0].upper()}{text[1:]}\n\n")
        fonts = dict.fromkeys(one.font for one in found if one.text == text)
        parts.append("\n".join(table(found, text, font) for font in fonts) + "\n")
    parts.append(f"## The picture against plain WeasyPrint\n\n{PICTURES}\n\n{pictures()}\n")
    parts.append(f"## How near to what it should be\n\n{NEARNESS}\n\n{nearness()}\n")
    parts.append("## Cost against plain WeasyPrint\n\n")
    parts.append(f"The least of {ROUNDS} runs in turns, time of the processor.\n\n{costs()}")
    written = "".join(parts)
    RESULTS.write_text(written, encoding="utf-8")
    sys.stdout.write(written)


if __name__ == "__main__":
    main()
