#!/usr/bin/env python3
"""Prints fact rows whose texts try to break formats: formulas, markup, controls, separators, long cells.

Usage: hostile_rows.py [--strings FILE.jsonl ...] > rows.jsonl
Each extra file holds one JSON value a line, or one JSON array; texts are taken from members `value`, `text` or `string`.
"""
import argparse, json, random

OWN = [
    "=1+1", "+1", "-1", "@a", "|x", "\t=1", "\r=1", "\n=1", " =1", "'=1", "''", "'", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", "\u00a0=1",
    "\u3000=1", "\ufeff=1", "a,b", "a;b", "a\tb", "a\"b", "\"", "\"\"", "a\r\nb", "a\rb", "a\nb", "\n", "\r", "", " ", "  x  ", "NULL", "null",
    "NA", "007", "1e5", "1.50", "2021-01-07", "TRUE", "<b>&amp;</b>", "]]>", "<!--", "--", "?>", "</row>", "&#0;", "a\u0000b", "\u0001\u0008\u000b",
    "\u001f", "\u007f\u0085\u009f", "\ufffe\uffff", "\U0001fffe", "\u2028\u2029", "\u202eabc", "e\u0301\u00e9", "\U0001f600\U0001f1f0\U0001f1f7",
    "\uc548\uc740\uc601", "_x0041_", "_x000D_", "x_x0041_y", "x" * 300, "\uac00" * 32767, "\U0001f600" * 16384, "y" * 40000, "'); DROP TABLE documents; --",
    "\\", "\\n", "\\N", "\\.", "{}", "[1]", "</script><script>alert(1)</script>", "javascript:alert(1)", "{{7*7}}", "${x}", "%s%n", "\u0000",
]


def texts(paths):
    found = list(OWN)
    for path in paths:
        with open(path, encoding="utf-8") as file:
            content = file.read()
        try:
            values = json.loads(content)
        except ValueError:
            values = [json.loads(line) for line in content.split("\n") if line.strip()]
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, str):
                found.append(value)
            elif isinstance(value, dict):
                found += [value[key] for key in ("value", "text", "string", "pattern") if isinstance(value.get(key), str)]
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--strings", nargs="*", default=[])
    parser.add_argument("--rows", type=int, default=1000)
    options = parser.parse_args()
    random.seed(1)
    pool = [text.encode("utf-8", "replace").decode("utf-8") for text in texts(options.strings)]
    emit = lambda row: print(json.dumps(row, ensure_ascii=random.random() < 0.5))
    pick = lambda number: pool[number % len(pool)]
    for number in range(options.rows):
        text, other = pick(number), random.choice(pool)
        if number % 3 == 0:
            emit({"table": "documents", "doc_id": f"d{number}", "source_uri": other or "x", "title": text, "site": random.choice(pool), "author": None,
                  "published_from": random.choice([None, "2020-02-29", "1899-12-31", "0001-01-01", "9999-12-31"]), "word_count": number, "text": text})
        else:
            emit({"table": "amounts", "amount_id": f"a{number}", "doc_id": f"d{number - number % 3}", "field": "text", "start": number, "end": number + 1,
                  "surface": text, "value": random.choice([None, 0, -1, 10**17]), "currency": random.choice([None, "KRW"]), "per": other,
                  "sentence": random.choice(pool), "rule": "r", "confidence": 0.5})


main()
