"""Make the files, judge them, time them, and write ``results.md``."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from openxml_audit import OpenXmlValidator

import warraq
from tests.bench.wordpeers import pandoc, tools
from tests.bench.wordpeers.memo import text_of
from warraq.diagnostics import Diagnostics, Place
from warraq.job import Job
from warraq.pipeline import document
from warraq.verify.docx import CHECKER

CONTENT = tools.CHECKOUT / "examples" / "strategic-dialogue" / "content.yaml"
RESULTS = Path(__file__).with_name("results.md")
TURNS, COLD = 6, 5
#: The files of a process that count as warm, and those by which node has compiled all that it can.
WARM, LATE = slice(3, 18), slice(30, 45)
#: Ours, from ready-made text to bytes, as the others are given it: what ratios are taken on.
UNIT = "warraq"
SELF = (sys.executable, "-m", "tests.bench.wordpeers")


@dataclass(slots=True)
class Peer:
    """A way to write the memo. ``command`` makes the file, so many times, in one process, and
    prints the milliseconds of each; unless it ``repeats`` it is a program that makes one."""

    name: str
    command: Callable[[Path, int], list[str]]
    repeats: bool = True
    rounds: list[float] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    cold: list[float] = field(default_factory=list)
    findings: Counter[str] = field(default_factory=Counter)
    errors: int = 0


def peers(memo: Path, page: Path) -> list[Peer]:
    def python(way: str) -> Callable[[Path, int], list[str]]:
        script = str(tools.SCRIPTS / "pythons.py")
        return lambda out, rounds: [
            str(tools.PYTHON),
            script,
            way,
            str(memo),
            str(out),
            str(rounds),
        ]

    def node(out: Path, rounds: int) -> list[str]:
        script = str(tools.SCRIPTS / "docxjs.mjs")
        return ["node", script, str(tools.TOOLS), str(memo), str(out), str(rounds)]

    def by_pandoc(*metadata: str) -> Callable[[Path, int], list[str]]:
        return lambda out, rounds: pandoc.command(page, out, *metadata)

    return [
        Peer(UNIT, lambda out, rounds: [*SELF, "write", str(out), str(rounds)]),
        Peer("warraq, from content.yaml", lambda out, n: [*SELF, "all", str(out), str(n)]),
        Peer("docx.js", node),
        Peer("docxtpl, template set right to left", python("docxtpl")),
        Peer("python-docx, aligned right", python("plain")),
        Peer("python-docx, all it has for rtl", python("turned")),
        Peer("pandoc", by_pandoc(), repeats=False),
        Peer("pandoc, lang=ar", by_pandoc("lang=ar"), repeats=False),
        Peer("pandoc, lang=ar dir=rtl", by_pandoc("lang=ar", "dir=rtl"), repeats=False),
    ]  # fmt: skip


def timed(peer: Peer, out: Path, rounds: int) -> tuple[float, list[float]]:
    start = time.perf_counter()
    done = subprocess.run(
        peer.command(out, rounds), check=True, capture_output=True, text=True, cwd=tools.CHECKOUT
    )
    whole = (time.perf_counter() - start) * 1000
    return whole, json.loads(done.stdout) if peer.repeats else []


def measure(found: list[Peer], folder: Path) -> None:
    """In turns, so that a machine whose speed drifts is unfair to nobody."""
    for turn in range(COLD + 1):
        for place, peer in enumerate(found):
            whole, _ = timed(peer, folder / f"{place}.docx", 1)
            if turn:
                peer.cold.append(whole)
    for _ in range(TURNS):
        for place, peer in enumerate(found):
            if peer.repeats:
                taken = timed(peer, folder / f"{place}.docx", LATE.stop)[1]
                peer.rounds += taken[WARM]
                peer.late += taken[LATE]
    for place, peer in enumerate(found):
        judge(peer, folder / f"{place}.docx")


def judge(peer: Peer, file: Path) -> None:
    diagnostics = Diagnostics()
    CHECKER.verify(file.read_bytes(), diagnostics, Place(), None)
    peer.findings = Counter(one.code for one in diagnostics)
    peer.errors = len(OpenXmlValidator().validate(file).errors)


def least(taken: list[float]) -> float:
    """The lowest tenth ends here: what else a machine does only ever adds."""
    return sorted(taken)[len(taken) // 10]


def report(found: list[Peer]) -> str:
    ours, from_content = found[0], found[1]
    unit, late_unit, cold_unit = least(ours.rounds), least(ours.late), least(from_content.cold)
    rows, details = "", ""
    for peer in found:
        warm = f"{least(peer.rounds) / unit:.2f}" if peer.repeats else "–"
        late = f"{least(peer.late) / late_unit:.2f}" if peer.repeats else "–"
        cold = f"{least(peer.cold) / cold_unit:.2f}"
        rows += f"| {peer.name} | {peer.findings.total()} | {peer.errors} | {warm} | {late} "
        rows += f"| {cold} |\n"
        told = ", ".join(f"`{code}` {n}" for code, n in peer.findings.most_common())
        details += f"- {peer.name}: {told or 'nothing'}\n"
    node = subprocess.run(["node", "--version"], check=True, capture_output=True, text=True)
    packages = json.loads((tools.TOOLS / "node_modules/docx/package.json").read_text())
    versions = (
        f"Python {platform.python_version()}, warraq {warraq.__version__}, lxml {version('lxml')}, "
        f"openxml-audit {version('openxml-audit')}; pandoc of pypandoc_binary "
        f"{tools.version_of('pypandoc_binary')}, docx {packages['version']} on node "
        f"{node.stdout.strip()}, docxtpl {tools.version_of('docxtpl')}, python-docx "
        f"{tools.version_of('python-docx')}."
    )
    return (
        "# The memo as other programs write it\n\n"
        f"`python -m tests.bench.wordpeers`: {versions}\n\n"
        "The memo of `examples/strategic-dialogue` in Arabic. The others are given its text with "
        "all values written out; what of its form they can make, they make. Findings are those of "
        "`warraq verify`, errors those of openxml-audit. Warm: the files "
        f"{WARM.start + 1} to {WARM.stop} of {TURNS} processes (pandoc makes one and ends), "
        "against ours from the localized document to the bytes; late: the files "
        f"{LATE.start + 1} to {LATE.stop}, by which node has compiled all that it can. Cold: a "
        "process that makes one file, against ours that begins with content.yaml. Of all times "
        "the end of the lowest tenth counts.\n\n"
        "| | findings | errors | warm | late | cold |\n"
        "| --- | --: | --: | --: | --: | --: |\n"
        f"{rows}\n{details}\n"
        f"Ours took {unit:.1f} ms warm, {cold_unit:.0f} ms cold, on a machine with "
        f"{os.cpu_count()} cores, whose load was {os.getloadavg()[2]:.0f}.\n"
    )


# --- ours ----------------------------------------------------------------------------------------


def own(way: str, out: str, rounds: int) -> None:
    content = None
    taken, data = [], b""
    write = None
    for _ in range(rounds):
        start = time.perf_counter()
        content = content or warraq.load(CONTENT)
        if way == "write":
            if write is None:
                write = writer(content)
                start = time.perf_counter()
            data = write()
        else:
            data = warraq.render(content, "memo", "docx", "ar").data
        taken.append((time.perf_counter() - start) * 1000)
    Path(out).write_bytes(data)
    sys.stdout.write(json.dumps(taken))


def writer(content: warraq.Content) -> Callable[[], bytes]:
    from warraq import theme
    from warraq.formats import WriteContext
    from warraq.formats.docx import FORMAT, DocxOptions

    job = Job(content=content, kind="memo", format="docx", languages=("ar",))
    localized, formal = document(job, Diagnostics()), theme.load("formal")
    return lambda: FORMAT.write(
        localized,
        WriteContext(theme=formal, options=DocxOptions(), diagnostics=Diagnostics()),
    )


def main() -> None:
    tools.set_up()
    job = Job(content=warraq.load(CONTENT), kind="memo", format="docx", languages=("ar",))
    text = text_of(document(job, Diagnostics()))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        memo, page = folder / "memo.json", folder / "memo.md"
        memo.write_text(json.dumps(text, ensure_ascii=False), encoding="utf-8")
        page.write_text(pandoc.markdown(text), encoding="utf-8")
        found = peers(memo, page)
        measure(found, folder)
    written = report(found)
    RESULTS.write_text(written, encoding="utf-8")
    sys.stdout.write(written)


if __name__ == "__main__":
    if len(sys.argv) == 4:
        own(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    else:
        main()
