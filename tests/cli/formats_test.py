"""Pages, WARC files and compressed input, as the program takes them.

usage: formats_test.py PATH_OF_SOLIEU
"""

import base64
import gzip
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
import zlib

PROGRAM = sys.argv.pop(1)
SENTENCE = "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được %d người tham gia BHXH tự nguyện."
DATED = "Ngày 11/7, Bưu điện tỉnh Hà Nam vận động được 925 người tham gia BHXH tự nguyện."


def page(number, charset="utf-8"):
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>Tin</title></head><body><nav>Đạt 99% kế hoạch'
        f'</nav><div class="article-body"><p>{SENTENCE % number}</p></div><script>var x = "5 người";</script></body></html>'
    )


def warc_record(kind, block, **fields):
    block = block if isinstance(block, bytes) else block.encode()
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"
    )


def response(number, body=None, http="Content-Type: text/html; charset=utf-8\r\n", status="200 OK"):
    body = page(number).encode() if body is None else body
    return warc_record(
        "response",
        f"HTTP/1.1 {status}\r\n{http}\r\n".encode() + body,
        WARC_Target_URI=f"https://tin.example.vn/{number}",
        WARC_Record_ID=f"<urn:uuid:{number}>",
        Content_Type="application/http; msgtype=response",
    )


def chunked(body):
    half = len(body) // 2
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:half], body[half:])) + b"0\r\n\r\n"


def zstd(content):
    return subprocess.run(["zstd", "-c", "-q"], input=content, capture_output=True, check=True).stdout


