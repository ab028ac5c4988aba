"""solieu eval gives the numbers of the reference scorer, score_records.py: on the reference gold, and on copies of
it with slots, numbers and roles changed at random, so that every way of being wrong occurs.

usage: eval_agreement_test.py PATH_OF_SOLIEU REFERENCE_FOLDER

The folder holds tools/score_records.py, gold/SET/*.json and SET/*.txt. Exit code 77 (skipped) without it.
"""

import copy
import json
import os
import random
import subprocess
import sys
import tempfile

SETS = ("seeds", "dev", "genre")
CHANGED_COPIES = 6


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def changed_name(name, rng):
    forms = [str.upper, lambda s: "TP. " + s, lambda s: "tỉnh " + s + ",", lambda s: s.replace("BHXH", "Bảo hiểm xã hội"),
             lambda s: s + " Đông", lambda s: s.replace("òa", "oà").replace("  ", " ")]
    return rng.choice(forms)(name)


def changed_answer(answer, others, rng):
    choice = rng.randrange(6)
    if choice == 0:
        return "*"
    if choice == 1:
        return rng.choice(others)
    if choice == 2 and isinstance(answer, str) and answer != "*":
        return changed_name(answer, rng)
    if choice == 3 and (answer is None or isinstance(answer, str)):
        return [answer, rng.choice(["*", None, "Việt Nam"])]
    return answer


def changed_period(period, others, rng):
    choice = rng.randrange(4)
    if choice == 0:
        return rng.choice(others)
    if choice == 1 and period != "*" and not isinstance(period[0], list):
        return [period, [None, None]]
    return period


def changed_figure(figure, rng):
    choice = rng.randrange(12)
    if choice == 0:
        figure["number"] = rng.choice([7, [1, 2], figure["number"]])
    elif choice == 1:
        figure["role"] = rng.choice(["value", "amount", "of_plan", "growth", "plan"])
    elif choice == 2:
        figure["role_any"] = ["value", "of_total", figure["role"]]
    elif choice == 3:
        figure["unit"] = rng.choice(["lượt người", "VND", "%", "*", ["đồng", "phần trăm"], "người / huyện", "vụ"])
    elif choice == 4:
        figure["bound"] = rng.choice(["over", "*", ["about", "exact"]])
    elif choice == 5:
        figure["optional"] = True
    elif choice == 6:
        figure.pop("also", None)


def changed_gold(gold, rng):
    gold = copy.deepcopy(gold)
    records = gold["records"]
    for record in records:
        for slot in ("agency", "area", "programme"):
            record[slot] = changed_answer(record[slot], [other[slot] for other in records], rng)
        record["period"] = changed_period(record["period"], [other["period"] for other in records], rng)
        record["kind"] = rng.choice([record["kind"]] * 4 + ["target", ["result", "target"]])
        record["optional"] = record.get("optional", False) or rng.random() < 0.05
        for figure in record["figures"]:
            changed_figure(figure, rng)
    rng.shuffle(records)
    return gold


def disagreement(program, scorer, gold, texts, records):
    expected = json.loads(run(sys.executable, scorer, "--gold", gold, "--text", texts, "--pred", records, "--json"))
    found = json.loads(run(program, "eval", "--gold", gold, "--text", texts, "--format", "json"))
    return {key: (found[key], expected[key]) for key in expected if found[key] != expected[key]}


def compare_set(program, reference, name, folder):
    scorer = os.path.join(reference, "tools", "score_records.py")
    gold, texts = os.path.join(reference, "gold", name), os.path.join(reference, name)
    articles = [os.path.join(texts, file) for file in sorted(os.listdir(texts)) if file.endswith(".txt")]
    records = os.path.join(folder, name + ".jsonl")
    with open(records, "wb") as out:
        out.write(run(program, "extract", "--format", "jsonl", *articles))
    problems = [(name, "as it is", disagreement(program, scorer, gold, texts, records))]
    for seed in range(CHANGED_COPIES):
        rng = random.Random(seed)
        changed = os.path.join(folder, f"{name}-{seed}")
        os.mkdir(changed)
        for file in sorted(os.listdir(gold)):
            with open(os.path.join(gold, file), encoding="utf-8") as source:
                content = changed_gold(json.load(source), rng)
            with open(os.path.join(changed, file), "w", encoding="utf-8") as out:
                json.dump(content, out)
        problems.append((name, f"changed, seed {seed}", disagreement(program, scorer, changed, texts, records)))
    return [problem for problem in problems if problem[2]]


def main():
    program, reference = sys.argv[1:]
    if not os.path.exists(os.path.join(reference, "tools", "score_records.py")):
        print(f"skipped: no reference scorer in {reference}")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        problems = [problem for name in SETS for problem in compare_set(program, reference, name, folder)]
    for name, gold, differences in problems:
        print(f"{name}, gold {gold}: {differences} (found, expected)")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
