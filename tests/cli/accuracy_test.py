#!/usr/bin/env python3
"""Floors under the accuracy that was reached, set by set.

usage: accuracy_test.py SOLIEU SOURCE SHARED

Scores gold folders with `solieu eval`: those of the project, and those of SHARED where it is there.
"""
import json
import pathlib
import subprocess
import sys

# name: least detect F1, exact F1, and share of agency, area and period slots right
FLOORS = {
    "examples": (0.97, 0.92, 0.95),
    "heldout": (0.95, 0.88, 0.93),
    "seeds": (1.0, 1.0, 1.0),
    "dev": (0.98, 0.92, 0.96),
    "genre": (0.97, 0.92, 0.96),
}


def score(program, gold, text):
    out = subprocess.run([program, "eval", "--gold", gold, "--text", text, "--format", "json"], check=True,
                         capture_output=True).stdout
    return json.loads(out)


def main():
    program, source, shared = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    folders = {
        "examples": (source / "examples/gold", source / "examples/articles"),
        "heldout": (source / "tests/heldout/gold", source / "tests/heldout/articles"),
        **{name: (shared / "gold" / name, shared / name) for name in ("seeds", "dev", "genre")},
    }
    failed = 0
    for name, (gold, text) in folders.items():
        if not gold.is_dir():
            print(f"{name}: skipped, {gold} is not there")
            continue
        result = score(program, gold, text)
        detect, exact, slots = FLOORS[name]
        low = min(result["slots"][slot] for slot in ("agency", "area", "period"))
        good = result["detect_f1"] >= detect and result["exact_f1"] >= exact and low >= slots
        failed += not good
        print(f"{name}: detect {result['detect_f1']:.3f} exact {result['exact_f1']:.3f} slots from {low:.3f}"
              f"{'' if good else ': below the floor'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
