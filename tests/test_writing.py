"""A file is whole or not there at all, whatever its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from warraq.diagnostics import WarraqError
from warraq.writing import save

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
    assert [d.code for d in caught.value.errors] == ["file.unwritable"]
    assert not list(tmp_path.iterdir())
