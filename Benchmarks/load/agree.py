#!/usr/bin/env python3
"""Reads every output format with readers that are not ours and compares them cell by cell with JSON Lines.

Usage: agree.py OUTPUT [--frictionless] [--duckdb] [--libreoffice]
Needs lxml and openpyxl. Exit 1 where a cell differs in a way that docs/formats.md does not describe.
"""
import argparse, csv, datetime, decimal, glob, json, os, re, sqlite3, subprocess, sys, tempfile

csv.field_size_limit(1 << 30)
differences = []


def differ(*what):
    differences.append(what)
    if len(differences) <= 20:
        print("DIFFERS", *[repr(part)[:160] for part in what])


def rows(path):
    with open(path, "rb") as file:
        return [json.loads(line, parse_float=decimal.Decimal) for line in file.read().split(b"\n") if line]


def package(output):
    with open(f"{output}/csv/datapackage.json", encoding="utf-8") as file:
        return {r["name"]: {f["name"]: f["type"] for f in r["schema"]["fields"]} for r in json.load(file)["resources"]}


def records(text):
    """RFC 4180, telling a quoted empty cell ('') from an empty one (None)."""
    out, row, cell, quoted, at = [], [], [], False, 0
    while at < len(text):
        char = text[at]
        if char == '"' and not cell and not quoted:
            quoted, at = True, at + 1
            while True:
                end = text.index('"', at)
                cell.append(text[at:end])
                if text[end + 1:end + 2] == '"':
                    cell.append('"')
                    at = end + 2
                    continue
                at = end + 1
                break
        elif char == "," or text.startswith("\r\n", at):
            row.append("".join(cell) if cell or quoted else None)
            cell, quoted = [], False
            at += 1
            if char != ",":
                out.append(row)
                row, at = [], at + 1
        else:
            end = re.compile(",|\r\n").search(text, at).start()
            cell.append(text[at:end])
            at = end
    return out


def check_csv(output, name, fields, truth):
    with open(f"{output}/csv/{name}.csv", encoding="utf-8", newline="") as file:
        text = file.read()
    table = records(text)
    plain = list(csv.reader(text.splitlines(keepends=True) if "\r" not in text.replace("\r\n", "") and "\x0b" not in text else open(
        f"{output}/csv/{name}.csv", encoding="utf-8", newline="")))
    if [[cell or "" for cell in row] for row in table] != plain:
        differ(name, "csv", "the csv module reads other cells")
    if table[0] != list(fields):
        differ(name, "csv header", table[0])
    if len(table) - 1 != len(truth):
        return differ(name, "csv rows", len(table) - 1, len(truth))
    for cells, row in zip(table[1:], truth):
        for (column, kind), cell in zip(fields.items(), cells):
            want = row[column]
            if kind == "string" and cell is not None:
                if cell[:1] in tuple("=+-@|\t\r\n\uff1d\uff0b\uff0d\uff20"):
                    differ(name, "csv formula", cell)
                if cell[:1] == "'":
                    cell = cell[1:]
            if want is not None and not isinstance(want, str):
                want = str(want)
            if cell != want:
                differ(name, "csv", column, cell, want)


ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def check_xml(output, name, fields, truth):
    from lxml import etree
    parser = etree.XMLParser(huge_tree=True)
    tree = etree.parse(f"{output}/xml/{name}.xml", parser)
    schema = etree.XMLSchema(etree.parse(f"{output}/xml/{name}.xsd"))
    if not schema.validate(tree):
        differ(name, "xsd", str(schema.error_log.last_error))
    found = tree.getroot().findall("row")
    if len(found) != len(truth):
        return differ(name, "xml rows", len(found), len(truth))
    for element, row in zip(found, truth):
        values = {child.tag: child.text or "" for child in element}
        for column in fields:
            want = row[column]
            want = None if want is None else ILLEGAL.sub("\ufffd", want) if isinstance(want, str) else str(want)
            if values.get(column) != want:
                differ(name, "xml", column, values.get(column), want)


def check_sqlite(database, name, truth):
    names = list(truth[0]) if truth else []
    found = database.execute(f'SELECT * FROM "{name}"').fetchall()
    if len(found) != len(truth):
        return differ(name, "sqlite rows", len(found), len(truth))
    for cells, row in zip(found, truth):
        for column, cell in zip(names, cells):
            want = row[column]
            if isinstance(want, decimal.Decimal):
                same = cell is not None and (decimal.Decimal(repr(cell)) == want or len(want.as_tuple().digits) > 15)
            else:
                same = cell == want
            if not same:
                differ(name, "sqlite", column, cell, want)


def xlsx_text(value):
    value = value.replace("\x00", "\ufffd").replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    if len(value.encode("utf-16-le")) // 2 > 32767:
        units = 0
        for at, char in enumerate(value):
            units += 2 if ord(char) > 0xFFFF else 1
            if units > 32766:
                return value[:at] + "\u2026"
    return value


def check_xlsx(book, name, fields, truth):
    from openpyxl.utils.escape import unescape
    found = list(book[name].iter_rows(min_row=2))
    if len(found) < len(truth):
        return differ(name, "xlsx rows", len(found), len(truth))
    for cells, row in zip(found, truth):
        for column, cell in zip(fields, cells):
            want, value = row[column], cell.value
            if cell.data_type == "f":
                differ(name, "xlsx formula", column, value)
            if isinstance(value, datetime.datetime):
                value = value.date().isoformat()
            if isinstance(want, str):
                want = xlsx_text(want)
                value = unescape(value or "") if isinstance(value, str) or value is None else str(value)
            elif isinstance(want, decimal.Decimal) and value is not None:
                value = decimal.Decimal(repr(value)) if not isinstance(value, str) else decimal.Decimal(value)
            elif isinstance(want, int) and isinstance(value, str):
                value = int(value)
            if value != want:
                differ(name, "xlsx", column, value, want)


