"""The contract's JSON, built from the rows of an Arrow table alone: what shows that no slot is lost or changed."""

from __future__ import annotations

import decimal
import json
from collections.abc import Iterator
from typing import Any

KEYS = {
    "doc": ["id", "title", "source", "published"],
    "agency": ["name", "type", "level", "span"],
    "area": ["name", "level", "code"],
    "programme": ["id", "label"],
    "period": ["start", "end", "text", "span", "inferred"],
    "evidence": ["text", "span"],
}
LISTS = {
    "ratios": ["relation", "percent", "bound", "basis", "text", "span"],
    "changes": ["number", "unit", "direction", "bound", "baseline", "text", "span"],
    "amounts": ["number", "currency", "bound", "text", "span"],
    "plans": ["number", "unit", "bound", "basis", "text", "span"],
    "checks": ["code", "level", "message"],
}
ORDER = (
    "id doc kind agency area programme measure subject value period ratios changes amounts plans evidence also checks "
    "rules"
).split()


def _number(number: float) -> float:
    """Written as in the contract: 925, not 925.0."""
    return int(number) if number == int(number) else number


def _plain(value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {"begin", "end"}:
        return [value["begin"], value["end"]]
    if isinstance(value, (float, decimal.Decimal)):
        return _number(float(value))
    return value.isoformat() if hasattr(value, "isoformat") else value


def _members(item: dict[str, Any] | None, keys: list[str]) -> dict[str, Any] | None:
    if item is None:
        return None
    out = {}
    for key in keys:
        out[key] = _plain(item[key])
        if key in ("number", "percent") and item[key] is None:
            out[key] = [_plain(item["low"]), _plain(item["high"])]
        if key == "baseline":
            out[key] = _members(item[key], ["start", "end", "text", "span"])
    return out


def _value(item: dict[str, Any] | None) -> dict[str, Any] | None:
    out = _members(item, ["number", "unit", "bound", "text", "span"])
    if out is None or item is None or item["number"] is not None:
        return out
    del out["number"]
    return {"low": _plain(item["low"]), "high": _plain(item["high"]), **out}


def json_lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    for row in rows:
        record: dict[str, Any] = {"schema": "solieu.record/1"}
        for key in ORDER:
            if key in KEYS:
                record[key] = _members(row[key], KEYS[key])
            elif key in LISTS:
                record[key] = [_members(item, LISTS[key]) for item in row[key]]
            elif key == "value":
                record[key] = _value(row[key])
            elif key == "also":
                record[key] = [_plain(span) for span in row[key]]
            else:
                record[key] = row[key]
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        yield line.replace("\x7f", "\\u007f").replace("\\b", "\\u0008").replace("\\f", "\\u000c") + "\n"
