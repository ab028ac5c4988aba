"""A run that is stopped, killed or runs out of disk goes on with --resume to the same bytes.

usage: resume_test.py PATH_OF_SOLIEU [KILLS]     KILLS: how many times the test of kills does it (default 12)
"""

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import unittest

from program import ARTICLE, ProgramTest, mixed_lines

ProgramTest.program = sys.argv.pop(1)
KILLS = int(sys.argv.pop(1)) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 12
LONG = ARTICLE * 11000  # over a megabyte: such articles take another way


class ResumeTest(ProgramTest):
    def setUp(self):
        super().setUp()
        lines = [line for _, line in mixed_lines(4000, damaged=0.02)]
        lines.insert(500, json.dumps({"id": "long", "text": LONG}).encode())
        self.input = self.file("in/a.jsonl", b"\n".join(lines[:3000]) + b"\n")
        self.file("in/b.jsonl", b"\n".join(lines[3000:]))
        self.file("in/c.txt", ARTICLE)

    def arguments(self, name, *more, threads=2):
        return [self.program, "mentions", "-j", str(threads), "-o", self.path(name), "--rejects", self.path(name + ".bad"),
                "--checkpoint", "0.02", *more, self.path("in")]

    def whole(self, name="whole"):
        """What a run gives that nothing stops."""
        subprocess.run(self.arguments(name), stderr=subprocess.DEVNULL, check=False)
        return self.read(name), self.read(name + ".bad")

    def start(self, name, *more, threads=2, **options):
        return subprocess.Popen(self.arguments(name, *more, threads=threads), stderr=subprocess.PIPE, **options)

    def resume(self, name, *more, code=1, threads=2):
        with self.start(name, "--resume", "--stats", self.path("stats.json"), *more, threads=threads) as running:
            errors = running.stderr.read().decode()
            self.assertEqual(running.wait(), code, errors)
        return errors

    def assert_same(self, name, expected):
        found = (self.read(name), self.read(name + ".bad"))
        self.assertEqual([len(part) for part in found], [len(part) for part in expected])
        self.assertEqual(found, expected)
        self.assertEqual([file for file in os.listdir(self.folder) if "partial" in file or "journal" in file], [])

    def size(self, name):
        return os.path.getsize(self.path(name)) if os.path.exists(self.path(name)) else 0

    # Stopped

    def wait_for_some_output(self, running, size, rng):
        """Until a random share of the output is there, or a random time after the start."""
        if rng.random() < 0.2:
            return time.sleep(rng.random() * 0.1)
        share = rng.random() * size
        while running.poll() is None and self.size("o.partial") <= share:
            time.sleep(0.002)
        time.sleep(rng.random() * 0.01)

    def test_killed_at_any_time(self):
        expected = self.whole()
        rng = random.Random(7)
        resumed = 0
        for number in range(KILLS):
            with self.subTest(number):
                for kill in range(rng.randrange(1, 4)):
                    more = ["--resume"] if kill > 0 else []
                    with self.start("o", *more, threads=rng.choice([1, 2, 4])) as running:
                        self.wait_for_some_output(running, len(expected[0]), rng)
                        running.kill()
                self.resume("o", threads=rng.choice([1, 2, 4]))
                self.assert_same("o", expected)
                stats = self.stats()
                resumed += stats["resumed_at"] > 0
                self.assertEqual(stats["articles"], 4002)
                os.remove(self.path("o"))
                os.remove(self.path("o.bad"))
        self.assertGreater(resumed, KILLS // 3)  # else it tests nothing

    def test_asked_to_stop(self):
        expected = self.whole()
        for asked, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            with self.start("o") as running:
                while self.size("o.partial") < len(expected[0]) // 4:
                    time.sleep(0.002)
                running.send_signal(asked)
                began = time.monotonic()
                errors = running.stderr.read().decode()
                self.assertEqual(running.wait(), code, errors)
                self.assertLess(time.monotonic() - began, 10)  # two seconds, on a machine that has time
            self.assertIn("--resume goes on from here", errors)
            for name in ("o.partial", "o.bad.partial"):
                self.assertIn(self.read(name)[-1:], (b"\n", b""))
            self.resume("o")
            self.assert_same("o", expected)

    def test_asked_to_stop_while_an_article_takes_long(self):
        path = self.file("long.jsonl", b"\n".join([json.dumps({"text": ARTICLE}).encode()] * 2 +
                                                  [json.dumps({"text": ARTICLE * 300000}, ensure_ascii=False).encode()]))
        with subprocess.Popen([self.program, "mentions", "-o", self.path("o"), path], stderr=subprocess.DEVNULL) as running:
            while not os.path.exists(self.path("o.partial")) or not self.read("o.partial"):
                time.sleep(0.05)
            running.terminate()
            self.assertEqual(running.wait(60), 143)
        content = self.read("o.partial")
        self.assertEqual(content[-1:], b"\n")
        self.assertIn(b"at articles=2 ", self.read("o.journal"))

    def test_asked_to_stop_while_it_waits_for_input(self):
        with subprocess.Popen([self.program, "extract"], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
            running.stdin.write(b'{"text": "half a l')
            running.stdin.flush()
            time.sleep(0.5)
            running.send_signal(signal.SIGINT)
            self.assertEqual(running.wait(60), 130)

    def test_from_standard_input(self):
        content = self.read("in/a.jsonl")
        expected, _ = self.run_it("extract", "-j", "1", stdin=content, code=1)
        arguments = [self.program, "extract", "-j", "1", "--checkpoint", "0", "-o", self.path("o"), "--rejects", self.path("r")]
        with subprocess.Popen(arguments, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
            running.stdin.write(content[: len(content) // 2])
            running.stdin.flush()
            while b"\nat " not in self.read_if_there("o.journal"):
                time.sleep(0.05)
            running.kill()
        self.run_it(*arguments[1:], "--resume", stdin=content[:1000] + b" " + content[1000:], code=2)
        self.run_it(*arguments[1:], "--resume", stdin=content, code=1)
        self.assertEqual(self.read("o"), expected)

    def read_if_there(self, name):
        return self.read(name) if os.path.exists(self.path(name)) else b""

    # No room

    def test_no_room_on_the_disk(self):
        expected = self.whole()
        for size in (len(expected[0]) // 3, len(expected[0]) - 1, 5000, 10):
            with self.subTest(size):
                with self.start("o", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))) as running:
                    errors = running.stderr.read().decode()
                    self.assertEqual(running.wait(), 3, errors)
                self.assertIn("cannot write: File too large", errors)
                self.assertIn(self.read("o.partial")[-1:], (b"\n", b""))
                self.resume("o")
                self.assert_same("o", expected)

    def test_a_full_file_system(self):
        mounted = self.path("small")
        os.mkdir(mounted)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", mounted], capture_output=True)
        if done.returncode != 0:
            self.skipTest("a small file system can't be mounted: " + done.stderr.decode().strip())
        self.addCleanup(subprocess.run, ["umount", mounted], check=True)
        expected = self.whole()
        with self.start("small/o") as running:
            errors = running.stderr.read().decode()
            self.assertEqual(running.wait(), 3, errors)
        self.assertIn("No space left", errors)
        self.assertEqual(self.read("small/o.partial")[-1:], b"\n")
        subprocess.run(["mount", "-o", "remount,size=64m", mounted], check=True)
        self.resume("small/o")
        self.assertEqual((self.read("small/o"), self.read("small/o.bad")), expected)

    # Refused

    def stopped(self):
        with self.start("o") as running:
            while b"\nat " not in self.read_if_there("o.journal"):
                time.sleep(0.01)
            running.kill()
        return self.read("o.journal"), self.read("o.partial")

    def test_what_has_changed_is_named(self):
        cases = [
            ("options", lambda: ["--published", "2020-01-01"]),
            ("options", lambda: ["--format", "table"]),
            ("rules", lambda: ["--rules", self.file("abbreviations.tsv", "abbreviation\texample\nTTPVHCC.\tlàm việc tại TTPVHCC. xã\n")]),
            ("input", lambda: [self.path("in/c.txt")]),
            ("input", lambda: self.file("in/d.txt", ARTICLE) and []),
            ("input", lambda: os.utime(self.path("in/c.txt"), (1, 1)) or []),
        ]
        for name, change in cases:
            with self.subTest(name):
                self.stopped()
                before = self.read("o.journal"), self.read("o.partial")
                errors = self.resume("o", *change(), code=2)
                self.assertRegex(errors, rf"--resume: changed since .*o\.journal was begun: {name}")
                self.assertEqual((self.read("o.journal"), self.read("o.partial")), before)

    def test_a_partial_file_that_is_too_short_is_refused(self):
        self.stopped()
        os.truncate(self.path("o.partial"), 0)
        self.assertIn("not as it was left", self.resume("o", code=2))

    def test_two_runs_do_not_write_one_file(self):
        with self.start("o") as first:
            while not self.read_if_there("o.journal"):
                time.sleep(0.01)
            first.send_signal(signal.SIGSTOP)  # it must not be done before the others are
            self.assertIn("another run", self.resume("o", code=2))
            with self.start("o") as second:
                self.assertIn(b"another run", second.stderr.read())
            first.kill()

    # Nothing to resume

    def test_resume_without_a_run_before_begins_one(self):
        expected = self.whole()
        self.resume("o")
        self.assert_same("o", expected)

    def test_a_cut_off_journal_goes_back_to_its_last_whole_line(self):
        expected = self.whole()
        journal, _ = self.stopped()
        for cut in (1, 20, len(journal) - journal.index(b"\nat ") - 5, len(journal) - 30, len(journal)):
            with self.subTest(cut):
                self.stopped()
                os.truncate(self.path("o.journal"), max(0, os.path.getsize(self.path("o.journal")) - cut))
                self.resume("o")
                self.assert_same("o", expected)

    def test_stopped_while_the_files_get_their_names(self):
        expected = self.whole()
        with self.start("o") as running:
            while not self.read_if_there("o.journal"):
                time.sleep(0.01)
            os.mkdir(self.path("o"))  # in the way of the last file
            self.assertEqual(running.wait(), 3)
        self.assertEqual(self.read("o.bad"), expected[1])
        os.rmdir(self.path("o"))
        self.resume("o")
        self.assert_same("o", expected)


if __name__ == "__main__":
    unittest.main()
