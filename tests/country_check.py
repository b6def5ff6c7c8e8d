#!/usr/bin/env python3
"""Adds up every figure of a country's own pages and files again, from the results of its schools' packs.

    country_check.py COUNTRY_DIR OUT          ends with `N problems`
    country_check.py --self COUNTRY_DIR OUT   changes one figure after the other in a copy, and wants each noticed

It shares no code with Waymark, so that a mistake in one does not hide in the other. What a school's standards come to
it takes from tests/trust_check.py, and what no results say (which folders are local authorities) from COUNTRY_DIR.
"""

import collections
import csv
import io
import pathlib
import re
import sys

import trust_check
from trust_check import Tables, pence, read_json, tenths

FEWEST = 5
SIZES = ("one-school", "small", "medium", "large", "local-authority")
SIZE_NAMES = dict(zip(SIZES, ("Trusts of one school", "Trusts of 2 to 5 schools", "Trusts of 6 to 11 schools", "Trusts of 12 schools or more",
                              "Local authorities")))
WHY_NOT = {"few": "fewer than 5 schools", "beside-few": "not shown, so that a smaller group cannot be worked out"}


class School:
    def __init__(self, trust, pack, own):
        self.trust, self.pack, self.own = trust, pack, own
        self.phase = pack["school"]["phase"]
        self.asked = sum(a["asked"] for a in pack["areas"])
        self.answered = sum(a["answered"] for a in pack["areas"])


