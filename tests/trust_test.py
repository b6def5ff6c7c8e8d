#!/usr/bin/env python3
"""Builds a whole trust in every way, and checks that it comes to the same; then stops builds half-way.

    trust_test.py WAYMARK TRUST_DIR TEMP_FOLDER

- one school at a time or eight, in parts that are merged, or again over itself: the bytes are the same;
- a school's pack is the same as when it is built alone;
- the files of schools that have not changed are not written again, nor are such schools read again, unless somebody
  has touched what stands there;
- parts are linked, and stay as they are;
- Ctrl-C, a kill and a full disk leave the old folder whole and nothing beside it.
"""

import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
PARTS = 3
COPIES = 5  # of each school, for a build that lasts long enough to be stopped


class Failed(Exception):
    pass


def check(holds, what):
    if not holds:
        raise Failed(what)


def contents(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()} if folder.is_dir() else None


def same(a, b, what):
    a, b = contents(a), contents(b)
    differ = sorted(name for name in a.keys() | b.keys() if a.get(name) != b.get(name))
    check(not differ, f"{what}: {len(differ)} files differ, such as {differ[:3]}")


def run(waymark, *words, exit_code=0):
    done = subprocess.run([waymark, *map(str, words)], capture_output=True, text=True)
    check(done.returncode == exit_code, f"exit {done.returncode} of {words}: {done.stderr}")
    return done


