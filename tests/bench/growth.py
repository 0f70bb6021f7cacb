#!/usr/bin/env python3
"""Writes seeded random tree-like models as Open-PSA, asks `graphazard analyze` for their probability as whole processes,
and prints time and peak memory against the number of events. See README.md beside this file."""

import argparse
import json
import pathlib
import random
import sys
import tempfile

from processes import in_turn, median

GATES = (("and", 2, 3), ("and", 2, 3), ("or", 2, 4), ("or", 2, 4), ("atleast", 3, 5))
SHARED = 0.02  # of the inputs are events that another gate nearby has too


def write_model(path, events, seed):
    """A tree from the bottom up: gates over neighbours until one is left; some events of a gate stand under its
    neighbour too."""
    draw = random.Random(seed)
    layer = [f'<basic-event name="e{i}"/>' for i in range(events)]
    gates = 0
    with open(path, "w", encoding="ascii") as file:
        file.write('<opsa-mef>\n<define-fault-tree name="F">\n')
        while len(layer) > 1:
            above, at = [], 0
            while at < len(layer):
                kind, low, high = draw.choice(GATES)
                inputs = layer[at:at + draw.randint(low, high)]
                at += len(inputs)
                if "basic" in inputs[0] and at < len(layer) and draw.random() < SHARED * len(inputs):
                    inputs.append(layer[at])
                kind, minimum = (kind, ' min="2"') if kind == "atleast" and len(inputs) > 2 else (kind, "")
                kind = "or" if len(inputs) == 1 or (kind == "atleast" and not minimum) else kind
                name = "top" if at >= len(layer) and not above else f"g{gates}"
                gates += 1
                file.write(f'<define-gate name="{name}"><{kind}{minimum}>{"".join(inputs)}</{kind}></define-gate>\n')
                above.append(f'<gate name="{name}"/>')
            layer = above
        file.write("</define-fault-tree>\n<model-data>\n")
        for i in range(events):
            probability = 10.0 ** -draw.uniform(1.0, 4.0)
            file.write(f'<define-basic-event name="e{i}"><float value="{probability:.6g}"/></define-basic-event>\n')
        file.write("</model-data>\n</opsa-mef>\n")


def print_row(events, options, folder):
    path = pathlib.Path(folder) / f"{events}.xml"
    write_model(path, events, options.seed)
    done, = in_turn([[options.graphazard, "analyze", str(path), "--json"]], options.runs, options.limit)
    seconds, processor, peak = (median(done, quantity) for quantity in ("seconds", "processor", "mebibytes"))
    if seconds is None:
        print(f"| {events} | - | - | - | - | - | not answered |", flush=True)
        return
    answer = json.load(done[-1].output)
    probability = answer["results"][0]["probability"]
    print(f"| {events} | {path.stat().st_size / 2**20:.1f} | {seconds:.3f} | {processor:.3f} |"
          f" {1e6 * processor / events:.2f} | {peak:.0f} | {'exact' if probability['exact'] else 'bounded'} |", flush=True)
    path.unlink()


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graphazard", default="build/release/bin/graphazard")
    parser.add_argument("--events", default="1000,3000,10000,30000,100000,300000,1000000")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3, help="medians are shown")
    parser.add_argument("--limit", type=float, default=300.0, help="seconds for one run")
    options = parser.parse_args(arguments)
    print("| events | file, MiB | whole process, s | processor, s | microseconds an event | peak, MiB | answer |")
    print("|---:|---:|---:|---:|---:|---:|---|")
    with tempfile.TemporaryDirectory() as folder:
        for events in map(int, options.events.split(",")):
            print_row(events, options, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
