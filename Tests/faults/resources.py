"""B: disk, descriptors, memory, rights, environment."""

import contextlib
import os
import re
import subprocess

from content import accounted, pages, project_with_neighbours
from support import BIN, CALLS, HALLYU, Project, Skipped, check, root_only, run, strace, tree

DOCUMENTED = {0, 64, 65, 66, 70, 71, 73, 74, 75, 77, 78}


@contextlib.contextmanager
def mounted(path, *options):
    root_only()
    os.makedirs(path, exist_ok=True)
    if subprocess.run(["mount", *options, path], stderr=subprocess.DEVNULL, check=False).returncode:
        raise Skipped("mounting is not allowed here")
    try:
        yield
    finally:
        subprocess.run(["umount", path], check=False)


def test_b1_disk_full_at_every_size(size):
    for place in ("output", "state"):
        with Project(articles=20) as project:
            for kilobytes in (range(64, 1024, 320) if size(1, 0) else range(16, 2048, 64)):
                with mounted(project.at(place), "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs"):
                    done = project.run()
                    check(done.returncode in (0, 74), f"{place} of {kilobytes} KiB: {done.returncode} {done.text}")
                    if done.returncode:
                        check("No space left" in done.text, f"{place} of {kilobytes} KiB: {done.text}")
                        if place == "output":
                            check(not project.output(), f"{place} of {kilobytes} KiB: something was published")
            check(project.run("--quiet").returncode == 0, "no run succeeds after room is made")


def test_b2_no_inodes(size):
    with Project() as project, mounted(project.at("output"), "-t", "tmpfs", "-o", "nr_inodes=32", "tmpfs"):
        done = project.run()
        check(done.returncode == 74 and not project.output(), f"{done.returncode} {done.text}")


def test_b3_file_size_limit(size):
    with Project(articles=100) as project:
        done = project.run(prefix=["prlimit", "--fsize=65536"])
        check(done.returncode == 74, f"{done.returncode} {done.text}")
        check(not os.path.exists(project.at("output")), "something was published")


def test_b4_any_call_fails(size):
    faults = ["write:error=ENOSPC", "fsync:error=EIO", "renameat2:error=EXDEV", "rename:error=EIO", "openat:error=EMFILE",
              "mkdir:error=EACCES", "pwrite64:error=ENOSPC"]
    # No close: strace does not make the call whose failure it pretends, and a pipe that stays open is waited for.
    with Project(articles=3) as template:
        check(template.run("--quiet").returncode == 0, "the first run fails")
        template.write("in/new.txt", "Netflix spent 3 million dollars.\n")
        old = template.output()
        for fault in faults:
            call = fault.split(":")[0]
            for place in (range(1, 80, 13) if size(1, 0) else range(1, 120)):
                with template.copy() as project:
                    done = project.run("--quiet", prefix=strace("-e", f"trace={call}", "-e", f"inject={fault}:when={place}"))
                    # The loader of libraries has calls of its own: 127 is its code.
                    check(done.returncode in DOCUMENTED | {127}, f"{fault} at {place}: {done.returncode} {done.text}")
                    if done.returncode and call != "rename" and call != "fsync":
                        check(project.output() == old, f"{fault} at {place}: {done.returncode}, and yet something was published")


def test_b5_short_writes_and_interruptions(size):
    with Project() as template:
        with template.copy() as project:
            check(project.run("--quiet").returncode == 0, "the undisturbed run fails")
            expected = project.output()
        for fault in ("write:error=EINTR:when=2+3", "fsync:error=EINTR:when=1+2"):
            with template.copy() as project:
                call = fault.split(":")[0]
                done = project.run("--quiet", prefix=strace("-e", f"trace={call}", "-e", f"inject={fault}"))
                check(done.returncode == 0, f"{fault}: {done.returncode} {done.text}")
                check(project.output() == expected, f"{fault}: the output differs")
        # Reads of the input alone: the loader of libraries does not survive an interruption.
        records = run([os.path.join(BIN, "hallyu-fetch"), "--input", "in"], cwd=template.path).stdout
        template.write("records.jsonl", records * 2000)
        clean = [os.path.join(BIN, "hallyu-clean"), "--input", "records.jsonl"]
        undisturbed = run(clean, cwd=template.path).stdout
        path = template.at("records.jsonl")
        done = run(clean, cwd=template.path, prefix=strace("-P", path, "-e", "trace=read", "-e", "inject=read:error=EINTR:when=1+2"))
        check(done.returncode == 0 and done.stdout == undisturbed, "interrupted reads change the result")


def test_b6_standard_output_is_full(size):
    with Project() as project:
        for command in ("hallyu-fetch --input in", "hallyu plan", "hallyu --help", "hallyu-clean --help"):
            done = run(["/bin/sh", "-c", f"'{BIN}/'{command} > /dev/full"], cwd=project.path)
            check(done.returncode == 74, f"{command} > /dev/full: {done.returncode}")
        done = run(["/bin/sh", "-c", f"'{HALLYU}' run 2> /dev/full"], cwd=project.path)
        check(done.returncode == 74 and not os.path.exists(project.at("output")), f"run 2> /dev/full: {done.returncode}")


