#!/usr/bin/env python3
"""Builds a small country in every way, and checks that it comes to the same, with figures that add up.

    country_test.py WAYMARK TEMP_FOLDER

- one school at a time or eight, in parts that are merged, or again over itself: the bytes are the same;
- a trust's folder is the same as when the trust is built alone, with a theme of its own too;
- a year on, only what has changed is written; a school or a trust that cannot be built is left out, or stops it all;
- every figure is added up again from the schools' results (country_check.py).
"""

import pathlib
import re
import shutil
import subprocess
import sys

from trust_test import Failed, check, contents, run, same

HERE = pathlib.Path(__file__).resolve().parent
SCHOOLS, TRUSTS, PARTS = "24", "6", 3


def made_up(waymark, folder):
    """Six trusts, two of them of one school, and a local authority. One trust has a theme of its own."""
    subprocess.run([HERE.parent / "examples/generate-country", folder, "--schools", SCHOOLS, "--trusts", TRUSTS], check=True)
    run(waymark, "export", "theme", folder / "trust-0002/brand")
    theme = folder / "trust-0002/brand/theme.yaml"
    theme.write_text(re.sub(r'(?m)^accent: .*$', 'accent: "#7a1f5c"', theme.read_text()))
    with (folder / "trust-0002/trust.yaml").open("a") as trust:
        trust.write("theme: brand\n")


def every_way(waymark, country, temp):
    whole = temp / "whole"
    run(waymark, "build", country, "-o", whole, "--jobs", "1")
    run(waymark, "build", country, "-o", temp / "eight", "--jobs", "8")
    same(whole, temp / "eight", "with eight schools at once")
    inode = whole.stat().st_ino
    again = run(waymark, "build", country, "-o", whole)
    check("nothing has changed" in again.stderr and whole.stat().st_ino == inode, f"built again: {again.stderr}")
    for trust in sorted(p for p in country.iterdir() if p.is_dir()):
        run(waymark, "build", trust, "-o", temp / "alone" / trust.name)
        same(temp / "alone" / trust.name, whole / "trusts" / trust.name, f"{trust.name} alone")
        again = run(waymark, "build", trust, "-o", whole / "trusts" / trust.name)
        check("nothing has changed" in again.stderr, f"{trust.name} built into the country: {again.stderr}")
    colours = {(whole / "trusts" / trust / "assets/colours.css").read_bytes() for trust in ("trust-0001", "trust-0002")}
    check(len(colours) == 2, "a trust's own theme makes no difference")
    return whole


def in_parts(waymark, country, whole, temp):
    parts = [temp / f"part-{number}" for number in range(1, PARTS + 1)]
    for number, part in enumerate(parts, 1):
        run(waymark, "build", country, "--shard", f"{number}/{PARTS}", "-o", part)
    sizes = [len(list(part.glob("trusts/*/schools/*"))) for part in parts]
    check(all(0 < size for size in sizes) and sum(sizes) == int(SCHOOLS), f"the parts have {sizes} schools")
    run(waymark, "merge", *parts, "-o", temp / "merged")
    same(whole, temp / "merged", "merged from parts")
    again = run(waymark, "merge", *reversed(parts), "-o", temp / "merged")
    check("nothing has changed" in again.stderr, f"merged again: {again.stderr}")
    again = run(waymark, "build", country, "-o", temp / "merged")
    check("nothing has changed" in again.stderr, f"built over the merged one: {again.stderr}")
    edited_by_hand(waymark, country, parts, temp / "merged")
    missing = run(waymark, "merge", *parts[1:], "-o", temp / "less", exit_code=1)
    check("part-missing" in missing.stderr and not (temp / "less").exists(), f"without a part: {missing.stderr}")


def edited_by_hand(waymark, country, parts, merged):
    """Neither a build nor a merge writes over a pack with a Word document that somebody has edited."""
    pack = next(merged.glob("trusts/*/schools/*"))
    data = pack / "data"
    manifest = pack / ".waymark-manifest"
    listed = manifest.read_text()
    manifest.unlink()  # it is a link to that of the part
    manifest.write_text(listed + "data/documents.txt\ndata/strategy.docx\n")
    (data / "strategy.docx").write_text("Edited by hand")
    (data / "documents.txt").write_text("Waymark made these.\n0123456789abcdef data/strategy.docx\n")
    for command in (["build", country], ["merge", *parts]):
        refused = run(waymark, *command, "-o", merged, exit_code=1)
        check("document-changed" in refused.stderr, f"{command[0]} over a document edited by hand: {refused.stderr}")
        check((data / "strategy.docx").read_text() == "Edited by hand", f"{command[0]} has lost a document edited by hand")


