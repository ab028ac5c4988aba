"""Many texts at once."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Iterator

from ._solieu import Analyzer, RecordTable, make_table

#: Articles in one batch of a table.
BATCH_SIZE = 1024


@functools.cache
def default_analyzer() -> Analyzer:
    """The analyzer of the built-in rules, built once in a process."""
    return Analyzer()


def records(
    texts: Iterable[str | bytes | None],
    *,
    ids: Iterable[object] | None = None,
    published: datetime.date | str | Iterable[datetime.date | str | None] | None = None,
    encoding: str | None = None,
    analyzer: Analyzer | None = None,
    threads: int = 1,
) -> RecordTable:
    """The records of the texts as one table, which pyarrow, Polars, DuckDB and pandas read without a copy.

    ``ids`` name the documents; without them it is their place in ``texts``, from 0. ``published`` is one day for all
    or one for each; ``encoding`` is that of all texts, and else found out for each. A text that cannot be read gives one
    row with the reason in the column ``error``.
    """
    if isinstance(texts, (str, bytes)):
        raise TypeError("texts must be an iterable of texts, not one text")
    if threads < 1:
        raise ValueError("threads must be at least 1")
    analyzer = default_analyzer() if analyzer is None else analyzer
    return make_table(analyzer, _rows(texts, ids, published), encoding, BATCH_SIZE, threads)


def _rows(
    texts: Iterable[str | bytes | None],
    ids: Iterable[object] | None,
    published: datetime.date | str | Iterable[datetime.date | str | None] | None,
) -> Iterator[tuple[object, object, object]]:
    columns: list[Iterable[object]] = [texts]
    if ids is not None:
        columns.append(ids)
    one_day = published is None or isinstance(published, (str, datetime.date))
    if published is not None and not isinstance(published, (str, datetime.date)):
        columns.append(published)
    for number, row in enumerate(zip(*columns, strict=True)):
        yield row[0], number if ids is None else row[1], published if one_day else row[-1]
