#!/usr/bin/env python3
"""Checks every promise of the plan in data/results.json, from that file alone.

    plan_check.py WAYMARK [ANSWERS…]    ends with `N passed, N failed`, counting schools

It plans the given schools and 60 made-up ones, some with days by role, terms off, budgets by year and contracts. It
shares no code with Waymark, so that a mistake in one does not hide in the other, and it shows that it can fail.
"""

import copy
import datetime
import importlib.machinery
import importlib.util
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHOOLS = 60
DAY = datetime.timedelta(days=1)


def tenths(days):
    return round(days * 10)


def pence(pounds):
    return round(pounds * 100)


def day(text):
    return datetime.date.fromisoformat(text)


class Check:
    def __init__(self, results):
        self.plan = results["plan"]
        self.terms, self.years, self.steps = self.plan["terms"], self.plan["years"], self.plan["steps"]
        self.by_id = {step["id"]: step for step in self.steps}
        self.problems = []

    def hold(self, true, message):
        if not true:
            self.problems.append(message)

    def run(self):
        self.calendar()
        for place, step in enumerate(self.steps, 1):
            self.hold(step["number"] == place, f"{step['id']}: its number is not its place")
            self.amounts(step)
            self.place(step)
            self.order(step)
        self.hold(len(self.by_id) == len(self.steps), "a step stands twice")
        self.days()
        self.roles()
        self.money()
        return self.problems

    def calendar(self):
        for name, parts in (("term", self.terms), ("year", self.years)):
            self.hold(parts, f"there is no {name}")
            for place, part in enumerate(parts):
                self.hold(day(part["starts"]) <= day(part["ends"]), f"{name} {place} ends before it starts")
                self.hold(not part["part"] or place == 0, f"{name} {place} is a part")
            for place, (one, next_one) in enumerate(zip(parts, parts[1:])):
                self.hold(day(one["ends"]) + DAY == day(next_one["starts"]), f"there is a gap after {name} {place}")
        if self.terms and self.years:
            self.hold(self.terms[0]["starts"] == self.years[0]["starts"], "terms and years begin on different days")
            self.hold(day(self.terms[-1]["ends"]) <= day(self.years[-1]["ends"]), "the last year ends before the last term")

    def amounts(self, step):
        planned = step["planned"]
        for name, value in planned.items():
            self.hold(value >= 0, f"{step['id']}: {name} is below nothing")
        days = step["staff-days"]
        least = max(1, tenths(days["low"]))  # everything takes some time
        self.hold(least <= tenths(planned["days"]) <= max(1, tenths(days["high"])), f"{step['id']}: its days are out of its range")
        for name, key in (("once", "cost-once"), ("yearly", "cost-yearly")):
            if not step["cost-known"]:
                self.hold(planned[name] == 0 and key not in step, f"{step['id']}: a cost that is not known is planned")
                continue
            # Whole pounds: the middle of a range of pence is rounded up.
            self.hold(planned[name] == int(planned[name]), f"{step['id']}: {name} is not in whole pounds")
            low, high = step[key]["low"], step[key]["high"]
            whole = planned[name] + (planned["in-place-of"] if name == "yearly" else 0)
            self.hold(low <= whole <= math.ceil(high), f"{step['id']}: {name} is out of its range")

    def place(self, step):
        placed = step["placed"]
        if placed is None:
            self.hold(step.get("would-take"), f"{step['id']}: has no place, and does not say what it would take")
            return
        name = step["id"]
        self.hold("would-take" not in step, f"{name}: has a place, and says what it would take")
        starts, ends, first, last = day(placed["starts"]), day(placed["ends"]), placed["first-term"], placed["last-term"]
        if not (first <= last < len(self.terms) and placed["year"] < len(self.years)):
            self.hold(False, f"{name}: its terms or year are none of the plan")
            return
        self.hold(starts <= ends, f"{name}: ends before it starts")
        self.within(name, starts, self.terms[first], "first term")
        self.within(name, ends, self.terms[last], "last term")
        self.within(name, starts, self.years[placed["year"]], "year")
        self.hold(not self.terms[first]["off"], f"{name}: begins in a term that is off")
        self.hold(len(placed["days"]) == last - first + 1, f"{name}: its days are not those of its terms")
        self.hold(sum(map(tenths, placed["days"])) == tenths(step["planned"]["days"]), f"{name}: its days do not add up")
        for at, days in enumerate(placed["days"], first):
            self.hold(days == 0 or not self.terms[at]["off"], f"{name}: takes days of a term that is off")
        if "due" in step and day(step["due"]) < ends:
            self.hold(placed["late"], f"{name}: is late and does not say so")
        self.hold((placed["held-by"] == "step") == ("held-by-step" in placed), f"{name}: does not say what it waits for")
        if "held-by-step" in placed:
            before = self.by_id.get(placed["held-by-step"])
            self.hold(before and before["placed"] and day(before["placed"]["ends"]) < starts, f"{name}: does not wait for what it says")

    def within(self, name, date, part, what):
        self.hold(day(part["starts"]) <= date <= day(part["ends"]), f"{name}: {date} is not in its {what}")

    def order(self, step):
        for before in step["after"]:
            other = self.by_id.get(before)
            if other is None:
                self.hold(False, f"{step['id']}: comes after {before}, which is not in the plan")
                continue
            self.hold(other["number"] < step["number"], f"{step['id']}: stands before {before}, which it comes after")
            if step["placed"] is None:
                continue
            self.hold(other["placed"] is not None and day(other["placed"]["ends"]) < day(step["placed"]["starts"]),
                      f"{step['id']}: begins before {before} ends")

    def placed_days(self, chosen):
        """Tenths of a day in each term, of the steps chosen."""
        used = [0] * len(self.terms)
        for step in self.steps:
            if step["placed"] and chosen(step):
                for at, days in enumerate(step["placed"]["days"], step["placed"]["first-term"]):
                    if at < len(used):
                        used[at] += tenths(days)
        return used

    def days(self):
        for place, (term, used) in enumerate(zip(self.terms, self.placed_days(lambda step: True))):
            self.hold(used == tenths(term["used"]), f"term {place}: uses {used / 10} days, and says {term['used']}")
            self.hold(tenths(term["used"]) <= tenths(term["capacity"]), f"term {place}: uses more days than there are")
            self.hold(not term["off"] or term["capacity"] == 0, f"term {place}: is off, and has days")

    def roles(self):
        whole = max((tenths(term["capacity"]) for term in self.terms if not term["part"]), default=0)
        for role in self.plan["days-by-role"]:
            limit = tenths(role["days-per-term"])
            for place, (term, used) in enumerate(zip(self.terms, self.placed_days(lambda step: step.get("lead") == role["role"]))):
                own = limit
                if term["off"]:
                    own = 0
                elif term["part"] and whole:  # shortened as the days of all are, which are rounded down
                    own = min(limit, limit * (tenths(term["capacity"]) + 1) // whole)
                self.hold(used <= own, f"term {place}: {role['role']} leads {used / 10} days of {own / 10}")

    def money(self):
        yearly = 0
        for place, year in enumerate(self.years):
            begun = [step["planned"] for step in self.steps if step["placed"] and step["placed"]["year"] == place]
            once = sum(pence(planned["once"]) for planned in begun)
            yearly += sum(pence(planned["yearly"]) for planned in begun)
            self.hold(once == pence(year["once"]), f"year {place}: the costs once are not those of its steps")
            self.hold(yearly == pence(year["yearly"]), f"year {place}: the costs each year are not those of the steps so far")
            self.hold(once + yearly <= pence(year["budget"]), f"year {place}: costs more than there is")


def problems(results):
    return Check(results).run()


def mistakes(results):
    """Copies with one promise broken in each."""
    def broken(name, change):
        copied = copy.deepcopy(results)
        change(copied["plan"])
        return name, copied

    steps = results["plan"]["steps"]
    placed = next(i for i, step in enumerate(steps) if step["placed"])
    homeless = next((i for i, step in enumerate(steps) if not step["placed"]), None)
    numbers = {step["id"]: i for i, step in enumerate(steps)}
    waits = next(i for i, step in enumerate(steps) if step["placed"] and step["after"])
    paid = next(i for i, step in enumerate(steps) if step["placed"] and step["planned"]["once"] > 0)

    def off(plan):
        plan["terms"][plan["steps"][placed]["placed"]["first-term"]]["off"] = True

    def too_soon(plan):
        before = plan["steps"][numbers[steps[waits]["after"][0]]]["placed"]
        plan["steps"][waits]["placed"]["starts"] = before["ends"]

    yield broken("a term that uses more than it has", lambda plan: plan["terms"][0].update(capacity=0))
    yield broken("a sum that is not one", lambda plan: plan["terms"][0].update(used=plan["terms"][0]["used"] + 0.1))
    yield broken("a gap between terms", lambda plan: plan["terms"].pop(1))
    yield broken("a gap between years", lambda plan: plan["years"][1].update(starts="2020-01-01"))
    yield broken("a term that is off", off)
    yield broken("a step that begins too soon", too_soon)
    yield broken("days that do not add up", lambda plan: plan["steps"][placed]["placed"]["days"].append(0.1))
    yield broken("days out of range", lambda plan: plan["steps"][placed]["planned"].update(days=99))
    yield broken("money out of range", lambda plan: plan["steps"][paid]["planned"].update(once=99_999))
    yield broken("a step that is not counted", lambda plan: plan["steps"][paid].update(placed=None))
    yield broken("a year over its budget", lambda plan: plan["years"][steps[paid]["placed"]["year"]].update(budget=0))
    yield broken("steps out of order", lambda plan: plan["steps"].reverse())
    yield broken("a role over its days", lambda plan: plan["days-by-role"].append(
        {"role": next(s["lead"] for s in steps if s["placed"] and "lead" in s), "days-per-term": 0}))
    if homeless is not None:
        yield broken("a step without a place or a word", lambda plan: plan["steps"][homeless].pop("would-take"))


def made_up(folder):
    """Schools of the made-up country, with more to say about what they can give."""
    loader = importlib.machinery.SourceFileLoader("generate_country", str(ROOT / "examples/generate-country"))
    country = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(country)
    content = country.read_content(ROOT / "content")
    steps = [step for question in content.questions for _, step in question.steps]
    roles = ["it-support", "headteacher", "business-manager", "slt-digital-lead"]
    for number in range(SCHOOLS):
        chance = random.Random(f"plan {number}")
        capacity = [f"days-per-term: {chance.choice([3, 6.5, 12, 40])}", f"budget-per-year: {chance.choice([0, 900, 4000, 25000])}"]
        if number % 2:
            capacity.append(f"days-by-role: {{{', '.join(f'{role}: {chance.choice([1, 2.5, 6])}' for role in chance.sample(roles, 2))}}}")
        if number % 3 == 0:
            capacity.append(f"terms-off: [{', '.join(chance.sample(['2026-autumn', '2027-spring', '2027-summer', '2028-autumn'], 2))}]")
        if number % 3 == 1:
            capacity.append(f"budget-by-year: {{2026: {chance.randint(0, 3000)}, 2028: {chance.randint(0, 30_000)}}}")
        if number % 4 == 0:
            capacity.append(f"years: {chance.randint(2, 5)}")
        if number % 4 == 1:
            capacity.append("year-starts: 04-01")
        name, phase = f"School {number}", chance.choice(content.phases)
        lines = country.school(chance, content, number, name, phase, None, chance.random(), {}).splitlines()
        at = next(i for i, line in enumerate(lines) if line.startswith("capacity:"))
        lines[at] = f"capacity: {{{', '.join(capacity)}}}"
        if number % 5 == 0 and "contracts:" not in lines:
            ends = datetime.date(2026, 12, 1) + chance.randint(0, 900) * DAY
            lines.insert(at, f"contracts: [{{name: Line, ends: {ends}, steps: [{', '.join(chance.sample(steps, 4))}]}}]")
        path = folder / f"school-{number:02}.yaml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        yield path


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    waymark = sys.argv[1]
    failed = count = placed = homeless = limited = 0
    with tempfile.TemporaryDirectory() as temporary:
        for answers in [*map(pathlib.Path, sys.argv[2:]), *made_up(pathlib.Path(temporary))]:
            done = subprocess.run([waymark, "plan", answers, "--format", "json"], capture_output=True, text=True)
            count += 1
            if done.returncode:
                failed += 1
                print(f"FAILED {answers.name}\n{done.stderr}")
                continue
            results = json.loads(done.stdout)
            found = problems(results)
            failed += bool(found)
            for line in found[:10]:
                print(f"FAILED {answers.name}: {line}")
            steps = results["plan"]["steps"]
            placed += sum(step["placed"] is not None for step in steps)
            homeless += sum(step["placed"] is None for step in steps)
            limited += sum(step["placed"] is not None and step["placed"]["held-by"] != "nothing" for step in steps)
            if not found:
                for name, broken in mistakes(results) if count <= 3 else ():
                    assert problems(broken), f"{name} is not found"
    # A check of empty plans would pass too.
    assert placed > 20 * count and homeless > count and limited > count, (placed, homeless, limited)
    print(f"{placed} steps with a place, {limited} of them later for a reason, and {homeless} without a place")
    print(f"{count - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
