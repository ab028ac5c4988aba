"""`solieu corpus`: each format read back, places held against the text; the split; near-duplicates; a run that is resumed.

usage: corpus_test.py PATH_OF_SOLIEU FOLDER_OF_ARTICLES
"""

import csv
import glob
import io
import json
import os
import random
import re
import subprocess
import sys
import unicodedata
import unittest
import zlib

from program import ARTICLE, ProgramTest, good_line, mixed_lines

FOLDER = sys.argv.pop(2)
ProgramTest.program = os.path.abspath(sys.argv.pop(1))

TYPES = {"date", "count", "percent", "money", "agency", "area", "programme", "document"}
KINDS = {"result", "target", "forecast"}
# Where bytes, code points and UTF-16 units differ, and lines end in all ways.
HOSTILE = (
    "\ufeffTrà Vinh 😀👩\u200d🔬\r\n\r\nNgày 5/6/2021,\tBHXH tỉnh Trà Vinh vận động\u2028được 1.250\u00a0người tham gia "
    "BHXH tự nguyện, đạt 62,5% kế hoạch.\r\n\x1f-DOCSTART-\tO \U0001f1fb\U0001f1f3 tăng 1.200 người\u0085e\u0301\n"
).encode() + b"\xff\xe1\xba BHXH huy\xe1\xbb\x87n M\xe1\xbb\x8f C\xc3\xa0y c\xc3\xb3 1.234 ng\xc6\xb0\xe1\xbb\x9di tham gia BHYT.\n"
BODY = (
    "Trong 6 tháng đầu năm 2021, BHXH tỉnh Bến Tre vận động được 2.150 người tham gia BHXH tự nguyện, đạt 71,5% kế hoạch. "
    "Theo ông Nguyễn Văn Mẫu, kết quả này có được nhờ các buổi tư vấn tại chợ và bến xe, nơi cán bộ giải thích quyền lợi "
    "cho từng hộ kinh doanh. Từ nay đến cuối năm, đơn vị sẽ mở thêm 45 hội nghị tuyên truyền ở các xã ven biển. "
    "Huyện Ba Tri và huyện Thạnh Phú là hai địa phương dẫn đầu, với 320 người và 298 người tham gia mới.\n"
)
OTHER = (
    "Sáng 12/7/2021, Công an tỉnh Phú Yên cho biết đã cấp 15.400 thẻ căn cước công dân cho người dân miền núi. Lực lượng đi "
    "từng thôn, mang theo máy thu nhận, làm việc cả ngày nghỉ để kịp tiến độ mà Bộ giao cho địa phương trong quý III.\n"
)
REPORT = "Kết quả tháng\nBHXH tỉnh Bến Tre báo cáo kết quả trong tháng của từng huyện như sau: " + ", ".join(
    f"huyện {name} {120 + 37 * i} người, đạt {41 + i}%" for i, name in enumerate(
        ["Ba Tri", "Bình Đại", "Châu Thành", "Chợ Lách", "Giồng Trôm", "Mỏ Cày Bắc", "Mỏ Cày Nam", "Thạnh Phú"])) + ".\n"


def flat(spans):
    ends = sorted(spans)
    return all(a[1] <= b[0] for a, b in zip(ends, ends[1:]))


