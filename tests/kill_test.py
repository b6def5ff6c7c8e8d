#!/usr/bin/env python3
"""Kills builds at random moments and checks that the pack is whole each time: the old one or the new one.

    kill_test.py WAYMARK ANSWERS_A ANSWERS_B TEMP_FOLDER

The two answers files must give different packs. TEMP_FOLDER is made, emptied first and removed at the end.
"""

import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 100
SEED = 20260301
OWN_FILE = "my own notes.txt"  # not part of any pack: must stay, whatever happens


def contents(folder):
    """Every path below the folder with its bytes, links and empty folders too; None when there is none."""
    if not folder.is_dir():
        return None
    found = {}
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = ("link", os.readlink(path))
        elif path.is_dir():
            found[name] = ("folder",)
        else:
            found[name] = ("file", path.read_bytes())
    return found


def litter(out):
    return sorted(p.name for p in out.parent.iterdir() if p.name.startswith(f".{out.name}.waymark"))


def build(waymark, answers, out):
    return subprocess.run([waymark, "build", answers, "-o", out], capture_output=True, text=True)


def must_build(waymark, answers, out):
    done = build(waymark, answers, out)
    if done.returncode != 0:
        sys.exit(f"cannot start: build of {answers} gave exit {done.returncode}\n{done.stderr}")


def start(waymark, answers, out):
    return subprocess.Popen([waymark, "build", answers, "-o", out],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def entries(folder):
    with os.scandir(folder) as found:
        return {(entry.name, entry.inode()) for entry in found}


def await_writing(process, out, before):
    """Waits until the build has changed something beside the pack, where it was `before`, or has ended."""
    while entries(out.parent) == before and process.poll() is None:
        pass


def usual_seconds(waymark, packs, out):
    """How long builds take that replace one pack by the other: in all, and from when they begin to write."""
    times, writing = [], []
    for i in range(9):
        beside = entries(out.parent)
        began = time.perf_counter()
        process = start(waymark, packs[i % 2][0], str(out))
        await_writing(process, out, beside)
        wrote = time.perf_counter()
        process.wait()
        ended = time.perf_counter()
        times.append(ended - began)
        writing.append(ended - wrote)
    return statistics.median(times), statistics.median(writing)


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    waymark, answers_a, answers_b = (str(Path(a).resolve()) for a in sys.argv[1:4])
    temp = Path(sys.argv[4]).resolve() / "waymark-kill-test"
    shutil.rmtree(temp, ignore_errors=True)
    temp.mkdir(parents=True)

    packs = []
    for name, answers in (("a", answers_a), ("b", answers_b)):
        must_build(waymark, answers, str(temp / f"whole-{name}"))
        packs.append((answers, contents(temp / f"whole-{name}")))
    if packs[0][1] == packs[1][1]:
        sys.exit("cannot start: the two answers files give the same pack")

    out = temp / "work" / "pack"
    out.parent.mkdir()
    must_build(waymark, answers_a, str(out))
    seconds, writing_seconds = usual_seconds(waymark, packs, out)
    shutil.rmtree(out)  # the first run finds nothing there

    chance = random.Random(SEED)
    passed = failed = killed = half_way = 0
    for run in range(RUNS):
        if run % 10 == 9:
            shutil.rmtree(out, ignore_errors=True)  # so first builds are killed too
        before = contents(out)
        has_own = before is not None and OWN_FILE in before
        if before is not None and not has_own:
            (out / OWN_FILE).write_text("mine")
            has_own = True
        # The pack that is not there now: one that is there already gives a build nothing to do.
        there = None if before is None else {k: v for k, v in before.items() if k != OWN_FILE}
        wanted = 1 if there == packs[0][1] else 0

        # Writing is a small part of a run, so every other kill comes within it.
        within_writing = run % 2 == 1
        beside = entries(out.parent)
        process = start(waymark, packs[wanted][0], str(out))
        began = time.perf_counter()
        if within_writing:
            await_writing(process, out, beside)
            began = time.perf_counter()
        moment = chance.uniform(0, 1.1 * (writing_seconds if within_writing else seconds))
        while time.perf_counter() - began < moment:
            pass  # sleeping would be too coarse for a build of some milliseconds
        process.kill()
        was_killed = process.wait() == -signal.SIGKILL
        killed += was_killed
        half_way += was_killed and entries(out.parent) != beside and bool(litter(out))

        after = contents(out)
        own = {OWN_FILE: ("file", b"mine")} if has_own else {}
        allowed = [{**pack, **own} for _, pack in packs] if was_killed else [{**packs[wanted][1], **own}]
        if before is None and was_killed:
            allowed.append(None)
        if after in allowed:
            passed += 1
        else:
            failed += 1
            missing = set(allowed[0]) ^ set(after or {})
            print(f"run {run}: killed={was_killed} after {moment * 1000:.2f} ms: the pack is neither whole "
                  f"one nor the other, for example {sorted(missing)[:3]}")

    print(f"{RUNS} runs of about {seconds * 1000:.1f} ms, {writing_seconds * 1000:.1f} ms of it writing: {killed} "
          f"killed before they ended, {half_way} of these while a pack was being put in place")
    if half_way == 0:
        failed += 1
        print("no kill came while a pack was being written, so this shows nothing")

    for answers, pack in packs:  # the first clears up after the last kill, the second has all to do
        done = build(waymark, answers, str(out))
        after = contents(out) or {}
        after.pop(OWN_FILE, None)
        if done.returncode == 0 and after == pack and not litter(out):
            passed += 1
        else:
            failed += 1
            print(f"the build after the kills: exit {done.returncode}, whole: {after == pack}, "
                  f"beside the pack: {litter(out)}\n{done.stderr}")

    print(f"{passed} passed, {failed} failed")
    shutil.rmtree(temp, ignore_errors=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
