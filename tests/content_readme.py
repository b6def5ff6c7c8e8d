#!/usr/bin/env python3
"""Builds a pack from the examples of content/README.md, which fit together into a rubric about school gardens.

    content_readme.py WAYMARK

So the format's description is right, and no area, question, stage or number of levels is fixed in the program.
"""

import pathlib
import re
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

EXPECTED = {
    "index.html": ["Seedling Primary School", "Good ground", "Dig a drain beside each bed"],
    "areas/beds.html": ["Water stands for a day or more", "Check the drains each autumn"],
    "method.html": ["Bare ground", "Planted", "Thriving", "A rubric for school gardens"],
    "standards.html": ["Every school should have a bed that drains"],
    "checklist.html": ["Dig a channel from each wet place to lower ground."],
    "get-help.html": ["Near you", "Rowan Field"],
}


def main():
    waymark = str(pathlib.Path(sys.argv[1]).resolve())
    examples = EXAMPLE.findall(README.read_text(encoding="utf-8"))
    problems = []
    with tempfile.TemporaryDirectory(prefix="waymark-readme-") as temporary:
        folder = pathlib.Path(temporary)
        for path, text in examples:
            target = folder / "content" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                problems.append(f"{path} stands twice in content/README.md")
            target.write_text(text, encoding="utf-8")
        (folder / "answers.yaml").write_text(ANSWERS, encoding="utf-8")

        def run(*arguments):
            done = subprocess.run([waymark, *arguments], cwd=folder, capture_output=True, text=True, timeout=60)
            if done.returncode != 0 or "warning:" in done.stderr:
                problems.append(f"waymark {' '.join(arguments)}: exit {done.returncode}\n{done.stdout}{done.stderr}")

        run("check", "--content", "content")
        run("check", "answers.yaml", "--content", "content")
        run("build", "answers.yaml", "-o", "pack", "--content", "content")
        pages = {p.relative_to(folder / "pack").as_posix(): p.read_text(encoding="utf-8")
                 for p in (folder / "pack").rglob("*.html")}
    for path, texts in EXPECTED.items():
        problems += [f"`{text}` is not in {path}" for text in texts if text not in pages.get(path, "")]
    others = re.compile(r"broadband|cyber", re.IGNORECASE)
    problems += [f"{path} speaks of `{found[0]}`, which this content does not"
                 for path, text in pages.items() if (found := others.search(text))]
    print("\n".join(problems + [f"{len(examples)} examples, {len(pages)} pages, {len(problems)} problems"]))
    return 1 if problems or not examples else 0


if __name__ == "__main__":
    sys.exit(main())
