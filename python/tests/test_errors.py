"""Wrong input gives a Python error or an error column, and never ends the interpreter."""

from __future__ import annotations

import pathlib
import subprocess
import sys
from typing import Any

import pyarrow
import pytest

import solieu

GOOD = "Năm 2021, BHXH tỉnh Hà Nam vận động được 925 người tham gia BHXH tự nguyện."


@pytest.mark.parametrize("text", [None, 5, 1.5, ["a"], bytearray(b"a"), memoryview(b"a")])
def test_what_is_no_text_is_a_type_error(analyzer: solieu.Analyzer, text: Any) -> None:
    with pytest.raises(TypeError, match=f"text must be str or bytes, not {type(text).__name__}"):
        analyzer.analyze(text)


@pytest.mark.parametrize("text", [b"", "", b"\xff\xfe\x00", b"\x00" * 1000, b"\xed\xa0\x80", "\x00", "\udcff" * 10])
def test_any_text_is_an_article(analyzer: solieu.Analyzer, text: str | bytes) -> None:
    assert analyzer.analyze(text).records == ()


@pytest.mark.parametrize("published", ["", "15/7/2020", "2020-02-30", "2020-07-15x"])
def test_a_wrong_day_is_a_value_error(analyzer: solieu.Analyzer, published: str) -> None:
    with pytest.raises(ValueError, match="not a day"):
        analyzer.analyze(GOOD, published)


def test_a_day_of_another_type_is_a_type_error(analyzer: solieu.Analyzer) -> None:
    with pytest.raises(TypeError, match="published must be a date"):
        analyzer.analyze(GOOD, 2020)  # type: ignore[arg-type]


def test_rule_errors_name_every_place(tmp_path: pathlib.Path) -> None:
    (tmp_path / "domains").mkdir()
    (tmp_path / "units.tsv").write_text("unit\n", encoding="utf-8")
    (tmp_path / "domains" / "x.tsv").write_text("no such column\n", encoding="utf-8")
    with pytest.raises(solieu.RuleError) as caught:
        solieu.Analyzer(tmp_path)
    error = caught.value
    assert [problem.file for problem in error.problems] == [
        str(tmp_path / "domains" / "x.tsv"),
        str(tmp_path / "units.tsv"),
    ]
    assert (error.file, error.line, error.column) == error.problems[0][:3]
    assert error.line == 1 and error.column >= 1 and error.problems[1].text == "unit"
    assert str(error).startswith(f"{error.file}:1:") and isinstance(error, ValueError)


def test_rules_that_are_not_there_are_an_os_error(tmp_path: pathlib.Path) -> None:
    with pytest.raises(FileNotFoundError):
        solieu.Analyzer(tmp_path / "missing.tsv")
    with pytest.raises(solieu.RuleError, match='no table named "foo"'):
        solieu.Analyzer({"foo.tsv": "a\tb\n"})


def test_user_rules_from_a_file_a_folder_and_a_mapping(tmp_path: pathlib.Path) -> None:
    row = "khóm trồng\tobject\tobjects\t12 khóm trồng\n"
    file = tmp_path / "units.tsv"
    file.write_text("unit\tkind\tmeasure\texample\n" + row, encoding="utf-8")
    text = "Năm 2021, BHXH tỉnh Hà Nam có 12 khóm trồng."
    plain = solieu.Analyzer().analyze(text).to_dict()
    expected = solieu.Analyzer(file).analyze(text).to_dict()
    assert expected != plain
    for rules in (str(file), tmp_path, [file], {"units.tsv": file.read_bytes()}):
        assert solieu.Analyzer(rules).analyze(text).to_dict()["records"][0]["value"]["unit"] == "khóm trồng"


def errors_of(table: Any) -> list[tuple[str, str]]:
    rows = pyarrow.table(table).to_pylist()
    return [(row["doc"]["id"], row["error"]) for row in rows if row["error"] is not None]


def test_a_table_has_an_error_column() -> None:
    table = solieu.records([GOOD, None, 5, GOOD], ids=["a", "b", "c", None])  # type: ignore[list-item]
    assert errors_of(table) == [
        ("b", "text must be str or bytes, not NoneType"),
        ("c", "text must be str or bytes, not int"),
    ]
    assert [row["id"] for row in pyarrow.table(table).to_pylist()] == ["a#1", None, None, "#1"]
    assert errors_of(solieu.records([GOOD], published=["x"])) == [("0", "published: not a day (YYYY-MM-DD): 'x'")]


