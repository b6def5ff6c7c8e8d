#!/usr/bin/env python3
"""Builds a pack, the guidance and the questionnaires from the examples of content/README.md, which fit together
into a rubric about school gardens, and then does what its section "Try it" asks for.

    content_readme.py WAYMARK

So the format's description is right, and no area, question, stage or number of levels is fixed in the program.
"""

import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

README = pathlib.Path(__file__).resolve().parent.parent / "content" / "README.md"
EXAMPLE = re.compile(r"^```markdown ([^\s`]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

ANSWERS = """\
school: {urn: 900099, name: Seedling Primary School, phase: primary, pupils: 90, staff: 12}
cycle: 2026-autumn
date: 2026-11-16
vision: Every child grows something.
goals: [healthy-eating]
targets: {beds: 3}
capacity: {days-per-term: 3, budget-per-year: 200}
contacts:
  - {name: Rowan Field, role: Gardener, email: rowan@seedling.example.org}
answers:
  drainage: puddles
"""

EXPECTED_PACK = {
    "index.html": ["Seedling Primary School", "Good ground", "Dig a drain beside each bed"],
    "areas/beds.html": ["Water stands for a day or more", "Check the drains each autumn"],
    "method.html": ["Bare ground", "Planted", "Thriving", "A rubric for school gardens"],
    "standards.html": ["Every school should have a bed that drains"],
    "checklist.html": ["Dig a channel from each wet place to lower ground."],
    "get-help.html": ["Near you", "Rowan Field"],
}


EXPECTED_SITE = {
    "index.html": ["Gardens for schools", "Good ground", "Garden beds"],
    "areas/beds.html": ["How well do the beds drain?", "Dig a drain beside each bed", "A village school drains its beds"],
    "questions/drainage.html": ["Water is gone within an hour, and we check each autumn."],
    "steps/dig-drains.html": ["Mark where water stands after rain.", "£40 to £90", "A layer of leaves or bark"],
    "goals/healthy-eating.html": ["Pupils who ate something from the garden", "Every term"],
    "practice/drains-in-a-week.html": ["£60 for gravel", "Illustrative example."],
    "figures.html": ["Longest time for water to drain", "an hour"],
    "glossary.html": ["mulch"],
    "method.html": ["How levels work"],
    "a-to-z.html": ["Check the drains each autumn"],
}

EXPECTED_QUESTIONS = {
    "md": ["### 1. How well do the beds drain?", "- [ ] Water is gone within an hour, and we check each autumn."],
    "csv": ["drainage,Garden beds,Good ground,yes,yes,Gardener,How well do the beds drain?,puddles,"],
    "yaml": ["#   quick    Water is gone within an hour, and we check each autumn.\n  drainage:\n"],
}

# "Try it": what a first writer changes in copies of the question and its steps.
QUESTION = {
    "order: 1": "order: 2",
    "How well do the beds drain?": "How much sun do the beds get?",
    "Roots rot in standing water. A bed that drains gives every plant a fair start.": "Most food plants need sun.",
    "`puddles` (1): Water stands for a day or more after rain, or we have no beds.": "`shade` (1): Less than two hours.",
    "`slow` (2): Water is gone by the next morning.": "`some-sun` (2): Two to six hours.",
    "`quick` (3): Water is gone within {{drain-time}}, and we check each autumn.": "`full-sun` (3): Over six hours.",
    "Pour a full watering can on the bed. Look again after {{drain-time}}.": "Look at the beds each hour on a clear day.",
}
STEPS = {
    "cut-hedges": ("dig-drains", {"question: drainage": "question: sunlight", "Dig a drain beside each bed": "Cut the hedges"}),
    "move-beds": ("check-drains", {"question: drainage": "question: sunlight", "Check the drains each autumn": "Move a bed"}),
}
FILLED_IN = {"name:": "name: Seedling", "phase:": "phase: primary", "cycle:": "cycle: 2026-autumn",
             "drainage:": "drainage: slow", "sunlight:": "sunlight: shade"}


def changed(text, changes):
    for old, new in changes.items():
        if old not in text:
            sys.exit(f"content/README.md has no `{old}` where tests/content_readme.py looks for it")
        text = text.replace(old, new)
    return text


class Reader:
    """Somebody who does what the README says, in a folder of their own."""

    def __init__(self, waymark, folder):
        self.waymark = waymark
        self.folder = folder
        self.problems = []

    def run(self, *arguments, within="."):
        done = subprocess.run([self.waymark, *arguments], cwd=self.folder / within, capture_output=True, timeout=60)
        stdout, stderr = done.stdout.decode(), done.stderr.decode()
        if done.returncode != 0 or "warning:" in stderr:
            self.problems.append(f"waymark {' '.join(arguments)}: exit {done.returncode}\n{stdout}{stderr}")
        return stdout

    def pages(self, name):
        return {p.relative_to(self.folder / name).as_posix(): p.read_text(encoding="utf-8")
                for p in (self.folder / name).rglob("*.html")}

    def expect(self, what, expected, got):
        for path, texts in expected.items():
            self.problems += [f"`{text}` is not in {path} of {what}" for text in texts if text not in got.get(path, "")]
        others = re.compile(r"broadband|cyber", re.IGNORECASE)
        self.problems += [f"{path} of {what} speaks of `{found[0]}`, which this content does not"
                          for path, text in got.items() if (found := others.search(text))]

    def lay_out(self, examples):
        for path, text in examples:
            target = self.folder / "content" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                self.problems.append(f"{path} stands twice in content/README.md")
            target.write_text(text, encoding="utf-8")
        (self.folder / "answers.yaml").write_text(ANSWERS, encoding="utf-8")

    def build_all(self):
        self.run("check", "--content", "content")
        self.run("check", "answers.yaml", "--content", "content")
        self.run("build", "answers.yaml", "-o", "pack", "--content", "content")
        self.expect("the pack", EXPECTED_PACK, self.pages("pack"))
        self.run("guidance", "-o", "site", "--content", "content")
        self.expect("the guidance", EXPECTED_SITE, self.pages("site"))
        self.expect("the questions", EXPECTED_QUESTIONS,
                    {kind: self.run("questions", "--content", "content", "--format", kind).replace("\r\n", "\n")
                     for kind in EXPECTED_QUESTIONS})

    def try_it(self, readme):
        section = re.search(r"^## Try it.*?(?=^## )", readme, re.MULTILINE | re.DOTALL)
        commands = re.findall(r"`waymark ([^`]+)`", section[0] if section else "")
        if [command.split()[0] for command in commands] != ["check", "questions", "build"]:
            self.problems.append("`Try it` in content/README.md no longer says: check, questions, build")
            return
        check, questions, build = commands
        beds = self.folder / "content" / "areas" / "beds"
        question = (beds / "questions" / "drainage.md").read_text(encoding="utf-8")
        (beds / "questions" / "sunlight.md").write_text(changed(question, QUESTION), encoding="utf-8")
        for name, (copied, changes) in STEPS.items():
            step = (beds / "steps" / f"{copied}.md").read_text(encoding="utf-8")
            (beds / "steps" / f"{name}.md").write_text(changed(step, changes), encoding="utf-8")
        self.run(*shlex.split(check), within="content")
        command, file = questions.split(" > ")
        blank = self.run(*shlex.split(command), within="content")
        filled_in = re.sub(r"^( *)(\w+:)(?=\s)", lambda line: line[1] + FILLED_IN.get(line[2], line[2]), blank, flags=re.MULTILINE)
        (self.folder / "content" / file).write_text(filled_in, encoding="utf-8")
        self.run(*shlex.split(build), within="content")
        words = shlex.split(build)
        pack = pathlib.PurePosixPath("content", words[words.index("-o") + 1])
        self.expect("the pack of `Try it`",
                    {"areas/beds.html": ["How much sun do the beds get?", "Less than two hours.", "Cut the hedges"]},
                    self.pages(pack))
        # The pack plans up to the level that meets standards; the guidance has every step.
        self.run("guidance", "-o", "site", "--content", "content")
        self.expect("the guidance of `Try it`",
                    {"questions/sunlight.html": ["Over six hours.", "Cut the hedges", "Move a bed"]}, self.pages("site"))


def main():
    waymark = str(pathlib.Path(sys.argv[1]).resolve())
    readme = README.read_text(encoding="utf-8")
    examples = EXAMPLE.findall(readme)
    with tempfile.TemporaryDirectory(prefix="waymark-readme-") as temporary:
        reader = Reader(waymark, pathlib.Path(temporary))
        reader.lay_out(examples)
        reader.build_all()
        reader.try_it(readme)
        pages = len(reader.pages("pack")) + len(reader.pages("site"))
    print("\n".join(reader.problems + [f"{len(examples)} examples, {pages} pages, {len(reader.problems)} problems"]))
    return 1 if reader.problems or not examples else 0


if __name__ == "__main__":
    sys.exit(main())
