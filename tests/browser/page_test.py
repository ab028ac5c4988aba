"""The page of `solieu show --html` in a real browser, opened from disk.

usage: page_test.py PATH_OF_SOLIEU PROJECT
With SOLIEU_SCREENSHOTS=DIR it leaves pictures there to look at. Where the browser can't be had it exits with 77;
tests/browser/setup installs it.
"""

import csv
import glob
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, PROJECT = (os.path.abspath(path) for path in (sys.argv.pop(1), sys.argv.pop(1)))
VENV = os.path.join(PROJECT, "build-browser", "venv")

try:
    import axe_playwright_python
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.select import Select
except ImportError:
    python = os.path.join(VENV, "bin", "python")
    if not os.path.exists(python) or sys.prefix == VENV:
        print("skipped: selenium is not here; tests/browser/setup installs it")
        sys.exit(77)
    os.execv(python, [python, __file__, PROGRAM, PROJECT, *sys.argv[1:]])

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
if not BROWSER or not DRIVER:
    print("skipped: Chromium is not here; tests/browser/setup installs it")
    sys.exit(77)

AXE = os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js")
ARTICLES = sorted(glob.glob(os.path.join(PROJECT, "examples", "articles", "*.txt")))
SAMPLE = "a%d" % (1 + next(i for i, path in enumerate(ARTICLES) if "ra-quan-ha-nam" in path))  # in the page of all
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --force-prefers-reduced-motion"
).split()
# What the page must not let through, in the places where an article's words end up.
HOSTILE = (
    "Hà Nam: <script>window.harmed = 1</script> \"><img src=x onerror=\"window.harmed = 2\"> &lt;b&gt; </title></style>\n\n"
    "Đến hết tháng 6/2021, BHXH tỉnh Hà Nam\u202e \u2066vận động được 1.250 người tham gia BHXH tự nguyện "
    "</script><script>window.harmed = 3</script><!-- <a href='javascript:harmed=4'>, đạt 62,5% kế hoạch năm.\0\x1b[31m\n"
)
MONTHS = [(3, 1250), (6, 1900), (9, 2475)]


def solieu(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, check=True).stdout


