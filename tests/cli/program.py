"""What the tests of bulk runs share: the program in a folder of its own, and lines good and bad."""

import json
import os
import pty
import random
import subprocess
import tempfile
import unittest

ARTICLE = "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện."


def open_terminal():
    """Both ends of a terminal; skips the test where the machine has none to give."""
    try:
        return pty.openpty()
    except OSError as error:
        raise unittest.SkipTest(f"no terminal: {error}") from error


class ProgramTest(unittest.TestCase):
    program = ""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def file(self, name, content):
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self, name):
        with open(self.path(name), "rb") as content:
            return content.read()

    def run_it(self, *arguments, stdin=b"", code=0, **options):
        """Runs the program; returns the bytes it wrote to standard output, and its messages."""
        done = subprocess.run([self.program, *map(str, arguments)], input=stdin, capture_output=True, timeout=600, **options)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout, done.stderr.decode()

    def stats(self, name="stats.json"):
        found = json.loads(self.read(name))
        self.assertEqual(found["articles"], found["analysed"] + found["rejected"] + found["blank"])
        self.assertEqual(found["rejected"], sum(found["rejects"].values()))
        return found


def good_line(number, rng):
    """An article with invented figures; its id says which."""
    count, day = rng.randrange(1000, 9999), rng.randrange(1, 28)
    text = (
        f"Ngày {day}/5/2021, BHXH huyện Mỏ Cày vận động được {count} người tham gia BHXH tự nguyện, "
        f"đạt {rng.randrange(10, 99)},{rng.randrange(10)}% kế hoạch năm.\n"
    )
    return json.dumps({"id": f"good-{number}", "text": text * rng.randrange(1, 4)}, ensure_ascii=False).encode()


def damaged_line(way, rng):
    """A line that no reader may take for an article, and never holds a line feed."""
    line = good_line("bad", rng)
    middle = rng.randrange(20, len(line) - 20)
    ways = [
        lambda: line[:middle],
        lambda: line[middle:],
        lambda: line[:-1],
        lambda: line + b"}",
        lambda: line + line,
        lambda: b"[" + line + b"]",
        lambda: line.replace(b'"text"', b'"body"'),
        lambda: b'{"text": ' + str(middle).encode() + b"}",
        lambda: b'{"text": ["a", {"b": null}]}',
        lambda: b'{"text": null, "id": "bad"}',
        lambda: b'{"text": "a", ' + line[1:],
        lambda: line[:-1] + b', "id": {}}',
        lambda: line[:-1] + b', "published": "31/12/2020"}',
        lambda: line[:-1] + b', "title": 5}',
        lambda: line.replace("ư".encode(), b"\xc6"),
        lambda: b"\0" * middle,
        lambda: line.replace(b'"text": "', b'"text": "\0'),
        lambda: line.replace(b'"text": "', b'"text": "\\ud800'),
        lambda: line[:-1] + b', "x": ' + b"[" * 5000 + b"]" * 5000 + b"}",
        lambda: bytes(rng.randrange(256) for _ in range(middle)).replace(b"\n", b"\r") + b"\xff",
    ]
    return ways[way % len(ways)]()


def mixed_lines(count, seed=1, damaged=0.05, blank=0.01):
    """Yields (kind, line): "good", "bad" or "blank"."""
    rng = random.Random(seed)
    for number in range(count):
        dice = rng.random()
        if dice < damaged:
            yield "bad", damaged_line(rng.randrange(20), rng)
        elif dice < damaged + blank:
            yield "blank", rng.choice([b"", b" \t", b"\r", b'{"text": " \\n"}'])
        else:
            yield "good", good_line(number, rng)
