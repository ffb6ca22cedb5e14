"""D: hostile content. Each bad input lies in one folder with good neighbours, whose rows must not change."""

import gzip
import json
import os
import shutil
import zlib

from support import BIN, Project, Skipped, check, run, strace

SECRET = "HALLYU-CANARY-7f3a"


def accounted(project, done, note):
    check(done.returncode in (0, 23, 65), f"{note}: {done.returncode} {done.text[-300:]}")
    with open(project.at("output", "run.json"), encoding="utf-8") as file:
        counts = json.load(file)["documents"]
    check(counts["read"] == counts["written"] + counts["rejected"], f"{note}: {counts}")
    rows = {row["source_uri"]: row for row in project.documents()}
    missing = [name for name in sorted(project.good) if name not in rows]
    check(not missing, f"{note}: good neighbours are missing: {missing[:3]}")
    return rows


def project_with_neighbours():
    project = Project(articles=10)
    project.good = {f"in/{n:03}.txt" for n in range(10)}
    return project


def pages(depth):
    yield "div.html", "<div>" * depth + "deep text" + "</div>" * depth
    yield "font.html", "<font>" * depth + "deep text"
    yield "table.html", "<table><tr><td>" * depth + "deep text"
    yield "attributes.html", "<p " + " ".join(f"a{i}=1" for i in range(depth)) + ">x"
    yield "attribute.html", "<p title='" + "a" * (20 * depth) + "'>x"
    yield "comment.html", "<p>before" + "<!--" * depth
    yield "entities.html", "<p>" + "&#x1F600;&ampamp;&notanentity" * depth
    yield "combining.html", "<p>e" + "\u0301" * (5 * depth)
    yield "digits.html", "<article><p>$" + "9" * depth + " million, " + "1," * depth + "000 won</p></article>"
    yield "commas.html", "<article><p>" + "Kim, " * depth + "</p></article>"
    yield "brackets.html", "<article><p>" + "(" * depth + ")" * depth + "\u201c" * depth + "</p></article>"
    yield "spaces.html", "<article><p>a" + " " * (10 * depth) + "b</p></article>"
    yield "json-ld.html", "<script type='application/ld+json'>" + '{"a":' * depth + "1" + "}" * depth + "</script><p>ok"
    yield "nul.txt", "a\0b" * depth
    yield "empty.txt", ""
    yield "bad.txt", b"\xff\xfe\xfa" * depth
    yield "line-ends.txt", "Title\r\rText\u2028more\u0085and\x0b\x0cmore\r\n" * (depth // 100)


def test_d2_bombs_of_markup(size):
    for name, text in pages(size(5_000, 300_000)):
        with project_with_neighbours() as project:
            project.write(f"in/{name}", text)
            accounted(project, project.run(limit=60), name)


def test_d3_lines_without_end(size):
    data = b'{"doc_id":"a","text":"' + b"a" * size(70 << 20, 256 << 20) + b'"}\n{"doc_id":"b","text":"next"}\n{"doc_id":"c","text":"last"}'
    for program in ("clean", "extract"):
        done = run([os.path.join(BIN, f"hallyu-{program}")], input=data, stdin=None, limit=60)
        records = [json.loads(line) for line in done.stdout.splitlines()]
        check([record["doc_id"] for record in records] == ["a", "b", "c"], f"{program}: {[r['doc_id'] for r in records]}")
        check(records[0]["issues"][0]["code"] == "record-too-long", f"{program}: {records[0]['issues']}")


def test_d3_records_that_are_none(size):
    lines = [b"", b"{", b"[]", b"null", b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}", b"\0" * 4096, b'{"doc_id":1}', b"\xff\xfe", b'{"doc_id":"x"}']
    for program in ("clean", "extract", "transform"):
        done = run([os.path.join(BIN, f"hallyu-{program}")], input=b"\n".join(lines), stdin=None)
        check(done.returncode == 0, f"{program}: {done.returncode} {done.text}")
        for line in done.stdout.splitlines():
            json.loads(line)


def test_d4_entities_of_xml(size):
    with project_with_neighbours() as project:
        project.write("secret.txt", SECRET)
        secret = project.at("secret.txt")
        laughs = "<!DOCTYPE r [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 30)) + "]>"
        for name, text in {
            "laughs.rss": f"<?xml version='1.0'?>{laughs}<rss version='2.0'><channel><title>&a29;</title></channel></rss>",
            "file.rss": f"<!DOCTYPE r [<!ENTITY x SYSTEM 'file://{secret}'>]><rss><channel><item><title>&x;</title></item></channel></rss>",
            "page.xhtml": f"<!DOCTYPE html [<!ENTITY x SYSTEM 'file://{secret}'>]><html><body><p>&x;</p></body></html>",
            "include.rss": f"<rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><title><xi:include href='file://{secret}' parse='text'/></title></item></channel></rss>",
            "dtd.xml": f"<!DOCTYPE urlset SYSTEM 'file://{secret}'><urlset><url><loc>http://127.0.0.1/a</loc></url></urlset>",
        }.items():
            project.write(f"in/{name}", text)
        log = project.at("..", "log")
        accounted(project, project.run(prefix=strace("-e", "trace=openat,connect", log=log)), "entities")
        with open(log, encoding="utf-8", errors="replace") as file:
            calls = file.read()
        check("secret.txt" not in calls and "connect(" not in calls, "a file or a socket was opened")
        for path in project.output():
            with open(project.at("output", path), "rb") as file:
                check(SECRET.encode() not in file.read(), f"{path} holds the secret")


