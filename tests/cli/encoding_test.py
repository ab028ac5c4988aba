"""Encodings and normalization on the command line: declared, found out, wrong; reports.

usage: encoding_test.py PATH_OF_SOLIEU
"""

import json
import subprocess
import sys
import unittest

PROGRAM = sys.argv.pop(1)
TCVN3 = b"B\xb6o hi\xd3m x\xb7 h\xe9i t\xd8nh \xae\xb9t 62,5% k\xd5 ho\xb9ch n\xa8m.\n"
TEXT = "Bảo hiểm xã hội tỉnh đạt 62,5% kế hoạch năm.\n"


class EncodingTest(unittest.TestCase):
    def run_it(self, *arguments, stdin, code=0):
        """What the program wrote to standard output and standard error."""
        done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=300)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout.decode(), done.stderr.decode()

    def report(self, stdin, *arguments):
        out, _ = self.run_it("normalize", "--report", "--format", "jsonl", *arguments, stdin=stdin)
        return json.loads(out)

    def test_text_in_any_encoding_comes_out_in_utf8(self):
        for arguments in ([], ["--encoding", "tcvn3"], ["--encoding", "ABC"]):
            self.assertEqual(self.run_it("normalize", *arguments, stdin=TCVN3)[0], TEXT)
        self.assertEqual(self.run_it("normalize", stdin=TEXT.encode("utf-16"))[0], TEXT)

    def test_every_subcommand_takes_the_encoding(self):
        spans = set()
        for command in ("extract", "mentions", "tokens"):
            out, _ = self.run_it(command, "--format", "jsonl", "--encoding", "tcvn3", stdin=TCVN3)
            self.assertIn("62,5%", out)
            for line in out.splitlines():
                for token in json.loads(line).get("tokens", []):
                    spans.add(TCVN3[slice(*token["span"])])
        self.assertIn(b"hi\xd3m", spans)
        self.assertIn("hiểm", self.run_it("show", "--encoding", "tcvn3", stdin=TCVN3)[0])

    def test_texts_in_json_are_utf8_by_now(self):
        line = json.dumps({"text": "B¶o hiÓm x· héi"}).encode()
        for arguments in ([], ["--encoding", "tcvn3-in-utf-8"], ["--encoding", "tcvn3"]):
            self.assertEqual(self.run_it("normalize", *arguments, stdin=line)[0], "Bảo hiểm xã hội\n")

    def test_an_unknown_encoding_is_an_error_that_names_those_there_are(self):
        out, error = self.run_it("extract", "--encoding", "koi8-r", stdin=b"x", code=2)
        self.assertEqual(out, "")
        for word in ("koi8-r", "windows-1258", "tcvn3", "utf-16le"):
            self.assertIn(word, error)

    def test_utf16_that_breaks_off_is_rejected(self):
        whole = TEXT.encode("utf-16")
        for arguments in ([], ["--encoding", "utf-16"]):
            out, error = self.run_it("tokens", *arguments, stdin=whole[:-1], code=1)
            self.assertEqual(out, "")
            self.assertIn("UTF-16", error)

    def test_tone_marks(self):
        text = "hoà thuỷ quý giữa Góa\n"
        for style, expected in (("old", "hòa thủy quý giữa Góa\n"), ("new", "hoà thuỷ quý giữa Goá\n"), ("keep", text)):
            self.assertEqual(self.run_it("normalize", "--tone-marks", style, stdin=text.encode())[0], expected)
        self.run_it("normalize", "--tone-marks", "other", stdin=b"x", code=2)

    def test_a_report_counts_changes_and_points_at_faults(self):
        report = self.report("\u00a0a\u00a0“b” đạt 68,20%.Thí sinh".encode())
        self.assertEqual(report["schema"], "solieu.normalization/1")
        self.assertEqual((report["encoding"], report["lossy"]), ("utf-8", False))
        self.assertEqual({c["kind"]: c["count"] for c in report["changes"]}, {"space": 2, "quotation": 2})
        self.assertEqual(report["changes"][0]["first"], {"was": "\u00a0", "now": " ", "span": [0, 2]})
        self.assertEqual([(f["kind"], f["text"]) for f in report["faults"]], [("missing_space", "%.Thí")])

    def test_a_report_on_another_encoding(self):
        report = self.report(TCVN3)
        self.assertEqual((report["encoding"], report["lossy"]), ("tcvn3", True))
        self.assertEqual({c["kind"]: c["count"] for c in report["changes"]}, {"decoded": 10})
        out, _ = self.run_it("normalize", "--report", "--format", "text", stdin=TCVN3)
        self.assertIn("tcvn3", out)
        self.assertIn("decoded", out)

    def test_a_report_on_clean_text_is_short(self):
        report = self.report(TEXT.encode())
        self.assertEqual((report["changes"], report["faults"]), ([], []))


if __name__ == "__main__":
    unittest.main()
