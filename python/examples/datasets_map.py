"""Records as a Hugging Face dataset, out of a dataset of articles in JSON lines."""

import json
import pathlib
import tempfile

import datasets
import pyarrow as pa
import pyarrow.parquet as pq
from articles import ARTICLES

import solieu

with tempfile.TemporaryDirectory() as folder:
    lines = pathlib.Path(folder) / "articles.jsonl"
    lines.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in ARTICLES.items()))
    articles = datasets.load_dataset("json", data_files=str(lines), split="train", cache_dir=folder)

    parquet = pathlib.Path(folder) / "records.parquet"
    found = solieu.arrow.extract(articles.data.table, id="id", dictionaries=False)
    pq.write_table(pa.table(found), parquet)
    records = datasets.load_dataset("parquet", data_files=str(parquet), split="train", cache_dir=folder)
    for record in records:
        print(record["id"], record["value"]["number"], record["ratios"][0]["percent"])
