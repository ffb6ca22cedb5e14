"""F: configuration, secrets, messages."""

import json
import os
import random

from support import HALLYU, Project, check, names, run

SECRET = "SEKRET-7f3a"


def refused(project, text, note):
    project.write("pipeline.json", text)
    before = names(project.path)
    for command in ("run", "validate", "plan"):
        done = run([HALLYU, command], cwd=project.path)
        check(done.returncode == 78, f"{note}: {command} ends with {done.returncode}: {done.text}")
    check(names(project.path) == before, f"{note}: a file was written")
    return done.text


def test_f7_syntax(size):
    cases = ["", " ", "[1,]", '{"a":1,}', "{", '{"sources": [}', '{"sources": [], "sources": []}', "\ufeff{}", "{} x", "NaN", "{'a': 1}",
             '{"jobs": 01}', '{"jobs": +1}', '{"a": "\t"}', '{"a": "\\x"}', '{"a" 1}', "[" * 100_000, '{"a": tru}', "// x\n{}"]
    with Project(articles=1) as project:
        for text in cases:
            said = refused(project, text, repr(text[:30]))
            check("pipeline.json:" in said, f"{text[:30]!r}: no place is named: {said}")
        said = refused(project, b'{"sources": "\xff"}', "bytes that are no UTF-8")
        check("pipeline.json:1:" in said, said)


def test_f8_meaning(size):
    good = {"sources": [{"path": "in"}], "stages": [{"stage": name} for name in ("fetch", "clean", "extract", "transform", "load")],
            "outputs": {"folder": "output"}, "jobs": 1}

    def changed(change):
        value = json.loads(json.dumps(good))
        change(value)
        return json.dumps(value)

    with Project(articles=1) as project:
        for number in (-1, 1e9, 2**63, 1.5):
            check("jobs" in refused(project, changed(lambda v, n=number: v.update(jobs=n)), f"jobs {number}"), "jobs is not named")
        for path, change in {
            "stages[2].timeout": lambda v: v["stages"][2].update(timeout=1),
            "stages[1].stage": lambda v: v["stages"].__setitem__(1, {"stage": "fetch"}),
            "outputs.fodler": lambda v: v["outputs"].update(fodler="x"),
            "sources[0].pth": lambda v: v["sources"][0].update(pth="x"),
            "outputs.folder": lambda v: v["outputs"].update(folder="../x"),
        }.items():
            check(f"{path}: " in refused(project, changed(change), path), f"{path} is not named")
        check("did you mean 'folder'" in refused(project, changed(lambda v: v["outputs"].update(fodler="x")), "fodler"), "no suggestion")
        refused(project, changed(lambda v: v["outputs"].update(folder="in/out")), "output inside the source")
        refused(project, changed(lambda v: v.update(sources=[{"path": "."}])), "source holds the output")
        refused(project, changed(lambda v: v.update(stages=[{"stage": "clean"}] * 100_000)), "100,000 stages")
        several = refused(project, '{"sorces": 1, "jobs": "x", "outputs": {"folder": "/x"}}', "three mistakes")
        check(all(path in several for path in ("sorces", "jobs", "outputs.folder")), f"not all at once: {several}")


def test_f9_secrets(size):
    environment = {**os.environ, "HALLYU_TOKEN": SECRET}
    with Project(articles=2) as project:
        project.write("pipeline.json", json.dumps({"sources": [{"path": "in"}], "reference": {"judgements": "${HALLYU_TOKEN}"}}))
        said = ""
        for command in ("run", "plan", "validate", "doctor", "status"):
            done = run([HALLYU, command], cwd=project.path, env=environment)
            if command in ("plan", "status"):
                said += done.text + done.stdout.decode()
        check(SECRET not in said, "the plan shows what a reference stands for")
        for folder, _, files in os.walk(project.path):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    check(SECRET.encode() not in file.read(), f"{name} holds the secret")


