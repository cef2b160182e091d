"""Jobs that may take only so long and give back only so much."""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection

from warraq.diagnostics import Diagnostics, WarraqError
from warraq.pipeline import Job, Result, run

__all__ = ["Limits", "run_within"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """``seconds`` of wall-clock time, ``size`` of the output in bytes; None is no limit."""

    seconds: float | None = None
    size: int | None = None


def run_within(job: Job, limits: Limits) -> Result:
    """`pipeline.run` within limits. Raises `WarraqError` (``limit.time``, ``limit.size``).

    A time limit runs the job in a process of its own, which is ended when the time is up: layout
    cannot be interrupted in any other way that leaves the caller's process sound.
    """
    result = run(job) if limits.seconds is None else _in_process(job, limits.seconds)
    if limits.size is not None and len(result.data) > limits.size:
        _exceeded("limit.size", limits.size)
    return result


def _in_process(job: Job, seconds: float) -> Result:
    # Not fork: the caller may have threads, whose locks a forked child would inherit as they are.
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    worker = context.Process(target=_work, args=(job, there), daemon=True)
    with _interrupts_held():
        worker.start()
    there.close()
    try:
        if not here.poll(seconds):
            _exceeded("limit.time", seconds)
        answer: Result | Exception = here.recv()
    except EOFError:
        _exceeded("limit.crashed", worker.exitcode)
        raise
    finally:
        worker.kill()
        worker.join()
        here.close()
    if isinstance(answer, Exception):
        raise answer
    return answer


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A process that is started meanwhile never sees Ctrl-C, which is for us to answer."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Starting this one, which happens once, would let signals through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(job: Job, connection: Connection) -> None:
    try:
        connection.send(run(job))
    except WarraqError as error:
        connection.send(error)
    except Exception as error:
        # Raised again by the caller, who would otherwise learn only that this process ended.
        error.add_note(traceback.format_exc())
        connection.send(error)


def _exceeded(code: str, limit: object) -> None:
    found = Diagnostics()
    found.add(code, None, limit=limit)
    found.raise_errors()
