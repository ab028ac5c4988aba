"""One article: its records, and where they stand in it."""

import solieu

ARTICLE = """BHXH tỉnh Hà Nam tăng tốc

Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện, đạt 62,5% kế hoạch năm.
"""

analyzer = solieu.Analyzer()  # the built-in rules; build one and keep it
found = analyzer.analyze(ARTICLE, published="2021-07-02")
for record in found.records:
    print(record)
    if record.agency and record.value:
        print(f"{record.agency.name}: {record.value.number} {record.value.unit}")
        print("it says:", ARTICLE[record.value.start : record.value.end])
