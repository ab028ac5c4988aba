"""solieu rules as a domain expert meets it: a new table, its check, the rows that were used.

usage: rules_test.py PATH_OF_SOLIEU
"""

import os
import sys
import unittest

from program import ARTICLE, ProgramTest

ProgramTest.program = os.path.abspath(sys.argv.pop(1))
COLUMNS = "phrase\tslot\tvalue\tlabel\texample\n"


class RulesTest(ProgramTest):
    def rules(self, *arguments, code=0, **options):
        out, errors = self.run_it("rules", *arguments, code=code, cwd=self.folder, **options)
        return out.decode(), errors

    # rules new

    def test_a_new_table_passes_its_check_in_both_languages(self):
        for language, word in (("en", "comments"), ("vi", "ghi chú")):
            with self.subTest(language=language):
                out, _ = self.rules("new", f"campaign_{language}", "--folder", language, "--lang", language)
                self.assertIn(f"{language}/domains/campaign_{language}.tsv\n", out)
                self.assertIn(f"solieu rules check {language}/", out)
                table = self.read(f"{language}/domains/campaign_{language}.tsv").decode()
                self.assertIn(word, table)
                self.assertIn("\n" + COLUMNS, table)
                self.assertRegex(self.rules("check", language)[0], r"^ok: ")

    def test_a_table_that_is_there_is_never_written_over(self):
        self.rules("new", "campaign")
        path = "my-tables/domains/campaign.tsv"
        self.file(path, "mine")
        _, errors = self.rules("new", "campaign", code=2)
        self.assertIn("is there already", errors)
        self.assertEqual(self.read(path), b"mine")

    def test_names_that_are_refused(self):
        for name in ("", "Xe", "1a", "../up", "a/b", "a-b", "chiến", "a" * 65, "tourism", "general"):
            with self.subTest(name=name):
                self.rules("new", name, code=2)
        self.assertFalse(os.path.exists(self.path("my-tables")))

    def test_a_folder_that_cannot_be_made(self):
        self.file("taken", "")
        _, errors = self.rules("new", "campaign", "--folder", "taken", code=3)
        self.assertIn("cannot write", errors)

    def test_commands_to_copy_are_quoted(self):
        out, _ = self.rules("new", "campaign", "--folder", "it's mine")
        self.assertIn("solieu rules check 'it'\\''s mine/'", out)

    # rules check: examples

    def test_examples_that_do_not_show_their_row(self):
        cases = [
            ("đổi sách\tprogramme\tdoi_sach\tĐổi sách\tngày hội đổi sách", None),
            ("đổi sách\tprogramme\tdoi_sach\tĐổi sách\tngày hội sách", "does not name the programme"),
            ("quyên góp được\tmeasure\tobjects\t-\tquyên góp được 1.250 cuốn sách", None),
            ("góp mặt\tmeasure\tattendees\t-\t1.250 cuốn sách", "measures attendees"),
            ("người\tpersons\trenewals\t-\tcó 1.250 người", None),
            ("người\tpersons\trenewals\t-\tcó 1.250 cuốn", "measures renewals"),
        ]
        for row, problem in cases:
            with self.subTest(row=row):
                first = "" if "programme" in row else "đổi sách\tprogramme\tdoi_sach\tĐổi sách\tđổi sách\n"
                path = self.file("domains/book_swap.tsv", COLUMNS + first + row + "\n")
                out, errors = self.rules("check", path, code=2 if problem else 0)
                self.assertEqual(out == "", problem is not None)
                if problem:
                    line = 3 if first else 2
                    self.assertRegex(errors, rf"(?m)^{path}:{line}:\d+: .*{problem}")
                    self.assertIn("\n  " + row, errors)

    def test_rows_over_a_built_in_domain_are_tried_too(self):
        path = self.file("domains/tourism.tsv", COLUMNS + "khách phượt\tprogramme\tdu_lich\tDu lịch\tkhách ở lại\n")
        self.assertIn("tourism.tsv:2:", self.rules("check", path, code=2)[1])

    # rules list --used

    def test_used_rows(self):
        mine = self.file("domains/campaign.tsv", COLUMNS + "BHXH tự nguyện\tprogramme\tmine\tCủa tôi\tBHXH tự nguyện\n")
        one, two = self.file("one.txt", ARTICLE), self.file("two.txt", ARTICLE)
        counts = {}
        for files in ((one,), (one, two)):
            out, _ = self.rules("list", "--rules", mine, "--used", *files)
            lines = out.splitlines()
            self.assertEqual(lines[0], "uses\trule\trow")
            counts[len(files)] = {rule: int(uses) for uses, rule, *_ in (line.split("\t") for line in lines[1:])}
        self.assertEqual({rule: 2 * uses for rule, uses in counts[1].items()}, counts[2])
        self.assertIn("units.tsv", "".join(counts[1]))
        self.assertTrue(all(":" in rule for rule in counts[1]))

    def test_used_rows_of_standard_input_and_of_no_article(self):
        out, _ = self.rules("list", "--used", "-", stdin=ARTICLE.encode())
        self.assertIn("\tngười\t", out)
        self.assertEqual(self.rules("list", "--used", "-", stdin=b"")[0], "uses\trule\trow\n")
        self.rules("list", "--used", "missing.txt", code=3)


if __name__ == "__main__":
    unittest.main()
