"""Records of a Spark data frame, with the same engine on every worker."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from . import _rules, arrow
from ._records import default_analyzer
from ._solieu import Analyzer, ColumnError

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

_Tables = tuple[tuple[str, "str | bytes"], ...]


def extract(
    df: DataFrame,
    text: str = "text",
    id: str = "id",
    published: str | None = None,
    *,
    rules: _rules.Rules | None = None,
) -> DataFrame:
    """The records of the articles of a data frame; the columns are those of :func:`solieu.arrow.extract`.

    ``text``, ``id`` and ``published`` name columns. ``rules`` are read here and travel with the job. The analyzer is
    built once in each Python worker of Spark, where this package and pyarrow have to be installed.
    """
    import pyarrow
    from pyspark.sql.pandas.types import from_arrow_schema

    columns = [column for column in (text, id, published) if column is not None]
    missing = [column for column in columns if column not in df.columns]
    if missing:
        raise ColumnError(f"there is no column {missing}; there are: {df.columns}")
    tables = tuple(_rules.read(rules).items())
    _analyzer(tables)  # wrong rules are an error here, not on the workers
    schema = from_arrow_schema(pyarrow.schema(arrow.schema(dictionaries=False)))
    return df.select(*columns).mapInArrow(_Worker(text, id, published, tables), schema)


@functools.cache
def _analyzer(tables: _Tables) -> Analyzer:
    return Analyzer(dict(tables)) if tables else default_analyzer()


class _Worker(NamedTuple):
    """What travels to the workers."""

    text: str
    id: str
    published: str | None
    tables: _Tables

    def __call__(self, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow

        found = arrow.extract(
            batches,
            text=self.text,
            id=self.id,
            published=self.published,
            analyzer=_analyzer(self.tables),
            dictionaries=False,
        )
        for batch in found:
            yield pyarrow.record_batch(batch)
