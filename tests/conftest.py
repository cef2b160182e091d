"""What every test gets."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


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
