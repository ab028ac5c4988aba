"""python -m solieu extract --parquet"""

from __future__ import annotations

import json
import pathlib
import subprocess
import sys

import pyarrow
import pyarrow.parquet
import pytest
from conftest import article_files
from json_of_rows import json_lines

import solieu


def extract(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "solieu", "extract", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


def test_the_records_of_the_program_in_parquet(golden: dict[str, str], tmp_path: pathlib.Path) -> None:
    out = tmp_path / "out.parquet"
    done = extract("--parquet", out, "-j", 2, *article_files())
    assert done.returncode == 0, done.stderr
    table = pyarrow.parquet.read_table(out)
    assert table.schema.names == pyarrow.schema(solieu.arrow.schema()).names
    assert "".join(json_lines(table.to_pylist())) == "".join(golden.values())


def test_json_lines_and_their_fields(tmp_path: pathlib.Path) -> None:
    lines, out = tmp_path / "a.jsonl", tmp_path / "out.parquet"
    body = "Ngày 11/7, BHXH tỉnh Hà Nam vận động được 925 người tham gia BHXH tự nguyện."
    rows = [{"body": body, "name": "x", "day": "2020-07-15"}, {"body": body}, {"other": 1}, [], {"body": body, "day": "?"}]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows) + "not JSON\n", encoding="utf-8")
    done = extract("--parquet", out, "--text-field", "body", "--id-field", "name", "--date-field", "day", lines)
    assert done.returncode == 1 and f"{lines}:3: no article" in done.stderr
    found = pyarrow.parquet.read_table(out).to_pylist()
    assert [row["doc"]["id"] for row in found] == ["x"] + [f"{lines}:{number}" for number in range(2, 7)]
    assert str(found[0]["period"]["start"]) == "2020-07-11"
    wrong_day = "published: not a day (YYYY-MM-DD)"
    assert [row["error"] for row in found] == [None, None, "the text is null", "the text is null", wrong_day] + [
        "the text is null"
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["missing.txt"], 3, "missing.txt"),
        (["--rules", "{rules}", "{article}"], 2, "units.tsv:1:1"),
        (["-j", "0", "{article}"], 2, "threads"),
        ([], 2, "usage"),
    ],
)
def test_errors_leave_no_file(arguments: list[str], code: int, said: str, tmp_path: pathlib.Path) -> None:
    (tmp_path / "units.tsv").write_text("unit\n", encoding="utf-8")
    names = {"rules": tmp_path / "units.tsv", "article": article_files()[0]}
    out = tmp_path / "out.parquet"
    done = extract("--parquet", out, *(argument.format(**names) for argument in arguments))
    assert done.returncode == code and said in done.stderr and "Traceback" not in done.stderr
    assert not list(tmp_path.glob("out.parquet*"))