class FormatsTest(unittest.TestCase):
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

    def numbers(self, *arguments, **options):
        return [record["value"]["number"] for record in self.run_it(*arguments, **options)[0]]

    # Pages

    def test_a_page_is_told_by_its_name_or_by_its_bytes(self):
        for name in ("a.html", "b.htm", "c.txt", "d"):
            self.assertEqual(self.numbers(self.file(name, page(1250))), [1250])
        self.assertEqual(self.numbers(stdin=page(1250).encode()), [1250])
        fragment = f"<p>{SENTENCE % 1250}</p>".encode()
        self.assertEqual(self.numbers("--input-format", "html", stdin=fragment), [1250])

    def test_title_day_and_spans(self):
        head = '<html><head><meta property="og:title" content="Hà Nam: Ngày ra quân của bưu điện tỉnh">'
        day = '<meta property="article:published_time" content="2020-07-11T20:00:00Z"></head>'
        path = self.file("a.html", f"{head}{day}<h1>Hà Nam: Ngày ra quân của bưu điện tỉnh</h1><p>{DATED}</p></html>")
        found, _ = self.run_it(path, "--published", "2018-01-01")
        self.assertEqual(len(found), 1)
        self.assertEqual(found[0]["doc"]["id"], path)
        self.assertEqual(found[0]["doc"]["title"], "Hà Nam: Ngày ra quân của bưu điện tỉnh")
        self.assertEqual(found[0]["doc"]["published"], "2020-07-12")
        self.assertEqual(found[0]["period"]["start"], "2020-07-11")
        text = f"Hà Nam: Ngày ra quân của bưu điện tỉnh\n\n{DATED}\n".encode()
        begin, end = found[0]["value"]["span"]
        self.assertEqual(text[begin:end].decode(), found[0]["value"]["text"])

    def test_the_option_is_the_day_of_pages_without_one(self):
        found, _ = self.run_it("--published", "2020-07-12", stdin=f"<html><p>{DATED}</p></html>".encode())
        self.assertEqual(found[0]["period"]["start"], "2020-07-11")

    def test_a_page_beyond_the_parser_is_rejected(self):
        path = self.file("deep.html", "<html>" + "<div>" * 1000)
        found, problems = self.run_it(path, self.file("good.html", page(7)), code=1)
        self.assertEqual([record["value"]["number"] for record in found], [7])
        self.assertIn(f"{path}: elements are nested deeper than 256", problems)

    def test_pages_in_json_only_when_asked_for(self):
        line = json.dumps({"text": f"<p>{SENTENCE % 5}</p><script>var x = '{SENTENCE % 6}'</script>"}).encode()
        self.assertEqual(self.numbers("--text-is-html", stdin=line), [5])
        self.assertIn("<p>", self.run_it(stdin=line)[0][0]["evidence"]["text"])
        dated = {"text": f'<meta name="pubdate" content="2019-01-01"><p>{DATED}</p>', "published": "2020-07-12"}
        found, _ = self.run_it("--text-is-html", stdin=json.dumps(dated).encode())
        self.assertEqual(found[0]["doc"]["published"], "2020-07-12")

    def test_rows_of_the_users_own(self):
        path = self.file("a.html", f'<html><p>{SENTENCE % 5}</p><div class="khung-la"><p>{SENTENCE % 6}</p></div></html>')
        rules = self.file("html.tsv", "word\twhere\teffect\texample\nkhung-la\tclass\tdrop\tkhung\n")
        self.assertEqual(self.numbers(path), [5, 6])
        self.assertEqual(self.numbers("--rules", rules, path), [5])
        wrong = self.file("w/html.tsv", "word\twhere\teffect\texample\nkhung-la\tclass\tdropp\tkhung\n")
        self.assertIn("html.tsv:2:16:", self.run_it("--rules", wrong, path, code=2)[1])

    # Compressed input

    def test_every_format_may_be_compressed(self):
        lines = "".join(json.dumps({"id": str(n), "text": SENTENCE % n}) + "\n" for n in range(100, 300))
        for pack in (gzip.compress, zstd):
            with self.subTest(pack.__name__):
                self.assertEqual(self.numbers(stdin=pack((SENTENCE % 8).encode())), [8])
                self.assertEqual(self.numbers(self.file("x.html.packed", pack(page(9).encode()))), [9])
                half = len(lines) // 2
                members = pack(lines[:half].encode()) + pack(lines[half:].encode())
                self.assertEqual(self.numbers(self.file("x.jsonl", members)), list(range(100, 300)))

    def test_folders_with_everything(self):
        self.file("news/1.txt.gz", gzip.compress((SENTENCE % 1).encode()))
        self.file("news/2.html", page(2))
        self.file("news/3.jsonl.zst", zstd(json.dumps({"text": SENTENCE % 3}).encode()))
        self.file("news/4.warc.gz", gzip.compress(response(4)) + gzip.compress(response(5)))
        self.file("news/6.warc.wet.gz", gzip.compress(warc_record("conversion", SENTENCE % 6, Content_Type="text/plain")))
        self.file("news/7.tar.gz", b"not taken")
        self.assertEqual(self.numbers(os.path.join(self.folder, "news")), [1, 2, 3, 4, 5, 6])

    def test_what_comes_before_a_break_is_kept(self):
        rows = [json.dumps({"text": SENTENCE % random.Random(n).randrange(10**9)}) + "\n" for n in range(20000)]
        for pack in (gzip.compress, zstd):
            packed = pack("".join(rows).encode())
            path = self.file("cut.jsonl", packed[: len(packed) // 2])
            found, problems = self.run_it(path, code=3)
            self.assertGreater(len(found), 2000)
            self.assertEqual(len(problems.splitlines()), 1, problems)
            self.assertIn("truncated: the source ends at byte", problems)
        broken = bytearray(gzip.compress("".join(rows).encode()))
        broken[len(broken) // 2 : len(broken) // 2 + 9] = b"\xff" * 9
        self.assertIn("gzip: broken at byte", self.run_it(self.file("broken.jsonl", bytes(broken)), code=3)[1])

    def test_a_bomb_is_no_more_than_a_long_article(self):
        bomb = gzip.compress(b"\0" * 50_000_000, 9)
        self.assertIn("longer than 1000000 bytes", self.run_it("--max-doc-bytes", "1000000", stdin=bomb, code=1)[1])

    # WARC

    def test_records_of_a_crawl(self):
        body = page(3).encode()
        html = "Content-Type: text/html\r\n"
        warc = b"".join(
            [
                warc_record("warcinfo", "software: x\r\n"),
                response(1),
                warc_record("request", "GET / HTTP/1.1\r\n\r\n", Content_Type="application/http; msgtype=request"),
                response(2, b"", "Location: /1\r\n", "302 Found"),
                response(3, chunked(body), html + "Transfer-Encoding: chunked\r\n"),
                response(4, gzip.compress(page(4).encode()), html + "Content-Encoding: gzip\r\n"),
                response(5, zlib.compress(page(5).encode()), html + "Content-Encoding: deflate\r\n"),
                response(6, b"GIF89a", "Content-Type: image/gif\r\n"),
                warc_record("resource", SENTENCE % 7, Content_Type="text/plain", WARC_Target_URI="file:///7"),
            ]
        )
        for content in (warc, gzip.compress(warc), zstd(warc)):
            found, _ = self.run_it(stdin=content)
            self.assertEqual([record["value"]["number"] for record in found], [1, 3, 4, 5, 7])
        self.assertEqual(found[0]["doc"]["id"], "https://tin.example.vn/1")
        self.assertEqual(found[4]["doc"]["id"], "file:///7")
        self.assertEqual(self.numbers("--input-format", "warc", "-j", "4", self.file("x.bin", warc)), [1, 3, 4, 5, 7])

    def test_broken_records_cost_only_themselves_and_can_be_replayed(self):
        br = response(2, b"\x0b\x02\x80", "Content-Type: text/html\r\nContent-Encoding: br\r\n")
        warc = response(1) + br + response(3).replace(b"Content-Length: ", b"Content-Length: x") + response(4)
        path = self.file("a.warc", warc)
        rejects = os.path.join(self.folder, "rejects.jsonl")
        found, problems = self.run_it(path, "--rejects", rejects, code=1)
        self.assertEqual([record["value"]["number"] for record in found], [1, 4])
        with open(rejects, encoding="utf-8") as rows:
            rows = [json.loads(row) for row in rows]
        self.assertEqual([row["code"] for row in rows], ["bad_record", "bad_record"])
        self.assertEqual(rows[0]["message"], 'content coding "br" is not supported')
        self.assertEqual(rows[0]["form"], "warc")
        self.assertEqual(rows[0]["offset"], len(response(1)))
        self.assertTrue(br.startswith(base64.b64decode(rows[0]["bytes"])))
        self.assertIn("2 rejected", problems)
        with open(rejects, encoding="utf-8") as content:
            mended = content.read()
        good = base64.b64encode(response(2)).decode()
        self.assertEqual(self.numbers(stdin=mended.splitlines()[0].replace(rows[0]["bytes"], good).encode()), [2])

    def test_records_over_the_limit_are_kept_whole(self):
        long = response(2, page(2).encode() + os.urandom(300_000).hex().encode())
        rejects = os.path.join(self.folder, "rejects.jsonl")
        for content in (response(1) + long + response(3), b"".join(map(gzip.compress, (response(1), long, response(3))))):
            path = self.file("a.warc", content)
            found, _ = self.run_it(path, "--rejects", rejects, "--max-doc-bytes", "100000", code=1)
            self.assertEqual([record["value"]["number"] for record in found], [1, 3])
            with open(rejects, encoding="utf-8") as rows:
                row = json.loads(rows.read())
            self.assertEqual((row["code"], row["line"]), ("too_large", 2))
            self.assertEqual(base64.b64decode(row["bytes"]), long)
            self.assertEqual(self.numbers(rejects), [2])

    def test_a_broken_member_costs_only_itself(self):
        noise = "".join(random.Random(5).choices("abcdefghij", k=50000))
        broken = bytearray(gzip.compress(response(2, noise.encode())))
        broken[len(broken) // 2 : len(broken) // 2 + 20] = b"\xff" * 20
        path = self.file("a.warc.gz", gzip.compress(response(1)) + bytes(broken) + gzip.compress(response(3)))
        found, problems = self.run_it(path, code=1)
        self.assertEqual([record["value"]["number"] for record in found], [1, 3])
        self.assertIn("gzip: broken at byte", problems)

    def test_unknown_formats_are_refused(self):
        self.run_it("--input-format", "pdf", code=2)


if __name__ == "__main__":
    if shutil.which("zstd") is None:
        zstd = gzip.compress  # noqa: F811  the program is not there: gzip twice
    unittest.main(verbosity=1)
