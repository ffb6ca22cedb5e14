"""F11: good inputs of every format with bytes flipped, cut out, doubled and spliced, through all stages.

The same runs are what a build with sanitizers is for: `make test-sanitizers` points HALLYU_BIN at one.
"""

import base64
import gzip
import json
import os
import random

from support import ARTICLE, BIN, Project, check, run

STAGES = ("clean", "extract", "transform")
SEED = 7


def response(address, body):
    message = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http\r\nContent-Length: {len(message)}\r\n\r\n"
    return head.encode() + message + b"\r\n\r\n"


def good_inputs():
    """File name → bytes: one good input of each format that `fetch` reads."""
    text = ARTICLE.format(n=9, day=4) + (
        "\u201cWe will go on,\u201d said Lee Seo-yeon, co-chief executive of Disney+. It has 1.2 million to 1.5 million subscribers, up 4% "
        "from a year earlier, and spent between 3 and 5 billion won (2.5억 달러) since mid-January.\n")
    data = {"published": "2021-01-07", "headline": "Studio 9", "author": {"name": "Kim Min-jun"}, "@type": "NewsArticle"}
    page = (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>Studio 9 | Site</title><meta property='og:title' content='Studio 9'>"
        f"<script type='application/ld+json'>{json.dumps(data)}</script></head><body><nav><ul><li><a href=/a>A</a></ul></nav><article><h1>Studio 9</h1>"
        f"{''.join(f'<p>{line}</p>' for line in text.splitlines())}<table><tr><th>Title<td>Harbor 9</table></article></body></html>").encode()
    item = f"<item><title>Studio 9</title><link>http://a.example/9</link><pubDate>Thu, 07 Jan 2021 09:00:00 +0900</pubDate><description><![CDATA[{text}]]></description></item>"
    atom = f"<entry><title>Studio 9</title><id>a:9</id><updated>2021-01-07T00:00:00Z</updated><content type='html'>&lt;p&gt;{text}</content></entry>"
    mail = f"Subject: =?utf-8?q?Studio_9?=\r\nDate: Thu, 7 Jan 2021 09:00:00 +0900\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Netflix=20spent $9 million.</p>\r\n--b--\r\n"
    archive = response("http://a.example/1", page) + response("http://a.example/2", page)
    return {
        "text.txt": text.encode(),
        "wide.txt": b"\xff\xfe" + text.encode("utf-16-le"),
        "korean.html": b"<meta charset=euc-kr><p>" + "넷플릭스가 5억 달러를 투자했다.".encode("euc-kr") + b"</p>" + page,
        "page.html": page,
        "page.html.gz": gzip.compress(page, mtime=0),
        "feed.rss": f"<?xml version='1.0'?><rss version='2.0'><channel><title>Site</title>{item}{item.replace('/9', '/8')}</channel></rss>".encode(),
        "feed.atom": f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Site</title>{atom}</feed>".encode(),
        "feed.json": json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "9", "title": "Studio 9", "content_text": text}]}).encode(),
        "archive.warc": archive,
        "archive.warc.gz": gzip.compress(archive[: len(archive) // 2], mtime=0) + gzip.compress(archive[len(archive) // 2 :], mtime=0),
        "saved.mhtml": mail.encode(),
        "sidecar.json": json.dumps({"text.txt": {"title": "Studio 9", "published": "2021-01-07", "url": "http://a.example/9"}}).encode(),
    }


def mutated(data, choose):
    data = bytearray(data)
    for _ in range(choose.randint(1, 6)):
        if not data:
            return b""
        place, length = choose.randrange(len(data)), choose.choice((1, 2, 8, 64))
        match choose.randrange(5):
            case 0:
                data[place] ^= 1 << choose.randrange(8)
            case 1:
                data[place : place + length] = bytes(choose.randrange(256) for _ in range(length))
            case 2:
                del data[place : place + length]
            case 3:
                data[place:place] = data[choose.randrange(len(data)) :][:length]
            case 4:
                data[place:place] = choose.choice((b"9" * 400, b"$", b"\xc2", "\u201c".encode(), b"<", b"&#x0;", b"-1", b"\0"))
    return bytes(data)


def passes(command, note, **options):
    done = run(command, **options)
    check(done.returncode == 0 and "Sanitizer" not in done.text, f"{note}: {done.returncode} {done.text[:2000]}")
    return done.stdout


def through_the_stages(project, note):
    """All that lies in the project's folder, by the programs one after the other; every source has to come out."""
    records = passes([os.path.join(BIN, "hallyu-fetch"), "--input", "in"], f"{note} fetch", cwd=project.path)
    count = records.count(b"\n")
    for stage in STAGES:
        records = passes(
            [os.path.join(BIN, f"hallyu-{stage}"), "--jobs=4"], f"{note} {stage}", cwd=project.path, input=records, stdin=None)
    rows = [json.loads(line) for line in records.splitlines()]
    documents = sum(row["table"] == "documents" for row in rows)
    rejected = sum(row["table"] == "issues" and row["severity"] == "error" for row in rows)
    check(documents + rejected == count, f"{note}: {count} in, {documents} documents and {rejected} rejected out")


PIECES = (
    "The Gimpo Times", "Im So-dam", ",", ", ", "by ", "By ", "Source: ", "2023", "25", "April", "Apr.", "25th", "Tuesday", "|", " - ", "/",
    "11/04/2023", "18:20", "11:20am", "KST", "(JST)", "Desk", "\u201c", "!", "?", ".", ":", "tags", "\uc785\ub825", "2021. 11. 29.", "\n",
    "\n\n", "'", "\u2014", "posted on ", "Words: ", "\u00a9 ", "@", "[", "]", "(", ")", "<h1>", "<p>", "</p>", "<time datetime=\"",
)


def test_f11_lines_over_an_article(size):
    """By-lines, days and marks in any order over a text: each is read as something, and the text comes out."""
    choose = random.Random(SEED)
    lines = []
    for number in range(size(3_000, 200_000)):
        head = "".join(choose.choice(PIECES) + choose.choice(("", " ")) for _ in range(choose.randint(1, 12)))
        body = base64.b64encode(f"{head}\n\n{ARTICLE.format(n=number, day=1 + number % 28)}".encode()).decode()
        kind = choose.choice(("text/plain", "text/html"))
        lines.append(json.dumps({"doc_id": f"{number:016x}", "source_uri": f"{number}", "media_type": kind, "body": body}))
    records = passes([os.path.join(BIN, "hallyu-clean")], "lines over an article", input="\n".join(lines).encode() + b"\n", stdin=None)
    count = records.count(b"\n")
    check(count == len(lines), f"{len(lines)} in, {count} out")


def test_f11_mutations_of_inputs(size):
    choose = random.Random(SEED)
    inputs = good_inputs()
    for batch in range(size(2, 100)):
        with Project(articles=0) as project:
            for turn in range(size(60, 200)):
                name = choose.choice(sorted(inputs))
                project.write(f"in/{turn:03}/{name}", mutated(inputs[name], choose))
            through_the_stages(project, f"seed {SEED}, batch {batch}")


def test_f11_mutations_of_records(size):
    choose = random.Random(SEED)
    with Project(articles=6) as project:
        records = passes([os.path.join(BIN, "hallyu-fetch"), "--input", "in"], "fetch", cwd=project.path)
        for stage in STAGES:
            program = os.path.join(BIN, f"hallyu-{stage}")
            lines = [mutated(line, choose).replace(b"\n", b" ") for line in records.splitlines() * size(10, 400)]
            passes([program], f"mutated records for {stage}", cwd=project.path, input=b"\n".join(lines) + b"\n", stdin=None)
            records = passes([program], stage, cwd=project.path, input=records, stdin=None)
