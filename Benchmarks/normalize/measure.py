#!/usr/bin/env python3
"""Speed and linearity of `hallyu-extract` on text that this script makes up.

usage: measure.py BIN_DIR [MEGABYTES]

One line for each corpus: megabytes a second of text, and time(2n)/time(n), which stays under 2.2 where a recogniser is linear. `news` is prose
with a figure or a date in every second sentence; the others repeat the worst input of one recogniser without an end. Python 3 standard library.
"""
import json, os, resource, subprocess, sys

NEWS = [
    "The studio said on Tuesday that its next series will open in March, a year after the first season ended.",
    "Critics praised the way in which the writer lets her heroine walk through the old harbour without a word.",
    "Viewers in more than 80 countries watched the finale, and subscriptions rose to 13.1 million in the quarter.",
    "Nobody in the room wanted to speak first, and so the director went on to talk about light and wind.",
    "The company paid about 24 billion won ($18.6 million) for the rights, up from 9 billion won in 2018.",
    "There is a long tradition of such stories in the region, though few of them were ever brought to the screen.",
]
WORST = {
    "digits": "7", "commas": "1,", "points": "1.", "dashes": "5-", "brackets": "((", "spaces": " ", "number words": "two hundred ",
    "magnitudes": "5 million billion ", "dates": "May 5-6, ", "years": "2014-", "signs": "$", "months": "March to March to ", "hedges": "more than about nearly ",
    "relative": "the last first the next past ", "of": "early in the end of the beginning of ", "currency": "US dollars Hong Kong ",
}


def seconds(program, text, documents):
    lines = "".join(json.dumps({"doc_id": f"d{i}", "published": "2021-05-05", "text": text}) + "\n" for i in range(documents)).encode()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program], input=lines, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime, len(text.encode()) * documents


def main():
    program = os.path.join(sys.argv[1], "hallyu-extract")
    size = int(float(sys.argv[2]) * 1e6) if len(sys.argv) > 2 else 2_000_000
    article = "\n\n".join(" ".join(NEWS[i % 6] for i in range(n, n + 4)) for n in range(10))
    time, count = seconds(program, article, max(1, size // len(article)))
    print(f"{'news':14} {count / time / 1e6:8.1f} MB/s")
    for name, unit in WORST.items():
        once, count = seconds(program, unit * (size // 4 // len(unit)), 1)
        twice, _ = seconds(program, unit * (size // 2 // len(unit)), 1)
        ratio = twice / max(once, 1e-3)
        print(f"{name:14} {count / max(once, 1e-3) / 1e6:8.1f} MB/s  time(2n)/time(n) {ratio:.2f}")


main()
