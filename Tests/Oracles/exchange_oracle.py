#!/usr/bin/env python3
"""Holds `gamut export` against other people's readers.

    python3 Tests/Oracles/exchange_oracle.py .build/debug/gamut [HISTORIES]

Makes random histories (gaps, hostile notes, medicines), exports them, and

* loads every FHIR bundle under the R4B models of `fhir.resources`, writes it again and compares;
  faults that are planted must be refused;
* reads every table with Python's `csv` and compares each cell with the history;
* opens one table of all notes in LibreOffice, where no cell may be a formula and each note must
  read as it was written; saves it again there, with semicolons, and imports that.

Needs fhir.resources (8 or newer) and, for the last part, soffice; the tests need none of it.
"""
import copy
import csv
import io
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

from fhir.resources.R4B.bundle import Bundle

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLAN = json.loads((ROOT / "Resources/Questionnaires/emotional-range.json").read_text())
NOTES = [
    "plain", "=1+1", "+1 week", "-x", "@SUM(A1)", "'quoted", "''", "a \"b\", c\nd", "a;b", "  =x",
    "=HYPERLINK(\"http://x\",\"y\")", "\tx", "\r\nx", "\x1b[31mred", "\\u{1B}", "\u202eturned",
    "ünï 👍🏽 ❤️", "＝1", "-1", "1e5", "0012", "2026-11-22", "TRUE", "1,5", "\"", ",", "=cmd|' /C x'!A0",
]


def history(rng):
    """A history file as a person's computer could hold it."""
    check_ins, events = [], []
    for week in range(rng.randrange(1, 40)):
        date = f"2026-{1 + week // 4:02}-{1 + 7 * (week % 4):02}"
        answers = {}
        for item in PLAN["items"]:
            options = list(range(5)) + ["skipped", None]
            if item.get("mayBeUntested"):
                options.append("nothing-happened")
            answers[item["id"]] = rng.choice(options)
        record = {
            "answers": {key: value for key, value in answers.items() if value is not None},
            "context": {"bother": rng.choice([0, 4, 9])}, "id": f"week-{week}",
            "note": rng.choice(NOTES), "questionnaire": "emotional-range",
            "questionnaireVersion": 1, "recordedAt": f"{date}T19:04:11+01:00", "weekEnding": date,
        }
        if rng.random() < 0.2:
            record["changedAt"] = f"{date}T20:00:00.5Z"
        check_ins.append(record)
    for number in range(rng.randrange(0, 6)):
        date = f"2026-{rng.randrange(1, 11):02}-{rng.randrange(1, 29):02}"
        event = {
            "date": date, "id": f"event-{number}", "recordedAt": f"{date}T08:00:00Z",
            "kind": rng.choice(["start", "stop", "dose-change", "switch", "life", "baseline"]),
            "medicine": rng.choice(["sertraline", "Lithium", "x\x1b\"y"]),
        }
        if event["kind"] in ("start", "dose-change", "switch"):
            event["previousMedicine"] = "sertraline"
            event["dose"] = {
                "amount": rng.choice([20, 0.5]), "unit": rng.choice(["mg", "drops"]),
                "perDay": rng.choice([1, 2, 0.5])}
        events.append(event)
    return {"format": "gamut-history", "version": 1, "checkIns": check_ins, "events": events}


def run(gamut, folder, *arguments):
    return subprocess.run(
        [gamut, *arguments, "--data", str(folder), "--today", "2026-11-22"],
        capture_output=True, check=True).stdout.decode()


def store(folder, document):
    folder.mkdir(mode=0o700)
    (folder / "history.json").write_text(json.dumps(document, ensure_ascii=False))


def resource(bundle, kind):
    return next(
        entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == kind)


def planted(bundle):
    """Copies of a bundle, each with a fault that the models must refuse."""
    def change(kind, body):
        changed = copy.deepcopy(bundle)
        body(changed if kind == "Bundle" else resource(changed, kind))
        return changed

    yield "no type", change("Bundle", lambda r: r.pop("type"))
    yield "no zone", change("Bundle", lambda r: r.update(timestamp="2026-11-22T19:00:00"))
    yield "no status", change("QuestionnaireResponse", lambda r: r.pop("status"))
    yield "no linkId", change("Questionnaire", lambda r: r["item"][0].pop("linkId"))
    yield "no code", change("Observation", lambda r: r.pop("code"))
    yield "two values", change(
        "Observation", lambda r: r.update(valueString="x", valueInteger=1))
    yield "unknown property", change("Observation", lambda r: r.update(mood="x"))
    yield "bad id", change("Patient", lambda r: r.update(id="a b"))
    yield "bad date", change(
        "Observation", lambda r: r.update(effectivePeriod={"start": "20/08/2026"}))
    yield "no subject", change("MedicationStatement", lambda r: r.pop("subject"))


