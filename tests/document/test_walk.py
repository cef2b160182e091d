"""Going through a tree against the plainest way to do so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

from tests.samples import every_node, every_node_parallel, factsheet
from warraq.diagnostics import Place
from warraq.document.tree import Document, Link, Paragraph, Str, Table
from warraq.document.values import NumberValue
from warraq.document.walk import descend, search

SAMPLES: dict[str, Callable[[], Document]] = {
    "every node": lambda: every_node("ar"),
    "side by side": every_node_parallel,
    "fact sheet": lambda: factsheet("ar", "en"),
}


def each(node: object) -> Iterator[object]:
    if is_dataclass(node) and not isinstance(node, Place):
        yield node
        for field in fields(node):
            yield from each(getattr(node, field.name))
    elif isinstance(node, (tuple, list)):
        for one in node:
            yield from each(one)
    elif isinstance(node, Mapping):
        yield from each(tuple(node.values()))


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_node_is_visited_parents_first(sample: str) -> None:
    document = SAMPLES[sample]()
    assert list(descend(document)) == list(each(document))


@pytest.mark.parametrize("sample", SAMPLES)
def test_nodes_of_a_type_are_found_in_that_order(sample: str) -> None:
    document = SAMPLES[sample]()
    for kinds in ({Table, Link}, {Str}, {NumberValue, Paragraph}):
        wanted = [node for node in descend(document) if type(node) in kinds]
        assert wanted
        assert search(document, kinds) == wanted
