#!/usr/bin/env python3
"""Compare the CPU of hallyu-clean with that of a C program that only parses the same pages.

usage: compare.py BIN_DIR HTML_DIR [ROUNDS]

HTML_DIR holds <name>.html or <name>.html.gz in UTF-8. Both programs run in turn, ROUNDS times (default 5); the least CPU of each
counts. hallyu-clean's figure holds everything: reading JSON Lines, base64, encodings, parsing, judging, writing. Needs cc, pkg-config
and libxml2-dev. Prints both and their ratio; the goal is a ratio of at most 1.5.
"""
import base64, glob, gzip, json, os, resource, subprocess, sys, tempfile

bins, folder = sys.argv[1:3]
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
here = os.path.dirname(os.path.abspath(__file__))
with tempfile.TemporaryDirectory() as scratch:
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0"], check=True, capture_output=True, text=True).stdout.split()
    parser = os.path.join(scratch, "parse_only")
    subprocess.run(["cc", "-O2", "-o", parser, os.path.join(here, "parse_only.c"), *flags], check=True)
    files, lines = [], []
    for path in sorted(glob.glob(os.path.join(folder, "*.html*"))):
        data = gzip.open(path).read() if path.endswith(".gz") else open(path, "rb").read()
        name = os.path.join(scratch, str(len(files)) + ".html")
        open(name, "wb").write(data)
        files.append(name)
        lines.append(json.dumps({"doc_id": str(len(files)), "source_uri": str(len(files)), "media_type": "text/html", "charset": "utf-8",
                                 "body": base64.b64encode(data).decode()}))
    records = ("\n".join(lines) + "\n").encode()
    clean, parse = [], []
    for _ in range(rounds):
        parse.append(float(subprocess.run([parser, *files], check=True, capture_output=True, text=True).stdout.split(", ")[2].split()[0]))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([os.path.join(bins, "hallyu-clean")], input=records, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        clean.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    n = len(files)
    print(f"parse only:   {min(parse):.3f} s CPU, {n / min(parse):.0f} pages/s")
    print(f"hallyu-clean: {min(clean):.3f} s CPU, {n / min(clean):.0f} pages/s")
    print(f"ratio {min(clean) / min(parse):.2f}")
