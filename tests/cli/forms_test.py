"""One text in many encodings and Unicode forms gives the same tokens and the same records.

usage: forms_test.py PATH_OF_SOLIEU ROOT_OF_SOLIEU [FOLDER_OF_MORE_ARTICLES…]
iconv is the oracle for the charsets that it knows; TCVN3 and VNI are written by data/encodings.tsv.
"""

import functools
import glob
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

PROGRAM, ROOT, *MORE = sys.argv[1:]

# What the legacy charsets lack and articles have.
PLAIN = {"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "\u00a0": " ", "•": "-", "²": "2"}


def spellings():
    with open(os.path.join(ROOT, "data", "encodings.tsv"), encoding="utf-8") as table:
        rows = [line.rstrip("\n").split("\t") for line in table if not line.startswith("#")]
    head, rows = rows[0], rows[1:]
    found = {}
    for name in ("tcvn3", "vni"):
        column = head.index(name)
        found[name] = {row[0]: bytes.fromhex(row[column].split()[0]) for row in rows if row[column] != "-"}
    return found


SPELLINGS = spellings()


@functools.lru_cache(maxsize=None)
def by_iconv(text, charset):
    """The bytes of a text, or None where the charset has not all of it."""
    done = subprocess.run(["iconv", "-f", "UTF-8", "-t", charset], input=text.encode(), capture_output=True)
    return done.stdout if done.returncode == 0 else None


def encode_character(c, form):
    if ord(c) < 0x80:
        return c.encode()
    if form in SPELLINGS:
        return SPELLINGS[form].get(c)
    return by_iconv(c, form)


def writable(text, form):
    """The text with only what a form can write."""
    text = "".join(PLAIN.get(c, c) for c in unicodedata.normalize("NFC", text))
    return "".join(c if encode_character(c, form) is not None else "?" for c in text)


def written(text, form):
    if form in SPELLINGS:
        return b"".join(encode_character(c, form) for c in text)
    return by_iconv(text, form)


def without_places(item):
    """JSON without what tells where, its texts composed: what must not depend on the form."""
    if isinstance(item, dict):
        return {key: without_places(value) for key, value in item.items() if key not in PLACES}
    if isinstance(item, list):
        return [without_places(each) for each in item]
    return unicodedata.normalize("NFC", item) if isinstance(item, str) else item


PLACES = ("span", "code_points", "utf16", "also")


def found_in(texts, *arguments):
    """The tokens and the records of each text; one run of the program a command."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            with open(os.path.join(folder, f"{number:04}.txt"), "wb") as out:
                out.write(text)
        for command in ("tokens", "extract"):
            done = subprocess.run(
                [PROGRAM, command, "--format", "jsonl", *arguments, folder], capture_output=True, timeout=900
            )
            assert done.returncode == 0, done.stderr.decode()
            found.append([json.loads(line) for line in done.stdout.decode().replace(folder, "").splitlines()])
    return found


def check_spans(texts, decode, *arguments):
    """Every token's bytes say what the token says."""
    tokens = 0
    for sentence in found_in(texts, *arguments)[0]:
        text = texts[int(sentence["doc"][1:-4])]
        for token in sentence["tokens"]:
            begin, end = token["span"]
            assert decode(text[begin:end]) == token["text"], (token, decode(text[begin:end]))
            tokens += 1
    assert tokens > 1000, tokens


@functools.lru_cache(maxsize=None)
def from_iconv(charset, piece):
    done = subprocess.run(["iconv", "-f", charset, "-t", "UTF-8"], input=piece, capture_output=True, check=True)
    return unicodedata.normalize("NFC", done.stdout.decode())


def garbled(text):
    """UTF-8 that was taken for windows-1252, its holes for Latin-1."""
    holes = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    return "".join(chr(b) if b in holes else bytes([b]).decode("cp1252") for b in text.encode()).encode()


def plain(text):
    return "".join(PLAIN.get(c, c) for c in text)


# A form: its name, the name of its encoding, what of a text it can say, and how it says it.
FORMS = [
    ("NFC", "utf-8", lambda text: text, str.encode),
    ("NFD", "utf-8", lambda text: text, lambda text: unicodedata.normalize("NFD", text).encode()),
    ("UTF-16 with its mark", "utf-16", lambda text: text, lambda text: text.encode("utf-16")),
    ("UTF-16, little-endian", "utf-16le", lambda text: text, lambda text: text.encode("utf-16-le")),
    ("UTF-16, big-endian", "utf-16be", lambda text: text, lambda text: text.encode("utf-16-be")),
    ("windows-1258", "windows-1258", lambda text: writable(text, "CP1258"), lambda text: written(text, "CP1258")),
    ("VISCII", "viscii", lambda text: writable(text, "VISCII"), lambda text: written(text, "VISCII")),
    ("VNI", "vni", lambda text: writable(text, "vni"), lambda text: written(text, "vni")),
    ("TCVN3", "tcvn3", lambda text: writable(text.lower(), "tcvn3"), lambda text: written(text, "tcvn3")),
    ("UTF-8 in UTF-8", "utf-8-in-utf-8", plain, garbled),
    ("VNI in UTF-8", "vni-in-utf-8", lambda text: writable(text, "vni"),
     lambda text: written(text, "vni").decode("cp1252").encode()),
    ("TCVN3 in UTF-8", "tcvn3-in-utf-8", lambda text: writable(text.lower(), "tcvn3"),
     lambda text: written(text, "tcvn3").decode("cp1252").encode()),
]


def check_form(name, encoding, texts, write):
    expected = without_places(found_in([text.encode() for text in texts], "--encoding", "utf-8"))
    assert all(len(items) > len(texts) for items in expected), "hardly anything found"
    bytes_ = [write(text) for text in texts]
    for arguments in ([], ["--encoding", encoding]):
        for was, now in zip(expected, without_places(found_in(bytes_, *arguments))):
            assert len(was) == len(now), f"{name} {arguments}: {len(now)} instead of {len(was)}"
            for one, other in zip(was, now):
                assert one == other, f"{name} {arguments}:\n{one}\n{other}"


def check_spans_of(texts):
    viscii = [writable(text.replace("\t", " "), "VISCII") for text in texts]
    check_spans([written(text, "VISCII") for text in viscii], functools.partial(from_iconv, "VISCII"))
    decode = functools.partial(from_iconv, "UTF-16LE")
    check_spans([text.encode("utf-16-le") for text in viscii], decode, "--encoding", "utf-16le")


def main():
    articles = sorted(glob.glob(os.path.join(ROOT, "examples", "articles", "*.txt")))
    assert len(articles) >= 10, articles
    articles += [path for folder in MORE for path in sorted(glob.glob(os.path.join(folder, "*.txt")))]
    texts = []
    for path in articles:
        with open(path, encoding="utf-8") as article:
            texts.append(unicodedata.normalize("NFC", article.read()).lstrip("\ufeff"))
    for name, encoding, restrict, write in FORMS:
        check_form(name, encoding, [restrict(text) for text in texts], write)
    check_spans_of(sorted(texts, key=len)[:5])
    print(f"{len(FORMS)} forms of {len(texts)} articles give the tokens and records of their UTF-8")


if __name__ == "__main__":
    main()
