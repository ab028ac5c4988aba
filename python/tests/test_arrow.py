"""Tables and streams of records: columns in, columns out, every reader."""

from __future__ import annotations

import datetime
import decimal
import sys
from collections.abc import Iterator
from typing import Any

import pyarrow
import pytest

import solieu

TEXTS = [
    "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện, đạt 62,5% kế hoạch năm.",
    "Không có số liệu nào.",
    "Ngày 11/7, BHXH tỉnh Trà Vinh vận động được 925 người tham gia BHXH tự nguyện, đạt 132,14% kế hoạch.",
]


def test_the_schema_is_that_of_the_table_and_of_the_readme() -> None:
    table = pyarrow.table(solieu.records(TEXTS))
    assert pyarrow.schema(solieu.arrow.schema()) == table.schema
    assert table.schema.names == (
        "id doc kind agency area programme measure subject value period ratios changes amounts plans evidence also "
        "checks rules error"
    ).split()
    assert pyarrow.types.is_dictionary(table.schema.field("kind").type)
    assert pyarrow.types.is_date32(table.schema.field("period").type.field("start").type)
    assert table.schema.field("ratios").type.value_type.field("percent").type == pyarrow.decimal128(38, 18)
    assert table.schema.field("evidence").type.field("span").type == pyarrow.struct(
        {"begin": pyarrow.int64(), "end": pyarrow.int64()}
    )
    plain = pyarrow.schema(solieu.arrow.schema(dictionaries=False))
    assert not any(pyarrow.types.is_dictionary(field.type) for field in plain)


def test_rows_are_records_in_the_order_of_the_articles() -> None:
    rows = pyarrow.table(solieu.records(TEXTS, ids="abc", published="2020-07-15")).to_pylist()
    assert [row["id"] for row in rows] == ["a#1", "c#1"]
    assert rows[1]["ratios"][0]["percent"] == decimal.Decimal("132.14")
    assert rows[1]["period"]["start"] == datetime.date(2020, 7, 11)
    begin, end = rows[1]["value"]["span"].values()
    assert TEXTS[2].encode()[begin:end].decode() == "925 người"


def test_a_table_is_read_any_number_of_times_without_a_copy() -> None:
    table = solieu.records(TEXTS)
    first, second = pyarrow.table(table), pyarrow.table(table)
    assert first == second and len(table) == 2
    addresses = [t.column("subject").chunk(0).buffers()[2].address for t in (first, second)]
    assert addresses[0] == addresses[1]
    del table, first
    assert second.column("subject").to_pylist()[0]  # the memory outlives the table


def test_many_articles_make_many_batches() -> None:
    table = solieu.records(TEXTS * 700, threads=2)
    assert len(table.batches) == 3 and sum(map(len, table.batches)) == len(table) == 1400
    ids = pyarrow.table(table).column("doc").combine_chunks().field("id").to_pylist()
    assert ids == [str(i) for i in range(2100) if i % 3 != 1]


def columns() -> Iterator[Any]:
    yield pyarrow.array(TEXTS)
    yield pyarrow.array(TEXTS, pyarrow.large_string())
    yield pyarrow.array(TEXTS, pyarrow.string_view())
    yield pyarrow.array([text.encode() for text in TEXTS])
    yield pyarrow.array([text.encode() for text in TEXTS], pyarrow.large_binary())
    yield pyarrow.array([text.encode() for text in TEXTS], pyarrow.binary_view())
    yield pyarrow.array(TEXTS).dictionary_encode()
    yield pyarrow.array(["", None, *TEXTS, "kế"]).slice(2, 3)
    yield pyarrow.array(["ngắn", None, *TEXTS, "kế"], pyarrow.string_view()).slice(2, 3)


@pytest.mark.parametrize("column", list(columns()), ids=lambda column: str(column.type).split("<")[0])
def test_texts_of_every_type_of_column(column: Any) -> None:
    expected = pyarrow.table(solieu.records(TEXTS))
    batch = pyarrow.record_batch({"other": [1, 2, 3], "text": column})
    assert pyarrow.table(solieu.arrow.extract([batch])) == expected