def check_fhir(text, counts):
    bundle = json.loads(text)
    loaded = Bundle.model_validate(bundle)
    # The models spell the zone of UTC in another way.
    expected = json.loads(text.replace("+00:00", "Z"))
    assert json.loads(loaded.model_dump_json()) == expected, "written differently"
    counts["bundles"] += 1
    counts["resources"] += len(bundle["entry"])
    if any(e["resource"]["resourceType"] == "MedicationStatement" for e in bundle["entry"]):
        for name, fault in planted(bundle):
            try:
                Bundle.model_validate(fault)
            except ValueError:
                counts["refused"] += 1
            else:
                raise AssertionError(f"the models accept: {name}")


def plain(cell):
    """What a cell of free text stands for, by the description and not by gamut's code."""
    if re.match(r"'(?:'|\s*[=+\-@＝＋－＠])", cell) or cell == "''":
        cell = cell[1:]
    return re.sub(r"\\u\{([0-9A-F]+)\}", lambda match: chr(int(match[1], 16)), cell)


def check_csv(text, document, counts):
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert len(rows) == len(document["checkIns"])
    for row, record in zip(rows, document["checkIns"]):
        for key in ("id", "weekEnding", "recordedAt", "questionnaire"):
            assert row[key] == record[key], (key, row[key])
        assert row["changedAt"] == record.get("changedAt", "")
        assert plain(row["note"]) == record["note"], (row["note"], record["note"])
        for item in PLAN["items"]:
            answer = record["answers"].get(item["id"])
            assert row["item." + item["id"]] == ("" if answer is None else str(answer))
        assert row["context.bother"] == str(record["context"]["bother"])
        counts["rows"] += 1


def formulas(path):
    """The formulas and the texts of the last column of an OpenDocument table."""
    content = zipfile.ZipFile(path).read("content.xml").decode()
    return re.findall(r'table:formula="([^"]*)"', content)


def convert(source, form, folder, infilter):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", infilter,
         "--convert-to", form, "--outdir", str(folder), str(source)],
        check=True, capture_output=True, timeout=180)


def check_spreadsheet(gamut, folder, counts):
    document = {"format": "gamut-history", "version": 1, "checkIns": [], "events": []}
    for number, note in enumerate(NOTES):
        document["checkIns"].append({
            "answers": {"joy": number % 5, "funny": "nothing-happened", "sad": "skipped"},
            "id": f"n{number:02}", "note": note, "questionnaire": "emotional-range",
            "questionnaireVersion": 1, "recordedAt": "2026-11-22T19:04:11+01:00",
            "weekEnding": "2026-11-22"})
    store(folder / "notes", document)
    table = folder / "notes.csv"
    run(gamut, folder / "notes", "export", "--format", "csv", "--output", str(table))
    # Comma, quotation mark, UTF-8; formulas are evaluated, which is the worst case.
    infilter = "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,0,true"
    convert(table, "ods", folder, infilter)
    assert formulas(folder / "notes.ods") == [], formulas(folder / "notes.ods")
    bad = folder / "bad.csv"
    bad.write_text("note\n=1+1\n")
    convert(bad, "ods", folder, infilter)
    counts["planted formula seen"] = len(formulas(folder / "bad.ods"))
    assert counts["planted formula seen"] == 1
    again = folder / "again"
    again.mkdir()
    convert(folder / "notes.ods", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true", again,
            "--norestore")
    saved = (again / "notes.csv").read_text()
    rows = list(csv.DictReader(io.StringIO(saved, newline=""), delimiter=";"))
    mangled = [
        (record["note"], plain(row["note"])) for row, record in zip(rows, document["checkIns"])
        if plain(row["note"]) != record["note"]]
    print("notes that LibreOffice itself changes on saving:", mangled)
    print("its header and second row:", saved.splitlines()[0][:80], "|", saved.splitlines()[1][:80])
    outcome = subprocess.run(
        [gamut, "import", str(again / "notes.csv"), "--data", str(folder / "back")],
        capture_output=True, text=True)
    print("import of what it saved:", outcome.returncode, (outcome.stdout + outcome.stderr).strip())


def main():
    gamut = str(pathlib.Path(sys.argv[1]).resolve())
    total = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    counts = dict.fromkeys(["bundles", "resources", "refused", "rows"], 0)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for seed in range(total):
            document = history(random.Random(seed))
            store(folder / str(seed), document)
            check_fhir(run(gamut, folder / str(seed), "export", "--format", "fhir"), counts)
            check_csv(run(gamut, folder / str(seed), "export", "--format", "csv"), document, counts)
        if shutil.which("soffice"):
            check_spreadsheet(gamut, folder, counts)
    print(counts)


main()
