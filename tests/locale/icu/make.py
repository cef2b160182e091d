"""Make the ICU grid and the supplement anew: ``python -m tests.locale.icu.make path/to/node``.

By hand, when Babel comes with a newer CLDR. Take a node whose ``process.versions.cldr`` is that of
`babel.core.get_cldr_version`; for CLDR 47 this is 24.4.1 (``npm install node@24.4.1``). Writes
``grid.json.xz`` beside this file, and ``locale/data/cldr.toml``.
"""

import json
import lzma
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from babel.core import get_cldr_version

from warraq.locale import cldr

HERE = Path(__file__).resolve().parent
SUPPLEMENT = HERE.parents[2] / "render" / "warraq" / "locale" / "data" / "cldr.toml"
HEAD = """\
# What CLDR {cldr} says and Babel does not carry, read off ICU {icu} by tests/locale/icu/make.py.
# A locale that is not named has what its parent has.

# Digits that must stand before the first separator where there is one (UTS #35, part 3,
# minimumGroupingDigits): 2 writes 1234 and 12,345.
"""
SIGNS = """
# Signs of a numbering system that Babel's data of a locale lack.
"""
PATTERNS = """
# What stands around a number (0) and its currency (¤), where it is not as Babel has it: Babel has
# the patterns of one numbering system for a locale, CLDR those of each.
"""
JOINED = """
# How a date {1} and a time of day {0} are joined, by the length of the date, where it is not the
# standard pattern (UTS #35, part 4, dateTimeFormat type="atTime").
"""


def ask(node: str) -> dict[str, Any]:
    """What ICU answers to every case."""
    asked = {name: systems(name) for name in (tag.replace("-", "_") for tag in cldr.tags())}
    command = [node, str(HERE / "make.mjs")]
    done = subprocess.run(
        command, input=json.dumps(asked), stdout=subprocess.PIPE, check=True, text=True
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    versions = answer["versions"]
    if versions["cldr"].split(".")[0] != get_cldr_version():
        raise SystemExit(f"node has CLDR {versions['cldr']}, Babel has {get_cldr_version()}")
    return answer


def systems(name: str) -> list[str]:
    """The numbering systems in which a locale is written: Latin, its own, those of its script."""
    language, script, region = cldr._subtags(name)
    script = script or cldr._likely(language, region)[1]
    own = {"latn", cldr.numbering(name), *(["arab", "arabext"] if script == "Arab" else [])}
    return sorted(own)


def by_case(answer: dict[str, Any]) -> dict[str, Any]:
    """One row a case, one column a locale and digits: what repeats stands together."""
    columns = answer["columns"]
    rows = [
        [column["strings"].get(str(number)) for column in columns.values()]
        for number in range(len(answer["cases"]))
    ]
    heads = [[name, column["digits"]] for name, column in columns.items()]
    return {
        "versions": answer["versions"], "cases": answer["cases"], "columns": heads, "rows": rows,
    }  # fmt: skip


def supplement(answer: dict[str, Any]) -> str:
    """The table of what Babel lacks."""
    said = answer["supplement"]
    text = [HEAD.format(**answer["versions"]), "[minimum-grouping]\n"]
    for name in sorted(said):
        above = next((said[one] for one in cldr.lineage(name)[1:] if one in said), {"grouping": 1})
        if said[name]["grouping"] != above["grouping"]:
            text.append(f"{name} = {said[name]['grouping']}\n")
    text += [SIGNS, *_tables(said, "signs", _sign)]
    text += [PATTERNS, *_tables(said, "patterns", _around)]
    text += [JOINED, "[joined]\n"]
    for name in sorted(said):
        rows = [
            f"{key} = {json.dumps(one, ensure_ascii=False)}" for key, one in _joined(name, said)
        ]
        if rows:
            text.append(f"{name} = {{ {', '.join(rows)} }}\n")
    return "".join(text)


def _tables(said: dict[str, Any], table: str, ours: Callable[[str, str, str], str]) -> list[str]:
    """Rows for what differs from Babel's, and from what the parent's row already says."""
    kept: dict[tuple[str, str, str], str] = {}
    text = [f"[{table}]\n"]
    for name in sorted(said, key=lambda name: (len(cldr.lineage(name)), name)):
        for system, found in said[name]["systems"].items():
            for key, marked in found[table].items():
                value = cldr.without_marks(marked)
                above = [
                    kept[one, system, key]
                    for one in cldr.lineage(name)
                    if (one, system, key) in kept
                ]
                if value and value != (above[0] if above else ours(name, system, key)):
                    kept[name, system, key] = value
    for (name, system, key), value in kept.items():
        text.append(f"{name}.{system}.{key} = {json.dumps(value, ensure_ascii=False)}\n")
    return text


def _sign(name: str, system: str, key: str) -> str:
    for one in (system, "latn"):
        found = cldr.find(name, "number_symbols", one, key)
        if found:
            return cldr.without_marks(found)
    return ""


def _around(name: str, system: str, key: str) -> str:
    table = "percent_formats" if key == "percent" else "currency_formats"
    text = cldr.without_marks(cldr.table(name, table)[None if key == "percent" else key].pattern)
    sides = [re.sub(r"[#,.0]+", "0", side) for side in text.split(";")]
    return sides[0] if sides[1:] == [f"-{sides[0]}"] else ";".join(sides)


def _joined(name: str, said: dict[str, Any]) -> list[tuple[str, str]]:
    above: dict[str, str] = next(
        (said[one]["joined"] for one in cldr.lineage(name)[1:] if one in said), {}
    )
    own = cldr.table(name, "datetime_formats")
    found = []
    for length, marked in said[name]["joined"].items():
        pattern = cldr.without_marks(marked)
        standard = cldr.without_marks(str(own[length])).replace("'", "")
        differs = cldr.without_marks(above[length]) != pattern if above else standard != pattern
        if differs and "{0}" in pattern and "{1}" in pattern:
            found.append((length, pattern))
    return found


def main(node: str) -> None:
    """Ask ICU and write both files."""
    answer = ask(node)
    SUPPLEMENT.write_text(supplement(answer), encoding="utf-8")
    grid = json.dumps(by_case(answer), ensure_ascii=False, separators=(",", ":")).encode()
    (HERE / "grid.json.xz").write_bytes(lzma.compress(grid, preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main(sys.argv[1])
