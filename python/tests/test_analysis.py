"""Analysis, records, mentions, tokens and layout as objects."""

from __future__ import annotations

import concurrent.futures
import datetime
import json
import pickle
import threading
from typing import Any

import pytest
from conftest import article_files

import solieu

ARTICLE = (
    "BHXH tỉnh Hà Nam tăng tốc\n\n"
    "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện, đạt 62,5% kế hoạch năm, "
    "tăng 180 người so với cùng kỳ năm 2020.\n"
)


@pytest.fixture(scope="module")
def found(analyzer: solieu.Analyzer) -> solieu.Analysis:
    return analyzer.analyze(ARTICLE, id="news/ha-nam.txt")


def test_a_record_has_its_slots(found: solieu.Analysis) -> None:
    (record,) = found.records
    assert (record.id, record.kind, record.measure) == ("ha-nam#1", "result", "new_participants")
    assert record.agency is not None and record.agency.name == "BHXH tỉnh Hà Nam"
    assert record.area is not None and (record.area.name, record.area.code) == ("Hà Nam", "35")
    assert record.programme is not None and record.programme.id == "bhxh_tu_nguyen"
    assert record.value is not None and (record.value.number, record.value.unit) == (1250, "người")
    assert record.period is not None
    assert (record.period.start, record.period.end) == (None, datetime.date(2021, 6, 30))
    assert [(ratio.relation, ratio.percent, ratio.basis) for ratio in record.ratios] == [
        ("of_plan", 62.5, "kế hoạch năm")
    ]
    (change,) = record.changes
    assert (change.direction, change.number) == ("up", 180)
    assert change.baseline is not None and change.baseline.end == datetime.date(2020, 6, 30)
    assert record.explain == {}


def test_records_are_explained_where_that_is_asked_for(analyzer: solieu.Analyzer) -> None:
    (record,) = analyzer.analyze(ARTICLE, explain=True).records
    assert record.explain["value"].startswith("units.tsv:")


def test_a_range_has_no_one_number(analyzer: solieu.Analyzer) -> None:
    found = analyzer.analyze("Năm 2021, BHXH tỉnh Hà Nam hỗ trợ từ 200-300 hộ nghèo tham gia BHYT.")
    values = [record.value for record in found.records if record.value and record.value.low != record.value.high]
    assert [(value.number, value.low, value.high) for value in values] == [(None, 200, 300)]


def test_other_numbers_are_floats(analyzer: solieu.Analyzer) -> None:
    (mention,) = [m for m in analyzer.analyze("Chiều dài 12,5 km.").mentions if m.type == "count"]
    assert isinstance(mention.value, solieu.CountValue)
    assert mention.value.number == 12.5


def places(item: Any) -> list[Any]:
    """Everything in an analysis that says where it stands."""
    quotes = [item.evidence, *item.also, *item.ratios, *item.changes, *item.amounts, *item.plans]
    quotes += [item.value, item.agency, item.period.quote if item.period else None]
    return [quote for quote in quotes if quote is not None and quote.span is not None]


@pytest.mark.parametrize("text", [ARTICLE, "😀𝐀 ﻿" + ARTICLE, ARTICLE.replace("ệ", "ệ")])
def test_offsets_are_those_of_the_text_in_bytes_and_in_characters(analyzer: solieu.Analyzer, text: str) -> None:
    found = analyzer.analyze(text)
    as_bytes = text.encode("utf-8", "surrogatepass")
    located = [place for record in found.records for place in places(record)]
    located += [*found.mentions, *found.tokens, *found.sentences, *found.article.blocks]
    assert len(located) > 20
    for place in located:
        begin, end = place.span
        assert as_bytes[begin:end].decode() == place.text
        assert text[place.start : place.end] == place.text


def test_lone_surrogates_count_as_characters(analyzer: solieu.Analyzer) -> None:
    text = "\ud800\udfff " + ARTICLE
    value = analyzer.analyze(text).records[0].value
    assert value is not None and value.span is not None
    assert text[value.start : value.end] == "1.250 người"
    begin, end = value.span
    assert text.encode("utf-8", "surrogatepass")[begin:end].decode() == "1.250 người"


def test_offsets_of_bytes_are_those_of_the_decoded_text(analyzer: solieu.Analyzer) -> None:
    given = b"\xff\xc3 \xe1\xbb" + ARTICLE.encode()
    value = analyzer.analyze(given).records[0].value
    assert value is not None
    assert given.decode("utf-8", "replace")[value.start : value.end] == "1.250 người" == value.text


