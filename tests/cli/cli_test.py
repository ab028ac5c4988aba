"""The program as its users meet it: formats, exit codes, streams, bad input.

usage: cli_test.py PATH_OF_SOLIEU
"""

import csv
import io
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


class CliTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())
        return path

    def run_it(self, *arguments, stdin=b"", code=0, env=None):
        """Runs the program; returns what it wrote to standard output and standard error."""
        stdin = stdin if isinstance(stdin, bytes) else stdin.encode()
        done = subprocess.run(
            [PROGRAM, *arguments], input=stdin, capture_output=True, timeout=300, env={**os.environ, **(env or {})}
        )
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout.decode(), done.stderr.decode()

    def records(self, *arguments, **options):
        return [json.loads(line) for line in self.run_it("extract", *arguments, **options)[0].splitlines()]

    # What comes out

    def test_records_of_a_file_and_of_standard_input(self):
        path = self.file("tin.txt", ARTICLE)
        from_file = self.records(path)
        self.assertEqual(len(from_file), 1)
        record = from_file[0]
        self.assertEqual(record["id"], "tin#1")
        self.assertEqual(record["doc"]["id"], path)
        self.assertEqual(record["value"]["number"], 1250)
        begin, end = record["value"]["span"]
        self.assertEqual(ARTICLE.encode()[begin:end].decode(), record["value"]["text"])
        for arguments in ([], ["-"]):
            from_stdin = self.records(*arguments, stdin=ARTICLE)
            self.assertEqual(from_stdin[0]["value"], record["value"])
            self.assertEqual(from_stdin[0]["id"], "stdin#1")

    def test_csv(self):
        out, _ = self.run_it("extract", "--format", "csv", stdin=ARTICLE)
        rows = list(csv.DictReader(io.StringIO(out, newline="")))
        self.assertEqual([row["value_low"] for row in rows], ["1250"])
        self.assertEqual(rows[0]["of_plan"], "62.5")

    def test_table(self):
        for language, words in (("vi", ("1.250 người", "62,5%", "đến 30/6/2021")), ("en", ("1,250 người", "62.5%", "to 2021-06-30"))):
            out, _ = self.run_it("extract", "--format", "table", "--lang", language, stdin=ARTICLE)
            for word in words:
                self.assertIn(word, out)

    def test_output_file(self):
        path = os.path.join(self.folder, "out.jsonl")
        out, _ = self.run_it("extract", "--output", path, stdin=ARTICLE)
        self.assertEqual(out, "")
        with open(path, encoding="utf-8") as lines:
            self.assertEqual(len([json.loads(line) for line in lines]), 1)

    def test_mentions(self):
        out, _ = self.run_it("mentions", stdin=ARTICLE)
        found = [json.loads(line) for line in out.splitlines()]
        types = {mention["type"] for mention in found}
        self.assertLessEqual({"date", "count", "percent", "agency"}, types)
        for mention in found:
            begin, end = mention["span"]
            self.assertEqual(ARTICLE.encode()[begin:end].decode(), mention["text"])
        out, _ = self.run_it("mentions", "--format", "table", stdin=ARTICLE)
        self.assertEqual(len(out.splitlines()), 1 + len(found))

    def test_tokens(self):
        out, _ = self.run_it("tokens", stdin="Có 925 người. Tăng 4%.")
        sentences = [json.loads(line) for line in out.splitlines()]
        self.assertEqual([[t["text"] for t in s["tokens"]] for s in sentences],
                         [["Có", "925", "người", "."], ["Tăng", "4%", "."]])
        self.assertEqual(sentences[0]["tokens"][1],
                         {"text": "925", "kind": "number", "span": [4, 7], "code_points": [3, 6], "utf16": [3, 6],
                          "space_after": True})
        out, _ = self.run_it("tokens", "--format", "text", stdin="Có 925 người.")
        self.assertEqual(out, "Có 925 người .\n")
        out, _ = self.run_it("tokens", "--format", "conllu", stdin="Có 925 người.")
        rows = [line.split("\t") for line in out.splitlines() if line and not line.startswith("#")]
        self.assertEqual({len(row) for row in rows}, {10})
        self.assertEqual([row[0] for row in rows], ["1", "2", "3", "4"])
        self.assertEqual(rows[2][9], "SpaceAfter=No|TokenRange=7:12")

    def test_normalize(self):
        out, _ = self.run_it("normalize", stdin="\ufeffBa\u0300\u00a0Ri\u0323a\u200b\r\nĐông")
        self.assertEqual(out, "Bà Rịa\nĐông\n")

    def test_published_day_fills_in_the_year(self):
        text = "Trong ngày 11/7, toàn tỉnh có 925 người tham gia BHXH tự nguyện."
        out, _ = self.run_it("mentions", "--published", "2020-07-15", stdin=text)
        dates = [json.loads(line)["value"] for line in out.splitlines() if '"date"' in line]
        self.assertEqual(dates[0]["start"], "2020-07-11")
        self.assertEqual(dates[0]["inferred"], ["year"])

    def test_same_output_in_any_locale_and_time_zone(self):
        plain, _ = self.run_it("extract", stdin=ARTICLE, env={"LC_ALL": "C", "TZ": "UTC"})
        other, _ = self.run_it("extract", stdin=ARTICLE, env={"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Ho_Chi_Minh"})
        self.assertEqual(plain, other)

    # JSON lines

    def test_json_lines(self):
        lines = "".join(
            json.dumps(article, ensure_ascii=False) + "\r\n"
            for article in (
                {"id": "một", "text": ARTICLE, "published": "2021-07-01"},
                {"id": 2, "text": ARTICLE, "published": "2021-07-02T07:03:00+07:00"},
                {"text": ARTICLE, "published": None},
            )
        )
        path = self.file("articles.jsonl", "\ufeff" + lines + "\n")
        found = self.records(path)
        self.assertEqual([record["doc"]["id"] for record in found], ["một", "2", path + ":3"])
        self.assertEqual([record["doc"]["published"] for record in found][:2], ["2021-07-01", "2021-07-02"])
        self.assertEqual(len(self.records(stdin=lines)), 3)  # told from text by its first line

    def test_json_fields_may_have_other_names(self):
        line = json.dumps({"url": "u/1", "body": ARTICLE, "day": "2021-07-01"}) + "\n"
        found = self.records("--input-format", "jsonl", "--text-field", "body", "--id-field", "url",
                             "--date-field", "day", stdin=line)
        self.assertEqual(found[0]["doc"]["id"], "u/1")
        self.assertEqual(found[0]["doc"]["published"], "2021-07-01")

    def test_broken_lines_are_named_and_the_others_go_on(self):
        good = json.dumps({"id": "good", "text": ARTICLE})
        bad = ['{"text": ', "[1]", '{"id": "x"}', '{"text": 7}', '{"text": "a", "published": "15/7/2020"}',
               '{"text": "a", "id": []}']
        path = self.file("a.jsonl", "\n".join(bad + [good]) + "\n")
        out, errors = self.run_it("extract", path, code=1)
        self.assertEqual([json.loads(line)["doc"]["id"] for line in out.splitlines()], ["good"])
        self.assertEqual(len(errors.splitlines()), len(bad))
        for number, line in enumerate(errors.splitlines(), 1):
            self.assertIn(f"{path}:{number}: ", line)

    # Bad input

    def test_odd_bytes_are_articles_too(self):
        cases = {
            "empty": b"",
            "binary": bytes(range(256)) * 64,
            "nul": ARTICLE.encode().replace(b" ", b"\0"),
            "utf-16": ARTICLE.encode("utf-16"),
            "cut off": ARTICLE.encode()[:-40],
            "brackets": b"(" * 100000,
            "digits": b"1" * 100000,
        }
        for name, content in cases.items():
            for command in ("extract", "mentions", "tokens", "normalize"):
                with self.subTest(name=name, command=command):
                    out, errors = self.run_it(command, self.file("a.txt", content))
                    self.assertEqual(errors, "")
                    if command != "normalize":
                        for line in out.splitlines():
                            json.loads(line)
        self.assertEqual(self.run_it("extract", self.file("empty.txt", b""))[0], "")

    def test_decomposed_text_and_windows_line_ends_give_the_same_records(self):
        import unicodedata

        text = "Tin tức\n\n" + ARTICLE
        plain = self.records(stdin=text)
        variants = [unicodedata.normalize("NFD", text), text.replace("\n", "\r\n")]
        for variant in variants:
            found = self.records(stdin=variant)
            self.assertEqual(len(found), len(plain))
            for one, other in zip(found, plain):
                for slot in ("kind", "measure", "programme", "area"):
                    self.assertEqual(one[slot], other[slot])
                begin, end = one["value"]["span"]
                self.assertEqual(variant.encode()[begin:end].decode(), one["value"]["text"])

    def test_one_long_line(self):
        sentences = 40000  # about 5 MB; linear time, or this does not end
        out, _ = self.run_it("mentions", stdin=ARTICLE.strip() * sentences)
        self.assertGreater(len(out.splitlines()), sentences)

    # Errors

    def test_unreadable_files_are_named_and_the_others_go_on(self):
        path = self.file("tin.txt", ARTICLE)
        missing = os.path.join(self.folder, "missing.txt")
        out, errors = self.run_it("extract", missing, path, code=3)
        self.assertEqual(len(out.splitlines()), 1)
        self.assertIn(f"{missing}: cannot read: No such file or directory", errors)

    def test_usage_errors(self):
        path = self.file("tin.txt", ARTICLE)
        cases = [
            [],
            ["unknown"],
            ["extract", "--unknown", path],
            ["extract", "--format", "xml", path],
            ["extract", "--published", "15/7/2020", path],
            ["extract", "--published", "2021-02-29", path],
            ["extract", "--rules", os.path.join(self.folder, "missing"), path],
            ["extract", "--output", path, path],
            ["rules"],
        ]
        for arguments in cases:
            with self.subTest(arguments=arguments):
                out, errors = self.run_it(*arguments, code=2)
                self.assertEqual(out, "")
                self.assertNotEqual(errors, "")
        with open(path, encoding="utf-8") as kept:
            self.assertEqual(kept.read(), ARTICLE)

    def test_failed_writes(self):
        _, errors = self.run_it("extract", "--output", os.path.join(self.folder, "no/such/folder"), code=3)
        self.assertIn("cannot write", errors)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "extract"], input=ARTICLE.encode(), stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"No space left", done.stderr)

    def test_closed_pipe(self):
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run([PROGRAM, "normalize"], input=ARTICLE.encode(), stdout=writer, stderr=subprocess.PIPE)
        os.close(writer)
        self.assertEqual(done.returncode, 3)

    # Rules

    def test_rules_check(self):
        out, _ = self.run_it("rules", "check")
        self.assertRegex(out, r"^ok: \d+ tables, \d+ rows\n$")
        broken = self.file("tables/units.tsv", "unit\tkind\tmeasure\texample\nvụ\tcount\n")
        other = self.file("tables/unknown.tsv", "a\tb\n")
        for arguments in (["rules", "check", os.path.dirname(broken)],
                          ["extract", "--rules", os.path.dirname(broken)]):
            out, errors = self.run_it(*arguments, stdin=ARTICLE, code=2)
            self.assertEqual(out, "")
            self.assertRegex(errors, rf"(?m)^{broken}:2:\d+: expected 4 columns, found 2\n  vụ\tcount$")
            self.assertRegex(errors, rf"(?m)^{other}:1:1: ")

    def test_rules_list_shows_the_tables_in_force(self):
        mine = self.file("abbreviations.tsv", "abbreviation\texample\nTTPVHCC.\tlàm việc tại TTPVHCC. xã\n")
        out, _ = self.run_it("rules", "list")
        self.assertIn("# abbreviations.tsv\nabbreviation\texample\n", out)
        self.assertNotIn("TTPVHCC.", out)
        out, _ = self.run_it("rules", "list", mine)
        self.assertIn("\nTTPVHCC.\tlàm việc tại TTPVHCC. xã\n", out)

    def test_rules_of_ones_own_take_one_path_each(self):
        mine = self.file("abbreviations.tsv", "abbreviation\texample\nTTPVHCC.\tlàm việc tại TTPVHCC. xã\n")
        article = self.file("tin.txt", "Đến TTPVHCC. Ba Sao.")
        out, _ = self.run_it("tokens", "--format", "text", "--rules", mine, article)
        self.assertEqual(out, "Đến TTPVHCC. Ba Sao .\n")

    # Help

    def test_help_and_version(self):
        self.assertRegex(self.run_it("--version")[0], r"^solieu \d+\.\d+\.\d+\n$")
        for arguments in (["--help"], ["extract", "--help"], ["rules", "--help"]):
            out, errors = self.run_it(*arguments)
            self.assertIn("Example", out)
            self.assertEqual(errors, "")


if __name__ == "__main__":
    unittest.main()
