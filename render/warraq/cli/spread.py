"""A dataclass of options as typer sees it: a function with a parameter for each field."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import partial
from typing import Any, TypeVar, get_type_hints

from warraq.cli.command_options import ExtractOptions
from warraq.cli.options import Options

__all__ = ["spread"]

O = TypeVar("O", bound=Options | ExtractOptions)  # noqa: E741


def spread(model: type[O], command: Callable[[O], int]) -> Callable[..., Callable[[], int]]:
    """A function with a parameter for each field of ``model``, which gives the work to be done.

    The work is not done inside typer, which has answers of its own to interrupts and closed pipes.
    """

    def spread_out(**given: Any) -> Callable[[], int]:
        return partial(command, model(**given))

    hints = get_type_hints(model, include_extras=True)
    first = getattr(model, "first", ())
    own = set(hints) - {field.name for field in fields(Options)}
    parameters = [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            annotation=hints[field.name],
            **({} if field.default is MISSING else {"default": field.default}),
        )
        # A command's own options are the first that its help shows, after what it puts first.
        for field in sorted(
            fields(model), key=lambda one: (one.name not in first, one.name not in own)
        )
    ]
    spread_out.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    spread_out.__annotations__ = {one.name: one.annotation for one in parameters}
    return spread_out
