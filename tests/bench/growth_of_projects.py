#!/usr/bin/env python3
"""Writes projects of one shape and growing size as text twins, asks `graphazard` about each as a whole process, and prints
time and peak memory against the number of nodes. See README.md beside this file."""

import argparse
import json
import pathlib
import random
import sys
import tempfile

from processes import in_turn

DIGITS = "0123456789abcdefghijklmnopqrstuv"
VERBS = {
    "verify": lambda path: ["verify", path],
    "score": lambda path: ["score", path, "--json"],
    "check": lambda path: ["check", path, "--json"],
    "export": lambda path: ["export", path, "-o", path + ".out.hazard", "--force"],
    "report": lambda path: ["report", path, "-o", path + ".pdf"],
}


class Project:
    """A scheme taken from a twin, and nodes and links with ids at random or in order."""

    def __init__(self, base, seed, in_order):
        self.twin = json.loads(pathlib.Path(base).read_text(encoding="utf-8"))
        for section in ("nodes", "links", "guards", "impacts", "layout"):
            self.twin[section] = {}
        self.draw = random.Random(seed)
        self.in_order = in_order
        self.count = 0

    def add(self, section, **fields):
        self.count += 1
        number = (1 << 40) + self.count if self.in_order else self.draw.getrandbits(127)
        name = "".join(DIGITS[number * 2 >> shift & 31] for shift in range(125, -1, -5))
        self.twin[section][name] = fields
        return name

    def impact(self, consequence):
        first = {section: min(self.twin[section]) for section in ("categories", "severities")}
        self.add("impacts", consequence=consequence, category=first["categories"], severity=first["severities"])

    def write(self, path):
        for section in ("nodes", "links", "guards", "impacts"):
            self.twin[section] = dict(sorted(self.twin[section].items()))
        pathlib.Path(path).write_text(json.dumps(self.twin), encoding="utf-8")


def chain(project, nodes):
    last = project.add("nodes", kind="cause", title="0", likelihood="0.1")
    for i in range(1, nodes):
        kind = "consequence" if i == nodes - 1 else "hazard"
        node = project.add("nodes", kind=kind, title=str(i))
        project.add("links", **{"from": last, "to": node}, transmits="0.999")
        last = node
    project.impact(last)


def bow_ties(project, nodes):
    for i in range(nodes // 10):
        hazard = project.add("nodes", kind="hazard", code=f"H{i}", title="hazard")
        barrier, relief = (project.add("nodes", kind="control", code=f"K{i}.{k}", title="control", likelihood="0.1",
                                       status="verified") for k in range(2))
        for k in range(5):
            cause = project.add("nodes", kind="cause", code=f"C{i}.{k}", title="cause", likelihood="0.01")
            link = project.add("links", **{"from": cause, "to": hazard})
            project.add("guards", control=barrier, link=link)
        for k in range(2):
            consequence = project.add("nodes", kind="consequence", code=f"S{i}.{k}", title="consequence")
            link = project.add("links", **{"from": hazard, "to": consequence})
            project.add("guards", control=relief, link=link)
            project.impact(consequence)


def ring(project, nodes):
    members = [project.add("nodes", kind="cause", title=str(i), likelihood="0.001") for i in range(nodes - 1)]
    for here, there in zip(members, members[1:] + members[:1]):
        project.add("links", **{"from": here, "to": there}, transmits="0.5")
    consequence = project.add("nodes", kind="consequence", title="end")
    project.add("links", **{"from": members[0], "to": consequence})
    project.impact(consequence)


def votes(project, nodes):
    members = []
    for i in range(nodes - 1):
        gate = {"logic": "at-least", "at_least": 2} if i >= 5 else {}
        members.append(project.add("nodes", kind="cause", title=str(i), likelihood="0.01", **gate))
        for before in members[-6:-1] if i >= 5 else []:
            project.add("links", **{"from": before, "to": members[-1]})
    consequence = project.add("nodes", kind="consequence", title="end")
    project.add("links", **{"from": members[-1], "to": consequence})
    project.impact(consequence)


SHAPES = {"chain": chain, "bow-ties": bow_ties, "ring": ring, "votes": votes}


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graphazard", default="build/release/bin/graphazard")
    parser.add_argument("--base", default="tests/data/faults/numbers/ccf-off.json", help="a twin with a scheme")
    parser.add_argument("--shape", default="bow-ties", choices=SHAPES)
    parser.add_argument("--nodes", default="1000,10000,100000")
    parser.add_argument("--verbs", default="verify,score,check,export")
    parser.add_argument("--ids-in-order", action="store_true", help="all of one beginning, as a script makes them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=1, help="the longest is shown")
    parser.add_argument("--limit", type=float, default=300.0, help="seconds for one run")
    options = parser.parse_args(arguments)
    print("| nodes | verb | whole process, s | processor, s | microseconds a node | peak, MiB |")
    print("|---:|---|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        for nodes in map(int, options.nodes.split(",")):
            path = str(pathlib.Path(folder) / f"{nodes}.json")
            project = Project(options.base, options.seed, options.ids_in_order)
            SHAPES[options.shape](project, nodes)
            project.write(path)
            for verb in options.verbs.split(","):
                done, = in_turn([[options.graphazard, *VERBS[verb](path)]], options.runs, options.limit)
                ended = all(run.status in (0, 1) for run in done)  # 1: the answer is no
                seconds, processor, peak = (max(getattr(run, quantity) for run in done)
                                            for quantity in ("seconds", "processor", "mebibytes"))
                shown = f"{seconds:.2f} | {processor:.2f} | {1e6 * processor / nodes:.1f} | {peak:.0f}"
                print(f"| {nodes} | {verb} | {shown if ended else '- | - | - | -'} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