def test_d5_gzip_bombs(size):
    with project_with_neighbours() as project:
        count = size(200 << 20, 2 << 30)
        header = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/\r\nContent-Length: {count}\r\n\r\n".encode()
        for name, start in (("bomb.warc.gz", header), ("bomb.html.gz", b"<p>")):
            packer = zlib.compressobj(9, zlib.DEFLATED, 31)
            with open(project.at("in", name), "wb") as file:
                file.write(packer.compress(start))
                for _ in range(count >> 20):
                    file.write(packer.compress(b"\0" * (1 << 20)))
                file.write(packer.flush())
        project.write("in/twice.html.gz", gzip.compress(gzip.compress(b"<p>x")))
        accounted(project, project.run(limit=60), "gzip")
        check(len([issue for issue in project.issues() if issue["severity"] == "error"]) == 3, "three rejections are due")


def test_d6_damaged_archives(size):
    def record(address, text):
        body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{text}</p>".encode()
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http\r\nContent-Length: {len(body)}\r\n\r\n"
        return head.encode() + body + b"\r\n\r\n"

    plain = b"".join(record(f"http://good.example/{n}", f"good {n}") for n in range(5))
    packed = b"".join(gzip.compress(record(f"http://good.example/{n}", f"good {n}"), mtime=0) for n in range(5))
    fetch = os.path.join(BIN, "hallyu-fetch")
    with Project(articles=0) as project:
        for name, data in (("a.warc", plain), ("a.warc.gz", packed)):
            for place in range(1, len(data), size(97, 3)):
                flipped = bytearray(data)
                flipped[place] ^= 0x41
                for what, damaged in (("cut", data[:place]), ("flipped", bytes(flipped))):
                    project.write(f"in/{name}", damaged)
                    done = run([fetch, "--input", f"in/{name}"], cwd=project.path, limit=10)
                    check(done.returncode == 0, f"{name} {what} at {place}: {done.returncode}")
                    found = sum(b'"body"' in line for line in done.stdout.splitlines())
                    if what == "flipped":
                        check(found >= 4, f"{name} flipped at byte {place}: {found} records")
        project.write("in/a.warc", b"")
        check(run([fetch, "--input", "in/a.warc"], cwd=project.path).returncode == 0, "an empty archive fails")


def test_d13_names(size):
    odd = [b"a\nb.html", b"-rf.html", b"--help.html", b"q\"u'o.html", b"\xff\xfe.html", "é.html".encode(), "e\u0301.html".encode(), b" lead.html",
           b"a\tb.html", b"*.html", b"$(touch x).html", b".hidden.html", b"x" * 250 + b".html", b"a%2e.html", b"\xe2\x80\xaecod.html", b"=1+1.html", b"<b>.html"]
    with project_with_neighbours() as project:
        for name in odd:
            project.write(b"in/" + name, "<!doctype html><title>t</title><p>good text")
        os.makedirs(project.at("in", "dir.html"))
        for to, at in (("loop2.html", "loop1.html"), ("loop1.html", "loop2.html"), (".", "self"), ("/etc/hostname", "out.html"), ("missing", "dangling.html")):
            os.symlink(to, project.at("in", at))
        os.mkfifo(project.at("in", "fifo.html"))
        deep = project.at("in", *["d" * 200] * 12)
        os.makedirs(deep)
        project.write("/".join(["in", *["d" * 200] * 12, "deep.html"]), "<p>deep")
        log = project.at("..", "log")
        rows = accounted(project, project.run(limit=30, prefix=strace("-e", "trace=execve,openat", log=log)), "names")
        check(len(rows) == 10 + len(odd) + 1, f"{len(rows)} rows")
        check(all("\n" not in name and "\t" not in name for name in rows), "a name is not escaped")
        with open(log, encoding="utf-8", errors="replace") as file:
            calls = file.read()
        check("/bin/sh" not in calls and "fifo.html" not in calls, "a shell was started or a pipe opened")
        check(not os.path.exists(project.at("x")), "a name was run")


def test_d14_nothing_is_written_outside(size):
    with project_with_neighbours() as project:
        project.write("in/sidecar.json", json.dumps({"000.txt": {"title": "../../../x", "site": "/etc/x", "url": "file:///etc/passwd", "author": "..\\..\\x"}}))
        for n, address in enumerate(("http://a/../../../../etc/x", "file:///etc/passwd", "http://a/%2e%2e/%00", "-", "")):
            body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>"
            project.write(f"in/{n}.warc", f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n")
        log = project.at("..", "log")
        accounted(project, project.run(prefix=strace("-y", "-e", "trace=openat,mkdir,rename,renameat2,symlink", log=log)), "traversal")
        with open(log, encoding="utf-8", errors="replace") as file:
            for line in file:
                writes = "O_WRONLY" in line or "O_RDWR" in line or "mkdir(" in line or "rename" in line
                outside = '"/' in line and project.base not in line and "/dev/" not in line and "/tmp/" not in line and "/proc/" not in line
                check(not (writes and outside and "= -1" not in line), f"written outside: {line.strip()}")


def test_kept_results_do_not_change_what_is_published(size):
    if not shutil.which("gzip"):
        raise Skipped("gzip is not installed")
    with project_with_neighbours() as project:
        for name, text in pages(200):
            project.write(f"in/{name}", text)
        check(project.run("--quiet").returncode == 0, "the first run fails")
        first = project.output()
        for change in range(size(3, 12)):
            name = f"in/{change:03}.txt"
            with open(project.at(name), "a", encoding="utf-8") as file:
                file.write("Disney+ will spend 9 million dollars next year.\n")
            if change % 3 == 2:
                os.remove(project.at(name))
            check(project.run("--quiet").returncode == 0, f"change {change}: the run fails")
            seen = project.output()
            check(project.run("--quiet", "--full").returncode == 0 and project.output() == seen, f"change {change}: differs from a full run")
        check(seen != first, "the changes changed nothing")
