"""What the manifest of the fonts must say. ``python -m tests.fonts_manifest`` writes it."""

import json
import tomllib
from pathlib import Path
from typing import Any

from warraq import assets, fonts

HEADER = "# `python -m tests.fonts_manifest` writes all but `file` and `source`, which it keeps.\n"
SCRIPTS = {
    "Arab": "ابتحدرسصطعفقكلمنهوي",
    "Hebr": "אבגדהוזחטיכלמנסעפצקרשת",
    "Latn": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
}


def computed(path: Path) -> dict[str, Any]:
    """Return the fields of a manifest's entry that follow from the font file."""
    known, said = fonts.characters(path), fonts.read(path)
    return {
        **{key: getattr(said, key) for key in ("family", "style", "weight", "version", "sha256")},
        "scripts": [code for code, text in SCRIPTS.items() if points(text) <= known],
        "languages": [code for code, text in alphabets().items() if points(text) <= known],
    }


def alphabets() -> dict[str, str]:
    """Return the characters that each language needs."""
    table = tomllib.loads(assets.path("fonts", "languages.toml").read_text(encoding="utf-8"))
    return {
        code: "".join(sets.values()) + sets["letters"].upper()
        for code, sets in sorted(table.items())
    }


def points(text: str) -> set[int]:
    return {ord(char) for char in text}


def write() -> None:
    manifest = assets.path("fonts", "manifest.toml")
    entries = tomllib.loads(manifest.read_text(encoding="utf-8"))["font"]
    manifest.write_text(HEADER + "".join(map(entry_text, entries)), encoding="utf-8")


def entry_text(entry: dict[str, Any]) -> str:
    kept = {"file": entry["file"], "source": entry["source"]}
    fields = kept | computed(assets.path("fonts", *entry["file"].split("/")))
    # JSON writes strings, numbers and lists of strings just as TOML does.
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return "\n[[font]]\n" + "".join(lines)


if __name__ == "__main__":
    write()
