#!/usr/bin/env python3
"""Measures the whole chain on generated articles: fetch to CSV, JSON Lines and XML on disk.

usage: run.py [--articles N] [--pages] [--bin FOLDER]

Prints a table in Markdown: articles a second for a first run, a run without a change, a run with one article changed, on one and on
two processors; peak memory and processor time of each stage. The articles are made here from a fixed seed and shaped as short news.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FIRMS = ["Netflix", "Disney+", "Studio Dragon", "CJ ENM", "TVING", "Wavve", "HBO Max", "Amazon", "Kakao Entertainment", "Showbox"]
PEOPLE = ["Kim Min-jun", "Lee Seo-yeon", "Park Ji-hoon", "Bong Joon-ho", "Choi Yoon-ah", "Ted Sarandos", "Son Ye-jin", "Jung Hae-in"]
NOUNS = ["Harbor", "Winter", "Signal", "Garden", "Empire", "Mirror", "Island", "Letter", "Tiger", "Orchid"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def article(choose):
    firm, other, person = choose.choice(FIRMS), choose.choice(FIRMS), choose.choice(PEOPLE)
    title = f"{choose.choice(NOUNS)} {choose.choice(NOUNS)}"
    day, month, year = choose.randint(1, 28), choose.choice(MONTHS), choose.randint(2016, 2024)
    lines = [
        f"{firm} to spend {choose.randint(2, 90)} billion won on \u201c{title}\u201d",
        f"SEOUL, {month[:3]}. {day}, {year} -- {firm} said on the {day}th that it would invest {choose.randint(2, 900)} million dollars in "
        f"the series \u201c{title}\u201d, which {other} will release in {choose.choice(MONTHS)}.",
        f"{person}, head of content at {firm}, said, \u201cWe are glad to work with {other} again.\u201d The drama stars "
        f"{choose.choice(PEOPLE)} and {choose.choice(PEOPLE)} and has {choose.randint(6, 24)} episodes.",
        f"{other} gained {choose.randint(1, 9)}.{choose.randint(0, 9)} million subscribers in the past {choose.randint(2, 9)} years, and its "
        f"shares rose {choose.randint(1, 20)} percent. The studio stands on {choose.randint(900, 9000)} pyeong in Paju.",
    ]
    for _ in range(choose.randint(2, 8)):
        lines.append(
            f"Analysts in {choose.choice(['Seoul', 'Los Angeles', 'Busan', 'London'])} expect that the company will go on with its plans, "
            f"although the market has been slow since {choose.choice(MONTHS)} {year - 1}, a person close to the matter said.")
    return lines


def generate(folder, count, as_pages):
    choose = random.Random(2021)
    size = 0
    os.makedirs(folder)
    for number in range(count):
        lines = article(choose)
        if as_pages:
            menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(400))
            text = (f"<!doctype html><html><head><title>{lines[0]} | Site</title><meta charset='utf-8'></head><body><nav><ul>{menu}</ul></nav>"
                    f"<article><h1>{lines[0]}</h1>{''.join(f'<p>{line}</p>' for line in lines[1:])}</article><footer><ul>{menu}</ul></footer></body></html>")
        else:
            text = "\n\n".join(lines) + "\n"
        data = text.encode()
        size += len(data)
        with open(os.path.join(folder, f"{number:06}.{'html' if as_pages else 'txt'}"), "wb") as file:
            file.write(data)
    return size


def run(work, hallyu, processors, *flags):
    began = time.monotonic()
    done = subprocess.run(["taskset", "-c", processors, hallyu, "run", "--quiet", *flags], cwd=work, check=False)
    seconds = time.monotonic() - began
    if done.returncode:
        raise SystemExit(f"hallyu run ends with {done.returncode}")
    with open(os.path.join(work, "state", "runs.jsonl"), encoding="utf-8") as file:
        return seconds, json.loads(file.read().strip().split("\n")[-1])


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    return model[1] if model else "unknown processor"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--bin", default=os.path.join(ROOT, ".build", "release"))
    options = parser.parse_args()
    hallyu = os.path.join(options.bin, "hallyu")
    work = tempfile.mkdtemp(prefix="hallyu-bench-")
    try:
        size = generate(os.path.join(work, "in"), options.articles, options.pages)
        with open(os.path.join(work, "pipeline.json"), "w", encoding="utf-8") as file:
            json.dump({"sources": [{"path": "in"}], "outputs": {"formats": ["csv", "jsonl", "xml"]}}, file)
        time.sleep(0.2)
        print(f"{options.articles} {'pages' if options.pages else 'articles'}, {size / 1e6:.1f} MB, {machine()}, load {os.getloadavg()[0]:.1f}, "
              f"{time.strftime('%Y-%m-%d')}\n")
        print("| run | processors | s | articles/s |\n| --- | --- | ---: | ---: |")
        stages = None
        for processors in ("0", "0,1"):
            jobs = f"--jobs={processors.count(',') + 1}"
            seconds, stages = run(work, hallyu, processors, "--full", jobs)
            print(f"| first | {processors} | {seconds:.2f} | {options.articles / seconds:.0f} |")
            seconds, _ = min((run(work, hallyu, processors, jobs) for _ in range(5)), key=lambda pair: pair[0])
            print(f"| no change | {processors} | {seconds:.3f} | |")
            with open(os.path.join(work, "in", os.listdir(os.path.join(work, "in"))[0]), "a", encoding="utf-8") as file:
                file.write(" ")
            time.sleep(0.2)
            seconds, _ = run(work, hallyu, processors, jobs)
            print(f"| one changed | {processors} | {seconds:.2f} | |")
        total = sum(stage["processor_ms"] for stage in stages["stages"])
        print("\n| stage of the first run | processor s | share | peak MiB |\n| --- | ---: | ---: | ---: |")
        for stage in stages["stages"]:
            print(f"| {stage['stage']} | {stage['processor_ms'] / 1000:.2f} | {100 * stage['processor_ms'] / total:.0f} % | {stage['peak_kib'] / 1024:.0f} |")
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
