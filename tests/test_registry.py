"""Kinds and formats are found by listing our folders, and third parties' by their entry points."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from warraq.registry import format_names, get_format, get_kind, kind_names

NOTICE = """
from warraq.document.tree import Document, Furniture, Heading, Properties
from warraq.kinds import Kind
from warraq.model.fields import Audience

def build(content, context):
    title = content.meta.title.inlines(context.lang)
    heading = Heading(id="title", role="title", lang=context.lang, level=1, content=title)
    return Document(
        kind="notice", languages=(context.lang,), properties=Properties(titles={}),
        furniture=Furniture(), blocks=(heading,),
    )

KIND = Kind(name="notice", requires=("meta.title",), uses=("meta",), audience=Audience.PUBLIC,
            build=build)
"""


def installed(folder: Path, name: str, points: str) -> None:
    """A package as pip would have left it."""
    (folder / f"{name}.py").write_text(NOTICE)
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(points)


def warraq(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    content = folder / "content.yaml"
    content.write_text("warraq: 1\nmeta:\n  title: {ar: إعلان}\n", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "warraq", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_ours() -> None:
    assert kind_names() == ("briefing", "factsheet", "memo")
    assert format_names() == ("docx", "html", "pdf", "text")
    for kind in kind_names():
        assert get_kind(kind).name == kind
    for name in format_names():
        assert get_format(name).name == name
        assert get_format(name).suffix.startswith(".")


def test_a_third_party_kind_is_a_command_like_ours(tmp_path: Path) -> None:
    installed(tmp_path, "third", "[warraq.kinds]\nnotice = third\n")
    done = warraq(tmp_path, "notice", "content.yaml", "-o", "-", "--format", "text")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "إعلان"
    assert "notice" in warraq(tmp_path, "--help").stdout


def test_two_of_one_name_are_an_error(tmp_path: Path) -> None:
    installed(tmp_path, "third", "[warraq.kinds]\nmemo = third:KIND\n")
    done = warraq(tmp_path, "memo", "content.yaml", "-o", "-", "--format", "text")
    assert done.returncode == 2
    assert "memo" in done.stderr
    assert "Traceback" not in done.stderr
