#!/usr/bin/env python3
"""Holds `gamut trend --json` and `gamut compare --json` against scipy and numpy.

    python3 Tests/Oracles/change_oracle.py .build/debug/gamut [COURSES]

Makes random histories (answers, gaps, late entries, missed doses, events), scores them here from the
questionnaire's own file, works the usual range, medians, nonoverlap and signals out again from the
description of the rules, and compares. Needs numpy and scipy; the tests do not need this script.
"""
import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import numpy
from scipy import stats

CLOSE = 1e-6
ROOT = pathlib.Path(__file__).resolve().parents[2]
PLAN = json.loads((ROOT / "Resources/Questionnaires/emotional-range.json").read_text())
ITEMS = PLAN["items"]
TODAY = datetime.date(2026, 11, 22)
MEDICATION = ["start", "stop", "dose-change", "switch"]


def day(text):
    return datetime.date.fromisoformat(text)


def position(answers):
    """The mean of the facets, each weighted by its number of items."""
    points = {}
    for item in ITEMS:
        answer = answers.get(item["id"])
        if isinstance(answer, int):
            points[item["id"]] = answer if item["keying"] == "absence" else 4 - answer
    if len(points) < PLAN["scoring"]["minimumItems"]:
        return None
    total = 0.0
    for facet in PLAN["facets"]:
        members = [item["id"] for item in ITEMS if item["facet"] == facet["id"]]
        answered = [points[name] for name in members if name in points]
        if 2 * len(answered) < len(members):
            return None
        total += numpy.mean(answered) * 25 * len(members)
    return total / len(ITEMS)


def random_answers(level, chance):
    answers = {}
    for item in ITEMS:
        numb = min(4, max(0, round(chance.gauss(level, 0.8))))
        answers[item["id"]] = numb if item["keying"] == "absence" else 4 - numb
        if chance.random() < 0.04:
            answers[item["id"]] = "skipped"
    return answers


def random_history(chance):
    check_ins, events = [], []
    date = TODAY - datetime.timedelta(days=7 * chance.randint(0, 70))
    level = chance.uniform(1, 3)
    while date <= TODAY + datetime.timedelta(days=14):
        level = min(4, max(0, level + chance.choice([0, 0, 0, 0, 0, 0.8, -0.8])))
        for _ in range(chance.choice([1, 1, 1, 1, 1, 1, 1, 2])):
            recorded = date + datetime.timedelta(days=chance.choice([0, 0, 0, 1, 5]))
            check_ins.append({
                "answers": random_answers(level, chance), "id": f"c{len(check_ins)}",
                "context": {"taken": chance.choice([0, 0, 0, 1, 3])},
                "questionnaire": PLAN["id"], "questionnaireVersion": PLAN["version"],
                "recordedAt": f"{recorded}T{chance.randint(10, 22)}:00:00+01:00",
                "weekEnding": str(date)})
        if chance.random() < 0.1:
            kind = chance.choice(MEDICATION + ["baseline", "life"])
            events.append({
                "date": str(date + datetime.timedelta(days=chance.randint(-3, 3))),
                "id": f"e{len(events)}", "kind": kind, "medicine": "a", "title": "b",
                "recordedAt": f"{date}T08:00:00+01:00"})
        date += datetime.timedelta(days=chance.choice([4, 6, 7, 7, 7, 7, 7, 7, 10, 11, 21]))
    return {"format": "gamut-history", "version": 1, "checkIns": check_ins, "events": events}


def counted(history):
    """The number of weeks with a check-in, and the check-ins that count as (date, position, record)."""
    weeks = {}
    for record in sorted(history["checkIns"], key=lambda r: (r["recordedAt"], r["id"])):
        if day(record["weekEnding"]) <= TODAY:
            weeks[day(record["weekEnding"])] = record
    kept = []
    for date in sorted(weeks):
        place = position(weeks[date]["answers"])
        if place is None or (kept and (date - kept[-1][0]).days < 6):
            continue
        kept.append((date, place, weeks[date]))
    return len(weeks), kept


def taken_out(date, starts, wash_in):
    return any(start <= date <= start + datetime.timedelta(days=wash_in + 6) for start in starts)


def moves(part):
    return [abs(b[1] - a[1]) for a, b in zip(part, part[1:]) if (b[0] - a[0]).days <= 10]


def usual_range(history, kept):
    events = [e for e in history["events"] if day(e["date"]) <= TODAY and e["kind"] != "life"]
    starts = [day(e["date"]) for e in events if e["kind"] != "baseline"]
    phases = {number: [] for number in range(len(events) + 1)}
    for entry in kept:
        if not taken_out(entry[0], starts, 14):
            phases[sum(day(e["date"]) <= entry[0] for e in events)].append(entry)
    full = [n for n, p in phases.items() if len(p) >= 12 and len(moves(p[:12])) >= 5]
    if full:
        number = max(full)
    else:
        number = len(events)
        if len(phases[number]) < 6 or len(moves(phases[number][:12])) < 5:
            return None, []
    base = phases[number][:12]
    values = [entry[1] for entry in base]
    half = 2.66 * max(numpy.mean(moves(base)), 100 / 64)
    found = {
        "centre": numpy.mean(values), "median": numpy.median(values),
        "low": max(0, numpy.mean(values) - half), "high": min(100, numpy.mean(values) + half),
        "meanMovingRange": numpy.mean(moves(base)), "baseline": len(base),
        "provisional": not full, "since": str(base[0][0]), "through": str(base[-1][0])}
    rest = phases[number][12:] + sum((phases[n] for n in phases if n > number), [])
    return found, signals(rest, found) if full else []


