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


def usual_seconds(waymark, packs, out):
    """From start to end, of builds that replace one pack by the other."""
    times = []
    for i in range(9):
        began = time.perf_counter()
        start(waymark, packs[i % 2][0], out).wait()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


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
    seconds = usual_seconds(waymark, packs, str(out))
    shutil.rmtree(out)  # the first run finds nothing there

    chance = random.Random(SEED)
    passed = failed = killed = half_built = 0
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

        moment = chance.uniform(0, 1.1 * seconds)
        began = time.perf_counter()
        process = start(waymark, packs[wanted][0], str(out))
        while time.perf_counter() - began < moment:
            pass  # sleeping would be too coarse for a build of some milliseconds
        process.kill()
        was_killed = process.wait() == -signal.SIGKILL
        killed += was_killed
        half_built += any(".waymark-new-" in name or ".waymark-old-" in name for name in litter(out))

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

    print(f"{RUNS} runs of about {seconds * 1000:.1f} ms: {killed} killed before they ended, "
          f"{half_built} of these left something half-built beside the pack")
    if killed == 0:
        failed += 1
        print("no kill came in time, so this shows nothing")

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