def test_f10_one_event_one_line(size):
    with Project(articles=1) as project:
        project.write("pipeline.json", json.dumps({"sources": [{"path": "no\nsuch\u001b31m\u202efolder"}]}))
        done = project.run()
        check(done.returncode == 66, f"{done.returncode} {done.text}")
        check(done.text.count("\n") == 1 and "\x1b" not in done.text and "\u202e" not in done.text, repr(done.text))
        done = project.run("--log-format=json")
        check(json.loads(done.text)["level"] == "error", done.text)


def test_f11_mutations_of_the_configuration(size):
    choose = random.Random(11)
    with Project(articles=1) as project:
        with open(project.at("pipeline.json"), "rb") as file:
            good = file.read()
        for turn in range(size(40, 2000)):
            data = bytearray(good)
            for _ in range(choose.randint(1, 4)):
                action, place = choose.randint(0, 2), choose.randrange(len(data))
                if action == 0:
                    data[place] = choose.randrange(256)
                elif action == 1:
                    del data[place:place + choose.randint(1, 8)]
                else:
                    data[place:place] = data[choose.randrange(len(data)):][:8]
                if not data:
                    data = bytearray(b"{")
            project.write("pipeline.json", bytes(data))
            done = run([HALLYU, "validate"], cwd=project.path, limit=10)
            check(done.returncode in (0, 78), f"turn {turn}: {done.returncode} {bytes(data)!r}")


RULE = {
    "id": "own.spent", "summary": "Spending.", "pattern": "spends (?<amount>[0-9]+ million dollars)",
    "yields": {"table": "amounts", "role": "cost"}, "fires": ["Netflix spends ⟦9 million dollars⟧ on it."], "leaves": ["It spends days."],
}


def test_f12_own_rules_and_names(size):
    reference = {"rules": ["rules"], "vocabulary": ["names.tsv"]}
    with Project(articles=4, formats=("jsonl",), reference=reference) as project:
        project.write("names.tsv", "name\ttype\n")
        project.write("rules/spent.json", json.dumps(RULE))
        check(project.run().returncode == 0, "a good rule is refused")
        before = project.output()
        for name, content, place in [
            ("rules/bad.json", "{", "rules/bad.json:1: "), ("rules/bad.json", "\x00", "rules/bad.json:1: "),
            ("rules/bad.json", json.dumps({**RULE, "id": "own.x", "pattern": "((("}), "rules/bad.json:1: "),
            ("rules/bad.json", json.dumps({**RULE, "id": "own.x", "leaves": ["It spends 4 million dollars."]}), "rule own.x"),
            ("names.tsv", "name\ttype\nA\tB\tC\n", "names.tsv:2: "), ("names.tsv", "", "names.tsv: "), ("names.tsv", b"name\ttype\n\xff\tperson\n", "names.tsv: "),
        ]:
            project.write(name, content)
            for command in ("validate", "run"):
                done = run([HALLYU, command], cwd=project.path)
                check(done.returncode == 78 and place in done.text, f"{content!r}: {command} ends with {done.returncode}: {done.text}")
            if name == "names.tsv":
                project.write(name, "name\ttype\n")
            else:
                os.remove(project.at(name))
        check(project.output() == before, "a refused rule changed the output")
        # What is known of articles is not taken from a run with other rules or names.
        project.write("rules/spent.json", json.dumps({**RULE, "yields": {"table": "amounts", "role": "fee"}}))
        project.write("names.tsv", "name\ttype\tcountry\nStudio 3\torganization\tFI\n")
        check(project.run().returncode == 0, "a changed rule is refused")
        changed = project.output()
        check(changed != before, "a changed rule changed nothing")
        check(project.run("--full").returncode == 0 and project.output() == changed, "a full run differs from an incremental one")
        with open(project.at("output", "jsonl", "amounts.jsonl"), encoding="utf-8") as file:
            roles = {row["role"] for row in map(json.loads, file) if row["rule"] == "own.spent"}
        check(roles == {"fee"}, f"roles are {roles}")