def signals(rest, found):
    result = []
    for name, sign in (("lower", -1), ("higher", 1)):
        edge = found["low"] if sign < 0 else found["high"]
        run = []
        for entry in rest + [None]:
            beyond = entry and sign * (entry[1] - edge) >= CLOSE
            if beyond and (not run or (entry[0] - run[-1][0]).days <= 10):
                run.append(entry)
                continue
            if len(run) >= 2:
                result.append((str(run[0][0]), "two-beyond-range", name, str(run[-1][0])))
            run = [entry] if beyond else []
        run = []
        for entry in [e for e in rest if abs(e[1] - found["median"]) >= CLOSE] + [None]:
            if entry and sign * (entry[1] - found["median"]) > 0:
                run.append(entry)
                continue
            if len(run) >= 10:
                result.append((str(run[0][0]), "ten-on-one-side", name, str(run[-1][0])))
            run = []
    return sorted(result)


def comparison(history, kept, date, wash_in):
    starts = [day(e["date"]) for e in history["events"]
              if e["kind"] in MEDICATION and day(e["date"]) <= TODAY]
    remaining = [e for e in kept if not taken_out(e[0], starts + [date], wash_in)]
    previous = max([s for s in starts if s < date], default=datetime.date.min)
    following = min([s for s in starts if s > date], default=datetime.date.max)
    before = [e for e in remaining if previous < e[0] < date][-26:]
    after = [e for e in remaining if date < e[0] < following][:26]
    sides = [before, after]
    found = {"n": [len(side) for side in sides], "median": [None, None], "nap": None,
             "difference": None}
    found["late"] = [sum((day(e[2]["recordedAt"][:10]) - e[0]).days > 3 for e in s) for s in sides]
    found["missedDoses"] = [sum(e[2]["context"]["taken"] in (1, 2, 3) for e in s) for s in sides]
    if min(found["n"]) >= 3:
        values = [[round(e[1], 7) for e in side] for side in sides]
        found["median"] = [numpy.median(side) for side in values]
        found["difference"] = found["median"][1] - found["median"][0]
        u = stats.mannwhitneyu(values[0], values[1]).statistic
        found["nap"] = u / (len(before) * len(after))
        found["verdict"] = "comparison" if min(found["n"]) >= 6 else "early-impression"
    elif len(before) < 3:
        found["verdict"] = "too-few-before"
    else:
        found["verdict"] = "too-early" if following == datetime.date.max else "too-few-after"
    needed = {"comparison": 0, "early-impression": 0, "too-early": 3 - len(after)}
    found["needed"] = needed.get(found["verdict"])
    return found


def same(one, other):
    if isinstance(one, (int, float, numpy.floating)) and isinstance(other, (int, float)):
        return abs(one - other) < CLOSE
    return one == other


def check(what, expected, printed):
    if not same(expected, printed):
        raise SystemExit(f"{what}: expected {expected}, printed {printed}")


def check_course(program, seed, seen):
    chance = random.Random(seed)
    history = random_history(chance)
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "history.json").write_text(json.dumps(history))

        def gamut(*arguments):
            command = [program, *arguments, "--json", "--data", folder, "--today", str(TODAY)]
            return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)

        weeks, kept = counted(history)
        trend = gamut("trend")
        expected, runs = usual_range(history, kept)
        check(f"{seed} checkIns", weeks, trend["checkIns"])
        check(f"{seed} positions", len(kept), trend["positions"])
        for key in expected or {}:
            check(f"{seed} {key}", expected[key], (trend["usualRange"] or {}).get(key))
        check(f"{seed} range", expected is None, trend["usualRange"] is None)
        printed = [(s["since"], s["rule"], s["direction"], s["through"]) for s in trend["signals"]]
        check(f"{seed} signals", runs, printed)
        seen["ranges"] += expected is not None
        seen["signals"] += len(runs)
        places = [TODAY - datetime.timedelta(days=chance.randint(0, 400)) for _ in range(3)]
        places += [e["id"] for e in history["events"] if day(e["date"]) <= TODAY]
        for place in places:
            wash_in = chance.choice([0, 7, 14, 14, 28])
            date = place if isinstance(place, datetime.date) else next(
                day(e["date"]) for e in history["events"] if e["id"] == place)
            expected = comparison(history, kept, date, wash_in)
            printed = gamut("compare", str(place), "--wash-in", str(wash_in))
            for key in ("difference", "nap", "verdict", "needed"):
                check(f"{seed} {place} {key}", expected[key], printed[key])
            for index, side in enumerate(("before", "after")):
                for key in ("n", "median", "late", "missedDoses"):
                    check(f"{seed} {place} {side} {key}", expected[key][index], printed[side][key])
            seen[expected["verdict"]] = seen.get(expected["verdict"], 0) + 1


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    courses = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    seen = {"ranges": 0, "signals": 0}
    for seed in range(courses):
        check_course(sys.argv[1], seed, seen)
    print(f"{courses} courses agree: {seen}")


main()
