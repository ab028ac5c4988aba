"""`solieu tokens`: its CoNLL-U against the rules of the format (universaldependencies.org/format), its JSON against the text.

usage: conllu_test.py PATH_OF_SOLIEU FOLDER_OF_ARTICLES
"""

import glob
import json
import os
import re
import subprocess
import sys
import unittest

FOLDER = sys.argv.pop()
PROGRAM = sys.argv.pop()

UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X _".split())
HOSTILE = [
    "Ghi chú: \u0301 lạc dấu, \u0600 7, e\u0301\u0323\u200d, \u200d!",
    "👩\u200d🔬🇻🇳1\ufe0f\u20e3 #bảo_hiểm @toasoan",
    "Một\u2028hai\u0085ba\tbốn\r\nnăm  sáu.Bảy",
    "A\u200bb \u202eđảo\u202c \ufeff c\x00d\x07e",
    b"\xe1\xba x \xff\xfe y \xed\xa0\x80 z".decode("utf-8", "replace"),
    "_ \"_\" # 1-2 = a\\b",
    "Bảng: 1. Thu 2.500 đồng... 2. Chi 68,20%.Thí sinh về TP.HCM lúc 7h30.",
]


def sentences_of(conllu):
    """The sentences as (comments, rows); fails on what is no CoNLL-U."""
    assert "\r" not in conllu and "\ufeff" not in conllu
    assert conllu == "" or conllu.endswith("\n\n"), "an empty line after every sentence"
    assert "\n\n\n" not in conllu, "one empty line only"
    out = []
    for block in conllu.split("\n\n")[:-1]:
        lines = block.split("\n")
        comments = [line for line in lines if line.startswith("#")]
        assert lines[: len(comments)] == comments, "comments stand before the words"
        rows = [line.split("\t") for line in lines[len(comments):]]
        assert rows, "a sentence has a word"
        out.append((comments, rows))
    return out


def check_rows(rows):
    for number, row in enumerate(rows, 1):
        assert len(row) == 10, row
        assert row[0] == str(number), row
        for field in row:
            assert field and field == field.strip(), row
        for field in row[:1] + row[2:9]:
            assert not re.search(r"\s", field), row
        assert row[3] in UPOS, row
        assert row[2] == "_" and row[5:9] == ["_"] * 4, row


def misc(row):
    pairs = [pair.split("=", 1) for pair in row[9].split("|")]
    names = [name for name, _ in pairs]
    assert names == sorted(set(names)), row
    return dict(pairs)


def value(comments, name):
    found = [line for line in comments if line.startswith(f"# {name} = ")]
    assert len(found) <= 1, comments
    return found[0].split(" = ", 1)[1] if found else None


def check(conllu, documents):
    """Holds CoNLL-U against the format and the places against the documents, a map of id to text."""
    ids = set()
    document = None
    for comments, rows in sentences_of(conllu):
        new = value(comments, "newdoc id")
        if new is not None:
            document, end = documents[new], 0
        assert document is not None, "the first sentence opens a document"
        sent_id = value(comments, "sent_id")
        assert sent_id and not re.search(r"[\s/]", sent_id) and sent_id not in ids, sent_id
        ids.add(sent_id)
        check_rows(rows)
        text = ""
        for row in rows:
            more = misc(row)
            begin, last = map(int, more["TokenRange"].split(":"))
            assert end <= begin < last <= len(document), row
            end = last
            text += row[1] + ("" if more.get("SpaceAfter") == "No" else " ")
            assert more.get("SpaceAfter") in (None, "No"), row
            piece = document[begin:end]
            if piece.isascii() and piece.isprintable():
                assert piece == row[1], row
        assert value(comments, "text") == text.rstrip(" "), comments
        assert text.strip() == text.rstrip(" ") and text


class TokensTest(unittest.TestCase):
    def tokens(self, form, *files, stdin=""):
        command = [PROGRAM, "tokens", "--format", form, *files]
        done = subprocess.run(command, input=stdin.encode("utf-8", "surrogatepass"), capture_output=True, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout.decode()

    def articles(self):
        files = sorted(glob.glob(os.path.join(FOLDER, "*.txt")))
        self.assertGreater(len(files), 3)
        texts = {}
        for file in files:
            with open(file, encoding="utf-8", newline="") as text:
                texts[file] = text.read()
        return texts

    def test_sample_articles_are_valid(self):
        texts = self.articles()
        conllu = self.tokens("conllu", *texts)
        check(conllu, texts)
        self.assertEqual(conllu.count("# newdoc id = "), len(texts))
        self.assertIn("SpaceAfter=No", conllu)
        self.assertIn("\tNUM\tpercent\t", conllu)

    def test_hostile_texts_are_valid(self):
        for text in HOSTILE:
            with self.subTest(text=text):
                conllu = self.tokens("conllu", stdin=text)
                self.assertTrue(conllu)
                check(conllu, {"stdin": text})

    def test_ids_that_the_format_forbids(self):
        lines = [{"id": "a b/c%2Fd", "text": "Một. Hai."}, {"id": "a b", "text": "Ba."}, {"id": "a%20b", "text": "Bốn."}]
        conllu = self.tokens("conllu", stdin="".join(json.dumps(line) + "\n" for line in lines))
        check(conllu, {line["id"]: line["text"] for line in lines})
        self.assertIn("# sent_id = a%20b%2Fc%252Fd-s2\n", conllu)

    def test_the_checker_sees_faults(self):
        good = self.tokens("conllu", stdin="Có 925 người.")
        check(good, {"stdin": "Có 925 người."})
        for old, new in (("3\tngười", "4\tngười"), ("\tNUM\t", "\tnumber\t"), ("SpaceAfter=No|", ""), ("=3:6", "=3:99"),
                         ("# text = Có ", "# text = có "), ("# newdoc id = stdin\n", ""), ("\t_\n", "\n"), ("-s1", "/s1"),
                         ("TokenRange=0:2", "TokenRange=0:2|SpaceAfter=No"), ("\n\n", "\n")):
            broken = good.replace(old, new) if old in good else good.replace("_\tTokenRange", "TokenRange")
            with self.subTest(old=old), self.assertRaises((AssertionError, KeyError)):
                check(broken, {"stdin": "Có 925 người."})

    def test_offsets_in_bytes_code_points_and_utf16_units(self):
        for text in [*HOSTILE, *self.articles().values()]:
            data, wide = text.encode(), text.encode("utf-16-le")
            for line in self.tokens("jsonl", stdin=text).splitlines():
                for token in json.loads(line)["tokens"]:
                    (b, e), (cb, ce), (ub, ue) = token["span"], token["code_points"], token["utf16"]
                    self.assertEqual(data[b:e].decode(), text[cb:ce])
                    self.assertEqual(wide[2 * ub:2 * ue].decode("utf-16-le"), text[cb:ce])
                    self.assertTrue(text[cb:ce])

    def test_text_is_one_sentence_a_line(self):
        self.assertEqual(self.tokens("text", stdin="Có 925 người.Tăng 4%."), "Có 925 người .\nTăng 4% .\n")


if __name__ == "__main__":
    unittest.main()
