#!/usr/bin/env python3
"""Breaks the sources as tests/mutants.txt says, one way at a time, and names the ways that no test notices.

mutate.py SOURCES BUILD [NAME ...]: SOURCES is a copy that may be changed, BUILD is configured for it.
mutate.py --check SOURCES: only whether each mutant can be made; changes nothing.
Ends with 1 when a mutant survives, and with 2 when one cannot be made.
"""
import os
import subprocess
import sys
import time

TIMEOUT = 900  # seconds for one test


class Mutant:
    def __init__(self, name, path):
        self.name = name
        self.path = path
        self.old = self.new = ""
        self.tests = []


class NoMutant(Exception):
    """It does not compile."""


def fail(text):
    print(f"error: {text}", file=sys.stderr)
    sys.exit(2)


def mutants_in(path):
    found = []
    part = None
    for number, line in enumerate(open(path, encoding="utf-8").read().split("\n"), 1):
        mark, rest = line[:1], line[2:]
        if line == "" or (mark == "#" and part is None):
            part = None
        elif mark == "=":
            found.append(Mutant(rest, ""))
            part = "name"
        elif part == "name":
            found[-1].path = line
            part = "path"
        elif mark in "-+":
            part = mark
            setattr(found[-1], "old" if mark == "-" else "new", rest)
        elif mark == "|" and part in ("-", "+"):
            attribute = "old" if part == "-" else "new"
            setattr(found[-1], attribute, getattr(found[-1], attribute) + "\n" + line[1:])
        elif mark == "?":
            found[-1].tests = rest.split()
        else:
            fail(f"{path}:{number}: not understood: {line}")
    return found


def check(sources, mutants):
    """Every text must still be there, once: a mutant that is not made proves nothing."""
    lost = []
    tests = {name[:-4] for _, _, names in os.walk(os.path.join(sources, "tests")) for name in names}
    for mutant in mutants:
        path = os.path.join(sources, mutant.path)
        count = open(path, encoding="utf-8").read().count(mutant.old) if os.path.exists(path) else 0
        if count != 1 or not mutant.old or not mutant.tests:
            lost.append(f"{mutant.name}: its text stands in {mutant.path} {count} times")
        lost += [f"{mutant.name}: there is no {test}" for test in mutant.tests if test not in tests]
    if lost:
        fail("mutants that cannot be made:\n  " + "\n  ".join(lost))


def build(folder, target):
    done = subprocess.run(["cmake", "--build", folder, "--target", target], capture_output=True, text=True)
    return done.returncode == 0, done.stdout[-3000:]


def passes(folder, test):
    try:
        done = subprocess.run(["ctest", "--test-dir", folder, "-R", f"^{test}$", "--no-tests=error"],
            capture_output=True, timeout=TIMEOUT)
        return done.returncode == 0
    except subprocess.TimeoutExpired:
        return False


def noticed_by(folder, mutant):
    """The first test that fails, or nothing; what does not compile is no mutant."""
    for test in mutant.tests:
        built, output = build(folder, test)
        if not built:
            raise NoMutant(output)
        if not passes(folder, test):
            return test
    return None


def try_one(sources, folder, mutant):
    path = os.path.join(sources, mutant.path)
    text = open(path, encoding="utf-8").read()
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(mutant.old, mutant.new))
        return noticed_by(folder, mutant)
    finally:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def main():
    if sys.argv[1] == "--check":
        mutants = mutants_in(os.path.join(sys.argv[2], "tests/mutants.txt"))
        check(sys.argv[2], mutants)
        print(f"{len(mutants)} mutants can be made")
        return
    sources, folder, wanted = sys.argv[1], sys.argv[2], sys.argv[3:]
    mutants = mutants_in(os.path.join(sources, "tests/mutants.txt"))
    check(sources, mutants)
    if unknown := set(wanted) - {mutant.name for mutant in mutants}:
        fail("no such mutant: " + " ".join(sorted(unknown)))
    mutants = [mutant for mutant in mutants if not wanted or mutant.name in wanted]
    for test in sorted({test for mutant in mutants for test in mutant.tests}):
        built, output = build(folder, test)
        if not built or not passes(folder, test):
            fail(f"{test} fails without any mutant\n{output if not built else ''}")
    survivors, broken = [], []
    for number, mutant in enumerate(mutants, 1):
        start = time.monotonic()
        try:
            test = try_one(sources, folder, mutant)
        except NoMutant as error:
            broken.append(mutant.name)
            print(f"{number}/{len(mutants)} {mutant.name}: DOES NOT COMPILE\n{error}", flush=True)
            continue
        if not test:
            survivors.append(mutant.name)
        print(f"{number}/{len(mutants)} {mutant.name}: {test or 'NOT NOTICED'} ({time.monotonic() - start:.0f} s)",
            flush=True)
    made = len(mutants) - len(broken)
    print(f"{made - len(survivors)} of {made} noticed", *survivors, sep="\n  survives: ")
    if broken:
        fail("do not compile: " + " ".join(broken))
    sys.exit(1 if survivors else 0)


main()
