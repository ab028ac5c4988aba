#!/usr/bin/env python3
"""Times `solieu extract` on one article of each hostile family, and prints the table of README.md.

usage: tests/bench/hostile.py PROGRAM [--megabytes 1 4 16 64] [--family NAME]...

Each family is one piece of text over and over. Seconds are CPU seconds. Exit code 1 where a bound is broken: four times
the text may take 4.5 times as long, a family ten times as long as news text of the same length, and memory may be
64 MB and 8 times the text.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

ARTICLES = pathlib.Path(__file__).resolve().parents[2] / "examples" / "articles"
MB = 1_000_000
GROWTH, SLOWER, BASE_MB, TIMES_SIZE = 4.5, 10, 64, 8
BLIP = 0.1  # seconds that starting takes, and that no ratio is taken of


def news():
    return "\n\n".join(path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))) + "\n\n"


def families():
    one_line = " ".join(news().split())
    return {
        "news text": news(),
        "digits": "7",
        "1.000.": "1.000.",
        "24/6/": "24/6/",
        "(": "(",
        "spaces": " ",
        "tỉnh": "tỉnh ",
        "đạt 96%": "đạt 96% ",
        "combining marks": "\u0301\u0323\u0302",
        "decomposed letters": "e\u0302\u0301o\u031b\u0323",
        "ZWJ emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d",
        "bidi marks": "\u202e\u200f\u202c",
        "no newline": one_line + " ",
        "no newline, no stop": "".join(c for c in one_line if c not in ".;!?…:") + " ",
        "unclosed quotes": "“Xã có 96 người ",
        "unclosed brackets": "(xã có 96 người ",
        "lines": "\n",
        "bytes FF": b"\xff",
    }


def write(path, piece, size):
    piece = piece if isinstance(piece, bytes) else piece.encode()
    text = piece * (size // len(piece) + 1)
    while size > 0 and text[size] & 0xC0 == 0x80:
        size -= 1
    path.write_bytes(text[:size])


def run(program, path):
    """CPU seconds, and megabytes at the peak."""
    child = subprocess.Popen([program, "extract", "--input-format", "text", path],
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{path}: exit code {child.returncode}\n{said.decode()}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def broken_bounds(name, times, sizes, news_times, peak):
    broken = []
    for before, after, small, large in zip(times, times[1:], sizes, sizes[1:]):
        if after > GROWTH * large / small / 4 * max(before, BLIP):
            broken.append(f"{name}: {small} MB take {before:.2f} s, {large} MB {after:.2f} s")
    for time, usual, size in zip(times, news_times, sizes):
        if time > SLOWER * max(usual, BLIP):
            broken.append(f"{name}: {size} MB take {time:.2f} s, of news text {usual:.2f} s")
    if peak > BASE_MB + TIMES_SIZE * sizes[-1]:
        broken.append(f"{name}: {sizes[-1]} MB take {peak:.0f} MB of memory")
    return broken


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--megabytes", nargs="+", type=int, default=[1, 4, 16, 64])
    parser.add_argument("--family", action="append", choices=families(), help="only these, and news text")
    options = parser.parse_args()
    sizes = options.megabytes
    print("| family |" + "".join(f" {size} MB |" for size in sizes) + " growth | against news text | memory |")
    print("| --- |" + " --- |" * (len(sizes) + 3))
    broken = []
    news_times = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "article.txt"
        for name, piece in families().items():
            if options.family and name not in options.family and news_times:
                continue
            times = []
            for size in sizes:
                write(path, piece, size * MB)
                time, peak = run(options.program, path)
                times.append(time)
            news_times = news_times or times
            growth = max((b / a for a, b in zip(times, times[1:]) if a > BLIP), default=0)
            print(f"| {name} |" + "".join(f" {time:.2f} s |" for time in times) +
                  (f" {growth:.1f} |" if growth else " – |") +
                  f" {times[-1] / news_times[-1]:.2f} | {peak:.0f} MB |", flush=True)
            broken += broken_bounds(name, times, sizes, news_times, peak)
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
