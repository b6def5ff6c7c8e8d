#!/usr/bin/env python3
"""Opens the files of built packs that people work in, with other programs' readers: plan.xlsx, reviews.ics and
checklist.csv. Compares their figures with data/results.json.

    files_check.py FOLDER…           ends with `N passed, N failed`, counting folders
    files_check.py --self FOLDER     damages the files of a good pack, one way after the other, and wants each noticed

It shares no code with Waymark, so that a mistake in one does not hide in the other.
"""

import csv
import datetime
import io
import json
import pathlib
import re
import shutil
import sys
import tempfile
import warnings
import zipfile

import icalendar
import openpyxl
from openpyxl.utils import range_boundaries

SHEETS = ["Steps", "By term", "Checklist"]
TABLES = {"Steps": ["Steps"], "By term": ["Terms", "Money"], "Checklist": ["Checklist"]}
NO_TERM = "When there is time and money"
CSV_COLUMNS = ["Due", "Term", "Starts", "Ends", "Done when"]  # in this order, among others


class Check:
    def __init__(self, folder):
        self.folder = folder
        self.problems = []
        self.plan = json.loads((folder / "data/results.json").read_text(encoding="utf-8"))["plan"]

    def want(self, true, message):
        if not true:
            self.problems.append(f"{self.folder}: {message}")

    # ---- plan.xlsx

    def workbook(self):
        path = self.folder / "data/plan.xlsx"
        with zipfile.ZipFile(path) as archive:
            self.want(archive.testzip() is None, "plan.xlsx is damaged")
            names = archive.namelist()
            self.want(len(names) == len(set(names)) and names[0] == "[Content_Types].xml", "plan.xlsx has its parts wrong")
            self.want({entry.date_time[0] for entry in archive.infolist()} == {1980}, "plan.xlsx tells when it was made")
            # No name of a part in the types or relations without the part.
            types = archive.read("[Content_Types].xml").decode()
            self.want(set(re.findall(r'PartName="/([^"]+)"', types)) == {n for n in names if n.endswith(".xml")} - {"[Content_Types].xml"},
                      "plan.xlsx names other parts than it has")
        shown = openpyxl.load_workbook(path, data_only=True)
        typed = openpyxl.load_workbook(path)
        self.want(shown.sheetnames == SHEETS, f"plan.xlsx has the sheets {shown.sheetnames}")
        if shown.sheetnames != SHEETS:
            return
        self.tables = {}
        for name in SHEETS:
            self.sheet(typed[name], shown[name])
        self.figures()

    def sheet(self, typed, shown):
        name = typed.title
        self.want(sorted(typed.tables) == sorted(TABLES[name]), f"{name}: has the tables {sorted(typed.tables)}")
        setup = typed.page_setup
        self.want(setup.orientation == "landscape" and str(setup.paperSize) == "9", f"{name}: is not set for A4 on its side")
        self.want(typed.sheet_properties.pageSetUpPr.fitToPage and setup.fitToHeight == 0 and setup.fitToWidth in (1, None),
                  f"{name}: is not one page wide")
        self.want(typed.print_area, f"{name}: does not say what to print")
        inside = set()
        for table in typed.tables.values():
            left, top, right, bottom = range_boundaries(table.ref)
            heads = [typed.cell(top, column).value for column in range(left, right + 1)]
            self.want(heads == [column.name for column in table.tableColumns], f"{name}: the heads of {table.name} are not its columns")
            total = bottom if table.totalsRowCount else None
            self.want(total, f"{name}: {table.name} has no total")
            self.want(table.autoFilter is not None and range_boundaries(table.autoFilter.ref) == (left, top, right, bottom - 1),
                      f"{name}: the filter of {table.name} does not fit")
            inside.add((total, left, right))
            rows = [dict(zip(heads, (shown.cell(row, column).value for column in range(left, right + 1)))) for row in range(top + 1, bottom)]
            self.tables[table.name] = [row for row in rows if any(value is not None for value in row.values())]
            self.totals(typed, shown, table, heads, (left, bottom))
            if len(typed.tables) == 1:
                self.want(typed.freeze_panes == typed.cell(top + 1, 3).coordinate, f"{name}: the head does not stay")
                self.want(typed.print_title_rows == f"${top}:${top}" or typed.print_title_rows == f"{top}:{top}", f"{name}: the head is not repeated")
            rules = {str(rule.sqref): rule for rule in typed.data_validations.dataValidation}
            self.choices(name, table, heads, rules, top, bottom)
        for row in typed.iter_rows():
            for cell in row:
                total = any(cell.row == at for at, _, _ in inside)
                if cell.data_type == "f":
                    self.want(total and cell.value.startswith("=SUBTOTAL("), f"{name} {cell.coordinate}: the formula {cell.value}")
                if isinstance(cell.value, str) and cell.data_type == "s":
                    self.want(len(cell.value) < 32768, f"{name} {cell.coordinate}: is too long")

    def totals(self, typed, shown, table, heads, corner):
        left, bottom = corner
        for place, column in enumerate(table.tableColumns):
            if column.totalsRowFunction is None:
                continue
            cell = typed.cell(bottom, left + place)
            values = [row[heads[place]] for row in self.tables[table.name]]
            if column.totalsRowFunction == "sum":
                again = sum(value for value in values if not isinstance(value, str) and value is not None)
                self.want(cell.value == f"=SUBTOTAL(109,{table.name}[{column.name}])", f"{table.name}: the formula {cell.value}")
            else:
                again = sum(value is not None for value in values)
                self.want(cell.value == f"=SUBTOTAL(103,{table.name}[{column.name}])", f"{table.name}: the formula {cell.value}")
            told = shown.cell(bottom, left + place).value
            self.want(isinstance(told, (int, float)) and abs(told - again) < 0.001, f"{table.name}: {column.name} adds up to {again}, not {told}")

    def choices(self, sheet, table, heads, rules, top, bottom):
        def rule(head):
            letter = openpyxl.utils.get_column_letter(heads.index(head) + 1)
            return rules.get(f"{letter}{top + 1}:{letter}{bottom - 1}") or rules.get(f"{letter}{top + 1}")

        if table.name == "Steps":
            status, done = rule("Status"), rule("Done on")
            self.want(status and status.type == "list" and len(status.formula1.strip('"').split(",")) == 5, f"{sheet}: Status has no list to choose from")
            self.want(done and done.type == "date", f"{sheet}: Done on takes more than dates")
            words = status.formula1.strip('"').split(",") if status else []
            for row in self.tables["Steps"]:
                self.want(row["Status"] in words, f"{sheet}: {row['Status']} is no choice of its list")
        if table.name == "Checklist":
            self.want(rule("Done") and rule("Done").type == "list", f"{sheet}: Done has no list to choose from")

    def is_day(self, value, where):
        self.want(isinstance(value, datetime.datetime) and value.time() == datetime.time(), f"{where}: {value!r} is no day")

    def figures(self):
        steps = self.tables["Steps"]
        self.want(len(steps) == len(self.plan["steps"]), f"Steps has {len(steps)} rows")
        for row, step in zip(steps, self.plan["steps"]):
            where = f"Steps {row['Number']}"
            planned, placed = step["planned"], step["placed"]
            self.want(row["Number"] == step["number"] and row["Step id"] == step["id"] and step["title"] in row["Step"], f"{where}: is another step")
            self.want(row["Days"] == planned["days"], f"{where}: {row['Days']} days")
            once, yearly = (planned["once"], planned["yearly"]) if step["cost-known"] else ("not known", "not known")
            self.want(row["Cost once"] == once and row["Cost a year"] == yearly, f"{where}: costs {row['Cost once']} and {row['Cost a year']}")
            self.want(row["Why here"].startswith(step["why-here"]), f"{where}: says why else")
            self.place(row, placed, where)
        for row, term in zip(self.tables["Terms"], self.plan["terms"]):
            where = f"By term {row['Term']}"
            self.is_day(row["Starts"], where)
            self.is_day(row["Ends"], where)
            self.want(row["Term"] == term["name"] and row["Days you can give"] == term["capacity"] and row["Days planned"] == term["used"], f"{where}: has other days")
            self.want(abs(row["Days left"] - term["capacity"] + term["used"]) < 0.001, f"{where}: has other days left")
        self.want(len(self.tables["Terms"]) == len(self.plan["terms"]), "By term has other terms")
        for row, year in zip(self.tables["Money"], self.plan["years"]):
            where = f"By term {row['Financial year']}"
            self.want((row["Budget"], row["Paid once"], row["Paid each year"]) == (year["budget"], year["once"], year["yearly"]), f"{where}: has other money")
            self.want(abs(row["Money left"] - year["budget"] + year["once"] + year["yearly"]) < 0.001, f"{where}: has other money left")
        self.want(len(self.tables["Money"]) == len(self.plan["years"]), "By term has other years")
        by_id = {step["id"]: step for step in self.plan["steps"]}
        seen = {row["Step id"] for row in self.tables["Checklist"]}
        self.want(seen == set(by_id), "Checklist has other steps")
        for row in self.tables["Checklist"]:
            where = f"Checklist {row['Step id']}"
            self.want(row["Action"] and row["Done"] is None, f"{where}: has no action, or is done")
            if row["Step id"] in by_id:
                self.place(row, by_id[row["Step id"]]["placed"], where)

    def place(self, row, placed, where):
        if placed is None:
            self.want((row["Term"], row["Starts"], row["Ends"]) == (NO_TERM, None, None), f"{where}: has a place")
            return
        self.is_day(row["Starts"], where)
        self.is_day(row["Ends"], where)
        told = tuple(f"{row[name]:%Y-%m-%d}" if isinstance(row[name], datetime.datetime) else None for name in ("Starts", "Ends"))
        self.want(told == (placed["starts"], placed["ends"]), f"{where}: is at {told}")
        self.want(row["Term"] == self.plan["terms"][placed["first-term"]]["name"], f"{where}: is in {row['Term']}")

    # ---- reviews.ics

    def calendar(self):
        raw = (self.folder / "data/reviews.ics").read_bytes()
        self.want(raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r"), "reviews.ics has other line ends")
        for line in raw.split(b"\r\n"):
            self.want(len(line) <= 75, f"reviews.ics has a line of {len(line)} bytes")
            try:
                line.decode()
            except UnicodeDecodeError:
                self.want(False, "reviews.ics cuts a character")
        try:
            calendar = icalendar.Calendar.from_ical(raw)
        except ValueError as error:
            return self.want(False, f"reviews.ics cannot be read: {error}")
        self.want(str(calendar["VERSION"]) == "2.0" and "PRODID" in calendar and "METHOD" not in calendar, "reviews.ics has its head wrong")
        events = calendar.walk("VEVENT")
        ids = [str(event["UID"]) for event in events]
        self.want(len(ids) == len(set(ids)), "reviews.ics has an id twice")
        days = {}
        for event in events:
            where = f"reviews.ics {event['UID']}"
            start, end = event.decoded("DTSTART"), event.decoded("DTEND")
            self.want(type(start) is datetime.date and end - start == datetime.timedelta(days=1), f"{where}: lasts from {start} to {end}")
            self.want(isinstance(event.decoded("DTSTAMP"), datetime.datetime) and event["SEQUENCE"] == 0, f"{where}: has its stamp wrong")
            self.want(str(event["SUMMARY"]).strip(), f"{where}: says nothing")
            days[str(event["UID"])] = start.isoformat()
        for step in self.plan["steps"]:
            told = [day for uid, day in days.items() if f"-step-{step['id']}@" in uid]
            ends = step.get("due") or (step["placed"] or {}).get("ends")  # the school's own date comes first
            self.want(told == ([ends] if ends else []), f"reviews.ics has {step['id']} at {told}")
        reviews = sum("-term-" in uid for uid in days)
        whole = sum(not term["part"] and not term["off"] for term in self.plan["terms"])
        self.want(reviews == whole, f"reviews.ics has {reviews} reviews of terms, not {whole}")

    # ---- checklist.csv

    def checklist(self):
        text = (self.folder / "data/checklist.csv").read_bytes().decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        by_id = {step["id"]: step for step in self.plan["steps"]}
        if rows:
            heads = list(rows[0])
            self.want([head for head in heads if head in CSV_COLUMNS] == CSV_COLUMNS, f"checklist.csv has the columns {heads}")
        for row in rows:
            placed = by_id[row["Step id"]]["placed"]
            want = (placed["starts"], placed["ends"]) if placed else ("", "")
            self.want((row.get("Starts"), row.get("Ends")) == want, f"checklist.csv has {row['Step id']} elsewhere")
            term = self.plan["terms"][placed["first-term"]]["name"] if placed else NO_TERM
            self.want(row.get("Term") == term, f"checklist.csv has {row['Step id']} in {row.get('Term')}")

    def run(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # openpyxl warns of what it leaves out
            self.workbook()
        self.calendar()
        self.checklist()
        return self.problems


def damage_workbook(folder, part, pattern, instead):
    path = folder / "data/plan.xlsx"
    with zipfile.ZipFile(path) as archive:
        files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    whole = files[part].decode()
    damaged = re.sub(pattern, instead, whole, count=1)
    assert damaged != whole, (part, pattern)
    files[part] = damaged.encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)


def damage_text(folder, name, pattern, instead):
    path = folder / "data" / name
    whole = path.read_bytes()
    damaged = re.sub(pattern, instead, whole, count=1)
    assert damaged != whole, (name, pattern)
    path.write_bytes(damaged)


STEPS = "xl/worksheets/sheet1.xml"
TERMS = "xl/worksheets/sheet2.xml"
CHECKLIST = "xl/worksheets/sheet3.xml"
# Each is wrong in one way, and what is said of it.
DAMAGES = [
    (damage_workbook, "xl/workbook.xml", 'name="Checklist"', 'name="Ticks"', "has the sheets"),
    (damage_workbook, STEPS, r"<f>SUBTOTAL\(109,Steps\[Days\]\)</f><v>", "<f>SUBTOTAL(109,Steps[Days])</f><v>1", "Days adds up to"),
    (damage_workbook, STEPS, r"SUBTOTAL\(109,Steps\[Days\]\)", "SUM(I5:I6)", "the formula"),
    (damage_workbook, STEPS, r'(<c r="B5" s="\d+") t="s"><v>\d+</v>', r"\1><f>1+1</f><v>2</v>", "the formula"),
    (damage_workbook, STEPS, r'<dataValidation type="list".*?</dataValidation>', "", "no list to choose from"),
    (damage_workbook, STEPS, r'type="date"', 'type="textLength"', "takes more than dates"),
    (damage_workbook, STEPS, r'orientation="landscape"', 'orientation="portrait"', "A4 on its side"),
    (damage_workbook, STEPS, r'fitToHeight="0"', 'fitToHeight="1"', "one page wide"),
    (damage_workbook, STEPS, r'(<c r="G\d+" s="\d+">)<v>(\d+)</v>', r"\1<v>\2.5</v>", "is no day"),
    (damage_workbook, STEPS, r'(<c r="I\d+" s="\d+">)<v>', r"\1<v>9", "days"),
    (damage_workbook, TERMS, r'(<c r="D\d+" s="\d+">)<v>', r"\1<v>9", "has other days"),
    (damage_workbook, CHECKLIST, r'<pane .*?/>', "", "the head does not stay"),
    (damage_workbook, "xl/tables/table1.xml", r'<tableColumn id="9" name="Days"', '<tableColumn id="9" name="Time"', "are not its columns"),
    (damage_workbook, "xl/tables/table1.xml", r' totalsRowCount="1"', "", "has no total"),
    (damage_text, "reviews.ics", b"\r\n", b"\n", "line ends"),
    (damage_text, "reviews.ics", b"\r\n ", b"", "a line of"),
    (damage_text, "reviews.ics", rb"UID:[^\r]*", b"UID:same\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:same", "an id twice"),
    (damage_text, "reviews.ics", rb"DTSTART;VALUE=DATE:(\d+)", rb"DTSTART:\1T090000Z", "lasts from"),
    (damage_text, "reviews.ics", rb"-step-", b"-steps-", "reviews.ics has"),
    (damage_text, "reviews.ics", rb"-term-", b"-terms-", "reviews of terms"),
    (damage_text, "checklist.csv", b"Starts,Ends", b"Ends,Starts", "checklist.csv has"),
    (damage_text, "checklist.csv", rb",(\d{4})-(\d\d)-(\d\d),(\d{4}-)", rb",\3/\2/\1,\4", "elsewhere"),
]


def self_test(folder):
    assert Check(folder).run() == [], "the pack to damage is not good"
    for damage, name, pattern, instead, said in DAMAGES:
        with tempfile.TemporaryDirectory() as temporary:
            copy = pathlib.Path(temporary) / "pack"
            shutil.copytree(folder / "data", copy / "data")
            damage(copy, name, pattern, instead)
            try:
                problems = Check(copy).run()
            except Exception as error:  # a reader that gives up has noticed too
                problems = [f"{said}: {error!r}"]
            assert any(said in problem for problem in problems), (name, pattern, problems)
    print(f"{len(DAMAGES)} kinds of damage are found")


def main():
    if sys.argv[1:2] == ["--self"]:
        self_test(pathlib.Path(sys.argv[2]))
        return 0
    failed = 0
    for name in sys.argv[1:]:
        problems = Check(pathlib.Path(name)).run()
        failed += bool(problems)
        print("\n".join(problems[:30]) if problems else f"{name}: good")
    count = len(sys.argv) - 1
    print(f"{count - failed} passed, {failed} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
