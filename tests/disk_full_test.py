#!/usr/bin/env python3
"""Builds where there is no room, and checks exit 3, a plain message, the old pack untouched and no litter.

    disk_full_test.py WAYMARK ANSWERS_A ANSWERS_B TEMP_FOLDER

The two answers files must give different packs. A limit on the size of files can be tried anywhere; a small
disk only where one may be mounted (as root, or where the system lets users have name spaces).
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

INSIDE = "--on-a-small-disk"  # how the script calls itself where it may mount


def contents(folder):
    if not folder.is_dir():
        return None
    return {str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None for p in folder.rglob("*")}


def beside(out):
    """All there is in the folder of the pack, but for the pack."""
    return sorted(p.name for p in out.parent.iterdir() if p != out) if out.parent.is_dir() else []


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, problems):
        if problems:
            self.failed += 1
            print(f"FAILED {name}: {'; '.join(problems)}")
        else:
            self.passed += 1

    def summary(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0


def build(waymark, answers, out, file_size=None):
    def limit():
        # Without this the system ends a program that writes too much, before it can say a word.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        if file_size is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))
    return subprocess.run([waymark, "build", answers, "-o", str(out)], capture_output=True, text=True,
                          restore_signals=False, preexec_fn=limit)


def must_build(waymark, answers, out):
    done = build(waymark, answers, out)
    if done.returncode != 0:
        sys.exit(f"cannot start: build of {answers} gave exit {done.returncode}\n{done.stderr}")
    return contents(out)


def problems_of(done, out, before, beside_before, words):
    problems = []
    if done.returncode != 3:
        problems.append(f"exit {done.returncode}, not 3")
    if not any(word in done.stderr for word in words):
        problems.append(f"the message says none of {words}: {done.stderr!r}")
    if "\n" in done.stderr.strip() or "terminate" in done.stderr or "std::" in done.stderr:
        problems.append(f"the message is not one plain line: {done.stderr!r}")
    if contents(out) != before:
        problems.append("the pack is not as it was")
    if beside(out) != beside_before:
        problems.append(f"left beside the pack: {beside(out)}")
    return problems


def try_file_size(waymark, answers_a, answers_b, temp, checks):
    words = ["larger than"]
    out = temp / "pack"
    pack_a = must_build(waymark, answers_a, out)
    pack_b = must_build(waymark, answers_b, temp / "whole-b")
    changed = [len(data) for path, data in pack_b.items() if data is not None and pack_a.get(path) != data]
    before = beside(out)
    for size in sorted({max(changed) - 1, max(changed) // 2, 10}):
        done = build(waymark, answers_b, out, size)
        checks.check(f"files of at most {size} bytes", problems_of(done, out, pack_a, before, words))

    new = temp / "first" / "of" / "all"
    done = build(waymark, answers_a, new, 10)
    problems = problems_of(done, new, None, [], words)
    if (temp / "first").exists():
        problems.append("the folders made for the pack are still there")
    checks.check("files of at most 10 bytes, first build", problems)

    done = build(waymark, answers_b, out)
    checks.check("the build after the limit", [] if done.returncode == 0 and contents(out) == pack_b and
                 beside(out) == before else [f"exit {done.returncode}, beside: {beside(out)}"])


def mount(folder, options):
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)


def try_small_disks(waymark, answers_a, answers_b, temp, checks):
    """Runs in a mount name space of its own, so the disks go with it."""
    pack_a = must_build(waymark, answers_a, temp / "whole-a")
    pack_b = must_build(waymark, answers_b, temp / "whole-b")
    shutil.rmtree(temp / "whole-a")
    shutil.rmtree(temp / "whole-b")
    page = os.sysconf("SC_PAGESIZE")

    def pages(data):
        return 0 if data is None else -(-len(data) // page)

    all_of_a = sum(map(pages, pack_a.values()))
    new_in_b = sum(pages(data) for path, data in pack_b.items() if pack_a.get(path) != data)
    cases = [(f"size={(all_of_a + new_in_b * part // 4) * page}", f"{part}/4 of the room it needs")
             for part in range(4)]
    # Besides the files: the disk's own folder, the pack's, the lock while at work.
    cases += [(f"nr_inodes={len(pack_a) + 3 + more}", f"{more} files more") for more in (0, 1, 5)]
    for options, name in cases:
        disk = temp / "disk"
        disk.mkdir(exist_ok=True)
        mount(disk, options)
        out = disk / "pack"
        must_build(waymark, answers_a, out)
        done = build(waymark, answers_b, out)
        checks.check(f"a disk with {name}", problems_of(done, out, pack_a, [], ["disk is full"]))
        again = build(waymark, answers_a, out)
        checks.check(f"the same pack on a disk with {name}", [] if again.returncode == 0 else [again.stderr])
        shutil.rmtree(out)
        subprocess.run(["umount", str(disk)], check=True)

    disk = temp / "disk"
    mount(disk, f"size={max(1, all_of_a // 2) * page}")
    out = disk / "new" / "pack"
    problems = problems_of(build(waymark, answers_a, out), out, None, [], ["disk is full"])
    if list(disk.iterdir()):
        problems.append("something is left on the disk")
    checks.check("a disk too small for the first build", problems)
    subprocess.run(["umount", str(disk)], check=True)


def name_space():
    """The command that lets us mount, or nothing."""
    for command in (["unshare", "-rm"], ["unshare", "-m"]):
        try:
            tried = "d=$(mktemp -d) && mount -t tmpfs tmpfs $d && umount $d; r=$?; rmdir $d; exit $r"
            if subprocess.run(command + ["sh", "-c", tried], capture_output=True).returncode == 0:
                return command
        except FileNotFoundError:
            pass
    return None


def main():
    arguments = [a for a in sys.argv[1:] if a != INSIDE]
    if len(arguments) != 4:
        sys.exit(__doc__)
    waymark, answers_a, answers_b = (str(Path(a).resolve()) for a in arguments[:3])
    temp = Path(arguments[3]).resolve() / "waymark-disk-full-test"
    inside = INSIDE in sys.argv
    shutil.rmtree(temp, ignore_errors=True)
    temp.mkdir(parents=True)
    checks = Checks()
    try:
        (try_small_disks if inside else try_file_size)(waymark, answers_a, answers_b, temp, checks)
    finally:
        shutil.rmtree(temp, ignore_errors=True)
    print("small disks:" if inside else "limit on the size of files:", end=" ", flush=True)
    result = checks.summary()
    if not inside:
        sys.stdout.flush()
        command = name_space()
        if command is None:
            print("small disks: skipped, no disk may be mounted here")
        else:
            result |= subprocess.run(command + [sys.executable, __file__, *sys.argv[1:], INSIDE]).returncode
    sys.exit(1 if result else 0)


if __name__ == "__main__":
    main()
