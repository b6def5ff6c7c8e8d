#!/usr/bin/env python3
"""Writes answers files of made-up schools, the same ones each time.

    schools.py CONTENT FOLDER COUNT
"""

import pathlib
import random
import re
import sys

ANSWER = re.compile(r"^- `([a-z0-9-]+)` \(\d\):", re.MULTILINE)
PLACES = "Oak Ash Elm Mill Bridge Well Church Moor Hill Brook Stone Lark Thorn Vale Heath Marsh".split()
ENDINGS = "field wood ford ton ham ley stead worth bourne gate".split()
KINDS = {"primary": "Primary School", "secondary": "School"}
NOTES = ("We looked at this with our supplier in the spring, and wrote down what they said.",
         "The last check was before the building work, so it needs doing again.",
         "Two classrooms at the far end are different. Everything else is as it says.")


def questions(content):
    """Every question's id with the ids of its answers, lowest level first."""
    return {path.stem: ANSWER.findall(path.read_text(encoding="utf-8"))
            for path in sorted((content / "areas").glob("*/questions/*.md")) if path.stem != "README"}


def school(number, asked, goals):
    chance = random.Random(number)
    phase = chance.choice(sorted(KINDS))
    name = chance.choice(PLACES) + chance.choice(ENDINGS) + " " + KINDS[phase]
    pupils = chance.randint(80, 1400)
    lines = [
        f"school: {{urn: {900000 + number}, name: {name}, phase: {phase}, pupils: {pupils}, staff: {pupils // 8 + 4}, devices: {pupils // 2}}}",
        "cycle: 2026-autumn",
        "date: 2026-11-16",
        "vision: Every child here will read, write and make things with confidence.",
        f"goals: [{', '.join(chance.sample(goals, min(3, len(goals))))}]",
        f"capacity: {{days-per-term: {chance.randint(4, 20)}, budget-per-year: {chance.randint(1, 20) * 1000}}}",
        "contacts:",
        f"  - {{name: Sam Archer, role: School business manager, email: office{number}@school.example.org}}",
        "answers:",
    ]
    strength = chance.random()
    for question, answers in asked.items():
        dice = chance.random()
        if dice < 0.05:
            continue
        if dice < 0.1:
            lines.append(f"  {question}: not-sure")
            continue
        best = len(answers) - 1
        level = min(best, max(0, round(chance.gauss(strength * best, 0.7))))
        if dice < 0.4:
            lines += [f"  {question}:", f"    answer: {answers[level]}", f"    note: {chance.choice(NOTES)}",
                      "    by: headteacher", "    on: 2026-10-05"]
        else:
            lines.append(f"  {question}: {answers[level]}")
    return "\n".join(lines) + "\n"


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    content, folder = map(pathlib.Path, sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    asked = questions(content)
    goals = sorted(path.stem for path in (content / "goals").glob("*.md") if path.stem != "README")
    for number in range(int(sys.argv[3])):
        (folder / f"{number:05}.yaml").write_text(school(number, asked, goals), encoding="utf-8")


if __name__ == "__main__":
    main()
