"""The memo by python-docx and by docxtpl; runs in the peers' own environment.

``python pythons.py WAY MEMO.json OUT.docx ROUNDS`` prints the milliseconds of each round.
"""

from __future__ import annotations

import io
import json
import sys
import time
from pathlib import Path
from typing import Any


def plain_docx(memo: dict[str, Any]) -> bytes:
    """python-docx, its own template, what is Arabic aligned to the right: the usual advice."""
    return _by_python_docx(memo, turned=False)


def turned_docx(memo: dict[str, Any]) -> bytes:
    """The same with all that its interface has for right to left: ``font.rtl``,
    ``table_direction``."""
    return _by_python_docx(memo, turned=True)


def _by_python_docx(memo: dict[str, Any], *, turned: bool) -> bytes:
    writer = _Writer(turned=turned)
    for block in memo["blocks"]:
        writer.block(block)
    return writer.finish(memo["mark"])


class _Writer:
    def __init__(self, *, turned: bool) -> None:
        import docx

        self._file: Any = docx.Document()
        self._turned = turned
        self._notes: list[str] = []

    def block(self, block: dict[str, Any]) -> None:
        match block["kind"]:
            case "title":
                self._fill(self._file.add_heading(level=0), block["text"])
            case "heading":
                self._fill(self._file.add_heading(level=1), block["text"])
            case "fields":
                self._table(block["items"])
            case "table":
                self._table([block["head"], *block["rows"]])
            case "list":
                style = "List Number" if block["ordered"] else "List Bullet"
                for item in block["items"]:
                    self._fill(self._file.add_paragraph(style=style), item)
            case _:
                self._fill(self._file.add_paragraph(), block["text"])

    def finish(self, mark: str) -> bytes:
        for number, note in enumerate(list(self._notes), 1):
            self._fill(self._file.add_paragraph(), [f"[{number}] {note}"])
        self._fill(self._file.sections[0].header.paragraphs[0], [mark])
        buffer = io.BytesIO()
        self._file.save(buffer)
        return buffer.getvalue()

    def _fill(self, paragraph: Any, pieces: list[Any]) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        paragraph.alignment = None if self._turned else WD_ALIGN_PARAGRAPH.RIGHT
        for piece in pieces:
            run = paragraph.add_run(self._said(piece))
            if isinstance(piece, dict) and "strong" in piece:
                run.bold = True
            if self._turned:
                run.font.rtl = True

    def _said(self, piece: Any) -> str:
        if isinstance(piece, str):
            return piece
        if "note" in piece:
            self._notes.append(piece["note"])
            return f"[{len(self._notes)}]"
        return str(piece["strong"])

    def _table(self, rows: list[list[str]]) -> None:
        from docx.enum.table import WD_TABLE_DIRECTION

        made = self._file.add_table(rows=0, cols=len(rows[0]))
        made.style = "Table Grid"
        if self._turned:
            made.table_direction = WD_TABLE_DIRECTION.RTL
        for row in rows:
            for cell, text in zip(made.add_row().cells, row, strict=True):
                self._fill(cell.paragraphs[0], [text])


# --- docxtpl -------------------------------------------------------------------------------------


def by_docxtpl(memo: dict[str, Any]) -> bytes:
    """docxtpl with a template whose every paragraph, run and table was set right to left."""
    from docxtpl import DocxTemplate  # type: ignore[import-not-found]

    template = DocxTemplate(io.BytesIO(_template()))
    template.render({**memo, "blocks": [_flat(block) for block in memo["blocks"]]},
                    autoescape=True)  # fmt: skip
    buffer = io.BytesIO()
    template.save(buffer)
    return buffer.getvalue()


def _flat(block: dict[str, Any]) -> dict[str, Any]:
    """Runs are the template's: it is given strings."""
    flat = dict(block)
    if "text" in block:
        flat["text"] = _string(block["text"])
    if block["kind"] == "list":
        flat["items"] = [_string(item) for item in block["items"]]
    return flat


def _string(pieces: list[Any]) -> str:
    return "".join(
        piece if isinstance(piece, str) else piece.get("strong", f" ({piece.get('note')})")
        for piece in pieces
    )


_MADE: list[bytes] = []


def _template() -> bytes:
    """Made once, as an office makes it in Word."""
    if not _MADE:
        _MADE.append(_make_template())
    return _MADE[0]


def _make_template() -> bytes:
    import docx

    file = docx.Document()
    _turn(file)

    def line(text: str, style: str = "Normal", holder: Any = file) -> None:
        holder.add_paragraph(style=style).add_run(text).font.rtl = True

    line("{%p for block in blocks %}")
    for kind, style in (("title", "Title"), ("heading", "Heading 1"), ("paragraph", "Normal")):
        line(f"{{%p if block.kind == '{kind}' %}}")
        line("{{ block.text }}", style)
        line("{%p endif %}")
    line("{%p if block.kind == 'list' %}")
    line("{%p for item in block['items'] %}")
    line("{{ item }}", "List Bullet")
    line("{%p endfor %}")
    line("{%p endif %}")
    line("{%p if block.kind == 'fields' %}")
    _loop(file, "item in block['items']", 2)
    line("{%p endif %}")
    line("{%p if block.kind == 'table' %}")
    _loop(file, "item in [block.head] + block.rows", 3)
    line("{%p endif %}")
    line("{%p endfor %}")
    line("{{ mark }}", holder=file.sections[0].header)
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _turn(file: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    normal = file.styles["Normal"]
    normal.element.get_or_add_pPr().append(OxmlElement("w:bidi"))
    normal.font.rtl = True
    language = OxmlElement("w:lang")
    language.set(qn("w:bidi"), "ar-QA")
    normal.element.rPr.append(language)
    file.core_properties.language = "ar-QA"


def _loop(file: Any, loop: str, columns: int) -> None:
    """A table with a row for each round."""
    from docx.enum.table import WD_TABLE_DIRECTION

    made = file.add_table(rows=3, cols=columns)
    made.style = "Table Grid"
    made.table_direction = WD_TABLE_DIRECTION.RTL
    made.rows[0].cells[0].paragraphs[0].add_run(f"{{%tr for {loop} %}}")
    for place, cell in enumerate(made.rows[1].cells):
        cell.paragraphs[0].add_run(f"{{{{ item[{place}] }}}}").font.rtl = True
    made.rows[2].cells[0].paragraphs[0].add_run("{%tr endfor %}")


WAYS = {"plain": plain_docx, "turned": turned_docx, "docxtpl": by_docxtpl}


def main() -> None:
    way, source, out, rounds = sys.argv[1:]
    memo = json.loads(Path(source).read_text(encoding="utf-8"))
    taken = []
    data = b""
    for _ in range(int(rounds)):
        start = time.perf_counter()
        data = WAYS[way](memo)
        taken.append((time.perf_counter() - start) * 1000)
    Path(out).write_bytes(data)
    print(json.dumps(taken))


if __name__ == "__main__":
    main()
