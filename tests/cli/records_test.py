#!/usr/bin/env python3
"""The records of the sample articles, byte for byte.

usage: records_test.py SOLIEU EXAMPLES [--update]

Compares the JSON lines of each EXAMPLES/articles/NAME.txt with EXAMPLES/records/NAME.jsonl;
--update writes them instead (read the difference before it is committed).
"""
import difflib
import pathlib
import subprocess
import sys


def main():
    program, examples = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    update = "--update" in sys.argv[3:]
    articles = sorted((examples / "articles").glob("*.txt"))
    wrong = [] if articles else ["no articles"]
    (examples / "records").mkdir(exist_ok=True)
    for article in articles:
        found = subprocess.run([program, "extract", "--format", "jsonl", article.name], cwd=article.parent,
                               check=True, capture_output=True).stdout.decode()
        golden = examples / "records" / (article.stem + ".jsonl")
        if update:
            golden.write_text(found, encoding="utf-8")
            continue
        expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
        if found != expected:
            wrong.append(article.name)
            sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), found.splitlines(True),
                                                       golden.name, "found", n=0))
    print(f"{len(articles)} articles, {len(wrong)} with other records: {' '.join(wrong)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
