#!/usr/bin/env python3
"""Asks `graphazard analyze` and SCRAM the same questions about the same fault trees, as whole processes in turn, checks
that the answers agree, and prints a Markdown table for each question. See README.md beside this file."""

import argparse
import json
import math
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from processes import in_turn, median

EVERY_ORDER = "1000"  # else SCRAM leaves out cut sets of more than 20 events without saying so
SAMPLES_DIFFER_BY = 6  # standard errors


class Report:
    """What SCRAM wrote; read anew for each question, as it may not fit into memory."""

    def __init__(self, file):
        self.file = file

    def every(self, tag):
        self.file.seek(0)
        for event, element in ElementTree.iterparse(self.file, events=("start", "end")):
            if event == "start" and element.tag == tag:
                yield element.attrib
            elif event == "end":
                element.clear()

    def first(self, tag):
        return next(self.every(tag))


class Probability:
    name = "probability"
    ours = ["--probability"]
    theirs = ["--bdd", "--probability", "1", "--limit-order", "1"]

    @staticmethod
    def agree(ours, theirs):
        return close(ours["probability"]["high"], number(theirs.first("sum-of-products"), "probability"))


class CutSets:
    name = "cut-sets"
    ours = ["--cut-sets"]
    theirs = ["--bdd", "--limit-order", EVERY_ORDER]

    @staticmethod
    def agree(ours, theirs):
        return int(ours["cut_sets"]["count"]) == int(theirs.first("sum-of-products")["products"])


class Importance:
    name = "importance"
    ours = ["--importance"]
    theirs = ["--bdd", "--importance", "1", "--limit-order", EVERY_ORDER]

    @staticmethod
    def agree(ours, theirs):
        found = {row["event"]: row["mif"] for row in ours["importance"]}
        expected = {row["name"]: number(row, "MIF") for row in theirs.every("basic-event") if "MIF" in row}
        return all(close(found.get(event, 0.0), mif) for event, mif in expected.items())


class Uncertainty:
    name = "uncertainty"
    ours = ["--uncertainty", "{samples}", "--seed", "1"]
    theirs = ["--bdd", "--uncertainty", "1", "--num-trials", "{samples}", "--seed", "1", "--limit-order", "1"]

    @staticmethod
    def agree(ours, theirs):
        found = ours["uncertainty"]
        mean = number(theirs.first("mean"), "value")
        error = found["sd"] / math.sqrt(found["samples"])
        return abs(found["mean"] - mean) <= SAMPLES_DIFFER_BY * math.sqrt(2.0) * error + 1e-5 * mean


QUESTIONS = {question.name: question for question in (Probability, CutSets, Importance, Uncertainty)}


def number(element, attribute):
    return float(element.get(attribute))


def close(a, b):
    """SCRAM writes six digits."""
    return abs(a - b) <= 2e-5 * max(abs(a), abs(b)) + 1e-300


def with_lognormals(model, folder):
    """The model with a lognormal of error factor 3 in place of each probability."""
    tree = ElementTree.parse(model)
    for event in tree.iter("define-basic-event"):
        point = event.find("float")
        if point is None or not 0.0 < number(point, "value") < 0.2:
            continue
        event.remove(point)
        deviate = ElementTree.SubElement(event, "lognormal-deviate")
        for value in (point.get("value"), "3", "0.95"):
            ElementTree.SubElement(deviate, "float", value=value)
    path = pathlib.Path(folder) / model.name
    tree.write(path)
    return path


def parsed(question, ours, theirs):
    """What the last run of each said, or nothing of one that did not end well."""
    our_answer = json.load(ours[-1].output)["results"][0] if ours[-1].status == 0 else None
    their_answer = Report(theirs[-1].output) if theirs[-1].status == 0 else None
    return our_answer, their_answer


def is_whole(answer):
    """Neither bounded nor cut off."""
    return answer.get("probability", {}).get("exact", True) and answer.get("cut_sets", {}).get("complete", True)


def verdict(question, ours, theirs):
    our_answer, their_answer = parsed(question, ours, theirs)
    if our_answer is None:
        return "we fail"
    if not is_whole(our_answer):
        return "bounded"
    if their_answer is None:
        return "alone"
    return "yes" if question.agree(our_answer, their_answer) else "NO"


def shown(value, digits=4):
    return "-" if value is None else f"{value:.{digits}f}"


def compare(question, model, options):
    fill = lambda words: [word.format(samples=options.samples) for word in words]
    ours = [options.graphazard, "analyze", str(model), "--json", *fill(question.ours)]
    theirs = [options.scram, *fill(question.theirs), str(model)]
    return in_turn([ours, theirs], options.runs, options.limit)


def print_row(question, name, ours, theirs):
    us, them = median(ours), median(theirs)
    ratio = them / us if us and them else None
    answers = verdict(question, ours, theirs)
    print(f"| {name} | {shown(us)} | {shown(them)} | {shown(ratio, 1)} | {shown(median(ours, 'mebibytes'), 1)} |"
          f" {shown(median(theirs, 'mebibytes'), 1)} | {answers} |", flush=True)
    return ratio, answers


def print_table(question, models, options):
    print(f"\n### {question.name}\n")
    print("| model | graphazard, s | SCRAM, s | ratio | graphazard, MiB | SCRAM, MiB | agree |")
    print("|---|---:|---:|---:|---:|---:|---|")
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for model in models:
            asked = with_lognormals(model, folder) if question is Uncertainty else model
            rows.append(print_row(question, model.stem, *compare(question, asked, options)))
    ratios = [ratio for ratio, _ in rows if ratio]
    if ratios:
        mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
        print(f"\nFaster by {mean:.1f} in the geometric mean over {len(ratios)} models, at least by {min(ratios):.1f}.")
    return [answers for _, answers in rows]


def options_of(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", type=pathlib.Path, help="a folder of Open-PSA models (.xml) with one top gate each")
    parser.add_argument("--graphazard", default="build/release/bin/graphazard")
    parser.add_argument("--scram", default="scram")
    parser.add_argument("--runs", type=int, default=3, help="of each program; medians are shown")
    parser.add_argument("--limit", type=float, default=200.0, help="seconds for one run")
    parser.add_argument("--samples", type=int, default=100000)
    parser.add_argument("--only", default="", help="models whose name has this in it, as a regular expression")
    parser.add_argument("--questions", default="probability,cut-sets,importance,uncertainty")
    return parser.parse_args(arguments)


def main(arguments):
    options = options_of(arguments)
    models = [model for model in sorted(options.models.glob("*.xml")) if re.search(options.only, model.stem)]
    verdicts = []
    for name in options.questions.split(","):
        verdicts += print_table(QUESTIONS[name], models, options)
    return 1 if "NO" in verdicts or "we fail" in verdicts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
