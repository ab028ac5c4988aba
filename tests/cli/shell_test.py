"""The man page and the completions that the program writes from its options, and its help in two languages.

usage: shell_test.py PATH_OF_SOLIEU

Shells and man programs that are not installed are left out.
"""

import os
import re
import shutil
import subprocess
import sys
import unittest

from program import ProgramTest

ProgramTest.program = os.path.abspath(sys.argv.pop(1))
PLAIN = {key: value for key, value in os.environ.items() if key not in ("LC_ALL", "LC_MESSAGES", "LANG")}
COMMANDS = ("extract", "mentions", "tokens", "normalize", "corpus", "show", "eval", "rules new", "rules check", "rules list")
VIETNAMESE = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.I)


def has(program):
    return shutil.which(program) is not None


class ShellTest(ProgramTest):
    def text(self, *arguments, code=0, **env):
        out, errors = self.run_it(*arguments, code=code, env={**PLAIN, **env})
        return out.decode() + errors

    def options_of(self, command):
        """The options that the help lists."""
        return set(re.findall(r"(?m)^  (?:-\w,)?(--[a-z-]+)", self.text(*command.split(), "--help")))

    # Man page

    def test_the_man_page_has_every_command_and_option(self):
        page = self.text("--generate", "man").replace("\\-", "-")
        for command in COMMANDS:
            section = page.partition(f".SS \\fBsolieu {command}\\fR")[2].partition(".SS ")[0]
            self.assertNotEqual(section, "", command)
            listed = set(re.findall(r"\\fB(--[a-z-]+)\\fR", section))
            self.assertGreaterEqual(listed, {"--help", "--lang"})
            self.assertLessEqual(listed, self.options_of(command), command)
            self.assertEqual(self.options_of(command) - listed, set(), command)

    def test_man_takes_the_page_without_a_warning(self):
        for language in ((), ("vi",)):
            page = self.text("--generate", "man", *language).encode()
            for command in (["groff", "-K", "utf8", "-man", "-Tutf8", "-ww"], ["mandoc", "-T", "lint", "-W", "error"]):
                if not has(command[0]):
                    continue
                done = subprocess.run(command, input=page, capture_output=True)
                self.assertEqual((done.returncode, done.stderr), (0, b""), command)

    # Completions

    def complete(self, *words):
        """What bash offers for the last word."""
        script = (
            'source <("$0" --generate bash); COMP_WORDS=(solieu "$@"); COMP_CWORD=$#; _solieu; printf "%s\\n" "${COMPREPLY[@]}"'
        )
        done = subprocess.run(
            ["bash", "-c", script, self.program, *words], cwd=self.folder, capture_output=True, env=PLAIN, timeout=60
        )
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.decode().split("\n")[:-1]

    def test_bash(self):
        for name in ("tin một.txt", "tin-hai.txt", "tables/units.tsv"):
            self.file(name, "")
        cases = [
            (["ex"], ["extract"]),
            (["--v"], ["--version"]),
            (["extract", "--form"], ["--format"]),
            (["extract", "--format", ""], ["jsonl", "table", "csv"]),
            (["extract", "--format", "=", "t"], ["table"]),
            (["extract", "--format", "="], ["jsonl", "table", "csv"]),
            (["extract", "-f", "c"], ["csv"]),
            (["mentions", "-f", ""], ["jsonl", "table"]),
            (["extract", "--id-field", ""], [""]),
            (["extract", "tin "], ["tin một.txt"]),
            (["extract", "--explain", "tin-"], ["tin-hai.txt"]),
            (["extract", "--rules", "ta"], ["tables"]),
            (["eval", "--gold", "t"], ["tables"]),
            (["rules", ""], ["new", "check", "list"]),
            (["rules", "ch"], ["check"]),
            (["rules", "check", "ta"], ["tables"]),
            (["rules", "list", "--us"], ["--used"]),
            (["rules", "list", "--used", "tin-"], ["tin-hai.txt"]),
            (["rules", "new", "--folder", "ta"], ["tables"]),
            (["rules", "new", "t"], [""]),
            (["show", "--color", "a"], ["auto", "always"]),
            (["show", "--lang", ""], ["vi", "en"]),
        ]
        for words, offered in cases:
            with self.subTest(words=words):
                self.assertEqual(self.complete(*words), offered)
        for command in COMMANDS:
            self.assertEqual({word for word in self.complete(*command.split(), "--")}, self.options_of(command))

    @unittest.skipUnless(has("zsh"), "no zsh")
    def test_zsh(self):
        script = self.file("_solieu", self.text("--generate", "zsh"))
        done = subprocess.run(["zsh", "-f", "-n", script], capture_output=True)
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    @unittest.skipUnless(has("fish"), "no fish")
    def test_fish(self):
        script = self.file("solieu.fish", self.text("--generate", "fish"))
        cases = {"solieu ex": "extract", "solieu rules ch": "check", "solieu extract --format=t": "--format=table",
                 "solieu extract --expl": "--explain", "solieu rules list --us": "--used"}
        for line, offered in cases.items():
            done = subprocess.run(["fish", "--no-config", "-c", f"source {script}; complete -C '{line}'"],
                                  cwd=os.path.dirname(script), capture_output=True)
            self.assertEqual([each.split("\t")[0] for each in done.stdout.decode().splitlines()], [offered], line)

    def test_other_words_are_refused(self):
        self.assertIn("man, bash, zsh or fish", self.text("--generate", "perl", code=2))

    # Languages

    def test_every_line_of_help_is_vietnamese(self):
        for command in ("", "rules", *COMMANDS):
            english, vietnamese = (self.text(*command.split(), "--help", "--lang", lang) for lang in ("en", "vi")) if command else (
                self.text("--help", LANG=lang) for lang in ("C", "vi_VN.UTF-8"))
            self.assertIn("Usage:", english)
            for line in vietnamese.splitlines():
                words = re.split(r"\s{2,}", line.strip())[-1]
                spoken = not line.startswith("  solieu ") and " " in words and not re.match(r"-|FILE|PATH|DOMAIN", words)
                self.assertTrue(not spoken or VIETNAMESE.search(words) or words.startswith("JSON"), f"{command}: {line}")

    def test_the_locale_and_the_option_give_the_language(self):
        cases = [({}, (), "Usage:"), ({"LANG": "vi_VN.UTF-8"}, (), "Cách dùng:"), ({"LANG": "en_US.UTF-8"}, (), "Usage:"),
                 ({"LC_ALL": "vi_VN", "LANG": "C"}, (), "Cách dùng:"), ({"LC_MESSAGES": "C", "LANG": "vi_VN"}, (), "Usage:"),
                 ({"LANG": "vi_VN.UTF-8"}, ("--lang", "en"), "Usage:"), ({}, ("--lang=vi",), "Cách dùng:")]
        for env, arguments, heading in cases:
            with self.subTest(env=env, arguments=arguments):
                self.assertIn(heading, self.text("extract", *arguments, "--help", **env))


if __name__ == "__main__":
    unittest.main()
