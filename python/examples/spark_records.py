"""Records with Spark: ``spark-submit spark_records.py``, or by itself on this machine."""

from articles import ARTICLES
from pyspark.sql import SparkSession

import solieu

spark = SparkSession.builder.appName("solieu").getOrCreate()
articles = spark.createDataFrame(list(ARTICLES.items()), "id string, text string")
records = solieu.spark.extract(articles)
records.selectExpr("agency.name", "value.number", "ratios[0].percent").orderBy("name").show(truncate=False)
spark.stop()