class Check:
    def __init__(self, country, out, content):
        self.out, self.content, self.problems = out, content, []
        self.told = read_json(out / "data/results.json")
        self.trusts, self.schools = {}, []
        for folder in sorted((out / "trusts").iterdir()):
            trust = trust_check.Check(folder, content)
            text = (country / folder.name / "trust.yaml").read_text(encoding="utf-8")
            count = len(trust.packs)
            size = "local-authority" if re.search("^kind: local-authority$", text, re.MULTILINE) else SIZES[0 if count == 1 else 1 if count < 6 else 2 if count < 12 else 3]
            self.trusts[folder.name] = (trust.told["trust"], size, [School(folder.name, trust.packs[id], trust.own[id]) for id in trust.packs])
            self.schools += self.trusts[folder.name][2]
        first = self.schools[0].pack
        self.areas, self.meets = first["areas"], first["meets"]
        self.stages = [s["id"] for s in first["stages"]]
        self.groups = {"by-phase": self.shown({phase: [s for s in self.schools if s.phase == phase] for phase in content.phases}),
                       "by-trust-size": self.shown({size: [s for s in self.schools if self.trusts[s.trust][1] == size] for size in SIZES})}

    def same(self, what, told, found):
        if told != found:
            self.problems.append(f"{what}: it says {str(told)[:300]}, and it is {str(found)[:300]}")

    @staticmethod
    def shown(groups):
        """(schools, whether they are shown) of each group that has some."""
        groups = {id: schools for id, schools in groups.items() if schools}
        hidden = {id: "few" for id, schools in groups.items() if len(schools) < FEWEST}
        total = sum(len(groups[id]) for id in hidden)
        if hidden and (len(hidden) == 1 or total < FEWEST):
            rest = [id for id in groups if id not in hidden]
            if rest:
                hidden[min(rest, key=lambda id: len(groups[id]))] = "beside-few"
        return {id: (schools, hidden.get(id, "yes")) for id, schools in groups.items()}

    # ---- Sums

    @staticmethod
    def standards(sums):
        found = {"met": 0, "by-year": collections.Counter(), "no-step": 0, "no-place": 0, "not-known": 0, "not-applicable": 0}
        for own in sums:
            if own["count"] == 0:
                found["not-applicable"] += 1
            elif own["met"] == own["count"]:
                found["met"] += 1
            elif own["projected"]:
                found["by-year"][int(own["projected"][:4])] += 1
            else:
                found[{"step": "no-step", "place": "no-place"}.get(own["lacks"], "not-known")] += 1
        found["by-year"] = [{"year": year, "schools": count} for year, count in sorted(found["by-year"].items())]
        return found

    def area(self, schools, number):
        own = [s.pack["areas"][number] for s in schools]
        area = self.areas[number]
        return {"id": area["id"], "title": area["title"], "core": area["id"] in self.content.core,
                "at-level": [sum(a["level"] == level for a in own) for level in range(1, len(self.told["levels"]) + 1)],
                "not-known": sum(a["level"] is None and a["asked"] > 0 for a in own), "not-applicable": sum(a["level"] is None and a["asked"] == 0 for a in own),
                "asked": sum(a["asked"] for a in own), "answered": sum(a["answered"] for a in own),
                "standards": self.standards([s.own["areas"][area["id"]] for s in schools])}

    def questions(self, schools):
        ids = [q["id"] for q in self.told["all"]["questions"]]
        levels = {id: [s.own["levels"][id] for s in schools if s.own["levels"].get(id)] for id in ids}
        return [{"id": id, "answered": len(levels[id]), "below": sum(level < self.meets for level in levels[id])} for id in ids]

    def steps(self, schools):
        plans = collections.defaultdict(list)
        for school in schools:
            for step in school.pack["plan"]["steps"]:
                if step["kind"] == "step":
                    plans[step["id"]].append((school, step))
        found = []
        for id, own in sorted(plans.items(), key=lambda item: (-len(item[1]), item[0])):
            per = "school" if self.content.free[id] else self.content.per[id]
            counts = [1 if per == "school" else s.pack["school"][{"pupil": "pupils", "staff": "staff", "device": "devices"}[per]] for s, _ in own]
            found.append({"id": id, "once": self.content.scope[id] != "school", "schools": len(own), "units": sum(c or 0 for c in counts),
                          "costs-unknown": sum(c is None for c in counts), "days": sum(tenths(s["planned"]["days"]) for _, s in own),
                          "cost-once": sum(pence(s["planned"]["once"]) for _, s in own), "cost-yearly": sum(trust_check.Check.yearly(s) for _, s in own),
                          **{f"cost-{kind}-{end}": sum(pence(s.get(f"cost-{kind}", {}).get(end, 0)) for _, s in own) for kind in ("once", "yearly") for end in ("low", "high")}})
        return found

    def figures(self, schools):
        return {"schools": len(schools), "pupils": sum(s.pack["school"]["pupils"] or 0 for s in schools),
                "pupils-unknown": sum(s.pack["school"]["pupils"] is None for s in schools), "asked": sum(s.asked for s in schools),
                "answered": sum(s.answered for s in schools), "complete": sum(s.answered == s.asked for s in schools),
                "stages": {stage: sum(s.pack["stands-at"] == stage for s in schools) for stage in self.stages},
                "every-stage-secure": sum(s.pack["stands-at"] is None for s in schools), "core-standards": self.standards([s.own["core"] for s in schools]),
                "areas": [self.area(schools, number) for number in range(len(self.areas))], "questions": self.questions(schools), "steps": self.steps(schools)}

    # ---- data/results.json

    def told_figures(self, what, told, schools):
        found = self.figures(schools)
        told = {**told, "stages": {s["id"]: s["schools"] for s in told["stages"]},
                "steps": [{key: tenths(value) if key == "days" else pence(value) if key.startswith("cost-") else value for key, value in s.items()
                           if key not in ("title", "area", "question")} for s in told["steps"]]}
        self.same(f"{what}, its names", sorted(told), sorted(found))
        for key, value in found.items():
            for a, b in zip(told[key], value) if isinstance(value, list) and len(value) == len(told[key]) else [(told[key], value)]:
                self.same(f"{what}, {key}", a, b)

    def results(self):
        told = self.told
        self.same("format", (told["format"], told["version"]), ("waymark-country-results", 1))
        days = sorted(s.pack["date"] for s in self.schools if s.pack["date"])
        self.same("the days", (told["first-answers"], told["last-answers"]), (days[0], days[-1]) if days else (None, None))
        cycles = {s.pack["cycle"] for s in self.schools}
        self.same("the cycle", told["cycle"], cycles.pop() if len(cycles) == 1 else None)
        self.told_figures("all", told["all"], self.schools)
        for split, groups in self.groups.items():
            self.same(f"{split}, its groups", [(g["id"], g["shown"]) for g in told[split]], [(id, shown) for id, (_, shown) in groups.items()])
            for group in told[split]:
                schools, shown = groups.get(group["id"], ([], "no"))
                if shown == "yes":
                    self.told_figures(f"{split} {group['id']}", group["figures"], schools)
                else:
                    self.same(f"{split} {group['id']}, which is not shown", group["figures"], None)
        found = [{"id": id, "name": trust["name"], "uid": trust["uid"], "size": size, "schools": len(schools), "complete": sum(s.asked == s.answered for s in schools),
                  "asked": sum(s.asked for s in schools), "answered": sum(s.answered for s in schools)} for id, (trust, size, schools) in self.trusts.items()]
        self.same("the trusts", told["trusts"], found)

    # ---- data/country.csv

    def each_group(self):
        yield "all", "all", "All schools", self.schools, "yes"
        names = {g["id"]: g["name"] for g in self.told["by-phase"]}
        for id, (schools, shown) in self.groups["by-phase"].items():
            yield "phase", id, names.get(id), schools, shown
        for id, (schools, shown) in self.groups["by-trust-size"].items():
            yield "trust size", id, SIZE_NAMES[id], schools, shown

    def table(self):
        _, *rows = csv.reader(io.StringIO((self.out / "data/country.csv").read_text(encoding="utf-8-sig")))
        found = []
        for number, area in enumerate(self.areas):
            for split, id, name, schools, shown in self.each_group():
                row = [area["title"], area["id"], "yes" if area["id"] in self.content.core else "no", split, name, id, WHY_NOT.get(shown, "")]
                if shown == "yes":
                    own = self.area(schools, number)
                    standards = own["standards"]
                    figures = [sum(own["at-level"]) + own["not-known"], *own["at-level"], own["not-known"], own["not-applicable"], sum(own["at-level"][self.meets - 1:]),
                               own["answered"], own["asked"], standards["met"], sum(y["schools"] for y in standards["by-year"]),
                               *(standards[key] for key in ("no-step", "no-place", "not-known", "not-applicable"))]
                    row += [str(figure) for figure in figures]
                found.append(row + [""] * (len(rows[0]) - len(row)))
        self.same("country.csv, its rows", len(rows), len(found))
        for told, own in zip(rows, found):
            self.same(f"country.csv, {own[1]} of {own[5]}", told, own)

    # ---- The pages

    @staticmethod
    def share(part, whole):
        if not whole:
            return "–"
        return "under 1%" if part and part * 100 < whole else f"{part * 100 // whole}%"

    def page(self, name):
        return Tables((self.out / name).read_text(encoding="utf-8"))

    def index_page(self, page):
        rows = page.tables["stages"][1:]
        counts = [sum(s.pack["stands-at"] == stage for s in self.schools) for stage in [*self.stages, None]]
        self.same("index.html, the stages", [row[2:] for row in rows], [[self.share(count, len(self.schools)), f"{count:,}"] for count in counts])
        pupils = sum(s.pack["school"]["pupils"] or 0 for s in self.schools)
        complete = sum(s.asked == s.answered for s in self.schools)
        for words in (f"{len(self.trusts):,} trusts and local authorities", f"{len(self.schools):,} schools", f"{pupils:,} pupils",
                      f"{complete:,} of {len(self.schools):,} schools have answered every question",
                      f"{self.share(sum(s.answered for s in self.schools), sum(s.asked for s in self.schools))} of their questions are answered"):
            self.same(f"index.html, “{words}”", words in page.text, True)
        self.core_table("index.html", page.tables["core"])

    def core_table(self, name, table):
        head, *rows = table
        years = [int(cell.rsplit(" ", 1)[1]) for cell in head if cell.startswith("By the end of")]
        areas = [number for number, area in enumerate(self.areas) if area["id"] in self.content.core]
        sums = [self.area(self.schools, number)["standards"] for number in areas] + [self.standards([s.own["core"] for s in self.schools])]
        self.same(f"{name}, how many core areas", len(rows), len(sums))
        for row, own in zip(rows, sums):
            whole = len(self.schools) - own["not-applicable"]
            by = [own["met"] + sum(y["schools"] for y in own["by-year"] if y["year"] <= year) for year in years]
            found = [own["met"], *by, whole - by[-1] - own["not-known"], own["not-known"]]
            self.same(f"{name}, {row[0]}", row[2:], [self.share(count, whole) for count in found])

    def areas_page(self, page):
        for row, number in zip(page.tables["numbers"][1:], range(len(self.areas))):
            own = self.area(self.schools, number)
            self.same(f"areas.html, {row[0]}", row[1:], [f"{count:,}" for count in (*own["at-level"], own["not-known"], own["not-applicable"])])
        for id, split in (("map", "by-phase"), ("sizes", "by-trust-size")):
            groups = [self.schools] + [schools for schools, shown in self.groups[split].values() if shown == "yes"]
            for row, number in zip(page.tables[id][1:], range(len(self.areas))):
                found = []
                for schools in groups:
                    own = self.area(schools, number)
                    meets, whole = sum(own["at-level"][self.meets - 1:]), sum(own["at-level"]) + own["not-known"]
                    found.append(f"{self.share(meets, whole)} {meets:,}" if whole else "–")
                self.same(f"areas.html, {row[0]}, {split}", row[1:], found)

    def standards_page(self, page):
        self.core_table("standards.html", page.tables["core"])
        with_standards = [n for n, area in enumerate(self.areas) if any(s["area"] == area["id"] for s in self.schools[0].pack["standards"])]
        for row, number in zip(page.tables["numbers"][1:], with_standards):
            own = self.area(self.schools, number)["standards"]
            told = [int(cell.replace(",", "")) for cell in row[1:]]
            self.same(f"standards.html, {row[0]}", (told[0], sum(told[1:-4]), told[-4:]),
                      (own["met"], sum(y["schools"] for y in own["by-year"]), [own["no-step"], own["no-place"], own["not-known"], own["not-applicable"]]))

    def missing_page(self, page):
        rows = page.tables["answered"][1:]
        for row, (_, id, _, schools, shown) in zip(rows, self.each_group()):
            asked, answered, complete = sum(s.asked for s in schools), sum(s.answered for s in schools), sum(s.asked == s.answered for s in schools)
            found = [f"{len(schools):,}", self.share(answered, asked), f"{asked - answered:,}", f"{self.share(complete, len(schools))} {complete:,}"]
            self.same(f"missing.html, {id}", row[1:], found if shown == "yes" else [WHY_NOT[shown]])
        for row, number in zip(page.tables["areas"][1:], range(len(self.areas))):
            own = self.area(self.schools, number)
            self.same(f"missing.html, {row[0]}", row[1:], [self.share(own["answered"], own["asked"]), f"{own['asked'] - own['answered']:,}", f"{own['not-known']:,}"])

    def trusts_page(self, page):
        text = (self.out / "trusts.html").read_text(encoding="utf-8")
        links = re.findall(r'<th scope="row"><a href="trusts/([a-z0-9-]+)/index.html">', text)
        self.same("trusts.html, its trusts, A to Z", links, sorted(self.trusts, key=lambda id: (self.trusts[id][0]["name"].lower(), id)))
        cells = [[c.replace(",", "") for c in re.findall(r'<td class="amount">([^<]*)', row)] for row in re.findall(r'<tr><th scope="row"><a.*?</tr>', text)]
        for id, told in zip(links, cells):
            schools = self.trusts[id][2]
            self.same(f"trusts.html, {id}", told, [str(len(schools)), self.share(sum(s.answered for s in schools), sum(s.asked for s in schools))])

    def gaps_page(self, page):
        gaps = sorted((q for q in self.questions(self.schools) if q["below"]), key=lambda q: -q["below"])[:8]
        told = re.findall(r"([\d,]+) of ([\d,]+) schools are working towards this \(([^)]*)\)", page.text)[:len(gaps)]
        self.same("gaps.html, the common gaps", told, [(f"{q['below']:,}", f"{q['answered']:,}", self.share(q["below"], q["answered"])) for q in gaps])
        once = [s for s in self.steps(self.schools) if s["once"] and not self.content.free[s["id"]]]
        days = sum(s["days"] for s in once)
        words = f"all such steps are {days // 10:,} days" if days >= 10_000 else f"all such steps are {days // 10}{f'.{days % 10}' if days % 10 else ''} days"
        self.same(f"gaps.html, “{words}”", words in page.text, True)

    def all(self):
        self.results()
        self.table()
        for name in ("index", "areas", "standards", "missing", "trusts", "gaps"):
            getattr(self, f"{name}_page")(self.page(f"{name}.html"))
        return self.problems


