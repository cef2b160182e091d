"""The engines: each sets paragraphs in a font, on pages of one size, as PDF."""

from __future__ import annotations

import html
import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from shutil import which

from tests.bench.textlayer.texts import Text
from tests.bench.textlayer.tools import FONTS, PYTHON

__all__ = ["ENGINES", "page", "plain", "warraq"]

Engine = Callable[[Text, str, Path], None]

_STYLE = """
@font-face {{ font-family: "Bench"; src: url("{font}"); }}
@page {{ size: A4; margin: 20mm; }}
body {{ font: 12pt/1.9 "Bench"; margin: 0; }}
p {{ margin: 0 0 8pt; {each} }}
"""


def page(text: Text, font: str, *, alone: bool = False) -> str:
    """HTML for the engines that read it; ``alone`` puts each paragraph on a page of its own."""
    each = "break-after: page;" if alone else "text-align: justify;"
    style = _STYLE.format(font=FONTS[font].as_uri(), each=each)
    body = "".join(f"<p>{paragraph}</p>" for paragraph in _marked(text))
    head = f"<meta charset=utf-8><title>{text.name}</title><style>{style}</style>"
    return f'<!doctype html><html lang="{text.language}" dir="{text.direction}">{head}{body}'


def _marked(text: Text) -> list[str]:
    return [
        re.sub(r"&lt;(/?[abi])&gt;", r"<\1>", html.escape(one, quote=False))
        for one in text.paragraphs
    ]


def _is_alone(text: Text) -> bool:
    return text.name == "hard cases"


def plain(text: Text, font: str, out: Path) -> None:
    """WeasyPrint as it is."""
    import weasyprint

    weasyprint.HTML(string=page(text, font, alone=_is_alone(text))).write_pdf(out)


def warraq(text: Text, font: str, out: Path) -> None:
    """WeasyPrint with our text layer."""
    import weasyprint

    from warraq.diagnostics import Diagnostics
    from warraq.formats.pdf.textlayer import layered, map_codes

    source = weasyprint.HTML(string=page(text, font, alone=_is_alone(text)))
    found = Diagnostics()
    with layered(found):
        source.write_pdf(out, finisher=map_codes)
    assert not list(found), [one.render() for one in found]


def chromium(text: Text, font: str, out: Path) -> None:
    """Chromium, headless."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(page(text, font, alone=_is_alone(text)), encoding="utf-8")
        subprocess.run(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                f"--user-data-dir={folder}/profile", f"--print-to-pdf={out}", source.as_uri(),
            ],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip


def typst(text: Text, font: str, out: Path) -> None:
    """Typst, from PyPI."""
    between = "\n#pagebreak()\n" if _is_alone(text) else "\n\n"
    source = (
        f'#set page(paper: "a4", margin: 20mm)\n#set text(font: "{font}", size: 12pt, '
        f'lang: "{text.language}", dir: {text.direction})\n'
        f"#set par(justify: {str(not _is_alone(text)).lower()})\n"
        + between.join(_typst(paragraph) for paragraph in text.paragraphs)
    )
    script = (
        "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], "
        "font_paths=[sys.argv[3]])"
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.typ")
        file.write_text(source, encoding="utf-8")
        fonts = str(FONTS[font].parent)
        subprocess.run([PYTHON, "-c", script, file, out, fonts], check=True, capture_output=True)


def _typst(paragraph: str) -> str:
    escaped = re.sub(r"([\\*_`$#@<>~\[\]=/+-])", r"\\\1", re.sub("</?[abi]>", "", paragraph))
    return escaped.replace('"', '\\"')


def libreoffice(text: Text, font: str, out: Path) -> None:
    """LibreOffice Writer, from HTML; it knows the fonts that the system has."""
    source = page(text, font, alone=_is_alone(text)).replace('"Bench"', f'"{font}"')
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        file.write_text(source, encoding="utf-8")
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder, file,
            ],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        Path(folder, "page.pdf").replace(out)


_WANTED = {
    "Warraq": ("", warraq),
    "WeasyPrint": ("", plain),
    "Chromium": ("chromium", chromium),
    "Typst": ("", typst),
    "LibreOffice": ("soffice", libreoffice),
}

ENGINES: dict[str, Engine] = {
    name: engine for name, (program, engine) in _WANTED.items() if not program or which(program)
}
