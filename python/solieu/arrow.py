"""Record batches of texts in, record batches of records out. Needs no library: it speaks the Arrow PyCapsule protocol.

The columns of the records are described in the README of the package; ``schema()`` gives their types.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from ._records import default_analyzer
from ._solieu import Analyzer, RecordSchema, RecordStream, make_schema, make_stream


class ArrowStream(Protocol):
    """What hands out record batches: a table, a reader or a data frame of pyarrow, Polars, DuckDB, pandas, …"""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...


class ArrowBatch(Protocol):
    """One record batch."""

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]: ...


def schema(*, dictionaries: bool = True) -> RecordSchema:
    """The type of the records, for ``pyarrow.schema`` and others that take ``__arrow_c_schema__``."""
    return make_schema(not dictionaries)


def extract(
    batches: ArrowStream | ArrowBatch | Iterable[ArrowBatch | ArrowStream],
    *,
    text: str = "text",
    id: str | None = None,
    published: str | None = None,
    encoding: str | None = None,
    analyzer: Analyzer | None = None,
    threads: int = 1,
    dictionaries: bool = True,
) -> RecordStream:
    """The records of the articles in ``batches``, one batch out for each batch in, in their order.

    ``text``, ``id`` and ``published`` name columns. Texts are strings or bytes; ids are strings or whole numbers, and
    without that column the number of the article, from 0; days are dates, times
    without a zone, or strings. ``encoding`` is that of all texts, and else found out for each. An article that cannot be
    read gives one row with the reason in the column ``error``. Batches are read as the result is, one at a time.

    ``dictionaries=False`` writes the names of closed sets (kind, measure, bound, …) as plain strings.

    Raises ColumnError if there is no such column, or it is of a type that cannot be read.
    """
    if threads < 1:
        raise ValueError("threads must be at least 1")
    analyzer = default_analyzer() if analyzer is None else analyzer
    return make_stream(analyzer, batches, text, id, published, encoding, not dictionaries, threads)
