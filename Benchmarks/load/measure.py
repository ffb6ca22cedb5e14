#!/usr/bin/env python3
"""Measures rows a second of processor time for each format, bytes in to bytes out.

Usage: measure.py HALLYU_LOAD [--rows 300000] [--folder /dev/shm] [--narrow]   (a folder in memory leaves the disk out of it)
The best of five runs counts; a start of the program is in it.
"""
import argparse, os, resource, shutil, subprocess, sys, tempfile


def measure(program, rows, output, formats):
    best = None
    for _ in range(5):
        shutil.rmtree(output, ignore_errors=True)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(rows, "rb") as file:
            subprocess.run([program, "--output", output] + [part for name in formats for part in ("--format", name)], stdin=file, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        user = after.ru_utime - before.ru_utime
        best = min(best or (seconds, user), (seconds, user))
    shutil.rmtree(output, ignore_errors=True)
    return best


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--rows", type=int, default=300_000)
    parser.add_argument("--folder", default="/dev/shm")
    parser.add_argument("--narrow", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        rows = f"{folder}/rows.jsonl"
        generator = [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "rows.py"), str(options.rows)]
        with open(rows, "wb") as file:
            subprocess.run(generator + (["--narrow"] if options.narrow else []), stdout=file, check=True)
        size = os.path.getsize(rows)
        print(f"{options.rows} rows, {size / 1e6:.0f} MB; rows a second of processor time (user and system | user only)")
        for formats in (["csv"], ["jsonl"], ["xml"], ["sqlite"], ["xlsx"], ["report"], ["csv", "jsonl", "xml"]):
            seconds, user = measure(options.program, rows, f"{folder}/output", formats)
            print(f"{'+'.join(formats):16} {options.rows / seconds:12,.0f} | {options.rows / user:12,.0f}   {size / 1e6 / seconds:6.0f} MB/s read")


main()
