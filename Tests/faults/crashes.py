"""A: crashes, signals, overlapping runs."""

import os
import random
import re
import signal
import subprocess
import threading
import time

from support import BIN, CALLS, HALLYU, Failed, Project, check, kill_session, names, run, start, strace, tree


def settled(project, old, new, whole, note):
    """After a kill: the old tree or the new; after a rerun the new one, and nothing else left."""
    check(project.output() in (old, new), f"{note}: the output is torn")
    done = project.run("--quiet")
    check(done.returncode == 0, f"{note}: the rerun ends with {done.returncode}: {done.text}")
    check(project.output() == new, f"{note}: the rerun's output differs")
    strays = names(project.path) - whole
    check(not strays, f"{note}: left behind: {sorted(strays)[:3]}")


def undisturbed(project):
    old = project.output()
    with project.copy() as other:
        began = time.monotonic()
        check(other.run("--quiet").returncode == 0, "the undisturbed run fails")
        return old, other.output(), names(other.path), time.monotonic() - began


def starts():
    """A project that never ran, and one that ran on other articles."""
    yield Project()
    second = Project()
    check(second.run("--quiet").returncode == 0, "the first run fails")
    os.remove(second.at("in", "000.txt"))
    yield second


def test_a1_killed_at_any_moment(size):
    for template in starts():
        with template:
            old, new, whole, seconds = undisturbed(template)
            choose = random.Random(1)
            for turn in range(size(4, 250)):
                with template.copy() as project:
                    process = start([HALLYU, "run", "--quiet"], cwd=project.path, stderr=subprocess.DEVNULL)
                    time.sleep(choose.uniform(0, seconds))
                    kill_session(process)
                    process.wait()
                    settled(project, old, new, whole, f"kill {turn}")


def test_a2_killed_at_any_writing_call(size):
    for template in starts():
        with template:
            old, new, whole, _ = undisturbed(template)
            choose = random.Random(2)
            for turn in range(size(4, 250)):
                with template.copy() as project:
                    place = choose.randint(1, 80)
                    trace = strace("-e", f"trace={CALLS}", "-e", f"inject={CALLS}:signal=KILL:when={place}")
                    process = start([*trace, HALLYU, "run", "--quiet"], cwd=project.path, stderr=subprocess.DEVNULL)
                    process.wait(60)
                    kill_session(process)
                    settled(project, old, new, whole, f"kill at call {place}")


def test_a3_one_stage_killed(size):
    with Project(articles=400) as project:
        for stage in ("hallyu-clean", "hallyu-extract", "hallyu-load"):
            process = start([HALLYU, "run", "--full"], cwd=project.path, stderr=subprocess.PIPE)
            victim = None
            deadline = time.monotonic() + 10
            while victim is None and process.poll() is None and time.monotonic() < deadline:
                victim = child(process.pid, stage)
            if victim is None:
                kill_session(process)
                raise Failed(f"{stage} was never seen")
            os.kill(victim, signal.SIGKILL)
            text = process.communicate(timeout=30)[1].decode()
            check(process.returncode == 70, f"{stage} killed: the driver ends with {process.returncode}")
            check(f"stage '{stage[7:]}' was ended by SIGKILL" in text, f"{stage} killed: {text}")
            check(not os.path.exists(project.at("output")), f"{stage} killed: something was published")


def child(parent, program):
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            if int(fields[1]) == parent and os.path.basename(os.readlink(f"/proc/{entry}/exe")) == program:
                return int(entry)
        except OSError:
            continue
    return None


def test_a4_killed_again_in_recovery(size):
    with Project() as template:
        old, new, whole, seconds = undisturbed(template)
        choose = random.Random(4)
        for turn in range(size(2, 60)):
            with template.copy() as project:
                for _ in range(3):
                    process = start([HALLYU, "run", "--quiet"], cwd=project.path, stderr=subprocess.DEVNULL)
                    time.sleep(choose.uniform(0, seconds))
                    kill_session(process)
                    process.wait()
                settled(project, old, new, whole, f"three kills, turn {turn}")


def test_a5_signals_end_a_run_in_time(size):
    with Project(articles=300) as project:
        for number, code in ((signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)):
            for pause in (0.02, 0.1, 0.3)[: size(1, 3)]:
                process = start([HALLYU, "run", "--full"], cwd=project.path, stderr=subprocess.DEVNULL)
                time.sleep(pause)
                began = time.monotonic()
                kill_session(process, number)
                process.wait(10)
                check(time.monotonic() - began < 5, f"{number}: took longer than 5 s")
                check(process.returncode in (code, -number, 0), f"{number}: ended with {process.returncode}")
        check(project.run("--quiet").returncode == 0, "the lock is still held")


