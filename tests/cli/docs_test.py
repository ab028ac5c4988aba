"""The commands of the documentation, run in a folder of their own; what the pages show is what comes out.

usage: docs_test.py PATH_OF_SOLIEU SOURCE_FOLDER

Blocks marked `console` hold commands ("$ …") and their output; "…" stands for any text, "[exit code N]" for the code that is
expected, else 0. In blocks marked `sh` every line is a command. A block below `<!-- file: NAME -->` is the content of a file.
Commands that build are left to the tests of the build.
"""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
del sys.argv[1:3]

BLOCK = re.compile(r"(?:^<!-- file: (?P<file>\S+) -->\n)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.M | re.S)
INLINE = re.compile(r"`(solieu [^`…]*)`")
BUILDS = ("./run", "cmake", "tools/", "apt", "sudo", "dpkg")
SENTENCE = (
    "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện, "
    "đạt 62,5% kế hoạch năm.\n"
)
PAGE = f'<html><head><meta charset="utf-8"><title>Tin</title></head><body><div class="article-body"><p>{SENTENCE}</p></div></body></html>'


def page_of(name):
    with open(os.path.join(SOURCE, name), encoding="utf-8") as page:
        return page.read()


def blocks(name):
    return list(BLOCK.finditer(page_of(name)))


def steps_of(text):
    """The commands of a console block, each with the lines shown below it and its exit code."""
    steps = []
    for line in text.splitlines():
        code = re.fullmatch(r"\[exit code (\d+)\]", line)
        if line.startswith("$ "):
            steps.append([line[2:], [], 0])
        elif code:
            steps[-1][2] = int(code[1])
        else:
            steps[-1][1].append(line)
    return steps


def fits(shown, line):
    return re.fullmatch(".*".join(map(re.escape, shown.split("…"))), line) is not None


class DocsTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        os.mkdir(self.path("bin"))
        os.symlink(PROGRAM, self.path("bin/solieu"))

    def path(self, name):
        return os.path.join(self.folder, name)

    def file(self, name, content):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())

    def run_it(self, command, code=0):
        env = {"PATH": self.path("bin") + ":" + os.environ["PATH"], "HOME": self.folder, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["sh", "-c", command], cwd=self.folder, env=env, capture_output=True, timeout=300, stdin=subprocess.DEVNULL
        )
        self.assertEqual(done.returncode, code, f"{command}\n{done.stderr.decode()}")
        return (done.stdout + done.stderr).decode()

    def check_output(self, shown, output):
        """Line by line; blank lines at the end do not count."""
        lines = output.rstrip("\n").split("\n")
        known = [a if fits(a, b) else b for a, b in zip(shown, lines)] + lines[len(shown) :]
        self.assertEqual("\n".join(shown), "\n".join(known))

    def run_page(self, name):
        commands = 0
        for block in blocks(name):
            if block["file"]:
                self.file(block["file"], block["text"])
            elif block["kind"] == "console":
                for command, lines, code in steps_of(block["text"]):
                    commands += 1
                    with self.subTest(page=name, command=command):
                        self.check_output(lines, self.run_it(command, code))
            elif block["kind"] == "sh":
                for command in filter(None, block["text"].splitlines()):
                    if command.startswith(BUILDS):
                        continue
                    commands += 1
                    with self.subTest(page=name, command=command):
                        self.run_it(command)
        return commands

    def run_inline(self, name):
        for command in dict.fromkeys(INLINE.findall(page_of(name))):
            if re.search(r"\b[A-ZĐ]{3,}", command) or not re.search(r"[./]\w*$| -v$", command):
                continue  # a placeholder, or no more than the name of a command
            with self.subTest(page=name, command=command):
                self.run_it(command)

    def test_tutorials(self):
        for name in ("docs/tutorial.md", "docs/tutorial.vi.md"):
            shutil.rmtree(self.path("my-tables"), ignore_errors=True)
            self.assertGreater(self.run_page(name), 7)
            self.assertGreater(os.path.getsize(self.path("figures.html")), 10_000)
            self.assertIn("battery_swap.tsv:4", self.run_it("cat records.jsonl"))

    def prepare_readme(self, name):
        """Small files with the names that the page uses."""
        for path in ("article.txt", "a.txt", "scraped.txt", "news/one.txt", "news/two.txt", "crawl/one.txt", "articles/ha-nam.txt"):
            self.file(path, SENTENCE)
        self.file("old.txt", "B¶o hiÓm x· héi cã 1.250 ng­êi.\n".encode("latin-1"))  # TCVN3
        self.file("articles.jsonl", json.dumps({"body": SENTENCE, "id": "1"}) + "\n")
        self.file("crawl/broken.jsonl", json.dumps({"text": SENTENCE}) + "\n")
        self.file("page.html", PAGE)
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tin.example.vn/1\r\nContent-Length: {len(http)}\r\n\r\n"
        self.file("crawl.warc.gz", gzip.compress(head.encode() + http + b"\r\n\r\n"))
        old = json.dumps({"text": SENTENCE}).encode() + b"\n"
        frame = b"\x28\xb5\x2f\xfd\xa0" + len(old).to_bytes(4, "little")  # one segment, its size in four bytes
        self.file("old.jsonl.zst", frame + (len(old) << 3 | 1).to_bytes(3, "little") + old)  # one raw block, the last
        gold = [block["text"] for block in blocks(name) if '"records"' in block["text"]]
        self.file("gold/ha-nam.json", gold[0])

    def test_readmes(self):
        for name in ("README.md", "README.vi.md"):
            shutil.rmtree(self.path("my-tables"), ignore_errors=True)
            self.prepare_readme(name)
            self.assertGreater(self.run_page(name), 12)
            self.run_inline(name)

    def test_the_readmes_show_the_same_commands(self):
        def commands(name):
            lines = [
                line
                for block in blocks(name)
                if block["kind"] in ("sh", "console")
                for line in block["text"].splitlines()
                if block["kind"] == "sh" or line.startswith("$ ")
            ]
            return [re.sub(r"\s+#.*$", "", line).replace(" --lang vi", "") for line in lines]

        self.assertEqual(commands("README.md"), commands("README.vi.md"))

    def test_the_readmes_show_the_same_json(self):
        json_of = [[block["text"] for block in blocks(name) if block["kind"] == "json"] for name in ("README.md", "README.vi.md")]
        self.assertEqual(*json_of)

    def test_contributing(self):
        for name in ("examples", "tests"):
            os.symlink(os.path.join(SOURCE, name), self.path(name))
        self.run_inline("CONTRIBUTING.md")


if __name__ == "__main__":
    unittest.main()