def processor(work):
    """Seconds that the programs it runs keep the processor busy, however busy others keep it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def variant(trust, folder):
    """The same trust a year on: a school has left, and another has lost an answer."""
    shutil.copytree(trust, folder)
    schools = sorted((folder / "schools").glob("*.yaml"))
    schools[-1].unlink()
    text = schools[0].read_text()
    schools[0].write_text(re.sub(r"(?m)^  wifi-[a-z-]+: .*\n", "", text, count=1))
    check(schools[0].read_text() != text, "the first school has no short answer about wifi to take out")


def large(trust, folder):
    shutil.copytree(trust, folder)
    for number, school in enumerate(sorted((folder / "schools").glob("*.yaml"))):
        for copy in range(COPIES):
            text = re.sub(r"(?m)^  urn: \d+$", f"  urn: {910000 + 100 * copy + number}", school.read_text())
            text = re.sub(r"(?m)^  name: (.*)$", lambda m: f"  name: {m[1].strip(chr(34))} {copy + 2}", text, count=1)
            (school.parent / f"{school.stem}-{copy + 2}.yaml").write_text(text)


def whole_trust(waymark, trust, temp):
    whole = temp / "whole"
    run(waymark, "build", trust, "-o", whole, "--jobs", "1")
    run(waymark, "build", trust, "-o", temp / "eight", "--jobs", "8")
    same(whole, temp / "eight", "with eight schools at once")
    inode = whole.stat().st_ino
    again = run(waymark, "build", trust, "-o", whole)
    check("nothing has changed" in again.stderr and whole.stat().st_ino == inode, f"built again: {again.stderr}")
    for school in sorted((trust / "schools").glob("*.yaml"))[:3]:
        run(waymark, "build", school, "-o", temp / "alone" / school.stem)
        same(temp / "alone" / school.stem, whole / "schools" / school.stem, f"{school.stem} alone")
    return whole


def in_parts(waymark, trust, whole, temp):
    parts = [temp / f"part-{number}" for number in range(1, PARTS + 1)]
    for number, part in enumerate(parts, 1):
        run(waymark, "build", trust, "--shard", f"{number}/{PARTS}", "-o", part)
    run(waymark, "merge", *parts, "-o", temp / "merged")
    same(whole, temp / "merged", "merged from parts")
    again = run(waymark, "merge", *reversed(parts), "-o", temp / "merged")
    check("nothing has changed" in again.stderr, f"merged again: {again.stderr}")
    linked = temp / "merged/schools" / sorted(p.name for p in (parts[0] / "schools").iterdir())[0] / "index.html"
    check(linked.stat().st_nlink == 2, f"{linked} is not linked")
    run(waymark, "build", trust, "--shard", f"1/{PARTS}", "--date", "2027-02-01", "-o", parts[0])
    same(whole, temp / "merged", "after a part was built again")
    again = run(waymark, "build", trust, "-o", temp / "merged")
    check("nothing has changed" in again.stderr, f"built over the merged parts: {again.stderr}")


def again_and_again(waymark, trust, temp):
    """Whatever is different since the last build is found, and the rest comes to the same as in a new folder."""
    changing = temp / "changing-trust"
    shutil.copytree(trust, changing)
    out = temp / "again"
    options = []

    def build(what, changes=True):
        done = run(waymark, "build", changing, "-o", out, *options)
        shutil.rmtree(temp / "anew", ignore_errors=True)
        anew = run(waymark, "build", changing, "-o", temp / "anew", *options)
        same(temp / "anew", out, what)
        told, first = done.stderr.splitlines()[:-1], anew.stderr.splitlines()[:-1]
        check(told == first, f"{what}: it said {told}, and in a new folder {first}")
        check(("nothing has changed" in done.stderr) != changes, f"{what}: {done.stderr}")

    def edit(path, pattern, by):
        text = path.read_text()
        path.write_text(re.sub(pattern, by, text, count=1, flags=re.MULTILINE))
        check(path.read_text() != text, f"{pattern} is not in {path}")

    schools = sorted((changing / "schools").glob("*.yaml"))
    build("the first time")
    build("nothing", changes=False)
    again = processor(lambda: run(waymark, "build", changing, "-o", out))
    anew = processor(lambda: run(waymark, "build", changing, "-o", temp / "anew-too"))
    check(again * 5 < anew, f"with nothing changed it took {again} s of the processor, and in a new folder {anew} s")
    edit(schools[0], r"^(  pupils: )\d+$", r"\g<1>777")
    build("one school")
    edit(schools[0], r"^", "# A word to myself.\n")
    build("a comment", changes=False)
    edit(schools[0], r"^steps:$", "steps:\n  backup-line-automatic: {status: done}")
    build("a warning")
    build("a warning that stays", changes=False)
    check("step-conflict" in run(waymark, "build", changing, "-o", out).stderr, "a warning is told only once")
    edit(changing / "trust.yaml", r"^name: .*$", "name: The Changed Trust")
    build("the trust")
    past = sorted((changing / "cycles").rglob(schools[1].name))[0]
    edit(past, r"^date: .*$", "date: 2025-02-03")
    build("an earlier cycle")
    past.unlink()
    build("an earlier cycle gone")
    shutil.copy(sorted((changing / "cycles").rglob("*.yaml"))[0], past.parent / "left-over.yaml")
    build("a cycle of nobody", changes=False)
    page = out / "schools" / schools[2].stem / "index.html"
    bytes_before = page.read_bytes()
    page.write_bytes(bytes_before.replace(b"e", b"E", 1))
    build("a page edited, as long as before")
    page.unlink()
    build("a page gone")
    (out / "money.html").write_text("mine")
    build("a page of the trust edited")
    (page.parent / "notes.txt").write_text("mine")
    run(waymark, "build", changing, "-o", out)
    check((page.parent / "notes.txt").read_text() == "mine", "a file of the user's is gone")
    (page.parent / "notes.txt").unlink()
    os.utime(page)
    build("a page touched", changes=False)
    build("and again", changes=False)
    options += ["--date", "2026-12-01"]
    build("another day")
    options += ["--only", "pages,json"]
    build("fewer files")
    options += ["--jobs", "1"]
    build("one at a time", changes=False)
    edit(schools[1], r"^answers:$", "answers:\n  wifi-coverage: 9")
    failed = run(waymark, "build", changing, "-o", out, *options, exit_code=1)
    check(failed.stderr == run(waymark, "build", changing, "-o", out, *options, exit_code=1).stderr, "the errors are other ones the second time")
    kept = run(waymark, "build", changing, "-o", out, *options, "--keep-going", exit_code=1)
    check(run(waymark, "build", changing, "-o", out, *options, "--keep-going", exit_code=1).stderr.splitlines()[:-3] == kept.stderr.splitlines()[:-3], "keep-going")
    check(not (out / "schools" / schools[1].stem).exists(), "a school with errors stands there")
    schools[1].unlink()
    build("a school gone", changes=False)
    twin = schools[0].parent / "a-twin.yaml"
    shutil.copy(schools[0], twin)
    twins = run(waymark, "build", changing, "-o", out, *options, exit_code=1)
    check("school-twice" in twins.stderr, f"two of one number: {twins.stderr}")
    shutil.rmtree(out)
    shutil.copytree(temp / "anew", out, copy_function=shutil.copy2)
    twin.unlink()
    build("a copy of the site", changes=False)


def a_year_on(waymark, trust, whole, temp):
    """Over the old folder it comes to the same as in a new one, and what is unchanged is linked."""
    later = temp / "later-trust"
    variant(trust, later)
    out = temp / "over"
    run(waymark, "build", trust, "-o", out)
    untouched = sorted(p.name for p in (out / "schools").iterdir())[1:-1]
    before = {name: (out / "schools" / name / "index.html").stat().st_ino for name in untouched}
    run(waymark, "build", later, "-o", out)
    run(waymark, "build", later, "-o", temp / "fresh")
    same(temp / "fresh", out, "over the year before")
    check(contents(out) != contents(whole), "a year on, nothing is different")
    moved = [name for name in untouched if (out / "schools" / name / "index.html").stat().st_ino != before[name]]
    check(not moved, f"written again, though unchanged: {moved}")
    return later


# Who runs the tests in the background has them ignore SIGINT, and a program that begins so goes on ignoring it.
def hear_signals():
    for way in (signal.SIGINT, signal.SIGTERM):
        signal.signal(way, signal.SIG_DFL)


def stopped(waymark, trust, temp):
    many = temp / "many-trust"
    large(trust, many)
    out = temp / "stop" / "out"
    run(waymark, "build", trust, "-o", out)
    old = contents(out)
    for way in (signal.SIGINT, signal.SIGTERM):
        hit = False
        for _ in range(20):
            process = subprocess.Popen([waymark, "build", many, "-o", out], stderr=subprocess.PIPE, text=True, preexec_fn=hear_signals)
            while len(list(out.parent.iterdir())) < 3 and process.poll() is None:  # the lock and the new folder
                pass
            time.sleep(0.005)
            process.send_signal(way)
            said = process.communicate(timeout=60)[1]
            if process.returncode == 0:  # it was faster than we
                run(waymark, "build", trust, "-o", out)
                continue
            hit = True
            check(process.returncode == 130, f"{way.name}: exit {process.returncode}, {said}")
            check("Stopped" in said, f"{way.name}: it said {said!r}")
            check(contents(out) == old, f"{way.name}: the old folder is not as it was")
            check([p.name for p in out.parent.iterdir()] == ["out"], f"{way.name}: left beside: {list(out.parent.iterdir())}")
            break
        check(hit, f"no {way.name} came while the trust was being built, so this shows nothing")


def other_script(name, waymark, trust, later, temp):
    done = subprocess.run([sys.executable, HERE / name, waymark, trust, later, temp], capture_output=True, text=True)
    check(done.returncode == 0, f"{name}: {done.stdout}{done.stderr}")
    print(done.stdout.strip())


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    waymark = str(pathlib.Path(sys.argv[1]).resolve())
    trust = pathlib.Path(sys.argv[2]).resolve()
    temp = pathlib.Path(sys.argv[3]).resolve() / "waymark-trust-test"
    shutil.rmtree(temp, ignore_errors=True)
    temp.mkdir(parents=True)
    try:
        whole = whole_trust(waymark, trust, temp)
        in_parts(waymark, trust, whole, temp)
        again_and_again(waymark, trust, temp)
        later = a_year_on(waymark, trust, whole, temp)
        stopped(waymark, trust, temp)
        other_script("kill_test.py", waymark, trust, later, temp)
        other_script("disk_full_test.py", waymark, trust, later, temp)
    except Failed as problem:
        print(f"FAILED {problem}")
        return 1
    finally:
        shutil.rmtree(temp, ignore_errors=True)
    print("A whole trust comes to the same in every way, and is left whole when it is stopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
