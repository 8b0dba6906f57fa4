#!/usr/bin/env python3
"""Prints the appointment page with headless Chromium and counts its sheets.

    python3 Tests/Oracles/page_oracle.py .build/debug/gamut [HISTORIES] [--keep FOLDER]

Makes believable histories of two years (gaps, left-out answers, late entries, missed doses, up to six
changes of medicine, a question of four lines), has `gamut report --format html` written for each, and
prints it on A4 and on Letter, which must take one sheet. It also reads the file with another parser:
every tag closed, nothing that loads or runs. With --keep the files stay, to be looked at.

Needs chromium and poppler-utils (pdfinfo), which neither the build nor the tests need: run it by hand
after a change of the page.
"""
import datetime
import html.parser
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLAN = json.loads((ROOT / "Resources/Questionnaires/emotional-range.json").read_text())
PLANS = [json.loads(path.read_text()) for path in (ROOT / "Resources/Questionnaires").glob("*.json")]
COMPANION = next((plan for plan in PLANS if plan["scoring"]["method"] == "sum"), None)
TODAY = datetime.date(2026, 11, 27)
LAST = datetime.date(2026, 11, 22)
QUESTION = (
    "Since the dose went up I cry at nothing, not even at my own father's funeral. Is that the "
    "medicine, the illness, or me?\nCould we look at the dose together?\nHow would we notice that it "
    "is wearing off?\nWhat else is there?"
)
MEDICINES = ["sertraline", "bupropion hydrochloride prolonged-release", "mirtazapine"]
NOTES = [
    "A quiet week. My sister called, and I laughed.",
    "Watched the film everybody cries at, and waited for it to reach me.",
    "Walked every day.",
]
VOID = {"meta"}


class Faults(html.parser.HTMLParser):
    """Collects unclosed tags and whatever could load or run something."""

    def __init__(self):
        super().__init__()
        self.open, self.found = [], []

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append(tag)
        if tag in {"script", "link", "img", "iframe", "object", "embed", "base", "form", "input"}:
            self.found.append(f"<{tag}>")
        for name, value in attributes:
            if name in {"src", "href", "srcset", "action", "style"} or name.startswith("on"):
                self.found.append(f"{tag} {name}={value}")

    def handle_startendtag(self, tag, attributes):
        self.found.append(f"<{tag}/> closes itself")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.found.append(f"</{tag}> closes another tag")

    def handle_data(self, data):
        if self.open and self.open[-1] == "style" and re.search(r"url\(|@import|https?:", data):
            self.found.append("the style sheet loads something")


def check_in(week, level, chance, medicine, index):
    answers = {}
    for item in PLAN["items"]:
        numb = min(4, max(0, round(chance.gauss(level / 25, 0.7))))
        answers[item["id"]] = numb if item["keying"] == "absence" else 4 - numb
        if item.get("mayBeUntested") and chance.random() < 0.15:
            answers[item["id"]] = "nothing-happened"
    if chance.random() < 0.04:
        for item in PLAN["items"][:6]:
            answers[item["id"]] = "skipped"
    context = {"bother": chance.choice([0, 1, 2, 2, 3, 3, 4, 9])}
    if medicine:
        context["taken"] = chance.choice([0] * 12 + [1, 1, 2, 3, 4, 9])
    if index % 4 == 0:
        context["helpful"] = chance.choice([0, 1, 1, 2, 2, 9])
    late = 5 if chance.random() < 0.05 else 0
    note = {"note": chance.choice(NOTES)} if chance.random() < 0.1 else {}
    return note | {
        "id": f"week-{week}", "questionnaire": PLAN["id"], "questionnaireVersion": PLAN["version"],
        "weekEnding": str(week), "answers": answers, "context": context,
        "recordedAt": f"{week + datetime.timedelta(late)}T19:00:00+01:00",
    }


def sum_check_in(week, level, chance):
    plan = COMPANION
    options = len(plan.get("responseOptions", [0] * 4)) - 1
    answers = {
        item["id"]: min(options, max(0, round(chance.gauss(level, 0.6)))) for item in plan["items"]
    }
    return {
        "id": f"sum-{week}", "questionnaire": plan["id"], "questionnaireVersion": plan["version"],
        "weekEnding": str(week), "answers": answers, "recordedAt": f"{week}T19:10:00+01:00",
    }


def history(seed, weeks=104):
    chance = random.Random(seed)
    turns = sorted(chance.sample(range(10, weeks - 2), chance.randint(1, 6)))
    level, wanted, check_ins, events = 50.0, 50.0, [], []
    for index in range(weeks):
        week = LAST - datetime.timedelta(7 * (weeks - 1 - index))
        if index in turns:
            wanted = chance.choice([30, 45, 60, 72])
            day = week - datetime.timedelta(chance.randint(0, 6))
            events.append({
                "id": f"event-{index}", "kind": "dose-change" if len(events) else "start",
                "date": str(day), "medicine": chance.choice(MEDICINES),
                "dose": {"amount": chance.choice([25, 50, 75, 100, 150]), "unit": "mg", "perDay": 1},
                "recordedAt": f"{day}T08:00:00+01:00",
            })
        level += (wanted - level) * 0.15 + chance.gauss(0, 3)
        if chance.random() < 0.93:
            check_ins.append(check_in(week, level, chance, bool(events), index))
        if COMPANION and index % 4 == 0:
            check_ins.append(sum_check_in(week, 2.2 - index / weeks * 1.4, chance))
    return {"format": "gamut-history", "version": 1, "checkIns": check_ins, "events": events}


def sheets(page, paper, keep):
    """Prints on a paper, whose size goes into a copy of the page, and counts."""
    sized = keep / f"{page.stem}-{paper}.html"
    text = page.read_text()
    assert "@page { margin: 11mm; }" in text, "the rule for the paper is no longer there"
    sized.write_text(text.replace("@page { margin: 11mm; }", f"@page {{ margin: 11mm; size: {paper}; }}"))
    pdf = sized.with_suffix(".pdf")
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--print-to-pdf={pdf}", f"file://{sized}"],
        check=True, capture_output=True, timeout=120)
    told = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", told).group(1))


def main():
    arguments = sys.argv[1:]
    keep = pathlib.Path(arguments.pop()) if "--keep" in arguments else None
    arguments = [word for word in arguments if word != "--keep"]
    program = pathlib.Path(arguments[0]).resolve()
    count = int(arguments[1]) if len(arguments) > 1 else 6
    faults = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = keep or pathlib.Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for seed in range(count):
            data = folder / f"data-{seed}"
            data.mkdir(mode=0o700, exist_ok=True)
            (data / "history.json").write_text(json.dumps(history(seed)))
            words = [str(program), "report", "--data", str(data), "--today", str(TODAY)]
            words += ["--ask", QUESTION]
            page = folder / f"page-{seed}.html"
            made = subprocess.run(words + ["--format", "html"], check=True, capture_output=True)
            page.write_bytes(made.stdout)
            (folder / f"page-{seed}.txt").write_bytes(
                subprocess.run(words, check=True, capture_output=True).stdout)
            reader = Faults()
            reader.feed(page.read_text())
            found = reader.found + [f"<{tag}> is not closed" for tag in reader.open]
            for paper in ["A4", "Letter"]:
                number = sheets(page, paper, folder)
                if number != 1:
                    found.append(f"{number} sheets of {paper}")
            print(f"history {seed}: {'; '.join(found) or 'one sheet of A4 and of Letter'}")
            faults += len(found)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
