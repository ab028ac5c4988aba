"""A real standalone cluster on this machine: a master, two workers, started and stopped here."""

from __future__ import annotations

import contextlib
import os
import pathlib
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pyarrow
import pyarrow.parquet
import pyspark
import pytest
from conftest import article_files
from json_of_rows import json_lines
from pyspark.sql import SparkSession

import solieu

ARTICLES = 100_000
PARTS = 40
SPARK_HOME = pathlib.Path(pyspark.__file__).parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(what: str, holds: Callable[[], object], seconds: float = 180) -> None:
    limit = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < limit, f"not after {seconds} s: {what}"
        time.sleep(0.05)


class Cluster:
    """Each process leads a group of its own: what it started goes with it, as with a machine that is switched off."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder, self.port = folder, free_port()
        self.url = f"spark://127.0.0.1:{self.port}"
        self.processes: list[subprocess.Popen[bytes]] = []
        self.start("Master", "--port", str(self.port))
        wait_for("the master's start", lambda: "I have been elected leader" in self.log("Master0"))
        self.workers = [
            self.start("Worker", "--cores", "1", "--memory", "1g", "--work-dir", str(folder / "work"), self.url)
            for _ in range(2)
        ]
        wait_for("two workers", lambda: self.log("Master0").count("Registering worker") == 2)

    def start(self, role: str, *arguments: str) -> subprocess.Popen[bytes]:
        environment = {
            **os.environ,
            "SPARK_HOME": str(SPARK_HOME),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_DAEMON_MEMORY": "256m",
            "PYSPARK_PYTHON": sys.executable,
        }
        log = self.folder / f"{role}{len(self.processes)}.log"
        command = [str(SPARK_HOME / "bin" / "spark-class"), f"org.apache.spark.deploy.{role.lower()}.{role}"]
        with log.open("wb") as out:
            process = subprocess.Popen(
                [*command, "--host", "127.0.0.1", "--webui-port", "0", *arguments],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.processes.append(process)
        return process

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def stop(self) -> None:
        for process in reversed(self.processes):
            kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    made = Cluster.__new__(Cluster)
    try:
        made.__init__(tmp_path_factory.mktemp("cluster"))  # type: ignore[misc]
        yield made
    finally:
        made.stop()


@pytest.fixture(scope="module")
def spark(cluster: Cluster) -> Iterator[SparkSession]:
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_PYTHON"] = sys.executable
    made = (
        SparkSession.builder.master(cluster.url)
        .appName("solieu")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.memory", "512m")
        .config("spark.executor.memory", "512m")
        .config("spark.ui.enabled", "false")
        .config("spark.network.timeout", "60s")
        .config("spark.executor.heartbeatInterval", "5s")
        .getOrCreate()
    )
    made.sparkContext.setLogLevel("ERROR")
    wait_for("two executors", lambda: made.sparkContext._jsc.sc().getExecutorMemoryStatus().size() == 3)
    yield made
    made.stop()


PROVINCES = ["Hà Nam", "Trà Vinh", "Nghệ An", "Tây Ninh", "Gia Lai", "Sơn La", "Phú Thọ", "Bắc Giang"]


def article(number: int) -> str:
    draw = random.Random(number)
    place, month, people = draw.choice(PROVINCES), draw.randint(1, 12), draw.randint(10, 99_999)
    percent = f"{draw.randint(1, 150)},{draw.randint(0, 99):02}"
    return (
        f"Tháng {month}/2021, BHXH tỉnh {place} vận động được {people} người tham gia BHXH tự nguyện, đạt {percent}% kế hoạch."
        + (f" Tổng thu {draw.randint(2, 900)},{draw.randint(1, 9)} tỷ đồng." if number % 3 == 0 else "")
    )


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    file = tmp_path_factory.mktemp("articles") / "articles.parquet"
    table = pyarrow.table(
        {
            "id": [f"bai-{number:06}" for number in range(ARTICLES)],
            "text": [article(number) for number in range(ARTICLES)],
            "date": ["2022-01-01"] * ARTICLES,
        }
    )
    pyarrow.parquet.write_table(table, file, row_group_size=ARTICLES // PARTS)
    return file


@pytest.fixture(scope="module")
def one_machine(generated: pathlib.Path) -> pyarrow.Table:
    batches = pyarrow.parquet.ParquetFile(generated).iter_batches()
    found = pyarrow.table(solieu.arrow.extract(batches, id="id", published="date", dictionaries=False))
    assert found.num_rows > ARTICLES
    return found.sort_by("id")


def same(found: pathlib.Path, expected: pyarrow.Table) -> bool:
    table = pyarrow.parquet.read_table(found)
    return table.cast(expected.schema).sort_by("id").equals(expected)


def extract_to(spark: SparkSession, articles: pathlib.Path, out: pathlib.Path) -> None:
    df = spark.read.parquet(str(articles)).repartition(PARTS)
    solieu.spark.extract(df, text="text", id="id", published="date").write.parquet(str(out))


def test_a_wrong_column_or_rule_is_an_error_on_the_driver(spark: SparkSession) -> None:
    df = spark.createDataFrame([("a", "b")], "id string, text string")
    with pytest.raises(solieu.ColumnError, match="no column"):
        solieu.spark.extract(df, text="body")
    with pytest.raises(solieu.RuleError):
        solieu.spark.extract(df, rules={"units.tsv": "unit\n"})


def test_the_records_of_the_sample_articles_byte_for_byte(spark: SparkSession, golden: dict[str, str]) -> None:
    rows = [(file.name, file.read_bytes().decode(), str(file)) for file in article_files()]
    df = spark.createDataFrame(rows, "name string, body string, file string").repartition(4)
    found = solieu.spark.extract(df, text="body", id="file").toArrow().to_pylist()
    by_file: dict[str, list[dict[str, object]]] = {}
    for row in found:
        by_file.setdefault(row["doc"]["id"], []).append(row)
    for file, expected in golden.items():
        in_order = sorted(by_file.get(file, []), key=lambda row: int(str(row["id"]).rpartition("#")[2]))
        assert "".join(json_lines(in_order)) == expected


def test_user_rules_travel_with_the_job_and_errors_are_rows(spark: SparkSession, tmp_path: pathlib.Path) -> None:
    file = tmp_path / "units.tsv"
    file.write_text("unit\tkind\tmeasure\texample\nkhóm trồng\tobject\tobjects\t12 khóm trồng\n", encoding="utf-8")
    rows = [("a", "Năm 2021, BHXH tỉnh Hà Nam có 12 khóm trồng."), ("b", None)]
    df = spark.createDataFrame(rows, "id string, text string")
    records = solieu.spark.extract(df, rules=file)
    file.unlink()  # the workers have no need of it
    found = {row["doc"]["id"]: row for row in records.toArrow().to_pylist()}
    assert found["a"]["value"]["unit"] == "khóm trồng"
    assert found["b"]["error"] == "the text is null"


def test_each_worker_process_builds_one_analyzer_for_a_set_of_rules(spark: SparkSession) -> None:
    rows = [(str(number), article(number)) for number in range(400)]
    df = spark.createDataFrame(rows, "id string, text string").repartition(16)
    solieu.spark.extract(df).count()

    def builds(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for _ in batches:
            pass
        cache = solieu.spark._analyzer.cache_info()
        yield pyarrow.RecordBatch.from_pydict({"pid": [os.getpid()], "built": [cache.misses], "used": [cache.hits]})

    found = df.mapInArrow(builds, "pid long, built long, used long").collect()
    assert max(row.built for row in found) <= 2  # the test before this had rules of its own
    assert max(row.used for row in found) >= 2


def test_a_cluster_gives_the_records_of_one_machine(
    spark: SparkSession, generated: pathlib.Path, one_machine: pyarrow.Table, tmp_path: pathlib.Path
) -> None:
    extract_to(spark, generated, tmp_path / "records")
    assert same(tmp_path / "records", one_machine)


# The last test: it leaves one worker.
def test_also_when_a_worker_is_killed_in_the_middle(
    cluster: Cluster, spark: SparkSession, generated: pathlib.Path, one_machine: pyarrow.Table, tmp_path: pathlib.Path
) -> None:
    failed: list[BaseException] = []

    def job() -> None:
        try:
            extract_to(spark, generated, tmp_path / "records")
        except BaseException as error:
            failed.append(error)

    def done() -> int:
        """Finished tasks of the stage that writes."""
        tracker = spark.sparkContext.statusTracker()
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        return max((stage.numCompletedTasks for stage in stages if stage and stage.numTasks == PARTS), default=0)

    before = spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size()
    thread = threading.Thread(target=job)
    thread.start()
    wait_for("the first tasks", lambda: done() >= 4 or failed)
    kill(cluster.workers[1])
    at_kill = done()
    thread.join()
    assert not failed, failed[0]
    assert 0 < at_kill < PARTS, f"{at_kill} of {PARTS} tasks were done when the worker was killed"
    wait_for(
        "the loss to be known", lambda: spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() == before - 1
    )
    assert same(tmp_path / "records", one_machine)
