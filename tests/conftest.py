"""What every test gets."""

import gc
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Properties are tried with fewer examples on the way, and with many by `make test-full`.
settings.register_profile("quick", max_examples=40)
settings.register_profile("thorough", max_examples=200)
settings.load_profile("quick")

ROOT = Path(__file__).resolve().parent.parent


def pytest_collection_finish() -> None:
    """Leave thousands of tests, which live to the end, out of every round of the collector."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture
def checkout() -> Path:
    """The top folder of the checkout."""
    return ROOT


@pytest.fixture(autouse=True)
def no_stray_logs(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test on warnings in the log, which nobody would read otherwise.

    A test that expects some is marked ``@pytest.mark.logs``.
    """
    yield
    if request.node.get_closest_marker("logs"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    stray = [
        f"{record.name}: {record.getMessage()}"
        for record in records
        if record.levelno >= logging.WARNING
    ]
    if stray:
        pytest.fail("stray log records:\n" + "\n".join(stray), pytrace=False)


class Golden:
    """Compares texts with the files of ``goldens/`` beside the test; see CONTRIBUTING.md."""

    def __init__(self, folder: Path, *, update: bool) -> None:
        self.folder = folder
        self.update = update

    def check(self, name: str, text: str) -> None:
        """Assert that ``text`` is what the golden file ``name`` says."""
        file = self.folder / name
        if self.update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.is_file(), f"no golden file {name}: see --update-goldens"
        assert text == file.read_text(encoding="utf-8"), f"not as in {name}"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write golden files anew, to be read in a diff",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Golden files of the test's own folder."""
    update = bool(request.config.getoption("--update-goldens"))
    return Golden(request.path.parent / "goldens", update=update)
