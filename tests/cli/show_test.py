"""solieu show as its users meet it: colours, languages, widths, pages.

usage: show_test.py PATH_OF_SOLIEU
"""

import os
import re
import subprocess
import sys
import tempfile
import unittest

from program import open_terminal

PROGRAM = sys.argv.pop(1)
ARTICLE = (
    "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam vận động được 1.250 người tham gia BHXH tự nguyện, "
    "đạt 62,5% kế hoạch năm.\n"
)
PLAIN = {key: value for key, value in os.environ.items() if key not in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM")}


def show(*arguments, stdin=ARTICLE, code=0, **env):
    done = subprocess.run(
        [PROGRAM, "show", *arguments], input=stdin.encode(), capture_output=True, timeout=60, env={**PLAIN, **env}
    )
    assert done.returncode == code, (done.returncode, done.stderr.decode())
    return done.stdout.decode()


def on_terminal(*arguments, **env):
    """What the program writes to a terminal."""
    leader, follower = open_terminal()
    with subprocess.Popen([PROGRAM, "show", *arguments], stdout=follower, stdin=subprocess.DEVNULL, env={**PLAIN, **env}):
        os.close(follower)
        out = b""
        while True:
            try:
                piece = os.read(leader, 65536)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            out += piece
    os.close(leader)
    return out.decode()


class ShowTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.article = os.path.join(folder.name, "tin.txt")
        with open(self.article, "w", encoding="utf-8") as out:
            out.write(ARTICLE)

    def test_colours(self):
        self.assertNotIn("\x1b", show())
        self.assertNotIn("\x1b", show("--color", "never"))
        self.assertIn("\x1b[", show("--color", "always"))
        self.assertIn("\x1b[", show("--color", "always", NO_COLOR="1"))
        self.assertIn("\x1b[", on_terminal(self.article, TERM="xterm"))
        for env in ({"NO_COLOR": "1", "TERM": "xterm"}, {"TERM": "dumb"}):
            self.assertNotIn("\x1b", on_terminal(self.article, **env))
        self.assertIn("[COUNT 1.250 người]", show())  # named without colour

    def test_language(self):
        self.assertIn("Agency, area", show())
        self.assertIn("Cơ quan, địa bàn", show("--lang", "vi"))
        self.assertIn("Cơ quan, địa bàn", show(LANG="vi_VN.UTF-8"))
        self.assertIn("Agency, area", show(LANG="vi_VN.UTF-8", LC_ALL="C"))
        self.assertIn("Agency, area", show("--lang", "en", LANG="vi_VN.UTF-8"))

    def test_width(self):
        for width in (20, 50, 70, 120):
            lines = show("--width", str(width)).splitlines()
            self.assertLessEqual(max(len(line) for line in lines), width)
            self.assertIn("1,250", "".join(lines))

    def test_harmless(self):
        out = show("--color", "never", stdin="\x1b]0;title\x07" + ARTICLE.replace("Hà", "\u202eHà\u2066") + "\x9b31m\0")
        self.assertNotRegex(out, "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
        self.assertIn("1.250", out)

    def test_several_articles(self):
        out = show(self.article, self.article)
        self.assertEqual(out.count("[COUNT 1.250 người]"), 2)
        self.assertEqual(len(re.findall("^=+$", out, re.M)), 1)

    def test_page(self):
        path = os.path.join(self.folder, "out.html")
        self.assertEqual(show("--html", path, "--lang", "vi", self.article), "")
        with open(path, encoding="utf-8") as file:
            page = file.read()
        self.assertTrue(page.startswith("<!DOCTYPE html>") and page.endswith("</html>\n"))
        self.assertEqual(show("--html", "-", "--lang", "vi", self.article), page)
        self.assertIn("Bản ghi", page)

    def test_mistakes(self):
        show("--html", self.article, self.article, code=2)  # it would be lost before it is read
        show("--html", os.path.join(self.folder, "none", "out.html"), self.article, code=3)
        show("--lang", "fr", code=2)
        show("--html", "a", "--output", "b", code=2)
        show(os.path.join(self.folder, "none.txt"), code=3)


if __name__ == "__main__":
    unittest.main()
