"""C: zone, locale, clock, order, workers, partition, place."""

import os
import random
import shutil

from support import BIN, HALLYU, Project, Skipped, check, run

ZONES = ["UTC", "Asia/Seoul", "America/St_Johns", "Pacific/Apia", "Europe/Lisbon", ":bad", ""]
LOCALES = ["C", "C.UTF-8", "tr_TR.UTF-8", "ko_KR.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8", "xx_XX"]


def reference(project):
    check(project.run("--full", "--quiet").returncode == 0, "the reference run fails")
    return project.output()


def test_c1_zone_and_locale(size):
    with Project() as project:
        expected = reference(project)
        pairs = [(zone, locale) for zone in ZONES for locale in LOCALES]
        for zone, locale in random.Random(1).sample(pairs, size(4, len(pairs))):
            done = project.run("--full", "--quiet", env={**os.environ, "TZ": zone, "LC_ALL": locale})
            check(done.returncode == 0 and project.output() == expected, f"TZ={zone} LC_ALL={locale}: differs")


def test_c2_clock(size):
    if not shutil.which("faketime"):
        raise Skipped("faketime is not installed (make deps-faults)")
    with Project() as project:
        expected = reference(project)
        for moment in ("@1970-01-02 00:00:00", "@2038-01-19 03:14:05", "@2026-03-29 00:59:58", "@9999-12-31 00:00:00", "-10y"):
            for flags in (["--full"], []):
                done = project.run("--quiet", *flags, prefix=["faketime", "-f", moment])
                check(done.returncode == 0 and project.output() == expected, f"at {moment}: {done.returncode} {done.text}")


def test_c3_order_of_the_folder(size):
    with Project(articles=30) as project:
        expected = reference(project)
        names = os.listdir(project.at("in"))
        for turn in range(size(2, 20)):
            os.rename(project.at("in"), project.at("old"))
            os.makedirs(project.at("in"))
            random.Random(turn).shuffle(names)
            for name in names:
                shutil.copy(project.at("old", name), project.at("in", name))
            shutil.rmtree(project.at("old"))
            check(project.run("--quiet").returncode == 0 and project.output() == expected, f"shuffle {turn}: differs")


def test_c4_again_and_again(size):
    with Project() as project:
        expected = reference(project)
        for turn in range(size(4, 50)):
            check(project.run("--full", "--quiet").returncode == 0 and project.output() == expected, f"run {turn}: differs")


def test_c5_workers(size):
    with Project(articles=60) as project:
        expected = reference(project)
        for jobs in (1, 2, 3, 7, 64):
            check(project.run("--full", "--quiet", f"--jobs={jobs}").returncode == 0, f"--jobs={jobs} fails")
            check(project.output() == expected, f"--jobs={jobs}: differs")
        done = project.run("--full", "--quiet", prefix=["taskset", "-c", "0"])
        check(done.returncode == 0 and project.output() == expected, "one processor: differs")


def test_c6_any_partition_merged_in_any_order(size):
    def program(name, *arguments, data=None):
        return run([os.path.join(BIN, f"hallyu-{name}"), *arguments], cwd=project.path, input=data, stdin=None).stdout

    with Project(articles=40) as project:
        records = program("fetch", "--input", "in").splitlines(keepends=True)

        def mapped(part):
            return program("transform", "--map", data=program("extract", data=program("clean", data=b"".join(part))))

        expected = program("transform", "--reduce", data=mapped(records))
        check(expected == program("transform", data=program("extract", data=program("clean", data=b"".join(records)))), "halves differ from the whole")
        for turn in range(size(3, 100)):
            choose = random.Random(turn)
            shuffled = records[:]
            choose.shuffle(shuffled)
            count = choose.choice([1, 2, 5, 20])
            parts = [mapped(shuffled[n::count]) for n in range(count)]
            choose.shuffle(parts)
            lines = b"".join(parts).splitlines(keepends=True)
            choose.shuffle(lines)
            check(program("transform", "--reduce", data=b"".join(lines)) == expected, f"partition {turn}: differs")


def test_c7_another_place(size):
    with Project() as project:
        expected = reference(project)
        for name in ("with blank", "line\nfeed", "50%", "한글", "'quote\"", "-dash"):
            with Project(name=name) as other:
                done = other.run("--quiet")
                check(done.returncode == 0, f"{name!r}: {done.returncode} {done.text}")
                check(other.output() == expected, f"{name!r}: differs")
        done = run([HALLYU, "run", "--full", "--quiet", "--pipeline", project.at("pipeline.json")], cwd="/")
        check(done.returncode == 0 and project.output() == expected, "started from another folder: differs")
        for path in project.output():
            with open(project.at("output", path), "rb") as file:
                check(project.base.encode() not in file.read(), f"{path} holds the place of the project")