def one_space(text):
    return " ".join(text.split())


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        options = webdriver.ChromeOptions()
        options.binary_location = BROWSER
        for flag in [*FLAGS, "--window-size=1280,900", "--user-data-dir=" + os.path.join(cls.folder, "profile")]:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        cls.browser = webdriver.Chrome(options=options, service=Service(DRIVER))
        cls.addClassCleanup(cls.browser.quit)
        cls.browser.set_script_timeout(300)
        cls.browser.command_executor.client_config.timeout = 600  # a busy machine is no error
        cls.browser.get("about:blank")
        cls.browser.get_log("performance")  # what Chromium's own first page asked for
        cls.downloads = os.path.join(cls.folder, "downloads")
        cls.browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": cls.downloads})
        with open(AXE, encoding="utf-8") as script:
            cls.axe = script.read()
        cls.samples = cls.page("samples", ARTICLES, "vi")

    @classmethod
    def page(cls, name, files, language="en"):
        path = os.path.join(cls.folder, name + ".html")
        solieu("show", "--html", path, "--lang", language, *files)
        return path

    def article(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8", newline="") as out:
            out.write(text)
        return path

    def setUp(self):
        self.wide()

    def tearDown(self):
        """No test may leave a message in the console, or ask for anything but the page itself."""
        self.assertEqual(self.browser.get_log("browser"), [])
        requests = [json.loads(entry["message"])["message"] for entry in self.browser.get_log("performance")]
        asked = {event["params"]["request"]["url"].split("#")[0] for event in requests
                 if event["method"] == "Network.requestWillBeSent"}
        self.assertEqual({url for url in asked if not re.match(r"file://.*\.html$|blob:|data:|chrome://", url)}, set())

    def wide(self, width=1280, height=900):
        self.browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
        )

    def open(self, path, place=""):
        self.browser.get("about:blank")
        self.browser.get("file://" + path + ("#" + place if place else ""))

    def go(self, place):
        self.browser.execute_script("location.hash = arguments[0]", "#" + place)
        time.sleep(0.1)

    def js(self, script, *arguments):
        return self.browser.execute_script(script, *arguments)

    def focused_record(self, expected=None):
        """The record with the focus; waits for the one expected, as a page takes its time to come up."""
        script = "return document.activeElement.closest('.record')?.id"
        limit = time.monotonic() + (60 if expected else 0)
        while (found := self.js(script)) != expected and time.monotonic() < limit:
            time.sleep(0.05)
        return found

    def find(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def texts(self, selector):
        return self.js("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector)

    def press(self, key):
        self.browser.switch_to.active_element.send_keys(key)

    def picture(self, name):
        if os.environ.get("SOLIEU_SCREENSHOTS"):
            os.makedirs(os.environ["SOLIEU_SCREENSHOTS"], exist_ok=True)
            self.browser.save_screenshot(os.path.join(os.environ["SOLIEU_SCREENSHOTS"], name + ".png"))

    # The article

    def test_tabbing_through_records_lights_up_their_evidence(self):
        seen = 0
        for number, path in enumerate(ARTICLES[:8], 1):
            records = [json.loads(line) for line in solieu("extract", "-f", "jsonl", "--explain", path).splitlines()]
            if not records:
                continue
            self.open(self.samples, f"a{number}r1")
            for index, record in enumerate(records, 1):
                if index > 1:
                    self.press(Keys.TAB)
                self.assertEqual(self.focused_record(f"a{number}r{index}"), f"a{number}r{index}")
                sentence = "".join(self.texts(".lit-sentence"))
                self.assertEqual(one_space(sentence), one_space(record["evidence"]["text"]))
                lit = {one_space(text) for text in self.lit_pieces()}
                for slot in [record["value"], record["period"], *record["ratios"], *record["changes"], *record["amounts"]]:
                    if slot:
                        self.assertIn(one_space(slot["text"]), lit, record["id"])
                rules = self.texts(".current .lens code")
                for slot in ("agency", "area", "programme", "period", "measure"):
                    if slot in record["explain"]:
                        self.assertIn(record["explain"][slot], rules)
                if "value" in record["explain"]:
                    self.assertTrue(any(rule.startswith(record["explain"]["value"]) for rule in rules), rules)
                seen += 1
        self.assertGreater(seen, 60)
        self.picture("1280-article")

    def lit_pieces(self):
        """The text of each lit piece; one in two parts is read as one."""
        return self.js(
            "const parts = {};"
            "for (const e of document.querySelectorAll('.text .p.lit'))"
            "  parts[e.dataset.p] = (parts[e.dataset.p] || '') + e.textContent;"
            "return Object.values(parts)"
        )

    def test_tabbing_through_the_text_lights_up_records(self):
        self.open(self.samples, SAMPLE)
        links = self.js(f"return [...document.querySelectorAll('#{SAMPLE} article a.p')].map(e => e.dataset.p)")
        self.assertGreater(len(links), 10)
        self.js(f"document.querySelector('#{SAMPLE} article a.p').focus()")
        for position, number in enumerate(links):
            if position:
                self.press(Keys.TAB)
            self.assertEqual(self.js("return document.activeElement.dataset.p"), number)
            expected = self.js(
                f"return [...document.querySelectorAll('#{SAMPLE} .record')]"
                ".filter(r => (r.querySelector('noscript')?.textContent ?? r.innerHTML)"
                ".includes(`<div data-p=\"${arguments[0]}\"`)).map(r => r.id)", number)
            self.assertTrue(expected)
            self.assertEqual(self.js("return [...document.querySelectorAll('.record.lit')].map(r => r.id)"), expected)
            self.assertTrue(self.texts(f"#{SAMPLE} .lens code"))
        self.picture("1280-piece")
        self.press(Keys.ENTER)  # to the record
        self.assertIn(self.focused_record(), expected)

    def test_pointing_does_what_tabbing_does(self):
        self.open(self.samples, SAMPLE)
        record = self.find(f"#{SAMPLE}r3")
        webdriver.ActionChains(self.browser).move_to_element(record).perform()
        self.assertTrue(self.js("return arguments[0].classList.contains('lit')", record))
        self.assertTrue(self.texts(".lit-sentence"))

    def test_types_can_be_switched_off(self):
        self.open(self.samples, SAMPLE)
        line = f"return getComputedStyle(document.querySelector('#{SAMPLE} article .p.count')).borderBottomWidth"
        self.assertNotEqual(self.js(line), "0px")
        self.find(f"#{SAMPLE} [data-off=count]").send_keys(Keys.SPACE)
        self.assertEqual(self.js(line), "0px")

    def test_checks_are_notes_on_the_figure(self):
        files = [path for path in ARTICLES if "quang-ngai" in path]
        self.open(self.page("checked", files))
        self.assertTrue(self.js("return document.querySelectorAll('article .p.warned, article .p.checked').length"))
        self.assertTrue(self.texts(".record .notes .warning"))
        self.assertIn("a1", self.js("return document.querySelector('.view.current').id"))  # one article: it comes first

    # The table

    def rows(self, column=None):
        return self.js(
            "return [...document.querySelectorAll('.all tbody tr')].filter(r => getComputedStyle(r).display !== 'none')"
            ".map(r => arguments[0] === null ? r.textContent : (r.cells[arguments[0]].dataset.v ?? r.cells[arguments[0]].textContent))",
            column)

    def test_filters(self):
        records = [json.loads(line) for line in solieu("extract", "-f", "jsonl", *ARTICLES).splitlines()]
        self.open(self.samples)
        more = self.find(".more")
        while more.is_displayed():
            self.js("arguments[0].click()", more)
        self.assertEqual(len(self.rows()), len(records))
        Select(self.find("[data-by=programme]")).select_by_value("bhxh_tu_nguyen")
        expected = [r for r in records if (r["programme"] or {}).get("id") == "bhxh_tu_nguyen"]
        self.assertEqual(len(self.rows()), len(expected))
        Select(self.find("[data-by=kind]")).select_by_value("target")
        expected = [r for r in expected if r["kind"] == "target"]
        self.assertEqual(len(self.rows()), len(expected))
        Select(self.find("[data-by=kind]")).select_by_value("")
        Select(self.find("[data-by=programme]")).select_by_value("")
        self.find(".filters [data-warned]").click()
        self.assertEqual(len(self.rows()), sum(any(c["level"] == "warning" for c in r["checks"]) for r in records))
        self.find(".filters [data-warned]").click()
        self.find(".filters [type=search]").send_keys("thuy nguyen")  # without marks
        found = self.rows()
        self.assertTrue(found and all("Thủy Nguyên" in row for row in found), found)

    def test_sorting(self):
        self.open(self.samples)
        for column, key in ((4, float), (5, float), (6, str)):
            button = self.find(f".all th:nth-child({column + 1}) button")
            for direction, reverse in (("ascending", False), ("descending", True)):
                self.js("arguments[0].focus()", button)
                button.send_keys(Keys.ENTER)
                self.assertEqual(self.find(f".all th:nth-child({column + 1})").get_attribute("aria-sort"), direction)
                values = [key(value) for value in self.rows(column) if value]
                self.assertTrue(values)
                self.assertEqual(values, sorted(values, reverse=reverse))
        self.wide(1280, 900)
        self.js("document.querySelector('.filters').scrollIntoView()")
        self.picture("1280-table")

    def test_download_is_the_programs_own_csv(self):
        self.open(self.samples)
        self.assertEqual(self.download(), solieu("extract", "-f", "csv", *ARTICLES))
        Select(self.find("[data-by=programme]")).select_by_value("bhyt")
        self.js("document.querySelector('.bom').click()")
        content = self.download()
        self.assertTrue(content.startswith(b"\xef\xbb\xbf"))
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        self.assertTrue(rows)
        self.assertEqual({row["programme"] for row in rows}, {"bhyt"})

    def download(self):
        shutil.rmtree(self.downloads, ignore_errors=True)
        self.js("document.querySelector('.download').click()")
        path = os.path.join(self.downloads, "solieu.csv")
        end = time.monotonic() + 20
        while not os.path.exists(path) and time.monotonic() < end:
            time.sleep(0.05)
        with open(path, "rb") as file:
            return file.read()

    # Charts

    def test_charts_have_names_and_data(self):
        self.open(self.samples)
        charts = self.js(
            "return [...document.querySelectorAll('figure')].map(f => ["
            "  f.querySelector('svg > title').textContent, f.querySelector('svg > desc').textContent,"
            "  f.querySelectorAll('svg rect.met, svg rect.unmet').length, f.querySelectorAll('tbody tr').length])")
        self.assertTrue(charts)
        for title, description, bars, rows in charts:
            self.assertTrue(title and description)
            self.assertEqual(bars, rows)
            self.assertGreater(rows, 1)
        self.picture("1280-overview")

    def test_time_line_and_no_chart_of_nothing(self):
        files = [
            self.article(
                f"t{month}.txt",
                f"Đến hết tháng {month}/2022, toàn tỉnh Hà Nam có {count // 1000}.{count % 1000:03} người tham gia BHXH tự nguyện.\n",
            )
            for month, count in MONTHS
        ]
        self.open(self.page("months", files))
        self.assertEqual(self.js("return document.querySelectorAll('svg circle.point').length"), len(MONTHS))
        self.assertEqual(self.js("return document.querySelectorAll('svg path.series').length"), 1)
        self.picture("1280-time-line")
        self.open(self.page("month", files[:1]))
        self.assertEqual(self.texts("figure"), [])

    # The whole page

    def test_theme(self):
        self.open(self.samples)
        ground = "return getComputedStyle(document.body).backgroundColor"
        button = self.find(".theme")
        before, pressed = self.js(ground), button.get_attribute("aria-pressed")
        button.send_keys(Keys.SPACE)
        self.assertNotEqual(self.js(ground), before)
        self.assertNotEqual(button.get_attribute("aria-pressed"), pressed)
        self.picture("1280-dark")
        button.send_keys(Keys.SPACE)
        self.assertEqual(self.js(ground), before)

    def test_labels_in_both_languages(self):
        for language, word in (("vi", "Bản ghi"), ("en", "Records")):
            self.open(self.page("labels", ARTICLES[:1], language))
            self.assertEqual(self.js("return document.documentElement.lang"), language)
            self.assertIn(word, self.find(".panel h3").text)

    def test_narrow_screen(self):
        self.wide(390, 844)
        for place in ("overview", SAMPLE + "r4"):
            self.open(self.samples, place)
            self.assertLessEqual(self.js("return document.documentElement.scrollWidth"), 390)
            self.picture("390-" + place.replace(SAMPLE, "article"))
        box = self.js("const b = document.querySelector('.lit-sentence').getBoundingClientRect(); return [b.top, b.bottom]")
        self.assertTrue(0 < box[0] < 844, box)  # the sentence is in sight beside its record

    def test_accessible(self):
        files = [path for path in ARTICLES if re.search("ra-quan|quang-ngai|vinh-long", path)]  # each kind of thing once
        self.assertEqual(len(files), 3)
        page = self.page("accessible", files)
        for width in (1280, 390):
            self.wide(width)
            for place in ("overview", "a2r4"):
                self.open(page, place)
                for _theme in range(2):
                    self.js(self.axe)
                    problems = self.browser.execute_async_script(
                        "axe.run(document, {resultTypes: ['violations']}).then(r => arguments[arguments.length - 1]("
                        "r.violations.map(v => [v.impact, v.id, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' +"
                        "(n.any[0]?.message || ''))])))")
                    self.assertEqual(problems, [], f"{width} {place}")
                    self.find(".theme").click()

    def test_print(self):
        self.open(self.samples, SAMPLE)
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        self.assertFalse(self.find(".bar").is_displayed())
        limit = time.monotonic() + 60
        while not self.js(f"return document.querySelector('#{SAMPLE}r1 dl')") and time.monotonic() < limit:
            time.sleep(0.05)
        self.assertTrue(self.find(f"#{SAMPLE}r1 dl").is_displayed())
        self.js("document.documentElement.dataset.theme = 'dark'")  # on paper it is light all the same
        self.assertEqual(self.js("return getComputedStyle(document.body).color"), "rgb(28, 32, 36)")
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})

    def test_hostile_article(self):
        self.open(self.page("hostile", [self.article('"><b>&x.txt', HOSTILE)]))
        self.assertIsNone(self.js("return window.harmed ?? null"))
        self.assertEqual(self.js("return document.querySelectorAll('img, article script, [onerror]').length"), 0)
        text = "".join(self.texts("article"))
        self.assertIn('<script>window.harmed = 1</script> "><img src=x onerror="window.harmed = 2"> &lt;b&gt;', text)
        self.assertNotRegex(text, "[\0\x1b\u202e\u2066]")
        self.assertTrue(self.texts(".record"))
        self.find(".record .open").send_keys(Keys.TAB)

    def test_many_records_and_many_articles(self):
        line = "Trong tháng {}/2022, xã Mỹ Lợi có {} người tham gia BHXH tự nguyện, đạt {}% kế hoạch.\n\n"
        text = "".join(line.format(i % 12 + 1, i + 2, i % 140 + 1) for i in range(10000))
        for name, files in (("10,000 records", [self.article("many.txt", text)]), ("200 articles", ARTICLES * 10)):
            path = self.page("many", files)
            self.open(path)
            ready = self.js("const n = performance.getEntriesByType('navigation')[0]; return n.domInteractive")
            start = time.monotonic()
            self.go("a1r2")
            self.assertEqual(self.focused_record("a1r2"), "a1r2")
            size = os.path.getsize(path) >> 20
            print(f"{name}: {size} MiB, ready in {ready:.0f} ms, first record in {time.monotonic() - start:.2f} s")
            self.go("overview")
            self.js("document.querySelector('.all th:nth-child(5) button').click()")
            self.assertEqual(len(self.rows()), 200)


if __name__ == "__main__":
    unittest.main()
