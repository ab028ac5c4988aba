"""Records of files as Parquet: ``python -m solieu extract --parquet records.parquet FILE…``."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from . import RuleError, __version__, arrow
from ._solieu import Analyzer

if TYPE_CHECKING:
    import pyarrow

#: Articles in one row group, and read at a time.
_BATCH = 1024


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m solieu", description=__doc__)
    parser.add_argument("--version", action="version", version=f"solieu {__version__}")
    commands = parser.add_subparsers(required=True, metavar="extract")
    extract = commands.add_parser("extract", help="the records of articles as a Parquet file")
    extract.add_argument("files", nargs="+", metavar="FILE", help="an article, or one a line in FILE.jsonl")
    extract.add_argument("--parquet", required=True, metavar="FILE", help="the file to write")
    extract.add_argument("--text-field", default="text", help="field of the text in JSON lines")
    extract.add_argument("--id-field", default="id", help="field of the id in JSON lines")
    extract.add_argument("--date-field", default="published", help="field of the publication day in JSON lines")
    extract.add_argument("--rules", action="append", metavar="PATH", help="rule tables over the built-in ones")
    extract.add_argument("-j", "--threads", type=int, default=1, help="articles that are read at a time")
    return parser.parse_args()


def _articles(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    for file in options.files:
        with open(file, "rb") as lines:
            if not file.endswith((".jsonl", ".ndjson")):
                yield {"text": lines.read(), "id": file, "published": None}
                continue
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _article(line, f"{file}:{number}", options)


def _article(line: bytes, place: str, options: argparse.Namespace) -> dict[str, Any]:
    """A line that holds no article is one without text, which the column ``error`` says."""
    try:
        item = json.loads(line)
    except ValueError:
        item = None
    if not isinstance(item, dict) or not isinstance(item.get(options.text_field), str):
        return {"text": None, "id": place, "published": None}
    text = item[options.text_field].encode("utf-8", "replace")
    name, day = item.get(options.id_field), item.get(options.date_field)
    return {"text": text, "id": place if name is None else str(name), "published": None if day is None else str(day)}


def _batches(options: argparse.Namespace, rejected: list[str]) -> Iterator[pyarrow.RecordBatch]:
    import pyarrow

    schema = pyarrow.schema(
        {"text": pyarrow.large_binary(), "id": pyarrow.large_string(), "published": pyarrow.large_string()}
    )
    rows: list[dict[str, Any]] = []
    for article in _articles(options):
        rows.append(article)
        if article["text"] is None:
            rejected.append(article["id"])
        if len(rows) == _BATCH:
            yield pyarrow.RecordBatch.from_pylist(rows, schema)
            rows = []
    if rows:
        yield pyarrow.RecordBatch.from_pylist(rows, schema)


def _extract(options: argparse.Namespace) -> int:
    import pyarrow
    import pyarrow.parquet

    rejected: list[str] = []
    found = arrow.extract(
        _batches(options, rejected),
        id="id",
        published="published",
        analyzer=Analyzer(options.rules),
        threads=options.threads,
    )
    partial = f"{options.parquet}.partial"
    try:
        with pyarrow.parquet.ParquetWriter(partial, pyarrow.schema(arrow.schema())) as out:
            for batch in found:
                out.write_batch(pyarrow.record_batch(batch))
        os.replace(partial, options.parquet)
    except BaseException:
        if os.path.exists(partial):
            os.remove(partial)
        raise
    for place in rejected:
        print(f"solieu: {place}: no article: not a JSON object with a text", file=sys.stderr)
    return 1 if rejected else 0


def main() -> int:
    """Exit codes as those of the program: 0 done; 1 some input rejected; 2 wrong option or rule; 3 input or output."""
    options = _arguments()
    try:
        return _extract(options)
    except (RuleError, ValueError) as error:
        print(f"solieu: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"solieu: {error}", file=sys.stderr)
        return 3
    except ImportError as error:
        print(f"solieu: --parquet needs pyarrow: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
