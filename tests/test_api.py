"""`import warraq` in somebody's program: what is promised, and what it leaves alone."""

from __future__ import annotations

import locale
import logging
import os
import pickle
import pydoc
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

import warraq
from tests.contents import whole

HOST_PAGE = "<html lang=en><title>t</title><h1>Host</h1><p>نص المضيف 123</p>"


def test_public_names(monkeypatch: pytest.MonkeyPatch) -> None:
    late = [name for name in warraq.__all__ if name != "__version__"]
    for name in late:  # as they are before anybody asked for them
        monkeypatch.delitem(warraq.__dict__, name, raising=False)
    assert set(late) <= set(dir(warraq))
    for name in late:
        assert getattr(warraq, name).__doc__, name
    shown = pydoc.plain(pydoc.render_doc(warraq))
    assert all(f"{name}(" in shown for name in late)
    with pytest.raises(AttributeError, match="rendr"):
        warraq.rendr  # noqa: B018


def test_load_takes_a_path_a_mapping_and_content(tmp_path: Path) -> None:
    file = tmp_path / "c.yaml"
    file.write_text("warraq: 1\nmeta:\n  title: {ar: عنوان}\n", encoding="utf-8")
    loaded = warraq.load(file)
    assert loaded.folder == tmp_path
    assert warraq.load(loaded) is loaded
    mapping = warraq.load({"warraq": 1, "meta": {"title": {"ar": "عنوان"}}})
    text = warraq.load_text(file.read_text(encoding="utf-8"))
    assert mapping.model_dump() == text.model_dump() == loaded.model_dump()
    assert (mapping.folder, text.folder) == (None, None)


def test_errors_of_a_file_have_places_and_those_of_a_mapping_fields(tmp_path: Path) -> None:
    file = tmp_path / "c.yaml"
    file.write_text("warraq: 1\nmeta:\n  title: {ar: عنوان}\n  date: 2019-13-15\n")
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.load(file)
    assert str(caught.value).startswith(f"{file}:4:9: meta.date: “2019-13-15” is not a date")
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.load({"warraq": 1, "meta": {"title": "x", "date": "2019-13-15"}})
    assert str(caught.value).startswith("meta.date: “2019-13-15” is not a date")


def test_body_files(tmp_path: Path) -> None:
    (tmp_path / "b.ar.md").write_text("# عنوان\n\nنص {date}`2019-13-01`\n", encoding="utf-8")
    data = {**whole(), "body": {"ar": "b.ar.md"}}
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.load(data, folder=tmp_path)
    (found,) = caught.value.errors
    assert (found.place.file, found.place.line, found.place.column) == (
        str(tmp_path / "b.ar.md"), 3, 4,
    )  # fmt: skip
    data["body"] = [{"text": {"ar": "../b.ar.md"}}]
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.load(data, folder=tmp_path)
    assert [d.code for d in caught.value.errors] == ["file.outside"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"kind": "brief"}, "job.unknown-kind"),
        ({"kind": "memo", "format": "doc"}, "job.unknown-format"),
        ({"kind": "memo", "lang": "ar+"}, "content.not-a-language"),
        ({"kind": "memo", "lang": "ar,en"}, "value.language-list"),
        ({"kind": "memo", "lang": "ar، en"}, "value.language-list"),
        ({"kind": "memo", "lang": "ar en"}, "value.language-list"),
        ({"kind": "memo", "lang": "ar+ar"}, "value.languages"),
        ({"kind": "memo", "classification": "hush"}, "content.not-one-of"),
        ({"kind": "memo", "format": "text", "options": {"wdth": 3}}, "job.unknown-option"),
        ({"kind": "memo", "format": "text", "options": {"width": -3}}, "job.option-value"),
        ({"kind": "memo", "format": "text", "profiles": {"ar": "katar"}}, "locale.unknown-profile"),
        ({"kind": "memo", "format": "text", "theme": "frmal"}, "theme.unknown"),
    ],
)
def test_wrong_arguments(arguments: dict[str, object], code: str) -> None:
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.render(whole(), **arguments)  # type: ignore[arg-type]
    assert code in [d.code for d in caught.value.errors]


