"""No network, no other program, no file but inputs, outputs and rule tables: held against strace.

usage: isolation_test.py PATH_OF_SOLIEU EXAMPLES     exit code 77: strace is not there or can't trace
"""

import os
import re
import subprocess
import sys
import tempfile

PROGRAM, EXAMPLES = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
# The dynamic loader and the C++ and TBB run-time look for libraries and processors.
SYSTEM = re.compile(r"/(etc/ld\.so\.(cache|preload)|lib|lib64|usr/lib|usr/local/lib)(/|$)|/(proc|sys)/|/dev/null$")
FORBIDDEN = ("socket", "connect", "bind", "sendto", "execve", "execveat", "fork", "vfork", "ptrace")

# These open nothing: of a path, every folder above is looked at.
LOOKS = ("execve", "newfstatat", "stat", "lstat", "statx", "readlink", "readlinkat", "access", "faccessat2", "getcwd")


def traced(folder, arguments, code):
    """Runs the program; returns its system calls, one a line."""
    log = os.path.join(folder, "trace")
    command = ["strace", "-f", "-y", "-s", "4096", "-o", log, "-e",
               "trace=%file,%network,%process,openat,ptrace", PROGRAM, *arguments]
    done = subprocess.run(command, capture_output=True, cwd=folder)
    if done.returncode != code and b"ptrace" in done.stderr.lower():  # "Operation not permitted", "Function not implemented"
        print("skipped: strace may not trace here")
        sys.exit(77)
    assert done.returncode == code, (arguments, done.returncode, done.stderr.decode())
    with open(log, encoding="utf-8", errors="replace") as lines:
        return lines.read().splitlines()


def violations(calls, allowed):
    found = []
    executed = 0
    for call in calls:
        name = re.match(r"\d+\s+(\w+)\(", call)
        if not name:
            continue
        executed += name[1] == "execve"
        if name[1] in FORBIDDEN and not (name[1] == "execve" and executed == 1):
            found.append(call)
        if name[1] in ("clone", "clone3") and "CLONE_THREAD" not in call:
            found.append(call)
        if name[1] in LOOKS:
            continue
        for path in re.findall(r'"([^"]*)"', call)[:2]:
            path = os.path.normpath(path)
            if not (SYSTEM.match(path) or any(path == one or path.startswith(one + "/") for one in allowed)):
                found.append(call)
    return found


def main():
    try:
        subprocess.run(["strace", "-V"], capture_output=True, check=True)
    except FileNotFoundError:
        print("skipped: no strace")
        return 77
    with open(PROGRAM, "rb") as program:
        if b"__asan_init" in program.read():
            print("skipped: the leak sanitizer can't be traced")
            return 77
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "out"))
        rules = os.path.join(folder, "rules")
        os.mkdir(rules)
        with open(os.path.join(rules, "abbreviations.tsv"), "w", encoding="utf-8") as table:
            table.write("abbreviation\texample\nTTPVHCC.\tlàm việc tại TTPVHCC. xã\n")
        lines = os.path.join(folder, "a.jsonl")
        with open(lines, "w", encoding="utf-8") as out:
            out.write('{"text": "Có 1.250 người."}\n{\n{"text": "' + "x" * 3000 + '"}\n')
        outputs = os.path.join(folder, "out")
        articles = os.path.join(EXAMPLES, "articles")
        options = ["--rejects", outputs + "/r", "--stats", outputs + "/s", "-o", outputs + "/o", "-j", "3",
                   "--max-doc-bytes", "2K"]
        allowed = [outputs, rules, articles, lines]
        for command in ("extract", "mentions", "tokens"):
            for more in ([], ["--resume"]):
                calls = traced(folder, [command, "--rules", rules, *options, *more, lines, articles], 1)
                assert any("a.jsonl" in call for call in calls), "the trace shows nothing"
                found = violations(calls, allowed)
                assert not found, "\n".join(found)
        found = violations(traced(folder, ["normalize", articles], 0), [articles])
        assert not found, "\n".join(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