def test_a_stream_has_an_error_column() -> None:
    batch = pyarrow.table({"text": [GOOD, None, GOOD], "day": ["2020-01-01", None, "?"]})
    assert errors_of(solieu.arrow.extract(batch, published="day")) == [
        ("1", "the text is null"),
        ("2", "published: not a day (YYYY-MM-DD)"),
    ]


def test_an_article_of_4_gib_or_more_is_refused_and_the_others_are_read() -> None:
    # A column of offsets alone: no one reads what they promise.
    code = """
import ctypes, mmap, pyarrow, solieu
size = 1 << 32
memory = mmap.mmap(-1, size + 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000)
offsets = pyarrow.array([0, size, size + 3], pyarrow.int64()).buffers()[1]
texts = pyarrow.Array.from_buffers(pyarrow.large_string(), 2, [None, offsets, pyarrow.py_buffer(memory)])
found = solieu.arrow.extract(pyarrow.record_batch({"text": texts}))
print([row["error"] for row in pyarrow.table(found).to_pylist()])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300)
    assert "4 GiB" in done.stdout or "memory" in done.stdout, done.stderr


def test_a_process_without_memory_gets_an_error() -> None:
    code = f"""
import resource, pyarrow, solieu
analyzer = solieu.Analyzer()
text = ({GOOD!r} + " ") * 300_000
batch = pyarrow.table({{"text": [text, {GOOD!r}]}})
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 60_000_000,) * 2)
try:
    analyzer.analyze(text)
except MemoryError:
    print("MemoryError")
found = solieu.arrow.extract(batch, analyzer=analyzer)
print([row["error"] for row in pyarrow.table(found).to_pylist()])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300)
    assert done.stdout.split("\n")[:2] == ["MemoryError", "['out of memory', None]"], done.stderr


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"text": "body"}, 'no column "body"; there are: "text", "number", "time"'),
        ({"text": "number"}, 'column "number" cannot be read as text: its Arrow format is "l"'),
        ({"id": "name"}, 'no column "name"'),
        ({"published": "number"}, 'column "number" cannot be read as a day'),
        ({"published": "time"}, 'column "time" cannot be read as a day: its Arrow format is "tsu:Asia/Ho_Chi_Minh"'),
    ],
)
def test_a_wrong_column_is_named(wrong: dict[str, str], message: str) -> None:
    time = pyarrow.array([0], pyarrow.timestamp("us", "Asia/Ho_Chi_Minh"))
    table = pyarrow.table({"text": [GOOD], "number": [1], "time": time})
    with pytest.raises(solieu.ColumnError) as caught:
        solieu.arrow.extract(table, **wrong)  # type: ignore[arg-type]
    assert message in str(caught.value) and isinstance(caught.value, ValueError)


@pytest.mark.parametrize("wrong", [None, 5, [5], [None]])
def test_what_is_no_batch_is_a_type_error(wrong: Any) -> None:
    with pytest.raises(TypeError, match="batch"):
        list(solieu.arrow.extract(wrong))


def test_one_text_is_no_list_of_texts() -> None:
    with pytest.raises(TypeError, match="not one text"):
        solieu.records(GOOD)
    with pytest.raises(ValueError, match="shorter|longer"):
        solieu.records([GOOD], ids=["a", "b"])
    with pytest.raises(ValueError, match="threads"):
        solieu.records([GOOD], threads=0)


def test_an_error_of_the_source_arrives() -> None:
    def batches() -> Any:
        yield pyarrow.record_batch({"text": [GOOD]})
        raise LookupError("the source broke")

    stream = solieu.arrow.extract(batches())
    assert len(next(stream)) == 1
    with pytest.raises(LookupError, match="the source broke"):
        next(stream)
    reader = pyarrow.RecordBatchReader.from_stream(solieu.arrow.extract(batches()))
    assert reader.read_next_batch().num_rows == 1
    with pytest.raises(OSError, match="the source broke"):
        reader.read_next_batch()