def a_year_on(waymark, country, whole, temp):
    """A school answers again, and a trust leaves. What belongs to others is linked, not written."""
    later = temp / "later"
    shutil.copytree(country, later)
    school = sorted((later / "authority-001/schools").glob("*.yaml"))[0]
    text = school.read_text()
    school.write_text(re.sub(r"(?m)^  [a-z0-9-]+: [a-z0-9-]+\n", "", text, count=1))
    check(school.read_text() != text, "the school has no short answer to take out")
    shutil.rmtree(later / "trust-0006")
    over = temp / "over"
    run(waymark, "build", country, "-o", over)
    kept = over / "trusts/trust-0001/index.html"
    inode = kept.stat().st_ino
    said = run(waymark, "build", later, "-o", over).stderr
    run(waymark, "build", later, "-o", temp / "fresh")
    same(temp / "fresh", over, "over the year before")
    check(kept.stat().st_ino == inode, "a trust that has not changed was written again")
    check(contents(over) != contents(whole), "a year on, nothing is different")
    written = int(re.search(r"\((\d+) files? written", said)[1])
    check(written < 150, f"one school has changed, and {written} files were written")


def with_mistakes(waymark, country, whole, temp):
    wrong = temp / "wrong"
    shutil.copytree(country, wrong)
    school = sorted((wrong / "trust-0001/schools").glob("*.yaml"))[0]
    with school.open("a") as text:
        text.write("no-such-key: 1\n")
    stopped = run(waymark, "build", wrong, "-o", temp / "stopped", exit_code=1)
    check("no-such-key" in stopped.stderr and not (temp / "stopped").exists(), f"with a mistake: {stopped.stderr}")
    done = run(waymark, "build", wrong, "-o", temp / "going", "--keep-going", exit_code=1)
    check(f"trust-0001/{school.stem}" in done.stderr, f"it does not say who was left out: {done.stderr}")
    without = temp / "without"
    shutil.copytree(country, without)
    (without / "trust-0001/schools" / school.name).unlink()
    run(waymark, "build", without, "-o", temp / "without-it")
    same(temp / "going", temp / "without-it", "with a school left out")
    checked = run(waymark, "check", wrong, exit_code=1)
    check("no-such-key" in checked.stdout + checked.stderr, f"check: {checked.stderr}")


def twice(waymark, country, temp):
    """A school cannot be in two trusts, in one build or in two parts."""
    both = temp / "both"
    shutil.copytree(country, both)
    school = sorted((both / "trust-0001/schools").glob("*.yaml"))[0]
    shutil.copy(school, both / "authority-001/schools/the-same-again.yaml")
    done = run(waymark, "build", both, "-o", temp / "no", exit_code=1)
    check("school-twice" in done.stderr and "URN" in done.stderr and not (temp / "no").exists(), f"a school in two trusts: {done.stderr}")
    parts = [temp / "both-1", temp / "both-2"]
    for number, part in enumerate(parts, 1):
        run(waymark, "build", both, "--shard", f"{number}/2", "-o", part)
    done = run(waymark, "merge", *parts, "-o", temp / "no", exit_code=1)
    check("school-twice" in done.stderr and not (temp / "no").exists(), f"a school in two parts: {done.stderr}")


def adds_up(waymark, country, whole, temp):
    for words in ([], ["--self"]):
        done = subprocess.run([sys.executable, HERE / "country_check.py", *words, country, whole], capture_output=True, text=True)
        check(done.returncode == 0, f"country_check.py: {done.stdout}{done.stderr}")
        print(done.stdout.strip())
    told = run(waymark, "score", country, "--format", "json").stdout
    check(told == (whole / "data/results.json").read_text(), "score --format json tells something else")
    told = run(waymark, "score", country, "--format", "csv").stdout
    check(told.lstrip("\ufeff") == (whole / "data/country.csv").read_text(encoding="utf-8-sig"), "score --format csv tells something else")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    waymark = str(pathlib.Path(sys.argv[1]).resolve())
    temp = pathlib.Path(sys.argv[2]).resolve() / "waymark-country-test"
    shutil.rmtree(temp, ignore_errors=True)
    temp.mkdir(parents=True)
    country = temp / "country"
    try:
        made_up(waymark, country)
        whole = every_way(waymark, country, temp)
        in_parts(waymark, country, whole, temp)
        a_year_on(waymark, country, whole, temp)
        with_mistakes(waymark, country, whole, temp)
        twice(waymark, country, temp)
        adds_up(waymark, country, whole, temp)
    except Failed as problem:
        print(f"FAILED {problem}")
        return 1
    finally:
        shutil.rmtree(temp, ignore_errors=True)
    print("A whole country comes to the same in every way, and its figures add up.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
