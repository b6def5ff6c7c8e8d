#!/usr/bin/env python3
"""Adds up every figure of a trust's own pages and files again, from the results of its schools' packs.

    trust_check.py OUT…          ends with `N passed, N failed`, counting trusts
    trust_check.py --self OUT    changes one figure after the other in a copy, and wants each noticed

It shares no code with Waymark, so that a mistake in one does not hide in the other. What results do not say (which
areas are core, which steps can be done once, what a price counts) it reads from the content folder itself.
"""

import collections
import csv
import datetime
import html
import io
import json
import pathlib
import re
import shutil
import sys
import tempfile
from html.parser import HTMLParser

import openpyxl

CONTENT = pathlib.Path(__file__).resolve().parent.parent / "content"
MONTHS = "January February March April May June July August September October November December".split()


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def fact(text, name, default=None):
    found = re.search(rf"^{name}: *(.*)$", text.split("\n---", 1)[0], re.MULTILINE)
    return found.group(1).strip() if found else default


def in_words(date):
    year, month, day = date.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def pounds(text):
    return round(float(text.replace("£", "").replace(",", "")) * 100)


def pence(amount):
    return round(amount * 100)


def tenths(amount):
    return round(amount * 10)


def number(amount):
    """As pages write it: 12, 1.5."""
    return f"{tenths(amount) // 10}" if tenths(amount) % 10 == 0 else f"{amount:.1f}"


def in_order(day, next_day):
    return (datetime.date.fromisoformat(next_day) - datetime.date.fromisoformat(day)).days == 1


class Content:
    def __init__(self):
        self.core, self.scope, self.per, self.free, self.title, self.order = set(), {}, {}, {}, {}, {}
        self.needs, self.rise = {}, {}
        for path in CONTENT.glob("areas/*/area.md"):
            text = path.read_text(encoding="utf-8")
            self.order[path.parent.name] = int(fact(text, "order", 0))
            self.title[path.parent.name] = re.search(r"^# (.*)$", text, re.MULTILINE).group(1)
            if fact(text, "core") == "true":
                self.core.add(path.parent.name)
        for path in CONTENT.glob("areas/*/steps/*.md"):
            text = path.read_text(encoding="utf-8")
            self.scope[path.stem] = fact(text, "scope", "school")
            cost = fact(text, "cost", "")
            self.per[path.stem] = (re.search(r"per: *(\w+)", cost) or [None, "school"])[1]
            to = int(fact(text, "to"))
            self.needs[path.stem] = re.findall(r"[a-z0-9-]+", fact(text, "needs", ""))
            self.rise[path.stem] = (fact(text, "question"), int(fact(text, "from", to - 1)), to)
            self.free[path.stem] = not re.search(r"(once|yearly): *[\d. to]*[1-9]", cost)
        phases = (CONTENT / "rubric.md").read_text(encoding="utf-8").split("\nphases:", 1)[1].split("\nterms:", 1)[0]
        self.phases = re.findall(r"id: ([a-z-]+)", phases)


    def before(self, step):
        """The steps that it rests on: those it needs, and those that bring its question to where it starts."""
        question, low, high = self.rise[step]
        return set(self.needs[step]) | {other for other, (own, _, to) in self.rise.items() if own == question and low <= to < high}

    def nearest(self, step, among):
        """The steps of these that it rests on, also through others that are not of them."""
        found, seen, open_ = set(), set(), [step]
        while open_:
            for other in self.before(open_.pop()) - seen:
                seen.add(other)
                found.add(other) if other in among else open_.append(other)
        return found


