"""Articles in parts with Dask, one part after the other in each of its processes."""

import dask.bag
import pyarrow as pa
from articles import ARTICLES

import solieu


def extract(part: list[tuple[str, str]]) -> list[pa.Table]:
    """The records of one part; the analyzer is built once a process."""
    names, texts = zip(*part)
    return [pa.table(solieu.records(texts, ids=names))]


if __name__ == "__main__":
    bag = dask.bag.from_sequence(ARTICLES.items(), npartitions=2)
    tables = bag.map_partitions(extract).compute(scheduler="processes", num_workers=2)
    print(pa.concat_tables(tables).select(["id", "measure"]).to_pandas())
