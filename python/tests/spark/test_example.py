"""The Spark example, by itself."""

import subprocess
import sys

from conftest import ROOT


def test_the_example_says_what_it_promises() -> None:
    examples = ROOT / "python" / "examples"
    command = [sys.executable, str(examples / "spark_records.py")]
    done = subprocess.run(command, cwd=examples, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "|BHXH tỉnh Gia Lai |310.0" in done.stdout