def test_profiles_theme_and_today_have_their_effect() -> None:
    data = whole()
    data["meta"]["embargo"] = "2026-03-01"
    plain = warraq.render(data, "memo", "html", "ar").data
    assert warraq.render(data, "memo", "html", "ar", profiles={"ar": "un"}).data != plain
    assert warraq.render(data, "memo", "html", "ar", theme="modern").data != plain
    assert "محظور النشر".encode() in plain
    after = warraq.render(data, "memo", "html", "ar", today=date(2026, 3, 1)).data
    assert "محظور النشر".encode() not in after


@pytest.mark.parametrize(
    ("option", "known"),
    [({"size": "huge"}, "standard, large-print"), ({"two_sided": "perhaps"}, "true, false")],
)
def test_a_wrong_value_of_an_option_is_told_the_right_ones(
    option: dict[str, str], known: str
) -> None:
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.render(whole(), "memo", "pdf", "ar", options=option)
    (one,) = caught.value.errors
    assert (one.code, one.hint_code, one.params["known"]) == (
        "job.option-value", "hint.one-of", known,
    )  # fmt: skip


def test_folders_are_given_as_paths_or_strings(tmp_path: Path) -> None:
    house = tmp_path / "house.toml"
    house.write_text('extends = "formal"\n', encoding="utf-8")
    link = tmp_path / "html" / "nodes" / "link.html"
    link.parent.mkdir(parents=True)
    link.write_text("{% macro show(node, page) %}HOUSE{% endmacro %}", encoding="utf-8")
    for folder in (tmp_path, str(tmp_path)):
        for given in (folder, (folder,), [folder]):
            shown = warraq.render(
                whole(), "factsheet", "html", "ar", theme="house",
                theme_folders=given, template_folders=given,
            ).data  # fmt: skip
            assert b"HOUSE" in shown


def test_strict_makes_warnings_fail() -> None:
    data = whole()
    del data["purpose"]["en"]
    assert warraq.render(data, "briefing", "text", "en").data
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.render(data, "briefing", "text", "en", strict=True)
    assert "kind.untranslated" in [d.code for d in caught.value.diagnostics]


def test_a_result_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    result = warraq.render(whole(), "memo", "text", "ar")
    target = tmp_path / "memo.txt"
    target.write_text("old")
    target.chmod(0o640)
    result.save(target)
    assert target.read_bytes() == result.data
    assert target.stat().st_mode & 0o777 == 0o640
    with pytest.raises(warraq.WarraqError) as caught:
        result.save(tmp_path / "missing" / "memo.txt")
    assert [d.code for d in caught.value.errors] == ["file.unwritable"]
    assert [p.name for p in tmp_path.iterdir()] == ["memo.txt"]


def test_a_worker_whose_caller_was_ended_says_nothing() -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", "from warraq.limits import work; work()"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdin
    assert child.stdout
    child.stdout.close()
    child.stdin.write(pickle.dumps((len, ("x",))))
    child.stdin.close()
    child.stdin = None
    child.stdout = None
    assert child.communicate(timeout=60)[1] == b""
    assert child.returncode == 0


def test_limits() -> None:
    limited = warraq.Limits(seconds=60, size=10)
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.render(whole(), "memo", "text", "ar", limits=limited)
    assert [d.code for d in caught.value.errors] == ["limit.size"]
    with pytest.raises(warraq.WarraqError) as caught:
        warraq.render(whole(), "memo", "pdf", "ar", limits=warraq.Limits(seconds=0.05))
    assert [d.code for d in caught.value.errors] == ["limit.time"]
    within = warraq.render(whole(), "memo", "text", "ar", limits=warraq.Limits(seconds=60))
    assert within.data == warraq.render(whole(), "memo", "text", "ar").data


def test_check_finds_without_raising() -> None:
    data = whole()
    assert not [d for d in warraq.check(data) if d.severity is warraq.Severity.ERROR]
    data["body"].append({"paragraph": {"ar": "{person}`nobody`", "en": "x"}})
    data["meta"]["titel"] = "x"
    assert [d.code for d in warraq.check(data) if d.severity is warraq.Severity.ERROR] == [
        "content.unknown-key"
    ]
    del data["meta"]["titel"]
    codes = {d.code for d in warraq.check(data) if d.severity is warraq.Severity.ERROR}
    assert codes == {"locale.unknown-person"}


