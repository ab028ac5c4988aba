"""The arguments of an analyzer: rule tables and days."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

Path: TypeAlias = "str | os.PathLike[str]"
#: A table file, a folder of them, several of these, or a mapping of file names to the tables' text.
Rules: TypeAlias = "Path | Sequence[Path] | Mapping[str, str | bytes]"


class RuleProblem(NamedTuple):
    """Where and what is wrong in a rule table. Lines and columns count from 1, columns in bytes."""

    file: str
    line: int
    column: int
    message: str
    text: str  # the offending line


class RuleError(ValueError):
    """Wrong rows in rule tables: all of them. ``file``, ``line`` and ``column`` are those of the first."""

    def __init__(self, message: str, problems: Sequence[tuple[str, int, int, str, str]]) -> None:
        super().__init__(message, problems)
        self.problems = tuple(RuleProblem(*problem) for problem in problems)
        self.file, self.line, self.column = self.problems[0][:3]

    def __str__(self) -> str:
        return str(self.args[0])


def table_name(file: str) -> str:
    """"units" for units.tsv; "domains/x" for x.tsv in a folder "domains"."""
    folder, name = os.path.split(file)
    stem = os.path.splitext(name)[0]
    return f"domains/{stem}" if os.path.basename(folder) == "domains" else stem


def _files(path: Path) -> list[str]:
    path = os.fspath(path)
    if not os.path.isdir(path):
        return [path]
    found = [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]
    return sorted(file for file in found if file.endswith(".tsv"))


def read(rules: Rules | None) -> dict[str, str | bytes]:
    """The tables by the names of their files, in the order in which they are put over each other."""
    if rules is None:
        return {}
    if isinstance(rules, Mapping):
        return dict(rules)
    paths = [rules] if isinstance(rules, (str, os.PathLike)) else rules
    tables: dict[str, str | bytes] = {}
    for path in paths:
        for file in _files(path):
            with open(file, "rb") as table:
                tables[file] = table.read()
    return tables


def day(published: datetime.date | str) -> datetime.date | None:
    """The day of a date, a time, or "2020-07-15", also with a time behind it."""
    if isinstance(published, datetime.date):
        return published if published == published else None  # pandas' NaT is no day
    if not isinstance(published, str):
        raise TypeError(f"published must be a date or a str, not {type(published).__name__}")
    if len(published) > 10 and published[10] not in "T ":
        raise ValueError(f"published: not a day (YYYY-MM-DD): {published!r}")
    try:
        return datetime.date.fromisoformat(published[:10])
    except ValueError:
        raise ValueError(f"published: not a day (YYYY-MM-DD): {published!r}") from None