def test_a6_the_reader_goes_away(size):
    with Project(articles=200) as project:
        fetch = os.path.join(BIN, "hallyu-fetch")
        records = run([fetch, "--input", "in"], cwd=project.path).stdout * 40
        for program in ("hallyu-clean", "hallyu-extract"):
            process = subprocess.Popen(
                [os.path.join(BIN, program)], cwd=project.path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            feeder = threading.Thread(target=feed, args=(process.stdin, records))
            feeder.start()
            process.stdout.readline()
            process.stdout.close()
            process.wait(30)
            feeder.join(30)
            text = process.stderr.read().decode()
            check(process.returncode in (74, 141), f"{program} | head: {process.returncode} {text}")
        for redirection in (">&-", "2>&-", ">/dev/full"):
            for command in (f"'{fetch}' --input in", f"'{HALLYU}' plan"):
                done = run(["/bin/sh", "-c", f"{command} {redirection}"], cwd=project.path)
                check(done.returncode == 74, f"{command} {redirection}: {done.returncode}")
        done = run(["/bin/sh", "-c", f"'{HALLYU}' run >&-"], cwd=project.path)
        check(done.returncode == 74 and not os.path.exists(project.at("output")), f"run >&-: {done.returncode}")


def feed(stream, data):
    try:
        stream.write(data)
        stream.close()
    except (BrokenPipeError, ValueError):
        pass


def test_a7_everything_is_synced_before_it_is_published(size):
    with Project() as project:
        log = project.at("..", "log")
        done = project.run(
            "--quiet", prefix=strace("-y", "-e", "trace=openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2", log=log))
        check(done.returncode == 0, done.text)
        with open(log, encoding="utf-8", errors="replace") as file:
            lines = file.read().split("\n")
        switch = next(i for i, line in enumerate(lines) if re.search(r"rename(at2)?\(.*output\.staging", line))
        written, synced = {}, {}
        for place, line in enumerate(lines[:switch]):
            match = re.search(r"(write|pwrite64|fsync|fdatasync)\(\d+<([^>]*output\.staging[^>]*)>", line)
            if match:
                (synced if "sync" in match[1] else written)[match[2]] = place
        check(written, "no file was written before the switch")
        for path, place in written.items():
            check(synced.get(path, -1) > place, f"{path} is published without a sync after its last write")
        parent = os.path.realpath(project.path)
        after = [line for line in lines[switch:] if re.search(rf"fsync\(\d+<{re.escape(parent)}>", line)]
        check(after, "the folder is not synced after the switch")


def test_a8_overlapping_runs(size):
    with Project(articles=300) as project:
        for turn in range(size(2, 50)):
            first = start([HALLYU, "run", "--full", "--quiet"], cwd=project.path, stderr=subprocess.PIPE)
            second = start([HALLYU, "run", "--full", "--quiet"], cwd=project.path, stderr=subprocess.PIPE)
            texts = [process.communicate(timeout=60)[1].decode() for process in (first, second)]
            codes = sorted((first.returncode, second.returncode))
            check(codes in ([0, 75], [0, 0]), f"turn {turn}: {codes} {texts}")
            if codes == [0, 75]:
                loser = 0 if first.returncode == 75 else 1
                holder = (second if loser == 0 else first).pid
                check(f"(process {holder})" in texts[loser], f"the holder is not named: {texts[loser]}")
        alone = project.output()
        check(project.run("--full").returncode == 0 and project.output() == alone, "the output is not a single run's")


def test_a9_stale_locks(size):
    with Project() as project:
        for make in (lambda p: os.makedirs(p), lambda p: os.symlink("nothing", p), lambda p: open(p, "w").close()):
            os.makedirs(project.at("state"), exist_ok=True)
            for name in ("state/lock", ".output.lock"):
                make(project.at(name))
            check(project.run("--quiet").returncode == 0, "a file named lock keeps a run from working")
            run(["rm", "-rf", project.at("state"), project.at(".output.lock"), project.at("output")])


def test_a10_input_changes_while_it_is_read(size):
    with Project(articles=50) as project:
        stop = threading.Event()

        def disturb():
            choose = random.Random(10)
            while not stop.is_set():
                path = project.at("in", f"{choose.randint(0, 9):03}.txt")
                action = choose.randint(0, 3)
                try:
                    if action == 0:
                        with open(path, "a", encoding="utf-8") as file:
                            file.write("x")
                    elif action == 1:
                        os.truncate(path, 0)
                    elif action == 2:
                        os.rename(path, path + ".gone")
                    else:
                        project.write(os.path.relpath(path, project.path), "A new article about Netflix.\n")
                except OSError:
                    pass

        thread = threading.Thread(target=disturb)
        thread.start()
        try:
            for turn in range(size(5, 200)):
                done = project.run("--quiet")
                check(done.returncode in (0, 23), f"turn {turn}: {done.returncode} {done.text}")
                rows = {row["source_uri"] for row in project.documents()}
                check(all(f"in/{n:03}.txt" in rows for n in range(10, 50)), f"turn {turn}: a good neighbour is missing")
        finally:
            stop.set()
            thread.join()
        time.sleep(0.2)
        check(project.run("--quiet").returncode == 0, "the last run fails")
        seen = project.output()
        check(project.run("--full", "--quiet").returncode == 0 and project.output() == seen, "a kept result is wrong")


def test_a11_configuration_changes_during_the_run(size):
    with Project(articles=200) as project:
        process = start([HALLYU, "run", "--quiet"], cwd=project.path)
        time.sleep(0.05)
        project.write("pipeline.json", "{ broken")
        check(process.wait(60) == 0, f"ended with {process.returncode}")


def test_a12_state_of_another_version(size):
    cases = {
        "newer": (lambda p: p.write("state/version", "hallyu-state 99\n"), 78),
        "garbage": (lambda p: p.write("state/version", b"\xff\x00garbage"), 0),
        "empty": (lambda p: p.write("state/version", ""), 0),
        "foreign": (lambda p: p.write("state/results.index", "x"), 0),
        "a folder": (lambda p: os.makedirs(p.at("state", "results.index")), 0),
    }
    for name, (spoil, code) in cases.items():
        with Project() as project:
            spoil(project)
            before = tree(project.at("state"))
            done = project.run()
            check(done.returncode == code, f"{name}: ended with {done.returncode}: {done.text}")
            if code:
                check(tree(project.at("state")) == before, f"{name}: the state was touched")
            else:
                check("anew" in done.text, f"{name}: nothing is said: {done.text}")
