"""solieu eval: the score of a small gold folder, and what is said of wrong gold.

usage: eval_test.py PATH_OF_SOLIEU
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
ARTICLE = (
    "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện, "
    "đạt 62,5% kế hoạch năm.\n"
)
COUNT = {"role": "value", "number": 1250, "unit": "người", "bound": "exact", "quote": "được 1.250 người", "text": "1.250"}
SHARE = {"role": "of_plan", "number": 62.5, "unit": "%", "bound": "exact", "quote": "đạt 62,5% kế", "text": "62,5%"}
RECORD = {"kind": "result", "agency": "BHXH tỉnh Hà Nam", "area": "Hà Nam", "programme": "bhxh_tu_nguyen",
          "measure": ["new_participants"], "period": [None, "2021-06-30"], "figures": [COUNT, SHARE]}


class EvalTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.gold = os.path.join(folder.name, "gold")
        self.texts = os.path.join(folder.name, "articles")
        os.mkdir(self.gold)
        os.mkdir(self.texts)
        self.text("tin.txt", ARTICLE)

    def text(self, name, content):
        with open(os.path.join(self.texts, name), "w", encoding="utf-8") as out:
            out.write(content)

    def write_gold(self, records, name="tin.json", file="tin.txt", **more):
        content = records if isinstance(records, str) else json.dumps({"file": file, "records": records, **more})
        with open(os.path.join(self.gold, name), "w", encoding="utf-8") as out:
            out.write(content)

    def run_it(self, *arguments, code=0):
        done = subprocess.run([PROGRAM, "eval", "--gold", self.gold, "--text", self.texts, *arguments],
                              capture_output=True, timeout=60)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout.decode(), done.stderr.decode()

    def score(self, *arguments):
        return json.loads(self.run_it("--format", "json", *arguments)[0])

    def counts(self, *records):
        self.write_gold(list(records))
        score = self.score()
        return tuple(score[name] for name in ("gold", "predicted", "hit", "exact"))

    def test_all_right(self):
        self.write_gold([RECORD])
        score = self.score("--differences")
        self.assertEqual(score["schema"], "solieu.eval/1")
        self.assertEqual(score["articles"], 1)
        for name in ("precision", "recall", "detect_f1", "exact_f1"):
            self.assertEqual(score[name], 1)
        self.assertEqual(set(score["slots"].values()), {1})
        self.assertEqual(score["by_article"][0]["file"], "tin.txt")
        self.assertEqual(score["by_article"][0]["differences"], [])

    def test_example_of_the_readme(self):
        readme = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "README.md")
        with open(readme, encoding="utf-8") as source:
            blocks = [block.split("```")[0] for block in source.read().split("```json\n")[1:]]
        example = next(block for block in blocks if '"records"' in block)
        self.text("ha-nam.txt", ARTICLE)
        self.write_gold(example)
        score = self.score()
        self.assertEqual((score["gold"], score["exact_f1"]), (2, 1))

    def test_what_counts_as_the_same(self):
        half = {**RECORD, "figures": [COUNT]}
        other_count = {**COUNT, "number": 1251}
        headline = {**COUNT, "quote": "tháng 6/2021", "text": "6", "also": ["được 1.250 người"]}
        cases = [
            ("a missing figure in the gold is spurious", [half], (1, 2, 1, 1)),
            ("another number", [{**RECORD, "figures": [other_count, SHARE]}], (2, 2, 1, 1)),
            ("another role", [{**RECORD, "figures": [COUNT, {**SHARE, "role": "over_plan"}]}], (2, 2, 1, 1)),
            ("any of several roles", [{**RECORD, "figures": [COUNT, {**SHARE, "role_any": ["plan", "of_plan"]}]}],
             (2, 2, 2, 2)),
            ("stated elsewhere too", [{**RECORD, "figures": [{**headline, "text": "1.250", "quote": "được 1.250 "},
                                                            SHARE]}], (2, 2, 2, 2)),
            ("its own number elsewhere",
             [{**RECORD, "figures": [{**COUNT, "number": 62, "quote": "6/2021", "text": "2021",
                                      "also": [{"quote": "1.250 người", "text": "1.250", "number": 1250}]}, SHARE]}],
             (2, 2, 2, 2)),
            ("by its byte offset", [{**RECORD, "figures": [{**COUNT, "at": ARTICLE.encode().find(b"1.250")}, SHARE]}],
             (2, 2, 2, 2)),
            ("optional figure, found", [{**RECORD, "figures": [COUNT, {**SHARE, "optional": True}]}], (1, 1, 1, 1)),
            ("optional record", [{**RECORD, "optional": True}], (0, 0, 0, 0)),
            ("optional figure excuses what overlaps it",
             [half, {**RECORD, "figures": [{**SHARE, "number": 62, "optional": True}]}], (1, 1, 1, 1)),
        ]
        for name, records, expected in cases:
            with self.subTest(name=name):
                self.assertEqual(self.counts(*records), expected)

    def test_slots(self):
        cases = [
            ("kind", "target", False),
            ("kind", ["target", "result"], True),
            ("programme", "bhyt", False),
            ("programme", None, False),
            ("programme", ["bhyt", "bhxh_tu_nguyen"], True),
            ("measure", ["participants"], False),
            ("measure", "*", True),
            ("area", "tỉnh Hà Nam", True),
            ("area", "Hà Nam, ", True),
            ("area", "Nam Định", False),
            ("area", ["Nam Định", "*"], True),
            ("agency", "Bảo hiểm xã hội Hà Nam", True),
            ("agency", [None, "BHXH Nam Định"], False),
            ("agency", None, False),
            ("period", [None, "2021-06-30"], True),
            ("period", ["2021-01-01", "2021-06-30"], False),
            ("period", [["2021-01-01", "2021-06-30"], [None, "2021-06-30"]], True),
            ("period", "*", True),
        ]
        for slot, answer, right in cases:
            with self.subTest(slot=slot, answer=answer):
                self.write_gold([{**RECORD, slot: answer}])
                score = self.score()
                self.assertEqual(score["slots"].pop(slot), 1 if right else 0)
                self.assertEqual(set(score["slots"].values()), {1})
                self.assertEqual(score["exact"], 2 if right else 0)

    def test_unit_and_bound(self):
        for change, right in [({"unit": "lượt người"}, True), ({"unit": "hộ"}, False), ({"unit": ["hộ", "*"]}, True),
                              ({"bound": "over"}, False), ({"bound": ["over", "exact"]}, True)]:
            with self.subTest(change=change):
                exact = self.counts({**RECORD, "figures": [{**COUNT, **change}, SHARE]})[3]
                self.assertEqual(exact, 2 if right else 1)

    def test_money_is_a_value_or_an_amount(self):
        self.text("tin.txt", "Năm 2023, Cục Thuế tỉnh Hà Nam thu ngân sách 13,4 tỷ đồng.\n")
        for role in ("value", "amount"):
            money = {"role": role, "number": 13.4e9, "unit": "VND", "bound": "exact", "quote": "13,4 tỷ đồng",
                     "text": "13,4"}
            record = {**RECORD, "agency": "*", "programme": "*", "period": "*", "measure": "other", "figures": [money]}
            with self.subTest(role=role):
                self.assertEqual(self.counts(record), (1, 1, 1, 1))

    def test_differences(self):
        wrong = {**RECORD, "area": ["Nam Định", "Thái Bình"],
                 "figures": [COUNT, {**SHARE, "quote": "6/2021", "text": "2021"}]}
        self.write_gold([wrong])
        found = self.score("-v")["by_article"][0]["differences"]
        self.assertEqual([item["type"] for item in found], ["missed", "wrong", "spurious"])
        begin, end = found[1]["span"]
        self.assertEqual(ARTICLE.encode()[begin:end], b"1.250")
        self.assertEqual(found[1]["slots"], [{"slot": "area", "found": "Hà Nam", "expected": ["Nam Định", "Thái Bình"]}])
        out, _ = self.run_it("-v")
        self.assertIn('  wrong    line 1: value 1250 người: "được 1.250 người"\n'
                      '    area: found "Hà Nam", expected "Nam Định" or "Thái Bình"\n', out)
        self.assertNotIn("spurious", self.run_it()[0])

    def test_rules_of_ones_own(self):
        self.text("tin.txt", "Năm 2021, tỉnh Hà Nam có 37 khóm lúa.\n")
        figure = {"role": "value", "number": 37, "unit": "khóm lúa", "bound": "exact", "quote": "37 khóm", "text": "37"}
        self.write_gold([{**RECORD, "agency": "*", "programme": "*", "measure": "*", "period": "*",
                          "figures": [figure]}])
        rules = os.path.join(self.gold, "units.tsv")
        with open(rules, "w", encoding="utf-8") as out:
            out.write("unit\tkind\tmeasure\texample\nkhóm lúa\tobject\tobjects\tcó 37 khóm lúa\n")
        score = self.score("--rules", rules)
        self.assertEqual((score["hit"], score["exact"]), (1, 1))

    def test_published_day_of_the_gold(self):
        self.text("tin.txt", "Trong ngày 11/7, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện.\n")
        record = {**RECORD, "period": ["2020-07-11", "2020-07-11"], "figures": [COUNT]}
        self.write_gold([record], published="2020-07-15")
        self.assertEqual(self.score()["exact"], 0)
        self.assertEqual(self.score("--use-published")["exact"], 1)

    def test_wrong_gold(self):
        def with_figure(**change):
            return [{**RECORD, "figures": [{**COUNT, **change}]}]

        cases = [
            ("{\n\"file\": }", "tin.json: not JSON: broken in line 2"),
            ("[]", "tin.json: not a JSON object"),
            ("{}", 'tin.json: no "file"'),
            (with_figure(quote="được 1.251 người"), 'the text "1.250" is not in the quote: "được 1.251 người"'),
            (with_figure(quote="có 1.250 người"), 'record 1, figure 1: the quote is not in tin.txt: "có 1.250 người"'),
            (with_figure(quote="%", text="%", number=1, also=["BHXH"]), 'the text "%" is not in the quote: "BHXH"'),
            (with_figure(quote="BHXH", text="BHXH"), 'the quote is in tin.txt more than once: "BHXH"'),
            (with_figure(also=[{"quote": "BHXH", "text": "BHXH"}]), 'more than once: "BHXH"'),
            (with_figure(at=3), '"1.250" is not at byte 3 of tin.txt: "được 1.250 người"'),
            (with_figure(colour="red"), 'unknown slot "colour": "được 1.250 người"'),
            (with_figure(role="share"), '"role" is unknown: "share": "được 1.250 người"'),
            (with_figure(role_any="value"), '"role_any" is no list: "được 1.250 người"'),
            (with_figure(bound="circa"), '"bound" is unknown: "circa": "được 1.250 người"'),
            (with_figure(number="1250"), '"number" is neither a number nor [low, high]: "1250": "được 1.250 người"'),
            (with_figure(number=[5, 5]), '"number" is neither a number nor [low, high]'),
            ([{**RECORD, "kind": "wish"}], 'tin.json: record 1: "kind" is unknown: "wish"'),
            ([{**RECORD, "period": ["2021", None]}], '"period": not a day (YYYY-MM-DD): "2021"'),
            ([{**RECORD, "area": 7}], '"area" is no string: 7'),
            ([{key: RECORD[key] for key in RECORD if key != "agency"}], 'record 1: no "agency"'),
        ]
        for records, message in cases:
            with self.subTest(message=message):
                self.write_gold(records)
                out, errors = self.run_it(code=2)
                self.assertEqual(out, "")
                self.assertIn(message, errors)

    def test_all_that_is_wrong_is_said_at_once(self):
        self.write_gold([{**RECORD, "figures": [{**COUNT, "quote": "x"}, SHARE, {**SHARE, "quote": "y"}]}])
        self.write_gold([RECORD], name="other.json", file="none.txt")
        self.write_gold([RECORD], name="tin2.json", file="tin.txt")
        _, errors = self.run_it(code=2)
        self.assertEqual(len(errors.splitlines()), 4)
        self.assertIn("other.json: cannot read its article " + os.path.join(self.texts, "none.txt"), errors)
        self.assertIn("tin2.json: another gold file is about tin.txt too", errors)

    def test_unreadable_folders(self):
        self.assertIn("no gold files", self.run_it(code=2)[1])
        self.write_gold([RECORD])
        texts, self.texts = self.texts, os.path.join(self.texts, "none")
        self.assertIn(self.texts + ": cannot read: No such file or directory", self.run_it(code=3)[1])
        self.texts, self.gold = texts, os.path.join(self.gold, "tin.json")
        self.assertIn(self.gold + ": cannot read: Not a directory", self.run_it(code=3)[1])


if __name__ == "__main__":
    unittest.main()
