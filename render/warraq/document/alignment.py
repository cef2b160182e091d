"""Two sequences in order, paired so that the sum of the pairs' scores is greatest.

S. B. Needleman and C. D. Wunsch (1970), without a cost for what stays alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

__all__ = ["Alignment"]

#: How far from the middle line of two texts partners are looked for.
_BAND = 40
#: What stays alone is doubtful where a pairing that gives it a partner is worse by so little.
_MARGIN = 0.3
_NEVER = float("-inf")


class Alignment:
    """``score(i, j)``: how well the ``i``-th of the first and the ``j``-th of the second go
    together; minus infinity where they never do."""

    def __init__(self, rows: int, columns: int, score: Callable[[int, int], float]) -> None:
        self._rows, self._columns = rows, columns
        near = (_BAND + abs(rows - columns)) * max(rows, columns)
        self._scores = {
            (i, j): score(i, j)
            for i in range(rows)
            for j in range(columns)
            if abs(i * columns - j * rows) <= near
        }
        # The best sums of what stands before and from each point on.
        self._before = self._sums()
        self._after = self._sums_backwards()

    def _score(self, i: int, j: int) -> float:
        return self._scores.get((i, j), _NEVER)

    def _sums(self) -> list[list[float]]:
        sums = [[0.0] * (self._columns + 1) for _ in range(self._rows + 1)]
        for i in range(self._rows):
            for j in range(self._columns):
                paired = sums[i][j] + self._score(i, j)
                sums[i + 1][j + 1] = max(sums[i][j + 1], sums[i + 1][j], paired)
        return sums

    def _sums_backwards(self) -> list[list[float]]:
        sums = [[0.0] * (self._columns + 1) for _ in range(self._rows + 1)]
        for i in reversed(range(self._rows)):
            for j in reversed(range(self._columns)):
                paired = sums[i + 1][j + 1] + self._score(i, j)
                sums[i][j] = max(sums[i + 1][j], sums[i][j + 1], paired)
        return sums

    def path(self) -> Iterator[tuple[int | None, int | None]]:
        """The pairs in order; None in place of a partner that there is not."""
        i = j = 0
        while i < self._rows or j < self._columns:
            rest = self._after[i][j]
            if i < self._rows and j < self._columns and self._is_pair(i, j, rest):
                yield i, j
                i, j = i + 1, j + 1
            elif i < self._rows and self._after[i + 1][j] == rest:
                yield i, None
                i += 1
            else:
                yield None, j
                j += 1

    def _is_pair(self, i: int, j: int, rest: float) -> bool:
        score = self._score(i, j)
        return score > _NEVER and self._after[i + 1][j + 1] + score == rest

    def is_row_doubtful(self, i: int) -> bool:
        """Whether the ``i``-th of the first, which is alone, could as well have a partner."""
        return self._is_close(self._through(i, j) for j in range(self._columns))

    def is_column_doubtful(self, j: int) -> bool:
        """Whether the ``j``-th of the second, which is alone, could as well have a partner."""
        return self._is_close(self._through(i, j) for i in range(self._rows))

    def _through(self, i: int, j: int) -> float:
        return self._before[i][j] + self._score(i, j) + self._after[i + 1][j + 1]

    def _is_close(self, others: Iterator[float]) -> bool:
        return max(others, default=_NEVER) > self._after[0][0] - _MARGIN
