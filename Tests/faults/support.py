"""What the fault tests share: scratch projects, running programs, comparing trees."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.environ.get("HALLYU_BIN", os.path.join(ROOT, ".build", "release"))
HALLYU = os.path.join(BIN, "hallyu")
TRAPS = {132, 133, 134, 135, 136, 139, -4, -5, -6, -7, -8, -11}
CALLS = "write,pwrite64,writev,rename,renameat,renameat2,fsync,fdatasync,unlink,unlinkat,mkdir,mkdirat,ftruncate"

ARTICLE = """Studio {n} spends {n} million dollars on a series

SEOUL, Jan. 7, 2021 -- Netflix said on the 7th that it would invest {n} million dollars in the series "Harbor {n}".
The drama was released on March {day}, 2020. Kim Min-jun, head of content at Studio {n}, said, "We are glad to be here."
"""


class Failed(AssertionError):
    """A test that did not pass, and why."""


class Skipped(Exception):
    """A test that this machine cannot run, and why."""


def check(condition, message):
    if not condition:
        raise Failed(message)


class Project:
    """A scratch folder with articles and a configuration; gone at the end of the `with`."""

    def __init__(self, articles=5, formats=("csv", "jsonl", "xml"), parent=None, name="work", **settings):
        self.base = tempfile.mkdtemp(prefix="hallyu-fault-", dir=parent)
        self.path = os.path.join(self.base, name)
        os.makedirs(os.path.join(self.path, "in"))
        for n in range(articles):
            self.write(f"in/{n:03}.txt", ARTICLE.format(n=n + 3, day=1 + n % 28))
        config = {"sources": [{"path": "in"}], "outputs": {"formats": list(formats)}}
        config.update(settings)
        self.write("pipeline.json", json.dumps(config))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.base, ignore_errors=True)

    def at(self, *parts):
        return os.path.join(self.path, *parts)

    def write(self, name, content):
        path = os.path.join(os.fsencode(self.path), name if isinstance(name, bytes) else name.encode())
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())

    def run(self, *arguments, **options):
        """hallyu run, with everything it says."""
        return run([HALLYU, "run", *arguments], cwd=self.path, **options)

    def copy(self):
        other = Project(articles=0)
        shutil.rmtree(other.path)
        shutil.copytree(self.path, other.path, symlinks=True)
        return other

    def output(self):
        return tree(self.at("output"))

    def documents(self):
        with open(self.at("output", "jsonl", "documents.jsonl"), encoding="utf-8") as file:
            return [json.loads(line) for line in file.read().split("\n") if line]

    def issues(self):
        with open(self.at("output", "jsonl", "issues.jsonl"), encoding="utf-8") as file:
            return [json.loads(line) for line in file.read().split("\n") if line]


def run(command, limit=120, prefix=(), **options):
    """Runs to the end; a hang is a failure."""
    options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    try:
        done = subprocess.run([*prefix, *command], timeout=limit, **options)
    except subprocess.TimeoutExpired as error:
        raise Failed(f"still running after {limit} s: {command}") from error
    done.text = (done.stderr or b"").decode(errors="replace")
    check(done.returncode not in TRAPS, f"ended by a trap ({done.returncode}): {done.text[-400:]}")
    return done


def tree(root):
    """Path → SHA-256 of every file below a folder."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, root)] = hashlib.sha256(file.read()).hexdigest()
    return found


def names(root):
    return {os.path.relpath(os.path.join(folder, name), root) for folder, _, files in os.walk(root) for name in files}


def strace(*arguments, log="/dev/null"):
    if not shutil.which("strace"):
        raise Skipped("strace is not installed (make deps-faults)")
    return ["strace", "-f", "-qq", "-o", log, *arguments]


def start(command, **options):
    """Starts in a session of its own, so that all of it can be signalled."""
    return subprocess.Popen(command, start_new_session=True, stdin=subprocess.DEVNULL, **options)


def kill_session(process, number=signal.SIGKILL):
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        pass


def root_only():
    if os.geteuid() != 0:
        raise Skipped("needs root")
