"""What is told, how, and in which language; and what the process ends with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CONTENT, Call
from warraq import limits
from warraq.cli import exits, faults, report
from warraq.diagnostics import Diagnostic, Place

TAGS = "use tags of BCP 47, such as ar, en or fr"
BROKEN = """\
warraq: 1
meta:
  title: {ar: تقرير}
sumary: x
purpose: {ar: غرض}
summary:
  - {ar: خلاصة, "[red]": x}
"""


@pytest.fixture
def broken(here: Path) -> Path:
    (here / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    return Path("broken.yaml")


def test_check_tells_all_in_the_order_of_the_source(warraq: Call, broken: Path, here: Path) -> None:
    answer = warraq("check", broken)
    assert (answer.status, answer.err) == (1, "")
    assert answer.out.splitlines() == [
        "broken.yaml:4:1: error: sumary: there is no key “sumary” here; did you mean “summary”?",
        "broken.yaml:7:5: error: summary[0]: “[red]” is not a language tag; " + TAGS,
        "errors: 2, warnings: 0, notes: 0",
    ]
    assert len(list(here.iterdir())) == 1


def test_check_in_json(warraq: Call, content: Path) -> None:
    answer = warraq("check", content, "--json")
    assert (answer.status, answer.err) == (0, "")
    assert {one["code"] for one in answer.json} == {"kind.ignored-field"}
    assert set(answer.json[0]) == {
        "code", "severity", "message", "hint", "file", "line", "column", "field", "params",
    }  # fmt: skip


def test_check_writes_nothing(warraq: Call, content: Path, here: Path) -> None:
    assert warraq("check", content).status == 0
    assert [file.name for file in here.iterdir()] == ["content.yaml"]


def test_check_without_outputs_takes_the_kinds_that_fit(warraq: Call, here: Path) -> None:
    head, _ = CONTENT.split("memo:\n")
    (here / "c.yaml").write_text(head, encoding="utf-8")
    answer = warraq("check", "c.yaml")
    assert (answer.status, answer.out) == (0, "errors: 0, warnings: 0, notes: 0\n")
    (here / "none.yaml").write_text("warraq: 1\nmeta: {title: {ar: س}}\n", encoding="utf-8")
    answer = warraq("check", "none.yaml")
    assert answer.status == 1
    for name in ("a briefing needs “purpose”", "a memo needs “memo.to”", "a factsheet needs"):
        assert name in answer.out


def test_a_result_in_json(warraq: Call, content: Path) -> None:
    answer = warraq("build", content, "-o", "out", "--json")
    assert (answer.status, answer.err) == (0, "")
    assert set(answer.json) == {"outputs", "diagnostics", "exit"}
    assert answer.json["exit"] == 0
    size = Path("out/briefing.ar.txt").stat().st_size
    assert answer.json["outputs"][0] == {
        "path": "out/briefing.ar.txt",
        "kind": "briefing",
        "format": "text",
        "languages": ["ar"],
        "size": size,
    }


def test_messages_in_arabic(warraq: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = warraq("memo", "none.yaml", "--messages", "ar")
    assert answer.err.startswith("none.yaml: خطأ: لا يوجد ملف باسم «none.yaml»؛ ")
    assert answer.err.endswith("الأخطاء: 1، التحذيرات: 0، الملاحظات: 0\n")
    monkeypatch.setenv("LANG", "ar_QA.UTF-8")
    assert warraq("memo", "none.yaml").err == answer.err
    assert "خطأ" not in warraq("memo", "none.yaml", "--messages", "en").err
    assert "لا يوجد" in warraq("memo", "none.yaml", "--json").json["diagnostics"][0]["message"]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ar"}, "ar"),
        ({"LANG": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "ar@latin"}, "ar"),
        ({"LANG": "arn_CL"}, "en"),
        ({"LC_ALL": "C", "LANG": "ar_EG"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "ar.UTF-8", "LANG": "en_GB"}, "ar"),
    ],
)
def test_the_environments_language(environment: dict[str, str], language: str) -> None:
    assert report.message_language(environment) == language


def test_colour_is_for_terminals(
    warraq: Call, broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in warraq("check", broken).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = warraq("check", broken).out
    assert "\x1b[1;31merror: " in coloured
    assert "“[red]” is not" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in warraq("check", broken).out


def test_names_and_content_cannot_drive_the_terminal(warraq: Call) -> None:
    answer = warraq("memo", "\x1b[31m[red]\n.yaml")
    assert answer.err.startswith("\\x1b[31m[red]\\x0a.yaml: error: there is no file")


def test_long_lines_stay_whole(warraq: Call) -> None:
    name = "x" * 200 + ".yaml"
    [line, _] = warraq("check", name).out.splitlines()
    assert line.count(name) == 2


# --- exit codes ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "code"),
    [
        ([], 0),
        ([("kind.ignored-field", Place())], 0),
        ([("content.unknown-key", Place("c.yaml", 1, 1))], 1),
        ([("content.not-one-of", Place(field="--audience"))], 2),
        ([("job.unknown-option", Place())], 2),
        ([("job.unknown-kind", Place("c.yaml", 1, 1))], 1),
        ([("source.not-found", Place("c.yaml"))], 3),
        ([("limit.time", Place()), ("source.not-found", Place())], 4),
        ([("cli.fault", Place()), ("limit.time", Place())], 70),
    ],
)
def test_exit_codes(found: list[tuple[str, Place]], code: int) -> None:
    assert exits.exit_for([Diagnostic(name, {}, place) for name, place in found]) == code


def test_warnings_count_only_if_strict() -> None:
    found = [Diagnostic("format.no-pages")]
    assert exits.exit_for(found) == 0
    assert exits.exit_for(found, strict=True) == 1


def fail_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def run_within(*_: Any) -> None:
        raise error

    monkeypatch.setattr("warraq.cli.session.run_within", run_within)


def test_an_internal_fault_is_one_line(
    warraq: Call, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(KeyError("سر من المحتوى"), monkeypatch)
    answer = warraq("memo", content)
    assert (answer.status, answer.out) == (70, "")
    line, _ = answer.err.splitlines()
    assert line.startswith("error: an internal fault, KeyError in test_telling.py:")
    assert line.endswith("; please report it, with what --debug shows")
    assert "سر" not in answer.err
    assert "Traceback" in warraq("memo", content, "--debug").err


def test_a_fault_in_one_output_does_not_stop_the_others(
    warraq: Call, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = limits.run_within

    def run_within(job: Any, within: Any) -> Any:
        if job.kind == "memo":
            raise RecursionError
        return honest(job, within)

    monkeypatch.setattr("warraq.cli.session.run_within", run_within)
    answer = warraq("build", content)
    assert (answer.status, answer.out.split()) == (70, ["briefing.ar.txt", "factsheet.ar-en.txt"])


def test_a_fault_before_anything_is_read(
    warraq: Call, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warraq.cli.app.kind_names", lambda: 1 / 0)
    answer = warraq("memo", content)
    assert answer.status == 70
    assert answer.err.startswith("error: an internal fault, ZeroDivisionError in")


def test_a_missing_library_names_the_packages(
    warraq: Call, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(OSError("cannot load library 'libpango-1.0.so.0': no such file"), monkeypatch)
    answer = warraq("memo", content)
    assert answer.status == 3
    assert answer.err.startswith(
        "error: PDF needs system libraries that are not installed; on Debian or Ubuntu: "
        f"sudo apt-get install {faults.PACKAGES}\n"
    )


def test_what_the_system_refuses(
    warraq: Call, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(PermissionError(13, "Permission denied", "own/base.css"), monkeypatch)
    answer = warraq("memo", content)
    assert answer.status == 3
    assert answer.err.startswith("own/base.css: error: the system refuses: Permission denied\n")


def test_an_interrupt_is_quiet(
    warraq: Call, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(KeyboardInterrupt(), monkeypatch)
    answer = warraq("build", content)
    assert (answer.status, answer.out, answer.err) == (130, "", "")


def test_the_layer_below_is_not_left_changed(warraq: Call, content: Path) -> None:
    import ctypes.util

    before = ctypes.util.find_library
    assert warraq("briefing", content).status == 0
    assert ctypes.util.find_library is before
    assert type(sys.modules.get("fontTools.subset", sys)).__name__ == "module"
