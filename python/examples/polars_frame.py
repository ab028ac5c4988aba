"""Records as a Polars data frame, and a frame's own texts as input."""

import polars as pl
from articles import ARTICLES

import solieu

given = pl.DataFrame({"name": list(ARTICLES), "body": list(ARTICLES.values())})
records = pl.DataFrame(solieu.arrow.extract(given, text="body", id="name"))
people = records.select(
    pl.col("area").struct.field("name").alias("area"),
    pl.col("value").struct.field("number").alias("people"),
).sort("people", descending=True)
print(people)