def check(country, out, content):
    return Check(country, out, content).all()


# ---- It must be able to fail

CHANGES = [("index.html", r'(<span class="map-level">)\d+%', r"\g<1>101%"), ("index.html", r"(<li><strong>)[\d,]+", r"\g<1>99999"),
           ("areas.html", r'(<span class="map-level">)\d+%', r"\g<1>101%"), ("areas.html", r'(?s)(id="numbers".*?<span class="map-level">)[\d,]+', r"\g<1>99999"),
           ("standards.html", r'(<span class="map-level">)\d+%', r"\g<1>101%"), ("standards.html", r'(?s)(id="numbers".*?<span class="map-level">)[\d,]+', r"\g<1>99999"),
           ("missing.html", r'(<span class="map-level">)[\d,]+', r"\g<1>99999"), ("trusts.html", r'(<td class="amount">)\d+', r"\g<1>99999"),
           ("gaps.html", r"[\d,]+( of [\d,]+ schools are working)", r"99999\1"), ("data/country.csv", r"(?m)^((?:[^,\n]*,){9})\d+", r"\g<1>99999")]


def main():
    words = [word for word in sys.argv[1:] if word != "--self"]
    if len(words) != 2:
        sys.exit(__doc__)
    country, out = map(pathlib.Path, words)
    content = trust_check.Content()
    if "--self" in sys.argv:
        trust_check.notices_all(out, lambda folder: check(country, folder, content), ("version", "levels", "meets"), CHANGES)
        return 0
    problems = check(country, out, content)
    for problem in problems[:40]:
        print(f"  {problem}")
    print(f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
