"""The fonts that a theme brings along: files beside it; PDF and HTML embed them as they do ours."""

from __future__ import annotations

from collections.abc import Iterator

from warraq import fonts
from warraq.diagnostics import Diagnostics, Place
from warraq.folder import note_read
from warraq.toml_files import TomlFile

__all__ = ["own_fonts"]


def own_fonts(file: TomlFile, found: Diagnostics) -> Iterator[fonts.Font]:
    """Take the ``files`` out of a theme's [fonts], and read them."""
    said = file.content.get("fonts")
    names = said.pop("files", []) if isinstance(said, dict) else []
    place = file.places().get("fonts.files", Place(file=str(file.path))) if names else None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        found.add("theme.value", place, value=names, wanted='["fonts/Regular.ttf", …]')
        return
    for name in names:
        path = file.path.parent / name
        try:
            yield fonts.read(path)
            note_read(path)
        except OSError:
            found.add("theme.missing-file", place, name=name)
        except fonts.UnusableFontError as error:
            found.add(error.reason, place, name=name)
