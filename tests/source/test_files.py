"""Files: their bytes, their names, and those that are none."""

import os
import stat
from pathlib import Path

import pytest

from tests.source.reading import points
from warraq.diagnostics import Diagnostic, Diagnostics, WarraqError
from warraq.source import read, read_markdown_body


def refusal(path: Path) -> Diagnostic:
    found = Diagnostics()
    with pytest.raises(WarraqError):
        read(path, found)
    (one,) = found
    assert one.place.file == str(path)
    for language in ("en", "ar"):
        assert one.message(language)
        assert one.hint(language)
    return one


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", "k: ق\n"),
        ("a.YML", "k: ق\n"),
        ("a.json", '{"k": "ق"}'),
        ("a.md", "---\nk: ق\n---\n"),
        ("a.markdown", "---\nk: ق\n---\n"),
    ],
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_suffixes_and_marks(tmp_path: Path, name: str, text: str, mark: str) -> None:
    file = tmp_path / name
    file.write_text(mark + text, encoding="utf-8")
    value = read(str(file), Diagnostics())
    assert value == {"k": "ق"}
    line = text.split("\n").index(next(row for row in text.split("\n") if "ق" in row))
    place = value["k"].place
    assert (place.line, place.column) == (line + 1, text.split("\n")[line].index("ق") + 1)


def test_a_relative_path_stays_as_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.yaml").write_text("k: v", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert read("./in/../in/a.yaml", Diagnostics())["k"].place.file == "./in/../in/a.yaml"
    assert read(Path("in/a.yaml"), Diagnostics()).key_places["k"].file == str(Path("in/a.yaml"))


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        ("ك: ق\r\nب: ".encode() + b"\xe3\xe4", "source.not-utf8", 2, 4),
        (b"\xef\xbb\xbfa: \xff", "source.not-utf8", 1, 4),
        (b"a: b\rc: \xc3", "source.not-utf8", 2, 4),
        ("a: ق\n".encode("utf-16"), "source.wide-encoding", 0, 0),
        ("\ufeffa: ق\n".encode("utf-16-be"), "source.wide-encoding", 0, 0),
        ("a: b\n".encode("utf-16-le"), "source.wide-encoding", 0, 0),
        ("a: b\n".encode("utf-32-be"), "source.wide-encoding", 0, 0),
        ("\ufeffa: b\n".encode("utf-32-be"), "source.wide-encoding", 0, 0),
        ("\ufeffقق".encode("utf-32-be"), "source.wide-encoding", 0, 0),
        ("a: b\n".encode("utf-32"), "source.wide-encoding", 0, 0),
        (b"a: b\nc: \0\n", "source.control-character", 2, 4),
        (b"a: \x1b[1m\n", "source.control-character", 1, 4),
        (b"", "source.empty", 1, 1),
    ],
)
def test_bytes(tmp_path: Path, data: bytes, code: str, line: int, column: int) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(data)
    assert points([refusal(file)]) == [(code, line, column)]


def test_every_control_character_is_shown_up_to_a_limit(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("\x01\n\x02\n" + "\x03" * 100, encoding="utf-8")
    found = Diagnostics()
    with pytest.raises(WarraqError):
        read(file, found)
    assert points(list(found))[:3] == [("source.control-character", n, 1) for n in (1, 2, 3)]
    assert len(found) == 20


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").mkdir()
    (tmp_path / "e").mkdir()
    assert refusal(tmp_path / "d.yaml").code == "source.directory"
    assert refusal(tmp_path / "e").code == "source.directory"
    assert refusal(tmp_path / "none.yaml").code == "source.not-found"
    assert refusal(tmp_path / "none.docx").code == "source.unknown-suffix"
    assert refusal(tmp_path / "none").params["suffix"] == "none"
    assert refusal(tmp_path / ("n" * 400 + ".yaml")).code == "source.cannot-read"
    assert refusal(tmp_path / "n\0.yaml").code == "source.cannot-read"
    (tmp_path / "f").write_text("x", encoding="utf-8")
    assert refusal(tmp_path / "f" / "a.yaml").code == "source.not-found"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.yaml")
    assert refusal(tmp_path / "p.yaml").code == "source.not-a-file"


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: b", encoding="utf-8")
    file.chmod(0)
    if os.access(file, os.R_OK):  # the superuser may read everything
        file.chmod(stat.S_IRUSR)

        def refuse(*_: object) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "open", refuse)
    assert refusal(file).code == "source.no-permission"


def test_size(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    body = '{"a": "' + "x" * (10_000_000 - 9) + '"}'
    file.write_text(body, encoding="utf-8")
    assert len(read(file, Diagnostics())["a"]) == 10_000_000 - 9
    file.write_text(body + " ", encoding="utf-8")
    assert refusal(file).code == "source.too-large"


def test_a_body_beside_the_content(tmp_path: Path) -> None:
    file = tmp_path / "body.md"
    file.write_bytes("\ufeff# س\r\n\r\nص ض".encode())
    body = read_markdown_body(file, Diagnostics())
    assert body == "# س\n\nص ض"
    assert [str(body.at(n)).rpartition("body.md:")[2] for n in (0, 2, 4, 7)] == [
        *("1:1", "1:3", "2:1", "3:3")
    ]
    file.write_bytes(b"")
    assert read_markdown_body(file, Diagnostics()) == ""


def test_a_body_is_refused_for_the_same_reasons(tmp_path: Path) -> None:
    found = Diagnostics()
    with pytest.raises(WarraqError):
        read_markdown_body(tmp_path / "none.md", found)
    assert [one.code for one in found] == ["source.not-found"]
