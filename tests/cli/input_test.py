"""What the program reads: folders, JSON lines in any condition, limits.

usage: input_test.py PATH_OF_SOLIEU
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
ARTICLE = "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện."


def line(**fields):
    return json.dumps({"text": ARTICLE, **fields}, ensure_ascii=False).encode()


class InputTest(unittest.TestCase):
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

    def run_it(self, *arguments, stdin=b"", code=0):
        done = subprocess.run([PROGRAM, "extract", *arguments], input=stdin, capture_output=True, timeout=300)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return [json.loads(row) for row in done.stdout.decode().splitlines()], done.stderr.decode()

    def ids(self, *arguments, **options):
        return [record["doc"]["id"] for record in self.run_it(*arguments, **options)[0]]

    # Folders

    def test_folders_are_walked_in_the_order_of_names(self):
        for name in ("b/2.txt", "b/10.txt", "a.txt", "b/deep/er/x.txt", "c.jsonl", "plain"):
            self.file("news/" + name, line(id=name) if name.endswith("jsonl") else ARTICLE)
        for name in ("a.txt~", ".hidden.txt", ".git/x.txt", "picture.jpg"):
            self.file("news/" + name, ARTICLE)
        os.symlink("..", os.path.join(self.folder, "news/b/loop"))
        root = os.path.join(self.folder, "news")
        expected = [os.path.join(root, name) for name in ("a.txt", "b/10.txt", "b/2.txt", "b/deep/er/x.txt")]
        self.assertEqual(self.ids(root), [*expected, "c.jsonl", os.path.join(root, "plain")])

    def test_an_asked_for_format_takes_files_of_any_name(self):
        path = self.file("news/a.old", ARTICLE)
        self.assertEqual(self.ids(os.path.dirname(path)), [])
        self.assertEqual(self.ids("--input-format", "text", os.path.dirname(path)), [path])

    # JSON lines

    def test_title_and_address(self):
        cases = [
            (line(title="Tin vui", url="https://example.org/a/b"), ("https://example.org/a/b", "Tin vui")),
            (line(id=7, url="https://example.org/a/b"), ("7", None)),
            (line(id="x", title="", url=None), ("x", None)),
        ]
        for content, expected in cases:
            with self.subTest(content):
                found, _ = self.run_it(stdin=content)
                self.assertEqual((found[0]["doc"]["id"], found[0]["doc"]["title"]), expected)
        renamed = json.dumps({"text": ARTICLE, "link": "u", "headline": "Tin"})
        found, _ = self.run_it("--title-field", "headline", "--url-field", "link", stdin=renamed.encode())
        self.assertEqual((found[0]["doc"]["id"], found[0]["doc"]["title"]), ("u", "Tin"))

    def test_one_field_may_serve_two_ends(self):
        found, _ = self.run_it("--url-field", "id", stdin=line(id="x"))
        self.assertEqual(found[0]["doc"]["id"], "x")

    def test_damaged_lines_cost_only_themselves(self):
        good = line(id="good")
        cases = {
            "cut off": good[:-20],
            "ill-formed UTF-8": good.replace("Đ".encode(), b"\xff"),
            "NUL bytes": b"\0" * 100,
            "NUL inside": good.replace(b'"id"', b'"i\0d"'),
            "two objects": good + good,
            "no object": b"[" + good + b"]",
            "a bare word": b"nan",
            "not closed": good + b",",
            "text is a list": b'{"text": ["a"]}',
            "text is null": b'{"text": null}',
            "text twice": b'{"text": "a", "text": "b"}',
            "no text": b'{"id": "a"}',
            "id is an object": line(id={}),
            "id is a fraction": line(id=1.5),
            "title is a number": line(title=1),
            "url is a list": line(url=[]),
            "day of another form": line(published="1/2/2020"),
            "day is a number": line(published=20200102),
            "half a surrogate pair": b'{"text": "\\ud83d"}',
            "deep brackets": b'{"text": "a", "x": ' + b"[" * 100000 + b"]" * 100000 + b"}",
            "a number out of range": good[:-1] + b', "a": 1e400}',
            "open brackets": b"[" * 1000000,
        }
        for name, bad in cases.items():
            with self.subTest(name):
                path = self.file("a.jsonl", b"\n".join([good, bad, good]))
                found, errors = self.run_it(path, code=1)
                self.assertEqual(len(found), 2)
                self.assertIn(f"{path}:2: ", errors)
                self.assertEqual(len(errors.splitlines()), 1)

    def test_odd_but_whole_lines_are_read(self):
        good = line(id="good")
        cases = {
            "byte order mark": b"\xef\xbb\xbf" + good,
            "white space": b" \t" + good + b" \r",
            "deep but bounded": line(id="good", extra=eval("[" * 80 + "]" * 80)),
            "text of a field deeper down": line(id="good", extra={"text": 1, "id": {}}),
            "other fields twice": good[:-1] + b', "a": 1, "a": 2}',
            "escaped key": good.replace(b'"text"', b'"t\\u0065xt"'),
        }
        for name, content in cases.items():
            with self.subTest(name):
                path = self.file("a.jsonl", b"\n".join([b"", good, content, b" ", b"\r", content]))
                self.assertEqual(self.ids(path), ["good"] * 3)

    def test_json_lines_are_told_by_their_first_line_even_if_damaged(self):
        good = line(id="good")
        for first in (good, b'{"text": "' + b"a" * 100000, b"\n\n" + good[:-5], b'\xef\xbb\xbf { "id": 1'):
            found, _ = self.run_it(stdin=first + b"\n" + good, code=0 if first == good else 1)
            self.assertEqual(found[-1]["doc"]["id"], "good")
        self.assertEqual(self.ids(stdin=("{\n" + ARTICLE).encode()), ["stdin"])

    # Limits

    def test_longer_documents_are_rejected_never_cut(self):
        good = line(id="good")
        long = line(id="long", extra="x" * 1000)
        path = self.file("a.jsonl", b"\n".join([long, good, long]))
        found, errors = self.run_it("--max-doc-bytes", str(len(good)), path, code=1)
        self.assertEqual([record["doc"]["id"] for record in found], ["good"])
        self.assertEqual([row.split(": ")[1] for row in errors.splitlines()], [path + ":1", path + ":3"])
        self.assertEqual(len(self.run_it("--max-doc-bytes", "2K", path)[0]), 3)
        text = self.file("a.txt", ARTICLE)
        size = len(ARTICLE.encode())
        self.assertEqual(len(self.run_it("--max-doc-bytes", str(size), text)[0]), 1)
        self.assertEqual(self.run_it("--max-doc-bytes", str(size - 1), text, code=1)[0], [])


if __name__ == "__main__":
    unittest.main()
