#!/usr/bin/env python3
"""Measures extract and transform on ever more articles: how their times and the merge's memory grow.

usage: run.py [--articles N] [--steps S] [--bin FOLDER]

The largest step has N articles, each other half as many as the next. Processor time of the program, best of two, and its peak memory.
The articles are those of Benchmarks/chain, with names, works and sums that grow with the corpus: every 20th article brings new ones.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "Benchmarks", "chain"))
import run as chain  # noqa: E402

GIVEN = ["Min", "Seo", "Ji", "Hae", "Ye", "Joon", "Tae", "Yoon", "Da", "Eun", "Kyung", "Soo"]
FAMILY = ["Kim", "Lee", "Park", "Choi", "Jung", "Kang", "Cho", "Yoon", "Jang", "Lim", "Han", "Oh"]


def clean_records(path, count):
    """Writes `count` records as `clean` does, and returns the bytes of their texts."""
    choose = random.Random(2021)
    size = 0
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            if number % 20 == 0:
                person = f"{choose.choice(FAMILY)} {choose.choice(GIVEN)}-{choose.choice(GIVEN).lower()}"
                chain.PEOPLE[choose.randrange(len(chain.PEOPLE))] = person
                chain.NOUNS[choose.randrange(len(chain.NOUNS))] = "".join(choose.choice("bdgklmnrst") + choose.choice("aeiou") for _ in range(3)).title()
            lines = chain.article(choose)
            text = "\n\n".join(lines[1:])
            size += len(text.encode())
            record = {"doc_id": f"{number:016x}", "source_uri": f"in/{number:07}.txt", "language": "en", "title": lines[0],
                      "published": f"{choose.randint(2016, 2024)}-0{choose.randint(1, 9)}-1{choose.randint(0, 9)}", "published_basis": "stated", "text": text}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return size


def head(path, lines, to):
    with open(path, "rb") as source, open(to, "wb") as target:
        for _, line in zip(range(lines), source):
            target.write(line)


def measured(command, source, target):
    """Processor seconds, best of two, and peak KiB."""
    best = peak = None
    for _ in range(2):
        with open(source, "rb") as stdin, open(target, "wb") as stdout:
            process = subprocess.Popen(command, stdin=stdin, stdout=stdout)
            _, status, usage = os.wait4(process.pid, 0)
        if status:
            raise SystemExit(f"{command} ends with {status}")
        seconds = usage.ru_utime + usage.ru_stime
        best, peak = min(best or seconds, seconds), usage.ru_maxrss
    return best, peak


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--steps", type=int, default=4)
    parser.add_argument("--bin", default=os.path.join(ROOT, ".build", "release"))
    options = parser.parse_args()
    extract, transform = (os.path.join(options.bin, f"hallyu-{stage}") for stage in ("extract", "transform"))
    work = tempfile.mkdtemp(prefix="hallyu-bench-")
    texts, extracted, partial, rows = (os.path.join(work, name) for name in ("texts", "extracted", "partial", "rows"))
    try:
        size = clean_records(texts, options.articles)
        extract_s, extract_kib = measured([extract], texts, extracted)
        map_s, map_kib = measured([transform, "--map"], extracted, partial)
        os.remove(extracted)
        print(f"{options.articles} articles, {size / 1e6:.1f} MB of text, {chain.machine()}, load {os.getloadavg()[0]:.1f}, {time.strftime('%Y-%m-%d')}\n")
        print("| stage | processor s | MB/s of text | peak MiB |\n| --- | ---: | ---: | ---: |")
        for name, seconds, kib in (("extract", extract_s, extract_kib), ("transform --map", map_s, map_kib)):
            print(f"| {name} | {seconds:.2f} | {size / 1e6 / seconds:.1f} | {kib / 1024:.0f} |")
        print("\n| merge of articles | rows | processor s | time(2n)/time(n) | peak MiB | bytes a row |\n| ---: | ---: | ---: | ---: | ---: | ---: |")
        before = None
        for step in reversed(range(options.steps)):
            count = options.articles >> step
            part = os.path.join(work, "part")
            head(partial, count, part)
            seconds, kib = measured([transform, "--reduce"], part, rows)
            with open(rows, "rb") as file:
                made = sum(1 for _ in file)
            ratio = f"{seconds / before:.2f}" if before else ""
            print(f"| {count} | {made} | {seconds:.2f} | {ratio} | {kib / 1024:.0f} | {kib * 1024 / made:.0f} |")
            before = seconds
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
