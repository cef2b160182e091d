"""The command line: ``warraq briefing content.yaml -o briefing.pdf``.

Exit codes: 0 done; 1 the content has errors (under ``--strict``: or warnings); 2 wrong usage; 3 a
file cannot be read or written, or a system library is missing; 4 the time limit was exceeded; 5 a
file does not say what it should; 70 an internal fault; 130 interrupted; 141 whoever read the output
went away.

The command line is a caller of `warraq.pipeline` like any other. This module imports nothing that
it does not need at once, so that a call pays only for what it does.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from warraq import __version__

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say (those of the process unless given); give back the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _open_what_is_closed()
    _print_whatever_comes()
    try:
        status = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        _give_up_output()
        return 141
    except OSError as error:  # a full disk under the output of --version, for one
        _give_up_output()
        with suppress(OSError):
            sys.stderr.write(f"warraq: {error.strerror}\n")
        return 3
    except KeyboardInterrupt:
        return 130
    return status


def _run(given: list[str]) -> int:
    if given == ["--version"]:  # the quick way; together with others it is an option like them
        print(f"warraq {__version__}")  # noqa: T201 - this is what was asked for
        return 0
    from warraq.cli.app import run

    return run(given)


def _open_what_is_closed() -> None:
    """Where the process came without a stream (``>&-``) stands one that holds and keeps nothing."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123


def _print_whatever_comes() -> None:
    """Arabic on a terminal that has no Arabic is escaped: that is no reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def _give_up_output() -> None:
    """Else Python complains at its end that it cannot flush."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with suppress(OSError, ValueError):
                os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
