"""Sentence boundaries on the development part of the Vietnamese UD treebank: exact spans, F1 at least 0.96.

usage: sentence_test.py PATH_OF_SOLIEU vi_vtb-ud-dev.conllu     exits with 77 where the treebank is absent
"""

import json
import os
import subprocess
import sys

FLOOR = 0.96


def main(program, path):
    if not os.path.exists(path):
        print(f"{path} is absent: skipped")
        return 77
    with open(path, encoding="utf-8") as treebank:
        texts = [line.split("=", 1)[1].strip() for line in treebank if line.startswith("# text")]
    gold, at = set(), 0
    for text in texts:
        gold.add((at, at + len(text)))
        at += len(text) + 1
    joined = " ".join(texts).encode()
    out = subprocess.run([program, "tokens", "--format", "jsonl"], input=joined, capture_output=True, check=True).stdout
    found = set()
    for line in out.splitlines():
        tokens = json.loads(line)["tokens"]
        found.add((tokens[0]["code_points"][0], tokens[-1]["code_points"][1]))
    hits = len(gold & found)
    precision, recall = hits / len(found), hits / len(gold)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{len(gold)} sentences: precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}, at least {FLOOR}")
    return 0 if f1 >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
