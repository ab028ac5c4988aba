"""The examples run, say what they promise, and hold mypy's strictest rules; so do the stubs."""

from __future__ import annotations

import ast
import os
import pathlib
import subprocess
import sys

import pytest
from clean_environment import code_blocks
from conftest import ROOT

import solieu
from solieu import _solieu

EXAMPLES = ROOT / "python" / "examples"
SAID = {
    "quickstart.py": "it says: 1.250 người",
    "duckdb_sql.py": "BHXH tỉnh Trà Vinh: 925 (132.14%)",
    "polars_frame.py": "Trà Vinh",
    "pandas_frame.py": "1250",
    "datasets_map.py": "tra-vinh#1 925.0 132.140",
    "dask_bag.py": "gia-lai#1",
}
IN_THE_SPARK_TESTS = {"spark_records.py"}


def run(*command: str | pathlib.Path, **settings: str) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=EXAMPLES,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1", **settings},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_every_example_is_run() -> None:
    assert {file.name for file in EXAMPLES.glob("*.py")} == {*SAID, *IN_THE_SPARK_TESTS, "articles.py"}


@pytest.mark.parametrize("name", SAID)
def test_an_example_says_what_it_promises(name: str) -> None:
    assert SAID[name] in run(name)


def test_the_readme_runs() -> None:
    scope: dict[str, object] = {}
    first, tables, _spark = code_blocks(ROOT / "python" / "README.md")
    exec(first + tables, scope)
    assert scope["frame"]["id"].to_list() == ["a#1"]  # type: ignore[index]
    (snippet,) = code_blocks(ROOT / "README.md")
    assert run("-c", snippet)


def test_the_package_and_the_examples_are_typed(tmp_path: pathlib.Path) -> None:
    cache = f"--cache-dir={tmp_path}"
    config = f"--config-file={ROOT / 'pyproject.toml'}"
    files = sorted(str(file) for file in EXAMPLES.glob("*.py"))
    assert "Success" in run("-m", "mypy", "--strict", config, cache, *files)
    assert "Success" in run("-m", "mypy", "--strict", config, cache, ROOT / "python" / "solieu")


def test_the_stubs_are_those_of_the_module() -> None:
    """Every class has the attributes that its stub has, and no others."""
    stub = ast.parse((pathlib.Path(solieu.__file__).parent / "_solieu.pyi").read_text(encoding="utf-8"))
    classes = [item for item in stub.body if isinstance(item, ast.ClassDef) and item.name != "ColumnError"]
    for item in classes:
        said = {member.name for member in item.body if isinstance(member, ast.FunctionDef)} - {"__init__"}
        there = {name for name in vars(getattr(_solieu, item.name)) if not name.startswith("__")}
        assert said >= there, item.name
        assert all(hasattr(getattr(_solieu, item.name), name) for name in said), item.name
    named = {item.name for item in classes} | {"ColumnError"}
    assert named == {name for name, item in vars(_solieu).items() if isinstance(item, type)}