@pytest.mark.parametrize(
    "ids",
    [["7", "8", "9"], pyarrow.array([7, 8, 9], pyarrow.uint8()), pyarrow.array([7, 8, 9], pyarrow.int64())]
    + [pyarrow.array(["7", "8", "9"]).dictionary_encode()],
)
def test_ids_of_every_type_of_column(ids: Any) -> None:
    found = solieu.arrow.extract(pyarrow.table({"text": TEXTS, "id": ids}), id="id")
    assert pyarrow.table(found).column("id").to_pylist() == ["7#1", "9#1"]


DAY = datetime.date(2020, 7, 15)
EVENING = datetime.datetime(2020, 7, 15, 22, 30)


@pytest.mark.parametrize(
    "days",
    [pyarrow.array([DAY] * 3), pyarrow.array([DAY] * 3, pyarrow.date64()), pyarrow.array(["2020-07-15T22:30"] * 3)]
    + [pyarrow.array([EVENING] * 3, pyarrow.timestamp(unit)) for unit in ("s", "ms", "us", "ns")]
    + [pyarrow.array([None, None, DAY])],
    ids=str,
)
def test_days_of_every_type_of_column(days: Any) -> None:
    found = pyarrow.table(solieu.arrow.extract(pyarrow.table({"text": TEXTS, "day": days}), published="day"))
    assert found.to_pylist()[1]["doc"]["published"] == DAY


def test_days_before_1970() -> None:
    days = pyarrow.array([datetime.datetime(1969, 12, 31, 23)], pyarrow.timestamp("us"))
    found = solieu.arrow.extract(pyarrow.table({"text": TEXTS[:1], "day": days}), published="day")
    assert pyarrow.table(found).to_pylist()[0]["doc"]["published"] == datetime.date(1969, 12, 31)


def test_a_stream_reads_one_batch_at_a_time_in_order() -> None:
    read: list[int] = []

    def batches() -> Iterator[Any]:
        for i in range(5):
            read.append(i)
            yield pyarrow.record_batch({"text": TEXTS, "id": [f"{i}a", f"{i}b", f"{i}c"]})

    found = solieu.arrow.extract(batches(), id="id")
    assert read == []
    ids = []
    for i, batch in enumerate(found):
        assert read == list(range(i + 1))
        ids += pyarrow.record_batch(batch).column("id").to_pylist()
    assert ids == [f"{i}{letter}#1" for i in range(5) for letter in "ac"]


def test_empty_input_gives_an_empty_table_with_the_schema() -> None:
    schema = pyarrow.schema(solieu.arrow.schema())
    text = pyarrow.schema({"text": pyarrow.string()})
    for nothing in (text.empty_table(), [pyarrow.record_batch([[]], schema=text)], [], iter(())):
        table = pyarrow.RecordBatchReader.from_stream(solieu.arrow.extract(nothing)).read_all()
        assert table.num_rows == 0 and table.schema == schema
    assert pyarrow.table(solieu.records([])).schema == schema
    assert pyarrow.table(solieu.arrow.extract(pyarrow.table({"text": pyarrow.nulls(2)}))).num_rows == 2  # two errors


def test_memory_comes_back() -> None:
    import resource

    def peak() -> int:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    batch = pyarrow.table({"text": TEXTS * 200})
    for i in range(60):
        pyarrow.table(solieu.arrow.extract(batch))
        solieu.records(TEXTS * 200)
        if i == 20:
            before = peak()
    assert peak() - before < 30_000  # KiB; a leaked result is about 2 MB a round


def test_no_reference_is_lost_or_kept() -> None:
    text = "".join(["Năm 2021 có ", "925 người tham gia."])
    before = sys.getrefcount(text)
    for _ in range(10):
        solieu.records([text, text])
    assert sys.getrefcount(text) == before


def test_polars_duckdb_and_pandas_read_a_table() -> None:
    import duckdb
    import pandas
    import polars

    found = solieu.records(TEXTS)
    frame = polars.DataFrame(found)
    assert frame["value"].struct.field("number").to_list() == [1250, 925]
    assert duckdb.sql("SELECT sum(value.number), max(ratios[1].percent) FROM found").fetchall() == [
        (2175.0, decimal.Decimal("132.14"))
    ]
    assert list(pandas.DataFrame.from_arrow(found)["measure"]) == ["new_participants", "new_participants"]
    # And their own tables are read without pyarrow's.
    given = polars.DataFrame({"text": TEXTS})
    assert polars.DataFrame(solieu.arrow.extract(given))["id"].to_list() == ["0#1", "2#1"]
