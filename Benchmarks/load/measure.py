#!/usr/bin/env python3
"""Measures rows a second of processor time for each format, bytes in to bytes out.

Usage: measure.py HALLYU_LOAD [--rows 300000] [--folder /dev/shm] [--narrow]   (a folder in memory leaves the disk out of it)
The best of five runs counts; a start of the program is in it. Where there is a C compiler, the last line is what libxlsxwriter alone does
with the same cells (xlsx_alone.c).
"""
import argparse, json, os, re, resource, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def measure(command, output, rows=os.devnull):
    best = None
    for _ in range(5):
        shutil.rmtree(output, ignore_errors=True)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(rows, "rb") as file:
            subprocess.run(command, stdin=file, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        user = after.ru_utime - before.ru_utime
        best = min(best or (seconds, user), (seconds, user))
    shutil.rmtree(output, ignore_errors=True)
    return best


def write_cells(rows, cells):
    """The rows as xlsx_alone.c reads them."""
    sheets = {}
    with open(rows, encoding="utf-8") as file, open(cells, "w", encoding="utf-8") as out:
        for line in file:
            row = json.loads(line)
            table = row.pop("table")
            row.pop("text", None)
            written = [str(sheets.setdefault(table, len(sheets)))]
            for name, value in row.items():
                if value is None:
                    written.append("-")
                elif isinstance(value, (int, float)):
                    written.append(f"n{value}")
                elif name == "doc_id" and table != "documents":
                    written.append(f"l{value}")
                else:
                    written.append(("d" if re.fullmatch(r"\d{4}-\d\d-\d\d", value) and name.endswith(("_from", "_to", "_date")) else "s") + value)
            out.write("\t".join(written) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--rows", type=int, default=300_000)
    parser.add_argument("--folder", default="/dev/shm")
    parser.add_argument("--narrow", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        rows = f"{folder}/rows.jsonl"
        generator = [sys.executable, os.path.join(HERE, "rows.py"), str(options.rows)]
        with open(rows, "wb") as file:
            subprocess.run(generator + (["--narrow"] if options.narrow else []), stdout=file, check=True)
        size = os.path.getsize(rows)
        print(f"{options.rows} rows, {size / 1e6:.0f} MB; rows a second of processor time (user and system | user only)")

        def tell(name, best):
            seconds, user = best
            print(f"{name:16} {options.rows / seconds:12,.0f} | {options.rows / user:12,.0f}   {size / 1e6 / seconds:6.0f} MB/s read", flush=True)

        for formats in (["csv"], ["jsonl"], ["xml"], ["sqlite"], ["xlsx"], ["report"], ["csv", "jsonl", "xml"]):
            output = f"{folder}/output"
            tell("+".join(formats), measure([options.program, "--output", output] + [f"--format={name}" for name in formats], output, rows))
        compiled = f"{folder}/xlsx_alone"
        if not shutil.which("cc") or subprocess.run(["cc", "-O2", f"{HERE}/xlsx_alone.c", "-lxlsxwriter", "-o", compiled], check=False).returncode:
            return print("xlsx alone       no C compiler, or no libxlsxwriter for it")
        write_cells(rows, f"{folder}/cells")
        tell("xlsx alone", measure([compiled, f"{folder}/cells", f"{folder}/alone.xlsx"], f"{folder}/output"))


main()
