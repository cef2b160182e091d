"""A file is whole or not there at all, whatever its name."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from warraq.diagnostics import WarraqError
from warraq.writing import save, unwritable

LONGEST = 255  # bytes of a name, on most systems


@pytest.mark.parametrize("name", ["و" * 127, "و" * 123, "a" * LONGEST, "a" * 246, "a"])
def test_every_name_that_the_system_takes(tmp_path: Path, name: str) -> None:
    for data in (b"one", b"two"):
        save(tmp_path / name, data)
        assert (tmp_path / name).read_bytes() == data
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_name_that_it_does_not_take(tmp_path: Path) -> None:
    with pytest.raises(WarraqError) as caught:
        save(tmp_path / ("a" * (LONGEST + 1)), b"x")
    assert [(d.code, d.hint_code) for d in caught.value.errors] == [
        ("file.unwritable", "hint.file.long-name")
    ]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("number", "cure"),
    [(errno.ENOENT, "no-folder"), (errno.EROFS, "forbidden"), (errno.ENOSPC, "full")],
)
def test_what_the_system_says_has_its_cure(number: int, cure: str) -> None:
    (one,) = unwritable("x.pdf", OSError(number, os.strerror(number))).errors
    assert one.hint_code == f"hint.file.{cure}"
    assert os.strerror(number) not in one.render("ar")


def test_what_has_no_cure_is_told_in_the_system_s_words() -> None:
    (one,) = unwritable("x.pdf", OSError(errno.EIO, "Input/output error")).errors
    assert one.render() == "x.pdf: the file cannot be written; the system says: Input/output error"
