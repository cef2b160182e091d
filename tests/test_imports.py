"""Imports go downwards only: the layers of the package, held by reading its source."""

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

# From low to high. A module may import itself, what is below, and nothing beside it.
LAYERS = (
    {"diagnostics", "assets"},
    {"folder", "fonts", "logs", "writing", "zipped"},
    # Texts of the model hold inlines of the document's tree, which knows of nobody.
    {"document"},
    {"model", "opc"},
    {"source", "toml_files"},
    {"theme", "data", "locale", "images", "wordml"},
    {"wordtext"},
    {"kinds", "formats", "lint", "verify"},
    {"registry", "references", "formatting", "job"},
    {"loading", "checks", "bundle"},
    {"pipeline", "fixing"},
    {"outputs", "roundtrip"},
    {"limits"},
    {"api", "report"},
    {"cli", "batch", "preview", "__init__"},
    {"__main__"},
)
HEIGHT = {name: height for height, layer in enumerate(LAYERS) for name in layer}
# One part of the house in several files.
SAME = {"theme_file": "theme", "theme_setting": "theme", "theme_fonts": "theme"}
# Within these folders each part stands alone, but for helpers with a leading underscore.
SEPARATE = {"kinds", "formats", "lint", "verify"}
ALLOWED_SIDEWAYS = {("formats.pdf", "formats.html")}

PACKAGE = Path(__file__).resolve().parent.parent / "render" / "warraq"
MODULES = sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path) -> str:
    """Return a module's name inside the package: ``formats.pdf.fonts``."""
    parts = list(path.relative_to(PACKAGE).with_suffix("").parts)
    if len(parts) > 1 and parts[-1] == "__init__":
        parts.pop()
    return ".".join(parts)


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the names inside the package that a module imports, late imports too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "warraq":
            yield from (alias.name for alias in node.names if alias.name != "__version__")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("warraq."):
            module = (node.module or "").removeprefix("warraq.")
            yield from (f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            ours = (alias.name for alias in node.names if alias.name.startswith("warraq."))
            yield from (name.removeprefix("warraq.") for name in ours)


def fault(importer: str, target: str) -> str | None:
    """Return what is wrong with an import, if anything is."""
    one, other = importer.split("."), target.split(".")
    for names in (one, other):
        names[0] = SAME.get(names[0], names[0])
    for name in (one[0], other[0]):
        if name not in HEIGHT:
            return f"{name} belongs to no layer: say in LAYERS where it stands"
    if one[0] != other[0]:
        lower = HEIGHT[other[0]] < HEIGHT[one[0]]
        return None if lower else f"{importer} may not import {target}: it is not in a lower layer"
    if one[0] not in SEPARATE or len(one) == 1 or len(other) == 1 or one[1] == other[1]:
        return None
    if other[1].startswith("_") or not is_part(other) or is_allowed(one, other):
        return None
    return f"{importer} may not import {target}: nothing goes sideways in {one[0]}"


def is_part(names: list[str]) -> bool:
    """Tell a module of a folder from a name that the folder's ``__init__`` defines."""
    base = PACKAGE / names[0] / names[1]
    return base.is_dir() or base.with_suffix(".py").is_file()


def is_allowed(one: list[str], other: list[str]) -> bool:
    return (".".join(one[:2]), ".".join(other[:2])) in ALLOWED_SIDEWAYS


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_imports_go_downwards(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    importer = dotted(path)
    faults = [fault(importer, target) for target in imported(tree)]
    assert [found for found in faults if found] == []
    assert fault(importer, importer) is None


@pytest.mark.parametrize(
    ("importer", "target"),
    [
        ("model.text", "locale.dates"),
        ("document.tree", "model.text"),
        ("kinds.memo", "formats.docx"),
        ("formats.docx.styles", "kinds"),
        ("theme", "locale"),
        ("pipeline", "cli"),
        ("formats", "pipeline.run"),
        ("nowhere", "model"),
    ],
)
def test_upward_and_sideways_imports_are_faults(importer: str, target: str) -> None:
    assert fault(importer, target)


def test_parts_stand_alone_but_for_helpers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("kinds/memo.py", "kinds/briefing.py", "formats/docx.py", "formats/html.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.setattr("tests.test_imports.PACKAGE", tmp_path, raising=True)
    assert fault("kinds.memo", "kinds.briefing.build")
    assert fault("formats.html", "formats.docx")
    assert fault("formats.pdf.layer", "formats.html.render") is None
    assert fault("kinds.memo", "kinds._people.names") is None
    assert fault("kinds.memo", "kinds.Kind") is None


def test_every_way_of_importing_is_seen() -> None:
    code = (
        "import warraq.model.text\n"
        "from warraq import fonts, __version__\n"
        "def late():\n    from warraq.locale.dates import hijri\n"
    )
    found = set(chain(imported(ast.parse(code))))
    assert found == {"model.text", "fonts", "locale.dates.hijri"}
