"""SQL over records with DuckDB, which reads the table where it is."""

import duckdb
from articles import ARTICLES

import solieu

records = solieu.records(ARTICLES.values(), ids=ARTICLES)
query = """
    SELECT agency.name, value.number::INT AS people, ratios[1].percent::DECIMAL(9, 2) AS plan
    FROM records
    WHERE error IS NULL AND measure = 'new_participants'
    ORDER BY plan DESC
"""
with duckdb.connect() as database:
    for name, people, plan in database.execute(query).fetchall():
        print(f"{name}: {people} ({plan}%)")
