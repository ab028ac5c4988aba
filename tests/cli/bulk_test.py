"""Many articles at once: threads, rejects, counts, memory, progress.

usage: bulk_test.py PATH_OF_SOLIEU [LINES]     LINES: how many the test of damaged lines takes (default 20000)
"""

import base64
import json
import os
import random
import resource
import signal
import subprocess
import sys
import threading
import time
import unittest

from program import ARTICLE, ProgramTest, good_line, mixed_lines, open_terminal

ProgramTest.program = sys.argv.pop(1)
LINES = int(sys.argv.pop(1)) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 20000
with open(ProgramTest.program, "rb") as program:
    SANITIZED = b"__asan_init" in program.read()
LONG = ARTICLE * 11000  # over a megabyte: such articles take another way


def rows(content):
    return [json.loads(row) for row in content.splitlines()]


class BulkTest(ProgramTest):
    def mixed(self, count, name="mixed.jsonl", **options):
        lines = list(mixed_lines(count, **options))
        self.file(name, b"\n".join(line for _, line in lines) + b"\n")
        return lines

    # Threads

    def test_any_number_of_threads_writes_the_same_bytes(self):
        lines = [line for _, line in mixed_lines(600)]
        for at in (100, 101):
            lines.insert(at, json.dumps({"id": f"long-{at}", "text": LONG}).encode())
        path = self.file("mixed.jsonl", b"\n".join(lines))
        for command, options in (("extract", []), ("extract", ["--format", "csv"]), ("mentions", []),
                                 ("tokens", []), ("normalize", [])):
            expected = None
            for threads in (1, 2, 4, 8):
                with self.subTest(command=command, options=options, threads=threads):
                    found = (*self.run_it(command, *options, "-j", threads, path, code=1),
                             *self.run_it(command, *options, "-j", threads, "--rejects", self.path("r.jsonl"),
                                          "-o", self.path("o"), path, code=1)[:1],
                             self.read("r.jsonl"), self.read("o"))
                    expected = expected or found
                    self.assertEqual([len(part) for part in found], [len(part) for part in expected])
                    self.assertEqual(found, expected)
            self.assertEqual(expected[0], expected[4])

    def test_articles_are_handed_on_while_more_are_awaited(self):
        for threads in ("1", "3"):
            with subprocess.Popen([self.program, "extract", "-j", threads, "--input-format", "jsonl"],
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
                for number in range(3):
                    running.stdin.write(json.dumps({"id": number, "text": ARTICLE}).encode() + b"\n")
                    running.stdin.flush()
                    self.assertEqual(json.loads(running.stdout.readline())["doc"]["id"], str(number))
                running.stdin.close()
                self.assertEqual(running.wait(60), 0)

    # Nothing lost

    def test_damaged_lines_leave_the_good_ones_as_they_are(self):
        lines = self.mixed(LINES)
        only_good = self.file("good.jsonl", b"\n".join(line for kind, line in lines if kind == "good"))
        expected, _ = self.run_it("extract", only_good)
        out, errors = self.run_it("extract", "--rejects", self.path("r.jsonl"), "--stats", self.path("stats.json"),
                                  self.path("mixed.jsonl"), code=1)
        self.assertEqual(out, expected)
        self.assertGreater(len(out.splitlines()), LINES * 0.9)

        found = self.stats()
        kinds = [kind for kind, _ in lines]
        self.assertEqual((found["articles"], found["analysed"], found["rejected"], found["blank"]),
                         (LINES, kinds.count("good"), kinds.count("bad"), kinds.count("blank")))
        self.assertIn(f"{LINES:,} articles in = {kinds.count('good'):,} analysed + {kinds.count('bad'):,} rejected + "
                      f"{kinds.count('blank'):,} blank", errors)

        starts = [0]
        for _, line in lines:
            starts.append(starts[-1] + len(line) + 1)
        kept = rows(self.read("r.jsonl"))
        bad = [(number, line) for number, (kind, line) in enumerate(lines) if kind == "bad"]
        self.assertEqual(len(kept), len(bad))
        for reject, (number, line) in zip(kept, bad):
            self.assertEqual(base64.b64decode(reject["bytes"], validate=True), line)
            self.assertEqual((reject["source"], reject["line"], reject["offset"]),
                             (self.path("mixed.jsonl"), number + 1, starts[number]))
            self.assertTrue(reject["message"])
        self.assertEqual({reject["code"] for reject in kept}, set(found["rejects"]))

    def test_rejects_are_read_again(self):
        good = json.dumps({"id": "later", "text": ARTICLE * 4}).encode()
        path = self.file("a.jsonl", b"\n".join([b"{", good, b'{"text": 5}', b"", b'{"body": "a"}']))
        first, second = self.path("r1.jsonl"), self.path("r2.jsonl")
        limit = str(len(good) - 1)
        out, _ = self.run_it("extract", "--max-doc-bytes", limit, "--rejects", first, path, code=1)
        self.assertEqual(out, b"")
        self.run_it("extract", "--max-doc-bytes", limit, "--rejects", second, first, code=1)
        self.assertEqual(self.read("r1.jsonl"), self.read("r2.jsonl"))
        out, _ = self.run_it("extract", "--rejects", second, "--input-format", "rejects", first, code=1)
        self.assertEqual({row["doc"]["id"] for row in rows(out)}, {"later"})
        self.assertEqual([row["line"] for row in rows(self.read("r2.jsonl"))], [1, 3, 5])
        out, _ = self.run_it("extract", "--text-field", "body", "--rejects", second, first, code=1)
        self.assertEqual([row["line"] for row in rows(self.read("r2.jsonl"))], [1, 2, 3])

    def test_what_is_no_line_of_a_rejects_file_is_rejected(self):
        begin = '{"schema":"solieu.reject/1","source":"a","line":1,"offset":0,"form":'
        for line in ('"json","bytes":"e30"}', '"json","bytes":"e3*="}', '"json"}', '"photo","bytes":""}', "5}", "{"):
            with self.subTest(line):
                out, _ = self.run_it("extract", "--rejects", self.path("r.jsonl"), stdin=(begin + line).encode(), code=1)
                self.assertEqual(out, b"")
                self.assertEqual(base64.b64decode(rows(self.read("r.jsonl"))[0]["bytes"]).decode(), begin + line)

    def test_documents_over_the_limit_are_kept_whole(self):
        long = b'{"text": "' + os.urandom(3_000_000).hex().encode() + b'"}'
        stdin = b"\n".join([good_line(1, random.Random(1)), long, good_line(2, random.Random(1))])
        out, _ = self.run_it("extract", "--max-doc-bytes", "1M", "--rejects", self.path("r.jsonl"), stdin=stdin, code=1)
        self.assertEqual({row["doc"]["id"] for row in rows(out)}, {"good-1", "good-2"})
        reject = rows(self.read("r.jsonl"))[0]
        self.assertEqual((reject["code"], reject["line"]), ("too_large", 2))
        self.assertEqual(base64.b64decode(reject["bytes"]), long)
        self.assertEqual(os.listdir(self.folder), ["r.jsonl"])

        text = self.file("a.txt", ARTICLE * 30000)
        self.run_it("extract", "--max-doc-bytes", "1M", "--rejects", self.path("r.jsonl"), text, code=1)
        self.assertEqual(base64.b64decode(rows(self.read("r.jsonl"))[0]["bytes"]).decode(), ARTICLE * 30000)

    def test_the_output_is_not_taken_from_an_input_folder(self):
        self.file("news/a.txt", ARTICLE)
        outputs = ["-o", self.path("news/o.jsonl"), "--rejects", self.path("news/r.jsonl"), "--stats", self.path("news/s.jsonl")]
        for _ in range(2):
            self.run_it("extract", *outputs, self.path("news"))
            self.assertEqual(len(rows(self.read("news/o.jsonl"))), 1)
            self.assertEqual(self.stats("news/s.jsonl")["articles"], 1)

    def test_outputs_that_would_be_lost_are_refused(self):
        path = self.file("a.txt", ARTICLE)
        for options in (["-o", path], ["--rejects", path], ["--stats", path],
                        ["-o", self.path("o"), "--rejects", self.path("o")], ["--resume"]):
            with self.subTest(options):
                self.run_it("extract", *options, path, code=2)
        self.assertEqual(self.read("a.txt").decode(), ARTICLE)

    # Counts

    def test_counts_of_files_and_folders(self):
        for name, content in (("a.txt", ARTICLE), ("b.txt", " \n"), ("c.txt", ""), ("d.jpg", "x")):
            self.file("news/" + name, content)
        self.run_it("extract", "--stats", self.path("stats.json"), self.path("news"), self.path("missing"), code=3)
        found = self.stats()
        self.assertEqual([found[name] for name in ("articles", "analysed", "blank", "unreadable_sources", "passed_over_files")],
                         [3, 1, 2, 1, 1])
        self.assertEqual(found["records"], 1)
        self.assertTrue(found["complete"])

    # Memory

    def bounded(self, chunks, *arguments, megabytes, code=0):
        """Runs it with a limit on its memory, fed from a generator."""
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))

        with subprocess.Popen([self.program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, preexec_fn=limit) as running:
            for chunk in chunks:
                running.stdin.write(chunk)
            running.stdin.close()
            errors = running.stderr.read().decode()
            self.assertEqual(running.wait(600), code, errors)

    @unittest.skipIf(SANITIZED, "the address sanitizer needs the address space")
    def test_memory_does_not_grow_with_the_stream(self):
        line = json.dumps({"text": ARTICLE, "comments": "x" * 50000}).encode() + b"\n"
        self.bounded((line for _ in range(4000)), "extract", "-j", "1", megabytes=160)
        self.bounded((line for _ in range(4000)), "extract", "-j", "2", megabytes=500)

    @unittest.skipIf(SANITIZED, "the address sanitizer needs the address space")
    def test_a_line_without_an_end_is_not_held(self):
        self.bounded((b"x" * 1000000 for _ in range(500)), "extract", "-j", "1", "--input-format", "jsonl",
                     megabytes=300, code=1)

    # What people see

    def test_progress_on_a_terminal_only(self):
        self.mixed(15000)
        terminal, other = open_terminal()
        shown = []

        def listen():
            try:
                while data := os.read(terminal, 4096):
                    shown.append(data)
            except OSError:  # the other end is closed
                pass

        listener = threading.Thread(target=listen)
        listener.start()
        with subprocess.Popen([self.program, "mentions", "-j", "1", "-o", self.path("o"), "--rejects", self.path("r"),
                               self.path("mixed.jsonl")], stderr=other) as running:
            os.close(other)
            # However fast the program is, the run lasts over the second after which progress is shown.
            partial = self.path("o.partial")
            while running.poll() is None and not (os.path.exists(partial) and os.path.getsize(partial)):
                pass
            running.send_signal(signal.SIGSTOP)
            time.sleep(1.2)
            running.send_signal(signal.SIGCONT)
            running.wait(600)
        listener.join()
        os.close(terminal)
        text = b"".join(shown).decode()
        self.assertRegex(text, r"[\d,]+ articles  [\d.]+ MB/s  [\d,]+ mentions  [\d,]+ rejected  \d+%  \d\d:\d\d left")
        self.assertIn("15,000 articles in = ", text)
        self.assertEqual(self.run_it("mentions", "-j", "1", self.file("a.txt", ARTICLE))[1], "")


if __name__ == "__main__":
    unittest.main()
