"""Each option has its effect, and wrong usage is told in one go."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cli.conftest import CONTENT, Call

PLAIN = ("-o", "-", "-f", "html", "--option", "embed_fonts=false")


def text(warraq: Call, *arguments: object) -> str:
    """The briefing as text."""
    answer = warraq("briefing", *arguments, "-o", "-", "-f", "text")
    assert answer.status == 0, answer.err
    return answer.out


def test_lang(warraq: Call, content: Path) -> None:
    assert "Losses fell by half" in text(warraq, content, "--lang", "en")
    assert "Losses fell by half" not in text(warraq, content, "--lang", "ar")
    assert "Losses fell by half" in text(warraq, content, "--lang", "ar+en")


def test_profile(warraq: Call, content: Path) -> None:
    qatar = warraq("factsheet", content, "-o", "-", "-f", "text", "-l", "ar")
    egypt = warraq(
        "factsheet", content, "-o", "-", "-f", "text", "-l", "ar", "--profile", "ar=egypt"
    )
    assert qatar.status == egypt.status == 0
    assert qatar.data != egypt.data


def test_classification(warraq: Call, content: Path) -> None:
    assert "سري" not in text(warraq, content)
    assert "سري" in text(warraq, content, "--classification", "confidential")


def test_audience(warraq: Call, here: Path) -> None:
    event = "{date: 2026-03-01, text: {ar: للقيادة وحدها}, audience: leadership}"
    (here / "c.yaml").write_text(f"{CONTENT}events: [{event}]\n", encoding="utf-8")
    assert "للقيادة وحدها" in text(warraq, "c.yaml", "--audience", "leadership")
    assert "للقيادة وحدها" not in text(warraq, "c.yaml", "--audience", "public")


def test_theme(warraq: Call, content: Path) -> None:
    made = [
        warraq("briefing", content, *PLAIN, "--theme", name).data for name in ("formal", "modern")
    ]
    assert made[0] != made[1]


def test_theme_file_and_folder(warraq: Call, content: Path, here: Path) -> None:
    (here / "own").mkdir()
    theme = here / "own" / "house.toml"
    theme.write_text(
        'extends = "formal"\n[roles.paragraph]\ncolor = "ink"\n[colors]\nink = "#123456"\n'
    )
    by_file = warraq("briefing", content, *PLAIN, "--theme", "own/house.toml")
    by_name = warraq("briefing", content, *PLAIN, "--theme", "house", "--theme-folder", "own")
    assert "#123456" in by_file.out
    assert by_file.data == by_name.data


def test_template_folder(warraq: Call, content: Path, checkout: Path, here: Path) -> None:
    ours = checkout / "templates" / "html" / "base.css"
    (here / "own" / "html").mkdir(parents=True)
    (here / "own" / "html" / "base.css").write_text(ours.read_text() + "\n.own { color: red }\n")
    answer = warraq("briefing", content, *PLAIN, "--template-folder", "own")
    assert ".own" in answer.out


def test_option(warraq: Call, content: Path) -> None:
    narrow = text(warraq, content, "--lang", "en", "--option", "width=12")
    assert max(len(line) for line in narrow.splitlines()) <= 14
    embedded = warraq("briefing", content, "-o", "-", "-f", "html")
    plain = warraq("briefing", content, *PLAIN)
    assert len(plain.data) < len(embedded.data)


def test_an_option_goes_to_the_formats_that_know_it(warraq: Call, content: Path) -> None:
    answer = warraq("build", content, "--option", "width=30")
    assert (answer.status, answer.err) == (0, "")
    assert max(map(len, Path("briefing.ar.txt").read_text("utf-8").splitlines())) <= 32
    answer = warraq("build", content, "--option", "widht=30")
    assert answer.status == 2
    assert "--option: the format has no option “widht”; did you mean “width”?" in answer.err


@pytest.mark.parametrize("option", ["widht=3", "width=wide"])
def test_an_option_that_the_format_does_not_take(warraq: Call, content: Path, option: str) -> None:
    answer = warraq("briefing", content, "-o", "b.txt", "--option", option)
    assert (answer.status, answer.out) == (2, "")


def test_pdf_variant(warraq: Call, content: Path) -> None:
    answer = warraq("factsheet", content, "-o", "a.pdf", "-l", "ar", "--pdf-variant", "a-2a")
    assert answer.status == 0, answer.err
    assert b'pdfaid:part="2"' in _xmp(Path("a.pdf"))
    wrong = warraq("factsheet", content, "-o", "b.pdf", "--pdf-variant", "a-9")
    assert (wrong.status, wrong.out) == (2, "")
    assert "a-9" in wrong.err


def _xmp(file: Path) -> bytes:
    root: Any = PdfReader(file).trailer["/Root"]
    return bytes(root["/Metadata"].get_data())


def test_today(warraq: Call, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def run_within(job: object, limits: object) -> object:
        seen.append((str(job.today), limits.seconds))  # type: ignore[attr-defined]
        raise KeyboardInterrupt

    monkeypatch.setattr("warraq.cli.session.run_within", run_within)
    answer = warraq("memo", content, "--today", "2026-03-01", "--time-limit", "60")
    assert answer.status == 130
    assert seen == [("2026-03-01", 60.0)]


def test_strict(warraq: Call, content: Path) -> None:
    lax = warraq("briefing", content, "-o", "b.txt", "--lang", "fr")
    assert lax.status == 0
    assert " warning: " in lax.err
    Path("b.txt").unlink()
    strict = warraq("briefing", content, "-o", "b.txt", "--lang", "fr", "--strict")
    assert (strict.status, strict.out) == (1, "")
    assert not Path("b.txt").exists()
    assert warraq("check", content, "--lang", "fr").status == 0
    assert warraq("check", content, "--lang", "fr", "--strict").status == 1


def test_quiet_and_verbose(warraq: Call, content: Path) -> None:
    plain = warraq("briefing", content, "-o", "b.txt", "--lang", "fr")
    assert "note: " not in plain.err
    assert " warning: " in plain.err
    quiet = warraq("briefing", content, "-o", "b.txt", "--lang", "fr", "--quiet")
    assert (quiet.status, quiet.out, quiet.err) == (0, "", "")
    verbose = warraq("briefing", content, "-o", "b.txt", "--verbose")
    assert "note: memo: a briefing does not show “memo”" in verbose.err
    failed = warraq("briefing", "none.yaml", "--quiet")
    assert len(failed.err.splitlines()) == 1
    assert failed.err.startswith("none.yaml: error: there is no file “none.yaml”")


def test_time_limit(warraq: Call, content: Path) -> None:
    answer = warraq("briefing", content, "-o", "b.txt", "--time-limit", "0.001")
    assert (answer.status, answer.out) == (4, "")
    assert answer.err.startswith("error: the work was not done within 0.001 seconds")
    assert not Path("b.txt").exists()


def test_version(warraq: Call) -> None:
    assert warraq("--version").out.startswith("warraq 0.")
    assert warraq("--version", "check").out == warraq("--version").out


@pytest.mark.parametrize("command", ["", "briefing", "memo", "factsheet", "build", "check"])
def test_help_teaches_by_example(warraq: Call, command: str) -> None:
    answer = warraq(*command.split(), "--help")
    assert answer.status == 0
    assert answer.out.count(f"warraq {command}".rstrip()) >= 4
    assert "Exit codes: 0 done; 1 the content has errors" in answer.out


def test_completion(warraq: Call) -> None:
    answer = warraq("--show-completion", "bash")
    assert answer.status == 0
    assert "_WARRAQ_COMPLETE" in answer.out


# --- wrong usage -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["brefing", "x"], "Did you mean 'briefing'?"),
        (["briefing", "x", "--lnag", "ar"], "No such option: --lnag. Did you mean --lang?"),
        (["briefing"], "Missing argument"),
        (["build", "x", "y"], "unexpected extra argument"),
        (["check", "x", "--time-limit", "soon"], "'--time-limit'"),
    ],
)
def test_words_that_are_no_command(warraq: Call, arguments: list[str], message: str) -> None:
    answer = warraq(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert message in answer.err


def test_values_are_all_told_at_once(warraq: Call) -> None:
    answer = warraq(
        "memo", "none.yaml", "--lang", "a!", "--profile", "ar=qatr", "--profile", "x",
        "--classification", "secrt", "--audience", "all", "--today", "2026-02-30",
        "--option", "=", "--messages", "de", "--theme", "fromal",
    )  # fmt: skip
    assert answer.status == 2
    for line in (
        "error: --lang: “a!” is not a language tag",
        "error: --profile.ar: there is no profile “qatr”; did you mean “qatar”?",
        "error: --profile: “x” is not of the form name=value",
        "error: --classification: “secrt” is not one of the values that can stand here",
        "error: --audience: “all”",
        "error: --today: “2026-02-30” is not a day; write it as 2020-12-07",
        "error: --option: “=” is not of the form name=value",
        "error: --messages: “de”",
        "error: --theme: there is no theme “fromal”",
    ):
        assert line in answer.err
    assert answer.err.endswith("errors: 9, warnings: 0, notes: 0\n")