def check_libreoffice(output, names, tables):
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                 "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--infilter=CSV:44,34,76,1,,0,true,false",
                 "--outdir", folder, f"{output}/csv/{name}.csv"], check=True, capture_output=True, timeout=300)
            with open(f"{folder}/{name}.csv", encoding="utf-8", newline="") as file:
                found = list(csv.reader(file))
            with open(f"{output}/csv/{name}.csv", encoding="utf-8", newline="") as file:
                want = list(csv.reader(file))
            if len(found) != len(want):
                differ(name, "libreoffice rows", len(found), len(want))
            for left, right in zip(found, want):
                for a, b in zip(left, right):
                    if re.fullmatch(r"-?\d+(\.\d+)?(E[+-]?\d+)?", a) and re.fullmatch(r"-?\d+(\.\d+)?", b) and decimal.Decimal(a) == decimal.Decimal(b):
                        continue
                    b = b.replace("\0", "")
                    if a != b and a.replace("\r\n", "\n").replace("\r", "\n") != b.replace("\r\n", "\n").replace("\r", "\n"):
                        differ(name, "libreoffice", a, b)


def check_libreoffice_workbook(output, tables):
    """The workbook as LibreOffice reads it, sheet by sheet, cells as they are shown."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir", folder, f"{output}/hallyu.xlsx"],
            check=True, capture_output=True, timeout=300)
        for name, truth in tables.items():
            with open(f"{folder}/hallyu-{name}.csv", encoding="utf-8", newline="") as file:
                found = list(csv.reader(file))
            columns = found[0]
            if len(found) - 1 != len(truth):
                differ(name, "libreoffice workbook rows", len(found) - 1, len(truth))
            for cells, row in zip(found[1:], truth):
                for column, cell in zip(columns, cells):
                    want = row[column]
                    if isinstance(want, (int, decimal.Decimal)):
                        # A double holds 15 to 17 digits; LibreOffice writes 15.
                        same = cell != "" and abs(decimal.Decimal(cell) - want) <= abs(want) * decimal.Decimal("1e-14")
                    else:
                        same = plain(cell) == plain(xlsx_text(want or ""))
                    if not same:
                        differ(name, "libreoffice workbook", column, cell, want)


def plain(text):
    """Line ends are one, and characters that XML cannot hold are none: LibreOffice keeps neither apart."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text.replace("\r\n", "\n").replace("\r", "\n"))


def check_duckdb(output, tables):
    import duckdb
    types = package(output)
    for name, truth in tables.items():
        if not truth:
            continue
        columns = ", ".join(f"'{column}': 'VARCHAR'" for column in truth[0])
        for kind, source, fields in (
            ("csv", f"read_csv('{output}/csv/{name}.csv', header=true, all_varchar=true, delim=',', quote='\"', escape='\"', "
             "max_line_size=10000000)", list(types[name])),
            ("json", f"read_json('{output}/jsonl/{name}.jsonl', format='newline_delimited', columns={{{columns}}}, "
             "maximum_object_size=100000000)", list(truth[0])),
        ):
            found = duckdb.execute(f"SELECT * FROM {source}").fetchall()
            if len(found) != len(truth):
                differ(name, "duckdb", kind, len(found), len(truth))
            for cells, row in zip(found, truth):
                for column, cell in zip(fields, cells):
                    want = row[column]
                    want = want if want is None or isinstance(want, str) else format(want, "f") if isinstance(want, decimal.Decimal) else str(want)
                    if kind == "csv" and types[name][column] == "string" and cell and cell.startswith("'"):
                        cell = cell[1:]
                    # DuckDB takes the empty text for null.
                    if (cell or "") != (want or ""):
                        differ(name, f"duckdb {kind}", column, cell, want)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("output")
    for flag in ("frictionless", "duckdb", "libreoffice"):
        parser.add_argument(f"--{flag}", action="store_true")
    options = parser.parse_args()
    output = options.output
    tables = {name: rows(f"{output}/jsonl/{name}.jsonl") for name in package(output)}
    database = sqlite3.connect(f"file:{output}/hallyu.sqlite?mode=ro", uri=True)
    if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        differ("sqlite", "integrity")
    import openpyxl
    book = openpyxl.load_workbook(f"{output}/hallyu.xlsx")
    for name, fields in package(output).items():
        truth = tables[name]
        check_csv(output, name, fields, truth)
        check_xml(output, name, fields, truth)
        # Rows of `issues` that loading adds after SQLite and XLSX were asked for remarks are the same in all formats.
        check_sqlite(database, name, truth)
        check_xlsx(book, name, fields, truth)
    if options.duckdb:
        check_duckdb(output, tables)
    if options.frictionless:
        from frictionless import validate
        report = validate(f"{output}/csv/datapackage.json")
        for task in report.tasks:
            for error in task.errors[:3]:
                differ(task.name, "frictionless", error.type, error.note)
    if options.libreoffice:
        check_libreoffice(output, [name for name, truth in tables.items() if truth], tables)
        check_libreoffice_workbook(output, tables)
    cells = sum(len(row) for truth in tables.values() for row in truth)
    print(f"{sum(map(len, tables.values()))} rows, {cells} cells, {len(differences)} differences")
    sys.exit(1 if differences else 0)


main()
