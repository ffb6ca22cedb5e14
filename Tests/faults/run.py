#!/usr/bin/env python3
"""Breaks everything that can break around a run and looks at what is left.

usage: run.py [--short] [NAME…]

NAME is a part of a test's name, such as `a7` or `crashes`. --short takes a few cases of each; the whole takes minutes. Needs the
built programs (HALLYU_BIN, else .build/release); what needs root or strace is passed over where there is none.
"""

import sys
import time

import configuration
import content
import crashes
import mutations
import resources
import sameness
from support import Failed, Skipped


def main():
    arguments = sys.argv[1:]
    is_short = "--short" in arguments
    wanted = [argument.lower() for argument in arguments if not argument.startswith("-")]
    failed = 0
    for module in (crashes, resources, sameness, content, configuration, mutations):
        for name, test in list(vars(module).items()):
            if not name.startswith("test_") or (wanted and not any(part in f"{module.__name__} {name}" for part in wanted)):
                continue
            began = time.monotonic()
            try:
                test(lambda short, long: short if is_short else long)
                outcome = "ok"
            except Skipped as reason:
                outcome = f"skipped: {reason}"
            except Failed as reason:
                outcome = f"FAILED: {reason}"
                failed += 1
            print(f"{module.__name__}.{name[5:]}: {outcome} ({time.monotonic() - began:.1f} s)", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
