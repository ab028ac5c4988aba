"""How the objects look to people: in a console and in a notebook."""

from __future__ import annotations

import datetime
import html as _html
from collections.abc import Callable
from typing import Any

from . import _solieu

_ROWS = 20  # records in a repr
_WORDS = 60  # characters of the article in a repr


def _number(number: float | None) -> str:
    """The number as Vietnamese readers write it: 1.250 and 62,5."""
    if number is None:
        return ""
    return f"{number:,}".translate(str.maketrans(",.", ".,"))


def _figure(figure: Any, name: str = "number") -> str:
    signs = {"exact": "", "about": "≈ ", "over": "> ", "nearly": "≲ ", "at_least": "≥ ", "at_most": "≤ ", "under": "< "}
    one = getattr(figure, name)
    shown = _number(one) if one is not None else f"{_number(figure.low)}–{_number(figure.high)}"
    return signs.get(figure.bound, "") + shown


def _days(start: datetime.date | None, end: datetime.date | None) -> str:
    if start == end:
        return str(start) if start else ""
    return f"{start or ''}..{end or ''}"


def _cells(record: _solieu.Record) -> list[str]:
    who = record.agency or record.area
    value = record.value
    plan = [_figure(ratio, "percent") + "%" for ratio in record.ratios if ratio.relation == "of_plan"]
    return [
        record.kind,
        (who.name if who else None) or "",
        (record.programme.label if record.programme else record.subject) or "",
        record.measure or "",
        f"{_figure(value)} {value.unit or ''}".strip() if value else "",
        plan[0] if plan else "",
        _days(record.period.start, record.period.end) if record.period else "",
    ]


def _record(record: _solieu.Record) -> str:
    kind, who, what, measure, value, plan, period = _cells(record)
    parts = [who, what, measure, value, f"{plan} of plan" if plan else "", period]
    return f"<Record {record.id} {kind}: {' · '.join(part for part in parts if part)}>"


def _analysis(found: _solieu.Analysis) -> str:
    lines = [f"<Analysis {found.id or ''}: {len(found.records)} records, {len(found.mentions)} mentions>"]
    lines += [f"  {record!r}" for record in found.records[:_ROWS]]
    if len(found.records) > _ROWS:
        lines.append(f"  … {len(found.records) - _ROWS} more")
    return "\n".join(lines)


def _with_unit(figure: Any) -> str:
    unit = getattr(figure, "unit", None) or getattr(figure, "currency", None) or ""
    return f"{_figure(figure)} {unit}".strip()


def _percent(figure: Any) -> str:
    return _figure(figure, "percent") + "%"


#: What is said of an object beside its words and their place.
_SAID: dict[type, Callable[[Any], str]] = {
    _solieu.Agency: lambda item: item.name,
    _solieu.AgencyValue: lambda item: item.name,
    _solieu.Amount: _with_unit,
    _solieu.AreaValue: lambda item: f"{item.name} ({item.level})",
    _solieu.Article: lambda item: f"{item.title or ''} ({len(item.blocks)} blocks)",
    _solieu.Block: lambda item: item.kind,
    _solieu.Change: lambda item: f"{item.direction} {_with_unit(item)}",
    _solieu.Check: lambda item: f"{item.level} {item.code}: {item.message}",
    _solieu.CountValue: _with_unit,
    _solieu.DateValue: lambda item: item.timex or _days(item.start, item.end),
    _solieu.DocumentValue: lambda item: item.number or item.kind or "",
    _solieu.Mention: lambda item: f"{item.type} {_SAID[type(item.value)](item.value)}",
    _solieu.MoneyValue: _with_unit,
    _solieu.PercentValue: _percent,
    _solieu.Period: lambda item: _days(item.start, item.end),
    _solieu.Plan: _with_unit,
    _solieu.ProgrammeValue: lambda item: item.label or item.id,
    _solieu.Ratio: lambda item: f"{item.relation} {_percent(item)}",
    _solieu.Sentence: lambda item: f"{len(item.tokens)} tokens",
    _solieu.Token: lambda item: item.kind,
    _solieu.Value: _with_unit,
}


def shown(item: Any) -> str:
    """The repr of any object of the package."""
    if isinstance(item, _solieu.Record):
        return _record(item)
    if isinstance(item, _solieu.Analysis):
        return _analysis(item)
    said = _SAID.get(type(item), lambda _: "")(item)
    words = getattr(item, "text", None)
    if words is not None:
        words = words if len(words) <= _WORDS else words[:_WORDS] + "…"
        said += f" {words!r} [{item.span[0]}:{item.span[1]}]"
    return f"<{type(item).__name__} {said.strip()}>"


def html(found: _solieu.Analysis) -> str:
    """The records of an article as an HTML table."""
    heads = ["", "agency / area", "what", "measure", "value", "% plan", "period"]
    rows = [
        "<tr>" + "".join(f"<td>{_html.escape(cell)}</td>" for cell in _cells(record)) + "</tr>"
        for record in found.records
    ]
    head = "".join(f"<th>{name}</th>" for name in heads)
    title = _html.escape(found.article.title or found.id or "")
    return f"<table><caption>{title}</caption><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
