#!/usr/bin/env python3
"""Holds `gamut remind` against two calendar libraries, systemd and a list of its own.

    python3 Tests/Oracles/reminder_oracle.py .build/debug/gamut

Every calendar file is read by `icalendar` and by `ics`, and checked by a list of what both let pass; the
list must find each of a row of planted faults. The units go through `systemd-analyze`, where it is there.
Needs the Python packages icalendar and ics; the tests do not need this script.
"""
import datetime
import itertools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import icalendar

DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
TITLES = ["Weekly check-in", "a, b; c\\d \\n e", "Wöchentlich 🌱 " * 12, "x" * 67, "x" * 68, "it's 50% \"$HOME\""]


def run(program, *words):
    result = subprocess.run([program, "remind", *words], capture_output=True, check=True)
    return result.stdout


def faults(data):
    """What is wrong with a calendar file, by RFC 5545; both libraries accept most of it."""
    found = []
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data) or not data.endswith(b"\r\n"):
        found.append("line end")
    if any(len(line) > 75 for line in data.split(b"\r\n")):
        found.append("line length")
    try:
        [line.decode() for line in data.split(b"\r\n")]
    except UnicodeDecodeError:
        found.append("torn character")
    lines = data.replace(b"\r\n ", b"").decode(errors="replace").split("\r\n")
    values = dict(line.split(":", 1) for line in lines if ":" in line)
    for name in ["VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "DURATION", "RRULE", "SUMMARY", "ACTION",
                 "DESCRIPTION", "TRIGGER"]:
        if not values.get(name):
            found.append(f"no {name}")
    if not re.fullmatch(r"\d{8}T\d{6}Z", values.get("DTSTAMP", "")):
        found.append("DTSTAMP")
    if "DTEND" in values and "DURATION" in values:
        found.append("DTEND and DURATION")
    start = re.fullmatch(r"(\d{8})T(\d{6})", values.get("DTSTART", ""))
    rule = re.fullmatch(r"FREQ=WEEKLY;BYDAY=(\w\w)", values.get("RRULE", ""))
    if not start:
        found.append("DTSTART")
    elif rule:
        weekday = datetime.datetime.strptime(start[1], "%Y%m%d").weekday()
        if DAYS[weekday][:2].upper() != rule[1]:
            found.append("BYDAY")
    if re.search(r"numb|blunt|feel|gamut", values.get("SUMMARY", "") + values.get("DESCRIPTION", ""), re.I):
        found.append("telling title")
    return found


PLANTED = {
    "line end": lambda data: data.replace(b"\r\n", b"\n"),
    "line length": lambda data: data.replace(b"SUMMARY:", b"SUMMARY:" + b"y" * 70),
    "torn character": lambda data: data.replace(b"SUMMARY:", "SUMMARY:ä".encode()[:-1] + b"\r\n \xa4"),
    "DTSTAMP": lambda data: re.sub(rb"(DTSTAMP:\d+T\d+)Z", rb"\1", data),
    "DTSTART": lambda data: re.sub(rb"(DTSTART:\d+T\d+)", rb"\1Z", data),
    "BYDAY": lambda data: data.replace(b"BYDAY=SU", b"BYDAY=MO"),
    "DTEND and DURATION": lambda data: data.replace(b"DURATION:", b"DTEND:20261129T191000\r\nDURATION:"),
    "telling title": lambda data: data.replace(b"SUMMARY:", b"SUMMARY:Numbness "),
    **{f"no {name}": (lambda name: lambda data: re.sub(rb"\r\n" + name.encode() + rb":[^\r]*", b"", data))(name)
       for name in ["VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "RRULE", "ACTION", "TRIGGER"]},
}


BY_ICS = """
import ics, json, sys
event = list(ics.Calendar(sys.stdin.buffer.read().decode()).events)[0]
print(json.dumps([event.name, event.begin.strftime("%H:%M"), event.uid, len(event.alarms), str(event.duration)]))
"""


def read_by_ics(data):
    # ics 0.7 goes deeper with every file that it reads, so each is read in a process of its own.
    told = subprocess.run([sys.executable, "-c", BY_ICS], input=data, capture_output=True, check=True)
    return json.loads(told.stdout)


def check_calendars(program):
    count = 0
    times = itertools.cycle(["00:00", "07:05", "23:59"])
    for (day, title), time in zip(itertools.product(DAYS, TITLES), times):
        data = run(program, "--ics", "--day", day, "--time", time, "--title", title, "--today", "2026-11-27")
        assert faults(data) == [], (faults(data), data)
        event = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
        start = event["DTSTART"].dt
        assert start.tzinfo is None and DAYS[start.weekday()] == day and start.strftime("%H:%M") == time, start
        assert datetime.date(2026, 11, 27) <= start.date() < datetime.date(2026, 12, 4), start
        # Blanks at the ends of a title are no words of it.
        assert str(event["SUMMARY"]).strip() == title.strip(), event["SUMMARY"]
        assert event["RRULE"]["FREQ"] == ["WEEKLY"] and event["RRULE"]["BYDAY"] == [day[:2].upper()]
        assert len(event.walk("VALARM")) == 1 and event["DTSTAMP"].dt.utcoffset() == datetime.timedelta(0)
        name, begin, uid, alarms, duration = read_by_ics(data)
        # ics 0.7 takes an escaped backslash before an n for a line end.
        assert name.strip() == title.strip() or "\\n" in title, name
        assert begin == time and uid == str(event["UID"]) and alarms == 1
        assert duration == "0:10:00"
        count += 1
    return count


def check_planted(program):
    data = run(program, "--ics", "--day", "sunday", "--today", "2026-11-27")
    for name, plant in PLANTED.items():
        broken = plant(data)
        assert broken != data and name in faults(broken), (name, faults(broken))
    return len(PLANTED)


def check_units(program):
    if not shutil.which("systemd-analyze"):
        return "no systemd-analyze here"
    count = 0
    for day, title in itertools.product(DAYS, TITLES):
        with tempfile.TemporaryDirectory() as folder:
            words = ["--systemd", "--day", day, "--time", "7:05", "--title", title, "--data", f"{folder}/my 100% $data"]
            paths = []
            for unit in ["service", "timer"]:
                path = pathlib.Path(folder, f"weekly-reminder.{unit}")
                path.write_bytes(run(program, *words, "--unit", unit))
                paths.append(str(path))
            result = subprocess.run(
                ["systemd-analyze", "verify", "--user", "--man=no", *paths], capture_output=True, text=True,
                env={**os.environ, "XDG_RUNTIME_DIR": folder})
            complaints = [line for line in result.stderr.splitlines() if "weekly-reminder" in line]
            assert result.returncode == 0 and not complaints, result.stderr
            text = pathlib.Path(paths[1]).read_text()
            calendar = re.search("OnCalendar=(.*)", text)[1]
            told = subprocess.run(["systemd-analyze", "calendar", calendar], capture_output=True, text=True, check=True)
            assert f"{day[:3].title()} *-*-* 07:05:00" in told.stdout, told.stdout
            count += 1
    return count


def main():
    program = sys.argv[1]
    print("calendar files read by both libraries:", check_calendars(program))
    print("planted faults found:", check_planted(program))
    print("units verified:", check_units(program))


if __name__ == "__main__":
    main()
