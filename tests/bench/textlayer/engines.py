"""The engines: each sets paragraphs in a font, on pages of one size, as PDF."""

from __future__ import annotations

import html
import os
import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from shutil import which

from tests.bench.textlayer.texts import Text
from tests.bench.textlayer.tools import FONTS, PYTHON

__all__ = ["ENGINES", "page", "plain", "warraq"]

Engine = Callable[..., None]

_STYLE = """
@font-face {{ font-family: "Bench"; src: url("{font}"); }}
@page {{ size: {size}; margin: 20mm; }}
body {{ font: 12pt/1.9 "Bench"; margin: 0; }}
p {{ margin: 0 0 8pt; text-align: justify; }}
"""


_NEW_PAGE = '<p style="page-break-before: always">'


def page(text: Text, font: str, size: str = "A4") -> str:
    """HTML for the engines that read it."""
    style = _STYLE.format(font=FONTS[font].as_uri(), size=size)
    first, *others = ("".join(map(_paragraph, one)) for one in text.pages)
    # What LibreOffice, too, takes for a new page.
    body = first + "".join(one.replace("<p>", _NEW_PAGE, 1) for one in others)
    head = f"<meta charset=utf-8><title>{text.name}</title><style>{style}</style>"
    return f'<!doctype html><html lang="{text.language}" dir="{text.direction}">{head}{body}'


def _paragraph(text: str) -> str:
    marked = re.sub(r"&lt;(/?[abi])&gt;", r"<\1>", html.escape(text, quote=False))
    return f"<p>{marked}</p>"


def plain(text: Text, font: str, out: Path, size: str = "A4") -> None:
    """WeasyPrint as it is."""
    import weasyprint

    weasyprint.HTML(string=page(text, font, size)).write_pdf(out)


def warraq(text: Text, font: str, out: Path, size: str = "A4") -> None:
    """WeasyPrint with our text layer."""
    import weasyprint

    from warraq.diagnostics import Diagnostics
    from warraq.formats.pdf.textlayer import layered, map_codes

    pages = weasyprint.HTML(string=page(text, font, size)).render()
    found = Diagnostics()
    with layered(found, pages):
        pages.write_pdf(out, finisher=map_codes)
    assert not list(found), [one.render() for one in found]


def chromium(text: Text, font: str, out: Path) -> None:
    """Chromium, headless."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(page(text, font), encoding="utf-8")
        subprocess.run(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                f"--user-data-dir={folder}/profile", f"--print-to-pdf={out}", source.as_uri(),
            ],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip


def typst(text: Text, font: str, out: Path) -> None:
    """Typst, from PyPI."""
    pages = ("\n\n".join(map(_typst, one)) for one in text.pages)
    source = (
        f'#set page(paper: "a4", margin: 20mm)\n#set text(font: "{font}", size: 12pt, '
        f'lang: "{text.language}", dir: {text.direction})\n#set par(justify: true)\n'
        + "\n#pagebreak()\n".join(pages)
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
    """LibreOffice Writer, from HTML, with the font in its own list of fonts."""
    source = page(text, font).replace('"Bench"', f'"{font}"')
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        file.write_text(source, encoding="utf-8")
        fonts = Path(folder, "fonts.conf")
        fonts.write_text(_FONTS.format(folder=FONTS[font].parent, cache=folder), encoding="utf-8")
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder, file,
            ],
            check=True, capture_output=True, timeout=300,
            env=os.environ | {"FONTCONFIG_FILE": str(fonts)},
        )  # fmt: skip
        Path(folder, "page.pdf").replace(out)


_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def xelatex(text: Text, font: str, out: Path) -> None:
    """XeLaTeX with fontspec and bidi; Debian: texlive-xetex."""
    pages = ("\n\n".join(map(_latex, one)) for one in text.pages)
    script = {"he": "Hebrew", "en": "Latin", "fr": "Latin"}.get(text.language, "Arabic")
    source = _LATEX % (
        FONTS[font].parent, script, FONTS[font].name,
        r"\setRTL" if text.direction == "rtl" else "", "\n\\newpage\n".join(pages),
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "page.tex").write_text(source, encoding="utf-8")
        command = ["xelatex", "-interaction=batchmode", "page.tex"]
        # It says 1 where it could not break a line well.
        subprocess.run(command, cwd=folder, check=False, capture_output=True, timeout=300)
        Path(folder, "page.pdf").replace(out)


_LATEX = r"""\documentclass[12pt]{article}
\usepackage[a4paper,margin=20mm]{geometry}
\usepackage{fontspec}
\usepackage{bidi}
\setmainfont[Path=%s/,Script=%s]{%s}
\pagestyle{empty}\parindent=0pt\parskip=8pt\emergencystretch=5em
\begin{document}%s
%s
\end{document}
"""


def _latex(paragraph: str) -> str:
    plain_text = re.sub("</?[abi]>", "", paragraph)
    return re.sub(r"([#$%&_{}])", r"\\\1", plain_text).replace("~", r"\textasciitilde{}")


_WANTED = {
    "Warraq": ("", warraq),
    "WeasyPrint": ("", plain),
    "Chromium": ("chromium", chromium),
    "Typst": ("", typst),
    "LibreOffice": ("soffice", libreoffice),
    "XeLaTeX": ("xelatex", xelatex),
}

ENGINES: dict[str, Engine] = {
    name: engine for name, (program, engine) in _WANTED.items() if not program or which(program)
}