def test_bytes_in_other_encodings(analyzer: solieu.Analyzer) -> None:
    expected = [record.value.number for record in analyzer.analyze(ARTICLE).records if record.value]
    for codec, encoding in [("utf-16", None), ("utf-16-le", "utf-16le")]:
        given = ARTICLE.encode(codec)
        found = analyzer.analyze(given, encoding=encoding)
        assert found.encoding.startswith("utf-16") and not found.lossy
        assert [record.value.number for record in found.records if record.value] == expected
        for place in [*found.mentions, *found.tokens, found.records[0].value, found.records[0].agency]:
            begin, end = place.span
            assert given[begin:end].decode("utf-16-le") == place.text
        assert all(mention.to_dict()["text"] == mention.text for mention in found.mentions)
    with pytest.raises(ValueError, match='no encoding "morse"; there are: '):
        analyzer.analyze(b"", encoding="morse")


def test_an_article_reads_the_same_as_str_and_as_bytes(analyzer: solieu.Analyzer) -> None:
    assert analyzer.analyze(ARTICLE).to_json() == analyzer.analyze(ARTICLE.encode()).to_json()


def test_dicts_are_the_json(found: solieu.Analysis) -> None:
    (record,) = found.records
    assert record.to_dict() == json.loads(record.to_json())
    assert record.to_dict()["doc"]["id"] == "news/ha-nam.txt"
    mention = found.mentions[0]
    assert mention.to_dict() == json.loads(mention.to_json())
    assert mention.to_dict()["schema"] == "solieu.mention/1"
    assert found.to_dict() == {
        "records": [record.to_dict()],
        "mentions": [mention.to_dict() for mention in found.mentions],
    }


def test_layout_and_tokens(found: solieu.Analysis) -> None:
    assert found.article.title == "BHXH tỉnh Hà Nam tăng tốc"
    assert [block.kind for block in found.article.blocks] == ["headline", "lead"]
    assert [token.form for token in found.sentences[1].tokens[:3]] == ["Đến", "hết", "tháng"]
    assert found.sentences[1].block.kind == "lead"
    assert "".join(token.form for token in found.tokens) == found.text.replace(" ", "").replace("\n", "")


@pytest.mark.parametrize(
    "published", ["2020-07-15", "2020-07-15T07:03:00+07:00", datetime.date(2020, 7, 15), datetime.datetime(2020, 7, 15)]
)
def test_the_publication_day_resolves_dates(analyzer: solieu.Analyzer, published: Any) -> None:
    found = analyzer.analyze("Ngày 11/7, BHXH tỉnh Hà Nam vận động được 925 người tham gia.", published)
    assert found.article.published == datetime.date(2020, 7, 15)
    period = found.records[0].period
    assert period is not None and period.start == datetime.date(2020, 7, 11)
    assert period.inferred == ("year",)


def test_reprs_are_for_people(found: solieu.Analysis) -> None:
    assert repr(found.records[0]) == (
        "<Record ha-nam#1 result: BHXH tỉnh Hà Nam · BHXH tự nguyện · new_participants · 1.250 người · 62,5% of plan · "
        "..2021-06-30>"
    )
    assert repr(found.records[0].ratios[0]).startswith("<Ratio of_plan 62,5% ")
    assert "1 records" in repr(found) and repr(found.records[0]) in repr(found)
    for item in [*found.mentions, *found.tokens, *found.article.blocks, found.article, *found.sentences]:
        assert repr(item).startswith(f"<{type(item).__name__}") and len(repr(item)) < 400


def test_html_is_escaped(analyzer: solieu.Analyzer) -> None:
    found = analyzer.analyze("<script>alert(1)</script>\n\n" + ARTICLE, id="<b>")
    page = found._repr_html_()
    assert "1.250 người" in page and "<script>" not in page and "<b>" not in page


def test_parts_outlive_the_analysis() -> None:
    value = solieu.Analyzer().analyze(ARTICLE).records[0].value
    assert value is not None and ARTICLE[value.start : value.end] == "1.250 người"


def test_one_analyzer_serves_many_threads(analyzer: solieu.Analyzer) -> None:
    texts = [file.read_bytes() for file in article_files()] * 4
    alone = [analyzer.analyze(text).to_json() for text in texts]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: analyzer.analyze(text).to_json(), texts)) == alone


def test_other_threads_run_while_an_article_is_read(analyzer: solieu.Analyzer) -> None:
    reader = threading.Thread(target=analyzer.analyze, args=[ARTICLE * 2000])
    reader.start()
    rounds = 0
    while reader.is_alive():
        rounds += 1
    assert rounds > 100


def test_an_analyzer_may_be_pickled() -> None:
    table = "unit\tkind\tmeasure\texample\nkhóm trồng\tobject\tobjects\t12 khóm trồng\n"
    for analyzer in (solieu.Analyzer(), solieu.Analyzer({"units.tsv": table})):
        copy = pickle.loads(pickle.dumps(analyzer))
        text = ARTICLE + "\n12 khóm trồng"
        assert copy.analyze(text).to_dict() == analyzer.analyze(text).to_dict()
