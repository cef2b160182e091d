"""``--layout``: one language after the other, by name of the file as well."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import CONTENT, Call


def test_the_name_says_which_follows_which_and_verify_knows_it(warraq: Call, here: Path) -> None:
    (here / "content.yaml").write_text(CONTENT, encoding="utf-8")
    asked = ("briefing", "content.yaml", "--lang", "ar+en", "-f", "docx", "-o", ".")
    assert warraq(*asked).out.strip() == "briefing.ar-en.docx"
    assert warraq(*asked, "--layout", "sequential").out.strip() == "briefing.ar-then-en.docx"
    for name in ("briefing.ar-en.docx", "briefing.ar-then-en.docx"):
        assert warraq("verify", name, "content.yaml", "--strict").status == 0


def test_outputs_of_both_layouts_are_two_files(warraq: Call, here: Path) -> None:
    outputs = """\
outputs:
  - {kind: briefing, format: text, lang: ar+en}
  - {kind: briefing, format: text, lang: ar+en, layout: sequential}
"""
    (here / "content.yaml").write_text(CONTENT + outputs, encoding="utf-8")
    assert warraq("build", "content.yaml").status == 0
    texts = [Path(f"briefing.{name}.txt").read_text("utf-8") for name in ("ar-en", "ar-then-en")]
    assert texts[0] != texts[1]
    assert texts[1].index("Report on the Oasis") > texts[1].index("انخفض الفاقد")


def test_a_layout_that_there_is_not_is_told_with_what_was_meant(warraq: Call, here: Path) -> None:
    (here / "content.yaml").write_text(CONTENT, encoding="utf-8")
    answer = warraq("briefing", "content.yaml", "--layout", "seqential")
    assert answer.status == 2
    assert "did you mean “sequential”?" in answer.err
