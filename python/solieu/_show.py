"""How the objects look to people: in a console and in a notebook."""

from __future__ import annotations

import datetime
import html as _html
from typing import Any

from . import _solieu

_ROWS = 20  # records in a repr


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


def shown(item: Any) -> str:
    """The repr of any object of the package."""
    if isinstance(item, _solieu.Record):
        return _record(item)
    if isinstance(item, _solieu.Analysis):
        return _analysis(item)
    names = [name for name in dir(type(item)) if not name.startswith("_") and name not in ("start", "end", "to_dict", "to_json")]
    values = {name: getattr(item, name) for name in names}
    return f"<{type(item).__name__} {' '.join(f'{name}={value!r}' for name, value in values.items() if value not in (None, ()))}>"


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