class CorpusTest(ProgramTest):
    def articles(self):
        """Sets self.files, the decoded self.texts, and self.mentions as (begin, end, type) in code points."""
        self.files = sorted(glob.glob(os.path.join(FOLDER, "*.txt"))) + [self.file("hostile.txt", HOSTILE)]
        self.assertGreater(len(self.files), 10)
        self.texts = {}
        self.mentions = {}
        for path in self.files:
            with open(path, "rb") as file:
                data = file.read()
            self.texts[path] = data.decode("utf-8", "replace")
            out, _ = self.run_it("mentions", "--format", "jsonl", path)
            spans = set()
            for line in out.splitlines():
                found = json.loads(line)
                begin, end = (len(data[:place].decode("utf-8", "replace")) for place in found["span"])
                self.assertEqual(self.texts[path][begin:end], found["text"])
                spans.add((begin, end, found["type"]))
            self.mentions[path] = spans
        self.assertGreaterEqual(len(self.mentions[self.files[-1]]), 5)

    def corpus(self, name, *arguments, **options):
        return self.run_it("corpus", "--format", name, *arguments, **options)[0]

    def check_spans(self, path, text, spans, all_of_them=False):
        self.assertEqual(text, self.texts[path])
        self.assertTrue(spans)
        self.assertEqual(len(spans), len(set(spans)))
        if all_of_them:
            self.assertEqual(set(spans), self.mentions[path])
            return
        self.assertLessEqual(set(spans), self.mentions[path])
        self.assertTrue(flat([span[:2] for span in spans]))
        for begin, end, _ in self.mentions[path]:  # only what overlaps is left out
            self.assertTrue(any(b < end and begin < e for b, e, _ in spans))
        for begin, end, _ in spans:
            self.assertEqual(text[begin:end], text[begin:end].strip())

    # Formats

    def test_json_lines(self):
        self.articles()
        read = {
            "spacy": lambda e: (e["meta"]["doc"], e["text"], e["entities"]),
            "doccano": lambda e: (e["id"], e["text"], e["label"]),
            "prodigy": lambda e: (e["meta"]["doc"], e["text"], [(s["start"], s["end"], s["label"]) for s in e["spans"]]),
        }
        for name, take in read.items():
            with self.subTest(name):
                lines = self.corpus(name, *self.files).decode().split("\n")
                self.assertEqual(lines.pop(), "")
                self.assertEqual(len(lines), len(self.files))
                for path, line in zip(self.files, lines):
                    doc, text, spans = take(json.loads(line))
                    self.assertEqual(doc, path)
                    self.check_spans(path, text, [tuple(span) for span in spans])

    def test_label_studio(self):
        self.articles()
        tasks = json.loads(self.corpus("label-studio", *self.files))
        self.assertEqual([task["data"]["doc"] for task in tasks], self.files)
        for path, task in zip(self.files, tasks):
            self.assertEqual(set(task), {"data", "predictions"})
            spans = []
            for region in task["predictions"][0]["result"]:
                self.assertEqual((region["type"], region["from_name"], region["to_name"]), ("labels", "label", "text"))
                value = region["value"]
                self.assertEqual(value["text"], task["data"]["text"][value["start"] : value["end"]])
                spans.append((value["start"], value["end"], *value["labels"]))
            self.check_spans(path, task["data"]["text"], spans, all_of_them=True)
            ids = [region["id"] for region in task["predictions"][0]["result"]]
            self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual(json.loads(self.corpus("label-studio", stdin=b" ")), [])
        self.assertEqual(len(json.loads(self.corpus("label-studio", self.files[0]))), 1)

    def test_conll(self):
        self.articles()
        out = self.corpus("conll", *self.files).decode()
        articles = out.split("-DOCSTART-\tO\n\n")
        self.assertEqual(articles.pop(0), "")
        self.assertEqual(len(articles), len(self.files))
        for path, article in zip(self.files, articles):
            sentences, found, at = article.split("\n\n"), 0, 0
            self.assertEqual(sentences.pop(), "")
            normalized = self.run_it("normalize", path)[0].decode()
            for sentence in sentences:
                before = "O"
                for line in sentence.split("\n"):
                    token, tag = line.split("\t")
                    self.assertEqual(token.split(), [token])
                    at = normalized.index(token.replace("_", " ") if "_" not in normalized else token, at) + len(token)
                    self.assertRegex(tag, "^(O|[BI]-(" + "|".join(TYPES) + "))$")
                    if tag.startswith("I-"):
                        self.assertIn(before, ("B" + tag[1:], tag))
                    found += tag.startswith("B-")
                    before = tag
            self.assertGreater(found, len(self.mentions[path]) / 2)
            self.assertLessEqual(found, len(self.mentions[path]) * 1.1)

    def test_conll_tags_are_the_spans_of_the_other_formats(self):
        path = self.file("a.txt", ARTICLE)
        spans = json.loads(self.corpus("spacy", path))["entities"]
        words, tags = [], []
        for line in self.corpus("conll", path).decode().split("\n\n")[1].split("\n"):
            token, tag = line.split("\t")
            words.append(token)
            tags.append(tag)
        pieces = []
        for word, tag in zip(words, tags):
            if tag.startswith("B-"):
                pieces.append([word])
            elif tag.startswith("I-"):
                pieces[-1].append(word)
        self.assertEqual([" ".join(piece).replace(" ", "") for piece in pieces],
                         [ARTICLE[begin:end].replace(" ", "") for begin, end, _ in spans])

    def test_instructions(self):
        self.articles()
        for path, line in zip(self.files, self.corpus("instructions", *self.files).splitlines()):
            pair = json.loads(line)
            self.assertTrue(pair["prompt"].endswith("\n\n" + self.texts[path]))
            records = [json.loads(row) for row in self.run_it("extract", "--format", "jsonl", path)[0].splitlines()]
            answer = json.loads(pair["completion"])
            self.assertEqual(len(answer), len(records))
            for one, record in zip(answer, records):
                for slot in ("kind", "measure", "subject"):
                    self.assertEqual(one[slot], record[slot])
                for slot in ("number", "low", "high", "unit", "bound"):
                    self.assertEqual((one["value"] or {}).get(slot), (record["value"] or {}).get(slot))
                for slot, key in (("agency", "name"), ("area", "name"), ("programme", "id")):
                    self.assertEqual(one[slot], record[slot] and record[slot][key])
                for slot in ("ratios", "changes", "amounts", "plans"):
                    self.assertEqual(len(one[slot]), len(record[slot]))
                    for mine, whole in zip(one[slot], record[slot]):
                        self.assertLessEqual({k for k in mine} - {"low", "high"}, set(whole))
            self.assertNotIn("span", pair["completion"])

    def test_other_encodings_are_written_in_utf_8(self):
        text = ARTICLE + "\n" + BODY
        letters = []
        for letter in text:  # windows-1258 has tone marks apart
            try:
                letters.append(letter.encode("cp1258"))
            except UnicodeEncodeError:
                marks = unicodedata.normalize("NFD", letter)
                tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
                letters.append(unicodedata.normalize("NFC", marks.replace(tone, "")).encode("cp1258") + tone.encode("cp1258"))
        self.file("a.txt", text)
        expected = json.loads(self.corpus("spacy", "a.txt", cwd=self.folder))
        self.assertEqual(expected["text"], text)
        for encoded in (b"\xff\xfe" + text.encode("utf-16-le"), b"".join(letters)):
            self.file("a.txt", encoded)
            self.assertEqual(json.loads(self.corpus("spacy", "a.txt", cwd=self.folder)), expected)
            task = json.loads(self.corpus("label-studio", "a.txt", cwd=self.folder))[0]
            self.assertGreater(len(task["predictions"][0]["result"]), 5)
            for region in task["predictions"][0]["result"]:
                value = region["value"]
                self.assertEqual(text[value["start"] : value["end"]], value["text"])

    # brat

    def brat_configuration(self, path):
        """Sections as lists of lines; the roles of each event."""
        sections, roles = {}, {}
        for line in self.read(path).decode().splitlines():
            if line.startswith("["):
                current = sections.setdefault(line.strip("[]"), [])
            elif line:
                current.append(line)
        for line in sections["events"]:
            kind, arguments = line.split("\t")
            roles[kind] = {re.match(r"(\w+)[?*]:<ENTITY>$", one)[1] for one in arguments.split(", ")}
        return sections, roles

    def brat_document(self, folder, name, roles):
        """Checks a document; returns its text, and its mentions and events."""
        text = self.read(f"{folder}/{name}.txt").decode()
        places, spans, events, notes = {}, [], [], set()
        content = self.read(f"{folder}/{name}.ann").decode()
        self.assertEqual(len(content.splitlines()), content.count("\n"))  # no other line end in a line
        for line in content.splitlines():
            fields = line.split("\t")
            self.assertEqual(len(fields), 2 if line[0] == "E" else 3, line)
            self.assertNotIn(fields[0], places)
            if line[0] == "T":
                kind, place = fields[1].split(" ", 1)
                fragments = [tuple(map(int, one.split())) for one in place.split(";")]
                self.assertEqual(" ".join(text[b:e] for b, e in fragments), fields[2])
                places[fields[0]] = (kind, fragments)
                if kind in TYPES:
                    spans.append((fragments[0][0], fragments[-1][1], kind))
                else:
                    self.assertIn(kind, KINDS)
            elif line[0] == "E":
                arguments = [one.split(":") for one in fields[1].split(" ")]
                kind = arguments[0][0]
                self.assertEqual(places[arguments[0][1]][0], kind)
                for role, place in arguments[1:]:
                    self.assertIn(role.rstrip("0123456789"), roles[kind])
                    self.assertIn(places[place][0], TYPES)
                self.assertEqual(len(arguments), len(dict(arguments)))
                events.append(kind)
                places[fields[0]] = None
            else:
                self.assertEqual(line[0], "#")
                kind, event = fields[1].split(" ")
                self.assertEqual(kind, "AnnotatorNotes")
                notes.add(event)
        self.assertEqual(len(notes), len(events))
        return text, spans, events

    def brat_index(self, folder):
        rows = self.read(folder + "/documents.tsv").decode().split("\n")
        self.assertEqual((rows[0], rows[-1]), ("file\tdoc\tgroup", ""))
        return [row.split("\t") for row in rows[1:-1]]

    def test_brat(self):
        self.articles()
        self.corpus("brat", "-o", self.path("out"), *self.files)
        sections, roles = self.brat_configuration("out/annotation.conf")
        self.assertEqual(set(sections), {"entities", "relations", "events", "attributes"})
        self.assertEqual(set(sections["entities"]), TYPES)
        self.assertEqual(set(roles), KINDS)
        index = self.brat_index("out")
        self.assertEqual(len(os.listdir(self.path("out"))), 2 * len(self.files) + 2)
        roles_seen = 0
        for path, (name, doc, _) in zip(self.files, index, strict=True):
            if "hostile" not in path:
                self.assertEqual(doc, path)
            text, spans, events = self.brat_document("out", name, roles)
            self.assertEqual(text, self.texts[path])
            self.assertLessEqual(self.mentions[path], set(spans))
            records = [json.loads(row) for row in self.run_it("extract", "--format", "jsonl", path)[0].splitlines()]
            self.assertEqual(events, [record["kind"] for record in records])
            roles_seen += self.read(f"out/{name}.ann").decode().count(" agency:")
        self.assertGreater(roles_seen, 10)

    def test_brat_takes_an_empty_folder_only(self):
        self.file("news/a.txt", ARTICLE)
        self.run_it("corpus", "--format", "brat", self.path("news/a.txt"), code=2)
        self.run_it("corpus", "--format", "brat", "-o", self.path("news"), self.path("news/a.txt"), code=2)
        self.run_it("corpus", "--format", "brat", "-o", self.path("news/out"), self.path("news"), code=2)
        self.assertEqual(os.listdir(self.path("news")), ["a.txt"])

    # The split

    def lines(self, count):
        return [good_line(number, random.Random(number)) for number in range(count)]

    def test_the_split_is_by_the_crc_of_the_id(self):
        lines = self.lines(600)
        split = ["--split", "train=0.8,dev=0.1,test=0.1"]
        self.corpus("spacy", "-o", self.path("news.jsonl"), *split, stdin=b"\n".join(lines))
        self.assertEqual(sorted(os.listdir(self.folder)),
                         ["news.dev.jsonl", "news.test.jsonl", "news.train.jsonl"])
        whole = self.corpus("spacy", stdin=b"\n".join(lines)).splitlines()
        expected = {"train": [], "dev": [], "test": []}
        for line in whole:
            share = zlib.crc32(json.loads(line)["meta"]["doc"].encode()) / 2**32
            expected["train" if share < 0.8 else "dev" if share < 0.9 else "test"].append(line)
        for name, part in expected.items():
            self.assertEqual(self.read(f"news.{name}.jsonl").splitlines(), part)
            self.assertGreater(len(part), 30)
        # An article stays where it is, whatever else comes in, in whatever order.
        self.corpus("spacy", "-o", self.path("few.jsonl"), *split, stdin=b"\n".join(lines[::-7]))
        for name in expected:
            self.assertLessEqual(set(self.read(f"few.{name}.jsonl").splitlines()), set(expected[name]))

    def test_every_format_is_split(self):
        lines = b"\n".join(self.lines(40))
        for name, ending in (("conll", "txt"), ("label-studio", "json"), ("brat", ""), ("instructions", "jsonl")):
            with self.subTest(name):
                output = name + ("." + ending if ending else "")
                self.corpus(name, "-o", self.path(output), "--split", "a=0.5,b=0.5", stdin=lines)
                if name == "label-studio":
                    parts = [json.loads(self.read(f"label-studio.{part}.json")) for part in "ab"]
                    self.assertEqual(sum(map(len, parts)), 40)
                elif name == "brat":
                    _, roles = self.brat_configuration("brat/annotation.conf")
                    index = [(part, row[0]) for part in "ab" for row in self.brat_index("brat/" + part)]
                    self.assertEqual(len(index), 40)
                    for part, document in index:
                        self.brat_document("brat/" + part, document, roles)
                elif name == "conll":
                    parts = [self.read(f"conll.{part}.txt") for part in "ab"]
                    self.assertEqual(sum(part.count(b"-DOCSTART-\tO\n\n") for part in parts), 40)
                    self.assertEqual(sum(map(len, parts)), len(self.corpus("conll", stdin=lines)))

    def test_wrong_splits(self):
        path = self.file("a.txt", ARTICLE)
        for split in ("train=0.8", "train=0.8,dev=0.3", "train", "train=1,dev=0", "a=0.5,a=0.5", "a/b=0.5,c=0.5", "a=x,b=1",
                      "=1", "a=0.5;b=0.5"):
            with self.subTest(split):
                self.run_it("corpus", "-f", "spacy", "-o", self.path("o"), "--split", split, path, code=2)
        self.run_it("corpus", "-f", "spacy", "--split", "a=0.5,b=0.5", path, code=2)
        self.run_it("corpus", "-f", "spacy", "-o", path, "--split", "a=1", path)
        self.file("a.b.txt", ARTICLE)
        self.run_it("corpus", "-f", "spacy", "-o", path, "--split", "b=1", self.path("a.b.txt"), code=2)
        self.assertEqual(self.read("a.b.txt").decode(), ARTICLE)

    # Near-duplicates

    def syndicated(self):
        texts = {
            "first": "BHXH Bến Tre vượt khó\n(Báo Mẫu) - " + BODY,
            "unrelated": "Phú Yên cấp thẻ căn cước\n" + OTHER,
            "copy": "Bến Tre: Hơn 2.000 người tham gia\nNgày 14/7/2021\nBến Tre, ngày 14/7 - " + BODY,
            "report": REPORT,
            # Another report in the same words is no copy: its figures differ.
            "other figures": re.sub(r"\d", lambda digit: str(9 - int(digit[0])), REPORT),
        }
        return [json.dumps({"id": key, "text": text}, ensure_ascii=False).encode() for key, text in texts.items()]

    def test_copies_are_grouped(self):
        expected = ["first", "unrelated", "first", "report", "other figures"]
        for name in ("spacy", "doccano", "prodigy", "instructions"):
            out = self.corpus(name, "--near-duplicates", stdin=b"\n".join(self.syndicated()))
            self.assertEqual([json.loads(line)["group"] for line in out.splitlines()], expected, name)
        tasks = json.loads(self.corpus("label-studio", "--near-duplicates", stdin=b"\n".join(self.syndicated())))
        self.assertEqual([task["data"]["group"] for task in tasks], expected)
        self.corpus("brat", "--near-duplicates", "-o", self.path("out"), stdin=b"\n".join(self.syndicated()))
        self.assertEqual([row[2] for row in self.brat_index("out")], expected)
        self.assertNotIn(b'"group"', self.corpus("spacy", stdin=b"\n".join(self.syndicated())))
        self.run_it("corpus", "-f", "conll", "--near-duplicates", code=2)

    def test_copies_stay_in_one_part(self):
        first = json.loads(self.syndicated()[0])["text"]
        lines = [json.dumps({"id": f"copy-{number}", "text": f"Tin {number}\n" + first}).encode() for number in range(30)]
        parts = {zlib.crc32(f"copy-{number}".encode()) % 2**32 < 2**31 for number in range(30)}
        self.assertEqual(len(parts), 2)
        self.corpus("conll", "--near-duplicates", "-o", self.path("c.txt"), "--split", "a=0.5,b=0.5",
                    stdin=b"\n".join(lines))
        sizes = [self.read(f"c.{part}.txt").count(b"-DOCSTART-") for part in "ab"]
        self.assertEqual(sorted(sizes), [0, 30])

    # Bulk

    def test_any_number_of_threads_and_a_resumed_run_write_the_same(self):
        lines = [line for _, line in mixed_lines(3000)] + self.syndicated() * 2
        long = json.dumps({"id": "long", "text": ARTICLE * 11000}).encode()  # takes another way through the program
        lines[150:150] = [long, long]
        path = self.file("mixed.jsonl", b"\n".join(lines))
        options = ["--near-duplicates", "--split", "train=0.7,test=0.3", "--rejects", self.path("r.jsonl")]
        for name in ("label-studio", "brat"):
            expected = self.outputs(name, "1", [*options, "-j", "1", path])
            self.assertGreater(len(expected["train"]), 10)
            self.assertEqual(self.outputs(name, "4", [*options, "-j", "4", path]), expected)
            again = ["--checkpoint", "0", *options, "-j", "2", path]
            target = self.target(name, "r")
            with subprocess.Popen([self.program, "corpus", "-f", name, "-o", self.path(target), *again]) as running:
                journal = self.path("r/train/documents.tsv.journal" if name == "brat" else "r.train.json.journal")
                while running.poll() is None and self.checkpoints(journal) < 2:
                    pass
                running.kill()
            if running.returncode < 0:
                again.append("--resume")
                self.assertEqual(self.outputs(name, "r", again), expected)
            else:
                self.fail("it was done before it could be killed")

    @staticmethod
    def checkpoints(journal):
        try:
            with open(journal, "rb") as file:
                return file.read().count(b"\nat ")
        except FileNotFoundError:
            return 0

    @staticmethod
    def target(name, output):
        return output if name == "brat" else output + ".json"

    def outputs(self, name, output, arguments):
        """What the run writes, part by part."""
        self.run_it("corpus", "-f", name, "-o", self.path(self.target(name, output)), *arguments, code=1)
        found = {}
        for part in ("train", "test"):
            if name == "brat":
                folder = f"{output}/{part}"
                found[part] = {file: self.read(f"{folder}/{file}") for file in sorted(os.listdir(self.path(folder)))}
            else:
                found[part] = json.loads(self.read(f"{output}.{part}.json"))
        return found

    # CSV for Excel

    def test_csv_with_a_byte_order_mark(self):
        path = self.file("a.txt", ARTICLE)
        plain, _ = self.run_it("extract", "--format", "csv", path)
        marked, _ = self.run_it("extract", "--format", "csv", "--csv-bom", path)
        self.assertEqual(marked, b"\xef\xbb\xbf" + plain)
        self.assertEqual(next(csv.DictReader(io.StringIO(marked.decode("utf-8-sig"), newline="")))["agency"],
                         "BHXH tỉnh Hà Nam")
        self.run_it("extract", "--format", "jsonl", "--csv-bom", path, code=2)


if __name__ == "__main__":
    unittest.main()