def test_importing_is_light() -> None:
    code = (
        "import sys, warraq; "
        "heavy = {'weasyprint', 'docx', 'babel', 'pydantic', 'PIL'} & set(sys.modules); "
        "assert not heavy, heavy; warraq.load"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def host_pdf() -> bytes:
    from weasyprint import HTML

    return bytes(HTML(string=HOST_PAGE).write_pdf(uncompressed_pdf=True) or b"")


def test_a_host_program_is_left_as_it_was() -> None:
    from babel.dates import format_date

    def state() -> object:
        handlers = [list(logging.getLogger(n).handlers) for n in ("", "weasyprint", "fontTools")]
        levels = [logging.getLogger(n).level for n in ("", "weasyprint", "fontTools")]
        day = date(2020, 12, 7)
        dates = [format_date(day, "MMM", locale=name) for name in ("ar_JO", "ar", "ar_MA")]
        return dict(os.environ), handlers, levels, locale.getlocale(), dates, Path.cwd()

    # The host's own first use changes its process; ours comes after.
    pdf = host_pdf()
    before = state()
    during: list[bytes] = []
    other = threading.Thread(target=lambda: during.extend(host_pdf() for _ in range(3)))
    other.start()
    for format in ("pdf", "docx", "html", "text"):
        warraq.render(whole(), "briefing", format, "ar")
    other.join()
    assert state() == before
    assert [*during, host_pdf()] == [pdf] * 4


@pytest.mark.full
def test_threads_and_forks_give_the_same_bytes() -> None:
    jobs = [("briefing", "pdf", "ar"), ("memo", "docx", "ar"), ("factsheet", "html", "ar+en")] * 2

    def render(job: tuple[str, str, str]) -> bytes:
        return warraq.render(whole(), *job).data

    alone = [render(job) for job in jobs]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(render, jobs)) == alone
    read, write = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover - runs in the child
        signal.alarm(120)  # which ends it, should it wait for a thread that it does not have
        try:
            os.write(write, str([hash_of(render(job)) for job in jobs[:3]]).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        assert pipe.read() == str([hash_of(data) for data in alone[:3]])
    os.waitpid(child, 0)


def hash_of(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()


@pytest.mark.full
def test_a_time_limit_holds_in_worker_processes_and_unguarded_scripts(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing, warraq\n"
        "limits = warraq.Limits(seconds=60)\n"
        "data = {'warraq': 1, 'meta': {'title': 'x'}, 'memo': {'to': 'a', 'from': 'b'}}\n"
        "def job():\n"
        "    print(len(warraq.render(data, 'memo', 'text', limits=limits).data), flush=True)\n"
        "job()\n"
        # A daemon, as workers of a pool are, may have no children of `multiprocessing`.
        "worker = multiprocessing.get_context('fork').Process(target=job, daemon=True)\n"
        "worker.start(); worker.join(60); print(worker.exitcode)\n"
    )
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=True, cwd=tmp_path,
        timeout=300,
    )  # fmt: skip
    alone, in_worker, status = done.stdout.split()
    assert (in_worker, status) == (alone, "0")


def test_one_output_is_no_measure_for_another() -> None:
    data = whole()
    data["body"].append({"paragraph": "LEADERS", "only": ["factsheet"], "audience": "leadership"})
    data["outputs"] = [
        {"kind": "factsheet", "format": "docx", "lang": "en", "audience": "leadership"},
        {"kind": "factsheet", "format": "text", "lang": "ar", "audience": "leadership"},
    ]
    assert b"LEADERS" not in warraq.render(data, "factsheet", "text", "en").data
    assert b"LEADERS" in warraq.render(data, "factsheet", "text", "ar").data
    # Of two that differ in nothing else, neither speaks for a call that names no audience.
    data["outputs"].append({"kind": "factsheet", "format": "text", "lang": "ar"})
    assert b"LEADERS" not in warraq.render(data, "factsheet", "text", "ar").data


def test_one_markdown_file_is_a_whole_content(tmp_path: Path) -> None:
    file = tmp_path / "c.md"
    file.write_text(
        "---\nwarraq: 1\nlang: ar\nmeta: {title: تقرير}\npurpose: غرض\nsummary: خلاصة\n---\n\n"
        "# خلفية {#bg}\n\nنص في {date}`2025-05-18` (انظر {numref}`bg`)[^1].\n\n[^1]: حاشية\n",
        encoding="utf-8",
    )
    shown = warraq.render(file, "briefing", "text").data.decode()
    assert "ثانياً: خلفية" in shown
    assert "نص في 18 مايو 2025 (انظر القسم الثاني)[1]." in shown
    assert "[1] حاشية" in shown