def test_b7_read_only_output(size):
    root_only()
    with Project() as project:
        check(project.run("--quiet").returncode == 0, "the first run fails")
        before = project.output()
        project.write("in/new.txt", "News.\n")
        path = project.at("output")
        with mounted(path, "--bind", path):
            subprocess.run(["mount", "-o", "remount,ro,bind", path], check=True)
            done = project.run()
            check(done.returncode == 73, f"{done.returncode} {done.text}")
        check(project.output() == before, "the output changed")


def test_b8_permission_denied(size):
    root_only()
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    if run(["ls", os.path.dirname(HALLYU)], prefix=nobody).returncode or run([HALLYU, "--version"], prefix=nobody).returncode:
        raise Skipped("another user cannot start the programs here")
    with Project() as project:
        run(["chmod", "-R", "a+rwX", project.base])
        os.chmod(project.at("in", "000.txt"), 0)
        done = project.run(prefix=nobody)
        check(done.returncode == 23, f"unreadable article: {done.returncode} {done.text}")
        check(len(project.documents()) == 4 and len([i for i in project.issues() if i["severity"] == "error"]) == 1, "not accounted")
        check(project.run("--strict", prefix=nobody).returncode == 65, "--strict does not notice")
        for folder, codes in (("state", (73, 77)), ("in", (66, 77))):
            os.chmod(project.at(folder), 0)
            done = project.run(prefix=nobody)
            check(done.returncode in codes, f"unreadable {folder}: {done.returncode} {done.text}")
            os.chmod(project.at(folder), 0o777)


@contextlib.contextmanager
def memory_group(limit_bytes):
    """A control group with so much memory: its folder, and the file that tells the peak."""
    root_only()
    old, new = "/sys/fs/cgroup/memory", "/sys/fs/cgroup"
    is_old = os.path.exists(os.path.join(old, "memory.limit_in_bytes"))
    folder = os.path.join(old if is_old else new, f"hallyu-{os.getpid()}")
    try:
        os.mkdir(folder)
        with open(os.path.join(folder, "memory.limit_in_bytes" if is_old else "memory.max"), "w", encoding="ascii") as file:
            file.write(str(limit_bytes))
    except OSError as error:
        raise Skipped(f"no control group can be made here: {error}") from error
    try:
        yield folder, os.path.join(folder, "memory.max_usage_in_bytes" if is_old else "memory.peak")
    finally:
        os.rmdir(folder)


def test_b9_memory_limit(size):
    with memory_group(512 << 20) as (group, _):
        into = ["/bin/sh", "-c", f'echo $$ > {group}/cgroup.procs && exec "$@"', "sh"]
        large = [("words.txt", "word " * size(2 << 20, 12 << 20)), ("line.html", "<p>" + "a" * size(10 << 20, 60 << 20))]
        for name, text in [*pages(size(5_000, 300_000)), *large]:
            with project_with_neighbours() as project:
                project.write(f"in/{name}", text)
                accounted(project, project.run(prefix=into, limit=90), f"{name} with 512 MB")


def test_b10_few_descriptors_and_little_stack(size):
    with Project() as project:
        for limit in ("-n 32", "-n 64", "-s 256", "-n 12"):
            done = run(["/bin/sh", "-c", f"ulimit {limit}; exec '{HALLYU}' run --full"], cwd=project.path)
            check(done.returncode in (0, 71, 74), f"ulimit {limit}: {done.returncode} {done.text}")
        done = run(["/bin/sh", "-c", f"ulimit -s 256; exec '{HALLYU}' run --full"], cwd=project.path)
        check(done.returncode == 0, f"ulimit -s 256: {done.returncode} {done.text}")


def test_b11_empty_environment(size):
    with Project() as project:
        check(project.run("--quiet", env={}).returncode == 0, "fails without an environment")
        expected = project.output()
        done = project.run("--quiet", "--full", env={"TMPDIR": "/nonexistent", "PATH": "/usr/bin"})
        check(done.returncode in (0, 73, 74), f"TMPDIR: {done.returncode} {done.text}")
        check(project.output() == expected, "the output depends on the environment")
        done = run(["/bin/sh", "-c", f"mkdir d; cd d; rmdir ../d; exec '{HALLYU}' run"], cwd=project.path)
        check(done.returncode == 66, f"no working folder: {done.returncode} {done.text}")


def test_b12_no_terminal_no_input(size):
    with Project() as project:
        done = run(["/bin/sh", "-c", f"exec '{HALLYU}' run <&-"], cwd=project.path)
        check(done.returncode == 0, f"stdin closed: {done.returncode} {done.text}")
        check("\x1b" not in done.text and "\r" not in done.text, "control codes though there is no terminal")


def test_memory_stays_bounded_for_one_large_input(size):
    with Project(articles=2) as project:
        with open(project.at("in", "big.txt"), "wb") as file:
            for _ in range(size(40, 60)):
                file.write(b"word " * 200_000)
        done = project.run(prefix=["/usr/bin/env"])
        check(done.returncode == 0, f"{done.returncode} {done.text}")
        peak = [int(kib) for kib in re.findall(r'"peak_kib":(\d+)', open(project.at("state", "runs.jsonl"), encoding="utf-8").read())]
        check(sum(peak) < 512 * 1024, f"the stages took {sum(peak)} KiB")
        check(len(project.documents()) + len([i for i in project.issues() if i["severity"] == "error"]) == 3, "not accounted")
