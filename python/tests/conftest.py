"""What the tests share: articles, the program to compare with, and JSON from Arrow rows."""

from __future__ import annotations

import os
import pathlib
import subprocess

import pytest

import solieu

ROOT = pathlib.Path(__file__).resolve().parents[2]


def article_files() -> list[pathlib.Path]:
    """The sample articles, and those beside the project where there are any."""
    folders = [ROOT / "examples" / "articles", ROOT.parent / "shared" / "seeds", ROOT.parent / "shared" / "dev"]
    return [file for folder in folders for file in sorted(folder.glob("*.txt"))]


@pytest.fixture(scope="session")
def analyzer() -> solieu.Analyzer:
    return solieu.Analyzer()


@pytest.fixture(scope="session")
def program() -> str:
    """The command line program that was built from the same sources."""
    path = os.environ.get("SOLIEU_PROGRAM")
    if not path:
        pytest.skip("SOLIEU_PROGRAM does not name the program")
    return path


@pytest.fixture(scope="session")
def golden(program: str) -> dict[str, str]:
    """The JSON lines of the program, by the file of the article."""
    lines = {}
    for file in article_files():
        done = subprocess.run(
            [program, "extract", "--format", "jsonl", str(file)], check=True, stdout=subprocess.PIPE, timeout=60
        )
        lines[str(file)] = done.stdout.decode()
    return lines
