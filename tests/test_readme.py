"""The README is true: its file, its commands and its script do what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.contents import whole
from warraq import check, load, render
from warraq.kinds import Kind
from warraq.model.base import Model
from warraq.model.blocks import _Block
from warraq.model.content import Content
from warraq.registry import format_names, get_format, get_kind, kind_names

CHECKOUT = Path(__file__).resolve().parent.parent
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.fixture
def first_file(tmp_path: Path) -> Path:
    (content,) = blocks("yaml")
    (tmp_path / "content.yaml").write_text(content, encoding="utf-8")
    return tmp_path


def commands() -> list[str]:
    return [line for block in blocks("sh") for line in block.splitlines() if "warraq " in line]


@pytest.mark.full
def test_the_commands(first_file: Path) -> None:
    assert len(commands()) >= 4
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for command in commands():
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=first_file,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "warning" not in done.stderr.replace("warnings: 0", "")
    made = {file.suffix for file in first_file.iterdir()}
    assert made == {".yaml", ".pdf", ".docx", ".html"}


def test_the_script(first_file: Path) -> None:
    (script,) = blocks("python")
    subprocess.run([sys.executable, "-W", "error", "-c", script], cwd=first_file, check=True)
    assert (first_file / "briefing.pdf").read_bytes().startswith(b"%PDF")


def test_the_errors_it_shows(first_file: Path) -> None:
    (shown,) = [block for block in blocks("text") if "error:" in block]
    file = first_file / "content.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("2026-02-15", "2026-13-15").replace("\nsummary:", "\nsumary:")
    file.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "warraq", "check", "content.yaml", "--messages", "en"],
        cwd=first_file, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    for line in shown.splitlines():
        assert line in done.stderr + done.stdout


def shown(role: str, lang: str) -> str:
    data = whole()
    data["meta"]["profiles"] = {"ar": "qatar", "en": "english-uk"}
    data["body"] = [{"paragraph": {lang: f"@{role}@"}}]
    written = render(data, "briefing", "text", lang).data.decode()
    found = re.search("@(.*)@", written.replace("\u2068", "").replace("\u2069", ""))
    assert found, written
    return found[1]


def test_the_table_of_values() -> None:
    checked = 0
    for line in README.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        roles = re.findall(r"``(\{[\w:+]+\}`[^`]*`) ``", cells[0])
        # Rows of several roles, and those whose cells describe, are for people to judge.
        if len(cells) != 3 or len(roles) != 1 or "id`" in roles[0]:
            continue
        assert (shown(roles[0], "ar"), shown(roles[0], "en")) == (cells[1], cells[2])
        checked += 1
    assert checked >= 10


def test_every_key_format_and_picture_is_named() -> None:
    for key in Content.model_fields:
        assert f"`{key}`" in README, key
    for name in format_names():
        assert f"`{get_format(name).suffix}`" in README
    for picture in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README):
        assert (CHECKOUT / picture).is_file(), picture
    for link in re.findall(r"(?<!!)\[[^\]]+\]\(((?!https)[^)#]+)\)", README):
        assert (CHECKOUT / link).exists(), link


@pytest.mark.parametrize("kind", [get_kind(name) for name in kind_names()], ids=lambda k: k.name)
def test_the_table_of_keys_says_what_each_kind_needs(kind: Kind) -> None:
    column = {"briefing": 2, "memo": 3, "factsheet": 4}[kind.name]
    for path in kind.requires:
        top, _, rest = path.partition(".")
        row = next(
            line for line in README.splitlines() if line.startswith("|") and f"`{top}`" in line
        )
        cell = row.strip("|").split("|")[column]
        assert (rest or "needed") in cell or top in cell, (path, cell)


# --- the file of all keys ----------------------------------------------------------------------

KEYS = CHECKOUT / "examples" / "keys.yaml"
# What stands in a comment, since another key of the node excludes it.
BESIDES = {("Signature", "person"), ("FigureBlock", "decorative")}


def nodes(value: object) -> Iterator[Model]:
    """A content's nodes, itself first; entries of mappings and sequences too."""
    if isinstance(value, Model):
        yield value
        for name in type(value).model_fields:
            yield from nodes(getattr(value, name))
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from nodes(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from nodes(one)


def models(base: type[Model] = Model) -> set[type[Model]]:
    """The classes of nodes that files may hold: those below which there are no others."""
    below = [found for one in base.__subclasses__() for found in models(one)]
    return set(below) or {base}


def test_every_key_stands_in_the_file_of_all_keys() -> None:
    used: dict[str, set[str]] = {}
    for node in nodes(load(KEYS)):
        used.setdefault(type(node).__name__, set()).update(node.model_fields_set)
    ours = {one for one in models() if one.__module__.startswith("warraq.model.")}
    assert {one.__name__ for one in ours} - used.keys() == set()
    every_block = {"id", "only", "audience", "classification", "review"}
    blocks_use = {key for name, keys in used.items() if name.endswith("Block") for key in keys}
    assert every_block <= blocks_use
    missing = {
        (one.__name__, key)
        for one in ours
        for key in one.model_fields.keys() - used[one.__name__]
        if not (issubclass(one, _Block) and key in every_block)
    }
    assert missing == BESIDES
    text = KEYS.read_text(encoding="utf-8")
    assert all(f"{key}:" in text for _, key in BESIDES)


@pytest.mark.full
def test_nothing_is_wrong_with_the_file_of_all_keys() -> None:
    assert [one for one in check(KEYS) if one.severity != "note"] == []
