"""Reads a history with Python's own json and scores every check-in by the same rule.

load.py HISTORY QUESTIONNAIRE ROUNDS prints the milliseconds of the quickest round, and the sum of
all positions, so that both programs can be seen to have done the same work.
"""
import json
import sys
import time


def rounds(history, questionnaire, count):
    rule = questionnaire["scoring"]
    options = len(questionnaire["responseOptions"]) - 1
    items = [(i["id"], i["facet"], i["keying"] == "absence") for i in questionnaire["items"]]
    facets = [f["id"] for f in questionnaire["facets"]]
    sizes = {f: sum(1 for i in items if i[1] == f) for f in facets}
    best, total = None, 0.0
    for _ in range(count):
        start = time.perf_counter()
        with open(history, encoding="utf-8") as file:
            document = json.load(file)
        total = sum(position(c["answers"], items, sizes, rule, options) for c in document["checkIns"])
        elapsed = time.perf_counter() - start
        best = elapsed if best is None else min(best, elapsed)
    return best * 1000, total


def position(answers, items, sizes, rule, highest):
    shares = {}
    low = high = 0
    for name, facet, is_absence in items:
        answer = answers.get(name)
        if type(answer) is int:
            point = answer if is_absence else highest - answer
            shares.setdefault(facet, []).append(point / highest)
            low += point
            high += point
        else:
            high += highest
    scored = {f: sum(s) / len(s) for f, s in shares.items()
              if len(s) / sizes[f] >= rule["minimumShareOfFacet"]}
    answered = sum(map(len, shares.values()))
    if answered < rule["minimumItems"] or len(scored) < rule["minimumFacets"]:
        return 0.0
    return 100 * sum(s * sizes[f] for f, s in scored.items()) / sum(sizes[f] for f in scored)


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        asked = json.load(file)
    milliseconds, total = rounds(sys.argv[1], asked, int(sys.argv[3]))
    print(milliseconds, total)
