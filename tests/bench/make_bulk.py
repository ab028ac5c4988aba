#!/usr/bin/env python3
"""Writes N megabytes of news text as JSON lines: the sample articles over and over, each time with other figures.

usage: make_bulk.py [-m MEGABYTES] [-s SEED] [FOLDER ...]     FOLDER: *.txt; default: the project's samples and,
                                                             where they lie beside the project, the shared articles
"""

import argparse
import json
import pathlib
import random
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ["examples/articles", "tests/heldout/articles", "../shared/dev", "../shared/genre", "../shared/seeds"]
# Figures of two digits and more; what looks like a day, a year or a document number stays as it is.
FIGURE = re.compile(r"(?<![\d/.,-])\d{2,3}(?:\.\d{3})*(?:,\d+)?(?![\d/.,-])")


def articles(folders):
    files = sorted(file for folder in folders for file in pathlib.Path(folder).rglob("*.txt"))
    found = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    return [text for text in found if len(text) > 200]


def varied(text, rng):
    """The same article with other digits in about half of its figures, so that no two are the same."""

    def other(match):
        if rng.random() < 0.5:
            return match[0]
        first, rest = match[0][0], match[0][1:]
        return first + re.sub(r"\d", lambda _: str(rng.randrange(10)), rest)

    return FIGURE.sub(other, text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-m", "--megabytes", type=float, default=20)
    parser.add_argument("-s", "--seed", type=int, default=1)
    parser.add_argument("folders", nargs="*", default=[PROJECT / folder for folder in FOLDERS])
    options = parser.parse_args()
    rng = random.Random(options.seed)
    texts = articles(options.folders)
    if not texts:
        sys.exit("no articles")
    out = sys.stdout.buffer
    left = options.megabytes * 1e6
    number = 0
    while left > 0:
        rng.shuffle(texts)
        for text in texts:
            number += 1
            article = {"id": f"bulk-{number}", "url": f"https://example.org/{number}", "text": varied(text, rng)}
            line = json.dumps(article, ensure_ascii=False).encode() + b"\n"
            out.write(line)
            left -= len(line)
            if left <= 0:
                break


if __name__ == "__main__":
    main()
