"""Jobs that may take only so long and give back only so much."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeVar

from warraq.diagnostics import Diagnostics, WarraqError
from warraq.pipeline import Job, Result, run

__all__ = ["Limits", "call_within", "run_within"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """``seconds`` of wall-clock time, ``size`` of the output in bytes; None is no limit."""

    seconds: float | None = None
    size: int | None = None


def run_within(job: Job, limits: Limits) -> Result:
    """`pipeline.run` within limits. Raises `WarraqError` (``limit.time``, ``limit.size``)."""
    result = call_within(limits.seconds, run, job)
    if limits.size is not None and len(result.data) > limits.size:
        _exceeded("limit.size", limits.size)
    return result


def call_within(seconds: float | None, function: Callable[..., T], *given: object) -> T:
    """What a function of a module gives, within a time. Raises `WarraqError` (``limit.time``).

    A time limit runs it in a process of its own, which is ended when the time is up: layout and
    readers of PDF cannot be interrupted in any other way that leaves the caller's process sound. It
    is a plain child process, so that it works under any start method, in worker processes, and in
    scripts that guard nothing.
    """
    return function(*given) if seconds is None else _in_process(seconds, function, given)


def _in_process(seconds: float, function: Callable[..., T], given: tuple[object, ...]) -> T:
    path = os.pathsep.join(part or str(Path.cwd()) for part in sys.path)
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and our own words
            [sys.executable, "-c", _CHILD],
            input=pickle.dumps((function, given)),
            stdout=subprocess.PIPE,
            # Ctrl-C is the caller's to handle; the child ends with it.
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": path},
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        _exceeded("limit.time", seconds)
    if done.returncode != 0:
        _exceeded("limit.crashed", done.returncode)
    answer: T | Exception = pickle.loads(done.stdout)  # noqa: S301 - from our own child
    if isinstance(answer, Exception):
        raise answer
    return answer


_CHILD = "from warraq.limits import work; work()"


def work() -> None:
    """The child's side: a call on standard input, its result or its error on standard output."""
    function, given = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What anything prints on the way must not get between the bytes of the answer.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    answer: object
    try:
        answer = function(*given)
    except WarraqError as error:
        answer = error
    except Exception as error:
        error.__traceback__ = None
        answer = error
    # Whoever asked may have been ended meanwhile, and asks no more.
    with suppress(BrokenPipeError), out:
        out.write(pickle.dumps(answer))


def _exceeded(code: str, limit: object) -> NoReturn:
    found = Diagnostics()
    found.add(code, None, limit=limit)
    raise WarraqError(found)
