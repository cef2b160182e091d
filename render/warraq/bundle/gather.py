"""Which files an output was made of, and whether they may travel in it.

What is read is laid out by its use, not by where it lay: ``content/``, ``theme/``, ``themes/1/``,
``profiles/1/``, ``templates/1/``, ``options/``. So nothing tells of the maker's folders, and doing
the job again from there gives the same archive.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warraq import __version__, assets
from warraq.bundle.archive import Bundle, BundleError, pack
from warraq.bundle.command import command
from warraq.bundle.refusal import check_secrecy
from warraq.diagnostics import Diagnostics, Place
from warraq.folder import FileRead
from warraq.job import Job
from warraq.source.files import read_bytes

__all__ = ["Reads", "pack_source"]

_OURS = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Reads:
    """What was read while an output was made: by its theme, and by everything else. ``templates``
    is the folder of templates that its format looks into; ``options`` are those of the format."""

    theme: Iterable[FileRead]
    others: Iterable[FileRead]
    templates: str
    options: Mapping[str, Any]
    logo: str = ""


def pack_source(given: Job, settled: Job, reads: Reads, found: Diagnostics) -> bytes:
    """The archive of all that ``settled`` was made of; ``given`` is the job before it was settled.

    Raises `WarraqError` where that may not travel, or cannot.
    """
    check_secrecy(settled, found)
    found.raise_errors()
    place = Place(file=settled.content.where.file)
    try:
        gathered = _Gathered(settled, found)
        job = gathered.job(reads) | _plain(given, settled)
        said = {"warraq": __version__, "job": job, "command": command(job)}
        return pack(Bundle(gathered.files, said))
    except BundleError as error:
        found.add(error.code, place, **error.params)
        found.raise_errors()
        raise


def _plain(given: Job, settled: Job) -> dict[str, Any]:
    return {
        "kind": settled.kind,
        "format": settled.format,
        "languages": list(settled.languages),
        "layout": str(settled.layout),
        # The content's own travel in it.
        "profiles": dict(given.profiles),
        "classification": str(settled.classification),
        "audience": str(settled.audience),
        "today": settled.today.isoformat() if settled.today else None,
        "embed_classified": settled.embed_classified,
    }


@dataclass
class _Gathered:
    """The files of a job under the names that they travel by."""

    made: Job
    found: Diagnostics
    files: dict[str, bytes] = field(default_factory=dict)

    def job(self, reads: Reads) -> dict[str, Any]:
        """Take the files in; what the job names, by its new name."""
        made = self.made
        others = list(reads.others)
        theme, themes = self._theme(reads)
        return {
            "content": self._content([one for one in others if one.name]),
            "theme": theme,
            "theme_folders": themes,
            "profile_folders": self._house(
                "profiles", made.profile_folders, [one.path for one in others if not one.name]
            ),
            "template_folders": list(self._templates(reads.templates)),
            "options": {name: self._option(name, said) for name, said in reads.options.items()},
        }

    def _take(self, name: str, path: Path) -> str:
        self.files[name] = read_bytes(path, self.found)
        return name

    def _content(self, reads: Iterable[FileRead]) -> str:
        content = self.made.content
        if content.file is None or content.folder is None:
            raise BundleError("bundle.no-file")
        for name in (*content.bodies, *(one.name for one in reads)):
            step = posixpath.normpath(name)
            if ".." in name.split("/"):
                raise BundleError("bundle.unsafe-name", name=name)
            self._take(f"content/{step}", content.folder / name)
        own = f"content/{content.file.name}"
        if own in self.files and not content.file.samefile(content.folder / content.file.name):
            raise BundleError("bundle.same-name", name=own)
        return self._take(own, content.file)

    def _theme(self, reads: Reads) -> tuple[str, list[str]]:
        """The theme and its folders. One that is named by its file takes its own folder along."""
        theme = self.made.theme
        paths = [one.path for one in reads.theme]
        if reads.logo:
            paths.append(Path(reads.logo))
        if not theme.endswith(".toml"):
            return theme, self._house("themes", self.made.theme_folders, paths)
        own = Path(theme).resolve()
        beside = [p for p in paths if p.resolve().is_relative_to(own.parent)]
        for path in beside:
            self._take(f"theme/{path.resolve().relative_to(own.parent).as_posix()}", path)
        rest = [path for path in paths if path not in beside]
        return f"theme/{own.name}", self._house("themes", self.made.theme_folders, rest)

    def _house(self, name: str, folders: Iterable[Path], paths: Iterable[Path]) -> list[str]:
        """The files of a house, and the folders in which they are then to be looked for."""
        left = dict.fromkeys(p.resolve() for p in paths if not _is_ours(p.resolve()))
        used: list[str] = []
        for folder in folders:
            root = folder.resolve()
            here = [path for path in left if path.is_relative_to(root)]
            if here:
                used.append(f"{name}/{len(used) + 1}")
            for path in here:
                del left[path]
                self._take(f"{used[-1]}/{path.relative_to(root).as_posix()}", path)
        for path in left:
            raise BundleError("bundle.outside", name=path.name)
        return used

    def _templates(self, sort: str) -> Iterator[str]:
        number = 0
        for folder in self.made.template_folders:
            root = folder / sort
            paths = sorted(path for path in root.rglob("*") if path.is_file()) if sort else []
            if not paths:
                continue
            number += 1
            for path in paths:
                self._take(f"templates/{number}/{path.relative_to(folder).as_posix()}", path)
            yield f"templates/{number}"

    def _option(self, name: str, said: Any) -> Any:
        return self._take(f"options/{name}/{said.name}", said) if isinstance(said, Path) else said


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(_OURS) or path.is_relative_to(assets.root() / "templates")
