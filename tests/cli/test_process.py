"""The command as a process of its own: what it imports, its pipes, its locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("weasyprint", "docx", "babel", "fontTools", "PIL", "lxml", "pydantic", "rich")
SAY = (
    "import sys; from warraq.cli import main\n"
    "try: main(sys.argv[1:])\n"
    f"finally: print('loaded:', *[n for n in {HEAVY!r} if n in sys.modules], file=sys.stderr)"
)


def python(*arguments: object, **said: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, *map(str, arguments)], capture_output=True, check=False, **said
    )


def loaded(*arguments: object) -> set[str]:
    """Which of the heavy modules a call imports."""
    said = python("-c", SAY, *arguments).stderr.decode()
    return set(said.partition("loaded:")[2].split())


@pytest.mark.full
def test_only_what_the_call_needs_is_imported(content: Path) -> None:
    assert loaded("--version") == set()
    assert loaded("--help") == {"rich"}
    assert not loaded("memo", content, "-o", "m.docx") & {"weasyprint", "rich"}
    briefing = loaded("briefing", content, "-o", "b.pdf")
    assert "weasyprint" in briefing
    assert not briefing & {"docx", "rich"}


@pytest.mark.full
def test_module_and_time_limit(content: Path) -> None:
    done = python("-m", "warraq", "memo", content, "--time-limit", "60")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"memo.ar.docx\n", b"")


@pytest.mark.parametrize(
    "encoding", ["ascii", *(pytest.param(one, marks=pytest.mark.full) for one in ("", "iso8859-1"))]
)
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["memo", "none.yaml", "--json"], 3),
        pytest.param(["check", "content.yaml"], 0, marks=pytest.mark.full),
    ],
)
def test_arabic_is_printed_in_any_locale(
    content: Path, encoding: str, arguments: list[str], status: int
) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": encoding}
    done = python("-m", "warraq", *arguments, "--messages", "ar", env=environment)
    assert (done.returncode, done.stderr) == (status, b"")
    assert done.stdout


@pytest.mark.parametrize(
    "arguments", [["--help"], pytest.param(["check", "content.yaml"], marks=pytest.mark.full)]
)
def test_a_closed_pipe_is_quiet(content: Path, arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "wb") as closed:  # noqa: PTH123 - a descriptor has no path
        done = subprocess.run(
            [sys.executable, "-m", "warraq", *arguments],
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        pytest.param(["check", "content.yaml"], marks=pytest.mark.full),
    ],
)
def test_a_full_disk_is_told(content: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "warraq", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 3
    # In the words of the system, or, once our own can be read, in those.
    assert b"No space left on device" in done.stderr or b"is full" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_device_is_written_to_as_it_is(content: Path) -> None:
    done = python("-m", "warraq", "briefing", content, "-o", "/dev/stdout", "-f", "text")
    assert done.stdout.decode().startswith("التاريخ:")


@pytest.mark.parametrize(
    ("output", "status", "told"), [("m.txt", 0, b""), ("-", 3, b"<stdout>: error: ")]
)
def test_a_process_without_standard_streams(
    content: Path, output: str, status: int, told: bytes
) -> None:
    call = ["-m", "warraq", "memo", content.name, "-f", "text", "-o", output]
    words = " ".join([sys.executable, *call])
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {words} <&- >&-"],
        capture_output=True, check=False, cwd=content.parent,
    )  # fmt: skip
    assert done.returncode == status
    assert done.stderr.startswith(told)
    assert (content.parent / "m.txt").exists() == (status == 0)
