"""The records of every article, byte for byte as JSON: C++ (golden files), program, Python, Arrow."""

from __future__ import annotations

import pathlib

import pyarrow
import pytest
from conftest import ROOT, article_files
from json_of_rows import json_lines

import solieu


def test_python_gives_what_the_golden_files_hold(analyzer: solieu.Analyzer) -> None:
    articles = sorted((ROOT / "examples" / "articles").glob("*.txt"))
    assert articles
    for article in articles:
        expected = (ROOT / "examples" / "records" / (article.stem + ".jsonl")).read_text(encoding="utf-8")
        assert analyzer.analyze(article.read_bytes(), id=article.name).to_json() == expected, article.name


def test_python_gives_what_the_program_gives(analyzer: solieu.Analyzer, golden: dict[str, str]) -> None:
    for file, expected in golden.items():
        article = pathlib.Path(file).read_bytes()
        found = analyzer.analyze(article, id=file)
        assert found.to_json() == expected, file
        assert "".join(record.to_json() + "\n" for record in found.records) == expected, file
        if b"\r" not in article:  # a str has no other bytes where the file is UTF-8
            assert analyzer.analyze(article.decode(), id=file).to_json() == expected, file


@pytest.mark.parametrize("threads", [1, 3])
def test_a_table_gives_what_the_program_gives(golden: dict[str, str], threads: int) -> None:
    texts = [pathlib.Path(file).read_bytes() for file in golden]
    table = pyarrow.table(solieu.records(texts, ids=golden, threads=threads))
    assert "".join(json_lines(table.to_pylist())) == "".join(golden.values())


@pytest.mark.parametrize("dictionaries", [True, False])
def test_a_stream_gives_what_the_program_gives(golden: dict[str, str], dictionaries: bool) -> None:
    rows = [{"text": pathlib.Path(file).read_bytes().decode(), "id": file} for file in golden]
    batches = pyarrow.Table.from_pylist(rows).to_batches(max_chunksize=7)
    found = solieu.arrow.extract(batches, id="id", dictionaries=dictionaries)
    table = pyarrow.RecordBatchReader.from_stream(found).read_all()
    table.validate(full=True)
    assert "".join(json_lines(table.to_pylist())) == "".join(golden.values())


def test_there_are_articles_to_compare() -> None:
    assert len(article_files()) >= 20
