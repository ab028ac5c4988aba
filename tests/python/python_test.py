#!/usr/bin/env python3
"""Builds, installs and tests the Python package. Standard library only: everything else goes into an environment of its own.

usage: python_test.py --source ROOT --work FOLDER --program SOLIEU wheel|package|pyspark|spark

wheel    sdist, wheel out of the sdist, the wheel alone in a clean environment: the code of python/README.md runs there
package  the tests of python/tests, types included
pyspark  the environment of the tests of python/tests/spark
spark    these tests, in that environment: a cluster on this machine
"""
import argparse
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import venv

SKIPPED = 77


class Skip(Exception):
    pass


def run(*command, **options):
    print("+", *(str(word) for word in command), flush=True)
    subprocess.run([str(word) for word in command], check=True, **options)


def environment(folder, requirements):
    """The interpreter of an environment that has what is required; an existing one is taken if that did not change."""
    wanted = hashlib.sha256(b"".join(file.read_bytes() for file in requirements)).hexdigest()
    python, stamp = folder / "bin" / "python", folder / "requirements.sha256"
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    try:
        venv.create(folder, with_pip=True)
    except subprocess.CalledProcessError:
        raise Skip("this Python makes no environments with pip (Debian: python3-venv)") from None
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    if requirements:
        probe = subprocess.run([*map(str, pip), "--dry-run", "--no-deps", "build"], capture_output=True, text=True)
        if probe.returncode != 0:
            raise Skip("PyPI cannot be had: " + probe.stderr.strip().splitlines()[-1])
        run(*pip, *(word for file in requirements for word in ("-r", file)))
    stamp.write_text(wanted)
    return python


class Package:
    def __init__(self, options):
        self.source, self.work, self.program = options.source, options.work, options.program
        self.tests = self.source / "python" / "tests"
        self.requirements = self.tests / "requirements.txt"
        self.dist = self.work / "dist"

    def wheel(self):
        python = environment(self.work / "tools", [self.requirements])
        shutil.rmtree(self.dist, ignore_errors=True)
        settings = {"CMAKE_BUILD_PARALLEL_LEVEL": str(os.cpu_count()), **os.environ}
        run(python, "-m", "build", "-o", self.dist, self.source, env=settings)
        clean = environment(self.work / "clean", [])
        self.install(clean, "--no-index")
        run(clean, self.tests / "clean_environment.py", self.source / "python" / "README.md", cwd=self.work)

    def install(self, python, *options):
        wheels = list(self.dist.glob("*.whl"))
        if len(wheels) != 1:
            raise Skip("there is no wheel: see the test python.wheel")
        run(python, "-m", "pip", "--disable-pip-version-check", "install", "-q", "--force-reinstall", "--no-deps", *options,
            wheels[0])

    def pytest(self, python, *arguments, **settings):
        names = {"SOLIEU_PROGRAM": str(self.program), "PYTHONDONTWRITEBYTECODE": "1", **settings}
        run(python, "-m", "pytest", "-p", "no:cacheprovider", "--durations=5", *arguments, cwd=self.source,
            env={**os.environ, **names})

    def package(self):
        python = environment(self.work / "tools", [self.requirements])
        self.install(python)
        self.pytest(python, self.tests, f"--ignore={self.tests / 'spark'}")

    def pyspark(self):
        if shutil.which("java") is None:
            raise Skip("there is no Java (Debian: openjdk-17-jre-headless)")
        return environment(self.work / "spark", [self.tests / "requirements-spark.txt"])

    def spark(self):
        python = self.pyspark()
        self.install(python)
        # Short jobs: Java's second compiler and its parallel collectors cost more than they give.
        self.pytest(python, self.tests / "spark", JAVA_TOOL_OPTIONS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")


def main():
    parser = argparse.ArgumentParser()
    for name in ("source", "work", "program"):
        parser.add_argument("--" + name, type=pathlib.Path, required=True)
    parser.add_argument("stage", choices=["wheel", "package", "pyspark", "spark"])
    options = parser.parse_args()
    try:
        getattr(Package(options), options.stage)()
    except Skip as reason:
        print(f"SKIPPED: {reason}")
        return SKIPPED
    return 0


if __name__ == "__main__":
    sys.exit(main())