class Tables(HTMLParser):
    """The tables of a page by their ids: rows of texts, and what stands in the elements with a class."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tables, self.rows, self.cell, self.text = {}, None, None, ""
        self.feed(text)
        self.close()
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag, pairs):
        if tag == "table":
            self.rows = self.tables.setdefault(dict(pairs).get("id", ""), [])
        elif tag == "tr" and self.rows is not None:
            self.rows.append([])
        elif tag in ("td", "th") and self.rows is not None:
            self.cell = ""

    def handle_endtag(self, tag):
        if tag == "table":
            self.rows = None
        elif tag in ("td", "th") and self.cell is not None:
            self.rows[-1].append(" ".join(self.cell.split()))
            self.cell = None

    def handle_data(self, data):
        self.text += data
        if self.cell is not None:
            self.cell += data


class Check:
    def __init__(self, folder, content):
        self.folder, self.content = folder, content
        self.problems = []
        self.told = read_json(folder / "data/results.json")
        self.packs = {path.parent.parent.name: read_json(path) for path in sorted(folder.glob("schools/*/data/results.json"))}
        self.meets = next(iter(self.packs.values()))["meets"]
        self.by_name = sorted(self.packs, key=lambda id: (self.packs[id]["school"]["name"], id))
        self.name = {id: pack["school"]["name"] for id, pack in self.packs.items()}
        self.standards = [(s["id"], s["area"]) for s in next(iter(self.packs.values()))["standards"]]
        self.areas = [a["id"] for a in next(iter(self.packs.values()))["areas"]]
        self.own = {id: self.school(pack) for id, pack in self.packs.items()}

    def same(self, what, told, found):
        if told != found:
            self.problems.append(f"{self.folder}: {what}: it says {str(told)[:300]}, and it is {str(found)[:300]}")

    # ---- What a school's results come to

    def school(self, pack):
        own = {}
        own["standards"] = {s["id"]: self.standard(pack, s) for s in pack["standards"]}
        own["all"] = self.sum_standards(own, self.standards)
        own["core"] = self.sum_standards(own, [s for s in self.standards if s[1] in self.content.core])
        own["areas"] = {area: self.sum_standards(own, [s for s in self.standards if s[1] == area]) for area in self.areas}
        own["levels"] = {q["id"]: q["level"] for q in pack["questions"]}
        own["years"] = {}
        for year in pack["plan"]["years"]:
            terms = [t for t in pack["plan"]["terms"] if year["starts"] <= t["starts"] <= year["ends"]]
            own["years"][year["ends"]] = {
                "part": year["part"], "budget": pence(year["budget"]), "once": pence(year["once"]), "yearly": pence(year["yearly"]),
                "days": sum(tenths(t["used"]) for t in terms), "days-capacity": sum(tenths(t["capacity"]) for t in terms)}
        return own

    def standard(self, pack, standard):
        """Its state, its day, and what it lacks for one."""
        if standard["state"] in ("met", "not-applicable"):
            return standard["state"], None, "nothing"
        days, lacks = [], set()
        if standard["unknown"] or not standard["questions"]:
            lacks.add("answer")
        for question in standard["holding-back"]:
            steps = [s for s in pack["plan"]["steps"] if s["question"] == question and s["kind"] == "step" and s["from"] < self.meets]
            if max([s["to"] for s in steps], default=0) < self.meets:
                lacks.add("step")
            elif any(s["placed"] is None for s in steps):
                lacks.add("place")
            days += [s["placed"]["ends"] for s in steps if s["placed"]]
        lacking = next((word for word in ("answer", "step", "place") if word in lacks), "nothing")
        return standard["state"], None if lacks else max(days), lacking

    def sum_standards(self, own, which):
        mine = [own["standards"][id] for id, _ in which if own["standards"][id][0] != "not-applicable"]
        open_ = [s for s in mine if s[0] != "met"]
        lacks = next((word for word in ("answer", "step", "place") if any(s[2] == word for s in open_)), "nothing")
        day = max((s[1] for s in open_), default=None) if lacks == "nothing" else None
        return {"met": len(mine) - len(open_), "count": len(mine), "projected": day, "lacks": lacks}

    def over_all(self, key):
        sums = [own[key] for own in self.own.values()]
        return {"met": sum(s["met"] for s in sums), "count": sum(s["count"] for s in sums)}

    # ---- data/results.json

    def results(self):
        told = self.told
        self.same("format", (told["format"], told["version"]), ("waymark-trust-results", 1))
        self.same("the schools, by name", [s["id"] for s in told["schools"]], self.by_name)
        for school in told["schools"]:
            if school["id"] in self.packs:
                self.result_of(school, self.packs[school["id"]], self.own[school["id"]])
        for name, key in (("standards-met", "all"), ("core-standards-met", "core")):
            self.same(name, {k: told[name][k] for k in ("met", "count")}, self.over_all(key))
        for key in ("answered", "asked"):
            self.same(key, told[key], sum(sum(a[key] for a in p["areas"]) for p in self.packs.values()))
        self.result_stages()
        self.result_areas()
        self.result_standards()
        self.result_gaps()
        self.result_steps()
        self.result_years()
        self.result_central()

    def result_of(self, told, pack, own):
        name = told["id"]
        for key in ("name", "urn", "phase", "pupils", "staff", "devices"):
            self.same(f"{name}, {key}", told[key], pack["school"][key])
        for key in ("cycle", "date", "stands-at"):
            self.same(f"{name}, {key}", told[key], pack[key])
        for key in ("answered", "asked"):
            self.same(f"{name}, {key}", told[key], sum(a[key] for a in pack["areas"]))
        self.same(f"{name}, areas", told["areas"], [{k: a[k] for k in ("id", "level", "target", "asked", "answered")} for a in pack["areas"]])
        self.same(f"{name}, stages", told["stages"], [{"id": s["id"], "state": s["state"]} for s in pack["stages"]])
        asked = {q["id"]: q for q in pack["questions"]}
        for question in told["questions"]:
            given = asked.get(question["id"], {"level": None, "reply": "unanswered"})
            self.same(f"{name}, {question['id']}", (question["level"], question["applies"]), (given["level"], given["reply"] != "not-applicable"))
        self.same(f"{name}, questions asked", set(asked) - {q["id"] for q in told["questions"]}, set())
        self.same(f"{name}, standards", {s["id"]: (s["state"], s["projected"], s["lacks"]) for s in told["standards"]}, own["standards"])
        self.same(f"{name}, standards met", told["standards-met"], own["all"])
        self.same(f"{name}, core standards met", told["core-standards-met"], own["core"])
        self.same(f"{name}, steps",
                  [(s["id"], s["status"], s["starts"], s["ends"], s["days"], s["cost-once"], s["cost-yearly"], s["cost-known"]) for s in told["steps"]],
                  [(s["id"], s["status"], (s["placed"] or {}).get("starts"), (s["placed"] or {}).get("ends"), s["planned"]["days"],
                    s["planned"]["once"], self.yearly(s) / 100, s["cost-known"]) for s in pack["plan"]["steps"] if s["kind"] == "step"])
        self.same(f"{name}, years", {y["ends"]: self.amounts(y) for y in told["years"]}, own["years"])

    @staticmethod
    def yearly(step):
        """What it costs each year, before what a contract that ends would save."""
        return pence(step["planned"]["yearly"]) + pence(step["planned"]["in-place-of"])

    @staticmethod
    def amounts(year):
        return {"part": year["part"], "budget": pence(year["budget"]), "once": pence(year["once"]), "yearly": pence(year["yearly"]),
                "days": tenths(year["days"]), "days-capacity": tenths(year["days-capacity"])}

    def where(self, test):
        return [id for id in self.by_name if test(self.packs[id])]

    def result_stages(self):
        for stage in self.told["stages"]:
            self.same(f"stage {stage['id']}", stage["schools"], self.where(lambda p: p["stands-at"] == stage["id"]))
        self.same("every stage secure", self.told["every-stage-secure"], self.where(lambda p: p["stands-at"] is None))

    def levels(self, area):
        return {id: a["level"] for id in self.by_name for a in self.packs[id]["areas"] if a["id"] == area and a["level"] is not None}

    def result_areas(self):
        begin, show = [], []
        self.same("the areas", [a["id"] for a in self.told["areas"]], self.areas)
        for area in self.told["areas"]:
            levels = self.levels(area["id"])
            ordered = sorted(levels.values())
            median = ordered[(len(ordered) - 1) // 2] if ordered else None
            self.same(f"area {area['id']}", (area["known"], area["meets"], area["median"], area["core"]),
                      (len(levels), sum(level >= self.meets for level in ordered), median, area["id"] in self.content.core))
            if len(levels) >= 3:
                begin += [{"area": area["id"], "school": id, "level": level} for id, level in levels.items() if level <= median - 2]
                show += [{"area": area["id"], "school": id, "level": level} for id, level in levels.items() if level >= median + 2]
        self.same("good places to begin together", self.told["begin-together"], begin)
        self.same("who can show how", self.told["can-show"], show)

    def result_standards(self):
        self.same("the standards", [(s["id"], s["area"]) for s in self.told["standards"]], self.standards)
        for standard in self.told["standards"]:
            for state in ("met", "not-yet", "not-known", "not-applicable"):
                self.same(f"standard {standard['id']}, {state}", standard[state],
                          [id for id in self.by_name if self.own[id]["standards"][standard["id"]][0] == state])

    def result_gaps(self):
        order = [q["id"] for q in self.told["schools"][0]["questions"]]
        below = {q: [id for id in self.by_name if (self.own[id]["levels"].get(q) or self.meets) < self.meets] for q in order}
        expected = sorted((q for q in order if below[q]), key=lambda q: (-len(below[q]), order.index(q)))
        self.same("the gaps", [g["question"] for g in self.told["gaps"]], expected)
        for gap in self.told["gaps"]:
            question = gap["question"]
            levels = {id: self.own[id]["levels"].get(question) for id in self.by_name}
            self.same(f"gap {question}", gap["below"], below[question])
            self.same(f"gap {question}, answered", gap["answered"], sum(level is not None for level in levels.values()))
            learning = []
            for phase in self.content.phases:
                ask = [id for id in below[question] if self.packs[id]["school"]["phase"] == phase]
                ahead = sorted((id for id in self.by_name if (levels[id] or 0) >= self.meets),
                               key=lambda id: (self.packs[id]["school"]["phase"] != phase, -levels[id], self.name[id]))
                if ask:
                    learning.append({"phase": phase, "ask": ask, "ahead": ahead[:3]})
            self.same(f"gap {question}, who can learn", gap["learning"], learning)

    def shared(self):
        found = collections.defaultdict(list)
        for id in self.by_name:
            for step in self.packs[id]["plan"]["steps"]:
                if step["kind"] == "step":
                    found[step["id"]].append((id, step))
        return {step: plans for step, plans in found.items() if len(plans) > 1}

    def result_steps(self):
        shared = self.shared()

        def rank(step):
            first = min((s["placed"]["starts"] for _, s in shared[step] if s["placed"]), default=None)
            return -len(shared[step]), first is None, first or "", step

        self.same("the shared steps", [s["id"] for s in self.told["shared-steps"]], sorted(shared, key=rank))
        for told in self.told["shared-steps"]:
            plans = shared.get(told["id"], [])
            per = "school" if self.content.free[told["id"]] else self.content.per[told["id"]]
            counts = [1 if per == "school" else self.packs[id]["school"][{"pupil": "pupils", "staff": "staff", "device": "devices"}[per]] for id, _ in plans]
            self.same(f"shared step {told['id']}",
                      (told["schools"], told["first"], told["once"], told["units"], told["costs-unknown"], tenths(told["days"]), pence(told["cost-once"]),
                       pence(told["cost-yearly"]), tenths(told["days-once"])),
                      ([id for id, _ in plans], min((s["placed"]["starts"] for _, s in plans if s["placed"]), default=None),
                       self.content.scope[told["id"]] != "school", sum(count or 0 for count in counts), sum(count is None for count in counts),
                       sum(tenths(s["planned"]["days"]) for _, s in plans), sum(pence(s["planned"]["once"]) for _, s in plans),
                       sum(self.yearly(s) for _, s in plans), max((tenths(s["planned"]["days"]) for _, s in plans), default=None)))

    # ---- The central team's plan

    def team_has(self):
        """Staff days of a term, in tenths, and pence of a year, as the page tells them; nothing for what it does not tell."""
        text = self.page("together.html").text
        told = re.search(r"The central team has (?:(half a day|[\d,.]+ days?) a term)?(?: and )?(?:(£[\d,.]+) a year)? for such work", text)
        if not told:
            return None
        days = told[1] and (5 if told[1] == "half a day" else tenths(float(told[1].split()[0].replace(",", ""))))
        return days, told[2] and pounds(told[2])

    def result_central(self):
        plan, has = self.told["central-plan"], self.team_has()
        self.same("the central team has a plan", plan is not None, has is not None)
        if plan is None or has is None:
            return
        self.central_calendar(plan, *has)
        self.central_steps(plan)
        self.central_order(plan)
        for place, term in enumerate(plan["terms"]):
            used = sum(self.days_in(step, place) for step in plan["steps"])
            self.same(f"central team, days of {term['name']}", tenths(term["used"]), used)
            self.same(f"central team, enough days in {term['name']}", used <= tenths(term["capacity"]), True)
        for place, year in enumerate(plan["years"]):
            begun = [step for step in plan["steps"] if step["placed"] and step["placed"]["year"] <= place]
            once = sum(pence(step["cost-once"]) for step in begun if step["placed"]["year"] == place)
            yearly = sum(pence(step["cost-yearly"]) for step in begun)
            self.same(f"central team, money of {year['name']}", (pence(year["once"]), pence(year["yearly"])), (once, yearly))
            self.same(f"central team, enough money in {year['name']}", once + yearly <= pence(year["budget"]), True)

    @staticmethod
    def days_in(step, term):
        placed = step["placed"]
        at = term - placed["first-term"] if placed else -1
        return tenths(placed["days"][at]) if 0 <= at < len(placed["days"]) else 0

    def central_calendar(self, plan, days, money):
        begins = max(pack["plan"]["years"][0]["starts"] for pack in self.packs.values())
        for spans in ("terms", "years"):
            self.same(f"central team, its first day of {spans}", plan[spans][0]["starts"], begins)
            for one, other in zip(plan[spans], plan[spans][1:]):
                self.same(f"central team, {spans} follow each other", in_order(one["ends"], other["starts"]), True)
        for term in plan["terms"] if days is not None else []:
            told = tenths(term["capacity"])
            self.same(f"central team, what it has in {term['name']}", told <= days if term["part"] else told == (0 if term["off"] else days), True)
        for year in plan["years"] if money is not None else []:
            told = pence(year["budget"])
            self.same(f"central team, what it has in {year['name']}", told <= money if year["part"] else told == money, True)

    def central_steps(self, plan):
        shared = self.shared()
        once = {id: plans for id, plans in shared.items() if self.content.scope[id] != "school"}
        self.same("central team, each step that can be done once is there once", sorted(s["id"] for s in plan["steps"]), sorted(once))
        for step in plan["steps"]:
            plans = once.get(step["id"], [])
            self.same(f"central team, {step['id']}", (tenths(step["days"]), pence(step["cost-once"]), pence(step["cost-yearly"]), step["cost-known"]),
                      (max((tenths(s["planned"]["days"]) for _, s in plans), default=None), sum(pence(s["planned"]["once"]) for _, s in plans),
                       sum(self.yearly(s) for _, s in plans), all(s["cost-known"] for _, s in plans)))
            placed = step["placed"]
            self.same(f"central team, {step['id']} has a place or what it would take", bool(step.get("would-take")), placed is None)
            if not placed:
                continue
            terms = plan["terms"][placed["first-term"]:placed["last-term"] + 1]
            self.same(f"central team, all days of {step['id']}", sum(map(tenths, placed["days"])), tenths(step["days"]))
            self.same(f"central team, days of {step['id']} for each of its terms", len(placed["days"]), len(terms))
            self.same(f"central team, {step['id']} is in its terms", terms and terms[0]["starts"] <= placed["starts"] <= terms[0]["ends"]
                      and terms[-1]["starts"] <= placed["ends"] <= terms[-1]["ends"], True)
            year = plan["years"][placed["year"]] if placed["year"] < len(plan["years"]) else {"starts": "", "ends": ""}
            self.same(f"central team, {step['id']} is in its year", year["starts"] <= placed["starts"] <= year["ends"], True)

    def central_order(self, plan):
        steps = {step["id"]: step for step in plan["steps"]}
        for id, step in steps.items():
            before = self.content.nearest(id, steps)
            self.same(f"central team, what {id} rests on", set(step["after"]), before)
            for other in before:
                first, then = steps[other]["placed"], step["placed"]
                self.same(f"central team, {id} comes after {other}", then is None or (first is not None and first["ends"] < then["starts"]), True)
        shared, order = self.shared(), []

        def rank(id):
            first = min((s["placed"]["starts"] for _, s in shared[id] if s["placed"]), default=None)
            return first is None, first or "", -len(shared[id]), id

        def take(id):
            if id not in order:
                for other in sorted(self.content.nearest(id, steps), key=rank):
                    take(other)
                order.append(id)

        for id in sorted(set(steps) & set(shared), key=rank):
            take(id)
        self.same("central team, the order to take them", [s["id"] for s in plan["steps"]], order)

    def central_pages(self, together, money):
        plan = self.told["central-plan"]
        if plan is None or not plan["steps"]:
            self.same("pages without the central team's plan", "central-plan" in together.tables or "central-years" in money.tables, False)
            return
        begun = [s for s in plan["steps"] if s["placed"]]
        busy = {term for s in begun for term in range(s["placed"]["first-term"], s["placed"]["last-term"] + 1)}
        rows, told = together.tables["central-plan"][1:], {}
        steps = {self.told_title(s["id"]): s for s in begun}
        shared = self.shared()
        terms = [row for row in rows if len(row) == 3]
        self.same("together.html, terms in which the team does something", [row[1] for row in terms],
                  [f"{number(t['used'])} of {number(t['capacity'])} day{'' if t['capacity'] == 1 else 's'}" for i, t in enumerate(plan["terms"])
                   if i in busy and not t["off"]])
        for row in (row for row in rows if len(row) == 4):
            title = max((own for own in steps if row[0].startswith(own)), key=len, default=None)
            self.same(f"together.html, the team plans {row[0]}", title is not None and title not in told, True)
            if title is not None:
                told[title] = row
                self.same(f"together.html, central plan, {title}", row[1:3], [str(len(shared[steps[title]["id"]])), number(steps[title]["days"])])
        self.same("together.html, all that has a place", sorted(told), sorted(steps))
        left = len(plan["steps"]) - len(begun)
        self.same("together.html, what has no place", f"without a place in this time: {left}." in together.text, left > 0)
        years = [[pence(y["once"]), pence(y["yearly"]), pence(y["once"]) + pence(y["yearly"]), pence(y["budget"])] for y in plan["years"]]
        for name, page in (("together.html", together), ("money.html", money)):
            self.same(f"{name}, years of the central team", [[pounds(cell) for cell in row[1:5]] for row in page.tables["central-years"][1:]], years)
            days = []
            for year in plan["years"]:
                own = [t for t in plan["terms"] if year["starts"] <= t["starts"] <= year["ends"]]
                days.append([sum(tenths(t[key]) for t in own) for key in ("used", "capacity")])
            self.same(f"{name}, days of the central team", [[tenths(float(part)) for part in row[5].split(" of ")] for row in page.tables["central-years"][1:]], days)

    def years(self):
        sums = {}
        for own in self.own.values():
            for ends, year in own["years"].items():
                into = sums.setdefault(ends, collections.Counter())
                into.update({key: value for key, value in year.items() if key != "part"})
                into["schools"] += 1
                into["part"] |= year["part"]
        return dict(sorted(sums.items()))

    def result_years(self):
        expected = self.years()
        self.same("the years", [y["ends"] for y in self.told["years"]], list(expected))
        for year in self.told["years"]:
            found = expected.get(year["ends"], {})
            told = self.amounts(year) | {"schools": year["schools"]}
            self.same(f"year {year['ends']}", told, {key: bool(found.get(key, 0)) if key == "part" else found.get(key, 0) for key in told})

    # ---- data/trust.csv and data/trust.xlsx

    def row_of(self, id):
        own, pack = self.own[id], self.packs[id]
        return [own["all"]["met"], own["all"]["count"], own["core"]["met"], own["core"]["count"],
                sum(a["answered"] for a in pack["areas"]), sum(a["asked"] for a in pack["areas"])]

    def table(self):
        text = (self.folder / "data/trust.csv").read_text(encoding="utf-8-sig")
        head, *rows = list(csv.reader(io.StringIO(text)))
        self.same("trust.csv, its areas", head[14:], [a["title"] for a in next(iter(self.packs.values()))["areas"]])
        self.same("trust.csv, its schools", [row[1] for row in rows], self.by_name)
        for row in rows:
            if row[1] not in self.packs:
                continue
            pack = self.packs[row[1]]
            self.same(f"trust.csv, {row[1]}", row[8:14], [str(figure) for figure in self.row_of(row[1])])
            self.same(f"trust.csv, levels of {row[1]}", row[14:], [str(a["level"] or "") for a in pack["areas"]])
            self.same(f"trust.csv, facts of {row[1]}", [row[2], row[4], row[5], row[6]],
                      [str(pack["school"]["urn"] or ""), str(pack["school"]["pupils"] or ""), pack["cycle"], pack["date"] or ""])

    def central_table(self):
        path, plan = self.folder / "data/central-plan.csv", self.told["central-plan"]
        self.same("central-plan.csv is there", path.exists(), plan is not None)
        if not path.exists() or plan is None:
            return
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))[1:]
        shared = self.shared()
        self.same("central-plan.csv", [[row[1], int(row[4]), row[7], row[8], tenths(float(row[9])), pence(int(row[10])), pence(int(row[11])), row[12]] for row in rows],
                  [[s["id"], len(shared[s["id"]]), (s["placed"] or {}).get("starts", ""), (s["placed"] or {}).get("ends", ""), tenths(s["days"]),
                    pence(s["cost-once"]), pence(s["cost-yearly"]), s.get("would-take", "")] for s in plan["steps"]])

    def workbook(self):
        book = openpyxl.load_workbook(self.folder / "data/trust.xlsx", data_only=True)
        self.same("trust.xlsx, its sheets", book.sheetnames, ["Schools by area", "Standards", "Do once for many", "Learn from each other", "Money by year"])

        def rows(sheet):
            table = next(iter(book[sheet].tables.values()))
            cells = [[cell.value for cell in row] for row in book[sheet][table.ref]]
            return [row for row in (cells[1:-1] if table.totalsRowCount else cells[1:]) if any(cell is not None for cell in row)]

        found = {row[0]: row for row in rows("Schools by area")}
        self.same("trust.xlsx, schools", sorted(found), sorted(self.name.values()))
        for id, name in self.name.items():
            row = found.get(name, [None] * 9)
            self.same(f"trust.xlsx, {name}", row[3:9], self.row_of(id))
            self.same(f"trust.xlsx, levels of {name}", row[9:], [a["level"] for a in self.packs[id]["areas"]])
        for row, told in zip(rows("Standards"), self.told["standards"]):
            self.same(f"trust.xlsx, {told['id']}", row[2:6], [len(told[state]) for state in ("met", "not-yet", "not-known", "not-applicable")])
        shared = self.shared()
        together = rows("Do once for many")
        told = {row[-1]: (row[3], row[4], tenths(row[8]), pence(row[9]), pence(row[10])) for row in together}
        self.same("trust.xlsx, shared steps", told,
                  {id: ("no" if self.content.scope[id] == "school" else "yes", len(plans), sum(tenths(s["planned"]["days"]) for _, s in plans),
                        sum(pence(s["planned"]["once"]) for _, s in plans), sum(self.yearly(s) for _, s in plans)) for id, plans in shared.items()})
        plan = self.told["central-plan"]
        told = {row[-1]: (row[12] and row[12].date().isoformat(), row[13] and row[13].date().isoformat(), tenths(row[14]), row[15] or None)
                for row in together if len(row) > 12 and row[11]}
        self.same("trust.xlsx, the central team", told,
                  {s["id"]: ((s["placed"] or {}).get("starts"), (s["placed"] or {}).get("ends"), tenths(s["days"]), s.get("would-take"))
                   for s in (plan or {"steps": []})["steps"]})
        money = [[pence(row[2]), pence(row[3]), pence(row[4]), tenths(row[5]), tenths(row[6])] for row in rows("Money by year")]
        expected = [[own[key] for key in ("budget", "once", "yearly", "days", "days-capacity")] for own in (y for o in self.own.values() for y in o["years"].values())]
        self.same("trust.xlsx, money", sorted(money), sorted(expected))

    # ---- The pages

    def page(self, name):
        return Tables((self.folder / name).read_text(encoding="utf-8"))

    def pages(self):
        self.map_page(self.page("areas.html").tables["map"])
        self.map_drawing((self.folder / "areas.html").read_text(encoding="utf-8"))
        self.standards_page(self.page("standards.html"))
        self.standards_names((self.folder / "standards.html").read_text(encoding="utf-8"))
        self.assurance_page(self.page("assurance.html"))
        self.index_page(self.page("index.html"))
        self.money_page(self.page("money.html"))
        self.together_page(self.page("together.html"))
        self.central_pages(self.page("together.html"), self.page("money.html"))

    def map_page(self, rows):
        _, *rows, foot = rows
        self.same("areas.html, its schools", [row[0] for row in rows], [self.name[id] for id in self.by_name])
        for id, row in zip(self.by_name, rows):
            told = [int(cell.split()[0]) if cell[0].isdigit() else None for cell in row[1:]]
            self.same(f"areas.html, {id}", told, [a["level"] for a in self.packs[id]["areas"]])
        found = [self.levels(area) for area in self.areas]
        self.same("areas.html, its last row", foot[1:], [f"{sum(l >= self.meets for l in levels.values()):,} of {len(levels):,}" for levels in found])

    def map_drawing(self, text):
        rows = [re.findall(r'<use href="#cell-(\w+)"', row) for row in re.findall(r'<svg y="[^"]*">.*?</svg>', text)]
        self.same("areas.html, rows of its map", len(rows), len(self.by_name))
        for id, row in zip(self.by_name, rows):
            told = [int(cell) if cell.isdigit() else None for cell in row]
            self.same(f"areas.html, the map's row of {id}", told, [a["level"] for a in self.packs[id]["areas"]])
        sums = re.findall(r'<text class="level-map-number"[^>]*>(\d+)<', text.split('class="level-map-sums"')[1].split("</svg>")[0])
        self.same("areas.html, sums of its map", [int(n) for n in sums], [sum(l >= self.meets for l in self.levels(area).values()) for area in self.areas])

    def standards_page(self, page):
        with_standards = [area for area in self.areas if any(own == area for _, own in self.standards)]
        _, *rows, foot = page.tables["standards"]
        for id, row in zip(self.by_name, rows):
            sums = [self.own[id]["areas"][area] for area in with_standards] + [self.own[id]["all"]]
            self.same(f"standards.html, {id}", row[1:], [f"{s['met']}/{s['count']}" if s["count"] else "– does not apply" for s in sums])
        sums = [[self.own[id]["areas"][area] for id in self.by_name] for area in with_standards] + [[self.own[id]["all"] for id in self.by_name]]
        self.same("standards.html, its last row", foot[1:], [f"{sum(s['met'] for s in own)}/{sum(s['count'] for s in own)}" for own in sums])
        self.same("standards.html, its schools", len(rows), len(self.packs))
        counts = re.findall(r"Met by (\d+) of (\d+)|It applies to no school", page.text)
        found = []
        for standard in self.told["standards"]:
            applies = len(self.packs) - len(standard["not-applicable"])
            found.append((str(len(standard["met"])), str(applies)) if applies else ("", ""))
        self.same("standards.html, the standards", counts, found)

    def standards_names(self, text):
        """Every school stands once below each standard: by its name, or as one of those that are not named."""
        labels = {"Met": "met", "Not yet in place": "not-yet", "Not known yet": "not-known", "Does not apply": "not-applicable"}
        blocks = re.findall(r'<div class="trust-standard">(.*?)</div>', text, re.DOTALL)
        self.same("standards.html, how many standards have rows", len(blocks), len(self.told["standards"]))
        for standard, block in zip(self.told["standards"], blocks):
            told = {}
            for label, row in re.findall(r'<span class="label">([^<]*):</span>(.*?)</li>', block, re.DOTALL):
                names = [html.unescape(name) for name in re.findall(r'<span class="name"><a [^>]*>(.*?)</a>', row)]
                told[labels[label]] = names or re.sub("<[^>]*>", "", row).strip()
            found = {}
            for state in labels.values():
                count = len(standard[state])
                said = f"all {count} schools" if count == len(self.packs) else f"the other {count} schools"
                if count:
                    found[state] = said if isinstance(told.get(state), str) else [self.name[id] for id in self.by_name if id in standard[state]]
            self.same(f"standards.html, the schools of {standard['id']}", told, found)
            self.same(f"standards.html, groups of {standard['id']} without names", sum(isinstance(one, str) for one in told.values()) <= 1, True)

    @staticmethod
    def words(sums):
        """A cell of the page for trustees."""
        if not sums["count"]:
            return "does not apply"
        why = {"answer": "an answer is missing", "step": "no step chosen yet", "place": "needs time or money"}
        when = "met" if sums["met"] == sums["count"] else why.get(sums["lacks"]) or f"by {in_words(sums['projected'])}"
        return f"{sums['met']:,} of {sums['count']:,} {when}"

    def assurance_page(self, page):
        core = [area for area in self.areas if area in self.content.core]
        head, *rows, foot = page.tables["assurance"]
        self.same("assurance.html, its areas", head[1:-2], [self.content.title[area] for area in core])
        self.same("assurance.html, its schools", [row[0] for row in rows], [self.name[id] for id in self.by_name])
        for id, row in zip(self.by_name, rows):
            own = self.own[id]
            self.same(f"assurance.html, {id}", row[1:], [self.words(own["areas"][area]) for area in core] + [f"{own['all']['met']} of {own['all']['count']}"]
                      + ["{4} of {5}".format(*self.row_of(id))])
        sums = [[own["areas"][area] for own in self.own.values()] for area in core] + [[own["all"] for own in self.own.values()]]
        self.same("assurance.html, its last row", foot[1:], [f"{sum(s['met'] for s in own):,} of {sum(s['count'] for s in own):,}" for own in sums]
                  + [f"{self.told['answered']:,} of {self.told['asked']:,}"])
        all_, core_ = self.over_all("all"), self.over_all("core")
        lead = f"meet {all_['met']:,} of {all_['count']:,} standards, and {core_['met']:,} of {core_['count']:,} core standards"
        self.same("assurance.html, its first sentence", lead in page.text, True)

    def index_page(self, page):
        rows = page.tables["schools"][1:]
        self.same("index.html, its schools", [row[0] for row in rows], [self.name[id] for id in self.by_name])
        for id, row in zip(self.by_name, rows):
            met, standards, core_met, core, answered, asked = self.row_of(id)
            self.same(f"index.html, {id}", row[4:], [f"{met} of {standards}", f"{core_met} of {core}", f"{answered} of {asked}"])
        all_, core = self.over_all("all"), self.over_all("core")
        once = sum(self.content.scope[id] != "school" for id in self.shared())
        for words in (f"{all_['met']:,} of {all_['count']:,} standards met", f"{core['met']:,} of {core['count']:,} core standards met",
                      f"{once:,} steps that can be done once", f"{self.told['answered']:,} of {self.told['asked']:,} questions answered"):
            self.same(f"index.html, “{words}”", words in page.text, True)

    def money_page(self, page):
        years = self.years()
        told = [[int(row[1])] + [pounds(cell) for cell in row[2:]] for row in page.tables["years"][1:]]
        self.same("money.html, the money", told, [[y["schools"], y["once"], y["yearly"], y["once"] + y["yearly"], y["budget"]] for y in years.values()])
        told = [[tenths(float(cell)) for cell in row[1:]] for row in page.tables["days"][1:]]
        self.same("money.html, the days", told, [[y["days"], y["days-capacity"]] for y in years.values()])
        for id, row in zip(self.by_name, page.tables["money-by-school"][1:]):
            told = [[pounds(part) for part in cell.split(" of ")] if "of" in cell else None for cell in row[1:]]
            own = [self.own[id]["years"].get(ends) for ends in years]
            self.same(f"money.html, {id}", told, [[y["once"] + y["yearly"], y["budget"]] if y else None for y in own])

    def together_page(self, page):
        shared = self.shared()
        once = [id for id in shared if self.content.scope[id] != "school"]
        total = sum(tenths(s["planned"]["days"]) for id in once for _, s in shared[id])
        told = re.search(r"([\d,]+) steps in our schools’ plans can be done once .*? they are ([\d,.]+) days? and (£[\d,.]+) once and (£[\d,.]+) a year\.", page.text)
        found = (len(once), total, sum(pence(s["planned"]["once"]) for id in once for _, s in shared[id]), sum(self.yearly(s) for id in once for _, s in shared[id]))
        self.same("together.html, what can be done once", told and (int(told[1]), tenths(float(told[2].replace(",", ""))), pounds(told[3]), pounds(told[4])), found if once else None)
        counts = {row[0]: int(row[1]) for name in ("more-orders", "more-works", "side-by-side-steps") for row in page.tables.get(name, [])[1:]}
        alike = {self.told_title(id): len(plans) for id, plans in shared.items()}
        for title, count in counts.items():
            found = next((number for own, number in alike.items() if title.startswith(own)), None)
            self.same(f"together.html, {title}", count, found)

    def told_title(self, id):
        return next((" ".join(s["title"].split()) for s in self.told["shared-steps"] if s["id"] == id), id)

    def all(self):
        self.results()
        self.table()
        self.central_table()
        self.workbook()
        self.pages()
        return self.problems


def check(folder, content):
    return Check(folder, content).all()


# ---- It must be able to fail

def raise_figures(value, path, out):
    """Where each whole number of a document stands."""
    if isinstance(value, dict):
        for key, part in value.items():
            raise_figures(part, path + [key], out)
    elif isinstance(value, list):
        for i, part in enumerate(value):
            raise_figures(part, path + [i], out)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        out.append(path)


def notices_all(folder, check, not_figures, changes, slips=()):
    """Changes one figure of each kind in a copy of the folder, then its results by each of `slips`, and what `changes` says of its
    pages. `check` must find each; of a slip it must say what the slip's first words say."""
    problems = check(folder)
    assert problems == [], problems[:5]
    results = read_json(folder / "data/results.json")
    places = []
    raise_figures({k: v for k, v in results.items() if k not in not_figures}, [], places)
    kinds = {}
    for path in places:
        kinds.setdefault(tuple("*" if isinstance(part, int) else part for part in path), []).append(path)
    found = 0
    with tempfile.TemporaryDirectory() as temporary:
        copy = pathlib.Path(temporary) / "copy"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("areas", "assets", "*.ics", "plan.xlsx"))
        for kind, paths in kinds.items():
            path = paths[len(paths) // 2]
            changed = json.loads(json.dumps(results))
            at = changed
            for part in path[:-1]:
                at = at[part]
            at[path[-1]] += 1
            (copy / "data/results.json").write_text(json.dumps(changed), encoding="utf-8")
            assert check(copy), f"nobody notices another {kind}"
            found += 1
        for words, slip in slips:
            changed = json.loads(json.dumps(results))
            slip(changed)
            (copy / "data/results.json").write_text(json.dumps(changed), encoding="utf-8")
            assert any(words in problem for problem in check(copy)), f"nobody notices that: {words}"
            found += 1
        shutil.copy(folder / "data/results.json", copy / "data/results.json")
        for name, pattern, other in changes:
            text = (folder / name).read_text(encoding="utf-8")
            changed = re.sub(pattern, other, text, count=1)
            assert changed != text, (name, pattern)
            (copy / name).write_text(changed, encoding="utf-8")
            assert check(copy), f"nobody notices the change {pattern} of {name}"
            (copy / name).write_text(text, encoding="utf-8")
            found += 1
        assert check(copy) == []
    print(f"{found} changed figures are found")


def central_slips():
    """Each makes the central team's plan wrong in one way, with its sums put right, so that one law alone finds it."""

    def steps(results, test=lambda step: True):
        return [step for step in results["central-plan"]["steps"] if step["placed"] and test(step)]

    def lose(results):
        results["central-plan"]["steps"].pop()

    def double(results):
        results["central-plan"]["steps"].append(results["central-plan"]["steps"][0])

    def crowd(results):
        # Takes days from a term with few, and gives them to one that is full.
        plan = results["central-plan"]
        full = max(range(len(plan["terms"])), key=lambda i: plan["terms"][i]["used"])
        step = steps(results, lambda s: s["placed"]["first-term"] > full and len(s["placed"]["days"]) == 1)[0]
        plan["terms"][step["placed"]["first-term"]]["used"] -= step["days"]
        plan["terms"][full]["used"] += step["days"]
        step["placed"].update({"first-term": full, "last-term": full, "starts": plan["terms"][full]["starts"], "ends": plan["terms"][full]["ends"]})

    def overspend(results):
        plan = results["central-plan"]
        step = max((s for s in plan["steps"] if not s["placed"]), key=lambda s: s["cost-once"])
        step.pop("would-take")
        last = len(plan["terms"]) - 1
        year = len(plan["years"]) - 1
        step["placed"] = {"first-term": last, "last-term": last, "starts": plan["terms"][last]["starts"], "ends": plan["terms"][last]["ends"],
                          "days": [step["days"]], "year": year, "held-by": "nothing", "late": False, "why-then": ""}
        plan["terms"][last]["used"] += step["days"]
        plan["years"][year]["once"] += step["cost-once"]
        plan["years"][year]["yearly"] += step["cost-yearly"]

    def too_soon(results):
        step = steps(results, lambda s: s["after"])[0]
        before = next(s for s in steps(results) if s["id"] in step["after"])
        before["placed"], step["placed"] = step["placed"], before["placed"]
        for own in (before, step):  # the days of each stay its own
            own["placed"] = dict(own["placed"], days=[own["days"]] + [0] * (len(own["placed"]["days"]) - 1))

    def forget(results):
        steps(results, lambda s: s["after"])[0]["after"].pop()

    def shuffle(results):
        results["central-plan"]["steps"].reverse()

    def no_words(results):
        next(s for s in results["central-plan"]["steps"] if not s["placed"])["would-take"] = ""

    def no_plan(results):
        results["central-plan"] = None

    def uneven(results):
        results["central-plan"]["terms"][1]["used"] += 0.1

    def dearer(results):
        results["central-plan"]["years"][1]["once"] += 1

    return [("each step that can be done once is there once", lose), ("each step that can be done once is there once", double),
            ("enough days in", crowd), ("enough money in", overspend), (" comes after ", too_soon), ("rests on", forget),
            ("the order to take them", shuffle), ("has a place or what it would take", no_words), ("has a plan", no_plan),
            ("central team, days of", uneven), ("central team, money of", dearer)]


CHANGES = [("areas.html", r'(<td><a href="[^"]*">)\d (?=<span aria-hidden="true">)', r"\g<1>9 "),
           ("areas.html", r'(<svg y="[^"]*">.*?<use href="#cell-)\d', r"\g<1>9"), ("areas.html", r'(level-map-sums.*?<text class="level-map-number"[^>]*>)\d+', r"\g<1>99"),
           ("areas.html", r'<td>\d+(<span class="of"> of)', r"<td>99\1"),
           ("standards.html", r'(<span class="map-level">)\d+/', r"\g<1>99/"), ("standards.html", r"(Met by <strong>)\d+", r"\g<1>99"),
           ("assurance.html", r"<strong>\d+ of (\d+)</strong> <span", r"<strong>99 of \1</strong> <span"),
           ("assurance.html", r">by \d+", ">by 32"), ("assurance.html", r"meet <strong>\d+", "meet <strong>99999"),
           ("index.html", r'(<td class="amount"[^>]*>)\d+ of', r'\g<1>999 of'), ("index.html", r"<li><strong>\d+ ", "<li><strong>99999 "),
           ("money.html", r'(<td data-label="Once">)£\d+', r"\g<1>£999"), ("money.html", r'<td class="amount">£\d+', '<td class="amount">£999'),
           ("together.html", r"\d+ steps in our", "9999 steps in our"), ("together.html", r'(</th><td class="amount"[^>]*>)\d+', r"\g<1>99"),
           ("together.html", r'(rowgroup.*?</th><td class="amount"[^>]*>)\d+', r"\g<1>99"),
           ("together.html", r'(<table id="central-years">(?s:.)*?<td>£)\d+', r"\g<1>999"), ("money.html", r'(<table id="central-years">(?s:.)*?<td>£)\d+', r"\g<1>999"),
           ("together.html", r"place in this time: \d+", "place in this time: 999"),
           ("together.html", r'(?s)(<tr class="central-term">.*?</tr>\n<tr>.*?<td class="amount"[^>]*>)\d+', r"\g<1>99"),
           ("data/central-plan.csv", r"20\d\d-", "2019-"), ("data/trust.csv", r"(?m)^((?:[^,]*,){8})\d+", r"\g<1>999")]


def main():
    content = Content()
    if len(sys.argv) == 3 and sys.argv[1] == "--self":
        notices_all(pathlib.Path(sys.argv[2]), lambda folder: check(folder, content), ("version", "levels", "meets", "trust"), CHANGES, central_slips())
        return 0
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    failed = 0
    for argument in sys.argv[1:]:
        problems = check(pathlib.Path(argument), content)
        failed += bool(problems)
        print(f"{argument}: {len(problems)} problems")
        for problem in problems[:40]:
            print(f"  {problem}")
    print(f"{len(sys.argv) - 1 - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
