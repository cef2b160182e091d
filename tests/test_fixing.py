"""Fixing content in its files: what is safe, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warraq import WarraqError, load
from warraq.diagnostics import Diagnostics
from warraq.fixing import Fixes, fix
from warraq.lint._findings import findings

HEAD = """\
warraq: 1   # a comment

meta:
    title:   {ar: تقرير  الواحة,   en: "Report \\u200bon\\x20 the Oasis"}
    languages: [ar, en]
    profiles: {ar: qatar}
    reference:  'W/1'
"""
REST = """\
purpose:
  ar: >-
    إجتماع المجلس, و اللجنة .
    قال ''نعم''
  en: |
    Yes , then
     no
summary:
- ar: 'قال ''نعم'' ثم "لا"'
  en: "A \\"quote\\" \\u0627\\u0640\\u0628"
nouns: {station: {ar: {one: محطـة,  other: "محطــات"}}}
body:
- table:
    columns: [{label: {ar: "ا  ب"}}, {label: {ar: ج}, type: number}]
    rows: [[{ar: "فى  الدار"}, 5]]
"""
FIXED = {
    "تقرير  الواحة": "تقرير الواحة",
    '"Report \\u200bon\\x20 the Oasis"': '"Report on the Oasis"',
    "إجتماع المجلس, و اللجنة .": "اجتماع المجلس، واللجنة.",
    "Yes , then": "Yes, then",
    'ثم "لا"': "ثم «لا»",
    "محطـة": "محطة",
    "محطــات": "محطات",
    "ا  ب": "ا ب",
    "فى  الدار": "في الدار",
}


def write(folder: Path, text: str, name: str = "content.yaml") -> Path:
    file = folder / name
    file.write_bytes(text.encode("utf-8"))
    return file


def fixed(file: Path, *ignored: str, **named: Any) -> Fixes:
    content = load(file)
    return fix(content, file, {**content.meta.profiles, **named}, (), Diagnostics(), ignored)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_yaml_keeps_all_else(tmp_path: Path, newline: str, mark: str) -> None:
    text = mark + (HEAD + REST).replace("\n", newline)
    file = write(tmp_path, text)
    fixes = fixed(file)
    expected = text
    for wrong, right in FIXED.items():
        assert expected.count(wrong) == 1
        expected = expected.replace(wrong, right)
    assert file.read_bytes().decode("utf-8") == expected
    assert fixes.files == (str(file),)
    assert fixed(file) == Fixes()


def test_what_was_fixed_is_told_at_its_place(tmp_path: Path) -> None:
    file = write(tmp_path, HEAD + "purpose: {ar: إجتماع المجلس}\n")
    told = [(d.code, d.place.line, d.place.column, d.place.field) for d in fixed(file).diagnostics]
    assert told == [
        ("lint.double-space", 4, 24, "meta.title.ar"),
        ("lint.invisible", 4, 48, "meta.title.en"),
        ("lint.double-space", 4, 56, "meta.title.en"),
        ("lint.first-letter", 8, 15, "purpose.ar"),
    ]


def test_json(tmp_path: Path) -> None:
    data = {
        "warraq": 1,
        "meta": {"title": {"ar": "تقريـر", "en": "A  \u200bB"}, "profiles": {"ar": "qatar"}},
        "purpose": {"ar": 'قال "نعم"'},
    }
    for ascii_only in (True, False):
        text = json.dumps(data, ensure_ascii=ascii_only, indent=3)
        file = write(tmp_path, text, "c.json")
        fixed(file)
        read = json.loads(file.read_text("utf-8"))
        assert read["meta"]["title"] == {"ar": "تقرير", "en": "A B"}
        assert read["purpose"] == {"ar": "قال «نعم»"}
        assert read["meta"]["profiles"] == data["meta"]["profiles"]  # type: ignore[index]
        assert fixed(file) == Fixes()


def test_markdown_content_and_its_files(tmp_path: Path) -> None:
    head = "---\nwarraq: 1\nlang: ar\nmeta: {title: تقريـر, profiles: {ar: qatar}}\n---\n"
    body = "# فى  الدار\n\n- `فى  x`\n- نعم, {ref}`A  B`\n"
    file = write(tmp_path, head + body, "c.md")
    fixed(file)
    assert file.read_text("utf-8") == (head + body).replace("يـر", "ير").replace(
        "# فى  الدار", "# في الدار"
    ).replace("نعم,", "نعم،")

    write(tmp_path, body, "b.md")
    main = write(tmp_path, HEAD.replace("  الواحة", " الواحة").replace("\\u200bon\\x20 ", "")
                 + "body: {ar: b.md}\n")  # fmt: skip
    before = main.read_bytes()
    assert fixed(main).files == (str(tmp_path / "b.md"),)
    assert main.read_bytes() == before
    assert (tmp_path / "b.md").read_text("utf-8").startswith("# في الدار\n")


def test_what_is_said_twice_is_fixed_where_both_agree(tmp_path: Path) -> None:
    text = HEAD + "summary:\n- {ar: &a كتاب  جديد, fr: *a}\n- {ar: &b فى, fa: *b}\n- {ar: *a}\n"
    file = write(tmp_path, text)
    fixed(file)
    left = file.read_text("utf-8")
    assert "&a كتاب جديد, fr: *a" in left
    assert "&b فى, fa: *b" in left  # the Persian reader would have another letter
    assert fixed(file) == Fixes()


def test_a_change_that_would_say_something_else_is_not_made(tmp_path: Path) -> None:
    text = HEAD + "purpose: {ar: كلمة}\n"
    file = write(tmp_path, text)
    wrong = {"extends": "qatar", "spelling": {"prefer": {"كلمة": "x}, en: {y"}}}
    told = {one.code for one in fixed(file, ar=wrong).diagnostics}
    assert told == {"lint.double-space", "lint.invisible"}
    assert file.read_text("utf-8").endswith("purpose: {ar: كلمة}\n")
    assert fixed(file, ar=wrong) == Fixes()


def test_a_text_that_lives_on_its_fault_does_not_hinder_others(tmp_path: Path) -> None:
    blocks = "purpose:\n  ar: |-\n    \u200b نعم\n  en: |-\n    Yes \u200b# no\n"
    file = write(tmp_path, HEAD + blocks + "summary: [{ar: نعم \u200b# لا}]\n")
    assert len(fixed(file).diagnostics) == 4
    left = file.read_text("utf-8")
    assert "    \u200b نعم\n" in left
    assert "Yes # no" in left
    assert "نعم \u200b# لا" in left


def test_what_stands_in_no_one_place_does_not_hinder_the_rest(tmp_path: Path) -> None:
    # The space before the comma is the end of a line.
    file = write(tmp_path, HEAD + "purpose:\n  ar: >-\n    نعم  ثم\n    ، لا\n")
    fixed(file)
    assert file.read_text("utf-8").endswith("  ar: >-\n    نعم ثم\n    ، لا\n")
    assert fixed(file) == Fixes()


def test_pairs_are_fixed_whole_or_not_at_all(tmp_path: Path) -> None:
    # Of the two spaces at the line's end one is before it and one after.
    text = 'purpose: {ar: "قال \\"نعم\\" ثم \\\n    \\ لا"}\n'
    file = write(tmp_path, HEAD + text)
    assert load(file).purpose is not None
    fixed(file)
    assert file.read_text("utf-8").endswith(text)


def test_ignored_rules_fix_nothing(tmp_path: Path) -> None:
    file = write(tmp_path, HEAD)
    told = {one.code for one in fixed(file, "lint.double-space").diagnostics}
    assert told == {"lint.invisible"}
    assert "تقرير  الواحة" in file.read_text("utf-8")


def test_a_file_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, HEAD)

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(WarraqError) as caught:
        fix(load(file), file, {}, (), Diagnostics())
    monkeypatch.undo()
    assert [one.code for one in caught.value.errors] == ["file.unwritable"]
    assert file.read_text("utf-8") == HEAD


def test_what_is_classified_is_fixed_and_not_quoted(tmp_path: Path) -> None:
    text = HEAD + "body:\n- {paragraph: {ar: سرّيـة}, classification: secret}\n"
    fixes = fixed(write(tmp_path, text))
    assert "lint.tatweel" in {one.code for one in fixes.diagnostics}
    assert all("سر" not in one.render() for one in fixes.diagnostics)


def test_content_of_a_program_has_no_files() -> None:
    content = load({"warraq": 1, "meta": {"title": {"ar": "ا  ب"}}})
    assert fix(content, Path("none.yaml"), {}, (), Diagnostics()) == Fixes()


PIECES = st.lists(
    st.sampled_from(
        ["نعم", "فى", "إجتماع", "و ", "ـ", "ﺍﻟ", "٣%", "x", ",", "؟", " .", " ", "  ", '"', "'",
         "\\", ": ", "#", " #", "{", "}", "[", "-", "%", "\u200b", "\u200f", "\u202a", "\n", "`",
         "&", "*"]
    ),
    min_size=1,
    max_size=10,
).map("".join)  # fmt: skip


HOW = st.sampled_from(["json", "yaml", "block", "plain"])


def written(texts: list[str], how: str) -> str:
    if how in ("block", "plain"):
        sign = "|-\n    " if how == "block" else ""
        rows = "".join(f"- ar: {sign}{text}\n" for text in texts)
        return f"warraq: 1\nmeta: {{title: {{ar: عنوان}}}}\nattachments:\n{rows}"
    data: dict[str, Any] = {"warraq": 1, "meta": {"title": {"ar": "عنوان"}}}
    data["attachments"] = [{"ar": text} for text in texts]
    return json.dumps(data, ensure_ascii=how == "json", indent=1)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=3), HOW)
def test_any_content(tmp_path_factory: pytest.TempPathFactory, texts: list[str], how: str) -> None:
    folder = tmp_path_factory.mktemp("fix")
    texts = [" ".join(text.split("\n")).strip() or "x" for text in texts]
    text = written(texts, how)
    file = write(folder, text, "c.json" if how == "json" else "c.yaml")
    try:
        before = load(file)
    except WarraqError:
        return  # broken roles and links are not what is tried here
    fixes = fixed(file)
    after = load(file)
    assert bool(fixes.files) == (file.read_bytes().decode() != text)
    assert fixed(file) == Fixes()
    if not fixes.files:
        left = findings(before, {})
        in_pieces = any(mark in text for text in texts for mark in ("\\", "''"))
        lives_on_it = any(set("\u200b\u200f\u202a#") & set(text) for text in texts)
        assert in_pieces or lives_on_it or all(one.flaw.replacement is None for one in left)
    assert len(after.attachments) == len(before.attachments)
